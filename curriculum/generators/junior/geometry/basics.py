"""Solids, views, nets, lines and segments of grade 7."""

from collections.abc import Callable

from curriculum.generators.dice import Dice
from curriculum.generators.junior.geometry.asking import Case, Fact, ask, cases, facts, single
from curriculum.generators.primary.answers import checked
from curriculum.generators.recipe import Draft, Recipe
from curriculum.generators.working import said
from engine.plot.figures import cube_net, cube_stack, three_views
from engine.values import Distractor

FIGURES: tuple[Fact, ...] = (
    ("圆柱有两个平的面和一个曲的面。", True, "两个底面是平的，侧面是曲的。"), ("圆锥的侧面是平面。", False, "圆锥的侧面是曲面。"), ("棱柱的上、下底面形状和大小都相同。", True, "这是棱柱的特征。"), ("棱锥和圆锥的侧面都是三角形。", False, "圆锥的侧面是曲面。"),
    ("长方体是四棱柱。", True, "它的底面是长方形，侧面也是长方形。"), ("直角三角形绕斜边所在直线旋转一周得到一个圆锥。", False, "得到的是两个底面重合的圆锥。"), ("直角三角形绕一条直角边所在直线旋转一周得到圆锥。", True, "另一条直角边扫出底面。"), ("用平面截正方体，截面只能是四边形。", False, "截面还可以是三角形、五边形或六边形。"),
    ("用平面截球，截面一定是圆。", True, "从任何方向截都是圆。"), ("用平面截正方体，截面可以是三角形。", True, "截去一个顶点处的角就得到三角形。"), ("五棱柱有5个面。", False, "5个侧面再加2个底面，共7个面。"), ("流星划过夜空说明“线动成面”。", False, "流星看成一个点，说明“点动成线”。"),
)  # fmt: skip
PARTS = {3: "三", 4: "四", 5: "五", 6: "六", 7: "七", 8: "八", 9: "九", 10: "十"}


def solid_parts(dice: Dice, level: int) -> Draft:
    """Faces, edges and corners of prisms and pyramids."""
    sides = dice.integer(3, 10)
    prism = dice.chance(60)
    what = dice.pick(("面", "棱", "顶点"))
    faces, edges, corners = (
        (sides + 2, 3 * sides, 2 * sides) if prism else (sides + 1, 2 * sides, sides + 1)
    )
    value = {"面": faces, "棱": edges, "顶点": corners}[what]
    name = f"{PARTS[sides]}棱{'柱' if prism else '锥'}"
    measure = "条" if what == "棱" else "个"
    why = {
        "面": f"侧面有 ${sides}$ 个，底面有 ${2 if prism else 1}$ 个，共 ${value}$ 个面。",
        "棱": f"底面上的棱共 ${2 * sides if prism else sides}$ 条，侧棱 ${sides}$ 条，共 ${value}$ 条。",
        "顶点": f"两个底面各有 ${sides}$ 个顶点，共 ${value}$ 个。" if prism else f"底面有 ${sides}$ 个顶点，再加锥的顶点，共 ${value}$ 个。",
    }[what]  # fmt: skip
    if level == 1:
        text = f"{name}共有____{measure}{what}。"
        return ask(
            text, value, (said(why, name="棱柱和棱锥"),), lambda: faces + corners - 2 if what == "棱" else edges + 2 - (corners if what == "面" else faces),
            (sides, "只数了侧面上的。"), (value + 1, "多数了一个。"), (value - 1, "漏数了一个。"), (sides + 2 if value != sides + 2 else 3 * sides, "面、棱、顶点弄混了。"),
        )  # fmt: skip
    kind = "棱柱" if prism else "棱锥"
    text = f"一个{kind}有 ${value}$ {measure}{what}，它的底面是____边形。（填数字）"
    rule = {
        "面": "n+2" if prism else "n+1",
        "棱": "3n" if prism else "2n",
        "顶点": "2n" if prism else "n+1",
    }[what]
    steps = (
        said(f"底面是 $n$ 边形的{kind}有 ${rule}$ {measure}{what}。", name="棱柱和棱锥"),
        said(f"由 ${rule}={value}$ 得 $n={sides}$。"),
    )

    def again() -> int:
        def count(n: int) -> int:
            return {
                "面": n + (2 if prism else 1),
                "棱": sum(2 if prism else 1 for _ in range(n)) + n,
                "顶点": (2 * n if prism else n + 1),
            }[what]

        return single(lambda n: n >= 3 and count(n) == value, 60)

    return ask(text, sides, steps, again, (value, "没有由总数倒推。"), (sides + 1, "多算了一个。"), (sides + 2, "忘了减去底面。"), (sides - 1, "少算了一个。"))  # fmt: skip


def view(dice: Dice, level: int) -> Draft:
    """How many squares a view of stacked cubes has."""
    rows, columns = (2, 3) if level == 1 else (3, 3)
    heights = [[dice.integer(1 if column == 0 or row == rows - 1 else 0, 2 if level == 1 else 3) for column in range(columns)] for row in range(rows)]  # fmt: skip
    which = dice.pick(("正面", "左面", "上面"))
    tops = {
        "正面": [max(heights[row][column] for row in range(rows)) for column in range(columns)],
        "左面": [max(line) for line in heights],
    }
    value = sum(tops[which]) if which != "上面" else sum(h > 0 for line in heights for h in line)
    why = (
        "从上面看，每个有小正方体的位置看到一个小正方形"
        if which == "上面"
        else "每一列（从左到右）看到的高度是最高处的层数：$"
        + "$，$".join(map(str, tops[which]))
        + "$"
    )
    filled = {(row, column, h) for row in range(rows) for column in range(columns) for h in range(heights[row][column])}  # fmt: skip
    places = {
        "正面": {(c, h) for _, c, h in filled},
        "左面": {(r, h) for r, _, h in filled},
        "上面": {(r, c) for r, c, _ in filled},
    }
    whole = sum(map(sum, heights))
    plan = "图中的数字表示从上面看到的图形中，该位置上小正方体的层数（左边一列在左，最下面一行在最前面）。"
    return ask(
        f"用相同的小正方体搭成一个几何体，{plan}从{which}看这个几何体，看到____个小正方形。", value,
        (said(why + "。", name="从不同方向看"), said(f"共有 ${value}$ 个小正方形。")), lambda: len(places[which]),
        (whole, "这是小正方体的总个数。"), (value + 1, "多看了一个。"), (value - 1, "漏了被挡住却看得见高度的一列。"), (value + 2, "把前后遮挡的也数进去了。"),
        pictures=(cube_stack(heights, "plan"),),
    )  # fmt: skip


def stack_count(dice: Dice, level: int) -> Draft:
    """Cubes in a stack whose three views are given."""
    front = [dice.integer(1, 3) for _ in range(3)]
    heights = [[0, 0, 0], front]
    place = dice.integer(0, 2)
    heights[0][place] = 1
    value = sum(front) + 1
    return ask(
        "下图是由若干个相同的小正方体搭成的几何体从正面、左面、上面看到的图形，已知从上面看到的后一排的那个位置只有1层。搭这个几何体共用了____个小正方体。", value,
        (said("在从上面看到的图形上标层数：前一排各位置的层数由正面图决定，是 $" + "$、$".join(map(str, front)) + "$；后一排是 $1$。", name="由视图想几何体"), said(f"共 ${'+'.join(map(str, front))}+1={value}$ 个。")),
        lambda: sum(sum(row) for row in heights), (value - 1, "漏了后一排的一个。"), (value + 1, "多算了一个。"), (4, "只数了从上面看到的正方形。"), (sum(front) + 3, "后一排的位置只有一处有小正方体。"),
        pictures=(three_views(heights),),
    )  # fmt: skip


ROW_NETS: tuple[tuple[tuple[int, int], ...], ...] = tuple(
    ((0, 1), (1, 1), (2, 1), (3, 1), (top, 2), (bottom, 0))
    for top in range(4)
    for bottom in range(4)
)
OTHER_NETS: tuple[tuple[tuple[int, int], ...], ...] = (
    ((0, 2), (1, 2), (1, 1), (2, 1), (3, 1), (3, 0)), ((0, 2), (1, 2), (2, 2), (2, 1), (3, 1), (4, 1)), ((0, 2), (1, 2), (1, 1), (2, 1), (3, 1), (2, 0)),
    ((0, 2), (1, 2), (1, 1), (2, 1), (2, 0), (3, 0)),
)  # fmt: skip
WORDS = (
    ("数", "学", "真", "有", "意", "思"),
    ("我", "爱", "数", "学", "课", "堂"),
    ("建", "设", "美", "丽", "家", "园"),
    ("勤", "学", "善", "思", "好", "问"),
    ("祝", "你", "学", "习", "进", "步"),
    ("诚", "信", "友", "善", "和", "谐"),
)
Turn = tuple[int, int, int]


def opposite(cells: tuple[tuple[int, int], ...], start: int) -> int:
    """The face opposite to `start`, found by folding the net up square by square."""
    index = {cell: number for number, cell in enumerate(cells)}
    normals: dict[int, Turn] = {}

    def fold(cell: tuple[int, int], right: Turn, up: Turn, out: Turn) -> None:
        if index[cell] in normals:
            return
        normals[index[cell]] = out
        x, y = cell
        minus: Callable[[Turn], Turn] = lambda v: (-v[0], -v[1], -v[2])  # noqa: E731
        for step, frame in (
            ((1, 0), (minus(out), up, right)), ((-1, 0), (out, up, minus(right))),
            ((0, 1), (right, minus(out), up)), ((0, -1), (right, out, minus(up))),
        ):  # fmt: skip
            near = (x + step[0], y + step[1])
            if near in index:
                fold(near, *frame)

    fold(cells[0], (1, 0, 0), (0, 1, 0), (0, 0, 1))
    wanted = tuple(-part for part in normals[start])
    return next(number for number, normal in normals.items() if normal == wanted)


def net_faces(dice: Dice, level: int) -> Draft:
    """The character opposite to another on a folded cube."""
    net = dice.pick(ROW_NETS if level == 1 else OTHER_NETS)
    word = dice.shuffled(dice.pick(WORDS))
    start = dice.integer(0, 5)
    key = opposite(net, start)
    others = [word[n] for n in range(6) if n not in (start, key)]
    how = "同一行（列）中隔一个的两个面相对；“Z”字形两端的面相对。"
    return Draft(
        f"下图是一个正方体的展开图，每个面上写有一个字。折成正方体后，与“{word[start]}”字相对的面上的字是____。", "",
        (said(how, name="正方体的展开图"), said(f"所以与“{word[start]}”相对的是“{word[key]}”。")),
        lambda: word[next(n for n in range(6) if n != start and opposite(net, n) == start)], options=(word[key], *others[:3]),
        distractors=tuple(Distractor("", "折起来以后，这个面和它相邻或者不相对。") for _ in others[:3]), pictures=(cube_net(net, word),),
    )  # fmt: skip


NETS = (
    Case("一个几何体的展开图由一个扇形和一个圆组成，这个几何体是（　）", "圆锥", "圆锥的侧面展开是扇形，底面是圆。", (("圆柱", "圆柱的侧面展开是长方形。"), ("棱锥", "棱锥的侧面是三角形。"), ("三棱柱", "棱柱的侧面是长方形。"))),
    Case("一个几何体的展开图由一个长方形和两个等圆组成，这个几何体是（　）", "圆柱", "圆柱的侧面展开是长方形，两个底面是等圆。", (("圆锥", "圆锥的侧面展开是扇形。"), ("球", "球不能展成这样的平面图形。"), ("四棱柱", "棱柱的底面是多边形。"))),
    Case("一个几何体的展开图由三个长方形和两个三角形组成，这个几何体是（　）", "三棱柱", "侧面是三个长方形，底面是两个三角形。", (("三棱锥", "三棱锥的面都是三角形。"), ("四棱锥", "四棱锥只有一个底面。"), ("五棱柱", "侧面的个数等于底面的边数，是3不是5。"))),
    Case("一个几何体的展开图由五个长方形和两个五边形组成，这个几何体是（　）", "五棱柱", "侧面有五个长方形，底面是五边形。", (("四棱柱", "四棱柱只有四个侧面。"), ("五棱锥", "五棱锥的侧面是三角形。"), ("七棱柱", "底面的边数是5，不是面的总数7。"))),
    Case("一个几何体的展开图由四个三角形和一个四边形组成，这个几何体是（　）", "四棱锥", "侧面是四个三角形，底面是四边形。", (("三棱锥", "三棱锥没有四边形的面。"), ("四棱柱", "棱柱的侧面是长方形。"), ("圆锥", "圆锥的侧面是曲面。"))),
    Case("一个几何体的展开图由四个三角形组成，这个几何体是（　）", "三棱锥", "三棱锥的三个侧面和底面都是三角形。", (("四棱锥", "四棱锥的底面是四边形。"), ("三棱柱", "三棱柱的侧面是长方形。"), ("圆锥", "圆锥的侧面展开是扇形。"))),
)  # fmt: skip
LINES: tuple[Fact, ...] = (
    ("射线 $AB$ 和射线 $BA$ 是同一条射线。", False, "端点不同，方向也不同。"), ("直线 $AB$ 和直线 $BA$ 是同一条直线。", True, "表示直线的两个字母不分先后。"), ("线段 $AB$ 和线段 $BA$ 是同一条线段。", True, "表示线段的两个字母不分先后。"), ("直线比射线长。", False, "直线和射线都无限长，不能比较长短。"),
    ("延长射线 $OA$ 是正确的说法。", False, "射线 $OA$ 已经向 $A$ 的方向无限延伸，只能反向延长。"), ("用两个钉子就能把木条固定在墙上，依据是两点确定一条直线。", True, "经过两点有且只有一条直线。"), ("把弯路改直能缩短路程，依据是两点确定一条直线。", False, "依据是两点之间，线段最短。"), ("植树时先定两棵树的位置就能种成一行，依据是两点确定一条直线。", True, "两点确定一条直线。"), ("直线 $AB$ 的长是5 cm。", False, "直线没有长度。"),
)  # fmt: skip


def line_counts(dice: Dice, level: int) -> Draft:
    """Segments on a line, rays, lines through points, crossings."""
    n = dice.integer(3, 5) if level == 1 else dice.integer(5, 12)
    kind = dice.pick(
        ("segments", "rays", "lines", "tickets") if level > 1 else ("segments", "rays", "lines")
    )
    pairs = n * (n - 1) // 2
    value = {"segments": pairs, "rays": 2 * n, "lines": pairs, "tickets": 2 * pairs}[kind]
    text, why = {
        "segments": (f"一条直线上有 ${n}$ 个点，图中共有____条线段。", rf"每个点与其余 ${n - 1}$ 个点各成一条线段，每条数了两次，共 $\frac{{{n}\times {n - 1}}}{{2}}={pairs}$ 条。"),
        "rays": (f"一条直线上有 ${n}$ 个点，以这些点为端点的射线共有____条。", rf"每个点是两条射线的端点，共 $2\times {n}={2 * n}$ 条。"),
        "lines": (f"平面内有 ${n}$ 个点，任意三点都不在同一直线上，过其中每两点画直线，一共可以画____条直线。", rf"过每个点与其余 ${n - 1}$ 个点各画一条，每条画了两次，共 $\frac{{{n}\times {n - 1}}}{{2}}={pairs}$ 条。"),
        "tickets": (f"一列火车往返于甲、乙两地，途中（含甲、乙两地）共有 ${n}$ 个车站，任意两站之间的往返车票是不同的车票，需要准备____种车票。", rf"从每个车站出发到其余 ${n - 1}$ 个车站各一种，共 ${n}\times {n - 1}={2 * pairs}$ 种。"),
    }[kind]  # fmt: skip
    again = {
        "segments": lambda: sum(1 for a in range(n) for b in range(a)), "rays": lambda: sum(2 for _ in range(n)),
        "lines": lambda: sum(range(n)), "tickets": lambda: sum(1 for a in range(n) for b in range(n) if a != b),
    }[kind]  # fmt: skip
    return ask(text, value, (said(why, name="有序地数"),), again, (2 * pairs, "每一条都数了两次，忘了除以2。"), (n, "没有有序地数，数漏了。"), (pairs, "往返的方向（两侧）没有都算。"), (n - 1, "只数了相邻两点之间的。"), (pairs + n, "多数了。"))  # fmt: skip


SHORTEST = (
    Case("把一段弯曲的公路改成直道，可以缩短路程，其道理是（　）", "两点之间，线段最短", "比较的是两点间路线的长短。", (("两点确定一条直线", "说的是直线的位置，不是长短。"), ("垂线段最短", "说的是点到直线的连线。"), ("直线可以向两端无限延伸", "和路程的长短无关。"))),
    Case("在墙上钉一根细木条，至少要钉两个钉子，其道理是（　）", "两点确定一条直线", "两个钉子的位置确定了木条所在的直线。", (("两点之间，线段最短", "这里没有比较路线的长短。"), ("垂线段最短", "这里没有比较长短。"), ("线段的中点平分线段", "和中点无关。"))),
    Case("从 $A$ 地到 $B$ 地架设电线，总是尽可能沿着线段 $AB$ 架设，其道理是（　）", "两点之间，线段最短", "这样用的电线最短。", (("两点确定一条直线", "这里比较的是长短。"), ("点到直线的距离垂线段最短", "这里是两点之间。"), ("射线只有一个端点", "和长短无关。"))),
    Case("人们穿过草坪走“捷径”，而不愿绕行，其道理是（　）", "两点之间，线段最短", "直走的路线是线段，最短。", (("两点确定一条直线", "这里比较的是路程的长短。"), ("过一点有无数条直线", "和长短无关。"), ("两点之间，直线最短", "直线没有长度，最短的是线段。"))),
    Case("木工师傅用墨斗先固定两点再弹出墨线，其道理是（　）", "两点确定一条直线", "两点定了，墨线的位置就定了。", (("两点之间，线段最短", "这里不是比较长短。"), ("垂线段最短", "这里没有点到直线的距离。"), ("两点之间的距离是线段的长度", "这里不求距离。"))),
)  # fmt: skip
SHORT_FACTS: tuple[Fact, ...] = (
    ("连接两点的线段叫作这两点间的距离。", False, "距离是线段的长度，不是线段本身。"), ("两点间的距离是连接两点的线段的长度。", True, "这是两点间的距离的定义。"), ("两点之间，线段最短。", True, "这是基本事实。"), ("两点之间，直线最短。", False, "直线没有长度，应是线段最短。"),
    ("若 $AB+BC=AC$，则点 $B$ 在线段 $AC$ 上。", True, "不在线段上时 $AB+BC>AC$。"), ("把弯曲的河道改直，是利用“两点确定一条直线”。", False, "利用的是“两点之间，线段最短”。"),
)  # fmt: skip


def two_cases(dice: Dice, level: int) -> Draft:
    """A third point on the line, inside or beyond."""
    long, short = dice.integer(6, 15), dice.integer(2, 5)
    a, b, c = dice.pick((("A", "B", "C"), ("M", "N", "P"), ("P", "Q", "R")))
    steps = (
        said(
            f"点 ${c}$ 在线段 ${a}{b}$ 上时，两点间的距离是 ${long}-{short}={long - short}$。",
            name="分类讨论",
        ),
        said(
            f"点 ${c}$ 在 ${a}{b}$ 的延长线上时，两点间的距离是 ${long}+{short}={long + short}$。"
        ),
    )
    text = f"${a}$，${b}$，${c}$ 三点在同一条直线上，${a}{b}={long}$，${b}{c}={short}$，则 ${a}{c}=$____。"
    return ask(
        text, f"{long - short}或{long + short}", steps,
        lambda: "或".join(map(str, sorted({abs(long + place) for place in (-short, short)}))),
        (long + short, "只想到点在延长线上的情形。"), (long - short, "只想到点在线段上的情形。"), (f"{long}或{long + short}", "点在线段上时要相减。"), (f"{long - short}或{long}", "点在延长线上时要相加。"),
    )  # fmt: skip


SEGMENTS: tuple[Fact, ...] = (
    ("用圆规可以比较两条线段的长短。", True, "把一条线段移到另一条上，一端重合，看另一端。"), ("尺规作图中的直尺可以用来量长度。", False, "尺规作图的直尺没有刻度，只用来画线。"), ("已知线段 $a>b$，作线段 $a-b$ 时，应在 $a$ 上截取 $b$。", True, "剩下的部分就是差。"), ("作线段 $a+b$ 时，可以在 $a$ 上截取 $b$。", False, "那样得到的是差，应在 $a$ 的延长线上截取。"),
    ("叠合法比较线段时，两条线段的一个端点要重合。", True, "还要使另一端点在同侧。"), ("量得 $AB=3$ cm，$CD=3$ cm，也不能说 $AB=CD$。", False, "长度相等的线段相等。"), ("尺规作图时可以用三角板量角。", False, "只能用无刻度的直尺和圆规。"),
)  # fmt: skip


def segment_sums(dice: Dice, level: int) -> Draft:
    """Parts of one segment."""
    a, b, c = (dice.integer(2, 9) for _ in range(3))
    whole = a + b + c
    base = r"点 $B$，$C$ 依次在线段 $AD$ 上，"
    kind = dice.pick(("whole", "middle")) if level > 1 else "part"
    if kind == "part":
        text, value, why = (
            base + f"$AB={a}$，$BC={b}$，$AD={whole}$，则 $CD=$____。",
            c,
            f"$CD=AD-AB-BC={whole}-{a}-{b}={c}$。",
        )
    elif kind == "middle":
        text, value, why = (
            base + f"$AC={a + b}$，$BD={b + c}$，$AD={whole}$，则 $BC=$____。",
            b,
            f"$AC+BD$ 把 $BC$ 算了两次：$BC=AC+BD-AD={a + b}+{b + c}-{whole}={b}$。",
        )
    else:
        text, value, why = (
            base + f"$AC={a + b}$，$BD={b + c}$，$BC={b}$，则 $AD=$____。",
            whole,
            f"$AC+BD$ 把 $BC$ 算了两次：$AD=AC+BD-BC={a + b}+{b + c}-{b}={whole}$。",
        )
    places = {"part": (whole, a + b), "middle": (a + b, a), "whole": (whole, 0)}[kind]
    return ask(
        text, value, (said(why, name="线段的和与差"),), lambda: places[0] - places[1],
        (a + 2 * b + c, "把公共部分算了两次。"), (whole - b if value != whole - b else whole, "多减（或少减）了一段。"), (a + b, "这是线段 $AC$ 的长。"), (abs(a - c) + 1, "加与减弄反了。"),
    )  # fmt: skip


RECIPES: tuple[Recipe, ...] = (
    *facts("geo.basics.figures", FIGURES, "认识几何体"),
    Recipe("geo.basics.figures", "parts", "fill", (1, 2), solid_parts),
    Recipe("geo.basics.views", "squares-seen", "fill", (1, 2), view),
    *checked("geo.basics.views", "squares-seen", (1, 2), view),
    Recipe("geo.basics.views", "cubes-used", "fill", (3,), stack_count),
    Recipe("geo.basics.nets", "opposite-face", "choice", (1, 2), net_faces),
    cases("geo.basics.nets", "which-solid", NETS, "展开图", (1,)),
    *facts("geo.basics.lines", LINES, "直线、射线、线段"),
    Recipe("geo.basics.lines", "counting", "fill", (1, 2), line_counts),
    *facts("geo.basics.shortest", SHORT_FACTS, "两点之间，线段最短"),
    cases("geo.basics.shortest", "why", SHORTEST, "基本事实", (1,)),
    Recipe("geo.basics.shortest", "two-cases", "fill", (3,), two_cases),
    *facts("geo.basics.segments", SEGMENTS, "比较线段"),
    Recipe("geo.basics.segments", "sums", "fill", (1, 2), segment_sums),
)

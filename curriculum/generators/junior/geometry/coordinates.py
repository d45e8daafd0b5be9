"""Points, their quadrants, shifts and areas in the coordinate plane."""

from fractions import Fraction

from curriculum.generators.dice import Dice
from curriculum.generators.junior.geometry.asking import Fact, ask, facts
from curriculum.generators.latex import decimal, linear_sum
from curriculum.generators.primary.answers import corrected
from curriculum.generators.recipe import Draft, Recipe
from curriculum.generators.working import said
from engine.plot.figures import coordinate_points

PLANE: tuple[Fact, ...] = (
    ("$(2,5)$ 和 $(5,2)$ 表示同一个位置。", False, "有序数对的顺序不同，位置就不同。"), ("坐标轴上的点不属于任何象限。", True, "象限不包括坐标轴。"), ("点 $(0,-3)$ 在第三象限。", False, "横坐标是0，点在 $y$ 轴上。"), ("原点的坐标是 $(0,0)$。", True, "两轴的交点是原点。"), ("点 $(-2,3)$ 在第二象限。", True, "第二象限的点横负纵正。"),
    ("点 $(4,0)$ 在 $y$ 轴上。", False, "纵坐标是0，点在 $x$ 轴上。"), ("坐标平面内的点与有序实数对一一对应。", True, "一个点对应一个有序实数对，反过来也一样。"), ("第四象限内的点横、纵坐标都是负数。", False, "第四象限的点横正纵负。"),
)  # fmt: skip


def point(x: object, y: object) -> str:
    """A point's coordinates."""
    return f"({x},{y})"


def quadrant(x: int, y: int) -> str:
    """Where a point lies, in words."""
    if x == 0 or y == 0:
        return "原点" if x == y else "x轴上" if y == 0 else "y轴上"
    return {
        (True, True): "第一象限",
        (False, True): "第二象限",
        (False, False): "第三象限",
        (True, False): "第四象限",
    }[(x > 0, y > 0)]


def read_point(dice: Dice, level: int) -> Draft:
    """Read a drawn point, or place one by its distances."""
    x, y = dice.nonzero(-5, 5), dice.nonzero(-5, 5)
    if x == y or x == -y:
        x = 6 if x > 0 else -6
    if level == 1:
        return ask(
            "如图，在平面直角坐标系中，点 $A$ 的坐标是____。", point(x, y), (said(f"过点 $A$ 作 $x$ 轴的垂线，垂足对应 ${x}$；作 $y$ 轴的垂线，垂足对应 ${y}$。横坐标写在前面。", name="点的坐标"),), lambda: point(int(f"{x}"), int(f"{y}")),
            (point(y, x), "横、纵坐标写反了。"), (point(-x, y), "横坐标的符号错了。"), (point(x, -y), "纵坐标的符号错了。"), pictures=(coordinate_points(((x, y, "A"),), (-7, 7, -6, 6)),),
        )  # fmt: skip
    where = quadrant(x, y)
    text = f"点 $P$ 在{where}，到 $x$ 轴的距离是 ${abs(y)}$，到 $y$ 轴的距离是 ${abs(x)}$，则点 $P$ 的坐标是____。"
    steps = (
        said(
            f"到 $x$ 轴的距离是纵坐标的绝对值，到 $y$ 轴的距离是横坐标的绝对值：$|y|={abs(y)}$，$|x|={abs(x)}$。",
            name="点到坐标轴的距离",
        ),
        said(
            f"{where}内的点横坐标{'正' if x > 0 else '负'}、纵坐标{'正' if y > 0 else '负'}，所以是 ${point(x, y)}$。"
        ),
    )

    def again() -> str:
        return next(
            point(a, b)
            for a in range(-6, 7)
            for b in range(-6, 7)
            if abs(a) == abs(x) and abs(b) == abs(y) and quadrant(a, b) == where
        )

    return ask(text, point(x, y), steps, again, (point(abs(y) * (1 if x > 0 else -1), abs(x) * (1 if y > 0 else -1)), "把到x轴的距离当成了横坐标的绝对值。"), (point(-x, y), "横坐标的符号错了。"), (point(x, -y), "纵坐标的符号错了。"), (point(-x, -y), "象限弄错了。"))  # fmt: skip


def feature(dice: Dice, level: int) -> Draft:
    """A letter from where the point lies; a rule of moving points."""
    if level == 3:
        n = dice.integer(2020, 2060)
        cycle = (1, 0, -1, 0)
        laps, rest = divmod(n, 4)
        y = {1: 1, 2: 0, 3: -1, 0: 0}[rest]
        text = f"在平面直角坐标系中，一个动点从原点出发，按下列规律运动：第1次到点 $(1,1)$，第2次到点 $(2,0)$，第3次到点 $(3,-1)$，第4次到点 $(4,0)$，第5次到点 $(5,1)$，……，则第 ${n}$ 次运动后，动点的坐标是____。"
        steps = (
            said(
                "横坐标等于运动的次数；纵坐标按 $1$，$0$，$-1$，$0$ 每4次循环。",
                name="点的坐标规律",
            ),
            said(f"${n}$ 除以4，商 ${laps}$ 余 ${rest}$，所以纵坐标是 ${y}$。"),
        )
        return ask(text, point(n, y), steps, lambda: point(sum(1 for _ in range(n)), cycle[(n - 1) % 4]), (point(n, 1 if y != 1 else 0), "余数对应的位置找错了。"), (point(n, -1 if y != -1 else 0), "周期数错了。"), (point(n - 1, y), "横坐标就等于次数。"))  # fmt: skip
    a = dice.nonzero(-5, 5)
    p, q = dice.integer(1, 3), dice.nonzero(-6, 6)
    axis = dice.pick("xy")
    zero, other = linear_sum([(1, "a"), (-a, "")]), linear_sum([(p, "a"), (q, "")])
    shown = f"({other},{zero})" if axis == "x" else f"({zero},{other})"
    value = p * a + q
    if level == 1:
        steps = (
            said(
                f"点在 ${axis}$ 轴上，{'纵' if axis == 'x' else '横'}坐标是 $0$。",
                name="坐标轴上的点",
            ),
            said(f"由 ${zero}=0$ 得 $a={a}$。"),
        )
        return ask(f"点 $P{shown}$ 在 ${axis}$ 轴上，则 $a=$____。", a, steps, lambda: next(n for n in range(-9, 10) if n - a == 0), (-a, "移项没有变号。"), (decimal(Fraction(-q, p)) if p != 3 else -q, "把横坐标与纵坐标弄反了。"), (a + 1, "算错了。"))  # fmt: skip
    key = point(value, 0) if axis == "x" else point(0, value)
    steps = (
        said(
            f"点在 ${axis}$ 轴上，{'纵' if axis == 'x' else '横'}坐标是 $0$：由 ${zero}=0$ 得 $a={a}$。",
            name="坐标轴上的点",
        ),
        said(f"另一个坐标 ${other}$ 的值是 ${value}$，所以点 $P$ 的坐标是 ${key}$。"),
    )
    return ask(f"点 $P{shown}$ 在 ${axis}$ 轴上，则点 $P$ 的坐标是____。", key, steps, lambda: next(point(p * n + q, 0) if axis == "x" else point(0, p * n + q) for n in range(-9, 10) if n == a), (point(0, value) if axis == "x" else point(value, 0), "坐标轴弄反了。"), (point(-p * a + q, 0) if axis == "x" else point(0, -p * a + q), "移项没有变号。"), (point(a, 0) if axis == "x" else point(0, a), "求出的是 $a$，还要代入。"), (point(value + 1, value), "算错了。"))  # fmt: skip


def set_up(dice: Dice, level: int) -> Draft:
    """Two known points fix the origin; a third is asked."""
    names = dice.picks(("学校", "超市", "医院", "公园", "车站", "图书馆", "体育馆", "邮局"), 2)
    x1, y1 = dice.integer(-4, 0), dice.integer(-3, 3)
    ex, ey = dice.integer(-3, 4), dice.nonzero(-4, 4)

    def way(a: int, b: int) -> str:
        return "，".join(
            t
            for t in (
                f"向{'东' if a > 0 else '西'} {abs(a)} 个单位" if a else "",
                f"向{'北' if b > 0 else '南'} {abs(b)} 个单位" if b else "",
            )
            if t
        )

    key = point(x1 + ex, y1 + ey)
    text = f"在正方形网格的地图上，以正东方向为 $x$ 轴正方向、正北方向为 $y$ 轴正方向建立平面直角坐标系，{names[0]}的坐标是 ${point(x1, y1)}$。从{names[0]}{way(ex, ey).replace('，', '，再')}就到{names[1]}，则{names[1]}的坐标是____。"
    steps = (
        said("向东横坐标加，向西减；向北纵坐标加，向南减。", name="用坐标表示位置"),
        said(f"所以{names[1]}的坐标是 ${key}$。"),
    )
    return ask(text, key, steps, lambda: point(len(range(-50, x1 + ex)) - 50, len(range(-50, y1 + ey)) - 50), (point(x1 - ex, y1 - ey), "方向弄反了。"), (point(y1 + ey, x1 + ex), "横、纵坐标写反了。"), (point(ex, ey), "忘了从已知地点的坐标算起。"), (point(x1 + ey, y1 + ex), "东西与南北弄混了。"))  # fmt: skip


SYSTEM: tuple[Fact, ...] = (
    ("同一个点在不同的坐标系中，坐标可能不同。", True, "坐标由原点和坐标轴的选择决定。"), ("建立坐标系时，原点只能选在图形的中心。", False, "原点可以任意选，选得好计算简便。"), ("用方位角和距离也可以表示平面内的位置。", True, "一个方向加一个距离确定一点。"), ("只说“在学校的北偏东30°方向”就能确定位置。", False, "还要说距离。"), ("“电影院5排”能确定一个座位。", False, "还要说是几号。"),
    ("平面直角坐标系的两条数轴互相垂直，原点重合。", True, "这是平面直角坐标系的意义。"), ("建立坐标系时不必规定单位长度。", False, "不规定单位长度，就写不出坐标。"),
)  # fmt: skip


def shift(dice: Dice, level: int) -> Draft:
    """Shifted points, and shifts from points."""
    x, y, dx, dy = (
        dice.integer(-5, 5),
        dice.integer(-5, 5),
        dice.nonzero(-6, 6),
        dice.nonzero(-6, 6),
    )
    if abs(dx) == abs(dy):
        dx += 1 if dx > 0 else -1
    told = f"向{'右' if dx > 0 else '左'}平移 ${abs(dx)}$ 个单位长度，再向{'上' if dy > 0 else '下'}平移 ${abs(dy)}$ 个单位长度"
    if level == 1:
        text, key = f"将点 $P{point(x, y)}$ {told}，得到的点的坐标是____。", (x + dx, y + dy)
    elif level == 2:
        text, key = (
            f"将点 $P$ {told}，得到点 $Q{point(x + dx, y + dy)}$，则点 $P$ 的坐标是____。",
            (x, y),
        )
    else:
        u, v = dice.integer(-4, 4), dice.integer(-4, 4)
        text = f"线段 $CD$ 是由线段 $AB$ 平移得到的，点 $A{point(x, y)}$ 的对应点是 $C{point(x + dx, y + dy)}$，则点 $B{point(u, v)}$ 的对应点 $D$ 的坐标是____。"
        key = (u + dx, v + dy)
    steps = (
        said("左右平移改横坐标（右加左减），上下平移改纵坐标（上加下减）。", name="坐标的平移"),
        said(
            (
                f"从点 $A$ 到点 $C$：{told}。点 $B$ 也这样平移，"
                if level == 3
                else "倒回去，方向相反，"
                if level == 2
                else ""
            )
            + f"得 ${point(*key)}$。"
        ),
    )
    base = (x, y) if level == 1 else (x + dx, y + dy) if level == 2 else (key[0] - dx, key[1] - dy)
    sign = -1 if level == 2 else 1
    wrong = [
        (base[0] - sign * dx, base[1] + sign * dy),
        (base[0] + sign * dx, base[1] - sign * dy),
        (base[0] + sign * dy, base[1] + sign * dx),
        (base[0] - sign * dx, base[1] - sign * dy),
    ]
    return ask(text, point(*key), steps, lambda: point(base[0] + sum([sign * dx]), base[1] + sum([sign * dy])), (point(*wrong[0]), "左右平移时加减弄反了。"), (point(*wrong[1]), "上下平移时加减弄反了。"), (point(*wrong[2]), "把左右平移改到了纵坐标上。"), (point(*wrong[3]), "方向全反了。"))  # fmt: skip


def area(dice: Dice, level: int) -> Draft:
    """Triangles on the grid by shoelace against boxes."""
    if level == 1:
        x, y, w, h = (
            dice.integer(-4, 2),
            dice.integer(-3, 3),
            dice.integer(3, 7),
            dice.integer(2, 6),
        )
        t = dice.integer(-2, w)
        corners = ((x, y), (x + w, y), (x + t, y + h))
    else:
        a, b = dice.integer(1, 3), dice.integer(4, 6)
        c, d = dice.integer(4, 6), dice.integer(1, 3)
        corners = ((0, 0), (c, d), (a, b))
    twice = abs(
        (corners[1][0] - corners[0][0]) * (corners[2][1] - corners[0][1])
        - (corners[2][0] - corners[0][0]) * (corners[1][1] - corners[0][1])
    )
    value = Fraction(twice, 2)
    names = [f"{n}{point(*p)}" for n, p in zip("ABC", corners, strict=True)]
    if level == 1:
        w, h = corners[1][0] - corners[0][0], corners[2][1] - corners[0][1]
        steps = (
            said(
                f"$AB$ 平行于 $x$ 轴（或在 $x$ 轴上），$AB={w}$；点 $C$ 到 $AB$ 的距离是 ${h}$。",
                name="坐标与面积",
            ),
            said(rf"面积是 $\frac{{1}}{{2}}\times {w}\times {h}={decimal(value)}$。"),
        )
        box = w * h
    else:
        c, d = corners[1]
        a, b = corners[2]
        box = c * b
        parts = [Fraction(a * b, 2), Fraction(c * d, 2), Fraction((c - a) * (b - d), 2)]
        steps = (
            said(
                f"用边平行于坐标轴的长方形把三角形围起来，长方形的面积是 ${c}\\times {b}={box}$。",
                name="割补法",
            ),
            said(
                "减去三个直角三角形：$"
                + str(box)
                + "".join(f"-{decimal(p)}" for p in parts)
                + f"={decimal(value)}$。"
            ),
        )
    text = f"在平面直角坐标系中，三角形 $ABC$ 的顶点是 ${names[0]}$，${names[1]}$，${names[2]}$，则三角形 $ABC$ 的面积是____。"
    window = (
        min(p[0] for p in corners) - 2,
        max(p[0] for p in corners) + 2,
        min(p[1] for p in corners) - 2,
        max(p[1] for p in corners) + 2,
    )

    def again() -> str:
        total = sum(
            p[0] * q[1] - q[0] * p[1]
            for p, q in zip(corners, (*corners[1:], corners[0]), strict=True)
        )
        return decimal(abs(Fraction(total, 2)))

    return ask(text, decimal(value), steps, again, (decimal(2 * value), "三角形的面积忘了除以2。"), (box if box != 2 * value else box + 2, "围成的长方形还要减去多余的部分。"), (decimal(value + Fraction(1, 2)), "割补时有一块算错了。"), (decimal(value + 3), "少减了一块。"), pictures=(coordinate_points([(*p, n) for p, n in zip(corners, "ABC", strict=True)], window, polygon=True),) if level > 1 else ())  # fmt: skip


def area_back(dice: Dice, level: int) -> Draft:
    """A point on an axis from an area: two of them."""
    x, y, base = dice.integer(-3, 4), dice.integer(2, 6), dice.integer(2, 6)
    s = Fraction(base * y, 2)
    text = f"在平面直角坐标系中，已知点 $A({x},0)$，$B(0,{y})$，点 $P$ 在 $x$ 轴上，且三角形 $ABP$ 的面积是 ${decimal(s)}$，则点 $P$ 的坐标是____。"
    steps = (
        said(
            rf"以 $AP$ 为底，高是点 $B$ 到 $x$ 轴的距离 ${y}$：$\frac{{1}}{{2}}\times {y}\times AP={decimal(s)}$，得 $AP={base}$。",
            name="坐标与面积",
        ),
        said(f"点 $P$ 可以在点 $A$ 的左侧或右侧，横坐标是 ${x + base}$ 或 ${x - base}$。"),
    )
    key = f"{point(x + base, 0)}或{point(x - base, 0)}"

    def again() -> str:
        return "或".join(
            point(p, 0) for p in range(20, -20, -1) if Fraction(abs(p - x) * y, 2) == s
        )

    return ask(text, key, steps, again, (point(x + base, 0), "漏了左侧的一点。"), (point(x - base, 0), "漏了右侧的一点。"), (f"{point(0, x + base)}或{point(0, x - base)}", "点 $P$ 在 $x$ 轴上，纵坐标是0。"), (f"{point(base, 0)}或{point(-base, 0)}" if x else f"{point(2 * base, 0)}或{point(-2 * base, 0)}", "没有从点 $A$ 算起。"))  # fmt: skip


RECIPES: tuple[Recipe, ...] = (
    *facts("geo.coordinates.plane", PLANE, "平面直角坐标系"),
    Recipe("geo.coordinates.plane", "read", "fill", (1, 2), read_point),
    Recipe("geo.coordinates.features", "letter", "fill", (1, 2, 3), feature),
    Recipe("geo.coordinates.features", "letter-mistake", "mistake", (1, 2, 3), corrected(feature)),
    Recipe("geo.coordinates.features", "distances", "choice", (2,), read_point),
    *facts("geo.coordinates.system", SYSTEM, "建立坐标系"),
    Recipe("geo.coordinates.system", "place", "word", (1,), set_up),
    Recipe("geo.coordinates.shift", "shift", "fill", (1, 2, 3), shift),
    Recipe("geo.coordinates.shift", "shift-mistake", "mistake", (1, 2, 3), corrected(shift)),
    Recipe("geo.coordinates.shift", "shift-choice", "choice", (1, 2, 3), shift),
    Recipe("geo.coordinates.area", "triangle", "fill", (1, 2), area),
    Recipe("geo.coordinates.area", "triangle-mistake", "mistake", (1, 2), corrected(area)),
    Recipe("geo.coordinates.area", "back", "reverse", (3,), area_back),
)

"""Translation, rotation, central symmetry and designs made with them."""

from fractions import Fraction

from curriculum.generators.dice import Dice
from curriculum.generators.junior.geometry.asking import Fact, ask, degrees, facts, single
from curriculum.generators.junior.geometry.coordinates import point
from curriculum.generators.latex import root
from curriculum.generators.primary.answers import corrected
from curriculum.generators.recipe import Draft, Recipe
from curriculum.generators.scenes.wording import worded
from curriculum.generators.working import said
from engine.values import Distractor

SHIFT: tuple[Fact, ...] = (
    ("平移改变图形的位置和大小。", False, "平移只改变位置，不改变形状和大小。"), ("平移前后对应点的连线平行（或在同一条直线上）且相等。", True, "这是平移的性质。"), ("平移的距离是两个图形之间空隙的宽。", False, "是一组对应点之间的距离。"), ("钟摆的摆动是平移。", False, "那是旋转。"), ("电梯上下运动可以看成平移。", True, "沿直线移动，方向和大小不变。"), ("平移由方向和距离决定。", True, "每个点都沿同一方向移动相同的距离。"), ("图形翻折后得到的图形可以由平移得到。", False, "翻折是轴对称。"),
)  # fmt: skip


def shifting(dice: Dice, level: int) -> Draft:
    """Lengths after a shift, carpets on stairs, paths in a lawn."""
    if level == 1:
        bc, ec = dice.integer(6, 12), dice.integer(2, 5)
        return ask(rf"将 $\triangle ABC$ 沿 $BC$ 方向平移得到 $\triangle DEF$（点 $B$，$E$，$C$，$F$ 依次在同一直线上），$BC={bc}$，$EC={ec}$，则平移的距离是____。", bc - ec, (said("平移的距离是对应点 $B$，$E$ 间的距离。", name="平移的性质"), said(f"$BE=BC-EC={bc}-{ec}={bc - ec}$。")), lambda: single(lambda n: n + ec == bc), (ec, "两个图形重叠的部分不是平移的距离。"), (bc, "这是 $BC$ 的长。"), (bc + ec, "应相减。"))  # fmt: skip
    if level == 2:
        if dice.chance(50):
            w, h, wide, price = (
                dice.integer(4, 8),
                dice.integer(2, 4),
                dice.integer(2, 3),
                dice.pick((30, 40, 50, 60)),
            )
            value = (w + h) * wide * price
            cloth, where = dice.pick((("地毯", "一段台阶"), ("防滑垫", "学校门厅的台阶"), ("红毯", "礼堂的台阶"), ("地毯", "酒店大厅的楼梯")))  # fmt: skip
            story = worded(
                dice,
                (
                    f"{where}的水平总长是 {w} 米，总高是 {h} 米，宽 {wide} 米。要在台阶面上铺{cloth}，每平方米 {price} 元，",
                    f"要给{where}的台阶面铺{cloth}，{cloth}宽 {wide} 米，每平方米 {price} 元。台阶的总高是 {h} 米，水平总长是 {w} 米，",
                ),
                ("至少需要多少元？", f"买{cloth}至少要用多少元？"),
            )
            return ask(story, rf"{value}\text{{元}}", (said("把台阶的横边向下平移、竖边向旁平移，地毯的长等于水平总长与总高的和。", name="平移的应用"), said(rf"$({w}+{h})\times {wide}\times {price}={value}$（元）。")), lambda: rf"{sum((w * wide, h * wide)) * price}\text{{元}}", (rf"{w * wide * price}\text{{元}}", "漏了竖直部分。"), (rf"{(w + h) * price}\text{{元}}", "忘了乘宽。"), (rf"{w * h * wide * price}\text{{元}}", "长应是和，不是积。"))  # fmt: skip
        a, b, c = dice.integer(15, 30), dice.integer(8, 14), dice.integer(1, 2)
        value = (a - c) * (b - c)
        ground = dice.pick(("草地", "菜地", "花圃", "绿地", "苗圃"))
        story = worded(
            dice,
            (
                f"一块长方形{ground}长 {a} 米、宽 {b} 米，其中修了两条宽都是 {c} 米、分别与长、宽平行的小路，其余部分种植。",
                f"在长 {a} 米、宽 {b} 米的长方形{ground}中，沿着与长、宽平行的方向各修一条 {c} 米宽的小路，两路都贯通，剩下的地方种植。",
            ),
            ("种植的面积是多少平方米？", "可种植的面积是多少平方米？"),
        )
        return ask(story, rf"{value}\text{{平方米}}", (said("把小路平移到边上，种植部分拼成一个长方形。", name="平移的应用"), said(rf"$({a}-{c})\times ({b}-{c})={value}$（平方米）。")), lambda: rf"{a * b - a * c - b * c + c * c}\text{{平方米}}", (rf"{a * b - a * c - b * c}\text{{平方米}}", "两条路重叠的部分减了两次。"), (rf"{a * b - c * c}\text{{平方米}}", "只减了重叠的一块。"), (rf"{(a - 2 * c) * (b - 2 * c)}\text{{平方米}}", "每个方向只有一条路。"))  # fmt: skip
    p, d = dice.integer(15, 24), dice.integer(2, 5)
    return ask(rf"将周长为 ${p}$ 的 $\triangle ABC$ 沿 $BC$ 方向平移 ${d}$ 个单位长度，得到 $\triangle DEF$，连接 $AD$，则四边形 $ABFD$ 的周长是____。", p + 2 * d, (said(f"平移后 $AD=CF={d}$，$DF=AC$。", name="平移的性质"), said(f"周长比三角形多了 $AD$ 与 $CF$：${p}+2\\times {d}={p + 2 * d}$。")), lambda: p + d + d, (p + d, "$AD$ 和 $CF$ 都要加。"), (p, "这是三角形的周长。"), (2 * p, "没有重复计算三角形。"))  # fmt: skip


FIGURE: tuple[Fact, ...] = (
    ("旋转角是任意两条边的夹角。", False, "是对应点与旋转中心连线所成的角。"), ("旋转由旋转中心、旋转方向和旋转角决定。", True, "这是旋转的三要素。"), ("正六边形绕中心至少旋转120°能与自身重合。", False, "旋转60°就能重合。"), ("正方形绕中心旋转90°能与自身重合。", True, "360°÷4=90°。"), ("升降国旗是旋转现象。", False, "那是平移。"), ("旋转中心在旋转过程中不动。", True, "图形绕它转动。"), ("等边三角形绕中心至少旋转60°能与自身重合。", False, "至少旋转120°。"),
)  # fmt: skip


def least_turn(dice: Dice, level: int) -> Draft:
    """The least turn, or how far a hand turns."""
    if dice.chance(60):
        n, name = dice.pick(
            (
                (3, "等边三角形"),
                (4, "正方形"),
                (5, "正五边形"),
                (6, "正六边形"),
                (8, "正八边形"),
                (9, "正九边形"),
                (10, "正十边形"),
                (12, "正十二边形"),
            )
        )
        value = 360 // n
        return ask(f"{name}绕它的中心至少旋转____度能与自身重合。", value, (said(f"中心与顶点的连线把周角分成 ${n}$ 等份。", name="旋转对称"), said(rf"$360\div {n}={value}$。")), lambda: single(lambda k: k * n == 360), (2 * value, "转了两份。"), ((n - 2) * 180 // n if (n - 2) * 180 // n != value else 180, "这是内角。"), (360, "不必转一圈。"))  # fmt: skip
    minutes = dice.integer(5, 50)
    return ask(f"从上午8时整起，经过 ${minutes}$ 分，钟面上的分针绕中心旋转了____度。", 6 * minutes, (said("分针60分转一周，每分转 $6$ 度。", name="旋转角"), said(rf"$6\times {minutes}={6 * minutes}$。")), lambda: Fraction(360 * minutes, 60), (30 * minutes, "分针每5分才转30°。"), (minutes, "每分转6°，不是1°。"), (Fraction(minutes, 2) if minutes % 2 == 0 else 5 * minutes, "那是时针转的角。"))  # fmt: skip


PROPERTY: tuple[Fact, ...] = (
    ("旋转前后的图形全等。", True, "旋转不改变形状和大小。"), ("对应点到旋转中心的距离相等。", True, "这是旋转的性质。"), ("对应点与旋转中心连线所成的角等于旋转角。", True, "这是旋转的性质。"), ("旋转前后对应线段一定平行。", False, "一般不平行。"), ("旋转中心在任意一组对应点连线的中点。", False, "在对应点连线的垂直平分线上。"), ("旋转改变图形的大小。", False, "旋转前后的图形全等。"),
)  # fmt: skip


def turned(dice: Dice, level: int) -> Draft:
    """Angles and lengths of turned triangles."""
    if level == 1:
        t, a = dice.integer(40, 80), dice.integer(15, 35)
        return ask(rf"将 $\triangle AOB$ 绕点 $O$ 按逆时针方向旋转 ${degrees(t)}$ 得到 $\triangle COD$，点 $A$ 的对应点是 $C$，$\angle AOB={degrees(a)}$，$OA$，$OB$，$OC$，$OD$ 按逆时针顺序排列，则 $\angle BOC=$____。", degrees(t - a), (said(rf"旋转角 $\angle AOC={degrees(t)}$。", name="旋转的性质"), said(rf"$\angle BOC={degrees(t)}-{degrees(a)}={degrees(t - a)}$。")), lambda: degrees(single(lambda n: n + a == t)), (degrees(t), "这是旋转角 $\\angle AOC$。"), (degrees(t + a), "这是 $\\angle AOD$。"), (degrees(a) if a != t - a else degrees(2 * a + 1), "这是 $\\angle AOB$。"))  # fmt: skip
    if level == 2:
        c = dice.integer(50, 85)
        return ask(rf"将 $\triangle ABC$ 绕点 $C$ 旋转得到 $\triangle A'B'C$，点 $B$ 的对应点 $B'$ 恰好落在边 $AB$ 上，$\angle B={degrees(c)}$，则旋转角 $\angle BCB'=$____。", degrees(180 - 2 * c), (said("旋转前后 $CB=CB'$，$\\triangle CBB'$ 是等腰三角形。", name="旋转的性质"), said(rf"$\angle CB'B=\angle B={degrees(c)}$，$\angle BCB'=180^\circ-2\times {degrees(c)}={degrees(180 - 2 * c)}$。", name="等边对等角")), lambda: degrees(single(lambda n: n + c + c == 180)), (degrees(c), "这是底角。"), (degrees(90 - c), "没有直角。"), (degrees(180 - c), "少减了一个底角。"))  # fmt: skip
    a = dice.integer(3, 12)
    if dice.chance(50):
        return ask(rf"将线段 $AB$ 绕点 $A$ 旋转 $60^\circ$ 得到线段 $AC$，连接 $BC$，$AB={a}$，则 $BC=$____。", a, (said(r"$AB=AC$，$\angle BAC=60^\circ$，$\triangle ABC$ 是等边三角形。", name="旋转的性质"), said(f"$BC=AB={a}$。")), lambda: round(2 * a * 0.5), (2 * a, "三边相等。"), (root(2 * a * a), "那是旋转90°时的长。"), (root(3 * a * a), "那是旋转120°时的长。"))  # fmt: skip
    return ask(rf"点 $P$ 是正方形 $ABCD$ 内一点，将 $\triangle ABP$ 绕点 $B$ 顺时针旋转得到 $\triangle CBQ$，$BP={a}$，则 $PQ=$____。", root(2 * a * a), (said(r"旋转角 $\angle ABC=90^\circ$，所以 $\angle PBQ=90^\circ$，$BQ=BP$。", name="旋转的性质"), said(f"$PQ^2={a}^2+{a}^2={2 * a * a}$，$PQ={root(2 * a * a)}$。", name="勾股定理")), lambda: root(round(abs(complex(a, 0) - complex(0, a)) ** 2)), (a, "那是旋转60°时的长。"), (2 * a, "是平方的关系。"), (root(3 * a * a), "那是旋转120°时的长。"))  # fmt: skip


CENTRAL = (
    "平行四边形",
    "矩形",
    "菱形",
    "正方形",
    "正六边形",
    "圆",
    "线段",
    "字母S",
    "字母N",
    "字母Z",
)
NOT_CENTRAL = ("等边三角形", "正五边形", "等腰梯形", "角", "半圆", "字母A", "字母E", "等腰三角形")
BOTH = ("矩形", "菱形", "正方形", "正六边形", "圆", "线段")
ONLY_AXIAL = ("等边三角形", "正五边形", "等腰梯形", "等腰三角形", "角", "半圆")
ONLY_CENTRAL = ("一般的平行四边形", "字母S", "字母N", "字母Z")


def which_central(dice: Dice, level: int) -> Draft:
    """Which figure is centrally symmetric; which both, which only one."""
    if level == 1:
        right, wrong, text, why = (
            dice.pick(CENTRAL),
            dice.picks(NOT_CENTRAL, 3),
            "下列图形中，是中心对称图形的是（　）",
            "绕中心旋转180°后不能与自身重合。",
        )
        pool: tuple[str, ...] = CENTRAL
    else:
        pool = BOTH
        first = dice.integer(1, 2)
        spare = [*dice.picks(ONLY_AXIAL, first), *dice.picks(ONLY_CENTRAL, 3 - first)]
        right, wrong, text, why = (
            dice.pick(BOTH),
            spare,
            "下列图形中，既是轴对称图形又是中心对称图形的是（　）",
            "只满足轴对称与中心对称中的一种。",
        )
    return Draft(
        text, "", (said("轴对称图形看折叠，中心对称图形看绕一点旋转180°。", name="中心对称图形"), said(f"{right}符合要求。")), lambda: next(n for n in (*wrong, right) if n in pool),
        options=(right, *wrong), distractors=tuple(Distractor("", why) for _ in wrong),
    )  # fmt: skip


CENTER: tuple[Fact, ...] = (
    ("等边三角形是中心对称图形。", False, "旋转180°后不能与自身重合。"), ("成中心对称的两个图形全等。", True, "旋转180°后完全重合。"), ("对应点的连线经过对称中心，且被对称中心平分。", True, "这是中心对称的性质。"), ("旋转60°能与自身重合的图形就叫中心对称图形。", False, "要看旋转180°能否重合。"), ("平行四边形是中心对称图形。", True, "对称中心是对角线的交点。"), ("轴对称图形一定是中心对称图形。", False, "例如等腰三角形不是中心对称图形。"), ("正五边形是中心对称图形。", False, "边数为奇数的正多边形都不是。"),
)  # fmt: skip


def origin(dice: Dice, level: int) -> Draft:
    """Points turned half and quarter about the origin."""
    x, y = dice.nonzero(-8, 8), dice.nonzero(-8, 8)
    x = x + 9 if abs(x) == abs(y) else x
    if level == 1:
        return ask(f"点 $P{point(x, y)}$ 关于原点对称的点的坐标是____。", point(-x, -y), (said("关于原点对称的两点，横、纵坐标分别互为相反数。", name="关于原点对称"), said(f"所以是 ${point(-x, -y)}$。")), lambda: next(point(a, b) for a in range(-20, 21) for b in range(-20, 21) if a + x == 0 and b + y == 0), (point(-x, y), "只变了横坐标的符号。"), (point(x, -y), "只变了纵坐标的符号。"), (point(y, x), "横、纵坐标写反了。"))  # fmt: skip
    if level == 2:
        return ask(f"点 $A({x},m)$ 与点 $B(n,{-y})$ 关于原点对称，则 $m+n=$____。", y - x, (said(f"横、纵坐标分别互为相反数：$m={y}$，$n={-x}$。", name="关于原点对称"), said(f"$m+n={y - x}$。")), lambda: sum((y, -x)), (-y - x, "纵坐标没有变号。"), (y + x, "横坐标没有变号。"), (x - y, "符号全反了。"))  # fmt: skip
    left = dice.chance(50)
    key = (-y, x) if left else (y, -x)
    turn = complex(x, y) * (1j if left else -1j)
    return ask(f"将点 $P{point(x, y)}$ 绕原点按{'逆' if left else '顺'}时针方向旋转 $90^\\circ$，得到的点的坐标是____。", point(*key), (said("作 $x$ 轴的垂线，旋转前后的两个直角三角形全等，横、纵坐标的绝对值交换。", name="旋转的性质"), said(f"再看旋转后的点在哪个象限，得 ${point(*key)}$。")), lambda: point(int(turn.real), int(turn.imag)), (point(-key[0], -key[1]), "旋转的方向反了。"), (point(y, x), "交换后没有看符号。"), (point(-x, -y), "那是旋转180°。"))  # fmt: skip


DESIGN: tuple[Fact, ...] = (
    ("图案设计中可以同时使用平移、轴对称和旋转。", True, "三种变换都不改变形状和大小。"), ("平移、轴对称、旋转都不改变图形的形状和大小。", True, "变换前后的图形全等。"), ("一个图案只能由一种变换得到。", False, "常常可以用不同的变换得到。"), ("翻折后得到的图形也一定能由平移得到。", False, "翻折后左右方向相反。"), ("正六边形的雪花图案可以由一个基本图形绕中心旋转得到。", True, "每次旋转60°。"), ("旋转和翻折得到的位置总是一样的。", False, "一般不一样。"),
)  # fmt: skip


def petals(dice: Dice, level: int) -> Draft:
    """How many copies by turning, and how far."""
    n = dice.pick((3, 4, 5, 6, 8, 9, 10, 12))
    figure = dice.pick(("花瓣", "叶片", "菱形", "月牙", "箭头"))
    turn = 360 // n
    if level == 1:
        return ask(f"一个图案由 ${n}$ 个相同的{figure}绕同一点均匀排列而成，它可以由一个{figure}连续旋转得到，每次至少旋转____度。", turn, (said(f"周角平均分成 ${n}$ 份。", name="利用旋转设计图案"), said(rf"$360\div {n}={turn}$。")), lambda: single(lambda k: k * n == 360), (180 // n if 180 % n == 0 else 90 // n + 180, "一周是360°。"), (2 * turn, "转了两份。"), (n, "这是个数。"))  # fmt: skip
    return ask(f"将一个{figure}绕一点每次按顺时针方向旋转 ${degrees(turn)}$，连续旋转，直到与最初的{figure}重合，图案中共有____个{figure}（不重复计算）。", n, (said("转满360°就与最初的重合。", name="利用旋转设计图案"), said(rf"$360\div {turn}={n}$。")), lambda: len({k * turn % 360 for k in range(360)}), (n - 1, "最初的一个也要算。"), (n + 1, "最后一次与最初的重合，不再多一个。"), (2 * n, "一周是360°。"))  # fmt: skip


RECIPES: tuple[Recipe, ...] = (
    *facts("geo.translation.shift", SHIFT, "平移"),
    Recipe("geo.translation.shift", "values", "word", (1, 2, 3), shifting),
    *facts("geo.rotation.figure", FIGURE, "旋转"),
    Recipe("geo.rotation.figure", "turn", "fill", (1,), least_turn),
    *facts("geo.rotation.property", PROPERTY, "旋转的性质"),
    Recipe("geo.rotation.property", "values", "fill", (1, 2, 3), turned),
    *facts("geo.rotation.central", CENTER, "中心对称"),
    Recipe("geo.rotation.central", "which", "choice", (1, 2), which_central),
    Recipe("geo.rotation.origin", "points", "fill", (1, 2, 3), origin),
    Recipe("geo.rotation.origin", "points-mistake", "mistake", (1, 2, 3), corrected(origin)),
    Recipe("geo.rotation.origin", "points-choice", "choice", (1, 2, 3), origin),
    *facts("geo.rotation.design", DESIGN, "图案设计"),
    Recipe("geo.rotation.design", "petals", "fill", (1, 2), petals),
)

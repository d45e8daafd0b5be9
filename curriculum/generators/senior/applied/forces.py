"""Forces as vectors asked in other ways: balance, work along a path, backwards, judged."""

from fractions import Fraction
from math import cos, radians

from curriculum.generators.dice import Dice
from curriculum.generators.latex import fraction, in_brackets, signed
from curriculum.generators.recipe import Draft, Recipe
from curriculum.generators.senior.curves.forms import Said, fact, judging
from curriculum.generators.senior.functions.notation import surd
from curriculum.generators.working import line, said, slips
from engine.plot.figures import figure

PHYSICS = "ag.vector.physics"
LEGS = ((3, 4, 5), (5, 12, 13), (8, 15, 17), (7, 24, 25), (20, 21, 29))


def balance(dice: Dice, level: int) -> Draft:
    """Three forces in balance: the third by its size, or by its coordinates."""
    if level == 3:
        a, b = (
            (dice.nonzero(-6, 6), dice.nonzero(-6, 6)),
            (dice.nonzero(-6, 6), dice.nonzero(-6, 6)),
        )
        while a[0] + b[0] == 0 or a[1] + b[1] == 0:
            b = (dice.nonzero(-6, 6), dice.nonzero(-6, 6))
        third = (-a[0] - b[0], -a[1] - b[1])
        answer = f"({third[0]},{third[1]})"
        body = dice.pick(("一个质点", "一个小球", "一只气球", "一个铁环"))
        steps = (
            said(
                r"合力为零：$\vec{F_1}+\vec{F_2}+\vec{F_3}=\vec{0}$，所以 $\vec{F_3}=-(\vec{F_1}+\vec{F_2})$。",
                name="力的平衡",
            ),
            said(
                f"横坐标 $-({a[0]}{signed(b[0])})={third[0]}$，纵坐标 $-({a[1]}{signed(b[1])})={third[1]}$。"
            ),
        )
        wrong = slips(
            answer, (f"({-third[0]},{-third[1]})", "这是前两个力的合力，第三个力与它方向相反。"), (f"({a[0] - b[0]},{a[1] - b[1]})", "把两个力相减了。"), (f"({third[0]},{-third[1]})", "只有一个坐标变了号。"), (f"({third[1]},{third[0]})", "两个坐标写反了。"),
        )  # fmt: skip

        def again() -> str:
            fits = [
                (x, y)
                for x in range(-15, 16)
                for y in range(-15, 16)
                if a[0] + b[0] + x == 0 and a[1] + b[1] + y == 0
            ]
            return f"({fits[0][0]},{fits[0][1]})"

        return Draft(
            rf"{body}在三个力 $\vec{{F_1}}=({a[0]},{a[1]})$，$\vec{{F_2}}=({b[0]},{b[1]})$，$\vec{{F_3}}$ 的作用下保持静止，则 $\vec{{F_3}}=$____。",
            answer, steps, again, distractors=wrong,
        )  # fmt: skip
    return _upright_pair(dice)


def _upright_pair(dice: Dice) -> Draft:
    """Two forces at a right angle and the one that holds them, drawn from one point."""
    p, q, r = dice.pick(LEGS)
    k = dice.integer(1, 4)
    f1, f2, f3 = p * k, q * k, r * k
    scale = 3 / f3
    x, y = f1 * scale, f2 * scale
    picture = figure(
        {"O": (0.0, 0.0), "_a": (x, 0.0), "_b": (0.0, y), "_c": (-x, -y)}, arrows="O_a O_b O_c",
        labels={"O_a": "F_1", "O_b": "F_2", "O_c": "F_3"}, right="_aO_b",
    )  # fmt: skip
    body = dice.pick(("一个铁环", "一个木块", "一只浮标", "一个绳结"))
    ask_third = dice.chance(60)
    value = f3 if ask_third else f2
    given = rf"$|\vec{{F_1}}|={f1}$ N，$|\vec{{F_{2 if ask_third else 3}}}|={f2 if ask_third else f3}$ N"
    steps = (
        said(
            r"三力平衡，$\vec{F_3}=-(\vec{F_1}+\vec{F_2})$，且 $\vec{F_1}\cdot\vec{F_2}=0$，所以 $|\vec{F_3}|^2=|\vec{F_1}|^2+|\vec{F_2}|^2$。",
            name="力的平衡",
        ),
        line(
            rf"\sqrt{{{f1}^2+{f2}^2}}" if ask_third else rf"\sqrt{{{f3}^2-{f1}^2}}",
            str(value),
            "大小（N）：",
        ),
    )
    wrong = slips(
        str(value), (f1 + f2 if ask_third else f3 - f1, "两个力互相垂直，大小不能直接加减。"), (abs(f1 - f2) if ask_third else f3 + f1, "两个力不在一条直线上。"), (value * value, "没有开平方。"), (value + k, "勾股定理算错了。"),
    )  # fmt: skip
    return Draft(
        rf"如图，{body}在三个力 $\vec{{F_1}}$，$\vec{{F_2}}$，$\vec{{F_3}}$ 的作用下静止，$\vec{{F_1}}\perp\vec{{F_2}}$，{given}，则 $|\vec{{F_{3 if ask_third else 2}}}|=$____N。",
        str(value), steps,
        lambda: str(next(n for n in range(1, 400) if (f1**2 + f2**2 == n * n if ask_third else f1**2 + n * n == f3**2))),
        distractors=wrong, pictures=(picture,),
    )  # fmt: skip


def work(dice: Dice, level: int) -> Draft:
    """The work of one force or of two along a displacement, by coordinates."""
    f = (dice.nonzero(-6, 6), dice.nonzero(-6, 6))
    g = (dice.nonzero(-5, 5), dice.nonzero(-5, 5))
    a, b = (dice.integer(-4, 4), dice.integer(-4, 4)), (dice.integer(-4, 4), dice.integer(-4, 4))
    while f[0] + g[0] == 0 or f[1] + g[1] == 0:
        g = (dice.nonzero(-5, 5), dice.nonzero(-5, 5))
    two = level == 3
    total = (f[0] + g[0], f[1] + g[1]) if two else f
    while a[0] == b[0] or a[1] == b[1] or total[0] * (b[0] - a[0]) + total[1] * (b[1] - a[1]) == 0:
        b = (dice.integer(-5, 5), dice.integer(-5, 5))
    s = (b[0] - a[0], b[1] - a[1])
    value = total[0] * s[0] + total[1] * s[1]
    force = (
        rf"两个力 $\vec{{F_1}}=({f[0]},{f[1]})$，$\vec{{F_2}}=({g[0]},{g[1]})$ 的共同"
        if two
        else rf"力 $\vec{{F}}=({f[0]},{f[1]})$ 的"
    )
    steps = (
        said(rf"位移 $\vec{{s}}=({b[0]}-{in_brackets(a[0])},{b[1]}-{in_brackets(a[1])})=({s[0]},{s[1]})$。", name="位移"),
        *((said(rf"合力 $\vec{{F}}=({total[0]},{total[1]})$。", name="合力"),) if two else ()),
        line(rf"{total[0]}\times {in_brackets(s[0])}+{in_brackets(total[1])}\times {in_brackets(s[1])}", str(value), r"做的功等于 $\vec{F}\cdot\vec{s}$：", name="数量积"),
    )  # fmt: skip
    wrong = slips(
        str(value), (-value, "位移应当用终点的坐标减起点的坐标。"), (total[0] * s[1] + total[1] * s[0], "横坐标应与横坐标相乘。"), (total[0] * s[0] - total[1] * s[1], "数量积是两个积的和。"), (total[0] * b[0] + total[1] * b[1], "要用位移，不是终点的坐标。"),
    )  # fmt: skip

    def again() -> str:
        # First along one axis, then along the other: each coordinate of the force works alone.
        across = sum((total[0] if s[0] > 0 else -total[0]) for _ in range(abs(s[0])))
        up = sum((total[1] if s[1] > 0 else -total[1]) for _ in range(abs(s[1])))
        return str(across + up)

    body = dice.pick(("一个质点", "一个小物块", "一辆小车", "一个滑块"))
    return Draft(
        rf"{body}在{force}作用下，由点 $A({a[0]},{a[1]})$ 移动到点 $B({b[0]},{b[1]})$，{'合力' if two else '这个力'}所做的功是____（力的单位：N，位移的单位：m）。",
        str(value), steps, again, distractors=wrong,
    )  # fmt: skip


def component(dice: Dice, level: int) -> Draft:
    """The resultant and the angle are known: each of two equal forces."""
    angle = dice.pick((60, 90, 120))
    f = 10 * dice.integer(4, 30)
    total = {60: surd(f, 3), 90: surd(f, 2), 120: str(f)}[angle]
    story = dice.pick(
        (
            "两人用同样大的力抬一桶水",
            "两根同样的绳子吊着一盏灯",
            "两艘拖船用同样大的力拉一艘货轮",
            "两匹马用同样大的力拉一条船",
            "两条对称的钢索拉着一根电线杆",
            "两名同学用同样大的力拉一只木箱",
        )
    )
    steps = (
        said(
            rf"设每个力的大小是 $x$ N，$|\vec{{F}}|^2=x^2+x^2+2x^2\cos {angle}^\circ={ {60: 3, 90: 2, 120: 1}[angle] }x^2$。".replace(
                "=1x^2", "=x^2"
            ),
            name="数量积",
        ),
        said(rf"令 $|\vec{{F}}|={total}$，解得 $x={f}$。"),
    )
    halves = {
        60: surd(Fraction(f, 2), 3),
        90: surd(Fraction(f, 2), 2),
        120: fraction(Fraction(f, 2)),
    }[angle]
    wrong = slips(
        str(f), (halves, "两个力不在一条直线上，不能把合力平分。"), (total if angle != 120 else surd(f, 3), "合力的大小与分力一般不等。"), (2 * f, "夹角的余弦用错了。"), (surd(Fraction(f, 1), 2) if angle != 90 else surd(f, 3), "把夹角的余弦算错了。"),
    )  # fmt: skip

    def again() -> str:
        half = radians(angle / 2)
        size = {60: 3, 90: 2, 120: 1}[angle] ** 0.5 * f
        return str(next(n for n in range(1, 400) if abs(2 * n * cos(half) - size) < 1e-9))

    return Draft(
        f"{story}，两个力的夹角是 ${angle}^\\circ$，合力的大小是 ${total}$ N，则每个力的大小是____N。",
        str(f),
        steps,
        again,
        distractors=wrong,
    )


def _range(dice: Dice) -> Said:
    a, b = dice.integer(3, 9), dice.integer(3, 9)
    told = dice.integer(0, a + b + 3)
    true = abs(a - b) <= told <= a + b
    return (
        f"大小分别为 ${a}$ N 和 ${b}$ N 的两个力作用在同一点，合力的大小可能是 ${told}$ N", true,
        f"合力的大小在 ${abs(a - b)}$ N 与 ${a + b}$ N 之间（含两端）。",
        lambda: (a * a + b * b - 2 * a * b) <= told * told <= (a * a + b * b + 2 * a * b),
    )  # fmt: skip


_words = fact(
    ("力垂直于位移时，这个力做的功是 $0$", True, "夹角是 $90^\\circ$，余弦是 $0$，数量积是 $0$。"),
    ("两个等大的力夹角为 $120^\\circ$ 时，合力与每个力的大小相等", True, "平行四边形的一条对角线把它分成两个等边三角形。"),
    ("两个力的夹角越大，合力越大（力的大小不变）", False, "夹角越大，余弦越小，合力越小。"),
    ("速度、位移、力都是向量，质量、功、路程都不是向量", True, "功是数量积，质量和路程只有大小。"),
    ("力的方向与位移方向的夹角是钝角时，这个力做负功", True, "钝角的余弦是负数。"),
    ("三个力使物体平衡，则其中任意两个力的合力与第三个力相等", False, "大小相等，方向相反，是相反向量。"),
    ("船头始终垂直于河岸时，船一定到达正对岸", False, "船同时被水流带向下游。"),
)  # fmt: skip


RECIPES = (
    Recipe(PHYSICS, "balance", "fill", (2, 3), balance),
    Recipe(PHYSICS, "work", "fill", (2, 3), work),
    Recipe(PHYSICS, "work-choice", "choice", (2, 3), work),
    Recipe(PHYSICS, "component", "reverse", (3,), component),
    Recipe(PHYSICS, "claims", "judge", (1, 2), judging("向量在物理中的应用", _range, _words)),
)

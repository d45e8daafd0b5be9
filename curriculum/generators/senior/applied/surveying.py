"""Triangles in surveying asked in other ways: a tower beyond a river, a lake, an angle."""

from fractions import Fraction
from math import acos, cos, degrees, radians, sin, sqrt, tan

from curriculum.generators.dice import Dice
from curriculum.generators.latex import root
from curriculum.generators.recipe import Draft, Recipe
from curriculum.generators.senior.functions.notation import held
from curriculum.generators.senior.vectors.pairs import length
from curriculum.generators.working import line, said, slips
from engine.plot.figures import figure

SURVEY = "ag.triangle.application"
SINES = {30: Fraction(1, 4), 45: Fraction(1, 2), 60: Fraction(3, 4), 90: Fraction(1)}
"""Squares of sines."""
TANS = {30: Fraction(1, 3), 45: Fraction(1), 60: Fraction(3)}
"""Squares of tangents."""
TRIPLES = (
    (3, 8, 7, 60), (5, 8, 7, 60), (7, 15, 13, 60), (8, 15, 13, 60), (5, 21, 19, 60), (16, 21, 19, 60),
    (3, 5, 7, 120), (7, 8, 13, 120), (5, 16, 19, 120), (6, 10, 14, 120), (9, 15, 21, 120),
)  # fmt: skip
"""Two sides, the third side and the angle between the first two."""


def beyond(dice: Dice, level: int) -> Draft:
    """A tower whose foot can't be reached: a base line, two angles on the ground, one upwards."""
    base = 10 * dice.integer(2, 12)
    at_c, at_d, up = dice.pick(
        (
            (75, 45, 30),
            (75, 45, 60),
            (75, 60, 45),
            (105, 45, 30),
            (105, 30, 60),
            (75, 45, 45),
            (105, 45, 60),
            (60, 90, 30),
            (90, 45, 30),
            (30, 90, 60),
        )
    )
    third = 180 - at_c - at_d
    square = base * base * SINES[at_d] / SINES[third]
    height = square * TANS[up]
    answer = length(height)
    tower = dice.pick(
        ("一座塔", "一座电视塔", "一栋高楼", "一座山", "一根风力发电机塔筒", "一座纪念碑")
    )
    picture = figure(
        {"A": (3.2, 3.0), "B": (3.2, 0.9), "C": (0.0, 0.5), "D": (1.8, -1.0)}, "BC CD DB AB AC",
        right="ABC", labels={"CD": str(base)},
    )  # fmt: skip
    steps = (
        said(
            rf"在 $\triangle BCD$ 中，$\angle CBD=180^\circ-{at_c}^\circ-{at_d}^\circ={third}^\circ$。",
            name="内角和",
        ),
        said(
            rf"由正弦定理，$BC=\frac{{{base}\sin {at_d}^\circ}}{{\sin {third}^\circ}}={length(square)}$ (m)。",
            name="正弦定理",
        ),
        said(
            rf"在 $\mathrm{{Rt}}\triangle ABC$ 中，$AB=BC\tan {up}^\circ={answer}$ (m)。",
            name="解直角三角形",
        ),
    )
    wrong = slips(
        answer, (length(square), "求成了 $BC$，还要乘仰角的正切。"), (length(square / TANS[up]) if up != 45 else length(4 * square), "应当乘正切，不是除以正切。"),
        (length(base * base * SINES[third] / SINES[at_d] * TANS[up]), "正弦定理的比例写反了。"), (length(base * base * TANS[up]), "把基线 $CD$ 当成了 $BC$。"),
    )  # fmt: skip

    def again() -> str:
        # Coordinates: C at the origin, D along the x-axis, B where the two sight lines meet.
        slope_c, slope_d = (
            tan(radians(at_c)) if at_c != 90 else None,
            tan(radians(180 - at_d)) if at_d != 90 else None,
        )
        if slope_c is None:
            x = 0.0
            y = (slope_d or 0.0) * (x - base)
        elif slope_d is None:
            x = float(base)
            y = slope_c * x
        else:
            x = slope_d * base / (slope_d - slope_c)
            y = slope_c * x
        tall = sqrt(x * x + y * y) * tan(radians(up))
        return held(answer, abs(tall - sqrt(float(height))) < 1e-6)

    return Draft(
        rf"如图，要测量河对岸{tower} $AB$ 的高，选与底部 $B$ 在同一水平面内的两个测点 $C$，$D$，测得 $\angle BCD={at_c}^\circ$，$\angle BDC={at_d}^\circ$，$CD={base}$ m，并在 $C$ 处测得顶端 $A$ 的仰角是 ${up}^\circ$，则 $AB=$____m。",
        answer, steps, again, distractors=wrong, pictures=(picture,),
    )  # fmt: skip


def across(dice: Dice, level: int) -> Draft:
    """Two places that can both be reached from a third: their distance."""
    p, q, r, angle = dice.pick(TRIPLES)
    k = dice.pick((10, 20, 30, 50, 100))
    a, b, value = p * k, q * k, r * k
    story = dice.pick(
        (
            "要在湖的两端 $A$，$B$ 之间架一座桥，在岸边取一点 $C$，", "一座小山的两侧 $A$，$B$ 之间要打通一条隧道，在山脚取一点 $C$，", "湖中两座小岛 $A$，$B$ 之间要架一座栈桥，在岸上取一点 $C$，",
            "河对岸两棵古树 $A$，$B$ 之间的距离不能直接量，在这边的观测点 $C$，", "沼泽地两边的标杆为 $A$，$B$，从一个观测点 $C$，", "一片建筑群两侧的路口为 $A$，$B$，从广场上一点 $C$，",
            "一条峡谷两侧的山头 $A$，$B$ 之间要架索道，在谷底的营地 $C$，",
            "一个矿坑两侧的井架为 $A$，$B$，从办公区一点 $C$，",
            "一座体育场两端的看台为 $A$，$B$，从训练馆门口 $C$，",
        )
    )  # fmt: skip
    half = 1 if angle == 60 else -1
    picture = figure(
        {
            "C": (0.0, 0.0),
            "A": (q * 3 / max(p, q), 0.0),
            "B": (p * 3 / max(p, q) * cos(radians(angle)), p * 3 / max(p, q) * sin(radians(angle))),
        },
        "CA CB AB",
    )
    steps = (
        line(cosine_rule(a, b, half), str(value * value), "$AB^2$：", name="余弦定理"),
        said(f"所以 $AB={value}$ m。"),
    )
    wrong = slips(
        str(value), (root(a * a + b * b), "两边不垂直，不能用勾股定理。"), (root(2 * (a * a + b * b) - value * value), "夹角余弦的符号错了。"), (a + b, "三点不在一条直线上，不能直接相加。"), (root(a * a + b * b - half * 2 * a * b) if a != b or half < 0 else str(abs(a - b) + k), r"漏乘了 $\cos C$ 的值。"),
    )  # fmt: skip

    def again() -> str:
        x, y = b * cos(radians(angle)), b * sin(radians(angle))
        return str(round(sqrt((x - a) ** 2 + y * y)))

    return Draft(
        rf"{story}测得 $CA={b}$ m，$CB={a}$ m，$\angle ACB={angle}^\circ$，则 $A$，$B$ 两点间的距离是____m。",
        str(value), steps, again, distractors=wrong, pictures=(picture,),
    )  # fmt: skip


def cosine_rule(a: int, b: int, half: int) -> str:
    value = r"\frac{1}{2}" if half > 0 else r"\left(-\frac{1}{2}\right)"
    return rf"{a}^2+{b}^2-2\times {a}\times {b}\times {value}"


def which_angle(dice: Dice, level: int) -> Draft:
    """Three distances are known: the angle at one of the places."""
    p, q, r, angle = dice.pick(TRIPLES)
    k = dice.integer(1, 6)
    a, b, c = p * k, q * k, r * k
    story = dice.pick(
        (
            f"三个村庄 $A$，$B$，$C$ 之间的公路都是直的，$CA={b}$ km，$CB={a}$ km，$AB={c}$ km", f"灯塔 $C$ 与两艘船 $A$，$B$ 的距离分别是 ${b}$ 海里和 ${a}$ 海里，两船相距 ${c}$ 海里",
            f"三角形公园的三条边是 $CA={b * 10}$ m，$CB={a * 10}$ m，$AB={c * 10}$ m", f"无人机从 $C$ 处飞到 $A$ 处（${b}$ km），再飞到 $B$ 处（${c}$ km），最后沿直线飞回 $C$ 处（${a}$ km）",
            f"三座信号塔 $A$，$B$，$C$ 两两相距 $AB={c}$ km，$BC={a}$ km，$CA={b}$ km",
        )
    )  # fmt: skip
    value = r"\frac{1}{2}" if angle == 60 else r"-\frac{1}{2}"
    steps = (
        said(
            rf"由余弦定理，$\cos\angle ACB=\frac{{CA^2+CB^2-AB^2}}{{2CA\cdot CB}}={value}$。",
            name="余弦定理",
        ),
        said(rf"所以 $\angle ACB={angle}^\circ$。"),
    )
    answer = rf"{angle}^\circ"
    wrong = slips(
        answer,
        (rf"{180 - angle}^\circ", "余弦的符号看错了。"),
        (r"30^\circ", "把余弦值当成了正弦值。"),
        (r"90^\circ", "三边不满足勾股定理。"),
        (r"150^\circ", "把余弦值当成了正弦值。"),
    )

    def again() -> str:
        return rf"{round(degrees(acos((a * a + b * b - c * c) / (2 * a * b))))}^\circ"

    return Draft(rf"{story}，则 $\angle ACB=$____。", answer, steps, again, distractors=wrong)


RECIPES = (
    Recipe(SURVEY, "beyond", "fill", (3,), beyond),
    Recipe(SURVEY, "across", "word", (2,), across),
    Recipe(SURVEY, "which-angle", "reverse", (2,), which_angle),
)

"""Crossing a river and the work of a slanting force: a heading, a time, a working put right."""

from fractions import Fraction
from math import cos, radians, sin

from curriculum.generators.dice import Dice
from curriculum.generators.latex import fraction, root
from curriculum.generators.recipe import Draft, Recipe
from curriculum.generators.senior.applied.frames import slipped
from curriculum.generators.senior.functions.notation import surd
from curriculum.generators.working import line, said, slips

PHYSICS = "ag.vector.physics"


def heading(dice: Dice, level: int) -> Draft:
    """To cross straight over: which way to head, or how long it takes."""
    boat = dice.pick(
        ("一条小船", "一艘渡轮", "一艘快艇", "一条摆渡船", "一艘巡逻艇", "一条龙舟", "一艘救生艇")
    )
    if level == 2:
        u, w, v = dice.pick(((3, 4, 5), (5, 12, 13), (8, 15, 17), (6, 8, 10), (9, 12, 15)))
        hours = Fraction(1, dice.pick((10, 12, 15, 20, 30)))
        width = w * hours
        minutes = int(hours * 60)
        steps = (
            said(
                rf"船的实际速度垂直于河岸，大小是 $\sqrt{{{v}^2-{u}^2}}={w}$ km/h。",
                name="速度的合成",
            ),
            line(rf"{fraction(width)}\div {w}\times 60", str(minutes), "时间（分）："),
        )
        wrong = slips(
            str(minutes), (fraction(width / v * 60), "实际速度不是静水中的速度。"), (fraction(width / (v + u) * 60), "两个速度不在一条直线上，不能相加。"), (fraction(width / (v - u) * 60), "两个速度不在一条直线上，不能相减。"), (fraction(width * 60), "没有除以速度。"),
        )  # fmt: skip
        return Draft(
            f"河宽 ${fraction(width)}$ km，{boat}在静水中的速度是 ${v}$ km/h，水流速度是 ${u}$ km/h。要使船垂直到达正对岸，渡河需要____分钟。",
            str(minutes), steps, lambda: str(next(m for m in range(1, 200) if Fraction(m, 60) ** 2 * (v * v - u * u) == width * width)), distractors=wrong,
        )  # fmt: skip
    angle = dice.pick((120, 135, 150))
    k = 2 * dice.integer(1, 8)
    stream = {120: str(k // 2), 135: surd(Fraction(k, 2), 2), 150: surd(Fraction(k, 2), 3)}[angle]
    steps = (
        said(
            rf"设静水速度与水流方向的夹角为 $\theta$。实际速度垂直于河岸，沿水流方向的分量为零：${stream}+{k}\cos\theta=0$。",
            name="速度的分解",
        ),
        said(_told(angle)),
    )
    wrong = slips(
        rf"{angle}^\circ", (rf"{180 - angle}^\circ", "船头要偏向上游，夹角是钝角。"), (r"90^\circ", "船头正对岸时会被水冲向下游。"), (rf"{angle - 90}^\circ", "这是船头偏离正对岸方向的角。"), (rf"{270 - angle}^\circ", "正弦与余弦弄混了。"),
    )  # fmt: skip

    def again() -> str:
        speed = {120: 0.5, 135: 0.5**0.5, 150: 0.75**0.5}[angle] * k
        return next(
            rf"{t}^\circ" for t in range(90, 180) if abs(speed + k * cos(radians(t))) < 1e-9
        )

    return Draft(
        f"水流速度是 ${stream}$ km/h，{boat}在静水中的速度是 ${k}$ km/h。要使船垂直到达正对岸，船在静水中的速度方向与水流方向的夹角应是____。",
        rf"{angle}^\circ", steps, again, distractors=wrong,
    )  # fmt: skip


def _told(angle: int) -> str:
    value = {120: r"-\frac{1}{2}", 135: r"-\frac{\sqrt{2}}{2}", 150: r"-\frac{\sqrt{3}}{2}"}[angle]
    return rf"$\cos\theta={value}$，所以 $\theta={angle}^\circ$。"


def cosine_lost(dice: Dice, level: int) -> Draft:
    """Work without the cosine, or a straight crossing with the speeds put together wrongly."""
    if dice.chance(50):
        force, way = 10 * dice.integer(2, 12), dice.integer(3, 20)
        thing = dice.pick(("一个行李箱", "一辆雪橇", "一只木箱", "一辆手推车"))
        right, wrong = Fraction(force * way, 2), Fraction(force * way)
        task = f"用大小为 ${force}$ N、与水平方向成 $60^\\circ$ 角的力拉{thing}，使它沿水平方向前进 ${way}$ m，求这个力做的功（J）。"
        lines = (
            f"力的大小是 ${force}$ N，位移的大小是 ${way}$ m；",
            f"功等于力的大小与位移的大小的积，即 ${force}\\times {way}$；",
            f"所以功是 ${wrong}$ J。",
        )
        steps = (
            line(
                rf"{force}\times {way}\times \frac{{1}}{{2}}",
                fraction(right),
                r"功等于 $|\vec{F}||\vec{s}|\cos 60^\circ$：",
                name="数量积",
            ),
        )
        return slipped(
            dice, task, lines, 2, fraction(right), str(wrong), r"功是 $\vec{F}\cdot\vec{s}$，还要乘夹角的余弦。", steps,
            lambda: fraction(Fraction(round(2 * force * cos(radians(60)) * way), 2)), "J",
        )  # fmt: skip
    u, w, v = dice.pick(((3, 4, 5), (5, 12, 13), (8, 15, 17), (6, 8, 10), (9, 12, 15)))
    boat = dice.pick(("一条小船", "一艘渡轮", "一艘快艇"))
    task = f"{boat}在静水中的速度是 ${v}$ km/h，水流速度是 ${u}$ km/h，要垂直到达正对岸，求船实际航行的速度的大小（km/h）。"
    lines = (
        r"实际速度 $\vec{v}$ 是静水速度 $\vec{v_1}$ 与水流速度 $\vec{v_2}$ 的和；",
        r"船要垂直到达对岸，所以静水速度与水流速度垂直，实际速度是直角三角形的斜边；",
        rf"所以实际速度的大小是 $\sqrt{{{v}^2+{u}^2}}={root(v * v + u * u)}$。",
    )
    plain = (
        line(
            rf"\sqrt{{{v}^2-{u}^2}}",
            str(w),
            "实际速度与水流速度垂直，静水速度是斜边：",
            name="速度的合成",
        ),
    )
    return slipped(
        dice, task, lines, 2, str(w), root(v * v + u * u), "垂直于河岸的是实际速度，静水速度才是斜边。", plain,
        lambda: str(round(v * sin(radians(180 - _degrees(u, v))))), "km/h",
    )  # fmt: skip


def _degrees(near: int, slant: int) -> float:
    """The angle whose cosine is near/slant, found by halving."""
    low, high = 0.0, 90.0
    for _ in range(60):
        middle = (low + high) / 2
        low, high = (middle, high) if cos(radians(middle)) > near / slant else (low, middle)
    return low


RECIPES = (
    Recipe(PHYSICS, "heading", "word", (2, 3), heading),
    Recipe(PHYSICS, "find-slip", "mistake", (2,), cosine_lost),
)

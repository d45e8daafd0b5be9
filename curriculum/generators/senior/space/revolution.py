"""Cylinders, cones, frustums of cones and spheres: sections through the axis, areas and volumes."""

import math
from collections.abc import Callable
from fractions import Fraction
from math import hypot, isqrt

from curriculum.generators.dice import Dice
from curriculum.generators.latex import fraction, root
from curriculum.generators.recipe import Draft, Recipe
from curriculum.generators.senior.functions.notation import pi, surd
from curriculum.generators.senior.space.shapes import chosen, sayings
from curriculum.generators.working import said, slips
from engine.plot.figures import cone, cylinder, figure, frustum
from engine.values import Step

TRIPLES = ((3, 4, 5), (4, 3, 5), (5, 12, 13), (12, 5, 13), (6, 8, 10), (8, 6, 10), (8, 15, 17),
           (9, 12, 15), (12, 9, 15), (15, 8, 17), (7, 24, 25))  # fmt: skip


def turned(profile: Callable[[float], float], length: float) -> Fraction:
    """Volume over π of a solid of revolution, by Simpson's rule on its cross-sections, in sixths."""
    total = 0.0
    pieces = 400
    width = length / pieces
    for k in range(pieces):
        a, m, b = (profile((k + half) * width) ** 2 for half in (0.0, 0.5, 1.0))
        total += width * (a + 4 * m + b) / 6
    return Fraction(round(6 * total), 6)


def section(dice: Dice, level: int) -> Draft:
    """Sections: of a cylinder or cone through its axis, of a sphere by one plane or by two."""
    if level == 1:
        r, h = dice.integer(1, 9), dice.integer(2, 12)
        round_top = dice.chance(50)
        value = 2 * r * h if round_top else r * h
        answer = str(value)
        name = "圆柱" if round_top else "圆锥"
        shape = (
            "矩形，两边长是底面直径和高" if round_top else "等腰三角形，底是底面直径，高是圆锥的高"
        )
        steps: tuple[Step, ...] = (
            said(f"{name}的轴截面是{shape}。", name="轴截面"),
            said(f"面积是 ${'' if round_top else chr(92) + 'frac{1}{2}' + chr(92) + 'times '}{2 * r}\\times {h}={answer}$。"),
        )  # fmt: skip
        wrong = slips(
            answer,
            (2 * value, "多乘了 $2$。"), (Fraction(value, 2), "把半径当成了底。"),
            (pi(r * r * h), "求成了体积。"), (pi(2 * r * h), "求成了侧面积。"),
        )  # fmt: skip

        def again() -> str:
            strips = 2000
            width = [2 * r * (1.0 if round_top else (k + 0.5) / strips) for k in range(strips)]
            return str(round(sum(width) * h / strips))

        picture = (cylinder if round_top else cone)(r, h, labels=(str(r), str(h)))
        return Draft(
            f"如图，{name}的底面半径是 ${r}$，高是 ${h}$，则它的轴截面的面积是____。",
            answer, steps, again, distractors=wrong, pictures=(picture,),
        )  # fmt: skip
    if level == 2:
        r, h = dice.integer(1, 9), dice.integer(1, 9)
        slant = h * h + r * r
        known = {"底面半径": r * r, "高": h * h, "母线长": slant}
        asked = dice.pick(tuple(known))
        one, two = (word for word in known if word != asked)
        answer = root(known[asked])
        add = asked == "母线长"
        first, second = (one, two) if add else (two, one)
        steps = (
            said("圆锥的高、底面半径和母线组成直角三角形，母线是斜边。", name="轴截面"),
            said(f"由勾股定理，{asked}是 $\\sqrt{{{known[first]}{'+' if add else '-'}{known[second]}}}={answer}$。", name="勾股定理"),
        )  # fmt: skip
        wrong = slips(
            answer,
            (known[asked], "最后忘了开平方。"),
            (root(known[first] - known[second]) if add and known[first] > known[second] else root(known[first] + known[second]), "斜边和直角边弄混了。"),
            (root(abs(4 * known[one] - known[two]) or 3), "把半径和直径弄混了。"),
            (root(known[asked] + 1), "计算错了。"),
        )  # fmt: skip

        def found() -> str:
            reach, up = known["底面半径"] ** 0.5, known["高"] ** 0.5
            long = hypot(reach, up) if add else known["母线长"] ** 0.5
            if asked == "高":
                up = max((long + reach) * (long - reach), 0.0) ** 0.5
            if asked == "底面半径":
                reach = max((long + up) * (long - up), 0.0) ** 0.5
            return root(round({"底面半径": reach, "高": up, "母线长": long}[asked] ** 2))

        return Draft(
            f"如图，圆锥的{one}是 ${root(known[one])}$，{two}是 ${root(known[two])}$，则它的{asked}是____。",
            answer, steps, found, distractors=wrong, pictures=(cone(r, h, labels=("", "")),),
        )  # fmt: skip
    if level == 3:
        d, r = dice.integer(1, 8), dice.integer(1, 8)
        square = d * d + r * r
        radius = root(square)
        backwards = dice.chance(50)
        answer = pi(r * r) if backwards else radius
        steps = (
            said("球心与截面圆心的连线垂直于截面，$R^2=d^2+r^2$。", name="球的截面性质"),
            said(f"$r^2={square}-{d * d}={r * r}$，所以截面的面积是 ${answer}$。" if backwards else f"由 $\\pi r^2={pi(r * r)}$ 得 $r={r}$，$R=\\sqrt{{{d * d}+{r * r}}}={answer}$。"),
        )  # fmt: skip
        wrong = slips(
            answer,
            *(((pi(square), "把球的半径当成了截面圆的半径。"), (pi(2 * r), "求成了周长。"), (pi(square + d * d), "斜边和直角边弄混了。"), (pi(r), "面积要用半径的平方。"))
              if backwards else
              ((square, "最后忘了开平方。"), (r + d, "两条直角边不能直接相加。"), (root(abs(r * r - d * d) or 5), "斜边和直角边弄混了。"), (root(square + 2), "计算错了。"))),
        )  # fmt: skip

        def sphere_cut() -> str:
            big = square**0.5
            # The circle where x² + y² + d² = R²: walk out until the sphere is reached.
            low, high = 0.0, 40.0
            for _ in range(90):
                middle = (low + high) / 2
                low, high = (middle, high) if hypot(middle, d) < big else (low, middle)
            return pi(round(low * low)) if backwards else root(round(hypot(low, d) ** 2))

        text = (
            f"已知球的半径是 ${radius}$，球心到一个截面的距离是 ${d}$，则这个截面圆的面积是____。"
            if backwards
            else f"一个平面截一个球，截面圆的面积是 ${pi(r * r)}$，球心到截面的距离是 ${d}$，则这个球的半径是____。"
        )
        return Draft(text, answer, steps, sphere_cut, distractors=wrong, pictures=(_ball(d, r),))
    a, b, big = dice.pick(((3, 4, 5), (6, 8, 10), (5, 12, 13), (7, 24, 25), (7, 15, 25), (9, 12, 15), (16, 63, 65)))  # fmt: skip
    if (a, b, big) == (7, 15, 25):
        da, db = 24, 20
    elif (a, b, big) == (16, 63, 65):
        a, b, da, db = 25, 52, 60, 39
    else:
        da, db = b, a
    near, far = abs(da - db), da + db
    answer = rf"{near}\text{{或}}{far}"
    steps = (
        said(f"由 $R^2=d^2+r^2$，两个截面到球心的距离分别是 ${da}$ 和 ${db}$。", name="球的截面性质"),
        said(f"两截面在球心同侧时，距离是 ${far - 2 * min(da, db)}$；在球心异侧时，距离是 ${far}$。", name="分类讨论"),
    )  # fmt: skip
    wrong = slips(
        answer,
        (near, "漏了两截面在球心异侧的情况。"), (far, "漏了两截面在球心同侧的情况。"),
        (rf"{b - a}\text{{或}}{b + a + 1}", "距离算错了。"),
        (rf"{big - a}\text{{或}}{big + a}", "没有求球心到截面的距离。"),
    )  # fmt: skip

    def both() -> str:
        one, two = (isqrt(big * big - r * r) for r in (a, b))
        return r"\text{或}".join(str(gap) for gap in sorted({abs(x - two) for x in (one, -one)}))

    return Draft(
        f"已知半径为 ${big}$ 的球的两个平行截面圆的半径分别是 ${a}$ 和 ${b}$，则这两个截面之间的距离是____。",
        answer, steps, both, distractors=wrong,
    )  # fmt: skip


def _ball(d: float, r: float):  # type: ignore[no-untyped-def]
    big = hypot(d, r)
    return figure(
        {"O": (0, 0), "O_1": (0, d), "A": (r, d), "_b": (-r, d)}, "_bA O_1O OA",
        circles={"O": big}, right="OO_1A", labels={"OA": "R", "O_1O": "d", "O_1A": "r"}, name="过球心的截面",
    )  # fmt: skip


def measured(dice: Dice, level: int) -> Draft:
    """Areas and volumes of cylinders, cones and frustums; a cone from its net; two cones joined."""
    if level <= 2:
        r, h, slant = (
            dice.pick(TRIPLES[:10]) if level == 2 else (dice.integer(1, 6), dice.integer(1, 9), 0)
        )
        round_top = dice.chance(50)
        name = "圆柱" if round_top else "圆锥"
        asked = dice.pick(("侧面积", "体积") if level == 1 and round_top else ("体积",) if level == 1 else ("表面积", "侧面积"))  # fmt: skip
        long = h if round_top else slant
        side = 2 * r * h if round_top else r * long
        whole = side + (2 if round_top else 1) * r * r
        volume = Fraction(r * r * h, 1 if round_top else 3)
        value = {"侧面积": Fraction(side), "表面积": Fraction(whole), "体积": volume}[asked]
        answer = pi(value)
        rules = {
            ("圆柱", "侧面积"): rf"$S=2\pi rh=2\pi\times {r}\times {h}={answer}$",
            ("圆柱", "表面积"): rf"$S=2\pi r^2+2\pi rh={pi(2 * r * r)}+{pi(2 * r * h)}={answer}$",
            ("圆柱", "体积"): rf"$V=\pi r^2h=\pi\times {r}^2\times {h}={answer}$",
            ("圆锥", "侧面积"): rf"$S=\pi rl=\pi\times {r}\times {slant}={answer}$",
            ("圆锥", "表面积"): rf"$S=\pi r^2+\pi rl={pi(r * r)}+{pi(r * slant)}={answer}$",
            (
                "圆锥",
                "体积",
            ): rf"$V=\frac{{1}}{{3}}\pi r^2h=\frac{{1}}{{3}}\pi\times {r}^2\times {h}={answer}$",
        }
        first = (
            (said(f"母线长 $l=\\sqrt{{{r}^2+{h}^2}}={slant}$。", name="勾股定理"),)
            if not round_top and asked != "体积"
            else ()
        )
        steps: tuple[Step, ...] = (
            *first,
            said(f"{name}的{asked}：{rules[(name, asked)]}。", name="公式"),
        )
        wrong = slips(
            answer,
            (pi(r * r * h), "锥体体积漏乘 $\\frac{1}{3}$。" if not round_top else "求成了体积。"),
            (pi(side if side != value else whole), "漏加或多加了底面。"),
            (pi(r * h + r * r if asked == "表面积" else r * h), "圆锥的侧面积要用母线，不能用高。" if not round_top else "漏乘 $2$。"),
            (fraction(value), "漏写了 $\\pi$。"),
            (pi(2 * value), "把直径当成了半径。" if asked == "侧面积" else "多乘了 $2$。"),
        )  # fmt: skip

        def again() -> str:
            if asked == "体积":
                return pi(turned(lambda x: r if round_top else r * x / h, h))
            # Small triangles and strips of the side, laid out one beside the other.
            from math import sin

            parts = 20000
            if round_top:
                total = parts * 2 * r * sin(math.pi / parts) * h
            else:
                chord = 2 * r * sin(math.pi / parts)
                total = parts * chord * hypot(r, h) / 2
            flat = (2 if round_top else 1) * r * r if asked == "表面积" else 0
            return pi(round(total / math.pi) + flat)

        return Draft(
            f"如图，{name}的底面半径是 ${r}$，高是 ${h}$，则它的{asked}是____。",
            answer, steps, again, distractors=wrong,
            pictures=((cylinder if round_top else cone)(r, h, labels=(str(r), str(h))),),
        )  # fmt: skip
    if level == 3:
        gap, h, slant = dice.pick(TRIPLES[:4])
        top = dice.integer(1, 4)
        bottom = top + gap
        asked = dice.pick(("侧面积", "表面积", "体积"))
        side = (top + bottom) * slant
        volume = Fraction(h * (top * top + top * bottom + bottom * bottom), 3)
        value = {
            "侧面积": Fraction(side),
            "表面积": Fraction(side + top**2 + bottom**2),
            "体积": volume,
        }[asked]
        answer = pi(value)
        formula = {
            "侧面积": rf"$S=\pi(r+r')l=\pi\times({bottom}+{top})\times {slant}={answer}$",
            "表面积": rf"$S=\pi r'^2+\pi r^2+\pi(r+r')l={pi(top**2)}+{pi(bottom**2)}+{pi(side)}={answer}$",
            "体积": rf"$V=\frac{{1}}{{3}}\pi h(r'^2+r'r+r^2)=\frac{{1}}{{3}}\pi\times {h}\times({top**2}+{top * bottom}+{bottom**2})={answer}$",
        }[asked]
        first = (
            ()
            if asked == "体积"
            else (
                said(
                    f"母线、高和两底半径之差组成直角三角形：$l=\\sqrt{{{h}^2+{gap}^2}}={slant}$。",
                    name="轴截面",
                ),
            )
        )
        steps = (*first, said(f"{formula}。", name="公式"))
        wrong = slips(
            answer,
            (pi(Fraction(h * (top**2 + bottom**2), 3)) if asked == "体积" else pi((top + bottom) * h), "台体公式漏了 $r'r$ 一项。" if asked == "体积" else "侧面积要用母线，不能用高。"),
            (pi(3 * volume if asked == "体积" else side + bottom**2), "漏乘 $\\frac{1}{3}$。" if asked == "体积" else "底面没有算对。"),
            (pi(value + top), "计算错了。"), (pi(2 * value), "多乘了 $2$。"),
        )  # fmt: skip

        def cut() -> str:
            # The whole cone less the small one that was cut off.
            whole = Fraction(h * bottom, gap)
            small = whole - h
            if asked == "体积":
                return pi((whole * bottom**2 - small * top**2) / 3)
            long, short = Fraction(slant * bottom, gap), Fraction(slant * top, gap)
            flat = top**2 + bottom**2 if asked == "表面积" else 0
            return pi(bottom * long - top * short + flat)

        return Draft(
            f"如图，圆台的上、下底面半径分别是 ${top}$ 和 ${bottom}$，高是 ${h}$，则它的{asked}是____。",
            answer, steps, cut, distractors=wrong,
            pictures=(frustum(top, bottom, h, labels=(str(top), str(bottom), str(h))),),
        )  # fmt: skip
    return _net(dice) if dice.chance(50) else _double(dice)


def _net(dice: Dice) -> Draft:
    turn = dice.pick((180, 120, 90, 216, 240, 288, 144))
    share = Fraction(turn, 360)
    r = share.numerator * dice.integer(1, 3)
    slant = int(r / share)
    square = slant**2 - r**2
    asked = dice.pick(("高", "体积"))
    answer = root(square) if asked == "高" else _times_pi(surd(Fraction(r * r, 3), square))
    word = "半圆" if turn == 180 else rf"圆心角为 ${turn}^\circ$ 的扇形"
    steps = (
        said(rf"扇形的弧长等于底面周长：${'' if turn == 360 else fraction(share)}\times 2\pi l=2\pi r$，而侧面积 $\pi rl={pi(r * slant)}$，解得 $r={r}$，$l={slant}$。", name="侧面展开图"),
        said(f"高 $h=\\sqrt{{{slant}^2-{r}^2}}={root(square)}$。", name="勾股定理"),
        *(() if asked == "高" else (said(rf"体积 $V=\frac{{1}}{{3}}\pi r^2h={answer}$。", name="公式"),)),
    )  # fmt: skip
    wrong = slips(
        answer,
        (slant if asked == "高" else pi(Fraction(r * r * slant, 3)), "把母线当成了高。"),
        (root(slant**2 + r**2) if asked == "高" else _times_pi(surd(r * r, square)), "斜边和直角边弄混了。" if asked == "高" else "锥体体积漏乘 $\\frac{1}{3}$。"),
        (r if asked == "高" else pi(r * slant), "求成了底面半径。" if asked == "高" else "求成了侧面积。"),
        (square if asked == "高" else _times_pi(surd(Fraction(2 * r * r, 3), square)), "计算错了。"),
    )  # fmt: skip

    def again() -> str:
        for radius in range(1, 60):
            for long in range(radius + 1, 200):
                if radius * 360 == turn * long and radius * long == r * slant:
                    up = long * long - radius * radius
                    return (
                        root(up) if asked == "高" else _times_pi(surd(Fraction(radius**2, 3), up))
                    )
        return ""

    return Draft(
        f"一个圆锥的侧面展开图是一个{word}，侧面积是 ${pi(r * slant)}$，则这个圆锥的{asked}是____。",
        answer, steps, again, distractors=wrong,
    )  # fmt: skip


def _times_pi(text: str) -> str:
    if text == "1":
        return r"\pi"
    if text.startswith(r"\frac{"):
        top, bottom = text[6:-1].split("}{") if "sqrt" not in text else _split(text)
        return rf"\frac{{{'' if top == '1' else top}\pi}}{{{bottom}}}"
    return rf"{text}\pi"


def _split(text: str) -> tuple[str, str]:
    cut_at = text.rindex("}{")
    return text[6:cut_at], text[cut_at + 2 : -1]


def _double(dice: Dice) -> Draft:
    a, b, c = dice.pick(TRIPLES[:6])
    height = Fraction(a * b, c)
    asked = dice.pick(("体积", "表面积"))
    value = height**2 * c / 3 if asked == "体积" else height * (a + b)
    answer = pi(value)
    steps = (
        said(f"斜边是 ${c}$，斜边上的高是 $\\frac{{{a}\\times {b}}}{{{c}}}={fraction(height)}$；旋转得到两个同底的圆锥，底面半径是斜边上的高。", name="旋转体"),
        said(
            f"两个圆锥的高的和是 ${c}$，体积是 $\\frac{{1}}{{3}}\\pi\\times\\left({fraction(height)}\\right)^2\\times {c}={answer}$。"
            if asked == "体积"
            else f"表面积是两个圆锥的侧面积之和：$\\pi\\times {fraction(height)}\\times({a}+{b})={answer}$。",
            name="公式",
        ),
    )  # fmt: skip
    wrong = slips(
        answer,
        (pi(Fraction(a * a * b, 3) if asked == "体积" else a * a + a * c), "绕直角边旋转才是一个圆锥。"),
        (pi(3 * value if asked == "体积" else value + height**2), "漏乘 $\\frac{1}{3}$。" if asked == "体积" else "两个圆锥的底面拼合在里面，不能算。"),
        (pi(height * c), "公式用错了。"), (pi(value * 2), "多乘了 $2$。"),
    )  # fmt: skip

    def again() -> str:
        foot = Fraction(a * a, c)
        if asked == "体积":
            up = float(height)
            one = sum((up * (k + 0.5) / 3000) ** 2 for k in range(3000)) / 3000
            return pi(Fraction(round(one * c * 75 * c), 75 * c))
        top, rest = (foot**2 + height**2, (c - foot) ** 2 + height**2)
        return pi(height * (isqrt(int(top)) + isqrt(int(rest))))

    return Draft(
        f"把两条直角边长分别是 ${a}$ 和 ${b}$ 的直角三角形绕斜边所在的直线旋转一周，所得几何体的{asked}是____。",
        answer, steps, again, distractors=wrong,
    )  # fmt: skip


SAYINGS = (
    ("直角三角形绕它的一条边所在的直线旋转一周，所得的几何体一定是圆锥", False, "绕斜边旋转得到的是两个同底的圆锥拼成的几何体。"),
    ("以矩形的一边所在的直线为轴旋转一周，所得的几何体是圆柱", True, "这是圆柱的定义。"),
    ("圆锥的任意两条母线长度相等", True, "母线都是直角三角形的斜边。"),
    ("圆柱的任意两条母线互相平行", True, "圆柱的母线都平行于轴。"),
    ("在圆柱的上、下底面圆周上各取一点，连线就是圆柱的母线", False, "母线要平行于轴。"),
    ("以直角梯形的一腰所在的直线为轴旋转一周，所得的几何体一定是圆台", False, "要绕垂直于底边的那一腰旋转。"),
    ("圆台的所有母线延长后交于一点", True, "圆台由平行于底面的平面截圆锥得到。"),
    ("用任意一个平面去截球，得到的截面都是圆面", True, "球的截面都是圆面。"),
    ("球面和球体是同一个概念", False, "球面是曲面，球体还包括它所围成的内部。"),
    ("过球面上任意两点，只能作球的一个大圆", False, "两点是一条直径的两端时，可以作无数个大圆。"),
    ("圆锥的轴截面是等腰三角形", True, "两条腰都是母线。"),
    ("用一个平面去截圆锥，底面和截面之间的部分就是圆台", False, "截面必须平行于底面。"),
    ("圆柱的轴截面是过母线的截面中面积最大的", True, "过母线的截面都是矩形，直径是最长的弦。"),
    ("以半圆的直径所在的直线为轴旋转一周，所得的几何体是球", True, "这是球的定义。"),
)  # fmt: skip
RECIPES = (
    Recipe("ag.solid.revolution", "sayings", "judge", (1,), sayings(SAYINGS, "旋转体的结构特征")),
    Recipe("ag.solid.revolution", "sayings-choice", "choice", (1, 2), chosen(SAYINGS, "旋转体的结构特征")),
    Recipe("ag.solid.revolution", "section", "calculate", (1, 2, 3, 4), section),
    Recipe("ag.solid.revolution", "section-choice", "choice", (2, 3), section),
    Recipe("ag.solid.revolution-measure", "measure", "calculate", (1, 2, 3, 4), measured),
    Recipe("ag.solid.revolution-measure", "measure-choice", "choice", (1, 2, 3, 4), measured),
)  # fmt: skip

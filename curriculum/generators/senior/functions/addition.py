"""Sums, differences, double and half angles, the auxiliary angle."""

from fractions import Fraction
from math import cos, radians, sin
from math import pi as half_turn

from curriculum.generators.dice import Dice
from curriculum.generators.latex import fraction, signed
from curriculum.generators.recipe import Draft, Recipe
from curriculum.generators.senior.functions.identity import TRIPLES
from curriculum.generators.senior.functions.notation import (
    NONE,
    cos_value,
    held,
    interval,
    pi,
    pi_interval,
    sin_value,
    surd,
    surds,
    wave,
)
from curriculum.generators.working import line, said, slips
from engine.values import Step


def back_to_one(dice: Dice, level: int) -> Draft:
    """cos A cos B ∓ sin A sin B (and sines) with A ± B special."""
    kind = dice.pick(("cos-", "cos+") if level == 1 else ("sin+", "sin-"))
    total = dice.pick((30, 60, 120, 150))
    # Multiples of 10° that aren't special themselves; only their sum or difference is.
    plus = kind.endswith("+")
    two = dice.pick([t for t in (10, 20, 40, 50, 70, 80) if not plus or t < total])
    one = total - two if plus else total + two
    first, second = rf"{one}^\circ", rf"{two}^\circ"
    forms = {
        "cos-": (rf"\cos {first}\cos {second}+\sin {first}\sin {second}", rf"\cos({first}-{second})", cos_value(total)),
        "cos+": (rf"\cos {first}\cos {second}-\sin {first}\sin {second}", rf"\cos({first}+{second})", cos_value(total)),
        "sin+": (rf"\sin {first}\cos {second}+\cos {first}\sin {second}", rf"\sin({first}+{second})", sin_value(total)),
        "sin-": (rf"\sin {first}\cos {second}-\cos {first}\sin {second}", rf"\sin({first}-{second})", sin_value(total)),
    }  # fmt: skip
    shown, folded, answer = forms[kind]
    mirror = sin_value(total) if kind.startswith("cos") else cos_value(total)
    opposite = answer[1:] if answer.startswith("-") else f"-{answer}"
    names = {
        "cos-": "两角差的余弦",
        "cos+": "两角和的余弦",
        "sin+": "两角和的正弦",
        "sin-": "两角差的正弦",
    }
    steps = (
        line(shown, folded, f"逆用{names[kind]}公式。", name=names[kind]),
        line(folded, answer, rf"${folded}=\{kind[:3]} {total}^\circ$。"),
    )
    wrong = slips(
        answer,
        (mirror, "正弦、余弦的公式弄混了。"),
        (opposite, "公式中间的符号弄反了。"),
        (mirror[1:] if mirror.startswith("-") else f"-{mirror}", "公式和符号都弄错了。"),
        (r"\frac{1}{2}", "特殊角的值记错了。"),
        ("0", "公式用错了。"),
        ("1", "公式用错了。"),
    )

    def again() -> str:
        a, b = radians(one), radians(two)
        number = {
            "cos-": cos(a) * cos(b) + sin(a) * sin(b),
            "cos+": cos(a) * cos(b) - sin(a) * sin(b),
            "sin+": sin(a) * cos(b) + cos(a) * sin(b),
            "sin-": sin(a) * cos(b) - cos(a) * sin(b),
        }[kind]
        table = {
            "0": 0.0,
            r"\frac{1}{2}": 0.5,
            r"\frac{\sqrt{2}}{2}": 0.5**0.5,
            r"\frac{\sqrt{3}}{2}": 0.75**0.5,
            "1": 1.0,
        }
        text = next(t for t, v in table.items() if abs(abs(number) - v) < 1e-9)
        return text if number > 0 else f"-{text}"

    return Draft(f"计算：${shown}=$____。", answer, steps, again, distractors=wrong[:4])


def special(dice: Dice, level: int) -> Draft:
    """sin, cos or tan of 15°, 75°, 105°, 165°... by two special angles."""
    sines = dice.chance(50)
    degrees = dice.pick((15, 75, 105, 165))
    plus = degrees in (75, 105, 165)
    a, b = {15: (45, 30), 75: (45, 30), 105: (60, 45), 165: (120, 45)}[degrees]
    name = "sin" if sines else "cos"
    sign = "+" if plus else "-"
    if sines:
        opened = rf"\sin {a}^\circ\cos {b}^\circ{sign}\cos {a}^\circ\sin {b}^\circ"
    else:
        opened = rf"\cos {a}^\circ\cos {b}^\circ{'-' if plus else '+'}\sin {a}^\circ\sin {b}^\circ"
    number = sin(radians(degrees)) if sines else cos(radians(degrees))
    options = {
        surds([(s, 6), (t, 2)], 4): (s * 6**0.5 + t * 2**0.5) / 4 for s in (1, -1) for t in (1, -1)
    }
    answer = next(t for t, v in options.items() if abs(v - number) < 1e-9)
    steps = (
        line(
            rf"\{name} {degrees}^\circ",
            rf"\{name}({a}^\circ{sign}{b}^\circ)",
            "拆成两个特殊角的和或差。",
            name="拆角",
        ),
        line(
            rf"\{name}({a}^\circ{sign}{b}^\circ)",
            opened,
            f"用两角{'和' if plus else '差'}的{'正弦' if sines else '余弦'}公式。",
            name="和差角公式",
        ),
        line(opened, answer, "代入特殊角的值。"),
    )
    wrong = slips(answer, *[(t, "公式中的符号用错了。") for t in options if t != answer])
    return Draft(
        rf"$\{name} {degrees}^\circ=$____。", answer, steps,
        lambda: next(t for t, v in options.items() if abs(v - (sin if sines else cos)(degrees * half_turn / 180)) < 1e-9), distractors=wrong,
    )  # fmt: skip


def given_cos(dice: Dice, level: int) -> Draft:
    """cos or sin of (α ± β) from two Pythagorean angles."""
    (y1, x1, r1), (y2, x2, r2) = dice.picks(TRIPLES, 2)
    obtuse = level == 4
    c1 = -x1 if obtuse else x1
    name, sign = dice.pick((("cos", "-"), ("cos", "+"), ("sin", "+"), ("sin", "-")))
    s = 1 if sign == "+" else -1
    if name == "cos":
        value = Fraction(c1 * x2 - s * y1 * y2, r1 * r2)
        wrongs = [
            Fraction(c1 * x2 + s * y1 * y2, r1 * r2),
            Fraction(y1 * x2 + s * c1 * y2, r1 * r2),
            Fraction(-c1 * x2 - s * y1 * y2, r1 * r2),
        ]
        rule = rf"\cos\alpha\cos\beta{'-' if s > 0 else '+'}\sin\alpha\sin\beta"
        naive = Fraction(c1, r1) + s * Fraction(x2, r2)
    else:
        value = Fraction(y1 * x2 + s * c1 * y2, r1 * r2)
        wrongs = [
            Fraction(y1 * x2 - s * c1 * y2, r1 * r2),
            Fraction(c1 * x2 - s * y1 * y2, r1 * r2),
            Fraction(y1 * y2 + s * c1 * x2, r1 * r2),
        ]
        rule = rf"\sin\alpha\cos\beta{sign}\cos\alpha\sin\beta"
        naive = Fraction(y1, r1) + s * Fraction(y2, r2)
    answer = fraction(value)
    known1 = rf"\sin\alpha={fraction(Fraction(y1, r1))}"
    known2 = rf"\cos\beta={fraction(Fraction(x2, r2))}"
    where1 = RANGE_TWO if obtuse else r"\left(0,\frac{\pi}{2}\right)"
    steps = (
        said(
            rf"由范围得 $\cos\alpha={fraction(Fraction(c1, r1))}$，$\sin\beta={fraction(Fraction(y2, r2))}$。",
            name="平方关系",
        ),
        said(rf"$\{name}(\alpha{sign}\beta)={rule}={answer}$。", name="和差角公式"),
    )
    wrong = slips(
        answer,
        (fraction(wrongs[0]), "公式中间的符号弄反了。"),
        (fraction(wrongs[1]), "公式记错了，函数名搭配不对。"),
        (fraction(naive), "函数名不能分配到括号里。"),
        (fraction(wrongs[2]), "没有由角的范围确定符号。"),
    )

    def again() -> str:
        from math import atan2

        a, b = atan2(y1, c1), atan2(y2, x2)
        number = (cos if name == "cos" else sin)(a + s * b)
        return fraction(Fraction(number).limit_denominator(700))

    return Draft(
        rf"已知 $\alpha\in {where1}$，$\beta\in \left(0,\frac{{\pi}}{{2}}\right)$，${known1}$，${known2}$，则 $\{name}(\alpha{sign}\beta)=$____。",
        answer, steps, again, distractors=wrong,
    )  # fmt: skip


RANGE_TWO = r"\left(\frac{\pi}{2},\pi\right)"


def tangents(dice: Dice, level: int) -> Draft:
    """tan(α ± β), tan(α ± π/4) from tangents, and tan A + tan B + k tan A tan B."""
    if level == 2:
        t = Fraction(dice.pick(("2", "3", "-2", "-3", "1/2", "1/3", "4", "-4")))
        plus = dice.chance(50)
        value = (t + 1) / Fraction(1 - t) if plus else Fraction(t - 1) / (1 + t)
        answer = fraction(value)
        sign = "+" if plus else "-"
        steps: tuple[Step, ...] = (
            said(
                rf"$\tan\left(\alpha{sign}\frac{{\pi}}{{4}}\right)=\frac{{\tan\alpha{sign}1}}{{1{'-' if plus else '+'}\tan\alpha}}$。",
                name="两角和与差的正切",
            ),
            said(rf"代入 $\tan\alpha={fraction(t)}$，得 ${answer}$。"),
        )
        wrong = slips(
            answer,
            (fraction(1 / value), "分子、分母的符号记反了。"),
            (fraction(-value), "符号错了。"),
            (fraction(Fraction(t) + (1 if plus else -1)), "函数名不能分配到括号里。"),
            (fraction(-1 / value), "分母的符号记反了。"),
            (fraction(value + 1), "计算错误。"),
            (fraction(value - 1), "计算错误。"),
        )

        def again() -> str:
            from math import atan, tan

            return fraction(
                Fraction(
                    tan(atan(t) + (half_turn / 4 if plus else -half_turn / 4))
                ).limit_denominator(50)
            )

        return Draft(
            rf"已知 $\tan\alpha={fraction(t)}$，则 $\tan\left(\alpha{sign}\frac{{\pi}}{{4}}\right)=$____。",
            answer,
            steps,
            again,
            distractors=wrong,
        )
    s, t = map(Fraction, dice.picks(("2", "3", "4", "5", "-2", "-3", "1/2", "1/3", "1/5"), 2))
    plus = dice.chance(50)
    if (1 - s * t if plus else 1 + s * t) == 0:
        plus = not plus
    value = Fraction(s + t) / (1 - s * t) if plus else Fraction(s - t) / (1 + s * t)
    answer = fraction(value)
    sign = "+" if plus else "-"
    steps = (
        said(
            rf"$\tan(\alpha{sign}\beta)=\frac{{\tan\alpha{sign}\tan\beta}}{{1{'-' if plus else '+'}\tan\alpha\tan\beta}}$。",
            name="两角和与差的正切",
        ),
        said(f"代入得 ${answer}$。"),
    )
    other = (
        Fraction(s + t) / (1 + s * t)
        if plus and 1 + s * t
        else Fraction(s - t) / (1 - s * t)
        if not plus and 1 - s * t
        else value + 2
    )
    wrong = slips(
        answer,
        (fraction(other), "分母的符号记反了。"),
        (fraction(-value), "符号错了。"),
        (fraction(Fraction(s + t if plus else s - t)), "漏了分母。"),
        (fraction(1 / value) if value else "1", "分子、分母颠倒了。"),
        (fraction(value + 1), "计算错误。"),
        (fraction(value - 1), "计算错误。"),
        (fraction(value + 2), "计算错误。"),
    )

    def tried() -> str:
        from math import atan, tan

        return fraction(
            Fraction(tan(atan(s) + (atan(t) if plus else -atan(t)))).limit_denominator(60)
        )

    return Draft(
        rf"已知 $\tan\alpha={fraction(s)}$，$\tan\beta={fraction(t)}$，则 $\tan(\alpha{sign}\beta)=$____。",
        answer,
        steps,
        tried,
        distractors=wrong,
    )


def find_angle(dice: Dice, level: int) -> Draft:
    """The angle α + β (or α - β) from two values, with its range."""
    pairs = (
        (Fraction(1, 2), Fraction(1, 3)),
        (Fraction(1, 4), Fraction(3, 5)),
        (Fraction(2), Fraction(3)),
        (Fraction(3, 2), Fraction(5)),
        (Fraction(1, 5), Fraction(2, 3)),
        (Fraction(1, 7), Fraction(3, 4)),
        (Fraction(4), Fraction(5, 3)),
    )
    s, t = dice.pick(pairs)
    if dice.chance(50):
        s, t = t, s
    acute = s * t < 1
    value = Fraction(s + t) / (1 - s * t)
    answer = r"\frac{\pi}{4}" if acute else r"\frac{3\pi}{4}"
    steps = (
        said(
            rf"$\tan(\alpha+\beta)=\frac{{{fraction(s)}+{fraction(t)}}}{{1-{fraction(s)}\times {fraction(t)}}}={fraction(value)}$。",
            name="两角和的正切",
        ),
        said(
            rf"$\alpha,\beta$ 都是锐角，$0<\alpha+\beta<\pi$，正切值是 ${fraction(value)}$，所以 $\alpha+\beta={answer}$。",
            name="由范围定角",
        ),
    )
    wrong = slips(
        answer,
        (r"\frac{3\pi}{4}" if acute else r"\frac{\pi}{4}", "正切的正负与角的范围没有对上。"),
        (
            r"\frac{\pi}{4} \text{ 或 } \frac{5\pi}{4}" if acute else r"-\frac{\pi}{4}",
            "没有用范围取舍。",
        ),
        (r"\frac{\pi}{3}", "特殊角的正切值记错了。"),
        (r"\frac{\pi}{2}", "特殊角的正切值记错了。"),
    )

    def again() -> str:
        from math import atan

        return pi(Fraction((atan(s) + atan(t)) / half_turn).limit_denominator(24))

    return Draft(
        rf"已知 $\alpha,\beta$ 都是锐角，$\tan\alpha={fraction(s)}$，$\tan\beta={fraction(t)}$，则 $\alpha+\beta=$____。",
        answer,
        steps,
        again,
        distractors=wrong,
    )


def split_angle(dice: Dice, level: int) -> Draft:
    """cos β from cos α and cos(α + β): β = (α + β) - α."""
    y1, x1, r1 = dice.pick(TRIPLES)
    y2, x2, r2 = dice.pick([t for t in TRIPLES if t[2] != r1 and t[0] * y1 != t[1] * x1])
    # α acute with cos α = x1/r1; α+β in (π/2, π) with cos(α+β) = -x2/r2. β is acute when its
    # cosine, (y1 y2 - x1 x2)/(r1 r2), is positive.
    if y1 * y2 < x1 * x2:
        y1, x1, y2, x2 = x1, y1, x2, y2
    c2 = -x2
    name = dice.pick(("cos", "sin"))
    value = (
        Fraction(c2 * x1 + y2 * y1, r1 * r2)
        if name == "cos"
        else Fraction(y2 * x1 - c2 * y1, r1 * r2)
    )
    answer = fraction(value)
    rule = (
        r"\cos(\alpha+\beta)\cos\alpha+\sin(\alpha+\beta)\sin\alpha"
        if name == "cos"
        else r"\sin(\alpha+\beta)\cos\alpha-\cos(\alpha+\beta)\sin\alpha"
    )
    steps = (
        said(r"把 $\beta$ 写成 $(\alpha+\beta)-\alpha$。", name="拆角"),
        said(
            rf"$\sin\alpha={fraction(Fraction(y1, r1))}$；$\alpha+\beta\in(0,\pi)$，所以 $\sin(\alpha+\beta)={fraction(Fraction(y2, r2))}$。",
            name="平方关系",
        ),
        said(rf"$\{name}\beta={rule}={answer}$。", name="两角差公式"),
    )
    flip = (
        Fraction(c2 * x1 - y2 * y1, r1 * r2)
        if name == "cos"
        else Fraction(y2 * x1 + c2 * y1, r1 * r2)
    )
    swap = (
        Fraction(y2 * x1 - c2 * y1, r1 * r2)
        if name == "cos"
        else Fraction(c2 * x1 + y2 * y1, r1 * r2)
    )
    wrong = slips(
        answer,
        (fraction(flip), "公式中间的符号弄反了。"),
        (fraction(swap), "正弦、余弦的公式弄混了。"),
        (fraction(-value), "没有由范围确定符号。"),
        (fraction(Fraction(c2, r2) - Fraction(x1, r1)), "函数值不能直接相减。"),
    )

    def again() -> str:
        from math import atan2

        beta = atan2(y2, c2) - atan2(y1, x1)
        if not 0 < beta < half_turn / 2:
            return NONE
        return fraction(Fraction((cos if name == "cos" else sin)(beta)).limit_denominator(700))

    return Draft(
        rf"已知 $\alpha,\beta$ 都是锐角，$\cos\alpha={fraction(Fraction(x1, r1))}$，$\cos(\alpha+\beta)={fraction(Fraction(c2, r2))}$，则 $\{name}\beta=$____。",
        answer, steps, again, distractors=wrong,
    )  # fmt: skip


def double(dice: Dice, level: int) -> Draft:
    """sin 2α, cos 2α, tan 2α from one value."""
    if level == 1:
        # cos 2α from sin α or cos α
        top = dice.pick((1, 2, 3, 4))
        bottom = dice.pick([b for b in (3, 4, 5, 7) if b > top])
        value = Fraction(top, bottom) * dice.pick((1, -1))
        known = dice.pick(("sin", "cos"))
        result = 1 - 2 * value * value if known == "sin" else 2 * value * value - 1
        answer = fraction(result)
        rule = r"1-2\sin^2\alpha" if known == "sin" else r"2\cos^2\alpha-1"
        steps: tuple[Step, ...] = (said(rf"$\cos 2\alpha={rule}={answer}$。", name="二倍角的余弦"),)
        wrong = slips(
            answer,
            (fraction(-result), "公式的三种形式记混了。"),
            (fraction(2 * value), "函数值不能直接乘 $2$。"),
            (fraction(1 - value * value), r"漏了系数 $2$。"),
            (fraction(1 - 2 * value), "漏了平方。"),
        )
        return Draft(
            rf"已知 $\{known}\alpha={fraction(value)}$，则 $\cos 2\alpha=$____。", answer, steps,
            lambda: fraction((1 - value**2) - value**2 if known == "sin" else value**2 - (1 - value**2)), distractors=wrong,
        )  # fmt: skip
    y, x, r = dice.pick(TRIPLES)
    place = dice.integer(0, 3) if level == 3 else dice.pick((0, 1))
    sx, sy = (1, -1, -1, 1)[place] * x, (1, 1, -1, -1)[place] * y
    asked = dice.pick(("sin", "tan") if level == 2 else ("sin", "tan", "cos"))
    values = {
        "sin": Fraction(2 * sx * sy, r * r),
        "cos": Fraction(sx * sx - sy * sy, r * r),
        "tan": Fraction(2 * sx * sy, sx * sx - sy * sy),
    }
    known = dice.pick(("sin", "cos"))
    given = Fraction(sy if known == "sin" else sx, r)
    answer = fraction(values[asked])
    where = (
        r"\left(0,\frac{\pi}{2}\right)",
        RANGE_TWO,
        r"\left(\pi,\frac{3\pi}{2}\right)",
        r"\left(\frac{3\pi}{2},2\pi\right)",
    )[place]
    rules = {
        "sin": r"2\sin\alpha\cos\alpha",
        "cos": r"\cos^2\alpha-\sin^2\alpha",
        "tan": r"\frac{2\tan\alpha}{1-\tan^2\alpha}",
    }
    other = "cos" if known == "sin" else "sin"
    steps = (
        said(
            rf"由范围得 $\{other}\alpha={fraction(Fraction(sx if known == 'sin' else sy, r))}$"
            + (rf"，$\tan\alpha={fraction(Fraction(sy, sx))}$。" if asked == "tan" else "。"),
            name="平方关系",
        ),
        said(rf"$\{asked} 2\alpha={rules[asked]}={answer}$。", name="二倍角公式"),
    )
    naive = {"sin": Fraction(2 * sy, r), "cos": Fraction(2 * sx, r), "tan": Fraction(2 * sy, sx)}[
        asked
    ]
    wrong = slips(
        answer,
        (fraction(naive), f"把 $\\{asked} 2\\alpha$ 当成了 $2\\{asked}\\alpha$。"),
        (fraction(-values[asked]), "没有由范围确定符号。"),
        (fraction(values[asked] / 2), "漏了系数 $2$。"),
        (fraction(values["cos" if asked != "cos" else "sin"]), "公式记混了。"),
    )

    def again() -> str:
        from math import atan2

        a = 2 * atan2(sy, sx)
        return fraction(
            Fraction(
                {"sin": sin(a), "cos": cos(a), "tan": sin(a) / cos(a)}[asked]
            ).limit_denominator(1000)
        )

    return Draft(
        rf"已知 $\{known}\alpha={fraction(given)}$，$\alpha\in {where}$，则 $\{asked} 2\alpha=$____。",
        answer,
        steps,
        again,
        distractors=wrong,
    )


def double_back(dice: Dice, level: int) -> Draft:
    """2 sin A cos A and its kin at half a special angle; powers lowered."""
    angle = dice.pick((15, Fraction(45, 2), 75, 105 if level > 2 else 15, Fraction(135, 2)))
    shown_angle = rf"{float(angle):g}^\circ"
    twice = int(2 * angle)
    kind = dice.pick(("sc", "cc", "one", "two"))
    text, answer, rule = {
        "sc": (rf"2\sin {shown_angle}\cos {shown_angle}", sin_value(twice), "二倍角的正弦"), "cc": (rf"\cos^2 {shown_angle}-\sin^2 {shown_angle}", cos_value(twice), "二倍角的余弦"),
        "one": (rf"1-2\sin^2 {shown_angle}", cos_value(twice), "二倍角的余弦"), "two": (rf"2\cos^2 {shown_angle}-1", cos_value(twice), "二倍角的余弦"),
    }[kind]  # fmt: skip
    folded = rf"\{'sin' if kind == 'sc' else 'cos'} {twice}^\circ"
    steps = (
        line(text, folded, f"逆用{rule}公式。", name=rule),
        line(folded, answer, "特殊角的值。"),
    )
    opposite = answer[1:] if answer.startswith("-") else f"-{answer}"
    mirror = cos_value(twice) if kind == "sc" else sin_value(twice)
    wrong = slips(
        answer,
        (mirror, "正弦、余弦的公式弄混了。"),
        (opposite, "符号弄反了。"),
        ("1", "公式用错了。"),
        (r"\frac{1}{2}", "特殊角的值记错了。"),
        (r"\frac{\sqrt{3}}{2}", "特殊角的值记错了。"),
        ("0", "公式用错了。"),
    )

    def again() -> str:
        a = radians(float(angle))
        number = {
            "sc": 2 * sin(a) * cos(a),
            "cc": cos(a) ** 2 - sin(a) ** 2,
            "one": 1 - 2 * sin(a) ** 2,
            "two": 2 * cos(a) ** 2 - 1,
        }[kind]
        table = {
            r"\frac{1}{2}": 0.5,
            r"\frac{\sqrt{2}}{2}": 0.5**0.5,
            r"\frac{\sqrt{3}}{2}": 0.75**0.5,
        }
        found = next(t for t, v in table.items() if abs(abs(number) - v) < 1e-9)
        return found if number > 0 else f"-{found}"

    return Draft(f"计算：${text}=$____。", answer, steps, again, distractors=wrong[:4])


def half(dice: Dice, level: int) -> Draft:
    """sin(α/2), cos(α/2), tan(α/2); products into sums."""
    if level == 3:
        # cos α = 1 - 2 (p/q)^2 with sqrt free
        y, x, r = dice.pick(TRIPLES)
        # half angle has sin y/r, cos x/r ; α = double
        cosine = Fraction(x * x - y * y, r * r)
        third = dice.chance(50)
        # α in (0, π): half acute; α in (π, 2π): half in second quadrant -> cos negative
        value = {
            "sin": Fraction(y, r),
            "cos": Fraction(-x if third else x, r),
            "tan": Fraction(-y if third else y, x),
        }
        asked = dice.pick(("sin", "cos", "tan"))
        answer = fraction(value[asked])
        where = r"(\pi,2\pi)" if third else r"(0,\pi)"
        place = "第二象限" if third else "第一象限"
        rules = {
            "sin": r"\sqrt{\frac{1-\cos\alpha}{2}}",
            "cos": r"\sqrt{\frac{1+\cos\alpha}{2}}",
            "tan": r"\sqrt{\frac{1-\cos\alpha}{1+\cos\alpha}}",
        }
        steps: tuple[Step, ...] = (
            said(
                rf"$\frac{{\alpha}}{{2}}$ 在{place}，$\{asked}\frac{{\alpha}}{{2}}$ 取{'正' if value[asked] > 0 else '负'}号。",
                name="看半角的象限",
            ),
            said(
                rf"半角公式：$\left|\{asked}\frac{{\alpha}}{{2}}\right|={rules[asked]}={fraction(abs(value[asked]))}$，所以值是 ${answer}$。",
                name="半角公式",
            ),
        )
        wrong = slips(
            answer,
            (fraction(-value[asked]), "开方时没有看半角所在的象限。"),
            (fraction(value["cos" if asked == "sin" else "sin"]), "半角公式根号内的符号记反了。"),
            (fraction(cosine / 2), "函数值不能直接除以 $2$。"),
            (fraction(value[asked] ** 2), "没有开方。"),
        )

        def again() -> str:
            from math import acos

            a = acos(float(cosine))
            a = (2 * half_turn - a if third else a) / 2
            return fraction(
                Fraction(
                    {"sin": sin(a), "cos": cos(a), "tan": sin(a) / cos(a)}[asked]
                ).limit_denominator(60)
            )

        return Draft(
            rf"已知 $\cos\alpha={fraction(cosine)}$，$\alpha\in {where}$，则 $\{asked}\frac{{\alpha}}{{2}}=$____。",
            answer,
            steps,
            again,
            distractors=wrong,
        )
    one, two = dice.pick(((75, 15), (105, 15), (165, 15), (75, 45), (105, 75), (135, 15)))
    kind = dice.pick(("ss", "cc", "sc"))
    plus, minus = one + two, one - two
    if kind == "ss":
        shown = rf"\sin {one}^\circ\sin {two}^\circ"
        opened = rf"-\frac{{1}}{{2}}[\cos {plus}^\circ-\cos {minus}^\circ]"
        terms = _exact(cos, minus, 1) + _exact(cos, plus, -1)
        number = sin(radians(one)) * sin(radians(two))
    elif kind == "cc":
        shown = rf"\cos {one}^\circ\cos {two}^\circ"
        opened = rf"\frac{{1}}{{2}}[\cos {plus}^\circ+\cos {minus}^\circ]"
        terms = _exact(cos, minus, 1) + _exact(cos, plus, 1)
        number = cos(radians(one)) * cos(radians(two))
    else:
        shown = rf"\sin {one}^\circ\cos {two}^\circ"
        opened = rf"\frac{{1}}{{2}}[\sin {plus}^\circ+\sin {minus}^\circ]"
        terms = _exact(sin, plus, 1) + _exact(sin, minus, 1)
        number = sin(radians(one)) * cos(radians(two))
    answer = surds(terms, 4)
    steps = (
        line(shown, opened, "用积化和差公式（不要漏了前面的系数）。", name="积化和差"),
        line(opened, answer, "代入特殊角的值。"),
    )
    flipped = [(-c, k) for c, k in terms]
    half_flip = [terms[0], (-terms[1][0], terms[1][1])]
    wrong = slips(
        answer,
        (surds(terms, 2), r"漏了积化和差前面的 $\frac{1}{2}$。"),
        (surds(flipped, 4), "符号弄反了。"),
        (surds(half_flip, 4), "和与差之间的符号弄反了。"),
        (surds(half_flip, 2), "系数和符号都错了。"),
        ("1", "公式用错了。"),
    )

    def tried() -> str:
        table = {
            surds([(a, 1), (b, 2), (c, 3)], 4): (a + b * 2**0.5 + c * 3**0.5) / 4
            for a in range(-2, 3)
            for b in range(-1, 2)
            for c in range(-1, 2)
        }
        return next(t for t, v in table.items() if abs(v - number) < 1e-9)

    return Draft(f"计算：${shown}=$____。", answer, steps, tried, distractors=wrong)


def _exact(function: object, degrees: int, sign: int) -> list[tuple[int, int]]:
    """Twice the sine or cosine of a special angle as coefficient and radicand."""
    number = 2 * (cos if function is cos else sin)(radians(degrees))
    radicand = round(number * number)
    return [(sign * (1 if number > 0 else -1) if radicand else 0, radicand or 1)]


_AUXILIARY = (
    ((1, 1, 1, 1), 2, Fraction(1, 4)), ((3, 1, 1, 1), 4, Fraction(1, 6)), ((1, 1, 3, 1), 4, Fraction(1, 3)),
    ((1, 1, 1, -1), 2, Fraction(-1, 4)), ((3, 1, 1, -1), 4, Fraction(-1, 6)), ((1, 1, 3, -1), 4, Fraction(-1, 3)),
)  # fmt: skip


def auxiliary(dice: Dice, level: int) -> Draft:
    """a sin x + b cos x into one sine; or its largest value, or range on an interval."""
    (ra, sa, rb, sb), square, phi = dice.pick(_AUXILIARY)
    k = dice.pick((1, 1, 2, 3))
    first, second = surd(sa * k, ra), surd(sb * k, rb)
    lead = surd(k, square)
    speed = 1 if level == 1 else dice.pick((1, 2))
    inner = "x" if speed == 1 else "2x"
    shown = _times(first, rf"\sin {inner}") + _plus(_times(second, rf"\cos {inner}"))
    folded = ("" if lead == "1" else lead) + wave(1, "sin", speed, phi)
    if level <= 2:
        answer = folded
        steps: tuple[Step, ...] = (
            said(
                rf"提出 $\sqrt{{a^2+b^2}}={lead}$，$\frac{{a}}{{\sqrt{{a^2+b^2}}}}={cos_value(int(phi * 180))}$，$\frac{{b}}{{\sqrt{{a^2+b^2}}}}={sin_value(int(phi * 180))}$。",
                name="辅助角公式",
            ),
            line(shown, folded, rf"所以辅助角是 ${pi(phi)}$。"),
        )
        other = Fraction(1, 2) - abs(phi)
        swapped = other if phi > 0 else -other
        wrong = slips(
            answer,
            (("" if lead == "1" else lead) + wave(1, "sin", speed, -phi), "辅助角的符号错了。"),
            (
                ("" if lead == "1" else lead) + wave(1, "sin", speed, swapped)
                if swapped != phi
                else wave(k * 2, "sin", speed, phi),
                "辅助角的正弦、余弦取反了。",
            ),
            (("" if lead == "1" else lead) + wave(1, "cos", speed, phi), "化成的函数名错了。"),
            (surd(k * 2, square) + wave(1, "sin", speed, phi), "提出的系数算错了。"),
        )
        return Draft(
            rf"将 ${shown}$ 化为 $A\sin(\omega x+\varphi)$（$A>0$）的形式为____。", answer, steps,
            lambda: held(answer, all(abs(k * sa * ra**0.5 * sin(speed * x) + k * sb * rb**0.5 * cos(speed * x) - k * square**0.5 * sin(speed * x + float(phi) * half_turn)) < 1e-9 for x in (0.0, 0.7, 2.0))),
            distractors=wrong,
        )  # fmt: skip
    if level == 3:
        most = dice.chance(60)
        add = dice.integer(-3, 4)
        value = surds([(add, 1), (k if most else -k, square)])
        tail = signed(add) if add else ""
        steps = (
            line(shown, folded, "用辅助角公式化为一个角的正弦。", name="辅助角公式"),
            said(
                f"正弦的最大值是 $1$，最小值是 $-1$，所以所求的最{'大' if most else '小'}值是 ${value}$。"
            ),
        )
        wrong = slips(
            value,
            (surds([(add, 1), (-k if most else k, square)]), "最大值和最小值弄反了。"),
            (
                surds([(add, 1), (k * (1 if most else -1), ra), (k * (1 if most else -1), rb)]),
                "两个函数不能同时取到最大值。",
            ),
            (surds([(k if most else -k, square)]) if add else "0", "漏了常数项。"),
            (surds([(add, 1), (k if most else -k, 1)]), "漏了提出的系数。"),
            (str(add + k * square), "没有开方。"),
        )

        def again() -> str:
            xs = [half_turn * n / 36 for n in range(73)]
            numbers = [
                k * sa * ra**0.5 * sin(speed * x) + k * sb * rb**0.5 * cos(speed * x) + add
                for x in xs
            ]
            best = max(numbers) if most else min(numbers)
            return held(value, abs(best - (add + (k if most else -k) * square**0.5)) < 2e-2)

        return Draft(
            f"函数 $f(x)={shown}{tail}$ 的最{'大' if most else '小'}值是____。",
            value,
            steps,
            again,
            distractors=wrong,
        )
    # range on an interval [0, π/2]
    shown = _times(first, r"\sin x") + _plus(_times(second, r"\cos x"))
    folded = ("" if lead == "1" else lead) + wave(1, "sin", 1, phi)
    low, high = phi, phi + Fraction(1, 2)
    top_in = low <= Fraction(1, 2) <= high
    ends = [surds([(k * sb, rb)]), surds([(k * sa, ra)])]
    numbers_at = [k * sb * rb**0.5, k * sa * ra**0.5]
    least = ends[numbers_at.index(min(numbers_at))]
    most_text = lead if top_in else ends[numbers_at.index(max(numbers_at))]
    answer = (
        rf"\left[{least},{most_text}\right]"
        if "frac" in least + most_text
        else f"[{least},{most_text}]"
    )
    steps = (
        line(shown, folded, "化为一个角的正弦。", name="辅助角公式"),
        said(
            rf"由 $x\in\left[0,\frac{{\pi}}{{2}}\right]$，得 $x{'' if phi < 0 else '+'}{pi(phi)}\in {pi_interval(low, high)}$。",
            name="求整体的范围",
        ),
        said(
            f"在这个范围内，最小值是 ${least}$，最大值是 ${most_text}$，值域是 ${answer}$。",
            name="正弦的单调性",
        ),
    )
    wrong = slips(
        answer,
        (f"[-{lead},{lead}]", "只看振幅，没有看整体角在给定区间内的范围。"),
        (f"[{ends[0]},{ends[1]}]", "只代入了两个端点。"),
        (f"(-{lead},{lead})", "只看振幅，端点也弄错了。"),
        (f"[0,{lead}]", "最小值求错了。"),
        (f"[-{lead},{least}]", "范围求错了。"),
    )

    def tried() -> str:
        xs = [half_turn * n / 1440 for n in range(721)]
        values = [k * sa * ra**0.5 * sin(x) + k * sb * rb**0.5 * cos(x) for x in xs]
        good = (
            abs(min(values) - min(numbers_at)) < 1e-4
            and abs(max(values) - (k * square**0.5 if top_in else max(numbers_at))) < 1e-4
        )
        return held(answer, good)

    return Draft(
        rf"函数 $f(x)={shown}$，$x\in\left[0,\frac{{\pi}}{{2}}\right]$ 的值域是____。",
        answer,
        steps,
        tried,
        distractors=tuple(w for w in wrong if w.latex != answer),
    )


def _times(coefficient: str, what: str) -> str:
    return what if coefficient == "1" else f"-{what}" if coefficient == "-1" else coefficient + what


def _plus(text: str) -> str:
    return text if text.startswith("-") else f"+{text}"


def fold(dice: Dice, level: int) -> Draft:
    """2√3 sin x cos x + 2cos²x - kinds: one wave, then period, maximum or increasing interval."""
    form = dice.pick(("cos", "sin", "sin2"))
    n = dice.pick((1, 2))
    # cos: √3·n sin2x·... f = 2√3 n sin x cos x + 2n cos²x = 2n sin(2x+π/6) + n
    # sin: f = 2√3 n sin x cos x - 2n cos²x ... = 2n sin(2x-π/6) - n ; sin2: 2n sin²x + 2√3 n sin x cos x = 2n sin(2x-π/6) + n
    head = surd(2 * n, 3) + r"\sin x\cos x"
    shown, phi, add = {
        "cos": (head + rf"+{2 * n}\cos^2 x", Fraction(1, 6), n), "sin": (head + rf"-{2 * n}\cos^2 x", Fraction(-1, 6), -n), "sin2": (head + rf"+{2 * n}\sin^2 x", Fraction(-1, 6), n),
    }[form]  # fmt: skip
    folded = wave(2 * n, "sin", 2, phi) + signed(add)
    asked = dice.pick(("period", "max", "increase") if level == 4 else ("center", "range"))
    steps: list[Step] = [
        said(
            r"降幂：$2\sin x\cos x=\sin 2x$，$2\cos^2 x=1+\cos 2x$，$2\sin^2 x=1-\cos 2x$。",
            name="二倍角、降幂公式",
        ),
        line(shown, folded, "再用辅助角公式。", name="辅助角公式"),
    ]
    if asked == "period":
        answer, ask = r"\pi", "的最小正周期是____"
        steps.append(said(r"$T=\frac{2\pi}{2}=\pi$。", name="周期公式"))
        wrong = slips(
            answer,
            (r"2\pi", "没有除以 $x$ 的系数。"),
            (r"\frac{\pi}{2}", "周期多除以了 $2$。"),
            (r"4\pi", "周期公式用反了。"),
        )
    elif asked == "max":
        answer, ask = str(2 * n + add), "的最大值是____"
        steps.append(said(f"正弦的最大值是 $1$，所以最大值是 ${2 * n}{signed(add)}={answer}$。"))
        wrong = slips(
            answer,
            (2 * n, "降幂后漏了常数项。"),
            (2 * n - add, "常数项的符号错了。"),
            (add - 2 * n, "这是最小值。"),
            (surds([(2 * n, 3), (2 * n, 1)]), "两部分不能同时取到最大值。"),
        )
    elif asked == "increase":
        low, high = (Fraction(-1, 2) - phi) / 2, (Fraction(1, 2) - phi) / 2
        answer = rf"\left[k\pi{_pi_term(low)},k\pi{_pi_term(high)}\right](k\in\mathbb{{Z}})"
        ask = "的单调递增区间是____"
        steps.append(
            said(
                rf"由 $2k\pi-\frac{{\pi}}{{2}}\le 2x{_pi_term(phi)}\le 2k\pi+\frac{{\pi}}{{2}}$，解得 $k\pi{_pi_term(low)}\le x\le k\pi{_pi_term(high)}$（$k\in\mathbb{{Z}}$）。",
                name="整体代换",
            )
        )
        wrong = slips(
            answer,
            (
                rf"\left[k\pi{_pi_term(high)},k\pi{_pi_term(high + Fraction(1, 2))}\right](k\in\mathbb{{Z}})",
                "这是单调递减区间。",
            ),
            (
                rf"\left[2k\pi{_pi_term(low)},2k\pi{_pi_term(high)}\right](k\in\mathbb{{Z}})",
                r"$2k\pi$ 也要除以 $2$。",
            ),
            (
                rf"\left[k\pi{_pi_term(low + phi)},k\pi{_pi_term(high + phi)}\right](k\in\mathbb{{Z}})",
                "移项没有变号。",
            ),
        )
    elif asked == "center":
        spot = -phi / 2
        answer, ask = (
            rf"\left(\frac{{k\pi}}{{2}}{_pi_term(spot)},{add}\right)(k\in\mathbb{{Z}})",
            "的图象的对称中心是____",
        )
        steps.append(
            said(
                rf"令 $2x{_pi_term(phi)}=k\pi$，得 $x=\frac{{k\pi}}{{2}}{_pi_term(spot)}$，对称中心的纵坐标是 ${add}$。",
                name="整体代换",
            )
        )
        wrong = slips(
            answer,
            (
                rf"\left(\frac{{k\pi}}{{2}}{_pi_term(spot)},0\right)(k\in\mathbb{{Z}})",
                "漏了向上或向下平移的常数。",
            ),
            (
                rf"\left(k\pi{_pi_term(spot)},{add}\right)(k\in\mathbb{{Z}})",
                r"$k\pi$ 也要除以 $2$。",
            ),
            (
                rf"\left(\frac{{k\pi}}{{2}}{_pi_term(-spot)},{add}\right)(k\in\mathbb{{Z}})",
                "移项没有变号。",
            ),
        )
    else:
        answer, ask = interval(add - 2 * n, add + 2 * n, "[]"), "的值域是____"
        steps.append(said(f"正弦的值域是 $[-1,1]$，所以值域是 ${answer}$。"))
        wrong = slips(
            answer,
            (interval(-2 * n, 2 * n, "[]"), "降幂后忘了常数项。"),
            (interval(-add - 2 * n, -add + 2 * n, "[]"), "常数项的符号错了。"),
            (
                interval(0, 4 * n, "[]") if form == "sin" else interval(0, add + 2 * n, "[]"),
                "最小值算错了。",
            ),
        )

    def again() -> str:
        sign = {"cos": 2 * n, "sin": -2 * n}.get(form, 0)

        def f(x: float) -> float:
            return (
                2 * n * 3**0.5 * sin(x) * cos(x)
                + sign * cos(x) ** 2
                + (2 * n * sin(x) ** 2 if form == "sin2" else 0)
            )

        same = all(
            abs(f(x) - (2 * n * sin(2 * x + float(phi) * half_turn) + add)) < 1e-9
            for x in (0.1, 0.8, 2.2, 3.9)
        )
        values = [f(half_turn * k / 720) for k in range(1440)]
        if asked == "max":
            return str(round(max(values)))
        if asked == "range":
            return interval(round(min(values)), round(max(values)), "[]")
        return held(answer, same)

    return Draft(
        f"函数 $f(x)={shown}$ {ask}。",
        answer,
        tuple(steps),
        again,
        distractors=wrong,
    )


def _pi_term(value: Fraction) -> str:
    """A further multiple of π with its sign; nothing for 0."""
    text = pi(value)
    return "" if value == 0 else text if text.startswith("-") else f"+{text}"


RECIPES = (
    Recipe("func.trigid.cos-diff", "back", "fill", (1,), back_to_one),
    Recipe("func.trigid.cos-diff", "special", "choice", (2,), special),
    Recipe("func.trigid.cos-diff", "given", "fill", (3, 4), given_cos),
    Recipe("func.trigid.sin-sum", "back", "fill", (2,), back_to_one),
    Recipe("func.trigid.sin-sum", "special", "fill", (2,), special),
    Recipe("func.trigid.sin-sum", "tangent", "fill", (2, 3), tangents),
    Recipe("func.trigid.sin-sum", "tangent-choice", "choice", (2, 3), tangents),
    Recipe("func.trigid.given", "split", "fill", (4,), split_angle),
    Recipe("func.trigid.given", "split-choice", "choice", (4,), split_angle),
    Recipe("func.trigid.given", "angle", "fill", (4,), find_angle),
    Recipe("func.trigid.double", "value", "fill", (1, 2, 3), double),
    Recipe("func.trigid.double", "value-choice", "choice", (1, 2, 3), double),
    Recipe("func.trigid.double", "back", "fill", (2,), double_back),
    Recipe("func.trigid.half", "half-or-product", "fill", (2, 3), half),
    Recipe("func.trigid.half", "half-choice", "choice", (3,), half),
    Recipe("func.trigid.auxiliary", "fold", "fill", (1, 2), auxiliary),
    Recipe("func.trigid.auxiliary", "extremum", "fill", (3, 4), auxiliary),
    Recipe("func.trigid.auxiliary", "extremum-choice", "choice", (3,), auxiliary),
    Recipe("func.trigid.simple", "fold", "fill", (4, 5), fold),
    Recipe("func.trigid.simple", "fold-choice", "choice", (4,), fold),
)

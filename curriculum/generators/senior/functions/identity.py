"""One function from another, homogeneous expressions, reduction formulas."""

from collections.abc import Callable
from fractions import Fraction
from math import cos, isqrt, radians, sin

from curriculum.generators.dice import Dice
from curriculum.generators.latex import fraction, linear_sum
from curriculum.generators.recipe import Draft, Recipe
from curriculum.generators.senior.functions.notation import (
    Real,
    cos_value,
    pi,
    sin_value,
    tan_value,
)
from curriculum.generators.working import said, slips
from engine.values import Step

TRIPLES = (
    (3, 4, 5),
    (4, 3, 5),
    (5, 12, 13),
    (12, 5, 13),
    (8, 15, 17),
    (15, 8, 17),
    (7, 24, 25),
    (24, 7, 25),
)
RANGES = (
    r"\left(0,\frac{\pi}{2}\right)",
    r"\left(\frac{\pi}{2},\pi\right)",
    r"\left(\pi,\frac{3\pi}{2}\right)",
    r"\left(\frac{3\pi}{2},2\pi\right)",
)


def one_gives_rest(dice: Dice, level: int) -> Draft:
    """sin known in a quadrant: cos or tan; or from tan."""
    y, x, r = dice.pick(TRIPLES)
    place = dice.integer(1, 3)
    sx, sy = (1, -1, -1, 1)[place], (1, 1, -1, -1)[place]
    values = {
        "sin": Fraction(sy * y, r),
        "cos": Fraction(sx * x, r),
        "tan": Fraction(sy * y, sx * x),
    }
    known, asked = dice.picks(("sin", "cos", "tan") if level == 3 else ("sin", "cos"), 2)
    if level == 2 and dice.chance(40):
        asked = "tan"
    answer = fraction(values[asked])
    names = ("第一象限", "第二象限", "第三象限", "第四象限")
    where = rf"$\alpha\in {RANGES[place]}$" if dice.chance(60) else rf"$\alpha$ 是{names[place]}角"
    steps: list[Step] = []
    if known == "tan":
        steps.append(
            said(
                rf"由 $\frac{{\sin\alpha}}{{\cos\alpha}}={fraction(values['tan'])}$ 和 $\sin^2\alpha+\cos^2\alpha=1$ 联立，得 $\cos^2\alpha={fraction(values['cos'] ** 2)}$。",
                name="平方关系与商数关系",
            )
        )
        steps.append(
            said(
                rf"$\alpha$ 在{names[place]}，所以 $\cos\alpha={fraction(values['cos'])}$，$\sin\alpha={fraction(values['sin'])}$。",
                name="按象限定号",
            )
        )
    else:
        other = "cos" if known == "sin" else "sin"
        steps.append(
            said(
                rf"$\{other}^2\alpha=1-\{known}^2\alpha={fraction(values[other] ** 2)}$。",
                name="平方关系",
            )
        )
        steps.append(
            said(
                rf"$\alpha$ 在{names[place]}，$\{other}\alpha{'>' if values[other] > 0 else '<'}0$，所以 $\{other}\alpha={fraction(values[other])}$。",
                name="按象限定号",
            )
        )
        if asked == "tan":
            steps.append(
                said(rf"$\tan\alpha=\frac{{\sin\alpha}}{{\cos\alpha}}={answer}$。", name="商数关系")
            )
    wrong = slips(
        answer,
        (fraction(-values[asked]), "开方时没有按象限定号。"),
        (
            fraction(1 / values["tan"]) if asked == "tan" else fraction(Fraction(abs(y - x), r)),
            "商的分子、分母颠倒了。" if asked == "tan" else "平方关系用错了。",
        ),
        (
            fraction(1 - abs(values[known])) if known != "tan" else fraction(values["tan"] ** 2),
            "没有平方再开方。",
        ),
        (fraction(values["sin"] if asked != "sin" else values["cos"]), "函数名弄混了。"),
        (fraction(values[asked] ** 2), "没有开方。"),
    )

    def again() -> str:
        signs = [(a, b) for a in (x, -x) for b in (y, -y)]
        found = next((a, b) for a, b in signs if (a > 0) == (sx > 0) and (b > 0) == (sy > 0))
        return fraction(
            {
                "sin": Fraction(found[1], r),
                "cos": Fraction(found[0], r),
                "tan": Fraction(found[1], found[0]),
            }[asked]
        )

    return Draft(
        rf"已知 $\{known}\alpha={fraction(values[known])}$，且 {where}，则 $\{asked}\alpha=$____。", answer, tuple(steps), again, distractors=wrong,
    )  # fmt: skip


def homogeneous(dice: Dice, level: int) -> Draft:
    """Given tan α: a quotient of sums, or a quadratic form."""
    t = Fraction(dice.pick(("2", "3", "-2", "-3", "4", "1/2", "1/3", "-1/2", "-4")))
    value: Fraction
    number: Callable[[float, float], float]
    if level == 3:
        a, b, c, d = (
            dice.integer(1, 4),
            dice.nonzero(-3, 3),
            dice.integer(1, 3),
            dice.nonzero(-4, 4),
        )
        while c * t + d == 0 or a * d == b * c or a * t + b == 0:
            d, b = d + 5, b + 1 if b + 1 else 2
        top, bottom = (
            linear_sum([(a, r"\sin\alpha"), (b, r"\cos\alpha")]),
            linear_sum([(c, r"\sin\alpha"), (d, r"\cos\alpha")]),
        )
        value = (a * t + b) / Fraction(c * t + d)
        shown = rf"\frac{{{top}}}{{{bottom}}}"
        divided = rf"\frac{{{linear_sum([(a, chr(92) + 'tan' + chr(92) + 'alpha'), (b, '')])}}}{{{linear_sum([(c, chr(92) + 'tan' + chr(92) + 'alpha'), (d, '')])}}}"
        steps: tuple[Step, ...] = (
            said(
                rf"分子、分母同除以 $\cos\alpha$（$\cos\alpha\ne 0$），原式 $={divided}$。",
                name="齐次式化切",
            ),
            said(rf"代入 $\tan\alpha={fraction(t)}$，得 ${fraction(value)}$。"),
        )
        wrong = slips(
            fraction(value),
            (
                fraction((a + b * t) / Fraction(c + d * t)) if c + d * t else "0",
                "正弦、余弦除以余弦后弄反了。",
            ),
            (fraction(-value), "符号错了。"),
            (fraction(1 / value), "分子、分母颠倒了。"),
            (fraction(Fraction(a + b, c + d)) if c + d else "1", "没有代入正切的值。"),
            (fraction(value + 1), "计算错误。"),
            (fraction(value - 1), "计算错误。"),
        )
        number = lambda s, k: (a * s + b * k) / (c * s + d * k)  # noqa: E731
    else:
        a, b, c = dice.nonzero(-2, 3), dice.nonzero(-3, 3), dice.nonzero(-2, 3)
        shown = linear_sum(
            [(a, r"\sin^2\alpha"), (b, r"\sin\alpha\cos\alpha"), (c, r"\cos^2\alpha")]
        )
        value = (a * t * t + b * t + c) / Fraction(t * t + 1)
        if value == 0:
            c += 1 if c != -1 else 2
            shown = linear_sum(
                [(a, r"\sin^2\alpha"), (b, r"\sin\alpha\cos\alpha"), (c, r"\cos^2\alpha")]
            )
            value = (a * t * t + b * t + c) / Fraction(t * t + 1)
        over = linear_sum([(a, r"\tan^2\alpha"), (b, r"\tan\alpha"), (c, "")])
        steps = (
            said(
                rf"补上分母 $\sin^2\alpha+\cos^2\alpha=1$，再同除以 $\cos^2\alpha$，原式 $=\frac{{{over}}}{{\tan^2\alpha+1}}$。",
                name="补1、齐次式化切",
            ),
            said(rf"代入 $\tan\alpha={fraction(t)}$，得 ${fraction(value)}$。"),
        )
        wrong = slips(
            fraction(value),
            (
                fraction(Fraction(a * t * t + b * t + c)),
                r"没有补上分母 $\sin^2\alpha+\cos^2\alpha$。",
            ),
            (fraction((a + b * t + c * t * t) / Fraction(t * t + 1)), "正弦、余弦弄反了。"),
            (fraction(-value), "符号错了。"),
            (
                fraction((a * t * t + b * t + c) / Fraction(t + 1)) if t != -1 else "0",
                r"分母应是 $\tan^2\alpha+1$。",
            ),
            (fraction(value + 1), "计算错误。"),
        )
        number = lambda s, k: a * s * s + b * s * k + c * k * k  # noqa: E731
    answer = fraction(value)

    def again() -> str:
        k = 1 / (1 + float(t) ** 2) ** 0.5
        return fraction(Fraction(number(float(t) * k, k)).limit_denominator(400))

    return Draft(
        rf"已知 $\tan\alpha={fraction(t)}$，则 ${shown}=$____。",
        answer,
        steps,
        again,
        distractors=wrong,
    )


def sum_and_product(dice: Dice, level: int) -> Draft:
    """sin α + cos α known: the product, or the difference with a sign."""
    y, x, r = dice.pick(TRIPLES)
    # α in the second quadrant: sin = y/r, cos = -x/r
    total = Fraction(y - x, r)
    product = Fraction(-y * x, r * r)
    if level == 3:
        answer = fraction(2 * product) if dice.chance(50) else fraction(product)
        asked = r"\sin\alpha\cos\alpha" if answer == fraction(product) else r"2\sin\alpha\cos\alpha"
        steps: tuple[Step, ...] = (
            said(rf"两边平方：$1+2\sin\alpha\cos\alpha={fraction(total**2)}$。", name="平方"),
            said(f"所以 ${asked}={answer}$。"),
        )
        wrong = slips(
            answer,
            (fraction(-Fraction(answer_value(answer))), "符号错了。"),
            (fraction(total**2), "平方后漏了 $1$。"),
            (
                fraction(total**2 - 1 if asked.startswith(r"\s") else (total**2 - 1) / 2),
                r"系数 $2$ 处理错了。",
            ),
            (fraction(total), "没有平方。"),
            (fraction(1 - total), "没有平方。"),
        )
        return Draft(
            rf"已知 $\sin\alpha+\cos\alpha={fraction(total)}$，则 ${asked}=$____。", answer, steps,
            lambda: fraction(Fraction(y, r) * Fraction(-x, r) * (1 if asked.startswith(r"\s") else 2)), distractors=wrong,
        )  # fmt: skip
    difference = Fraction(y + x, r)
    answer = fraction(difference)
    steps = (
        said(rf"两边平方得 $2\sin\alpha\cos\alpha={fraction(2 * product)}<0$。", name="平方"),
        said(
            r"又 $\alpha\in(0,\pi)$，$\sin\alpha>0$，所以 $\cos\alpha<0$，$\sin\alpha-\cos\alpha>0$。",
            name="判断正负",
        ),
        said(
            rf"$(\sin\alpha-\cos\alpha)^2=1-2\sin\alpha\cos\alpha={fraction(difference**2)}$，所以 $\sin\alpha-\cos\alpha={answer}$。"
        ),
    )
    wrong = slips(
        answer,
        (fraction(-difference), "没有判断差的正负。"),
        (fraction(difference**2), "没有开方。"),
        (rf"\pm {answer}", "没有按范围取舍。"),
        (fraction(total), "这是和，不是差。"),
        (fraction(1 - 2 * product + 1), "没有开方，还多加了 $1$。"),
    )
    return Draft(
        rf"已知 $\alpha\in(0,\pi)$，$\sin\alpha+\cos\alpha={fraction(total)}$，则 $\sin\alpha-\cos\alpha=$____。", answer, steps,
        lambda: fraction(Fraction(y, r) - Fraction(-x, r)), distractors=wrong,
    )  # fmt: skip


def answer_value(text: str) -> Fraction:
    """The number a plain fraction's LaTeX stands for."""
    sign = -1 if text.startswith("-") else 1
    body = text.lstrip("-")
    if "frac" not in body:
        return Fraction(sign * int(body))
    top, bottom = body.removeprefix(r"\frac{").removesuffix("}").split("}{")
    return Fraction(sign * int(top), int(bottom))


def reduce_value(dice: Dice, level: int) -> Draft:
    """The value at an angle beyond a right angle, positive or negative."""
    name = dice.pick(("sin", "cos", "tan"))
    base = dice.pick((120, 135, 150, 210, 225, 240, 300, 315, 330))
    whole = {
        1: base,
        2: dice.pick((-base, base + 360)),
        3: dice.pick((base + 720, -base - 360, base + 1080)),
    }[level]
    value = {"sin": sin_value, "cos": cos_value, "tan": tan_value}[name]
    answer = value(whole % 360)
    use_pi = dice.chance(50)
    inner = pi(Fraction(whole, 180)) if use_pi else rf"{whole}^\circ"
    shown = (
        rf"\{name} {inner}"
        if not inner.startswith("-")
        else rf"\{name}\left({inner}\right)"
        if use_pi
        else rf"\{name}({inner})"
    )
    turn = whole % 360
    acute = min(turn % 180, 180 - turn % 180)
    spot = pi(Fraction(turn, 180)) if use_pi else rf"{turn}^\circ"
    small = pi(Fraction(acute, 180)) if use_pi else rf"{acute}^\circ"
    plain = {"sin": sin_value, "cos": cos_value, "tan": tan_value}[name](acute)
    sign = "-" if answer.startswith("-") else ""
    steps = (
        *(
            (said(rf"先化到一周内：${shown}=\{name} {spot}$。", name="诱导公式一"),)
            if turn != whole
            else ()
        ),
        said(
            rf"再化为锐角，符号看象限：$\{name} {spot}={sign}\{name} {small}={answer}$。",
            name="奇变偶不变，符号看象限",
        ),
    )
    other = {"sin": cos_value, "cos": sin_value, "tan": tan_value}[name](acute)
    wrong = slips(
        answer,
        (plain if sign else f"-{plain}", "符号没有按原函数在该象限的正负来定。"),
        (sign + other, "加减 $\\pi$ 的整数倍时函数名不变。"),
        (("" if sign else "-") + other, "函数名和符号都错了。"),
        (r"\frac{1}{2}", "特殊角的值记错了。"),
        (r"-\frac{1}{2}", "特殊角的值记错了。"),
        ("0", "特殊角的值记错了。"),
    )

    def again() -> str:
        s, k = sin(radians(whole)), cos(radians(whole))
        numeric = {"sin": s, "cos": k, "tan": s / k}[name]
        table = {
            r"\frac{1}{2}": 0.5,
            r"\frac{\sqrt{2}}{2}": 0.5**0.5,
            r"\frac{\sqrt{3}}{2}": 0.75**0.5,
            "1": 1.0,
            r"\frac{\sqrt{3}}{3}": 3**-0.5,
            r"\sqrt{3}": 3**0.5,
        }
        text = next(t for t, v in table.items() if abs(abs(numeric) - v) < 1e-9)
        return text if numeric > 0 else f"-{text}"

    return Draft(f"${shown}=$____。", answer, steps, again, distractors=wrong[:4])


_REDUCED = (
    (r"\sin(\pi+\alpha)", "-sin"), (r"\sin(\pi-\alpha)", "sin"), (r"\sin(-\alpha)", "-sin"), (r"\cos(\pi+\alpha)", "-cos"), (r"\cos(\pi-\alpha)", "-cos"),
    (r"\cos(-\alpha)", "cos"), (r"\sin\left(\frac{\pi}{2}+\alpha\right)", "cos"), (r"\sin\left(\frac{\pi}{2}-\alpha\right)", "cos"),
    (r"\cos\left(\frac{\pi}{2}+\alpha\right)", "-sin"), (r"\cos\left(\frac{\pi}{2}-\alpha\right)", "sin"), (r"\sin(2\pi-\alpha)", "-sin"), (r"\cos(2\pi-\alpha)", "cos"),
    (r"\sin(\alpha-\pi)", "-sin"), (r"\cos(\alpha-\pi)", "-cos"), (r"\sin\left(\frac{3\pi}{2}-\alpha\right)", "-cos"), (r"\cos\left(\frac{3\pi}{2}+\alpha\right)", "sin"),
)  # fmt: skip


def simplify(dice: Dice, level: int) -> Draft:
    """One reduction formula, or a quotient of products of them."""
    if level == 1:
        shown, result = dice.pick(_REDUCED)
        answer = result.replace("sin", r"\sin\alpha").replace("cos", r"\cos\alpha")
        steps: tuple[Step, ...] = (
            said(
                r"把 $\alpha$ 看成锐角：加减 $\frac{\pi}{2}$ 的奇数倍变函数名，偶数倍不变；符号看原函数在该象限的正负。",
                name="奇变偶不变，符号看象限",
            ),
            said(f"所以 ${shown}={answer}$。"),
        )
        wrong = slips(
            answer,
            *[
                (t, why)
                for t, why in (
                    (
                        answer[1:] if answer.startswith("-") else f"-{answer}",
                        "符号没有按原函数来定。",
                    ),
                    (
                        answer.replace("sin", "X").replace("cos", "sin").replace("X", "cos"),
                        "函数名变与不变弄反了。",
                    ),
                    (
                        (answer[1:] if answer.startswith("-") else f"-{answer}")
                        .replace("sin", "X")
                        .replace("cos", "sin")
                        .replace("X", "cos"),
                        "函数名和符号都错了。",
                    ),
                )
            ],
        )
        number = _numeric(shown)
        return Draft(
            f"化简：${shown}=$____。", answer, steps,
            lambda: next(t for t, v in ((r"\sin\alpha", sin(0.4)), (r"-\sin\alpha", -sin(0.4)), (r"\cos\alpha", cos(0.4)), (r"-\cos\alpha", -cos(0.4))) if abs(number - v) < 1e-9), distractors=wrong,
        )  # fmt: skip
    # given tan, value of (one + k two)/(three - m four): every piece becomes ±sin or ±cos
    t = dice.pick((2, 3, -2, -3, 4))
    sines = [p for p in _REDUCED if p[1].endswith("sin")]
    cosines = [p for p in _REDUCED if p[1].endswith("cos")]
    one, three = dice.picks(sines, 2)
    two, four = dice.picks(cosines, 2)
    p, q = dice.integer(1, 3), dice.integer(1, 3)

    def value_of(piece: tuple[str, str]) -> tuple[int, int]:
        sign = -1 if piece[1].startswith("-") else 1
        return (sign, 0) if piece[1].endswith("sin") else (0, sign)

    a, b = value_of(one)[0], p * value_of(two)[1]
    c, d = value_of(three)[0], -q * value_of(four)[1]
    if c * t + d == 0 or a * t + b == 0:
        p, q = p + 4, q + 4
        b, d = p * value_of(two)[1], -q * value_of(four)[1]
    value = Fraction(a * t + b, c * t + d)
    lead_p, lead_q = ("" if p == 1 else str(p)), ("" if q == 1 else str(q))
    shown = rf"\frac{{{one[0]}+{lead_p}{two[0]}}}{{{three[0]}-{lead_q}{four[0]}}}"
    plain = rf"\frac{{{linear_sum([(a, chr(92) + 'sin' + chr(92) + 'alpha'), (b, chr(92) + 'cos' + chr(92) + 'alpha')])}}}{{{linear_sum([(c, chr(92) + 'sin' + chr(92) + 'alpha'), (d, chr(92) + 'cos' + chr(92) + 'alpha')])}}}"
    answer = fraction(value)
    steps = (
        said(f"用诱导公式化简，原式 $={plain}$。", name="诱导公式"),
        said(
            rf"分子、分母同除以 $\cos\alpha$，代入 $\tan\alpha={t}$，得 ${answer}$。",
            name="齐次式化切",
        ),
    )
    wrong = slips(
        answer,
        (fraction(-value), "诱导公式的符号用错了。"),
        (fraction(Fraction(-a * t + b, c * t + d)), "其中一个诱导公式的符号用错了。"),
        (fraction(1 / value), "分子、分母颠倒了。"),
        (fraction(Fraction(a + b * t, c + d * t)) if c + d * t else "0", "正弦、余弦弄反了。"),
        (fraction(value + 1), "计算错误。"),
    )

    def again() -> str:
        # α with this tangent, evaluated in floats.
        from math import atan

        alpha = atan(t)
        number = (_numeric(one[0], alpha) + p * _numeric(two[0], alpha)) / (
            _numeric(three[0], alpha) - q * _numeric(four[0], alpha)
        )
        return fraction(Fraction(number).limit_denominator(200))

    return Draft(
        rf"已知 $\tan\alpha={t}$，则 ${shown}=$____。", answer, steps, again, distractors=wrong
    )


def _numeric(shown: str, alpha: float = 0.4) -> float:
    """A reduction formula's left side at an angle: its shift read from the table's LaTeX."""
    half = radians(90)
    shift = (
        2 * half
        if r"(\pi" in shown
        else 4 * half
        if r"(2\pi" in shown
        else 3 * half
        if r"\frac{3\pi}{2}" in shown
        else half
        if r"\frac{\pi}{2}" in shown
        else 0.0
    )
    inside = shift - alpha if r"-\alpha" in shown else alpha + shift
    if r"\alpha-\pi" in shown:
        inside = alpha - 2 * half
    return sin(inside) if shown.startswith(r"\sin") else cos(inside)


def complement(dice: Dice, level: int) -> Draft:
    """sin(π/6 + α) known: cos(π/3 - α), sin(5π/6 - α) by complementary and supplementary angles."""
    one = dice.pick(
        (Fraction(1, 6), Fraction(1, 3), Fraction(1, 4), Fraction(1, 12), Fraction(5, 12))
    )
    y, x, r = dice.pick(TRIPLES)
    value = Fraction(dice.pick((y, x, -y)), r)
    kind = dice.pick(("complement", "supplement", "over"))
    known = rf"\sin\left({pi(one)}+\alpha\right)"
    test: Real
    if kind == "complement":
        asked, result, why = (
            rf"\cos\left({pi(Fraction(1, 2) - one)}-\alpha\right)",
            value,
            "两角的和是 $\\frac{\\pi}{2}$，正弦等于另一个的余弦。",
        )
        test = lambda a: cos(radians(180 * float(Fraction(1, 2) - one)) - a)  # noqa: E731
    elif kind == "supplement":
        asked, result, why = (
            rf"\sin\left({pi(1 - one)}-\alpha\right)",
            value,
            "两角的和是 $\\pi$，正弦相等。",
        )
        test = lambda a: sin(radians(180 * float(1 - one)) - a)  # noqa: E731
    else:
        asked, result, why = (
            rf"\sin\left({pi(1 + one)}+\alpha\right)",
            -value,
            "两角相差 $\\pi$，正弦互为相反数。",
        )
        test = lambda a: sin(radians(180 * float(1 + one)) + a)  # noqa: E731
    answer = fraction(result)
    root = Fraction(isqrt(r * r - int(value * r) ** 2), r)
    steps = (
        said(f"找两个角的关系：{why}", name="角的和差关系"),
        said(f"所以 ${asked}={answer}$。"),
    )
    wrong = slips(
        answer,
        (fraction(-result), "符号错了。"),
        (fraction(root), "函数名弄错了，求成了余弦。"),
        (fraction(-root), "函数名和符号都错了。"),
        (fraction(1 - abs(value)), "没有用角的关系。"),
    )

    def again() -> str:
        from math import asin

        alpha = asin(float(value)) - radians(180 * float(one))
        return fraction(Fraction(test(alpha)).limit_denominator(30))

    return Draft(
        f"已知 ${known}={fraction(value)}$，则 ${asked}=$____。",
        answer,
        steps,
        again,
        distractors=wrong,
    )


RECIPES = (
    Recipe("func.trig.identity", "one-gives-rest", "fill", (2, 3), one_gives_rest),
    Recipe("func.trig.identity", "one-gives-rest-choice", "choice", (2, 3), one_gives_rest),
    Recipe("func.trig.identity", "homogeneous", "fill", (3, 4), homogeneous),
    Recipe("func.trig.identity", "homogeneous-choice", "choice", (3, 4), homogeneous),
    Recipe("func.trig.identity", "sum-product", "fill", (3, 4), sum_and_product),
    Recipe("func.trig.reduction", "value", "fill", (1, 2, 3), reduce_value),
    Recipe("func.trig.reduction", "value-choice", "choice", (1, 2, 3), reduce_value),
    Recipe("func.trig.reduction", "simplify", "choice", (1,), simplify),
    Recipe("func.trig.reduction", "quotient", "fill", (4,), simplify),
    Recipe("func.trig.reduction", "complement", "fill", (3,), complement),
)

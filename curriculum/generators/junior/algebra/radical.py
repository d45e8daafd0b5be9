"""Quadratic radicals: meaning, simplest form, and the four operations."""

from fractions import Fraction
from math import isqrt

from curriculum.generators.dice import Dice
from curriculum.generators.junior.algebra.frames import (
    Claim,
    choosing,
    faulty,
    judged,
    one_of,
    which,
)
from curriculum.generators.junior.algebra.routes import same, worked_out
from curriculum.generators.latex import fraction, linear_sum, root, root_parts, signed
from curriculum.generators.primary.answers import corrected
from curriculum.generators.recipe import Draft, Recipe
from curriculum.generators.scenes.people import pupil
from curriculum.generators.working import chain, line, said, slips
from engine.values import Step

F = Fraction
SQUAREFREE = (2, 3, 5, 6, 7, 10, 11)


def meaningful(dice: Dice, level: int) -> Draft:
    """The values of x for which a radical has a meaning."""
    k, m = (
        (1, dice.integer(1, 9)) if level == 1 else (dice.pick((2, 3, -1, -2)), dice.nonzero(-9, 9))
    )
    if level == 1:
        m = dice.pick((m, -m))
    inner = linear_sum([(k, "x"), (m, "")])
    bound = F(-m, k)
    up = k > 0
    loose, strict = (r"\ge", ">") if up else (r"\le", "<")
    if level < 3:
        shown, answer = rf"\sqrt{{{inner}}}", f"x{loose} {fraction(bound)}"
        steps = [said("被开方数必须不小于0。"), line(rf"{inner}\ge 0", answer, "解不等式：")]
        wrong = slips(
            answer,
            (f"x{strict} {fraction(bound)}", "漏了等于0，$\\sqrt{0}$ 是有意义的。"),
            ("x" + (r"\le " if up else r"\ge ") + fraction(bound), "不等号的方向弄反了。"),
            ("x" + loose + " " + fraction(-bound), "移项没有变号。")
            if bound
            else ("x>0", "漏了等于0。"),
        )
    elif level == 3:
        top = dice.integer(1, 5)
        shown, answer = rf"\frac{{{top}}}{{\sqrt{{{inner}}}}}", f"x{strict} {fraction(bound)}"
        steps = [
            said("被开方数不小于0，又在分母中不能为0，所以被开方数大于0。"),
            line(f"{inner}>0", answer, "解不等式："),
        ]
        wrong = slips(
            answer,
            ("x" + loose + " " + fraction(bound), "根式在分母中，被开方数还不能等于0。"),
            (rf"x\ne {fraction(bound)}", "只考虑了分母不为0。"),
            ("x" + ("<" if up else ">") + fraction(bound), "不等号的方向弄反了。"),
        )
    else:
        other = (
            bound.numerator // bound.denominator
            + dice.integer(1, 4) * (1 if up else -1)
            + (1 if up else 0)
        )
        shown = rf"\frac{{\sqrt{{{inner}}}}}{{{linear_sum([(1, 'x'), (-other, '')])}}}"
        answer = rf"x{loose} {fraction(bound)}\text{{ 且 }}x\ne {other}"
        steps = [
            said("被开方数不小于0，并且分母不为0。"),
            line(rf"{inner}\ge 0", "x" + loose + " " + fraction(bound), "由被开方数："),
            said(rf"由分母得 $x\ne {other}$。"),
            said(f"合起来是 ${answer}$。"),
        ]
        wrong = slips(
            answer,
            ("x" + loose + " " + fraction(bound), "漏了分母不为0。"),
            (rf"x\ne {other}", "漏了被开方数不小于0。"),
            (rf"x{strict} {fraction(bound)}\text{{ 且 }}x\ne {other}", "被开方数可以等于0。"),
        )
    ask = dice.pick(
        (
            f"若式子 ${shown}$ 有意义，则 $x$ 的取值范围是____。",
            f"使 ${shown}$ 在实数范围内有意义的 $x$ 的取值范围是____。",
            f"要使代数式 ${shown}$ 有意义，$x$ 应满足____。",
        )
    )

    def again() -> str:
        edge = [F(n, abs(k)) for n in range(-60, 61) if k * F(n, abs(k)) + m >= 0]
        first = min(edge) if up else max(edge)
        text = f"x{strict if level == 3 else loose} {fraction(first)}"
        return text if level < 4 else rf"{text}\text{{ 且 }}x\ne {other}"

    return Draft(ask, answer, tuple(steps), again, distractors=wrong)


def is_radical(dice: Dice, level: int) -> Draft:
    """Which formula is a quadratic radical."""
    n = dice.integer(2, 9)
    return which(
        dice, "下列式子中，一定是二次根式的是（　）",
        dice.pick(((r"\sqrt{x^2+" + str(n) + "}", f"$x^2\\ge 0$，所以 $x^2+{n}$ 总是正数，被开方数不小于0。"), (rf"\sqrt{{{n}}}", "根指数是2，被开方数是正数。"), (r"\sqrt{a^2}", "$a^2$ 总不小于0。"))),
        [(rf"\sqrt{{-{n}}}", "被开方数是负数，没有意义。"), (rf"\sqrt[3]{{{n}}}", "根指数是3，是立方根。"), (r"\sqrt{x}", "$x$ 是负数时没有意义。"), (rf"\sqrt{{x-{n}}}", f"$x<{n}$ 时没有意义。"), (rf"\sqrt{{-x^2-{n}}}", "被开方数总是负数。")],
        lambda text: "[3]" not in text and all(v >= 0 for v in _values(text)),
    )  # fmt: skip


def _values(text: str) -> list[float]:
    """What stands under the root, at several numbers."""
    from curriculum.generators.junior.algebra.routes import symbolic

    inner = symbolic(text[text.index("{") + 1 : -1])
    return [
        float(inner.subs(dict.fromkeys(inner.free_symbols, v))) for v in (-7, -1, 0, F(1, 2), 3)
    ]


def both_ways(dice: Dice, level: int) -> Draft:
    """y = √(x - a) + √(a - x) + b."""
    a, b = dice.integer(2, 9), dice.nonzero(-6, 6)
    shown, value = dice.pick((("xy", a * b), ("x+y", a + b), ("x-y", a - b)))
    one, two = rf"\sqrt{{x-{a}}}", rf"\sqrt{{{a}-x}}"
    steps = (
        said(rf"两个被开方数都不小于0：$x-{a}\ge 0$，${a}-x\ge 0$，所以 $x={a}$。"),
        said(f"这时 $y=0+0{signed(b)}={b}$，${shown}={value}$。"),
    )
    return Draft(
        f"已知 $y={one}+{two}{signed(b)}$，则 ${shown}$ 的值是____。",
        str(value),
        steps,
        lambda: str(
            next(
                {"xy": x * b, "x+y": x + b, "x-y": x - b}[shown]
                for x in range(-20, 21)
                if x - a >= 0 and a - x >= 0
            )
        ),
        distractors=slips(
            str(value), (-value, "符号错了。"), (b, "只求出了 $y$。"), (a, "只求出了 $x$。")
        ),
    )


def square_and_root(dice: Dice, level: int) -> Draft:
    """(√a)², √(a²), (k√a)² with numbers."""
    n = dice.integer(2, 15)
    if level == 1:
        shown, value, why, slip = dice.pick(
            (
                (rf"(\sqrt{{{n}}})^2", n, r"$(\sqrt{a})^2=a$（$a\ge 0$）。", n * n),
                (rf"\sqrt{{(-{n})^2}}", n, r"$\sqrt{a^2}=|a|$。", -n),
            )
        )
        wrong = slips(
            str(value),
            (
                slip,
                "把 $(\\sqrt{a})^2$ 当成了 $a^2$。"
                if slip > 0
                else r"$\sqrt{a^2}=|a|$，结果不会是负数。",
            ),
            (-value, "符号错了。"),
            (rf"\pm {n}", "算术平方根只有一个。"),
            (root(n), "没有去掉根号。"),
        )
    elif level == 2:
        k, m = dice.integer(2, 5), dice.pick(SQUAREFREE)
        sign = dice.pick(("", "-"))
        shown, value, why = (
            rf"({sign}{k}\sqrt{{{m}}})^2",
            k * k * m,
            f"积的乘方：${k}^2\\times (\\sqrt{{{m}}})^2$"
            + ("，负数的平方是正数。" if sign else "。"),
        )
        wrong = slips(
            str(value),
            (k * m, "系数没有平方。"),
            (k * k * m * m, r"把 $(\sqrt{a})^2$ 当成了 $a^2$。"),
            (-value, "负数的平方是正数。"),
            (2 * k * m, "把平方当成了乘2。"),
        )
    else:
        m = dice.pick((2, 3, 5, 6, 7, 10))
        k = isqrt(m) + dice.integer(1, 2) if dice.chance(70) else isqrt(m)
        shown = (
            rf"\sqrt{{({k}-\sqrt{{{m}}})^2}}"
            if dice.chance(50)
            else rf"\sqrt{{(\sqrt{{{m}}}-{k})^2}}"
        )
        answer, other = (
            (rf"{k}-\sqrt{{{m}}}", rf"\sqrt{{{m}}}-{k}")
            if k * k > m
            else (rf"\sqrt{{{m}}}-{k}", rf"{k}-\sqrt{{{m}}}")
        )
        steps = (
            said(
                rf"$\sqrt{{a^2}}=|a|$，要比较大小：${k}{'>' if k * k > m else '<'}\sqrt{{{m}}}$。"
            ),
            line(shown, answer, "所以"),
        )
        return Draft(
            f"化简：${shown}$。",
            answer,
            steps,
            lambda: worked_out(shown),
            distractors=slips(
                answer,
                (other, "没有判断正负就直接去掉了根号。"),
                (rf"{k}+\sqrt{{{m}}}", "把减号当成了加号。"),
                (str(abs(k * k - m)), "把差的平方当成了平方的差。"),
            ),
        )
    return Draft(
        f"计算：${shown}$。",
        str(value),
        (line(shown, str(value), why),),
        lambda: worked_out(shown),
        distractors=wrong,
    )


def with_letter(dice: Dice, level: int) -> Draft:
    """√((a - m)²) under a condition, alone or with another."""
    m = dice.integer(1, 6)
    if level == 3:
        below = dice.chance(60)
        condition = f"a<{m}" if below else f"a>{m}"
        shown, answer, other = (
            rf"\sqrt{{(a-{m})^2}}",
            f"{m}-a" if below else f"a-{m}",
            f"a-{m}" if below else f"{m}-a",
        )
        steps: tuple[Step, ...] = (
            said(rf"$\sqrt{{(a-{m})^2}}=|a-{m}|$。"),
            said(
                f"因为 ${condition}$，所以 $a-{m}{'<' if below else '>'}0$，去掉绝对值得 ${answer}$。"
            ),
        )
        wrong = slips(
            answer,
            (other, "没有判断字母的取值，直接去掉了根号。"),
            (f"a+{m}", "符号错了。"),
            (rf"\pm (a-{m})", "算术平方根只有一个。"),
        )
        route = (-1, m) if below else (1, -m)
    else:
        high = m + dice.integer(1, 5)
        condition = f"{m}<a<{high}"
        shown = rf"\sqrt{{(a-{m})^2}}+\sqrt{{(a-{high})^2}}"
        answer = str(high - m)
        steps = (
            said(f"原式 $=|a-{m}|+|a-{high}|$。"),
            said(f"因为 ${condition}$，所以 $a-{m}>0$，$a-{high}<0$，原式化为 $a-{m}+{high}-a$。"),
            line(f"a-{m}+{high}-a", answer, "合并："),
        )
        wrong = slips(
            answer,
            (f"2a-{m + high}", "第二个根式里是负数，去根号时没有变号。"),
            (f"{m + high}-2a", "第一个根式去根号时变反了。"),
            (str(m - high), "两个都变反了。"),
        )
        route = (0, high - m)
    return Draft(
        f"若 ${condition}$，化简 ${shown}$ 的结果是____。",
        answer,
        steps,
        lambda: linear_sum([(route[0], "a"), (route[1], "")]),
        distractors=wrong,
    )


def multiply(dice: Dice, level: int) -> Draft:
    """√a × √b, k√a × m√b, √a ÷ √b."""
    a, b = dice.pick(SQUAREFREE), dice.pick((2, 3, 6, 8, 10, 12, 15, 18))
    k, m = (1, 1) if level == 1 else (dice.integer(2, 4), dice.nonzero(-3, 5))

    def front(c: int) -> str:
        return "" if c == 1 else "-" if c == -1 else str(c)

    if dice.chance(60):
        second = rf"{front(m)}\sqrt{{{b}}}"
        shown = rf"{front(k)}\sqrt{{{a}}}\times " + (f"({second})" if m < 0 else second)
        outside, inside = root_parts(a * b)
        answer = (
            str(k * m * outside)
            if inside == 1
            else linear_sum([(k * m * outside, rf"\sqrt{{{inside}}}")])
        )
        middle = rf"{front(k * m)}\sqrt{{{a * b}}}"
        steps = chain(
            shown,
            (
                middle,
                "系数相乘，被开方数相乘。"
                if level > 1
                else r"$\sqrt{a}\cdot \sqrt{b}=\sqrt{ab}$。",
            ),
            *(((answer, "化成最简二次根式。"),) if middle != answer else ()),
        )
        wrong = slips(
            answer,
            (linear_sum([(k * m, rf"\sqrt{{{a + b}}}")]), "被开方数应相乘，不是相加。"),
            (linear_sum([(k + m, rf"\sqrt{{{a * b}}}")]), "根号外的系数应相乘，却相加了。")
            if level > 1
            else (str(a * b), "丢掉了根号。"),
            (str(k * m * a * b), "丢掉了根号。"),
            (
                linear_sum([(-k * m * outside, rf"\sqrt{{{inside}}}")])
                if inside > 1
                else str(-k * m * outside),
                "符号错了。",
            ),
        )
    else:
        p = dice.pick((2, 3, 5, 6, 7))
        q = dice.integer(2, 4) if level < 3 else 1
        big = a * q * q * p if level > 1 else a * p
        k = abs(k) if level > 1 else 1
        shown = rf"{front(k)}\sqrt{{{big}}}\div \sqrt{{{p}}}"
        quotient = big // p
        outside, inside = root_parts(quotient)
        answer = (
            linear_sum([(k * outside, rf"\sqrt{{{inside}}}")]) if inside > 1 else str(k * outside)
        )
        middle = rf"{front(k)}\sqrt{{{quotient}}}"
        steps = chain(
            shown,
            (middle, r"$\sqrt{a}\div \sqrt{b}=\sqrt{\frac{a}{b}}$，被开方数相除。"),
            *(((answer, "化成最简二次根式。"),) if middle != answer else ()),
        )
        wrong = slips(
            answer,
            (linear_sum([(k, rf"\sqrt{{{big - p}}}")]), "被开方数应相除，不是相减。"),
            (str(k * quotient), "丢掉了根号。"),
            (
                linear_sum([(k * outside + 1, rf"\sqrt{{{inside}}}")])
                if inside > 1
                else str(k * outside + 1),
                "系数算错了。",
            ),
            (linear_sum([(k, rf"\sqrt{{{big * p}}}")]), "除法算成了乘法。"),
        )
    return Draft(f"计算：${shown}$。", answer, steps, lambda: worked_out(shown), distractors=wrong)


def rationalise(dice: Dice, level: int) -> Draft:
    """a/√b, then a/(√b ± √c)."""
    if level < 4:
        b = dice.pick(SQUAREFREE)
        a = dice.integer(1, 9) if level == 2 else b * dice.integer(1, 3)
        shown = rf"\frac{{{a}}}{{\sqrt{{{b}}}}}"
        value = F(a, b)
        answer = _over(value, b)
        steps = chain(
            shown,
            (
                rf"\frac{{{a}\times \sqrt{{{b}}}}}{{\sqrt{{{b}}}\times \sqrt{{{b}}}}}",
                rf"分子、分母同乘 $\sqrt{{{b}}}$。",
                "分母有理化",
            ),
            (answer, "化简："),
        )
        wrong = slips(
            answer,
            (_over(F(1, b), b) if a != 1 else rf"\sqrt{{{b}}}", "只乘了分母，没有乘分子。"),
            (rf"{a}\sqrt{{{b}}}", "分母的 $(\\sqrt{b})^2=b$ 漏掉了。"),
            (_over(F(a, b * b), b), "分母应是 $b$，不是 $b^2$。"),
        )
    else:
        b = dice.integer(3, 11)
        gap = dice.integer(1, 2)
        c = b - gap
        sign = dice.pick(("+", "-"))
        a = gap * dice.integer(1, 3)
        first, second = root(b), root(c)
        shown = rf"\frac{{{a}}}{{{first}{sign}{second}}}"
        turned = "-" if sign == "+" else "+"
        whole = a // gap
        inner = f"{first}{turned}{second}"
        answer = inner if whole == 1 else _times(whole, b, c, turned)
        steps = chain(
            shown,
            (
                rf"\frac{{{a}({inner})}}{{({first}{sign}{second})({inner})}}",
                f"分子、分母同乘 ${inner}$，用平方差公式。",
                "分母有理化",
            ),
            (rf"\frac{{{a}({inner})}}{{{b}-{c}}}", "分母用平方差公式："),
            (answer, "化简："),
        )
        wrong = slips(
            answer,
            (
                f"{first}{sign}{second}" if whole == 1 else _times(whole, b, c, sign),
                "分子、分母应同乘有理化因式，中间的符号没有变。",
            ),
            (_times(a * 2 if whole == a else a, b, c, turned), "分母算错了，应是两数的平方差。"),
        )
    return Draft(
        f"把分母有理化：${shown}=$____。",
        answer,
        steps,
        lambda: (
            worked_out(rf"\frac{{{a}}}{{\sqrt{{{b}}}}}")
            if level < 4
            else answer
            if same(shown, answer)
            else "0"
        ),
        distractors=wrong,
    )


def _over(value: Fraction, b: int) -> str:
    """value·√b."""
    top = rf"\sqrt{{{b}}}" if value.numerator == 1 else rf"{value.numerator}\sqrt{{{b}}}"
    return top if value.denominator == 1 else rf"\frac{{{top}}}{{{value.denominator}}}"


def _times(k: int, b: int, c: int, sign: str) -> str:
    """k√b ± k√c written out."""
    first, second = root(k * k * b), root(k * k * c)
    return f"{first}{sign}{second}"


def simplest(dice: Dice, level: int) -> Draft:
    """A root brought to its simplest form."""
    if level < 3:
        inside, outside = dice.pick(SQUAREFREE), dice.integer(2, 5 if level == 1 else 9)
        n = outside**2 * inside
        k = 1 if level == 1 else dice.pick((1, 2, 3))
        shown = rf"\sqrt{{{n}}}" if k == 1 else rf"{k}\sqrt{{{n}}}"
        answer = rf"{k * outside}\sqrt{{{inside}}}"
        middle = (
            rf"\sqrt{{{outside**2}\times {inside}}}"
            if k == 1
            else rf"{k}\sqrt{{{outside**2}\times {inside}}}"
        )
        steps = chain(
            shown,
            (middle, f"把 ${n}$ 写成平方数与另一个数的积。"),
            (answer, f"平方数 ${outside**2}$ 开出来是 ${outside}$，移到根号外。"),
        )
        wrong = slips(
            answer,
            (rf"{k * outside**2}\sqrt{{{inside}}}", "移到根号外的数没有开方。"),
            (rf"{k * inside}\sqrt{{{outside}}}", "根号里外的数写反了。"),
            (
                rf"{k + outside}\sqrt{{{inside}}}"
                if k > 1
                else rf"{outside}\sqrt{{{n // outside}}}",
                "系数应相乘。" if k > 1 else "开出的数没有从被开方数中除去它的平方。",
            ),
        )
    else:
        bottom = dice.pick((2, 3, 5, 6, 8, 12, 18))
        top = dice.pick([t for t in (1, 2, 3, 5, 7) if F(t, bottom).denominator == bottom])
        shown = rf"\sqrt{{\frac{{{top}}}{{{bottom}}}}}"
        outside, inside = root_parts(top * bottom)
        value = F(outside, bottom)
        answer = _over(value, inside)
        steps = chain(
            shown,
            (
                rf"\sqrt{{\frac{{{top}\times {bottom}}}{{{bottom}\times {bottom}}}}}",
                "分子、分母同乘分母，使分母成为平方数。",
            ),
            (answer, "开出分母，化到最简。"),
        )
        wrong = slips(
            answer,
            (_over(F(outside, 1), inside), "分母没有开出来。"),
            (_over(value / bottom, inside), "分母开方时没有开。"),
            (rf"\frac{{\sqrt{{{top}}}}}{{{bottom}}}", "分母没有开方就拿到了根号外。"),
        )
    return Draft(
        f"化成最简二次根式：${shown}=$____。",
        answer,
        steps,
        lambda: worked_out(shown),
        distractors=wrong,
    )


def is_simplest(dice: Dice, level: int) -> Draft:
    """Which root is in simplest form."""
    k = dice.pick((5, 6, 7, 10, 11, 13, 14, 15))
    good = dice.pick(
        (
            (rf"\sqrt{{{k}}}", f"${k}$ 不含能开得尽方的因数，也没有分母。"),
            (r"\sqrt{x^2+1}", "$x^2+1$ 不能再化简。"),
            (r"\sqrt{a+b}", "$a+b$ 不含能开得尽方的因式。"),
        )
    )
    n = dice.integer(2, 4) ** 2 * dice.pick((2, 3))
    bad = [
        (rf"\sqrt{{{n}}}", f"${n}$ 含有平方数因数，$\\sqrt{{{n}}}={root(n)}$。"),
        (r"\sqrt{\frac{1}{" + str(dice.pick((2, 3, 5))) + "}}", "被开方数含有分母。"),
        (rf"\sqrt{{0.{dice.pick((2, 3, 5))}}}", "被开方数是小数，也就是含有分母。"),
        (r"\sqrt{a^3}", r"$a^3$ 含有能开得尽方的因式 $a^2$。"),
        (rf"\frac{{1}}{{\sqrt{{{dice.pick((2, 3))}}}}}", "分母中含有根号。"),
    ]
    return which(
        dice, "下列二次根式中，是最简二次根式的是（　）", good, bad, lambda text: text == good[0]
    )


def add(dice: Dice, level: int) -> Draft:
    """Sums of roots that become alike."""
    base = dice.pick((2, 3, 5, 6, 7))
    if level == 1:
        parts = [(dice.integer(2, 9), 1, base), (dice.nonzero(-6, 6), 1, base)]
    else:
        count = 2 if level == 2 else 3
        parts = [
            (dice.nonzero(-3, 4) if n else dice.integer(1, 4), dice.integer(1 if n else 2, 5), base)
            for n in range(count)
        ]
    if level == 4:
        other = dice.pick([b for b in (2, 3, 5, 6, 7) if b != base])
        parts = [
            parts[0],
            (dice.nonzero(-2, 3), dice.integer(2, 4), other),
            (dice.nonzero(-3, 3), dice.integer(1, 3), base),
            (dice.nonzero(-2, 2), dice.integer(1, 3), other),
        ]
    shown = linear_sum([(c, rf"\sqrt{{{o * o * b}}}") for c, o, b in parts])
    middle = linear_sum([(c * o, rf"\sqrt{{{b}}}") for c, o, b in parts])
    bases = list(dict.fromkeys(b for _, _, b in parts))
    total = {b: sum(c * o for c, o, x in parts if x == b) for b in bases}
    if not all(total.values()):
        return add(dice, 1) if level > 1 else simplest(dice, 1)
    answer = linear_sum([(total[b], rf"\sqrt{{{b}}}") for b in bases])
    steps = chain(
        shown,
        *(((middle, "先把每个二次根式化成最简。", "化简"),) if middle != shown else ()),
        (answer, "被开方数相同的才能合并，系数相加减，根号不变。", "合并"),
    )
    raw = sum(c * o * o * b for c, o, b in parts)
    wrong = slips(
        answer,
        (
            linear_sum(
                [(sum(c for c, _, _ in parts), rf"\sqrt{{{sum(o * o * b for _, o, b in parts)}}}")]
            ),
            "根号里的数也相加了。",
        ),
        (
            linear_sum(
                [
                    (
                        total[b] + 2 * abs(parts[-1][0] * parts[-1][1]) * (b == parts[-1][2]),
                        rf"\sqrt{{{b}}}",
                    )
                    for b in bases
                ]
            ),
            "最后一项的符号或系数看错了。",
        ),
        (linear_sum([(-total[b], rf"\sqrt{{{b}}}") for b in bases]), "符号错了。"),
        (str(raw), "丢掉了根号。"),
        (linear_sum([(total[b] + 1, rf"\sqrt{{{b}}}") for b in bases]), "化简时系数算错了。"),
    )
    return Draft(f"计算：${shown}$。", answer, steps, lambda: worked_out(shown), distractors=wrong)


def like(dice: Dice, level: int) -> Draft:
    """Which root can be joined with √k."""
    base = dice.pick((2, 3, 5, 6))
    others = [b for b in (2, 3, 5, 6, 7) if b != base]
    k = dice.integer(2, 5)
    right = (
        rf"\sqrt{{{k * k * base}}}",
        f"$\\sqrt{{{k * k * base}}}={root(k * k * base)}$，被开方数是 ${base}$。",
    )
    wrong = [
        (
            rf"\sqrt{{{m * m * b}}}",
            f"$\\sqrt{{{m * m * b}}}={root(m * m * b)}$，被开方数不是 ${base}$。",
        )
        for b in others
        for m in (dice.integer(2, 4),)
    ]
    return which(
        dice,
        rf"下列二次根式中，能与 $\sqrt{{{base}}}$ 合并的是（　）",
        right,
        wrong,
        lambda text: (isqrt(int(text[6:-1]) * base) ** 2) == int(text[6:-1]) * base,
    )


def mixed(dice: Dice, level: int) -> Draft:
    """Products of sums of roots: distribution, squares, differences of squares."""
    a, b = dice.picks((2, 3, 5, 6, 7), 2)
    if level == 3 and dice.chance(50):
        p, q = dice.integer(2, 3), dice.integer(1, 3)
        shown = rf"(\sqrt{{{p * p * a * b}}}-{q if q > 1 else ''}\sqrt{{{b}}})\div \sqrt{{{b}}}"
        answer = linear_sum([(p, rf"\sqrt{{{a}}}"), (-q, "")])
        steps = chain(
            shown,
            (rf"\sqrt{{{p * p * a}}}-{q}", "用括号里的每一项分别除以除式。"),
            (answer, "化简："),
        )
        wrong = slips(
            answer,
            (linear_sum([(p, rf"\sqrt{{{a}}}"), (-q, rf"\sqrt{{{b}}}")]), "第二项漏除了。"),
            (linear_sum([(p, rf"\sqrt{{{a}}}")]), r"$q\sqrt{b}\div \sqrt{b}=q$，不是0。"),
            (linear_sum([(p * p, rf"\sqrt{{{a}}}"), (-q, "")]), "化简根式时没有开方。"),
        )
    elif level == 3:
        n = dice.integer(1, 4)
        shown = rf"(\sqrt{{{a}}}+{n})(\sqrt{{{a}}}-{n})"
        value = a - n * n
        answer = str(value)
        steps = chain(
            shown, (rf"(\sqrt{{{a}}})^2-{n}^2", "用平方差公式。", "平方差公式"), (answer, "计算：")
        )
        wrong = slips(
            answer,
            (a * a - n * n, r"$(\sqrt{a})^2=a$，不是 $a^2$。"),
            (a + n * n, "平方差公式中间是减号。"),
            (rf"{value}-2\sqrt{{{a}}}", "两个乘积项互为相反数，应抵消。"),
            (-value, "谁减谁弄反了。"),
        )
    else:
        sign = dice.pick(("+", "-"))
        k = dice.integer(1, 2)
        first = rf"{k}\sqrt{{{a}}}" if k > 1 else rf"\sqrt{{{a}}}"
        n = dice.integer(1, 4)
        square = rf"({first}{sign}{n})^2"
        cross = (2 * k * n) * (1 if sign == "+" else -1)
        whole = k * k * a + n * n
        if level == 4:
            shown, answer = square, linear_sum([(whole, ""), (cross, rf"\sqrt{{{a}}}")])
            steps = chain(
                shown,
                (
                    rf"{k * k * a}{sign}2\times {first}\times {n}+{n * n}",
                    "用完全平方公式。",
                    "完全平方公式",
                ),
                (answer, "计算、合并："),
            )
            wrong = slips(
                answer,
                (str(whole), "漏了中间的 $2ab$ 项。"),
                (
                    linear_sum([(k * k * a - n * n, ""), (cross, rf"\sqrt{{{a}}}")]),
                    "末项的平方应是正的。",
                ),
                (linear_sum([(whole, ""), (-cross, rf"\sqrt{{{a}}}")]), "中间项的符号错了。"),
                (linear_sum([(whole, ""), (F(cross, 2), rf"\sqrt{{{a}}}")]), "中间项漏乘了2。"),
            )
        else:
            m = dice.integer(1, 3)
            shown = rf"{square}-(\sqrt{{{b}}}+{m})(\sqrt{{{b}}}-{m})"
            rest = b - m * m
            answer = linear_sum([(whole - rest, ""), (cross, rf"\sqrt{{{a}}}")])
            opened = linear_sum([(whole, ""), (cross, rf"\sqrt{{{a}}}")])
            steps = chain(
                shown,
                (f"{opened}-({b}-{m * m})", "分别用完全平方公式和平方差公式，减去的积要加括号。"),
                (answer, "合并："),
            )
            wrong = slips(
                answer,
                (
                    linear_sum([(whole - b - m * m, ""), (cross, rf"\sqrt{{{a}}}")]),
                    "减去的积没有加括号，后一项没有变号。",
                ),
                (str(whole - rest), "漏了中间的 $2ab$ 项。"),
                (linear_sum([(whole + rest, ""), (cross, rf"\sqrt{{{a}}}")]), "减号看成了加号。"),
            )
    return Draft(f"计算：${shown}$。", answer, steps, lambda: worked_out(shown), distractors=wrong)


def conjugates(dice: Dice, level: int) -> Draft:
    """x = √a + √b, y = √a - √b: the value of x² - y², xy, x² + y²."""
    a, b = dice.picks((2, 3, 5, 6, 7, 10), 2)
    a, b = max(a, b), min(a, b)
    shown, answer, slip = dice.pick(
        (
            ("xy", str(a - b), str(a + b)),
            ("x^2+y^2", str(2 * (a + b)), str(a + b)),
            ("x^2-y^2", root(16 * a * b), root(4 * a * b)),
            ("x^2+xy+y^2", str(3 * a + b), str(2 * (a + b))),
        )
    )
    steps = (
        said(rf"先求和与积：$x+y=2\sqrt{{{a}}}$，$x-y=2\sqrt{{{b}}}$，$xy={a}-{b}={a - b}$。"),
        said(
            {
                "xy": f"所以 $xy={a - b}$。",
                "x^2+y^2": rf"$x^2+y^2=(x+y)^2-2xy={4 * a}-{2 * (a - b)}={answer}$。",
                "x^2-y^2": rf"$x^2-y^2=(x+y)(x-y)=2\sqrt{{{a}}}\times 2\sqrt{{{b}}}={answer}$。",
                "x^2+xy+y^2": rf"$x^2+xy+y^2=(x+y)^2-xy={4 * a}-{a - b}={answer}$。",
            }[shown]
        ),
    )
    x, y = rf"(\sqrt{{{a}}}+\sqrt{{{b}}})", rf"(\sqrt{{{a}}}-\sqrt{{{b}}})"
    full = {
        "xy": f"{x}{y}",
        "x^2+y^2": f"{x}^2+{y}^2",
        "x^2-y^2": f"{x}^2-{y}^2",
        "x^2+xy+y^2": f"{x}^2+{x}{y}+{y}^2",
    }[shown]
    return Draft(
        rf"已知 $x=\sqrt{{{a}}}+\sqrt{{{b}}}$，$y=\sqrt{{{a}}}-\sqrt{{{b}}}$，则 ${shown}$ 的值是____。",
        answer,
        steps,
        lambda: worked_out(full),
        distractors=slips(
            answer,
            (slip, "代入后展开漏了一项。"),
            (str(2 * a), "只算了一部分。"),
            (str(-(a - b)), "符号错了。"),
        ),
    )


def mixed_slip(dice: Dice, level: int) -> Draft:
    """A working in which division was spread over a sum, or roots were added."""
    a, b = dice.picks((2, 3, 5, 7), 2)
    if dice.chance(50):
        k = dice.integer(2, 4)
        shown = rf"\sqrt{{{k * k * a}}}+\sqrt{{{a}}}"
        rows, at = [rf"{shown}=\sqrt{{{k * k * a}+{a}}}", rf"={root(k * k * a + a)}"], 1
        answer, why = (
            rf"{k + 1}\sqrt{{{a}}}",
            "二次根式相加不能把被开方数相加，应先化成最简再合并。",
        )
        steps = chain(
            shown, (rf"{k}\sqrt{{{a}}}+\sqrt{{{a}}}", "先化成最简二次根式。"), (answer, "合并：")
        )
    else:
        shown = rf"(\sqrt{{{a}}}+\sqrt{{{b}}})^2"
        rows, at = [rf"{shown}=(\sqrt{{{a}}})^2+(\sqrt{{{b}}})^2", f"={a}+{b}", f"={a + b}"], 1
        answer, why = rf"{a + b}+2\sqrt{{{a * b}}}", "完全平方公式漏了中间的 $2ab$ 项。"
        steps = chain(
            shown,
            (
                rf"(\sqrt{{{a}}})^2+2\times \sqrt{{{a}}}\times \sqrt{{{b}}}+(\sqrt{{{b}}})^2",
                "用完全平方公式。",
            ),
            (answer, "计算："),
        )
    return faulty(
        f"{pupil(dice)}计算 ${shown}$ 的过程如下",
        rows,
        at,
        answer,
        why,
        steps,
        lambda: worked_out(shown),
    )


RULES = (
    Claim(r"$\sqrt{2}+\sqrt{3}=\sqrt{5}$", False, "被开方数不同，不能合并。", lambda: same(r"\sqrt{2}+\sqrt{3}", r"\sqrt{5}")),
    Claim(r"$2+\sqrt{3}=2\sqrt{3}$", False, r"$2$ 和 $\sqrt{3}$ 不能合并。", lambda: same(r"2+\sqrt{3}", r"2\sqrt{3}")),
    Claim(r"$3\sqrt{2}-\sqrt{2}=3$", False, r"应等于 $2\sqrt{2}$。", lambda: same(r"3\sqrt{2}-\sqrt{2}", "3")),
    Claim(r"$\sqrt{12}\div \sqrt{3}=2$", True, r"$\sqrt{12\div 3}=\sqrt{4}=2$。", lambda: same(r"\sqrt{12}\div \sqrt{3}", "2")),
    Claim(r"$\sqrt{2}\times \sqrt{3}=\sqrt{6}$", True, "被开方数相乘。", lambda: same(r"\sqrt{2}\times \sqrt{3}", r"\sqrt{6}")),
    Claim(r"$\sqrt{(-3)^2}=-3$", False, r"$\sqrt{a^2}=|a|$，应等于 $3$。", lambda: same(r"\sqrt{(-3)^2}", "-3")),
    Claim(r"$(2\sqrt{3})^2=6$", False, r"应等于 $4\times 3=12$。", lambda: same(r"(2\sqrt{3})^2", "6")),
    Claim(r"$\sqrt{18}-\sqrt{8}=\sqrt{2}$", True, r"$3\sqrt{2}-2\sqrt{2}=\sqrt{2}$。", lambda: same(r"\sqrt{18}-\sqrt{8}", r"\sqrt{2}")),
    Claim(r"$\sqrt{\frac{1}{2}}=\frac{\sqrt{2}}{2}$", True, "分子、分母同乘 $2$ 再开方。", lambda: same(r"\sqrt{\frac{1}{2}}", r"\frac{\sqrt{2}}{2}")),
    Claim(r"$\sqrt{9\frac{1}{4}}=3\frac{1}{2}$", False, r"带分数要先化成假分数：$\sqrt{\frac{37}{4}}=\frac{\sqrt{37}}{2}$。"),
    Claim(r"$\sqrt{4+9}=2+3$", False, "和的算术平方根不等于算术平方根的和。", lambda: same(r"\sqrt{4+9}", "5")),
)  # fmt: skip


def rules(dice: Dice, level: int) -> Draft:
    """Which calculation with roots is right."""
    return one_of(dice, "下列计算正确的是（　）", RULES)


def rules_judge(dice: Dice, level: int) -> Draft:
    """A calculation with roots to be judged."""
    return judged(dice.pick(RULES))


RECIPES = (
    Recipe("num.radical.concept", "meaningful", "fill", (1, 2, 3, 4), meaningful),
    Recipe(
        "num.radical.concept", "meaningful-mistake", "mistake", (1, 2, 3, 4), corrected(meaningful)
    ),
    Recipe("num.radical.concept", "meaningful-choice", "choice", (2, 3), meaningful),
    Recipe("num.radical.concept", "which", "choice", (2,), is_radical),
    Recipe("num.radical.concept", "both-ways", "fill", (4,), both_ways),
    Recipe("num.radical.property", "square-root", "calculate", (1, 2, 3), square_and_root),
    Recipe(
        "num.radical.property", "square-root-choice", "choice", (1, 2, 3), choosing(square_and_root)
    ),
    Recipe("num.radical.property", "letter", "fill", (3, 4), with_letter),
    Recipe("num.radical.multiply", "multiply", "calculate", (1, 2), multiply),
    Recipe("num.radical.multiply", "rationalise", "fill", (2, 3, 4), rationalise),
    Recipe("num.radical.multiply", "rules", "judge", (2,), rules_judge),
    Recipe("num.radical.simplest", "simplest", "fill", (1, 2, 3), simplest),
    Recipe("num.radical.simplest", "simplest-mistake", "mistake", (1, 2, 3), corrected(simplest)),
    Recipe("num.radical.simplest", "which", "choice", (1, 2), is_simplest),
    Recipe("num.radical.add", "add", "calculate", (1, 2, 3, 4), add),
    Recipe("num.radical.add", "add-choice", "choice", (2, 3), choosing(add)),
    Recipe("num.radical.add", "like", "choice", (2,), like),
    Recipe("num.radical.add", "find-slip", "mistake", (3,), mixed_slip),
    Recipe("num.radical.mixed", "mixed", "calculate", (3, 4, 5), mixed),
    Recipe("num.radical.mixed", "mixed-choice", "choice", (3, 4), choosing(mixed)),
    Recipe("num.radical.mixed", "conjugates", "reverse", (4,), conjugates),
    Recipe("num.radical.mixed", "rules", "choice", (3,), rules),
)

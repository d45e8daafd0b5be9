"""Powers with one base and products of polynomials."""

from collections.abc import Sequence
from fractions import Fraction

from curriculum.generators.dice import Dice
from curriculum.generators.junior.algebra.expression_sums import joined
from curriculum.generators.junior.algebra.frames import Claim, choosing, faulty, judged, one_of
from curriculum.generators.junior.algebra.routes import at, expanded, same
from curriculum.generators.latex import fraction, in_brackets, linear_sum, polynomial, signed, term
from curriculum.generators.primary.answers import answered, corrected
from curriculum.generators.recipe import Draft, Recipe
from curriculum.generators.scenes.people import pupil
from curriculum.generators.working import chain, line, said, slips
from engine.values import Step

F = Fraction


def power(letter: str, n: int) -> str:
    """a^n, bare when n is 1, "1" when n is 0."""
    return (
        "1" if n == 0 else letter if n == 1 else f"{letter}^{{{n}}}" if n > 9 else f"{letter}^{n}"
    )


def monomial(k: Fraction | int, powers: dict[str, int]) -> str:
    """k times powers of letters."""
    return term(k, "".join(power(letter, n) for letter, n in powers.items() if n))


def bracketed(text: str) -> str:
    """A negative factor in brackets."""
    return f"({text})" if text.startswith("-") else text


def power_product(dice: Dice, level: int) -> Draft:
    """a^m · a^n, with opposite bases at level 3."""
    a = dice.pick("axmy")
    m, n = dice.integer(2, 7), dice.integer(3, 7)
    if level == 1:
        shown, answer = rf"{power(a, m)}\cdot {power(a, n)}", power(a, m + n)
        steps = chain(
            shown,
            (f"{a}^{{{m}+{n}}}", "同底数幂相乘，底数不变，指数相加。"),
            (answer, "算出指数："),
        )
        wrong = slips(
            answer,
            (power(a, m * n), "指数应相加，却相乘了。"),
            (f"2{power(a, m + n)}", "系数不变，不是2倍。"),
            (f"2{power(a, max(m, n))}", "把乘法当成了加法。"),
        )
    elif level == 2:
        k = dice.integer(1, 4)
        shown, answer = rf"{power(a, m)}\cdot {power(a, n)}\cdot {power(a, k)}", power(a, m + n + k)
        steps = chain(
            shown,
            (f"{a}^{{{m}+{n}+{k}}}", "底数不变，指数相加，单独一个字母的指数是1。"),
            (answer, "算出指数："),
        )
        wrong = slips(
            answer,
            (power(a, m * n * k), "指数应相加，却相乘了。"),
            (
                power(a, m + n + k - 1) if k == 1 else power(a, m + n),
                "单独一个字母的指数是1，漏加了。" if k == 1 else "漏加了一个指数。",
            ),
            (f"3{power(a, m + n + k)}", "系数不变。"),
        )
    else:
        shown = rf"(-{a})^{m}\cdot {power(a, n)}"
        sign = "-" if m % 2 else ""
        answer = sign + power(a, m + n)
        steps = chain(
            shown,
            (
                f"{sign}{power(a, m)}\\cdot {power(a, n)}",
                f"底数互为相反数，先统一：$(-{a})^{m}={sign}{power(a, m)}$。",
            ),
            (answer, "底数不变，指数相加。"),
        )
        wrong = slips(
            answer,
            (("" if sign else "-") + power(a, m + n), "统一底数时符号错了。"),
            (sign + power(a, m * n), "指数应相加，却相乘了。"),
            (("" if sign else "-") + power(a, m * n), "指数和符号都错了。"),
        )
    return Draft(f"计算：${shown}$。", answer, steps, lambda: expanded(shown), distractors=wrong)


def power_back(dice: Dice, level: int) -> Draft:
    """a^m = p, a^n = q: a^{m+n}, a^{2m+n}, a^{m-n}."""
    p, q = dice.integer(2, 9), dice.integer(2, 6)
    if level == 2:
        what, value, why = "a^{m+n}", F(p * q), r"$a^{m+n}=a^m\cdot a^n$"
        bad = ((p + q, "指数相加对应的是幂相乘。"), (p**q if q < 4 else p - q, "逆用法则错了。"))
    elif level == 3:
        what, value, why = dice.pick(
            (
                ("a^{2m}", F(p * p), r"$a^{2m}=(a^m)^2$"),
                ("a^{2m+n}", F(p * p * q), r"$a^{2m+n}=(a^m)^2\cdot a^n$"),
                ("a^{m+2n}", F(p * q * q), r"$a^{m+2n}=a^m\cdot (a^n)^2$"),
            )
        )
        bad = (
            (2 * p + q, "指数相加对应幂相乘，指数相乘对应乘方。"),
            (2 * p * q, "$a^{2m}$ 是 $a^m$ 的平方，不是2倍。"),
        )
    else:
        what, value, why = dice.pick(
            (
                ("a^{m-n}", F(p, q), r"$a^{m-n}=a^m\div a^n$"),
                ("a^{2m-n}", F(p * p, q), r"$a^{2m-n}=(a^m)^2\div a^n$"),
                ("a^{3m-2n}", F(p**3, q * q), r"$a^{3m-2n}=(a^m)^3\div (a^n)^2$"),
            )
        )
        bad = (
            (p - q if p != q else 2 * p, "指数相减对应的是幂相除。"),
            (2 * p - q, "指数相减对应幂相除，指数相乘对应乘方。"),
        )

    def again() -> str:
        import sympy

        m, n = sympy.log(p) / sympy.log(2), sympy.log(q) / sympy.log(2)
        exponent = {
            "a^{m+n}": m + n,
            "a^{2m}": 2 * m,
            "a^{2m+n}": 2 * m + n,
            "a^{m+2n}": m + 2 * n,
            "a^{m-n}": m - n,
            "a^{2m-n}": 2 * m - n,
            "a^{3m-2n}": 3 * m - 2 * n,
        }[what]
        return str(sympy.latex(sympy.simplify(sympy.powsimp(sympy.expand(2**exponent)))))

    given = "已知" if dice.chance(50) else "若"
    text = (
        f"{given} $a^m={p}$，$a^n={q}$，则 ${what}$ 的值是____。"
        if what != "a^{2m}"
        else f"{given} $a^m={p}$，则 $a^{{2m}}$ 的值是____。"
    )
    return Draft(
        text,
        fraction(value),
        (said(f"逆用幂的运算性质：{why}。"), said(f"代入得 ${fraction(value)}$。")),
        again,
        distractors=slips(
            fraction(value),
            *bad,
            (fraction(-value), "符号错了。"),
            (fraction(value + 1), "计算错了。"),
        ),
    )


def power_power(dice: Dice, level: int) -> Draft:
    """(a^m)^n, (ka^m b)^n, sums of such."""
    a, b = dice.pick((("a", "b"), ("x", "y"), ("m", "n")))
    m, n = dice.integer(3, 5), dice.integer(2, 4)
    if level == 1:
        shown, answer = f"({power(a, m)})^{n}", power(a, m * n)
        steps = chain(
            shown,
            (rf"{a}^{{{m}\times {n}}}", "幂的乘方，底数不变，指数相乘。"),
            (answer, "算出指数："),
        )
        wrong = slips(
            answer,
            (power(a, m + n), "指数应相乘，却相加了。"),
            (power(a, m**n), "指数应相乘，不是乘方。"),
            (f"{n}{power(a, m)}", "把乘方当成了乘法。"),
        )
    elif level == 2:
        k = dice.pick((-3, -2, 2, 3))
        n = min(n, 3)
        q = dice.integer(1, 3)
        shown = f"({monomial(k, {a: m, b: q})})^{n}"
        answer = monomial(k**n, {a: m * n, b: q * n})
        steps = chain(
            shown,
            (
                rf"{in_brackets(k)}^{n}\cdot ({power(a, m)})^{n}\cdot {f'({power(b, q)})' if q > 1 else b}^{n}",
                "积的乘方，把每个因式分别乘方。",
            ),
            (answer, "系数乘方，指数相乘。"),
        )
        wrong = slips(
            answer,
            (monomial(k, {a: m * n, b: q * n}), "系数没有乘方。"),
            (monomial(k * n, {a: m * n, b: q * n}), "系数应乘方，却乘了指数。"),
            (monomial(-(k**n), {a: m * n, b: q * n}), "负号的乘方弄错了。"),
            (monomial(k**n, {a: m + n, b: q + n}), "指数应相乘，却相加了。"),
        )
    else:
        p = dice.integer(2, 3)
        pair = dice.pick(((2, 3), (3, 2), (4, 2), (2, 4)))
        k = dice.pick((-2, 2, 3, -3))
        total = pair[0] * pair[1]
        r, s = dice.pick([(u, total - u) for u in range(2, total - 1)])
        shown = (
            rf"({k}{power(a, total // p)})^{p}{'+' if dice.chance(50) else '-'}{power(a, r)}\cdot {power(a, s)}"
            if total % p == 0
            else rf"(-{power(a, pair[0])})^{pair[1]}+{power(a, r)}\cdot {power(a, s)}"
        )
        value = (F(k) ** p if total % p == 0 else F(-1) ** pair[1]) + (
            1 if "+" in shown.split(")^")[1][:3] else -1
        )
        answer = monomial(value, {a: total}) if value else "0"
        first = monomial(F(k) ** p if total % p == 0 else F(-1) ** pair[1], {a: total})
        steps = chain(
            shown,
            (
                f"{first}{'+' if '+' in shown.split(')^')[1][:3] else '-'}{power(a, total)}",
                "先算乘方和乘法。",
            ),
            (answer, "合并同类项。"),
        )
        wrong = slips(
            answer,
            (
                monomial(value, {a: 2 * total}) if value else power(a, total),
                "合并同类项时指数不变。",
            ),
            (
                monomial(
                    value - 2 * (F(k) ** p if total % p == 0 else F(-1) ** pair[1]), {a: total}
                )
                if value - 2 * (F(k) ** p if total % p == 0 else F(-1) ** pair[1])
                else "0",
                "乘方的符号弄错了。",
            ),
            (
                monomial(value + 1, {a: total}) if value != -1 else f"2{power(a, total)}",
                "系数算错了。",
            ),
        )
    return Draft(f"计算：${shown}$。", answer, steps, lambda: expanded(shown), distractors=wrong)


def cancel_powers(dice: Dice, level: int) -> Draft:
    """(1/k)^n × k^{n+1}: the product's power backwards."""
    k, n = (
        dice.pick((F(2), F(3), F(4), F(5), F(3, 2), F(2, 3))),
        dice.pick((2023, 2024, 2025, 100, 99, 50)),
    )
    extra = dice.integer(0, 1) if level == 3 else 1
    one = (
        rf"({'-' if level > 3 else ''}{fraction(k)})^{{{n}}}"
        if k.denominator > 1 or level > 3
        else rf"{k}^{{{n}}}"
    )
    other = 1 / k
    two = (
        rf"({fraction(other)})^{{{n + extra}}}"
        if other.denominator > 1
        else rf"{other}^{{{n + extra}}}"
    )
    sign = -1 if level > 3 and n % 2 else 1
    value = sign * other**extra
    shown = rf"{one}\times {two}"
    steps = (
        said(
            rf"把指数化成相同：${two}$ 写成 {f'$({fraction(other)})^{{{n}}}$ 与 ${fraction(other)}$ 的积' if extra else '同指数幂'}。"
        ),
        said(
            rf"逆用积的乘方，底数的积是 ${'-1' if level > 3 else '1'}$，$({'-1' if level > 3 else '1'})^{{{n}}}={sign}$，所以结果是 ${fraction(value)}$。"
        ),
    )
    return Draft(
        f"计算：${shown}$。",
        fraction(value),
        steps,
        lambda: fraction(F((-1) ** n if level > 3 else 1) * other**extra * F(1)),
        distractors=slips(
            fraction(value),
            (fraction(-value), "负数的奇次幂、偶次幂符号弄错了。"),
            (fraction(k) if extra else "0", "剩下的因数看错了。"),
            (fraction(value * k) if extra else fraction(other), "指数不同时没有先化成相同。"),
            ("0", "相乘不会得0。"),
        ),
    )


POWER_RULES = (
    (r"a^2\cdot a^3", "a^5", ("a^6",)), ("a^3+a^3", "2a^3", ("a^6", "2a^6")), ("(a^2)^3", "a^6", ("a^5",)), ("(2a)^3", "8a^3", ("2a^3", "6a^3")), ("(-a^2)^3", "-a^6", ("a^6", "-a^5")), (r"a^6\div a^2", "a^4", ("a^3",)), ("(-a^3)^2", "a^6", ("-a^6",)), ("(ab^2)^3", "a^3b^6", ("ab^6", "a^3b^5")), ("3a^2-a^2", "2a^2", ("3", "2")), ("(-3x)^2", "9x^2", ("-9x^2", "6x^2")), (r"x^4\cdot x^4", "x^8", ("2x^4", "x^{16}")), (r"a^5\div a^5", "1", ("0", "a")),
)  # fmt: skip


def _power_claims() -> list[Claim]:
    from functools import partial

    found = []
    for left, right, bad in POWER_RULES:
        found.append(
            Claim(f"${left}={right}$", True, "运算法则用得对。", partial(same, left, right))
        )
        found += [
            Claim(
                f"${left}={wrong}$", False, f"应是 ${left}={right}$。", partial(same, left, wrong)
            )
            for wrong in bad
        ]
    return found


def power_claims(dice: Dice, level: int) -> Draft:
    """Which calculation with powers is right."""
    return one_of(
        dice, dice.pick(("下列运算正确的是（　）", "下列计算正确的是（　）")), _power_claims()
    )


def power_judge(dice: Dice, level: int) -> Draft:
    """A calculation with powers to be judged."""
    return judged(dice.pick(_power_claims()))


def mono_mono(dice: Dice, level: int) -> Draft:
    """Products of monomials."""
    a, b, c = dice.pick((("a", "b", "c"), ("x", "y", "z"), ("m", "n", "p")))
    k, m = dice.nonzero(-6, 6), dice.nonzero(-6, 6)
    k, m = (k if abs(k) > 1 else 2), (m if abs(m) > 1 else -3)
    p, q, r = dice.integer(1, 3), dice.integer(1, 3), dice.integer(1, 3)
    if level == 1:
        one, two = {a: p}, {a: q}
    elif level == 2:
        one, two = {a: p, b: q}, {a: r, b: dice.integer(1, 3), c: 1}
    else:
        one, two = {a: p, b: q}, {a: r, b: 1}
    left, right = monomial(k, one), monomial(m, two)
    square = level == 3
    shown = rf"({left})^2\cdot {bracketed(right)}" if square else rf"{left}\cdot {bracketed(right)}"
    factor = 2 if square else 1
    total = {
        letter: one.get(letter, 0) * factor + two.get(letter, 0)
        for letter in (*one, *(x for x in two if x not in one))
    }
    number = k**factor * m
    answer = monomial(number, total)
    lines: list[tuple[str, ...]] = []
    if square:
        lines.append(
            (
                rf"{monomial(k * k, {x: 2 * n for x, n in one.items()})}\cdot {bracketed(right)}",
                "先算乘方。",
            )
        )
    lines.append((answer, "系数相乘，同底数幂相乘，只在一个单项式里出现的字母连同指数写在积里。"))
    wrong = slips(
        answer, (monomial(k * factor + m, total) if k * factor + m else monomial(number + 1, total), "系数应相乘，却相加了。"), (monomial(-number, total), "积的符号错了。"), (monomial(number, {x: max(1, one.get(x, 0)) * max(1, two.get(x, 0)) * factor for x in total}), "同底数幂相乘，指数应相加，却相乘了。"),
        (monomial(number, {x: n for x, n in total.items() if x != c}), "只在一个单项式里出现的字母漏写了。"), (monomial(k * m, total), "系数没有平方。"), (monomial(number, {x: n + 1 for x, n in total.items()}), "指数加错了。"),
    )  # fmt: skip
    return Draft(
        f"计算：${shown}$。",
        answer,
        chain(shown, *lines),
        lambda: expanded(shown),
        distractors=wrong,
    )


Terms = Sequence[tuple[Fraction | int, str]]


def mono_poly(dice: Dice, level: int) -> Draft:
    """k a^p (polynomial)."""
    x = dice.pick("xam")
    k, p = dice.pick((-5, -4, -3, -2, 2, 3, 4)), dice.integer(1, 2)
    count = 2 if level == 1 else 3
    coefficients = [dice.nonzero(-6, 6) for _ in range(count)]
    inner = polynomial(coefficients, x)
    left = monomial(k, {x: p})
    shown = f"{left}({inner})"
    tops = range(count - 1, -1, -1)
    opened: Terms = [(k * c, power(x, n + p)) for c, n in zip(coefficients, tops, strict=True)]
    answer = linear_sum(opened)
    pieces = "+".join(
        rf"{bracketed(left) if i else left}\cdot {bracketed(term(c, power(x, n) if n else ''))}"
        for i, (c, n) in enumerate(zip(coefficients, tops, strict=True))
    )
    if level == 3:
        j = dice.pick((-3, -2, 2, 3))
        other = [dice.nonzero(-4, 4) for _ in range(2)]
        shown += f"{'+' if j > 0 else ''}{monomial(j, {x: p})}({polynomial(other, x)})"
        more: Terms = [(j * other[0], power(x, p + 1)), (j * other[1], power(x, p))]
        final = joined([*opened, *more])
        if not any(c for c, _ in final):
            return mono_poly(dice, 2)
        answer = linear_sum(final)
        steps = chain(
            shown,
            (linear_sum([*opened, *more]), "分别用单项式去乘多项式的每一项，注意符号。", "分配律"),
            (answer, "合并同类项。"),
        )
        wrong = slips(
            answer,
            (
                linear_sum(joined([*opened, more[0], (-more[1][0], more[1][1])])),
                "单项式是负的时，后面的项没有变号。",
            ),
            (linear_sum(joined([*opened, more[0]])), "漏乘了一项。"),
        )
        return Draft(
            f"计算：${shown}$。", answer, steps, lambda: expanded(shown), distractors=wrong
        )
    steps = chain(
        shown,
        (pieces, "用单项式去乘多项式的每一项，再把所得的积相加。", "分配律"),
        (answer, "计算每一个积。"),
    )
    wrong = slips(
        answer,
        (linear_sum([*opened[:-1], (coefficients[-1], "")]), "漏乘了最后一项（常数项）。"),
        (linear_sum([opened[0], *((-c, t) for c, t in opened[1:])]), "后面各项的符号错了。"),
        (
            linear_sum(
                [
                    (k * c, power(x, n * p) if n else power(x, p))
                    for c, n in zip(coefficients, tops, strict=True)
                ]
            ),
            "同底数幂相乘，指数应相加。",
        ),
        (
            linear_sum([(k + c, t) for (c, (_, t)) in zip(coefficients, opened, strict=True)]),
            "系数应相乘，却相加了。",
        ),
    )
    return Draft(f"计算：${shown}$。", answer, steps, lambda: expanded(shown), distractors=wrong)


def poly_poly(dice: Dice, level: int) -> Draft:
    """(x + p)(x + q), (ax + b)(cx + d), (x + a)(quadratic)."""
    x = "x"
    if level == 1:
        one, two = [1, dice.nonzero(-9, 9)], [1, dice.nonzero(-9, 9)]
    elif level == 2:
        one, two = (
            [dice.integer(1, 5), dice.nonzero(-7, 7)],
            [dice.integer(2, 4), dice.nonzero(-7, 7)],
        )
    else:
        one, two = (
            [dice.integer(1, 2), dice.nonzero(-4, 4)],
            [dice.integer(1, 3), dice.nonzero(-4, 4), dice.nonzero(-5, 5)],
        )
    shown = f"({polynomial(one)})({polynomial(two)})"
    pairs = [
        (a * b, (len(one) - 1 - i) + (len(two) - 1 - j))
        for i, a in enumerate(one)
        for j, b in enumerate(two)
    ]
    opened: Terms = [(c, power(x, n) if n else "") for c, n in pairs]
    final = sorted(
        joined(opened), key=lambda t: -(0 if not t[1] else 1 if t[1] == x else int(t[1][2:]))
    )
    answer = linear_sum(final)
    steps = chain(
        shown,
        (linear_sum(opened), "用一个多项式的每一项乘另一个多项式的每一项。"),
        *(((answer, "合并同类项。"),) if linear_sum(opened) != answer else ()),
    )
    ends: Terms = [opened[0], opened[-1]]
    flipped: Terms = [
        (c if n in (0, len(opened) - 1) else -c, t) for n, (c, t) in enumerate(opened)
    ]
    wrong = slips(
        answer,
        (linear_sum(ends), "只把首项与首项、末项与末项相乘，漏乘了中间的项。"),
        (
            linear_sum(
                sorted(
                    joined(flipped),
                    key=lambda t: -(0 if not t[1] else 1 if t[1] == x else int(t[1][2:])),
                )
            ),
            "中间项的符号错了。",
        ),
        (linear_sum([*final[:-1], (-final[-1][0], final[-1][1])]), "常数项的符号错了。"),
        (linear_sum(joined(opened[:-1])), "漏乘了最后一项。"),
    )
    return Draft(f"计算：${shown}$。", answer, steps, lambda: expanded(shown), distractors=wrong)


def missing_term(dice: Dice, level: int) -> Draft:
    """No x term, or (x + p)(x + q) = x² + mx + n."""
    p, q = dice.nonzero(-7, 7), dice.nonzero(-7, 7)
    if level == 3:
        k = dice.integer(2, 4)
        text = (
            f"若 $(x+m)(x{signed(q)})$ 的展开式中不含 $x$ 的一次项，则 $m$ 的值是____。"
            if dice.chance(50)
            else f"若 $({k}x+m)(x{signed(q)})$ 的展开式中不含 $x$ 的一次项，则 $m$ 的值是____。"
        )
        k = 1 if "$(x+m)" in text else k
        value = -k * q
        coefficient = linear_sum([(1, "m"), (k * q, "")])
        steps: tuple[Step, ...] = (
            said(f"展开后一次项的系数是 ${coefficient}$。"),
            line(f"{coefficient}=0", f"m={value}", "不含一次项，就是它的系数为0："),
        )
        return Draft(
            text,
            str(value),
            steps,
            lambda: str(next(m for m in range(-60, 61) if m + k * q == 0)),
            distractors=slips(
                str(value),
                (-value, "移项没有变号。"),
                (q, "一次项的系数求错了。"),
                (0, "是系数为0，不是 $m$ 为0。"),
            ),
        )
    s, t = p + q, p * q
    if not s:
        p += 1
        p = p or 8
        s, t = p + q, p * q
    shown = f"(x{signed(p)})(x+m)=x^2{'+' if True else ''}nx{signed(t)}"
    what, value = dice.pick((("m+n", q + s), ("n-m", s - q), ("mn", q * s)))
    steps = (
        said(
            f"左边展开是 $x^2+(m{signed(p)})x{signed(p)}m$。".replace(
                f"{signed(p)}m", f"{signed(p)}m" if abs(p) > 1 else ("+m" if p > 0 else "-m")
            )
        ),
        said(f"比较常数项，得 $m={q}$；比较一次项的系数，得 $n={s}$。"),
        said(f"所以 ${what}={value}$。"),
    )
    return Draft(
        f"若 ${shown}$，则 ${what}$ 的值是____。",
        str(value),
        steps,
        lambda: str(
            next(
                {"m+n": m + m + p, "n-m": p, "mn": m * (m + p)}[what]
                for m in range(-60, 61)
                if p * m == t
            )
        ),
        distractors=slips(
            str(value),
            (-value, "符号错了。"),
            (q, "只求出了 $m$。"),
            (s, "只求出了 $n$。"),
            (q - s, "计算错了。"),
        ),
    )


def power_quotient(dice: Dice, level: int) -> Draft:
    """a^m ÷ a^n, the zero power."""
    a = dice.pick("axmy")
    n = dice.integer(2, 5)
    m = n + dice.integer(2, 6)
    if level == 1:
        shown, answer = rf"{power(a, m)}\div {power(a, n)}", power(a, m - n)
        steps = chain(
            shown,
            (f"{a}^{{{m}-{n}}}", "同底数幂相除，底数不变，指数相减。"),
            (answer, "算出指数："),
        )
        wrong = slips(
            answer,
            (power(a, m // n) if m % n == 0 else power(a, m + n), "指数应相减。"),
            (power(a, m + n), "指数应相减，却相加了。"),
            (str(m - n), "丢掉了底数。"),
            (f"{m - n}{a}", "指数写成了系数。"),
        )
    elif level == 2:
        shown = rf"(-{a})^{m}\div (-{a})^{n}"
        sign = "-" if (m - n) % 2 else ""
        answer = sign + power(a, m - n)
        steps = chain(
            shown, (f"(-{a})^{m - n}", "底数是整体，底数不变，指数相减。"), (answer, "确定符号：")
        )
        wrong = slips(
            answer,
            (("" if sign else "-") + power(a, m - n), "负数的奇次幂、偶次幂符号弄错了。"),
            (sign + power(a, m + n), "指数应相减，却相加了。"),
            (("" if sign else "-") + power(a, m + n), "指数和符号都错了。"),
        )
    else:
        k, c, z = (
            dice.integer(2, 9),
            dice.integer(2, 4),
            dice.pick((r"(\pi-3.14)^0", r"(-2025)^0", r"(\sqrt{2}-1)^0", r"(-\frac{2}{3})^0")),
        )
        plus = dice.pick((1, -1))
        shown = rf"{z}{'+' if plus > 0 else '-'}(-{c})^2+|-{k}|"
        total = 1 + plus * c * c + k
        answer = str(total)
        steps = chain(
            shown,
            (rf"1{'+' if plus > 0 else '-'}{c * c}+{k}", "任何不等于0的数的0次幂都等于1。"),
            (answer, "计算："),
        )
        wrong = slips(
            answer,
            (total - 1, "把0次幂算成了0。"),
            (total - 2 * plus * c * c, "平方的符号错了。"),
            (total - 2 * k, "绝对值的符号错了。"),
        )
        from curriculum.generators.junior.algebra.routes import worked_out

        return Draft(
            f"计算：${shown}$。", answer, steps, lambda: worked_out(shown), distractors=wrong
        )
    return Draft(f"计算：${shown}$。", answer, steps, lambda: expanded(shown), distractors=wrong)


def zero_power(dice: Dice, level: int) -> Draft:
    """(x - m)^0 = 1: for which x; or its value."""
    m, k = dice.nonzero(-6, 6), dice.integer(1, 4)
    inner = linear_sum([(k, "x"), (m, "")])
    bound = F(-m, k)
    answer = rf"x\ne {fraction(bound)}"
    ask = dice.pick(
        (
            f"若 $({inner})^0=1$ 成立，则 $x$ 的取值范围是____。",
            f"要使 $({inner})^0$ 有意义，$x$ 应满足的条件是____。",
        )
    )
    return Draft(
        ask,
        answer,
        (said("0次幂的底数不能为0。"), said(rf"由 ${inner}\ne 0$ 得 ${answer}$。")),
        lambda: rf"x\ne {next(fraction(F(n, k)) for n in range(-40, 41) if n + m == 0)}",
        distractors=slips(
            answer,
            (f"x={fraction(bound)}", "底数不能等于0，条件写反了。"),
            (rf"x\ne {fraction(-bound)}", "移项没有变号。"),
            (r"x\ne 0", "是整个底数不为0，不是 $x$ 不为0。"),
        ),
    )


def division(dice: Dice, level: int) -> Draft:
    """Monomial ÷ monomial, polynomial ÷ monomial."""
    a, b = dice.pick((("a", "b"), ("x", "y"), ("m", "n")))
    k = dice.pick((-4, -3, -2, 2, 3, 5))
    if level == 1:
        c, p, q, r = dice.nonzero(-6, 6), dice.integer(1, 3), dice.integer(1, 3), dice.integer(0, 2)
        left, right = monomial(k * c, {a: p + q, b: r + 1}), monomial(k, {a: q, b: 1})
        shown = rf"{left}\div {bracketed(f'{right}') if k < 0 else right}".replace(
            rf"\div {right}", rf"\div {right}"
        )
        shown = rf"{left}\div ({right})"
        answer = monomial(c, {a: p, b: r})
        steps = chain(
            shown, (answer, "系数相除，同底数幂相除，只在被除式里的字母连同指数写在商里。")
        )
        wrong = slips(
            answer,
            (monomial(-c, {a: p, b: r}), "商的符号错了。"),
            (monomial(c, {a: p + 2 * q, b: r + 2}), "指数应相减，却相加了。"),
            (monomial(k * c - k if k * c != k else 2, {a: p, b: r}), "系数应相除，却相减了。"),
            (monomial(c, {a: p, b: r + 1}), "漏除了一个字母。"),
        )
        return Draft(
            f"计算：${shown}$。", answer, steps, lambda: expanded(shown), distractors=wrong
        )
    p = dice.integer(1, 2)
    coefficients = [dice.nonzero(-5, 5) for _ in range(3)]
    if level == 3 or dice.chance(50):
        coefficients[2] = dice.pick((1, -1))
    tops = [2 + p, 1 + p, p]
    left_sum = linear_sum([(k * c, power(a, n)) for c, n in zip(coefficients, tops, strict=True)])
    right = monomial(k, {a: p})
    shown = rf"({left_sum})\div ({right})"
    answer = polynomial(coefficients, a)
    steps = chain(
        shown,
        (
            "+".join(
                rf"{bracketed(term(k * c, power(a, n))) if i else term(k * c, power(a, n))}\div ({right})"
                for i, (c, n) in enumerate(zip(coefficients, tops, strict=True))
            ),
            "用多项式的每一项除以单项式，再把商相加。",
        ),
        (answer, "计算每一个商。"),
    )
    wrong = slips(
        answer,
        (
            polynomial([*coefficients[:2], 0], a),
            "某项与除式相同（或相反）时，商是1（或-1），不是0。"
            if abs(coefficients[2]) == 1
            else "漏除了一项。",
        ),
        (
            polynomial([coefficients[0], -coefficients[1], -coefficients[2]], a),
            "后面各项的符号错了。",
        ),
        (polynomial([c * k for c in coefficients], a), "系数没有相除。"),
        (
            linear_sum([(c, power(a, n)) for c, n in zip(coefficients, tops, strict=True)]),
            "只把系数相除，字母没有除。",
        ),
    )
    return Draft(f"计算：${shown}$。", answer, steps, lambda: expanded(shown), distractors=wrong)


def mixed(dice: Dice, level: int) -> Draft:
    """(x + a)(x + b) - k x(x + c), then with a value."""
    a, b, c = dice.nonzero(-5, 5), dice.nonzero(-5, 5), dice.nonzero(-5, 5)
    k = dice.integer(1, 3)
    if level < 4:
        shown = f"(x{signed(a)})(x{signed(b)})-{k if k > 1 else ''}x(x{signed(c)})"
        first: list[tuple[Fraction | int, str]] = [(1, "x^2"), (a + b, "x"), (a * b, "")]
        second: list[tuple[Fraction | int, str]] = [(k, "x^2"), (k * c, "x")]
    else:
        shown = (
            f"(x{signed(a)})(x-{abs(a)})-(x{signed(b)})(x{signed(c)})"
            if a > 0
            else f"(x{signed(a)})(x+{-a})-(x{signed(b)})(x{signed(c)})"
        )
        first = [(1, "x^2"), (-a * a, "")]
        second = [(1, "x^2"), (b + c, "x"), (b * c, "")]
    final = joined([*first, *((-u, t) for u, t in second)])
    order = {"x^2": 0, "x": 1, "": 2}
    final = sorted(final, key=lambda t: order[t[1]])
    if not any(u for u, t in final):
        return mixed(dice, 3 if level > 3 else 4)
    simple = linear_sum(final)
    bad_terms = sorted(
        joined([*first, (-second[0][0], "x^2"), *second[1:]]), key=lambda t: order[t[1]]
    )
    steps = chain(
        shown,
        (f"{linear_sum(first)}-({linear_sum(second)})", "先算乘法，减去的积要加括号。"),
        (linear_sum([*first, *((-u, t) for u, t in second)]), "去括号，每一项都变号。", "去括号"),
        *(
            ((simple, "合并同类项。"),)
            if simple != linear_sum([*first, *((-u, t) for u, t in second)])
            else ()
        ),
    )
    wrong_simple = linear_sum(bad_terms)
    if level == 2:
        return Draft(
            f"计算：${shown}$。",
            simple,
            steps,
            lambda: expanded(shown),
            distractors=slips(
                simple,
                (wrong_simple, "减去一个乘积时没有给积加括号，后面的项没有变号。"),
                (linear_sum([(-u, t) for u, t in final]), "符号全反了。"),
            ),
        )
    x = dice.pick((-3, -2, -1, 2, 3))

    def value_of(terms: Terms) -> Fraction | int:
        return sum(F(u) * {"x^2": x * x, "x": x, "": 1}[t] for u, t in terms)

    value = value_of(final)
    answer = fraction(value)
    return Draft(
        f"先化简，再求值：${shown}$，其中 $x={x}$。",
        answer,
        (*steps, said(f"当 $x={x}$ 时，代入化简后的式子，得 ${answer}$。")),
        lambda: at(shown, x=x),
        distractors=slips(
            answer,
            (fraction(value_of(bad_terms)), "减去一个乘积时没有给积加括号。"),
            (fraction(-value), "符号错了。"),
            (fraction(F(value) - 2 * F(final[-1][0])), "常数项的符号错了。"),
        ),
    )


def product_slip(dice: Dice, level: int) -> Draft:
    """A product with one wrong line."""
    a, b, c = dice.integer(2, 6), dice.integer(2, 6), dice.integer(1, 5)
    shown = f"(x+{a})(x-{b})-x(x-{c})"
    right = (
        f"x^2{signed(a - b) if abs(a - b) > 1 else '+' if a > b else '-'}x-{a * b}-x^2+{c}x"
        if a != b
        else f"x^2-{a * b}-x^2+{c}x"
    )
    right = linear_sum([(1, "x^2"), (a - b, "x"), (-a * b, ""), (-1, "x^2"), (c, "x")])
    answer = linear_sum([(a - b + c, "x"), (-a * b, "")])
    if dice.chance(50):
        bad = linear_sum([(1, "x^2"), (a - b, "x"), (-a * b, ""), (-1, "x^2"), (-c, "x")])
        rows, at_line, why = (
            [f"{shown}={bad}", f"={linear_sum([(a - b - c, 'x'), (-a * b, '')])}"],
            1,
            "减去乘积时，后一项也要变号。",
        )
    else:
        rows, at_line, why = (
            [f"{shown}={right}", f"={linear_sum([(a - b + c, 'x'), (a * b, '')])}"],
            2,
            "合并时常数项的符号错了。",
        )
    steps = chain(shown, (right, "展开，减去的积每一项都变号。"), (answer, "合并同类项。"))
    return faulty(
        f"{pupil(dice)}计算 ${shown}$ 的过程如下",
        rows,
        at_line,
        answer,
        why,
        steps,
        lambda: expanded(shown),
    )


RECIPES = (
    Recipe("num.product.power-product", "multiply", "calculate", (1, 2, 3), power_product),
    Recipe(
        "num.product.power-product", "multiply-choice", "choice", (1, 2, 3), choosing(power_product)
    ),
    Recipe("num.product.power-product", "back", "reverse", (2, 3), power_back),
    Recipe("num.product.power-power", "power", "calculate", (1, 2, 3), power_power),
    Recipe("num.product.power-power", "power-choice", "choice", (1, 2), choosing(power_power)),
    Recipe("num.product.power-power", "cancel", "calculate", (3, 4), cancel_powers),
    Recipe("num.product.power-power", "claims-judge", "judge", (1,), power_judge),
    Recipe("num.product.mono-mono", "multiply", "calculate", (1, 2, 3), mono_mono),
    Recipe("num.product.mono-mono", "multiply-mistake", "mistake", (1, 2, 3), corrected(mono_mono)),
    Recipe("num.product.mono-mono", "multiply-choice", "choice", (1, 2), choosing(mono_mono)),
    Recipe("num.product.mono-poly", "multiply", "calculate", (1, 2, 3), mono_poly),
    Recipe("num.product.mono-poly", "multiply-mistake", "mistake", (1, 2, 3), corrected(mono_poly)),
    Recipe("num.product.mono-poly", "multiply-choice", "choice", (1, 2), choosing(mono_poly)),
    Recipe("num.product.poly-poly", "multiply", "calculate", (1, 2, 3), poly_poly),
    Recipe("num.product.poly-poly", "multiply-choice", "choice", (1, 2), choosing(poly_poly)),
    Recipe("num.product.poly-poly", "missing", "reverse", (3, 4), missing_term),
    Recipe("num.product.power-quotient", "divide", "calculate", (1, 2, 3), power_quotient),
    Recipe("num.product.power-quotient", "zero", "fill", (2,), zero_power),
    Recipe("num.product.power-quotient", "claims", "choice", (2,), power_claims),
    Recipe("num.product.power-quotient", "back", "reverse", (4,), power_back),
    Recipe("num.product.division", "divide", "calculate", (1, 2, 3), division),
    Recipe("num.product.division", "divide-mistake", "mistake", (1, 2, 3), corrected(division)),
    Recipe("num.product.division", "divide-choice", "choice", (1, 2), choosing(division)),
    Recipe("num.product.mixed", "mixed", "calculate", (2, 3, 4), mixed),
    Recipe("num.product.mixed", "mixed-judge", "judge", (2, 3, 4), answered(mixed)),
    Recipe("num.product.mixed", "find-slip", "mistake", (3,), product_slip),
)

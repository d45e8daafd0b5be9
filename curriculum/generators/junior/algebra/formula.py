"""Multiplication formulas: difference of squares and the square of a sum."""

from fractions import Fraction

from curriculum.generators.dice import Dice
from curriculum.generators.junior.algebra.frames import (
    Claim,
    choosing,
    faulty,
    judged,
    one_of,
    which,
)
from curriculum.generators.junior.algebra.routes import at, expanded, same, symbolic, worked_out
from curriculum.generators.latex import fraction, linear_sum, signed, term
from curriculum.generators.recipe import Draft, Recipe
from curriculum.generators.scenes.people import pupil
from curriculum.generators.working import chain, line, said, slips
from engine.plot.figures import area_model
from engine.values import Picture, Step

F = Fraction


def _squared(text: str) -> str:
    """text squared, in brackets unless it is one letter or a plain number."""
    return f"{text}^2" if text.isdigit() or len(text) == 1 else f"({text})^2"


def difference(dice: Dice, level: int) -> Draft:
    """(a + b)(a - b) in disguises."""
    k, b = dice.integer(1, 5), dice.integer(1, 9)
    x, y = dice.pick((("x", "y"), ("a", "b"), ("m", "n")))
    first = term(k, x)
    second, square2 = (
        (str(b), F(b * b)) if level == 1 or dice.chance(40) else (term(b, y), F(b * b))
    )
    letters = "" if second == str(b) else f"{y}^2"
    if level == 1:
        shown = dice.pick(
            (f"({first}+{second})({first}-{second})", f"({first}-{second})({first}+{second})")
        )
    elif level == 2:
        shown = f"({second}+{first})({first}-{second})"
    else:
        shown = dice.pick(
            (f"(-{first}+{second})(-{first}-{second})", f"(-{first}-{second})({first}-{second})")
        )
    minus = shown.startswith(f"(-{first}-{second})({first}")
    lead: list[tuple[Fraction | int, str]] = [(k * k, f"{x}^2"), (-square2, letters)]
    if minus:
        lead = [(square2, letters), (-k * k, f"{x}^2")]
    answer = linear_sum(lead)
    one, two = (second, first) if minus else (first, second)
    if minus:
        told = f"把 $-{second}$ 看成相同的项，$-{first}$ 与 ${first}$ 是相反的项。"
        square = f"{_squared(one)}-{_squared(two)}"
    else:
        told = f"相同的项是 ${'-' if level == 3 else ''}{first}$，相反的项是 ${second}$ 与 $-{second}$，等于相同项的平方减去相反项的平方。"
        square = f"{_squared(('-' if level == 3 else '') + one)}-{_squared(two)}"
    steps = (
        said(told, name="平方差公式"),
        *chain(shown, (square, "套用公式："), (answer, "计算平方：")),
    )
    wrong = slips(
        answer,
        (linear_sum([(-c, t) for c, t in lead]), "谁减谁弄反了。"),
        *(
            (
                (
                    linear_sum(
                        [(k, f"{x}^2"), (-square2, letters)]
                        if not minus
                        else [(square2, letters), (-k, f"{x}^2")]
                    ),
                    "系数漏了平方。",
                ),
            )
            if k > 1
            else ((linear_sum([(1, f"{x}^2"), (-b, letters)]), "后一项没有平方。"),)
        ),
        (linear_sum([(k * k, f"{x}^2"), (square2, letters)]), "平方差公式的结果是差，不是和。"),
        (
            linear_sum(
                [(k * k, f"{x}^2"), (-2 * k * b, x + (y if letters else "")), (square2, letters)]
            ),
            "当成了完全平方公式。",
        ),
    )
    return Draft(f"计算：${shown}$。", answer, steps, lambda: expanded(shown), distractors=wrong)


def clever(dice: Dice, level: int) -> Draft:
    """103 × 97, 199², 2024² - 2023 × 2025 by the formulas."""
    base, d = dice.pick((50, 100, 200, 300, 40, 60)), dice.integer(1, 5)
    kind = dice.below(3) if level == 2 else 3
    if kind == 0:
        shown, middle, value = (
            rf"{base + d}\times {base - d}",
            f"{base}^2-{d}^2",
            base * base - d * d,
        )
        why, bad = (
            f"写成 $({base}+{d})({base}-{d})$，用平方差公式。",
            (
                (base * base + d * d, "平方差公式中间是减号。"),
                (base * base - d, "后一个数没有平方。"),
            ),
        )
    elif kind == 1:
        shown, middle, value = (
            f"{base + d}^2",
            rf"{base}^2+2\times {base}\times {d}+{d}^2",
            (base + d) ** 2,
        )
        why, bad = (
            f"写成 $({base}+{d})^2$，用完全平方公式。",
            (
                (base * base + d * d, "漏掉了中间的 $2ab$。"),
                (base * base + base * d + d * d, "中间项漏乘了2。"),
            ),
        )
    elif kind == 2:
        shown, middle, value = (
            f"{base - d}^2",
            rf"{base}^2-2\times {base}\times {d}+{d}^2",
            (base - d) ** 2,
        )
        why, bad = (
            f"写成 $({base}-{d})^2$，用完全平方公式。",
            (
                (base * base - d * d, "漏掉了中间的 $2ab$。"),
                (base * base - 2 * base * d - d * d, "末项的平方应是正的。"),
            ),
        )
    else:
        n = dice.pick((2024, 2025, 2026, 999, 1234, 500))
        shown, middle, value = rf"{n}^2-{n - d}\times {n + d}", f"{n}^2-({n}^2-{d}^2)", d * d
        why, bad = (
            f"${n - d}\\times {n + d}=({n}-{d})({n}+{d})$，用平方差公式，减去的积要加括号。",
            ((-d * d, "去括号时没有变号。"), (d, "没有平方。")),
        )
    return Draft(
        f"用简便方法计算：${shown}$。",
        str(value),
        (said(why), *chain(shown, (middle, "套用公式："), (str(value), "计算："))),
        lambda: worked_out(shown),
        distractors=slips(str(value), *bad),
    )


def usable(dice: Dice, level: int) -> Draft:
    """Which product can use the difference of squares."""
    a, b = dice.integer(1, 5), dice.integer(2, 9)
    x = term(a, "x")
    good = dice.pick(
        (
            (f"(-{x}+{b})(-{x}-{b})", f"$-{x}$ 相同，$+{b}$ 与 $-{b}$ 相反。"),
            (f"({b}+{x})({x}-{b})", f"${x}$ 相同，$+{b}$ 与 $-{b}$ 相反。"),
            (f"(-{x}-{b})({x}-{b})", f"$-{b}$ 相同，$-{x}$ 与 ${x}$ 相反。"),
        )
    )
    bad = [
        (f"({x}+{b})(-{x}-{b})", "两项都相反，不能用平方差公式。"),
        (f"({x}-{b})({b}-{x})", "两项都相反，不能用平方差公式。"),
        (f"({x}+{b})({x}+{b})", "两项都相同，是完全平方。"),
        (f"(-{x}+{b})({x}-{b})", "两项都相反，不能用平方差公式。"),
    ]

    def test(text: str) -> bool:
        import sympy

        poly = sympy.Poly(sympy.expand(symbolic(text)), symbolic("x"))
        return bool(poly.coeff_monomial(symbolic("x")) == 0)

    return which(dice, "下列各式中，能用平方差公式计算的是（　）", good, bad, test)


def squares_apart(dice: Dice, level: int) -> Draft:
    """a² - b² and a + b known: a - b; several brackets in a row."""
    s, d = dice.integer(2, 9), dice.nonzero(-6, 6)
    if level == 3:
        ask, value, unit = (
            f"若 $a+b={s}$，$a^2-b^2={s * d}$，则 $a-b$ 的值是____。",
            d,
            "$a^2-b^2=(a+b)(a-b)$",
        )
        steps: tuple[Step, ...] = (
            said(f"用平方差公式：{unit}。"),
            said(f"所以 $a-b$ 等于 ${s * d}\\div {s}$，是 ${d}$。"),
        )

        def again() -> str:
            a, b = F(s + d, 2), F(s - d, 2)
            if a * a - b * b != s * d:
                raise AssertionError("the two givens don't fit")
            return fraction(a - b)

        return Draft(
            ask,
            str(value),
            steps,
            again,
            distractors=slips(
                str(value),
                (s * d - s, "应相除，不是相减。"),
                (s * s * d, "应相除，不是相乘。"),
                (-d, "符号错了。"),
            ),
        )
    k = dice.pick((2, 3))
    shown = f"({k}+1)({k}^2+1)({k}^4+1)"
    value = (k**8 - 1) // (k - 1)
    steps = (
        said(
            f"乘一个 $({k}-1)$，连续用平方差公式"
            + ("，$2-1=1$ 不改变大小。" if k == 2 else f"，最后再除以 ${k - 1}$。")
        ),
        line(f"({k}-1){shown}", f"{k}^8-1", "连续用三次："),
        said(f"所以结果是 ${value}$。"),
    )
    return Draft(
        f"计算：${shown}$。",
        str(value),
        steps,
        lambda: worked_out(shown),
        distractors=slips(
            str(value),
            (k**8 - 1 if k > 2 else k**8, f"最后没有除以 ${k - 1}$。" if k > 2 else "漏减了1。"),
            (k**8 + 1, "平方差公式中间是减号。"),
            ((k**4 - 1) // (k - 1), "漏乘了一个因式。"),
        ),
    )


def difference_area(dice: Dice, level: int) -> Draft:
    """Which formula a dissection of squares shows."""
    kind = dice.chance(50)
    if kind:
        stem = dice.pick(
            (
                "在边长为 $a$ 的正方形中挖去一个边长为 $b$ 的小正方形（$a>b$），把余下的部分剪开后拼成一个长方形（长为 $a+b$，宽为 $a-b$）。由图形的面积可以验证的公式是（　）",
                "从边长为 $a$ 的正方形纸片的一角剪去一个边长为 $b$（$b<a$）的正方形，剩余部分沿虚线剪开拼成长为 $a+b$、宽为 $a-b$ 的长方形，这个过程验证了（　）",
            )
        )
        right, why = (
            "a^2-b^2=(a+b)(a-b)",
            "余下部分的面积是 $a^2-b^2$，拼成的长方形的面积是 $(a+b)(a-b)$。",
        )
        pictures: tuple[Picture, ...] = ()
    else:
        stem = dice.pick(
            (
                "如图，把边长为 $a+b$ 的正方形分成四部分，由面积之间的关系可以验证的公式是（　）",
                "如图，大正方形由两个正方形和两个长方形组成，用两种方法表示它的面积，可以得到的公式是（　）",
            )
        )
        right, why = (
            "(a+b)^2=a^2+2ab+b^2",
            "大正方形的面积是 $(a+b)^2$，四部分的面积和是 $a^2+2ab+b^2$。",
        )
        pictures = (area_model([5, 3], [5, 3], across=["a", "b"], up=["a", "b"]),)
    rest = [
        ("(a-b)^2=a^2-2ab+b^2", "图形中没有边长为 $a-b$ 的正方形。"),
        ("a(a-b)=a^2-ab", "这是长方形与长方形的面积关系，与图不符。"),
        ("(a+b)^2=a^2+2ab+b^2" if kind else "a^2-b^2=(a+b)(a-b)", "与图形面积的两种表示不符。"),
    ]
    claims = [Claim(f"${right}$", True, why), *(Claim(f"${t}$", False, w) for t, w in rest)]
    own = one_of(dice, stem, claims)
    return Draft(
        own.statement,
        "",
        (said(why), said(f"所以验证的是 ${right}$。")),
        lambda: own.options[0] if same(*right.split("=")) else "",
        options=own.options,
        distractors=own.distractors,
        pictures=pictures,
    )


def perfect(dice: Dice, level: int) -> Draft:
    """(ka ± b)² expanded."""
    x, y = dice.pick((("x", "y"), ("a", "b"), ("m", "n")))
    k = 1 if level == 1 else dice.integer(2, 5)
    b = dice.integer(1, 9)
    sign = dice.pick((1, -1))
    first, second = term(k, x), (term(b, y) if level > 1 and dice.chance(50) else str(b))
    letters = y if second != str(b) else ""
    if level == 3:
        shown = f"(-{first}{'+' if sign > 0 else '-'}{second})^2"
        cross = -sign * 2 * k * b
    else:
        shown = f"({first}{'+' if sign > 0 else '-'}{second})^2"
        cross = sign * 2 * k * b
    terms: list[tuple[Fraction | int, str]] = [
        (k * k, f"{x}^2"),
        (cross, x + letters),
        (b * b, f"{letters}^2" if letters else ""),
    ]
    answer = linear_sum(terms)
    lines: list[tuple[str, ...]] = []
    if level == 3:
        inner = f"({first}{'-' if sign > 0 else '+'}{second})^2"
        lines.append((inner, "互为相反数的两个式子的平方相等，先变号。"))
    mid = rf"{_squared(first)}{'+' if cross > 0 else '-'}2\cdot {first}\cdot {second}+{_squared(second)}"
    lines += [(mid, "首平方，尾平方，首尾两倍放中央。", "完全平方公式"), (answer, "计算每一项。")]
    wrong = slips(
        answer,
        (linear_sum([terms[0], terms[2]]), "漏掉了中间的 $2ab$。"),
        (linear_sum([terms[0], (-cross, terms[1][1]), terms[2]]), "中间项的符号错了。"),
        (linear_sum([terms[0], terms[1], (-terms[2][0], terms[2][1])]), "末项的平方应是正的。"),
        (linear_sum([terms[0], (F(cross, 2), terms[1][1]), terms[2]]), "中间项漏乘了2。"),
    )
    return Draft(
        f"计算：${shown}$。",
        answer,
        chain(shown, *lines),
        lambda: expanded(shown),
        distractors=wrong,
    )


def perfect_back(dice: Dice, level: int) -> Draft:
    """m in x² + mx + 9; from a + b and ab; x + 1/x."""
    if level == 3:
        k, b = dice.integer(1, 4), dice.integer(2, 9)
        first = "x^2" if k == 1 else f"{k * k}x^2"
        m = 2 * k * b
        if dice.chance(50):
            text, answer = (
                f"若 ${first}+mx+{b * b}$ 是一个完全平方式，则 $m$ 的值是____。",
                rf"\pm {m}",
            )
            steps = (
                said(
                    f"首项是 $({term(k, 'x')})^2$，末项是 ${b}^2$，中间项应是 $\\pm 2\\times {term(k, 'x')}\\times {b}$，也就是 $\\pm {m}x$。"
                ),
                said(rf"正负两种都可以，所以 $m$ 的值是 $\pm {m}$。"),
            )
            wrong = slips(
                answer,
                (m, "漏了负的一种。"),
                (rf"\pm {k * b}", "中间项漏乘了2。"),
                (-m, "漏了正的一种。"),
            )
            return Draft(
                text,
                answer,
                steps,
                lambda: ",".join(str(t) for t in range(-200, 201) if t * t == 4 * k * k * b * b),
                distractors=wrong,
            )
        text, answer = f"若 ${first}-{m}x+n$ 是一个完全平方式，则 $n$ 的值是____。", str(b * b)
        return Draft(
            text,
            answer,
            (
                said(f"${m}x=2\\times {term(k, 'x')}\\times {b}$，所以末项是 ${b}^2$。"),
                said(f"$n$ 的值是 ${b * b}$。"),
            ),
            lambda: str(next(t for t in range(500) if m * m == 4 * k * k * t)),
            distractors=slips(
                answer,
                (b, "末项应是平方。"),
                (-b * b, "末项的平方是正的。"),
                (m * m // 4 if k > 1 else 4 * b * b, "没有考虑首项的系数。"),
            ),
        )
    a, b = dice.nonzero(-5, 7), dice.nonzero(-5, 7)
    s, p = a + b, a * b
    kind = dice.below(4)
    if kind == 0:
        text, value, why, bad = (
            f"已知 $a+b={s}$，$ab={p}$，则 $a^2+b^2$ 的值是____。",
            s * s - 2 * p,
            "$a^2+b^2=(a+b)^2-2ab$",
            (s * s, "漏减了 $2ab$。"),
        )
        check = a * a + b * b
    elif kind == 1:
        text, value, why, bad = (
            f"已知 $a+b={s}$，$ab={p}$，则 $(a-b)^2$ 的值是____。",
            s * s - 4 * p,
            "$(a-b)^2=(a+b)^2-4ab$",
            (s * s - 2 * p, "应减去 $4ab$。"),
        )
        check = (a - b) ** 2
    elif kind == 2:
        text, value, why, bad = (
            f"已知 $(a+b)^2={s * s}$，$(a-b)^2={(a - b) ** 2}$，则 $ab$ 的值是____。",
            p,
            "$(a+b)^2-(a-b)^2=4ab$",
            (4 * p, "求成了 $4ab$。"),
        )
        check = p
    else:
        n = dice.integer(3, 9)
        text, value, why, bad = (
            rf"已知 $x+\frac{{1}}{{x}}={n}$，则 $x^2+\frac{{1}}{{x^2}}$ 的值是____。",
            n * n - 2,
            r"$x^2+\frac{1}{x^2}=(x+\frac{1}{x})^2-2$",
            (n * n, "漏减了 $2$。"),
        )
        check = n * n - 2
        return Draft(
            text,
            str(value),
            (said(f"变形：{why}。"), said(f"代入得 ${n}^2-2={value}$。")),
            lambda: worked_out(
                rf"(\frac{{{n}+\sqrt{{{n * n - 4}}}}}{{2}})^2+(\frac{{{n}-\sqrt{{{n * n - 4}}}}}{{2}})^2"
            ),
            distractors=slips(
                str(value), bad, (n * n + 2, "应减去2。"), (2 * n, "把平方当成了乘2。")
            ),
        )
    return Draft(
        text,
        str(value),
        (said(f"变形：{why}。"), said(f"代入得 ${value}$。")),
        lambda: str(check),
        distractors=slips(
            str(value),
            bad,
            (s * s + 2 * p, "加减号弄反了。"),
            (s * s + 4 * p, "加减号弄反了。"),
            (-value, "符号错了。"),
        ),
    )


def both_formulas(dice: Dice, level: int) -> Draft:
    """(x + a)² - (x + b)(x - b) and a value; (a + b - c)(a - b + c) at level 5."""
    a, b, k = dice.nonzero(-5, 5), dice.integer(1, 6), dice.integer(1, 3)
    x = dice.pick((-2, -1, 1, 2, 3))
    kx = term(k, "x")
    shown = f"({kx}{signed(a)})^2-({kx}+{b})({kx}-{b})"
    simple = linear_sum([(2 * k * a, "x"), (a * a + b * b, "")])
    opened = f"{linear_sum([(k * k, 'x^2'), (2 * k * a, 'x'), (a * a, '')])}-({linear_sum([(k * k, 'x^2'), (-b * b, '')])})"
    value = 2 * k * a * x + a * a + b * b
    steps = chain(
        shown,
        (opened, "分别用完全平方公式和平方差公式，减去的积加括号。"),
        (simple, "去括号，合并同类项。"),
    )
    if level == 3:
        return Draft(
            f"计算：${shown}$。",
            simple,
            steps,
            lambda: expanded(shown),
            distractors=slips(
                simple,
                (
                    linear_sum([(2 * k * a, "x"), (a * a - b * b, "")]),
                    "减去的积没有加括号，后一项没有变号。",
                ),
                (str(a * a + b * b), "完全平方公式漏了中间项。"),
                (linear_sum([(k * a, "x"), (a * a + b * b, "")]), "中间项漏乘了2。"),
            ),
        )
    return Draft(
        f"先化简，再求值：${shown}$，其中 $x={x}$。",
        str(value),
        (*steps, said(f"当 $x={x}$ 时，代入得 ${value}$。")),
        lambda: at(shown, x=x),
        distractors=slips(
            str(value),
            (2 * k * a * x + a * a - b * b, "减去的积没有加括号，后一项没有变号。"),
            (a * a + b * b, "完全平方公式漏了中间项。"),
            (k * a * x + a * a + b * b, "中间项漏乘了2。"),
        ),
    )


def formula_slip(dice: Dice, level: int) -> Draft:
    """A use of the formulas with one wrong line."""
    a, b = dice.integer(2, 6), dice.integer(2, 7)
    shown = f"({a}x-{b})^2"
    answer = linear_sum([(a * a, "x^2"), (-2 * a * b, "x"), (b * b, "")])
    bad, why = dice.pick(
        (
            (f"{a * a}x^2+{b * b}", "漏掉了中间的 $2ab$。"),
            (linear_sum([(a * a, "x^2"), (-a * b, "x"), (b * b, "")]), "中间项漏乘了2。"),
            (linear_sum([(a * a, "x^2"), (-2 * a * b, "x"), (-b * b, "")]), "末项的平方应是正的。"),
            (linear_sum([(a, "x^2"), (-2 * a * b, "x"), (b * b, "")]), "首项的系数漏了平方。"),
        )
    )
    c = dice.integer(1, 5)
    rows = [
        f"{shown}+{c}x={bad}+{c}x",
        f"={bad}+{c}x".replace(f"{bad}+{c}x", linear_sum(_merged(bad, c))),
    ]
    total = linear_sum([(a * a, "x^2"), (-2 * a * b + c, "x"), (b * b, "")])
    steps = chain(f"{shown}+{c}x", (f"{answer}+{c}x", "用完全平方公式。"), (total, "合并同类项。"))
    return faulty(
        f"{pupil(dice)}计算 ${shown}+{c}x$ 的过程如下",
        rows,
        1,
        total,
        why,
        steps,
        lambda: expanded(f"{shown}+{c}x"),
    )


def _merged(text: str, c: int) -> list[tuple[Fraction | int, str]]:
    """The terms of a short quadratic with cx added (used for a wrong line)."""
    import re

    found: dict[str, int] = {"x^2": 0, "x": c, "": 0}
    for number, letters in re.findall(r"([+-]?\d*)(x\^2|x)?", text):
        if number or letters:
            size = int(number + "1") if number in ("", "+", "-") else int(number)
            found[letters] += size
    return [(v, t) for t, v in found.items()]


FORMULA_RULES = (
    ("(a+b)^2", "a^2+2ab+b^2", ("a^2+b^2",)), ("(a-b)^2", "a^2-2ab+b^2", ("a^2-b^2", "a^2-2ab-b^2")), ("(2x+3)(2x-3)", "4x^2-9", ("2x^2-9", "4x^2-3")), ("(-a+b)(-a-b)", "a^2-b^2", ("b^2-a^2",)), ("(-a-b)^2", "a^2+2ab+b^2", ("a^2-2ab+b^2",)), ("(x-1)^2", "x^2-2x+1", ("x^2-1", "x^2-x+1")), ("(a+2)(a-2)", "a^2-4", ("a^2-2",)), ("(3-x)(3+x)", "9-x^2", ("x^2-9",)),
)  # fmt: skip


def _formula_claims() -> list[Claim]:
    from functools import partial

    found = []
    for left, right, bad in FORMULA_RULES:
        found.append(Claim(f"${left}={right}$", True, "公式用得对。", partial(same, left, right)))
        found += [
            Claim(
                f"${left}={wrong}$", False, f"应是 ${left}={right}$。", partial(same, left, wrong)
            )
            for wrong in bad
        ]
    return found


def formula_claims(dice: Dice, level: int) -> Draft:
    """Which use of the formulas is right."""
    return one_of(dice, "下列计算正确的是（　）", _formula_claims())


def formula_judge(dice: Dice, level: int) -> Draft:
    """A use of the formulas to be judged."""
    return judged(dice.pick(_formula_claims()))


RECIPES = (
    Recipe("num.formula.difference", "expand", "calculate", (1, 2, 3), difference),
    Recipe("num.formula.difference", "expand-choice", "choice", (1, 2, 3), choosing(difference)),
    Recipe("num.formula.difference", "clever", "calculate", (2, 3), clever),
    Recipe("num.formula.difference", "usable", "choice", (2,), usable),
    Recipe("num.formula.difference", "area", "choice", (2,), difference_area),
    Recipe("num.formula.difference", "back", "reverse", (3, 4), squares_apart),
    Recipe("num.formula.perfect", "expand", "calculate", (1, 2, 3), perfect),
    Recipe("num.formula.perfect", "expand-choice", "choice", (1, 2, 3), choosing(perfect)),
    Recipe("num.formula.perfect", "back", "reverse", (3, 4), perfect_back),
    Recipe("num.formula.perfect", "both", "calculate", (3, 4), both_formulas),
    Recipe("num.formula.perfect", "claims", "choice", (2,), formula_claims),
    Recipe("num.formula.perfect", "claims-judge", "judge", (1,), formula_judge),
    Recipe("num.formula.perfect", "find-slip", "mistake", (3,), formula_slip),
)

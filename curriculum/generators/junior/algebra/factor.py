"""Factoring: meaning, common factor, formulas, both, cross and groups."""

from fractions import Fraction
from math import gcd

from curriculum.generators.dice import Dice
from curriculum.generators.junior.algebra.frames import Claim, choosing, faulty, one_of
from curriculum.generators.junior.algebra.product import monomial, power
from curriculum.generators.junior.algebra.routes import factorised, worked_out
from curriculum.generators.latex import linear_sum, polynomial, signed, term
from curriculum.generators.primary.answers import corrected
from curriculum.generators.recipe import Draft, Recipe
from curriculum.generators.scenes.people import pupil
from curriculum.generators.working import chain, line, said, slips
from engine.values import Step

F = Fraction


def _squared(text: str) -> str:
    return f"{text}^2" if text.isdigit() or len(text) == 1 else f"({text})^2"


def meaning(dice: Dice, level: int) -> Draft:
    """Which change is a factorisation."""
    a, b = dice.integer(2, 6), dice.integer(1, 5)
    good = dice.pick(
        (
            (f"x^2-{a * a}=(x+{a})(x-{a})", "右边是整式的积。"),
            (f"x^2+{2 * a}x+{a * a}=(x+{a})^2", "右边是整式的积。"),
            (f"{a}x^2-{a * b}x={a}x(x-{b})".replace("-1)", "-1)"), "右边是整式的积。"),
            (f"ax+{a}a=a(x+{a})", "右边是整式的积。"),
        )
    )
    bad = [
        (f"(x+{a})(x-{a})=x^2-{a * a}", "是整式的乘法，方向相反。"),
        (f"x^2+{a}x+{b}=x(x+{a})+{b}", "右边还有加号，不是积的形式。"),
        (r"x^2+1=x(x+\frac{1}{x})", r"$\frac{1}{x}$ 不是整式。"),
        (f"{a * b}xy={a}x\\cdot {b}y", "左边是单项式，不是把多项式化成积。"),
        (f"x^2-{a * a}+{b}x=(x+{a})(x-{a})+{b}x", "右边还有加号，不是积的形式。"),
    ]
    claims = [Claim(f"${good[0]}$", True, good[1]), *(Claim(f"${t}$", False, w) for t, w in bad)]
    return one_of(dice, "下列从左到右的变形，是因式分解的是（　）", claims)


def meaning_back(dice: Dice, level: int) -> Draft:
    """Parameters from a given factorisation."""
    p, q = dice.nonzero(-7, 7), dice.nonzero(-7, 7)
    s, t = p + q, p * q
    if not s:
        q += 1
        q = q or 8
        s, t = p + q, p * q
    if level == 2:
        what, value = dice.pick((("m+n", s + t), ("m-n", s - t), ("m", s)))
        text = f"若多项式 $x^2+mx+n$ 因式分解的结果是 $(x{signed(p)})(x{signed(q)})$，则 ${what}$ 的值是____。"
        steps = (
            line(
                f"(x{signed(p)})(x{signed(q)})",
                polynomial([1, s, t]),
                "因式分解与整式乘法方向相反，把结果乘回去：",
            ),
            said(f"比较系数，$m$ 是 ${s}$，$n$ 是 ${t}$，所以 ${what}$ 是 ${value}$。"),
        )
        bad = (
            (-value, "符号错了。"),
            (s - t if what == "m+n" else s + t, "最后的加减看反了。"),
            (p - q, "一次项系数是两数的和。"),
        )
    else:
        value = q
        text = (
            f"多项式 $x^2+mx{signed(t)}$ 因式分解后有一个因式是 $x{signed(p)}$，则 $m$ 的值是____。"
        )
        value = s
        steps = (
            said(f"设另一个因式是 $x+k$，常数项 ${p}k$ 应等于 ${t}$，所以 $k$ 是 ${q}$。"),
            said(f"一次项系数是两个常数的和 ${p}{signed(q)}$，即 $m$ 的值是 ${s}$。"),
        )
        bad = (
            (q, "求成了另一个因式的常数项。"),
            (p - q, "一次项系数是和，不是差。"),
            (-s, "符号错了。"),
        )
    return Draft(
        text,
        str(value),
        steps,
        lambda: str(
            next(
                {"m+n": m + t, "m-n": m - t, "m": m}[what if level == 2 else "m"]
                for m in range(-40, 41)
                if p * p - m * p + t == 0
            )
        ),
        distractors=slips(str(value), *bad),
    )


def common(dice: Dice, level: int) -> Draft:
    """A common monomial, then a common bracket."""
    a, b = dice.pick((("a", "b"), ("x", "y"), ("m", "n")))
    k = dice.integer(2, 6)
    if level < 3:
        u, v = dice.integer(1, 5), dice.nonzero(-7, 7)
        while gcd(u, abs(v)) > 1:
            v += 1 if v > 0 else -1
        p = dice.integer(1, 2)
        if level == 1:
            outer = monomial(k, {a: p})
            shown = linear_sum([(k * u, power(a, p + 1)), (k * v, power(a, p))])
            inner = linear_sum([(u, a), (v, "")])
            wrongs = [
                (
                    f"{k}({linear_sum([(u, power(a, p + 1)), (v, power(a, p))])})",
                    "公因式没有提尽，字母也要提出来。",
                ),
                (
                    f"{power(a, p)}({linear_sum([(k * u, a), (k * v, '')])})",
                    "公因式没有提尽，系数的最大公约数也要提出来。",
                ),
                (f"{outer}({linear_sum([(u, a), (-v, '')])})", "括号里的符号错了。"),
            ]
        else:
            outer = monomial(k, {a: p, b: 1})
            inner = linear_sum([(u, a), (v, b), (1, "")])
            shown = linear_sum(
                [
                    (k * u, power(a, p + 1) + b),
                    (k * v, power(a, p) + power(b, 2)),
                    (k, power(a, p) + b),
                ]
            )
            wrongs = [
                (
                    f"{outer}({linear_sum([(u, a), (v, b)])})",
                    "某一项全部提出后，括号里还剩1，漏了1。",
                ),
                (
                    f"{k}{power(a, p)}({linear_sum([(u, a + b), (v, power(b, 2)), (1, b)])})",
                    "公因式没有提尽。",
                ),
                (f"{outer}({linear_sum([(u, a), (-v, b), (1, '')])})", "括号里的符号错了。"),
            ]
        answer = f"{outer}({inner})"
        steps: tuple[Step, ...] = (
            said(f"公因式：系数取最大公约数 ${k}$，字母取相同字母的最低次幂，是 ${outer}$。"),
            line(shown, answer, "提出公因式，括号里写各项除以公因式的商：", name="提公因式法"),
        )
    else:
        c = dice.integer(2, 5)
        x = dice.pick("xpy")
        sign = dice.pick((1, -1))
        shown = f"{term(k, x)}({a}-{b}){'+' if sign > 0 else '-'}{c}({b}-{a})"
        inner = linear_sum([(k, x), (-sign * c, "")])
        g = gcd(k, c)
        if g > 1:
            c += 1
            while gcd(k, c) > 1:
                c += 1
            shown = f"{term(k, x)}({a}-{b}){'+' if sign > 0 else '-'}{c}({b}-{a})"
            inner = linear_sum([(k, x), (-sign * c, "")])
        answer = f"({a}-{b})({inner})"
        steps = chain(
            shown,
            (
                f"{term(k, x)}({a}-{b}){'-' if sign > 0 else '+'}{c}({a}-{b})",
                f"${b}-{a}=-({a}-{b})$，化成相同的因式。",
                "变号",
            ),
            (answer, f"提出公因式 $({a}-{b})$。", "提公因式法"),
        )
        wrongs = [
            (
                f"({a}-{b})({linear_sum([(k, x), (sign * c, '')])})",
                f"$({a}-{b})$ 与 $({b}-{a})$ 互为相反数，变号时错了。",
            ),
            (f"({b}-{a})({inner})", "提出的因式符号错了。"),
            (f"({a}+{b})({inner})", "公因式看错了。"),
        ]
    return Draft(
        f"因式分解：${shown}$。",
        answer,
        steps,
        lambda: factorised(shown),
        form="factored",
        distractors=slips(answer, *wrongs),
    )


def by_formula(dice: Dice, level: int) -> Draft:
    """a² - b² and a² ± 2ab + b²."""
    x, y = dice.pick((("x", "y"), ("a", "b"), ("m", "n")))
    k, b = (1, dice.integer(2, 9)) if level == 1 else (dice.integer(2, 5), dice.integer(1, 9))
    while gcd(k, b) > 1:
        b += 1
    second = term(b, y) if level > 1 and dice.chance(50) else str(b)
    tail = f"{y}^2" if second != str(b) else ""
    first = term(k, x)
    if level == 3:
        c = dice.integer(2, 7)
        shown = f"({x}+{c})^2-{b * b}"
        answer = f"({linear_sum([(1, x), (c + b, '')])})({linear_sum([(1, x), (c - b, '')])})"
        if c == b:
            answer = f"{x}({x}+{2 * c})"
        steps = chain(
            shown,
            (
                f"({x}+{c}+{b})({x}+{c}-{b})",
                f"把 $({x}+{c})$ 看成整体，用平方差公式。",
                "平方差公式",
            ),
            (answer, "化简括号里的式子。"),
        )
        wrongs = [
            (f"({x}+{c}+{b})({x}-{c}-{b})", "去括号时符号错了。"),
            (f"({x}+{c}-{b})^2", "当成了完全平方。"),
            (f"({x}+{c + b})({x}+{c + b})", "两个因式的中间一加一减。"),
        ]
    elif dice.chance(50):
        turned = level == 2 and dice.chance(40)
        terms: list[tuple[Fraction | int, str]] = [(k * k, f"{x}^2"), (-b * b, tail)]
        shown = linear_sum([(-b * b, tail), (k * k, f"{x}^2")]) if turned else linear_sum(terms)
        answer = f"({first}+{second})({first}-{second})"
        steps = chain(
            shown,
            (f"{_squared(first)}-{_squared(second)}", "写成两个数的平方差。"),
            (answer, "用平方差公式。", "平方差公式"),
        )
        wrongs = [
            (f"({first}-{second})^2", "平方差不是差的平方。"),
            *(
                [(f"({term(k * k, x)}+{second})({x}-{second})", "系数没有化成平方的形式。")]
                if k > 1
                else []
            ),
            (f"({first}+{second})^2", "平方差不是和的平方。"),
            (f"({second}+{first})({second}-{first})", "谁减谁弄反了。"),
        ]
    else:
        sign = dice.pick((1, -1))
        shown = linear_sum(
            [(k * k, f"{x}^2"), (sign * 2 * k * b, x + (y if tail else "")), (b * b, tail)]
        )
        op = "+" if sign > 0 else "-"
        answer = f"({first}{op}{second})^2"
        steps = chain(
            shown,
            (
                rf"{_squared(first)}{op}2\cdot {first}\cdot {second}+{_squared(second)}",
                "首尾是平方，中间是首尾积的2倍。",
            ),
            (answer, "用完全平方公式。", "完全平方公式"),
        )
        wrongs = [
            (f"({first}{'-' if op == '+' else '+'}{second})^2", "中间的符号看错了。"),
            (f"({first}+{second})({first}-{second})", "当成了平方差。"),
            *(
                [(f"({term(k * k, x)}{op}{second})^2", "系数没有开方。")]
                if k > 1
                else [(f"({first}{op}{term(b * b, y) if tail else b * b})^2", "末项没有开方。")]
            ),
        ]
    return Draft(
        f"因式分解：${shown}$。",
        answer,
        steps,
        lambda: factorised(shown),
        form="factored",
        distractors=slips(answer, *wrongs),
    )


def complete(dice: Dice, level: int) -> Draft:
    """First the common factor, then a formula, to the end."""
    x, y = dice.pick((("x", "y"), ("a", "b"), ("m", "n")))
    k, b = dice.integer(2, 5), dice.integer(1, 6)
    if level == 3:
        if dice.chance(50):
            shown = (
                linear_sum([(k, f"{x}^2"), (-k * b * b, "")])
                if dice.chance(50)
                else linear_sum([(k, f"{x}^3"), (-k * b * b, x)])
            )
            outer = str(k) if "^3" not in shown else f"{k}{x}"
            answer = f"{outer}({x}+{b})({x}-{b})"
            middle = f"{outer}({x}^2-{b * b})"
            wrongs = [
                (middle, "分解不彻底，括号里还能用平方差公式。"),
                (f"({k}{x}+{k * b})({x}-{b})", "没有先提公因式。"),
                (f"{outer}({x}-{b})^2", "平方差不是差的平方。"),
            ]
        else:
            sign = dice.pick((1, -1))
            op = "+" if sign > 0 else "-"
            shown = linear_sum([(k, f"{x}^2{y}"), (sign * 2 * k * b, x + y), (k * b * b, y)])
            outer = f"{k}{y}"
            answer, middle = (
                f"{outer}({x}{op}{b})^2",
                f"{outer}({linear_sum([(1, f'{x}^2'), (sign * 2 * b, x), (b * b, '')])})",
            )
            wrongs = [
                (middle, "分解不彻底，括号里还能用完全平方公式。"),
                (f"{outer}({x}+{b})({x}-{b})", "当成了平方差。"),
                (f"{outer}({x}{'-' if op == '+' else '+'}{b})^2", "中间的符号看错了。"),
            ]
    elif dice.chance(50):
        c = dice.integer(1, 3)
        shown = f"{x}^4-{c**4}" if c > 1 else f"{x}^4-1"
        middle = f"({x}^2+{c * c})({x}^2-{c * c})"
        answer = f"({x}^2+{c * c})({x}+{c})({x}-{c})"
        wrongs = [
            (middle, "分解不彻底，后一个因式还能用平方差公式。"),
            (f"({x}+{c})^2({x}-{c})^2", "平方和不能分解。"),
            (f"({x}^2-{c * c})^2", "平方差不是差的平方。"),
        ]
    else:
        shown = linear_sum([(-k, f"{x}^3"), (2 * k * b, f"{x}^2"), (-k * b * b, x)])
        middle = f"-{k}{x}({linear_sum([(1, f'{x}^2'), (-2 * b, x), (b * b, '')])})"
        answer = f"-{k}{x}({x}-{b})^2"
        wrongs = [
            (middle, "分解不彻底，括号里还能用完全平方公式。"),
            (f"-{k}{x}({x}+{b})^2", "提负号时括号里的各项没有变号。"),
            (f"{k}{x}({x}-{b})^2", "提出的负号丢了。"),
        ]
    steps = chain(
        shown,
        (
            middle,
            "首项是负的，连负号一起提出公因式。"
            if shown.startswith("-")
            else "有公因式先提公因式。"
            if level == 3
            else "写成平方差，用平方差公式。",
        ),
        (answer, "检查括号里还能不能再分解，用公式分解到底。"),
    )
    return Draft(
        f"因式分解：${shown}$。",
        answer,
        steps,
        lambda: factorised(shown),
        form="factored",
        distractors=slips(answer, *wrongs),
    )


def use(dice: Dice, level: int) -> Draft:
    """A value or a clever sum by factoring."""
    kind = dice.below(3)
    if kind == 0:
        a, b = dice.integer(51, 99), 0
        b = 100 - a
        shown = f"{a}^2-{b}^2"
        value = 100 * (a - b)
        return Draft(
            f"用简便方法计算：${shown}$。",
            str(value),
            chain(
                shown, (rf"({a}+{b})\times ({a}-{b})", "用平方差公式分解。"), (str(value), "计算：")
            ),
            lambda: worked_out(shown),
            distractors=slips(
                str(value),
                ((a - b) ** 2, "平方差不是差的平方。"),
                (100 * 100, "当成了和的平方。"),
                (a - b, "漏乘了和。"),
            ),
        )
    s, p = dice.nonzero(-6, 7), dice.nonzero(-9, 9)
    if kind == 1:
        return Draft(
            f"已知 $a+b={s}$，$ab={p}$，则 $a^2b+ab^2$ 的值是____。",
            str(s * p),
            (
                line("a^2b+ab^2", "ab(a+b)", "先因式分解：", name="提公因式法"),
                said(f"整体代入，得 ${s * p}$。"),
            ),
            lambda: _symmetric(s, p, "a^2b+ab^2"),
            distractors=slips(
                str(s * p),
                (s + p, "应是相乘。"),
                (s * p * p, "公因式看错了。"),
                (-s * p, "符号错了。"),
            ),
        )
    d = dice.nonzero(-5, 5)
    return Draft(
        f"已知 $a-b={d}$，$ab={p}$，则 $a^3b-2a^2b^2+ab^3$ 的值是____。",
        str(p * d * d),
        (
            *chain(
                "a^3b-2a^2b^2+ab^3",
                ("ab(a^2-2ab+b^2)", "先提公因式："),
                ("ab(a-b)^2", "再用完全平方公式："),
            ),
            said(f"整体代入，得 ${p * d * d}$。"),
        ),
        lambda: _difference(d, p),
        distractors=slips(
            str(p * d * d),
            (p * d, "差没有平方。"),
            (-p * d * d, "符号错了。"),
            (p * p * d, "公因式看错了。"),
        ),
    )


def _symmetric(s: int, p: int, _: str) -> str:
    import sympy

    t = sympy.Symbol("t")
    a, b = (sympy.roots(t**2 - s * t + p, t, multiple=True) * 2)[:2]
    return str(sympy.simplify(a**2 * b + a * b**2))


def _difference(d: int, p: int) -> str:
    import sympy

    t = sympy.Symbol("t")
    a = (sympy.roots(t**2 - d * t - p, t, multiple=True) * 2)[0]
    b = a - d
    return str(sympy.simplify(sympy.expand(a**3 * b - 2 * a**2 * b**2 + a * b**3)))


def cross(dice: Dice, level: int) -> Draft:
    """x² + sx + t, ax² + bx + c, and four terms in groups."""
    x = "x"
    if level < 4:
        p, q = dice.nonzero(-8, 8), dice.nonzero(-8, 8)
        if p + q == 0:
            q = q + 1 or 2
        a = 1 if level == 2 else dice.integer(2, 3)
        while gcd(a, abs(p)) > 1:
            p += 1
            p = p or 1
        s, t = a * q + p, p * q
        if not s:
            return cross(dice, 2)
        shown = polynomial([a, s, t])
        one, two = linear_sum([(a, x), (p, "")]), linear_sum([(1, x), (q, "")])
        answer = f"({one})({two})" if p != q or a > 1 else f"({one})^2"
        steps: tuple[Step, ...] = (
            said(
                f"二次项分成 ${term(a, x)}$ 与 $x$，常数项 ${t}$ 分成 ${p}$ 与 ${q}$，交叉相乘的和是一次项：${a}\\times ({q})+1\\times ({p})={s}$。"
                if a > 1
                else f"把常数项 ${t}$ 分成两个数 ${p}$ 与 ${q}$，它们的和正好是一次项系数 ${s}$。"
            ),
            line(shown, answer, "横着写出两个因式：", name="十字相乘法"),
        )
        wrongs = [
            (
                f"({linear_sum([(a, x), (-p, '')])})({linear_sum([(1, x), (-q, '')])})",
                "常数项分对了，但交叉相乘的和符号相反。",
            ),
            (
                f"({linear_sum([(a, x), (q, '')])})({linear_sum([(1, x), (p, '')])})"
                if a > 1
                else f"({linear_sum([(1, x), (p, '')])})({linear_sum([(1, x), (-q, '')])})",
                "写因式时把十字上斜对的两个数凑成了一个因式。" if a > 1 else "常数项的符号错了。",
            ),
            *(
                [
                    (
                        f"({linear_sum([(1, x), (t, '')])})({linear_sum([(a, x), (1, '')])})",
                        "常数项的分法不对，交叉相乘的和不等于一次项。",
                    )
                ]
                if 1 + a * t != s
                else [
                    (
                        f"({linear_sum([(1, x), (-t, '')])})({linear_sum([(a, x), (1, '')])})",
                        "常数项的符号错了。",
                    )
                ]
            ),
        ]
        return Draft(
            f"因式分解：${shown}$。",
            answer,
            steps,
            lambda: factorised(shown),
            form="factored",
            distractors=slips(answer, *wrongs),
        )
    k = dice.integer(2, 5)
    if dice.chance(50):
        shown = f"ax-ay+{k}x-{k}y"
        answer = f"(x-y)(a+{k})"
        steps = chain(
            shown,
            (f"a(x-y)+{k}(x-y)", "前两项一组，后两项一组，分别提公因式。", "分组"),
            (answer, "再提公因式 $(x-y)$。", "提公因式法"),
        )
        wrongs = [
            (f"a(x-y)+{k}(x-y)", "只分了组，还没有化成积。"),
            (f"(x-y)(a-{k})", "第二组的符号错了。"),
            (f"(x+y)(a+{k})", "提公因式时符号错了。"),
        ]
    else:
        shown = f"x^2-y^2+{k}x-{k}y" if dice.chance(50) else f"x^2-2xy+y^2-{k * k}"
        if shown.endswith(f"-{k * k}"):
            answer = f"(x-y+{k})(x-y-{k})"
            steps = chain(
                shown,
                (f"(x-y)^2-{k}^2", "前三项一组，是完全平方。", "分组"),
                (answer, "再用平方差公式。", "平方差公式"),
            )
            wrongs = [
                (f"(x-y)^2-{k * k}", "还没有化成积。"),
                (f"(x-y-{k})^2", "平方差不是差的平方。"),
                (f"(x+y+{k})(x-y-{k})", "符号错了。"),
            ]
        else:
            answer = f"(x-y)(x+y+{k})"
            steps = chain(
                shown,
                (f"(x+y)(x-y)+{k}(x-y)", "前两项用平方差，后两项提公因式。", "分组"),
                (answer, "再提公因式 $(x-y)$。", "提公因式法"),
            )
            wrongs = [
                (f"(x+y)(x-y)+{k}(x-y)", "只分了组，还没有化成积。"),
                (f"(x+y)(x-y+{k})", "公因式看错了。"),
                (f"(x-y)(x+y-{k})", "第二组的符号错了。"),
            ]
    return Draft(
        f"因式分解：${shown}$。",
        answer,
        steps,
        lambda: factorised(shown),
        form="factored",
        distractors=slips(answer, *wrongs),
    )


def factor_slip(dice: Dice, level: int) -> Draft:
    """A factorisation that went wrong or stopped early."""
    k, b = dice.integer(2, 5), dice.integer(2, 6)
    shown = linear_sum([(k, "x^3"), (-k * b * b, "x")])
    answer = f"{k}x(x+{b})(x-{b})"
    steps = chain(shown, (f"{k}x(x^2-{b * b})", "提公因式。"), (answer, "用平方差公式。"))
    if dice.chance(50):
        rows, at_line, why = (
            [f"{shown}={k}x(x^2-{b * b})", f"={k}x(x-{b})^2"],
            2,
            "平方差不是差的平方。",
        )
    else:
        rows, at_line, why = (
            [f"{shown}={k}x(x^2-{k * b * b})", f"={k}x(x^2-{k * b * b})"],
            1,
            "提公因式后，后一项除以公因式的商算错了。",
        )
        rows = rows[:1]
    return faulty(
        f"{pupil(dice)}分解因式 ${shown}$ 的过程如下",
        rows,
        at_line,
        answer,
        why,
        steps,
        lambda: factorised(shown),
    )


RECIPES = (
    Recipe("num.formula.meaning", "which", "choice", (1, 2), meaning),
    Recipe("num.formula.meaning", "back", "reverse", (2, 3), meaning_back),
    Recipe("num.formula.common", "factor", "calculate", (1, 2, 3), common),
    Recipe("num.formula.common", "factor-mistake", "mistake", (1, 2, 3), corrected(common)),
    Recipe("num.formula.common", "factor-choice", "choice", (1, 3), choosing(common)),
    Recipe("num.formula.formulas", "factor", "calculate", (1, 2, 3), by_formula),
    Recipe("num.formula.formulas", "factor-mistake", "mistake", (1, 2, 3), corrected(by_formula)),
    Recipe("num.formula.formulas", "factor-choice", "choice", (1, 2), choosing(by_formula)),
    Recipe("num.formula.complete", "factor", "calculate", (3, 4), complete),
    Recipe("num.formula.complete", "factor-choice", "choice", (3, 4), choosing(complete)),
    Recipe("num.formula.complete", "use", "fill", (3,), use),
    Recipe("num.formula.complete", "find-slip", "mistake", (3,), factor_slip),
    Recipe("num.formula.cross", "factor", "calculate", (2, 3, 4), cross),
    Recipe("num.formula.cross", "factor-mistake", "mistake", (2, 3, 4), corrected(cross)),
    Recipe("num.formula.cross", "factor-choice", "choice", (2, 3), choosing(cross)),
)

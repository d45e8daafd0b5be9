"""Algebraic fractions: meaning, properties, reducing, the four operations, negative powers, small numbers."""

from decimal import Decimal
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
from curriculum.generators.junior.algebra.routes import at, reduced, same, symbolic, worked_out
from curriculum.generators.latex import decimal, fraction, linear_sum, over, polynomial, signed
from curriculum.generators.primary.answers import checked, corrected
from curriculum.generators.recipe import Draft, Recipe
from curriculum.generators.scenes.people import pupil
from curriculum.generators.working import chain, line, said, slips
from engine.values import Step

F = Fraction


def lin(shift: int, letter: str = "x") -> str:
    """letter + shift."""
    return linear_sum([(1, letter), (shift, "")])


def is_fraction(dice: Dice, level: int) -> Draft:
    """Which formula is an algebraic fraction."""
    n = dice.integer(2, 9)
    good = dice.pick(
        (
            (over(n, "x"), "分母中含有字母。"),
            (over("x", f"x-{n}"), "分母中含有字母。"),
            (over("x^2", "x"), "看原来的形式，分母中含有字母，不能先约分再判断。"),
            (over("a-b", "a+b"), "分母中含有字母。"),
        )
    )
    bad = [
        (over("x", n), "分母是数，不含字母。"),
        (over("x+y", n), "分母是数，不含字母。"),
        (over("x", r"\pi"), r"$\pi$ 是数，不是字母。"),
        (rf"\frac{{1}}{{{n}}}x^2", "分母是数，不含字母。"),
        (over(f"a-{n}", "2"), "分母是数，不含字母。"),
    ]
    return which(
        dice,
        "下列式子中，是分式的是（　）",
        good,
        bad,
        lambda text: (
            any(c in text.split("}{")[1].replace(r"\pi", "") for c in "xyab")
            if text.count("}{") and not text.endswith("x^2")
            else False
        ),
    )


def meaningful(dice: Dice, level: int) -> Draft:
    """When a fraction has a meaning, or is 0."""
    a, b, k = dice.nonzero(-7, 7), dice.nonzero(-7, 7), dice.integer(1, 3)
    if a == b:
        b = -a
    if level < 3:
        bottom = linear_sum([(k, "x"), (b, "")])
        bound = F(-b, k)
        shown = over(lin(a), bottom)
        answer = rf"x\ne {fraction(bound)}"
        ask = dice.pick(
            (
                f"若分式 ${shown}$ 有意义，则 $x$ 的取值范围是____。",
                f"要使分式 ${shown}$ 有意义，$x$ 应满足的条件是____。",
            )
        )
        steps = (said("分母不等于0，分式才有意义。"), said(rf"由 ${bottom}\ne 0$ 得 ${answer}$。"))
        return Draft(
            ask,
            answer,
            steps,
            lambda: rf"x\ne {next(fraction(F(n, k)) for n in range(-30, 31) if n + b == 0)}",
            distractors=slips(
                answer,
                (f"x={fraction(bound)}", "这是分式没有意义的条件。"),
                (rf"x\ne {-a}", "“有意义”是分母不为0，不是分子不为0。"),
                (rf"x\ne {fraction(-bound)}", "移项没有变号。"),
                (r"x\ne 0", "是整个分母不为0。"),
            ),
        )
    if level == 3:
        shown, answer, value = over(f"x^2-{a * a}", lin(abs(a))), f"x={abs(a)}", abs(a)
        steps = (
            said(f"分子为0：$x^2={a * a}$，$x$ 可能是 $\\pm {abs(a)}$。"),
            said(rf"分母不为0：$x\ne {-abs(a)}$，所以 $x$ 只能取 ${abs(a)}$。"),
        )
        bad = (
            (rf"x=\pm {abs(a)}", "没有检验分母，要舍去使分母为0的值。"),
            (f"x={-abs(a)}", "这个值使分母为0，要舍去。"),
        )
    else:
        value = -abs(a)
        shown, answer = (
            over(f"|x|-{abs(a)}", polynomial([1, b - abs(a), -b * abs(a)])),
            f"x={-abs(a)}",
        )
        if b == abs(a):
            b += 1
            shown = over(f"|x|-{abs(a)}", polynomial([1, b - abs(a), -b * abs(a)]))
        steps = (
            said(rf"分子为0：$|x|={abs(a)}$，$x$ 可能是 $\pm {abs(a)}$。"),
            said(
                f"分母分解为 $({lin(-abs(a))})({lin(b)})$，不能为0，要舍去 ${abs(a)}$，$x$ 取 ${-abs(a)}$。"
            ),
        )
        bad = ((rf"x=\pm {abs(a)}", "没有检验分母。"), (f"x={abs(a)}", "这个值使分母为0，要舍去。"))

    def again() -> str:
        found = []
        for x in range(-20, 21):
            top = x * x - a * a if level == 3 else abs(x) - abs(a)
            under = x + abs(a) if level == 3 else x * x + (b - abs(a)) * x - b * abs(a)
            if top == 0 and under != 0:
                found.append(x)
        return f"x={found[0]}" if len(found) == 1 else ""

    if level > 3 and -abs(a) == -b:
        return meaningful(dice, 3)
    return Draft(
        f"若分式 ${shown}$ 的值为0，则 $x$ 的值是____。",
        answer,
        steps,
        again,
        distractors=slips(answer, *bad, (f"x={-value + 1}", "解错了。")),
    )


PROPERTY = (
    (r"\frac{a}{b}", r"\frac{am}{bm}", False, "没有说明 $m$ 不为0。", None), (r"\frac{a}{b}", r"\frac{a+1}{b+1}", False, "分子、分母同加一个数，值会改变。", 0), (r"\frac{-a}{b}", r"-\frac{a}{b}", True, "分子的负号可以移到分式前面。", 1), (r"\frac{a}{-b}", r"-\frac{a}{b}", True, "分母的负号可以移到分式前面。", 1), (r"\frac{-x+y}{2}", r"-\frac{x+y}{2}", False, "提出负号时分子的每一项都要变号。", 0), (r"\frac{-a}{-b}", r"-\frac{a}{b}", False, "分子、分母同时变号，值不变。", 0),
    (r"\frac{a-b}{b-a}", "-1", True, "分子、分母互为相反数。", 1), (r"\frac{x^2}{y^2}", r"\frac{x}{y}", False, "分子、分母同时开方，值会改变。", 0), (r"\frac{2x}{4x}", r"\frac{1}{2}", True, "分子、分母同除以 $2x$。", 1), (r"\frac{a^2-b^2}{a-b}", "a+b", True, "分子分解后约去 $a-b$。", 1), (r"\frac{0.2a+b}{a}", r"\frac{2a+b}{10a}", False, "分子的每一项都要乘10。", 0), (r"\frac{a^2+b^2}{a+b}", "a+b", False, "$a^2+b^2$ 不能分解出 $a+b$。", 0),
)  # fmt: skip


def _property_claims() -> list[Claim]:
    from functools import partial

    return [
        Claim(
            f"${left}={right}$", true, why, partial(same, left, right) if kind is not None else None
        )
        for left, right, true, why, kind in PROPERTY
    ]


def property_claims(dice: Dice, level: int) -> Draft:
    """Which change of a fraction is right."""
    return one_of(dice, "下列分式的变形正确的是（　）", _property_claims())


def property_judge(dice: Dice, level: int) -> Draft:
    """One change of a fraction to be judged."""
    return judged(dice.pick([c for c in _property_claims() if c.test]))


def scaled(dice: Dice, level: int) -> Draft:
    """What happens to a fraction when both letters grow k times."""
    k = dice.integer(2, 5)
    shown, degree = dice.pick(
        (
            (r"\frac{x}{x+y}", 0),
            (r"\frac{xy}{x+y}", 1),
            (r"\frac{x+y}{xy}", -1),
            (r"\frac{x^2}{x-y}", 1),
            (r"\frac{2x}{x-y}", 0),
            (r"\frac{x-y}{x^2+y^2}", -1),
        )
    )
    right = {0: "不变", 1: f"扩大为原来的 {k} 倍", -1: rf"缩小为原来的 $\frac{{1}}{{{k}}}$"}[degree]
    pool = [
        "不变",
        f"扩大为原来的 {k} 倍",
        rf"缩小为原来的 $\frac{{1}}{{{k}}}$",
        f"扩大为原来的 {k * k} 倍",
    ]

    def test(text: str) -> bool:
        import sympy

        x, y = symbolic("x"), symbolic("y")
        ratio = sympy.simplify(
            symbolic(shown).subs({x: k * x, y: k * y}, simultaneous=True) / symbolic(shown)
        )
        return bool(
            text
            == {1: "不变", k: pool[1], sympy.Rational(1, k): pool[2], k * k: pool[3]}.get(ratio)
        )

    from functools import partial

    why = f"把 $x$，$y$ 换成 ${k}x$，${k}y$ 代入，化简后与原式比较，值{right}。"
    claims = [Claim(t, t == right, why, partial(test, t)) for t in pool]
    return one_of(
        dice, f"把分式 ${shown}$ 中的 $x$ 和 $y$ 都扩大为原来的 {k} 倍，分式的值（　）", claims
    )


def reduce(dice: Dice, level: int) -> Draft:
    """A fraction in lowest terms."""
    if level == 1:
        k, p, q = dice.integer(2, 6), dice.integer(1, 5), dice.integer(2, 7)
        while F(p, q).denominator != q:
            q += 1
        m, n = dice.integer(1, 3), dice.integer(1, 2)
        from curriculum.generators.junior.algebra.product import monomial

        shown = over(monomial(k * p, {"a": m + n, "b": 1}), monomial(k * q, {"a": m, "b": 2}))
        answer = over(monomial(p, {"a": n}), monomial(q, {"b": 1}))
        steps: tuple[Step, ...] = (
            said(f"分子、分母的公因式是 ${monomial(k, {'a': m, 'b': 1})}$。"),
            line(shown, answer, "约去公因式："),
        )
        wrong = slips(
            answer,
            (over(monomial(p, {"a": n}), monomial(q, {"a": 1, "b": 1})), "字母没有约尽。"),
            (over(monomial(q, {"a": n}), monomial(p, {"b": 1})), "系数写倒了。"),
            (over(monomial(p, {"a": n, "b": 1}), str(q)), "分母里剩下的字母写到了分子上。"),
        )
    else:
        a, b = dice.nonzero(-6, 6), dice.nonzero(-6, 6)
        if a in (b, -b):
            b = a + 1 or 2
            b = b if b not in (a, -a, 0) else a + 3 if a + 3 not in (0, -a) else a + 5
        if level == 2:
            top, bottom = f"x^2-{a * a}", linear_sum([(1, "x^2"), (2 * a, "x"), (a * a, "")])
            first, second = f"(x{signed(a)})(x{signed(-a)})", f"(x{signed(a)})^2"
            answer = over(lin(-a), lin(a))
            bad = over(f"-{a * a}", linear_sum([(2 * a, "x"), (a * a, "")]))
        else:
            top, bottom = polynomial([1, a + b, a * b]), f"x^2-{a * a}"
            first, second = f"({lin(a)})({lin(b)})", f"({lin(a)})({lin(-a)})"
            answer = over(lin(b), lin(-a))
            bad = over(linear_sum([(a + b, "x"), (a * b, "")]), str(-a * a))
        shown = over(top, bottom)
        steps = chain(
            shown,
            (over(first, second), "先把分子、分母分解因式。"),
            (answer, f"约去公因式 ${lin(a)}$。"),
        )
        wrong = slips(
            answer,
            (bad, "把分子、分母中的 $x^2$ 直接划去了，约的应是公因式。"),
            (
                answer.replace(lin(-a), lin(a), 1) if level == 3 else over(lin(a), lin(-a)),
                "约错了因式。",
            ),
            (f"-{answer}", "约分时符号错了。"),
        )
    return Draft(
        f"约分：${shown}=$____。", answer, steps, lambda: reduced(shown), distractors=wrong
    )


def common_bottom(dice: Dice, level: int) -> Draft:
    """The simplest common denominator."""
    a = dice.integer(1, 6)
    if level == 2:
        m, n = dice.pick(((2, 3), (3, 4), (4, 6), (6, 9), (2, 5)))
        from math import lcm

        one, two = over("1", f"{m}a^2b"), over("c", f"{n}ab^3")
        answer, why = f"{lcm(m, n)}a^2b^3", "系数取最小公倍数，字母取最高次幂。"
        bad: tuple[tuple[object, str], ...] = (
            (f"{m * n}a^3b^4", "取的是积，不是最简公分母。"),
            (f"{lcm(m, n)}ab", "字母没有取最高次幂。"),
        )
    else:
        one, two = (
            over("x", f"x^2-{a * a}"),
            over("1", linear_sum([(1, "x^2"), (2 * a, "x"), (a * a, "")])),
        )
        answer, why = (
            f"(x+{a})^2(x-{a})",
            f"先分解因式：$x^2-{a * a}=(x+{a})(x-{a})$，另一个是 $(x+{a})^2$，各因式取最高次幂。",
        )
        bad = (
            (f"(x+{a})(x-{a})", f"$(x+{a})$ 没有取最高次幂。"),
            (f"(x+{a})^3(x-{a})", "取的是积，不是最简公分母。"),
            (f"(x+{a})^2", "漏了一个因式。"),
        )
    return Draft(
        f"分式 ${one}$ 与 ${two}$ 的最简公分母是____。",
        answer,
        (said(why), said(f"所以最简公分母是 ${answer}$。")),
        lambda: _lcm(one, two),
        distractors=slips(answer, *bad),
    )


def _lcm(one: str, two: str) -> str:
    import sympy

    return str(
        sympy.latex(sympy.factor(sympy.lcm(sympy.denom(symbolic(one)), sympy.denom(symbolic(two)))))
    )


def multiply(dice: Dice, level: int) -> Draft:
    """Products and quotients of fractions."""
    from curriculum.generators.junior.algebra.product import monomial

    if level == 1:
        p, q, r, s = dice.integer(2, 6), dice.integer(2, 6), dice.integer(1, 3), dice.integer(1, 2)
        divide = dice.chance(50)
        one = over(monomial(p, {"a": r + 1}), monomial(q, {"b": s}))
        flipped = over(monomial(q * 2, {"b": s + 1}), monomial(p, {"a": r}))
        two = over(monomial(p, {"a": r}), monomial(q * 2, {"b": s + 1})) if divide else flipped
        shown = rf"{one}{chr(92) + 'div ' if divide else chr(92) + 'cdot '}{two}"
        answer = "2ab"
        steps = (
            *(
                (
                    line(
                        shown,
                        rf"{one}\cdot {flipped}",
                        "除以一个分式，等于乘它的倒数。",
                        name="除法法则",
                    ),
                )
                if divide
                else ()
            ),
            line(rf"{one}\cdot {flipped}", answer, "分子乘分子，分母乘分母，约分："),
        )
        wrong = slips(
            answer,
            (
                over(monomial(p * p, {"a": 2 * r + 1}), monomial(2 * q * q, {"b": 2 * s + 1})),
                "除法没有颠倒除式。" if divide else "乘法却颠倒了一个分式。",
            ),
            ("ab", "系数约错了。"),
            (over("2a", "b"), "字母约错了。"),
        )
    elif level == 2:
        m, n, k = dice.integer(1, 3), dice.integer(1, 3), dice.integer(2, 3)
        e, sign = dice.integer(2, 3), dice.pick(("", "-"))
        inner = over(monomial(k, {"a": m}), f"b^{n}" if n > 1 else "b")
        shown = f"({sign}{inner})^{e}"
        lead = "-" if sign and e % 2 else ""
        answer = lead + over(monomial(k**e, {"a": m * e}), f"b^{n * e}")
        steps = chain(shown, (answer, "分式乘方，把分子、分母分别乘方，并确定符号。"))
        wrong = slips(
            answer,
            (lead + over(monomial(k, {"a": m * e}), f"b^{n * e}"), "系数没有乘方。"),
            (
                lead + over(monomial(k**e, {"a": m * e}), f"b^{n}" if n > 1 else "b"),
                "分母没有乘方。",
            ),
            (
                ("" if lead else "-") + over(monomial(k**e, {"a": m * e}), f"b^{n * e}"),
                "符号错了。",
            ),
        )
    else:
        a, b = dice.integer(1, 5), dice.nonzero(-6, 6)
        if abs(b) == a:
            b = a + 1
        one = over(f"x^2-{a * a}", linear_sum([(1, "x^2"), (2 * b, "x"), (b * b, "")]))
        two = over(f"x-{a}", lin(b))
        shown = rf"{one}\div {two}"
        answer = over(f"x+{a}", lin(b))
        steps = chain(
            shown,
            (
                rf"\frac{{(x+{a})(x-{a})}}{{({lin(b)})^2}}\cdot \frac{{{lin(b)}}}{{x-{a}}}",
                "分解因式，除以一个分式等于乘它的倒数。",
            ),
            (answer, "约去公因式。"),
        )
        wrong = slips(
            answer,
            (over(f"(x+{a})(x-{a})^2", f"({lin(b)})^3"), "除法没有颠倒除式。"),
            (over(f"x-{a}", lin(b)), "约错了因式。"),
            (over(f"x+{a}", f"({lin(b)})^2"), "分母没有约分。"),
        )
    return Draft(f"计算：${shown}$。", answer, steps, lambda: reduced(shown), distractors=wrong)


def add(dice: Dice, level: int) -> Draft:
    """Sums with one denominator, opposite ones, different ones."""
    a = dice.integer(1, 6)
    if level == 1:
        shown, answer = rf"\frac{{x^2}}{{x-{a}}}-\frac{{{a * a}}}{{x-{a}}}", f"x+{a}"
        steps = chain(
            shown,
            (over(f"x^2-{a * a}", f"x-{a}"), "同分母相加减，分母不变，分子相加减。"),
            (over(f"(x+{a})(x-{a})", f"x-{a}"), "分子分解因式。"),
            (answer, "约分："),
        )
        wrong = slips(
            answer,
            (over(f"x^2-{a * a}", f"2x-{2 * a}"), "分母不应相加。"),
            (f"x-{a}", "约错了因式。"),
            (f"x^2-{a * a}", "分式加减不能去掉分母。"),
        )
    elif level == 2:
        shown, answer = rf"\frac{{x^2}}{{x-{a}}}+\frac{{{a}x}}{{{a}-x}}", "x"
        steps = chain(
            shown,
            (
                rf"\frac{{x^2}}{{x-{a}}}-\frac{{{a}x}}{{x-{a}}}".replace("{1x}", "{x}"),
                f"${a}-x=-(x-{a})$，化成同分母，要变号。",
            ),
            (over(f"x(x-{a})", f"x-{a}"), "分子相减，再分解因式。"),
            (answer, "约分："),
        )
        shown = shown.replace("{1x}", "{x}")
        wrong = slips(
            answer,
            (over(f"x^2+{a}x", f"x-{a}").replace("+1x", "+x"), "分母变号时，分式前面没有变号。"),
            ("-x", "符号错了。"),
            (f"x-{a}", "约错了因式。"),
        )
    elif level == 3:
        b = dice.pick([n for n in range(-5, 6) if n and n != a])
        sign = dice.pick((1, -1))
        one, two = over("1", f"x+{a}"), over("1", lin(b))
        shown = f"{one}{'+' if sign > 0 else '-'}{two}"
        top = linear_sum([(2, "x"), (a + b, "")]) if sign > 0 else str(b - a)
        answer = over(top, f"(x+{a})({lin(b)})")
        if answer.startswith(r"\frac{-"):
            answer = "-" + over(top[1:], f"(x+{a})({lin(b)})") if sign < 0 else answer
        steps = chain(
            shown,
            (
                over(f"({lin(b)}){'+' if sign > 0 else '-'}(x+{a})", f"(x+{a})({lin(b)})"),
                "通分，分子是多项式要加括号。",
                "通分",
            ),
            (answer, "化简分子："),
        )
        wrong = slips(
            answer,
            (
                over("2" if sign > 0 else "0", f"(x+{a})({lin(b)})"),
                "通分时只乘了分母，没有乘分子。",
            ),
            (
                over("2" if sign > 0 else "1", linear_sum([(2, "x"), (a + b, "")])),
                "分母不能直接相加。",
            ),
            (
                over(
                    str(a + b) if sign < 0 else linear_sum([(2, "x"), (a - b, "")]),
                    f"(x+{a})({lin(b)})",
                ),
                "去括号时符号错了。",
            ),
        )
    else:
        k = dice.integer(1, 3)
        # 2a k/(x² - a²) - k/(x - a) = -k/(x + a)
        shown = rf"\frac{{{2 * a * k}}}{{x^2-{a * a}}}-\frac{{{k}}}{{x-{a}}}"
        answer = f"-{over(k, f'x+{a}')}"
        steps = chain(
            shown,
            (
                over(f"{2 * a * k}-{k if k > 1 else ''}(x+{a})", f"(x+{a})(x-{a})"),
                f"最简公分母是 $(x+{a})(x-{a})$，通分，减去的分子加括号。",
                "通分",
            ),
            (over(f"-{k if k > 1 else ''}(x-{a})", f"(x+{a})(x-{a})"), "化简分子，分解因式。"),
            (answer, "约分："),
        )
        wrong = slips(
            answer,
            (
                over(linear_sum([(-k, "x"), (3 * a * k, "")]), f"(x+{a})(x-{a})"),
                "减去的分子没有加括号，后一项没有变号。",
            ),
            (over(k, f"x+{a}"), "约分时丢了负号。"),
            (f"-{over(k, f'x-{a}')}", "约错了因式。"),
            (linear_sum([(-k, "x"), (a * k, "")]), "把分母去掉，当成解方程了。"),
        )
    return Draft(f"计算：${shown}$。", answer, steps, lambda: reduced(shown), distractors=wrong)


def mixed(dice: Dice, level: int) -> Draft:
    """(1 - 1/(x+a)) ÷ ... and then a fitting value put in."""
    a = dice.integer(1, 4)
    b = dice.pick([n for n in range(1, 6) if n != a])
    top = b - a
    shown = rf"(1{'+' if top > 0 else '-'}\frac{{{abs(top)}}}{{x+{a}}})\div \frac{{x^2-{b * b}}}{{{linear_sum([(1, 'x^2'), (2 * a, 'x'), (a * a, '')])}}}"
    simple = over(f"x+{a}", f"x-{b}")
    steps = chain(
        shown, (rf"\frac{{x+{b}}}{{x+{a}}}\cdot \frac{{(x+{a})^2}}{{(x+{b})(x-{b})}}", "括号里的1看成分母是1的式子通分；除法变乘法，分解因式。"), (simple, "约分："),
    )  # fmt: skip
    bad = over(f"x+{b}", f"x-{b}")
    if level == 3:
        return Draft(
            f"化简：${shown}$。",
            simple,
            steps,
            lambda: reduced(shown),
            distractors=slips(
                simple,
                (bad, "约错了因式。"),
                (over(f"x-{b}", f"x+{a}"), "除法没有颠倒除式。"),
                (over(f"x+{a}", f"x+{b}"), "约分时约错了因式。"),
            ),
        )
    if level == 4:
        x = dice.pick([n for n in range(-4, 8) if n not in (-a, b, -b)])
        value = F(x + a, x - b)
        return Draft(
            f"先化简，再求值：${shown}$，其中 $x={x}$。",
            fraction(value),
            (*steps, said(f"当 $x={x}$ 时，代入得 ${fraction(value)}$。")),
            lambda: at(shown, x=x),
            distractors=slips(
                fraction(value),
                (fraction(F(x + b, x - b)), "化简时约错了因式。"),
                *(((fraction(1 / value), "除法没有颠倒除式。"),) if value else ()),
                (fraction(-value), "符号错了。"),
            ),
        )
    choices = sorted({-a, b, -b, dice.pick([n for n in (0, 1, 2, -1) if n not in (-a, b, -b)])})
    good = next(n for n in choices if n not in (-a, b, -b))
    value = F(good + a, good - b)
    row = "，".join(f"${n}$" for n in choices)
    return Draft(
        f"先化简 ${shown}$，再从 {row} 中选一个合适的数作为 $x$ 的值代入，求得的结果是____。",
        fraction(value),
        (
            *steps,
            said(f"$x$ 不能取 ${-a}$，${b}$，${-b}$，否则原式的分母或除式为0，只能取 ${good}$。"),
            said(f"代入得 ${fraction(value)}$。"),
        ),
        lambda: at(shown, x=next(n for n in choices if (n + a) * (n * n - b * b) != 0)),
        distractors=slips(
            fraction(value),
            *(
                (fraction(F(n + a, n - b)), f"选的 ${n}$ 使原式没有意义。")
                for n in choices
                if n not in (good, b)
            ),
        ),
    )


def mixed_slip(dice: Dice, level: int) -> Draft:
    """A working with the denominators thrown away, or a bracket forgotten."""
    a = dice.integer(1, 6)
    shown = rf"\frac{{{2 * a}}}{{x^2-{a * a}}}-\frac{{1}}{{x-{a}}}"
    answer = f"-{over(1, f'x+{a}')}"
    steps = chain(
        shown,
        (over(f"{2 * a}-(x+{a})", f"(x+{a})(x-{a})"), "通分。"),
        (over(f"-(x-{a})", f"(x+{a})(x-{a})"), "化简分子。"),
        (answer, "约分。"),
    )
    kind = dice.below(2)
    if kind == 0:
        rows, at_line, why = (
            [
                f"{shown}={over(f'{2 * a}-x+{a}', f'(x+{a})(x-{a})')}",
                f"={over(f'{3 * a}-x', f'(x+{a})(x-{a})')}",
            ],
            1,
            f"减去的分子是多项式 $x+{a}$，要加括号，后一项也变号。",
        )
    else:
        rows, at_line, why = (
            [
                f"{shown}={over(f'{2 * a}-(x+{a})', f'(x+{a})(x-{a})')}",
                f"={2 * a}-(x+{a})",
                f"=-x+{a}",
            ],
            2,
            "分式的加减不能去掉分母，去分母是解方程时用的。",
        )
    return faulty(
        f"{pupil(dice)}计算 ${shown}$ 的过程如下",
        rows,
        at_line,
        answer,
        why,
        steps,
        lambda: reduced(shown),
    )


def negative_power(dice: Dice, level: int) -> Draft:
    """a⁻ⁿ for numbers and letters."""
    from curriculum.generators.junior.algebra.product import monomial

    n = dice.integer(1, 3)
    if level == 1:
        a = dice.pick((2, 3, 4, 5, 10, -2, -3, -5))
        shown, value = f"{a}^{{-{n}}}" if a > 0 else f"({a})^{{-{n}}}", F(1, a) ** n
        answer = fraction(value)
        steps = chain(
            shown,
            (
                rf"\frac{{1}}{{{a if a > 0 else f'({a})'}^{n}}}",
                r"$a^{-n}=\frac{1}{a^n}$（$a\ne 0$）。",
            ),
            (answer, "计算："),
        )
        wrong = slips(
            answer,
            (-(a**n), "负指数不是把幂变成负数。"),
            (fraction(-value), "负指数不改变结果的符号。"),
            (a**n, "没有取倒数。"),
            (-a * n, "当成了乘法。"),
            (fraction(F(1, a * n)), "乘方当成了乘法。"),
        )
        return Draft(
            f"计算：${shown}$。", answer, steps, lambda: worked_out(shown), distractors=wrong
        )
    if level == 2:
        z, a, c = (
            dice.pick((r"(\pi-3)^0", "(-7)^0", "2025^0")),
            dice.integer(2, 4),
            dice.integer(2, 6),
        )
        half = F(1, a)
        shown = rf"(\frac{{1}}{{{a}}})^{{-{n}}}+{z}-|-{c}|"
        value = (1 / half) ** n + 1 - c
        answer = fraction(value)
        steps = chain(
            shown,
            (f"{a**n}+1-{c}", rf"$(\frac{{1}}{{{a}}})^{{-{n}}}={a}^{n}$，0次幂等于1。"),
            (answer, "计算："),
        )
        wrong = slips(
            answer,
            (fraction(half**n + 1 - c), "负指数没有取倒数。"),
            (fraction(value - 1), "把0次幂算成了0。"),
            (fraction(-(half**n) + 1 - c), "把负指数当成了负数。"),
            (fraction(value + 2 * c), "绝对值的符号错了。"),
        )
        return Draft(
            f"计算：${shown}$。", answer, steps, lambda: worked_out(shown), distractors=wrong
        )
    k, p, q = dice.integer(2, 4), dice.integer(1, 3), dice.integer(1, 3)
    shown = (
        rf"{k}a^{{-{p}}}b^{q}\cdot ({k}a^{{-{n}}}b^{{-1}})^2"
        if level == 4
        else rf"{k}a^{{-{p}}}\cdot 3a^{{-{n}}}"
    )
    if level == 3:
        answer = over(3 * k, f"a^{p + n}")
        steps = chain(
            shown,
            (f"{3 * k}a^{{-{p + n}}}", "系数相乘，底数不变，指数相加。"),
            (answer, "把负整数指数幂化成分式，系数留在分子上。"),
        )
        wrong = slips(
            answer,
            (over(1, f"{3 * k}a^{p + n}"), "把系数也带到分母上了。"),
            (f"{3 * k}a^{p + n}", "负指数没有化成分式。"),
            (
                over(3 * k, f"a^{p * n}") if p * n != p + n else over(k + 3, f"a^{p + n}"),
                "同底数幂相乘，指数应相加。" if p * n != p + n else "系数应相乘。",
            ),
        )
    else:
        top = monomial(k**3, {"b": q - 2} if q > 2 else {})
        bottom = monomial(1, {"a": p + 2 * n, **({"b": 2 - q} if q < 2 else {})})
        answer = over(top, bottom)
        steps = chain(
            shown,
            (rf"{k}a^{{-{p}}}b^{q}\cdot {k * k}a^{{-{2 * n}}}b^{{-2}}", "先算乘方。"),
            (answer, "同底数幂相乘，指数相加；结果化成只含正整数指数的形式。"),
        )
        wrong = slips(
            answer,
            (over(monomial(k**2, {"b": q - 2} if q > 2 else {}), bottom), "系数没有乘方。"),
            (over(1, f"{k**3}a^{p + 2 * n}"), "把系数也带到分母上了。"),
            (monomial(k**3, {"a": p + 2 * n}), "负指数没有化成分式。"),
        )
    return Draft(
        f"计算，结果写成不含负整数指数的形式：${shown}$。",
        answer,
        steps,
        lambda: reduced(shown),
        distractors=wrong,
    )


SMALL = (
    ("某种细菌的直径约为{}米", 6, 7), ("某芯片的电路线宽约为{}米", 8, 9), ("一种花粉的直径约为{}米", 5, 6), ("某种病毒的直径约为{}米", 7, 8), ("一粒细沙的质量约为{}千克", 6, 7), ("某种植物果实的质量只有{}克", 7, 8), ("一根头发丝的直径约为{}米", 5, 5), ("某种薄膜的厚度约为{}米", 6, 7), ("一只蚂蚁触角的质量约为{}克", 4, 5),
)  # fmt: skip


def small(dice: Dice, level: int) -> Draft:
    """A small number in scientific notation, with 纳米 and 微米 at level 3, and back."""
    text, low, high = dice.pick(SMALL)
    n = dice.integer(low, high)
    front = F(dice.integer(11, 98), 10) if level == 1 else F(dice.integer(101, 998), 100)
    if front.denominator == 1:
        front += F(1, 10)
    value = front / F(10) ** n
    shown = decimal(value)
    answer = rf"{decimal(front)}\times 10^{{-{n}}}"
    if level == 3:
        unit, power = dice.pick((("纳米", 9), ("微米", 6)))
        size = F(dice.integer(11, 990)) if unit == "纳米" else F(dice.integer(11, 98), 10)
        if size % 10 == 0:
            size += 1
        scaled_front = size
        n = power
        while scaled_front >= 10:
            scaled_front /= 10
            n -= 1
        answer = rf"{decimal(scaled_front)}\times 10^{{-{n}}}"
        ask = f"已知1{unit}$=10^{{-{power}}}$米，某种{'病毒' if unit == '纳米' else '花粉'}的直径约为{decimal(size)}{unit}，用科学记数法表示为____米。"
        steps = (
            said(
                rf"${decimal(size)}\times 10^{{-{power}}}$ 中的 ${decimal(size)}$ 写成 $a\times 10^n$ 的形式。"
            ),
            said(f"所以是 ${answer}$。"),
        )
        wrong = slips(
            answer,
            (
                rf"{decimal(scaled_front)}\times 10^{{-{power}}}",
                "$a$ 化成一位整数后，指数没有跟着变。",
            )
            if n != power
            else (rf"{decimal(scaled_front)}\times 10^{{-{power + 3}}}", f"{unit}与米的换算错了。"),
            (rf"{decimal(scaled_front)}\times 10^{{{n}}}", "指数漏掉了负号。"),
            (rf"{decimal(scaled_front)}\times 10^{{-{n + 1}}}", "指数数错了。"),
        )
        return Draft(
            ask,
            answer,
            steps,
            lambda: _scientific(Decimal(decimal(size)).scaleb(-power)),
            distractors=wrong,
        )
    zeros = n
    steps = (
        said(f"$a$ 取 ${decimal(front)}$。"),
        said(
            f"第一个不是0的数字前面共有{zeros}个0（包括小数点前的那个0），所以指数是 $-{n}$，写成 ${answer}$。"
        ),
    )
    wrong = slips(
        answer,
        (rf"{decimal(front)}\times 10^{{-{n - 1}}}", "少数了小数点前的那个0。"),
        (rf"{decimal(front)}\times 10^{{{n}}}", "指数漏掉了负号。"),
        (rf"{decimal(front * 10)}\times 10^{{-{n + 1}}}", "$a$ 应大于或等于1且小于10。"),
        (rf"{decimal(front)}\times 10^{{-{n + 1}}}", "多数了一个0。"),
    )
    return Draft(
        f"{text.format(f' ${shown}$ ')}，将 ${shown}$ 用科学记数法表示为____。",
        answer,
        steps,
        lambda: _scientific(Decimal(shown)),
        distractors=wrong,
    )


def _scientific(value: Decimal) -> str:
    """A number in scientific notation by Python's own formatting."""
    front, power = f"{value:E}".split("E")
    return rf"{Decimal(front).normalize()}\times 10^{{{int(power)}}}"


def small_back(dice: Dice, level: int) -> Draft:
    """A small number written out."""
    n, front = dice.integer(3, 7), F(dice.integer(101, 998), 100)
    shown = rf"{decimal(front)}\times 10^{{-{n}}}"
    answer = decimal(front / F(10) ** n)
    return Draft(
        f"把 ${shown}$ 用小数表示为____。",
        answer,
        (said(f"指数是 $-{n}$，把小数点向左移{n}位。"), line(shown, answer, "所以")),
        lambda: f"{Decimal(decimal(front)).scaleb(-n):f}",
        distractors=slips(
            answer,
            (decimal(front / F(10) ** (n + 1)), "小数点多移了一位。"),
            (decimal(front / F(10) ** (n - 1)), "小数点少移了一位。"),
            (str(int(front * 10**n)), "小数点移动的方向弄反了。"),
        ),
    )


RECIPES = (
    Recipe("num.algebraic-fraction.concept", "which", "choice", (1,), is_fraction),
    Recipe("num.algebraic-fraction.concept", "meaningful", "fill", (1, 2), meaningful),
    Recipe(
        "num.algebraic-fraction.concept",
        "meaningful-mistake",
        "mistake",
        (1, 2),
        corrected(meaningful),
    ),
    Recipe("num.algebraic-fraction.concept", "zero", "fill", (3, 4), meaningful),
    Recipe("num.algebraic-fraction.concept", "meaningful-choice", "choice", (2,), meaningful),
    Recipe("num.algebraic-fraction.property", "claims", "choice", (2,), property_claims),
    Recipe("num.algebraic-fraction.property", "claims-judge", "judge", (2,), property_judge),
    Recipe("num.algebraic-fraction.property", "scaled", "choice", (3,), scaled),
    Recipe("num.algebraic-fraction.reduce", "reduce", "fill", (1, 2, 3), reduce),
    *checked("num.algebraic-fraction.reduce", "reduce", (1, 2, 3), reduce),
    Recipe("num.algebraic-fraction.reduce", "bottom", "fill", (2, 3), common_bottom),
    Recipe("num.algebraic-fraction.multiply", "multiply", "calculate", (1, 2, 3), multiply),
    Recipe(
        "num.algebraic-fraction.multiply",
        "multiply-mistake",
        "mistake",
        (1, 2, 3),
        corrected(multiply),
    ),
    Recipe(
        "num.algebraic-fraction.multiply", "multiply-choice", "choice", (2, 3), choosing(multiply)
    ),
    Recipe("num.algebraic-fraction.add", "add", "calculate", (1, 2, 3, 4), add),
    Recipe("num.algebraic-fraction.add", "add-choice", "choice", (1, 2, 3), choosing(add)),
    Recipe("num.algebraic-fraction.add", "find-slip", "mistake", (3,), mixed_slip),
    Recipe("num.algebraic-fraction.mixed", "mixed", "calculate", (3, 4, 5), mixed),
    Recipe("num.algebraic-fraction.mixed", "mixed-mistake", "mistake", (3, 4, 5), corrected(mixed)),
    Recipe("num.algebraic-fraction.mixed", "mixed-choice", "choice", (3,), choosing(mixed)),
    Recipe(
        "num.algebraic-fraction.negative-power", "power", "calculate", (1, 2, 3, 4), negative_power
    ),
    Recipe(
        "num.algebraic-fraction.negative-power",
        "power-mistake",
        "mistake",
        (1, 2, 3, 4),
        corrected(negative_power),
    ),
    Recipe(
        "num.algebraic-fraction.negative-power",
        "power-choice",
        "choice",
        (1, 2),
        choosing(negative_power),
    ),
    Recipe("num.algebraic-fraction.scientific", "write", "fill", (1, 2, 3), small),
    Recipe("num.algebraic-fraction.scientific", "write-choice", "choice", (1, 2), small),
    Recipe("num.algebraic-fraction.scientific", "read", "reverse", (2,), small_back),
)

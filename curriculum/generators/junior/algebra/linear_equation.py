"""Linear equations with one unknown: meaning, equality, moving terms, brackets and denominators."""

from fractions import Fraction
from math import gcd, lcm

from curriculum.generators.dice import Dice
from curriculum.generators.junior.algebra.frames import (
    Claim,
    choosing,
    faulty,
    judged,
    one_of,
    which,
)
from curriculum.generators.junior.algebra.routes import root_text, symbolic
from curriculum.generators.latex import decimal, fraction, linear_sum, signed
from curriculum.generators.recipe import Draft, Recipe
from curriculum.generators.scenes.people import pupil
from curriculum.generators.working import chain, line, said, slips
from engine.values import Step

F = Fraction


def equation(*lines: tuple[str, ...]) -> tuple[Step, ...]:
    """An equation solved line by line: (equation, reason of this line, name); the first has none."""
    return chain(lines[0][0], *lines[1:])


def solved(left: str, right: str, letter: str = "x") -> str:
    """The equation's root by SymPy."""
    return root_text(left, right, letter)


def is_linear(dice: Dice, level: int) -> Draft:
    """Which is a linear equation with one unknown."""
    a, b, c = dice.integer(2, 9), dice.nonzero(-9, 9), dice.integer(1, 9)
    x = dice.pick("xyt")
    right = dice.pick(
        (
            (f"{a}{x}{signed(b)}={c}", f"只含一个未知数 ${x}$，次数是1，是等式。"),
            (rf"\frac{{{x}}}{{{a}}}={c}", "分母里没有未知数，未知数的次数是1。"),
            (f"{x}=0", "只含一个未知数，次数是1。"),
            (f"{a}({x}-1)={c}", "去括号后未知数的次数是1。"),
        )
    )
    bad = [
        (f"x^2{signed(b)}={c}", "未知数的次数是2。"),
        (f"x+{a}y={c}", "含有两个未知数。"),
        (rf"\frac{{{a}}}{{x}}={c}", "分母中含有未知数，不是整式方程。"),
        (f"{a}x{signed(b)}", "不是等式。"),
        (f"{a}+{c}={a + c}", "没有未知数。"),
        (f"{a}x{signed(b)}>{c}", "是不等式，不是等式。"),
    ]

    def test(text: str) -> bool:
        if "=" not in text or ">" in text:
            return False
        left, other = (symbolic(side) for side in text.split("="))
        difference = left - other
        symbols = list(difference.free_symbols)
        return (
            len(symbols) == 1
            and bool(difference.is_polynomial(*symbols))
            and difference.as_poly(*symbols).degree() == 1
        )

    return which(dice, "下列各式中，是一元一次方程的是（　）", right, bad, test)


def root_of(dice: Dice, level: int) -> Draft:
    """Which equation has a given root, or which number is the root."""
    x = dice.nonzero(-5, 6)
    rows = []
    for value in (x, x + 1, -x, x - 1, x + 3):
        a, b = dice.integer(2, 5), dice.nonzero(-8, 8)
        c = dice.integer(0, 1)
        rows.append((f"{a + c}x{signed(b)}={linear_sum([(c, 'x'), (a * value + b, '')])}", value))
    right, bad = rows[0], [r for r in rows[1:] if r[1] != x]

    def test(text: str) -> bool:
        left, other = text.split("=")
        return bool((symbolic(left) - symbolic(other)).subs(symbolic("x"), x) == 0)

    return which(
        dice,
        f"下列方程中，解为 $x={x}$ 的是（　）",
        (right[0], f"把 $x={x}$ 代入，左右两边相等。"),
        [(t, f"把 $x={x}$ 代入，左右两边不相等。") for t, _ in bad],
        test,
    )


def parameter(dice: Dice, level: int) -> Draft:
    """A parameter from a root, or from the definition."""
    if level < 4:
        x, a = dice.nonzero(-5, 5), dice.nonzero(-6, 6)
        k = dice.integer(2, 5)
        if level == 2 or dice.chance(50):
            c = k * x + a
            shown = (f"{k}x+a", str(c))
            put, value = f"{linear_sum([(k * x, ''), (1, 'a')])}={c}", a
        else:
            c = a * x + k
            shown = (f"ax+{k}", str(c))
            put, value = f"{linear_sum([(x, 'a'), (k, '')])}={c}", a
        text = dice.pick(
            (
                f"若 $x={x}$ 是关于 $x$ 的方程 ${shown[0]}={shown[1]}$ 的解，则 $a$ 的值是____。",
                f"关于 $x$ 的方程 ${shown[0]}={shown[1]}$ 的解是 $x={x}$，则 $a=$____。",
            )
        )
        steps = (
            said(f"方程的解能使左右两边相等，把 $x={x}$ 代入方程。"),
            line(put, f"a={value}", "解关于 $a$ 的方程："),
        )
        return Draft(
            text,
            str(value),
            steps,
            lambda: str(
                next(
                    t
                    for t in range(-30, 31)
                    if (k * x + t if "ax" not in shown[0] else t * x + k) == c
                )
            ),
            distractors=slips(
                str(value), (-value, "移项没有变号。"), (x, "求成了 $x$ 的值。"), (c, "没有代入。")
            ),
        )
    k, b = dice.integer(1, 5), dice.integer(2, 9)

    first = f"m-{k}" if dice.chance(50) else f"m+{k}"
    bad = k if first.startswith("m-") else -k
    power = f"|m|-{k - 1}" if k > 1 else "|m|"
    text = f"已知 $({first})x^{{{power}}}+{b}=0$ 是关于 $x$ 的一元一次方程，则 $m$ 的值是____。"
    value = -bad

    steps = (
        said(f"未知数的次数是1：${power}=1$，所以 $|m|={k}$，$m=\\pm {k}$。"),
        said(rf"一次项系数不能为0：${first}\ne 0$，所以 $m\ne {bad}$，只取 $m={value}$。"),
    )
    return Draft(
        text,
        str(value),
        steps,
        lambda: str(next(m for m in range(-30, 31) if abs(m) - (k - 1) == 1 and m != bad)),
        distractors=slips(
            str(value),
            (bad, "一次项系数会变成0，这个值要舍去。"),
            (rf"\pm {k}", "忘了一次项系数不能为0。"),
        ),
    )


EQUAL = (
    ("若 $a=b$，则 $a+c=b+c$", True, "等式两边加同一个数，结果仍相等。"), ("若 $a=b$，则 $ac=bc$", True, "等式两边乘同一个数，结果仍相等。"), ("若 $ac=bc$，则 $a=b$", False, "$c$ 可能为 $0$，不能两边都除以 $c$。"),
    (r"若 $\frac{a}{c}=\frac{b}{c}$，则 $a=b$", True, r"由分母知 $c\ne 0$，两边都乘 $c$。"), ("若 $a=b$，则 $a-3=3-b$", False, "左边减3，右边也应减3，是 $b-3$。"), ("若 $x^2=5x$，则 $x=5$", False, "$x$ 可能为 $0$，不能两边都除以 $x$。"),
    ("若 $-2x=6$，则 $x=-3$", True, "两边都除以 $-2$。"), ("若 $3x=2$，则 $x=\\frac{3}{2}$", False, r"两边都除以 $3$，右边应是 $\frac{2}{3}$。"), ("若 $a=b$，则 $-a+1=-b+1$", True, "两边都乘 $-1$，再都加1。"), (r"若 $\frac{x}{2}=4$，则 $x=2$", False, "两边都乘 $2$，右边应是 $8$。"),
    (r"若 $a=b$，则 $\frac{a}{c^2+1}=\frac{b}{c^2+1}$", True, "$c^2+1$ 不为0，两边都除以它。"), (r"若 $a=b$，则 $\frac{a}{c}=\frac{b}{c}$", False, "$c$ 可能为 $0$，不能作分母。"), ("若 $x-3=5$，则 $x=5-3$", False, "两边应都加3，右边是 $5+3$。"),
)  # fmt: skip


def equal_claims() -> list[Claim]:
    """Claims about the two properties of equality."""
    return [Claim(text, true, why) for text, true, why in EQUAL]


def equality_choice(dice: Dice, level: int) -> Draft:
    """Which change of an equation is right."""
    if dice.chance(50):
        return one_of(dice, "下列等式变形中，正确的是（　）", equal_claims())
    return one_of(dice, "下列等式变形中，不正确的是（　）", equal_claims(), wanted=False)


def equality_judge(dice: Dice, level: int) -> Draft:
    """One change of an equation to be judged."""
    return judged(dice.pick(equal_claims()))


def by_equality(dice: Dice, level: int) -> Draft:
    """x + a = b, ax = b, ax + b = c by the properties of equality."""
    x, a, b = dice.nonzero(-9, 9), dice.nonzero(-9, 9), dice.integer(2, 9)
    if level == 1:
        if dice.chance(50):
            left, right = linear_sum([(1, "x"), (a, "")]), x + a
            steps = equation(
                (f"{left}={right}",),
                (
                    f"{left}{signed(-a)}={right}{signed(-a)}",
                    f"两边都{'减' if a > 0 else '加'} ${abs(a)}$。",
                    "等式的性质1",
                ),
                (f"x={x}", "化简："),
            )
            wrong = slips(f"x={x}", (f"x={right + a}", "只在一边变形，或者符号弄反了。"))
        else:
            k = b * dice.pick((1, -1))
            left, right = linear_sum([(k, "x")]), k * x
            steps = equation((f"{left}={right}",), (f"x={x}", f"两边都除以 ${k}$。", "等式的性质2"))
            wrong = slips(
                f"x={x}",
                (f"x={-x}", "除以负数时符号错了。" if k < 0 else "符号错了。"),
                (f"x={fraction(F(k, right))}", "除数和被除数颠倒了。"),
            )
    else:
        left, right = linear_sum([(b, "x"), (a, "")]), b * x + a
        if dice.chance(40):
            left, right = rf"-\frac{{1}}{{{b}}}x{signed(a)}", x + a
            x = -b * x
            steps = equation(
                (f"{left}={right}",),
                (
                    rf"-\frac{{1}}{{{b}}}x={right - a}",
                    f"两边都{'减' if a > 0 else '加'} ${abs(a)}$。",
                    "等式的性质1",
                ),
                (f"x={x}", f"两边都乘 $-{b}$。", "等式的性质2"),
            )
            wrong = slips(
                f"x={x}",
                (f"x={-x}", "乘负数时符号错了。"),
                (f"x={fraction(F(x, b * b))}", "应乘分母，却除以了分母。"),
            )
        else:
            steps = equation(
                (f"{left}={right}",),
                (
                    f"{b}x={right - a}",
                    f"两边都{'减' if a > 0 else '加'} ${abs(a)}$。",
                    "等式的性质1",
                ),
                (f"x={x}", f"两边都除以 ${b}$。", "等式的性质2"),
            )
            wrong = slips(
                f"x={x}",
                (f"x={fraction(F(right + a, b))}", "只在等式的一边变形，符号弄反了。"),
                (f"x={right - a}", "没有除以 $x$ 的系数。"),
            )
    return Draft(
        f"用等式的性质解方程：${left}={right}$。",
        f"x={x}",
        steps,
        lambda: solved(left, str(right)),
        distractors=wrong,
    )


def transpose(dice: Dice, level: int) -> Draft:
    """ax + b = cx + d."""
    x = F(dice.nonzero(-9, 9))
    if level == 3:
        x = F(dice.pick([n for n in range(-9, 10) if n % 2]), 2)
    if level == 1:
        a, c = dice.integer(2, 9), dice.nonzero(-5, 5)
        if a + c == 0:
            c += 1
        total = (a + c) * x
        left, right = linear_sum([(a, "x"), (c, "x")]), fraction(total)
        steps = equation(
            (f"{left}={right}",),
            (f"{linear_sum([(a + c, 'x')])}={right}", "合并同类项：", "合并同类项"),
            *(
                ((f"x={fraction(x)}", f"两边都除以 ${a + c}$。", "系数化为1"),)
                if a + c != 1
                else ()
            ),
        )
        wrong = slips(
            f"x={fraction(x)}",
            (f"x={fraction(total / (a - c))}" if a != c else "x=0", "合并时系数的符号错了。"),
            (f"x={fraction((a + c) / total)}", "系数化为1时，除数和被除数颠倒了。"),
        )
        return Draft(
            f"解方程：${left}={right}$。",
            f"x={fraction(x)}",
            steps,
            lambda: solved(left, right),
            distractors=wrong,
        )
    a, c, b = dice.nonzero(-7, 9), dice.nonzero(-6, 7), dice.nonzero(-12, 12)
    if a - c in (0, 1, -1) or (level == 3 and (a - c) % 2):
        c = a + dice.pick((2, -2, 4, -4))
        c = c or a + 6
    d_value = a * x + b - c * x
    left, right = linear_sum([(a, "x"), (b, "")]), linear_sum([(c, "x"), (d_value, "")])
    d = d_value
    k = a - c
    steps = equation(
        (f"{left}={right}",), (f"{linear_sum([(a, 'x'), (-c, 'x')])}={fraction(d) if d else '0'}{signed(-b)}" if d else f"{linear_sum([(a, 'x'), (-c, 'x')])}={-b}", "含未知数的项移到左边，常数项移到右边，移项要变号。", "移项"),
        (f"{linear_sum([(k, 'x')])}={fraction(d - b)}", "合并同类项：", "合并同类项"), (f"x={fraction(x)}", f"两边都除以 ${k}$。", "系数化为1"),
    )  # fmt: skip
    wrong = slips(
        f"x={fraction(x)}", (f"x={fraction(F(d + b, k))}", "常数项移项时没有变号。"), *(((f"x={fraction(F(d - b, a + c))}", "含 $x$ 的项移项时没有变号。"),) if a + c else ()),
        (f"x={fraction(-x)}", "合并后的符号错了。"), (f"x={fraction(F(k) / (d - b)) if d != b else 1}", "系数化为1时，除数和被除数颠倒了。"),
    )  # fmt: skip
    return Draft(
        f"解方程：${left}={right}$。",
        f"x={fraction(x)}",
        steps,
        lambda: solved(left, right),
        distractors=wrong,
    )


def transpose_slip(dice: Dice, level: int) -> Draft:
    """A working in which a term was moved without its sign changed."""
    x, a, c, b = dice.integer(1, 8), dice.integer(5, 9), dice.integer(1, 3), dice.integer(2, 9)
    d = (a - c) * x + b
    left, right = f"{a}x+{b}", f"{linear_sum([(c, 'x'), (d, '')])}"
    steps = equation(
        (f"{left}={right}",),
        (f"{linear_sum([(a, 'x'), (-c, 'x')])}={d}-{b}", "移项要变号。", "移项"),
        (f"{a - c}x={d - b}", "合并同类项："),
        (f"x={x}", "系数化为1："),
    )
    if dice.chance(50):
        rows, at, why = (
            [
                f"{linear_sum([(a, 'x'), (-c, 'x')])}={d}+{b}",
                f"{a - c}x={d + b}",
                f"x={fraction(F(d + b, a - c))}",
            ],
            1,
            f"${b}$ 从左边移到右边，应变成 $-{b}$。",
        )
    else:
        rows, at, why = (
            [
                f"{linear_sum([(a, 'x'), (-c, 'x')])}={d}-{b}",
                f"{a - c}x={d - b}",
                f"x={fraction(F(a - c, d - b))}",
            ],
            3,
            f"两边应都除以 ${a - c}$，除数和被除数颠倒了。",
        )
        if F(a - c, d - b) == x:
            rows, at, why = (
                [
                    f"{linear_sum([(a, 'x'), (c, 'x')])}={d}-{b}",
                    f"{a + c}x={d - b}",
                    f"x={fraction(F(d - b, a + c))}",
                ],
                1,
                f"${linear_sum([(c, 'x')])}$ 从右边移到左边，应变号。",
            )
    return faulty(
        f"{pupil(dice)}解方程 ${left}={right}$ 的过程如下",
        rows,
        at,
        f"x={x}",
        why,
        steps,
        lambda: solved(left, right),
    )


def brackets(dice: Dice, level: int) -> Draft:
    """a(x + b) - c(x + d) = e."""
    x = dice.nonzero(-8, 9)
    a, b = dice.integer(2, 6), dice.nonzero(-6, 6)
    if level == 2:
        total = a * (x + b)
        left, right = f"{a}({linear_sum([(1, 'x'), (b, '')])})", total
        opened = linear_sum([(a, "x"), (a * b, "")])
        steps = equation(
            (f"{left}={right}",),
            (f"{opened}={right}", f"用 ${a}$ 乘括号里的每一项。", "去括号"),
            (f"{a}x={right}{signed(-a * b)}", "移项：", "移项"),
            (f"{a}x={a * x}", "合并："),
            (f"x={x}", f"两边都除以 ${a}$。", "系数化为1"),
        )
        wrong = slips(
            f"x={x}",
            (f"x={fraction(F(right - b, a))}", "去括号时漏乘了括号里的后一项。"),
            (f"x={fraction(F(right + a * b, a))}", "移项没有变号。"),
            (f"x={-x}", "符号错了。"),
        )
        return Draft(
            f"解方程：${left}={right}$。",
            f"x={x}",
            steps,
            lambda: solved(left, str(right)),
            distractors=wrong,
        )
    c, d, k = dice.integer(2, 5), dice.nonzero(-5, 5), dice.integer(1, 3)
    if a == c * k:
        a += 1
    e = a * (x + b) - c * (k * x + d)
    left = f"{a}({linear_sum([(1, 'x'), (b, '')])})-{c}({linear_sum([(k, 'x'), (d, '')])})"
    opened = linear_sum([(a, "x"), (a * b, ""), (-c * k, "x"), (-c * d, "")])
    kx = a - c * k
    rest = e - a * b + c * d
    steps = equation(
        (f"{left}={e}",), (f"{opened}={e}", "去括号，括号前是负号的每一项都变号。", "去括号"), (f"{linear_sum([(a, 'x'), (-c * k, 'x')])}={linear_sum([(e, ''), (-a * b, ''), (c * d, '')])}", "移项：", "移项"),
        (f"{linear_sum([(kx, 'x')])}={rest}", "合并同类项：", "合并同类项"), *(((f"x={x}", f"两边都除以 ${kx}$。", "系数化为1"),) if kx != 1 else ()),
    )  # fmt: skip
    wrong = slips(
        f"x={x}",
        (f"x={fraction(F(e - a * b - c * d, kx))}", "去第二个括号时，后一项没有变号。"),
        (f"x={fraction(F(e - b + d, kx))}", "去括号时漏乘了括号里的后一项。"),
        (f"x={-x}", "符号错了。"),
        (f"x={fraction(F(e + a * b - c * d, kx))}", "移项没有变号。"),
    )
    return Draft(
        f"解方程：${left}={e}$。", f"x={x}", steps, lambda: solved(left, str(e)), distractors=wrong
    )


def denominators(dice: Dice, level: int) -> Draft:
    """(ax + b)/p - (cx + d)/q = e."""
    p, q = dice.pick(((2, 3), (3, 4), (2, 5), (3, 6), (4, 6), (2, 4), (3, 5), (6, 4)))
    m = lcm(p, q)
    first, second = dice.integer(1, 3), dice.integer(1, 3)
    x, e, shift = dice.nonzero(-6, 8), dice.nonzero(-3, 4), dice.chance(50)
    sign = 1 if level == 3 and dice.chance(50) else -1
    for a, c in ((first, second), (1, second), (first, 1), (1, 1)):
        b = (-a * x) % p
        b = b - p if b and shift else b or p
        d = int((e - F(a * x + b, p)) * sign * q) - c * x
        if gcd(a, b, p) == 1 == gcd(c, d, q) and m // p * a + sign * (m // q) * c:
            break
    one, two = linear_sum([(a, "x"), (b, "")]), linear_sum([(c, "x"), (d, "")])
    left = rf"\frac{{{one}}}{{{p}}}{'+' if sign > 0 else '-'}\frac{{{two}}}{{{q}}}"
    u, v = m // p, m // q

    def times(k: int, inner: str) -> str:
        return (
            (f"({inner})" if any(s in inner[1:] for s in "+-") else inner)
            if k == 1
            else f"{k}({inner})"
        )

    cleared = (
        f"{times(u, one)}{'+' if sign > 0 else '-'}{times(v, two) if v > 1 or sign < 0 else two}"
    )
    opened = linear_sum([(u * a, "x"), (u * b, ""), (sign * v * c, "x"), (sign * v * d, "")])
    kx, rest = u * a + sign * v * c, m * e - u * b - sign * v * d
    steps = equation(
        (f"{left}={e}",), (f"{cleared}={m * e}", f"两边都乘各分母的最小公倍数 ${m}$，每一项都要乘。", "去分母"), (f"{opened}={m * e}", "分子是一个整体，去括号时注意变号。", "去括号"),
        (f"{linear_sum([(u * a, 'x'), (sign * v * c, 'x')])}={linear_sum([(m * e, ''), (-u * b, ''), (-sign * v * d, '')])}", "移项：", "移项"), (f"{linear_sum([(kx, 'x')])}={rest}", "合并同类项：", "合并同类项"),
        *(((f"x={x}", f"两边都除以 ${kx}$。", "系数化为1"),) if kx != 1 else ()),
    )  # fmt: skip
    wrong = slips(
        f"x={x}", (f"x={fraction(F(e - u * b - sign * v * d, kx))}", f"去分母时，右边的 ${e}$ 漏乘了 ${m}$。"),
        (f"x={fraction(F(m * e - u * b - v * d, kx))}" if sign < 0 else f"x={-x}", "去掉分母后没有给分子加括号，后一项没有变号。" if sign < 0 else "符号错了。"), (f"x={fraction(F(m * e + u * b + sign * v * d, kx))}", "移项没有变号。"), (f"x={fraction(F(m * e - b - sign * d, kx))}", "去括号时漏乘了后一项。"),
    )  # fmt: skip
    return Draft(
        f"解方程：${left}={e}$。", f"x={x}", steps, lambda: solved(left, str(e)), distractors=wrong
    )


def denominators_slip(dice: Dice, level: int) -> Draft:
    """A working with one wrong line: a term not multiplied, a bracket forgotten."""
    x = dice.integer(-4, 6)
    b = dice.pick(
        [n for n in (1, 3, -1, -3, 5) if (x + n) % 2 == 0]
        or [n for n in (2, 4, -2) if (x + n) % 2 == 0]
    )
    d = dice.pick([n for n in range(-4, 5) if n and (x + n) % 3 == 0])
    e = (x + b) // 2 - (x + d) // 3
    one, two = linear_sum([(1, "x"), (b, "")]), linear_sum([(1, "x"), (d, "")])
    left = rf"\frac{{{one}}}{{2}}-\frac{{{two}}}{{3}}"
    steps = equation(
        (f"{left}={e}",),
        (f"3({one})-2({two})={6 * e}", "两边都乘6。", "去分母"),
        (
            f"{linear_sum([(3, 'x'), (3 * b, ''), (-2, 'x'), (-2 * d, '')])}={6 * e}",
            "去括号：",
            "去括号",
        ),
        (f"3x-2x={linear_sum([(6 * e, ''), (-3 * b, ''), (2 * d, '')])}", "移项：", "移项"),
        (f"x={x}", "合并同类项："),
    )
    if dice.chance(50) and e:
        at, why = 1, f"去分母时，右边的 ${e}$ 漏乘了6。"
        rows = [
            f"3({one})-2({two})={e}",
            f"{linear_sum([(3, 'x'), (3 * b, ''), (-2, 'x'), (-2 * d, '')])}={e}",
            f"x={e - 3 * b + 2 * d}",
        ]
    else:
        at, why = 2, "括号前是负号，去括号时后一项也要变号。"
        rows = [
            f"3({one})-2({two})={6 * e}",
            f"{linear_sum([(3, 'x'), (3 * b, ''), (-2, 'x'), (2 * d, '')])}={6 * e}",
            f"x={6 * e - 3 * b - 2 * d}",
        ]
    return faulty(
        f"{pupil(dice)}解方程 ${left}={e}$ 的过程如下",
        rows,
        at,
        f"x={x}",
        why,
        steps,
        lambda: solved(left, str(e)),
    )


def same_root(dice: Dice, level: int) -> Draft:
    """Two equations with the same root, or opposite roots: the parameter."""
    x, a, b = dice.nonzero(-6, 6), dice.integer(2, 5), dice.nonzero(-8, 8)
    k = dice.integer(2, 4)
    m = dice.nonzero(-6, 6)
    opposite = level > 3 and dice.chance(50)
    y = -x if opposite else x
    first = f"{linear_sum([(a, 'x'), (b, '')])}={a * x + b}"
    right = k * y + m
    second = f"{k}x+m={right}"
    relation = "的解互为相反数" if opposite else "的解相同"
    put = f"{k * y}+m={right}"
    steps: tuple[Step, ...]
    if opposite:
        steps = (
            said(f"先解第一个方程，得 $x={x}$，它的相反数 ${y}$ 是第二个方程的解。"),
            said(f"把 ${y}$ 代入第二个方程，得 ${put}$，解得 $m={m}$。"),
        )
    else:
        steps = (
            line(first, f"x={x}", "先解第一个方程："),
            said(f"把 $x={x}$ 代入第二个方程。"),
            line(put, f"m={m}", "解得"),
        )
    return Draft(
        f"已知关于 $x$ 的方程 ${first}$ 与 ${second}$ {relation}，则 $m$ 的值是____。",
        str(m),
        steps,
        lambda: str(
            next(
                t
                for t in range(-99, 100)
                if any(
                    a * s + b == a * x + b and k * (-s if opposite else s) + t == right
                    for s in range(-20, 21)
                )
            )
        ),
        distractors=slips(
            str(m),
            (right + k * x if not opposite else right - k * x, "第二个方程的解代错了。"),
            (x, "求出的是 $x$ 的值。"),
        ),
    )


def decimals(dice: Dice, level: int) -> Draft:
    """Decimal denominators made whole."""
    x, b, d = dice.integer(1, 6), dice.nonzero(-4, 4), dice.nonzero(-4, 4)
    p, q = dice.pick(
        ((F(1, 2), F(1, 5)), (F(1, 5), F(1, 2)), (F(1, 4), F(1, 2)), (F(1, 10), F(1, 5)))
    )
    u, v = int(1 / p), int(1 / q)
    if u == v:
        v += 1
    e = u * (x + b) - v * (x + d)
    one, two = linear_sum([(1, "x"), (b, "")]), linear_sum([(1, "x"), (d, "")])
    left = rf"\frac{{{one}}}{{{decimal(p)}}}-\frac{{{two}}}{{{decimal(q)}}}"
    kx = u - v
    rest = e - u * b + v * d
    steps = equation(
        (f"{left}={e}",),
        (
            f"{u}({one})-{v}({two})={e}",
            f"分子、分母同时扩大，把分母化成整数：$1\\div {decimal(p)}={u}$，$1\\div {decimal(q)}={v}$，右边不变。",
        ),
        (
            f"{linear_sum([(u, 'x'), (u * b, ''), (-v, 'x'), (-v * d, '')])}={e}",
            "去括号：",
            "去括号",
        ),
        (f"{linear_sum([(kx, 'x')])}={rest}", "移项、合并："),
        *(((f"x={x}", "系数化为1：", "系数化为1"),) if kx != 1 else ()),
    )
    return Draft(
        f"解方程：${left}={e}$。",
        f"x={x}",
        steps,
        lambda: solved(left, str(e)),
        distractors=slips(
            f"x={x}",
            (
                f"x={fraction(F(10 * e - u * b + v * d, kx))}",
                "把分母化成整数时，右边也乘了，与去分母混在了一起。",
            ),
            (f"x={fraction(F(e - u * b - v * d, kx))}", "去括号时后一项没有变号。"),
            (f"x={-x}", "符号错了。"),
        ),
    )


RECIPES = (
    Recipe("num.linear-equation.concept", "which", "choice", (1, 2), is_linear),
    Recipe("num.linear-equation.concept", "root", "choice", (1, 2), root_of),
    Recipe("num.linear-equation.concept", "parameter", "reverse", (2, 3, 4), parameter),
    Recipe("num.linear-equation.equality", "solve", "calculate", (1, 2), by_equality),
    Recipe("num.linear-equation.equality", "claims", "choice", (2, 3), equality_choice),
    Recipe("num.linear-equation.equality", "claims-judge", "judge", (2,), equality_judge),
    Recipe("num.linear-equation.transpose", "solve", "calculate", (1, 2, 3), transpose),
    Recipe("num.linear-equation.transpose", "solve-choice", "choice", (2,), choosing(transpose)),
    Recipe("num.linear-equation.transpose", "find-slip", "mistake", (3,), transpose_slip),
    Recipe("num.linear-equation.fractions", "brackets", "calculate", (2, 3), brackets),
    Recipe("num.linear-equation.fractions", "denominators", "calculate", (3, 4), denominators),
    Recipe("num.linear-equation.fractions", "decimals", "calculate", (4,), decimals),
    Recipe("num.linear-equation.fractions", "same-root", "reverse", (3, 4), same_root),
    Recipe("num.linear-equation.fractions", "find-slip", "mistake", (3,), denominators_slip),
)

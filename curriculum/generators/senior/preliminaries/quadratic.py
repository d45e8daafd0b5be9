"""Quadratic equations and inequalities seen through the function."""

from fractions import Fraction
from math import isqrt

from curriculum.generators.dice import Dice
from curriculum.generators.latex import fraction, in_brackets, linear_sum, polynomial, signed
from curriculum.generators.recipe import Draft, Recipe
from curriculum.generators.working import line, said, slips
from engine.values import Step


def between(low: Fraction | int, high: Fraction | int, closed: bool = False) -> str:
    """{x | low < x < high}."""
    sign = r"\le" if closed else "<"
    return rf"\{{x\mid {fraction(low)}{sign} x{sign} {fraction(high)}\}}"


def outside(low: Fraction | int, high: Fraction | int, closed: bool = False) -> str:
    """{x | x < low or x > high}."""
    less, more = (r"\le", r"\ge") if closed else ("<", ">")
    return rf"\{{x\mid x{less} {fraction(low)} \text{{ 或 }} x{more} {fraction(high)}\}}"


def two_roots(dice: Dice, level: int) -> tuple[int, Fraction, Fraction]:
    """A positive leading coefficient and two different roots that keep coefficients whole."""
    low = dice.integer(-5, 4)
    high = dice.integer(low + 1, 6)
    if level < 3:
        return 1, Fraction(low), Fraction(high)
    top = dice.pick((2, 3))
    other = Fraction(dice.integer(-5, 5), top)
    if other == high:
        other -= 1
    return top, min(other, Fraction(high)), max(other, Fraction(high))


def solve(dice: Dice, level: int) -> Draft:
    """ax² + bx + c > 0 and its kin with rational roots."""
    lead, low, high = two_roots(dice, level)
    coefficients: list[Fraction] = [Fraction(lead), -lead * (low + high), lead * low * high]
    turned = level >= 2 and dice.chance(50)
    greater, closed = dice.chance(50), level >= 2 and dice.chance(50)
    shown = [-c for c in coefficients] if turned else coefficients
    sign = {(True, False): ">", (True, True): r"\ge", (False, False): "<", (False, True): r"\le"}
    asked = sign[greater, closed]
    positive = sign[greater != turned, closed]
    want_outside = greater != turned
    build, other = (outside, between) if want_outside else (between, outside)
    answer = build(low, high, closed)
    standard = f"{polynomial(coefficients)}{positive} 0"
    steps: list[Step] = []
    if turned:
        steps.append(
            line(
                f"{polynomial(shown)}{asked} 0",
                standard,
                "两边同乘 $-1$，不等号要变方向。",
                name="化二次项系数为正",
            )
        )
    steps += [
        line(
            f"{polynomial(coefficients)}=0",
            rf"x_1={fraction(low)},\ x_2={fraction(high)}",
            "解对应的方程。",
            name="求根",
        ),
        said(
            f"抛物线 $y={polynomial(coefficients)}$ 开口向上，"
            + (
                "在两根之外的部分在 $x$ 轴上方。"
                if want_outside
                else "在两根之间的部分在 $x$ 轴下方。"
            ),
            name="看图象",
        ),
        line(standard, answer, "写出解集。", name="写解集"),
    ]
    wrong = slips(
        answer,
        (
            other(low, high, closed),
            "没有先把二次项系数化为正，取错了“两根之间”与“两根之外”。"
            if turned
            else "把“两根之间”和“两根之外”弄反了。",
        ),
        (build(-high, -low, closed), "因式分解求根时符号错了。"),
        (build(low, high, not closed), "端点能不能取看错了。"),
    )

    def again() -> str:
        def holds(x: Fraction) -> bool:
            value = shown[0] * x * x + shown[1] * x + shown[2]
            return (value > 0 if greater else value < 0) or (closed and value == 0)

        middle, right = (low + high) / 2, high + 1
        if holds(middle) == holds(right):
            raise AssertionError("the sign doesn't change at the roots")
        return (between if holds(middle) else outside)(low, high, holds(low))

    ask = dice.pick(("解不等式：${}$。", "不等式 ${}$ 的解集是____。", "求不等式 ${}$ 的解集。"))
    return Draft(
        ask.format(f"{polynomial(shown)}{asked} 0"), answer, tuple(steps), again, distractors=wrong
    )


def fractional(dice: Dice, level: int) -> Draft:
    """(x - a)/(x - b) compared with 0, or with a number."""
    a, b = dice.integer(-5, 5), dice.integer(-5, 5)
    if a == b:
        b += dice.pick((1, 2, 3))
    low, high = min(a, b), max(a, b)
    greater, closed = dice.chance(50), dice.chance(50)
    sign = (r"\ge" if closed else ">") if greater else (r"\le" if closed else "<")
    top, bottom = linear_sum([(1, "x"), (-a, "")]), linear_sum([(1, "x"), (-b, "")])
    left = rf"\frac{{{top}}}{{{bottom}}}"

    def text(low_closed: bool, high_closed: bool, out: bool) -> str:
        one, two = (r"\le" if low_closed else "<"), (r"\le" if high_closed else "<")
        if out:
            more = r"\ge" if high_closed else ">"
            return rf"\{{x\mid x{one} {low} \text{{ 或 }} x{more} {high}\}}"
        return rf"\{{x\mid {low}{one} x{two} {high}\}}"

    a_low = closed and a == low
    a_high = closed and a == high
    answer = text(a_low, a_high, greater)
    product = "".join(_factor(r, 1) for r in sorted((a, b), key=bool)) + f"{sign} 0"
    why = "商与积的符号相同。"
    if closed:
        product += rf" \text{{ 且 }} x\ne {b}"
        why = "商与积的符号相同，但分母不能为零。"
    steps = [line(f"{left}{sign} 0", product, why, name="化为整式不等式")]
    steps.append(
        line(product.split(sign)[0] + "=0", f"x_1={low},\\ x_2={high}", "求根。"),
    )
    steps.append(
        said(
            f"取{'两根之外' if greater else '两根之间'}"
            + (f"，再去掉 $x={b}$。" if closed else "。")
        )
    )
    if level >= 4:
        shift = dice.nonzero(-3, 3)
        shown = rf"\frac{{{linear_sum([(1 + shift, 'x'), (-a - shift * b, '')])}}}{{{bottom}}}{sign} {shift}"
        steps.insert(
            0,
            line(
                shown,
                f"{left}{sign} 0",
                f"移项，通分：右边的 ${shift}$ 移到左边，写成分母是 ${bottom}$ 的分式。",
                name="移项通分",
            ),
        )
        statement_formula = shown
    else:
        shift = 0
        statement_formula = f"{left}{sign} 0"
    wrong = slips(
        answer,
        (text(closed, closed, greater), "含等号时忘了分母不能为零。"),
        (text(a_low, a_high, not greater), "把“两根之间”和“两根之外”弄反了。"),
        (rf"\{{x\mid x{sign} {a}\}}", "直接去分母，没有考虑分母的符号。"),
    )

    def again() -> str:
        def holds(x: Fraction) -> bool:
            if x == b:
                return False
            value = ((1 + shift) * x - a - shift * b) / (x - b) - shift
            return (value > 0 if greater else value < 0) or (closed and value == 0)

        return text(holds(Fraction(low)), holds(Fraction(high)), not holds(Fraction(low + high, 2)))

    return Draft(
        f"不等式 ${statement_formula}$ 的解集是____。",
        answer,
        tuple(steps),
        again,
        distractors=wrong,
    )


def higher(dice: Dice, level: int) -> Draft:
    """(x-a)(x-b)(x-c) > 0, at level 4 with one squared factor."""
    a, b, c = sorted(dice.picks(range(-4, 6), 3))
    greater = dice.chance(50)
    double = dice.pick((a, b, c)) if level >= 4 else None
    factors = "".join(_factor(r, 2 if r == double else 1) for r in sorted((a, b, c), key=bool))
    sign = ">" if greater else "<"

    def holds(x: Fraction) -> bool:
        value = Fraction(1)
        for r in (a, b, c):
            value *= (x - r) ** (2 if r == double else 1)
        return value > 0 if greater else value < 0

    points = [a, b, c]
    tests = [Fraction(a - 1), Fraction(a + b, 2), Fraction(b + c, 2), Fraction(c + 1)]
    parts = _open_parts(points, [holds(x) for x in tests])
    answer = _as_set(parts)
    steps: tuple[Step, ...] = (
        said(f"零点从小到大是 ${a},{b},{c}$，标在数轴上。", name="标根"),
        said(
            "从右上方开始穿线，"
            + ("奇次根处穿过，偶次根处不穿过。" if double is not None else "每个根处都穿过一次。"),
            name="穿线",
        ),
        line(
            f"{factors}{sign} 0",
            answer,
            f"取数轴{'上' if greater else '下'}方的部分。",
            name="写解集",
        ),
    )
    flipped = _as_set(_open_parts(points, [not holds(x) for x in tests]))
    naive = _as_set(_open_parts(points, [bool((k % 2 == 1) == greater) for k in range(4)]))
    wrong = slips(
        answer, (flipped, "上方和下方取反了。"), (naive, "偶次根处也穿了过去，应当“奇穿偶不穿”。"),
        (_as_set(parts[:-1]) if len(parts) > 1 else r"\varnothing", "漏了一段。"),
    )  # fmt: skip

    def again() -> str:
        dense = [Fraction(n, 4) + Fraction(1, 8) for n in range(-48, 60)]
        kept = [False] * 4
        for x in dense:
            if holds(x):
                kept[sum(x > r for r in points)] = True
        return _as_set(_open_parts(points, kept))

    return Draft(
        f"不等式 ${factors}{sign} 0$ 的解集为____。", answer, steps, again, distractors=wrong
    )


def _factor(root: int, power: int) -> str:
    """(x - root) to a power; x itself bare."""
    inside = linear_sum([(1, "x"), (-root, "")])
    return (f"({inside})" if root else inside) + (f"^{power}" if power > 1 else "")


def _open_parts(points: list[int], kept: list[bool]) -> list[tuple[int | None, int | None]]:
    ends: list[int | None] = [None, *points, None]
    return [(ends[k], ends[k + 1]) for k, keep in enumerate(kept) if keep]


def _as_set(parts: list[tuple[int | None, int | None]]) -> str:
    """Open intervals as one set; neighbours stay apart, because the point between is out."""
    if not parts:
        return r"\varnothing"
    texts = [
        f"x<{high}" if low is None else f"x>{low}" if high is None else f"{low}<x<{high}"
        for low, high in parts
    ]
    inside = r" \text{ 或 } ".join(texts)
    return rf"\{{x\mid {inside}\}}"


def vieta(dice: Dice, level: int) -> Draft:
    """A symmetric expression of the two roots."""
    total, product = dice.nonzero(-6, 6), dice.nonzero(-7, 7)
    if total * total - 4 * product < 0:
        product = -product
    lead = dice.pick((1, 1, 2)) if level >= 3 else 1
    s, p = Fraction(total, lead), Fraction(product, lead)
    if s * s - 4 * p < 0:
        p, product = -p, -product
    name, value, expansion = dice.pick(
        (
            ("x_1^2+x_2^2", s * s - 2 * p, "(x_1+x_2)^2-2x_1x_2"),
            (r"\frac{1}{x_1}+\frac{1}{x_2}", s / p, r"\frac{x_1+x_2}{x_1x_2}"),
            ("(x_1-x_2)^2", s * s - 4 * p, "(x_1+x_2)^2-4x_1x_2"),
            ("(x_1+1)(x_2+1)", p + s + 1, "x_1x_2+(x_1+x_2)+1"),
        )
    )
    equation = polynomial([lead, -total, product])
    steps: tuple[Step, ...] = (
        said(
            f"判别式 ${in_brackets(-total)}^2-4\\times {lead}\\times {in_brackets(product)}={total**2 - 4 * lead * product}\\ge 0$，方程有实数根。",
            name="判别式",
        ),
        said(
            f"由根与系数的关系，$x_1+x_2={fraction(s)}$，$x_1x_2={fraction(p)}$。", name="韦达定理"
        ),
        line(name, expansion, "化成两根的和与积。", name="配成和与积"),
        said(f"代入得 ${name}={fraction(value)}$。"),
    )
    other = {
        "x_1^2+x_2^2": s * s, r"\frac{1}{x_1}+\frac{1}{x_2}": p / s,
        "(x_1-x_2)^2": s * s - 2 * p, "(x_1+1)(x_2+1)": p + 1,
    }[name]  # fmt: skip
    flipped = {
        "x_1^2+x_2^2": s * s + 2 * p, r"\frac{1}{x_1}+\frac{1}{x_2}": -s / p,
        "(x_1-x_2)^2": s * s + 4 * p, "(x_1+1)(x_2+1)": p - s + 1,
    }[name]  # fmt: skip
    wrong = slips(
        fraction(value),
        (fraction(other), "展开或配方时漏了一项。"),
        (fraction(flipped), "符号弄错了：两根之和是 $-\\frac{b}{a}$。"),
    )

    def again() -> str:
        import sympy

        x = sympy.Symbol("x")
        roots = sympy.roots(lead * x**2 - total * x + product, x, multiple=True)
        one, two = roots
        found = {
            "x_1^2+x_2^2": one**2 + two**2, r"\frac{1}{x_1}+\frac{1}{x_2}": 1 / one + 1 / two,
            "(x_1-x_2)^2": (one - two) ** 2, "(x_1+1)(x_2+1)": (one + 1) * (two + 1),
        }[name]  # fmt: skip
        return str(sympy.latex(sympy.nsimplify(sympy.simplify(found))))

    return Draft(
        f"已知 $x_1,x_2$ 是方程 ${equation}=0$ 的两个实数根，则 ${name}=$____。",
        fraction(value), steps, again, distractors=wrong,
    )  # fmt: skip


def three(dice: Dice, level: int) -> Draft:
    """From the solution set back to the coefficients."""
    low = dice.integer(-5, 1)
    high = dice.integer(low + 1, 5)
    if low + high == 0:
        high += 1
    if low * high == 0:
        low, high = low - 1, high + 1
    asked = dice.pick(("a+b", "ab"))
    # x^2 + ax + b < 0 on (low, high)
    a, b = -(low + high), low * high
    value = a + b if asked == "a+b" else a * b
    steps: tuple[Step, ...] = (
        said(
            f"解集在两根之间，说明 ${low}$ 和 ${high}$ 是方程 $x^2+ax+b=0$ 的两个根。",
            name="三个二次的关系",
        ),
        said(f"两根之和 ${low}{signed(high)}=-a$，得 $a={a}$。", name="韦达定理"),
        said(
            f"两根之积 ${in_brackets(low)}\\times {in_brackets(high)}=b$，得 $b={b}$。",
            name="韦达定理",
        ),
        said(f"所以 ${asked}={value}$。"),
    )
    wrong = slips(
        str(value),
        (-a + b if asked == "a+b" else -a * b, "两根之和等于 $-a$，漏了负号。"),
        (a - b, "两根之积的符号错了。"),
        (low + high + low * high, "直接把两根当成了系数。"),
    )

    def again() -> str:
        found = [
            (one, two)
            for one in range(-15, 16)
            for two in range(-40, 41)
            if low * low + one * low + two == 0 and high * high + one * high + two == 0
        ]
        one, two = found[0]
        return str(one + two if asked == "a+b" else one * two)

    return Draft(
        rf"若不等式 $x^2+ax+b<0$ 的解集为 $\{{x\mid {low}<x<{high}\}}$，则 ${asked}=$____。",
        str(value), steps, again, distractors=wrong,
    )  # fmt: skip


def always(dice: Dice, level: int) -> Draft:
    """A quadratic that is positive everywhere: the range of a parameter."""
    half = dice.integer(1, 4)
    if level <= 3:
        # x^2 - 2h x + k > 0 for all x: k > h^2
        linear = dice.pick((1, -1)) * 2 * half
        shown = (
            f"x^2{signed(linear)}x+k" if abs(linear) != 1 else f"x^2{'+' if linear > 0 else '-'}x+k"
        )
        answer, bound = f"k>{half * half}", half * half
        steps: tuple[Step, ...] = (
            said(
                "二次项系数是正的，抛物线开口向上，要恒大于零，就要和 $x$ 轴没有公共点。",
                name="看图象",
            ),
            line(f"{in_brackets(linear)}^2-4k<0", f"k>{bound}", "判别式小于零。", name="判别式"),
        )
        wrong = slips(
            answer, (rf"k\ge {bound}", "等号取不到：判别式等于零时，有一点的值等于零。"),
            (f"k<{bound}", "判别式的符号弄反了。"), (f"k>{4 * bound}", "解不等式时忘了除以 $4$。"),
        )  # fmt: skip
        statement = f"若不等式 ${shown}>0$ 对一切实数 $x$ 恒成立，则实数 $k$ 的取值范围是____。"

        def again() -> str:
            import sympy

            k, x = sympy.symbols("k x", real=True)
            lowest = (x**2 + linear * x + k).subs(x, sympy.Rational(-linear, 2))
            solved = sympy.solve(sympy.Eq(lowest, 0), k)[0]
            return f"k>{solved}"
    else:
        # m x^2 - 2 h m x + c > 0 for all x (m may be 0): 0 <= m < c / h^2
        factor = dice.integer(1, 4)
        c = factor * half * half
        middle = f"{2 * half}m x"
        answer = rf"0\le m<{factor}"
        steps = (
            said(f"当 $m=0$ 时，不等式是 ${c}>0$，恒成立。", name="二次项系数为零"),
            said(
                rf"当 $m\ne 0$ 时，要开口向上且与 $x$ 轴没有公共点：$m>0$，并且 $({2 * half}m)^2-4m\times {c}<0$，解得 $0<m<{factor}$。",
                name="判别式",
            ),
            said(rf"综上，$0\le m<{factor}$。", name="合并"),
        )
        wrong = slips(
            answer, (f"0<m<{factor}", "漏了二次项系数为零的情形。"), (rf"0\le m\le {factor}", "判别式等于零时取不到。"),
            (f"m<{factor}", "没有要求开口向上。"),
        )  # fmt: skip
        statement = f"若关于 $x$ 的不等式 $mx^2-{middle}+{c}>0$ 对任意实数 $x$ 恒成立，则实数 $m$ 的取值范围是____。"

        def again() -> str:
            def everywhere(m: Fraction) -> bool:
                return m == 0 or (m > 0 and c - m * half * half > 0)

            grid = [Fraction(n, 8) for n in range(-80, 81)]
            held = [m for m in grid if everywhere(m)]
            return rf"{fraction(held[0])}\le m<{fraction(held[-1] + Fraction(1, 8))}"

    return Draft(statement, answer, steps, again, distractors=wrong)


def zeros(dice: Dice, level: int) -> Draft:
    """The zeros of a quadratic function, numbers and not points."""
    lead, low, high = two_roots(dice, min(level + 1, 3) if level > 1 else 1)
    coefficients: list[Fraction] = [Fraction(lead), -lead * (low + high), lead * low * high]
    shown = polynomial(coefficients)
    answer = f"{fraction(low)},{fraction(high)}"
    steps: tuple[Step, ...] = (
        line(
            f"{shown}=0",
            rf"x_1={fraction(low)},\ x_2={fraction(high)}",
            "函数的零点就是方程的实数根。",
            name="令函数值为零",
        ),
    )
    wrong = slips(
        answer, (rf"({fraction(low)},0),({fraction(high)},0)", "零点是数，不是点的坐标。"),
        (f"{fraction(-high)},{fraction(-low)}", "求根时符号错了。"), (fraction(high), "漏了一个零点。"),
        (fraction(coefficients[2]), "把图象与 $y$ 轴的交点当成了零点。"),
    )  # fmt: skip

    def again() -> str:
        c2, c1, c0 = coefficients
        square = c1 * c1 - 4 * c2 * c0
        root = (
            Fraction(isqrt(square.numerator), isqrt(square.denominator))
            if isinstance(square, Fraction)
            else Fraction(isqrt(square))
        )
        return f"{fraction((-c1 + root) / (2 * c2))},{fraction((-c1 - root) / (2 * c2))}"

    return Draft(f"函数 $f(x)={shown}$ 的零点是____。", answer, steps, again, distractors=wrong)


RECIPES = (
    Recipe("pre.quadratic.zero", "zeros", "fill", (1, 2, 3), zeros),
    Recipe("pre.quadratic.zero", "zeros-choice", "choice", (1, 2, 3), zeros),
    Recipe("pre.quadratic.zero", "symmetric", "fill", (2, 3), vieta),
    Recipe("pre.quadratic.solve", "rational", "calculate", (1, 2, 3), solve),
    Recipe("pre.quadratic.solve", "rational-choice", "choice", (1, 2, 3), solve),
    Recipe("pre.quadratic.solve", "from-set", "reverse", (3,), three),
    Recipe("pre.quadratic.always", "range", "fill", (3, 4), always),
    Recipe("pre.quadratic.always", "range-choice", "choice", (3, 4), always),
    Recipe("pre.quadratic.fraction", "quotient", "fill", (2, 3, 4), fractional),
    Recipe("pre.quadratic.fraction", "roots-line", "fill", (3, 4), higher),
)

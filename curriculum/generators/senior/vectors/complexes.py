"""Complex numbers: parts and kinds, powers of i, the plane, operations, roots, polar form."""

from fractions import Fraction
from math import cos, radians, sin

from curriculum.generators.dice import Dice
from curriculum.generators.latex import fraction, in_brackets, linear_sum, polynomial, signed
from curriculum.generators.recipe import Draft, Recipe
from curriculum.generators.senior.functions.notation import held
from curriculum.generators.senior.vectors.pairs import length
from curriculum.generators.working import line, said, slips
from engine.values import Step

Number = tuple[Fraction, Fraction]
I = r"\mathrm{i}"  # noqa: E741 (the number's own name)


def written(x: Fraction | int, y: Fraction | int) -> str:
    """x + yi as school writes it: `2-\\mathrm{i}`, `-3\\mathrm{i}`, `0`."""
    return linear_sum([(Fraction(x), ""), (Fraction(y), I)])


def times(a: Number, b: Number) -> Number:
    """The product of two complex numbers."""
    return a[0] * b[0] - a[1] * b[1], a[0] * b[1] + a[1] * b[0]


def over(a: Number, b: Number) -> Number:
    """The quotient."""
    size = b[0] ** 2 + b[1] ** 2
    x, y = times(a, (b[0], -b[1]))
    return x / size, y / size


def number(x: int, y: int) -> Number:
    """x + yi."""
    return Fraction(x), Fraction(y)


def concept(dice: Dice, level: int) -> Draft:
    """The imaginary part; a power of i; the letter that makes a number purely imaginary."""
    x, y = dice.nonzero(-6, 7), dice.nonzero(-6, 7)
    if level == 1:
        kind = dice.pick(("part", "power"))
        if kind == "part":
            answer = str(y)
            steps: tuple[Step, ...] = (
                said(
                    f"复数 $a+b{I}$（$a,b\\in\\mathbf{{R}}$）的虚部是 $b$，不带 ${I}$，所以是 ${y}$。",
                    name="虚部",
                ),
            )
            wrong = slips(
                answer,
                (written(0, y), f"虚部是 $b$，不是 $b{I}$。"),
                (x, "这是实部。"),
                (-y, "符号看错了。"),
                (x + y, "虚部只看一个数。"),
            )
            return Draft(
                f"复数 ${written(x, y)}$ 的虚部是____。",
                answer,
                steps,
                lambda: str(next(b for b in range(-9, 10) if number(x, b) == number(x, y))),
                distractors=wrong,
            )
        n = dice.integer(5, 2030)
        powers = ("1", I, "-1", f"-{I}")
        answer = powers[n % 4]
        steps = (
            said(
                f"${I}^n$ 以 $4$ 为周期，${n}=4\\times {n // 4}+{n % 4}$，所以等于 ${I}^{n % 4}$，即 ${answer}$。",
                name="虚数单位的幂",
            ),
        )
        wrong = slips(answer, *((p, "周期是 $4$，看余数。") for p in powers))

        def again() -> str:
            z = number(1, 0)
            for _ in range(n % 40):
                z = times(z, number(0, 1))
            return written(*z)

        return Draft(
            f"${I}$ 是虚数单位，则 ${I}^{{{n}}}=$____。", answer, steps, again, distractors=wrong
        )
    r, s = dice.nonzero(-5, 5), dice.nonzero(-5, 5)
    if s == r:
        s = r + 1 if r + 1 else r + 2
    # real part (m-r)(m-s), imaginary part m - s -> m = r
    answer = f"m={r}"
    real = polynomial([1, -(r + s), r * s], "m")
    imaginary = linear_sum([(1, "m"), (-s, "")])
    steps = (
        said(
            f"纯虚数要实部为 $0$、虚部不为 $0$：${real}=0$，得 $m={r}$ 或 $m={s}$。",
            name="纯虚数的条件",
        ),
        said(f"$m={s}$ 时虚部也是 $0$，舍去，所以 ${answer}$。", name="检验虚部"),
    )
    wrong = slips(
        answer,
        (rf"m={r}\text{{或}}m={s}", r"漏了虚部不为 $0$ 的条件。"),
        (f"m={s}", "这时虚部为零，是实数。"),
        (f"m={-r}", "方程解错了。"),
        (f"m={r + s}", "方程解错了。"),
    )
    return Draft(
        f"若复数 $z=({real})+({imaginary}){I}$（$m\\in\\mathbf{{R}}$）是纯虚数，则____。", answer, steps,
        lambda: r"\text{或}".join(f"m={m}" for m in range(-30, 31) if m * m - (r + s) * m + r * s == 0 and m != s), distractors=wrong,
    )  # fmt: skip


def plane(dice: Dice, level: int) -> Draft:
    """The quadrant; the modulus; a distance as a modulus."""
    x, y = dice.nonzero(-6, 7), dice.nonzero(-6, 7)
    if level == 1:
        names = {(1, 1): "第一象限", (-1, 1): "第二象限", (-1, -1): "第三象限", (1, -1): "第四象限"}
        sign = (1 if x > 0 else -1, 1 if y > 0 else -1)
        right = names[sign]
        from engine.values import Distractor

        return Draft(
            f"复数 ${written(x, y)}$ 在复平面内对应的点位于（　）", "",
            (said(f"对应的点是 $({x},{y})$，在{right}。", name="复数的几何意义"),),
            lambda: names[(x > 0) * 2 - 1, (y > 0) * 2 - 1],
            options=(right, *(n for n in names.values() if n != right)),
            distractors=tuple(Distractor("", "实部看横坐标，虚部看纵坐标，符号看错了。") for n in names.values() if n != right),
        )  # fmt: skip
    if level == 2:
        answer = length(x * x + y * y)
        steps: tuple[Step, ...] = (
            line(
                rf"\sqrt{{{in_brackets(x)}^2+{in_brackets(y)}^2}}",
                answer,
                r"$|a+b\mathrm{i}|=\sqrt{a^2+b^2}$：",
                name="复数的模",
            ),
        )
        wrong = slips(
            answer,
            (str(x * x + y * y), "忘了开平方。"),
            (length(abs(x * x - y * y) or 2), r"根号内写成了 $a^2-b^2$。"),
            (str(abs(x) + abs(y)), "应先平方再相加。"),
            (length(x * x + y * y + 1), "计算错了。"),
        )
        return Draft(
            f"复数 $z={written(x, y)}$ 的模 $|z|=$____。",
            answer,
            steps,
            lambda: length(times(number(x, y), number(x, -y))[0]),
            distractors=wrong,
        )
    p, q, r = dice.pick(((3, 4, 5), (4, 3, 5), (6, 8, 10), (5, 12, 13), (8, 6, 10), (8, 15, 17)))
    size = dice.integer(1, 4)
    great = dice.chance(50)
    p, q = p * dice.pick((1, -1)), q * dice.pick((1, -1))
    answer = str(r + size if great else r - size)
    word = "大" if great else "小"
    steps = (
        said(
            f"$|z-({written(p, q)})|={size}$ 表示以 $({p},{q})$ 为圆心、${size}$ 为半径的圆，$|z|$ 是圆上的点到原点的距离。",
            name="模的几何意义",
        ),
        said(
            f"圆心到原点的距离是 ${r}$，最{word}值是 ${r}{'+' if great else '-'}{size}={answer}$。"
        ),
    )
    wrong = slips(
        answer,
        (str(r - size if great else r + size), "最大与最小弄反了。"),
        (str(r), "没有考虑半径。"),
        (str(abs(p) + abs(q) + size), "圆心到原点的距离求错了。"),
        (str(size), "这是半径。"),
    )

    def again() -> str:
        values = [
            ((p + size * cos(radians(k / 10))) ** 2 + (q + size * sin(radians(k / 10))) ** 2) ** 0.5
            for k in range(3600)
        ]
        return str(round((max if great else min)(values)))

    return Draft(
        f"若复数 $z$ 满足 $|z-({written(p, q)})|={size}$，则 $|z|$ 的最{word}值是____。",
        answer,
        steps,
        again,
        distractors=wrong,
    )


def added(dice: Dice, level: int) -> Draft:
    """Sum and difference; the vector between two points."""
    a, b, c, d = (dice.nonzero(-6, 7) for _ in range(4))
    if level == 1:
        minus = dice.chance(60)
        x, y = (a - c, b - d) if minus else (a + c, b + d)
        answer = written(x, y)
        steps: tuple[Step, ...] = (
            said(
                f"实部与实部、虚部与虚部分别{'相减' if minus else '相加'}，得 ${answer}$。",
                name="复数的加减",
            ),
        )
        wrong = slips(
            answer,
            (written(a - c, b + d) if minus else written(a + c, b - d), "去括号时虚部的符号错了。"),
            (written(a + c, b + d) if minus else written(a - c, b - d), "加与减看错了。"),
            (written(y, x), "实部与虚部写反了。"),
            (written(x + 1, y), "计算错了。"),
        )
        return Draft(
            f"$({written(a, b)}){'-' if minus else '+'}({written(c, d)})=$____。",
            answer,
            steps,
            lambda: held(answer, (a, b) == ((x + c, y + d) if minus else (x - c, y - d))),
            distractors=wrong,
        )
    answer = written(c - a, d - b)
    steps = (
        said(
            r"$\overrightarrow{AB}$ 对应的复数，是终点对应的复数减去起点对应的复数。",
            name="减法的几何意义",
        ),
        said(f"所以是 $({written(c, d)})-({written(a, b)})={answer}$。"),
    )
    wrong = slips(
        answer,
        (written(a - c, b - d), "方向写反了，应是终点减起点。"),
        (written(a + c, b + d), "应相减，不是相加。"),
        (written(c - a, b - d), "虚部的符号错了。"),
        (written(c - a, d + b), "虚部的符号错了。"),
    )
    return Draft(
        rf"在复平面内，点 $A$，$B$ 对应的复数分别是 ${written(a, b)}$，${written(c, d)}$，则向量 $\overrightarrow{{AB}}$ 对应的复数是____。",
        answer,
        steps,
        lambda: held(answer, (a + (c - a), b + (d - b)) == (c, d)),
        distractors=wrong,
    )


def multiplied(dice: Dice, level: int) -> Draft:
    """A product, a square, a quotient; an equation for z."""
    a, b, c, d = (dice.nonzero(-4, 5) for _ in range(4))
    one, two = number(a, b), number(c, d)
    if level == 1:
        x, y = times(one, two)
        answer = written(x, y)
        steps: tuple[Step, ...] = (
            said(
                f"按多项式乘法展开，再用 ${I}^2=-1$：实部 ${a}\\times {in_brackets(c)}-{in_brackets(b)}\\times {in_brackets(d)}={x}$，虚部 ${a}\\times {in_brackets(d)}+{in_brackets(b)}\\times {in_brackets(c)}={y}$。",
                name="复数的乘法",
            ),
            said(f"所以积是 ${answer}$。"),
        )
        wrong = slips(
            answer,
            (written(a * c + b * d, y), f"${I}^2$ 没有换成 $-1$。"),
            (written(a * c - b * d, 0), "漏了交叉项。"),
            (written(x, -y), "虚部的符号错了。"),
            (written(a * c, b * d), "没有按多项式乘法展开。"),
            (written(x, a * d - b * c), "交叉项的符号错了。"),
        )

        def again() -> str:
            z = complex(a, b) * complex(c, d)
            return written(round(z.real), round(z.imag))

        return Draft(
            f"$({written(a, b)})({written(c, d)})=$____。", answer, steps, again, distractors=wrong
        )
    x, y = over(one, two)
    size = c * c + d * d
    if level == 2:
        answer = written(x, y)
        top = times(one, (two[0], -two[1]))
        steps = (
            said(
                f"分子、分母同乘分母的共轭复数 ${written(c, -d)}$，分母变为 ${c}^2+{in_brackets(d)}^2={size}$。".replace(
                    f"${c}^2", f"${in_brackets(c)}^2"
                ),
                name="分母实数化",
            ),
            said(f"分子变为 ${written(*top)}$，所以商是 ${answer}$。"),
        )
        wrong = slips(
            answer,
            (written(x, -y), "虚部的符号错了。"),
            (written(top[0], top[1]), "没有除以分母的模的平方。"),
            (written(Fraction(a, c), Fraction(b, d)), "不能实部、虚部分别相除。"),
            (written(*over(one, (two[0], -two[1]))), "没有乘共轭复数。"),
            (written(y, x), "实部与虚部写反了。"),
        )
        return Draft(
            rf"$\frac{{{written(a, b)}}}{{{written(c, d)}}}=$____。",
            answer,
            steps,
            lambda: held(answer, times((x, y), two) == one),
            distractors=wrong,
        )
    # (c + d i) z = product -> z = one ; asked conj or modulus
    product = times(one, two)
    answer = written(a, -b)
    steps = (
        said(
            rf"$z=\frac{{{written(*product)}}}{{{written(c, d)}}}={written(a, b)}$。",
            name="复数的除法",
        ),
        said(
            rf"共轭复数的实部相同、虚部相反，所以 $\overline{{z}}$ 是 ${answer}$。", name="共轭复数"
        ),
    )
    wrong = slips(
        answer,
        (written(a, b), "这是 $z$，还要取共轭。"),
        (written(-a, b), "共轭时把实部也变号了。"),
        (written(-a, -b), "共轭只变虚部的符号。"),
        (written(b, a), "实部与虚部写反了。"),
    )
    return Draft(
        rf"已知复数 $z$ 满足 $({written(c, d)})z={written(*product)}$，则 $z$ 的共轭复数 $\overline{{z}}=$____。",
        answer,
        steps,
        lambda: held(answer, times((Fraction(a), Fraction(b)), two) == product),
        distractors=wrong,
    )


def equation(dice: Dice, level: int) -> Draft:
    """Roots of a real quadratic without real roots; coefficients from one root."""
    x, y = dice.integer(-4, 4), dice.integer(1, 4)
    name = polynomial([1, -2 * x, x * x + y * y])
    if level == 2:
        answer = f"x={written(x, y)}\\text{{或}}x={written(x, -y)}"
        steps: tuple[Step, ...] = (
            said(rf"$\Delta={4 * x * x - 4 * (x * x + y * y)}<0$，有一对共轭虚根。", name="判别式"),
            said(
                rf"由 $x=\frac{{-b\pm\sqrt{{-\Delta}}{I}}}{{2a}}$，得 ${answer}$。", name="求根公式"
            ),
        )
        wrong = slips(
            answer,
            (f"x={written(x, y)}", "只写了一个根，虚根成对出现。"),
            (rf"x={x + y}\text{{或}}x={x - y}", f"虚根漏写 ${I}$。"),
            (
                f"x={written(-x, y)}\\text{{或}}x={written(-x, -y)}"
                if x
                else rf"x={y}\text{{或}}x=-{y}",
                "符号错了。",
            ),
            (f"x={written(x, 2 * y)}\\text{{或}}x={written(x, -2 * y)}", "没有除以 $2$。"),
        )
        return Draft(
            f"在复数范围内，方程 ${name}=0$ 的解是____。", answer, steps,
            lambda: held(answer, all(tuple(u + v + w for u, v, w in zip(times(z, z), times(number(-2 * x, 0), z), number(x * x + y * y, 0), strict=True)) == (Fraction(0), Fraction(0)) for z in (number(x, y), number(x, -y)))), distractors=wrong,
        )  # fmt: skip
    b, c = -2 * x, x * x + y * y
    answer = f"b={b},c={c}"
    steps = (
        said(f"实系数方程的虚根成对共轭，另一个根是 ${written(x, -y)}$。", name="虚根成对"),
        said(
            f"由根与系数的关系，两根之和是 ${2 * x}$，两根之积是 ${c}$，所以 ${answer}$。",
            name="根与系数的关系",
        ),
    )
    wrong = slips(
        answer,
        (f"b={2 * x},c={c}", "两根之和与系数的符号相反。"),
        (f"b={b},c={x * x - y * y}", "两根之积是模的平方。"),
        (f"b={-x},c={c}", "两根之和算错了。"),
        (f"b={b},c={-c}", "两根之积的符号错了。"),
    )

    def again() -> str:
        z2 = times(number(x, y), number(x, y))
        found = -z2[1] / y
        return f"b={fraction(found)},c={fraction(-z2[0] - found * x)}"

    return Draft(
        f"已知 ${written(x, y)}$ 是关于 $x$ 的实系数方程 $x^2+bx+c=0$ 的一个根，则实数 $b$，$c$ 的值是____。",
        answer,
        steps,
        again,
        distractors=wrong,
    )


def polar(dice: Dice, level: int) -> Draft:
    """A product or quotient in polar form; an argument in its quadrant."""
    if level == 2:
        r, s = dice.integer(1, 6), dice.integer(2, 6)
        one, two = dice.picks((15, 20, 25, 30, 35, 40, 45, 50, 60, 75, 80), 2)
        divide = dice.chance(50)
        if divide:
            r, one, two = r * s, max(one, two), min(one, two)
        size = r // s if divide else r * s
        turn = one - two if divide else one + two

        def form(m: int, degrees: int) -> str:
            return rf"{'' if m == 1 else m}(\cos {degrees}^\circ+{I}\sin {degrees}^\circ)"

        answer = form(size, turn)
        sign = r"\div" if divide else r"\cdot"
        steps: tuple[Step, ...] = (
            said(
                f"模相{'除' if divide else '乘'}，辐角相{'减' if divide else '加'}，得 ${answer}$。",
                name="三角形式的运算",
            ),
        )
        wrong = slips(
            answer,
            (
                form(size, one + two if divide else abs(one - two)),
                f"辐角应相{'减' if divide else '加'}。",
            ),
            (form(r + s, turn), "模应相乘除，不是相加。"),
            (form(size, one * two % 180 or 5), "辐角不是相乘。"),
            (form(r, turn), "模没有运算。" if s > 1 else "模算错了。"),
        )

        def again() -> str:
            import cmath

            u, v = cmath.rect(r, radians(one)), cmath.rect(s, radians(two))
            z = u / v if divide else u * v
            return form(round(abs(z)), round(cmath.phase(z) * 180 / 3.141592653589793))

        return Draft(
            f"计算（结果用三角形式表示）：${form(r, one)}{sign} {form(s, two)}=$____。",
            answer,
            steps,
            again,
            distractors=wrong,
        )
    a = dice.integer(1, 5)
    values = {
        45: ("1", "1"),
        135: ("-1", "1"),
        225: ("-1", "-1"),
        315: ("1", "-1"),
        60: ("1", r"\sqrt{3}"),
        120: ("-1", r"\sqrt{3}"),
        240: ("-1", r"-\sqrt{3}"),
        30: (r"\sqrt{3}", "1"),
        150: (r"-\sqrt{3}", "1"),
        330: (r"\sqrt{3}", "-1"),
    }
    turn = dice.pick(tuple(values))
    x, y = values[turn]

    def grown(text: str) -> str:
        if a == 1:
            return text
        return (
            f"{a}{text}"
            if text.startswith("\\")
            else f"-{a}{text[1:]}"
            if text.startswith("-\\")
            else str(a * int(text))
        )

    im = grown(y)
    im_text = I if im == "1" else f"-{I}" if im == "-1" else f"{im}{I}"
    z = f"{grown(x)}{signed(im_text)}"
    answer = rf"{turn}^\circ"
    steps = (
        said("先看对应点所在的象限，再由正切求角。", name="辐角主值"),
        said(f"所以辐角主值是 ${answer}$。"),
    )
    wrong = slips(
        answer,
        *(
            (rf"{other % 360}^\circ", "没有按象限取辐角。")
            for other in (
                turn + 180,
                360 - turn,
                180 - turn if turn < 180 else 540 - turn,
                turn + 90,
            )
        ),
    )

    def found() -> str:
        from math import atan2, degrees, sqrt

        def real(text: str) -> float:
            return (-1 if text.startswith("-") else 1) * (sqrt(3) if "sqrt" in text else 1)

        return rf"{round(degrees(atan2(real(y), real(x)))) % 360}^\circ"

    return Draft(
        f"复数 ${z}$ 的辐角主值（用角度表示，在 $0^\\circ$ 到 $360^\\circ$ 之间）是____。",
        answer,
        steps,
        found,
        distractors=wrong,
    )


RECIPES = (
    Recipe("ag.complex.concept", "concept", "fill", (1, 2), concept),
    Recipe("ag.complex.concept", "concept-choice", "choice", (1, 2), concept),
    Recipe("ag.complex.plane", "quadrant", "choice", (1,), plane),
    Recipe("ag.complex.plane", "modulus", "fill", (2, 3), plane),
    Recipe("ag.complex.plane", "modulus-choice", "choice", (2, 3), plane),
    Recipe("ag.complex.add", "add", "calculate", (1, 2), added),
    Recipe("ag.complex.add", "add-choice", "choice", (1, 2), added),
    Recipe("ag.complex.multiply", "multiply", "calculate", (1, 2, 3), multiplied),
    Recipe("ag.complex.multiply", "multiply-choice", "choice", (1, 2, 3), multiplied),
    Recipe("ag.complex.equation", "roots", "calculate", (2,), equation),
    Recipe("ag.complex.equation", "from-root", "reverse", (3,), equation),
    Recipe("ag.complex.polar", "polar", "calculate", (2, 3), polar),
)

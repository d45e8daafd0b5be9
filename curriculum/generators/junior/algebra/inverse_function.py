"""Inverse proportion: formula, graph, areas, with lines, in use."""

import itertools
from fractions import Fraction

from curriculum.generators.dice import Dice
from curriculum.generators.junior.algebra.frames import Claim, judged, one_of, which
from curriculum.generators.junior.algebra.routes import symbolic
from curriculum.generators.latex import fraction, linear_sum, over
from curriculum.generators.primary.answers import checked, corrected
from curriculum.generators.recipe import Draft, Recipe
from curriculum.generators.working import line, said, slips
from engine.plot.figures import graph
from engine.values import Step

F = Fraction


def inverse(k: int) -> str:
    """k/x with the minus in front."""
    return over(k, "x") if k > 0 else "-" + over(-k, "x")


def is_inverse(dice: Dice, level: int) -> Draft:
    """Which function is inverse proportion."""
    a, b = dice.integer(2, 9), dice.integer(1, 6)
    good = dice.pick(
        (
            (f"y={inverse(-a)}", "形如 $y=\\frac{k}{x}$（$k\\ne 0$）。"),
            (rf"y=\frac{{1}}{{{a}x}}", f"就是 $k=\\frac{{1}}{{{a}}}$ 的情形。"),
            (f"xy={a}", f"变形为 $y=\\frac{{{a}}}{{x}}$。"),
            (f"y={a}x^{{-1}}", f"就是 $y=\\frac{{{a}}}{{x}}$。"),
        )
    )
    bad = [
        (f"y={over('x', a)}", "是正比例函数。"),
        (rf"y=\frac{{{a}}}{{x}}+{b}", "多了常数项，$xy$ 不是定值。"),
        (rf"y=\frac{{{a}}}{{x^2}}", "分母是 $x^2$。"),
        (rf"y=\frac{{{a}}}{{x+{b}}}", "分母不是单独的 $x$。"),
        (f"y={a}-x", "是一次函数。"),
    ]

    def test(text: str) -> bool:
        if text.startswith("xy"):
            return True
        product = (symbolic(text[2:]) * symbolic("x")).simplify()
        return bool(product.is_number)

    return which(dice, "下列关系式中，$y$ 是 $x$ 的反比例函数的是（　）", good, bad, test)


def find_k(dice: Dice, level: int) -> Draft:
    """k from a point; a second point; a parameter from the definition."""
    x, y = dice.nonzero(-6, 6), dice.nonzero(-6, 6)
    k = x * y
    if level == 1:
        return Draft(
            f"若反比例函数 $y=\\frac{{k}}{{x}}$ 的图象经过点 $({x},{y})$，则 $k$ 的值是____。",
            str(k),
            (
                said("把点的坐标代入，$k=xy$。"),
                line(
                    rf"{f'({x})' if x < 0 else x}\times {f'({y})' if y < 0 else y}",
                    str(k),
                    "计算：",
                ),
            ),
            lambda: str(next(n for n in range(-40, 41) if F(n, x) == y)),
            distractors=slips(
                str(k),
                (-k, "漏了负号，符号错了。"),
                (fraction(F(y, x)), "$k$ 是横、纵坐标的积，不是商。"),
                (x + y, "应相乘，不是相加。"),
            ),
        )
    if level == 2:
        others = [d for d in range(-12, 13) if d and k % d == 0 and d != x]
        x2 = dice.pick(others)
        y2 = k // x2
        return Draft(
            f"反比例函数的图象经过点 $({x},{y})$ 和点 $({x2},m)$，则 $m$ 的值是____。",
            str(y2),
            (
                said(f"图象上每个点的横、纵坐标的积都等于 $k$，$k={k}$。"),
                line(f"{x2}m={k}", f"m={y2}", "由第二个点："),
            ),
            lambda: str(next(n for n in range(-40, 41) if n * x2 == x * y)),
            distractors=slips(
                str(y2),
                (-y2, "符号错了。"),
                (fraction(F(y * x2, x)), "当成了正比例。"),
                (k, "求成了 $k$。"),
                (y + x - x2, "横、纵坐标的积相等，不是和相等。"),
            ),
        )
    p = dice.integer(1, 5)
    if level == 3:
        text = f"若函数 $y=(m-{p})x^{{m^2-{p * p + 1}}}$ 是反比例函数，则 $m$ 的值是____。"
        steps: tuple[Step, ...] = (
            said(rf"$x$ 的指数是 $-1$，所以 $m^2$ 的值是 ${p * p}$，$m=\pm {p}$。"),
            said(rf"系数不为0，$m\ne {p}$，所以 $m=-{p}$。"),
        )
        return Draft(
            text,
            str(-p),
            steps,
            lambda: str(next(m for m in range(-20, 21) if m * m - p * p - 1 == -1 and m != p)),
            distractors=slips(
                str(-p), (p, "这个值使系数为0，要舍去。"), (rf"\pm {p}", "漏了系数不为0。")
            ),
        )
    # y = y1 + y2, y1 ∝ x, y2 ∝ 1/x
    a, b = dice.nonzero(-4, 4), 2 * dice.nonzero(-3, 3)
    one, two = a + b, 2 * a + b // 2
    x3 = dice.pick((-1, -2))
    value = a * x3 + F(b, x3)
    text = f"已知 $y=y_1+y_2$，$y_1$ 与 $x$ 成正比例，$y_2$ 与 $x$ 成反比例，当 $x=1$ 时 $y={one}$，当 $x=2$ 时 $y={two}$，则当 $x={x3}$ 时，$y$ 的值是____。"
    steps = (
        said(r"正比例和反比例的系数不能用同一个字母，设 $y=k_1x+\frac{k_2}{x}$。"),
        said(f"代入两组值，解得 $k_1$ 的值是 ${a}$，$k_2$ 的值是 ${b}$。"),
        said(f"把 $x$ 的值 ${x3}$ 代入，得 ${fraction(value)}$。"),
    )

    def again() -> str:
        for p1 in range(-12, 13):
            for p2 in range(-12, 13):
                if p1 + p2 == one and 2 * p1 + F(p2, 2) == two:
                    return fraction(p1 * x3 + F(p2, x3))
        raise AssertionError("none")

    return Draft(
        text,
        fraction(value),
        steps,
        again,
        distractors=slips(
            fraction(value),
            (fraction(-value), "符号错了。"),
            (one, "当成了 $x=1$ 时的值。"),
            (fraction(F(one * x3)), "把两个系数设成了同一个字母。"),
        ),
    )


CLAIMS = (
    Claim("双曲线 $y=\\frac{2}{x}$ 与坐标轴没有交点", True, "$x\\ne 0$，$y\\ne 0$。"), Claim("函数 $y=\\frac{3}{x}$ 中，$y$ 随 $x$ 的增大而减小", False, "要说“在每个象限内”。"), Claim("函数 $y=-\\frac{3}{x}$ 的图象在第二、四象限", True, "$k<0$。"), Claim("反比例函数的图象关于原点对称", True, "横、纵坐标都变号，积不变。"), Claim("函数 $y=\\frac{k}{x}$ 的图象一定经过第一、三象限", False, "$k<0$ 时在第二、四象限。"), Claim("在每个象限内，$y=-\\frac{1}{x}$ 的 $y$ 随 $x$ 的增大而增大", True, "$k<0$。"), Claim("反比例函数的图象是一条直线", False, "是双曲线。"),
)  # fmt: skip


def claims_judge(dice: Dice, level: int) -> Draft:
    """A claim about hyperbolas."""
    return judged(dice.pick(CLAIMS))


def properties(dice: Dice, level: int) -> Draft:
    """Quadrants, the sign of k, comparing values."""
    k = dice.nonzero(-9, 9)
    if level == 1:
        answer = "一、三" if k > 0 else "二、四"
        return Draft(
            f"反比例函数 $y={inverse(k)}$ 的图象在第____象限。",
            rf"\text{{{answer}}}",
            (said(f"$k={k}{'>' if k > 0 else '<'}0$，图象的两支在第{answer}象限。"),),
            lambda: r"\text{一、三}" if F(k, 1) > 0 else r"\text{二、四}",
            distractors=slips(
                rf"\text{{{answer}}}",
                (rf"\text{{{'二、四' if k > 0 else '一、三'}}}", "$k$ 的符号与象限弄反了。"),
            ),
        )
    if level == 2:
        m = dice.nonzero(-6, 6)
        first = linear_sum([(1, "m"), (-m, "")])
        ask, up = dice.pick(
            (
                ("的图象在第一、三象限", True),
                ("的图象在第二、四象限", False),
                ("在每个象限内，$y$ 随 $x$ 的增大而减小", True),
                ("在每个象限内，$y$ 随 $x$ 的增大而增大", False),
            )
        )
        answer = f"m>{m}" if up else f"m<{m}"
        return Draft(
            f"若反比例函数 $y={over(first, 'x')}$ {ask}，则 $m$ 的取值范围是____。",
            answer,
            (
                said(f"由条件知系数{'大于' if up else '小于'}0。"),
                line(f"{first}{'>' if up else '<'}0", answer, "解得"),
            ),
            lambda: (
                answer
                if all(
                    (((n - m) > 0) == up) == ((n > m) if up else (n < m))
                    for n in range(m - 3, m + 4)
                    if n != m
                )
                else ""
            ),
            distractors=slips(
                answer,
                (f"m{'<' if up else '>'}{m}", "$k$ 的符号弄反了。"),
                (f"m{'>' if up else '<'}{-m}", "移项没有变号。"),
                ("m>0" if up else "m<0", "是整个系数的符号。"),
            ),
        )
    xs = dice.pick(([-2, -1, 1], [-3, -1, 2], [-1, 1, 3], [-4, 1, 2], [-2, 1, 4]))
    names = ["y_1", "y_2", "y_3"]
    ys = [F(k, x) for x in xs]
    order = sorted(range(3), key=lambda i: ys[i])
    answer = "<".join(names[i] for i in order)
    naive = "<".join(reversed(names)) if k > 0 else "<".join(names)
    pts = "，".join(f"${n}({x},{y})$" for n, x, y in zip("ABC", xs, names, strict=True))
    steps = (
        said(
            f"$k{'>' if k > 0 else '<'}0$，两支在第{'一、三' if k > 0 else '二、四'}象限；横坐标是负数的点，函数值{'小于' if k > 0 else '大于'}0，横坐标是正数的点，函数值{'大于' if k > 0 else '小于'}0。"
        ),
        said(
            f"同一支上，$y$ 随 $x$ 的增大而{'减小' if k > 0 else '增大'}；不同支上的点不能直接用增减性比较。"
        ),
        said(f"所以 ${answer}$。"),
    )
    return Draft(
        f"点 {pts} 都在反比例函数 $y={inverse(k)}$ 的图象上，则 $y_1$，$y_2$，$y_3$ 的大小关系是____（用“<”连接）。",
        answer,
        steps,
        lambda: "<".join(
            n for _, n in sorted((k * (1 / F(x)), n) for x, n in zip(xs, names, strict=True))
        ),
        distractors=slips(
            answer,
            (naive, "把不同支上的点直接用增减性比较了。"),
            ("<".join(names[i] for i in reversed(order)), "$k$ 的符号看反了。"),
        ),
    )


def graph_claims(dice: Dice, level: int) -> Draft:
    """Which claim about a certain hyperbola is right or wrong."""
    k = dice.nonzero(-8, 8)
    up = k > 0
    x = dice.pick([d for d in range(1, 9) if k % d == 0])
    claims = (
        Claim(f"图象经过点 $({x},{k // x})$", True, f"${x}\\times ({k // x})={k}$。", lambda: x * (k // x) == k), Claim(f"图象在第{'一、三' if up else '二、四'}象限", True, f"$k{'>' if up else '<'}0$。"), Claim("图象关于原点对称", True, "横、纵坐标都变号，积不变。"), Claim(f"在每个象限内，$y$ 随 $x$ 的增大而{'减小' if up else '增大'}", True, f"$k{'>' if up else '<'}0$。"),
        Claim(f"$y$ 随 $x$ 的增大而{'减小' if up else '增大'}", False, "漏了“在每个象限内”。"), Claim(f"图象经过点 $({x},{-(k // x)})$", False, "横、纵坐标的积不等于 $k$。", lambda: x * -(k // x) == k), Claim("图象与 $x$ 轴有交点", False, "$y$ 不能为0，图象与坐标轴没有交点。"), Claim(f"当 $x>0$ 时，$y{'<' if up else '>'}0$", False, f"$k{'>' if up else '<'}0$，$x$ 是正数时 $y$ 是{'正' if up else '负'}数。"),
    )  # fmt: skip
    wanted = dice.chance(55)
    return one_of(
        dice,
        f"关于反比例函数 $y={inverse(k)}$，下列说法{'正确' if wanted else '不正确'}的是（　）",
        claims,
        wanted,
    )


def area(dice: Dice, level: int) -> Draft:
    """Rectangle |k|, triangle |k|/2, and k from the area."""
    k = dice.nonzero(-12, 12)
    s = abs(k)
    where = "第一象限" if k > 0 else "第二象限"
    picture = graph(
        lambda x: float(k) / x if abs(x) > 0.05 else float("nan"), (-6, 6, -6, 6), numbers=False
    )
    if level == 1:
        text, value, why = dice.pick(
            (
                (
                    f"点 $P$ 在反比例函数 $y={inverse(k)}$ 的图象上，过点 $P$ 分别作两坐标轴的垂线，所得长方形的面积是____。",
                    F(s),
                    "长方形的面积等于 $|k|$。",
                ),
                (
                    f"点 $A$ 在反比例函数 $y={inverse(k)}$ 的图象上，$AB\\perp x$ 轴于点 $B$，$O$ 为原点，则 $\\triangle AOB$ 的面积是____。",
                    F(s, 2),
                    r"三角形的面积等于 $\frac{1}{2}|k|$。",
                ),
            )
        )
        return Draft(
            text,
            fraction(value),
            (
                said(f"设点的坐标为 $(x,y)$，$|x|\\cdot |y|=|k|={s}$。"),
                said(f"{why}所以是 ${fraction(value)}$。"),
            ),
            lambda: fraction(abs(F(2)) * abs(F(k, 2)) * (F(1, 2) if "triangle" in text else 1)),
            distractors=slips(
                fraction(value),
                (
                    fraction(value * 2),
                    "三角形的面积忘了除以2。" if "triangle" in text else "多乘了2。",
                ),
                (
                    fraction(value / 2),
                    "长方形的面积不除以2。" if "triangle" not in text else "多除了2。",
                ),
                (k if k < 0 else 2 * s + 1, "面积要取绝对值。" if k < 0 else "计算错了。"),
            ),
        )
    if level == 2:
        tri = dice.chance(50)
        value = F(s, 2) if tri else F(s)
        text = (
            f"如图，点 $A$ 是反比例函数 $y=\\frac{{k}}{{x}}$ 的图象在{where}内的一点，"
            + (
                f"$AB\\perp x$ 轴于点 $B$，$O$ 为原点，$\\triangle AOB$ 的面积是 ${fraction(value)}$，"
                if tri
                else f"过点 $A$ 分别作两坐标轴的垂线，所得长方形的面积是 ${fraction(value)}$，"
            )
            + "则 $k$ 的值是____。"
        )
        return Draft(
            text,
            str(k),
            (
                said(
                    f"{'三角形' if tri else '长方形'}的面积是 ${chr(92) + 'frac{1}{2}' if tri else ''}|k|$，所以 $|k|={s}$。"
                ),
                said(f"图象在{where}，$k{'>' if k > 0 else '<'}0$，所以 $k={k}$。"),
            ),
            lambda: str(
                next(
                    n
                    for n in range(-60, 61)
                    if F(abs(n), 2 if tri else 1) == value and (n > 0) == (k > 0) and n
                )
            ),
            distractors=slips(
                str(k),
                (-k, "没有看象限，符号错了。"),
                (fraction(F(k, 2)) if tri else fraction(F(k) / 2), "面积与 $|k|$ 的关系弄错了。"),
                (2 * k, "面积与 $|k|$ 的关系弄错了。"),
            ),
            pictures=(picture,),
        )
    one, two = sorted(dice.picks(range(2, 13), 2))
    difference = F(two - one, 2)
    text = f"点 $P$ 在反比例函数 $y={over(two, 'x')}$（$x>0$）的图象上，$PC\\perp x$ 轴于点 $C$，交反比例函数 $y={over(one, 'x')}$（$x>0$）的图象于点 $A$，$O$ 为原点，则 $\\triangle POA$ 的面积是____。"
    return Draft(
        text,
        fraction(difference),
        (
            said(
                rf"$\triangle POC$ 的面积是 $\frac{{{two}}}{{2}}$，$\triangle AOC$ 的面积是 $\frac{{{one}}}{{2}}$。"
            ),
            line(rf"\frac{{{two}}}{{2}}-\frac{{{one}}}{{2}}", fraction(difference), "相减："),
        ),
        lambda: fraction(abs(F(3) * (F(two, 3) - F(one, 3))) / 2),
        distractors=slips(
            fraction(difference),
            (two - one, "三角形的面积忘了除以2。"),
            (fraction(F(two + one, 2)), "应相减，不是相加。"),
            (fraction(F(two, 2)), "没有减去里面的三角形。"),
        ),
    )


def with_line(dice: Dice, level: int) -> Draft:
    """A line and a hyperbola: crossings, the inequality, the area."""
    x1, x2 = dice.pick(
        ((-2, 1), (-1, 3), (-3, 1), (-1, 2), (-4, 1), (-2, 3), (1, 3), (2, 4), (1, 4))
    )
    # y = m x + b meets y = k/x at x1, x2: m x² + b x - k = 0
    m = dice.pick((1, -1))
    b, k = -m * (x1 + x2), -m * x1 * x2
    y1, y2 = k // x1, k // x2
    line_text = linear_sum([(m, "x"), (b, "")])
    if level == 3:
        answer = f"({x1},{y1}),({x2},{y2})"
        return Draft(
            f"直线 $y={line_text}$ 与双曲线 $y={inverse(k)}$ 的交点坐标是____。",
            answer,
            (
                said(f"令 ${line_text}={inverse(k)}$，去分母整理成一元二次方程。"),
                said(f"解得横坐标是 ${x1}$ 和 ${x2}$，代入求得纵坐标。"),
                said(f"所以交点是 $({x1},{y1})$ 和 $({x2},{y2})$。"),
            ),
            lambda: ",".join(
                f"({x},{m * x + b})" for x in range(-20, 21) if x and m * x + b == F(k, x)
            ),
            distractors=slips(
                answer,
                (
                    f"({y1},{x1}),({y2},{x2})"
                    if {(y1, x1), (y2, x2)} != {(x1, y1), (x2, y2)}
                    else f"({x1},{-y1}),({x2},{-y2})",
                    "横、纵坐标写反了。",
                ),
                (f"({x1},{y1})", "漏了一个交点。"),
                (f"({-x1},{-y1}),({-x2},{-y2})", "符号错了。"),
            ),
        )
    if level == 4:
        greater = dice.chance(60)
        intro = f"一次函数 $y_1={line_text}$ 与反比例函数 $y_2={inverse(k)}$ 的图象交于 $A({x1},{y1})$，$B({x2},{y2})$ 两点，"
        holds = [
            F(n, 2)
            for n in range(-40, 41)
            if n
            and ((m * F(n, 2) + b > k / F(n, 2)) if greater else (m * F(n, 2) + b < k / F(n, 2)))
        ]

        def pieces() -> str:
            edges = sorted({x1, 0, x2})
            zones: list[tuple[int | None, int | None]] = [
                (None, edges[0]),
                *itertools.pairwise(edges),
                (edges[-1], None),
            ]
            found = []
            for low, high in zones:
                probe = F(edges[0]) - F(1, 3) if low is None else F(low) + F(1, 3)
                gap = m * probe + b - k / probe
                if (gap > 0) == greater:
                    found.append(
                        f"x<{high}"
                        if low is None
                        else f"x>{low}"
                        if high is None
                        else f"{low}<x<{high}"
                    )
            return r"\text{ 或 }".join(found)

        answer = pieces()
        picture = graph(
            [lambda x: m * x + b, lambda x: float(k) / x if abs(x) > 0.08 else float("nan")],
            (-6, 6, -6, 6),
            dots=[(x1, y1, "A"), (x2, y2, "B")],
            numbers=False,
        )
        parts = answer.split(r"\text{ 或 }")
        return Draft(
            f"如图，{intro}则当 $y_1{'>' if greater else '<'}y_2$ 时，$x$ 的取值范围是____。",
            answer,
            (
                said(
                    f"看直线在双曲线{'上' if greater else '下'}方的部分对应的 $x$ 的范围，$y$ 轴把范围分开。"
                ),
                said(f"以 ${x1}$，$0$，${x2}$ 为界，分段看图得 ${answer}$。"),
            ),
            lambda: _zones(holds, x1, x2),
            distractors=slips(
                answer,
                (parts[0], "漏了另一段。"),
                (parts[-1], "漏了另一段。"),
                (
                    f"{min(x1, x2)}<x<{max(x1, x2)}" if min(x1, x2) < 0 else f"x>{x2}",
                    "没有用 $y$ 轴（$x=0$）把范围分开。",
                ),
                (rf"x<{x1}\text{{ 或 }}x>{x2}", "没有看准图象的上下。"),
            ),
            pictures=(picture,),
        )
    area_value = F(abs(b) * abs(x1 - x2), 2)
    if not b:
        return with_line(dice, 3)
    return Draft(
        f"一次函数 $y={line_text}$ 与反比例函数 $y={inverse(k)}$ 的图象交于 $A$，$B$ 两点，$O$ 为原点，则 $\\triangle AOB$ 的面积是____。",
        fraction(area_value),
        (
            said(f"解方程求得交点 $A({x1},{y1})$，$B({x2},{y2})$。"),
            said(
                f"直线与 $y$ 轴交于 $C(0,{b})$，用 $OC$ 把三角形分割（或补）成两个，底都是 $OC={abs(b)}$，高分别是两点到 $y$ 轴的距离。"
            ),
            line(
                rf"\frac{{1}}{{2}}\times {abs(b)}\times {abs(x1 - x2)}",
                fraction(area_value),
                f"两点在 $y$ 轴{'两侧，面积相加' if x1 * x2 < 0 else '同侧，面积相减'}：",
            ),
        ),
        lambda: fraction(abs(F(x1 * y2 - x2 * y1)) / 2),
        distractors=slips(
            fraction(area_value),
            (fraction(area_value * 2), "面积忘了除以2。"),
            (
                fraction(F(abs(b) * abs(x1 + x2), 2)) if x1 + x2 else fraction(F(abs(b), 2)),
                "两侧的面积应相加，同侧的应相减，弄反了。",
            ),
            (fraction(F(abs(b) * max(abs(x1), abs(x2)), 2)), "只算了其中一个三角形。"),
        ),
    )


def _zones(points: list[Fraction], x1: int, x2: int) -> str:
    """The stretches between -∞, x1, 0, x2, ∞ that the sample points fill."""
    edges = sorted({x1, 0, x2})
    found = []
    if any(p < edges[0] for p in points):
        found.append(f"x<{edges[0]}")
    for low, high in itertools.pairwise(edges):
        if any(low < p < high for p in points):
            found.append(f"{low}<x<{high}")
    if any(p > edges[-1] for p in points):
        found.append(f"x>{edges[-1]}")
    return r"\text{ 或 }".join(found)


USES = (
    ("一块体积为{k}立方厘米的橡皮泥做成长方体，它的高 $h$（厘米）与底面积 $S$（平方厘米）成反比例", "底面积", "高", "平方厘米", "厘米", "体积=底面积×高"),
    ("一个水池的容积是{k}立方米，注满水池的时间 $t$（时）与每小时的注水量 $v$（立方米）成反比例", "每小时的注水量", "注满水池的时间", "立方米", "小时", "容积=每小时的注水量×时间"),
    ("一批零件共{k}个，加工完的时间 $t$（天）与每天加工的个数 $n$（个）成反比例", "每天加工的个数", "加工完的时间", "个", "天", "总数=每天的个数×天数"),
    ("一个面积为{k}平方厘米的长方形，它的长 $y$（厘米）是宽 $x$（厘米）的反比例函数", "宽", "长", "厘米", "厘米", "面积=长×宽"), ("某蓄电池为电源，电流 $I$（安）与电阻 $R$（欧）成反比例，电压为{k}伏", "电阻", "电流", "欧", "安", "电压=电流×电阻"), ("从甲地到乙地的路程是{k}千米，所需时间 $t$（时）与平均速度 $v$（千米/时）成反比例", "平均速度", "时间", "千米/时", "小时", "路程=速度×时间"),
    ("压力一定时，木板对地面的压强 $p$（帕）与木板面积 $S$（平方米）成反比例，压力为{k}牛", "木板面积", "压强", "平方米", "帕", "压力=压强×面积"), ("装卸工人往一艘轮船上装载货物，货物共{k}吨，装载的时间 $t$（天）与每天装载的质量 $v$（吨）成反比例", "每天装载的质量", "装载的时间", "吨", "天", "总量=每天的量×天数"), ("阻力与阻力臂的积为{k}牛·米，撬动石头时动力 $F$（牛）与动力臂 $l$（米）成反比例", "动力臂", "动力", "米", "牛", "动力×动力臂=阻力×阻力臂"),
)  # fmt: skip


def use(dice: Dice, level: int) -> Draft:
    """A value, then a limit, in a story of inverse proportion."""
    text, xn, yn, ux, uy, law = dice.pick(USES)
    small = dice.integer(2, 9)
    factor = dice.integer(4, 12)
    k = small * factor * dice.pick((1, 2, 5)) if "路程" not in text else 60 * factor
    x = small if "路程" not in text else 60
    if k % x:
        k = x * factor
    y = k // x
    if level == 2:
        answer = rf"{y}\text{{{uy}}}"
        return Draft(
            f"{text.format(k=k)}。当{xn}是{x}{ux}时，{yn}是多少{uy}？",
            answer,
            (said(f"由“{law}”，两个量的积是 ${k}$。"), line(rf"{k}\div {x}", str(y), "所以")),
            lambda: rf"{next(n for n in range(1, 5000) if n * x == k)}\text{{{uy}}}",
            distractors=slips(
                answer,
                (rf"{k * x}\text{{{uy}}}", "反比例应相除，不是相乘。"),
                (rf"{k - x}\text{{{uy}}}", "反比例应相除，不是相减。"),
            ),
        )
    limit = y
    answer = rf"{x}\text{{{ux}}}"
    most = dice.pick((True, False))
    ask = (
        f"要使{yn}不超过{limit}{uy}，{xn}至少是多少{ux}？"
        if most
        else f"要使{yn}不低于{limit}{uy}，{xn}最多是多少{ux}？"
    )
    steps = (
        said(
            f"由“{law}”，设自变量为 $x$，{yn}为 $\\frac{{{k}}}{{x}}$（$x>0$，只取第一象限的一支）。"
        ),
        said(f"在第一象限内，{yn}随{xn}的增大而减小。"),
        said(
            f"{yn}等于{limit}{uy}时，{xn}是 ${k}\\div {limit}={x}$（{ux}）；{yn}要{'小' if most else '大'}，{xn}就要{'大' if most else '小'}，所以{'至少' if most else '最多'}是{x}{ux}。"
        ),
    )

    def again() -> str:
        good = [n for n in range(1, 400) if (F(k, n) <= limit if most else F(k, n) >= limit)]
        return rf"{min(good) if most else max(good)}\text{{{ux}}}"

    return Draft(
        f"{text.format(k=k)}。{ask}",
        answer,
        steps,
        again,
        distractors=slips(
            answer,
            (rf"{k * limit}\text{{{ux}}}", "反比例应相除。"),
            (rf"{x + 1 if not most else x - 1}\text{{{ux}}}", "方向与增减性用反了。"),
        ),
    )


RECIPES = (
    Recipe("num.inverse-function.concept", "which", "choice", (1, 2), is_inverse),
    Recipe("num.inverse-function.concept", "find-k", "fill", (1, 2, 3, 4), find_k),
    Recipe(
        "num.inverse-function.concept", "find-k-mistake", "mistake", (1, 2, 3), corrected(find_k)
    ),
    Recipe("num.inverse-function.concept", "find-k-choice", "choice", (1, 2), find_k),
    Recipe("num.inverse-function.graph", "properties", "fill", (1, 2, 3), properties),
    Recipe("num.inverse-function.graph", "claims", "choice", (2, 3), graph_claims),
    Recipe("num.inverse-function.graph", "claims-judge", "judge", (2,), claims_judge),
    Recipe("num.inverse-function.area", "area", "fill", (1, 2, 3), area),
    Recipe("num.inverse-function.area", "area-mistake", "mistake", (1, 2, 3), corrected(area)),
    Recipe("num.inverse-function.area", "area-choice", "choice", (1, 2), area),
    Recipe("num.inverse-function.line", "line", "fill", (3, 4, 5), with_line),
    *checked("num.inverse-function.line", "line", (3, 4, 5), with_line),
    Recipe("num.inverse-function.apply", "use", "word", (2, 3), use),
    *checked("num.inverse-function.apply", "use", (2, 3), use),
)

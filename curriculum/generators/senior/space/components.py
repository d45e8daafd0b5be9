"""Vectors in space by their coordinates: sums, products, lengths, angles, parallels, mirrors."""

from collections.abc import Sequence
from fractions import Fraction
from math import acos, degrees, sqrt

from curriculum.generators.dice import Dice
from curriculum.generators.latex import fraction, in_brackets, signed
from curriculum.generators.recipe import Draft, Recipe
from curriculum.generators.senior.functions.notation import held
from curriculum.generators.senior.space.places import (
    Triple,
    between,
    dot,
    minus,
    plus,
    quotient_root,
    scaled,
    shown,
    square_root,
    triple,
)
from curriculum.generators.working import said, slips
from engine.values import Step

A, B, C = r"\vec{a}", r"\vec{b}", r"\vec{c}"
COSINES = (
    ((1, 1, 0), (0, 1, 1), 60), ((1, 0, -1), (0, 1, -1), 60), ((1, 1, 0), (-1, 0, 1), 120),
    ((2, -1, 1), (1, 1, 2), 60), ((1, 2, 1), (-1, 1, 2), 60), ((1, 0, 0), (1, 1, 0), 45),
    ((2, 2, 1), (1, 1, 0), -1), ((1, 2, 2), (2, 1, 2), -1), ((1, 1, 1), (1, -1, 1), -1),
    ((2, 1, -1), (-1, 1, 2), -1), ((1, -2, 1), (1, 1, -2), 120), ((0, 1, 1), (1, 1, 0), 60),
)  # fmt: skip


def any_triple(dice: Dice, size: int = 4) -> Triple:
    """A vector with at most one component zero."""
    parts = [dice.nonzero(-size, size) for _ in range(3)]
    if dice.chance(25):
        parts[dice.below(3)] = 0
    return triple(*parts)


def product_text(a: Sequence[Fraction], b: Sequence[Fraction]) -> str:
    """`1\\times 2+(-1)\\times 3+...` as it stands."""
    return "+".join(rf"{in_brackets(x)}\times {in_brackets(y)}" for x, y in zip(a, b, strict=True))


def squares_text(a: Sequence[Fraction]) -> str:
    """`1^2+(-2)^2+2^2`, for a length."""
    parts = (fraction(x) for x in a)
    bare = (rf"\left({x}\right)" if "frac" in x else in_brackets(x) for x in parts)
    return "+".join(f"{x}^2" for x in bare)


def reckoned(dice: Dice, level: int) -> Draft:
    """Sums, scalar products and lengths of vectors given by coordinates."""
    a, b = any_triple(dice), any_triple(dice)
    given = rf"已知 ${A}={shown(a)}$，${B}={shown(b)}$，则"
    if level == 1:
        times = dice.pick((1, -1))
        total = plus(a, b, times)
        sign = "+" if times == 1 else "-"
        answer = shown(total)
        steps: tuple[Step, ...] = (
            said(rf"对应坐标相{'加' if times == 1 else '减'}：${A}{sign}{B}={answer}$。", name="坐标运算"),
        )  # fmt: skip
        wrong = slips(
            answer,
            (shown(plus(a, b, -times)), "加减号看错了。"),
            (shown(minus(b, a) if times < 0 else scaled(total, -1)), "方向弄反了。"),
            (shown((total[0], total[1], plus(a, b, -times)[2])), "第三个坐标算错了符号。"),
            (shown((total[0], total[1], total[2] + 1)), "第三个坐标算错了。"),
            (shown((total[1], total[0], total[2])), "坐标的次序弄错了。"),
        )

        def summed() -> str:
            found = [x + y if times == 1 else x - y for x, y in zip(a, b, strict=True)]
            return held(answer, shown(found) == answer)

        return Draft(
            rf"{given} ${A}{sign}{B}=$____。", answer, steps, summed, distractors=wrong[:4]
        )
    if level == 2:
        value = dot(a, b)
        answer = fraction(value)
        steps = (
            said(rf"数量积等于对应坐标乘积的和：${A}\cdot {B}={product_text(a, b)}={answer}$。", name="数量积的坐标表示"),
        )  # fmt: skip
        wrong = slips(
            answer,
            (fraction(a[0] * b[0] + a[1] * b[1]), "漏了第三个坐标的乘积。"),
            (fraction(-value), "符号算错了。"),
            (
                fraction(sum((abs(x * y) for x, y in zip(a, b, strict=True)), Fraction(0))),
                "没有注意坐标的正负。",
            ),
            (
                shown(triple(*(x * y for x, y in zip(a, b, strict=True)))),
                "数量积是一个数，不是向量。",
            ),
            (fraction(value + 2), "计算错了。"),
        )

        def polarised() -> str:
            # a·b from three lengths.
            lengths = [sum(x * x for x in v) for v in (plus(a, b), a, b)]
            return fraction(Fraction(lengths[0] - lengths[1] - lengths[2]) / 2)

        return Draft(
            rf"{given} ${A}\cdot {B}=$____。", answer, steps, polarised, distractors=wrong[:4]
        )
    m, n = dice.pick(((1, -1), (2, 1), (1, -2), (2, -1), (1, 2), (3, 1)))
    total = plus(scaled(a, m), b, n)
    square = dot(total, total)
    answer = square_root(square)
    expression = (
        f"{'' if m == 1 else m}{A}{signed(n).replace('1', '') if abs(n) == 1 else signed(n)}{B}"
    )
    steps = (
        said(f"${expression}={shown(total)}$。", name="坐标运算"),
        said(rf"$|{expression}|=\sqrt{{{squares_text(total)}}}={answer}$。", name="模"),
    )
    wrong = slips(
        answer,
        (fraction(square), "最后忘了开平方。"),
        (square_root(square - total[2] ** 2 or 7), "漏了第三个坐标。"),
        (square_root(dot(plus(a, b, n), plus(a, b, n)) + 1), "数乘时漏乘了坐标。"),
        (square_root(square + 3), "计算错了。"),
        (fraction(abs(total[0] + total[1] + total[2]) + 5), "模不是坐标之和。"),
    )

    def expanded() -> str:
        return square_root(m * m * dot(a, a) + 2 * m * n * dot(a, b) + n * n * dot(b, b))

    return Draft(
        rf"{given} $|{expression}|=$____。", answer, steps, expanded, distractors=wrong[:4]
    )


def turned_to(dice: Dice, level: int) -> Draft:
    """The angle, or its cosine, of two vectors given by coordinates."""
    first, second, angle = dice.pick([c for c in COSINES if (c[2] > 0) == (level == 2)])
    order = dice.shuffled((0, 1, 2))
    signs = [dice.pick((1, -1)) for _ in range(3)]
    k = dice.pick((1, 1, 2, 3))
    a = scaled(triple(*(signs[i] * first[i] for i in order)), k)
    b = triple(*(signs[i] * second[i] for i in order))
    product, lengths = dot(a, b), dot(a, a) * dot(b, b)
    cosine = quotient_root(product, lengths)
    ask_angle = angle > 0
    answer = rf"{angle}^\circ" if ask_angle else cosine
    steps: tuple[Step, ...] = (
        said(rf"${A}\cdot {B}={fraction(product)}$，$|{A}|={square_root(dot(a, a))}$，$|{B}|={square_root(dot(b, b))}$。", name="坐标运算"),
        said(rf"$\cos\langle {A},{B}\rangle=\frac{{{A}\cdot {B}}}{{|{A}||{B}|}}={cosine}$。", name="夹角公式"),
    )  # fmt: skip
    if ask_angle:
        steps += (said(rf"夹角在 $0^\circ$ 到 $180^\circ$ 之间，所以是 ${answer}$。"),)
        wrong = slips(
            answer, (rf"{180 - angle}^\circ", "余弦的正负号弄错了。"),
            (rf"{90 - angle if angle < 90 else angle - 90}^\circ" if angle != 45 else r"30^\circ", "把余弦当成了正弦。"),
            (r"90^\circ", "数量积算成了零。"), (r"150^\circ", "特殊角的余弦值记错了。"),
        )  # fmt: skip
    else:
        opposite = quotient_root(-product, lengths)
        wrong = slips(
            answer, (opposite, "正负号弄错了。"), (fraction(product), "没有除以两个向量的模。"),
            (fraction(product / lengths), "模没有开平方。"),
            (quotient_root(product, dot(a, a)) if dot(b, b) != 1 else "0", r"漏除以 $|\vec{b}|$。"),
        )  # fmt: skip

    def again() -> str:
        gap = minus(a, b)
        # The law of cosines in the triangle of a and b.
        cos = float(dot(a, a) + dot(b, b) - dot(gap, gap)) / (2 * sqrt(lengths))
        if ask_angle:
            return rf"{round(degrees(acos(cos)))}^\circ"
        return quotient_root(1 if cos > 0 else -1, Fraction(round(1e6 / cos**2), 10**6).limit_denominator(500))  # fmt: skip

    asked = (
        rf"${A}$ 与 ${B}$ 的夹角是____。" if ask_angle else rf"$\cos\langle {A},{B}\rangle=$____。"
    )
    return Draft(
        rf"已知空间向量 ${A}={shown(a)}$，${B}={shown(b)}$，则 {asked}",
        answer, steps, again, distractors=wrong,
    )  # fmt: skip


def unknown(dice: Dice, level: int) -> Draft:
    """A coordinate from vectors being perpendicular or parallel."""
    if level == 2:
        x = dice.nonzero(-5, 5)
        b = triple(dice.nonzero(-3, 3), dice.nonzero(-4, 4), dice.nonzero(-3, 3))
        # The third product balances the others: its component is chosen so that x comes out whole.
        last = dice.pick((1, -1))
        b = (b[0], b[1], Fraction(last))
        y = Fraction(dice.nonzero(-4, 4))
        z = -(x * b[0] + y * b[1]) / b[2]
        a_text = f"(x,{fraction(y)},{fraction(z)})"
        answer = str(x)
        given = rf"{A}\perp {B}"
        steps: tuple[Step, ...] = (
            said(rf"${given}$，所以 ${A}\cdot {B}=0$，即 ${fraction(b[0]) if abs(b[0]) != 1 else '' if b[0] == 1 else '-'}x{signed(y * b[1])}{signed(z * b[2])}=0$。".replace("+0=0", "=0"), name="垂直的条件"),
            said(f"解得 $x={x}$。"),
        )  # fmt: skip
        wrong = slips(
            answer, (-x, "移项没有变号。"), (x * b[0] + 7, "没有除以系数。"), (x + 1, "计算错了。"),
            (x - 2, "计算错了。"),
        )  # fmt: skip

        def tried() -> str:
            found = [t for t in range(-60, 61) if t * b[0] + y * b[1] + z * b[2] == 0]
            return str(found[0]) if len(found) == 1 else ""

        return Draft(
            rf"已知 ${A}={a_text}$，${B}={shown(b)}$，若 ${given}$，则 $x=$____。", answer, steps,
            tried, distractors=wrong,
        )  # fmt: skip
    b = triple(dice.nonzero(-3, 3), dice.nonzero(-4, 4), dice.nonzero(-3, 3))
    k = dice.pick((2, 3, -2, -3, -1))
    a = scaled(b, k)
    answer = rf"x={fraction(a[1])},\ y={fraction(b[2])}"
    steps = (
        said(rf"${A}\parallel {B}$，所以存在实数 $\lambda$，使 ${A}=\lambda {B}$。", name="平行的条件"),
        said(rf"由第一个坐标，${fraction(a[0])}={fraction(b[0])}\lambda$，得 $\lambda={k}$。".replace("=1\\lambda", "=\\lambda").replace("=-1\\lambda", "=-\\lambda")),
        said(rf"所以 $x={in_brackets(b[1])}\times {in_brackets(k)}={fraction(a[1])}$；由 ${fraction(a[2])}={k if k != -1 else '-'}y$ 得 $y={fraction(b[2])}$。"),
    )  # fmt: skip
    wrong = slips(
        answer,
        (rf"x={fraction(-a[1])},\ y={fraction(-b[2])}", r"$\lambda$ 的符号弄错了。"),
        (rf"x={fraction(a[1])},\ y={fraction(a[2] * k)}", "第三个坐标的比弄反了。"),
        (rf"x={fraction(b[1] + k)},\ y={fraction(a[2] - k)}", "坐标成比例，不是差相等。"),
        (rf"x={fraction(b[1] / k)},\ y={fraction(b[2])}", "第二个坐标的比弄反了。"),
    )

    def crossed() -> str:
        for x in range(-40, 41):
            for y in range(-10, 11):
                other = (a[0], Fraction(x), a[2])
                one = (b[0], b[1], Fraction(y))
                if dot(other, one) ** 2 == dot(other, other) * dot(one, one):
                    return rf"x={x},\ y={y}"
        return ""

    return Draft(
        rf"已知 ${A}=({fraction(a[0])},x,{fraction(a[2])})$，${B}=({fraction(b[0])},{fraction(b[1])},y)$，"
        rf"若 ${A}\parallel {B}$，求 $x$，$y$ 的值。",
        answer, steps, crossed, distractors=wrong,
    )  # fmt: skip


def mirrored(dice: Dice, level: int) -> Draft:
    """A point's mirror image in an axis, a coordinate plane or the origin; distances, midpoints."""
    p = triple(dice.nonzero(-5, 5), dice.nonzero(-6, 6), dice.nonzero(-5, 5))
    if level == 1:
        where, kept = dice.pick((
            ("$xOy$ 平面", "xy"), ("$yOz$ 平面", "yz"), ("$xOz$ 平面", "xz"), ("$x$ 轴", "x"),
            ("$y$ 轴", "y"), ("$z$ 轴", "z"), ("原点", ""),
        ))  # fmt: skip
        image = triple(*(v if axis in kept else -v for v, axis in zip(p, "xyz", strict=True)))
        answer = shown(image)
        rule = (
            "三个坐标都变为相反数" if not kept
            else f"坐标 ${'$，$'.join(kept)}$ 不变，其余坐标变为相反数"
        )  # fmt: skip
        steps: tuple[Step, ...] = (
            said(f"关于{where}对称，{rule}，得 ${answer}$。", name="对称点"),
        )
        wrong = slips(
            answer,
            (shown(scaled(image, -1)), "不变的坐标与变号的坐标弄反了。"),
            (shown((-p[0], p[1], p[2])), "变号的坐标写错了。"),
            (shown((p[0], -p[1], p[2])), "变号的坐标写错了。"),
            (shown((p[0], p[1], -p[2])), "变号的坐标写错了。"),
        )

        def middle() -> str:
            # The midpoint of p and its image lies on what it is mirrored in, the join is upright to it.
            half = between(p, image)
            gap = minus(p, image)
            flat = all(v == 0 for v, axis in zip(half, "xyz", strict=True) if axis not in kept)
            upright = all(v == 0 for v, axis in zip(gap, "xyz", strict=True) if axis in kept)
            return held(answer, flat and upright)

        return Draft(
            f"在空间直角坐标系 $Oxyz$ 中，点 $P{shown(p)}$ 关于{where}的对称点的坐标是____。",
            answer, steps, middle, distractors=wrong[:4],
        )  # fmt: skip
    step = dice.pick(((1, 2, 2), (2, 3, 6), (1, 1, 1), (2, -1, 2), (1, 4, 8), (3, 4, 5), (1, 2, 3), (2, 1, 3)))  # fmt: skip
    order = dice.shuffled((0, 1, 2))
    gap = triple(*(dice.pick((1, -1)) * step[i] for i in order))
    q = plus(p, gap)
    square = dot(gap, gap)
    if level == 2:
        answer = square_root(square)
        steps = (
            said(rf"$\overrightarrow{{PQ}}={shown(gap)}$，", name="坐标的差"),
            said(rf"$|PQ|=\sqrt{{{squares_text(gap)}}}={answer}$。", name="两点间的距离公式"),
        )
        total = plus(p, q)
        wrong = slips(
            answer, (fraction(square), "最后忘了开平方。"),
            (square_root(square - gap[2] ** 2), "漏了第三个坐标的差。"),
            (square_root(dot(total, total)) if any(total) else "1", "把坐标相加了。"),
            (fraction(sum((abs(v) for v in gap), Fraction(0))), "距离不是坐标差的和。"),
        )  # fmt: skip

        def walked() -> str:
            # Pythagoras twice: first across the floor, then up.
            floor = gap[0] ** 2 + (q[1] - p[1]) ** 2
            return square_root(floor + (q[2] - p[2]) ** 2)

        return Draft(
            f"在空间直角坐标系 $Oxyz$ 中，点 $P{shown(p)}$ 与点 $Q{shown(q)}$ 之间的距离是____。",
            answer, steps, walked, distractors=wrong,
        )  # fmt: skip
    r = triple(dice.integer(-3, 3), dice.integer(-3, 3), dice.integer(-3, 3))
    mid = between(p, q)
    median = minus(mid, r)
    square = dot(median, median)
    answer = square_root(square)
    steps = (
        said(f"线段 $AB$ 的中点是 $M{shown(mid)}$。", name="中点坐标公式"),
        said(rf"$\overrightarrow{{CM}}={shown(median)}$，$|CM|=\sqrt{{{squares_text(median)}}}={answer}$。", name="两点间的距离公式"),
    )  # fmt: skip
    wrong = slips(
        answer, (fraction(square), "最后忘了开平方。"),
        (square_root(dot(minus(plus(p, q), r), minus(plus(p, q), r)) + 1), "求中点时没有除以 $2$。"),
        (square_root(square - median[2] ** 2 + 1), "漏了第三个坐标的差。"),
        (square_root(dot(gap, gap)), r"求成了 $|AB|$。"),
    )  # fmt: skip

    def apollonius() -> str:
        one, two = minus(p, r), minus(q, r)
        return square_root((2 * dot(one, one) + 2 * dot(two, two) - dot(gap, gap)) / 4)

    return Draft(
        f"在空间直角坐标系 $Oxyz$ 中，已知点 $A{shown(p)}$，$B{shown(q)}$，$C{shown(r)}$，$M$ 是线段 $AB$ 的中点，则 $|CM|=$____。",
        answer, steps, apollonius, distractors=wrong,
    )  # fmt: skip


def shadow(dice: Dice, level: int) -> Draft:
    """The projection vector of one vector on another."""
    b = triple(*dice.pick(((1, 2, 2), (0, 3, 4), (1, -2, 2), (1, 1, 1), (1, 0, 1), (2, -1, 2), (0, 1, 1), (1, -1, 0), (2, 1, -1))))  # fmt: skip
    square = dot(b, b)
    a = any_triple(dice)
    if dot(a, b) == 0:
        a = plus(a, b)
    share = dot(a, b) / square
    answer = shown(scaled(b, share))
    steps = (
        said(rf"${A}\cdot {B}={product_text(a, b)}={fraction(dot(a, b))}$，$|{B}|^2={fraction(square)}$。", name="坐标运算"),
        said(rf"投影向量是 $\frac{{{A}\cdot {B}}}{{|{B}|^2}}{B}={answer}$。", name="投影向量"),
    )  # fmt: skip
    wrong = slips(
        answer,
        (quotient_root(dot(a, b), square), "投影向量是一个向量，这只是投影的数量。"),
        (shown(scaled(b, dot(a, b))), r"没有除以 $|\vec{b}|^2$。"),
        (shown(scaled(a, dot(a, b) / dot(a, a))), r"求成了 $\vec{b}$ 在 $\vec{a}$ 上的投影向量。"),
        (shown(scaled(b, -share)), "方向弄反了。"),
    )

    def closest() -> str:
        # The multiple of b that is nearest to a: the parabola's lowest place from three values.
        def gap(t: int) -> Fraction:
            rest = plus(a, b, -t)
            return dot(rest, rest)

        low, mid, high = gap(-1), gap(0), gap(1)
        best = (low - high) / (2 * (low - 2 * mid + high))
        return shown(scaled(b, best))

    return Draft(
        rf"已知 ${A}={shown(a)}$，${B}={shown(b)}$，则 ${A}$ 在 ${B}$ 上的投影向量的坐标是____。",
        answer, steps, closest, distractors=wrong,
    )  # fmt: skip


def edges_dotted(dice: Dice, level: int) -> Draft:
    """A scalar product or a length in a regular tetrahedron or a parallelepiped."""
    edge = dice.integer(1, 6) if level == 2 else dice.integer(1, 4)
    if level == 2:
        one, two, times, why = dice.pick((
            ("AB", "AC", Fraction(1, 2), r"夹角是 $60^\circ$"),
            ("AB", "BC", Fraction(-1, 2), r"把起点移到一起，夹角是 $120^\circ$"),
            ("AB", "CD", Fraction(0), r"正四面体的对棱互相垂直，夹角是 $90^\circ$"),
            ("AB", "CA", Fraction(-1, 2), r"把起点移到一起，夹角是 $120^\circ$"),
            ("BC", "DC", Fraction(1, 2), r"$\overrightarrow{BC}=-\overrightarrow{CB}$，$\overrightarrow{DC}=-\overrightarrow{CD}$，夹角是 $60^\circ$"),
        ))  # fmt: skip
        value = times * edge * edge
        answer = fraction(value)
        steps: tuple[Step, ...] = (
            said(f"两向量的长度都是 ${edge}$，{why}。", name="向量的夹角"),
            said(
                f"数量积是 ${edge}\\times {edge}\\times {in_brackets(times)}={answer}$。",
                name="数量积的定义",
            ),
        )
        wrong = slips(
            answer, (fraction(-value), "夹角没有化成共起点，余弦的符号错了。"),
            (fraction(Fraction(edge * edge, 2)), "夹角找错了。"), (edge * edge, "漏乘了夹角的余弦。"),
            (fraction(-edge * edge), "夹角找错了。"), (rf"\frac{{{edge * edge}\sqrt{{3}}}}{{2}}", "用成了正弦。"),
        )  # fmt: skip

        def placed() -> str:
            # A regular tetrahedron in a cube, its edge √2 for a cube of edge 1.
            at = {"A": triple(0, 0, 0), "B": triple(1, 1, 0)}
            at |= {"C": triple(1, 0, 1), "D": triple(0, 1, 1)}
            product = dot(minus(at[one[1]], at[one[0]]), minus(at[two[1]], at[two[0]]))
            return fraction(product * edge * edge / 2)

        return Draft(
            rf"已知正四面体 $ABCD$ 的棱长是 ${edge}$，则 $\overrightarrow{{{one}}}\cdot\overrightarrow{{{two}}}=$____。",
            answer, steps, placed, distractors=wrong[:4],
        )  # fmt: skip
    p, q, r = edge, dice.integer(1, 4), dice.integer(1, 5)
    square = p * p + q * q + r * r + p * q + q * r + r * p
    answer = square_root(square)
    steps = (
        said(r"$\overrightarrow{AC_1}=\overrightarrow{AB}+\overrightarrow{AD}+\overrightarrow{AA_1}$。", name="用基底表示"),
        said(rf"平方，三个数量积分别是 ${fraction(Fraction(p * q, 2))}$，${fraction(Fraction(p * r, 2))}$，${fraction(Fraction(q * r, 2))}$，所以 $|AC_1|^2={p}^2+{q}^2+{r}^2+2\left({fraction(Fraction(p * q, 2))}+{fraction(Fraction(p * r, 2))}+{fraction(Fraction(q * r, 2))}\right)={square}$。", name="数量积"),
        said(f"$|AC_1|={answer}$。", name="开平方"),
    )  # fmt: skip
    wrong = slips(
        answer, (square_root(p * p + q * q + r * r), "当成了长方体，漏了数量积的项。"),
        (square, "最后忘了开平方。"), (p + q + r, "向量的模不能直接相加。"),
        (square_root(square + p * q + q * r + r * p), r"漏乘了 $\cos 60^\circ$。"),
    )  # fmt: skip

    def shifted() -> str:
        root3 = sqrt(3)
        u, v = (p, 0.0, 0.0), (q / 2, q * root3 / 2, 0.0)
        w = (r / 2, r * root3 / 6, r * sqrt(Fraction(2, 3)))
        return square_root(round(sum((x + y + z) ** 2 for x, y, z in zip(u, v, w, strict=True))))

    return Draft(
        rf"在平行六面体 $ABCD-A_1B_1C_1D_1$ 中，$AB={p}$，$AD={q}$，$AA_1={r}$，"
        r"$\angle BAD=\angle BAA_1=\angle DAA_1=60^\circ$，则 $AC_1=$____。",
        answer, steps, shifted, distractors=wrong,
    )  # fmt: skip


RECIPES = (
    Recipe("ag.spacevec.coordinate", "reckon", "calculate", (1, 2, 3), reckoned),
    Recipe("ag.spacevec.coordinate", "reckon-choice", "choice", (1, 2, 3), reckoned),
    Recipe("ag.spacevec.coordinate", "angle", "fill", (2, 3), turned_to),
    Recipe("ag.spacevec.coordinate", "angle-choice", "choice", (2, 3), turned_to),
    Recipe("ag.spacevec.coordinate", "unknown", "reverse", (2, 3), unknown),
    Recipe("ag.spacevec.dot", "edges", "fill", (2, 3), edges_dotted),
    Recipe("ag.spacevec.dot", "edges-choice", "choice", (2, 3), edges_dotted),
    Recipe("ag.spacevec.dot", "shadow", "calculate", (3,), shadow),
    Recipe("ag.spacevec.system", "mirror", "fill", (1, 2, 3), mirrored),
    Recipe("ag.spacevec.system", "mirror-choice", "choice", (1, 2, 3), mirrored),
)

"""The scalar product: value, length, angle, right angles, projections, figures and forces."""

from fractions import Fraction
from math import cos, pi, radians

from curriculum.generators.dice import Dice
from curriculum.generators.latex import fraction, in_brackets, root, signed
from curriculum.generators.recipe import Draft, Recipe
from curriculum.generators.senior.functions.notation import cos_value, held, surd
from curriculum.generators.senior.vectors.pairs import A, B, combined, length
from curriculum.generators.working import line, said, slips
from engine.values import Step

HALVES = {60: Fraction(1, 2), 120: Fraction(-1, 2), 90: Fraction(0)}


def value(dice: Dice, level: int) -> Draft:
    """a·b by lengths and angle; the product of two combinations; two sides of a triangle."""
    a, b = dice.integer(1, 8), dice.integer(1, 8)
    turn = dice.pick((60, 120))
    product = a * b * HALVES[turn]
    if level == 1:
        answer = fraction(product)
        steps: tuple[Step, ...] = (
            line(
                rf"{a}\times {b}\times {in_brackets(cos_value(turn))}",
                answer,
                rf"${A}\cdot {B}=|{A}||{B}|\cos\theta$：",
                name="数量积",
            ),
        )
        wrong = slips(
            answer,
            (fraction(-product), "余弦的符号错了。"),
            (a * b, r"漏乘 $\cos\theta$。"),
            (surd(Fraction(a * b, 2), 3), "把余弦写成了正弦。"),
            (fraction(Fraction(a + b, 2)), "应是模的积，不是和。"),
        )
        return Draft(
            rf"已知 $|{A}|={a}$，$|{B}|={b}$，${A}$ 与 ${B}$ 的夹角是 ${turn}^\circ$，则 ${A}\cdot {B}=$____。",
            answer,
            steps,
            lambda: fraction(Fraction(round(2 * a * b * cos(radians(turn))), 2)),
            distractors=wrong,
        )
    if level == 2:
        side = dice.integer(2, 9)
        first, second = dice.pick(
            (("AB", "BC"), ("BC", "CA"), ("CA", "AB"), ("AB", "AC"), ("BA", "BC"))
        )
        same = first[0] == second[0]
        result = Fraction(side * side, 2) * (1 if same else -1)
        answer = fraction(result)
        steps = (
            said(
                r"夹角要化成共起点来看："
                + (
                    r"两个向量起点相同，夹角是 $60^\circ$。"
                    if same
                    else r"把其中一个平移到共起点，夹角是 $120^\circ$，不是 $60^\circ$。"
                ),
                name="向量的夹角",
            ),
            line(
                rf"{side}\times {side}\times {in_brackets(cos_value(60 if same else 120))}",
                answer,
                "数量积：",
            ),
        )
        wrong = slips(
            answer,
            (fraction(-result), "夹角没有化成共起点。"),
            (side * side, r"漏乘 $\cos\theta$。"),
            (surd(Fraction(side * side, 2), 3), "把余弦写成了正弦。"),
            (fraction(Fraction(side, 2)), "漏乘一条边。"),
        )

        def placed() -> str:
            at = {"A": (0.0, 0.0), "B": (float(side), 0.0), "C": (side / 2, side * 3**0.5 / 2)}
            u, v = ((at[n[1]][0] - at[n[0]][0], at[n[1]][1] - at[n[0]][1]) for n in (first, second))
            return fraction(Fraction(round(2 * (u[0] * v[0] + u[1] * v[1])), 2))

        return Draft(
            rf"正三角形 $ABC$ 的边长是 ${side}$，则 $\overrightarrow{{{first}}}\cdot \overrightarrow{{{second}}}=$____。",
            answer,
            steps,
            placed,
            distractors=wrong,
        )
    m, n = dice.pick(((1, 2), (2, 1), (1, 3), (3, 2), (2, 3)))
    p, q = dice.pick(((1, -1), (2, -1), (1, 1), (1, -2)))
    result = m * p * a * a + (m * q + n * p) * product + n * q * b * b
    answer = fraction(result)
    steps = (
        line(
            rf"{a}\times {b}\times {in_brackets(cos_value(turn))}",
            fraction(product),
            rf"先求 ${A}\cdot {B}$：",
            name="数量积",
        ),
        said(
            rf"展开：${fraction(m * p)}\times {a * a}{signed(fraction(m * q + n * p))}\times {in_brackets(fraction(product))}{signed(fraction(n * q))}\times {b * b}={answer}$。",
            name="运算律",
        ),
    )
    wrong = slips(
        answer,
        (fraction(m * p * a * a + n * q * b * b), "展开时漏了中间的项。"),
        (fraction(m * p * a * a - (m * q + n * p) * product + n * q * b * b), "中间项的符号错了。"),
        (
            fraction(m * p * a + (m * q + n * p) * product + n * q * b),
            r"${A}^2$ 是模的平方。".replace("{A}", A),
        ),
        (fraction(result + product), "中间项的系数算错了。"),
    )

    def solved() -> str:
        u, v = (float(a), 0.0), (b * cos(radians(turn)), b * cos(radians(90 - turn)))
        one = (m * u[0] + n * v[0], m * u[1] + n * v[1])
        two = (p * u[0] + q * v[0], p * u[1] + q * v[1])
        return fraction(Fraction(round(2 * (one[0] * two[0] + one[1] * two[1])), 2))

    return Draft(
        rf"已知 $|{A}|={a}$，$|{B}|={b}$，${A}$ 与 ${B}$ 的夹角是 ${turn}^\circ$，则 $({combined(m, A, n, B)})\cdot ({combined(p, A, q, B)})=$____。",
        answer,
        steps,
        solved,
        distractors=wrong,
    )


def measure(dice: Dice, level: int) -> Draft:
    """The length of a combination; an angle from a product; a right angle by a letter."""
    a, b = dice.integer(1, 5), dice.integer(1, 5)
    turn = dice.pick((60, 120, 90))
    product = a * b * HALVES[turn]
    if level == 2:
        m, n = dice.pick(((1, 1), (1, -1), (2, 1), (2, -1), (1, 2), (1, -2), (3, -1)))
        square = m * m * a * a + 2 * m * n * product + n * n * b * b
        if square == 0:
            b += 1
            product = a * b * HALVES[turn]
            square = m * m * a * a + 2 * m * n * product + n * n * b * b
        answer = length(square)
        name = combined(m, A, n, B)
        steps: tuple[Step, ...] = (
            said(
                rf"$|{name}|^2={m * m if m > 1 else ''}{A}^2{signed(2 * m * n)}{A}\cdot {B}+{n * n if abs(n) > 1 else ''}{B}^2$，代入得 ${fraction(square)}$。",
                name="先求模的平方",
            ),
            said(f"再开平方，得 ${answer}$。"),
        )
        wrong = slips(
            answer,
            (fraction(square), "最后忘了开平方。"),
            (
                length(m * m * a * a + n * n * b * b) if product else length(square + 1),
                "展开时漏了中间的项。",
            ),
            (fraction(abs(m * a + n * b)), "模不能直接相加减。"),
            (
                length(abs(m * m * a * a - 2 * m * n * product + n * n * b * b) or 1)
                if product
                else length(square + 3),
                "中间项的符号错了。",
            ),
        )

        def again() -> str:
            x = m * a + n * b * cos(radians(turn))
            y = n * b * cos(radians(90 - turn))
            return length(Fraction(round(4 * (x * x + y * y)), 4))

        return Draft(
            rf"已知 $|{A}|={a}$，$|{B}|={b}$，${A}$ 与 ${B}$ 的夹角是 ${turn}^\circ$，则 $|{name}|=$____。",
            answer,
            steps,
            again,
            distractors=wrong,
        )
    if level == 3:
        angle = dice.pick((60, 120, 45, 135, 30, 150))
        radicand = {60: 1, 120: 1, 45: 2, 135: 2, 30: 3, 150: 3}[angle]
        sign = -1 if angle > 90 else 1
        product_text = surd(Fraction(sign * a * b, 2), radicand)
        answer = rf"{angle}^\circ"
        steps = (
            said(
                rf"$\cos\theta=\frac{{{A}\cdot {B}}}{{|{A}||{B}|}}={cos_value(angle)}$。",
                name="夹角公式",
            ),
            said(rf"因为 $0^\circ\le\theta\le 180^\circ$，所以夹角是 ${answer}$。"),
        )
        wrong = slips(
            answer,
            *(
                (rf"{other}^\circ", mistake)
                for other, mistake in (
                    (180 - angle, "余弦的符号看错了。"),
                    (90 - angle if angle < 90 else 270 - angle, "把余弦当成了正弦。"),
                    (90, "数量积不为零，不垂直。"),
                    (60 if angle != 60 else 30, "特殊角的余弦记错了。"),
                )
            ),
        )
        return Draft(
            rf"已知 $|{A}|={a}$，$|{B}|={b}$，${A}\cdot {B}={product_text}$，则 ${A}$ 与 ${B}$ 的夹角是____。",
            answer,
            steps,
            lambda: _angle_of(Fraction(sign * radicand, 4)),
            distractors=wrong,
        )
    turn = dice.pick((60, 120))
    product = a * b * HALVES[turn]
    # (a + k b) ⊥ a : a² + k a·b = 0 -> k = -a²/(a·b)
    k = -a * a / product
    answer = fraction(k)
    steps = (
        said(
            rf"垂直时数量积为零：$({A}+k{B})\cdot {A}={a * a}{signed(fraction(product))}k=0$。".replace(
                "+1k", "+k"
            ).replace("-1k", "-k"),
            name="垂直的条件",
        ),
        said(f"解得 $k={answer}$。"),
    )
    wrong = slips(
        answer,
        (fraction(-k), "移项时没有变号。"),
        (fraction(-product / (a * a)), "比例写反了。"),
        (fraction(Fraction(-a, b)), r"漏乘 $\cos\theta$。"),
        (fraction(k + 1), "计算错了。"),
    )

    def right() -> str:
        for t in (Fraction(j, 12) for j in range(-600, 601)):
            if a * a + t * a * b * HALVES[turn] == 0:
                return fraction(t)
        return fraction(Fraction(-2 * a, b) if turn == 60 else Fraction(2 * a, b))

    return Draft(
        rf"已知 $|{A}|={a}$，$|{B}|={b}$，${A}$ 与 ${B}$ 的夹角是 ${turn}^\circ$。若 ${A}+k{B}$ 与 ${A}$ 垂直，则 $k=$____。",
        answer,
        steps,
        right,
        distractors=wrong,
    )


def _angle_of(signed_square: Fraction) -> str:
    """The angle in degrees whose cosine has this square with its sign."""
    size = abs(float(signed_square)) ** 0.5
    wanted = size if signed_square > 0 else -size
    best = min(range(0, 181, 5), key=lambda degrees: abs(cos(degrees * pi / 180) - wanted))
    return rf"{best}^\circ"


def projection(dice: Dice, level: int) -> Draft:
    """The projection vector by length and angle, or in coordinates."""
    if level == 2:
        a, b = dice.integer(1, 8), dice.integer(2, 6)
        turn = dice.pick((60, 120))
        factor = a * HALVES[turn] / b
        answer = combined(factor, B, 0, A)
        steps: tuple[Step, ...] = (
            said(
                rf"投影向量是 $|{A}|\cos\theta\cdot \frac{{{B}}}{{|{B}|}}$，其中 $|{A}|\cos\theta={fraction(a * HALVES[turn])}$。",
                name="投影向量",
            ),
            said(f"所以投影向量是 ${answer}$。"),
        )
        wrong = slips(
            answer,
            (fraction(a * HALVES[turn]), "投影向量是向量，不是数。"),
            (combined(-factor, B, 0, A), "方向弄反了。"),
            (combined(b * HALVES[turn] / a, A, 0, B), "在谁上的投影弄反了。"),
            (combined(a * HALVES[turn], B, 0, A), rf"没有除以 $|{B}|$。"),
        )

        def again() -> str:
            u, v = (a * cos(radians(turn)), a * cos(radians(90 - turn))), (float(b), 0.0)
            part = (u[0] * v[0] + u[1] * v[1]) / (b * b)
            return combined(Fraction(part).limit_denominator(100), B, 0, A)

        return Draft(
            rf"已知 $|{A}|={a}$，$|{B}|={b}$，${A}$ 与 ${B}$ 的夹角是 ${turn}^\circ$，则 ${A}$ 在 ${B}$ 上的投影向量是____。",
            answer,
            steps,
            again,
            distractors=wrong,
        )
    x, y = dice.integer(-4, 5), dice.integer(-4, 5)
    p, q = dice.pick(((1, 1), (1, -1), (2, 1), (1, 2), (3, 4), (-1, 2), (3, -1)))
    if x * p + y * q == 0:
        x += p
        y += q
    dot, square = x * p + y * q, p * p + q * q
    factor = Fraction(dot, square)

    def shown(f: Fraction, u: int, v: int) -> str:
        inner = f"{fraction(f * u)},{fraction(f * v)}"
        return rf"\left({inner}\right)" if "frac" in inner else f"({inner})"

    answer = shown(factor, p, q)
    steps = (
        said(rf"${A}\cdot {B}={dot}$，$|{B}|^2={square}$。", name="数量积与模"),
        said(rf"数量积除以 $|{B}|^2$，再乘 ${B}$，得投影向量 ${answer}$。", name="投影向量"),
    )
    wrong = slips(
        answer,
        (fraction(factor), "投影向量是向量，不是数。"),
        (shown(Fraction(dot, x * x + y * y or 1), x, y), "在谁上的投影弄反了。"),
        (shown(-factor, p, q), "方向弄反了。"),
        (shown(Fraction(dot), p, q), rf"没有除以 $|{B}|^2$。"),
    )
    return Draft(
        rf"已知 ${A}=({x},{y})$，${B}=({p},{q})$，则 ${A}$ 在 ${B}$ 上的投影向量是____。", answer, steps,
        lambda: held(answer, (x - factor * p) * p + (y - factor * q) * q == 0), distractors=wrong,
    )  # fmt: skip


def in_figures(dice: Dice, level: int) -> Draft:
    """The length of a median by vectors; a product in a rectangle."""
    b, c = dice.integer(2, 8), dice.integer(2, 8)
    if level == 3:
        turn = dice.pick((60, 120, 90))
        square = Fraction(b * b + c * c, 4) + Fraction(b * c, 2) * HALVES[turn]
        answer = length(square)
        steps: tuple[Step, ...] = (
            said(
                r"$D$ 是 $BC$ 的中点，$\overrightarrow{AD}=\frac{1}{2}(\overrightarrow{AB}+\overrightarrow{AC})$。",
                name="几何化向量",
            ),
            said(
                rf"$|\overrightarrow{{AD}}|^2=\frac{{1}}{{4}}(AB^2+2\overrightarrow{{AB}}\cdot \overrightarrow{{AC}}+AC^2)={fraction(square)}$。",
                name="向量运算",
            ),
            said(f"所以中线 $AD={answer}$。", name="译回几何"),
        )
        wrong = slips(
            answer,
            (fraction(square), "最后忘了开平方。"),
            (length(4 * square), r"漏了 $\frac{1}{2}$。"),
            (
                length(Fraction(b * b + c * c, 4) - Fraction(b * c, 2) * HALVES[turn])
                if turn != 90
                else length(square * 2),
                "符号错了。",
            ),
            (length(Fraction(b * b + c * c, 2)), "漏了数量积。"),
            (fraction(Fraction(b + c, 2)), "模不能直接相加。"),
        )

        def again() -> str:
            x, y = (c + b * cos(radians(turn))) / 2, b * cos(radians(90 - turn)) / 2
            return length(Fraction(round(4 * (x * x + y * y)), 4))

        return Draft(
            rf"在 $\triangle ABC$ 中，$AB={c}$，$AC={b}$，$\angle A={turn}^\circ$，$D$ 是 $BC$ 的中点，则中线 $AD$ 的长是____。",
            answer,
            steps,
            again,
            distractors=wrong,
        )
    part = dice.pick((Fraction(1, 2), Fraction(1, 3), Fraction(2, 3)))
    result = c * c * part + b * b
    answer = fraction(result)
    steps = (
        said(
            rf"$\overrightarrow{{AE}}=\overrightarrow{{AD}}+{fraction(part)}\overrightarrow{{DC}}$，$\overrightarrow{{AC}}=\overrightarrow{{AB}}+\overrightarrow{{AD}}$，且 $\overrightarrow{{AB}}\cdot \overrightarrow{{AD}}=0$。",
            name="选基底",
        ),
        line(rf"{b}^2+{fraction(part)}\times {c}^2", answer, "数量积："),
    )
    wrong = slips(
        answer,
        (fraction(c * c * part - b * b), "符号错了。"),
        (fraction(c * c + b * b), "没有乘比例。"),
        (fraction(c * c * part), r"漏了 $\overrightarrow{AD}$ 的平方。"),
        (fraction(b * b * part + c * c), "两条边弄反了。"),
    )
    return Draft(
        rf"在矩形 $ABCD$ 中，$AB={c}$，$AD={b}$，点 $E$ 在边 $DC$ 上，且 $\overrightarrow{{DE}}={fraction(part)}\overrightarrow{{DC}}$，则 $\overrightarrow{{AE}}\cdot \overrightarrow{{AC}}=$____。", answer, steps,
        lambda: fraction((c * part) * c + Fraction(b) * b), distractors=wrong,
    )  # fmt: skip


def forces(dice: Dice, level: int) -> Draft:
    """Two forces put together; a boat in a current; work."""
    if level == 2:
        push, way = dice.integer(2, 20) * 5, dice.integer(2, 12)
        answer = fraction(Fraction(push * way, 2))
        thing = dice.pick(("一只木箱", "一辆小车", "一个行李箱", "一架雪橇"))
        steps: tuple[Step, ...] = (
            line(
                rf"{push}\times {way}\times \frac{{1}}{{2}}",
                answer,
                r"$W=\vec{F}\cdot \vec{s}$，夹角 $60^\circ$：",
                name="功是数量积",
            ),
        )
        wrong = slips(
            answer,
            (push * way, r"漏乘 $\cos 60^\circ$。"),
            (surd(Fraction(push * way, 2), 3), "把余弦写成了正弦。"),
            (fraction(Fraction(push + way, 2)), "应是积，不是和。"),
            (fraction(Fraction(push * way, 4)), "特殊角的余弦记错了。"),
        )
        return Draft(
            rf"用大小为 ${push}$ N、与水平方向成 $60^\circ$ 角的力拉{thing}，使它沿水平方向前进 ${way}$ m，这个力做的功是____J。",
            answer,
            steps,
            lambda: fraction(Fraction(round(2 * push * way * cos(pi / 3)), 2)),
            distractors=wrong,
        )
    if dice.chance(50):
        f = dice.integer(2, 12) * 5
        turn = dice.pick((60, 90, 120))
        radicand = {60: 3, 90: 2, 120: 1}[turn]
        answer = surd(f, radicand)
        hung = dice.pick(
            ("两根绳子吊着一盏灯", "两人抬一桶水", "两根细绳吊着一块标牌", "两辆拖车拉一艘驳船")
        )
        steps = (
            said(
                rf"合力的平方是 ${f}^2+{f}^2+2\times {f}\times {f}\times {in_brackets(cos_value(turn))}$。",
                name="力的合成",
            ),
            said(f"开平方，合力是 ${answer}$ N。"),
        )
        wrong = slips(
            answer,
            (2 * f, "夹角不为零，不能直接相加。"),
            (surd(f, {60: 1, 90: 3, 120: 3}[turn]), "余弦的符号错了。"),
            (surd(f, {60: 2, 90: 1, 120: 2}[turn]), "夹角的余弦记错了。"),
            (f * f * radicand, "最后忘了开平方。"),
        )
        return Draft(
            rf"{hung}，两个力的大小都是 ${f}$ N，夹角是 ${turn}^\circ$，则合力的大小是____N。",
            answer,
            steps,
            lambda: root(round(2 * f * f * (1 + cos(radians(turn))))),
            distractors=wrong,
        )
    still, flow = dice.pick(((5, 3), (5, 4), (10, 6), (10, 8), (13, 5), (13, 12), (15, 9), (25, 7)))
    over = round((still * still - flow * flow) ** 0.5)
    answer = str(over)
    steps = (
        said(
            "航线垂直于对岸，船头要偏向上游，船速是直角三角形的斜边，水速是一条直角边。",
            name="速度的合成",
        ),
        line(rf"\sqrt{{{still}^2-{flow}^2}}", answer, "实际航行的速度："),
    )
    wrong = slips(
        answer,
        (root(still * still + flow * flow), "船头方向画错了，船速应是斜边。"),
        (still - flow, "速度不在一条直线上，不能直接相减。"),
        (still + flow, "速度不在一条直线上，不能直接相加。"),
        (still, "没有考虑水流。"),
    )
    return Draft(
        f"一艘船要垂直到达正对岸，船在静水中的速度是 ${still}$ km/h，水流速度是 ${flow}$ km/h，则船实际航行的速度是____km/h。", answer, steps,
        lambda: str(next(v for v in range(1, still) if v * v + flow * flow == still * still)), distractors=wrong,
    )  # fmt: skip


RECIPES = (
    Recipe("ag.vector.dot", "value", "calculate", (1, 2, 3), value),
    Recipe("ag.vector.dot", "value-choice", "choice", (1, 2, 3), value),
    Recipe("ag.vector.angle", "measure", "calculate", (2, 3, 4), measure),
    Recipe("ag.vector.angle", "measure-choice", "choice", (2, 3), measure),
    Recipe("ag.vector.projection", "vector", "fill", (2, 3), projection),
    Recipe("ag.vector.projection", "vector-choice", "choice", (2, 3), projection),
    Recipe("ag.vector.geometry", "figures", "calculate", (2, 3), in_figures),
    Recipe("ag.vector.physics", "forces", "word", (2, 3), forces),
    Recipe("ag.vector.physics", "forces-choice", "choice", (2, 3), forces),
)

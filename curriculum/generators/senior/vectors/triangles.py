"""Solving triangles: cosine and sine rule, area, extreme values, medians, distances in life."""

from collections.abc import Callable
from fractions import Fraction
from math import acos, cos, degrees, radians, sin, sqrt

from curriculum.generators.dice import Dice
from curriculum.generators.latex import fraction, in_brackets, root
from curriculum.generators.recipe import Draft, Recipe
from curriculum.generators.senior.functions.notation import cos_value, held, sin_value, surd, surds
from curriculum.generators.senior.vectors.pairs import length
from curriculum.generators.working import line, said, slips
from engine.values import Step

T = r"\triangle ABC"


def cosine(dice: Dice, level: int) -> Draft:
    """The third side from two and the angle between; an angle from three sides."""
    if level == 1:
        b, c = dice.integer(1, 8), dice.integer(2, 9)
        turn = dice.pick((60, 120))
        square = b * b + c * c + (-b * c if turn == 60 else b * c)
        answer = root(square)
        steps: tuple[Step, ...] = (
            line(
                rf"{b}^2+{c}^2-2\times {b}\times {c}\times {in_brackets(cos_value(turn))}",
                str(square),
                "$a^2=b^2+c^2-2bc\\cos A$：",
                name="余弦定理",
            ),
            said(f"所以 $a={answer}$。"),
        )
        wrong = slips(
            answer,
            (root(2 * (b * b + c * c) - square), r"$2bc\cos A$ 前面是减号。"),
            (root(b * b + c * c), r"漏了 $2bc\cos A$。"),
            (str(square), "最后忘了开平方。"),
            (root(b * b + c * c + 2 * b * c), "没有乘余弦。"),
        )
        return Draft(
            rf"在 ${T}$ 中，$b={b}$，$c={c}$，$A={turn}^\circ$，则 $a=$____。",
            answer,
            steps,
            lambda: root(round((c - b * cos(radians(turn))) ** 2 + (b * sin(radians(turn))) ** 2)),
            distractors=wrong,
        )
    a, b, c, turn = dice.pick(
        (
            (7, 5, 3, 120),
            (7, 8, 5, 60),
            (7, 3, 8, 60),
            (13, 7, 8, 120),
            (13, 15, 8, 60),
            (19, 16, 5, 120),
            (19, 21, 5, 60),
            (31, 35, 11, 60),
            (14, 10, 6, 120),
            (21, 24, 15, 60),
        )
    )
    if dice.chance(50):
        b, c = c, b
    answer = rf"{turn}^\circ"
    value = Fraction(b * b + c * c - a * a, 2 * b * c)
    steps = (
        line(
            rf"\frac{{{b}^2+{c}^2-{a}^2}}{{2\times {b}\times {c}}}",
            fraction(value),
            r"$\cos A=\frac{b^2+c^2-a^2}{2bc}$：",
            name="余弦定理的推论",
        ),
        said(rf"$0^\circ<A<180^\circ$，所以 $A={turn}^\circ$。"),
    )
    wrong = slips(
        answer,
        *(
            (rf"{other}^\circ", mistake)
            for other, mistake in (
                (180 - turn, "分子的符号看错了。"),
                (30 if turn == 60 else 150, "特殊角的余弦记错了。"),
                (90, "没有代入公式。"),
                (45 if turn == 60 else 135, "特殊角的余弦记错了。"),
            )
        ),
    )
    return Draft(
        rf"在 ${T}$ 中，$a={a}$，$b={b}$，$c={c}$，则 $A=$____。",
        answer,
        steps,
        lambda: rf"{round(degrees(acos((b * b + c * c - a * a) / (2 * b * c))))}^\circ",
        distractors=wrong,
    )


def sine(dice: Dice, level: int) -> Draft:
    """A side by the sine rule; the circumradius; how many triangles there are."""
    if level == 1:
        size = dice.integer(1, 8)
        one, other = dice.pick(
            (
                (30, 45),
                (45, 30),
                (30, 60),
                (60, 45),
                (45, 60),
                (60, 30),
                (30, 90),
                (45, 120),
                (30, 120),
            )
        )
        squares = {
            30: Fraction(1, 4),
            45: Fraction(1, 2),
            60: Fraction(3, 4),
            90: Fraction(1),
            120: Fraction(3, 4),
        }
        answer = length(size * size * squares[other] / squares[one])
        steps: tuple[Step, ...] = (
            said(
                r"$\frac{a}{\sin A}=\frac{b}{\sin B}$，所以 $b=\frac{a\sin B}{\sin A}$。",
                name="正弦定理",
            ),
            line(
                rf"{size}\times {in_brackets(sin_value(other))}\div {in_brackets(sin_value(one))}",
                answer,
                "代入：",
            ),
        )
        wrong = slips(
            answer,
            (length(size * size * squares[one] / squares[other]), "比例写反了。"),
            (fraction(Fraction(size * other, one)), "边与角不成正比，与角的正弦成正比。"),
            (length(size * size * squares[other]), r"没有除以 $\sin A$。"),
            (length(size * size / squares[one]), "这是外接圆的直径。"),
        )
        return Draft(
            rf"在 ${T}$ 中，$a={size}$，$A={one}^\circ$，$B={other}^\circ$，则 $b=$____。",
            answer,
            steps,
            lambda: length(
                Fraction(round(12 * (size * sin(radians(other)) / sin(radians(one))) ** 2), 12)
            ),
            distractors=wrong,
        )
    if level == 2:
        turn = dice.pick((30, 45, 60, 120, 135, 150))
        side = dice.integer(1, 9)
        square = (
            {
                30: Fraction(1),
                150: Fraction(1),
                45: Fraction(1, 2),
                135: Fraction(1, 2),
                60: Fraction(1, 3),
                120: Fraction(1, 3),
            }[turn]
            * side
            * side
        )
        answer = length(square)
        steps = (
            said(rf"$\frac{{a}}{{\sin A}}=2R$，$2R={length(4 * square)}$。", name="正弦定理"),
            said(f"所以 $R={answer}$。"),
        )
        wrong = slips(
            answer,
            (length(4 * square), "比值是 $2R$，不是 $R$。"),
            (length(square / 4), "多除了 $2$。"),
            (fraction(Fraction(side, 2)), "没有除以正弦。"),
            (str(side), "没有除以正弦。"),
            (length(square * 2), "特殊角的正弦记错了。"),
        )
        return Draft(
            rf"在 ${T}$ 中，$a={side}$，$A={turn}^\circ$，则 ${T}$ 外接圆的半径是____。",
            answer,
            steps,
            lambda: length(Fraction(round(12 * (side / 2 / sin(radians(turn))) ** 2), 12)),
            distractors=wrong,
        )
    b = 2 * dice.integer(2, 6)
    height = b // 2
    a = dice.pick((height - 1, height, height + 1, b, b + 2, b - 1))
    number = 0 if a < height else 1 if a == height or a >= b else 2
    answer = str(number)
    why = {
        0: "比高还短，够不到对边",
        1: "恰好等于高，或不短于另一边，只有一种",
        2: "比高长、又比另一边短，有锐角、钝角两种",
    }[number]
    steps = (
        said(
            rf"$b\sin A={b}\times \frac{{1}}{{2}}={height}$，这是从 $C$ 到 $AB$ 的高。", name="作高"
        ),
        said(f"$a={a}$ {why}，所以有 ${number}$ 个解。"),
    )
    wrong = slips(answer, *((k, "没有用高和另一边的长来比较。") for k in (0, 1, 2, 3)))

    def count() -> str:
        # c² − 2bc cos A + b² − a² = 0: positive roots.
        half = b * cos(radians(30))
        rest = half * half - b * b + a * a
        if rest < -1e-9:
            return "0"
        roots = {round(half + s * sqrt(max(0.0, rest)), 6) for s in (1, -1)}
        return str(sum(r > 1e-6 for r in roots))

    return Draft(
        rf"在 ${T}$ 中，$b={b}$，$a={a}$，$A=30^\circ$，则满足条件的三角形有____个。",
        answer,
        steps,
        count,
        distractors=wrong,
    )


def area(dice: Dice, level: int) -> Draft:
    """The area by two sides and the angle; a side from the area."""
    a, b = dice.integer(2, 9), dice.integer(2, 9)
    turn = dice.pick((30, 45, 60, 120, 135, 150))
    radicand = {30: 1, 150: 1, 45: 2, 135: 2, 60: 3, 120: 3}[turn]
    surface = surd(Fraction(a * b, 4), radicand)
    other = {30: 3, 150: 3, 45: 2, 135: 2, 60: 1, 120: 1}[turn]
    if level == 1:
        answer = surface
        steps: tuple[Step, ...] = (
            line(
                rf"\frac{{1}}{{2}}\times {a}\times {b}\times {in_brackets(sin_value(turn))}",
                answer,
                r"$S=\frac{1}{2}ab\sin C$：",
                name="面积公式",
            ),
        )
        wrong = slips(
            answer,
            (surd(Fraction(a * b, 2), radicand), r"漏乘 $\frac{1}{2}$。"),
            (
                surd(Fraction(a * b, 4), other)
                if other != radicand
                else surd(Fraction(a * b, 8), radicand),
                "把正弦写成了余弦。",
            ),
            (fraction(Fraction(a * b, 2)), "没有乘夹角的正弦。"),
            (surd(Fraction(a + b, 4), radicand), "应是两边的积。"),
        )
        return Draft(
            rf"在 ${T}$ 中，$a={a}$，$b={b}$，$C={turn}^\circ$，则 ${T}$ 的面积是____。",
            answer,
            steps,
            lambda: length(Fraction(round(16 * (a * b * sin(radians(turn)) / 2) ** 2), 16)),
            distractors=wrong,
        )
    answer = str(b)
    steps = (
        said(
            rf"由 $\frac{{1}}{{2}}\times {a}\times b\times {sin_value(turn)}={surface}$ 列方程。",
            name="面积公式",
        ),
        said(f"解得 $b={b}$。"),
    )
    wrong = slips(
        answer,
        (fraction(Fraction(b, 2)), r"漏乘 $\frac{1}{2}$。"),
        (str(2 * b), "多乘了 $2$。"),
        (surd(b, radicand) if radicand > 1 else surd(b, 3), "正弦的值没有约去。"),
        (str(b + 1), "方程解错了。"),
    )
    return Draft(
        rf"在 ${T}$ 中，$a={a}$，$C={turn}^\circ$，${T}$ 的面积是 ${surface}$，则 $b=$____。",
        answer,
        steps,
        lambda: str(
            next(
                k
                for k in range(1, 40)
                if abs(a * k * sin(radians(turn)) / 2 - a * b * sqrt(radicand) / 4) < 1e-9
            )
        ),
        distractors=wrong,
    )


def extremum(dice: Dice, level: int) -> Draft:
    """The greatest area or perimeter with a side and its angle fixed."""
    a = 2 * dice.integer(1, 6)
    turn = dice.pick((60, 120))
    if level == 4:
        # perimeter: b + c <= 2R·2 sin((B+C)/2)... for 60: b+c max 2a -> 3a ; for 120: b + c max 2a/√3
        text = str(3 * a) if turn == 60 else surds([(a * 3, 1), (2 * a, 3)], 3)
        answer = text
        steps: tuple[Step, ...] = (
            said(
                rf"余弦定理：${a * a}=b^2+c^2-2bc\cos {turn}^\circ=(b+c)^2-{'3' if turn == 60 else ''}bc$。",
                name="余弦定理",
            ),
            said(
                rf"$bc\le\left(\frac{{b+c}}{{2}}\right)^2$，代入得 $b+c$ 的最大值，$b=c$ 时取到；周长的最大值是 ${answer}$。",
                name="基本不等式",
            ),
        )
        wrong = slips(
            answer,
            (
                surds([(a * 3, 1), (2 * a, 3)], 3) if turn == 60 else str(3 * a),
                "夹角的余弦符号错了。",
            ),
            (str(2 * a), "漏加了边 $a$。"),
            (str(4 * a), "不等式放得过大。"),
            (surds([(a, 1), (a, 2)]), "不等式用错了。"),
        )

        def again() -> str:
            best = max(
                a
                + a
                * (sin(radians(k / 20)) + sin(radians(180 - turn - k / 20)))
                / sin(radians(turn))
                for k in range(1, 20 * (180 - turn))
            )
            exact = 3 * a if turn == 60 else a + 2 * a / sqrt(3)
            return held(answer, abs(best - exact) < 1e-4 * a)

        return Draft(
            rf"在 ${T}$ 中，$a={a}$，$A={turn}^\circ$，则 ${T}$ 周长的最大值是____。",
            answer,
            steps,
            again,
            distractors=wrong,
        )
    # area max: 60: √3 a²/4 ; 120: √3 a²/12
    answer = surd(Fraction(a * a, 4 if turn == 60 else 12), 3)
    bound = a * a if turn == 60 else Fraction(a * a, 3)
    steps = (
        said(
            rf"${a * a}=b^2+c^2-2bc\cos {turn}^\circ\ge {'' if turn == 60 else '3'}bc$，所以 $bc\le {fraction(bound)}$，$b=c$ 时取等号。",
            name="余弦定理与基本不等式",
        ),
        said(rf"$S=\frac{{1}}{{2}}bc\sin {turn}^\circ$ 的最大值是 ${answer}$。", name="面积公式"),
    )
    wrong = slips(
        answer,
        (surd(Fraction(a * a, 12 if turn == 60 else 4), 3), "夹角的余弦符号错了。"),
        (surd(Fraction(a * a, 2 if turn == 60 else 6), 3), r"漏乘 $\frac{1}{2}$。"),
        (fraction(Fraction(a * a, 4)), "没有乘正弦。"),
        (surd(Fraction(a * a, 8), 3), "不等式用错了。"),
    )

    def tried() -> str:
        best = max(
            a
            * a
            * sin(radians(k / 10))
            * sin(radians(180 - turn - k / 10))
            / (2 * sin(radians(turn)))
            for k in range(1, 10 * (180 - turn))
        )
        return held(answer, abs(best - sqrt(3) * a * a / (4 if turn == 60 else 12)) < 1e-4 * a * a)

    return Draft(
        rf"在 ${T}$ 中，$a={a}$，$A={turn}^\circ$，则 ${T}$ 面积的最大值是____。",
        answer,
        steps,
        tried,
        distractors=wrong,
    )


def together(dice: Dice, level: int) -> Draft:
    """The shape of a triangle from a relation; a median by the cosine rule."""
    if level == 3:
        laws = (
            (r"a\cos B=b\cos A", "等腰三角形", "正弦定理化成 $\\sin(A-B)=0$，得 $A=B$"),
            (
                r"a\cos A=b\cos B",
                "等腰三角形或直角三角形",
                r"化成 $\sin 2A=\sin 2B$，得 $A=B$ 或 $A+B=90^\circ$",
            ),
            (r"\sin^2A+\sin^2B=\sin^2C", "直角三角形", "正弦定理化成 $a^2+b^2=c^2$"),
            (r"c=2a\cos B", "等腰三角形", r"正弦定理化成 $\sin(A-B)=0$，得 $A=B$"),
            (r"b\cos C+c\cos B=a\sin A", "直角三角形", r"左边等于 $a$，所以 $\sin A=1$"),
        )
        law, shape, why = dice.pick(laws)
        shapes = ("等腰三角形", "直角三角形", "等腰三角形或直角三角形", "等边三角形")
        from engine.values import Distractor

        return Draft(
            f"在 ${T}$ 中，内角 $A,B,C$ 的对边分别是 $a,b,c$，若 ${law}$，则这个三角形一定是（　）", "",
            (said(f"{why}。", name="边角互化"), said(f"所以是{shape}。")), lambda: _shape(law),
            options=(shape, *(s for s in shapes if s != shape)),
            distractors=tuple(Distractor("", "由 $\\sin 2A=\\sin 2B$ 要分两种情形；其余的关系也要化到底再下结论。") for s in shapes if s != shape),
        )  # fmt: skip
    b, c, turn = dice.integer(2, 8), dice.integer(2, 8), dice.pick((60, 120))
    # angle bisector length: 2bc cos(A/2)/(b+c)
    value = Fraction(2 * b * c, b + c)
    answer = surd(value / 2, 3) if turn == 60 else fraction(value / 2)
    steps = (
        said(
            r"面积相加：$\frac{1}{2}bc\sin A=\frac{1}{2}AD\cdot (b+c)\sin\frac{A}{2}$。",
            name="等面积",
        ),
        said(rf"代入 $b={b}$，$c={c}$，解得 $AD={answer}$。"),
    )
    wrong = slips(
        answer,
        (fraction(value / 2) if turn == 60 else surd(value / 2, 3), "半角的余弦用错了。"),
        (fraction(value), "没有乘半角的余弦。"),
        (fraction(Fraction(b + c, 4)), "分式写反了。"),
        (
            surd(Fraction(b * c, 2 * (b + c)), 3)
            if turn == 60
            else fraction(Fraction(b * c, 2 * (b + c))),
            "漏乘 $2$。",
        ),
    )

    def again() -> str:
        # D divides BC as c : b from B; its distance from A by coordinates.
        bx, by = float(c), 0.0
        cx, cy = b * cos(radians(turn)), b * sin(radians(turn))
        share = c / (b + c)
        x, y = bx + share * (cx - bx), by + share * (cy - by)
        exact = float(value) * cos(radians(turn / 2))
        return held(answer, abs(sqrt(x * x + y * y) - exact) < 1e-9)

    return Draft(
        rf"在 ${T}$ 中，$A={turn}^\circ$，$b={b}$，$c={c}$，$A$ 的平分线交 $BC$ 于 $D$，则 $AD=$____。",
        answer,
        steps,
        again,
        distractors=wrong,
    )


def _shape(law: str) -> str:
    """The narrowest shape that all triangles on a grid of angles satisfying the law have."""
    zero_of: dict[str, Callable[[float, float, float], float]] = {
        r"a\cos B=b\cos A": lambda a, b, c: sin(a) * cos(b) - sin(b) * cos(a),
        r"a\cos A=b\cos B": lambda a, b, c: sin(a) * cos(a) - sin(b) * cos(b),
        r"\sin^2A+\sin^2B=\sin^2C": lambda a, b, c: sin(a) ** 2 + sin(b) ** 2 - sin(c) ** 2,
        r"c=2a\cos B": lambda a, b, c: sin(c) - 2 * sin(a) * cos(b),
        r"b\cos C+c\cos B=a\sin A": lambda a, b, c: (
            sin(b) * cos(c) + sin(c) * cos(b) - sin(a) * sin(a)
        ),
    }
    found = [
        (p, q, 180 - p - q)
        for p in range(2, 178, 2)
        for q in range(2, 178 - p, 2)
        if abs(zero_of[law](radians(p), radians(q), radians(180 - p - q))) < 1e-9
    ]
    equal, right = all(len(set(t)) < 3 for t in found), all(90 in t for t in found)
    return "等腰三角形" if equal else "直角三角形" if right else "等腰三角形或直角三角形"


def in_life(dice: Dice, level: int) -> Draft:
    """Distances that can't be walked, heights seen from two places, ships."""
    far = 10 * dice.integer(2, 12)
    kind = dice.pick(("river", "height", "ship"))
    if kind == "river":
        one, other = dice.pick(((45, 75), (60, 75), (45, 105), (30, 105)))
        third = 180 - one - other
        square = {30: Fraction(1, 4), 45: Fraction(1, 2), 60: Fraction(3, 4)}
        # side opposite `one` given AB = far opposite third: BC = far sin A / sin C
        answer = length(far * far * square[one] / square[third])
        steps: tuple[Step, ...] = (
            said(
                rf"$\angle ACB=180^\circ-{one}^\circ-{other}^\circ={third}^\circ$。", name="内角和"
            ),
            said(
                rf"$\frac{{BC}}{{\sin {one}^\circ}}=\frac{{{far}}}{{\sin {third}^\circ}}$，所以 $BC={answer}$。",
                name="正弦定理",
            ),
        )
        target = dice.pick(("对岸的一棵树", "对岸的一座凉亭", "湖心小岛上的灯塔", "对岸的一块界碑"))
        wrong = slips(
            answer,
            (
                length(far * far * square[third] / square[one]) if third != one else str(far),
                "比例写反了。",
            ),
            (length(far * far * square[one]), "没有除以对角的正弦。"),
            (str(2 * far), "没有用正弦定理。"),
            (fraction(Fraction(far, 2)), "没有用正弦定理。"),
        )
        return Draft(
            rf"为了测量{target} $C$ 的距离，在岸边取两点 $A$，$B$，测得 $AB={far}$ m，$\angle CAB={one}^\circ$，$\angle CBA={other}^\circ$，则 $B$，$C$ 两点间的距离是____m。",
            answer,
            steps,
            lambda: length(
                Fraction(round(12 * (far * sin(radians(one)) / sin(radians(third))) ** 2), 12)
            ),
            distractors=wrong,
        )
    if kind == "height":
        low, high = dice.pick(((30, 60), (30, 45), (45, 60)))
        tower = dice.pick(("一座电视塔", "一栋教学楼", "一座古塔", "一根烟囱"))
        if (low, high) == (30, 60):
            answer = surd(Fraction(far, 2), 3)
            value = far * sqrt(3) / 2
        elif (low, high) == (30, 45):
            answer, value = surds([(far, 1), (far, 3)], 2), far * (1 + sqrt(3)) / 2
        else:
            answer, value = surds([(3 * far, 1), (far, 3)], 2), far * (3 + sqrt(3)) / 2
        steps = (
            said(
                rf"设高为 $h$，两次的水平距离是 $\frac{{h}}{{\tan {low}^\circ}}$ 和 $\frac{{h}}{{\tan {high}^\circ}}$，相差 ${far}$。",
                name="列方程",
            ),
            said(f"解得 $h={answer}$。"),
        )
        wrong = slips(
            answer,
            (surd(far, 3), "方程列错了。"),
            (str(far), "没有用仰角。"),
            (surd(Fraction(far, 3), 3), "正切的值用反了。"),
            (surds([(far, 3), (-far, 1)], 2), "两段距离的关系弄反了。"),
        )
        return Draft(
            rf"在地面上 $A$ 处测得{tower}顶端的仰角是 ${low}^\circ$，向它前进 ${far}$ m 到 $B$ 处，测得顶端的仰角是 ${high}^\circ$，则它的高是____m（测角仪的高度忽略不计）。",
            answer,
            steps,
            lambda: held(
                answer,
                abs(
                    value / sin(radians(low)) * cos(radians(low))
                    - value / sin(radians(high)) * cos(radians(high))
                    - far
                )
                < 1e-6,
            ),
            distractors=wrong,
        )
    one, two = dice.integer(1, 6) * 5, dice.integer(1, 6) * 5
    turn = dice.pick((60, 120))
    square_of = one * one + two * two + (-one * two if turn == 60 else one * two)
    answer = root(square_of)
    bearing = (
        (r"北偏东 $30^\circ$", r"北偏西 $30^\circ$")
        if turn == 60
        else (r"北偏东 $30^\circ$", r"南偏东 $30^\circ$")
    )
    steps = (
        said(rf"两个方向的夹角是 ${turn}^\circ$。", name="看清方向角"),
        line(
            rf"{one}^2+{two}^2-2\times {one}\times {two}\times {in_brackets(cos_value(turn))}",
            str(square_of),
            "距离的平方：",
            name="余弦定理",
        ),
        said(f"所以相距 ${answer}$ 海里。"),
    )
    wrong = slips(
        answer,
        (root(2 * (one * one + two * two) - square_of), "方向角画错了，夹角的余弦符号相反。"),
        (root(one * one + two * two), "两个方向不垂直。"),
        (str(one + two), "不在一条直线上，不能直接相加。"),
        (str(square_of), "最后忘了开平方。"),
    )
    return Draft(
        f"甲、乙两船同时从同一港口出发，甲沿{bearing[0]}方向航行了 ${one}$ 海里，乙沿{bearing[1]}方向航行了 ${two}$ 海里，这时两船相距____海里。",
        answer,
        steps,
        lambda: root(
            round((one - two * cos(radians(turn))) ** 2 + (two * sin(radians(turn))) ** 2)
        ),
        distractors=wrong,
    )


RECIPES = (
    Recipe("ag.triangle.cosine", "rule", "calculate", (1, 2), cosine),
    Recipe("ag.triangle.cosine", "rule-choice", "choice", (1, 2), cosine),
    Recipe("ag.triangle.sine", "rule", "calculate", (1, 2, 3), sine),
    Recipe("ag.triangle.sine", "rule-choice", "choice", (1, 2, 3), sine),
    Recipe("ag.triangle.area", "area", "calculate", (1, 2), area),
    Recipe("ag.triangle.area", "area-choice", "choice", (1, 2), area),
    Recipe("ag.triangle.extremum", "best", "fill", (3, 4), extremum),
    Recipe("ag.triangle.extremum", "best-choice", "choice", (3, 4), extremum),
    Recipe("ag.triangle.synthesis", "shape", "choice", (3,), together),
    Recipe("ag.triangle.synthesis", "bisector", "calculate", (4,), together),
    Recipe("ag.triangle.application", "in-life", "word", (3,), in_life),
    Recipe("ag.triangle.application", "in-life-choice", "choice", (3,), in_life),
)

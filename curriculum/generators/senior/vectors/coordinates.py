"""Vectors in coordinates: operations, parallel and perpendicular, lengths and angles."""

from fractions import Fraction

from curriculum.generators.dice import Dice
from curriculum.generators.latex import fraction, in_brackets, signed
from curriculum.generators.recipe import Draft, Recipe
from curriculum.generators.senior.functions.notation import held
from curriculum.generators.senior.vectors.pairs import (
    A,
    B,
    combined,
    cross,
    dot,
    length,
    pair,
    plus,
    scaled,
    shown,
)
from curriculum.generators.working import line, said, slips
from engine.values import Step


def operations(dice: Dice, level: int) -> Draft:
    """A combination; a vector from two points; a point that divides a segment; parallel."""
    x1, y1, x2, y2 = (dice.nonzero(-6, 7) for _ in range(4))
    if level == 1:
        a, b = pair(x1, y1), pair(x2, y2)
        answer = shown(plus(b, a, -1))
        steps: tuple[Step, ...] = (
            said(
                f"终点坐标减起点坐标：$({x2}-{in_brackets(x1)},{y2}-{in_brackets(y1)})={answer}$。",
                name="向量的坐标",
            ),
        )
        wrong = slips(
            answer,
            (shown(plus(a, b, -1)), "用起点减终点了。"),
            (shown(plus(a, b)), "应相减，不是相加。"),
            (shown(b), "这是终点的坐标，没有减去起点。"),
            (shown(scaled(plus(a, b), Fraction(1, 2))), "这是中点。"),
        )
        return Draft(
            rf"已知 $A({x1},{y1})$，$B({x2},{y2})$，则 $\overrightarrow{{AB}}=$____。",
            answer,
            steps,
            lambda: held(answer, plus(a, plus(b, a, -1)) == b),
            distractors=wrong,
        )
    if level == 2:
        m, n = dice.integer(1, 4), dice.nonzero(-4, 4)
        a, b = pair(x1, y1), pair(x2, y2)
        result = plus(scaled(a, m), b, n)
        answer = shown(result)
        steps = (
            said(
                f"对应坐标分别运算：$({m}\\times {in_brackets(x1)}{signed(n)}\\times {in_brackets(x2)},{m}\\times {in_brackets(y1)}{signed(n)}\\times {in_brackets(y2)})={answer}$。",
                name="坐标运算",
            ),
        )
        wrong = slips(
            answer,
            (shown(plus(scaled(a, m), b, -n)), "减号弄错了。"),
            (shown(plus(scaled(a, n), b, m)), "系数写反了。"),
            (shown((result[0], m * a[1] - n * b[1])), "纵坐标的符号错了。"),
            (shown((result[1], result[0])), "两个坐标写反了。"),
        )
        return Draft(
            f"已知 ${A}=({x1},{y1})$，${B}=({x2},{y2})$，则 ${combined(m, A, n, B)}=$____。",
            answer,
            steps,
            lambda: shown(
                (sum((a[0] for _ in range(m)), n * b[0]), sum((a[1] for _ in range(m)), n * b[1]))
            ),
            distractors=wrong,
        )
    k = Fraction(dice.pick((4, 6, -4, -6, 1, 3)), 2)
    target = Fraction(y1) * k
    x = fraction(Fraction(x1) * k)
    answer = fraction(target)
    steps = (
        said(
            f"平行时 $x_1y_2-x_2y_1=0$，即 ${x1}m-{in_brackets(x)}\\times {in_brackets(y1)}=0$。".replace(
                "$1m", "$m"
            ).replace("$-1m", "$-m"),
            name="平行的条件",
        ),
        said(f"解得 $m={answer}$。"),
    )
    wrong = slips(
        answer,
        (fraction(-Fraction(x1) * Fraction(x1) * k / y1), "用成了垂直的条件。"),
        (fraction(-target), "移项时没有变号。"),
        (fraction(Fraction(x1 * x1, y1) * k), "比例写反了。"),
        (fraction(target + 1), "计算错了。"),
        (fraction(Fraction(y1) / k), "比例写反了。"),
    )

    def again() -> str:
        return fraction(
            next(
                t
                for t in (Fraction(j, 4) for j in range(-400, 401))
                if cross(pair(x1, y1), (Fraction(x1) * k, t)) == 0
            )
        )

    return Draft(
        rf"已知 ${A}=({x1},{y1})$，${B}=({x},m)$，且 ${A}\parallel {B}$，则 $m=$____。",
        answer,
        steps,
        again,
        distractors=wrong,
    )


def products(dice: Dice, level: int) -> Draft:
    """The product; the cosine of the angle; a letter by a right angle."""
    x1, y1, x2, y2 = (dice.nonzero(-5, 6) for _ in range(4))
    a, b = pair(x1, y1), pair(x2, y2)
    if level == 1:
        answer = fraction(dot(a, b))
        steps: tuple[Step, ...] = (
            line(
                rf"{x1}\times {in_brackets(x2)}+{in_brackets(y1)}\times {in_brackets(y2)}",
                answer,
                f"${A}\\cdot {B}=x_1x_2+y_1y_2$：",
                name="数量积的坐标表示",
            ),
        )
        wrong = slips(
            answer,
            (fraction(cross(a, b)), "这是判断平行的式子。"),
            (fraction(a[0] * b[0] - a[1] * b[1]), "中间是加号。"),
            (shown((a[0] * b[0], a[1] * b[1])), "数量积是一个数，不是向量。"),
            (fraction(-dot(a, b) or Fraction(1)), "符号错了。"),
            (fraction(dot(a, b) + 2), "计算错了。"),
        )
        return Draft(
            f"已知 ${A}=({x1},{y1})$，${B}=({x2},{y2})$，则 ${A}\\cdot {B}=$____。",
            answer,
            steps,
            lambda: fraction((_square(plus(a, b)) - _square(plus(a, b, -1))) / 4),
            distractors=wrong,
        )
    if level == 2:
        m, n = dice.pick(((1, 1), (1, -1), (2, -1), (1, 2), (2, 1), (1, -3)))
        vector = plus(scaled(a, m), b, n)
        answer = length(_square(vector))
        steps = (
            said(f"${combined(m, A, n, B)}={shown(vector)}$。", name="坐标运算"),
            said(f"模是 ${answer}$。", name="模的坐标表示"),
        )
        wrong = slips(
            answer,
            (fraction(_square(vector)), "最后忘了开平方。"),
            (fraction(abs(vector[0]) + abs(vector[1])), "应先平方再相加。"),
            (length(_square(plus(scaled(a, m), b, -n))), "系数的符号看错了。"),
            (length(abs(vector[0] ** 2 - vector[1] ** 2)), "平方之间是加号。"),
            (length(_square(vector) + 2), "计算错了。"),
        )
        return Draft(
            f"已知 ${A}=({x1},{y1})$，${B}=({x2},{y2})$，则 $|{combined(m, A, n, B)}|=$____。",
            answer,
            steps,
            lambda: length(m * m * _square(a) + 2 * m * n * dot(a, b) + n * n * _square(b)),
            distractors=wrong,
        )
    # (a + k b) ⊥ b
    if dot(a, b) == 0:
        a = plus(a, b)
    k = -dot(a, b) / _square(b)
    answer = fraction(k)
    steps = (
        said(
            f"$({A}+k{B})\\cdot {B}=0$，即 ${fraction(dot(a, b))}{signed(_square(b))}k=0$。",
            name="垂直的条件",
        ),
        said(f"解得 $k={answer}$。"),
    )
    wrong = slips(
        answer,
        (fraction(-k), "移项时没有变号。"),
        (fraction(-dot(a, b) / _square(a)), "垂直的对象看错了。"),
        (fraction(-_square(b) / dot(a, b)), "比例写反了。"),
        (fraction(k + 1), "计算错了。"),
    )

    def again() -> str:
        return fraction(
            next(
                t
                for t in (Fraction(j, int(_square(b))) for j in range(-600, 601))
                if dot(plus(a, b, t), b) == 0
            )
        )

    return Draft(
        f"已知 ${A}={shown(a)}$，${B}={shown(b)}$。若 ${A}+k{B}$ 与 ${B}$ 垂直，则 $k=$____。",
        answer,
        steps,
        again,
        distractors=wrong,
    )


def _square(a: tuple[Fraction, Fraction]) -> Fraction:
    return dot(a, a)


RECIPES = (
    Recipe("ag.vector.coordinate", "operations", "calculate", (1, 2, 3), operations),
    Recipe("ag.vector.coordinate", "operations-choice", "choice", (1, 2, 3), operations),
    Recipe("ag.vector.coordinate-dot", "products", "calculate", (1, 2, 3), products),
    Recipe("ag.vector.coordinate-dot", "products-choice", "choice", (1, 2, 3), products),
)

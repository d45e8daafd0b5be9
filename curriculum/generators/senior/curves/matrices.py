"""Determinants, matrices and linear systems with three unknowns."""

from collections.abc import Sequence
from fractions import Fraction
from itertools import permutations

from curriculum.generators.dice import Dice
from curriculum.generators.latex import fraction, in_brackets, linear_sum, polynomial
from curriculum.generators.recipe import Draft, Recipe
from curriculum.generators.senior.curves.forms import Said, either, fact, judging
from curriculum.generators.working import line, said, slips
from engine.values import Distractor, Step

DET = "ag.linear.det"
MATRIX = "ag.linear.matrix"
SYSTEM = "ag.linear.equations"
Rows = Sequence[Sequence[int]]


def shown(rows: Rows, kind: str = "pmatrix") -> str:
    """The numbers in brackets, or between bars (vmatrix)."""
    body = r"\\".join("&".join(map(str, row)) for row in rows)
    return rf"\begin{{{kind}}}{body}\end{{{kind}}}"


def det2(m: Rows) -> int:
    """ad − bc."""
    return m[0][0] * m[1][1] - m[0][1] * m[1][0]


def det3(m: Rows) -> int:
    """By the first row."""
    return sum(
        (-1) ** j * m[0][j] * det2([[row[k] for k in range(3) if k != j] for row in m[1:]])
        for j in range(3)
    )


def leibniz(m: Rows) -> int:
    """The sum over all permutations with their signs."""
    total = 0
    for order in permutations(range(len(m))):
        product = 1
        for i, j in enumerate(order):
            product *= m[i][j]
        turned = sum(order[i] > order[j] for i in range(len(m)) for j in range(i + 1, len(m)))
        total += -product if turned % 2 else product
    return total


def times(m: Rows, n: Rows) -> list[list[int]]:
    """The matrix product."""
    return [
        [sum(a * b for a, b in zip(row, column, strict=True)) for column in zip(*n, strict=True)]
        for row in m
    ]


def determinant(dice: Dice, level: int) -> Draft:
    """Of two rows (1), of three rows (2), a letter from the value (3)."""
    if level == 1:
        m = [[dice.nonzero(-6, 7) for _ in range(2)] for _ in range(2)]
        answer = str(det2(m))
        a, b, c, d = m[0][0], m[0][1], m[1][0], m[1][1]
        steps: tuple[Step, ...] = (
            said("二阶行列式等于主对角线上两数的积减去副对角线上两数的积。", name="二阶行列式"),
            line(
                rf"{a}\times {in_brackets(d)}-{in_brackets(b)}\times {in_brackets(c)}",
                answer,
                "代入：",
            ),
        )
        wrong = slips(
            answer,
            (str(a * d + b * c), "应是相减，不是相加。"),
            (str(b * c - a * d), "减数与被减数写反了。"),
            (str(a * b - c * d), "乘错了位置。"),
            (str(a * c - b * d), "乘错了位置。"),
            (str(a * d - b * c + 2), "计算出错了。"),
        )
        return Draft(
            rf"计算：${shown(m, 'vmatrix')}=$____。",
            answer,
            steps,
            lambda: str(leibniz(m)),
            distractors=wrong,
        )
    m = [[dice.integer(-3, 4) for _ in range(3)] for _ in range(3)]
    m[0] = [dice.nonzero(-3, 3) for _ in range(3)]
    if level == 2:
        answer = str(det3(m))
        minors = [det2([[row[k] for k in range(3) if k != j] for row in m[1:]]) for j in range(3)]
        parts = "".join(
            f"{'+' if j == 2 else '-' if j == 1 else ''}{in_brackets(m[0][j]) if j else m[0][j]}\\times {in_brackets(minors[j])}"
            for j in range(3)
        )
        steps = (
            said(
                f"按第一行展开，三个二阶行列式的值分别是 ${minors[0]}$，${minors[1]}$，${minors[2]}$，符号依次是正、负、正。",
                name="按第一行展开",
            ),
            line(parts, answer, "所以原式等于："),
        )
        plus = sum(m[0][j] * minors[j] for j in range(3))
        wrong = slips(
            answer,
            (str(plus), "按一行展开时漏了正负号。"),
            (str(-det3(m)), "符号弄反了。"),
            (str(m[0][0] * m[1][1] * m[2][2] - m[0][2] * m[1][1] * m[2][0]), "只算了两条对角线。"),
            (str(det3(m) + 3), "计算出错了。"),
            (str(det3(m) - 4), "计算出错了。"),
        )
        return Draft(
            rf"计算：${shown(m, 'vmatrix')}=$____。",
            answer,
            steps,
            lambda: str(leibniz(m)),
            distractors=wrong,
        )
    b, c, x = dice.nonzero(-4, 4), dice.nonzero(-4, 4), dice.nonzero(-5, 5)
    a = dice.nonzero(-4, 4)
    target = a * x - b * c
    answer = str(x)
    body = rf"\begin{{vmatrix}}{a}&{b}\\{c}&x\end{{vmatrix}}={target}"
    steps = (
        said(
            f"展开行列式，得 ${linear_sum([(a, 'x'), (-b * c, '')])}={target}$。", name="二阶行列式"
        ),
        said(f"解得 $x={answer}$。"),
    )
    wrong = slips(
        answer,
        (fraction(Fraction(target - b * c, a)), "展开时应减去副对角线的积。"),
        (str(-x), "移项时没有变号。"),
        (str(target), "没有解方程。"),
        (str(x + 1), "计算出错了。"),
        (str(x - 2), "计算出错了。"),
    )
    return Draft(
        f"若 ${body}$，则 $x=$____。", answer, steps,
        lambda: str(next(t for t in range(-60, 61) if leibniz([[a, b], [c, t]]) == target)), distractors=wrong,
    )  # fmt: skip


def product(dice: Dice, level: int) -> Draft:
    """A sum with multiples (1), a product (2), an inverse (3)."""
    m = [[dice.integer(-3, 4) for _ in range(2)] for _ in range(2)]
    n = [[dice.integer(-3, 4) for _ in range(2)] for _ in range(2)]
    if m == [list(column) for column in zip(*m, strict=True)]:
        m[0][1] += 1
    if level == 1:
        k = dice.integer(2, 3)
        result = [[k * a - b for a, b in zip(r, s, strict=True)] for r, s in zip(m, n, strict=True)]
        ask, why, name = f"{k}A-B", f"数乘时每个数都乘 ${k}$，再对应相减", "矩阵的线性运算"
        other = [[k * a + b for a, b in zip(r, s, strict=True)] for r, s in zip(m, n, strict=True)]
        third = [
            [(k * a if i == 0 else a) - b for a, b in zip(r, s, strict=True)]
            for i, (r, s) in enumerate(zip(m, n, strict=True))
        ]
    else:
        result, other = times(m, n), times(n, m)
        ask, why, name = "AB", "用左边矩阵的行乘右边矩阵的列，对应相乘再相加", "矩阵的乘法"
        third = [[a * b for a, b in zip(r, s, strict=True)] for r, s in zip(m, n, strict=True)]
    answer = shown(result)
    turned = [list(column) for column in zip(*result, strict=True)]
    wrong = slips(
        answer,
        (shown(other), "矩阵乘法不满足交换律，顺序反了。" if level > 1 else "应相减，不是相加。"),
        (shown(third), "不是对应位置的数直接相乘。" if level > 1 else "数乘时每个数都要乘。"),
        (shown(turned), "行与列弄反了。"),
        (shown([[result[0][0] + 1, result[0][1]], result[1]]), "计算出错了。"),
        (shown([result[0], [result[1][0], result[1][1] - 1]]), "计算出错了。"),
    )

    def again() -> str:
        # act on the two unit vectors
        if level == 1:
            return shown([[k * m[i][j] + (-n[i][j]) for j in range(2)] for i in range(2)])
        columns = []
        for e in ((1, 0), (0, 1)):
            v = [n[i][0] * e[0] + n[i][1] * e[1] for i in range(2)]
            columns.append([m[i][0] * v[0] + m[i][1] * v[1] for i in range(2)])
        return shown([[columns[j][i] for j in range(2)] for i in range(2)])

    return Draft(
        f"已知矩阵 $A={shown(m)}$，$B={shown(n)}$，则 ${ask}=$____。", answer,
        (said(f"{why}。", name=name), said(f"所以 ${ask}={answer}$。")), again, distractors=wrong,
    )  # fmt: skip


def eigen(dice: Dice, level: int) -> Draft:
    """The eigenvalues of a matrix of two rows."""
    one, two = dice.picks((-3, -2, -1, 1, 2, 3, 4, 5), 2)
    a = dice.integer(min(one, two) - 2, max(one, two) + 2)
    d = one + two - a
    bc = a * d - one * two
    b = dice.pick([n for n in (1, 2, 3, -1) if bc % n == 0])
    m = [[a, b], [bc // b, d]]
    answer = either(*map(str, sorted((one, two))))
    steps = (
        said(rf"特征多项式为 $f(\lambda)={polynomial([1, -one - two, one * two], 'L').replace('L', chr(92) + 'lambda')}$。", name="特征多项式"),
        said(rf"令 $f(\lambda)$ 等于零，解得特征值为 ${answer}$。", name="特征值"),
    )  # fmt: skip
    wrong = slips(
        answer,
        (either(*map(str, sorted((-one, -two)))), "解方程时符号错了。")
        if {one, two} != {-one, -two}
        else (str(one), "漏了一个特征值。"),
        (
            either(*map(str, sorted({a, d}))) if {a, d} != {one, two} else str(one),
            "把主对角线上的数当成了特征值。",
        ),
        (str(one * two), "这是行列式的值。"),
        (str(max(one, two)), "漏了一个特征值。"),
    )
    return Draft(
        f"矩阵 $A={shown(m)}$ 的特征值为____。", answer, steps,
        lambda: either(*(str(t) for t in range(-30, 31) if leibniz([[t - a, -b], [-m[1][0], t - d]]) == 0)), distractors=wrong,
    )  # fmt: skip


def system(dice: Dice, level: int) -> Draft:
    """Three equations with three unknowns."""
    x, y, z = dice.integer(-3, 4), dice.integer(-3, 4), dice.integer(-3, 4)
    rows = [
        [1, 1, 1],
        [1, dice.pick((2, -1, -2)), dice.pick((3, -1, 2))],
        [dice.pick((2, 3)), dice.pick((-1, 1)), dice.pick((1, -2))],
    ]
    if det3(rows) == 0:
        rows[2][2] += 2
    if det3(rows) == 0:
        rows[2][1] += 3
    right = [sum(a * b for a, b in zip(row, (x, y, z), strict=True)) for row in rows]
    body = r"\\".join(
        f"{linear_sum(list(zip(row, 'xyz', strict=True)))}={value}"
        for row, value in zip(rows, right, strict=True)
    )
    answer = rf"x={x},\ y={y},\ z={z}"
    d = det3(rows)

    def put(column: int) -> int:
        return det3([[right[i] if j == column else rows[i][j] for j in range(3)] for i in range(3)])

    dets = [put(j) for j in range(3)]
    if level == 2:
        answer = str(d)
        wrong = slips(
            answer,
            (str(-d), "展开时符号弄反了。"),
            (str(dets[0]), "这是把第一列换成常数项后的行列式。"),
            (str(d + 2), "计算出错了。"),
            (str(d - 3), "计算出错了。"),
        )
        return Draft(
            rf"用克拉默法则解方程组 $\begin{{cases}}{body}\end{{cases}}$ 时，系数行列式 $D=$____。", answer,
            (said("系数行列式由未知数的系数按原来的位置排成。", name="系数行列式"), line(shown(rows, "vmatrix"), answer, "按第一行展开：")),
            lambda: str(leibniz(rows)), distractors=wrong,
        )  # fmt: skip
    steps = (
        said(f"系数行列式的值是 ${d}$，不为零，方程组有唯一解。", name="系数行列式"),
        said(
            f"把三列依次换成常数项，得到的三个行列式的值分别是 ${dets[0]}$，${dets[1]}$，${dets[2]}$。",
            name="克拉默法则",
        ),
        said(f"分别除以系数行列式，得 ${answer}$。"),
    )
    return Draft(
        rf"解方程组 $\begin{{cases}}{body}\end{{cases}}$", answer, steps,
        lambda: next(rf"x={p},\ y={q},\ z={r}" for p in range(-5, 6) for q in range(-5, 6) for r in range(-5, 6)
                     if all(a * p + b * q + c * r == v for (a, b, c), v in zip(rows, right, strict=True))),
    )  # fmt: skip


def _swap(dice: Dice) -> Said:
    m = [[dice.nonzero(-5, 5) for _ in range(2)] for _ in range(2)]
    if det2(m) == 0:
        m[0][0] += 1
    told = dice.chance(50)
    size = -det2(m) if told else det2(m)
    return (
        f"若 ${shown(m, 'vmatrix')}={det2(m)}$，则 ${shown([m[1], m[0]], 'vmatrix')}={size}$", told,
        "交换行列式的两行，行列式的值变号。", lambda: leibniz([m[1], m[0]]) == size,
    )  # fmt: skip


_dets = fact(
    ("行列式的某一行都乘同一个数 $k$，行列式的值乘 $k$", True, "这是行列式的性质。"),
    ("行列式有两行相同时，行列式的值为 $0$", True, "交换这两行，值变号而行列式不变，所以值为零。"),
    ("行列式的行与列互换，行列式的值变号", False, "行列互换（转置）后行列式的值不变。"),
)  # fmt: skip
_matrices = fact(
    ("矩阵的乘法满足交换律", False, "一般地 $AB$ 与 $BA$ 不相等。"),
    ("矩阵的乘法满足结合律", True, "$(AB)C$ 与 $A(BC)$ 总相等。"),
    ("若 $AB$ 是零矩阵，则 $A$ 或 $B$ 一定是零矩阵", False, "两个非零矩阵的积可以是零矩阵。"),
    ("矩阵 $\\begin{pmatrix}0&-1\\\\1&0\\end{pmatrix}$ 表示绕原点逆时针旋转 $90^{\\circ}$ 的变换", True, "它把点 $(1,0)$ 变成 $(0,1)$，把 $(0,1)$ 变成 $(-1,0)$。"),
    ("行列式为零的二阶矩阵没有逆矩阵", True, "二阶矩阵可逆的充要条件是行列式不为零。"),
)  # fmt: skip
_systems = fact(
    ("系数行列式为零时，三元一次方程组一定无解", False, "系数行列式为零时，方程组可能无解，也可能有无数组解。"),
    ("系数行列式不为零时，三元一次方程组有唯一解", True, "这是克拉默法则的结论。"),
    ("常数项都是零的三元一次方程组一定有解", True, "$x$，$y$，$z$ 都等于 $0$ 就是一组解。"),
    ("系数行列式不为零时，方程组可能有无数组解", False, "这时有且只有一组解。"),
)  # fmt: skip


def transform(dice: Dice, level: int) -> Draft:
    """What a matrix of two rows does to the plane."""
    names = {
        "关于 $x$ 轴的反射变换": [[1, 0], [0, -1]],
        "关于 $y$ 轴的反射变换": [[-1, 0], [0, 1]],
        "关于直线 $y=x$ 的反射变换": [[0, 1], [1, 0]],
        "绕原点逆时针旋转 $90^{\\circ}$ 的旋转变换": [[0, -1], [1, 0]],
        "绕原点旋转 $180^{\\circ}$ 的旋转变换": [[-1, 0], [0, -1]],
        "以原点为中心、各方向都伸长到 $2$ 倍的变换": [[2, 0], [0, 2]],
    }
    right, *others = dice.picks(list(names), 4)
    m = names[right]
    x, y = (m[0][0], m[1][0]), (m[0][1], m[1][1])

    def again() -> str:
        return next(
            name
            for name in (right, *others)
            if times(names[name], [[3], [5]]) == times(m, [[3], [5]])
        )

    return Draft(
        f"矩阵 ${shown(m)}$ 对应的平面变换是（　）", "",
        (said(f"点 $(1,0)$ 变成 $({x[0]},{x[1]})$，点 $(0,1)$ 变成 $({y[0]},{y[1]})$。", name="矩阵与变换"), said(f"所以它是{right}。")),
        again, options=(right, *others), distractors=tuple(Distractor("", "看两个单位点变到哪里就能确定变换。") for _ in others),
    )  # fmt: skip


RECIPES = (
    Recipe(DET, "value", "calculate", (1, 2), determinant),
    Recipe(DET, "value-choice", "choice", (1, 2), determinant),
    Recipe(DET, "letter", "reverse", (3,), determinant),
    Recipe(DET, "claims", "judge", (1, 2), judging("行列式的性质", _swap, _dets)),
    Recipe(MATRIX, "product", "calculate", (1, 2), product),
    Recipe(MATRIX, "product-choice", "choice", (1, 2), product),
    Recipe(MATRIX, "eigenvalues", "fill", (3,), eigen),
    Recipe(MATRIX, "transform", "choice", (2,), transform),
    Recipe(MATRIX, "claims", "judge", (2,), judging("矩阵", _matrices)),
    Recipe(SYSTEM, "determinant", "fill", (2,), system),
    Recipe(SYSTEM, "determinant-choice", "choice", (2,), system),
    Recipe(SYSTEM, "solve", "calculate", (3,), system),
    Recipe(SYSTEM, "claims", "judge", (2,), judging("线性方程组", _systems)),
)

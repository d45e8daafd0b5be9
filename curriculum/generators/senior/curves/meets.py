"""Where lines meet, families of lines through a fixed point, and parametric equations of lines."""

from fractions import Fraction

from curriculum.generators.dice import Dice
from curriculum.generators.latex import fraction, in_brackets, linear_sum, root, signed, term
from curriculum.generators.recipe import Draft, Recipe
from curriculum.generators.senior.curves.forms import (
    Said,
    at,
    either,
    fact,
    joined,
    judging,
    line_of,
    root_of,
    side,
    value,
    whole,
)
from curriculum.generators.senior.functions.notation import held
from curriculum.generators.working import said, slips
from engine.values import Step

MEET = "ag.line.intersection"
PARAMETRIC = "ag.line.parametric"
Triple = tuple[int, int, int]


def _cross(dice: Dice) -> tuple[tuple[int, int], Triple, Triple]:
    """A meeting point and two lines through it that aren't parallel, with small coefficients."""
    p = (dice.nonzero(-5, 5), dice.nonzero(-5, 5))
    a, b = dice.pick(((1, 2), (2, 1), (3, 1), (1, 3), (2, 3), (3, 2), (1, 1)))
    c, d = dice.pick(((1, -1), (2, -1), (1, -2), (3, -2), (2, -3), (4, -1), (3, -4)))
    return p, (a, b, -a * p[0] - b * p[1]), (c, d, -c * p[0] - d * p[1])


def crossing(dice: Dice, level: int) -> Draft:
    """The meeting point; at level 3 the line through it and another point, or parallel to a third."""
    p, one, two = _cross(dice)
    first, second = side(*one) + "=0", side(*two) + "=0"
    solved = said(
        rf"解方程组 $\begin{{cases}}{first}\\{second}\end{{cases}}$，得 $x={p[0]}$，$y={p[1]}$。",
        name="求交点",
    )
    if level == 1:
        answer = at(p)
        wrong = slips(
            answer,
            (at((-p[0], -p[1])), "移项时没有变号。"),
            (at((p[1], p[0])), "横坐标、纵坐标写反了。"),
            (at((p[0], -p[1])), "消元时纵坐标的符号错了。"),
            (at((-p[0], p[1])), "消元时横坐标的符号错了。"),
            (at((p[0] + 1, p[1])), "解方程组时算错了。"),
        )

        def cramer() -> str:
            d = one[0] * two[1] - one[1] * two[0]
            return at((Fraction(one[1] * two[2] - one[2] * two[1], d), Fraction(one[2] * two[0] - one[0] * two[2], d)))  # fmt: skip

        return Draft(
            f"直线 ${first}$ 与直线 ${second}$ 的交点坐标为____。", answer,
            (solved, said(f"所以交点坐标是 ${answer}$。")), cramer, distractors=wrong,
        )  # fmt: skip
    if dice.chance(50):
        u, v = dice.nonzero(-4, 4), dice.nonzero(-4, 4)
        upright = dice.chance(50)
        third = whole(u, v, dice.nonzero(-9, 9))
        m, n = (third[1], -third[0]) if upright else (third[0], third[1])
        found = whole(m, n, -m * p[0] - n * p[1])
        if found[2] == third[2] and not upright:
            third = (third[0], third[1], third[2] + 1)
        last = f"且与直线 ${side(*third)}=0$ {'垂直' if upright else '平行'}"
        other = (third[0], third[1]) if upright else (third[1], -third[0])
        test = (p, (p[0] + n, p[1] - m))
        why = f"所求直线与直线 ${side(*third)}=0$ {'垂直' if upright else '平行'}，可设为 ${linear_sum([(found[0], 'x'), (found[1], 'y'), (1, 'm')])}=0$，代入交点求得 $m={found[2]}$。"
    else:
        q = (0, 0) if dice.chance(50) else (p[0] + dice.nonzero(-4, 4), p[1] + dice.nonzero(-4, 4))
        found = joined(p, q)
        last = "且过原点" if q == (0, 0) else f"且过点 ${at(q, 'Q')}$"
        other = (found[1], -found[0])
        test = (p, q)
        why = f"直线还过点 ${at(q)}$，由两点式求出方程。"
    answer = line_of(*found)
    wrong = slips(
        answer,
        (line_of(*other, -other[0] * p[0] - other[1] * p[1]), "平行与垂直的条件弄反了。"),
        (line_of(found[0], found[1], -found[2] or 1), "常数项的符号错了。"),
        (line_of(found[0], -found[1], -found[0] * p[0] + found[1] * p[1]), "斜率的符号错了。"),
        (line_of(found[0], found[1], found[2] + 2), "交点的坐标算错了。"),
        (line_of(found[0], found[1], found[2] - 1), "交点的坐标算错了。"),
    )
    steps: tuple[Step, ...] = (solved, said(why), said(f"所以所求直线的方程为 ${answer}$。"))
    return Draft(
        f"已知直线 $l$ 经过两条直线 ${first}$ 和 ${second}$ 的交点，{last}，求直线 $l$ 的方程。", answer, steps,
        lambda: held(answer, all(value(found, s) == 0 for s in test)), distractors=wrong,
    )  # fmt: skip


def fixed(dice: Dice, level: int) -> Draft:
    """The point that all lines of a family pass through."""
    x, y = dice.nonzero(-5, 5), dice.nonzero(-5, 5)
    if level == 2:
        # kx - y + c with kx-part (x - x0): k(x - x0) - (y - y0) = 0
        lead = linear_sum([(1, "kx"), (-1, "y"), (-x, "k"), (y, "")])
        name, letter = f"直线 $l$：${lead}=0$（$k\\in\\mathbf{{R}}$）", "k"
        parts = (f"k({linear_sum([(1, 'x'), (-x, '')])})", linear_sum([(-1, "y"), (y, "")]))
        rows: tuple[tuple[int, int, int], tuple[int, int, int]] = ((1, 0, -x), (0, -1, y))
    else:
        a, b = dice.pick(((1, 1), (2, 1), (1, 2), (1, -1), (3, 1), (1, 3)))
        c, d = dice.pick(((1, -2), (2, -1), (1, -3), (3, -1), (2, 3)))
        rows = ((a, b, -a * x - b * y), (c, d, -c * x - d * y))
        letter = "m"
        one = "(" + linear_sum([(a, "m"), (c, "")]) + ")x"
        two = (
            ("(" if b > 0 else "-(") + linear_sum([(abs(b), "m"), (d if b > 0 else -d, "")]) + ")y"
        )
        rest = linear_sum([(rows[0][2], "m"), (rows[1][2], "")])
        name = f"直线 $l$：${one}{signed(two)}{'' if rest == '0' else signed(rest)}=0$（$m\\in\\mathbf{{R}}$）"
        parts = (f"m({side(*rows[0])})", f"({side(*rows[1])})")
    answer = at((x, y))
    tail = parts[1] if parts[1].startswith("-") else f"+{parts[1]}"
    inner = [side(*row) + "=0" for row in rows]
    steps = (
        said(f"把含参数 ${letter}$ 的项合并，方程化为 ${parts[0]}{tail}=0$。", name="分离参数"),
        said(
            f"要对任意实数 ${letter}$ 都成立，必须同时有 ${inner[0]}$ 和 ${inner[1]}$。",
            name="恒成立",
        ),
        said(f"解得 $x={x}$，$y={y}$，所以直线恒过定点 ${answer}$。"),
    )
    wrong = slips(
        answer,
        (at((-x, -y)), "解方程组时两个坐标的符号都错了。"),
        (at((x, -y)), "纵坐标的符号错了。"),
        (at((-x, y)), "横坐标的符号错了。"),
        (at((y, x)), "横坐标、纵坐标写反了。"),
        (at((x, 0)), "只取了一个参数值，不能确定定点。"),
    )

    def again() -> str:
        def member(t: int) -> tuple[int, int, int]:
            return (t * rows[0][0] + rows[1][0], t * rows[0][1] + rows[1][1], t * rows[0][2] + rows[1][2])  # fmt: skip

        one, two = member(5), member(11)
        d = one[0] * two[1] - one[1] * two[0]
        spot = (Fraction(one[1] * two[2] - one[2] * two[1], d), Fraction(one[2] * two[0] - one[0] * two[2], d))  # fmt: skip
        return held(at(spot), all(value(member(t), spot) == 0 for t in range(-9, 10)))

    return Draft(f"{name}恒过定点____。", answer, steps, again, distractors=wrong)


def triangle(dice: Dice, level: int) -> Draft:
    """Three lines that form no triangle: the values of a letter."""
    p, one, two = _cross(dice)
    c = dice.nonzero(-4, 4)
    # third line: m x + y + c = 0; parallel to one of the two, or through their meeting point
    values = {Fraction(one[0], one[1]), Fraction(two[0], two[1]), Fraction(-c - p[1], p[0])}
    parallels = [fraction(Fraction(one[0], one[1])), fraction(Fraction(two[0], two[1]))]
    answer = either(*(fraction(v) for v in sorted(values)))
    first, second = side(*one) + "=0", side(*two) + "=0"
    third = linear_sum([(1, "mx"), (1, "y"), (c, "")]) + "=0"
    listed = sorted(values)
    steps = (
        said("三条直线不能围成三角形，有两种情形：$l_3$ 与 $l_1$ 或 $l_2$ 平行，或者三线共点。", name="分类讨论"),
        said(f"与 $l_1$ 平行时，由系数成比例，$m$ 取 ${fraction(Fraction(one[0], one[1]))}$；与 $l_2$ 平行时，$m$ 取 ${fraction(Fraction(two[0], two[1]))}$。"),
        said(f"$l_1$ 与 $l_2$ 的交点是 ${at(p)}$，$l_3$ 过这个点时，$m$ 取 ${fraction(Fraction(-c - p[1], p[0]))}$。"),
        said(f"所以 $m$ 的值是 ${answer}$。"),
    )  # fmt: skip
    wrong = slips(
        answer,
        (either(*parallels), "漏了三线共点的情形。") if len(values) == 3 else (parallels[0], "漏了情形。"),
        (fraction(Fraction(-c - p[1], p[0])), "漏了与其中一条直线平行的情形。"),
        (fraction(listed[0] - 1), "交点算错了，也漏了平行的情形。"),
        (either(*(fraction(-v) for v in listed)), "斜率的符号错了。") if {-v for v in values} != values else (fraction(listed[-1] + 1), "漏了情形。"),
    )  # fmt: skip
    wrong = tuple(entry for entry in wrong if entry.latex != answer)

    def again() -> str:
        def none(m: Fraction) -> bool:
            lines = [
                tuple(map(Fraction, one)),
                tuple(map(Fraction, two)),
                (m, Fraction(1), Fraction(c)),
            ]
            d = 0
            for i in range(3):
                (a, b, _), (e, f, _) = lines[i], lines[(i + 1) % 3]
                if a * f == b * e:
                    return True
            (a, b, g), (e, f, h), (k, n, o) = lines
            return a * (f * o - h * n) - b * (e * o - h * k) + g * (e * n - f * k) == d

        tried = {Fraction(top, bottom) for bottom in (1, 2, 3, 4, 5) for top in range(-80, 81)}
        return either(*(fraction(v) for v in sorted(v for v in tried if none(v))))

    return Draft(
        f"若三条直线 $l_1$：${first}$，$l_2$：${second}$，$l_3$：${third}$ 不能围成三角形，则实数 $m$ 的值为____。",
        answer, steps, again, distractors=wrong,
    )  # fmt: skip


def _pairing(dice: Dice) -> Said:
    a, b = dice.integer(1, 5), dice.nonzero(-5, 5)
    c, extra, times = dice.nonzero(-6, 6), dice.nonzero(-3, 3), dice.integer(2, 3)
    kind = dice.pick(("无解", "有无数组解", "有唯一解"))
    place = {"无解": "平行", "有无数组解": "重合", "有唯一解": "相交"}
    told = dice.chance(50)
    shown = place[kind] if told else dice.pick([v for v in place.values() if v != place[kind]])
    row = {"无解": (a * times, b * times, c * times + extra), "有无数组解": (a * times, b * times, c * times),
           "有唯一解": (a * times, -b * times, c)}[kind]  # fmt: skip
    return (
        rf"方程组 $\begin{{cases}}{side(a, b, c)}=0\\{side(*row)}=0\end{{cases}}$ {kind}，所以这两个方程表示的直线{shown}", told,
        "方程组有唯一解时两线相交，无解时两线平行，有无数组解时两线重合。",
        lambda: shown == ("相交" if a * row[1] != b * row[0] else "重合" if a * row[2] == c * row[0] else "平行"),
    )  # fmt: skip


_family = fact(
    ("直线系 $A_1x+B_1y+C_1+\\lambda(A_2x+B_2y+C_2)=0$（$\\lambda\\in\\mathbf{R}$）包括过两直线交点的所有直线", False, "无论 $\\lambda$ 取什么值，都得不到第二条直线 $A_2x+B_2y+C_2=0$ 本身。"),
    ("与直线 $Ax+By+C=0$ 平行的直线都可以写成 $Ax+By+m=0$（$m\\neq C$）的形式", True, "平行直线的 $x$、$y$ 的系数可以取得相同，只是常数项不同。"),
    ("与直线 $Ax+By+C=0$ 垂直的直线都可以写成 $Bx-Ay+m=0$ 的形式", True, "这时 $AB-BA=0$，满足垂直的条件。"),
    ("直线 $y=kx+1$（$k\\in\\mathbf{R}$）包括过点 $(0,1)$ 的所有直线", False, "与 $x$ 轴垂直的直线，即 $y$ 轴所在直线，斜率不存在，不在其中。"),
)  # fmt: skip


def vector_form(dice: Dice, level: int) -> Draft:
    """A line by a point and a direction vector: its parametric equations, or its plain equation."""
    x, y = dice.nonzero(-5, 5), dice.nonzero(-5, 5)
    u, v = dice.pick(((1, 2), (2, 1), (3, -1), (-1, 3), (2, -3), (3, 2), (1, -4), (-2, 3), (4, 3)))
    if x * v == y * u:
        x = -x
    system = rf"\begin{{cases}}x={linear_sum([(x, ''), (u, 't')])}\\y={linear_sum([(y, ''), (v, 't')])}\end{{cases}}"

    def system_of(a: int, b: int, m: int, n: int) -> str:
        return rf"\begin{{cases}}x={linear_sum([(a, ''), (m, 't')])}\\y={linear_sum([(b, ''), (n, 't')])}\end{{cases}}"

    if level == 1:
        wrong = slips(
            system,
            (system_of(u, v, x, y), "把点的坐标与方向向量的坐标写反了。"),
            (system_of(x, y, v, u), "方向向量的两个坐标写反了。"),
            (system_of(-x, -y, u, v), "点的坐标的符号写反了。"),
            (system_of(x, y, u, -v), "方向向量的符号错了。"),
            (system_of(y, x, u, v), "点的两个坐标写反了。"),
        )
        from engine.values import Distractor

        right = f"${system}$（$t$ 为参数）"
        options = [
            (f"${entry.latex}$（$t$ 为参数）", entry.mistake)
            for entry in wrong
            if not _same(entry.latex, system)
        ]

        def again() -> str:
            return right if joined((x, y), (x + u, y + v)) == whole(v, -u, u * y - v * x) else ""

        return Draft(
            f"过点 ${at((x, y), 'P')}$，方向向量为 $\\vec{{d}}={at((u, v))}$ 的直线的参数方程可以是（　）", "",
            (said("直线过点 $(x_0,y_0)$，方向向量为 $(m,n)$ 时，横坐标是 $x_0+mt$，纵坐标是 $y_0+nt$。", name="直线的参数方程"), said(f"把点 $P$ 和方向向量代入，得到{right}。")),
            again, options=(right, *(text for text, _ in options[:3])),
            distractors=tuple(Distractor("", why) for _, why in options[:3]),
        )  # fmt: skip
    found = whole(v, -u, u * y - v * x)
    answer = line_of(*found)
    wrong = slips(
        answer,
        (line_of(u, -v, v * y - u * x), "消去参数时两个系数写反了。"),
        (line_of(v, u, -u * y - v * x), "方向向量与法向量弄混了。"),
        (line_of(v, -u, v * x - u * y), "移项时没有变号。"),
        (line_of(v, -u, u * y - v * x + 2), "计算常数项出错了。"),
        (line_of(v, -u, u * y - v * x - 1), "计算常数项出错了。"),
    )
    steps = (
        said(f"由参数方程知，直线过点 ${at((x, y))}$，方向向量是 ${at((u, v))}$，斜率为 ${fraction(Fraction(v, u))}$。", name="参数方程的意义"),
        said(f"消去参数 $t$，整理得普通方程 ${answer}$。", name="消参"),
    )  # fmt: skip
    return Draft(
        rf"把直线的参数方程 ${system}$（$t$ 为参数）化为普通方程，得____。", answer, steps,
        lambda: held(answer, all(value(found, (x + u * t, y + v * t)) == 0 for t in (-3, 0, 2, 7))),
        distractors=wrong,
    )  # fmt: skip


def _same(one: str, other: str) -> bool:
    return one == other


def along_line(dice: Dice, level: int) -> Draft:
    """How far apart two points of a parameter are, the direction no unit vector."""
    x, y = dice.nonzero(-5, 5), dice.nonzero(-5, 5)
    u, v = dice.pick(((3, 4), (1, 2), (2, -1), (-4, 3), (1, 1), (5, 12), (2, 3), (1, -3)))
    first = dice.integer(-4, 2)
    second = first + dice.integer(1, 5)
    system = rf"\begin{{cases}}x={linear_sum([(x, ''), (u, 't')])}\\y={linear_sum([(y, ''), (v, 't')])}\end{{cases}}"
    square = u * u + v * v
    answer = root(square * (second - first) ** 2)
    steps = (
        said(f"方向向量 ${at((u, v))}$ 的模是 ${root(square)}$，参数每增加 $1$，点移动 ${root(square)}$ 个单位长度。", name="参数的几何意义"),
        said(rf"所以 $|AB|={root(square)}\times|{second}-{in_brackets(first)}|={answer}$。"),
    )  # fmt: skip
    wrong = slips(
        answer,
        (str(second - first), "方向向量不是单位向量，不能直接把参数的差当成距离。"),
        (root(square * (second + first) ** 2 or square), "应是参数的差的绝对值。"),
        (str(square * (second - first)), "方向向量的模忘了开平方。"),
        (root((abs(u) + abs(v)) ** 2 * (second - first) ** 2), "方向向量的模求错了。"),
        (root(square * (second - first) ** 2 * 4), "多乘了 $2$。"),
    )

    def measured() -> str:
        a, b = (x + u * first, y + v * first), (x + u * second, y + v * second)
        return root_of((a[0] - b[0]) ** 2 + (a[1] - b[1]) ** 2)

    return Draft(
        rf"已知直线 $l$ 的参数方程为 ${system}$（$t$ 为参数），$l$ 上的点 $A$，$B$ 对应的参数分别为 ${first}$ 和 ${second}$，则 $|AB|=$____。",
        answer, steps, measured, distractors=wrong,
    )  # fmt: skip


def _unit(dice: Dice) -> Said:
    (u, v), times = dice.pick(((3, 4), (4, 3), (5, 12), (8, 15))), dice.integer(2, 6)
    long = root(u * u + v * v)
    told = dice.chance(50)
    a, b = (Fraction(u, int(long)), Fraction(v, int(long))) if told else (Fraction(u), Fraction(v))
    moved_x, moved_y = term(a, "t"), term(b, "t")
    return (
        rf"直线 $\begin{{cases}}x=1+{moved_x}\\y=2+{moved_y}\end{{cases}}$（$t$ 为参数）上，参数 $t={times}$ 对应的点到点 $(1,2)$ 的距离是 ${times}$", told,
        f"方向向量{'是单位向量，距离就是' if told else f'的模是 ${long}$，不是单位向量，距离不是'} $|t|$。",
        lambda: (a * times) ** 2 + (b * times) ** 2 == times**2,
    )  # fmt: skip


RECIPES = (
    Recipe(MEET, "crossing", "calculate", (1, 3), crossing),
    Recipe(MEET, "crossing-choice", "choice", (1, 3), crossing),
    Recipe(MEET, "fixed-point", "fill", (2, 3), fixed),
    Recipe(MEET, "fixed-point-choice", "choice", (2, 3), fixed),
    Recipe(MEET, "no-triangle", "reverse", (4,), triangle),
    Recipe(MEET, "claims", "judge", (1, 2), judging("直线的交点与直线系", _pairing, _family)),
    Recipe(PARAMETRIC, "write", "choice", (1,), vector_form),
    Recipe(PARAMETRIC, "plain", "calculate", (2,), vector_form),
    Recipe(PARAMETRIC, "plain-choice", "choice", (2,), vector_form),
    Recipe(PARAMETRIC, "length", "fill", (3,), along_line),
    Recipe(PARAMETRIC, "length-choice", "choice", (3,), along_line),
    Recipe(PARAMETRIC, "claims", "judge", (2,), judging("参数的几何意义", _unit)),
)  # fmt: skip

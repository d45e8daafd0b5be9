"""Symmetry in coordinates: points and lines mirrored, light reflected, shortest ways."""

from fractions import Fraction

from curriculum.generators.dice import Dice
from curriculum.generators.latex import fraction, root
from curriculum.generators.recipe import Draft, Recipe
from curriculum.generators.senior.curves.forms import (
    Said,
    Spot,
    at,
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

POINT = "ag.line.symmetry"
Row = tuple[int, int, int]


def mirrored(p: Spot, row: Row) -> tuple[Fraction, Fraction]:
    """The image of p in the line."""
    t = 2 * value(row, p) / (row[0] ** 2 + row[1] ** 2)
    return p[0] - row[0] * t, p[1] - row[1] * t


def _mirror(dice: Dice) -> tuple[tuple[int, int], tuple[int, int], Row]:
    """A point, its image and the mirror, all whole."""
    a, b, even = dice.pick(((1, 1, 1), (1, -1, 1), (1, 2, 2), (2, 1, 2), (2, -1, 2), (1, -2, 2), (3, 1, 1), (1, 3, 1), (3, -1, 1), (1, -3, 1)))  # fmt: skip
    s = even * dice.nonzero(-2, 2)
    p = (dice.integer(-4, 5), dice.integer(-4, 5))
    q = (p[0] + s * a, p[1] + s * b)
    c = -(a * (p[0] + q[0]) + b * (p[1] + q[1])) // 2
    return p, q, (a, b, c)


def image(dice: Dice, level: int) -> Draft:
    """The image of a point: in a point, or in y = x; at level 3 in any line."""
    if level == 1:
        p = (dice.nonzero(-6, 6), dice.nonzero(-6, 6))
        c = (dice.nonzero(-4, 4), dice.nonzero(-4, 4))
        if p == c:
            c = (c[0] + 7, c[1])
        q = (2 * c[0] - p[0], 2 * c[1] - p[1])
        answer = at(q)
        wrong = slips(
            answer,
            (at((-p[0], -p[1])), "这是关于原点的对称点。"),
            (at((2 * p[0] - c[0], 2 * p[1] - c[1])), "对称中心与已知点弄反了。"),
            (at((Fraction(p[0] + c[0], 2), Fraction(p[1] + c[1], 2))), "求成了中点。"),
            (at((q[1], q[0])), "横坐标、纵坐标写反了。"),
            (at((q[0], -q[1] + 1)), "移项时符号错了。"),
        )
        return Draft(
            f"点 ${at(p, 'P')}$ 关于点 ${at(c, 'M')}$ 对称的点的坐标为____。", answer,
            (said("点 $M$ 是点 $P$ 与对称点连线的中点。", name="中心对称"),
             said(f"由中点坐标公式，对称点的坐标是 $(2\\times {_in(c[0])}-{_in(p[0])},2\\times {_in(c[1])}-{_in(p[1])})={answer}$。")),
            lambda: at(next((x, y) for x in range(-30, 31) for y in range(-30, 31)
                            if x - c[0] == c[0] - p[0] and y - c[1] == c[1] - p[1])),
            distractors=wrong,
        )  # fmt: skip
    p, q, row = _mirror(dice)
    if level == 2:
        a, b = 1, dice.pick((1, -1))
        m = dice.integer(-4, 4)
        row = (a, b, m)
        x, y = mirrored(p, row)
        q = (int(x), int(y))
        if p == q:
            p = (p[0] + 1, p[1])
            x, y = mirrored(p, row)
            q = (int(x), int(y))
    answer = at(q)
    k = Fraction(row[1], row[0])
    steps: tuple[Step, ...] = (
        said("设对称点为 $P'(m,n)$。线段 $PP'$ 与直线 $l$ 垂直，且中点在直线 $l$ 上。", name="轴对称"),
        said(f"直线 $PP'$ 与 $l$ 垂直，它的斜率是 ${fraction(k)}$；$PP'$ 的中点 ${at((Fraction(p[0] + q[0], 2), Fraction(p[1] + q[1], 2)))}$ 满足 ${side(*row)}=0$。"),
        said(f"由这两个条件列方程组，解得对称点的坐标为 ${answer}$。"),
    )  # fmt: skip
    foot = (Fraction(p[0] + q[0], 2), Fraction(p[1] + q[1], 2))
    wrong = slips(
        answer,
        (at(foot), "这是垂足，也就是中点，不是对称点。"),
        (at((2 * p[0] - foot[0], 2 * p[1] - foot[1])), "中点公式列错了。"),
        (at((q[1], q[0])), "横坐标、纵坐标写反了。"),
        (at((p[1], p[0])), "这是关于直线 $y=x$ 的对称点。"),
        (at((q[0] + row[0], q[1] + row[1])), "只用了垂直，没有用中点在对称轴上。"),
        (at((-p[0], -p[1])), "这是关于原点的对称点。"),
    )

    def again() -> str:
        equal = ((-row[1], row[0]), (5 * row[1], -5 * row[0]))
        base = (foot[0] + equal[0][0], foot[1] + equal[0][1])
        other = (foot[0] + equal[1][0], foot[1] + equal[1][1])

        def far(u: Spot, v: Spot) -> Fraction:
            return Fraction((u[0] - v[0]) ** 2 + (u[1] - v[1]) ** 2)

        on = value(row, base) == 0 == value(row, other)
        return held(
            answer,
            on and far(base, p) == far(base, q) and far(other, p) == far(other, q) and p != q,
        )

    return Draft(
        f"点 ${at(p, 'P')}$ 关于直线 $l$：${side(*row)}=0$ 对称的点的坐标为____。", answer, steps, again,
        distractors=wrong,
    )  # fmt: skip


def _in(n: int) -> str:
    return f"({n})" if n < 0 else str(n)


def line_image(dice: Dice, level: int) -> Draft:
    """A line mirrored in a point (level 3) or in another line (level 4)."""
    if level == 3:
        row = whole(dice.nonzero(-4, 4), dice.nonzero(-4, 4), dice.nonzero(-8, 8))
        c = (dice.nonzero(-4, 4), dice.nonzero(-4, 4))
        if value(row, c) == 0:
            row = (row[0], row[1], row[2] + 1)
        found = whole(row[0], row[1], -row[2] - 2 * (row[0] * c[0] + row[1] * c[1]))
        answer = line_of(*found)
        steps: tuple[Step, ...] = (
            said(f"设所求直线上任意一点为 $(x,y)$，它关于点 $M$ 的对称点 $({2 * c[0]}-x,{2 * c[1]}-y)$ 在已知直线上。", name="代入法"),
            said(f"代入已知直线的方程并整理，得所求直线的方程为 ${answer}$。"),
        )  # fmt: skip
        statement = f"求直线 $l$：${side(*row)}=0$ 关于点 ${at(c, 'M')}$ 对称的直线的方程。"
        wrong = slips(
            answer,
            (line_of(row[0], row[1], -row[2]), "这是关于原点对称的直线。"),
            (line_of(row[0], -row[1], found[2]), "关于点对称的直线与原直线平行，系数不变。"),
            (line_of(row[0], row[1], found[2] + 2), "整理时常数项算错了。"),
            (line_of(row[1], -row[0], found[2]), "关于点对称的直线与原直线平行，不是垂直。"),
        )

        def again() -> str:
            spots = [
                (Fraction(0), Fraction(-row[2], row[1])),
                (Fraction(3), Fraction(-row[2] - 3 * row[0], row[1])),
            ]
            return line_of(*joined((2 * c[0] - spots[0][0], 2 * c[1] - spots[0][1]), (2 * c[0] - spots[1][0], 2 * c[1] - spots[1][1])))  # fmt: skip

        return Draft(statement, answer, steps, again, distractors=wrong)
    p, q, mirror = _mirror(dice)
    on = (dice.integer(-3, 3), 0)
    # a place on the mirror: the middle of p and q, moved along the mirror
    t = dice.nonzero(-2, 2)
    foot = (Fraction(p[0] + q[0], 2) - mirror[1] * t, Fraction(p[1] + q[1], 2) + mirror[0] * t)
    first, second = joined(p, foot), joined(q, foot)
    answer = line_of(*second)
    steps = (
        said(f"解方程组，得 $l_1$ 与 $l$ 的交点 ${at(foot)}$，它也在所求直线上。", name="求交点"),
        said(f"在 $l_1$ 上取点 ${at(p)}$，求得它关于 $l$ 的对称点 ${at(q)}$。", name="轴对称"),
        said(f"所求直线过这两点，方程为 ${answer}$。", name="两点式"),
    )
    wrong = slips(
        answer,
        (line_of(*joined((p[1], p[0]), (foot[1], foot[0]))), "这是关于直线 $y=x$ 对称的直线。"),
        (line_of(second[0], -second[1], second[2]), "对称点的坐标求错了。"),
        (line_of(second[0], second[1], second[2] + 1), "常数项算错了。"),
        (line_of(first[1], -first[0], first[0] * foot[1] - first[1] * foot[0]), "这是与 $l_1$ 垂直的直线。"),
        (line_of(second[0] + 1, second[1], second[2]), "对称点的坐标求错了。"),
    )  # fmt: skip

    def reflected() -> str:
        spots = [(Fraction(-first[2] - first[1] * y, first[0]), Fraction(y)) if first[0] else (Fraction(y), Fraction(-first[2], first[1])) for y in (on[0], 7)]  # fmt: skip
        return line_of(*joined(mirrored(spots[0], mirror), mirrored(spots[1], mirror)))

    return Draft(
        f"求直线 $l_1$：${line_of(*first)}$ 关于直线 $l$：${side(*mirror)}=0$ 对称的直线的方程。",
        answer, steps, reflected, distractors=wrong,
    )  # fmt: skip


def light(dice: Dice, level: int) -> Draft:
    """A ray from A, reflected by an axis (3) or a line (4), through B: its line, or its way."""
    if level == 3:
        a = (dice.integer(-6, -1), dice.integer(1, 6))
        b = (dice.integer(1, 6), dice.integer(1, 6))
        mirror, name = (0, 1, 0), " $x$ 轴"
        if dice.chance(50):
            a, b, mirror, name = (a[1], a[0]), (b[1], b[0]), (1, 0, 0), " $y$ 轴"
        q = mirrored(a, mirror)
    else:
        p, q0, mirror = _mirror(dice)
        a = p
        q = (Fraction(q0[0]), Fraction(q0[1]))
        name = f"直线 $l$：${side(*mirror)}=0$ "
        t = dice.pick((1, 2, 3)) * dice.pick((1, -1))
        b = (p[0] - mirror[1] * t, p[1] + mirror[0] * t)
    ask_line, image_name = dice.chance(50), "A'"
    row = joined(q, b)
    answer = line_of(*row) if ask_line else root_of((q[0] - b[0]) ** 2 + (q[1] - b[1]) ** 2)
    steps: tuple[Step, ...] = (
        said(f"点 $A$ 关于{name}的对称点是 ${at(q, image_name)}$，它在反射光线的反向延长线上。", name="光的反射"),
        said(f"反射光线过点 $A'$ 和点 $B$，方程为 ${answer}$。" if ask_line else f"光线从 $A$ 到 $B$ 的路程等于 $|A'B|={answer}$。"),
    )  # fmt: skip
    direct = joined(a, b) if a != b else row
    if ask_line:
        wrong = slips(
            answer,
            (line_of(*direct), "这是直线 $AB$ 的方程，没有作对称点。"),
            (line_of(row[0], -row[1], row[2]), "入射光线与反射光线弄混了。"),
            (line_of(row[0], row[1], row[2] + 1), "常数项算错了。"),
            (line_of(row[1], -row[0], row[0] * b[1] - row[1] * b[0]), "斜率求错了。"),
        )
    else:
        square = (q[0] - b[0]) ** 2 + (q[1] - b[1]) ** 2
        wrong = slips(
            answer,
            (root_of((a[0] - b[0]) ** 2 + (a[1] - b[1]) ** 2), "这是 $A$，$B$ 两点间的距离，没有作对称点。"),
            (fraction(square), "距离公式漏了开平方。"),
            (fraction(abs(q[0] - b[0]) + abs(q[1] - b[1])), "应先平方再相加，最后开平方。"),
            (root_of(square + 3), "对称点的坐标求错了。"),
        )  # fmt: skip
    tail = "求反射光线所在直线的方程。" if ask_line else "则光线从 $A$ 到 $B$ 经过的路程为____。"

    def again() -> str:
        from math import dist

        if ask_line:
            image = mirrored(b, mirror)
            back = joined(a, image)
            d = back[0] * mirror[1] - back[1] * mirror[0]
            hit = (
                Fraction(back[1] * mirror[2] - back[2] * mirror[1], d),
                Fraction(back[2] * mirror[0] - back[0] * mirror[2], d),
            )
            return (
                line_of(*joined(hit, b))
                if value((1, 0, -b[0]), hit) or value((0, 1, -b[1]), hit)
                else ""
            )
        image = mirrored(b, mirror)
        return root(round(dist(a, tuple(map(float, image))) ** 2))

    return Draft(
        f"一束光线从点 ${at(a, 'A')}$ 射出，经{name}反射后经过点 ${at(b, 'B')}$，{tail}", answer, steps, again,
        distractors=wrong,
    )  # fmt: skip


def _swap(dice: Dice) -> Said:
    p = (dice.nonzero(-6, 6), dice.nonzero(-6, 6))
    if p[0] == p[1]:
        p = (p[0] + 7, p[1])
    shown, after, text = dice.pick((
        (" $x$ 轴", (p[0], -p[1]), "横坐标不变，纵坐标变为相反数"),
        ("直线 $y=x$ ", (p[1], p[0]), "横坐标、纵坐标互换"),
        ("直线 $y=-x$ ", (-p[1], -p[0]), "横坐标、纵坐标互换并都变为相反数"),
        ("原点", (-p[0], -p[1]), "横坐标、纵坐标都变为相反数"),
    ))  # fmt: skip
    told = dice.chance(50)
    claimed = after if told else (after[0], after[1] + 2)
    return (
        f"点 ${at(p)}$ 关于{shown}的对称点是 ${at(claimed)}$", told,
        f"关于{shown}对称时，{text}，对称点是 ${at(after)}$。",
        lambda: claimed == after and p[0] ** 2 + p[1] ** 2 == claimed[0] ** 2 + claimed[1] ** 2,
    )  # fmt: skip


RECIPES = (
    Recipe(POINT, "image", "calculate", (1, 2, 3), image),
    Recipe(POINT, "image-choice", "choice", (1, 2, 3), image),
    Recipe(POINT, "line-image", "calculate", (3, 4), line_image),
    Recipe(POINT, "light", "word", (3, 4), light),
    Recipe(POINT, "light-choice", "choice", (3, 4), light),
    Recipe(POINT, "claims", "judge", (1,), judging("对称点的坐标", _swap)),
)

"""Vector products, planes in space, polar coordinates and parametric equations."""

from fractions import Fraction
from math import cos, gcd, hypot, isclose, pi, sin

from curriculum.generators.dice import Dice
from curriculum.generators.latex import fraction, linear_sum, root
from curriculum.generators.recipe import Draft, Recipe
from curriculum.generators.senior.curves.forms import (
    Said,
    circle_of,
    ellipse_of,
    fact,
    judging,
    line_of,
    root_of,
)
from curriculum.generators.senior.functions.notation import held
from curriculum.generators.senior.functions.notation import pi as angle
from curriculum.generators.senior.space.places import cross as crossed
from curriculum.generators.senior.space.places import dot, mixed, triple
from curriculum.generators.senior.space.places import shown as written
from curriculum.generators.working import said, slips
from engine.values import Step

CROSS = "ag.linear.cross"
PLANE = "ag.linear.plane"
POLAR = "ag.linear.polar"
PARAMETRIC = "ag.linear.parametric"
Ints = tuple[int, int, int]


def _three(dice: Dice, low: int = -3, high: int = 4) -> Ints:
    return dice.nonzero(low, high), dice.nonzero(low, high), dice.nonzero(low, high)


def product(dice: Dice, level: int) -> Draft:
    """The vector product (1), the parallelogram's area (2), a tetrahedron's volume (3)."""
    a, b = _three(dice), _three(dice)
    if crossed(triple(*a), triple(*b)) == triple(0, 0, 0):
        b = (b[0] + 1, b[1], b[2] + 2)
    u, v = triple(*a), triple(*b)
    n = crossed(u, v)
    lead = rf"已知 $\vec{{a}}={written(a)}$，$\vec{{b}}={written(b)}$"
    law = said(
        rf"$\vec{{a}}\times\vec{{b}}=(a_2b_3-a_3b_2,\ a_3b_1-a_1b_3,\ a_1b_2-a_2b_1)$，代入得 ${written(n)}$。",
        name="向量积的坐标表示",
    )
    if level == 1:
        answer = written(n)
        wrong = slips(
            answer,
            (
                written(tuple(-c for c in n)),
                r"$\vec{a}\times\vec{b}$ 与 $\vec{b}\times\vec{a}$ 的符号相反，弄混了。",
            ),
            (written((n[0], -n[1], n[2])), "中间一个坐标的符号错了。"),
            (written(tuple(p * q for p, q in zip(a, b, strict=True))), "向量积不是对应坐标相乘。"),
            (written((n[0] + 1, n[1], n[2])), "计算出错了。"),
        )
        return Draft(
            rf"{lead}，则 $\vec{{a}}\times\vec{{b}}=$____。", answer, (law, said(f"所以结果是 ${answer}$。")),
            lambda: held(answer, dot(n, u) == 0 == dot(n, v) and dot(n, n) == dot(u, u) * dot(v, v) - dot(u, v) ** 2
                         and mixed(u, v, n) > 0),
            distractors=wrong,
        )  # fmt: skip
    if level == 2:
        square = dot(n, n)
        answer = root_of(square)
        wrong = slips(
            answer,
            (fraction(square), "忘了开平方。"),
            (root_of(square / 4), "这是三角形的面积。"),
            (fraction(abs(dot(u, v)) or 1), "这是数量积，不是向量积的模。"),
            (root_of(square + 3), "计算出错了。"),
        )
        return Draft(
            rf"{lead}，则以 $\vec{{a}}$，$\vec{{b}}$ 为邻边的平行四边形的面积为____。", answer,
            (law, said(f"平行四边形的面积等于向量积的模，即 ${answer}$。", name="向量积的几何意义")),
            lambda: root_of(dot(u, u) * dot(v, v) - dot(u, v) ** 2), distractors=wrong,
        )  # fmt: skip
    c = _three(dice)
    if mixed(u, v, triple(*c)) == 0:
        c = (
            c[0] + int(n[0] and 1),
            c[1] + int(not n[0] and bool(n[1])),
            c[2] + int(not n[0] and not n[1]),
        )
    w = triple(*c)
    size = mixed(u, v, w)
    answer = fraction(abs(size) / 6)
    wrong = slips(
        answer,
        (fraction(abs(size)), "这是平行六面体的体积，四面体要乘 $\\frac{1}{6}$。"),
        (fraction(abs(size) / 3), "应乘 $\\frac{1}{6}$，不是 $\\frac{1}{3}$。"),
        (fraction(abs(size) / 2), "应乘 $\\frac{1}{6}$，不是 $\\frac{1}{2}$。"),
        (fraction(abs(size) / 6 + 1), "计算出错了。"),
    )
    return Draft(
        rf"已知四面体 $OABC$ 中，$\overrightarrow{{OA}}={written(a)}$，$\overrightarrow{{OB}}={written(b)}$，$\overrightarrow{{OC}}={written(c)}$，则四面体 $OABC$ 的体积为____。",
        answer,
        (said(rf"$\overrightarrow{{OA}}\times\overrightarrow{{OB}}={written(n)}$，混合积 $(\overrightarrow{{OA}}\times\overrightarrow{{OB}})\cdot\overrightarrow{{OC}}={fraction(size)}$。", name="混合积"),
         said(rf"四面体的体积是混合积的绝对值的 $\frac{{1}}{{6}}$，即 ${answer}$。", name="混合积的几何意义")),
        lambda: fraction(abs(dot(u, crossed(v, w))) / 6), distractors=wrong,
    )  # fmt: skip


def plane_of(n: tuple[int, int, int], d: int) -> str:
    """ax + by + cz + d = 0 without common factor, the first coefficient positive."""
    shared = gcd(*n, d) * (1 if n[0] > 0 else -1)
    x, y, z, w = (value // shared for value in (*n, d))
    return linear_sum([(x, "x"), (y, "y"), (z, "z"), (w, "")]) + "=0"


def plane(dice: Dice, level: int) -> Draft:
    """A plane by a point and a normal (1), by three points (3)."""
    p = (dice.integer(-3, 4), dice.integer(-3, 4), dice.integer(-3, 4))
    if level == 1:
        n = _three(dice)
        lead = rf"过点 $P{written(p)}$，且法向量为 $\vec{{n}}={written(n)}$ 的平面的方程为____。"
        first = "设平面上任意一点为 $M(x,y,z)$，法向量与 $\\overrightarrow{PM}$ 垂直，数量积为零。"
        spots = [p]
    else:
        u, v = _three(dice, -2, 3), _three(dice, -2, 3)
        normal = crossed(triple(*u), triple(*v))
        if normal[0] == 0:
            u, v = (1, 0, 2), (0, 1, -1)
            normal = crossed(triple(*u), triple(*v))
        n = (int(normal[0]), int(normal[1]), int(normal[2]))
        spots = [
            p,
            (p[0] + u[0], p[1] + u[1], p[2] + u[2]),
            (p[0] + v[0], p[1] + v[1], p[2] + v[2]),
        ]
        names = "，".join(
            f"${name}{written(spot)}$" for name, spot in zip("ABC", spots, strict=True)
        )
        lead = f"过三点 {names} 的平面的方程为____。"
        first = rf"$\overrightarrow{{AB}}={written(u)}$，$\overrightarrow{{AC}}={written(v)}$，它们的向量积 ${written(n)}$ 是平面的一个法向量。"
    d = -sum(a * b for a, b in zip(n, p, strict=True))
    answer = plane_of(n, d)
    wrong = slips(
        answer,
        (plane_of(n, -d) if d else plane_of(n, 1), "点法式展开时常数项的符号错了。"),
        (plane_of((n[0], -n[1], n[2]), d), "法向量的坐标的符号错了。"),
        (plane_of(n, d + 1), "常数项算错了。"),
        (plane_of(n, d - 2), "常数项算错了。"),
    )
    steps = (
        said(first, name="法向量"),
        said(f"由点法式展开整理，得平面的方程为 ${answer}$。", name="点法式方程"),
    )

    def again() -> str:
        inside = all(sum(a * b for a, b in zip(n, s, strict=True)) + d == 0 for s in spots)
        return held(answer, inside)

    return Draft(lead, answer, steps, again, distractors=wrong)


def space_line(dice: Dice, level: int) -> Draft:
    """Where a line in space meets a plane."""
    p, u = (dice.integer(-3, 4), dice.integer(-3, 4), dice.integer(-3, 4)), _three(dice, -3, 3)
    n = _three(dice, -2, 3)
    across = sum(a * b for a, b in zip(n, u, strict=True))
    if across == 0:
        n = (n[0] + (1 if n[0] != -1 else 2), n[1], n[2])
        across = sum(a * b for a, b in zip(n, u, strict=True))
    t = dice.nonzero(-2, 3)
    spot = (p[0] + t * u[0], p[1] + t * u[1], p[2] + t * u[2])
    d = -sum(a * b for a, b in zip(n, spot, strict=True))
    answer = written(spot)
    shown = "=".join(_share(letter, at, by) for letter, at, by in zip("xyz", p, u, strict=True))
    row = ",\\ ".join(
        f"{letter}={linear_sum([(at, ''), (by, 't')])}"
        for letter, at, by in zip("xyz", p, u, strict=True)
    )
    steps = (
        said(
            f"直线过点 ${written(p)}$，方向向量为 ${written(u)}$，直线上的点可写成 ${row}$。",
            name="直线的参数形式",
        ),
        said(f"代入平面的方程，解得 $t={t}$，交点坐标为 ${answer}$。"),
    )
    wrong = slips(
        answer,
        (written((p[0] - t * u[0], p[1] - t * u[1], p[2] - t * u[2])), "参数的符号求错了。"),
        (written(p), "这是直线上的已知点，不在平面上。"),
        (written((u[0], u[1], u[2])), "这是方向向量。"),
        (written((spot[0] + u[0], spot[1] + u[1], spot[2] + u[2])), "解方程求参数时算错了。"),
    )

    def again() -> str:
        found = [
            s
            for s in range(-30, 31)
            if sum(a * (b + s * c) for a, b, c in zip(n, p, u, strict=True)) + d == 0
        ]
        return (
            written(tuple(b + found[0] * c for b, c in zip(p, u, strict=True)))
            if len(found) == 1
            else ""
        )

    return Draft(
        f"直线 ${shown}$ 与平面 ${linear_sum([(n[0], 'x'), (n[1], 'y'), (n[2], 'z'), (d, '')])}=0$ 的交点坐标为____。", answer, steps,
        again, distractors=wrong,
    )  # fmt: skip


def _share(letter: str, at: int, by: int) -> str:
    top = linear_sum([(1, letter), (-at, "")])
    return top if by == 1 else rf"\frac{{{top}}}{{{by}}}"


COS = {0: (2, 1), 30: (1, 3), 45: (1, 2), 60: (1, 1)}
"""Twice the cosine as (coefficient, radicand)."""


def _twice(degrees: int) -> tuple[int, int]:
    """2·cos of a multiple of 30° or 45°, as (coefficient, radicand)."""
    turn = degrees % 360
    turn = min(turn, 360 - turn)
    if turn == 90:
        return 0, 1
    coefficient, radicand = COS[turn if turn < 90 else 180 - turn]
    return (coefficient if turn < 90 else -coefficient), radicand


def _rectangular(radius: int, degrees: int) -> tuple[str, str]:
    """The rectangular coordinates in LaTeX."""
    from curriculum.generators.senior.functions.notation import surd

    (p, m), (q, n) = _twice(degrees), _twice(90 - degrees)
    return surd(Fraction(radius * p, 2), m), surd(Fraction(radius * q, 2), n)


def polar_point(dice: Dice, level: int) -> Draft:
    """A point from polar to rectangular coordinates (1) or back (2)."""
    radius = 2 * dice.integer(1, 5)
    degrees = dice.pick((30, 45, 60, 120, 135, 150, 210, 225, 240, 300, 315, 330))
    x, y = _rectangular(radius, degrees)
    turn = angle(Fraction(degrees, 180))
    polar = rf"\left({radius},{turn}\right)"
    flat = rf"\left({x},{y}\right)" if "frac" in x + y else f"({x},{y})"
    if level == 1:
        wrong = slips(
            flat,
            (f"({y},{x})", "正弦与余弦用反了。"),
            (
                f"({x},{y.removeprefix('-') if y.startswith('-') else '-' + y})",
                "纵坐标的符号错了。",
            ),
            (
                f"({x.removeprefix('-') if x.startswith('-') else '-' + x},{y})",
                "横坐标的符号错了。",
            ),
            (f"({radius},{radius})", "没有乘三角函数值。"),
        )
        steps: tuple[Step, ...] = (
            said(r"极坐标化为直角坐标：$x=\rho\cos\theta$，$y=\rho\sin\theta$。", name="互化公式"),
            said(f"代入得直角坐标为 ${flat}$。"),
        )
        return Draft(
            f"点 $M$ 的极坐标为 ${polar}$，则点 $M$ 的直角坐标为____。", flat, steps,
            lambda: held(flat, _near(x, radius * cos(degrees * pi / 180)) and _near(y, radius * sin(degrees * pi / 180))), distractors=wrong,
        )  # fmt: skip

    def other(shift: int) -> str:
        return rf"\left({radius},{angle(Fraction((degrees + shift) % 360, 180))}\right)"

    wrong = slips(
        polar,
        (other(180), r"由 $\tan\theta$ 求 $\theta$ 时没有看点所在的象限。"),
        (rf"\left({radius},{angle(Fraction(360 - degrees, 180))}\right)", "点所在的象限看错了。"),
        (rf"\left({radius * radius},{turn}\right)", "求极径时忘了开平方。"),
        (
            rf"\left({radius},{angle(Fraction((180 - degrees) % 360, 180))}\right)",
            "点所在的象限看错了。",
        ),
    )
    quadrant = "一二三四"[degrees // 90]
    steps = (
        said(rf"极径 $\rho=\sqrt{{x^2+y^2}}={radius}$。", name="互化公式"),
        said(
            rf"点在第{quadrant}象限，由 $\tan\theta=\frac{{y}}{{x}}$ 及 $0\le\theta<2\pi$，得 $\theta={turn}$。",
            name="看象限定极角",
        ),
        said(f"所以极坐标为 ${polar}$。"),
    )

    def again() -> str:
        found = next(
            d
            for d in range(0, 360, 15)
            if _near(x, radius * cos(d * pi / 180)) and _near(y, radius * sin(d * pi / 180))
        )
        return rf"\left({radius},{angle(Fraction(found, 180))}\right)"

    return Draft(
        rf"点 $M$ 的直角坐标为 ${flat}$，若 $\rho>0$，$0\le\theta<2\pi$，则点 $M$ 的极坐标为____。", polar, steps, again,
        distractors=wrong,
    )  # fmt: skip


def _near(latex: str, number: float) -> bool:
    from re import fullmatch

    found = fullmatch(r"(-?)(\d*)(?:\\sqrt\{(\d+)\})?", latex)
    if found is None:
        return False
    size = float(found[2] or 1) * float(found[3] or 1) ** 0.5
    return isclose(-size if found[1] else size, number, abs_tol=1e-9)


def polar_curve(dice: Dice, level: int) -> Draft:
    """The rectangular equation of a polar one."""
    a = 2 * dice.nonzero(-5, 5)
    kind = dice.below(4)
    if kind < 2:
        name = ("cos", "sin")[kind]
        shown = rf"\rho={a}\{name}\theta"
        centre = (a // 2, 0) if kind == 0 else (0, a // 2)
        answer = circle_of(centre, a * a // 4)
        how = rf"两边同乘 $\rho$，得 $\rho^2={a}\rho\{name}\theta$，即 $x^2+y^2={a}{'x' if kind == 0 else 'y'}$"
        wrong = slips(
            answer,
            (circle_of((-centre[0], -centre[1]), a * a // 4), "配方时圆心的符号错了。"),
            (circle_of((centre[1], centre[0]), a * a // 4), "正弦与余弦用反了。"),
            (circle_of(centre, a * a), "半径求错了。"),
            (circle_of((2 * centre[0], 2 * centre[1]), a * a // 4), "配方时没有取一半。"),
        )
        form = "圆的直角坐标方程"
    else:
        p, q = dice.nonzero(-3, 3), dice.nonzero(-3, 3)
        c = dice.nonzero(-6, 6)
        shown = rf"\rho({linear_sum([(p, 'C'), (q, 'S')])})={c}".replace(
            "C", r"\cos\theta"
        ).replace("S", r"\sin\theta")
        answer = line_of(p, q, -c)
        how = r"去括号，把 $\rho\cos\theta$ 换成 $x$，$\rho\sin\theta$ 换成 $y$"
        wrong = slips(
            answer,
            (line_of(q, p, -c), "正弦与余弦用反了。"),
            (line_of(p, q, c), "移项时没有变号。"),
            (line_of(p, -q, -c), "系数的符号错了。"),
            (line_of(p, q, -c + 1), "常数项错了。"),
        )
        form = "直线的直角坐标方程"

    def again() -> str:
        for t in (0.3, 1.1, 2.0, 2.7):
            rho = a * (cos(t), sin(t))[kind] if kind < 2 else c / (p * cos(t) + q * sin(t))
            x, y = rho * cos(t), rho * sin(t)
            gap = (
                (x - centre[0]) ** 2 + (y - centre[1]) ** 2 - a * a / 4
                if kind < 2
                else p * x + q * y - c
            )
            if abs(gap) > 1e-6 * max(1.0, hypot(x, y) ** 2):
                return ""
        return answer

    return Draft(
        f"极坐标方程 ${shown}$ 化为直角坐标方程是____。", answer, (said(f"{how}。", name="互化公式"), said(f"整理得{form} ${answer}$。")),
        again, distractors=wrong,
    )  # fmt: skip


def parametric(dice: Dice, level: int) -> Draft:
    """A circle or ellipse without its parameter (1, 2); the greatest value by it (3)."""
    if level == 3:
        a, b = dice.pick(((2, 1), (3, 2), (4, 3), (5, 4), (5, 3), (4, 2)))
        p, q = dice.integer(1, 3), dice.pick((1, 2, -1, -2))
        answer = root(p * p * a * a + q * q * b * b)
        steps: tuple[Step, ...] = (
            said(rf"设 $x={a}\cos\theta$，$y={b}\sin\theta$（$\theta$ 为参数）。", name="椭圆的参数方程"),
            said(rf"目标式化为 ${linear_sum([(p * a, 'C'), (q * b, 'S')])}$，由辅助角公式，最大值是 $\sqrt{{{p * a}^2+{abs(q * b)}^2}}={answer}$。".replace("C", r"\cos\theta").replace("S", r"\sin\theta"), name="辅助角公式"),
        )  # fmt: skip
        wrong = slips(
            answer,
            (str(p * a + abs(q * b)), "正弦与余弦不能同时取到 $1$。"),
            (str(p * p * a * a + q * q * b * b), "忘了开平方。"),
            (root(p * p * b * b + q * q * a * a), "长半轴与短半轴用反了。"),
            (root(p * p * a * a + q * q * b * b + 7), "计算出错了。"),
            (root(p * p * a * a + q * q * b * b + 12), "计算出错了。"),
            (root(a * a + b * b), "没有乘系数。"),
        )

        def best() -> str:
            size = max(
                p * a * cos(pi * t / 18000) + q * b * sin(pi * t / 18000) for t in range(36000)
            )
            return root(round(size * size))

        return Draft(
            f"已知点 $P(x,y)$ 是椭圆 ${ellipse_of(a * a, b * b)}$ 上的动点，则 ${linear_sum([(p, 'x'), (q, 'y')])}$ 的最大值为____。", answer, steps, best,
            distractors=wrong,
        )  # fmt: skip
    if level == 1:
        c, r = (dice.integer(-5, 5), dice.integer(-5, 5)), dice.integer(1, 6)
        answer = circle_of(c, r * r)
        lead = "" if r == 1 else str(r)
        rows = (
            (linear_sum([(c[0], ""), (1, "C")]), linear_sum([(c[1], ""), (1, "S")]))
            if not lead
            else (linear_sum([(c[0], ""), (r, "C")]), linear_sum([(c[1], ""), (r, "S")]))
        )
        wrong = slips(
            answer,
            (circle_of((-c[0], -c[1]), r * r), "圆心的符号写反了。"),
            (circle_of(c, r), "右边应是半径的平方。") if r > 1 else (circle_of(c, 4), "半径错了。"),
            (circle_of((c[1], c[0]), r * r), "圆心的坐标写反了。"),
            (circle_of(c, 4 * r * r), "半径错了。"),
            (circle_of((c[0] + 1, -c[1]), r * r), "圆心错了。"),
            (circle_of((c[0], c[1] + 2), r * r), "圆心错了。"),
        )
        spot = (c[0] + r * cos(1.1), c[1] + r * sin(1.1))
        good = isclose((spot[0] - c[0]) ** 2 + (spot[1] - c[1]) ** 2, r * r)
    else:
        a, b = dice.picks((1, 2, 3, 4, 5, 6), 2)
        answer = ellipse_of(a * a, b * b)
        rows = (linear_sum([(a, "C")]), linear_sum([(b, "S")]))
        wrong = slips(
            answer,
            (ellipse_of(b * b, a * a), "分母写反了。"),
            (ellipse_of(a, b), "分母应是平方。"),
            (ellipse_of(4 * a * a, 4 * b * b), "分母写错了。"),
            (
                rf"{ellipse_of(a * a, b * b).replace('+', '-')}",
                "由 $\\sin^2\\theta+\\cos^2\\theta=1$，中间是加号。",
            ),
        )
        good = isclose((a * cos(1.1)) ** 2 / (a * a) + (b * sin(1.1)) ** 2 / (b * b), 1.0)
    system = (
        (rf"\begin{{cases}}x={rows[0]}\\y={rows[1]}\end{{cases}}")
        .replace("C", r"\cos\theta")
        .replace("S", r"\sin\theta")
    )
    steps = (
        said(
            r"把 $\cos\theta$ 与 $\sin\theta$ 用 $x$、$y$ 表示，再用 $\sin^2\theta+\cos^2\theta=1$ 消去参数。",
            name="消参",
        ),
        said(f"得普通方程 ${answer}$。"),
    )
    return Draft(
        rf"参数方程 ${system}$（$\theta$ 为参数）化为普通方程是____。", answer, steps, lambda: held(answer, good), distractors=wrong,
    )  # fmt: skip


def _normal(dice: Dice) -> Said:
    n, d, told = _three(dice), dice.nonzero(-6, 6), dice.chance(50)
    shown = n if told else (n[0], -n[1], n[2])
    return (
        f"平面 ${linear_sum([(n[0], 'x'), (n[1], 'y'), (n[2], 'z'), (d, '')])}=0$ 的一个法向量是 ${written(shown)}$", told,
        f"平面方程中 $x$，$y$，$z$ 的系数组成法向量 ${written(n)}$。",
        lambda: crossed(triple(*n), triple(*shown)) == triple(0, 0, 0),
    )  # fmt: skip


_crosses = fact(
    (r"$\vec{a}\times\vec{b}$ 与 $\vec{b}\times\vec{a}$ 相等", False, "两者方向相反，互为相反向量。"),
    (r"若 $\vec{a}$ 与 $\vec{b}$ 平行，则 $\vec{a}\times\vec{b}$ 是零向量", True, "平行时夹角的正弦为零，向量积的模为零。"),
    (r"$\vec{a}\times\vec{b}$ 与 $\vec{a}$，$\vec{b}$ 都垂直", True, "这是向量积的定义。"),
    ("三个向量的混合积为零，则这三个向量共面", True, "混合积的绝对值是平行六面体的体积，体积为零时三个向量共面。"),
    ("四面体的体积等于混合积的绝对值", False, "还要乘 $\\frac{1}{6}$。"),
)  # fmt: skip
_planes = fact(
    ("空间中过一点且与一个已知向量垂直的平面有且只有一个", True, "点和法向量确定一个平面。"),
    ("三元一次方程在空间直角坐标系中表示一条直线", False, "一个三元一次方程表示一个平面，两个相交平面的方程联立才表示直线。"),
)  # fmt: skip
_polars = fact(
    ("平面内一点的极坐标是唯一的", False, "极角加上 $2\\pi$ 的整数倍，仍表示同一点。"),
    ("极坐标方程 $\\rho=3$ 表示以极点为圆心、半径为 $3$ 的圆", True, "到极点的距离等于 $3$ 的点组成这个圆。"),
    ("极坐标方程 $\\theta=\\frac{\\pi}{4}$（$\\rho\\ge 0$）表示一条射线", True, "极径不小于零，极角固定，是从极点出发的一条射线。"),
    ("由 $\\tan\\theta=1$ 就能确定点的极角是 $\\frac{\\pi}{4}$", False, "还要看点所在的象限，极角也可能是 $\\frac{5\\pi}{4}$。"),
)  # fmt: skip
_params = fact(
    ("参数方程化为普通方程时，要注意变量的取值范围不能改变", True, "消参后变量的范围可能扩大，要加以限制。"),
    ("参数方程 $\\begin{cases}x=\\sin^2\\theta\\\\y=\\cos^2\\theta\\end{cases}$（$\\theta$ 为参数）表示一条直线", False, "消参得 $x+y=1$，但 $x$ 在 $0$ 与 $1$ 之间，只是一条线段。"),
    ("同一条曲线的参数方程是唯一的", False, "选取的参数不同，参数方程也不同。"),
    ("椭圆的参数方程 $\\begin{cases}x=3\\cos\\theta\\\\y=2\\sin\\theta\\end{cases}$（$\\theta$ 为参数）中，长半轴长是 $3$", True, "消参后 $a=3$，$b=2$。"),
)  # fmt: skip

RECIPES = (
    Recipe(CROSS, "product", "calculate", (1, 2, 3), product),
    Recipe(CROSS, "product-choice", "choice", (1, 2, 3), product),
    Recipe(CROSS, "claims", "judge", (1,), judging("向量积与混合积", _crosses)),
    Recipe(PLANE, "write", "calculate", (1, 3), plane),
    Recipe(PLANE, "write-choice", "choice", (1, 3), plane),
    Recipe(PLANE, "meet", "fill", (3,), space_line),
    Recipe(PLANE, "claims", "judge", (1,), judging("空间的平面与直线", _normal, _planes)),
    Recipe(POLAR, "point", "fill", (1, 2), polar_point),
    Recipe(POLAR, "point-choice", "choice", (1, 2), polar_point),
    Recipe(POLAR, "curve", "calculate", (2,), polar_curve),
    Recipe(POLAR, "curve-choice", "choice", (2,), polar_curve),
    Recipe(POLAR, "claims", "judge", (1,), judging("极坐标系", _polars)),
    Recipe(PARAMETRIC, "plain", "calculate", (1, 2, 3), parametric),
    Recipe(PARAMETRIC, "plain-choice", "choice", (1, 2, 3), parametric),
    Recipe(PARAMETRIC, "claims", "judge", (2,), judging("参数方程", _params)),
)

"""Linear programming asked in other ways: the region, its area, a letter, a plan for work, put right."""

from fractions import Fraction

from curriculum.generators.dice import Dice
from curriculum.generators.latex import fraction, linear_sum
from curriculum.generators.recipe import Draft, Recipe
from curriculum.generators.senior.applied.frames import slipped
from curriculum.generators.senior.curves.forms import Said, fact, judging
from curriculum.generators.working import line, said, slips
from engine.plot.figures import region
from engine.values import Picture

PROGRAMME = "mod.elective.linear-programming"
Corner = tuple[int, int]


def _triangle(dice: Dice) -> tuple[int, int, int, str, tuple[Corner, Corner, Corner]]:
    """x ≥ p, y ≥ q, x + y ≤ r: a right triangle with its corners."""
    p, q = dice.integer(0, 2), dice.integer(0, 2)
    r = p + q + dice.integer(3, 6)
    system = rf"\begin{{cases}}x\ge {p}\\y\ge {q}\\x+y\le {r}\end{{cases}}"
    return p, q, r, system, ((p, q), (r - q, q), (p, r - p))


def _picture(corners: tuple[Corner, ...]) -> Picture:
    right = max(x for x, _ in corners) + 1.5
    top = max(y for _, y in corners) + 1.5
    return region(corners, (-1.0, float(right), -1.0, float(top)))


def area(dice: Dice, level: int) -> Draft:
    """The area of the region, or the least of an expression over it."""
    p, q, r, system, corners = _triangle(dice)
    side = r - p - q
    if level == 2:
        value = Fraction(side * side, 2)
        steps = (
            said(f"区域是直角三角形，三个顶点为 ${corners[0]}$、${corners[1]}$、${corners[2]}$。".replace(" ", ""), name="画出平面区域"),
            line(rf"\frac{{1}}{{2}}\times {side}\times {side}", fraction(value), f"两条直角边都是 ${side}$，面积："),
        )  # fmt: skip
        wrong = slips(
            fraction(value), (side * side, "三角形的面积要除以 $2$。"), (fraction(Fraction(r * r, 2)), "没有减去边界 $x$ 与 $y$ 的最小值。"),
            (fraction(Fraction(side, 2)), "面积要用两条直角边相乘。"), (fraction(Fraction((r - p) * (r - q), 2)), "直角边的长是 $r-p-q$，只减了一个边界。"),
        )  # fmt: skip
        return Draft(
            rf"如图，不等式组 ${system}$ 表示的平面区域的面积是____。", fraction(value), steps,
            # The shoelace formula on the corners.
            lambda: fraction(Fraction(abs(sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(corners, corners[1:] + corners[:1], strict=True))), 2)),
            distractors=wrong, pictures=(_picture(corners),),
        )  # fmt: skip
    return _best_at_corner(dice, p, q, r, system, corners)


def _best_at_corner(
    dice: Dice, p: int, q: int, r: int, system: str, corners: tuple[Corner, ...]
) -> Draft:
    """The greatest or least value of a linear aim over the triangle."""
    m, n = dice.pick(((1, 2), (2, 1), (1, 3), (3, 1), (2, 3), (3, 2)))
    values = sorted({m * x + n * y for x, y in corners})
    most = dice.chance(50)
    value = Fraction(values[-1] if most else values[0])
    target = linear_sum([(m, "x"), (n, "y")])
    steps = (
        said("目标函数在三角形的顶点处取得最值。", name="画出平面区域"),
        said(
            "目标函数在"
            + "、".join(f"$({x},{y})$ 处的值是 ${m * x + n * y}$" for x, y in corners)
            + "。",
            name="比较顶点处的值",
        ),
        said(f"所以最{'大' if most else '小'}值是 ${value}$。"),
    )
    wrong = slips(
        str(value), *((v, "不是最值，比较顶点时漏了一个。") for v in values if v != value), (value + (n if most else -n), "取到了区域外面的点。"), (m * r if most else 0, "没有看清区域的边界。"),
    )  # fmt: skip
    return Draft(
        rf"如图，$x,y$ 满足 ${system}$，则 $z={target}$ 的最{'大' if most else '小'}值是____。", str(value), steps,
        lambda: str((max if most else min)(m * x + n * y for x in range(p, r + 1) for y in range(q, r + 1) if x + y <= r)),
        distractors=wrong, pictures=(_picture(corners),),
    )  # fmt: skip


def letter(dice: Dice, level: int) -> Draft:
    """The best is reached all along a side: the letter in the aim; or the best is known: a bound."""
    if level == 4:
        a, b = dice.pick(((1, 2), (2, 1), (1, 3), (3, 1), (2, 3), (3, 2)))
        cut = 6 * dice.integer(1, 3)
        system = rf"\begin{{cases}}{linear_sum([(a, 'x'), (b, 'y')])}\le {cut}\\x\le {cut // a - dice.integer(0, 1)}\\x\ge 0,y\ge 0\end{{cases}}"
        value = Fraction(a, b)
        steps = (
            said(
                r"$z=mx+y$（$m>0$）的最大值在一条边上处处取得，这条边与直线 $mx+y=z$ 平行。",
                name="数形结合",
            ),
            said(
                rf"直线 ${linear_sum([(a, 'x'), (b, 'y')])}={cut}$ 的斜率是 $-{fraction(value)}$，所以 $-m=-{fraction(value)}$，$m={fraction(value)}$。"
            ),
        )
        wrong = slips(
            fraction(value),
            (fraction(Fraction(b, a)), "斜率的分子、分母弄反了。"),
            (fraction(-value), "斜率的符号错了。"),
            (fraction(Fraction(a)), "直线的方程没有化成斜截式。"),
            (fraction(value + 1), "计算错了。"),
        )

        def again() -> str:
            # Along the side from its point on the y-axis, z must not change: try simple fractions.
            top, other = Fraction(cut, b), Fraction(cut - a, b)
            fits = sorted({Fraction(i, j) for i in range(1, 7) for j in range(1, 7)})
            return fraction(next(m for m in fits if top == m + other))

        return Draft(
            rf"已知 $x,y$ 满足 ${system}$，若 $z=mx+y$（$m>0$）取得最大值的点有无数个，则 $m=$____。",
            fraction(value),
            steps,
            again,
            distractors=wrong,
        )
    return _bound(dice)


def _bound(dice: Dice) -> Draft:
    """The greatest value is known: where does the slanted side lie?"""
    p, q = dice.integer(0, 2), dice.integer(1, 2)
    r = p + q + dice.integer(3, 6)
    m = dice.integer(2, 3)
    best = m * (r - q) + q
    steps = (
        said(
            rf"$z={m}x+y$ 的斜率是 $-{m}$，比 $x+y=a$ 更陡，最大值在 $x+y=a$ 与 $y={q}$ 的交点 $(a-{q},{q})$ 处取得。",
            name="数形结合",
        ),
        said(f"${m}(a-{q})+{q}={best}$，解得 $a={r}$。"),
    )
    wrong = slips(
        str(r),
        (r - q, "求成了交点的横坐标。"),
        ((best - q) // m, "交点的纵坐标漏了。"),
        (best - p, "取错了顶点。"),
        (r + 1, "计算错了。"),
    )

    def again() -> str:
        for a in range(p + q, 60):
            if (
                max(m * x + y for x in range(p, a + 1) for y in range(q, a + 1) if x + y <= a)
                == best
            ):
                return str(a)
        raise AssertionError("no bound fits")

    return Draft(
        rf"已知 $x,y$ 满足 $\begin{{cases}}x\ge {p}\\y\ge {q}\\x+y\le a\end{{cases}}$（$a>{p + q}$），且 $z={m}x+y$ 的最大值是 ${best}$，则 $a=$____。",
        str(r), steps, again, distractors=wrong,
    )  # fmt: skip


def plan(dice: Dice, level: int) -> Draft:
    """Workers, lorries, beds, cakes: a plan in whole numbers with two limits."""
    a, b = dice.pick(((1, 2), (2, 1), (1, 3), (3, 1), (2, 3), (3, 2)))
    x0, y0 = dice.integer(2, 6), dice.integer(2, 6)
    most, limit = x0 + y0, a * x0 + b * y0
    low, high = sorted((a, b))
    gains = [
        g
        for g in ((2, 3), (3, 4), (4, 5), (3, 5), (4, 7), (5, 6))
        if low * g[1] < high * g[0] and g[0] < g[1]
    ]
    cheap, dear = dice.pick(gains)
    g, h = (cheap, dear) if a < b else (dear, cheap)
    story = dice.pick(
        (
            ("某运输队用甲、乙两种货车运货，车辆一共不超过 ${most}$ 辆。每辆甲种车每天用油 ${a}$ 桶，每辆乙种车每天用油 ${b}$ 桶，每天用油不超过 ${limit}$ 桶。每辆甲种车每天运货 ${g}$ 吨，每辆乙种车每天运货 ${h}$ 吨", "每天最多运货____吨。", 1),
            ("某农场种甲、乙两种蔬菜，一共不超过 ${most}$ 亩。每亩甲种菜用工 ${a}$ 个，每亩乙种菜用工 ${b}$ 个，用工不超过 ${limit}$ 个。每亩甲种菜获利 ${g}$ 千元，每亩乙种菜获利 ${h}$ 千元", "最多获利____千元。", 1),
            ("某面包房做甲、乙两种糕点，每天一共不超过 ${most}$ 盘。每盘甲种用面粉 ${a}$ 千克，每盘乙种用面粉 ${b}$ 千克，每天的面粉不超过 ${limit}$ 千克。每盘甲种获利 ${g}$ 元，每盘乙种获利 ${h}$ 元", "每天最多获利____元。", 10),
            ("某木器厂做甲、乙两种书架，每周一共不超过 ${most}$ 个。每个甲种用板材 ${a}$ 张，每个乙种用板材 ${b}$ 张，每周的板材不超过 ${limit}$ 张。每个甲种获利 ${g}$ 元，每个乙种获利 ${h}$ 元", "每周最多获利____元。", 20),
            ("某旅行社租甲、乙两种客车，一共不超过 ${most}$ 辆。每辆甲种车配导游 ${a}$ 名，每辆乙种车配导游 ${b}$ 名，导游不超过 ${limit}$ 名。每辆甲种车载客 ${g}$ 人，每辆乙种车载客 ${h}$ 人", "最多载客____人。", 10),
            ("某养殖户养甲、乙两种鱼，一共不超过 ${most}$ 池。每池甲种鱼每天用饲料 ${a}$ 袋，每池乙种鱼每天用饲料 ${b}$ 袋，每天的饲料不超过 ${limit}$ 袋。每池甲种鱼年获利 ${g}$ 万元，每池乙种鱼年获利 ${h}$ 万元", "一年最多获利____万元。", 1),
        )
    )  # fmt: skip
    g, h = g * story[2], h * story[2]
    best = g * x0 + h * y0
    numbers = {"{most}": most, "{a}": a, "{b}": b, "{limit}": limit, "{g}": g, "{h}": h}
    text = story[0]
    for name, number in numbers.items():
        text = text.replace(name, str(number))
    only_first, only_second = g * min(most, limit // a), h * min(most, limit // b)
    steps = (
        said(
            rf"设甲、乙的数量分别为 $x$、$y$，则 $x+y\le {most}$，${linear_sum([(a, 'x'), (b, 'y')])}\le {limit}$，$x\ge 0$，$y\ge 0$。",
            name="列约束条件",
        ),
        said(
            f"目标函数 $z={linear_sum([(g, 'x'), (h, 'y')])}$，其斜率介于两条边界的斜率之间，最大值在两边界的交点 $({x0},{y0})$ 处取得。",
            name="画区域",
        ),
        line(rf"{g}\times {x0}+{h}\times {y0}", str(best), "最大值："),
    )
    wrong = slips(
        str(best), (only_first, "只考虑了全用甲种的情形。"), (only_second, "只考虑了全用乙种的情形。"), (max(g, h) * most, "没有管第二个限制。"), (g * y0 + h * x0, "两种的数量弄反了。"),
    )  # fmt: skip
    return Draft(
        f"{text}。{story[1]}", str(best), steps,
        lambda: str(max(g * x + h * y for x in range(most + 1) for y in range(most + 1 - x) if a * x + b * y <= limit)),
        distractors=tuple(w for w in wrong if w.latex != str(best)),
    )  # fmt: skip


def _inside(dice: Dice) -> Said:
    a, b = dice.nonzero(-3, 3), dice.nonzero(-3, 3)
    x, y = dice.integer(-3, 3), dice.integer(-3, 3)
    value = a * x + b * y
    c = value + dice.pick((-2, -1, 1, 2))
    sign = dice.pick((r"\ge", r"\le"))
    true = value >= c if sign == r"\ge" else value <= c
    left = linear_sum([(a, "x"), (b, "y")])
    return (
        f"点 $({x},{y})$ 在不等式 ${left}{sign} {c}$ 表示的平面区域内", true,
        f"把点的坐标代入左边得 ${value}$，{'满足' if true else '不满足'}不等式。",
        lambda: (value - c >= 0) == (sign == r"\ge"),
    )  # fmt: skip


_words = fact(
    ("线性目标函数的最大值如果存在，一定能在可行域的顶点处取得", True, "把直线平移到最后，总会碰到可行域的某个顶点。"),
    ("线性目标函数的最优解一定只有一个", False, "目标函数的直线与某一边平行时，最优解有无数个。"),
    ("不等式 $x+2y>4$ 表示的区域包括边界 $x+2y=4$", False, "严格不等号的区域不包括边界，边界要画成虚线。"),
    ("判断 $Ax+By+C>0$（$C\\ne 0$）表示哪一侧，可以代入原点检验", True, "原点不在直线上，代入后看是否满足不等式。"),
    ("$z=x-2y$ 的最大值，对应直线在 $y$ 轴上的截距最大", False, "$y=\\frac{1}{2}x-\\frac{z}{2}$，截距是 $-\\frac{z}{2}$，截距最小时 $z$ 最大。"),
    ("可行域是空集时，目标函数没有最优解", True, "没有满足约束条件的点。"),
)  # fmt: skip


def wrong_corner(dice: Dice, level: int) -> Draft:
    """The corner farthest along one axis taken for the best, or the intercept's sign overlooked."""
    p, q, r, system, corners = _triangle(dice)
    m = dice.integer(2, 3)
    # z = x - m·y: the greatest where the intercept is least.
    values = [x - m * y for x, y in corners]
    right, wrong = max(values), min(values)
    task = rf"已知 $x,y$ 满足 ${system}$，求 $z=x-{m}y$ 的最大值。"
    worst = corners[values.index(wrong)]
    lines = (
        f"可行域是以 $({corners[0][0]},{corners[0][1]})$、$({corners[1][0]},{corners[1][1]})$、$({corners[2][0]},{corners[2][1]})$ 为顶点的三角形；",
        rf"把目标函数化为 $y=\frac{{1}}{{{m}}}x-\frac{{z}}{{{m}}}$，截距最大时 $z$ 最大；",
        f"直线过点 $({worst[0]},{worst[1]})$ 时截距最大，所以 $z$ 的最大值是 ${wrong}$。",
    )
    best = corners[values.index(right)]
    steps = (
        said(
            rf"截距是 $-\frac{{z}}{{{m}}}$，截距最小时 $z$ 最大，直线过点 $({best[0]},{best[1]})$。",
            name="截距的符号",
        ),
        line(rf"{best[0]}-{m}\times {best[1]}", str(right), "最大值："),
    )
    return slipped(
        dice, task, lines, 2, str(right), str(wrong), rf"截距是 $-\frac{{z}}{{{m}}}$，截距最小时 $z$ 才最大。", steps,
        lambda: str(max(x - m * y for x in range(p, r + 1) for y in range(q, r + 1) if x + y <= r)), pictures=(_picture(corners),),
    )  # fmt: skip


RECIPES = (
    Recipe(PROGRAMME, "region", "fill", (2, 3), area),
    Recipe(PROGRAMME, "letter", "reverse", (3, 4), letter),
    Recipe(PROGRAMME, "plan", "word", (4,), plan),
    Recipe(PROGRAMME, "claims", "judge", (1, 2), judging("线性规划", _inside, _words)),
    Recipe(PROGRAMME, "find-slip", "mistake", (3,), wrong_corner),
)

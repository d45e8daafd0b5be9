"""Choosing and using a model of a function: from a table, from words, the best time, backwards, put right."""

from collections.abc import Callable
from fractions import Fraction

from curriculum.generators.dice import Dice
from curriculum.generators.latex import decimal, fraction, linear_sum, polynomial
from curriculum.generators.recipe import Draft, Recipe
from curriculum.generators.senior.applied.frames import slipped
from curriculum.generators.senior.curves.forms import Said, fact, judging
from curriculum.generators.working import line, said, slips
from engine.values import Distractor

MODEL = "func.use.model"


def _table(head: tuple[str, str], xs: list[int], ys: list[int]) -> str:
    first = " | ".join(f"${x}$" for x in xs)
    second = " | ".join(f"${y}$" for y in ys)
    return (
        f"\n\n| ${head[0]}$ | {first} |\n{'|---' * (len(xs) + 1)}|\n| ${head[1]}$ | {second} |\n\n"
    )


def from_table(dice: Dice, level: int) -> Draft:
    """A table of measured values: which formula fits them all?"""
    story = dice.pick(
        (
            "一次实验测得两个变量的四组数据如下",
            "传感器在第 $x$ 秒末的读数 $y$ 记录如下",
            "一个程序输入 $x$ 时输出 $y$，运行四次的结果如下",
            "探究活动中，两个量的四组对应值如下",
            "一种游戏第 $x$ 关的得分 $y$ 如下",
        )
    )
    b, c = dice.integer(2, 4), dice.integer(0, 3)
    ways: dict[str, Callable[[int], int]] = {
        f"$y={linear_sum([(b, 'x'), (c, '')])}$": lambda x: b * x + c,
        f"$y={polynomial([1, 0, c])}$": lambda x: x * x + c,
        f"$y=2^x{f'+{c}' if c else ''}$": lambda x: 2**x + c,
        f"$y={polynomial([1, 1, c])}$": lambda x: x * x + x + c,
        f"$y=3^x{f'+{c}' if c else ''}$": lambda x: 3**x + c,
    }
    right = dice.pick(tuple(ways))
    xs = [1, 2, 3, 4]
    ys = [ways[right](x) for x in xs]
    others = dice.picks([text for text in ways if text != right], 3)
    steps = (
        said(
            f"$x$ 每增加 $1$，$y$ 的增加量依次是 ${ys[1] - ys[0]}$，${ys[2] - ys[1]}$，${ys[3] - ys[2]}$。",
            name="看增加量",
        ),
        said(f"把每一组数据代入检验，四组都满足的只有 {right}。", name="检验"),
    )

    def again() -> str:
        good = [text for text in (right, *others) if [ways[text](x) for x in xs] == ys]
        return good[0] if len(good) == 1 else ""

    return Draft(
        f"{story}：{_table(('x', 'y'), xs, ys)}下列函数中，与数据全部吻合的是", "", steps, again,
        options=(right, *others), distractors=tuple(Distractor("", "要把每一组数据都代入检验，不能只看前一两组。") for _ in others),
    )  # fmt: skip


def best_time(dice: Dice, level: int) -> Draft:
    """Three readings of y = at² + bt + c: the time when y is greatest, or the greatest value."""
    top, a = dice.integer(2, 6), -dice.integer(1, 3)
    shift = Fraction(dice.integer(-1, 1), 2) if level == 3 else Fraction(0)
    vertex = top + shift
    peak = Fraction(dice.integer(30, 60))
    xs = [top - 1, top, top + 1]

    def curve(t: Fraction | int) -> Fraction:
        return a * (t - vertex) ** 2 + peak + (0 if shift == 0 else -Fraction(a, 4))

    ys = [curve(x) for x in xs]
    b, c = -2 * a * vertex, curve(0)
    what, unit = dice.pick(
        (
            ("加工时间 $t$（分）与可食用率 $y$（%）", "分"),
            ("施肥量 $t$（千克）与亩产增量 $y$（千克）", "千克"),
            ("训练强度 $t$（级）与训练效果 $y$（分）", "级"),
            ("储存时间 $t$（天）与果品的甜度评分 $y$（分）", "天"),
            ("退火温度 $t$（百度）与合金的硬度 $y$", "百度"),
        )
    )
    tail = " " if what.endswith("$") else ""
    data = "、".join(f"$({x},{decimal(y)})$" for x, y in zip(xs, ys, strict=True))
    steps = (
        said(
            f"把三组数据代入 $y=at^2+bt+c$，解得 $a={a}$，$b={decimal(b)}$，$c={decimal(c)}$。",
            name="待定系数法",
        ),
        line(
            rf"-\frac{{{decimal(b)}}}{{2\times ({a})}}", decimal(vertex), "$a<0$，在对称轴处最大："
        ),
    )
    wrong = slips(
        decimal(vertex), (xs[ys.index(max(ys))] if max(ys) != curve(vertex) else xs[0], "三组数据中最大的不一定是函数的最大值点。"), (decimal(-vertex), "对称轴公式的符号错了。"),
        (decimal(2 * vertex), "对称轴公式的分母是 $2a$。"), (decimal(vertex + 1), "解方程组时算错了。"),
    )  # fmt: skip

    def again() -> str:
        # Second differences give a, first differences the rest: no equations are solved.
        second = ys[2] - 2 * ys[1] + ys[0]
        middle_slope = (ys[2] - ys[0]) / 2
        return decimal(xs[1] - middle_slope / second)

    return Draft(
        f"某试验中，{what}{tail}近似满足 $y=at^2+bt+c$。测得三组数据 $(t,y)$：{data}。由此模型，使 $y$ 最大的 $t$ 是____{unit}。",
        decimal(vertex), steps, again, distractors=wrong,
    )  # fmt: skip


def when(dice: Dice, level: int) -> Draft:
    """Two readings fix y = k·aᵗ; when does it reach a value?"""
    k, a = dice.integer(1, 6), dice.pick((2, 3))
    x0, n = dice.integer(1, 2), dice.integer(4, 6) if a == 2 else dice.integer(3, 5)
    n = max(n, x0 + 3)
    first, second, goal = k * a**x0, k * a ** (x0 + 1), k * a**n
    thing, each = dice.pick(
        (
            ("某种水草的面积", "周"),
            ("某软件的下载量", "月"),
            ("培养皿中菌落的数量", "小时"),
            ("某款游戏的玩家人数", "周"),
            ("某种外来物种的分布面积", "年"),
        )
    )
    steps = (
        said(
            f"由 $ka^{x0}={first}$，$ka^{x0 + 1}={second}$，相除得 $a={a}$，$k={k}$。".replace(
                "a^1=", "a="
            ).replace("^1 ", " "),
            name="待定系数法",
        ),
        said(
            f"令 ${k}\\times {a}^t={goal}$，得 ${a}^t={a**n}$，所以 $t={n}$。"
            if k > 1
            else f"令 ${a}^t={goal}$，所以 $t={n}$。"
        ),
    )
    wrong = slips(
        str(n), (fraction(Fraction(goal - first, second - first) + x0), "当成了每次增加同样多。"), (n - x0, f"这是从第 ${x0}$ 次算起又过的时间。"), (n + 1, "多算了一次。"), (n - 1, "少算了一次。"),
    )  # fmt: skip

    def again() -> str:
        amount, t = first, x0
        while amount < goal:
            amount, t = amount * second // first, t + 1
        return str(t)

    return Draft(
        f"{thing} $y$ 与时间 $t$（{each}）近似满足 $y=k\\cdot a^t$。已知 $t={x0}$ 时 $y={first}$，$t={x0 + 1}$ 时 $y={second}$，则当 $y={goal}$ 时，$t=$____。",
        str(n), steps, again, distractors=wrong,
    )  # fmt: skip


def _fits(dice: Dice) -> Said:
    b, c = dice.integer(2, 5), dice.integer(1, 6)
    ys = [b * x + c for x in (1, 2, 3)]
    told = dice.chance(50)
    if not told:
        ys[2] += dice.pick((1, 2, -1))
    return (
        f"数据 $(1,{ys[0]})$，$(2,{ys[1]})$，$(3,{ys[2]})$ 可以用一个一次函数全部吻合", told,
        f"$x$ 每增加 $1$，$y$ 依次增加 ${ys[1] - ys[0]}$ 和 ${ys[2] - ys[1]}$，{'相等' if told else '不相等'}。",
        lambda: ys[1] * 2 == ys[0] + ys[2],
    )  # fmt: skip


def _grows(dice: Dice) -> Said:
    k, a = dice.integer(1, 4), dice.pick((2, 3))
    ys = [k * a**x for x in (0, 1, 2)]
    told = dice.chance(50)
    if not told:
        ys[2] = 2 * ys[1] - ys[0]
    return (
        f"数据 $(0,{ys[0]})$，$(1,{ys[1]})$，$(2,{ys[2]})$ 可以用 $y=k\\cdot a^x$ 全部吻合", told,
        f"后一个数与前一个数的比依次是 ${fraction(Fraction(ys[1], ys[0]))}$ 和 ${fraction(Fraction(ys[2], ys[1]))}$，{'相等' if told else '不相等'}。",
        lambda: ys[1] ** 2 == ys[0] * ys[2],
    )  # fmt: skip


_words = fact(
    ("增长得越来越慢、但一直在增长的量，宜选用对数函数（底数大于 $1$）作模型", True, "对数函数在底数大于 $1$ 时递增，增长越来越慢。"),
    ("每单位时间增加的量都相等，宜选用一次函数作模型", True, "增加量相等正是一次函数的特点。"),
    ("每单位时间都变为原来的同一倍数，宜选用一次函数作模型", False, "倍数相等，应当选用指数函数。"),
    ("一个函数模型与已知的几组数据都吻合，就能准确预测任何时候的情况", False, "模型只是近似，超出数据范围的预测不一定准确。"),
    ("先增加后减少、左右对称的量，可考虑用二次函数作模型", True, "二次函数（开口向下）先增后减，图象对称。"),
    ("底数大于 $1$ 的指数函数增长越来越慢", False, "它增长得越来越快。"),
)  # fmt: skip


def one_reading(dice: Dice, level: int) -> Draft:
    """A model kept after only two readings, though a third speaks against it."""
    k, a = dice.integer(2, 6), 2
    ys = [k * a**x for x in (1, 2, 3)]
    step = ys[1] - ys[0]
    thing, unit, each = dice.pick(
        (
            ("某网站的日访问量", "万次", "月"),
            ("某种藤蔓的长度", "分米", "周"),
            ("某地新能源车的销量", "百辆", "年"),
            ("某种菌落的面积", "平方厘米", "天"),
            ("某账号的粉丝数", "万人", "月"),
        )
    )
    right, wrong = k * a**4, ys[0] + 3 * step
    ten = "个月" if each == "月" else each
    task = f"{thing}第 $1$、$2$、$3$ {ten}分别是 ${ys[0]}$、${ys[1]}$、${ys[2]}$ {unit}，从 $y=ax+b$ 与 $y=k\\cdot a^x$ 中选择合适的模型，预测第 $4$ {ten}的数量。"
    lines = (
        f"由第 $1$、$2$ {ten}的数据，每{each}增加 ${step}$ {unit}；",
        f"所以选用 $y=ax+b$，得 $y={step}x$；"
        if ys[0] == step
        else f"所以选用 $y=ax+b$，得 $y={linear_sum([(step, 'x'), (ys[0] - step, '')])}$；",
        f"第 $4$ {ten}是 ${wrong}$ {unit}。",
    )
    steps = (
        said(
            f"按一次函数，第 $3$ {ten}应是 ${ys[0] + 2 * step}$ {unit}，与 ${ys[2]}$ 不符；三个数据依次是前一个的 $2$ 倍，应选 $y=k\\cdot a^x$。",
            name="用全部数据检验",
        ),
        line(rf"{ys[2]}\times 2", str(right), f"第 $4$ {ten}："),
    )
    return slipped(
        dice, task, lines, 2, str(right), str(wrong), "只用了前两个数据，没有用第三个数据检验，一次函数不合适。", steps,
        lambda: str(ys[2] * ys[2] // ys[1]), unit,
    )  # fmt: skip


RECIPES = (
    Recipe(MODEL, "from-table", "choice", (2,), from_table),
    Recipe(MODEL, "best-time", "fill", (2, 3), best_time),
    Recipe(MODEL, "when", "reverse", (3,), when),
    Recipe(MODEL, "claims", "judge", (1, 2), judging("函数模型", _fits, _grows, _words)),
    Recipe(MODEL, "find-slip", "mistake", (2,), one_reading),
)

"""Mean and variance of a stratified sample, asked in other ways: backwards, corrected marks, judged, put right."""

from fractions import Fraction

from curriculum.generators.dice import Dice
from curriculum.generators.latex import decimal, fraction
from curriculum.generators.recipe import Draft, Recipe
from curriculum.generators.senior.applied.frames import slipped
from curriculum.generators.senior.curves.forms import Said, fact, judging
from curriculum.generators.working import line, said, slips

STRATA = "prob.stat.stratified-mean"
GROUPS = (
    ("男生", "女生", "名", "每周运动时间（单位：分）", 200), ("高一学生", "高二学生", "名", "每周阅读时间（单位：分）", 240), ("东区居民", "西区居民", "户", "月用电量（单位：度）", 150),
    ("甲车间工人", "乙车间工人", "名", "日产量（单位：件）", 60), ("上午的顾客", "下午的顾客", "名", "停留时间（单位：分）", 40), ("山坡的果树", "平地的果树", "棵", "产量（单位：千克）", 80),
)  # fmt: skip
SIZES = ((20, 30), (30, 20), (40, 60), (60, 40), (10, 40), (25, 75), (80, 20), (30, 70), (45, 55))


def other_mean(dice: Dice, level: int) -> Draft:
    """The mean of all and of one stratum are known: the other mean."""
    one, two, unit, what, about = dice.pick(GROUPS)
    m, n = dice.pick(SIZES)
    first = about + dice.integer(-6, 6)
    second = first + dice.pick((-20, -10, 10, 20))
    whole = Fraction(m * first + n * second, m + n)
    steps = (
        said(
            rf"总样本的平均数 $\overline{{z}}=\frac{{m\overline{{x}}+n\overline{{y}}}}{{m+n}}$，所以 ${m}\times {first}+{n}\overline{{y}}={m + n}\times {decimal(whole)}$。",
            name="分层样本的平均数",
        ),
        line(
            rf"\frac{{{m + n}\times {decimal(whole)}-{m}\times {first}}}{{{n}}}",
            str(second),
            r"解得 $\overline{y}$：",
        ),
    )
    wrong = slips(
        str(second), (decimal(2 * whole - first), "当成了两层人数相等。"), (decimal(whole + whole - second), "两层的人数用反了。"),
        (decimal(whole), "这是总样本的平均数。"), (fraction(Fraction(n * whole - m * first, n)), "总样本的数量是两层之和。"),
    )  # fmt: skip

    def again() -> str:
        fits = (
            y
            for y in range(500)
            if [first] * m + [y] * n and Fraction(sum([first] * m + [y] * n), m + n) == whole
        )
        return str(next(fits))

    return Draft(
        f"用分层随机抽样抽取{one} ${m}$ {unit}、{two} ${n}$ {unit}，测得{one}的{what}的平均数为 ${first}$，总样本的平均数为 ${decimal(whole)}$，则抽取的{two}的平均数为____。",
        str(second), steps, again, distractors=wrong,
    )  # fmt: skip


def corrected_mark(dice: Dice, level: int) -> Draft:
    """A number was written down wrongly: the mean or the variance after it is put right."""
    size = dice.pick((20, 40, 50))
    mean = dice.integer(70, 85)
    subject = dice.pick(("数学成绩", "英语成绩", "体测成绩", "物理成绩", "知识竞赛得分"))
    if level > 2:
        return _two_marks(dice, size, mean, subject)
    read = mean - dice.integer(8, 18)
    true = read + size // 10 * dice.integer(2, 4)
    value = Fraction(size * mean + true - read, size)
    steps = (
        said(f"总分多了 ${true}-{read}={true - read}$ 分。", name="从总和看变化"),
        line(
            rf"\frac{{{size}\times {mean}+{true - read}}}{{{size}}}",
            decimal(value),
            "改正后的平均数：",
        ),
    )
    ask = "平均数变为____。"
    wrong = slips(
        decimal(value), (mean + true - read, "增加的分数要平均到每个人。"), (mean, "改正以后平均数变了。"), (decimal(2 * mean - value), "平均数应当变大。"),
    )  # fmt: skip

    def again() -> str:
        marks = [Fraction(size * mean - read, size - 1)] * (size - 1)
        return decimal(Fraction(sum(marks, Fraction(0)) + true, size))

    return Draft(
        f"统计 ${size}$ 名学生的{subject}，平均数为 ${mean}$ 分。后来发现，有一名学生的 ${true}$ 分被误记为 ${read}$ 分，改正以后，{ask}",
        decimal(value),
        steps,
        again,
        distractors=wrong,
    )


def _two_marks(dice: Dice, size: int, mean: int, subject: str) -> Draft:
    """Two marks as far below and above the mean as each other, both put right towards it."""
    variance = dice.integer(40, 90)
    far = dice.integer(4, 12)
    low, high = mean - far, mean + far
    nearer = dice.integer(1, far - 1)
    a, b = mean - nearer, mean + nearer
    value = variance - Fraction(2 * (far * far - nearer * nearer), size)
    while value <= 0:
        variance += 20
        value = variance - Fraction(2 * (far * far - nearer * nearer), size)
    steps = (
        said(f"两个数的和不变，平均数仍是 ${mean}$。", name="平均数不变"),
        said(
            rf"误记的两个数的平方偏差的和是 ${far}^2+{far}^2={2 * far * far}$，改正后是 ${nearer}^2+{nearer}^2={2 * nearer * nearer}$，减少 ${2 * (far * far - nearer * nearer)}$。"
        ),
        line(
            rf"{variance}-\frac{{{2 * (far * far - nearer * nearer)}}}{{{size}}}",
            decimal(value),
            "改正后的方差：",
        ),
    )
    wrong = slips(
        decimal(value), (variance, "平均数不变，方差却变了。"), (decimal(2 * variance - value), "改正后两个数更接近平均数，方差应当变小。"),
        (decimal(variance - 2 * (far * far - nearer * nearer)), "减少的平方和要除以数据的个数。"), (decimal(variance - Fraction(far * far - nearer * nearer, size)), "只改了一个数。"),
    )  # fmt: skip

    def again() -> str:
        squares = size * (variance + mean * mean) - low * low - high * high + a * a + b * b
        middle = Fraction(size * mean - low - high + a + b, size)
        return decimal(Fraction(squares, size) - middle * middle)

    return Draft(
        f"统计 ${size}$ 名学生的{subject}，平均数为 ${mean}$ 分，方差为 ${variance}$。后来发现，有两名学生的分数记错了：${a}$ 分误记为 ${low}$ 分，${b}$ 分误记为 ${high}$ 分。改正以后，方差变为____。",
        decimal(value), steps, again, distractors=wrong,
    )  # fmt: skip


def _pooled(dice: Dice) -> Said:
    m, n = dice.pick(SIZES)
    first = dice.integer(60, 80)
    second = first + dice.pick((5, 10, 20))
    right = Fraction(m * first + n * second, m + n)
    told = dice.pick((right, Fraction(first + second, 2)))
    return (
        f"分层随机抽样抽取甲层 ${m}$ 个数据、乙层 ${n}$ 个数据，平均数分别为 ${first}$ 和 ${second}$，则总样本的平均数为 ${decimal(told)}$", told == right,
        f"要按各层的数量加权平均，总样本的平均数是 ${decimal(right)}$。",
        lambda: told * (m + n) == sum([first] * m + [second] * n),
    )  # fmt: skip


_words = fact(
    ("两层的平均数相等时，总样本的方差等于两层方差的加权平均", True, "这时各层平均数与总平均数的差为 $0$，只剩下层内的方差。"),
    ("两层的方差都是 $0$ 时，总样本的方差也一定是 $0$", False, "两层的平均数不等时，总样本的数据并不都相等，方差大于 $0$。"),
    ("两层的数量相等时，总样本的平均数等于两层平均数的平均数", True, "数量相等，权相等，就是简单的平均。"),
    ("总样本的方差一定介于两层的方差之间", False, "两层的平均数相差很大时，总样本的方差可以比两层的都大。"),
    ("总样本的平均数一定介于两层的平均数之间（含端点）", True, "它是两层平均数的加权平均。"),
    ("求总样本的方差时，只要把两层的方差按数量加权平均", False, "还要加上各层平均数与总平均数的差的平方，也按数量加权。"),
)  # fmt: skip


def parts_only(dice: Dice, level: int) -> Draft:
    """Means averaged without weights, or variances pooled without the spread between the strata."""
    one, two, unit, what, about = dice.pick(GROUPS)
    m, n = dice.pick([size for size in SIZES if size != (45, 55)])
    first = about + dice.integer(-6, 6)
    second = first + dice.pick((-10, -5, 5, 10))
    u, v = dice.integer(6, 20), dice.integer(6, 20)
    mean = Fraction(m * first + n * second, m + n)
    inner = Fraction(m * u + n * v, m + n)
    start = f"分层随机抽样抽取{one} ${m}$ {unit}，{what}的平均数为 ${first}$、方差为 ${u}$；{two} ${n}$ {unit}，平均数为 ${second}$、方差为 ${v}$。"
    if level == 2:
        wrong = Fraction(first + second, 2)
        lines = (
            f"两层的平均数分别是 ${first}$ 和 ${second}$；",
            f"总样本的平均数是 $\\frac{{{first}+({second})}}{{2}}$；".replace("(", "").replace(
                ")", ""
            ),
            f"所以总样本的平均数是 ${decimal(wrong)}$。",
        )
        told = (
            line(
                rf"\frac{{{m}\times {first}+{n}\times {second}}}{{{m + n}}}",
                decimal(mean),
                "按各层的数量加权平均：",
                name="分层样本的平均数",
            ),
        )
        return slipped(
            dice, f"{start}求总样本的平均数。", lines, 2, decimal(mean), decimal(wrong), "两层的数量不同，不能直接把两个平均数平均。", told,
            lambda: decimal(Fraction(sum([first] * m + [second] * n), m + n)),
        )  # fmt: skip
    right = inner + Fraction(m * (first - mean) ** 2 + n * (second - mean) ** 2, m + n)
    lines = (
        f"总样本的平均数是 ${decimal(mean)}$；",
        rf"总样本的方差是两层方差的加权平均 $\frac{{{m}\times {u}+{n}\times {v}}}{{{m + n}}}$；",
        f"所以总样本的方差是 ${decimal(inner)}$。",
    )
    steps = (
        said(
            rf"$s^2=\frac{{m}}{{m+n}}\left[s_1^2+(\overline{{x}}-\overline{{z}})^2\right]+\frac{{n}}{{m+n}}\left[s_2^2+(\overline{{y}}-\overline{{z}})^2\right]$，其中 $\overline{{z}}={decimal(mean)}$。",
            name="分层样本的方差",
        ),
        line(
            rf"\frac{{{m}\times ({u}+({first}-{decimal(mean)})^2)+{n}\times ({v}+({second}-{decimal(mean)})^2)}}{{{m + n}}}",
            decimal(right),
            "代入：",
        ),
    )

    def again() -> str:
        # E(x²) − E(x)², with the sums of squares of each stratum from its mean and variance.
        squares = m * (u + first * first) + n * (v + second * second)
        return decimal(Fraction(squares, m + n) - mean * mean)

    return slipped(
        dice, f"{start}求总样本的方差。", lines, 2, decimal(right), decimal(inner), "还要加上各层平均数与总平均数的差的平方。", steps, again,
    )  # fmt: skip


RECIPES = (
    Recipe(STRATA, "other-mean", "reverse", (2,), other_mean),
    Recipe(STRATA, "corrected-mark", "fill", (2, 3), corrected_mark),
    Recipe(STRATA, "corrected-mark-choice", "choice", (2, 3), corrected_mark),
    Recipe(STRATA, "claims", "judge", (2,), judging("分层抽样的均值与方差", _pooled, _words)),
    Recipe(STRATA, "find-slip", "mistake", (2, 3), parts_only),
)

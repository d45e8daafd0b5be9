"""A population estimated from a sample, asked in other ways: tagging, a histogram, backwards, put right."""

from fractions import Fraction

from curriculum.generators.dice import Dice
from curriculum.generators.latex import decimal
from curriculum.generators.recipe import Draft, Recipe
from curriculum.generators.senior.applied.frames import slipped
from curriculum.generators.senior.curves.forms import Said, fact, judging
from curriculum.generators.working import line, said, slips
from engine.plot.figures import histogram
from engine.values import Picture

ESTIMATE = "prob.stat.estimate"


def tagging(dice: Dice, level: int) -> Draft:
    """Catch, mark, let go, catch again."""
    marked = dice.step(20, 120, 10)
    caught = dice.step(40, 200, 20)
    again_marked = dice.pick(
        [k for k in range(4, 24) if marked * caught % k == 0 and k < caught // 2 and k < marked]
    )
    whole = marked * caught // again_marked
    place, animal, unit = dice.pick(
        (
            ("某水库里的鱼", "鱼", "条"),
            ("某湿地里的水鸟", "水鸟", "只"),
            ("某片草原上的野兔", "野兔", "只"),
            ("某池塘里的青蛙", "青蛙", "只"),
            ("某保护区的林麝", "林麝", "头"),
            ("某小岛上的海龟", "海龟", "只"),
        )
    )
    steps = (
        said(
            f"第二次捕到的{animal}中，有标记的频率约等于总体中有标记的比例。设共有 $x$ {unit}。",
            name="用样本估计总体",
        ),
        said(rf"$\frac{{{again_marked}}}{{{caught}}}=\frac{{{marked}}}{{x}}$。"),
        line(rf"{marked}\times {caught}\div {again_marked}", str(whole), "解得 $x$："),
    )
    wrong = slips(
        str(whole), (marked * caught, "没有除以第二次捕到的有标记的数量。"), (Fraction(caught * again_marked, marked).__ceil__(), "比例式的两边弄反了。"),
        (marked + caught - again_marked, "这是两次一共见到的数量，不是总体的数量。"), (whole - marked, f"求成了没有标记的{animal}的数量。"),
    )  # fmt: skip
    return Draft(
        f"为估计{place}的数量，先捕捉 ${marked}$ {unit}，做上标记后放回；一段时间后再捕捉 ${caught}$ {unit}，其中有标记的有 ${again_marked}$ {unit}。由此估计这里共有{animal}____{unit}。",
        str(whole), steps, lambda: str(next(n for n in range(marked, 200_000) if n * again_marked == marked * caught)), distractors=wrong,
    )  # fmt: skip


QUANTITIES = (
    ("名学生的数学成绩（单位：分）", 50, 10, "名学生"), ("户居民的月均用水量（单位：吨）", 2, 2, "户居民"), ("名学生每天的睡眠时间（单位：分）", 400, 20, "名学生"),
    ("件产品的质量（单位：克）", 490, 5, "件产品"), ("名员工的通勤时间（单位：分）", 10, 10, "名员工"), ("株树苗的高度（单位：厘米）", 80, 10, "株树苗"),
)  # fmt: skip
SHAPES = (
    (10, 25, 35, 20, 10),
    (5, 20, 40, 25, 10),
    (10, 20, 30, 30, 10),
    (15, 30, 30, 15, 10),
    (5, 15, 35, 30, 15),
    (10, 30, 40, 15, 5),
)


def _bars(dice: Dice) -> tuple[tuple[str, int, int, str], tuple[int, ...], Picture]:
    """What is measured, the shares in percent, and their histogram."""
    what = dice.pick(QUANTITIES)
    _, first, width, _ = what
    shares = dice.pick(SHAPES)
    bounds = [first + width * k for k in range(len(shares) + 1)]
    heights = [Fraction(s, 100) / width for s in shares]
    notes = [decimal(h) for h in heights]
    picture = histogram(
        bounds, [float(h) for h in heights], x_title="数据", y_title="频率/组距", notes=notes
    )
    return what, shares, picture


def from_histogram(dice: Dice, level: int) -> Draft:
    """How many of the whole population lie above a bound of the histogram."""
    (what, first, width, who), shares, picture = _bars(dice)
    cut = dice.integer(2, 4)
    bound = first + width * cut
    total = dice.step(400, 3000, 200)
    share = sum(shares[cut:])
    value = total * share // 100
    measure = who[0]
    heights = "+".join(decimal(Fraction(s, 100) / width) for s in shares[cut:])
    steps = (
        line(
            rf"({heights})\times {width}" if cut < 4 else rf"{heights}\times {width}",
            decimal(Fraction(share, 100)),
            f"不小于 ${bound}$ 的频率是各小长方形面积的和：",
            name="频率=高×组距",
        ),
        line(
            rf"{total}\times {decimal(Fraction(share, 100))}", str(value), "用样本的频率估计总体："
        ),
    )
    wrong = slips(
        str(value), (total - value, "求成了小于这个数的数量。"), (decimal(Fraction(total * share, 100 * width)), "把“频率/组距”当成了频率，没有乘组距。"),
        (total * sum(shares[cut - 1 :]) // 100, "多算了前一组。"), (total * shares[cut] // 100, "只算了一组。"),
    )  # fmt: skip

    def again() -> str:
        people = [first + width * k for k, s in enumerate(shares) for _ in range(s)]
        return str(sum(x >= bound for x in people) * total // 100)

    return Draft(
        f"从某地 ${total}$ {who}中随机抽取若干{measure}，得到抽出的{what[1:]}的频率分布直方图如图。估计这 ${total}$ {who}中，这个数据不小于 ${bound}$ 的约有____{measure}。",
        str(value), steps, again, distractors=wrong, pictures=(picture,),
    )  # fmt: skip


def missing_height(dice: Dice, level: int) -> Draft:
    """One height of the frequency table is a letter."""
    hide = dice.integer(1, 3)
    what, first, width, _ = dice.pick(QUANTITIES)
    shares = dice.pick(SHAPES)
    heights = [Fraction(s, 100) / width for s in shares]
    value = heights[hide]
    rest = sum(heights, Fraction(0)) - value
    others = "+".join(decimal(h) for k, h in enumerate(heights) if k != hide)
    groups = " | ".join(
        f"$[{first + width * k},{first + width * (k + 1)})$" for k in range(len(shares))
    )
    cells = " | ".join("$a$" if k == hide else f"${decimal(h)}$" for k, h in enumerate(heights))
    rule = "|---" * (len(shares) + 1)
    table = f"\n\n| 分组 | {groups} |\n{rule}|\n| 频率/组距 | {cells} |\n\n"
    steps = (
        said(
            f"各组的频率之和等于 $1$，频率等于“频率/组距”乘组距：$({others}+a)\\times {width}=1$。",
            name="频率的和等于1",
        ),
        line(rf"\frac{{1}}{{{width}}}-{decimal(rest)}", decimal(value), "解得 $a$："),
    )
    wrong = slips(
        decimal(value),
        (decimal(value * width), "求成了这一组的频率，没有除以组距。"),
        (decimal(1 - rest), "给出的是“频率/组距”，要先乘组距。"),
        (decimal(rest), "求成了其余各组的和。"),
    )
    return Draft(
        f"随机抽取若干{what}，整理后得到下表：{table}则表中 $a=$____。",
        decimal(value),
        steps,
        lambda: decimal((1 - rest * width) / width),
        distractors=wrong,
    )


def _estimated(dice: Dice) -> Said:
    sample, total = dice.pick((50, 100, 200)), dice.pick((1000, 2000, 3000))
    part = sample // 10 * dice.integer(2, 8)
    right = total * part // sample
    told = dice.pick((right, total - right))
    if total == 2 * right:
        told = right
    return (
        f"从 ${total}$ 名学生中随机抽取 ${sample}$ 名，其中 ${part}$ 名每天阅读，估计这些学生中每天阅读的约有 ${told}$ 名", told == right,
        f"样本中每天阅读的频率是 ${decimal(Fraction(part, sample))}$，估计总体中约有 ${right}$ 名。",
        lambda: told * sample == total * part,
    )  # fmt: skip


_words = fact(
    ("抽取的样本不同，用样本估计总体得到的结果可能不同", True, "样本具有随机性，估计的结果也具有随机性。"),
    ("样本量越大，用样本的频率估计总体的频率一般越精确", True, "样本量大时，样本的分布一般更接近总体的分布。"),
    ("样本的平均数一定等于总体的平均数", False, "样本的平均数只是总体平均数的估计值。"),
    ("频率分布直方图中，每个小长方形的高就是这一组的频率", False, "高是“频率/组距”，面积才是频率。"),
    ("频率分布直方图中，各小长方形的面积之和等于 $1$", True, "各组频率之和等于 $1$。"),
    ("只调查校门口遇到的同学，就能很好地估计全校的情况", False, "这样的样本不是随机抽取的，代表性差。"),
    ("由频率分布直方图估计平均数，可用每组中点值乘频率再相加", True, "每组的数据用中点值代表，按频率加权平均。"),
)  # fmt: skip


def height_as_share(dice: Dice, level: int) -> Draft:
    """The height of a bar taken for its share."""
    (what, first, width, who), shares, picture = _bars(dice)
    k = dice.integer(1, 3)
    total = 1000
    height = Fraction(shares[k], 100) / width
    right, wrong = total * shares[k] // 100, total * height
    measure = who[0]
    low, high = first + width * k, first + width * (k + 1)
    task = f"从某地 ${total}$ {who}中随机抽样，得到{what[1:]}的频率分布直方图如图。估计这 ${total}$ {who}中，数据在 $[{low},{high})$ 内的{who[1:]}数。"
    lines = (
        f"数据在 $[{low},{high})$ 内的小长方形的高是 ${decimal(height)}$；",
        f"所以数据在 $[{low},{high})$ 内的频率是 ${decimal(height)}$；",
        rf"估计约有 ${total}\times {decimal(height)}={decimal(wrong)}$ {measure}。",
    )
    steps = (
        line(
            rf"{decimal(height)}\times {width}",
            decimal(Fraction(shares[k], 100)),
            "频率等于高乘组距：",
            name="频率=高×组距",
        ),
        line(rf"{total}\times {decimal(Fraction(shares[k], 100))}", str(right), "估计总体："),
    )
    why = f"直方图的纵轴是“频率/组距”，高要乘组距 ${width}$ 才是频率。"

    def again() -> str:
        people = [first + width * j for j, s in enumerate(shares) for _ in range(10 * s)]
        return str(sum(low <= x < high for x in people))

    return slipped(
        dice,
        task,
        lines,
        2,
        str(right),
        decimal(wrong),
        why,
        steps,
        again,
        measure,
        pictures=(picture,),
    )


RECIPES = (
    Recipe(ESTIMATE, "tagging", "word", (2,), tagging),
    Recipe(ESTIMATE, "tagging-choice", "choice", (2,), tagging),
    Recipe(ESTIMATE, "from-histogram", "fill", (2, 3), from_histogram),
    Recipe(ESTIMATE, "missing-height", "reverse", (2,), missing_height),
    Recipe(ESTIMATE, "claims", "judge", (1, 2), judging("用样本估计总体", _estimated, _words)),
    Recipe(ESTIMATE, "find-slip", "mistake", (2,), height_as_share),
)

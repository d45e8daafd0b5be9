"""Samples and their numbers: sampling, histograms, means, variances, percentiles."""

from fractions import Fraction

from curriculum.generators.dice import Dice
from curriculum.generators.latex import decimal, fraction, linear_sum, root
from curriculum.generators.recipe import Draft, Recipe
from curriculum.generators.working import line, said, slips
from engine.plot.figures import bar_chart, histogram
from engine.values import Distractor, Step


def listed(data: list[int]) -> str:
    """Data as a statement lists them."""
    return "，".join(f"${value}$" for value in data)


def population(dice: Dice, level: int) -> Draft:
    """Which is the population, the sample, its size."""
    size, whole = dice.step(40, 200, 20), dice.step(800, 3000, 200)
    what, thing, unit = dice.pick(
        (
            ("学生的视力情况", "学生的视力", "名学生"),
            ("学生每天的睡眠时间", "学生每天的睡眠时间", "名学生"),
            ("灯泡的使用寿命", "灯泡的使用寿命", "只灯泡"),
            ("居民的月用水量", "居民家庭的月用水量", "户居民"),
            ("苹果的质量", "苹果的质量", "个苹果"),
        )
    )
    place = {"名学生": "某校", "只灯泡": "某厂一批", "户居民": "某小区", "个苹果": "某果园"}[unit]
    right, *wrong = (
        (f"样本量是 ${size}$", ""), (f"总体是这 ${whole}$ {unit}", "总体是所考察的变量的取值，不是人或物本身。"),
        (f"样本是抽取的 ${size}$ {unit}", "样本也是变量的取值，不是人或物本身。"),
        (f"样本量是 ${size}$ {unit}", "样本量是一个数，不带单位。"), (f"每{unit[0]}{unit[1:]}是个体", "个体是每一个对象的变量值。"),
    )  # fmt: skip
    if dice.chance(50):
        right = (
            f"总体是 ${whole}$ {unit[0]}{thing}的全体".replace(
                f"{unit[0]}{thing}", f"{unit}的{what.split('的', 1)[1]}"
            ).replace("的全体", "的全体"),
            "",
        )
    rest = dice.picks(wrong, 3)
    steps = (
        said("总体、个体、样本说的都是所考察的变量的值；样本量只是一个数。", name="总体与样本"),
    )
    return Draft(
        f"为了解{place} ${whole}$ {unit}的{what.split('的', 1)[1]}，从中随机抽取 ${size}$ {unit}进行调查。下列说法正确的是（　）", "", steps,
        lambda: next(text for text in (*(t for t, _ in rest), right[0]) if text in (f"样本量是 ${size}$", right[0])),
        options=(right[0], *(text for text, _ in rest)), distractors=tuple(Distractor("", why) for _, why in rest),
    )  # fmt: skip


def random_table(dice: Dice, level: int) -> Draft:
    """Read numbers from a table of random digits."""
    whole = dice.pick((40, 50, 60, 80))
    digits = [dice.below(10) for _ in range(24)]
    pairs = [10 * digits[k] + digits[k + 1] for k in range(0, 24, 2)]
    kept: list[int] = []
    for number in pairs:
        if 1 <= number <= whole and number not in kept:
            kept.append(number)
    want = min(3, max(1, len(kept)))
    if not kept:
        kept, pairs[0] = [7], 7
        digits[0], digits[1] = 0, 7
        want = 1
    answer = f"{kept[want - 1]:02d}"
    rows = " ".join(f"{digits[k]}{digits[k + 1]}" for k in range(0, 24, 2))
    skipped = [f"{n:02d}" for n in pairs if not 1 <= n <= whole][:3]
    steps = (
        said(
            f"从左到右每两位读一个数，编号超出 $01\\sim {whole}$ 的"
            + (f"（如 {'、'.join(skipped)}）" if skipped else "")
            + "和重复的都要跳过。",
            name="随机数表法",
        ),
        said(f"依次选出 {'，'.join(f'{n:02d}' for n in kept[:want])}，第 ${want}$ 个是 {answer}。"),
    )
    raw = f"{pairs[want - 1]:02d}"
    wrong = slips(
        answer,
        (raw, "没有跳过超范围或重复的号码。"),
        (f"{kept[want % len(kept)]:02d}", "多读或少读了一个。"),
        (f"{digits[want - 1]:02d}", "每两位读一个数。"),
    )

    def again() -> str:
        seen: dict[int, None] = {}
        for number in pairs:
            if number in range(1, whole + 1):
                seen.setdefault(number)
        return f"{list(seen)[want - 1]:02d}"

    return Draft(
        f"总体由编号 $01,02,\\cdots,{whole}$ 的 ${whole}$ 个个体组成，从下面随机数表的第一个数开始，由左到右依次每两位选取一个编号：{rows}。选出的第 ${want}$ 个个体的编号是____。",
        answer, steps, again, distractors=wrong,
    )  # fmt: skip


def stratified(dice: Dice, level: int) -> Draft:
    """Shares of a stratified sample."""
    unit = dice.pick((20, 30, 40, 50))
    parts = [dice.integer(2, 9) for _ in range(3)]
    names, place = dice.pick(
        (
            (("高一", "高二", "高三"), "某校"),
            (("老年", "中年", "青年"), "某单位"),
            (("甲", "乙", "丙"), "某厂"),
            (("一等品", "二等品", "三等品"), "一批产品"),
        )
    )
    counts = [p * unit for p in parts]
    noun = {"高一": "学生", "老年": "职工", "甲": "车间产品", "一等品": ""}[names[0]]
    measure = "件" if place in ("某厂", "一批产品") else "人"
    rate = dice.integer(2, 5)
    sample = sum(parts) * rate
    k = dice.below(3)
    take = parts[k] * rate
    whole = sum(counts)
    described = "、".join(f"{name}{noun}" for name in names)
    start = f"{place}有{described}{'各' if noun else ''}分别 ${counts[0]}$ {measure}、${counts[1]}$ {measure}、${counts[2]}$ {measure}".replace(
        "各分别", "分别"
    ).replace("有", "的" if place != "一批产品" else "中", 1)
    if level <= 2:
        answer = str(take)
        statement = f"{start}，用分层随机抽样的方法抽取一个样本量为 ${sample}$ 的样本，则应从{names[k]}{noun}中抽取____{measure}。"
        steps: tuple[Step, ...] = (
            line(
                rf"{sample}\times \frac{{{counts[k]}}}{{{whole}}}",
                answer,
                f"各层抽取的比例相同，总数是 ${whole}$：",
                name="按比例分配",
            ),
        )
        wrong = slips(
            answer,
            (Fraction(sample, 3) if sample % 3 else sample // 3, "各层应按比例抽取，不是平均分。"),
            (counts[k] * rate // unit + rate, "比例算错了。"),
            (sample - take, "求成了其余各层的和。"),
            (take + 1, "比例算错了。"),
            (2 * take, "比例算错了。"),
        )
    else:
        answer = str(sample)
        statement = f"{start}，用分层随机抽样的方法抽取样本，已知从{names[k]}{noun}中抽取了 ${take}$ {measure}，则样本量是____。"
        steps = (
            line(
                rf"{take}\div \frac{{{counts[k]}}}{{{whole}}}",
                answer,
                "用这一层的数量除以它占的比例：",
                name="按比例分配",
            ),
        )
        wrong = slips(
            answer,
            (3 * take, "各层人数不同，不能直接乘层数。"),
            (sample - take, "漏加了这一层。"),
            (sample + rate, "比例算错了。"),
        )

    def again() -> str:
        found = [n for n in range(1, whole + 1) if Fraction(n * counts[k], whole) == take]
        return (
            str(found[0])
            if level > 2
            else str(
                next(
                    t
                    for t in range(sample + 1)
                    if Fraction(t, counts[k]) == Fraction(sample, whole)
                )
            )
        )

    return Draft(
        statement, answer, steps, again, distractors=tuple(w for w in wrong if "/" not in w.latex)
    )


def _histogram(dice: Dice) -> tuple[list[int], int, list[int]]:
    """Class bounds, class width, and frequencies in hundredths that add up to 100."""
    width = dice.pick((10, 20))
    start = dice.pick((40, 50)) if width == 10 else 0
    weights = dice.pick(
        (
            (10, 20, 40, 20, 10),
            (5, 25, 40, 20, 10),
            (10, 25, 30, 25, 10),
            (5, 15, 40, 30, 10),
            (10, 30, 30, 20, 10),
            (20, 30, 25, 15, 10),
        )
    )
    bounds = [start + width * k for k in range(6)]
    return bounds, width, list(weights)


def histogram_reading(dice: Dice, level: int) -> Draft:
    """An unknown height, a frequency, a count, the median of a histogram."""
    bounds, width, weights = _histogram(dice)
    heights = [Fraction(w, 100 * width) for w in weights]
    people = dice.pick((100, 200, 400, 500))
    what = (
        dice.pick(
            (
                "某校学生一次测验的成绩（单位：分）",
                "某校学生的体育成绩（单位：分）",
                "某次知识竞赛的得分（单位：分）",
            )
        )
        if width == 10
        else dice.pick(
            (
                "某市居民上月的用水、用电缴费额（单位：元）",
                "某校学生每月的零花钱（单位：元）",
                "某路口各时段的车流量（单位：辆）",
            )
        )
    )
    classes = (
        "、".join(f"$[{bounds[k]},{bounds[k + 1]})$" for k in range(4))
        + f"、$[{bounds[4]},{bounds[5]}]$"
    )
    hidden = dice.below(5)
    shown = "，".join(("$a$" if k == hidden else f"${decimal(h)}$") for k, h in enumerate(heights))
    start = f"抽取{what}的数据分成五组：{classes}，频率分布直方图中各小长方形的高依次是 {shown}，"
    rest = sum(weights) - weights[hidden]
    steps: list[Step] = []
    if level == 1:
        answer = decimal(heights[hidden])
        ask = "则 $a=$____。"
        steps.append(
            said(
                f"小长方形的面积等于频率，五个面积的和是 $1$。其余四组的频率之和是 ${decimal(Fraction(rest, 100))}$。",
                name="面积等于频率",
            )
        )
        steps.append(
            line(
                rf"(1-{decimal(Fraction(rest, 100))})\div {width}", answer, "这一组的频率除以组距："
            )
        )
        wrong = slips(
            answer,
            (
                decimal(Fraction(weights[hidden], 100)),
                "把小长方形的高当成了频率，高是频率除以组距。",
            ),
            (decimal(heights[hidden] * 10), "组距用错了。"),
            (decimal(Fraction(rest, 100 * width)), "求成了其余各组。"),
        )
    elif level == 2:
        k = dice.integer(0, 3)
        k = k + 1 if k == hidden else k
        chosen_class = f"$[{bounds[k]},{bounds[k + 1]}{']' if k == 4 else ')'}$"
        count = weights[k] * people // 100
        answer = str(count)
        ask = f"样本共 ${people}$ 个，则落在 {chosen_class} 内的有____个。"
        steps.append(
            line(
                rf"{decimal(heights[k])}\times {width}",
                decimal(Fraction(weights[k], 100)),
                "频率等于高乘组距：",
                name="面积等于频率",
            )
        )
        steps.append(
            line(
                rf"{people}\times {decimal(Fraction(weights[k], 100))}",
                answer,
                "频数等于总数乘频率：",
            )
        )
        wrong = slips(
            answer,
            (decimal(people * heights[k]), "把高当成了频率，没有乘组距。"),
            (people - count, "求成了其余的个数。"),
            (weights[k], "没有按样本的总数来算。"),
        )
    else:
        below, k = 0, 0
        while below + weights[k] < 50:
            below += weights[k]
            k += 1
        median = bounds[k] + Fraction((50 - below) * width, weights[k])
        mean = sum(
            (Fraction(bounds[j] * 2 + width, 2) * Fraction(weights[j], 100) for j in range(5)),
            Fraction(0),
        )
        if level == 3:
            answer = decimal(mean)
            ask = "估计这组数据的平均数（同一组中的数据用该组区间的中点值代表）是____。"
            start = start.replace("$a$", f"${decimal(heights[hidden])}$")
            products = "+".join(
                rf"{decimal(Fraction(bounds[j] * 2 + width, 2))}\times {decimal(Fraction(weights[j], 100))}"
                for j in range(5)
            )
            steps.append(line(products, answer, "各组中点值乘频率再相加：", name="用频率求平均数"))
            highest = max(range(5), key=lambda j: weights[j])
            wrong = slips(
                answer,
                (decimal(Fraction(bounds[highest] * 2 + width, 2)), "求成了众数：最高矩形的中点。"),
                (decimal(Fraction(bounds[0] + bounds[5], 2)), "没有按频率加权。"),
                (decimal(mean - Fraction(width, 2)), "用了左端点，没有用中点值。"),
            )
        else:
            answer = fraction(median)
            ask = "估计这组数据的中位数是____。（结果用分数或整数表示）"
            start = start.replace("$a$", f"${decimal(heights[hidden])}$")
            steps.append(
                said(
                    f"前 ${k}$ 组的频率之和是 ${decimal(Fraction(below, 100))}$，不到 $0.5$；加上第 ${k + 1}$ 组就达到了 $0.5$，中位数在第 ${k + 1}$ 组里。",
                    name="面积平分",
                )
            )
            steps.append(
                line(
                    rf"{bounds[k]}+\frac{{0.5-{decimal(Fraction(below, 100))}}}{{{decimal(Fraction(weights[k], 100))}}}\times {width}",
                    answer,
                    "按面积的比例定位：",
                )
            )
            wrong = slips(
                answer,
                (fraction(Fraction(bounds[k] * 2 + width, 2)), "取成了这一组的中点。"),
                (str(bounds[k]), "只写了这一组的左端点。"),
                (decimal(mean), "求成了平均数。"),
            )
    wrong = tuple(w for w in wrong if w.latex != answer)

    def again() -> str:
        sample = [
            bounds[j] + Fraction(width * (2 * n + 1), 2 * weights[j])
            for j in range(5)
            for n in range(weights[j])
        ]
        if level == 1:
            inside = sum(bounds[hidden] <= x < bounds[hidden + 1] for x in sample)
            return fraction(Fraction(inside, len(sample) * width))
        if level == 2:
            return str(sum(bounds[k] <= x < bounds[k + 1] for x in sample) * people // len(sample))
        if level == 3:
            return fraction(
                sum(
                    (Fraction(bounds[j] + bounds[j + 1], 2) * weights[j] for j in range(5)),
                    Fraction(0),
                )
                / 100
            )
        area, x, piece = Fraction(0), Fraction(bounds[0]), Fraction(0)
        for j in range(5):
            piece = Fraction(weights[j], 100)
            if area + piece >= Fraction(1, 2):
                x = bounds[j] + (Fraction(1, 2) - area) / (piece / width)
                break
            area += piece
        return fraction(x)

    pictures = (histogram(bounds, [float(h) for h in heights]),) if level >= 3 else ()
    return Draft(start + ask, answer, tuple(steps), again, distractors=wrong, pictures=pictures)


def center(dice: Dice, level: int) -> Draft:
    """Mean, median, mode of a few numbers."""
    size = dice.pick((5, 6, 7, 8))
    base = dice.integer(6, 20)
    data = [base + dice.integer(-4, 5) for _ in range(size - 1)]
    data.append(data[0])
    total = sum(data)
    data[1] += (-total) % size
    kind = dice.pick(("平均数", "中位数"))
    ordered = sorted(data)
    median = Fraction(ordered[(size - 1) // 2] + ordered[size // 2], 2)
    mean = Fraction(sum(data), size)
    value = mean if kind == "平均数" else median
    answer = decimal(value)
    steps: tuple[Step, ...]
    if kind == "平均数":
        steps = (
            line(
                rf"({'+'.join(map(str, data))})\div {size}", answer, "总和除以个数：", name="平均数"
            ),
        )
    else:
        steps = (
            said(f"从小到大排列：{listed(ordered)}。", name="排序"),
            said(
                f"{'正中间的数是' if size % 2 else '正中间两个数的平均数是'} ${answer}$。",
                name="中位数",
            ),
        )
    middle_raw = Fraction(data[(size - 1) // 2] + data[size // 2], 2)
    wrong = slips(
        answer,
        (decimal(mean if kind == "中位数" else median), "平均数和中位数弄混了。"),
        (decimal(middle_raw), "求中位数前没有先排序。"),
        (decimal(value + 1), "算错了一位。"),
    )
    return Draft(
        f"数据 {listed(data)} 的{kind}是____。", answer, steps,
        lambda: fraction(mean) if kind == "平均数" else fraction(next(m for m in (Fraction(n, 2) for n in range(200)) if sum(x < m for x in data) <= size // 2 and sum(x > m for x in data) <= size // 2 and (m == median))),
        distractors=tuple(w for w in wrong if w.latex != answer),
    )  # fmt: skip


def variance(dice: Dice, level: int) -> Draft:
    """The variance or deviation; and of ax + b."""
    spread = dice.pick(
        (
            (-2, -1, 0, 1, 2),
            (-3, -1, 0, 1, 3),
            (-4, -2, 0, 2, 4),
            (-1, -1, 0, 1, 1),
            (-2, -2, 0, 2, 2),
            (-3, 0, 0, 0, 3),
            (-2, 0, 0, 0, 2),
            (-1, 1, -1, 1),
            (-3, 3, -1, 1),
            (-2, 2, -2, 2),
        )
    )
    mean = dice.integer(5, 15)
    data = dice.shuffled([mean + s for s in spread])
    size = len(data)
    square = Fraction(sum(s * s for s in spread), size)
    steps: list[Step] = []
    if level == 1:
        answer, statement = decimal(square), f"数据 {listed(data)} 的方差是____。"
        steps.append(said(f"平均数是 ${mean}$。", name="先求平均数"))
        steps.append(
            line(
                r"\frac{1}{" + str(size) + "}[" + "+".join(f"({x}-{mean})^2" for x in data) + "]",
                answer,
                "各数与平均数之差的平方的平均数：",
                name="方差",
            )
        )
        wrong = slips(
            answer,
            (decimal(square * size), "没有除以数据的个数。"),
            (str(max(data) - min(data)), "求成了极差。"),
            (decimal(Fraction(sum(x * x for x in data), size)), "没有减去平均数就平方。"),
        )
    elif level == 2:
        a, b = dice.integer(2, 4), dice.nonzero(-5, 5)
        given = dice.integer(1, 6)
        answer = str(a * a * given)
        name = linear_sum([(a, "x_i"), (b, "")])
        statement = f"已知一组数据 $x_1,x_2,\\cdots,x_n$ 的方差是 ${given}$，则数据 ${name}$（$i=1,2,\\cdots,n$）的方差是____。"
        steps.append(
            line(
                rf"{a}^2\times {given}",
                answer,
                "乘 $a$ 后方差变为 $a^2$ 倍，加常数不影响方差：",
                name="方差的性质",
            )
        )
        wrong = slips(
            answer,
            (a * given, "系数要平方。"),
            (a * a * given + b, "加常数不影响方差。"),
            (given, "没有乘系数的平方。"),
            (a * given + b, "系数要平方，常数不影响方差。"),
        )
    else:
        inside = square
        whole = inside.denominator == 1
        answer = (
            root(int(inside))
            if whole
            else rf"\frac{{{root(inside.numerator * inside.denominator)}}}{{{inside.denominator}}}"
        )
        statement = f"数据 {listed(data)} 的标准差是____。"
        steps.append(said(f"平均数是 ${mean}$，方差是 ${fraction(square)}$。", name="先求方差"))
        steps.append(
            said(
                rf"标准差是方差的算术平方根，$s=\sqrt{{{fraction(square)}}}"
                + ("$。" if answer == rf"\sqrt{{{fraction(square)}}}" else f"={answer}$。"),
                name="标准差",
            )
        )
        wrong = slips(
            answer,
            (fraction(square), "忘了开方，求成了方差。"),
            (str(max(data) - min(data)), "求成了极差。"),
            (
                root(int(square * size)) if (square * size).denominator == 1 else "0",
                "没有除以数据的个数。",
            ),
        )

    def again() -> str:
        if level == 2:
            pair = (Fraction(-1), Fraction(1))  # variance 1, scaled to `given`
            moved = [a * x for x in pair]
            return fraction(sum((x * x for x in moved), Fraction(0)) / 2 * given)
        total, squares = sum(data), sum(x * x for x in data)
        value = Fraction(squares, size) - Fraction(total, size) ** 2
        if level == 1:
            return fraction(value)
        from sympy import Rational, latex, sqrt

        return str(latex(sqrt(Rational(value.numerator, value.denominator))))

    return Draft(
        statement,
        answer,
        tuple(steps),
        again,
        distractors=tuple(w for w in wrong if w.latex != answer),
    )


def stratified_mean(dice: Dice, level: int) -> Draft:
    """Join two strata: the mean, or the variance with the spread between."""
    m, n = dice.pick(((20, 30), (30, 20), (40, 60), (60, 40), (10, 40), (50, 50)))
    gap = dice.pick((5, 10))
    x = dice.integer(60, 80)
    y = x + gap
    share = Fraction(n, m + n)
    mean = x + gap * share
    s, t = dice.integer(2, 9), dice.integer(2, 9)
    between = (1 - share) * (x - mean) ** 2 + share * (y - mean) ** 2
    square = (1 - share) * s + share * t + between
    one, two, what = dice.pick(
        (("男生", "女生", "成绩"), ("甲班", "乙班", "得分"), ("高一", "高二", "体测成绩"))
    )
    start = f"用分层随机抽样抽取{one} ${m}$ 人、{two} ${n}$ 人，{one}的{what}平均数是 ${x}$、方差是 ${s}$，{two}的平均数是 ${y}$、方差是 ${t}$，"
    steps: list[Step] = [
        line(
            rf"\frac{{{m}\times {x}+{n}\times {y}}}{{{m + n}}}",
            decimal(mean),
            "总平均数按人数加权：",
            name="分层样本的均值",
        )
    ]
    if level <= 2:
        answer, ask = decimal(mean), "则总样本的平均数是____。"
        wrong = slips(
            answer,
            (decimal(Fraction(x + y, 2)), "人数不同，不能直接平均。"),
            (decimal(y - gap * share), "权数弄反了。"),
            (str(x + y), "没有除以总人数。"),
        )
    else:
        answer, ask = decimal(square), "则总样本的方差是____。"
        w1, w2 = decimal(1 - share), decimal(share)
        steps.append(
            line(
                rf"{w1}\times [{s}+({x}-{decimal(mean)})^2]+{w2}\times [{t}+({y}-{decimal(mean)})^2]",
                answer,
                "各层方差加上层平均数与总平均数之差的平方，再加权：",
                name="分层样本的方差",
            )
        )
        wrong = slips(
            answer,
            (decimal((1 - share) * s + share * t), "只把各层方差加权，漏了层间的差异。"),
            (decimal(Fraction(s + t, 2)), "没有加权，也漏了层间差异。"),
            (decimal(between), "漏了层内的方差。"),
        )

    def again() -> str:
        total = Fraction(m * x + n * y, m + n)
        if level <= 2:
            return fraction(total)
        squares = m * (s + x * x) + n * (t + y * y)
        return fraction(Fraction(squares, m + n) - total * total)

    return Draft(
        start + ask,
        answer,
        tuple(steps),
        again,
        distractors=tuple(w for w in wrong if w.latex != answer),
    )


def percentile(dice: Dice, level: int) -> Draft:
    """The p-th percentile of a few sorted or unsorted numbers."""
    size = dice.pick((8, 10, 12, 15, 20)) if level >= 2 else dice.pick((8, 10, 12))
    p = dice.pick((25, 75, 50, 80, 60, 30, 40))
    data = sorted(dice.picks(range(50, 100), size))
    position = Fraction(size * p, 100)
    if position.denominator == 1:
        i = int(position)
        value = Fraction(data[i - 1] + data[i], 2)
        why = f"${size}\\times {p}\\%={i}$ 是整数，取第 ${i}$ 项与第 ${i + 1}$ 项的平均数。"
    else:
        i = int(position) + 1
        value = Fraction(data[i - 1])
        why = f"${size}\\times {p}\\%={decimal(position)}$ 不是整数，取第 ${i}$ 项。"
    answer = decimal(value)
    shown = data if level == 1 else dice.shuffled(data)
    steps: list[Step] = []
    if level >= 2:
        steps.append(said(f"先从小到大排列：{listed(data)}。", name="排序"))
    steps.append(said(f"{why}第 ${p}$ 百分位数是 ${answer}$。", name="百分位数"))
    wrong = slips(
        answer,
        (str(data[i - 1]), "是整数时要取相邻两项的平均数。"),
        (str(data[min(i, size - 1)]), "多数了一项。"),
        (str(data[max(i - 2, 0)]), "少数了一项。"),
        (decimal(Fraction(shown[i - 1])), "没有先排序。"),
    )

    def again() -> str:
        low = next(x for x in data if sum(y <= x for y in data) * 100 >= p * size)
        high = next((x for x in data if sum(y <= x for y in data) * 100 > p * size), low)
        return fraction(Fraction(low + high, 2) if size * p % 100 == 0 else Fraction(low))

    return Draft(
        f"数据 {listed(shown)} 的第 ${p}$ 百分位数是____。",
        answer,
        tuple(steps),
        again,
        distractors=tuple(w for w in wrong if w.latex != answer),
    )


def chart_choice(dice: Dice, level: int) -> Draft:
    """Which chart serves a purpose, or read a bar chart."""
    if level == 1:
        purpose, right, why = dice.pick(
            (
                ("表示一位病人一周内体温的变化", "折线图", "折线图最能看出变化的趋势。"),
                (
                    "表示某校各年级人数占全校人数的百分比",
                    "扇形图",
                    "扇形图最能看出部分占整体的比例。",
                ),
                ("比较五个班捐书的册数", "条形图", "条形图最便于比较数量的多少。"),
                (
                    "显示 $200$ 名学生身高在各区间内的频率",
                    "频率分布直方图",
                    "直方图适合连续数据的分布。",
                ),
                ("表示某商店全年各月营业额的升降", "折线图", "折线图最能看出变化的趋势。"),
                ("表示家庭各项支出占总支出的比例", "扇形图", "扇形图最能看出部分占整体的比例。"),
            )
        )
        others = [c for c in ("条形图", "折线图", "扇形图", "频率分布直方图") if c != right]
        return Draft(
            f"要{purpose}，最合适的统计图是（　）", "", (said(why, name="选择统计图"),), lambda: right,
            options=(right, *others), distractors=tuple(Distractor("", why) for _ in others),
        )  # fmt: skip
    labels = dice.pick(
        (("周一", "周二", "周三", "周四", "周五"), ("一班", "二班", "三班", "四班", "五班"))
    )
    values = [dice.integer(8, 30) for _ in labels]
    values[0] += (-sum(values)) % 5
    mean = sum(values) // 5
    what = "某图书角每天借出的图书（本）" if labels[0] == "周一" else "各班植树的棵数（棵）"
    gap = max(values) - min(values)
    ask, answer, expression, why = dice.pick(
        (
            (
                "平均每{}是多少".format("天" if labels[0] == "周一" else "班"),
                mean,
                rf"({'+'.join(map(str, values))})\div 5",
                "总数除以个数：",
            ),
            ("最多比最少多多少", gap, f"{max(values)}-{min(values)}", "最大值减最小值："),
        )
    )
    steps: tuple[Step, ...] = (line(expression, str(answer), why, name="读图"),)
    wrong = slips(
        str(answer),
        (sum(values), "求成了总数。"),
        (max(values), "读成了最大值。"),
        (answer + 1, "数据读错了一格。"),
    )
    return Draft(
        f"条形图表示{what}，{ask}？答：____。", str(answer), steps,
        lambda: str(sum(values) // len(values) if "平均" in ask else sorted(values)[-1] - sorted(values)[0]),
        distractors=wrong, pictures=(bar_chart(list(labels), [float(v) for v in values]),),
    )  # fmt: skip


def estimate(dice: Dice, level: int) -> Draft:
    """From a sample to the whole, or which of two is steadier."""
    if level == 1:
        sample, hits = dice.step(50, 200, 50), 0
        percent = dice.step(10, 90, 10)
        hits = sample * percent // 100
        whole = dice.step(1000, 5000, 500)
        value = whole * percent // 100
        place, who, done = dice.pick(
            (
                ("某校", "名学生", "近视"),
                ("某小区", "户居民", "实行了垃圾分类"),
                ("某厂", "件产品", "合格"),
                ("某湖", "条鱼", "长度超过 $20$ cm"),
            )
        )
        statement = f"从{place}随机抽取 ${sample}$ {who}，其中{done}的有 ${hits}$ {who[0]}，估计全部 ${whole}$ {who}中{done}的约有____{who[0]}。"
        steps: tuple[Step, ...] = (
            line(
                rf"{whole}\times \frac{{{hits}}}{{{sample}}}",
                str(value),
                "用样本的频率估计总体：",
                name="用样本估计总体",
            ),
        )
        wrong = slips(
            str(value),
            (whole - value, "求成了其余的数量。"),
            (hits, "这是样本里的数量。"),
            (value // 10, "小数点点错了。"),
        )
        return Draft(
            statement,
            str(value),
            steps,
            lambda: fraction(Fraction(hits, sample) * whole),
            distractors=wrong,
        )
    one = dice.integer(2, 5)
    two = one + dice.pick((-1, 1, 2))
    mean = dice.integer(80, 95)
    better = "甲" if one < two else "乙"
    first = [mean - one, mean, mean + one]
    second = [mean - two, mean, mean + two]
    who = dice.pick(
        (
            "两名射击运动员各三次的总环数",
            "两名同学三次测验的成绩",
            "两台机床三天的产量",
            "两种水稻三块试验田的产量",
        )
    )
    steps = (
        said(f"两组的平均数都是 ${mean}$。", name="比较平均数"),
        said(
            f"甲的方差是 ${fraction(Fraction(2 * one * one, 3))}$，乙的方差是 ${fraction(Fraction(2 * two * two, 3))}$，{better}的方差小，更稳定。",
            name="比较方差",
        ),
    )

    def again() -> str:
        def spread(data: list[int]) -> Fraction:
            middle = Fraction(sum(data), 3)
            return sum(((x - middle) ** 2 for x in data), Fraction(0))

        return "甲" if spread(first) < spread(second) else "乙"

    return Draft(
        f"{who}如下。甲：{listed(first)}；乙：{listed(second)}。两者中较稳定的是____。（填“甲”或“乙”）", better, steps, again,
        distractors=(Distractor("乙" if better == "甲" else "甲", "方差越小越稳定。"),),
    )  # fmt: skip


RECIPES = (
    Recipe("prob.stat.population", "which", "choice", (1, 2), population),
    Recipe("prob.stat.simple", "random-table", "fill", (2,), random_table),
    Recipe("prob.stat.stratified", "share", "word", (1, 2, 3), stratified),
    Recipe("prob.stat.stratified", "share-choice", "choice", (2, 3), stratified),
    Recipe("prob.stat.histogram", "read", "fill", (1, 2), histogram_reading),
    Recipe("prob.stat.center", "few-numbers", "calculate", (1,), center),
    Recipe("prob.stat.center", "histogram", "calculate", (3, 4), histogram_reading),
    Recipe("prob.stat.variance", "few-numbers", "calculate", (1, 2, 3), variance),
    Recipe("prob.stat.stratified-mean", "two-strata", "word", (2, 3), stratified_mean),
    Recipe("prob.stat.chart", "bars", "fill", (2,), chart_choice),
    Recipe("prob.stat.chart", "which-chart", "choice", (1,), chart_choice),
    Recipe("prob.stat.percentile", "few-numbers", "calculate", (1, 2), percentile),
    Recipe("prob.stat.percentile", "few-numbers-choice", "choice", (1, 2), percentile),
    Recipe("prob.stat.estimate", "whole", "word", (1, 2), estimate),
)

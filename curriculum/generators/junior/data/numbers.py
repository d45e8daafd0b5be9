"""The numbers of a data set: means, median, mode, spread, quartiles, grouping."""

from collections import Counter
from fractions import Fraction

from curriculum.generators.dice import Dice
from curriculum.generators.latex import decimal, fraction
from curriculum.generators.recipe import Draft, Recipe
from curriculum.generators.scenes.people import pupil
from curriculum.generators.scenes.wording import worded
from curriculum.generators.working import line, said, slips
from engine.plot.figures import box_plot
from engine.values import Distractor, Step


def listed(data: list[int]) -> str:
    """Data in a statement."""
    return "，".join(f"${v}$" for v in data)


def mean(dice: Dice, level: int) -> Draft:
    """The mean, a missing number, the mean of changed data."""
    size = dice.integer(5, 6)
    base = dice.integer(8, 40)
    data = [base + dice.integer(-5, 6) for _ in range(size)]
    data[0] += (-sum(data)) % size
    value = sum(data) // size
    if level == 1:
        steps: tuple[Step, ...] = (
            line(
                rf"\frac{{{'+'.join(map(str, data))}}}{{{size}}}",
                str(value),
                "所有数的和除以个数：",
                name="平均数",
            ),
        )
        ordered = sorted(data)
        wrong = slips(
            str(value),
            (sum(data), "没有除以个数。"),
            (ordered[size // 2] if ordered[size // 2] != value else value + 1, "求成了中位数。"),
            (
                decimal(Fraction(sum(data), size - 1))
                if Fraction(sum(data), size - 1).denominator in (1, 2, 4, 5)
                else value - 1,
                "除数应是数据的个数。",
            ),
        )
        return Draft(
            f"数据 {listed(data)} 的平均数是____。",
            str(value),
            steps,
            lambda: str(next(m for m in range(200) if sum(x - m for x in data) == 0)),
            distractors=tuple(w for w in wrong if w.latex != str(value)),
        )
    if level == 2:
        shown = [*data[:-1], 0]
        steps = (
            line(rf"{value}\times {size}", str(sum(data)), "总和=平均数×个数："),
            line(f"{sum(data)}-{'-'.join(map(str, data[:-1]))}", str(data[-1]), "减去其余各数："),
        )
        wrong = slips(
            str(data[-1]),
            (value, "不一定等于平均数。"),
            (sum(data) - data[0], "没有减完。"),
            (data[-1] + size, "算错了。"),
        )
        return Draft(
            f"数据 {listed(shown[:-1])}，$x$ 的平均数是 ${value}$，则 $x=$____。",
            str(data[-1]),
            steps,
            lambda: str(next(x for x in range(-100, 300) if x + sum(data[:-1]) == value * size)),
            distractors=tuple(w for w in wrong if w.latex != str(data[-1])),
        )
    a, b = dice.integer(2, 4), dice.nonzero(-4, 5)
    given = dice.integer(3, 12)
    answer = str(a * given + b)
    sign = "+" if b > 0 else "-"
    steps = (
        said(
            f"每个数乘 ${a}$ 再{'加' if b > 0 else '减'} ${abs(b)}$，平均数也这样变化。",
            name="平均数的性质",
        ),
        line(rf"{a}\times {given}{sign}{abs(b)}", answer, ""),
    )
    wrong = slips(
        answer,
        (a * given, "漏了加减的常数。"),
        (given + b, "漏了乘倍数。"),
        (given, "平均数也会变化。"),
    )
    return Draft(
        f"一组数据 $x_1,x_2,\\cdots,x_n$ 的平均数是 ${given}$，则 ${a}x_1{sign}{abs(b)},{a}x_2{sign}{abs(b)},\\cdots,{a}x_n{sign}{abs(b)}$ 的平均数是____。",
        answer,
        steps,
        lambda: str(Fraction(sum(a * x + b for x in (given - 1, given, given + 1)), 3)),
        distractors=wrong,
    )


def weighted(dice: Dice, level: int) -> Draft:
    """Scores with weights; class marks."""
    who = pupil(dice)
    if level <= 2:
        weights = dice.pick(((3, 3, 4), (2, 3, 5), (1, 3, 6), (2, 4, 4), (5, 3, 2), (4, 4, 2)))
        scores = [dice.step(70, 98, 2) for _ in range(3)]
        value = Fraction(sum(w * s for w, s in zip(weights, scores, strict=True)), 10)
        items = dice.pick(
            (
                ("平时", "期中", "期末"),
                ("笔试", "面试", "操作"),
                ("演讲内容", "语言表达", "形象风度"),
                ("听力", "阅读", "写作"),
                ("创意", "制作", "讲解"),
                ("理论", "实验", "展示"),
            )
        )
        ratio = ":".join(map(str, weights))
        listed_items, marks = "、".join(items), "、".join(f"${s}$" for s in scores)
        statement = worded(
            dice,
            (
                f"{who}的{listed_items}成绩分别是 {marks} 分，三项按 ${ratio}$ 的比确定总成绩，",
                f"某项评比把{listed_items}三项得分按 ${ratio}$ 的比计入总成绩，{who}三项的得分依次是 {marks} 分，",
                f"{listed_items}的得分依次占总成绩的 ${weights[0] * 10}\\%$、${weights[1] * 10}\\%$、${weights[2] * 10}\\%$。{who}这三项的得分依次是 {marks} 分，",
            ),
            f"{who}的总成绩是____分。",
        )
        answer = decimal(value)
        steps: tuple[Step, ...] = (
            line(
                rf"\frac{{{'+'.join(rf'{s}' + chr(92) + f'times {w}' for s, w in zip(scores, weights, strict=True))}}}{{10}}",
                answer,
                "各数乘它的权再相加，除以权的和：",
                name="加权平均数",
            ),
        )
        plain = Fraction(sum(scores), 3)
        wrong = slips(
            answer,
            (
                decimal(plain) if plain.denominator in (1, 2, 5) else decimal(value + 1),
                "没有按权来算。",
            ),
            (decimal(value * 10), "没有除以权的和。"),
            (
                decimal(
                    Fraction(sum(w * s for w, s in zip(reversed(weights), scores, strict=True)), 10)
                ),
                "权对错了。",
            ),
        )
        return Draft(
            statement,
            answer,
            steps,
            lambda: fraction(
                Fraction(
                    sum(s for s, w in zip(scores, weights, strict=True) for _ in range(w)),
                    sum(weights),
                )
            ),
            distractors=tuple(w for w in wrong if w.latex != answer),
        )
    width = dice.pick((10, 20))
    start = dice.pick((0, 10, 20))
    counts = dice.shuffled([2, 4, 8, 6])
    mids = [start + width * k + width // 2 for k in range(4)]
    value = Fraction(sum(m * c for m, c in zip(mids, counts, strict=True)), 20)
    groups = "，".join(
        f"${start + width * k}\\le x<{start + width * (k + 1)}$ 的有 ${c}$ 个"
        for k, c in enumerate(counts)
    )
    answer = decimal(value)
    steps = (
        said(f"各组的组中值依次是 {'，'.join(f'${m}$' for m in mids)}。", name="组中值"),
        line(
            rf"\frac{{{'+'.join(f'{m}' + chr(92) + f'times {c}' for m, c in zip(mids, counts, strict=True))}}}{{20}}",
            answer,
            "用组中值代表各组，按频数加权：",
        ),
    )
    wrong = slips(
        answer,
        (decimal(Fraction(sum(mids), 4)), "没有按频数加权。"),
        (decimal(value - Fraction(width, 2)), "用了左端点，应用组中值。"),
        (decimal(value * 20), "没有除以总数。"),
    )
    return Draft(
        worded(
            dice,
            (
                f"$20$ 个数据的分布是：{groups}。",
                f"把 $20$ 名同学的测试结果 $x$ 分组整理，得到：{groups}。",
                f"抽查 $20$ 天的数据 $x$ 并分组：{groups}。",
            ),
            "这组数据的平均数约是____。（用组中值计算）",
        ),
        answer,
        steps,
        lambda: fraction(
            Fraction(sum(m for m, c in zip(mids, counts, strict=True) for _ in range(c)), 20)
        ),
        distractors=tuple(w for w in wrong if w.latex != answer),
    )


def median_mode(dice: Dice, level: int) -> Draft:
    """Median or mode of a few numbers, or from a table."""
    size = dice.pick((5, 7)) if level == 1 else dice.pick((6, 8))
    base = dice.integer(5, 30)
    data = [base + dice.integer(-4, 5) for _ in range(size - 2)]
    repeated = dice.pick(data)
    data += [repeated, repeated + dice.pick((1, 2, 3))]
    data = dice.shuffled(data)
    counts = Counter(data)
    top = max(counts.values())
    modes = sorted(v for v, c in counts.items() if c == top)
    ordered = sorted(data)
    median = Fraction(ordered[(size - 1) // 2] + ordered[size // 2], 2)
    if dice.chance(50) and len(modes) == 1:
        answer = str(modes[0])
        steps: tuple[Step, ...] = (
            said(f"出现次数最多的数是 ${answer}$（{top}次）。", name="众数"),
        )
        wrong = slips(
            answer,
            (str(top), "众数是出现次数最多的数，不是次数。"),
            (decimal(median), "求成了中位数。"),
            (str(max(data)), "不是最大的数。"),
        )
        return Draft(
            f"数据 {listed(data)} 的众数是____。",
            answer,
            steps,
            lambda: str(sorted(data, key=lambda v: (-data.count(v), v))[0]),
            distractors=tuple(w for w in wrong if w.latex != answer),
        )
    answer = decimal(median)
    steps = (
        said(f"从小到大排列：{listed(ordered)}。", name="排序"),
        said(
            "正中间的数是" + f" ${answer}$。"
            if size % 2
            else f"正中间两个数是 ${ordered[size // 2 - 1]}$ 和 ${ordered[size // 2]}$，取它们的平均数 ${answer}$。",
            name="中位数",
        ),
    )
    unsorted = Fraction(data[(size - 1) // 2] + data[size // 2], 2)
    wrong = slips(
        answer,
        (decimal(unsorted), "没有先排序。"),
        (str(modes[0]), "求成了众数。"),
        (decimal(median + 1), "数错了位置。"),
    )
    return Draft(
        f"数据 {listed(data)} 的中位数是____。",
        answer,
        steps,
        lambda: fraction(
            Fraction(sorted(data)[len(data) // 2] + sorted(data, reverse=True)[len(data) // 2], 2)
        ),
        distractors=tuple(w for w in wrong if w.latex != answer),
    )


def which_number(dice: Dice, level: int) -> Draft:
    """Which statistic serves a purpose."""
    cases = (
        ("鞋店老板进货时，最关心各种鞋码销售量的", "众数", "众数告诉他哪种鞋码卖得最多。"), ("25名选手成绩各不相同，取前12名进决赛，小明知道自己的成绩后，想知道能否进决赛，还要知道成绩的", "中位数", "第13名的成绩就是中位数，比它高就能进决赛。"),
        ("一家公司少数人工资特别高，要反映多数员工的一般水平，宜用工资的", "中位数", "平均数受极端值影响大，中位数不受影响。"), ("要反映一组没有极端值的成绩的平均水平，宜用", "平均数", "平均数用到了所有数据。"),
        ("评委打分中，去掉一个最高分和一个最低分后，一定不变的是", "中位数", "去掉首尾各一个，正中间的数不变。"), ("比较两名射击选手成绩的稳定性，应比较成绩的", "方差", "方差反映数据波动的大小。"), ("服装厂决定生产多少件哪种型号，应重点参考各型号销售量的", "众数", "众数反映最受欢迎的型号。"),
    )  # fmt: skip
    text, right, why = dice.pick(cases)
    others = [n for n in ("平均数", "中位数", "众数", "方差") if n != right]
    return Draft(
        f"{text}（　）",
        "",
        (said(why, name="统计量的选择"),),
        lambda: {t: r for t, r, _ in cases}[text],
        options=(right, *others),
        distractors=tuple(Distractor("", why) for _ in others),
    )


SPREADS = (
    (-2, -1, 0, 1, 2),
    (-3, -1, 0, 1, 3),
    (-4, -2, 0, 2, 4),
    (-2, -2, 0, 2, 2),
    (-3, 0, 0, 0, 3),
    (-1, 1, -1, 1),
    (-3, 3, -1, 1),
    (-2, 2, -2, 2),
    (-1, -1, 0, 1, 1),
)


def variance(dice: Dice, level: int) -> Draft:
    """Range, sum of squares, variance; comparing two sets; changed data."""
    spread = dice.pick(SPREADS)
    middle = dice.integer(5, 20)
    data = dice.shuffled([middle + s for s in spread])
    total = sum(s * s for s in spread)
    value = Fraction(total, len(data))
    if level == 1:
        answer = decimal(value)
        squares = "+".join(f"({x}-{middle})^2" for x in data)
        steps: tuple[Step, ...] = (
            said(f"平均数是 ${middle}$。", name="先求平均数"),
            line(
                rf"\frac{{1}}{{{len(data)}}}[{squares}]",
                answer,
                "各数与平均数之差的平方的平均数：",
                name="方差",
            ),
        )
        wrong = slips(
            answer,
            (str(total), "没有除以数据的个数。"),
            (str(max(data) - min(data)), "求成了极差。"),
            (decimal(value + 1), "算错了。"),
        )
        return Draft(
            f"数据 {listed(data)} 的方差是____。",
            answer,
            steps,
            lambda: fraction(
                Fraction(sum(x * x for x in data), len(data)) - Fraction(sum(data), len(data)) ** 2
            ),
            distractors=wrong,
        )
    if level == 2:
        one, two = dice.picks(range(2, 30), 2)
        steady = "甲" if one < two else "乙"
        a, b = decimal(Fraction(one, 10)), decimal(Fraction(two, 10))
        what = dice.pick(
            (
                "两名同学五次数学测验的平均成绩相同",
                "两名射击选手的平均环数相同",
                "两块试验田的平均产量相同",
                "两台包装机装的糖的平均质量相同",
            )
        )
        steps = (
            said(
                f"平均数相同，方差小的更稳定：${a}{'<' if one < two else '>'}{b}$。",
                name="比较方差",
            ),
        )
        return Draft(
            f"{what}，方差分别是 $s_甲^2={a}$，$s_乙^2={b}$，较稳定的是____。（填“甲”或“乙”）",
            steady,
            steps,
            lambda: min((one, "甲"), (two, "乙"))[1],
            distractors=(
                Distractor("乙" if steady == "甲" else "甲", "方差越小，波动越小，越稳定。"),
            ),
        )
    given, scale, shift = dice.integer(1, 6), dice.integer(2, 4), dice.nonzero(-5, 5)
    answer = str(scale * scale * given)
    sign = "+" if shift > 0 else "-"
    steps = (
        line(
            rf"{scale}^2\times {given}",
            answer,
            "每个数乘 $a$，方差变为原来的 $a^2$ 倍；加减常数不影响方差：",
            name="方差的性质",
        ),
    )
    wrong = slips(
        answer,
        (scale * given, "倍数要平方。"),
        (scale * scale * given + shift, "加减常数不影响方差。"),
        (given, "乘倍数后方差会变化。"),
    )
    return Draft(
        f"数据 $x_1,x_2,\\cdots,x_n$ 的方差是 ${given}$，则数据 ${scale}x_1{sign}{abs(shift)},\\cdots,{scale}x_n{sign}{abs(shift)}$ 的方差是____。",
        answer,
        steps,
        lambda: str(
            Fraction(given) * Fraction(sum((scale * x + shift - shift) ** 2 for x in (-1, 1)), 2)
        ),
        distractors=wrong,
    )


def deviation(dice: Dice, level: int) -> Draft:
    """Range, and the sum of squared deviations."""
    spread = dice.pick(SPREADS)
    middle = dice.integer(5, 20)
    data = dice.shuffled([middle + s for s in spread])
    if level == 1:
        value = max(data) - min(data)
        steps: tuple[Step, ...] = (
            line(f"{max(data)}-{min(data)}", str(value), "极差=最大值-最小值：", name="极差"),
        )
        wrong = slips(
            str(value),
            (max(data), "这是最大值。"),
            (value + 1, "算错了。"),
            (middle, "这是平均数。"),
        )
        return Draft(
            f"数据 {listed(data)} 的极差是____。",
            str(value),
            steps,
            lambda: str(sorted(data)[-1] - sorted(data)[0]),
            distractors=tuple(w for w in wrong if w.latex != str(value)),
        )
    value = sum(s * s for s in spread)
    steps = (
        said(f"平均数是 ${middle}$。", name="先求平均数"),
        line(
            "+".join(f"({x}-{middle})^2" for x in data),
            str(value),
            "各数与平均数之差的平方和：",
            name="离差平方和",
        ),
    )
    wrong = slips(
        str(value),
        (decimal(Fraction(value, len(data))), "求成了方差，离差平方和不用除以个数。"),
        (0 if value else 1, "要先平方再相加。"),
        (sum(abs(s) for s in spread), "离差要平方。"),
    )
    return Draft(
        f"数据 {listed(data)} 的离差平方和是____。",
        str(value),
        steps,
        lambda: str(Fraction(sum(x * x for x in data)) - Fraction(sum(data) ** 2, len(data))),
        distractors=tuple(w for w in wrong if w.latex != str(value)),
    )


def sample_estimate(dice: Dice, level: int) -> Draft:
    """A sample's mean for the whole."""
    size = 5
    base = dice.integer(10, 60)
    data = [base + dice.integer(-4, 5) for _ in range(size)]
    data[0] += (-sum(data)) % size
    middle = sum(data) // size
    whole = dice.step(50, 500, 50)
    what, unit = dice.pick(
        (
            ("棵果树的产量", "kg"),
            ("只塑料袋的日使用量", "个"),
            ("条鱼的质量", "kg"),
            ("户家庭的月用水量", "m³"),
            ("头奶牛的日产奶量", "kg"),
            ("箱橘子的质量", "kg"),
            ("块试验田的产量", "kg"),
        )
    )
    measure = what[0]
    value = middle * whole
    steps: tuple[Step, ...] = (
        line(
            rf"\frac{{{'+'.join(map(str, data))}}}{{{size}}}",
            str(middle),
            "样本的平均数：",
            name="样本平均数",
        ),
        line(rf"{middle}\times {whole}", str(value), "用样本平均数估计总体平均数，再求总量："),
    )
    answer = str(value)
    wrong = slips(
        answer,
        (sum(data), "只求了样本的总和。"),
        (middle, "只求了平均数。"),
        (sum(data) * whole, "没有除以样本的个数。"),
    )
    given = {
        "棵": f"果园里有 ${whole}$ 棵果树，从中随机抽取 $5$ 棵",
        "只": f"某小区有 ${whole}$ 户，随机抽查 $5$ 户每天使用塑料袋的只数",
        "条": f"鱼塘里约有 ${whole}$ 条鱼，随机捕出 $5$ 条",
        "户": f"某小区有 ${whole}$ 户家庭，随机抽查 $5$ 户",
        "头": f"牧场里有 ${whole}$ 头奶牛，随机抽取 $5$ 头测量一天的产奶量",
        "箱": f"水果批发商收购了 ${whole}$ 箱橘子，随机抽取 $5$ 箱称量",
        "块": f"农场有 ${whole}$ 块面积相同的试验田，随机抽取 $5$ 块统计",
    }[measure]
    noun = {
        "棵": "产量", "只": "使用量", "条": "质量", "户": "月用水量", "头": "日产奶量", "箱": "质量", "块": "产量",
    }[measure]  # fmt: skip
    unit_text = "只" if measure == "只" else unit
    return Draft(
        worded(
            dice,
            f"{given}，{noun}（单位：{unit_text}）分别是 {listed(data)}。",
            (
                f"估计总{noun}约是____{unit_text}。",
                f"用样本平均数估计总体，总{noun}大约是____{unit_text}。",
                f"由此估计，全部的总{noun}约为____{unit_text}。",
            ),
        ),
        answer,
        steps,
        lambda: str(Fraction(sum(data), size) * whole),
        distractors=tuple(w for w in wrong if w.latex != answer),
    )


def quartiles(dice: Dice, level: int) -> Draft:
    """The three quartiles by the median of halves (an even number of data)."""
    size = dice.pick((8, 12)) if level == 1 else dice.pick((8, 10, 12))
    data = sorted(dice.picks(range(10, 60), size))
    half = size // 2

    def middle(part: list[int]) -> Fraction:
        n = len(part)
        return Fraction(part[(n - 1) // 2] + part[n // 2], 2)

    low, mid, high = middle(data[:half]), middle(data), middle(data[half:])
    which, value, words = dice.pick(
        (
            ("下四分位数", low, "前一半数据的中位数"),
            ("上四分位数", high, "后一半数据的中位数"),
            ("中位数", mid, "全部数据的中位数"),
        )
    )
    shown = data if level == 1 else dice.shuffled(data)
    answer = decimal(value)
    steps = (
        said(
            (f"从小到大排列：{listed(data)}。" if level > 1 else "数据已从小到大排好。")
            + f"前一半是前 ${half}$ 个，后一半是后 ${half}$ 个。",
            name="排序",
        ),
        said(f"{which}是{words}，等于 ${answer}$。", name="四分位数"),
    )
    wrong = slips(
        answer,
        (decimal(mid if value != mid else low), "求成了另一个四分位数。"),
        (decimal(high if value == low else low), "求成了另一个四分位数。"),
        (decimal(value + 1), "数错了位置。"),
    )

    def again() -> str:
        from statistics import median

        part = {
            "下四分位数": sorted(shown)[:half],
            "上四分位数": sorted(shown)[half:],
            "中位数": shown,
        }[which]
        return f"{median(part):g}"

    return Draft(
        f"数据 {listed(shown)} 的{which}是____。（前、后两半数据的中位数分别是下、上四分位数）",
        answer,
        steps,
        again,
        distractors=tuple(w for w in wrong if w.latex != answer),
    )


def boxes(dice: Dice, level: int) -> Draft:
    """Read a box plot."""
    low = dice.integer(10, 30)
    gaps = [dice.integer(3, 12) for _ in range(4)]
    marks = [low]
    for gap in gaps:
        marks.append(marks[-1] + gap)
    names = ("最小值", "下四分位数", "中位数", "上四分位数", "最大值")
    kind = dice.pick(("read", "range", "inner"))
    if kind == "read":
        k = dice.below(5)
        value, ask, why = (
            marks[k],
            names[k],
            f"箱线图从左到右（从下到上）依次标出{'、'.join(names)}。",
        )
    elif kind == "range":
        value, ask, why = marks[4] - marks[0], "极差", "极差=最大值-最小值。"
    else:
        value, ask, why = (
            marks[3] - marks[1],
            "四分位距（上四分位数与下四分位数的差）",
            "就是箱子的长。",
        )
    answer = str(value)
    steps: tuple[Step, ...] = (
        said(why, name="读箱线图"),
        said(f"所以{ask.split('（')[0]}是 ${answer}$。"),
    )
    wrong = slips(
        answer,
        *(
            (m, "看清箱线图的五条线各表示什么。")
            for m in (marks[2], marks[0], marks[4], marks[3] - marks[1])
        ),
    )
    return Draft(
        f"一组数据的箱线图中，五条线对应的数依次是 {listed(marks)}。这组数据的{ask}是____。", answer, steps, lambda: str({"read": sorted(marks)[names.index(ask)] if ask in names else 0, "range": max(marks) - min(marks), "inner": sorted(marks)[3] - sorted(marks)[1]}[kind]),
        distractors=tuple(w for w in wrong if w.latex != answer), pictures=(box_plot({"数据": [float(m) for m in marks]}),),
    )  # fmt: skip


def grouping(dice: Dice, level: int) -> Draft:
    """Split sorted data in two with the least inner deviation."""
    a = dice.integer(2, 6)
    b = a + dice.integer(6, 12)
    data = [a, a + 1, a + dice.integer(1, 2), b, b + 1]
    data.sort()

    def inner(cut: int) -> Fraction:
        total = Fraction(0)
        for part in (data[:cut], data[cut:]):
            middle = Fraction(sum(part), len(part))
            total += sum(((x - middle) ** 2 for x in part), Fraction(0))
        return total

    best = min(range(1, 5), key=inner)
    left = "，".join(map(str, data[:best]))
    answer = data[best - 1]
    steps = (
        said(
            "从小到大排好后，依次在每两个数之间分开，算两组离差平方和的和："
            + "；".join(
                f"前{c}个一组时约 ${decimal(Fraction(round(float(inner(c)) * 10), 10))}$"
                for c in range(1, 5)
            )
            + "。",
            name="比较组内离差平方和",
        ),
        said(f"前 ${best}$ 个一组时最小，所以分成（{left}）和其余的数两组。"),
    )
    wrong = slips(
        str(answer),
        *(
            (data[c], "要比较各种分法的组内离差平方和，选最小的。")
            for c in range(4)
            if c != best - 1
        ),
    )
    return Draft(
        f"把数据 {listed(data)} 按大小分成两组，使组内离差平方和的和最小，较小的一组中最大的数是____。",
        str(answer),
        steps,
        lambda: str(data[min((float(inner(c)), c) for c in range(1, 5))[1] - 1]),
        distractors=tuple(w for w in wrong if w.latex != str(answer)),
    )


RECIPES = (
    Recipe("stat.analysis.mean", "mean", "fill", (1, 2, 3), mean),
    Recipe("stat.analysis.mean", "mean-choice", "choice", (1, 3), mean),
    Recipe("stat.analysis.weighted", "weights", "word", (1, 2, 3), weighted),
    Recipe("stat.analysis.median", "median-mode", "fill", (1, 2), median_mode),
    Recipe("stat.analysis.choose", "which", "choice", (2,), which_number),
    Recipe("stat.analysis.sample-mean", "whole", "word", (2,), sample_estimate),
    Recipe("stat.analysis.deviation", "spread", "fill", (1, 2), deviation),
    Recipe("stat.analysis.variance", "variance", "fill", (1, 2, 3), variance),
    Recipe("stat.analysis.quartile", "quartile", "fill", (1, 2), quartiles),
    Recipe("stat.analysis.boxplot", "read", "fill", (1, 2), boxes),
    Recipe("stat.analysis.grouping", "two-groups", "fill", (3,), grouping),
)

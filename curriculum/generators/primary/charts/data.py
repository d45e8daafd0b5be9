"""Sorting, tables, bar, line and pie charts, averages and chance."""

import itertools
from fractions import Fraction

from curriculum.generators.dice import Dice
from curriculum.generators.latex import decimal
from curriculum.generators.primary.answers import answered, corrected
from curriculum.generators.primary.problems.classic import with_unit
from curriculum.generators.recipe import Draft, Recipe
from curriculum.generators.scenes.people import pupils
from curriculum.generators.working import line, said, slips
from engine.plot.figures import bar_chart, double_bar_chart, line_chart, pictogram, pie_chart
from engine.values import Distractor, Picture, Step

SUBJECTS = (
    ("各年级参加运动会的人数", ("一年级", "二年级", "三年级", "四年级"), "人"), ("最喜欢的水果的人数", ("苹果", "香蕉", "西瓜", "葡萄"), "人"), ("各小组收集的废电池", ("一组", "二组", "三组", "四组"), "节"),
    ("图书角四类图书的本数", ("童话", "科普", "漫画", "诗歌"), "本"), ("最喜欢的运动的人数", ("跑步", "跳绳", "游泳", "球类"), "人"), ("四种花的盆数", ("月季", "菊花", "兰花", "牡丹"), "盆"),
)  # fmt: skip


def _compare(
    labels: tuple[str, ...], values: list[int], unit: str, dice: Dice
) -> tuple[str, str, tuple[Step, ...], tuple[tuple[str, str], ...], object]:
    """A question on named numbers: (question, answer, steps, wrong answers, value)."""
    i, j = dice.picks(range(len(labels)), 2)
    if values[i] < values[j]:
        i, j = j, i
    kind = dice.pick(("gap", "all", "two", "most"))
    if kind == "gap" and values[i] != values[j]:
        value = values[i] - values[j]
        return (
            f"{labels[i]}比{labels[j]}多多少{unit}？", with_unit(value, unit), (line(f"{values[i]}-{values[j]}", str(value), "求相差用减法：", name="读图"),),
            ((with_unit(values[i] + values[j], unit), "求相差应当用减法。"), (with_unit(values[i], unit), f"这是{labels[i]}的数量。"), (with_unit(value + 1, unit), "数读错了。")), value,
        )  # fmt: skip
    if kind == "two":
        value = values[i] + values[j]
        return (
            f"{labels[i]}和{labels[j]}一共有多少{unit}？", with_unit(value, unit), (line(f"{values[i]}+{values[j]}", str(value), "求一共用加法：", name="读图"),),
            ((with_unit(values[i] - values[j], unit), "求一共应当用加法。"), (with_unit(value + 1, unit), "数读错了。"), (with_unit(values[i], unit), "只看了一项。")), value,
        )  # fmt: skip
    if kind == "most" and len(set(values)) == len(values):
        best = values.index(max(values))
        return (
            "哪一项最多？", labels[best], (said(f"最大的数是 ${max(values)}$，是{labels[best]}。", name="读图"),),
            tuple((label, "比一比各项的数，找最大的。") for k, label in enumerate(labels) if k != best), labels[best],
        )  # fmt: skip
    value = sum(values)
    return (
        f"四项一共有多少{unit}？", with_unit(value, unit), (line("+".join(map(str, values)), str(value), "把各项加起来：", name="读图"),),
        ((with_unit(value - values[-1], unit), "漏加了一项。"), (with_unit(value + 1, unit), "数读错了。"), (with_unit(max(values), unit), "这是最多的一项。")), value,
    )  # fmt: skip


def read_data(dice: Dice, level: int, shown: str) -> Draft:
    """A question on four numbers, in a table, pictogram or bar chart."""
    title, labels, unit = dice.pick(SUBJECTS)
    values = (
        [dice.integer(2, 9) for _ in labels]
        if level == 1
        else [dice.integer(8, 30) for _ in labels]
        if level == 2
        else [dice.step(20, 90, 5) for _ in labels]
    )
    question, answer, steps, wrong, _ = _compare(labels, values, unit, dice)
    pictures: tuple[Picture, ...] = ()
    if shown == "pictogram":
        text = f"下图表示{title}（每个图形表示1{unit}）。"
        pictures = (pictogram(dict(zip(labels, values, strict=True))),)
    elif shown == "bar":
        text = f"下面的条形统计图表示{title}。"
        pictures = (bar_chart(list(labels), [float(v) for v in values], y_title=unit),)
    elif shown == "tally":
        text = (
            f"用画“正”字的方法记录{title}："
            + "，".join(
                f"{label}{'正' * (v // 5)}{'零' + str(v % 5) + '画' if v % 5 else ''}"
                for label, v in zip(labels, values, strict=True)
            )
            + "。"
        )
        steps = (said("一个“正”字是5画，表示5。", name="画“正”字"), *steps)
    else:
        head = (
            "| 项目 | "
            + " | ".join(labels)
            + " |\n|"
            + "---|" * (len(labels) + 1)
            + f"\n| 数量（{unit}） | "
            + " | ".join(f"${v}$" for v in values)
            + " |"
        )
        text = f"{title}如下表：\n\n{head}\n\n"

    def again() -> str:
        counted = {label: sum(1 for _ in range(v)) for label, v in zip(labels, values, strict=True)}
        if "最多" in question and "多多少" not in question:
            return max(counted, key=lambda key: counted[key])
        if question.startswith("四项"):
            return with_unit(sum(counted.values()), unit)
        pair = [counted[label] for label in labels if label in question]
        return with_unit(max(pair) - min(pair) if "比" in question else sum(pair), unit)

    return Draft(
        text + question, answer, steps, again, distractors=slips(answer, *wrong), pictures=pictures
    )


def sorted_counts(dice: Dice, level: int) -> Draft:
    """A pictogram."""
    return read_data(dice, 1, "pictogram")


def tallies(dice: Dice, level: int) -> Draft:
    """Tally marks."""
    return read_data(dice, 2 if level == 2 else 1, "tally")


def bars(dice: Dice, level: int) -> Draft:
    """A bar chart."""
    return read_data(dice, level, "bar")


def compound_table(dice: Dice, level: int) -> Draft:
    """Two rows of a table: boys and girls, two classes."""
    one, two = dice.pick((("男生", "女生"), ("一班", "二班"), ("上周", "本周"), ("甲店", "乙店")))
    labels = dice.pick(
        (
            ("跳绳", "踢毽", "跑步"),
            ("书法", "绘画", "合唱"),
            ("铅笔", "橡皮", "尺子"),
            ("苹果", "梨", "桃"),
        )
    )
    a, b = [dice.integer(4, 20) for _ in labels], [dice.integer(4, 20) for _ in labels]
    rows = (
        "| | "
        + " | ".join(labels)
        + " |\n|"
        + "---|" * 4
        + f"\n| {one} | "
        + " | ".join(map(str, a))
        + f" |\n| {two} | "
        + " | ".join(map(str, b))
        + " |"
    )
    if dice.chance(50):
        k = dice.below(3)
        value, question, expression = a[k] + b[k], f"{labels[k]}一共是多少？", f"{a[k]}+{b[k]}"
        why = f"看{labels[k]}这一列，把两行加起来："
        wrong_values = (
            (a[k], "只看了一行。"),
            (sum(a), "看成了行。"),
            (abs(a[k] - b[k]) or value + 1, "求一共应当用加法。"),
        )
    else:
        first = dice.chance(50)
        row, name = (a, one) if first else (b, two)
        value, question, expression = sum(row), f"{name}的合计是多少？", "+".join(map(str, row))
        why = f"看{name}这一行，把三个数加起来："
        wrong_values = (
            (value - row[-1], "漏加了一项。"),
            (sum(b if first else a), "看错了行。"),
            (sum(a) + sum(b), "把两行都加了。"),
        )
    steps: tuple[Step, ...] = (line(expression, str(value), why, name="复式统计表"),)
    wrong = slips(str(value), *wrong_values)

    def again() -> str:
        table = {
            (r, c): v for r, row_ in ((one, a), (two, b)) for c, v in zip(labels, row_, strict=True)
        }
        return str(sum(v for (r, c), v in table.items() if r in question or c in question))

    return Draft(
        f"看表回答问题。\n\n{rows}\n\n{question}",
        str(value),
        steps,
        again,
        distractors=tuple(w for w in wrong if w.latex != str(value)),
    )


def average(dice: Dice, level: int) -> Draft:
    """The mean; the missing one; before and after a new one."""
    what, unit, low, high = dice.pick(
        (
            ("跳绳的个数", "下", 80, 130),
            ("收集的矿泉水瓶", "个", 8, 24),
            ("一周读书的页数", "页", 12, 40),
            ("体育测验的得分", "分", 80, 98),
            ("投篮命中的次数", "次", 3, 12),
            ("身高", "厘米", 128, 146),
        )
    )
    n = dice.integer(3, 5)
    data = [dice.integer(low, high) for _ in range(n)]
    data[-1] += (-sum(data)) % n
    mean = sum(data) // n
    names = pupils(dice, n)
    listed = "，".join(f"{name}{value}{unit}" for name, value in zip(names, data, strict=True))
    row = "+".join(map(str, data))
    if level <= 2:
        statement = f"{n}名同学{what}分别是：{listed}。平均每人是多少{unit}？"
        value = mean
        steps: tuple[Step, ...] = (
            line(rf"({row})\div {n}", str(mean), "总数÷份数=平均数：", name="平均数"),
        )
        wrong_values = (
            (sum(data), "求成了总数。"),
            (max(data), "平均数在最大数和最小数之间，不是最大的。"),
            (mean + 1, "算错了。"),
        )
    else:
        k = n - 1
        statement = f"{n}名同学{what}平均每人{mean}{unit}，其中前{k}人分别是{'、'.join(str(v) for v in data[:-1])}{unit}，第{n}人是多少{unit}？"
        value = data[-1]
        steps = (
            line(rf"{mean}\times {n}", str(sum(data)), "总数=平均数×份数："),
            line(
                f"{sum(data)}-{'-'.join(str(v) for v in data[:-1])}", str(value), "减去其余各人的："
            ),
        )
        wrong_values = (
            (mean, "平均数不是每个人的数。"),
            (sum(data) - data[0], "没有减完其余各人。"),
            (value + 1, "算错了。"),
        )
    answer = with_unit(value, unit)
    wrong = slips(answer, *((with_unit(v, unit), why) for v, why in wrong_values))

    def again() -> str:
        if level <= 2:
            levels = list(data)
            while max(levels) - min(levels) > 0:
                levels[levels.index(max(levels))] -= 1
                levels[levels.index(min(levels))] += 1
            return with_unit(levels[0], unit)
        return with_unit(next(v for v in range(400) if sum(data[:-1]) + v == mean * n), unit)

    return Draft(
        statement, answer, steps, again, distractors=tuple(w for w in wrong if w.latex != answer)
    )


def double_bars(dice: Dice, level: int) -> Draft:
    """A bar chart of two groups."""
    title, every, unit = dice.pick(SUBJECTS)
    labels = every[:3]
    one, two = dice.pick((("男生", "女生"), ("上学期", "下学期"), ("甲校", "乙校")))
    a, b = [dice.step(5, 40, 5) for _ in labels], [dice.step(5, 40, 5) for _ in labels]
    k = dice.below(3)
    if a[k] == b[k]:
        a[k] += 5
    gap = abs(a[k] - b[k])
    more, less = (one, two) if a[k] > b[k] else (two, one)
    answer = with_unit(gap, unit)
    steps: tuple[Step, ...] = (
        said("先看图例，分清两种直条。", name="复式条形统计图"),
        line(f"{max(a[k], b[k])}-{min(a[k], b[k])}", str(gap), "相差："),
    )
    wrong = slips(
        answer,
        (with_unit(a[k] + b[k], unit), "求相差用减法。"),
        (with_unit(max(a[k], b[k]), unit), f"这是{more}的数量。"),
        (with_unit(gap + 5, unit), "读错了一格。"),
    )
    return Draft(
        f"下面的复式条形统计图表示{title}（{one}和{two}）。{labels[k]}这一项，{more}比{less}多多少{unit}？", answer, steps, lambda: with_unit(abs(sum(1 for _ in range(a[k])) - b[k]), unit),
        distractors=tuple(w for w in wrong if w.latex != answer), pictures=(double_bar_chart(list(labels), {one: [float(v) for v in a], two: [float(v) for v in b]}),),
    )  # fmt: skip


def trend(dice: Dice, level: int) -> Draft:
    """A line chart: rise, fall, largest change."""
    title, labels, unit = dice.pick(
        (
            ("某地上半年各月平均气温", ("1月", "2月", "3月", "4月", "5月", "6月"), "℃"),
            ("某图书馆一周借书的本数", ("周一", "周二", "周三", "周四", "周五"), "本"),
            ("某病人一天的脉搏", ("6时", "9时", "12时", "15时", "18时"), "次"),
            ("某商店五个月的营业额", ("一月", "二月", "三月", "四月", "五月"), "万元"),
        )
    )
    start = {"℃": 2, "本": 40, "次": 70, "万元": 12}[unit]
    values = [start]
    for _ in labels[1:]:
        change = dice.integer(1, 6) if unit == "℃" else dice.nonzero(-6, 9)
        values.append(values[-1] + change)
    gaps = [y - x for x, y in itertools.pairwise(values)]
    kind = dice.pick(("gap", "highest"))
    if kind == "highest":
        top = max(values)
        answer = labels[values.index(top)]
        question = (
            f"哪个时间的{'气温' if unit == '℃' else '数量'}最高？"
            if unit in ("℃", "次")
            else "哪个时间最多？"
        )
        steps: tuple[Step, ...] = (said(f"最高的点是 ${top}$，对应{answer}。", name="折线统计图"),)
        wrong = slips(
            answer, *((label, "找最高的点。") for k, label in enumerate(labels) if values[k] != top)
        )

        def again() -> str:
            return labels[sorted(range(len(values)), key=lambda k: -values[k])[0]]
    else:
        j = dice.below(len(gaps))
        value = abs(gaps[j])
        answer = with_unit(value, unit)
        up = gaps[j] > 0
        question = (
            f"从{labels[j]}到{labels[j + 1]}{'上升' if up else '下降'}了多少{unit}？"
            if unit in ("℃",)
            else f"从{labels[j]}到{labels[j + 1]}{'增加' if up else '减少'}了多少{unit}？"
        )
        steps = (
            line(
                f"{max(values[j], values[j + 1])}-{min(values[j], values[j + 1])}",
                str(value),
                "读出两个点的数，相减：",
                name="折线统计图",
            ),
        )
        wrong = slips(
            answer,
            (with_unit(values[j + 1], unit), "这是后一个点的数。"),
            (with_unit(value + 1, unit), "读错了数。"),
            (with_unit(values[j] + values[j + 1], unit), "应当相减。"),
        )

        def again() -> str:
            low, high = sorted((values[j], values[j + 1]))
            return with_unit(len(range(low, high)), unit)

    return Draft(
        f"下面的折线统计图表示{title}（单位：{unit}）。{question}",
        answer,
        steps,
        again,
        distractors=tuple(w for w in wrong if w.latex != answer),
        pictures=(line_chart(list(labels), [float(v) for v in values], y_title=unit),),
    )


def pies(dice: Dice, level: int) -> Draft:
    """A pie chart: a part, the whole, the missing percent."""
    title, labels, unit = dice.pick(SUBJECTS)
    shares = list(
        dice.pick(
            (
                (40, 30, 20, 10),
                (35, 25, 25, 15),
                (50, 20, 20, 10),
                (45, 30, 15, 10),
                (30, 30, 25, 15),
                (36, 24, 22, 18),
            )
        )
    )
    shares = dice.shuffled(shares)
    whole = (
        dice.pick((50, 100, 200, 300, 400))
        if all(s % 2 == 0 for s in shares)
        else dice.pick((100, 200, 300, 400))
    )
    k = dice.below(4)
    part = whole * shares[k] // 100
    kind = dice.pick(("part", "whole", "percent"))
    shown = list(shares)
    if kind == "part":
        statement, answer = f"一共有{whole}{unit}，{labels[k]}有多少{unit}？", with_unit(part, unit)
        steps: tuple[Step, ...] = (
            line(
                rf"{whole}\times {shares[k]}\%",
                str(part),
                "求一个数的百分之几用乘法：",
                name="扇形统计图",
            ),
        )
        wrong = slips(
            answer,
            (with_unit(whole - part, unit), "求成了其余部分。"),
            (with_unit(shares[k], unit), "百分数不是数量。"),
            (with_unit(part * 10, unit), "算错了。"),
        )
    elif kind == "whole":
        statement, answer = f"{labels[k]}有{part}{unit}，一共有多少{unit}？", with_unit(whole, unit)
        steps = (
            line(
                rf"{part}\div {shares[k]}\%",
                str(whole),
                "已知一部分和它占的百分数，求总数用除法：",
                name="扇形统计图",
            ),
        )
        wrong = slips(
            answer,
            (with_unit(decimal(Fraction(part * shares[k], 100)), unit), "应当用除法。"),
            (with_unit(part * 4, unit), "各部分不一样多。"),
            (with_unit(whole + part, unit), "多加了一次。"),
        )
    else:
        statement, answer = f"其余三项如图，{labels[k]}占百分之几？", rf"{shares[k]}\%"
        rest = [s for j, s in enumerate(shares) if j != k]
        steps = (
            line(
                "1-" + "-".join(rf"{s}\%" for s in rest),
                rf"{shares[k]}\%",
                "整个圆是1：",
                name="扇形统计图",
            ),
        )
        wrong = slips(
            answer,
            (rf"{100 - shares[k]}\%", "求成了其余三项的和。"),
            (r"25\%" if shares[k] != 25 else r"20\%", "四项不是一样多。"),
        )
    notes = [f"{s}%" if kind != "percent" or j != k else "?" for j, s in enumerate(shown)]
    return Draft(
        f"下面的扇形统计图表示{title}。{statement}", answer, steps,
        lambda: with_unit(sum(shares[k] for _ in range(whole // 50)) // 2, unit) if kind == "part" else with_unit(next(w for w in range(10, 2000) if w * shares[k] == part * 100), unit) if kind == "whole" else rf"{next(p for p in range(101) if p + sum(shares) - shares[k] == 100)}\%",
        distractors=tuple(w for w in wrong if w.latex != answer), pictures=(pie_chart(list(labels), [float(s) for s in shares], notes=notes),),
    )  # fmt: skip


def choose_chart(dice: Dice, level: int) -> Draft:
    """Which chart."""
    purpose, right, why = dice.pick(
        (
            ("看出一周气温的变化", "折线统计图", "折线统计图能看出增减变化。"),
            ("比较四个班人数的多少", "条形统计图", "条形统计图便于比较多少。"),
            ("看出各种图书占总数的百分比", "扇形统计图", "扇形统计图能看出部分与总数的关系。"),
            ("看出小树苗半年里长高的情况", "折线统计图", "折线统计图能看出增减变化。"),
            (
                "表示牛奶中各种营养成分所占的百分比",
                "扇形统计图",
                "扇形统计图能看出部分与总数的关系。",
            ),
            ("比较几条河流的长度", "条形统计图", "条形统计图便于比较多少。"),
            ("看出一个月股票价格的涨落", "折线统计图", "折线统计图能看出增减变化。"),
            ("看出家庭各项开支占总开支的情况", "扇形统计图", "扇形统计图能看出部分与总数的关系。"),
        )
    )
    others = [c for c in ("条形统计图", "折线统计图", "扇形统计图") if c != right]
    return Draft(
        f"要{purpose}，选用____最合适。（填“条形统计图”“折线统计图”或“扇形统计图”）",
        right,
        (said(why, name="选择统计图"),),
        lambda: right,
        distractors=tuple(Distractor(c, why) for c in others),
    )


def chance_words(dice: Dice, level: int) -> Draft:
    """Certain, possible, impossible."""
    red, white = dice.integer(0, 5), dice.integer(0, 5)
    if red + white == 0:
        red = 3
    bag = dice.pick(("盒子里", "袋子里", "箱子里"))
    contents = "和".join(f"{n}个{c}球" for n, c in ((red, "红"), (white, "白")) if n)
    colour, count, other = ("红", red, white) if dice.chance(50) else ("白", white, red)
    answer = "不可能" if count == 0 else "一定" if other == 0 else "可能"
    steps = (
        said(
            f"{bag}{'没有' + colour + '球' if count == 0 else '全是' + colour + '球' if other == 0 else '既有' + colour + '球，也有别的球'}。",
            name="可能性",
        ),
        said(f"所以{answer}摸到{colour}球。"),
    )
    return Draft(
        f"{bag}有{contents}，任意摸一个，____摸到{colour}球。（填“一定”“可能”或“不可能”）", answer, steps, lambda: "不可能" if not count else "可能" if other else "一定",
        distractors=tuple(Distractor(w, "看里面有没有这种颜色的球、有没有别的颜色。") for w in ("一定", "可能", "不可能") if w != answer),
    )  # fmt: skip


def chance_size(dice: Dice, level: int) -> Draft:
    """More likely, less likely; from trials back to numbers; sums of dice."""
    if level == 1:
        counts = dice.picks(range(1, 10), 3)
        colours = dice.picks(("红", "黄", "蓝", "绿", "白"), 3)
        most = dice.chance(50)
        pick = counts.index(max(counts) if most else min(counts))
        contents = "、".join(f"{n}个{c}球" for n, c in zip(counts, colours, strict=True))
        answer = f"{colours[pick]}球"
        steps: tuple[Step, ...] = (
            said(
                f"数量{'最多' if most else '最少'}的是{answer}，摸到的可能性{'最大' if most else '最小'}。",
                name="可能性的大小",
            ),
        )
        return Draft(
            f"箱子里有{contents}（除颜色外都相同），任意摸一个，摸到____的可能性{'最大' if most else '最小'}。", answer, steps, lambda: sorted(zip(counts, colours, strict=True), reverse=most)[0][1] + "球",
            distractors=tuple(Distractor(f"{c}球", "哪种球多，摸到它的可能性就大。") for c in colours if f"{c}球" != answer),
        )  # fmt: skip
    total = dice.integer(3, 11)
    other = dice.integer(2, 12)

    def ways(wanted: int) -> int:
        return sum(a + b == wanted for a in range(1, 7) for b in range(1, 7))

    while ways(other) == ways(total):
        other = other % 12 + 1 if other < 12 else 2
        other = max(other, 2)
    bigger = total if ways(total) > ways(other) else other
    answer = str(bigger)
    steps = (
        said(
            f"和是{total}有 ${ways(total)}$ 种，和是{other}有 ${ways(other)}$ 种。",
            name="列出所有可能",
        ),
        said(f"和是{bigger}的可能性大。"),
    )
    return Draft(
        f"同时掷两个骰子，点数和是{total}与点数和是{other}，哪一个的可能性大？和是____的可能性大。", answer, steps, lambda: str(sorted((total, other), key=lambda s: -len([a for a in range(1, 7) if 1 <= s - a <= 6]))[0]),
        distractors=(Distractor(str(total + other - bigger), "不是每种和都一样可能，要列出所有情况数一数。"),),
    )  # fmt: skip


def mean_table(dice: Dice, level: int) -> Draft:
    """A small table of data."""
    return read_data(dice, level, "table")


RECIPES = (
    Recipe("stat.data.classify", "pictogram", "fill", (1,), sorted_counts),
    Recipe("stat.data.classify", "pictogram-mistake", "mistake", (1,), corrected(sorted_counts)),
    Recipe("stat.data.classify", "pictogram-judge", "judge", (1,), answered(sorted_counts)),
    Recipe("stat.data.collect", "tally", "fill", (1, 2), tallies),
    Recipe("stat.data.collect", "tally-mistake", "mistake", (1, 2), corrected(tallies)),
    Recipe("stat.data.collect", "tally-judge", "judge", (1, 2), answered(tallies)),
    Recipe("stat.data.collect", "table", "fill", (1, 2), mean_table),
    Recipe("stat.data.compound-table", "two-rows", "fill", (2,), compound_table),
    Recipe(
        "stat.data.compound-table", "two-rows-mistake", "mistake", (2,), corrected(compound_table)
    ),
    Recipe("stat.data.compound-table", "two-rows-judge", "judge", (2,), answered(compound_table)),
    Recipe("stat.data.bar-one", "read", "fill", (1, 2, 3), bars),
    Recipe("stat.data.bar-one", "read-mistake", "mistake", (1, 2, 3), corrected(bars)),
    Recipe("stat.data.bar-one", "read-judge", "judge", (1, 2, 3), answered(bars)),
    Recipe("stat.data.mean", "average", "word", (1, 3), average),
    Recipe("stat.data.mean", "average-mistake", "mistake", (1, 3), corrected(average)),
    Recipe("stat.data.mean", "average-judge", "judge", (1, 3), answered(average)),
    Recipe("stat.data.bar-double", "read", "fill", (2,), double_bars),
    Recipe("stat.data.bar-double", "read-mistake", "mistake", (2,), corrected(double_bars)),
    Recipe("stat.data.bar-double", "read-judge", "judge", (2,), answered(double_bars)),
    Recipe("stat.data.line", "read", "fill", (1, 2), trend),
    Recipe("stat.data.line", "read-mistake", "mistake", (1, 2), corrected(trend)),
    Recipe("stat.data.line", "read-judge", "judge", (1, 2), answered(trend)),
    Recipe("stat.data.pie", "read", "fill", (1, 2), pies),
    Recipe("stat.data.pie", "read-mistake", "mistake", (1, 2), corrected(pies)),
    Recipe("stat.data.pie", "read-judge", "judge", (1, 2), answered(pies)),
    Recipe("stat.data.choose-chart", "which", "fill", (1,), choose_chart),
    Recipe("stat.data.choose-chart", "which-judge", "judge", (1,), answered(choose_chart)),
    Recipe("stat.data.chance", "words", "fill", (1,), chance_words),
    Recipe("stat.data.chance", "words-judge", "judge", (1,), answered(chance_words)),
    Recipe("stat.data.chance-size", "compare", "fill", (1, 3), chance_size),
    Recipe("stat.data.chance-size", "compare-mistake", "mistake", (1, 3), corrected(chance_size)),
    Recipe("stat.data.chance-size", "compare-judge", "judge", (1, 3), answered(chance_size)),
)

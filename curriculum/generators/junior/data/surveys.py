"""Surveys and charts: samples, tables, bars, pies, histograms, trends."""

from fractions import Fraction

from curriculum.generators.dice import Dice
from curriculum.generators.latex import decimal, fraction
from curriculum.generators.recipe import Draft, Recipe
from curriculum.generators.scenes.wording import worded
from curriculum.generators.working import line, said, slips
from engine.plot.figures import bar_chart, histogram, line_chart, pie_chart, scatter_plot
from engine.values import Distractor, Step

SURVEYS = (
    ("了解一批灯泡的使用寿命", False, "检测会破坏灯泡。"), ("了解全班同学的身高", True, "人数少，容易全部调查。"), ("了解长江的水质情况", False, "范围太大，不可能全部检测。"), ("乘坐飞机前对旅客的安检", True, "关系到安全，一个也不能漏。"),
    ("了解全国初中生的睡眠时间", False, "人数太多。"), ("了解一批炮弹的杀伤半径", False, "检测具有破坏性。"), ("检查神舟飞船各零部件的质量", True, "每个零件都关系到安全。"), ("了解某电视节目的收视率", False, "观众太多。"),
    ("了解某班学生的视力情况", True, "人数少，容易全部调查。"), ("了解一批食品的防腐剂含量", False, "检测会破坏食品。"), ("人口普查", True, "要掌握每个人的情况。"), ("了解某市居民的月用水量", False, "户数太多。"),
    ("审核一本书稿中的错别字", True, "每一处都要检查。"), ("了解一种轮胎的耐磨程度", False, "检测具有破坏性。"),
)  # fmt: skip


def survey_kind(dice: Dice, level: int) -> Draft:
    """Census or sample."""
    text, full, why = dice.pick(SURVEYS)
    answer = "全面调查" if full else "抽样调查"
    known = {t: f for t, f, _ in SURVEYS}
    return Draft(
        f"{text}，适合采用____。（填“全面调查”或“抽样调查”）", answer, (said(why, name="选择调查方式"),), lambda: "全面调查" if known[text] else "抽样调查",
        distractors=(Distractor("抽样调查" if full else "全面调查", why),),
    )  # fmt: skip


def survey_choice(dice: Dice, level: int) -> Draft:
    """Which of four suits a census (or a sample)."""
    full = dice.chance(50)
    right = dice.pick([s for s in SURVEYS if s[1] is full])
    wrong = dice.picks([s for s in SURVEYS if s[1] is not full], 3)
    steps = (
        *(said(f"“{t}”：{why}") for t, _, why in wrong),
        said(f"“{right[0]}”：{right[2]}", name="选择调查方式"),
    )
    return Draft(
        f"下列调查中，适合采用{'全面' if full else '抽样'}调查的是（　）", "", steps, lambda: next(t for t, f, _ in (*wrong, right) if f is full),
        options=(right[0], *(t for t, _, _ in wrong)), distractors=tuple(Distractor("", why) for _, _, why in wrong),
    )  # fmt: skip


def sample_words(dice: Dice, level: int) -> Draft:
    """The sample size, or which statement about population and sample is right."""
    whole, size = dice.step(600, 3000, 200), dice.step(50, 200, 50)
    what, who = dice.pick(
        (
            ("视力情况", "名学生"),
            ("身高", "名学生"),
            ("体重", "名学生"),
            ("中考数学成绩", "名考生"),
            ("使用寿命", "只灯泡"),
            ("质量", "袋食盐"),
        )
    )
    place = {"名学生": "某校", "名考生": "某县", "只灯泡": "某厂", "袋食盐": "某批"}[who]
    lead = f"为了解{place} ${whole}$ {who}的{what}，从中抽取 ${size}$ {who}进行统计。"
    if level == 1:
        steps = (said("样本容量是样本中个体的数目，只是一个数，不带单位。", name="样本容量"),)
        wrong = slips(
            str(size), (whole, "这是总体中个体的数目。"), (whole - size, "样本容量是抽取的个数。")
        )
        return Draft(
            f"{lead}样本容量是____。",
            str(size),
            steps,
            lambda: str(len(range(size))),
            distractors=wrong,
        )
    right = dice.pick(
        (
            f"这 ${whole}$ {who}的{what}是总体",
            f"每{who}的{what}是个体",
            f"抽取的 ${size}$ {who}的{what}是总体的一个样本",
            f"样本容量是 ${size}$",
        )
    )
    wrong_ones = (
        (f"这 ${whole}$ {who}是总体", "总体是考察的对象的数据，不是人或物本身。"),
        (f"每{who}是个体", "个体是每个对象的数据。"),
        (f"抽取的 ${size}$ {who}是样本", "样本是抽取的对象的数据。"),
        (f"样本容量是 ${size}$ {who}", "样本容量不带单位。"),
    )
    rest = dice.picks(wrong_ones, 3)
    steps = (
        said(
            f"要考察的是{what}，总体、个体、样本说的都是它；样本容量只是一个数。", name="总体与样本"
        ),
    )
    return Draft(
        f"{lead}下列说法正确的是（　）", "", steps, lambda: next(t for t in (*(t for t, _ in rest), right) if t not in {w for w, _ in wrong_ones}),
        options=(right, *(t for t, _ in rest)), distractors=tuple(Distractor("", why) for _, why in rest),
    )  # fmt: skip


def estimate(dice: Dice, level: int) -> Draft:
    """From a share of the sample to the whole; marked fish."""
    if level <= 2:
        size = dice.pick((50, 100, 200))
        percent = dice.step(10, 90, 10)
        hits = size * percent // 100
        whole = dice.step(800, 4000, 200)
        value = whole * percent // 100
        place, who, done = dice.pick(
            (
                ("某校", "名学生", "每天阅读超过半小时"),
                ("某小区", "户家庭", "会垃圾分类"),
                ("某批", "件产品", "合格"),
                ("某果园", "棵果树", "挂果良好"),
                ("某镇", "名居民", "常去健身"),
                ("某厂", "名工人", "骑车上班"),
                ("某鱼塘", "条鱼", "重量超过1千克"),
            )
        )
        statement = worded(
            dice,
            (
                f"从{place} ${whole}$ {who}中随机抽取 ${size}$ {who}，其中{done}的有 ${hits}$ {who[0]}。",
                f"{place}共有 ${whole}$ {who}，随机抽查 ${size}$ {who[0]}，结果有 ${hits}$ {who[0]}{done}。",
            ),
            f"估计{place}{who[1:]}中{done}的约有____{who[0]}。",
        )
        steps: tuple[Step, ...] = (
            line(
                rf"{whole}\times \frac{{{hits}}}{{{size}}}",
                str(value),
                "用样本中的比例估计总体：",
                name="用样本估计总体",
            ),
        )
        wrong = slips(
            str(value),
            (whole - value, "求成了其余的数量。"),
            (hits, "这是样本里的数量。"),
            (whole * hits // 1000 if whole * hits // 1000 != value else value + 10, "比例算错了。"),
        )
        return Draft(
            statement,
            str(value),
            steps,
            lambda: str(Fraction(hits, size) * whole),
            distractors=wrong,
        )
    marked, caught = dice.pick((50, 80, 100, 120)), dice.pick((100, 150, 200))
    again_marked = dice.pick([n for n in range(2, 11) if marked * caught % n == 0])
    value = marked * caught // again_marked
    animal, place, measure = dice.pick(
        (("鱼", "鱼塘", "条"), ("鸟", "湿地", "只"), ("白鹤", "湖区", "只"), ("野兔", "草场", "只"), ("羚羊", "保护区", "只"))
    )  # fmt: skip
    statement = worded(
        dice,
        (
            f"为估计{place}里{animal}的数量，先捕捉 ${marked}$ {measure}做上标记放回，一段时间后再捕捉 ${caught}$ {measure}，其中有标记的 ${again_marked}$ {measure}。",
            f"工作人员从{place}里捕捉 ${marked}$ {measure}{animal}，做好标记后放回；等它们完全混合后，又捕捉 ${caught}$ {measure}，发现 ${again_marked}$ {measure}有标记。",
        ),
        f"估计{place}里约有____{measure}{animal}。",
    )
    steps = (
        said(
            f"样本中有标记的占 $\\frac{{{again_marked}}}{{{caught}}}$，总体中也约占这么多。",
            name="标记重捕",
        ),
        line(
            rf"{marked}\div \frac{{{again_marked}}}{{{caught}}}",
            str(value),
            "用有标记的总数除以这个比例：",
        ),
    )
    wrong = slips(
        str(value),
        (
            Fraction(marked * again_marked, caught)
            if (marked * again_marked) % caught == 0
            else marked + caught,
            "应当用除法。",
        ),
        (marked + caught, "不是把两次捕捉的数相加。"),
        (value // 10 if value % 10 == 0 else value * 2, "算错了。"),
    )
    return Draft(
        statement,
        str(value),
        steps,
        lambda: str(next(n for n in range(1, 20000) if n * again_marked == marked * caught)),
        distractors=wrong,
    )


def frequency_table(dice: Dice, level: int) -> Draft:
    """A count, a percentage, the total."""
    names, what = dice.pick(
        (
            (("体育", "新闻", "动画", "娱乐"), "最喜欢的电视节目"),
            (("步行", "骑车", "公交", "私家车"), "上学方式"),
            (("优", "良", "中", "差"), "体质等级"),
            (("小说", "诗歌", "散文", "科普"), "最喜欢的读物"),
        )
    )
    shares = list(
        dice.pick(
            (
                (40, 30, 20, 10),
                (35, 25, 25, 15),
                (30, 30, 24, 16),
                (45, 25, 20, 10),
                (36, 28, 20, 16),
            )
        )
    )
    shares = dice.shuffled(shares)
    total = dice.pick((50, 100, 200)) if all(s % 2 == 0 for s in shares) else dice.pick((100, 200))
    counts = [total * s // 100 for s in shares]
    k = dice.below(4)
    kind = dice.pick(("percent", "total", "count"))
    if kind == "percent":
        statement = f"调查 ${total}$ 名同学的{what}，选“{names[k]}”的有 ${counts[k]}$ 人，占总数的百分比是____。"
        answer = rf"{shares[k]}\%"
        steps: tuple[Step, ...] = (
            line(rf"\frac{{{counts[k]}}}{{{total}}}", answer, "频数除以总数：", name="百分比"),
        )
        wrong = slips(
            answer,
            (rf"{100 - shares[k]}\%", "求成了其余的百分比。"),
            (
                rf"{counts[k]}\%" if counts[k] != shares[k] else rf"{shares[k] + 5}\%",
                "要除以总数。",
            ),
        )
        return Draft(
            statement, answer, steps, lambda: decimal(Fraction(counts[k], total)), distractors=wrong
        )
    if kind == "total":
        statement = f"在一次{what}的调查中，选“{names[k]}”的有 ${counts[k]}$ 人，占 ${shares[k]}\\%$，这次一共调查了____人。"
        value = total
        steps = (
            line(
                rf"{counts[k]}\div {shares[k]}\%",
                str(total),
                "部分除以它占的百分比：",
                name="求总数",
            ),
        )
        wrong = slips(
            str(value),
            (counts[k] * shares[k], "应当用除法。"),
            (counts[k] * 4 if counts[k] * 4 != total else total + 10, "各部分不一样多。"),
            (total - counts[k], "求成了其余的人数。"),
        )
    else:
        others = [j for j in range(4) if j != k]
        statement = f"调查 ${total}$ 名同学的{what}，选“{names[others[0]]}”“{names[others[1]]}”“{names[others[2]]}”的分别有 ${counts[others[0]]}$、${counts[others[1]]}$、${counts[others[2]]}$ 人（每人只选一项），选“{names[k]}”的有____人。"
        value = counts[k]
        steps = (
            line(
                f"{total}-{counts[others[0]]}-{counts[others[1]]}-{counts[others[2]]}",
                str(value),
                "总数减去其余各项：",
                name="频数",
            ),
        )
        wrong = slips(
            str(value),
            (total - value, "求成了其余三项的和。"),
            (value + 5, "算错了。"),
            (total - counts[others[0]], "没有减完。"),
        )
    return Draft(
        statement,
        str(value),
        steps,
        lambda: str(
            next(
                n
                for n in range(1, 3000)
                if (
                    n * shares[k] == counts[k] * 100
                    if kind == "total"
                    else n + sum(counts) - counts[k] == total
                )
            )
        ),
        distractors=wrong,
    )


def bars_and_lines(dice: Dice, level: int) -> Draft:
    """Read a bar chart or a line chart."""
    use_line = dice.chance(50)
    labels = (
        ("1月", "2月", "3月", "4月", "5月")
        if use_line
        else ("七年级", "八年级", "九年级", "高一", "高二")
    )
    values = [dice.step(20, 90, 5) for _ in labels]
    unit = "万元" if use_line else "人"
    what = "某商店前五个月的营业额" if use_line else "某中学各年级参加志愿活动的人数"
    kind = dice.pick(("sum", "gap", "mean"))
    values[0] += (-sum(values)) % 5
    value = {"sum": sum(values), "gap": max(values) - min(values), "mean": sum(values) // 5}[kind]
    ask = {
        "sum": f"五项的总和是多少{unit}？",
        "gap": f"最大值与最小值相差多少{unit}？",
        "mean": f"平均每{'月' if use_line else '个年级'}是多少{unit}？",
    }[kind]
    expression = {
        "sum": "+".join(map(str, values)),
        "gap": f"{max(values)}-{min(values)}",
        "mean": rf"({'+'.join(map(str, values))})\div 5",
    }[kind]
    steps: tuple[Step, ...] = (line(expression, str(value), "从图中读出各数：", name="读图"),)
    answer = rf"{value}\text{{{unit}}}"
    wrong = slips(
        answer,
        *(
            (rf"{v}\text{{{unit}}}", why)
            for v, why in (
                (max(values), "这是最大的一项。"),
                (value + 5, "读数错了一格。"),
                (sum(values) - values[-1], "漏了一项。"),
            )
        ),
    )
    chart = line_chart if use_line else bar_chart
    return Draft(
        f"下图表示{what}（单位：{unit}）。{ask}", answer, steps, lambda: rf"{ {'sum': sum(values), 'gap': sorted(values)[-1] - sorted(values)[0], 'mean': sum(values) // len(values)}[kind] }\text{{{unit}}}",
        distractors=tuple(w for w in wrong if w.latex != answer), pictures=(chart(list(labels), [float(v) for v in values], y_title=unit),),
    )  # fmt: skip


def pie_angle(dice: Dice, level: int) -> Draft:
    """Percent to central angle and back; counts too."""
    percent = dice.pick((5, 10, 15, 20, 25, 30, 35, 40, 45, 55))
    degrees = 360 * percent // 100
    name = dice.pick(("羽毛球", "篮球", "步行上学", "优秀", "科普类", "西瓜"))
    kind = dice.pick(("angle", "back") if level == 1 else ("count",))
    if kind == "angle":
        answer = rf"{degrees}^\circ"
        statement = f"扇形统计图中，“{name}”占 ${percent}\\%$，它对应的扇形的圆心角是____。"
        steps: tuple[Step, ...] = (
            line(rf"360\times {percent}\%", str(degrees), "圆心角=360°×百分比：", name="圆心角"),
        )
        wrong = slips(
            answer,
            (rf"{percent}^\circ", "百分比不是度数。"),
            (
                rf"{180 * percent // 100}^\circ" if percent % 5 == 0 else rf"{degrees + 10}^\circ",
                "一周是360°，不是180°。",
            ),
            (rf"{360 - degrees}^\circ", "求成了其余部分。"),
        )
        return Draft(
            statement,
            answer,
            steps,
            lambda: rf"{Fraction(percent, 100) * 360}^\circ",
            distractors=wrong,
        )
    if kind == "back":
        answer = rf"{percent}\%"
        statement = f"扇形统计图中，“{name}”对应的扇形的圆心角是 ${degrees}^\\circ$，它占总体的百分比是____。"
        steps = (line(rf"{degrees}\div 360", answer, "百分比=圆心角÷360°：", name="百分比"),)
        wrong = slips(
            answer,
            (rf"{2 * percent}\%", "应除以360，不是180。"),
            (rf"{100 - percent}\%", "求成了其余部分。"),
        )
        return Draft(
            statement, answer, steps, lambda: decimal(Fraction(degrees, 360)), distractors=wrong
        )
    total = dice.pick((200, 400, 500, 1000))
    value = total * percent // 100
    statement = f"某校 ${total}$ 名学生参加社团的情况制成扇形统计图，“{name}”对应的圆心角是 ${degrees}^\\circ$，参加这一项的有____人。"
    steps = (
        line(
            rf"{total}\times \frac{{{degrees}}}{{360}}",
            str(value),
            "人数=总数×圆心角占360°的比：",
            name="读扇形图",
        ),
    )
    wrong = slips(
        str(value),
        (
            total * degrees // 180 if (total * degrees) % 180 == 0 else value + 10,
            "应除以360，不是180。",
        ),
        (total - value, "求成了其余的人数。"),
        (degrees, "度数不是人数。"),
    )
    return Draft(
        statement,
        str(value),
        steps,
        lambda: str(Fraction(degrees, 360) * total),
        distractors=tuple(w for w in wrong if w.latex != str(value)),
        pictures=(
            pie_chart([name, "其他"], [float(percent), float(100 - percent)], percents=False),
        ),
    )


def two_charts(dice: Dice, level: int) -> Draft:
    """Join a bar chart and a pie chart."""
    names = ("A", "B", "C", "D")
    shares = dice.shuffled(list(dice.pick(((40, 30, 20, 10), (35, 25, 25, 15), (45, 25, 20, 10)))))
    total = (
        dice.pick((100, 200, 300, 400))
        if any(s % 10 for s in shares)
        else dice.pick((50, 100, 150, 200))
    )
    if any(total * s % 100 for s in shares):
        total = 200
    counts = [total * s // 100 for s in shares]
    i, j = dice.picks(range(4), 2)
    steps: tuple[Step, ...] = (
        line(rf"{counts[i]}\div {shares[i]}\%", str(total), f"由{names[i]}类的人数和百分比求总数：", name="求总数"), line(rf"{total}\times {shares[j]}\%", str(counts[j]), f"再求{names[j]}类的人数："),
    )  # fmt: skip
    answer = str(counts[j])
    wrong = slips(
        answer,
        (
            counts[i] * shares[j] // 100 if counts[i] * shares[j] % 100 == 0 else counts[i],
            "百分比要乘总数。",
        ),
        (total, "求成了总数。"),
        (total - counts[j], "求成了其余各类。"),
    )
    return Draft(
        worded(
            dice,
            (
                "某校抽样调查学生对课后服务的满意程度（A 非常满意、B 满意、C 一般、D 不满意），",
                "为了解学生最喜欢的球类运动（A 足球、B 篮球、C 排球、D 乒乓球），随机调查了部分学生，",
                "某社区抽查居民的出行方式（A 步行、B 骑车、C 公交、D 自驾），每人只选一种，",
                "学校调查部分学生每天的阅读时间（A 半小时以内、B 半小时到1小时、C 1小时到2小时、D 2小时以上），",
            ),
            f"条形图显示{names[i]}类有 ${counts[i]}$ 人，扇形图显示{names[i]}类占 ${shares[i]}\\%$、{names[j]}类占 ${shares[j]}\\%$，则{names[j]}类有____人。",
        ),
        answer, steps, lambda: str(Fraction(counts[i] * shares[j], shares[i])), distractors=tuple(w for w in wrong if w.latex != answer),
    )  # fmt: skip


def chart_choice(dice: Dice, level: int) -> Draft:
    """Which chart serves."""
    cases = (
        ("反映某病人一昼夜体温的变化", "折线统计图"),
        ("反映各种支出占家庭总支出的百分比", "扇形统计图"),
        ("比较各班人数的多少", "条形统计图"),
        ("反映某地一年中降水量的变化", "折线统计图"),
        ("反映空气中各成分所占的比例", "扇形统计图"),
        ("显示50名同学身高在各范围内的人数分布", "频数分布直方图"),
        ("显示一批零件尺寸在各范围内的分布", "频数分布直方图"),
        ("比较几座山峰的高度", "条形统计图"),
    )
    why = {
        "折线统计图": "折线统计图能清楚地反映变化趋势。",
        "扇形统计图": "扇形统计图能清楚地反映部分占总体的百分比。",
        "条形统计图": "条形统计图能清楚地显示各项的具体数目。",
        "频数分布直方图": "直方图能显示数据落在各组内的频数分布。",
    }
    text, right = dice.pick(cases)
    others = [name for name in why if name != right]
    return Draft(
        f"要{text}，最适合用（　）",
        "",
        (said(why[right], name="统计图的选择"),),
        lambda: dict(cases)[text],
        options=(right, *others),
        distractors=tuple(Distractor("", why[o]) for o in others),
    )


def histogram_reading(dice: Dice, level: int) -> Draft:
    """Frequencies, number of classes, a class share."""
    if level == 1:
        low, width = dice.integer(120, 150), dice.pick((3, 4, 5))
        spread = dice.integer(4, 9) * width + dice.integer(1, width - 1)
        value = spread // width + 1
        steps: tuple[Step, ...] = (
            line(f"{low + spread}-{low}", str(spread), "最大值与最小值的差："),
            said(
                f"${spread}\\div {width}={decimal(Fraction(spread, width)) if width in (4, 5) else f'{spread // width}'}$……商不是整数，组数取 ${value}$。",
                name="定组数",
            ),
        )
        if width == 3:
            steps = (
                steps[0],
                said(
                    f"${spread}\\div {width}$ 的商是 ${spread // width}$ 多，组数要进一，取 ${value}$。",
                    name="定组数",
                ),
            )
        wrong = slips(
            str(value),
            (spread // width, "除不尽时要进一。"),
            (spread, "还要除以组距。"),
            (value + 1, "多分了一组。"),
        )
        return Draft(
            f"一组数据的最大值是 ${low + spread}$，最小值是 ${low}$，取组距为 ${width}$，可以分成____组。",
            str(value),
            steps,
            lambda: str(len(range(0, spread + 1, width))),
            distractors=wrong,
        )
    width = dice.pick((5, 10))
    start = dice.pick((40, 50, 60)) if width == 10 else dice.pick((140, 145, 150))
    counts = [
        dice.integer(2, 6),
        dice.integer(6, 12),
        dice.integer(10, 18),
        dice.integer(5, 11),
        dice.integer(2, 6),
    ]
    extra = (-sum(counts)) % 10
    counts[2] += extra
    total = sum(counts)
    bounds = [start + width * k for k in range(6)]
    k = dice.below(5)
    if dice.chance(50):
        answer = (
            decimal(Fraction(counts[k], total))
            if total in (20, 40, 50)
            else rf"\frac{{{Fraction(counts[k], total).numerator}}}{{{Fraction(counts[k], total).denominator}}}"
        )
        ask = f"落在 ${bounds[k]}\\le x<{bounds[k + 1]}$ 这一组的频率是____。"
        steps = (
            line(rf"\frac{{{counts[k]}}}{{{total}}}", answer, "频率=频数÷总数：", name="频率"),
        )
        wrong = slips(
            answer,
            (str(counts[k]), "这是频数。"),
            (
                decimal(Fraction(counts[k], 100))
                if Fraction(counts[k], 100) != Fraction(counts[k], total)
                else "0.5",
                "要除以数据的总数。",
            ),
        )
        again = lambda: fraction(Fraction(counts[k], sum(counts)))  # noqa: E731
    else:
        cut = bounds[3]
        value = counts[3] + counts[4]
        answer = str(value)
        ask = f"不小于 ${cut}$ 的数据有____个。"
        steps = (line(f"{counts[3]}+{counts[4]}", answer, "把后两组的频数相加：", name="读直方图"),)
        wrong = slips(
            answer,
            (counts[4], "漏了一组。"),
            (total - value, "求成了其余的个数。"),
            (value + counts[2], "多算了一组。"),
        )
        again = lambda: str(sum(c for b, c in zip(bounds, counts, strict=False) if b >= cut))  # noqa: E731
    listed = "、".join(f"${c}$" for c in counts)
    return Draft(
        f"把 ${total}$ 个数据分成五组（组距为 ${width}$，第一组是 ${bounds[0]}\\le x<{bounds[1]}$），频数分布直方图中各组的频数依次是 {listed}。{ask}", answer, steps, again,
        distractors=tuple(w for w in wrong if w.latex != answer), pictures=(histogram(bounds, [float(c) for c in counts], x_title="", y_title="频数"),),
    )  # fmt: skip


def trend(dice: Dice, level: int) -> Draft:
    """Points on a nearly straight trend: predict."""
    slope, start = dice.integer(2, 6), dice.integer(10, 40)
    xs = [1, 2, 3, 4, 5]
    what, unit = dice.pick(
        (
            ("一种幼苗第 $x$ 周的高度", "cm"),
            ("某店第 $x$ 周卖出的图书", "本"),
            ("某同学第 $x$ 天背会的单词累计", "个"),
        )
    )
    ys = [start + slope * x for x in xs]
    at = dice.integer(6, 8)
    value = start + slope * at
    steps = (
        said(
            f"从数据看，$x$ 每增加 $1$，数值大约增加 ${slope}$，趋势接近一条直线。", name="看趋势"
        ),
        line(
            rf"{ys[-1]}+{slope}\times {at - 5}", str(value), f"从第 $5$ 个数往后推 ${at - 5}$ 次："
        ),
    )
    answer = rf"{value}\text{{{unit}}}" if unit != "cm" else rf"{value}\text{{ cm}}"
    tail = rf"\text{{{unit}}}" if unit != "cm" else r"\text{ cm}"
    wrong = slips(
        answer,
        (f"{ys[-1] + slope}{tail}", "只往后推了一次。"),
        (f"{slope * at}{tail}", "漏了起始的数。"),
        (f"{value + slope}{tail}", "多推了一次。"),
    )
    listed = "，".join(f"$({x},{y})$" for x, y in zip(xs, ys, strict=True))
    return Draft(
        f"{what}（单位：{unit}）记录为 $(x,y)$：{listed}。照这样的趋势，估计 $x={at}$ 时 $y$ 的值约是____。", answer, steps, lambda: f"{ys[0] + (ys[1] - ys[0]) * (at - 1)}{tail}", distractors=wrong,
        pictures=(scatter_plot([float(x) for x in xs], [float(y) for y in ys]),),
    )  # fmt: skip


RECIPES = (
    Recipe("stat.collection.survey", "kind", "fill", (1,), survey_kind),
    Recipe("stat.collection.survey", "which", "choice", (1, 2), survey_choice),
    Recipe("stat.collection.sample", "size", "fill", (1,), sample_words),
    Recipe("stat.collection.sample", "which", "choice", (2,), sample_words),
    Recipe("stat.collection.estimate", "whole", "word", (1, 2, 3), estimate),
    Recipe("stat.collection.tables", "counts", "fill", (1, 2), frequency_table),
    Recipe("stat.collection.bar", "read", "fill", (1, 2), bars_and_lines),
    Recipe("stat.collection.pie", "angle", "fill", (1, 2), pie_angle),
    Recipe("stat.collection.choose", "which", "choice", (1,), chart_choice),
    Recipe("stat.collection.choose", "two-charts", "word", (3,), two_charts),
    Recipe("stat.collection.histogram", "read", "fill", (1, 2), histogram_reading),
    Recipe("stat.collection.trend", "predict", "fill", (2,), trend),
)

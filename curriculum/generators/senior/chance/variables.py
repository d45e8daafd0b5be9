"""Conditional probability, distributions, mean and variance, binomial, hypergeometric, normal."""

from fractions import Fraction
from itertools import combinations, product
from math import comb

from curriculum.generators.dice import Dice
from curriculum.generators.latex import decimal, fraction, linear_sum
from curriculum.generators.recipe import Draft, Recipe
from curriculum.generators.senior.chance.counting import chosen
from curriculum.generators.working import line, said, slips
from engine.plot.figures import normal_curve
from engine.values import Distractor, Layout, Step, Table


def law(values: list[object], chances: list[str], name: str = "X") -> Layout:
    """A distribution as a table of two rows."""
    return Table(
        (
            (f"${name}$", *(f"${value}$" for value in values)),
            ("$P$", *(f"${chance}$" for chance in chances)),
        )
    )


def law_text(values: list[object], chances: list[str], name: str = "X") -> str:
    """The same inside a statement, as a Markdown table."""
    head = " | ".join(f"${value}$" for value in values)
    row = " | ".join(f"${chance}$" for chance in chances)
    rule = "|---" * (len(values) + 1)
    return f"\n\n| ${name}$ | {head} |\n{rule}|\n| $P$ | {row} |\n\n"


def conditional(dice: Dice, level: int) -> Draft:
    """Draw twice without putting back; or a given joint probability."""
    if level == 1:
        whole = dice.integer(4, 8)
        both = dice.integer(1, whole - 1)
        story = dice.pick(("某地某天", "某班同学中", "某种动物中"))
        value = Fraction(both, whole)
        p, q = decimal(Fraction(whole, 10)), decimal(Fraction(both, 10))
        if "动物" in story:
            statement = f"某种动物能活到 $20$ 岁的概率是 ${p}$，能活到 $25$ 岁的概率是 ${q}$。现有一只 $20$ 岁的这种动物，它能活到 $25$ 岁的概率是____。"
        elif "班" in story:
            statement = f"某班同学中，喜欢数学的占 ${p}$，既喜欢数学又喜欢物理的占 ${q}$。从喜欢数学的同学中任选一人，他也喜欢物理的概率是____。"
        else:
            statement = f"某地某天刮风的概率是 ${p}$，既刮风又下雨的概率是 ${q}$，则在刮风的条件下，下雨的概率是____。"
        steps: tuple[Step, ...] = (
            line(
                rf"{q}\div {p}", fraction(value), r"$P(B|A)=\frac{P(AB)}{P(A)}$：", name="条件概率"
            ),
        )
        wrong = slips(
            fraction(value),
            (q, "把 $P(B|A)$ 与 $P(AB)$ 混淆了。"),
            (fraction(Fraction(whole * both, 100)), "条件概率是相除，不是相乘。"),
            (fraction(1 - value), "求成了对立事件的概率。"),
        )
        return Draft(
            statement,
            fraction(value),
            steps,
            lambda: fraction(Fraction(both * 10, whole * 10)),
            distractors=wrong,
        )
    red, white = dice.integer(2, 5), dice.integer(2, 5)
    whole = red + white
    one, two, box, measure = dice.pick(
        (
            ("红球", "白球", "袋中有大小相同的", "个"),
            ("正品", "次品", "一批产品中有", "件"),
            ("有奖券", "无奖券", "抽奖箱中有", "张"),
            ("理科题", "文科题", "题箱中有", "道"),
        )
    )
    ask_same = dice.chance(50)
    value = Fraction(red - 1, whole - 1) if ask_same else Fraction(white, whole - 1)
    wanted = one if ask_same else two
    statement = f"{box} ${red}$ {measure}{one}和 ${white}$ {measure}{two}，依次不放回地取两{measure}。已知第一次取到{one}，则第二次取到{wanted}的概率是____。"
    steps = (
        said(
            f"第一次取走一{measure}{one}后，还剩 ${whole - 1}$ {measure}，其中{wanted} ${red - 1 if ask_same else white}$ {measure}。",
            name="缩小样本空间",
        ),
        said(f"所以条件概率是 ${fraction(value)}$。"),
    )
    wrong = slips(
        fraction(value), (fraction(Fraction(red, whole) * value), "求成了两次结果同时发生的概率。"),
        (fraction(Fraction(red if ask_same else white, whole)), "分母用了总数，没有去掉第一次取走的。"), (fraction(1 - value), "求成了对立事件的概率。"),
    )  # fmt: skip

    def again() -> str:
        items = [1] * red + [0] * white
        pairs = [(i, j) for i, j in product(range(whole), repeat=2) if i != j and items[i]]
        hits = [1 for _, j in pairs if items[j] == (1 if ask_same else 0)]
        return fraction(Fraction(len(hits), len(pairs)))

    return Draft(statement, fraction(value), steps, again, distractors=wrong)


def total(dice: Dice, level: int) -> Draft:
    """Two or three sources: the total probability, or back to a source."""
    shares = dice.pick(((5, 5), (6, 4), (7, 3), (3, 7), (2, 8), (5, 3, 2), (4, 4, 2), (2, 3, 5)))
    rates = dice.picks(range(1, 10), len(shares))
    names = ["甲", "乙", "丙"][: len(shares)]
    story, noun = dice.pick(
        (("厂", "次品"), ("车间", "次品"), ("生产线", "废品"), ("供应商的货", "破损品"))
    )
    p = [Fraction(s, 10) for s in shares]
    r = [Fraction(x, 100) for x in rates]
    whole = sum((a * b for a, b in zip(p, r, strict=True)), Fraction(0))
    listed = "、".join(names)
    suffix = story.removesuffix("的货")
    share_text = "、".join(rf"${s * 10}\%$" for s in shares)
    rate_text = "、".join(rf"${x}\%$" for x in rates)
    start = f"某种零件由{listed}{'两' if len(names) == 2 else '三'}{'家' if '供应' in story or story == '厂' else '条' if '线' in story else '个'}{suffix}供给，各占 {share_text}，{noun}率依次是 {rate_text}。"
    products = "+".join(rf"{decimal(a)}\times {decimal(b)}" for a, b in zip(p, r, strict=True))
    steps: list[Step] = [
        line(
            products,
            decimal(whole),
            f"按来源分类，用全概率公式求取到{noun}的概率：",
            name="全概率公式",
        )
    ]
    if level <= 3:
        answer = decimal(whole)
        ask = f"任取一个零件，它是{noun}的概率是____。"
        wrong = slips(
            answer, (decimal(sum(r, Fraction(0)) / 1 / 1), "没有乘各来源所占的比例。"), (decimal(p[0] * r[0]), "漏了其他来源。"),
            (decimal(1 - whole), "求成了合格的概率。"), (decimal(max(r)), "只看了一个来源。"),
        )  # fmt: skip
    else:
        k = dice.below(len(names))
        back = p[k] * r[k] / whole
        answer = fraction(back)
        ask = f"任取一个零件，发现它是{noun}，则它来自{names[k]}{suffix}的概率是____。"
        steps.append(
            line(
                rf"\frac{{{decimal(p[k])}\times {decimal(r[k])}}}{{{decimal(whole)}}}",
                answer,
                "再用贝叶斯公式由结果反推原因：",
                name="贝叶斯公式",
            )
        )
        wrong = slips(
            answer, (fraction(p[k]), "没有用“已知是次品”这个条件。"), (fraction(p[k] * r[k]), "没有除以全概率。"),
            (fraction(r[k] / sum(r, Fraction(0))), "没有乘各来源所占的比例。"), (fraction(1 - back), "求成了来自其他来源的概率。"),
        )  # fmt: skip

    def again() -> str:
        counts = [(s * 1000, s * 10 * x) for s, x in zip(shares, rates, strict=True)]
        bad = sum(b for _, b in counts)
        if level <= 3:
            return fraction(Fraction(bad, sum(n for n, _ in counts)))
        return fraction(Fraction(counts[k][1], bad))

    return Draft(start + ask, answer, tuple(steps), again, distractors=wrong)


def _random_law(dice: Dice) -> tuple[list[int], list[Fraction]]:
    size = dice.integer(3, 4)
    first = dice.integer(-1, 2)
    values = [first + k for k in range(size)]
    cuts = sorted(dice.picks(range(1, 10), size - 1))
    weights = [b - a for a, b in zip([0, *cuts], [*cuts, 10], strict=True)]
    return values, [Fraction(w, 10) for w in weights]


def distribution(dice: Dice, level: int) -> Draft:
    """A missing probability, or an event, from a law."""
    values, chances = _random_law(dice)
    hidden = dice.below(len(values))
    shown = [decimal(c) for c in chances]
    if level == 1:
        shown[hidden] = "a"
        answer = decimal(chances[hidden])
        ask = "则 $a=$____。"
        expression = "1-" + "-".join(decimal(c) for k, c in enumerate(chances) if k != hidden)
        steps: tuple[Step, ...] = (
            line(expression, answer, "所有概率的和等于 $1$：", name="分布列的性质"),
        )
        wrong = slips(
            answer,
            (decimal(1 - chances[hidden]), "漏了用 $1$ 去减。"),
            (decimal(chances[hidden] / 2), "算错了。"),
            (
                decimal(Fraction(1, len(values)) if len(values) == 4 else Fraction(1, 5)),
                "各个取值不一定等可能。",
            ),
        )
    else:
        shown[hidden] = "a"
        cut = dice.pick(values[:-1])
        more = sum((c for v, c in zip(values, chances, strict=True) if v > cut), Fraction(0))
        answer = decimal(more)
        ask = f"则 $P(X>{cut})=$____。"
        steps = (
            said(f"由概率的和等于 $1$，得 $a={decimal(chances[hidden])}$。", name="分布列的性质"),
            said(
                f"大于 ${cut}$ 的取值有 {'、'.join(f'${v}$' for v in values if v > cut)}，概率相加得 ${answer}$。",
                name="互斥事件",
            ),
        )
        equal = next(c for v, c in zip(values, chances, strict=True) if v == cut)
        wrong = slips(
            answer,
            (decimal(more + equal), f"“大于 ${cut}$”不包括 ${cut}$。"),
            (decimal(1 - more), "求成了对立事件的概率。"),
            (decimal(1 - more - equal), "方向看反了。"),
        )

    def again() -> str:
        missing = 1 - sum((c for k, c in enumerate(chances) if k != hidden), Fraction(0))
        full = [missing if k == hidden else c for k, c in enumerate(chances)]
        if level == 1:
            return fraction(missing)
        return fraction(
            1 - sum((c for v, c in zip(values, full, strict=True) if v <= cut), Fraction(0))
        )

    return Draft(
        f"已知随机变量 $X$ 的分布列为{law_text(list(values), shown)}{ask}",
        answer,
        steps,
        again,
        distractors=wrong,
    )


def mean_variance(dice: Dice, level: int) -> Draft:
    """E(X) or D(X) from a law, and of aX + b."""
    values, chances = _random_law(dice)
    mean = sum((v * c for v, c in zip(values, chances, strict=True)), Fraction(0))
    square = sum((v * v * c for v, c in zip(values, chances, strict=True)), Fraction(0))
    variance = square - mean * mean
    table = law_text(list(values), [decimal(c) for c in chances])
    products = "+".join(
        rf"{f'({v})' if v < 0 else v}\times {decimal(c)}"
        for v, c in zip(values, chances, strict=True)
    )
    steps: list[Step] = [line(products, decimal(mean), "均值等于各取值乘概率再相加：", name="均值")]
    plain_mean = Fraction(sum(values), len(values))
    if level == 1:
        answer, ask = decimal(mean), "则 $E(X)=$____。"
        wrong = slips(
            answer,
            (fraction(plain_mean), "把各取值直接平均，没有乘概率。"),
            (decimal(square), "求成了 $E(X^2)$。"),
            (decimal(mean + 1), "取值看错了一位。"),
        )
    elif level == 2:
        answer, ask = decimal(variance), "则 $D(X)=$____。"
        spread = "+".join(
            rf"({v}{'-' if mean >= 0 else '+'}{decimal(abs(mean))})^2\times {decimal(c)}"
            for v, c in zip(values, chances, strict=True)
        )
        steps.append(
            line(spread, answer, "方差等于（取值减均值）的平方乘概率再相加：", name="方差")
        )
        wrong = slips(
            answer,
            (decimal(square), "没有减去均值就平方。"),
            (decimal(mean), "求成了均值。"),
            (decimal(2 * variance), "重复加了一次。"),
        )
    else:
        a, b = dice.integer(2, 4), dice.nonzero(-5, 5)
        name = linear_sum([(a, "X"), (b, "")])
        if dice.chance(50):
            answer, ask = decimal(a * mean + b), f"则 $E({name})=$____。"
            steps.append(
                line(
                    rf"{a}\times {decimal(mean) if mean >= 0 else f'({decimal(mean)})'}{'+' if b > 0 else '-'}{abs(b)}",
                    answer,
                    "$E(aX+b)=aE(X)+b$：",
                    name="均值的性质",
                )
            )
            wrong = slips(
                answer,
                (decimal(a * mean), "漏了加常数。"),
                (decimal(mean), "没有乘系数。"),
                (decimal(a * a * mean + b), "均值不用把系数平方。"),
            )
        else:
            spread = "+".join(
                rf"({v}{'-' if mean >= 0 else '+'}{decimal(abs(mean))})^2\times {decimal(c)}"
                for v, c in zip(values, chances, strict=True)
            )
            steps.append(line(spread, decimal(variance), "方差：", name="方差"))
            answer, ask = decimal(a * a * variance), f"则 $D({name})=$____。"
            steps.append(
                line(
                    rf"{a}^2\times {decimal(variance)}",
                    answer,
                    "$D(aX+b)=a^2D(X)$，加常数不影响方差：",
                    name="方差的性质",
                )
            )
            wrong = slips(
                answer,
                (decimal(a * variance), "$D(aX+b)$ 写成了 $aD(X)$，系数要平方。"),
                (decimal(a * a * variance + b), "常数不影响方差。"),
                (decimal(variance), "没有乘系数的平方。"),
            )
    wrong_kept = tuple(w for w in wrong if w.latex != answer)

    def again() -> str:
        sample = [v for v, c in zip(values, chances, strict=True) for _ in range(int(c * 10))]
        if "E(X)" in ask:
            return fraction(Fraction(sum(sample), 10))
        if level >= 3:
            sample = [a * v + b for v in sample]
        middle = Fraction(sum(sample), 10)
        if "E(" in ask:
            return fraction(middle)
        return fraction(sum(((v - middle) ** 2 for v in sample), Fraction(0)) / 10)

    return Draft(
        f"已知随机变量 $X$ 的分布列为{table}{ask}",
        answer,
        tuple(steps),
        again,
        distractors=wrong_kept,
    )


def binomial(dice: Dice, level: int) -> Draft:
    """P(X = k), mean or variance of a binomial variable."""
    size = dice.integer(3, 5)
    p = Fraction(*dice.pick(((1, 2), (1, 3), (2, 3), (1, 4), (3, 4), (2, 5), (3, 5))))
    story, done = dice.pick(
        (
            ("某射手每次射击命中的概率是 {}，他独立射击 {} 次", "命中"),
            ("某种子的发芽率是 {}，播种 {} 粒，各粒发芽与否相互独立", "发芽"),
            ("某路口每次遇到绿灯的概率是 {}，某人独立经过 {} 次", "遇到绿灯"),
            ("某人投篮命中率是 {}，独立投篮 {} 次", "投中"),
            ("某题猜对的概率是 {}，某人独立猜 {} 道这样的题", "猜对"),
        )
    )
    unit = "粒" if "粒" in story else "道" if "道" in story else "次"
    start = story.format(f"${fraction(p)}$", f"${size}$")
    if level <= 2:
        k = dice.integer(1, size - 1)
        value = comb(size, k) * p**k * (1 - p) ** (size - k)
        answer = fraction(value)
        if level == 2 and dice.chance(50):
            value = 1 - (1 - p) ** size
            answer = fraction(value)
            ask = f"至少{done}一{unit}的概率是____。"
            steps: tuple[Step, ...] = (
                line(
                    rf"1-\left({fraction(1 - p)}\right)^{size}",
                    answer,
                    f"反面是一{unit}也没有：",
                    name="间接法",
                ),
            )
            wrong = slips(
                answer,
                (fraction((1 - p) ** size), "求成了对立事件的概率。"),
                (fraction(size * p * (1 - p) ** (size - 1)), f"求成了恰有一{unit}。"),
                (fraction(p**size), f"求成了全部{done}。"),
            )
        else:
            ask = f"恰好{done} ${k}$ {unit}的概率是____。"
            first = rf"{chosen(size, k)}\times \left({fraction(p)}\right)^{k}\times \left({fraction(1 - p)}\right)^{{{size - k}}}"
            steps = (
                line(
                    first,
                    answer,
                    f"$X\\sim B({size},{fraction(p)})$，用二项分布的公式：",
                    name="二项分布",
                ),
            )
            wrong = slips(
                answer,
                (fraction(p**k * (1 - p) ** (size - k)), "漏乘了组合数 $C_n^k$。"),
                (fraction(p**k), f"没有考虑其余各{unit}没有{done}。"),
                (
                    fraction(comb(size, k) * (1 - p) ** k * p ** (size - k)),
                    "概率和对立的概率弄反了。",
                ),
            )
    else:
        size = dice.pick((10, 12, 15, 20, 24, 30, 60))
        start = story.format(f"${fraction(p)}$", f"${size}$")
        mean_asked = dice.chance(50)
        value = size * p if mean_asked else size * p * (1 - p)
        answer = fraction(value)
        ask = f"设{done}的{'粒数' if unit == '粒' else '题数' if unit == '道' else '次数'}为 $X$，则 ${'E' if mean_asked else 'D'}(X)=$____。"
        steps = (
            line(
                rf"{size}\times {fraction(p)}"
                + ("" if mean_asked else rf"\times {fraction(1 - p)}"),
                answer,
                f"$X\\sim B({size},{fraction(p)})$，"
                + ("均值是 $np$：" if mean_asked else "方差是 $np(1-p)$："),
                name="二项分布",
            ),
        )
        wrong = slips(
            answer,
            (
                fraction(size * p * (1 - p) if mean_asked else size * p),
                "均值 $np$ 与方差 $np(1-p)$ 弄混了。",
            ),
            (fraction(size * (1 - p)), "概率取成了对立的概率。"),
            (fraction(p * (1 - p)), "没有乘 $n$。"),
        )

    def again() -> str:
        law_ = [comb(size, j) * p**j * (1 - p) ** (size - j) for j in range(size + 1)]
        if "至少" in ask:
            return fraction(sum(law_[1:], Fraction(0)))
        if "恰好" in ask:
            total_ = Fraction(0)
            for hits in product((0, 1), repeat=size):
                if sum(hits) == k:
                    one = Fraction(1)
                    for hit in hits:
                        one *= p if hit else 1 - p
                    total_ += one
            return fraction(total_)
        mean = sum((j * c for j, c in enumerate(law_)), Fraction(0))
        return fraction(
            mean
            if "E(X)" in ask
            else sum(((j - mean) ** 2 * c for j, c in enumerate(law_)), Fraction(0))
        )

    return Draft(f"{start}，{ask}", answer, steps, again, distractors=wrong)


def hypergeometric(dice: Dice, level: int) -> Draft:
    """Choose some of two kinds: a probability or the mean."""
    good, bad = dice.integer(3, 6), dice.integer(2, 5)
    whole, count = good + bad, dice.integer(2, 3)
    k = dice.integer(1, min(bad, count - 1) if count > 1 else 1)
    story, one, other = dice.pick(
        (
            ("一批产品共 {} 件，其中 {} 件次品，从中任取 {} 件", "次品", "件"),
            ("某小组共 {} 人，其中 {} 名女生，从中任选 {} 人", "女生", "名"),
            ("盒中有 {} 个零件，其中 {} 个是旧的，从中任取 {} 个", "旧零件", "个"),
            ("题库有 {} 道题，其中 {} 道是难题，从中任抽 {} 道", "难题", "道"),
        )
    )
    start = story.format(f"${whole}$", f"${bad}$", f"${count}$")
    if level <= 2:
        value = Fraction(comb(bad, k) * comb(good, count - k), comb(whole, count))
        answer = fraction(value)
        ask = f"恰好有 ${k}$ {other}{one}的概率是____。"
        steps: tuple[Step, ...] = (
            line(
                rf"\frac{{{chosen(bad, k)}\times {chosen(good, count - k)}}}{{{chosen(whole, count)}}}",
                answer,
                "超几何分布：从两部分中各取，再除以总取法：",
                name="超几何分布",
            ),
        )
        wrong = slips(
            answer,
            (
                fraction(
                    comb(count, k)
                    * Fraction(bad, whole) ** k
                    * Fraction(good, whole) ** (count - k)
                ),
                "不放回抽样当成了二项分布。",
            ),
            (fraction(Fraction(comb(bad, k), comb(whole, count))), "漏了另一部分的取法。"),
            (fraction(1 - value), "求成了对立事件的概率。"),
        )
    else:
        value = Fraction(count * bad, whole)
        answer = fraction(value)
        ask = f"设其中{one}的{'人数' if other == '名' else '个数'}为 $X$，则 $E(X)=$____。"
        steps = (
            line(
                rf"\frac{{{count}\times {bad}}}{{{whole}}}",
                answer,
                r"超几何分布的均值是 $\frac{nM}{N}$：",
                name="超几何分布",
            ),
        )
        wrong = slips(
            answer,
            (fraction(Fraction(count * good, whole)), "取成了另一部分的个数。"),
            (fraction(Fraction(bad, whole)), "没有乘抽取的个数。"),
            (fraction(Fraction(count, whole)), "没有乘这一部分的个数。"),
        )

    def again() -> str:
        items = [1] * bad + [0] * good
        sums = [sum(items[i] for i in pick) for pick in combinations(range(whole), count)]
        return fraction(
            Fraction(sums.count(k), len(sums)) if level <= 2 else Fraction(sum(sums), len(sums))
        )

    return Draft(f"{start}，{ask}", answer, steps, again, distractors=wrong)


def normal(dice: Dice, level: int) -> Draft:
    """Symmetry and the three-sigma rule."""
    what, middles, widths = dice.pick(
        (
            ("某校学生的数学成绩", range(80, 116, 5), (8, 10, 15)), ("某种零件的质量（单位：g）", range(40, 121, 10), (1, 2, 4)),
            ("某地成年男子的身高（单位：cm）", range(168, 175), (5, 6)), ("某品种苹果的质量（单位：g）", range(180, 231, 10), (10, 15)),
        )
    )  # fmt: skip
    mu, sigma = dice.pick(middles), dice.pick(widths)
    if level <= 2:
        step = dice.integer(1, 3) * sigma
        outer = Fraction(dice.integer(5, 20), 100)
        kind = dice.pick(("middle", "upper", "half"))
        low, high = mu - step, mu + step
        given = f"P(X<{low})={decimal(outer)}"
        if kind == "middle":
            value, ask, why = 1 - 2 * outer, f"P({low}\\le X\\le {high})", "两侧的概率相等："
            expression = rf"1-2\times {decimal(outer)}"
        elif kind == "upper":
            value, ask, why = 1 - outer, f"P(X<{high})", "由对称性，右侧的概率也是这么多："
            expression = f"1-{decimal(outer)}"
        else:
            value, ask, why = (
                Fraction(1, 2) - outer,
                f"P({mu}\\le X\\le {high})",
                "对称轴右边占一半，再减去右侧的部分：",
            )
            expression = f"0.5-{decimal(outer)}"
        start = f"随机变量 $X\\sim N({mu},{sigma}^2)$，且 ${given}$，则 ${ask}=$____。"
        wrong_values = (
            (1 - outer, "两侧都要减去。"),
            (outer, "没有用 $1$ 去减。"),
            (1 - 2 * outer, "看错了区间。"),
            (Fraction(1, 2) - outer, "只算了一半。"),
        )
    else:
        p = {1: Fraction(6827, 10000), 2: Fraction(9545, 10000), 3: Fraction(9973, 10000)}
        k = dice.integer(1, 3)
        upper = dice.chance(60)
        half = (1 - p[k]) / 2
        value = half if upper else p[k] / 2 + Fraction(1, 2)
        high = mu + k * sigma
        ask = f"X>{high}" if upper else f"X<{high}"
        rule = r"（参考数据：$P(\mu-\sigma\le X\le\mu+\sigma)\approx 0.6827$，$P(\mu-2\sigma\le X\le\mu+2\sigma)\approx 0.9545$，$P(\mu-3\sigma\le X\le\mu+3\sigma)\approx 0.9973$）"
        start = f"{what} $X$ 近似服从正态分布 $N({mu},{sigma * sigma})$，则 $P({ask})\\approx$____。（精确到 $0.0001$）{rule}"
        value = Fraction(int(value * 10000 + Fraction(1, 2)), 10000)
        expression = (
            rf"\frac{{1-{decimal(p[k])}}}{{2}}" if upper else rf"1-\frac{{1-{decimal(p[k])}}}{{2}}"
        )
        why = rf"${high}=\mu+{'' if k == 1 else k}\sigma$（$\sigma={sigma}$），由对称性："
        wrong_values = (
            (1 - p[k], "求单侧概率时没有除以 $2$。"),
            (p[k], "求成了中间部分的概率。"),
            ((1 - p[1 if k > 1 else 2]) / 2, r"把 $\sigma^2$ 当成了 $\sigma$，或看错了倍数。"),
            (1 - half if upper else half, "方向看反了。"),
        )
    answer = decimal(value)
    exact = level <= 2 or (1 - p[k]) / 2 == (value if upper else 1 - value)
    steps: tuple[Step, ...] = (
        line(expression, answer, why, name="正态曲线的对称性")
        if exact
        else said(f"{why}${expression}\\approx {answer}$。", name="正态曲线的对称性"),
    )
    wrong = slips(answer, *((decimal(v), m) for v, m in wrong_values))

    def again() -> str:
        from math import erf, sqrt

        if level > 2:
            tail = (1 - p[k]) / 2
            if abs(float(p[k]) - erf(k / sqrt(2))) > 0.0001:
                raise AssertionError("the rule's numbers are off")
            return f"{float(tail if upper else 1 - tail) + 1e-12:.4f}"
        right = outer
        return fraction(
            1 - outer - right
            if kind == "middle"
            else 1 - right
            if kind == "upper"
            else (1 - outer - right) / 2
        )

    pictures = (normal_curve(mu, sigma),) if level == 1 else ()
    return Draft(
        start,
        answer,
        steps,
        again,
        distractors=tuple(w for w in wrong if w.latex != answer),
        pictures=pictures,
    )


def decision(dice: Dice, level: int) -> Draft:
    """Two plans by their mean gain."""
    p = dice.integer(3, 7)
    gain, loss = dice.step(20, 60, 5), dice.step(5, 20, 5)
    sure = dice.integer(3, 8)
    first = Fraction(p * gain - (10 - p) * loss, 10)
    fixed = first + dice.pick((-sure, sure))
    if fixed <= 0:
        fixed = first + sure
    better = "甲" if first > fixed else "乙"
    story = dice.pick(
        (
            "某农户有两种种植方案",
            "某公司有两个投资项目",
            "某商店有两种进货方案",
            "某景区雨季有两种经营方案",
        )
    )
    reason = dice.pick(("天气好", "行情好", "销售顺利"))
    steps: tuple[Step, ...] = (
        line(
            rf"{gain}\times {decimal(Fraction(p, 10))}-{loss}\times {decimal(Fraction(10 - p, 10))}",
            decimal(first),
            "甲方案的平均收益（万元）：",
            name="均值",
        ),
        said(
            f"乙方案的收益是 ${decimal(fixed)}$ 万元，${decimal(first)}{'>' if first > fixed else '<'} {decimal(fixed)}$，所以选{better}方案。",
            name="比较均值",
        ),
    )

    def again() -> str:
        years = [gain] * p + [-loss] * (10 - p)
        return "甲" if Fraction(sum(years), 10) > fixed else "乙"

    return Draft(
        f"{story}。甲方案：若{reason}（概率 ${decimal(Fraction(p, 10))}$）获利 ${gain}$ 万元，否则亏损 ${loss}$ 万元；乙方案：稳获利 ${decimal(fixed)}$ 万元。从平均收益看，应选____方案。（填“甲”或“乙”）",
        better, steps, again, distractors=(Distractor("乙" if better == "甲" else "甲", "亏损要按负数算进均值里。"),),
    )  # fmt: skip


def recurrence(dice: Dice, level: int) -> Draft:
    """Passing a ball among people: the recurrence of probabilities."""
    others = dice.integer(2, 4)
    people = others + 1
    n = dice.integer(3, 4)
    chance = Fraction(0)
    seen = [Fraction(1)]
    for _ in range(n):
        chance = (1 - seen[-1]) / others
        seen.append(chance)
    answer = fraction(seen[n])
    act = dice.pick(("传球", "传花", "传话筒"))
    steps: list[Step] = [
        said(
            rf"设第 $k$ 次后在甲手中的概率为 $p_k$，$p_0=1$。要回到甲，前一次必须在别人手中：$p_k=\frac{{1}}{{{others}}}(1-p_{{k-1}})$。",
            name="全概率公式",
        ),
    ]
    for k in range(1, n + 1):
        steps.append(
            line(
                rf"\frac{{1}}{{{others}}}\times \left(1-{fraction(seen[k - 1])}\right)",
                fraction(seen[k]),
                f"$p_{k}$：",
            )
        )
    wrong = slips(
        answer,
        (fraction(seen[n - 1]), "少递推了一次。"),
        (fraction(Fraction(1, people)), "不是每个人等可能：刚传出的人不能马上再拿到。"),
        (fraction(1 - seen[n]), "求成了不在甲手中的概率。"),
    )

    def again() -> str:
        hits = whole = 0
        for path in product(range(people), repeat=n):
            holders = (0, *path)
            if all(a != b for a, b in zip(holders, path, strict=False)):
                whole += 1
                hits += path[-1] == 0
        return fraction(Fraction(hits, whole))

    return Draft(
        f"${people}$ 个人做{act}游戏，从甲开始，每次都等可能地传给其余 ${others}$ 人中的一人，则第 ${n}$ 次传出后又回到甲手中的概率是____。",
        answer, tuple(steps), again, distractors=wrong,
    )  # fmt: skip


RECIPES = (
    Recipe("prob.rv.conditional", "draws", "fill", (1, 2), conditional),
    Recipe("prob.rv.conditional", "draws-choice", "choice", (1, 2), conditional),
    Recipe("prob.rv.total", "sources", "word", (3, 4), total),
    Recipe("prob.rv.distribution", "law", "fill", (1, 2), distribution),
    Recipe("prob.rv.mean", "from-law", "calculate", (1, 2, 3), mean_variance),
    Recipe("prob.rv.mean", "from-law-choice", "choice", (1, 2, 3), mean_variance),
    Recipe("prob.rv.binomial", "trials", "word", (1, 2, 3), binomial),
    Recipe("prob.rv.binomial", "trials-choice", "choice", (1, 2, 3), binomial),
    Recipe("prob.rv.hypergeometric", "two-kinds", "word", (2, 3), hypergeometric),
    Recipe("prob.rv.normal", "symmetry", "fill", (1, 2, 3), normal),
    Recipe("prob.rv.decision", "two-plans", "word", (2,), decision),
    Recipe("prob.rv.markov", "passing", "word", (4,), recurrence),
)

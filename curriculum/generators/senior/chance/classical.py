"""Probability of equally likely results, unions, independence, frequency, geometry."""

from collections.abc import Callable
from fractions import Fraction
from itertools import combinations, product
from math import comb

from curriculum.generators.dice import Dice
from curriculum.generators.latex import decimal, fraction
from curriculum.generators.recipe import Draft, Recipe
from curriculum.generators.senior.preliminaries.sets import listed
from curriculum.generators.working import line, said, slips
from engine.values import Distractor, Step


def sample_space(dice: Dice, level: int) -> Draft:
    """How many results an experiment has."""
    story, outcomes, wrong_count, why = dice.pick(
        (
            ("先后抛掷两枚质地均匀的骰子", 36, 21, "把 $(1,2)$ 与 $(2,1)$ 当成了同一个样本点。"),
            ("连续抛掷一枚硬币三次", 8, 4, "只按正面出现的次数计数，没有区分次序。"),
            ("抛掷一枚硬币和一枚骰子各一次", 12, 8, "两步要相乘，不是相加。"),
            ("连续抛掷一枚硬币两次", 4, 3, "“一正一反”有两种次序。"),
        )
    ) if level == 1 else _drawing(dice)  # fmt: skip
    steps = (
        said("把每一种可能的结果（考虑次序）都列出来，一个也不漏、不重复。", name="列样本点"),
        said(f"共有 ${outcomes}$ 个样本点。"),
    )
    return Draft(
        f"{story}，记录结果（{'考虑次序' if level > 1 else '区分先后'}），样本空间共有____个样本点。" if "硬币和一枚骰子" not in story else f"{story}，记录结果，样本空间共有____个样本点。",
        str(outcomes), steps, lambda: str(_count_outcomes(story)),
        distractors=slips(str(outcomes), (wrong_count, why), (outcomes - 1, "漏了一个样本点。"), (2 * outcomes, "重复计数了。")),
    )  # fmt: skip


def _drawing(dice: Dice) -> tuple[str, int, int, str]:
    balls = dice.integer(3, 6)
    if dice.chance(50):
        return (
            f"从编号为 $1$ 至 ${balls}$ 的球中依次不放回地取两个",
            balls * (balls - 1),
            comb(balls, 2),
            "没有考虑次序。",
        )
    return (
        f"从编号为 $1$ 至 ${balls}$ 的球中有放回地取两次",
        balls * balls,
        balls * (balls - 1),
        "有放回时，两次可以取到同一个球。",
    )


def _count_outcomes(story: str) -> int:
    if "骰子" in story and "两枚" in story:
        return len(list(product(range(6), repeat=2)))
    if "三次" in story:
        return len(list(product("正反", repeat=3)))
    if "硬币和一枚骰子" in story:
        return len(list(product("正反", range(6))))
    if "硬币两次" in story:
        return len(list(product("正反", repeat=2)))
    balls = int(story.split("至 $")[1].split("$")[0])
    return sum(("有放回" in story) or a != b for a, b in product(range(balls), repeat=2))


def dice_pair(dice: Dice, level: int) -> Draft:
    """Two dice: a sum, a product, a comparison."""
    total = dice.integer(3, 11)
    cases: tuple[tuple[Callable[[int, int], bool], str], ...] = (
        (lambda a, b: a + b == total, f"点数之和为 ${total}$"),
        (lambda a, b: a + b > total, f"点数之和大于 ${total}$"),
        (lambda a, b: a == b, "两枚点数相同"),
        (lambda a, b: abs(a - b) == 2, "点数之差的绝对值为 $2$"),
        (lambda a, b: a * b % 2 == 0, "点数之积为偶数"),
        (lambda a, b: a > b, "第一枚的点数大于第二枚"),
    )
    test, words = dice.pick(cases)
    good = [(a, b) for a, b in product(range(1, 7), repeat=2) if test(a, b)]
    value = Fraction(len(good), 36)
    answer = fraction(value)
    listing = "、".join(f"$({a},{b})$" for a, b in good[:6]) + ("等" if len(good) > 6 else "")
    steps: tuple[Step, ...] = (
        said("样本点共有 $6\\times 6=36$ 个，每个出现的可能性相等，是古典概型。", name="古典概型"),
        said(f"满足条件的有 {listing}，共 ${len(good)}$ 个。", name="数样本点"),
        said(
            rf"所以概率是 $\frac{{{len(good)}}}{{36}}"
            + ("$。" if value.denominator == 36 else f"={answer}$。")
        ),
    )
    unordered = len({tuple(sorted(pair)) for pair in good})
    wrong = slips(
        answer, (fraction(Fraction(unordered, 21)), "样本点没有区分次序，它们不是等可能的。"),
        (fraction(1 - value), "求成了对立事件的概率。"), (fraction(Fraction(max(1, len(good) - 1), 36)), "漏数了一个样本点。"),
        (fraction(Fraction(len(good), 12)), "样本点总数是 $6\\times 6$，不是 $6+6$。"),
    )  # fmt: skip

    def again() -> str:
        found = sum(bool(test(n // 6 + 1, n % 6 + 1)) for n in range(36))
        return fraction(Fraction(found, 36))

    return Draft(
        f"先后抛掷两枚质地均匀的骰子，{words}的概率是____。",
        answer,
        steps,
        again,
        distractors=tuple(w for w in wrong if Fraction(1) >= value),
    )


def balls(dice: Dice, level: int) -> Draft:
    """Draw without (or with) putting back."""
    red, white = dice.integer(2, 5), dice.integer(2, 4)
    whole = red + white
    a_name, b_name, box = dice.pick(
        (
            ("红球", "白球", "袋中装有"),
            ("正品", "次品", "一批产品中有"),
            ("黑棋子", "白棋子", "盒中有"),
            ("有奖券", "无奖券", "箱中有"),
            ("男生", "女生", "一个小组有"),
        )
    )
    measure = {"红球": "个", "正品": "件", "黑棋子": "枚", "有奖券": "张", "男生": "名"}[a_name]
    kind = dice.pick(("both", "one", "least"))
    putting = level >= 3 and measure in "个枚张" and dice.chance(40)
    setting = f"{box} ${red}$ {measure}{a_name}和 ${white}$ {measure}{b_name}" + (
        "（除颜色外完全相同）" if measure in "个枚" else ""
    )
    if putting:
        good = {"both": red * red, "one": 2 * red * white, "least": whole * whole - white * white}[
            kind
        ]
        total = whole * whole
        act = f"从中有放回地取两次，每次取一{measure}"
    else:
        good = {"both": comb(red, 2), "one": red * white, "least": comb(whole, 2) - comb(white, 2)}[
            kind
        ]
        total = comb(whole, 2)
        act = f"从中任意{'选' if measure == '名' else '取'}出两{measure}"
    words = {
        "both": f"两{measure}都是{a_name}",
        "one": f"恰有一{measure}{a_name}",
        "least": f"至少有一{measure}{a_name}",
    }[kind]
    value = Fraction(good, total)
    answer = fraction(value)
    steps: tuple[Step, ...] = (
        said(f"样本点共 ${total}$ 个，等可能。", name="古典概型"),
        said(
            f"“{words}”包含 ${good}$ 个样本点"
            + (f"（用总数减去没有{a_name}的情形）。" if kind == "least" else "。"),
            name="数样本点",
        ),
        said(
            rf"所以概率是 $\frac{{{good}}}{{{total}}}"
            + ("$。" if value.denominator == total else f"={answer}$。")
        ),
    )
    other = (
        Fraction(
            {"both": red * red, "one": 2 * red * white, "least": whole * whole - white * white}[
                kind
            ],
            whole * whole,
        )
        if not putting
        else Fraction(red * white, comb(whole, 2))
    )
    wrong = slips(
        answer, (fraction(other), "“有放回”和“不放回”混淆了。"), (fraction(1 - value), "求成了对立事件的概率。"),
        (fraction(Fraction(red, whole)), "只算了取一次的概率。"), (fraction(Fraction(red * white, whole * whole)), "漏了另一种次序。" if putting else "分子分母的取法不一致。"),
    )  # fmt: skip

    def again() -> str:
        items = [1] * red + [0] * white
        pairs = (
            list(product(range(whole), repeat=2))
            if putting
            else list(combinations(range(whole), 2))
        )
        sums = [items[i] + items[j] for i, j in pairs]
        hits = sum({"both": s == 2, "one": s == 1, "least": s >= 1}[kind] for s in sums)
        return fraction(Fraction(hits, len(pairs)))

    return Draft(
        f"{setting}，{act}，{words}的概率是____。",
        answer,
        steps,
        again,
        distractors=tuple(w for w in wrong if w.latex != "1" or value != 1),
    )


def union(dice: Dice, level: int) -> Draft:
    """P(A or B), complements, exclusive events."""
    a, b = dice.integer(2, 6), dice.integer(2, 6)
    if a + b > 9:
        b = 9 - a
    if level == 1:
        value = Fraction(a + b, 10)
        statement = f"已知事件 $A$ 与 $B$ 互斥，$P(A)={decimal(Fraction(a, 10))}$，$P(B)={decimal(Fraction(b, 10))}$，则 $P(A\\cup B)=$____。"
        expression, why, name = (
            f"{decimal(Fraction(a, 10))}+{decimal(Fraction(b, 10))}",
            "互斥事件的概率直接相加：",
            "加法公式",
        )
        slip = (decimal(Fraction(a * b, 100)), "把加法公式和独立事件的乘法公式弄混了。")
    elif level == 2:
        value = 1 - Fraction(a + b, 10)
        who, x, y, z = dice.pick(
            (
                ("甲、乙两人下棋", "甲获胜", "两人和棋", "乙获胜"),
                ("从一批产品中任取一件", "是一等品", "是二等品", "不是一等品也不是二等品"),
                ("某人射击一次", "命中 $10$ 环", "命中 $9$ 环", "命中不足 $9$ 环"),
                ("某路口，一辆车", "直行", "左转", "右转（只有这三种走法）"),
            )
        )
        statement = f"{who}，{x}的概率是 ${decimal(Fraction(a, 10))}$，{y}的概率是 ${decimal(Fraction(b, 10))}$，则{z}的概率是____。"
        expression, why, name = (
            f"1-{decimal(Fraction(a, 10))}-{decimal(Fraction(b, 10))}",
            "三种情形互斥，合起来是必然事件：",
            "对立事件",
        )
        slip = (decimal(Fraction(a + b, 10)), "求成了对立事件的概率。")
    else:
        both = dice.integer(1, min(a, b) - 1)
        value = Fraction(a + b - both, 10)
        statement = f"已知 $P(A)={decimal(Fraction(a, 10))}$，$P(B)={decimal(Fraction(b, 10))}$，$P(A\\cap B)={decimal(Fraction(both, 10))}$，则 $P(A\\cup B)=$____。"
        expression, why, name = (
            f"{decimal(Fraction(a, 10))}+{decimal(Fraction(b, 10))}-{decimal(Fraction(both, 10))}",
            "不互斥时，要减去重复的部分：",
            "概率的性质",
        )
        slip = (decimal(Fraction(a + b, 10)), "两个事件不互斥，不能直接相加。")
    answer = decimal(value)
    steps: tuple[Step, ...] = (line(expression, answer, why, name=name),)
    wrong = slips(
        answer,
        slip,
        (decimal(1 - value), "求成了对立事件的概率。"),
        (decimal(Fraction(a * b, 100)), "误用了乘法。"),
        (decimal(Fraction(abs(a - b), 10)), "误用了减法。"),
    )

    def again() -> str:
        if level == 1:
            return decimal(Fraction(len(set(range(a)) | set(range(a, a + b))), 10))
        if level == 2:
            return decimal(Fraction(len(set(range(10)) - set(range(a + b))), 10))
        return decimal(Fraction(len(set(range(a)) | set(range(a - both, a - both + b))), 10))

    return Draft(statement, answer, steps, again, distractors=wrong)


def independent(dice: Dice, level: int) -> Draft:
    """Two independent shots: both, exactly one, at least one."""
    p, q = Fraction(dice.integer(4, 9), 10), Fraction(dice.integer(4, 9), 10)
    if level >= 3:
        p, q = Fraction(1, dice.integer(2, 4)), Fraction(2, dice.integer(3, 5))
    show = decimal if level < 3 else fraction
    story, one, two, done = dice.pick(
        (
            ("甲、乙两人独立地破译一份密码", "甲译出", "乙译出", "译出"),
            ("甲、乙两名射手同时向同一目标射击，命中与否互不影响", "甲命中", "乙命中", "命中"),
            ("甲、乙两名同学独立地解同一道题", "甲解出", "乙解出", "解出"),
            ("两台机床独立工作，某天内", "第一台不需维修", "第二台不需维修", "不需维修"),
            ("甲、乙两队各自独立地完成一项试验", "甲队成功", "乙队成功", "成功"),
        )
    )
    kind = dice.pick(("都", "恰有一个", "至少有一个"))
    value = {
        "都": p * q,
        "恰有一个": p * (1 - q) + (1 - p) * q,
        "至少有一个": 1 - (1 - p) * (1 - q),
    }[kind]
    expression = {
        "都": rf"{show(p)}\times {show(q)}", "恰有一个": rf"{show(p)}\times {show(1 - q)}+{show(1 - p)}\times {show(q)}",
        "至少有一个": rf"1-{show(1 - p)}\times {show(1 - q)}",
    }[kind]  # fmt: skip
    why = {
        "都": "独立事件同时发生，概率相乘：",
        "恰有一个": "分成两类，每一类里另一个不发生：",
        "至少有一个": "反面是都不发生，用 $1$ 去减：",
    }[kind]
    answer = show(value)
    item = "台" if "机床" in story else "队" if "队" in story else "人"
    ask = {
        "都": f"两{item}都{done}",
        "恰有一个": f"恰有一{item}{done}",
        "至少有一个": f"至少有一{item}{done}",
    }[kind]
    steps: tuple[Step, ...] = (line(expression, answer, why, name="独立事件"),)
    slip = {"都": p + q, "恰有一个": p * (1 - q), "至少有一个": p + q}[kind]
    wrong = slips(
        answer, (show(slip), {"都": "独立事件同时发生要相乘。", "恰有一个": "漏了另一种情形。", "至少有一个": "两个事件不互斥，不能直接相加。"}[kind]),
        (show(1 - value), "求成了对立事件的概率。"), (show(p * q) if kind != "都" else show((1 - p) * (1 - q)), "看错了要求的事件。"),
        (show(p * (1 - q) + (1 - p) * q) if kind == "至少有一个" else show(abs(p - q)), "“至少一个”还包括两个都发生。" if kind == "至少有一个" else "概率不能相减。"),
    )  # fmt: skip

    def again() -> str:
        total = Fraction(0)
        for first, second in product((True, False), repeat=2):
            hits = first + second
            if {"都": hits == 2, "恰有一个": hits == 1, "至少有一个": hits >= 1}[kind]:
                total += (p if first else 1 - p) * (q if second else 1 - q)
        return show(total)

    return Draft(
        f"{story}。已知{one}的概率是 ${show(p)}$，{two}的概率是 ${show(q)}$，则{ask}的概率是____。",
        answer, steps, again, distractors=wrong,
    )  # fmt: skip


def relations(dice: Dice, level: int) -> Draft:
    """Exclusive, opposite or neither."""
    universe, setting = frozenset(range(1, 7)), "抛掷一枚质地均匀的骰子一次"
    events = {
        "点数为奇数": {1, 3, 5}, "点数为偶数": {2, 4, 6}, "点数大于 $4$": {5, 6}, "点数小于 $3$": {1, 2},
        "点数为 $6$": {6}, "点数不大于 $4$": {1, 2, 3, 4}, "点数为质数": {2, 3, 5}, "点数为 $1$ 或 $4$": {1, 4},
        "点数不小于 $3$": {3, 4, 5, 6}, "点数为合数": {4, 6},
    }  # fmt: skip
    one, two = dice.picks(sorted(events), 2)
    first, second = events[one], events[two]

    def kind() -> str:
        if first & second:
            return "既不互斥也不对立"
        return "互斥且对立" if first | second == universe else "互斥但不对立"

    right = kind()
    others = [
        word
        for word in ("互斥且对立", "互斥但不对立", "既不互斥也不对立", "对立但不互斥")
        if word != right
    ]
    why = {
        "互斥且对立": "两个事件合起来不是全部结果，或有公共的结果。", "互斥但不对立": "还要看合起来是不是全部结果。",
        "既不互斥也不对立": "两个事件没有公共的结果。", "对立但不互斥": "对立一定互斥，没有这种情形。",
    }  # fmt: skip
    if right == "互斥且对立":
        why["既不互斥也不对立"] = "两个事件不能同时发生。"
    steps: tuple[Step, ...] = (
        said(f"$A={listed(first)}$，$B={listed(second)}$。", name="写成集合"),
        said(
            (
                "有公共的样本点，能同时发生，不互斥。"
                if first & second
                else "没有公共的样本点，不能同时发生，是互斥的；"
                + (
                    "合起来是全部结果，所以对立。"
                    if first | second == universe
                    else "合起来不是全部结果，所以不对立。"
                )
            ),
            name="看交与并",
        ),
    )
    return Draft(
        f"{setting}，记事件 $A$：{one}，事件 $B$：{two}，则 $A$ 与 $B$（　）", "", steps,
        lambda: "互斥且对立" if not first & second and len(first | second) == 6 else "互斥但不对立" if not first & second else "既不互斥也不对立",
        options=(right, *others), distractors=tuple(Distractor("", why[word]) for word in others),
    )  # fmt: skip


def frequency(dice: Dice, level: int) -> Draft:
    """Estimate from a frequency, or a simulation with random digits."""
    if level == 1:
        share = dice.integer(11, 19)
        total = dice.pick((1000, 2000, 5000))
        lead, unit, event = dice.pick(
            (
                ("某种子站取", "粒种子做发芽试验", "发芽"), ("某工厂抽检了", "件产品", "合格"),
                ("某篮球队员练习投篮", "次", "命中"), ("某剧场向", "名观众发放问卷", "满意"), ("某人反复抛掷一枚图钉", "次", "钉尖朝上"),
            )
        )  # fmt: skip
        value = Fraction(share, 20)
        count = int(value * total)
        answer = decimal(value)
        statement = f"{lead} ${total}$ {unit}，其中{event}的有 ${count}$ {unit[0]}，据此估计{event}的概率约是____。"
        steps: tuple[Step, ...] = (
            line(
                rf"{count}\div {total}",
                answer,
                "大量重复试验时，用频率估计概率：",
                name="频率估计概率",
            ),
        )
        wrong = slips(
            answer,
            (decimal(1 - value), f"求成了不{event}的频率。"),
            (str(count), "频率是次数与总次数的比。"),
            (decimal(value / 10), "小数点点错了。"),
        )
        return Draft(
            statement, answer, steps, lambda: fraction(Fraction(count, total)), distractors=wrong
        )
    p = dice.integer(3, 6)
    hit_digits = list(range(p))
    groups = ["".join(str(dice.below(10)) for _ in range(3)) for _ in range(20)]
    want = 2
    hits = sum(sum(int(d) in hit_digits for d in group) == want for group in groups)
    value = Fraction(hits, 20)
    answer = decimal(value)
    thing, event = dice.pick(
        (
            ("某运动员每次投篮", "命中"),
            ("某地每天", "下雨"),
            ("某种种子每粒", "发芽"),
            ("某射手每次射击", "命中"),
        )
    )
    three = {"某地每天": "三天", "某种种子每粒": "三粒"}.get(thing, "三次")
    unit = three[1]
    statement = (
        f"{thing}{event}的概率是 ${decimal(Fraction(p, 10))}$。用计算机产生 $0\\sim 9$ 的随机数，规定 $0\\sim {p - 1}$ 表示{event}，其余表示没有{event}，"
        f"每三个数为一组代表{three}的结果，得到 $20$ 组：{'　'.join(groups)}。据此估计{three}中恰有两{unit}{event}的概率是____。"
    )
    steps = (
        said(f"数出恰有两个数字在 $0\\sim {p - 1}$ 的组：共 ${hits}$ 组。", name="随机模拟"),
        line(rf"{hits}\div 20", answer, "用频率估计概率："),
    )
    wrong = slips(
        answer, (decimal(Fraction(sum(sum(int(d) in hit_digits for d in g) >= want for g in groups), 20)), "“恰有两次”不包括三次。"),
        (decimal(Fraction(sum(sum(int(d) in hit_digits for d in g) == 1 for g in groups), 20)), f"数成了恰有一{unit}的组。"), (decimal(Fraction(hits + 1, 20)), "多数了一组。"),
    )  # fmt: skip

    def again() -> str:
        kept = [g for g in groups if len([d for d in g if d < str(p)]) == 2]
        return fraction(Fraction(len(kept), len(groups)))

    return Draft(statement, answer, steps, again, distractors=wrong)


def geometric(dice: Dice, level: int) -> Draft:
    """Lengths and areas as measures of probability."""
    if level <= 2:
        low, high = dice.integer(-4, 0), dice.integer(3, 8)
        cut = dice.integer(low + 1, high - 1)
        greater = dice.chance(50)
        value = Fraction(high - cut if greater else cut - low, high - low)
        sign = ">" if greater else "<"
        statement = f"在区间 $[{low},{high}]$ 上随机取一个数 $x$，则 $x{sign} {cut}$ 的概率是____。"
        steps: tuple[Step, ...] = (
            said(
                f"区间长度是 ${high - low}$，符合条件的部分长 ${high - cut if greater else cut - low}$。",
                name="长度之比",
            ),
            said(f"概率是 ${fraction(value)}$。"),
        )
        wrong = slips(
            fraction(value),
            (fraction(1 - value), "看反了方向。"),
            (fraction(Fraction(1, 2)), "取到大于和小于的可能不一定相等。"),
            (
                fraction(Fraction(max(high - cut if greater else cut - low, 1), high - low + 1)),
                "长度不是整数点的个数。",
            ),
        )

        def again() -> str:
            pieces = 4 * (high - low)
            hits = sum((low + Fraction(2 * n + 1, 8) > cut) == greater for n in range(pieces))
            return fraction(Fraction(hits, pieces))
    else:
        wait, period = dice.pick(
            ((2, 10), (3, 10), (4, 10), (3, 15), (5, 15), (2, 8), (3, 12), (4, 12), (2, 6))
        )
        place = dice.pick(("某地铁站", "某公交站", "某机场快线站"))
        value = Fraction(wait, period)
        statement = f"{place}每隔 ${period}$ 分钟有一班车（到站即走），某乘客在任意时刻到站，他等车时间不超过 ${wait}$ 分钟的概率是____。"
        steps = (
            said(
                f"到站时刻在相邻两班车之间的 ${period}$ 分钟内等可能，等车不超过 ${wait}$ 分钟的时刻占最后 ${wait}$ 分钟。",
                name="长度之比",
            ),
            line(rf"{wait}\div {period}", fraction(value), "时间长度之比："),
        )
        wrong = slips(
            fraction(value),
            (fraction(1 - value), "求成了等车超过这个时间的概率。"),
            (fraction(Fraction(wait, period + wait)), "总时间是相邻两班车的间隔。"),
            (fraction(Fraction(1, period)), "时刻有无穷多个，要用长度之比。"),
        )

        def again() -> str:
            arrivals = [Fraction(2 * n + 1, 2) for n in range(period)]
            return fraction(Fraction(sum(period - t < wait for t in arrivals), period))

    return Draft(statement, fraction(value), steps, again, distractors=wrong)


RECIPES = (
    Recipe("prob.basic.space", "outcomes", "fill", (1, 2), sample_space),
    Recipe("prob.basic.relation", "two-events", "choice", (1, 2), relations),
    Recipe("prob.basic.classical", "two-dice", "fill", (2, 3), dice_pair),
    Recipe("prob.basic.classical", "balls", "word", (2, 3), balls),
    Recipe("prob.basic.classical", "balls-choice", "choice", (2, 3), balls),
    Recipe("prob.basic.property", "union", "fill", (1, 2, 3), union),
    Recipe("prob.basic.property", "union-choice", "choice", (1, 2, 3), union),
    Recipe("prob.basic.independent", "two-people", "word", (2, 3), independent),
    Recipe("prob.basic.independent", "two-people-choice", "choice", (2, 3), independent),
    Recipe("prob.basic.frequency", "estimate", "fill", (1, 3), frequency),
    Recipe("prob.basic.geometric", "length", "fill", (1, 2, 3), geometric),
)

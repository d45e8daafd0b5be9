"""Decisions by means asked in other ways: a premium, breaking even, testing or not."""

from fractions import Fraction

from curriculum.generators.dice import Dice
from curriculum.generators.latex import decimal, fraction
from curriculum.generators.recipe import Draft, Recipe
from curriculum.generators.working import line, said, slips
from engine.values import Distractor

DECISION = "prob.rv.decision"


def premium(dice: Dice, level: int) -> Draft:
    """What must be charged so that the mean gain is what is wanted."""
    story, event, aid, rates, pays = dice.pick(
        (
            ("某保险公司推出一种一年期的意外险", "客户一年内出险", "赔付", (1, 2, 4, 5), (20000, 30000, 50000)), ("某手机店推出一年期的碎屏保障", "手机一年内碎屏", "平均赔付", (20, 30, 40, 50), (500, 800, 1000)),
            ("某景区推出一日登山险", "游客当日发生意外", "赔付", (1, 2), (5000, 8000, 10000)), ("某航空公司推出航班延误险", "航班延误", "赔付", (50, 80, 100), (200, 300, 500)),
            ("某快递公司推出贵重物品保价", "物品在运输中损坏", "赔付", (1, 2, 5), (2000, 3000, 5000)), ("某公司面向果农推出冰雹险", "果园遭受冰雹", "赔付", (20, 30, 50), (2000, 5000)),
        )
    )  # fmt: skip
    rate, pay, want = Fraction(dice.pick(rates), 1000), dice.pick(pays), dice.pick((5, 10, 15, 20))
    value = pay * rate + want
    p = decimal(rate)
    start = f"{story}：{event}的概率是 ${p}$，若{event}则{aid} ${pay}$ 元，否则不{aid.removeprefix('平均')}。"
    ask = f"要使推出方在每份业务上的平均收益为 ${want}$ 元，每份应收取____元。"
    steps = (
        said(
            f"设每份收取 $x$ 元，收益的分布列：以概率 ${decimal(1 - rate)}$ 得 $x$ 元，以概率 ${p}$ 得 $x-{pay}$ 元。",
            name="列分布列",
        ),
        said(rf"平均收益 $E=x-{pay}\times {p}$，令它等于 ${want}$。", name="均值"),
        line(rf"{pay}\times {p}+{want}", decimal(value), "解得 $x$："),
    )
    wrong = slips(
        decimal(value), (decimal(pay * rate), "只保证了不亏本，没有加上要得的收益。"), (decimal(pay * rate - want), "移项时符号错了。"),
        (str(want), "没有考虑要赔付的钱。"), (decimal(value * 2), "多算了一倍。"),
    )  # fmt: skip

    def again() -> str:
        # A million customers: what they all pay covers what is paid out and the gain wanted.
        many = 1_000_000
        return decimal(Fraction(many * want + int(many * rate) * pay, many))

    return Draft(start + ask, decimal(value), steps, again, distractors=wrong)


def break_even(dice: Dice, level: int) -> Draft:
    """The chance at which two plans are as good."""
    p = Fraction(dice.integer(3, 8), 10)
    gain, loss = dice.step(40, 100, 10), dice.step(10, 30, 10)
    sure = gain * p - loss * (1 - p)
    while sure <= 0:
        gain += 20
        sure = gain * p - loss * (1 - p)
    story, good = dice.pick(
        (("某公司投资新产品", "市场行情好"), ("某农户种植反季节蔬菜", "天气正常"), ("某剧组开拍一部电影", "口碑好"), ("某果园改种新品种", "挂果顺利"), ("某商场举办户外促销", "当天不下雨"))
    )  # fmt: skip
    steps = (
        said(f"设{good}的概率为 $p$，甲方案的平均获利是 ${gain}p-{loss}(1-p)$ 万元。", name="均值"),
        said(
            f"令 ${gain}p-{loss}(1-p)={decimal(sure)}$，即 ${gain + loss}p={decimal(sure + loss)}$。"
        ),
        line(rf"{decimal(sure + loss)}\div {gain + loss}", decimal(p), "解得 $p$："),
    )
    wrong = slips(
        decimal(p), (fraction(sure / gain), "漏了亏损的一项。"), (decimal(1 - p), "求成了另一种情形的概率。"),
        (fraction((sure + loss) / gain), "合并同类项时漏了 $p$ 的一项。"), (fraction(sure / (gain + loss)), "亏损移项时出了错。"),
    )  # fmt: skip

    def again() -> str:
        return decimal(
            next(
                q
                for q in (Fraction(k, 100) for k in range(101))
                if q * gain - (1 - q) * loss == sure
            )
        )

    return Draft(
        f"{story}，有两种方案。甲方案：若{good}则获利 ${gain}$ 万元，否则亏损 ${loss}$ 万元；乙方案：稳获利 ${decimal(sure)}$ 万元。若两种方案的平均获利相等，则{good}的概率是____。",
        decimal(p), steps, again, distractors=wrong,
    )  # fmt: skip


def testing(dice: Dice, level: int) -> Draft:
    """Test every piece, or pay for each bad one that a customer finds."""
    count = dice.pick((100, 150, 180, 200, 300, 400))
    rate = Fraction(dice.pick((1, 2, 3, 4, 5, 6)), 100)
    test, damage = dice.integer(1, 4), dice.pick((20, 25, 30, 40, 50, 80, 100, 150))
    all_, none = count * test, count * rate * damage
    while all_ == none:
        test += 1
        all_ = count * test
    thing, unit = dice.pick(
        (
            ("灯泡", "个"),
            ("电池", "节"),
            ("零件", "件"),
            ("瓷砖", "块"),
            ("滤芯", "支"),
            ("轴承", "个"),
        )
    )
    ask_saving = level == 3
    better = "检验" if all_ < none else "不检验"
    gap = abs(none - all_)
    answer = decimal(gap) if ask_saving else better
    steps = [
        line(rf"{count}\times {test}", str(all_), f"逐{unit}检验的费用（元）："),
        line(
            rf"{count}\times {decimal(rate)}\times {damage}",
            decimal(none),
            f"不检验时，次品数 $X\\sim B({count},{decimal(rate)})$，平均赔偿（元）：",
            name="二项分布的均值",
        ),
        said(
            f"${all_}{'<' if all_ < none else '>'} {decimal(none)}$，所以应当{better}。",
            name="比较均值",
        ),
    ]
    if ask_saving:
        steps.append(
            line(
                f"{decimal(max(none, Fraction(all_)))}-{decimal(min(none, Fraction(all_)))}",
                answer,
                "平均少花（元）：",
            )
        )
        wrong = slips(
            answer,
            (all_, "这是检验的费用，还要与赔偿比较。"),
            (decimal(none), "这是平均的赔偿，还要与检验费比较。"),
            (decimal(none + all_), "两种做法只取一种，费用不相加。"),
        )
    else:
        wrong = (
            Distractor(
                "不检验" if better == "检验" else "检验", "把平均赔偿与检验的总费用比较反了。"
            ),
        )
    end = (
        "哪种做法平均花费少，就用哪种，则平均比另一种少花____元。"
        if ask_saving
        else "从平均花费看，出厂前应选择____。（填“检验”或“不检验”）"
    )
    start = f"一批{thing}共 ${count}$ {unit}，每{unit}是次品的概率是 ${decimal(rate)}$，各{unit}相互独立。出厂前逐{unit}检验，每{unit}花费 ${test}$ 元，检出的次品不出厂；若不检验，每有一{unit}次品到用户手中要赔偿 ${damage}$ 元。"

    def again() -> str:
        bad = Fraction(count) * rate
        cost = [Fraction(test * count), bad * damage]
        if ask_saving:
            return decimal(max(cost) - min(cost))
        return ("检验", "不检验")[cost.index(min(cost))]

    return Draft(start + end, answer, tuple(steps), again, distractors=wrong)


RECIPES = (
    Recipe(DECISION, "premium", "fill", (3,), premium),
    Recipe(DECISION, "break-even", "reverse", (3,), break_even),
    Recipe(DECISION, "testing", "word", (2, 3), testing),
)

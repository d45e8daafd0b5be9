"""Hypergeometric variables asked in other ways: at least one, backwards, which is which, put right."""

from fractions import Fraction
from itertools import combinations
from math import comb

from curriculum.generators.dice import Dice
from curriculum.generators.latex import fraction
from curriculum.generators.recipe import Draft, Recipe
from curriculum.generators.senior.applied.frames import slipped
from curriculum.generators.senior.chance.counting import chosen
from curriculum.generators.senior.curves.forms import Said, fact, judging
from curriculum.generators.working import line, said, slips

HYPER = "prob.rv.hypergeometric"
KINDS = (
    ("箱灯泡", "次品", "个"), ("批零件", "不合格品", "件"), ("盒芯片", "废片", "片"), ("组同学", "共青团员", "名"), ("叠试卷", "优秀卷", "份"), ("袋种子", "杂种子", "粒"),
)  # fmt: skip


def at_least(dice: Dice, level: int) -> Draft:
    """At least one, or at most one, of a kind among those drawn."""
    good, bad, count = dice.integer(4, 7), dice.integer(2, 4), dice.integer(2, 3)
    whole = good + bad
    group, kind, unit = dice.pick(KINDS)
    least = dice.chance(50)
    none = Fraction(comb(good, count), comb(whole, count))
    one = Fraction(bad * comb(good, count - 1), comb(whole, count))
    value = 1 - none if least else none + one
    act = f"一{group}共 ${whole}$ {unit}，其中有 ${bad}$ {unit}{kind}，从中不放回地任取 ${count}$ {unit}"
    if unit == "名":
        act = act.replace("不放回地任取", "任选")
    ask = f"{'至少' if least else '至多'}有一{unit}{kind}的概率是____。"
    bottom = chosen(whole, count)
    steps = (
        line(rf"1-\frac{{{chosen(good, count)}}}{{{bottom}}}", fraction(value), f"反面是一{unit}{kind}也没有：", name="对立事件"),
    ) if least else (
        line(rf"\frac{{{chosen(good, count)}+{chosen(bad, 1)}\times {chosen(good, count - 1)}}}{{{bottom}}}", fraction(value), f"没有{kind}与恰有一{unit}{kind}两类相加：", name="分类"),
    )  # fmt: skip
    wrong = slips(
        fraction(value), (fraction(one), f"求成了恰有一{unit}{kind}的概率。"), (fraction(1 - value), "求成了对立事件的概率。"),
        (fraction(none), f"求成了没有{kind}的概率。"), (fraction(1 - Fraction(good, whole) ** count if least else Fraction(good, whole) ** count), "不放回抽取，不能当成独立重复试验。"),
    )  # fmt: skip

    def again() -> str:
        draws = [sum(x >= good for x in draw) for draw in combinations(range(whole), count)]
        return fraction(Fraction(sum(n > 0 if least else n < 2 for n in draws), len(draws)))

    return Draft(f"{act}，{ask}", fraction(value), steps, again, distractors=wrong)


def from_mean(dice: Dice, level: int) -> Draft:
    """The mean is known: how many of the kind were there?"""
    whole, count, bad = (
        *dice.pick(((10, 3), (12, 4), (15, 5), (20, 4), (8, 2), (10, 4), (12, 3))),
        dice.integer(2, 6),
    )
    group, kind, unit = dice.pick(KINDS)
    mean = Fraction(count * bad, whole)
    act = "选" if unit == "名" else "取"
    steps = (
        said(
            rf"$X$ 服从超几何分布，$E(X)=\frac{{nM}}{{N}}$，所以 $\frac{{{count}M}}{{{whole}}}={fraction(mean)}$。",
            name="超几何分布的均值",
        ),
        line(rf"{fraction(mean)}\times {whole}\div {count}", str(bad), "解得 $M$："),
    )
    wrong = slips(
        str(bad), (whole - bad, f"求成了不是{kind}的{unit}数。"), (fraction(mean * whole), f"没有除以{act}出的{unit}数。"),
        (fraction(mean * count), "均值的公式用错了。"), (bad + 1, "计算错了。"),
    )  # fmt: skip

    def again() -> str:
        for m in range(1, whole):
            draws = [sum(x < m for x in draw) for draw in combinations(range(whole), count)]
            if Fraction(sum(draws), len(draws)) == mean:
                return str(m)
        raise AssertionError("no number fits")

    return Draft(
        f"一{group}共 ${whole}$ {unit}，其中有若干{unit}{kind}，从中任{act} ${count}$ {unit}，设{kind}的{unit}数为 $X$。已知 $E(X)={fraction(mean)}$，则这{group}中有____{unit}{kind}。",
        str(bad), steps, again, distractors=wrong,
    )  # fmt: skip


_hyper_words = fact(
    ("从含有 $3$ 件次品的 $10$ 件产品中不放回地任取 $2$ 件，次品数服从超几何分布", True, "不放回地取，从两类产品中各取若干件，是超几何分布。"),
    ("从含有 $3$ 件次品的 $10$ 件产品中有放回地取 $2$ 次，取到次品的次数服从超几何分布", False, "有放回时各次独立，服从二项分布。"),
    ("从 $6$ 名男生、$4$ 名女生中任选 $3$ 人，女生人数 $X$ 的可能取值是 $0,1,2,3$", True, "选 $3$ 人，女生可以是 $0$ 至 $3$ 人，男生也够选。"),
    ("从 $2$ 名男生、$4$ 名女生中任选 $3$ 人，女生人数 $X$ 可能取 $0$", False, "男生只有 $2$ 名，选 $3$ 人时至少有 $1$ 名女生。"),
    ("产品的总数很大、抽取的件数很少时，不放回抽样可以近似地看成有放回抽样", True, "取走几件对次品率的影响很小，超几何分布近似于二项分布。"),
)  # fmt: skip


def _hyper_value(dice: Dice) -> Said:
    good, bad = dice.integer(3, 6), dice.integer(2, 4)
    whole = good + bad
    right = Fraction(good * bad, comb(whole, 2))
    told = dice.pick((right, Fraction(2 * good * bad, whole * whole)))
    return (
        f"${whole}$ 件产品中有 ${bad}$ 件次品，从中不放回地任取 $2$ 件，恰有一件次品的概率是 ${fraction(told)}$", told == right,
        f"取法共 ${comb(whole, 2)}$ 种，恰有一件次品的有 ${good * bad}$ 种，概率是 ${fraction(right)}$。",
        lambda: told == Fraction(sum(any(x >= good for x in d) and any(x < good for x in d) for d in combinations(range(whole), 2)), comb(whole, 2)),
    )  # fmt: skip


def not_binomial(dice: Dice, level: int) -> Draft:
    """Drawing without putting back, worked as if it were put back."""
    good, bad = dice.integer(3, 6), dice.integer(2, 4)
    whole, count = good + bad, 3
    group, kind, unit = dice.pick(KINDS[:3])
    right = Fraction(bad * comb(good, 2), comb(whole, count))
    p = Fraction(bad, whole)
    wrong = 3 * p * (1 - p) ** 2
    task = f"一{group}共 ${whole}$ {unit}，其中 ${bad}$ {unit}是{kind}，从中不放回地取 ${count}$ {unit}，求恰有 $1$ {unit}{kind}的概率。"
    lines = (
        f"任取一{unit}是{kind}的概率为 ${fraction(p)}$；",
        f"取 ${count}$ {unit}看成 ${count}$ 次独立重复试验，$X\\sim B({count},{fraction(p)})$；",
        f"所以 $P(X=1)=C_{{3}}^{{1}}\\times {fraction(p)}\\times \\left({fraction(1 - p)}\\right)^2={fraction(wrong)}$。",
    )
    why = "不放回地取，各次的结果互相影响，不是独立重复试验，应当用超几何分布。"
    steps = (
        line(
            rf"\frac{{{chosen(bad, 1)}\times {chosen(good, 2)}}}{{{chosen(whole, 3)}}}",
            fraction(right),
            "从两类中各取，再除以总取法：",
            name="超几何分布",
        ),
    )

    def again() -> str:
        draws = [sum(x >= good for x in draw) for draw in combinations(range(whole), count)]
        return fraction(Fraction(draws.count(1), len(draws)))

    return slipped(dice, task, lines, 2, fraction(right), fraction(wrong), why, steps, again)


RECIPES = (
    Recipe(HYPER, "at-least", "fill", (2, 3), at_least),
    Recipe(HYPER, "at-least-choice", "choice", (2, 3), at_least),
    Recipe(HYPER, "from-mean", "reverse", (3,), from_mean),
    Recipe(HYPER, "claims", "judge", (1, 2), judging("超几何分布", _hyper_words, _hyper_value)),
    Recipe(HYPER, "find-slip", "mistake", (3,), not_binomial),
)

"""Binomial variables asked in other ways: the most likely number, backwards, judged, put right."""

from fractions import Fraction
from itertools import product
from math import comb

from curriculum.generators.dice import Dice
from curriculum.generators.latex import fraction
from curriculum.generators.recipe import Draft, Recipe
from curriculum.generators.senior.applied.frames import slipped
from curriculum.generators.senior.chance.counting import chosen
from curriculum.generators.senior.curves.forms import Said, fact, judging
from curriculum.generators.working import line, said, slips

BINOMIAL = "prob.rv.binomial"
SHARES = ((1, 2), (1, 3), (2, 3), (1, 4), (3, 4), (2, 5), (3, 5))
TRIES = (
    ("射击", "次", "命中"), ("投篮", "次", "投中"), ("发球", "次", "得分"), ("答题", "道", "答对"), ("掷飞镖", "次", "中靶"),
    ("套圈", "次", "套中"), ("过路口", "个", "遇到绿灯"), ("扫码", "次", "中奖"),
)  # fmt: skip


def most_likely(dice: Dice, level: int) -> Draft:
    """The number of successes with the largest probability."""
    p = Fraction(*dice.pick(SHARES))
    size = dice.integer(6, 20)
    while ((size + 1) * p).denominator == 1:  # two numbers would be as likely
        size += 1
    k = int((size + 1) * p)
    act, unit, done = dice.pick(TRIES)
    steps = (
        said(
            rf"$X\sim B({size},{fraction(p)})$。设 $P(X=k)$ 最大，则 $P(X=k)\ge P(X=k-1)$ 且 $P(X=k)\ge P(X=k+1)$。",
            name="列不等式组",
        ),
        said(rf"化简得 $(n+1)p-1\le k\le (n+1)p$，其中 $(n+1)p={fraction((size + 1) * p)}$。"),
        said(f"$k$ 是整数，所以 $k={k}$。"),
    )
    wrong = slips(
        str(k),
        (k + 1, "取整的方向错了：$k$ 不能大于 $(n+1)p$。"),
        (k - 1, "取整的方向错了。"),
        (size - k, "概率用成了对立事件的。"),
        (size, "次数最多不等于最可能。"),
    )
    return Draft(
        f"每{unit[0]}{done}的概率都是 ${fraction(p)}$，各{unit[0]}互不影响。{act} ${size}$ {unit}，最有可能{done}的{unit[0]}数是____。",
        str(k), steps,
        lambda: str(max(range(size + 1), key=lambda j: comb(size, j) * p**j * (1 - p) ** (size - j))), distractors=wrong,
    )  # fmt: skip


def parameters(dice: Dice, level: int) -> Draft:
    """Mean and variance are known: the chance or the number of trials."""
    p = Fraction(*dice.pick(SHARES))
    size = p.denominator * dice.integer(2, 9)
    mean, variance = size * p, size * p * (1 - p)
    ask_size = dice.chance(50)
    answer = str(size) if ask_size else fraction(p)
    steps = [
        said(
            rf"由 $np={fraction(mean)}$，$np(1-p)={fraction(variance)}$，两式相除得 $1-p={fraction(1 - p)}$。",
            name="列方程组",
        ),
        line(rf"1-{fraction(1 - p)}", fraction(p), "所以 $p$："),
    ]
    if ask_size:
        steps.append(line(rf"{fraction(mean)}\div {fraction(p)}", str(size), "再由 $np$ 求 $n$："))
    wrong = slips(
        answer,
        *(((fraction(mean / (1 - p)), "把 $1-p$ 当成了 $p$。"), (fraction(mean * p), "求 $n$ 应当用均值除以 $p$。"), (fraction(mean + variance), "均值与方差不能相加。"), (size + 1, "计算错了。")) if ask_size
          else ((fraction(1 - p), "求成了 $1-p$。"), (fraction(p * (1 - p)), "把方差与均值的关系弄错了。"), (fraction(Fraction(1, size)), "求成了 $n$ 的倒数。"))),
    )  # fmt: skip

    def again() -> str:
        for n in range(2, 200):
            q = mean / n
            if n * q * (1 - q) == variance:
                return str(n) if ask_size else fraction(q)
        raise AssertionError("no n fits")

    return Draft(
        f"随机变量 $X\\sim B(n,p)$，且 $E(X)={fraction(mean)}$，$D(X)={fraction(variance)}$，则 ${'n' if ask_size else 'p'}=$____。",
        answer, tuple(steps), again, distractors=wrong,
    )  # fmt: skip


_binomial_words = fact(
    ("抛掷一枚质地均匀的硬币 $10$ 次，正面朝上的次数服从二项分布", True, "各次独立，每次正面朝上的概率都是 $\\frac{1}{2}$。"),
    ("从 $20$ 件产品（其中 $3$ 件次品）中不放回地取 $4$ 件，次品件数服从二项分布", False, "不放回时各次不独立，它服从超几何分布。"),
    ("从 $20$ 件产品（其中 $3$ 件次品）中有放回地取 $4$ 次，取到次品的次数服从二项分布", True, "有放回时各次独立，概率都是 $\\frac{3}{20}$。"),
    ("某人投篮，直到投中为止，所用的投篮次数服从二项分布", False, "试验的次数没有事先确定，不是 $n$ 重伯努利试验。"),
    ("若 $X\\sim B(n,p)$（$0<p<1$），则 $D(X)<E(X)$", True, "$D(X)=np(1-p)$，而 $0<1-p<1$，所以 $D(X)<np=E(X)$。"),
    ("若 $X\\sim B(n,p)$，则 $E(X)=np(1-p)$", False, "均值是 $np$，$np(1-p)$ 是方差。"),
)  # fmt: skip


def _exactly(dice: Dice) -> Said:
    size, p = dice.integer(3, 5), Fraction(*dice.pick(SHARES))
    k = dice.integer(1, size - 1)
    right = comb(size, k) * p**k * (1 - p) ** (size - k)
    told = dice.pick((right, p**k * (1 - p) ** (size - k)))
    return (
        rf"若 $X\sim B({size},{fraction(p)})$，则 $P(X={k})={fraction(told)}$", told == right,
        rf"$P(X={k})=C_{{{size}}}^{{{k}}}p^{{{k}}}(1-p)^{{{size - k}}}$，计算得 ${fraction(right)}$" + ("。" if told == right else "，题中漏乘了组合数。"),
        lambda: told == sum(_weight(hits, p) for hits in product((0, 1), repeat=size) if sum(hits) == k),
    )  # fmt: skip


def _weight(hits: tuple[int, ...], p: Fraction) -> Fraction:
    whole = Fraction(1)
    for hit in hits:
        whole *= p if hit else 1 - p
    return whole


def left_out(dice: Dice, level: int) -> Draft:
    """At least two successes: the case of one forgotten, or its number of places."""
    size, p = dice.integer(3, 4), Fraction(*dice.pick(SHARES))
    act, unit, done = dice.pick(TRIES)
    none, one = (1 - p) ** size, size * p * (1 - p) ** (size - 1)
    right = 1 - none - one
    task = f"每{unit[0]}{done}的概率都是 ${fraction(p)}$，各{unit[0]}互不影响。{act} ${size}$ {unit}，求至少有两{unit[0]}{done}的概率。"
    if dice.chance(50):
        lines = (
            f"“至少有两{unit[0]}{done}”的反面是“一{unit[0]}也没有{done}”；",
            f"一{unit[0]}也没有{done}的概率是 ${fraction(none)}$；",
            f"所以所求概率是 $1-{fraction(none)}={fraction(1 - none)}$。",
        )
        at, wrong, why = 1, 1 - none, f"反面还包括恰有一{unit[0]}{done}。"
    else:
        half = p * (1 - p) ** (size - 1)
        wrong = 1 - none - half
        lines = (
            f"反面是“一{unit[0]}也没有{done}”或“恰有一{unit[0]}{done}”；",
            f"一{unit[0]}也没有{done}的概率是 ${fraction(none)}$，恰有一{unit[0]}{done}的概率是 ${fraction(half)}$；",
            f"所以所求概率是 $1-{fraction(none)}-{fraction(half)}={fraction(wrong)}$。",
        )
        at, why = (
            2,
            f"{done}的那一{unit[0]}可以是 ${size}$ {unit}中的任何一{unit[0]}，漏乘了 ${chosen(size, 1)}={size}$。",
        )
    steps = (
        said(rf"$X\sim B({size},{fraction(p)})$，反面是 $X=0$ 或 $X=1$。", name="对立事件"),
        line(
            rf"1-{fraction(none)}-{fraction(one)}",
            fraction(right),
            rf"$P(X=0)={fraction(none)}$，$P(X=1)={fraction(one)}$：",
        ),
    )

    def again() -> str:
        return fraction(
            sum(
                (_weight(hits, p) for hits in product((0, 1), repeat=size) if sum(hits) > 1),
                Fraction(0),
            )
        )

    return slipped(dice, task, lines, at, fraction(right), fraction(wrong), why, steps, again)


RECIPES = (
    Recipe(BINOMIAL, "most-likely", "fill", (3,), most_likely),
    Recipe(BINOMIAL, "parameters", "reverse", (2,), parameters),
    Recipe(BINOMIAL, "claims", "judge", (1, 2), judging("二项分布", _binomial_words, _exactly)),
    Recipe(BINOMIAL, "find-slip", "mistake", (3,), left_out),
)

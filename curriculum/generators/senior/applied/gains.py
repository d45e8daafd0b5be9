"""Two laws compared and a mean gain: means before variances, judged, put right."""

from fractions import Fraction

from curriculum.generators.dice import Dice
from curriculum.generators.latex import decimal
from curriculum.generators.recipe import Draft, Recipe
from curriculum.generators.senior.applied.frames import slipped
from curriculum.generators.senior.chance.variables import law_text
from curriculum.generators.senior.curves.forms import Said, fact, judging
from curriculum.generators.working import line, said
from engine.values import Distractor

DECISION = "prob.rv.decision"


def two_machines(dice: Dice, level: int) -> Draft:
    """Two laws of defects: means first, variances when the means are equal."""
    a = dice.pick(((4, 3, 2, 1), (5, 2, 2, 1), (3, 4, 2, 1), (4, 2, 3, 1), (3, 3, 3, 1)))
    b = dice.pick(((3, 4, 3, 0), (5, 3, 1, 1), (2, 6, 2, 0), (3, 5, 1, 1), (4, 4, 1, 1)))
    what, unit = dice.pick(
        (
            ("每天生产的次品数", "台机床"),
            ("每周出现的故障次数", "条生产线"),
            ("每场比赛的失误次数", "名运动员"),
            ("每页的错字数", "名录入员"),
        )
    )

    def mean(law: tuple[int, ...]) -> Fraction:
        return Fraction(sum(k * w for k, w in enumerate(law)), 10)

    def variance(law: tuple[int, ...]) -> Fraction:
        return Fraction(sum(k * k * w for k, w in enumerate(law)), 10) - mean(law) ** 2

    same = mean(a) == mean(b)
    right = (
        "甲、乙的平均水平相同，甲更稳定" if same and variance(a) < variance(b)
        else "甲、乙的平均水平相同，乙更稳定" if same and variance(a) > variance(b)
        else "甲、乙的平均水平和稳定性都相同" if same
        else "甲的平均水平更高" if mean(a) < mean(b) else "乙的平均水平更高"
    )  # fmt: skip
    every = (
        "甲的平均水平更高",
        "乙的平均水平更高",
        "甲、乙的平均水平相同，甲更稳定",
        "甲、乙的平均水平相同，乙更稳定",
    )
    others = [text for text in every if text != right][:3]
    why = "要先比较均值（越小越好），均值相等时再比较方差（越小越稳定）。"
    tables = (
        "甲："
        + law_text([0, 1, 2, 3], [decimal(Fraction(w, 10)) for w in a], "X")
        + "乙："
        + law_text([0, 1, 2, 3], [decimal(Fraction(w, 10)) for w in b], "Y")
    )
    steps = (
        line("+".join(rf"{k}\times {decimal(Fraction(w, 10))}" for k, w in enumerate(a)), decimal(mean(a)), "$E(X)$：", name="均值"),
        line("+".join(rf"{k}\times {decimal(Fraction(w, 10))}" for k, w in enumerate(b)), decimal(mean(b)), "$E(Y)$：", name="均值"),
        said(f"均值相等，再比较方差：$D(X)={decimal(variance(a))}$，$D(Y)={decimal(variance(b))}$，方差小的更稳定。" if same else "这个数越少越好，均值小的平均水平更高。", name="比较"),
        said(f"所以{right}。"),
    )  # fmt: skip

    def again() -> str:
        first = [k for k, w in enumerate(a) for _ in range(w)]
        second = [k for k, w in enumerate(b) for _ in range(w)]
        if sum(first) != sum(second):
            return every[0] if sum(first) < sum(second) else every[1]
        squares = [sum(k * k for k in first), sum(k * k for k in second)]
        return (
            right if squares[0] == squares[1] else every[2] if squares[0] < squares[1] else every[3]
        )

    return Draft(
        f"甲、乙两{unit}{what}（次数越少，水平越高）的分布列如下。\n\n{tables}\n\n由此可知",
        "", steps, again, options=(right, *others), distractors=tuple(Distractor("", why) for _ in others),
    )  # fmt: skip


def _choose(dice: Dice) -> Said:
    p = Fraction(dice.integer(4, 8), 10)
    gain, loss = dice.step(30, 60, 10), dice.step(5, 15, 5)
    mean = gain * p - loss * (1 - p)
    sure = mean + dice.pick((-2, -1, 1, 2, 3))
    told = dice.chance(50)
    better = "甲" if mean > sure else "乙"
    name = better if told else ("乙" if better == "甲" else "甲")
    return (
        f"甲项目成功（概率 ${decimal(p)}$）获利 ${gain}$ 万元，失败亏损 ${loss}$ 万元；乙项目稳获利 ${decimal(sure)}$ 万元。从平均获利看，应选{name}项目", told,
        f"甲项目的平均获利是 ${decimal(mean)}$ 万元，与乙项目比较，应选{better}项目。",
        lambda: (sum([gain] * int(10 * p) + [-loss] * int(10 - 10 * p)) > 10 * sure) == (name == "甲"),
    )  # fmt: skip


_words = fact(
    ("两个方案的平均获利相同时，方差小的方案风险较小", True, "方差小，获利的波动小，风险就小。"),
    ("平均获利大的方案，每一次的获利都大", False, "均值反映的是平均水平，某一次的获利可能很小，甚至亏损。"),
    ("作决策时，只要比较均值，不必考虑方差", False, "均值相同或相差不大时，还要看方差反映的风险。"),
    ("求平均获利时，亏损要作为负数参加计算", True, "亏损使收益减少，在分布列中取负值。"),
    ("抽奖的平均获奖金额低于奖券的价格时，从平均看买奖券是亏的", True, "平均获利等于平均奖金减去价格，是负数。"),
)  # fmt: skip


def loss_added(dice: Dice, level: int) -> Draft:
    """A loss counted as a gain, or left out."""
    p = Fraction(dice.integer(4, 8), 10)
    gain, loss = dice.step(20, 60, 5), dice.step(5, 20, 5)
    right = gain * p - loss * (1 - p)
    story, good = dice.pick(
        (
            ("某公司投资一个项目", "项目成功"),
            ("某农户种一季草莓", "天气好"),
            ("某景区在雨季营业", "雨天少"),
            ("某书店进一批新书", "畅销"),
            ("某工厂试制一种新材料", "试制成功"),
        )
    )
    q = 1 - p
    task = f"{story}，若{good}（概率 ${decimal(p)}$），则获利 ${gain}$ 万元，否则亏损 ${loss}$ 万元，求平均获利。"
    if dice.chance(50):
        wrong = gain * p + loss * q
        lines = (
            f"设获利为 $X$ 万元，则 $P(X={gain})={decimal(p)}$；",
            f"另一种情形的概率是 ${decimal(q)}$，这时 $X={loss}$；",
            rf"所以 $E(X)={gain}\times {decimal(p)}+{loss}\times {decimal(q)}={decimal(wrong)}$。",
        )
        why = f"亏损 ${loss}$ 万元，$X$ 应取 $-{loss}$。"
    else:
        wrong = gain * p - loss
        lines = (
            f"设获利为 $X$ 万元，则 $P(X={gain})={decimal(p)}$；",
            f"亏损是要减去的 ${loss}$ 万元，它不用乘概率；",
            rf"所以 $E(X)={gain}\times {decimal(p)}-{loss}={decimal(wrong)}$。",
        )
        why = f"亏损只在另一种情形下发生，要乘它的概率 ${decimal(q)}$。"
    steps = (
        line(
            rf"{gain}\times {decimal(p)}-{loss}\times {decimal(q)}",
            decimal(right),
            f"$X$ 取 ${gain}$ 和 $-{loss}$，$E(X)$：",
            name="均值",
        ),
    )
    return slipped(
        dice, task, lines, 2, decimal(right), decimal(wrong), why, steps,
        lambda: decimal(Fraction(sum([gain] * int(10 * p) + [-loss] * int(10 * q)), 10)), "万元",
    )  # fmt: skip


RECIPES = (
    Recipe(DECISION, "two-machines", "choice", (2,), two_machines),
    Recipe(DECISION, "claims", "judge", (1, 2), judging("概率与决策", _choose, _words)),
    Recipe(DECISION, "find-slip", "mistake", (2,), loss_added),
)

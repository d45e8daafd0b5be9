"""Independent events asked in other ways: parts of a machine, backwards, independent or not, put right."""

from collections.abc import Callable
from fractions import Fraction
from itertools import product

from curriculum.generators.dice import Dice
from curriculum.generators.latex import decimal
from curriculum.generators.recipe import Draft, Recipe
from curriculum.generators.senior.applied.frames import people, slipped
from curriculum.generators.senior.curves.forms import Said, fact, judging
from curriculum.generators.working import line, said, slips
from engine.values import Step

INDEPENDENT = "prob.basic.independent"
TENTHS = tuple(Fraction(k, 10) for k in range(5, 10))


def machine(dice: Dice, level: int) -> Draft:
    """Parts in series, side by side, or two side by side and one in series, that work or not."""
    a, b, c = dice.pick(TENTHS), dice.pick(TENTHS), dice.pick(TENTHS)
    thing, part, works = dice.pick(
        (("一个电路", "元件", "正常工作"), ("一套报警系统", "探测器", "正常工作"), ("一条灌溉管网", "阀门", "开启"), ("一条通信线路", "中继站", "畅通"), ("一台水处理装置", "水泵", "正常运转"))
    )  # fmt: skip
    kind = dice.pick(("series", "parallel")) if level == 2 else "both"
    pa, pb, pc = decimal(a), decimal(b), decimal(c)
    names = "甲、乙、丙" if kind == "both" else "甲、乙"
    given = f"${pa}$、${pb}$、${pc}$" if kind == "both" else f"${pa}$、${pb}$"
    start = f"{thing}里有{names}{'三' if kind == 'both' else '两'}个{part}，它们{works}的概率依次是 {given}，各{part}是否{works}相互独立。"
    if kind == "series":
        value, rule = a * b, f"只有甲、乙都{works}时，{thing[2:]}才畅通无阻"
        steps: tuple[Step, ...] = (
            line(
                rf"{pa}\times {pb}",
                decimal(value),
                "两个相互独立的事件同时发生，概率相乘：",
                name="相互独立事件",
            ),
        )
    elif kind == "parallel":
        value, rule = 1 - (1 - a) * (1 - b), f"只要甲、乙中至少有一个{works}，{thing[2:]}就畅通无阻"
        steps = (
            said(f"反面是两个都没有{works}，先求反面的概率。", name="对立事件"),
            line(rf"1-(1-{pa})\times (1-{pb})", decimal(value), "用 $1$ 减去两个都失效的概率："),
        )
    else:
        value, rule = (
            (1 - (1 - a) * (1 - b)) * c,
            f"甲、乙中至少有一个{works}，并且丙{works}时，{thing[2:]}才畅通无阻",
        )
        steps = (
            line(
                rf"1-(1-{pa})\times (1-{pb})",
                decimal(1 - (1 - a) * (1 - b)),
                f"甲、乙中至少有一个{works}的概率：",
                name="对立事件",
            ),
            line(
                rf"{decimal(1 - (1 - a) * (1 - b))}\times {pc}",
                decimal(value),
                f"还要丙{works}，概率相乘：",
                name="相互独立事件",
            ),
        )
    rule = rule.replace("畅通无阻", "能用")
    wrong = slips(
        decimal(value), (decimal(1 - value), "求成了不能用的概率。"),
        (decimal(a * b * (c if kind == "both" else 1)), f"不要求每个{part}都{works}。"),
        (decimal(1 - (1 - a) * (1 - b)), "没有考虑丙。" if kind == "both" else f"两个{part}都{works}才行，不是至少一个。"),
        (decimal((1 - a) * (1 - b)), "求成了两个都失效的概率。"), (decimal(1 - (1 - a) * (1 - b) * (1 - c)) if kind == "both" else decimal((a + b) / 2), "丙必须能用，不是三个中有一个就行。" if kind == "both" else "概率不能平均。"),
        (decimal(a + b - 1) if a + b > 1 else decimal(a), "没有用概率的乘法。"),
    )  # fmt: skip

    def again() -> str:
        whole = Fraction(0)
        for x, y, z in product((True, False), repeat=3):
            good = {"series": x and y, "parallel": x or y, "both": (x or y) and z}[kind]
            if good:
                whole += (a if x else 1 - a) * (b if y else 1 - b) * (c if z else 1 - c)
        return decimal(whole)

    return Draft(
        f"{start}{rule}，则{thing[2:]}能用的概率是____。",
        decimal(value),
        steps,
        again,
        distractors=wrong,
    )


def from_union(dice: Dice, level: int) -> Draft:
    """One chance and that of at least one are known: the other chance."""
    a, b = dice.pick(TENTHS[:4]), Fraction(dice.integer(2, 8), 10)
    union = a + b - a * b
    one, two = people(dice, 2)
    act = dice.pick(
        ("独立地破译一份密码", "独立地解同一道题", "各投篮一次", "各射击一次", "独立地完成一个实验")
    )
    done = {"密": "译出", "题": "解出", "篮": "投中", "击": "命中", "实": "成功"}[
        next(k for k in "密题篮击实" if k in act)
    ]
    aim = {"译出": "密码被译出", "解出": "题被解出"}.get(done, f"至少有一人{done}")
    steps = (
        said(
            f"反面是两人都没有{done}：$(1-{decimal(a)})(1-p)=1-{decimal(union)}$，其中 $p$ 是{two}{done}的概率。",
            name="对立事件",
        ),
        line(rf"1-\frac{{1-{decimal(union)}}}{{1-{decimal(a)}}}", decimal(b), "解出 $p$："),
    )
    wrong = slips(
        decimal(b), (decimal(union - a), "两人可能同时做到，概率不能直接相减。"), (decimal(1 - b), f"求成了没有{done}的概率。"),
        (decimal(1 - union), "求成了两人都没有做到的概率。"),
        (decimal(union), "这是至少有一人做到的概率。"), (decimal(1 - a), f"求成了{one}没有{done}的概率。"),
    )  # fmt: skip

    def again() -> str:
        fits = (Fraction(k, 100) for k in range(101))
        return decimal(next(p for p in fits if a * p + a * (1 - p) + (1 - a) * p == union))

    return Draft(
        f"{one}、{two}两人{act}，{one}{done}的概率是 ${decimal(a)}$，{aim}的概率是 ${decimal(union)}$，两人的结果互不影响，则{two}{done}的概率是____。",
        decimal(b), steps, again, distractors=wrong,
    )  # fmt: skip


Pair = tuple[int, ...]
EVENTS: tuple[tuple[str, Callable[[Pair], bool]], ...] = (
    ("第一枚的点数是奇数", lambda d: d[0] % 2 == 1), ("第二枚的点数是偶数", lambda d: d[1] % 2 == 0),
    ("两枚的点数之和是 $7$", lambda d: sum(d) == 7), ("两枚的点数之和是 $8$", lambda d: sum(d) == 8),
    ("两枚的点数之和是偶数", lambda d: sum(d) % 2 == 0), ("两枚的点数相同", lambda d: d[0] == d[1]),
    ("第一枚的点数是 $1$", lambda d: d[0] == 1), ("第二枚的点数大于 $4$", lambda d: d[1] > 4),
)  # fmt: skip


def _two_dice(dice: Dice) -> Said:
    space = list(product(range(1, 7), repeat=2))
    (one, first), (two, second) = dice.picks(EVENTS, 2)
    p = Fraction(sum(first(d) for d in space), 36)
    q = Fraction(sum(second(d) for d in space), 36)
    both = Fraction(sum(first(d) and second(d) for d in space), 36)
    true = both == p * q
    shown = [rf"\frac{{{x.numerator}}}{{{x.denominator}}}" if x else "0" for x in (p, q, both)]
    sign = "=" if true else r"\ne "
    return (
        f"先后抛掷两枚质地均匀的骰子，事件 $A$：“{one}”，事件 $B$：“{two}”，则 $A$ 与 $B$ 相互独立", true,
        f"$P(A)={shown[0]}$，$P(B)={shown[1]}$，$P(AB)={shown[2]}$，$P(AB){sign}P(A)P(B)$。",
        # Independent when A is as frequent where B happens as everywhere.
        lambda: sum(first(d) for d in space if second(d)) * 36 == sum(map(first, space)) * sum(map(second, space)),
    )  # fmt: skip


def _given(dice: Dice) -> Said:
    a, b = Fraction(dice.integer(2, 8), 10), Fraction(dice.integer(2, 8), 10)
    true = dice.chance(50)
    both = a * b if true else min(a, b) * Fraction(dice.pick((1, 2)), 2)
    true = both == a * b
    sign = "=" if true else r"\ne "
    return (
        f"若 $P(A)={decimal(a)}$，$P(B)={decimal(b)}$，$P(AB)={decimal(both)}$，则事件 $A$ 与 $B$ 相互独立", true,
        f"$P(A)P(B)={decimal(a * b)}$，$P(AB){sign}P(A)P(B)$。",
        lambda: both / b == a,
    )  # fmt: skip


_words = fact(
    ("互斥的两个事件（概率都不为 $0$）一定相互独立", False, "互斥时 $P(AB)=0$，而 $P(A)P(B)>0$，所以不独立。"),
    ("若事件 $A$ 与 $B$ 相互独立，则 $A$ 与 $\\overline{B}$ 也相互独立", True, "$B$ 发生与否都不影响 $A$，所以 $A$ 与 $\\overline{B}$ 也独立。"),
    ("若 $P(AB)=P(A)P(B)$，则事件 $A$ 与 $B$ 相互独立", True, "这正是两个事件相互独立的定义。"),
    ("从袋中不放回地取球两次，“第一次取到红球”与“第二次取到红球”相互独立", False, "第一次的结果改变了袋中的球，影响第二次的概率。"),
    ("必然事件与任何事件都相互独立", True, "$P(\\Omega A)=P(A)=P(\\Omega)P(A)$。"),
    ("若 $A$ 与 $B$ 相互独立，则 $P(A\\cup B)=P(A)+P(B)$", False, "$A$ 与 $B$ 可以同时发生，还要减去 $P(AB)$。"),
)  # fmt: skip


def just_one(dice: Dice, level: int) -> Draft:
    """Exactly one of two: one half of the cases forgotten, or the chances added."""
    a, b = dice.picks(TENTHS, 2)
    one, two = people(dice, 2)
    act, done = dice.pick(
        (
            ("各投篮一次", "投中"),
            ("各射击一次", "命中"),
            ("独立解同一道题", "解对"),
            ("各参加一次面试", "通过"),
            ("各罚点球一次", "罚进"),
            ("各抽查一次背诵", "过关"),
        )
    )
    pa, pb = decimal(a), decimal(b)
    right = a * (1 - b) + (1 - a) * b
    task = f"{one}、{two}两人{act}，{done}的概率分别是 ${pa}$、${pb}$，结果互不影响。求恰有一人{done}的概率。"
    if dice.chance(50):
        wrong = a * (1 - b)
        lines = (
            f"{one}{done}、{two}没有{done}的概率是 ${pa}\\times {decimal(1 - b)}={decimal(wrong)}$；",
            f"“恰有一人{done}”只有这一种情形；",
            f"所以所求概率为 ${decimal(wrong)}$。",
        )
        at, why = 2, f"漏了“{one}没有{done}、{two}{done}”的情形。"
    else:
        wrong = 1 - (1 - a) * (1 - b)
        lines = (
            f"两人都没有{done}的概率是 ${decimal(1 - a)}\\times {decimal(1 - b)}={decimal((1 - a) * (1 - b))}$；",
            f"“恰有一人{done}”的反面就是“两人都没有{done}”；",
            f"所以所求概率为 $1-{decimal((1 - a) * (1 - b))}={decimal(wrong)}$。",
        )
        at, why = 2, f"反面还包括两人都{done}；用 $1$ 减得到的是至少有一人{done}的概率。"
    steps = (
        said(f"“恰有一人{done}”分两类：只有{one}{done}，只有{two}{done}，两类互斥。", name="分类"),
        line(
            rf"{pa}\times {decimal(1 - b)}+{decimal(1 - a)}\times {pb}",
            decimal(right),
            "概率相加：",
        ),
    )
    return slipped(
        dice, task, lines, at, decimal(right), decimal(wrong), why, steps,
        lambda: decimal(1 - a * b - (1 - a) * (1 - b)),
    )  # fmt: skip


RECIPES = (
    Recipe(INDEPENDENT, "machine", "fill", (2, 3), machine),
    Recipe(INDEPENDENT, "from-union", "reverse", (3,), from_union),
    Recipe(INDEPENDENT, "claims", "judge", (2, 3), judging("事件的相互独立性", _two_dice, _given, _words)),
    Recipe(INDEPENDENT, "find-slip", "mistake", (2,), just_one),
)  # fmt: skip

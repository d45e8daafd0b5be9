"""Probabilities that follow a recurrence, asked in other ways: two states, the constant, the term, put right."""

from collections.abc import Callable
from fractions import Fraction
from itertools import pairwise, product

from curriculum.generators.dice import Dice
from curriculum.generators.latex import decimal, fraction, in_brackets
from curriculum.generators.recipe import Draft, Recipe
from curriculum.generators.senior.applied.frames import people, slipped
from curriculum.generators.senior.curves.forms import Said, fact, judging
from curriculum.generators.working import line, said, slips
from engine.values import Distractor

MARKOV = "prob.rv.markov"
STATES = (
    ("{who}每天中午在甲、乙两个餐厅中选一个用餐，若前一天去甲餐厅，则第二天去甲餐厅的概率是 {stay}；若前一天去乙餐厅，则第二天去甲餐厅的概率是 {come}", "第一天去甲餐厅", "第 ${n}$ 天去甲餐厅"),
    ("{who}每天在跑步和跳绳中选一项锻炼，若前一天跑步，则第二天跑步的概率是 {stay}；若前一天跳绳，则第二天跑步的概率是 {come}", "第一天跑步", "第 ${n}$ 天跑步"),
    ("某地的天气只分晴、雨两种，若某天是晴天，则第二天是晴天的概率是 {stay}；若某天是雨天，则第二天是晴天的概率是 {come}", "第一天是晴天", "第 ${n}$ 天是晴天"),
    ("甲、乙两人投篮，每次由一人投：甲投中则继续由甲投，投不中则换乙投，甲每次投中的概率是 {stay}；乙投完后，下一次换甲投的概率是 {come}", "第一次由甲投", "第 ${n}$ 次由甲投"),
    ("一个机器人每分钟处于“工作”或“充电”状态，若这一分钟在工作，则下一分钟仍工作的概率是 {stay}；若这一分钟在充电，则下一分钟工作的概率是 {come}", "第 $1$ 分钟在工作", "第 ${n}$ 分钟在工作"),
    ("{who}每周末去图书馆或美术馆，若这一周去图书馆，则下一周去图书馆的概率是 {stay}；若这一周去美术馆，则下一周去图书馆的概率是 {come}", "第一周去图书馆", "第 ${n}$ 周去图书馆"),
    ("一盏装饰灯每秒闪红光或绿光，若这一秒是红光，则下一秒是红光的概率是 {stay}；若这一秒是绿光，则下一秒是红光的概率是 {come}", "第 $1$ 秒是红光", "第 ${n}$ 秒是红光"),
    ("一辆共享单车每天停在东、西两个站点之一，若某天停在东站，则第二天停在东站的概率是 {stay}；若某天停在西站，则第二天停在东站的概率是 {come}", "第一天停在东站", "第 ${n}$ 天停在东站"),
)  # fmt: skip
RATES = tuple(Fraction(k, 10) for k in range(2, 9))


def _story(dice: Dice, stay: Fraction, come: Fraction, n: int) -> tuple[str, str, str]:
    start, first, asked = dice.pick(STATES)
    told = start.format(
        who=people(dice, 1)[0], stay=f"${decimal(stay)}$", come=f"${decimal(come)}$"
    )
    return told, first, asked.format(n=n)


def _summed(stay: Fraction, come: Fraction, first: Fraction, n: int) -> Fraction:
    """The chance of the first state at step n, over all paths."""
    whole = Fraction(0)
    for path in product((True, False), repeat=n):
        if not path[-1]:
            continue
        chance = first if path[0] else 1 - first
        for before, after in pairwise(path):
            go = stay if before else come
            chance *= go if after else 1 - go
        whole += chance
    return whole


def two_states(dice: Dice, level: int) -> Draft:
    """Two states day by day: the chance two or three steps later."""
    stay, come = dice.picks(RATES, 2)
    while stay + come == 1:  # from an even start nothing would ever change
        stay, come = dice.picks(RATES, 2)
    n = 3 if level == 3 else dice.integer(3, 4)
    sure = level == 3
    first = Fraction(1) if sure else Fraction(1, 2)
    told, begin, asked = _story(dice, stay, come, n)
    given = f"已知{begin}" if sure else f"{begin}的概率是 $0.5$"
    steps = [
        said(rf"设第 $k$ 步处于这一状态的概率为 $p_k$，由全概率公式，$p_{{k+1}}={decimal(stay)}p_k+{decimal(come)}(1-p_k)$，$p_1={decimal(first)}$。", name="全概率公式"),
    ]  # fmt: skip
    p, seen = first, [first]
    for k in range(2, n + 1):
        q = stay * p + come * (1 - p)
        steps.append(
            line(
                rf"{decimal(stay)}\times {decimal(p)}+{decimal(come)}\times (1-{decimal(p)})",
                decimal(q),
                f"$p_{k}$：",
            )
        )
        p = q
        seen.append(p)
    wrong = slips(
        decimal(p), (decimal(seen[-2]), "少递推了一步。"), (decimal(stay ** (n - 1) * first), "只算了一直处于这一状态的情形。"),
        (decimal(1 - p), "求成了处于另一状态的概率。"), (decimal(stay * seen[-2]), "漏了从另一状态转来的情形。"),
    )  # fmt: skip
    return Draft(
        f"{told}。{given}，则{asked}的概率是____。", decimal(p), tuple(steps),
        lambda: decimal(_summed(stay, come, first, n)), distractors=wrong,
    )  # fmt: skip


def _recurrence(dice: Dice) -> tuple[Fraction, Fraction, Fraction, Fraction]:
    """(a, b, p1, limit) of p(k+1) = a·p(k) + b with 0 < limit < 1."""
    a = Fraction(*dice.pick(((1, 2), (1, 3), (-1, 2), (-1, 3), (1, 4), (-1, 4), (2, 5), (-2, 5))))
    limit = Fraction(*dice.pick(((1, 2), (1, 3), (2, 3), (2, 5), (3, 5), (3, 4))))
    b = limit * (1 - a)
    while not (0 <= b <= 1 and 0 <= a + b <= 1):
        limit = Fraction(1, 2)
        b = limit * (1 - a)
    first = Fraction(1) if dice.chance(60) else Fraction(0)
    return a, b, first, limit


def _shown(a: Fraction, b: Fraction, letter: str = "p_n") -> str:
    lead = "-" if a < 0 else ""
    return f"{lead}{fraction(abs(a))}{letter}+{fraction(b)}"


GAMES = (
    "某游戏中第 $n$ 次获胜的概率 $p_n$", "一名队员第 $n$ 次发球得分的概率 $p_n$", "一只昆虫第 $n$ 次停在红花上的概率 $p_n$",
    "某人第 $n$ 天步行上班的概率 $p_n$", "某地第 $n$ 天是晴天的概率 $p_n$", "一台设备第 $n$ 天运转正常的概率 $p_n$",
)  # fmt: skip


def constant(dice: Dice, level: int) -> Draft:
    """The number to subtract so that the probabilities become a geometric sequence."""
    a, b, first, limit = _recurrence(dice)
    steps = (
        said(
            rf"设 $p_{{n+1}}-\lambda={fraction(a)}(p_n-\lambda)$，展开后与已知比较，$\lambda-{in_brackets(a)}\lambda={fraction(b)}$。",
            name="待定系数法",
        ),
        line(
            rf"\frac{{{fraction(b)}}}{{1-{in_brackets(a)}}}", fraction(limit), r"解得 $\lambda$："
        ),
    )
    wrong = slips(
        fraction(limit), (fraction(b), "把常数项直接当成了 $\\lambda$。"), (fraction(b / (1 + a)), "移项时符号错了。"),
        (fraction(-limit), "$\\lambda$ 的符号错了。"), (fraction(b / a), "要除以 $1$ 减系数，不是除以系数。"),
    )  # fmt: skip

    def again() -> str:
        # A chance that has settled stays for ever: of all simple fractions only one is its own next.
        fits = [Fraction(top, bottom) for bottom in range(1, 13) for top in range(bottom + 1)]
        return fraction(next(p for p in fits if a * p + b == p))

    return Draft(
        rf"{dice.pick(GAMES)} 满足 $p_1={fraction(first)}$，$p_{{n+1}}={_shown(a, b)}$。若数列 $\{{p_n-\lambda\}}$ 是等比数列，则常数 $\lambda=$____。",
        fraction(limit), steps, again, distractors=wrong,
    )  # fmt: skip


def term(dice: Dice, level: int) -> Draft:
    """The general term, chosen among formulas."""
    a, b, first, limit = _recurrence(dice)

    def shown(lead: Fraction, ratio: Fraction, end: Fraction, power: str) -> str:
        base = rf"\left({fraction(ratio)}\right)^{{{power}}}"
        top = "" if lead == 1 else "-" if lead == -1 else f"{fraction(lead)}\\times "
        return f"$p_n={top}{base}{'+' if end > 0 else ''}{fraction(end)}$"

    lead = first - limit
    right = shown(lead, a, limit, "n-1")
    others = (
        (shown(lead, a, limit, "n"), "指数应是 $n-1$，代入 $n=1$ 检验就知道。"),
        (shown(-lead, a, limit, "n-1"), r"首项 $p_1-\lambda$ 的符号错了。"),
        (shown(first, a, limit, "n-1"), r"等比数列的首项是 $p_1-\lambda$，不是 $p_1$。" if first else r"首项是 $p_1-\lambda$。"),
        (shown(lead, b, limit, "n-1"), "公比是 $p_n$ 的系数，不是常数项。"),
    )  # fmt: skip
    kept = [(text, why) for text, why in others if text != right and "0\\times" not in text][:3]
    steps = (
        said(rf"由 $p_{{n+1}}-\lambda={fraction(a)}(p_n-\lambda)$ 得 $\lambda={fraction(limit)}$。", name="构造等比数列"),
        said(rf"$\left\{{p_n-{fraction(limit)}\right\}}$ 是首项为 ${fraction(lead)}$、公比为 ${fraction(a)}$ 的等比数列，所以选 {right}。"),
    )  # fmt: skip

    def again() -> str:
        formulas: dict[str, Callable[[int], Fraction]] = {
            others[3][0]: lambda n: lead * b ** (n - 1) + limit, others[2][0]: lambda n: first * a ** (n - 1) + limit,
            others[1][0]: lambda n: -lead * a ** (n - 1) + limit, others[0][0]: lambda n: lead * a**n + limit,
            right: lambda n: lead * a ** (n - 1) + limit,
        }  # fmt: skip
        chances = [first]
        for _ in range(4):
            chances.append(a * chances[-1] + b)
        shown_texts = [right, *(text for text, _ in kept)]
        good = [
            t for t in shown_texts if all(formulas[t](n) == p for n, p in enumerate(chances, 1))
        ]
        return good[0] if len(good) == 1 else ""

    return Draft(
        rf"{dice.pick(GAMES)} 满足 $p_1={fraction(first)}$，$p_{{n+1}}={_shown(a, b)}$，则 $p_n$ 的通项公式是",
        "", steps, again, options=(right, *(text for text, _ in kept)),
        distractors=tuple(Distractor("", why) for _, why in kept),
    )  # fmt: skip


def _next(dice: Dice) -> Said:
    stay, come = dice.picks(RATES, 2)
    first = Fraction(dice.integer(2, 8), 10)
    right = stay * first + come * (1 - first)
    told = dice.pick((right, stay * first))
    return (
        f"某地今天晴的概率是 ${decimal(first)}$。若今天晴，则明天晴的概率是 ${decimal(stay)}$；若今天不晴，则明天晴的概率是 ${decimal(come)}$。由此得明天晴的概率是 ${decimal(told)}$", told == right,
        f"由全概率公式，分今天晴与不晴两种情形相加，得 ${decimal(right)}$。",
        lambda: told == _summed(stay, come, first, 2),
    )  # fmt: skip


_words = fact(
    ("甲、乙、丙三人传球，每次等可能地传给另外两人之一，则第 $n$ 次传球后，球在乙手中与在丙手中的概率相等", True, "从甲开始，乙、丙的地位完全相同。"),
    ("甲、乙、丙三人传球，从甲开始，每次等可能地传给另外两人之一，则每次传球后球在甲手中的概率都是 $\\frac{1}{3}$", False, "第一次传球后球一定不在甲手中，概率是 $0$。"),
    ("若 $p_{n+1}=\\frac{1}{2}p_n+\\frac{1}{4}$，则 $\\left\\{p_n-\\frac{1}{2}\\right\\}$ 的每一项都是前一项的 $\\frac{1}{2}$", True, "$p_{n+1}-\\frac{1}{2}=\\frac{1}{2}p_n-\\frac{1}{4}=\\frac{1}{2}\\left(p_n-\\frac{1}{2}\\right)$。"),
    ("用全概率公式求 $p_{n+1}$ 时，应把第 $n$ 次的各种结果分类，再相加", True, "第 $n$ 次的各种结果互斥，并且合起来是必然事件。"),
    ("若 $p_1=1$，$p_{n+1}=\\frac{1}{2}p_n+\\frac{1}{4}$，则 $n$ 越大，$p_n$ 越接近 $1$", False, "$p_n=\\frac{1}{2}+\\frac{1}{2}\\times\\left(\\frac{1}{2}\\right)^{n-1}$，越来越接近 $\\frac{1}{2}$。"),
)  # fmt: skip


def branch_lost(dice: Dice, level: int) -> Draft:
    """The recurrence without the way back from the other state."""
    stay, come = dice.picks(RATES, 2)
    told, begin, asked = _story(dice, stay, come, 3)
    p2, right = stay, stay * stay + come * (1 - stay)
    task = f"{told}。已知{begin}，求{asked}的概率。"
    if dice.chance(50):
        wrong = stay * stay
        lines = (
            f"设第 $k$ 步处于这一状态的概率为 $p_k$，则 $p_1=1$，$p_2={decimal(p2)}$；",
            f"要第 $3$ 步仍处于这一状态，第 $2$ 步必须也处于这一状态，所以 $p_3={decimal(stay)}\\times p_2$；",
            f"所以 $p_3={decimal(wrong)}$。",
        )
        at, why = 2, "第 $2$ 步处于另一状态时，第 $3$ 步也可能回到这一状态，漏了这一类。"
    else:
        wrong = stay * stay + come
        lines = (
            f"设第 $k$ 步处于这一状态的概率为 $p_k$，则 $p_1=1$，$p_2={decimal(p2)}$；",
            f"由全概率公式，$p_3={decimal(stay)}\\times p_2+{decimal(come)}$；",
            f"所以 $p_3={decimal(wrong)}$。",
        )
        at, why = 2, "第二项还要乘“第 $2$ 步处于另一状态”的概率 $1-p_2$。"
    steps = (
        said("把第 $2$ 步的两种状态分类，用全概率公式。", name="全概率公式"),
        line(
            rf"{decimal(stay)}\times {decimal(stay)}+{decimal(come)}\times (1-{decimal(stay)})",
            decimal(right),
            "两类相加：",
        ),
    )
    return slipped(
        dice, task, lines, at, decimal(right), decimal(wrong), why, steps,
        lambda: decimal(_summed(stay, come, Fraction(1), 3)),
    )  # fmt: skip


RECIPES = (
    Recipe(MARKOV, "two-states", "word", (3, 4), two_states),
    Recipe(MARKOV, "constant", "fill", (4,), constant),
    Recipe(MARKOV, "term", "choice", (4,), term),
    Recipe(MARKOV, "claims", "judge", (2, 3), judging("概率的递推", _next, _words)),
    Recipe(MARKOV, "find-slip", "mistake", (3,), branch_lost),
)

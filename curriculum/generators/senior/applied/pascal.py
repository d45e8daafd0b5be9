"""Pascal's triangle and shared birthdays, asked in other ways: sums, backwards, judged, put right."""

from fractions import Fraction
from itertools import pairwise
from math import comb, perm

from curriculum.generators.dice import Dice
from curriculum.generators.latex import fraction
from curriculum.generators.recipe import Draft, Recipe
from curriculum.generators.senior.applied.frames import slipped
from curriculum.generators.senior.chance.binomial import pascal
from curriculum.generators.senior.chance.counting import chosen
from curriculum.generators.senior.curves.forms import Said, fact, judging
from curriculum.generators.working import line, said, slips

PASCAL = "mod.research.pascal"
TOP = "（最上面的一行是第 $0$ 行）"


def _row(n: int) -> list[int]:
    """A row made of the one above it, not of the formula."""
    row = [1]
    for _ in range(n):
        row = [1, *(a + b for a, b in pairwise(row)), 1]
    return row


def drawn(dice: Dice, level: int) -> Draft:
    """A corner of the triangle is printed; something about a further row is asked."""
    n = dice.integer(6, 10)
    shown = "\n\n".join(
        "第 $" + str(k) + "$ 行：" + "，".join(f"${x}$" for x in _row(k)) for k in range(4)
    )
    kind = dice.pick(("sum", "largest", "odd") if level == 2 else ("upto", "alternate", "slant"))
    if kind == "sum":
        value, ask, why, shown_sum = (
            2**n,
            f"第 ${n}$ 行各数的和是____。",
            "第 $n$ 行各数的和是 $(1+1)^n=2^n$：",
            f"2^{{{n}}}",
        )
        slip = (
            (2 ** (n - 1), "行数从 $0$ 数起，少算了一行。"),
            (2 ** (n + 1), "行数从 $0$ 数起，多算了一行。"),
            (2 * n, "每一行的和是上一行的 $2$ 倍，不是加 $2$。"),
        )
    elif kind == "largest":
        k = n // 2
        value, ask, why, shown_sum = (
            comb(n, k),
            f"第 ${n}$ 行中最大的数是____。",
            "正中间的数最大：",
            chosen(n, k),
        )
        slip = (
            (comb(n, k - 1), "最大的数在正中间。"),
            (comb(n - 1, (n - 1) // 2), "行数从 $0$ 数起，看成了上一行。"),
            (comb(n + 1, (n + 1) // 2), "看成了下一行。"),
        )
    elif kind == "odd":
        value, ask, why, shown_sum = (
            2 ** (n - 1),
            f"第 ${n}$ 行中从左数第 $1$、$3$、$5$、…个数的和是____。",
            "奇数位与偶数位上的数的和相等，各是一半：",
            rf"2^{{{n}}}\div 2",
        )
        slip = (
            (2**n, "这是整行的和，要取一半。"),
            (2 ** (n - 2), "多除了一次 $2$。"),
            (n, "把各数的个数当成了和。"),
        )
    elif kind == "upto":
        value, ask, why, shown_sum = (
            2 ** (n + 1) - 1,
            f"从第 $0$ 行到第 ${n}$ 行，所有数的和是____。",
            "各行的和组成公比为 $2$ 的等比数列：",
            rf"\frac{{1-2^{{{n + 1}}}}}{{1-2}}",
        )
        slip = (
            (2**n, "这只是最后一行的和。"),
            (2**n - 1, "漏了最后一行。"),
            (2 ** (n + 1), "等比数列求和时漏减了 $1$。"),
        )
    elif kind == "alternate":
        value = 2**n - 2
        ask, why, shown_sum = (
            f"去掉第 ${n}$ 行两端的 $1$，其余各数的和是____。",
            "整行的和减去两端的 $1$：",
            f"2^{{{n}}}-2",
        )
        slip = (
            (2**n, "没有去掉两端的 $1$。"),
            (2**n - 1, "两端各有一个 $1$，要减去 $2$。"),
            (2 ** (n - 1) - 2, "行数从 $0$ 数起，少算了一行。"),
        )
    else:
        value, ask, why, shown_sum = (
            comb(n + 1, 3),
            f"各行从左数第 $3$ 个数，从第 $2$ 行加到第 ${n}$ 行，和是____。",
            rf"$C_2^2+C_3^2+\cdots+C_{{{n}}}^2=C_{{{n + 1}}}^3$：",
            chosen(n + 1, 3),
        )
        slip = (
            (comb(n, 3), "组合数的下标应比最后一行大 $1$。"),
            (comb(n + 1, 2), "上标也要加 $1$。"),
            (comb(n, 2), "这只是最后一个数。"),
        )
    steps = (line(shown_sum, str(value), why, name="杨辉三角的性质"),)

    def again() -> str:
        row, rows = _row(n), [_row(k) for k in range(n + 1)]
        return str({
            "sum": sum(row), "largest": max(row), "odd": sum(row[::2]), "upto": sum(map(sum, rows)),
            "alternate": sum(row[1:-1]), "slant": sum(r[2] for r in rows[2:]),
        }[kind])  # fmt: skip

    return Draft(
        f"杨辉三角的前几行如下{TOP}：\n\n{shown}\n\n照此规律，{ask}",
        str(value),
        steps,
        again,
        distractors=slips(str(value), *slip),
    )


def which_row(dice: Dice, level: int) -> Draft:
    """The sum, the third number, or the ratio of neighbours is known: which row is it?"""
    kind = dice.pick(("sum", "third", "ratio"))
    n = dice.integer(5, 12)
    if kind == "sum":
        given, steps = (
            f"各数的和是 ${2**n}$",
            (said(f"第 $n$ 行各数的和是 $2^n$，由 $2^n={2**n}$ 得 $n={n}$。", name="各数的和"),),
        )
    elif kind == "third":
        given = f"从左数第 $3$ 个数是 ${comb(n, 2)}$"
        steps = (
            said(
                rf"第 $3$ 个数是 $C_n^2=\frac{{n(n-1)}}{{2}}={comb(n, 2)}$，解得 $n={n}$。",
                name="第 r+1 个数",
            ),
        )
    else:
        k = dice.integer(2, n - 3)
        a, b = Fraction(comb(n, k - 1)), Fraction(comb(n, k))
        ratio = a / b
        given = (
            f"从左数第 ${k}$ 个数与第 ${k + 1}$ 个数的比是 ${ratio.numerator}:{ratio.denominator}$"
        )
        steps = (
            said(
                rf"$\frac{{C_n^{{{k - 1}}}}}{{C_n^{{{k}}}}}=\frac{{{k}}}{{n-{k - 1}}}={fraction(ratio)}$，解得 $n={n}$。",
                name="相邻两数的比",
            ),
        )
    wrong = slips(
        str(n),
        (n + 1, "最上面的一行是第 $0$ 行，多数了一行。"),
        (n - 1, "少数了一行。"),
        (n + 2, "第 $3$ 个数是 $C_n^2$，不是 $C_n^3$。"),
    )

    def again() -> str:
        for m in range(1, 40):
            row = _row(m)
            fits = (
                sum(row) == 2**n
                if kind == "sum"
                else m > 1 and row[2] == comb(n, 2)
                if kind == "third"
                else m >= k and Fraction(row[k - 1], row[k]) == ratio
            )
            if fits:
                return str(m)
        raise AssertionError("no row fits")

    return Draft(
        f"在杨辉三角{TOP}中，第 $n$ 行{given}，则 $n=$____。",
        str(n),
        steps,
        again,
        distractors=wrong,
    )


def _neighbours(dice: Dice) -> Said:
    n = dice.integer(5, 10)
    k = dice.integer(1, n - 2)
    right = comb(n + 1, k + 1)
    told = dice.pick((right, comb(n + 1, k), comb(n, k) * 2))
    return (
        f"在杨辉三角的第 ${n}$ 行{TOP}中，相邻两个数是 ${comb(n, k)}$ 和 ${comb(n, k + 1)}$，则下一行中它们下面的数是 ${told}$", told == right,
        f"下一行的数等于它肩上两个数的和，即 ${comb(n, k)}+{comb(n, k + 1)}={right}$。",
        lambda: told == _row(n + 1)[k + 1],
    )  # fmt: skip


_words = fact(
    ("杨辉三角的第 $n$ 行（从第 $0$ 行数起）共有 $n$ 个数", False, "第 $n$ 行共有 $n+1$ 个数。"),
    ("杨辉三角每一行中，与两端等距离的两个数相等", True, "$C_n^r=C_n^{n-r}$。"),
    ("杨辉三角第 $n$ 行各数的和是第 $n-1$ 行各数的和的 $2$ 倍", True, "各行的和是 $2^n$。"),
    ("只要一班有 $23$ 人，必有两人生日相同", False, "$23$ 人中有两人生日相同的概率超过 $\\frac{1}{2}$，但不是必然事件。"),
    ("一年按 $365$ 天计，$366$ 人中必有两人生日相同", True, "由抽屉原理，$366$ 人的生日不能两两不同。"),
    ("求“至少有两人生日相同”的概率，先求“生日两两不同”的概率较简便", True, "两者是对立事件，后者用排列数就能算出。"),
    ("$30$ 人中有两人生日相同的概率，就是 $\\frac{30}{365}$", False, "应当用 $1$ 减去 $30$ 人生日两两不同的概率，远大于这个数。"),
)  # fmt: skip


def birthdays(dice: Dice, level: int) -> Draft:
    """Two born in the same month: pairs counted as if they excluded one another, or order forgotten."""
    many, days, unit = dice.pick(
        (
            (4, 7, "出生的星期"),
            (3, 7, "出生的星期"),
            (3, 12, "出生的月份"),
            (4, 12, "出生的月份"),
            (3, 4, "出生的季节"),
            (3, 12, "生肖"),
            (4, 12, "星座"),
        )
    )
    of = "" if unit.startswith("出生") else "的"
    differ = Fraction(perm(days, many), days**many)
    right = 1 - differ
    task = f"假设每人{of}{unit}取 ${days}$ 种中的任何一种都是等可能的，求 ${many}$ 个人中至少有两人{of}{unit}相同的概率。"
    if dice.chance(50):
        wrong = 1 - Fraction(comb(days, many), days**many)
        lines = (
            f"反面是“${many}$ 个人{of}{unit}两两不同”；",
            f"两两不同的情形有 ${chosen(days, many)}={comb(days, many)}$ 种，全部情形有 ${days}^{many}={days**many}$ 种；",
            f"所以所求概率是 ${fraction(wrong)}$。",
        )
        at, why = (
            2,
            f"${many}$ 个人各不相同，要区分谁是哪一种，应当用排列数 $A_{{{days}}}^{{{many}}}$。",
        )
    else:
        wrong = Fraction(comb(many, 2), days)
        if wrong >= 1 or wrong == right:
            wrong = Fraction(1, days)
        pairs = comb(many, 2) if wrong != Fraction(1, days) else 1
        lines = (
            f"两个人{of}{unit}相同的概率是 $\\frac{{1}}{{{days}}}$；",
            f"${many}$ 个人可以组成 ${comb(many, 2)}$ 对，"
            + (
                f"把各对的概率相加，得 ${fraction(wrong)}$；"
                if pairs > 1
                else f"每一对都一样，所以至少有一对相同的概率也是 ${fraction(wrong)}$；"
            ),
            f"所以所求概率是 ${fraction(wrong)}$。",
        )
        at, why = 2, "几对可以同时相同，不是互斥事件，不能这样合起来；应先求对立事件的概率。"
    steps = (
        said(
            f"反面是两两不同，共 $A_{{{days}}}^{{{many}}}={perm(days, many)}$ 种。", name="对立事件"
        ),
        line(rf"1-\frac{{{perm(days, many)}}}{{{days}^{many}}}", fraction(right), "所求概率："),
    )

    def again() -> str:
        chance = Fraction(1)
        for k in range(many):
            chance *= Fraction(days - k, days)
        return fraction(1 - chance)

    return slipped(dice, task, lines, at, fraction(right), fraction(wrong), why, steps, again)


RECIPES = (
    Recipe(PASCAL, "triangle-choice", "choice", (2, 3), pascal),
    Recipe(PASCAL, "rows", "fill", (2, 3), drawn),
    Recipe(PASCAL, "which-row", "reverse", (2, 3), which_row),
    Recipe(PASCAL, "claims", "judge", (1, 2), judging("杨辉三角与生日问题", _neighbours, _words)),
    Recipe(PASCAL, "find-slip", "mistake", (3,), birthdays),
)

"""Sequences at work, asked in other ways: backwards, in the long run, by a rule, judged, put right."""

from fractions import Fraction

from curriculum.generators.dice import Dice
from curriculum.generators.latex import decimal, fraction
from curriculum.generators.recipe import Draft, Recipe
from curriculum.generators.senior.applied.frames import slipped
from curriculum.generators.senior.curves.forms import Said, fact, judging
from curriculum.generators.working import line, said, slips

SERIES = "func.seq.arithmetic-application"
ROWS = (
    ("一个剧场的座位，第 $1$ 排有 {a} 个，后面每排比前一排多 {d} 个", "排", "一共有 {n} 个座位", "共有", "个"), ("一堆钢管，最上面一层有 {a} 根，往下每层比上一层多 {d} 根", "层", "一共有 {n} 根钢管", "共有", "根"),
    ("某人练习长跑，第 $1$ 天跑 {a} 百米，以后每天比前一天多跑 {d} 百米", "天", "一共跑了 {n} 百米", "跑了", "百米"), ("广场上摆花，最里面一圈摆 {a} 盆，由里往外每圈比前一圈多 {d} 盆", "圈", "一共摆了 {n} 盆花", "摆了", "盆"),
    ("某图书角第 $1$ 周收到捐书 {a} 本，以后每周比前一周多收到 {d} 本", "周", "一共收到 {n} 本书", "收了", "本"), ("一名学徒第 $1$ 天做 {a} 个零件，以后每天比前一天多做 {d} 个", "天", "一共做了 {n} 个零件", "做了", "个"),
)  # fmt: skip
"""How it begins, what is counted off, the sum, how many of them, the unit."""


def how_many_rows(dice: Dice, level: int) -> Draft:
    """The sum is known: how many rows, layers, days?"""
    a, d, n = dice.integer(8, 24), dice.integer(2, 4), dice.integer(6, 20)
    total = n * a + n * (n - 1) // 2 * d
    story, row, whole, verb, _ = dice.pick(ROWS)
    start = story.format(a=f"${a}$", d=f"${d}$")
    half = f"\\frac{{{d}n(n-1)}}{{2}}" if d != 2 else "n(n-1)"
    steps = (
        said(f"各{row}的数量组成首项为 ${a}$、公差为 ${d}$ 的等差数列。", name="等差数列"),
        said(f"${a}n+{half}={total}$，解得正整数 $n={n}$。", name="前n项和"),
    )
    last = a + (n - 1) * d
    wrong = slips(
        str(n),
        (n - 1, "项数少了一项：第 $n$ 项加了 $n-1$ 次公差。"),
        (n + 1, "项数多了一项。"),
        (last, f"求成了最后一{row}的数量。"),
        (total // a, "没有考虑每次增加的数量。"),
    )

    def again() -> str:
        added, count, one = 0, 0, a
        while added < total:
            added, count, one = added + one, count + 1, one + d
        return str(count) if added == total else "0"

    told = whole.format(n=f"${total}$")
    return Draft(f"{start}，{told}，则{verb}____{row}。", str(n), steps, again, distractors=wrong)


def bouncing(dice: Dice, level: int) -> Draft:
    """A ball that bounces to half the height; a paper folded; a rope cut: a geometric sequence."""
    kind = dice.pick(("ball", "fold", "rumour"))
    if kind == "ball":
        n = dice.integer(3, 5)
        start = 2 ** (n + 1) * dice.integer(1, 5)
        value = Fraction(start) + 2 * sum(Fraction(start, 2**k) for k in range(1, n))
        thing = dice.pick(("一个皮球", "一个弹力球", "一个篮球"))
        statement = f"{thing}从 ${start}$ 米高处自由落下，每次着地后又跳回到原来高度的一半再落下。它第 ${n}$ 次着地时，一共经过了____米。"
        statement = statement.replace("米高处", "分米高处").replace("____米", "____分米")
        shown = (
            rf"{start}+2\times\left("
            + "+".join(str(start // 2**k) for k in range(1, n))
            + r"\right)"
        )
        steps = (
            said(
                f"第一次着地经过 ${start}$ 分米；以后每次着地都经过一上一下，跳起的高度组成公比为 $\\frac{{1}}{{2}}$ 的等比数列。",
                name="等比数列",
            ),
            line(shown, decimal(value), f"到第 ${n}$ 次着地，共弹起 ${n - 1}$ 次："),
        )
        wrong = slips(
            decimal(value), (decimal(sum(Fraction(start, 2**k) for k in range(n))), "弹起以后一上一下，要算两次。"), (decimal(value + 2 * Fraction(start, 2**n)), "第 $n$ 次着地时只弹起 $n-1$ 次。"),
            (decimal(2 * value - start), "第一次下落只算一次。"), (decimal(Fraction(start, 2 ** (n - 1))), "求成了最后一次弹起的高度。"),
        )  # fmt: skip

        def again() -> str:
            path, height = Fraction(start), Fraction(start)
            for _ in range(n - 1):
                height /= 2
                path += height + height
            return decimal(path)
    elif kind == "fold":
        n, thick = dice.integer(5, 9), Fraction(dice.pick((1, 2)), 10)
        value = thick * 2**n
        thing = dice.pick(("一张纸", "一张薄塑料片", "一块薄布", "一张锡纸"))
        statement = f"{thing}厚 ${decimal(thick)}$ 毫米，每对折一次，厚度变为原来的 $2$ 倍。对折 ${n}$ 次后，厚____毫米。"
        steps = (
            said("厚度组成公比为 $2$ 的等比数列。", name="等比数列"),
            line(rf"{decimal(thick)}\times 2^{n}", decimal(value), f"对折 ${n}$ 次后："),
        )
        wrong = slips(
            decimal(value), (decimal(thick * 2 ** (n - 1)), "对折 $n$ 次乘 $n$ 个 $2$，少乘了一个。"), (decimal(thick * 2 * n), "每次变为 $2$ 倍，不是加同样的厚度。"), (decimal(thick * (2**n - 1)), "求成了增加的厚度。"), (decimal(thick * n * n), "乘方算成了别的。"),
        )  # fmt: skip

        def again() -> str:
            layers = 1
            for _ in range(n):
                layers += layers
            return decimal(layers * thick)
    else:
        q, n = dice.integer(2, 4), dice.integer(3, 5)
        value = Fraction(q ** (n + 1) - 1, q - 1)
        event = dice.pick(
            (
                f"一条通知由 $1$ 人开始传达，第一轮他告诉 ${q}$ 人，以后每轮新知道的人各告诉 ${q}$ 个还不知道的人",
                f"一种链式公益活动由 $1$ 人发起，第一轮他邀请 ${q}$ 人，以后每轮新加入的人各邀请 ${q}$ 个新人",
                f"一棵小树第一年只有 $1$ 根主枝，第二年主枝长出 ${q}$ 根新枝，以后每年新枝各长出 ${q}$ 根新枝",
            )
        )
        tree = "小树" in event
        rounds = (
            f"第 ${n + 1}$ 年末，枝的总数是____根"
            if tree
            else f"${n}$ 轮以后，一共有____人（包括最初的 $1$ 人）"
        )
        statement = f"{event}。{rounds}。"
        steps = (
            said(
                f"每次新增的数量组成首项为 $1$、公比为 ${q}$ 的等比数列，共 ${n + 1}$ 项。",
                name="等比数列",
            ),
            line(rf"\frac{{{q}^{{{n + 1}}}-1}}{{{q}-1}}", str(value), "前 $n+1$ 项的和："),
        )
        wrong = slips(
            str(value), (q**n, "这只是最后一次新增的数量。"), (Fraction(q**n - 1, q - 1), "少加了最后一次。"), (value - 1, "漏了最初的一个。"), (q ** (n + 1), "等比数列的和算错了。"),
        )  # fmt: skip

        def again() -> str:
            new = whole = 1
            for _ in range(n):
                new *= q
                whole += new
            return str(whole)

    return Draft(
        statement,
        decimal(value) if value.denominator > 1 else str(value),
        steps,
        again,
        distractors=wrong,
    )


def long_run(dice: Dice, level: int) -> Draft:
    """A fixed part lost and a fixed amount added each time: the value that stays the same."""
    percent, add = dice.pick((10, 20, 25, 40, 50)), 10 * dice.integer(2, 12)
    value = Fraction(add * 100, percent)
    if value.denominator > 1:
        percent, value = 20, Fraction(add * 5)
    story, unit = dice.pick(
        (("某草场每年的载畜量自然减少 {p}，年底再补充 {b} 头", "头"), ("某鱼塘每年有 {p} 的鱼被捕捞，年底再投放鱼苗 {b} 百尾", "百尾"), ("某共享单车点每月有 {p} 的车报废，月底再投放 {b} 辆", "辆"), ("某病人体内的药每天排出 {p}，每天再服用 {b} 毫克", "毫克"), ("某社团每学期有 {p} 的成员退出，学期末再招收 {b} 人", "人"))
    )  # fmt: skip
    told = story.format(p=f"${percent}\\%$", b=f"${add}$")
    keep = decimal(1 - Fraction(percent, 100))
    steps = (
        said(
            f"设第 $n$ 次补充以后的数量为 $a_n$，则 $a_{{n+1}}={keep}a_n+{add}$。", name="递推公式"
        ),
        said(f"数量不变时 $x={keep}x+{add}$。"),
        line(rf"\frac{{{add}}}{{1-{keep}}}", str(value), "解得 $x$："),
    )
    wrong = slips(
        str(value), (fraction(Fraction(add) / (1 - Fraction(percent, 100))), "分母应是减少的比例。"), (decimal(add * Fraction(percent, 100)), "应当除以减少的比例。"), (add, "只看了补充的数量。"), (value - add, "这是补充以前的数量。"), (value + add, "多补充了一次。"),
    )  # fmt: skip
    return Draft(
        f"{told}。如果每次补充以后的数量都相等，那么这个数量是____{unit}。", str(value), steps,
        lambda: str(next(x for x in range(1, 5000) if Fraction(x * percent, 100) == add)), distractors=wrong,
    )  # fmt: skip


def _summed(dice: Dice) -> Said:
    a, d, n = dice.integer(5, 20), dice.integer(2, 4), dice.integer(5, 12)
    right = n * a + n * (n - 1) // 2 * d
    told = dice.pick((right, n * a + n * (n + 1) // 2 * d))
    return (
        f"某剧场第 $1$ 排有 ${a}$ 个座位，后面每排比前一排多 ${d}$ 个，共 ${n}$ 排，则共有 ${told}$ 个座位", told == right,
        f"第 ${n}$ 排有 ${a + (n - 1) * d}$ 个，总数是 $\\frac{{{n}\\times({a}+{a + (n - 1) * d})}}{{2}}={right}$。",
        lambda: told == sum(a + d * k for k in range(n)),
    )  # fmt: skip


def _years(dice: Dice) -> Said:
    start, percent, n = 100 * dice.integer(1, 9), dice.pick((10, 20, 50)), dice.integer(2, 3)
    told = dice.pick((n - 1, n))
    right = start * (1 + Fraction(percent, 100)) ** (n - 1)
    given = start * (1 + Fraction(percent, 100)) ** told
    return (
        f"某厂第 $1$ 年的产值是 ${start}$ 万元，以后每年比上一年增长 ${percent}\\%$，则第 ${n}$ 年的产值是 ${decimal(given)}$ 万元", given == right,
        f"第 ${n}$ 年只增长了 ${n - 1}$ 次，产值是 ${decimal(right)}$ 万元。",
        lambda: told == len(range(1, n)),
    )  # fmt: skip


_words = fact(
    ("每年的产量比上一年增加同样多，则各年的产量组成等差数列", True, "每年与上一年的差是同一个常数。"),
    ("每年的产量都比上一年增长 $5\\%$，则各年的产量组成等差数列", False, "每年是上一年的 $1.05$ 倍，组成等比数列。"),
    ("按复利计息，各年末的本利和组成等比数列", True, "每年末是上年末的 $1+r$ 倍。"),
    ("按单利计息，各年末的本利和组成等差数列", True, "每年增加的利息都是本金乘年利率。"),
    ("从第 $1$ 年到第 $10$ 年，一共增长了 $10$ 次", False, "只增长了 $9$ 次。"),
    ("等额分期还款时，各期还款连同利息折算到同一时间，组成等比数列", True, "相邻两期相差一个 $1+r$ 的因数。"),
)  # fmt: skip


def fence_post(dice: Dice, level: int) -> Draft:
    """The last row with one difference too many; or the sum taken of a single row."""
    a, d, n = dice.integer(8, 20), dice.integer(2, 4), dice.integer(8, 15)
    story, row, whole, _, unit = dice.pick(ROWS)
    start = story.format(a=f"${a}$", d=f"${d}$")
    last, off = a + (n - 1) * d, a + n * d
    right, wrong = Fraction(n * (a + last), 2), Fraction(n * (a + off), 2)
    asked = whole.replace(" {n} ", "多少")
    task = f"{start}，这样共 ${n}$ {row}，{asked}？"
    lines = (
        f"各{row}的数量组成等差数列，首项是 ${a}$，公差是 ${d}$；",
        rf"最后一{row}是 ${a}+{n}\times {d}={off}$ {unit}；",
        rf"所以一共是 $\frac{{{n}\times ({a}+{off})}}{{2}}={decimal(wrong)}$ {unit}。",
    )
    steps = (
        line(
            rf"{a}+({n}-1)\times {d}",
            str(last),
            f"最后一{row}只加了 ${n - 1}$ 次公差：",
            name="通项公式",
        ),
        line(rf"\frac{{{n}\times ({a}+{last})}}{{2}}", decimal(right), "总数：", name="前n项和"),
    )
    return slipped(
        dice, task, lines, 2, decimal(right), decimal(wrong), f"从第 $1$ {row}到第 ${n}$ {row}只加了 ${n - 1}$ 次公差。", steps,
        lambda: str(sum(a + d * k for k in range(n))), unit,
    )  # fmt: skip


RECIPES = (
    Recipe(SERIES, "how-many-rows", "reverse", (3,), how_many_rows),
    Recipe(SERIES, "doubling", "word", (3,), bouncing),
    Recipe(SERIES, "long-run", "fill", (4,), long_run),
    Recipe(SERIES, "claims", "judge", (1, 2), judging("数列的实际应用", _summed, _years, _words)),
    Recipe(SERIES, "find-slip", "mistake", (2,), fence_post),
)

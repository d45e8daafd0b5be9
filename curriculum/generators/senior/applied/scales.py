"""Logarithmic scales asked in other ways: from the ratio back, years by logarithms, judged, put right."""

from fractions import Fraction

from curriculum.generators.dice import Dice
from curriculum.generators.latex import decimal
from curriculum.generators.recipe import Draft, Recipe
from curriculum.generators.senior.applied.frames import slipped
from curriculum.generators.senior.curves.forms import Said, fact, judging
from curriculum.generators.senior.functions.logarithm import scale
from curriculum.generators.working import line, said, slips

SCALES = "func.log.application"


def difference(dice: Dice, level: int) -> Draft:
    """How many times as strong is known: how far apart on the scale?"""
    k = dice.integer(2, 5)
    kind = dice.pick(("quake", "sound", "acid", "star"))
    if kind == "quake":
        low = Fraction(dice.integer(30, 39), 10)
        value = low + k
        statement = rf"里氏震级 $M=\lg A-\lg A_0$，其中 $A$ 是被测地震的最大振幅，$A_0$ 是标准地震的振幅。甲地发生 ${decimal(low)}$ 级地震，乙地地震的最大振幅是甲地的 ${10**k}$ 倍，则乙地的震级是____级。"
        shown, why = f"{decimal(low)}+{k}", rf"两震级之差是 $\lg {10**k}={k}$："
        slip = (
            (decimal(low * k), "振幅之比的对数是差，不是倍数。"),
            (decimal(low + 10**k), "要先取对数。"),
            (decimal(low + k - 1), "$10$ 的指数看错了。"),
            (decimal(low), "振幅变了，震级也变。"),
        )
    elif kind == "sound":
        low = Fraction(10 * dice.integer(2, 6))
        value = low + 10 * k
        place = dice.pick(
            (("图书馆", "地铁站"), ("树林", "建筑工地"), ("书房", "菜市场"), ("教室", "演唱会"))
        )
        statement = rf"声强级 $L=10\lg\frac{{I}}{{I_0}}$（单位：分贝），其中 $I$ 是声强，$I_0$ 是常数。{place[0]}里的声音是 ${decimal(low)}$ 分贝，{place[1]}里的声强是它的 ${10**k}$ 倍，则{place[1]}里的声音是____分贝。"
        shown, why = rf"{decimal(low)}+10\times {k}", rf"两声强级之差是 $10\lg {10**k}$："
        slip = (
            (decimal(low + k), "公式里还有系数 $10$。"),
            (decimal(low * k), "声强之比的对数是差，不是倍数。"),
            (decimal(low + 10**k), "要先取对数。"),
            (decimal(low + 10 * k - 10), "$10$ 的指数看错了。"),
        )
    elif kind == "acid":
        low = Fraction(dice.integer(2, 4))
        value = low + k
        pair = dice.pick(
            (("一种酸雨", "一种湖水"), ("一种果汁", "一种矿泉水"), ("一种醋", "一种牛奶"))
        )
        statement = rf"溶液的酸碱度 $\mathrm{{pH}}=-\lg[\mathrm{{H}}^+]$，其中 $[\mathrm{{H}}^+]$ 是氢离子的浓度（摩尔/升）。{pair[0]}的 pH 是 ${low}$，它的氢离子浓度是{pair[1]}的 ${10**k}$ 倍，则{pair[1]}的 pH 是____。"
        shown, why = f"{low}+{k}", f"{pair[1]}的氢离子浓度小，pH 大，相差 $\\lg {10**k}={k}$："
        slip = (
            (decimal(low - k), "公式前面有负号，浓度小的 pH 大。"),
            (decimal(low * k), "浓度之比的对数是差，不是倍数。"),
            (decimal(low + 10**k), "要先取对数。"),
            (decimal(low), "浓度不同，pH 也不同。"),
        )
    else:
        low = Fraction(dice.integer(-2, 1))
        value = low + Fraction(5 * k, 2)
        statement = rf"星等 $m$ 与亮度 $E$ 满足 $m_2-m_1=\frac{{5}}{{2}}\lg\frac{{E_1}}{{E_2}}$。甲星的星等是 ${decimal(low)}$，亮度是乙星的 ${10**k}$ 倍，则乙星的星等是____。"
        shown, why = (
            rf"{decimal(low)}+2.5\times {k}",
            rf"取甲为 $1$、乙为 $2$，$m_2={decimal(low)}+\frac{{5}}{{2}}\lg {10**k}$：",
        )
        slip = (
            (decimal(low - Fraction(5 * k, 2)), "暗的星星等大，方向弄反了。"),
            (decimal(low + k), "漏了系数 $\\frac{5}{2}$。"),
            (decimal(low + Fraction(5, 2)), "漏乘了 $10$ 的指数。"),
            (decimal(low + Fraction(5 * 10**k, 2)), "要先取对数。"),
        )
    steps = (
        said("两式相减，倍数变成对数的差。", name="对数的运算"),
        line(shown, decimal(value), why),
    )

    def again() -> str:
        # Raise both readings back to strengths: their ratio is the one told.
        unit = {
            "quake": Fraction(1),
            "sound": Fraction(10),
            "acid": Fraction(1),
            "star": Fraction(5, 2),
        }[kind]
        for tenth in range(-500, 2000):
            reading = Fraction(tenth, 10)
            power = (reading - low) / unit
            if power.denominator == 1 and power > 0 and 10 ** int(power) == 10**k:
                return decimal(reading)
        raise AssertionError("no reading fits")

    return Draft(statement, decimal(value), steps, again, distractors=slips(decimal(value), *slip))


TABLE = {
    "1.1": "0.0414",
    "1.2": "0.0792",
    "1.25": "0.0969",
    "1.05": "0.0212",
    "1.08": "0.0334",
    "0.9": "-0.0458",
    "0.8": "-0.0969",
    "0.95": "-0.0223",
    "0.85": "-0.0706",
}
TIMES = {"2": "0.3010", "3": "0.4771", "5": "0.6990"}


def years(dice: Dice, level: int) -> Draft:
    """Growing or falling by a rate: after how many whole years is it past a bound?"""
    base, times = dice.pick(tuple(TABLE)), dice.pick(tuple(TIMES))
    up = float(base) > 1
    n = 1
    while (
        (Fraction(base) ** n < int(times))
        if up
        else (Fraction(base) ** n > Fraction(1, int(times)))
    ):
        n += 1
    percent = abs(Fraction(base) - 1) * 100
    goal = f"原来的 ${times}$ 倍" if up else f"原来的 $\\frac{{1}}{{{times}}}$"
    story, each = dice.pick(
        (("某地的太阳能发电量", "年"), ("某城市的地铁客流量", "年"), ("某公司的研发投入", "年"), ("某种入侵植物的面积", "年"), ("某平台的用户数", "个月"))
        if up else (("某种农药的残留量", "天"), ("一台仪器的价值", "年"), ("某湖泊的污染物含量", "个月"), ("某种同位素的质量", "年"), ("某种药物在体内的含量", "小时"))
    )  # fmt: skip
    unit = each.replace("个", "")
    ratio = abs(float(TIMES[times]) / float(TABLE[base]))
    bound = r"\ge" if up else r"\le"
    right = times if up else rf"\frac{{1}}{{{times}}}"
    lg = rf"\frac{{\lg {times}}}{{\lg {base}}}" if up else rf"\frac{{-\lg {times}}}{{\lg {base}}}"
    steps = (
        said(rf"设经过 $n$ {each}，则 ${base}^n{bound} {right}$。", name="列不等式"),
        said(
            rf"两边取常用对数，得 $n\ge {lg}\approx {ratio:.2f}$"
            + ("。" if up else rf"（$\lg {base}<0$，两边除以它时不等号反向）。"),
            name="取对数",
        ),
        said(f"$n$ 取整数，最小是 ${n}$。"),
    )
    simple = (
        -(-(int(times) - 1) * 100 // int(percent))
        if up
        else -(-(100 - 100 // int(times)) // int(percent))
    )
    wrong = slips(
        str(n),
        (n - 1, f"取整的方向错了，经过 ${n - 1}$ {each}还不够。"),
        (n + 1, "多取了一个整数。"),
        (simple, f"每{unit}的变化量不相等，不能用除法。"),
        (round(ratio) if round(ratio) != n else n + 2, "应当进一，不是四舍五入。"),
    )
    word = "增加" if up else "减少"
    reach = "超过" if up else "低于"

    def again() -> str:
        amount, passed, limit = (
            Fraction(1),
            0,
            Fraction(int(times)) if up else Fraction(1, int(times)),
        )
        while (amount < limit) if up else (amount > limit):
            amount, passed = amount * Fraction(base), passed + 1
        return str(passed)

    return Draft(
        rf"{story}每{unit}比上一{unit}{word} ${decimal(percent)}\%$，至少经过____{each}才能{reach}{goal}。（$\lg {times}\approx {TIMES[times]}$，$\lg {base}\approx {TABLE[base]}$，填整数）",
        str(n), steps, again, distractors=wrong,
    )  # fmt: skip


def _ratio(dice: Dice) -> Said:
    low, k = dice.integer(3, 5), dice.integer(1, 4)
    told = dice.pick((10**k, 10 * k))
    if k == 1:
        told = dice.pick((10, 2))
    return (
        rf"里氏震级 $M=\lg A-\lg A_0$，则 ${low + k}$ 级地震的最大振幅是 ${low}$ 级地震的 ${told}$ 倍", told == 10**k,
        rf"震级相差 ${k}$，$\lg\frac{{A_1}}{{A_2}}={k}$，振幅之比是 ${10**k}$。",
        lambda: len(str(told)) == k + 1 and str(told).rstrip("0") == "1",
    )  # fmt: skip


def _acid(dice: Dice) -> Said:
    a, b = dice.picks(range(2, 10), 2)
    more = a < b
    told = dice.chance(50)
    first, second = ("甲", "乙") if more == told else ("乙", "甲")
    return (
        rf"$\mathrm{{pH}}=-\lg[\mathrm{{H}}^+]$，甲溶液的 pH 是 ${a}$，乙溶液的 pH 是 ${b}$，则{first}溶液的氢离子浓度大于{second}溶液", told,
        r"$[\mathrm{H}^+]=10^{-\mathrm{pH}}$，pH 越小，氢离子浓度越大。",
        lambda: (Fraction(1, 10**a) > Fraction(1, 10**b)) == (first == "甲"),
    )  # fmt: skip


_words = fact(
    ("声强级 $L=10\\lg\\frac{I}{I_0}$，声强变为原来的 $10$ 倍，声强级增加 $10$ 分贝", True, "$10\\lg 10=10$。"),
    ("声强级 $L=10\\lg\\frac{I}{I_0}$，声强变为原来的 $2$ 倍，声强级也变为原来的 $2$ 倍", False, "声强级只增加 $10\\lg 2\\approx 3$ 分贝。"),
    ("由 $a^n>b$（$0<a<1$，$b>0$）两边取常用对数，得 $n<\\frac{\\lg b}{\\lg a}$", True, "$\\lg a<0$，除以它时不等号反向。"),
    ("由 $a^n>b$（$0<a<1$，$b>0$）两边取常用对数，得 $n>\\frac{\\lg b}{\\lg a}$", False, "$\\lg a<0$，除以它时不等号要反向。"),
    ("$\\lg 2\\approx 0.3010$，所以 $2^{100}$ 是 $31$ 位数", True, "$\\lg 2^{100}\\approx 30.10$，所以 $10^{30}<2^{100}<10^{31}$，是 $31$ 位数。"),
)  # fmt: skip


def sign_kept(dice: Dice, level: int) -> Draft:
    """Dividing by a negative logarithm, and the inequality left as it was."""
    base = dice.pick(("0.9", "0.8", "0.95", "0.85"))
    times = dice.pick(("2", "3", "5"))
    thing, each = dice.pick(
        (
            ("一种药物在体内的含量", "小时"),
            ("某地的年用煤量", "年"),
            ("一台设备的价值", "年"),
            ("某河段的污染物含量", "个月"),
            ("某种同位素的质量", "年"),
        )
    )
    unit = each.replace("个", "")
    n = 1
    while Fraction(base) ** n > Fraction(1, int(times)):
        n += 1
    percent = decimal((1 - Fraction(base)) * 100)
    ratio = float(TIMES[times]) / -float(TABLE[base])
    task = rf"{thing}每{unit}比上一{unit}减少 ${percent}\%$，至少经过多少{each}（取整数）才不超过原来的 $\frac{{1}}{{{times}}}$？（$\lg {times}\approx {TIMES[times]}$，$\lg {base}\approx {TABLE[base]}$）"
    lines = (
        rf"设经过 $n$ {each}，则 ${base}^n\le\frac{{1}}{{{times}}}$；",
        rf"两边取常用对数，得 $n\lg {base}\le -\lg {times}$；",
        rf"两边除以 $\lg {base}$，得 $n\le\frac{{-\lg {times}}}{{\lg {base}}}\approx {ratio:.2f}$；",
        f"所以 $n$ 取 ${n - 1}$。",
    )
    steps = (
        said(
            rf"$\lg {base}<0$，两边除以它时不等号反向，得 $n\ge {ratio:.2f}$（近似值）。",
            name="不等号反向",
        ),
        said(f"$n$ 是整数，最小取 ${n}$。"),
    )

    def again() -> str:
        amount, passed = Fraction(1), 0
        while amount > Fraction(1, int(times)):
            amount, passed = amount * Fraction(base), passed + 1
        return str(passed)

    return slipped(
        dice,
        task,
        lines,
        3,
        str(n),
        str(n - 1),
        rf"$\lg {base}$ 是负数，两边除以它时不等号要反向。",
        steps,
        again,
        each,
    )


RECIPES = (
    Recipe(SCALES, "scale-choice", "choice", (3,), scale),
    Recipe(SCALES, "difference", "reverse", (2,), difference),
    Recipe(SCALES, "years", "word", (3,), years),
    Recipe(SCALES, "claims", "judge", (1, 2), judging("对数的实际应用", _ratio, _acid, _words)),
    Recipe(SCALES, "find-slip", "mistake", (3,), sign_kept),
)

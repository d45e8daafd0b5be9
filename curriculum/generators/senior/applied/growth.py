"""Growth and decay asked in other ways: a rate, a time, the right model, a graph, judged, put right."""

from collections.abc import Callable
from fractions import Fraction

from curriculum.generators.dice import Dice
from curriculum.generators.latex import decimal
from curriculum.generators.recipe import Draft, Recipe
from curriculum.generators.senior.applied.frames import slipped
from curriculum.generators.senior.curves.forms import Said, fact, judging
from curriculum.generators.working import line, said, slips
from engine.plot.figures import graph
from engine.values import Distractor

GROWTH = "func.exp.application"


def rate(dice: Dice, level: int) -> Draft:
    """The same rate two or three times running: which rate?"""
    up = dice.chance(60)
    percent = dice.pick((10, 20, 30, 40, 50)) if up else dice.pick((10, 20, 30, 40))
    times = 2 if level == 2 else 3
    ratio = 1 + Fraction(percent if up else -percent, 100)
    start = 1000 * dice.pick((1, 2, 5, 10)) if times == 3 else 100 * dice.pick((2, 5, 10, 20, 50))
    end = start * ratio**times
    story, unit, each = dice.pick(
        (("某市新能源汽车的保有量", "辆", "年"), ("某博物馆的年参观人数", "人", "年"), ("某网店的月销售额", "元", "月"), ("某林区的木材蓄积量", "立方米", "年"), ("某县的年快递量", "千件", "年"))
        if up else (("某河段每立方米水中的污染物", "毫克", "年"), ("某工厂的月用电量", "度", "月"), ("一台设备的账面价值", "元", "年"), ("某校的月用水量", "吨", "月"), ("某种药品每箱的价格", "元", "年"))
    )  # fmt: skip
    many = "两" if times == 2 else "三"
    word = "增长" if up else "降低"
    steps = (
        said(
            f"设每{each}的{word}率为 $x$，则 ${start}(1{'+' if up else '-'}x)^{times}={decimal(end)}$。",
            name="指数模型",
        ),
        said(
            f"$(1{'+' if up else '-'}x)^{times}={decimal(ratio**times)}$，所以 $1{'+' if up else '-'}x={decimal(ratio)}$，$x={percent}\\%$。"
        ),
    )
    change = abs(ratio**times - 1) * 100
    wrong = slips(
        str(percent),
        (
            decimal(change / times) if times == 2 else str(round(change / 3)),
            "逐次变化是连乘，不能把总的变化率平均。",
        ),
        (decimal(change), f"这是{many}{each}总的变化率。"),
        (percent + 5, "开方时算错了。"),
        (100 - percent if not up else percent * 2, "求成了别的量。"),
    )
    return Draft(
        f"{story}在{many}{'年' if each == '年' else '个月'}里由 ${start}$ {unit}{'增加' if up else '减少'}到 ${decimal(end)}$ {unit}，若每{each}的{word}率相同，则这个{word}率是____%。",
        str(percent), steps,
        lambda: str(next(k for k in range(1, 100) if start * (1 + Fraction(k if up else -k, 100)) ** times == end)), distractors=wrong,
    )  # fmt: skip


def how_long(dice: Dice, level: int) -> Draft:
    """Halved or doubled every so often: how long until it is so many times as much?"""
    up, step, times = dice.chance(50), dice.pick((2, 3, 4, 5, 6, 8, 10, 12)), dice.integer(3, 6)
    thing, unit = dice.pick(
        (("某种细菌", "分钟"), ("某池塘里浮萍的面积", "天"), ("某短视频的播放量", "小时"), ("某种酵母菌的数量", "分钟"), ("一种芯片上的元件数", "年"))
        if up else (("某种放射性同位素的质量", "天"), ("某种药物在血液中的含量", "小时"), ("某种农药在蔬菜上的残留量", "天"), ("某温泉中氡的浓度", "天"), ("一杯热饮与室温的温差", "分钟"))
    )  # fmt: skip
    value = step * times
    if up:
        statement = f"{thing}每经过 ${step}$ {unit}就增加一倍，要达到原来的 ${2**times}$ 倍，需要____{unit}。"
        rule = rf"经过 $t$ {unit}，变为原来的 $2^{{\frac{{t}}{{{step}}}}}$ 倍，令 $2^{{\frac{{t}}{{{step}}}}}={2**times}=2^{times}$。"
    else:
        statement = f"{thing}每经过 ${step}$ {unit}就减少一半，要减少到原来的 $\\frac{{1}}{{{2**times}}}$，需要____{unit}。"
        rule = rf"经过 $t$ {unit}，变为原来的 $\left(\frac{{1}}{{2}}\right)^{{\frac{{t}}{{{step}}}}}$，令它等于 $\frac{{1}}{{{2**times}}}=\left(\frac{{1}}{{2}}\right)^{times}$。"
    steps = (
        said(rule, name="指数方程"),
        line(rf"{step}\times {times}", str(value), rf"所以 $\frac{{t}}{{{step}}}={times}$，$t$："),
    )
    wrong = slips(
        str(value), (step * 2 ** (times - 1), "每次都是前一次的倍数，不是每次变化同样多。"), (times, f"这是变化的次数，每次要 ${step}$ {unit}。"), (step * (times - 1), "少算了一次。"), (step * (times + 1), "多算了一次。"),
    )  # fmt: skip

    def again() -> str:
        amount, passed = Fraction(1), 0
        goal = Fraction(2**times) if up else Fraction(1, 2**times)
        while amount != goal:
            amount, passed = amount * (2 if up else Fraction(1, 2)), passed + step
        return str(passed)

    return Draft(statement, str(value), steps, again, distractors=wrong)


def model(dice: Dice, level: int) -> Draft:
    """Which formula says it?"""
    percent = dice.pick((2, 3, 4, 5, 6, 8, 10, 12, 15, 20, 25))
    start = dice.pick((20, 50, 80, 100, 200, 500, 800, 1000))
    up = dice.chance(50)
    story, letter, unit = dice.pick(
        (("某县的粮食产量是 {} 万吨", "年", "万吨"), ("某公司的营业额是 {} 万元", "年", "万元"), ("某社区的志愿者有 {} 人", "月", "人"), ("某地的森林面积是 {} 平方千米", "年", "平方千米"))
        if up else (("一辆汽车的价值是 {} 千元", "年", "千元"), ("某水库的蓄水量是 {} 万立方米", "天", "万立方米"), ("某湖的污染物总量是 {} 吨", "月", "吨"), ("某种珍稀鸟现有 {} 只", "年", "只"))
    )  # fmt: skip
    p, rise = (
        decimal(Fraction(percent, 100)),
        decimal(1 + Fraction(percent if up else -percent, 100)),
    )
    fall = decimal(1 - Fraction(percent if up else -percent, 100))
    right = rf"$y={start}\times {rise}^x$"
    others = (
        (rf"$y={start}\times {fall}^x$", "增长与减少弄反了。"),
        (rf"$y={start}\times {p}^x$", "底数应是 $1$ 加（减）变化率，不是变化率本身。"),
        (
            rf"$y={start}(1{'+' if up else '-'}{p}x)$",
            "每次都在前一次的基础上变化，不是每次变化同样多。",
        ),
    )
    word, many = "增加" if up else "减少", "个月" if letter == "月" else letter
    steps = (
        said(
            f"每过一{many}，是前一{letter}的 $1{'+' if up else '-'}{percent}\\%={rise}$ 倍。",
            name="指数模型",
        ),
        said(f"经过 $x$ {many}，乘了 $x$ 次，所以选 {right}。"),
    )

    def again() -> str:
        amounts = [Fraction(start)]
        for _ in range(4):
            amounts.append(amounts[-1] + amounts[-1] * Fraction(percent if up else -percent, 100))
        ways: dict[str, Callable[[int], Fraction]] = {
            right: lambda x: start * Fraction(rise) ** x, others[0][0]: lambda x: start * Fraction(fall) ** x,
            others[1][0]: lambda x: start * Fraction(p) ** x, others[2][0]: lambda x: start * (1 + (1 if up else -1) * Fraction(p) * x),
        }  # fmt: skip
        good = [
            text for text, way in ways.items() if all(way(x) == y for x, y in enumerate(amounts))
        ]
        return good[0] if len(good) == 1 else ""

    return Draft(
        f"{story.format(f'${start}$')}，以后每{letter}比前一{letter}{word} ${percent}\\%$。设经过 $x$ {many}后为 $y$ {unit}，则 $y$ 与 $x$ 的函数关系式是",
        "", steps, again, options=(right, *(text for text, _ in others)),
        distractors=tuple(Distractor("", why) for _, why in others),
    )  # fmt: skip


def read_graph(dice: Dice, level: int) -> Draft:
    """A curve y = k·aˣ through two printed points: a later value."""
    k, a = dice.pick((1, 2, 3, 4, 5)), dice.pick((2, 3))
    n = dice.integer(4, 6) if a == 2 else dice.integer(3, 4)
    thing, unit, each = dice.pick(
        (
            ("浮萍的面积", "平方米", "月"),
            ("细菌的数量", "万个", "小时"),
            ("某账号的粉丝数", "千人", "周"),
            ("某种藻类的质量", "克", "天"),
            ("某传闻的知晓人数", "百人", "天"),
        )
    )
    value = k * a**n
    picture = graph(
        lambda t: k * a**t,
        (-0.5, 3.0, -1.0, float(k * a * a) + 1),
        dots=((0, k, f"(0,{k})"), (1, k * a, f"(1,{k * a})")),
    )
    steps = (
        said(
            f"把 $(0,{k})$ 代入 $y=m\\cdot a^x$ 得 $m={k}$，再把 $(1,{k * a})$ 代入得 $a={a}$。",
            name="待定系数法",
        ),
        line(rf"{k}\times {a}^{n}" if k > 1 else f"{a}^{n}", str(value), f"$x={n}$ 时："),
    )
    wrong = slips(
        str(value), (k + (k * a - k) * n, "图象是曲线，不是每次增加同样多。"), (k * a * n, "指数写成了因数。"), (k * a ** (n - 1), "少乘了一次。"), (k * a ** (n + 1), "多乘了一次。"),
    )  # fmt: skip

    def again() -> str:
        amount = k
        for _ in range(n):
            amount += amount * (a - 1)
        return str(amount)

    return Draft(
        f"{thing} $y$（{unit}）与时间 $x$（{each}）的关系近似满足 $y=m\\cdot a^x$，图象如图。第 ${n}$ {each}（$x={n}$）时，$y=$____。",
        str(value), steps, again, distractors=wrong, pictures=(picture,),
    )  # fmt: skip


def _two_years(dice: Dice) -> Said:
    one, two = dice.pick((10, 20, 30, 40)), dice.pick((10, 20, 30))
    kind = dice.pick(("up", "down"))
    whole = (1 + Fraction(one, 100)) * (1 + Fraction(two if kind == "up" else -two, 100)) - 1
    told = dice.pick((whole, Fraction(one + two if kind == "up" else one - two, 100)))
    end = "增加" if told > 0 else "减少" if told < 0 else ""
    size = decimal(abs(told) * 100)
    text = f"总共{end}了 ${size}\\%$" if told else "与原来相等"
    if kind == "up":
        return (
            f"产量第一年增长 ${one}\\%$，第二年增长 ${two}\\%$，两年{text}", told == whole,
            f"$(1+{one}\\%)(1+{two}\\%)={decimal(1 + whole)}$，两次增长要连乘。",
            lambda: 100 + told * 100 == Fraction(100 + one) * (100 + two) / 100,
        )  # fmt: skip
    return (
        f"价格先上涨 ${one}\\%$，再下降 ${two}\\%$，{text if told else '结果与原来相等'}", told == whole,
        f"$(1+{one}\\%)(1-{two}\\%)={decimal(1 + whole)}$，两次变化要连乘。",
        lambda: 100 + told * 100 == Fraction(100 + one) * (100 - two) / 100,
    )  # fmt: skip


_words = fact(
    ("一种物质的半衰期是 $5$ 年，则 $10$ 年后它全部消失", False, "$10$ 年是两个半衰期，还剩 $\\frac{1}{4}$。"),
    ("每年比上一年增长 $10\\%$，则 $10$ 年后正好翻一番", False, "$1.1^{10}>2$，复利增长比每年增加同样多要快。"),
    ("价格先提高 $10\\%$，再降低 $10\\%$，比原价便宜", True, "$1.1\\times 0.9=0.99<1$。"),
    ("只要底数大于 $1$，指数增长最终会快过一次函数的增长", True, "指数函数（底数大于 $1$）的增长最终超过任何一次函数。"),
    ("每天减少前一天的 $\\frac{1}{3}$，则 $3$ 天后剩余量是原来的 $\\left(\\frac{2}{3}\\right)^3$", True, "每天剩前一天的 $\\frac{2}{3}$，连乘三次。"),
    ("每天减少前一天的 $\\frac{1}{4}$，则 $4$ 天后正好用完", False, "每天减少的是前一天的 $\\frac{1}{4}$，总有剩余。"),
)  # fmt: skip


def simple_interest(dice: Dice, level: int) -> Draft:
    """Compound growth reckoned as if each year added as much."""
    start, percent, years = 1000 * dice.integer(1, 9), dice.pick((10, 20, 30)), 3
    up = dice.chance(60)
    thing = (
        dice.pick(
            ("某果园的年产量是 {} 千克", "某景区的年客流量是 {} 百人", "某厂的年产量是 {} 件")
        )
        if up
        else dice.pick(
            ("一台机器的价值是 {} 元", "某厂的年用煤量是 {} 吨", "某湖的年污水排入量是 {} 吨")
        )
    )
    word, sign = ("增长", 1) if up else ("减少", -1)
    right = start * (1 + Fraction(sign * percent, 100)) ** years
    wrong = start * (1 + Fraction(sign * percent * years, 100))
    unit = thing.rpartition("} ")[2]
    task = f"{thing.format(f'${start}$')}，以后每年比上一年{word} ${percent}\\%$，求 ${years}$ 年后的数量。"
    add = start * percent // 100
    lines = (
        f"第一年{word} ${start}\\times {percent}\\%={add}$ {unit}；",
        f"三年每年都{word} ${add}$ {unit}，共{word} ${3 * add}$ {unit}；",
        f"所以 $3$ 年后是 ${decimal(wrong)}$ {unit}。",
    )
    rise = decimal(1 + Fraction(sign * percent, 100))
    steps = (
        line(
            rf"{start}\times {rise}^3",
            decimal(right),
            f"每年是上一年的 ${rise}$ 倍，连乘三次：",
            name="指数模型",
        ),
    )

    def again() -> str:
        amount = Fraction(start)
        for _ in range(years):
            amount += sign * amount * Fraction(percent, 100)
        return decimal(amount)

    return slipped(
        dice,
        task,
        lines,
        2,
        decimal(right),
        decimal(wrong),
        f"每年{word}的是上一年的 ${percent}\\%$，各年{word}的量不相等。",
        steps,
        again,
        unit,
    )


RECIPES = (
    Recipe(GROWTH, "rate", "reverse", (2, 3), rate),
    Recipe(GROWTH, "how-long", "word", (2,), how_long),
    Recipe(GROWTH, "how-long-choice", "choice", (2,), how_long),
    Recipe(GROWTH, "model", "choice", (2,), model),
    Recipe(GROWTH, "read-graph", "fill", (3,), read_graph),
    Recipe(GROWTH, "claims", "judge", (1, 2), judging("指数函数的应用", _two_years, _words)),
    Recipe(GROWTH, "find-slip", "mistake", (2,), simple_interest),
)

"""Ratios and proportions: 比值, 化简比, 按比分配, 比例, 解比例."""

from collections.abc import Callable
from fractions import Fraction
from math import gcd, lcm

from curriculum.generators.dice import Dice
from curriculum.generators.latex import decimal, fraction, over
from curriculum.generators.primary.numbers.frames import blank, corrected, judge_of, of, told
from curriculum.generators.recipe import Draft, Recipe
from curriculum.generators.working import line, said, slips
from engine.plot.figures import segment_diagram
from engine.values import Step

T, D = r"\times ", r"\div "

f = fraction


def coprime(dice: Dice, low: int = 1, high: int = 12) -> tuple[int, int]:
    """Two different numbers without a common factor."""
    a = dice.integer(low, high)
    b = dice.pick([n for n in range(low, high + 1) if n != a and gcd(n, a) == 1] or [a + 1])
    return a, b


def kinds_of_ratio(dice: Dice, level: int) -> tuple[str, str, Fraction, str]:
    """Front and back term in LaTeX, the value, and what to do first."""
    a, b = coprime(dice, 2, 9)
    k = dice.integer(2, 12)
    kind = 0 if level == 1 else dice.integer(1, 3)
    if kind == 0:
        return str(a * k), str(b * k), Fraction(a, b), f"前项和后项同时除以它们的最大公因数 ${k}$。"
    if kind == 1:
        x, y = Fraction(a * k, 10), Fraction(b * k, 10)
        return decimal(x), decimal(y), Fraction(a, b), "前项和后项同时乘 $10$，化成整数比，再化简。"
    if kind == 2:
        c, e = dice.picks((2, 3, 4, 5, 6, 8, 9), 2)
        t, u = (
            dice.pick([n for n in range(1, c) if gcd(n, c) == 1]),
            dice.pick([n for n in range(1, e) if gcd(n, e) == 1]),
        )
        x, y = Fraction(t, c), Fraction(u, e)
        if x == y:
            x = Fraction(1, c) if t > 1 else Fraction(c - 1, c) if c > 2 else Fraction(1, 7)
        return (
            f(x),
            f(y),
            x / y,
            f"前项和后项同时乘分母的最小公倍数 ${lcm(x.denominator, y.denominator)}$。",
        )
    x = Fraction(dice.integer(2, 9))
    c = dice.pick((2, 3, 4, 5))
    y = Fraction(dice.pick([n for n in range(1, c) if gcd(n, c) == 1]), c)
    return f(x), f(y), x / y, f"前项和后项同时乘分母 ${c}$。"


def to_fraction(text: str) -> Fraction:
    """A number in LaTeX: 12, 0.6, \\frac{2}{3}."""
    if text.startswith(r"\frac"):
        top, bottom = text[6:-1].split("}{")
        return Fraction(int(top), int(bottom))
    return Fraction(text)


def value_of(dice: Dice, level: int) -> Draft:
    """求比值."""
    a, b, value, _ = kinds_of_ratio(dice, level)
    inverse = 1 / value
    return Draft(
        f"求比值：${a}:{b}=$____。",
        f(value),
        (
            line(rf"{a}{D}{b}", f(value), "比值等于前项除以后项："),
            said("比值是一个数，不能写成比的形式，也没有单位。"),
        ),
        lambda: f(to_fraction(a) / to_fraction(b)),
        distractors=slips(
            f(value),
            (f(inverse), "前项和后项的顺序反了，应该用前项除以后项。"),
            (f(to_fraction(a) * to_fraction(b)), "比值是相除，不是相乘。"),
            (f(value + 1), "计算出错。"),
        ),
    )


def with_units(dice: Dice) -> Draft:
    """Two lengths, masses or times in different units."""
    big, small, rate = dice.pick(
        (
            ("米", "厘米", 100),
            ("千克", "克", 1000),
            ("小时", "分", 60),
            ("吨", "千克", 1000),
            ("分米", "厘米", 10),
            ("分", "秒", 60),
        )
    )
    a = dice.integer(1, 3)
    b = rate * dice.pick((1, 2, 3)) // dice.pick([n for n in (2, 4, 5, 10) if rate % n == 0])
    x, y = a * rate, b
    g = gcd(x, y)
    answer = f"{x // g}:{y // g}"
    first = (f"{a} {big}", f"{b} {small}", f"{x}:{y}", f"${x}:{y}$")
    return Draft(
        f"化成最简单的整数比：{a}{big}:{b}{small}$=$____。",
        answer,
        (
            said(f"单位不同，先统一成{small}：{a} {big} $={x}$ {small}。"),
            said(f"{first[3]} 的前项和后项同时除以 ${g}$，得 ${answer}$。", name="比的基本性质"),
        ),
        lambda: f"{Fraction(x, y).numerator}:{Fraction(x, y).denominator}",
        distractors=slips(
            answer,
            (f"{a // gcd(a, b)}:{b // gcd(a, b)}", "单位不同，没有先统一单位。"),
            (f"{y // g}:{x // g}", "前项和后项写反了。"),
            *(
                ((f"{x // 2}:{y // 2}", "还没有化到最简。"),)
                if x % 2 == 0 and y % 2 == 0 and g > 2
                else ()
            ),
        ),
    )


def simplest(dice: Dice, level: int) -> Draft:
    """化简比; level 3 with units."""
    if level == 3:
        return with_units(dice)
    a, b, value, how = kinds_of_ratio(dice, level)
    answer = f"{value.numerator}:{value.denominator}"
    g = gcd(int(to_fraction(a)), int(to_fraction(b))) if a.isdigit() and b.isdigit() else 1
    half = next((p for p in (2, 3, 5) if g % p == 0 and g != p), 0)
    wrong = [(f"{value.denominator}:{value.numerator}", "前项和后项写反了。")]
    if half:
        wrong.append(
            (f"{int(to_fraction(a)) // half}:{int(to_fraction(b)) // half}", "还没有化到最简。")
        )
    if r"\frac" in a and r"\frac" in b:
        x, y = to_fraction(a), to_fraction(b)
        wrong.append(
            (
                f"{x.numerator}:{y.numerator}"
                if f"{x.numerator}:{y.numerator}" != answer
                else f"{x.denominator}:{y.denominator}",
                "不能去掉分母直接比分子。",
            )
        )
    wrong.append(
        (f"{value.numerator}:{value.denominator + 1}", "前项和后项要同时乘或除以相同的数。")
    )
    wrong.append(
        (f"{value.numerator + 1}:{value.denominator}", "前项和后项要同时乘或除以相同的数。")
    )
    return Draft(
        dice.pick((f"化简比：${a}:{b}=$____。", f"把 ${a}:{b}$ 化成最简单的整数比是____。")),
        answer,
        (said(how, name="比的基本性质"), said(f"所以 ${a}:{b}={answer}$。")),
        lambda: (
            f"{(to_fraction(a) / to_fraction(b)).numerator}:{(to_fraction(a) / to_fraction(b)).denominator}"
        ),
        distractors=slips(answer, *wrong),
    )


def write_ratio(dice: Dice, level: int) -> Draft:
    """The ratio of two amounts in order."""
    a, b = dice.integer(3, 30), dice.integer(3, 30)
    while a == b:
        b += 1
    x, y, unit = dice.pick(
        (
            ("男生", "女生", "人"),
            ("红花", "黄花", "朵"),
            ("白兔", "黑兔", "只"),
            ("苹果树", "梨树", "棵"),
            ("故事书", "科技书", "本"),
            ("糖", "水", "克"),
        )
    )
    g = gcd(a, b)
    n = dice.below(3)
    if n == 0:
        answer = f"{a // g}:{b // g}"
        return blank(
            f"{x}有{a}{unit}，{y}有{b}{unit}。{x}与{y}的最简整数比是____。",
            answer,
            (
                said(
                    f"{x}在前、{y}在后：${a}:{b}$"
                    + (f"，化简得 ${answer}$。" if g > 1 else "，已经最简。")
                ),
            ),
            lambda: f"{Fraction(a, b).numerator}:{Fraction(a, b).denominator}",
            slips(
                answer,
                (f"{b // g}:{a // g}", "比的前项和后项顺序反了。"),
                (
                    f"{a // g}:{(a + b) // g}" if (a + b) % g == 0 else f"{a}:{a + b}",
                    "这是部分与总数的比。",
                ),
            ),
        )
    if n == 1:
        total = a + b
        h = gcd(b, total)
        answer = f"{b // h}:{total // h}"
        return blank(
            f"{x}有{a}{unit}，{y}有{b}{unit}。{y}与总数的最简整数比是____。",
            answer,
            (
                said(
                    f"总数是 ${a}+{b}={total}$，{y}与总数的比是 ${b}:{total}$"
                    + (f"，化简得 ${answer}$。" if h > 1 else "。")
                ),
            ),
            lambda: f"{Fraction(b, total).numerator}:{Fraction(b, total).denominator}",
            slips(
                answer,
                (f"{total // h}:{b // h}", "顺序反了。"),
                (f"{b // g}:{a // g}", f"这是{y}与{x}的比。"),
            ),
        )
    k = dice.integer(2, 9)
    t, u = coprime(dice, 2, 9)
    return blank(
        f"${t}:{u}=$____$\\div {u * k}=\\frac{{{t * (k + 1)}}}{{(\\quad)}}$，两个空依次填____。".replace(
            "=$____$\\div", "=(\\quad)\\div"
        ),
        f"{t * k};{u * (k + 1)}",
        (
            said("比的前项相当于被除数、分子，后项相当于除数、分母。"),
            said(
                f"后项由 ${u}$ 变成 ${u * k}$，乘 ${k}$，前项也乘 ${k}$ 得 ${t * k}$；前项由 ${t}$ 变成 ${t * (k + 1)}$，后项也乘 ${k + 1}$ 得 ${u * (k + 1)}$。"
            ),
        ),
        lambda: (
            f"{next(v for v in range(1, 999) if Fraction(v, u * k) == Fraction(t, u))};{next(v for v in range(1, 999) if Fraction(t * (k + 1), v) == Fraction(t, u))}"
        ),
        slips(
            f"{t * k};{u * (k + 1)}",
            (f"{t + u * (k - 1)};{u + t * k}", "前项和后项要同时乘相同的数，不是同时加。"),
            (f"{t};{u}", "没有跟着变化。"),
        ),
    )


def ratio_claim(dice: Dice, level: int) -> tuple[str, bool, str, Callable[[], bool]]:
    """Sayings about ratios."""
    a, b = coprime(dice, 2, 9)
    k = dice.integer(2, 6)
    every: tuple[tuple[str, bool, str, Callable[[], bool]], ...] = (
        (
            f"比的前项和后项同时乘 ${k}$，比值不变。",
            True,
            "前项、后项同时乘相同的数（0 除外），比值不变。",
            lambda: Fraction(a * k, b * k) == Fraction(a, b),
        ),
        (
            f"比的前项和后项同时加上 ${k}$，比值不变。",
            False,
            "要同时乘或除以相同的数（0 除外），不是加减。",
            lambda: Fraction(a + k, b + k) == Fraction(a, b),
        ),
        ("比的后项不能是 $0$。", True, "比的后项相当于除数，不能是 0。", lambda: True),
        (
            "一场足球赛的比分是 $2:0$，所以比的后项可以是 $0$。",
            False,
            "比分只表示得分多少，不是相除的关系。",
            lambda: False,
        ),
        (
            f"${a}:{b}$ 的比值是 ${over(a, b)}$。",
            True,
            "前项除以后项就是比值。",
            lambda: Fraction(a, b) == a / Fraction(b),
        ),
        ("比值可以带单位。", False, "比值是一个数，没有单位。", lambda: False),
        (
            f"甲数是乙数的 ${over(a, b)}$，甲数与乙数的比是 ${b}:{a}$。",
            False,
            f"甲数与乙数的比是 ${a}:{b}$。",
            lambda: Fraction(a, b) == Fraction(b, a),
        ),
        (
            f"${a * k}:{b * k}$ 化成最简单的整数比是 ${a}:{b}$。",
            True,
            f"前项和后项同时除以 {k}。",
            lambda: gcd(a, b) == 1 and Fraction(a * k, b * k) == Fraction(a, b),
        ),
    )
    return every[dice.below(8)]


SHARES: tuple[tuple[str, str, str, str], ...] = (
    ("学校把{n}本图书按{r}分给五、六年级。{which}分到多少本？", "五年级", "六年级", "本"),
    ("用糖和水按{r}配成{n}克糖水。{which}有多少克？", "糖", "水", "克"),
    ("一个农场有{n}公顷地，按{r}种玉米和大豆。{which}种多少公顷？", "玉米", "大豆", "公顷"),
    ("水泥和沙子按{r}配成{n}千克混合料。需要{which}多少千克？", "水泥", "沙子", "千克"),
    ("六(1)班有{n}人，男生与女生人数的比是{r}。{which}有多少人？", "男生", "女生", "人"),
    (
        "甲、乙两人按{r}出资，一共得到利润{n}元，按出资的比分配。{which}应得多少元？",
        "甲",
        "乙",
        "元",
    ),
    ("把{n}棵树苗按{r}分给甲班和乙班栽。{which}栽多少棵？", "甲班", "乙班", "棵"),
    ("果园里桃树与梨树的棵数比是{r}，一共{n}棵。{which}有多少棵？", "桃树", "梨树", "棵"),
)


def shared(dice: Dice, level: int) -> Draft:
    """按比分配; level 3 from the difference or one part, level 4 三连比 or 周长."""
    a, b = coprime(dice, 1, 7)
    k = dice.integer(3, 12)
    if level == 2:
        template, first, second, unit = dice.pick(SHARES)
        if "六(1)班" in template:
            a, b = dice.pick(((4, 5), (5, 4), (5, 6), (6, 5), (7, 8), (8, 7)))
            k = 45 // (a + b)
        k *= 100 if unit == "元" else 1
        n = (a + b) * k
        which, part = (first, a) if dice.chance(1, 2) else (second, b)
        text = template.format(n=n, r=f" ${a}:{b}$ ", which=which)
        text = text.replace("$ 。", "$。").replace("$ ，", "$，")
        picture = segment_diagram(
            [(first, [(1, "")] * a), (second, [(1, "")] * b)], total=f"{n}{unit}"
        )
        return told(
            dice,
            (text,),
            part * k,
            unit,
            (
                ("总份数：", f"{a}+{b}", str(a + b)),
                (
                    f"{which}占总数的 ${over(part, a + b)}$：",
                    rf"{n}{T}{over(part, a + b)}",
                    str(part * k),
                ),
            ),
            lambda: next(v for v in range(1, n) if v * (a + b) == n * part),
            (
                (
                    (n // part if n % part == 0 else n // a if n % a == 0 else k),
                    "没有求总份数，直接用一份数去除了。",
                ),
                ((a + b - part) * k, "求成另一部分了。"),
                (k, "这是一份的量。"),
                ((part + 1) * k, "份数看错了。"),
                (n - k, "只减了一份。"),
            ),
            (picture,),
        )
    if level == 3:
        a, b = max(a, b) + 1, min(a, b)
        if gcd(a, b) > 1:
            a += 1
        while gcd(a, b) > 1:
            a += 1
        one, two, unit = dice.pick(
            (
                ("红球", "白球", "个"),
                ("公鸡", "母鸡", "只"),
                ("科技书", "故事书", "本"),
                ("爸爸", "儿子", "岁"),
            )
        )
        if unit == "岁":
            one, two, unit = "足球", "篮球", "个"
        if dice.chance(1, 2):
            gap = (a - b) * k
            want, value = (one, a * k) if dice.chance(1, 2) else (two, b * k)
            return told(
                dice,
                (
                    f"{one}与{two}的数量比是 ${a}:{b}$，{one}比{two}多{gap}{unit}。{want}有多少{unit}？",
                    f"{one}比{two}多{gap}{unit}，它们的数量比是 ${a}:{b}$，{want}有多少{unit}？",
                ),
                value,
                unit,
                (
                    ("相差的份数：", f"{a}-{b}", str(a - b)),
                    ("一份是：", rf"{gap}{D}{a - b}", str(k)),
                    (f"{want}：", rf"{k}{T}{value // k}", str(value)),
                ),
                lambda: next(v * (value // k) for v in range(1, 400) if (a - b) * v == gap),
                (
                    (
                        gap * (value // k) // (a + b) if gap * (value // k) % (a + b) == 0 else k,
                        "相差的量对应的是份数的差，不是总份数。",
                    ),
                    (gap, "这是相差的量。"),
                ),
            )
        known = a * k
        return told(
            dice,
            (
                f"{one}与{two}的数量比是 ${a}:{b}$，{one}有{known}{unit}。{two}有多少{unit}？",
                f"{one}有{known}{unit}，{one}与{two}的比是 ${a}:{b}$，{two}有多少{unit}？",
            ),
            b * k,
            unit,
            (("一份是：", rf"{known}{D}{a}", str(k)), (f"{two}：", rf"{k}{T}{b}", str(b * k))),
            lambda: next(v for v in range(1, 999) if v * a == known * b),
            (
                (
                    known * b // (a + b) if known * b % (a + b) == 0 else known + b,
                    f"{known} 是{one}的数量，不是总数。",
                ),
                (k, "这是一份的量。"),
                ((a + b) * k, "这是总数。"),
            ),
        )
    if dice.chance(1, 2):
        long, wide = max(a, b), min(a, b)
        around = 2 * (long + wide) * k
        ask_area = dice.chance(1, 2)
        value, unit = (long * wide * k * k, "平方厘米") if ask_area else (long * k, "厘米")
        text = dice.pick(
            (
                f"一个长方形的周长是{around}厘米，长与宽的比是 ${long}:{wide}$。",
                f"用{around}厘米长的铁丝围成一个长方形，长与宽的比是 ${long}:{wide}$。",
            )
        ) + ("这个长方形的面积是多少平方厘米？" if ask_area else "长是多少厘米？")
        work = [
            ("长与宽的和是周长的一半：", rf"{around}{D}2", str((long + wide) * k)),
            ("长：", rf"{(long + wide) * k}{T}{over(long, long + wide)}", str(long * k)),
        ]
        if ask_area:
            work += [
                ("宽：", rf"{(long + wide) * k}{T}{over(wide, long + wide)}", str(wide * k)),
                ("面积：", rf"{long * k}{T}{wide * k}", str(value)),
            ]
        return told(
            dice,
            (text,),
            value,
            unit,
            work,
            lambda: next(
                (x * (around // 2 - x) if ask_area else x)
                for x in range(1, around)
                if x * wide == (around // 2 - x) * long
            ),
            (
                (value * 4 if ask_area else 2 * long * k, "长与宽的和是周长的一半，忘了除以 2。"),
                (wide * k, "这是宽。"),
            ),
        )
    x, y, z = dice.pick(((2, 3, 4), (3, 4, 5), (2, 3, 5), (1, 2, 3), (4, 5, 6), (2, 5, 6)))
    n = (x + y + z) * k
    names = dice.pick(
        (
            ("甲、乙、丙三个数的和是{n}，它们的比是 ${r}$。", ("甲数", "乙数", "丙数"), ""),
            ("用水泥、沙子、石子按 ${r}$ 配成{n}千克混凝土。", ("水泥", "沙子", "石子"), "千克"),
            ("三个年级按 ${r}$ 分{n}本图书。", ("四年级", "五年级", "六年级"), "本"),
            (
                "一个三角形三条边的长度比是 ${r}$，周长是{n}厘米。",
                ("最短边", "中间的边", "最长边"),
                "厘米",
            ),
        )
    )
    if "三角形" in names[0] and x + y <= z:
        x, y, z = 3, 4, 5
        n = 12 * k
    m = dice.below(3)
    part = (x, y, z)[m]
    total = x + y + z
    unit = names[2]
    text = names[0].format(n=n, r=f"{x}:{y}:{z}") + f"{names[1][m]}是多少{unit}？"
    value = part * k
    written = of(value, unit) if unit else str(value)
    steps: tuple[Step, ...] = (
        line(f"{x}+{y}+{z}", str(total), "总份数："),
        line(
            rf"{n}{T}{over(part, total)}",
            str(value),
            f"{names[1][m]}占总数的 ${over(part, total)}$：",
        ),
    )
    return Draft(
        text,
        written,
        steps,
        lambda: written if next(v for v in range(1, n) if v * total == n * part) == value else "0",
        distractors=slips(
            written,
            *(
                (of(w, unit) if unit else str(w), mm)
                for w, mm in (
                    (k, "这是一份的量。"),
                    ((x, y, z)[m - 1] * k, "求成另一部分了。"),
                    (n // 3 if n % 3 == 0 and n // 3 != value else n - value, "不是平均分。"),
                )
            ),
        ),
    )


RECIPES = (
    Recipe("num.ratio.meaning", "value", "calculate", (1, 2), value_of),
    Recipe("num.ratio.meaning", "write", "fill", (2,), write_ratio),
    Recipe("num.ratio.meaning", "claim", "judge", (2,), judge_of(ratio_claim)),
    Recipe("num.ratio.simplify", "simplest", "calculate", (1, 2, 3), simplest),
    Recipe("num.ratio.simplify", "simplest-choice", "choice", (1, 2), simplest),
    Recipe("num.ratio.simplify", "claim", "judge", (2,), judge_of(ratio_claim)),
    Recipe("num.ratio.share", "share", "word", (2, 3, 4), shared),
    Recipe("num.ratio.share", "share-choice", "choice", (2,), shared),
    Recipe("num.ratio.share", "share-mistake", "mistake", (2, 3), corrected(shared)),
)

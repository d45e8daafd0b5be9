"""What decimals are: places, reading, comparing, moving the point, units, rounding."""

from fractions import Fraction

from curriculum.generators.dice import Dice
from curriculum.generators.latex import decimal
from curriculum.generators.primary.numbers.chinese import decimal_reading, reading
from curriculum.generators.primary.numbers.columns import written
from curriculum.generators.primary.numbers.frames import answered, blank, padded
from curriculum.generators.recipe import Draft, Recipe
from curriculum.generators.working import said, slips
from engine.plot.figures import hundred_grid, number_line

PLACES = ("十分", "百分", "千分")


def bare(scaled: int, places: int) -> str:
    """The shortest way of writing a decimal."""
    return decimal(Fraction(scaled, 10**places))


def money(dice: Dice, level: int) -> Draft:
    """元角分 and 米分米厘米 as decimals, and back."""
    a, b, c = dice.integer(1, 9), dice.integer(1, 9), dice.integer(1, 9)
    n = dice.below(6 if level == 2 else 4)
    forms = (
        (
            f"${a}$ 元 ${b}$ 角 $=$ ____元。",
            f"{a}.{b}",
            f"{b} 角是十分之{'零一二三四五六七八九'[b]}元，是 $0.{b}$ 元。",
            ((f"{a}.0{b}", "角应该写在小数点后第一位。"), (f"{a}{b}", "漏写了小数点。")),
            Fraction(10 * a + b, 10),
        ),
        (
            f"${a}$ 分米 $=$ ____米。",
            f"0.{a}",
            "1 分米是十分之一米，写成 $0.1$ 米。",
            ((f"0.0{a}", "十分之几米写在小数点后第一位。"), (f"{a}.0", "分米要化成米。")),
            Fraction(a, 10),
        ),
        (
            f"${a}$ 米 ${b}$ 分米 $=$ ____米。",
            f"{a}.{b}",
            f"{b} 分米是 $0.{b}$ 米，和 {a} 米合起来。",
            (
                (f"{a}.0{b}", "十分之几米写在小数点后第一位。"),
                (f"{b}.{a}", "整数部分和小数部分写反了。"),
            ),
            Fraction(10 * a + b, 10),
        ),
        (
            f"${b}$ 角 $=$ ____元。",
            f"0.{b}",
            "1 角是十分之一元，写成 $0.1$ 元。",
            ((f"0.0{b}", "角应该写在小数点后第一位。"), (f"{b}.0", "角要化成元。")),
            Fraction(b, 10),
        ),
        (
            f"${a}$ 元 ${c}$ 分 $=$ ____元。",
            f"{a}.0{c}",
            f"{c} 分是百分之{'零一二三四五六七八九'[c]}元，是 $0.0{c}$ 元，角的位置要写 $0$。",
            (
                (f"{a}.{c}", "分应该写在小数点后第二位，角的位置写 0。"),
                (f"{a}.{c}0", "分和角弄混了。"),
            ),
            Fraction(100 * a + c, 100),
        ),
        (
            f"${a}$ 元 ${b}$ 角 ${c}$ 分 $=$ ____元。",
            f"{a}.{b}{c}",
            "元写在整数部分，角写在小数点后第一位，分写在第二位。",
            ((f"{a}.{c}{b}", "角和分的位置写反了。"), (f"{a}{b}.{c}", "小数点点错了位置。")),
            Fraction(100 * a + 10 * b + c, 100),
        ),
    )
    text, answer, why, wrong, exact = forms[n]
    return blank(
        text,
        answer,
        (said(why), said(f"所以填 ${answer}$。")),
        lambda: decimal(exact),
        slips(answer, *wrong),
    )


def from_money(dice: Dice, level: int) -> Draft:
    """A price or a length read off."""
    a, b, c = dice.integer(1, 9), dice.integer(1, 9), dice.integer(1, 9)
    if level == 1:
        return blank(
            dice.pick(
                (f"一支笔 ${a}.{b}$ 元，是____元____角。", f"${a}.{b}$ 元 $=$ ____元____角。")
            ),
            f"{a};{b}",
            (said("小数点左边是元，右边第一位是角。"),),
            lambda: ";".join(f"{a}.{b}".split(".")),
            slips(f"{a};{b}", (f"{b};{a}", "元和角弄反了。"), (f"{a};0", "小数点右边第一位是角。")),
        )
    return blank(
        dice.pick(
            (
                f"一本书 ${a}.{b}{c}$ 元，是____元____角____分。",
                f"${a}.{b}{c}$ 元 $=$ ____元____角____分。",
            )
        ),
        f"{a};{b};{c}",
        (said("小数点左边是元，右边第一位是角，第二位是分。"),),
        lambda: ";".join((str(a), *f"{b}{c}")),
        slips(
            f"{a};{b};{c}",
            (f"{a};{c};{b}", "角和分弄反了。"),
            (f"{b};{a};{c}", "小数点左边才是元。"),
        ),
    )


def read(dice: Dice, level: int) -> Draft:
    """Reading and writing decimals."""
    whole = dice.integer(0, 60) if level < 3 else dice.pick((0, dice.integer(100, 605)))
    tail = (
        dice.pick(
            (
                str(dice.integer(1, 9)),
                f"0{dice.integer(1, 9)}",
                f"{dice.integer(1, 9)}{dice.integer(1, 9)}",
            )
        )
        if level < 3
        else dice.pick(
            (
                f"{dice.integer(1, 9)}0{dice.integer(1, 9)}",
                f"00{dice.integer(1, 9)}",
                f"{dice.integer(10, 99)}{dice.integer(1, 9)}",
            )
        )
    )
    if level == 1:
        tail = tail[-1]
    text = f"{whole}.{tail}"
    spoken = decimal_reading(text)
    if dice.chance(1, 2):
        digits = [str("零一二三四五六七八九".index(sign)) for sign in spoken.split("点")[1]]
        return blank(
            f"{spoken}写作____。",
            text,
            (
                said("整数部分照整数写，小数部分从左到右依次写出每一位数字。"),
                said(f"{spoken}写作 ${text}$。"),
            ),
            lambda: f"{whole}." + "".join(digits),
            slips(
                text,
                (
                    f"{whole}.{tail.replace('0', '')}" if "0" in tail else f"{whole}.0{tail}",
                    "小数部分的 0 漏写或多写了。",
                ),
                (f"{whole}{tail}", "漏写了小数点。"),
            ),
        )
    wrong = decimal_reading(f"{whole}.{int(tail)}") if tail.startswith("0") else None
    whole_way = (
        spoken.split("点")[0] + "点" + (_as_whole(tail) if len(tail) > 1 else "十" + spoken[-1])
    )
    entries = [(whole_way, "小数部分要一位一位地读，不能按整数读。")]
    if wrong:
        entries.append((wrong, "小数部分的 0 都要读出来。"))
    return blank(
        f"${text}$ 读作____。",
        spoken,
        (
            said("整数部分照整数读，小数点读作“点”，小数部分依次读出每一位数字，0 也要读。"),
            said(f"${text}$ 读作{spoken}。"),
        ),
        lambda: decimal_reading(f"{int(text.split('.')[0])}.{text.split('.')[1]}"),
        slips(spoken, *entries),
    )


def _as_whole(tail: str) -> str:
    number = int(tail)
    tens, ones = divmod(number, 10)
    figures = "零一二三四五六七八九"
    return (figures[tens % 10] + "十" if tens else "") + (figures[ones] if ones else "")


def places(dice: Dice, level: int) -> Draft:
    """Which place, what it stands for, how many units."""
    a, b, c, d = dice.integer(1, 9), *dice.picks(range(1, 10), 3)
    text = f"{a}.{b}{c}{d}"
    n = dice.below(3)
    figure = (b, c, d)[n]
    unit = ("0.1", "0.01", "0.001")[n]
    pick = dice.below(4)
    if pick == 0:
        others = [p for p in (*PLACES, "个") if p != PLACES[n]]
        return Draft(
            f"${text}$ 中，小数点右边第{'一二三'[n]}位是（　）。",
            "",
            (said("小数点右边第一位是十分位，第二位是百分位，第三位是千分位。"),),
            lambda: PLACES[len(str(10 ** (n + 1))) - 2] + "位",
            options=(f"{PLACES[n]}位", *(f"{o}位" for o in others)),
            distractors=slips(
                "", *((o, "小数部分的最高位是十分位，从十分位数起。") for o in others)
            ),
        )
    if pick == 1:
        return Draft(
            f"${text}$ 中的 ${figure}$ 在{PLACES[n]}位上，表示 ${figure}$ 个（　）。",
            "",
            (said(f"{PLACES[n]}位的计数单位是{PLACES[n]}之一，写作 ${unit}$。"),),
            lambda: f"${written(1, n + 1)}$",
            options=(f"${unit}$", *(f"${u}$" for u in ("1", "0.1", "0.01", "0.001") if u != unit)),
            distractors=slips(
                "",
                *(
                    (u, "数位认错了，计数单位也错了。")
                    for u in ("1", "0.1", "0.01", "0.001")
                    if u != unit
                ),
            ),
        )
    if pick == 2:
        value = bare(10 * b + c, 2)
        return (
            Draft(
                f"${value}$ 里面有（　）个 $0.01$。",
                "",
                (
                    said(
                        f"${value}$ 是百分之{reading(10 * b + c)}，里面有 ${10 * b + c}$ 个百分之一。"
                    ),
                ),
                lambda: f"${Fraction(value) / Fraction('0.01')}$",
                options=(f"${10 * b + c}$", f"${b}$", f"${c}$", f"${(10 * b + c) * 10}$"),
                distractors=slips(
                    "",
                    (b, "数成了 0.1 的个数。"),
                    (c, "只数了百分位上的。"),
                    (10, "数成了 0.001 的个数。"),
                ),
            )
            if b != c
            else _tenths(b)
        )
    return _tenths(b)


def _tenths(b: int) -> Draft:
    return Draft(
        f"$0.{b}$ 里面有（　）个 $0.01$。",
        "",
        (said(f"$0.{b}$ 就是 $0.{b}0$，是百分之{reading(10 * b)}，有 ${10 * b}$ 个百分之一。"),),
        lambda: f"${Fraction(b, 10) / Fraction(1, 100)}$",
        options=(f"${10 * b}$", f"${b}$", f"${100 * b}$", "$1$"),
        distractors=slips(
            "",
            (b, "相邻两个计数单位的进率是 10，0.1 里有 10 个 0.01。"),
            (100 * b, "数成了 0.001 的个数。"),
            (1, "没有数单位的个数。"),
        ),
    )


def meaning(dice: Dice, level: int) -> Draft:
    """Fractions with ten, a hundred, a thousand below as decimals; hundred grids."""
    n = dice.integer(1, 3) if level > 1 else dice.integer(1, 2)
    top = dice.integer(1, 10**n - 1)
    top += 1 if top % 10 == 0 else 0
    text = written(top, n)
    fraction = rf"\frac{{{top}}}{{{10**n}}}"
    wrong = slips(
        text,
        (written(top, n + 1), "小数的位数多了一位。"),
        (written(top * 10, n) if n > 1 else str(top), "小数的位数少了一位。"),
    )
    pick = dice.below(3) if n < 3 else dice.below(2)
    why = said(f"分母是 ${10**n}$ 的分数，写成{'一两三'[n - 1]}位小数。")
    if pick == 0:
        return blank(
            f"把 ${fraction}$ 写成小数是____。",
            text,
            (why, said(f"${fraction}={text}$。")),
            lambda: decimal(Fraction(top, 10**n)),
            wrong,
            form="decimal",
        )
    if pick == 1:
        return blank(
            f"${text}$ 的计数单位是____，它有____个这样的计数单位。",
            f"{written(1, n)};{top}",
            (
                said(
                    f"${text}$ 是{'一两三'[n - 1]}位小数，计数单位是 ${written(1, n)}$，有 ${top}$ 个这样的单位。"
                ),
            ),
            lambda: f"{decimal(Fraction(1, 10**n))};{Fraction(text) * 10**n}",
            slips(
                f"{written(1, n)};{top}",
                (f"{written(1, n + 1)};{top * 10}", "小数末位所在的数位，就是它的计数单位。"),
                (f"{top};{written(1, n)}", "两个空填反了。"),
            ),
        )
    shaded = top if n == 2 else top * 10
    return blank(
        "一个大正方形表示“1”，平均分成 100 份，看图写出涂色部分表示的小数：____。",
        bare(shaded, 2),
        (said(f"涂了 ${shaded}$ 格，是百分之{reading(shaded)}，写成 ${bare(shaded, 2)}$。"),),
        lambda: decimal(Fraction(shaded, 100)),
        slips(
            bare(shaded, 2),
            (bare(shaded, 1), "一格是百分之一，不是十分之一。"),
            (bare(100 - shaded, 2), "看成没有涂色的部分了。"),
        ),
        (hundred_grid(shaded),),
    )


def on_line(dice: Dice, level: int) -> Draft:
    """A decimal on the number line."""
    low, tenth = dice.integer(0, 4), dice.integer(1, 9)
    value = Fraction(10 * low + tenth, 10)
    return blank(
        "看数轴，点 $A$ 表示的小数是____。",
        decimal(value),
        (
            said(
                f"把 1 平均分成 10 份，每份是 $0.1$。点 $A$ 在 ${low}$ 后面第 ${tenth}$ 小格，是 ${decimal(value)}$。"
            ),
        ),
        lambda: decimal(low + sum([Fraction(1, 10)] * tenth)),
        slips(
            decimal(value),
            (bare(100 * low + tenth, 2), "一小格是 0.1，不是 0.01。"),
            (decimal(low + 1 + Fraction(tenth, 10)), "整数部分看错了。"),
        ),
        (number_line(low, low + 1, points=((float(value), "A"),), tick=0.1),),
    )


def half_up(value: Fraction, places_: int) -> Fraction:
    """四舍五入."""
    scaled = value * 10**places_
    return Fraction(int(scaled + Fraction(1, 2)), 10**places_)


RECIPES = (
    Recipe("num.decimal.intro", "money", "fill", (1, 2), money),
    Recipe("num.decimal.intro", "price", "fill", (1, 2), from_money),
    Recipe("num.decimal.intro", "read-write", "fill", (1,), read),
    Recipe("num.decimal.meaning", "fraction", "fill", (1, 2), meaning),
    Recipe("num.decimal.meaning", "units", "choice", (2,), places),
    Recipe("num.decimal.meaning", "number-line", "fill", (1,), on_line),
    Recipe("num.decimal.read-write", "read-write", "fill", (2, 3), read),
    Recipe("num.decimal.read-write", "places", "choice", (2,), places),
    Recipe("num.decimal.intro", "money-choice", "choice", (1, 2), padded(money)),
    Recipe("num.decimal.intro", "price-judge", "judge", (2,), answered(money)),
)

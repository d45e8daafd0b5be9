"""小数的性质, comparing decimals, moving the point, units, rounding."""

from collections.abc import Callable
from fractions import Fraction

from curriculum.generators.dice import Dice
from curriculum.generators.latex import decimal
from curriculum.generators.primary.numbers.columns import written
from curriculum.generators.primary.numbers.decimal_sense import half_up
from curriculum.generators.primary.numbers.frames import (
    Sum,
    blank,
    comparison,
    corrected,
    judge_of,
    kinds,
    padded,
    sign_of,
)
from curriculum.generators.recipe import Draft, Recipe
from curriculum.generators.working import line, said, slips


def simplify(dice: Dice, level: int) -> Draft:
    """小数的性质: zeros at the end off and on."""
    a, b = dice.integer(0, 30), dice.integer(1, 9)
    text, short = dice.pick(
        (
            (f"{a}.{b}0", f"{a}.{b}"),
            (f"{a}.0{b}0", f"{a}.0{b}"),
            (f"{a + 1}.00", str(a + 1)),
            (f"{a}.{b}00", f"{a}.{b}"),
            (f"{a}0.{b}0" if a else f"10.{b}0", f"{a}0.{b}" if a else f"10.{b}"),
        )
    )
    if level == 1:
        lost = text.rstrip("0").rstrip(".").replace(".0", ".") if ".0" in text else text[:-1] + "1"
        return blank(
            f"化简 ${text}$（去掉末尾的 $0$）是____。",
            short,
            (
                said("小数的末尾添上“0”或去掉“0”，小数的大小不变。", name="小数的性质"),
                said(f"${text}={short}$。"),
            ),
            lambda: decimal(Fraction(text)),
            slips(
                short,
                (lost, "小数中间的 0 不能去掉。"),
                (
                    short.replace("0", "") if "0" in short.strip("0") else f"{short}1",
                    "只能去掉末尾的 0。",
                ),
            )[:2],
            form="decimal",
        )
    n = dice.integer(2, 3)
    start = dice.pick((f"{a}.{b}", str(a + 2), f"{a}.{b}0000"))
    target = decimal(Fraction(start), n)
    return blank(
        f"不改变数的大小，把 ${start}$ 改写成{'一两三'[n - 1]}位小数是____。",
        target,
        (
            said(
                "在小数的末尾添上或去掉“0”，大小不变。"
                + ("整数要先在右下角点上小数点，再添 0。" if "." not in start else ""),
                name="小数的性质",
            ),
            said(f"${start}={target}$。"),
        ),
        lambda: written(int(Fraction(start) * 10**n), n),
        slips(
            target,
            (decimal(Fraction(start) / 10, n + 1), "0 要添在末尾，不能添在中间。"),
            (decimal(Fraction(start) * 10, n), "小数点点错了。"),
        ),
    )


def compare(dice: Dice, level: int) -> Draft:
    """Two decimals with the traps of length and zeros."""
    a, b, c = dice.integer(0, 9), dice.integer(1, 8), dice.integer(1, 9)
    pairs = (
        (f"{a}.{b}{c}", f"{a}.{b + 1}"),
        (f"{a}.0{b}", f"{a}.{b}"),
        (f"{a}.{b}", f"{a}.{b}0"),
        (f"{a + 1}.{b}", f"{a}.{b + 1}{c}"),
        (f"{a}.{b}{c}", f"{a}.{b}{c}1"),
    )
    x, y = (f"{a}.{b}", f"{dice.integer(0, 9)}.{c}") if level == 1 else dice.pick(pairs)
    if dice.chance(1, 2):
        x, y = y, x
    sign = sign_of(Fraction(x), Fraction(y))
    why = (
        "小数末尾添上 0，大小不变，所以相等。"
        if sign == "="
        else "先比整数部分，整数部分大的就大；整数部分相同，再依次比十分位、百分位……，与小数的位数多少无关。"
    )
    width = max(len(x.split(".")[1]), len(y.split(".")[1]))
    return comparison(
        x,
        y,
        sign,
        why,
        lambda: sign_of(
            int((x + "000").replace(".", "")[: len(x.split(".")[0]) + width]),
            int((y + "000").replace(".", "")[: len(y.split(".")[0]) + width]),
        ),
    )


def sort(dice: Dice, level: int) -> Draft:
    """Four decimals in order."""
    a, b, c = dice.integer(0, 8), dice.integer(1, 7), dice.integer(1, 8)
    row = dice.shuffled(
        [
            f"{a}.{b}{c}",
            f"{a}.{b + 1}",
            f"{a}.0{b}{c}",
            f"{a + 1}.0{c}" if dice.chance(1, 2) else f"{a}.{b}{c}{c}",
        ]
    )
    up = dice.chance(1, 2)
    sign = "<" if up else ">"
    ranked = sorted(row, key=Fraction, reverse=not up)
    answer = sign.join(ranked)
    by_length = sorted(row, key=lambda t: (len(t), Fraction(t)), reverse=not up)
    return blank(
        f"把下面各数按从{'小到大' if up else '大到小'}的顺序排列：{'、'.join(f'${t}$' for t in row)}。（用“${sign}$”连接）",
        answer,
        (said("先比整数部分，再依次比十分位、百分位、千分位。"), said(f"所以 ${answer}$。")),
        lambda: sign.join(
            sorted(
                row,
                key=lambda t: int(f"{t}0000".replace(".", "")[: len(t.split(".")[0]) + 4]),
                reverse=not up,
            )
        ),
        slips(
            answer,
            (sign.join(by_length), "不能认为位数多的小数就大。"),
            (sign.join(ranked[::-1]), "顺序排反了。"),
        ),
    )


def shift(dice: Dice, level: int) -> Sum:
    """× and ÷ by 10, 100, 1000."""
    n = dice.integer(1, 2 if level == 1 else 3)
    by = 10**n
    scaled, point = dice.integer(11, 999), dice.integer(1, 3 if level > 1 else 2)
    scaled += 1 if scaled % 10 == 0 else 0
    value = Fraction(scaled, 10**point)
    times = dice.chance(1, 2)
    result = value * by if times else value / by
    sign = r"\times " if times else r"\div "
    text = f"{decimal(value)}{sign}{by}"
    way = "右" if times else "左"
    need = (times and n > point) or (not times and value < by)
    wrong = slips(
        decimal(result),
        (decimal(value / by if times else value * by), "小数点移动的方向弄反了。"),
        (decimal(result / 10), "小数点移动的位数不对。"),
        (decimal(result * 10), "小数点移动的位数不对。"),
        (decimal(value), "小数点没有移动。"),
    )
    return Sum(
        text,
        decimal(result),
        (
            line(
                text,
                decimal(result),
                f"{'乘' if times else '除以'} {by}，小数点向{way}移动{'一两三'[n - 1]}位"
                + ("，位数不够用 0 补足。" if need else "。"),
                name="小数点移动",
            ),
        ),
        lambda: decimal(Fraction(scaled * (by if times else 1), 10**point * (1 if times else by))),
        wrong,
    )


def shift_fill(dice: Dice, level: int) -> Draft:
    """How the number changed when the point moved."""
    n = dice.integer(1, 3)
    a = dice.integer(11, 98)
    a += 1 if a % 10 == 0 else 0
    value = Fraction(a, 10 ** dice.integer(1, 2))
    right = dice.chance(1, 2)
    if level == 2:
        return blank(
            f"把 ${decimal(value)}$ 的小数点向{'右' if right else '左'}移动{'一两三'[n - 1]}位，得到的数是____。",
            decimal(value * 10**n if right else value / 10**n),
            (
                said(
                    f"小数点向{'右' if right else '左'}移动{'一两三'[n - 1]}位，就是{'乘' if right else '除以'} ${10**n}$。"
                ),
            ),
            lambda: decimal(
                Fraction(
                    value.numerator * (10**n if right else 1),
                    value.denominator * (1 if right else 10**n),
                )
            ),
            slips(
                decimal(value * 10**n if right else value / 10**n),
                (decimal(value / 10**n if right else value * 10**n), "移动的方向弄反了。"),
                (decimal((value * 10**n if right else value / 10**n) * 10), "移动的位数不对。"),
            ),
        )
    start, end = (value, value * 10**n) if right else (value * 10**n, value)
    return blank(
        f"由 ${decimal(start)}$ 变成 ${decimal(end)}$，这个数{'扩大到原来的' if right else '缩小到原来的'}____{'倍' if right else ''}。",
        10**n if right else rf"\frac{{1}}{{{10**n}}}",
        (
            said(f"小数点向{'右' if right else '左'}移动了{'一两三'[n - 1]}位。"),
            said(
                f"{'扩大到原来的' if right else '缩小到原来的'} ${10**n if right else chr(92) + f'frac{{1}}{{{10**n}}}'}${' 倍' if right else ''}。"
            ),
        ),
        lambda: str(end / start) if right else rf"\frac{{1}}{{{start / end}}}",
        slips(
            str(10**n) if right else rf"\frac{{1}}{{{10**n}}}",
            (
                10 ** (n + 1) if right else rf"\frac{{1}}{{{10 ** (n + 1)}}}",
                "小数点移动的位数数错了。",
            ),
            (n, "移动一位是 10 倍，两位是 100 倍。"),
        ),
    )


UNITS = (
    ("千米", "米", 1000),
    ("米", "厘米", 100),
    ("米", "分米", 10),
    ("千克", "克", 1000),
    ("吨", "千克", 1000),
    ("平方米", "平方分米", 100),
    ("元", "分", 100),
    ("元", "角", 10),
    ("分米", "厘米", 10),
    ("平方分米", "平方厘米", 100),
)


def units(dice: Dice, level: int) -> Draft:
    """Units with decimals, one name or two."""
    high, low, rate = dice.pick(UNITS)
    k = len(str(rate)) - 1
    scaled = dice.integer(2, 10**k * 6)
    scaled += 1 if scaled % 10 == 0 else 0
    value = Fraction(scaled, rate)
    wrong = (decimal(value * 10), "进率弄错了。"), (decimal(value / 10), "进率弄错了。")
    if level == 1 or dice.chance(1, 3):
        return blank(
            f"${scaled}$ {low} $=$ ____{high}。",
            decimal(value),
            (
                said(
                    f"低级单位化高级单位，除以进率 ${rate}$：${scaled}\\div {rate}={decimal(value)}$。"
                ),
            ),
            lambda: written(scaled, k) if scaled % 10 else decimal(value),
            slips(decimal(value), *wrong, (scaled * rate, "低级单位化高级单位要除以进率。")),
        )
    if dice.chance(1, 2):
        return blank(
            f"${decimal(value)}$ {high} $=$ ____{low}。",
            scaled,
            (
                said(
                    f"高级单位化低级单位，乘进率 ${rate}$：${decimal(value)}\\times {rate}={scaled}$。"
                ),
            ),
            lambda: str(value * rate),
            slips(
                str(scaled),
                (scaled * 10, "进率弄错了。"),
                (decimal(value / rate), "高级单位化低级单位要乘进率。"),
            ),
        )
    a, b = dice.integer(2, 9), dice.integer(1, rate - 1)
    total = Fraction(a * rate + b, rate)
    if dice.chance(1, 2):
        return blank(
            f"${a}$ {high} ${b}$ {low} $=$ ____{high}。",
            decimal(total),
            (
                said(
                    f"${b}$ {low} 是 ${b}\\div {rate}={decimal(Fraction(b, rate))}$ {high}，再和 ${a}$ {high} 合起来。"
                ),
            ),
            lambda: decimal(a + Fraction(b, rate)),
            slips(
                decimal(total),
                (
                    f"{a}.{b}" if Fraction(f"{a}.{b}") != total else decimal(total + 1),
                    f"{low}化{high}的进率是 {rate}，位数不够要补 0。",
                ),
                (a * rate + b, f"这是{low}数。"),
            ),
        )
    return blank(
        f"${decimal(total)}$ {high} $=$ ____{high}____{low}。",
        f"{a};{b}",
        (
            said(
                f"整数部分就是 ${a}$ {high}；小数部分 ${decimal(Fraction(b, rate))}\\times {rate}={b}$ {low}。"
            ),
        ),
        lambda: f"{int(total)};{(total - int(total)) * rate}",
        slips(f"{a};{b}", (f"{a};{b * 10}", "进率弄错了。"), (f"{b};{a}", "两个单位填反了。")),
    )


def approx(dice: Dice, level: int) -> Draft:
    """Rounding a decimal; level 3 with 9s, or in 万 and 亿."""
    n = dice.integer(0, 2)
    head = dice.integer(1, 40)
    tail = dice.integer(1000, 9999)
    if level == 3 and dice.chance(1, 2):
        unit, zeros = dice.pick((("万", 4), ("亿", 8)))
        number = dice.integer(13, 980) * 10 ** (zeros - 1) + dice.integer(1, 10 ** (zeros - 1) - 1)
        value = Fraction(number, 10**zeros)
        n = dice.integer(1, 2)
        result = half_up(value, n)
        return blank(
            f"把 ${number}$ 改写成用“{unit}”作单位的数，并保留{'一两'[n - 1]}位小数，约是____{unit}。",
            decimal(result, n),
            (
                said(
                    f"在{unit}位的右下角点上小数点：${number}={decimal(value)}$ {unit}。",
                    name="改写",
                ),
                said(
                    f"保留{'一两'[n - 1]}位小数，看第{'二三'[n - 1]}位，四舍五入，约是 ${decimal(result, n)}$ {unit}。",
                    name="四舍五入",
                ),
            ),
            lambda: written((number * 10**n * 2 + 10**zeros) // (2 * 10**zeros), n),
            slips(
                decimal(result, n),
                (decimal(result * 10, n), "小数点点错了位置。"),
                (decimal(half_up(value, n + 1), n + 1), "多保留了一位小数。"),
                (decimal(result + Fraction(1, 10**n), n), "四舍五入时看错了。"),
            ),
        )
    if level == 3:
        tail = int("9" * (n or 1) + str(dice.integer(5, 9)) + "1" * (3 - (n or 1)))
    value = Fraction(head * 10000 + tail, 10000)
    result = half_up(value, n)
    asks = {
        0: ("保留整数", "精确到个位"),
        1: ("保留一位小数", "精确到十分位"),
        2: ("保留两位小数", "精确到百分位"),
    }[n]
    text = decimal(value)
    looked = ("十分", "百分", "千分")[n]
    digit = text.split(".")[1][n] if len(text.split(".")[1]) > n else "0"
    wrong = slips(
        decimal(result, n),
        (decimal(result + Fraction(1, 10**n), n), "四舍五入时看错了。"),
        (decimal(max(Fraction(0), result - Fraction(1, 10**n)), n), "该进一的没有进，或舍错了。"),
        (decimal(half_up(value, n + 1), n + 1), "多保留了一位小数。"),
        *(
            ((decimal(result), "近似数末尾的 0 不能去掉，它表示精确的程度。"),)
            if decimal(result) != decimal(result, n)
            else ()
        ),
    )
    return blank(
        f"${text}$ {dice.pick(asks)}约是____。",
        decimal(result, n),
        (
            said(
                f"{asks[0]}，看{looked}位：{looked}位上是 ${digit}$，{'满 5，向前一位进 1' if int(digit) > 4 else '比 5 小，舍去'}。",
                name="四舍五入",
            ),
            said(
                f"所以 ${text}\\approx {decimal(result, n)}$。"
                + ("末尾的 0 不能去掉。" if n and decimal(result) != decimal(result, n) else "")
            ),
        ),
        lambda: written((int(value * 10000) * 2 + 10 ** (4 - n)) // (2 * 10 ** (4 - n)), n),
        wrong,
    )


def claims(dice: Dice, level: int) -> tuple[str, bool, str, Callable[[], bool]]:
    """Sayings about decimals."""
    a, b, c = dice.integer(0, 9), dice.integer(1, 8), dice.integer(1, 9)
    x, y = f"{a}.{b}{c}", f"{a}.{b + 1}"
    every: tuple[tuple[str, bool, str, Callable[[], bool]], ...] = (
        (
            f"${x}$ 比 ${y}$ 大，因为它的位数多。",
            False,
            f"比大小要从高位比起，十分位上 {b} 小于 {b + 1}，所以 ${x}<{y}$。",
            lambda: Fraction(x) > Fraction(y),
        ),
        (
            f"${a}.{b}0={a}.{b}$",
            True,
            "小数末尾添上 0，大小不变。",
            lambda: Fraction(f"{a}.{b}0") == Fraction(f"{a}.{b}"),
        ),
        (
            f"${a}.0{b}={a}.{b}$",
            False,
            "小数中间的 0 不能去掉。",
            lambda: Fraction(f"{a}.0{b}") == Fraction(f"{a}.{b}"),
        ),
        (
            f"$0.{b}$ 里面有 ${b}$ 个 $0.01$。",
            False,
            f"$0.{b}$ 里有 {10 * b} 个 0.01。",
            lambda: Fraction(b, 100) * b == Fraction(f"0.{b}") and b == 10,
        ),
        (
            "小数部分的最高位是十分位。",
            True,
            "小数点右边第一位就是十分位。",
            lambda: Fraction("0.1") > Fraction("0.01"),
        ),
        (
            "在小数点的后面添上“0”，小数的大小不变。",
            False,
            "是在小数的末尾添“0”大小不变，不是小数点后面。",
            lambda: Fraction("1.05") == Fraction("1.5"),
        ),
        (
            f"${a}.{b}$ 和 ${a}.{b}0$ 大小相等，精确程度也一样。",
            False,
            "大小相等，但一个精确到十分位，一个精确到百分位。",
            lambda: len(f"{a}.{b}") == len(f"{a}.{b}0"),
        ),
        (
            f"把 ${x}$ 的小数点去掉，得到的数是原数的 $100$ 倍。",
            True,
            "去掉两位小数的小数点，相当于向右移动两位。",
            lambda: Fraction(x.replace(".", "")) == 100 * Fraction(x),
        ),
    )
    return every[dice.below(8)]


RECIPES = (
    Recipe("num.decimal.intro", "symbols", "fill", (1,), compare),
    Recipe("num.decimal.property", "simplify", "fill", (1, 2), simplify),
    Recipe("num.decimal.property", "claim", "judge", (2,), judge_of(claims)),
    Recipe("num.decimal.compare", "symbols", "fill", (2,), compare),
    Recipe("num.decimal.compare", "sort", "fill", (3,), sort),
    Recipe("num.decimal.compare", "symbols-choice", "choice", (2,), compare),
    *kinds("num.decimal.point-shift", "shift", (1, 2), shift),
    Recipe("num.decimal.point-shift", "change", "fill", (2, 3), shift_fill),
    Recipe("num.decimal.units", "units", "fill", (1, 2), units),
    Recipe("num.decimal.approx", "round", "fill", (2, 3), approx),
    Recipe("num.decimal.approx", "round-choice", "choice", (2, 3), approx),
    Recipe("num.decimal.approx", "claim", "judge", (2,), judge_of(claims)),
    Recipe("num.decimal.units", "units-choice", "choice", (1,), padded(units)),
    Recipe("num.decimal.units", "units-mistake", "mistake", (1,), corrected(units)),
)

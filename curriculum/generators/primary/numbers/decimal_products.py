"""Multiplying and dividing decimals: columns, rounding, easy ways, repeating decimals."""

from collections.abc import Callable
from fractions import Fraction

from curriculum.generators.dice import Dice
from curriculum.generators.latex import decimal
from curriculum.generators.primary.numbers.columns import multiplied, written
from curriculum.generators.primary.numbers.decimal_sense import half_up
from curriculum.generators.primary.numbers.expressions import mixed_sum, tree
from curriculum.generators.primary.numbers.frames import (
    Sum,
    blank,
    comparison,
    judge_of,
    kinds,
    sign_of,
)
from curriculum.generators.recipe import Draft, Recipe
from curriculum.generators.working import chain, line, said, slips

T, D = r"\times ", r"\div "

d = decimal


def odd(dice: Dice, low: int, high: int) -> int:
    """A whole number that doesn't end in 0."""
    number = dice.integer(low, high)
    return number + 1 if number % 10 == 0 else number


def product(a: int, pa: int, b: int, pb: int, ask: str = "列竖式计算：") -> Sum:
    """Scaled a × b."""
    x, y = Fraction(a, 10**pa), Fraction(b, 10**pb)
    result, places = x * y, pa + pb
    text = f"{d(x)}{T}{d(y)}"
    scaled = a * b
    note = f"因数一共有 {places} 位小数，就从积的右边起数出 {places} 位，点上小数点"
    if len(str(scaled)) <= places:
        note += "；位数不够，在前面用 0 补足"
    if scaled % 10 == 0:
        note += "；最后把小数末尾的 0 去掉"
    steps = (
        line(rf"{a}{T}{b}", str(scaled), "先按整数乘法算出积。", layout=multiplied(a, b, places)),
        line(text, d(result), f"{note}。"),
    )
    trimmed = int(str(scaled).rstrip("0"))
    wrong = slips(
        d(result),
        *(
            ((d(Fraction(trimmed, 10**places)), "先去掉了末尾的 0 再点小数点，应先点小数点。"),)
            if scaled % 10 == 0
            else ()
        ),
        (d(result * 10), "积的小数位数少数了一位。"),
        (d(result / 10), "积的小数位数多数了一位。"),
        *(
            (
                (
                    d(Fraction(scaled, 10 ** max(pa, pb))),
                    "把小数点对齐了，没有数两个因数一共的小数位数。",
                ),
            )
            if pa and pb
            else ()
        ),
        (d(result + Fraction(1, 10**places) * 10), "相乘时进位算错了。"),
    )
    return Sum(
        text, d(result), steps, lambda: d(sum([x] * b, Fraction(0)) / 10**pb), wrong, ask=ask
    )


def by_whole(dice: Dice, level: int) -> Sum:
    """A decimal times a whole number."""
    if level == 1:
        return product(odd(dice, 2, 98), 1, dice.integer(2, 9), 0, "计算：")
    places = dice.integer(1, 2)
    return product(
        odd(dice, 112, 589), places, dice.integer(2, 9) if level == 2 else odd(dice, 12, 48), 0
    )


def by_decimal(dice: Dice, level: int) -> Sum:
    """A decimal times a decimal."""
    if level == 1:
        return product(odd(dice, 2, 9), 1, odd(dice, 2, 9), dice.pick((1, 2)), "计算：")
    if level == 2:
        return product(odd(dice, 12, 98), 1, odd(dice, 12, 48), dice.integer(1, 2))
    return product(odd(dice, 11, 99), dice.integer(2, 3), odd(dice, 12, 48), dice.integer(1, 2))


def product_size(dice: Dice, level: int) -> Draft:
    """积与因数比大小 without working out."""
    a = Fraction(odd(dice, 112, 989), 100)
    b = dice.pick(
        (
            Fraction(odd(dice, 2, 9), 10),
            Fraction(odd(dice, 11, 29), 10),
            Fraction(1),
            Fraction(99, 100),
            Fraction(101, 100),
        )
    )
    times = level == 1 or dice.chance(1, 2)
    value = a * b if times else a / b
    sign = sign_of(value, a)
    word = "大于 1 " if b > 1 else "小于 1 " if b < 1 else "等于 1 "
    rule = (
        f"一个数（0 除外）乘{word}的数，积{'比原来的数大' if b > 1 else '比原来的数小' if b < 1 else '等于原来的数'}。"
        if times
        else f"一个数（0 除外）除以{word}的数，商{'比原来的数小' if b > 1 else '比原来的数大' if b < 1 else '等于原来的数'}。"
    )
    return comparison(
        f"{d(a)}{T if times else D}{d(b)}",
        d(a),
        sign,
        rule,
        lambda: sign_of(a * b, a) if times else sign_of(a, a * b),
    )


def points(dice: Dice, level: int) -> Draft:
    """From one product to others by moving the point."""
    a, b = odd(dice, 12, 98), odd(dice, 12, 48)
    pa, pb = dice.pick(((1, 1), (1, 0), (2, 1), (0, 2), (1, 2)))
    x, y = Fraction(a, 10**pa), Fraction(b, 10**pb)
    return blank(
        f"根据 ${a}{T}{b}={a * b}$，直接写出 ${d(x)}{T}{d(y)}=$____。",
        d(x * y),
        (
            said(
                f"两个因数一共有 {pa + pb} 位小数，积也有 {pa + pb} 位小数。"
                + ("末尾的 0 要去掉。" if a * b % 10 == 0 else "")
            ),
            said(f"所以填 ${d(x * y)}$。"),
        ),
        lambda: d(Fraction(a * b, 10 ** (pa + pb))),
        slips(
            d(x * y),
            (d(x * y * 10), "小数位数少数了一位。"),
            (d(x * y / 10), "小数位数多数了一位。"),
            (str(a * b), "没有点小数点。"),
        ),
    )


WORDS = {0: "保留整数", 1: "保留一位小数", 2: "保留两位小数"}


def product_approx(dice: Dice, level: int) -> Sum:
    """A product rounded."""
    a, b = odd(dice, 12, 98), odd(dice, 112, 389)
    pa, pb = 1, dice.pick((1, 2))
    n = dice.integer(0 if level > 2 else 1, pa + pb - 1)
    x, y = Fraction(a, 10**pa), Fraction(b, 10**pb)
    exact = x * y
    result = half_up(exact, n)
    early = half_up(half_up(x, 0) * half_up(y, max(0, pb - 1)), n)
    text = f"{d(x)}{T}{d(y)}"
    steps = (
        line(text, d(exact), "先算出准确的积。", layout=multiplied(a, b, pa + pb)),
        said(
            f"{WORDS[n]}，看小数部分第{'一二三'[n]}位，四舍五入：${d(exact)}\\approx {d(result, n)}$。",
            name="四舍五入",
        ),
    )
    wrong = slips(
        d(result, n),
        (d(early, n), "先把因数四舍五入了，应该先求积再取近似数。"),
        (d(result + Fraction(1, 10**n), n), "四舍五入时看错了。"),
        (d(max(Fraction(0), result - Fraction(1, 10**n)), n), "该进一的没有进，或舍错了。"),
        (d(result * 10, n), "积的小数点点错了。"),
    )
    return Sum(
        text,
        d(result, n),
        steps,
        lambda: written((a * b * 10**n * 2 + 10 ** (pa + pb)) // (2 * 10 ** (pa + pb)), n),
        wrong,
        ask=f"计算，得数{WORDS[n]}：",
    )


def rounded(make: Callable[[Dice, int], Sum]) -> Callable[[Dice, int], Draft]:
    """A rounded result behind ≈."""

    def draft(dice: Dice, level: int) -> Draft:
        one = make(dice, level)
        return Draft(
            f"{one.ask}${one.expression}\\approx$____。",
            one.value,
            one.steps,
            one.again,
            distractors=one.slips,
        )

    return draft


def laws(dice: Dice, level: int) -> Sum:
    """Easy ways with decimals."""
    n = dice.below(3) if level == 2 else dice.integer(3, 6)
    c = Fraction(odd(dice, 12, 98), 10)
    a, b, ten = dice.pick(
        (
            (Fraction(1, 4), 4, 1),
            (Fraction(5, 2), 4, 10),
            (Fraction(5, 4), 8, 10),
            (Fraction(1, 8), 8, 1),
        )
    )
    k = dice.integer(3, 9)

    def made(
        text: str,
        value: Fraction,
        lines: tuple[tuple[str, ...], ...],
        again: Callable[[], Fraction],
        *wrong: tuple[Fraction, str],
    ) -> Sum:
        entries = [(d(w), m) for w, m in wrong if w >= 0]
        entries += [
            (d(value * 10), "小数点点错了。"),
            (d(value + 1), "多算了 1。"),
            (d(value / 10), "小数点点错了。"),
        ]
        return Sum(
            text,
            d(value),
            chain(text, *lines, (d(value), "")),
            lambda: d(again()),
            slips(d(value), *entries)[:4],
            ask="用简便方法计算：",
        )

    if n == 0:
        return made(
            f"{d(a)}{T}{d(c)}{T}{b}",
            a * b * c,
            (
                (f"{d(a)}{T}{b}{T}{d(c)}", f"交换因数的位置，先算 {d(a)} 乘 {b}。", "乘法交换律"),
                (f"{ten}{T}{d(c)}", ""),
            ),
            lambda: sum([a * c] * b, Fraction(0)),
            (ten + c, "最后一步是乘，不是加。"),
        )
    if n == 1:
        x = Fraction(odd(dice, 11, 79), 10)
        return made(
            f"{d(x)}{T}{d(c)}+{d(10 - x)}{T}{d(c)}",
            10 * c,
            (
                (f"({d(x)}+{d(10 - x)}){T}{d(c)}", f"提出相同的因数 {d(c)}。", "乘法分配律"),
                (f"10{T}{d(c)}", ""),
            ),
            lambda: x * c + (10 - x) * c,
            (20 * c, f"{d(c)} 只提出一次。"),
        )
    if n == 2:
        return made(
            f"({ten if ten > 1 else 10}+{d(a)}){T}{b}",
            (ten if ten > 1 else 10) * b + a * b,
            (
                (
                    f"{ten if ten > 1 else 10}{T}{b}+{d(a)}{T}{b}",
                    f"用 {b} 分别去乘。",
                    "乘法分配律",
                ),
                (f"{(ten if ten > 1 else 10) * b}+{d(a * b)}", ""),
            ),
            lambda: sum([(ten if ten > 1 else 10) + a] * b, Fraction(0)),
            ((ten if ten > 1 else 10) * b + a, f"漏乘了 {d(a)}。"),
        )
    if n == 3:
        m = Fraction(b * k, 10)
        return made(
            f"{d(a)}{T}{d(m)}",
            a * m,
            (
                (
                    f"{d(a)}{T}({b}{T}{d(Fraction(k, 10))})",
                    f"把 {d(m)} 拆成 {b} 乘 {d(Fraction(k, 10))}。",
                ),
                (f"{d(a)}{T}{b}{T}{d(Fraction(k, 10))}", "", "乘法结合律"),
                (f"{d(a * b)}{T}{d(Fraction(k, 10))}", ""),
            ),
            lambda: m * a,
            (a * b + Fraction(k, 10), "拆开后应该连乘。"),
            (a * b * k, "小数点弄错了。"),
        )
    if n == 4:
        return made(
            f"{d(c)}{T}99+{d(c)}",
            100 * c,
            (
                (f"{d(c)}{T}(99+1)", f"99 个 {d(c)} 加 1 个 {d(c)}。", "乘法分配律"),
                (f"{d(c)}{T}100", ""),
            ),
            lambda: sum([c] * 99, Fraction(0)) + c,
            (99 * 2 * c, f"后面是 1 个 {d(c)}，不是 99 个。"),
        )
    if n == 5:
        j = dice.pick((101, 102, 99, 98))
        gap = j - 100
        s = "+" if gap > 0 else "-"
        return made(
            f"{d(c)}{T}{j}",
            c * j,
            (
                (f"{d(c)}{T}(100{s}{abs(gap)})", f"把 {j} 看成 100{s}{abs(gap)}。"),
                (f"{d(c)}{T}100{s}{d(c)}{T}{abs(gap)}", "", "乘法分配律"),
                (f"{d(100 * c)}{s}{d(abs(gap) * c)}", ""),
            ),
            lambda: sum([c] * j, Fraction(0)),
            (100 * c + gap, f"{abs(gap)} 也要乘 {d(c)}。"),
            (100 * c - gap * c, "加减号弄反了。"),
        )
    return made(
        f"{d(c)}{D}{d(a)}{D}{b}",
        c / (a * b),
        (
            (f"{d(c)}{D}({d(a)}{T}{b})", "连续除以两个数，等于除以它们的积。", "除法的性质"),
            (f"{d(c)}{D}{d(a * b)}", ""),
        ),
        lambda: c / a / b,
        (c * a * b, "除以两个数的积，不是乘。"),
    )


def mixed(dice: Dice, level: int) -> Sum:
    """Mixed operations with decimals."""
    a, b, c = (
        Fraction(odd(dice, 12, 49), 10),
        Fraction(odd(dice, 2, 9), 10),
        Fraction(odd(dice, 11, 35), 10),
    )
    whole = dice.integer(2, 9)
    forms: tuple[object, ...] = (
        ((a, "*", whole), "+", c),
        ((a, "*", whole), "-", b),
        (c + 9, "-", (a, "*", b)),
        ((a, "+", c), "*", b),
        ((a * whole, "/", whole), "+", c),
    )
    hard: tuple[object, ...] = (
        ((a + c, "-", c), "*", (b, "+", c)),
        ((a, "*", b), "+", (c, "*", whole)),
        ((a * b, "/", b), "-", (b, "*", Fraction(1, 2))),
        (c * whole, "/", (a + whole, "-", a)),
        ((c, "*", (a, "+", b)), "-", b),
    )
    return mixed_sum(tree(dice.pick(forms if level == 2 else hard)), decimal)


def claims(dice: Dice, level: int) -> tuple[str, bool, str, Callable[[], bool]]:
    """Sayings about products and quotients of decimals."""
    a, b = Fraction(odd(dice, 12, 98), 10), Fraction(odd(dice, 2, 9), 10)
    every: tuple[tuple[str, bool, str, Callable[[], bool]], ...] = (
        (
            f"${d(a)}{T}{d(b)}$ 的积比 ${d(a)}$ 大。",
            False,
            "乘小于 1 的数（0 除外），积比原来的数小。",
            lambda: a * b > a,
        ),
        (
            f"${d(a)}{D}{d(b)}$ 的商比 ${d(a)}$ 大。",
            True,
            "除以小于 1 的数，商比原来的数大。",
            lambda: a / b > a,
        ),
        (
            "两个小数相乘，积一定比每个因数都小。",
            False,
            "因数大于 1 时，积会比另一个因数大。",
            lambda: Fraction("1.5") * Fraction("1.2") < Fraction("1.2"),
        ),
        (
            f"${d(a)}{D}{d(b)}={int(a * 10)}{D}{int(b * 10)}$",
            True,
            "被除数和除数同时乘 10，商不变。",
            lambda: a / b == Fraction(int(a * 10), int(b * 10)),
        ),
        (
            f"${d(a)}{T}{d(b)}={d(a * b * 10)}$",
            False,
            "两个因数一共有两位小数，积的小数位数少了一位。",
            lambda: a * b == a * b * 10,
        ),
        (
            "一个数除以小数，商一定比被除数大。",
            False,
            "除以大于 1 的小数，商比被除数小。",
            lambda: 3 / Fraction("1.5") > 3,
        ),
        (
            "两位小数乘一位小数，在末尾的 0 没去掉时，积是三位小数。",
            True,
            "积的小数位数等于两个因数小数位数的和。",
            lambda: 2 + 1 == 3,
        ),
    )
    return dice.pick(every)


RECIPES = (
    *kinds("num.decimal.times-whole", "columns", (1, 2, 3), by_whole),
    *kinds("num.decimal.times-decimal", "columns", (1, 2, 3), by_decimal),
    Recipe("num.decimal.times-decimal", "size", "fill", (2,), product_size),
    Recipe("num.decimal.times-decimal", "points", "fill", (2,), points),
    Recipe("num.decimal.times-decimal", "claim", "judge", (3,), judge_of(claims)),
    Recipe("num.decimal.product-approx", "round", "calculate", (2, 3), rounded(product_approx)),
    Recipe("num.decimal.product-approx", "round-choice", "choice", (2, 3), rounded(product_approx)),
    *kinds("num.decimal.times-laws", "easy", (2, 3), laws),
    *kinds("num.decimal.times-laws", "order", (2, 3), mixed, "calculate mistake"),
    Recipe("num.decimal.divide-decimal", "size", "fill", (3,), product_size),
    Recipe("num.decimal.divide-decimal", "claim", "judge", (3,), judge_of(claims)),
)

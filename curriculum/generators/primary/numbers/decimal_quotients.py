"""Dividing decimals in columns, and quotients rounded."""

from fractions import Fraction

from curriculum.generators.dice import Dice
from curriculum.generators.primary.numbers.columns import divided, written
from curriculum.generators.primary.numbers.decimal_products import WORDS, D, d, odd, rounded
from curriculum.generators.primary.numbers.decimal_sense import half_up
from curriculum.generators.primary.numbers.frames import (
    Sum,
    blank,
    kinds,
)
from curriculum.generators.recipe import Draft, Recipe
from curriculum.generators.working import line, said, slips
from engine.values import Step


def quotient(a: int, pa: int, b: int, pb: int, ask: str = "列竖式计算：") -> Sum:
    """Scaled a ÷ b whose quotient ends."""
    x, y = Fraction(a, 10**pa), Fraction(b, 10**pb)
    q = x / y
    text = f"{d(x)}{D}{d(y)}"
    steps: list[Step] = []
    whole_x = x * 10**pb
    if pb:
        steps.append(
            line(
                text,
                f"{d(whole_x)}{D}{b}",
                f"除数有 {pb} 位小数，被除数和除数的小数点同时向右移动{'一两三'[pb - 1]}位，商不变。"
                + ("被除数位数不够，末尾补 0。" if pa < pb else ""),
                name="商不变的性质",
            )
        )
    wa = len(d(whole_x).split(".")[1]) if "." in d(whole_x) else 0
    tail = d(q).split(".")[1] if "." in d(q) else ""
    more = max(0, len(tail) - wa)
    note = "按整数除法的方法去除，商的小数点和被除数的小数点对齐。"
    if q < 1:
        note += "整数部分不够商 1，商 0 占位。"
    if more:
        note += "除到末尾还有余数，添 0 继续除。"
    steps.append(
        line(f"{d(whole_x)}{D}{b}", d(q), note, layout=divided(int(whole_x * 10**wa), b, wa, more))
    )
    wrong = slips(
        d(q),
        *(
            ((d(x / b), "只移动了除数的小数点，被除数也要移动同样的位数。"),)
            if pb and (x / b).denominator in _ENDING
            else ()
        ),
        (d(q * 10), "商的小数点点错了位置。"),
        (d(q / 10), "商的小数点点错了位置。"),
        *(
            ((d(q).replace("0.", "", 1).lstrip("0") or "1", "整数部分不够商 1，忘了写 0。"),)
            if q < 1
            else ()
        ),
        (d(q + Fraction(1, 10)), "有一位商算错了。"),
    )
    return Sum(
        text,
        d(q),
        tuple(steps),
        lambda: d(
            next(
                Fraction(k, 10000)
                for k in (int(q * 10000) - 1, int(q * 10000))
                if Fraction(k, 10000) * y == x
            )
        ),
        wrong,
        ask=ask,
    )


_ENDING = frozenset(2**i * 5**j for i in range(12) for j in range(12))


def divide_whole(dice: Dice, level: int) -> Sum:
    """A decimal by a whole number."""
    if level == 1:
        b = dice.integer(2, 9)
        return quotient(b * odd(dice, 2, 29), 1, b, 0, "计算：")
    b = dice.integer(3, 9) if level == 2 else dice.pick((12, 15, 16, 18, 24, 25, 28, 32))
    if dice.chance(1, 2):
        return quotient(b * odd(dice, 103, 389), 2, b, 0)
    b = dice.pick((4, 5, 8, 12, 15, 16, 25))
    return (
        quotient(b * odd(dice, 11, 99) * 1, 2, b, 0)
        if level == 2
        else quotient(*_short(b * odd(dice, 103, 989), 3), b, 0)
    )


def _short(scaled: int, places: int) -> tuple[int, int]:
    while places and scaled % 10 == 0:
        scaled, places = scaled // 10, places - 1
    return scaled, places


def divide_decimal(dice: Dice, level: int) -> Sum:
    """By a decimal."""
    pb = 1 if level == 1 else dice.integer(1, 2)
    b = odd(dice, 2, 9) if level == 1 else odd(dice, 12, 85)
    q, pq = (
        odd(dice, 2, 29) if level == 1 else odd(dice, 11, 250),
        dice.pick((0, 1) if level < 3 else (1, 2)),
    )
    scaled, places = _short(b * q, pb + pq)
    if level == 3 and dice.chance(1, 2):
        q2 = dice.pick((4, 8, 12, 15, 25, 40))
        scaled, places = _short(b * q2, pb)
    return quotient(scaled, places, b, pb, "计算：" if level == 1 else "列竖式计算：")


def move_both(dice: Dice, level: int) -> Draft:
    """The equal division with a whole divisor."""
    pa, pb = dice.pick(((1, 1), (2, 1), (1, 2), (0, 1), (3, 2), (0, 2)))
    a, b = odd(dice, 12, 989), odd(dice, 11, 98)
    x, y = Fraction(a, 10**pa), Fraction(b, 10**pb)
    return blank(
        f"${d(x)}{D}{d(y)}=$____$\\div {b}$。",
        d(x * 10**pb),
        (
            said(
                f"除数 ${d(y)}$ 变成 ${b}$，小数点向右移动{'一两'[pb - 1]}位；被除数的小数点也向右移动{'一两'[pb - 1]}位。",
                name="商不变的性质",
            ),
            said(f"所以填 ${d(x * 10**pb)}$。"),
        ),
        lambda: d(Fraction(a * 10**pb, 10**pa)),
        slips(
            d(x * 10**pb),
            (d(x), "只移动了除数的小数点。"),
            (
                str(a) if Fraction(a) != x * 10**pb else d(x * 10 ** (pb + 1)),
                "两个数的小数点要移动同样的位数。",
            ),
            (d(x / 10**pb), "小数点移动的方向不同了。"),
        ),
    )


def quotient_approx(dice: Dice, level: int) -> Sum:
    """A quotient rounded."""
    b = dice.pick((7, 9, 11, 13, 17, 19, 21, 23, 27, 3, 6))
    pa = dice.integer(0, 1) if level == 2 else dice.integer(1, 2)
    a = odd(dice, b * 10**pa + 1, b * 10**pa * 3 + 60)
    a += 1 if a % b == 0 else 0
    n = dice.integer(1, 2)
    x = Fraction(a, 10**pa)
    text = f"{d(x)}{D}{b}"
    exact = x / b
    result = half_up(exact, n)
    cut = Fraction(int(exact * 10**n), 10**n)
    more = max(0, n + 1 - pa)
    shown = Fraction(int(exact * 10 ** (n + 1)), 10 ** (n + 1))
    steps = (
        said(f"{WORDS[n]}，要除到小数部分第{'二三'[n - 1]}位，再四舍五入。"),
        Step(
            "",
            "",
            "calculate",
            name="四舍五入",
            reason=f"${text}$ 除到第{'二三'[n - 1]}位是 ${d(shown, n + 1)}$，四舍五入得 ${d(result, n)}$。",
            layout=divided(a, b, pa, more),
        ),
    )
    wrong = slips(
        d(result, n),
        (
            d(cut, n) if cut != result else d(cut + Fraction(1, 10**n), n),
            "只除到要保留的那一位就停了，没有四舍五入。"
            if cut != result
            else "四舍五入时该舍的却进了。",
        ),
        (d(half_up(exact, n + 1), n + 1), "多保留了一位。"),
        (d(result * 10, n), "商的小数点点错了。"),
        (d(result + Fraction(1, 10**n) * 2, n), "有一位商算错了。"),
    )
    return Sum(
        text,
        d(result, n),
        steps,
        lambda: written((a * 10**n * 2 + b * 10**pa) // (2 * b * 10**pa), n),
        wrong,
        ask=f"计算，得数{WORDS[n]}：",
    )


RECIPES = (
    *kinds("num.decimal.divide-whole", "columns", (1, 2, 3), divide_whole),
    *kinds("num.decimal.divide-decimal", "columns", (1, 2, 3), divide_decimal),
    Recipe("num.decimal.divide-decimal", "move-both", "fill", (2,), move_both),
    Recipe("num.decimal.quotient-approx", "round", "calculate", (2, 3), rounded(quotient_approx)),
    Recipe(
        "num.decimal.quotient-approx", "round-choice", "choice", (2, 3), rounded(quotient_approx)
    ),
)

"""How quotients change, the easy way, comparing quotients."""

from collections.abc import Callable

from curriculum.generators.dice import Dice
from curriculum.generators.primary.numbers.division_table import with_rest
from curriculum.generators.primary.numbers.division_written import back
from curriculum.generators.primary.numbers.frames import (
    Sum,
    blank,
    comparison,
    judge_of,
    kinds,
    near,
    sign_of,
    sought,
)
from curriculum.generators.recipe import Draft, Recipe
from curriculum.generators.working import line, said, slips


def change(dice: Dice, level: int) -> Draft:
    """How the quotient changes."""
    b, q = dice.integer(3, 9), dice.integer(4, 18)
    a, k = b * q, dice.pick((2, 3, 4, 5, 10))
    shape = dice.below(3) if level == 2 else dice.integer(3, 4)
    if shape == 0:
        return blank(
            f"已知 ${a}\\div {b}={q}$，那么 ${a * k}\\div {b * k}=$____。",
            q,
            (said(f"被除数和除数同时乘 ${k}$，商不变。", name="商不变的性质"),),
            lambda: back(a * k, b * k),
            near(q, (q * k, "被除数和除数都乘了同一个数，商不变。"), (q * k * k, "商不变。")),
        )
    if shape == 1:
        return blank(
            f"已知 ${a}\\div {b}={q}$，那么 ${a * k}\\div {b}=$____。",
            q * k,
            (
                said(f"除数不变，被除数乘 ${k}$，商也乘 ${k}$。", name="商的变化规律"),
                line(rf"{q}\times {k}", str(q * k), ""),
            ),
            lambda: back(a * k, b),
            near(
                q * k,
                (q, "除数没有变，商要跟着被除数变。"),
                (q // k if q % k == 0 else q + k, "商应该乘，不是除以。"),
            ),
        )
    if shape == 2:
        a, q2 = b * k * q, q
        return blank(
            f"已知 ${a}\\div {b}={q * k}$，那么 ${a}\\div {b * k}=$____。",
            q2,
            (
                said(f"被除数不变，除数乘 ${k}$，商反而除以 ${k}$。", name="商的变化规律"),
                line(rf"{q * k}\div {k}", str(q), ""),
            ),
            lambda: back(a, b * k),
            near(
                q2,
                (q * k * k, "除数乘几，商要除以几。"),
                (q * k, "被除数不变，除数变了，商也要变。"),
            ),
        )
    if shape == 3:
        return blank(
            dice.pick(
                (
                    f"两个数相除商是 ${q}$，被除数乘 ${k}$，要使商不变，除数应该乘____。",
                    f"$({a}\\times {k})\\div({b}\\times$____$)={q}$。",
                )
            ),
            k,
            (said(f"被除数乘 ${k}$，除数也要乘 ${k}$，商才不变。", name="商不变的性质"),),
            lambda: sought(lambda n: a * k == q * b * n, 1),
            near(k, (q, "除数和被除数要乘同一个数。"), by=4),
        )
    b, r = dice.integer(3, 9), 0
    r = dice.integer(1, b - 1)
    a = b * q + r
    return blank(
        f"已知 ${a}\\div {b}={q}\\cdots\\cdots {r}$，那么 ${a * 10}\\div {b * 10}$ 的商是____，余数是____。",
        f"{q};{r * 10}",
        (
            said("被除数和除数同时乘 $10$，商不变，但余数也乘 $10$。", name="商不变的性质"),
            line(rf"{a * 10}\div {b * 10}", with_rest(q, 10 * r), ""),
        ),
        lambda: ";".join(map(str, divmod(a * 10, b * 10))),
        slips(
            f"{q};{r * 10}",
            (f"{q};{r}", "余数没有还原，也要乘 10。"),
            (f"{q * 10};{r}", "商不变，余数才变。"),
        ),
    )


def easy(dice: Dice, level: int) -> Sum:
    """Using 商不变: zeros struck off both, or both times 4."""
    if level == 2:
        b, q = 10 * dice.integer(2, 9), dice.integer(4, 19)
        a = b * q
        text = rf"{a}\div {b}"
        return Sum(
            text,
            str(q),
            (
                line(
                    text,
                    rf"({a}\div 10)\div({b}\div 10)",
                    "被除数和除数同时除以 $10$，商不变。",
                    name="商不变的性质",
                ),
                line(rf"({a}\div 10)\div({b}\div 10)", rf"{a // 10}\div {b // 10}", ""),
                line(rf"{a // 10}\div {b // 10}", str(q), ""),
            ),
            lambda: back(a, b),
            near(
                q, (q * 10, "两个数都去掉了 0，商的后面不再添 0。"), (q * 100, "商的末尾多写了 0。")
            ),
            ask="用简便方法计算：",
        )
    b, k = dice.pick(((25, 4), (125, 8)))
    q = dice.integer(3, 9) * (4 if b == 25 else 8)
    a = b * q
    text = rf"{a}\div {b}"
    return Sum(
        text,
        str(q),
        (
            line(
                text,
                rf"({a}\times {k})\div({b}\times {k})",
                f"被除数和除数同时乘 ${k}$，除数就成了 ${b * k}$。",
                name="商不变的性质",
            ),
            line(rf"({a}\times {k})\div({b}\times {k})", rf"{a * k}\div {b * k}", ""),
            line(rf"{a * k}\div {b * k}", str(q), ""),
        ),
        lambda: back(a, b),
        near(q, (q * k, f"被除数和除数都要乘 {k}。"), (q * 10, "商的末尾多写了 0。")),
        ask="用简便方法计算：",
    )


def invariance_claim(dice: Dice, level: int) -> tuple[str, bool, str, Callable[[], bool]]:
    """Sayings about quotients."""
    b, q, k = dice.integer(3, 9), dice.integer(4, 12), dice.pick((2, 3, 5, 10))
    a = b * q
    n = dice.below(5)
    claims = (
        (
            f"被除数和除数同时乘 ${k}$，商不变。",
            True,
            lambda: (a * k) // (b * k) == q and (a * k) % (b * k) == 0,
        ),
        (f"被除数乘 ${k}$，除数除以 ${k}$，商不变。", False, lambda: (a * k) * k == q * b),
        (
            f"被除数和除数同时加上 ${k}$，商不变。",
            False,
            lambda: all((x * y + k) == y * (x + k) for x, y in ((b, q), (b + 1, q + 1))),
        ),
        (
            f"${a}\\div {b}=({a}\\times {k})\\div({b}\\times {k})$",
            True,
            lambda: a * (b * k) == b * (a * k),
        ),
        (f"除数不变，被除数乘 ${k}$，商也乘 ${k}$。", True, lambda: a * k == b * q * k),
    )
    text, right, again = claims[n]
    return (
        text,
        right,
        "被除数和除数同时乘或除以相同的数（0 除外），商才不变；除数不变时，被除数乘几商就乘几。",
        again,
    )


def compare(dice: Dice, level: int) -> Draft:
    """Quotients compared without working them all out."""
    b, q, k = dice.integer(3, 9), dice.integer(12, 60), dice.pick((2, 3, 10))
    a = b * q
    left = rf"{a}\div {b}"
    right, value = dice.pick(
        ((rf"{a * k}\div {b * k}", q), (rf"{a * k}\div {b}", q * k), (rf"{a + b}\div {b}", q + 1))
    )
    if dice.chance(1, 2):
        left, right, x, y = right, left, value, q
    else:
        x, y = q, value
    return comparison(
        left,
        right,
        sign_of(x, y),
        f"${left}={x}$，${right}={y}$。",
        lambda: sign_of(*(int(back(*map(int, part.split(r"\div ")))) for part in (left, right))),
    )


RECIPES = (
    Recipe("num.divide.invariance", "change", "fill", (2, 3), change),
    *kinds("num.divide.invariance", "easy", (2, 3), easy, "calculate mistake"),
    Recipe("num.divide.invariance", "claim", "judge", (3,), judge_of(invariance_claim)),
    Recipe("num.divide.invariance", "symbols", "fill", (2,), compare),
)

"""The laws of arithmetic by name, in blanks, right and wrong."""

from collections.abc import Callable

from curriculum.generators.dice import Dice
from curriculum.generators.primary.numbers.frames import (
    blank,
    judge_of,
)
from curriculum.generators.primary.numbers.laws_easy import T
from curriculum.generators.recipe import Draft, Recipe
from curriculum.generators.working import said, slips


def law_named(dice: Dice, level: int, group: str) -> Draft:
    """Which law is used in an equation."""
    a, b, c = dice.integer(12, 78), dice.integer(13, 69), dice.integer(11, 58)
    laws = {
        "加法交换律": (f"{a}+{b}={b}+{a}", f"{a}+{b}+{c}={a}+{c}+{b}"),
        "加法结合律": (f"({a}+{b})+{c}={a}+({b}+{c})", f"{a}+({b}+{c})=({a}+{b})+{c}"),
        "乘法交换律": (f"{a}{T}{b}={b}{T}{a}", f"25{T}{c}{T}4=25{T}4{T}{c}"),
        "乘法结合律": (f"({a}{T}25){T}4={a}{T}(25{T}4)", f"{b}{T}125{T}8={b}{T}(125{T}8)"),
        "乘法分配律": (
            f"({a}+{b}){T}{c}={a}{T}{c}+{b}{T}{c}",
            f"{a}{T}{c}+{b}{T}{c}=({a}+{b}){T}{c}",
        ),
    }
    choice = {
        "add": ("加法交换律", "加法结合律"),
        "mul": ("乘法交换律", "乘法结合律"),
        "dist": ("乘法分配律", "乘法结合律"),
    }[group]
    right = dice.pick(choice)
    text = dice.pick(laws[right])
    others = dice.picks([n for n in laws if n != right], 3)
    why = {
        "加法交换律": "只交换了加数的位置，和不变。",
        "加法结合律": "加数的位置没变，先加的两个数变了，和不变。",
        "乘法交换律": "只交换了因数的位置，积不变。",
        "乘法结合律": "因数的位置没变，先乘的两个数变了，积不变。",
        "乘法分配律": "两个数的和与一个数相乘，可以分别相乘再相加。",
    }[right]

    def again() -> str:
        left, other = text.split("=")
        kind = "乘法" if r"\times" in text else "加法"
        if kind == "乘法" and "+" in text:
            return "乘法分配律"
        return kind + ("结合律" if ("(" in left) != ("(" in other) or "(" in left else "交换律")

    return Draft(
        f"${text}$ 运用了（　）。",
        "",
        (said(why), said(f"这是{right}。")),
        again,
        options=(right, *others),
        distractors=slips("", *((o, why) for o in others)),
    )


def add_law(dice: Dice, level: int) -> Draft:
    """Laws of addition."""
    return law_named(dice, level, "add")


def mul_law(dice: Dice, level: int) -> Draft:
    """Laws of multiplication."""
    return law_named(dice, level, "mul")


def dist_law(dice: Dice, level: int) -> Draft:
    """The distributive law."""
    return law_named(dice, level, "dist")


def law_fill(dice: Dice, level: int, group: str) -> Draft:
    """An equation by a law with a blank."""
    a, b, c = dice.integer(12, 78), dice.integer(13, 69), dice.integer(3, 58)
    forms = {
        "add": (
            (f"${a}+{b}={b}+$____", a, "加法交换律"),
            (f"$({a}+{b})+{c}={a}+({b}+$____$)$", c, "加法结合律"),
            (f"${a}+{c}+{b}={a}+($____$+{b})$", c, "加法结合律"),
            (f"$a+{b}={b}+$____", "a", "加法交换律"),
            ("$(a+b)+c=a+($____$+c)$", "b", "加法结合律"),
        ),
        "mul": (
            (f"${a}\\times {b}={b}\\times$____", a, "乘法交换律"),
            (f"$({a}\\times 25)\\times 4={a}\\times(25\\times$____$)$", 4, "乘法结合律"),
            (f"$125\\times {c}\\times 8=125\\times$____$\\times {c}$", 8, "乘法交换律"),
            ("$a\\times b=b\\times$____", "a", "乘法交换律"),
            ("$(a\\times b)\\times c=a\\times($____$\\times c)$", "b", "乘法结合律"),
        ),
        "dist": (
            (f"$({a}+{b})\\times {c}={a}\\times {c}+{b}\\times$____", c, "乘法分配律"),
            (f"${a}\\times {c}+{b}\\times {c}=({a}+{b})\\times$____", c, "乘法分配律"),
            (f"${a}\\times {b}+{a}\\times {c}=$____$\\times({b}+{c})$", a, "乘法分配律"),
            ("$(a+b)\\times c=a\\times c+$____$\\times c$", "b", "乘法分配律"),
            (f"${a}\\times 99+{a}={a}\\times(99+$____$)$", 1, "乘法分配律"),
        ),
    }[group]
    text, answer, law = dice.pick(forms)
    wrong = slips(
        str(answer),
        *(
            (
                (answer + 1, "要填的是原来的数。"),
                (a + b, f"想一想{law}怎么说。"),
                (c if answer != c else a, f"想一想{law}怎么说。"),
            )
            if isinstance(answer, int)
            else (("c" if answer != "c" else "a", f"想一想{law}怎么说。"),)
        ),
    )
    value = answer

    def again() -> str:
        if not isinstance(value, int):
            return next(letter for letter in "abc" if letter == value)
        left, right = text.replace("$", "").replace(r"\times", "*").split("=")
        return str(
            next(
                n
                for n in range(200)
                if _value(left.replace("____", str(n))) == _value(right.replace("____", str(n)))
            )
        )

    return blank(
        f"根据{law}填空：{text}。",
        answer,
        (
            said(
                {
                    "加法交换律": "两个数相加，交换加数的位置，和不变。",
                    "加法结合律": "三个数相加，先把前两个数相加，或者先把后两个数相加，和不变。",
                    "乘法交换律": "两个数相乘，交换因数的位置，积不变。",
                    "乘法结合律": "三个数相乘，先乘前两个数，或者先乘后两个数，积不变。",
                    "乘法分配律": "两个数的和与一个数相乘，可以先把它们与这个数分别相乘，再相加。",
                }[law],
                name=law,
            ),
            said(f"所以填 ${answer}$。"),
        ),
        again,
        wrong,
    )


def _value(text: str) -> int:
    """The value of a sum of products of whole numbers with one level of brackets."""
    text = text.replace(" ", "")
    while "(" in text:
        start, end = text.rfind("("), text.find(")", text.rfind("("))
        text = text[:start] + str(_value(text[start + 1 : end])) + text[end + 1 :]
    total = 0
    for part in text.split("+"):
        product = 1
        for factor in part.split("*"):
            product *= int(factor)
        total += product
    return total


def add_fill(dice: Dice, level: int) -> Draft:
    """Laws of addition."""
    return law_fill(dice, level, "add")


def mul_fill(dice: Dice, level: int) -> Draft:
    """Laws of multiplication."""
    return law_fill(dice, level, "mul")


def dist_fill(dice: Dice, level: int) -> Draft:
    """The distributive law."""
    return law_fill(dice, level, "dist")


def law_claim(dice: Dice, level: int) -> tuple[str, bool, str, Callable[[], bool]]:
    """Right and wrong uses of laws, with numbers."""
    a, b, c = dice.integer(12, 60), dice.integer(11, 50), dice.integer(3, 30)
    big = a + b + c + dice.integer(10, 200)
    claims: tuple[tuple[str, bool, str, Callable[[], bool]], ...] = (
        (
            f"${big}-{a}-{b}={big}-({a}+{b})$",
            True,
            "连续减去两个数，等于减去它们的和。",
            lambda: big - a - b == big - (a + b),
        ),
        (
            f"${big}-({a}+{b})={big}-{a}+{b}$",
            False,
            "减号后面去括号，加号要变减号。",
            lambda: big - (a + b) == big - a + b,
        ),
        (
            f"$({a}+{b})\\times {c}={a}\\times {c}+{b}$",
            False,
            f"漏乘了 {b}，两个加数都要乘 {c}。",
            lambda: (a + b) * c == a * c + b,
        ),
        (
            f"$25\\times(4\\times {c})=25\\times 4+25\\times {c}$",
            False,
            "括号里是乘法，用结合律，不能用分配律。",
            lambda: 25 * 4 * c == 100 + 25 * c,
        ),
        (
            f"${a}\\times 99+{a}={a}\\times 100$",
            True,
            f"99 个 {a} 加 1 个 {a} 是 100 个 {a}。",
            lambda: a * 99 + a == a * 100,
        ),
        (
            f"${a}-{min(b, a - 1)}={min(b, a - 1)}-{a}$",
            False,
            "减法不能交换两个数的位置。",
            lambda: a - min(b, a - 1) == min(b, a - 1) - a,
        ),
        (
            f"${a * 20}\\div 4\\div 5={a * 20}\\div(4\\times 5)$",
            True,
            "连续除以两个数，等于除以它们的积。",
            lambda: a * 20 // 4 // 5 == a * 20 // (4 * 5),
        ),
        (
            "$25\\times 44=25\\times 4\\times 40$",
            False,
            "44 是 4 乘 11，不是 4 乘 40；也可以写成 25×(40+4)。",
            lambda: 25 * 44 == 25 * 4 * 40,
        ),
    )
    return dice.pick(claims)


RECIPES = (
    Recipe("num.law.add-commute", "named", "choice", (1, 2), add_law),
    Recipe("num.law.add-commute", "fill", "fill", (1, 2), add_fill),
    Recipe("num.law.mul-commute", "named", "choice", (1, 2), mul_law),
    Recipe("num.law.mul-commute", "fill", "fill", (1, 2), mul_fill),
    Recipe("num.law.distribute", "fill", "fill", (2,), dist_fill),
    Recipe("num.law.distribute", "named", "choice", (1,), dist_law),
    Recipe("num.law.mul-easy", "claim", "judge", (3,), judge_of(law_claim)),
)

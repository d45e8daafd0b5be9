"""Adding and taking away to 10000: mental sums, columns, brackets, checking."""

from collections.abc import Callable

from curriculum.generators.dice import Dice
from curriculum.generators.primary.numbers.columns import added, subtracted
from curriculum.generators.primary.numbers.frames import (
    LEADS,
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
from curriculum.generators.scenes.people import pupil
from curriculum.generators.working import line, said, slips
from engine.values import Step


def plus(a: int, b: int) -> str:
    """a + b, by counting on in hundreds, tens and ones."""
    return str(a + b // 100 * 100 + b % 100 // 10 * 10 + b % 10)


def minus(a: int, b: int) -> str:
    """The number that with b makes a, found by trying."""
    return str(sought(lambda n: n + b == a, max(0, a - b - 60)))


def add_form(a: int, b: int, ask: str = "列竖式计算：") -> Sum:
    """a + b in columns."""
    form = added(a, b)
    carried = [n for n in range(4) if a % 10 ** (n + 1) + b % 10 ** (n + 1) >= 10 ** (n + 1)]
    names = ("个", "十", "百", "千")
    why = "相同数位对齐，从个位加起。" + "".join(
        f"{names[n]}位相加满十，向{names[n + 1]}位进 1。" for n in carried if n < 3
    )
    lost = tuple((a + b - 10 ** (n + 1), f"{names[n]}位满十，忘了向前一位进 1。") for n in carried)
    shift = ((a + 10 * b, "数位没有对齐。"),) if len(str(b)) < len(str(a)) else ()
    return Sum(
        f"{a}+{b}",
        str(a + b),
        (line(f"{a}+{b}", str(a + b), why, layout=form),),
        lambda: plus(a, b),
        near(a + b, *lost, *shift, (abs(a - b), "把加号看成了减号。")),
        ask=ask,
    )


def sub_form(a: int, b: int, ask: str = "列竖式计算：") -> Sum:
    """a - b in columns."""
    form = subtracted(a, b)
    owed = [n for n in range(4) if a % 10 ** (n + 1) < b % 10 ** (n + 1)]
    names = ("个", "十", "百", "千", "万")
    why = "相同数位对齐，从个位减起。" + "".join(
        f"{names[n]}位不够减，从{names[n + 1]}位退 1 当 10。" for n in owed
    )
    if any(n + 1 in owed and str(a).rjust(5, "0")[-2 - n] == "0" for n in owed):
        why += "前一位是 0 时，要再向前一位退 1。"
    flipped = int(
        "".join(
            str(abs(int(x) - int(y)))
            for x, y in zip(str(a), str(b).rjust(len(str(a)), "0"), strict=True)
        )
    )
    lost = tuple(
        (a - b + 10 ** (n + 1), f"{names[n]}位退位后，{names[n + 1]}位忘了减 1。") for n in owed
    )
    first = ((flipped, "不够减时用大数减小数了，没有退位。"),) if owed else ()
    return Sum(
        f"{a}-{b}",
        str(a - b),
        (line(f"{a}-{b}", str(a - b), why, layout=form),),
        lambda: minus(a, b),
        near(a - b, *first, *lost, (a + b, "做着做着把减法做成了加法。")),
        ask=ask,
    )


def add_two(dice: Dice, level: int) -> Sum:
    """Two-digit numbers; carrying from level 2 on."""
    a1, a0, b1 = dice.integer(1, 6), dice.integer(1, 8), dice.integer(1, 2)
    b0 = dice.integer(1, 9 - a0) if level == 1 else dice.integer(10 - a0, 9)
    return add_form(10 * a1 + a0, 10 * b1 + b0)


def sub_two(dice: Dice, level: int) -> Sum:
    """Two-digit numbers; borrowing from level 2 on."""
    b1, a0 = dice.integer(1, 5), dice.integer(0 if level > 1 else 2, 7)
    b0 = dice.integer(1, a0) if level == 1 else dice.integer(a0 + 1, 9)
    return sub_form(10 * (b1 + dice.integer(1, 3)) + a0, 10 * b1 + b0)


def add_three(dice: Dice, level: int) -> Sum:
    """Three-digit numbers: no, one, or several carries."""
    a = [dice.integer(1, 6), dice.integer(1, 8), dice.integer(1, 8)]
    carry = {1: (False, False), 2: dice.pick(((True, False), (False, True))), 3: (True, True)}[
        level
    ]
    b = [
        dice.integer(1, 8 - a[0]),
        dice.integer(9 - a[1], 9) + (not carry[1]) if carry[0] else 0,
        0,
    ]
    b[2] = dice.integer(10 - a[2], 9) if carry[1] else dice.integer(0, 9 - a[2])
    if carry[0]:
        b[1] = dice.integer(10 - a[1], 9)
    else:
        b[1] = dice.integer(0, 8 - a[1])
    x, y = (int("".join(map(str, part))) for part in (a, b))
    return add_form(x, y)


def sub_three(dice: Dice, level: int) -> Sum:
    """Three-digit numbers; level 3 has a 0 in the middle or at the end."""
    if level == 3:
        a = dice.pick((100 * dice.integer(3, 9) + dice.integer(1, 7), 100 * dice.integer(3, 9)))
        b = (
            100 * dice.integer(1, a // 100 - 1)
            + 10 * dice.integer(1, 8)
            + dice.integer(a % 10 + 1, 9)
        )
        return sub_form(a, b)
    a1, a0 = dice.integer(2, 7), dice.integer(1, 7)
    b1, b0 = (
        (dice.integer(1, a1), dice.integer(1, a0))
        if level == 1
        else dice.pick(
            (
                (dice.integer(1, a1 - 1), dice.integer(a0 + 1, 9)),
                (dice.integer(a1, 9), dice.integer(a0 + 1, 9)),
            )
        )
    )
    top = dice.integer(3, 9)
    return sub_form(100 * top + 10 * a1 + a0, 100 * dice.integer(1, top - 1) + 10 * b1 + b0)


def chain(dice: Dice, level: int) -> Sum:
    """Two operations with two-digit numbers, with or without brackets."""
    a, b, c = dice.integer(40, 60), dice.integer(12, 29), dice.integer(3, 10)
    shape = dice.below(3) if level < 3 else dice.integer(3, 4)
    text, first, value, trap = (
        (f"{a}+{b}+{c}", (f"{a}+{b}", a + b), a + b + c, a + b),
        (f"{a}-{b}-{c}", (f"{a}-{b}", a - b), a - b - c, a - b + c),
        (f"{a}-{b}+{c}", (f"{a}-{b}", a - b), a - b + c, a - b - c),
        (f"{a}-({b}+{c})", (f"{b}+{c}", b + c), a - b - c, a - b + c),
        (f"{a}-({b}-{c})", (f"{b}-{c}", b - c), a - b + c, a - b - c),
    )[shape]
    second = {
        0: f"{a + b}+{c}",
        1: f"{a - b}-{c}",
        2: f"{a - b}+{c}",
        3: f"{a}-{b + c}",
        4: f"{a}-{b - c}",
    }[shape]
    how = "有小括号，先算小括号里面的。" if shape > 2 else "从左往右，先算前两个数。"
    form = (
        added(b, c)
        if shape == 3
        else added(a, b)
        if shape == 0
        else subtracted(b, c)
        if shape == 4
        else subtracted(a, b)
    )
    steps: tuple[Step, ...] = (
        line(first[0], str(first[1]), how, layout=form),
        line(second, str(value), "再用得数算第二步。"),
    )
    signs = (a, b if shape == 0 else -b, c if shape in (0, 2, 4) else -c)
    return Sum(
        text,
        str(value),
        steps,
        lambda: str(sum(signs)),
        near(
            value,
            (trap, "运算顺序或符号弄错了。" if shape else "第二步忘了算。"),
            (first[1], "只算了第一步。"),
        ),
        ask="列竖式计算：",
    )


def check_choice(dice: Dice, level: int) -> Draft:
    """Which sum checks a result."""
    a, b = dice.integer(320, 690), dice.integer(120, 290)
    add = dice.chance(1, 2)
    result = a + b if add else a - b
    text = f"{a}{'+' if add else '-'}{b}={result}"
    rights = (
        (f"{result}-{a}", f"{result}-{b}", f"{b}+{a}")
        if add
        else (f"{result}+{b}", f"{a}-{result}")
    )
    right = dice.pick(rights)
    wrong = (
        (f"{result}+{a}", f"{a}-{b}", f"{result}+{b}") if add
        else (f"{a}+{result}", f"{a}+{b}", f"{max(result, b)}-{min(result, b)}")
    )  # fmt: skip
    why = (
        "加法可以交换加数再加一遍，也可以用和减去一个加数，看是不是等于另一个加数。" if add
        else "减法可以用差加减数，看是不是等于被减数；也可以用被减数减差，看是不是等于减数。"
    )  # fmt: skip
    found = eval_sum(right)

    def closes(sum_: str) -> bool:
        left = [a, b, result]
        for number in sum_.replace("-", "+").split("+"):
            left.remove(int(number))
        return eval_sum(sum_) == left[0]

    def again() -> str:
        return next(f"${each}$" for each in (*wrong, right) if closes(each))

    return Draft(
        f"要验算 ${text}$，可以用（　）。",
        "",
        (said(why), said(f"${right}={found}$，与原题相符，可以用来验算。")),
        again,
        options=(f"${right}$", *(f"${w}$" for w in wrong)),
        distractors=slips("", *((w, "这样算检查不出原来的计算对不对。") for w in wrong)),
    )


def eval_sum(text: str) -> int:
    """The value of a+b or a-b."""
    sign = "+" if "+" in text else "-"
    a, b = map(int, text.split(sign))
    return a + b if sign == "+" else a - b


def check_fill(dice: Dice, level: int) -> Draft:
    """A result and its check with blanks."""
    a, b = dice.integer(320, 690), dice.integer(120, 290)
    if dice.chance(1, 2):
        asked, answer = f"计算并验算：${a}+{b}=$____，验算：____$-{a}={b}$。", f"{a + b};{a + b}"
        return blank(
            asked,
            answer,
            (
                line(f"{a}+{b}", str(a + b), "先算出和。", layout=added(a, b)),
                line(
                    f"{a + b}-{a}",
                    str(b),
                    "用和减去一个加数，等于另一个加数，说明算对了。",
                    name="验算",
                    layout=subtracted(a + b, a),
                ),
            ),
            lambda: ";".join([plus(a, b)] * 2),
            slips(answer, (f"{a + b - 10};{a + b - 10}", "满十忘了进位。")),
        )
    asked, answer = f"计算并验算：${a}-{b}=$____，验算：____$+{b}={a}$。", f"{a - b};{a - b}"
    return blank(
        asked,
        answer,
        (
            line(f"{a}-{b}", str(a - b), "先算出差。", layout=subtracted(a, b)),
            line(
                f"{a - b}+{b}",
                str(a),
                "用差加减数，等于被减数，说明算对了。",
                name="验算",
                layout=added(a - b, b),
            ),
        ),
        lambda: ";".join([minus(a, b)] * 2),
        slips(answer, (f"{a - b + 10};{a - b + 10}", "退位后忘了减 1。")),
    )


def check_claim(dice: Dice, level: int) -> tuple[str, bool, str, Callable[[], bool]]:
    """Sayings about checking, with numbers."""
    a, b = dice.integer(300, 700), dice.integer(110, 290)
    right = dice.chance(1, 2)
    shown = a - b if right else a - b + dice.pick((10, 100, -10))
    return (
        f"{pupil(dice)}算得 ${a}-{b}={shown}$，用差加减数验算，结果正好等于 ${a}$。",
        right,
        f"验算：${shown}+{b}={shown + b}$，{'正好' if right else '不'}等于 ${a}$。",
        lambda: shown + b == a,
    )


def compare_sums(dice: Dice, level: int) -> Draft:
    """Two sums of three-digit numbers, or of two-digit ones at level 2."""
    a, b = (
        (dice.integer(31, 60), dice.integer(12, 29))
        if level == 2
        else (dice.integer(310, 600), dice.integer(120, 290))
    )
    value, left = (a + b, f"{a}+{b}") if dice.chance(1, 2) else (a - b, f"{a}-{b}")
    other = value + dice.pick((0, 1, -1, 10, -10))
    return comparison(
        left,
        str(other),
        sign_of(value, other),
        f"算出 ${left}={value}$，再和 ${other}$ 比。",
        lambda: sign_of(int(plus(a, b)) if "+" in left else int(minus(a, b)), other),
    )


def missing(dice: Dice, level: int) -> Draft:
    """A number is missing in a sum."""
    a, b = (
        (dice.integer(21, 58), dice.integer(12, 39))
        if level < 4
        else (dice.integer(210, 580), dice.integer(120, 390))
    )
    whole, shape = a + b, dice.below(3)
    text = (f"____$+{b}={whole}$", f"${whole}-$____$={b}$", f"____$-{b}={a}$")[shape]
    answer = whole if shape == 2 else a
    tests: tuple[Callable[[int], bool], ...] = (
        lambda n: n + b == whole,
        lambda n: whole - n == b,
        lambda n: n - b == a,
    )
    why = (
        f"一个加数等于和减另一个加数：${whole}-{b}={a}$。",
        f"减数等于被减数减差：${whole}-{b}={a}$。",
        f"被减数等于差加减数：${a}+{b}={whole}$。",
    )[shape]
    return blank(
        f"{dice.pick(LEADS)}{text}。",
        answer,
        (said(why),),
        lambda: sought(tests[shape]),
        near(answer, (whole + b if shape < 2 else abs(a - b), "把题中的两个数直接相加或相减了。")),
    )


RECIPES = (
    *kinds("num.addsub.two-digit-add", "columns", (1, 2), add_two),
    *kinds("num.addsub.two-digit-sub", "columns", (1, 2), sub_two),
    *kinds("num.addsub.chain-100", "chain", (2, 3), chain, "calculate choice mistake"),
    *kinds("num.addsub.three-digit-add", "columns", (1, 2, 3), add_three),
    *kinds("num.addsub.three-digit-sub", "columns", (1, 2, 3), sub_three),
    Recipe("num.addsub.two-digit-add", "symbols", "fill", (2,), compare_sums),
    Recipe("num.addsub.two-digit-sub", "missing", "reverse", (3,), missing),
    Recipe("num.addsub.three-digit-sub", "missing", "reverse", (4,), missing),
    Recipe("num.addsub.three-digit-add", "symbols", "fill", (3,), compare_sums),
    Recipe("num.addsub.check-addsub", "which", "choice", (2,), check_choice),
    Recipe("num.addsub.check-addsub", "check", "fill", (2,), check_fill),
    Recipe("num.addsub.check-addsub", "claim", "judge", (3,), judge_of(check_claim)),
)

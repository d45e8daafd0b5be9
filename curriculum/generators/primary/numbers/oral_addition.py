"""Adding and taking away in the head: tens, two digits, brackets, hundreds."""

from curriculum.generators.dice import Dice
from curriculum.generators.primary.numbers.frames import (
    Sum,
    kinds,
    near,
)
from curriculum.generators.primary.numbers.written_addition import minus, plus
from curriculum.generators.working import line, said


def tens(dice: Dice, level: int) -> Sum:
    """30+40, 80-30, 30+5, 35-5."""
    a, b = 10 * dice.integer(1, 8), 10 * dice.integer(1, 8)
    ones, shape = dice.integer(1, 9), dice.below(4)
    if shape == 0:
        a, b = min(a, b), min(b, 100 - a) or 10
        return Sum(
            f"{a}+{b}",
            str(a + b),
            (
                line(
                    f"{a}+{b}",
                    str(a + b),
                    f"{a // 10} 个十加 {b // 10} 个十是 {(a + b) // 10} 个十。",
                ),
            ),
            lambda: plus(a, b),
            near(a + b, ((a + b) // 10, "丢了末尾的 0。"), (abs(a - b), "把加号看成了减号。")),
        )
    if shape == 1:
        a, b = max(a, b) + 10, min(a, b)
        return Sum(
            f"{a}-{b}",
            str(a - b),
            (
                line(
                    f"{a}-{b}",
                    str(a - b),
                    f"{a // 10} 个十减 {b // 10} 个十是 {(a - b) // 10} 个十。",
                ),
            ),
            lambda: minus(a, b),
            near(a - b, ((a - b) // 10, "丢了末尾的 0。"), (a + b, "把减号看成了加号。")),
        )
    if shape == 2:
        return Sum(
            f"{a}+{ones}",
            str(a + ones),
            (
                line(
                    f"{a}+{ones}",
                    str(a + ones),
                    f"{a // 10} 个十和 {ones} 个一合起来是 {a + ones}。",
                ),
            ),
            lambda: plus(a, ones),
            near(
                a + ones,
                (a + 10 * ones, "几个一加到十位上去了。"),
                (a // 10 + ones, "几个十和几个一直接相加了。"),
            ),
        )
    return Sum(
        f"{a + ones}-{ones}",
        str(a),
        (line(f"{a + ones}-{ones}", str(a), f"{a + ones} 去掉 {ones} 个一，剩 {a // 10} 个十。"),),
        lambda: minus(a + ones, ones),
        near(
            a,
            (a // 10, "剩下的是几个十，末尾要有 0。"),
            (abs(a + ones - 10 * ones) or 1, "减到十位上去了。"),
        ),
    )


def plus_one(dice: Dice, level: int) -> Sum:
    """A two-digit number and a one-digit number or tens."""
    t, ones = 10 * dice.integer(2, 7), dice.integer(1, 8)
    a = t + ones
    if dice.chance(1, 3):
        b = 10 * dice.integer(1, (99 - a) // 10)
        steps = (
            line(f"{t}+{b}", str(t + b), "先把几十相加。"),
            line(f"{t + b}+{ones}", str(a + b), "再加个位上的数。"),
        )
        return Sum(
            f"{a}+{b}",
            str(a + b),
            steps,
            lambda: plus(a, b),
            near(a + b, (a + b // 10, "几十要加到十位上。"), (t + b, "个位上的数忘了加。")),
        )
    b = dice.integer(1, 9 - ones) if level == 1 else dice.integer(10 - ones, 9)
    if level == 1:
        steps = (
            line(f"{ones}+{b}", str(ones + b), "先把个位上的数相加。"),
            line(f"{t}+{ones + b}", str(a + b), "再加几十。"),
        )
    else:
        steps = (
            line(f"{ones}+{b}", str(ones + b), "先把个位上的数相加，满十。"),
            line(f"{t}+{ones + b}", str(a + b), "再加几十，十位上要多 1。"),
        )
    return Sum(
        f"{a}+{b}",
        str(a + b),
        steps,
        lambda: plus(a, b),
        near(
            a + b,
            (a + 10 * b, "把一位数加到十位上去了。"),
            (
                a + b - 10 if level > 1 else abs(a - b),
                "进位后十位忘了加 1。" if level > 1 else "把加号看成了减号。",
            ),
        ),
    )


def minus_one(dice: Dice, level: int) -> Sum:
    """A two-digit number less a one-digit number or tens."""
    t, ones = 10 * dice.integer(3, 9), dice.integer(1, 8)
    a = t + ones
    if dice.chance(1, 3):
        b = 10 * dice.integer(1, t // 10 - 1)
        steps = (
            line(f"{t}-{b}", str(t - b), "先用几十减几十。"),
            line(f"{t - b}+{ones}", str(a - b), "再加个位上的数。"),
        )
        return Sum(
            f"{a}-{b}",
            str(a - b),
            steps,
            lambda: minus(a, b),
            near(a - b, (a - b // 10, "几十要从十位上减。"), (t - b, "个位上的数忘了加上。")),
        )
    b = dice.integer(1, ones) if level == 1 else dice.integer(ones + 1, 9)
    if level == 1:
        steps = (
            line(f"{ones}-{b}", str(ones - b), "先用个位上的数减。"),
            line(f"{t}+{ones - b}", str(a - b), "再和几十合起来。"),
        )
        first = (
            (
                a - 10 * b if a > 10 * b else a + b,
                "减到十位上去了。" if a > 10 * b else "把减号看成了加号。",
            ),
        )
    else:
        steps = (
            line(
                f"{10 + ones}-{b}", str(10 + ones - b), f"个位 {ones} 减 {b} 不够减，从十位退 1。"
            ),
            line(f"{t - 10}+{10 + ones - b}", str(a - b), "十位上少了 1，再合起来。"),
        )
        first = (
            (a - b + 10, "退位后十位忘了减 1。"),
            (t + b - ones, "个位不够减，却用大数减小数。"),
        )  # type: ignore[assignment]
    return Sum(f"{a}-{b}", str(a - b), steps, lambda: minus(a, b), near(a - b, *first))


def parens(dice: Dice, level: int) -> Sum:
    """a - (b + c), a + (b - c), to 100."""
    top = 20 if level == 1 else 100
    b = dice.integer(2, top // 4)
    c = dice.integer(1, b - 1)
    if dice.chance(60):
        a = dice.integer(b + c + 1, top)
        inner, result = b + c, a - b - c
        return Sum(
            f"{a}-({b}+{c})",
            str(result),
            (
                line(f"{b}+{c}", str(inner), "有小括号，先算小括号里面的。"),
                line(f"{a}-{inner}", str(result), "再算括号外面的。"),
            ),
            lambda: minus(a - b, c),
            near(result, (a - b + c, "没有先算小括号里面的。"), (inner, "只算了括号里面的。")),
        )
    a = dice.integer(b, top)
    inner = b - c
    return Sum(
        f"{a}-({b}-{c})",
        str(a - inner),
        (
            line(f"{b}-{c}", str(inner), "有小括号，先算小括号里面的。"),
            line(f"{a}-{inner}", str(a - inner), "再算括号外面的。"),
        ),
        lambda: minus(a, b - c),
        near(
            a - inner,
            (a - b - c if a >= b + c else a - b, "没有先算小括号里面的。"),
            (inner, "只算了括号里面的。"),
        ),
    )


def hundreds(dice: Dice, level: int) -> Sum:
    """整百、整千数."""
    unit, other = (100, 100) if level == 1 else dice.pick(((1000, 1000), (100, 1000), (1000, 100)))
    a, b = unit * dice.integer(2, 6), other * dice.integer(1, 3)
    if dice.chance(1, 2) or a <= b:
        return Sum(
            f"{a}+{b}",
            str(a + b),
            (
                line(
                    f"{a}+{b}",
                    str(a + b),
                    f"想：{a // 100} 个百加 {b // 100} 个百是 {(a + b) // 100} 个百。",
                ),
            ),
            lambda: plus(a, b) if b < 1000 else str(sum([1000] * (b // 1000), a)),
            near(
                a + b,
                (
                    (a // unit + b // other) * min(unit, other),
                    "数位没有看清，不同的计数单位不能直接相加。",
                ),
                ((a + b) // 10, "末尾少写了一个 0。"),
                by=100,
            ),
        )
    return Sum(
        f"{a}-{b}",
        str(a - b),
        (
            line(
                f"{a}-{b}",
                str(a - b),
                f"想：{a // 100} 个百减 {b // 100} 个百是 {(a - b) // 100} 个百。",
            ),
        ),
        lambda: minus(a, b),
        near(a - b, ((a - b) // 10, "末尾少写了一个 0。"), (a + b, "把减号看成了加号。"), by=100),
    )


def oral_two(dice: Dice, level: int) -> Sum:
    """Two-digit numbers in the head, or the same with a 0 behind."""
    by = 1 if level < 3 else 10
    a1, a0, b1, b0 = dice.integer(2, 5), dice.integer(1, 8), dice.integer(1, 3), dice.integer(1, 9)
    b0 = dice.integer(10 - a0, 9) if level > 1 else dice.integer(1, 9 - a0)
    a, b = (10 * a1 + a0) * by, (10 * b1 + b0) * by
    if dice.chance(1, 2):
        split = b // (10 * by) * 10 * by
        steps = (
            said(f"把 ${b}$ 分成 ${split}$ 和 ${b - split}$。"),
            line(
                f"{a}+{split}",
                str(a + split),
                "先加整十的部分。" if by == 1 else "先加整百的部分。",
            ),
            line(f"{a + split}+{b - split}", str(a + b), "再加剩下的部分。"),
        )
        return Sum(
            f"{a}+{b}",
            str(a + b),
            steps,
            lambda: plus(a, b),
            near(
                a + b,
                (a + b - 10 * by, "满十忘了进位。"),
                ((a + b) // 10, "末尾漏写了 0。")
                if by == 10
                else (a + split, "还有一部分没有加。"),
                by=10 * by,
            ),
        )
    a, b = a + b, b
    split = b // (10 * by) * 10 * by
    steps = (
        said(f"把 ${b}$ 分成 ${split}$ 和 ${b - split}$。"),
        line(f"{a}-{split}", str(a - split), "先减整十的部分。" if by == 1 else "先减整百的部分。"),
        line(f"{a - split}-{b - split}", str(a - b), "再减剩下的部分。"),
    )
    return Sum(
        f"{a}-{b}",
        str(a - b),
        steps,
        lambda: minus(a, b),
        near(
            a - b,
            (a - b + 10 * by, "退位后忘了减 1。"),
            ((a - b) // 10, "末尾漏写了 0。") if by == 10 else (a - split, "还有一部分没有减。"),
            by=10 * by,
        ),
    )


RECIPES = (
    *kinds("num.addsub.tens", "sum", (1,), tens),
    *kinds("num.addsub.two-digit-plus-one", "sum", (1, 2), plus_one),
    *kinds("num.addsub.two-digit-minus-one", "sum", (1, 2), minus_one),
    *kinds("num.addsub.parens-first", "sum", (1, 2), parens),
    *kinds("num.addsub.round-hundreds", "sum", (1, 2), hundreds),
    *kinds("num.addsub.oral-two-digit", "sum", (1, 2, 3), oral_two),
)

"""Factors and multiples: lists, 2, 3 and 5, odd and even, primes, 最大公因数, 最小公倍数."""

from collections.abc import Callable

from curriculum.generators.dice import Dice
from curriculum.generators.primary.numbers.frames import blank, judge_of, near
from curriculum.generators.recipe import Draft, Recipe
from curriculum.generators.working import said, slips


def factors(n: int) -> list[int]:
    """All factors in order."""
    return [k for k in range(1, n + 1) if n % k == 0]


def listed(numbers: list[int]) -> str:
    """Numbers with commas, as an answer."""
    return ",".join(map(str, numbers))


def relation(dice: Dice, level: int) -> tuple[str, bool, str, Callable[[], bool]]:
    """Who is whose factor or multiple."""
    b, q = dice.integer(3, 12), dice.integer(2, 9)
    a = b * q
    r = dice.integer(1, b - 1)
    every: tuple[tuple[str, bool, str, Callable[[], bool]], ...] = (
        (
            f"因为 ${a}\\div {b}={q}$，所以 ${a}$ 是 ${b}$ 的倍数，${b}$ 是 ${a}$ 的因数。",
            True,
            "商是整数而没有余数，被除数是除数的倍数，除数是被除数的因数。",
            lambda: a % b == 0,
        ),
        (
            f"因为 ${a}\\div {b}={q}$，所以 ${a}$ 是倍数，${b}$ 是因数。",
            False,
            "因数和倍数互相依存，要说谁是谁的倍数、谁是谁的因数。",
            lambda: False,
        ),
        (
            f"${a + r}$ 是 ${b}$ 的倍数。",
            False,
            f"${a + r}\\div {b}={q}\\cdots\\cdots {r}$，有余数。",
            lambda: (a + r) % b == 0,
        ),
        (
            f"因为 $3.6\\div {dice.pick((4, 6, 9))}$ 除得尽，所以 $3.6$ 是它的倍数。",
            False,
            "因数和倍数只在非 0 自然数范围内研究。",
            lambda: False,
        ),
        (
            f"${b}$ 是 ${a}$ 的因数。",
            True,
            f"${a}\\div {b}={q}$，没有余数。",
            lambda: b in factors(a),
        ),
        (
            f"${a}$ 是 ${b}$ 的因数。",
            False,
            f"${a}$ 是 ${b}$ 的倍数，说反了。",
            lambda: a in factors(b),
        ),
        (
            "一个数的倍数一定比它的因数大。",
            False,
            "一个数最大的因数和最小的倍数都是它本身，相等。",
            lambda: min((b, 2 * b)) > max(factors(b)),
        ),
        (
            "一个数的倍数的个数是无限的。",
            True,
            "一个数乘 1、2、3……都是它的倍数，没有最大的倍数。",
            lambda: all((n * b) % b == 0 for n in range(1, 50)),
        ),
        (
            "一个数的因数的个数是无限的。",
            False,
            "一个数最大的因数是它本身，个数是有限的。",
            lambda: len(factors(b)) > b,
        ),
    )
    return dice.pick(every)


def which_factor(dice: Dice, level: int) -> Draft:
    """The sentence that fits a division."""
    b, q = dice.integer(4, 12), dice.integer(3, 9)
    while b == q:
        q = dice.integer(3, 9)
    a = b * q
    right = f"${b}$ 和 ${q}$ 都是 ${a}$ 的因数"
    return Draft(
        f"由 ${b}\\times {q}={a}$ 可知（　）。",
        "",
        (
            said(f"${a}\\div {b}={q}$，${a}\\div {q}={b}$，都没有余数。"),
            said(f"所以{right}，${a}$ 是 ${b}$ 和 ${q}$ 的倍数。"),
        ),
        lambda: right if a % b == 0 and a % q == 0 else "",
        options=(
            right,
            f"${a}$ 是因数",
            f"${b}$ 是 ${a}$ 的倍数",
            f"${b}$ 是 ${q}$ 的因数" if q % b else f"${a}$ 是 ${q}$ 的因数",
        ),
        distractors=slips(
            "",
            ("a", "要说清是谁的因数。"),
            ("b", "因数和倍数说反了。"),
            ("c", "两个因数之间没有这样的关系。"),
        ),
    )


def list_factors(dice: Dice, level: int) -> Draft:
    """All factors, or the multiples below a bound."""
    if level == 1 or dice.chance(1, 2):
        n = dice.pick(
            (12, 15, 18, 20, 16, 14, 10, 21, 25)
            if level == 1
            else (24, 28, 30, 32, 36, 40, 42, 45, 48, 50, 54, 60)
        )
        found = factors(n)
        pairs = "，".join(f"${n}={k}\\times {n // k}$" for k in found if k * k <= n)
        return blank(
            dice.pick((f"写出 ${n}$ 的所有因数：____。", f"${n}$ 的因数有____。")),
            listed(found),
            (said(f"一对一对地找：{pairs}。"), said(f"按从小到大写出来，一共有 {len(found)} 个。")),
            lambda: listed(sorted({d for k in range(1, n + 1) for d in (k, n // k) if n % k == 0})),
            slips(
                listed(found),
                (listed(found[1:]), "漏掉了 1。"),
                (listed(found[:-1]), "漏掉了它本身。"),
                (
                    listed([k for k in found if k != found[len(found) // 2]]),
                    "没有成对地找，漏写了。",
                ),
            ),
        )
    n = dice.integer(4, 12)
    top = n * dice.integer(5, 7) + dice.integer(1, n - 1)
    found = list(range(n, top + 1, n))
    return blank(
        f"${top}$ 以内 ${n}$ 的倍数有____。",
        listed(found),
        (said(f"用 ${n}$ 依次乘 1、2、3……，写到不超过 ${top}$ 为止。"),),
        lambda: listed([k for k in range(1, top + 1) if k % n == 0]),
        slips(
            listed(found),
            (listed(found[1:]), "漏掉了它本身。"),
            (listed(found[:-1]), "没有写完。"),
            (listed(factors(n)), "写成了因数。"),
        ),
    )


def extreme(dice: Dice, level: int) -> Draft:
    """Smallest and largest factor, smallest multiple, how many factors."""
    n = dice.pick((12, 16, 18, 20, 24, 28, 30, 36, 40, 42, 48, 25, 49))
    k = dice.below(4)
    if k == 0:
        return blank(
            f"${n}$ 的最小因数是____，最大因数是____，最小倍数是____。",
            f"1;{n};{n}",
            (said("一个数最小的因数是 1，最大的因数是它本身，最小的倍数也是它本身。"),),
            lambda: (
                f"{min(factors(n))};{max(factors(n))};{min(m for m in range(1, 200) if m % n == 0)}"
            ),
            slips(
                f"1;{n};{n}",
                (f"2;{n // 2};{2 * n}", "1 和它本身都是它的因数，它本身也是它的倍数。"),
                (f"1;{n};{2 * n}", "最小的倍数是它本身。"),
            ),
        )
    if k == 1:
        return blank(
            f"一个数的最大因数和最小倍数都是 ${n}$，这个数是____。",
            n,
            (said("一个数最大的因数和最小的倍数都是它本身。"),),
            lambda: next(m for m in range(1, 300) if max(factors(m)) == n),
            slips(str(n), (n * n, "不用相乘。"), (2 * n, "最小倍数就是它本身。")),
        )
    if k == 2:
        return blank(
            f"${n}$ 有____个因数。",
            len(factors(n)),
            (
                said(
                    f"成对地找：${n}$ 的因数有 {'、'.join(map(str, factors(n)))}，一共 {len(factors(n))} 个。"
                ),
            ),
            lambda: sum(1 for m in range(1, n + 1) if n % m == 0),
            near(
                len(factors(n)),
                (len(factors(n)) - 2, "漏了 1 和它本身。"),
                (len(factors(n)) - 1, "漏写了一个。"),
                by=3,
            ),
        )
    m = dice.integer(3, 9)
    limit = m * dice.integer(5, 9)
    both = [x for x in range(m, limit + 1, m) if limit % x == 0]
    return blank(
        f"一个数既是 ${limit}$ 的因数，又是 ${m}$ 的倍数，这个数可能是____。（写出所有可能）",
        listed(both),
        (
            said(f"先写出 ${limit}$ 的因数：{'、'.join(map(str, factors(limit)))}。"),
            said(f"再从中找 ${m}$ 的倍数。"),
        ),
        lambda: listed([x for x in range(1, limit + 1) if limit % x == 0 and x % m == 0]),
        slips(
            listed(both),
            (listed(factors(limit)), "还要是另一个数的倍数。"),
            *(((listed(both[:-1]), "漏了它本身。"),) if len(both) > 1 else ()),
        ),
    )


def by_two_five(dice: Dice, level: int) -> Draft:
    """Which numbers are multiples of 2, of 5, of both."""
    numbers = [
        *dice.picks([*range(11, 99)], 4),
        10 * dice.integer(2, 9),
        10 * dice.integer(1, 9) + 5,
        2 * dice.integer(10, 49),
    ]
    numbers = dice.shuffled(list(dict.fromkeys(numbers)))
    what = dice.pick((2, 5, 10))
    found = [n for n in numbers if n % what == 0]
    name = {2: "2 的倍数", 5: "5 的倍数", 10: "既是 2 的倍数又是 5 的倍数"}[what]
    rule = {
        2: "个位上是 0、2、4、6、8 的数是 2 的倍数。",
        5: "个位上是 0 或 5 的数是 5 的倍数。",
        10: "个位上是 0 的数既是 2 的倍数又是 5 的倍数。",
    }[what]
    fives = [n for n in numbers if n % 5 == 0]
    evens = [n for n in numbers if n % 2 == 0]
    wrong = {
        2: (
            listed(sorted({*found, *(n for n in numbers if n % 10 == 5)})),
            "个位是 5 的数不是 2 的倍数。",
        ),
        5: (listed([n for n in numbers if n % 10 == 5]), "个位是 0 的数也是 5 的倍数。"),
        10: (listed(fives), "还要是 2 的倍数。"),
    }[what]
    return blank(
        f"在 {'、'.join(f'${n}$' for n in numbers)} 中，{name}的有____。",
        listed(found),
        (said(rule), said(f"所以有 {'、'.join(map(str, found))}。")),
        lambda: listed([n for n in numbers if str(n)[-1] in {2: "02468", 5: "05", 10: "0"}[what]]),
        slips(
            listed(found),
            wrong,
            (listed(evens) if what != 2 else listed(fives), "看错了要找的是谁的倍数。"),
            (
                listed(found[:-1])
                if len(found) > 1
                else listed([*found, numbers[0] if numbers[0] not in found else numbers[1]]),
                "漏写或多写了。",
            ),
        ),
    )


def digit_for(dice: Dice, level: int) -> Draft:
    """Which figure makes a number a multiple of 2, 5, 3 or several."""
    a, b = dice.integer(1, 9), dice.integer(0, 9)
    what = dice.pick((2, 5)) if level == 1 else dice.pick((3, 6, 15)) if level == 2 else 30
    if what == 30:
        tens = dice.integer(1, 9)
        text = rf"{tens}\square 0"
        found = [d for d in range(10) if (100 * tens + 10 * d) % 30 == 0]
        return blank(
            f"三位数 ${text}$ 同时是 2、3、5 的倍数，□里最大可以填____。",
            max(found),
            (
                said("个位是 0，已经是 2 和 5 的倍数。"),
                said(
                    f"还要各位上的数的和是 3 的倍数：{tens} 加□加 0，□可以填 {'、'.join(map(str, found))}，最大是 {max(found)}。"
                ),
            ),
            lambda: max(
                d
                for d in range(10)
                if (100 * tens + 10 * d) % 2 == 0
                and (100 * tens + 10 * d) % 3 == 0
                and (100 * tens + 10 * d) % 5 == 0
            ),
            near(
                max(found),
                (min(found), "这是最小的填法。"),
                (9 if max(found) != 9 else 8, "各位上数的和要是 3 的倍数。"),
                by=3,
            ),
        )
    number = 100 * a + 10 * b
    last = dice.integer(0, 9)
    if what in (2, 5):
        text = rf"{a}{b}\square"
        found = [d for d in range(10) if (number + d) % what == 0]
        rule = (
            "个位上是 0、2、4、6、8 的数是 2 的倍数。"
            if what == 2
            else "个位上是 0 或 5 的数是 5 的倍数。"
        )
        return blank(
            f"要使三位数 ${text}$ 是 ${what}$ 的倍数，□里可以填____。（写出所有填法）",
            listed(found),
            (said(rule),),
            lambda: listed([d for d in range(10) if int(f"{a}{b}{d}") % what == 0]),
            slips(
                listed(found),
                (listed([d for d in found if d]), "0 也可以填。"),
                (listed([d for d in range(10) if d % 2]), "奇偶弄反了。"),
            ),
        )
    text, ask = (rf"{a}\square {last}", 3) if what == 3 else (rf"{a}{b}\square", what)
    found = [
        d for d in range(10) if (int(f"{a}{d}{last}") if what == 3 else number + d) % what == 0
    ]
    name = {3: "3 的倍数", 6: "2 和 3 的倍数", 15: "3 和 5 的倍数"}[what]
    if not found:
        what, name = 3, "3 的倍数"
        found = [d for d in range(10) if (number + d) % 3 == 0]
        text = rf"{a}{b}\square"
        return blank(
            f"要使三位数 ${text}$ 是 {name}，□里可以填____。（写出所有填法）",
            listed(found),
            (said("各位上的数的和是 3 的倍数，这个数就是 3 的倍数。"),),
            lambda: listed([d for d in range(10) if int(f"{a}{b}{d}") % 3 == 0]),
            slips(
                listed(found),
                (listed([d for d in range(10) if d % 3 == 0]), "不能只看个位，要看各位上的数的和。")
                if [d for d in range(10) if d % 3 == 0] != found
                else (listed(found[1:]), "漏写了一种。"),
            ),
        )
    rule = (
        "各位上的数的和是 3 的倍数，这个数就是 3 的倍数"
        + {3: "。", 6: "；还要个位是 0、2、4、6、8。", 15: "；还要个位是 0 或 5。"}[what]
    )
    return blank(
        f"要使三位数 ${text}$ 是 {name}，□里可以填____。（写出所有填法）",
        listed(found),
        (said(rule), said(f"一个一个试，□可以填 {'、'.join(map(str, found))}。")),
        lambda: listed(
            [
                d
                for d in range(10)
                if all(
                    (int(f"{a}{d}{last}") if ask == 3 else int(f"{a}{b}{d}")) % k == 0
                    for k in {3: (3,), 6: (2, 3), 15: (3, 5)}[ask]
                )
            ]
        ),
        slips(
            listed(found),
            (
                listed([3, 6, 9]) if found != [3, 6, 9] else listed([0, 3, 6]),
                "不能只看个位是不是 3、6、9，要看各位上的数的和。",
            ),
            (
                listed(found[:-1])
                if len(found) > 1
                else listed([*found, 9 if 9 not in found else 8]),
                "漏写或多写了一种。",
            ),
        ),
    )


def by_three(dice: Dice, level: int) -> Draft:
    """Which is a multiple of 3."""
    right = 3 * dice.integer(35, 320)
    while right % 10 in (3, 6, 9):
        right += 3
    wrong: list[int] = []
    for last in (3, 6, 9):
        n = 10 * dice.integer(11, 97) + last
        while n % 3 == 0:
            n += 10
        wrong.append(n)
    total = sum(map(int, str(right)))
    return Draft(
        "下面的数中，（　）是 3 的倍数。",
        "",
        (
            said("一个数各位上的数的和是 3 的倍数，这个数就是 3 的倍数。"),
            said(f"${right}$ 各位上的数的和是 ${'+'.join(str(right))}={total}$，是 3 的倍数。"),
        ),
        lambda: next(f"${n}$" for n in (*wrong, right) if n % 3 == 0),
        options=(f"${right}$", *(f"${n}$" for n in wrong)),
        distractors=slips(
            "", *((n, "不能只看个位是 3、6、9，要看各位上的数的和。") for n in wrong)
        ),
    )


def smallest(dice: Dice, level: int) -> Draft:
    """The smallest or largest two- or three-digit multiple of 2, 3 and 5."""
    size = dice.integer(2, 3)
    small = dice.chance(1, 2)
    group, k = dice.pick((("2、3、5", 30), ("2、5", 10), ("3、5", 15), ("2、3", 6)))
    numbers = [n for n in range(10 ** (size - 1), 10**size) if n % k == 0]
    value = numbers[0] if small else numbers[-1]
    return blank(
        f"同时是 {group} 的倍数的最{'小' if small else '大'}的{'两三'[size - 2]}位数是____。",
        value,
        (
            said(
                f"同时是 {group} 的倍数，就是 {k} 的倍数。"
                + {
                    30: "个位是 0，各位上数的和是 3 的倍数。",
                    10: "个位是 0。",
                    15: "个位是 0 或 5，各位上数的和是 3 的倍数。",
                    6: "个位是偶数，各位上数的和是 3 的倍数。",
                }[k]
            ),
            said(f"符合的最{'小' if small else '大'}的数是 ${value}$。"),
        ),
        lambda: (min if small else max)(
            n
            for n in range(10 ** (size - 1), 10**size)
            if all(n % int(p) == 0 for p in group.split("、"))
        ),
        near(
            value,
            (value + k if small else value - k, f"不是最{'小' if small else '大'}的。"),
            (10 ** (size - 1) if value != 10 ** (size - 1) else value + 5, "检查各位上数的和。"),
        ),
    )


def ending_claim(dice: Dice, level: int) -> tuple[str, bool, str, Callable[[], bool]]:
    """Is it a multiple of 2, of 5, of both?"""
    n = dice.integer(11, 99) * 10 + dice.pick((0, 2, 4, 5, 6, 8, 5, 0, 3))
    name, by = dice.pick((("2", 2), ("5", 5), ("2 和 5", 10)))
    rule = {
        2: "个位上是 0、2、4、6、8 的数是 2 的倍数", 5: "个位上是 0 或 5 的数是 5 的倍数",
        10: "个位上是 0 的数既是 2 的倍数又是 5 的倍数",
    }[by]  # fmt: skip
    right = n % by == 0
    return (
        f"${n}$ 是 {name} 的倍数。",
        right,
        f"{rule}，${n}$ 的个位是 {n % 10}。",
        lambda: str(n)[-1] in {2: "02468", 5: "05", 10: "0"}[by],
    )


def parity(dice: Dice, level: int) -> Draft:
    """Odd or even of sums and products."""
    odd, even = 2 * dice.integer(5, 60) + 1, 2 * dice.integer(5, 60)
    odd2 = 2 * dice.integer(5, 60) + 1
    even2 = 2 * dice.integer(5, 60)
    forms = (
        (f"{odd}+{odd2}", odd + odd2),
        (f"{odd}+{even}", odd + even),
        (f"{even}+{even2}", even + even2),
        (rf"{odd}\times {odd2}", odd * odd2),
        (rf"{odd}\times {even}", odd * even),
        (f"1+2+3+\\cdots+{even % 30 + 10}", sum(range(1, even % 30 + 11))),
        (f"{odd}+{odd2}+{even}", odd + odd2 + even),
    )
    text, value = dice.pick(forms)
    rule = (
        "奇数×奇数=奇数，只要有一个因数是偶数，积就是偶数。"
        if "times" in text
        else "奇数+奇数=偶数，奇数+偶数=奇数，偶数+偶数=偶数。"
        if "cdots" not in text
        else "数一数其中奇数的个数：奇数个奇数相加得奇数，偶数个奇数相加得偶数。"
    )
    right, other = ("偶数", "奇数") if value % 2 == 0 else ("奇数", "偶数")
    return Draft(
        f"不计算，判断 ${text}$ 的得数是（　）。",
        "",
        (
            said(rule.replace("×", "乘").replace("=", "得").replace("+", "加")),
            said(f"所以得数是{right}。"),
        ),
        lambda: "奇数" if str(value)[-1] in "13579" else "偶数",
        options=(right, other, "不能确定"),
        distractors=slips(
            "", (other, "奇偶性判断反了。"), ("不能确定", "不用算出得数，看各数的奇偶就能判断。")
        ),
    )


def parity_claim(dice: Dice, level: int) -> tuple[str, bool, str, Callable[[], bool]]:
    """Sayings about odd and even."""
    n = 2 * dice.integer(3, 40)
    every: tuple[tuple[str, bool, str, Callable[[], bool]], ...] = (
        ("$0$ 是偶数。", True, "0 除以 2 得 0，没有余数。", lambda: 0 % 2 == 0),
        ("$0$ 既不是奇数也不是偶数。", False, "0 是偶数。", lambda: 0 % 2 not in (0, 1)),
        (
            "两个奇数的和一定是偶数。",
            True,
            "奇数都比偶数多 1，两个奇数的和正好凑成偶数。",
            lambda: all((a + b) % 2 == 0 for a in range(1, 12, 2) for b in range(1, 12, 2)),
        ),
        (
            "两个奇数的积一定是偶数。",
            False,
            "例如 $3\\times 5=15$，是奇数。",
            lambda: all(a * b % 2 == 0 for a in (1, 3, 5) for b in (1, 3, 5)),
        ),
        (f"${n}+1$ 是奇数。", True, f"${n}$ 是偶数，加 1 得奇数。", lambda: (n + 1) % 2 == 1),
        (
            "相邻两个自然数的和一定是奇数。",
            True,
            "相邻两个自然数一奇一偶，和是奇数。",
            lambda: all((a + a + 1) % 2 for a in range(20)),
        ),
        (
            "相邻两个自然数的积一定是奇数。",
            False,
            "其中一个是偶数，积是偶数。",
            lambda: all(a * (a + 1) % 2 for a in range(9)),
        ),
        (
            "个位上是 1、3、5、7、9 的自然数是奇数。",
            True,
            "它们除以 2 都余 1。",
            lambda: all(int(f"4{d}") % 2 for d in "13579"),
        ),
    )
    return dice.pick(every)


RECIPES = (
    Recipe("num.factor.meaning", "claim", "judge", (1,), judge_of(relation)),
    Recipe("num.factor.meaning", "which", "choice", (1,), which_factor),
    Recipe("num.factor.list-factors", "list", "fill", (1, 2), list_factors),
    Recipe("num.factor.list-factors", "extreme", "fill", (2,), extreme),
    Recipe("num.factor.list-factors", "claim", "judge", (2,), judge_of(relation)),
    Recipe("num.factor.by-2-5", "find", "fill", (1,), by_two_five),
    Recipe("num.factor.by-2-5", "digit", "fill", (1,), digit_for),
    Recipe("num.factor.odd-even", "parity", "choice", (2,), parity),
    Recipe("num.factor.odd-even", "claim", "judge", (1,), judge_of(parity_claim)),
    Recipe("num.factor.by-3", "which", "choice", (2,), by_three),
    Recipe("num.factor.by-3", "digit", "fill", (2, 3), digit_for),
    Recipe("num.factor.by-3", "smallest", "fill", (3,), smallest),
    Recipe("num.factor.by-2-5", "ending", "judge", (1,), judge_of(ending_claim)),
)

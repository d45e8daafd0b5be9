"""Factors and multiples: lists, 2, 3 and 5, odd and even, primes, 最大公因数, 最小公倍数."""

from collections.abc import Callable
from math import gcd, lcm

from curriculum.generators.dice import Dice
from curriculum.generators.primary.numbers.frames import blank, judge_of, near, told
from curriculum.generators.recipe import Draft, Recipe
from curriculum.generators.working import line, said, slips

PRIMES = (
    2,
    3,
    5,
    7,
    11,
    13,
    17,
    19,
    23,
    29,
    31,
    37,
    41,
    43,
    47,
    53,
    59,
    61,
    67,
    71,
    73,
    79,
    83,
    89,
    97,
)


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


def prime_choice(dice: Dice, level: int) -> Draft:
    """Which is prime."""
    right = dice.pick(PRIMES[8:])
    wrong = dice.picks((21, 27, 33, 39, 49, 51, 57, 63, 69, 77, 87, 91, 93), 3)
    why = "，".join(
        f"${n}={next(p for p in PRIMES if n % p == 0)}\\times {n // next(p for p in PRIMES if n % p == 0)}$"
        for n in wrong
    )
    return Draft(
        "下面的数中，（　）是质数。",
        "",
        (
            said("只有 1 和它本身两个因数的数是质数。"),
            said(f"{why}，都是合数；${right}$ 只有 1 和它本身两个因数，是质数。"),
        ),
        lambda: next(f"${n}$" for n in (*wrong, right) if len(factors(n)) == 2),
        options=(f"${right}$", *(f"${n}$" for n in wrong)),
        distractors=slips("", *((n, "奇数不都是质数，它还有别的因数。") for n in wrong)),
    )


def prime_list(dice: Dice, level: int) -> Draft:
    """Primes in a stretch, or numbers parted into primes."""
    if dice.chance(1, 2):
        low = dice.pick((1, 10, 20, 30, 40, 50, 60, 70, 80))
        found = [p for p in PRIMES if low <= p <= low + 10]
        return blank(
            f"从 ${low}$ 到 ${low + 10}$ 的自然数中，质数有____。",
            listed(found),
            (
                said("只有 1 和它本身两个因数的数是质数；1 既不是质数也不是合数。"),
                said(f"所以质数有 {'、'.join(map(str, found))}。"),
            ),
            lambda: listed([n for n in range(low, low + 11) if len(factors(n)) == 2]),
            slips(
                listed(found),
                (
                    listed([1, *found])
                    if low == 1
                    else listed([n for n in range(low, low + 11) if n % 2]),
                    "1 不是质数。" if low == 1 else "奇数不都是质数。",
                ),
                (
                    listed(found[1:])
                    if len(found) > 1
                    else listed([*found, low + 9 if low + 9 not in found else low + 7]),
                    "漏写或多写了。",
                ),
            ),
        )
    total = dice.pick((10, 12, 14, 16, 18, 20, 22, 24))
    pairs = [(p, total - p) for p in PRIMES if p <= total - p and total - p in PRIMES]
    big = max(p * q for p, q in pairs)
    p, q = next((p, q) for p, q in pairs if p * q == big)
    return blank(
        f"两个质数的和是 ${total}$，它们的积最大是____。",
        big,
        (
            said(
                "把这个数写成两个质数的和："
                + "，".join(f"${total}={a}+{b}$" for a, b in pairs)
                + "。"
            ),
            said(f"积最大的是 ${p}\\times {q}={big}$。"),
        ),
        lambda: max(
            a * b
            for a in range(2, total)
            for b in range(2, total)
            if a + b == total and len(factors(a)) == 2 and len(factors(b)) == 2
        ),
        near(
            big,
            (total - 1, "1 不是质数。"),
            ((total // 2) ** 2 if (total // 2) ** 2 != big else big - 4, "两个数都要是质数。"),
        ),
    )


def decompose(dice: Dice, level: int) -> Draft:
    """分解质因数."""
    parts = sorted(dice.pick((2, 2, 3, 3, 5, 7)) for _ in range(3 if level == 2 else 4))
    n = 1
    for p in parts:
        n *= p
    if n > 200:
        parts = [2, *parts[:2]] if level == 2 else [2, 2, *parts[:2]]
        parts = sorted(parts)
        n = 1
        for p in parts:
            n *= p
    product = r"\times ".join(map(str, parts))
    answer = f"{n}={product}"

    def again() -> str:
        rest, found = n, []
        while rest > 1:
            k = next(k for k in range(2, rest + 1) if rest % k == 0)
            found.append(k)
            rest //= k
        return f"{n}=" + r"\times ".join(map(str, found))

    first = parts[0] * parts[1]
    return blank(
        f"把 ${n}$ 分解质因数：____。",
        answer,
        (
            said("用短除法，依次用质数去除，直到商是质数为止。", name="短除法"),
            line(str(n), product, "写成质因数相乘的形式："),
        ),
        again,
        slips(
            answer,
            (
                f"{n}=" + r"\times ".join(map(str, [first, *parts[2:]])),
                f"{first} 是合数，还要继续分解。",
            ),
            (f"{n}=1\\times {product}", "1 不是质数，不写。"),
            (f"{n}={n // 2}+{n - n // 2}", "要写成相乘的形式。"),
        ),
    )


def prime_claim(dice: Dice, level: int) -> tuple[str, bool, str, Callable[[], bool]]:
    """Sayings about primes."""
    n = dice.pick((51, 57, 87, 91))
    every: tuple[tuple[str, bool, str, Callable[[], bool]], ...] = (
        (
            "$1$ 是质数。",
            False,
            "1 只有一个因数，既不是质数也不是合数。",
            lambda: len(factors(1)) == 2,
        ),
        (
            f"${n}$ 是质数。",
            False,
            f"${n}={next(p for p in PRIMES if n % p == 0)}\\times {n // next(p for p in PRIMES if n % p == 0)}$，是合数。",
            lambda: len(factors(n)) == 2,
        ),
        (
            "所有的奇数都是质数。",
            False,
            "例如 9 是奇数，但它是合数。",
            lambda: all(len(factors(k)) == 2 for k in range(3, 30, 2)),
        ),
        (
            "所有的偶数都是合数。",
            False,
            "2 是偶数，也是质数。",
            lambda: all(len(factors(k)) > 2 for k in range(2, 30, 2)),
        ),
        (
            "$2$ 是质数中唯一的偶数。",
            True,
            "其他偶数都有因数 2，是合数。",
            lambda: [k for k in range(2, 60, 2) if len(factors(k)) == 2] == [2],
        ),
        (
            "一个自然数不是质数就是合数。",
            False,
            "1（还有 0）既不是质数也不是合数。",
            lambda: all(len(factors(k)) >= 2 for k in range(1, 9)),
        ),
        (
            "最小的质数是 $2$，最小的合数是 $4$。",
            True,
            "2 只有因数 1 和 2，4 有因数 1、2、4。",
            lambda: (
                min(k for k in range(1, 9) if len(factors(k)) == 2) == 2
                and min(k for k in range(1, 9) if len(factors(k)) > 2) == 4
            ),
        ),
        (
            "两个质数的积一定是合数。",
            True,
            "积除了 1 和它本身，还有这两个质数作因数。",
            lambda: all(len(factors(p * q)) > 2 for p in (2, 3, 5) for q in (2, 3, 5)),
        ),
    )
    return dice.pick(every)


def pair(dice: Dice, level: int) -> tuple[int, int]:
    """Two numbers whose greatest common factor is interesting."""
    if level == 1:
        kind = dice.below(3)
        if kind == 0:
            a = dice.integer(4, 12)
            return a, a * dice.integer(2, 4)
        if kind == 1:
            return dice.pick(((8, 9), (5, 7), (4, 15), (9, 10), (7, 12), (11, 6), (8, 15)))
    g = dice.integer(2, 12)
    m, n = dice.pick(((2, 3), (3, 4), (2, 5), (3, 5), (4, 5), (3, 7), (5, 6), (4, 7)))
    return (g * m, g * n) if dice.chance(1, 2) else (g * n, g * m)


def divide_out(a: int, b: int) -> str:
    """短除法 in words."""
    words, x, y = [], a, b
    for p in PRIMES[:6]:
        while x % p == 0 and y % p == 0:
            x, y = x // p, y // p
            words.append(f"除以 {p} 得 {x} 和 {y}")
    return "，".join(words) + ("，商互质为止。" if words else "两个数只有公因数 1。")


def greatest(dice: Dice, level: int) -> Draft:
    """最大公因数."""
    a, b = pair(dice, level)
    g = gcd(a, b)
    how = (
        "两个数成倍数关系，较小的数就是最大公因数。"
        if max(a, b) % min(a, b) == 0
        else "两个数互质，最大公因数是 1。"
        if g == 1
        else f"用短除法：{divide_out(a, b)}把所有的除数乘起来。"
    )
    return blank(
        dice.pick(
            (f"求 ${a}$ 和 ${b}$ 的最大公因数：____。", f"${a}$ 和 ${b}$ 的最大公因数是____。")
        ),
        g,
        (said(how), said(f"所以最大公因数是 ${g}$。")),
        lambda: max(k for k in range(1, min(a, b) + 1) if a % k == 0 and b % k == 0),
        slips(
            str(g),
            (lcm(a, b), "这是最小公倍数。"),
            (
                1 if g > 1 else min(a, b),
                "没有找到最大的。" if g > 1 else "互质的两个数最大公因数是 1。",
            ),
            (
                next(p for p in range(2, g + 1) if g % p == 0) if g > 1 else 2,
                "短除没有除到互质为止。",
            ),
            (g * 2, "它不是两个数公有的因数。"),
        ),
    )


def common_factors(dice: Dice, level: int) -> Draft:
    """All common factors."""
    a, b = pair(dice, 2)
    both = [k for k in range(1, min(a, b) + 1) if a % k == 0 and b % k == 0]
    return blank(
        f"${a}$ 和 ${b}$ 的公因数有____。",
        listed(both),
        (
            said(
                f"${a}$ 的因数有 {'、'.join(map(str, factors(a)))}；${b}$ 的因数有 {'、'.join(map(str, factors(b)))}。"
            ),
            said("两个数公有的因数就是公因数，不要漏掉 1。"),
        ),
        lambda: listed(sorted(set(factors(a)) & set(factors(b)))),
        slips(
            listed(both),
            (listed(both[1:]) if len(both) > 1 else "2", "漏掉了公因数 1。"),
            (listed(sorted({*factors(a), *factors(b)})), "公因数要是两个数公有的。"),
            (str(both[-1]), "只写了最大公因数。"),
        ),
    )


def least(dice: Dice, level: int) -> Draft:
    """最小公倍数."""
    a, b = pair(dice, level)
    m, g = lcm(a, b), gcd(a, b)
    how = (
        "两个数成倍数关系，较大的数就是最小公倍数。"
        if max(a, b) % min(a, b) == 0
        else "两个数互质，最小公倍数是两数的积。"
        if g == 1
        else f"用短除法：{divide_out(a, b)}把所有的除数和最后的商乘起来。"
    )
    return blank(
        dice.pick(
            (f"求 ${a}$ 和 ${b}$ 的最小公倍数：____。", f"${a}$ 和 ${b}$ 的最小公倍数是____。")
        ),
        m,
        (said(how), said(f"所以最小公倍数是 ${m}$。")),
        lambda: next(k for k in range(1, a * b + 1) if k % a == 0 and k % b == 0),
        slips(
            str(m),
            (g, "这是最大公因数。"),
            (
                a * b if g > 1 else m * 2,
                "两个数不互质，不能直接相乘。" if g > 1 else "不是最小的。",
            ),
            (2 * m, "不是最小的公倍数。"),
            (max(a, b) if m != max(a, b) else a + b, "它不是两个数公有的倍数。"),
        ),
    )


def tiles(dice: Dice, level: int) -> Draft:
    """Largest squares, equal pieces: 最大公因数 in stories."""
    g = dice.integer(3, 12)
    m, n = dice.pick(((2, 3), (3, 4), (3, 5), (4, 5), (2, 5), (5, 6)))
    a, b = g * n, g * m
    k = dice.below(6)
    stories = (
        (
            f"一张长方形纸长{a}厘米、宽{b}厘米，剪成同样大的正方形且没有剩余，正方形的边长最大是多少厘米？",
            g,
            "厘米",
        ),
        (f"两根绳子分别长{a}米和{b}米，剪成同样长的小段且没有剩余，每段最长是多少米？", g, "米"),
        (
            f"有{a}本语文书和{b}本数学书，平均分给一些同学，都正好分完，最多可以分给多少人？",
            g,
            "人",
        ),
        (
            f"男生{a}人，女生{b}人，分别排队，要使每排人数相同且都没有剩余，每排最多有多少人？",
            g,
            "人",
        ),
        (
            f"用{a}朵红花和{b}朵黄花扎花束，每束里红花一样多，黄花也一样多，且都正好用完，最多能扎多少束？",
            g,
            "束",
        ),
        (
            f"一间房间的地面长{a}分米、宽{b}分米，用正方形地砖铺满（整块），地砖的边长最大是多少分米？",
            g,
            "分米",
        ),
    )
    text, value, unit = stories[k]
    if level == 4:
        text, value, unit = (
            (
                f"一张长方形纸长{a}厘米、宽{b}厘米，剪成同样大且尽可能大的正方形，没有剩余，一共能剪多少个？",
                n * m,
                "个",
            ),
            (
                f"两根绳子分别长{a}米和{b}米，剪成同样长且尽可能长的小段，没有剩余，一共剪成多少段？",
                n + m,
                "段",
            ),
        )[dice.below(2)]
        work = (
            (rf"{a}\div {g}", n, "长边（第一根）可以分成："),
            (rf"{b}\div {g}", m, "宽边（第二根）可以分成："),
            (rf"{n}\times {m}" if unit == "个" else f"{n}+{m}", value, "一共："),
        )
        return told(
            dice,
            (text,),
            value,
            unit,
            tuple((w, e, str(v)) for e, v, w in work),
            lambda: (
                (a // gcd(a, b)) * (b // gcd(a, b))
                if unit == "个"
                else a // gcd(a, b) + b // gcd(a, b)
            ),
            (
                (g, "这是边长（每段的长），不是个数。"),
                (n + m if unit == "个" else n * m, "相加和相乘弄混了。"),
            ),
            before=(said(f"要同样大又尽可能大，就是求 ${a}$ 和 ${b}$ 的最大公因数，是 ${g}$。"),),
        )
    return told(
        dice,
        (text,),
        value,
        unit,
        (),
        lambda: max(x for x in range(1, b + 1) if a % x == 0 and b % x == 0),
        (
            (lcm(a, b), "应该求最大公因数，不是最小公倍数。"),
            (1, "还有更大的公因数。") if g > 1 else (2, ""),
            (b, f"它不是 {a} 的因数。"),
        ),
        before=(
            said(f"没有剩余，就要是 ${a}$ 和 ${b}$ 的公因数；要最大，就是求最大公因数。"),
            said(f"${a}$ 和 ${b}$ 的最大公因数是 ${g}$。{divide_out(a, b)}"),
        ),
    )


def meetings(dice: Dice, level: int) -> Draft:
    """Next time together: 最小公倍数 in stories."""
    a, b = dice.pick(
        ((4, 6), (6, 8), (6, 9), (8, 12), (10, 15), (9, 12), (4, 5), (3, 7), (5, 6), (8, 10))
    )
    m = lcm(a, b)
    k = dice.below(6)
    stories = (
        (f"甲每{a}天去一次图书馆，乙每{b}天去一次。今天两人同时去，至少再过多少天又同时去？", "天"),
        (
            f"1路车每{a}分钟发一班，2路车每{b}分钟发一班。两车刚同时发车，至少再过多少分钟又同时发车？",
            "分钟",
        ),
        (f"一包糖，平均分给{a}人或{b}人都正好分完。这包糖至少有多少颗？", "颗"),
        (
            f"用长{b}厘米、宽{a}厘米的长方形纸片拼成一个正方形（不重叠、没有空隙），正方形的边长最小是多少厘米？",
            "厘米",
        ),
        (f"五年级学生排队，每行站{a}人或{b}人都正好站完。五年级至少有多少人？", "人"),
        (f"红灯每{a}秒闪一次，绿灯每{b}秒闪一次。同时闪过后，至少再过多少秒又同时闪？", "秒"),
    )
    text, unit = stories[k]
    if level == 4:
        r = dice.integer(1, 2)
        text, unit = (
            (f"一盒糖，{a}颗{a}颗地数多{r}颗，{b}颗{b}颗地数也多{r}颗。这盒糖至少有多少颗？", "颗"),
            (f"同学们排队做操，每行{a}人多{r}人，每行{b}人也多{r}人。至少有多少人？", "人"),
        )[dice.below(2)]
        return told(
            dice,
            (text,),
            m + r,
            unit,
            (("再加上多出来的：", f"{m}+{r}", str(m + r)),),
            lambda: next(n for n in range(max(a, b) + 1, 999) if n % a == r and n % b == r),
            (
                (m, f"忘了加多出来的 {r}。"),
                (m - r, "多出来的要加上。"),
                (a * b + r if a * b != m else 2 * m + r, "不是最少的。"),
            ),
            before=(
                said(
                    f"去掉多的 ${r}$，正好是 ${a}$ 和 ${b}$ 的公倍数；至少，就是最小公倍数 ${m}$。"
                ),
            ),
        )
    return told(
        dice,
        (text,),
        m,
        unit,
        (),
        lambda: next(n for n in range(1, 999) if n % a == 0 and n % b == 0),
        (
            (
                a * b if a * b != m else a + b,
                "两数不互质，不能直接相乘。" if a * b != m else "要求公倍数，不是相加。",
            ),
            (gcd(a, b), "应该求最小公倍数，不是最大公因数。"),
            (2 * m, "不是最少的。"),
        ),
        before=(
            said(f"既是 ${a}$ 的倍数又是 ${b}$ 的倍数，“至少”就是求最小公倍数。"),
            said(f"${a}$ 和 ${b}$ 的最小公倍数是 ${m}$。"),
        ),
    )


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
    Recipe("num.factor.prime", "which", "choice", (2,), prime_choice),
    Recipe("num.factor.prime", "list", "fill", (2,), prime_list),
    Recipe("num.factor.prime", "decompose", "calculate", (2, 3), decompose),
    Recipe("num.factor.prime", "claim", "judge", (2,), judge_of(prime_claim)),
    Recipe("num.factor.gcd", "greatest", "calculate", (1, 2), greatest),
    Recipe("num.factor.gcd", "common", "fill", (2,), common_factors),
    Recipe("num.factor.gcd", "tiles", "word", (3, 4), tiles),
    Recipe("num.factor.gcd", "greatest-choice", "choice", (2,), greatest),
    Recipe("num.factor.lcm", "least", "calculate", (1, 2), least),
    Recipe("num.factor.lcm", "meetings", "word", (3, 4), meetings),
    Recipe("num.factor.lcm", "least-choice", "choice", (2,), least),
)

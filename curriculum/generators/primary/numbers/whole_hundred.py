"""Numbers to 100 and to 10000: what they are made of, reading, order, about how many."""

from collections.abc import Callable

from curriculum.generators.dice import Dice
from curriculum.generators.primary.numbers.chinese import parsed, reading
from curriculum.generators.primary.numbers.frames import (
    answered,
    blank,
    comparison,
    judge_of,
    near,
    padded,
    sign_of,
)
from curriculum.generators.recipe import Draft, Recipe
from curriculum.generators.working import said, slips
from engine.plot.figures import abacus, sticks

PLACES = ("个", "十", "百", "千")


def two_digits(dice: Dice, level: int) -> Draft:
    """Tens and ones, put together and taken apart."""
    tens, ones = dice.integer(2, 9), dice.integer(1, 9)
    while tens == ones:
        ones = dice.integer(1, 9)
    number = 10 * tens + ones
    picture = sticks(number) if tens < 6 and dice.chance(1, 2) else abacus(number)
    steps = (
        said(f"${tens}$ 个十是 ${10 * tens}$，${ones}$ 个一是 ${ones}$，合起来是 ${number}$。"),
    )
    wrong = slips(
        str(number),
        (10 * ones + tens, "十位和个位上的数写反了。"),
        (f"{tens}0{ones}", "把几十和几直接连着写了。"),
        (tens + ones, "几个十和几个一不能直接相加。"),
    )
    pick = 3 if level == 1 else dice.below(5)
    if pick == 0:
        return blank(
            f"${tens}$ 个十和 ${ones}$ 个一合起来是____。",
            number,
            steps,
            lambda: sum([10] * tens + [1] * ones),
            wrong,
        )
    if pick == 1:
        return blank(
            f"${ones}$ 个一和 ${tens}$ 个十合起来是____。",
            number,
            steps,
            lambda: sum([1] * ones + [10] * tens),
            wrong,
        )
    if pick == 2:
        return blank(
            f"${number}$ 里面有____个十和____个一。",
            f"{tens};{ones}",
            steps,
            lambda: ";".join(str(number)),
            slips(
                f"{tens};{ones}",
                (f"{ones};{tens}", "十位和个位看反了。"),
                (f"{10 * tens};{ones}", f"十位上的 {tens} 表示 {tens} 个十。"),
            ),
        )
    if pick == 3:
        return blank(
            "看图写数，这个数是____。",
            number,
            steps,
            lambda: sum([10] * tens + [1] * ones),
            wrong,
            (picture,),
        )
    return blank(
        f"一个两位数，个位上是 ${ones}$，十位上是 ${tens}$，这个数是____。",
        number,
        steps,
        lambda: next(n for n in range(10, 100) if n % 10 == ones and n // 10 == tens),
        wrong,
    )


def read_hundred(dice: Dice, level: int) -> Draft:
    """Reading and writing numbers to 100."""
    number = (
        dice.integer(21, 99)
        if level == 1
        else dice.pick((dice.step(20, 90, 10), dice.integer(30, 99), 100))
    )
    text = reading(number)
    if dice.chance(1, 2):
        shown = slips(
            str(number),
            (int(str(number)[::-1]), "数位写反了。"),
            (f"{number // 10 * 10}{number % 10}", "写成了几十再接几，多写了数位。"),
            (number + 10, "十位上的数写错了。"),
        )
        return blank(
            f"写数：{text}，写作____。",
            number,
            (said(f"有几个十就在十位上写几，有几个一就在个位上写几，{text}写作 ${number}$。"),),
            lambda: parsed(text),
            shown,
        )
    others = [reading(n) for n in (number - 10, number - 1, number - 11) if n > 9 and n != number]
    return blank(
        f"读数：${number}$ 读作____。",
        text,
        (
            said("从高位读起，十位上是几就读几十，个位上是几就读几。"),
            said(f"${number}$ 读作{text}。"),
        ),
        lambda: reading(parsed(text)),
        slips(text, *((other, "读错了数位上的数。") for other in others)),
    )


def after(dice: Dice, level: int) -> Draft:
    """Counting across a corner: what comes after 69."""
    number = 10 * dice.integer(2, 9) + (9 if dice.chance(70) else dice.integer(2, 8))
    if level == 1 or dice.chance(1, 2):
        return blank(
            f"${number}$ 后面的一个数是____。",
            number + 1,
            (said(f"${number}$ 再添上 $1$ 是 ${number + 1}$。"),),
            lambda: min(n for n in range(200) if n > number),
            near(
                number + 1,
                (number - 9, "满十要向前一位进一，十位上要加 1。"),
                (number - 1, "这是前面的一个数。"),
                (number + 11, "多数了十。"),
            ),
        )
    tens = 10 * dice.integer(3, 9)
    return blank(
        f"${tens}$ 前面的一个数是____。",
        tens - 1,
        (said(f"比 ${tens}$ 少 $1$ 的数是 ${tens - 1}$。"),),
        lambda: max(range(tens)),
        near(tens - 1, (tens + 9, "十位上的数要少 1。"), (tens + 1, "这是后面的一个数。")),
    )


def compare_hundred(dice: Dice, level: int) -> Draft:
    """Two numbers below 100, at higher levels to 10000."""
    if level < 4:
        tens, ones = dice.integer(1, 8), dice.integer(0, 9)
        a = 10 * tens + ones
        b = (
            10 * (tens + 1) + dice.integer(0, ones)
            if dice.chance(1, 2)
            else 10 * tens + dice.integer(0, 9)
        )
    else:
        a = dice.integer(1000, 1100) if dice.chance(1, 2) else dice.integer(2000, 9999)
        b = dice.integer(900, 999) if a < 1101 else a // 100 * 100 + dice.integer(0, 99)
    if dice.chance(1, 2):
        a, b = b, a
    sign = sign_of(a, b)
    if a == b:
        why = "每一位上的数都相同，所以相等。"
    elif len(str(a)) != len(str(b)):
        why = f"位数多的数大，${max(a, b)}$ 是{len(str(max(a, b)))}位数，比较大。"
    else:
        n = next(n for n in range(len(str(a))) if str(a)[n] != str(b)[n])
        name = PLACES[len(str(a)) - 1 - n]
        start = "先比最高位，" if n == 0 else "前面的数位相同，再往下比，"
        why = f"{start}{name}位上 ${max(str(a)[n], str(b)[n])}$ 大于 ${min(str(a)[n], str(b)[n])}$，所以 ${max(a, b)}$ 大。"
    return comparison(
        str(a), str(b), sign, why, lambda: ">" if a - b > 0 else "<" if b - a > 0 else "="
    )


def compare_thousand(dice: Dice, level: int) -> Draft:
    """The same with numbers to 10000."""
    return compare_hundred(dice, 4)


def sort(dice: Dice, level: int, low: int, high: int) -> Draft:
    """Four numbers in order."""
    digits = dice.picks((1, 2, 3, 5, 6, 7, 8, 9), 2)
    if high <= 100:
        numbers = [
            10 * digits[0] + digits[1],
            10 * digits[1] + digits[0],
            *dice.picks(
                [
                    n
                    for n in range(low, high)
                    if n % 10 != n // 10
                    and n not in (10 * digits[0] + digits[1], 10 * digits[1] + digits[0])
                ],
                2,
            ),
        ]
    else:
        a, b = digits
        numbers = [
            1000 * a + 10 * b,
            1000 * a + 100 * b,
            100 * 9 + 10 * a + b,
            1000 * b + 10 * a + 9,
        ]
    numbers = dice.shuffled(numbers)
    up = dice.chance(1, 2)
    ranked = sorted(numbers, reverse=not up)
    sign = "<" if up else ">"
    answer = sign.join(map(str, ranked))
    words = "从小到大" if up else "从大到小"
    shown = "、".join(f"${n}$" for n in numbers)
    why = "先看位数，位数多的数大；位数相同，从最高位比起。"
    wrong = slips(
        answer,
        (
            sign.join(map(str, sorted(numbers, key=lambda n: n % 10))),
            "没有从最高位比起，只看了个位。",
        ),
        (sign.join(map(str, ranked[::-1])), f"题目要求{words}。"),
    )

    def bubble() -> str:
        left, row = list(numbers), []
        while left:
            row.append(min(left) if up else max(left))
            left.remove(row[-1])
        return sign.join(map(str, row))

    return blank(
        f"把下面的数按{words}的顺序排列：{shown}。（用“${sign}$”连接）",
        answer,
        (said(why), said(f"所以 ${answer}$。")),
        bubble,
        wrong,
    )


def sort_hundred(dice: Dice, level: int) -> Draft:
    """Two-digit numbers in order."""
    return sort(dice, level, 11, 99)


def sort_thousand(dice: Dice, level: int) -> Draft:
    """Numbers to 10000 in order."""
    return sort(dice, level, 900, 9999)


def much_more(dice: Dice, level: int) -> Draft:
    """多得多, 多一些, 少一些, 少得多."""
    base = dice.integer(40, 55)
    words = ("多得多", "多一些", "少一些", "少得多")
    pick = dice.below(4)
    other = (
        base + dice.integer(35, 44),
        base + dice.integer(2, 6),
        base - dice.integer(2, 6),
        base - dice.integer(30, 36),
    )[pick]
    who, what, measure = dice.pick(
        (
            ("公鸡", "母鸡", "只"),
            ("白兔", "黑兔", "只"),
            ("苹果树", "梨树", "棵"),
            ("红花", "黄花", "朵"),
            ("足球", "皮球", "个"),
            ("男生", "女生", "人"),
        )
    )
    right = words[pick]
    gap = abs(other - base)

    def again() -> str:
        return words[
            0 if other - base > 20 else 1 if other > base else 2 if base - other < 20 else 3
        ]

    return Draft(
        f"{what}有{base}{measure}，{who}有{other}{measure}。{who}比{what}（　）。",
        "",
        (
            said(
                f"${other}$ 和 ${base}$ 相差 ${gap}$，{'相差很多' if gap > 20 else '相差不多'}，所以{who}比{what}{right}。"
            ),
        ),
        again,
        options=(right, *(w for w in words if w != right)),
        distractors=slips(
            "", *((w, "先看谁多谁少，再看相差得多不多。") for w in words if w != right)
        ),
    )


def thousand_parts(dice: Dice, level: int) -> Draft:
    """Numbers to 10000 put together and taken apart; beads on rods."""
    digits = [dice.integer(1, 9), dice.integer(0, 9), dice.integer(0, 9), dice.integer(1, 9)]
    if dice.chance(1, 2):
        digits[dice.integer(1, 2)] = 0
    if level == 1:
        digits = digits[1:] if digits[1] else [digits[0], *digits[2:]]
    number = int("".join(map(str, digits)))
    parts = [(digit, PLACES[len(digits) - 1 - n]) for n, digit in enumerate(digits) if digit]
    words = "、".join(f"${d}$ 个{'一' if unit == '个' else unit}" for d, unit in parts)
    steps = (said(f"{words}合起来，哪一位上一个单位也没有就写 $0$，这个数是 ${number}$。"),)
    squeezed = "".join(str(d) for d in digits if d)
    wrong = slips(
        str(number),
        (squeezed, "空位上没有写 0 占位。"),
        (str(number)[::-1].lstrip("0"), "数位写反了。"),
        (f"{squeezed}0", "0 的位置写错了。"),
    )
    if dice.chance(1, 2):
        return blank(
            "看图写数，计数器上的数是____。",
            number,
            steps,
            lambda: sum(d * 10**n for n, d in enumerate(reversed(digits))),
            wrong,
            (abacus(number),),
        )
    return blank(
        f"一个数由 {words}组成，这个数是____。",
        number,
        steps,
        lambda: sum(d * {"个": 1, "十": 10, "百": 100, "千": 1000}[u] for d, u in parts),
        wrong,
    )


def read_thousand(dice: Dice, level: int) -> Draft:
    """Reading and writing numbers to 10000, with zeros inside and at the end."""
    a, b = dice.integer(1, 9), dice.integer(1, 9)
    number = dice.pick(
        (
            1000 * a + b,
            1000 * a + 10 * b,
            1000 * a + 100 * b,
            100 * a + b,
            1000 * a + 100 * b + dice.integer(1, 9),
            1000 * a + dice.integer(101, 989),
        )
    )
    text = reading(number)
    zero = "中间有一个 $0$ 或连着的两个 $0$，都只读一个“零”；末尾的 $0$ 不读。"
    if dice.chance(1, 2):
        wrong = slips(
            str(number),
            (str(number).replace("0", ""), "漏写了占位的 0。"),
            (number * 10, "末尾多写了一个 0。"),
            (f"{str(number)[0]}0{str(number)[1:]}", "多写了一个 0。"),
        )
        return blank(
            f"{text}写作____。",
            number,
            (said(f"从最高位写起，哪一位上一个单位也没有，就写 $0$。{text}写作 ${number}$。"),),
            lambda: parsed(text),
            wrong,
        )
    return blank(
        f"${number}$ 读作____。",
        text,
        (said(zero), said(f"${number}$ 读作{text}。")),
        lambda: reading(sum(int(d) * 10**n for n, d in enumerate(reversed(str(number))))),
        slips(
            text,
            (text.replace("零", "零零", 1), "中间连着的 0 只读一个零。")
            if "零" in text
            else (text + "零", "末尾的 0 不读。"),
            (text.replace("零", ""), "中间的 0 要读一个零。"),
        ),
    )


def go_on(dice: Dice, level: int) -> Draft:
    """A row of numbers goes on over a corner."""
    by = dice.pick((1, 10, 100) if level == 1 else (1, 10, 100, 50, 200))
    start = (
        dice.integer(1, 8) * 1000 + dice.pick((0, 900, 800)) + dice.pick((70, 80, 90))
        if by <= 10
        else dice.integer(12, 87) * 100
    )
    start = start + 7 if by == 1 and start % 100 == 90 else start
    row = [start + by * n for n in range(5)]
    hidden = (3, 4)
    answer = ";".join(str(row[n]) for n in hidden)
    return blank(
        f"找规律填数：{'、'.join(f'${n}$' for n in row[:3])}、____、____。",
        answer,
        (said(f"后一个数都比前一个数多 ${by}$，所以接着是 ${row[3]}$ 和 ${row[4]}$。"),),
        lambda: ";".join(str(row[2] + (row[1] - row[0]) * n) for n in (1, 2)),
        slips(
            answer,
            (f"{row[3] + 100 * (by < 100)};{row[4]}", "数到拐弯处数错了。"),
            (f"{row[4]};{row[4] + by}", "漏写了一个数。"),
        ),
    )


def about(dice: Dice, level: int) -> Draft:
    """The nearest hundred or thousand of a number close to it."""
    unit, word = dice.pick(((100, "整百数"), (1000, "整千数")))
    target = unit * dice.integer(2, 9)
    number = target + dice.nonzero(-(4 if unit == 100 else 30), 4 if unit == 100 else 30)
    what = dice.pick(
        (
            f"学校图书室有{number}本书",
            f"一座桥长{number}米",
            f"果园里有{number}棵果树",
            f"这个小区住着{number}人",
            f"一本字典有{number}页",
        )
    )
    what = what if unit == 100 or "字典" not in what else f"体育馆有{number}个座位"
    return blank(
        f"{what}，大约是____。（填接近的{word}）",
        target,
        (said(f"${number}$ 离 ${target}$ 最近，大约是 ${target}$。"),),
        lambda: min(range(0, 20000, unit), key=lambda n: abs(n - number)),
        slips(
            str(target),
            (target + unit, f"离 {number} 最近的{word}不是它。"),
            (target - unit, f"离 {number} 最近的{word}不是它。"),
            (number, "这是准确数，不是近似数。"),
        ),
    )


def exact_or_not(dice: Dice, level: int) -> tuple[str, bool, str, Callable[[], bool]]:
    """Whether the number in a sentence is exact."""
    n = dice.integer(21, 58)
    near_number = 100 * dice.integer(2, 9)
    exact = (f"二(1)班有{n}人", f"一箱装{n}瓶水", f"今天来了{n}名新生", f"妈妈买了{n}个鸡蛋")
    rough = (
        f"学校大约有{near_number}名学生",
        f"这本书近{near_number}页",
        f"从家到学校约{near_number}米",
        f"森林里有{near_number}多棵松树",
    )
    is_exact = dice.chance(1, 2)
    sentence = dice.pick(exact if is_exact else rough)
    claim_exact = dice.chance(1, 2)
    return (
        f"“{sentence}”，这里的数是{'准确数' if claim_exact else '近似数'}。",
        claim_exact == is_exact,
        "句中没有“大约”“近”“多”这样的词，是数出来的，是准确数。"
        if is_exact
        else "句中有“大约”“约”“近”“多”这样的词，说的是接近的数，是近似数。",
        lambda: claim_exact == (sum(sentence.count(w) for w in "约近多") == 0),
    )


RECIPES = (
    Recipe("num.whole.n100", "tens-ones", "fill", (1, 2), two_digits),
    Recipe("num.whole.n100", "read-write", "fill", (1, 2), read_hundred),
    Recipe("num.whole.n100", "tens-ones-choice", "choice", (1,), two_digits),
    Recipe("num.whole.n100-compare", "symbols", "fill", (2, 3), compare_hundred),
    Recipe("num.whole.n100-compare", "sort", "fill", (2,), sort_hundred),
    Recipe("num.whole.n100-compare", "after", "fill", (1, 2), after),
    Recipe("num.whole.n100-compare", "much-more", "choice", (2,), much_more),
    Recipe("num.whole.n10000", "parts", "fill", (1, 2), thousand_parts),
    Recipe("num.whole.n10000", "read-write", "fill", (2,), read_thousand),
    Recipe("num.whole.n10000", "go-on", "fill", (1, 2), go_on),
    Recipe("num.whole.n10000-compare", "symbols", "fill", (3,), compare_thousand),
    Recipe("num.whole.n10000-compare", "symbols-choice", "choice", (3,), compare_thousand),
    Recipe("num.whole.n10000-compare", "sort", "fill", (3,), sort_thousand),
    Recipe("num.whole.n10000-compare", "about", "fill", (2,), about),
    Recipe("num.whole.n10000-compare", "exact", "judge", (2,), judge_of(exact_or_not)),
    Recipe("num.whole.n10000", "parts-choice", "choice", (1, 2), padded(thousand_parts)),
    Recipe("num.whole.n10000", "parts-judge", "judge", (2,), answered(thousand_parts)),
)

"""Large numbers: 数位 and 数级, reading and writing, 改写 and 四舍五入, natural numbers."""

from collections.abc import Callable

from curriculum.generators.dice import Dice
from curriculum.generators.primary.numbers.chinese import parsed, reading
from curriculum.generators.primary.numbers.frames import (
    answered,
    blank,
    comparison,
    judge_of,
    padded,
    sign_of,
)
from curriculum.generators.recipe import Draft, Recipe
from curriculum.generators.working import said, slips

PLACES = ("个", "十", "百", "千", "万", "十万", "百万", "千万", "亿", "十亿", "百亿", "千亿")


def several(dice: Dice, low: int, high: int, zeros: int) -> int:
    """A number of `low` to `high` digits with about `zeros` zeros, never all of a level but the first."""
    size = dice.integer(low, high)
    digits = [dice.integer(1, 9) for _ in range(size)]
    for place in dice.picks(range(1, size), min(zeros, size - 2)):
        digits[place] = 0
    return int("".join(map(str, digits)))


def split_levels(number: int) -> str:
    """The number as levels of four, with thin gaps: 305 0070."""
    text = str(number)
    head = len(text) % 4
    groups = ([text[:head]] if head else []) + [text[n : n + 4] for n in range(head, len(text), 4)]
    return r"\ ".join(groups)


def place_value(dice: Dice, level: int) -> Draft:
    """What a figure in a number stands for, or which place it has."""
    number = several(dice, 6, 8, 2)
    text = str(number)
    spot = dice.pick([n for n, d in enumerate(text) if d != "0" and text.count(d) == 1] or [0])
    digit, place = int(text[spot]), len(text) - 1 - spot
    unit = "一" if place == 0 else PLACES[place]
    steps = (
        said(f"从个位起每四位一级：${split_levels(number)}$。"),
        said(f"数字 ${digit}$ 在{PLACES[place]}位上，表示 ${digit}$ 个{unit}。"),
    )
    pick = dice.below(3)
    if pick == 0:
        others = [
            PLACES[p] + "位" for p in (place + 1, place - 1, place + 2) if 0 <= p < len(PLACES)
        ]
        return Draft(
            f"${number}$ 中的数字 ${digit}$ 在（　）上。",
            "",
            steps,
            lambda: PLACES[len(text) - 1 - text.rindex(text[spot])] + "位",
            options=(PLACES[place] + "位", *others),
            distractors=slips("", *((o, "从右边个位起数数位，数错了。") for o in others)),
        )
    if pick == 1:
        others = [
            f"${digit}$ 个{'一' if p == 0 else PLACES[p]}"
            for p in (place + 1, place - 1, place + 2)
            if 0 <= p < len(PLACES)
        ]
        return Draft(
            f"${number}$ 中的数字 ${digit}$ 表示（　）。",
            "",
            steps,
            lambda: f"${digit}$ 个" + ("一" if place == 0 else PLACES[len(text[spot + 1 :])]),
            options=(f"${digit}$ 个{unit}", *others),
            distractors=slips("", *((o, "数位认错了，计数单位也就错了。") for o in others)),
        )
    top = PLACES[len(text) - 1]
    others = [
        PLACES[p] + "位" for p in (len(text), len(text) - 2, len(text) + 1) if p < len(PLACES)
    ]
    return Draft(
        f"${number}$ 的最高位是（　）。",
        "",
        (
            said(
                f"${number}$ 是{reading(len(text))}位数，从个位起数到第{reading(len(text))}位是{top}位。"
            ),
        ),
        lambda: PLACES[len(text) - 1] + "位",
        options=(top + "位", *others),
        distractors=slips("", *((o, "数位数错了，从个位起一位一位地数。") for o in others)),
    )


def made_of(dice: Dice, level: int) -> Draft:
    """A number put together from its units."""
    number = several(dice, 6, 8, 3 if level == 2 else 4)
    text = str(number)
    parts = [(int(d), len(text) - 1 - n) for n, d in enumerate(text) if d != "0"]
    words = "、".join(f"{d}个{'一' if p == 0 else PLACES[p]}" for d, p in parts)
    steps = (
        said("按数位顺序从高位写起，哪一位上一个单位也没有，就在那一位写 $0$。"),
        said(f"所以这个数是 ${number}$。"),
    )
    bare = text.replace("0", "")
    return blank(
        f"由{words}组成的数是____。",
        number,
        steps,
        lambda: sum(d * 10**p for d, p in parts),
        slips(
            text,
            (bare, "空着的数位上漏写了 0。"),
            (number * 10, "多写了一个 0。"),
            (number // 10, "少写了一位。"),
        ),
    )


def units_rate(dice: Dice, level: int) -> Draft:
    """How many of one unit make another."""
    low = dice.integer(3, 7)
    gap = dice.integer(1, 1 if level == 1 else 3)
    high = min(low + gap, 8)
    a, b = PLACES[high], PLACES[low]
    a, b = ("一亿" if high == 8 else "一万" if high == 4 else f"一个{a}"), b
    answer = 10 ** (high - low)
    return blank(
        f"{dice.pick(('', '填一填：', '想一想：'))}____个{PLACES[low] if low != 4 else '一万'}是{a}。",
        answer,
        (
            said(
                f"相邻两个计数单位之间的进率是 $10$，从{b}到{PLACES[high]}隔了 {high - low} 级，所以是 ${answer}$ 个。"
            ),
        ),
        lambda: next(n for n in (1, 10, 100, 1000, 10000) if n * 10**low == 10**high),
        slips(
            str(answer),
            (answer * 10, "进率多乘了一个 10。"),
            (answer // 10 or 100, "进率少乘了一个 10。"),
        ),
    )


def read_large(dice: Dice, level: int, low: int, high: int) -> Draft:
    """Reading."""
    number = several(dice, low, high, 2 + level // 2)
    text = reading(number)
    zeros = [text[:n] + text[n + 1 :] for n, sign in enumerate(text) if sign == "零"]
    wrong = [(entry, "中间的 0 漏读了零。") for entry in zeros[:1]]
    wrong += (
        [(text.replace("万", "", 1), "万级读完要加“万”字。")]
        if "万" in text and "亿" not in text
        else []
    )
    wrong += (
        [(text.replace("十", "十零", 1), "这里没有 0，不能读零。")]
        if "十" in text[:-1] and "十零" not in text
        else []
    )
    return blank(
        f"${number}$ 读作____。",
        text,
        (
            said(f"先分级：${split_levels(number)}$。"),
            said(
                "从高位读起，一级一级地读；每级末尾的 $0$ 不读，其他数位有一个 $0$ 或连续几个 $0$ 只读一个“零”。"
            ),
            said(f"读作：{text}。"),
        ),
        lambda: reading(parsed(reading(number))) if parsed(text) == number else "?",
        slips(text, *wrong),
    )


def write_large(dice: Dice, level: int, low: int, high: int) -> Draft:
    """Writing."""
    number = several(dice, low, high, 3)
    text = reading(number)
    asked = dice.pick(
        (
            f"{text}写作____。",
            f"写出下面的数：{text}，写作____。",
            f"一个数读作“{text}”，这个数写作____。",
        )
    )
    lost = str(number)
    spot = lost.find("0", 1)
    return blank(
        asked,
        number,
        (
            said("从高位写起，一级一级地写，哪一位上一个单位也没有就写 $0$ 占位。"),
            said(f"分级写出来是 ${split_levels(number)}$，即 ${number}$。"),
        ),
        lambda: parsed(text),
        slips(
            lost,
            (lost[:spot] + lost[spot + 1 :], "漏写了占位的 0。"),
            (lost[:spot] + "0" + lost[spot:], "多写了一个 0。"),
            (number * 10, "末尾多写了一个 0。"),
        ),
    )


def read_yi(dice: Dice, level: int) -> Draft:
    """Reading numbers below a hundred million."""
    return read_large(dice, level, 5 if level == 2 else 7, 7 if level == 2 else 8)


def write_yi(dice: Dice, level: int) -> Draft:
    """Writing numbers below a hundred million."""
    return write_large(dice, level, 5 if level == 2 else 7, 7 if level == 2 else 8)


def read_above(dice: Dice, level: int) -> Draft:
    """Reading numbers above a hundred million."""
    return read_large(dice, level, 9, 10 if level == 2 else 12)


def write_above(dice: Dice, level: int) -> Draft:
    """Writing numbers above a hundred million."""
    return write_large(dice, level, 9, 10 if level == 2 else 12)


def compare_large(dice: Dice, level: int) -> Draft:
    """Comparing, with many figures alike."""
    a = several(dice, 6, 8, 2)
    shift = dice.pick((10, 90, 900, 9000, 99000))
    b = dice.pick((a + shift, max(1, a - shift), a // 10, a))
    sign = sign_of(a, b)
    why = (
        "两个数完全相同。"
        if a == b
        else "位数多的数大。"
        if len(str(a)) != len(str(b))
        else "位数相同，从最高位比起，第一个不同的数位上数字大的数大。"
    )
    return comparison(
        str(a),
        str(b),
        sign,
        f"{why}所以 ${a}{sign}{b}$。",
        lambda: {1: ">", -1: "<", 0: "="}[(a > b) - (a < b)],
    )


def zeros_read(dice: Dice, level: int) -> Draft:
    """How many zeros are read, a favourite of tests."""
    a, b = dice.integer(1, 9), dice.integer(1, 9)
    options = {
        0: a * 10**7 + b * 10**6 + 1000 * dice.integer(1, 9),
        1: a * 10**7 + b * 10**6 + dice.integer(1, 9),
        2: a * 10**7 + b * 10**4 + dice.integer(1, 9) * 10,
    }
    wanted = dice.below(3)
    words = ("一个“零”也不读", "只读一个“零”", "读两个“零”")
    right, others = options[wanted], [options[n] for n in range(3) if n != wanted]
    return Draft(
        f"下面各数中，{words[wanted]}的是（　）。",
        "",
        tuple(
            said(f"${n}$ 读作{reading(n)}，读了 {reading(n).count('零')} 个零。")
            for n in (right, *others)
        ),
        lambda: next(f"${n}$" for n in options.values() if reading(n).count("零") == wanted),
        options=(f"${right}$", *(f"${n}$" for n in others)),
        distractors=slips("", *((n, f"它读作{reading(n)}。") for n in others)),
    )


def rewrite(dice: Dice, level: int) -> Draft:
    """整万数 in 万, 整亿数 in 亿, and back."""
    unit, zeros = dice.pick((("万", 4), ("亿", 8))) if level > 1 else ("万", 4)
    head = dice.integer(3, 99) if level == 1 else several(dice, 2, 4, 1)
    number = head * 10**zeros
    story = dice.pick(
        (
            f"${number}$",
            f"${number}$",
            f"某市去年的图书借阅量是 ${number}$ 册，${number}$",
            f"一座电站去年发电 ${number}$ 千瓦时，${number}$",
        )
    )
    if level > 2 and dice.chance(1, 3):
        return blank(
            f"${head}$ {unit}$=$____。（写成用“一”作单位的数）",
            number,
            (said(f"在 ${head}$ 后面添上 {zeros} 个 $0$，去掉“{unit}”字。"),),
            lambda: int(str(head) + "0" * zeros),
            slips(str(number), (number // 10, "少添了一个 0。"), (number * 10, "多添了一个 0。")),
        )
    key = rf"{head}\text{{{unit}}}"
    return blank(
        f"{story} $=$ ____{unit}。",
        head,
        (said(f"去掉{unit}位后面的 {zeros} 个 $0$，换成一个“{unit}”字：${number}={key}$。"),),
        lambda: len(range(0, number, 10**zeros)) if number < 10**9 else number // 10**zeros,
        slips(
            str(head),
            (head * 10, f"应该去掉 {zeros} 个 0，少去了一个。"),
            (number, f"换成“{unit}”作单位要去掉后面的 0。"),
        ),
    )


def round_off(dice: Dice, level: int) -> Draft:
    """省略万(亿)位后面的尾数."""
    unit, zeros = dice.pick((("万", 4), ("亿", 8))) if level > 2 else ("万", 4)
    head = dice.integer(3, 60) if level == 2 else several(dice, 2, 4, 1)
    next_digit = dice.pick((4, 5, dice.integer(0, 9)))
    tail = next_digit * 10 ** (zeros - 1) + dice.integer(0, 10 ** (zeros - 1) - 1)
    number = head * 10**zeros + tail
    result = head + (next_digit >= 5)
    place = PLACES[zeros - 1]
    asks = [
        f"省略{unit}位后面的尾数，求近似数：${number}\\approx$____{unit}。",
        f"用“四舍五入”法求近似数：${number}\\approx$____{unit}。",
    ]
    if unit == "万":
        asks += [
            f"某地的人口是 ${number}$ 人，约是____万人。",
            f"一个博物馆去年接待了 ${number}$ 人次，约是____万人次。",
        ]
    else:
        asks += [
            f"一个国家去年的发电量是 ${number}$ 千瓦时，约是____亿千瓦时。",
            f"某省去年的总产值是 ${number}$ 元，约是____亿元。",
        ]
    asked = dice.pick(asks)
    how = "比 $5$ 小，舍去尾数" if next_digit < 5 else "满 $5$，向前一位进 $1$"
    return blank(
        asked,
        result,
        (
            said(f"省略{unit}位后面的尾数，要看{place}位上的数。"),
            said(
                f"{place}位上是 ${next_digit}$，{how}，所以约是 ${result}$ {unit}。",
                name="四舍五入",
            ),
        ),
        lambda: min(range(head - 1, head + 3), key=lambda n: (abs(n * 10**zeros - number), -n)),
        slips(
            str(result),
            (head if result > head else head + 1, f"看{place}位上的数时舍和入弄反了。"),
            (head * 10 + next_digit, "多保留了一位。"),
            (head * 10 + 9 if head < 9 else head - 1, "近似数求错了。"),
        ),
    )


def round_back(dice: Dice, level: int) -> Draft:
    """The largest and the smallest number that rounds to so many 万."""
    head = dice.integer(5, 60)
    largest = dice.chance(1, 2)
    answer = head * 10000 + 4999 if largest else head * 10000 - 5000
    word = "最大" if largest else "最小"
    why = (
        f"“四舍”得到 ${head}$ 万的数，千位上最大是 $4$，后面各位都取 $9$。"
        if largest
        else f"“五入”得到 ${head}$ 万的数，万位以上是 ${head - 1}$，千位上最小是 $5$，后面各位都取 $0$。"
    )
    return blank(
        dice.pick(
            (
                f"一个整数省略万位后面的尾数约是 ${head}$ 万，这个数{word}是____。",
                f"一个数四舍五入到万位约是 ${head}$ 万，原来的数{word}是____。",
                f"某市的人口约是 ${head}$ 万人（省略万位后面的尾数），实际人口{word}是____人。",
                f"一座图书馆的藏书约 ${head}$ 万册（四舍五入到万位），藏书{word}是____册。",
                f"省略万位后面的尾数后是 ${head}$ 万的数中，{word}的是____。",
            )
        ),
        answer,
        (said(why), said(f"所以{word}是 ${answer}$。")),
        lambda: (max if largest else min)(
            n
            for n in range(head * 10000 - 9999, head * 10000 + 9999)
            if (n + 5000) // 10000 == head
        ),
        slips(
            str(answer),
            (head * 10000 + 9999, "千位上是 9 就要进一了。"),
            (head * 10000 - 4999, "还有更小的数也约是这么多。"),
            (head * 10000 + 4000, "后面各位还可以取 9。"),
            (head * 10000 - 5000, "这是最小的数。"),
            (head * 10000 + 4999, "这是最大的数。"),
        ),
    )


NATURAL: tuple[tuple[str, bool, str], ...] = (
    ("最小的自然数是 $1$。", False, "一个物体也没有用 $0$ 表示，$0$ 也是自然数，最小的自然数是 $0$。"),
    ("最小的自然数是 $0$。", True, "$0$ 是自然数，而且最小。"),
    ("自然数的个数是无限的。", True, "每一个自然数后面都还有一个更大的，所以个数无限。"),
    ("最大的自然数是 $1$ 亿。", False, "$1$ 亿加 $1$ 更大，没有最大的自然数。"),
    ("没有最大的自然数。", True, "任何自然数加 $1$ 都得到更大的自然数。"),
    ("每相邻两个计数单位之间的进率都是 $10$。", True, "这就是十进制计数法。"),
    ("$10$ 个一百万是一亿。", False, "$10$ 个一百万是一千万，$10$ 个一千万才是一亿。"),
    ("一个自然数不是奇数就一定比 $1$ 大。", False, "$0$ 不是奇数，却比 $1$ 小。"),
    ("$0$ 不是自然数。", False, "表示一个物体也没有用 $0$，$0$ 也是自然数。"),
    ("表示物体个数的 $1$、$2$、$3$……都是自然数。", True, "数物体个数用的数就是自然数。"),
    ("相邻两个自然数相差 $1$。", True, "后一个自然数总比前一个多 $1$。"),
    ("万级的计数单位有万、十万、百万、千万。", True, "万级包括万位、十万位、百万位和千万位。"),
)  # fmt: skip


def natural(dice: Dice, level: int) -> tuple[str, bool, str, Callable[[], bool]]:
    """Sayings about natural numbers; their truth is looked up by the reason's own table."""
    claim, right, why = dice.pick(NATURAL)
    return claim, right, why, lambda: {c: r for c, r, _ in NATURAL}[claim]


def next_natural(dice: Dice, level: int) -> Draft:
    """Neighbours of a natural number across levels, or how many between."""
    number = dice.pick(
        (10 ** dice.integer(3, 8), several(dice, 4, 6, 1), 10000 * dice.integer(2, 90))
    )
    if dice.chance(1, 2):
        return blank(
            f"与 ${number}$ 相邻的两个自然数是____和____。（从小到大填）",
            f"{number - 1};{number + 1}",
            (
                said(
                    f"相邻的自然数相差 $1$：${number}-1={number - 1}$，${number}+1={number + 1}$。"
                ),
            ),
            lambda: f"{range(number)[-1]};{range(number + 2)[-1]}",
            slips(
                f"{number - 1};{number + 1}",
                (f"{number + 1};{number + 2}", "一个在前，一个在后。"),
                (f"{number - 10};{number + 10}", "相邻的自然数只相差 1。"),
            ),
        )
    a = dice.integer(2, 40)
    b = a + dice.integer(4, 20)
    return blank(
        f"从 ${a}$ 到 ${b}$ 一共有____个自然数。",
        b - a + 1,
        (said(f"两头都算：${b}-{a}+1={b - a + 1}$。"),),
        lambda: len([*range(a, b + 1)]),
        slips(
            str(b - a + 1), (b - a, "两头的数都要算，少算了一个。"), (b - a - 1, "两头的数都要算。")
        ),
    )


RECIPES = (
    Recipe("num.whole.within-yi", "place-value", "choice", (2,), place_value),
    Recipe("num.whole.within-yi", "made-of", "fill", (2, 3), made_of),
    Recipe("num.whole.within-yi", "units", "fill", (1, 2), units_rate),
    Recipe("num.whole.yi-read-write", "read", "fill", (2, 3), read_yi),
    Recipe("num.whole.yi-read-write", "write", "fill", (2, 3), write_yi),
    Recipe("num.whole.yi-read-write", "compare", "fill", (2,), compare_large),
    Recipe("num.whole.yi-read-write", "zeros-read", "choice", (4,), zeros_read),
    Recipe("num.whole.rewrite-wan", "rewrite", "fill", (1, 2, 3), rewrite),
    Recipe("num.whole.round", "round", "fill", (2, 3), round_off),
    Recipe("num.whole.round", "round-back", "reverse", (4,), round_back),
    Recipe("num.whole.round", "round-choice", "choice", (2, 3), round_off),
    Recipe("num.whole.natural", "sayings", "judge", (2,), judge_of(natural)),
    Recipe("num.whole.natural", "next", "fill", (1, 2), next_natural),
    Recipe("num.whole.above-yi", "read", "fill", (2, 3), read_above),
    Recipe("num.whole.above-yi", "write", "fill", (2, 3), write_above),
    Recipe("num.whole.above-yi", "round", "fill", (3,), round_off),
    Recipe("num.whole.rewrite-wan", "rewrite-choice", "choice", (1, 2), padded(rewrite)),
    Recipe("num.whole.rewrite-wan", "rewrite-judge", "judge", (2, 3), answered(rewrite)),
    Recipe("num.whole.above-yi", "round-choice", "choice", (3,), padded(round_off)),
    Recipe("num.whole.above-yi", "write-judge", "judge", (2,), answered(write_above)),
)

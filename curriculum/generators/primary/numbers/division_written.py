"""Dividing in the head and in columns, 试商, checking, and how quotients change."""

from collections.abc import Callable

from curriculum.generators.dice import Dice
from curriculum.generators.primary.numbers.columns import divided
from curriculum.generators.primary.numbers.division_table import with_rest
from curriculum.generators.primary.numbers.frames import (
    Sum,
    blank,
    judge_of,
    kinds,
    near,
    sought,
    told,
)
from curriculum.generators.recipe import Draft, Recipe
from curriculum.generators.scenes.people import pupil
from curriculum.generators.scenes.things import thing
from curriculum.generators.working import line, said, slips
from engine.values import Distractor, Step


def back(a: int, b: int) -> str:
    """The quotient and remainder found by multiplying back."""
    q = sought(lambda n: (n + 1) * b > a)
    return with_rest(q, a - sum([b] * q))


def oral(dice: Dice, level: int) -> Sum:
    """Tens, hundreds and the like by one digit."""
    b, k = dice.integer(2, 9), dice.integer(2, 9)
    unit, word = (
        dice.pick(((10, "十"), (100, "百")))
        if level == 1
        else dice.pick(((10, "十"), (100, "百"), (1000, "千")))
    )
    a = b * k * unit
    q = k * unit
    text = rf"{a}\div {b}"
    return Sum(
        text,
        str(q),
        (
            said(f"${a}$ 是 ${b * k}$ 个{word}，${b * k}$ 个{word}除以 ${b}$ 是 ${k}$ 个{word}。"),
            line(text, str(q), ""),
        ),
        lambda: back(a, b),
        near(
            q,
            (q // 10, "末尾少写了一个 0。"),
            (q * 10, "末尾多写了一个 0。"),
            (a - b, "把除号看成了减号。"),
        ),
    )


def long_steps(a: int, b: int) -> tuple[Step, ...]:
    """The working of a long division, in words and columns."""
    text, q, r = str(a), a // b, a % b
    words = []
    rest, started = 0, False
    places = ("个", "十", "百", "千")
    for n, figure in enumerate(text):
        rest = rest * 10 + int(figure)
        place = places[len(text) - 1 - n]
        if rest < b:
            if started:
                words.append(f"{place}位上不够商 1，商 0 占位。")
            continue
        started = True
        words.append(
            f"用 ${rest}$ 除以 ${b}$，{place}位上商 ${rest // b}$"
            + (f"，余 ${rest % b}$。" if rest % b else "，正好除完。")
        )
        rest %= b
    return (
        said("从被除数的最高位除起。" + "".join(words)),
        line(rf"{a}\div {b}", with_rest(q, r), "每次的余数都要比除数小。", layout=divided(a, b)),
    )


def quotient_slips(a: int, b: int) -> tuple[Distractor, ...]:
    """Zeros lost in the quotient, its place, a wrong remainder."""
    q, r = a // b, a % b
    text = str(q)
    lost = [text[:n] + text[n + 1 :] for n in range(1, len(text)) if text[n] == "0"]
    entries: list[tuple[object, str]] = [
        (with_rest(int(each), r), "哪一位不够商 1 要写 0 占位，漏写了 0。") for each in lost[:1]
    ]
    entries.append((with_rest(q * 10, r), "商的末尾多写了一个 0，位置写错了。"))
    if r:
        entries += [(with_rest(q - 1, r + b), "余数比除数大，商小了 1。"), (str(q), "漏写了余数。")]
    entries += [
        (with_rest(q + 1, r), "商大了 1，乘回去超过被除数。"),
        (with_rest(q - 1 if q > 1 else q + 2, r), "商小了 1，还能再除。"),
        (with_rest(q + 10, r), "十位上的商大了 1。"),
    ]
    return slips(with_rest(q, r), *entries)


def long_sum(a: int, b: int) -> Sum:
    """a ÷ b in columns."""
    return Sum(
        rf"{a}\div {b}",
        with_rest(a // b, a % b),
        long_steps(a, b),
        lambda: back(a, b),
        quotient_slips(a, b),
        ask="列竖式计算：",
    )


def by_one(dice: Dice, level: int) -> Sum:
    """Two or three digits by one, zeros in the quotient left to their own point."""
    b = dice.integer(2, 4) if level == 1 else dice.integer(3, 9)
    if level == 1:
        q = 10 * dice.integer(1, 9 // b) + dice.integer(1, 9)
        return long_sum(q * b, b)
    digits = [dice.integer(1, 9), dice.integer(1, 9)] + ([dice.integer(1, 9)] if level == 3 else [])
    q = int("".join(map(str, digits)))
    q = q if q * b < 1000 else q // 10 + 1 if (q // 10 + 1) % 10 else q // 10
    return long_sum(q * b + dice.below(b), b)


def with_zero(dice: Dice, level: int) -> Sum:
    """A zero in the middle or at the end of the quotient; level 1 is 0 ÷ b."""
    b = dice.integer(2, 9)
    if level == 1:
        b = dice.integer(2, 60)
        return Sum(
            rf"0\div {b}",
            "0",
            (line(rf"0\div {b}", "0", "0 除以任何不是 0 的数都得 0。"),),
            lambda: str(sought(lambda n: n * b == 0)),
            near(0, (b, "0 除以任何不是 0 的数都得 0。"), by=5),
        )
    x = dice.integer(1, 9 // b if b < 5 else 1)
    q = 100 * x + dice.integer(1, 9) if dice.chance(1, 2) else 10 * (10 * x + dice.integer(1, 9))
    r = 0 if level == 2 else dice.integer(0, b - 1)
    if q * b + r > 999:
        q = 100 * x + dice.integer(1, 9)
    return long_sum(q * b + r, b)


def check_fill(dice: Dice, level: int) -> Draft:
    """A quotient and its check."""
    b, q = dice.integer(3, 9), dice.integer(12, 98)
    r = 0 if level == 1 else dice.integer(1, b - 1)
    a = b * q + r
    shown = f"{q}\\cdots\\cdots {r}" if r else str(q)
    if r:
        return blank(
            dice.pick(
                (
                    f"计算 ${a}\\div {b}={shown}$，验算：${q}\\times {b}+$____$={a}$。",
                    f"验算 ${a}\\div {b}={shown}$，列式：${q}\\times {b}+$____$={a}$。",
                )
            ),
            r,
            (
                said(
                    "有余数的除法，用“商 $\\times$ 除数 $+$ 余数”，看是不是等于被除数。",
                    name="验算",
                ),
                line(rf"{q}\times {b}+{r}", str(a), ""),
            ),
            lambda: sought(lambda n: sum([b] * q) + n == a),
            near(r, (0, "验算时忘了加余数。"), (b, "要加的是余数，不是除数。"), by=3),
        )
    return blank(
        dice.pick(
            (
                f"计算 ${a}\\div {b}={q}$，验算：${q}\\times$____$={a}$。",
                f"要验算 ${a}\\div {b}={q}$，可以列式：____$\\times {q}={a}$。",
            )
        ),
        b,
        (
            said("没有余数的除法，用“商 $\\times$ 除数”，看是不是等于被除数。", name="验算"),
            line(rf"{q}\times {b}", str(a), ""),
        ),
        lambda: sought(lambda n: sum([q] * n) == a),
        near(b, (a, "商要和除数相乘。"), by=4),
    )


def check_back(dice: Dice, level: int) -> Draft:
    """The dividend from the check."""
    b, q = dice.integer(3, 9), dice.integer(12, 98)
    r = dice.integer(1, b - 1)
    a, who = b * q + r, pupil(dice)
    asks = (
        f"{who}算一道除法题，商是{q}，除数是{b}，余数是{r}。被除数是____。",
        f"____$\\div {b}={q}\\cdots\\cdots {r}$。",
        f"一个数除以{b}，商是{q}，余数是{r}，这个数是____。",
        f"{who}用商乘除数再加余数验算，商是{q}、除数是{b}、余数是{r}，被除数应该是____。",
    )
    return blank(
        dice.pick(asks),
        a,
        (said("被除数 $=$ 商 $\\times$ 除数 $+$ 余数。"), line(rf"{q}\times {b}+{r}", str(a), "")),
        lambda: sought(lambda n: divmod(n, b) == (q, r)),
        near(a, (b * q, "忘了加余数。"), (b * (q + r), "余数先和商相加了，应该先乘再加。")),
    )


def check_claim(dice: Dice, level: int) -> tuple[str, bool, str, Callable[[], bool]]:
    """Is a division right, by checking?"""
    b, q = dice.integer(3, 9), dice.integer(12, 98)
    r = dice.integer(1, b - 1)
    a = b * q + r
    right = dice.chance(1, 2)
    sq, sr = (
        (q, r)
        if right
        else dice.pick(
            ((q - 1, r + b), (q, r - 1 if r > 1 else r + 1 if r + 1 < b else 0), (q + 1, r))
        )
    )
    if sr == 0:
        sq, sr = q - 1, r + b
    return (
        f"${a}\\div {b}={sq}\\cdots\\cdots {sr}$",
        right,
        f"验算：${sq}\\times {b}+{sr}={sq * b + sr}$"
        + (
            "，等于被除数，余数也比除数小。"
            if right
            else f"，{'不等于被除数' if sq * b + sr != a else '但余数比除数大'}。正确的是 ${a}\\div {b}={q}\\cdots\\cdots {r}$。"
        ),
        lambda: divmod(a, b) == (sq, sr),
    )


def by_tens(dice: Dice, level: int) -> Sum:
    """By tens: in the head at level 1, then in columns."""
    b = 10 * dice.integer(2, 9)
    if level == 1:
        q = dice.integer(2, 9)
        a = b * q
        text = rf"{a}\div {b}"
        return Sum(
            text,
            str(q),
            (
                said(f"想：${b}$ 乘几得 ${a}$？也可以想 ${a // 10}\\div {b // 10}$。"),
                line(text, str(q), ""),
            ),
            lambda: back(a, b),
            near(
                q,
                (q * 10, "商的末尾多写了 0。"),
                (q * 100, "商的末尾多写了 0。"),
                (a - b, "把除号看成了减号。"),
            ),
        )
    q = (
        dice.integer(2, 9)
        if level == 2
        else dice.integer(11, 900 // b)
        if 900 // b >= 11
        else dice.integer(2, 9)
    )
    return long_sum(b * q + dice.integer(1, b - 1), b)


def trial(dice: Dice, level: int) -> Sum:
    """By two digits with a one-digit quotient; the rounded divisor gives the first try."""
    tens = dice.integer(2, 8)
    small = dice.chance(1, 2)
    ones = dice.integer(1, 4) if small else dice.integer(6, 9)
    b, q = 10 * tens + ones, dice.integer(3, 9)
    a = b * q + (
        dice.integer(0, b - 1)
        if level == 2
        else dice.pick((dice.integer(0, 3), b - dice.integer(1, 4)))
    )
    seen = 10 * tens if small else 10 * (tens + 1)
    first = min(9, a // seen)
    words = f"把 ${b}$ 看作 ${seen}$ 来试商，{'“四舍”除数看小了，商可能偏大' if small else '“五入”除数看大了，商可能偏小'}。先试商 ${first}$：${b}\\times {first}={b * first}$，"
    if first > q:
        words += f"比 ${a}$ 大，商大了，改商 ${q}$。"
    elif first < q:
        words += f"余数 ${a - b * first}$ 比除数还大，商小了，改商 ${q}$。"
    else:
        words += f"余 ${a - b * q}$，比 ${b}$ 小，合适。"
    r = a - b * q
    value = with_rest(q, r)
    wrong = slips(
        value,
        (with_rest(q + 1, r), "试商偏大，没有调小。"),
        (with_rest(q - 1, r + b), "余数比除数大，商应调大。"),
        (with_rest(q * 10, r), "商的位置写错了，应写在个位上。"),
        (str(q) if r else str(q - 1), "漏写了余数。" if r else "商小了。"),
        (with_rest(q, r + 1), "相减算错了。"),
    )
    return Sum(
        rf"{a}\div {b}",
        value,
        (said(words, name="试商"), line(rf"{a}\div {b}", value, "", layout=divided(a, b))),
        lambda: back(a, b),
        wrong,
        ask="列竖式计算：",
    )


def first_try(dice: Dice, level: int) -> Draft:
    """What the divisor is seen as, or how many digits the quotient has."""
    b = 10 * dice.integer(2, 8) + dice.pick((1, 2, 3, 7, 8, 9))
    a = dice.integer(110, 980)
    if dice.chance(1, 2):
        seen = (b + 5) // 10 * 10
        return blank(
            dice.pick(
                (
                    f"计算 ${a}\\div {b}$，可以把 ${b}$ 看作____来试商。",
                    f"试商时，除数 ${b}$ 可以看成整十数____。",
                )
            ),
            seen,
            (said(f"${b}$ 接近 ${seen}$，用“四舍五入”法看作 ${seen}$ 试商。", name="试商"),),
            lambda: min(range(10, 110, 10), key=lambda n: abs(n - b)),
            near(
                seen,
                (seen + 10, "看成最接近的整十数。"),
                (seen - 10, "看成最接近的整十数。"),
                (b // 10, "要看成整十数。"),
            ),
        )
    size = 2 if a // 10 >= b else 1
    return blank(
        dice.pick((f"${a}\\div {b}$ 的商是____位数。", f"计算 ${a}\\div {b}$，商是____位数。")),
        size,
        (
            said(
                f"看被除数的前两位：${a // 10}$ {'不小于' if size == 2 else '小于'} ${b}$，"
                + ("十位上够商 1，商是两位数。" if size == 2 else "十位上不够商 1，商是一位数。")
            ),
        ),
        lambda: len(str(sought(lambda n: (n + 1) * b > a))),
        slips(
            str(size),
            (3 - size, "先比被除数的前两位和除数的大小。"),
            (3, "除数是两位数，商没有这么多位。"),
        ),
    )


def unknown_digit(dice: Dice, level: int) -> Draft:
    """Which figures make the quotient of one or two digits."""
    b = dice.integer(21, 79)
    while b // 10 in (0, 9) or b % 10 == 0:
        b += 1
    tens = b // 10
    two = dice.chance(1, 2)
    last, lead = dice.integer(0, 9), b % 10
    if two:
        return blank(
            dice.pick(
                (
                    f"$\\square {lead}{last}\\div {b}$，要使商是两位数，□里最小填____。",
                    f"要使 $\\square {lead}{last}\\div {b}$ 的商是两位数，□里最小填____。",
                    f"$\\square {lead}{last}\\div {b}$ 的商是两位数，□里的数最小是____。",
                )
            ),
            tens,
            (said(f"前两位要不小于 ${b}$，个位数字同是 ${lead}$，所以□最小填 ${tens}$。"),),
            lambda: min(d for d in range(1, 10) if (100 * d + 10 * lead + last) // b >= 10),
            near(tens, (tens + 1, "相等时够商 1。"), by=2),
        )
    return blank(
        dice.pick(
            (
                f"$\\square {lead}{last}\\div {b}$，要使商是一位数，□里最大填____。",
                f"要使 $\\square {lead}{last}\\div {b}$ 的商是一位数，□里最大填____。",
                f"$\\square {lead}{last}\\div {b}$ 的商是一位数，□里的数最大是____。",
            )
        ),
        tens - 1,
        (said(f"前两位要小于 ${b}$，所以□最大填 ${tens - 1}$。"),),
        lambda: max(d for d in range(1, 10) if (100 * d + 10 * lead + last) // b < 10),
        near(tens - 1, (tens, "前两位等于除数时，商就是两位数了。"), by=2),
    )


def two_digit(dice: Dice, level: int) -> Sum:
    """By two digits with a two-digit quotient; level 3 ends in 0."""
    b = dice.integer(12, 48)
    top = 960 // b
    q = dice.integer(11, min(99, top)) if level == 2 else 10 * dice.integer(1, max(1, top // 10))
    return long_sum(b * q + dice.integer(0 if level == 2 else 1, b - 1), b)


def story(dice: Dice, level: int) -> Draft:
    """Division in stories, sized by level: by one digit, by tens, by two digits."""
    what, who = thing(dice), pupil(dice)
    b = (
        dice.integer(3, 9)
        if level == 1
        else 10 * dice.integer(2, 6)
        if level == 2
        else dice.integer(12, 45)
    )
    q = dice.integer(13, 96) if level == 1 else dice.integer(4, 18)
    a = b * q
    m, n = what.measure, what.name
    asks = (
        f"{a}{m}{n}平均分给{b}个班，每班多少{m}？",
        f"一列火车{b}节车厢一共坐{a}人，平均每节坐多少人？",
        f"工程队{b}天修路{a}米，平均每天修多少米？",
        f"{who}{b}天看完一本{a}页的书，平均每天看多少页？"
        if q < 30
        else f"果园{b}天摘苹果{a}千克，平均每天摘多少千克？",
        f"{a}元正好买{b}件同样的商品，每件多少元？",
        f"{a}棵树苗平均栽成{b}行，每行栽多少棵？",
    )
    more = (
        (f"{a}箱货物平均装上{b}辆车，每辆车装多少箱？", "箱"),
        (f"一台织布机{b}小时织布{a}米，平均每小时织多少米？", "米"),
        (f"{a}名同学站成{b}排，每排人数相同，每排站多少人？", "人"),
        (f"剧场有{b}排座位，一共{a}个，每排同样多，每排有多少个座位？", "个"),
        (f"印刷机{b}分钟印了{a}张报纸，平均每分钟印多少张？", "张"),
        (f"饲养员把{a}个桃平均分给{b}只猴子，每只猴子分到多少个？", "个"),
        (f"{b}头大象一天吃{a}千克食物，平均每头吃多少千克？" if q > 40 else f"{b}只兔子一个月吃{a}千克草，平均每只吃多少千克？", "千克"),
    )  # fmt: skip
    tellings = (*asks, *(text for text, _ in more))
    k = dice.below(len(tellings))
    units = (m, "人", "米", "页" if q < 30 else "千克", "元", "棵", *(unit for _, unit in more))
    return told(
        dice,
        (tellings[k],),
        q,
        units[k],
        ((f"把 ${a}$ 平均分成 ${b}$ 份：", rf"{a}\div {b}", str(q)),),
        lambda: sought(lambda x: sum([x] * b) == a),
        ((a - b, "平均分用除法。"), (q * 10, "商的位置写错了。"), (q + 1, "商大了 1。")),
    )


RECIPES = (
    *kinds("num.divide.oral-one", "sum", (1, 2), oral),
    *kinds("num.divide.written-tens", "columns", (1, 2, 3), by_one),
    Recipe("num.divide.written-tens", "story", "word", (1,), story),
    *kinds("num.divide.zero-mid", "columns", (1, 2, 3), with_zero),
    Recipe("num.divide.check", "fill", "fill", (1, 2), check_fill),
    Recipe("num.divide.check", "dividend", "reverse", (3,), check_back),
    Recipe("num.divide.check", "claim", "judge", (2,), judge_of(check_claim)),
    *kinds("num.divide.by-tens", "columns", (1, 2, 3), by_tens),
    Recipe("num.divide.by-tens", "story", "word", (2,), story),
    *kinds("num.divide.trial", "columns", (2, 3), trial, "calculate choice mistake"),
    Recipe("num.divide.trial", "first-try", "fill", (1,), first_try),
    *kinds("num.divide.two-digit-quotient", "columns", (2, 3), two_digit),
    Recipe("num.divide.two-digit-quotient", "story", "word", (3,), story),
    Recipe("num.divide.two-digit-quotient", "unknown-digit", "reverse", (4,), unknown_digit),
)

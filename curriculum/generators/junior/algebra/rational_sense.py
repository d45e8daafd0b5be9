"""Positive and negative numbers, their kinds, and the number line."""

from collections.abc import Callable
from fractions import Fraction
from functools import partial

from curriculum.generators.dice import Dice
from curriculum.generators.junior.algebra.frames import Claim, judged, one_of
from curriculum.generators.latex import decimal, fraction, signed
from curriculum.generators.recipe import Draft, Recipe
from curriculum.generators.working import line, said, slips
from engine.plot.figures import number_line
from engine.values import Distractor

OPPOSITES = (
    ("向东走", "向西走", "米", (5, 60)),
    ("收入", "支出", "元", (20, 500)),
    ("水位上升", "水位下降", "厘米", (2, 30)),
    ("运进粮食", "运出粮食", "吨", (3, 60)),
    ("盈利", "亏损", "元", (50, 900)),
    ("气温上升", "气温下降", "℃", (2, 12)),
    ("电梯上升", "电梯下降", "层", (2, 15)),
    ("公元后", "公元前", "年", (20, 900)),
    ("高出海平面", "低于海平面", "米", (20, 900)),
    ("顺时针转", "逆时针转", "圈", (2, 12)),
    ("加分", "扣分", "分", (5, 30)),
    ("存入", "取出", "元", (100, 2000)),
)
"""A positive and its opposite, the unit, and a sensible range."""


def opposite_meaning(dice: Dice, level: int) -> Draft:
    """What the opposite quantity is written as."""
    up, down, unit, span = dice.pick(OPPOSITES)
    one, two = dice.picks(range(span[0], span[1] + 1), 2)
    turned = level > 1 and dice.chance(50)
    first, second, sign = (down, up, "-") if turned else (up, down, "+")
    key = two if turned else -two
    asks = dice.pick(
        (
            f"如果{first}{one}{unit}记作 ${sign}{one}$ {unit}，那么{second}{two}{unit}记作____{unit}。",
            f"若把{first}{one}{unit}记为 ${sign}{one}$ {unit}，则{second}{two}{unit}应记为____{unit}。",
            f"“{first}{one}{unit}”用 ${sign}{one}$ {unit}表示，“{second}{two}{unit}”用____{unit}表示。",
        )
    )
    answer = str(key)
    steps = (
        said(f"“{first}”与“{second}”意义相反，一个用正数表示，另一个就用负数表示。"),
        said(
            f"“{first}”记为{'负' if turned else '正'}，所以“{second}{two}{unit}”记作 "
            f"${'+' if turned else '-'}{two}$ {unit}。"
        ),
    )
    wrong = slips(
        answer,
        (-key, "意义相反的量符号要相反。"),
        (-one if turned else one, "记成了原来的那个量。"),
    )
    return Draft(
        asks,
        answer,
        steps,
        lambda: str(int(f"{'+' if sign == '-' else '-'}{two}")),
        distractors=wrong,
    )


def negative_meaning(dice: Dice, level: int) -> Draft:
    """What a negative record means; at level 3 the words hold a negative number."""
    up, down, unit, span = dice.pick(OPPOSITES[:7])
    one, two = dice.picks(range(span[0], span[1] + 1), 2)
    if level < 3:
        stem = f"如果{up}{one}{unit}记作 $+{one}$ {unit}，那么 $-{two}$ {unit}表示（　）"
        right, why = f"{down}{two}{unit}", f"正数表示{up}，负数表示与它相反的{down}。"
    else:
        stem = f"如果规定“{up}”为正，那么“{down} $-{two}$ {unit}”的意义是（　）"
        right, why = f"{up}{two}{unit}", f"“{down}”本来用负数表示，{down}负的量，就是{up}。"
    other = down if level > 2 else up
    claims = (
        Claim(right, True, why),
        Claim(f"{other}{two}{unit}", False, f"方向说反了。{why}"),
        Claim(f"{up}{two + one}{unit}", False, "这里只问一个量，不用把两个量相加。"),
        Claim(f"{down}{two + one}{unit}", False, "这里只问一个量，不用把两个量相加。"),
    )
    return one_of(dice, stem, claims)


GOODS = (
    ("食品包装袋上标着净含量", "克", (200, 500), (2, 8)),
    ("某种零件图纸上标着直径", "毫米", (20, 60), (1, 3)),
    ("面粉袋上标着质量", "克", (5000, 10000), (20, 100)),
    ("药品说明书上标着保存温度", "℃", (15, 22), (2, 4)),
    ("饮料瓶上标着容量", "毫升", (250, 550), (3, 10)),
)


def tolerance(dice: Dice, level: int) -> Draft:
    """Which measure lies within a ± b."""
    text, unit, span, give = dice.pick(GOODS)
    base, room = dice.integer(*span), dice.integer(*give)
    low, high = base - room, base + room
    sizes = [
        low - dice.integer(1, 3),
        high + dice.integer(1, 2),
        low - 4 - dice.integer(0, 2),
        high + 4,
    ]
    good = dice.integer(low, high)

    def fits(size: int) -> bool:
        return abs(size - base) <= room

    why = f"合格的范围是 ${base}-{room}={low}$ 到 ${base}+{room}={high}$（{unit}）。"
    claims = [
        Claim(
            f"${size}$ {unit}", low <= size <= high,
            f"{why}${size}$ {unit}{'在' if low <= size <= high else '不在'}这个范围内。",
            partial(fits, size),
        )
        for size in (good, *sizes)
    ]  # fmt: skip
    return one_of(
        dice, f"{text} $({base}\\pm {room})$ {unit}，下列各数据中符合要求的是（　）", claims
    )


def _numbers(dice: Dice) -> list[tuple[str, Fraction]]:
    """Seven rational numbers of different kinds, in chance order."""
    part = Fraction(dice.integer(1, 4), 5)
    third = Fraction(dice.pick((1, 2)), 3)
    tenth = Fraction(dice.integer(1, 9), 10)
    found = [
        Fraction(dice.integer(1, 20)), Fraction(-dice.integer(1, 9)), Fraction(-dice.integer(10, 40)),
        Fraction(0), -third, part + dice.integer(1, 2),
    ]  # fmt: skip
    shown = [(fraction(value), value) for value in found]
    shown += [
        (decimal(tenth + dice.integer(2, 6)), Fraction(0)),
        ("-" + decimal(tenth), Fraction(0)),
    ]
    shown = [(text, Fraction(text) if "." in text else value) for text, value in shown]
    return dice.shuffled(shown)[: dice.integer(6, 7)]


KINDS: dict[str, tuple[Callable[[Fraction], bool], str]] = {
    "正数": (lambda v: v > 0, "比0大的数"),
    "负数": (lambda v: v < 0, "比0小的数"),
    "整数": (lambda v: v.denominator == 1, "正整数、0和负整数"),
    "分数": (lambda v: v.denominator != 1, "正分数和负分数，有限小数也是分数"),
    "非负数": (lambda v: v >= 0, "正数和0"),
    "非正数": (lambda v: v <= 0, "负数和0"),
    "负分数": (lambda v: v < 0 and v.denominator != 1, "比0小的分数，包括有限小数"),
    "非负整数": (lambda v: v >= 0 and v.denominator == 1, "正整数和0"),
    "非正整数": (lambda v: v <= 0 and v.denominator == 1, "负整数和0"),
}


def _listed(dice: Dice, names: tuple[str, ...], count: bool) -> Draft:
    """Which, or how many, of several numbers are of a kind."""
    numbers = _numbers(dice)
    name = dice.pick(names)
    belongs, meaning = KINDS[name]
    chosen = [text for text, value in numbers if belongs(value)]
    if not chosen:
        name, (belongs, meaning) = "整数", KINDS["整数"]
        chosen = [text for text, value in numbers if belongs(value)]
    row = "，".join(f"${text}$" for text, _ in numbers)
    picked = "，".join(f"${text}$" for text in chosen)
    answer = str(len(chosen)) if count else ",".join(chosen)
    ask = f"{name}有____个" if count else f"属于{name}的是____"

    def again() -> str:
        import sympy

        exact = [
            (text, sympy.Rational(value.numerator, value.denominator)) for text, value in numbers
        ]
        tests = {
            "正": lambda v: v.is_positive, "负": lambda v: v.is_negative,
            "非负": lambda v: v.is_nonnegative, "非正": lambda v: v.is_nonpositive,
        }  # fmt: skip
        sign = next((s for s in ("非负", "非正", "正", "负") if name.startswith(s)), "")
        kept = [t for t, v in exact if not sign or tests[sign](v)]
        if name.endswith(("整数", "分数")):
            whole = name.endswith("整数")
            kept = [t for t, v in exact if t in kept and bool(v.is_integer) == whole]
        return str(len(kept)) if count else ",".join(kept)

    steps = (said(f"{name}是指{meaning}。"), said(f"逐个看：符合的有 {picked}。"))
    wrong = []
    if "0" in chosen and len(chosen) > 1:
        less = [text for text in chosen if text != "0"]
        wrong.append(Distractor(str(len(less)) if count else ",".join(less), "漏了0。"))
    points = [text for text in chosen if "." in text]
    if points and len(chosen) > len(points):
        less = [text for text in chosen if "." not in text]
        wrong.append(
            Distractor(
                str(len(less)) if count else ",".join(less),
                "漏了小数，有限小数也是分数。" if "分数" in name else "漏了小数。",
            )
        )
    wrong = list({entry.latex: entry for entry in wrong}.values())
    return Draft(f"在 {row} 中，{ask}。", answer, steps, again, distractors=tuple(wrong))


def count_signs(dice: Dice, level: int) -> Draft:
    """How many of the numbers are positive, negative."""
    return _listed(dice, ("正数", "负数") if level == 1 else ("非负数", "非正数"), True)


def list_kind(dice: Dice, level: int) -> Draft:
    """Which numbers are whole, fractions, not negative."""
    return _listed(
        dice,
        ("整数", "分数") if level == 1 else ("非负数", "负分数", "非负整数", "非正整数"),
        False,
    )


def count_kind(dice: Dice, level: int) -> Draft:
    """How many numbers of a kind."""
    return _listed(
        dice, ("整数", "分数") if level == 1 else ("非负数", "负分数", "非负整数", "非正整数"), True
    )


SIGNED_CLAIMS = (
    Claim("$0$ 既不是正数，也不是负数", True, "$0$ 是正数与负数的分界。"),
    Claim("$0$ 是最小的正数", False, "$0$ 不是正数，也没有最小的正数。"),
    Claim("不带“$-$”号的数都是正数", False, "$0$ 不带负号，但它不是正数。"),
    Claim("一个数不是正数就是负数", False, "还有 $0$，它既不是正数也不是负数。"),
    Claim("$0$ ℃表示没有温度", False, "$0$ ℃是一个确定的温度，是零上与零下的分界。"),
    Claim(
        "海拔 $-155$ 米表示比海平面低 $155$ 米", True, "海平面记为 $0$ 米，低于海平面用负数表示。"
    ),
    Claim("带“$-$”号的数都是负数", False, "例如 $-(-2)$ 带负号，但它等于 $2$。"),
    Claim("在正数前面加上“$-$”号得到的数是负数", True, "这正是负数的写法。"),
    Claim("收入 $-50$ 元就是支出 $50$ 元", True, "收入与支出意义相反，收入负的量就是支出。"),
    Claim("非负数就是正数", False, "非负数包括正数和 $0$。"),
)

CLASSIFY_CLAIMS = (
    Claim("整数和分数统称有理数", True, "这是有理数的定义。"),
    Claim("有理数分为正有理数和负有理数", False, "漏了 $0$，有理数分为正有理数、$0$ 和负有理数。"),
    Claim(r"$\pi$ 是有理数", False, r"$\pi$ 是无限不循环小数，不能写成分数，不是有理数。"),
    Claim("有限小数和无限循环小数都是有理数", True, "它们都能化成分数。"),
    Claim("$0$ 是整数，但不是有理数", False, "整数都是有理数，$0$ 也是。"),
    Claim("最小的整数是 $0$", False, "负整数都比 $0$ 小，没有最小的整数。"),
    Claim(
        "$-3.14$ 既是负数，又是分数，也是有理数",
        True,
        "$-3.14$ 是有限小数，能化成分数，又小于 $0$。",
    ),
    Claim("正整数和负整数统称整数", False, "漏了 $0$，整数包括正整数、$0$ 和负整数。"),
    Claim("所有的小数都是有理数", False, r"无限不循环小数（如 $\pi$）不是有理数。"),
    Claim("$-1$ 是最大的负整数", True, "负整数 $-1$，$-2$，$-3$，… 中 $-1$ 最大。"),
)


def signed_judge(dice: Dice, level: int) -> Draft:
    """A claim about positive numbers, negative numbers and 0."""
    return judged(dice.pick(SIGNED_CLAIMS))


def classify_choice(dice: Dice, level: int) -> Draft:
    """Which claim about rational numbers is right."""
    return one_of(dice, "下列说法正确的是（　）", CLASSIFY_CLAIMS)


def classify_judge(dice: Dice, level: int) -> Draft:
    """A claim about kinds of rational numbers."""
    return judged(dice.pick(CLASSIFY_CLAIMS))


def read_point(dice: Dice, level: int) -> Draft:
    """The number at a point of the drawn number line."""
    half = level >= 2
    places = dice.picks([n for n in range(-4, 5) if n], 3)
    values = [Fraction(n) + (Fraction(1, 2) if half and n == places[0] else 0) for n in places]
    letters = "ABC"
    asked = 0 if half else dice.below(3)
    answer = fraction(values[asked])
    picture = number_line(
        -5, 5, points=[(float(v), letter) for v, letter in zip(values, letters, strict=True)],
        denominator=2 if half else 0,
    )  # fmt: skip
    value = values[asked]
    side, steps_away = ("右" if value > 0 else "左"), abs(value)
    steps = (
        said(f"点 ${letters[asked]}$ 在原点的{side}边，表示的是{'正' if value > 0 else '负'}数。"),
        said(f"它到原点的距离是 ${fraction(steps_away)}$ 个单位长度，所以表示的数是 ${answer}$。"),
    )
    wrong = slips(
        answer, (fraction(-value), "在原点左边的点表示负数，右边的点表示正数，符号看反了。"),
        (fraction(value + (1 if value > 0 else -1)), "数单位长度时多数了一格。"),
    )  # fmt: skip

    def again() -> str:
        return fraction(
            sum(
                (
                    Fraction(1, 2) if value > 0 else Fraction(-1, 2)
                    for _ in range(int(2 * abs(value)))
                ),
                Fraction(0),
            )
        )

    return Draft(
        f"如图，数轴上点 ${letters[asked]}$ 表示的数是____。",
        answer,
        steps,
        again,
        distractors=wrong,
        pictures=(picture,),
    )


def move_point(dice: Dice, level: int) -> Draft:
    """Where a point comes to rest; at level 4 backwards."""
    start = dice.nonzero(-6, 6)
    moves = [dice.nonzero(-7, 7) for _ in range(1 if level < 3 else 2)]
    end = start + sum(moves)
    words = "，再".join(f"向{'右' if m > 0 else '左'}移动{abs(m)}个单位长度" for m in moves)
    if level < 4:
        text = dice.pick((
            f"数轴上点 $A$ 表示的数是 ${start}$，将点 $A$ {words}，得到点 $B$，则点 $B$ 表示的数是____。",
            f"在数轴上，把表示 ${start}$ 的点{words}，所得的点表示的数是____。",
            f"一只小虫在数轴上从表示 ${start}$ 的点出发，{words}，这时它所在的点表示的数是____。".replace("移动", "爬行"),
        ))  # fmt: skip
        answer, begin, path = str(end), start, moves
    else:
        text = dice.pick((
            f"数轴上的点 $A$ {words}后，与表示 ${end}$ 的点重合，则点 $A$ 原来表示的数是____。",
            f"在数轴上，点 $P$ {words}，最后到达表示 ${end}$ 的点，点 $P$ 出发时表示的数是____。",
        ))  # fmt: skip
        answer, begin, path = str(start), end, [-m for m in reversed(moves)]
    expression = str(begin) + "".join(signed(m) for m in path)
    told = (
        "向右移动用加，向左移动用减。"
        if level < 4
        else "倒着走回去：原来向右就向左退，用减；原来向左就向右退，用加。"
    )
    steps = (said(told), line(expression, answer, "列式计算："))
    wrong = slips(
        answer, (begin - sum(path), "移动的方向弄反了。"), (sum(path), "没有从起点算起。"),
        (-int(answer), "结果的符号错了。"),
        (begin - path[0] + sum(path[1:]), "第一次移动的方向弄反了。"),
        (begin + path[0], "只算了一次移动。"), (begin + sum(map(abs, path)), "没有看方向，全部加在了一起。"),
    )  # fmt: skip

    def again() -> str:
        for first in range(-40, 41):
            place = first
            for m in moves:
                place += m
            if first == start and level < 4:
                return str(place)
            if place == end and level >= 4:
                return str(first)
        raise AssertionError("off the line")

    return Draft(text, answer, steps, again, distractors=wrong)


def at_distance(dice: Dice, level: int) -> Draft:
    """The points at a distance from the origin, or from another point."""
    away = dice.integer(2, 9)
    centre = 0 if level == 1 else dice.nonzero(-6, 6)
    low, high = centre - away, centre + away
    point = "原点" if not centre else f"表示 ${centre}$ 的点"
    answer = rf"\pm {away}" if not centre else f"{high},{low}"
    text = dice.pick((
        f"数轴上到{point}的距离是 ${away}$ 个单位长度的点表示的数是____。",
        f"在数轴上，与{point}相距 ${away}$ 个单位长度的点所表示的数是____。",
        f"数轴上的点 $A$ 到{point}的距离为 ${away}$，则点 $A$ 表示的数是____。",
    ))  # fmt: skip
    steps = (
        said(f"这样的点有两个，分别在{point}的左边和右边。"),
        line(f"{centre}+{away}", str(high), "右边的："),
        line(f"{centre}-{away}", str(low), "左边的："),
    )
    wrong = slips(answer, (high, "漏了左边的那个点。"), (low, "漏了右边的那个点。"))

    def again() -> str:
        return ",".join(str(n) for n in range(-40, 41) if (n - centre) ** 2 == away**2)

    return Draft(text, answer, steps, again, distractors=wrong)


RECIPES = (
    Recipe("num.rational.signed", "opposite-meaning", "fill", (1, 2), opposite_meaning),
    Recipe("num.rational.signed", "negative-meaning", "choice", (2, 3), negative_meaning),
    Recipe("num.rational.signed", "tolerance", "choice", (3,), tolerance),
    Recipe("num.rational.signed", "count", "fill", (1, 2), count_signs),
    Recipe("num.rational.signed", "claims", "judge", (2,), signed_judge),
    Recipe("num.rational.classify", "list", "fill", (1, 2), list_kind),
    Recipe("num.rational.classify", "count", "fill", (1, 2), count_kind),
    Recipe("num.rational.classify", "claims", "choice", (2, 3), classify_choice),
    Recipe("num.rational.classify", "claims-judge", "judge", (2,), classify_judge),
    Recipe("num.rational.number-line", "read", "fill", (1, 2), read_point),
    Recipe("num.rational.number-line", "move", "fill", (1, 2, 3), move_point),
    Recipe("num.rational.number-line", "move-back", "reverse", (4,), move_point),
    Recipe("num.rational.number-line", "move-choice", "choice", (3,), move_point),
    Recipe("num.rational.number-line", "distance", "fill", (1, 2), at_distance),
)

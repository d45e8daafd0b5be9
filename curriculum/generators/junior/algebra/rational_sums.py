"""Adding and subtracting rational numbers."""

from fractions import Fraction

from curriculum.generators.dice import Dice
from curriculum.generators.junior.algebra.frames import choosing, faulty
from curriculum.generators.junior.algebra.routes import worked_out
from curriculum.generators.latex import decimal, fraction, in_brackets, signed
from curriculum.generators.primary.answers import corrected
from curriculum.generators.recipe import Draft, Recipe
from curriculum.generators.working import chain, line, said, slips

F = Fraction


def _two(dice: Dice, level: int) -> tuple[Fraction, Fraction, bool]:
    """Two numbers, and whether they are decimals."""
    if level == 1:
        return F(dice.nonzero(-12, 12)), F(dice.nonzero(-12, 12)), False
    if level == 2:
        if dice.chance(50):
            return F(dice.nonzero(-60, 60)), F(dice.nonzero(-60, 60)), False
        return F(dice.nonzero(-90, 90), 10), F(dice.nonzero(-90, 90), 10), True
    low, high = dice.pick(((2, 3), (2, 4), (3, 6), (4, 6), (2, 5), (3, 4), (5, 10), (6, 9)))
    return (
        F(dice.nonzero(-2 * low + 1, 2 * low - 1), low),
        F(dice.nonzero(-2 * high + 1, 2 * high - 1), high),
        False,
    )


def _rule(a: Fraction, b: Fraction, show: object) -> str:
    """Which rule of addition applies."""
    if a + b == 0:
        return "互为相反数的两个数相加得0。"
    if a * b > 0:
        return f"同号两数相加，取相同的符号“${'-' if a < 0 else '+'}$”，再把绝对值相加。"
    sign = "-" if a + b < 0 else "+"
    return f"异号两数相加，取绝对值较大的加数的符号“${sign}$”，再用较大的绝对值减去较小的绝对值。"


def add(dice: Dice, level: int) -> Draft:
    """a + b by the rule of signs."""
    a, b, points = _two(dice, level)
    if a > 0 and b > 0:
        a = -a
    show = decimal if points else fraction
    total = a + b
    shown = f"{in_sum(show(a))}+{in_brackets(show(b))}"
    big, small = max(abs(a), abs(b)), min(abs(a), abs(b))
    sign = "-" if total < 0 else "+"
    if total == 0:
        steps = chain(shown, ("0", _rule(a, b, show)))
    else:
        inner = f"{show(big)}+{show(small)}" if a * b > 0 else f"{show(big)}-{show(small)}"
        steps = chain(shown, (f"{sign}({inner})", _rule(a, b, show)), (show(total), "算出结果："))
    wrong = slips(
        show(total), (show(-total), "和的符号取错了，应取绝对值较大的加数的符号。" if a * b < 0 else "同号两数相加，要取相同的符号。"),
        (show(-abs(a) - abs(b)), "异号两数相加，却把绝对值相加了。"), (show(a - b), "把加法算成了减法。"),
        (show(abs(a) + abs(b)), "没有看加数的符号。"), (show(big - small), "没有先确定和的符号。"),
    )  # fmt: skip
    return Draft(
        f"计算：${shown}$。", show(total), steps, lambda: worked_out(shown), distractors=wrong
    )


def in_sum(text: str) -> str:
    """The first term of a sum: negative ones in brackets, as the chapter writes them."""
    return f"({text})" if text.startswith("-") else text


def add_law(dice: Dice, level: int) -> Draft:
    """Four terms of which two pairs fit together."""
    if level < 4:
        a, b = dice.integer(11, 69), dice.integer(11, 49)
        ten = 10 * dice.integer(1, 4)
        pairs = [
            (F(a), F(-a - ten if dice.chance(50) else ten - a)),
            (F(-b), F(b + dice.pick((-3, -1, 2, 5)))),
        ]
        values = [pairs[0][0], pairs[1][0], pairs[0][1], pairs[1][1]]
        show, grouped, why = fraction, pairs, "用加法交换律和结合律，把能凑整的数先结合。"
    else:
        low, high = dice.pick(((3, 4), (2, 3), (5, 6), (4, 5), (7, 2)))
        one, two = dice.integer(1, low - 1), dice.integer(1, high - 1)
        first = (F(one, low) + dice.integer(0, 3), F(low - one, low) + dice.integer(0, 2))
        second = (-F(two, high), -F(high - two, high) - dice.integer(0, 4))
        pairs = [first, second]
        values = [first[0], second[0], first[1], second[1]]
        show, grouped, why = fraction, pairs, "用加法交换律和结合律，把分母相同的数先结合。"
    shown = in_sum(show(values[0])) + "".join(f"+{in_brackets(show(v))}" for v in values[1:])
    together = "+".join(f"[{in_sum(show(p))}+{in_brackets(show(q))}]" for p, q in grouped)
    sums = [p + q for p, q in grouped]
    total = sum(values, F(0))
    steps = chain(
        shown, (together, why, "加法运算律"), (f"{in_sum(show(sums[0]))}+{in_brackets(show(sums[1]))}", "分别算出每组的和："),
        (show(total), "再相加："),
    )  # fmt: skip
    wrong = slips(
        show(total), (show(total - 2 * values[1]), "交换加数时没有带上自己的符号。"), (show(sums[0] - sums[1]), "第二组的和的符号弄错了。"),
        (show(-total), "和的符号取错了。"),
    )  # fmt: skip
    return Draft(
        f"计算：${shown}$。", show(total), steps, lambda: worked_out(shown), distractors=wrong
    )


def subtract(dice: Dice, level: int) -> Draft:
    """a - b by adding the opposite."""
    a, b, points = _two(dice, level)
    if b > 0 and a > b:
        b = -b
    show = decimal if points else fraction
    shown = f"{in_sum(show(a))}-{in_brackets(show(b))}"
    changed = f"{in_sum(show(a))}+{in_brackets(show(-b))}"
    steps = chain(
        shown,
        (changed, "减去一个数，等于加上这个数的相反数。", "减法法则"),
        (show(a - b), _rule(a, -b, show)),
    )
    wrong = slips(
        show(a - b), (show(a + b), "只把减号改成加号，没有把减数变成相反数。"), (show(-a - b), "把被减数的符号也改了。"),
        (show(b - a), "差的符号反了。"), (show(abs(a) + abs(b)), "没有看符号。"),
    )  # fmt: skip
    return Draft(
        f"计算：${shown}$。", show(a - b), steps, lambda: worked_out(shown), distractors=wrong
    )


PLACES = (
    "北京",
    "哈尔滨",
    "沈阳",
    "太原",
    "兰州",
    "长春",
    "西宁",
    "呼和浩特",
    "乌鲁木齐",
    "石家庄",
)


def temperature(dice: Dice, level: int) -> Draft:
    """A difference of temperatures, heights, or places on the line."""
    kind = dice.below(4)
    if kind == 0:
        low, gap = -dice.integer(1, 14), dice.integer(6, 13)
        text = dice.pick((
            f"{dice.pick(PLACES)}某天的最高气温是 ${low + gap}$ ℃，最低气温是 ${low}$ ℃，这天的温差是____℃。",
            f"冬季的一天，{dice.pick(PLACES)}的气温从最低 ${low}$ ℃升到最高 ${low + gap}$ ℃，这一天的最高气温比最低气温高____℃。",
        ))  # fmt: skip
        a, b, why = low + gap, low, "温差等于最高气温减去最低气温。"
    elif kind == 1:
        a, b = dice.integer(100, 900), -dice.integer(20, 150)
        one, two = dice.picks(("山顶", "气象站", "村庄", "瞭望台"), 2)
        text = f"甲处的{one}海拔 ${a}$ 米，乙处的{two}海拔 ${b}$ 米，甲处比乙处高____米。"
        why = "求高多少，用甲处的海拔减去乙处的海拔。"
    elif kind == 2:
        a, b = dice.integer(1, 9), -dice.integer(1, 12)
        text = dice.pick((
            f"数轴上点 $A$，$B$ 表示的数分别是 ${b}$ 和 ${a}$，则 $A$，$B$ 两点间的距离是____。",
            f"数轴上表示 ${a}$ 与 ${b}$ 的两点之间的距离是____个单位长度。",
        ))  # fmt: skip
        why = "数轴上两点间的距离，用右边的点表示的数减去左边的点表示的数。"
    else:
        a, b = -dice.integer(2, 6), -dice.integer(16, 24)
        text = f"某冰箱冷藏室外的保鲜格温度是 ${a}$ ℃，冷冻室的温度是 ${b}$ ℃，保鲜格的温度比冷冻室高____℃。"
        why = "求高多少，用减法。"
    if level == 3 and kind == 2:
        a = b + dice.integer(3, 9)
        text = f"数轴上点 $A$ 表示的数是 ${b}$，点 $B$ 在点 $A$ 的右边，它们之间的距离是 ${a - b}$，则点 $B$ 表示的数是____。"
        steps = chain(f"{b}+{a - b}", (str(a), "向右走用加法："))
        wrong = slips(str(a), (b - (a - b), "方向弄反了。"), (-a, "符号错了。"))
        return Draft(
            text,
            str(a),
            steps,
            lambda: str(next(x for x in range(b, 60) if x - b == a - b)),
            distractors=wrong,
        )
    answer = str(a - b)
    shown = f"{a}-{in_brackets(b)}"
    steps = (
        said(why),
        *chain(shown, (f"{a}+{-b}", "减去负数，等于加上它的相反数。"), (answer, "算出结果：")),
    )
    wrong = slips(
        answer, (abs(a + b), "减去负数时没有变成加它的相反数。"), (b - a, "减反了，差应是正数。")
    )
    return Draft(text, answer, steps, lambda: str(sum(1 for _ in range(b, a))), distractors=wrong)


def _signed_row(values: list[Fraction], points: bool) -> tuple[str, str]:
    """A row with brackets and its short form without."""
    show = decimal if points else fraction
    long, short = in_sum(show(values[0])), show(values[0])
    for n, value in enumerate(values[1:]):
        minus = n % 2 == 0
        inner = -value if minus else value
        long += ("-" if minus else "+") + (
            in_brackets(show(inner))
            if inner < 0
            else f"({signed(show(inner))})"
            if minus
            else show(inner)
        )
        short += signed(show(value))
    return long, short


def mixed(dice: Dice, level: int) -> Draft:
    """A row of + and - as an algebraic sum, then grouped by sign."""
    count = 3 if level == 1 else 4
    if level < 3:
        values = [F(dice.nonzero(-20, 20)) for _ in range(count)]
        if all(v > 0 for v in values):
            values[1] = -values[1]
        points = False
    elif level == 3:
        a, b = dice.integer(12, 80), dice.integer(5, 40)
        values = [
            F(-a, 10),
            F(b, 10),
            F(a - 10 * dice.integer(1, 3), 10),
            F(-b - 10 * dice.integer(1, 4), 10),
        ]
        points = True
    else:
        p, q = dice.pick(((3, 4), (2, 3), (5, 6), (4, 7), (5, 8)))
        values = [F(-1, p), F(q - 1, q), F(1 - p, p), F(1, q) + dice.integer(1, 3)]
        points = False
    show = decimal if points else fraction
    long, short = _signed_row(values, points)
    plus, minus = [v for v in values if v > 0], [v for v in values if v < 0]
    total = sum(values, F(0))
    lines: list[tuple[str, ...]] = [
        (short, "统一成加法，写成省略加号和括号的和的形式。", "省略加号")
    ]
    if level < 3 and len(plus) > 0 and len(minus) > 1:
        lines.append(
            (
                ("".join(signed(show(v)) for v in plus)).lstrip("+")
                + "".join(signed(show(v)) for v in minus),
                "正数与负数分别放在一起，移动时带上前面的符号。",
                "加法交换律",
            )
        )
        lines.append((f"{show(sum(plus, F(0)))}-{show(-sum(minus, F(0)))}", "正数、负数分别相加："))
    elif level >= 3:
        one, two = [values[0], values[2]], [values[1], values[3]]
        lines.append(
            (
                f"({show(one[0])}{signed(show(one[1]))})+({show(two[0])}{signed(show(two[1]))})",
                "把能凑整的数结合在一起。" if points else "把分母相同的数结合在一起。",
                "加法结合律",
            )
        )
        lines.append((f"{show(sum(one, F(0)))}{signed(show(sum(two, F(0))))}", "分别相加："))
    lines.append((show(total), "得出结果："))
    wrong = slips(
        show(total), (show(total - 2 * values[1]), "省略括号时符号出错，减去一个数要变成加它的相反数。"), (show(-total), "结果的符号错了。"),
        (show(total - 2 * values[-1]), "移动数的位置时，丢了前面的负号。"), (show(total + 2 * abs(values[0])), "第一个数的符号丢了。"),
    )  # fmt: skip
    return Draft(
        f"计算：${long}$。",
        show(total),
        chain(long, *lines),
        lambda: worked_out(long),
        distractors=wrong,
    )


def short_form(dice: Dice, level: int) -> Draft:
    """Which short form equals the row with brackets."""
    values = [F(v) for v in dice.picks([n for n in range(-15, 16) if n], 4)]
    long, short = _signed_row(values, False)
    flips = [[*values[:k], -values[k], *values[k + 1 :]] for k in (1, 2, 3)]
    rows = [(fraction(f[0]) + "".join(signed(v) for v in f[1:])) for f in flips]
    others = (
        "去掉括号时符号错了，减去一个数等于加上它的相反数。",
        "加上一个数时，括号里的符号不变。",
        "最后一项的符号错了。",
    )
    wrong = slips(short, *zip(rows, others, strict=True))
    steps = (said("减法先变成加法，再省略加号和括号。"), line(long, short, "所以"))
    return Draft(
        f"把 ${long}$ 写成省略加号和括号的和的形式，正确的是（　）", short, steps, lambda: short,
        options=(f"${short}$", *(f"${r}$" for r in rows)), distractors=wrong,
    )  # fmt: skip


def find_slip(dice: Dice, level: int) -> Draft:
    """A working in which a sign went wrong."""
    a, b, c = dice.integer(3, 15), dice.integer(2, 12), dice.integer(2, 12)
    long = f"-{a}-(-{b})+(-{c})"
    right = f"-{a}+{b}-{c}"
    total = -a + b - c
    at = dice.integer(1, 2)
    if at == 1:
        rows = [f"{long}=-{a}-{b}-{c}", f"=-({a}+{b}+{c})", f"={-a - b - c}"]
        why = f"减去 $-{b}$ 等于加上 ${b}$，应写成 ${right}$。"
    else:
        rows = [f"{long}={right}", f"=-({a}+{b})-{c}", f"={-a - b - c}"]
        why = f"异号两数相加，$-{a}+{b}$ 不能把绝对值相加。"
    steps = chain(
        long,
        (right, "统一成加法，省略加号和括号。"),
        (f"-{a}-{c}+{b}", "交换位置，带着符号移动。"),
        (str(total), "计算："),
    )
    return faulty(
        f"小刚计算 ${long}$ 的过程如下", rows, at, str(total), why, steps, lambda: worked_out(long)
    )


RECIPES = (
    Recipe("num.rational.add", "two", "calculate", (1, 2, 3), add),
    Recipe("num.rational.add", "two-mistake", "mistake", (1, 2, 3), corrected(add)),
    Recipe("num.rational.add", "two-choice", "choice", (1, 2), choosing(add)),
    Recipe("num.rational.add", "laws", "calculate", (3, 4), add_law),
    Recipe("num.rational.subtract", "two", "calculate", (1, 2, 3), subtract),
    Recipe("num.rational.subtract", "two-choice", "choice", (2, 3), choosing(subtract)),
    Recipe("num.rational.subtract", "difference", "word", (2, 3), temperature),
    Recipe("num.rational.addsub", "row", "calculate", (1, 2, 3, 4), mixed),
    Recipe("num.rational.addsub", "short-form", "choice", (2,), short_form),
    Recipe("num.rational.addsub", "find-slip", "mistake", (3,), find_slip),
)

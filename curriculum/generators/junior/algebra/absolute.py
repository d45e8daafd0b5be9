"""Opposite numbers, absolute values, and which of two rational numbers is larger."""

from fractions import Fraction

from curriculum.generators.dice import Dice
from curriculum.generators.junior.algebra.frames import Claim, judged, one_of
from curriculum.generators.latex import decimal, fraction, linear_sum, signed
from curriculum.generators.primary.answers import corrected
from curriculum.generators.recipe import Draft, Recipe
from curriculum.generators.working import chain, line, said, slips
from engine.values import Step


def rational(dice: Dice, level: int) -> Fraction:
    """A number that isn't 0: whole at level 1, later also a fraction."""
    if level == 1 or dice.chance(30):
        return Fraction(dice.nonzero(-20, 20))
    bottom = dice.integer(2, 9)
    return Fraction(dice.nonzero(-3 * bottom, 3 * bottom), bottom)


def opposite(dice: Dice, level: int) -> Draft:
    """The opposite of a number, or whose opposite it is."""
    value = rational(dice, level)
    text, answer = fraction(value), fraction(-value)
    ask = dice.pick(
        (
            f"${text}$ 的相反数是____。",
            f"____的相反数是 ${text}$。",
            f"与 ${text}$ 互为相反数的数是____。",
        )
    )
    steps = (
        said("只有符号不同的两个数互为相反数，改变符号就行。"),
        said(f"${text}$ 的符号变过来，得 ${answer}$。"),
    )
    wrong = slips(
        answer, (text, "没有改变符号。"), (fraction(1 / value), "把相反数和倒数弄混了。"),
        (fraction(-1 / value), "把相反数和倒数弄混了，还改了符号。"), (fraction(abs(value)), "写成了绝对值。"), (fraction(-2 * value), "不是它的2倍的相反数。"), (fraction(2 * value), "看成了它的2倍。"),
    )  # fmt: skip
    return Draft(ask, answer, steps, lambda: fraction(0 - value), distractors=wrong)


def many_signs(dice: Dice, level: int) -> Draft:
    """-(-(+3)) with two to four signs."""
    value = abs(rational(dice, min(level, 2)))
    signs = [dice.pick("+-") for _ in range(level + 1)]
    if "-" not in signs:
        signs[0] = "-"
    shown = fraction(value)
    for sign in reversed(signs[1:]):
        depth = shown.count("(") + shown.count("[")
        left, right = (("(", ")"), ("[", "]"), (r"\{", r"\}"))[min(depth, 2)]
        shown = f"{left}{sign}{shown}{right}"
    shown = signs[0] + shown
    minus = signs.count("-")
    answer = fraction(-value if minus % 2 else value)
    steps = (
        said(
            f"“$+$”号可以省略；“$-$”号有{minus}个，{'奇' if minus % 2 else '偶'}数个“$-$”号结果为{'负' if minus % 2 else '正'}。"
        ),
        line(shown, answer, "所以"),
    )
    wrong = slips(
        answer, (fraction(value if minus % 2 else -value), "数“$-$”号的个数时数错了，符号相反。")
    )

    def again() -> str:
        found = value
        for sign in signs:
            found = found if sign == "+" else 0 - found
        return fraction(found)

    return Draft(f"化简：${shown}=$____。", answer, steps, again, distractors=wrong)


def opposite_pair(dice: Dice, level: int) -> Draft:
    """a, b opposite (and c, d reciprocal): the value of an expression."""
    k, n = dice.nonzero(-5, 5), dice.nonzero(-9, 9)
    if level < 4:
        shown = dice.pick(
            (linear_sum([(k, "a"), (k, "b"), (n, "")]), f"{linear_sum([(n, '')])}{signed(k)}(a+b)")
        )
        ask = f"若 $a$，$b$ 互为相反数，则 ${shown}$ 的值是____。"
        answer, m = n, 0
        steps: tuple[Step, ...] = (
            said("互为相反数的两个数的和为0，所以 $a+b=0$。"),
            line(f"{k}\\times 0{signed(n)}", str(n), "整体代入："),
        )
        wrong = slips(
            str(n),
            (n + k, "把 $a+b$ 当成了1。"),
            (k, "丢掉了常数项。"),
            (0, "以为整个式子都等于0。"),
            (-n, "符号错了。"),
        )
    else:
        m, size = dice.nonzero(-4, 4), dice.integer(2, 5)
        answer = m + n * size**2
        shown = f"{linear_sum([(k, '(a+b)'), (m, 'cd'), (n, 'x^2')])}"
        ask = (
            rf"已知 $a$，$b$ 互为相反数，$c$，$d$ 互为倒数，$|x|={size}$，则 ${shown}$ 的值是____。"
        )
        steps = (
            said("互为相反数的两数和为0：$a+b=0$；互为倒数的两数积为1：$cd=1$。"),
            said(f"由 $|x|={size}$ 得 $x=\\pm {size}$，所以 $x^2={size**2}$。"),
            line(
                rf"{k}\times 0{signed(m)}\times 1{signed(n)}\times {size**2}",
                str(answer),
                "整体代入：",
            ),
        )
        wrong = slips(
            str(answer), (m + n * size, "忘了把 $x$ 平方。"), (n * size**2, "把 $cd$ 当成了0。"),
            (k + m + n * size**2, "把 $a+b$ 当成了1。"), (m + 2 * n * size, "把 $x^2$ 算成了 $2x$。"),
        )  # fmt: skip

    def again() -> str:
        values = set()
        for a in (Fraction(3), Fraction(-7, 2)):
            for c in (Fraction(5), Fraction(-2, 3)):
                for x in (size, -size) if level >= 4 else (0,):
                    values.add(k * (a - a) + (m * c * (1 / c) + n * x * x if level >= 4 else n))
        (found,) = values
        return fraction(found)

    return Draft(ask, str(answer), steps, again, distractors=wrong)


OPPOSITE_CLAIMS = (
    Claim("$-a$ 一定是负数", False, "当 $a$ 是负数时 $-a$ 是正数，$a=0$ 时 $-a=0$。", lambda: all(-a < 0 for a in (-2, 0, 3))),
    Claim("$0$ 的相反数是 $0$", True, "这是规定。", lambda: -0 == 0),
    Claim("互为相反数的两个数的和为 $0$", True, "$a+(-a)=0$。", lambda: all(a + -a == 0 for a in range(-5, 6))),
    Claim("符号不同的两个数互为相反数", False, "要“只有符号不同”，例如 $2$ 和 $-3$ 不是相反数。"),
    Claim("互为相反数的两个数一定不相等", False, "$0$ 的相反数是 $0$，它们相等。", lambda: all(a != -a for a in range(-3, 4))),
    Claim("数轴上表示互为相反数的两个点到原点的距离相等", True, "它们在原点两侧（或都是原点），到原点距离相等。"),
    Claim("一个数的相反数一定比它本身小", False, "例如 $-2$ 的相反数 $2$ 比它大。", lambda: all(-a < a for a in (-2, 0, 3))),
    Claim("$-(-3)$ 的相反数是 $3$", False, "$-(-3)=3$，它的相反数是 $-3$。", lambda: 0 - abs(-3) == 3),
    Claim("任何一个有理数都有相反数", True, "改变符号就得到它，$0$ 的相反数是 $0$。"),
    Claim("正数的相反数是负数", True, "在正数前面加“$-$”号就是负数。"),
)  # fmt: skip


def opposite_claims(dice: Dice, level: int) -> Draft:
    """Which claim about opposite numbers is right."""
    return one_of(dice, "下列说法正确的是（　）", OPPOSITE_CLAIMS)


def absolute(dice: Dice, level: int) -> Draft:
    """|a|, then with a sign in front or a sum."""
    a, b = rational(dice, level), rational(dice, min(level, 2))
    if level == 1:
        shown, value = rf"|{fraction(a)}|", abs(a)
        steps: tuple[Step, ...] = (
            said("正数的绝对值是它本身，负数的绝对值是它的相反数。"),
            line(shown, fraction(value), "所以"),
        )
        wrong = slips(fraction(value), (fraction(-value), "绝对值不会是负数。"))
    elif level == 2:
        shown, value = rf"-|{fraction(a)}|", -abs(a)
        steps = (
            line(rf"|{fraction(a)}|", fraction(abs(a)), "先求绝对值："),
            line(shown, fraction(value), "绝对值号外面还有一个负号，不要丢："),
        )
        wrong = slips(fraction(value), (fraction(-value), "丢掉了绝对值号外面的负号。"))
    else:
        sign = dice.pick((1, -1))
        shown = rf"|{fraction(a)}|{'+' if sign > 0 else '-'}|{fraction(b)}|"
        value = abs(a) + sign * abs(b)
        steps = chain(
            shown,
            (f"{fraction(abs(a))}{signed(sign * abs(b))}", "先分别去掉绝对值号："),
            (fraction(value), "再计算："),
        )
        wrong = slips(
            fraction(value), (fraction(a + sign * b), "没有去绝对值就算了。"), (fraction(abs(a) - sign * abs(b)), "加减看反了。"),
            (fraction(-value), "结果的符号错了。"),
        )  # fmt: skip

    def again() -> str:
        size = {id(v): max(v, 0 - v) for v in (a, b)}
        found = [
            size[id(a)],
            0 - size[id(a)],
            size[id(a)] + (1 if "+|" in shown else -1) * size[id(b)],
        ]
        return fraction(found[min(level, 3) - 1])

    ask = dice.pick(("计算：${}$。", "化简：${}=$____。")) if level > 1 else "${}=$____。"
    return Draft(ask.format(shown), fraction(value), steps, again, distractors=wrong)


def absolute_equation(dice: Dice, level: int) -> Draft:
    """|x| = a, |x - m| = a."""
    size = dice.integer(2, 12)
    m = 0 if level < 3 else dice.nonzero(-8, 8)
    inside = linear_sum([(1, "x"), (-m, "")])
    high, low = m + size, m - size
    answer = rf"\pm {size}" if not m else f"{high},{low}"
    ask = dice.pick(
        (f"若 $|{inside}|={size}$，则 $x=$____。", f"已知 $|{inside}|={size}$，则 $x$ 的值是____。")
    )
    steps = (
        said(f"绝对值等于 ${size}$ 的数有两个，它们互为相反数，所以 ${inside}=\\pm {size}$。"),
        *(
            ()
            if not m
            else (
                line(f"{inside}={size}", f"x={high}", "第一种："),
                line(f"{inside}=-{size}", f"x={low}", "第二种："),
            )
        ),
    )
    wrong = slips(
        answer, (high, "只写了一个，漏了负的那种情况。"), (low, "只写了一个，漏了正的那种情况。")
    )
    return Draft(
        ask,
        answer,
        steps,
        lambda: ",".join(str(x) for x in range(-40, 41) if abs(x - m) == size),
        distractors=wrong,
    )


def both_zero(dice: Dice, level: int) -> Draft:
    """|a - m| + |b - n| = 0, or a square in the second place."""
    m, n = dice.nonzero(-8, 8), dice.nonzero(-8, 8)
    first, second = linear_sum([(1, "a"), (-m, "")]), linear_sum([(1, "b"), (-n, "")])
    other = f"|{second}|" if level < 4 else f"({second})^2"
    total = dice.pick(
        (("a+b", m + n), ("a-b", m - n), ("ab", m * n))
        if level < 4
        else (("ab", m * n), ("2a-b", 2 * m - n), ("a+3b", m + 3 * n))
    )
    shown, value = total
    ask = dice.pick(
        (
            f"若 $|{first}|+{other}=0$，则 ${shown}=$____。",
            f"已知 $|{first}|$ 与 ${other}$ 互为相反数，则 ${shown}$ 的值是____。",
        )
    )
    steps = (
        said(f"$|{first}|$ 和 ${other}$ 都不小于0，和为0时两个都是0。"),
        line(f"{first}=0", f"a={m}", "第一个："),
        line(f"{second}=0", f"b={n}", "第二个："),
        said(f"代入得 ${shown}={value}$。"),
    )
    wrong = slips(
        str(value),
        (-value, "符号错了。"),
        (eval_pair(shown, -m, -n), "解 $a$，$b$ 时符号都弄反了。"),
        (eval_pair(shown, m, -n), "解 $b$ 时符号弄反了。"),
    )

    def again() -> str:
        found = [
            (a, b) for a in range(-10, 11) for b in range(-10, 11) if abs(a - m) + abs(b - n) == 0
        ]
        return str(eval_pair(shown, *found[0]))

    return Draft(ask, str(value), steps, again, distractors=wrong)


def eval_pair(shown: str, a: int, b: int) -> int:
    """The value of one of the short expressions above."""
    return {"a+b": a + b, "a-b": a - b, "ab": a * b, "2a-b": a + a - b, "a+3b": a + b + b + b}[
        shown
    ]


def without_bars(dice: Dice, level: int) -> Draft:
    """|a - 3| + |a - 5| when a lies in a known range."""
    low = dice.integer(-4, 3)
    high = low + dice.integer(2, 5)
    first, second = linear_sum([(1, "a"), (-low, "")]), linear_sum([(1, "a"), (-high, "")])
    if level < 4:
        below = dice.chance(50)
        condition = f"a<{low}" if below else f"a>{low}"
        shown, answer = f"|{first}|", linear_sum([(-1, "a"), (low, "")]) if below else first
        steps: tuple[Step, ...] = (
            said(f"因为 ${condition}$，所以 ${first}{'<' if below else '>'}0$。"),
            said(
                f"{'负数的绝对值是它的相反数' if below else '正数的绝对值是它本身'}，所以结果是 ${answer}$。"
            ),
        )
        wrong = slips(
            answer,
            (
                linear_sum([(-1, "a"), (low, "")]) if not below else first,
                "没有先判断绝对值号里式子的正负。",
            ),
        )
        sample = Fraction(low) + (-2 if below else 2)
        check_value, slope = abs(sample - low), -1 if below else 1
    else:
        condition = f"{low}<a<{high}"
        shown, answer = f"|{first}|+|{second}|", str(high - low)
        opened = f"{first}+({linear_sum([(-1, 'a'), (high, '')])})"
        steps = (
            said(f"因为 ${condition}$，所以 ${first}>0$，${second}<0$。"),
            said(f"正数的绝对值是它本身，负数的绝对值是它的相反数，所以原式化为 ${opened}$。"),
            line(opened, answer, "去括号，合并："),
        )
        wrong = slips(
            answer,
            (linear_sum([(2, "a"), (-low - high, "")]), "没有判断第二个绝对值号里是负数。"),
            (low - high, "两个绝对值都去反了。"),
        )
        sample, slope = Fraction(2 * low + 1, 2), 0
        check_value = abs(sample - low) + abs(sample - high)

    def again() -> str:
        return linear_sum([(slope, "a"), (check_value - slope * sample, "")])

    return Draft(
        f"若 ${condition}$，化简 ${shown}$ 的结果是____。", answer, steps, again, distractors=wrong
    )


ABSOLUTE_CLAIMS = (
    Claim("绝对值等于它本身的数是正数", False, "漏了 $0$，$0$ 的绝对值也等于本身。", lambda: all(a > 0 for a in range(-4, 5) if abs(a) == a)),
    Claim("任何有理数的绝对值都不是负数", True, "绝对值是到原点的距离，不会是负的。", lambda: all(abs(a) >= 0 for a in range(-4, 5))),
    Claim("绝对值相等的两个数一定相等", False, "也可能互为相反数，如 $3$ 和 $-3$。", lambda: all(a == b for a in range(-3, 4) for b in range(-3, 4) if abs(a) == abs(b))),
    Claim("互为相反数的两个数绝对值相等", True, "它们到原点的距离相等。", lambda: all(abs(a) == abs(-a) for a in range(-4, 5))),
    Claim("绝对值越大的数就越大", False, "负数的绝对值越大，数反而越小。", lambda: all(a > b for a in range(-3, 4) for b in range(-3, 4) if abs(a) > abs(b))),
    Claim("若 $|a|=5$，则 $a=5$", False, "$-5$ 的绝对值也等于 $5$，漏了这一个。", lambda: [a for a in range(-9, 10) if abs(a) == 5] == [5]),
    Claim("绝对值最小的有理数是 $0$", True, "绝对值都不小于 $0$，$0$ 的绝对值是 $0$。"),
    Claim("若 $|a|=-a$，则 $a$ 一定是负数", False, "$a=0$ 时也成立，$a$ 应是负数或 $0$。", lambda: all(a < 0 for a in range(-4, 5) if abs(a) == -a)),
    Claim("若 $a=b$，则 $|a|=|b|$", True, "相等的数到原点的距离当然相等。"),
    Claim("$|a|$ 一定是正数", False, "$a=0$ 时 $|a|=0$，不是正数。", lambda: all(abs(a) > 0 for a in range(-3, 4))),
)  # fmt: skip


def absolute_claims(dice: Dice, level: int) -> Draft:
    """Which claim about absolute values is right."""
    return one_of(dice, "下列说法正确的是（　）", ABSOLUTE_CLAIMS)


def absolute_judge(dice: Dice, level: int) -> Draft:
    """A claim about absolute values or opposites."""
    return judged(dice.pick(ABSOLUTE_CLAIMS + OPPOSITE_CLAIMS[:2]))


def compare(dice: Dice, level: int) -> Draft:
    """Two numbers to compare: with 0, two negatives, two negative fractions."""
    if level == 1:
        a, b = dice.picks([Fraction(n) for n in range(-12, 10)], 2)
    elif level == 2:
        a, b = (-Fraction(n, 10) for n in dice.picks(range(3, 60), 2))
    else:
        bottoms = dice.picks((2, 3, 4, 5, 6, 7, 8), 2)
        a, b = (-Fraction(dice.integer(1, bottom - 1), bottom) for bottom in bottoms)
        if a == b:
            b = (
                -Fraction(b.denominator, b.denominator + 1)
                if -b != Fraction(b.denominator, b.denominator + 1)
                else -Fraction(1, 9)
            )
        if a == b:
            a = a / 2
    show = decimal if level == 2 else fraction
    sign = ">" if a > b else "<"
    if a < 0 and b < 0:
        common = (a * b).denominator
        sizes = f"|{show(a)}|={show(-a)}$，$|{show(b)}|={show(-b)}"
        larger = ">" if -a > -b else "<"
        more = (
            f"，通分后比较得 ${show(-a)}{larger}{show(-b)}$"
            if level > 2 and common
            else f"，${show(-a)}{larger}{show(-b)}$"
        )
        steps = (
            said(f"先比较绝对值：${sizes}${more}。"),
            said(f"两个负数，绝对值大的反而小，所以 ${show(a)}{sign}{show(b)}$。"),
        )
    else:
        steps = (
            said("正数大于0，0大于负数，正数大于负数；两个正数照小学的方法比。"),
            said(f"所以 ${show(a)}{sign}{show(b)}$。"),
        )
    other = "<" if sign == ">" else ">"
    wrong = slips(
        sign, (other, "两个负数比较时，绝对值大的反而小。" if a < 0 and b < 0 else "大小看反了。")
    )
    return Draft(
        f"比较大小：${show(a)}$ ____ ${show(b)}$（填“$>$”“$<$”或“$=$”）。", sign, steps,
        lambda: ">" if (a - b).numerator > 0 else "<", distractors=wrong,
    )  # fmt: skip


def order(dice: Dice, level: int) -> Draft:
    """Several numbers in order, with a < chain."""
    pool = (
        [Fraction(n, 2) for n in range(-11, 10)]
        if level > 2
        else [Fraction(n) for n in range(-9, 10)]
    )
    values = dice.picks(pool, 4 if level < 3 else 5)
    up = dice.chance(60)
    shown = {
        v: f"-({fraction(-v)})" if level > 2 and v > 0 and dice.chance(40) else fraction(v)
        for v in values
    }
    if level > 2:
        size = max(values)
        shown[size] = f"|{fraction(-size)}|" if size > 0 else fraction(size)
    ordered = sorted(values, reverse=not up)
    sign = "<" if up else ">"
    answer = sign.join(shown[v] for v in ordered)
    row = "，".join(f"${shown[v]}$" for v in values)
    ask = f"把 {row} 这{len(values)}个数按从{'小到大' if up else '大到小'}的顺序用“${sign}$”号连接起来：____。"
    steps = (
        *(
            said(
                "先化简："
                + "，".join(
                    f"${shown[v]}={fraction(v)}$" for v in values if shown[v] != fraction(v)
                )
                + "。"
            )
            for _ in range(1)
            if any(shown[v] != fraction(v) for v in values)
        ),
        said("在数轴上，右边的点表示的数总比左边的大。"),
        said(f"所以 ${answer}$。"),
    )
    by_size = sorted(values, key=lambda v: (abs(v), v), reverse=not up)
    wrong = slips(
        answer,
        (sign.join(shown[v] for v in by_size), "按绝对值的大小排了，没有看正负。"),
        (sign.join(shown[v] for v in reversed(ordered)), "顺序排反了。"),
    )

    def again() -> str:
        left, found = list(values), []
        while left:
            best = left[0]
            for v in left:
                if (v - best < 0) == up and v != best:
                    best = v
            left.remove(best)
            found.append(shown[best])
        return sign.join(found)

    return Draft(ask, answer, steps, again, distractors=wrong)


def extreme(dice: Dice, level: int) -> Draft:
    """Which of four numbers is the smallest or the largest."""
    values = dice.picks(
        [Fraction(n, 2) for n in range(-9, 10)]
        if level > 1
        else [Fraction(n) for n in range(-9, 6)],
        4,
    )
    low = dice.chance(60)
    best = min(values) if low else max(values)
    answer = fraction(best)
    others = [v for v in values if v != best]
    word = "小" if low else "大"
    steps = (
        said("正数大于0，0大于负数；两个负数，绝对值大的反而小。"),
        said(f"所以最{word}的数是 ${answer}$。"),
    )
    wrong = slips(
        answer,
        *(
            (
                fraction(v),
                f"${fraction(v)}$ 不是最{word}的，在数轴上 ${answer}$ 在它的{'左' if low else '右'}边。",
            )
            for v in others
        ),
    )
    row = "，".join(f"${fraction(v)}$" for v in values)
    return Draft(
        f"在 {row} 这四个数中，最{word}的数是（　）", answer, steps,
        lambda: next(fraction(v) for v in values if all((v < w) == low for w in values if w != v)), distractors=wrong,
    )  # fmt: skip


def between(dice: Dice, level: int) -> Draft:
    """How many whole numbers lie between two numbers, or which."""
    low = Fraction(-2 * dice.integer(1, 5) - 1, 2) if level > 1 else Fraction(-dice.integer(2, 6))
    high = Fraction(2 * dice.integer(0, 4) + 1, 2) if level > 1 else Fraction(dice.integer(0, 5))
    inside = [n for n in range(-30, 31) if low < n < high]
    kind = dice.pick(("整数", "负整数", "非负整数"))
    chosen = [n for n in inside if kind == "整数" or (n < 0) == (kind == "负整数")]
    if not chosen:
        kind, chosen = "整数", inside
    answer = str(len(chosen))
    steps = (
        said("在数轴上从左往右找：" + "，".join(f"${n}$" for n in chosen) + "。"),
        said(f"一共{len(chosen)}个。"),
    )
    wrong = slips(
        answer,
        (len(chosen) + 1, "多数了一个，端点不在范围里。"),
        (len(chosen) - 1, "漏数了一个。")
        if len(chosen) > 1
        else (len(chosen) + 2, "两个端点都不算。"),
    )
    sayings = (
        f"大于 ${in_text(low)}$ 且小于 ${in_text(high)}$ 的{kind}有____个。",
        f"在 ${in_text(low)}$ 与 ${in_text(high)}$ 之间（不包括这两个数）的{kind}有____个。",
    )
    return Draft(
        dice.pick(sayings),
        answer,
        steps,
        lambda: str(
            sum(
                1
                for n in range(-30, 31)
                if low < n < high and (kind == "整数" or (n < 0) == (kind == "负整数"))
            )
        ),
        distractors=wrong,
    )


def in_text(value: Fraction) -> str:
    """A half as a decimal, a whole number as it is."""
    return decimal(value)


RECIPES = (
    Recipe("num.rational.opposite", "opposite", "fill", (1, 2), opposite),
    Recipe("num.rational.opposite", "opposite-choice", "choice", (2,), opposite),
    Recipe("num.rational.opposite", "many-signs", "calculate", (1, 2, 3), many_signs),
    Recipe("num.rational.opposite", "pair", "fill", (3, 4), opposite_pair),
    Recipe("num.rational.opposite", "claims", "choice", (2, 3), opposite_claims),
    Recipe("num.rational.absolute", "value", "calculate", (1, 2, 3), absolute),
    Recipe("num.rational.absolute", "equation", "reverse", (2, 3), absolute_equation),
    Recipe("num.rational.absolute", "both-zero", "fill", (3, 4), both_zero),
    Recipe("num.rational.absolute", "without-bars", "calculate", (3, 4), without_bars),
    Recipe("num.rational.absolute", "claims", "choice", (3,), absolute_claims),
    Recipe("num.rational.absolute", "claims-judge", "judge", (2,), absolute_judge),
    Recipe("num.rational.compare", "two", "fill", (1, 2, 3), compare),
    Recipe("num.rational.compare", "two-mistake", "mistake", (1, 2, 3), corrected(compare)),
    Recipe("num.rational.compare", "order", "fill", (2, 3), order),
    Recipe("num.rational.compare", "extreme", "choice", (1, 2), extreme),
    Recipe("num.rational.compare", "between", "fill", (2, 3), between),
)

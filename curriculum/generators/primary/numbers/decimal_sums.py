"""Adding and subtracting decimals: columns, mixed sums, easy ways, stories."""

from collections.abc import Callable
from fractions import Fraction

from curriculum.generators.dice import Dice
from curriculum.generators.latex import decimal
from curriculum.generators.primary.numbers.columns import added, subtracted, written
from curriculum.generators.primary.numbers.expressions import mixed_sum, tree
from curriculum.generators.primary.numbers.frames import (
    LEADS,
    Sum,
    blank,
    comparison,
    judge_of,
    kinds,
    of,
    sign_of,
)
from curriculum.generators.recipe import Draft, Recipe
from curriculum.generators.scenes.people import pupil
from curriculum.generators.working import chain, line, said, slips, sums


def amount(dice: Dice, low: int, high: int, places: int) -> int:
    """A scaled decimal that doesn't end in 0."""
    number = dice.integer(low, high)
    return number + 1 if places and number % 10 == 0 else number


def plus(a: int, pa: int, b: int, pb: int, ask: str) -> Sum:
    """a + b in columns, each with its places."""
    x, y = Fraction(a, 10**pa), Fraction(b, 10**pb)
    result = x + y
    lined = Fraction(a + b, 10 ** max(pa, pb))
    end = written(int(result * 10 ** max(pa, pb)), max(pa, pb))
    zero = "得数末尾的 0 要去掉。" if end != decimal(result) else ""
    width = 10 ** max(pa, pb)
    wrong = slips(
        decimal(result),
        *(((decimal(lined), "末位对齐了，应该小数点对齐。"),) if pa != pb else ()),
        (
            decimal(result - 1) if result > 1 else decimal(result + 1),
            "小数部分满十没有向个位进 1。",
        ),
        (decimal(result * 10), "小数点点错了位置。"),
        (decimal(result + Fraction(1, 10)), "十分位多算了 1。"),
        (decimal(abs(x - y)), "把加号看成了减号。"),
    )
    text = f"{decimal(x)}+{decimal(y)}"
    return Sum(
        text,
        decimal(result),
        (
            line(
                text,
                decimal(result),
                f"小数点对齐（相同数位对齐），从末位加起。{zero}",
                layout=added(a, b, (pa, pb)),
            ),
        ),
        lambda: decimal(Fraction(int(x * width) + int(y * width), width)),
        wrong,
        ask=ask,
    )


def minus(a: int, pa: int, b: int, pb: int, ask: str) -> Sum:
    """a - b in columns."""
    x, y = Fraction(a, 10**pa), Fraction(b, 10**pb)
    result = x - y
    places = max(pa, pb)
    zero = "被减数的小数位数少，可以在末尾添 0 再减。" if pa < pb else ""
    zero += (
        "得数末尾的 0 要去掉。"
        if written(int(result * 10**places), places) != decimal(result)
        else ""
    )
    copied = Fraction(int(x) - int(y)) + (y - int(y)) if pa == 0 else None
    wrong = slips(
        decimal(result),
        *(
            ((decimal(copied), "整数减小数，要在整数后面添 0 再退位减，不能把小数部分照抄下来。"),)
            if copied is not None
            else ()
        ),
        (decimal(result + 1), "向个位退 1 后，个位忘了减 1。"),
        (decimal(result * 10), "小数点点错了位置。"),
        (decimal(x + y), "把减号看成了加号。"),
        (decimal(result + Fraction(1, 10)), "十分位算错了。"),
    )
    text = f"{decimal(x)}-{decimal(y)}"
    return Sum(
        text,
        decimal(result),
        (
            line(
                text,
                decimal(result),
                f"小数点对齐（相同数位对齐），从末位减起。{zero}",
                layout=subtracted(a, b, (pa, pb)),
            ),
        ),
        lambda: decimal(Fraction(int(x * 10**places) - int(y * 10**places), 10**places)),
        wrong,
        ask=ask,
    )


def simple(dice: Dice, level: int) -> Sum:
    """One place."""
    a, b = amount(dice, 23, 89, 1), amount(dice, 11, 59, 1)
    whole = dice.integer(2, 9)
    if level == 1 or dice.chance(1, 2):
        return (
            plus(a, 1, b, 1, "计算：")
            if dice.chance(1, 2)
            else minus(max(a, b) + 10, 1, min(a, b), 1, "计算：")
        )
    return (
        plus(a, 1, whole, 0, "计算：")
        if dice.chance(1, 2)
        else minus(a + 100, 1, whole, 0, "计算：")
        if dice.chance(1, 2)
        else minus(whole + 9, 0, b, 1, "计算：")
    )


def full(dice: Dice, level: int) -> Sum:
    """Two and more places, unlike numbers of places, whole numbers."""
    ask = "列竖式计算："
    if level == 1:
        a, b = amount(dice, 312, 987, 2), amount(dice, 105, 299, 2)
        return plus(a, 2, b, 2, ask) if dice.chance(1, 2) else minus(a, 2, b, 2, ask)
    pa, pb = dice.pick(((1, 2), (2, 1), (2, 3), (3, 2)))
    a, b = (
        amount(dice, 41 * 10 ** (pa - 1), 99 * 10 ** (pa - 1), pa),
        amount(dice, 11 * 10 ** (pb - 1), 39 * 10 ** (pb - 1), pb),
    )
    if level == 2:
        return plus(a, pa, b, pb, ask) if dice.chance(1, 2) else minus(a, pa, b, pb, ask)
    return (
        minus(dice.integer(5, 40), 0, amount(dice, 105, 489, 2), 2, ask)
        if dice.chance(1, 2)
        else minus(a, pa, b, pb, ask)
    )


def mixed(dice: Dice, level: int) -> Sum:
    """Two operations, with or without brackets."""
    a, b, c = (
        Fraction(amount(dice, 60, 99, 1), 10),
        Fraction(amount(dice, 15, 39, 1), 10),
        Fraction(amount(dice, 105, 199, 2), 100),
    )
    forms: tuple[object, ...] = (
        ((a, "-", b), "+", c),
        ((a, "+", b), "-", c),
        ((a, "-", b), "-", c),
        (a, "-", (b, "+", c)),
        (a, "-", (b, "-", c)) if b > c else (a, "+", (b, "+", c)),
    )
    return mixed_sum(tree(dice.pick(forms[:3] if level == 2 else forms[3:])), decimal)


def easy(dice: Dice, level: int) -> Sum:
    """凑整 with decimals."""
    whole = dice.pick((5, 10, 8, 6))
    x = Fraction(amount(dice, 11, whole * 10 - 9, 1), 10)
    y = whole - x
    z = Fraction(amount(dice, 105, 489, 2), 100)
    big = whole + Fraction(amount(dice, 205, 989, 2), 100)
    n = dice.below(3) if level == 2 else dice.integer(2, 5)
    d = decimal
    ask = "用简便方法计算："

    def made(
        text: str, value: Fraction, lines: tuple[tuple[str, ...], ...], *wrong: tuple[Fraction, str]
    ) -> Sum:
        numbers = [
            Fraction(part)
            for part in text.replace("(", "").replace(")", "").replace("-", "+").split("+")
        ]
        signs = [1]
        inside = False
        flip = 1
        last = 1
        for sign in text:
            if sign == "(":
                inside, flip = True, last
            elif sign == ")":
                inside, flip = False, 1
            elif sign in "+-":
                last = 1 if sign == "+" else -1
                signs.append(last * (flip if inside else 1))
        entries = [(d(w), m) for w, m in wrong if w >= 0]
        entries += [
            (d(value + 1), "凑整时进位弄错了。"),
            (d(value + Fraction(1, 10)), "十分位算错了。"),
            (d(value * 10), "小数点点错了。"),
        ]
        return Sum(
            text,
            d(value),
            chain(text, *lines, (d(value), "")),
            lambda: d(
                Fraction(sum(int(k * 100) * s for k, s in zip(numbers, signs, strict=True)), 100)
            ),
            slips(d(value), *entries)[:4],
            ask=ask,
        )

    if n == 0:
        return made(
            f"{d(x)}+{d(z)}+{d(y)}",
            whole + z,
            (
                (f"{d(x)}+{d(y)}+{d(z)}", "交换加数的位置，先凑整。", "加法交换律"),
                (f"{whole}+{d(z)}", ""),
            ),
            (Fraction(whole), f"漏加了 {d(z)}。"),
        )
    if n == 1:
        return made(
            f"{d(z)}+{d(x)}+{d(y)}",
            whole + z,
            (
                (f"{d(z)}+({d(x)}+{d(y)})", "先把能凑整的两个数相加。", "加法结合律"),
                (f"{d(z)}+{whole}", ""),
            ),
            (Fraction(whole), f"漏加了 {d(z)}。"),
        )
    if n == 2:
        return made(
            f"{d(big)}-{d(x)}-{d(y)}",
            big - whole,
            (
                (f"{d(big)}-({d(x)}+{d(y)})", "连续减去两个数，等于减去它们的和。", "减法的性质"),
                (f"{d(big)}-{whole}", ""),
            ),
            (big - x + y, "括号里应该是两个减数的和。"),
        )
    if n == 3:
        head = x + Fraction(dice.integer(3, 9))
        w = Fraction(amount(dice, 105, 299, 2), 100)
        return made(
            f"{d(head)}-({d(x)}+{d(w)})",
            head - x - w,
            (
                (f"{d(head)}-{d(x)}-{d(w)}", "去掉减号后面的括号，加号变减号。", "减法的性质"),
                (f"{d(head - x)}-{d(w)}", ""),
            ),
            (head - x + w, "去括号时没有变号。"),
        )
    if n == 4:
        head = x + dice.integer(4, 9)
        w = Fraction(amount(dice, 105, 299, 2), 100)
        return made(
            f"{d(head)}-{d(w)}-{d(x)}",
            head - x - w,
            (
                (f"{d(head)}-{d(x)}-{d(w)}", "交换减数的位置，先减能凑整的。"),
                (f"{d(head - x)}-{d(w)}", ""),
            ),
            (head - x + w, "后一个减数看成了加数。"),
        )
    u = Fraction(amount(dice, 11, 48, 1), 10)
    return made(
        f"{d(x)}+{d(u)}+{d(y)}+{d(5 - u)}",
        Fraction(whole + 5),
        (
            (f"({d(x)}+{d(y)})+({d(u)}+{d(5 - u)})", "把能凑整的两两结合。", "加法交换律和结合律"),
            (f"{whole}+5", ""),
        ),
        (Fraction(whole), "漏加了一组。"),
    )


STORIES: tuple[tuple[str, str, str], ...] = (
    ("{who}买一本书用{a}元，买一支笔用{b}元。一共用多少元？", "+", "元"),
    ("一根彩带长{a}米，用去{b}米。还剩多少米？", "-", "米"),
    ("一筐苹果重{a}千克，吃了{b}千克。还剩多少千克？", "-", "千克"),
    ("一个西瓜重{a}千克，一个哈密瓜重{b}千克。一共重多少千克？", "+", "千克"),
    ("妈妈带了{a}元，买水果用去{b}元。还剩多少元？", "-", "元"),
    ("上午走了{a}千米，下午走了{b}千米。一天走了多少千米？", "+", "千米"),
    ("一件玩具原价{a}元，现在便宜了{b}元。现价多少元？", "-", "元"),
    ("跳远比赛，{who}第一次跳了{b}米，第二次比第一次多跳{c}米。第二次跳了多少米？", "c", "米"),
    ("一桶油连桶重{a}千克，桶重{b}千克。油重多少千克？", "-", "千克"),
    ("红绳长{b}米，比蓝绳短{c}米。蓝绳长多少米？", "c", "米"),
    ("一条小路长{a}千米，{who}走了{b}千米。还要走多少千米？", "-", "千米"),
    ("果农第一天摘了{a}千克樱桃，第二天摘了{b}千克。两天一共摘了多少千克？", "+", "千克"),
    ("一壶油有{a}升，做菜用去{b}升。还剩多少升？", "-", "升"),
    ("{who}买文具用了{a}元，买零食用了{b}元。一共用了多少元？", "+", "元"),
    ("大树高{a}米，小树比大树矮{b}米。小树高多少米？", "-", "米"),
    ("一箱梨重{a}千克，一箱桃重{b}千克。这箱梨比这箱桃重多少千克？", "-", "千克"),
    ("一根电线，第一次用去{a}米，第二次用去{b}米，正好用完。这根电线原来长多少米？", "+", "米"),
    ("一瓶果汁{b}元，一盒蛋糕比它贵{c}元。一盒蛋糕多少元？", "c", "元"),
    ("{who}的书包重{b}千克，爸爸的背包比它重{c}千克。爸爸的背包重多少千克？", "c", "千克"),
    ("超市买大米用{a}元，用购物卡抵掉{b}元，其余付现金。付现金多少元？", "-", "元"),
    ("甲地上午下雨{a}毫米，下午下雨{b}毫米。全天下雨多少毫米？", "+", "毫米"),
    ("一块布长{a}米，做窗帘用去{b}米。还剩多少米？", "-", "米"),
)


def story(dice: Dice, level: int) -> Draft:
    """Stories of one step; level 3 gives change for two things."""
    who = pupil(dice)
    places = 1 if level == 1 else 2
    unit_ = 10**places
    a, b, c = (
        Fraction(amount(dice, 6 * unit_, 20 * unit_, places), unit_),
        Fraction(amount(dice, unit_ + 1, 5 * unit_, places), unit_),
        Fraction(amount(dice, 11, 99, 1), 100 if places == 2 else 10),
    )
    if level == 3:
        first, second = (
            Fraction(amount(dice, 205, 899, 2), 100),
            Fraction(amount(dice, 105, 799, 1), 100),
        )
        things = dice.pick(
            (
                ("一本笔记本", "一支钢笔"),
                ("一盒牛奶", "一个面包"),
                ("一袋苹果", "一把香蕉"),
                ("一把尺子", "一盒彩笔"),
                ("一个笔袋", "一本练习册"),
                ("一袋饼干", "一瓶果汁"),
                ("一条毛巾", "一块香皂"),
            )
        )
        total = first + second
        paid = next(note for note in (10, 20, 50) if note > total)
        text = dice.pick(
            (
                f"{things[0]}{decimal(first)}元，{things[1]}{decimal(second)}元。{who}各买一样，付了{paid}元，应找回多少元？",
                f"{who}买了{things[0]}（{decimal(first)}元）和{things[1]}（{decimal(second)}元），付{paid}元，找回多少元？",
                f"{who}带了{paid}元，买{things[0]}用去{decimal(first)}元，买{things[1]}用去{decimal(second)}元，还剩多少元？",
                f"{things[1]}的价钱是{decimal(second)}元，{things[0]}的价钱是{decimal(first)}元。{who}两样都买，用一张{paid}元的纸币付款，收银员应找回多少元？",
            )
        )
        value = paid - total
        steps = sums(
            ("先求一共要付多少元：", f"{decimal(first)}+{decimal(second)}", decimal(total)),
            ("再求应找回多少元：", f"{paid}-{decimal(total)}", decimal(value)),
        )
        wrong = slips(
            of(decimal(value), "元"),
            (of(decimal(total), "元"), "求的是一共花的钱，还没有求找回的钱。"),
            (of(decimal(paid - first), "元"), "只减了一样。"),
            (of(decimal(value + 1), "元"), "退位时忘了减 1。"),
        )
        return Draft(
            text,
            of(decimal(value), "元"),
            steps,
            lambda: of(
                decimal(Fraction(paid * 100 - int(first * 100) - int(second * 100), 100)), "元"
            ),
            distractors=wrong,
        )
    template, sign, unit = dice.pick(STORIES)
    if sign == "c":
        x, y, op = b, c, "+"
    else:
        x, y, op = a, b, sign
    value = x + y if op == "+" else x - y
    other = x - y if op == "+" else x + y
    text = template.format(a=decimal(a), b=decimal(b), c=decimal(c), who=who)
    why = (
        "求一共（较大数），用加法，小数点对齐："
        if op == "+"
        else "求剩余（相差），用减法，小数点对齐："
    )
    wrong = slips(
        of(decimal(value), unit),
        (of(decimal(abs(other)), unit), "加法和减法选错了。"),
        (of(decimal(value + 1), unit), "进位或退位弄错了。"),
        (of(decimal(value * 10), unit), "小数点点错了位置。"),
    )
    return Draft(
        text,
        of(decimal(value), unit),
        sums((why, f"{decimal(x)}{op}{decimal(y)}", decimal(value))),
        lambda: of(
            decimal(Fraction(int(x * 100) + (1 if op == "+" else -1) * int(y * 100), 100)), unit
        ),
        distractors=wrong,
    )


def missing(dice: Dice, level: int) -> Draft:
    """A decimal is missing."""
    places = 1 if level < 4 else 2
    unit_ = 10**places
    a, b = (Fraction(amount(dice, unit_ + 1, 6 * unit_, places), unit_) for _ in range(2))
    total = a + b
    n = dice.below(3)
    text, answer, why = (
        (
            f"____$+{decimal(b)}={decimal(total)}$",
            a,
            f"一个加数 $=$ 和 $-$ 另一个加数：${decimal(total)}-{decimal(b)}={decimal(a)}$。",
        ),
        (
            f"${decimal(total)}-$____$={decimal(b)}$",
            a,
            f"减数 $=$ 被减数 $-$ 差：${decimal(total)}-{decimal(b)}={decimal(a)}$。",
        ),
        (
            f"____$-{decimal(b)}={decimal(a)}$",
            total,
            f"被减数 $=$ 差 $+$ 减数：${decimal(a)}+{decimal(b)}={decimal(total)}$。",
        ),
    )[n]
    return blank(
        f"{dice.pick(LEADS)}{text}。",
        decimal(answer),
        (said(why),),
        lambda: decimal(
            next(
                Fraction(k, unit_)
                for k in range(20 * unit_)
                if (Fraction(k, unit_) + b == total if n < 2 else Fraction(k, unit_) - b == a)
            )
        ),
        slips(
            decimal(answer),
            (decimal(total + b if n < 2 else abs(a - b)), "各部分之间的关系弄反了。"),
            (decimal(answer + 1), "进位或退位弄错了。"),
            (decimal(answer * 10), "小数点点错了。"),
        ),
    )


def compare(dice: Dice, level: int) -> Draft:
    """A decimal sum and a number."""
    a, b = Fraction(amount(dice, 21, 69, 1), 10), Fraction(amount(dice, 11, 20, 1), 10)
    add = dice.chance(1, 2)
    value = a + b if add else a - b
    other = value + Fraction(dice.pick((-10, -1, 0, 0, 1, 10)), 10)
    other = value if other < 0 else other
    text = f"{decimal(a)}{'+' if add else '-'}{decimal(b)}"
    return comparison(
        text,
        decimal(other),
        sign_of(value, other),
        f"先算 ${text}={decimal(value)}$，再比大小。",
        lambda: sign_of(int(a * 10) + (int(b * 10) if add else -int(b * 10)), int(other * 10)),
    )


def claims(dice: Dice, level: int) -> tuple[str, bool, str, Callable[[], bool]]:
    """Right and wrong alignments and laws."""
    a, b, c = (
        Fraction(amount(dice, 21, 69, 1), 10),
        Fraction(amount(dice, 105, 199, 2), 100),
        dice.integer(2, 9),
    )
    d = decimal
    every = (
        (
            f"${d(a)}+{c}={d(a + Fraction(c, 10))}$",
            False,
            "整数要和小数的整数部分对齐，不能末位对齐。",
            lambda: a + c == a + Fraction(c, 10),
        ),
        (
            "计算小数加减法时，要把末位对齐。",
            False,
            "要把小数点对齐，也就是相同数位对齐。",
            lambda: Fraction("0.5") + 2 == Fraction("0.7"),
        ),
        (
            f"${d(a + b + c)}-{d(a)}-{d(b)}={d(a + b + c)}-({d(a)}+{d(b)})$",
            True,
            "连续减去两个数，等于减去它们的和。",
            lambda: (a + b + c) - a - b == (a + b + c) - (a + b),
        ),
        (
            f"${d(a + b + c)}-({d(a)}-{d(b)})={d(a + b + c)}-{d(a)}-{d(b)}$"
            if a > b
            else f"${d(a + b)}-{d(b)}={d(a)}$",
            a <= b,
            "减号后面去括号，减号要变加号。" if a > b else "和减去一个加数等于另一个加数。",
            lambda: not (a > b),
        ),
        (
            "整数加法的运算律对小数加法同样适用。",
            True,
            "加法交换律、结合律对小数同样适用。",
            lambda: a + b == b + a and (a + b) + c == a + (b + c),
        ),
    )
    return dice.pick(every)


RECIPES = (
    *kinds("num.decimal.addsub-intro", "columns", (1, 2), simple),
    Recipe("num.decimal.addsub-intro", "story", "word", (1,), story),
    Recipe("num.decimal.addsub-intro", "symbols", "fill", (2,), compare),
    *kinds("num.decimal.add-sub", "columns", (1, 2, 3), full),
    Recipe("num.decimal.add-sub", "story", "word", (2,), story),
    Recipe("num.decimal.add-sub", "missing", "reverse", (3, 4), missing),
    *kinds("num.decimal.addsub-mixed", "order", (2, 3), mixed),
    *kinds("num.decimal.addsub-mixed", "easy", (2, 3), easy, "calculate mistake"),
    Recipe("num.decimal.addsub-mixed", "change", "word", (3,), story),
    Recipe("num.decimal.addsub-mixed", "claim", "judge", (3,), judge_of(claims)),
)

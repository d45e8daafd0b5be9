"""What fractions are: parts of a whole, reading, comparing, reducing, common denominators."""

from collections.abc import Callable
from fractions import Fraction
from math import gcd, lcm

from curriculum.generators.dice import Dice
from curriculum.generators.latex import decimal, fraction, mixed, over
from curriculum.generators.primary.numbers.frames import (
    answered,
    blank,
    comparison,
    judge_of,
    padded,
    sign_of,
)
from curriculum.generators.recipe import Draft, Recipe
from curriculum.generators.working import line, said, slips
from engine.plot.figures import number_line


def coprime(dice: Dice, low: int, high: int) -> tuple[int, int]:
    """Top and bottom of a proper fraction in lowest terms."""
    bottom = dice.integer(low, high)
    top = dice.pick([n for n in range(1, bottom) if gcd(n, bottom) == 1])
    return top, bottom


def unit_of(dice: Dice, level: int) -> Draft:
    """分数单位, and how many are missing to 1 or 2."""
    top, bottom = coprime(dice, 3, 15)
    n = dice.below(3)
    if n == 0:
        return blank(
            f"${over(top, bottom)}$ 的分数单位是____，它有____个这样的分数单位。",
            f"{over(1, bottom)};{top}",
            (said("分母是几，分数单位就是几分之一；分子是几，就有几个这样的单位。"),),
            lambda: f"{fraction(Fraction(1, bottom))};{Fraction(top, bottom) * bottom}",
            slips(
                f"{over(1, bottom)};{top}",
                (f"{over(1, top)};{bottom}", "分数单位看分母，不看分子。"),
                (f"{over(1, bottom)};{bottom}", "有几个单位看分子。"),
            ),
        )
    goal = 1 if n == 1 else 2
    need = goal * bottom - top
    return blank(
        f"${over(top, bottom)}$ 再添上____个这样的分数单位就是 ${'最小的质数' if goal == 2 else '1'}$。".replace(
            "$最小的质数$", "最小的质数"
        ),
        need,
        (
            said(
                f"${goal}={over(goal * bottom, bottom)}$"
                + ("，最小的质数是 2" if goal == 2 else "")
                + f"，还差 ${goal * bottom}-{top}={need}$ 个 ${over(1, bottom)}$。"
            ),
        ),
        lambda: (goal - Fraction(top, bottom)) * bottom,
        slips(
            str(need),
            (bottom - top if goal == 2 else top, "想一想目标里有几个这样的单位。"),
            (need + 1, "多数了一个。"),
            (goal * bottom, "还要减去已经有的。"),
        ),
    )


def as_division(dice: Dice, level: int) -> Draft:
    """分数与除法: quotients as fractions, and each share in length and in part."""
    b = dice.integer(3, 12)
    a = dice.pick([n for n in range(1, 12) if n != b])
    if level == 1:
        shape = dice.below(3)
        if shape == 0:
            return blank(
                f"${a}\\div {b}=$____。（填分数）",
                over(a, b),
                (
                    said("被除数作分子，除数作分母，除号相当于分数线。"),
                    said(f"${a}\\div {b}={over(a, b)}$。"),
                ),
                lambda: fraction(Fraction(a, b)),
                slips(over(a, b), (over(b, a), "被除数应作分子，写反了。")),
                form="value",
            )
        if shape == 1:
            return blank(
                f"${over(a, b)}=$____$\\div$____。",
                f"{a};{b}",
                (said("分子相当于被除数，分母相当于除数。"),),
                lambda: f"{Fraction(a, b) * b};{b}",
                slips(f"{a};{b}", (f"{b};{a}", "分子相当于被除数，写反了。")),
            )
        return blank(
            f"____$\\div {b}={over(a, b)}$。",
            a,
            (said("分子相当于被除数。"),),
            lambda: Fraction(a, b) * b,
            slips(str(a), (b, "分母相当于除数。"), (a + b, "分子就是被除数。")),
        )
    unit, what = dice.pick(
        (("米", "绳子"), ("千克", "糖"), ("米", "彩带"), ("千克", "面粉"), ("米", "木条"))
    )
    cut = f"{a}{unit}长的{what}平均剪成{b}段" if unit == "米" else f"{a}{unit}{what}平均分成{b}份"
    piece = "段" if unit == "米" else "份"
    size = "长" if unit == "米" else "重"
    whole = "全长" if unit == "米" else "总质量"
    if dice.chance(1, 2):
        return blank(
            f"把{cut}，每{piece}是{whole}的____，每{piece}{size}____{unit}。（填分数）",
            f"{over(1, b)};{over(a, b)}",
            (
                said(
                    f"每{piece}是{whole}的几分之几，把{whole}看作单位“1”，平均分成 {b} 份：$1\\div {b}={over(1, b)}$。"
                ),
                said(
                    f"每{piece}{size}多少{unit}，用总数除以份数：${a}\\div {b}={over(a, b)}$（{unit}）。"
                ),
            ),
            lambda: f"{fraction(Fraction(1, b))};{fraction(Fraction(a, b))}",
            slips(
                f"{over(1, b)};{over(a, b)}",
                (f"{over(a, b)};{over(1, b)}", "“几分之几”和“多少”弄混了。"),
                (f"{over(1, b)};{over(b, a)}", "求每份用总数除以份数，除反了。"),
            ),
            form="value",
        )
    return blank(
        f"把{cut}，{dice.pick(('每', '其中一'))}{piece}{size}____{unit}。（填分数）",
        over(a, b),
        (said(f"用总数除以份数：${a}\\div {b}={over(a, b)}$（{unit}）。"),),
        lambda: fraction(Fraction(a, b)),
        slips(
            over(a, b),
            (over(1, b), f"这是每{piece}占{whole}的几分之几。")
            if a > 1
            else (over(b, 1), "除反了。"),
            (over(b, a), "除反了，应该用总数除以份数。"),
        ),
        form="value",
    )


def times_part(dice: Dice, level: int) -> Draft:
    """One number as a fraction of another."""
    small, big = dice.integer(3, 24), dice.integer(25, 48)
    pairs = (
        ("男生", "女生", "人"),
        ("白兔", "灰兔", "只"),
        ("苹果树", "梨树", "棵"),
        ("故事书", "科技书", "本"),
        ("足球", "篮球", "个"),
        ("鸭", "鹅", "只"),
    )
    a, b, unit = dice.pick(pairs)
    flip = dice.chance(1, 3)
    value = Fraction(big, small) if flip else Fraction(small, big)
    first, second = (b, a) if flip else (a, b)
    x, y = (big, small) if flip else (small, big)
    asks = (
        f"{a}有{small}{unit}，{b}有{big}{unit}。{first}的数量是{second}的几分之几？",
        f"有{small}{unit}{a}，{big}{unit}{b}，{first}是{second}的几分之几？"
        if unit != "人"
        else f"{a}{small}人，{b}{big}人，{first}人数是{second}的几分之几？",
    )
    if level == 3:
        value = Fraction(small, small + big)
        x, y = small, small + big
        first, second = a, "总数"
        asks = (
            f"{a}有{small}{unit}，{b}有{big}{unit}。{a}占总数的几分之几？",
            f"{a}{small}{unit}，{b}{big}{unit}，{a}占两种总数的几分之几？",
        )
    steps = [
        *((line(f"{small}+{big}", str(small + big), "先求总数："),) if level == 3 else ()),
        line(
            rf"{x}\div {y}", over(x, y), f"把{second}看作单位“1”（标准量），用{first}除以{second}："
        ),
    ]
    if fraction(value) != over(x, y):
        steps.append(line(over(x, y), fraction(value), "约成最简分数。", name="约分"))
    return Draft(
        f"{dice.pick(asks)}（结果写成最简分数）",
        fraction(value),
        tuple(steps),
        lambda: fraction(Fraction(x * 6, y * 6)),
        distractors=slips(
            fraction(value),
            (fraction(1 / value), "标准量和比较量除反了，“是（占）”字后面的是标准量。"),
            (fraction(Fraction(small, big)), "标准量找错了。"),
            (fraction(Fraction(abs(big - small), big)), "求几分之几不是求相差。"),
        ),
    )


def kind_choice(dice: Dice, level: int) -> Draft:
    """Which is a proper fraction."""
    b = dice.integer(4, 12)
    t, u = dice.integer(2, b - 1), dice.integer(b + 1, 2 * b)
    right = over(t, b)
    options = [over(b, b), over(u, b), over(b, t)]
    return Draft(
        "下面的分数中，（　）是真分数。",
        "",
        (
            said("分子比分母小的分数是真分数，分子大于或等于分母的是假分数。"),
            said(f"所以 ${right}$ 是真分数。"),
        ),
        lambda: next(f"${over(p, q)}$" for p, q in ((b, b), (u, b), (b, t), (t, b)) if p < q),
        options=(f"${right}$", *(f"${o}$" for o in options)),
        distractors=slips("", *((o, "分子大于或等于分母，是假分数。") for o in options)),
    )


def kind_fill(dice: Dice, level: int) -> Draft:
    """How many proper fractions, and the smallest improper one."""
    b = dice.integer(4, 12)
    if dice.chance(1, 2):
        return blank(
            f"分母是 ${b}$ 的真分数有____个，其中最大的是____。",
            f"{b - 1};{over(b - 1, b)}",
            (
                said("真分数的分子比分母小，分子可以是 1、2、……，直到比分母小 1。"),
                said(f"一共 ${b - 1}$ 个，最大的是 ${over(b - 1, b)}$。"),
            ),
            lambda: (
                f"{sum(1 for t in range(1, 60) if t < b)};{fraction(max(Fraction(t, b) for t in range(1, b)))}"
            ),
            slips(
                f"{b - 1};{over(b - 1, b)}",
                (f"{b};{over(b, b)}", "分子等于分母的是假分数。"),
                (f"{b - 1};{over(1, b)}", "这是最小的。"),
            ),
        )
    return blank(
        f"分数 $\\frac{{a}}{{{b}}}$（$a$ 是自然数）是假分数，$a$ 最小是____。",
        b,
        (said("假分数的分子大于或等于分母，分子最小等于分母。"),),
        lambda: min(t for t in range(1, 60) if Fraction(t, b) >= 1),
        slips(str(b), (b + 1, "分子等于分母时也是假分数。"), (b - 1, "这时是真分数。")),
    )


def to_mixed(dice: Dice, level: int) -> Draft:
    """假分数 to 带分数 or whole numbers, and back."""
    b, w = dice.integer(3, 12), dice.integer(2, 7)
    r = dice.pick([n for n in range(1, b) if gcd(n, b) == 1])
    top = w * b + r
    if level == 1:
        return blank(
            f"把假分数 ${over(w * b, b)}$ 化成整数是____。",
            w,
            (said(f"分子除以分母：${w * b}\\div {b}={w}$。"),),
            lambda: Fraction(w * b, b),
            slips(str(w), (w * b, "这是分子。"), (w + 1, "商算错了。")),
        )
    if dice.chance(1, 2):
        value = Fraction(top, b)
        return blank(
            f"把假分数 ${over(top, b)}$ 化成带分数是____。",
            mixed(value),
            (
                said(f"分子除以分母：${top}\\div {b}={w}\\cdots\\cdots {r}$。"),
                said(f"商 ${w}$ 作整数部分，余数 ${r}$ 作分子，分母不变：${mixed(value)}$。"),
            ),
            lambda: rf"{top // b}{over(top % b, b)}",
            slips(
                mixed(value),
                (
                    rf"{r}{over(w, b)}" if w < b else rf"{w + 1}{over(r, b)}",
                    "商作整数部分，余数作分子，弄反了。",
                ),
                (rf"{w}{over(r, top)}", "分母不变。"),
            ),
            form="mixed",
        )
    return blank(
        f"把带分数 ${mixed(Fraction(top, b))}$ 化成假分数是____。",
        over(top, b),
        (
            said(f"整数部分乘分母再加分子作分子，分母不变：${w}\\times {b}+{r}={top}$。"),
            said(f"所以是 ${over(top, b)}$。"),
        ),
        lambda: over(sum([b] * w) + r, b),
        slips(
            over(top, b),
            (over(w + r, b), "整数部分要先乘分母，再加分子。"),
            (
                over(w * r + b, b) if w * r + b != top else over(top + 1, b),
                "整数应该乘分母，不是乘分子。",
            ),
        ),
    )


def equal(dice: Dice, level: int) -> Draft:
    """分数的基本性质: the same fraction with another bottom or top."""
    top, bottom = coprime(dice, 3, 9)
    k = dice.integer(2, 6)
    up = dice.chance(1, 2)
    n = dice.below(2)
    a, b, c, e = (top, bottom, top * k, bottom * k) if up else (top * k, bottom * k, top, bottom)
    how = f"{'分母' if n else '分子'}由 {b if n else a} 变成 {e if n else c}，{'乘' if up else '除以'} ${k}$，{'分子' if n else '分母'}也要{'乘' if up else '除以'} ${k}$。"
    text = (
        rf"{over(a, b)}=\frac{{(\quad)}}{{{e}}}" if n else rf"{over(a, b)}=\frac{{{c}}}{{(\quad)}}"
    )
    answer = c if n else e
    if level == 2:
        return blank(
            f"在括号里填上合适的数：${text}$，应填____。",
            answer,
            (said(how, name="分数的基本性质"), said(f"${over(a, b)}={over(c, e)}$。")),
            lambda: next(v for v in range(1, 200) if (a * e == b * v if n else a * v == b * c)),
            slips(
                str(answer),
                (
                    (a + (e - b) if n else b + (c - a))
                    if (a + (e - b) if n else b + (c - a)) > 0
                    else answer + 2,
                    "分子、分母要同时乘或除以相同的数，不是同时加减。",
                ),
                (a if n else b, "分子、分母要同时变化。"),
            ),
        )
    if level == 3:
        add = top * (k - 1)
        value = bottom * (k - 1)
        return blank(
            f"${over(top, bottom)}$ 的分子加上 ${add}$，要使分数的大小不变，分母应加上____。",
            value,
            (
                said(f"分子加上 ${add}$ 变成 ${top * k}$，相当于乘 ${k}$。", name="分数的基本性质"),
                said(f"分母也要乘 ${k}$，变成 ${bottom * k}$，也就是加上 ${value}$。"),
            ),
            lambda: next(
                v for v in range(1, 300) if Fraction(top + add, bottom + v) == Fraction(top, bottom)
            ),
            slips(
                str(value),
                (add, "分子、分母同时加上同一个数，分数的大小会变。"),
                (bottom * k, "这是变化后的分母，问的是加上几。"),
                (k, "这是乘的数。"),
            ),
        )
    return blank(
        f"把 ${over(top, bottom)}$ 化成分母是 ${bottom * k}$ 而大小不变的分数是____。",
        over(top * k, bottom * k),
        (
            said(f"分母乘 ${k}$，分子也乘 ${k}$。", name="分数的基本性质"),
            line(over(top, bottom), over(top * k, bottom * k), ""),
        ),
        lambda: over(
            next(v for v in range(1, 300) if Fraction(v, bottom * k) == Fraction(top, bottom)),
            bottom * k,
        ),
        slips(
            over(top * k, bottom * k),
            (over(top, bottom * k), "只改了分母，分子没有变。"),
            (over(top + bottom * (k - 1), bottom * k), "分子、分母不能同时加上相同的数。"),
        ),
        form="value",
    )


def reduce(dice: Dice, level: int) -> Draft:
    """约分."""
    top, bottom = coprime(dice, 3, 12)
    k = dice.pick((2, 3, 5, 7) if level == 1 else (4, 6, 8, 9, 10, 12, 15))
    if level == 3:
        top, k = top + bottom, dice.integer(2, 6)
    a, b = top * k, bottom * k
    value = fraction(Fraction(top, bottom))
    half = next((q for q in (2, 3, 5) if k % q == 0 and k != q), 0)
    steps = (
        said(f"${a}$ 和 ${b}$ 的最大公因数是 ${k}$，分子、分母同时除以 ${k}$。", name="约分"),
        line(over(a, b), value, ""),
    )
    return Draft(
        f"{dice.pick(('约分', '把下面的分数化成最简分数', '化简成最简分数'))}：${over(a, b)}=$____。",
        value,
        steps,
        lambda: fraction(Fraction(a * 2, b * 2)),
        distractors=slips(
            value,
            *(
                ((over(a // half, b // half), "还没有约到最简，分子、分母还有公因数。"),)
                if half
                else ()
            ),
            (over(top, b), "只约了分子，分母没有同时约。"),
            (
                over(a, bottom)
                if Fraction(a, bottom) != Fraction(top, bottom)
                else over(top + 1, bottom),
                "只约了分母，分子没有同时约。",
            ),
        ),
    )


def lowest(dice: Dice, level: int) -> Draft:
    """Which is in lowest terms."""
    top, bottom = dice.pick(
        ((8, 9), (9, 10), (4, 9), (9, 16), (15, 16), (14, 15), (8, 15), (25, 27))
    )
    others: list[str] = []
    for k in dice.picks((2, 3, 5, 7), 3):
        p, q = coprime(dice, 3, 6)
        others.append(over(p * k, q * k))
    others = [*list(dict.fromkeys(others)), over(13, 39), over(17, 51), over(11, 33)]
    others = list(dict.fromkeys(others))[:3]
    return Draft(
        "下面的分数中，最简分数是（　）。",
        "",
        (
            said("分子和分母只有公因数 1 的分数是最简分数。"),
            said(
                f"${top}$ 和 ${bottom}$ 只有公因数 1，${over(top, bottom)}$ 是最简分数；其余的分子、分母还有别的公因数。"
            ),
        ),
        lambda: (
            f"${over(top, bottom)}$"
            if not any(top % n == 0 and bottom % n == 0 for n in range(2, top + 1))
            else ""
        ),
        options=(f"${over(top, bottom)}$", *(f"${o}$" for o in others)),
        distractors=slips("", *((o, "分子、分母还有 1 以外的公因数。") for o in others)),
    )


def common(dice: Dice, level: int) -> Draft:
    """通分."""
    pairs = (
        ((3, 4), (2, 5), (4, 5), (3, 5))
        if level == 1
        else ((4, 6), (6, 8), (6, 9), (8, 12), (10, 15), (9, 12), (4, 10))
    )
    b1, b2 = dice.pick(pairs)
    t1, t2 = (dice.pick([n for n in range(1, b) if gcd(n, b) == 1]) for b in (b1, b2))
    low = lcm(b1, b2)
    answer = f"{over(t1 * low // b1, low)};{over(t2 * low // b2, low)}"
    big = b1 * b2
    return blank(
        f"把 ${over(t1, b1)}$ 和 ${over(t2, b2)}$ 通分（用最小公倍数作公分母），分别是____和____。",
        answer,
        (
            said(f"${b1}$ 和 ${b2}$ 的最小公倍数是 ${low}$，用 ${low}$ 作公分母。", name="通分"),
            line(over(t1, b1), over(t1 * low // b1, low), f"分子、分母同时乘 {low // b1}："),
            line(over(t2, b2), over(t2 * low // b2, low), f"分子、分母同时乘 {low // b2}："),
        ),
        lambda: ";".join(
            over(next(v for v in range(1, 900) if Fraction(v, low) == Fraction(t, b)), low)
            for t, b in ((t1, b1), (t2, b2))
        ),
        slips(
            answer,
            (f"{over(t1, low)};{over(t2, low)}", "只改了分母，忘了改分子。"),
            *(
                ((f"{over(t1 * b2, big)};{over(t2 * b1 + 1, big)}", "分子算错了。"),)
                if big != low
                else ()
            ),
            (
                f"{over(t2 * low // b2, low)};{over(t1 * low // b1, low)}"
                if t1 * low // b1 != t2 * low // b2
                else f"{over(t1 * low // b1 + 1, low)};{over(t2, low)}",
                "两个分数写反了。",
            ),
        ),
        form="value",
    )


def common_bottom(dice: Dice, level: int) -> Draft:
    """The least common denominator."""
    b1, b2 = dice.pick(
        (
            (4, 6),
            (6, 8),
            (6, 9),
            (8, 12),
            (10, 15),
            (9, 12),
            (4, 10),
            (5, 10),
            (7, 8),
            (3, 9),
            (12, 18),
        )
    )
    t1, t2 = (dice.pick([n for n in range(1, b) if gcd(n, b) == 1]) for b in (b1, b2))
    low = lcm(b1, b2)
    return blank(
        f"${over(t1, b1)}$ 和 ${over(t2, b2)}$ 通分时，用____作公分母比较简便。",
        low,
        (
            said(
                f"用两个分母的最小公倍数作公分母，${b1}$ 和 ${b2}$ 的最小公倍数是 ${low}$。",
                name="通分",
            ),
        ),
        lambda: next(n for n in range(1, 500) if n % b1 == 0 and n % b2 == 0),
        slips(
            str(low),
            (b1 * b2, "两数的积不是最小公倍数。"),
            (max(b1, b2) if low != max(b1, b2) else low * 2, "公分母要是两个分母的公倍数。"),
            (gcd(b1, b2), "这是最大公因数。"),
        ),
    )


def compare(dice: Dice, level: int) -> Draft:
    """Unlike fractions."""
    t1, b1 = coprime(dice, 3, 9)
    t2, b2 = coprime(dice, 3, 12)
    if dice.chance(1, 3):
        t2, b2 = t1, b1 + dice.integer(1, 3)
    if level == 3 and dice.chance(1, 2):
        t1, b1 = b1 - 1, b1
        t2, b2 = b1 + 1, b1 + 2
    x, y = Fraction(t1, b1), Fraction(t2, b2)
    low = lcm(b1, b2)
    why = (
        "分子相同，分母大的分数反而小。"
        if t1 == t2 and b1 != b2
        else f"通分：${over(t1, b1)}={over(t1 * low // b1, low)}$，${over(t2, b2)}={over(t2 * low // b2, low)}$，再比分子。"
    )
    return comparison(
        over(t1, b1), over(t2, b2), sign_of(x, y), why, lambda: sign_of(t1 * b2, t2 * b1)
    )


def convert(dice: Dice, level: int) -> Draft:
    """Fractions and decimals."""
    b = dice.pick((2, 4, 5, 8, 10, 20, 25)) if level < 3 else dice.pick((8, 16, 40, 50, 125))
    t = dice.pick([n for n in range(1, b) if gcd(n, b) == 1])
    value = Fraction(t, b)
    if dice.chance(1, 2):
        return blank(
            f"把 ${over(t, b)}$ 化成小数是____。",
            decimal(value),
            (said(f"用分子除以分母：${t}\\div {b}={decimal(value)}$。"),),
            lambda: decimal(Fraction(t * 1000 // b, 1000)) if t * 1000 % b == 0 else decimal(value),
            slips(
                decimal(value),
                (f"{t}.{b}", "分数线不是小数点，要用分子除以分母。"),
                (decimal(value * 10), "小数点点错了。"),
                (decimal(value / 10), "小数点点错了。"),
            ),
            form="decimal",
        )
    text = decimal(value)
    places = len(text.split(".")[1])
    plain = over(int(text.replace(".", "")), 10**places)
    steps = [
        said(f"{'一两三四'[places - 1]}位小数，写成分母是 ${10**places}$ 的分数。"),
        line(text, plain, ""),
    ]
    if plain != fraction(value):
        steps.append(line(plain, fraction(value), "约成最简分数。", name="约分"))
    return Draft(
        f"把 ${text}$ 化成最简分数是____。",
        fraction(value),
        tuple(steps),
        lambda: fraction(Fraction(text)),
        distractors=slips(
            fraction(value),
            *(((plain, "没有约成最简分数。"),) if plain != fraction(value) else ()),
            (fraction(value * 10) if value * 10 != 1 else over(1, 100), "分母的 0 少写了一个。"),
            (fraction(value / 10), "分母的 0 多写了一个。"),
        ),
    )


def finite(dice: Dice, level: int) -> Draft:
    """Which fraction becomes a decimal that ends."""
    good = dice.pick(
        ((3, 8), (7, 20), (9, 25), (3, 15), (6, 12), (7, 16), (9, 12), (11, 40), (21, 28), (12, 15))
    )
    bad = dice.picks(
        ((2, 3), (5, 6), (4, 9), (3, 7), (5, 12), (7, 15), (8, 15), (5, 18), (11, 30), (5, 14)), 3
    )
    t, b = good
    g = gcd(t, b)
    why = (
        f"${over(t, b)}$"
        + (f" 先约成最简分数 ${over(t // g, b // g)}$，" if g > 1 else " 是最简分数，")
        + f"分母 ${b // g}$ 只含有质因数 2 或 5，能化成有限小数。"
    )
    return Draft(
        "下面的分数中，能化成有限小数的是（　）。",
        "",
        (said("一个最简分数，分母中只含质因数 2 和 5，就能化成有限小数。"), said(why)),
        lambda: next(f"${over(p, q)}$" for p, q in (*bad, good) if p * 10**6 % q == 0),
        options=(f"${over(*good)}$", *(f"${over(*o)}$" for o in bad)),
        distractors=slips(
            "", *((over(*o), "约成最简后，分母还含有 2 和 5 以外的质因数。") for o in bad)
        ),
    )


def on_line(dice: Dice, level: int) -> Draft:
    """A fraction on the number line."""
    b = dice.integer(3, 8)
    t = dice.pick([n for n in range(1, 2 * b) if n != b])
    value = Fraction(t, b)
    return blank(
        "看数轴，点 $A$ 表示的分数是____。",
        over(t, b),
        (said(f"把 1 平均分成 ${b}$ 份，点 $A$ 从 0 起在第 ${t}$ 份处，是 ${over(t, b)}$。"),),
        lambda: fraction(sum([Fraction(1, b)] * t, Fraction(0))),
        slips(
            over(t, b),
            (over(t, 2 * b), "一个单位只分成了 1 到下一个整数之间的份数，不是全部的份数。"),
            (over(t + 1, b), "多数了一份。"),
        ),
        (
            number_line(
                0,
                2,
                points=((float(value), "A"),),
                tick=1 / b,
                denominator=0,
                bare=tuple(Fraction(n, b) for n in range(1, 2 * b) if n != b),
            ),
        ),
        form="value",
    )


def claims(dice: Dice, level: int) -> tuple[str, bool, str, Callable[[], bool]]:
    """Sayings of the fifth year."""
    b = dice.integer(4, 12)
    t = dice.integer(1, b - 1)
    k = dice.integer(2, 5)
    every: tuple[tuple[str, bool, str, Callable[[], bool]], ...] = (
        (
            f"分数的分子和分母同时加上 ${k}$，分数的大小不变。",
            False,
            "要同时乘或除以相同的数（0 除外），大小才不变。",
            lambda: Fraction(1 + k, 2 + k) == Fraction(1, 2),
        ),
        (
            f"${over(b, b)}$ 是真分数。",
            False,
            "分子等于分母，是假分数。",
            lambda: Fraction(b, b) < 1,
        ),
        ("假分数都大于 $1$。", False, "分子等于分母的假分数等于 1。", lambda: Fraction(b, b) > 1),
        (
            "真分数都小于 $1$。",
            True,
            "真分数的分子比分母小。",
            lambda: all(Fraction(n, b) < 1 for n in range(1, b)),
        ),
        (
            f"把一根绳子分成 ${b}$ 段，每段一定是全长的 ${over(1, b)}$。",
            False,
            "没有说平均分，每段不一定一样长。",
            lambda: False,
        ),
        (
            f"${over(t, b)}$ 和 ${over(t * k, b * k)}$ 大小相等，分数单位不同。",
            True,
            "分子、分母同时乘一个数，大小不变，分数单位变小了。",
            lambda: Fraction(t, b) == Fraction(t * k, b * k) and b != b * k,
        ),
        (
            "分子和分母都是合数的分数一定不是最简分数。",
            False,
            "例如 $\\frac{8}{9}$，分子、分母都是合数，但只有公因数 1。",
            lambda: gcd(8, 9) != 1,
        ),
        (
            "最简分数的分子和分母没有公因数。",
            False,
            "它们有公因数 1，只有公因数 1。",
            lambda: 8 % 1 != 0,
        ),
        (
            f"把 ${b}$ 个苹果平均分成 ${b}$ 份，${t}$ 份是这些苹果的 ${over(t, b)}$。",
            True,
            "把这些苹果看作单位“1”。",
            lambda: Fraction(t, b) * b == t,
        ),
    )
    return every[dice.below(9)]


RECIPES = (
    Recipe("num.fraction.meaning", "unit", "fill", (2,), unit_of),
    Recipe("num.fraction.meaning", "number-line", "fill", (1,), on_line),
    Recipe("num.fraction.meaning", "claim", "judge", (2,), judge_of(claims)),
    Recipe("num.fraction.division", "division", "fill", (1, 2), as_division),
    Recipe("num.fraction.division", "part", "word", (2, 3), times_part),
    Recipe("num.fraction.proper", "which", "choice", (1,), kind_choice),
    Recipe("num.fraction.proper", "limit", "fill", (2,), kind_fill),
    Recipe("num.fraction.proper", "mixed", "fill", (1, 2), to_mixed),
    Recipe("num.fraction.property", "equal", "fill", (1, 2, 3), equal),
    Recipe("num.fraction.property", "claim", "judge", (2,), judge_of(claims)),
    Recipe("num.fraction.reduce", "reduce", "calculate", (1, 2, 3), reduce),
    Recipe("num.fraction.reduce", "lowest", "choice", (2,), lowest),
    Recipe("num.fraction.common-denominator", "common", "fill", (1, 2), common),
    Recipe("num.fraction.common-denominator", "bottom", "fill", (2,), common_bottom),
    Recipe("num.fraction.compare", "symbols", "fill", (2, 3), compare),
    Recipe("num.fraction.compare", "symbols-choice", "choice", (2,), compare),
    Recipe("num.fraction.decimal", "convert", "calculate", (2, 3), convert),
    Recipe("num.fraction.decimal", "finite", "choice", (3,), finite),
    Recipe(
        "num.fraction.common-denominator", "bottom-choice", "choice", (2,), padded(common_bottom)
    ),
    Recipe(
        "num.fraction.common-denominator", "bottom-judge", "judge", (2,), answered(common_bottom)
    ),
)

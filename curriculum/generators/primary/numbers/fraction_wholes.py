"""Back to the whole from a part: 单位“1”未知."""

from fractions import Fraction

from curriculum.generators.dice import Dice
from curriculum.generators.primary.numbers.fraction_words import (
    PAIRS,
    D,
    Work,
    asked_of,
    bar,
    f,
    part,
    told,
)
from curriculum.generators.primary.numbers.frames import corrected, padded
from curriculum.generators.recipe import Draft, Recipe
from curriculum.generators.working import line, said
from engine.values import Step


def find_whole(dice: Dice, level: int) -> Draft:
    """已知一个数的几分之几是多少，求这个数."""
    share = part(dice, 3, 9)
    n = share.denominator * dice.integer(3, 20)
    piece = n * share
    template = dice.pick(
        (
            (f"一本书，看了 ${f(share)}$，正好看了{piece}页。这本书有多少页？", "页", "全书页数"),
            (f"一根绳子用去 ${f(share)}$，用去{piece}米。这根绳子长多少米？", "米", "绳子的长度"),
            (
                f"六年级有女生{piece}人，占全年级人数的 ${f(share)}$。六年级有多少人？",
                "人",
                "全年级人数",
            ),
            (f"公鸡有{piece}只，是母鸡只数的 ${f(share)}$。母鸡有多少只？", "只", "母鸡的只数"),
            (
                f"修一条路，已经修了{piece}千米，正好是全长的 ${f(share)}$。这条路长多少千米？",
                "千米",
                "全长",
            ),
            (f"小明的零花钱用去 ${f(share)}$，用去{piece}元。原来有多少元？", "元", "原来的钱数"),
            (
                f"商店卖出一批水果的 ${f(share)}$，正好是{piece}箱。这批水果有多少箱？",
                "箱",
                "水果的总箱数",
            ),
            (
                f"一桶油倒出 ${f(share)}$，正好倒出{piece}千克。这桶油重多少千克？",
                "千克",
                "油的总质量",
            ),
        )
    )
    text, unit, whole = template
    equation = (
        said(f"{whole}是单位“1”，未知，可以列方程。"),
        said(f"解：设{whole}是 $x$。"),
        line(
            f"{f(share)}x={piece}",
            rf"x={piece}\div {f(share)}",
            f"单位“1”的量 $\\times {f(share)}$ 等于 ${piece}$：",
        ),
        line(rf"x={piece}\div {f(share)}", f"x={n}", ""),
    )
    if dice.chance(1, 2):
        work: Work = (
            (
                f"单位“1”未知，用对应的量 ${piece}$ 除以对应的分率 ${f(share)}$：",
                f"{piece}{D}{f(share)}",
                n,
            ),
        )
        before: tuple[Step, ...] = ()
    else:
        work, before = (), equation
    return told(
        text,
        n,
        unit,
        work,
        lambda: next(Fraction(k) for k in range(1, 400) if k * share == piece),
        (
            (piece * share, "单位“1”未知，应该用除法，不是乘法。"),
            (n - piece, "这是剩下的部分。"),
            (piece + n, "多加了一遍。"),
        ),
        (bar(n, share, "?", f"{piece}{unit}"),),
        before,
    )


def find_whole_more(dice: Dice, level: int) -> Draft:
    """已知比一个数多（少）几分之几的数，求这个数; level 4 from what is left."""
    share = part(dice, 3, 9, near=True)
    n = share.denominator * dice.integer(5, 20)
    more = dice.chance(1, 2)
    rate = 1 + share if more else 1 - share
    value = n * rate
    sign = "+" if more else "-"
    if level == 4:
        second_share = Fraction(1, dice.pick((3, 4, 5, 6)))
        total = share + second_share
        if total < 1 and dice.chance(1, 2):
            n = share.denominator * second_share.denominator * dice.integer(2, 5)
            left = n * (1 - total)
            text = dice.pick(
                (
                    f"一本书，第一天看了全书的 ${f(share)}$，第二天看了全书的 ${f(second_share)}$，还剩{left}页没看。这本书有多少页？",
                    f"一条路，第一周修了全长的 ${f(share)}$，第二周修了全长的 ${f(second_share)}$，还剩{left}米没修。这条路长多少米？",
                    f"一批货物，上午运走 ${f(share)}$，下午运走总数的 ${f(second_share)}$，还剩{left}吨。这批货物有多少吨？",
                )
            )
            unit = "页" if "书" in text else "米" if "路" in text else "吨"
            return told(
                text,
                n,
                unit,
                (
                    ("先求剩下的占总数的几分之几：", f"1-{f(share)}-{f(second_share)}", 1 - total),
                    ("再用剩下的量除以对应的分率：", f"{left}{D}{f(1 - total)}", n),
                ),
                lambda: next(
                    Fraction(k) for k in range(1, 1500) if k - k * share - k * second_share == left
                ),
                (
                    (left / total, "剩下的量对应的分率是 1 减去用去的分率。"),
                    (left * (1 - total), "单位“1”未知，应该用除法。"),
                ),
            )
        k = dice.integer(2, 4)
        n = (k + 1) * dice.integer(6, 20)
        small = n // (k + 1)
        ratio = Fraction(1, k)
        text = dice.pick(
            (
                f"鸡和鸭一共有{n}只，鸭的只数是鸡的 ${f(ratio)}$。鸡有多少只？",
                f"上衣和裤子一共{n}元，裤子的价钱是上衣的 ${f(ratio)}$。上衣多少元？",
                f"两个书架一共有{n}本书，乙书架的本数是甲书架的 ${f(ratio)}$。甲书架有多少本？",
            )
        )
        unit = "只" if "鸡" in text else "元" if "元" in text else "本"
        return told(
            text,
            small * k,
            unit,
            (
                ("把所求的量看作单位“1”，总数对应的分率是：", f"1+{f(ratio)}", 1 + ratio),
                ("总数除以对应的分率：", f"{n}{D}{f(1 + ratio)}", small * k),
            ),
            lambda: next(Fraction(x) for x in range(1, n) if x + x * ratio == n),
            (
                (small, "这是另一个量。"),
                (n * ratio, "总数不是单位“1”。"),
                (n / ratio, "总数对应的分率是 1 加几分之一。"),
            ),
        )
    first, second, unit = dice.pick(PAIRS)
    word = "多" if more else "少"
    if "产量" in first:
        text = f"农场今年产粮{f(value)}吨，比去年{'增产' if more else '减产'} ${f(share)}$。去年产粮多少吨？"
    else:
        text = f"{second}有{f(value)}{unit}，比{first}{word} ${f(share)}$。{asked_of(first, unit)}"
    return told(
        text,
        n,
        unit,
        (
            (f"{first}是单位“1”，{second}对应的分率是：", f"1{sign}{f(share)}", rate),
            ("对应的量除以对应的分率：", f"{f(value)}{D}{f(rate)}", n),
        ),
        lambda: next(
            Fraction(k) for k in range(1, 900) if k * (1 + share if more else 1 - share) == value
        ),
        (
            (value / share, f"没有先求对应的分率 $1{sign}{f(share)}$。"),
            (value * (1 - share if more else 1 + share), f"单位“1”是{first}，不能用{second}乘。"),
            (value * rate, "单位“1”未知，应该用除法。"),
        ),
    )


RECIPES = (
    Recipe("num.fraction.find-whole", "find-whole", "reverse", (2,), find_whole),
    Recipe("num.fraction.find-whole", "find-whole-choice", "choice", (2,), padded(find_whole)),
    Recipe("num.fraction.find-whole-more", "more", "reverse", (3, 4), find_whole_more),
    Recipe("num.fraction.find-whole", "find-whole-mistake", "mistake", (2,), corrected(find_whole)),
    Recipe(
        "num.fraction.find-whole-more", "more-choice", "choice", (3, 4), padded(find_whole_more)
    ),
    Recipe(
        "num.fraction.find-whole-more",
        "more-mistake",
        "mistake",
        (3, 4),
        corrected(find_whole_more),
    ),
)

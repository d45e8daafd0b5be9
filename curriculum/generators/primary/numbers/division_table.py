"""Sharing, dividing by the tables, remainders, and what to do with what is left."""

from collections.abc import Callable

from curriculum.generators.dice import Dice
from curriculum.generators.primary.numbers.frames import (
    LEADS,
    Sum,
    answered,
    blank,
    comparison,
    corrected,
    judge_of,
    kinds,
    near,
    padded,
    sign_of,
    sought,
    told,
)
from curriculum.generators.primary.numbers.times_table import rhyme
from curriculum.generators.primary.numbers.within_ten import ITEMS
from curriculum.generators.recipe import Draft, Recipe
from curriculum.generators.scenes.people import pupil
from curriculum.generators.scenes.things import thing
from curriculum.generators.working import line, said, slips
from engine.plot.figures import counters
from engine.values.counting import CounterShape

DOTS = r"\cdots\cdots"


def with_rest(quotient: int, rest: int) -> str:
    """A quotient and remainder as school writes them."""
    return f"{quotient}{DOTS}{rest}" if rest else str(quotient)


def dealt(total: int, shares: int) -> tuple[int, int]:
    """Dealing one by one: (each, left over)."""
    each = 0
    while total >= shares:
        total, each = total - shares, each + 1
    return each, total


def share_drawn(dice: Dice, level: int) -> Draft:
    """Sharing equally into so many parts, or by so many each, with a picture."""
    each, shares = dice.integer(2, 5), dice.integer(2, 4)
    total = each * shares
    shape, name, m = dice.pick(ITEMS)
    rows: list[tuple[CounterShape, int]] = [
        (shape, min(6, total - 6 * n)) for n in range((total + 5) // 6)
    ]
    picture = counters(rows)
    who = pupil(dice)
    if dice.chance(1, 2):
        asks = (
            f"把{total}{m}{name}平均分成{shares}份，每份几{m}？",
            f"{total}{m}{name}平均分给{shares}个小朋友，每人分到几{m}？",
            f"{who}把{total}{m}{name}平均放在{shares}个盘里，每盘几{m}？",
            f"{shares}人平均分{total}{m}{name}，每人几{m}？",
        )
        return told(
            dice,
            asks,
            each,
            m,
            (),
            lambda: dealt(total, shares)[0],
            ((shares, "这是份数，不是每份的个数。"), (total - shares, "平均分不是减去份数。")),
            (picture,),
            before=(
                said(f"一{m}一{m}地分，每份分得同样多，每份 ${each}$ {m}。"),
                said(f"${shares}$ 份、每份 ${each}$，合起来正好 ${total}$。"),
            ),
        )
    asks = (
        f"{total}{m}{name}，每{each}{m}一份，可以分成几份？",
        f"有{total}{m}{name}，每人分{each}{m}，可以分给几人？",
        f"{who}把{total}{m}{name}装袋，每袋{each}{m}，能装几袋？",
        f"{total}{m}{name}，每{each}{m}圈一圈，能圈几个圈？",
    )
    n = dice.below(4)
    return told(
        dice,
        (asks[n],),
        shares,
        ("份", "人", "袋", "个")[n],
        (),
        lambda: dealt(total, each)[0],
        ((each, "这是每份的个数，不是份数。"), (total - each, "分了一份以后还要接着分。")),
        (picture,),
        before=(said(f"${each}$ {m} ${each}$ {m}地分，正好分了 ${shares}$ 份。"),),
    )


def is_equal(dice: Dice, level: int) -> tuple[str, bool, str, Callable[[], bool]]:
    """Is it shared equally?"""
    each, shares = dice.integer(2, 5), dice.integer(3, 4)
    parts = [each] * shares
    if dice.chance(1, 2):
        parts[0], parts[-1] = each + 1, each - 1
    text = "、".join(f"{p}个" for p in parts)
    equal = len(set(parts)) == 1
    return (
        f"把{sum(parts)}个桃分成{shares}份，各份是{text}，这样是平均分。",
        equal,
        f"平均分要每份同样多，这里{'每份都是 ' + str(each) + ' 个' if equal else '各份不一样多'}。",
        lambda: max(parts) == min(parts),
    )


def names(dice: Dice, level: int) -> Draft:
    """Which number is what in a division, or reading it."""
    b, q = dice.integer(2, 6), dice.integer(2, 6)
    while b == q:
        q = dice.integer(2, 6)
    a = b * q
    n = dice.below(3)
    roles = ("被除数", "除数", "商")
    values = (a, b, q)
    if dice.chance(1, 2):
        return blank(
            f"在 ${a}\\div {b}={q}$ 中，{roles[n]}是____。",
            values[n],
            (
                said("除号前面的数是被除数，除号后面的数是除数，等号后面的数是商。"),
                said(f"所以{roles[n]}是 ${values[n]}$。"),
            ),
            lambda: f"{a} {b} {q}".split()[n],
            slips(
                str(values[n]), *((v, f"{v} 是{r}。") for v, r in zip(values, roles, strict=True))
            ),
        )
    text = dice.pick(
        (
            f"被除数是 ${a}$，除数是 ${b}$，商是____。",
            f"${a}$ 除以 ${b}$ 等于____。",
            f"把 ${a}$ 平均分成 ${b}$ 份，每份是____。",
            f"${a}$ 里面有____个 ${b}$。",
        )
    )
    return blank(
        text,
        q,
        (line(rf"{a}\div {b}", str(q), "列成除法算式："),),
        lambda: dealt(a, b)[0],
        near(q, (a - b, "是除法，不是减法。"), (a + b, "是除法，不是加法。"), by=5),
    )


def table_sum(dice: Dice, low: int, high: int) -> Sum:
    """A quotient of the table."""
    b, q = dice.integer(low, high), dice.integer(1 if high < 7 else 2, 6 if high < 7 else 9)
    a = b * q
    text = rf"{a}\div {b}"
    return Sum(
        text,
        str(q),
        (
            line(
                text,
                str(q),
                f"想：${b}$ 和几相乘得 ${a}$？口诀{rhyme(b, q)}，商是 ${q}$。",
                name="用口诀求商",
            ),
        ),
        lambda: str(dealt(a, b)[0]),
        near(
            q,
            (q + 1, "口诀想错了，商大了 1。"),
            (q - 1, "口诀想错了，商小了 1。"),
            (a - b, "把除号看成了减号。"),
            by=2,
        ),
    )


def table_small(dice: Dice, level: int) -> Sum:
    """2 to 6."""
    return table_sum(dice, 2, 6)


def table_large(dice: Dice, level: int) -> Sum:
    """7 to 9."""
    return table_sum(dice, 7, 9)


def missing(dice: Dice, level: int, low: int, high: int) -> Draft:
    """A number is missing in a product or quotient of the table."""
    b, q = dice.integer(low, high), dice.integer(2, high)
    a = b * q
    shape = dice.below(4)
    text = (
        f"____$\\times {b}={a}$",
        f"${a}\\div$____$={b}$",
        f"____$\\div {b}={q}$",
        f"${b}\\times$____$={a}$",
    )[shape]
    answer = a if shape == 2 else q
    tests: tuple[Callable[[int], bool], ...] = (
        lambda n: n * b == a,
        lambda n: n * b == a,
        lambda n: n == sum([b] * q),
        lambda n: b * n == a,
    )
    return blank(
        f"{dice.pick(LEADS)}{text}。",
        answer,
        (said(f"想口诀：{rhyme(b, q)}，填 ${answer}$。"),),
        lambda: sought(tests[shape], 1),
        near(
            answer,
            (
                a - b if shape != 2 else q,
                "把题中的两个数直接相减了。" if shape != 2 else "被除数等于除数乘商。",
            ),
            by=3,
        ),
    )


def missing_small(dice: Dice, level: int) -> Draft:
    """2 to 6."""
    return missing(dice, level, 2, 6)


def missing_large(dice: Dice, level: int) -> Draft:
    """To 9."""
    return missing(dice, level, 4, 9)


def compare(dice: Dice, level: int) -> Draft:
    """Two quotients."""
    b, q = dice.integer(2, 9), dice.integer(2, 9)
    c = dice.integer(2, 9)
    r = max(1, q + dice.pick((-1, 0, 1)))
    return comparison(
        rf"{b * q}\div {b}",
        rf"{c * r}\div {c}",
        sign_of(q, r),
        f"${b * q}\\div {b}={q}$，${c * r}\\div {c}={r}$，再比。",
        lambda: sign_of(dealt(b * q, b)[0], dealt(c * r, c)[0]),
    )


def share_story(dice: Dice, level: int) -> Draft:
    """等分除 and 包含除 in stories; level 3 has two steps."""
    what, who = thing(dice), pupil(dice)
    m, n = what.measure, what.name
    b, q = (
        (dice.integer(2, 6), dice.integer(2, 6))
        if level == 1
        else (dice.integer(3, 9), dice.integer(3, 9))
    )
    a = b * q
    if level < 3:
        if dice.chance(1, 2):
            asks = (
                f"{a}{m}{n}平均分给{b}个小组，每组分到几{m}？",
                f"把{a}{m}{n}平均放进{b}个箱子，每箱放几{m}？",
                f"{b}个同学平均分{a}{m}{n}，每人几{m}？",
                f"老师有{a}{m}{n}，平均发给{b}个班，每班几{m}？",
            )
            return told(
                dice,
                asks,
                q,
                m,
                ((f"把 ${a}$ 平均分成 ${b}$ 份，求每份是多少：", rf"{a}\div {b}", str(q)),),
                lambda: dealt(a, b)[0],
                (
                    (a - b, "平均分用除法。"),
                    (q + 1, "口诀想错了。"),
                    (a * b, "平均分用除法，不是乘法。"),
                ),
            )
        asks = (
            f"{a}{m}{n}，每{b}{m}装一袋，可以装几袋？",
            f"{who}有{a}{m}{n}，每人分{b}{m}，可以分给几人？",
            f"有{a}{m}{n}，每次搬{b}{m}，几次搬完？",
            f"一共{a}{m}{n}，每{b}{m}摆一行，可以摆几行？",
        )
        k = dice.below(4)
        return told(
            dice,
            (asks[k],),
            q,
            ("袋", "人", "次", "行")[k],
            ((f"求 ${a}$ 里面有几个 ${b}$：", rf"{a}\div {b}", str(q)),),
            lambda: dealt(a, b)[0],
            (
                (a - b, "求有几份用除法。"),
                (q + 1, "口诀想错了。"),
                (a * b, "求有几份用除法，不是乘法。"),
            ),
        )
    c = dice.pick([n for n in range(2, 7) if n != q])
    k = dice.below(4)
    if k == 0:
        one = min(what.price[1], 9)
        one = max(2, one)
        count = dice.integer(2, 6)
        more = dice.pick([n for n in range(2, 10) if n != count])
        return told(
            dice,
            (
                f"{count}{m}{n}一共{one * count}元。买{more}{m}要多少元？",
                f"买{count}{m}{n}用{one * count}元，{who}要买{more}{m}，要付多少元？",
            ),
            one * more,
            "元",
            (
                (f"先求一{m}多少元：", rf"{one * count}\div {count}", str(one)),
                (f"再求{more}{m}多少元：", rf"{one}\times {more}", str(one * more)),
            ),
            lambda: sought(lambda x: x * count == one * count * more),
            ((one * count + more, "没有先求单价。"), (one, "只求了单价。")),
        )
    if k == 1:
        return told(
            dice,
            (
                f"{n}每行放{b}{m}，放了{q}行。如果改成{c}行同样多地放，正好放完，每行放几{m}？"
                if a % c == 0
                else f"每盒装{b}{m}{n}，{q}盒平均分给{b}人，每人分到几{m}？",
            ),
            a // c if a % c == 0 else q,
            m,
            (
                ("先求一共有多少：", rf"{b}\times {q}", str(a)),
                (
                    "再平均分：",
                    rf"{a}\div {c if a % c == 0 else b}",
                    str(a // c if a % c == 0 else q),
                ),
            ),
            lambda: dealt(a, c if a % c == 0 else b)[0],
            ((a, "只求了一共有多少。"), (b + q, "求一共有多少用乘法。")),
        )
    used = dice.integer(1, 9)
    return told(
        dice,
        (
            f"{who}有{a + used}{m}{n}，用去{used}{m}，剩下的平均装{b}袋，每袋几{m}？",
            f"一共{a + used}{m}{n}，先拿走{used}{m}，剩下的平均分给{b}人，每人几{m}？",
        ),
        q,
        m,
        (("先求剩下多少：", f"{a + used}-{used}", str(a)), ("再平均分：", rf"{a}\div {b}", str(q))),
        lambda: dealt(a + used - used, b)[0],
        ((a, "只求了剩下的。"), (q + 1, "口诀想错了。")),
    )


RECIPES = (
    Recipe("num.divide.share", "drawn", "word", (1, 2), share_drawn),
    Recipe("num.divide.share", "equal", "judge", (1,), judge_of(is_equal)),
    Recipe("num.divide.meaning", "names", "fill", (1, 2), names),
    Recipe("num.divide.meaning", "share", "word", (1,), share_story),
    *kinds("num.divide.table-2-6", "sum", (1,), table_small),
    Recipe("num.divide.table-2-6", "missing", "reverse", (2,), missing_small),
    Recipe("num.divide.table-2-6", "share", "word", (1,), share_story),
    *kinds("num.divide.table-7-9", "sum", (2,), table_large),
    Recipe("num.divide.table-7-9", "missing", "reverse", (3,), missing_large),
    Recipe("num.divide.table-7-9", "symbols", "fill", (2,), compare),
    Recipe("num.divide.table-7-9", "share", "word", (2,), share_story),
    Recipe("num.divide.word-table", "share", "word", (1, 2, 3), share_story),
    Recipe("num.divide.word-table", "share-choice", "choice", (2,), padded(share_story)),
    Recipe("num.divide.word-table", "share-mistake", "mistake", (3,), corrected(share_story)),
    Recipe("num.divide.word-table", "share-judge", "judge", (2,), answered(share_story)),
)

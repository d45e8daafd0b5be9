"""Sharing, dividing by the tables, remainders, and what to do with what is left."""

from collections.abc import Callable

from curriculum.generators.dice import Dice
from curriculum.generators.primary.numbers.columns import divided
from curriculum.generators.primary.numbers.frames import (
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
        f"填一填：{text}。",
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
    c = dice.integer(2, 6)
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


def rest_sum(dice: Dice, level: int) -> Sum:
    """A division with a remainder, with its column form."""
    b = dice.integer(3, 6 if level == 1 else 9)
    q, r = dice.integer(2, 6 if level == 1 else 9), dice.integer(1, b - 1)
    a = b * q + r
    return _rest(a, b, q, r, "计算：")


def _rest(a: int, b: int, q: int, r: int, ask: str) -> Sum:
    text = rf"{a}\div {b}"
    wrong = slips(
        with_rest(q, r),
        (with_rest(q - 1, r + b), "余数比除数大，还能再分一份。"),
        (
            with_rest(q, r + 1)
            if r + 1 < b
            else with_rest(q, max(1, r - 1))
            if r > 1
            else with_rest(q + 1, r),
            "余数算错了。",
        ),
        (str(q), "漏写了余数。"),
        (with_rest(q + 1, r), "商大了 1，口诀想错了。"),
        (
            with_rest(r, q) if r != q else with_rest(q + 2, r),
            "商和余数写反了。" if r != q else "商算错了。",
        ),
    )
    steps = (
        said(
            f"想：几乘 ${b}$ 最接近 ${a}$ 又不大于 ${a}$？${q}\\times {b}={q * b}$，商 ${q}$。",
            name="试商",
        ),
        line(f"{a}-{q * b}", str(r), "求余数："),
        line(
            text,
            with_rest(q, r),
            f"余数 ${r}$ 比除数 ${b}$ 小，对。" if r else "正好分完。",
            layout=divided(a, b),
        ),
    )
    return Sum(text, with_rest(q, r), steps, lambda: with_rest(*dealt(a, b)), wrong, ask=ask)


def written(dice: Dice, level: int) -> Sum:
    """The same in columns; level 1 leaves no remainder."""
    b, q = dice.integer(3, 9), dice.integer(2, 9)
    r = 0 if level == 1 else dice.integer(1, b - 1)
    if r:
        return _rest(b * q + r, b, q, r, "列竖式计算：")
    a = b * q
    text = rf"{a}\div {b}"
    return Sum(
        text,
        str(q),
        (
            line(
                text,
                str(q),
                f"商 ${q}$ 写在被除数的个位上；${q}\\times {b}={a}$，写在被除数下面；相减得 $0$，正好分完。",
                layout=divided(a, b),
            ),
        ),
        lambda: str(dealt(a, b)[0]),
        near(
            q,
            (q + 1, "口诀想错了。"),
            (10 * q, "商要对准被除数的个位。"),
            (a - b, "把除法做成了减法。"),
        ),
        ask="列竖式计算：",
    )


def rest_limit(dice: Dice, level: int) -> Draft:
    """The largest remainder, the smallest divisor, the number itself."""
    b, q = dice.integer(4, 9), dice.integer(3, 9)
    shape = dice.below(3)
    if shape == 0:
        return blank(
            dice.pick(
                (
                    f"$\\square\\div {b}={q}\\cdots\\cdots\\triangle$，余数△最大是____。",
                    f"除数是 ${b}$ 时，余数最大是____。",
                    f"一个数除以 ${b}$，余数最大是____。",
                )
            ),
            b - 1,
            (said(f"余数一定比除数小，比 ${b}$ 小的最大的数是 ${b - 1}$。", name="余数比除数小"),),
            lambda: max(n % b for n in range(100)),
            near(b - 1, (b, "余数要比除数小，不能等于除数。"), (b + 1, "余数不能比除数大。"), by=3),
        )
    if shape == 1:
        r = dice.integer(3, 8)
        return blank(
            dice.pick(
                (
                    f"在有余数的除法里，余数是 ${r}$，除数最小是____。",
                    f"$\\square\\div\\triangle=5\\cdots\\cdots {r}$，△最小是____。",
                )
            ),
            r + 1,
            (said(f"除数要比余数大，比 ${r}$ 大的最小的数是 ${r + 1}$。"),),
            lambda: min(d for d in range(1, 50) if any(n % d == r for n in range(100))),
            near(r + 1, (r, "除数不能等于余数。"), (r - 1, "除数要比余数大。"), by=3),
        )
    r = dice.integer(1, b - 1)
    return blank(
        dice.pick(
            (
                f"____$\\div {b}={q}\\cdots\\cdots {r}$。",
                f"一个数除以 ${b}$，商 ${q}$ 余 ${r}$，这个数是____。",
            )
        ),
        b * q + r,
        (
            said("被除数 $=$ 商 $\\times$ 除数 $+$ 余数。"),
            line(rf"{q}\times {b}+{r}", str(b * q + r), ""),
        ),
        lambda: sought(lambda n: divmod(n, b) == (q, r)),
        near(b * q + r, (b * q, "忘了加余数。"), (b * q - r, "余数要加上，不是减去。")),
    )


def rest_claim(dice: Dice, level: int) -> tuple[str, bool, str, Callable[[], bool]]:
    """Is this division with remainder right?"""
    b, q = dice.integer(3, 9), dice.integer(3, 8)
    r = dice.integer(1, b - 1)
    a = b * q + r
    kind = dice.below(3)
    shown = ((q, r), (q - 1, r + b), (q, r + 1 if r + 1 < b else r - 1))[kind]
    if shown[1] == 0:
        shown = (q - 1, r + b)
    return (
        f"${a}\\div {b}={shown[0]}\\cdots\\cdots {shown[1]}$",
        shown == (q, r),
        f"余数要比除数小，并且商乘除数加余数要等于被除数。${a}\\div {b}={q}\\cdots\\cdots {r}$。",
        lambda: dealt(a, b) == shown,
    )


def rest_story(dice: Dice, level: int) -> Draft:
    """So many each, and how many are left."""
    what, who = thing(dice), pupil(dice)
    b, q = dice.integer(3, 8), dice.integer(3, 8)
    r = dice.integer(1, b - 1)
    a = b * q + r
    m, n = what.measure, what.name
    asks = (
        f"{a}{m}{n}，每{b}{m}装一袋，可以装____袋，还剩____{m}。",
        f"把{a}{m}{n}平均分给{b}个小组，每组分____{m}，还剩____{m}。",
        f"{who}有{a}{m}{n}，每天用{b}{m}，可以用____天，还剩____{m}。",
        f"有{a}{m}{n}，每{b}{m}摆一行，摆了____行，还多____{m}。",
    )
    answer = f"{q};{r}"
    return blank(
        dice.pick(asks),
        answer,
        (
            line(rf"{a}\div {b}", with_rest(q, r), "列除法算式："),
            said(f"商是 ${q}$，余数是 ${r}$，余数就是剩下的。"),
        ),
        lambda: ";".join(map(str, dealt(a, b))),
        slips(
            answer,
            (f"{q - 1};{r + b}", "剩下的还够再分一份。"),
            (f"{r};{q}", "商和余数填反了。"),
            (f"{q + 1};{r}", "商算大了。"),
        ),
    )


def round_story(dice: Dice, level: int) -> Draft:
    """进一法 and 去尾法."""
    b, q = dice.integer(4, 8), dice.integer(4, 9)
    r = dice.integer(1, b - 1)
    a, who = b * q + r, pupil(dice)
    up = dice.chance(1, 2)
    if up:
        asks = (
            (f"{a}人去划船，每条船最多坐{b}人，至少要租几条船？", "条"),
            (f"{a}个苹果，每个袋子最多装{b}个，全部装完至少要几个袋子？", "个"),
            (f"{who}要做{a}道题，每天做{b}道，至少几天做完？", "天"),
            (f"有{a}吨货物，一辆车一次最多运{b}吨，运完至少要运几次？", "次"),
            (f"{a}名同学住宿，每间房最多住{b}人，至少要几间房？", "间"),
            (f"{a}千克油，每个油桶最多装{b}千克，至少要几个油桶？", "个"),
        )
    else:
        asks = (
            (f"{who}有{a}元，买{b}元一本的本子，最多可以买几本？", "本"),
            (f"一根绳子长{a}米，每{b}米剪一段做跳绳，最多能剪几根？", "根"),
            (f"做一件衣服用{b}颗纽扣，{a}颗纽扣最多能做几件衣服？", "件"),
            (f"{a}朵花，每{b}朵扎一束，最多能扎几束？", "束"),
            (
                f"{b}个轮子装一辆车，{a}个轮子最多能装几辆？"
                if b == 4
                else f"{b}块积木搭一座塔，{a}块积木最多能搭几座？",
                "辆" if b == 4 else "座",
            ),
            (f"每{b}个瓶盖换一张贴纸，{who}有{a}个瓶盖，最多换几张？", "张"),
        )
    text, unit = dice.pick(asks)
    value = q + 1 if up else q
    end = (
        f"剩下的 ${r}$ 也要{'再安排一份，所以商要加 1' if up else ''}"
        if up
        else f"剩下的 ${r}$ 不够一份，舍去，所以就是商 ${q}$"
    )
    work = line(rf"{a}\div {b}", with_rest(q, r), "先算除法：")
    steps = [work, said(f"{end}。", name="进一法" if up else "去尾法")]
    if up:
        steps.append(line(f"{q}+1", str(q + 1), ""))
    return told(
        dice,
        (text,),
        value,
        unit,
        (),
        lambda: (
            min(n for n in range(99) if n * b >= a)
            if up
            else max(n for n in range(99) if n * b <= a)
        ),
        (
            (
                q if up else q + 1,
                "剩下的也要安排，商要加 1。" if up else "剩下的不够一份，不能多算。",
            ),
            (r, "这是余数。"),
            (q + 2, "多算了。"),
        ),
        before=tuple(steps),
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
    *kinds("num.divide.remainder", "sum", (1, 2), rest_sum, "calculate choice mistake"),
    Recipe("num.divide.remainder", "limit", "fill", (3,), rest_limit),
    Recipe("num.divide.remainder", "claim", "judge", (2,), judge_of(rest_claim)),
    Recipe("num.divide.remainder", "story", "word", (2,), rest_story),
    *kinds("num.divide.written-table", "columns", (1, 2), written, "calculate choice mistake"),
    Recipe("num.divide.written-table", "claim", "judge", (2,), judge_of(rest_claim)),
    Recipe("num.divide.round-up-down", "round", "word", (2,), round_story),
    Recipe("num.divide.round-up-down", "round-choice", "choice", (2,), round_story),
    Recipe("num.divide.word-table", "share-choice", "choice", (2,), padded(share_story)),
    Recipe("num.divide.word-table", "share-mistake", "mistake", (3,), corrected(share_story)),
    Recipe("num.divide.word-table", "share-judge", "judge", (2,), answered(share_story)),
    Recipe("num.divide.round-up-down", "round-mistake", "mistake", (2,), corrected(round_story)),
)

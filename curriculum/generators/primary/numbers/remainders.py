"""Division with a remainder, its columns, 进一法 and 去尾法."""

from collections.abc import Callable

from curriculum.generators.dice import Dice
from curriculum.generators.primary.numbers.columns import divided
from curriculum.generators.primary.numbers.division_table import dealt, with_rest
from curriculum.generators.primary.numbers.frames import (
    Sum,
    blank,
    corrected,
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
            (f"{who}有{a}张照片，每页相册最多贴{b}张，至少要贴几页？", "页"),
            (f"{a}人乘缆车，每个车厢最多坐{b}人，至少要几个车厢？", "个"),
            (f"一本书有{a}页，{who}每天看{b}页，至少几天看完？", "天"),
            (f"把{a}盆花摆成排，每排最多摆{b}盆，至少要摆几排？", "排"),
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
            (f"做一个灯笼要{b}张红纸，{a}张红纸最多能做几个灯笼？", "个"),
            (f"{b}个橙子榨一杯汁，{a}个橙子最多能榨几杯？", "杯"),
            (f"{a}支笔，每{b}支装一盒，最多能装满几盒？", "盒"),
            (f"游乐场每玩一次要{b}元，{who}有{a}元，最多能玩几次？", "次"),
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
    *kinds("num.divide.remainder", "sum", (1, 2), rest_sum, "calculate choice mistake"),
    Recipe("num.divide.remainder", "limit", "fill", (3,), rest_limit),
    Recipe("num.divide.remainder", "claim", "judge", (2,), judge_of(rest_claim)),
    Recipe("num.divide.remainder", "story", "word", (2,), rest_story),
    *kinds("num.divide.written-table", "columns", (1, 2), written, "calculate choice mistake"),
    Recipe("num.divide.written-table", "claim", "judge", (2,), judge_of(rest_claim)),
    Recipe("num.divide.round-up-down", "round", "word", (2,), round_story),
    Recipe("num.divide.round-up-down", "round-choice", "choice", (2,), round_story),
    Recipe("num.divide.round-up-down", "round-mistake", "mistake", (2,), corrected(round_story)),
)

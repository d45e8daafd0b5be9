"""Adding and taking away within twenty: 凑十, 破十, stories, queues, how many more."""

from collections.abc import Callable

from curriculum.generators.dice import Dice
from curriculum.generators.primary.numbers.frames import (
    LEADS,
    Sum,
    blank,
    comparison,
    judge_of,
    kinds,
    near,
    sign_of,
    sought,
    told,
)
from curriculum.generators.primary.numbers.small_stories import BEFORE, COMPARE, JOIN, TAKE
from curriculum.generators.recipe import Draft, Recipe
from curriculum.generators.scenes.people import pupil, pupils
from curriculum.generators.working import chain, line, said, slips
from engine.plot.figures import comparison_diagram, pattern, ten_frames
from engine.values import Step
from engine.values.counting import CounterShape


def ten_and(dice: Dice, level: int) -> Sum:
    """10+4, 14+3, 17-4, 17-10: no carrying."""
    ones, more = dice.integer(2, 8), dice.integer(1, 9)
    more = min(more, 9 - ones) or 1
    shape = dice.below(3) if level == 1 else dice.integer(3, 4)
    teen = 10 + ones
    if shape == 0:
        return Sum(
            f"10+{ones}",
            str(teen),
            (line(f"10+{ones}", str(teen), f"1 个十和 {ones} 个一合成 ${teen}$。"),),
            lambda: str(len([*range(10), *range(ones)])),
            near(
                teen, (1 + ones, "10 是 1 个十，不是 1。"), (int(f"{ones}1"), "十位和个位写反了。")
            ),
        )
    if shape == 1:
        return Sum(
            f"{teen}-{ones}",
            "10",
            (line(f"{teen}-{ones}", "10", f"${teen}$ 去掉 {ones} 个一，剩 1 个十。"),),
            lambda: str(sought(lambda n: n + ones == teen)),
            near(10, (1, "剩下的是 1 个十，是 10。"), (teen + ones, "把减号看成了加号。")),
        )
    if shape == 2:
        return Sum(
            f"{teen}-10",
            str(ones),
            (line(f"{teen}-10", str(ones), f"${teen}$ 去掉 1 个十，剩 {ones} 个一。"),),
            lambda: str(sought(lambda n: n + 10 == teen)),
            near(
                ones, (10, f"去掉 10，剩下的是 {ones} 个一。"), (teen - 1, "减去的是 10，不是 1。")
            ),
        )
    if shape == 3:
        steps = (
            line(f"{ones}+{more}", str(ones + more), "先把个位上的数相加。"),
            line(f"10+{ones + more}", str(teen + more), "再和 1 个十合起来。"),
        )
        return Sum(
            f"{teen}+{more}",
            str(teen + more),
            steps,
            lambda: str(len([*range(teen), *range(more)])),
            near(
                teen + more,
                (teen + 10 * more, "几个一加到十位上去了。"),
                (abs(ones - more) + 10, "把加号看成了减号。"),
            ),
        )
    less = dice.integer(1, ones)
    steps = (
        line(f"{ones}-{less}", str(ones - less), "先用个位上的数减。"),
        line(f"10+{ones - less}", str(teen - less), "再和 1 个十合起来。"),
    )
    return Sum(
        f"{teen}-{less}",
        str(teen - less),
        steps,
        lambda: str(sought(lambda n: n + less == teen)),
        near(teen - less, (ones - less, "丢了 1 个十。"), (teen + less, "把减号看成了加号。")),
    )


def names(dice: Dice, level: int) -> Draft:
    """Which number is what in a sum."""
    a, b = dice.integer(11, 16), dice.integer(1, 3)
    plus = dice.chance(1, 2)
    result = a + b if plus else a - b
    text = f"${a}{'+' if plus else '-'}{b}={result}$"
    roles = ("加数", "加数", "和") if plus else ("被减数", "减数", "差")
    n = dice.integer(1, 2)
    wanted = roles[n] if not plus or n == 2 else "另一个加数"
    lead = f"在 {text} 中，" + (f"一个加数是 ${a}$，" if plus and n == 1 else "")
    answer = (a, b, result)[n]
    return blank(
        f"{lead}{wanted}是____。",
        answer,
        (
            said(
                "加法算式：加数 $+$ 加数 $=$ 和。" if plus else "减法算式：被减数 $-$ 减数 $=$ 差。"
            ),
            said(f"所以{wanted}是 ${answer}$。"),
        ),
        lambda: text.strip("$").replace("=", "+").replace("-", "+").split("+")[n],
        slips(
            str(answer), *((v, f"{v} 是{r}。") for v, r in zip((a, b, result), roles, strict=True))
        ),
    )


def queue(dice: Dice, level: int) -> Draft:
    """How many stand between, or how many stand in all."""
    first, second = pupils(dice, 2)
    low = dice.integer(2, 9)
    high = low + dice.integer(2, 6)
    if level == 1 or dice.chance(1, 2):
        asks = (
            f"{first}排第{low}，{second}排第{high}。{first}和{second}之间有几人？",
            f"同学们排成一队，{first}是第{low}个，{second}是第{high}个。两人之间有几人？",
            f"跑步比赛，{first}得第{low}名，{second}得第{high}名。他们之间有几人？",
            f"排队借书，从前往后数，{first}排第{low}，{second}排第{high}。他们中间隔着几人？",
            f"小朋友排队做操，{first}从前面数是第{low}个，{second}从前面数是第{high}个。他们两人之间有几人？",
            f"{first}和{second}排队买票，{first}排在第{low}，{second}排在第{high}。两人中间有几人？",
            f"爬山比赛，第{low}个到山顶的是{first}，第{high}个到的是{second}。在他们之间到的有几人？",
            f"一列小朋友过马路，{first}在第{low}个，{second}在第{high}个。{first}后面、{second}前面有几人？",
            f"食堂门口排着队，{second}是第{high}个，{first}是第{low}个。隔在他们中间的有几人？",
            f"开火车报数，{first}报{low}，{second}报{high}。他们中间有几人报数？",
            f"讲故事比赛按号上台，{first}是{low}号，{second}是{high}号。他们之间还有几人上台？",
            f"从左往右数，{first}坐第{low}个座位，{second}坐第{high}个座位，每个座位都有人。两人之间坐着几人？",
        )
        between = high - low - 1
        listed = "、".join(f"第 ${n}$" for n in range(low + 1, high))
        return told(
            dice,
            asks,
            between,
            "人",
            (),
            lambda: sum(1 for n in range(1, 30) if low < n < high),
            (
                (between + 1, "把两头的人也算进去一个。"),
                (between + 2, "把两头的人都算进去了。"),
                (high, "这是第几，不是之间的人数。"),
            ),
            before=(
                said(f"一个一个数，在他们之间的是{listed}。"),
                said(f"一共有 ${between}$ 人，两头的人不算。"),
            ),
        )
    front, back = dice.integer(3, 9), dice.integer(2, 8)
    stories = (
        f"小朋友排队，{first}的前面有{front}人，后面有{back}人。这一队一共有几人？",
        f"排队打饭，{first}前面有{front}人，后面有{back}人。这一队有几人？",
        f"一排同学，{first}左边有{front}人，右边有{back}人。这一排有几人？",
        f"排队上车，有{front}人在{first}前面，有{back}人在{first}后面。一共有几人排队？",
        f"{first}站在队伍里，往前看有{front}人，往后看有{back}人。这队一共几人？",
        f"排队滑滑梯，{first}前面有{front}人，后面有{back}人。一共几人在排队？",
        f"合影时一排站着，{first}的左边是{front}人，右边是{back}人。这一排共有几人？",
        f"做操时，{first}前面站着{front}人，后面站着{back}人。这一列有几人？",
    )
    return told(
        dice,
        stories,
        front + back + 1,
        "人",
        (("前面的人、后面的人，再加上自己：", f"{front}+{back}+1", str(front + back + 1)),),
        lambda: len(["前"] * front + [first] + ["后"] * back),
        ((front + back, "忘了数自己。"), (front + back + 2, "自己数了两次。")),
    )


def queue_back(dice: Dice, level: int) -> Draft:
    """From the place from both ends to how many there are."""
    who = pupil(dice)
    left, right = dice.integer(3, 9), dice.integer(2, 8)
    total = left + right - 1
    row: list[CounterShape] = ["circle"] * total
    row[left - 1] = "star"
    asks = (
        f"从前往后数，{who}排第{left}；从后往前数，{who}排第{right}。这一队一共有几人？",
        f"一排花盆，从左数红花是第{left}盆，从右数红花是第{right}盆。一共有几盆花？",
        f"小动物排队，从前数小兔是第{left}个，从后数小兔是第{right}个。一共有几个小动物？",
        f"同学排成一排，从左边数{who}是第{left}个，从右边数{who}是第{right}个。这一排有几人？",
    )
    n = dice.below(4)
    return told(
        dice,
        (asks[n],),
        total,
        ("人", "盆", "个", "人")[n],
        (("两次都数了自己，多数了一次，要减去 1：", f"{left}+{right}-1", str(total)),),
        lambda: sought(lambda n: n - right + 1 == left),
        ((left + right, "自己数了两次。"), (left + right + 1, "自己已经数过了，不用再加。")),
        (pattern(*row),),
    )


def make_ten(a: int, b: int) -> Sum:
    """a + b over ten, the larger filled up to ten."""
    big, small = max(a, b), min(a, b)
    gap = 10 - big
    rest = small - gap
    text = f"{a}+{b}"
    steps = (
        said(
            f"看大数 ${big}$，拆小数 ${small}$：${big}$ 差 ${gap}$ 凑成十，把 ${small}$ 分成 ${gap}$ 和 ${rest}$。",
            name="凑十法",
        ),
        *chain(
            text,
            (f"{big}+{gap}+{rest}", "换一个写法。"),
            (f"10+{rest}", "先凑成十。"),
            (str(a + b), "再加剩下的。"),
        ),
    )
    wrong = near(
        a + b,
        (10 + small, f"凑十用去了 {gap}，剩下的不再是 {small}。"),
        (rest, "满十忘了写十位上的 1。"),
        (a + b - 1, "少算了 1。"),
        (a + b + 1, "多算了 1。"),
    )
    return Sum(
        text, str(a + b), steps, lambda: str(len([*range(a), *range(b)])), wrong, pictures=()
    )


def nine(dice: Dice, level: int) -> Sum:
    """9 plus a number."""
    other = dice.integer(2, 9)
    return make_ten(9, other) if level == 1 or dice.chance(1, 2) else make_ten(other, 9)


def carry(dice: Dice, level: int) -> Sum:
    """8, 7, 6, ... plus a number."""
    a = dice.integer(3, 8)
    return make_ten(a, dice.integer(11 - a, 9 if level > 1 else 8) if 11 - a <= 8 else 9)


def split_ten(dice: Dice, level: int) -> Draft:
    """The steps of 凑十 with blanks."""
    big, small = (9, dice.integer(3, 9)) if level == 1 else (dice.integer(6, 8), 0)
    small = small or dice.integer(12 - big, big)
    gap, rest = 10 - big, small - (10 - big)
    answer = f"{gap};{rest};{big + small}"
    return blank(
        f"计算 ${big}+{small}$：把 ${small}$ 分成____和 ${rest}$，先算 ${big}+{gap}=10$，再算 $10+$____$=$____。",
        answer,
        make_ten(big, small).steps,
        lambda: ";".join(
            str(sought(f))
            for f in (
                lambda n: big + n == 10,
                lambda n: big + (small - n) == 10,
                lambda n: n - big == small,
            )
        ),
        slips(
            answer,
            (f"{rest};{gap};{big + small}", "凑十时拆的两个数弄反了。"),
            (f"{gap};{small};{10 + small}", "凑十后剩下的数不对。"),
        ),
        (ten_frames(big, small),),
    )


def break_ten(dice: Dice, level: int) -> Sum:
    """A teen minus a number, borrowing."""
    whole = dice.integer(11, 18)
    part = (
        dice.integer(whole - 9, 9)
        if level > 1
        else dice.pick([n for n in (9, 8) if whole - n <= 9])
    )
    rest, ones = whole - part, whole - 10
    steps: tuple[Step, ...] = (
        said(
            f"个位 ${ones}$ 减 ${part}$ 不够减，把 ${whole}$ 分成 $10$ 和 ${ones}$。", name="破十法"
        ),
        line(f"10-{part}", str(10 - part), "先用十减。"),
        line(f"{10 - part}+{ones}", str(rest), "再加上个位剩下的。"),
    )
    if dice.chance(1, 3):
        steps = (
            said(f"想加算减：${part}$ 加几得 ${whole}$？", name="想加算减"),
            line(f"{part}+{rest}", str(whole), ""),
            line(f"{whole}-{part}", str(rest), f"所以差是 ${rest}$。"),
        )
    wrong = near(
        rest,
        (rest + 10, "退位以后，十位上没有 1 了。"),
        (10 + part - ones, "个位不够减，却用大数减小数。"),
        (10 - part, f"破十以后忘了加上个位的 {ones}。"),
    )
    return Sum(
        f"{whole}-{part}", str(rest), steps, lambda: str(sought(lambda n: n + part == whole)), wrong
    )


def story(dice: Dice, level: int, kind: str) -> Draft:
    """A story over ten: joining, taking, or what there was before."""
    who = pupil(dice)
    a, b = dice.integer(4, 9), dice.integer(4, 9)
    while a + b <= 10:
        a, b = a + 1, b + 1
    if kind == "join":
        template, unit = dice.pick(JOIN)
        return told(
            dice,
            (template.format(a=a, b=b, who=who),),
            a + b,
            unit,
            (("求一共有多少，用加法：", f"{a}+{b}", str(a + b)),),
            lambda: len([*range(a), *range(b)]),
            ((abs(a - b) or 1, "求“一共”要用加法。"), (a + b - 10, "满十忘了进 1。")),
        )
    if kind == "before":
        template, unit = dice.pick(BEFORE)
        return told(
            dice,
            (template.format(a=a, b=b, who=who),),
            a + b,
            unit,
            (("原来的是拿走的和剩下的合起来，用加法：", f"{b}+{a}", str(a + b)),),
            lambda: sought(lambda n: n - b == a),
            (
                (abs(a - b) or 1, "看到“剩”就用了减法。求原来的要把两部分合起来。"),
                (a, "这是剩下的。"),
            ),
        )
    template, unit = dice.pick(TAKE)
    whole = a + b
    return told(
        dice,
        (template.format(a=whole, b=b, who=who),),
        a,
        unit,
        (("求还剩多少，用减法：", f"{whole}-{b}", str(a)),),
        lambda: sought(lambda n: n + b == whole),
        ((whole + b, "去掉了要用减法。"), (a + 10, "退位后十位忘了减 1。")),
    )


def join_story(dice: Dice, level: int) -> Draft:
    """Joined."""
    return story(dice, level, "join")


def before_story(dice: Dice, level: int) -> Draft:
    """What there was."""
    return story(dice, level, "before")


def take_story(dice: Dice, level: int) -> Draft:
    """What is left."""
    return story(dice, level, "take")


def spare_number(dice: Dice, level: int) -> Draft:
    """A story with a number that isn't needed."""
    a, b = dice.integer(5, 9), dice.integer(6, 9)
    extra, who = dice.integer(2, 4), pupil(dice)
    whole = a + b
    asks = (
        (f"有{whole}人来踢球，男生有{b}人，其余是女生，踢了{extra}场。女生有几人？", "人"),
        (f"{who}今年{extra + 4}岁，有{whole}张画片，送给同学{b}张。还有几张？", "张"),
        (f"树上有{whole}个桃，{extra}只猴子来摘，摘走了{b}个。树上还有几个桃？", "个"),
        (f"{who}有{whole}本书，放在{extra}个书架上，借出{b}本。还有几本？", "本"),
        (f"{extra}个小朋友一共折了{whole}只纸鹤，送给老师{b}只。还剩几只？", "只"),
        (
            f"{who}用{extra}天看完一本书，这本书里有{whole}个故事，已经讲给弟弟{b}个。还有几个没讲？",
            "个",
        ),
        (f"妈妈买了{extra}种水果，其中苹果{whole}个，吃了{b}个。苹果还剩几个？", "个"),
        (f"停车场有{extra}个门，里面停着{whole}辆车，开走了{b}辆。还剩几辆？", "辆"),
        (f"{whole}个同学分成{extra}队做游戏，其中男生{b}个。女生有几个？", "个"),
        (f"{who}{extra}岁开始学棋，上个月下了{whole}盘棋，赢了{b}盘，其余都输了。输了几盘？", "盘"),
        (f"鱼缸里有{extra}种金鱼，一共{whole}条，其中红的{b}条。不是红的有几条？", "条"),
        (f"图书角在{extra}楼，那里有{whole}把椅子，坐了{b}人，每人坐一把。空着几把？", "把"),
        (f"{extra}位老师带{whole}个小朋友划船，{b}个已经上船。还有几个小朋友没上船？", "个"),
        (f"{who}买一个{extra}元的本子和一些贴纸，贴纸有{whole}张，用了{b}张。贴纸还剩几张？", "张"),
        (f"花坛里有{extra}个喷头，开了{whole}朵花，其中红花{b}朵。其他颜色的花有几朵？", "朵"),
    )
    n = dice.below(len(asks))
    text, unit = asks[n]
    spare = extra + 4 if n == 1 else extra
    return told(
        dice, (text,), a, unit,
        ((f"“{spare}”用不到，从总数里去掉 {b}：", f"{whole}-{b}", str(a)),),
        lambda: sought(lambda x: x + b == whole),
        ((whole - spare, "用了没有用的条件。"), (a - spare if a > spare else a + 1, "把没有用的条件也减了。")),
    )  # fmt: skip


def unknown(dice: Dice, level: int) -> Draft:
    """□ + 8 = 15 and its kin."""
    a, b = dice.integer(3, 9), dice.integer(3, 9)
    while a + b <= 10:
        a += 1
    whole = a + b
    shape = dice.below(3)
    text = (f"____$+{b}={whole}$", f"${whole}-$____$={b}$", f"____$-{b}={a}$")[shape]
    answer = whole if shape == 2 else a
    tests: tuple[Callable[[int], bool], ...] = (
        lambda n: n + b == whole,
        lambda n: whole - n == b,
        lambda n: n - b == a,
    )
    why = (
        f"求加数，用 ${whole}-{b}={a}$。",
        f"求减数，用 ${whole}-{b}={a}$。",
        f"求被减数，用 ${a}+{b}={whole}$。",
    )[shape]
    return blank(
        f"{dice.pick(LEADS)}{text}。",
        answer,
        (said(why),),
        lambda: sought(tests[shape]),
        near(answer, (whole + b if shape < 2 else abs(a - b), "把题中的两个数直接相加或相减了。")),
    )


def compare(dice: Dice, level: int) -> Draft:
    """A sum and another sum."""
    a, b = dice.integer(5, 9), dice.integer(6, 9)
    c = dice.integer(11, 17)
    d = dice.integer(max(2, c - 9), 9)
    left, x = (f"{a}+{b}", a + b) if dice.chance(1, 2) else (f"{c}-{d}", c - d)
    y = max(1, x + dice.pick((-2, -1, 0, 1, 2)))
    right = str(y) if level < 3 or y > 9 else f"{y + 6}-6"
    return comparison(
        left,
        right,
        sign_of(x, y),
        f"左边 ${left}={x}$，"
        + (f"右边 ${right}={y}$。" if right != str(y) else f"和右边的 ${y}$ 比。"),
        lambda: sign_of(len([*range(a), *range(b)]) if "+" in left else len(range(d, c)), y),
    )


def difference(dice: Dice, level: int) -> Draft:
    """How many more, how many fewer."""
    text, first, second, unit = dice.pick(COMPARE)
    big = dice.integer(11, 18)
    small = big - dice.integer(max(2, big - 10), 9) if level == 1 else dice.integer(3, 9)
    a, b = (big, small) if dice.chance(1, 2) else (small, big)
    more, less = (first, second) if a > b else (second, first)
    ask = dice.pick(
        (
            f"{more}比{less}多几{unit}？",
            f"{less}比{more}少几{unit}？",
            f"{more}和{less}相差几{unit}？",
            f"{less}再多几{unit}就和{more}同样多？",
        )
    )
    picture = comparison_diagram((less, small, f"{small}{unit}"), (more, big, f"{big}{unit}"), "?")
    return told(
        dice,
        (text.format(a=a, b=b) + ask,),
        big - small,
        unit,
        (
            (
                f"{more}多，{less}少，求相差多少，用多的减去少的：",
                f"{big}-{small}",
                str(big - small),
            ),
        ),
        lambda: sought(lambda n: small + n == big),
        (
            (big + small, "求相差多少用减法，不能看到“多”就加。"),
            (small, f"这是{less}的数。"),
            (big - small + 1, "多数了 1。"),
            (big - small + 10, "退位后十位忘了减 1。"),
        ),
        (picture,),
    )


def difference_claim(dice: Dice, level: int) -> tuple[str, bool, str, Callable[[], bool]]:
    """Is the difference as said?"""
    text, first, second, unit = dice.pick(COMPARE)
    a, b = dice.integer(12, 18), dice.integer(5, 9)
    right = dice.chance(1, 2)
    gap = a - b if right else dice.pick((a - b + 1, a - b - 1))
    say = dice.pick((f"{first}比{second}多{gap}{unit}。", f"{second}比{first}少{gap}{unit}。"))
    return (
        text.format(a=a, b=b) + say,
        right,
        f"${a}-{b}={a - b}$，相差 ${a - b}$ {unit}。",
        lambda: b + gap == a,
    )


RECIPES = (
    *kinds("num.addsub.ten-plus", "sum", (1, 2), ten_and),
    Recipe("num.addsub.ten-plus", "names", "fill", (1,), names),
    Recipe("num.addsub.queue", "between", "word", (1, 2), queue),
    Recipe("num.addsub.queue", "both-ends", "reverse", (3,), queue_back),
    *kinds("num.addsub.nine-plus", "sum", (1, 2), nine),
    Recipe("num.addsub.nine-plus", "make-ten", "fill", (1,), split_ten),
    *kinds("num.addsub.carry-within-20", "sum", (1, 2), carry),
    Recipe("num.addsub.carry-within-20", "make-ten", "fill", (2,), split_ten),
    Recipe("num.addsub.carry-within-20", "join", "word", (2,), join_story),
    Recipe("num.addsub.carry-within-20", "before", "reverse", (3,), before_story),
    Recipe("num.addsub.carry-within-20", "symbols", "fill", (2, 3), compare),
    *kinds("num.addsub.borrow-within-20", "sum", (1, 2), break_ten),
    Recipe("num.addsub.borrow-within-20", "take", "word", (2,), take_story),
    Recipe("num.addsub.borrow-within-20", "spare-number", "word", (3,), spare_number),
    Recipe("num.addsub.borrow-within-20", "unknown", "reverse", (3,), unknown),
    Recipe("num.addsub.difference-word", "difference", "word", (1, 2), difference),
    Recipe("num.addsub.difference-word", "difference-choice", "choice", (2,), difference),
    Recipe("num.addsub.difference-word", "claim", "judge", (2,), judge_of(difference_claim)),
)

"""The idea of multiplying, the tables, and so many times as much."""

from collections.abc import Callable

from curriculum.generators.dice import Dice
from curriculum.generators.primary.numbers.frames import (
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
from curriculum.generators.recipe import Draft, Recipe
from curriculum.generators.scenes.people import pupil
from curriculum.generators.working import line, said, slips
from engine.plot.figures import array
from engine.values.counting import CounterShape

FIGURES = "零一二三四五六七八九"

GROUPS: tuple[tuple[str, str, str, str], ...] = (
    ("每盘有{a}个苹果，{b}盘一共有多少个？", "个", "每盘", "盘"), ("每排坐{a}人，{b}排一共坐多少人？", "人", "每排", "排"), ("一个小组有{a}人，{b}个小组一共有多少人？", "人", "每组", "组"),
    ("一束花有{a}朵，{b}束一共有多少朵？", "朵", "每束", "束"), ("{who}每天写{a}行字，{b}天一共写多少行？", "行", "每天", "天"), ("每支铅笔{a}角，买{b}支要多少角？", "角", "每支", "支"),
    ("一辆小车坐{a}人，{b}辆小车一共坐多少人？", "人", "每辆", "辆"), ("每个盒子装{a}块月饼，{b}个盒子一共装多少块？", "块", "每盒", "盒"), ("一串珠子有{a}颗，{b}串一共有多少颗？", "颗", "每串", "串"),
    ("每行种{a}棵菜，种了{b}行。一共种了多少棵？", "棵", "每行", "行"), ("一本书{a}元，买{b}本要多少元？", "元", "每本", "本"), ("{who}折一只千纸鹤要{a}分钟，折{b}只要多少分钟？", "分钟", "每只", "只"),
    ("每层书架放{a}盆花，{b}层书架一共放多少盆？", "盆", "每层", "层"), ("一条船坐{a}人，租{b}条船正好坐满。一共有多少人？", "人", "每条", "条"), ("妈妈每袋装{a}个包子，装了{b}袋。一共装了多少个？", "个", "每袋", "袋"),
    ("有{b}个鱼缸，每个鱼缸养{a}条金鱼。一共养了多少条？", "条", "每缸", "缸"), ("{who}搭一个房子用{a}块积木，搭{b}个这样的房子用多少块？", "块", "每个", "个"), ("买了{b}盒酸奶，每盒{a}元。一共用了多少元？", "元", "每盒", "盒"),
    ("一根跳绳{a}元，体育老师买了{b}根，付了多少元？", "元", "每根", "根"), ("有{b}张长椅，每张坐{a}人，全部坐满。一共坐了多少人？", "人", "每张", "张"), ("小猴每天吃{a}个桃，{b}天一共吃多少个？", "个", "每天", "天"),
    ("贴画每行贴{a}张，贴满{b}行。一共贴了多少张？", "张", "每行", "行"), ("一篮鸡蛋有{a}个，{b}篮同样的鸡蛋有多少个？", "个", "每篮", "篮"), ("同学们站队，每队站{a}人，站成{b}队。一共有多少人？", "人", "每队", "队"),
)  # fmt: skip


def rhyme(a: int, b: int) -> str:
    """The line of the 口诀 for a × b: 三五十五, 二三得六."""
    low, high = sorted((a, b))
    value = low * high
    tens, ones = divmod(value, 10)
    if value < 10:
        return f"{FIGURES[low]}{FIGURES[high]}得{FIGURES[value]}"
    text = (
        ("" if tens == 1 and value != 10 else FIGURES[tens])
        + "十"
        + (FIGURES[ones] if ones else "")
    )
    return f"{FIGURES[low]}{FIGURES[high]}{text}"


def adding(a: int, b: int) -> str:
    """a × b by adding again and again."""
    return str(sum([a] * b))


def same_addends(dice: Dice, level: int) -> Draft:
    """An addition of equal numbers written as a product."""
    each, times = dice.integer(2, 6), dice.integer(3, 5)
    added = "+".join([str(each)] * times)
    answer = f"{times};{each}" if dice.chance(1, 2) else f"{each * times}"
    if ";" in answer:
        return blank(
            f"${added}$ 表示____个____相加。",
            answer,
            (
                said(
                    f"数一数，有 ${times}$ 个加数，每个加数都是 ${each}$，是 ${times}$ 个 ${each}$ 相加。"
                ),
            ),
            lambda: f"{added.count('+') + 1};{added[0]}",
            slips(
                answer,
                (f"{each};{times}", "个数和加数弄反了。"),
                (f"{times - 1};{each}", "数的是加号的个数。"),
            ),
        )
    return blank(
        f"把 ${added}$ 写成乘法算式：${each}\\times {times}=$____。",
        answer,
        (
            said(f"${times}$ 个 ${each}$ 相加，可以写成 ${each}\\times {times}$。"),
            line(added, str(each * times), ""),
            line(rf"{each}\times {times}", str(each * times), ""),
        ),
        lambda: adding(each, times),
        slips(
            answer,
            (each + times, f"{times} 个 {each} 相加，不是 {times} 加 {each}。"),
            (each * (times - 1), f"少加了一个 {each}。"),
        ),
    )


def array_drawn(dice: Dice, level: int) -> Draft:
    """Rows of things: how many in all."""
    shape: CounterShape = dice.pick(("apple", "flower", "star", "circle", "square", "triangle"))
    rows, columns = dice.integer(2, 4), dice.integer(3, 6)
    name = {
        "apple": ("苹果", "个"),
        "flower": ("花", "朵"),
        "star": ("五角星", "个"),
        "circle": ("圆片", "个"),
        "square": ("正方形", "个"),
        "triangle": ("三角形", "个"),
    }[shape]
    asks = (
        f"看图，每行{columns}{name[1]}，有{rows}行。一共有多少{name[1]}{name[0]}？",
        f"图中的{name[0]}，有{rows}行，每行{columns}{name[1]}，一共有多少{name[1]}？",
        f"{pupil(dice)}把{name[0]}摆成{rows}行，每行{columns}{name[1]}。一共摆了多少{name[1]}？",
        f"数一数图中的{name[0]}：{rows}个{columns}是多少{name[1]}？",
        f"图上画了{rows}排{name[0]}，每排都是{columns}{name[1]}。一共画了多少{name[1]}？",
    )
    return told(
        dice,
        asks,
        rows * columns,
        name[1],
        (
            (
                f"求 ${rows}$ 个 ${columns}$ 是多少，用乘法：",
                rf"{columns}\times {rows}",
                str(rows * columns),
            ),
        ),
        lambda: len([*range(columns)] * rows),
        (
            (rows + columns, f"是 {rows} 个 {columns}，不是 {rows} 加 {columns}。"),
            (rows * columns - columns, "少数了一行。"),
        ),
        (array(rows, columns, shape),),
    )


def may_multiply(dice: Dice, level: int) -> tuple[str, bool, str, Callable[[], bool]]:
    """Whether an addition can be written as a product."""
    each, times = dice.integer(2, 7), dice.integer(3, 4)
    terms = [each] * times
    if dice.chance(1, 2):
        terms[-1] = each + dice.integer(1, 2)
    same = len(set(terms)) == 1
    text = "+".join(map(str, terms))
    return (
        f"${text}$ 可以直接写成乘法 ${each}\\times {times}$。",
        same,
        "加数都相同，才能写成乘法。"
        + (f"这里有 ${times}$ 个 ${each}$，可以。" if same else "这里的加数不全相同，不能。"),
        lambda: sum(terms) == each * times,
    )


def table_sum(dice: Dice, low: int, high: int) -> Sum:
    """A product of the table with its rhyme."""
    a, b = dice.integer(low, high), dice.integer(2 if high < 7 else 3, 6 if high < 7 else 9)
    if dice.chance(1, 2):
        a, b = b, a
    text = rf"{a}\times {b}"
    value = a * b
    return Sum(
        text,
        str(value),
        (line(text, str(value), f"想口诀：{rhyme(a, b)}。", name="乘法口诀"),),
        lambda: adding(a, b),
        near(
            value,
            (value + a, f"口诀串到下一句了，多了一个 {a}。"),
            (value - a, f"口诀串到上一句了，少了一个 {a}。"),
            (a + b, "把乘号看成了加号。"),
        ),
    )


def table_small(dice: Dice, level: int) -> Sum:
    """2 to 6."""
    return table_sum(dice, 2, 6)


def table_large(dice: Dice, level: int) -> Sum:
    """7 to 9."""
    return table_sum(dice, 7, 9)


def rhyme_fill(dice: Dice, level: int, low: int, high: int) -> Draft:
    """A rhyme with its end or its head missing."""
    a, b = sorted((dice.integer(low, high), dice.integer(2, high)))
    text = rhyme(a, b)
    tail = text[2:].removeprefix("得")
    if dice.chance(1, 2) or a == b:
        head = text[: len(text) - len(tail)]
        others = [rhyme(a, n)[2:].removeprefix("得") for n in (b - 1, b + 1) if 1 < n < 10]
        return blank(
            f"把口诀补充完整：{head}____。（填汉字）",
            tail,
            (said(f"${a}\\times {b}={a * b}$，口诀是{text}。"),),
            lambda: rhyme(b, a)[len(head) :] if sum([a] * b) == a * b else "",
            slips(tail, *((o, "和相邻的口诀弄混了。") for o in others)),
        )
    return blank(
        f"填数：${a}\\times$____$={a * b}$。",
        b,
        (said(f"想口诀：{text}，所以填 ${b}$。"),),
        lambda: sought(lambda n: sum([a] * n) == a * b),
        near(b, (a * b - a, "把乘法想成了加法。"), by=3),
    )


def rhyme_small(dice: Dice, level: int) -> Draft:
    """2 to 6."""
    return rhyme_fill(dice, level, 2, 6)


def rhyme_large(dice: Dice, level: int) -> Draft:
    """7 to 9."""
    return rhyme_fill(dice, level, 7, 9)


def group_story(dice: Dice, level: int) -> Draft:
    """So many in each of so many groups."""
    template, unit, each, _ = dice.pick(GROUPS)
    a, b = (
        (dice.integer(2, 6), dice.integer(2, 6))
        if level == 1
        else (dice.integer(3, 9), dice.integer(6, 9))
    )
    return told(
        dice,
        (template.format(a=a, b=b, who=pupil(dice)),),
        a * b,
        unit,
        ((f"{each} ${a}$，求 ${b}$ 个 ${a}$ 是多少，用乘法：", rf"{a}\times {b}", str(a * b)),),
        lambda: adding(a, b),
        (
            (a + b, f"是 {b} 个 {a}，要用乘法，不是加法。"),
            (a * b + a, "口诀记错了，多了一份。"),
            (a * b - a, "口诀记错了，少了一份。"),
        ),
    )


def add_or_times(dice: Dice, level: int) -> Draft:
    """Stories alike in words, one for adding, one for multiplying."""
    a, b = dice.integer(3, 6), dice.integer(4, 8)
    times = dice.chance(1, 2)
    stories = (
        (
            f"有{b}排桌子，每排{a}张。一共有多少张？",
            f"有2排桌子，一排{a}张，另一排{b}张。一共有多少张？",
            "张",
        ),
        (
            f"有{b}盘桃，每盘{a}个。一共有多少个？",
            f"一盘桃有{a}个，另一盘有{b}个。一共有多少个？",
            "个",
        ),
        (
            f"{pupil(dice)}买了{b}支笔，每支{a}元。一共用多少元？",
            f"一支笔{a}元，一个本子{b}元，各买一样。一共用多少元？",
            "元",
        ),
        (
            f"教室里有{b}个花架，每个花架放{a}盆花。一共有多少盆？",
            f"窗台上有{a}盆花，讲台上有{b}盆花。一共有多少盆？",
            "盆",
        ),
        (
            f"{b}条小船，每条坐{a}人。一共坐了多少人？",
            f"大船上坐了{b}人，小船上坐了{a}人。一共坐了多少人？",
            "人",
        ),
        (
            f"跳绳比赛有{b}个小队，每队{a}人。一共有多少人？",
            f"跳绳的有{b}人，踢毽子的有{a}人。一共有多少人？",
            "人",
        ),
        (
            f"{pupil(dice)}折了{b}串星星，每串{a}颗。一共折了多少颗？",
            f"{pupil(dice)}折了{a}颗红星星和{b}颗黄星星。一共折了多少颗？",
            "颗",
        ),
        (
            f"停车场有{b}排车，每排停{a}辆。一共停了多少辆？",
            f"停车场东边停了{a}辆车，西边停了{b}辆。一共停了多少辆？",
            "辆",
        ),
        (
            f"小兔拔了{b}捆萝卜，每捆{a}根。一共拔了多少根？",
            f"小兔上午拔了{a}根萝卜，下午拔了{b}根。一共拔了多少根？",
            "根",
        ),
        (
            f"{pupil(dice)}看书，每天看{a}页，看了{b}天。一共看了多少页？",
            f"{pupil(dice)}看书，第一天看了{a}页，第二天看了{b}页。一共看了多少页？",
            "页",
        ),
    )
    one, other, unit = dice.pick(stories)
    if times:
        return told(
            dice,
            (one,),
            a * b,
            unit,
            ((f"求 ${b}$ 个 ${a}$ 相加，用乘法：", rf"{a}\times {b}", str(a * b)),),
            lambda: adding(a, b),
            ((a + b, "每份同样多，求几个几用乘法。"), (a * b + a, "口诀记错了。")),
        )
    return told(
        dice,
        (other,),
        a + b,
        unit,
        (("两部分不一样多，合起来用加法：", f"{a}+{b}", str(a + b)),),
        lambda: len([*range(a), *range(b)]),
        ((a * b, "不是几个几相加，不能用乘法。"), (abs(a - b) or 1, "合起来要用加法。")),
    )


def enough(dice: Dice, level: int) -> Draft:
    """Is the money, or are the seats, enough?"""
    a, b = dice.integer(4, 9), dice.integer(5, 9)
    total = a * b
    limit = total + dice.pick((-5, -3, -1, 0, 2, 4))
    asks = (
        f"每个皮球{a}元，买{b}个。带{limit}元够吗？",
        f"每张桌子坐{a}人，有{b}张桌子。{limit}人来吃饭，坐得下吗？",
        f"一本画册{a}元，老师要买{b}本，带了{limit}元，够吗？",
        f"每条船坐{a}人，租了{b}条船。{limit}个同学坐得下吗？",
    )
    n = dice.below(4)
    good = limit >= total if n in (0, 2) else limit <= total
    words = ("够", "不够") if n in (0, 2) else ("坐得下", "坐不下")
    right, other = words if good else words[::-1]
    return Draft(
        asks[n].replace("够吗？", "（　）。").replace("坐得下吗？", "（　）。"),
        "",
        (
            line(rf"{a}\times {b}", str(total), "先求一共："),
            said(f"再比一比：${total}{sign_of(total, limit)}{limit}$，所以{right}。"),
        ),
        lambda: (
            words[0]
            if (sum([a] * b) <= limit if n in (0, 2) else sum([a] * b) >= limit)
            else words[1]
        ),
        options=(right, other, "不能确定"),
        distractors=slips(
            "", (other, "没有先算出总数再比较。"), ("不能确定", "算出总数就能比较。")
        ),
    )


def times_plus(dice: Dice, level: int) -> Sum:
    """a × b ± c, and c + a × b."""
    a, b, c = (
        dice.integer(2, 6 if level == 1 else 9),
        dice.integer(3, 6 if level == 1 else 9),
        dice.integer(2, 9),
    )
    shape = dice.below(3)
    value = a * b + c if shape != 1 else a * b - c
    if shape == 1 and c >= a * b:
        c = 1
        value = a * b - 1
    text = (rf"{a}\times {b}+{c}", rf"{a}\times {b}-{c}", rf"{c}+{a}\times {b}")[shape]
    second = (f"{a * b}+{c}", f"{a * b}-{c}", f"{c}+{a * b}")[shape]
    trap = (a * (b + c), a * (b - c) if b > c else a * b + c, (c + a) * b)[shape]
    return Sum(
        text,
        str(value),
        (
            line(rf"{a}\times {b}", str(a * b), f"先算乘法：{rhyme(a, b)}。"),
            line(second, str(value), f"再算{'减' if shape == 1 else '加'}法。"),
        ),
        lambda: str(sum([a] * b) + (c if shape != 1 else -c)),
        near(value, (trap, "没有先算乘法。"), (a * b, "只算了乘法。")),
    )


def left_over(dice: Dice, level: int) -> Draft:
    """Stories of 乘加 and 乘减."""
    a, b, who = dice.integer(3, 6), dice.integer(3, 6), pupil(dice)
    c = dice.integer(1, a - 1)
    more = dice.chance(1, 2)
    value = a * b + c if more else a * b - c
    if more:
        asks = (
            f"有{b}盘桃，每盘{a}个，盘外还有{c}个。一共有多少个桃？",
            f"每个小组{a}人，有{b}个小组，另外还有{c}人。一共有多少人？",
            f"{who}串珠子，串了{b}串，每串{a}颗，还剩{c}颗。一共有多少颗珠子？",
            f"停车场有{b}排车，每排{a}辆，又开来{c}辆。现在有多少辆？",
            f"{who}买了{b}支笔，每支{a}元，又买了一块{c}元的橡皮。一共用了多少元？",
            f"妈妈包饺子，包了{b}盘，每盘{a}个，锅边还有{c}个。一共包了多少个？",
            f"同学们坐船，坐满了{b}条船，每条坐{a}人，岸上还有{c}人。一共有多少人？",
            f"花店扎了{b}束花，每束{a}枝，还剩{c}枝。一共有多少枝花？",
            f"贴纸{b}行，每行{a}张，最后又多贴了{c}张。一共贴了多少张？",
            f"{who}每天写{a}行字，写了{b}天，昨天又补写了{c}行。一共写了多少行？",
        )
        unit = ("个", "人", "颗", "辆", "元", "个", "人", "枝", "张", "行")
    else:
        asks = (
            f"有{b}盘桃，每盘{a}个，吃了{c}个。还剩多少个桃？",
            f"{b}排座位，每排坐{a}人，还空{c}个座位。坐了多少人？",
            f"{who}买了{b}包彩纸，每包{a}张，用了{c}张。还剩多少张？",
            f"花架有{b}层，每层放{a}盆花，最上层少放{c}盆。一共放了多少盆？",
            f"鸡蛋装了{b}盒，每盒{a}个，打破了{c}个。还有多少个好的？",
            f"同学们排成{b}队，每队{a}人，有{c}人请假没来。来了多少人？",
            f"{who}种了{b}行花，每行{a}棵，有{c}棵没有成活。成活了多少棵？",
            f"有{b}包饼干，每包{a}块，分给小朋友{c}块。还剩多少块？",
            f"妈妈有{b}张{a}元的代金券，买东西用了{c}元。还能用多少元？",
            f"书架有{b}层，每层放{a}本书，借走了{c}本。还有多少本？",
        )
        unit = ("个", "人", "张", "盆", "个", "人", "棵", "块", "元", "本")
    n = dice.below(len(asks))
    sign = "+" if more else "-"
    return told(
        dice,
        (asks[n],),
        value,
        unit[n],
        (
            (f"先求 ${b}$ 个 ${a}$：", rf"{a}\times {b}", str(a * b)),
            (f"再{'加上' if more else '减去'} ${c}$：", f"{a * b}{sign}{c}", str(value)),
        ),
        lambda: len([*range(a)] * b) + (c if more else -c),
        ((a * b, f"忘了{'加上' if more else '减去'} {c}。"), (a + b + c, f"{b} 个 {a} 要用乘法。")),
    )


def table_compare(dice: Dice, level: int) -> Draft:
    """Two products, or a product and a number."""
    a, b = dice.integer(3, 9), dice.integer(4, 9)
    c, d = dice.pick(((a, b + 1 if b < 9 else b - 1), (a + 1, b), (b, a), (a - 1, b + 1)))
    x, y = a * b, c * d
    return comparison(
        rf"{a}\times {b}",
        rf"{c}\times {d}",
        sign_of(x, y),
        f"${a}\\times {b}={x}$，${c}\\times {d}={y}$，再比大小。",
        lambda: sign_of(sum([a] * b), sum([c] * d)),
    )


RECIPES = (
    Recipe("num.times.meaning", "same-addends", "fill", (1, 2), same_addends),
    Recipe("num.times.meaning", "array", "word", (1,), array_drawn),
    Recipe("num.times.meaning", "may-multiply", "judge", (2,), judge_of(may_multiply)),
    *kinds("num.times.table-2-6", "sum", (1,), table_small),
    Recipe("num.times.table-2-6", "rhyme", "fill", (1, 2), rhyme_small),
    Recipe("num.times.table-2-6", "groups", "word", (1,), group_story),
    *kinds("num.times.times-addsub", "sum", (1, 2), times_plus),
    Recipe("num.times.times-addsub", "left-over", "word", (2,), left_over),
    *kinds("num.times.table-7-9", "sum", (2,), table_large),
    Recipe("num.times.table-7-9", "rhyme", "fill", (2,), rhyme_large),
    Recipe("num.times.table-7-9", "groups", "word", (2,), group_story),
    Recipe("num.times.table-7-9", "symbols", "fill", (3,), table_compare),
    Recipe("num.times.table-word", "groups", "word", (1, 2), group_story),
    Recipe("num.times.table-word", "add-or-times", "word", (3,), add_or_times),
    Recipe("num.times.table-word", "enough", "choice", (3,), enough),
)

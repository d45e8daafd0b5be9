"""Counting, comparing and the numbers to 20, for the first year."""

from collections.abc import Callable

from curriculum.generators.dice import Dice
from curriculum.generators.primary.numbers.frames import (
    blank,
    comparison,
    judge_of,
    near,
    of,
    sign_of,
    told,
)
from curriculum.generators.recipe import Draft, Recipe
from curriculum.generators.scenes.people import pupil
from curriculum.generators.working import said, slips
from engine.plot.figures import abacus, counters, pattern, sticks, ten_frames
from engine.values import Picture
from engine.values.counting import Counters, CounterShape

SHAPES: tuple[tuple[CounterShape, str, str], ...] = (("apple", "苹果", "个"), ("flower", "花", "朵"), ("star", "五角星", "个"),
          ("tree", "小树", "棵"), ("circle", "圆片", "个"), ("triangle", "三角形", "个"))  # fmt: skip


def drawn(picture: Picture, shape: CounterShape) -> int:
    """How many of a shape a picture of counters shows, counted from what is drawn."""
    if not isinstance(picture.drawing, Counters):
        raise TypeError("a picture of counters is needed")
    return sum(row.items.count(shape) for row in picture.drawing.rows)


def count(dice: Dice, level: int) -> Draft:
    """One kind of thing, or two mixed in rows."""
    (shape, name, measure), (other, _, _) = dice.picks(SHAPES, 2)
    number = dice.integer(2, 5) if level == 1 else dice.integer(5, 10)
    top = min(number, 5)
    rows = [(shape, top), (shape, number - top)] if number > top else [(shape, top)]
    if level > 1:
        rows.insert(dice.below(len(rows) + 1), (other, dice.integer(2, 5)))
    picture = counters(rows)
    asked = dice.pick((
        f"数一数，图中有几{measure}{name}？", f"图里一共有多少{measure}{name}？",
        f"看图数一数，{name}有多少{measure}？", f"{pupil(dice)}数了{name}，一共有几{measure}？",
    ))  # fmt: skip
    steps = (said(f"一{measure}一{measure}地数，数一{measure}做一个记号，最后数到 ${number}$。"),)
    wrong = near(number, (number - 1, "漏数了一个。"), (number + 1, "有一个数了两遍。"))
    return Draft(
        asked,
        of(number, measure),
        steps,
        lambda: of(drawn(picture, shape), measure),
        distractors=tuple(
            slips(of(number, measure), *((of(w.latex, measure), w.mistake) for w in wrong))
        ),
        pictures=(picture,),
    )


def more_of(dice: Dice, level: int) -> Draft:
    """Which row has more; the gaps are unequal on purpose."""
    (first, name, _), (second, other, _) = dice.picks(SHAPES, 2)
    a = dice.integer(2, 5 + level)
    b = dice.pick((a, max(1, a - 1), a + 1, a + 2))
    words = {">": f"{name}多", "<": f"{other}多", "=": "同样多"}
    sign = sign_of(a, b)
    picture = counters([(first, a), (second, b)])
    right = words.pop(sign)
    steps = (
        said(
            f"一个对一个地连：{name}有 ${a}$，{other}有 ${b}$。"
            + ("正好都连完，所以同样多。" if sign == "=" else f"最后有剩下的是多的，所以{right}。")
        ),
    )
    why = "没有一个对一个地比。"
    return Draft(
        f"{name}和{other}比，谁多？（　）",
        "",
        steps,
        lambda: {">": f"{name}多", "<": f"{other}多", "=": "同样多"}[
            sign_of(drawn(picture, first), drawn(picture, second))
        ],
        distractors=slips("", *((other_words, why) for other_words in words.values())),
        options=(right, *words.values()),
        pictures=(picture,),
    )


def same_many(dice: Dice, level: int) -> Draft:
    """How many more make two rows equal."""
    (first, name, measure), (second, other, own) = dice.picks(SHAPES, 2)
    small, gap = dice.integer(2, 4 + level), dice.integer(1, 2 + level)
    picture = counters([(first, small + gap), (second, small)])
    asks = (f"再添几{own}{other}，就和{name}同样多？", f"{other}比{name}少几{own}？",
            f"去掉几{measure}{name}，就和{other}同样多？")  # fmt: skip
    pick = dice.below(3)
    unit = measure if pick == 2 else own
    wrong = (
        (small, f"{small} 是{other}的个数，不是差的个数。"),
        (small + gap, f"这是{name}的个数。"),
    )
    return told(
        dice,
        (asks[pick],),
        gap,
        unit,
        ((f"一个对一个地比，{name}多出的部分就是：", f"{small + gap}-{small}", str(gap)),),
        lambda: drawn(picture, first) - drawn(picture, second),
        wrong,
        (picture,),
    )


def in_row(dice: Dice, level: int) -> Draft:
    """Numbers in order with one or two left out."""
    size = 5 if level == 1 else 4
    up = dice.chance(60)
    start = dice.integer(0, 1) if level == 1 else dice.integer(0, 2)
    row = list(range(start, start + size))
    row = row if up else row[::-1]
    place = dice.integer(1, size - 2)
    return _gaps(row, [place] if level == 1 else [place, size - 1], "一" if up else "倒着")


def _gaps(row: list[int], hidden: list[int], how: str, by: str = "1") -> Draft:
    shown = "、".join("____" if n in hidden else f"${x}$" for n, x in enumerate(row))
    answer = ";".join(str(row[n]) for n in hidden)
    verb = "多" if row[1] > row[0] else "少"
    steps = (
        said(
            f"后一个数都比前一个数{verb} ${by}$，接着数下去，空里是 ${'$、$'.join(answer.split(';'))}$。"
        ),
    )
    known = next(n for n in range(len(row)) if n not in hidden)
    wrong = (*(row[n] + 1 for n in hidden[:1]), *(row[n] - 1 for n in hidden[:1]))
    bad = tuple(
        (";".join([str(w), *answer.split(";")[1:]]), "数的顺序数错了。") for w in wrong if w >= 0
    )
    gap = (row[-1] - row[0]) // (len(row) - 1)
    return blank(
        f"按顺序填数：{shown}。",
        answer,
        steps,
        lambda: ";".join(str(row[known] + gap * (n - known)) for n in hidden),
        slips(answer, *bad),
    )


def nothing(dice: Dice, level: int) -> Draft:
    """What 0 means: nothing is left."""
    who, number = pupil(dice), dice.integer(2, 5)
    asked = dice.pick((
        f"盘子里有{number}个桃，{who}全吃完了。现在有____个。", f"树上有{number}只鸟，都飞走了。树上还有____只。",
        f"{who}有{number}支铅笔，全送给了同学。还有____支。", f"鱼缸里有{number}条鱼，都捞出来了。还剩____条。",
        f"车上有{number}人，到终点站全下车了。车上还有____人。", f"{who}买了{number}个气球，都飞走了。手里还有____个。",
        f"停车场有{number}辆车，全开走了。现在有____辆。", f"篮子里有{number}个鸡蛋，全用完了。篮子里还有____个。",
        f"{who}借来{number}本书，今天全还了。现在手里有____本。", f"冰箱里有{number}盒牛奶，都喝完了。还剩____盒。",
        f"荷叶上有{number}只青蛙，全跳进了水里。荷叶上还有____只。", f"花瓶里插着{number}枝花，都谢了拿走了。花瓶里还有____枝。",
        f"教室里有{number}个同学，都去操场了。教室里还有____个。", f"{who}折了{number}只纸船，全放进了小河。手里还有____只。",
        f"笼子里有{number}只小兔，都跑出来了。笼子里还有____只。", f"绳子上夹着{number}个夹子，全取下来了。绳子上还有____个。",
        f"碗里有{number}个饺子，{who}吃光了。碗里还有____个。", f"滑梯上有{number}个小朋友，都滑下来了。滑梯上还有____个。",
        f"{who}有{number}元，全买了糖。现在有____元。", f"鸟窝里有{number}个蛋，全孵成了小鸟。窝里还有____个蛋。",
        f"水池里有{number}只鸭子，都上岸了。水池里还有____只。", f"盒子里有{number}块橡皮，全借出去了。盒子里还有____块。",
        f"墙上贴着{number}张画，全揭下来了。墙上还有____张。", f"衣架上挂着{number}顶帽子，都拿走了。衣架上还有____顶。",
    ))  # fmt: skip
    return blank(
        asked,
        0,
        (said("一个也没有了，用 $0$ 表示。"),),
        lambda: len(list(range(number))[number:]),
        slips("0", (number, "这是原来的个数。"), (1, "已经一个也没有了。")),
    )


def which_place(dice: Dice, level: int) -> Draft:
    """Where a special shape stands, from the left and from the right."""
    (shape, _, _), (other, _, _) = dice.picks(SHAPES[:3], 2)
    total = dice.integer(4, 5) if level == 1 else dice.integer(6, 9)
    place = dice.integer(1, total)
    names = {one: name for one, name, _ in SHAPES}
    row = tuple(other if n == place - 1 else shape for n in range(total))
    picture = pattern(*row)
    left, right = place, total - place + 1
    steps = (
        said(f"从左边开始 $1$、$2$、$3$……地数，{names[other]}是第 ${left}$ 个。"),
        said(f"从右边开始数，{names[other]}是第 ${right}$ 个。"),
    )
    asked = f"从左数，{names[other]}排第____；从右数，{names[other]}排第____。"
    return blank(
        asked,
        f"{left};{right}",
        steps,
        lambda: f"{row.index(other) + 1};{row[::-1].index(other) + 1}",
        slips(
            f"{left};{right}",
            (f"{right};{left}", "左和右弄反了。"),
            (f"{left};{left}", "从右数时要换一边重新数。"),
            (f"{left + 1};{right}", "多数了一个。"),
        ),
        (picture,),
    )


def in_queue(dice: Dice, level: int) -> Draft:
    """How many stand in front, and the place in a queue."""
    who, ahead = pupil(dice), dice.integer(1, 5 + 2 * level)
    if dice.chance(1, 2):
        asks = (
            f"小朋友排队做操，{who}的前面有{ahead}人。{who}排第几？",
            f"{who}排队打水，前面有{ahead}个人。从前往后数，{who}排在第几个？",
            f"同学们排队上车，{ahead}人排在{who}前面。{who}是第几个上车？",
            f"跑步比赛，有{ahead}人比{who}先到终点。{who}得了第几？",
            f"排队打针，{who}前面还有{ahead}个小朋友。{who}是第几个打针？",
            f"{who}站在队伍里，往前数有{ahead}人。{who}从前面数排第几？",
            f"{who}坐在一排座位上，左边坐着{ahead}人。从左往右数，{who}坐第几个？",
            f"排队买冰激凌，{ahead}个人在{who}的前面。{who}第几个买到？",
            f"{who}排队过独木桥，前面有{ahead}个小朋友。{who}是第几个过桥？",
            f"一队小动物去旅行，小猴的前面有{ahead}只动物。小猴排第几？",
            f"课间接水，{who}来的时候前面已经排了{ahead}人。{who}排第几？",
        )
        return told(
            dice,
            asks,
            ahead + 1,
            "个",
            (("前面的人数再加上自己：", f"{ahead}+1", str(ahead + 1)),),
            lambda: [*range(ahead), "me"].index("me") + 1,
            ((ahead, "忘了数自己。"), (ahead + 2, "多数了一个。")),
        )
    place = ahead + 1
    asks = (
        f"从前往后数，{who}排第{place}。{who}的前面有几人？",
        f"{who}在一排座位上坐第{place}个，前面有几人？",
        f"跑步比赛，{who}是第{place}名。比{who}先到的有几人？",
        f"做游戏排成一队，{who}报数报“{place}”。{who}前面有几人？",
        f"运动员入场，{who}第{place}个走进操场。在{who}前面走进去的有几人？",
        f"看电影排队进场，{who}第{place}个进门。比{who}先进门的有几人？",
        f"排队上车，{who}是第{place}个。有几人比{who}先上车？",
        f"{who}排队借书，是第{place}个借到的。比{who}先借到的有几人？",
        f"升旗站队，从前面数{who}是第{place}个。前面站着几人？",
        f"小朋友轮流讲故事，{who}第{place}个讲。在{who}之前讲的有几人？",
        f"爬山时，{who}第{place}个到山顶。先到山顶的有几人？",
    )
    return told(
        dice,
        asks,
        ahead,
        "人",
        (("第几里面去掉自己，就是前面的人数：", f"{place}-1", str(ahead)),),
        lambda: len(range(1, place)),
        ((place, "把自己也算进去了。"), (place + 1, "前面的人数比第几少 1。")),
    )


def split(dice: Dice, level: int, low: int, high: int) -> Draft:
    """A number parted in two, one part wanted."""
    whole = dice.integer(low, high)
    part = dice.integer(1, whole - 1)
    rest = whole - part
    asked = dice.pick((
        f"${whole}$ 可以分成 ${part}$ 和____。", f"${part}$ 和____合成 ${whole}$。", f"____和 ${part}$ 合成 ${whole}$。",
        f"${whole}$ 可以分成____和 ${part}$。",
    ))  # fmt: skip
    shown: tuple[Picture, ...] = (
        (counters([("circle", part), ("hollow", rest)]),) if level == 1 else ()
    )
    return blank(
        asked,
        rest,
        (
            said(f"从 ${part}$ 往后数到 ${whole}$，要数 ${rest}$ 个。"),
            said(f"所以 ${whole}$ 可以分成 ${part}$ 和 ${rest}$。"),
        ),
        lambda: len(range(part, whole)),
        near(rest, (whole + part, "合成是大数，这里要求的是一部分。"), by=3),
        shown,
    )


def split_five(dice: Dice, level: int) -> Draft:
    """Numbers to 5."""
    return split(dice, level, 2, 5)


def split_ten(dice: Dice, level: int) -> Draft:
    """Numbers from 6 to 10."""
    return split(dice, level, 6, 10)


def ways(dice: Dice, level: int) -> Draft:
    """In how many ways a number is parted in order."""
    whole = dice.integer(3, 5) if level < 3 else dice.integer(6, 9)
    who, (_, name, measure) = pupil(dice), dice.pick(SHAPES)
    asks = (
        f"把{whole}{measure}{name}放进红、蓝两个盒子，每盒都要有。一共有几种放法？",
        f"{who}把{whole}{measure}{name}分给哥哥和妹妹，每人都要有。一共有几种分法？",
        f"左右两盘一共放{whole}{measure}{name}，每盘都要放。一共有几种放法？",
        f"{who}把{whole}{measure}{name}摆成上、下两排，每排都要有。一共有几种摆法？",
        f"把{whole}{measure}{name}画在红、黄两张纸上，每张纸都要画。一共有几种画法？",
    )
    ways_listed = "；".join(f"${n}$ 和 ${whole - n}$" for n in range(1, whole))
    return told(
        dice,
        asks,
        whole - 1,
        "种",
        (),
        lambda: sum(1 for a in range(1, whole) for b in range(1, whole) if a + b == whole),
        (
            (whole, "每份都要有，不能有 0。"),
            (whole // 2, "两边不同，交换后是另一种分法，漏了。"),
            (whole - 2, "没有按顺序分，漏了一种。"),
        ),
        before=(
            said(f"按顺序一种一种地分：{ways_listed}。"),
            said(f"数一数，一共 ${whole - 1}$ 种。"),
        ),
    )


def frames_ten(dice: Dice, level: int) -> Draft:
    """Ten-frame: how many, and how many to ten."""
    number = dice.integer(6, 9)
    picture = ten_frames(number)
    if dice.chance(1, 2):
        return blank(
            "十格图里有____个圆片，再放____个就放满了。",
            f"{number};{10 - number}",
            (
                said(f"上面一排 $5$ 个，下面一排 ${number - 5}$ 个，一共 ${number}$ 个。"),
                said(f"空着 ${10 - number}$ 格，因为 ${number}$ 和 ${10 - number}$ 合成 $10$。"),
            ),
            lambda: f"{sum([5, number - 5])};{len(range(number, 10))}",
            slips(
                f"{number};{10 - number}",
                (f"{10 - number};{number}", "两个空填反了。"),
                (f"{number};{9 - number}", "空格少数了一个。"),
            ),
            (picture,),
        )
    return blank(
        f"看图填空：$10$ 可以分成 ${number}$ 和____。",
        10 - number,
        (said(f"一共 $10$ 格，放了 ${number}$ 个，空着 ${10 - number}$ 格。"),),
        lambda: len(range(number, 10)),
        near(10 - number, by=3),
        (picture,),
    )


def teen_parts(dice: Dice, level: int) -> Draft:
    """One ten and some ones, with sticks or beads."""
    ones = dice.integer(1, 9)
    number = 10 + ones
    pick = dice.below(4)
    picture = sticks(number) if dice.chance(1, 2) else abacus(number)
    steps = (
        said(
            f"十位上的 $1$ 表示 $1$ 个十，个位上的 ${ones}$ 表示 ${ones}$ 个一，合起来是 ${number}$。"
        ),
    )
    wrong = slips(
        str(number),
        (f"{ones}1", "十位和个位写反了。"),
        (f"10{ones}", "个位上的数要写在 0 的位置上。"),
        (1 + ones, "1 个十是 10，不是 1。"),
    )
    if pick == 0:
        return blank(
            f"$1$ 个十和 ${ones}$ 个一合起来是____。",
            number,
            steps,
            lambda: 10 * 1 + sum([1] * ones),
            wrong,
            (picture,) if level == 1 else (),
        )
    if pick == 1:
        return blank(
            f"一个数，十位上是 $1$，个位上是 ${ones}$，这个数是____。",
            number,
            steps,
            lambda: int("1" + str(ones)),
            wrong,
        )
    if pick == 2:
        return blank("看图写数：____。", number, steps, lambda: 10 + ones, wrong, (picture,))
    return blank(
        f"${number}$ 里面有____个十和____个一。",
        f"1;{ones}",
        steps,
        lambda: ";".join(str(number)),
        slips(
            f"1;{ones}",
            (f"{ones};1", "十位和个位看反了。"),
            (f"10;{ones}", "十位上的 1 是 1 个十。"),
        ),
    )


def neighbours(dice: Dice, level: int) -> Draft:
    """The number before and after, or between."""
    number = dice.integer(11, 19)
    if level == 1:
        return blank(
            f"${number}$ 的前面一个数是____，后面一个数是____。",
            f"{number - 1};{number + 1}",
            (said(f"前面的数少 $1$，是 ${number - 1}$；后面的数多 $1$，是 ${number + 1}$。"),),
            lambda: f"{max(range(number))};{number + 1}",
            slips(
                f"{number - 1};{number + 1}",
                (f"{number + 1};{number - 1}", "前和后弄反了。"),
                (f"{number - 2};{number + 2}", "相邻的数只差 1。"),
            ),
        )
    low = dice.integer(8, 14)
    high = low + dice.integer(3, 6)
    return blank(
        f"比 ${low}$ 大、比 ${high}$ 小的数有____个。",
        high - low - 1,
        (said(f"从 ${low + 1}$ 数到 ${high - 1}$，一共 ${high - low - 1}$ 个。"),),
        lambda: sum(1 for n in range(30) if low < n < high),
        near(
            high - low - 1,
            (high - low, "多算了一个，两头的数不能算。"),
            (high - low + 1, "两头的数都不能算。"),
            by=4,
        ),
    )


def symbols(dice: Dice, level: int) -> Draft:
    """Two numbers to compare, or sums at the higher level."""
    top = {1: 5, 2: 10, 3: 20}[level]
    a, b = (
        dice.integer(top // 2 if top > 5 else 0, top),
        dice.integer(top // 2 if top > 5 else 0, top),
    )
    if dice.chance(25):
        b = a
    sign = sign_of(a, b)
    words = {
        ">": f"${a}$ 比 ${b}$ 大，大口朝大数，填“$>$”。",
        "<": f"${a}$ 比 ${b}$ 小，尖尖对小数，填“$<$”。",
        "=": "两边一样大，填“$=$”。",
    }
    return comparison(
        str(a),
        str(b),
        sign,
        words[sign],
        lambda: "<" if a in range(b) else "=" if not set(range(a)) ^ set(range(b)) else ">",
    )


def order_claim(dice: Dice, level: int) -> tuple[str, bool, str, Callable[[], bool]]:
    """Something said about small numbers."""
    a, b = dice.picks(range(6 if level == 1 else 11), 2)
    said_more = dice.chance(1, 2)
    word = "大" if said_more else "小"
    right = (a > b) == said_more
    return (
        f"${a}$ 比 ${b}$ {word}。",
        right,
        f"数数时 ${min(a, b)}$ 在前、${max(a, b)}$ 在后，后面的数大，所以 ${max(a, b)}$ 大。",
        lambda: (len(range(a)) > len(range(b))) == said_more,
    )


RECIPES = (
    Recipe("num.whole.count-within-10", "count", "fill", (1, 2), count),
    Recipe("num.whole.count-within-10", "count-choice", "choice", (1, 2), count),
    Recipe("num.whole.compare-amount", "which-more", "choice", (1, 2), more_of),
    Recipe("num.whole.compare-amount", "same-many", "word", (1, 2), same_many),
    Recipe("num.whole.n1-5", "in-row", "fill", (1, 2), in_row),
    Recipe("num.whole.n1-5", "nothing", "word", (1,), nothing),
    Recipe("num.whole.n1-5", "larger-claim", "judge", (1,), judge_of(order_claim)),
    Recipe("num.whole.compare-symbols", "symbols", "fill", (1, 2, 3), symbols),
    Recipe("num.whole.compare-symbols", "symbols-choice", "choice", (1, 2), symbols),
    Recipe("num.whole.ordinal", "which-place", "fill", (1, 2), which_place),
    Recipe("num.whole.ordinal", "in-queue", "word", (1, 2), in_queue),
    Recipe("num.whole.decompose-5", "parts", "fill", (1, 2), split_five),
    Recipe("num.whole.decompose-5", "ways", "word", (2,), ways),
    Recipe("num.whole.n6-10", "parts", "fill", (1, 2), split_ten),
    Recipe("num.whole.n6-10", "ten-frame", "fill", (1,), frames_ten),
    Recipe("num.whole.n6-10", "larger-claim", "judge", (2,), judge_of(order_claim)),
    Recipe("num.whole.n11-20", "parts", "fill", (1, 2), teen_parts),
    Recipe("num.whole.n11-20", "neighbours", "fill", (1, 2), neighbours),
    Recipe("num.whole.n11-20", "symbols", "choice", (3,), symbols),
)

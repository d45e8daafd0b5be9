"""Adding and taking away within ten: what the signs mean, stories, pictures, chains."""

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
    padded,
    sign_of,
    sought,
    told,
)
from curriculum.generators.primary.numbers.small_stories import JOIN, TAKE
from curriculum.generators.recipe import Draft, Recipe
from curriculum.generators.scenes.people import pupil
from curriculum.generators.working import line, said, slips
from engine.plot.figures import counters, number_line, parts_of_whole
from engine.values import Picture, Step
from engine.values.counting import CounterShape

ITEMS: tuple[tuple[CounterShape, str, str], ...] = (
    ("apple", "苹果", "个"), ("flower", "花", "朵"), ("star", "五角星", "个"), ("tree", "小树", "棵"),
    ("circle", "圆片", "个"), ("triangle", "三角形", "个"), ("square", "正方形", "个"),
)  # fmt: skip


def join_drawn(dice: Dice, level: int) -> Draft:
    """Two rows put together."""
    shape, name, measure = dice.pick(ITEMS)
    a, b = dice.integer(1, 2 + level), dice.integer(1, 2 + level)
    picture = counters([(shape, a), (shape, b)])
    asks = (
        f"看图：上面有{a}{measure}{name}，下面有{b}{measure}{name}。一共有几{measure}？",
        f"把上面的{a}{measure}{name}和下面的{b}{measure}{name}合起来，是几{measure}？",
        f"{pupil(dice)}先画了{a}{measure}{name}，再画{b}{measure}。一共画了几{measure}？",
        f"图中有两排{name}，上排{a}{measure}，下排{b}{measure}。一共有几{measure}{name}？",
        f"数一数图中的{name}：上面{a}{measure}，下面{b}{measure}。合起来是几{measure}？",
        f"{pupil(dice)}把图中的{name}分两排摆，一排{a}{measure}，另一排{b}{measure}。两排一共几{measure}？",
    )
    return told(
        dice,
        asks,
        a + b,
        measure,
        (("把两部分合起来，用加法：", f"{a}+{b}", str(a + b)),),
        lambda: len([*range(a), *range(b)]),
        (
            (abs(a - b) or a + b + 1, "“一共”是合起来，要用加法。"),
            (max(a, b), "漏掉了一部分。"),
            (a + b + 1, "多数了一个。"),
        ),
        (picture,),
    )


def take_drawn(dice: Dice, level: int) -> Draft:
    """A row with some struck out."""
    shape, name, measure = dice.pick(ITEMS)
    whole = dice.integer(3, 3 + 2 * level)
    gone = dice.integer(1, whole - 1)
    picture = counters([(shape, whole)], crossed=gone)
    asks = (
        f"看图：有{whole}{measure}{name}，划去{gone}{measure}。还剩几{measure}？",
        f"从{whole}{measure}{name}里去掉{gone}{measure}，还剩几{measure}？",
        f"{pupil(dice)}有{whole}{measure}{name}，拿走了{gone}{measure}。还有几{measure}？",
        f"图中一共有{whole}{measure}{name}，划去了{gone}{measure}。没划去的有几{measure}？",
        f"图上画了{whole}{measure}{name}，划掉{gone}{measure}。剩下几{measure}？",
        f"{pupil(dice)}画了{whole}{measure}{name}，擦掉了{gone}{measure}。现在还有几{measure}？",
    )
    return told(
        dice,
        asks,
        whole - gone,
        measure,
        (("从总数里去掉一部分，用减法：", f"{whole}-{gone}", str(whole - gone)),),
        lambda: len(range(gone, whole)),
        (
            (whole + gone, "“还剩”是去掉以后的，要用减法。"),
            (gone, f"这是去掉的{measure}数。"),
            (whole, "还没有去掉。"),
        ),
        (picture,),
    )


def which_sign(dice: Dice, level: int) -> Draft:
    """Plus or minus, in a small sum."""
    a, b = dice.integer(2, 3 + 2 * level), dice.integer(1, 2 + level)
    plus = dice.chance(1, 2) or a < b
    result = a + b if plus else a - b
    sign = "+" if plus else "-"
    why = f"得数 ${result}$ 比 ${a}$ {'大，是合起来' if plus else '小，是去掉'}，填“${sign}$”。"
    return Draft(
        f"在○里填上“+”或“-”：${a}$ ○ ${b}$ $=$ ${result}$。",
        sign,
        (said(why),),
        lambda: next(s for s, v in (("+", a + b), ("-", a - b)) if v == result),
        distractors=slips(sign, ("-" if plus else "+", "看一看得数变大了还是变小了。")),
    )


def story(dice: Dice, kind: str, top: int, low: int = 2) -> Draft:
    """A joining or taking-away story with numbers to `top`."""
    template, unit = dice.pick(JOIN if kind == "join" else TAKE)
    whole = dice.integer(low, top)
    part = dice.integer(1, whole - 1)
    who = pupil(dice)
    if kind == "join":
        a, b = part, whole - part
        return told(
            dice,
            (template.format(a=a, b=b, who=who),),
            whole,
            unit,
            (("求一共有多少，把两部分合起来，用加法：", f"{a}+{b}", str(whole)),),
            lambda: sought(lambda n: n - a == b),
            (
                (abs(a - b) or whole + 1, "求“一共”要用加法。"),
                (whole + 1, "多数了 1。"),
                (whole - 1, "少数了 1。"),
            ),
        )
    rest = whole - part
    return told(
        dice,
        (template.format(a=whole, b=part, who=who),),
        rest,
        unit,
        (("求还剩多少，从总数里去掉一部分，用减法：", f"{whole}-{part}", str(rest)),),
        lambda: sought(lambda n: n + part == whole),
        (
            (whole + part, "去掉了要用减法，不是加法。"),
            (rest + 1, "少去掉了 1。"),
            (part, "这是去掉的。"),
        ),
    )


def join_story(dice: Dice, level: int) -> Draft:
    """To 5, then to 10."""
    return story(dice, "join", 5 if level == 1 else 10)


def take_story(dice: Dice, level: int) -> Draft:
    """To 5, then to 10."""
    return story(dice, "take", 5 if level == 1 else 10)


def small_sum(dice: Dice, top: int, low: int) -> Sum:
    """One addition or subtraction within `top`, zeros allowed below six."""
    whole = dice.integer(low, top)
    part = dice.integer(0 if top <= 5 else 1, whole)
    rest = whole - part
    if dice.chance(1, 2):
        why = (
            f"想：${part}$ 和 ${rest}$ 合成 ${whole}$。"
            if part and rest
            else "一个数加上 $0$，还得原数。"
        )
        wrong = near(whole, (abs(part - rest), "把加号看成了减号。"), by=3)
        return Sum(
            f"{part}+{rest}",
            str(whole),
            (line(f"{part}+{rest}", str(whole), why),),
            lambda: str(len([*range(part), *range(rest)])),
            wrong,
        )
    why = (
        f"想：${whole}$ 可以分成 ${part}$ 和 ${rest}$。"
        if part and rest
        else "减去 $0$，还得原数。"
        if rest
        else "相同的两个数相减得 $0$。"
    )
    first = (
        ((0, "减去 0，不是得 0。"),)
        if not part
        else ((whole, "相同的数相减得 0。"),)
        if not rest
        else ((whole + part, "把减号看成了加号。"),)
    )
    return Sum(
        f"{whole}-{part}",
        str(rest),
        (line(f"{whole}-{part}", str(rest), why),),
        lambda: str(sought(lambda n: n + part == whole)),
        near(rest, *first, by=3),
    )


def five(dice: Dice, level: int) -> Sum:
    """Within five."""
    return small_sum(dice, 5, 1)


def ten(dice: Dice, level: int) -> Sum:
    """Six to ten."""
    return small_sum(dice, 10, 6)


def unknown(dice: Dice, level: int) -> Draft:
    """□+4=10 and its kin."""
    whole = dice.integer(6, 10)
    part = dice.integer(1, whole - 1)
    rest = whole - part
    shape = dice.below(4)
    text = (
        f"____$+{part}={whole}$",
        f"${part}+$____$={whole}$",
        f"${whole}-$____$={part}$",
        f"____$-{part}={rest}$",
    )[shape]
    answer = whole if shape == 3 else rest
    why = (
        f"想：几和 ${part}$ 合成 ${whole}$？${rest}$ 和 ${part}$ 合成 ${whole}$。"
        if shape < 2
        else f"想：${whole}$ 可以分成 ${part}$ 和 ${rest}$。"
        if shape == 2
        else f"拿走 ${part}$ 还剩 ${rest}$，原来有 ${part}+{rest}={whole}$。"
    )
    tests: tuple[Callable[[int], bool], ...] = (
        lambda n: n + part == whole,
        lambda n: part + n == whole,
        lambda n: whole - n == part,
        lambda n: n - part == rest,
    )
    first = (whole + part if shape < 3 else rest - part, "把题中的两个数直接相加或相减了。")
    return blank(
        f"{dice.pick(LEADS)}{text}。",
        answer,
        (said(why),),
        lambda: sought(tests[shape]),
        near(answer, first, by=3),
    )


def brace(dice: Dice, level: int) -> Draft:
    """A brace with a question mark over the whole or at a part."""
    whole = dice.integer(4, 5 + 2 * level)
    whole = min(whole, 10)
    part = dice.integer(1, whole - 1)
    rest = whole - part
    _, name, measure = dice.pick(ITEMS)
    total = dice.chance(1, 2)
    picture = parts_of_whole(
        ((part, f"{part}{measure}"), (rest, f"{rest}{measure}" if total else "?")),
        "?" if total else f"{whole}{measure}",
        thick=True,
    )
    asks = (
        f"看图列式，“?”是多少{measure}？",
        f"看图算一算，“?”处是几{measure}{name}？",
        f"大括号图中的“?”是几{measure}？",
        f"{pupil(dice)}看图列了一道算式，“?”是多少{measure}？",
    )
    if total:
        return told(
            dice,
            asks,
            whole,
            measure,
            (("问号在大括号下面的总数处，求总数用加法：", f"{part}+{rest}", str(whole)),),
            lambda: len([*range(part), *range(rest)]),
            (
                (abs(part - rest) or whole + 1, "问号在总数处，要用加法。"),
                (whole + 1, "多数了 1。"),
            ),
            (picture,),
        )
    return told(
        dice,
        asks,
        rest,
        measure,
        (("大括号那里是总数，问号是其中一部分，用减法：", f"{whole}-{part}", str(rest)),),
        lambda: sought(lambda n: n + part == whole),
        ((whole + part, "看到大括号就相加了，要看问号在哪里。"), (rest + 1, "算错了 1。")),
        (picture,),
    )


def chain_sum(dice: Dice, level: int) -> Sum:
    """Two operations from left to right, never leaving 0 to 10."""
    start = dice.integer(2, 9)
    numbers: list[int] = []
    now = start
    for n in range(2):
        up = dice.chance(1, 2) if 0 < now < 10 else now == 0
        if level == 1 and n:
            up = (
                numbers[0] > 0
                if (numbers[0] > 0 and now < 10) or (numbers[0] < 0 and now > 0)
                else up
            )
        by = dice.integer(1, (10 - now) if up else now) if (10 - now if up else now) else 0
        numbers.append(by if up else -by)
        now += numbers[-1]
    middle = start + numbers[0]
    text = f"{start}" + "".join(f"+{n}" if n > 0 else f"-{abs(n)}" for n in numbers)
    second = f"{middle}" + (f"+{numbers[1]}" if numbers[1] > 0 else f"-{abs(numbers[1])}")
    steps: tuple[Step, ...] = (
        line(f"{start}{numbers[0]:+d}", str(middle), "从左往右，先算前两个数。"),
        line(second, str(now), "再用得数算下去。"),
    )
    first = (
        (abs(numbers[1]), "只抄了后面的数，忘了前一步的得数。"),
        (middle, "只算了第一步。"),
        (start - numbers[0] + numbers[1], "第一步的加减号看错了。"),
    )
    return Sum(text, str(now), steps, lambda: str(sum([start, *numbers])), near(now, *first, by=3))


def bus(dice: Dice, level: int) -> Draft:
    """Two changes in a story."""
    start, who = dice.integer(4, 8), pupil(dice)
    down = dice.integer(1, start - 1)
    up = dice.integer(1, 10 - (start - down))
    middle, end = start - down, start - down + up
    asks = (
        f"车上有{start}人，到站下去{down}人，又上来{up}人。现在车上有几人？",
        f"屋里有{start}人，走了{down}人，又来了{up}人。现在屋里有几人？",
        f"有{start}人在玩滑梯，先走了{down}人，后来又来了{up}人。现在有几人？",
        f"{who}家有{start}位客人，走了{down}位，又来了{up}位。现在有几位客人？",
        f"合唱队有{start}人，退出{down}人，又加入{up}人。现在有几人？",
        f"图书角有{start}人在看书，{down}人看完走了，又进来{up}人。现在有几人在看书？",
        f"电梯里有{start}人，到三楼出去{down}人，又进来{up}人。电梯里现在有几人？",
        f"{start}人在等公共汽车，{down}人上车走了，又来了{up}人。现在有几人在等车？",
        f"{who}看见亭子里有{start}人，过一会儿走了{down}人，又来了{up}人。亭子里现在有几人？",
        f"小船上坐着{start}人，靠岸后下船{down}人，又上船{up}人。现在船上有几人？",
        f"教室里有{start}人，{down}人出去打水，{up}人从操场回来。现在教室里有几人？",
        f"游泳池里有{start}人，上岸{down}人，又下水{up}人。池里现在有几人？",
        f"{start}人在跳绳，{down}人去休息了，又来{up}人一起跳。现在几人在跳绳？",
        f"画室里有{start}人，先走了{down}人，后来又到了{up}人。画室里现在有几人？",
        f"沙池边有{start}个小朋友，{down}人回家了，又跑来{up}人。沙池边现在有几人？",
        f"缆车里坐着{start}人，中途下去{down}人，又上来{up}人。缆车里现在有几人？",
        f"阅览室有{start}人，离开{down}人，又进来{up}人。阅览室里现在有几人？",
        f"篮球场上有{start}人，下场{down}人，又上场{up}人。场上现在有几人？",
        f"{who}的小组有{start}人，调走{down}人，又调来{up}人。小组里现在有几人？",
        f"树下有{start}人乘凉，走了{down}人，又来了{up}人。树下现在有几人？",
        f"商店里有{start}人，出去{down}人，又进去{up}人。商店里现在有几人？",
        f"冰场上有{start}人滑冰，{down}人离开，又来了{up}人。现在几人在滑冰？",
        f"桌旁坐着{start}人，先起身{down}人，又坐下{up}人。桌旁现在坐着几人？",
    )
    return told(
        dice,
        asks,
        end,
        "人",
        (
            ("走了用减法：", f"{start}-{down}", str(middle)),
            ("又来了，再加：", f"{middle}+{up}", str(end)),
        ),
        lambda: len(range(down, start)) + len(range(up)),
        (
            (start + down + up, "走了的人要减去。"),
            (middle, "又来的人忘了加。"),
            (abs(middle - up) or 1, "又来的人要加上。"),
        ),
    )


def line_hops(dice: Dice, level: int) -> Draft:
    """A jump on the number line."""
    a, b = dice.integer(1, 5), dice.integer(1, 4)
    plus = dice.chance(1, 2) or a < b
    end = a + b if plus else a - b
    picture: Picture = number_line(0, 10, jumps=((a, end, ""),))
    asked = f"看图，从 ${a}$ 开始{'向右' if plus else '向左'}跳 ${b}$ 格，跳到____。"
    expression = f"{a}+{b}" if plus else f"{a}-{b}"
    return blank(
        asked,
        end,
        (
            line(
                expression,
                str(end),
                f"{'向右跳，数变大，用加法' if plus else '向左跳，数变小，用减法'}。",
            ),
        ),
        lambda: [*range(30)][a:][b] if plus else [*range(a + 1)][::-1][b],
        near(
            end,
            (abs(a - b) if plus else a + b, "跳的方向看反了。"),
            (end - 1 if end else 1, "起点也当成一格数了。"),
            by=3,
        ),
        (picture,),
    )


def compare_sums(dice: Dice, level: int) -> Draft:
    """A sum against a number."""
    a, b = dice.integer(1, 5), dice.integer(1, 5)
    plus = dice.chance(1, 2) or a < b
    value = a + b if plus else a - b
    other = max(0, value + dice.pick((-1, 0, 0, 1)))
    expression = f"{a}+{b}" if plus else f"{a}-{b}"
    return comparison(
        expression,
        str(other),
        sign_of(value, other),
        f"先算 ${expression}={value}$，再和 ${other}$ 比。",
        lambda: sign_of(len([*range(a), *range(b)]) if plus else len(range(b, a)), other),
    )


def sayings(dice: Dice, level: int) -> tuple[str, bool, str, Callable[[], bool]]:
    """Sayings about 0."""
    n = dice.integer(1, 9)
    claims = (
        (f"${n}-0=0$", False, lambda: n == 0),
        (f"${n}-{n}=0$", True, lambda: not range(n)[n:]),
        (f"$0+{n}={n}$", True, lambda: len([*range(n)]) == n),
        (f"${n}-0={n}$", True, lambda: len(range(n)) == n),
        (f"${n}-{n}={n}$", False, lambda: len(range(n, n)) == n),
        (f"${n}+0=0$", False, lambda: n == 0),
    )
    text, right, again = dice.pick(claims)
    return text, right, "加 $0$、减 $0$ 都得原数，相同两数相减得 $0$。", again


RECIPES = (
    Recipe("num.addsub.add-meaning", "join-drawn", "word", (1, 2), join_drawn),
    Recipe("num.addsub.add-meaning", "join-drawn-choice", "choice", (1,), join_drawn),
    Recipe("num.addsub.add-meaning", "which-sign", "fill", (1,), which_sign),
    Recipe("num.addsub.sub-meaning", "take-drawn", "word", (1, 2), take_drawn),
    Recipe("num.addsub.sub-meaning", "which-sign", "fill", (1, 2), which_sign),
    *kinds("num.addsub.within-5", "sum", (1,), five),
    Recipe("num.addsub.within-5", "join", "word", (1,), join_story),
    Recipe("num.addsub.within-5", "take", "word", (1,), take_story),
    Recipe("num.addsub.within-5", "zero", "judge", (2,), judge_of(sayings)),
    *kinds("num.addsub.within-10", "sum", (2,), ten),
    Recipe("num.addsub.within-10", "unknown", "reverse", (3,), unknown),
    Recipe("num.addsub.within-10", "join", "word", (2,), join_story),
    Recipe("num.addsub.within-10", "take", "word", (2,), take_story),
    Recipe("num.addsub.within-10", "hops", "fill", (1,), line_hops),
    Recipe("num.addsub.within-10", "symbols", "fill", (2,), compare_sums),
    Recipe("num.addsub.picture-equation", "brace", "word", (1, 2, 3), brace),
    Recipe("num.addsub.picture-equation", "take-drawn", "word", (1,), take_drawn),
    *kinds("num.addsub.chain", "sum", (1, 2), chain_sum, "calculate choice mistake"),
    Recipe("num.addsub.chain", "bus", "word", (2,), bus),
    Recipe("num.addsub.picture-equation", "brace-choice", "choice", (2,), padded(brace)),
)

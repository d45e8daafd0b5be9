"""Where things are: above and below, left and right, four and eight directions, routes."""

from collections.abc import Callable

from curriculum.generators.dice import Dice
from curriculum.generators.primary.numbers.frames import blank, judge_of, padded, told
from curriculum.generators.primary.numbers.within_ten import ITEMS
from curriculum.generators.recipe import Draft, Recipe
from curriculum.generators.scenes.people import pupils
from curriculum.generators.working import said, slips
from engine.plot.figures import compass_map, counters, pattern

EIGHT = ("北", "东北", "东", "东南", "南", "西南", "西", "西北")
"""Clockwise from north, 45 degrees each."""
PLACES = (
    "学校",
    "图书馆",
    "医院",
    "公园",
    "超市",
    "邮局",
    "体育馆",
    "电影院",
    "书店",
    "少年宫",
    "动物园",
    "银行",
)
BEASTS = ("小猫", "小狗", "小兔", "小鸭", "小熊", "小猴", "小羊", "小鹿")
SHELVES = ("书", "玩具", "水杯", "球", "帽子", "花")


def choose(
    statement: str,
    right: str,
    others: tuple[str, ...],
    why: str,
    mistake: str,
    again: Callable[[], str],
) -> Draft:
    """Words to choose from, right one first."""
    return Draft(
        statement,
        "",
        (said(why),),
        again,
        options=(right, *others),
        distractors=slips("", *((o, mistake) for o in others)),
    )


def shelves(dice: Dice, level: int) -> Draft:
    """Three things on top of one another, or three in a row ahead."""
    if dice.chance(1, 2):
        top, middle, bottom = dice.picks(SHELVES, 3)
        lead = f"书架有三层：最上面放{top}，中间放{middle}，最下面放{bottom}。"
        ask, right = dice.pick(
            (
                (f"{middle}在{bottom}的（　）面。", "上"),
                (f"{middle}在{top}的（　）面。", "下"),
                (f"{bottom}在{top}的（　）面。", "下"),
                (f"{top}在{bottom}的（　）面。", "上"),
            )
        )
        order = (top, middle, bottom)
        one, two = ask.split("在")[0], ask.split("在")[1].split("的")[0]
        return choose(
            lead + ask,
            right,
            tuple(w for w in ("上", "下", "前") if w != right),
            f"从上往下是{top}、{middle}、{bottom}，{one}和{two}比，{one}在{right}面。",
            "把上和下（前和后）说反了，看清是和谁比。",
            lambda: "上" if order.index(one) < order.index(two) else "下",
        )
    first, second, third = dice.picks(BEASTS, 3)
    lead = f"{first}、{second}、{third}排成一队向前走，{first}走在最前面，{third}走在最后面。"
    one, two = dice.pick(((second, first), (second, third), (first, third), (third, first)))
    order = (first, second, third)
    right = "前" if order.index(one) < order.index(two) else "后"
    return choose(
        f"{lead}{one}在{two}的（　）面。",
        right,
        tuple(w for w in ("前", "后", "上") if w != right),
        f"从前往后是{first}、{second}、{third}，和{two}比，{one}在{right}面。",
        "前和后说反了，看清是和谁比。",
        lambda: "前" if [*order].index(one) - [*order].index(two) < 0 else "后",
    )


def rows(dice: Dice, level: int) -> Draft:
    """What is above or below in a picture of three rows."""
    (a, one, _), (b, two, _), (c, three, _) = dice.picks(ITEMS, 3)
    picture = counters([(a, 3), (b, 3), (c, 3)])
    ask, right = dice.pick(
        (
            ("最上面的是", one),
            ("最下面的是", three),
            (f"{two}上面的是", one),
            (f"{two}下面的是", three),
            ("中间一行是", two),
        )
    )
    names = (one, two, three)
    draft = choose(
        f"看图，{ask}（　）。",
        right,
        tuple(n for n in names if n != right),
        f"从上往下依次是{one}、{two}、{three}，{ask}{right}。",
        "上和下看反了。",
        lambda: names[0 if "最上" in ask or "上面" in ask else 2 if "下" in ask else 1],
    )
    return Draft(
        draft.statement,
        "",
        draft.steps,
        draft.again,
        options=draft.options,
        distractors=draft.distractors,
        pictures=(picture,),
    )


def up_claim(dice: Dice, level: int) -> tuple[str, bool, str, Callable[[], bool]]:
    """Floors and places above and below."""
    first, second = pupils(dice, 2)
    a, b = dice.picks(range(1, 8), 2)
    said_up = dice.chance(1, 2)
    word = "上" if said_up else "下"
    return (
        f"{first}住在{a}楼，{second}住在{b}楼，{first}住在{second}的{word}面。",
        (a > b) == said_up,
        f"楼层数大的在上面，${max(a, b)}$ 楼在 ${min(a, b)}$ 楼的上面。",
        lambda: (len(range(a)) > len(range(b))) == said_up,
    )


def left_right(dice: Dice, level: int) -> Draft:
    """Things in a row from left to right."""
    chosen = dice.picks(ITEMS, 5 if level == 1 else 6)
    names = [n for _, n, _ in chosen]
    picture = pattern(*(s for s, _, _ in chosen))
    spot = dice.integer(1, len(names) - 2)
    n = dice.below(4)
    if n == 0:
        ask, right = f"看图，{names[spot]}左边的一个是（　）。", names[spot - 1]
    elif n == 1:
        ask, right = f"看图，{names[spot]}右边的一个是（　）。", names[spot + 1]
    elif n == 2:
        k = dice.integer(1, len(names))
        ask, right = f"看图，从左边数，第{k}个是（　）。", names[k - 1]
    else:
        k = dice.integer(1, len(names))
        ask, right = f"看图，从右边数，第{k}个是（　）。", names[-k]
    asked = names[spot] if n < 2 else ""
    others = dice.picks([x for x in names if x not in (right, asked)], 3)

    def again() -> str:
        if "从右" in ask:
            return [*reversed(names)][int(ask.split("第")[1][0]) - 1]
        if "从左" in ask:
            return names[int(ask.split("第")[1][0]) - 1]
        return names[spot + (1 if "右边" in ask else -1)]

    draft = choose(
        ask,
        right,
        tuple(others),
        f"从左往右依次是{'、'.join(names)}，所以是{right}。",
        "左和右弄反了，或数错了。",
        again,
    )
    return Draft(
        draft.statement,
        "",
        draft.steps,
        draft.again,
        options=draft.options,
        distractors=draft.distractors,
        pictures=(picture,),
    )


def facing(dice: Dice, level: int) -> Draft:
    """Left and right of people face to face or side by side."""
    first, second = pupils(dice, 2)
    side = dice.pick(("左", "右"))
    other = "右" if side == "左" else "左"
    if dice.chance(1, 2):
        right = other
        return choose(
            dice.pick(
                (
                    f"{first}和{second}面对面站着，{first}的{side}手边，是{second}的（　）手边。",
                    f"两人面对面坐，桌上的书在{first}的{side}边，就在{second}的（　）边。",
                )
            ),
            right,
            (side, "前"),
            "面对面时，两人的左右正好相反。",
            "面对面时左右相反，不是和自己一样。",
            lambda: {"左": "右", "右": "左"}[side],
        )
    return choose(
        dice.pick(
            (
                f"{first}和{second}朝着同一个方向站，{first}站在{second}的{side}边，{second}站在{first}的（　）边。",
                f"{first}的{side}边是{second}，两人朝同一个方向坐，{second}的（　）边是{first}。",
            )
        ),
        other,
        (side, "后"),
        "朝同一个方向时，一个在左，另一个就在他的右边。",
        "看清是谁在谁的哪一边。",
        lambda: {"左": "右", "右": "左"}[side],
    )


def seat(dice: Dice, level: int) -> Draft:
    """第几排第几个."""
    who, other = pupils(dice, 2)
    row, place = dice.integer(2, 6), dice.integer(2, 6)
    move, how = dice.pick(((1, "后面"), (-1, "前面")))
    if dice.chance(1, 2):
        answer = f"{row + move};{place}"
        return blank(
            f"{who}坐在第{row}排第{place}个，{other}坐在他正{how}的一个座位（越往后排数越大）。{other}坐在第____排第____个。",
            answer,
            (said(f"正{how}的座位，排数{'加' if move > 0 else '减'} 1，第几个不变。"),),
            lambda: f"{range(row - 1, row + 2)[1 + move]};{place}",
            slips(
                answer,
                (f"{row};{place + move}", "前后换的是排数，不是第几个。"),
                (f"{row - move};{place}", "前和后弄反了。"),
            ),
        )
    left = dice.chance(1, 2)
    step = -1 if left else 1
    answer = f"{row};{place + step}"
    return blank(
        f"{who}坐在第{row}排第{place}个（从左往右数）。他{'左' if left else '右'}边紧挨着的同学坐在第____排第____个。",
        answer,
        (said(f"{'左' if left else '右'}边的同学和他同一排，第几个{'减' if left else '加'} 1。"),),
        lambda: f"{row};{[*range(1, 9)][place - 1 + step]}",
        slips(
            answer,
            (f"{row + step};{place}", "左右换的是第几个，不是排数。"),
            (f"{row};{place - step}", "左和右弄反了。"),
        ),
    )


def turned(start: int, by: int) -> str:
    """The direction `by` eighths clockwise from `start`."""
    return EIGHT[(start + by) % 8]


def face(dice: Dice, level: int) -> Draft:
    """Standing and facing; where the sun is; on a map."""
    who, _ = pupils(dice, 2)
    wide = level > 1
    start = (
        2 * dice.below(4)
        if not wide
        else 2 * dice.below(4) + 1
        if dice.chance(70)
        else dice.below(8)
    )
    n = dice.pick((0, 2)) if wide else dice.below(3)
    names = EIGHT if wide else EIGHT[::2]
    if n == 0:
        side, by = dice.pick((("后", 4), ("左", 6), ("右", 2)))
        right = turned(start, by)
        others = tuple(dice.picks([d for d in EIGHT[start % 2 :: 2] if d != right], 3))
        return choose(
            f"{who}面向{EIGHT[start]}站着，{who}的{side}面是（　）面。",
            right,
            others,
            f"面向{EIGHT[start]}，背后是{turned(start, 4)}，左面是{turned(start, 6)}，右面是{turned(start, 2)}。",
            "不能总以为前面是北，要看面向哪个方向。",
            lambda: EIGHT[(start * 45 + by * 45) // 45 % 8],
        )
    if n == 1:
        day = dice.pick(
            (("早晨，太阳从东方升起。", "面向太阳", 2), ("傍晚，太阳在西方落下。", "面向太阳", 6))
        )
        side, by = dice.pick((("后", 4), ("左", 6), ("右", 2)))
        right = turned(day[2], by)
        others = tuple(d for d in EIGHT[::2] if d != right)
        return choose(
            f"{day[0]}{who}{day[1]}站着，他的{side}面是（　）面。",
            right,
            others,
            f"面向{EIGHT[day[2]]}，后面是{turned(day[2], 4)}，左面是{turned(day[2], 6)}，右面是{turned(day[2], 2)}。",
            "先确定面向的是哪个方向。",
            lambda: EIGHT[(day[2] + by) % 8],
        )
    a, b = dice.picks(PLACES, 2)
    right = turned(start, 4)
    others = tuple(dice.picks([d for d in names if d != right], 3))
    return choose(
        f"{a}在{b}的{EIGHT[start]}面，那么{b}在{a}的（　）面。",
        right,
        others,
        f"方向是相对的，{EIGHT[start]}和{right}相对，观察点换了，方向就相反。",
        "观察点变了，方向正好相反。",
        lambda: EIGHT[(start + 4) % 8],
    )


def face_eight(dice: Dice, level: int) -> Draft:
    """Eight directions."""
    return face(dice, 2)


def on_map(dice: Dice, level: int) -> Draft:
    """A map with places around a centre."""
    center, *around = dice.picks(PLACES, 5)
    spots = dice.picks(range(0, 8, 2), 4) if level == 1 else dice.picks(range(8), 4)
    picture = compass_map(
        center,
        [(name, 45 * spot, 100, "") for name, spot in zip(around, spots, strict=True)],
        angles=False,
    )
    k = dice.below(4)
    right = EIGHT[spots[k]]
    if dice.chance(1, 2):
        others = tuple(
            dice.picks([d for d in (EIGHT[::2] if level == 1 else EIGHT) if d != right], 3)
        )
        draft = choose(
            f"看图，{around[k]}在{center}的（　）面。",
            right,
            others,
            f"地图按“上北下南，左西右东”绘制，以{center}为观察点，{around[k]}在{right}面。",
            "按上北下南、左西右东看，观察点是“的”字前面的地方。",
            lambda: EIGHT[spots[around.index(around[k])]],
        )
    else:
        draft = choose(
            f"看图，{center}的{right}面是（　）。",
            around[k],
            tuple(a for a in around if a != around[k]),
            f"地图按“上北下南，左西右东”绘制，{center}的{right}面是{around[k]}。",
            "按上北下南、左西右东看。",
            lambda: around[[EIGHT[s] for s in spots].index(right)],
        )
    return Draft(
        draft.statement,
        "",
        draft.steps,
        draft.again,
        options=draft.options,
        distractors=draft.distractors,
        pictures=(picture,),
    )


def direction_claim(dice: Dice, level: int) -> tuple[str, bool, str, Callable[[], bool]]:
    """Sayings about directions."""
    k = dice.below(4) * 2
    every: tuple[tuple[str, bool, str, Callable[[], bool]], ...] = (
        ("地图通常按上北下南、左西右东绘制。", True, "这是地图的规定。", lambda: True),
        (
            f"面向{EIGHT[k]}，背后就是{turned(k, 4)}。",
            True,
            "前和后的方向相反。",
            lambda: EIGHT[(k + 4) % 8] == turned(k, 4),
        ),
        (
            f"面向{EIGHT[k]}，右手边是{turned(k, 6)}。",
            False,
            f"面向{EIGHT[k]}，右手边是{turned(k, 2)}。",
            lambda: turned(k, 2) == turned(k, 6),
        ),
        ("早晨面向太阳，前面是西。", False, "太阳从东方升起，前面是东。", lambda: EIGHT[2] == "西"),
        (
            f"{EIGHT[k]}面的相反方向是{turned(k, 2)}面。",
            False,
            f"{EIGHT[k]}的相反方向是{turned(k, 4)}。",
            lambda: turned(k, 4) == turned(k, 2),
        ),
        (
            "东和北之间的方向叫做东北。",
            True,
            "八个方向中，东和北之间是东北。",
            lambda: EIGHT[1] == "东北",
        ),
        ("西和南之间的方向叫做东南。", False, "西和南之间是西南。", lambda: EIGHT[5] == "东南"),
        ("指南针可以帮助我们辨认方向。", True, "指南针的一端指向南。", lambda: True),
    )
    return every[dice.below(5)] if level == 1 else every[dice.below(8)]


def route_length(dice: Dice, level: int) -> Draft:
    """How long a route is."""
    return route(dice, level, 0)


def route(dice: Dice, level: int, what: int | None = None) -> Draft:
    """A route of two or three legs: the way back, where one ends, how long it is."""
    stops = dice.picks(PLACES, 3 if level == 2 else 4)
    who, _ = pupils(dice, 2)
    turns = []
    last = -9
    for _leg in range(len(stops) - 1):
        options = [d for d in range(8) if last < 0 or (d - last) % 8 not in (0, 4)]
        last = dice.pick(options)
        turns.append(last)
    lengths = [50 * dice.integer(3, 12) for _ in turns]
    legs = "，再".join(
        f"向{EIGHT[t]}走{n}米到{stop}" for t, n, stop in zip(turns, lengths, stops[1:], strict=True)
    )
    picture = compass_map(
        stops[0],
        [(stop, 45 * t, n, f"{n}米") for stop, t, n in zip(stops[1:], turns, lengths, strict=True)],
        route=True,
        angles=False,
    )
    lead = f"{who}从{stops[0]}出发，{legs}。"
    n = dice.below(3) if what is None else what
    if n == 0:
        total = sum(lengths)
        return told(
            dice,
            (f"{lead}{who}一共走了多少米？",),
            total,
            "米",
            (("把各段路程加起来：", "+".join(map(str, lengths)), str(total)),),
            lambda: sum(reversed(lengths)),
            (
                (lengths[0], "只算了第一段。"),
                (total - lengths[-1], "漏了最后一段。")
                if len(lengths) > 2
                else (total + 50, "计算出错。"),
            ),
            (picture,),
        )
    k = len(turns) - 1
    if n == 1:
        right = EIGHT[(turns[k] + 4) % 8]
        others = tuple(dice.picks([d for d in EIGHT if d != right], 3))
        draft = choose(
            f"{lead}按原路返回，从{stops[k + 1]}出发，先向（　）走{lengths[k]}米到{stops[k]}。",
            right,
            others,
            f"返回时方向相反，来时向{EIGHT[turns[k]]}走，返回时就向{right}走。",
            "返回时观察点变了，方向正好相反。",
            lambda: turned(turns[k], 4),
        )
        return blank(
            draft.statement.replace("（　）", "____"),
            right,
            draft.steps,
            lambda: turned(turns[k], 4),
            slips(
                right,
                (EIGHT[turns[k]], "返回时方向相反。"),
                (others[0], "换了观察点，方向要重新判断。"),
            ),
            (picture,),
        )
    return blank(
        f"{lead}从{stops[k]}到{stops[k + 1]}，要向____走____米。",
        f"{EIGHT[turns[k]]};{lengths[k]}",
        (
            said(
                f"以{stops[k]}为观察点，向{EIGHT[turns[k]]}走 ${lengths[k]}$ 米到{stops[k + 1]}。每走一段，都要换观察点。"
            ),
        ),
        lambda: f"{EIGHT[turns[-1]]};{lengths[-1]}",
        slips(
            f"{EIGHT[turns[k]]};{lengths[k]}",
            (
                f"{EIGHT[turns[k - 1]]};{lengths[k - 1] if lengths[k - 1] != lengths[k] else lengths[k] + 50}",
                "换了一段路，观察点和方向都要换。",
            ),
            (f"{turned(turns[k], 4)};{lengths[k]}", "方向说反了。"),
        ),
        (picture,),
    )


RECIPES = (
    Recipe("pro.place.up-down", "shelves", "choice", (1,), shelves),
    Recipe("pro.place.up-down", "rows", "choice", (1,), rows),
    Recipe("pro.place.up-down", "floors", "judge", (1,), judge_of(up_claim)),
    Recipe("pro.place.left-right", "row", "choice", (1, 2), left_right),
    Recipe("pro.place.left-right", "facing", "choice", (2,), facing),
    Recipe("pro.place.left-right", "seat", "fill", (2,), seat),
    Recipe("pro.place.four-directions", "face", "choice", (1,), face),
    Recipe("pro.place.four-directions", "map", "choice", (1,), on_map),
    Recipe("pro.place.four-directions", "claim", "judge", (1,), judge_of(direction_claim)),
    Recipe("pro.place.eight-directions", "face", "choice", (2,), face_eight),
    Recipe("pro.place.eight-directions", "map", "choice", (2,), on_map),
    Recipe("pro.place.eight-directions", "claim", "judge", (2,), judge_of(direction_claim)),
    Recipe("pro.place.route", "route", "word", (2, 3), route),
    Recipe("pro.place.route", "route-length", "choice", (2,), padded(route_length)),
)

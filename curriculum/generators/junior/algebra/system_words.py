"""Word problems with two unknowns."""

from collections.abc import Callable

from curriculum.generators.dice import Dice
from curriculum.generators.junior.algebra.system import cases
from curriculum.generators.latex import decimal
from curriculum.generators.recipe import Draft, Recipe
from curriculum.generators.scenes.people import pupils
from curriculum.generators.scenes.things import THINGS
from curriculum.generators.working import said, slips


def found(
    text: str, names: tuple[str, str], why: tuple[str, str], rows: tuple[str, str], values: tuple[int, int], unit: str | tuple[str, str],
    holds: Callable[[int, int], bool], reach: int = 400, more: tuple[tuple[int, int, str], ...] = (),
) -> Draft:  # fmt: skip
    """A story with two unknowns x and y: `why` gives the two relations in words."""
    units = (unit, unit) if isinstance(unit, str) else unit

    def both(x: int, y: int) -> str:
        return rf"{x}\text{{{units[0]}}};{y}\text{{{units[1]}}}"

    steps = (
        said(f"设{names[0]}为 $x$ {units[0]}，{names[1]}为 $y$ {units[1]}。", name="设未知数"), said(f"相等关系：{why[0]}；{why[1]}。", name="找相等关系"),
        said(f"列方程组 ${cases(*rows)}$。", name="列方程组"), said(f"解得 ${cases(f'x={values[0]}', f'y={values[1]}')}$。"), said(f"{names[0]}是{values[0]}{units[0]}，{names[1]}是{values[1]}{units[1]}。", name="作答"),
    )  # fmt: skip

    def again() -> str:
        return next(both(x, y) for x in range(reach) for y in range(reach) if holds(x, y))

    wrong = [(both(values[1], values[0]), f"{names[0]}和{names[1]}弄反了。")] + [
        (both(a, b), w) for a, b, w in more
    ]
    return Draft(text, both(*values), steps, again, distractors=slips(both(*values), *wrong))


def story(dice: Dice, level: int) -> Draft:
    """Two relations, two unknowns."""
    kind = dice.below(5) if level == 2 else dice.integer(4, 10)
    x, y = dice.integer(8, 30), dice.integer(8, 30)
    if x == y:
        y += 3
    if kind == 0:
        where, one, two, unit, a, b, part = dice.pick(
            (
                ("一个笼子里关着鸡和兔", "鸡", "兔", "只", 2, 4, "只脚"),
                ("停车场里停着两轮摩托车和四轮小汽车", "摩托车", "小汽车", "辆", 2, 4, "个车轮"),
                ("饲养场里养着鹅和羊", "鹅", "羊", "只", 2, 4, "条腿"),
            )
        )
        return found(
            f"{where}，共{x + y}{unit}，共有{a * x + b * y}{part}，{one}和{two}各有多少{unit}？",
            (one, two),
            (f"{one}的数量+{two}的数量={x + y}", f"{part[1:]}的总数是{a * x + b * y}"),
            (f"x+y={x + y}", f"{a}x+{b}y={a * x + b * y}"),
            (x, y),
            unit,
            lambda p, q: p + q == x + y and a * p + b * q == a * x + b * y,
        )
    if kind == 1:
        first, second = dice.picks([t for t in THINGS if t.price[1] > 6], 2)
        p, q = dice.integer(*first.price), dice.integer(*second.price)
        if p == q:
            q += 2
        a, b, c, d = dice.pick(
            ((2, 3, 3, 1), (1, 2, 3, 4), (3, 2, 1, 5), (2, 1, 4, 5), (5, 2, 2, 3))
        )
        buyers = pupils(dice, 2)
        text = dice.pick(
            (
                f"{buyers[0]}买了{a}{first.measure}{first.name}和{b}{second.measure}{second.name}，共用去{a * p + b * q}元；{buyers[1]}买了同样的{c}{first.measure}{first.name}和{d}{second.measure}{second.name}，共用去{c * p + d * q}元。{first.name}和{second.name}的单价各是多少元？",
                f"买{a}{first.measure}{first.name}、{b}{second.measure}{second.name}共需{a * p + b * q}元，买{c}{first.measure}{first.name}、{d}{second.measure}{second.name}共需{c * p + d * q}元，求{first.name}、{second.name}的单价分别是多少元。",
            )
        )

        def r(k: int, letter: str) -> str:
            return letter if k == 1 else f"{k}{letter}"

        return found(
            text,
            (f"{first.name}的单价", f"{second.name}的单价"),
            ("第一次的总价", "第二次的总价"),
            (
                f"{r(a, 'x')}+{r(b, 'y')}={a * p + b * q}",
                f"{r(c, 'x')}+{r(d, 'y')}={c * p + d * q}",
            ),
            (p, q),
            "元",
            lambda m, n: a * m + b * n == a * p + b * q and c * m + d * n == c * p + d * q,
        )
    if kind == 2:
        k, d = dice.integer(2, 3), dice.integer(1, 12)
        x = k * y - d
        names = dice.pick(
            (
                ("男生", "女生", "人", "某校合唱团"),
                ("足球", "篮球", "个", "学校体育室"),
                ("苹果树", "梨树", "棵", "果园"),
                ("科技书", "文艺书", "本", "班级图书角"),
            )
        )
        return found(
            f"{names[3]}的{names[0]}和{names[1]}共{x + y}{names[2]}，{names[0]}比{names[1]}的{k}倍少{d}{names[2]}，{names[0]}和{names[1]}各有多少{names[2]}？",
            names[:2],
            (f"两者的和是{x + y}", f"{names[0]}={names[1]}×{k}-{d}"),
            (f"x+y={x + y}", f"x={k}y-{d}"),
            (x, y),
            names[2],
            lambda p, q: p + q == x + y and p == k * q - d,
        )
    if kind == 3:
        cows, sheep = dice.integer(2, 5), dice.integer(1, 3)
        a, b, c, d = dice.pick(((5, 2, 2, 5), (5, 2, 2, 3), (3, 4, 4, 2), (2, 3, 5, 1)))
        p, q = cows, sheep
        return found(
            f"我国古代有这样一个问题：牛{a}头、羊{b}只共值金{a * p + b * q}两；牛{c}头、羊{d}只共值金{c * p + d * q}两。每头牛、每只羊各值金多少两？",
            ("每头牛的价钱", "每只羊的价钱"),
            (f"{a}头牛与{b}只羊的价钱", f"{c}头牛与{d}只羊的价钱"),
            (f"{a}x+{b}y={a * p + b * q}", f"{c}x+{d if d > 1 else ''}y={c * p + d * q}"),
            (p, q),
            "两",
            lambda m, n: a * m + b * n == a * p + b * q and c * m + d * n == c * p + d * q,
            60,
        )
    if kind == 4:
        v, w = dice.integer(12, 30), dice.integer(2, 5)
        hours = dice.pick(((2, 3), (4, 5), (3, 4)))
        s = None
        for t in (hours, (2, 3)):
            if t[0] * (v + w) == t[1] * (v - w):
                s = t
        v, w = (5 * w, w) if s is None else (v, w)
        down, up = 2, 3
        s_value = down * (v + w)
        craft = dice.pick(("一艘轮船", "一条游船", "一艘快艇"))
        return found(
            f"{craft}在相距{s_value}千米的两个码头间航行，顺流用了{down}小时，逆流用了{up}小时，{craft[2:]}在静水中的速度和水流的速度各是多少？",
            ("静水中的速度", "水流的速度"),
            ("顺流速度×顺流时间=路程", "逆流速度×逆流时间=路程"),
            (f"{down}(x+y)={s_value}", f"{up}(x-y)={s_value}"),
            (v, w),
            "千米/时",
            lambda p, q: 2 * (p + q) == s_value and 3 * (p - q) == s_value,
            200,
            ((v + w, v - w, "求成了顺流和逆流的速度。"),),
        )
    if kind == 5:
        x, y = 10 * dice.integer(20, 60), 10 * dice.integer(10, 50)
        up, down = dice.pick((10, 20, 30)), dice.pick((10, 20))
        income, cost = x + y, y
        new = (income * (100 + up) - cost * (100 - down)) // 100
        return (
            found(
                f"某工厂去年的利润（总收入-总支出）为{x}万元，今年总收入比去年增加{up}%，总支出比去年减少{down}%，今年的利润为{decimal(new)}万元。去年的总收入、总支出各是多少万元？",
                ("去年的总收入", "去年的总支出"),
                (
                    "去年：总收入-总支出=利润",
                    f"今年：收入是去年的{100 + up}%，支出是去年的{100 - down}%",
                ),
                (f"x-y={x}", rf"(1+{up}\%)x-(1-{down}\%)y={new}"),
                (income, cost),
                "万元",
                lambda p, q: p - q == x and p * (100 + up) - q * (100 - down) == new * 100,
                1300,
            )
            if (income * (100 + up) - cost * (100 - down)) % 100 == 0
            else story(dice, 2)
        )
    if kind == 6:
        a, b = dice.pick(((4, 3), (5, 4), (3, 2)))
        tons = dice.integer(2, 4), dice.integer(1, 2)
        big, small = tons[0] + tons[1], tons[1] + 1
        if big == small:
            big += 1
        load, other = a * big + b * small, 2 * big + 5 * small
        return found(
            f"已知{a}辆大货车与{b}辆小货车一次可以运货{load}吨，2辆大货车与5辆小货车一次可以运货{other}吨，每辆大货车和每辆小货车一次分别运货多少吨？",
            ("每辆大货车运的", "每辆小货车运的"),
            (f"{a}辆大车与{b}辆小车运的和", "2辆大车与5辆小车运的和"),
            (f"{a}x+{b}y={load}", f"2x+5y={other}"),
            (big, small),
            "吨",
            lambda p, q: a * p + b * q == load and 2 * p + 5 * q == other,
            60,
        )
    if kind == 7:
        ten, o = dice.integer(2, 8), dice.integer(1, 7)
        if ten == o:
            o = ten - 1
        gap = 9 * (ten - o)
        text = f"一个两位数，十位上的数字与个位上的数字的和是{ten + o}，把它的两个数字对调，所得的两位数比原数{'小' if gap > 0 else '大'}{abs(gap)}。原来的两位数的十位数字和个位数字各是多少？"

        def digit(p: int, q: int) -> bool:
            return p + q == ten + o and 10 * p + q - (10 * q + p) == gap

        own = found(
            text,
            ("十位数字", "个位数字"),
            (f"两个数字的和是{ten + o}", "对调前后两数相差" + str(abs(gap))),
            (f"x+y={ten + o}", f"(10x+y)-(10y+x)={gap}"),
            (ten, o),
            ("", ""),
            digit,
            10,
        )
        return Draft(
            own.statement,
            f"{ten};{o}",
            own.steps,
            lambda: next(f"{p};{q}" for p in range(1, 10) for q in range(10) if digit(p, q)),
            distractors=slips(f"{ten};{o}", (f"{o};{ten}", "十位与个位写反了。")),
        )
    if kind == 8:
        boxes = dice.integer(20, 50)
        body = dice.pick((2, 3))
        x, y = (boxes, 2 * boxes // body) if (2 * boxes) % body == 0 else (30, 20)
        per_body, per_bottom = (body * 4, 4 * body * x * 2 // y // 1)
        if body * 4 * x * 2 % y:
            return story(dice, 2)
        per_bottom = per_body * x * 2 // y
        return found(
            f"现有{x + y}张铁皮，每张铁皮可以做盒身{per_body}个，或做盒底{per_bottom}个，一个盒身与两个盒底配成一个完整的盒子。用多少张做盒身、多少张做盒底，才能正好配套？",
            ("做盒身的", "做盒底的"),
            (f"铁皮共{x + y}张", "盒底的个数是盒身的2倍"),
            (f"x+y={x + y}", rf"2\times {per_body}x={per_bottom}y"),
            (x, y),
            "张",
            lambda p, q: p + q == x + y and 2 * per_body * p == per_bottom * q,
        )
    if kind == 9:
        a, b = dice.integer(2, 6), dice.integer(1, 4)
        rope, well = 0, 0
        n, m = 3, 4
        over, less = dice.integer(4, 6), dice.integer(1, 2)
        rope = (over - less) * n * m
        well = rope // n - over
        del a, b
        if well <= 0:
            return story(dice, 2)
        return found(
            f"古代数学著作中有一道题：用绳子测井深，把绳{n}折来量，井外余{over}尺；把绳{m}折来量，井外余{less}尺。绳长、井深各是多少尺？",
            ("绳长", "井深"),
            (f"绳长的$\\frac{{1}}{{{n}}}$-井深={over}", f"绳长的$\\frac{{1}}{{{m}}}$-井深={less}"),
            (rf"\frac{{x}}{{{n}}}-y={over}", rf"\frac{{x}}{{{m}}}-y={less}"),
            (rope, well),
            "尺",
            lambda p, q: p % 12 == 0 and p // n - q == over and p // m - q == less,
        )
    wide, long = dice.integer(2, 9), 0
    long = 3 * wide
    whole = wide + long
    return found(
        f"用8块同样大小的长方形地砖拼成一个大长方形，上面一行横放2块地砖，下面一行竖放6块地砖，拼成的大长方形的宽（上下两行的总高）是{whole}厘米。每块地砖的长和宽各是多少厘米？",
        ("地砖的长", "地砖的宽"),
        ("上下两行的长相等：2个长=6个宽", f"总高=长+宽={whole}"),
        ("2x=6y", f"x+y={whole}"),
        (long, wide),
        "厘米",
        lambda p, q: p > 0 and 2 * p == 6 * q and p + q == whole,
    )


def right_system(dice: Dice, level: int) -> Draft:
    """Which system fits the story."""
    x, y = dice.integer(10, 40), dice.integer(10, 30)
    if x == y:
        y += 1
    a, b = dice.pick(((2, 4), (3, 5), (6, 10), (20, 50)))
    what = dice.pick(
        (
            (f"某校举行知识竞赛，答对一题得{b}分，答对一题基础题得{a}分", ""),
            (
                f"大、小两种盒子，每个大盒装{b}瓶，每个小盒装{a}瓶",
                f"共用了{x + y}个盒子，正好装完{a * x + b * y}瓶。设小盒 $x$ 个，大盒 $y$ 个",
            ),
            (
                f"票价分为学生票每张{a}元、成人票每张{b}元两种",
                f"共售出{x + y}张，收入{a * x + b * y}元。设学生票 $x$ 张，成人票 $y$ 张",
            ),
            (
                f"某停车场的收费是小型车每辆{a}元、中型车每辆{b}元",
                f"某天共停了{x + y}辆，收费{a * x + b * y}元。设小型车 $x$ 辆，中型车 $y$ 辆",
            ),
        )
    )
    if not what[1]:
        what = (
            f"笔记本有两种，小的每本{a}元，大的每本{b}元",
            f"共买了{x + y}本，花了{a * x + b * y}元。设小的买了 $x$ 本，大的买了 $y$ 本",
        )
    n, m = x + y, a * x + b * y
    right = cases(f"x+y={n}", f"{a}x+{b}y={m}")
    wrong = slips(
        right,
        (cases(f"x+y={n}", f"{b}x+{a}y={m}"), "单价与数量没有对应好。"),
        (cases(f"x+y={m}", f"{a}x+{b}y={n}"), "数量和与总钱数弄反了。"),
        (cases(f"x-y={n}", f"{a}x+{b}y={m}"), "总数应是和，不是差。"),
    )
    steps = (
        said("两个相等关系：数量的和；总价（总数）的和。"),
        said(f"列出的方程组是 ${right}$。"),
    )

    def again() -> str:
        fit = [
            t for t, p in ((right, (a, b)), (wrong[0].latex, (b, a))) if p[0] * x + p[1] * y == m
        ]
        return fit[0]

    return Draft(
        f"{what[0]}，{what[1]}，根据题意列方程组正确的是（　）",
        right,
        steps,
        again,
        distractors=wrong,
    )


RECIPES = (
    Recipe("num.linear-system.apply", "story", "word", (2, 3), story),
    Recipe("num.linear-system.apply", "which", "choice", (2,), right_system),
)

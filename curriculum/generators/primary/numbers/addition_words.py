"""Word problems of adding and taking away to 10000: two steps, more and fewer, about how much."""

from collections.abc import Callable

from curriculum.generators.dice import Dice
from curriculum.generators.primary.numbers.frames import corrected, judge_of, padded, sought, told
from curriculum.generators.primary.numbers.larger_stories import (
    BIG_JOIN,
    BIG_TAKE,
    TENS_JOIN,
    TENS_TAKE,
)
from curriculum.generators.primary.numbers.small_stories import BEFORE, COMPARE
from curriculum.generators.recipe import Draft, Recipe
from curriculum.generators.scenes.people import pupil, pupils
from curriculum.generators.scenes.things import thing
from curriculum.generators.working import said, slips
from engine.plot.figures import comparison_diagram


def sizes(dice: Dice, level: int) -> tuple[int, int]:
    """Two parts: tens at level 1, two digits, three digits."""
    if level == 1:
        return 10 * dice.integer(2, 5), 10 * dice.integer(1, 4)
    if level < 3:
        return dice.integer(24, 56), dice.integer(15, 39)
    return dice.integer(215, 560), dice.integer(118, 390)


def told_story(dice: Dice, level: int, kind: str) -> Draft:
    """Joining, taking or what there was, with numbers of two or three digits."""
    who = pupil(dice)
    a, b = sizes(dice, level)
    whole = a + b
    if level > 2:
        template, unit = dice.pick(
            BIG_JOIN if kind == "join" else BIG_TAKE if kind == "take" else BIG_BEFORE
        )
    else:
        template, unit = dice.pick(
            TENS_JOIN if kind == "join" else TENS_TAKE if kind == "take" else BEFORE
        )
    if kind == "take":
        return told(
            dice,
            (template.format(a=whole, b=b, who=who).replace("几", "多少"),),
            a,
            unit,
            (("求还剩多少，用减法：", f"{whole}-{b}", str(a)),),
            lambda: sought(lambda n: n + b == whole),
            (
                (whole + b, "去掉了要用减法。"),
                (a + 10, "退位后忘了减 1。") if whole % 10 < b % 10 else (b, "这是去掉的。"),
            ),
        )
    reason = (
        "求一共有多少，用加法：" if kind == "join" else "原来的是去掉的和剩下的合起来，用加法："
    )
    work = (reason, f"{a}+{b}" if kind == "join" else f"{b}+{a}", str(whole))
    return told(
        dice,
        (template.format(a=a, b=b, who=who).replace("几", "多少"),),
        whole,
        unit,
        (work,),
        lambda: sought(lambda n: n - a == b),
        (
            (abs(a - b) or 1, "求的是合起来，要用加法。"),
            (whole - 10, "满十忘了进位。") if a % 10 + b % 10 > 9 else (a, "漏掉了一部分。"),
        ),
    )


BIG_BEFORE: tuple[tuple[str, str], ...] = (
    ("书店卖出{b}本练习册，还剩{a}本。原来有几本？", "本"), ("妈妈买衣服用去{b}元，还剩{a}元。妈妈带了几元？", "元"), ("工人已经铺了{b}米管道，还有{a}米没铺。这条管道长几米？", "米"),
    ("粮仓运走{b}袋面粉，还有{a}袋。原来有几袋？", "袋"), ("飞机上下去{b}名乘客，还有{a}名。原来有几名乘客？", "名"), ("农场卖出{b}箱鸡蛋，还剩{a}箱。原来有几箱？", "箱"),
)  # fmt: skip


def join_story(dice: Dice, level: int) -> Draft:
    """Joined."""
    return told_story(dice, level, "join")


def take_story(dice: Dice, level: int) -> Draft:
    """What is left."""
    return told_story(dice, level, "take")


def before_story(dice: Dice, level: int) -> Draft:
    """What there was."""
    return told_story(dice, level, "before")


def same_again(dice: Dice, level: int) -> Draft:
    """Taking the same number away again and again (连减同数)."""
    what, who = thing(dice), pupil(dice)
    each, times = dice.integer(6, 9), dice.integer(3, 5)
    rest = dice.integer(1, each - 1) if level > 1 else 0
    whole = each * times + rest
    m, n = what.measure, what.name
    asks = (
        f"{whole}{m}{n}，每{each}{m}装一袋，可以装满几袋？",
        f"{who}有{whole}{m}{n}，每天用{each}{m}，够用几天？"
        if m in "支本张块"
        else f"有{whole}{m}{n}，每次拿{each}{m}，可以拿几次（每次都拿满）？",
        f"{whole}{m}{n}，每{each}{m}分给一个小组，最多分给几个小组？",
        f"把{whole}{m}{n}装盒，每盒{each}{m}，能装满几盒？",
    )
    unit = ("袋", "天" if m in "支本张块" else "次", "个", "盒")
    pick = dice.below(4)
    subtraction = [whole - each * k for k in range(times + 1)]
    text = "；".join(f"${subtraction[k]}-{each}={subtraction[k + 1]}$" for k in range(times))

    def take() -> int:
        left, count = whole, 0
        while left >= each:
            left, count = left - each, count + 1
        return count

    end = f"剩下的 ${rest}$ 不够一份。" if rest else "正好减完。"
    return told(
        dice,
        (asks[pick],),
        times,
        unit[pick],
        (),
        take,
        (
            (times + 1, "把剩下的也算了一份。" if rest else "多减了一次。"),
            (times - 1, "少减了一次。"),
            (whole - each, "只减了一次，求的是能减几次。"),
        ),
        before=(said(f"一份一份地减去 ${each}$：{text}。"), said(f"{end}一共减了 ${times}$ 次。")),
    )


def more_less(dice: Dice, level: int) -> Draft:
    """A number so many more or fewer than another; level 3 says it the other way round."""
    text, first, second, unit = dice.pick(COMPARE)
    a, gap = dice.integer(28, 60), dice.integer(6, 19)
    head = text.split("，")[0].format(a=a, b=0) + "，"
    more = dice.chance(1, 2)
    turned = level > 2
    if turned:
        middle = f"比{second}{'多' if more else '少'}{gap}{unit}。"
        value = a - gap if more else a + gap
    else:
        middle = f"{second}比{first}{'多' if more else '少'}{gap}{unit}。"
        value = a + gap if more else a - gap
    bigger = value > a
    expression = f"{a}+{gap}" if bigger else f"{a}-{gap}"
    why = f"{second}{'多' if bigger else '少'}，比 ${a}$ {'多' if bigger else '少'} ${gap}$，用{'加' if bigger else '减'}法："
    ask = (
        dice.pick((f"{second}有多少{unit}？", f"求{second}有多少{unit}。"))
        if "有{b}" in text
        else f"{second}{text.split(second)[1].split('{b}')[0]}多少{unit}？"
    )
    picture = comparison_diagram(
        (first if bigger else second, min(a, value), f"{a}{unit}" if bigger else "?"),
        (second if bigger else first, max(a, value), "?" if bigger else f"{a}{unit}"),
        f"{gap}{unit}",
    )
    wrong = a - gap if bigger else a + gap
    return told(
        dice,
        (head + middle + ask,),
        value,
        unit,
        ((why, expression, str(value)),),
        lambda: sought(lambda n: (n - a if bigger else a - n) == gap),
        ((wrong, "只看“多”“少”两个字就加减，没有想清谁多谁少。"), (gap, "这是相差的数。")),
        (picture,),
    )


def two_questions(dice: Dice, level: int) -> Draft:
    """More or fewer first, then the total."""
    text, first, second, unit = dice.pick(COMPARE)
    a, gap = dice.integer(25, 45), dice.integer(6, 15)
    more = dice.chance(1, 2)
    b = a + gap if more else a - gap
    head = text.split("，")[0].format(a=a, b=0) + "，"
    ask = dice.pick(
        (
            f"{first}和{second}一共多少{unit}？",
            f"两种一共多少{unit}？" if "有" in head else f"两人一共多少{unit}？",
        )
    )
    if "一班" in text or "猴" in text:
        ask = f"一共有多少{unit}？"
    sign = "+" if more else "-"
    return told(
        dice,
        (f"{head}{second}比{first}{'多' if more else '少'}{gap}{unit}。{ask}",),
        a + b,
        unit,
        ((f"先求{second}：", f"{a}{sign}{gap}", str(b)), ("再求一共：", f"{a}+{b}", str(a + b))),
        lambda: sought(lambda n: n - a - a == (gap if more else -gap), 1),
        (
            (a + gap, "第二问没有用第一问的结果。"),
            (b, f"只求了{second}，还没有求一共。"),
            (2 * a - gap if more else 2 * a + gap, "多少弄反了。"),
        ),
    )


def even_out(dice: Dice, level: int) -> Draft:
    """移多补少: how many are given so that both have the same."""
    first, second = pupils(dice, 2)
    give = dice.integer(2, 8)
    small = dice.integer(10, 30)
    big = small + 2 * give
    thing_name, unit = dice.pick(
        (
            ("张画片", "张"),
            ("颗糖", "颗"),
            ("支铅笔", "支"),
            ("本书", "本"),
            ("个气球", "个"),
            ("朵小红花", "朵"),
        )
    )
    asks = (
        f"{first}有{big}{thing_name}，{second}有{small}{thing_name}。{first}给{second}几{unit}，两人就同样多？",
        f"{first}比{second}多{2 * give}{thing_name}，{first}给{second}几{unit}后两人同样多？",
        f"红盒里有{big}{thing_name}，蓝盒里有{small}{thing_name}。从红盒拿几{unit}放进蓝盒，两盒就同样多？",
        f"{second}有{small}{thing_name}，{first}有{big}{thing_name}。要使两人同样多，{first}要给{second}几{unit}？",
    )
    n = dice.below(4)
    gap = 2 * give
    steps = (said(f"先求相差多少：${big}-{small}={gap}$。"),) if n != 1 else ()
    return told(
        dice,
        (asks[n],),
        give,
        unit,
        (),
        lambda: sought(lambda k: big - k == small + k),
        ((gap, "全给过去，另一个人就反而多了。"), (give + 1, "给得太多了。")),
        before=(
            *steps,
            said(
                f"把多的 ${gap}$ 分成同样多的两份，每份 ${give}$，给过去一份，两边就同样多。",
                name="移多补少",
            ),
        ),
    )


def two_steps(dice: Dice, level: int) -> Draft:
    """Stories of two steps within 100."""
    who = pupil(dice)
    a, b, c = dice.integer(36, 60), dice.integer(12, 20), dice.integer(8, 15)
    stories = (
        (f"车上有{a}人，到站下去{b}人，又上来{c}人。现在车上有多少人？", "人", ("-", "+")),
        (f"{who}有{a}元，买书用去{b}元，买笔用去{c}元。还剩多少元？", "元", ("-", "-")),
        (f"一班种树{a - 20}棵，二班种{b}棵，三班种{c}棵。三个班一共种了多少棵？", "棵", ("+", "+")),
        (f"图书角有{a}本书，借走{b}本，又还回{c}本。现在有多少本？", "本", ("-", "+")),
        (f"果篮里有{a}个枣，哥哥吃了{b}个，妹妹吃了{c}个。还剩多少个？", "个", ("-", "-")),
        (f"合唱队有男生{a - 20}人、女生{b}人，又来了{c}人。现在一共有多少人？", "人", ("+", "+")),
        (f"停车场里停着{a}辆车，开走了{b}辆，又开进来{c}辆。现在停着多少辆？", "辆", ("-", "+")),
        (f"一根铁丝长{a}米，第一次用去{b}米，第二次用去{c}米。还剩多少米？", "米", ("-", "-")),
        (f"{who}做口算，星期一做{a - 20}道，星期二做{b}道，星期三做{c}道。三天一共做了多少道？", "道", ("+", "+")),
        (f"水果店有{a}箱橘子，上午卖出{b}箱，下午又运来{c}箱。现在有多少箱？", "箱", ("-", "+")),
        (f"一本故事书{a}页，{who}昨天看了{b}页，今天看了{c}页。还有多少页没看？", "页", ("-", "-")),
        (f"果园里有桃树{a - 20}棵、梨树{b}棵、杏树{c}棵。三种树一共有多少棵？", "棵", ("+", "+")),
        (f"旅行团原有{a}人，走了{b}人，又加入{c}人。旅行团现在有多少人？", "人", ("-", "+")),
        (f"{who}有{a}张彩纸，折星星用了{b}张，折纸船用了{c}张。还剩多少张？", "张", ("-", "-")),
        (f"书架上层有{a - 20}本书，中层有{b}本，下层有{c}本。三层一共有多少本？", "本", ("+", "+")),
        (f"养鸡场原有{a}只小鸡，卖出{b}只，又孵出{c}只。现在有多少只小鸡？", "只", ("-", "+")),
        (f"会场里有{a}把椅子，搬走{b}把到一班，再搬走{c}把到二班。会场里还有多少把？", "把", ("-", "-")),
        (f"第一组捡了{a - 20}个瓶子，第二组捡了{b}个，第三组捡了{c}个。三组一共捡了多少个？", "个", ("+", "+")),
        (f"{who}的存钱罐里有{a}元，买礼物用去{b}元，又放进{c}元。存钱罐里现在有多少元？", "元", ("-", "+")),
        (f"三年级有{a}人，{b}人参加舞蹈队，{c}人参加田径队（每人最多参加一个队）。没参加的有多少人？", "人", ("-", "-")),
    )  # fmt: skip
    text, unit, signs = dice.pick(stories)
    start = a - 20 if signs == ("+", "+") else a
    first = b
    middle = start + first if signs[0] == "+" else start - first
    end = middle + c if signs[1] == "+" else middle - c
    work = (
        ("先算第一步：", f"{start}{signs[0]}{first}", str(middle)),
        ("再算第二步：", f"{middle}{signs[1]}{c}", str(end)),
    )
    total = [start, first if signs[0] == "+" else -first, c if signs[1] == "+" else -c]
    return told(
        dice,
        (text,),
        end,
        unit,
        work,
        lambda: sum(total),
        (
            (middle, "只算了一步。"),
            (middle - c if signs[1] == "+" else middle + c, "第二步加减弄反了。"),
        ),
    )


def enough(dice: Dice, level: int) -> Draft:
    """Estimating whether money or seats are enough."""
    a, b = (
        100 * dice.integer(2, 5) - dice.integer(1, 9),
        100 * dice.integer(1, 4) - dice.integer(1, 9),
    )
    up = dice.chance(1, 2)
    top_a, top_b = -(-a // 100) * 100, -(-b // 100) * 100
    if up:
        limit = top_a + top_b
        verdict, other = "够", "不够"
        why = f"把 ${a}$ 和 ${b}$ 都往大估成 ${top_a}$ 和 ${top_b}$，合起来才是 ${limit}$，实际比它还小，所以够。"
    else:
        a, b = a + 10, b + 10
        low_a, low_b = a // 100 * 100, b // 100 * 100
        limit = low_a + low_b
        verdict, other = "不够", "够"
        why = f"把 ${a}$ 和 ${b}$ 都往小估成 ${low_a}$ 和 ${low_b}$，合起来已经是 ${limit}$，实际比它还大，所以不够。"
    asks = (
        f"一台电饭煲{a}元，一台电水壶{b}元。带{limit}元买这两样，钱（　）。",
        f"三年级有{a}人，四年级有{b}人。{limit}个座位坐这两个年级的学生，座位（　）。",
        f"上午要印{a}张，下午要印{b}张。准备{limit}张纸，纸（　）。",
        f"东村要{b}棵树苗，西村要{a}棵树苗。运来{limit}棵，树苗（　）。",
        f"一件上衣{a}元，一条裤子{b}元。妈妈有{limit}元，两样都买，钱（　）。",
    )
    return Draft(
        dice.pick(asks),
        "",
        (said(why),),
        lambda: "够" if a + b <= limit else "不够",
        options=(verdict, other, "正好用完，一点不剩"),
        distractors=slips(
            "",
            (other, "估的方向不对：判断够不够，看往大估还够不够、往小估还不够不够。"),
            ("正好", "估算得到的是大约数，实际并不正好。"),
        ),
    )


def round_sum(dice: Dice, level: int) -> Draft:
    """About how many, with both numbers taken to the nearest hundred."""
    a, b = (
        100 * dice.integer(3, 6) + dice.nonzero(-9, 9),
        100 * dice.integer(1, 3) + dice.nonzero(-9, 9),
    )
    ra, rb = (a + 50) // 100 * 100, (b + 50) // 100 * 100
    add = dice.chance(1, 2)
    value = ra + rb if add else ra - rb
    sign = "+" if add else "-"
    asks = (
        (
            f"一本书第一部分{a}页，第二部分{b}页。这本书大约有多少页？（看成整百数估算）",
            f"上午来了{a}人，下午来了{b}人。一天大约来了多少人？（看成整百数估算）",
            f"买微波炉用{a}元，买电风扇用{b}元。大约一共用了多少元？（看成整百数估算）",
            f"东区种树{a}棵，西区种树{b}棵。大约一共种了多少棵？（看成整百数估算）",
            f"图书馆有中文书{a}册，英文书{b}册。估一估，一共大约有多少册？（看成整百数估算）",
            f"甲船装了{a}箱货，乙船装了{b}箱。两船大约装了多少箱？（看成整百数估算）",
            f"第一次铺路{a}米，第二次铺路{b}米。两次大约铺了多少米？（看成整百数估算）",
            f"果农摘了{a}千克苹果和{b}千克梨。大约摘了多少千克水果？（看成整百数估算）",
            f"东看台坐了{a}人，西看台坐了{b}人。估计一共坐了多少人？（看成整百数估算）",
            f"一场马拉松，男选手有{a}人，女选手有{b}人。大约有多少人参赛？（看成整百数估算）",
            f"一只奶山羊上半年产奶{a}千克，下半年产奶{b}千克。全年大约产奶多少千克？（看成整百数估算）",
        )
        if add
        else (
            f"一条路长{a}米，修了{b}米。大约还剩多少米？（看成整百数估算）",
            f"仓库有{a}箱货，运走{b}箱。大约还剩多少箱？（看成整百数估算）",
            f"学校有{a}人，女生{b}人。男生大约有多少人？（看成整百数估算）",
            f"书店有{a}本书，卖出{b}本。大约还剩多少本？（看成整百数估算）",
            f"一部手机原价{a}元，现在便宜{b}元。现在大约卖多少元？（看成整百数估算）",
            f"仓库有{a}千克面粉，用去{b}千克。估一估，大约还剩多少千克？（看成整百数估算）",
            f"电影院有{a}个座位，已经卖出{b}张票。大约还有多少个空位？（看成整百数估算）",
            f"一段山路长{a}米，登山队走了{b}米。大约还要走多少米？（看成整百数估算）",
            f"养殖场有{a}只鸡，其中公鸡{b}只。母鸡大约有多少只？（看成整百数估算）",
            f"工厂计划生产{a}台电视，已经完成{b}台。大约还要生产多少台？（看成整百数估算）",
            f"小镇有居民{a}户，已装宽带{b}户。没装的大约有多少户？（看成整百数估算）",
        )
    )
    n = dice.below(len(asks))
    units = "页 人 元 棵 册 箱 米 千克 人 人 千克" if add else "米 箱 人 本 元 千克 个 米 只 台 户"
    unit = units.split()[n]
    return told(
        dice,
        (asks[n],),
        value,
        unit,
        (("用估成的整百数来算：", f"{ra}{sign}{rb}", str(value)),),
        lambda: round(a / 100) * 100 + (1 if add else -1) * round(b / 100) * 100,
        (
            (a + b if add else a - b, "这是精确的结果，题目要求估算。"),
            (value + 100, "有一个数估错了。"),
            (value - 100, "有一个数估错了。"),
        ),
        before=(said(f"${a}$ 接近 ${ra}$，${b}$ 接近 ${rb}$。"),),
    )


def more_claim(dice: Dice, level: int) -> tuple[str, bool, str, Callable[[], bool]]:
    """Who has more, and by how much."""
    text, first, second, unit = dice.pick(COMPARE)
    a, gap = dice.integer(25, 60), dice.integer(5, 15)
    more, right = dice.chance(1, 2), dice.chance(1, 2)
    b = a + gap if more else a - gap
    shown = b if right else (a - gap if more else a + gap)
    head = text.split("，")[0].format(a=a, b=0) + "，"
    return (
        f"{head}{second}比{first}{'多' if more else '少'}{gap}{unit}，{second}{text.split(second)[1].format(b=shown)}",
        right,
        f"{second}{'多' if more else '少'}，${a}{'+' if more else '-'}{gap}={b}$。",
        lambda: (shown - a if more else a - shown) == gap,
    )


RECIPES = (
    Recipe("num.addsub.tens", "join", "word", (1,), join_story),
    Recipe("num.addsub.tens", "take", "word", (1,), take_story),
    Recipe("num.addsub.two-digit-plus-one", "join", "word", (2,), join_story),
    Recipe("num.addsub.two-digit-minus-one", "same-again", "word", (1, 2), same_again),
    Recipe("num.addsub.two-digit-minus-one", "take", "word", (2,), take_story),
    Recipe("num.addsub.two-digit-add", "join", "word", (2,), join_story),
    Recipe("num.addsub.two-digit-sub", "take", "word", (2,), take_story),
    Recipe("num.addsub.more-less", "more-less", "word", (2, 3), more_less),
    Recipe("num.addsub.more-less", "two-questions", "word", (3,), two_questions),
    Recipe("num.addsub.more-less", "even-out", "word", (3,), even_out),
    Recipe("num.addsub.more-less", "claim", "judge", (2,), judge_of(more_claim)),
    Recipe("num.addsub.chain-100", "two-steps", "word", (3,), two_steps),
    Recipe("num.addsub.three-digit-add", "join", "word", (3,), join_story),
    Recipe("num.addsub.three-digit-sub", "take", "word", (3,), take_story),
    Recipe("num.addsub.three-digit-sub", "before", "reverse", (4,), before_story),
    Recipe("num.addsub.estimate-addsub", "enough", "choice", (3,), enough),
    Recipe("num.addsub.estimate-addsub", "round", "word", (2,), round_sum),
    Recipe("num.addsub.more-less", "more-less-choice", "choice", (2, 3), padded(more_less)),
    Recipe(
        "num.addsub.more-less", "two-questions-mistake", "mistake", (3,), corrected(two_questions)
    ),
)

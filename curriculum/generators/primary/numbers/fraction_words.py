"""Word problems with fractions: parts of a number, more and fewer, and back to the whole."""

from collections.abc import Callable, Sequence
from fractions import Fraction

from curriculum.generators.dice import Dice
from curriculum.generators.latex import fraction
from curriculum.generators.primary.numbers.frames import answered, corrected, of, padded
from curriculum.generators.recipe import Draft, Recipe
from curriculum.generators.scenes.people import pupil
from curriculum.generators.working import line, slips
from engine.plot.figures import segment_diagram
from engine.values import Picture, Step

T, D = r"\times ", r"\div "

f = fraction

Work = Sequence[tuple[str, str, Fraction | int]]


def told(
    text: str, value: Fraction | int, unit: str, work: Work, again: Callable[[], Fraction | int],
    wrong: Sequence[tuple[Fraction | int, str]] = (), pictures: tuple[Picture, ...] = (),
    before: tuple[Step, ...] = (),
) -> Draft:  # fmt: skip
    """A story whose numbers may be fractions; without a unit the answer is a bare fraction."""

    def written(number: Fraction | int) -> str:
        return of(f(number), unit) if unit else f(number)

    steps = (*before, *(line(expression, f(result), why) for why, expression, result in work))
    slip = slips(written(value), *((written(w), m) for w, m in wrong if w > 0))
    return Draft(
        text, written(value), steps, lambda: written(again()), distractors=slip, pictures=pictures
    )


def part(dice: Dice, low: int = 3, high: int = 9, near: bool = False) -> Fraction:
    """A proper fraction for a story; `near` keeps it small enough for 'more by'."""
    bottom = dice.integer(low, high)
    return Fraction(dice.integer(1, max(1, bottom // 2 if near else bottom - 1)), bottom)


WHOLES: tuple[tuple[str, str, str, str], ...] = (
    ("一本书有{n}页", "已经看了全书的", "看了多少页", "页"),
    ("一根绳子长{n}米", "用去它的", "用去多少米", "米"),
    ("食堂运来{n}千克大米", "已经吃了", "已经吃了多少千克", "千克"),
    ("六年级有{n}名同学", "参加合唱队的占", "参加合唱队的有多少名", "名"),
    ("果园里有{n}棵果树", "其中苹果树占", "苹果树有多少棵", "棵"),
    ("一条公路长{n}千米", "已经修了全长的", "已经修了多少千米", "千米"),
    ("商店运来{n}箱水果", "上午卖出总数的", "上午卖出多少箱", "箱"),
    ("学校买来{n}本新书", "其中故事书占", "故事书有多少本", "本"),
)


def bar(whole: int, share: Fraction, known: str, asked: str) -> Picture:
    """A 线段图 of a whole cut into equal parts."""
    pieces = [(1, "")] * share.denominator
    return segment_diagram(
        [("", pieces)],
        above=[(0, 0, share.denominator, known)],
        braces=[(0, 0, share.numerator, asked)],
    )


def of_number(dice: Dice, level: int) -> Draft:
    """求一个数的几分之几, of the whole and of another amount; level 3 what is left."""
    share = part(dice)
    n = share.denominator * dice.integer(3, 15)
    value = n * share
    if level == 1 or dice.chance(1, 2):
        template, verb, ask, unit = dice.pick(WHOLES)
        text = f"{template.format(n=n)}，{verb} ${f(share)}$。"
        if level == 3:
            left = {
                "页": "还剩多少页没有看",
                "米": "还剩多少米",
                "千克": "还剩多少千克",
                "名": "没有参加合唱队的有多少名",
                "棵": "其他果树有多少棵",
                "千米": "还剩多少千米没有修",
                "箱": "还剩多少箱",
                "本": "其他书有多少本",
            }[unit]
            return told(
                f"{text}{left}？",
                n - value,
                unit,
                (
                    ("把总数看作单位“1”，先求这一部分：", f"{n}{T}{f(share)}", value),
                    ("再求剩下的：", f"{n}-{value}", n - value),
                ),
                lambda: sum(
                    [Fraction(n, share.denominator)] * (share.denominator - share.numerator),
                    Fraction(0),
                ),
                (
                    (value, "求的是这一部分，还没有求剩下的。"),
                    (n - share, "分率不是具体的数量，不能直接减。"),
                ),
                (bar(n, share, f"{n}{unit}", ""),),
            )
        return told(
            f"{text}{ask}？",
            value,
            unit,
            ((f"求 ${n}$ 的 ${f(share)}$ 是多少，用乘法：", f"{n}{T}{f(share)}", value),),
            lambda: Fraction(n, share.denominator) * share.numerator,
            (
                (n / share, "求一个数的几分之几是多少，用乘法，不是除法。"),
                (n - value, "这是剩下的部分。"),
                (Fraction(n, share.denominator), "只求了其中一份。"),
            ),
            (bar(n, share, f"{n}{unit}", "?"),),
        )
    first, second, unit = dice.pick(
        (
            ("母鸡", "公鸡", "只"),
            ("杨树", "柳树", "棵"),
            ("排球", "足球", "个"),
            ("五年级", "六年级", "人"),
            ("苹果", "梨", "千克"),
            ("爸爸的身高", "小明的身高", "厘米"),
        )
    )
    if unit == "厘米":
        n = 180
        share = Fraction(dice.pick((5, 7)), 9) if dice.chance(1, 2) else Fraction(5, 6)
        value = n * share
        return told(
            f"爸爸的身高是{n}厘米，小明的身高是爸爸的 ${f(share)}$。小明的身高是多少厘米？",
            value,
            unit,
            (("爸爸的身高是单位“1”，用乘法：", f"{n}{T}{f(share)}", value),),
            lambda: Fraction(n, share.denominator) * share.numerator,
            ((n - value, "这是相差的身高。"), (n / share, "单位“1”已知，用乘法。")),
        )
    text = dice.pick(
        (
            f"{first}有{n}{unit}，{second}的数量是{first}的 ${f(share)}$。{second}有多少{unit}？",
            f"{second}的数量相当于{first}的 ${f(share)}$，{first}有{n}{unit}，{second}有多少{unit}？",
        )
    )
    return told(
        text,
        value,
        unit,
        ((f"{first}是单位“1”，求它的 ${f(share)}$，用乘法：", f"{n}{T}{f(share)}", value),),
        lambda: Fraction(n, share.denominator) * share.numerator,
        (
            (n / share, "单位“1”已知，用乘法，不是除法。"),
            (n + value, f"求的是{second}，不是一共。"),
            (Fraction(n, share.denominator), "只求了其中一份。"),
        ),
    )


def whole_times(dice: Dice, level: int) -> Draft:
    """Several times a fraction of a unit."""
    share = part(dice, 4, 12)
    n = dice.integer(3, 12)
    text, unit = dice.pick(
        (
            (f"一袋糖重 ${f(share)}$ 千克，{n}袋这样的糖重多少千克？", "千克"),
            (
                f"小明每分钟走 ${f(share)}$ 千米，{n}分钟走多少千米？"
                if share < Fraction(1, 8)
                else f"一台拖拉机每小时耕地 ${f(share)}$ 公顷，{n}小时耕地多少公顷？",
                "千米" if share < Fraction(1, 8) else "公顷",
            ),
            (f"做一个中国结用 ${f(share)}$ 米彩绳，做{n}个用多少米？", "米"),
            (f"一个正方形花片的边长是 ${f(share)}$ 分米，{n}个排成一排，长多少分米？", "分米"),
            (f"每人每天吃 ${f(share)}$ 千克蔬菜，{n}人一天吃多少千克？", "千克"),
            (f"一杯果汁有 ${f(share)}$ 升，{n}杯一共多少升？", "升"),
            (f"包一个礼盒用彩带 ${f(share)}$ 米，包{n}个用多少米？", "米"),
            (f"一个西红柿重 ${f(share)}$ 千克，{n}个这样的西红柿重多少千克？", "千克"),
            (f"一瓶洗手液 ${f(share)}$ 升，{n}瓶共有多少升？", "升"),
            (f"{pupil(dice)}每天看书 ${f(share)}$ 小时，{n}天一共看书多少小时？", "小时"),
            (f"一根铁栏杆长 ${f(share)}$ 米，{n}根接在一起长多少米？", "米"),
            (f"一只蜗牛每小时爬 ${f(share)}$ 米，{n}小时爬多少米？", "米"),
            (f"一块砖厚 ${f(share)}$ 分米，{n}块砖叠起来高多少分米？", "分米"),
            (f"做一个布娃娃用布 ${f(share)}$ 平方米，做{n}个用布多少平方米？", "平方米"),
            (f"一台磨面机每小时磨面 ${f(share)}$ 吨，{n}小时磨面多少吨？", "吨"),
            (f"一袋洗衣粉重 ${f(share)}$ 千克，超市卖出{n}袋，共卖出多少千克？", "千克"),
            (f"小组里有{n}人，每人捡了 ${f(share)}$ 千克废纸，一共捡了多少千克？", "千克"),
            (f"一段广播录音长 ${f(share)}$ 小时，连续播放{n}遍，共多少小时？", "小时"),
            (f"一棵树苗每年长高 ${f(share)}$ 米，{n}年长高多少米？", "米"),
            (f"给一盆花浇水 ${f(share)}$ 升，浇{n}盆用水多少升？", "升"),
            (f"做一件上衣用布 ${f(share)}$ 米，做{n}件这样的上衣用布多少米？", "米"),
            (f"一辆玩具车每秒行 ${f(share)}$ 米，{n}秒行多少米？", "米"),
            (f"每块地砖的面积是 ${f(share)}$ 平方米，铺{n}块，共铺多少平方米？", "平方米"),
        )
    )  # fmt: skip
    return told(
        text,
        share * n,
        unit,
        ((f"求 ${n}$ 个 ${f(share)}$ 是多少，用乘法：", f"{f(share)}{T}{n}", share * n),),
        lambda: sum([share] * n, Fraction(0)),
        (
            (share / n, "整数应该和分子相乘。"),
            (share + n, "求几个相同的数用乘法。"),
            (share * n + share, "多算了一份。"),
        ),
    )


def twice(dice: Dice, level: int) -> Draft:
    """连续求几分之几."""
    a, b = part(dice, 3, 6), part(dice, 3, 6)
    n = a.denominator * b.denominator * dice.integer(2, 8)
    middle, value = n * a, n * a * b
    one, two, three, unit = dice.pick(
        (
            ("故事书", "科技书", "连环画", "本"),
            ("大白兔", "灰兔", "黑兔", "只"),
            ("苹果树", "梨树", "桃树", "棵"),
            ("一年级", "二年级", "三年级", "人"),
            ("红花", "黄花", "紫花", "朵"),
            ("足球", "篮球", "排球", "个"),
            ("水彩画", "国画", "版画", "幅"),
            ("苹果汁", "橙汁", "梨汁", "瓶"),
            ("松树", "柏树", "柳树", "棵"),
        )
    )
    text = dice.pick(
        (
            f"{one}有{n}{unit}，{two}的数量是{one}的 ${f(a)}$，{three}的数量是{two}的 ${f(b)}$。{three}有多少{unit}？",
            f"有{one}{n}{unit}，{two}是{one}的 ${f(a)}$，{three}是{two}的 ${f(b)}$，{three}有多少{unit}？",
            f"{three}的数量是{two}的 ${f(b)}$，{two}的数量是{one}的 ${f(a)}$，{one}有{n}{unit}。{three}有多少{unit}？",
        )
    )
    return told(
        text,
        value,
        unit,
        (
            (f"把{one}看作单位“1”，先求{two}：", f"{n}{T}{f(a)}", middle),
            (f"再把{two}看作单位“1”，求{three}：", f"{f(middle)}{T}{f(b)}", value),
        ),
        lambda: Fraction(n * a.numerator * b.numerator, a.denominator * b.denominator),
        (
            (middle, f"只求了{two}。"),
            (n * b, f"第二次的单位“1”是{two}，不是{one}。"),
            (n * (a + b), "两个分率的单位“1”不同，不能相加。"),
        ),
    )


PAIRS = (
    ("故事书", "科技书", "本"),
    ("杨树", "柳树", "棵"),
    ("母鸡", "公鸡", "只"),
    ("去年的产量", "今年的产量", "吨"),
    ("男生", "女生", "人"),
    ("苹果", "梨", "筐"),
    ("月季", "菊花", "盆"),
    ("足球", "篮球", "个"),
    ("松树", "柏树", "棵"),
    ("漫画书", "字典", "本"),
    ("白兔", "灰兔", "只"),
    ("大米", "面粉", "袋"),
)


def compared(
    dice: Dice, more: bool, share: Fraction, first: str, second: str, n: str, unit: str
) -> str:
    """The sentence that says by which part the second is more or fewer."""
    word = "多" if more else "少"
    if "产量" in first:
        return f"农场去年产粮{n}{unit}，今年比去年{'增产' if more else '减产'} ${f(share)}$。"
    return f"{first}有{n}{unit}，{second}比{first}{word} ${f(share)}$。"


def asked_of(second: str, unit: str) -> str:
    """What is asked of the second amount."""
    if "产量" in second:
        return f"今年产粮多少{unit}？"
    return f"{second}有多少{unit}？"


def more_part(dice: Dice, level: int) -> Draft:
    """求比一个数多（少）几分之几的数."""
    first, second, unit = dice.pick(PAIRS)
    share = part(dice, 3, 9, near=True)
    n = share.denominator * dice.integer(6, 25)
    more = dice.chance(1, 2)
    sign = "+" if more else "-"
    rate = 1 + share if more else 1 - share
    value = n * rate
    text = compared(dice, more, share, first, second, str(n), unit) + asked_of(second, unit)
    how = "多" if more else "少"
    other = n * (1 - share if more else 1 + share)
    picture = segment_diagram(
        [
            (first[:3], [(1, "")] * share.denominator),
            (
                second[:3],
                [(1, "")] * (share.denominator + (share.numerator if more else -share.numerator)),
            ),
        ],
        braces=[
            (0, 0, share.denominator, f"{n}{unit}"),
            (1, 0, share.denominator + (share.numerator if more else -share.numerator), "?"),
        ],
    )
    return told(
        text,
        value,
        unit,
        (
            (f"{first}是单位“1”，{second}是它的 $1{sign}{f(share)}$：", f"1{sign}{f(share)}", rate),
            ("再用乘法：", f"{n}{T}{f(rate)}", value),
        ),
        lambda: n + (n * share if more else -n * share),
        (
            (n + share if more else n - share, f"“{how}几分之几”不是“{how}几”，分率不能直接加减。"),
            (n * share, f"这是{how}出的部分，不是{second}。"),
            (other, "多和少看反了。"),
        ),
        (picture,),
    )


def sum_story(dice: Dice, level: int) -> Draft:
    """Stories of adding and subtracting unlike fractions."""
    a, b = Fraction(1, dice.pick((2, 3, 4))), Fraction(dice.integer(1, 2), dice.pick((5, 6, 8, 9)))
    who = pupil(dice)
    if level == 2:
        total = a + b
        added = (total, f"{f(a)}+{f(b)}", "求一共，用加法：")
        taken = (a, f"{f(a + b)}-{f(b)}", "求剩下，用减法：")
        n, (text, unit, value, expression, why) = dice.pick(tuple(enumerate((
            (
                f"{who}喝了一杯牛奶的 ${f(a)}$，弟弟喝了这杯牛奶的 ${f(b)}$。两人一共喝了这杯牛奶的几分之几？",
                "",
                total,
                f"{f(a)}+{f(b)}",
                "求一共，用加法：",
            ),
            (
                f"一根绳子长 ${f(a + b)}$ 米，剪去 ${f(b)}$ 米。还剩多少米？",
                "米",
                a,
                f"{f(a + b)}-{f(b)}",
                "求剩下，用减法：",
            ),
            (
                f"修一条路，第一周修了 ${f(a)}$ 千米，第二周修了 ${f(b)}$ 千米。两周一共修了多少千米？",
                "千米",
                total,
                f"{f(a)}+{f(b)}",
                "求一共，用加法：",
            ),
            (
                f"红彩带长 ${f(max(a, b))}$ 米，黄彩带长 ${f(min(a, b))}$ 米。红彩带比黄彩带长多少米？",
                "米",
                abs(a - b),
                f"{f(max(a, b))}-{f(min(a, b))}",
                "求相差，用减法：",
            ),
            (
                f"{who}看一本书，第一天看了全书的 ${f(a)}$，第二天看了全书的 ${f(b)}$。两天一共看了全书的几分之几？",
                "",
                total,
                f"{f(a)}+{f(b)}",
                "求一共，用加法：",
            ),
            (f"{who}做手工，上午用彩纸 ${f(a)}$ 张，下午用彩纸 ${f(b)}$ 张。一共用了多少张？", "张", *added),
            (f"食堂运来黄瓜 ${f(a)}$ 吨，茄子 ${f(b)}$ 吨。一共运来多少吨？", "吨", *added),
            (f"一个水池，第一次放水 ${f(a)}$ 立方米，第二次放水 ${f(b)}$ 立方米。两次一共放水多少立方米？", "立方米", *added),
            (f"{who}做作业用了 ${f(a)}$ 小时，看书用了 ${f(b)}$ 小时。一共用了多少小时？", "小时", *added),
            (f"一袋面粉重 ${f(a + b)}$ 千克，做馒头用去 ${f(b)}$ 千克。还剩多少千克？", "千克", *taken),
            (f"一桶漆有 ${f(a + b)}$ 升，刷门用去 ${f(b)}$ 升。还剩多少升？", "升", *taken),
            (f"{who}家离学校 ${f(a + b)}$ 千米，已经走了 ${f(b)}$ 千米。还要走多少千米？", "千米", *taken),
        ))))  # fmt: skip
        bad = Fraction(a.numerator + b.numerator, a.denominator + b.denominator)
        return told(
            text,
            value,
            unit,
            ((why + "先通分。", expression, value),),
            lambda: Fraction(
                sum(
                    (1 if s > 0 else -1) * x.numerator * (360 // x.denominator)
                    for s, x in (
                        ((1, a), (1, b))
                        if value == total
                        else ((1, a + b), (-1, b))
                        if value == a and n != 3
                        else ((1, max(a, b)), (-1, min(a, b)))
                    )
                ),
                360,
            ),
            (
                (bad, "分子、分母不能分别相加。"),
                (total if value != total else abs(a - b) or Fraction(1, 2), "加法和减法选错了。"),
                (value + Fraction(1, 2), "通分时算错了。"),
            ),
        )
    left = 1 - a - b
    text = dice.pick(
        (
            f"一块地，${f(a)}$ 种玉米，${f(b)}$ 种大豆，其余种蔬菜。种蔬菜的占这块地的几分之几？",
            f"{who}一天的时间，睡觉占 ${f(a)}$，上学占 ${f(b)}$，其他活动占一天的几分之几？"
            if a < Fraction(1, 2)
            else f"一批货，上午运走 ${f(a)}$，下午运走 ${f(b)}$，还剩几分之几？",
            f"一桶水，用去 ${f(a)}$ 洗菜，用去 ${f(b)}$ 浇花。还剩这桶水的几分之几？",
            f"六年级参加社团，美术占 ${f(a)}$，音乐占 ${f(b)}$，其余参加体育。体育占几分之几？",
            f"一本书，{who}第一天看了全书的 ${f(a)}$，第二天看了全书的 ${f(b)}$。还剩全书的几分之几没有看？",
            f"修一条路，甲队修了全长的 ${f(a)}$，乙队修了全长的 ${f(b)}$，剩下的由丙队修。丙队要修全长的几分之几？",
            f"一根彩带，做蝴蝶结用去 ${f(a)}$，包礼盒用去 ${f(b)}$。还剩这根彩带的几分之几？",
            f"果园里苹果树占果树总数的 ${f(a)}$，梨树占 ${f(b)}$，其余是桃树。桃树占几分之几？",
            f"{who}的零花钱，买书用去 ${f(a)}$，买笔用去 ${f(b)}$。还剩零花钱的几分之几？",
            f"仓库里的货物，大车运走 ${f(a)}$，小车运走 ${f(b)}$。还剩几分之几没有运？",
        )
    )
    return told(
        text,
        left,
        "",
        (("把总数看作单位“1”，减去这两部分：", f"1-{f(a)}-{f(b)}", left),),
        lambda: Fraction(
            360 - 360 * a.numerator // a.denominator - 360 * b.numerator // b.denominator, 360
        ),
        (
            (a + b, "求的是这两部分的和，还没有用 1 去减。"),
            (1 - a, "只减了一部分。"),
            (abs(a - b) or Fraction(1, 3), "应该用 1 减去两部分。"),
        ),
    )


def divided_story(dice: Dice, level: int) -> Draft:
    """Sharing and measuring with fractions."""
    x = part(dice, 3, 9)
    n = dice.integer(2, 6)
    if level == 1:
        text, unit = dice.pick(
            (
                (f"把 ${f(x)}$ 米长的彩带平均剪成{n}段，每段长多少米？", "米"),
                (f"${f(x)}$ 千克糖平均分给{n}人，每人多少千克？", "千克"),
                (f"一辆拖拉机{n}小时耕地 ${f(x)}$ 公顷，平均每小时耕地多少公顷？", "公顷"),
                (f"{n}袋盐重 ${f(x)}$ 千克，平均每袋重多少千克？", "千克"),
                (f"把 ${f(x)}$ 升果汁平均倒在{n}个杯子里，每杯多少升？", "升"),
                (f"一只蜗牛{n}分钟爬了 ${f(x)}$ 米，平均每分钟爬多少米？", "米"),
                (f"一块 ${f(x)}$ 公顷的菜地平均分成{n}块，每块多少公顷？", "公顷"),
                (f"{n}本同样的练习本叠在一起厚 ${f(x)}$ 分米，每本厚多少分米？", "分米"),
                (f"{n}块同样的肥皂重 ${f(x)}$ 千克，每块重多少千克？", "千克"),
                (f"{pupil(dice)}{n}天用去 ${f(x)}$ 瓶墨水，平均每天用多少瓶？", "瓶"),
                (f"一根 ${f(x)}$ 米长的木条锯成同样长的{n}段，每段长多少米？", "米"),
                (f"修路队{n}天修路 ${f(x)}$ 千米，平均每天修多少千米？", "千米"),
            )
        )
        return told(
            text,
            x / n,
            unit,
            ((f"平均分成 ${n}$ 份，用除法：", f"{f(x)}{D}{n}", x / n),),
            lambda: Fraction(x.numerator, x.denominator * n),
            (
                (x * n, "除以一个数要乘它的倒数。"),
                (n / x, "被除数和除数写反了。"),
                (x, "还没有平均分。"),
            ),
        )
    y = Fraction(dice.integer(1, 3), dice.integer(4, 8))
    text, unit = dice.pick(
        (
            (
                f"{pupil(dice)} ${f(y)}$ 小时走了 ${f(x)}$ 千米。照这样，平均每小时走多少千米？",
                "千米",
            ),
            (f"一瓶油重 ${f(x)}$ 千克，每天用 ${f(y)}$ 千克，这瓶油相当于够用多少天？", "天"),
            (f"一个水龙头 ${f(y)}$ 小时流水 ${f(x)}$ 立方米，平均每小时流水多少立方米？", "立方米"),
            (f"蛋糕师用 ${f(x)}$ 千克面粉做蛋糕，每个用 ${f(y)}$ 千克，相当于做了多少个？", "个"),
            (f"一根铁丝重 ${f(x)}$ 千克，每米重 ${f(y)}$ 千克。这根铁丝长多少米？", "米"),
            (f"一台榨油机 ${f(y)}$ 小时榨油 ${f(x)}$ 吨，平均每小时榨油多少吨？", "吨"),
            (f"把 ${f(x)}$ 升果汁倒入容量是 ${f(y)}$ 升的杯子，相当于多少杯？", "杯"),
            (f"一个长方形的面积是 ${f(x)}$ 平方米，长 ${f(y)}$ 米，宽多少米？", "米"),
            (f"一个数的 ${f(y)}$ 倍是 ${f(x)}$ 千克，这个数是多少千克？", "千克"),
            (f"一台收割机 ${f(y)}$ 小时收割小麦 ${f(x)}$ 公顷，每小时收割多少公顷？", "公顷"),
            (f"一根木料重 ${f(x)}$ 吨，每立方米重 ${f(y)}$ 吨，它的体积是多少立方米？", "立方米"),
        )
    )
    return told(
        text,
        x / y,
        unit,
        (("用除法：", f"{f(x)}{D}{f(y)}", x / y),),
        lambda: Fraction(x.numerator * y.denominator, x.denominator * y.numerator),
        ((x * y, "应该用除法，除数要变成倒数。"), (y / x, "被除数和除数写反了。")),
    )


RECIPES = (
    Recipe("num.fraction.addsub-mixed", "story", "word", (2, 3), sum_story),
    Recipe("num.fraction.times-whole", "story", "word", (1,), whole_times),
    Recipe("num.fraction.of-number", "of-number", "word", (1, 2, 3), of_number),
    Recipe("num.fraction.of-number", "of-number-choice", "choice", (1,), padded(of_number)),
    Recipe("num.fraction.more-fraction", "more", "word", (3,), more_part),
    Recipe("num.fraction.more-fraction", "twice", "word", (3,), twice),
    Recipe("num.fraction.more-fraction", "more-choice", "choice", (3,), padded(more_part)),
    Recipe("num.fraction.divide-fraction", "story", "word", (1, 2), divided_story),
    Recipe("num.fraction.of-number", "of-number-mistake", "mistake", (1, 3), corrected(of_number)),
    Recipe("num.fraction.more-fraction", "more-mistake", "mistake", (3,), corrected(more_part)),
    Recipe("num.fraction.more-fraction", "more-judge", "judge", (3,), answered(more_part)),
)

"""百分率 and word problems with percents: parts, more and fewer, back to the whole."""

from fractions import Fraction

from curriculum.generators.dice import Dice
from curriculum.generators.primary.numbers.frames import (
    corrected,
    padded,
    told,
)
from curriculum.generators.primary.numbers.percent import D, T, d, pc
from curriculum.generators.recipe import Draft, Recipe
from curriculum.generators.scenes.people import pupil
from curriculum.generators.scenes.wording import worded
from curriculum.generators.working import line, said, slips
from engine.values import Step

RATES: tuple[tuple[str, str, str, str], ...] = (
    ("六(1)班有{b}人，今天出勤{a}人。今天的出勤率是多少？", "出勤率", "出勤人数", "总人数"),
    ("工厂检验{b}件产品，合格{a}件。这批产品的合格率是多少？", "合格率", "合格件数", "总件数"),
    ("用{b}粒种子做发芽试验，有{a}粒发芽。发芽率是多少？", "发芽率", "发芽粒数", "总粒数"),
    ("植树节种了{b}棵树，成活{a}棵。成活率是多少？", "成活率", "成活棵数", "总棵数"),
    ("小明投篮{b}次，投中{a}次。命中率是多少？", "命中率", "投中次数", "总次数"),
    ("{b}千克花生能榨油{a}千克。花生的出油率是多少？", "出油率", "油的质量", "花生的质量"),
    ("体育测试有{b}人参加，{a}人达标。达标率是多少？", "达标率", "达标人数", "参加人数"),
    (
        "{b}名同学参加体检，视力正常的有{a}名。视力正常率是多少？",
        "视力正常率",
        "视力正常的人数",
        "总人数",
    ),
    ("一次测验有{b}人参加，{a}人及格。及格率是多少？", "及格率", "及格人数", "参加人数"),
    ("孵化场用{b}个鸡蛋孵小鸡，孵出{a}只。孵化率是多少？", "孵化率", "孵出的只数", "鸡蛋的个数"),
    ("一场演出，剧场的{b}个座位卖出{a}个。上座率是多少？", "上座率", "卖出的座位数", "座位总数"),
    (
        "读书社有{b}人，按时还书的有{a}人。按时还书率是多少？",
        "按时还书率",
        "按时还书的人数",
        "总人数",
    ),
)


def rate(dice: Dice, level: int) -> Draft:
    """求百分率 and 一个数是另一个数的百分之几."""
    percent = dice.pick((95, 96, 98, 90, 92, 85, 80, 75, 94))
    b = dice.pick(
        [n for n in (20, 25, 40, 50, 100, 150, 200, 250, 300, 400, 500) if n * percent % 100 == 0]
    )
    template, name, top, bottom = dice.pick(RATES)
    if name == "出油率":
        percent = dice.pick((35, 38, 40, 42, 45))
        b = dice.pick((100, 200, 300, 500))
    if name == "出勤率":
        b, percent = dice.pick(((50, 96), (40, 95), (50, 98), (40, 90), (25, 96)))
    a = b * percent // 100
    text = template.format(a=a, b=b)
    steps: tuple[Step, ...] = (
        line(
            rf"{a}{D}{b}{T}100\%",
            pc(percent),
            f"{name} $=$ {top} $\\div$ {bottom} $\\times 100\\%$：",
        ),
    )
    wrong: list[tuple[object, str]] = [(pc(100 - percent), "这是没有达到的部分占的百分率。")]
    if level == 3:
        miss = b - a
        text = {
            "出勤率": f"六(1)班今天出勤{a}人，缺勤{miss}人。今天的出勤率是多少？",
            "合格率": f"一批产品，合格{a}件，不合格{miss}件。合格率是多少？",
            "发芽率": f"一批种子，{a}粒发芽，{miss}粒没有发芽。发芽率是多少？",
            "成活率": f"种了一批树，{miss}棵没成活，{a}棵成活了。成活率是多少？",
            "命中率": f"小明投篮投中{a}次，没中{miss}次。命中率是多少？",
            "出油率": f"用{b}千克花生榨油，榨出{a}千克，出油率是多少？",
            "达标率": f"体育测试中{a}人达标，{miss}人没有达标。达标率是多少？",
            "视力正常率": f"体检时视力正常的有{a}名同学，不正常的有{miss}名。视力正常率是多少？",
            "及格率": f"一次测验，{a}人及格，{miss}人不及格。及格率是多少？",
            "孵化率": f"一批鸡蛋孵出小鸡{a}只，还有{miss}个没有孵出。孵化率是多少？",
            "上座率": f"一场演出，剧场卖出{a}个座位，空着{miss}个。上座率是多少？",
            "按时还书率": f"读书社有{a}人按时还书，{miss}人没有按时还书。按时还书率是多少？",
        }[name]
        steps = (
            *(() if name == "出油率" else (line(f"{a}+{miss}", str(b), f"先求{bottom}："),)),
            *steps,
        )
        bad = Fraction(miss * 100, a)
        if bad.denominator in (1, 2, 4, 5):
            wrong.append((pc(bad), f"应该除以{bottom}，不是除以{top}。"))
    wrong.append((pc(percent + 1), "计算出错。"))
    wrong.append((pc(Fraction(percent, 10)), "小数点移动错了。"))
    return Draft(
        text,
        pc(percent),
        steps,
        lambda: pc(next(v for v in range(1, 101) if v * b == a * 100)),
        distractors=slips(pc(percent), *wrong),
        form="percent",
    )


def which_percent(dice: Dice, level: int) -> Draft:
    """One amount as a percent of another."""
    percent = dice.pick((20, 25, 30, 40, 45, 60, 75, 80, 120, 125, 150))
    b = dice.pick([n for n in (20, 40, 60, 80, 100, 120, 200) if n * percent % 100 == 0])
    a = b * percent // 100
    first, second, unit = dice.pick(
        (
            ("科技书", "故事书", "本"),
            ("桃树", "梨树", "棵"),
            ("五年级", "六年级", "人"),
            ("足球", "篮球", "个"),
            ("苹果", "梨", "筐"),
            ("红花", "黄花", "朵"),
            ("漫画书", "字典", "本"),
            ("小汽车", "电动车", "辆"),
            ("白鸽", "灰鸽", "只"),
            ("水彩画", "剪纸", "幅"),
        )
    )
    text = dice.pick(
        (
            f"{first}有{a}{unit}，{second}有{b}{unit}。{first}是{second}的百分之几？",
            f"有{b}{unit}{second}和{a}{unit}{first}，{first}相当于{second}的百分之几？"
            if unit != "人"
            else f"{second}{b}{unit}，{first}{a}{unit}，{first}是{second}的百分之几？",
        )
    )
    bad = Fraction(b * 100, a)
    return Draft(
        text,
        pc(percent),
        (line(rf"{a}{D}{b}{T}100\%", pc(percent), f"{second}是单位“1”，用{first}除以{second}："),),
        lambda: pc(next(v for v in range(1, 400) if v * b == a * 100)),
        distractors=slips(
            pc(percent),
            *(
                ((pc(bad), "除反了，“是”字后面的量作除数。"),)
                if bad.denominator in (1, 2, 4, 5)
                else ()
            ),
            (pc(abs(100 - percent)), "这是相差的百分之几。"),
            (pc(percent + 5), "计算出错。"),
        ),
        form="percent",
    )


def of_number(dice: Dice, level: int) -> Draft:
    """求一个数的百分之几是多少."""
    percent = dice.pick((5, 10, 12, 15, 20, 25, 30, 35, 40, 45, 60, 65, 75, 80))
    n = dice.pick([v for v in range(40, 900, 20) if v * percent % 100 == 0])
    part = n * percent // 100
    who = pupil(dice)
    stories = (
        (f"学校有学生{n}人，其中女生占 ${pc(percent)}$。女生有多少人？", "人"),
        (f"一本书有{n}页，{who}看了 ${pc(percent)}$。看了多少页？", "页"),
        (f"一块地有{n}平方米，其中 ${pc(percent)}$ 种蔬菜。种蔬菜多少平方米？", "平方米"),
        (f"一种食品每{n}克中含蛋白质 ${pc(percent)}$。含蛋白质多少克？", "克"),
        (f"工厂计划生产{n}台机器，已经完成 ${pc(percent)}$。已经生产多少台？", "台"),
        (f"果园有果树{n}棵，苹果树占 ${pc(percent)}$。苹果树有多少棵？", "棵"),
        (f"仓库有大米{n}袋，运走了 ${pc(percent)}$。运走多少袋？", "袋"),
        (f"一条路长{n}米，已经修了 ${pc(percent)}$。修了多少米？", "米"),
        (f"书店运来{n}册新书，第一周卖出 ${pc(percent)}$。卖出多少册？", "册"),
        (f"{who}攒了{n}元，买球鞋用去 ${pc(percent)}$。用去多少元？", "元"),
        (f"鱼塘里有鱼{n}尾，其中 ${pc(percent)}$ 是鲤鱼。鲤鱼有多少尾？", "尾"),
        (f"农场养鸡{n}只，公鸡占 ${pc(percent)}$。公鸡有多少只？", "只"),
        (f"停车场有{n}个车位，停了车的占 ${pc(percent)}$。停了车的有多少个？", "个"),
        (f"加工一批零件共{n}件，上午完成了 ${pc(percent)}$。上午完成多少件？", "件"),
    )
    text, unit = dice.pick(stories)
    work = [(f"求 ${n}$ 的 ${pc(percent)}$ 是多少，用乘法：", rf"{n}{T}{pc(percent)}", str(part))]
    if level == 3:
        text = (
            text.rsplit("。", 1)[0]
            + {
                "人": "。男生有多少人？",
                "页": "。还剩多少页没看？",
                "平方米": "。其余种花，种花多少平方米？",
                "克": "。其他成分有多少克？",
                "台": "。还要生产多少台？",
                "棵": "。其他果树有多少棵？",
                "袋": "。还剩多少袋？",
                "米": "。还要修多少米？",
                "册": "。还剩多少册？",
                "元": "。还剩多少元？",
                "尾": "。其他鱼有多少尾？",
                "只": "。母鸡有多少只？",
                "个": "。空着的有多少个？",
                "件": "。还要加工多少件？",
            }[unit]
        )
        work = [
            ("求的是总数的百分之几：", rf"1-{pc(percent)}", pc(100 - percent)),
            ("用乘法：", rf"{n}{T}{pc(100 - percent)}", str(n - part)),
        ]
        return told(
            dice,
            (text,),
            n - part,
            unit,
            work,
            lambda: next(v for v in range(1, n) if v * 100 == n * (100 - percent)),
            (
                (part, "求的是另一部分。"),
                (n * (100 - percent), "漏掉了百分号。"),
                (n - percent, "百分数不是具体的数量，不能直接减。"),
            ),
        )
    return told(
        dice,
        (text,),
        part,
        unit,
        work,
        lambda: next(v for v in range(1, n) if v * 100 == n * percent),
        (
            (n * percent, "漏掉了百分号。"),
            (n - part, "这是另一部分。"),
            (n * percent // 10 if n * percent % 10 == 0 else part + 1, "小数点移动错了。"),
        ),
    )


def difference(dice: Dice, level: int) -> Draft:
    """多（少）百分之几."""
    percent = dice.pick((5, 10, 20, 25, 30, 40, 50, 60))
    b = dice.pick(
        [n for n in (20, 40, 50, 60, 80, 100, 120, 160, 200, 400) if n * percent % 100 == 0]
    )
    more = dice.chance(1, 2)
    gap = b * percent // 100
    a = b + gap if more else b - gap
    word = "多" if more else "少"
    one, told_as = dice.pick(
        (
            ("去年", f"去年种树{b}棵，今年种树{a}棵。今年比去年{word}百分之几？"),
            ("计划", f"计划生产{b}台，实际生产{a}台。实际{'超产' if more else '少生产'}百分之几？"),
            ("原价", f"一种商品原价{b}元，现价{a}元。{'涨价' if more else '降价'}百分之几？"),
            ("五月", f"五月用电{b}千瓦时，六月用电{a}千瓦时。六月比五月{'增加' if more else '节约'}百分之几？"),
            ("男生", f"学校有男生{b}人，女生{a}人。女生比男生{word}百分之几？"),
            ("白兔", f"白兔有{b}只，灰兔有{a}只。灰兔比白兔{word}百分之几？"),
            ("梨树", f"果园里梨树有{b}棵，桃树有{a}棵。桃树比梨树{word}百分之几？"),
            ("上月", f"图书馆上月借出图书{b}本，本月借出{a}本。本月比上月{'增加' if more else '减少'}百分之几？"),
            ("大米", f"食堂运来大米{b}袋，面粉{a}袋。面粉比大米{word}百分之几？"),
            ("第一天", f"展览第一天有{b}人参观，第二天有{a}人参观。第二天比第一天{word}百分之几？"),
            ("原计划", f"修一段路原计划修{b}米，实际修了{a}米。实际比原计划{word}修了百分之几？"),
            ("甲数", f"甲数是{b}，乙数是{a}。乙数比甲数{word}百分之几？"),
        )
    )  # fmt: skip
    text = worded(
        dice,
        told_as if one in ("甲数", "原价") else (told_as, f"{pupil(dice)}查到一组数据：{told_as}"),
    )
    big, small = max(a, b), min(a, b)
    bad = Fraction(gap * 100, a)
    return Draft(
        text,
        pc(percent),
        (
            line(f"{big}-{small}", str(gap), "先求相差多少："),
            line(rf"{gap}{D}{b}{T}100\%", pc(percent), f"{one}是单位“1”，相差的量除以{one}："),
        ),
        lambda: pc(abs(Fraction(a * 100, b) - 100)),
        distractors=slips(
            pc(percent),
            *(
                ((pc(bad), f"应该除以单位“1”（{one}），除错了。"),)
                if bad.denominator in (1, 2, 4, 5)
                else ()
            ),
            (
                pc(Fraction(a * 100, b))
                if Fraction(a * 100, b).denominator in (1, 2, 4, 5)
                else pc(percent + 2),
                "求成了“是百分之几”。",
            ),
            (pc(percent + 1), "计算出错。"),
            (pc(percent * 2), "计算出错。"),
        ),
        form="percent",
    )


def more_percent(dice: Dice, level: int) -> Draft:
    """求比一个数多（少）百分之几的数; level 4 two changes."""
    percent = dice.pick((5, 10, 15, 20, 25, 30, 40))
    n = dice.pick([v for v in range(60, 800, 20) if v * percent % 100 == 0])
    more = dice.chance(1, 2)
    gap = n * percent // 100
    value = n + gap if more else n - gap
    sign, word = ("+", "多") if more else ("-", "少")
    if level == 4:
        second = dice.pick((10, 20, 25))
        up = dice.chance(1, 2)
        base = dice.pick((200, 400, 500, 800, 1000))
        first_p = dice.pick((10, 20))
        end = (
            Fraction(base)
            * (100 + (first_p if up else -first_p))
            / 100
            * (100 + (-second if up else second))
            / 100
        )
        if end.denominator == 1:
            one, two = ("涨", "降") if up else ("降", "涨")
            text = dice.pick(
                (
                    f"一种商品原价{base}元，先{one}价 ${pc(first_p)}$，再{two}价 ${pc(second)}$。现在的价钱是多少元？",
                    f"一台电风扇原价{base}元，三月{one}价 ${pc(first_p)}$，五月又{two}价 ${pc(second)}$。五月的价钱是多少元？",
                    f"一件大衣标价{base}元，第一次{one}价 ${pc(first_p)}$，第二次在此基础上{two}价 ${pc(second)}$。最后卖多少元？",
                    f"某种机票原价{base}元，淡季{'提' if up else '降'}价 ${pc(first_p)}$，之后又{two}价 ${pc(second)}$。现在多少元？".replace(
                        "淡季提", "旺季提"
                    ),
                )
            )
            middle = Fraction(base) * (100 + (first_p if up else -first_p)) / 100
            s1, s2 = ("+", "-") if up else ("-", "+")
            return told(
                dice,
                (text,),
                int(end),
                "元",
                (
                    ("第一次变化后：", rf"{base}{T}(1{s1}{pc(first_p)})", d(middle)),
                    (
                        "第二次的单位“1”是第一次变化后的价钱：",
                        rf"{d(middle)}{T}(1{s2}{pc(second)})",
                        str(end),
                    ),
                ),
                lambda: int(
                    Fraction(
                        base
                        * (100 + (first_p if up else -first_p))
                        * (100 + (-second if up else second)),
                        10000,
                    )
                ),
                (
                    (
                        base
                        if first_p == second
                        else int(
                            base * (100 + (first_p - second if up else second - first_p)) // 100
                        ),
                        "两次的单位“1”不同，百分数不能直接相加减。",
                    ),
                    (int(middle), "只算了一次变化。"),
                ),
            )
    stories = (
        (
            f"去年种树{n}棵，今年比去年{word}种 ${pc(percent)}$。今年种树多少棵？",
            "棵",
            "去年",
            "今年",
        ),
        (
            f"一件衣服原价{n}元，现在{'涨价' if more else '降价'} ${pc(percent)}$。现价多少元？",
            "元",
            "原价",
            "现价",
        ),
        (
            f"计划修路{n}米，实际比计划{word}修 ${pc(percent)}$。实际修多少米？",
            "米",
            "计划",
            "实际",
        ),
        (
            f"五月用水{n}吨，六月比五月{'增加' if more else '节约'} ${pc(percent)}$。六月用水多少吨？",
            "吨",
            "五月",
            "六月",
        ),
        (
            f"故事书有{n}本，科技书比故事书{word} ${pc(percent)}$。科技书有多少本？",
            "本",
            "故事书",
            "科技书",
        ),
        (
            f"果园里有桃树{n}棵，杏树比桃树{word} ${pc(percent)}$。杏树有多少棵？",
            "棵",
            "桃树",
            "杏树",
        ),
        (
            f"一家书店上午卖书{n}本，下午卖的比上午{word} ${pc(percent)}$。下午卖书多少本？",
            "本",
            "上午",
            "下午",
        ),
        (
            f"图书馆星期六接待读者{n}人，星期日比星期六{word} ${pc(percent)}$。星期日接待读者多少人？",
            "人",
            "星期六",
            "星期日",
        ),
        (
            f"学校去年有学生{n}人，今年{'增加' if more else '减少'}了 ${pc(percent)}$。今年有学生多少人？",
            "人",
            "去年",
            "今年",
        ),
    )
    text, unit, one, other = dice.pick(stories)
    return told(
        dice,
        (text,),
        value,
        unit,
        (
            (
                f"{one}是单位“1”，{other}是{one}的 $1{sign}{pc(percent)}$：",
                rf"{n}{T}(1{sign}{pc(percent)})",
                str(value),
            ),
        ),
        lambda: n + (1 if more else -1) * next(v for v in range(n) if v * 100 == n * percent),
        (
            (gap, f"这是{word}的部分。"),
            (n - gap if more else n + gap, "多和少看反了。"),
            (n + percent if more else n - percent, "百分数不是具体的数量，不能直接加减。"),
        ),
    )


def find_whole(dice: Dice, level: int) -> Draft:
    """已知一个数的百分之几, and more or fewer by a percent."""
    percent = dice.pick((5, 10, 15, 20, 25, 30, 40, 60, 75, 80))
    n = dice.pick([v for v in range(40, 800, 20) if v * percent % 100 == 0])
    part = n * percent // 100
    if level == 2:
        text, unit, whole = dice.pick(
            (
                (
                    f"六年级有{part}人参加合唱队，占全年级的 ${pc(percent)}$。六年级有多少人？",
                    "人",
                    "全年级人数",
                ),
                (
                    f"一本书看了{part}页，正好是全书的 ${pc(percent)}$。全书有多少页？",
                    "页",
                    "全书页数",
                ),
                (
                    f"一条路已经修了{part}米，占全长的 ${pc(percent)}$。这条路长多少米？",
                    "米",
                    "全长",
                ),
                (
                    f"仓库运走大米{part}袋，占总数的 ${pc(percent)}$。仓库原有大米多少袋？",
                    "袋",
                    "总袋数",
                ),
                (
                    f"参加运动会的有{part}人，占全校人数的 ${pc(percent)}$。全校有多少人？",
                    "人",
                    "全校人数",
                ),
            )
        )
        return told(
            dice,
            (text,),
            n,
            unit,
            (
                (
                    f"{whole}是单位“1”，未知，用对应的量除以对应的百分率：",
                    rf"{part}{D}{pc(percent)}",
                    str(n),
                ),
            ),
            lambda: next(v for v in range(1, 2000) if v * percent == part * 100),
            (
                (
                    Fraction(part * percent, 100).numerator
                    if part * percent % 100 == 0
                    else part * percent,
                    "单位“1”未知，应该用除法。",
                ),
                (n - part if n != 2 * part else n + part, "这是另一部分。"),
                (
                    part * (100 - percent) // 100
                    if part * (100 - percent) % 100 == 0
                    else part + percent,
                    "对应的百分率找错了。",
                ),
            ),
        )
    percent = dice.pick((5, 10, 15, 20, 25, 30, 40))
    n = dice.pick([v for v in range(60, 800, 20) if v * percent % 100 == 0])
    more = dice.chance(1, 2)
    value = n * (100 + (percent if more else -percent)) // 100
    sign, word = ("+", "多") if more else ("-", "少")
    text, unit, one = dice.pick(
        (
            (f"今年种树{value}棵，比去年{word}种 ${pc(percent)}$。去年种树多少棵？", "棵", "去年"),
            (
                f"一件衣服{'涨价' if more else '降价'} ${pc(percent)}$ 后是{value}元。原价多少元？",
                "元",
                "原价",
            ),
            (
                f"六月用电{value}千瓦时，比五月{'增加' if more else '节约'} ${pc(percent)}$。五月用电多少千瓦时？",
                "千瓦时",
                "五月",
            ),
            (
                f"科技书有{value}本，比故事书{word} ${pc(percent)}$。故事书有多少本？",
                "本",
                "故事书",
            ),
            (f"实际修路{value}米，比计划{word}修 ${pc(percent)}$。计划修路多少米？", "米", "计划"),
        )
    )
    steps = (
        said(f"解：设{one}是 $x$ {unit}。"),
        line(
            rf"(1{sign}{pc(percent)})x={value}",
            rf"x={value}{D}(1{sign}{pc(percent)})",
            f"{one}的 $1{sign}{pc(percent)}$ 是 ${value}$ {unit}：",
        ),
        line(rf"x={value}{D}(1{sign}{pc(percent)})", f"x={n}", ""),
    )
    bad = Fraction(value * (100 + (-percent if more else percent)), 100)
    return told(
        dice,
        (text,),
        n,
        unit,
        (),
        lambda: next(
            v for v in range(1, 3000) if v * (100 + (percent if more else -percent)) == value * 100
        ),
        (
            (
                bad.numerator
                if bad.denominator == 1
                else value - percent
                if more
                else value + percent,
                f"单位“1”是{one}，不能用{value}来乘。",
            ),
            (
                value * 100 // percent if value * 100 % percent == 0 else value * 2,
                "没有先求对应的百分率。",
            ),
            (n + 10, "计算出错。"),
        ),
        before=steps,
    )


RECIPES = (
    Recipe("stat.percent.which-percent", "rate", "word", (2, 3), rate),
    Recipe("stat.percent.which-percent", "which", "word", (2,), which_percent),
    Recipe("stat.percent.which-percent", "rate-choice", "choice", (2,), rate),
    Recipe("stat.percent.of-number", "of-number", "word", (2, 3), of_number),
    Recipe("stat.percent.of-number", "of-number-choice", "choice", (2,), of_number),
    Recipe("stat.percent.less-more", "difference", "word", (3,), difference),
    Recipe("stat.percent.more-percent", "more", "word", (3, 4), more_percent),
    Recipe("stat.percent.find-whole", "find-whole", "reverse", (2, 3), find_whole),
    Recipe("stat.percent.find-whole", "find-whole-choice", "choice", (2,), find_whole),
    Recipe("stat.percent.which-percent", "rate-mistake", "mistake", (2, 3), corrected(rate)),
    Recipe("stat.percent.less-more", "difference-choice", "choice", (3,), padded(difference)),
    Recipe("stat.percent.less-more", "difference-mistake", "mistake", (3,), corrected(difference)),
    Recipe("stat.percent.more-percent", "more-choice", "choice", (3,), padded(more_percent)),
    Recipe("stat.percent.more-percent", "more-mistake", "mistake", (3, 4), corrected(more_percent)),
    Recipe(
        "stat.percent.find-whole", "find-whole-mistake", "mistake", (2, 3), corrected(find_whole)
    ),
)

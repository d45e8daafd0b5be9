"""Two-step problems of multiplying and dividing: 归一, 归总, 连乘, 连除, price and speed."""

from collections.abc import Callable

from curriculum.generators.dice import Dice
from curriculum.generators.primary.numbers.frames import (
    answered,
    corrected,
    judge_of,
    padded,
    sought,
    told,
)
from curriculum.generators.recipe import Draft, Recipe
from curriculum.generators.scenes.people import pupil
from curriculum.generators.scenes.things import thing
from curriculum.generators.scenes.travel import TOWNS, mover
from curriculum.generators.scenes.wording import worded
from curriculum.generators.working import line, said, slips

RATES: tuple[tuple[str, str, str, str, tuple[int, int]], ...] = (
    ("买{n}{m}{thing}", "{m}", "元", "买{k}{m}要多少元", (3, 18)), ("{n}辆车运货", "辆车", "吨", "{k}辆车能运多少吨", (3, 9)), ("{n}小时加工零件", "小时", "个", "{k}小时能加工多少个", (12, 30)),
    ("{n}天修路", "天", "米", "{k}天能修多少米", (25, 60)), ("{n}台织布机每小时织布", "台", "米", "{k}台每小时能织布多少米", (8, 15)), ("{n}分钟打字", "分钟", "个", "{k}分钟能打多少个字", (40, 60)),
    ("{n}只蚕吐丝", "只", "米", "{k}只能吐丝多少米", (900, 999)), ("{n}箱蜜蜂一年酿蜜", "箱", "千克", "{k}箱能酿蜜多少千克", (30, 60)),
)  # fmt: skip


def rate(dice: Dice, level: int) -> Draft:
    """归一: one first, then so many (level 3: how many of it)."""
    what = thing(dice)
    lead, of_what, unit, ask, span = dice.pick(RATES)
    one, n = dice.integer(*span), dice.integer(2, 6)
    k = dice.pick([x for x in range(3, 10) if x != n])
    lead = lead.format(n=n, m=what.measure, thing=what.name)
    asks = ask.format(k=k, m=what.measure)
    verb = "用去" if unit == "元" else "" if lead[-1] in "字货件路布丝蜜" else "完成"
    total = one * n
    of_what = of_what.format(m=what.measure)
    amount = f"{lead}{verb}{total}{unit}"
    if level < 3:
        stories = (
            f"{amount}，照这样计算，{asks}？",
            f"{amount}。照这样，{asks}？",
            f"{amount}。如果每{of_what[-1] if len(of_what) == 1 else of_what}同样多，{asks}？",
        )
        return told(
            dice,
            stories,
            one * k,
            unit,
            (
                (
                    f"先求一{of_what if len(of_what) == 1 else '份（1 ' + of_what + '）'}是多少：",
                    rf"{total}\div {n}",
                    str(one),
                ),
                (f"再求 ${k}$ {of_what}是多少：", rf"{one}\times {k}", str(one * k)),
            ),
            lambda: sought(lambda x: x * n == total * k),
            (
                (total * k, "没有先求一份是多少。"),
                (one, "只求了一份。"),
                (total + (k - n) if total + k - n > 0 else total, "用加减代替了乘除。"),
            ),
        )
    goal = one * k
    others = (
        f"{amount}。照这样计算，要{goal}{unit}，需要多少{of_what}？"
        if unit != "元"
        else f"{amount}。照这样计算，{goal}元能买多少{of_what}？",
        f"{amount}，照这样，{goal}{unit}要多少{of_what}？",
    )
    return told(
        dice,
        others,
        k,
        of_what,
        (
            (f"先求一份（1 {of_what}）是多少：", rf"{total}\div {n}", str(one)),
            (f"再求 ${goal}$ 里有几个 ${one}$：", rf"{goal}\div {one}", str(k)),
        ),
        lambda: sought(lambda x: x * total == goal * n),
        (
            (n * goal // total if n * goal // total != k else k + 1, "没有先求一份是多少。"),
            (one, "只求了一份。"),
            (abs(goal - total), "用减法代替了除法。"),
        ),
    )


def total_first(dice: Dice, level: int) -> Draft:
    """归总: the whole first, then shared anew."""
    n, who = dice.integer(3, 6), pupil(dice)
    k = dice.pick([x for x in range(2, 9) if x != n])
    each_n = k * dice.integer(2, 5)
    total = each_n * n
    each_k = total // k
    stories = (
        (
            f"一本书，{who}每天看{each_n}页，{n}天看完。如果{k}天看完，每天要看多少页？",
            "页",
            "全书的页数",
        ),
        (
            f"一批货物，每次运{each_n}吨，{n}次运完。如果{k}次运完，每次要运多少吨？",
            "吨",
            "货物的总吨数",
        ),
        (f"一条路，每天修{each_n}米，{n}天修完。要{k}天修完，每天要修多少米？", "米", "路的总长"),
        (f"同学做操，每行站{each_n}人，正好站{n}行。如果站{k}行，每行站多少人？", "人", "总人数"),
        (
            f"{who}带的钱买{each_n}元一本的书，正好买{n}本。如果买{k}本同样总价的画册，每本多少元？",
            "元",
            "总钱数",
        ),
        (
            f"一堆苹果，每箱装{each_n}千克，正好装{n}箱。要装成{k}箱，每箱装多少千克？",
            "千克",
            "苹果的总质量",
        ),
        (f"一桶油，每天用{each_n}克，{n}天用完。如果{k}天用完，每天要用多少克？", "克", "油的总质量"),
        (f"一堆沙子，每辆车运{each_n}筐，{n}辆车正好运完。如果{k}辆车运完，每辆车要运多少筐？", "筐", "沙子的总筐数"),
        (f"植树队每小时栽{each_n}棵树，{n}小时栽完。如果{k}小时栽完，每小时要栽多少棵？", "棵", "树的总棵数"),
    )  # fmt: skip
    chosen, unit, whole = dice.pick(stories)
    text = worded(dice, ("", f"{pupil(dice)}给同桌出了一道题："), chosen)
    if level == 3:
        text = (
            text.replace(f"如果{k}天看完，每天要看多少页", f"如果每天看{each_k}页，几天看完")
            .replace(f"如果{k}次运完，每次要运多少吨", f"如果每次运{each_k}吨，几次运完")
            .replace(f"要{k}天修完，每天要修多少米", f"如果每天修{each_k}米，几天修完")
            .replace(f"如果站{k}行，每行站多少人", f"如果每行站{each_k}人，可以站几行")
            .replace(
                f"如果买{k}本同样总价的画册，每本多少元", f"如果买{each_k}元一本的画册，可以买几本"
            )
            .replace(f"要装成{k}箱，每箱装多少千克", f"如果每箱装{each_k}千克，要装几箱")
            .replace(f"如果{k}天用完，每天要用多少克", f"如果每天用{each_k}克，几天用完")
            .replace(f"如果{k}辆车运完，每辆车要运多少筐", f"如果每辆车运{each_k}筐，要几辆车运完")
            .replace(f"如果{k}小时栽完，每小时要栽多少棵", f"如果每小时栽{each_k}棵，几小时栽完")
        )
        unit = dict(zip("页 吨 米 人 元 千克 克 筐 棵".split(), "天 次 天 行 本 箱 天 辆 小时".split(), strict=True))[unit]  # fmt: skip
        return told(
            dice,
            (text,),
            k,
            unit,
            (
                (f"先求{whole}：", rf"{each_n}\times {n}", str(total)),
                ("再按新的每份数去分：", rf"{total}\div {each_k}", str(k)),
            ),
            lambda: sought(lambda x: x * each_k == each_n * n),
            (
                (total, "只求了总数。"),
                (n, "每份数变了，份数也要变。"),
                (n + 1 if n + 1 != k else n + 2, "没有用总数去除。"),
            ),
        )
    return told(
        dice,
        (text,),
        each_k,
        unit,
        (
            (f"先求{whole}：", rf"{each_n}\times {n}", str(total)),
            ("再按新的份数平均分：", rf"{total}\div {k}", str(each_k)),
        ),
        lambda: sought(lambda x: x * k == each_n * n),
        (
            (total, "只求了总数。"),
            (each_n, "份数变了，每份数也要变。"),
            (each_n * n * k, "第二步应该用除法。"),
        ),
    )


def twice_times(dice: Dice, level: int) -> Draft:
    """连乘."""
    a, b, c = dice.integer(4, 25), dice.integer(3, 9), dice.integer(2, 12)
    who, what = pupil(dice), thing(dice)
    stories = (
        (f"超市运来{c}箱牛奶，每箱{b}袋，每袋{a}元。一共值多少元？", "元", f"{b}袋（一箱）的价钱"),
        (f"教学楼有{c}层，每层{b}间教室，每间教室装{a}盏灯。一共装多少盏灯？", "盏", "一层装的灯"),
        (f"一个方阵有{b}行，每行{a}人，{c}个这样的方阵一共多少人？", "人", "一个方阵的人数"),
        (f"{who}每天跑{c}圈，每圈{a * 10}米，{b}天一共跑多少米？", "米", "一天跑的米数"),
        (
            f"一本集邮册有{a * 4}页，每页有{b}行，每行贴{c}枚邮票。这本集邮册一共能贴多少枚邮票？",
            "枚",
            "一页的邮票",
        ),
        (f"一个书架有{b}层，每层放{a}本书，{c}个这样的书架放多少本书？", "本", "一个书架放的书"),
        (
            f"{c}辆大车运{what.name}，每辆装{b}箱，每箱{a}{what.measure}。一共运多少{what.measure}{what.name}？",
            what.measure,
            f"一辆车装的{what.measure}数",
        ),
    )
    n = dice.below(7)
    text, unit, first = stories[n]
    x, y, z = (a, b, c) if n in (0, 1, 2, 5, 6) else (a * 10, c, b) if n == 3 else (c, b, a * 4)
    value = x * y * z
    return told(
        dice,
        (text,),
        value,
        unit,
        (
            (f"先求{first}：", rf"{x}\times {y}", str(x * y)),
            ("再求一共：", rf"{x * y}\times {z}", str(value)),
        ),
        lambda: sum([x * y] * z),
        (
            (x * y, "只求了第一步。"),
            (x * y + z, "第二步应该用乘法。"),
            (x * (y + z), "把两个没有关系的数加起来了。"),
        ),
    )


def twice_divided(dice: Dice, level: int) -> Draft:
    """连除, or 乘除两步."""
    a, b, c = dice.integer(3, 15), dice.integer(2, 6), dice.integer(2, 6)
    total = a * b * c
    stories = (
        (
            f"{total}本书平均放在{b}个书架上，每个书架有{c}层。平均每层放多少本？",
            "本",
            "每个书架放的本数",
        ),
        (f"{total}名同学平均分成{b}队，每队平均分成{c}组。每组有多少人？", "人", "每队的人数"),
        (f"{b}辆车{c}次运货{total}吨。平均每辆车每次运多少吨？", "吨", "每辆车运的吨数"),
        (
            f"{b}只熊猫{c}天吃竹子{total}千克。平均每只熊猫每天吃多少千克？",
            "千克",
            "每只熊猫吃的千克数",
        ),
        (f"把{total}个鸡蛋装进{b}个箱子，每箱装{c}盒。平均每盒装多少个？", "个", "每箱装的个数"),
        (
            f"{b}个小组{c}天一共折了{total}只纸鹤。平均每个小组每天折多少只？",
            "只",
            "每个小组折的只数",
        ),
        (f"{b}台织布机{c}小时织布{total}米。平均每台每小时织布多少米？", "米", "每台织布的米数"),
        (f"果园{b}行果树，每行{c}棵，一共收苹果{total}千克。平均每棵收多少千克？", "千克", "每行收的千克数"),
        (f"{total}盆花摆在{b}条走廊里，每条走廊分{c}处摆，每处同样多。每处摆多少盆？", "盆", "每条走廊摆的盆数"),
        (f"学校买了{b}箱乒乓球，每箱{c}盒，共有{total}个。平均每盒有多少个？", "个", "每箱的个数"),
        (f"{b}位工人{c}天做了{total}个零件，每人每天做的同样多。每人每天做多少个？", "个", "每人做的个数"),
        (f"把{total}张贴纸平均分给{b}个小组，每组{c}人，每人分到多少张？", "张", "每组分到的张数"),
        (f"{b}头奶牛{c}天产奶{total}千克。平均每头奶牛每天产奶多少千克？", "千克", "每头奶牛的产奶量"),
        (f"停车楼{b}层共有{total}个车位，每层分{c}个区，每区的车位同样多。每区有多少个车位？", "个", "每层的车位数"),
    )  # fmt: skip
    text, unit, first = dice.pick(stories)
    return told(
        dice,
        (text,),
        a,
        unit,
        (
            (f"先求{first}：", rf"{total}\div {b}", str(a * c)),
            ("再平均分一次：", rf"{a * c}\div {c}", str(a)),
        ),
        lambda: sought(lambda x: sum([x] * (b * c)) == total),
        (
            (a * c, "只求了第一步。"),
            (a * b, "只按一种份数分了。"),
            (total // (b + c), f"应该分成 {b} 乘 {c} 份，不是 {b} 加 {c} 份。"),
        ),
    )


def price(dice: Dice, level: int) -> Draft:
    """总价=单价×数量 and its turns."""
    what, who = thing(dice), pupil(dice)
    one, n = dice.integer(*what.price), dice.integer(6, 24)
    one = one if one > 2 else one + 3
    m, name = what.measure, what.name
    total = one * n
    if level == 1:
        return told(
            dice,
            (
                f"{name}每{m}{one}元，{who}买了{n}{m}。一共要付多少元？",
                f"一{m}{name}的价钱是{one}元，买{n}{m}要多少元？",
                f"{who}要买{n}{m}{name}，单价是{one}元。总价是多少元？",
                f"学校买{n}{m}{name}，每{m}{one}元，总共花多少元？",
            ),
            total,
            "元",
            (("总价 $=$ 单价 $\\times$ 数量：", rf"{one}\times {n}", str(total)),),
            lambda: sum([one] * n),
            ((one + n, "求总价要用乘法。"), (total + one, "数量多算了 1。")),
        )
    if level == 2:
        if dice.chance(1, 2):
            return told(
                dice,
                (
                    f"{who}买{n}{m}{name}用去{total}元。每{m}{name}多少元？",
                    f"{total}元正好买{n}{m}{name}，{name}的单价是多少元？",
                    f"买{n}{m}同样的{name}付了{total}元，一{m}{name}多少元？",
                ),
                one,
                "元",
                (("单价 $=$ 总价 $\\div$ 数量：", rf"{total}\div {n}", str(one)),),
                lambda: sought(lambda x: x * n == total),
                ((total * n, "求单价要用除法。"), (total - n, "总价里不能直接减数量。")),
            )
        return told(
            dice,
            (
                f"{name}每{m}{one}元，{who}有{total}元，能买多少{m}？",
                f"用{total}元买单价是{one}元的{name}，可以买多少{m}？",
                f"学校花{total}元买{name}，每{m}{one}元，买了多少{m}？",
            ),
            n,
            m,
            (("数量 $=$ 总价 $\\div$ 单价：", rf"{total}\div {one}", str(n)),),
            lambda: sought(lambda x: x * one == total),
            ((total * one, "求数量要用除法。"), (total - one, "总价里不能直接减单价。")),
        )
    k = dice.integer(3, 9)
    if dice.chance(1, 2):
        return told(
            dice,
            (
                f"买{k}{m}{name}要{one * k}元。照这样，买{n}{m}要多少元？",
                f"{who}买{k}{m}{name}付了{one * k}元，{n}{m}这样的{name}要多少元？",
            ),
            total,
            "元",
            (
                ("先求单价：", rf"{one * k}\div {k}", str(one)),
                ("再求总价：", rf"{one}\times {n}", str(total)),
            ),
            lambda: sought(lambda x: x * k == one * k * n),
            ((one * k * n, "没有先求单价。"), (one, "只求了单价。")),
        )
    other = one + dice.integer(2, 5)
    return told(
        dice,
        (
            f"{name}每{m}{one}元，另一种每{m}{other}元。各买{n}{m}，一共要多少元？",
            f"两种{name}，一种每{m}{one}元，另一种每{m}{other}元，{who}各买{n}{m}。一共付多少元？",
        ),
        (one + other) * n,
        "元",
        (
            ("先求各买一个的价钱：", f"{one}+{other}", str(one + other)),
            ("再求总价：", rf"{one + other}\times {n}", str((one + other) * n)),
        ),
        lambda: sum([one] * n) + sum([other] * n),
        ((one * n, "只算了一种。"), (one + other * n, "第一种只算了一个。")),
    )


def rate_unit(dice: Dice, level: int) -> Draft:
    """How a unit price or a speed is written."""
    n = dice.integer(5, 80)
    stories = (
        (
            f"一个篮球{n + 20}元，写作（　）。",
            f"{n + 20} 元/个",
            (f"{n + 20} 元", f"{n + 20} 个/元", f"{n + 20} 元个"),
        ),
        (
            f"汽车每小时行{n + 40}千米，它的速度写作（　）。",
            f"{n + 40} 千米/时",
            (f"{n + 40} 千米", f"{n + 40} 时/千米", f"{n + 40} 千米/分"),
        ),
        (
            f"小明每分钟走{n + 20}米，他的速度写作（　）。",
            f"{n + 20} 米/分",
            (f"{n + 20} 米", f"{n + 20} 分/米", f"{n + 20} 米/时"),
        ),
        (
            f"一千克苹果{n // 8 + 3}元，苹果的单价写作（　）。",
            f"{n // 8 + 3} 元/千克",
            (f"{n // 8 + 3} 元", f"{n // 8 + 3} 千克/元", f"{n // 8 + 3} 千克"),
        ),
        (
            f"一只羚羊每秒跑{n % 10 + 18}米，速度写作（　）。",
            f"{n % 10 + 18} 米/秒",
            (f"{n % 10 + 18} 米", f"{n % 10 + 18} 秒/米", f"{n % 10 + 18} 米/分"),
        ),
    )
    text, right, wrong = (
        stories[dice.below(5) if level < 2 else dice.pick((1, 2, 4))]
        if level != 1
        else dice.pick((stories[0], stories[3]))
    )
    return Draft(
        text,
        "",
        (
            said("先写数和总量的单位，再写“/”，后面写一份的单位，读作“每”。"),
            said(f"所以写作 {right}。"),
        ),
        lambda: max((right, *wrong), key=lambda w: (w.count("/"), w == right)),
        options=(right, *wrong),
        distractors=slips("", *((w, "单位要写清“每份是多少”。") for w in wrong)),
    )


def travel(dice: Dice, level: int) -> Draft:
    """路程=速度×时间 and its turns."""
    what = mover(dice)
    v, t = dice.integer(*what.speeds), dice.integer(2, 9)
    if what.time in ("分", "秒"):
        t = dice.integer(4, 25)
    length, time = what.length, {"时": "小时", "分": "分钟", "秒": "秒"}[what.time]
    way = v * t
    start, end = dice.pick(TOWNS)
    if level == 1:
        return told(
            dice,
            (
                f"{what.name}的速度是{v}{what.unit}，{what.goes}了{t}{time}，一共{what.goes}多少{length}？",
                f"{what.name}每{time}{what.goes}{v}{length}，{t}{time}{what.goes}多少{length}？"
                if time == "小时"
                else f"{what.name}每{time}{what.goes}{v}{length}，{t}{time}能{what.goes}多少{length}？",
                f"{what.name}以{v}{what.unit}的速度{what.goes}了{t}{time}，路程是多少{length}？",
            ),
            way,
            length,
            (("路程 $=$ 速度 $\\times$ 时间：", rf"{v}\times {t}", str(way)),),
            lambda: sum([v] * t),
            ((v + t, "求路程要用乘法。"), (way + v, "时间多算了。")),
        )
    if level == 2:
        if dice.chance(1, 2):
            return told(
                dice,
                (
                    f"{what.name}{t}{time}{what.goes}了{way}{length}，平均每{time}{what.goes}多少{length}？",
                    f"{what.name}{what.goes}{way}{length}用了{t}{time}，平均每{time}{what.goes}多少{length}？",
                ),
                v,
                length,
                (("速度 $=$ 路程 $\\div$ 时间：", rf"{way}\div {t}", str(v)),),
                lambda: sought(lambda x: x * t == way),
                ((way * t, "求速度要用除法。"), (way - t, "路程里不能直接减时间。")),
            )
        return told(
            dice,
            (
                f"{what.name}的速度是{v}{what.unit}，{what.goes}{way}{length}要多少{time}？",
                f"全程{way}{length}，{what.name}每{time}{what.goes}{v}{length}，走完全程要多少{time}？",
            ),
            t,
            time,
            (("时间 $=$ 路程 $\\div$ 速度：", rf"{way}\div {v}", str(t)),),
            lambda: sought(lambda x: x * v == way),
            ((way * v, "求时间要用除法。"), (way - v, "路程里不能直接减速度。")),
        )
    car, t, v = (
        dice.pick(("一辆汽车", "一辆客车", "一辆货车")),
        dice.integer(3, 6),
        5 * dice.integer(10, 18),
    )
    k = dice.pick(
        [x for x in (2, 3, 4, 5, 6) if x != t and v * t % x == 0 and 40 <= v * t // x <= 120] or [t]
    )
    way = v * t
    if k == t or dice.chance(1, 2):
        more = dice.integer(1, 4)
        return told(
            dice,
            (
                f"{car}从{start}开往{end}，{t}小时行了{way}千米。照这样的速度，再行{more}小时到达。{start}到{end}有多少千米？",
                f"{car}{t}小时行了{way}千米，照这样再行{more}小时，一共行多少千米？",
            ),
            way + v * more,
            "千米",
            (
                ("先求速度：", rf"{way}\div {t}", str(v)),
                ("一共行的时间：", f"{t}+{more}", str(t + more)),
                ("再求路程：", rf"{v}\times {t + more}", str(v * (t + more))),
            ),
            lambda: sought(lambda x: x * t == way * (t + more)),
            ((v * more, "只求了后来行的路程。"), (way * (t + more), "没有先求速度。")),
        )
    back = way // k
    return told(
        dice,
        (
            f"{car}从{start}到{end}，去时每小时行{v}千米，用了{t}小时。返回时用了{k}小时，平均每小时行多少千米？",
            f"{car}从{start}到{end}用{t}小时，速度是{v}千米/时；原路返回只用{k}小时，返回时每小时行多少千米？"
            if k < t
            else f"{car}从{start}到{end}用{t}小时，速度是{v}千米/时；原路返回用了{k}小时，返回时每小时行多少千米？",
        ),
        back,
        "千米",
        (
            ("先求路程：", rf"{v}\times {t}", str(way)),
            ("再求返回的速度：", rf"{way}\div {k}", str(back)),
        ),
        lambda: sought(lambda x: x * k == v * t),
        ((v, "返回的时间变了，速度也变了。"), (way, "只求了路程。")),
    )


def relation_claim(dice: Dice, level: int) -> tuple[str, bool, str, Callable[[], bool]]:
    """Sayings about price and speed."""
    v, t = dice.integer(50, 90), dice.integer(2, 6)
    right = dice.chance(1, 2)
    shown = t if right else t + dice.pick((1, 2))
    return (
        f"一辆汽车每小时行 ${v}$ 千米，行 ${v * t}$ 千米要 ${shown}$ 小时。",
        right,
        f"时间 $=$ 路程 $\\div$ 速度，${v * t}\\div {v}={t}$（小时）。",
        lambda: v * shown == v * t,
    )


def which_faster(dice: Dice, level: int) -> Draft:
    """Two speeds compared."""
    t1, t2 = dice.picks((2, 3, 4, 5, 6), 2)
    v1, v2 = dice.picks(range(60, 92, 4), 2)
    first, second = ("甲车", "乙车")
    faster, slower = (first, second) if v1 > v2 else (second, first)
    return Draft(
        f"甲车{t1}小时行{v1 * t1}千米，乙车{t2}小时行{v2 * t2}千米。（　）行得快。",
        "",
        (
            line(rf"{v1 * t1}\div {t1}", str(v1), "甲车每小时行："),
            line(rf"{v2 * t2}\div {t2}", str(v2), "乙车每小时行："),
            said(f"比速度，${max(v1, v2)}>{min(v1, v2)}$，{faster}快。"),
        ),
        lambda: first if v1 * t1 * t2 > v2 * t2 * t1 else second,
        options=(faster, slower, "两车一样"),
        distractors=slips(
            "", (slower, "比快慢要比速度，不能只看路程或时间。"), ("两车一样", "求出速度再比。")
        ),
    )


RECIPES = (
    Recipe("num.times.unit-rate", "rate", "word", (2, 3), rate),
    Recipe("num.times.total-first", "total", "word", (2, 3), total_first),
    Recipe("num.times.two-step-times", "times-times", "word", (2,), twice_times),
    Recipe("num.times.two-step-times", "divide-divide", "word", (3,), twice_divided),
    Recipe("num.times.price", "price", "word", (1, 2, 3), price),
    Recipe("num.times.price", "unit", "choice", (1,), rate_unit),
    Recipe("num.times.speed", "travel", "word", (1, 2, 3), travel),
    Recipe("num.times.speed", "unit", "choice", (2,), rate_unit),
    Recipe("num.times.speed", "faster", "choice", (3,), which_faster),
    Recipe("num.times.speed", "claim", "judge", (2,), judge_of(relation_claim)),
    Recipe("num.times.unit-rate", "rate-choice", "choice", (2,), padded(rate)),
    Recipe("num.times.unit-rate", "rate-mistake", "mistake", (3,), corrected(rate)),
    Recipe("num.times.total-first", "total-choice", "choice", (2, 3), padded(total_first)),
    Recipe("num.times.total-first", "total-mistake", "mistake", (2,), corrected(total_first)),
    Recipe("num.times.two-step-times", "times-times-choice", "choice", (2,), padded(twice_times)),
    Recipe(
        "num.times.two-step-times",
        "divide-divide-mistake",
        "mistake",
        (3,),
        corrected(twice_divided),
    ),
    Recipe("num.times.price", "price-mistake", "mistake", (2, 3), corrected(price)),
    Recipe("num.times.price", "price-judge", "judge", (2,), answered(price)),
    Recipe("num.times.speed", "travel-mistake", "mistake", (2, 3), corrected(travel)),
)

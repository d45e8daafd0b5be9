"""Probability: events, equally likely results, lists and trees, frequencies."""

from collections.abc import Callable
from fractions import Fraction
from itertools import combinations, permutations, product
from typing import Any

from curriculum.generators.dice import Dice
from curriculum.generators.latex import decimal, fraction
from curriculum.generators.recipe import Draft, Recipe
from curriculum.generators.scenes.people import pupil
from curriculum.generators.scenes.wording import worded
from curriculum.generators.working import line, said, slips
from engine.values import Distractor, Step

EVENTS = (
    ("太阳从东方升起", "必然事件"), ("掷一枚骰子，点数小于7", "必然事件"), ("任意画一个三角形，内角和是180°", "必然事件"), ("13个人中至少有2人同月出生", "必然事件"), ("在标准大气压下，水加热到100℃沸腾", "必然事件"),
    ("掷一枚骰子，点数是7", "不可能事件"), ("从只装红球的袋里摸出白球", "不可能事件"), ("任意一个三角形有两个钝角", "不可能事件"), ("明天的太阳从西方升起", "不可能事件"), ("两个负数的和是正数", "不可能事件"),
    ("掷一枚硬币，正面朝上", "随机事件"), ("买一张彩票中奖", "随机事件"), ("经过路口遇到绿灯", "随机事件"), ("射击一次命中靶心", "随机事件"), ("打开电视正在播新闻", "随机事件"), ("从一副扑克牌中抽到红桃", "随机事件"),
)  # fmt: skip
KINDS = ("必然事件", "不可能事件", "随机事件")


def events(dice: Dice, level: int) -> Draft:
    """Certain, impossible, random."""
    text, kind = dice.pick(EVENTS)
    why = {
        "必然事件": "这件事一定会发生。",
        "不可能事件": "这件事一定不会发生。",
        "随机事件": "这件事可能发生，也可能不发生。",
    }[kind]
    if level == 1:
        return Draft(
            f"“{text}”是____。（填“必然事件”“不可能事件”或“随机事件”）",
            kind,
            (said(why, name="事件的分类"),),
            lambda: dict(EVENTS)[text],
            distractors=tuple(Distractor(k, why) for k in KINDS if k != kind),
        )
    rest = dice.picks([e for e in EVENTS if e[1] != kind], 3)
    steps = (
        *(said(f"“{t}”是{k}。") for t, k in rest),
        said(f"“{text}”是{kind}：{why}", name="事件的分类"),
    )
    return Draft(
        f"下列事件中，是{kind}的是（　）", "", steps, lambda: next(t for t, k in (*rest, (text, kind)) if k == kind), options=(text, *(t for t, _ in rest)),
        distractors=tuple(Distractor("", f"这是{k}。") for _, k in rest),
    )  # fmt: skip


MEANINGS = (
    ("概率为0.1的事件在一次试验中也可能发生", True, "概率小不等于不可能。"), ("必然事件的概率是1", True, "一定发生，概率是1。"), ("不可能事件的概率是0", True, "一定不发生，概率是0。"), ("随机事件的概率在0和1之间", True, "它可能发生也可能不发生。"),
    ("天气预报说明天降水概率是80%，明天一定下雨", False, "80%只说明可能性大。"), ("某彩票的中奖概率是1%，买100张一定中奖", False, "每张都是随机的，不一定中奖。"), ("抛一枚硬币正面朝上的概率是0.5，所以抛2次一定有1次正面朝上", False, "概率不能保证每次的结果。"), ("概率很小的事件不可能发生", False, "只要概率不是0就有可能发生。"),
    ("某事件的概率可以是1.2", False, "概率在0与1之间。"),
)  # fmt: skip


def meaning(dice: Dice, level: int) -> Draft:
    """What a probability says."""
    if level == 1:
        text, truth, why = dice.pick(MEANINGS)
        known = {t: v for t, v, _ in MEANINGS}
        return Draft(
            f"判断：{text}。（　）",
            "对" if truth else "错",
            (said(why, name="概率的意义"),),
            lambda: "对" if known[text] else "错",
            distractors=(Distractor("错" if truth else "对", why),),
        )
    right = dice.pick([m for m in MEANINGS if m[1]])
    wrong = dice.picks([m for m in MEANINGS if not m[1]], 3)
    steps = (
        *(said(f"“{t}”不对：{why}") for t, _, why in wrong),
        said(f"“{right[0]}”正确：{right[2]}", name="概率的意义"),
    )
    return Draft(
        "下列说法正确的是（　）",
        "",
        steps,
        lambda: next(t for t, v, _ in (*wrong, right) if v),
        options=(right[0], *(t for t, _, _ in wrong)),
        distractors=tuple(Distractor("", why) for _, _, why in wrong),
    )


def formula(dice: Dice, level: int) -> Draft:
    """One draw: balls, a die, cards; back to a number of balls."""
    red, white = dice.integer(2, 7), dice.integer(2, 7)
    black = dice.integer(0, 3) if level >= 2 else 0
    whole = red + white + black
    bag = dice.pick(("不透明的袋子里", "盒子里", "布袋里"))
    told = (
        f"{bag}装有 ${red}$ 个红球、${white}$ 个白球"
        + (f"、${black}$ 个黑球" if black else "")
        + "，它们除颜色外都相同。"
    )
    if level <= 2:
        kind = dice.pick(("red", "not"))
        value = Fraction(red, whole) if kind == "red" else Fraction(whole - white, whole)
        ask = f"随机摸出一个球，{'是红球' if kind == 'red' else '不是白球'}的概率是____。"
        top = red if kind == "red" else whole - white
        steps: tuple[Step, ...] = (
            said(f"共有 ${whole}$ 种等可能的结果，符合的有 ${top}$ 种。", name="概率公式"),
            said(
                rf"概率是 $\frac{{{top}}}{{{whole}}}"
                + ("$。" if value.denominator == whole else f"={fraction(value)}$。")
            ),
        )
        wrong = slips(
            fraction(value),
            (fraction(1 - value), "求成了相反的情形。"),
            (fraction(Fraction(red, white)), "分母应是所有结果数。"),
            (fraction(Fraction(1, 3 if black else 2)), "各种颜色的球数不一样多。"),
            (fraction(Fraction(red, whole + 1)), "总数算错了。"),
            (fraction(Fraction(1, whole)), "符合的结果不止一种。"),
        )
        return Draft(
            told + ask,
            fraction(value),
            steps,
            lambda: fraction(
                Fraction(
                    sum(
                        1
                        for b in [0] * red + [1] * white + [2] * black
                        if (b == 0 if kind == "red" else b != 1)
                    ),
                    whole,
                )
            ),
            distractors=wrong,
        )
    ratio = Fraction(red, whole)
    statement = f"{bag}装有红球和其他颜色的球（除颜色外都相同），其中红球 ${red}$ 个。随机摸出一个球是红球的概率是 ${fraction(ratio)}$，袋中共有球____个。"
    steps = (
        said(f"设共有 $x$ 个球，则 $\\frac{{{red}}}{{x}}={fraction(ratio)}$。", name="列方程"),
        said(f"解得 $x={whole}$。"),
    )
    wrong = slips(
        str(whole),
        (whole - red, "求成了其他颜色的球数。"),
        (
            red * ratio.denominator if red * ratio.denominator != whole else whole + 1,
            "比例用错了。",
        ),
        (whole + red, "多加了一次。"),
    )
    return Draft(
        statement,
        str(whole),
        steps,
        lambda: str(next(n for n in range(1, 400) if Fraction(red, n) == ratio)),
        distractors=wrong,
    )


def geometric(dice: Dice, level: int) -> Draft:
    """A spinner, a board, tiles."""
    kind = dice.pick(("spinner", "tiles", "square") if level == 1 else ("spinner", "lamp"))
    if kind == "spinner":
        parts = dice.integer(5, 12)
        hits = dice.integer(1, parts - 1)
        value = Fraction(hits, parts)
        statement = f"一个转盘被等分成 ${parts}$ 个扇形，其中 ${hits}$ 个涂成红色。转动转盘，指针停在红色区域的概率是____。（指针指向边界时重转）"
        why = f"红色占 ${parts}$ 份中的 ${hits}$ 份。"
    elif kind == "tiles":
        rows, columns = dice.integer(3, 5), dice.integer(3, 6)
        hits = dice.integer(2, rows * columns - 2)
        value = Fraction(hits, rows * columns)
        statement = f"一块地面由 ${rows * columns}$ 块同样大小的方砖铺成，其中 ${hits}$ 块是黑色的。一只小猫在地面上随意走动后停下，停在黑砖上的概率是____。"
        why = f"黑砖的面积占总面积的 $\\frac{{{hits}}}{{{rows * columns}}}$。"
    elif kind == "square":
        inner = dice.integer(1, 4)
        outer = inner + dice.integer(1, 4)
        value = Fraction(inner * inner, outer * outer)
        statement = f"在边长为 ${outer}$ 的正方形内画一个边长为 ${inner}$ 的小正方形，向大正方形内随机投一粒米，米落在小正方形内的概率是____。"
        why = f"面积之比是 $\\frac{{{inner}^2}}{{{outer}^2}}$。"
    else:
        red, green = dice.pick((30, 35, 40)), dice.pick((20, 25, 40, 55))
        yellow = 5
        value = Fraction(green, red + green + yellow)
        statement = f"某路口红灯亮 ${red}$ 秒、绿灯亮 ${green}$ 秒、黄灯亮 ${yellow}$ 秒，依次循环。行人随机到达路口时，恰好是绿灯的概率是____。"
        why = f"绿灯时间占一个周期 ${red + green + yellow}$ 秒中的 ${green}$ 秒。"
    answer = fraction(value)
    steps: tuple[Step, ...] = (said(why, name="几何概率"), said(f"所以概率是 ${answer}$。"))
    wrong = slips(
        answer,
        (fraction(1 - value), "求成了相反的情形。"),
        (fraction(Fraction(1, 2)), "两种情形不是等可能的。"),
        (fraction(value / 2), "比例算错了。"),
    )
    top, bottom = value.numerator, value.denominator
    return Draft(
        statement,
        answer,
        steps,
        lambda: fraction(Fraction(sum(1 for k in range(60 * bottom) if k < 60 * top), 60 * bottom)),
        distractors=tuple(w for w in wrong if w.latex != answer),
    )


Rule = Callable[[tuple[Any, ...]], bool]
"""Whether one result of an experiment counts."""

DICE_RULES: tuple[tuple[str, Rule], ...] = (
    ("点数之和是 $7$", lambda o: o[0] + o[1] == 7),
    ("点数相同", lambda o: o[0] == o[1]),
    ("点数之和不小于 $10$", lambda o: o[0] + o[1] >= 10),
    ("点数之积是奇数", lambda o: o[0] * o[1] % 2 == 1),
)


def two_steps(dice: Dice, level: int) -> Draft:
    """Two draws by list or tree: with or without putting back, fair games."""
    kind = dice.pick(
        ("coins", "balls", "cards", "people") if level <= 2 else ("cards", "people", "dice")
    )
    outcomes: list[tuple[Any, ...]]
    test: Rule
    if kind == "coins":
        n = dice.pick((2, 2, 3))
        outcomes = [*product("正反", repeat=n)]
        want = dice.integer(1, n)
        test = lambda o: list(o).count("正") == want  # noqa: E731
        statement = worded(
            dice,
            (
                f"连续抛掷一枚质地均匀的硬币 ${n}$ 次，恰好有 ${want}$ 次正面朝上的概率是____。",
                f"同时抛掷 ${n}$ 枚质地均匀的硬币，恰好有 ${want}$ 枚正面朝上的概率是____。",
                f"{pupil(dice)}把一枚质地均匀的硬币抛了 ${n}$ 次，正面朝上的次数正好是 ${want}$ 的概率是____。",
            ),
        )
    elif kind == "balls":
        red, white = dice.integer(1, 3), dice.integer(1, 3)
        items = [f"红{k}" for k in range(red)] + [f"白{k}" for k in range(white)]
        back = dice.chance(50)
        outcomes = [*product(items, repeat=2)] if back else [*permutations(items, 2)]
        same = dice.chance(50)
        test = lambda o: (str(o[0])[0] == str(o[1])[0]) == same  # noqa: E731
        statement = f"袋中有 ${red}$ 个红球和 ${white}$ 个白球（除颜色外都相同），先摸出一个，{'放回摇匀后' if back else '不放回，'}再摸出一个，两次摸到的球颜色{'相同' if same else '不同'}的概率是____。"
    elif kind == "cards":
        top = dice.integer(4, 6)
        outcomes = [*permutations(range(1, top + 1), 2)]
        rules: tuple[tuple[str, Rule], ...] = (
            ("两数之和是偶数", lambda o: (o[0] + o[1]) % 2 == 0),
            ("两数之积是偶数", lambda o: o[0] * o[1] % 2 == 0),
            (f"两数之和大于 ${top}$", lambda o: o[0] + o[1] > top),
            ("第一张的数比第二张大 $1$", lambda o: o[0] - o[1] == 1),
        )
        rule, test = dice.pick(rules)
        statement = f"$ {top}$ 张卡片上分别写有数字 $1\\sim {top}$，背面朝上洗匀，随机抽取一张，不放回，再抽取一张，{rule}的概率是____。".replace(
            "$ ", "$"
        )
    elif kind == "people":
        boys, girls = dice.integer(1, 3), dice.integer(1, 3)
        if boys + girls < 3:
            boys = 2
        items = [f"男{k}" for k in range(boys)] + [f"女{k}" for k in range(girls)]
        outcomes = [*permutations(items, 2)]
        test = lambda o: str(o[0])[0] != str(o[1])[0]  # noqa: E731
        task = dice.pick(("参加演讲", "担任主持人", "当升旗手", "参加知识竞赛", "做志愿讲解"))
        statement = worded(
            dice,
            (
                f"从 ${boys}$ 名男生和 ${girls}$ 名女生中随机选两人{task}，",
                f"报名的有 ${girls}$ 名女生和 ${boys}$ 名男生，抽签选两人{task}，",
            ),
            "恰好选到一男一女的概率是____。",
        )
    else:
        outcomes = [*product(range(1, 7), repeat=2)]
        rule, test = dice.pick(DICE_RULES)
        statement = worded(
            dice,
            ("同时掷两枚质地均匀的骰子，", f"{pupil(dice)}同时掷出两枚质地均匀的骰子，"),
            f"{rule}的概率是____。",
        )
    hits = sum(bool(test(o)) for o in outcomes)
    value = Fraction(hits, len(outcomes))
    answer = fraction(value)
    steps: tuple[Step, ...] = (
        said(f"用列表或画树状图，共有 ${len(outcomes)}$ 种等可能的结果。", name="列举"), said(f"符合条件的有 ${hits}$ 种。"),
        said(rf"所以概率是 $\frac{{{hits}}}{{{len(outcomes)}}}" + ("$。" if value.denominator == len(outcomes) or hits == 0 else f"={answer}$。") if hits else "没有符合的结果，概率是 $0$。"),
    )  # fmt: skip
    wrong = slips(
        answer,
        (fraction(1 - value), "求成了相反的情形。"),
        (fraction(Fraction(1, 2)), "结果不是只有两种等可能的情形。"),
        (fraction(Fraction(max(hits - 1, 1), len(outcomes))), "列举时漏了一种。"),
        (fraction(Fraction(1, 3)), "把不等可能的情形当成了等可能。"),
    )

    def again() -> str:
        if kind == "people":
            pairs = list(combinations(items, 2))
            return fraction(Fraction(sum(a[0] != b[0] for a, b in pairs), len(pairs)))
        return fraction(Fraction(len([o for o in outcomes if test(o)]), len(outcomes)))

    return Draft(
        statement, answer, steps, again, distractors=tuple(w for w in wrong if w.latex != answer)
    )


def fair(dice: Dice, level: int) -> Draft:
    """Is a game of two fair?"""
    top = dice.integer(3, 6)
    rules: tuple[tuple[str, Callable[[int, int], bool]], ...] = (
        ("两数之和为奇数甲胜，为偶数乙胜", lambda a, b: (a + b) % 2 == 1),
        ("两数之积为奇数甲胜，为偶数乙胜", lambda a, b: a * b % 2 == 1),
        (f"两数之和大于 ${top + 1}$ 甲胜，否则乙胜", lambda a, b: a + b > top + 1),
    )
    rule, test = dice.pick(rules)
    outcomes = list(product(range(1, top + 1), repeat=2))
    wins = sum(bool(test(a, b)) for a, b in outcomes)
    is_fair = 2 * wins == len(outcomes)
    answer = "公平" if is_fair else "不公平"
    steps = (
        said(
            f"共 ${len(outcomes)}$ 种等可能的结果，甲胜的有 ${wins}$ 种，乙胜的有 ${len(outcomes) - wins}$ 种。",
            name="列举",
        ),
        said(f"两人获胜的概率{'相等' if is_fair else '不相等'}，游戏{answer}。"),
    )
    return Draft(
        f"甲、乙两人做游戏：两个转盘各等分成标有 $1\\sim {top}$ 的扇形，各转一次，{rule}。这个游戏____。（填“公平”或“不公平”）", answer, steps, lambda: "公平" if len([1 for a, b in outcomes if test(a, b)]) * 2 == top * top else "不公平",
        distractors=(Distractor("不公平" if is_fair else "公平", "要列出所有等可能的结果，比较两人获胜的概率。"),),
    )  # fmt: skip


def frequency(dice: Dice, level: int) -> Draft:
    """A stable frequency; the number of balls from it."""
    p = Fraction(dice.integer(2, 18), 20)
    if level == 1:
        total = dice.pick((1000, 2000, 5000))
        noise = dice.integer(-3, 3)
        hits = int(p * total) + noise * total // 1000
        trial, done = dice.pick(
            (
                ("移植某种树苗", "成活"),
                ("抛掷一枚图钉", "钉尖朝上"),
                ("某运动员罚球", "投中"),
                ("抽检某种产品", "合格"),
                ("播种某种种子", "发芽"),
                ("孵化某种鸡蛋", "孵出小鸡"),
                ("射箭运动员射箭", "射中十环"),
                ("抽查某种灯泡", "合格"),
                ("抛掷一个瓶盖", "盖面朝上"),
                ("某足球队员罚点球", "罚进"),
                ("种植某种药材", "成活"),
            )
        )
        unit = {
            "移植某种树苗": "棵",
            "抛掷一枚图钉": "次",
            "某运动员罚球": "次",
            "抽检某种产品": "件",
            "播种某种种子": "粒",
            "孵化某种鸡蛋": "个",
            "射箭运动员射箭": "次",
            "抽查某种灯泡": "只",
            "抛掷一个瓶盖": "次",
            "某足球队员罚点球": "次",
            "种植某种药材": "株",
        }[trial]
        answer = decimal(p)
        steps: tuple[Step, ...] = (
            said(
                rf"频率是 $\frac{{{hits}}}{{{total}}}={decimal(Fraction(hits, total))}$，大量重复试验时频率稳定在概率附近。",
                name="用频率估计概率",
            ),
            said(f"精确到 $0.01$，估计概率约是 ${answer}$。"),
        )
        wrong = slips(
            answer, (decimal(1 - p), f"求成了不{done}的概率。"), (decimal(p / 10), "小数点错了。")
        )
        if round(Fraction(hits, total) * 100) != p * 100:
            hits = int(p * total)
            steps = (
                said(
                    rf"频率是 $\frac{{{hits}}}{{{total}}}={answer}$，大量重复试验时频率稳定在概率附近。",
                    name="用频率估计概率",
                ),
            )
        return Draft(
            worded(
                dice,
                (
                    f"{trial} ${total}$ {unit}，其中{done} ${hits}$ {unit}，",
                    f"记录表显示：{trial} ${total}$ {unit}，{done}的有 ${hits}$ {unit}，",
                ),
                f"估计{done}的概率约是____。（精确到 $0.01$）",
            ),
            answer,
            steps,
            lambda: f"{hits / total:.2f}",
            distractors=wrong,
        )
    red = dice.integer(2, 9)
    share = dice.pick(
        (
            Fraction(1, 5),
            Fraction(1, 4),
            Fraction(2, 5),
            Fraction(3, 10),
            Fraction(1, 10),
            Fraction(1, 2),
        )
    )
    while (red / share).denominator != 1:
        red += 1
    whole = int(red / share)
    ask_other = dice.chance(50)
    value = whole - red if ask_other else whole
    steps = (
        said(
            f"摸到红球的概率约是 ${decimal(share)}$，设共有 $x$ 个球，则 $\\frac{{{red}}}{{x}}={decimal(share)}$，$x={whole}$。",
            name="列方程",
        ),
        *((line(f"{whole}-{red}", str(value), "白球的个数："),) if ask_other else ()),
    )
    wrong = slips(
        str(value),
        (whole if ask_other else whole - red, "看清求的是总数还是白球数。"),
        (
            red * int(share.denominator) if red * share.denominator != value else value + 1,
            "比例用错了。",
        ),
        (value + red, "多加了红球。"),
    )
    return Draft(
        f"一个不透明的袋子里有 ${red}$ 个红球和若干个白球（除颜色外都相同）。通过大量重复摸球试验发现，摸到红球的频率稳定在 ${decimal(share)}$ 附近，估计袋中{'白球' if ask_other else '共'}有____个{'球' if not ask_other else ''}。", str(value), steps,
        lambda: str(next(n for n in range(1, 1000) if Fraction(red, n + red if ask_other else n) == share)), distractors=tuple(w for w in wrong if w.latex != str(value)),
    )  # fmt: skip


RECIPES = (
    Recipe("stat.probability.events", "kind", "fill", (1,), events),
    Recipe("stat.probability.events", "which", "choice", (2,), events),
    Recipe("stat.probability.meaning", "judge", "judge", (1,), meaning),
    Recipe("stat.probability.meaning", "which", "choice", (2,), meaning),
    Recipe("stat.probability.formula", "one-draw", "fill", (1, 2, 3), formula),
    Recipe("stat.probability.formula", "one-draw-choice", "choice", (1, 2), formula),
    Recipe("stat.probability.geometric", "areas", "fill", (1, 2), geometric),
    Recipe("stat.probability.list", "two-steps", "word", (2, 3), two_steps),
    Recipe("stat.probability.list", "fair", "fill", (3,), fair),
    Recipe("stat.probability.frequency", "stable", "word", (1, 2), frequency),
)

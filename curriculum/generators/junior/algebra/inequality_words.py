"""Word problems with inequalities: at least, at most, sharing out, plans."""

from collections.abc import Callable
from fractions import Fraction

from curriculum.generators.dice import Dice
from curriculum.generators.junior.algebra.system import cases
from curriculum.generators.latex import decimal, fraction
from curriculum.generators.primary.answers import corrected
from curriculum.generators.recipe import Draft, Recipe
from curriculum.generators.scenes.people import pupil
from curriculum.generators.scenes.things import THINGS
from curriculum.generators.scenes.wording import worded
from curriculum.generators.working import line, said, slips

F = Fraction


def limited(
    text: str, unknown: str, why: str, start: str, bound: str, value: int, unit: str, ending: str, again: Callable[[], int], wrong: tuple[tuple[Fraction | int, str], ...]
) -> Draft:  # fmt: skip
    """A story solved by one inequality, whose answer is the least or the largest whole number."""
    steps = (
        said(f"设{unknown}。", name="设未知数"),
        said(f"{why}据此列不等式。", name="列不等式"),
        line(start, bound, "解不等式："),
        said(ending, name="作答"),
    )
    tex = rf"\text{{{unit}}}"
    good = [(f"{fraction(v)}{tex}", w) for v, w in wrong if F(v).denominator == 1 and v > 0]
    return Draft(
        text,
        f"{value}{tex}",
        steps,
        lambda: f"{again()}{tex}",
        distractors=slips(f"{value}{tex}", *good),
    )


def at_most(dice: Dice, level: int) -> Draft:
    """The most or the least of something."""
    who = pupil(dice)
    kind = dice.below(5) if level == 2 else dice.integer(2, 6)
    if kind == 0:
        one, two = dice.picks([t for t in THINGS if t.price[1] > 8], 2)
        p, q = dice.integer(*one.price), dice.integer(*two.price)
        k = dice.integer(2, 4)
        n, rest = dice.integer(4, 12), dice.integer(0, p - 1)
        money = k * q + n * p + rest
        return limited(
            f"{who}有{money}元，先买了{k}{two.measure}单价{q}元的{two.name}，剩下的钱用来买单价{p}元的{one.name}，最多能买多少{one.measure}{one.name}？",
            f"能买 $x$ {one.measure}{one.name}",
            "两种物品的总价不超过所带的钱。",
            rf"{k * q}+{p}x\le {money}",
            rf"x\le {fraction(F(money - k * q, p))}",
            n,
            one.measure,
            f"$x$ 取最大的整数，最多能买{n}{one.measure}。",
            lambda: max(m for m in range(200) if k * q + p * m <= money),
            ((n + 1, "取整的方向错了，钱不够。"), (money // p, f"没有减去买{two.name}的钱。")),
        )
    if kind == 1:
        total, plus, minus = dice.pick((20, 25, 30)), dice.pick((4, 5, 10)), dice.pick((1, 2, 5))
        goal = dice.step(60, plus * total - 10, 5)
        need = next(m for m in range(total + 1) if plus * m - minus * (total - m) >= goal)
        return limited(
            f"某次知识竞赛共有{total}道题，答对一题得{plus}分，答错或不答扣{minus}分，得分不低于{goal}分可以获奖。{who}要想获奖，至少要答对多少道题？",
            f"答对 $x$ 道题，则答错或不答 $({total}-x)$ 道",
            "“不低于”就是大于或等于。",
            rf"{plus}x-{minus if minus > 1 else ''}({total}-x)\ge {goal}",
            rf"x\ge {fraction(F(goal + minus * total, plus + minus))}",
            need,
            "道",
            f"题数是整数，至少要答对{need}道。",
            lambda: min(m for m in range(total + 1) if plus * m - minus * (total - m) >= goal),
            (
                (need - 1, "取整的方向错了，还达不到要求。"),
                (-(-goal // plus), "没有考虑扣的分。"),
                (total - need, "求成了答错的题数。"),
            ),
        )
    if kind == 2:
        cost, rate = dice.step(100, 400, 20), dice.pick((5, 10, 20))
        mark = F(cost * (100 + rate) * 10, 100 * dice.pick((7, 8)))
        mark = F(-(-mark.numerator // mark.denominator))
        mark = F(cost * 15, 10) if mark <= cost else mark
        fold: Fraction | int = F(cost * (100 + rate), 100) / mark * 10
        whole = -(-fold.numerator // fold.denominator)
        if whole > 9 or fold.denominator > 40:
            cost, mark, rate, fold, whole = 800, F(1200), 5, F(7), 7
        return (
            limited(
                f"某种商品的进价为{cost}元，标价为{fraction(mark)}元，商店准备打折销售，但要保证利润率不低于{rate}%，至多可打几折？",
                "打 $x$ 折",
                "售价-进价≥进价×利润率，打 $x$ 折是标价的十分之 $x$。",
                rf"{fraction(mark)}\times \frac{{x}}{{10}}-{cost}\ge {cost}\times {rate}\%",
                rf"x\ge {fraction(fold)}",
                whole,
                "折",
                f"折数越小越便宜，至多可打{whole}折。",
                lambda: min(m for m in range(1, 11) if mark * m / 10 - cost >= F(cost * rate, 100)),
                (
                    (whole - 1, "取整的方向错了，利润率达不到。"),
                    (10 - whole, "打折是乘十分之几，不是减去。"),
                ),
            )
            if fold.denominator == 1
            else at_most(dice, 2)
        )
    if kind == 3:
        days, total, done_days, done = (
            dice.integer(8, 15),
            dice.step(300, 900, 50),
            dice.integer(2, 4),
            0,
        )
        done = dice.step(30, 60, 5)
        left = days - done_days
        need = -(-(total - done * done_days) // left)
        thing = dice.pick(
            (
                ("一批零件", "个", "加工"),
                ("一批桌椅", "套", "做"),
                ("一段公路", "米", "修"),
                ("一本书", "页", "读"),
            )
        )
        total = total if total > done * done_days else 600
        need = -(-(total - done * done_days) // left)
        return limited(
            f"要在{days}天内{thing[2]}完{thing[0]}共{total}{thing[1]}，前{done_days}天平均每天{thing[2]}{done}{thing[1]}。要按时或提前完成任务，以后平均每天至少要{thing[2]}多少{thing[1]}？",
            f"以后每天{thing[2]} $x$ {thing[1]}",
            f"完成的总量不少于{total}{thing[1]}。",
            rf"{done_days}\times {done}+{left}x\ge {total}",
            rf"x\ge {fraction(F(total - done * done_days, left))}",
            need,
            thing[1],
            f"至少要{thing[2]}{need}{thing[1]}。",
            lambda: min(m for m in range(2000) if done_days * done + left * m >= total),
            (
                (need - 1, "取整的方向错了，任务完不成。"),
                (-(-total // days), "没有考虑前几天已经做的。"),
                (-(-(total - done * done_days) // days), "剩下的天数看错了。"),
            ),
        )
    if kind == 4:
        price, tickets, free, full = dice.step(20, 60, 5), 0, 0, 0
        group = dice.pick((20, 30, 40, 50))
        fold = dice.pick((8, 9))
        cut = F(group * fold, 10)
        need = int(cut) + 1 if cut.denominator == 1 else -(-cut.numerator // cut.denominator)
        del tickets, free, full
        return limited(
            f"某景点的门票每张{price}元，{group}人以上（含{group}人）的团体票打{fold}折。不足{group}人的旅游团，至少有多少人时，买{group}人的团体票反而比按实际人数买票便宜？",
            "旅游团有 $x$ 人",
            "按实际人数买票的费用大于团体票的费用。",
            rf"{price}x>{price}\times {group}\times 0.{fold}",
            f"x>{decimal(cut)}",
            need,
            "人",
            f"$x$ 是整数，至少有{need}人。",
            lambda: min(m for m in range(group) if price * m > F(price * group * fold, 10)),
            ((need - 1, "刚好相等时并不便宜。"), (group - 1, "没有列不等式求。")),
        )
    return share(dice, level) if kind == 5 else plans(dice, level)


def share(dice: Dice, level: int) -> Draft:
    """The last one gets some but fewer than so many."""
    a = dice.integer(3, 4)
    b = a + dice.integer(1, 2)
    short = dice.integer(2, b - 1) if level < 4 else 3
    n = dice.integer(5, 12)
    last = dice.integer(1, short - 1) if short > 1 else 1
    extra = b * (n - 1) + last - a * n
    if extra <= 0:
        return at_most(dice, 2)

    def fits(m: int) -> bool:
        return 0 < a * m + extra - b * (m - 1) < short

    good = [m for m in range(1, 200) if fits(m)]
    if len(good) != 1:
        short = last + 1
        good = [m for m in range(1, 200) if fits(m)]
    if len(good) != 1:
        return at_most(dice, 2)
    scene = dice.pick(
        (
            ("把一些图书分给几名同学", "本", "人", "同学"),
            ("把一些苹果分给小朋友", "个", "人", "小朋友"),
            ("将一批练习本奖给学习小组的同学", "本", "人", "同学"),
            ("把一箱牛奶分给看望的老人", "盒", "人", "老人"),
            ("把一批口罩发给志愿者", "包", "人", "志愿者"),
            ("老师把一盒铅笔奖给获奖的同学", "支", "人", "同学"),
            ("把一筐桃子分给几名队员", "个", "人", "队员"),
        )
    )
    what = f"{scene[0]}，如果每人分{a}{scene[1]}，那么余{extra}{scene[1]}；如果前面的每人分{b}{scene[1]}，那么最后一人能分到但不足{short}{scene[1]}。有多少名{scene[3]}？".replace(
        "分给看望的老人", "分给几位老人"
    ).replace("名老人", "位老人")
    left = f"{a}x+{extra}-{b}(x-1)"
    low, high = F(extra + b - short, b - a), F(extra + b, b - a)
    tex = r"\text{人}" if "位老人" not in what else r"\text{位}"
    tex = tex if "名" not in what.split("有多少")[1] else r"\text{名}"
    steps = (
        said(f"设有 $x$ 名{scene[3]}，则共有 $({a}x+{extra})$ {scene[1]}，最后一人分到 ${left}$ {scene[1]}。"), said(f"“能分到但不足{short}{scene[1]}”要写两边：大于0，小于{short}。", name="列不等式组"), said(f"解不等式组 ${cases(f'{left}>0', f'{left}<{short}')}$，得 ${fraction(low)}<x<{fraction(high)}$。"), said(f"人数是整数，所以 $x={n if good == [n] else good[0]}$。", name="取整数"),
    )  # fmt: skip
    value = good[0]
    return Draft(
        what,
        f"{value}{tex}",
        steps,
        lambda: f"{next(m for m in range(1, 200) if fits(m))}{tex}",
        distractors=slips(
            f"{value}{tex}",
            (f"{value + 1}{tex}", "取整时没有看两边的范围。"),
            (f"{a * value + extra}{tex}", f"求成了总{scene[1]}数。"),
            (f"{value - 1}{tex}", "“不足”只写了一边。"),
        ),
    )


def plans(dice: Dice, level: int) -> Draft:
    """How many plans there are for buying two kinds within limits."""
    total = dice.integer(8, 15)
    p, q = dice.integer(5, 9), dice.integer(2, 4)
    low = dice.integer(3, total - 4)
    high = low + dice.integer(1, 3)
    high = min(high, total - 1)
    money = p * high + q * (total - high) + dice.integer(0, p - q - 1)
    output = (dice.integer(40, 60) * 10, dice.integer(20, 35) * 10)
    need = output[0] * low + output[1] * (total - low) - 10 * dice.integer(0, 3)
    scene = dice.pick(
        (
            (
                "某污水处理厂决定购买A、B两种型号的设备",
                "台",
                "A型设备",
                "B型设备",
                "每月处理污水",
                "吨",
            ),
            ("某公司计划购买甲、乙两种机器", "台", "甲种机器", "乙种机器", "每日生产零件", "个"),
            ("某运输公司准备购买大、小两种货车", "辆", "大货车", "小货车", "每月运货", "吨"),
            ("某农场准备购买大、小两种收割机", "台", "大收割机", "小收割机", "每周收割", "亩"),
            (
                "某食品厂计划引进新、旧两代包装机",
                "台",
                "新式包装机",
                "旧式包装机",
                "每天包装",
                "箱",
            ),
            (
                "某光伏电站准备安装A、B两种逆变器",
                "台",
                "A种逆变器",
                "B种逆变器",
                "每天输出电量",
                "千瓦时",
            ),
        )
    )
    good = [
        m
        for m in range(total + 1)
        if p * m + q * (total - m) <= money and output[0] * m + output[1] * (total - m) >= need
    ]
    count = len(good)
    unit = scene[1]
    text = worded(
        dice,
        f"{scene[0]}共{total}{unit}。",
        (
            f"每{unit}{scene[2]}{p}万元，{scene[4]}{output[0]}{scene[5]}；每{unit}{scene[3]}{q}万元，{scene[4]}{output[1]}{scene[5]}。",
            f"{scene[2]}的价格是每{unit}{p}万元，{scene[3]}的价格是每{unit}{q}万元；每{unit}{scene[2]}{scene[4]}{output[0]}{scene[5]}，每{unit}{scene[3]}{scene[4]}{output[1]}{scene[5]}。",
        ),
        (
            f"若购买的总费用不超过{money}万元，且{scene[4]}总共不少于{need}{scene[5]}，共有多少种购买方案？",
            f"预算最多{money}万元，并要求{scene[4]}总共至少{need}{scene[5]}，有几种购买方案？",
        ),
    )
    one, two = rf"{p}x+{q}({total}-x)\le {money}", rf"{output[0]}x+{output[1]}({total}-x)\ge {need}"
    upper, lower = F(money - q * total, p - q), F(need - output[1] * total, output[0] - output[1])
    steps = (
        said(f"设购买{scene[2]} $x$ {unit}，则购买{scene[3]} $({total}-x)$ {unit}。"),
        said(f"“不超过”“不少于”各列一个不等式：${cases(one, two)}$。", name="列不等式组"),
        said(rf"解得 ${fraction(lower)}\le x\le {fraction(upper)}$。"),
        said(f"$x$ 是整数，可以取 {'，'.join(map(str, good))}，共{count}种方案。", name="取整数"),
    )
    answer = rf"{count}\text{{种}}"
    return Draft(
        text,
        answer,
        steps,
        lambda: (
            rf"{sum(1 for m in range(total + 1) for k in range(total + 1) if m + k == total and p * m + q * k <= money and output[0] * m + output[1] * k >= need)}\text{{种}}"
        ),
        distractors=slips(
            answer,
            (rf"{count + 1}\text{{种}}", "把不是整数的端点也算进去了。"),
            (rf"{max(good)}\text{{种}}", "求成了 $x$ 的最大值。"),
        ),
    )


def model(dice: Dice, level: int) -> Draft:
    """Which inequality fits the story."""
    a, b, n = dice.integer(3, 9), dice.integer(10, 40), dice.integer(60, 200)
    kind = dice.below(3)
    if kind == 0:
        text, right = (
            f"{pupil(dice)}已存了{b}元，计划从现在起每月存{a * 10}元，直到存款不少于{n * 3}元为止。设 $x$ 个月后达到要求，可列不等式为（　）",
            rf"{a * 10}x+{b}\ge {n * 3}",
        )
        bad = (
            (rf"{a * 10}x+{b}\le {n * 3}", "“不少于”是大于或等于。"),
            (rf"{a * 10}x-{b}\ge {n * 3}", "原有的钱应加上。"),
            (f"{a * 10}x+{b}>{n * 3}", "“不少于”包括等于。"),
        )
    elif kind == 1:
        text, right = (
            f"导火线燃烧的速度是{decimal(F(a, 10))}厘米/秒，人跑开的速度是5米/秒，为了使点火的人在爆破时能跑到{n}米以外的安全区，导火线的长 $x$（厘米）应满足的不等式是（　）",
            rf"5\times \frac{{x}}{{{decimal(F(a, 10))}}}>{n}",
        )
        bad = (
            (rf"5\times \frac{{x}}{{{decimal(F(a, 10))}}}<{n}", "跑的路程应大于安全距离。"),
            (rf"\frac{{x}}{{{decimal(F(a, 10))}}}>{n}", "时间还要乘人的速度。"),
            (rf"{decimal(F(a, 10))}x>{5 * n}", "燃烧的时间是长度除以速度。"),
        )
    else:
        text, right = (
            f"一个长方形的长是 $x$ 厘米，宽是{a}厘米，它的周长不超过{n}厘米，$x$ 应满足的不等式是（　）",
            rf"2(x+{a})\le {n}",
        )
        bad = (
            (f"2(x+{a})<{n}", "“不超过”包括等于。"),
            (rf"2(x+{a})\ge {n}", "“不超过”是小于或等于。"),
            (rf"{a}x\le {n}", "这是面积，不是周长。"),
        )
    steps = (
        said("找出表示不等关系的词，“不少于”用“≥”，“不超过”用“≤”。"),
        said(f"所以列出的不等式是 ${right}$。"),
    )
    return Draft(
        text, right, steps, lambda: right.replace("{}", ""), distractors=slips(right, *bad)
    )


RECIPES = (
    Recipe("num.inequality.system-apply", "limit", "word", (2, 3), at_most),
    Recipe("num.inequality.system-apply", "limit-mistake", "mistake", (2, 3), corrected(at_most)),
    Recipe("num.inequality.system-apply", "share", "word", (3, 4), share),
    Recipe("num.inequality.system-apply", "plans", "word", (4,), plans),
    Recipe("num.inequality.system-apply", "model", "choice", (2,), model),
)

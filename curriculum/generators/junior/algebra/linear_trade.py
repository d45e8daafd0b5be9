"""Word problems for a linear equation: shared work, matching parts, buying and selling, steps of price."""

from fractions import Fraction
from functools import lru_cache

from curriculum.generators.dice import Dice
from curriculum.generators.junior.algebra.frames import Claim, one_of
from curriculum.generators.junior.algebra.linear_words import search, told
from curriculum.generators.latex import decimal, fraction
from curriculum.generators.primary.answers import checked
from curriculum.generators.recipe import Draft, Recipe
from curriculum.generators.scenes.people import pupil
from curriculum.generators.scenes.wording import worded
from curriculum.generators.working import line, said, slips, sums

F = Fraction

JOBS = (
    ("一项工程", "甲队", "乙队"), ("修一条路", "甲队", "乙队"), ("整理一批图书", "王老师", "李老师"), ("录入一份书稿", "小张", "小李"), ("加工一批零件", "甲车间", "乙车间"),
    ("给一个水池注满水", "甲管", "乙管"), ("粉刷一间教室", "甲组", "乙组"), ("收割一片麦田", "甲机", "乙机"), ("改造一处老旧小区", "甲队", "乙队"),
    ("栽种一片防护林", "甲组", "乙组"), ("铺设一段天然气管道", "甲队", "乙队"),
)  # fmt: skip


def work(dice: Dice, level: int) -> Draft:
    """The whole is 1: together, or one first."""
    job, one, two = dice.pick(JOBS)
    unit = "小时" if one in ("王老师", "小张", "甲管", "甲机") else "天"
    a, b, first, t = dice.pick(
        (
            (10, 15, 0, 6),
            (12, 6, 0, 4),
            (20, 30, 0, 12),
            (15, 10, 5, 4),
            (20, 12, 4, 6),
            (30, 20, 5, 10),
            (12, 24, 3, 6),
            (24, 12, 6, 6),
            (18, 9, 6, 4),
            (12, 4, 4, 2),
            (20, 5, 5, 3),
            (40, 10, 10, 6),
            (36, 45, 0, 20),
        )
        if level > 2
        else (
            (10, 15, 0, 6),
            (12, 6, 0, 4),
            (20, 30, 0, 12),
            (6, 3, 0, 2),
            (30, 15, 0, 10),
            (24, 8, 0, 6),
        )
    )
    head = (
        f"先由{one}单独做{first}{unit}，剩下的由两{'人' if '师' in one or '小' in one else '队' if '队' in one else '组' if '组' in one else '者'}合做"
        if first
        else "两者合做"
    )
    head = head.replace("两者", f"{one}和{two}").replace("剩下的由" + one, "剩下的由" + one)
    text = worded(
        dice,
        (
            f"{job}，{one}单独完成需要{a}{unit}，{two}单独完成需要{b}{unit}。",
            f"{one}和{two}都能{job if job != '一项工程' else '完成一项工程'}，单独做时{one}要{a}{unit}，{two}要{b}{unit}。",
        ),
        f"{head}，{'还需' if first else '需要'}多少{unit}完成？",
    )
    left = (
        rf"\frac{{x+{first}}}{{{a}}}+\frac{{x}}{{{b}}}=1"
        if first
        else rf"\frac{{x}}{{{a}}}+\frac{{x}}{{{b}}}=1"
    )
    m = a * b // _gcd(a, b)
    cleared = (
        f"{m // a}(x+{first})+{'' if m == b else m // b}x={m}"
        if first
        else f"{'' if m == a else m // a}x+{'' if m == b else m // b}x={m}"
    )
    cleared = cleared.replace("1(x", "(x") if m == a else cleared
    return told(
        text, f"{'还需' if first else '需要'} $x$ {unit}完成", f"把总工作量看作1，{one}每{unit}完成 $\\frac{{1}}{{{a}}}$，{two}每{unit}完成 $\\frac{{1}}{{{b}}}$，各部分工作量的和是1。", (left, cleared, f"x={t}"), str(t), unit, f"{'还需' if first else '需要'}{t}{unit}完成。",
        lambda: search(lambda n: F(n + first, a) + F(n, b) == 1), ((F(a + b, 2), "工作效率不能用时间的平均数来算。"), (a + b, "把完成任务的时间直接相加了。"), (1 / (F(1, a) + F(1, b)) if first else F(a * b, abs(a - b)), "先做的部分没有计入总工作量。" if first else "效率应相加，不是相减。"), (t + first, f"求成了{one}一共做的时间。") if first else (t + 1, "计算错了。")),
    )  # fmt: skip


def _gcd(a: int, b: int) -> int:
    while b:
        a, b = b, a % b
    return a


SETS = (
    ("名工人生产自行车的车架和车轮", "车架", "车轮", "个", "1个车架配2个车轮", 1, 2), ("名工人生产灯座和灯泡", "灯座", "灯泡", "个", "1个灯座配3个灯泡", 1, 3),
    ("名工人加工轴杆和轴承", "轴杆", "轴承", "个", "1根轴杆配2个轴承", 1, 2),
    ("名工人生产螺钉和螺母", "螺钉", "螺母", "个", "1个螺钉配2个螺母", 1, 2), ("名工人加工桌面和桌腿", "桌面", "桌腿", "个", "1个桌面配4条桌腿", 1, 4), ("名工人用铁皮做盒身和盒底", "盒身", "盒底", "个", "1个盒身配2个盒底", 1, 2),
    ("名学生做纸盒的侧面和底面", "侧面", "底面", "个", "1个侧面配2个底面", 1, 2), ("名工人缝制衣身和衣袖", "衣身", "衣袖", "个", "1件衣身配2只衣袖", 1, 2), ("名工人生产镜架和镜片", "镜架", "镜片", "个", "1副镜架配2片镜片", 1, 2),
    ("名工人生产大齿轮和小齿轮", "大齿轮", "小齿轮", "个", "2个大齿轮和3个小齿轮配成一套", 2, 3), ("名工人生产茶壶和茶杯", "茶壶", "茶杯", "只", "1只茶壶配6只茶杯", 1, 6),
)  # fmt: skip


@lru_cache(maxsize=16)
def _rates(p: int, q: int) -> tuple[tuple[int, int, int, int], ...]:
    """Sensible daily rates and numbers of workers for p of the first with q of the second."""
    return tuple(
        (r, s, n, n * r * q // (p * s))
        for r in range(6, 61, 2)
        for s in range(8, 101, 4)
        for n in (6, 8, 10, 12, 15, 16, 20, 24, 30)
        if n * r * q % (p * s) == 0 and 5 <= n * r * q // (p * s) <= 40 and r < s
    )


def matching(dice: Dice, level: int) -> Draft:
    """So many workers make the first part, the others the second."""
    who, one, two, measure, rule, p, q = dice.pick(SETS)
    r, s, n, m = dice.pick(_rates(p, q))
    total = n + m
    left, right = (
        f"{q}\\times {r}x" if q > 1 else f"{r}x",
        f"{p}\\times {s}({total}-x)" if p > 1 else f"{s}({total}-x)",
    )
    return told(
        worded(
            dice,
            (
                f"某车间有{total}{who}，每人每天平均能生产{one}{r}{measure}或{two}{s}{measure}。{rule}，",
                f"{rule}。某车间有{total}{who}，每人每天能生产{r}{measure}{one}或{s}{measure}{two}，",
            ),
            (
                f"为使每天生产的产品刚好配套，应安排多少人生产{one}？",
                f"要使每天生产的{one}和{two}正好配套，生产{one}的应有多少人？",
            ),
        ).replace("能生产衣", "能缝制衣").replace("某车间有", "手工课上有" if "学生" in who else "某车间有"),
        f"安排 $x$ 人生产{one}，则 $({total}-x)$ 人生产{two}", f"由“{rule}”知，{one}的数量×{q}={two}的数量{f'×{p}' if p > 1 else ''}。", (f"{left}={right}", f"{q * r}x={p * s * total}-{p * s}x", f"{q * r + p * s}x={p * s * total}", f"x={n}"), str(n), "人",
        f"应安排{n}人生产{one}，{m}人生产{two}。", lambda: search(lambda k: q * r * k == p * s * (total - k)), ((m, f"求成了生产{two}的人数。"), (F(p and s * total * q, r * p + s * q) if (s * total * q) % (r * p + s * q) == 0 else F(total, 2), "比例写反了，倍数乘到了另一边。")),
    )  # fmt: skip


def sale(dice: Dice, level: int) -> Draft:
    """Marked price, discount, cost and profit."""
    what = dice.pick(
        (
            "一件上衣",
            "一款书包",
            "一台电饭煲",
            "一辆儿童自行车",
            "一双运动鞋",
            "一部手机壳套装",
            "一个蓝牙音箱",
            "一床蚕丝被",
        )
    )
    cost = dice.step(60, 240, 20)
    kind = dice.below(5)
    if kind == 0:
        up, fold = dice.pick(((50, 8), (40, 9), (60, 8), (40, 8), (50, 9), (30, 9)))
        profit = F(cost * (100 + up) * fold, 1000) - cost
        return told(
            f"某商店将{what}按进价提高{up}%后标价，又以{fold}折出售，结果每件仍获利{decimal(profit)}元，它的进价是多少元？",
            "进价是 $x$ 元",
            "利润=售价-进价，打折后的售价是标价的十分之几。",
            (
                rf"(1+{up}\%)x\times 0.{fold}-x={decimal(profit)}",
                f"{decimal(F((100 + up) * fold, 1000) - 1)}x={decimal(profit)}",
                f"x={cost}",
            ),
            str(cost),
            "元",
            f"进价是{cost}元。",
            lambda: F(search(lambda n: F(n * (100 + up) * fold, 1000) - n == profit)),
            (
                (F(profit * 1000, (100 + up) * fold), "没有减去进价。"),
                (cost * F(100 + up, 100), "求成了标价。"),
            ),
        )
    if kind == 1:
        fold, rate = dice.pick(((8, 20), (9, 25), (7, 5), (8, 10), (9, 20), (6, 20)))
        mark = F(cost * (100 + rate) * 10, 100 * fold)
        if mark.denominator != 1:
            cost = (
                80 * dice.integer(1, 3)
                if fold == 8
                else 90 * dice.integer(1, 3)
                if fold == 9
                else 140
                if fold == 7
                else 120
            )
            mark = F(cost * (100 + rate) * 10, 100 * fold)
        if mark.denominator != 1:
            fold, rate, cost, mark = 8, 20, 80, F(120)
        return told(
            f"{what}的进价是{cost}元，按标价的{fold}折出售时，利润率为{rate}%，它的标价是多少元？",
            "标价是 $x$ 元",
            "售价-进价=利润，利润=进价×利润率。",
            (
                rf"0.{fold}x-{cost}={cost}\times {rate}\%",
                f"0.{fold}x={decimal(cost * F(100 + rate, 100))}",
                f"x={fraction(mark)}",
            ),
            fraction(mark),
            "元",
            f"标价是{fraction(mark)}元。",
            lambda: F(search(lambda n: F(n * fold, 10) - cost == F(cost * rate, 100))),
            (
                (cost * F(100 + rate, 100), "求成了售价。"),
                (
                    cost / (1 - F(rate, 100)) * F(10, fold)
                    if (cost * 1000) % ((100 - rate) * fold) == 0
                    else cost + rate,
                    "利润率的分母用了售价。",
                ),
            ),
        )
    if kind == 2:
        up = dice.pick((20, 25, 60, 50, 40))
        down = dice.pick((20, 25, 40, 10))
        price = dice.step(60, 240, 60)
        first, second = F(price * 100, 100 + up), F(price * 100, 100 - down)
        if first.denominator != 1 or second.denominator != 1:
            up, down, price = 25, 25, 60 * dice.integer(1, 4)
            first, second = F(price * 100, 100 + up), F(price * 100, 100 - down)
        total = 2 * price - first - second
        state, size = ("盈利", total) if total > 0 else ("亏损", -total)
        if not size:
            state, size = "不盈不亏", F(0)
        right = f"{state}{decimal(size)}元" if size else state
        wrong_size = decimal(F(price * abs(up - down), 100) + size + 2)
        claims = (
            Claim(
                right,
                True,
                f"两件的进价分别是 ${decimal(first)}$ 元和 ${decimal(second)}$ 元，总进价 ${decimal(first + second)}$ 元，总售价 ${2 * price}$ 元。",
                lambda: (
                    (2 * price - F(price, 1) / (1 + F(up, 100)) - F(price, 1) / (1 - F(down, 100)))
                    == (size if state == "盈利" else -size)
                ),
            ),
            Claim(
                f"{'亏损' if state == '盈利' else '盈利'}{decimal(size or F(price, 20))}元",
                False,
                "盈亏看反了，应比较总售价与总进价。",
            ),
            *(
                (Claim("不盈不亏", False, "两件的进价不同，一件赚的和另一件赔的不相等。"),)
                if size
                else (Claim(f"亏损{decimal(F(price, 10))}元", False, "计算错了。"),)
            ),
            Claim(
                f"{state if size else '盈利'}{wrong_size}元",
                False,
                "利润率的分母用了售价，不是进价。",
            ),
        )
        return one_of(
            dice,
            f"某商店同时卖出两件衣服，每件售价都是{price}元，其中一件盈利{up}%，另一件亏损{down}%。卖这两件衣服总的是（　）",
            claims,
        )
    if kind == 3:
        money, years = 1000 * dice.integer(2, 20), dice.integer(1, 3)
        yearly = F(dice.pick((150, 175, 200, 225, 275, 300)), 100)
        whole = money * (1 + yearly * years / 100)
        return told(
            f"{dice.pick(('李叔叔', '王奶奶', '张阿姨', '刘爷爷'))}把一笔钱存入银行，定期{years}年，年利率为{decimal(yearly)}%，到期时本息和为{decimal(whole)}元，存入的本金是多少元？",
            "存入的本金是 $x$ 元",
            "本息和=本金+本金×年利率×年数。",
            (
                rf"x+x\times {decimal(yearly)}\%\times {years}={decimal(whole)}",
                f"{decimal(1 + yearly * years / 100)}x={decimal(whole)}",
                f"x={money}",
            ),
            str(money),
            "元",
            f"本金是{money}元。",
            lambda: F(search(lambda n: n * (10000 + yearly * 100 * years) == whole * 10000, 30000)),
            ((whole - money, "求成了利息。"),),
        )
    price, off = dice.step(80, 300, 20), dice.pick((10, 20, 30, 40))
    more = dice.step(10, 30, 10)
    fold = dice.pick((8, 9))
    now = F(price * fold, 10)
    del off, more
    return told(
        f"{pupil(dice)}用优惠卡买{what}，按标价打{fold}折，比不用优惠卡少付{decimal(price - now)}元，它的标价是多少元？",
        "标价是 $x$ 元",
        "标价-打折后的价格=少付的钱。",
        (
            f"x-0.{fold}x={decimal(price - now)}",
            f"{decimal(F(10 - fold, 10))}x={decimal(price - now)}",
            f"x={price}",
        ),
        str(price),
        "元",
        f"标价是{price}元。",
        lambda: F(search(lambda n: n - F(n * fold, 10) == price - now)),
        (
            (now, "求成了打折后的价格。"),
            (F((price - now) * 10, fold), "少付的是标价的十分之几，看成了打折后的价格。"),
        ),
    )


def sale_plain(dice: Dice, level: int) -> Draft:
    """The word problems of selling whose answer is a number."""
    own = sale(dice, level)
    return own if own.answer else sale_plain(Dice(own.statement), level)


def gain_or_loss(dice: Dice, level: int) -> Draft:
    """Two things sold at one price: profit or loss together, as a choice."""
    for n in range(12):
        own = sale(Dice(f"{dice.below(10**6)}/{n}"), level)
        if not own.answer:
            return own
    return sale(Dice("sale/choice/8"), level)


def profit_rate(dice: Dice, level: int) -> Draft:
    """One-step relations of cost, price, profit, rate and discount."""
    cost, rate = dice.step(50, 200, 10), dice.pick((10, 20, 30, 40))
    price = F(cost * (100 + rate), 100)
    kind = dice.below(3)
    if kind == 0:
        text, shown, value, unit = (
            f"一件商品的进价是{cost}元，售价是{decimal(price)}元，它的利润率是____。",
            rf"\frac{{{decimal(price)}-{cost}}}{{{cost}}}",
            rf"{rate}\%",
            "",
        )
        wrong: tuple[tuple[object, str], ...] = (
            (
                rf"{decimal(F(round(float((price - cost) / price) * 100), 1))}\%",
                "利润率的分母是进价，不是售价。",
            ),
            (rf"{100 + rate}\%", "没有减去进价。"),
        )
    elif kind == 1:
        fold = dice.pick((6, 7, 8, 9))
        text, shown, value, unit = (
            f"一件标价为{cost}元的商品打{fold}折出售，售价是____元。",
            rf"{cost}\times 0.{fold}",
            decimal(F(cost * fold, 10)),
            "",
        )
        wrong = (
            (
                decimal(F(cost * (10 - fold), 10)),
                f"打{fold}折是乘 $0.{fold}$，不是减价 $0.{fold}$。",
            ),
            (str(cost - fold), "打折不是减去几元。"),
        )
    else:
        text, shown, value, unit = (
            f"一件商品的进价是{cost}元，要使利润率为{rate}%，售价应定为____元。",
            rf"{cost}\times (1+{rate}\%)",
            decimal(price),
            "",
        )
        wrong = (
            (decimal(price - cost), "只求出了利润。"),
            (str(cost + rate), "利润率是进价的百分之几。"),
        )
    key = value + unit
    why = ("利润率=利润÷进价。", "打几折就是按标价的十分之几出售。", "售价=进价×(1+利润率)。")[kind]
    return Draft(
        text,
        key,
        (said(why), line(shown, value, "列式：")),
        lambda: (
            rf"{fraction((price - cost) / cost * 100)}\%"
            if kind == 0
            else fraction(_amount(kind, cost, rate, text))
        ),
        distractors=slips(key, *wrong),
    )


def _amount(kind: int, cost: int, rate: int, text: str) -> Fraction:
    if kind == 1:
        fold = next(f for f in (6, 7, 8, 9) if f"打{f}折" in text)
        return cost - F(cost * (10 - fold), 10)
    return cost + F(cost, 100) * rate


def league(dice: Dice, level: int) -> Draft:
    """Points of a league: wins and draws, or right and wrong answers."""
    if dice.chance(50):
        n = dice.integer(10, 26)
        wins = dice.integer(n // 2, n - 2)
        if dice.chance(50):
            draws = n - wins - dice.integer(0, min(3, n - wins))
            lost = n - wins - draws
            points = 3 * wins + draws
            team = dice.pick(("某队", "实验中学队", "星火队", "校足球队"))
            text = worded(
                dice,
                (
                    f"足球比赛的记分规则是：胜一场得3分，平一场得1分，负一场得0分。{team}打了{n}场比赛，负了{lost}场，共得{points}分，",
                    f"在足球联赛中，{team}一共踢了{n}场，其中负{lost}场，总积分是{points}分。胜一场积3分，平一场积1分，负一场不得分，",
                ),
                ("这个队胜了多少场？", "这个队胜的场数是多少？"),
            )
            return told(
                text,
                f"胜了 $x$ 场，则平了 $({n}-{lost}-x)$ 场",
                "胜场积分与平场积分的和等于总积分。",
                (f"3x+({n}-{lost}-x)={points}", f"2x={points - n + lost}", f"x={wins}"),
                str(wins),
                "场",
                f"这个队胜了{wins}场。",
                lambda: search(lambda k: 3 * k + n - lost - k == points),
                ((draws, "求成了平的场数。"), (F(points - n, 2), "没有去掉负的场数。")),
            )
        points = 2 * wins + (n - wins)
        team = dice.pick(("某队", "雄鹰队", "飞翔队", "校篮球队"))
        text = worded(
            dice,
            (
                f"某次篮球联赛中，每场比赛都要分出胜负，胜一场得2分，负一场得1分。{team}共赛{n}场，总积分是{points}分，",
                f"篮球比赛没有平局，每队胜一场积2分，负一场积1分。{team}在全部{n}场比赛中得到{points}分，",
            ),
            ("这个队胜了多少场？", "这个队胜的场数是多少？"),
        )
        return told(
            text,
            f"胜了 $x$ 场，则负了 $({n}-x)$ 场",
            "胜场积分与负场积分的和等于总积分。",
            (f"2x+({n}-x)={points}", f"x={points - n}"),
            str(wins),
            "场",
            f"这个队胜了{wins}场。",
            lambda: search(lambda k: 2 * k + n - k == points),
            ((n - wins, "求成了负的场数。"), (F(points, 2), "没有考虑负场的积分。")),
        )
    n, plus, minus = dice.pick((20, 25, 30)), dice.pick((4, 5, 10)), dice.pick((1, 2))
    right = dice.integer(n // 2 + 2, n - 1)
    points = plus * right - minus * (n - right)
    who = pupil(dice)
    contest = dice.pick(("知识竞赛", "安全知识竞答", "数学竞赛", "环保知识问答"))
    text = worded(
        dice,
        (
            f"一次{contest}共有{n}道题，答对一题得{plus}分，答错或不答一题扣{minus}分。{who}得了{points}分，",
            f"{who}参加{contest}，得了{points}分。试卷共{n}道题，每答对一题得{plus}分，答错或不答一题扣{minus}分，",
        ),
        f"{who}答对了多少道题？",
    )
    return told(
        text,
        f"答对了 $x$ 道，则答错或不答 $({n}-x)$ 道",
        "得的分减去扣的分等于总分。",
        (
            f"{plus}x-{minus if minus > 1 else ''}({n}-x)={points}",
            f"{plus + minus}x={points + minus * n}",
            f"x={right}",
        ),
        str(right),
        "道",
        f"他答对了{right}道题。",
        lambda: search(lambda k: plus * k - minus * (n - k) == points),
        ((n - right, "求成了答错或不答的题数。"), (F(points, plus), "没有考虑扣的分。")),
    )


TIERS = (
    ("自来水公司", "吨", "用水量", (8, 15), (20, 40)),
    ("供电公司", "千瓦时", "用电量", (150, 200), (5, 7)),
    ("燃气公司", "立方米", "用气量", (15, 30), (25, 35)),
)


def tiers(dice: Dice, level: int) -> Draft:
    """Steps of price: the cost of an amount, or the amount of a cost."""
    firm, unit, name, limits, prices = dice.pick(TIERS)
    limit = dice.step(limits[0], limits[1], 10) if limits[0] > 50 else dice.integer(*limits)
    low = F(dice.integer(*prices), 10)
    high = low + F(dice.integer(1, 3) if low < 1 else dice.integer(5, 15), 10)
    use = limit + dice.integer(2, 10) * (10 if limits[0] > 50 else 1)
    base = low * limit
    total = base + high * (use - limit)
    intro = worded(
        dice,
        (
            f"某市{firm}规定：每户每月{name}不超过{limit}{unit}时，每{unit}收费{decimal(low)}元；超过{limit}{unit}时，超过的部分每{unit}收费{decimal(high)}元。",
            f"为了鼓励节约，{firm}按月分段收费：{name}在{limit}{unit}以内（含{limit}{unit}）的部分，每{unit}{decimal(low)}元；超出{limit}{unit}的部分，每{unit}{decimal(high)}元。",
        ),
    )
    who = dice.pick(("王老师", "李阿姨", "小军", "小红", "张师傅"))
    if level == 2:
        rows = (
            (f"前{limit}{unit}的费用：", rf"{decimal(low)}\times {limit}", decimal(base)),
            (
                "超过部分的费用：",
                rf"{decimal(high)}\times ({use}-{limit})",
                decimal(high * (use - limit)),
            ),
            ("合计：", f"{decimal(base)}+{decimal(high * (use - limit))}", decimal(total)),
        )
        answer = rf"{decimal(total)}\text{{元}}"
        return Draft(
            f"{intro}{who}家这个月{name}是{use}{unit}，应付费多少元？",
            answer,
            sums(*rows),
            lambda: rf"{decimal(low * use + (high - low) * (use - limit))}\text{{元}}",
            distractors=slips(
                answer,
                (rf"{decimal(high * use)}\text{{元}}", "把全部用量都按高的一档计费了。"),
                (rf"{decimal(low * use)}\text{{元}}", "超过的部分没有按高的一档计费。"),
            ),
        )
    return told(
        f"{intro}{who}家某月付了{decimal(total)}元，这个月的{name}是多少{unit}？", f"{name}是 $x$ {unit}", f"先判断在哪一段：{limit}{unit}只要 ${decimal(base)}$ 元，而付的更多，所以{name}超过{limit}{unit}。两段费用的和等于总费用。",
        (rf"{decimal(base)}+{decimal(high)}(x-{limit})={decimal(total)}", f"x-{limit}={use - limit}", f"x={use}"), str(use), unit, f"这个月的{name}是{use}{unit}。", lambda: F(search(lambda n: n > limit and low * limit + high * (n - limit) == total)), ((total / high if (total / high).denominator == 1 else F(use - limit), "把全部用量都按高的一档计费了。" if (total / high).denominator == 1 else "只求出了超过的部分。"), (use - limit, "只求出了超过的部分。")),
    )  # fmt: skip


def taxi(dice: Dice, level: int) -> Draft:
    """A taxi fare or two plans: the distance, or where two plans cost the same."""
    if level < 4:
        start, p = dice.integer(7, 13), F(dice.integer(14, 28), 10)
        rider = dice.pick((pupil(dice), "李叔叔", "王阿姨", "张老师"))
        s = dice.integer(6, 16)
        first = 3
        total = start + p * (s - first)
        return told(
            worded(
                dice,
                (
                    f"某市出租车的收费标准是：起步价{start}元（3千米以内，含3千米），超过3千米的部分每千米收费{decimal(p)}元（不足1千米按1千米计）。",
                    f"乘出租车时，3千米以内（含3千米）收{start}元，超过3千米后，每千米加收{decimal(p)}元（不足1千米按1千米计）。",
                    f"一种网约车的计价方法是：3千米及以内收费{start}元，3千米以上的部分每千米{decimal(p)}元（不足1千米按1千米计）。",
                ),
                (
                    f"{rider}下车时付了{decimal(total)}元，最多乘坐了多少千米？",
                    f"{rider}乘车付费{decimal(total)}元，乘车的路程最多是多少千米？",
                ),
            ),
            "最多乘坐了 $x$ 千米",
            f"付的钱多于{start}元，路程超过3千米，起步价与超过部分的费用的和等于总费用。",
            (f"{start}+{decimal(p)}(x-3)={decimal(total)}", f"x-3={s - 3}", f"x={s}"),
            str(s),
            "千米",
            f"最多乘坐了{s}千米。",
            lambda: F(search(lambda n: n > 3 and start + p * (n - 3) == total)),
            (
                (s - 3, "没有加上起步的3千米。"),
                (total / p if (total / p).denominator == 1 else s + 3, "起步价当成了按千米收费。"),
            ),
        )
    month, call, free = (
        dice.step(20, 50, 10),
        F(dice.pick((10, 15, 20)), 100),
        F(dice.pick((30, 35, 40)), 100),
    )
    t = month / (free - call)
    if t.denominator != 1:
        month, call, free, t = 30, F(10, 100), F(30, 100), F(150)
    a, b = dice.pick((("方式一", "方式二"), ("甲种卡", "乙种卡"), ("套餐A", "套餐B")))
    return told(
        worded(
            dice,
            (
                f"某通信公司有两种话费方式：{a}每月收月租费{month}元，通话每分钟{decimal(call)}元；{b}不收月租费，通话每分钟{decimal(free)}元。",
                f"{pupil(dice)}要在两种话费中选一种：{a}没有通话时也要交月租费{month}元，每分钟通话费{decimal(call)}元；{b}只按通话时间收费，每分钟{decimal(free)}元。",
            ),
            ("一个月通话多少分钟时，两种方式的费用相同？", "每月通话多少分钟时，选哪一种都一样？"),
        ),
        "通话 $x$ 分钟时费用相同",
        "两种方式的费用相等。",
        (
            f"{month}+{decimal(call)}x={decimal(free)}x",
            f"{decimal(free - call)}x={month}",
            f"x={fraction(t)}",
        ),
        fraction(t),
        "分钟",
        f"通话{fraction(t)}分钟时费用相同。",
        lambda: F(search(lambda n: month + call * n == free * n)),
        (
            (
                F(month) / (free + call)
                if (F(month) / (free + call)).denominator == 1
                else F(month),
                "移项没有变号。",
            ),
            (
                F(month) / free if (month / free).denominator == 1 else F(2 * month),
                "没有计算另一种的通话费。",
            ),
        ),
    )


RECIPES = (
    Recipe("num.linear-equation.work", "work", "word", (2, 3), work),
    *checked("num.linear-equation.work", "work", (2, 3), work),
    Recipe("num.linear-equation.work", "matching", "word", (3, 4), matching),
    Recipe("num.linear-equation.sales", "relations", "fill", (1,), profit_rate),
    Recipe("num.linear-equation.sales", "sale", "word", (3, 4), sale_plain),
    Recipe("num.linear-equation.sales", "gain-or-loss", "choice", (3,), gain_or_loss),
    Recipe("num.linear-equation.tiered", "league", "word", (2, 3), league),
    *checked("num.linear-equation.tiered", "league", (2,), league),
    Recipe("num.linear-equation.tiered", "tiers", "word", (2, 3), tiers),
    Recipe("num.linear-equation.tiered", "plans", "word", (3, 4), taxi),
)

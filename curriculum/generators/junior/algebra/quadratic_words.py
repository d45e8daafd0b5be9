"""Word problems for a quadratic equation: spreading, matches, areas, growth, selling."""

from collections.abc import Callable
from fractions import Fraction

from curriculum.generators.dice import Dice
from curriculum.generators.junior.algebra.frames import Claim, one_of
from curriculum.generators.latex import decimal
from curriculum.generators.primary.answers import checked, corrected
from curriculum.generators.recipe import Draft, Recipe
from curriculum.generators.scenes.wording import worded
from curriculum.generators.working import said, slips

F = Fraction


def solved(
    text: str, unknown: str, why: str, equation: str, roots: str, value: str, unit: str, ending: str, again: Callable[[], str], wrong: tuple[tuple[str, str], ...]
) -> Draft:  # fmt: skip
    """设, 列, 解 with the choice of roots, 答."""
    tex = rf"\text{{{unit}}}" if unit and unit != "%" else r"\%" if unit else ""
    steps = (
        said(f"设{unknown}。", name="设未知数"),
        said(f"{why}", name="找相等关系"),
        said(f"列方程 ${equation}$。", name="列方程"),
        said(roots, name="解方程并取舍"),
        said(ending, name="作答"),
    )
    return Draft(
        text,
        f"{value}{tex}",
        steps,
        lambda: f"{again()}{tex}",
        distractors=slips(f"{value}{tex}", *((f"{v}{tex}", w) for v, w in wrong)),
    )


def story(dice: Dice, level: int) -> Draft:
    """Spreading twice, single round-robin, shaking hands, cards, borders and paths."""
    kind = dice.below(4) if level == 2 else dice.integer(3, 7)
    if kind == 0:
        x = dice.integer(5, 14)
        what = dice.pick(
            (
                (
                    "有一人患了流感，经过两轮传染后共有{t}人患了流感",
                    "每轮传染中平均一个人传染了多少个人？",
                    "人",
                ),
                (
                    "一台电脑被感染病毒，经过两轮感染后共有{t}台电脑被感染",
                    "每轮感染中平均一台电脑感染多少台电脑？",
                    "台",
                ),
                (
                    "某种细菌在培养过程中，一个细菌经过两轮分裂传播后共有{t}个（每轮中每个都新产生同样多个）",
                    "每轮中平均一个细菌新产生多少个？",
                    "个",
                ),
                (
                    "某同学把一条消息发给若干人，每人再把消息发给同样多的人，这时连同他自己共有{t}人知道，且没有重复",
                    "每人发给了多少人？",
                    "人",
                ),
            )
        )
        if "消息" in what[0]:
            t, eq, why = (
                1 + x + x * x,
                f"1+x+x^2={1 + x + x * x}",
                "第一轮 $x$ 人知道，第二轮又有 $x^2$ 人知道，加上他自己。",
            )
            check = lambda: str(next(n for n in range(200) if 1 + n + n * n == t))  # noqa: E731
        else:
            t, eq, why = (
                (1 + x) ** 2,
                f"1+x+x(1+x)={(1 + x) ** 2}",
                "第一轮后共 $(1+x)$ 个，第二轮每个再产生 $x$ 个，别漏了最初的一个。",
            )
            check = lambda: str(next(n for n in range(200) if (1 + n) * (1 + n) == t))  # noqa: E731
        return solved(
            what[0].format(t=t) + "，" + what[1],
            f"每轮中平均一个产生（传染）$x$ {what[2]}"
            if "消息" not in what[0]
            else "每人发给 $x$ 人",
            why,
            eq,
            f"解得正根是 {x}，负根不合题意，舍去。",
            str(x),
            what[2],
            f"是{x}{what[2]}。",
            check,
            ((str(x + 1), "漏了最初的一个。"), (str(-x - 2), "负根没有舍去。")),
        )
    if kind == 1:
        n = dice.integer(5, 12)
        t = n * (n - 1) // 2
        what = dice.pick(
            (
                (
                    f"参加一次足球联赛的每两队之间都进行一场比赛，共比赛{t}场",
                    "共有多少个队参加比赛？",
                    "个",
                ),
                (f"一次聚会上，每两人都握了一次手，所有人共握手{t}次", "有多少人参加聚会？", "人"),
                (f"围棋单循环赛中，每两名棋手都下一盘，一共下了{t}盘", "有多少名棋手参赛？", "人"),
                (
                    f"平面上任意三点不共线的一些点，每两点连一条线段，共连了{t}条",
                    "一共有多少个点？",
                    "个",
                ),
                (
                    f"一条铁路上，每两个车站之间的票价都不同，共有{t}种不同的票价",
                    "共有多少个车站？",
                    "个",
                ),
                (f"一个 $n$ 边形共有{t - n}条对角线", "它是几边形？", ""),
            )
        )
        if "边形" in what[0]:
            m = n
            return solved(
                f"一个多边形共有{m * (m - 3) // 2}条对角线，它的边数是多少？",
                "它有 $x$ 条边",
                "每个顶点可引 $(x-3)$ 条对角线，每条算了两次，要除以2。",
                rf"\frac{{x(x-3)}}{{2}}={m * (m - 3) // 2}",
                f"解得正根是 {m}，负根舍去。",
                str(m),
                "",
                f"边数是{m}。",
                lambda: str(next(k for k in range(3, 99) if k * (k - 3) == m * (m - 3))),
                ((str(m - 3), "求成了从一个顶点引出的条数。"),),
            )
        return solved(
            what[0] + "，" + what[1],
            f"有 $x$ {what[2]}",
            "每个与其余 $(x-1)$ 个各一次，两者之间只算一次，所以要除以2。",
            rf"\frac{{x(x-1)}}{{2}}={t}",
            f"解得正根是 {n}，负根不合题意，舍去。",
            str(n),
            what[2],
            f"共有{n}{what[2]}。",
            lambda: str(next(k for k in range(2, 99) if sum(range(k)) == t)),
            ((str(n - 1), "求成了与每一个配对的个数。"), (str(1 - n), "负根没有舍去。")),
        )
    if kind == 2:
        n = dice.integer(6, 14)
        t = n * (n - 1)
        what = dice.pick(
            (
                (
                    f"毕业前，全组同学每人都向其他同学赠送一张照片，全组共送了{t}张",
                    "这个小组有多少人？",
                    "人",
                ),
                (
                    f"参加一次篮球联赛的每两队之间都进行两场比赛（主场、客场各一场），共比赛{t}场",
                    "共有多少个队参加比赛？",
                    "个",
                ),
                (
                    f"一个微信群里，每人都给其他每个人发一个红包，共发了{t}个红包",
                    "这个群有多少人？",
                    "人",
                ),
            )
        )
        return solved(
            what[0] + "，" + what[1],
            f"有 $x$ {what[2]}",
            "每个都给其余 $(x-1)$ 个，互相是两次，不除以2。",
            f"x(x-1)={t}",
            f"解得正根是 {n}，负根不合题意，舍去。",
            str(n),
            what[2],
            f"有{n}{what[2]}。",
            lambda: str(next(k for k in range(2, 99) if k * k - k == t)),
            ((str(n - 1), "求成了每个给出的数量。"), (str(1 - n), "负根没有舍去。")),
        )
    if kind == 3:
        long, wide = dice.integer(20, 40), dice.integer(12, 19)
        x = dice.integer(1, 4)
        rest = (long - x) * (wide - x)
        where = dice.pick(("一块长方形空地", "一块长方形草坪", "校园里一块长方形花圃"))
        return solved(
            f"{where}长{long}米，宽{wide}米，在它上面修两条同样宽的互相垂直的小路（分别与长、宽平行），剩余部分的面积是{rest}平方米，小路的宽是多少米？",
            "小路的宽是 $x$ 米",
            "把两条小路平移到边上，剩余部分拼成一个长方形。",
            f"({long}-x)({wide}-x)={rest}",
            f"解得两个根是 {x} 和 {long + wide - x}，后一个大于长方形的宽，舍去。",
            str(x),
            "米",
            f"小路宽{x}米。",
            lambda: str(
                next(n for n in range(1, wide) if long * wide - n * long - n * wide + n * n == rest)
            ),
            (
                (str(long + wide - x), "路宽大于长方形的宽，这个根要舍去。"),
                (
                    decimal(F(round((long * wide - rest) / (long + wide) * 10), 10)),
                    "道路重叠的部分减了两次。",
                ),
            ),
        )
    if kind == 4:
        x = dice.integer(2, 6)
        a, b = 2 * x + dice.integer(4, 12), 2 * x + dice.integer(2, 9)
        a = a + 1 if a == b else a
        area: Fraction | int = (a - 2 * x) * (b - 2 * x)
        return solved(
            f"有一张长方形铁皮，长{max(a, b)}厘米，宽{min(a, b)}厘米，在它的四个角各切去一个同样的正方形，然后将四周突出部分折起，制成一个无盖方盒。如果盒底的面积是{area}平方厘米，那么切去的正方形的边长是多少厘米？",
            "切去的正方形的边长是 $x$ 厘米",
            "盒底的长和宽都减少了 $2x$ 厘米。",
            f"({max(a, b)}-2x)({min(a, b)}-2x)={area}",
            f"解得符合题意的根是 {x}，另一个根使盒底的宽不是正数，舍去。",
            str(x),
            "厘米",
            f"边长是{x}厘米。",
            lambda: str(
                next(
                    n
                    for n in range(1, min(a, b))
                    if 2 * n < min(a, b) and (a - 2 * n) * (b - 2 * n) == area
                )
            ),
            ((str(2 * x), "两端都要切，长和宽各减少 $2x$。"),),
        )
    if kind == 5:
        x = dice.integer(5, 15)
        wall = dice.integer(10, 30)
        fence = 2 * x + dice.integer(x, 2 * x + 10)
        long = fence - 2 * x
        wall = max(long + dice.integer(0, 4), x + 1)
        other = F(fence, 2) - x
        if 2 * float(other) == long or ((fence - 2 * other) <= wall and other != x):
            wall = long
        second = [
            n
            for n in range(1, fence)
            if n != x
            and n * (fence - 2 * n) == x * long
            and fence - 2 * n <= wall
            and fence > 2 * n
        ]
        if second:
            return story(dice, 2)
        return solved(
            f"如图所示的情形：用{fence}米长的篱笆，一面靠墙（墙长{wall}米）围成一个长方形养鸡场，面积为{x * long}平方米。垂直于墙的一边长是多少米？".replace(
                "如图所示的情形：", ""
            ),
            "垂直于墙的一边长是 $x$ 米",
            f"平行于墙的一边长是 $({fence}-2x)$ 米，不能超过墙长。",
            f"x({fence}-2x)={x * long}",
            f"解得的根中，只有 {x} 使平行于墙的一边不超过{wall}米，其余舍去。",
            str(x),
            "米",
            f"是{x}米。",
            lambda: str(
                next(
                    n
                    for n in range(1, fence)
                    if n * (fence - 2 * n) == x * long and 0 < fence - 2 * n <= wall
                )
            ),
            ((str(long), "求成了平行于墙的一边。"),),
        )
    if kind == 6:
        a = dice.integer(3, 12)
        gap = dice.pick((1, 2))
        name = "连续整数" if gap == 1 else "连续偶数" if a % 2 == 0 else "连续奇数"
        return solved(
            f"两个正的{name}的积是{a * (a + gap)}，较小的一个数是多少？",
            "较小的一个数是 $x$",
            f"较大的一个数是 $x+{gap}$。",
            f"x(x+{gap})={a * (a + gap)}",
            f"解得正根是 {a}，负根舍去。",
            str(a),
            "",
            f"较小的一个数是{a}。",
            lambda: str(next(n for n in range(1, 99) if n * (n + gap) == a * (a + gap))),
            ((str(a + gap), "求成了较大的数。"), (str(-a - gap), "负根没有舍去。")),
        )
    t = dice.integer(2, 4)
    ab, bc = 2 * t + dice.integer(2, 6), 4 * t + dice.integer(1, 5)
    ab = ab if ab - t > 0 else t + 3
    area = F((ab - t) * 2 * t, 2)
    good = [n for n in range(1, min(ab, bc // 2) + 1) if (ab - n) * 2 * n == 2 * area]
    if len(good) != 1:
        ab = 2 * t
        area = F((ab - t) * 2 * t, 2)
        bc = 4 * t
    return solved(
        f"在 $\\triangle ABC$ 中，$\\angle B=90°$，$AB={ab}$ cm，$BC={bc}$ cm。点 $P$ 从点 $A$ 开始沿 $AB$ 向点 $B$ 以1 cm/s的速度移动，点 $Q$ 同时从点 $B$ 开始沿 $BC$ 向点 $C$ 以2 cm/s的速度移动。几秒后 $\\triangle PBQ$ 的面积等于{decimal(area)} cm²？",
        "$x$ 秒后面积达到要求",
        f"$PB=({ab}-x)$ cm，$BQ=2x$ cm。",
        rf"\frac{{1}}{{2}}\times 2x({ab}-x)={decimal(area)}",
        f"解得符合题意的根是 {t}（点 $Q$ 不能超过点 $C$）。",
        str(t),
        "秒",
        f"{t}秒后面积等于{decimal(area)} cm²。",
        lambda: str(next(n for n in range(1, ab) if n * (ab - n) == area and 2 * n <= bc)),
        ((str(2 * t), "求成了 $BQ$ 的长。"),),
    )


GROWTH = (
    ("某养殖场前年养鸡{a}只，今年养鸡{b}只", "年平均增长率"), ("某种水果连续两周降价，每箱由{a}元降到{b}元", "平均每次降价的百分率"), ("一位主播的关注人数两天前是{a}人，今天是{b}人", "日平均增长率"),
    ("某图书馆5月份接待读者{a}人次，7月份接待读者{b}人次", "月平均增长率"), ("某县前年森林面积为{a}公顷，今年达到{b}公顷", "年平均增长率"), ("某品牌电视原售价{a}元，经过两次降价后售价{b}元", "平均每次降价的百分率"),
    ("某电影上映第一天票房为{a}万元，第三天票房为{b}万元", "日平均增长率"), ("某小区前年有电动汽车{a}辆，今年有{b}辆", "年平均增长率"), ("一款台灯原价{a}元，两次降价后售价为{b}元", "平均每次降价的百分率"),
    ("某种植基地前年种植蔬菜{a}亩，今年种植{b}亩", "年平均增长率"),
    ("某工厂今年1月份的产值是{a}万元，3月份的产值达到{b}万元", "月平均增长率"), ("某种药品原价每盒{a}元，经过连续两次降价后每盒{b}元", "平均每次降价的百分率"), ("某校图书馆前年年底有图书{a}册，今年年底增加到{b}册", "年平均增长率"), ("某市前年投入教育经费{a}万元，今年投入{b}万元", "年平均增长率"),
    ("某公司4月份的利润为{a}万元，6月份的利润为{b}万元", "月平均增长率"), ("某款手机连续两次降价，单价由{a}元降到{b}元", "平均每次降价的百分率"), ("某果园前年水果产量为{a}吨，今年产量为{b}吨", "年平均增长率"), ("某景区7月份接待游客{a}人次，9月份接待游客{b}人次", "月平均增长率"),
)  # fmt: skip


def growth(dice: Dice, level: int) -> Draft:
    """a(1 ± x)² = b."""
    text, name = dice.pick(GROWTH)
    down = "降价" in name
    rate = dice.pick((10, 20, 30, 40)) if down else dice.pick((10, 20, 30, 40, 50))
    a = 100 * dice.integer(1, 30) if not down else 100 * dice.integer(1, 9)
    b = F(a * (100 - rate if down else 100 + rate) ** 2, 10000)
    sign = "-" if down else "+"
    if level < 3:
        return solved(
            f"{text.format(a=a, b=decimal(b))}，求{name}。",
            f"{name}为 $x$",
            f"两次变化后的量=原来的量×(1{sign}x)²。".replace("(1+x)²", "$(1+x)^2$").replace(
                "(1-x)²", "$(1-x)^2$"
            ),
            f"{a}(1{sign}x)^2={decimal(b)}",
            f"开平方，解得 $x$ 的值是 ${decimal(F(rate, 100))}$，另一个根{'大于1' if down else '是负数'}，不合题意，舍去。",
            str(rate),
            "%",
            f"{name}是{rate}%。",
            lambda: str(
                next(
                    n for n in range(1, 100) if F(a * (100 + (-n if down else n)) ** 2, 10000) == b
                )
            ),
            (
                (
                    str(F(abs(b - a) * 100, 2 * a))
                    if (abs(b - a) * 50 / a) % 1 == 0
                    else str(2 * rate),
                    "把两次变化当成了平均分配，没有用平方。",
                ),
                (str(200 - rate if down else 200 + rate), "不合题意的根没有舍去。"),
            ),
        )
    total = a + F(a * (100 + rate), 100) + F(a * (100 + rate) ** 2, 10000)
    text, last, name = dice.pick(
        (
            (
                f"某厂今年一月份的产值是{a}万元，第一季度的总产值是{decimal(total)}万元，求二、三月份产值的月平均增长率。",
                "三月份的产值",
                "月平均增长率",
            ),
            (
                f"一家书店四月份的营业额是{a}百元，第二季度的总营业额是{decimal(total)}百元，求五、六月份营业额的月平均增长率。",
                "六月份的营业额",
                "月平均增长率",
            ),
            (
                f"某农场第一年收入{a}万元，前三年一共收入{decimal(total)}万元，求第二、三年收入的年平均增长率。",
                "第三年的收入",
                "年平均增长率",
            ),
            (
                f"一家网店十月份销售商品{a}件，第四季度共销售{decimal(total)}件，求十一、十二月份销售量的月平均增长率。",
                "十二月份的销售量",
                "月平均增长率",
            ),
            (
                f"某旅游公司第一周接待游客{a}人，前三周一共接待{decimal(total)}人，求第二、三周接待人数的周平均增长率。",
                "第三周接待的人数",
                "周平均增长率",
            ),
        )
    )
    return solved(
        text,
        f"{name}为 $x$",
        f"题中给出的是三个数的总和，不是{last}。",
        f"{a}+{a}(1+x)+{a}(1+x)^2={decimal(total)}",
        f"解得 $x$ 的值是 ${decimal(F(rate, 100))}$，负根不合题意，舍去。",
        str(rate),
        "%",
        f"{name}是{rate}%。",
        lambda: str(
            next(n for n in range(1, 100) if a * (30000 + 300 * n + n * n) == total * 10000)
        ),
        ((str(2 * rate), "计算错了。"), (str(rate + 10), "计算错了。")),
    )


def growth_model(dice: Dice, level: int) -> Draft:
    """Which equation fits."""
    text, name = dice.pick(GROWTH)
    down = "降价" in name
    a = 100 * dice.integer(2, 9)
    b = a * 64 // 100 if down else a * 144 // 100
    s = "-" if down else "+"
    right = f"{a}(1{s}x)^2={b}"
    bad = [
        (f"{a}(1{s}2x)={b}", "每次是在前一次的基础上变化，不是原来的2倍。"),
        (f"{a}(1{'+' if down else '-'}x)^2={b}", "增长与降低弄反了。"),
        (f"{b}(1{s}x)^2={a}", "起始量和最后的量弄反了。"),
        (f"{a}(1{s}x^2)={b}", "平方的是整个 $1+x$ 或 $1-x$。"),
    ]
    return one_of(
        dice,
        f"{text.format(a=a, b=b)}。设{name}为 $x$，根据题意可列方程为（　）",
        [
            Claim(f"${right}$", True, "变化两次，乘两次 $1+x$ 或 $1-x$。"),
            *(Claim(f"${t}$", False, w) for t, w in bad),
        ],
    )


def profit(dice: Dice, level: int) -> Draft:
    """Each yuan more sells fewer: a total profit, one root fitting."""
    each = dice.step(10, 30, 5)
    unit_loss = dice.pick((5, 10, 20, 2))
    cost = dice.step(20, 60, 10)
    base = each * unit_loss + unit_loss * dice.integer(2, 20)
    # raise x: (each + x)(base - unit_loss x)
    top = F(base, unit_loss)
    x = dice.integer(2, 8)
    x = x + 1 if top - each == x else x
    other = top - each - x
    goal = (each + x) * (base - unit_loss * x)
    what = dice.pick(
        (("商品", "件"), ("水果", "千克"), ("台灯", "盏"), ("书包", "个"), ("玩具", "个"))
    )
    if level == 3 and dice.chance(50):
        # lowering: (each - x)(n + unit_loss x), keep the larger cut
        gain = dice.pick((2, 3, 4, 5))
        n = gain * dice.integer(4, 10)
        y = each - F(n, gain) - x
        if y.denominator != 1 or y == x or y <= 0:
            y = F(each - n // gain - x)
        big = max(F(x), y)
        if y <= 0 or y == x:
            big = F(x)
        goal = int((each - x) * (n + gain * x))
        if goal <= 0 or big >= each:
            return profit(dice, 4)
        two = y > 0 and y != x
        return solved(
            worded(
                dice,
                (
                    f"某商场的一种{what[0]}平均每天可售出{n}{what[1]}，每{what[1]}盈利{each}元。为了尽快减少库存，商场决定降价，经调查发现，每{what[1]}每降价1元，平均每天可多售出{gain}{what[1]}。",
                    f"一家网店销售一种{what[0]}，每{what[1]}盈利{each}元时，每天卖出{n}{what[1]}。店主想尽快清空库存，准备降价：每{what[1]}每降价1元，每天就多卖{gain}{what[1]}。",
                ),
                (
                    f"若平均每天要盈利{goal}元，每{what[1]}应降价多少元？",
                    f"要使每天的盈利是{goal}元，每{what[1]}应降价多少元？",
                ),
            ),
            f"每{what[1]}应降价 $x$ 元",
            f"每{what[1]}的盈利是 $({each}-x)$ 元，销量是 $({n}+{gain}x)$ {what[1]}。",
            f"({each}-x)({n}+{gain}x)={goal}",
            (
                f"解得两个根是 {min(x, int(y))} 和 {max(x, int(y))}，要尽快减少库存，取较大的。"
                if two
                else f"解得符合题意的根是 {x}。"
            ),
            str(int(big)),
            "元",
            f"每{what[1]}应降价{int(big)}元。",
            lambda: str(max(m for m in range(each) if (each - m) * (n + gain * m) == goal)),
            (
                (
                    str(min(x, int(y))) if two else str(each - x),
                    "没有按“尽快减少库存”的要求取舍。" if two else "求成了降价后每件的盈利。",
                ),
            ),
        )
    price = cost + each
    good = int(min(F(x), other)) if other > 0 else x
    if other.denominator != 1 or other == x or other <= 0:
        good = x
    return solved(
        worded(
            dice,
            (
                f"某种{what[0]}的进价为每{what[1]}{cost}元，当售价为每{what[1]}{price}元时，每天可卖出{base}{what[1]}。市场调查反映：售价每上涨1元，每天少卖{unit_loss}{what[1]}。",
                f"商店以每{what[1]}{cost}元的价格购进一批{what[0]}，按每{what[1]}{price}元出售，每天能卖{base}{what[1]}；如果提价，那么每{what[1]}每提高1元，每天的销量就减少{unit_loss}{what[1]}。",
            ),
            (
                f"商家想每天获利{goal}元，又要尽量让顾客得到实惠，售价应定为每{what[1]}多少元？",
                f"要每天获利{goal}元，并且尽量让利给顾客，每{what[1]}应卖多少元？",
            ),
        ),
        f"每{what[1]}涨价 $x$ 元",
        f"每{what[1]}的利润是 $({each}+x)$ 元，销量是 $({base}-{unit_loss}x)$ {what[1]}。",
        f"({each}+x)({base}-{unit_loss}x)={goal}",
        f"解方程，要让顾客得到实惠，取较小的涨价 {good} 元。",
        str(price + good),
        "元",
        f"售价应定为{price}+{good}={price + good}（元）。",
        lambda: str(
            min(
                p
                for p in range(price, price + 500)
                if (p - cost) * (base - unit_loss * (p - price)) == goal
            )
        ),
        (
            (str(good), "求成了涨的钱数，还要加上原来的售价。"),
            *(
                ((str(price + max(x, int(other))), "没有按“让顾客得到实惠”取舍。"),)
                if other > 0 and other != x and other.denominator == 1
                else ()
            ),
        ),
    )


def profit_model(dice: Dice, level: int) -> Draft:
    """Which equation fits a selling problem."""
    cost, each, n, k = (
        dice.step(20, 60, 10),
        dice.step(10, 30, 5),
        dice.step(100, 300, 50),
        dice.pick((5, 10)),
    )
    goal = (each + 3) * (n - 3 * k)
    price = cost + each
    right = f"({each}+x)({n}-{k}x)={goal}"
    bad = [
        (f"({price}+x)({n}-{k}x)={goal}", "用了售价，应是每件的利润。"),
        (f"({each}+x)({n}+{k}x)={goal}", "涨价后销量减少，应用减法。"),
        (f"({each}-x)({n}-{k}x)={goal}", "涨价后每件的利润增加。"),
        (f"({each}+x)({n}-x)={goal}", f"每涨1元少卖 {k} 件。"),
    ]
    return one_of(
        dice,
        f"某商品的进价为每件{cost}元，售价为每件{price}元时，每天可卖出{n}件；售价每上涨1元，每天少卖{k}件。若每天要获利{goal}元，设每件涨价 $x$ 元，可列方程为（　）",
        [
            Claim(f"${right}$", True, "总利润=每件的利润×销量。"),
            *(Claim(f"${t}$", False, w) for t, w in bad),
        ],
    )


RECIPES = (
    Recipe("num.quadratic-equation.apply", "story", "word", (2, 3), story),
    *checked("num.quadratic-equation.apply", "story", (2,), story),
    Recipe("num.quadratic-equation.growth", "rate", "word", (2, 3), growth),
    Recipe("num.quadratic-equation.growth", "rate-mistake", "mistake", (2,), corrected(growth)),
    Recipe("num.quadratic-equation.growth", "model", "choice", (2,), growth_model),
    Recipe("num.quadratic-equation.profit", "price", "word", (3, 4), profit),
    Recipe("num.quadratic-equation.profit", "price-mistake", "mistake", (3, 4), corrected(profit)),
    Recipe("num.quadratic-equation.profit", "model", "choice", (3,), profit_model),
)

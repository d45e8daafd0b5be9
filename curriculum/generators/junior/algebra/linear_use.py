"""Linear functions in use: travel, fees, plans and the best choice."""

from fractions import Fraction

from curriculum.generators.dice import Dice
from curriculum.generators.junior.algebra.linear_function import lin
from curriculum.generators.latex import decimal, fraction, signed
from curriculum.generators.primary.answers import checked
from curriculum.generators.recipe import Draft, Recipe
from curriculum.generators.scenes.people import pupil
from curriculum.generators.scenes.wording import worded
from curriculum.generators.working import line, said, slips, sums
from engine.plot.figures import line_graph

F = Fraction


def fee(dice: Dice, level: int) -> Draft:
    """A piecewise fee: the formula beyond the limit, or an amount from a fee."""
    limit = dice.integer(5, 20)
    low = F(dice.integer(10, 30), 10)
    high = low + F(dice.integer(5, 15), 10)
    what, unit, amount = dice.pick(
        (
            ("自来水", "吨", "用水量"), ("天然气", "立方米", "用气量"), ("快递", "千克", "物品质量"), ("共享电动车", "千米", "骑行路程"),
            ("托运行李", "千克", "行李质量"),
        )
    )  # fmt: skip
    base = low * limit
    answer = f"y={lin(high, base - high * limit)}"
    intro = worded(
        dice,
        (
            f"某市{what}的收费标准是：{amount}不超过{limit}{unit}时，每{unit}收费{decimal(low)}元；超过{limit}{unit}时，超过的部分每{unit}收费{decimal(high)}元。",
            f"{what}实行分段计费：{amount}在{limit}{unit}以内（含{limit}{unit}）的，每{unit}{decimal(low)}元；超出{limit}{unit}的部分，每{unit}{decimal(high)}元。",
            f"某地{what}按{amount}收费，不超过{limit}{unit}的部分每{unit}{decimal(low)}元，超过{limit}{unit}的部分每{unit}{decimal(high)}元。",
        ),
    )
    shown = (
        f"y={decimal(high)}x{'+' if base - high * limit >= 0 else ''}{decimal(base - high * limit)}"
    )
    if level == 2:
        return Draft(
            f"{intro}当{amount} $x>{limit}$（{unit}）时，费用 $y$（元）与 $x$ 的函数关系式是____。",
            shown,
            (
                said(
                    f"前{limit}{unit}的费用是 ${decimal(base)}$ 元，超过部分是 $(x-{limit})$ {unit}。"
                ),
                said(f"$y={decimal(base)}+{decimal(high)}(x-{limit})$，整理得 ${shown}$。"),
            ),
            lambda: answer,
            distractors=slips(
                shown,
                (f"y={decimal(high)}x", "把全部用量都按高的一档计费了。"),
                (
                    f"y={decimal(high)}x+{decimal(base)}",
                    f"超过的部分是 $x-{limit}$，没有减去{limit}。",
                ),
            ),
        )
    use = limit + dice.integer(2, 12)
    total = base + high * (use - limit)
    value = rf"{use}\text{{{unit}}}"
    return Draft(
        f"{intro}若某用户付费{decimal(total)}元，则{amount}是多少{unit}？",
        value,
        (
            said(
                f"{limit}{unit}只需 ${decimal(base)}$ 元，付的更多，所以在第二段：$y={decimal(base)}+{decimal(high)}(x-{limit})$。"
            ),
            line(
                f"{decimal(base)}+{decimal(high)}(x-{limit})={decimal(total)}",
                f"x={use}",
                "代入费用，解方程：",
            ),
        ),
        lambda: (
            rf"{next(n for n in range(limit, 200) if low * limit + high * (n - limit) == total)}\text{{{unit}}}"
        ),
        distractors=slips(
            value,
            (rf"{use - limit}\text{{{unit}}}", "只求出了超过的部分。"),
            *(
                ((rf"{fraction(total / high)}\text{{{unit}}}", "把全部用量都按高的一档计费了。"),)
                if (total / high).denominator == 1
                else ()
            ),
        ),
    )


def travel(dice: Dice, level: int) -> Draft:
    """Two travellers from a graph or from words: when they meet, how far apart."""
    v1, v2 = dice.pick(((60, 90), (40, 60), (50, 100), (60, 100), (80, 120), (15, 45)))
    head = dice.pick((1, 2))
    t = F(v1 * head, v2 - v1)
    if level == 2:
        s = (v1 + v2) * dice.integer(2, 5)
        meet = s // (v1 + v2)
        start = dice.pick((("A地", "B地"), ("甲城", "乙城"), ("南站", "北站")))
        picture = line_graph(
            [("快车", [(0, s), (float(F(s, v2)), 0)]), ("慢车", [(0, 0), (float(F(s, v1)), s)])],
            x_name="x/时",
            y_name="y/千米",
        )
        kind = dice.chance(50)
        text = (
            f"{start[0]}与{start[1]}相距{s}千米，慢车从{start[0]}、快车从{start[1]}同时出发，相向匀速行驶。慢车离{start[0]}的距离 $y_1="
            + f"{v1}x$，快车离{start[0]}的距离 $y_2={s}-{v2}x$（$x$ 表示行驶的时间，单位：时），图象如图所示。"
            + ("两车出发____小时后相遇。" if kind else "两车相遇时，慢车行驶了____千米。")
        )
        answer = str(meet) if kind else str(v1 * meet)
        return Draft(
            text,
            answer,
            (
                said("相遇时两车离同一地点的距离相等，就是两条线段的交点。"),
                line(f"{v1}x={s}-{v2}x", f"x={meet}", "解方程："),
                *(
                    ()
                    if kind
                    else (said(f"慢车行驶了 ${v1}\\times {meet}={v1 * meet}$（千米）。"),)
                ),
            ),
            lambda: (
                str(next(n for n in range(100) if v1 * n + v2 * n == s))
                if kind
                else str(s - v2 * meet)
            ),
            distractors=slips(
                answer,
                (
                    str(F(s, v2 - v1))
                    if s % (v2 - v1) == 0 and kind
                    else str(v2 * meet)
                    if not kind
                    else str(meet + 1),
                    "当成了追及问题。" if kind else "求成了快车行驶的路程。",
                ),
                (v1 * meet if kind else meet, "求的量看错了。"),
            ),
            pictures=(picture,),
        )
    if t.denominator != 1:
        v1, v2, head, t = 60, 90, 2, F(4)
    who = dice.pick(
        (("一辆货车", "一辆轿车"), ("一艘巡逻艇", "一艘快艇"), ("一辆普通客车", "一辆警车"), ("一列货运列车", "一列客运列车"))
    )  # fmt: skip
    far = v2 * t
    kind = dice.chance(50)
    answer = rf"{fraction(t)}\text{{小时}}" if kind else rf"{fraction(far)}\text{{千米}}"
    text = worded(
        dice,
        (
            f"{who[0]}以{v1}千米/时的速度从甲地出发，{head}小时后，{who[1]}以{v2}千米/时的速度沿同一路线从甲地出发追赶。",
            f"{who[0]}从甲地出发，速度是{v1}千米/时；{who[1]}晚{head}小时从甲地出发沿同一路线去追，速度是{v2}千米/时。",
        ),
        f"{who[1][2:]}出发多少小时后追上？" if kind else "追上时离甲地多少千米？",
    )
    steps = (
        said(
            f"设{who[1][2:]}出发 $x$ 小时后，两者离甲地的距离分别是 $y_1={v1}(x+{head})={v1}x+{v1 * head}$，$y_2={v2}x$，追上时两者相等。"
        ),
        said(f"由 ${v2}x={v1}x+{v1 * head}$ 求得追上的时间是 ${fraction(t)}$ 小时。"),
        *(
            ()
            if kind
            else (said(f"这时离甲地 ${v2}\\times {fraction(t)}={fraction(far)}$（千米）。"),)
        ),
    )
    return Draft(
        text,
        answer,
        steps,
        lambda: (
            rf"{next(n for n in range(200) if v2 * n == v1 * (n + head))}\text{{小时}}"
            if kind
            else rf"{v1 * (next(n for n in range(200) if v2 * n == v1 * (n + head)) + head)}\text{{千米}}"
        ),
        distractors=slips(
            answer,
            (
                rf"{fraction(t + head)}\text{{小时}}"
                if kind
                else rf"{fraction(v1 * t)}\text{{千米}}",
                "先出发的时间没有处理对。",
            ),
            (
                rf"{head}\text{{小时}}" if kind else rf"{v1 * head}\text{{千米}}",
                "求成了先走的部分。",
            ),
        ),
    )


def model(dice: Dice, level: int) -> Draft:
    """Spring, candle, tank from two readings, then a third."""
    kind = dice.below(4)
    k, b = dice.integer(2, 6), dice.integer(8, 30)
    x1, x2 = dice.picks(range(1, 6), 2)
    if kind == 0:
        half = F(k, 2)
        name, xn, yn, ux, uy = "弹簧", "所挂物体的质量", "弹簧的长度", "千克", "厘米"
        slope, start = half, F(b)
    elif kind == 1:
        name, xn, yn, ux, uy = "一支蜡烛点燃后", "燃烧时间", "剩余的长度", "小时", "厘米"
        slope, start = F(-k), F(k * dice.integer(8, 12))
    elif kind == 2:
        name, xn, yn, ux, uy = "一个蓄水池匀速注水", "注水时间", "水池中的水量", "小时", "立方米"
        slope, start = F(k * 5), F(b * 5)
    else:
        name, xn, yn, ux, uy = "山区的气温随海拔升高均匀下降，某座山上", "海拔", "气温", "千米", "℃"
        slope, start = F(-6), F(b)
    if kind == 2:
        name, xn, yn, ux, uy = dice.pick(
            (
                (name, xn, yn, ux, uy),
                ("一个粮仓匀速进粮", "进粮时间", "粮仓里的粮食", "小时", "吨"),
                ("一个游泳池匀速进水", "进水时间", "池中的水量", "小时", "立方米"),
                ("某种树苗匀速生长", "栽种的时间", "树苗的高度", "年", "厘米"),
            )
        )
    if kind == 1:
        name, xn, yn, ux, uy = dice.pick(
            (
                (name, xn, yn, ux, uy),
                ("一台耕地机匀速作业", "工作时间", "油箱里的油量", "小时", "升"),
                ("一个水桶匀速漏水", "漏水时间", "桶里的水量", "小时", "升"),
            )
        )
    y1, y2 = slope * x1 + start, slope * x2 + start
    x3 = dice.pick([n for n in range(6, 8) if slope * n + start > 0] or [max(x1, x2)])
    if x3 in (x1, x2):
        x3 = 0
    y3 = slope * x3 + start
    data = (
        f"当{xn}是{x1}{ux}时，{yn}是{decimal(y1)}{uy}；当{xn}是{x2}{ux}时，{yn}是{decimal(y2)}{uy}"
    )
    text = worded(
        dice,
        (
            f"{name}，{yn} $y$（{uy}）是{xn} $x$（{ux}）的一次函数。{data}。",
            f"{name}，{yn} $y$（{uy}）与{xn} $x$（{ux}）之间是一次函数关系，已知{data}。",
        ),
        (
            f"当{xn}是{x3}{ux}时，{yn}是多少{uy}？",
            f"求{xn}是{x3}{ux}时的{yn}（单位：{uy}）。",
        ),
    ).replace("弹簧，弹簧", "在弹性限度内，弹簧")
    tex = rf"\text{{{uy}}}" if uy != "℃" else r"℃"
    answer = f"{decimal(y3)}{tex}"
    steps = (
        said(
            f"设 $y=kx+b$，代入两组值，求得 $k$ 的值是 ${fraction(slope)}$，$b$ 的值是 ${fraction(start)}$，即 $y={lin(slope, start)}$。"
        ),
        line(
            rf"{fraction(slope)}\times {x3}{signed(start)}", decimal(y3), f"当自变量是 ${x3}$ 时："
        ),
    )
    return Draft(
        text,
        answer,
        steps,
        lambda: f"{decimal(y1 + (y2 - y1) / (x2 - x1) * (x3 - x1))}{tex}",
        distractors=slips(
            answer,
            (
                f"{decimal(slope * x3)}{tex}" if slope * x3 > 0 else f"{decimal(start)}{tex}",
                "漏加了常数项。" if slope * x3 > 0 else "没有减去变化的部分。",
            ),
            (f"{decimal(y1 + y2)}{tex}", "不是把两个值相加。"),
            (f"{decimal(abs(start - slope * x3))}{tex}", "$k$ 的符号错了。"),
        ),
    )


def plan(dice: Dice, level: int) -> Draft:
    """Two plans: from how many on is the one cheaper; which is cheaper at an amount."""
    scene = dice.below(4)
    if scene == 0:
        a, b, c = dice.step(10, 40, 10), F(dice.integer(1, 3), 10), 0
        d = b + F(dice.pick((1, 2)), 10)
        one, two, unit, text = (
            f"y_1={a}+{decimal(b)}x",
            f"y_2={decimal(d)}x",
            "分钟",
            f"某电信公司有两种收费方式：方式一每月收月租费{a}元，另按每分钟{decimal(b)}元收费；方式二不收月租费，每分钟{decimal(d)}元。",
        )
        first, second = (F(a), b), (F(0), d)
        names, var = ("方式一", "方式二"), "每月通话时间"
        del c
    elif scene == 1:
        p, fold, card = dice.step(20, 60, 10), dice.pick((5, 6, 7, 8)), dice.step(50, 200, 50)
        first, second = (F(card), F(p * fold, 10)), (F(0), F(p))
        one, two, unit, text = (
            f"y_1={card}+{decimal(first[1])}x",
            f"y_2={p}x",
            "次",
            f"某{dice.pick(('游泳馆', '滑冰场', '健身馆', '羽毛球馆'))}单次票价{p}元，若办会员卡，每张卡{card}元（只限本人使用），凭卡每次按单次票价的{fold}折收费。",
        )
        names, var = ("办卡", "不办卡"), "去的次数"
    elif scene == 2:
        p = dice.step(50, 100, 10)
        free, fold = dice.integer(1, 3), dice.pick((5, 6, 7, 75, 8))
        rate = F(fold, 10) if fold < 10 else F(fold, 100)
        first, second = (F(p * free), p * rate), (F(0), p * (rate + F(1, 10)))
        one, two, unit, text = (
            f"y_1={p * free}+{decimal(first[1])}x",
            f"y_2={decimal(second[1])}x",
            "名",
            f"{free}名老师带 $x$ 名学生参观，成人票每张{p}元。甲旅行社：老师全价，学生按{str(fold).replace('75', '7.5')}折；乙旅行社：按人数收费，只收 $x$ 名学生的票，每张按{decimal(second[1] * 10 / p)}折，老师免费。",
        )
        names, var = ("甲旅行社", "乙旅行社"), "学生人数"
    else:
        a, b = dice.step(100, 400, 50), F(dice.integer(2, 6), 10)
        d = b + F(dice.pick((1, 2, 4, 5)), 10)
        first, second = (F(a), b), (F(0), d)
        one, two, unit, text = (
            f"y_1={a}+{decimal(b)}x",
            f"y_2={decimal(d)}x",
            "份",
            f"学校印制宣传材料，甲厂收制版费{a}元，每份另收印刷费{decimal(b)}元；乙厂不收制版费，每份收{decimal(d)}元。",
        )
        names, var = ("甲厂", "乙厂"), "印制的份数"
    opening = dice.pick(
        ("", f"{pupil(dice)}在做一份选择方案的调查：", "数学活动课上研究“怎样选更省钱”：")
    )
    edge = first[0] / (second[1] - first[1])
    if level == 3:
        need = edge.numerator // edge.denominator + 1
        answer = rf"{need}\text{{{unit}}}"
        if edge.denominator == 1 and scene == 0:
            answer = f"x>{edge}"
            ask = f"{var} $x$（分钟）在什么范围内时，选择方式一更省钱？"
        else:
            ask = f"{var}至少是多少{unit}时，选择{names[0]}比{names[1]}更省钱？"
        steps = (
            said(f"设{var}为 $x$，费用分别为 ${one}$，${two}$（元）。"),
            said(f"由 $y_1<y_2$ 得 $x>{fraction(edge)}$。"),
            *((said(f"$x$ 是整数，至少是 {need}。"),) if "x>" not in answer else ()),
        )

        def again() -> str:
            found = next(
                n for n in range(1, 5000) if first[0] + first[1] * n < second[0] + second[1] * n
            )
            return rf"{found}\text{{{unit}}}" if "x>" not in answer else f"x>{found - 1}"

        bad = (
            (f"x<{edge}", "不等号的方向弄反了。")
            if "x>" in answer
            else (
                rf"{need - 1}\text{{{unit}}}",
                "刚好相等时并不更省钱。" if edge.denominator == 1 else "取整的方向错了。",
            )
        )
        return Draft(
            opening + text + ask,
            answer,
            steps,
            again,
            distractors=slips(
                answer,
                bad,
                (
                    rf"{fraction(first[0])}\text{{{unit}}}" if "x>" not in answer else "x>0",
                    "没有列不等式比较。",
                ),
            ),
        )
    n = int(edge) + dice.pick((-1, 1)) * dice.integer(2, max(3, int(edge) // 3))
    n = max(n, 1)
    if n == edge:
        n += 3
    costs = (first[0] + first[1] * n, second[0] + second[1] * n)
    better = names[0] if costs[0] < costs[1] else names[1]
    answer = rf"{decimal(abs(costs[0] - costs[1]))}\text{{元}}"
    return Draft(
        opening
        + text
        + dice.pick(
            (
                f"若{var}是{n}{unit}，选择费用低的一种，比选择另一种省多少元？",
                f"当{var}是{n}{unit}时，两种选择的费用相差多少元？",
            )
        ),
        answer,
        sums(
            (
                f"{names[0]}的费用：",
                rf"{decimal(first[0])}+{decimal(first[1])}\times {n}",
                decimal(costs[0]),
            ),
            (f"{names[1]}的费用：", rf"{decimal(second[1])}\times {n}", decimal(costs[1])),
            (
                f"选{better}省：",
                f"{decimal(max(costs))}-{decimal(min(costs))}",
                decimal(abs(costs[0] - costs[1])),
            ),
        ),
        lambda: rf"{decimal(abs(first[0] - (second[1] - first[1]) * n))}\text{{元}}",
        distractors=slips(
            answer,
            (rf"{decimal(min(costs))}\text{{元}}", "求成了较低的费用。"),
            (
                rf"{decimal(first[1] * n if first[1] * n != abs(costs[0] - costs[1]) else max(costs))}\text{{元}}",
                "漏加了固定的费用。",
            ),
        ),
    )


def best(dice: Dice, level: int) -> Draft:
    """The largest profit or the least cost of a mix within limits."""
    total = dice.step(20, 100, 10)
    p, q = dice.picks((6, 8, 10, 12, 15, 20), 2)
    p, q = max(p, q), min(p, q)
    k = dice.pick((2, 3, 4))
    scene = dice.pick(
        (
            ("某商店计划购进A、B两种商品", "件", "A种", "B种"),
            ("某书店计划购进科技书和文学书", "本", "科技书", "文学书"),
            ("某水果店计划购进樱桃和草莓礼盒", "盒", "樱桃礼盒", "草莓礼盒"),
            ("某文具店计划购进甲、乙两种计算器", "个", "甲种", "乙种"),
        )
    )
    limit = F(total, k + 1)
    top = limit.numerator // limit.denominator
    ask_profit = dice.chance(60)
    if ask_profit:
        value = p * top + q * (total - top)
        text = worded(
            dice,
            (
                f"{scene[0]}共{total}{scene[1]}，{scene[2]}每{scene[1]}获利{p}元，{scene[3]}每{scene[1]}获利{q}元，且{scene[3]}的数量不少于{scene[2]}的{k}倍，",
                f"{scene[0]}，两种共{total}{scene[1]}，其中{scene[3]}的数量不少于{scene[2]}的{k}倍。每{scene[1]}的利润：{scene[2]}{p}元，{scene[3]}{q}元。",
            ),
            (
                "全部售完的最大利润是多少元？",
                "怎样进货才能使全部售完后的总利润最大？最大利润是多少元？",
            ),
        )
        steps = (
            said(
                f"设购进{scene[2]} $x$ {scene[1]}，总利润 $y={p}x+{q}({total}-x)={p - q}x+{q * total}$。"
            ),
            said(rf"由 ${total}-x\ge {k}x$ 得 $x\le {fraction(limit)}$，$x$ 是整数。"),
            said(f"${p - q}>0$，$y$ 随 $x$ 的增大而增大，$x$ 取最大值 ${top}$。", name="看增减性"),
            line(rf"{p - q}\times {top}+{q * total}", str(value), "最大利润："),
        )
        bad = (
            (p * total, "没有考虑数量的限制。"),
            (q * total, "取成了最小的情形。"),
            (p * (total - top) + q * top, "两种数量弄反了。"),
        )
    else:
        low = -(-limit.numerator // limit.denominator)
        value = p * low + q * (total - low)
        text = worded(
            dice,
            (
                f"{scene[0]}共{total}{scene[1]}，{scene[2]}每{scene[1]}进价{p}元，{scene[3]}每{scene[1]}进价{q}元，且{scene[3]}的数量不超过{scene[2]}的{k}倍，",
                f"{scene[0]}，两种共{total}{scene[1]}，要求{scene[3]}的数量不超过{scene[2]}的{k}倍。{scene[2]}的进价是每{scene[1]}{p}元，{scene[3]}的进价是每{scene[1]}{q}元，",
            ),
            ("最少需要多少元购进这批货物？", "购进这批货物至少要用多少元？"),
        )
        steps = (
            said(
                f"设购进{scene[2]} $x$ {scene[1]}，总费用 $y={p}x+{q}({total}-x)={p - q}x+{q * total}$。"
            ),
            said(rf"由 ${total}-x\le {k}x$ 得 $x\ge {fraction(limit)}$，$x$ 是整数。"),
            said(f"${p - q}>0$，$y$ 随 $x$ 的增大而增大，$x$ 取最小值 ${low}$。", name="看增减性"),
            line(rf"{p - q}\times {low}+{q * total}", str(value), "最少费用："),
        )
        bad = (
            (q * total, "没有考虑数量的限制。"),
            (p * total, "取成了最大的情形。"),
            (p * (total - low) + q * low, "两种数量弄反了。"),
        )
    answer = rf"{value}\text{{元}}"

    def tried() -> str:
        sums_of = {x: p * x + q * (total - x) for x in range(total + 1)}
        if ask_profit:
            return rf"{max(v for x, v in sums_of.items() if total - x >= k * x)}\text{{元}}"
        return rf"{min(v for x, v in sums_of.items() if total - x <= k * x)}\text{{元}}"

    return Draft(
        text,
        answer,
        steps,
        tried,
        distractors=slips(answer, *((rf"{v}\text{{元}}", w) for v, w in bad)),
    )


RECIPES = (
    Recipe("num.function.apply", "fee", "word", (2, 3), fee),
    Recipe("num.function.apply", "travel", "word", (2, 3), travel),
    Recipe("num.function.apply", "model", "word", (3,), model),
    Recipe("num.function.choice", "plan", "word", (2, 3), plan),
    *checked("num.function.choice", "plan", (2, 3), plan),
    Recipe("num.function.choice", "best", "word", (4,), best),
)

"""Stories with products and quotients of decimals, 分段计费, 进一 and 去尾, repeating decimals."""

from collections.abc import Callable, Sequence
from fractions import Fraction

from curriculum.generators.dice import Dice
from curriculum.generators.latex import decimal
from curriculum.generators.primary.numbers.frames import (
    answered,
    blank,
    corrected,
    judge_of,
    of,
    padded,
)
from curriculum.generators.recipe import Draft, Recipe
from curriculum.generators.scenes.people import pupil
from curriculum.generators.working import said, slips, sums
from engine.values import Step

d = decimal


def odd(dice: Dice, low: int, high: int) -> int:
    """A whole number that doesn't end in 0."""
    number = dice.integer(low, high)
    return number + 1 if number % 10 == 0 else number


def told(
    text: str, value: Fraction | int, unit: str, work: Sequence[tuple[str, str, Fraction | int]],
    again: Callable[[], Fraction], wrong: Sequence[tuple[Fraction | int, str]] = (),
    after: tuple[Step, ...] = (),
) -> Draft:  # fmt: skip
    """A story with decimal sums."""
    steps = (*sums(*((why, expression, d(result)) for why, expression, result in work)), *after)
    slip = slips(of(d(value), unit), *((of(d(w), unit), m) for w, m in wrong if w > 0))
    return Draft(text, of(d(value), unit), steps, lambda: of(d(again()), unit), distractors=slip)


def bought(dice: Dice, level: int) -> Draft:
    """Price times amount; level 2 two things, level 3 change."""
    who = pupil(dice)
    name, unit, low, high = dice.pick(
        (
            ("苹果", "千克", 52, 98),
            ("大米", "千克", 48, 79),
            ("西红柿", "千克", 35, 69),
            ("花布", "米", 86, 189),
            ("电线", "米", 23, 58),
            ("排骨", "千克", 192, 299),
            ("橘子", "千克", 36, 65),
        )
    )
    price = Fraction(odd(dice, low, high), 10)
    whole = dice.integer(3, 9)
    count: Fraction | int = whole if level == 1 else Fraction(odd(dice, 12, 48), 10)
    total = price * count
    if level < 3:
        text = dice.pick(
            (
                f"{name}每{unit}{d(price)}元，{who}的妈妈买了{d(count)}{unit}。一共要多少元？",
                f"买{d(count)}{unit}{name}，每{unit}{d(price)}元，应付多少元？",
                f"一{unit}{name}的价钱是{d(price)}元，买{d(count)}{unit}要付多少元？",
                f"{who}去买{name}，单价是{d(price)}元，买了{d(count)}{unit}，总价是多少元？",
            )
        )
        return told(
            text,
            total,
            "元",
            (("总价 $=$ 单价 $\\times$ 数量：", rf"{d(price)}\times {d(count)}", total),),
            lambda: sum([price * Fraction(1, 10)] * int(count * 10), Fraction(0)),
            (
                (total * 10, "积的小数点点错了。"),
                (total / 10, "积的小数点点错了。"),
                (price + count, "求总价要用乘法。"),
            ),
        )
    paid = next(n for n in (20, 50, 100, 200, 500, 1000, 2000) if n > total)
    text = dice.pick(
        (
            f"{name}每{unit}{d(price)}元，妈妈买{d(count)}{unit}，付了{paid}元，应找回多少元？",
            f"{who}带{paid}元买{d(count)}{unit}{name}，每{unit}{d(price)}元，还剩多少元？",
            f"用{paid}元买{name}，每{unit}{d(price)}元，买了{d(count)}{unit}，应找回多少元？",
        )
    )
    return told(
        text,
        paid - total,
        "元",
        (
            ("先求总价：", rf"{d(price)}\times {d(count)}", total),
            ("再求找回的钱：", f"{paid}-{d(total)}", paid - total),
        ),
        lambda: paid - sum([price / 10] * int(count * 10), Fraction(0)),
        (
            (total, "求的是花的钱，还没有求剩下的。"),
            (paid - total * 10, "积的小数点点错了。"),
            (paid - total + 1, "退位时忘了减 1。"),
        ),
    )


def shared(dice: Dice, level: int) -> Draft:
    """Quotients in stories: by a whole number, then by a decimal."""
    who = pupil(dice)
    q = Fraction(odd(dice, 12, 48), 10)
    if level == 1:
        b = dice.integer(3, 9)
        a = q * b
        name = dice.pick(
            (
                f"{b}支同样的钢笔一共{d(a * 5)}元，每支多少元？",
                f"{who}买了{b}本同样的画册，付了{d(a * 5)}元，正好。每本画册多少元？",
                f"{b}块同样的手表电池共{d(a * 5)}元，一块多少元？",
                f"{who}{b}分钟走了{d(a * 30)}米，平均每分钟走多少米？",
                f"一辆观光车{b}分钟行了{d(a * 30)}米，平均每分钟行多少米？",
                f"把{d(a)}米长的彩带平均剪成{b}段，每段长多少米？",
                f"一根木料长{d(a)}米，锯成同样长的{b}段，每段长多少米？",
                f"{b}个同样的展板排成一排，共长{d(a)}米，每个展板宽多少米？",
                f"一幢{b}层的小楼高{d(a)}米，每层一样高，每层高多少米？",
                f"{b}瓶油一共重{d(a)}千克，平均每瓶重多少千克？",
                f"{b}只小兔一共重{d(a)}千克，平均每只重多少千克？",
                f"果园{b}棵果树共施肥{d(a)}千克，平均每棵施肥多少千克？",
                f"把{d(a)}千克大米平均装进{b}个袋子，每袋装多少千克？",
                f"{who}家{b}天吃了{d(a)}千克蔬菜，平均每天吃多少千克？",
                f"{b}袋同样的洗衣粉一共重{d(a)}千克，每袋重多少千克？",
                f"{b}根同样长的水管接成{d(a)}米长的管道（接头不计），每根水管长多少米？",
                f"{who}{b}次立定跳远一共跳了{d(a)}米，平均每次跳多少米？",
                f"{b}张同样的电影票一共{d(a * 5)}元，每张多少元？",
                f"{who}骑车{b}分钟行了{d(a * 30)}米，平均每分钟行多少米？",
                f"一块{d(a)}米长的布正好做{b}套同样的童装，每套用布多少米？",
                f"一个长方形花坛的面积是{d(a)}平方米，长{b}米，宽多少米？",
                f"一块面积是{d(a)}平方米的长方形黑板，长{b}米，宽多少米？",
            )
        )
        scale = 5 if "元" in name else 30 if "分钟" in name else 1
        unit = "元" if scale == 5 else "千克" if "千克" in name else "米"
        return told(
            name,
            q * scale,
            unit,
            (
                (
                    "平均分用除法：" if "面积" not in name else "宽 $=$ 面积 $\\div$ 长：",
                    rf"{d(a * scale)}\div {b}",
                    q * scale,
                ),
            ),
            lambda: a * scale / b,
            (
                (q * scale * 10, "商的小数点点错了。"),
                (q * scale / 10, "商的小数点点错了。"),
                (a * scale * b, "求每份是多少用除法。"),
            ),
        )
    b2 = Fraction(odd(dice, 12, 48), 10)
    a2 = q * b2
    text, unit = dice.pick(
        (
            (f"买{d(b2)}千克苹果用去{d(a2)}元，每千克苹果多少元？", "元"),
            (f"一只蜗牛{d(b2)}小时爬了{d(a2)}米，平均每小时爬多少米？", "米"),
            (f"长方形菜地的面积是{d(a2)}平方米，宽{d(b2)}米，长多少米？", "米"),
            (f"一捆电线重{d(a2)}千克，每米重{d(b2)}千克，这捆电线长多少米？", "米"),
            (f"大象的体重是{d(a2)}吨，是牛的{d(b2)}倍，牛重多少吨？", "吨"),
            (f"{who}买排骨用去{d(a2)}元，买了{d(b2)}千克，每千克排骨多少元？", "元"),
            (f"每米花布{d(b2)}元，付{d(a2)}元正好可以买多少米？", "米"),
            (f"一台拖拉机{d(b2)}小时耕地{d(a2)}公顷，平均每小时耕地多少公顷？", "公顷"),
            (f"一块平行四边形玻璃的面积是{d(a2)}平方分米，底是{d(b2)}分米，高是多少分米？", "分米"),
            (f"一根钢管长{d(b2)}米，重{d(a2)}千克，平均每米重多少千克？", "千克"),
            (f"今年大棚产菜{d(a2)}吨，是去年的{d(b2)}倍，去年产菜多少吨？", "吨"),
            (f"蓝鲸模型长{d(a2)}米，海豚模型长{d(b2)}米，蓝鲸模型的长是海豚模型的多少倍？", "倍"),
            (f"一个水龙头{d(b2)}分钟放水{d(a2)}升，平均每分钟放水多少升？", "升"),
            (f"长方形广告牌的面积是{d(a2)}平方米，长是{d(b2)}米，宽是多少米？", "米"),
            (f"把{d(a2)}升蜂蜜分装在容量是{d(b2)}升的瓶子里，相当于装了多少瓶？", "瓶"),
            (f"一辆电动车充电{d(b2)}小时行驶里程增加{d(a2)}千米，平均每小时增加多少千米？", "千米"),
            (f"{who}买了{d(b2)}米丝带，付了{d(a2)}元，每米丝带多少元？", "元"),
            (f"一台抽水机{d(b2)}小时抽水{d(a2)}吨，平均每小时抽水多少吨？", "吨"),
            (f"一只乌龟{d(b2)}分钟爬了{d(a2)}米，平均每分钟爬多少米？", "米"),
            (f"今年的苹果每千克{d(a2)}元，是去年价钱的{d(b2)}倍，去年每千克多少元？", "元"),
            (f"一株竹子{d(b2)}天长高{d(a2)}分米，平均每天长高多少分米？", "分米"),
            (f"把{d(a2)}千克茶叶装罐，每罐装{d(b2)}千克，相当于装了多少罐？", "罐"),
        )
    )  # fmt: skip
    return told(
        text,
        q,
        unit,
        (("用除法：", rf"{d(a2)}\div {d(b2)}", q),),
        lambda: Fraction(a2.numerator * b2.denominator, a2.denominator * b2.numerator),
        (
            (q * 10, "只移动了被除数的小数点。"),
            (q / 10, "只移动了除数的小数点。"),
            (a2 * b2, "应该用除法。"),
        ),
    )


def piecewise(dice: Dice, level: int) -> Draft:
    """Taxi, water, electricity, parking: two prices."""
    kind = dice.below(5)
    if kind == 0:
        base, start, rate = dice.pick(
            (
                (10, 3, Fraction(5, 2)),
                (8, 3, Fraction(9, 5)),
                (13, 3, Fraction(23, 10)),
                (7, 3, Fraction(3, 2)),
                (9, 3, Fraction(21, 10)),
            )
        )
        km = dice.integer(5, 15)
        shown: Fraction = (
            Fraction(km) if level == 3 else Fraction(km) - Fraction(dice.integer(1, 9), 10)
        )
        charge = base + rate * (km - start)
        rule = "（不足1千米按1千米计算）" if level > 3 else ""
        text = dice.pick(
            (
                f"出租车起步价{base}元（{start}千米以内），超过{start}千米的部分每千米{d(rate)}元{rule}。乘车{d(shown)}千米，应付多少元？",
                f"某地出租车收费标准：{start}千米以内{base}元，超过{start}千米的部分，每千米{d(rate)}元{rule}。王叔叔乘了{d(shown)}千米，要付多少元？",
                f"坐出租车，{start}千米以内收{base}元，超过部分每千米收{d(rate)}元{rule}。从家到车站有{d(shown)}千米，车费是多少元？",
            )
        )
        before = (
            (said(f"不足 1 千米按 1 千米算，${d(shown)}$ 千米按 ${km}$ 千米计费。", name="进一法"),)
            if level > 3
            else ()
        )
        one = told(
            text,
            charge,
            "元",
            (
                (f"超过 {start} 千米的部分：", f"{km}-{start}", km - start),
                ("超过部分的费用：", rf"{d(rate)}\times {km - start}", rate * (km - start)),
                ("再加上起步价：", f"{base}+{d(rate * (km - start))}", charge),
            ),
            lambda: base + sum([rate] * len(range(start, km)), Fraction(0)),
            (
                (rate * km, "全程都按超过部分的单价算了，还没有算起步价。"),
                (base + rate * km, "前 3 千米又算了一遍。"),
                (rate * (km - start), "忘了加起步价。"),
                *(
                    ((base + rate * (shown - start), "不足 1 千米没有按 1 千米算。"),)
                    if level > 3
                    else ()
                ),
            ),
        )
        return Draft(
            one.statement, one.answer, (*before, *one.steps), one.again, distractors=one.distractors
        )
    name, limit, low, high, unit, used = (
        ("水", 12, Fraction(5, 2), Fraction(38, 10), "吨", dice.integer(14, 22)),
        ("电", 100, Fraction(1, 2), Fraction(7, 10), "千瓦时", dice.integer(110, 180)),
        ("天然气", 30, Fraction(27, 10), Fraction(32, 10), "立方米", dice.integer(34, 52)),
        ("水", 10, Fraction(28, 10), Fraction(42, 10), "吨", dice.integer(12, 20)),
    )[kind - 1]
    over = used - limit
    first, second = low * limit, high * over
    text = dice.pick(
        (
            f"某市规定每月用{name}{limit}{unit}以内（含{limit}{unit}）每{unit}{d(low)}元，超过的部分每{unit}{d(high)}元。小林家上月用{name}{used}{unit}，应交多少元？",
            f"{name}费收费标准：每月{limit}{unit}以内每{unit}{d(low)}元，超过{limit}{unit}的部分每{unit}{d(high)}元。李阿姨家用了{used}{unit}，要交{name}费多少元？",
            f"为了节约用{name}，每户每月用{name}不超过{limit}{unit}的，每{unit}{d(low)}元；超过的部分，每{unit}{d(high)}元。张大爷家这个月用了{used}{unit}，应付多少元？",
        )
    )
    if level > 3:
        text = dice.pick(
            (
                f"某市规定每月用{name}{limit}{unit}以内（含{limit}{unit}）每{unit}{d(low)}元，超过的部分每{unit}{d(high)}元。小林家上月交{name}费{d(first + second)}元，用了多少{unit}？",
                f"{name}费标准：每月{limit}{unit}以内每{unit}{d(low)}元，超过{limit}{unit}的部分每{unit}{d(high)}元。李阿姨家交了{d(first + second)}元，用{name}多少{unit}？",
            )
        )
        return told(
            text,
            used,
            unit,
            (
                (f"{limit} {unit}以内的费用：", rf"{d(low)}\times {limit}", first),
                ("超过部分交的费用：", f"{d(first + second)}-{d(first)}", second),
                (f"超过部分用了多少{unit}：", rf"{d(second)}\div {d(high)}", over),
                ("一共用了：", f"{limit}+{over}", used),
            ),
            lambda: Fraction(
                next(
                    n
                    for n in range(400)
                    if low * min(n, limit) + high * max(0, n - limit) == first + second
                )
            ),
            ((over, f"忘了加 {limit} {unit}以内的部分。"), (limit, "超过的部分没有算。")),
        )
    return told(
        text,
        first + second,
        "元",
        (
            (f"{limit} {unit}以内的费用：", rf"{d(low)}\times {limit}", first),
            ("超过的部分：", f"{used}-{limit}", over),
            ("超过部分的费用：", rf"{d(high)}\times {over}", second),
            ("合起来：", f"{d(first)}+{d(second)}", first + second),
        ),
        lambda: sum((low if n < limit else high for n in range(used)), Fraction(0)),
        (
            (low * used, "全部按第一档的单价算了。"),
            (high * used, "全部按第二档的单价算了。"),
            (second, "只算了超过的部分。"),
            (first + high * used, "超过部分的数量没有减去第一档。"),
        ),
    )


def enough(dice: Dice, level: int) -> Draft:
    """Is the money enough, by estimating up or down?"""
    a, b = Fraction(odd(dice, 281, 299), 10), Fraction(odd(dice, 92, 99), 10)
    n = dice.integer(2, 4)
    up = dice.chance(1, 2)
    if up:
        limit = 30 + 10 * n
        why = f"把 ${d(a)}$ 看成 $30$，${d(b)}$ 看成 $10$，都往大估：$30+10\\times {n}={limit}$，实际比 ${limit}$ 元少，所以够。"
    else:
        a, b = a + 2, b + 1
        limit = 30 + 10 * n
        why = f"把 ${d(a)}$ 看成 $30$，${d(b)}$ 看成 $10$，都往小估：$30+10\\times {n}={limit}$，实际比 ${limit}$ 元多，所以不够。"
    verdict, other = ("够", "不够") if up else ("不够", "够")
    text = dice.pick(
        (
            f"一袋大米{d(a)}元，一盒鸡蛋{d(b)}元。妈妈带{limit}元，买1袋大米和{n}盒鸡蛋，钱（　）。",
            f"一个书包{d(a)}元，一本笔记本{d(b)}元。{limit}元买1个书包和{n}本笔记本，钱（　）。",
            f"一副球拍{d(a)}元，一筒球{d(b)}元。带{limit}元买1副球拍和{n}筒球，钱（　）。",
            f"一桶油{d(a)}元，一袋盐和调料{d(b)}元。{limit}元买1桶油和{n}袋调料，钱（　）。",
        )
    )
    return Draft(
        text,
        "",
        (said(why, name="估算"),),
        lambda: "够" if a + n * b <= limit else "不够",
        options=(verdict, other, "不能判断"),
        distractors=slips(
            "",
            (other, "判断“够”要往大估，判断“不够”要往小估。"),
            ("不能判断", "往一个方向估就能判断。"),
        ),
    )


def bottles(dice: Dice, level: int) -> Draft:
    """进一法 and 去尾法 with decimals."""
    up = dice.chance(1, 2)
    each = Fraction(dice.pick((4, 8, 15, 25, 12, 18, 6)), 10)
    q = dice.integer(6, 20)
    who = pupil(dice)
    total = each * q + each * Fraction(dice.integer(1, 3), 4)
    total = Fraction(round(total * 10), 10)
    if total % each == 0:
        total += Fraction(1, 10)
    q = int(total / each)
    left = total - each * q
    if up:
        text, unit = dice.pick(
            (
                (f"有{d(total)}千克油，每个瓶子最多装{d(each)}千克，至少要准备多少个瓶子？", "个"),
                (f"{d(total)}吨沙子，一辆小车每次最多运{d(each)}吨，至少要运多少次？", "次"),
                (
                    f"{d(total)}千克蜂蜜装瓶，每瓶最多装{d(each)}千克，全部装完至少要多少个瓶子？",
                    "个",
                ),
                (f"要运{d(total)}吨货物，每次运{d(each)}吨，至少几次运完？", "次"),
                (f"{who}家榨了{d(total)}升果汁，每个杯子最多装{d(each)}升，要全部装完至少用多少个杯子？", "个"),
                (f"把{d(total)}千克绿豆装进小布袋，每袋最多装{d(each)}千克，至少要多少个布袋？", "个"),
                (f"修一段长{d(total)}千米的路，每天最多修{d(each)}千米，至少要多少天修完？", "天"),
                (f"{who}要存{d(total)}GB的照片，每个移动盘还能存{d(each)}GB，至少要用多少个移动盘？", "个"),
                (f"食堂运来{d(total)}吨煤，每天最多烧{d(each)}吨，至少要多少天才能烧完？", "天"),
                (f"一块宽{d(each)}米的草皮卷一次铺一条，要铺宽{d(total)}米的草地，至少要铺多少条？", "条"),
            )
        )  # fmt: skip
    else:
        text, unit = dice.pick(
            (
                (f"一块布长{d(total)}米，做一件童装要{d(each)}米，最多能做多少件？", "件"),
                (f"一根丝带长{d(total)}米，包一个礼盒要{d(each)}米，最多能包多少个？", "个"),
                (f"{who}有{d(total)}元，每本练习本{d(each)}元，最多能买多少本？", "本"),
                (f"用{d(total)}米铁丝做圆环，每个要{d(each)}米，最多能做多少个？", "个"),
                (f"做一个蛋糕要{d(each)}千克面粉，{d(total)}千克面粉最多能做多少个？", "个"),
                (f"一张长{d(total)}米的木板，每{d(each)}米锯成一块，最多能锯出多少块完整的木板？", "块"),
                (f"调一杯饮料用果汁{d(each)}升，现有果汁{d(total)}升，最多能调多少杯？", "杯"),
                (f"{who}带了{d(total)}元，每支笔芯{d(each)}元，最多能买多少支？", "支"),
                (f"织一条围巾要毛线{d(each)}千克，{d(total)}千克毛线最多织多少条？", "条"),
                (f"每个花环用铁丝{d(each)}米，一捆铁丝长{d(total)}米，最多可以做多少个花环？", "个"),
            )
        )  # fmt: skip
    value = q + up
    steps = (
        said(
            f"求 ${d(total)}$ 里面有几个 ${d(each)}$，用除法 ${d(total)}\\div {d(each)}$，商的整数部分是 ${q}$，还剩 ${d(left)}$。"
        ),
        said(
            f"剩下的 ${d(left)}$ {'也要再用一份，所以要加 1，得 ' if up else '不够再做一份，舍去，得 '}${value}$。",
            name="进一法" if up else "去尾法",
        ),
    )
    wrong = slips(
        of(value, unit),
        (
            of(q if up else q + 1, unit),
            "剩下的也要再用一份，应该进一。" if up else "剩下的不够一份，应该去尾。",
        ),
        (of(d(half(total / each)), unit), "份数要取整数。"),
        (of(value + 1, unit), "多算了一份。"),
    )
    return Draft(
        text,
        of(value, unit),
        steps,
        lambda: of(
            next(n for n in range(200) if (n * each >= total if up else (n + 1) * each > total)),
            unit,
        ),
        distractors=wrong,
    )


def half(value: Fraction) -> Fraction:
    """One decimal place, cut."""
    return (
        Fraction(int(value * 10), 10) if int(value * 10) % 10 else Fraction(int(value * 10) + 5, 10)
    )


def period(a: int, b: int) -> tuple[str, str, str]:
    """Whole part, figures before the period, the period of a / b, by long division."""
    whole, rest = divmod(a, b)
    seen: dict[int, int] = {}
    figures = ""
    while rest and rest not in seen:
        seen[rest] = len(figures)
        digit, rest = divmod(rest * 10, b)
        figures += str(digit)
    if not rest:
        return str(whole), figures, ""
    return str(whole), figures[: seen[rest]], figures[seen[rest] :]


def dotted(whole: str, before: str, cycle: str) -> str:
    """A repeating decimal with dots over the first and last figure of its period."""
    dots = (
        rf"\dot{{{cycle}}}"
        if len(cycle) == 1
        else rf"\dot{{{cycle[0]}}}{cycle[1:-1]}\dot{{{cycle[-1]}}}"
    )
    return f"{whole}.{before}{dots}"


def repeating(dice: Dice, level: int) -> Draft:
    """The quotient as a repeating decimal in short form."""
    b = dice.pick((3, 9, 11, 6) if level == 2 else (6, 11, 12, 15, 22, 7))
    a = dice.integer(1, 3 * b)
    whole, before, cycle = period(a, b)
    while not cycle:
        a += 1
        whole, before, cycle = period(a, b)
    answer = dotted(whole, before, cycle)
    shown = (before + cycle * 6)[:6]
    wrong = slips(
        answer,
        *(
            (
                (
                    rf"{whole}.\dot{{{before[0]}}}{(before + cycle)[1:-1]}\dot{{{cycle[-1]}}}",
                    "循环节认错了，只有依次不断重复的数字才是循环节。",
                ),
            )
            if before
            else ()
        ),
        (f"{whole}.{before}{cycle}", "循环小数没有点上循环点。"),
        (
            rf"{whole}.{before}{cycle}\dot{{{cycle[0]}}}"
            if len(cycle) > 1
            else rf"{whole}.{before}{cycle}\dot{{{int(cycle) + 1 if int(cycle) < 9 else 0}}}",
            "循环点点错了位置。",
        ),
    )
    return blank(
        f"${a}\\div {b}$ 的商用循环小数的简便形式表示是____。",
        answer,
        (
            said(
                f"列竖式除，商是 ${whole}.{shown}\\cdots$，数字“{cycle}”依次不断重复出现，是循环节。"
            ),
            said(f"在循环节的首位和末位上各点一个循环点（只有一位时点一个）：${answer}$。"),
        ),
        lambda: dotted(*period(a * 3, b * 3)),
        wrong,
    )


def repeating_digit(dice: Dice, level: int) -> Draft:
    """Which figure stands at the n-th place."""
    a, b = dice.pick(((1, 7), (2, 7), (3, 7), (5, 7), (5, 11), (4, 11), (7, 37), (10, 37)))
    whole, _, cycle = period(a, b)
    n = dice.integer(20, 100)
    spot = n % len(cycle)
    answer = cycle[spot - 1]
    return blank(
        dice.pick(
            (
                f"循环小数 ${dotted(whole, '', cycle)}$ 的小数部分第 ${n}$ 位上的数字是____。",
                f"${a}\\div {b}={dotted(whole, '', cycle)}$，商的小数部分第 ${n}$ 位是____。",
            )
        ),
        answer,
        (
            said(
                f"循环节“{cycle}”有 {len(cycle)} 位，${n}\\div {len(cycle)}={n // len(cycle)}{rf'{chr(92)}cdots{chr(92)}cdots {spot}' if spot else ''}$。"
            ),
            said(
                f"余数是 {spot}，就是循环节的第 {spot} 个数字 ${answer}$。"
                if spot
                else f"没有余数，就是循环节的最后一个数字 ${answer}$。"
            ),
        ),
        lambda: str(a * 10**n // b % 10),
        slips(
            answer,
            (cycle[spot], "余数是几就数第几个数字。"),
            (cycle[spot - 2], "余数是几就数第几个数字。"),
            (str(spot), "余数是位置，不是那一位上的数字。"),
        ),
    )


def repeating_claim(dice: Dice, level: int) -> tuple[str, bool, str, Callable[[], bool]]:
    """Finite, infinite, repeating."""
    k = dice.integer(1, 8)
    every: tuple[tuple[str, bool, str, Callable[[], bool]], ...] = (
        (
            f"${k}.{k}{k}{k}$ 是循环小数。",
            False,
            "它的小数位数是有限的，是有限小数。",
            lambda: False,
        ),
        (
            "循环小数都是无限小数。",
            True,
            "循环小数的小数部分有无限多位。",
            lambda: bool(period(1, 3)[2]),
        ),
        ("无限小数都是循环小数。", False, "无限小数还有不循环的，例如圆周率 π。", lambda: False),
        (
            f"$0.\\dot{{{k}}}$ 比 $0.{k}$ 大。",
            True,
            f"$0.\\dot{{{k}}}=0.{k}{k}{k}\\cdots$，百分位上是 {k}，比 0 大。",
            lambda: Fraction(k, 9) > Fraction(k, 10),
        ),
        (
            f"${3 * k + 1}\\div 3$ 的商是循环小数。",
            True,
            "余数不断重复出现 1，商的小数部分就不断重复。",
            lambda: bool(period(3 * k + 1, 3)[2]),
        ),
        (
            f"${k}\\div 8$ 的商是循环小数。",
            False,
            "除得尽，商是有限小数或整数。",
            lambda: bool(period(k, 8)[2]),
        ),
        ("$0.\\dot{9}$ 的小数部分有 $1$ 位。", False, "它的小数部分有无限多个 9。", lambda: False),
    )
    return dice.pick(every)


def repeating_compare(dice: Dice, level: int) -> Draft:
    """Sorting look-alikes."""
    a, b = dice.integer(1, 9), dice.integer(1, 9)
    b = b if b != a else a % 9 + 1
    values = {
        f"0.{a}{b}": Fraction(10 * a + b, 100),
        rf"0.\dot{{{a}}}\dot{{{b}}}": Fraction(10 * a + b, 99),
        rf"0.{a}\dot{{{b}}}": Fraction(9 * a + b, 90),
        f"0.{a}": Fraction(a, 10),
    }
    largest = max(values, key=lambda k: values[k])
    others = [k for k in values if k != largest]
    return Draft(
        "下面各数中，最大的是（　）。",
        "",
        (
            said(
                "把循环小数写出几位再比："
                + "，".join(f"${k}={_digits(v)}$" for k, v in values.items())
                + "。"
            ),
            said(f"所以 ${largest}$ 最大。"),
        ),
        lambda: f"${max(values, key=lambda k: _digits(values[k]))}$",
        options=(f"${largest}$", *(f"${k}$" for k in others)),
        distractors=slips("", *((k, "把循环小数的省略部分写出几位再比。") for k in others)),
    )


def _digits(value: Fraction) -> str:
    """Six decimal figures, with dots when it goes on."""
    text = f"0.{value.numerator * 10**6 // value.denominator:06d}"
    return text + (r"\cdots" if (value * 10**6).denominator != 1 else "")


RECIPES = (
    Recipe("num.decimal.times-whole", "bought", "word", (1,), bought),
    Recipe("num.decimal.times-decimal", "bought", "word", (2, 3), bought),
    Recipe("num.decimal.divide-whole", "shared", "word", (1,), shared),
    Recipe("num.decimal.divide-decimal", "shared", "word", (2,), shared),
    Recipe("num.decimal.piecewise", "tariff", "word", (3, 4), piecewise),
    Recipe("num.decimal.piecewise", "enough", "choice", (2,), enough),
    Recipe("num.decimal.quotient-approx", "bottles", "word", (3,), bottles),
    Recipe("num.decimal.repeating", "short-form", "fill", (2, 3), repeating),
    Recipe("num.decimal.repeating", "which-figure", "fill", (4,), repeating_digit),
    Recipe("num.decimal.repeating", "claim", "judge", (2,), judge_of(repeating_claim)),
    Recipe("num.decimal.repeating", "largest", "choice", (3,), repeating_compare),
    Recipe("num.decimal.piecewise", "tariff-mistake", "mistake", (3, 4), corrected(piecewise)),
    Recipe("num.decimal.piecewise", "tariff-choice", "choice", (3,), padded(piecewise)),
    Recipe("num.decimal.quotient-approx", "bottles-choice", "choice", (3,), padded(bottles)),
    Recipe("num.decimal.times-whole", "bought-judge", "judge", (1,), answered(bought)),
)

"""税率, 利率 and 利润."""

from fractions import Fraction

from curriculum.generators.dice import Dice
from curriculum.generators.primary.numbers.frames import corrected, padded
from curriculum.generators.primary.numbers.percent_shop import D, T, d, discount_name, told
from curriculum.generators.recipe import Draft, Recipe
from curriculum.generators.working import line, slips


def tax(dice: Dice, level: int) -> Draft:
    """税率."""
    percent = dice.pick((3, 5, 6, 9, 13))
    income = dice.step(20, 300, 10)
    owed = Fraction(income * percent, 100)
    place = dice.pick(("一家饭店", "一家商店", "某公司", "一家书店", "某宾馆"))
    if level == 2:
        if dice.chance(1, 2):
            text = dice.pick(
                (
                    f"{place}上月的营业额是{income}万元，按营业额的 ${percent}\\%$ 纳税。应纳税多少万元？",
                    f"{place}上季度收入{income}万元，税率是 ${percent}\\%$，应缴税多少万元？",
                )
            )
            return told(
                text,
                owed,
                "万元",
                (
                    (
                        "应纳税额 $=$ 应纳税部分 $\\times$ 税率：",
                        rf"{income}{T}{percent}\%",
                        d(owed),
                    ),
                ),
                lambda: Fraction(income, 100) * percent,
                (
                    (income - owed, "这是纳税后剩下的钱。"),
                    (owed * 10, "百分号处理错了。"),
                    (Fraction(income * percent), "漏了百分号。"),
                ),
            )
        text = f"{place}按营业额的 ${percent}\\%$ 纳税，上月纳税{d(owed)}万元。上月的营业额是多少万元？"
        return told(
            text,
            income,
            "万元",
            (("营业额 $=$ 应纳税额 $\\div$ 税率：", rf"{d(owed)}{D}{percent}\%", str(income)),),
            lambda: owed * 100 / percent,
            (
                (owed * percent / 100, "求营业额用除法。"),
                (owed * percent, "漏了百分号，也不该相乘。"),
            ),
        )
    free = 5000
    wage = dice.step(5500, 7900, 100)
    owed = Fraction((wage - free) * 3, 100)
    who = dice.pick(("王叔叔", "李阿姨", "张工程师", "赵老师", "陈师傅"))
    text = dice.pick(
        (
            f"个人月收入超过{free}元的部分要缴纳个人所得税，税率是 $3\\%$。{who}月收入{wage}元，应缴税多少元？",
            f"{who}上月工资{wage}元，{free}元以内免税，超过的部分按 $3\\%$ 缴税。他应缴税多少元？",
            f"按规定月收入超过{free}元的部分缴纳 $3\\%$ 的个人所得税。{who}月收入{wage}元，缴税后实际得到多少元？",
        )
    )
    if "实际得到" in text:
        return told(
            text,
            wage - owed,
            "元",
            (
                ("应纳税部分：", f"{wage}-{free}", str(wage - free)),
                ("应纳税额：", rf"{wage - free}{T}3\%", d(owed)),
                ("实际得到：", f"{wage}-{d(owed)}", d(wage - owed)),
            ),
            lambda: free + Fraction((wage - free) * 97, 100),
            ((owed, "这是缴的税。"), (Fraction(wage * 97, 100), "没减免税部分就乘了税率。")),
        )
    return told(
        text,
        owed,
        "元",
        (
            ("应纳税部分：", f"{wage}-{free}", str(wage - free)),
            ("应纳税额 $=$ 应纳税部分 $\\times$ 税率：", rf"{wage - free}{T}3\%", d(owed)),
        ),
        lambda: sum([Fraction(3)] * ((wage - free) // 100), Fraction(0)),
        (
            (Fraction(wage * 3, 100), "没减免税部分就乘了税率。"),
            (Fraction(free * 3, 100), "免税部分不用缴税。"),
            (wage - owed, "这是缴税后得到的钱。"),
        ),
    )


def interest(dice: Dice, level: int) -> Draft:
    """利率."""
    money = dice.step(2000, 50000, 1000)
    years, rate = dice.pick(
        (
            (1, Fraction(3, 2)),
            (2, Fraction(21, 10)),
            (3, Fraction(11, 4)),
            (3, Fraction(5, 2)),
            (2, Fraction(2)),
            (5, Fraction(11, 4)),
        )
    )
    who = dice.pick(("妈妈", "李奶奶", "王叔叔", "爸爸", "张爷爷", "小明"))
    gain = money * rate / 100 * years
    text = f"{who}把{money}元存入银行，存期{years}年，年利率是 ${d(rate)}\\%$。"
    expression = rf"{money}{T}{d(rate)}\%{T}{years}"
    if level == 2:
        return told(
            text + dice.pick(("到期时可得利息多少元？", "到期后的利息是多少元？")),
            gain,
            "元",
            (("利息 $=$ 本金 $\\times$ 利率 $\\times$ 存期：", expression, d(gain)),),
            lambda: Fraction(money * int(rate * 100) * years, 10000),
            (
                (
                    money * rate / 100 if years > 1 else gain * 12,
                    "忘了乘存期。" if years > 1 else "存期按年算，不用乘 12。",
                ),
                (money + gain, "这是本金和利息的和。"),
                (gain * 100, "漏了百分号。"),
            ),
        )
    if level == 3:
        return told(
            text + dice.pick(("到期时一共可以取回多少元？", "到期时本金和利息一共多少元？")),
            money + gain,
            "元",
            (
                ("利息：", expression, d(gain)),
                ("取回的钱 $=$ 本金 $+$ 利息：", f"{money}+{d(gain)}", d(money + gain)),
            ),
            lambda: money * (1 + rate * years / 100),
            (
                (gain, "忘了加本金。"),
                (
                    money + gain / years if years > 1 else money,
                    "忘了乘存期。" if years > 1 else "忘了加利息。",
                ),
                (money - gain, "利息要加上。"),
            ),
        )
    text = f"{who}把一笔钱存入银行，存期{years}年，年利率是 ${d(rate)}\\%$，到期时得到利息{d(gain)}元。存入的本金是多少元？"
    return told(
        text,
        money,
        "元",
        (
            (
                "本金 $=$ 利息 $\\div$ 利率 $\\div$ 存期：",
                rf"{d(gain)}{D}{d(rate)}\%{D}{years}",
                str(money),
            ),
        ),
        lambda: gain * 100 / rate / years,
        (
            (
                gain * 100 / rate if years > 1 else gain,
                "忘了除以存期。" if years > 1 else "这是利息。",
            ),
            (gain, "这是利息。"),
            (money + gain, "这是取回的钱。"),
        ),
    )


def profit(dice: Dice, level: int) -> Draft:
    """利润."""
    cost = dice.step(40, 400, 20)
    percent = dice.pick((10, 15, 20, 25, 30, 40, 50))
    gain = Fraction(cost * percent, 100)
    sale = cost + gain
    thing = dice.pick(("一件衬衫", "一盏台灯", "一个书包", "一双运动鞋", "一台电风扇", "一套餐具"))
    if level == 3:
        n = dice.below(3)
        if n == 0:
            text = f"{thing}的成本是{cost}元，按 ${percent}\\%$ 的利润率定价。售价是多少元？"
            return told(
                text,
                sale,
                "元",
                (
                    ("利润 $=$ 成本 $\\times$ 利润率：", rf"{cost}{T}{percent}\%", d(gain)),
                    ("售价 $=$ 成本 $+$ 利润：", f"{cost}+{d(gain)}", d(sale)),
                ),
                lambda: Fraction(cost * (100 + percent), 100),
                (
                    (gain, "这是利润，不是售价。"),
                    (cost - gain, "售价要加上利润。"),
                    (Fraction(cost + percent), "利润率不是钱数。"),
                ),
            )
        if n == 1:
            text = f"{thing}的成本是{cost}元，售价是{d(sale)}元。利润率是百分之几？"
            answer = rf"{percent}\%"
            bad = gain * 100 / sale
            return Draft(
                text,
                answer,
                (
                    line(f"{d(sale)}-{cost}", d(gain), "利润 $=$ 售价 $-$ 成本："),
                    line(
                        rf"{d(gain)}{D}{cost}{T}100\%",
                        answer,
                        "利润率 $=$ 利润 $\\div$ 成本 $\\times 100\\%$：",
                    ),
                ),
                lambda: rf"{d(sale * 100 / cost - 100)}\%",
                distractors=slips(
                    answer,
                    *(
                        ((rf"{d(bad)}\%", "利润率要除以成本，不是售价。"),)
                        if bad.denominator in (1, 2, 4, 5)
                        else ()
                    ),
                    (rf"{100 + percent}\%", "这是售价相当于成本的百分之几。"),
                    (rf"{percent + 5}\%", "计算出错。"),
                ),
                form="percent",
            )
        text = f"{thing}卖{d(sale)}元，可以赚 ${percent}\\%$。它的成本是多少元？"
        return told(
            text,
            cost,
            "元",
            (
                (
                    f"售价是成本的 $1+{percent}\\%$，用除法：",
                    rf"{d(sale)}{D}(1+{percent}\%)",
                    str(cost),
                ),
            ),
            lambda: sale * 100 / (100 + percent),
            (
                (sale * (100 - percent) / 100, "单位“1”是成本，不是售价。"),
                (sale - percent, "利润率不是钱数。"),
                (gain, "这是利润。"),
            ),
        )
    mark, off = dice.pick(
        ((50, 80), (40, 90), (60, 75), (50, 90), (100, 60), (30, 90), (20, 75), (40, 70))
    )
    tag = Fraction(cost * (100 + mark), 100)
    end = tag * off / 100
    result = end - cost
    text = f"{thing}的成本是{cost}元，按成本提高 ${mark}\\%$ 标价，再打{discount_name(off)}出售。{'赚' if result > 0 else '亏'}了多少元？"
    return told(
        text,
        abs(result),
        "元",
        (
            ("标价：", rf"{cost}{T}(1+{mark}\%)", d(tag)),
            (f"打{discount_name(off)}后的售价：", rf"{d(tag)}{T}{off}\%", d(end)),
            (
                "售价与成本的差：",
                f"{d(end)}-{cost}" if result > 0 else f"{cost}-{d(end)}",
                d(abs(result)),
            ),
        ),
        lambda: abs(Fraction(cost * (100 + mark) * off, 10000) - cost),
        (
            (end, "这是售价。"),
            (tag - end, "这是打折便宜的钱。"),
            (
                Fraction(cost * (mark - 100 + off), 100),
                "提价和打折的单位“1”不同，百分数不能直接相加减。",
            ),
        ),
    )


RECIPES = (
    Recipe("stat.percent.tax", "tax", "word", (2, 3), tax),
    Recipe("stat.percent.interest", "interest", "word", (2, 3, 4), interest),
    Recipe("stat.percent.profit", "profit", "word", (3, 4), profit),
    Recipe("stat.percent.tax", "tax-choice", "choice", (2, 3), padded(tax)),
    Recipe("stat.percent.tax", "tax-mistake", "mistake", (3,), corrected(tax)),
    Recipe("stat.percent.interest", "interest-choice", "choice", (2, 3), padded(interest)),
    Recipe("stat.percent.interest", "interest-mistake", "mistake", (2, 3), corrected(interest)),
    Recipe("stat.percent.profit", "profit-choice", "choice", (3,), padded(profit)),
    Recipe("stat.percent.profit", "profit-mistake", "mistake", (3, 4), corrected(profit)),
)

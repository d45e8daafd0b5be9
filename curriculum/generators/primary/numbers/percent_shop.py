"""Percents in life: 折扣, 成数, 税率, 利率, 优惠策略, 利润."""

from collections.abc import Callable
from fractions import Fraction

from curriculum.generators.dice import Dice
from curriculum.generators.latex import decimal
from curriculum.generators.primary.numbers.frames import blank, corrected, judge_of, of, padded
from curriculum.generators.recipe import Draft, Recipe
from curriculum.generators.scenes.people import pupil
from curriculum.generators.working import line, said, slips

T, D = r"\times ", r"\div "

d = decimal

Work = tuple[tuple[str, str, str], ...]

FIGURES = "零一二三四五六七八九"


def told(
    text: str,
    value: Fraction | int,
    unit: str,
    work: Work,
    again: Callable[[], Fraction | int],
    wrong: tuple[tuple[Fraction | int, str], ...],
) -> Draft:
    """A story about money; wrong results that can't be written are left out."""
    entries = []
    for number, mistake in wrong:
        if number > 0:
            try:
                entries.append((of(d(number), unit), mistake))
            except ValueError:
                continue
    return Draft(
        text,
        of(d(value), unit),
        tuple(line(e, v, why) for why, e, v in work),
        lambda: of(d(again()), unit),
        distractors=slips(of(d(value), unit), *entries),
    )


def discount_name(percent: int) -> str:
    """85 is 八五折, 80 is 八折."""
    tens, ones = divmod(percent, 10)
    return FIGURES[tens] + (FIGURES[ones] if ones else "") + "折"


def share_name(percent: int) -> str:
    """25 is 二成五, 30 is 三成."""
    tens, ones = divmod(percent, 10)
    return FIGURES[tens] + "成" + (FIGURES[ones] if ones else "")


def names(dice: Dice, level: int) -> Draft:
    """折 and 成 as percents."""
    percent = dice.pick((50, 60, 65, 70, 75, 80, 85, 88, 90, 95))
    n = dice.below(3)
    if n == 0:
        return blank(
            f"{discount_name(percent)}表示现价是原价的____%。",
            percent,
            (
                said("几折就是十分之几，也就是百分之几十。"),
                said(f"{discount_name(percent)}就是 ${percent}\\%$。"),
            ),
            lambda: next(
                p for p in range(1, 100) if p != 100 and discount_name(p) == discount_name(percent)
            ),
            slips(
                str(percent),
                (
                    100 - percent if percent != 50 else 5,
                    "打几折是按原价的百分之几十出售，不是便宜百分之几十。",
                ),
                (percent // 10 if percent % 10 == 0 else percent * 10, "几折是十分之几。"),
            ),
        )
    if n == 1:
        return blank(
            f"一种商品按原价的 ${percent}\\%$ 出售，就是打____折。（填数，如八五折填 8.5）",
            d(Fraction(percent, 10)),
            (
                said(
                    f"${percent}\\%$ 就是十分之 {d(Fraction(percent, 10))}，打{discount_name(percent)}。"
                ),
            ),
            lambda: d(Fraction(percent) / 10),
            slips(
                d(Fraction(percent, 10)),
                (d(Fraction(100 - percent, 10)) if percent != 50 else "50", "这是便宜的部分。"),
                (str(percent), "几折是十分之几。"),
            ),
        )
    percent = dice.pick((10, 15, 20, 25, 30, 35, 40, 45))
    return blank(
        f"今年的粮食产量比去年增产{share_name(percent)}，也就是增产____%。",
        percent,
        (
            said("一成就是十分之一，也就是 10%。"),
            said(f"{share_name(percent)}就是 ${percent}\\%$。"),
        ),
        lambda: next(p for p in range(1, 100) if share_name(p) == share_name(percent)),
        slips(
            str(percent),
            (d(Fraction(percent, 10)), "一成是 10%，不是 1%。"),
            (100 + percent, "这是今年产量相当于去年的百分之几。"),
        ),
    )


GOODS = (
    ("一件衣服", 200, 600),
    ("一双运动鞋", 200, 500),
    ("一台电风扇", 120, 300),
    ("一辆自行车", 300, 800),
    ("一个书包", 60, 160),
    ("一套图书", 80, 240),
    ("一台平板电脑", 1200, 2400),
    ("一个电饭煲", 160, 400),
)


def discount(dice: Dice, level: int) -> Draft:
    """现价, 便宜多少, 原价, 折扣."""
    percent = dice.pick((60, 70, 75, 80, 85, 90, 95))
    thing, low, high = dice.pick(GOODS)
    price = dice.step(low, high, 20)
    now = Fraction(price * percent, 100)
    name = discount_name(percent)
    who = pupil(dice)
    if level == 1:
        text = dice.pick(
            (
                f"{thing}原价{price}元，打{name}出售。现价多少元？",
                f"商店促销，{thing}原价{price}元，现在打{name}，买它要付多少元？",
                f"{who}买了{thing}，原价{price}元，打了{name}。实际付多少元？",
            )
        )
        return told(
            text,
            now,
            "元",
            ((f"{name}就是原价的 ${percent}\\%$：", rf"{price}{T}{percent}\%", d(now)),),
            lambda: Fraction(price, 100) * percent,
            (
                (price - now, f"打{name}不是便宜 {percent}%，而是按原价的 {percent}% 出售。"),
                (now * 10, "小数点移动错了。"),
                (Fraction(price * 100, percent), "求现价用乘法。"),
            ),
        )
    if level == 2:
        if dice.chance(1, 2):
            text = dice.pick(
                (
                    f"{thing}原价{price}元，打{name}出售，便宜了多少元？",
                    f"{who}买{thing}，原价{price}元，打{name}，比原价少花多少元？",
                )
            )
            return told(
                text,
                price - now,
                "元",
                (
                    (
                        f"便宜了原价的 $1-{percent}\\%$：",
                        rf"{price}{T}(1-{percent}\%)",
                        d(price - now),
                    ),
                ),
                lambda: price - Fraction(price, 100) * percent,
                ((now, "这是现价，不是便宜的钱。"), (Fraction(percent), "折扣不是钱数。")),
            )
        text = dice.pick(
            (
                f"{thing}打{name}后的价钱是{d(now)}元。原价多少元？",
                f"{who}用{d(now)}元买了打{name}的{thing}，它的原价是多少元？",
            )
        )
        return told(
            text,
            price,
            "元",
            (
                (
                    f"现价是原价的 ${percent}\\%$，单位“1”未知，用除法：",
                    rf"{d(now)}{D}{percent}\%",
                    str(price),
                ),
            ),
            lambda: now / percent * 100,
            (
                (now * percent / 100, "原价是单位“1”，应该用除法。"),
                (now + percent, "折扣不是钱数。"),
                (now * (200 - percent) / 100, "单位“1”是原价，不是现价。"),
            ),
        )
    if dice.chance(1, 2):
        text = dice.pick(
            (
                f"{thing}原价{price}元，现价{d(now)}元。打了几折？（填数，如八五折填 8.5）",
                f"{thing}原来卖{price}元，现在卖{d(now)}元，相当于打几折？（填数，如八五折填 8.5）",
            )
        )
        return Draft(
            text,
            d(Fraction(percent, 10)),
            (
                line(rf"{d(now)}{D}{price}", d(Fraction(percent, 100)), "现价除以原价："),
                said(f"就是原价的 ${percent}\\%$，打{name}。"),
            ),
            lambda: d(now * 10 / price),
            distractors=slips(
                d(Fraction(percent, 10)),
                (d(Fraction(100 - percent, 10)), "这是便宜的部分。"),
                (str(percent), "几折是十分之几。"),
            ),
        )
    second = dice.pick((90, 95, 80))
    end = now * second / 100
    text = dice.pick(
        (
            f"{thing}原价{price}元，先打{name}，会员再打{discount_name(second)}。会员买它要付多少元？",
            f"商场里{thing}打{name}，用会员卡在此基础上再打{discount_name(second)}，原价{price}元，用会员卡买要多少元？",
        )
    )
    return told(
        text,
        end,
        "元",
        (
            (f"打{name}后：", rf"{price}{T}{percent}\%", d(now)),
            (f"再打{discount_name(second)}：", rf"{d(now)}{T}{second}\%", d(end)),
        ),
        lambda: Fraction(price * percent * second, 10000),
        (
            (now, "只打了一次折。"),
            (
                Fraction(price * (percent + second - 100), 100),
                "两次折扣不能直接相加减，第二次是在第一次的基础上打折。",
            ),
        ),
    )


def harvest(dice: Dice, level: int) -> Draft:
    """成数."""
    percent = dice.pick((10, 15, 20, 25, 30))
    n = dice.step(40, 400, 20)
    more = dice.chance(1, 2)
    rate = 100 + percent if more else 100 - percent
    value = Fraction(n * rate, 100)
    name = share_name(percent)
    sign = "+" if more else "-"
    crop, unit = dice.pick(
        (("小麦", "吨"), ("水稻", "吨"), ("苹果", "吨"), ("玉米", "吨"), ("茶叶", "千克"))
    )
    if level == 2:
        text = dice.pick(
            (
                f"某地去年收{crop}{n}{unit}，今年比去年{'增产' if more else '减产'}{name}。今年收{crop}多少{unit}？",
                f"一个农场去年的{crop}产量是{n}{unit}，今年{'增产' if more else '减产'}{name}，今年产{crop}多少{unit}？",
            )
        )
        return told(
            text,
            value,
            unit,
            (
                (
                    f"{name}是 ${percent}\\%$，今年是去年的 $1{sign}{percent}\\%$：",
                    rf"{n}{T}(1{sign}{percent}\%)",
                    d(value),
                ),
            ),
            lambda: n + (1 if more else -1) * Fraction(n * percent, 100),
            (
                (Fraction(n * percent, 100), "这是增（减）产的部分。"),
                (
                    n + Fraction(n * percent, 1000) if more else n - Fraction(n * percent, 1000),
                    "一成是 10%，不是 1%。",
                ),
                (2 * n - value, "增产和减产看反了。"),
            ),
        )
    text = dice.pick(
        (
            f"某地今年收{crop}{d(value)}{unit}，比去年{'增产' if more else '减产'}{name}。去年收{crop}多少{unit}？",
            f"今年的{crop}产量是{d(value)}{unit}，比去年{'增加' if more else '减少'}{name}，去年的产量是多少{unit}？",
        )
    )
    return told(
        text,
        n,
        unit,
        (
            (
                f"今年是去年的 $1{sign}{percent}\\%$，单位“1”未知，用除法：",
                rf"{d(value)}{D}(1{sign}{percent}\%)",
                str(n),
            ),
        ),
        lambda: value * 100 / rate,
        (
            (value * rate / 100, "单位“1”是去年，应该用除法。"),
            (value * (200 - rate) / 100, "单位“1”是去年，不能用今年的产量来乘。"),
        ),
    )


def shop(dice: Dice, level: int) -> Draft:
    """Which shop is cheaper; what it costs."""
    off = dice.pick((60, 70, 75, 80, 85))
    thing = dice.pick(
        ("一件上衣", "一双皮鞋", "一个电饭煲", "一套图书", "一辆自行车", "一台电风扇", "一个行李箱", "一双球鞋", "一块手表", "一台榨汁机")
    )  # fmt: skip
    price = dice.step(210, 590, 20)
    every, minus = dice.pick(((100, 30), (100, 20), (200, 50), (100, 40), (200, 80)))
    a = Fraction(price * off, 100)
    b = Fraction(price - price // every * minus)
    if level == 3:
        text = dice.pick(
            (
                f"{thing}原价{price}元，甲商场“每满{every}元减{minus}元”。在甲商场买要付多少元？",
                f"商场促销“每满{every}元减{minus}元”，{thing}标价{price}元，实际付多少元？",
                f"节日期间，商场推出“每满{every}元减{minus}元”的活动。买{thing}（标价{price}元），应付多少元？",
            )
        )
        times = price // every
        return told(
            text,
            b,
            "元",
            (
                (
                    f"{price} 里面有 {times} 个 {every}，可以减：",
                    rf"{minus}{T}{times}",
                    str(minus * times),
                ),
                ("实际付：", f"{price}-{minus * times}", d(b)),
            ),
            lambda: Fraction(price - sum(minus for k in range(every, price + 1, every))),
            (
                (
                    Fraction(price * (every - minus), every),
                    f"“每满{every}减{minus}”不足 {every} 元的部分不减，不能直接当作打折。",
                ),
                (Fraction(price - minus), "每满一次都要减，只减了一次。"),
            ),
        )
    if a == b:
        price += 20
        a, b = Fraction(price * off, 100), Fraction(price - price // every * minus)
    if a == b:
        off += 5
        a = Fraction(price * off, 100)
    cheaper, other = ("甲商场", "乙商场") if a < b else ("乙商场", "甲商场")
    name = discount_name(off)
    times = price // every
    return Draft(
        dice.pick(
            (
                f"{thing}，两个商场的标价都是{price}元。甲商场打{name}，乙商场“每满{every}元减{minus}元”。在（　）买更便宜。",
                f"甲、乙两个商场都卖{thing}，标价同为{price}元。甲商场按{name}出售，乙商场“每满{every}元减{minus}元”。去（　）买更便宜。",
            )
        ),
        "",
        (
            line(rf"{price}{T}{off}\%", d(a), "甲商场："),
            line(
                rf"{price}-{minus}{T}{times}",
                d(b),
                f"乙商场：{price} 里有 {times} 个 {every}，减 {times} 次：",
            ),
            said(f"${d(min(a, b))}<{d(max(a, b))}$，{cheaper}更便宜。"),
        ),
        lambda: (
            "甲商场"
            if price * off < 100 * (price - len(range(every, price + 1, every)) * minus)
            else "乙商场"
        ),
        options=(cheaper, other, "两个商场一样"),
        distractors=slips(
            "", (other, "要算出实际付的钱再比。"), ("一样", "要算出实际付的钱再比。")
        ),
    )


def buy_gift(dice: Dice, level: int) -> Draft:
    """买几送一 against a discount."""
    n = dice.pick((3, 4, 5))
    price = dice.pick((4, 5, 6, 8, 10, 12))
    off = dice.pick((75, 80, 85, 90))
    need = dice.integer(2, 6) * (n + 1) + dice.integer(0, n)
    thing, m = dice.pick(
        (
            ("酸奶", "盒"),
            ("牛奶", "袋"),
            ("练习本", "本"),
            ("矿泉水", "瓶"),
            ("笔记本", "本"),
            ("面包", "个"),
        )
    )
    gift = need // (n + 1)
    a = Fraction((need - gift) * price)
    b = Fraction(need * price * off, 100)
    if a == b:
        off -= 5
        b = Fraction(need * price * off, 100)
    cheaper, other = ("甲店", "乙店") if a < b else ("乙店", "甲店")
    return Draft(
        f"同样的{thing}每{m}{price}元。甲店“买{FIGURES[n]}送一”，乙店打{discount_name(off)}。要买{need}{m}，到（　）买更省钱。",
        "",
        (
            said(f"甲店：每 {n + 1} {m}只付 {n} {m}的钱，${need}$ {m}里可以送 ${gift}$ {m}。"),
            line(rf"({need}-{gift}){T}{price}", d(a), "甲店要付："),
            line(rf"{need}{T}{price}{T}{off}\%", d(b), "乙店要付："),
            said(f"所以{cheaper}更省钱。"),
        ),
        lambda: (
            "甲店"
            if min((need - need // (n + 1)) * price * 100, 10**9) < need * price * off
            else "乙店"
        ),
        options=(cheaper, other, "两店一样"),
        distractors=slips("", (other, "算出实际付的钱再比。"), ("一样", "算出实际付的钱再比。")),
    )


def claims(dice: Dice, level: int) -> tuple[str, bool, str, Callable[[], bool]]:
    """Sayings about discount, tax, interest."""
    p = dice.pick((60, 70, 80, 90))
    every: tuple[tuple[str, bool, str, Callable[[], bool]], ...] = (
        (
            f"打{discount_name(p)}出售，就是比原价便宜了 ${p}\\%$。",
            False,
            f"打{discount_name(p)}是按原价的 ${p}\\%$ 出售，便宜了 ${100 - p}\\%$。",
            lambda: 100 - p == p,
        ),
        (
            f"打{discount_name(p)}就是按原价的 ${p}\\%$ 出售。",
            True,
            "几折就是百分之几十。",
            lambda: discount_name(p) == FIGURES[p // 10] + "折",
        ),
        ("二成五就是 $2.5\\%$。", False, "二成五是 $25\\%$。", lambda: share_name(25) != "二成五"),
        (
            "“买四送一”相当于打八折。",
            True,
            "付 4 个的钱得 5 个，$4\\div 5=80\\%$。",
            lambda: Fraction(4, 5) == Fraction(80, 100),
        ),
        (
            "“每满 100 元减 50 元”就是打五折。",
            False,
            "不足 100 元的部分不减，只有正好是 100 的倍数时才相当于五折。",
            lambda: all(x - x // 100 * 50 == x // 2 for x in (100, 150, 290)),
        ),
        (
            "利息与本金的比率叫做利率。",
            True,
            "单位时间内的利息与本金的比率叫做利率。",
            lambda: True,
        ),
        (
            "存期相同、本金相同，利率高的利息多。",
            True,
            "利息等于本金乘利率乘存期。",
            lambda: 1000 * 3 > 1000 * 2,
        ),
        (
            "先提价 $20\\%$ 再打八折，价格不变。",
            False,
            "$1\\times 120\\%\\times 80\\%=96\\%$，比原价低。",
            lambda: Fraction(120 * 80, 10000) == 1,
        ),
    )
    return dice.pick(every)


RECIPES = (
    Recipe("stat.percent.discount", "names", "fill", (1,), names),
    Recipe("stat.percent.discount", "discount", "word", (1, 2, 3), discount),
    Recipe("stat.percent.discount", "harvest", "word", (2, 3), harvest),
    Recipe("stat.percent.discount", "claim", "judge", (2,), judge_of(claims)),
    Recipe("stat.percent.shop", "cheaper", "choice", (4,), shop),
    Recipe("stat.percent.shop", "reduced", "word", (3,), shop),
    Recipe("stat.percent.shop", "gift", "choice", (4,), buy_gift),
    Recipe("stat.percent.shop", "claim", "judge", (2,), judge_of(claims)),
    Recipe("stat.percent.discount", "discount-choice", "choice", (1, 2), padded(discount)),
    Recipe("stat.percent.discount", "discount-mistake", "mistake", (1, 2), corrected(discount)),
)

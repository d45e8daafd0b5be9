"""Activities: how big is a hundred million, a healthy lunch, saving water, and reviews."""

from fractions import Fraction

from curriculum.generators.dice import Dice
from curriculum.generators.latex import decimal
from curriculum.generators.primary.answers import answered, corrected
from curriculum.generators.primary.problems.classic import with_unit
from curriculum.generators.primary.shapes.seeing import Fact, choose_fact, judge_one
from curriculum.generators.recipe import Draft, Recipe
from curriculum.generators.scenes.people import pupil
from curriculum.generators.scenes.wording import worded
from curriculum.generators.working import line, said, slips
from engine.values import Distractor, Step


def one_yi(dice: Dice, level: int) -> Draft:
    """From a part to a hundred million."""
    story, sample, amount, unit, big, rate = dice.pick(
        (
            ("100张纸摞起来厚约1厘米", 100, 1, "厘米", "千米", 100_000),
            ("1000枚1元硬币摞起来高约2米", 1000, 2, "米", "千米", 1000),
            ("100粒大米约重2克", 100, 2, "克", "吨", 1_000_000),
            ("10000名小学生手拉手长约14千米", 10_000, 14, "千米", "千米", 1),
            ("100滴水约有5毫升", 100, 5, "毫升", "升", 1000),
            ("1000块砖约重2吨", 1000, 2, "吨", "吨", 1),
            ("100张邮票连起来长约3米", 100, 3, "米", "千米", 1000),
            ("100步约长50米", 100, 50, "米", "千米", 1000),
        )
    )
    asked = next(
        text
        for mark, text in (
            ("纸", "1亿张纸摞起来厚"), ("硬币", "1亿枚硬币摞起来高"), ("大米", "1亿粒大米重"), ("小学生", "1亿名小学生手拉手长"),
            ("步", "1亿步长"), ("水", "1亿滴水有"), ("砖", "1亿块砖重"), ("邮票", "1亿张邮票连起来长"),
        )
        if mark in story
    )  # fmt: skip
    value = Fraction(100_000_000 // sample * amount, rate)
    answer = with_unit(decimal(value), big)
    steps: tuple[Step, ...] = (
        line(rf"100000000\div {sample}", str(100_000_000 // sample), f"1亿里有多少个{sample}："), line(rf"{100_000_000 // sample}\times {amount}", str(100_000_000 // sample * amount), f"一共（{unit}）："),
        *((said(f"化成{big}：${decimal(value)}$ {big}。", name="化单位"),) if rate > 1 else ()),
    )  # fmt: skip
    wrong = slips(
        answer,
        (with_unit(decimal(value * 10), big), "推算时多添了0。"),
        (with_unit(decimal(value / 10), big), "推算时少添了0。"),
    )
    return Draft(
        worded(
            dice,
            (f"{story}，照这样推算，", f"{pupil(dice)}测量后发现，{story}。照这样算，"),
            (f"{asked}约多少{big}？", f"估一估，{asked}大约多少{big}？"),
        )
        .replace("有约", "约有")
        .replace("有大约", "大约有"),
        answer,
        steps,
        lambda: with_unit(decimal(Fraction(amount, sample) * 10**8 / rate), big),
        distractors=wrong,
    )


def lunch(dice: Dice, level: int) -> Draft:
    """Energy at least, fat at most."""
    dishes = dice.picks(
        (
            ("猪肉粉条", 2462, 25),
            ("炸鸡排", 1254, 19),
            ("土豆炖牛肉", 1095, 23),
            ("辣子鸡丁", 1033, 18),
            ("西红柿鸡蛋", 899, 15),
            ("香菇油菜", 911, 11),
            ("家常豆腐", 1020, 16),
            ("韭菜豆芽", 497, 7),
            ("豆角炒肉", 930, 12),
        ),
        3,
    )
    energy, fat = sum(d[1] for d in dishes), sum(d[2] for d in dishes)
    good = energy >= 2926 and fat <= 50
    told = "、".join(f"{name}（热量{e}千焦，脂肪{f}克）" for name, e, f in dishes)
    steps = (
        line("+".join(str(d[1]) for d in dishes), str(energy), "热量（千焦）："), line("+".join(str(d[2]) for d in dishes), str(fat), "脂肪（克）："),
        said(f"热量{'达到' if energy >= 2926 else '没有达到'}2926千焦，脂肪{'没有超过' if fat <= 50 else '超过了'}50克，所以{'合格' if good else '不合格'}。"),
    )  # fmt: skip
    return Draft(
        f"10岁左右儿童从每餐午饭菜肴中获取的热量应不低于2926千焦，脂肪应不超过50克。一份午餐是：{told}。这份午餐合格吗？答：____。（填“合格”或“不合格”）",
        "合格" if good else "不合格",
        steps,
        lambda: "合格" if min(energy - 2926, 50 - fat) >= 0 else "不合格",
        distractors=(Distractor("不合格" if good else "合格", "热量和脂肪两个标准都要看。"),),
    )


def water(dice: Dice, level: int) -> Draft:
    """A dripping tap over an hour, a day, a year."""
    drip, minutes = dice.pick(((5, 1), (10, 2), (15, 5), (20, 2), (30, 5), (25, 1)))
    per_minute = Fraction(drip, minutes)
    span, factor = dice.pick((("1小时", 60), ("1天", 1440), ("30天", 43_200)))
    value = per_minute * factor
    litres = factor > 60
    shown = value / 1000 if litres else value
    unit = "升" if litres else "毫升"
    answer = with_unit(decimal(shown), unit)
    steps: tuple[Step, ...] = (
        line(rf"{drip}\div {minutes}", decimal(per_minute), "每分滴水（毫升）："), line(rf"{decimal(per_minute)}\times {factor}", decimal(value), f"{span}有{factor}分，共（毫升）："),
        *((said(f"${decimal(value)}$ 毫升=${decimal(shown)}$ 升。", name="化单位"),) if litres else ()),
    )  # fmt: skip
    wrong = slips(
        answer,
        (with_unit(decimal(shown / 60), unit), "时间单位没有统一。"),
        (with_unit(decimal(shown * 10), unit), "多写了一个0。"),
        (
            with_unit(decimal(value), unit) if litres else with_unit(decimal(value * 24), unit),
            "毫升没有化成升。" if litres else "时间算错了。",
        ),
    )
    return Draft(
        worded(
            dice,
            (
                f"一个没有拧紧的水龙头{minutes}分钟滴水{drip}毫升。",
                f"{pupil(dice)}用量杯接一个漏水的水龙头滴下的水，{minutes}分钟接到{drip}毫升。",
                f"洗手间的水管接头漏水，{minutes}分钟漏掉{drip}毫升。",
                f"浇花后水阀没有关严，{minutes}分钟滴掉水{drip}毫升。",
            ),
            ("照这样计算，", "如果一直没有人发现，"),
            (f"{span}浪费水多少{unit}？", f"{span}会白白流掉多少{unit}水？"),
        ),
        answer,
        steps,
        lambda: with_unit(
            decimal(
                Fraction(
                    drip * (factor // minutes if factor % minutes == 0 else factor),
                    minutes if factor % minutes else 1,
                )
                / (1000 if litres else 1)
            ),
            unit,
        ),
        distractors=tuple(w for w in wrong if w.latex != answer),
    )


NUMBERS: tuple[Fact, ...] = (
    ("0既不是正数也不是负数。", True, "0是正数和负数的分界。"), ("小数都小于1。", False, "如2.5就大于1。"), ("最小的自然数是0。", True, "0是自然数，没有比它更小的。"), ("百分数后面可以带单位。", False, "百分数表示两个数的比，不带单位。"),
    ("所有的分数都能化成小数。", True, "用分子除以分母，除不尽就是循环小数。"), ("自然数的个数是有限的。", False, "自然数有无数个。"), ("-5比-3小。", True, "在直线上-5在-3的左边。"), ("假分数都大于1。", False, "假分数也可以等于1。"), ("0.5和0.50大小相等，计数单位不同。", True, "0.5的单位是0.1，0.50的单位是0.01。"),
)  # fmt: skip
FIGURES: tuple[Fact, ...] = (
    ("等底等高的三角形面积是平行四边形的一半。", True, "两个一样的三角形能拼成一个平行四边形。"), ("周长相等的长方形面积也一定相等。", False, "如长5宽1和长4宽2，周长相等，面积不等。"), ("圆柱的体积是圆锥的3倍。", False, "要等底等高才成立。"), ("正方体是特殊的长方体。", True, "它的长、宽、高相等。"),
    ("正方形是特殊的平行四边形。", True, "它的对边分别平行。"), ("棱长6厘米的正方体，体积和表面积相等。", False, "体积和表面积意义不同，不能比较。"), ("半径2厘米的圆，周长和面积相等。", False, "周长和面积意义不同，不能比较。"), ("梯形的面积=（上底+下底）×高÷2。", True, "两个一样的梯形能拼成平行四边形。"), ("三角形的内角和是180°。", True, "把三个角撕下来能拼成一个平角。"),
)  # fmt: skip


def review_numbers(dice: Dice, level: int) -> Draft:
    """Numbers of every kind, true or false."""
    return judge_one(dice, NUMBERS, "数的认识")


def review_numbers_choice(dice: Dice, level: int) -> Draft:
    """The same as a choice."""
    return choose_fact(dice, NUMBERS, "数的认识")


def review_figures(dice: Dice, level: int) -> Draft:
    """Figures, true or false."""
    return judge_one(dice, FIGURES, "图形的认识")


def review_figures_choice(dice: Dice, level: int) -> Draft:
    """The same as a choice."""
    return choose_fact(dice, FIGURES, "图形的认识")


RECIPES = (
    Recipe("pro.activity.one-yi", "from-a-part", "word", (2,), one_yi),
    Recipe("pro.activity.one-yi", "from-a-part-mistake", "mistake", (2,), corrected(one_yi)),
    Recipe("pro.activity.one-yi", "from-a-part-judge", "judge", (2,), answered(one_yi)),
    Recipe("pro.activity.lunch", "check", "word", (2,), lunch),
    Recipe("pro.activity.lunch", "check-judge", "judge", (2,), answered(lunch)),
    Recipe("pro.activity.water", "drip", "word", (2,), water),
    Recipe("pro.activity.water", "drip-mistake", "mistake", (2,), corrected(water)),
    Recipe("pro.activity.water", "drip-choice", "choice", (2,), water),
    Recipe("pro.activity.review-number", "judge", "judge", (1,), review_numbers),
    Recipe("pro.activity.review-number", "which", "choice", (2,), review_numbers_choice),
    Recipe("pro.activity.review-figure", "judge", "judge", (1,), review_figures),
    Recipe("pro.activity.review-figure", "which", "choice", (2,), review_figures_choice),
)

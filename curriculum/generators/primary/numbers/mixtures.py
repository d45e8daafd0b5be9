"""Gears and balances by inverse proportion, and 浓度."""

from fractions import Fraction

from curriculum.generators.dice import Dice
from curriculum.generators.latex import decimal, fraction
from curriculum.generators.primary.numbers.frames import (
    blank,
    corrected,
    of,
    padded,
    told,
)
from curriculum.generators.primary.numbers.proportion import D, T
from curriculum.generators.recipe import Draft, Recipe
from curriculum.generators.scenes.people import pupil
from curriculum.generators.scenes.wording import worded
from curriculum.generators.working import line, said, slips


def gears(dice: Dice, level: int) -> Draft:
    """Gears, and a rod that balances."""
    n = 0 if level == 4 else dice.below(3)
    if n == 0:
        back = dice.pick((12, 14, 16, 18, 20))
        turns = dice.pick((2, 3))
        front = back * turns
        wheel = Fraction(dice.pick((18, 24)), 10)
        if level == 3:
            text = dice.pick(
                (
                    f"自行车的前齿轮有{front}个齿，后齿轮有{back}个齿。前齿轮转 1 圈，后齿轮转多少圈？",
                    f"前齿轮{front}齿，后齿轮{back}齿，蹬一圈（前齿轮转 1 圈），后轮转多少圈？",
                    f"{pupil(dice)}数了自行车的齿轮：前齿轮{front}个齿，后齿轮{back}个齿。脚蹬转 1 圈，后齿轮转多少圈？",
                    f"一辆变速自行车，链条连着{front}齿的前齿轮和{back}齿的后齿轮。前齿轮转 1 圈时，后齿轮转多少圈？",
                )
            )
            return told(
                dice,
                (text,),
                turns,
                "圈",
                (
                    (
                        "前齿轮齿数 $\\times$ 转数 $=$ 后齿轮齿数 $\\times$ 转数，齿数与转数成反比例：",
                        rf"{front}{T}1{D}{back}",
                        str(turns),
                    ),
                ),
                lambda: next(v for v in range(1, 20) if v * back == front),
                (
                    (front - back, "是几倍，不是多几。"),
                    (front * back, "转过的齿数相等，应该用除法。"),
                    (1, "前后齿轮齿数不同，转数也不同。"),
                ),
            )
        round_ = wheel * turns

        size = decimal(wheel)
        text = dice.pick(
            (
                f"自行车的前齿轮有{front}个齿，后齿轮有{back}个齿，车轮的周长是{size}米。蹬一圈，自行车前进多少米？",
                f"一辆自行车，车轮周长{size}米，前齿轮{front}齿，后齿轮{back}齿。蹬一圈能走多少米？",
                f"{pupil(dice)}的自行车前后齿轮的齿数分别是{front}和{back}，车轮周长是{size}米，蹬一圈前进多少米？",
                f"一种自行车的车轮周长约{size}米，前齿轮有{front}齿，后齿轮有{back}齿，蹬一圈大约前进多少米？",
            )
        )
        steps = (
            line(rf"{front}{D}{back}", str(turns), "蹬一圈后轮转的圈数："),
            line(f"{decimal(wheel)}{T}{turns}", decimal(round_), "车轮周长乘圈数："),
        )
        return Draft(
            text,
            of(decimal(round_), "米"),
            steps,
            lambda: of(decimal(sum([wheel] * turns, Fraction(0))), "米"),
            distractors=slips(
                of(decimal(round_), "米"),
                (of(decimal(wheel), "米"), "蹬一圈，后轮不是转一圈。"),
                (
                    of(decimal(wheel / turns), "米"),
                    "齿数与转数成反比例，弄反了。",
                ),
                (
                    of(decimal(wheel * (front - back)), "米"),
                    "后轮转的圈数是齿数的倍数关系。",
                ),
            ),
        )
    rod, bead = dice.pick(
        (("竹竿", "棋子"), ("木尺", "砝码"), ("竹竿", "钩码"), ("塑料棒", "珠子"))
    )
    a, p = dice.integer(2, 6), dice.integer(2, 6)
    product = a * p
    q = dice.pick([v for v in range(1, 9) if product % v == 0 and v != p] or [1])
    b = product // q
    if n == 1:
        return blank(
            worded(
                dice,
                (
                    f"一根均匀的{rod}挂在中点，左边刻度 ${p}$ 处放了 ${a}$ 个{bead}，",
                    f"{pupil(dice)}把一根均匀的{rod}从中点吊起，在左边刻度 ${p}$ 处放 ${a}$ 个{bead}，",
                ),
                f"右边刻度 ${q}$ 处放____个{bead}才能保持平衡。",
            ),
            b,
            (
                said("平衡时，左边的棋子数 $\\times$ 刻度数 $=$ 右边的棋子数 $\\times$ 刻度数。"),
                line(rf"{a}{T}{p}{D}{q}", str(b), ""),
            ),
            lambda: next(v for v in range(1, 60) if v * q == a * p),
            slips(
                str(b),
                (a, "刻度数不同，棋子数不能相同。"),
                (a + p - q if a + p - q > 0 else a + 1, "是积相等，不是和相等。"),
                (b + 1, "计算出错。"),
            ),
        )
    return blank(
        worded(
            dice,
            (
                f"{rod}的左边刻度 ${p}$ 处放 ${a}$ 个{bead}，右边放 ${b}$ 个{bead}（中点吊起）。",
                f"一根均匀的{rod}从中点吊起，左边刻度 ${p}$ 处有 ${a}$ 个{bead}，右边要放 ${b}$ 个{bead}。",
            ),
            f"要使{rod}平衡，这 ${b}$ 个{bead}应放在刻度____处。",
        ),
        q,
        (
            said("平衡时，两边棋子数与刻度数的积相等，成反比例。"),
            line(rf"{a}{T}{p}{D}{b}", str(q), ""),
        ),
        lambda: next(v for v in range(1, 60) if v * b == a * p),
        slips(
            str(q),
            (p, "棋子数不同，刻度数不能相同。"),
            (a + p - b if a + p - b > 0 else p + 1, "是积相等，不是和相等。"),
            (q + 1, "计算出错。"),
        ),
    )


def mixture(dice: Dice, level: int) -> Draft:
    """浓度."""
    what, unit = dice.pick((("盐", "盐水"), ("糖", "糖水")))
    percent = dice.pick((5, 8, 10, 12, 15, 20, 25))
    total = dice.pick((100, 200, 300, 400, 500))
    part = total * percent // 100
    water = total - part
    name = f"含{what}率"
    if level == 2:
        if dice.chance(1, 2):
            text = dice.pick(
                (
                    f"把{part}克{what}溶解在{water}克水中，{unit}的{name}是百分之几？",
                    f"用{part}克{what}和{water}克水配成{unit}，求{unit}的{name}。",
                )
            )
            bad = Fraction(part * 100, water)
            return Draft(
                text,
                rf"{percent}\%",
                (
                    line(f"{part}+{water}", str(total), f"先求{unit}的质量："),
                    line(
                        rf"{part}{D}{total}{T}100\%",
                        rf"{percent}\%",
                        f"{name} $=$ {what} $\\div$ {unit} $\\times 100\\%$：",
                    ),
                ),
                lambda: rf"{Fraction(part * 100, part + water)}\%",
                distractors=slips(
                    rf"{percent}\%",
                    *(
                        ((rf"{bad}\%", f"应该除以{unit}，不是除以水。"),)
                        if bad.denominator == 1
                        else ()
                    ),
                    (rf"{100 - percent}\%", "这是含水率。"),
                ),
            )
        text = dice.pick(
            (
                f"有{name}是 ${percent}\\%$ 的{unit}{total}克，其中有{what}多少克？",
                f"配制{total}克{name}为 ${percent}\\%$ 的{unit}，需要{what}多少克？",
            )
        )
        return told(
            dice,
            (text,),
            part,
            "克",
            ((f"{what} $=$ {unit} $\\times$ {name}：", rf"{total}{T}{percent}\%", str(part)),),
            lambda: next(v for v in range(1, total) if v * 100 == total * percent),
            ((water, "这是水的质量。"), (total * percent, "忘了百分号。")),
        )
    goal = dice.pick(
        [g for g in (2, 4, 5, 8, 10) if g < percent and part * 100 % g == 0] or [percent]
    )
    if level == 3 or goal == percent:
        first = dice.pick((10, 20, 30))
        a, b = dice.pick((100, 200, 300)), dice.pick((100, 200, 300))
        other = dice.pick([p for p in (5, 15, 25, 40) if p != first])
        mixed = Fraction(a * first + b * other, a + b)
        if mixed.denominator == 1:
            text = f"把{a}克{name}为 ${first}\\%$ 的{unit}和{b}克{name}为 ${other}\\%$ 的{unit}混合，混合后的{name}是百分之几？"
            inner = a * first // 100 + b * other // 100
            return Draft(
                text,
                rf"{mixed}\%",
                (
                    line(rf"{a}{T}{first}\%+{b}{T}{other}\%", str(inner), f"混合后一共有{what}："),
                    line(f"{a}+{b}", str(a + b), f"混合后{unit}的质量："),
                    line(rf"{inner}{D}{a + b}{T}100\%", rf"{mixed}\%", f"{name}："),
                ),
                lambda: rf"{Fraction(inner * 100, a + b)}\%",
                distractors=slips(
                    rf"{mixed}\%",
                    *(
                        ((rf"{(first + other) // 2}\%", "两种溶液的质量不同，不能直接取平均数。"),)
                        if (first + other) % 2 == 0
                        else ()
                    ),
                    (rf"{first + other}\%", "浓度不能直接相加。"),
                ),
            )
    if goal < percent and level == 4:
        new = part * 100 // goal
        add = new - total
        text = dice.pick(
            (
                f"有{name}为 ${percent}\\%$ 的{unit}{total}克，要使{name}降为 ${goal}\\%$，需要加水多少克？",
                f"{total}克{unit}的{name}是 ${percent}\\%$，加多少克水能使{name}变成 ${goal}\\%$？",
                f"要把{total}克{name}为 ${percent}\\%$ 的{unit}稀释成{name}为 ${goal}\\%$ 的{unit}，应加水多少克？",
                f"一杯{unit}重{total}克，{name}是 ${percent}\\%$。加水后{name}是 ${goal}\\%$，加了多少克水？",
            )
        )
        return told(
            dice,
            (text,),
            add,
            "克",
            (
                (f"加水前后{what}的质量不变：", rf"{total}{T}{percent}\%", str(part)),
                (f"加水后{unit}的质量：", rf"{part}{D}{goal}\%", str(new)),
                ("加的水：", f"{new}-{total}", str(add)),
            ),
            lambda: next(v for v in range(1, 20000) if part * 100 == goal * (total + v)),
            (
                (new, f"这是加水后{unit}的质量。"),
                (total * (percent - goal) // 100, f"{what}不变，不是用浓度的差来算。"),
            ),
        )
    away = dice.pick((20, 40, 50, 60, 80, 100))
    base = dice.pick((200, 250, 400, 500))
    p = dice.pick([q for q in (4, 5, 8, 10, 15) if base * q % 100 == 0])
    salt = base * p // 100
    left = base - away
    new_percent = Fraction(salt * 100, left)
    if new_percent.denominator == 1:
        text = f"{base}克{unit}的{name}是 ${p}\\%$，蒸发掉{away}克水后，{name}是百分之几？"
        return Draft(
            text,
            rf"{new_percent}\%",
            (
                line(rf"{base}{T}{p}\%", str(salt), f"蒸发前后{what}的质量不变："),
                line(f"{base}-{away}", str(left), f"蒸发后{unit}的质量："),
                line(rf"{salt}{D}{left}{T}100\%", rf"{new_percent}\%", f"{name}："),
            ),
            lambda: rf"{next(v for v in range(1, 100) if v * left == salt * 100)}\%",
            distractors=slips(
                rf"{new_percent}\%",
                (rf"{p}\%", "水少了，浓度会变大。"),
                (rf"{new_percent + p}\%", "计算出错。"),
            ),
        )
    add_salt = part
    text = f"{total}克{unit}中有{what}{part}克，再加入{add_salt}克{what}和{total - add_salt}克水，{name}是百分之几？"
    end = Fraction((part + add_salt) * 100, 2 * total)
    return Draft(
        text,
        rf"{fraction(end)}\%",
        (
            line(f"{part}+{add_salt}", str(part + add_salt), f"一共有{what}："),
            line(f"{total}+{add_salt}+{total - add_salt}", str(2 * total), f"{unit}的质量："),
            line(rf"{part + add_salt}{D}{2 * total}{T}100\%", rf"{fraction(end)}\%", f"{name}："),
        ),
        lambda: rf"{Fraction(2 * part * 100, 2 * total)}\%",
        distractors=slips(
            rf"{fraction(end)}\%",
            (rf"{2 * percent}\%", f"{unit}也增加了。"),
            (rf"{100 - percent}\%", "这是含水率。"),
        ),
    )


RECIPES = (
    Recipe("num.ratio.bike", "gears", "word", (3, 4), gears),
    Recipe("num.ratio.concentration", "mixture", "word", (2, 3, 4), mixture),
    Recipe("num.ratio.bike", "gears-choice", "choice", (3,), padded(gears)),
    Recipe("num.ratio.concentration", "mixture-choice", "choice", (2,), padded(mixture)),
    Recipe("num.ratio.concentration", "mixture-mistake", "mistake", (2, 4), corrected(mixture)),
)

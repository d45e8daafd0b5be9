"""Money, length and mass: units, conversions, sums; and numbers below zero."""

from fractions import Fraction
from typing import Literal

from curriculum.generators.dice import Dice
from curriculum.generators.latex import decimal
from curriculum.generators.primary.answers import answered, corrected
from curriculum.generators.primary.problems.classic import with_unit
from curriculum.generators.recipe import Draft, Recipe
from curriculum.generators.scenes.people import pupil, pupils
from curriculum.generators.scenes.wording import worded
from curriculum.generators.working import line, said, slips
from engine.plot.figures import money, ruler, thermometers
from engine.values import Distractor, Step


def amount(jiao: int) -> str:
    """An amount in yuan and jiao as young pupils write it."""
    yuan, rest = divmod(jiao, 10)
    return f"{yuan}元{rest}角" if yuan and rest else f"{yuan}元" if yuan else f"{rest}角"


def count_money(dice: Dice, level: int) -> Draft:
    """How much the notes and coins come to."""
    notes = [dice.pick((5000, 2000, 1000, 500, 100)) for _ in range(dice.integer(2, 3))]
    coins = [dice.pick((100, 50, 10)) for _ in range(dice.integer(1, 2))] if level >= 2 else []
    total = (sum(notes) + sum(coins)) // 10
    answer = amount(total)
    shown = "、".join(amount(piece // 10) for piece in (*notes, *coins))
    steps = (
        said(f"把面值合起来：{shown}。", name="认识人民币"),
        said(f"元和元相加，角和角相加，满10角进1元，一共是{answer}。"),
    )
    wrong = slips(
        answer,
        (f"{len(notes) + len(coins)}元", "要看面值，不是看张数。"),
        (amount(total + 10), "多算了1元。"),
        (amount(max(1, total - 5)), "漏算了一枚。"),
    )
    return Draft(
        dice.pick(("图中一共有多少钱？", "数一数，一共是多少钱？")), answer, steps, lambda: decimal(Fraction(sum((*notes, *coins)), 100)) + r"\text{元}",
        distractors=tuple(w for w in wrong if w.latex != answer), pictures=(money(*notes, coins=coins),),
    )  # fmt: skip


def change_money(dice: Dice, level: int) -> Draft:
    """Yuan, jiao and fen; changing a note."""
    n, m = dice.integer(1, 9), dice.integer(1, 9)
    kind = dice.pick(("down", "up", "mixed", "note"))
    if kind == "down":
        statement, answer, expression, why = f"{n}元=____角", 10 * n, rf"10\times {n}", "1元=10角："
    elif kind == "up":
        statement, answer, expression, why = (
            f"{10 * n}角=____元",
            n,
            rf"{10 * n}\div 10",
            "10角=1元：",
        )
    elif kind == "mixed":
        statement, answer, expression, why = (
            f"{n}元{m}角=____角",
            10 * n + m,
            f"{10 * n}+{m}",
            f"{n}元是 ${10 * n}$ 角：",
        )
    else:
        big, small = dice.pick(
            (
                (100, 50),
                (100, 20),
                (100, 10),
                (50, 10),
                (20, 5),
                (20, 10),
                (10, 5),
                (10, 2),
                (10, 1),
                (50, 5),
            )
        )
        statement, answer, expression, why = (
            f"一张{big}元可以换____张{small}元",
            big // small,
            rf"{big}\div {small}",
            f"看{big}里面有几个{small}：",
        )
    steps: tuple[Step, ...] = (line(expression, str(answer), why, name="换算"),)
    wrong = slips(
        str(answer),
        (n + m if kind == "mixed" else 100 * n, "1元=10角，进率是10。"),
        (answer + 1, "多换了一张或多算了1。"),
        (max(1, answer - 1), "少算了1。"),
    )
    return Draft(
        statement + "。",
        str(answer),
        steps,
        lambda: (
            str(len(range(0, big, small)))
            if kind == "note"
            else str(
                {
                    "down": sum(10 for _ in range(n)),
                    "up": len(range(0, 10 * n, 10)),
                    "mixed": sum(10 for _ in range(n)) + m,
                }[kind]
            )
        ),
        distractors=wrong,
    )


_GOODS = (
    ("铅笔", "支", (5, 15)),
    ("橡皮", "块", (5, 20)),
    ("本子", "本", (10, 30)),
    ("尺子", "把", (10, 25)),
    ("卷笔刀", "个", (30, 60)),
    ("气球", "个", (5, 15)),
    ("棒棒糖", "根", (10, 20)),
    ("贴画", "张", (5, 25)),
    ("小汽车", "辆", (50, 95)),
    ("积木", "盒", (60, 95)),
)


def shopping(dice: Dice, level: int) -> Draft:
    """Two things together, or the change."""
    (a, ma, ra), (b, mb, rb) = dice.picks(_GOODS, 2)
    pa, pb = dice.integer(*ra), dice.integer(*rb)
    if level == 1:
        pa, pb = 10 * (pa // 10 + 1), 10 * (pb // 10 + 1)
    who = pupil(dice)
    if dice.chance(50):
        total = pa + pb
        answer = amount(total)
        statement = f"一{ma}{a}{amount(pa)}，一{mb}{b}{amount(pb)}。{who}各买一样，一共要多少钱？"
        steps: tuple[Step, ...] = (
            line(f"{pa}+{pb}", str(total), "都看成角来加（单位：角）：", name="人民币的加法"),
            said(f"${total}$ 角就是{answer}。"),
        )
        wrong = slips(
            answer,
            (amount(abs(pa - pb)), "一共应当相加。"),
            (amount(total + 10), "进位时多加了1元。"),
            (amount(pa), "只算了一样。"),
        )
        again = lambda: decimal(Fraction(pa, 10) + Fraction(pb, 10)) + r"\text{元}"  # noqa: E731
    else:
        paid = 10 * (pa // 10 + dice.integer(1, 3))
        if paid > 50:
            paid = 100
        back = paid - pa
        answer = amount(back)
        statement = f"一{ma}{a}{amount(pa)}，{who}付了{amount(paid)}，应找回多少钱？"
        steps = (
            line(f"{paid}-{pa}", str(back), "都看成角来减（单位：角）：", name="人民币的减法"),
            said(f"${back}$ 角就是{answer}。"),
        )
        wrong = slips(
            answer,
            (amount(paid + pa), "找回的钱应当用减法。"),
            (amount(back + 10), "退位后忘了减1元。"),
            (amount(pa), "这是花掉的钱。"),
        )
        again = lambda: decimal(Fraction(paid, 10) - Fraction(pa, 10)) + r"\text{元}"  # noqa: E731
    return Draft(
        statement, answer, steps, again, distractors=tuple(w for w in wrong if w.latex != answer)
    )


_LENGTHS = {"毫米": 1, "厘米": 10, "分米": 100, "米": 1000, "千米": 1_000_000}
_MASSES = {"克": 1, "千克": 1000, "吨": 1_000_000}
_FACTS = {
    "length": (("一支铅笔长18", "厘米"), ("教室门高2", "米"), ("一枚1元硬币厚约2", "毫米"), ("课桌高约7", "分米"), ("南京长江大桥长约7", "千米"), ("一本数学书厚约6", "毫米"), ("小学生身高约130", "厘米"), ("一棵大树高12", "米"), ("手掌宽约6", "厘米"), ("汽车每时行80", "千米"), ("跑道一圈长400", "米"), ("一张身份证厚约1", "毫米"), ("床长约2", "米"), ("粉笔长约8", "厘米")),
    "mass": (("一个鸡蛋重约50", "克"), ("一袋大米重10", "千克"), ("一头大象重约5", "吨"), ("小明体重28", "千克"), ("一枚2分硬币重约1", "克"), ("一辆卡车载重8", "吨"), ("一个西瓜重4", "千克"), ("一个乒乓球重约3", "克"), ("一头牛重约500", "千克"), ("一包盐重500", "克"), ("一头鲸重约150", "吨"), ("一桶油重5", "千克")),
}  # fmt: skip


def fit_unit(kind: str, units: tuple[str, ...], dice: Dice) -> Draft:
    """The unit that fits a thing."""
    facts = [fact for fact in _FACTS[kind] if fact[1] in units]
    text, unit = dice.pick(facts)
    others = [u for u in units if u != unit]
    steps = (
        said(
            "联系生活想一想："
            + (
                "1厘米约是一个指甲宽，1分米约是一拃，1米约是两臂伸开的长，1千米要走十几分钟。"
                if kind == "length"
                else "1克约是一枚2分硬币重，1千克约是两包盐重，1吨约是40个小学生的体重。"
            ),
            name="选单位",
        ),
        said(f"所以填“{unit}”。"),
    )
    return Draft(
        f"在横线上填合适的单位：{text}____。（填" + "、".join(f"“{u}”" for u in units) + "中的一个）", unit, steps, lambda: dict(_FACTS[kind])[text],
        distractors=tuple(Distractor(u, "想一想这样长或这样重是不是符合实际。") for u in others),
    )  # fmt: skip


def length_unit_small(dice: Dice, level: int) -> Draft:
    """Centimetre or metre."""
    return fit_unit("length", ("厘米", "米"), dice)


def length_unit_fine(dice: Dice, level: int) -> Draft:
    """Millimetre to metre."""
    return fit_unit("length", ("毫米", "厘米", "分米", "米"), dice)


def length_unit_far(dice: Dice, level: int) -> Draft:
    """Metre or kilometre and all."""
    return fit_unit("length", ("厘米", "米", "千米"), dice)


def mass_unit_small(dice: Dice, level: int) -> Draft:
    """Gram or kilogram."""
    return fit_unit("mass", ("克", "千克"), dice)


def mass_unit_all(dice: Dice, level: int) -> Draft:
    """Gram, kilogram or tonne."""
    return fit_unit("mass", ("克", "千克", "吨"), dice)


def convert(
    table: dict[str, int], pairs: tuple[tuple[str, str], ...], dice: Dice, level: int
) -> Draft:
    """One unit into another; mixed at level 2; sums at level 3."""
    big, small = dice.pick(pairs)
    rate = table[big] // table[small]
    n = dice.integer(2, 9)
    m = (
        dice.integer(1, rate - 1)
        if rate <= 10
        else dice.step(rate // 20, rate - rate // 20, rate // 20)
    )
    if level == 1:
        if dice.chance(50):
            statement, value, expression, why, wrong_value = (
                f"{n}{big}=____{small}",
                n * rate,
                rf"{n}\times {rate}",
                f"1{big}={rate}{small}，大单位化小单位用乘：",
                n * rate * 10,
            )
        else:
            statement, value, expression, why, wrong_value = (
                f"{n * rate}{small}=____{big}",
                n,
                rf"{n * rate}\div {rate}",
                f"{rate}{small}=1{big}，小单位化大单位用除：",
                n * 10,
            )
    elif level == 2:
        if dice.chance(50):
            statement, value, expression, why, wrong_value = (
                f"{n}{big}{m}{small}=____{small}",
                n * rate + m,
                f"{n * rate}+{m}",
                f"{n}{big}是 ${n * rate}$ {small}，再加 ${m}$ {small}：",
                n * (10 if rate != 10 else 100) + m,
            )
        else:
            total = n * rate + m
            steps: tuple[Step, ...] = (
                line(
                    rf"{total}\div {rate}",
                    rf"{n}\cdots\cdots {m}",
                    f"{rate}{small}=1{big}：",
                    name="单位换算",
                ),
            )
            bad = 10 if rate != 10 else 100
            wrong = slips(
                f"{n};{m}",
                (f"{total // bad};{total % bad}", "进率记错了。"),
                (f"{m};{n}", "位置写反了。"),
            )
            return Draft(
                f"{total}{small}=____{big}____{small}。",
                f"{n};{m}",
                steps,
                lambda: (
                    f"{len(range(rate, total + 1, rate))};{total - rate * len(range(rate, total + 1, rate))}"
                ),
                distractors=wrong,
            )
    else:
        less = dice.integer(1, n - 1)
        value = (n - less) * rate - m if dice.chance(50) and (n - less) * rate > m else n * rate + m
        plus = value == n * rate + m
        if plus:
            statement, expression, why, wrong_value = (
                f"{n}{big}+{m}{small}=____{small}",
                f"{n * rate}+{m}",
                f"先统一单位，{n}{big}={n * rate}{small}：",
                n + m,
            )
        else:
            k = n - less
            statement, expression, why, wrong_value = (
                f"{k}{big}-{m}{small}=____{small}",
                f"{k * rate}-{m}",
                f"先统一单位，{k}{big}={k * rate}{small}：",
                abs(k - m),
            )
    steps = (line(expression, str(value), why, name="单位换算"),)
    wrong = slips(
        str(value),
        (wrong_value, "进率记错了，或没有统一单位。"),
        (value * 10, "多了一个0。"),
        (value + 1, "算错了。"),
    )

    def again() -> str:
        whole = dict(table.items())
        left = statement.split("=")[0]
        total, number, sign = 0, "", 1
        unit_text = ""
        for mark in left + "+":
            if mark.isdigit():
                if unit_text:
                    total += sign * int(number) * whole[unit_text]
                    number, unit_text = "", ""
                number += mark
            elif mark in "+-":
                total += sign * int(number) * whole[unit_text]
                number, unit_text, sign = "", "", 1 if mark == "+" else -1
            else:
                unit_text += mark
        target = statement.split("____")[1]
        return str(Fraction(total, whole[target]))

    return Draft(
        f"{statement}。",
        str(value),
        steps,
        again,
        distractors=tuple(w for w in wrong if w.latex != str(value)),
    )


def metre(dice: Dice, level: int) -> Draft:
    """Metre and centimetre."""
    return convert(_LENGTHS, (("米", "厘米"),), dice, level)


def fine_lengths(dice: Dice, level: int) -> Draft:
    """Millimetre, centimetre, decimetre, metre."""
    return convert(_LENGTHS, (("厘米", "毫米"), ("分米", "厘米"), ("米", "分米")), dice, level)


def kilometre(dice: Dice, level: int) -> Draft:
    """Kilometre and metre."""
    return convert(_LENGTHS, (("千米", "米"),), dice, level)


def all_lengths(dice: Dice, level: int) -> Draft:
    """Any neighbouring or near units of length."""
    return convert(
        _LENGTHS,
        (
            ("千米", "米"),
            ("米", "厘米"),
            ("米", "分米"),
            ("分米", "厘米"),
            ("厘米", "毫米"),
            ("分米", "毫米"),
        ),
        dice,
        level,
    )


def gram(dice: Dice, level: int) -> Draft:
    """Kilogram and gram."""
    return convert(_MASSES, (("千克", "克"),), dice, level)


def tonne(dice: Dice, level: int) -> Draft:
    """Tonne and kilogram."""
    return convert(_MASSES, (("吨", "千克"),), dice, level)


_ALL: tuple[tuple[str, Fraction | int], ...] = (
    ("2.4千米=____米", 2400), ("3.5时=____分", 210), ("0.75吨=____千克", 750), ("450平方分米=____平方米", Fraction(9, 2)), ("1.2立方米=____立方分米", 1200),
    ("800毫升=____升", Fraction(4, 5)), ("6.08元=____分", 608), ("5平方千米=____公顷", 500), ("25分=____时（填分数）", Fraction(5, 12)), ("360厘米=____米", Fraction(18, 5)),
    ("0.6公顷=____平方米", 6000), ("3立方分米50立方厘米=____立方厘米", 3050), ("2时15分=____时（填小数）", Fraction(9, 4)), ("70克=____千克", Fraction(7, 100)), ("1.5日=____时", 36),
)  # fmt: skip


def common_units(dice: Dice, level: int) -> Draft:
    """Conversions of every sort, as reviewed in grade 6."""
    text, value = dice.pick(_ALL)
    exact = Fraction(value)
    as_fraction = "填分数" in text
    answer = (
        rf"\frac{{{exact.numerator}}}{{{exact.denominator}}}" if as_fraction else decimal(exact)
    )
    steps = (
        said("大单位化小单位用乘，小单位化大单位用除；先想清楚进率。", name="单位换算"),
        said(f"所以填 ${answer}$。"),
    )
    wrong = slips(
        answer,
        (decimal(exact * 10) if not as_fraction else r"\frac{1}{4}", "进率记错了。"),
        (decimal(exact / 10) if not as_fraction else "0.25", "进率记错了，或时间的进率用成了100。"),
    )
    return Draft(
        f"{text}。",
        answer,
        steps,
        lambda: (
            f"{exact.numerator}/{exact.denominator}"
            if exact.denominator > 1 and as_fraction
            else decimal(exact)
        ),
        distractors=wrong,
    )


def measure(dice: Dice, level: int) -> Draft:
    """Read a length off a ruler, not always from 0."""
    start = 0 if level == 1 else dice.integer(1, 4)
    length = dice.integer(3, 9)
    end = start + length
    shapes: tuple[Literal["pencil", "bar", "line"], ...] = ("pencil", "bar", "line")
    shape = dice.pick(shapes)
    thing = {"pencil": "铅笔", "bar": "纸条", "line": "线段"}[shape]
    answer = with_unit(length, "厘米")
    if start:
        steps: tuple[Step, ...] = (
            line(
                f"{end}-{start}",
                str(length),
                "没有从0刻度量，用右端的刻度减左端的刻度：",
                name="读刻度",
            ),
        )
    else:
        steps = (said(f"左端对准0刻度，右端指着几就是几厘米，是 ${length}$ 厘米。", name="读刻度"),)
    wrong = slips(
        answer,
        (with_unit(end, "厘米"), "没有从0刻度量，不能直接读右端的数。")
        if start
        else (with_unit(length - 1, "厘米"), "数的是刻度之间，少数了1。"),
        (with_unit(length + 1, "厘米"), "数成了刻度线的条数。"),
    )
    return Draft(
        f"图中的{thing}长多少厘米？", answer, steps, lambda: with_unit(len(range(start, end)), "厘米"), distractors=tuple(w for w in wrong if w.latex != answer),
        pictures=(ruler(max(end + 2, 10), start, end, shape=shape),),
    )  # fmt: skip


def compare_things(dice: Dice, level: int) -> Draft:
    """Order three by two comparisons."""
    word, opposite, most, least = dice.pick(
        (("高", "矮", "最高", "最矮"), ("重", "轻", "最重", "最轻"), ("长", "短", "最长", "最短"))
    )
    if word == "高":
        a, b, c = pupils(dice, 3)
    elif word == "重":
        a, b, c = dice.picks(("西瓜", "苹果", "草莓", "哈密瓜", "橘子", "葡萄"), 3)
    else:
        a, b, c = dice.picks(("红绳", "蓝绳", "黄绳", "绿绳"), 3)
    clues = (
        [f"{a}比{b}{word}", f"{c}比{b}{opposite}"]
        if dice.chance(50)
        else [f"{b}比{a}{opposite}", f"{b}比{c}{word}"]
    )
    ask_most = dice.chance(50)
    answer = a if ask_most else c
    who = "谁" if word == "高" else "什么"
    steps = (
        said(f"{a}比{b}{word}，{b}又比{c}{word}，排一排：{a}、{b}、{c}。", name="比一比"),
        said(f"所以{answer}{most if ask_most else least}。"),
    )

    def again() -> str:
        from itertools import permutations

        fits = [p for p in permutations((a, b, c)) if p.index(a) < p.index(b) < p.index(c)]
        return fits[0][0] if ask_most else fits[0][-1]

    return Draft(
        f"{'，'.join(clues)}。{who}{most if ask_most else least}？",
        answer,
        steps,
        again,
        distractors=tuple(Distractor(x, "两次比较要连起来想。") for x in (a, b, c) if x != answer),
    )


def same_unit(dice: Dice, level: int) -> Draft:
    """Measured with different units: more of the small unit is not longer."""
    small, large = dice.pick(
        (("回形针", "铅笔"), ("硬币", "橡皮"), ("小方块", "文具盒"), ("曲别针", "数学书"))
    )
    thing = dice.pick(("课桌的长", "黑板的宽", "讲台的长", "窗台的长"))
    one, two = pupils(dice, 2)
    count = dice.integer(4, 8)
    times = dice.integer(2, 4)
    statement = (
        f"{one}和{two}量同一张{thing}，{one}用{large}量，正好{count}个长；{two}用{small}量，正好{count * times}个长。{large}和{small}，____长一些。".replace(
            "一张黑板", "一块黑板"
        )
        .replace("一张窗台", "一个窗台")
        .replace("一张讲台", "一个讲台")
    )
    steps = (
        said(
            f"量的是同一个长度，用的个数少，说明每一个长。{large}只用了 ${count}$ 个，所以{large}长。",
            name="统一长度单位",
        ),
    )
    return Draft(
        statement,
        large,
        steps,
        lambda: large if count < count * times else small,
        distractors=(Distractor(small, "用的个数多，说明每一个短；单位不同，不能只比个数。"),),
    )


def signed_meaning(dice: Dice, level: int) -> Draft:
    """Opposite meanings as + and -."""
    n = dice.integer(2, 90)
    plus, minus, unit, first, second = dice.pick(
        (
            ("收入{n}元", "支出{n}元", "元", "收入", "支出"),
            ("零上{n}℃", "零下{n}℃", "℃", "零上", "零下"),
            ("高于海平面{n}米", "低于海平面{n}米", "米", "高于", "低于"),
            ("向东走{n}米", "向西走{n}米", "米", "向东", "向西"),
            ("水位上升{n}厘米", "水位下降{n}厘米", "厘米", "上升", "下降"),
            ("运进{n}吨", "运出{n}吨", "吨", "运进", "运出"),
        )
    )
    if unit == "℃":
        n = dice.integer(2, 30)
    m = dice.integer(2, 30)
    told = plus.format(n=m)
    asked = minus.format(n=n)
    answer = f"-{n}"
    statement = f"如果把{told}记作+{m}{unit}，那么{asked}记作____{unit}。"
    steps = (
        said(
            f"{first}和{second}是相反意义的量，{first}记作正，{second}就记作负。",
            name="相反意义的量",
        ),
        said(f"所以记作 ${answer}$。"),
    )
    return Draft(
        statement,
        answer,
        steps,
        lambda: str(0 - n),
        distractors=(Distractor(f"{n}", "相反意义的量要用负号。"),),
    )


def compare_negative(dice: Dice, level: int) -> Draft:
    """Compare two numbers on the line, or two temperatures."""
    a, b = dice.picks(range(-9, 6), 2)
    if a >= 0 and b >= 0:
        a = -a - 1
    sign = ">" if a > b else "<"
    if level == 1:
        steps = (
            said(
                f"在直线上，右边的数总比左边的大；${max(a, b)}$ 在 ${min(a, b)}$ 的右边。",
                name="在直线上比较",
            ),
            said(f"所以 ${a}{sign} {b}$。"),
        )
        return Draft(
            f"在横线上填“>”“<”或“=”：${a}$____${b}$。", sign, steps, lambda: ">" if a - b > 0 else "<",
            distractors=(Distractor("<" if sign == ">" else ">", "负数的数字越大，离0越远，数越小。"), Distractor("=", "两个数不相等。")),
        )  # fmt: skip
    cities = dice.picks(("哈尔滨", "北京", "西安", "沈阳", "兰州", "拉萨", "长春", "太原"), 3)
    temps = dice.picks(range(-20, 9), 3)
    readings = dict(zip(cities, temps, strict=True))
    coldest = dice.chance(50)
    answer = (
        min(readings, key=lambda c: readings[c])
        if coldest
        else max(readings, key=lambda c: readings[c])
    )
    told = "、".join(f"{city}{t}℃" for city, t in readings.items())
    ordered = sorted(temps)
    steps = (
        said(f"从低到高排：{'<'.join(map(str, ordered))}。", name="比较大小"),
        said(f"所以{answer}的气温{'最低' if coldest else '最高'}。"),
    )
    return Draft(
        f"某天三个城市的气温是：{told}。气温{'最低' if coldest else '最高'}的城市是____。", answer, steps,
        lambda: sorted(readings.items(), key=lambda pair: pair[1])[0 if coldest else -1][0],
        distractors=tuple(Distractor(city, "负数比较时，数字大的反而小；0℃比零下都高。") for city in cities if city != answer), pictures=(thermometers(readings, low=-30, high=20),),
    )  # fmt: skip


def trucks(dice: Dice, level: int) -> Draft:
    """Ways of filling trucks exactly."""
    big, small = dice.pick(((3, 2), (5, 2), (4, 3), (5, 3), (8, 5), (4, 2)))
    total = big * dice.integer(1, 3) + small * dice.integer(1, 4)
    ways = [
        (x, (total - big * x) // small)
        for x in range(total // big + 1)
        if (total - big * x) % small == 0
    ]
    answer = with_unit(len(ways), "种")
    goods = dice.pick(("煤", "沙子", "大米", "水泥", "苹果", "化肥", "钢材"))
    listed = "；".join(f"大车{x}辆、小车{y}辆" for x, y in ways)
    steps = (
        said(
            f"从用0辆大车开始，有序地试，看剩下的能不能用小车正好运完：{listed}。", name="有序列举"
        ),
        said(f"共 ${len(ways)}$ 种。"),
    )
    wrong = slips(
        answer,
        (with_unit(total // big + 1, "种"), "每辆车都要装满。"),
        (with_unit(len(ways) + 1, "种"), "有一种不能正好运完。"),
        (with_unit(max(1, len(ways) - 1), "种"), "列举不全。"),
    )
    return Draft(
        worded(
            dice,
            (
                f"要运{total}吨{goods}，大车载重{big}吨，小车载重{small}吨。",
                f"有{total}吨{goods}要运走，可以用载重{big}吨的大车和载重{small}吨的小车。",
            ),
            (
                "如果每辆车都装满，恰好一次运完，有多少种派车方案？",
                "每辆车都正好装满，一次运完，一共有几种不同的派车方案（可以只用一种车）？",
            ),
        ), answer, steps,
        lambda: with_unit(sum(big * x + small * y == total for x in range(total + 1) for y in range(total + 1)), "种"), distractors=tuple(w for w in wrong if w.latex != answer),
    )  # fmt: skip


RECIPES = (
    Recipe("pro.money.units", "count", "fill", (1, 2), count_money),
    Recipe("pro.money.units", "count-mistake", "mistake", (1, 2), corrected(count_money)),
    Recipe("pro.money.units", "count-judge", "judge", (1, 2), answered(count_money)),
    Recipe("pro.money.units", "change", "fill", (1, 2), change_money),
    Recipe("pro.money.calc", "shopping", "word", (1, 2), shopping),
    Recipe("pro.money.calc", "shopping-mistake", "mistake", (1, 2), corrected(shopping)),
    Recipe("pro.money.calc", "shopping-judge", "judge", (1, 2), answered(shopping)),
    Recipe("pro.mass.gram-kilogram", "convert", "fill", (1, 2, 3), gram),
    Recipe("pro.mass.gram-kilogram", "convert-mistake", "mistake", (1, 2, 3), corrected(gram)),
    Recipe("pro.mass.gram-kilogram", "convert-choice", "choice", (3,), gram),
    Recipe("pro.mass.gram-kilogram", "unit", "fill", (1,), mass_unit_small),
    Recipe("pro.mass.ton", "convert", "fill", (1, 2, 3), tonne),
    Recipe("pro.mass.ton", "unit", "fill", (1,), mass_unit_all),
    Recipe("pro.mass.ton", "trucks", "word", (3,), trucks),
    Recipe("pro.negative.meaning", "opposite", "fill", (1,), signed_meaning),
    Recipe("pro.negative.meaning", "opposite-mistake", "mistake", (1,), corrected(signed_meaning)),
    Recipe("pro.negative.meaning", "opposite-judge", "judge", (1,), answered(signed_meaning)),
    Recipe("pro.negative.compare", "order", "fill", (1, 2), compare_negative),
    Recipe("pro.negative.compare", "order-mistake", "mistake", (1, 2), corrected(compare_negative)),
    Recipe("pro.negative.compare", "order-judge", "judge", (1, 2), answered(compare_negative)),
    Recipe("pro.unit.common", "all", "fill", (2, 3), common_units),
    Recipe("pro.unit.common", "all-mistake", "mistake", (2, 3), corrected(common_units)),
    Recipe("pro.unit.common", "all-judge", "judge", (2, 3), answered(common_units)),
    Recipe("geo.length.compare-length", "order", "fill", (1,), compare_things),
    Recipe(
        "geo.length.compare-length", "order-mistake", "mistake", (1,), corrected(compare_things)
    ),
    Recipe("geo.length.compare-length", "order-judge", "judge", (1,), answered(compare_things)),
    Recipe("geo.length.unit-idea", "same-unit", "fill", (1,), same_unit),
    Recipe("geo.length.unit-idea", "same-unit-mistake", "mistake", (1,), corrected(same_unit)),
    Recipe("geo.length.unit-idea", "same-unit-judge", "judge", (1,), answered(same_unit)),
    Recipe("geo.length.cm", "ruler", "fill", (1, 2), measure),
    Recipe("geo.length.cm", "ruler-mistake", "mistake", (1, 2), corrected(measure)),
    Recipe("geo.length.cm", "ruler-judge", "judge", (1, 2), answered(measure)),
    Recipe("geo.length.m", "convert", "fill", (1, 2, 3), metre),
    Recipe("geo.length.m", "convert-mistake", "mistake", (1, 2, 3), corrected(metre)),
    Recipe("geo.length.m", "convert-choice", "choice", (3,), metre),
    Recipe("geo.length.m", "unit", "fill", (1,), length_unit_small),
    Recipe("geo.length.mm-dm", "convert", "fill", (1, 2, 3), fine_lengths),
    Recipe("geo.length.mm-dm", "convert-mistake", "mistake", (1, 2, 3), corrected(fine_lengths)),
    Recipe("geo.length.mm-dm", "convert-judge", "judge", (1, 2, 3), answered(fine_lengths)),
    Recipe("geo.length.mm-dm", "unit", "fill", (1,), length_unit_fine),
    Recipe("geo.length.km", "convert", "fill", (1, 2, 3), kilometre),
    Recipe("geo.length.km", "convert-mistake", "mistake", (1, 2, 3), corrected(kilometre)),
    Recipe("geo.length.km", "convert-choice", "choice", (3,), kilometre),
    Recipe("geo.length.km", "unit", "fill", (1,), length_unit_far),
    Recipe("geo.length.convert", "all", "fill", (1, 2, 3), all_lengths),
    Recipe("geo.length.convert", "all-mistake", "mistake", (1, 2, 3), corrected(all_lengths)),
    Recipe("geo.length.convert", "all-judge", "judge", (1, 2, 3), answered(all_lengths)),
)

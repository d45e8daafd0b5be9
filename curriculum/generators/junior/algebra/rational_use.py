"""Mixed operations with rational numbers, large numbers, approximate numbers, and their use."""

from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

from curriculum.generators.dice import Dice
from curriculum.generators.junior.algebra.frames import choosing, faulty
from curriculum.generators.junior.algebra.routes import worked_out
from curriculum.generators.latex import decimal, fraction, in_brackets, signed
from curriculum.generators.primary.answers import checked, corrected
from curriculum.generators.recipe import Draft, Recipe
from curriculum.generators.scenes.people import pupil
from curriculum.generators.working import chain, line, said, slips, sums
from engine.values import Step

F = Fraction


def mixed(dice: Dice, level: int) -> Draft:
    """Powers first, then × and ÷, then + and -, brackets before all."""
    a, b = dice.integer(2, 5), dice.integer(2, 6)
    sign = dice.pick((1, -1))
    if level == 2:
        k = dice.integer(2, 9)
        m = b * dice.nonzero(-5, 5)
        shown = rf"{k}{'+' if sign > 0 else '-'}{m if m > 0 else f'({m})'}\div (-{b})"
        part = F(m, -b)
        total = k + sign * part
        lines: list[tuple[str, ...]] = [
            (f"{k}{'+' if sign > 0 else '-'}{in_brackets(part)}", "先算除法："),
            (fraction(total), "再算加减："),
        ]
        wrong: list[tuple[object, str]] = [
            (fraction((k + sign * m) / F(-b)), "运算顺序错，先算了加减。"),
            (fraction(k - sign * part), "除法的符号错了。"),
        ]
    elif level == 3:
        k = dice.integer(1, 9)
        m = dice.integer(2, 6)
        shown = rf"-{a}^2{'+' if sign > 0 else '-'}(-{b})\times {m}+|-{k}|"
        total = F(-(a**2) + sign * -b * m + k)
        lines = [
            (
                rf"-{a * a}{'+' if sign > 0 else '-'}(-{b})\times {m}+{k}",
                f"先算乘方和绝对值，$-{a}^2=-{a * a}$。",
            ),
            (rf"-{a * a}{signed(-sign * b * m)}+{k}", "再算乘法："),
            (fraction(total), "最后算加减："),
        ]
        wrong = [
            (fraction(total + 2 * a * a), f"把 $-{a}^2$ 当成了 $(-{a})^2$。"),
            (fraction(total + 2 * sign * b * m), "减去负数时符号错了。"),
            (fraction(total - 2 * k), "绝对值的符号错了。"),
        ]
    elif level == 4:
        p = dice.pick((4, 8, 9, 27))
        q, n = {4: (2, 2), 8: (2, 3), 9: (3, 2), 27: (3, 3)}[p]
        k = dice.integer(1, 6)
        c, d = dice.integer(1, 9), dice.integer(1, 9)
        even = dice.pick((2022, 2024, 2026, 4, 6))
        shown = rf"-1^{{{even}}}+(-{q})^{n}\div \frac{{{p}}}{{{k}}}-|{c}-{c + d}|"
        value = F((-q) ** n) / F(p, k)
        total = -1 + value - d
        lines = [
            (
                rf"-1+({(-q) ** n})\div \frac{{{p}}}{{{k}}}-{d}"
                if n == 3
                else rf"-1+{(-q) ** n}\div \frac{{{p}}}{{{k}}}-{d}",
                f"先算乘方和绝对值，$-1^{{{even}}}=-1$。",
            ),
            (
                rf"-1+{in_brackets((-q) ** n)}\times \frac{{{k}}}{{{p}}}-{d}",
                "除以一个数等于乘它的倒数：",
            ),
            (f"-1+{in_brackets(value)}-{d}", "再算乘法："),
            (fraction(total), "最后算加减："),
        ]
        wrong = [
            (fraction(total + 2), f"把 $-1^{{{even}}}$ 当成了1。"),
            (fraction(total + 2 * d), "绝对值的符号错了。"),
            (fraction(total - 2 * value), "乘方的符号错了。"),
        ]
    else:
        m, bottom = dice.integer(2, 4), dice.pick((2, 3, 4))
        inner = F(1) - F(1, bottom)
        k = dice.integer(2, 8)
        shown = rf"-1^4-[{k}-(1-\frac{{1}}{{{bottom}}})\times (-{m})^2]\div (-{b})"
        inside = k - inner * m**2
        total = -1 - inside / F(-b)
        lines = [
            (rf"-1-({k}-{fraction(inner)}\times {m * m})\div (-{b})", "先算乘方和小括号里的："),
            (rf"-1-{in_brackets(inside)}\div (-{b})", "再算中括号里的："),
            (f"-1-{in_brackets(inside / F(-b))}", "再算除法："),
            (fraction(total), "最后算减法："),
        ]
        wrong = [
            (fraction(total + 2), "把 $-1^4$ 当成了1。"),
            (fraction(-1 + inside / F(-b)), "最后一步减法的符号错了。"),
            (fraction(-1 - (k + inner * m * m) / F(-b)), "把 $(-a)^2$ 当成了 $-a^2$。"),
        ]
    steps = chain(shown, *lines)
    key = fraction(total)
    return Draft(
        f"计算：${shown}$。",
        key,
        steps,
        lambda: worked_out(shown),
        distractors=slips(
            key,
            *wrong,
            (fraction(-total), "结果的符号错了。"),
            (fraction(total + 1), "最后的加减算错了。"),
        ),
    )


def mixed_slip(dice: Dice, level: int) -> Draft:
    """A working of mixed operations with one wrong line."""
    a, b, c = dice.integer(2, 5), dice.integer(2, 9), dice.integer(2, 6)
    shown = rf"-{a}^2+(-{b})\times {c}"
    total = -a * a - b * c
    if dice.chance(50):
        rows, at = (
            [rf"{shown}={a * a}+(-{b})\times {c}", f"={a * a}-{b * c}", f"={a * a - b * c}"],
            1,
        )
        why = f"$-{a}^2$ 的底数是 ${a}$，应等于 $-{a * a}$。"
    else:
        rows, at = (
            [
                rf"{shown}=-{a * a}+(-{b})\times {c}",
                rf"=-{a * a + b}\times {c}",
                f"={-(a * a + b) * c}",
            ],
            2,
        )
        why = "应先算乘法，再算加法。"
    steps = chain(
        shown,
        (rf"-{a * a}+(-{b})\times {c}", "先算乘方："),
        (f"-{a * a}-{b * c}", "再算乘法："),
        (str(total), "最后算加法："),
    )
    return faulty(
        f"{pupil(dice)}计算 ${shown}$ 的过程如下",
        rows,
        at,
        str(total),
        why,
        steps,
        lambda: worked_out(shown),
    )


BIG = (
    ("某省去年的粮食总产量约为{}千克", 10, 11), ("某跨海大桥的总投资约为{}元", 10, 11), ("某市常住人口约为{}人", 7, 7),
    ("某港口去年的货物吞吐量约为{}吨", 8, 9), ("某市去年的生产总值约为{}元", 11, 12), ("某图书馆的藏书约有{}册", 6, 7),
    ("某体育场的建筑面积约为{}平方米", 5, 6), ("某水库的总库容约为{}立方米", 8, 10), ("某景区“五一”假期接待游客约{}人次", 5, 6),
    ("某卫星绕地球飞行一天的路程约为{}千米", 6, 6), ("某部电影的票房约为{}元", 9, 10), ("某湖泊的面积约为{}平方米", 8, 10),
    ("某光伏电站一年的发电量约为{}千瓦时", 8, 9), ("某芯片上的晶体管约有{}个", 9, 11),
)  # fmt: skip


def to_scientific(dice: Dice, level: int) -> Draft:
    """A large number in scientific notation; with 万 and 亿 at level 3."""
    text, low, high = dice.pick(BIG)
    digits = dice.integer(low, high)
    front = F(dice.integer(101, 998), 100) if level > 1 else F(dice.integer(11, 98), 10)
    if front.denominator == 1:
        front += F(1, 10)
    value = front * 10 ** (digits - 1)
    n = digits - 1
    answer = rf"{decimal(front)}\times 10^{{{n}}}"
    none: tuple[Step, ...] = ()
    first = none
    if level == 3:
        unit, power = ("亿", 8) if n >= 8 else ("万", 4)
        written = decimal(value / 10**power)
        number = f" {written} {unit}"
        first = (
            said(
                f"先把单位换算：${written}$ {unit} $={written}\\times 10^{power}=$ ${value.numerator}$。"
            ),
        )
        slip = (
            rf"{decimal(front)}\times 10^{{{n - power}}}",
            f"忘了把“{unit}”换算成 $10^{power}$。",
        )
    else:
        number, first = f" ${value.numerator}$ ", none
        slip = (
            rf"{decimal(front)}\times 10^{{{n + 1}}}",
            "把整数位数当成了指数，指数应比整数位数少1。",
        )
    sentence = text.format(number if level < 3 else number.replace(" ", ""))
    steps = (
        *first,
        said(f"$a$ 要满足 $1\\le a<10$，所以 $a={decimal(front)}$。"),
        said(f"原数有{digits}位整数，指数是 ${digits}-1={n}$，写成 ${answer}$。"),
    )
    wrong = slips(
        answer, slip, (rf"{decimal(front * 10)}\times 10^{{{n - 1}}}", "$a$ 应大于或等于1且小于10。"),
        (rf"{decimal(front)}\times 10^{{{n - 1}}}", "指数少了1。"), (rf"{decimal(front / 10)}\times 10^{{{n + 1}}}", "$a$ 应大于或等于1且小于10。"),
    )  # fmt: skip
    tail = "用科学记数法表示为____。"
    ask = (
        f"{sentence}，将 {number.strip()} {tail}"
        if level < 3
        else f"{sentence}，将 ${written}$ {unit} {tail}"
    )
    return Draft(
        ask.replace("  ", " "),
        answer,
        steps,
        lambda: rf"{Decimal(int(value)).scaleb(-n).normalize()}\times 10^{{{n}}}",
        distractors=wrong,
    )


def from_scientific(dice: Dice, level: int) -> Draft:
    """The number that a scientific notation stands for, or how many digits it has."""
    front = F(dice.integer(101, 998), 100)
    n = dice.integer(4, 8)
    value = front * 10**n
    if level < 3:
        ask = dice.pick(
            (
                f"把 ${decimal(front)}\\times 10^{n}$ 还原成原来的数是____。",
                f"用科学记数法表示为 ${decimal(front)}\\times 10^{n}$ 的数，原来是____。",
            )
        )
        answer = str(int(value))
        wrong = slips(
            answer, (int(value * 10), "小数点多移了一位。"), (int(value / 10), "小数点少移了一位。")
        )
    else:
        ask, answer = (
            f"用科学记数法表示为 ${decimal(front)}\\times 10^{n}$ 的数是一个____位整数。",
            str(n + 1),
        )
        wrong = slips(answer, (n, "整数位数比指数多1。"), (n + 2, "整数位数比指数多1。"))
    steps = (
        said(f"指数是几，就把小数点向右移几位：${decimal(front)}$ 的小数点向右移{n}位。"),
        line(rf"{decimal(front)}\times 10^{n}", str(int(value)), "所以"),
        *((said(f"它是{n + 1}位整数。"),) if level >= 3 else ()),
    )

    def again() -> str:
        number = int(Decimal(decimal(front)).scaleb(n))
        return str(number) if level < 3 else str(len(str(number)))

    return Draft(ask, answer, steps, again, distractors=wrong)


PLACES = (("十分位", 1), ("百分位", 2), ("千分位", 3), ("个位", 0))


def round_off(dice: Dice, level: int) -> Draft:
    """Rounded to a place, the zero at the end kept."""
    name, places = dice.pick(PLACES[:3]) if level > 1 else dice.pick(PLACES[:2] + PLACES[3:])
    whole = dice.integer(1, 99)
    if level == 3:
        number = (
            F(whole)
            + F(dice.integer(0, 9 if places > 1 else 0), 10 ** (places - 1))
            - F(dice.integer(1, 4), 10 ** (places + 1))
        )
        shown = decimal(number, places + 1)
    else:
        more = level + (1 if dice.chance(50) else 0)
        digits = 10 * dice.integer(0, 10 ** (places + more - 1) - 1) + dice.integer(1, 9)
        shown = decimal(F(whole) + F(digits, 10 ** (places + more)), places + more)
    rounded = Decimal(shown).quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)
    answer = str(rounded)
    nextdigit = shown.split(".")[1][places]
    steps = (
        said(
            f"精确到{name}，看它后面一位上的数字是 ${nextdigit}$，{'满5进1' if nextdigit >= '5' else '不满5舍去'}。"
        ),
        said(
            f"${shown}\\approx {answer}$"
            + ("，末尾的0表示精确度，不能去掉。" if answer.endswith("0") and places else "。")
        ),
    )
    step = Decimal(1).scaleb(-places)
    cut = Decimal(shown).quantize(step, "ROUND_DOWN")
    wrong = slips(
        answer,
        (cut if cut != rounded else rounded + step, "没有按四舍五入取舍。"),
        (rounded.quantize(step / 10), "多保留了一位。"),
    )
    scaled = int(F(shown) * 10**places + F(1, 2))

    def again() -> str:
        return decimal(F(scaled, 10**places), places)

    ask = dice.pick(
        (
            f"用四舍五入法把 ${shown}$ 精确到{name}，所得的近似数是____。",
            f"将 ${shown}$ 四舍五入到{name}，结果是____。",
        )
    )
    return Draft(ask, answer, steps, again, distractors=wrong)


def precision(dice: Dice, level: int) -> Draft:
    """To which place an approximate number is exact."""
    names = {1: "十分位", 2: "百分位", 3: "千分位"}
    big = ("个位", "十位", "百位", "千位", "万位", "十万位")
    if level == 1:
        places, n = dice.integer(1, 3), 0
        front = decimal(F(dice.integer(10, 9990), 10**places), places)
        shown, answer, why = f"${front}$", names[places], f"最后一位数字在{names[places]}上。"
        others = [*(names[p] for p in names if p != places), "个位"]
    else:
        n, places = dice.integer(3, 6), dice.integer(1, 2)
        front = decimal(
            F(dice.integer(11, 99) if places == 1 else dice.integer(101, 999), 10**places), places
        )
        at = n - places
        shown = f"${front}$ 万" if n == 4 and dice.chance(60) else rf"${front}\times 10^{n}$"
        answer = big[at]
        why = f"还原后是 ${int(F(front) * 10**n)}$，${front}$ 的最后一位数字 ${front[-1]}$ 在{answer}上。"
        others = [names[places], *(big[k] for k in (at + 1, at - 1) if 0 <= k < 6)]
    steps = (said(why), said(f"所以精确到{answer}。"))
    wrong = slips(
        answer,
        *(
            (
                o,
                "要还原成原来的数，再看最后一位数字在哪一位上。"
                if level > 1
                else "没有看准最后一位数字在哪一位。",
            )
            for o in others
        ),
    )

    def again() -> str:
        last = Decimal(front).scaleb(n).as_tuple().exponent
        return {-1: "十分位", -2: "百分位", -3: "千分位"}.get(int(last)) or big[int(last)]

    return Draft(
        f"近似数 {shown}{'' if shown.endswith('万') else ' '}精确到____。", answer, steps, again, distractors=wrong,
        options=(answer, *(entry.latex for entry in wrong)),
    )  # fmt: skip


GOODS = (
    ("袋面粉", "袋", "千克", (25, 50), 1), ("筐苹果", "筐", "千克", (20, 30), 1), ("箱橘子", "箱", "千克", (10, 15), 1),
    ("袋大米", "袋", "千克", (25, 50), 1), ("筐白菜", "筐", "千克", (20, 25), 1), ("名同学的身高", "名", "厘米", (155, 165), 1),
    ("名同学的数学成绩", "名", "分", (80, 90), 1), ("盒饼干", "盒", "克", (200, 300), 1),
)  # fmt: skip


def around_base(dice: Dice, level: int) -> Draft:
    """Total or mean of things noted as differences from a standard."""
    what, measure, unit, span, _ = dice.pick(GOODS)
    base = dice.step(span[0], span[1], 5)
    count = dice.pick((5, 6, 8)) if level < 4 else 8
    notes = [dice.nonzero(-6, 7) for _ in range(count - 1)]
    target = dice.integer(-2, 3) * count - sum(notes)
    mean_asked = what.startswith("名") or dice.chance(40)
    last = target if mean_asked and abs(target) < 15 else dice.nonzero(-5, 6)
    notes.append(last or 1)
    total = base * count + sum(notes)
    row = "，".join(f"${'+' if n > 0 else ''}{n}$" for n in notes)
    mean_asked = mean_asked and total % count == 0
    if what.startswith("名同学"):
        kind = what[4:]
        mean_asked = True
        if total % count:
            notes[-1] += count - total % count
            notes[-1] = notes[-1] or count
            total = base * count + sum(notes)
            row = "，".join(f"${'+' if n > 0 else ''}{n}$" for n in notes)
        ask = f"{count}名同学的{kind}以{base}{unit}为标准，超过的部分记为正，不足的部分记为负，记录如下（单位：{unit}）：{row}。这{count}名同学的平均{kind[-2:]}是多少{unit}？"
    else:
        intro = dice.pick((
            f"有{count}{what}，以每{measure}{base}{unit}为标准，超过的记为正，不足的记为负，称重记录如下（单位：{unit}）：{row}。",
            f"水产和粮油检验员抽查了{count}{what}，每{measure}的标准质量是{base}{unit}，与标准质量的差值记录如下（单位：{unit}）：{row}。".replace("水产和粮油", ""),
        ))  # fmt: skip
        ask = intro + (
            f"平均每{measure}重多少{unit}？"
            if mean_asked
            else f"这{count}{what}的总质量是多少{unit}？"
        )
    diff = sum(notes)
    expression = notes[0].__str__() + "".join(signed(n) for n in notes[1:])
    rows = [("先求各数与标准的差的和：", expression, str(diff))]
    if mean_asked:
        value = total // count
        rows += [
            ("平均每个与标准相差：", rf"{in_brackets(diff)}\div {count}", fraction(F(diff, count))),
            ("再加上标准：", f"{base}{signed(F(diff, count))}", str(value)),
        ]
    else:
        value = total
        rows += [
            ("总质量等于标准总量加上差的和：", rf"{base}\times {count}{signed(diff)}", str(value))
        ]
    unit_tex = rf"\text{{{unit}}}"
    answer = f"{value}{unit_tex}"
    wrong = slips(
        answer, (f"{fraction(F(diff, count)) if mean_asked else diff}{unit_tex}", "只算了偏差，忘了加上标准。"),
        (f"{base + diff}{unit_tex}", "标准只加了一次。"), (f"{fraction(F(base * count + sum(map(abs, notes)), count if mean_asked else 1))}{unit_tex}", "不足的也当成超过的加了。"),
    )  # fmt: skip

    def again() -> str:
        weights = [base + n for n in notes]
        return f"{fraction(F(sum(weights), count)) if mean_asked else sum(weights)}{unit_tex}"

    return Draft(ask, answer, sums(*rows), again, distractors=wrong)


def patrol(dice: Dice, level: int) -> Draft:
    """A car, a keeper, an ant going to and fro: where it ends, how far it went."""
    count = 4 if level < 3 else 6
    moves = [dice.nonzero(-9, 12) for _ in range(count)]
    if sum(moves) == 0:
        moves[0] += 3 if moves[0] != -3 else 4
    who, plus, minus, unit, start = dice.pick((
        ("一辆检修车沿东西方向的公路检修线路", "东", "西", "千米", "A地"), ("一辆巡道车沿南北方向的铁路巡视", "北", "南", "千米", "车站"),
        ("出租车司机王师傅在东西走向的大街上运营", "东", "西", "千米", "公司"), ("快递员小李骑摩托车在南北走向的街道上送货", "北", "南", "千米", "驿站"),
        ("交警骑摩托车在一条东西走向的路上巡逻", "东", "西", "千米", "岗亭"),
    ))  # fmt: skip
    row = "，".join(f"${'+' if m > 0 else ''}{m}$" for m in moves)
    intro = f"{who}，从{start}出发，规定向{plus}为正，向{minus}为负，行驶记录如下（单位：{unit}）：{row}。"
    end, path = sum(moves), sum(map(abs, moves))
    rate = dice.integer(5, 12)
    expression = str(moves[0]) + "".join(signed(m) for m in moves[1:])
    if level < 3:
        if dice.chance(50):
            ask, answer = (
                f"最后的位置在{start}的{plus if end > 0 else minus}边，距{start}多少{unit}？",
                rf"{abs(end)}\text{{{unit}}}",
            )
            rows = [("把各次的记录相加：", expression, str(end))]
            steps = (
                *sums(*rows),
                said(
                    f"结果是{'正' if end > 0 else '负'}数，所以在{plus if end > 0 else minus}边，距离是 ${abs(end)}$ {unit}。"
                ),
            )
            wrong = slips(
                answer,
                (rf"{path}\text{{{unit}}}", "算成了走过的总路程。"),
                (rf"{abs(sum(moves[:-1]))}\text{{{unit}}}", "漏加了最后一次。"),
            )
            return Draft(
                intro + ask,
                answer,
                steps,
                lambda: (
                    rf"{abs(sum(1 if m > 0 else -1 for m in moves for _ in range(abs(m))))}\text{{{unit}}}"
                ),
                distractors=wrong,
            )
        ask, value, final = f"一共行驶了多少{unit}？", path, unit
        rows = [
            ("总路程是各次路程的和，要用绝对值：", "+".join(str(abs(m)) for m in moves), str(path))
        ]
        wrong = slips(
            rf"{path}\text{{{unit}}}",
            (rf"{abs(end)}\text{{{unit}}}", "把正负数直接相加了，没有取绝对值。"),
        )
    else:
        back = level > 3
        whole = path + (abs(end) if back else 0)
        fuel = F(rate, 100)
        value_f = whole * fuel
        text = decimal(fuel)
        ask = f"若每千米耗油 ${text}$ 升，{f'最后还要返回{start}，' if back else ''}这次共耗油多少升？"
        rows = [("总路程要用绝对值相加：", "+".join(str(abs(m)) for m in moves), str(path))]
        if back:
            rows += [
                ("最后的位置：", expression, str(end)),
                ("加上返回的路程：", f"{path}+{abs(end)}", str(whole)),
            ]
        rows += [("总耗油量：", rf"{whole}\times {text}", decimal(value_f))]
        answer = rf"{decimal(value_f)}\text{{升}}"
        wrong = slips(
            answer,
            (rf"{decimal(abs(end) * fuel)}\text{{升}}", "总路程直接把正负数相加了，没有取绝对值。"),
            *(((rf"{decimal(path * fuel)}\text{{升}}", "忘了返回的路程。"),) if back else ()),
        )
        return Draft(
            intro + ask,
            answer,
            sums(*rows),
            lambda: (
                rf"{fraction(F(rate * sum(1 for m in [*moves, end if back else 0] for _ in range(abs(m))), 100))}\text{{升}}"
            ),
            distractors=wrong,
        )
    answer = rf"{value}\text{{{final}}}"
    return Draft(
        intro + ask,
        answer,
        sums(*rows),
        lambda: rf"{sum(1 for m in moves for _ in range(abs(m)))}\text{{{unit}}}",
        distractors=wrong,
    )


RECIPES = (
    Recipe("num.rational.mixed", "order", "calculate", (2, 3, 4, 5), mixed),
    Recipe("num.rational.mixed", "order-choice", "choice", (3, 4), choosing(mixed)),
    Recipe("num.rational.mixed", "find-slip", "mistake", (3,), mixed_slip),
    Recipe("num.rational.scientific", "write", "fill", (1, 2, 3), to_scientific),
    Recipe("num.rational.scientific", "write-choice", "choice", (2, 3), to_scientific),
    Recipe("num.rational.scientific", "read", "reverse", (2, 3), from_scientific),
    Recipe("num.rational.approximate", "round", "fill", (1, 2, 3), round_off),
    Recipe("num.rational.approximate", "round-mistake", "mistake", (1, 2, 3), corrected(round_off)),
    Recipe("num.rational.approximate", "precision", "fill", (1, 3), precision),
    Recipe("num.rational.approximate", "precision-choice", "choice", (3,), precision),
    Recipe("num.rational.apply", "standard", "word", (3, 4), around_base),
    *checked("num.rational.apply", "standard", (3, 4), around_base),
    Recipe("num.rational.apply", "patrol", "word", (2, 3, 4), patrol),
)

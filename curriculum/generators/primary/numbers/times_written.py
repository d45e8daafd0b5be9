"""Multiplying in the head and in columns, estimating, and how products change."""

from collections.abc import Callable

from curriculum.generators.dice import Dice
from curriculum.generators.primary.numbers.columns import multiplied
from curriculum.generators.primary.numbers.frames import (
    Sum,
    blank,
    comparison,
    judge_of,
    kinds,
    near,
    sign_of,
    sought,
    told,
)
from curriculum.generators.recipe import Draft, Recipe
from curriculum.generators.scenes.people import pupil
from curriculum.generators.scenes.things import thing
from curriculum.generators.working import line, said, slips
from engine.values import Step


def added_up(a: int, b: int) -> str:
    """a × b as a sum of equal numbers."""
    return str(sum([a] * b))


def oral_one(dice: Dice, level: int) -> Sum:
    """Tens and hundreds times one digit; two digits times one without carrying."""
    b = dice.integer(2, 9)
    if level == 2 and dice.chance(1, 2):
        t, ones, b = (
            *dice.pick(
                ((1, 2), (1, 1), (2, 1), (3, 2), (2, 3), (1, 3), (4, 2), (3, 3), (1, 4), (2, 4))
            ),
            2,
        )
        a = 10 * t + ones
        steps = (
            line(rf"{10 * t}\times {b}", str(10 * t * b), "先算几个十乘一位数。"),
            line(rf"{ones}\times {b}", str(ones * b), "再算几个一乘一位数。"),
            line(f"{10 * t * b}+{ones * b}", str(a * b), "合起来。"),
        )
        return Sum(
            rf"{a}\times {b}",
            str(a * b),
            steps,
            lambda: added_up(a, b),
            near(
                a * b,
                (10 * t + ones * b, "只乘了个位，十位照抄了。"),
                (a + b, "把乘号看成了加号。"),
            ),
        )
    unit, word = dice.pick(
        ((10, "十"), (100, "百"), (1000, "千")) if level == 2 else ((10, "十"), (100, "百"))
    )
    k = dice.integer(2, 9)
    a = unit * k
    text = rf"{a}\times {b}"
    return Sum(
        text,
        str(a * b),
        (
            said(f"${a}$ 是 ${k}$ 个{word}，${k}$ 个{word}乘 ${b}$ 是 ${k * b}$ 个{word}。"),
            line(text, str(a * b), ""),
        ),
        lambda: added_up(a, b),
        near(
            a * b,
            (a * b // 10, "末尾少写了一个 0。"),
            (a * b * 10, "末尾多写了一个 0。"),
            (a + b, "把乘号看成了加号。"),
        ),
    )


def form_steps(a: int, b: int, why: str) -> tuple[Step, ...]:
    """One step with its column form."""
    return (line(rf"{a}\times {b}", str(a * b), why, layout=multiplied(a, b)),)


def written_one(dice: Dice, level: int) -> Sum:
    """Several digits times one: no carry, one carry, carries in a row."""
    if level == 1:
        b = dice.integer(2, 3)
        digits = [dice.integer(1, 9 // b) for _ in range(dice.integer(2, 3))]
    elif level == 2:
        b = dice.integer(3, 6)
        digits = (
            [1, dice.integer(10 // b + 1, 9)]
            if dice.chance(1, 2)
            else [dice.integer(1, 9), 1, dice.integer(10 // b + 1, 9)]
        )
    else:
        b = dice.integer(4, 9)
        digits = [dice.integer(1, 9), dice.integer(3, 9), dice.integer(4, 9)]
    a = int("".join(map(str, digits)))
    return _by_one(a, b)


def _by_one(a: int, b: int) -> Sum:
    digits = list(map(int, str(a)))
    bare = int("".join(str(d * b % 10) for d in digits))
    head = int(str(a)[:-1] + str(digits[-1] * b % 10)) if len(digits) > 1 else a
    first = (
        (
            int(f"{digits[0] * b}" + "".join(str(d * b % 10) for d in digits[1:])),
            "忘了加进上来的数。",
        )
        if bare != a * b
        else (head, "只乘了个位，前面的数照抄了。")
    )
    over, out = 0, ""
    for d in reversed(digits):
        out, over = str((d + over) * b % 10) + out, (d + over) * b // 10
    early = int((str(over) if over else "") + out)
    why = (
        f"相同数位对齐，从个位乘起，用 ${b}$ 依次去乘每一位上的数，哪一位上乘得的积满几十，就向前一位进几。"
        if any(d * b > 9 for d in digits)
        else f"从个位乘起，用 ${b}$ 依次去乘每一位上的数。"
    )
    return Sum(
        rf"{a}\times {b}",
        str(a * b),
        form_steps(a, b, why),
        lambda: added_up(a, b),
        near(
            a * b,
            first,
            (early, "先加进位再乘了，应该先乘再加进位。"),
            (head, "只乘了个位，前面的数照抄了。"),
            (a * b - 10, "十位少算了 1，检查进位。"),
        ),
        ask="列竖式计算：",
    )


def written_zero(dice: Dice, level: int) -> Sum:
    """A zero in the middle or at the end, or times 0."""
    b, x, y = dice.integer(3, 9), dice.integer(1, 9), dice.integer(2, 9)
    if level == 1:
        a = dice.integer(2, 999) if dice.chance(1, 3) else dice.integer(2, 50)
        text = rf"{a}\times 0" if dice.chance(1, 2) else rf"0\times {a}"
        return Sum(
            text,
            "0",
            (line(text, "0", "0 和任何数相乘都得 0。"),),
            lambda: str(sum([0] * a)),
            near(
                0, (a, "0 和任何数相乘都得 0，不是得原数。"), (10 * a, "0 乘任何数不是在后面添 0。")
            ),
        )
    if level == 2:
        a = 100 * x + y
        lost = x * b * 100 + y * b % 10 if y * b > 9 else x * b * 10 + y * b
        text = "中间的 0 乘后得 0，要加上个位进上来的数；没有进位就写 0 占位。"
        return Sum(
            rf"{a}\times {b}",
            str(a * b),
            form_steps(a, b, f"从个位乘起。{text}"),
            lambda: added_up(a, b),
            near(
                a * b,
                (lost, "中间的 0 没有加上进位数。" if y * b > 9 else "积的中间漏写了 0。"),
                (x * b * 10 + y * b, "积的中间漏写了 0。"),
                (x * b * 100 + b * 10 + y * b, "0 乘几得 0，不是得几。"),
            ),
            ask="列竖式计算：",
        )
    a = 10 * (10 * x + y) if dice.chance(2, 3) else 100 * y
    zeros = len(str(a)) - len(str(a).rstrip("0"))
    return Sum(
        rf"{a}\times {b}",
        str(a * b),
        form_steps(
            a,
            b,
            f"先把 0 前面的数乘 ${b}$，再看因数末尾一共有 {zeros} 个 0，就在积的末尾添上 {zeros} 个 0。",
        ),
        lambda: added_up(a, b),
        near(
            a * b,
            (a * b // 10, "积的末尾少写了 0。"),
            (a * b * 10, "积的末尾多写了 0。"),
            (a * b - 10**zeros * 10, "进位漏加了。"),
        ),
        ask="列竖式计算：",
    )


def oral_two(dice: Dice, level: int) -> Sum:
    """Two digits times tens."""
    a = (
        10 * dice.integer(2, 9)
        if level == 1
        else dice.pick((11, 12, 13, 14, 21, 22, 23, 24, 31, 32, 33, 15, 16, 25))
    )
    b = 10 * dice.integer(2, 9 if level == 1 else 4)
    k = a // 10 if a % 10 == 0 else a
    inner = k * (b // 10)
    zeros = 2 if a % 10 == 0 else 1
    text = rf"{a}\times {b}"
    return Sum(
        text,
        str(a * b),
        (
            line(rf"{k}\times {b // 10}", str(inner), "先算 0 前面的数相乘。"),
            line(text, str(a * b), f"因数末尾一共有 {zeros} 个 0，在积的末尾添上 {zeros} 个 0。"),
        ),
        lambda: added_up(a, b),
        near(
            a * b,
            (inner * 10 if zeros == 2 else inner, "末尾少添了 0。"),
            (a * b * 10, "末尾多添了 0。"),
            (a + b, "把乘号看成了加号。"),
        ),
    )


def by_two(a: int, b: int) -> Sum:
    """a × b for a two-digit b, its partial products as slips."""
    t, ones = b // 10, b % 10
    low, high = a * ones, a * t
    why = (
        f"先用个位上的 ${ones}$ 乘 ${a}$ 得 ${low}$；再用十位上的 ${t}$ 乘 ${a}$ 得 ${high}$ 个十，末位对齐十位；最后把两次的积相加。"
        if ones
        else "0 前面的数先相乘，再在积的末尾添上 0。"
    )
    steps: tuple[Step, ...] = (
        (
            line(rf"{a}\times {ones}", str(low), "第一步："),
            line(rf"{a}\times {10 * t}", str(10 * high), "第二步："),
            *form_steps(a, b, why),
        )
        if ones
        else form_steps(a, b, why)
    )
    first = (
        (
            (low + high, "第二次乘得的积末位没有和十位对齐。"),
            (10 * high, "漏乘了个位上的数。"),
            (low, "漏乘了十位上的数。"),
            (low + 10 * high - 100, "相加时忘了进位。"),
        )
        if ones
        else (
            (a * b // 10, "积的末尾少写了 0。"),
            (a * b * 10, "积的末尾多写了 0。"),
            (a * b - 100, "进位漏加了。"),
        )
    )
    return Sum(
        rf"{a}\times {b}",
        str(a * b),
        steps,
        lambda: added_up(a, b),
        near(a * b, *first),
        ask="列竖式计算：",
    )


def two_by_two(dice: Dice, level: int) -> Sum:
    """Two digits by two."""
    if level == 1:
        return by_two(10 * dice.integer(1, 4) + dice.integer(1, 3), dice.pick((11, 12, 21, 22)))
    return by_two(dice.integer(23, 89), 10 * dice.integer(2, 8) + dice.integer(3, 9))


def three_by_two(dice: Dice, level: int) -> Sum:
    """Three digits by two, with zeros at level 3."""
    if level == 2:
        return by_two(dice.integer(112, 389), dice.integer(12, 69) // 10 * 10 + dice.integer(1, 9))
    x, y = dice.integer(1, 9), dice.integer(2, 9)
    a = dice.pick((100 * x + y, 10 * (10 * x + y)))
    return by_two(
        a, dice.pick((10 * dice.integer(2, 8), 10 * dice.integer(2, 8) + dice.integer(2, 9)))
    )


def enough(dice: Dice, level: int) -> Draft:
    """Estimating a product to see whether it is enough."""
    b = dice.integer(4, 9) if level == 2 else dice.integer(21, 39)
    base = 10 * dice.integer(3, 9)
    up = dice.chance(1, 2)
    a = base - dice.integer(1, 2) if up else base + dice.integer(1, 2)
    rb = b if level == 2 else ((b + 9) // 10 * 10 if up else b // 10 * 10)
    if level == 3 and rb == b:
        b = b - 1 if up else b + 1
    limit = base * rb
    stories = (
        (f"一张门票{a}元，{b}人去参观。带{limit}元买门票，钱（　）。", "够", "不够", False),
        (f"一排有{a}个座位，有{b}排。{limit}人来听报告，座位（　）。", "够", "不够", True),
        (
            f"每箱橘子重{a}千克，有{b}箱。一辆车限载{limit}千克，一次运走这些橘子（　）超载。",
            "不会",
            "会",
            False,
        ),
        (f"一本词典{a}元，买{b}本。学校准备了{limit}元，钱（　）。", "够", "不够", False),
        (f"每天看{a}页书，一共看{b}天。一套{limit}页的书，（　）看完。", "能", "不能", True),
    )
    text, yes, no, need_large = dice.pick(stories)
    good = (a * b >= limit) if need_large else (a * b <= limit)
    right, other = (yes, no) if good else (no, yes)
    how = f"把 ${a}$ 看成 ${base}$" + (f"、${b}$ 看成 ${rb}$" if rb != b else "")
    why = f"{how}，都往{'大' if up else '小'}估，${base}\\times {rb}={limit}$，实际的积比 ${limit}$ {'小' if up else '大'}，所以{right}{'超载' if '超载' in text else '看完' if '看完' in text else ''}。"
    return Draft(
        text,
        "",
        (said(why, name="估算"),),
        lambda: (
            (yes if int(added_up(a, b)) >= limit else no)
            if need_large
            else (yes if int(added_up(a, b)) <= limit else no)
        ),
        options=(right, other, "不能确定"),
        distractors=slips(
            "", (other, "估的方向和要判断的弄反了。"), ("不能确定", "往一个方向估，就能判断。")
        ),
    )


def estimate(dice: Dice, level: int) -> Draft:
    """About how much, the factors seen as tens or hundreds."""
    unit = dice.pick((10, 100)) if level == 1 else 10
    base = unit * dice.integer(2, 9)
    a = base + dice.nonzero(-2, 2) if unit == 10 else base + dice.nonzero(-8, 8)
    b = dice.integer(3, 9) if level == 1 else 10 * dice.integer(2, 6) + dice.nonzero(-2, 2)
    rb = b if level == 1 else (b + 5) // 10 * 10
    what = thing(dice)
    m, n = what.measure, what.name
    asks = (
        f"每车装{n}{a}{m}，{b}车大约装多少{m}？",
        f"{pupil(dice)}每分钟打{a}个字，{b}分钟大约打多少个字？"
        if a < 100
        else f"一本书每页{a}个字，{b}页大约有多少个字？",
        f"一架飞机每小时飞行{a}千米，{b}小时大约飞行多少千米？"
        if a > 350
        else f"一列高铁列车每小时行{a}千米，{b}小时大约行多少千米？"
        if a > 90
        else f"一辆汽车每小时行{a}千米，{b}小时大约行多少千米？"
        if level == 1
        else f"一位快递员每天行{a}千米，{b}天大约行多少千米？",
        f"一个剧场有{b}排座位，每排{a}个，大约能坐多少人？"
        if a < 100
        else f"一场电影有{a}人看，{b}场大约有多少人看？",
    )
    k = dice.below(4)
    units = (m, "个", "千米", "人")
    text = f"${a}\\approx {base}$" + (f"，${b}\\approx {rb}$" if rb != b else "")
    return told(
        dice,
        (asks[k],),
        base * rb,
        units[k],
        (("用估成的数口算：", rf"{base}\times {rb}", str(base * rb)),),
        lambda: min(range(0, 30000, 10), key=lambda v: abs(v - sum([base] * rb))),
        (
            (a * b, "这是精确的积，题目要的是大约数。"),
            (base * rb * 10, "末尾多写了 0。"),
            (base * rb + base, "有一个数估错了。"),
        ),
        before=(said(f"看成接近的{'整十' if unit == 10 else '整百'}数：{text}。"),),
    )


def product_change(dice: Dice, level: int) -> Draft:
    """What the product becomes when the factors change."""
    a, b = dice.integer(12, 48), dice.integer(2, 9)
    k = dice.pick((2, 3, 4, 5, 10, 100))
    product = a * b
    shape = dice.below(2) if level < 3 else dice.integer(2, 3)
    if shape == 0:
        return blank(
            dice.pick(
                (
                    f"已知 ${a}\\times {b}={product}$，那么 ${a}\\times {b * k}=$____。",
                    f"根据 ${b}\\times {a}={product}$，直接写出得数：${b * k}\\times {a}=$____。",
                )
            ),
            product * k,
            (
                said(
                    f"一个因数 ${a}$ 不变，另一个因数乘 ${k}$，积也乘 ${k}$。", name="积的变化规律"
                ),
                line(rf"{product}\times {k}", str(product * k), ""),
            ),
            lambda: added_up(a, b * k),
            near(
                product * k,
                (product + k, f"积应该乘 {k}，不是加 {k}。"),
                (product, "积没有跟着变。"),
                (product * k * 10, "多乘了 10。"),
            ),
        )
    if shape == 1:
        return blank(
            f"已知 ${a}\\times {b * k}={product * k}$，那么 ${a}\\times {b}=$____。",
            product,
            (
                said(
                    f"一个因数 ${a}$ 不变，另一个因数除以 ${k}$，积也除以 ${k}$。",
                    name="积的变化规律",
                ),
                line(rf"{product * k}\div {k}", str(product), ""),
            ),
            lambda: added_up(a, b),
            near(
                product,
                (product * k * k, f"积应该除以 {k}，不是乘 {k}。"),
                (product * k, "积没有跟着变。"),
            ),
        )
    j = dice.pick((2, 3, 5))
    k = dice.pick([n for n in (2, 4, 10) if n != j])
    if shape == 2:
        text = dice.pick(
            (
                f"两个数相乘的积是 ${product}$，一个因数乘 ${j}$，另一个因数乘 ${k}$，积是____。",
                f"已知 ${a}\\times {b}={product}$，那么 ${a * j}\\times {b * k}=$____。",
            )
        )
        return blank(
            text,
            product * j * k,
            (
                said(f"一个因数乘 ${j}$，另一个因数乘 ${k}$，积就乘 ${j}\\times {k}={j * k}$。"),
                line(rf"{product}\times {j * k}", str(product * j * k), ""),
            ),
            lambda: added_up(a * j, b * k),
            near(
                product * j * k,
                (product * max(j, k), "只看了一个因数的变化。"),
                (product * (j + k), f"应该连着乘 {j} 和 {k}，不是乘它们的和。"),
                (product, "两个因数都变大，积不会不变。"),
            ),
        )
    return blank(
        f"两个数的积是 ${product}$，一个因数乘 ${k}$，要使积不变，另一个因数应该除以____。",
        k,
        (said(f"一个因数乘 ${k}$，另一个因数除以 ${k}$，积不变。"),),
        lambda: sought(lambda n: a * n * k == a * k * k, 1),
        near(k, (product, "想一想乘了几就要除以几。"), by=5),
    )


def two_by_two_claim(dice: Dice, level: int) -> tuple[str, bool, str, Callable[[], bool]]:
    """How many digits a product has, or how it changes."""
    pick = dice.below(4)
    if pick == 0:
        a, b = dice.integer(11, 99), dice.integer(11, 99)
        size = len(str(a * b))
        say = dice.pick((3, 4))
        return (
            f"${a}\\times {b}$ 的积是{'三四'[say - 3]}位数。",
            size == say,
            f"${a}\\times {b}={a * b}$，是{'三四'[size - 3]}位数。",
            lambda: (sum([a] * b) > 999) == (say == 4),
        )
    if pick == 1:
        k = dice.integer(2, 5)
        right = dice.chance(1, 2)
        shown = k * k if right else dice.pick((k, 2 * k)) if k > 2 else k
        return (
            f"两个因数都乘 ${k}$，积就乘 ${shown}$。",
            shown == k * k,
            f"两个因数各乘 ${k}$，积乘 ${k}\\times {k}={k * k}$。",
            lambda: 7 * k * 11 * k == 7 * 11 * shown,
        )
    if pick == 2:
        a, b = 10 * dice.integer(1, 9), 10 * dice.integer(2, 9)
        zeros = len(str(a * b)) - len(str(a * b).rstrip("0"))
        say = dice.pick((zeros, 2, 3))
        return (
            f"${a}\\times {b}$ 的积末尾有 ${say}$ 个 $0$。",
            say == zeros,
            f"${a}\\times {b}={a * b}$，末尾有 ${zeros}$ 个 $0$。",
            lambda: sum([a] * b) % 10**say == 0 and sum([a] * b) % 10 ** (say + 1) != 0,
        )
    a, k = dice.integer(12, 60), dice.integer(2, 6)
    right = dice.chance(1, 2)
    how = f"除以 ${k}$" if right else f"乘 ${k}$"
    return (
        f"一个因数乘 ${k}$，另一个因数{how}，积不变。",
        right,
        "一个因数乘几，另一个因数除以几（0 除外），积才不变。",
        lambda: (
            (a * k) * (60 * k // k if right else 60 * k) == a * 60 * (k if right else 1) and right
        ),
    )


def compare_products(dice: Dice, level: int) -> Draft:
    """Products without working them all out."""
    a, b = dice.integer(12, 48), dice.integer(12, 48)
    c, d = dice.pick(((a, b + 1), (b, a), (a * 2, b * 2), (a + 1, b - 1)))
    x, y = a * b, c * d
    return comparison(
        rf"{a}\times {b}",
        rf"{c}\times {d}",
        sign_of(x, y),
        f"${a}\\times {b}={x}$，${c}\\times {d}={y}$。",
        lambda: sign_of(sum([a] * b), sum([c] * d)),
    )


def bought(dice: Dice, level: int) -> Draft:
    """A product in a story, with the sizes of the level's topic."""
    what, who = thing(dice), pupil(dice)
    a, b = (
        (dice.integer(14, 96), dice.integer(3, 9))
        if level == 1
        else (dice.integer(16, 88), dice.integer(12, 45))
        if level < 4
        else (dice.integer(112, 290), dice.integer(12, 45))
    )
    m, n = what.measure, what.name
    asks = (
        f"一箱{n}有{a}{m}，{b}箱一共有多少{m}？",
        f"学校买了{b}套{'课桌椅' if a > 80 else '跳棋' if a > 30 else '彩笔'}，每套{a}元。一共要多少元？",
        f"果园里有{b}行果树，每行{a}棵。一共有多少棵果树？",
        f"{who}每分钟走{a}米，走了{b}分钟，一共走了多少米？"
        if a < 90
        else f"{who}骑车每分钟行{a}米，{b}分钟行多少米？",
        f"一辆客车能坐{a}人，{b}辆这样的客车能坐多少人？"
        if a < 60
        else f"工厂每天生产{a}台机器，{b}天生产多少台？",
        f"一本练习册有{a}页，{b}本一共有多少页？",
    )
    k = dice.below(6)
    unit = (m, "元", "棵", "米", "人" if a < 60 else "台", "页")[k]
    return told(
        dice,
        (asks[k].replace("一箱", "一盒") if m == "箱" else asks[k],),
        a * b,
        unit,
        ((f"求 ${b}$ 个 ${a}$ 是多少，用乘法：", rf"{a}\times {b}", str(a * b)),),
        lambda: added_up(a, b),
        (
            (a + b, "求几个几用乘法。"),
            (a * b - 10, "进位漏加了。"),
            (
                a * (b // 10 + b % 10) if b > 9 else a * b + a,
                "第二次乘的积没有对齐十位。" if b > 9 else "多算了一份。",
            ),
        ),
    )


RECIPES = (
    *kinds("num.times.oral-one", "sum", (1, 2), oral_one),
    *kinds("num.times.written-one", "columns", (1, 2, 3), written_one),
    Recipe("num.times.written-one", "bought", "word", (1,), bought),
    *kinds("num.times.written-one-zero", "columns", (1, 2, 3), written_zero),
    Recipe("num.times.estimate-one", "enough", "choice", (2, 3), enough),
    Recipe("num.times.estimate-one", "about", "word", (1, 2), estimate),
    *kinds("num.times.oral-two", "sum", (1, 2), oral_two),
    *kinds("num.times.two-by-two", "columns", (1, 2), two_by_two),
    Recipe("num.times.two-by-two", "bought", "word", (2,), bought),
    Recipe("num.times.two-by-two", "claim", "judge", (3,), judge_of(two_by_two_claim)),
    *kinds("num.times.three-by-two", "columns", (2, 3), three_by_two),
    Recipe("num.times.three-by-two", "bought", "word", (4,), bought),
    Recipe("num.times.product-change", "change", "fill", (2, 3), product_change),
    Recipe("num.times.product-change", "claim", "judge", (3,), judge_of(two_by_two_claim)),
    Recipe("num.times.product-change", "symbols", "fill", (3,), compare_products),
)

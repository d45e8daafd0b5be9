"""Laws of arithmetic and 简便计算: 凑整, 交换, 结合, 分配, 连减, 连除."""

from collections.abc import Callable

from curriculum.generators.dice import Dice
from curriculum.generators.primary.numbers.frames import (
    Sum,
    kinds,
    near,
    sought,
    told,
)
from curriculum.generators.recipe import Draft, Recipe
from curriculum.generators.scenes.people import pupil
from curriculum.generators.working import chain, said

EASY = "用简便方法计算："

T = r"\times "

D = r"\div "


def easy(
    text: str,
    value: int,
    lines: tuple[tuple[str, ...], ...],
    again: Callable[[], int],
    *wrong: tuple[object, str],
) -> Sum:
    """An easy way of working, as a chain of lines that ends in `value`."""
    real = tuple((w, m) for w, m in wrong if not (isinstance(w, int) and w < 0))
    return Sum(
        text,
        str(value),
        chain(text, *lines, (str(value), "")),
        lambda: str(again()),
        near(value, *real),
        ask=EASY,
    )


def pair_to(dice: Dice, round_: int) -> tuple[int, int]:
    """Two numbers that make a round number."""
    a = dice.integer(round_ // 10 + 1, round_ - round_ // 10 - 1)
    return (a, round_ - a) if a % 10 else (a + 3, round_ - a - 3)


def add_easy(dice: Dice, level: int) -> Sum:
    """a+b+c with a round pair; a-b-c; a-(b+c)."""
    x, y = pair_to(dice, dice.pick((100, 200, 300)))
    z = dice.integer(23, 89)
    z += 1 if z % 10 == 0 else 0
    s = x + y
    shape = dice.below(3) if level == 2 else dice.integer(3, 7)
    big = s + dice.integer(120, 480)
    if shape == 0:
        return easy(
            f"{x}+{z}+{y}",
            s + z,
            (
                (f"{x}+{y}+{z}", "交换加数的位置，把能凑整的放在一起。", "加法交换律"),
                (f"{s}+{z}", "先算凑整的。"),
            ),
            lambda: sum((x, y, z)),
            (s + z - 100, "凑整时进位漏加了。"),
            (s, f"忘了加 {z}。"),
        )
    if shape == 1:
        return easy(
            f"{z}+{x}+{y}",
            s + z,
            ((f"{z}+({x}+{y})", "先把能凑整的两个数相加。", "加法结合律"), (f"{z}+{s}", "")),
            lambda: sum((x, y, z)),
            (s + z - 100, "凑整时进位漏加了。"),
            (s, f"忘了加 {z}。"),
        )
    if shape == 2:
        w = dice.integer(11, 40)
        u = 100 - w
        return easy(
            f"{x}+{w}+{y}+{u}",
            s + 100,
            (
                (f"({x}+{y})+({w}+{u})", "把能凑整的两两结合。", "加法交换律和结合律"),
                (f"{s}+100", ""),
            ),
            lambda: sum((x, y, w, u)),
            (s + 90, "有一组没有凑成整百。"),
            (s, "漏加了一组。"),
        )
    if shape == 3:
        return easy(
            f"{big}-{x}-{y}",
            big - s,
            (
                (f"{big}-({x}+{y})", "连续减去两个数，等于减去这两个数的和。", "减法的性质"),
                (f"{big}-{s}", ""),
            ),
            lambda: sought(lambda n: n + x + y == big),
            (big - x + y, "括号前是减号，括号里要把两个数相加。"),
            (big - s + 100, "减错了。"),
        )
    if shape == 4:
        head = x + dice.integer(110, 390)
        return easy(
            f"{head}-({x}+{z})",
            head - x - z,
            (
                (f"{head}-{x}-{z}", "减去两个数的和，等于连续减去这两个数。", "减法的性质"),
                (f"{head - x}-{z}", ""),
            ),
            lambda: sought(lambda n: n + x + z == head),
            (head - x + z, "去掉减号后面的括号，加号要变成减号。"),
            (head - x, f"忘了减 {z}。"),
        )
    if shape == 5:
        head = x + dice.integer(110, 390)
        t = dice.integer(21, 79)
        return easy(
            f"{head}-{t}-{x}",
            head - t - x,
            ((f"{head}-{x}-{t}", "交换两个减数的位置，先减能凑整的。"), (f"{head - x}-{t}", "")),
            lambda: sought(lambda n: n + t + x == head),
            (head - t + x, "后一个减数看成了加数。"),
            (head - x, f"忘了减 {t}。"),
        )
    near_ = dice.pick((99, 98, 101, 102, 199, 198, 201, 302))
    round_ = (near_ + 50) // 100 * 100
    gap = near_ - round_
    head = dice.integer(round_ + 60, 580)
    if shape == 6:
        sign = f"+{gap}" if gap > 0 else f"-{-gap}"
        return easy(
            f"{head}+{near_}",
            head + near_,
            (
                (
                    f"{head}+{round_}{sign}",
                    f"把 {near_} 看成 {round_}{'再加' if gap > 0 else '，多加了要减'} {abs(gap)}。",
                    "凑整",
                ),
                (f"{head + round_}{sign}", ""),
            ),
            lambda: sum((head, near_)),
            (
                head + round_ - gap,
                f"{'少加了' if gap > 0 else '多加了'} {abs(gap)}，应该{'再加' if gap > 0 else '减去'}。",
            ),
            (head + round_, f"忘了处理多出或少了的 {abs(gap)}。"),
        )
    sign = f"-{gap}" if gap > 0 else f"+{-gap}"
    return easy(
        f"{head}-{near_}",
        head - near_,
        (
            (
                f"{head}-{round_}{sign}",
                f"把 {near_} 看成 {round_}，{'少减了要再减' if gap > 0 else '多减了要加上'} {abs(gap)}。",
                "凑整",
            ),
            (f"{head - round_}{sign}", ""),
        ),
        lambda: sought(lambda n: n + near_ == head),
        (head - round_ + gap, f"{'少减了要再减' if gap > 0 else '多减了要加上'}，符号弄反了。"),
        (head - round_, f"忘了处理 {abs(gap)}。"),
    )


PAIRS = ((25, 4), (125, 8), (5, 2), (50, 2), (25, 8), (125, 4))


def mul_easy(dice: Dice, level: int) -> Sum:
    """25×7×4, 25×44 by splitting, 连除."""
    a, b = dice.pick(PAIRS[:4])
    m = dice.pick((7, 9, 11, 13, 17, 19, 23, 37))
    shape = dice.below(2) if level == 2 else dice.integer(2, 5)
    if shape == 0:
        return easy(
            f"{a}{T}{m}{T}{b}",
            a * b * m,
            (
                (f"{a}{T}{b}{T}{m}", f"交换因数的位置，先算 {a} 乘 {b}。", "乘法交换律"),
                (f"{a * b}{T}{m}", ""),
            ),
            lambda: sum([a * b] * m),
            (a * b + m, "最后一步应该是乘。"),
            (a * b * m // 10, "末尾少写了 0。"),
        )
    if shape == 1:
        return easy(
            f"{m}{T}{a}{T}{b}",
            a * b * m,
            (
                (f"{m}{T}({a}{T}{b})", f"先把 {a} 和 {b} 相乘。", "乘法结合律"),
                (f"{m}{T}{a * b}", ""),
            ),
            lambda: sum([a * b] * m),
            (m * a + m * b, "乘法结合律当成了分配律，三个数都是连乘。"),
            (a * b * m // 10, "末尾少写了 0。"),
        )
    a, b = dice.pick(PAIRS[:2])
    if shape == 2:
        k = dice.pick((3, 5, 7, 9, 11))
        n = b * k
        return easy(
            f"{a}{T}{n}",
            a * n,
            (
                (f"{a}{T}({b}{T}{k})", f"把 {n} 拆成 {b} 乘 {k}。"),
                (f"{a}{T}{b}{T}{k}", "去掉括号，按顺序乘。", "乘法结合律"),
                (f"{a * b}{T}{k}", ""),
            ),
            lambda: sum([a] * n),
            (a * b + k, "最后一步应该是乘。"),
            (a * b + a * k, "连乘不能用分配律。"),
            (a * n // 10, "末尾少写了 0。"),
        )
    if shape == 3:
        c, d = PAIRS[1] if a == 25 else PAIRS[0]
        return easy(
            f"{a}{T}{c}{T}{b}{T}{d}",
            a * b * c * d,
            (
                (f"({a}{T}{b}){T}({c}{T}{d})", "把能凑整的两两结合。", "乘法交换律和结合律"),
                (f"{a * b}{T}{c * d}", ""),
            ),
            lambda: sum([a * b] * (c * d)),
            (a * b + c * d, "两个积之间应该是乘。"),
            (a * b * c * d // 10, "末尾少写了 0。"),
        )
    q, pair = dice.integer(3, 29), dice.pick(((25, 4), (5, 2), (4, 5), (8, 5), (2, 15)))
    head = q * pair[0] * pair[1]
    if shape == 4:
        return easy(
            f"{head}{D}{pair[0]}{D}{pair[1]}",
            q,
            (
                (
                    f"{head}{D}({pair[0]}{T}{pair[1]})",
                    "连续除以两个数，等于除以这两个数的积。",
                    "除法的性质",
                ),
                (f"{head}{D}{pair[0] * pair[1]}", ""),
            ),
            lambda: sought(lambda n: n * pair[0] * pair[1] == head),
            (q * 10, "商的位置写错了。"),
            (q * pair[1], f"忘了再除以 {pair[1]}。"),
        )
    pair = dice.pick(((7, 5), (9, 5), (7, 4), (9, 4), (8, 3)))
    n = pair[0] * pair[1]
    head = q * n
    return easy(
        f"{head}{D}{n}",
        q,
        (
            (f"{head}{D}({pair[0]}{T}{pair[1]})", f"把 {n} 拆成 {pair[0]} 乘 {pair[1]}。"),
            (
                f"{head}{D}{pair[0]}{D}{pair[1]}",
                "除以两个数的积，等于连续除以这两个数。",
                "除法的性质",
            ),
            (f"{head // pair[0]}{D}{pair[1]}", ""),
        ),
        lambda: sought(lambda v: v * n == head),
        (q * pair[1] * pair[1], "去掉括号后应该继续除，不是乘。"),
        (q * pair[1], f"忘了再除以 {pair[1]}。"),
    )


def distribute(dice: Dice, level: int) -> Sum:
    """(a+b)×c opened, a×c+b×c gathered, 99 and 101."""
    shape = dice.below(2) if level == 2 else dice.integer(2, 6)
    c = dice.integer(12, 68)
    if shape == 0:
        a, b, k = dice.pick(
            (
                (40, 4, 25),
                (80, 8, 125),
                (100, 4, 25),
                (20, 4, 25),
                (10, 8, 125),
                (100, 2, 45),
                (40, 8, 25),
            )
        )
        return easy(
            f"({a}+{b}){T}{k}",
            (a + b) * k,
            (
                (f"{a}{T}{k}+{b}{T}{k}", f"用 {k} 分别去乘括号里的两个数。", "乘法分配律"),
                (f"{a * k}+{b * k}", ""),
            ),
            lambda: sum([a + b] * k),
            (a * k + b, f"漏乘了一个加数 {b}。"),
            (a * k * b, "两个积应该相加。"),
        )
    x, y = pair_to(dice, 100)
    if shape == 1:
        return easy(
            f"{x}{T}{c}+{y}{T}{c}",
            100 * c,
            (
                (f"({x}+{y}){T}{c}", f"两个乘法里都有因数 {c}，提出来。", "乘法分配律"),
                (f"100{T}{c}", ""),
            ),
            lambda: sum([x] * c) + sum([y] * c),
            (100 * c * 2, f"{c} 只能提出一次。"),
            (10 * c, "末尾少写了 0。"),
        )
    if shape == 2:
        y = dice.pick((2, 10, 20, 1)) if dice.chance(1, 2) else 3
        x = 100 + y
        return easy(
            f"{x}{T}{c}-{y}{T}{c}",
            100 * c,
            (
                (f"({x}-{y}){T}{c}", f"两个乘法里都有因数 {c}，提出来。", "乘法分配律"),
                (f"100{T}{c}", ""),
            ),
            lambda: sum([x] * c) - sum([y] * c),
            ((x + y) * c, "中间是减号，括号里也应该相减。"),
            (10 * c, "末尾少写了 0。"),
        )
    if shape == 3:
        return easy(
            f"99{T}{c}+{c}",
            100 * c,
            (
                (f"99{T}{c}+1{T}{c}", f"{c} 就是 1 个 {c}。"),
                (f"(99+1){T}{c}", "提出相同的因数。", "乘法分配律"),
                (f"100{T}{c}", ""),
            ),
            lambda: sum([c] * 99) + c,
            (99 * 2 * c, f"后面的 {c} 是 1 个 {c}，不是 99 个。"),
            (99 * (c + c), f"看成了 99 乘两个 {c} 的和。"),
            (10 * c, "末尾少写了 0。"),
        )
    if shape == 4:
        return easy(
            f"101{T}{c}-{c}",
            100 * c,
            (
                (f"101{T}{c}-1{T}{c}", f"{c} 就是 1 个 {c}。"),
                (f"(101-1){T}{c}", "提出相同的因数。", "乘法分配律"),
                (f"100{T}{c}", ""),
            ),
            lambda: sum([c] * 101) - c,
            (101 * c, f"忘了减 1 个 {c}。"),
            (101, f"{c} 不是全部减完。"),
            (10 * c, "末尾少写了 0。"),
        )
    n = dice.pick((99, 98, 101, 102)) if shape == 5 else dice.pick((101, 102, 103))
    gap = n - 100
    sign = "+" if gap > 0 else "-"
    return easy(
        f"{n}{T}{c}",
        n * c,
        (
            (f"(100{sign}{abs(gap)}){T}{c}", f"把 {n} 看成 100{sign}{abs(gap)}。"),
            (f"100{T}{c}{sign}{abs(gap)}{T}{c}", f"用 {c} 分别去乘。", "乘法分配律"),
            (f"{100 * c}{sign}{abs(gap) * c}", ""),
        ),
        lambda: sum([c] * n),
        (100 * c + gap, f"{abs(gap)} 也要乘 {c}。"),
        (100 * c - gap * c, "加减号弄反了。"),
        (100 * c, f"忘了处理 {abs(gap)} 个 {c}。"),
    )


def in_life(dice: Dice, level: int) -> Draft:
    """Stories worked out the easy way."""
    who = pupil(dice)
    c = dice.integer(12, 48)
    x, y = dice.pick(((65, 35), (58, 42), (73, 27), (84, 16), (46, 54)))
    k = dice.pick((4, 8))
    m = 25 if k == 4 else 125
    j = dice.integer(3, 9)
    stories = (
        (
            f"一件上衣{x}元，一条裤子{y}元。学校买了{c}套这样的衣服，一共要多少元？",
            100 * c,
            "元",
            (f"{x}{T}{c}+{y}{T}{c}", f"({x}+{y}){T}{c}", f"100{T}{c}"),
            lambda: sum([x] * c) + sum([y] * c),
        ),
        (
            f"一箱牛奶{k}盒，每盒{m}克，{j}箱一共多少克？",
            m * k * j,
            "克",
            (f"{m}{T}{k}{T}{j}", f"({m}{T}{k}){T}{j}", f"{m * k}{T}{j}"),
            lambda: sum([m] * (k * j)),
        ),
        (
            f"果园里苹果树有{x}行，梨树有{y}行，每行都是{c}棵。一共有多少棵？",
            100 * c,
            "棵",
            (f"{x}{T}{c}+{y}{T}{c}", f"({x}+{y}){T}{c}", f"100{T}{c}"),
            lambda: sum([x] * c) + sum([y] * c),
        ),
        (
            f"{who}每天看{c}页书，已经看了{x}天，还要看{y}天。这套书一共有多少页？",
            100 * c,
            "页",
            (f"{c}{T}{x}+{c}{T}{y}", f"{c}{T}({x}+{y})", f"{c}{T}100"),
            lambda: sum([c] * (x + y)),
        ),
        (
            f"学校买{x + y}张课桌，每张{c * 5}元；卖家便宜了{y}张的钱。实际付多少元？",
            x * c * 5,
            "元",
            (f"{c * 5}{T}{x + y}-{c * 5}{T}{y}", f"{c * 5}{T}({x + y}-{y})", f"{c * 5}{T}{x}"),
            lambda: sum([c * 5] * x),
        ),
        *(
            (
                text,
                100 * c,
                unit,
                (f"{x}{T}{c}+{y}{T}{c}", f"({x}+{y}){T}{c}", f"100{T}{c}"),
                lambda: sum([x] * c) + sum([y] * c),
            )
            for text, unit in (
                (
                    f"食堂买了{c}袋大米和{c}袋面粉，每袋大米{x}元，每袋面粉{y}元。一共要多少元？",
                    "元",
                ),
                (
                    f"两个工程队从两端同时修一条路，甲队每天修{x}米，乙队每天修{y}米，{c}天后正好修通。这条路长多少米？",
                    "米",
                ),
                (
                    f"大桶每桶装油{x}千克，小桶每桶装油{y}千克。各装{c}桶，一共装油多少千克？",
                    "千克",
                ),
                (
                    f"甲工人每天做{x}个零件，乙工人每天做{y}个。两人一起做{c}天，一共做多少个？",
                    "个",
                ),
                (f"剧场楼下有{x}排，楼上有{y}排，每排都是{c}个座位。剧场一共有多少个座位？", "个"),
                (
                    f"{who}上半月卖报{x}份，下半月卖报{y}份，每份报可得{c}角。这个月一共得多少角？",
                    "角",
                ),
                (f"苗圃东边有{x}行树苗，西边有{y}行，每行{c}棵。一共有多少棵树苗？", "棵"),
                (
                    f"演出服上衣每件{x}元，裙子每条{y}元。舞蹈队{c}人每人买一套，一共要多少元？",
                    "元",
                ),
            )
        ),
        *(
            (
                text,
                100 * c,
                unit,
                (f"{x}{T}{c}+{y}{T}{c}", f"({x}+{y}){T}{c}", f"100{T}{c}"),
                lambda: sum([x] * c) + sum([y] * c),
            )
            for text, unit in (
                (
                    f"少年宫办画展，第一展厅挂{x}排画，第二展厅挂{y}排，每排都挂{c}幅。一共挂了多少幅画？",
                    "幅",
                ),
                (
                    f"{who}家收橙子，第一天收{x}箱，第二天收{y}箱，每箱重{c}千克。两天一共收橙子多少千克？",
                    "千克",
                ),
                (
                    f"蓄水池有两个进水管，甲管每分进水{x}升，乙管每分进水{y}升。同时打开{c}分，一共进水多少升？",
                    "升",
                ),
            )
        ),
        *(
            (
                text,
                m * k * j,
                unit,
                (f"{m}{T}{k}{T}{j}", f"({m}{T}{k}){T}{j}", f"{m * k}{T}{j}"),
                lambda: sum([m] * (k * j)),
            )
            for text, unit in (
                (f"一盒药片重{m}克，{k}盒装一包，{j}包一共重多少克？", "克"),
                (f"{j}个教室，每个教室放{k}个书架，每个书架放{m}本书。一共放多少本书？", "本"),
                (f"每本作业本{m}页，{k}本装一袋，{j}袋一共有多少页？", "页"),
                (f"操场上有{j}个方队，每个方队{k}列，每列{m}人。一共有多少人？", "人"),
                (f"一辆货车每次运{m}箱，每天运{k}次，{j}天一共运多少箱？", "箱"),
                (f"{who}每分跳绳{m}下，每天跳{k}分，{j}天一共跳多少下？", "下"),
            )
        ),
    )
    text, value, unit, lines, again = dice.pick(stories)
    return told(
        dice,
        (text,),
        value,
        unit,
        (),
        again,
        (
            (value // 10, "末尾少写了 0。"),
            (value + c, "多算了一份。"),
            (value - c if value > c else value + 2 * c, "少算了一份。"),
        ),
        before=(
            said("列综合算式，用运算律使计算简便："),
            *chain(lines[0], (lines[1], ""), (lines[2], ""), (str(value), "")),
        ),
    )


RECIPES = (
    *kinds("num.law.add-easy", "easy", (2, 3), add_easy),
    *kinds("num.law.distribute", "easy", (2, 3), distribute),
    *kinds("num.law.mul-easy", "easy", (2, 3), mul_easy),
    Recipe("num.law.mul-easy", "in-life", "word", (3,), in_life),
)

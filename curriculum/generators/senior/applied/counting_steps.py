"""The two counting principles asked in other ways: roads, divisors, backwards, judged, put right."""

import re
from itertools import product
from math import comb

from curriculum.generators.dice import Dice
from curriculum.generators.recipe import Draft, Recipe
from curriculum.generators.senior.applied.frames import slipped
from curriculum.generators.senior.curves.forms import Said, fact, judging
from curriculum.generators.working import line, said, slips

ADD = "prob.counting.add"


def routes(dice: Dice, level: int) -> Draft:
    """From one town to a third through a second, or straight there; there and back at level 3."""
    first, second = dice.integer(2, 5), dice.integer(2, 5)
    straight = dice.integer(1, 3) if level > 1 else 0
    one_way = first * second + straight
    towns = dice.pick(
        (
            ("甲地", "乙地", "丙地"),
            ("学校", "图书馆", "体育场"),
            ("山脚", "半山亭", "山顶"),
            ("车站", "码头", "灯塔"),
        )
    )
    a, b, c = towns
    start = f"从{a}到{b}有 ${first}$ 条路，从{b}到{c}有 ${second}$ 条路"
    if straight:
        start += f"，从{a}不经过{b}直接到{c}有 ${straight}$ 条路"
    whole = f"{first}\\times {second}" + (f"+{straight}" if straight else "")
    if level < 3:
        value, ask = one_way, f"从{a}到{c}共有____种不同的走法。"
        steps = (
            said(f"经过{b}要分两步走，用乘法" + (f"；不经过{b}是另一类走法，再相加。" if straight else "。"), name="先分类再分步"),
            line(whole, str(value), "走法的种数："),
        )  # fmt: skip
    else:
        value, ask = (
            one_way * (one_way - 1),
            f"某人从{a}到{c}，再从{c}返回{a}，返回时不走与去时完全相同的路线，共有____种不同的走法。",
        )
        steps = (
            line(whole, str(one_way), f"从{a}到{c}的走法：", name="先分类再分步"),
            line(rf"{one_way}\times ({one_way}-1)", str(value), "返回时除去刚走过的那一种，去和回分两步，相乘："),
        )  # fmt: skip
    wrong = slips(
        str(value),
        (first + second + straight, f"经过{b}的两段路要一段接一段走完，是分步，应当相乘。"),
        (first * second * max(1, straight), "直接到达的路与前面的走法是两类，应当相加。"),
        (one_way**2 if level > 2 else one_way + first, "返回时不能走与去时完全相同的路线。" if level > 2 else "有的路线重复数了。"),
        (2 * one_way, "去和回是两步，应当相乘。" if level > 2 else "路线没有来回之分，不用乘 $2$。"),
    )  # fmt: skip

    def again() -> str:
        ways = [*product(range(first), range(second)), *((-1, k) for k in range(straight))]
        pairs = [(go, back) for go in ways for back in ways if go != back]
        return str(len(pairs) if level > 2 else len(ways))

    return Draft(f"{start}。{ask}", str(value), steps, again, distractors=wrong)


def divisors(dice: Dice, level: int) -> Draft:
    """How many divisors a number has, or how many of them are even."""
    p, q = dice.pick(((2, 3), (2, 5), (2, 7)) if level == 3 else ((2, 3), (2, 5), (3, 5), (2, 7)))
    a, b = dice.integer(2, 4), dice.integer(1, 2)
    number = p**a * q**b
    even = level == 3
    value = (a if even else a + 1) * (b + 1)
    noun = "正偶数约数" if even else "正约数"
    power = q if b == 1 else f"{q}^{b}"
    steps = (
        said(rf"${number}={p}^{a}\times {power}$，每个约数由{'两' if b else '一'}个质数各取几次决定，分两步。", name="分步乘法计数原理"),
        said(f"${p}$ 可取 ${1 if even else 0}$ 至 ${a}$ 次，有 ${a if even else a + 1}$ 种；${q}$ 可取 $0$ 至 ${b}$ 次，有 ${b + 1}$ 种。"),
        line(rf"{a if even else a + 1}\times {b + 1}", str(value), "相乘："),
    )  # fmt: skip
    wrong = slips(
        str(value), (a * b, "漏了某个质数一次也不取的情形。"), ((a + 1) * (b + 1) if even else a + b + 2, "偶数约数至少要取一个 $2$。" if even else "取两个质数是分步，应当相乘。"),
        ((a + 1) * b if even else a + b, "取的次数可以是 $0$，要多算一种。"), (value + 1, "多数了一个。"),
    )  # fmt: skip
    return Draft(
        f"${number}$ 的{noun}共有____个。", str(value), steps,
        lambda: str(sum(number % d == 0 and (not even or d % 2 == 0) for d in range(1, number + 1))),
        distractors=wrong,
    )  # fmt: skip


def how_many(dice: Dice, level: int) -> Draft:
    """The number of combinations is known: how many of one sort are there?"""
    x, b, c = dice.integer(3, 9), dice.integer(2, 6), dice.integer(2, 5)
    story, asked, result = dice.pick(
        (
            ("食堂的套餐由一种主食、一种菜和一种汤组成", ("主食", "菜", "汤"), "套餐"), ("小店的饮品要选一种茶底、一种配料和一种杯型", ("茶底", "配料", "杯型"), "饮品"),
            ("演出服由一件上衣、一条裤子和一顶帽子配成", ("上衣", "裤子", "帽子"), "演出服"), ("一种密码由一个字母、一个数字和一个符号依次组成", ("字母", "数字", "符号"), "密码"),
            ("某品牌的定制书包要选一种布料、一种颜色和一种图案", ("布料", "颜色", "图案"), "书包"), ("自行车的车牌由一个汉字、一个字母和一个数字依次组成", ("汉字", "字母", "数字"), "车牌"),
        )
    )  # fmt: skip
    one, two, three = asked
    if level == 2:
        total = x * b
        story = re.sub(f"和一.{three}", "", story).replace("、", "和", 1)
        given, divisor, shown = f"可供选择的{two}有 ${b}$ 种，", b, f"{total}\\div {b}"
    else:
        total = x * b * c
        given, divisor = f"可供选择的{two}有 ${b}$ 种、{three}有 ${c}$ 种，", b * c
        shown = rf"{total}\div ({b}\times {c})"
    steps = (
        said(
            f"一步一步地选，种数相乘才是总数，所以总数除以其余各步的种数就是{one}的种数。",
            name="分步乘法计数原理",
        ),
        line(shown, str(x), f"{one}的种数："),
    )
    wrong = slips(
        str(x), (total - divisor, "分步是相乘的，反过来应当用除法。"),
        (total // b if level > 2 else total, "还要除以另一步的种数。" if level > 2 else "没有除以另一步的种数。"), (x + 1, "除法算错了。"),
    )  # fmt: skip
    return Draft(
        f"{story}，{given}一共有 ${total}$ 种不同的{result}，则可供选择的{one}有____种。",
        str(x), steps, lambda: str(next(n for n in range(1, 100) if n * divisor == total)), distractors=wrong,
    )  # fmt: skip


def _one_or_each(dice: Dice) -> Said:
    a, b = dice.integer(2, 8), dice.integer(2, 8)
    first, second, where = dice.pick(
        (
            ("男生", "女生", "小组"),
            ("中国画", "油画", "展室"),
            ("物理书", "化学书", "书架"),
            ("高一学生", "高二学生", "社团"),
        )
    )
    each = dice.chance(50)
    right = a * b if each else a + b
    told = right if dice.chance(50) else (a + b if each else a * b)
    measure = {"男": "名", "高": "名", "中": "幅", "物": "本"}[first[0]]
    act = f"各选一{measure}" if each else f"任选一{measure}"
    return (
        f"某{where}有 ${a}$ {measure}{first}和 ${b}$ {measure}{second}（各不相同），从中{act}，共有 ${told}$ 种选法", told == right,
        f"{act}是{'分步，用乘法' if each else '分类，用加法'}，共有 ${right}$ 种。",
        lambda: told == (len(list(product(range(a), range(b)))) if each else len([*range(a), *range(b)])),
    )  # fmt: skip


def _who_chooses(dice: Dice) -> Said:
    people, places = dice.pick(((4, 3), (5, 3), (3, 4), (5, 4), (3, 2), (4, 2), (5, 2)))
    told = dice.pick((places**people, people**places))
    right = places**people
    return (
        f"${people}$ 名同学每人从 ${places}$ 个社团中选报一个，共有 ${told}$ 种不同的报名结果", told == right,
        f"每名同学都有 ${places}$ 种选择，共 ${people}$ 步，种数是 ${places}^{people}={right}$。",
        lambda: told == len(list(product(range(places), repeat=people))),
    )  # fmt: skip


_words = fact(
    ("在分类加法计数原理中，每一类方案里的任何一种方法都能单独完成这件事", True, "分类时各类方法相互独立，任取一种就能完成这件事。"),
    ("在分步乘法计数原理中，任何一步中的一种方法都能单独完成这件事", False, "分步时各步相互依存，每一步都做完，这件事才算完成。"),
    ("在分类加法计数原理中，两类不同方案里的方法可以相同", False, "分类要不重不漏，两类里的方法不能有相同的。"),
    ("先分类、再在每一类里分步，最后把各类的种数相加", True, "类与类之间用加法，一类之内步与步之间用乘法。"),
)  # fmt: skip


def overcounted(dice: Dice, level: int) -> Draft:
    """Two of different kinds: the pairs of the same kind were counted too, or two steps were added."""
    counts = [dice.integer(2, 6) for _ in range(3)]
    a, b, c = counts
    names = dice.pick(
        (("语文", "数学", "英语"), ("文学", "历史", "科普"), ("艺术", "地理", "科普"))
    )
    right = a * b + b * c + a * c
    wrong = a * b + b * c
    task = f"书架上有不同的{names[0]}书 ${a}$ 本、{names[1]}书 ${b}$ 本、{names[2]}书 ${c}$ 本，从中取出不同类的两本，共有多少种取法？"
    if dice.chance(50):
        lines = (
            f"按取哪两类来分：取{names[0]}书和{names[1]}书，有 ${a * b}$ 种；取{names[1]}书和{names[2]}书，有 ${b * c}$ 种；",
            f"以上包括了所有的情形，相加得 ${wrong}$ 种；",
            f"所以共有 ${wrong}$ 种取法。",
        )
        at, why = 2, f"分类漏了“取{names[0]}书和{names[2]}书”这一类。"
    else:
        wrong = comb(a + b + c, 2)
        lines = (
            f"一共有 ${a + b + c}$ 本书；",
            f"从 ${a + b + c}$ 本书中任取两本，取法都符合要求，有 ${wrong}$ 种；",
            f"所以共有 ${wrong}$ 种取法。",
        )
        at, why = 2, "任取两本时，两本可能是同一类，不符合要求。"
    steps = (
        said("按取哪两类分成三类，每一类里分两步取。", name="先分类再分步"),
        line(rf"{a}\times {b}+{b}\times {c}+{a}\times {c}", str(right), "三类相加："),
    )

    def again() -> str:
        books = [kind for kind, count in enumerate(counts) for _ in range(count)]
        size = len(books)
        return str(sum(books[i] != books[j] for i in range(size) for j in range(i)))

    return slipped(dice, task, lines, at, str(right), str(wrong), why, steps, again, "种")


RECIPES = (
    Recipe(ADD, "routes", "word", (1, 2, 3), routes),
    Recipe(ADD, "routes-choice", "choice", (1, 2, 3), routes),
    Recipe(ADD, "divisors", "fill", (2, 3), divisors),
    Recipe(ADD, "how-many", "reverse", (2, 3), how_many),
    Recipe(ADD, "claims", "judge", (1, 2), judging("两个计数原理", _one_or_each, _who_chooses, _words)),
    Recipe(ADD, "find-slip", "mistake", (3,), overcounted),
)  # fmt: skip

"""Together, apart and in a fixed order asked in other ways: seats, lamps, backwards, judged, put right."""

from itertools import combinations, pairwise, permutations
from math import comb, factorial, perm

from curriculum.generators.dice import Dice
from curriculum.generators.recipe import Draft, Recipe
from curriculum.generators.senior.applied.frames import people, slipped
from curriculum.generators.senior.chance.counting import arranged, chosen
from curriculum.generators.senior.curves.forms import Said, fact, judging
from curriculum.generators.working import line, said, slips

BUNDLE = "prob.counting.bundle"


def gaps(dice: Dice, level: int) -> Draft:
    """Lamps put out, seats taken, acts added to a programme: things into gaps."""
    kind = dice.pick(("lamps", "seats", "acts"))
    if kind == "lamps":
        size, off = dice.integer(7, 10), dice.integer(2, 3)
        street = dice.pick(("一条路", "一座桥", "公园的一条小径", "一段河堤"))
        value = comb(size - off - 1, off)
        statement = f"{street}的一侧有 ${size}$ 盏路灯，为节约用电，要熄灭其中的 ${off}$ 盏，但两端的灯不能熄灭，也不能熄灭相邻的两盏，共有____种不同的熄灯方法。"
        steps = (
            said(f"亮着的 ${size - off}$ 盏灯之间有 ${size - off - 1}$ 个空（两端不能用），熄灭的灯插在不同的空里；灯都一样，用组合。", name="插空法"),
            line(chosen(size - off - 1, off), str(value), "熄灯的方法数："),
        )  # fmt: skip
        wrong = slips(
            str(value), (comb(size - off + 1, off), "两端的灯不能熄灭，两头的空不能用。"), (perm(size - off - 1, off), "熄灭的灯没有次序之分，用组合。"),
            (comb(size - 2, off), "没有去掉相邻两盏都熄灭的情形。"), (comb(size, off), "没有考虑限制条件。"),
        )  # fmt: skip

        def again() -> str:
            picks = combinations(range(1, size - 1), off)
            return str(sum(all(b - a > 1 for a, b in pairwise(p)) for p in picks))
    elif kind == "seats":
        seats, people = dice.integer(6, 9), dice.integer(2, 3)
        row = dice.pick(("一排有", "报告厅的一排有", "候车室的一排有", "电影院的一排有"))
        value = perm(seats - people + 1, people)
        statement = f"{row} ${seats}$ 个座位，${people}$ 人入座，要求任意两人都不相邻，共有____种不同的坐法。"
        steps = (
            said(f"先把 ${seats - people}$ 个空座位排好，形成 ${seats - people + 1}$ 个空（含两端），${people}$ 人带着座位插到不同的空里；人有区别，用排列。", name="插空法"),
            line(arranged(seats - people + 1, people), str(value), "坐法的种数："),
        )  # fmt: skip
        wrong = slips(
            str(value), (comb(seats - people + 1, people), "人是不同的，插空以后还有次序，用排列。"), (perm(seats - people, people), "空数少数了一个。"),
            (perm(seats, people), "没有去掉相邻的情形。"), (perm(seats - people - 1, people), "两端的空也能插。"),
        )  # fmt: skip

        def again() -> str:
            orders = permutations(range(seats), people)
            return str(sum(all(abs(a - b) > 1 for a, b in combinations(o, 2)) for o in orders))
    else:
        old, new = dice.integer(4, 7), 2
        event, act = dice.pick(
            (
                ("联欢晚会", "节目"),
                ("校园歌手赛", "表演"),
                ("班级故事会", "故事"),
                ("新年音乐会", "曲目"),
            )
        )
        value = (old + 1) * (old + 2)
        statement = f"某{event}原定的 ${old}$ 个{act}已排好顺序，开演前又增加了 ${new}$ 个新{act}。若原有{act}的先后顺序不变，把新{act}插入{act}单中，共有____种不同的插法。"
        steps = (
            said(
                f"一个一个地插：第一个新{act}有 ${old + 1}$ 个空可插，第二个有 ${old + 2}$ 个空可插。",
                name="定序问题",
            ),
            line(rf"{old + 1}\times {old + 2}", str(value), "两步相乘："),
        )
        wrong = slips(
            str(value), ((old + 1) * old, f"两个新{act}可以相邻，第二个插入时空多了一个。"), ((old + 1) ** 2, "插入第一个以后，空多了一个。"),
            (comb(old + 2, 2), f"两个新{act}是不同的，还要排次序。"), (factorial(new), f"只排了新{act}的次序。"),
        )  # fmt: skip

        def again() -> str:
            full = permutations(range(old + new))
            if old > 5:  # a place for each new act among all, in order
                return str(sum(1 for _ in permutations(range(old + new), new)))
            return str(sum([x for x in o if x < old] == list(range(old)) for o in full))

    return Draft(statement, str(value), steps, again, distractors=wrong)


def how_many(dice: Dice, level: int) -> Draft:
    """The number of ways is known: how many people stand in the row?"""
    size = dice.integer(4, 7)
    one, two = people(dice, 2)
    kind = dice.pick(("together", "apart", "order") if level > 3 else ("together", "order"))
    place = dice.pick(("站成一排合影", "排成一列候检", "依次上台发言", "排成一行领奖"))
    if kind == "together":
        value, ask = 2 * factorial(size - 1), f"{one}和{two}必须相邻"
        shown, why = r"2\times A_{n-1}^{n-1}", "把相邻的两人捆在一起，内部还能交换"
    elif kind == "apart":
        value, ask = factorial(size) - 2 * factorial(size - 1), f"{one}和{two}不能相邻"
        shown, why = r"A_{n-2}^{n-2}\times A_{n-1}^{2}", "先排其余的人，再把两人插空"
    else:
        value, ask = factorial(size) // 2, f"{one}必须在{two}的前面（不一定相邻）"
        shown, why = r"\frac{A_{n}^{n}}{A_{2}^{2}}", "两人的次序一定，占全排列的一半"
    steps = (
        said(f"{why}，排法种数是 ${shown}$。", name={"together": "捆绑法", "apart": "插空法", "order": "定序问题"}[kind]),
        said(f"令它等于 ${value}$，从小到大试，得 $n={size}$。", name="列方程"),
    )  # fmt: skip
    wrong = slips(
        str(size),
        (size - 1, "求成了捆绑以后的个数。" if kind == "together" else "人数少了一个。"),
        (size + 1, "人数多了一个。"),
        (size - 2, "求成了其余的人数。"),
    )

    def again() -> str:
        for n in range(3, 9):
            orders = permutations(range(n))
            found = sum(
                {"together": abs(o.index(0) - o.index(1)) == 1, "apart": abs(o.index(0) - o.index(1)) > 1, "order": o.index(0) < o.index(1)}[kind]
                for o in orders
            )  # fmt: skip
            if found == value:
                return str(n)
        raise AssertionError("no number of people fits")

    return Draft(
        f"包括{one}、{two}在内的 $n$ 名同学{place}，其中{ask}，共有 ${value}$ 种不同的排法，则 $n=$____。",
        str(size), steps, again, distractors=wrong,
    )  # fmt: skip


def _counted(dice: Dice) -> Said:
    size = dice.integer(4, 6)
    kind = dice.pick(("相邻", "不相邻"))
    right = 2 * factorial(size - 1) if kind == "相邻" else factorial(size) - 2 * factorial(size - 1)
    told = dice.pick(
        (right, factorial(size - 1) if kind == "相邻" else factorial(size) - factorial(size - 1))
    )
    return (
        f"${size}$ 名同学排成一排，其中甲、乙两人{kind}的排法有 ${told}$ 种", told == right,
        ("把甲、乙捆在一起，内部还能交换，" if kind == "相邻" else f"先排其余 ${size - 2}$ 人，再插空，") + f"共有 ${right}$ 种。",
        lambda: told == sum((abs(o.index(0) - o.index(1)) == 1) == (kind == "相邻") for o in permutations(range(size))),
    )  # fmt: skip


def _before(dice: Dice) -> Said:
    size, many = dice.integer(4, 6), dice.integer(2, 3)
    names = "甲、乙" if many == 2 else "甲、乙、丙"
    right = factorial(size) // factorial(many)
    told = dice.pick((right, factorial(size) // (many + 1 if many == 2 else many)))
    return (
        f"${size}$ 名同学排成一排，其中{names}从左到右的次序一定（不一定相邻）的排法有 ${told}$ 种", told == right,
        f"全排列数 ${factorial(size)}$ 除以这 ${many}$ 人的全排列数 ${factorial(many)}$，得 ${right}$ 种。",
        lambda: told == sum(sorted(o[:many]) == list(o[:many]) for o in permutations(range(size))),
    )  # fmt: skip


_words = fact(
    ("用捆绑法排好以后，还要考虑捆在一起的元素内部的次序", True, "捆在一起的元素内部交换位置，得到的是不同的排法。"),
    ("用插空法时，$n$ 个元素排成一排，包括两端一共形成 $n+1$ 个空", True, "元素之间有 $n-1$ 个空，加上两端的 $2$ 个，共 $n+1$ 个。"),
    ("三人的先后次序一定时，应把全排列数除以 $3$", False, "三人的次序有 $6$ 种，其中只有一种符合，应除以 $6$。"),
    ("几个元素互不相邻时，应先排这几个元素，再把其余的元素插空", False, "先排没有限制的元素，再把不相邻的元素插到空里。"),
    ("“甲、乙相邻”与“甲、乙不相邻”的排法种数之和等于全排列数", True, "两人不是相邻就是不相邻，两类合起来正好是全部。"),
)  # fmt: skip


def wrong_gaps(dice: Dice, level: int) -> Draft:
    """Girls kept apart: too few gaps, or the girls' own order forgotten."""
    boys, girls = dice.integer(3, 4), dice.integer(2, 3)
    first, second = dice.pick(
        (("男生", "女生"), ("老师", "学生"), ("歌手", "舞者"), ("科技书", "小说"))
    )
    measure = "本" if "书" in first else "名"
    act = "在书架上排成一排" if "书" in first else "站成一排"
    apart = "（各不相同）" if "书" in first else ""
    right = factorial(boys) * perm(boys + 1, girls)
    task = f"${boys}$ {measure}{first}和 ${girls}$ {measure}{second}{apart}{act}，{second}互不相邻，共有多少种排法？"
    if dice.chance(50):
        wrong, at = (
            factorial(boys) * perm(boys - 1, girls)
            if boys > girls
            else factorial(boys) * perm(boys, girls),
            2,
        )
        empty = boys - 1 if boys > girls else boys
        lines = (
            f"先排 ${boys}$ {measure}{first}，有 ${arranged(boys, boys)}={factorial(boys)}$ 种；",
            f"{first}排好后形成 ${empty}$ 个空，把{second}插入，有 ${arranged(empty, girls)}={perm(empty, girls)}$ 种；",
            f"两步相乘，共有 ${wrong}$ 种排法。",
        )
        why = f"${boys}$ {measure}{first}连同两端共形成 ${boys + 1}$ 个空，不是 ${empty}$ 个。"
    else:
        wrong, at = factorial(boys) * comb(boys + 1, girls), 2
        lines = (
            f"先排 ${boys}$ {measure}{first}，有 ${arranged(boys, boys)}={factorial(boys)}$ 种；",
            f"{first}排好后形成 ${boys + 1}$ 个空，把{second}插入，有 ${chosen(boys + 1, girls)}={comb(boys + 1, girls)}$ 种；",
            f"两步相乘，共有 ${wrong}$ 种排法。",
        )
        why = f"{second}各不相同，插入以后还有次序，应当用排列。"
    steps = (
        line(
            rf"{arranged(boys, boys)}\times {arranged(boys + 1, girls)}",
            str(right),
            f"先排{first}，再把{second}插到 ${boys + 1}$ 个空里：",
            name="插空法",
        ),
    )

    def again() -> str:
        size = boys + girls
        orders = permutations(range(size))
        return str(sum(all(a < boys or b < boys for a, b in pairwise(o)) for o in orders))

    return slipped(dice, task, lines, at, str(right), str(wrong), why, steps, again, "种")


RECIPES = (
    Recipe(BUNDLE, "gaps", "fill", (3, 4), gaps),
    Recipe(BUNDLE, "how-many", "reverse", (3, 4), how_many),
    Recipe(
        BUNDLE, "claims", "judge", (2, 3), judging("捆绑、插空与定序", _counted, _before, _words)
    ),
    Recipe(BUNDLE, "find-slip", "mistake", (3,), wrong_gaps),
)

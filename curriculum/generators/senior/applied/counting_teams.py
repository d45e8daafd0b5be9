"""Choosing under conditions asked in other ways: in or out, backwards, judged, put right."""

from itertools import combinations
from math import comb, perm

from curriculum.generators.dice import Dice
from curriculum.generators.recipe import Draft, Recipe
from curriculum.generators.senior.applied.frames import people, slipped
from curriculum.generators.senior.chance.counting import chosen
from curriculum.generators.senior.curves.forms import Said, fact, judging
from curriculum.generators.working import line, said, slips

SELECT = "prob.counting.select"
TEAMS = (
    ("名同学", "参加志愿服务"), ("名医生", "组成医疗队"), ("名队员", "参加比赛"), ("名教师", "担任监考"),
    ("名学生", "组成辩论队"), ("名志愿者", "去社区服务"),
)  # fmt: skip


def in_or_out(dice: Dice, level: int) -> Draft:
    """Two named people: both in, exactly one in, not both, at least one in."""
    size, count = dice.integer(6, 9), dice.integer(3, 4)
    one, two = people(dice, 2)
    kind = dice.pick(
        ("都入选", "都不入选", "恰有一人入选")
        if level == 2
        else ("不能同时入选", "至少有一人入选", "恰有一人入选")
    )
    noun, act = dice.pick(TEAMS)
    both, none, just = (
        comb(size - 2, count - 2),
        comb(size - 2, count),
        2 * comb(size - 2, count - 1),
    )
    total = comb(size, count)
    value, shown, why = {
        "都入选": (both, chosen(size - 2, count - 2), f"两人已定，再从其余 ${size - 2}$ 人中选 ${count - 2}$ 人："),
        "都不入选": (none, chosen(size - 2, count), f"从其余 ${size - 2}$ 人中选 ${count}$ 人："),
        "恰有一人入选": (just, rf"{chosen(2, 1)}\times {chosen(size - 2, count - 1)}", "先从两人中选一人，再从其余的人中选够："),
        "不能同时入选": (total - both, f"{chosen(size, count)}-{chosen(size - 2, count - 2)}", "从全部选法里减去两人都入选的："),
        "至少有一人入选": (total - none, f"{chosen(size, count)}-{chosen(size - 2, count)}", "从全部选法里减去两人都不入选的："),
    }[kind]  # fmt: skip
    steps = (
        said(f"按{one}、{two}两人是否入选来考虑。", name="特殊元素优先"),
        line(shown, str(value), why),
    )
    wrong = slips(
        str(value), *((v, f"求成了两人{k}的选法。") for k, v in (("都入选", both), ("恰有一人入选", just), ("都不入选", none)) if v != value),
        (total, "没有考虑条件。"), (2 * comb(size - 1, count - 1), "先定一人再任选其余，两人都入选的情形重复数了。"),
        (comb(size - 1, count - 1), "只考虑了其中一个人。"), (perm(size - 2, count - 1), "只选人，不排次序，用组合。"),
    )  # fmt: skip

    def again() -> str:
        found = 0
        for team in combinations(range(size), count):
            inside = len({0, 1} & set(team))
            found += {
                "都入选": inside == 2,
                "都不入选": inside == 0,
                "恰有一人入选": inside == 1,
                "不能同时入选": inside < 2,
                "至少有一人入选": inside > 0,
            }[kind]
        return str(found)

    return Draft(
        f"从包括{one}、{two}在内的 ${size}$ {noun}中选 ${count}$ 人{act}，若{one}、{two}{kind}，则共有____种不同的选法。",
        str(value), steps, again, distractors=wrong,
    )  # fmt: skip


def how_many(dice: Dice, level: int) -> Draft:
    """The number of teams is known: how many people were there to choose from?"""
    size = dice.integer(6, 12)
    noun, act = dice.pick(TEAMS)
    forced = dice.chance(50)
    value = comb(size - 1, 2) if forced else comb(size - 1, 3)
    ask = "甲必须入选" if forced else "甲不能入选"
    rest = "甲已定，再从其余 $n-1$ 人中选 $2$ 人" if forced else "只能从其余 $n-1$ 人中选 $3$ 人"
    shown = r"\frac{(n-1)(n-2)}{2}" if forced else r"\frac{(n-1)(n-2)(n-3)}{6}"
    steps = (
        said(f"{rest}，所以 ${shown}={value}$。", name="列方程"),
        said(f"$n$ 是正整数，从小到大试，得 $n={size}$。"),
    )
    wrong = slips(
        str(size),
        (size - 1, "求成了除甲以外的人数。"),
        (size + 1, "多加了一次甲。"),
        (size - 2, "人数算少了。"),
    )
    return Draft(
        f"从包括甲在内的 $n$ {noun}中选 $3$ 人{act}，其中{ask}的选法共有 ${value}$ 种，则 $n=$____。",
        str(size), steps,
        lambda: str(next(n for n in range(4, 30) if sum((0 in t) == forced for t in combinations(range(n), 3)) == value)),
        distractors=wrong,
    )  # fmt: skip


def twice_counted(dice: Dice, level: int) -> Draft:
    """At least one of a kind: one taken first, the rest freely, so that teams are counted twice."""
    a, b = dice.integer(4, 6), dice.integer(3, 4)
    first, second, measure = dice.pick(
        (
            ("男生", "女生", "名"),
            ("医生", "护士", "名"),
            ("正品", "次品", "件"),
            ("老队员", "新队员", "名"),
            ("唱片", "画册", "件"),
        )
    )
    count, take = 3, "选" if measure == "名" else "取"
    right = comb(a + b, count) - comb(a, count)
    wrong = b * comb(a + b - 1, count - 1)
    task = f"从 ${a}$ {measure}{first}和 ${b}$ {measure}{second}中{take}出 ${count}$ {measure}，至少有 $1$ {measure}{second}，共有多少种{take}法？"
    lines = (
        f"先{take} $1$ {measure}{second}，有 ${chosen(b, 1)}={b}$ 种；",
        f"再从剩下的 ${a + b - 1}$ {measure}中任{take} ${count - 1}$ {measure}，有 ${chosen(a + b - 1, count - 1)}={comb(a + b - 1, count - 1)}$ 种，两步合起来恰好得到每一种{take}法一次；",
        f"所以共有 ${wrong}$ 种{take}法。",
    )
    steps = (
        said(f"反面是“没有{second}”。", name="间接法"),
        line(
            f"{chosen(a + b, count)}-{chosen(a, count)}",
            str(right),
            f"从全部{take}法里减去反面的：",
        ),
    )

    def again() -> str:
        return str(sum(any(x >= a for x in team) for team in combinations(range(a + b), count)))

    why = (
        f"{take}到两{measure}以上{second}时，先{take}哪一{measure}都行，同一种{take}法被重复数了。"
    )
    return slipped(dice, task, lines, 2, str(right), str(wrong), why, steps, again, "种")


def _chosen_right(dice: Dice) -> Said:
    a, b = dice.integer(3, 5), dice.integer(2, 4)
    right = comb(a + b, 3) - comb(a, 3)
    told = dice.pick((right, b * comb(a + b - 1, 2)))
    return (
        f"从 ${a}$ 名男生和 ${b}$ 名女生中选 $3$ 人，至少有一名女生的选法有 ${told}$ 种", told == right,
        f"从全部 ${comb(a + b, 3)}$ 种选法中减去全是男生的 ${comb(a, 3)}$ 种，得 ${right}$ 种。",
        lambda: told == sum(any(x >= a for x in t) for t in combinations(range(a + b), 3)),
    )  # fmt: skip


def _with_one(dice: Dice) -> Said:
    size, count = dice.integer(5, 9), dice.integer(2, 4)
    right = comb(size - 1, count - 1)
    told = dice.pick((right, comb(size - 1, count)))
    if told == comb(size - 1, count) == right:
        told = comb(size, count)
    noun, act = dice.pick(TEAMS)
    return (
        f"从包括甲在内的 ${size}$ {noun}中选 ${count}$ 人{act}，甲必须入选的选法有 ${told}$ 种", told == right,
        f"甲已定，再从其余 ${size - 1}$ 人中选 ${count - 1}$ 人，有 ${right}$ 种。",
        lambda: told == sum(0 in team for team in combinations(range(size), count)),
    )  # fmt: skip


_select = fact(
    ("“至少有两名女生”的反面是“至多有一名女生”", True, "至少两名的反面是零名或一名，即至多一名。"),
    ("“至少有一名女生”的反面是“恰有一名男生”", False, "至少一名女生的反面是一名女生也没有。"),
    ("“至多有一名女生”就是“恰有一名女生”", False, "至多一名还包括一名女生也没有的情形。"),
)  # fmt: skip


RECIPES = (
    Recipe(SELECT, "in-or-out", "fill", (2, 3), in_or_out),
    Recipe(SELECT, "how-many", "reverse", (3,), how_many),
    Recipe(
        SELECT,
        "claims",
        "judge",
        (2,),
        judging("有限制条件的组合", _chosen_right, _with_one, _select),
    ),
    Recipe(SELECT, "find-slip", "mistake", (3,), twice_counted),
)

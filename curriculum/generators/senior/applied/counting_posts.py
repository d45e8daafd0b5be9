"""First choose, then arrange, asked in other ways: posts, balls in boxes, judged, put right."""

from itertools import permutations, product
from math import comb, factorial, perm

from curriculum.generators.dice import Dice
from curriculum.generators.recipe import Draft, Recipe
from curriculum.generators.senior.applied.frames import people, slipped
from curriculum.generators.senior.chance.counting import arranged, chosen
from curriculum.generators.senior.curves.forms import Said, fact, judging
from curriculum.generators.working import line, said, slips

MIXED = "prob.counting.mixed"


def posts(dice: Dice, level: int) -> Draft:
    """Choose people for different posts, one of them not fit for one post; balls with one box empty."""
    if level > 3:
        size = dice.integer(3, 5)
        ball, box = dice.pick(
            (
                ("个不同的小球", "个不同的盒子"),
                ("名志愿者", "个社区"),
                ("名实习教师", "个班级"),
                ("封不同的信", "个不同的信箱"),
            )
        )
        place = box.replace("不同的", "")
        verb = "放入" if "球" in ball else "投入" if "信" in ball else "分配到"
        statement = f"将 ${size}$ {ball}全部{verb} ${size}$ {box}，恰有一{place}{'是空的' if '球' in ball or '信' in ball else '没有分到人'}，共有____种不同的方法。"
        value = comb(size, 2) * perm(size, size - 1)
        steps = (
            said(
                "恰有一个空着，就有一个分到两份，其余各一份：先捆两份成一组，再分配。",
                name="先分组再分配",
            ),
            line(
                rf"{chosen(size, 2)}\times {arranged(size, size - 1)}",
                str(value),
                "先选两份捆在一起，再排到各处：",
            ),
        )
        wrong = slips(
            str(value), (factorial(size), "每个都分到了，没有空的。"), (size * (size - 1) ** size, "只保证了一个空着，其余的也可能空。"),
            (comb(size, 2) * factorial(size - 1), "漏了先选哪一个空着。"), (size * value, "空着的是哪一个，已经由排列定了，重复计算。"),
        )  # fmt: skip
        return Draft(
            statement, str(value), steps,
            lambda: str(sum(len(set(where)) == size - 1 for where in product(range(size), repeat=size))),
            distractors=wrong,
        )  # fmt: skip
    size, jobs = dice.integer(4, 6), 3
    name = people(dice, 1)[0]
    names = dice.pick(
        (
            ("班长", "学习委员", "体育委员"),
            ("翻译", "导游", "司仪"),
            ("第一棒", "第二棒", "第三棒"),
            ("主持", "计时", "记分"),
        )
    )
    value = (size - 1) * perm(size - 1, jobs - 1)
    work = "、".join(names)
    steps = (
        said(
            f"{names[0]}受限制，先定它：不能是{name}，有 ${size - 1}$ 种；其余两项从剩下的 ${size - 1}$ 人中选两人排。",
            name="特殊位置优先",
        ),
        line(rf"{size - 1}\times {arranged(size - 1, jobs - 1)}", str(value), "两步相乘："),
    )
    wrong = slips(
        str(value), (perm(size, jobs), "没有考虑限制条件。"), (perm(size - 1, jobs), f"{name}可以担任其他的工作，不是不选。"),
        ((size - 1) * comb(size - 1, 2), "其余两项不同，还要排次序。"), (perm(size, jobs) - 1, "只去掉了一种不合要求的安排。"), ((size - 1) * perm(size - 2, jobs - 1), f"定了{names[0]}以后，{name}还可以选，剩下的是 ${size - 1}$ 人。"),
    )  # fmt: skip
    return Draft(
        f"从包括{name}在内的 ${size}$ 名同学中选 $3$ 名，分别担任{work}，{name}不担任{names[0]}，共有____种不同的安排。",
        str(value), steps, lambda: str(sum(o[0] != 0 for o in permutations(range(size), jobs))), distractors=wrong,
    )  # fmt: skip


def grouped_twice(dice: Dice, level: int) -> Draft:
    """Everyone to one of three places, each with someone: one each first, then the rest freely."""
    noun, place = dice.pick(
        (
            ("名大学生", "所学校"),
            ("名志愿者", "个社区"),
            ("名医生", "个乡镇"),
            ("名记者", "个赛场"),
            ("名工程师", "个工地"),
        )
    )
    size = 4
    right, wrong = comb(4, 2) * factorial(3), perm(4, 3) * 3
    task = f"把 ${size}$ {noun}分配到 $3$ {place}，每{place}至少一{noun[0]}，共有多少种分法？"
    lines = (
        f"先选 $3$ {noun[0]}分到 $3$ {place}，每{place}一{noun[0]}，有 ${arranged(4, 3)}={perm(4, 3)}$ 种；",
        f"剩下的一{noun[0]}可以去任何一{place}，有 $3$ 种，两步相乘正好不重不漏；",
        f"所以共有 ${wrong}$ 种分法。",
    )
    steps = (
        said(
            f"人数只能是 $2,1,1$：先选两{noun[0]}捆成一组，再把三组分到 $3$ {place}。",
            name="先分组再分配",
        ),
        line(rf"{chosen(4, 2)}\times {arranged(3, 3)}", str(right), "两步相乘："),
    )
    why = f"同去一{place}的两{noun}，谁先分、谁后分结果一样，每种分法数了两次。"
    return slipped(
        dice, task, lines, 2, str(right), str(wrong), why, steps,
        lambda: str(sum(len(set(where)) == 3 for where in product(range(3), repeat=size))), "种",
    )  # fmt: skip


def _ordered(dice: Dice) -> Said:
    size = dice.integer(4, 7)
    told = dice.chance(50)
    right = perm(size, 2)
    given = right if told else comb(size, 2)
    return (
        f"从 ${size}$ 名同学中选 $2$ 名，一名当组长，一名当副组长，共有 ${given}$ 种选法", told,
        f"选出的两人职务不同，有次序，用排列，共有 ${right}$ 种。",
        lambda: given == len(list(permutations(range(size), 2))),
    )  # fmt: skip


def _into_boxes(dice: Dice) -> Said:
    balls, boxes = dice.integer(3, 5), dice.integer(2, 4)
    if balls == boxes:
        balls += 1
    right = boxes**balls
    told = dice.pick((right, balls**boxes))
    ball, box, put = dice.pick(
        (
            ("个不同的小球", "个不同的盒子", "放入"),
            ("封不同的信", "个不同的信箱", "投入"),
            ("名志愿者", "个社区", "分配到"),
            ("名新同学", "个班级", "编入"),
        )
    )
    return (
        f"把 ${balls}$ {ball}{put} ${boxes}$ {box}（可以有空着的），共有 ${told}$ 种不同的结果", told == right,
        f"一个一个地安排，各有 ${boxes}$ 种，共 ${balls}$ 步，种数是 ${boxes}^{balls}={right}$。",
        lambda: told == len(list(product(range(boxes), repeat=balls))),
    )  # fmt: skip


_mixed = fact(
    ("解排列组合的综合题，一般先选出元素，再进行排列", True, "先组合、后排列，才不会重复或遗漏。"),
    ("把 $4$ 本不同的书平均分给甲、乙两人，与平均分成两堆的分法一样多", False, "分给两人要区分是谁的，有 $6$ 种；分成两堆不区分，只有 $3$ 种。"),
    ("$5$ 个相同的小球放入 $3$ 个不同的盒子，可以用 $3^5$ 计算放法数", False, "小球相同，不能一个一个地区分，应当用隔板法。"),
    ("$5$ 个不同的小球放入 $3$ 个不同的盒子（允许空盒），有 $3^5$ 种放法", True, "每个小球都有 $3$ 种放法，共 $5$ 步。"),
)  # fmt: skip


RECIPES = (
    Recipe(MIXED, "posts", "fill", (3, 4), posts),
    Recipe(MIXED, "posts-choice", "choice", (3, 4), posts),
    Recipe(
        MIXED, "claims", "judge", (2,), judging("排列组合的综合", _ordered, _into_boxes, _mixed)
    ),
    Recipe(MIXED, "find-slip", "mistake", (4,), grouped_twice),
)

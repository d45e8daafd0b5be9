"""A worked solution with one wrong step: which step is it, and what is the right result?"""

from collections.abc import Callable, Sequence

from curriculum.generators.dice import Dice
from curriculum.generators.recipe import Draft
from curriculum.generators.working import said
from engine.values import Distractor, Picture, Step

NAMES = tuple(
    "子涵 雨桐 浩然 欣怡 梓轩 诗涵 宇航 思远 嘉怡 俊杰 奕辰 若曦 沐阳 雅琪 文博 晓彤 志远 婉婷 家豪 静怡 博文".split()
)
"""Those of the class that a pupil of grades 10 to 12 is called by."""


def people(dice: Dice, count: int) -> list[str]:
    """`count` different names."""
    return dice.picks(NAMES, count)


def slipped(
    dice: Dice,
    task: str,
    lines: Sequence[str],
    at: int,
    right: str,
    wrong: str,
    why: str,
    steps: Sequence[Step],
    again: Callable[[], str],
    unit: str = "",
    pictures: tuple[Picture, ...] = (),
) -> Draft:
    """Find the first wrong step of `lines` (prose with `$...$`), number `at` from 1.

    The lines after it follow from it and end at `wrong`; `again` reaches `right` by another route.
    """
    shown = "".join(f"\n\n第{place}步：{text}" for place, text in enumerate(lines, 1))
    statement = (
        f"题目：{task}\n\n{people(dice, 1)[0]}的解答如下：{shown}\n\n"
        f"这个解答从第____步开始出错，正确的结果是____{unit}。"
    )
    other = at - 1 if at > 1 else at + 1
    distractors = (
        Distractor(f"{at};{wrong}", f"找到了错处，结果却没有改过来：{why}"),
        Distractor(f"{other};{right}", f"第 ${at}$ 步才是第一个错误：{why}"),
    )
    told = said(f"从第 ${at}$ 步开始出错：{why}", name="找错")
    return Draft(
        statement,
        f"{at};{right}",
        (told, *steps),
        lambda: f"{at};{again()}",
        distractors=distractors,
        pictures=pictures,
    )

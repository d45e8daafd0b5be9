"""An answered problem to put right or to judge, made of one that has a blank or asks a question."""

import re
from dataclasses import replace

from curriculum.generators.dice import Dice
from curriculum.generators.recipe import Draft, Make, Recipe
from curriculum.generators.scenes.people import pupil
from curriculum.generators.working import said
from engine.values import Distractor, VerdictKind

BLANK = "____"
NEAR = ("算错", "计算错", "计算出错", "多算", "少算")
"""How a mistake without a reason of its own begins."""


def corrected(make: Make) -> Make:
    """Someone's wrong answer, with the mistake behind it; the right one is asked for."""

    def draft(dice: Dice, level: int) -> Draft:
        one = make(dice, level)
        slip, who = _slip(dice, one), pupil(dice)
        shown = _shown(one.statement, slip.latex, who)
        asked = dice.pick(
            (
                f"{shown}这个答案是错的，正确的答案是____。",
                f"{shown}老师检查后指出这个答案不对，正确的答案是____。",
                f"{shown}请找出错因并改正，正确的答案是____。",
            )
        )
        return replace(
            one,
            statement=asked,
            steps=(said(f"先找错因：{slip.mistake}", name="找错因"), *one.steps),
            distractors=(Distractor(slip.latex, f"这正是原来的错误：{slip.mistake}"),),
        )

    return draft


def answered(make: Make) -> Make:
    """Someone's answer, right or wrong, to be judged."""

    def draft(dice: Dice, level: int) -> Draft:
        one = make(dice, level)
        slip, who, right = _slip(dice, one), pupil(dice), dice.chance(50)
        given = one.answer if right else slip.latex
        end = "与所给的答案相同，所以对。" if right else f"与所给的答案不同，所以错。{slip.mistake}"

        def again() -> str:
            from engine.answer.check import check

            found = check(one.statement, one.again(), given, form=one.form)
            return "对" if found.kind is VerdictKind.RIGHT else "错"

        return Draft(
            f"{_shown(one.statement, given, who)}这个答案对吗？（　）",
            "对" if right else "错",
            (*one.steps, said(f"正确的答案是{_written(one.answer)}，{end}")),
            again,
            pictures=one.pictures,
            solution_pictures=one.solution_pictures,
        )

    return draft


def checked(point: str, slug: str, levels: tuple[int, ...], make: Make) -> tuple[Recipe, Recipe]:
    """The two recipes of one that has a blank or asks a question, with mistakes for every seed."""
    return (
        Recipe(point, f"{slug}-mistake", "mistake", levels, corrected(make)),
        Recipe(point, f"{slug}-judge", "judge", levels, answered(make)),
    )


def _slip(dice: Dice, draft: Draft) -> Distractor:
    """A wrong answer with a reason of its own, if there is one."""
    wrong = [entry for entry in draft.distractors if entry.latex != draft.answer]
    return dice.pick([entry for entry in wrong if not entry.mistake.startswith(NEAR)] or wrong)


def _shown(statement: str, given: str, who: str) -> str:
    """The problem and what `who` answered; kept apart, so that no wrong line becomes a condition."""
    if BLANK not in statement:
        return f"{statement}{who}的答案是{_written(given)}。"
    several = statement.count(BLANK) > 1
    parts = "，".join(map(_written, given.split(";") if several else [given]))
    asked = statement.replace(BLANK, " ▲ ").replace("  ", " ").replace("▲ 。", "▲。")
    quoted = asked.rstrip().replace("“", "‘").replace("”", "’")
    return f"填空题：“{quoted}”{who}填的{'依次' if several else ''}是{parts}。"


def _written(answer: str) -> str:
    """An answer in a sentence: a formula, or words as they are."""
    return f"“{answer}”" if WORDS.match(answer) else f" ${answer}$"


WORDS = re.compile(r"[^\\$]*[\u4e00-\u9fff][^\\$]*\Z")
"""An answer that isn't a formula: with a Chinese word, and no command of LaTeX."""

"""The frames that number recipes share: one sum asked in several kinds, a judgement, a story."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from curriculum.generators.dice import Dice
from curriculum.generators.recipe import Draft, Make, Recipe
from curriculum.generators.scenes.people import pupil
from curriculum.generators.working import said, sums
from engine.values import Distractor, Picture, Step


@dataclass(frozen=True, slots=True)
class Sum:
    """One thing to work out: its expression and value in LaTeX, the working, what goes wrong.

    `again` reaches the value by a second route and returns it written as `value` is.
    """

    expression: str
    value: str
    steps: tuple[Step, ...]
    again: Callable[[], str]
    slips: tuple[Distractor, ...] = ()
    ask: str = "计算："
    form: str = ""
    pictures: tuple[Picture, ...] = ()


ORAL = ("计算：", "算一算：", "口算：")
"""How a short sum is asked for; the working of longer ones asks in its own words."""

MakeSum = Callable[[Dice, int], Sum]


def calculated(make: MakeSum) -> Make:
    """The sum with a blank behind it."""

    def draft(dice: Dice, level: int) -> Draft:
        one = make(dice, level)
        ask = dice.pick(ORAL) if one.ask == ORAL[0] else one.ask
        asked = f"{ask}${one.expression}=$____。"
        return Draft(asked, one.value, one.steps, one.again, form=one.form,
                     distractors=one.slips, pictures=one.pictures)  # fmt: skip

    return draft


def _real(wrong: tuple[Distractor, ...]) -> tuple[Distractor, ...]:
    """The wrong results with a reason of their own, before those that are only near."""
    return (
        tuple(e for e in wrong if not e.mistake.startswith(("多算了", "少算了", "计算出错")))
        or wrong
    )


def mistaken(make: MakeSum) -> Make:
    """Someone's wrong result, to be found and put right."""

    def draft(dice: Dice, level: int) -> Draft:
        one = make(dice, level)
        slip, who = dice.pick(_real(one.slips)), pupil(dice)
        wrong = f"${one.expression}={slip.latex}$"
        asked = dice.pick((
            f"{who}是这样算的：{wrong}。{who}算错了，正确的得数是____。",
            f"小医生看病：{wrong}。找出错在哪里，正确的得数是____。",
            f"老师在{who}的作业本上看到：{wrong}，这道题做错了。请你改正，正确的得数是____。",
            f"啄木鸟治病：{wrong}，这里有错。正确的得数是____。",
        ))  # fmt: skip
        steps = (said(f"先找错因：{slip.mistake}"), *one.steps)
        wrongs = (Distractor(slip.latex, f"这正是原来的错误：{slip.mistake}"),)
        return Draft(asked, one.value, steps, one.again, form=one.form, distractors=wrongs)

    return draft


def judged(make: MakeSum) -> Make:
    """The sum with a right or a wrong result, to be judged."""

    def draft(dice: Dice, level: int) -> Draft:
        one = make(dice, level)
        slip = dice.pick(_real(one.slips))
        right = dice.chance(1, 2)
        shown = one.value if right else slip.latex
        end = "与题中的得数相同，所以对。" if right else f"与题中的得数不同，所以错。{slip.mistake}"
        steps = (*one.steps, said(f"算出来是 ${one.value}$，{end}"))
        return judgement(
            f"${one.expression}={shown}$", right, steps, lambda: shown == one.again(), dice
        )

    return draft


def judgement(
    claim: str, right: bool, steps: tuple[Step, ...], again: Callable[[], bool], dice: Dice
) -> Draft:
    """A statement to be judged 对 or 错; `again` finds out once more whether it holds."""
    asked = dice.pick(("判断对错：", "对的打“√”，错的打“×”：", "下面的说法对吗？"))
    if "=" in claim and claim.startswith("$"):
        asked = asked.replace("说法", "计算")
    return Draft(
        f"{asked}{claim.rstrip('。')}。（　）", "对" if right else "错", steps,
        lambda: "对" if again() else "错",
    )  # fmt: skip


def judge_of(claims: Callable[[Dice, int], tuple[str, bool, str, Callable[[], bool]]]) -> Make:
    """A judge recipe of a function that gives (claim, right, why, second route)."""

    def draft(dice: Dice, level: int) -> Draft:
        claim, right, why, again = claims(dice, level)
        return judgement(claim, right, (said(why),), again, dice)

    return draft


def kinds(
    point: str, slug: str, levels: tuple[int, ...], make: MakeSum,
    wanted: str = "calculate choice mistake judge",
) -> tuple[Recipe, ...]:  # fmt: skip
    """The recipes of one sum in the kinds `wanted`."""
    made = {"calculate": calculated, "choice": calculated, "mistake": mistaken, "judge": judged}
    return tuple(
        Recipe(point, slug if kind == "calculate" else f"{slug}-{kind}", kind, levels,
               made[kind](make))
        for kind in wanted.split()
    )  # fmt: skip


def of(value: object, unit: str) -> str:
    """A value with its unit in LaTeX."""
    return rf"{value}\text{{{unit}}}"


def told(
    dice: Dice, asks: Sequence[str], value: object, unit: str,
    work: Sequence[tuple[str, str, str]], again: Callable[[], object],
    wrong: Sequence[tuple[object, str]] = (), pictures: tuple[Picture, ...] = (),
    before: Sequence[Step] = (), answer: str = "",
) -> Draft:  # fmt: skip
    """A word problem: one of several tellings, its sums, and an answer with its unit.

    `answer` is what the answer says in words (an 答 sentence); `wrong` are (value, mistake).
    """
    seen = {str(value)}
    slips: list[Distractor] = []
    for slip, mistake in wrong:
        if str(slip) not in seen:
            seen.add(str(slip))
            slips.append(Distractor(of(slip, unit), mistake))
    steps = (*before, *sums(*work), *((said(f"答：{answer}"),) if answer else ()))
    return Draft(
        dice.pick(tuple(asks)), of(value, unit), steps, lambda: of(again(), unit),
        distractors=tuple(slips), pictures=pictures,
    )  # fmt: skip


def blank(
    statement: str, answer: object, steps: tuple[Step, ...], again: Callable[[], object],
    wrong: tuple[Distractor, ...] = (), pictures: tuple[Picture, ...] = (), form: str = "",
) -> Draft:  # fmt: skip
    """A statement with blanks and what belongs in them."""
    return Draft(statement, str(answer), steps, lambda: str(again()), form=form,
                 distractors=wrong, pictures=pictures)  # fmt: skip


def sought(holds: Callable[[int], bool], start: int = 0, end: int = 20000) -> int:
    """The first whole number from `start` for which `holds`: a root found by trying."""
    return next(number for number in range(start, end) if holds(number))


def near(value: int, *first: tuple[object, str], by: int = 10) -> tuple[Distractor, ...]:
    """Wrong results: those of real mistakes first, then one too many, one too few, `by` off."""
    seen = {str(value)}
    kept: list[Distractor] = []
    more = (
        (value + 1, "多算了 1。"), (value + by, f"多算了 {by}。"),
        (value - 1 if value else value + 2, "少算了 1。" if value else "多算了 2。"),
        (value + 2, "多算了 2。"),
    )  # fmt: skip
    for wrong, mistake in (*first, *more):
        text = str(wrong)
        if text not in seen and not text.startswith("-"):
            seen.add(text)
            kept.append(Distractor(text, mistake))
    return tuple(kept)[:4]


def comparison(
    left: str, right: str, sign: str, why: str, again: Callable[[], str],
    ask: str = "在○里填上“>”“<”或“=”：", pictures: tuple[Picture, ...] = (),
) -> Draft:  # fmt: skip
    """Two amounts in LaTeX with a ring between them for >, < or =; serves fill and choice."""
    others = [each for each in ("<", ">", "=") if each != sign]
    mistakes = {"<": "大小看反了，开口要朝着大的一边。", ">": "大小看反了，开口要朝着大的一边。",
                "=": "两边并不相等，再比一比。"}  # fmt: skip
    slips = tuple(Distractor(each, mistakes[each]) for each in others)
    if sign == "=":
        slips = tuple(Distractor(each, "两边其实相等。") for each in others)
    return Draft(
        f"{ask}${left}$ ○ ${right}$。", sign, (said(why),), again, distractors=slips,
        options=tuple(f"${each}$" for each in (sign, *others)), pictures=pictures,
    )  # fmt: skip


def sign_of(left: object, right: object) -> str:
    """>, < or = between two numbers."""
    return ">" if left > right else "<" if left < right else "="  # type: ignore[operator]


def padded(make: Make) -> Make:
    """A draft with at least three wrong answers: after the real mistakes come near numbers."""

    def draft(dice: Dice, level: int) -> Draft:
        one = make(dice, level)
        found = NUMBER.search(one.answer)
        slips = {entry.latex: entry for entry in one.distractors}
        if found is not None:
            value, places = found[0], len(found[0].partition(".")[2])
            for more in (1, 2, 10, 3):
                near_ = f"{int(value.replace('.', '')) + more:0{places + 1}d}"
                text = f"{near_[:-places]}.{near_[-places:]}" if places else near_
                latex = one.answer[: found.start()] + text + one.answer[found.end() :]
                if len(slips) < 3 and latex not in slips:
                    slips[latex] = Distractor(latex, "计算出错，检查一下每一步。")
        return replace(one, distractors=tuple(slips.values()))

    return draft


NUMBER = re.compile(r"(?<![\d.{])\d+(?:\.\d+)?(?![\d.}])")
"""The first number of an answer that isn't inside a fraction."""


def corrected(make: Make) -> Make:
    """A problem with someone's wrong answer, to be put right."""

    def draft(dice: Dice, level: int) -> Draft:
        one = padded(make)(dice, level)
        slip, who = dice.pick(_real(one.distractors)), pupil(dice)
        asked = dice.pick((
            f"{one.statement}{who}的答案是 ${slip.latex}$，做错了。正确的答案是____。",
            f"下面是{who}做的一道题：{one.statement}答案：${slip.latex}$。请你检查并改正，正确的答案是____。",
            f"{one.statement}小医生看病：有同学答 ${slip.latex}$，错了。正确的答案是____。",
        ))  # fmt: skip
        steps = (said(f"先找错因：{slip.mistake}"), *one.steps)
        wrong = (Distractor(slip.latex, f"这正是原来的错误：{slip.mistake}"),)
        return replace(one, statement=asked, steps=steps, distractors=wrong)

    return draft


def answered(make: Make) -> Make:
    """A problem with a right or a wrong answer, to be judged."""

    def draft(dice: Dice, level: int) -> Draft:
        one = padded(make)(dice, level)
        slip, who, right = dice.pick(_real(one.distractors)), pupil(dice), dice.chance(1, 2)
        shown = one.answer if right else slip.latex
        end = "所以对。" if right else f"所以错。{slip.mistake}"
        steps = (*one.steps, said(f"正确的答案是 ${one.answer}$，{end}"))
        again = one.again
        return Draft(
            f"{one.statement}{who}的答案是 ${shown}$。做得对吗？（　）",
            "对" if right else "错", steps, lambda: "对" if again() == shown else "错",
            pictures=one.pictures,
        )  # fmt: skip

    return draft


LEADS = (
    "填一填：",
    "在横线上填上合适的数：",
    "想一想，填一填：",
    "横线上应该填几？",
    "算一算，填一填：",
)
"""How a sum with a blank in it is asked for."""

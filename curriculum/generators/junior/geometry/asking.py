"""Short ways of asking in geometry: facts to judge, cases to decide, values to search for."""

from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction

from curriculum.generators.dice import Dice
from curriculum.generators.latex import decimal
from curriculum.generators.primary.shapes.seeing import Fact, choose_fact, judge_one
from curriculum.generators.recipe import Draft, Recipe
from curriculum.generators.working import said, slips
from engine.values import Distractor, Picture, Step

__all__ = ["Case", "Fact", "ask", "cases", "degrees", "facts", "single"]


@dataclass(frozen=True, slots=True)
class Case:
    """A question in words with its right answer, the reason, and (wrong answer, mistake) pairs."""

    statement: str
    right: str
    why: str
    wrong: tuple[tuple[str, str], ...]


def facts(point: str, table: tuple[Fact, ...], name: str) -> tuple[Recipe, ...]:
    """Facts to judge one by one, and to choose the right one among four."""

    def judged(dice: Dice, level: int) -> Draft:
        return judge_one(dice, table, name)

    def chosen(dice: Dice, level: int) -> Draft:
        return choose_fact(dice, table, name)

    return (
        Recipe(point, "facts", "judge", (1,), judged),
        Recipe(point, "facts-choice", "choice", (2,), chosen),
    )


def cases(
    point: str, slug: str, table: tuple[Case, ...], name: str, levels: tuple[int, ...] = (2,)
) -> Recipe:
    """A choice among answers in words, one case of the table at a time."""

    def chosen(dice: Dice, level: int) -> Draft:
        case = dice.pick(table)
        known = {entry.statement: entry.right for entry in table}
        return Draft(
            case.statement, "", (said(case.why, name=name),), lambda: known[case.statement],
            options=(case.right, *(text for text, _ in case.wrong)),
            distractors=tuple(Distractor("", why) for _, why in case.wrong),
        )  # fmt: skip

    return Recipe(point, slug, "choice", levels, chosen)


def ask(
    statement: str,
    answer: object,
    steps: tuple[Step, ...],
    again: Callable[[], object],
    *wrong: tuple[object, str],
    pictures: tuple[Picture, ...] = (),
    form: str = "",
) -> Draft:
    """A draft whose wrong answers are dropped where they agree with the key or one another."""
    key = str(answer)
    return Draft(
        statement, key, steps, lambda: str(again()), form=form, distractors=slips(key, *wrong),
        pictures=pictures,
    )  # fmt: skip


def degrees(value: Fraction | int) -> str:
    """An angle in degrees, as a decimal where it isn't whole."""
    return rf"{decimal(value)}^\circ"


def single(test: Callable[[int], bool], top: int = 360) -> int:
    """The only whole number from 1 to `top` that passes; anything but one is a bug."""
    (found,) = (number for number in range(1, top + 1) if test(number))
    return found

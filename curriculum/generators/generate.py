"""From an identifier to its problem and solution: the same ones every time."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction

from curriculum.generators.dice import Dice
from curriculum.generators.recipe import Draft, Recipe, Table
from curriculum.generators.scenes.people import NAMES
from engine.errors import WorldError
from engine.values import (
    AnswerKey,
    Choice,
    Distractor,
    Problem,
    Provenance,
    Solution,
    Source,
)

LARGEST_SEED = 2**63 - 1
LABELS = "ABCD"


class UnknownRecipeError(WorldError):
    """An identifier names a recipe, version or level that this program doesn't have."""


@dataclass(frozen=True, slots=True)
class Generated:
    """A problem and its worked solution."""

    problem: Problem
    solution: Solution


def identifier(recipe: Recipe, level: int, seed: int) -> str:
    """point/recipe/version/level/seed."""
    return f"{recipe.key}/{level}/{seed}"


def draft(recipe: Recipe, level: int, seed: int) -> Draft:
    """The recipe's own draft for that level and seed."""
    return recipe.make(Dice(identifier(recipe, level, seed)), level)


def make(recipe: Recipe, level: int, seed: int) -> Generated:
    """The problem of `recipe` at `level` for `seed`, with its solution."""
    return dressed(recipe, level, seed, draft(recipe, level, seed))


def again(table: Table, name: str) -> Generated:
    """The problem that `name`, an identifier, has always meant. Raises `UnknownRecipeError`."""
    found = re.fullmatch(r"([a-z.0-9-]+)/([a-z0-9-]+)/(\d{1,4})/([1-5])/(\d{1,19})", name)
    recipe = table.by_key.get(f"{found[1]}/{found[2]}/{int(found[3])}") if found else None
    if found is None or recipe is None or int(found[4]) not in recipe.levels:
        raise UnknownRecipeError("没有编号是 {name} 的题目。", name=name[:200])
    return make(recipe, int(found[4]), int(found[5]))


def dressed(recipe: Recipe, level: int, seed: int, draft: Draft) -> Generated:
    """A draft as the values that the whole house speaks."""
    name = identifier(recipe, level, seed)
    choices: tuple[Choice, ...] = ()
    key = AnswerKey(draft.answer, draft.text, draft.form)
    distractors, statement = draft.distractors, draft.statement
    if recipe.kind == "choice":
        statement = _asking_to_choose(statement)
        choices, key = _choices(Dice(f"{name}/options"), draft)
        distractors = ()
    problem = Problem(
        statement=statement,
        parts=draft.parts,
        choices=choices,
        answer=key if key.latex else None,
        pictures=draft.pictures,
        points=(recipe.point,),
        difficulty=level,
        spoken=draft.spoken,
        source=Source("generator", name),
        kind=recipe.kind,
        distractors=distractors,
    )
    solution = Solution(
        status="solved",
        provenance=Provenance("generator", technique=recipe.key, seed=seed),
        answer=problem.answer,
        steps=draft.steps,
        pictures=draft.solution_pictures,
    )
    return Generated(problem, solution)


def series(
    recipes: Sequence[Recipe], level: int | None, count: int, seed: int
) -> Iterator[Generated]:
    """`count` problems over `recipes` in turn, no two alike as far as the recipes reach.

    Word problems are alike when they differ in numbers only, others when they are equal. A recipe
    without `level` gives its nearest.
    """
    seen: set[str] = set()
    tried = seed
    for place in range(count):
        recipe = recipes[place % len(recipes)]
        for _ in range(TRIES):
            one = make(recipe, nearest(recipe, level, tried), tried % LARGEST_SEED)
            tried += 1
            shape = skeleton(one.problem)
            if shape not in seen:
                break
        seen.add(shape)
        yield one


TRIES = 40
"""How many seeds are looked at for a problem unlike the ones before it."""


def nearest(recipe: Recipe, level: int | None, seed: int) -> int:
    """The recipe's level nearest to `level`; without one, its levels in turn."""
    if level is None:
        return recipe.levels[seed % len(recipe.levels)]
    return min(recipe.levels, key=lambda own: (abs(own - level), own))


_NUMBERS = r"\\d?frac\{\d+\}\{\d+\}|\d+(\.\d+)?"


def skeleton(problem: Problem) -> str:
    """What two problems have in common when they are too alike for one sheet: names don't count."""
    if problem.kind in ("word", "reverse"):
        return re.sub(_NUMBERS, "#", NAMES.sub("@", problem.statement))
    drawn = "".join(repr(picture.drawing) for picture in problem.pictures)
    return problem.statement + drawn + "".join(choice.text for choice in problem.choices)


def _choices(dice: Dice, draft: Draft) -> tuple[tuple[Choice, ...], AnswerKey]:
    """Four options (or as many as there are) in chance order, and the letter of the right one."""
    if draft.options:
        right, *others = draft.options
        mistakes = [entry.mistake for entry in draft.distractors] + [""] * len(others)
        wrong = list(zip(others, mistakes, strict=False))
    else:
        right = f"${draft.answer}$"
        unlike = _unlike(draft.answer, draft.distractors)[: len(LABELS) - 1]
        wrong = [(f"${entry.latex}$", entry.mistake) for entry in unlike]
    mixed = dice.shuffled([(right, ""), *wrong])
    choices = tuple(
        Choice(label, text, mistake) for label, (text, mistake) in zip(LABELS, mixed, strict=False)
    )
    letter = next(choice.label for choice in choices if choice.text == right)
    return choices, AnswerKey(letter, letter)


def _unlike(answer: str, distractors: tuple[Distractor, ...]) -> list[Distractor]:
    """The distractors that look different from the answer and from one another."""
    seen = {_value(answer)}
    kept = []
    for entry in distractors:
        value = _value(entry.latex)
        if value not in seen:
            seen.add(value)
            kept.append(entry)
    return kept


_PLAIN = re.compile(r"(-?)(?:(\d+(?:\.\d+)?)|\\d?frac\{(\d+)\}\{([1-9]\d*)\})")


def _value(latex: str) -> Fraction | str:
    """A plain number by its value, so that 2.5 and 5/2 are one; anything else as it stands."""
    found = _PLAIN.fullmatch(latex)
    if found is None:
        return latex
    sign, decimal, top, bottom = found.groups()
    size = Fraction(decimal) if decimal else Fraction(int(top), int(bottom))
    return -size if sign else size


def _asking_to_choose(statement: str) -> str:
    """A statement that ends, or has its blank, in the brackets where a letter goes."""
    if "（　）" in statement:
        return statement
    if "____" in statement:
        return statement.replace("____。", "（　）").replace("____", "（　）")
    body = statement.rstrip("。")
    asked = re.fullmatch(r"(.*，)?\s*求\s*(?!证)([^，。；]+)", body, re.DOTALL)
    if asked is None:
        return body + "（　）"
    lead, what = asked[1] or "", asked[2]
    then = "则" if lead else ""
    if re.fullmatch(r"\$[^$=]+\$", what):
        return f"{lead}{then} {what[:-1]}=$（　）".lstrip()
    return f"{lead}{then}{what}是（　）"

"""From a plan and a seed to its questions: points covered evenly, levels spread, none twice."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from curriculum.generators import Recipe, Table
from curriculum.generators.dice import Dice
from curriculum.generators.generate import Generated, identifier, make
from curriculum.worksheet.edition import Edition
from curriculum.worksheet.plan import BadPlanError, Plan, Section
from curriculum.worksheet.question import AS_CHOICE, Question, as_choice, likeness
from curriculum.worksheet.width import width_of
from engine.errors import WorldError

TRIES = 24
"""Seeds looked at for a problem unlike the others, before another recipe is asked."""
FULL = 4
"""Options of a choice question; with fewer it is taken only when other seeds have no more."""
SEEDS = 1 << 20
WIDER = ("calculate", "word", "reverse", "fill")
"""What a section of blanks or working also takes, where a point has nothing of its own kinds."""
LINE = 40.0
"""Width of a line in letters, which questions side by side share."""


class TooFewError(WorldError):
    """The points don't have that many unlike questions of a section's kinds.

    `section` is its place from 0, `made` how many there were.
    """

    section: int = 0
    made: int = 0


@dataclass(slots=True)
class _Used:
    """What the paper has so far."""

    seen: set[str] = field(default_factory=set)
    points: Counter[str] = field(default_factory=Counter)
    recipes: Counter[str] = field(default_factory=Counter)
    avoided: str = ""
    """A recipe asked only when no other has anything."""


def points_of(plan: Plan, edition: Edition) -> tuple[str, ...]:
    """Every point that the plan asks about, in teaching order. Raises `BadPlanError`."""
    named = {code for section in plan.sections for code in plan.points_of(section)}
    needs_all = any(not plan.points_of(section) for section in plan.sections)
    whole = edition.at(plan.grade, plan.term, plan.half) if needs_all else ()
    unknown = sorted(code for code in named if code not in edition.places)
    if unknown:
        raise BadPlanError("这些知识点没有题：{codes}", codes="、".join(unknown)[:300])
    if needs_all and not whole:
        raise BadPlanError("请选知识点，或者选有题的年级和学期。")
    return tuple(code for code in edition.places if code in named or code in set(whole))


def choose(
    plan: Plan, seed: int, edition: Edition, table: Table
) -> tuple[tuple[Question, ...], ...]:
    """The questions of each section. Raises `BadPlanError`, `TooFewError`."""
    everything = points_of(plan, edition)
    used = _Used()
    chosen = []
    for number, section in enumerate(plan.sections):
        points = section.points or plan.points or everything
        dice = Dice(f"sheet/{seed}/{number}")
        try:
            chosen.append(tuple(_fill(section, points, dice, edition, table, used)))
        except TooFewError as error:
            error.section = number
            raise
    return tuple(chosen)


def another(
    section: Section,
    points: tuple[str, ...],
    level: int,
    dice: Dice,
    edition: Edition,
    table: Table,
    others: tuple[Question, ...],
    replaced: Question,
) -> Question:
    """A question for the place of `replaced`, by another recipe where there is one.

    Its point counts as not asked, so that it comes first among the points asked as often.
    """
    used = _used_by(others)
    used.seen.add(likeness(replaced.problem))
    used.avoided = _recipe_key(replaced.identifier) if replaced.made else ""
    found = _one(section, points, level, dice, edition, table, used)
    if found is None:
        raise TooFewError("“{name}”换不出另一道题了。", name=section.name)
    return found


def same_again(
    table: Table, question: Question, dice: Dice, taken: tuple[Question, ...]
) -> Question | None:
    """The same recipe and level with other numbers, unlike all of `taken`; None when there is none."""
    plain = question.identifier.removesuffix(AS_CHOICE)
    key, level, _ = plain.rsplit("/", 2)
    recipe = table.by_key[key]
    options = plain != question.identifier
    seen = {likeness(other.problem) for other in taken}
    for _ in range(4 * TRIES):
        name, one = _tried(recipe, int(level), dice.below(SEEDS), options, table)
        if one is not None and likeness(one.problem) not in seen:
            return Question(name, one.problem, one.solution, question.marks, room=question.room)
    return None


def _fill(
    section: Section,
    points: tuple[str, ...],
    dice: Dice,
    edition: Edition,
    table: Table,
    used: _Used,
) -> Iterator[Question]:
    for place in range(section.count):
        level = section.levels[place * len(section.levels) // section.count]
        found = _one(section, points, level, dice, edition, table, used)
        if found is None:
            error = TooFewError(
                "“{name}”只出得了 {made} 道不重样的题。请减少题数，或多选几个知识点。",
                name=section.name,
                made=place,
            )
            error.made = place
            raise error
        yield found


def _one(
    section: Section,
    points: tuple[str, ...],
    level: int,
    dice: Dice,
    edition: Edition,
    table: Table,
    used: _Used,
) -> Question | None:
    for recipe, options in _ways(section, points, level, dice, edition, table, used):
        nearest = min(recipe.levels, key=lambda own: (abs(own - level), own))
        for attempt in range(TRIES):
            name, one = _tried(recipe, nearest, dice.below(SEEDS), options, table)
            if one is None or (section.across > 1 and not _fits(one, section)):
                continue
            if 0 < len(one.problem.choices) < FULL and attempt < TRIES // 2:
                continue
            shape = likeness(one.problem)
            if shape in used.seen:
                continue
            used.seen.add(shape)
            used.points[recipe.point] += 1
            used.recipes[recipe.key] += 1
            return Question(name, one.problem, one.solution, section.marks)
    return None


def _ways(
    section: Section,
    points: tuple[str, ...],
    level: int,
    dice: Dice,
    edition: Edition,
    table: Table,
    used: _Used,
) -> Iterator[tuple[Recipe, bool]]:
    """Recipes worth asking, best first: least used point, nearest level, least used recipe."""
    for kinds, options in _kinds(section):
        able = [
            recipe
            for code in points
            for key in edition.places[code].recipes
            if (recipe := table.by_key[key]).kind in kinds
        ]
        mixed = dice.shuffled(able)
        mixed.sort(
            key=lambda recipe: (
                recipe.key == used.avoided,
                used.recipes[recipe.key] > 0 and section.across == 1,
                used.points[recipe.point],
                min(abs(own - level) for own in recipe.levels),
                used.recipes[recipe.key],
            )
        )
        yield from ((recipe, options) for recipe in mixed)


def _kinds(section: Section) -> Iterator[tuple[tuple[str, ...], bool]]:
    yield section.kinds, False
    if "choice" in section.kinds:
        yield WIDER, True
    elif section.across == 1 and set(section.kinds) & {"calculate", "word", "fill"}:
        yield WIDER, False


def _tried(
    recipe: Recipe, level: int, seed: int, options: bool, table: Table
) -> tuple[str, Generated | None]:
    name = identifier(recipe, level, seed)
    if options:
        return name + AS_CHOICE, as_choice(table, name)
    return name, make(recipe, level, seed)


def _fits(one: Generated, section: Section) -> bool:
    """Whether a sum is short enough to stand beside others, and is done in the head."""
    problem = one.problem
    if problem.pictures or problem.choices or "竖式" in problem.statement:
        return False
    return width_of(problem.statement) <= LINE / section.across


def _used_by(taken: tuple[Question, ...]) -> _Used:
    used = _Used()
    for question in taken:
        used.seen.add(likeness(question.problem))
        used.points.update(question.problem.points[:1])
        if question.made:
            used.recipes[_recipe_key(question.identifier)] += 1
    return used


def _recipe_key(name: str) -> str:
    return name.removesuffix(AS_CHOICE).rsplit("/", 2)[0]

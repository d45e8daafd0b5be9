"""From a plan and a seed to its questions: points covered evenly, levels spread, none twice."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from curriculum.generators import Recipe, Table
from curriculum.generators.dice import Dice
from curriculum.generators.generate import Generated, identifier, make
from curriculum.generators.scenes.people import NAMES
from curriculum.worksheet.edition import Edition
from curriculum.worksheet.plan import BadPlanError, Plan, Section
from curriculum.worksheet.question import AS_CHOICE, LEAD, Question, as_choice, likeness
from curriculum.worksheet.width import width_of
from engine.errors import WorldError
from engine.values import Problem

TRIES = 24
"""Seeds looked at for a problem unlike the others, before another recipe is asked."""
FULL = 4
"""Options of a choice question; with fewer it is taken only when other seeds have no more."""
SEEDS = 1 << 20
WIDER = ("calculate", "word", "reverse", "fill")
"""What a section of blanks or working also takes, where a point has nothing of its own kinds."""
LINE = 40.0
"""Width of a line in letters, which questions side by side share."""
SPREAD_SINCE = 2
"""The first edition whose papers ask every way there is once before they ask one again.

Papers of older editions are chosen as they were, or their codes would make other papers.
"""
LAST = 10_000
"""Worn beyond any number of questions: a last resort."""
AHEAD = 2
"""A point asked so many more times than another weighs like a way asked once more."""


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
    families: Counter[str] = field(default_factory=Counter)
    """Recipes that ask the same, whatever their kind: `shift`, `shift-choice`, `shift-mistake`."""
    stems: Counter[str] = field(default_factory=Counter)
    avoided: str = ""
    """A recipe asked only when no other has anything."""

    def add(self, key: str, point: str, problem: Problem) -> None:
        """Count one more question."""
        self.seen.add(likeness(problem))
        self.points[point] += 1
        self.recipes[key] += 1
        self.families[_family(key)] += 1
        self.stems[stem(problem)] += 1


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
    if edition.number >= SPREAD_SINCE:
        return _spread(section, points, level, dice, edition, table, used)
    for recipe, options in _ways(section, points, level, dice, edition, table, used):
        for name, one in _drawn(section, recipe, level, options, dice, table, used):
            if one is not None:
                used.add(recipe.key, recipe.point, one.problem)
                return Question(name, one.problem, one.solution, section.marks)
    return None


def _drawn(
    section: Section,
    recipe: Recipe,
    level: int,
    options: bool,
    dice: Dice,
    table: Table,
    used: _Used,
) -> Iterator[tuple[str, Generated | None]]:
    """`TRIES` problems of `recipe`, None in place of one that this paper can't take."""
    nearest = min(recipe.levels, key=lambda own: (abs(own - level), own))
    for attempt in range(TRIES):
        name, one = _tried(recipe, nearest, dice.below(SEEDS), options, table)
        taken = (
            one is not None
            and (section.across == 1 or _fits(one, section))
            and not (0 < len(one.problem.choices) < FULL and attempt < TRIES // 2)
            and likeness(one.problem) not in used.seen
        )
        yield name, one if taken else None


def _spread(
    section: Section,
    points: tuple[str, ...],
    level: int,
    dice: Dice,
    edition: Edition,
    table: Table,
    used: _Used,
) -> Question | None:
    """The least worn way; among ways as worn, the first whose words the paper hasn't said yet."""
    best: tuple[int, int, Recipe, str, Generated] | None = None
    for worn, recipe, options in _worn_ways(section, points, level, dice, edition, table, used):
        if best is not None and (best[1] == 0 or worn > best[0]):
            break
        found = _least_said(section, recipe, level, options, dice, table, used)
        if found is not None and (best is None or found[0] < best[1]):
            best = worn, found[0], recipe, *found[1:]
    if best is None:
        return None
    _, _, recipe, name, one = best
    used.add(recipe.key, recipe.point, one.problem)
    return Question(name, one.problem, one.solution, section.marks)


def _least_said(
    section: Section,
    recipe: Recipe,
    level: int,
    options: bool,
    dice: Dice,
    table: Table,
    used: _Used,
) -> tuple[int, str, Generated] | None:
    """A problem of `recipe` unlike the others, with how often the paper has said its words."""
    drawn = _drawn(section, recipe, level, options, dice, table, used)
    best: tuple[int, str, Generated] | None = None
    for attempt in range(TRIES):
        if best is not None and (best[0] == 0 or attempt >= TRIES // 2):
            break
        name, one = next(drawn)
        if one is None:
            continue
        # Sums side by side have no words to repeat.
        times = used.stems[stem(one.problem)] if section.across == 1 else 0
        if best is None or times < best[0]:
            best = times, name, one
    return best


def _worn_ways(
    section: Section,
    points: tuple[str, ...],
    level: int,
    dice: Dice,
    edition: Edition,
    table: Table,
    used: _Used,
) -> list[tuple[int, Recipe, bool]]:
    """(how worn, recipe, whether options are made of its distractors), best first.

    A way is worn by each time it was asked in any of its kinds; a point that is ahead of the
    others wears its ways too. Options made of distractors stand beside a section's own choice
    questions; other kinds as they are come only when its own kinds have nothing more.
    """
    ways = [
        (rank, recipe, options)
        for rank, (kinds, options) in enumerate(_kinds(section))
        for code in points
        for key in edition.places[code].recipes
        if (recipe := table.by_key[key]).kind in kinds
        and (rank == 0 or options or recipe.kind not in section.kinds)
    ]
    least = min((used.points[recipe.point] for _, recipe, _ in ways), default=0)

    def worn(rank: int, recipe: Recipe, options: bool) -> int:
        behind = LAST if rank > 0 and not options else 0
        if section.across > 1:
            return behind
        ahead = (used.points[recipe.point] - least) // AHEAD
        return used.families[_family(recipe.key)] + ahead + behind

    ranked = [
        (
            (
                recipe.key == used.avoided,
                worn(rank, recipe, options),
                rank,
                used.points[recipe.point],
                min(abs(own - level) for own in recipe.levels),
                used.recipes[recipe.key],
            ),
            (recipe, options),
        )
        for rank, recipe, options in dice.shuffled(ways)
    ]
    ranked.sort(key=lambda entry: entry[0])
    return [(key[1] + 2 * LAST * key[0], *way) for key, way in ranked]


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
        used.stems[stem(question.problem)] += 1
        used.points.update(question.problem.points[:1])
        if question.made:
            key = _recipe_key(question.identifier)
            used.recipes[key] += 1
            used.families[_family(key)] += 1
    return used


def stem(problem: Problem) -> str:
    """The words of a statement without its formulas, numbers and names: what a reader knows again."""
    words = re.sub(r"\$[^$]*\$|\d+(\.\d+)?", "", LEAD.sub("", problem.statement))
    return re.sub(r"\s|_{2,}|（　）|[，。：；]", "", NAMES.sub("", words))


def _family(key: str) -> str:
    """Point and name of a recipe without the ending that tells its kind."""
    point, name, _ = key.rsplit("/", 2)
    return f"{point}/{_KIND_ENDING.sub('', name)}"


_KIND_ENDING = re.compile(r"-(?:choice|judge|mistake)\Z")


def _recipe_key(name: str) -> str:
    return name.removesuffix(AS_CHOICE).rsplit("/", 2)[0]

"""The next problem of a session: which skill, which recipe, which numbers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from hashlib import sha256
from itertools import islice

from app.tutor.lessons import Lessons, NothingMadeError
from app.tutor.marking import blanks
from app.tutor.remarks import why_now
from app.tutor.sheet import REMEMBERED, Sheet, Shown
from curriculum.generators import Recipe, UnknownRecipeError, make
from curriculum.generators.dice import Dice
from curriculum.generators.generate import LARGEST_SEED, TRIES, nearest, skeleton
from curriculum.learner import Attempt, Plan, Pupil, Skill, Task, choose, least_recent
from curriculum.learner.attempt import recipe_of
from curriculum.store.learning import Asked
from engine.i18n import tr
from engine.values import Problem, Solution

LEAST_MIXED = 5
"""Points of a practice that names none; the first of the pupil's grade fill up what is missing."""


@dataclass(frozen=True, slots=True)
class Dealer:
    """Makes problems for a plan; the same plan, record and seed give the same problems."""

    lessons: Lessons
    plan: Plan
    pupil: Pupil

    def points(self, skills: dict[str, Skill]) -> tuple[str, ...]:
        """The points of the plan for which problems can be made; those of the pupil's own else.

        Raises `NothingMadeError` where there is none.
        """
        tree = self.lessons.tree
        wanted = self.plan.points
        if not wanted and self.plan.mode in ("review", "mixed"):
            wanted = tuple(code for code in skills if code in tree.by_code)
        if not self.plan.points and self.plan.mode != "review" and len(wanted) < LEAST_MIXED:
            own = (point.code for point in tree.at(self.pupil.grade))
            fresh = (code for code in own if code not in skills and self.lessons.generators(code))
            wanted = (*wanted, *islice(fresh, LEAST_MIXED - len(wanted)))
        made = tuple(code for code in wanted if self.lessons.generators(code))
        if wanted and not made:
            point = self.lessons.tree.point(wanted[0])
            if point.unmakeable:
                raise NothingMadeError(
                    "“{name}”不出题：{why}", name=point.name, why=point.unmakeable
                )
            raise NothingMadeError("“{name}”还没有题，先练练别的吧。", name=point.name)
        return made

    def left_out(self) -> tuple[str, ...]:
        """The points of the plan for which no problem can be made."""
        return tuple(code for code in self.plan.points if not self.lessons.generators(code))

    def tasks(
        self, skills: dict[str, Skill], sheet: Sheet, before: Sequence[Asked], today: date
    ) -> tuple[Task, ...]:
        """What to practise next, best first; empty when nothing is left to do."""
        recent = [point for asked in before for point in asked.points[:1]] + list(sheet.points)
        return choose(
            self.points(skills),
            skills,
            today,
            recent,
            owed_only=self.plan.mode == "review",
            spread=self.plan.mode == "mixed",
            level=self.plan.level,
            requires=self.requires if self.plan.mode != "points" else lambda code: (),
        )

    def requires(self, code: str) -> tuple[str, ...]:
        """What a point rests on, as far as problems can be made for it."""
        point = self.lessons.tree.by_code.get(code)
        needs = point.requires if point is not None else ()
        return tuple(need for need in needs if self.lessons.generators(need))

    def deal(
        self, tasks: Sequence[Task], sheet: Sheet, before: Sequence[Asked]
    ) -> tuple[Shown, Sheet]:
        """A problem for the best of `tasks` that needs no recipe twice in a row."""
        used = [*(asked.recipe for asked in before), *sheet.recipes]
        last = used[-1] if used else ""
        chance = self._dice(sheet).below(1 << 16)
        chosen: tuple[Task, Recipe] | None = None
        for task in tasks:
            best = least_recent(self.lessons.generators(task.point), task.level, used, chance)
            if best and best[0].key != last:
                chosen = task, best[0]
                break
            if best and chosen is None:
                chosen = task, best[0]
        if chosen is None:
            raise NothingMadeError("这里还没有题，先练练别的吧。")
        task, recipe = chosen
        return self._shown(recipe, task.level, sheet, why=why_now(task.why))

    def again(self, shown: Shown, sheet: Sheet, change: int) -> tuple[Shown, Sheet]:
        """The same skill with new numbers: as hard (0), easier (-1) or harder (1)."""
        recipes = self.lessons.generators(shown.point)
        own = [one for one in recipes if one.key == recipe_of(shown.problem)]
        if not change and own:
            return self._shown(own[0], shown.level, sheet, redo_of=shown.redo_of)
        if not recipes:
            raise NothingMadeError("这里还没有别的题，先练练别的吧。")
        wanted = shown.level + change
        fit = [
            one
            for one in recipes
            if any((level - shown.level) * change > 0 for level in one.levels)
        ]
        if change and not fit:
            remark = tr("这已经是最容易的了。") if change < 0 else tr("这已经是最难的了。")
            dealt, after = self._shown((own or list(recipes))[0], shown.level, sheet)
            return replace(dealt, remark=remark), after
        best = least_recent(fit or recipes, wanted, [recipe_of(shown.problem)], 0)
        return self._shown(best[0], wanted, sheet, side=change)

    def redo(self, attempt: Attempt, sheet: Sheet) -> tuple[Shown, Sheet]:
        """The problem of a mistake again, or its skill with new numbers where the plan says so."""
        problem = attempt.problem
        level = problem.difficulty if problem.difficulty is not None else 3
        point = attempt.points[0] if attempt.points else ""
        recipe = self.lessons.table.by_key.get(recipe_of(problem))
        if self.plan.new_numbers and recipe is not None:
            return self._shown(recipe, level, sheet, redo_of=attempt.identifier)
        shown = Shown(problem, point, level, blanks=blanks(problem), redo_of=attempt.identifier)
        return shown, _laid(sheet, shown)

    def solution(self, problem: Problem) -> Solution | None:
        """The worked solution of a problem of ours, or None."""
        if problem.source.kind != "generator":
            return None
        try:
            return self.lessons.again(problem.source.identifier).solution
        except UnknownRecipeError:
            return None

    def _dice(self, sheet: Sheet) -> Dice:
        return Dice(f"practice/{self.plan.seed}/{sheet.asked}")

    def _shown(
        self,
        recipe: Recipe,
        level: int,
        sheet: Sheet,
        *,
        why: str = "",
        redo_of: str | None = None,
        side: int = 0,
    ) -> tuple[Shown, Sheet]:
        """A problem of `recipe` unlike those before it; `side` keeps to levels on one side."""
        if side:
            now = sheet.shown.level if sheet.shown is not None else level
            able = [own for own in recipe.levels if (own - now) * side > 0]
            real = min(able, key=lambda own: abs(own - level)) if able else level
        else:
            real = nearest(recipe, level, 0)
        dice = self._dice(sheet)
        for _ in range(TRIES):
            problem = make(recipe, real, dice.below(LARGEST_SEED)).problem
            if _hash(problem) not in sheet.alike:
                break
        shown = Shown(problem, recipe.point, real, why=why, blanks=blanks(problem), redo_of=redo_of)
        return shown, _laid(sheet, shown)


def _laid(sheet: Sheet, shown: Shown) -> Sheet:
    """The sheet with one more problem asked; `shown` itself is put in by the session."""
    return replace(
        sheet,
        asked=sheet.asked + 1,
        points=(*sheet.points, shown.point)[-REMEMBERED:],
        recipes=(*sheet.recipes, recipe_of(shown.problem))[-REMEMBERED:],
        alike=(*sheet.alike, _hash(shown.problem))[-REMEMBERED:],
    )


def _hash(problem: Problem) -> str:
    return sha256(skeleton(problem).encode()).hexdigest()[:16]

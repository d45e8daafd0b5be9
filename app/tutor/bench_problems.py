"""`wenqu bench curriculum`, the tree and the recipes: coverage, proof over many seeds, speed."""

from __future__ import annotations

import time
from pathlib import Path

from app.tutor.benches import Figure, at_least, at_most
from curriculum.generators import Recipe, make, table
from curriculum.generators.coverage import without_recipe
from curriculum.generators.sweep import Swept, sweep
from curriculum.tree import Tree, national_tree
from engine.i18n import tr
from engine.progress import Progress, Report

WARM_UP = 3
"""Problems of each recipe made before the clock starts."""


def tree_figures() -> tuple[Figure, ...]:
    """How many points there are, and how much of the standard they serve."""
    tree = national_tree()
    served = {entry for point in tree.points for entry in point.standard}
    share = 100 * len(served & set(tree.requirements)) / max(1, len(tree.requirements))
    return (
        at_least("知识点", len(tree.points), 550, "个"),
        at_least("课标条目有知识点", share, 100, note=f"{len(tree.requirements)}"),
    )


def recipe_figures(report: Report, seeds: int, ledger: Path | None) -> tuple[Figure, ...]:
    """How many points have recipes, what the sweep finds, and how fast problems are made."""
    tree, recipes = national_tree(), table().recipes
    makeable = [point for point in tree.points if not point.unmakeable]
    lacking = without_recipe(tree, table())
    found = _sweep(report, recipes, seeds, ledger)
    faulty = [entry for entry in found if entry.faults]
    note = faulty[0].faults[0] if faulty else f"{sum(entry.seeds for entry in found)}"
    few, many = _seconds(recipes, 2), _seconds(recipes, 8)
    return (
        at_least(
            "能出题的知识点有题", 100 * (1 - len(lacking) / max(1, len(makeable))), 100,
            note=f"{len(makeable)}",
        ),
        Figure("有三种以上题型的知识点", _rich(tree), "个", "", None),
        Figure("出题的配方", len(recipes), "个", "", None),
        at_most("没有通过证明的配方", len({entry.key for entry in faulty}), 0, "个", note),
        at_least("每秒出题", 8 * len(recipes) / many, 200, "道"),
        at_most("四倍的题用时的倍数", many / few, 5, "倍"),
    )  # fmt: skip


def _sweep(
    report: Report, recipes: tuple[Recipe, ...], seeds: int, ledger: Path | None
) -> list[Swept]:
    total = sum(len(recipe.levels) for recipe in recipes)
    found: list[Swept] = []
    for number, entry in enumerate(sweep(recipes, seeds, ledger), 1):
        found.append(entry)
        report(Progress(tr("正在证明题目：{key}", key=entry.key), number, total))
    return found


def _seconds(recipes: tuple[Recipe, ...], rounds: int) -> float:
    """The processor time of `rounds` problems of every recipe."""
    for recipe in recipes:
        for seed in range(WARM_UP):
            make(recipe, recipe.levels[0], seed)
    begin = time.process_time()
    for seed in range(rounds):
        for recipe in recipes:
            make(recipe, recipe.levels[seed % len(recipe.levels)], seed)
    return time.process_time() - begin


def _rich(tree: Tree) -> int:
    """How many points have three kinds of problem or more."""
    by_point = table().by_point
    return sum(
        len({recipe.kind for recipe in by_point.get(point.code, ())}) >= 3 for point in tree.points
    )

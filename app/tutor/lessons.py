"""The curriculum as the faces use it: find a point, and have problems made for it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from app.paths import Paths
from curriculum.generators import Generated, Recipe, Table, again, series, table
from curriculum.tree import Point, Requirement, Tree, read_tree
from engine.errors import WorldError


class NothingFoundError(WorldError):
    """No point is called so, or none is there."""


class NothingMadeError(WorldError):
    """No problems are made for a point."""


@dataclass(frozen=True, slots=True)
class Lessons:
    """The tree and the recipes side by side."""

    tree: Tree
    table: Table

    @classmethod
    def open(cls, paths: Paths, edition: str | None = None) -> Lessons:
        """The program's packs, and newer ones in the data folder's `packs`.

        Raises `WorldError` for a pack that can't be read or an edition nobody knows.
        """
        tree = read_tree((paths.data / "packs",))
        if edition is not None:
            known = sorted({one.identifier for pack in tree.packs for one in pack.editions})
            if edition not in known:
                raise NothingFoundError(
                    "没有叫 {name} 的教材版本；有的是：{known}。",
                    name=edition,
                    known="、".join(known),
                )
            tree = tree.under(edition)
        return cls(tree, table())

    def points(
        self, grade: int | None, term: int | None, words: str | None, code: str | None
    ) -> tuple[Point, ...]:
        """The points that fit all that is given, in teaching order or best name first."""
        if code is not None:
            return (self.tree.point(code),)
        found = self.tree.find(words) if words is not None else self.tree.points
        chosen = tuple(
            point
            for point in found
            if (grade is None or point.grade == grade) and (term is None or point.term == term)
        )
        if not chosen and words is not None:
            raise NothingFoundError("没有找到叫“{words}”的知识点。换个说法试试。", words=words)
        return chosen

    def requirements(self, point: Point) -> tuple[Requirement, ...]:
        """The sentences of the standard that `point` serves."""
        return tuple(self.tree.requirements[entry] for entry in point.standard)

    def generators(self, code: str) -> tuple[Recipe, ...]:
        """The recipes of a point."""
        return self.table.by_point.get(code, ())

    def problems(
        self, code: str, level: int | None, count: int, seed: int, kind: str | None = None
    ) -> Iterator[Generated]:
        """`count` problems for a point, no two alike. Raises when none can be made for it."""
        point = self.tree.point(code)
        recipes = [
            recipe for recipe in self.generators(code) if kind is None or recipe.kind == kind
        ]
        if not recipes:
            if point.unmakeable:
                raise NothingMadeError(
                    "“{name}”不出题：{why}", name=point.name, why=point.unmakeable
                )
            raise NothingMadeError("“{name}”还没有这样的题。", name=point.name)
        if level is not None:
            able = [recipe for recipe in recipes if level in recipe.levels]
            recipes = able or recipes
        yield from series(recipes, level, count, seed)

    def one_of_each(self, level: int | None, seed: int) -> Iterator[Generated]:
        """One problem of every recipe, in teaching order."""
        for point in self.tree.points:
            for recipe in self.generators(point.code):
                if level is None or level in recipe.levels:
                    yield from series((recipe,), level, 1, seed)

    def again(self, identifier: str) -> Generated:
        """The problem that an identifier has always meant."""
        return again(self.table, identifier)

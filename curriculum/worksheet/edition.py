"""Editions: which points and recipes papers were made from, so that a code means the same for ever.

The tree and the recipes grow; a paper's code names the edition of its day, and the choice of its
questions looks at nothing else. `python -m curriculum.worksheet.write_edition` writes the next one.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from curriculum.generators import Table
from curriculum.tree import Tree
from engine.errors import WorldError

FOLDER = Path(__file__).parent / "editions"


class UnknownEditionError(WorldError):
    """A paper was made with a newer program."""


@dataclass(frozen=True, slots=True)
class Place:
    """A point of an edition: where the years teach it, and the recipes that it had."""

    code: str
    grade: int
    term: int
    order: int
    recipes: tuple[str, ...]
    """Keys (point/name/version) in their order."""


@dataclass(frozen=True, slots=True)
class Edition:
    """Every point that problems are made for, in teaching order, as papers of `number` saw it."""

    number: int
    places: dict[str, Place]

    def at(self, grade: int, term: int, half: bool = False) -> tuple[str, ...]:
        """The points of a grade, or of one term of it (term 0: both), or of its first half."""
        found = [
            place
            for place in self.places.values()
            if place.grade == grade and term in (0, place.term)
        ]
        return tuple(place.code for place in (found[: (len(found) + 1) // 2] if half else found))

    @property
    def codes(self) -> tuple[str, ...]:
        """Every point's code in the alphabet's order: a place in it is a number for ever."""
        return tuple(sorted(self.places))

    @property
    def keys(self) -> tuple[str, ...]:
        """Every recipe's key, by point in the order of `codes`."""
        return tuple(key for code in self.codes for key in self.places[code].recipes)


def numbers() -> tuple[int, ...]:
    """The editions there are, oldest first."""
    return tuple(sorted(int(path.stem) for path in FOLDER.glob("*.txt")))


@lru_cache(maxsize=8)
def edition(number: int | None = None) -> Edition:
    """The edition of that number, the newest by default. Raises `UnknownEditionError`."""
    known = numbers()
    wanted = known[-1] if number is None else number
    if wanted not in known:
        raise UnknownEditionError(
            "这份卷是用更新版本的问渠出的（题目版次 {number}）。", number=wanted
        )
    places: dict[str, Place] = {}
    for entry in known:
        if entry <= wanted:
            places.update(_read(FOLDER / f"{entry}.txt"))
    ordered = sorted(
        places.values(), key=lambda place: (place.grade, place.term, place.order, place.code)
    )
    return Edition(wanted, {place.code: place for place in ordered if place.recipes})


def missing(newest: Edition, recipes: Table) -> tuple[str, ...]:
    """Recipes made since the newest edition, which papers don't use yet."""
    known = {key for place in newest.places.values() for key in place.recipes}
    return tuple(
        recipe.key
        for recipe in recipes.recipes
        if not recipe.superseded and recipe.key not in known
    )


def changed(tree: Tree, recipes: Table, before: Edition | None) -> str:
    """The next edition's text: the points that differ from `before`."""
    lines = []
    for point in tree.points:
        keys = tuple(recipe.key for recipe in recipes.by_point.get(point.code, ()))
        place = Place(point.code, point.grade, point.term, point.order, keys)
        if (before is None and keys) or (
            before is not None and before.places.get(point.code) != place and keys
        ):
            names = " ".join(key.removeprefix(f"{point.code}/") for key in keys)
            lines.append(f"{point.code} {point.grade} {point.term} {point.order} {names}")
    return "\n".join(lines) + "\n"


def _read(path: Path) -> dict[str, Place]:
    places = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        code, grade, term, order, *names = line.split(" ")
        keys = tuple(f"{code}/{name}" for name in names)
        places[code] = Place(code, int(grade), int(term), int(order), keys)
    return places

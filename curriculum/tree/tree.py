"""The whole tree: points by code, by place in the years, and by what people call them."""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path

from curriculum.tree.naming import Called, bare, call, likeness, pairs_of, score
from curriculum.tree.point import STAGES, Pack, Point, Requirement
from curriculum.tree.reading import PackError, read_pack
from engine.errors import WorldError

PACKS = Path(__file__).parent / "packs"
"""The packs that come with the program."""

LONGEST_WORDS = 60
"""Letters of a search that is compared by likeness; more tell nothing new."""


class UnknownPointError(WorldError):
    """No point has that code."""


@dataclass(frozen=True, slots=True)
class Tree:
    """Every point of every stage, in the order the years teach them."""

    packs: tuple[Pack, ...]
    points: tuple[Point, ...]
    requirements: dict[str, Requirement]
    by_code: dict[str, Point]
    called: tuple[Called, ...]
    """What each of `points` is called, in the same order."""

    def point(self, code: str) -> Point:
        """The point of that code. Raises `UnknownPointError`."""
        try:
            return self.by_code[code]
        except KeyError:
            raise UnknownPointError("没有编码是 {code} 的知识点。", code=code) from None

    def at(self, grade: int, term: int | None = None) -> tuple[Point, ...]:
        """The points of a grade, or of one term of it, in teaching order."""
        return tuple(
            point
            for point in self.points
            if point.grade == grade and (term is None or point.term == term)
        )

    def find(self, words: str) -> tuple[Point, ...]:
        """The points called by all of `words`: best matches first, then in teaching order.

        When no point has every word, the points whose names look most like the words.
        """
        wanted = [bare(word) for word in words.split() if bare(word)]
        if not wanted:
            return ()
        named = zip(self.called, self.points, strict=True)
        found = [(score(called, wanted), point) for called, point in named]
        if not any(good for good, _ in found):
            whole = pairs_of("".join(wanted)[:LONGEST_WORDS])
            named = zip(self.called, self.points, strict=True)
            found = [(likeness(called, whole), point) for called, point in named]
        kept = [(good, point) for good, point in found if good]
        kept.sort(key=lambda entry: (-entry[0], entry[1].place))
        return tuple(point for _, point in kept)

    def under(self, edition: str) -> "Tree":
        """The same points as the textbook edition called `edition` (its file's name) orders them."""
        moved: dict[str, tuple[int, int, int]] = {}
        for pack in self.packs:
            for one in pack.editions:
                if one.identifier == edition:
                    moved.update(one.places)
        points = [
            replace(point, grade=place[0], term=place[1], order=place[2])
            if (place := moved.get(point.code)) is not None
            else point
            for point in self.points
        ]
        return _tree(self.packs, points)


def read_tree(folders: Iterable[Path] = ()) -> Tree:
    """The program's packs, each replaced by a newer one of its stage found in `folders`.

    Raises `PackError` when a pack can't be read or its points don't hold together.
    """
    packs: dict[str, Pack] = {}
    for folder in (PACKS, *folders):
        for stage in STAGES:
            if (folder / stage / "pack.toml").is_file():
                pack = read_pack(folder / stage)
                known = packs.get(pack.stage)
                if known is None or _version(pack) > _version(known):
                    packs[pack.stage] = pack
    chosen = tuple(packs[stage] for stage in STAGES if stage in packs)
    tree = _tree(chosen, [point for pack in chosen for point in pack.points])
    _hold_together(tree)
    return tree


@lru_cache(maxsize=1)
def national_tree() -> Tree:
    """The tree of the program's own packs, read once."""
    return read_tree()


def _tree(packs: tuple[Pack, ...], points: list[Point]) -> Tree:
    points.sort(key=lambda point: (point.place, point.code))
    by_code = {point.code: point for point in points}
    if len(by_code) != len(points):
        counts = Counter(point.code for point in points)
        raise PackError(
            "课程数据里有两个知识点的编码都是 {code}。", code=counts.most_common(1)[0][0]
        )
    requirements = {entry.identifier: entry for pack in packs for entry in pack.requirements}
    called = tuple(call(point) for point in points)
    return Tree(packs, tuple(points), requirements, by_code, called)


def _hold_together(tree: Tree) -> None:
    """Prerequisites exist and never run in a circle; the standard's sentences exist."""
    for point in tree.points:
        for code in point.requires:
            if code not in tree.by_code:
                raise PackError("{code} 的先修 {other} 不存在。", code=point.code, other=code)
        for sentence in point.standard:
            if sentence not in tree.requirements:
                raise PackError(
                    "{code} 依据的课标条目 {other} 不存在。", code=point.code, other=sentence
                )
    done: set[str] = set()
    for point in tree.points:
        _walk(tree, point.code, done)


def _walk(tree: Tree, start: str, done: set[str]) -> None:
    path: list[tuple[str, int]] = [(start, 0)]
    on_path = {start}
    while path:
        code, index = path.pop()
        requires = tree.by_code[code].requires if code not in done else ()
        if index == len(requires):
            done.add(code)
            on_path.discard(code)
            continue
        path.append((code, index + 1))
        needed = requires[index]
        if needed in on_path:
            raise PackError("{code} 和 {other} 互为先修，成了一个圈。", code=code, other=needed)
        if needed not in done:
            on_path.add(needed)
            path.append((needed, 0))


def _version(pack: Pack) -> tuple[int, ...]:
    numbers = re.findall(r"\d+", pack.version)
    return tuple(int(number) for number in numbers[:4])

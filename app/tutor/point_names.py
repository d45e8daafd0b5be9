"""Points of the curriculum found by the names that a file writes instead of codes."""

from collections import defaultdict
from collections.abc import Iterable

from curriculum.tree import GRADES, Point, Tree, bare


class PointNames:
    """Every name and alias of a tree's points, without punctuation."""

    def __init__(self, tree: Tree) -> None:
        self._points: dict[str, list[Point]] = defaultdict(list)
        for point in tree.points:
            for name in {bare(name) for name in (point.name, *point.aliases)}:
                self._points[name].append(point)

    def codes(self, names: Iterable[str], grade: int | None = None) -> tuple[str, ...]:
        """The codes of the points so named, each once; a name of several points names none.

        Where `grade` is known only points of its stage count.
        """
        found: dict[str, None] = {}
        for name in names:
            fitting = [
                point.code
                for point in self._points.get(bare(name), ())
                if grade is None or grade in GRADES[point.stage]
            ]
            if len(fitting) == 1:
                found[fitting[0]] = None
        return tuple(found)

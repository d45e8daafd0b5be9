"""What a recipe is: a point, a kind, levels, and a function from dice to a draft."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from curriculum.generators.dice import Dice
from engine.values import Distractor, Picture, ProblemPart, Step

KINDS = {
    "calculate": "计算题",
    "fill": "填空题",
    "choice": "选择题",
    "judge": "判断题",
    "word": "解决问题",
    "reverse": "逆向题",
    "mistake": "找错题",
    "draw": "作图题",
    "prove": "证明题",
}
"""题型 by their permanent names."""


@dataclass(frozen=True, slots=True)
class Draft:
    """What a recipe makes of its dice.

    `statement` is Markdown with `$...$`; `answer` the key's LaTeX without dollar signs, as the
    checker takes it; `form` one of the checker's words, when the statement's own words don't ask
    for it. `again` reaches the answer by an independent route (substituting back, counting by
    brute force, SymPy) and returns its LaTeX; it is called by the proof, not when a problem is
    made. For a choice question `distractors` become the options, unless `options` gives
    all of them, right one first; then `answer` may be empty, and `again` finds the right option. `text` is the key for a terminal, where LaTeX doesn't read well.
    """

    statement: str
    answer: str
    steps: tuple[Step, ...]
    again: Callable[[], str]
    form: str = ""
    text: str = ""
    distractors: tuple[Distractor, ...] = ()
    options: tuple[str, ...] = ()
    pictures: tuple[Picture, ...] = ()
    solution_pictures: tuple[Picture, ...] = ()
    parts: tuple[ProblemPart, ...] = ()
    spoken: str | None = None


Make = Callable[[Dice, int], Draft]


@dataclass(frozen=True, slots=True)
class Recipe:
    """One way of making problems for one point.

    A released recipe never changes and never goes: a better one is added beside it with a higher
    `version`. `levels` are those it can make, from 1 to 5 (the README says what they measure).
    """

    point: str
    name: str
    kind: str
    levels: tuple[int, ...]
    make: Make
    version: int = 1
    superseded: bool = False
    """Whether a newer version is used for new problems; old identifiers still work."""

    @property
    def key(self) -> str:
        """Point, name and version: what the golden hashes pin."""
        return f"{self.point}/{self.name}/{self.version}"


@dataclass(frozen=True, slots=True)
class Table:
    """Every recipe, by point and by key."""

    recipes: tuple[Recipe, ...]
    by_point: Mapping[str, tuple[Recipe, ...]] = field(init=False)
    by_key: Mapping[str, Recipe] = field(init=False)

    def __post_init__(self) -> None:
        by_point: dict[str, list[Recipe]] = {}
        by_key: dict[str, Recipe] = {}
        for recipe in self.recipes:
            if recipe.key in by_key or recipe.kind not in KINDS:
                raise ValueError(f"{recipe.key} is there twice, or of no known kind")
            by_key[recipe.key] = recipe
            if not recipe.superseded:
                by_point.setdefault(recipe.point, []).append(recipe)
        object.__setattr__(
            self, "by_point", {code: tuple(found) for code, found in by_point.items()}
        )
        object.__setattr__(self, "by_key", by_key)

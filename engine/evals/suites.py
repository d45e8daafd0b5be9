"""The sets of Confucius3-Math's paper by name: how many samples each takes, and what was published.

Published pass@1 is the authors' (arXiv:2506.18330 and the model's page); ours stands beside it, told
apart. `k` is about 2,000 samples a set, 64 for the competition sets, as the paper does it.
"""

from dataclasses import dataclass

SAMPLES = 2_000
COMPETITION = 64


@dataclass(frozen=True, slots=True)
class Suite:
    """`published` in percent, or None; `items` is the set's usual size, 0 where it varies."""

    name: str
    title: str
    items: int = 0
    competition: bool = False
    published: float | None = None

    def samples(self, items: int) -> int:
        """Samples an item by the paper's protocol."""
        return COMPETITION if self.competition else max(1, round(SAMPLES / max(1, items)))


SUITES = {
    suite.name: suite
    for suite in (
        Suite("gaokao", "GAOKAO-Bench (Math)", published=98.46),
        Suite("mathbench", "MathBench (K12)", published=95.10),
        Suite("cmath", "CMATH", published=96.13),
        Suite("math500", "MATH-500", 500, published=98.44),
        Suite("aime2024", "AIME 2024", 30, competition=True, published=81.15),
        Suite("aime2025", "AIME 2025", 30, competition=True, published=69.95),
        Suite("agieval", "AGIEval (Gaokao Math)"),
        Suite("gsm8k", "GSM8K", 1319),
        Suite("own", "JSON Lines"),
    )
}

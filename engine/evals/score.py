"""From attempts to figures: pass@1 with Wilson's interval, by grade and tag, and how sure was worth."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import sqrt

from engine.evals.log import Attempt

Z = 1.959964
"""The normal quantile of a two-sided 95 % interval."""


@dataclass(frozen=True, slots=True)
class Share:
    """`right` of `count`, with the 95 % interval of the share."""

    right: float
    count: int
    low: float
    high: float

    @property
    def value(self) -> float:
        """The share itself; 0 of nothing is 0."""
        return self.right / self.count if self.count else 0.0


@dataclass(frozen=True, slots=True)
class Score:
    """`accuracy` is pass@1: the mean over items of the share of right samples.

    `sure_share` is how many items the program stood behind, `sure` how many of those were right.
    """

    accuracy: Share
    by_grade: tuple[tuple[str, Share], ...]
    by_tag: tuple[tuple[str, Share], ...]
    sure: Share
    sure_share: float
    tokens: int
    seconds: float


def wilson(right: float, count: int) -> Share:
    """Wilson's score interval (1927), which keeps sense at 0 and 1 where the normal one doesn't."""
    if not count:
        return Share(0.0, 0, 0.0, 1.0)
    share = right / count
    middle = (share + Z * Z / (2 * count)) / (1 + Z * Z / count)
    half = Z * sqrt(share * (1 - share) / count + Z * Z / (4 * count * count)) / (1 + Z * Z / count)
    return Share(right, count, max(0.0, middle - half), min(1.0, middle + half))


def score(attempts: Sequence[Attempt]) -> Score:
    """The figures of a log."""
    sure = [one for one in attempts if one.sure]
    items = _by_item(attempts)
    tags = sorted({tag for one in attempts for tag in one.tags})
    return Score(
        accuracy=_share(items.values()),
        by_grade=tuple(
            (grade, _share(_by_item(one for one in attempts if one.grade == grade).values()))
            for grade in sorted({one.grade for one in attempts if one.grade})
        ),
        by_tag=tuple(
            (tag, _share(_by_item(one for one in attempts if tag in one.tags).values()))
            for tag in tags
        ),
        sure=wilson(sum(one.verdict == "right" for one in sure), len(sure)),
        sure_share=len(sure) / len(attempts) if attempts else 0.0,
        tokens=sum(one.tokens for one in attempts),
        seconds=round(sum(one.seconds for one in attempts), 3),
    )


def _by_item(attempts: Iterable[Attempt]) -> dict[str, list[bool]]:
    items: dict[str, list[bool]] = {}
    for one in attempts:
        items.setdefault(one.id, []).append(one.verdict == "right")
    return items


def _share(items: Iterable[list[bool]]) -> Share:
    shares = [sum(samples) / len(samples) for samples in items]
    return wilson(sum(shares), len(shares))

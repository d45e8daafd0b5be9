"""Two logs of the same items as a difference: which items turned, and whether that may be chance."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import comb

from engine.evals.log import Attempt


@dataclass(frozen=True, slots=True)
class Difference:
    """Items that both logs have; `gained` were wrong and are right, `lost` the other way.

    `chance` is the probability of a split at least as uneven if turns were coin throws (McNemar's
    exact test, two-sided).
    """

    shared: int
    gained: tuple[str, ...]
    lost: tuple[str, ...]
    chance: float


def difference(before: Sequence[Attempt], after: Sequence[Attempt]) -> Difference:
    """What changed from one log to the other, by the first sample of each item."""
    old = {one.id: one.verdict == "right" for one in before if one.sample == 0}
    new = {one.id: one.verdict == "right" for one in after if one.sample == 0}
    both = [name for name in old if name in new]
    gained = tuple(name for name in both if new[name] and not old[name])
    lost = tuple(name for name in both if old[name] and not new[name])
    turned, fewer = len(gained) + len(lost), min(len(gained), len(lost))
    tail = sum(comb(turned, k) for k in range(fewer + 1)) / 2**turned if turned else 1.0
    return Difference(len(both), gained, lost, min(1.0, 2 * tail))

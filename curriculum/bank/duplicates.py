"""Groups of problems that say the same, found in time linear in their number.

Only problems with equal near keys (see `fingerprint`) are compared, and among many of those only
the ones that share a band of MinHash values (Broder, "On the resemblance and containment of
documents", 1997), so a bank of one single template costs no more than any other.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from hashlib import blake2b
from itertools import pairwise
from typing import Generic, TypeVar

from curriculum.bank.fingerprint import wording
from engine.values import Problem

Name = TypeVar("Name")

ALIKE = 0.6
"""Share of two-character pieces that two wordings must have in common (Jaccard)."""

BANDS = 12
ROWS = 3
"""Twelve bands of three rows find wordings at `ALIKE` in 95 of 100 cases, at 0.8 in 99.9."""

FEW = 12
"""Up to so many problems with equal facts are compared each with each."""

_PRIME = (1 << 61) - 1
_MULTIPLIERS = tuple(
    tuple(
        int.from_bytes(blake2b(f"{sort}{place}".encode(), digest_size=7).digest(), "big") | 1
        for place in range(BANDS * ROWS)
    )
    for sort in ("times", "plus")
)


@dataclass(frozen=True, slots=True)
class Candidate(Generic[Name]):
    """One problem to compare: what the caller calls it, and the problem."""

    name: Name
    problem: Problem


def groups(same_facts: Sequence[Candidate[Name]]) -> tuple[tuple[Name, ...], ...]:
    """Those of `same_facts` (problems with one near key) that are worded alike, in groups.

    A group has two or more names in the order given; a problem without a twin is in none.
    """
    pieces = [_pieces(wording(candidate.problem)) for candidate in same_facts]
    root = list(range(len(pieces)))
    for first, second in _pairs(pieces):
        one, other = _find(root, first), _find(root, second)
        if one != other and likeness(pieces[first], pieces[second]) >= ALIKE:
            root[max(one, other)] = min(one, other)
    gathered: dict[int, list[Name]] = defaultdict(list)
    for place, candidate in enumerate(same_facts):
        gathered[_find(root, place)].append(candidate.name)
    return tuple(tuple(names) for names in gathered.values() if len(names) > 1)


def likeness(one: frozenset[str], other: frozenset[str]) -> float:
    """The Jaccard index of two sets of pieces, 1.0 for two empty ones."""
    union = len(one | other)
    return len(one & other) / union if union else 1.0


def _pieces(text: str) -> frozenset[str]:
    return frozenset(map("".join, pairwise(text))) or frozenset({text})


def _pairs(pieces: Sequence[frozenset[str]]) -> Iterable[tuple[int, int]]:
    if len(pieces) <= FEW:
        for second in range(1, len(pieces)):
            yield from ((first, second) for first in range(second))
        return
    last: dict[object, int] = {}
    for place, own in enumerate(pieces):
        for band in (own, *_bands(own)):
            before = last.get(band)
            if before is not None:
                yield before, place
            last[band] = place


def _bands(pieces: frozenset[str]) -> Iterable[tuple[int, ...]]:
    """The MinHash values of `pieces`, band by band, each with its band's number in front."""
    hashes = [
        int.from_bytes(blake2b(piece.encode(), digest_size=7).digest(), "big") for piece in pieces
    ]
    smallest = [
        min((times * each + plus) % _PRIME for each in hashes)
        for times, plus in zip(*_MULTIPLIERS, strict=True)
    ]
    for band in range(BANDS):
        yield (band, *smallest[band * ROWS : (band + 1) * ROWS])


def _find(root: list[int], place: int) -> int:
    while root[place] != place:
        root[place] = root[root[place]]
        place = root[place]
    return place

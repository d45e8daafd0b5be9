"""Other wordings of one question: canonical marks and blanks, usual sayings, what is asked put last."""

from __future__ import annotations

import re
from collections.abc import Iterator

from engine.steps.wordings.blanks import asked_in_units, without_last_blank
from engine.steps.wordings.canonical import canonical
from engine.steps.wordings.listed import without_story
from engine.steps.wordings.order import reordered
from engine.steps.wordings.remarks import remark_first, without_empty_remarks, without_pi_kept
from engine.steps.wordings.sayings import said_otherwise

__all__ = ["wordings"]

LONGEST = 400
"""Characters of a question that is reworded; longer ones are stories."""
MOST = 12

_IMPERATIVE = re.compile(
    r"求|计算|解|化简|因式|多少|几|什么|比较|判断|证明|写出|_{2,}|[?？=＝][\s(（)）]*$"
)


def wordings(question: str) -> Iterator[str]:
    """The same question said otherwise, the nearest wording first; the given one is not repeated."""
    if len(question) > LONGEST:
        return
    seen = {question.strip()}
    for each in _all(question):
        if each and each not in seen:
            seen.add(each)
            yield each
            if len(seen) > MOST:
                return


def _all(question: str) -> Iterator[str]:
    bare = canonical(question)
    yield bare
    plain = remark_first(asked_in_units(without_empty_remarks(bare)))
    yield plain
    said = without_story(said_otherwise(plain))
    yield said
    yield from reordered(said)
    asked = without_last_blank(said)
    if not _IMPERATIVE.search(asked):
        yield f"求{asked}"
    shorter = without_pi_kept(said)
    if shorter != said:
        yield shorter
        yield from reordered(shorter)

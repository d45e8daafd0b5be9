"""The same labelled pairs decided by Math-Verify, where it is installed, for comparison."""

from __future__ import annotations

import importlib
import importlib.util
import logging
from typing import Any

from engine.answer.check import check
from engine.answer.measure import labelled_pairs
from engine.values import VerdictKind

SAME = (VerdictKind.RIGHT, VerdictKind.WRONG_FORM)


def same_value_shares() -> tuple[float, float | None]:
    """How often we and Math-Verify decide rightly whether two answers have the same value.

    In per cent of the labelled pairs; the second is None where `math-verify` isn't installed.
    It judges no form, so that here a right value in the wrong form counts as the same.
    """
    pairs = labelled_pairs()
    wanted = [pair["verdict"] in SAME for pair in pairs]
    ours = [check(pair["problem"], pair["expected"], pair["given"]).kind in SAME for pair in pairs]
    share = 100 * sum(map(_agree, wanted, ours)) / len(pairs)
    if importlib.util.find_spec("math_verify") is None:
        return share, None
    library: Any = importlib.import_module("math_verify")
    logging.disable(logging.ERROR)
    theirs = [_decided(library, pair["expected"], pair["given"]) for pair in pairs]
    logging.disable(logging.NOTSET)
    return share, 100 * sum(map(_agree, wanted, theirs)) / len(pairs)


def _agree(wanted: bool, said: bool) -> bool:
    return wanted is said


def _decided(library: Any, expected: str, given: str) -> bool:
    """Math-Verify's word on one pair, tried as it is typed and as a formula."""
    for form in ("{}", "${}$"):
        try:
            key = library.parse(form.format(expected), parsing_timeout=None)
            answer = library.parse(form.format(given), parsing_timeout=None)
            if library.verify(key, answer, timeout_seconds=None):
                return True
        except Exception:  # noqa: S112 (whatever it raises, it has not decided)
            continue
    return False

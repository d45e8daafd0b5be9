"""Which answers QTI 1.2's response processing rewards."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from curriculum.exchange.xml import children, first, local, named, text_of


@dataclass(frozen=True, slots=True)
class Condition:
    """One `respcondition`: what it asks of each response, and the points it gives."""

    wanted: tuple[tuple[str, str], ...]
    score: float


def conditions_of(item: Element) -> tuple[Condition, ...]:
    """The conditions that give points, the best first."""
    found = [
        Condition(tuple(_wanted(first(each, "conditionvar"))), _score(each))
        for each in named(item, "respcondition")
    ]
    return tuple(sorted((each for each in found if each.score > 0), key=lambda each: -each.score))


def best_values(
    conditions: Sequence[Condition], response: str, several: bool = False
) -> tuple[str, ...]:
    """What the best condition on `response` wants of it.

    Where `several` answers are right and each has a condition of its own that adds to the score,
    all of them.
    """
    wanted = [[value for name, value in each.wanted if name == response] for each in conditions]
    own = [values for values in wanted if values]
    if several and own and all(len(values) == 1 for values in own):
        return tuple(dict.fromkeys(values[0] for values in own))
    return tuple(dict.fromkeys(own[0])) if own else ()


def _wanted(element: Element | None) -> Iterator[tuple[str, str]]:
    """The equalities that must hold, none that must not."""
    if element is None:
        return
    waiting = [element]
    bounds: dict[str, dict[str, str]] = {}
    equal = False
    while waiting:
        each = waiting.pop()
        tag = local(each)
        if tag == "not":
            continue
        if tag in ("varequal", "varsubstring", "varsubset"):
            equal = True
            yield each.get("respident", ""), text_of(each)
        elif tag in ("vargt", "vargte", "varlt", "varlte"):
            bounds.setdefault(each.get("respident", ""), {})[tag[3]] = text_of(each)
        waiting.extend(reversed(list(each)))
    for response, ends in bounds.items():
        if not equal and len(ends) == 2:
            yield response, rf"${ends['g']}\sim {ends['l']}$"


def _score(condition: Element) -> float:
    """Points; a condition that only shows the feedback for right answers counts a little."""
    best = 0.0
    for setting in children(condition, "setvar"):
        try:
            value = float(text_of(setting) or 0)
        except ValueError:
            continue
        best = max(best, value)
    if best == 0 and (shown := first(condition, "displayfeedback")) is not None:
        name = shown.get("linkrefid", "").lower()
        best = 0.001 if name in ("correct", "correct_fb") else 0.0
    return best

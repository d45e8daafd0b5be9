"""Stories of parts of a whole that were read, used or built: one or two of them, and the rest."""

from __future__ import annotations

from engine.maths.tree import Node
from engine.steps.derivation import Derivation
from engine.steps.primary.numerals import add, divide, integer, multiply, subtract, value_of
from engine.steps.primary.tales.reading import Fact, Tale, same_name
from engine.steps.primary.tales.telling import Telling

_TIMES = ("第一", "第二", "上午", "下午", "昨天", "今天", "上周", "本周")


def portions(tale: Tale) -> Derivation | None:
    """120页的书，第一天看了1/4，第二天看了1/3: one of them, both, or what is left."""
    first, *rest = tale.facts
    asks = tale.asks
    if first.kind != "has" or first.inside or first.unit != asks.unit or not rest:
        return None
    if any(each.kind != "portion" for each in rest) or len(rest) > 2:
        return None
    if len(rest) == 2 and not all(each.name.endswith(("天", "次", "午", "周")) for each in rest):
        return None
    parts = [each.sizes[0] for each in rest]
    if sum(map(value_of, parts)) >= 1:
        return None
    telling = Telling([])
    whole = first.sizes[0]
    if asks.kind == "left":
        return _left(telling, whole, parts, asks.unit)
    chosen = _chosen(asks.name + asks.thing, asks.kind, rest)
    if not chosen:
        return None
    share: Node = chosen[0].sizes[0]
    if len(chosen) == 2:
        both = telling.work("parts_together", add(*(each.sizes[0] for each in chosen)))
        if both is None:
            return None
        share = both
    value = telling.work("part_is_product", multiply(whole, share), {"whole": whole, "part": share})
    return telling.answered(value, asks.unit, "tale_portions")


def _left(telling: Telling, whole: Node, parts: list[Node], unit: str) -> Derivation | None:
    share = telling.work("part_over", subtract(integer(1), *parts))
    if share is None:
        return None
    value = telling.work("part_is_product", multiply(whole, share), {"whole": whole, "part": share})
    return telling.answered(value, unit, "tale_portions")


def _chosen(asked: str, kind: str, told: list[Fact]) -> list[Fact]:
    """Which of the portions is asked for, [] where that isn't clear."""
    if kind == "total":
        return told if len(told) == 2 else []
    if kind != "many":
        return []
    times = [each for each in _TIMES if each in asked]
    if not times:
        return told if len(told) == 1 and not told[0].name.endswith(("天", "次")) else []
    return (
        [each for each in told if any(time in each.name for time in times)]
        if len(times) == 1
        else []
    )


def whole_of_portion(tale: Tale) -> Derivation | None:
    """第一天修了全长的1/3，正好是240米，全长多少米."""
    kinds = tuple(each.kind for each in tale.facts)
    asks = tale.asks
    if kinds not in (("portion", "has"), ("portion", "less")) or asks.kind not in ("many", "total"):
        return None
    portion, size = tale.facts
    asked = asks.name + asks.thing
    if size.unit != asks.unit or size.name or size.inside:
        return None
    if not any(word in asked for word in ("全", "这", "总", "共")) and asks.kind != "total":
        return None
    if size.kind == "less" and len(tale.facts) != 2:
        return None
    if any(word in asked for word in _TIMES) or same_name(asked, portion.name):
        return None
    telling = Telling([])
    number, part = size.sizes[0], portion.sizes[0]
    value = telling.work(
        "whole_is_quotient", divide(number, part), {"number": number, "part": part}
    )
    return telling.answered(value, asks.unit, "tale_portions")

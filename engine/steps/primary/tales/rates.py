"""Stories of so much for each: products, quotients, 归一 and 归总."""

from __future__ import annotations

from engine.maths.to_sympy import to_sympy
from engine.maths.tree import Node, Percent
from engine.steps.derivation import Derivation
from engine.steps.primary.numerals import add, divide, is_fraction, multiply, subtract
from engine.steps.primary.tales.reading import Fact, Tale
from engine.steps.primary.tales.telling import Telling
from engine.steps.primary.tales.words import COUNTED

_MANY = ("many", "total")
_MOVES = ("千米", "米")
_TIMES = ("小时", "分钟", "秒", "天")


def _plain(*facts: Fact) -> bool:
    """Whether every number is an amount, not a part of something, and nothing is set apart."""
    return not any(
        isinstance(size, Percent) or fact.inside for fact in facts for size in fact.sizes
    )


def _product(telling: Telling, each: Node, count: Node, unit: str, per: str) -> Node | None:
    moving = unit in _MOVES and per in _TIMES
    return telling.work(
        "way_is_speed_times_time" if moving else "equal_groups", multiply(each, count)
    )


def one_rate(tale: Tale) -> Derivation | None:
    """每小时行80千米，3.5小时行多少千米; 每本8元，40元买多少本."""
    asks = tale.asks
    if len(tale.facts) != 2 or asks.kind not in _MANY or not _plain(*tale.facts):
        return None
    rates = [each for each in tale.facts if each.kind == "rate"]
    amounts = [each for each in tale.facts if each.kind in ("has", "gain", "less")]
    if len(rates) != 1 or len(amounts) != 1:
        return None
    rate, amount = rates[0], amounts[0]
    telling = Telling([])
    each, size = rate.sizes[0], amount.sizes[0]
    if amount.unit == rate.per and asks.unit == rate.unit:
        value = _product(telling, each, size, rate.unit, rate.per)
    elif amount.unit == rate.unit and asks.unit == rate.per:
        value = telling.work("how_many_each", divide(size, each), {"each": each})
    else:
        return None
    return telling.answered(value, asks.unit, "tale_rate")


def shared_out(tale: Tale) -> Derivation | None:
    """90页5天看完，每天看多少页; a total and a count, or one clause with both."""
    asks = tale.asks
    if asks.kind == "speed" and len(tale.facts) == 1:
        return _speed_of(tale)
    if asks.kind != "each" or not _plain(*tale.facts):
        return None
    if len(tale.facts) == 1 and tale.facts[0].kind == "pair":
        pair = tale.facts[0]
        sizes = {pair.per: pair.sizes[0], pair.unit: pair.sizes[1]}
    elif len(tale.facts) == 2 and all(each.kind in ("has", "gain") for each in tale.facts):
        sizes = {each.unit: each.sizes[0] for each in tale.facts}
    else:
        return None
    if len(sizes) != 2 or set(sizes) != {asks.unit, asks.per}:
        return None
    telling = Telling([])
    total, count = sizes[asks.unit], sizes[asks.per]
    moving = asks.unit in _MOVES and asks.per in _TIMES
    if moving:
        value = telling.work("speed_is_way_over_time", divide(total, count))
    else:
        if not to_sympy(count).is_Integer and asks.per in COUNTED.split("|"):
            return None
        value = telling.work("equal_shares", divide(total, count), {"count": count})
    return telling.answered(value, asks.unit, "tale_shares")


def _speed_of(tale: Tale) -> Derivation | None:
    """4小时行驶260千米，它的速度是多少."""
    pair, asks = tale.facts[0], tale.asks
    if pair.kind != "pair" or pair.per not in _TIMES or pair.unit not in _MOVES:
        return None
    if asks.per and (asks.per, asks.unit) != (pair.per, pair.unit):
        return None
    telling = Telling([])
    value = telling.work("speed_is_way_over_time", divide(pair.sizes[1], pair.sizes[0]))
    return telling.answered(value, f"{pair.unit}/{pair.per}", "tale_shares")


def first_one(tale: Tale) -> Derivation | None:
    """3小时行180千米，照这样5小时行多少千米 (归一)."""
    asks = tale.asks
    if len(tale.facts) != 2 or asks.kind not in _MANY or not _plain(*tale.facts):
        return None
    pair, amount = tale.facts
    if pair.kind != "pair" or amount.kind not in ("has", "gain") or pair.per == pair.unit:
        return None
    if amount.name and amount.name != pair.name:
        return None
    telling = Telling([])
    count, total = pair.sizes
    if (amount.unit, asks.unit) == (pair.unit, pair.per):
        each = telling.work("one_first", divide(total, count), {"unit": pair.per})
        if each is None:
            return None
        value = telling.work("how_many_each", divide(amount.sizes[0], each), {"each": each})
    elif (amount.unit, asks.unit) == (pair.per, pair.unit):
        each = telling.work("one_first", divide(total, count), {"unit": pair.per})
        value = (
            None if each is None else telling.work("equal_groups", multiply(each, amount.sizes[0]))
        )
    elif (amount.unit, asks.unit) == (pair.unit, pair.unit):
        return None
    else:
        return None
    return telling.answered(value, asks.unit, "tale_first_one")


def same_total(tale: Tale) -> Derivation | None:
    """每天看12页，10天看完，每天看15页，多少天看完 (归总)."""
    asks = tale.asks
    kinds = tuple(each.kind for each in tale.facts)
    if len(kinds) != 3 or asks.kind not in (*_MANY, "each") or not _plain(*tale.facts):
        return None
    if kinds[0] != "rate" or kinds[1] not in ("has", "gain"):
        return None
    rate, count, other = tale.facts
    if count.unit != rate.per or (count.name and count.name != rate.name):
        return None
    telling = Telling([])
    if other.kind == "rate" and (other.per, other.unit) == (rate.per, rate.unit):
        if asks.kind not in _MANY or asks.unit != rate.per:
            return None
    elif (
        other.kind not in ("has", "gain")
        or other.unit != rate.per
        or asks.kind != "each"
        or (asks.per, asks.unit) != (rate.per, rate.unit)
    ):
        return None
    total = telling.work("total_first", multiply(rate.sizes[0], count.sizes[0]))
    if total is None:
        return None
    value = telling.work("then_divide", divide(total, other.sizes[0]))
    return telling.answered(value, asks.unit, "tale_same_total")


def spent(tale: Tale) -> Derivation | None:
    """有50元，买了4本书，每本8元，还剩多少元; 一条路400米，每天修50米，修了3天，还剩多少米."""
    asks = tale.asks
    if len(tale.facts) != 3 or asks.kind != "left" or not _plain(*tale.facts):
        return None
    rates = [each for each in tale.facts if each.kind == "rate"]
    amounts = [each for each in tale.facts if each.kind in ("has", "gain", "less")]
    wholes = [each for each in amounts if each.unit == asks.unit and each.kind == "has"]
    counts = [each for each in amounts if each.unit != asks.unit]
    if len(wholes) != 1 or len(rates) != 1 or len(counts) != 1:
        return None
    whole, rate, count = wholes[0], rates[0], counts[0]
    if whole.unit != asks.unit or rate.unit != asks.unit or count.unit != rate.per:
        return None
    if is_fraction(rate.sizes[0]) or (asks.name and asks.name != whole.name):
        return None
    telling = Telling([])
    used = telling.work("equal_groups", multiply(rate.sizes[0], count.sizes[0]))
    if used is None:
        return None
    value = telling.work("take_away", subtract(whole.sizes[0], used))
    return telling.answered(value, asks.unit, "tale_spent")


def what_was_used(tale: Tale) -> Derivation | None:
    """450千克，吃了5天，还剩200千克，每天吃多少千克; …每天吃50千克，还剩…，吃了多少天."""
    asks = tale.asks
    remains = [each for each in tale.facts if each.kind == "remain"]
    first = tale.facts[0]
    if len(remains) != 1 or first.kind not in ("has", "gain") or not _plain(*tale.facts):
        return None
    remain = remains[0]
    if first.unit != remain.unit or remain is first:
        return None
    telling = Telling([])
    used = telling.work("used_up", subtract(first.sizes[0], remain.sizes[0]))
    if used is None:
        return None
    if len(tale.facts) == 2:
        asked = asks.kind == "many" and asks.unit == first.unit
        return telling.answered(used, asks.unit, "tale_used") if asked and not asks.name else None
    if len(tale.facts) != 3 or tale.facts[2] is not remain:
        return None
    middle = tale.facts[1]
    if middle.kind == "rate" and asks.kind == "many":
        if (middle.per, middle.unit) != (asks.unit, first.unit):
            return None
        each = middle.sizes[0]
        value = telling.work("how_many_each", divide(used, each), {"each": each})
    elif middle.kind in ("has", "less", "gain") and asks.kind == "each":
        if (asks.per, asks.unit) != (middle.unit, first.unit):
            return None
        value = telling.work(
            "equal_shares", divide(used, middle.sizes[0]), {"count": middle.sizes[0]}
        )
    else:
        return None
    return telling.answered(value, asks.unit, "tale_used")


def two_rates(tale: Tale) -> Derivation | None:
    """每支笔3元，买4支，每本书8元，买2本，共多少元."""
    asks = tale.asks
    kinds = [each.kind for each in tale.facts]
    if len(kinds) != 4 or asks.kind != "total" or not _plain(*tale.facts):
        return None
    telling = Telling([])
    parts: list[Node] = []
    pairs = (
        ((0, 1), (2, 3))
        if kinds[0] != kinds[1]
        else ((0, 2), (1, 3))
        if kinds[0] != kinds[2]
        else ()
    )
    for pair in pairs:
        found = sorted((tale.facts[i] for i in pair), key=lambda each: each.kind != "rate")
        rate, count = found
        if rate.kind != "rate" or count.kind not in ("has", "gain") or count.unit != rate.per:
            return None
        part = telling.work("equal_groups", multiply(rate.sizes[0], count.sizes[0]))
        if part is None or rate.unit != asks.unit:
            return None
        parts.append(part)
    if len(parts) != 2:
        return None
    return telling.answered(telling.work("put_together", add(*parts)), asks.unit, "tale_two_rates")

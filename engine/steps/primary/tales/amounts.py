"""Stories of amounts put together, taken away and compared."""

from __future__ import annotations

from collections.abc import Callable

from engine.maths.tree import Node, Percent
from engine.steps.derivation import Derivation
from engine.steps.primary.numerals import (
    add,
    divide,
    integer,
    is_fraction,
    multiply,
    subtract,
    value_of,
)
from engine.steps.primary.tales.reading import Fact, Tale, same_name
from engine.steps.primary.tales.telling import Telling, as_percent

_PAIRS = (
    {"男", "女"},
    {"男生", "女生"},
    {"男同学", "女同学"},
    {"男职工", "女职工"},
    {"公鸡", "母鸡"},
)


def _kinds(tale: Tale) -> tuple[str, ...]:
    return tuple(fact.kind for fact in tale.facts)


def changed(tale: Tale) -> Derivation | None:
    """An amount from which parts are taken, or to which parts come."""
    first, *rest = tale.facts
    asks = tale.asks
    if first.kind not in ("has", "gain") or not rest or asks.kind not in ("left", "many", "total"):
        return None
    if any(each.kind not in ("less", "gain") or each.unit != asks.unit for each in rest):
        return None
    if first.unit != asks.unit or first.inside or _other_owner(tale):
        return None
    lost = [each for each in rest if each.kind == "less"]
    if asks.kind == "left" and not lost:
        return None
    if asks.kind != "left" and any(each.thing != first.thing and each.thing for each in rest):
        return None
    if asks.kind == "many" and lost and not (asks.now or same_name(asks.name, first.name)):
        return None
    if asks.kind == "total" and lost:
        return None
    telling = Telling([])
    value: Node | None = first.sizes[0]
    for each in rest:
        if value is None:
            return None
        taken = each.kind == "less"
        question = subtract(value, each.sizes[0]) if taken else add(value, each.sizes[0])
        value = telling.work("take_away" if taken else "put_together", question)
    return telling.answered(value, asks.unit, "tale_changed")


def _other_owner(tale: Tale) -> bool:
    """Whether somebody else than the first one gets, loses or is asked about."""
    if tale.facts[0].single and tale.asks.kind == "left":
        # 一本书有120页，小红看了45页: the book's pages, whoever reads them.
        return len({each.name for each in tale.facts[1:] if each.name}) > 1
    owner = tale.facts[0].name
    names = [each.name for each in tale.facts[1:]]
    names += [tale.asks.name] if tale.asks.kind != "total" else []
    times = ("到站", "到了", "第", "上午", "下午", "昨天", "今天", "后来", "这时", "车上", "还")
    return any(name and not same_name(name, owner) and not name.startswith(times) for name in names)


def together(tale: Tale) -> Derivation | None:
    """Amounts of one kind put together."""
    asks, facts = tale.asks, tale.facts
    kinds = set(_kinds(tale))
    if asks.kind != "total" or len(facts) < 2 or kinds - {"has", "gain", "less"}:
        return None
    if "less" in kinds and len(kinds) > 1:
        return None
    if any(f.unit != asks.unit or f.inside or f.whole for f in facts):
        return None
    names = [fact.name or fact.thing for fact in facts]
    if len(set(names)) < len(names) or any("总" in n or "全" in n for n in names):
        return None
    if facts[0].kind == "gain" and any(not f.name and not f.thing for f in facts[1:]):
        return None
    telling = Telling([])
    value = telling.work("put_together", add(*(fact.sizes[0] for fact in facts)))
    return telling.answered(value, asks.unit, "tale_together")


def rest_of(tale: Tale) -> Derivation | None:
    """共有45人，其中男生25人，女生有多少人."""
    asks, kinds = tale.asks, _kinds(tale)
    if kinds != ("has", "has") or asks.kind != "many":
        return None
    whole, part = tale.facts
    said = whole.whole or any(word in whole.name for word in ("全班", "全校", "总"))
    if not (said or part.inside) or {whole.unit, part.unit} != {asks.unit} or whole.inside:
        return None
    name, other = part.name or part.thing, asks.name or asks.thing
    if name == other or not any({name, other} <= pair for pair in _PAIRS):
        return None
    telling = Telling([])
    value = telling.work("other_from_sum", subtract(whole.sizes[0], part.sizes[0]))
    return telling.answered(value, asks.unit, "tale_rest")


def _named(fact: Fact, name: str) -> bool:
    return same_name(fact.name, name) or (bool(name) and same_name(fact.thing, name))


def compared(tale: Tale) -> Derivation | None:
    """One amount, and another that is so much more, so many times or such a part of it."""
    asks = tale.asks
    if len(tale.facts) != 2 or asks.kind not in ("many", "total", "each"):
        return None
    known, relation = tale.facts
    if known.kind not in (("rate",) if asks.kind == "each" else ("has", "gain", "less")):
        return None
    if asks.kind == "each" and (known.per != asks.per or known.single):
        return None
    if known.inside or known.unit != asks.unit or relation.kind not in ("more", "times", "part"):
        return None
    if known.whole and relation.kind != "part":
        return None
    forward, backward = (same_name(known.name, each) for each in (relation.other, relation.name))
    if forward == backward:
        forward, backward = _named(known, relation.other), _named(known, relation.name)
    # 比八月份多20% says it of what was told last.
    backward = backward or not relation.name
    if relation.kind == "part" and relation.inside and not relation.other.strip("的总数量人全班校"):
        forward, backward = True, False
    if forward == backward or same_name(relation.name, relation.other):
        return None
    telling = Telling([])
    value = _RELATIONS[relation.kind](telling, known.sizes[0], relation, forward)
    wanted = relation.name if forward else relation.other
    if value is None or (asks.kind != "total" and not same_name(asks.name or asks.thing, wanted)):
        return None
    if asks.kind == "total":
        if relation.kind == "part":
            if forward or not any(word in relation.other for word in "总全"):
                return None
            return telling.answered(value, asks.unit, "tale_compared")
        value = telling.work("put_together", add(known.sizes[0], value))
    return telling.answered(value, asks.unit, "tale_compared")


def _more(telling: Telling, size: Node, fact: Fact, forward: bool) -> Node | None:
    by = fact.sizes[0]
    if (is_fraction(by) and not fact.unit) or isinstance(by, Percent):
        return _more_by_part(telling, size, by, fact.grows, forward)
    grows = fact.grows == forward
    return telling.work("more_or_less", add(size, by) if grows else subtract(size, by))


def _more_by_part(
    telling: Telling, size: Node, by: Node, grows: bool, forward: bool
) -> Node | None:
    factor = add(integer(1), by) if grows else subtract(integer(1), by)
    if not grows and value_of(by) >= 1:
        return None
    rule = "more_by_part" if grows else "less_by_part"
    if forward:
        return telling.work(rule, multiply(size, factor), {"whole": size, "part": by})
    return telling.work("whole_from_more", divide(size, factor), {"number": size})


def _times(telling: Telling, size: Node, fact: Fact, forward: bool) -> Node | None:
    times, *off = fact.sizes
    if forward:
        value = telling.work("times_as_many", multiply(size, times))
        if not off or value is None:
            return value
        extra = add(value, off[0]) if fact.grows else subtract(value, off[0])
        return telling.work("more_or_less", extra)
    value = size
    if off:
        before = subtract(size, off[0]) if fact.grows else add(size, off[0])
        found = telling.work("more_or_less", before)
        if found is None:
            return None
        value = found
    return telling.work("one_of_times", divide(value, times))


def _part(telling: Telling, size: Node, fact: Fact, forward: bool) -> Node | None:
    part = fact.sizes[0]
    if not (is_fraction(part) or isinstance(part, Percent)):
        return None
    if forward:
        return telling.work("part_is_product", multiply(size, part), {"whole": size, "part": part})
    return telling.work("whole_is_quotient", divide(size, part), {"number": size, "part": part})


_RELATIONS: dict[str, Callable[[Telling, Node, Fact, bool], Node | None]] = {
    "more": _more, "times": _times, "part": _part,
}  # fmt: skip


def differs(tale: Tale) -> Derivation | None:
    """How much more, how many times, what part: two amounts compared."""
    asks = tale.asks
    if _kinds(tale) != ("has", "has") or asks.kind not in ("differ", "times"):
        return None
    one, other = tale.facts
    if one.unit != other.unit or one.inside or one.whole or other.inside:
        return None
    if _named(one, asks.name) and _named(other, asks.other):
        first, base = one.sizes[0], other.sizes[0]
    elif _named(other, asks.name) and _named(one, asks.other):
        first, base = other.sizes[0], one.sizes[0]
    else:
        return None
    if same_name(asks.name, asks.other) or not asks.name or not asks.other:
        return None
    telling = Telling([])
    value: Node | None = first
    if asks.kind == "differ":
        big, small = (first, base) if asks.grows else (base, first)
        value = telling.work("difference", subtract(big, small))
        if asks.unit == one.unit:
            return telling.answered(value, asks.unit, "tale_differs")
        if value is None or not asks.unit.startswith(("百", "几分")):
            return None
    if value is None:
        return None
    share = telling.work("compare_with_base", divide(value, base), {"base": base})
    if share is None:
        return None
    if asks.unit.startswith("百"):
        share = as_percent(share)
        return None if share is None else telling.answered(share, "", "tale_differs")
    return telling.answered(share, "", "tale_differs")

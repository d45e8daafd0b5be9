"""Differences between a key and an answer that mean nothing: labels, hats, capital letters."""

from __future__ import annotations

import re
from dataclasses import fields, replace
from typing import TypeGuard

from engine.answer.meaning import (
    INEQUALITIES,
    base_letter,
    is_label,
    label_and_value,
    number_of,
    swapped,
)
from engine.answer.quantities import bare, measure_of
from engine.answer.wording import plain
from engine.maths import tree
from engine.maths.equal import letters, same_value
from engine.maths.tree import Node
from engine.maths.write import text

_KNOWN = frozenset("sin cos tan cot ln lg log exp max min".split())


def undressed(problem: str, key: Node, answer: Node) -> tuple[Node, Node]:
    """Key and answer with the same letters, and neither with a label the other lacks."""
    key, answer = _plainer(key), _plainer(answer)
    answer = _without_rate(problem, key, _same_variable(key, answer))
    key, answer = _between(key, answer), _between(answer, key)
    key, answer = _in_one_unit(key, answer)
    key, answer = _renamed(key, _hats(key)), _renamed(answer, _hats(answer))
    answer = _renamed(answer, _other_case(key, answer))
    answer = _renamed(answer, _own_unknown(problem, key, answer))
    answer = _with_arrows(key, answer)
    if isinstance(key, tree.Listing) and _is_chain(answer):
        answer = tree.Listing(answer.operands)
    elif isinstance(answer, tree.Listing) and _is_chain(key):
        key = tree.Listing(key.operands)
    answer = _derived(answer)
    if isinstance(answer, tree.Listing) and not _has_relation(answer):
        chances = _chances(key, len(answer.items))
        if chances is not key:
            key, answer = chances, tree.Tuple(answer.items)
    if isinstance(answer, tree.Listing) and not _has_relation(key):
        last = answer.items[-1]
        labels = {base_letter(label_and_value(each)[0]) for each in answer.items}
        several = len(labels) == len(answer.items)  # x=-1, x=3 are two answers, none leads on
        asked = (
            several
            and not isinstance(key, tree.Tuple)
            and not (isinstance(key, tree.Listing) and len(key.items) == len(answer.items))
            and isinstance(last, tree.Relation)
            and plain(text(last.operands[0])) in plain(problem)
        )
        answer = last if asked else answer
    if _is_calculation(key) and _is_calculation(answer):
        key, answer = key.operands[-1], answer.operands[-1]
    if _states_value(answer) and not _has_relation(key):
        answer = _stated(problem, answer)
    elif _states_value(key) and not _has_relation(answer):
        key = _stated(problem, key)
    return key, answer


def _in_one_unit(key: Node, answer: Node) -> tuple[Node, Node]:
    """2cm<x<8cm as 2<x<8 beside bounds without units, and as 20<x<80 beside millimetres."""
    if not (_is_bounded(key) and _is_bounded(answer)):
        return key, answer
    units = [
        {each.unit for each in node.walk() if isinstance(each, tree.Quantity)}
        for node in (key, answer)
    ]
    if units[0] == units[1] or not all(len(each) <= 1 for each in units):
        return (_unitless(key), _unitless(answer)) if units[0] else (key, answer)
    if all(units):
        key, answer = (swapped(node, _in_base_units) for node in (key, answer))
        return key, answer
    return _unitless(key), _unitless(answer)


def _between(node: Node, beside: Node) -> Node:
    """1≤|a+b|≤5 as 1≤x≤5, beside an interval."""
    if not isinstance(beside, tree.Interval) or not _is_bounded(node):
        return node
    operands = node.operands if isinstance(node, tree.Relation) else ()
    spoken_of = [each for each in operands if number_of(each) is None and letters(each)]
    if len(spoken_of) != 1 or not isinstance(spoken_of[0], tree.Absolute | tree.Call | tree.Divide):
        return node
    if set(letters(beside)) & set(letters(spoken_of[0])):
        return node
    name = tree.Name("x")
    return swapped(node, lambda each: name if each == spoken_of[0] else None)


def _in_base_units(node: Node) -> Node | None:
    measure = measure_of(node) if isinstance(node, tree.Quantity) else None
    return measure.value if measure else None


def _is_bounded(node: Node) -> bool:
    return isinstance(node, tree.Relation) and bool(set(node.signs) & INEQUALITIES)


def _without_rate(problem: str, key: Node, answer: Node) -> Node:
    """65千米/时 as 65千米, where the question says 每小时 itself and the key leaves it out."""
    value, other = label_and_value(key)[1], label_and_value(answer)[1]
    if not isinstance(value, tree.Quantity) or not isinstance(other, tree.Quantity):
        return answer
    above, slash, _ = other.unit.partition("/")
    if "每" in problem and slash and "/" not in value.unit:
        return tree.Quantity(other.value, above)
    return answer


def _derived(node: Node) -> Node:
    """3x=12, x=4 as its last line, where the earlier ones only lead there."""
    items = node.items if isinstance(node, tree.Listing) else ()
    equations = [each for each in items if isinstance(each, tree.Relation) and each.signs == ("=",)]
    if len(equations) < 2 or len(equations) < len(items) or len(letters(node)) != 1:
        return node
    *before, last = equations
    leads = all(label_and_value(each)[0] is None for each in before)
    return last if leads and label_and_value(last)[0] is not None else node


def _chances(key: Node, count: int) -> Node:
    """P(X=0)=1/4, P(X=1)=3/4 as its values, where the answer only lists values."""
    items = key.items if isinstance(key, tree.Listing) else ()
    pairs = [each for each in items if isinstance(each, tree.Relation) and each.signs == ("=",)]
    called = [
        each.operands[1] for each in pairs
        if isinstance(each.operands[0], tree.Call) or not is_label(each.operands[0])
    ]  # fmt: skip
    return tree.Tuple(tuple(called)) if len(called) == len(items) == count else key


def _with_arrows(key: Node, answer: Node) -> Node:
    """a-2b as vectors, where the key's letters are vectors and no arrow was typed at all."""
    arrows = {each.name for each in key.walk() if isinstance(each, tree.Vector)}
    if not arrows or any(isinstance(each, tree.Vector) for each in answer.walk()):
        return answer

    def arrowed(node: Node) -> Node | None:
        if isinstance(node, tree.Name) and str(node) in arrows:
            return tree.Vector(str(node))
        if isinstance(node, tree.Multiply):
            last = "".join(str(each) for each in node.factors[-2:])
            if last in arrows and len(node.factors) == 2:
                return tree.Vector(last)
            if last in arrows:
                rest = tuple(swapped(each, arrowed) for each in node.factors[:-2])
                return tree.Multiply((*rest, tree.Vector(last)), (*node.signs[:-2], ""))
        return None

    return swapped(answer, arrowed)


def _plainer(node: Node) -> Node:
    """y=kx(k=2) as y=2x, 3n+1枚 as (3n+1)枚, Δ=8>0 as Δ=8, 1<e≤√2 with e as a letter."""
    if isinstance(node, tree.Add) and isinstance(node.terms[-1], tree.Minus | tree.Quantity):
        last = node.terms[-1]
        inside = last.body if isinstance(last, tree.Minus) else last
        if isinstance(inside, tree.Quantity) and letters(*node.terms[:-1]):
            bare_last = tree.Minus(inside.value) if isinstance(last, tree.Minus) else inside.value
            return tree.Quantity(tree.Add((*node.terms[:-1], bare_last)), inside.unit)
    if isinstance(node, tree.Where):
        name, value = label_and_value(node.condition)
        if isinstance(name, tree.Name) and name in node.body.walk():
            return swapped(node.body, lambda each: value if each == name else None)
    if isinstance(node, tree.Multiply) and isinstance(node.factors[-1], tree.Quantity):
        last_factor = node.factors[-1]  # 1.5×10^8千米
        return tree.Quantity(
            tree.Multiply((*node.factors[:-1], last_factor.value), node.signs), last_factor.unit
        )
    if isinstance(node, tree.Negate) and isinstance(node.body, tree.Multiply):
        inner = _plainer(node.body)
        if isinstance(inner, tree.Quantity):
            return tree.Quantity(tree.Negate(inner.value), inner.unit)
    if isinstance(node, tree.Relation) and set(node.signs) <= {"=", "≈"}:
        node = tree.Relation((*node.operands[:-1], _plainer(node.operands[-1])), node.signs)
    if isinstance(node, tree.Relation):
        if len(node.signs) == 2 and node.signs[0] == "=" and node.signs[1] in "<>≠≥≤":
            kept = number_of(node.operands[1]) is not None and number_of(node.operands[2]) == 0
            if kept:
                return tree.Relation(node.operands[:2], ("=",))
        e = tree.Constant("e")
        if set(node.signs) & set("<>≤≥∈") and e in node.operands and not letters(node):
            operands = tuple(tree.Name("e") if each == e else each for each in node.operands)
            return tree.Relation(operands, node.signs)
    return node


def _named_function(node: Node) -> tree.Call | None:
    """The f(x) that an equation, or the first of several, begins with."""
    if isinstance(node, tree.Listing | tree.Or):
        node = node.items[0] if isinstance(node, tree.Listing) else node.parts[0]
    first = node.operands[0] if isinstance(node, tree.Relation) else None
    return first if isinstance(first, tree.Call) else None


def _same_variable(key: Node, answer: Node) -> Node:
    """f(t)=2t as f(x)=2x, where the key calls the variable x."""
    one, two = _named_function(key), _named_function(answer)
    if one is None or two is None:
        return answer
    if one.function != two.function or len(one.arguments) != 1 or len(two.arguments) != 1:
        return answer
    wanted, given = one.arguments[0], two.arguments[0]
    if wanted == given or not isinstance(wanted, tree.Name) or not isinstance(given, tree.Name):
        return answer
    if wanted in answer.walk():
        return answer
    return swapped(answer, lambda each: wanted if each == given else None)


def _unitless(node: Node) -> Node:
    """A calculation without its units: 5cm×4cm=20cm² says the same of the numbers."""
    return swapped(node, lambda each: bare(each) if isinstance(each, tree.Quantity) else None)


def _is_chain(node: Node) -> TypeGuard[tree.Relation]:
    """Numbers in a row with < (or >) between them, as they are put in order."""
    return (
        isinstance(node, tree.Relation)
        and len(set(node.signs)) == 1
        and node.signs[0] in "<>"
        and not letters(*node.operands)
    )


def _is_calculation(node: Node) -> TypeGuard[tree.Relation]:
    """36=2×18: numbers on both sides."""
    return (
        _states_value(node)
        and not letters(*node.operands)
        and number_of(node.operands[0]) is not None
    )


def _hats(node: Node) -> dict[str, str]:
    """ŷ in a regression equation is the y of the equation."""
    names = {each.name for each in node.walk() if isinstance(each, tree.Name)}
    return {
        name: name[4:-1] for name in names if name.startswith("hat(") and name[4:-1] not in names
    }


def _other_case(key: Node, answer: Node) -> dict[str, str]:
    """A letter typed as a capital (or the reverse), where the key has only the other one."""
    wanted = {each.name for each in key.walk() if isinstance(each, tree.Name)}
    given = {each.name for each in answer.walk() if isinstance(each, tree.Name)}
    return {
        name: name.swapcase()
        for name in given - wanted
        if len(name) == 1 and name.swapcase() in wanted and name.swapcase() not in given
    }


def _own_unknown(problem: str, key: Node, answer: Node) -> dict[str, str]:
    """3y-5=7 for 3x-5=7, where the question leaves it to the pupil what to call the unknown."""
    one, two = letters(key), letters(answer)
    if len(one) != 1 or len(two) != 1 or one == two or not re.search(r"列(?:出)?方程", problem):
        return {}
    if re.search(r"(?<![A-Za-z])[a-zA-Z](?![A-Za-z])", problem):
        return {}
    return {two.pop(): one.pop()}


def _renamed(node: Node, names: dict[str, str]) -> Node:
    if not names:
        return node
    if isinstance(node, tree.Name):
        return tree.Name(names.get(node.name, node.name), node.subscript)
    changes: dict[str, object] = {}
    for field in fields(node):  # type: ignore[arg-type]
        value = getattr(node, field.name)
        if isinstance(value, Node):
            changes[field.name] = _renamed(value, names)
        elif isinstance(value, tuple):
            changes[field.name] = tuple(
                _renamed(each, names) if isinstance(each, Node) else each for each in value
            )
    return replace(node, **changes) if changes else node  # type: ignore[type-var]


def _has_relation(node: Node) -> bool:
    return any(isinstance(each, tree.Relation) for each in node.walk())


def _states_value(node: Node) -> TypeGuard[tree.Relation]:
    return isinstance(node, tree.Relation) and set(node.signs) <= {"=", "≈"}


def _stated(problem: str, node: tree.Relation) -> Node:
    """The value of sinA=3/5, C_5^2=10, 3×4=12, A∩B={1}, a+b=3 (where a+b was asked for)."""
    last = node.operands[-1]
    before_last = node.operands[:-1]
    if "≈" in node.signs:
        exact = node.signs.index("≈")  # what is exact stands before ≈
        if exact or not is_label(node.operands[0]):
            last, before_last = node.operands[exact], node.operands[:exact]
    return last if all(_is_name_for(problem, each, last) for each in before_last) else node


def _on_one_line(written: str) -> str:
    """x₁²+x₂² and x_1^2+x_2^2 alike, for finding one in the other."""
    return re.sub(r"[_^{}\\$·*×]", "", plain(written))


def _is_name_for(problem: str, before: Node, value: Node) -> bool:
    """Whether what stands before "=" only names the value, or equals it as a calculation."""
    if is_label(before) or isinstance(before, tree.SetOperation | tree.Complement):
        return True
    if before == tree.Constant("e") and not letters(value):
        return True
    if isinstance(before, tree.Call) and (
        before.function not in _KNOWN or not letters(before) <= letters(value)
    ):
        return True
    if any(isinstance(each, tree.Vector) for each in before.walk()):
        return True
    if _on_one_line(text(before)) in _on_one_line(problem):
        return True
    if isinstance(before, tree.Tuple | tree.Interval) and re.search(r"公倍数|公[因约]数", problem):
        return True  # (12,16)=4 and [12,16]=48
    if isinstance(before, tree.Multiply) and text(before) in ("2a", "2b", "2c", "2r", "2R"):
        return bool(re.search(r"焦距|[长短实虚]轴|直径", problem))
    return not letters(before) and bool(same_value(_unitless(before), _unitless(value)))

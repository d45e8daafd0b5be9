"""Whether two written answers of the junior school say the same thing."""

from __future__ import annotations

import re
from typing import Any

import sympy

from engine.maths.equal import same_value
from engine.maths.read import read
from engine.maths.solutions import solution_set
from engine.maths.to_sympy import to_sympy
from engine.maths.tree import Name, Node, PlusMinus, Relation, Tuple
from engine.maths.unreadable import Unreadable

_SAME = (
    (r"\\begin\{cases\}(.*?)\\end\{cases\}", lambda m: m[1].replace("\\\\", ",")),
    (r"\\text\{([^{}]*)\}", r"\1"),
    (r"\^\{?\\circ\}?", "°"),
    (r"\\ ", ""),
    (r"′", "'"),
    (r"(?:平均数|中位数|众数|对称轴|最大值|最小值)=?", ""),
    (r"(?:原)?(?:方程组?|不等式组?)?(?:没有|无)(?:实数)?(?:根|解)", "无解"),
    (r"_\{?[12]\}?(?==)", ""),
    (r"\s+", ""),
)  # fmt: skip


def parts(written: str) -> list[str]:
    """The answers in an answer, cut at commas outside brackets and at 或."""
    for pattern, replacement in _SAME:
        written = re.sub(pattern, replacement, written)  # type: ignore[arg-type]
    return [part for part in re.split(r",(?![^(]*\))|或", written) if part]


def agree(found: str, expected: str) -> bool:
    """Each part of one answer is a part of the other, and as many."""
    some, others = _opened(parts(found)), _opened(parts(expected))
    if len(some) != len(others):
        return False
    waiting = list(others)
    for each in some:
        same = next((other for other in waiting if _same(each, other)), None)
        if same is None:
            return False
        waiting.remove(same)
    return True


def _opened(written: list[str]) -> list[str]:
    """x=3±√5 as two answers, x=x=2 (a double root) as one."""
    opened: list[str] = []
    for each in written:
        if r"\pm" in each and "=" in each:
            opened += [each.replace(r"\pm", "+"), each.replace(r"\pm", "-")]
        else:
            opened.append(re.sub(r"^([a-z])=\1=", r"\1=", each))
    return opened


def _same(one: str, other: str) -> bool:
    if one == other:
        return True
    try:
        return _same_nodes(read(one), read(other))
    except Unreadable:
        return False


def _same_nodes(a: Node, b: Node) -> bool:
    if a == b:
        return True
    if isinstance(a, Relation) != isinstance(b, Relation):
        # A key may give the bare value of what the solution writes with its name.
        named, bare = (a, b) if isinstance(a, Relation) else (b, a)
        return named.signs == ("=",) and same_value(named.operands[1], bare) is True
    if isinstance(a, Relation) and isinstance(b, Relation):
        if all(map(_same_sides, a.operands, b.operands)) and a.signs == b.signs:
            return True
        letters = {str(each) for each in (*a.walk(), *b.walk()) if isinstance(each, Name)}
        if len(letters) != 1:
            return False
        sets: list[Any] = [solution_set(each, next(iter(letters))) for each in (a, b)]
        return None not in sets and bool(sets[0] == sets[1])
    if isinstance(a, PlusMinus) and isinstance(b, PlusMinus):
        return same_value(a.body, b.body) is True
    if isinstance(a, Tuple) and isinstance(b, Tuple):
        return all(map(_same_sides, a.items, b.items))
    return same_value(a, b) is True


def _same_sides(a: Node, b: Node) -> bool:
    return (
        a == b or same_value(a, b) is True or bool(sympy.simplify(to_sympy(a) - to_sympy(b)) == 0)
    )

"""A new letter for an expression (换元): what the equations so far say of it."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

import sympy

from engine.answer.verify.rewriting import CANNOT, letters
from engine.maths import tree
from engine.maths.from_sympy import from_sympy
from engine.maths.to_sympy import symbol, to_sympy
from engine.maths.tree import Node


@lru_cache(maxsize=512)
def in_new_letter(fact: Node, definition: Node) -> Node | None:
    """4^x-3·2^x-4=0 with t=2^x is t²-3t-4=0; None where the old letter doesn't go away."""
    if not isinstance(fact, tree.Relation) or not isinstance(definition, tree.Relation):
        return None
    if definition.signs[0] != "=":
        return None
    name, body = definition.operands[:2]
    if not isinstance(name, tree.Name):
        name, body = body, name
    if not isinstance(name, tree.Name):
        return None
    old = letters(body)
    if not old or str(name) in letters(fact) | old or not old & letters(fact):
        return None
    if isinstance(body, tree.Name):
        return None
    try:
        replaced: Any = to_sympy(body)
        sides = [
            from_sympy(sympy.expand(to_sympy(side)).subs(replaced, symbol(str(name))))
            if old & letters(side)
            else side
            for side in fact.operands
        ]
    except CANNOT:
        return None
    if any(old & letters(side) for side in sides):
        sides = []
    return tree.Relation(tuple(sides), fact.signs) if sides else None

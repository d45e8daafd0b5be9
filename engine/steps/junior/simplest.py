"""Expressions worked out bottom-up in the order of operations, each level by its school rule."""

from __future__ import annotations

from typing import Any

import sympy

from engine.maths import tree
from engine.maths.from_sympy import from_sympy
from engine.maths.to_sympy import to_sympy
from engine.maths.tree import Node
from engine.steps.junior.fractions_of_letters import quotient_lines, sum_of_fractions
from engine.steps.junior.lines import Line, Lines, last, side_by_side, within
from engine.steps.junior.polynomials import polynomial_value, product_lines, sum_lines
from engine.steps.junior.radicals import root_lines, surd_product_lines
from engine.steps.junior.rationals import number_node, number_product, number_sum
from engine.steps.junior.writing import ONE, over, power, terms_of, times, total


def simplest(node: Node) -> Lines:
    """The lines that bring `node` to its simplest school form; none when it is simple already."""
    match node:
        case tree.Add():
            return _sum(node)
        case tree.Negate() | tree.Minus():
            return _negated(node)
        case tree.Multiply() | tree.Divide():
            return _product(node)
        case tree.Power():
            return _power(node)
        case tree.Root():
            return _root(node)
        case tree.Absolute():
            return _absolute(node)
        case tree.Mixed() | tree.Percent():
            return (Line("as_fraction", from_sympy(to_sympy(node))),)
        case tree.Call():
            return _call(node)
    return ()

"""简便运算: laws of arithmetic, tried where they save work."""

from __future__ import annotations

from collections.abc import Callable

from engine.maths.tree import Node
from engine.steps.derivation import Move
from engine.steps.primary.smart_distribution import distribute, near_round_factor
from engine.steps.primary.smart_factoring import (
    extract_common_factor,
    reciprocal_before_factoring,
)
from engine.steps.primary.smart_products import (
    divide_by_product,
    pair_factors,
    scale_quotient,
    split_factor,
    split_product_divisor,
    swap_divisions,
)
from engine.steps.primary.smart_sums import near_round_terms, open_brackets, pair_terms

Law = Callable[[Node, bool], tuple[Move, ...] | None]

LAWS: tuple[Law, ...] = (
    extract_common_factor,
    reciprocal_before_factoring,
    distribute,
    pair_factors,
    split_factor,
    near_round_factor,
    swap_divisions,
    divide_by_product,
    split_product_divisor,
    scale_quotient,
    open_brackets,
    pair_terms,
    near_round_terms,
)


def smart_lines(node: Node, *, eager: bool) -> tuple[Move, ...] | None:
    """Lines by the first law that helps; with `eager` also where it helps only a little."""
    for law in LAWS:
        lines = law(node, eager)
        if lines:
            return lines
    return None

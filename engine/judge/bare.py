"""A bare calculation: a formula to be worked out, with no other words that could change its sense."""

import re

from engine.maths.passage import split_passage
from engine.maths.read import read
from engine.maths.tree import Node
from engine.maths.unreadable import TooHard, Unreadable

WORDS = frozenset(("", "计算", "求值", "求", "算一算", "化简", "口算", "等于多少", "是多少"))
"""What may stand beside the formula."""

_PLACES = re.compile(r"⟦\d+⟧")


def bare_calculation(statement: str) -> tuple[Node, ...]:
    """The formulas of a bare calculation; nothing when other words stand beside them."""
    passage = split_passage(statement)
    if _PLACES.sub("", passage.prose).strip(" ：:，。=?？") not in WORDS:
        return ()
    nodes = []
    for formula in passage.formulas:
        try:
            nodes.append(read(formula))
        except (TooHard, Unreadable):
            continue
    return tuple(nodes)

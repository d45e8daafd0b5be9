"""约分、通分 where they are asked for."""

from __future__ import annotations

from math import lcm

from engine.maths.tree import Divide, Listing
from engine.steps.claim import Equal, Holds
from engine.steps.derivation import Derivation, Move, Words
from engine.steps.primary.fraction_operations import reduced_line
from engine.steps.primary.numerals import (
    equals,
    fraction,
    integer,
    is_fraction,
    is_reduced,
    multiply,
    parts_of,
)
from engine.steps.primary.order import plain
from engine.steps.primary.wording import matched
from engine.steps.task import Task


def reduce(task: Task) -> Derivation | None:
    """把 18/24 约分."""
    found = matched(task, r"(?:把|将)?(?:分数)?#(?:进行)?约分", r"(?:约分|化简(?:分数)?),?#")
    if found is None:
        return None
    node = plain(found[1][0])
    if node is None or not is_fraction(node) or is_reduced(node):
        return None
    above, below = parts_of(node)
    moves = (reduced_line(fraction(above, below)),)
    answer = moves[-1].after
    if answer is None:
        return None
    return Derivation(
        "primary_reduction", moves, answer, form="lowest_terms", proof=(Equal(node, answer),)
    )


def bring_to_common_denominator(task: Task) -> Derivation | None:
    """把 3/4 和 5/6 通分."""
    found = matched(
        task, r"(?:把|将)?#[和与,]#(?:[和与,]#)?(?:进行)?通分", r"通分,?#[和与,]#(?:[和与,]#)?"
    )
    if found is None:
        return None
    nodes = [plain(node) for node in found[1]]
    if any(node is None or not is_fraction(node) for node in nodes):
        return None
    fractions = [node for node in nodes if node is not None]
    belows = [parts_of(node)[1] for node in fractions]
    common = lcm(*belows)
    if len(set(belows)) == 1:
        return None
    words: Words = {
        "denominators": "、".join(str(each) for each in belows), "denominator": integer(common),
    }  # fmt: skip
    moves = [
        Move(
            "find_common_denominator",
            integer(common),
            claims=tuple(
                Holds(equals(integer(common), multiply(integer(b), integer(common // b))))
                for b in belows
            ),
            words=words,
        )
    ]
    results = []
    for node in fractions:
        above, below = parts_of(node)
        times = common // below
        after = fraction(above * times, common)
        results.append(after)
        grown = fraction(above, below)
        if times == 1:
            continue
        spelled = Divide(
            multiply(integer(above), integer(times)),
            multiply(integer(below), integer(times)),
            "frac",
        )
        moves.append(
            Move(
                "expand_fraction",
                equals(grown, spelled, after),
                claims=(Equal(grown, spelled), Equal(spelled, after)),
                words={"factor": integer(times)},
            )
        )
    answer = Listing(tuple(results))
    proof = tuple(Equal(a, b) for a, b in zip(fractions, results, strict=True))
    return Derivation("primary_common_denominator", tuple(moves), answer, proof=proof)

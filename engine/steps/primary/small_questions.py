"""Small questions of the first grades: the most that fits, unit fractions, the largest of several."""

from __future__ import annotations

import re
from fractions import Fraction

from engine.maths.tree import Listing, Multiply, Node, Relation
from engine.maths.write import latex, text
from engine.steps.claim import Equal, Holds
from engine.steps.derivation import Derivation, Move
from engine.steps.primary.numerals import (
    decimal,
    fraction,
    integer,
    is_fraction,
    is_number,
    parts_of,
    places,
    rational,
    value_of,
)
from engine.steps.primary.order import plain
from engine.steps.primary.wording import matched
from engine.steps.task import Task

_FITS = re.compile(
    r"(?:(?:____|□|\(\s*\)|括号|方框)?(?:里|中)?最大能填几[:：,，]?)?\s*(?:(\d+)\s*×\s*(?:____|□|\(\s*\))|(?:____|□|\(\s*\))\s*×\s*(\d+))\s*([<＜])\s*(\d+)\s*[,，]?\s*(?:(?:____|□|\(\s*\)|括号)?(?:里|中)?最大能填几)?[?？。]?"
)


def most_that_fits(task: Task) -> Derivation | None:
    """□里最大能填几：8×□<50."""
    said = task.text.strip().replace("（", "(").replace("）", ")").replace("　", "")
    found = _FITS.fullmatch(said)
    if found is None or "最大" not in said:
        return None
    each, bound = int(found[1] or found[2]), int(found[4])
    if each < 1 or bound <= each:
        return None
    most = (bound - 1) // each
    below, above = (_product(each, most + k) for k in (0, 1))
    claims = (
        Holds(Relation((below, integer(bound)), ("<",))),
        Holds(Relation((above, integer(bound)), ("≥",))),
    )
    move = Move("most_that_fits", Relation((below, integer(bound)), ("<",)), claims=claims)
    return Derivation("primary_most", (move,), integer(most), proof=claims)


def _product(one: int, other: int) -> Node:
    return Multiply((integer(one), integer(other)), ("×",))


def unit_of_fraction(task: Task) -> Derivation | None:
    """3/8的分数单位是1/8，它有3个这样的分数单位."""
    found = matched(
        task,
        r"(?:求)?#的分数单位(?:是)?_?(?P<how>,(?:它)?(?:里面)?(?:含)?有(?:_|多少)?个(?:这样的)?(?:分数单位)?)?",
    )
    given = plain(found[1][0]) if found else None
    if found is None or given is None or not is_fraction(given):
        return None
    above, below = parts_of(given)
    unit = fraction(1, below)
    claims = (Equal(Multiply((integer(above), unit), ("×",)), given),)
    move = Move("unit_fraction", unit, claims=claims)
    if not found[0]["how"]:
        return Derivation("primary_unit_fraction", (move,), unit, proof=claims)
    both = Listing((unit, integer(above)))
    return Derivation(
        "primary_unit_fraction", (move,), both, latex(both), f"{text(unit)}，{above}", proof=claims
    )


def extreme_of_numbers(task: Task) -> Derivation | None:
    """在1/2、0.6、55%中，最大的数是0.6."""
    found = matched(
        task,
        r"(?:在)?#(?:[,和]#){1,5}(?:这[两三四五六]个数|这些数|几个数)?(?:中|里),?(?:最(?P<which>大|小)的(?:数)?|最(?P<also>大|小)数)(?:是|为)?_?(?:哪个|谁)?",
    )
    if found is None:
        return None
    given = [plain(each) for each in found[1]]
    numbers = [each for each in given if each is not None and is_number(each)]
    which = found[0]["which"] or found[0]["also"]
    values = [value_of(each) for each in numbers]
    if len(numbers) != len(given) or len(set(values)) < len(values):
        return None
    best = (max if which == "大" else min)(range(len(values)), key=lambda i: values[i])
    shown = [_shown(each) for each in values]
    moves = [
        Move(
            "largest_of",
            Listing(tuple(shown)),
            Listing(tuple(numbers)),
            claims=tuple(Equal(a, b) for a, b in zip(numbers, shown, strict=True)),
            words={"which": which},
        )
    ]
    sign = ">" if which == "大" else "<"
    proof = tuple(
        Holds(Relation((numbers[best], each), (sign,)))
        for i, each in enumerate(numbers)
        if i != best
    )
    return Derivation("primary_extreme", tuple(moves), numbers[best], proof=proof)


def _shown(value: Fraction) -> Node:
    return decimal(value) if places(value) is not None else rational(value)

"""Kinds of whole numbers, multiples counted, and equal fractions to fill in."""

from __future__ import annotations

from collections.abc import Callable

from engine.maths.tree import (
    Divide,
    Listing,
    Name,
    Node,
    Number,
    Relation,
)
from engine.steps.claim import Claim, Equal, Holds
from engine.steps.derivation import Derivation, Move
from engine.steps.primary.divisibility import prime_factors, whole_numbers
from engine.steps.primary.numerals import (
    divide,
    fraction,
    integer,
    multiply,
    value_of,
)
from engine.steps.primary.wording import matched
from engine.steps.task import Task


def sort_whole_numbers(task: Task) -> Derivation | None:
    """在这些数中，质数（合数、奇数、偶数、3 的倍数）有哪些."""
    found = matched(
        task,
        r"(?:在)?#(?:,#)+(?:这些数)?(?:中|里|这几个数中),?(?:的)?(?P<kind>质数|素数|合数|奇数|偶数|#的倍数)(?:有|是)?(?:哪些|哪几个)?_?",
        r"(?:找出|写出|选出)?#(?:,#)+(?:中|里)(?:的|所有)*(?P<kind>质数|素数|合数|奇数|偶数|#的倍数)(?:有)?(?:哪些)?_?",
    )
    if found is None:
        return None
    kind = found[0]["kind"]
    nodes = list(found[1])
    divisor = whole_numbers((nodes.pop(),)) if kind.startswith("#") else None
    numbers = whole_numbers(tuple(nodes))
    if numbers is None or not 2 <= len(numbers) <= 20 or any(n > 10**6 for n in numbers):
        return None
    if kind.startswith("#") and (divisor is None or divisor[0] < 2):
        return None
    size = divisor[0] if divisor else 2
    tests: dict[str, Callable[[int], bool]] = {
        "质": lambda n: n > 1 and len(prime_factors(n)) == 1, "素": lambda n: n > 1 and len(prime_factors(n)) == 1,
        "合": lambda n: n > 1 and len(prime_factors(n)) > 1, "奇": lambda n: n % 2 == 1,
        "偶": lambda n: n % 2 == 0, "#": lambda n: n % size == 0,
    }  # fmt: skip
    kept = [n for n in numbers if tests[kind[0]](n)]
    if not kept:
        return None
    answer = Listing(tuple(integer(n) for n in kept)) if len(kept) > 1 else integer(kept[0])
    claims: list[Claim] = []
    for n in kept:
        factors = prime_factors(n) if n > 1 else [1]
        product: Node = (
            integer(factors[0]) if len(factors) == 1 else multiply(*map(integer, factors))
        )
        claims.append(Equal(product, integer(n)))
        if kind[0] in "偶#":
            claims.append(Equal(multiply(integer(size), integer(n // size)), integer(n)))
    said = "质数" if kind[0] in "质素" else f"{size}的倍数" if kind[0] == "#" else kind
    move = Move("sort_numbers", answer, claims=tuple(claims), words={"kind": said})
    return Derivation("primary_kinds_of_numbers", (move,), answer, proof=tuple(claims))


def count_multiples(task: Task) -> Derivation | None:
    """100 以内 9 的倍数有几个；3/4=( )/12."""
    found = matched(
        task,
        r"(?:在)?#以内(?:的)?#的倍数(?:一共|共)?有(?:多少|几)?个?_?",
        r"(?:从)?#以内,?#的倍数(?:的)?个数",
    )
    if found is None or "个" not in task.text:
        return None
    numbers = whole_numbers(found[1])
    if numbers is None or len(numbers) != 2 or not 1 <= numbers[1] <= numbers[0] <= 10**6:
        return None
    limit, size = numbers
    count = limit // size
    claims: tuple[Claim, ...] = (
        Holds(Relation((multiply(integer(size), integer(count)), integer(limit)), ("≤",))),
        Holds(Relation((multiply(integer(size), integer(count + 1)), integer(limit)), (">",))),
    )
    move = Move(
        "count_multiples",
        integer(count),
        divide(integer(limit), integer(size)),
        claims=claims,
        words={"size": integer(size)},
    )
    return Derivation("primary_count_multiples", (move,), integer(count), proof=claims)


def fill_equal_fraction(task: Task) -> Derivation | None:
    """3/4=( )/12, ( )/20=3/5, 6/( )=2/3."""
    found = matched(task, r"(?:填空,?)?#")
    if found is None or not isinstance(found[1][0], Relation) or found[1][0].signs != ("=",):
        return None
    sides = found[1][0].operands
    if len(sides) != 2 or not all(isinstance(each, Divide) for each in sides):
        return None
    blanks = [
        (i, part)
        for i, each in enumerate(sides)
        for part in ("numerator", "denominator")
        if _is_blank(getattr(each, part))
    ]
    if len(blanks) != 1:
        return None
    (place, part) = blanks[0]
    known = sides[1 - place]
    if not isinstance(known, Divide) or not all(
        isinstance(each, Number) for each in (known.numerator, known.denominator)
    ):
        return None
    other = getattr(sides[place], "denominator" if part == "numerator" else "numerator")
    if (
        not isinstance(other, Number)
        or value_of(known.denominator) == 0
        or value_of(known.numerator) == 0
    ):
        return None
    ratio = value_of(known.numerator) / value_of(known.denominator)
    value = value_of(other) * ratio if part == "numerator" else value_of(other) / ratio
    if value.denominator != 1:
        return None
    above, below = (
        (int(value), int(other.value)) if part == "numerator" else (int(other.value), int(value))
    )
    full = fraction(above, below)
    claim = Equal(known, full)
    move = Move("equal_fraction", Relation((known, full), ("=",)), claims=(claim,))
    return Derivation("primary_equal_fraction", (move,), integer(value), proof=(claim,))


def _is_blank(each: Node) -> bool:
    return (
        type(each).__name__ == "Blank"
        or (isinstance(each, Name) and each.name == "blank")
        or getattr(each, "name", "") == "blank"
    )

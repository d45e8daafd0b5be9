"""最大公因数与最小公倍数: by 短除法, and at a glance where that is enough."""

from __future__ import annotations

from math import gcd, lcm

from engine.maths.tree import Add, Listing, Minus, Node
from engine.steps.claim import Claim, Equal, Holds
from engine.steps.derivation import Derivation, Move
from engine.steps.primary.divisibility import (
    divides_all,
    factors_of_number,
    ladder_latex,
    prime_factors,
    whole_numbers,
)
from engine.steps.primary.numerals import equals, integer, multiply
from engine.steps.primary.wording import matched
from engine.steps.task import Task

_AND = r"(?:[和与,、]|以及)"
_MANY = rf"#(?:{_AND}#){{1,3}}"


def common_factor_and_multiple(task: Task) -> Derivation | None:
    """求 24 和 36 的最大公因数和最小公倍数."""
    found = matched(
        task,
        rf"(?:用短除法)?(?:求|求出|写出)?{_MANY}的最大公(?:因|约)数[和与](?:它们的)?最小公倍数",
    )
    values = whole_numbers(found[1]) if found else None
    if values is None or len(set(values)) < 2 or lcm(*values) > 10**9:
        return None
    first, second = _greatest(values), _least(values)
    if first.answer is None or second.answer is None:
        return None
    return Derivation(
        "primary_common_factor_and_multiple",
        # Two numbers share one ladder: it is shown once.
        first.moves + tuple(m for m in second.moves if not m.latex or len(values) > 2),
        Listing((first.answer, second.answer)),
        answer_text=f"最大公因数 {gcd(*values)}，最小公倍数 {lcm(*values)}",
        proof=(*first.proof, *second.proof),
    )


def list_common_factors(task: Task) -> Derivation | None:
    """12 和 18 的公因数有哪些: the factors of each, and those in both lists."""
    found = matched(
        task,
        r"(?:写出|找出|求|列出|求出)?#[和与]#的(?:所有|全部)?的?公(?:因|约)数(?:有|有哪些|有哪几个)?_?",
    )
    values = whole_numbers(found[1]) if found else None
    if values is None or max(values) > 10_000:
        return None
    lists = [factors_of_number(value) for value in values]
    moves = [
        Move(
            "factors_in_order",
            Listing(tuple(map(integer, each))),
            claims=divides_all(value, each),
            words={"number": integer(value), "count": str(len(each))},
        )
        for value, each in zip(values, lists, strict=True)
    ]
    shared = [each for each in lists[0] if each in lists[1]]
    answer = Listing(tuple(map(integer, shared))) if len(shared) > 1 else integer(shared[0])
    claims = divides_all(gcd(*values), shared)
    moves.append(Move("factors_in_both", answer, claims=claims, words=_named(values)))
    proof = (*_gcf_proof(values, gcd(*values)), *claims)
    return Derivation("primary_common_factors", tuple(moves), answer, proof=proof)


def greatest_common_factor(task: Task) -> Derivation | None:
    """求 12 和 18 的最大公因数, by 短除法."""
    found = matched(
        task,
        rf"(?:用短除法)?(?:求|求出|写出|找出)?(?:各组数)?{_MANY}的最大公(?:因|约)数(?:是)?_?",
        rf"(?:用短除法)?(?:求|求出|写出)(?:(?:各|每)组数的|两个数的)?最大公(?:因|约)数,?{_MANY}",
    )
    values = whole_numbers(found[1]) if found else None
    if values is None or len(set(values)) < 2:
        return None
    return _greatest(values)


def _greatest(values: list[int]) -> Derivation:
    common = gcd(*values)
    words = _named(values)
    answer = integer(common)
    proof = _gcf_proof(values, common)
    special = _special_gcf(values, common)
    if special is not None:
        move = Move(special, answer, claims=proof, words={**words, "result": answer})
        return Derivation("primary_greatest_common_factor", (move,), answer, proof=proof)
    divided, rests = _common_ladder(values)
    product = multiply(*map(integer, divided))
    moves = (
        Move(
            "common_short_division", latex=ladder_latex(values, divided), claims=proof, words=words
        ),
        Move(
            "multiply_left_divisors",
            answer if len(divided) == 1 else equals(product, answer),
            claims=(Equal(product, answer),),
            words={**words, "rests": "、".join(map(str, rests))},
        ),
    )
    return Derivation("primary_greatest_common_factor", moves, answer, proof=proof)


def _special_gcf(values: list[int], common: int) -> str | None:
    if common == min(values):
        return "gcf_of_multiple"
    return "gcf_coprime" if common == 1 else None


def _gcf_proof(values: list[int], common: int) -> tuple[Claim, ...]:
    """It divides every number, and it is a combination of them (Bézout), so nothing greater does."""
    divides = [
        Holds(equals(integer(v), multiply(integer(common), integer(v // common)))) for v in values
    ]
    return (*divides, _combination(values, common))


def _combination(values: list[int], common: int) -> Claim:
    weights = [1]
    so_far = values[0]
    for value in values[1:]:
        greatest, left, right = _extended(so_far, value)
        weights = [left * each for each in weights] + [right]
        so_far = greatest
    terms: list[tuple[int, Node]] = [
        (1 if weight > 0 else -1, multiply(integer(value), integer(abs(weight))))
        for value, weight in zip(values, weights, strict=True)
    ]
    terms.sort(key=lambda term: -term[0])
    built = tuple(Minus(node) if sign < 0 else node for sign, node in terms)
    return Equal(Add(built), integer(common))


def _extended(first: int, second: int) -> tuple[int, int, int]:
    """g, s and t with s·first + t·second = g, by Euclid's algorithm."""
    old, rest, left, next_left = first, second, 1, 0
    while rest:
        times = old // rest
        old, rest = rest, old - times * rest
        left, next_left = next_left, left - times * next_left
    return old, left, (old - left * first) // second


def least_common_multiple(task: Task) -> Derivation | None:
    """求 24 和 36 的最小公倍数, by 短除法."""
    found = matched(
        task,
        rf"(?:用短除法)?(?:求|求出|写出|找出)?(?:各组数)?{_MANY}的最小公倍数(?:是)?_?",
        rf"(?:用短除法)?(?:求|求出|写出)(?:(?:各|每)组数的|两个数的)?最小公倍数,?{_MANY}",
    )
    values = whole_numbers(found[1]) if found else None
    if values is None or len(set(values)) < 2 or lcm(*values) > 10**9:
        return None
    return _least(values)


def _least(values: list[int]) -> Derivation:
    common = lcm(*values)
    words = _named(values)
    answer = integer(common)
    proof = _lcm_proof(values, common)
    if common == max(values):
        move = Move("lcm_of_multiple", answer, claims=proof, words={**words, "result": answer})
        return Derivation("primary_least_common_multiple", (move,), answer, proof=proof)
    if len(values) == 2 and gcd(*values) == 1:
        product = multiply(*map(integer, values))
        moves = (
            Move(
                "lcm_coprime",
                equals(product, answer),
                claims=(Equal(product, answer),),
                words=words,
            ),
        )
        return Derivation("primary_least_common_multiple", moves, answer, proof=proof)
    divided, rests = _pairwise_ladder(values)
    product = multiply(*map(integer, [*divided, *[rest for rest in rests if rest != 1]]))
    ladder = Move(
        "common_short_division" if len(values) == 2 else "pairwise_short_division",
        latex=ladder_latex(values, divided),
        claims=proof,
        words=words,
    )
    last = Move(
        "multiply_all_divisors",
        equals(product, answer),
        claims=(Equal(product, answer),),
        words=words,
    )
    return Derivation("primary_least_common_multiple", (ladder, last), answer, proof=proof)


def _lcm_proof(values: list[int], common: int) -> tuple[Claim, ...]:
    """It is a multiple of every number, and how many times has no common factor."""
    times = [common // value for value in values]
    divides = [
        Holds(equals(integer(common), multiply(integer(v), integer(t))))
        for v, t in zip(values, times, strict=True)
    ]
    return (*divides, _combination(times, 1))


def _named(values: list[int]) -> dict[str, Node | str]:
    *first, last = values
    shown = "、".join(f"${each}$" for each in first) + f" 和 ${last}$"
    return {"numbers": shown, "small": integer(min(values)), "large": integer(max(values))}


def _common_ladder(values: list[int]) -> tuple[list[int], list[int]]:
    divided, rests = [], list(values)
    for prime in prime_factors(gcd(*values)):
        divided.append(prime)
        rests = [rest // prime for rest in rests]
    return divided, rests


def _pairwise_ladder(values: list[int]) -> tuple[list[int], list[int]]:
    """Divide as long as a prime divides two of the numbers; the others are carried down."""
    divided, rests = [], list(values)
    divisor = 2
    while divisor <= max(rests):
        if sum(rest % divisor == 0 for rest in rests) >= 2:
            divided.append(divisor)
            rests = [rest // divisor if rest % divisor == 0 else rest for rest in rests]
        else:
            divisor += 1
    return divided, rests

"""因数与倍数: factors, multiples, prime factors, greatest common factor, least common multiple."""

from __future__ import annotations

from engine.maths.tree import Listing, Node, Relation
from engine.steps.claim import Claim, Equal, Holds
from engine.steps.derivation import Derivation, Move
from engine.steps.primary.numerals import equals, integer, is_whole, multiply, value_of
from engine.steps.primary.wording import matched
from engine.steps.task import Task

GREATEST = 1_000_000
MOST_MULTIPLES = 40


def whole_numbers(nodes: tuple[Node, ...]) -> list[int] | None:
    if not nodes or not all(is_whole(node) for node in nodes):
        return None
    values = [int(value_of(node)) for node in nodes]
    return values if all(0 < value <= GREATEST for value in values) else None


def prime_factors(value: int) -> list[int]:
    """Prime factors in order, each as often as it occurs."""
    found, divisor = [], 2
    while divisor * divisor <= value:
        while value % divisor == 0:
            found.append(divisor)
            value //= divisor
        divisor += 1
    return [*found, value] if value > 1 else found


def list_factors(task: Task) -> Derivation | None:
    """写出 24 的所有因数."""
    found = matched(
        task,
        r"(?:写出|找出|求|列出|求出)?#的(?:所有|全部)?(?:的)?(?:因数|约数)(?:有|有哪些|有哪几个)?_?",
        r"(?:写出|找出|求|列出|求出)(?:所有|全部)#的(?:因数|约数)",
    )
    values = whole_numbers(found[1]) if found else None
    if values is None or values[0] > 10_000:
        return None
    number = values[0]
    factors = factors_of_number(number)
    low = [each for each in factors if each * each <= number]
    lines = []
    for each in low:
        product = multiply(integer(each), integer(number // each))
        lines.append(equals(integer(number), product))
    pairs = Move(
        "factor_pairs",
        latex=f"{number}=" + "=".join(f"{each}\\times {number // each}" for each in low),
        claims=tuple(Holds(each) for each in lines),
        words={"number": integer(number)},
    )
    answer = Listing(tuple(integer(each) for each in factors))
    written = Move(
        "factors_in_order",
        answer,
        claims=tuple(Holds(each) for each in lines),
        words={"number": integer(number), "count": str(len(factors))},
    )
    return Derivation(
        "primary_factors", (pairs, written), answer, proof=divides_all(number, factors)
    )


def divides_all(number: int, factors: list[int]) -> tuple[Claim, ...]:
    """Each divides it; the number of factors follows from the prime factors."""
    count, primes = 1, prime_factors(number)
    for prime in set(primes):
        count *= primes.count(prime) + 1
    holds = [
        Holds(equals(integer(number), multiply(integer(each), integer(number // each))))
        for each in factors
    ]
    return (*holds, Holds(equals(integer(count), integer(len(set(factors))))))


def list_multiples(task: Task) -> Derivation | None:
    """写出 100 以内 15 的所有倍数."""
    found = matched(
        task,
        r"(?:写出|找出|求|列出|求出)?#以内(?:的)?(?:所有)?#的(?:所有|全部)?倍数(?:有|有哪些)?_?",
    )
    values = whole_numbers(found[1]) if found else None
    if values is None:
        return None
    limit, number = values
    count = limit // number
    if not 0 < count <= MOST_MULTIPLES:
        return None
    multiples = [number * each for each in range(1, count + 1)]
    answer = Listing(tuple(integer(each) for each in multiples))
    claims = tuple(
        Holds(equals(integer(each), multiply(integer(number), integer(i + 1))))
        for i, each in enumerate(multiples)
    )
    last = (
        Holds(Relation((integer(multiples[-1]), integer(limit)), ("≤",))),
        Holds(Relation((integer(limit), integer(number * (count + 1))), ("<",))),
    )
    words = {"number": integer(number), "limit": integer(limit)}
    move = Move("multiples_in_order", answer, claims=(*claims, *last), words=words)
    return Derivation("primary_multiples", (move,), answer, proof=(*claims, *last))


def factor_into_primes(task: Task) -> Derivation | None:
    """把 60 分解质因数."""
    found = matched(
        task,
        r"(?:用短除法)?(?:把|将)?#(?:用短除法)?(?:分解质因数|分解(?:成)?质因数(?:的?积)?|写成质因数相乘的形式)(?:是)?_?",
        r"(?:用短除法)?分解质因数,?#",
    )
    values = whole_numbers(found[1]) if found else None
    if values is None:
        return None
    number = values[0]
    primes = prime_factors(number)
    if len(primes) < 2:
        return None
    product = multiply(*map(integer, primes))
    claims = (Equal(integer(number), product),)
    ladder = Move(
        "short_division",
        equals(integer(number), product),
        claims=claims,
        words={"number": integer(number)},
    )
    table = Move(
        "short_division_ladder",
        claims=claims,
        words={"number": integer(number), "last": integer(primes[-1])},
        latex=ladder_latex([number], primes[:-1]),
    )
    return Derivation(
        "primary_prime_factors", (table, ladder), product, form="prime_factors", proof=claims
    )


def factors_of_number(number: int) -> list[int]:
    low = [each for each in range(1, int(number**0.5) + 1) if number % each == 0]
    return low + [number // each for each in reversed(low) if each * each != number]


def ladder_latex(values: list[int], divided: list[int]) -> str:
    rows, rests = [], list(values)
    for prime in divided:
        shown = "\\quad ".join(map(str, rests))
        rows.append(f"{prime}\\,\\underline{{|\\,{shown}}}")
        rests = [rest // prime if rest % prime == 0 else rest for rest in rests]
    rows.append("\\phantom{2}\\,\\phantom{|}\\," + "\\quad ".join(map(str, rests)))
    return "\\begin{aligned}" + " \\\\ ".join("&" + row for row in rows) + "\\end{aligned}"

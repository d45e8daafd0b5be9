"""因数与倍数: factors, multiples, prime factors, greatest common factor, least common multiple."""

from __future__ import annotations

from math import gcd, lcm

from engine.maths.tree import Add, Listing, Minus, Node, Relation
from engine.steps.claim import Claim, Equal, Holds
from engine.steps.derivation import Derivation, Move
from engine.steps.primary.numerals import equals, integer, is_whole, multiply, value_of
from engine.steps.primary.wording import matched
from engine.steps.task import Task

GREATEST = 1_000_000
MOST_MULTIPLES = 40
_AND = r"(?:[和与,、]|以及)"
_MANY = rf"#(?:{_AND}#){{1,3}}"


def _whole(nodes: tuple[Node, ...]) -> list[int] | None:
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
    values = _whole(found[1]) if found else None
    if values is None or values[0] > 10_000:
        return None
    number = values[0]
    factors = _factors(number)
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
        "primary_factors", (pairs, written), answer, proof=_divides_all(number, factors)
    )


def _divides_all(number: int, factors: list[int]) -> tuple[Claim, ...]:
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
    values = _whole(found[1]) if found else None
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
    values = _whole(found[1]) if found else None
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
        latex=_shared_latex([number], primes[:-1]),
    )
    return Derivation(
        "primary_prime_factors", (table, ladder), product, form="prime_factors", proof=claims
    )


def common_factor_and_multiple(task: Task) -> Derivation | None:
    """求 24 和 36 的最大公因数和最小公倍数."""
    found = matched(
        task,
        rf"(?:用短除法)?(?:求|求出|写出)?{_MANY}的最大公(?:因|约)数[和与](?:它们的)?最小公倍数",
    )
    values = _whole(found[1]) if found else None
    if values is None or len(set(values)) < 2 or lcm(*values) > 10**9:
        return None
    first, second = _greatest(values), _least(values)
    if first.answer is None or second.answer is None:
        return None
    return Derivation(
        "primary_common_factor_and_multiple",
        (*first.moves, *second.moves),
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
    values = _whole(found[1]) if found else None
    if values is None or max(values) > 10_000:
        return None
    lists = [_factors(value) for value in values]
    moves = [
        Move(
            "factors_in_order",
            Listing(tuple(map(integer, each))),
            claims=_divides_all(value, each),
            words={"number": integer(value), "count": str(len(each))},
        )
        for value, each in zip(values, lists, strict=True)
    ]
    shared = [each for each in lists[0] if each in lists[1]]
    answer = Listing(tuple(map(integer, shared))) if len(shared) > 1 else integer(shared[0])
    claims = _divides_all(gcd(*values), shared)
    moves.append(Move("factors_in_both", answer, claims=claims, words=_named(values)))
    proof = (*_gcf_proof(values, gcd(*values)), *claims)
    return Derivation("primary_common_factors", tuple(moves), answer, proof=proof)


def _factors(number: int) -> list[int]:
    low = [each for each in range(1, int(number**0.5) + 1) if number % each == 0]
    return low + [number // each for each in reversed(low) if each * each != number]


def greatest_common_factor(task: Task) -> Derivation | None:
    """求 12 和 18 的最大公因数, by 短除法."""
    found = matched(
        task,
        rf"(?:用短除法)?(?:求|求出|写出|找出)?(?:下面各组数)?{_MANY}的最大公(?:因|约)数(?:是)?_?",
        rf"(?:用短除法)?(?:求|求出)最大公(?:因|约)数,?{_MANY}",
    )
    values = _whole(found[1]) if found else None
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
            "common_short_division", latex=_shared_latex(values, divided), claims=proof, words=words
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
        rf"(?:用短除法)?(?:求|求出|写出|找出)?(?:下面各组数)?{_MANY}的最小公倍数(?:是)?_?",
        rf"(?:用短除法)?(?:求|求出)最小公倍数,?{_MANY}",
    )
    values = _whole(found[1]) if found else None
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
        latex=_shared_latex(values, divided),
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


def _shared_latex(values: list[int], divided: list[int]) -> str:
    rows, rests = [], list(values)
    for prime in divided:
        shown = "\\quad ".join(map(str, rests))
        rows.append(f"{prime}\\,\\underline{{|\\,{shown}}}")
        rests = [rest // prime if rest % prime == 0 else rest for rest in rests]
    rows.append("\\phantom{2}\\,\\phantom{|}\\," + "\\quad ".join(map(str, rests)))
    return "\\begin{aligned}" + " \\\\ ".join("&" + row for row in rows) + "\\end{aligned}"

"""Small questions in words: a number from what is done to it, kinds of whole numbers, discounts, means."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction

from engine.maths.tree import (
    Add,
    Divide,
    Listing,
    Minus,
    Multiply,
    Name,
    Node,
    Number,
    Percent,
    Quantity,
    Relation,
)
from engine.steps.claim import Claim, Equal, Holds, SameSolutions
from engine.steps.derivation import Derivation, Move
from engine.steps.primary.divisibility import prime_factors, whole_numbers
from engine.steps.primary.numerals import (
    decimal,
    divide,
    fraction,
    integer,
    is_fraction,
    is_number,
    multiply,
    places,
    rational,
    subtract,
    value_of,
)
from engine.steps.primary.operation import line
from engine.steps.primary.order import plain
from engine.steps.primary.wording import matched
from engine.steps.task import Task

_NUMBER = r"(?:一个数|这个数|某数|#)"


def number_from_words(task: Task) -> Derivation | None:
    """x 的 3 倍减去 8 等于 19，求 x."""
    found = matched(
        task,
        r"(?P<who>一个数|某数|#)的#倍?(?P<how>减去|加上|减|加|比#多|比#少|除以)#?(?:,?(?:差|和|商))?(?:等于|是|得)#,(?:求)?(?:这个数|某数|#)(?:是)?_?",
        r"(?P<who>一个数|某数|#)的#倍?(?:与|和|,)#的(?P<how>差|和)(?:等于|是|得)#,(?:求)?(?:这个数|某数|#)(?:是)?_?",
        r"(?P<who>一个数|某数|#)的#倍?比#(?P<more>多|少)#,(?:求)?(?:这个数|某数|#)(?:是)?_?",
        r"(?P<who>一个数|某数|#)(?P<how>减去|加上|减|加|乘|乘以|除以)#(?:,?(?:差|和|积|商))?(?:等于|是|得)#,(?:求)?(?:这个数|某数|#)(?:是)?_?(?P<single>)",
    )
    if found is None:
        return None
    match, nodes = found[0], list(found[1])
    unknown: Node = Name("x")
    if match["who"] == "#":
        unknown = nodes.pop(0)
        if not isinstance(unknown, Name):
            return None
    if nodes and isinstance(nodes[-1], Name) and nodes.pop() != unknown:
        return None
    numbers = [plain(each) for each in nodes]
    if any(each is None or not is_number(each) for each in numbers):
        return None
    values = [each for each in numbers if each is not None]
    groups = match.groupdict()
    if groups.get("single") is not None:
        return _equation(unknown, integer(1), groups["how"] or "", values)
    times, *rest = values
    if groups.get("more"):
        base, size = rest
        return _equation(unknown, times, "减" if groups["more"] == "多" else "加", [size, base])
    how = {"差": "减", "和": "加"}.get(groups["how"] or "", groups["how"] or "")
    return _equation(unknown, times, how, rest)


def _equation(unknown: Node, times: Node, how: str, values: list[Node]) -> Derivation | None:
    if len(values) != 2:
        return None
    size, result = values
    term: Node = unknown if times == integer(1) else Multiply((times, unknown), ("",))
    left: Node
    k, s, r = value_of(times), value_of(size), value_of(result)
    if k == 0 or (how.startswith(("乘", "除")) and s == 0):
        return None
    match how[0]:
        case "减":
            left, value = Add((term, Minus(size))), (r + s) / k
        case "加":
            left, value = Add((term, size)), (r - s) / k
        case "乘":
            left, value = Multiply((term, size), ("×",)), r / s / k
        case _:
            left, value = Divide(term, size, "÷"), r * s / k
    if value < 0:
        return None
    fractions = any(is_fraction(each) for each in (times, size, result))
    shown: Node = decimal(value) if places(value) is not None and not fractions else rational(value)
    question = Relation((left, result), ("=",))
    answer = Relation((unknown, shown), ("=",))
    claims: tuple[Claim, ...] = (SameSolutions(question, answer, (str(unknown),)),)
    moves = (
        Move("words_to_equation", question, words={"unknown": unknown}),
        Move("equation_backwards", answer, question, claims=claims),
    )
    return Derivation("primary_number_from_words", moves, answer, proof=claims)


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


_TENTHS = {"一": 1, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9}


def take_discount(task: Task) -> Derivation | None:
    """原价 200 元，打八折后是多少元."""
    found = matched(
        task,
        r"(?:一\w{1,4}|某\w{1,4})?(?:的)?(?:原价|定价|标价)(?:是|为)?#元,(?:现在|现|如果|按)?(?:打|按)(?P<first>[一二三四五六七八九])(?P<second>[一二三四五六七八九]?)折(?:出售|销售|后)*,?(?:后)?(?:的?(?:现价|售价|实际售价|价格)?(?:是)?_?(?:多少)?(?:元)?)",
    )
    if found is None or len(found[1]) != 1:
        return None
    price = plain(found[1][0])
    if price is None or not is_number(price):
        return None
    tenths = Fraction(_TENTHS[found[0]["first"]], 10)
    if found[0]["second"]:
        tenths += Fraction(_TENTHS[found[0]["second"]], 100)
    rate = Percent(decimal(tenths * 100))
    question = multiply(price, rate)
    value = value_of(price) * tenths
    if places(value) is None:
        return None
    answer = Quantity(decimal(value), "元")
    move = line("discount_is_part", question, decimal(value), {"rate": rate})
    return Derivation(
        "primary_discount",
        (move,),
        answer,
        form="with_unit",
        proof=(Equal(question, decimal(value)),),
    )


def other_of_mean(task: Task) -> Derivation | None:
    """甲、乙两数的平均数是 15，甲数是 12，乙数是多少."""
    found = matched(
        task,
        r"甲(?:,|和|与)?乙(?:两|二)?(?:个)?数的(?P<what>平均数|和|差|积)(?:是|为)#,(?P<one>甲|乙)数?(?:是|为)#,(?:求)?(?P<other>甲|乙)数?(?:是)?_?",
    )
    if found is None or len(found[1]) != 2 or found[0]["one"] == found[0]["other"]:
        return None
    numbers = [plain(each) for each in found[1]]
    if numbers[0] is None or numbers[1] is None or not all(is_number(n) for n in numbers if n):
        return None
    whole, known = numbers[0], numbers[1]
    what = found[0]["what"]
    if what == "平均数":
        question: Node = subtract(multiply(whole, integer(2)), known)
        value = value_of(whole) * 2 - value_of(known)
    elif what == "和":
        question, value = subtract(whole, known), value_of(whole) - value_of(known)
    elif what == "积" and value_of(known) != 0:
        question, value = divide(whole, known), value_of(whole) / value_of(known)
    else:
        return None
    if value < 0:
        return None
    fractions = any(map(is_fraction, (whole, known)))
    answer: Node = (
        decimal(value) if places(value) is not None and not fractions else rational(value)
    )
    rule = {"平均数": "other_from_mean", "和": "other_from_sum", "积": "other_from_product"}[what]
    move = line(rule, question, answer)
    return Derivation("primary_other_number", (move,), answer, proof=(Equal(question, answer),))


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

"""Small questions in words: a number from what is done to it, kinds of whole numbers, discounts, means."""

from __future__ import annotations

from fractions import Fraction

from engine.maths.tree import (
    Add,
    Divide,
    Minus,
    Multiply,
    Name,
    Node,
    Percent,
    Quantity,
    Relation,
)
from engine.steps.claim import Claim, Equal, SameSolutions
from engine.steps.derivation import Derivation, Move
from engine.steps.primary.numerals import (
    decimal,
    divide,
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


_TENTHS = {"一": 1, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9}


def take_discount(task: Task) -> Derivation | None:
    """原价 200 元，打八折后是多少元."""
    found = matched(
        task,
        r"(?:一\w{1,4}|某\w{1,4})?(?:的)?(?:原价|定价|标价)(?:是|为)?#元,(?:现在|现|如果|按)?(?:打|按)(?P<first>[一二三四五六七八九])(?P<second>[一二三四五六七八九]?)折(?:出售|销售|后)*,?(?:后)?(?:的?(?:现价|售价|实际售价|价格)?(?:是)?_?(?:多少)?(?:元)?)",
    )
    before = matched(
        task,
        r"(?:一\w{1,5}|某\w{1,5})?,?(?:按原价|按定价|现在)?(?:打|按)(?P<first>[一二三四五六七八九])(?P<second>[一二三四五六七八九]?)折(?:后)?(?:出售|销售)?(?:后)?,?(?:的)?(?:现价|售价|价格|售价格|卖|只售|仅售)?(?:是|为)?#元,(?:求)?(?:这\w{1,4}的?|它的?)?(?:原价|定价|原来的?价格)(?:是)?_?(?:多少)?(?:元)?",
    )
    found = found or before
    if found is None or len(found[1]) != 1:
        return None
    price = plain(found[1][0])
    if price is None or not is_number(price):
        return None
    tenths = Fraction(_TENTHS[found[0]["first"]], 10)
    if found[0]["second"]:
        tenths += Fraction(_TENTHS[found[0]["second"]], 100)
    rate = Percent(decimal(tenths * 100))
    question: Node = multiply(price, rate) if before is None else divide(price, rate)
    value = value_of(price) * tenths if before is None else value_of(price) / tenths
    if places(value) is None:
        return None
    answer = Quantity(decimal(value), "元")
    rule = "discount_is_part" if before is None else "discount_backwards"
    move = line(rule, question, decimal(value), {"rate": rate})
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
    alike = matched(
        task,
        r"(?:已知)?两个(?P<kind>因数|乘数|加数|数)的(?P<what>积|和)(?:是|为)#,(?:其中)?一个(?P=kind)(?:是|为)#,(?:求)?另一个(?P=kind)(?:是)?_?",
    )
    found = alike or found
    if found is None or len(found[1]) != 2:
        return None
    if alike is None and found[0]["one"] == found[0]["other"]:
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

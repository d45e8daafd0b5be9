"""比较大小: two numbers, or several in order."""

from __future__ import annotations

from fractions import Fraction
from itertools import pairwise

from engine.maths.tree import Node, Number, Quantity, Relation
from engine.steps.claim import Equal, Holds
from engine.steps.derivation import Derivation, Move
from engine.steps.primary.measures import KINDS, to_smaller_unit
from engine.steps.primary.numerals import (
    common_denominator,
    decimal,
    equals,
    fraction,
    integer,
    is_fraction,
    is_number,
    is_whole,
    multiply,
    parts_of,
    places,
    value_of,
)
from engine.steps.primary.order import operations_in, plain
from engine.steps.primary.wording import matched
from engine.steps.task import Task

_RING = r"[○◯〇⭕]"


def compare(task: Task) -> Derivation | None:
    """比较大小：3/4○5/6"""
    fill = r"(?:在)?(?:[○◯〇_⭕]里?(?:中|内|上)?)?(?:填上?|填入)(?:合适的)?(?:\"|“)?[>＞][,，]?[<＜](?:或|和|,)?[=＝](?:\"|”)?"
    signs = r"(?:在)?[○◯〇_⭕]?(?:里|中|内|上)*(?:填上?|填入)?[“\"]?[>＞<＜=＝,或和、“”\"]*(?:号)?"
    ask = "比较(?:大小|各组(?:数|分数)的大小)|比大小"
    found = matched(
        task,
        rf"(?:{fill}|{signs}|{ask}|填空),?#{_RING}#",
        rf"(?:{fill}|{ask}),?#_#",
        r"比较#[和与,]#的大小",
        r"比较大小,?#[和与,]#",
        r"(?:把)?#[和与,]#(?:比较大小|比大小|谁大)",
    )
    if found is None:
        return None
    nodes = [plain(node) for node in found[1]]
    if len(nodes) != 2 or nodes[0] is None or nodes[1] is None:
        return None
    first, second = nodes[0], nodes[1]
    if not (is_number(first) and is_number(second)):
        return None
    moves = _made_alike([first, second])
    a, b = value_of(first), value_of(second)
    sign = "<" if a < b else ">" if a > b else "="
    answer = Relation((first, second), (sign,))
    shown = _reason(first, second, moves, sign)
    proof = (
        Holds(answer),
        Holds(Relation((second, first), ({"<": ">", ">": "<", "=": "="}[sign],))),
    )
    return Derivation("primary_comparison", (*moves, shown), answer, proof=proof)


def compare_quantities(task: Task) -> Derivation | None:
    """3千克○2800克: both in the smaller unit first."""
    units = "|".join(sorted({u for _, table in KINDS for u in table}, key=len, reverse=True))
    found = matched(
        task,
        rf"(?:比较大小|比大小|填空|在{_RING}[里中]填上?[“\"”>＞<＜=＝,或和]*)?,?#({units}){_RING}#({units})",
        rf"比较大小,#({units})[和与]#({units})",
        rf"比较#({units})[和与]#({units})的大小",
    )
    if found is None:
        return None
    names, nodes = found[0].groups(), [plain(node) for node in found[1]]
    sizes = next((table for _, table in KINDS if all(name in table for name in names)), None)
    if sizes is None or len(nodes) != 2 or nodes[0] is None or nodes[1] is None:
        return None
    if not all(is_number(node) for node in nodes if node is not None):
        return None
    first, second = nodes[0], nodes[1]
    moves = [
        move
        for value, name in ((first, names[0]), (second, names[1]))
        if (move := to_smaller_unit(value, name, names, sizes)) is not None
    ]
    a, b = value_of(first) * sizes[names[0]], value_of(second) * sizes[names[1]]
    sign = "<" if a < b else ">" if a > b else "="
    answer = Relation((Quantity(first, names[0]), Quantity(second, names[1])), (sign,))
    sides = (multiply(first, integer(sizes[names[0]])), multiply(second, integer(sizes[names[1]])))
    claims = (Holds(Relation(sides, (sign,))),)
    moves.append(Move("compare_in_one_unit", answer, claims=claims))
    return Derivation("primary_comparison", tuple(moves), answer, proof=claims)


def _reason(first: Node, second: Node, moves: list[Move], sign: str) -> Move:
    answer = Relation((first, second), (sign,))
    if is_fraction(first) and is_fraction(second):
        (a, b), (c, d) = parts_of(first), parts_of(second)
        if b == d:
            rule = "compare_same_denominator"
        elif a == c:
            rule = "compare_same_numerator"
        else:
            rule = "compare_after_change"
    elif moves:
        rule = "compare_after_change"
    elif is_whole(first) and is_whole(second):
        rule = "compare_whole"
    else:
        rule = "compare_decimals"
    return Move(rule, answer, claims=(Holds(answer),))


def _made_alike(numbers: list[Node]) -> list[Move]:
    """Lines that bring numbers of different kinds to decimals, or fractions to one denominator."""
    if all(map(is_fraction, numbers)):
        pairs = [parts_of(number) for number in numbers]
        if len({below for _, below in pairs}) == 1:
            return []
        if len(numbers) == 2 and len({above for above, _ in pairs}) == 1:
            return []
        common = common_denominator(numbers)
        lines = []
        for number, (above, below) in zip(numbers, pairs, strict=True):
            grown = fraction(above * (common // below), common)
            if below != common:
                claims = (Equal(number, grown),)
                lines.append(
                    Move("compare_common_denominator", equals(number, grown), claims=claims)
                )
        return lines
    if all(isinstance(number, Number) for number in numbers):
        return []
    lines = []
    for number in numbers:
        if isinstance(number, Number):
            continue
        value = value_of(number)
        needed = places(value)
        if needed is not None:
            shown = decimal(value)
            lines.append(
                Move("compare_as_decimal", equals(number, shown), claims=(Equal(number, shown),))
            )
        else:
            cut = decimal(_cut(number))
            lower = Holds(Relation((cut, number), ("<",)))
            lines.append(
                Move("compare_as_decimal", Relation((number, cut), ("≈",)), claims=(lower,))
            )
    return lines


def _cut(number: Node) -> Fraction:
    """Cut off after four places: enough to compare by eye."""
    return Fraction(int(value_of(number) * 10000), 10000)


def put_in_order(task: Task) -> Derivation | None:
    """把 0.75、4/5、78% 按从大到小的顺序排列"""
    many = r"#(?:[,和与]#){2,7}"
    way = r"(?:按(?:照)?)?,?(?:从|由)(大到小|小到大)的?(?:顺序)?,?(?:排列|排一排|排序|排队|用“?[>＞<＜]”?(?:号)?连接起来|排列起来)(?:起来|是|为)?_?"
    found = matched(
        task, rf"(?:把|将)?(?:各数|各分数|数|分数|小数)?,?{many}(?:这(?:几|[三四五六])个数)?,?{way}",
        rf"(?:把|将)?(?:各数|各分数|数|分数|小数)?{way},?{many}",
    )  # fmt: skip
    plainly = matched(task, rf"比较(?:大小,?)?{many}(?:这(?:几|[三四五六])个数)?(?:的大小)?")
    if found is None and plainly is None:
        return None
    match, given = found or plainly or (None, ())
    nodes = [plain(node) for node in given]
    if any(node is None or operations_in(node) for node in nodes):
        return None
    numbers = [node for node in nodes if node is not None]
    falling = found is not None and match is not None and match[1] == "大到小"
    ordered = sorted(numbers, key=value_of, reverse=falling)
    signs = tuple(
        "=" if value_of(a) == value_of(b) else (">" if falling else "<")
        for a, b in pairwise(ordered)
    )
    answer = Relation(tuple(ordered), signs)
    moves = _made_alike(numbers)
    last = Move("order_numbers", answer, claims=(Holds(answer),))
    every = [
        Holds(
            Relation(
                (a, b),
                (">" if value_of(a) > value_of(b) else "=" if value_of(a) == value_of(b) else "<",),
            )
        )
        for i, a in enumerate(ordered)
        for b in ordered[i + 1 :]
    ]
    return Derivation("primary_order", (*moves, last), answer, proof=tuple(every))

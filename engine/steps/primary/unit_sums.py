"""Sums and differences of measures, parts of a measure, rings, prices that rise and fall, ratios with one term known."""

from __future__ import annotations

import re
from fractions import Fraction

from engine.maths.tree import Negate, Node, Percent, Quantity, Ratio
from engine.steps.claim import Equal
from engine.steps.derivation import Derivation, Move
from engine.steps.primary.measures import KINDS
from engine.steps.primary.numerals import (
    add,
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
from engine.steps.primary.wording import asked, matched
from engine.steps.task import Task

_UNIT = "|".join(sorted({name for _, table in KINDS for name in table}, key=len, reverse=True))
_SUM = re.compile(rf"(?:计算|填空)?,?#({_UNIT})#({_UNIT})=(?:_|多少)?({_UNIT})?")


def _written(value: Fraction, *nodes: Node) -> Node:
    short = places(value) is not None and not any(map(is_fraction, nodes))
    return decimal(value) if short else rational(value)


def add_measures(task: Task) -> Derivation | None:
    """4米-60厘米=( )厘米: both in the unit asked for."""
    found = asked(task)
    match = (
        _SUM.fullmatch(re.sub(r"[＋﹢]", "+", found.words.replace("－", "-"))) if found else None
    )
    if found is None or match is None or len(found.nodes) != 2:
        return None
    first, second, wanted = match.groups()
    written = re.sub(r"\s", "", task.text)
    # The sign belongs to the second number as it was read: 4米-60厘米.
    sign = "-" if isinstance(found.nodes[1], Negate) else "+"
    if sign == "+" and not re.search(rf"{first}[+＋]", written):
        return None
    wanted = wanted or (first if first == second else "")
    table = next((t for _, t in KINDS if {first, second, wanted} <= set(t)), None)
    numbers = [plain(e.body if isinstance(e, Negate) else e) for e in found.nodes]
    if (
        table is None
        or numbers[0] is None
        or numbers[1] is None
        or not all(is_number(n) for n in numbers if n)
    ):
        return None
    sizes = [
        value_of(n) * Fraction(table[u], table[wanted])
        for n, u in zip(numbers, (first, second), strict=True)
        if n is not None
    ]
    if any(places(size) is None for size in sizes):
        return None
    one, other = (decimal(size) for size in sizes)
    question: Node = add(one, other) if sign == "+" else subtract(one, other)
    value = sizes[0] + sizes[1] if sign == "+" else sizes[0] - sizes[1]
    if value < 0:
        return None
    answer = decimal(value)
    claims = tuple(
        Equal(multiply(n, integer(table[u])), multiply(s, integer(table[wanted])))
        for n, u, s in ((numbers[0], first, one), (numbers[1], second, other))
    )
    moves = (
        Move("same_unit_first", question, claims=claims, words={"unit": wanted}),
        line("work_out_measures", question, answer),
    )
    shown: Node = answer if "_" in found.words or "（" in task.text else Quantity(answer, wanted)
    return Derivation("primary_measure_sum", moves, shown, proof=(Equal(question, answer), *claims))


def part_of_measure(task: Task) -> Derivation | None:
    """2 米的 1/5 是多少米."""
    found = matched(
        task,
        rf"(?:求|计算)?#(?P<unit>{_UNIT}|元|人|个|本|页|棵)的#(?:是|有|等于)?_?(?:多少)?(?P<out>{_UNIT}|元|人|个|本|页|棵)_?",
    )
    if found is None or found[0]["unit"] != found[0]["out"] or len(found[1]) != 2:
        return None
    whole, part = (plain(each) for each in found[1])
    if (
        whole is None
        or part is None
        or not (is_number(whole) and (is_fraction(part) or isinstance(part, Percent)))
    ):
        return None
    value = value_of(whole) * value_of(part)
    question = multiply(whole, part)
    answer = rational(value) if is_fraction(part) else _written(value)
    move = line("part_is_product", question, answer, {"whole": whole, "part": part})
    return Derivation(
        "primary_part",
        (move,),
        Quantity(answer, found[0]["unit"]),
        form="with_unit",
        proof=(Equal(question, answer),),
    )


def change_price(task: Task) -> Derivation | None:
    """原价 4000 元，降价 15%，现价多少元."""
    found = matched(
        task,
        r"(?:一\w{1,5}|某\w{1,5}?)?(?:的)?(?:原价|定价|原来的?价格)(?:是|为)?#元,(?:现在|现)?(?P<way>降价|涨价|提价|降低了?|提高了?)#,?(?:后)?(?:的?(?:现价|现在的价格|现在的售价|售价)(?:是)?_?(?:多少)?(?:元)?)",
    )
    if found is None or len(found[1]) != 2:
        return None
    price, part = (plain(each) for each in found[1])
    if (
        price is None
        or part is None
        or not is_number(price)
        or not (isinstance(part, Percent) or is_fraction(part))
    ):
        return None
    falls = found[0]["way"].startswith("降")
    factor = subtract(integer(1), part) if falls else add(integer(1), part)
    question = multiply(price, factor)
    value = value_of(price) * (1 - value_of(part) if falls else 1 + value_of(part))
    if value <= 0:
        return None
    answer = _written(value)
    rule = "less_by_part" if falls else "more_by_part"
    move = line(rule, question, answer, {"whole": price, "part": part})
    return Derivation(
        "primary_price",
        (move,),
        Quantity(answer, "元"),
        form="with_unit",
        proof=(Equal(question, answer),),
    )


def other_of_ratio(task: Task) -> Derivation | None:
    """甲数与乙数的比是 3:5，甲数是 18，乙数是多少."""
    found = matched(
        task,
        r"(?P<a>[\u4e00-\u9fff]{1,4}?)(?:和|与|,)(?P<b>[\u4e00-\u9fff]{1,4}?)的(?:人数|数量)?比(?:是|为)#,(?P<c>[\u4e00-\u9fff]{1,4}?)(?:是|有|为)#(?P<u>人|个|只|本|棵|千克|吨|元|米)?,(?:求)?(?P<d>[\u4e00-\u9fff]{1,4}?)(?:是|有|为)?_?(?:多少)?(?:人|个|只|本|棵|千克|吨|元|米)?",
    )
    if found is None or len(found[1]) != 2:
        return None
    match, (ratio, given) = found[0], found[1]
    if not isinstance(ratio, Ratio):
        return None
    terms = [plain(each) for each in ratio.terms]
    known = plain(given)
    if (
        len(terms) != 2
        or known is None
        or any(t is None or not is_number(t) or value_of(t) <= 0 for t in terms)
    ):
        return None
    names = {match["a"]: terms[0], match["b"]: terms[1]}
    if len(names) != 2 or {match["c"], match["d"]} != set(names) or not is_number(known):
        return None
    have, want = names[match["c"]], names[match["d"]]
    if have is None or want is None:
        return None
    question = multiply(divide(known, have), want)
    value = value_of(known) / value_of(have) * value_of(want)
    answer = _written(value, known)
    move = line("other_from_ratio", question, answer)
    shown: Node = Quantity(answer, match["u"]) if match["u"] else answer
    return Derivation("primary_other_number", (move,), shown, proof=(Equal(question, answer),))

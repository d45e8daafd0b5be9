"""一个数的几分之几: parts of a number, one number as a part of another, the whole from a part."""

from __future__ import annotations

import re
from dataclasses import replace
from fractions import Fraction

from engine.maths.tree import Node, Percent, Quantity
from engine.steps.claim import Equal
from engine.steps.derivation import Derivation, Move
from engine.steps.primary.calculation import work_out
from engine.steps.primary.conversion import to_percent
from engine.steps.primary.numerals import (
    add,
    decimal,
    divide,
    fraction,
    integer,
    is_fraction,
    is_number,
    multiply,
    percent,
    places,
    rational,
    subtract,
    value_of,
)
from engine.steps.primary.operation import line
from engine.steps.primary.order import plain
from engine.steps.primary.wording import matched
from engine.steps.task import Task

_UNITS = "千克|克|吨|元|千米|米|分米|厘米|平方米|公顷|升|毫升|人|本|个|棵|只|页|台|小时|分钟"


def _two(nodes: tuple[Node, ...]) -> tuple[Node, Node] | None:
    clear = [plain(node) for node in nodes]
    if len(clear) != 2 or clear[0] is None or clear[1] is None:
        return None
    if not all(is_number(each) and value_of(each) > 0 for each in clear if each is not None):
        return None
    return clear[0], clear[1]


def _is_part(node: Node) -> bool:
    return is_fraction(node) or isinstance(node, Percent)


def part_of_number(task: Task) -> Derivation | None:
    """80 的 3/4 是多少"""
    found = matched(task, r"(?:求|计算)?#的#(?:是)?_?")
    pair = _two(found[1]) if found else None
    if pair is None or not _is_part(pair[1]):
        return None
    whole, part = pair
    question = multiply(whole, part)
    return _worked("part_is_product", question, {"whole": whole, "part": part})


def more_or_less_by_part(task: Task) -> Derivation | None:
    """比 80 多 25% 的数；80 增加 25%."""
    found = matched(
        task,
        rf"(?:求|计算)?比#(?P<unit>{_UNITS})?(?P<how>多|少|大|小|轻|重|长|短)(?:它的)?#的(?:数)?(?:是)?_?(?:多少)?(?:{_UNITS})?",
        rf"#(?P<unit>{_UNITS})?(?P<how>增加|减少)(?:它的|了)?#(?:后)?(?:是|得)?_?(?:多少)?(?:{_UNITS})?",
    )
    if found is None:
        found = _of_two_numbers(task)
    pair = _two(found[1]) if found else None
    if found is None or pair is None or not _is_part(pair[1]):
        return None
    whole, part = pair
    grows = found[0]["how"] in ("多", "大", "增加", "重", "长")
    factor = add(integer(1), part) if grows else subtract(integer(1), part)
    if value_of(part) >= 1 and not grows:
        return None
    question = multiply(whole, factor)
    rule = "more_by_part" if grows else "less_by_part"
    derived = _worked(rule, question, {"whole": whole, "part": part})
    if derived is None or found[0]["unit"] is None or derived.answer is None:
        return derived
    return replace(derived, answer=Quantity(derived.answer, found[0]["unit"]), form="with_unit")


def _of_two_numbers(task: Task) -> tuple[re.Match[str], tuple[Node, ...]] | None:
    """甲数是 40，乙数比甲数多 25%，乙数是多少."""
    named = matched(
        task,
        r"(?P<a>[甲乙丙]数?)(?:是|为)#(?P<unit>(?!))?,(?P<b>[甲乙丙]数?)比(?P=a)(?P<how>多|少|大|小)(?:它的)?#,(?:求)?(?P=b)(?:是)?_?",
    )
    return named if named is not None and named[0]["a"] != named[0]["b"] else None


def whole_from_part(task: Task) -> Derivation | None:
    """一个数的 3/4 是 12，求这个数"""
    found = matched(
        task,
        r"(?P<who>[甲乙丙]数)的#(?:是|等于)#,(?:求)?(?P=who)(?:是)?_?",
        r"(?:已知)?(?:一个数|某数)的#(?:是|等于)#,(?:求)?(?:这个数|某数|它)(?:是)?_?",
        r"#(?:是|等于)(?:一个数|某数)的#,(?:求)?(?:这个数|某数)(?:是)?_?",
    )
    pair = _two(found[1]) if found else None
    if found is None or pair is None:
        return None
    part, number = pair if "数的#" in found[0].string.split("#")[0] + "#" else pair[::-1]
    if not _is_part(part):
        return None
    question = divide(number, part)
    return _worked("whole_is_quotient", question, {"number": number, "part": part})


def reciprocal(task: Task) -> Derivation | None:
    """3/4 的倒数"""
    found = matched(task, r"(?:求|写出)?#的倒数(?:是)?_?")
    node = plain(found[1][0]) if found else None
    if node is None or not is_number(node) or value_of(node) == 0:
        return None
    value = value_of(node)
    shown = fraction(value.numerator, value.denominator)
    answer = rational(1 / value)
    moves = []
    if not is_fraction(node):
        moves.append(line("write_as_fraction", node, shown))
    product = multiply(shown, answer)
    claims = (Equal(product, integer(1)),)
    moves.append(Move("swap_numerator", answer, claims=claims, words={"number": shown}))
    moves.append(line("reciprocal_check", product, integer(1)))
    return Derivation("primary_reciprocal", tuple(moves), answer, proof=claims)


def compare_as_part(task: Task) -> Derivation | None:
    """40 是 50 的百分之几; 25 比 20 多百分之几"""
    found = matched(
        task,
        r"(?:求)?#是#的(百分之几|几分之几|几倍)_?",
        r"(?:某\w{1,3})?有?(?P<a>[\u4e00-\u9fff]{1,4}?)(?:有|是|为)?#(?:人|个|只|本|棵|名|台|千克|吨|元|米)?,(?P<b>[\u4e00-\u9fff]{1,4}?)(?:有|是|为)?#(?:人|个|只|本|棵|名|台|千克|吨|元|米)?,(?:求)?(?P<c>[\u4e00-\u9fff]{1,4}?)(?:人数)?(?P<rel>比|是|占)(?P<d>[\u4e00-\u9fff]{1,4}?)(?:人数)?的?(?P<way>多|少)?(?:了)?(?P<kind>百分之几|几分之几|几倍)_?",
        r"甲数?(?:是|为)#,乙数?(?:是|为)#,(?:求)?甲数?是乙数?的(百分之几|几分之几|几倍)_?",
        r"(?:求)?#比#(?:多|大|增加)了?(百分之几|几分之几)_?()",
        r"(?:求)?#比#(?:少|小|减少)了?(百分之几|几分之几)_?()()",
    )
    pair = _two(found[1]) if found else None
    if found is None or pair is None:
        return None
    first, base = pair
    named = found[0].groupdict()
    if named.get("rel"):
        return _named_comparison(named, first, base)
    kind, groups = found[0][1], len(found[0].groups())
    if groups == 1:
        question: Node = divide(first, base)
        value = value_of(first) / value_of(base)
    else:
        big, small = (first, base) if groups == 2 else (base, first)
        if value_of(big) <= value_of(small):
            return None
        question = divide(subtract(big, small), base)
        value = (value_of(big) - value_of(small)) / value_of(base)
    statement = Move(
        "compare_with_base",
        question,
        claims=(Equal(question, rational(value)),),
        words={"base": base},
    )
    if kind == "百分之几":
        return _as_percent(question, value, statement)
    answer = rational(value)
    if kind == "几倍" and places(value) is not None:
        answer = decimal(value)
    move = line("quotient_as_part", question, answer)
    return Derivation("primary_part", (statement, move), answer, proof=(Equal(question, answer),))


def _named_comparison(named: dict[str, str | None], one: Node, other: Node) -> Derivation | None:
    """男生 25 人，女生 20 人，男生比女生多百分之几."""
    table = {named["a"]: one, named["b"]: other}
    if named["a"] == named["b"] or {named["c"], named["d"]} != set(table):
        return None
    first, base = table[named["c"]], table[named["d"]]
    if (named["rel"] == "比") != (named["way"] is not None):
        return None
    question: Node = divide(first, base)
    value = value_of(first) / value_of(base)
    if named["way"]:
        big, small = (first, base) if named["way"] == "多" else (base, first)
        if value_of(big) <= value_of(small):
            return None
        question = divide(subtract(big, small), base)
        value = (value_of(big) - value_of(small)) / value_of(base)
    statement = Move(
        "compare_with_base",
        question,
        claims=(Equal(question, rational(value)),),
        words={"base": base},
    )
    if named["kind"] == "百分之几":
        return _as_percent(question, value, statement)
    answer = (
        decimal(value) if named["kind"] == "几倍" and places(value) is not None else rational(value)
    )
    move = line("quotient_as_part", question, answer)
    return Derivation("primary_part", (statement, move), answer, proof=(Equal(question, answer),))


def _as_percent(question: Node, value: Fraction, statement: Move) -> Derivation | None:
    needed = places(value)
    if needed is None or needed > 4:
        return None
    shown = decimal(value)
    moves = [statement, line("compute_quotient", question, shown), *to_percent(shown)]
    answer = percent(value)
    return Derivation("primary_part", tuple(moves), answer, proof=(Equal(question, answer),))


def _worked(rule: str, question: Node, words: dict[str, Node | str]) -> Derivation | None:
    lines = work_out(question, smart=False, stepwise=True)
    if not lines or lines[-1].after is None:
        return None
    answer = lines[-1].after
    statement = Move(rule, question, claims=(Equal(question, answer),), words=words)
    return Derivation("primary_part", (statement, *lines), answer, proof=(Equal(question, answer),))

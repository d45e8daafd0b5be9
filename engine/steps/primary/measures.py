"""单位换算: between the units of one kind, single and compound."""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction

from engine.maths.tree import Compound, Listing, Node, Quantity
from engine.steps.claim import Claim, Equal
from engine.steps.derivation import Derivation, Move, Words
from engine.steps.primary.numerals import (
    add,
    decimal,
    divide,
    equals,
    integer,
    is_decimal,
    is_number,
    is_whole,
    multiply,
    places,
    rational,
    value_of,
)
from engine.steps.primary.operation import line
from engine.steps.primary.order import plain
from engine.steps.primary.wording import asked
from engine.steps.task import Task

_TABLES: tuple[tuple[str, str], ...] = (
    ("长度", "千米 公里 1000000 km 1000000 米 1000 m 1000 分米 100 dm 100 厘米 10 cm 10 毫米 1 mm 1"),
    ("质量", "吨 1000000 t 1000000 千克 1000 公斤 1000 kg 1000 克 1 g 1"),
    ("时间", "日 86400 天 86400 小时 3600 时 3600 分钟 60 分 60 秒 1"),
    ("人民币", "元 100 角 10 分 1"),
    ("面积", "平方千米 1000000000000 平方公里 1000000000000 公顷 10000000000 平方米 1000000"
             " 平方分米 10000 平方厘米 100 平方毫米 1"),
    ("体积", "立方米 1000000000 立方分米 1000000 升 1000000 L 1000000 立方厘米 1000 毫升 1000"
             " mL 1000 立方毫米 1"),
    ("年月", "世纪 1200 年 12 个月 1 月 1"),
    ("星期", "星期 7 周 7 天 1 日 1"),
)  # fmt: skip


def _table(text: str) -> dict[str, int]:
    found: dict[str, int] = {}
    waiting: list[str] = []
    for word in text.split():
        if word.isdigit():
            found.update(dict.fromkeys(waiting, int(word)))
            waiting = []
        else:
            waiting.append(word)
    return found


KINDS = tuple((kind, _table(text)) for kind, text in _TABLES)
_UNIT = "|".join(sorted({name for _, table in KINDS for name in table}, key=len, reverse=True))
_QUESTION = re.compile(
    rf"(?:单位换算|换算单位|填空|填一填|换算|(?:在(?:_|括号)里)?填上?(?:合适|适当)的数)?,?"
    rf"(?:把|将)?(?P<given>#(?:{_UNIT})(?:零?#(?:{_UNIT}))*)"
    rf"(?:=|是|等于|合|换算成|化成|改写成|改写为|用|化为|换算为)(?:多少|_)?(?P<wanted>(?:{_UNIT})(?:(?:_|零)+(?:{_UNIT}))*)"
)
_NAMED = re.compile(_UNIT)


@dataclass(frozen=True, slots=True)
class _Conversion:
    values: tuple[Node, ...]
    given: tuple[str, ...]
    wanted: tuple[str, ...]
    sizes: dict[str, int]
    blanks: bool


def _read(task: Task) -> _Conversion | None:
    found = asked(task)
    if found is None:
        return None
    match = _QUESTION.fullmatch(found.words)
    if match is None:
        return None
    given, wanted = _NAMED.findall(match["given"]), _NAMED.findall(match["wanted"])
    kind = next(
        (table for _, table in KINDS if all(unit in table for unit in (*given, *wanted))), None
    )
    if kind is None or len(given) != len(found.nodes) or len(wanted) > 2 or len(given) > 3:
        return None
    values = [plain(node) for node in found.nodes]
    if any(value is None or not is_number(value) for value in values):
        return None
    return _Conversion(
        tuple(value for value in values if value is not None),
        tuple(given),
        tuple(wanted),
        kind,
        "_" in found.words,
    )


def convert_units(task: Task) -> Derivation | None:
    """3.6吨=( )千克, 3米5厘米=( )厘米, 4050克=( )千克( )克."""
    asked_for = _read(task)
    if asked_for is None or asked_for.given == asked_for.wanted:
        return None
    sizes = [asked_for.sizes[unit] for unit in asked_for.given]
    if sizes != sorted(set(sizes), reverse=True):
        return None
    if len(asked_for.wanted) == 2:
        return _to_compound(asked_for)
    return _to_single(asked_for)


def _number(value: Fraction) -> Node:
    return decimal(value) if places(value) is not None else rational(value)


def _to_single(asked_for: _Conversion) -> Derivation | None:
    target = asked_for.wanted[0]
    moves: list[Move] = []
    pieces: list[Node] = []
    for value, unit in zip(asked_for.values, asked_for.given, strict=True):
        move, piece = _one(value, unit, target, asked_for.sizes)
        pieces.append(piece)
        if move is not None:
            moves.append(move)
    total = pieces[0]
    if len(pieces) > 1:
        before = add(*pieces)
        total = _number(sum((value_of(piece) for piece in pieces), Fraction(0)))
        moves.append(line("units_together", before, total, {"unit": target}))
    if not moves:
        return None
    answer: Node = total if asked_for.blanks else Quantity(total, target)
    proof = _proof(asked_for, [(total, target)])
    return Derivation("primary_unit_conversion", tuple(moves), answer, proof=proof)


def _one(value: Node, unit: str, target: str, sizes: dict[str, int]) -> tuple[Move | None, Node]:
    above, below = sizes[unit], sizes[target]
    if above == below:
        if unit == target:
            return None, value
        same: Words = {"large": unit, "small": target}
        claims = (Equal(value, value),)
        return Move("same_size_unit", equals(value, value), claims=claims, words=same), value
    large, small = (unit, target) if above > below else (target, unit)
    rate = Fraction(max(above, below), min(above, below))
    words: Words = {"large": large, "small": small, "rate": _number(rate)}
    if above > below:
        after = _number(value_of(value) * rate)
        return line("to_smaller_unit", multiply(value, _number(rate)), after, words), after
    after = _number(value_of(value) / rate)
    return line("to_larger_unit", divide(value, _number(rate)), after, words), after


def to_smaller_unit(
    value: Node, name: str, names: tuple[str, ...], sizes: dict[str, int]
) -> Move | None:
    """The line that brings `value` to the smallest of the units; None where it is in it."""
    target = min(names, key=lambda each: sizes[each])
    return None if sizes[name] == sizes[target] else _one(value, name, target, sizes)[0]


def _to_compound(asked_for: _Conversion) -> Derivation | None:
    large, small = asked_for.wanted
    sizes = asked_for.sizes
    if len(asked_for.values) != 1 or sizes[large] <= sizes[small]:
        return None
    value, unit = asked_for.values[0], asked_for.given[0]
    if sizes[large] % sizes[small]:
        return None
    total = value_of(value) * sizes[unit]
    whole = int(total // sizes[large])
    rest = (total - whole * sizes[large]) / sizes[small]
    if places(rest) is None or whole == 0:
        return None
    rate = sizes[large] // sizes[small]
    last = decimal(rest)
    words: Words = {
        "large": large, "small": small, "rate": integer(rate), "whole": integer(whole),
    }  # fmt: skip
    if unit == small and is_whole(value):
        back = add(multiply(integer(whole), integer(rate)), last)
        moves = [
            Move(
                "split_off_larger_unit",
                equals(value, back),
                claims=(Equal(value, back),),
                words=words,
            )
        ]
    elif unit == large and is_decimal(value):
        part = decimal(value_of(value) - whole)
        moves = [
            line("split_whole_part", value, add(integer(whole), part), words),
            line("to_smaller_unit", multiply(part, integer(rate)), last, words),
        ]
    else:
        return None
    answer: Node = (
        Listing((integer(whole), last))
        if asked_for.blanks
        else Compound((Quantity(integer(whole), large), Quantity(last, small)))
    )
    proof = _proof(asked_for, [(integer(whole), large), (last, small)])
    return Derivation("primary_unit_conversion", tuple(moves), answer, proof=proof)


def _proof(asked_for: _Conversion, results: list[tuple[Node, str]]) -> tuple[Claim, ...]:
    """Both sides in the smallest unit."""
    left = [
        multiply(value, integer(asked_for.sizes[unit]))
        for value, unit in zip(asked_for.values, asked_for.given, strict=True)
    ]
    right = [multiply(value, integer(asked_for.sizes[unit])) for value, unit in results]
    return (Equal(add(*left), add(*right)),)

"""度分秒: adding and subtracting angles, complement and supplement, changing units."""

from __future__ import annotations

from fractions import Fraction

from engine.maths import tree
from engine.maths.tree import Degrees, Node, Number
from engine.steps.claim import Equal
from engine.steps.derivation import Derivation, Move
from engine.steps.junior.reading import matched
from engine.steps.junior.rounding import decimal
from engine.steps.junior.single_numbers import exact
from engine.steps.junior.writing import letters_in, terms_of
from engine.steps.task import Task

WORK_OUT = (r"(?:计算|求|化简)?,?#(?:的值|的结果)?(?:=|是|为)?",)
PARTNER = (
    r"(?:已知|若|如果)?#,?(?:则|那么|求)*#的(?P<which>余角|补角)(?:的度数)?(?:是|为|=|等于)?(?:多少)?(?:度)?",
    r"(?:求|若#,则)?(?:一个角为)?#的(?P<which>余角|补角)(?:的度数)?(?:是|为|=|等于)?(?:多少)?(?:度)?",
)
CHANGE = (
    r"(?:把|将)?#(?:化成|化为|换算成|用)(?P<way>度,?分,?秒|度)(?:表示|的形式)?(?:是|为)?",
    r"用(?P<way>度,?分,?秒|度)表示,?#(?:是|为)?",
)


def work_out_angles(task: Task) -> Derivation | None:
    """A sum or difference of angles, or a multiple of one."""
    found = matched(task, *WORK_OUT)
    if found is None or len(found[1]) != 1 or letters_in(found[1][0]):
        return None
    given = found[1][0]
    if not isinstance(given, tree.Add | tree.Multiply | tree.Divide):
        return None
    value = _value(given)
    if value is None or value < 0:
        return None
    return _answered("angle_arithmetic", given, value, _loose(given))


def _loose(given: Node) -> Node | None:
    """The sum taken unit by unit, before carrying: 72°84′."""
    if not isinstance(given, tree.Add):
        return None
    sums = [Fraction(0)] * 3
    for term in terms_of(given):
        sign, body = (-1, term.body) if isinstance(term, tree.Negate) else (1, term)
        if not isinstance(body, Degrees):
            return None
        parts = (body.degrees, body.minutes, body.seconds)
        for place, part in enumerate(parts):
            value = exact(part) if part is not None else Fraction(0)
            if value is None or value.denominator != 1:
                return None
            sums[place] += sign * value
    if any(each < 0 for each in sums) or not (sums[1] >= 60 or sums[2] >= 60):
        return None
    return _degrees(int(sums[0]), int(sums[1]), sums[2])


def find_partner_angle(task: Task) -> Derivation | None:
    """余角 to 90°, 补角 to 180°."""
    found = matched(task, *PARTNER)
    if found is None:
        return None
    given = _named_angle(found[1])
    if not isinstance(given, Degrees):
        return None
    total = 90 if found[0]["which"] == "余角" else 180
    value = _value(given)
    if value is None or not 0 < value < total:
        return None
    question = tree.Add((Degrees(_number(Fraction(total))), tree.Minus(given)))
    rule = "complement_angle" if total == 90 else "supplement_angle"
    return _answered(rule, question, Fraction(total) - value, None)


def _named_angle(nodes: tuple[Node, ...]) -> Node | None:
    """The angle itself, or ∠α=35°20' followed by ∠α."""
    match nodes:
        case (given,):
            return given
        case (tree.Relation(operands=(name, given), signs=("=",)), wanted) if name == wanted:
            return given
    return None


def change_angle_units(task: Task) -> Derivation | None:
    """12.24° = 12°14′24″ and back."""
    found = matched(task, *CHANGE)
    if found is None or len(found[1]) != 1 or not isinstance(found[1][0], Degrees):
        return None
    given = found[1][0]
    value = _value(given)
    if value is None or value < 0:
        return None
    if found[0]["way"] != "度":
        answer = _sexagesimal(value)
        rule = "degrees_to_minutes"
    else:
        written = decimal(value)
        answer = Degrees(Number(value, written)) if written else None
        rule = "minutes_to_degrees"
    if answer is None or answer == given:
        return None
    claim = Equal(given, answer)
    return Derivation(rule, (Move(rule, answer, given, claims=(claim,)),), answer, proof=(claim,))


def _answered(rule: str, question: Node, value: Fraction, loose: Node | None) -> Derivation | None:
    minutes = any(
        isinstance(each, Degrees) and each.minutes is not None for each in question.walk()
    )
    written = decimal(value)
    apart = minutes or written is None
    answer = _sexagesimal(value) if apart else Degrees(Number(value, str(written)))
    if answer is None:
        return None
    moves = []
    before = question
    if loose is not None:
        moves.append(Move("add_units_apart", loose, before, claims=(Equal(before, loose),)))
        rule, before = "carry_sixty", loose
    moves.append(Move(rule, answer, before, claims=(Equal(before, answer),)))
    return Derivation(rule, tuple(moves), answer, proof=(Equal(question, answer),))


def _value(node: Node) -> Fraction | None:
    """The size in degrees, None when something isn't an angle or a plain multiple."""
    match node:
        case Degrees(degrees=degrees, minutes=minutes, seconds=seconds):
            total = Fraction(0)
            for part, unit in ((degrees, 1), (minutes, 60), (seconds, 3600)):
                size = exact(part) if part is not None else Fraction(0)
                if size is None:
                    return None
                total += size / unit
            return total
        case tree.Add():
            parts = [_value(term) for term in terms_of(node)]
            return None if None in parts else sum(filter(None, parts), Fraction(0))
        case tree.Negate(body=body):
            inner = _value(body)
            return None if inner is None else -inner
        case tree.Multiply(factors=factors):
            return _multiple(factors)
        case tree.Divide(numerator=above, denominator=below):
            size = _value(above)
            divisor = exact(below) if not _has_angle(below) else None
            return None if size is None or not divisor else size / divisor
    return None


def _has_angle(node: Node) -> bool:
    return any(isinstance(each, Degrees) for each in node.walk())


def _multiple(factors: tuple[Node, ...]) -> Fraction | None:
    angles = [factor for factor in factors if _has_angle(factor)]
    if len(angles) != 1:
        return None
    total = _value(angles[0])
    for factor in factors:
        if factor is angles[0]:
            continue
        value = exact(factor)
        if total is None or value is None:
            return None
        total *= value
    return total


def _sexagesimal(value: Fraction) -> Node | None:
    degrees = int(value)
    rest = (value - degrees) * 60
    minutes = int(rest)
    seconds = (rest - minutes) * 60
    if seconds.denominator != 1:
        return None
    return _degrees(degrees, minutes, seconds)


def _degrees(degrees: int, minutes: int, seconds: Fraction) -> Node:
    return Degrees(
        _number(Fraction(degrees)),
        _number(Fraction(minutes)) if minutes or seconds else None,
        _number(seconds) if seconds else None,
    )


def _number(value: Fraction) -> Number:
    return Number(value, str(int(value)))

"""Why an answer is wrong, where that can be told from the two values alone."""

from __future__ import annotations

from fractions import Fraction

from engine.answer.curves import equations_of, same_curve
from engine.answer.intervals import spans_fault, spans_of
from engine.answer.listed import points_of
from engine.answer.meaning import assignments_of, is_region, label_and_value, number_of, values_of
from engine.answer.periodic import is_periodic, remainders_of
from engine.answer.quantities import measure_of
from engine.answer.regions import region_fault, region_of
from engine.answer.sameness import same
from engine.answer.singles import same_single
from engine.answer.verdicts import wrong
from engine.i18n import tr
from engine.maths import tree
from engine.maths.equal import letters, same_value
from engine.maths.tree import Node
from engine.values import Fault, Verdict


def fault_of(key: Node, answer: Node) -> Verdict:
    """A wrong verdict with the kind of fault and what to look at again."""
    if is_periodic(key):
        return _general_solution(key, answer)
    if is_region(key) and (is_region(answer) or isinstance(answer, tree.Tuple | tree.SetOf)):
        if len(letters(key)) <= 1 and len(letters(answer)) <= 1:
            wanted, said = spans_of(key), spans_of(answer)
            if wanted is not None and said is not None:
                return spans_fault(wanted, said)
        first, second = region_of(key), region_of(answer)
        if first is not None and second is not None:
            return region_fault(first, second)
    given, other = assignments_of(key), assignments_of(answer)
    if given is not None and other is not None and set(given) == set(other):
        values, others = list(given.values()), list(other.values())
        return _ordered(values, [other[name] for name in given] if others else others)
    if given is not None and isinstance(answer, tree.Relation):
        label, value = label_and_value(answer)
        if label is not None and str(label) in given and same_single(given[str(label)], value):
            return wrong(tr("漏了解：还有别的答案没有写出来。"), Fault.INCOMPLETE)
    points, some = points_of(key), points_of(answer)
    if points is not None and some is not None:
        if len(points) > 1:
            return _several(points, some)
        return _single(points[0], some[0]) if len(some) == 1 else _several(points, some)
    curves, drawn = equations_of(key), equations_of(answer)
    if curves is not None and drawn is not None and len(curves) > len(drawn):
        fitting = [any(same_curve(curve, each) for curve in curves) for each in drawn]
        if all(fitting):
            return wrong(tr("漏了解：还有别的答案没有写出来。"), Fault.INCOMPLETE)
    values_here, others_here = values_of(key), values_of(answer)
    if values_here is not None and others_here is not None:
        if len(values_here) > 1 or len(others_here) > 1:
            return _several(values_here, others_here)
        return _single(values_here[0], others_here[0])
    if isinstance(key, tree.Constant) and key.name in ("empty", "no_solution"):
        return wrong(tr("这里其实无解，检查一下有没有不该取的值。"), Fault.EXTRA)
    return _plain()


def _general_solution(key: Node, answer: Node) -> Verdict:
    if not is_periodic(answer):
        if not letters(label_and_value(answer)[1]):
            return wrong(tr("漏了解：还有别的答案没有写出来。"), Fault.INCOMPLETE)
        return _plain()
    found = remainders_of(key, answer)
    if found is not None and found[1] < found[0]:
        return wrong(tr("漏了解：还有别的答案没有写出来。"), Fault.INCOMPLETE)
    if found is not None and found[0] < found[1]:
        return wrong(tr("多了解：有的值要舍去，检验一下。"), Fault.EXTRA)
    return _plain()


def _plain() -> Verdict:
    return wrong(tr("还不对，再算一遍。"))


def _several(values: tuple[Node, ...], others: tuple[Node, ...]) -> Verdict:
    found = [any(same_single(value, other) for other in others) for value in values]
    fitting = [any(same_single(value, other) for value in values) for other in others]
    if all(fitting) and all(found):
        return wrong(tr("数都对，顺序还不对。"), Fault.ORDER)
    if all(fitting):
        return wrong(tr("漏了解：还有别的答案没有写出来。"), Fault.INCOMPLETE)
    if all(found):
        return wrong(tr("多了解：有的值要舍去，检验一下。"), Fault.EXTRA)
    if len(values) == len(others):
        turned = [tree.Tuple(each.items[::-1]) for each in values if isinstance(each, tree.Tuple)]
        if len(turned) == len(values) and same(
            tree.Listing(tuple(turned)), tree.Listing(tuple(others))
        ):
            return wrong(tr("数都对，位置写反了。"), Fault.ORDER)
    opposite = [tree.Negate(value) for value in values]
    if len(values) == len(others) and same(tree.SetOf(tuple(opposite)), tree.SetOf(others)):
        return wrong(tr("符号还不对，检查正负号。"), Fault.SIGN)
    return _plain()


def _ordered(values: list[Node], others: list[Node]) -> Verdict:
    left = list(others)
    for value in values:
        hit = next((place for place, each in enumerate(left) if same_single(value, each)), None)
        if hit is None:
            break
        del left[hit]
    else:
        return wrong(tr("数都对，位置写反了。"), Fault.ORDER)
    if all(
        same_single(a, b) or same_value(tree.Negate(a), b)
        for a, b in zip(values, others, strict=False)
    ):
        return wrong(tr("符号还不对，检查正负号。"), Fault.SIGN)
    return _plain()


def _single(key: Node, answer: Node) -> Verdict:
    key, answer = label_and_value(key)[1], label_and_value(answer)[1]
    if isinstance(key, tree.Tuple) and isinstance(answer, tree.Tuple):
        if len(key.items) == len(answer.items):
            return _ordered(list(key.items), list(answer.items))
        return _plain()
    if isinstance(key, tree.Ratio) and isinstance(answer, tree.Ratio):
        if same_single(tree.Ratio(key.terms[::-1]), answer):
            return wrong(tr("比的前项和后项写反了。"), Fault.ORDER)
        return _plain()
    if isinstance(key, tree.QuotientRemainder) and isinstance(answer, tree.QuotientRemainder):
        return _ordered([key.quotient, key.remainder], [answer.quotient, answer.remainder])
    one, two = measure_of(key), measure_of(answer)
    if one is not None and two is not None:
        if one.dimension != two.dimension:
            return wrong(tr("单位还不对，想一想问的是什么量。"), Fault.UNIT)
        if isinstance(key, tree.Quantity) and isinstance(answer, tree.Quantity):
            if key.unit != answer.unit and same_value(key.value, answer.value):
                return wrong(tr("数对了，单位还不对。"), Fault.UNIT)
            if key.unit != answer.unit:
                ratio = _ratio(one.value, two.value)
                if ratio is not None and _power_of_ten(ratio):
                    return wrong(tr("单位换算还不对，看看进率。"), Fault.UNIT)
            if key.unit == answer.unit:
                return _single(key.value, answer.value)
            key, answer = one.value, two.value
    if letters(key) and _antiderivative(key, answer):
        return wrong(tr("不定积分要加任意常数 C。"), Fault.CONSTANT)
    if isinstance(key, tree.Percent) and same_value(key.body, answer):
        return wrong(tr("数对了，别忘了百分号。"), Fault.MAGNITUDE)
    if same_value(tree.Negate(key), answer):
        return wrong(tr("符号还不对，检查正负号。"), Fault.SIGN)
    if _upside_down(key, answer):
        return wrong(tr("分子和分母颠倒了。"), Fault.RECIPROCAL)
    return _of_numbers(key, answer)


def _upside_down(key: Node, answer: Node) -> bool:
    one = tree.Number(Fraction(1), "1")
    try:
        value = number_of(key)
        if value is not None and abs(value) == 1:
            return False
        return bool(same_value(tree.Multiply((key, answer), ("·",)), one))
    except ZeroDivisionError:
        return False


def _antiderivative(key: Node, answer: Node) -> bool:
    constant = tree.Name("C")
    if not any(each == constant for each in key.walk()):
        return False
    if any(each == constant for each in answer.walk()):
        return False
    return bool(same_value(key, tree.Add((answer, constant))))


def _ratio(first: Node, second: Node) -> Fraction | None:
    from engine.maths.exact import Exact
    from engine.maths.polynomial import as_constant
    from engine.maths.unreadable import TooHard, Unreadable

    try:
        above, below = Exact().value(tree.Divide(first, second))
        top, bottom = as_constant(above), as_constant(below)
    except (TooHard, Unreadable, ZeroDivisionError):
        return None
    return None if top is None or not bottom else Fraction(top) / bottom


def _power_of_ten(ratio: Fraction) -> bool:
    digits = str(max(ratio.numerator, ratio.denominator))
    return min(ratio.numerator, ratio.denominator) == 1 and digits.strip("0") == "1" and ratio != 1


def _of_numbers(key: Node, answer: Node) -> Verdict:
    ratio = _ratio(answer, key)
    if ratio is not None and _power_of_ten(ratio):
        return wrong(tr("数字对了，小数点的位置（数量级）还不对。"), Fault.MAGNITUDE)
    if isinstance(answer, tree.Number) and "." in answer.written and is_rounding(key, answer):
        return wrong(tr("这里要准确值，不能用近似值。"), Fault.ROUNDING)
    return _plain()


def is_rounding(key: Node, answer: tree.Number) -> bool:
    """Whether the decimal `answer` is `key` up to one unit of its last digit."""
    value = decimal_of(key)
    if value is None or not answer.places:
        return False
    return abs(value - answer.value) <= Fraction(1, 10**answer.places)


def decimal_of(node: Node) -> Fraction | None:
    """The value of a constant to thirty digits, for rounding only, never for proof."""
    from engine.maths.numeric import Numeric, Undefined
    from engine.maths.unreadable import TooHard, Unreadable

    exact = number_of(node)
    if exact is not None:
        return exact
    if letters(node):
        return None
    try:
        value = Numeric({}, False).value(node)
        return Fraction(str(value.real)) if not getattr(value, "imag", 0) else None
    except (TooHard, Unreadable, Undefined, ValueError, AttributeError, TypeError):
        return None

"""Whether two answers mean the same: proved, refuted, or undecided."""

from __future__ import annotations

from engine.answer.counters import counts_alike
from engine.answer.curves import same_chain, same_curve, same_curves
from engine.answer.enumerated import elements_of
from engine.answer.intervals import spans_of
from engine.answer.meaning import (
    assignments_of,
    base_letter,
    is_label,
    is_region,
    label_and_value,
    number_of,
    parameter_of,
    swapped,
    values_of,
    without_declaration,
)  # fmt: skip
from engine.answer.periodic import is_periodic, same_families
from engine.answer.pieces import same_pieces
from engine.answer.quantities import bare, beside_money_or_time, is_counted, measure_of, tenths
from engine.answer.regions import region_of, same_region
from engine.maths import tree
from engine.maths.equal import letters, same_value
from engine.maths.solutions import same_solutions
from engine.maths.tree import Node


def same(key: Node, answer: Node, *, ordered: bool = False) -> bool | None:
    """Whether `answer` means what `key` means; `ordered` when the order of a list matters."""
    if key == answer:
        return True
    key, answer = _all_reals(key, answer), _all_reals(answer, key)
    if key == answer:
        return True
    if is_periodic(key) or is_periodic(answer):
        if _excludes(key) != _excludes(answer):
            return False
        if (parameter_of(key) and parameter_of(answer)) or _both_run(key, answer):
            found = same_families(key, answer)
            if found is not None:
                return found
        key, answer = without_declaration(key), without_declaration(answer)
    pieces = same_pieces(key, answer)
    if pieces is not None:
        return pieces
    if isinstance(key, tree.Where) and isinstance(answer, tree.Where):
        return _all((same(key.body, answer.body), same(key.condition, answer.condition)))
    if isinstance(key, tree.Where) or isinstance(answer, tree.Where):
        key = key.body if isinstance(key, tree.Where) else key
        answer = answer.body if isinstance(answer, tree.Where) else answer
        return same(key, answer, ordered=ordered)
    listed, held = elements_of(key), elements_of(answer)
    if listed is not None or held is not None:
        key = key if listed is None else tree.SetOf(listed)
        answer = answer if held is None else tree.SetOf(held)
    sets, others = sets_of(key), sets_of(answer)
    if sets is not None and others is not None:
        return _same_values(tree.Listing(sets), tree.Listing(others), False)
    if _empty(key) or _empty(answer):
        return _empty(key) and _empty(answer)
    chain = same_chain(key, answer)
    if chain is not None and len(letters(key)) != 1:
        return chain
    if _is_size(key) and is_region(answer) and letters(answer):
        return False  # a range, where one number was asked for
    if is_region(key) or is_region(answer):
        return _same_regions(key, answer)
    places, marked = named_points(key), named_points(answer)
    if places is not None and marked is not None and set(places) == set(marked):
        return _all(tuple(same_single(places[name], marked[name]) for name in places))
    points, others = points_of(key), points_of(answer)
    if points is not None and others is not None and max(len(points), len(others)) > 1:
        return _same_values(tree.Listing(points), tree.Listing(others), False)
    if isinstance(key, tree.Or | tree.Listing | tree.Relation) and len(letters(key)) > 1:
        curves = same_curves(key, answer) if _is_curve(key) else None
        if curves is not None:
            return curves
    given, other = assignments_of(key), assignments_of(answer)
    if given is not None or other is not None:
        return _same_assignments(given, key, other, answer)
    together = _same_statements(key, answer)
    if together is not None:
        return together
    if isinstance(key, tree.Relation) and isinstance(answer, tree.Relation):
        found = _same_relations(key, answer)
        if found is not None:
            return found
    return _same_values(key, answer, ordered)


def named_points(node: Node) -> dict[str, Node] | None:
    """A(-1,0), B(3,0) as the points by their letters; None for anything else."""
    parts = (
        node.parts if isinstance(node, tree.Or | tree.And)
        else node.items if isinstance(node, tree.Listing) else ()
    )  # fmt: skip
    found: dict[str, Node] = {}
    for part in parts:
        if not isinstance(part, tree.Call) or len(part.arguments) < 2:
            return None
        found[part.function] = part
    return found if len(found) == len(parts) > 1 else None


def sets_of(node: Node) -> tuple[Node, ...] | None:
    """The sets in a list of sets such as ∅,{1},{1,2}, as tuples; None for anything else."""
    if not isinstance(node, tree.Listing | tree.SetOf) or len(node.items) < 2:
        return None
    empty = tree.Constant("empty")
    if not any(isinstance(item, tree.SetOf) or item == empty for item in node.items):
        return None
    found: list[Node] = []
    for item in node.items:
        members = item.items if isinstance(item, tree.SetOf) else () if item == empty else (item,)
        if any(isinstance(each, tree.Relation | tree.Interval | tree.SetOf) for each in members):
            return None
        found.append(tree.Tuple((tree.Constant("dots"), *sorted(members, key=repr))))
    return tuple(found)


def _is_size(node: Node) -> bool:
    node = label_and_value(node)[1]
    return number_of(node) is not None or isinstance(node, tree.Quantity)


def _excludes(node: Node) -> bool:
    """x≠kπ: what is said is what the letter must not be."""
    return any(isinstance(each, tree.Relation) and "≠" in each.signs for each in node.walk())


def _all_reals(node: Node, beside: Node) -> Node:
    """A lone letter R beside a set of reals is the set of all of them."""
    return tree.Constant("R") if node == tree.Name("R") and is_region(beside) else node


def _is_curve(node: Node) -> bool:
    """Equations in two letters or more, none of which only gives a letter its number."""
    parts = (
        node.parts if isinstance(node, tree.Or)
        else node.items if isinstance(node, tree.Listing) else (node,)
    )  # fmt: skip
    return any(
        isinstance(part, tree.Relation) and len(letters(part)) > 1 for part in parts
    ) and all(
        isinstance(part, tree.Relation) and part.signs == ("=",) and not _statement(part)
        for part in parts
    )  # fmt: skip


def points_of(node: Node) -> tuple[Node, ...] | None:
    """Solutions of a system, one after another, as points with their letters in order."""
    whole = assignments_of(node)
    if whole is not None:
        return (tree.Tuple(tuple(whole[name] for name in sorted(whole))),)
    if isinstance(node, tree.Or | tree.Listing | tree.SetOf):
        parts = node.parts if isinstance(node, tree.Or) else node.items
    else:
        parts = (node,)
    found: list[Node] = []
    for part in parts:
        if isinstance(part, tree.SetBuilder) and isinstance(part.element, tree.Tuple):
            part = part.condition
        part = label_and_value(part)[1]
        if isinstance(part, tree.Tuple):
            found += values_of(part) or (part,)
            continue
        given = assignments_of(part)
        if given is None:
            return None
        found.append(tree.Tuple(tuple(given[name] for name in sorted(given))))
    return tuple(found)


def _both_run(key: Node, answer: Node) -> bool:
    letter = parameter_of(key) or parameter_of(answer)
    return letter in letters(key) and letter in letters(answer)


def _all(answers: tuple[bool | None, ...]) -> bool | None:
    if False in answers:
        return False
    return None if None in answers else True


def _empty(node: Node) -> bool:
    return (
        node in (tree.Constant("empty"), tree.Constant("no_solution"))
        or node == tree.SetOf(())
        or (isinstance(node, tree.Relation) and node.signs == ("∈",)
            and node.operands[1] == tree.Constant("empty"))
    )  # fmt: skip


def _unknown(node: Node) -> str:
    for each in node.walk():
        if isinstance(each, tree.Relation) and set(each.signs) & set("<>≤≥≠∈"):
            for operand in each.operands:
                if isinstance(operand, tree.Name):
                    return str(operand)
    return ""


def _same_regions(key: Node, answer: Node) -> bool | None:
    one, two = _unknown(key), _unknown(answer)
    bound = isinstance(key, tree.SetBuilder) or isinstance(answer, tree.SetBuilder)
    if one and two and one != two and not bound and len(letters(key) | letters(answer)) == 2:
        return False
    if len(letters(key)) <= 1 and len(letters(answer)) <= 1:
        spans, others = spans_of(key), spans_of(answer)
        if spans is not None and others is not None:
            return spans == others
    first, second = region_of(key), region_of(answer)
    if first is None or second is None:
        if isinstance(key, tree.Interval) and isinstance(answer, tree.Interval):
            return _all((
                (key.left_closed, key.right_closed) == (answer.left_closed, answer.right_closed),
                same_value(key.left, answer.left), same_value(key.right, answer.right),
            ))  # fmt: skip
        pair = {type(key), type(answer)} == {tree.Tuple, tree.Interval}
        return False if pair else None  # one is a point, the other no interval of reals
    return same_region(first, second)


def _same_assignments(
    given: dict[str, Node] | None, key: Node, other: dict[str, Node] | None, answer: Node
) -> bool | None:
    if given is not None and other is not None:
        if set(given) != set(other):
            return False
        return _all(tuple(same(given[name], other[name]) for name in given))
    known, rest = (given, answer) if given is not None else (other, key)
    if known is None:
        return None
    label, _ = label_and_value(rest)
    if label is not None and str(label) in known:
        return False
    rest = values[0] if (values := _only(rest)) else rest
    items = rest.items if isinstance(rest, tree.Tuple | tree.Listing) else ()
    if len(items) == len(known) and not any(isinstance(item, tree.Relation) for item in items):
        return _all(tuple(
            same(value, item) for value, item in zip(known.values(), items, strict=True)
        ))  # fmt: skip
    return same_solutions(key, answer, tuple(known)) if letters(rest) <= set(known) else False


def _only(node: Node) -> tuple[Node] | None:
    if isinstance(node, tree.SetOf) and len(node.items) == 1:
        return (node.items[0],)
    if isinstance(node, tree.Relation) and isinstance(node.operands[0], tree.Tuple):
        return (node.operands[-1],)
    return None


_SYMMETRIC = frozenset("∥⊥=≅∽")


def _same_relations(key: tree.Relation, answer: tree.Relation) -> bool | None:
    if key.signs == answer.signs and len(key.signs) == 1 and key.signs[0] in "∥⊥≅∽":
        return _same_statement(key, answer)
    if len(key.signs) == len(answer.signs) == 1:
        signs = {key.signs[0], answer.signs[0]}
        claims = signs <= set("∥⊥≅∽=") and _statement(key) and _statement(answer)
        if signs <= set("∥⊥≅∽") or (claims and len(signs) > 1):
            return False
        if {key.signs[0], answer.signs[0]} <= set(_CONTAINED):
            return _same_inclusion(key, answer)
    if key.signs == answer.signs == ("=",) and _statement(key) and _statement(answer):
        return _same_statement(key, answer)
    if key.signs == answer.signs == ("=",) and _of_angles(key) and _of_angles(answer):
        named, others = _lettered(key), _lettered(answer)
        if isinstance(named, tree.Relation) and isinstance(others, tree.Relation):
            return _same_equation(named, others, tuple(sorted(letters(named, others))))
    (first, value), (second, other) = label_and_value(key), label_and_value(answer)
    if first is not None and second is not None:
        one, two = base_letter(first), base_letter(second)
        numbers = not letters(value) and not letters(other)
        if numbers and isinstance(first, tree.Name) and isinstance(second, tree.Name):
            return one == two and (same(value, other) if one == two else False)
        if numbers and isinstance(first, tree.Figure) and isinstance(second, tree.Figure):
            return first == second and bool(same(value, other))
        if first == second or isinstance(first, tree.Call) or isinstance(second, tree.Call):
            return same(value, other)
    if key.signs == ("=",) and answer.signs == ("=",):
        names = letters(key) | letters(answer)
        if (first is None or second is None or letters(value) or letters(other)) and names:
            if _statement(key) and _statement(answer):
                return _same_statement(key, answer)
            if len(names) > 1 or (first is None) == (second is None):
                return _same_equation(key, answer, tuple(sorted(names)))
    return None


def _claims(node: Node) -> tuple[tree.Relation, ...] | None:
    """AB∥DE, AB=DE as its statements about figures; None for anything else."""
    parts = (
        node.parts if isinstance(node, tree.And)
        else node.items if isinstance(node, tree.Listing) else (node,)
    )  # fmt: skip
    found = tuple(
        part for part in parts
        if isinstance(part, tree.Relation) and len(part.signs) == 1
        and part.signs[0] in "∥⊥≅∽=" and _statement(part)
    )  # fmt: skip
    return found if len(found) == len(parts) else None


def _same_statements(key: Node, answer: Node) -> bool | None:
    """Whether several statements together say the same, in any order."""
    claims, others = _claims(key), _claims(answer)
    if claims is None or others is None or max(len(claims), len(others)) < 2:
        return None
    left = list(others)
    for claim in claims:
        hit = next((each for each in left if _same_relations(claim, each)), None)
        if hit is None:
            return False
        left.remove(hit)
    return not left


_CONTAINED = {"⊆": "⊇", "⊇": "⊆", "⊂": "⊃", "⊃": "⊂", "∈": "∋"}


def _same_inclusion(key: tree.Relation, answer: tree.Relation) -> bool | None:
    """A⊆B is B⊇A; of two sets by name nothing else says the same."""
    if key.signs != answer.signs:
        turned = _CONTAINED[answer.signs[0]]
        answer = tree.Relation(answer.operands[::-1], (turned,))
    named = all(isinstance(each, tree.Name) for each in (*key.operands, *answer.operands))
    return key == answer if named else None


def _of_angles(node: tree.Relation) -> bool:
    """An equation between sums or multiples of angles: ∠1+∠2=180°."""
    return any(
        isinstance(each, tree.Figure)
        for side in node.operands
        if isinstance(side, tree.Add | tree.Multiply | tree.Divide)
        for each in side.walk()
    )


def _lettered(node: Node) -> Node:
    """Angles as letters and degrees as numbers."""

    def lettered(each: Node) -> Node | None:
        if isinstance(each, tree.Figure):
            return tree.Name("w", "".join(filter(str.isalnum, _letters_of(each, keep=True))))
        return each.degrees if isinstance(each, tree.Degrees) and each.minutes is None else None

    return swapped(node, lettered)


def _same_equation(key: Node, answer: Node, names: tuple[str, ...]) -> bool | None:
    """Two equations are one when their differences are multiples of each other."""
    if isinstance(key, tree.Relation) and isinstance(answer, tree.Relation):
        curve = same_curve(key, answer)
        if curve or (curve is False and len(names) > 1):
            return curve
    found = same_solutions(key, answer, names)
    if found is None and len(names) > 1:
        return _multiple(key, answer)
    return found


def _multiple(key: Node, answer: Node) -> bool | None:
    import sympy

    from engine.maths.to_sympy import to_sympy
    from engine.maths.unreadable import TooHard, Unreadable

    try:
        sides = [
            sympy.together(to_sympy(each.operands[0]) - to_sympy(each.operands[1]))
            for each in (key, answer)
            if isinstance(each, tree.Relation)
        ]
        if all(side.is_polynomial() for side in sides):
            one, two = (sympy.factor_list(side)[1] for side in sides)
            plain = [
                {sympy.factor_list(part)[1][0][0].as_poly().monic() for part, _ in parts}
                for parts in (one, two)
            ]
            return bool(plain[0] == plain[1])
    except (TooHard, Unreadable, ValueError, TypeError, AttributeError, IndexError,
            NotImplementedError):  # fmt: skip
        return None
    return None


def _statement(node: tree.Relation) -> bool:
    return all(is_label(each) and not isinstance(each, tree.Name) for each in node.operands)


def _same_statement(key: tree.Relation, answer: tree.Relation) -> bool:
    if key.signs[0] in "≅∽":
        return _pairs(key) == _pairs(answer)
    return {_letters_of(each) for each in key.operands} == {
        _letters_of(each) for each in answer.operands
    }


def _pairs(node: tree.Relation) -> frozenset[tuple[str, str]]:
    one, two = (_letters_of(each, keep=True) for each in node.operands)
    together = frozenset(zip(one, two, strict=False))
    return min(together, frozenset((b, a) for a, b in together), key=sorted)


def _letters_of(node: Node, *, keep: bool = False) -> str:
    if isinstance(node, tree.Figure):
        written = node.letters
        if node.kind == "angle" and len(written) == 3:
            return min(written, written[::-1])
    else:
        written = "".join(str(each) for each in node.walk() if isinstance(each, tree.Name))
    return written if keep else "".join(sorted(written))


def _same_values(key: Node, answer: Node, ordered: bool) -> bool | None:
    values, others = values_of(key), values_of(answer)
    if values is None or others is None:
        return _same_other(key, answer)
    values, others = _distinct(values), _distinct(others)
    if len(values) != len(others):
        return False
    if ordered or len(values) == 1:
        pairs = zip(values, others, strict=True)
        return _all(tuple(same_single(one, two) for one, two in pairs))
    left = list(others)
    doubt = False
    for value in values:
        found = [same_single(value, other) for other in left]
        if True in found:
            del left[found.index(True)]
        elif None in found:
            doubt = True
        else:
            return False
    return None if doubt else True


def _distinct(values: tuple[Node, ...]) -> tuple[Node, ...]:
    return tuple(dict.fromkeys(values))


_NO_NUMBER = (tree.Constant("undefined"), tree.Constant("infinitely_many"))


def _same_other(key: Node, answer: Node) -> bool | None:
    names = tuple(sorted(letters(key, answer)))
    kinds = tree.Relation | tree.And | tree.Or | tree.System | tree.Listing
    if isinstance(key, kinds) and isinstance(answer, kinds):
        return same_solutions(key, answer, names)
    return same_value(key, answer)


def same_single(key: Node, answer: Node) -> bool | None:
    """Whether two single values are the same, units converted."""
    if key == answer:
        return True
    _, key = label_and_value(key)
    _, answer = label_and_value(answer)
    for number, other in ((key, answer), (answer, key)):
        if other in _NO_NUMBER and number_of(number) is not None:
            return False
    key, answer = tenths(key, answer), tenths(answer, key)
    key, answer = beside_money_or_time(key, answer), beside_money_or_time(answer, key)
    one, two = measure_of(key), measure_of(answer)
    if one is not None and two is not None:
        if one.dimension != two.dimension:
            alike = _per(key, answer) or counts_alike(key, answer)
            return same_value(bare(key), bare(answer)) if alike else False
        return same_value(one.value, two.value)
    if one is not None or two is not None:
        if _in_degrees(key) or _in_degrees(answer):
            return same_value(bare(key), bare(answer)) or same_value(key, answer)
        return same_value(bare(key), bare(answer))
    if isinstance(key, tree.Matrix) and isinstance(answer, tree.Matrix):
        key, answer = tree.Tuple(key.rows), tree.Tuple(answer.rows)
    key, answer = _point(key), _point(answer)
    if isinstance(key, tree.Tuple) and isinstance(answer, tree.Tuple):
        if len(key.items) != len(answer.items):
            return False
        pairs = zip(key.items, answer.items, strict=True)
        return _all(tuple(same_single(a, b) for a, b in pairs))
    if isinstance(key, tree.QuotientRemainder) and isinstance(answer, tree.QuotientRemainder):
        return _all((same_single(key.quotient, answer.quotient),
                     same_single(key.remainder, answer.remainder)))  # fmt: skip
    if isinstance(key, tree.Ratio) and isinstance(answer, tree.Ratio):
        return _same_ratio(key, answer)
    if isinstance(key, tree.Tuple | tree.QuotientRemainder) != isinstance(
        answer, tree.Tuple | tree.QuotientRemainder
    ):
        return False
    return same_value(_constant_renamed(key), _constant_renamed(answer))


def _constant_renamed(node: Node) -> Node:
    """A ratio of two terms as its quotient."""
    if isinstance(node, tree.Ratio) and len(node.terms) == 2:
        return tree.Divide(node.terms[0], node.terms[1])
    return node


def _in_degrees(node: Node) -> bool:
    while isinstance(node, tree.Negate):
        node = node.body
    return isinstance(node, tree.Degrees)


def _per(key: Node, answer: Node) -> bool:
    """32页 and 32页/天: what is counted is the same, and the question said for what."""
    if not isinstance(key, tree.Quantity) or not isinstance(answer, tree.Quantity):
        return False
    one, two = key.unit.partition("/"), answer.unit.partition("/")
    return (
        one[0] == two[0]
        and bool(one[1]) != bool(two[1])
        and is_counted(tree.Quantity(key.value, one[0]))
    )


def _point(node: Node) -> Node:
    if isinstance(node, tree.Negate) and isinstance(node.body, tree.Tuple):
        return tree.Tuple(tuple(tree.Negate(each) for each in node.body.items))
    if isinstance(node, tree.Call) and len(node.arguments) > 1 and node.function[:1].isupper():
        return tree.Tuple(node.arguments)
    if isinstance(node, tree.Interval) and not (node.left_closed or node.right_closed):
        return tree.Tuple((node.left, node.right))
    return node


def _same_ratio(key: tree.Ratio, answer: tree.Ratio) -> bool | None:
    if len(key.terms) != len(answer.terms):
        return False
    if any(isinstance(term, tree.Number) and not term.value for term in key.terms + answer.terms):
        return key.terms == answer.terms  # 12:00 is a time of day and no ratio
    first, second = key.terms[0], answer.terms[0]
    return _all(tuple(
        same_value(tree.Multiply((a, second), ("·",)), tree.Multiply((b, first), ("·",)))
        for a, b in zip(key.terms[1:], answer.terms[1:], strict=True)
    ))  # fmt: skip

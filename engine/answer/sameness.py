"""Whether two answers mean the same: proved, refuted, or undecided."""

from __future__ import annotations

from engine.answer.curves import same_chain, same_curve, same_curves
from engine.answer.enumerated import elements_of, solves
from engine.answer.exceptions import leaves_out_same, with_condition
from engine.answer.figures import (
    CONTAINED,
    claims_of,
    is_of_angles,
    is_statement,
    lettered,
    same_inclusion,
    same_statement,
)
from engine.answer.intervals import spans_of
from engine.answer.listed import named_points, points_of, sets_of
from engine.answer.meaning import (
    assignments_of,
    base_letter,
    is_region,
    label_and_value,
    number_of,
    parameter_of,
    values_of,
    without_declaration,
)  # fmt: skip
from engine.answer.periodic import is_periodic, same_families
from engine.answer.pieces import same_pieces
from engine.answer.regions import region_of, same_region
from engine.answer.singles import all_same, same_single
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
    listed, held = elements_of(key), elements_of(answer)
    if listed is not None or held is not None:
        key = key if listed is None else tree.SetOf(listed)
        answer = answer if held is None else tree.SetOf(held)
    for one, two in ((key, answer), (answer, key)):
        if isinstance(one, tree.SetOf) and isinstance(two, tree.SetBuilder):
            solved = solves(two, one.items)
            if solved is not None:
                return solved
    if is_periodic(key) or is_periodic(answer):
        if _excludes(key) != _excludes(answer):
            return False
        if (parameter_of(key) and parameter_of(answer)) or _both_run(key, answer):
            found = same_families(key, answer)
            if found is not None:
                return found
        for one, two in ((key, answer), (answer, key)):
            if parameter_of(one) in letters(one) and not letters(without_declaration(two)):
                return False  # one number or interval, where there are infinitely many
        key, answer = without_declaration(key), without_declaration(answer)
    pieces = same_pieces(key, answer)
    if pieces is not None:
        return pieces
    if isinstance(key, tree.Where) or isinstance(answer, tree.Where):
        key, answer = with_condition(key), with_condition(answer)
    if isinstance(key, tree.Where) and isinstance(answer, tree.Where):
        bodies = same(key.body, answer.body)
        conditions = same(key.condition, answer.condition)
        if bodies and conditions is False and leaves_out_same(key, answer):
            return True
        return all_same((bodies, conditions))
    if isinstance(key, tree.Where) or isinstance(answer, tree.Where):
        key = key.body if isinstance(key, tree.Where) else key
        answer = answer.body if isinstance(answer, tree.Where) else answer
        return same(key, answer, ordered=ordered)
    sets, others = sets_of(key), sets_of(answer)
    if sets is not None and others is None and not isinstance(answer, tree.Listing | tree.Or):
        return False  # one set, where several were to be named
    if sets is not None and others is None and isinstance(answer, tree.Listing | tree.Or):
        items = answer.items if isinstance(answer, tree.Listing) else answer.parts
        if all(isinstance(each, tree.Name | tree.Number) for each in items):
            others = tuple(tree.Tuple((tree.Constant("dots"), each)) for each in items)
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
        return all_same(tuple(same_single(places[name], marked[name]) for name in places))
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
        isinstance(part, tree.Relation) and part.signs == ("=",) and not is_statement(part)
        for part in parts
    )  # fmt: skip


def _both_run(key: Node, answer: Node) -> bool:
    letter = parameter_of(key) or parameter_of(answer)
    return letter in letters(key) and letter in letters(answer)


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


def _by_letter(node: Node) -> dict[str, Node] | None:
    """a<0, b>0 as what is said of each letter; None unless several letters are told apart so."""
    parts = (
        node.parts if isinstance(node, tree.And)
        else node.items if isinstance(node, tree.Listing)
        else node.rows if isinstance(node, tree.System) else ()
    )  # fmt: skip
    found: dict[str, list[Node]] = {}
    for part in parts:
        names = letters(part)
        if len(names) != 1:
            return None
        found.setdefault(names.pop(), []).append(part)
    if len(found) < 2:
        return None
    return {
        name: said[0] if len(said) == 1 else tree.And(tuple(said)) for name, said in found.items()
    }


def _same_regions(key: Node, answer: Node) -> bool | None:
    wanted, said = _by_letter(key), _by_letter(answer)
    if wanted is not None and said is not None:
        if set(wanted) != set(said):
            return False
        return all_same(tuple(same(wanted[name], said[name]) for name in wanted))
    if (wanted or said) and letters(key) != letters(answer):
        return False
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
            return all_same((
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
        return all_same(tuple(same(given[name], other[name]) for name in given))
    known, rest = (given, answer) if given is not None else (other, key)
    if known is None:
        return None
    label, _ = label_and_value(rest)
    if label is not None and str(label) in known:
        return False
    rest = values[0] if (values := _only(rest)) else rest
    if number_of(rest) is not None:
        return False  # one number, where several letters were asked for
    items = rest.items if isinstance(rest, tree.Tuple | tree.Listing) else ()
    if len(items) == len(known) and not any(isinstance(item, tree.Relation) for item in items):
        return all_same(tuple(
            same(value, item) for value, item in zip(known.values(), items, strict=True)
        ))  # fmt: skip
    return same_solutions(key, answer, tuple(known)) if letters(rest) <= set(known) else False


def _only(node: Node) -> tuple[Node] | None:
    if isinstance(node, tree.SetOf) and len(node.items) == 1:
        return (node.items[0],)
    if isinstance(node, tree.Relation) and isinstance(node.operands[0], tree.Tuple):
        return (node.operands[-1],)
    return None


def _same_relations(key: tree.Relation, answer: tree.Relation) -> bool | None:
    if key.signs == answer.signs and len(key.signs) == 1 and key.signs[0] in "∥⊥≅∽":
        return same_statement(key, answer)
    if len(key.signs) == len(answer.signs) == 1:
        signs = {key.signs[0], answer.signs[0]}
        claims = signs <= set("∥⊥≅∽=") and is_statement(key) and is_statement(answer)
        if signs <= set("∥⊥≅∽") or (claims and len(signs) > 1):
            return False
        if len(signs & set("∥⊥")) == len(signs & set("⊂⊆∈")) == 1:
            return False  # a line beside a plane is not in it
        if {key.signs[0], answer.signs[0]} <= set(CONTAINED):
            return same_inclusion(key, answer)
    if key.signs == answer.signs == ("=",) and is_statement(key) and is_statement(answer):
        return same_statement(key, answer)
    of_angles = (
        is_of_angles(key) or is_statement(key),
        is_of_angles(answer) or is_statement(answer),
    )
    if (
        key.signs == answer.signs == ("=",)
        and all(of_angles)
        and (is_of_angles(key) or is_of_angles(answer))
    ):
        named, others = lettered(key), lettered(answer)
        if isinstance(named, tree.Relation) and isinstance(others, tree.Relation):
            return _same_equation(named, others, tuple(sorted(letters(named, others))))
    calculated = _same_calculation(key, answer)
    if calculated is not None:
        return calculated
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
            if is_statement(key) and is_statement(answer):
                return same_statement(key, answer)
            if len(names) > 1 or (first is None) == (second is None):
                return _same_equation(key, answer, tuple(sorted(names)))
    return None


def _same_calculation(key: tree.Relation, answer: tree.Relation) -> bool | None:
    """3+4=7 and 4+3=7: both hold, with one result from the same numbers."""
    if key.signs != ("=",) or answer.signs != ("=",) or letters(key, answer):
        return None
    key, answer = _result_last(key), _result_last(answer)
    if any(_leaves(each.operands[0]) is None for each in (key, answer)):
        return None
    sides = ((answer.operands[0], answer.operands[1]), (key.operands[1], answer.operands[1]))
    checked = all_same(tuple(same_single(one, two) for one, two in sides))
    if not checked:
        return checked
    return _leaves(key.operands[0]) == _leaves(answer.operands[0])


def _result_last(node: tree.Relation) -> tree.Relation:
    """30=2×3×5 as 2×3×5=30."""
    first, last = node.operands[0], node.operands[-1]
    turned = len(node.operands) == 2 and _leaves(first) is None and _leaves(last) is not None
    return tree.Relation((last, first), node.signs) if turned else node


def _leaves(node: Node) -> frozenset[Node] | None:
    """The numbers that a calculation of at least two of them is made of."""
    parts = [each for each in node.walk() if isinstance(each, tree.Number | tree.Mixed)]
    if len(parts) < 2:
        return None
    return frozenset(parts)


def _same_statements(key: Node, answer: Node) -> bool | None:
    """Whether several statements together say the same, in any order."""
    claims, others = claims_of(key), claims_of(answer)
    if claims is None or others is None or max(len(claims), len(others)) < 2:
        return None
    left = list(others)
    for claim in claims:
        hit = next((each for each in left if _same_relations(claim, each)), None)
        if hit is None:
            return False
        left.remove(hit)
    return not left


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


def _by_label(node: Node) -> Node:
    """b=2, -3 and -3, b=2 in one order, where the labels tell the values apart."""
    items = node.items if isinstance(node, tree.Listing) else ()
    names = [str(label_and_value(item)[0] or "") for item in items]
    if len(set(names)) < len(names) or not any(names):
        return node
    return tree.Listing(tuple(items[names.index(name)] for name in sorted(names)))


def _same_values(key: Node, answer: Node, ordered: bool) -> bool | None:
    if ordered:
        key, answer = _by_label(key), _by_label(answer)
    values, others = values_of(key), values_of(answer)
    if values is None or others is None:
        return _same_other(key, answer)
    if not ordered:
        values, others = _distinct(values), _distinct(others)
    if len(values) != len(others):
        return False
    if ordered or len(values) == 1:
        pairs = zip(values, others, strict=True)
        return all_same(tuple(same_single(one, two) for one, two in pairs))
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


def _same_other(key: Node, answer: Node) -> bool | None:
    names = tuple(sorted(letters(key, answer)))
    kinds = tree.Relation | tree.And | tree.Or | tree.System | tree.Listing
    related = any(isinstance(each, tree.Relation) for each in (*key.walk(), *answer.walk()))
    if related and isinstance(key, kinds) and isinstance(answer, kinds):
        return same_solutions(key, answer, names)
    return same_value(key, answer)

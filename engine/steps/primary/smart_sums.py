"""凑整: laws of addition and subtraction."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from engine.maths.tree import Add, Minus, Node
from engine.steps.derivation import Move
from engine.steps.primary.numerals import is_fraction, is_number, parts_of, simplest, value_of
from engine.steps.primary.operation import line
from engine.steps.primary.round_numbers import is_round, near_round


@dataclass(frozen=True, slots=True)
class Term:
    """A number that is added (sign 1) or subtracted (sign -1)."""

    sign: int
    node: Node

    @property
    def value(self) -> Fraction:
        """Without its sign."""
        return value_of(self.node)


def terms_of(node: Node) -> list[Term] | None:
    """The terms of a sum of plain numbers."""
    if not isinstance(node, Add):
        return None
    terms = [Term(-1, t.body) if isinstance(t, Minus) else Term(1, t) for t in node.terms]
    return terms if all(is_number(term.node) for term in terms) else None


def sum_node(parts: list[tuple[int, Node]]) -> Node:
    """A sum of signed nodes as written; the first is positive."""
    built = tuple(Minus(node) if sign < 0 else node for sign, node in parts)
    return built[0] if len(built) == 1 else Add(built)


def _pair(first: Term, second: Term) -> tuple[int, Node, Fraction] | None:
    """The pair in brackets with the sign before it and its value, where it is easy."""
    if first.sign == second.sign:
        value = first.value + second.value
        if not _easy(value, first, second):
            return None
        return first.sign, Add((first.node, second.node)), value
    plus, minus = (first, second) if first.sign > 0 else (second, first)
    value = plus.value - minus.value
    if value < 0 or (value and not _easy(value, plus, minus)):
        return None
    return 1, Add((plus.node, Minus(minus.node))), value


def _easy(value: Fraction, first: Term, second: Term) -> bool:
    if is_fraction(first.node) or is_fraction(second.node):
        if is_fraction(first.node) and is_fraction(second.node):
            same = parts_of(first.node)[1] == parts_of(second.node)[1]
            return same or value.denominator == 1
        return False
    return is_round(value, first.value, second.value)


def pair_terms(node: Node, eager: bool) -> tuple[Move, ...] | None:
    """a+b+c = (a+c)+b, a-b-c = a-(b+c), a-b-c = a-c-b, where a pair is round."""
    terms = terms_of(node)
    if terms is None or not 3 <= len(terms) <= 8:
        return None
    groups: list[tuple[int, Node, Fraction, int]] = []
    used: set[int] = set()
    for i in range(len(terms)):
        for j in range(i + 1, len(terms)):
            if i in used or j in used:
                continue
            found = _pair(terms[i], terms[j])
            if found is not None:
                groups.append((*found, i))
                used |= {i, j}
    plain = [(t.sign, t.node, t.value, i) for i, t in enumerate(terms) if i not in used]
    if not groups:
        return None
    together = sorted([*groups, *plain], key=lambda each: (each[0] < 0, each[3]))
    decimals = not any(is_fraction(term.node) for term in terms)
    as_written = _as_written(terms, used, groups)
    if as_written and decimals:
        return None
    total = Fraction(0)
    for sign, _, value, _ in together:
        total += sign * value
        if total < 0:
            return None
    after = node
    moves: list[Move] = []
    if not as_written:
        after = _front_opened([(sign, each) for sign, each, _, _ in together])
        moves.append(line(_rule(groups, terms), node, after))
    short = [
        (sign, simplest(value, decimals=decimals) if isinstance(each, Add) else each)
        for sign, each, value, _ in together
        if value or not isinstance(each, Add)
    ] or [(1, simplest(Fraction(0), decimals=decimals))]
    if short[0][0] < 0:
        return None
    moves.append(line("smart_round_brackets", after, sum_node(short)))
    return tuple(moves)


def _as_written(
    terms: list[Term], used: set[int], groups: list[tuple[int, Node, Fraction, int]]
) -> bool:
    """Whether computing from left to right would do the same anyway."""
    return len(groups) == 1 and used == {0, 1} and terms[0].sign > 0


def _front_opened(parts: list[tuple[int, Node]]) -> Node:
    """The first group needs no brackets when it is a difference: a-c-b."""
    first = parts[0][1]
    if isinstance(first, Add) and isinstance(first.terms[1], Minus):
        rest = tuple(Minus(node) if sign < 0 else node for sign, node in parts[1:])
        return Add((*first.terms, *rest))
    return sum_node(parts)


def _rule(groups: list[tuple[int, Node, Fraction, int]], terms: list[Term]) -> str:
    if all(term.sign > 0 for term in terms):
        return "smart_addition_laws"
    if any(sign < 0 for sign, *_ in groups):
        return "smart_subtract_sum"
    return "smart_move_with_sign"


def open_brackets(node: Node, eager: bool) -> tuple[Move, ...] | None:
    """a-(b+c) = a-b-c and a-(b-c) = a-b+c, where the opened terms go well with others."""
    if not isinstance(node, Add):
        return None
    opened: list[tuple[int, Node]] = []
    inner: list[tuple[Fraction, Fraction, Fraction]] = []
    for term in node.terms:
        sign, body = (-1, term.body) if isinstance(term, Minus) else (1, term)
        if isinstance(body, Add):
            parts = terms_of(body)
            if parts is None or len(parts) != 2:
                return None
            value = parts[0].value + parts[1].sign * parts[1].value
            inner.append((value, parts[0].value, parts[1].value))
            opened += [(sign * each.sign, each.node) for each in parts]
        else:
            opened.append((sign, body))
    if not inner or not all(is_number(each) for _, each in opened):
        return None
    if any(is_round(*each) for each in inner):
        return None
    after = sum_node(opened)
    terms = terms_of(after)
    if terms is None or len(terms) > 8:
        return None
    if not any(_pair(one, other) for i, one in enumerate(terms) for other in terms[i + 1 :]):
        return None
    total = Fraction(0)
    for each in terms:
        total += each.sign * each.value
        if total < 0:
            return None
    return (line("smart_open_brackets", node, after),)


def near_round_terms(node: Node, eager: bool) -> tuple[Move, ...] | None:
    """298+156 = 300+156-2; also 9+99+999."""
    terms = terms_of(node)
    if not eager or terms is None or not 2 <= len(terms) <= 6:
        return None
    if any(is_fraction(term.node) for term in terms):
        return None
    near = [near_round(t.value) if t.value > 8 or t.value.denominator > 1 else None for t in terms]
    if terms[0].value == 9 and len(terms) > 2:
        near[0] = (Fraction(10), Fraction(-1))
    hits = [index for index, found in enumerate(near) if found is not None]
    if not hits or (len(hits) < len(terms) and len(terms) > 3):
        return None
    if len(terms) == 2 and all(term.value < 60 for term in terms):
        return None
    parts: list[tuple[int, Node]] = []
    rests: list[tuple[int, Node]] = []
    for term, found in zip(terms, near, strict=True):
        if found is None:
            parts.append((term.sign, term.node))
            continue
        base, rest = found
        parts.append((term.sign, simplest(base, decimals=True)))
        rests.append((term.sign * (1 if rest > 0 else -1), simplest(abs(rest), decimals=True)))
    total = Fraction(0)
    for sign, each in (*parts, *rests):
        total += sign * value_of(each)
        if total < 0:
            return None
    after = sum_node([*parts, *rests])
    first = line("smart_near_round", node, after)
    if len(rests) < 2:
        return (first,)
    big = sum((sign * value_of(each) for sign, each in parts), Fraction(0))
    small = sum((sign * value_of(each) for sign, each in rests), Fraction(0))
    if big < 0:
        return None
    gathered = [(1, simplest(big, decimals=True))]
    if small:
        gathered.append((1 if small > 0 else -1, simplest(abs(small), decimals=True)))
    return first, line("smart_gather", after, sum_node(gathered))

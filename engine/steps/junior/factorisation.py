"""分解因式: school methods one after another until nothing can be split over the rationals."""

from __future__ import annotations

from typing import Any

import sympy

from engine.maths import tree
from engine.maths.from_sympy import from_sympy
from engine.maths.to_sympy import to_sympy
from engine.maths.tree import Node
from engine.steps.claim import Equal
from engine.steps.derivation import Derivation, Move
from engine.steps.junior.factor_once import Factor, Split, factor_once
from engine.steps.junior.reading import matched
from engine.steps.junior.writing import power, terms_of, times, total
from engine.steps.task import Task

MAXIMUM_DEGREE = 12
MAXIMUM_STEPS = 12

FACTOR = (
    r"(?:将|把|对)?(?:多项式|式子|代数式)?,?(?:分解因式|因式分解),?(?:多项式)?#(?:的结果)?(?:是|为|=)?",
    r"(?:将|把|对)?(?:多项式|式子|代数式)?,?#(?:进行)?(?:分解因式|因式分解)(?:的结果)?(?:是|为|=)?(?:,?得)?",
    r"(?:用(?:提公因式法|公式法|十字相乘法|分组分解法))?(?:分解因式|因式分解),?#",
    r"factor(?:i[sz]e)?(?:_completely)?(?:_the)?(?:_expression|_polynomial)?,?#",
)


OVER_REALS = (
    r"在实数范围内,?(?:分解因式|因式分解|将#分解因式),?#?",
    r"在实数范围内,?(?:将|把)#(?:分解因式|因式分解)",
    r"(?:将|把)#在实数范围内(?:分解因式|因式分解)",
)


def factorise(task: Task) -> Derivation | None:
    """Split a polynomial completely over the rationals; None when nothing is to be split."""
    found = matched(task, *OVER_REALS)
    if found is not None and len(found[1]) == 1:
        return _over_reals(found[1][0])
    found = matched(task, *FACTOR)
    if found is None or len(found[1]) != 1:
        return None
    return factorisation(found[1][0])


def _over_reals(given: Node) -> Derivation | None:
    """Over the rationals first, then x² - 3 as (x+√3)(x-√3)."""
    if isinstance(given, tree.Relation):
        return None
    value = to_sympy(given)
    letters = value.free_symbols
    if len(letters) != 1 or not value.is_polynomial(*letters):
        return None
    x = letters.pop()
    first = factorisation(given)
    if first is None or first.answer is None or sympy.degree(value, x) > 4:
        return None
    content, factors = sympy.factor_list(value)
    pieces: list[Node] = [] if content == 1 else [from_sympy(content)]
    split = False
    for base, count in factors:
        parts = _surd_parts(base, x)
        split = split or len(parts) > 1
        pieces += [power(part, count) for part in parts]
    if not split:
        return first
    answer = times(*pieces)
    claim = Equal(given, answer)
    kept = () if first.moves[-1].rule == "irreducible" else first.moves
    move = Move("factor_over_reals", answer, first.answer, claims=(claim,))
    return Derivation("factorisation", (*kept, move), answer, proof=(claim,))


def _surd_parts(base: Any, x: Any) -> tuple[Node, ...]:
    """Two brackets for a quadratic with real roots that aren't rational, else the factor itself."""
    if sympy.degree(base, x) == 2:
        a, b, c = sympy.Poly(base, x).all_coeffs()
        if a == 1 and b**2 - 4 * c > 0:
            half, root = -b / 2, sympy.sqrt(b**2 - 4 * c) / 2
            return tuple(total((x, *(() if half == 0 else (-half,)), r)) for r in (root, -root))
    return (from_sympy(base),)


def factorisation(given: Node) -> Derivation | None:
    """The derivation for one polynomial, as written."""
    if isinstance(given, tree.Relation):
        return None
    value = to_sympy(given)
    letters = sorted(value.free_symbols, key=str)
    if not letters or not value.is_polynomial(*letters):
        return None
    polynomial = sympy.Poly(value, *letters)
    if polynomial.total_degree() > MAXIMUM_DEGREE or not all(
        each.is_Rational for each in polynomial.coeffs()
    ):
        return None
    work = _Work(given)
    if not work.as_written():
        work.start_expanded()
    work.finish()
    if not work.complete:
        return None
    if not work.moves:
        work.moves.append(Move("irreducible", given, claims=(Equal(given, given),)))
    answer = work.line
    return Derivation("factorisation", tuple(work.moves), answer, proof=(Equal(given, answer),))


class _Work:
    """The product reached so far, and the moves that led there."""

    def __init__(self, given: Node) -> None:
        self.given, self.line = given, given
        self.factors: list[Factor] = []
        self.moves: list[Move] = []
        self.complete = False

    def go(self, rule: str, after: Node, **words: Node | str) -> None:
        if after == self.line:
            return
        claim = Equal(self.line, after)
        self.moves.append(Move(rule, after, self.line, claims=(claim,), words=words))
        self.line = after

    def as_written(self) -> bool:
        """Treat brackets that repeat as one letter, (x+y)² - 4 or a(x-y) - b(y-x)."""
        if len(terms_of(self.given)) < 2:
            return False
        brackets = _brackets(self.given)
        if not 1 <= len(brackets) <= 2:
            return False
        names = {base: sympy.Dummy(f"t{i}", real=True) for i, base in enumerate(brackets)}
        value = sympy.expand(_replaced(self.given, names))
        split = factor_once(value)
        if split is None or split.rule == "factor_known":
            return False
        back = {name: base for base, name in names.items()}
        if not any(each.has(*back) for each, _ in split.factors):
            return False
        if split.rule == "factor_common" and not split.factors[0][0].has(*back):
            return False
        for lines in split.middle:
            self.go("split_into_groups", total(
                times(from_sympy(a), _unflattened(b, back)) for a, b in lines))  # fmt: skip
        shown = [(_unflattened(each, back), count) for each, count in split.factors]
        words = {k: _unflattened(v, back) for k, v in split.words.items()}
        self.go(split.rule, times(*(power(each, count) for each, count in shown)), **words)
        self.factors = [(sympy.expand(each.xreplace(back)), count) for each, count in split.factors]
        self.factors = _flat(self.factors)
        self.go("collect_inside", _product(self.factors))
        return True

    def start_expanded(self) -> None:
        """Begin with the product as written if it is one, else multiplied out and collected."""
        if isinstance(self.given, tree.Multiply | tree.Power):
            written = _written_factors(self.given)
            if written is not None:
                self.factors = written
                return
        expanded = sympy.expand(to_sympy(self.given))
        self.factors = [(expanded, 1)]
        if len(terms_of(self.given)) != len(sympy.Add.make_args(expanded)):
            self.go("tidy_first", from_sympy(expanded))

    def finish(self) -> None:
        """Split factor after factor."""
        for _ in range(MAXIMUM_STEPS):
            place, split = self._next()
            if split is None:
                self.complete = True
                return
            self._apply(place, split)

    def _next(self) -> tuple[int, Split | None]:
        for place, (each, _) in enumerate(self.factors):
            split = factor_once(each)
            if split is not None:
                return place, split
        return 0, None

    def _apply(self, place: int, split: Split) -> None:
        count = self.factors[place][1]
        before, after = self.factors[:place], self.factors[place + 1 :]
        alone = not before and not after and count == 1
        if alone:
            for lines in split.middle:
                self.go("split_into_groups", _grouped([_summand(a, b) for a, b in lines]))
        pieces = [(base, exponent * count) for base, exponent in split.factors]
        self.factors = _flat([*before, *pieces, *after])
        words = {key: from_sympy(value) for key, value in split.words.items()}
        self.go(split.rule, _product(self.factors), **words)


def _grouped(summands: list[Node]) -> Node:
    """(x² - y²) - (x - y): groups in brackets, a leading minus taken in front of its bracket."""
    terms: list[Node] = []
    for each in summands:
        if terms and isinstance(each, tree.Add) and isinstance(each.terms[0], tree.Negate):
            terms.append(tree.Minus(from_sympy(sympy.expand(-to_sympy(each)))))
        elif terms and isinstance(each, tree.Negate):
            terms.append(tree.Minus(each.body))
        else:
            terms.append(each)
    return tree.Add(tuple(terms))


def _summand(coefficient: Any, factor: Any) -> Node:
    if coefficient == 1:
        return from_sympy(factor)
    if coefficient == -1:
        return tree.Negate(from_sympy(factor))
    return times(from_sympy(coefficient), from_sympy(factor))


def _flat(factors: list[Factor]) -> list[Factor]:
    """Numbers and letters first and multiplied together, equal brackets gathered."""
    front: Any = sympy.Integer(1)
    gathered: dict[Any, int] = {}
    for each, count in factors:
        if len(sympy.Add.make_args(each)) < 2:
            front *= each**count
            continue
        if -each in gathered:
            front *= (-1) ** count
            gathered[-each] += count
        else:
            gathered[each] = gathered.get(each, 0) + count
    head = [(front, 1)] if front != 1 else []
    return [*head, *gathered.items()]


def _product(factors: list[Factor]) -> Node:
    return times(*(power(from_sympy(each), count) for each, count in factors))


def _brackets(given: Node) -> list[Any]:
    """The different brackets (up to sign) that stand as factors or bases within a sum."""
    found: list[Any] = []
    for term in terms_of(given):
        for inner in term.walk():
            if isinstance(inner, tree.Add) and inner is not given:
                value = sympy.expand(to_sympy(inner))
                if value not in found and -value not in found:
                    found.append(value)
    return found


def _replaced(node: Node, names: dict[Any, Any]) -> Any:
    match node:
        case tree.Add(terms=terms):
            value = sympy.expand(to_sympy(node))
            if value in names:
                return names[value]
            if -value in names:
                return -names[-value]
            return sympy.Add(*(_replaced(term, names) for term in terms))
        case tree.Minus(body=body) | tree.Negate(body=body):
            return -_replaced(body, names)
        case tree.Multiply(factors=factors):
            return sympy.Mul(*(_replaced(factor, names) for factor in factors))
        case tree.Power(base=base, exponent=exponent):
            return _replaced(base, names) ** to_sympy(exponent)
    return to_sympy(node)


def _unflattened(value: Any, back: dict[Any, Any]) -> Node:
    """The expression with brackets put back for their letters, not multiplied out."""
    if value in back:
        return from_sympy(back[value])
    if value.is_Add:
        terms = []
        for term in value.as_ordered_terms():
            terms.append(_unflattened(term, back))
        return tree.Add(tuple(
            tree.Minus(t.body) if i and isinstance(t, tree.Negate) else t
            for i, t in enumerate(terms)
        ))  # fmt: skip
    if value.is_Mul:
        coefficient, rest = value.as_coeff_Mul()
        parts = [_unflattened(each, back) for each in sympy.Mul.make_args(rest)]
        if coefficient == 1:
            return times(*parts)
        if coefficient == -1:
            return tree.Negate(times(*parts))
        return times(from_sympy(coefficient), *parts)
    if value.is_Pow and value.base in back:
        return power(from_sympy(back[value.base]), from_sympy(value.exp))
    return from_sympy(value)


def _written_factors(given: Node) -> list[Factor] | None:
    parts = given.factors if isinstance(given, tree.Multiply) else (given,)
    found: list[Factor] = []
    for part in parts:
        base, count = part, 1
        if isinstance(part, tree.Power) and to_sympy(part.exponent).is_Integer:
            base, count = part.base, int(to_sympy(part.exponent))
        if count < 1:
            return None
        found.append((sympy.expand(to_sympy(base)), count))
    return _flat(found)

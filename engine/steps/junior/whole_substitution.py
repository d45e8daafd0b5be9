"""整体代入: a² + b² from a+b and ab, x² + 1/x² from x + 1/x, without finding the letters."""

from __future__ import annotations

from typing import Any

import sympy

from engine.maths import tree
from engine.maths.from_sympy import from_sympy
from engine.maths.to_sympy import symbol, to_sympy
from engine.maths.tree import Name, Node, Relation
from engine.steps.claim import Claim, Equal
from engine.steps.derivation import Derivation, Move
from engine.steps.junior.reading import matched
from engine.steps.junior.writing import letters_in, over, power, times
from engine.steps.task import Task

ASKED = (
    r"(?:已知|若|如果|当|设)?#(?:(?:,|和|且)#)*(?:时)?,?(?:则|那么)?(?:求|计算)?(?:代数式|式子|多项式)?#(?:的值)?(?:是|为|=|等于)?(?:多少)?",
)
MAXIMUM_DEGREE = 6


def put_in_as_a_whole(task: Task) -> Derivation | None:
    """An expression rewritten in the given ones, then their values put in."""
    found = matched(task, *ASKED)
    if found is None or not 2 <= len(found[1]) <= 3:
        return None
    *givens, wanted = found[1]
    pairs: list[tuple[Node, Node]] = []
    for given in givens:
        if not isinstance(given, Relation) or given.signs != ("=",):
            return None
        left, right = given.operands
        if isinstance(left, Name) or letters_in(right) or not letters_in(left):
            return None
        pairs.append((left, right))
    letters = letters_in(*(left for left, _ in pairs))
    if isinstance(wanted, Relation | Name) or not letters_in(wanted):
        return None
    if not set(letters_in(wanted)) <= set(letters) or len(letters) > 2:
        return None
    return _solved(pairs, wanted, letters)


def _solved(pairs: list[tuple[Node, Node]], wanted: Node,
            letters: tuple[str, ...]) -> Derivation | None:  # fmt: skip
    stand_ins = [sympy.Dummy(f"u{i}") for i in range(len(pairs))]
    forms = _in_terms_of(
        [to_sympy(left) for left, _ in pairs], stand_ins, to_sympy(wanted), letters
    )
    if forms is None:
        return None
    above, below = forms
    sides = dict(zip(stand_ins, (left for left, _ in pairs), strict=True))
    values = dict(zip(stand_ins, (right for _, right in pairs), strict=True))
    numbers = {each: to_sympy(value) for each, value in values.items()}
    if sympy.simplify(below.subs(numbers)) == 0:
        return None
    result = sympy.radsimp(sympy.simplify(above.subs(numbers) / below.subs(numbers)))
    if not (result.is_number and result.is_real):
        return None
    rewritten = _shown(above, below, sides)
    put_in = _shown(above, below, values)
    answer = from_sympy(result)
    identity: Claim = Equal(wanted, rewritten)
    worth: Claim = Equal(put_in, answer)
    moves = [
        Move("in_given_expressions", rewritten, wanted, claims=(identity,)),
        Move("put_in_as_a_whole", put_in, rewritten),
    ]
    if put_in != answer:
        moves.append(Move("work_out_powers", answer, put_in, claims=(worth,)))
    return Derivation("whole_substitution", tuple(moves), answer, proof=(identity, worth))


def _in_terms_of(given: list[Any], stand_ins: list[Any], wanted: Any,
                 letters: tuple[str, ...]) -> tuple[Any, Any] | None:  # fmt: skip
    """Numerator and denominator of `wanted` as polynomials in the given expressions.

    Division by a Gröbner basis with the letters ordered before the stand-ins leaves a remainder
    without letters exactly when such a form exists (Cox, Little, O'Shea, chapter 7 §4).
    """
    names = [symbol(letter) for letter in letters]
    inverses = {name: sympy.Dummy(f"{name}i") for name in names}

    def polynomial(value: Any) -> Any:
        return sympy.expand(value).replace(
            lambda e: e.is_Pow and e.base in inverses and e.exp.is_Integer and e.exp < 0,
            lambda e: inverses[e.base] ** (-e.exp),
        )

    relations = [polynomial(each) - name for each, name in zip(given, stand_ins, strict=True)]
    used = {inverse for inverse in inverses.values() if any(r.has(inverse) for r in relations)}
    relations += [name * inverses[name] - 1 for name in names if inverses[name] in used]
    order = [*names, *sorted(used, key=str), *stand_ins]
    parts = (
        (polynomial(wanted), sympy.Integer(1)) if used else sympy.fraction(sympy.together(wanted))
    )
    found = []
    for part in parts:
        if not part.is_polynomial(*order):
            return None
        if not part.has(*names, *used):
            found.append(part)
            continue
        if sympy.Poly(part, *order).total_degree() > MAXIMUM_DEGREE:
            return None
        basis = sympy.groebner(relations, *order, order="lex")
        remainder = basis.reduce(sympy.expand(part))[1]
        if remainder.has(*names, *used):
            return None
        found.append(remainder)
    return found[0], found[1]


def _shown(above: Any, below: Any, names: dict[Any, Node]) -> Node:
    top = _polynomial(above, names)
    return top if below == 1 else over(top, _polynomial(below, names))


def _polynomial(value: Any, names: dict[Any, Node]) -> Node:
    order = list(names)
    if not value.has(*order):
        return from_sympy(value)
    terms: list[Node] = []
    for exponents, coefficient in sympy.Poly(value, *order).terms():
        factors = [
            power(names[each], count) for each, count in zip(order, exponents, strict=True) if count
        ]
        size = abs(coefficient)
        body = _product(size, factors)
        negative = coefficient < 0
        if terms:
            terms.append(tree.Minus(body) if negative else body)
        else:
            terms.append(tree.Negate(body) if negative else body)
    return terms[0] if len(terms) == 1 else tree.Add(tuple(terms))


def _product(size: Any, factors: list[Node]) -> Node:
    if not factors:
        return from_sympy(size)
    numbers = any(not letters_in(factor) for factor in factors)
    if size == 1 and len(factors) == 1:
        return factors[0]
    front = [] if size == 1 else [from_sympy(size)]
    return times(*front, *factors, sign="×" if numbers else "")

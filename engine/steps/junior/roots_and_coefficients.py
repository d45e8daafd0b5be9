"""根与系数的关系: symmetric expressions of the two roots without solving the equation."""

from __future__ import annotations

from typing import Any

import sympy
from sympy.polys.polyfuncs import symmetrize

from engine.maths import tree
from engine.maths.from_sympy import from_sympy
from engine.maths.to_sympy import symbol, to_sympy
from engine.maths.tree import Name, Node, Relation
from engine.maths.write import latex
from engine.steps.claim import Claim, Equal
from engine.steps.derivation import Derivation, Move
from engine.steps.junior.discriminant import coefficients
from engine.steps.junior.evaluation import substituted
from engine.steps.junior.reading import matched
from engine.steps.junior.writing import equation, letters_in, over, power, times
from engine.steps.task import Task

SYMMETRIC = (
    r"(?:已知|设|若|如果)?#(?:,|和|与)#(?:分别)?是(?:关于#的)?(?:一元二次)?方程,?#的(?:两个|两)(?:实数|实)?根,?(?:不解方程,?)?(?:则|那么)?(?:求|试求)?(?:代数式)?#(?:(?:,|和|与)#)*(?:的值)?(?:分别)?(?:是|为|=|等于)?(?:多少)?",
    r"(?:已知|设|若)?(?:一元二次)?方程,?#的(?:两个|两)(?:实数|实)?根(?:分别)?(?:是|为)#(?:,|和|与)#,?(?:不解方程,?)?(?:则|那么)?(?:求|试求)?(?:代数式)?#(?:(?:,|和|与)#)*(?:的值)?(?:是|为|=|等于)?(?:多少)?(?P<late>)",
)
MAXIMUM_DEGREE = 6


def use_roots_and_coefficients(task: Task) -> Derivation | None:
    """x₁+x₂ = -b/a and x₁x₂ = c/a put into expressions of both roots."""
    found = matched(task, *SYMMETRIC)
    if found is None:
        return None
    nodes = list(found[1])
    if found[0].groupdict().get("late") is not None:
        given, first, second, *wanted = nodes
    else:
        place = next((i for i, each in enumerate(nodes) if isinstance(each, Relation)), 0)
        if place not in (2, 3):
            return None
        first, second, given, wanted = nodes[0], nodes[1], nodes[place], nodes[place + 1 :]
    if not (isinstance(first, Name) and isinstance(second, Name) and isinstance(given, Relation)):
        return None
    letters = letters_in(given)
    if len(letters) != 1 or not wanted or first == second:
        return None
    parts = coefficients(given, letters[0])
    if parts is None or not all(each.is_Rational for each in parts):
        return None
    if parts[1] ** 2 - 4 * parts[0] * parts[2] < 0:
        return None
    return _Roots(given, first, second, parts).derivation(wanted)


class _Roots:
    def __init__(self, given: Relation, first: Name, second: Name, parts: tuple[Any, ...]) -> None:
        self.given, self.first, self.second = given, first, second
        self.a, self.b, self.c = parts
        self.sum, self.product = -self.b / self.a, self.c / self.a
        surd = sympy.sqrt(self.b**2 - 4 * self.a * self.c)
        self.values = {
            str(first): from_sympy(sympy.expand((-self.b + surd) / (2 * self.a))),
            str(second): from_sympy(sympy.expand((-self.b - surd) / (2 * self.a))),
        }

    def at_roots(self, expression: Node) -> Node:
        return substituted(expression, self.values)

    def derivation(self, wanted: list[Node]) -> Derivation | None:
        total = tree.Add((self.first, self.second))
        product = times(self.first, self.second)
        claims: tuple[Claim, ...] = (
            Equal(self.at_roots(total), from_sympy(self.sum)),
            Equal(self.at_roots(product), from_sympy(self.product)),
        )
        told = [latex(equation(total, self.sum)), latex(equation(product, self.product))]
        moves = [Move("roots_and_coefficients", latex=",\\ ".join(told), before=self.given,
                      claims=claims)]  # fmt: skip
        answers: list[Node] = []
        proof: list[Claim] = []
        for expression in wanted:
            if set(letters_in(expression)) != {str(self.first), str(self.second)}:
                return None
            step = self._worked_out(expression)
            if step is None:
                return None
            steps, answer = step
            moves += steps
            answers.append(answer)
            proof.append(Equal(self.at_roots(expression), answer))
        joined: Node = answers[0] if len(answers) == 1 else tree.Listing(tuple(answers))
        shown = ", ".join(
            latex(equation(expression, answer))
            for expression, answer in zip(wanted, answers, strict=True)
        )
        return Derivation("roots_and_coefficients", tuple(moves), joined,
                          shown if len(answers) > 1 else "", proof=tuple(proof))  # fmt: skip

    def _worked_out(self, expression: Node) -> tuple[list[Move], Node] | None:
        x, y = symbol(str(self.first)), symbol(str(self.second))
        value = to_sympy(expression)
        above, below = sympy.fraction(sympy.together(value))
        s, p = sympy.Dummy("s"), sympy.Dummy("p")
        forms = []
        for part in (above, below):
            part = sympy.expand(part)
            if (
                not part.is_polynomial(x, y)
                or sympy.Poly(part, x, y).total_degree() > MAXIMUM_DEGREE
            ):
                return None
            if symmetrize(part, [x, y], formal=False)[1] != 0:
                return None
            forms.append(_in_sum_and_product(part, x, y, s, p))
        result = sympy.cancel((forms[0] / forms[1]).subs({s: self.sum, p: self.product}))
        if not result.is_Rational:
            return None
        shown = [self._shown(form, s, p) for form in forms]
        body = shown[0] if forms[1] == 1 else over(shown[0], shown[1])
        moves = []
        answer = from_sympy(result)
        if body != expression and value not in (x + y, x * y):
            moves.append(Move("in_sum_and_product", body, expression,
                              claims=(Equal(expression, body),)))  # fmt: skip
        if value not in (x + y, x * y):
            moves.append(Move("put_in_sum_and_product", answer, body,
                              claims=(Equal(self.at_roots(body), answer),)))  # fmt: skip
        return moves, answer

    def _shown(self, form: Any, s: Any, p: Any) -> Node:
        total, product = tree.Add((self.first, self.second)), times(self.first, self.second)
        terms: list[Node] = []
        polynomial = sympy.Poly(form, s, p)
        for (i, j), coefficient in polynomial.terms():
            factors: list[Node] = []
            if i:
                factors.append(power(total, i))
            if j:
                factors += [product] if j == 1 else [power(product, j)]
            size = from_sympy(abs(coefficient))
            body = times(size, *factors) if factors else size
            if i == 1 and not j and coefficient == 1 and len(polynomial.terms()) == 1:
                return total
            if terms:
                terms.append(tree.Minus(body) if coefficient < 0 else body)
            else:
                terms.append(tree.Negate(body) if coefficient < 0 else body)
        return terms[0] if len(terms) == 1 else tree.Add(tuple(terms))


def _in_sum_and_product(part: Any, x: Any, y: Any, s: Any, p: Any) -> Any:
    """A symmetric polynomial in x+y and xy, by x = s - y reduced with y² = sy - p."""
    reduced = sympy.rem(sympy.expand(part.subs(x, s - y)), y**2 - s * y + p, y)
    return sympy.expand(reduced)

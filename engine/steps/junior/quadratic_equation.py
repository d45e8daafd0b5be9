"""Quadratic equations: the method a teacher would choose, the other methods on request."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import sympy

from engine.maths import tree
from engine.maths.from_sympy import from_sympy
from engine.maths.to_sympy import symbol, to_sympy
from engine.maths.tree import Node, Relation
from engine.maths.write import latex
from engine.steps.claim import Equal, Holds, SameSolutions, SolutionSet
from engine.steps.derivation import Derivation, Move
from engine.steps.junior.reading import to_solve
from engine.steps.junior.writing import (
    NO_SOLUTION,
    ZERO,
    either,
    equation,
    known,
    letters_in,
    numbered,
    over,
    power,
    relation,
    root,
    surd_node,
    terms_of,
    times,
    total,
)
from engine.steps.task import Task

NO_REAL_ROOTS = r"\text{方程没有实数根}"
Moves = tuple[Move, ...]


def solve_quadratic_equation(task: Task) -> Derivation | None:
    """解一元二次方程, by the method asked for or the one that fits best."""
    asked = to_solve(task)
    if asked is None or len(asked[0]) != 1:
        return None
    given = asked[0][0]
    letters = letters_in(given)
    if not isinstance(given, Relation) or given.signs != ("=",) or len(letters) != 1:
        return None
    if asked[1] not in ("", letters[0]):
        return None
    return solve_quadratic(given, letters[0], asked[2])


def solve_quadratic(given: Relation, unknown: str, method: str = "") -> Derivation | None:
    """The derivation for one quadratic equation; None when it isn't one."""
    x = symbol(unknown)
    if any(
        isinstance(inner, tree.Divide) and to_sympy(inner.denominator).free_symbols
        for inner in given.walk()
    ):
        return None
    difference = sympy.expand(to_sympy(given.operands[0]) - to_sympy(given.operands[1]))
    if not difference.is_polynomial(x) or sympy.degree(difference, x) != 2:
        return None
    coefficients = sympy.Poly(difference, x).all_coeffs()
    if not all(each.is_real and each.is_algebraic and each.is_number for each in coefficients):
        return None
    problem = _Quadratic(given, unknown, coefficients)
    ways: dict[str, Callable[[], Moves | None]] = {
        "root": problem.by_square_root,
        "factor": problem.by_factoring,
        "formula": problem.by_formula,
        "square": problem.by_completing_the_square,
    }
    if method and method not in ways:
        return None
    wanted = (method,) if method else tuple(ways)
    found = [(name, moves) for name in wanted if (moves := ways[name]()) is not None]
    if not found:
        return None
    made = [problem.derivation(name, moves) for name, moves in found]
    first = made[0]
    return Derivation(
        first.technique, first.moves, first.answer, first.answer_latex, proof=first.proof,
        others=tuple(made[1:]),
    )  # fmt: skip


class _Quadratic:
    def __init__(self, given: Relation, unknown: str, coefficients: list[Any]) -> None:
        self.given, self.unknown = given, unknown
        self.x = symbol(unknown)
        self.a, self.b, self.c = coefficients
        self.rational = all(each.is_Rational for each in coefficients)
        self.discriminant = sympy.expand(self.b**2 - 4 * self.a * self.c)

    def derivation(self, name: str, moves: Moves) -> Derivation:
        roots = self.roots()
        technique = f"quadratic_by_{name}"
        proof = (SolutionSet(self.given, self.unknown, tuple(map(from_sympy, roots))),)
        if not roots:
            return Derivation(technique, moves, NO_SOLUTION, NO_REAL_ROOTS, proof=proof)
        return Derivation(
            technique, moves, either(self.unknown, roots), moves[-1].latex, proof=proof
        )

    def _numbered(self, shown: list[Any]) -> str:
        if shown[0] == shown[1]:
            return f"{self.unknown}_1={self.unknown}_2={latex(surd_node(shown[0]))}"
        return numbered(self.unknown, shown)

    def roots(self) -> list[Any]:
        """The real roots, the one with the plus sign first, each once."""
        if self.discriminant.is_negative:
            return []
        surd = sympy.sqrt(self.discriminant)
        both = [
            sympy.radsimp(sympy.simplify((-self.b + sign * surd) / (2 * self.a)))
            for sign in (1, -1)
        ]
        return list(dict.fromkeys(sympy.expand(each) for each in both))

    def claim(self, before: Node, after: Node) -> SameSolutions:
        return SameSolutions(before, after, (self.unknown,))

    def move(self, rule: str, before: Node, after: Node, written: str = "", **words: Any) -> Move:
        return Move(rule, after, before, written, (self.claim(before, after),), words)

    def polynomial(self, a: Any, b: Any, c: Any) -> Node:
        return from_sympy(a * self.x**2 + b * self.x + c)

    def whole(self) -> tuple[list[Any], Relation]:
        """Coefficients without denominators and with a positive first, as the equation ... = 0."""
        scale = sympy.Integer(1)
        if self.rational:
            scale = sympy.ilcm(*(each.q for each in (self.a, self.b, self.c)))
            content = sympy.igcd(*(int(each * scale) for each in (self.a, self.b, self.c)))
            scale = scale / sympy.Integer(content)
        if self.a.is_negative:
            scale = -scale
        values = [sympy.expand(each * scale) for each in (self.a, self.b, self.c)]
        return values, equation(self.polynomial(*values), 0)

    def to_standard_form(self) -> tuple[list[Move], list[Any], Relation]:
        """The moves to the general form; none when the equation is written so already."""
        left, right = self.given.operands
        plain = equation(self.polynomial(self.a, self.b, self.c), 0)
        values, standard = self.whole()
        moves: list[Move] = []
        if right != ZERO or left != plain.operands[0]:
            if [abs(v) for v in values] == [abs(v) for v in (self.a, self.b, self.c)]:
                plain = standard
            moves.append(self.move("quadratic_general_form", self.given, plain))
        if plain != standard:
            moves.append(self.move("integer_coefficients", plain, standard))
        return moves, values, standard

    def conclude(self, before: Node, rule: str = "write_roots") -> Move:
        roots = self.roots()
        shown = roots if len(roots) == 2 else roots * 2
        return self.move(rule, before, either(self.unknown, roots), self._numbered(shown))

    def by_square_root(self) -> Moves | None:
        """(mx+n)² = p, when the equation is written so or has no term in x."""
        left, right = self.given.operands
        base, factor = _square(left)
        goal = to_sympy(right)
        moves: list[Move] = []
        before: Node = self.given
        if base is None or not goal.is_number:
            if self.b != 0:
                return None
            base, goal = from_sympy(self.x), sympy.radsimp(-self.c / self.a)
            factor = sympy.Integer(1)
        goal = sympy.radsimp(goal / factor)
        squared = equation(power(base, 2), goal)
        if squared != before:
            moves.append(self.move("isolate_square", before, squared))
        if goal.is_negative:
            return (
                *moves,
                self.move("square_is_not_negative", squared, NO_SOLUTION, NO_REAL_ROOTS),
            )
        rooted = sympy.sqrt(goal)
        if goal == 0:
            return (*moves, self.conclude(squared, "take_square_root"))
        written = f"{latex(base)}=\\pm {latex(from_sympy(rooted))}"
        two = tree.Or((equation(base, rooted), equation(base, -rooted)))
        if isinstance(base, tree.Name):
            return (*moves, self.conclude(squared, "take_square_root"))
        moves.append(self.move("take_square_root", squared, two, written))
        return (*moves, self.conclude(two))

    def by_factoring(self) -> Moves | None:
        """A product equal to zero: common factor, formula or cross multiplication."""
        if not self.rational or not _is_square(self.discriminant):
            return None
        if self.b == 0 and not _is_square(-self.c / self.a):
            return None
        ready = self._product_as_written()
        if ready is not None:
            return ready
        moves, (a, b, c), standard = self.to_standard_form()
        factors = factor_pair(a, b, c, self.x)
        if factors is None:
            return None
        content, first, second = factors
        if content != 1:
            return None
        if c == 0:
            rule = "factor_common_letter"
        elif first == second:
            rule = "factor_perfect_square"
        elif b == 0:
            rule = "factor_difference_of_squares"
        else:
            rule = "factor_cross_multiply"
        product = (
            power(from_sympy(first), 2)
            if first == second
            else times(from_sympy(first), from_sympy(second))
        )
        factored = equation(product, 0)
        claim = Equal(standard.operands[0], product)
        words = {"first": from_sympy(first), "second": from_sympy(second)}
        moves.append(
            Move(
                rule,
                factored,
                standard,
                claims=(claim, self.claim(standard, factored)),
                words=words,
            )
        )
        return (*moves, *self._from_product(factored, [first, second]))

    def _product_as_written(self) -> Moves | None:
        """(x-1)(x+2) = 0 needs no multiplying out; a(x-1) = b(x-1) has a common factor."""
        left, right = self.given.operands
        if right == ZERO and isinstance(left, tree.Multiply):
            values = [to_sympy(factor) for factor in left.factors]
            linear = [value for value in values if value.has(self.x)]
            if len(linear) == 2 and all(sympy.degree(each, self.x) == 1 for each in linear):
                return self._from_product(self.given, linear)
            return None
        common = self._common_bracket()
        if common is None:
            return None
        bracket, rest = common
        moved = equation(self._moved_left(), 0)
        factored = equation(times(from_sympy(bracket), from_sympy(rest)), 0)
        moves: list[Move] = []
        if moved != self.given:
            moves.append(self.move("move_to_left", self.given, moved))
        claim = Equal(moved.operands[0], factored.operands[0])
        moves.append(
            Move("factor_common_bracket", factored, moved,
                 claims=(claim, self.claim(moved, factored)),
                 words={"factor": from_sympy(bracket)})
        )  # fmt: skip
        return (*moves, *self._from_product(factored, [bracket, rest]))

    def _moved_left(self) -> Node:
        left, right = self.given.operands
        if right == ZERO:
            return left
        parts = (*terms_of(left), *(_negative(term) for term in terms_of(right)))
        return total(parts)

    def _common_bracket(self) -> tuple[Any, Any] | None:
        """A bracket such as x-1 that divides every written term."""
        terms = terms_of(self._moved_left())
        if len(terms) < 2:
            return None
        brackets = None
        for term in terms:
            values = {
                sympy.Poly(to_sympy(inner), self.x).monic().as_expr()
                for inner in term.walk()
                if isinstance(inner, tree.Add) and sympy.degree(to_sympy(inner), self.x) == 1
            }
            brackets = values if brackets is None else brackets & values
        for bracket in brackets or ():
            bracket = sympy.Poly(bracket, self.x).clear_denoms()[1].as_expr()
            rest, remainder = sympy.div(
                self.a * self.x**2 + self.b * self.x + self.c, bracket, self.x
            )
            divides = all(sympy.rem(to_sympy(t), bracket, self.x) == 0 for t in terms)
            whole = all(each.is_Integer for each in sympy.Poly(rest, self.x).all_coeffs())
            if remainder == 0 and divides and whole:
                return bracket, rest
        return None

    def _from_product(self, factored: Node, factors: list[Any]) -> Moves:
        if sympy.expand(factors[0] - factors[1]) == 0:
            return (self.conclude(factored, "square_is_zero"),)
        two = tree.Or(tuple(equation(from_sympy(each), 0) for each in factors))
        zero = self.move("zero_product", factored, two)
        roots = [sympy.solve(each, self.x)[0] for each in factors]
        end = self.move(
            "write_roots", two, either(self.unknown, roots), numbered(self.unknown, roots)
        )
        return zero, end

    def by_formula(self) -> Moves:
        """a, b, c, the discriminant, and the formula for the roots."""
        moves, (a, b, c), standard = self.to_standard_form()
        delta = sympy.expand(b**2 - 4 * a * c)
        names = [tree.Name(letter) for letter in "abc"]
        read = ", ".join(
            latex(equation(name, value)) for name, value in zip(names, (a, b, c), strict=True)
        )
        moves.append(Move("name_coefficients", before=standard, latex=read))
        computed = discriminant_node(a, b, c)
        sign = "<" if delta.is_negative else ">" if delta.is_positive else "="
        compared = f"\\Delta=b^{{2}}-4ac={latex(computed)}={latex(from_sympy(delta))}"
        compared += "" if delta == 0 else f"{sign}0"
        true = (Equal(computed, from_sympy(delta)), Holds(relation(from_sympy(delta), sign, 0)))
        moves.append(Move("discriminant", computed, latex=compared, claims=true))
        if delta.is_negative:
            moves.append(self.move("no_real_roots", standard, NO_SOLUTION, NO_REAL_ROOTS))
            return tuple(moves)
        moves.append(self._formula_line(standard, a, b, delta))
        before = moves[-1].after
        before = known(before, Node)
        return (*moves, self.conclude(before))

    def _formula_line(self, standard: Node, a: Any, b: Any, delta: Any) -> Move:
        top = from_sympy(-b)
        below = times(2, a, sign="×") if a != 1 else from_sympy(sympy.Integer(2))
        surd = root(from_sympy(delta))
        roots = tree.Or(tuple(
            equation(tree.Name(self.unknown), over(
                tree.Add((top, sign(surd))) if b != 0 else tree.Negate(surd) if sign is tree.Minus
                else surd, below))
            for sign in (_plus, tree.Minus)
        ))  # fmt: skip
        inner = tree.Add((top, tree.PlusMinus(surd))) if b != 0 else tree.PlusMinus(surd)
        value = sympy.sqrt(delta)
        written = f"{self.unknown}=\\frac{{-b\\pm \\sqrt{{b^{{2}}-4ac}}}}{{2a}}={latex(over(inner, below))}"
        if value != 0:
            shorter = tree.PlusMinus(from_sympy(value))
            numerator = tree.Add((top, shorter)) if b != 0 else shorter
            reduced = latex(over(numerator, from_sympy(2 * a)))
            if not written.endswith("=" + reduced):
                written += "=" + reduced
        return self.move("root_formula", standard, roots, written)

    def by_completing_the_square(self) -> Moves:
        """Constant to the right, leading coefficient 1, half of b squared on both sides."""
        moves, (a, b, c), standard = self.to_standard_form()
        left, right = a * self.x**2 + b * self.x, -c
        now = equation(from_sympy(left), right)
        if c != 0:
            moves.append(self.move("transpose_constant", standard, now))
        else:
            now = standard
        if a != 1:
            left, right = sympy.expand(left / a), sympy.radsimp(right / a)
            divided = equation(from_sympy(left), right)
            moves.append(self.move("leading_coefficient_one", now, divided))
            now = divided
        half = sympy.radsimp(b / a / 2)
        goal = sympy.expand(right + half**2)
        if half != 0:
            square = power(abs(half), 2)
            added = equation(total([from_sympy(left), square]), total([from_sympy(right), square]))
            if right == 0:
                added = equation(total([from_sympy(left), square]), square)
            moves.append(self.move("add_half_squared", now, added, half=from_sympy(abs(half))))
            now = added
        base = from_sympy(self.x + half)
        squared = equation(power(base, 2), goal)
        if squared != now:
            moves.append(self.move("write_as_square", now, squared))
        if goal.is_negative:
            end = self.move("square_is_not_negative", squared, NO_SOLUTION, NO_REAL_ROOTS)
            return (*moves, end)
        if goal == 0 or half == 0:
            return (*moves, self.conclude(squared, "take_square_root"))
        rooted = sympy.sqrt(goal)
        two = tree.Or((equation(base, rooted), equation(base, -rooted)))
        written = f"{latex(base)}=\\pm {latex(from_sympy(rooted))}"
        moves.append(self.move("take_square_root", squared, two, written))
        return (*moves, self.conclude(two))


def discriminant_node(a: Any, b: Any, c: Any) -> Node:
    """b² - 4ac with the numbers put in, as written."""
    return tree.Add((power(from_sympy(b), 2), tree.Minus(times(4, a, c, sign="×"))))


def factor_pair(a: Any, b: Any, c: Any, x: Any) -> tuple[Any, Any, Any] | None:
    """(content, first, second) with content·first·second = ax²+bx+c over the integers."""
    content, factors = sympy.factor_list(a * x**2 + b * x + c, x)
    linear = [factor for factor, count in factors for _ in range(count)]
    if len(linear) != 2 or any(sympy.degree(each, x) != 1 for each in linear):
        return None
    return content, linear[0], linear[1]


def _plus(body: Node) -> Node:
    return body


def _square(side: Node) -> tuple[Node | None, Any]:
    """The base and the coefficient of k(mx+n)², or (None, 1)."""
    if isinstance(side, tree.Power) and to_sympy(side.exponent) == 2:
        return side.base, sympy.Integer(1)
    if isinstance(side, tree.Multiply) and len(side.factors) == 2:
        coefficient = to_sympy(side.factors[0])
        base, inner = _square(side.factors[1])
        if coefficient.is_number and base is not None:
            return base, coefficient * inner
    return None, sympy.Integer(1)


def _is_square(value: Any) -> bool:
    return bool(value.is_Rational and value >= 0 and sympy.sqrt(value).is_Rational)


def _negative(term: Node) -> Node:
    return term.body if isinstance(term, tree.Negate) else tree.Negate(term)

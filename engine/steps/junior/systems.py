"""二元一次方程组 and 三元一次方程组: substitution or elimination, as the coefficients invite."""

from __future__ import annotations

from typing import Any

import sympy

from engine.maths import tree
from engine.maths.from_sympy import from_sympy
from engine.maths.to_sympy import symbol, to_sympy
from engine.maths.tree import Name, Node, Relation
from engine.maths.write import latex
from engine.steps.claim import Claim, Implies, SameSolutions
from engine.steps.derivation import Derivation, Move
from engine.steps.junior.evaluation import substituted
from engine.steps.junior.linear_equation import linear_moves
from engine.steps.junior.reading import to_solve
from engine.steps.junior.writing import NO_SOLUTION, equation, known, letters_in, terms_of
from engine.steps.task import Task

CIRCLED = "①②③④⑤⑥⑦⑧⑨"


def solve_linear_system(task: Task) -> Derivation | None:
    """解方程组 with as many linear equations as unknowns, two or three."""
    asked = to_solve(task)
    if asked is None or len(asked[0]) not in (2, 3):
        return None
    rows = chains_split(asked[0])
    if any(row.signs != ("=",) for row in rows):
        return None
    letters = tuple(sorted(letters_in(*rows)))
    if len(letters) != len(rows) or asked[1] not in ("", *letters):
        return None
    if asked[2] not in ("", "substitute", "eliminate"):
        return None
    return linear_system(rows, letters, asked[2])


def chains_split(rows: tuple[Node, ...]) -> list[Relation]:
    """a = b = c is two equations under one brace."""
    found: list[Relation] = []
    for row in rows:
        row = known(row, Relation)
        for left, sign, right in zip(row.operands, row.signs, row.operands[1:], strict=False):
            found.append(Relation((left, right), (sign,)))
    return found


def linear_system(
    rows: list[Relation], letters: tuple[str, ...], method: str = ""
) -> Derivation | None:
    """The derivation for a square linear system with one solution, none, or infinitely many."""
    unknowns = [symbol(letter) for letter in letters]
    for row in rows:
        difference = sympy.expand(to_sympy(row.operands[0]) - to_sympy(row.operands[1]))
        if not difference.is_polynomial(*unknowns) or difference.is_number:
            return None
        polynomial = sympy.Poly(difference, *unknowns)
        if polynomial.total_degree() != 1 or not all(c.is_Rational for c in polynomial.coeffs()):
            return None
    made = [_attempt(rows, letters, way) for way in _ways(rows, letters, method)]
    found = [each for each in made if each is not None]
    if not found:
        return None
    first = found[0]
    return Derivation(first.technique, first.moves, first.answer, first.answer_latex,
                      proof=first.proof, others=tuple(found[1:]))  # fmt: skip


def _ways(rows: list[Relation], letters: tuple[str, ...], method: str) -> tuple[str, ...]:
    if method:
        return (method,)
    if len(letters) == 3:
        return ("eliminate",)
    solved = any(isinstance(row.operands[0], Name) for row in rows)
    return ("substitute", "eliminate") if solved else ("eliminate", "substitute")


def _attempt(rows: list[Relation], letters: tuple[str, ...], way: str) -> Derivation | None:
    work = _System(rows, letters)
    work.tidy()
    found = work.eliminated() if len(letters) == 3 else work.two(way)
    if found is None:
        return None
    given = tree.System(tuple(rows))
    if not found:
        told = NO_SOLUTION
        proof: tuple[Claim, ...] = (SameSolutions(given, told, letters),)
        return Derivation(f"system_by_{way}", tuple(work.moves), told,
                          r"\text{方程组无解}", proof=proof)  # fmt: skip
    answer = tree.System(tuple(equation(Name(letter), found[letter]) for letter in letters))
    proof = (SameSolutions(given, answer, letters),)
    work.moves.append(Move("write_system_solution", answer, claims=proof))
    return Derivation(f"system_by_{way}", tuple(work.moves), answer, proof=proof)


class _System:
    """Numbered equations, and the moves made with them."""

    def __init__(self, rows: list[Relation], letters: tuple[str, ...]) -> None:
        self.rows, self.letters = list(rows), letters
        self.labels = list(CIRCLED[: len(rows)])
        self.given = tree.System(tuple(rows))
        self.next_label = len(rows)
        self.moves: list[Move] = []

    def tidy(self) -> None:
        """Whole coefficients, unknowns on the left."""
        for place, row in enumerate(self.rows):
            if _is_standard(row) or (len(self.letters) == 2 and _solved_for(row) is not None):
                continue
            tidied = _standard(row)
            if tidied == row:
                continue
            claim = SameSolutions(row, tidied, letters_in(row))
            self.moves.append(Move("tidy_equation", tidied, row, claims=(claim,),
                                   words={"label": self.labels[place]}))  # fmt: skip
            self.rows[place] = tidied

    def follows(self, after: Node) -> Claim:
        return Implies(self.given, after, self.letters)

    def label(self) -> str:
        self.next_label += 1
        return CIRCLED[self.next_label - 1]

    def two(self, way: str) -> dict[str, Any] | None:
        """The two unknowns; an empty dictionary when there is no solution."""
        if way == "substitute":
            return self._by_substitution()
        return self._by_elimination()

    def _by_substitution(self) -> dict[str, Any] | None:
        place, letter = _easiest(self.rows, self.letters)
        row, other = self.rows[place], self.rows[1 - place]
        name = self.labels[place]
        expression = _solved_for(row)
        if expression is None or expression[0] != letter:
            value = sympy.solve(_difference(row), symbol(letter))[0]
            body = from_sympy(sympy.expand(value))
            third = equation(Name(letter), body)
        else:
            body = expression[1]
            third = row
        if third != row:
            name = self.label()
            self.moves.append(Move("express_letter", third, row, claims=(self.follows(third),),
                                   words={"label": self.labels[place], "letter": letter,
                                          "new": name}))  # fmt: skip
        put_in = Relation(
            tuple(substituted(side, {letter: body}) for side in other.operands), ("=",)
        )
        put_in = _without_visible_signs(put_in)
        self.moves.append(Move("substitute_into", put_in, other, claims=(self.follows(put_in),),
                               words={"label": name, "into": self.labels[1 - place]}))  # fmt: skip
        rest = next(each for each in self.letters if each != letter)
        value = self._solve_one(put_in, rest)
        if value is None:
            return {} if self._contradiction(put_in) else None
        if not letters_in(body):
            return {letter: to_sympy(body), rest: value}
        back = substituted(body, {rest: from_sympy(value)})
        return self._back(equation(Name(letter), back), letter, rest, value, name)

    def _by_elimination(self) -> dict[str, Any] | None:
        standard = [_standard(row) for row in self.rows]
        for place, (row, now) in enumerate(zip(self.rows, standard, strict=True)):
            if row != now:
                claim = SameSolutions(row, now, letters_in(row))
                self.moves.append(Move("tidy_equation", now, row, claims=(claim,),
                                       words={"label": self.labels[place]}))  # fmt: skip
                self.rows[place] = now
        letter = _to_eliminate(self.rows, self.letters)
        if letter is None:
            return None
        combined = self.combine(0, 1, letter)
        rest = next(each for each in self.letters if each != letter)
        if rest not in letters_in(combined):
            if to_sympy(combined.operands[0]) == to_sympy(combined.operands[1]):
                return None
            return {} if self._contradiction(combined) else None
        value = self._solve_one(combined, rest)
        if value is None:
            return None
        sources = [i for i, row in enumerate(self.rows) if letter in letters_in(row)]
        source = min(sources, key=lambda i: abs(_coefficient(self.rows[i], letter)))
        row = self.rows[source]
        put_in = _visible(row, {rest: from_sympy(value)})
        return self._back(put_in, letter, rest, value, self.labels[source])

    def combine(self, one: int, two: int, letter: str) -> Relation:
        """Multiples of two rows added or subtracted so that `letter` goes."""
        a, b = (_coefficient(self.rows[i], letter) for i in (one, two))
        shared = sympy.ilcm(a, b)
        m, n = shared / abs(a), shared / abs(b)
        subtract = (a > 0) == (b > 0)
        if subtract and (m * self._lead(one, letter)) < (n * self._lead(two, letter)):
            one, two, m, n = two, one, n, m
        left, right = (self.labels[i] for i in (one, two))
        first = left if m == 1 else f"{left}×{m}"
        second = right if n == 1 else f"{right}×{n}"
        how = f"{first}{'-' if subtract else '+'}{second}"
        sign = -1 if subtract else 1
        difference = sympy.expand(
            m * _difference(self.rows[one]) + sign * n * _difference(self.rows[two])
        )
        combined = _from_difference(difference)
        self.moves.append(Move("add_equations_to_eliminate", combined, claims=(self.follows(combined),),
                               words={"how": how, "letter": letter}))  # fmt: skip
        return combined

    def _lead(self, place: int, letter: str) -> Any:
        rest = [each for each in self.letters if each != letter]
        return _coefficient(self.rows[place], rest[0])

    def _solve_one(self, row: Relation, letter: str) -> Any:
        found = linear_moves(row, letter)
        if found is None or not isinstance(found[1], Relation):
            return None
        moves, answer = found
        line = answer
        line = known(line, Relation)
        if moves:
            self.moves.append(Move("solve_for_letter", line, row,
                                   claims=(SameSolutions(row, line, (letter,)),),
                                   words={"letter": letter}, parts=moves))  # fmt: skip
        return to_sympy(line.operands[1])

    def _back(self, put_in: Relation, letter: str, rest: str, value: Any,
              name: str) -> dict[str, Any] | None:  # fmt: skip
        known = equation(Name(rest), value)
        line = Relation(put_in.operands, put_in.signs)
        self.moves.append(Move("put_known_letter_back", line, claims=(self.follows(line),),
                               words={"known": known, "label": name}))  # fmt: skip
        solved = sympy.solve(_difference(line), symbol(letter))
        if len(solved) != 1:
            return None
        end = equation(Name(letter), solved[0])
        if end != line:
            claim = SameSolutions(line, end, (letter,))
            self.moves.append(Move("solve_for_letter", end, line, claims=(claim,),
                                   words={"letter": letter}))  # fmt: skip
        return {letter: solved[0], rest: value}

    def _contradiction(self, row: Relation) -> bool:
        difference = sympy.expand(_difference(row))
        if not difference.is_number or difference == 0:
            return False
        claim = SameSolutions(self.given, NO_SOLUTION, self.letters)
        self.moves.append(Move("system_contradiction", NO_SOLUTION, row,
                               latex=r"\text{方程组无解}", claims=(claim,)))  # fmt: skip
        return True

    def eliminated(self) -> dict[str, Any] | None:
        """Three unknowns: one letter goes first, then the two that are left."""
        self.rows = [_standard(row) for row in self.rows]
        if sympy.Matrix([[_coefficient(row, each) for each in self.letters]
                         for row in self.rows]).det() == 0:  # fmt: skip
            return None
        holders = {each: [i for i, row in enumerate(self.rows) if each in letters_in(row)]
                   for each in self.letters}  # fmt: skip
        letter = min(self.letters, key=lambda each: (
            len(holders[each]), sum(abs(_coefficient(self.rows[i], each)) for i in holders[each])
        ))  # fmt: skip
        having = holders[letter]
        without = [i for i in range(3) if i not in having]
        smaller = [(self.rows[i], self.labels[i]) for i in without]
        for other in having[1:]:
            combined = self.combine(having[0], other, letter)
            name = self.label()
            move = self.moves.pop()
            self.moves.append(Move("add_equations_to_eliminate_labelled", combined, claims=move.claims,
                                   words={**move.words, "new": name}))  # fmt: skip
            smaller.append((combined, name))
        rest = tuple(each for each in self.letters if each != letter)
        inner = _System([row for row, _ in smaller], rest)
        inner.given, inner.labels, inner.next_label = self.given, [n for _, n in smaller], 9
        inner.next_label = self.next_label
        inner.letters, everything = rest, self.letters
        inner.follows = lambda after: Implies(self.given, after, everything)  # type: ignore[method-assign]
        found = inner.two("substitute" if any(len(letters_in(r)) == 1 for r in inner.rows)
                          else "eliminate")  # fmt: skip
        if not found:
            return None
        self.moves += inner.moves
        row = self.rows[having[0]]
        put_in = _visible(row, {each: from_sympy(found[each]) for each in rest})
        told = "、".join(f"${latex(equation(Name(each), found[each]))}$" for each in rest)
        claim = Implies(self.given, put_in, self.letters)
        self.moves.append(Move("put_known_letter_back", put_in, claims=(claim,),
                               words={"known": told, "label": self.labels[having[0]]}))  # fmt: skip
        value = sympy.solve(_difference(put_in), symbol(letter))[0]
        end = equation(Name(letter), value)
        if end != put_in:
            same = SameSolutions(put_in, end, (letter,))
            self.moves.append(Move("solve_for_letter", end, put_in, claims=(same,),
                                   words={"letter": letter}))  # fmt: skip
        return {**found, letter: value}


def _difference(row: Relation) -> Any:
    return to_sympy(row.operands[0]) - to_sympy(row.operands[1])


def _coefficient(row: Relation, letter: str) -> Any:
    return sympy.expand(_difference(row)).coeff(symbol(letter), 1)


def _from_difference(difference: Any) -> Relation:
    constant = difference.subs(dict.fromkeys(difference.free_symbols, 0))
    left = sympy.expand(difference - constant)
    return equation(left if left != 0 else 0, -constant)


def _standard(row: Relation) -> Relation:
    """ax + by = c with whole coefficients, as it stands when it already is so."""
    if _is_standard(row):
        return row
    difference = sympy.expand(_difference(row))
    scale = sympy.ilcm(1, *(each.as_coeff_Mul()[0].q for each in sympy.Add.make_args(difference)))
    return _from_difference(sympy.expand(difference * scale))


def _is_standard(row: Relation) -> bool:
    left, right = row.operands
    value = to_sympy(right)
    if letters_in(right) or not value.is_Rational:
        return False
    plain = sympy.expand(to_sympy(left))
    whole = all(each.as_coeff_Mul()[0].is_Integer for each in sympy.Add.make_args(plain))
    terms = sum(1 for _ in sympy.Add.make_args(plain))
    written = len(left.terms) if isinstance(left, tree.Add) else 1
    flat = not any(isinstance(i, tree.Divide | tree.Add) and i is not left for i in left.walk())
    constant = plain.subs(dict.fromkeys(plain.free_symbols, 0))
    if any(term != from_sympy(to_sympy(term)) for term in terms_of(left)):
        return False
    return bool(whole and terms == written and flat and constant == 0 and value.is_Integer)


def _solved_for(row: Relation) -> tuple[str, Node] | None:
    left, right = row.operands
    if isinstance(left, Name) and str(left) not in letters_in(right) and letters_in(right):
        return str(left), right
    return None


def _easiest(rows: list[Relation], letters: tuple[str, ...]) -> tuple[int, str]:
    """The row and letter to express: one already alone, else the smallest coefficient."""
    for place, row in enumerate(rows):
        solved = _solved_for(row)
        if solved is not None:
            return place, solved[0]
    for place, row in enumerate(rows):
        if len(letters_in(row)) == 1:
            return place, letters_in(row)[0]
    return min(
        ((place, letter) for place, row in enumerate(rows) for letter in letters
         if _coefficient(row, letter) != 0),
        key=lambda each: (bool(abs(_coefficient(rows[each[0]], each[1])) != 1),
                          bool(_coefficient(rows[each[0]], each[1]) < 0), each[0]),
    )  # fmt: skip


def _to_eliminate(rows: list[Relation], letters: tuple[str, ...]) -> str | None:
    """The letter whose coefficients need the smallest multipliers, opposite ones first."""
    best: tuple[Any, ...] | None = None
    for letter in letters:
        a, b = (_coefficient(row, letter) for row in rows)
        if a == 0 or b == 0:
            continue
        cost = (int(sympy.ilcm(a, b) / min(abs(a), abs(b))), int(sympy.ilcm(a, b)),
                bool(a * b > 0), letter)  # fmt: skip
        if best is None or cost < best:
            best = cost
    return best[-1] if best else None


def _visible(row: Relation, values: dict[str, Node]) -> Relation:
    return Relation(tuple(substituted(side, values) for side in row.operands), row.signs)


def _without_visible_signs(row: Relation) -> Relation:
    return Relation(tuple(_juxtaposed(side) for side in row.operands), row.signs)


def _juxtaposed(node: Node) -> Node:
    """2×(2x-3) as 2(2x-3)."""
    match node:
        case tree.Add(terms=terms):
            return tree.Add(tuple(map(_juxtaposed, terms)))
        case tree.Minus(body=body):
            return tree.Minus(_juxtaposed(body))
        case tree.Negate(body=body):
            return tree.Negate(_juxtaposed(body))
        case tree.Multiply(factors=factors):
            inner = tuple(map(_juxtaposed, factors))
            signs = tuple(
                "" if isinstance(right, tree.Add | tree.Name) else "×" for right in inner[1:]
            )
            return tree.Multiply(inner, signs)
    return node

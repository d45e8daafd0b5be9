"""Arithmetic and geometric sequences: from what is given to the first term and the step."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

import sympy

from engine.maths import tree
from engine.maths.to_sympy import symbol, to_sympy
from engine.maths.tree import Name, Node, Relation
from engine.maths.write import latex, text
from engine.steps.claim import Claim, Equal
from engine.steps.derivation import Derivation, Move
from engine.steps.senior.nodes import equation, minus, node, over, plus, power, times
from engine.steps.senior.reading import Clause, clauses
from engine.steps.task import Task

N = symbol("n")
A1, D, Q = symbol("a_1"), symbol("d"), symbol("q")
_MOST = 60


@dataclass
class Given:
    """A sequence as the question gives it."""

    kind: str = ""
    letter: str = "a"
    facts: list[Relation] = field(default_factory=list)
    positive: bool = False


def find_progression(task: Task) -> Derivation | None:
    """等差数列、等比数列的基本量."""
    split = clauses(task)
    if split is None:
        return None
    given, wanted = split
    read = Given()
    for clause in given:
        if not _take(clause, read):
            return None
    if not read.kind or not read.facts:
        return None
    goals = [_goal(clause, read) for clause in wanted]
    if not goals or any(goal is None for goal in goals):
        return None
    return _solve(read, [goal for goal in goals if goal is not None])


def _take(clause: Clause, read: Given) -> bool:
    parted = clause.fits(r"(.*数列#?)的((?:首项|公差|公比).*)")
    if parted is not None:
        count = parted[1].count("#")
        first = Clause(parted[1], clause.nodes[:count])
        return _take(first, read) and _take(Clause(parted[2], clause.nodes[count:]), read)
    match = clause.fits(
        r"(?:在)?(?:(各项(?:均|都)?为正(?:数)?的|正项))?(等差|等比)数列(#)?(?:中|满足)?(?:#)?(?:的?前#项和(?:为|是)?(?:#)?)?(?:中)?"
    )
    if match is not None:
        read.kind, read.positive = match[2], bool(match[1])
        if match[3]:
            letter = sequence_letter(clause.nodes[0])
            if letter is None:
                return False
            read.letter = letter
        return _sum_relations(clause.nodes[1 if match[3] else 0 :], read)
    if clause.fits(r"(?:其|它的|数列#的)?前#项和(?:为|是)?(?:#)?"):
        nodes = clause.nodes[1:] if clause.words.startswith("数列") else clause.nodes
        return _sum_relations(nodes, read)
    match = clause.fits(r"(首项|公差|公比)(?:为|是)?#(?:和(首项|公差|公比)(?:为|是)?#)?")
    if match is not None:
        for name, each in zip((match[1], match[2]), clause.nodes, strict=False):
            if name is None:
                break
            if isinstance(each, Relation):
                read.facts.append(each)
            else:
                head = {"首项": Name(read.letter, "1"), "公差": Name("d"), "公比": Name("q")}[name]
                read.facts.append(equation(head, each))
        return True
    if clause.fits(r"(?:各项|它的各项)(?:均|都)?(?:为|是)正数?"):
        read.positive = True
        return True
    if clause.fits(r"(?:满足|其中)?#(?:和#)?"):
        for each in clause.nodes:
            if isinstance(each, Relation) and each.signs == ("=",):
                read.facts.append(each)
            elif (
                isinstance(each, Relation)
                and each.signs == (">",)
                and each.operands[1] == node(0)
                and (str(each.operands[0]) in ("q", f"{read.letter}_n"))
            ):
                read.positive = True
            else:
                return False
        return True
    return False


def _sum_relations(nodes: tuple[Node, ...], read: Given) -> bool:
    for each in nodes:
        if isinstance(each, Relation) and each.signs == ("=",):
            read.facts.append(each)
        elif not isinstance(each, Name):
            return False
    return True


def sequence_letter(each: Node) -> str | None:
    """a of {a_n}."""
    if isinstance(each, tree.SetOf) and len(each.items) == 1:
        each = each.items[0]
    if isinstance(each, Name) and each.subscript == "n" and len(each.name) == 1:
        return each.name
    return None


def _goal(clause: Clause, read: Given) -> tuple[str, Node] | None:
    """What is asked for: ("value", a node in a_k, S_k, d, q) or the general term or sum."""
    if clause.fits(r"(?:(?:数列)?#的|(?:它|其|该数列|数列)的)?通项(?:公式)?(?:#)?"):
        return "value", Name(read.letter, "n")
    match = clause.fits(r"(?:公差|公比|首项)(?:#)?|#")
    if match is not None:
        if clause.nodes:
            return "value", clause.nodes[0]
        return "value", {"公差": Name("d"), "公比": Name("q"), "首项": Name(read.letter, "1")}[
            clause.words
        ]
    if clause.fits(r"(?:(?:数列)?#的|(?:它|其|该数列|数列)的)?前#项(?:的|之)?和(?:#)?"):
        count = clause.nodes[-2] if clause.words.endswith("和#") else clause.nodes[-1]
        return "value", Name("S", text(count))
    if clause.fits(r"第#项"):
        return "value", Name(read.letter, text(clause.nodes[0]))
    return None


class _Formulas:
    """The terms and sums of one kind in a₁ and the step."""

    def __init__(self, kind: str, letter: str) -> None:
        self.kind, self.letter = kind, letter
        self.step = D if kind == "等差" else Q
        self.names: dict[str, Any] = {}

    def express(self, each: Node) -> Any:
        """A node with its a_k and S_k replaced; None when a name is unknown."""
        expression = to_sympy(each)
        changes = {}
        for letter in expression.free_symbols:
            value = self.value(letter.name)
            if value is None:
                return None
            changes[letter] = value
        return expression.subs(changes)

    def value(self, name: str) -> Any:
        if name in ("d", "q"):
            return self.step if symbol(name) == self.step else None
        if name == "n":
            return N
        match = re.fullmatch(rf"({self.letter}|S)_(\d{{1,3}}|n|n\+1|n-1)", name)
        if match is None:
            return None
        place: Any = (
            sympy.Integer(match[2])
            if match[2].isdigit()
            else {"n": N, "n+1": N + 1, "n-1": N - 1}[match[2]]
        )
        if place.is_Integer and place < 1:
            return None
        return self.term(place) if match[1] == self.letter else self.sum(place)

    def term(self, place: Any) -> Any:
        return A1 + (place - 1) * D if self.kind == "等差" else A1 * Q ** (place - 1)

    def sum(self, place: Any) -> Any:
        if self.kind == "等差":
            return place * A1 + place * (place - 1) / 2 * D
        if place.is_Integer and place <= 12:
            return A1 * sum(Q**k for k in range(int(place)))
        return A1 * (1 - Q**place) / (1 - Q)


def _solve(read: Given, goals: list[tuple[str, Node]]) -> Derivation | None:
    formulas = _Formulas(read.kind, read.letter)
    equations = []
    for fact in read.facts:
        left, right = (formulas.express(each) for each in fact.operands)
        if left is None or right is None or (left - right).has(N):
            return None
        equations.append(sympy.expand(left - right))
    unknowns = [A1, formulas.step]
    try:
        found = sympy.solve(equations, unknowns, dict=True)
    except NotImplementedError:
        return None
    solutions = []
    for each in found:
        if not all(value.is_real for value in each.values() if value.is_number):
            continue
        if read.kind == "等比" and (each.get(Q) == 0 or each.get(A1) == 0):
            continue
        if read.positive and any(
            each[u].is_number and not each[u] > 0 for u in unknowns if u in each
        ):
            continue
        solutions.append(each)
    solutions = list(
        {tuple(sorted((str(k), v) for k, v in each.items())): each for each in solutions}.values()
    )
    if not solutions or len(solutions) > 2:
        return None
    return _written(read, goals, formulas, equations, solutions)


def _written(
    read: Given,
    goals: list[tuple[str, Node]],
    formulas: _Formulas,
    equations: list[Any],
    solutions: list[Any],
) -> Derivation | None:
    complete = all(set(each) == {A1, formulas.step} for each in solutions)
    moves: list[Move] = []
    direct = all(
        isinstance(fact.operands[0], Name)
        and str(fact.operands[0]) in (f"{read.letter}_1", "d", "q")
        for fact in read.facts
    )
    word = "公差" if read.kind == "等差" else "公比"
    system = tuple(
        equation(formulas.express(fact.operands[0]), formulas.express(fact.operands[1]))
        for fact in read.facts
    )
    if not direct:
        shown: Node = system[0] if len(system) == 1 else tree.System(system)
        moves.append(
            Move(
                "sequence_equations",
                after=shown,
                words={"step": word, "letter": node(formulas.step), "kind": read.kind},
            )
        )
    proof: list[Claim] = []
    if complete and not direct:
        options = tuple(
            tree.System((equation(A1, each[A1]), equation(formulas.step, each[formulas.step])))
            for each in solutions
        )
        checks = tuple(Equal(node(e.subs(each)), node(0)) for each in solutions for e in equations)
        moves.append(
            Move(
                "solve_system",
                before=shown,
                after=options[0] if len(options) == 1 else tree.Or(options),
                claims=checks,
            )
        )
    for each in solutions:
        proof += _facts_hold(read, formulas, each)
    answers: list[tuple[Node, list[Any]]] = []
    for _, wanted in goals:
        expression = formulas.express(wanted)
        if expression is None:
            return None
        values = []
        for each in solutions:
            value = expression
            if read.kind == "等比" and each.get(Q) == 1 and str(wanted).startswith("S"):
                value = A1 * _place(wanted)
            value = _neat(value.subs(each))
            if value.free_symbols - {N}:
                return None
            values.append(value)
            if complete:
                proof += _value_holds(formulas, wanted, value, each)
        distinct = list(dict.fromkeys(values))
        answers.append((wanted, distinct))
        shown_formula = _formula(formulas, wanted, solutions[0])
        if shown_formula is not None and len(distinct) == 1:
            rule, middle = shown_formula
            if middle[-1] != node(distinct[0]):
                middle = (*middle, node(distinct[0]))
            claims = (
                tuple(Equal(middle[1], node(distinct[0])) for _ in (1,)) if len(middle) > 2 else ()
            )
            moves.append(Move(rule, after=equation(wanted, *middle), claims=claims))
        elif not complete:
            moves.append(
                Move(
                    "sequence_property",
                    after=equation(wanted, distinct[0]),
                    claims=tuple(
                        Equal(node(e.subs(s)), node(0)) for s in solutions for e in equations
                    ),
                )
            )
        elif len(distinct) > 1 or not any(
            isinstance(wanted, Name) and wanted.name in ("d", "q") for _ in (1,)
        ):
            if str(wanted) not in ("d", "q", f"{read.letter}_1"):
                moves.append(
                    Move(
                        "sequence_value",
                        latex=r",\ ".join(latex(equation(wanted, v)) for v in distinct),
                    )
                )
    if not moves:
        return None
    if not complete:
        proof += [
            Equal(node(formulas.express(w).subs(solutions[0])), node(v[0])) for w, v in answers
        ]
    return _finished(moves, answers, proof)


def _place(wanted: Node) -> Any:
    assert isinstance(wanted, Name)
    return sympy.Integer(wanted.subscript) if wanted.subscript.isdigit() else N


def _neat(value: Any) -> Any:
    if not value.free_symbols:
        return sympy.radsimp(sympy.simplify(value))
    if value.is_polynomial(N):
        return sympy.expand(value)
    return powers_joined(value)


def powers_joined(value: Any) -> Any:
    """2·2^(n-1) as 2^n, and sums of such with their common denominator, shortest form first."""
    forms = [
        sympy.powsimp(sympy.expand(value)),
        sympy.powsimp(sympy.simplify(value)),
        sympy.factor_terms(sympy.powsimp(sympy.expand(value))),
    ]
    usable = []
    for each in forms:
        try:
            usable.append((len(latex(node(each))), latex(node(each)), each))
        except Exception:
            continue
    return min(usable, key=lambda each: each[:2])[2] if usable else value


def _formula(formulas: _Formulas, wanted: Node, each: Any) -> tuple[str, tuple[Node, ...]] | None:
    """The textbook formula for a term or a sum, then with its numbers filled in."""
    if not isinstance(wanted, Name) or set(each) != {A1, formulas.step}:
        return None
    first, step = node(each[A1]), node(each[formulas.step])
    a1 = Name(formulas.letter, "1")
    place_text = wanted.subscript
    if not (place_text.isdigit() or place_text == "n"):
        return None
    place: Node = node(int(place_text)) if place_text.isdigit() else Name("n")
    before: Node = node(int(place_text) - 1) if place_text.isdigit() else minus(place, 1)
    if place_text == "1":
        return None
    if formulas.kind == "等差":
        if wanted.name == formulas.letter:
            return "arithmetic_term", (
                plus(a1, times(before, Name("d"))),
                plus(first, times(before, step, sign="×")),
            )
        if wanted.name == "S":
            half = over(times(place, before), 2)
            return "arithmetic_sum", (
                plus(times(place, a1), times(half, Name("d"))),
                plus(
                    times(place, first),
                    times(
                        over(times(place, before, sign="×" if place_text.isdigit() else ""), 2),
                        step,
                        sign="×",
                    ),
                ),
            )
        return None
    if wanted.name == formulas.letter:
        return "geometric_term", (
            times(a1, power(Name("q"), before)),
            times(first, power(step, before), sign="×"),
        )
    if wanted.name == "S" and each[formulas.step] != 1:
        one = minus(1, power(Name("q"), place))
        filled = minus(1, power(step, place))
        return "geometric_sum", (
            over(times(a1, one), minus(1, Name("q"))),
            over(times(first, filled), minus(1, step)),
        )
    if wanted.name == "S":
        return "constant_sum", (times(place, a1),)
    return None


def _facts_hold(read: Given, formulas: _Formulas, each: Any) -> list[Claim]:
    """What is given, with the terms written out one after another by the definition."""
    claims: list[Claim] = []
    if set(each) != {A1, formulas.step}:
        return claims
    terms = _terms(formulas, each, _MOST)
    for fact in read.facts:
        changed = []
        for side in fact.operands:
            expression = to_sympy(side)
            changes = {}
            for letter in expression.free_symbols:
                value = _counted(letter.name, formulas, each, terms)
                if value is None:
                    return claims
                changes[letter] = value
            changed.append(expression.subs(changes))
        claims.append(Equal(node(changed[0]), node(changed[1])))
    return claims


def _terms(formulas: _Formulas, each: Any, count: int) -> list[Any]:
    terms = [each[A1]]
    for _ in range(count - 1):
        last = terms[-1]
        terms.append(
            sympy.expand(last + each[D])
            if formulas.kind == "等差"
            else sympy.expand(last * each[Q])
        )
    return terms


def _counted(name: str, formulas: _Formulas, each: Any, terms: list[Any]) -> Any:
    if name in ("d", "q"):
        return each[formulas.step]
    head, _, place = name.partition("_")
    if not place.isdigit() or not 1 <= int(place) <= _MOST:
        return None
    return terms[int(place) - 1] if head == formulas.letter else sympy.Add(*terms[: int(place)])


def _value_holds(formulas: _Formulas, wanted: Node, value: Any, each: Any) -> list[Claim]:
    terms = _terms(formulas, each, _MOST)
    if value.has(N):
        claims: list[Claim] = []
        for place in (1, 2, 5):
            direct = (
                terms[place - 1]
                if isinstance(wanted, Name) and wanted.name == formulas.letter
                else sympy.Add(*terms[:place])
            )
            claims.append(Equal(node(sympy.simplify(value.subs(N, place))), node(direct)))
        return claims
    expression = to_sympy(wanted)
    changes = {}
    for letter in expression.free_symbols:
        counted = _counted(letter.name, formulas, each, terms)
        if counted is None:
            counted = formulas.value(letter.name)
            if counted is None:
                return []
            counted = counted.subs(each)
        changes[letter] = counted
    return [Equal(node(expression.subs(changes)), node(value))]


def _finished(
    moves: list[Move], answers: list[tuple[Node, list[Any]]], proof: list[Claim]
) -> Derivation | None:
    if len(answers) == 1:
        wanted, values = answers[0]
        parts = tuple(equation(wanted, value) for value in values)
        answer: Node = (
            node(values[0])
            if len(values) == 1 and not values[0].has(N)
            else parts[0]
            if len(parts) == 1
            else tree.Or(parts)
        )
        return Derivation("progression", tuple(moves), answer=answer, proof=tuple(proof))
    if any(len(values) > 1 for _, values in answers):
        return None
    shown = [equation(wanted, values[0]) for wanted, values in answers]
    return Derivation(
        "progression", tuple(moves), answer_latex=", ".join(map(latex, shown)),
        answer_text="，".join(map(text, shown)), proof=tuple(proof),
    )  # fmt: skip

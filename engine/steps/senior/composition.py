"""Functions found from what they do: f(x+1) given, f(f(x)) of a linear function, a quadratic from steps."""

from __future__ import annotations

from typing import Any

import sympy
from sympy.core.function import AppliedUndef

from engine.maths import tree
from engine.maths.to_sympy import symbol, to_sympy
from engine.maths.tree import Call, Name, Node, Relation
from engine.steps.claim import Claim, Equal
from engine.steps.derivation import Derivation, Move
from engine.steps.senior.derivative import tidy
from engine.steps.senior.nodes import equation, node, relation
from engine.steps.senior.reading import matched
from engine.steps.task import Task

T = symbol("t")
X = symbol("x")
_GOAL = r"求(?:函数)?#(?:的)?(?:解析式|表达式)?"


def find_composed(task: Task) -> Derivation | None:
    """已知 f(ax+b)、f(√x+b) 求 f(x)；一次函数由 f(f(x)) 求出；二次函数由差式求出."""
    nodes = matched(task, rf"(?:函数)?(?:#满足)?#,{_GOAL}", rf"函数#,{_GOAL}")
    if nodes is not None:
        if len(nodes) == 3 and _plain_call(nodes[0]) != _plain_call(nodes[2]):
            return None
        given, wanted = nodes[-2:]
        name = _plain_call(wanted)
        if name is None or not isinstance(given, Relation) or given.signs != ("=",):
            return None
        return _substituted(given, name) or _mirrored(given, name)
    nodes = matched(
        task,
        rf"#(?:是|为)(?P<k>一次|二次)函数,(?:且)?(?:满足)?#(?:[,和]#)?,{_GOAL}",
        rf"(?:一次|二次)函数#,?(?:且)?(?:满足)?#(?:[,和]#)?,{_GOAL}",
    )
    if nodes is None or len(nodes) < 3:
        return None
    name = _plain_call(nodes[0])
    if name is None or _plain_call(nodes[-1]) != name:
        return None
    return _with_unknown_coefficients(name, nodes[1:-1], 2 if "二次" in task.text else 1)


def _plain_call(each: Node) -> str | None:
    """f of f(x)."""
    if isinstance(each, Call) and each.arguments == (Name("x"),) and not each.primes:
        return each.function if len(each.function) == 1 else None
    return None


def _substituted(given: Relation, name: str) -> Derivation | None:
    left, right = given.operands
    if (
        not isinstance(left, Call)
        or left.function != name
        or len(left.arguments) != 1
        or left.primes
    ):
        return None
    if any(isinstance(each, Call) and each.function == name for each in right.walk()):
        return None
    inner, body = to_sympy(left.arguments[0]), to_sympy(right)
    if inner.free_symbols != {X} or body.free_symbols - {X} or inner == X:
        return None
    domain: tuple[Any, str] | None = None
    if inner.is_polynomial(X) and sympy.degree(inner, X) == 1:
        back = sympy.solve(inner - T, X)[0]
    else:
        constant = inner.subs(X, 0)
        rate = sympy.simplify((inner - constant) / sympy.sqrt(X))
        if not constant.is_number or not rate.is_positive:
            return None
        back = ((T - constant) / rate) ** 2
        domain = (constant, "≥")
        body = body.subs(sympy.sqrt(X), (T - constant) / rate)
    found = body.subs(X, back)
    if found.free_symbols != {T} or found.has(sympy.nan):
        return None
    if not (found.is_rational_function(T)):
        return None
    changed = sympy.expand(found) if found.is_polynomial(T) else sympy.cancel(found)
    if not changed.is_polynomial(T):
        return None
    answer_body = node(changed.subs(T, X))
    head = Call(name, (Name("x"),))
    back_claim = Equal(
        node(changed.subs(T, inner)), right, (relation(Name("x"), "≥", 0),) if domain else ()
    )
    moves = [
        Move("let_inner", after=equation(Name("t"), left.arguments[0]), words={"inner": left.arguments[0]}),
        Move("solve_for_old_letter", after=equation(Name("x"), back),
             claims=(Equal(node(inner.subs(X, back)) if not domain else node(T), Name("t")),)),
        Move("in_new_letter", after=equation(Call(name, (Name("t"),)), changed), claims=(back_claim,)),
        Move("rename_letter", after=equation(head, answer_body)),
    ]  # fmt: skip
    answer: Node = equation(head, answer_body)
    if domain is not None:
        answer = tree.Where(answer, relation(Name("x"), "≥", domain[0]))
    return Derivation("composed_function", tuple(moves), answer=answer, proof=(back_claim,))


def _mirrored(given: Relation, name: str) -> Derivation | None:
    """a·f(x)+b·f(-x)=... or a·f(x)+b·f(1/x)=...: the question again at the mirrored place."""
    written = {e for e in given.walk() if isinstance(e, Call) and e.function == name}
    inside = {to_sympy(each.arguments[0]) for each in written if len(each.arguments) == 1}
    other = next(iter(inside - {X}), None)
    if X not in inside or len(inside) != 2 or other not in (-X, 1 / X):
        return None
    here, there = symbol("u"), symbol("v")
    difference = to_sympy(given.operands[0]) - to_sympy(given.operands[1])
    values = {X: here, other: there}
    calls = _calls(difference, name)
    if any(each.args[0] not in values for each in calls):
        return None
    first = difference.subs({each: values[each.args[0]] for each in calls})
    swapped = {each: values[X] if each.args[0] == other else values[other] for each in calls}
    marks = {each: sympy.Dummy() for each in calls}
    second = difference.subs(marks).subs(X, other)
    second = second.subs({marks[each]: swapped[each] for each in calls})
    solved = sympy.solve([first, second], [here, there], dict=True)
    if len(solved) != 1 or here not in solved[0]:
        return None
    body = tidy(sympy.simplify(solved[0][here]))
    value = to_sympy(body)
    back = first.subs({here: value, there: value.subs(X, other)})
    claim = Equal(node(sympy.simplify(back)), node(0))
    answer = equation(Call(name, (Name("x"),)), body)
    moves = (
        Move("replace_letter", latex="", words={"old": Name("x"), "new": node(other)}),
        Move("solve_for_function", after=answer, claims=(claim,)),
    )
    return Derivation("composed_function", moves, answer=answer, proof=(claim,))


def _with_unknown_coefficients(
    name: str, facts: tuple[Node, ...], degree: int
) -> Derivation | None:
    letters = [symbol(each) for each in ("a", "b", "c")[: degree + 1]]
    if degree == 1:
        letters = [symbol("k"), symbol("b")]
    general = sum(each * X ** (degree - i) for i, each in enumerate(letters))
    equations: list[Any] = []
    for fact in facts:
        if not isinstance(fact, Relation) or fact.signs != ("=",):
            return None
        difference = _expanded(fact, name, general)
        if difference is None or difference.free_symbols - {X, *letters}:
            return None
        equations += sympy.Poly(difference, X).all_coeffs()
    found = [
        each
        for each in sympy.solve(equations, letters, dict=True)
        if set(each) == set(letters) and all(v.is_real and v.is_number for v in each.values())
        and each[letters[0]] != 0
    ]  # fmt: skip
    if not found or len(found) > 2:
        return None
    head = Call(name, (Name("x"),))
    answers = tuple(equation(head, sympy.expand(general.subs(each))) for each in found)
    claims: list[Claim] = []
    for each in found:
        claims += [Equal(node(e.subs(each)), node(0)) for e in equations]
    shown = tuple(equation(e, 0) for e in equations if e != 0)
    answer: Node = answers[0] if len(answers) == 1 else tree.Or(answers)
    moves = (
        Move("general_coefficients", after=equation(head, node(general))),
        Move("compare_coefficients", after=shown[0] if len(shown) == 1 else tree.System(shown)),
        Move("solve_coefficients", after=answer, claims=tuple(claims)),
    )
    return Derivation("composed_function", moves, answer=answer, proof=tuple(claims))


def _calls(expression: Any, name: str) -> list[Any]:
    """The places where the unknown function stands."""
    return [each for each in expression.atoms(AppliedUndef) if each.func.__name__ == name]


def _expanded(fact: Relation, name: str, general: Any) -> Any:
    """Left minus right with the general expression put in for the function, inside first."""
    difference = to_sympy(fact.operands[0]) - to_sympy(fact.operands[1])
    for _ in range(3):
        calls = [c for c in _calls(difference, name) if not _calls(c.args[0], name)]
        if not calls:
            break
        difference = difference.subs({c: general.subs(X, c.args[0]) for c in calls})
    difference = sympy.expand(difference)
    if _calls(difference, name) or not difference.is_polynomial(X):
        return None
    return difference

"""Facts in words turned into equations: opposites and reciprocals, like terms, a known solution, equal ratios."""

from __future__ import annotations

import re
from typing import Any

import sympy

from engine.maths import tree
from engine.maths.from_sympy import from_sympy
from engine.maths.to_sympy import symbol, to_sympy
from engine.maths.tree import Name, Node, Relation
from engine.maths.write import latex
from engine.steps.claim import Claim, Equal
from engine.steps.derivation import Derivation, Move
from engine.steps.junior.evaluation import substituted
from engine.steps.junior.reading import asked, matched
from engine.steps.junior.writing import equation, letters_in, node
from engine.steps.task import Task

_END = r"(?:的值)?(?:是|为|=|等于)?(?:多少)?"


def use_opposites(task: Task) -> Derivation | None:
    """a、b 互为相反数，c、d 互为倒数，|m|=2，求式子的值."""
    found = asked(task)
    if found is None or "互为" not in found.words:
        return None
    match = re.fullmatch(
        rf"(?:已知|若|如果)?(?P<facts>(?:#(?:与|和|,)#互为(?:相反数|倒数),?(?:且)?|#(?:的绝对值(?:是|为|等于)#)?,?(?:且)?|#是(?:最大的负整数|最小的正整数|绝对值最小的数),?)+)(?:则|那么)?(?:求|试求)?(?:代数式|式子)?#{_END}",
        found.words,
    )
    if match is None:
        return None
    nodes = list(found.nodes)
    wanted = nodes.pop()
    sums: list[tuple[str, str]] = []
    products: list[tuple[str, str]] = []
    values: dict[str, list[Any]] = {}
    for piece in re.findall(
        r"#(?:与|和|,)#互为(?:相反数|倒数)|#的绝对值(?:是|为|等于)#|#是(?:最大的负整数|最小的正整数|绝对值最小的数)|#",
        match["facts"],
    ):
        taken = [nodes.pop(0) for _ in range(piece.count("#"))]
        if "互为" in piece:
            if not all(isinstance(each, Name) for each in taken):
                return None
            (sums if "相反" in piece else products).append((str(taken[0]), str(taken[1])))
        elif "绝对值" in piece and len(taken) == 2:
            values[str(taken[0])] = _both(to_sympy(taken[1]))
        elif "整数" in piece or "最小的数" in piece:
            values[str(taken[0])] = [{"大": -1, "小": 1}.get(piece[3], 0) if "整数" in piece else 0]
        else:
            match_absolute = taken[0]
            if not isinstance(match_absolute, Relation) or match_absolute.signs != ("=",):
                return None
            left, right = match_absolute.operands
            if isinstance(left, tree.Absolute) and isinstance(left.body, Name):
                values[str(left.body)] = _both(to_sympy(right))
            elif isinstance(left, Name) and to_sympy(right).is_number:
                values[str(left)] = [to_sympy(right)]
            else:
                return None
    return _evaluated(sums, products, values, wanted)


def _both(size: Any) -> list[Any]:
    return [size, -size] if size != 0 else [size]


def _evaluated(
    sums: list[tuple[str, str]],
    products: list[tuple[str, str]],
    values: dict[str, list[Any]],
    wanted: Node,
) -> Derivation | None:
    expression = to_sympy(wanted)
    changes: list[dict[Any, Any]] = [{}]
    for one, other in sums:
        changes = [{**c, symbol(other): -symbol(one)} for c in changes]
    for one, other in products:
        changes = [{**c, symbol(other): 1 / symbol(one)} for c in changes]
    for name, options in values.items():
        changes = [{**c, symbol(name): each} for c in changes for each in options]
    known = {n for pair in (*sums, *products) for n in pair} | set(values)
    if set(letters_in(wanted)) - known or not letters_in(wanted):
        return None
    results = list(dict.fromkeys(sympy.simplify(expression.subs(c)) for c in changes))
    if not 1 <= len(results) <= 2 or not all(each.is_Rational for each in results):
        return None
    facts = [latex(equation(tree.Add((Name(a), Name(b))), 0)) for a, b in sums]
    facts += [latex(equation(tree.Multiply((Name(a), Name(b)), ("",)), 1)) for a, b in products]
    facts += [
        latex(equation(Name(n), v[0] if len(v) == 1 else tree.PlusMinus(node(abs(v[0])))))
        for n, v in values.items()
    ]
    claims: list[Claim] = []
    for change in changes:
        value = expression.subs(change)
        sample = {letter: sympy.Integer(3) for letter in value.free_symbols}
        claims.append(Equal(from_sympy(value.subs(sample)), from_sympy(sympy.simplify(value))))
    shown = [from_sympy(each) for each in results]
    answer: Node = shown[0] if len(shown) == 1 else tree.Or(tuple(shown))
    moves = (
        Move("facts_as_equations", latex=r",\ ".join(facts)),
        Move("put_facts_in", answer, wanted, claims=tuple(claims)),
    )
    return Derivation("given_facts", moves, answer, proof=tuple(claims))


def use_like_terms(task: Task) -> Derivation | None:
    """同类项：相同字母的指数相等."""
    found = matched(
        task,
        rf"(?:已知|若|如果)?(?:单项式|代数式)?#(?:与|和|,)(?:单项式|代数式)?#是同类项,?(?:则|那么)?(?:求|试求)?(?:代数式)?#(?:(?:,|和)#)?{_END}",
        rf"(?:已知|若|如果)?(?:单项式|代数式)?#(?:与|和|,)(?:单项式|代数式)?#(?:的和|的差)(?:仍|仍然|还)?(?:是|为)(?:一个)?单项式,?(?:则|那么)?(?:求|试求)?(?:代数式)?#(?:(?:,|和)#)?{_END}",
    )
    if found is None:
        return None
    one, other, *wanted = found[1]
    first, second = _exponents(one), _exponents(other)
    if first is None or second is None or set(first) != set(second):
        return None
    equations = [first[name] - second[name] for name in first if first[name] != second[name]]
    letters = sorted({s for each in equations for s in each.free_symbols}, key=str)
    solved = sympy.solve(equations, letters, dict=True) if equations else []
    if len(solved) != 1 or set(solved[0]) != set(letters) or not letters:
        return None
    lines = [
        equation(from_sympy(first[name]), from_sympy(second[name]))
        for name in first
        if first[name] != second[name]
    ]
    claims: list[Claim] = [Equal(from_sympy(each.subs(solved[0])), node(0)) for each in equations]
    moves = [
        Move("exponents_equal", latex=r",\ ".join(map(latex, lines))),
        Move(
            "solve_each",
            latex=r",\ ".join(latex(equation(from_sympy(k), v)) for k, v in solved[0].items()),
            claims=tuple(claims),
        ),
    ]
    return _values_of(moves, claims, wanted, solved[0], "like_terms")


def _exponents(given: Node) -> dict[str, Any] | None:
    """Letter to exponent of a monomial."""
    if isinstance(given, tree.Negate):
        given = given.body
    factors = given.factors if isinstance(given, tree.Multiply) else (given,)
    found: dict[str, Any] = {}
    for factor in factors:
        match factor:
            case Name():
                name, exponent = str(factor), sympy.Integer(1)
            case tree.Power(base=Name() as base, exponent=power):
                name, exponent = str(base), to_sympy(power)
            case _ if not letters_in(factor):
                continue
            case _:
                return None
        if name in found:
            return None
        found[name] = exponent
    return found or None


def _values_of(
    moves: list[Move],
    claims: list[Claim],
    wanted: list[Node],
    solution: dict[Any, Any],
    technique: str,
) -> Derivation | None:
    names = {letter.name: from_sympy(value) for letter, value in solution.items()}
    answers: list[tuple[Node, Node]] = []
    for each in wanted:
        if (
            not letters_in(each)
            or not set(letters_in(each)) <= set(names)
            or isinstance(each, Relation)
        ):
            return None
        filled = substituted(each, names)
        value = from_sympy(sympy.simplify(to_sympy(filled)))
        claim = Equal(filled, value)
        claims.append(claim)
        answers.append((each, value))
        if filled != value:
            told = ", ".join(f"${latex(equation(Name(n), v))}$" for n, v in names.items())
            moves.append(
                Move("put_in_values", value, filled, claims=(claim,), words={"values": told})
            )
    if len(answers) == 1 and not isinstance(answers[0][0], Name):
        return Derivation(technique, tuple(moves), answers[0][1], proof=tuple(claims))
    rows = tuple(equation(name, value) for name, value in answers)
    answer: Node = rows[0] if len(rows) == 1 else tree.Listing(rows)
    return Derivation(
        technique, tuple(moves), answer, r",\ ".join(map(latex, rows)), proof=tuple(claims)
    )


def use_known_solution(task: Task) -> Derivation | None:
    """方程组的解已知，求系数."""
    found = matched(
        task,
        rf"(?:已知|若|如果)?(?:关于#,#的)?(?:二元一次)?方程组,?#(?:,#)*的解(?:是|为)#(?:,#)*,?(?:则|那么)?(?:求|试求)?#(?:(?:,|和)#)*{_END}",
        rf"(?:已知|若|如果)?#(?:,#)*是(?:关于#,#的)?(?:二元一次)?方程(?:组)?,?#(?:,#)*的(?:一个|一组)?解,?(?:则|那么)?(?:求|试求)?#(?:(?:,|和)#)*{_END}",
    )
    if found is None:
        return None
    nodes: list[Node] = []
    for each in found[1]:
        nodes += each.rows if isinstance(each, tree.System) else (each,)
    relations = [each for each in nodes if isinstance(each, Relation) and each.signs == ("=",)]
    values = [
        each
        for each in relations
        if isinstance(each.operands[0], Name) and not letters_in(each.operands[1])
    ]
    rows = [each for each in relations if each not in values]
    known = {str(each.operands[0]): each.operands[1] for each in values}
    last = max(i for i, each in enumerate(nodes) if isinstance(each, Relation))
    wanted = nodes[last + 1 :]
    if not rows or len(known) != 2 or not wanted:
        return None
    filled = [equation(*(substituted(side, known) for side in row.operands)) for row in rows]
    unknowns = sorted({symbol(n) for row in filled for n in letters_in(row)}, key=str)
    differences = [to_sympy(row.operands[0]) - to_sympy(row.operands[1]) for row in filled]
    solved = sympy.solve(differences, unknowns, dict=True)
    if len(solved) != 1 or set(solved[0]) != set(unknowns) or not unknowns:
        return None
    if not all(value.is_Rational for value in solved[0].values()):
        return None
    claims: list[Claim] = [
        Equal(from_sympy(sympy.expand(e.subs(solved[0]))), node(0)) for e in differences
    ]
    shown: Node = filled[0] if len(filled) == 1 else tree.System(tuple(filled))
    moves = [
        Move("put_solution_in", shown),
        Move(
            "solve_each",
            latex=r",\ ".join(latex(equation(from_sympy(k), v)) for k, v in solved[0].items()),
            claims=tuple(claims),
        ),
    ]
    return _values_of(moves, claims, wanted, solved[0], "known_solution")

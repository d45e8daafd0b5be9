"""How many subsets there are, and a letter found from one set lying in another."""

from __future__ import annotations

from typing import Any

import sympy

from engine.maths import tree
from engine.maths.to_sympy import symbol, to_sympy
from engine.maths.tree import Name, Node, Relation
from engine.steps.claim import Claim, Equal, Holds
from engine.steps.derivation import Derivation, Move
from engine.steps.senior.nodes import equation, minus, node, power, relation, solution_node
from engine.steps.senior.reading import matched
from engine.steps.senior.set_reading import as_set
from engine.steps.task import Task


def find_subset_count(task: Task) -> Derivation | None:
    """求子集的个数."""
    nodes = matched(
        task,
        r"(?:求)?(?:集合)?#(?:,求(?:集合#|#|它))?的(?:所有)?(?:非空)?(?:真)?子集(?:的)?(?:共有|有|共)?(?:个数|数|个|几个|个数是|多少个)?(?:为|是)?",
    )
    if nodes is None:
        return None
    given = nodes[0]
    if (
        isinstance(given, Relation)
        and given.signs == ("=",)
        and isinstance(given.operands[0], Name)
    ):
        if len(nodes) == 2 and nodes[1] != given.operands[0]:
            return None
        given = given.operands[1]
    elif len(nodes) == 2:
        return None
    found = as_set(given)
    if found is None or not isinstance(found[0], sympy.FiniteSet):
        return None
    count = len(found[0])
    taken = ("非空" in task.text) + ("真子集" in task.text)
    if count > 60 or (count == 0 and taken):
        return None
    answer = node(2**count - taken)
    formula: Node = power(2, count)
    if taken:
        formula = minus(formula, taken)
    rule = {0: "subset_count", 1: "subset_count_less_one", 2: "subset_count_less_two"}[taken]
    moves = (
        Move(
            "count_elements",
            after=equation(Name("n"), count),
            words={"set": solution_node(found[0], found[2]), "n": node(count)},
            claims=found[1],
        ),
        Move(
            rule,
            before=formula,
            after=equation(formula, answer),
            claims=(Equal(formula, answer),),
            words={"n": node(count)},
        ),
    )
    return Derivation(
        "subset_count", moves, answer=answer, proof=(Equal(formula, answer), *found[1])
    )


def find_element_parameter(task: Task) -> Derivation | None:
    """由包含关系、元素的归属、交集求字母的值（列举法给出的集合）."""
    names = r"(?:集合)?"
    nodes = matched(
        task,
        rf"{names}#[,和]{names}#,(?:且)?#,求(?:实数)?#(?:的值)?(?:的(?:所有)?取值)?",
        r"(?:集合)?#,(?:且)?#,求(?:实数)?#",
        r"#,求(?:实数)?#",
    )  # fmt: skip
    if nodes is None or not isinstance(nodes[-1], Name) or len(nodes) > 4:
        return None
    *given, wanted = nodes
    statement = given.pop()
    sets: dict[str, tree.SetOf] = {}
    for each in given:
        match each:
            case Relation(operands=(Name() as name, tree.SetOf() as values), signs=("=",)):
                sets[str(name)] = values
            case _:
                return None
    if not isinstance(statement, Relation) or len(statement.signs) != 1:
        return None
    left, right = (sets.get(str(each), each) for each in statement.operands)
    sign = statement.signs[0]
    if sign in ("⊇", "⊃"):
        left, right, sign = right, left, "⊆"
    letter = symbol(str(wanted))
    if sign == "∈" and isinstance(right, tree.SetOf) and to_sympy(left).is_number:
        return _possible(letter, [to_sympy(left)], right, (right,), "element")
    if sign in ("⊆", "⊂") and isinstance(left, tree.SetOf) and isinstance(right, tree.SetOf):
        return _possible(letter, [to_sympy(e) for e in left.items], right, (left, right), "subset")
    return None


def _possible(
    letter: Any, members: list[Any], within: tree.SetOf, sets: tuple[tree.SetOf, ...], rule: str
) -> Derivation | None:
    """Each way the members can be elements of `within`, less those that repeat an element."""
    others = [to_sympy(each) for each in within.items]
    every = {
        each for values in sets for item in values.items for each in to_sympy(item).free_symbols
    }
    if every != {letter} or len(members) * len(others) > 24:
        return None
    candidates: set[Any] = set()
    open_members = [each for each in members if each not in others]
    if not open_members:
        return None
    for other in others:
        difference = sympy.expand(open_members[0] - other)
        if not difference.is_polynomial(letter):
            return None
        if difference.has(letter):
            candidates |= {each for each in sympy.roots(difference, letter) if each.is_real}
    kept: list[Any] = []
    dropped: list[Any] = []
    for value in sorted(candidates, key=lambda each: float(each)):
        filled = [[to_sympy(item).subs(letter, value) for item in values.items] for values in sets]
        inside = {sympy.simplify(each.subs(letter, value)) for each in members} <= {
            sympy.simplify(each.subs(letter, value)) for each in others
        }
        if not inside:
            continue
        distinct = all(len({sympy.simplify(e) for e in values}) == len(values) for values in filled)
        (kept if distinct else dropped).append(value)
    if not kept:
        return None
    name = node(letter)
    parts = tuple(equation(name, each) for each in kept)
    answer: Node = parts[0] if len(parts) == 1 else tree.Or(parts)
    tried = tuple(equation(name, each) for each in sorted([*kept, *dropped], key=float))
    claims: list[Claim] = []
    for value in kept:
        there = node(sympy.FiniteSet(*(each.subs(letter, value) for each in others)))
        claims += [Holds(relation(each.subs(letter, value), "∈", there)) for each in members]
        for values in sets:
            items = [to_sympy(item).subs(letter, value) for item in values.items]
            claims += [
                Holds(relation(one, "≠", two))
                for i, one in enumerate(items)
                for two in items[i + 1 :]
            ]
    for value in dropped:
        for values in sets:
            items = [sympy.simplify(to_sympy(item).subs(letter, value)) for item in values.items]
            claims += [Equal(node(e), node(e)) for e in items if items.count(e) > 1][:1]
    moves = (
        Move(f"{rule}_cases", after=tried[0] if len(tried) == 1 else tree.Or(tried)),
        Move("elements_differ", after=answer, claims=tuple(claims)),
    )
    return Derivation("element_parameter", moves, answer=answer, proof=tuple(claims))

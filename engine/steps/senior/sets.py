"""Sets: union, intersection, complement, and how many subsets there are."""

from __future__ import annotations

from typing import Any

import sympy

from engine.maths import tree
from engine.maths.tree import Name, Node, Relation
from engine.maths.write import latex, text
from engine.steps.claim import Claim, SameSolutions
from engine.steps.derivation import Derivation, Move
from engine.steps.senior.nodes import (
    equation,
    node,
    number_line,
    relation,
    solution_node,
    sure,
    union_node,
)
from engine.steps.senior.reading import matched
from engine.steps.senior.set_reading import as_set, image_of_list, label
from engine.steps.task import Task


def find_set_operation(task: Task) -> Derivation | None:
    """求集合的交、并、补."""
    names = r"(?:全集|集合|两个集合)?"
    nodes = matched(
        task,
        rf"{names}#(?:[,和]{names}#){{1,3}},求#(?:[,和]#){{0,2}}",
        rf"(?:全集|集合)为#(?:[,和]{names}#){{1,3}},求#(?:[,和]#){{0,2}}",
        rf"{names}#(?:[,和]{names}#){{1,2}},求(?:集合)?#(?:在(?:全集)?#中)?的补集",
        rf"(?:求)?{names}#[,和]{names}#的(?:交集|并集)",
    )
    if nodes is None:
        return None
    nodes = _asked_in_words(nodes, task.text)
    known: dict[str, tuple[Any, tuple[Claim, ...], Node]] = {}
    written: dict[str, Node] = {}
    wanted: list[Node] = []
    for each in nodes:
        name = label(each.operands[0]) if isinstance(each, Relation) else None
        if isinstance(each, Relation) and each.signs == ("=",) and name is not None:
            if wanted or len(each.operands) != 2:
                return None
            found = as_set(each.operands[1]) or image_of_list(each.operands[1], known)
            if found is None:
                return None
            known[name], written[name] = found, each.operands[1]
        elif isinstance(each, tree.SetOperation | tree.Complement):
            wanted.append(each)
        else:
            return None
    if not wanted:
        return None
    letter = next(
        (found[2] for name, found in known.items() if isinstance(written[name], tree.SetBuilder)),
        Name("x"),
    )
    return _operate(known, written, wanted, letter)


def _asked_in_words(nodes: tuple[Node, ...], words: str) -> tuple[Node, ...]:
    """A 的补集, A 与 B 的交集 as the operation itself."""
    if "补集" in words:
        count = sum(isinstance(each, Relation) for each in nodes)
        rest = nodes[count:]
        if not rest:
            return nodes
        universe = rest[1] if len(rest) == 2 else Name("U")
        return (*nodes[:count], tree.Complement(universe, rest[0]))
    sign = "∩" if "交集" in words else "∪" if "并集" in words else ""
    if sign and len(nodes) == 2 and all(isinstance(each, Relation) for each in nodes):
        parts = tuple(each.operands[0] for each in nodes if isinstance(each, Relation))
        return (*nodes, tree.SetOperation(sign, parts))
    return nodes


def _operate(
    known: dict[str, tuple[Any, tuple[Claim, ...], Node]],
    written: dict[str, Node],
    wanted: list[Node],
    letter: Node,
) -> Derivation | None:
    moves: list[Move] = []
    proof: list[Claim] = []
    as_intervals = any(isinstance(each, tree.Interval) for each in written.values())
    show = union_node if as_intervals else (lambda values: solution_node(values, letter))
    for name, (values, claims, _) in known.items():
        shown = solution_node(values, letter)
        if claims and shown != written[name]:
            moves.append(
                Move(
                    "solve_set",
                    before=equation(Name(name), written[name]),
                    after=equation(Name(name), shown),
                    claims=claims,
                    words={"name": Name(name)},
                )
            )
        proof += claims
    answers = []
    for each in wanted:
        values = _value(each, known)
        if values is None:
            return None
        answer = show(values)
        statement = _statement(each, known, letter)
        if statement is None:
            return None
        claim = SameSolutions(
            statement,
            relation(
                letter,
                "∈",
                union_node(values) if not isinstance(values, sympy.FiniteSet) else node(values),
            ),
            (str(letter),),
        )
        proof.append(claim)
        moves.append(Move(_rule(each), after=equation(each, answer), claims=(claim,)))
        answers.append((each, answer, values))
    single = len(answers) == 1
    pictures = (
        number_line(answers[0][2], "数轴上标出的集合")
        if single and not isinstance(answers[0][2], sympy.FiniteSet)
        else ()
    )
    return Derivation(
        "set_operation",
        tuple(moves),
        answer=answers[0][1] if single else None,
        answer_latex=latex(answers[0][1])
        if single
        else ", ".join(latex(equation(each, answer)) for each, answer, _ in answers),
        answer_text=text(answers[0][1])
        if single
        else "，".join(text(equation(each, answer)) for each, answer, _ in answers),
        proof=tuple(proof),
        pictures=pictures,
    )


def _rule(each: Node) -> str:
    if isinstance(each, tree.Complement):
        return "set_complement"
    each = sure(tree.SetOperation, each)
    return {"∪": "set_union", "∩": "set_intersection"}.get(each.sign, "set_difference")


def _value(each: Node, known: dict[str, tuple[Any, tuple[Claim, ...], Node]]) -> Any:
    name = label(each)
    if name is not None:
        if name == "R" and name not in known:
            return sympy.S.Reals
        return known[name][0] if name in known else None
    if isinstance(each, tree.Constant) and each.name == "R":
        return sympy.S.Reals
    if isinstance(each, tree.Complement):
        outer = sympy.S.Reals if each.universe is None else _value(each.universe, known)
        inner = _value(each.body, known)
        return None if outer is None or inner is None else sympy.Complement(outer, inner)
    if isinstance(each, tree.SetOperation):
        parts = [_value(part, known) for part in each.parts]
        if any(part is None for part in parts):
            return None
        if each.sign == "∪":
            return sympy.Union(*parts)
        return sympy.Intersection(*parts) if each.sign == "∩" else None
    return None


def _statement(
    each: Node, known: dict[str, tuple[Any, tuple[Claim, ...], Node]], letter: Node
) -> Node | None:
    """Membership of the letter in the set, as a statement about its parts."""
    name = label(each)
    if name is not None:
        values = known[name][0] if name in known else sympy.S.Reals
        return relation(
            letter, "∈", node(values) if isinstance(values, sympy.FiniteSet) else union_node(values)
        )
    if isinstance(each, tree.Constant):
        return relation(letter, "∈", each)
    if isinstance(each, tree.Complement):
        inner = _value(each.body, known)
        outer: Node | None = (
            relation(letter, "∈", tree.Constant("R"))
            if each.universe is None
            else _statement(each.universe, known, letter)
        )
        if outer is None or inner is None:
            return None
        out = relation(
            letter, "∉", node(inner) if isinstance(inner, sympy.FiniteSet) else union_node(inner)
        )
        return tree.And((outer, out))
    if isinstance(each, tree.SetOperation):
        parts = tuple(_statement(part, known, letter) for part in each.parts)
        if any(part is None for part in parts):
            return None
        kept = tuple(part for part in parts if part is not None)
        return tree.Or(kept) if each.sign == "∪" else tree.And(kept)
    return None

"""一元一次不等式 and 不等式组: solved like equations, direction watched, common part taken."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import sympy

from engine.maths import tree
from engine.maths.from_sympy import from_sympy
from engine.maths.to_sympy import to_sympy
from engine.maths.tree import Constant, Node, Relation
from engine.maths.write import latex, text
from engine.steps.claim import Claim, Equal, Holds, SameSolutions
from engine.steps.derivation import Derivation, Move
from engine.steps.junior.linear_equation import linear_moves
from engine.steps.junior.number_lines import condition, number_line
from engine.steps.junior.reading import asked, matched
from engine.steps.junior.systems import chains_split
from engine.steps.junior.writing import NO_SOLUTION, known, letters_in
from engine.steps.task import Task

SHOW = r"(?:,?(?:并|和)?(?:把|将)?(?:它的|其|它们的)?解集?(?:在数轴上)?表示(?:出来|在数轴上)?|,?并在数轴上表示(?:出)?(?:它的|其)?解集)?"
WHICH = r"(?P<which>正整数|非负整数|负整数|自然数|整数|最大整数|最小整数|最大的整数|最小的整数|最大正整数)"
KIND = r"(?:一元一次)?不等式组?"
SOLVE = (
    rf"(?:解|求|求解)(?:关于#的)?{KIND},?#(?:(?:,|和)#)*(?:的解集)?{SHOW}",
    rf"(?:关于#的)?{KIND},?#(?:(?:,|和)#)*的解集(?:是|为)?(?:什么|多少)?",
    rf"(?:解|求|求解)(?:关于#的)?{KIND},?#(?:(?:,|和)#)*,?(?:并|再)?(?:求|写)(?:出)?(?:它|其|不等式组?)?的(?:所有)?(?:的)?{WHICH}解?",
    rf"(?:求|写出)?{KIND},?#(?:(?:,|和)#)*的(?:所有)?{WHICH}解?(?:(?P<count>(?:共)?有?(?:几个|多少个)|的?个数(?:是|为)?)|(?:有|是|为)?(?:哪些)?)",
    rf"(?:求|写出)#的(?:所有)?{WHICH}解",
    r"solve(?:_the)?(?:_inequality|_inequalities|_system|_system_of_inequalities)?,?#(?:(?:,|and)#)*",
)
ORDER = ("<", ">", "≤", "≥")


def solve_inequalities(task: Task) -> Derivation | None:
    """One or several linear inequalities in one unknown."""
    found = matched(task, *SOLVE)
    question = asked(task)
    if found is None or question is None:
        return None
    match, nodes = found
    unknown = ""
    if nodes and isinstance(nodes[0], tree.Name) and "关于#" in question.words:
        unknown, nodes = str(nodes[0]), nodes[1:]
    rows: list[Node] = []
    for each in nodes:
        rows += each.rows if isinstance(each, tree.System) else (each,)
    if not rows or not all(isinstance(row, Relation) for row in rows):
        return None
    single = chains_split(tuple(rows))
    letters = letters_in(*single)
    if len(letters) != 1 or unknown not in ("", letters[0]):
        return None
    if any(row.signs[0] not in ORDER for row in single):
        return None
    which = match.groupdict().get("which") or ""
    solved = _solved(single, letters[0], which)
    if not match.groupdict().get("count") or solved is None or solved.answer is None:
        return solved
    return _counted(solved, solved.answer)


def _counted(solved: Derivation, listed: Node) -> Derivation:
    """How many whole numbers there are, rather than which."""
    count = len(listed.items) if isinstance(listed, tree.Listing) else 1
    answer = from_sympy(sympy.Integer(count))
    ones = tree.Add((from_sympy(sympy.Integer(1)),) * count) if count > 1 else answer
    claim = Equal(ones, answer)
    move = Move("count_whole_numbers", answer, claims=(claim,))
    return replace(
        solved, moves=(*solved.moves, move), answer=answer, answer_latex="",
        proof=(*solved.proof, claim),
    )  # fmt: skip


def _solved(rows: list[Relation], unknown: str, which: str) -> Derivation | None:
    moves: list[Move] = []
    common: Any = sympy.S.Reals
    for row in rows:
        found = linear_moves(row, unknown)
        if found is None or found[1] is None:
            return None
        steps, answer = found[0], known(found[1], Node)
        values = _interval(answer)
        common = common.intersect(values)
        if len(rows) == 1:
            moves += steps
        else:
            told = condition(values, unknown)
            claim = SameSolutions(row, told, (unknown,))
            moves.append(Move("solve_one_inequality", told, row, claims=(claim,), parts=steps))
    given: Node = rows[0] if len(rows) == 1 else tree.System(tuple(rows))
    answer_node = condition(common, unknown)
    proof: tuple[Claim, ...] = (SameSolutions(given, answer_node, (unknown,)),)
    written = r"\text{无解}" if common is sympy.S.EmptySet else ""
    if len(rows) > 1:
        rule = "no_common_part" if common is sympy.S.EmptySet else "common_part"
        moves.append(Move(rule, answer_node, latex=written, claims=proof))
    pictures = number_line(common, f"数轴上表示 {text(answer_node)}")
    if which:
        return _whole_numbers(common, unknown, which, moves, answer_node, proof)
    if answer_node == Relation((tree.Name(unknown), Constant("R")), ("∈",)):
        written = r"\text{全体实数}"
    return Derivation("linear_inequality", tuple(moves), answer_node, written,
                      proof=proof, pictures=pictures)  # fmt: skip


def _interval(answer: Node) -> Any:
    if answer == NO_SOLUTION:
        return sympy.S.EmptySet
    if answer == Constant("R"):
        return sympy.S.Reals
    answer = known(answer, Relation)
    bound = to_sympy(answer.operands[1])
    match answer.signs[0]:
        case "<":
            return sympy.Interval.open(-sympy.oo, bound)
        case ">":
            return sympy.Interval.open(bound, sympy.oo)
        case "≤":
            return sympy.Interval(-sympy.oo, bound)
    return sympy.Interval(bound, sympy.oo)


def _whole_numbers(common: Any, unknown: str, which: str, moves: list[Move], told: Node,
                   proof: tuple[Claim, ...]) -> Derivation | None:  # fmt: skip
    bounds = {"正整数": sympy.Interval(1, sympy.oo), "非负整数": sympy.Interval(0, sympy.oo),
              "自然数": sympy.Interval(0, sympy.oo), "负整数": sympy.Interval(-sympy.oo, -1),
              "最大正整数": sympy.Interval(1, sympy.oo)}  # fmt: skip
    allowed = common.intersect(bounds.get(which, sympy.S.Reals))
    if allowed is sympy.S.EmptySet:
        return None
    low, high = allowed.inf, allowed.sup
    first = sympy.floor(low) + 1 if low.is_finite and low not in allowed else sympy.ceiling(low)
    final = sympy.ceiling(high) - 1 if high.is_finite and high not in allowed else sympy.floor(high)
    if which.startswith("最大"):
        if not final.is_finite:
            return None
        values = [final]
    elif which.startswith("最小"):
        if not first.is_finite:
            return None
        values = [first]
    else:
        if not (first.is_finite and final.is_finite) or final - first > 30 or final < first:
            return None
        values = list(range(int(first), int(final) + 1))
    if any(value not in allowed for value in values):
        return None
    nodes = [from_sympy(sympy.Integer(value)) for value in values]
    answer: Node = nodes[0] if len(nodes) == 1 else tree.Listing(tuple(nodes))
    inside = tuple(Holds(_at(told, unknown, value)) for value in nodes)
    moves.append(Move("pick_whole_numbers", answer, claims=inside,
                      words={"which": which, "condition": told}))  # fmt: skip
    return Derivation("linear_inequality", tuple(moves), answer,
                      ", ".join(latex(each) for each in nodes), proof=(*proof, *inside),
                      pictures=number_line(common, f"数轴上表示 {text(told)}"))  # fmt: skip


def _at(told: Node, unknown: str, value: Node) -> Node:
    told = known(told, Relation)
    operands = tuple(value if each == tree.Name(unknown) else each for each in told.operands)
    return Relation(operands, told.signs)

"""The negation of a statement with ∀ or ∃, and the quadrant of an angle from signs."""

from __future__ import annotations

import re

from engine.maths.read import read
from engine.maths.to_sympy import to_sympy
from engine.maths.tree import And, Call, Constant, Name, Relation
from engine.maths.unreadable import Unreadable
from engine.maths.write import latex, text
from engine.steps.claim import Holds, SameSolutions
from engine.steps.derivation import Derivation, Move
from engine.steps.senior.answers import in_words
from engine.steps.senior.nodes import relation
from engine.steps.senior.reading import matched, typed
from engine.steps.task import Task

_OPPOSITE = {"<": "≥", ">": "≤", "≤": ">", "≥": "<", "=": "≠", "≠": "="}
_STATEMENT = re.compile(
    r"(?:写出)?(?:命题)?(?:#?p[:：])?[“\"「]?(?P<quantifier>∀|∃|\\forall|\\exists|对?任意的?|对?所有的?|存在(?:一个)?)\s*(?P<letter>[a-z])\s*(?:∈|\\in)\s*(?P<set>[^,，\s]{1,12})[,，\s]*(?:都有|有|使得?|总有|恒有)?\s*(?P<claim>[^”\"」的\u4e00-\u9fff]+?)(?:恒?成立)?[”\"」]?的否定(?:形式)?(?:是|为)?[:：_＿。.？?]*"
)


def find_negation(task: Task) -> Derivation | None:
    """含有一个量词的命题的否定."""
    match = _STATEMENT.fullmatch(typed(task.text).replace("$", "").strip())
    if match is None:
        return None
    try:
        claim, where = read(match["claim"].strip()), read(match["set"])
    except Unreadable:
        return None
    if not isinstance(claim, Relation) or len(claim.signs) != 1 or claim.signs[0] not in _OPPOSITE:
        return None
    opposite = Relation(claim.operands, (_OPPOSITE[claim.signs[0]],))
    letter = Name(match["letter"])
    if {str(each) for each in claim.walk() if isinstance(each, Name)} != {match["letter"]}:
        return None
    every = match["quantifier"][0] not in "∃存" and "exists" not in match["quantifier"]
    sign, word = (r"\exists", "∃") if every else (r"\forall", "∀")
    inside = Relation((letter, Constant("R") if where == Name("R") else where), ("∈",))
    proof = (SameSolutions(And((claim, opposite)), Constant("no_solution"), (match["letter"],)),)
    written = rf"{sign} {latex(inside)},\ {latex(opposite)}"
    moves = (
        Move(
            "negate_statement",
            latex=written,
            claims=proof,
            words={"old": "任意" if every else "存在", "new": "存在" if every else "任意"},
        ),
    )
    return Derivation(
        "negation",
        moves,
        answer_latex=written,
        answer_text=f"{word}{text(inside)}，{text(opposite)}",
        proof=proof,
    )


_SIGNS = {"一": (1, 1), "二": (1, -1), "三": (-1, -1), "四": (-1, 1)}


def find_quadrant(task: Task) -> Derivation | None:
    """由三角函数值的符号判断象限."""
    nodes = matched(
        task,
        r"#[,和](?:且)?#,(?:判断|求)?(?:角)?#(?:是|在|为|的终边在|所在的|终边所在的)*第?几?(?:象限)?(?:的)?(?:角|象限)?",
        r"#,(?:判断|求)?(?:角)?#(?:是|在|为|的终边在|所在的|终边所在的)*第?几?(?:象限)?(?:的)?(?:角|象限)?",
    )
    if nodes is None or "象限" not in task.text or not isinstance(nodes[-1], Name):
        return None
    kept = dict(_SIGNS)
    facts = nodes[:-1]
    for each in facts:
        match each:
            case Relation(
                operands=(Call(function=name, arguments=(Name() as angle,)), bound), signs=(sign,)
            ) if (
                name in ("sin", "cos", "tan")
                and angle == nodes[-1]
                and to_sympy(bound) == 0
                and sign in "<>"
            ):
                wanted = 1 if sign == ">" else -1
                kept = {
                    word: (s, c) for word, (s, c) in kept.items()
                    if {"sin": s, "cos": c, "tan": s * c}[name] == wanted
                }  # fmt: skip
            case _:
                return None
    if len(kept) != 1 or len(facts) != 2:
        return None
    word, (s, c) = next(iter(kept.items()))
    said = f"第{word}象限"
    claims = (Holds(relation(s, "≠", 0)), Holds(relation(c, "≠", 0)))
    return in_words(
        "quadrant",
        (Move("signs_of_quadrant", latex=rf"\text{{{said}}}", claims=claims),),
        said,
        claims,
    )

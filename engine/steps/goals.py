"""A question that asks for several things, taken apart into questions that ask for one each."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from engine.maths.passage import split_passage
from engine.maths.read import read
from engine.maths.tree import Node, Relation
from engine.maths.unreadable import Unreadable
from engine.maths.write import latex, text
from engine.steps.blank_goals import blank_goals
from engine.steps.derivation import Derivation, Move
from engine.steps.goal import Goal

MOST = 4
_ASK = re.compile(
    r"(?P<given>.*?)(?P<verb>(?:分别)?(?:求出?|写出|计算)[:：]?)(?P<goals>[^求]+?)[。.？?]?",
    re.DOTALL,
)
_JOINT = re.compile(
    r"(?<![项之])(?:，?(?:并求出?|并写出|以及|及其?|和|与|并|、))|[，,；;]\s*(?:并?求出?|及|和)?(?=[^()（）\[\]{}]*(?:$|[(（\[{]))"
)
_NUMBERED = re.compile(r"[(（]\s*[1-9]\s*[)）]\s*(?:求|写出|计算)?")
_SUBJECT = re.compile(r"(?P<subject>.+的)(?P<goal>[^的]+)", re.DOTALL)
_WRITTEN_AS = re.compile(
    r"(?:把|将)(?P<given>[^把将]+?)(?:化成|写成|改写成)(?P<one>[\u4e00-\u9fff]{2,5})(?:和|与|、)(?P<other>[\u4e00-\u9fff]{2,5})[。.]?"
)
_EMPTY = re.compile(r"(?:的)?(?:值|大小|值分别是多少)?")


def separate_goals(question: str) -> Iterator[tuple[Goal, ...]]:
    """Ways to take a question apart at the joints between its goals, fewest goals first."""
    written = _WRITTEN_AS.fullmatch(question.strip())
    if written is not None:
        ways = (written["one"], written["other"])
        yield tuple(Goal(way, (f"把{written['given']}化成{way}",)) for way in ways)
        return
    blanks = blank_goals(question)
    if blanks:
        yield blanks
        return
    numbered = _numbered_goals(question)
    if numbered:
        yield numbered
        return
    if len(question) > 400:
        return
    asked = _ASK.fullmatch(question.strip())
    given, wanted = (
        (asked["given"], asked["goals"]) if asked else ("", question.strip().rstrip("_＿。"))
    )
    joints = [found for found in _JOINT.finditer(wanted) if _outside(wanted, found.start())]
    if not 1 <= len(joints) <= MOST - 1:
        return
    for kept in sorted(range(1, 2 ** len(joints)), key=lambda each: each.bit_count()):
        chosen = [joint for i, joint in enumerate(joints) if kept >> i & 1]
        parts = _cut(wanted, chosen)
        if any("__" in part.rstrip("_。.． ") for part in parts):
            continue
        if all(part and not _EMPTY.fullmatch(part) for part in parts):
            yield _goals(given, parts)


def _numbered_goals(question: str) -> tuple[Goal, ...]:
    places = list(_NUMBERED.finditer(question))
    if not 2 <= len(places) <= MOST or "求" not in question:
        return ()
    given = re.sub(r"(?:求|求出|计算)[:：]?\s*$", "", question[: places[0].start()].strip())
    parts = [
        question[one.end() : other].strip("；;，,。 \n")
        for one, other in zip(
            places, [*(p.start() for p in places[1:]), len(question)], strict=True
        )
    ]
    if not given or any(not part for part in parts):
        return ()
    return tuple(Goal(part, (f"{given}求{part}",)) for part in parts)


def _outside(goals: str, at: int) -> bool:
    """Whether no bracket or dollar sign is open at this place."""
    before = goals[:at]
    brackets = sum(before.count(c) for c in "([{（") - sum(before.count(c) for c in ")]}）")
    return brackets == 0 and before.count("$") % 2 == 0 and before.count("|") % 2 == 0


def _cut(goals: str, joints: list[re.Match[str]]) -> list[str]:
    starts = [0, *(joint.end() for joint in joints)]
    ends = [*(joint.start() for joint in joints), len(goals)]
    return [goals[a:b].strip(" ，,") for a, b in zip(starts, ends, strict=True)]


def _goals(given: str, parts: list[str]) -> tuple[Goal, ...]:
    first = _SUBJECT.fullmatch(parts[0])
    goals = []
    for place, part in enumerate(parts):
        own = re.sub(r"\s*(?:为|是|=)?\s*_{2,}\s*[。.．]?$", "", part)
        own = re.sub(r"(?:的值|的大小)(?:分别是多少)?$", "", own)
        questions = [f"{given}求{own}"]
        if place and first is not None:
            subject = first["subject"]
            questions.append(f"{given}求{subject}{own}")
            if own.startswith(("在", "与", "到", "关于")):
                questions.append(f"{given}求{subject.removesuffix('的')}{own}")
        goals.append(Goal(own, tuple(questions)))
    return tuple(goals)


def one_by_one(question: str, derive: Callable[[str], Derivation | None]) -> Derivation | None:
    """Each goal derived on its own, and all of them as one derivation; None where one fails."""
    tried: dict[str, Derivation | None] = {}

    def derived(goal: Goal) -> Derivation | None:
        for each in goal.questions:
            if each not in tried:
                tried[each] = derive(each)
            if tried[each] is not None:
                return tried[each]
        return None

    for goals in separate_goals(question):
        found = []
        for goal in goals:
            one = derived(goal)
            if one is None:
                break
            found.append(one)
        if len(found) == len(goals):
            return _joined(goals, found)
    return None


def _joined(goals: tuple[Goal, ...], found: list[Derivation]) -> Derivation:
    moves: list[Move] = []
    for one in found:
        moves += [move for move in one.moves if move not in moves]
    said = [_said(goal, one) for goal, one in zip(goals, found, strict=True)]
    return Derivation(
        "several_goals",
        tuple(moves),
        answer_latex=r",\ ".join(each for each, _ in said),
        answer_text="，".join(each for _, each in said),
        proof=tuple(claim for one in found for claim in one.proof),
        graphs=tuple(dict.fromkeys(graph for one in found for graph in one.graphs)),
        pictures=tuple(picture for one in found for picture in one.pictures),
    )


def _said(goal: Goal, one: Derivation) -> tuple[str, str]:
    """The answer with what it answers, unless it says that itself."""
    shown = one.answer_latex or (latex(one.answer) if one.answer is not None else "")
    spoken = one.answer_text or (text(one.answer) if one.answer is not None else shown)
    if "=" in shown or r"\text" in shown or isinstance(one.answer, Relation):
        return shown, spoken
    head = _formula(goal.words)
    if head is not None and not text(head).startswith("∠"):
        return f"{latex(head)}={shown}", f"{text(head)}={spoken}"
    name = goal.words.rpartition("的")[2]
    if re.fullmatch(r"[\u4e00-\u9fff]{1,8}", name):
        return rf"\text{{{name}}}={shown}", f"{name}={spoken}"
    return shown, spoken


def _formula(words: str) -> Node | None:
    passage = split_passage(words)
    if len(passage.formulas) != 1 or passage.words().strip():
        return None
    try:
        found = read(passage.formulas[0])
    except Unreadable:
        return None
    return None if isinstance(found, Relation) else found

"""分层抽样: each layer is drawn in the same proportion."""

from __future__ import annotations

import re

from engine.maths.tree import Node
from engine.steps.claim import Claim, Equal
from engine.steps.derivation import Derivation, Move
from engine.steps.primary.numerals import is_whole, value_of
from engine.steps.primary.tales.reading import same_name
from engine.steps.primary.tales.words import clauses_of
from engine.steps.senior.nodes import equation, node, over, plus, times
from engine.steps.task import Task

_U = r"(?:人|名|个|件|辆|台|户|只|家|所|粒)"
_W = r"(?:(?![比倍多少])[\u4e00-\u9fff])"
_METHOD = re.compile(
    rf"(?:现|为{_W}{{2,20}}?,)?(?:现)?(?:采用|用|按|利用|通过)?(?:分层随机抽样|分层抽样)(?:的方法)?(?:从(?:中|这些{_W}{{1,4}}|全体{_W}{{1,4}}|该校{_W}{{0,4}})(?:共)?)?(?:中)?(?:共)?"
    rf"(?:抽取|抽)(?:一个)?(?:容量(?:为|是))?(?:的样本)?#{_U}?(?:的样本)?(?:{_W}{{1,4}})?(?:进行{_W}{{2,6}})?"
)
_LISTED = re.compile(
    rf"(?P<whose>{_W}{{0,10}}?)(?P<names>{_W}{{2,16}}?)(?:的?人数|的?{_W}{{1,3}}数)?(?:分别|依次)(?:有|为|是)?(?:{_W}{{0,3}}?)(?P<sizes>#{_U}?(?:,#{_U}?|和#{_U}?)+)"
)
_EACH = re.compile(rf"(?:其中)?(?P<name>{_W}{{1,8}}?)(?:有|为|是)?#{_U}(?:{_W}{{0,3}})")
_TOTAL = re.compile(rf"{_W}{{0,12}}?共(?:有)?(?:{_W}{{0,4}}?)#{_U}(?:{_W}{{0,3}})")
_ASK = re.compile(
    rf"(?:应)?(?:从|在)?(?P<name>{_W}{{1,10}}?)(?:中)?(?:应)?(?:抽取|抽)(?:的?(?:学生|职工)?(?:人数|{_W}{{1,2}}数))?(?:是|为)?(?:多少)?(?:{_U})?(?:{_W}{{0,3}})"
    rf"|(?:样本中|应)?抽取的?(?P<other>{_W}{{1,8}}?)的?(?:人数|{_W}数)(?:是|为)?(?:多少)?{_U}?"
)


def find_layer(task: Task) -> Derivation | None:
    """高一 400 人、高二 300 人、高三 300 人，分层抽取 50 人，高二抽多少人."""
    if "分层" not in task.text:
        return None
    found = clauses_of(task)
    if found is None:
        return None
    words = ",".join(found[0])
    numbers = [each for each in found[1] if is_whole(each)]
    if len(numbers) != len(found[1]):
        return None
    return _read(words, numbers)


def _read(words: str, numbers: list[Node]) -> Derivation | None:
    layers: dict[str, int] = {}
    total: int | None = None
    sample: int | None = None
    waiting = [int(value_of(each)) for each in numbers]
    *told, question = _clauses(words)
    for clause in told:
        sizes = [waiting.pop(0) for _ in range(min(clause.count("#"), len(waiting)))]
        if method := _METHOD.fullmatch(clause):
            if sample is not None or len(sizes) != 1:
                return None
            sample = sizes[0]
            del method
        elif (listed := _LISTED.fullmatch(clause)) and len(sizes) > 1:
            names = _names(listed["names"], len(sizes))
            if layers or names is None:
                return None
            layers = dict(zip(names, sizes, strict=True))
        elif _TOTAL.fullmatch(clause) and total is None and len(sizes) == 1:
            total = sizes[0]
        elif (each := _EACH.fullmatch(clause)) and len(sizes) == 1:
            layers[each["name"]] = sizes[0]
        else:
            return None
    asked = _ASK.fullmatch(question)
    if waiting or asked is None or sample is None or len(layers) < 2:
        return None
    whole = sum(layers.values())
    if total is not None and total != whole:
        return None
    name = re.sub(r"年级$|的?学生$", "", asked["name"] or asked["other"])
    wanted = [each for each in layers if same_name(each, name)]
    if len(wanted) != 1:
        return None
    return _answered(list(layers.values()), layers[wanted[0]], sample, whole)


def _clauses(words: str) -> list[str]:
    """Numbers that are listed behind one another stay in one clause."""
    return (
        re.sub(rf",(?=#{_U}?(?:,|$))", "\x00", words)
        .replace("\x00", "、")
        .replace(",", "\n")
        .replace("、", ",")
        .split("\n")
    )


def _names(words: str, count: int) -> list[str] | None:
    """高一高二高三年级, 老中青: as many names as numbers."""
    bare = re.sub(r"(?:年级|学生|的)+$", "", words)
    bare = re.sub(r"[和与]", "", bare)
    bare = re.sub(r"[两三四]个$", "", bare)
    start = len(bare) - 2 * count
    found = [bare[start + 2 * i : start + 2 * i + 2] for i in range(count)] if start >= 0 else []
    return found if found and len(set(found)) == count else None


def _answered(sizes: list[int], layer: int, sample: int, whole: int) -> Derivation | None:
    if sample >= whole or layer * sample % whole:
        return None
    share = over(node(sample), plus(*sizes))
    formula = times(node(layer), over(node(sample), node(whole)), sign="×")
    value = node(layer * sample // whole)
    claims: tuple[Claim, ...] = (Equal(formula, value),)
    ratio = over(node(sample), node(whole))
    moves = (
        Move("sampling_ratio", ratio, share, claims=(Equal(share, ratio),)),
        Move("sampling_layer", after=equation(formula, value), claims=claims),
    )
    return Derivation("sampling", moves, answer=value, proof=claims)

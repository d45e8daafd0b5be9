"""What happens to a figure or a graph, said in words: 向左平移π/6个单位, 在(0,1)上单调递增."""

from __future__ import annotations

import re
from collections.abc import Callable

from engine.answer.verdicts import RIGHT, wrong
from engine.i18n import tr
from engine.values import Fault, Verdict, VerdictKind

_MOVE = re.compile(
    r"(?:先|再|然后|又)?(?:整体)?向?([左右上下])(?:平行)?(?:平移|移动|移)(?:了)?\s*([^左右上下向再先，,；;。个]+?)\s*个?(?:长度)?单位(?:长度)?"
)
_STRETCH = re.compile(
    r"(?:把|将)?(?:图[象像]上)?(?:所有|各)?点?的?([横纵])坐标(?:都)?(伸长|拉伸|扩大|缩短|压缩|缩小|变)"
    r"[为到成](?:原来)?的?\s*([^，,；;。纵横坐标]+?)倍?(?=[，,；;。（(横纵]|$)(?:长度)?"
    r"(?:\s*[，,（(]?\s*[横纵]坐标(?:保持)?不变[）)]?)?"
)
_HALVES = {"一半": "1/2", "二分之一": "1/2", "两": "2", "二": "2", "三": "3", "四": "4"}
_TREND = re.compile(
    r"(?:函数)?(?:f\(x\)|y)?在?(?:区间)?([(（\[［][^()（）\[\]［］]*[)）\]］](?:\s*(?:[∪和，,、]|\\cup)\s*[(（\[［][^()（）\[\]［］]*[)）\]］])*)"
    r"(?:上|内)?(?:都)?(?:是|为)?(?:单调)?(?:递)?([增减])(?:函数)?"
)
_TREND_FIRST = re.compile(
    r"(?:单调)?(?:递)?([增减])(?:函数)?(?:区间)?(?:是|为|有|[:：])?\s*([(（\[［][^；;。增减]*[)）\]］])"
)
_REST = re.compile(r"[\s，,；;。、再后然先将把得到图象图像的函数而且并上]")


def judge_words_of_change(
    expected: str, given: str, judge: Callable[[str, str], Verdict]
) -> Verdict | None:
    """The verdict where the key tells a translation or a monotony; None elsewhere."""
    for read in (_moves, _trends, _stretches):
        key, answer = read(expected), read(given)
        if key is None or answer is None:
            continue
        if set(key) != set(answer):
            return wrong(tr("方向还不对，正好说反了或漏了一步。"), Fault.DIRECTION)
        verdicts = [judge(key[word], answer[word]) for word in key]
        worst = [each for each in verdicts if each.kind is not VerdictKind.RIGHT]
        return worst[0] if worst else RIGHT
    return None


def _moves(text: str) -> dict[str, str] | None:
    """How far it goes in each direction; None where something else is said besides."""
    found = {said[1]: said[2].strip() for said in _MOVE.finditer(text)}
    rest = _REST.sub("", _MOVE.sub("", text))
    return found if found and not rest else None


def _trends(text: str) -> dict[str, str] | None:
    """Where it rises and where it falls."""
    found: dict[str, str] = {}
    for pattern, where, which in ((_TREND, 1, 2), (_TREND_FIRST, 2, 1)):
        for said in pattern.finditer(text):
            found[said[which]] = said[where].strip(" ，,、；;")
        rest = _REST.sub("", pattern.sub("", text))
        if found and not re.sub(r"[在区间单调递]", "", rest):
            return found
        found = {}
    return None


def _stretches(text: str) -> dict[str, str] | None:
    """By how much each coordinate is stretched."""
    found = {
        said[1]: _HALVES.get(said[3].strip(), said[3].strip()) for said in _STRETCH.finditer(text)
    }
    return found if found and not _REST.sub("", _STRETCH.sub("", text)) else None

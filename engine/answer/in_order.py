"""Things put in order: 5>3>1 as a chain, or 5，3，1 where the question says 从大到小."""

from __future__ import annotations

import re
from collections.abc import Callable

from engine.answer.parts import split_outside
from engine.answer.verdicts import RIGHT, wrong, wrong_form
from engine.i18n import tr
from engine.values import Fault, Verdict, VerdictKind

MOST = 10
_RISING = re.compile(
    r"[从由按自]?(?:小|低|矮|短|轻|早|慢|近|少)[到至](?:大|高|长|重|晚|快|远|多)|升序|递增的?顺序"
)
_FALLING = re.compile(
    r"[从由按自]?(?:大|高|长|重|晚|快|远|多)[到至](?:小|低|矮|短|轻|早|慢|近|少)|降序|递减的?顺序"
)
_JOINED = re.compile(
    r"用.{0,6}[“\"'‘]?\s*(<|>|＜|＞|小于号|大于号|\\lt|\\gt)\s*[”\"'’]?\s*(?:号|把|将|连)"
)
_SIGNS = {"＜": "<", "＞": ">", "\\lt": "<", "\\gt": ">", "小于号": "<", "大于号": ">"}
_CHAIN = re.compile(r"\\[lg]t(?![a-zA-Z])|[<>＜＞]")
_MARKS = "，,、；;"


def judge_order(
    problem: str, expected: str, given: str, judge: Callable[[str, str], Verdict]
) -> Verdict | None:
    """The verdict where one side is a chain with < or >, and the other a list or a chain of words."""
    key, answer = _chain(expected), _chain(given)
    if key is None and answer is None:
        return None
    joined = _JOINED.search(problem)
    rising = _asked(problem) or (_sign(joined[1]) if joined else "")
    wanted = key or _listed(expected, rising)
    said = answer or _listed(given, rising)
    if wanted is None or said is None:
        return None
    if key and answer:
        return _other_sign(wanted, said, joined, judge)
    if len(wanted[1]) != len(said[1]):
        return wrong(tr("还不对，看看是不是每一个都排进去了。"))
    items, others = wanted[1], said[1]
    if answer and rising and rising != said[0]:
        reversed_key = items[::-1] if wanted[0] != said[0] else items
        reason = tr("大小关系对了，但题目要的顺序正好相反。")
        return _matched(reversed_key, others, judge, reason=reason)
    if wanted[0] != said[0]:
        items = items[::-1]
    return _matched(items, others, judge, reason=tr(
        "顺序对了，但题目要用“{sign}”连接起来。", sign=_sign(joined[1])
    ) if joined and answer is None else "")  # fmt: skip


def _sign(written: str) -> str:
    return _SIGNS.get(written, written)


def _asked(problem: str) -> str:
    """ "<" where the question wants the smallest first, ">" the largest; empty where it says neither."""
    rising, falling = _RISING.search(problem), _FALLING.search(problem)
    if rising and falling:
        return ""
    return "<" if rising else ">" if falling else ""


def _chain(text: str) -> tuple[str, tuple[str, ...]] | None:
    """The sign of a chain of three or more, and its members."""
    text = text.strip().strip("$。.；; ")
    signs = {_sign(each) for each in _CHAIN.findall(text)}
    pieces = tuple(each.strip() for each in _CHAIN.split(text))
    if len(signs) != 1 or not 2 < len(pieces) <= MOST or not all(pieces):
        return None
    if any(re.search(r"[=＝≤≥，,；;、]|\\[lg]e", each) for each in pieces):
        return None
    return signs.pop(), pieces


def _listed(text: str, rising: str) -> tuple[str, tuple[str, ...]] | None:
    pieces = split_outside(text.strip().strip("$。. "), _MARKS)
    if len(pieces) == 1:
        pieces = tuple(text.split())
    return (rising, pieces) if rising and 2 < len(pieces) <= MOST else None


def _other_sign(
    key: tuple[str, tuple[str, ...]], answer: tuple[str, tuple[str, ...]],
    joined: re.Match[str] | None, judge: Callable[[str, str], Verdict],
) -> Verdict | None:  # fmt: skip
    """3>0>-2, where the question wants them joined with <; words in a chain one by one."""
    if len(key[1]) != len(answer[1]):
        return None
    words = all(re.fullmatch(r"[一-鿿]+", each) for each in key[1])
    turned = key[0] != answer[0]
    if not words and not (joined and turned and answer[0] != _sign(joined[1])):
        return None
    items = key[1][::-1] if turned else key[1]
    reason = (
        tr("大小关系对了，但题目要用“{sign}”连接起来。", sign=key[0]) if turned and joined else ""
    )
    return _matched(items, answer[1], judge, reason=reason)


def _matched(
    items: tuple[str, ...], others: tuple[str, ...], judge: Callable[[str, str], Verdict],
    *, reason: str,
) -> Verdict | None:  # fmt: skip
    verdicts = [judge(one, two) for one, two in zip(items, others, strict=True)]
    if all(each.right for each in verdicts):
        return wrong_form(reason) if reason else RIGHT
    if any(each.kind is VerdictKind.TIMEOUT for each in verdicts):
        return None
    left = list(others)
    for item in items:
        hit = next((other for other in left if judge(item, other).right), None)
        if hit is None:
            break
        left.remove(hit)
    else:
        return wrong(tr("数都对，顺序还不对。"), Fault.ORDER)
    if any(each.kind is VerdictKind.UNREADABLE for each in verdicts):
        return None
    return wrong(tr("还不对，再比一比每一个的大小。"))

"""Answers of several kinds in a row, points, numbers, equations: matched kind by kind."""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import groupby

from engine.answer.parts import split_outside, together
from engine.answer.verdicts import RIGHT
from engine.answer.wording import plain
from engine.values import Verdict, VerdictKind

MOST = 10
_MARKS = "，,；;、"
_NOUN = re.compile(
    r"^\s*([一-鿿]{1,8}?)(?:的?坐标|的?方程)?\s*(?:分别)?(?:是|为|[:：=＝])?\s*(?=[-−－±(（\d\\√$a-zA-Z])"
)
_POINT = re.compile(r"^(?:[A-Z][₁₂12]?\s*)?[(（][^()（）]+[,，][^()（）]+[)）]$")
_EQUATION = re.compile(r"[xy][^=＝]*[=＝]|[=＝].*[xy]")


def judge_grouped(
    problem: str, expected: str, given: str, judge: Callable[[str, str], Verdict]
) -> Verdict | None:
    """RIGHT where the groups of both sides agree one by one in their order; None otherwise."""
    keys, answers = _groups(expected, ""), _groups(given, plain(problem + expected))
    if keys is None or answers is None or len(keys) < 2:
        return None
    if len(split_outside(expected, _MARKS)) == len(split_outside(given, _MARKS)):
        return None  # one for one: the order of the names tells more
    if not _in_order(problem, given) or [kind for kind, _ in keys] != [kind for kind, _ in answers]:
        return None
    pairs = zip(keys, answers, strict=True)
    return RIGHT if all(judge(one, two).right for (_, one), (_, two) in pairs) else None


def _in_order(problem: str, given: str) -> bool:
    """Whether the nouns of the answer come in the order in which the question names them."""
    nouns = [_NOUN.match(piece) for piece in split_outside(given, _MARKS)]
    places = [problem.find(noun[1]) for noun in nouns if noun]
    known = [place for place in places if place >= 0]
    return known == sorted(known)


def _groups(text: str, known: str) -> tuple[tuple[str, str], ...] | None:
    """Neighbouring points as one group, and neighbouring equations; every number by itself.

    None where a noun stands before a piece that is not one of the `known` words.
    """
    pieces = split_outside(text.strip().strip("$。. "), _MARKS)
    if not 1 < len(pieces) <= MOST:
        return None
    bare: list[tuple[str, str]] = []
    for at, piece in enumerate(pieces):
        said = _NOUN.match(piece)
        if said and known and plain(said[1]) not in known:
            return None
        piece = piece[said.end() :] if said else piece
        if re.search(r"[一-鿿]", piece):
            return None
        kind = "point" if _POINT.match(piece) else "equation" if _EQUATION.search(piece) else ""
        bare.append((kind or f"number {at}", piece))
    return tuple(
        (kind.split()[0], "，".join(piece for _, piece in group))
        for kind, group in groupby(bare, key=lambda each: each[0])
    )


_PAIR = re.compile(r"([^和与及，,；;、一-鿿]{1,24})[和与及]([^和与及，,；;、一-鿿]{1,24})")


def judge_pair(
    problem: str, expected: str, given: str, judge: Callable[[str, str], Verdict]
) -> Verdict | None:
    """RIGHT where two things that belong together are named the other way round; else None."""
    key, answer = _PAIR.fullmatch(expected.strip()), _PAIR.fullmatch(given.strip("。 "))
    if (
        key is None
        or answer is None
        or not re.search(r"同类项|互[为质]|两个数$|两个数[是为：:_]|一[对组]|哪两", problem)
    ):
        return None
    crossed = judge(key[1], answer[2]).right and judge(key[2], answer[1]).right
    return RIGHT if crossed else None


_IDLE = re.compile(r"单调|递|坐标|方程|的|是|为")


def judge_noun_groups(
    expected: str, given: str, judge: Callable[[str, str], Verdict]
) -> Verdict | None:
    """The verdict noun by noun, where both sides name the same things, each with all its values."""
    keys, answers = _by_noun(expected), _by_noun(given)
    if keys is None or answers is None or set(keys) != set(answers):
        return None
    verdicts = tuple(judge(keys[noun], answers[noun]) for noun in keys)
    if any(each.kind in (VerdictKind.UNREADABLE, VerdictKind.TIMEOUT) for each in verdicts):
        return None
    return together(verdicts, 0)


def _by_noun(text: str) -> dict[str, str] | None:
    """增区间(-∞,-1)和(3,+∞)；极大值5 as the values by their nouns; None without a noun in front."""
    found: dict[str, str] = {}
    noun = ""
    pieces = split_outside(text.strip().strip("$。. "), _MARKS)
    if not 2 < len(pieces) <= MOST:
        return None
    for piece in pieces:
        said = _NOUN.match(piece)
        if said:
            noun = _IDLE.sub("", said[1])
            piece = piece[said.end() :]
            if noun in found:
                return None
        if not noun or re.search(r"[一-鿿]", re.sub(r"(?<=[)\]）])\s*[和与及]", "", piece)):
            return None
        found[noun] = f"{found[noun]}，{piece}" if noun in found else piece
    return found if len(found) > 1 else None

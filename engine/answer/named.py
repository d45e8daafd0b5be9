"""Answers that name their values: 极大值4，极小值0, 鸡23只、兔12只, 圆心(1,-2)，半径3."""

from __future__ import annotations

import re
from collections.abc import Callable

from engine.answer.echoes import without_echo, without_name
from engine.answer.parts import split_outside, together
from engine.answer.verdicts import wrong
from engine.answer.wording import plain
from engine.i18n import tr
from engine.maths.units import ALL_UNITS
from engine.values import Fault, Verdict, VerdictKind

MOST = 12
_UNIT = "(?:" + "|".join(sorted(map(re.escape, ALL_UNITS), key=len, reverse=True)) + ")"
_MEASURE = re.compile(rf"(?<=[\d\)）])\s*{_UNIT}")
_PIECE = re.compile(
    r"^([一-鿿]{1,10}?|[一-鿿]{0,3}到[a-zA-Z]{1,2}轴?(?:的距离)?)(?:坐标)?(?:应|各)?(?:是|为|有|卖|需|[:：=＝])?\s*"
    r"([-−－±(（\d\\√π$+{\[].*|[A-Za-z](?:\([^()]*\))?\s*[=＝].+)$"
)
_NO_NAME = re.compile(
    r"负|根号|约|大于|小于|不|又|第|共|答|解|故|所以|因此|分之|或|且|当|(?<!此)时|正|角|派|如果|若|则"
)


_WHERE_EXTREME = re.compile(
    r"^当?\s*([a-z]\s*[=＝][^，,时]{1,16})时\s*[，,]?\s*(?:y|函数|f\(x\)|原式|式子)?\s*(?:取得|取到|达到|取|有)?"
    r"(最[大小]值)\s*(?:是|为|[=＝])?\s*([^，,。；;]{1,20})[。.]?$"
)


_AT_PLACE = re.compile(
    r"当?\s*[a-z]\s*[=＝]\s*[^，,时；;]{1,16}时\s*[，,]?\s*(?:函数|y|f\(x\))?\s*(?:有|取得|取到|取|达到)?(?=[极最][大小]值)"
)
"""Where each extreme lies, said besides what it is."""


def named_values(text: str) -> dict[str, str] | None:
    """The values by the nouns before them, or None when a piece of `text` isn't said so."""
    text = _WHERE_EXTREME.sub(r"\2\3，此时\1", text.strip())
    if len(_AT_PLACE.findall(text)) > 1:
        text = _AT_PLACE.sub("", text)
    pieces = split_outside(text, "，,、；;。")
    if not 1 < len(pieces) <= MOST:
        return None
    found: dict[str, str] = {}
    for piece in pieces:
        said = _PIECE.match(piece)
        if said is None or _NO_NAME.search(said[1]) or said[1] in found:
            return None
        found[said[1]] = said[2].strip()
    return found


def judge_named(
    problem: str, expected: str, given: str, judge: Callable[[str, str], Verdict]
) -> Verdict | None:
    """The verdict value by value; None unless one side names its values and the other can follow.

    Values without names are taken in the key's order, or in that of the question.
    """
    keys, answers = named_values(expected), named_values(given)
    if keys is None:
        return _judge_bare_key(problem, expected, given, judge)
    if answers is None:
        bare = split_outside(given, "，,、；;")
        if len(bare) == 1 and len(keys) == 2:
            bare = tuple(re.split(r"[和与]", bare[0]))
        if len(bare) == 1 and re.fullmatch(
            rf"[-−\d./√π]+\s*(?:[一-鿿a-zA-Z]{{0,2}}|{_UNIT})", bare[0]
        ):
            return wrong(tr("漏了解：还有别的答案没有写出来。"), Fault.INCOMPLETE)
        if len(bare) != len(keys) or re.search(r"[一-鿿]{3}", _MEASURE.sub("", given)):
            return None
        answers = dict(zip(keys, bare, strict=True))
    answers = _renamed(answers, keys)
    if set(answers) != set(keys):
        return None
    return together(tuple(judge(keys[name], answers[name]) for name in keys), 0)


_EQUATED = re.compile(r"([^=＝]+)[=＝]([^=＝]+)")


def _judge_bare_key(
    problem: str, expected: str, given: str, judge: Callable[[str, str], Verdict]
) -> Verdict | None:
    """平均数6，众数5 and x₁+x₂=3, x₁x₂=-2 against 6,5 and 3,-2, where the question asks for both."""
    values, pieces = split_outside(expected, "，,、；;"), split_outside(given, "，,、；;。")
    if len(values) == 1 < len(pieces) <= MOST:
        told = [_PIECE.match(piece) for piece in pieces]
        nouns = {said[1] if said else "" for said in told}
        if len(nouns) == 1 and "" not in nouns and nouns.pop() in problem:
            return together(tuple(judge(values[0], said[2]) for said in told if said), 0)
    if len(values) == 1 < len(pieces) and re.fullmatch(
        r"[^和与及一-鿿]+[和与及][^和与及一-鿿]+", expected.strip()
    ):
        values = tuple(re.split("[和与及]", expected.strip()))
    if not 1 < len(values) == len(pieces) <= MOST:
        return None
    ordered = _in_order_asked(problem, pieces) or tuple(
        without_echo(problem, without_name(problem, piece)) for piece in pieces
    )
    renamed = ordered != pieces
    verdict = together(
        tuple(judge(key, answer) for key, answer in zip(values, ordered, strict=True)), 0
    )
    return verdict if renamed and verdict.kind is not VerdictKind.UNREADABLE else None


def _in_order_asked(problem: str, pieces: tuple[str, ...]) -> tuple[str, ...] | None:
    """The values of named pieces in the order in which the question asks for them."""
    asked = _flat(problem)
    placed: list[tuple[int, str]] = []
    for piece in pieces:
        said = _PIECE.match(piece)
        if said is None or (_NO_NAME.search(said[1]) and said[1] not in problem):
            said = _EQUATED.fullmatch(piece)
        place = _place(asked, _flat(said[1])) if said else -1
        if said is None or place < 0 or (len(_flat(said[1])) < 2 and said[1].isascii()):
            return None
        placed.append((place, said[2].strip()))
    if len({place for place, _ in placed}) < len(placed):
        return None
    return tuple(value for _, value in sorted(placed))


_OF_ROOTS = (
    (re.compile(r"([a-z])1\+(?:\1)2|α\+β"), "和"),
    (re.compile(r"([a-z])1(?:\1)2|αβ"), "积"),
)
"""What 两根之和 and 两根之积 are called in letters."""


def _place(asked: str, name: str) -> int:
    """Where the question names it, or asks for it in words."""
    place = asked.rfind(name)
    if place < 0 and name.startswith("到"):
        place = asked.rfind(name[1:])
    for pattern, word in _OF_ROOTS:
        if place < 0 and pattern.fullmatch(name):
            place = asked.rfind(f"之{word}")
    return place


def _flat(text: str) -> str:
    """For finding a name in a question: without marks that two writers set differently."""
    return re.sub(r"[_{}\\$·*×]|cdot|times|left|right", "", plain(text))


def _renamed(answers: dict[str, str], keys: dict[str, str]) -> dict[str, str]:
    """Longer names (甲的单价) as the key's (甲), where each holds exactly one of them."""
    found: dict[str, str] = {}
    for name, value in answers.items():
        held = [key for key in keys if key in name or name in key]
        if len(held) != 1 or held[0] in found:
            return answers
        found[held[0]] = value
    return found


def without_noun(key: str, answer: str) -> str:
    """系数-2/3 as -2/3, where the key is the bare value."""
    said = _PIECE.match(answer.strip())
    if said is None or _NO_NAME.search(said[1]) or re.match(r"[一-鿿]", key.strip()):
        return answer
    return said[2].strip()


_DIVISOR = re.compile(r"(?:[(（]\s*\d+\s*[,，]\s*\d+\s*[)）])\s*[=＝]\s*(\d+)")
_MULTIPLE = re.compile(r"(?:[\[［【]\s*\d+\s*[,，]\s*\d+\s*[\]］】])\s*[=＝]\s*(\d+)")


def with_divisors_named(problem: str, text: str) -> str:
    """(8，12)=4 as 最大公因数4 and [8，12]=24 as 最小公倍数24, where both are asked for."""
    if not re.search(r"公[因约]数.*公倍数|公倍数.*公[因约]数", problem):
        return text
    divisor = "最大公因数" if "公因数" in problem else "最大公约数"
    return _MULTIPLE.sub(r"最小公倍数\1", _DIVISOR.sub(rf"{divisor}\1", text))


def with_axes_as_lines(problem: str, text: str) -> str:
    """y轴 as x=0, where a line is asked for by its equation or name."""
    if not re.search(r"对称轴|准线|渐近线", problem):
        return text
    text = re.sub(r"(^|[，,；;、是为])\s*(?:直线)?\s*y轴(?=\s*(?:[，,；;、。]|$))", r"\1x=0", text)
    return re.sub(r"(^|[，,；;、是为])\s*(?:直线)?\s*x轴(?=\s*(?:[，,；;、。]|$))", r"\1y=0", text)

"""A question with several blanks, or several 多少, as one question for each of them."""

from __future__ import annotations

import re
from itertools import pairwise

from engine.steps.goal import Goal

MOST = 5
_UNIT = (
    r"\$?(?:(?:km|dm|cm|mm|m|kg|g|L|mL|h|min|s|t)(?:²|³|\^2|\^3)?(?![A-Za-z])|(?:平方|立方)?(?:千米|米|分米|厘米|毫米)"
    r"|公顷|千克|克|吨|升|毫升|元|小时|分钟|秒|天|度|°|个|只|本|棵|人|页|张|台|辆|箱|盒|件|条|块|种|倍|岁|次)\$?"
)
_PLACE = re.compile(
    rf"(?P<verb>(?:是|为)直线|各?是|各?为|等于|=|有)?\s*(?:____|多少(?={_UNIT})|多少(?=[,，。?？；;]|$))\s*(?P<unit>{_UNIT})?"
)
_JOINT = re.compile(r"\s*(?:[，,；;。?？、]|和|且|并且)+\s*(?:则|那么)?")
_END = re.compile(r"\s*[。.?？]?\s*")
_BOUNDARY = re.compile(r"[，,；;。]\s*(?:则|那么|求)?|(?<!法)(?<!规)则(?=[^，,。]*$)")
_PRONOUN = re.compile(
    r"^(?:则|那么)?(?:它们?|其|该[\u4e00-\u9fff]{1,4}|这个[\u4e00-\u9fff]{1,4})的"
)


def blank_goals(question: str) -> tuple[Goal, ...]:
    """One goal for each blank, () where the question hasn't several of them side by side."""
    places = list(_PLACE.finditer(question))
    if not 2 <= len(places) <= MOST or not _END.fullmatch(question, places[-1].end()):
        return ()
    labels = [question[: places[0].start()]]
    for place, following in pairwise(places):
        joint = _JOINT.match(question, place.end(), following.start())
        if joint is None:
            return ()
        labels.append(question[joint.end() : following.start()])
    given, labels[0] = _stem(labels[0])
    labels = [each.strip() for each in labels]
    if any(not label for label in labels):
        return ()
    return tuple(
        Goal(_PRONOUN.sub("", label), _questions(given, labels[0] if at else "", label, place[0]))
        for at, (label, place) in enumerate(zip(labels, places, strict=True))
    )


def _stem(words: str) -> tuple[str, str]:
    """What is given, and what the first blank asks for."""
    for boundary in reversed(list(_BOUNDARY.finditer(words))):
        before, after = words[: boundary.start()], words[boundary.end() :]
        listed = re.search(r"[\d°)]$", before) and re.match(r"\s*[-\d.(√]", after)
        if _whole(before) and _whole(after) and not listed:
            return before, after
    return "", words


def _whole(words: str) -> bool:
    return words.count("$") % 2 == 0 and all(
        words.count(a) == words.count(b) for a, b in ("()", "[]", "{}")
    )


def _questions(given: str, first: str, label: str, place: str) -> tuple[str, ...]:
    """Ways to ask for one blank: on its own, and with the subject of the first."""
    own = _PRONOUN.sub("", label)
    subjects = [""]
    alike = first.find(own[:2]) if first and len(own) > 2 else -1
    if alike < 0 and own[:1] and own[0] in "与和关到在沿绕":
        alike = first.find(own[0])
    if alike > 0:
        subjects.append(first[:alike])
    owner = re.fullmatch(r"(.+的)[^的]+", first)
    if owner is not None:
        subjects.append(owner[1])
    known = f"{given}，" if given else ""
    asks = [f"{known}求{subject}{own}" for subject in subjects]
    asks += [f"{known}{subject}{own}{place}" for subject in subjects]
    if not first and not given:
        asks.append(f"{label}{place}")
    return tuple(dict.fromkeys(asks))

"""What is given put before what is asked, and what is asked put last, after 求."""

from __future__ import annotations

import re
from collections.abc import Iterator

_AFTERWARDS = re.compile(
    r"(?P<asks>(?:求|计算|求出|试求)[^，,。；;：:]{2,60})[，,：:]\s*(?:其中|已知|这里|条件是)?\s*"
    r"(?P<given>[^求]{3,200}?)\s*[。.]?\s*",
    re.DOTALL,
)
_SUBJECT = re.compile(r"(?:求出?|计算|试求)(?P<subject>[^的]+)的(?P<goal>.+)", re.DOTALL)
_ASKED_LAST = re.compile(
    r"(?P<given>.{4,300}[，,。；;])\s*(?:则|那么|问|请问|试问)?(?P<asks>[^，,。；;求]{1,60}?)"
    r"(?:的?(?:值|结果|大小)?(?:各|分别)?(?:是|为|等于)(?:多少|几|什么|何值))\s*[?？。.]?\s*",
    re.DOTALL,
)
_BLANK_LAST = re.compile(
    r"(?P<given>.{4,300}[，,。；;])\s*(?:则|那么)(?P<asks>[^，,。；;求]{1,60}?)"
    r"\s*(?:的?(?:值|结果|大小)?(?:是|为|等于)|=)?\s*(?:_{2,}|＿+|[(（]\s*[)）])\s*[。.]?\s*",
    re.DOTALL,
)


def reordered(question: str) -> Iterator[str]:
    """Other orders of the same clauses."""
    later = _AFTERWARDS.fullmatch(question)
    if later is not None and _states(later["given"]) and _whole(later["asks"]):
        yield f"已知{later['given']}，{later['asks']}"
        subject = _SUBJECT.fullmatch(later["asks"])
        if subject is not None:
            yield f"{subject['subject']}中，{later['given']}，求{subject['goal']}"
    for pattern in (_ASKED_LAST, _BLANK_LAST):
        last = pattern.fullmatch(question)
        if last is not None and not _asks(last["given"]) and _whole(last["asks"]):
            yield f"{last['given'].rstrip('，,。；;')}，求{last['asks'].strip()}"


_MEASURES = r"(?:半径|直径|母线长?|边长|[长宽高底])\s*\d"


def _whole(words: str) -> bool:
    """Whether no dollar sign or bracket is torn from its partner."""
    pairs = all(words.count(a) == words.count(b) for a, b in ("()", "[]", "{}", "（）"))
    return pairs and words.count("$") % 2 == 0


def _states(words: str) -> bool:
    """Whether the words say something, rather than hold the expression that is to be worked on."""
    return bool(re.search(rf"[=<>≤≥∈⊥∥]|是|为|过|有|{_MEASURES}", words)) and not _asks(words)


def _asks(words: str) -> bool:
    return bool(re.search(r"求|多少|几[^何]|什么|[?？]|_{2,}", words))

"""Words of the question that an answer says again: 有两个交点 is 两个 where 交点 were asked for."""

from __future__ import annotations

import re

from engine.answer.wording import plain

_SIZE = r"(?:\d+|[一二两三四五六七八九十]+)"
_COUNTED = re.compile(
    rf"^(?:一?共?有|共|是|为)?\s*({_SIZE}\s*[个种条组名人次对])(?:不同的?)?([一-鿿]{{1,6}})$"
)


def without_echo(problem: str, text: str) -> str:
    """`text` without the noun it counts, where the question names that noun."""
    said = _COUNTED.match(text.strip().strip("。."))
    if said is None or plain(said[2]) not in plain(problem):
        return text
    return said[1]


def without_name(problem: str, piece: str) -> str:
    """对称轴x=1 as x=1: a noun of the question before the value itself."""
    asked = plain(problem)
    words = re.match(r"[一-鿿]+", piece)
    for length in range(len(words[0]) if words else 0, 1, -1):
        noun = piece[:length]
        rest = re.sub(r"^\s*(?:坐标)?\s*(?:是|为|[:：=＝])?\s*", "", piece[length:])
        if plain(noun) in asked and rest:
            return rest
    return piece

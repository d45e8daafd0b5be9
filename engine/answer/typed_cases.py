"""Pieces typed on one line, a_n={1,n=1;2n,n≥2}, as cases."""

from __future__ import annotations

import re

from engine.answer.parts import split_outside

_WHOLE = re.compile(r"^(.{0,16}?[=＝]\s*)[{｛]([^{}｛｝]*(?:\{[^{}]*\}[^{}｛｝]*)*)[}｝]\s*[。.]?$")
_CONDITION = re.compile(r"[<>≤≥=＝＜＞≠∈]|为[奇偶]数|是[奇偶]数|其[他它余]|otherwise")
_PIECE = re.compile(r"(.+?)\s*(?:[,，]\s*|[(（]\s*)([^,，()（）]+?)\s*[)）]?$", re.DOTALL)


def with_cases(text: str) -> str:
    """`text` with braces round pieces and their conditions as a cases environment."""
    found = _WHOLE.match(text.strip())
    if found is None or "\\begin" in text:
        return text
    rows = [_PIECE.fullmatch(each) for each in split_outside(found[2], ";；")]
    if len(rows) < 2:
        rows = [_PIECE.fullmatch(each) for each in _by_two(found[2])]
    if len(rows) < 2 or not all(row and _CONDITION.search(row[2]) for row in rows):
        return text
    body = "\\\\".join(f"{row[1]},&{row[2]}" for row in rows if row)
    return f"{found[1]}\\begin{{cases}}{body}\\end{{cases}}"


def _by_two(text: str) -> tuple[str, ...]:
    """x,x≥0,-x,x<0 as its two pieces."""
    pieces = split_outside(text, ",，")
    if len(pieces) not in (4, 6) or not all(_CONDITION.search(each) for each in pieces[1::2]):
        return ()
    return tuple(f"{a},{b}" for a, b in zip(pieces[::2], pieces[1::2], strict=True))

"""One line cut into words and formulas, with units and brackets put where they belong."""

from __future__ import annotations

import re
from dataclasses import dataclass

from engine.maths.passage import split_passage
from engine.maths.units import Unit, find_unit


@dataclass(frozen=True, slots=True)
class Piece:
    """Words, or a formula as it is to be read; `boxed` when it stood in a box."""

    text: str
    formula: bool = False
    boxed: bool = False


_DELIMITED = re.compile(
    r"\$\$([^$]{1,2000})\$\$|\$([^$]{1,2000})\$"
    r"|\\\[((?:(?!\\\]).){1,2000})\\\]|\\\(((?:(?!\\\)).){1,2000})\\\)"
)
_NUMBERED = re.compile(r"(^|[；;。，,、：:\s])[(（]\s*\d{1,2}\s*[)）]\s*$")
"""(2) before a marked formula counts the questions; it isn't a factor."""
_GLUED = re.compile(r"(?<=[=+\-×÷＝])\s*\$([^$]{1,40})\$(?=[A-Z]{2}(?![a-z]))")
"""AM=$\\frac12$AB: only a part of the formula stands in marks."""
_RIGHT_SIDE = re.compile(r"\s*[=＝]\s*\$?\s*右边")
"""左边=...=28=右边: a remark."""
_ROW_NUMBER = re.compile(
    r"&?\s*(?:\\(?:cdots|ldots|dots|quad|qquad)|…|⋯|·{2,})*\s*[①-⑨]\s*(?=\\\\|\\end|$)"
)
"""5x+2y=11 & ①: the number of a row."""
_WHO = {"甲": "1", "乙": "2", "丙": "3", "丁": "4"}
_WHOSE = re.compile(r"_\s*\{?\s*(?:\\text\s*\{)?([甲乙丙丁])\}?\}?")
"""x̄_甲: whose mean it is, as a number that can be read."""
_SCORE = re.compile(r"\s*[.。．,，]?\s*(?:…|⋯|\.{3,}|·{3,})+\s*[(（]?\d{1,2}\s*分[)）]?\s*$")
"""……4分: the marks of a key."""
_ROOT_IN_WORDS = re.compile(
    r"(?P<order>三次|立方)?根号\s*(?:[(（](?P<body>[^()（）]{1,24})[)）]|(?P<number>\d{1,6}))"
)
_BOX = re.compile(r"\\(?:boxed|fbox)\s*\{")
_SPACE = re.compile(
    r"\\[hv]?phantom\s*\{[^{}]{0,40}\}|\\(?:displaystyle|qquad|quad|limits|,|;|!|:)|~|\{\}"
)
_TEXT = re.compile(r"\\(?:text|mathrm|textrm|textbf|mbox)\s*\{([^{}]{0,80})\}")
_CHINESE = re.compile(r"[一-鿿，。；：、？！“”]+")
_KEPT = {"或", "且", "和", "或者", "无解", "万", "亿"}
_LINK = re.compile(
    r"\\(?:Rightarrow|Longrightarrow|implies|therefore|because|Leftrightarrow|iff|rightarrow|to"
    r"|Longleftrightarrow)(?![A-Za-z])|[⇒⟹∴∵⇔]"
)
_LIMIT = re.compile(r"\\lim|\\underset|_\{[^}]*\\to")
_TAG = re.compile(
    r"(?:\\tag\s*\{[^{}]*\}|(?:\\cdots|\\dots|\\ldots|…|⋯|·|\.)*\s*(?:[①-⑳]|\\text\{\s*[①-⑳]\s*\}))\s*$"
)
_LABEL = re.compile(
    r"^\s*(?:[(（]\s*\d{1,2}\s*[)）](?=\s*[^\s=+\-×÷*/^<>,，)）])|[①-⑳]\s*(?![+\-×*]))"
)
_BRACKETED = re.compile(
    r"\s*[(（]\s*(?:\\(?:text|mathrm)\s*\{)?\s*([一-鿿A-Za-z]{1,6}(?:[/每][一-鿿A-Za-z]{1,4})?(?:\^?[23²³])?)"
    r"\s*\}?(?:\^\{?[23]\}?)?\s*[)）]"
)
_SQUARE_UNIT = re.compile(r"(?:mm|cm|dm|m|km)\^?[23²³]")
_RELATION = re.compile(r"[=<>≤≥≈≠∈]|\\(?:leq?|geq?|leqslant|geqslant|approx|neq|in)(?![a-z])")
_ENDS_OPEN = re.compile(r"\\(?:sin|cos|tan|ln|lg|log|times|div|cdot|pm)\s*$")
_OPERATOR = "=+-×÷*/≈<>≤≥…−^·"


def cut(text: str) -> tuple[Piece, ...]:
    """The pieces of one line in order."""
    pieces: list[Piece] = []
    at = 0
    text = _RIGHT_SIDE.sub("", _GLUED.sub(r"\1 ", _SCORE.sub("", text)))
    text = _ROOT_SIGN.sub(_as_higher_root, _ROOT_IN_WORDS.sub(_as_root, text))
    for found in _DELIMITED.finditer(text):
        _words(_NUMBERED.sub(r"\1", text[at : found.start()]), pieces)
        _formula(next(group for group in found.groups() if group is not None), pieces)
        at = found.end()
    _words(text[at:], pieces)
    return tuple(_joined(pieces))


_ROOT_SIGN = re.compile(
    r"(?P<order>[³⁴])√\s*(?:[(（](?P<body>[^()（）]{1,24})[)）]|(?P<number>-?\d{1,6}))"
)


def _as_higher_root(found: re.Match[str]) -> str:
    order = {"³": "3", "⁴": "4"}[found["order"]]
    return rf"\sqrt[{order}]{{{found['body'] or found['number']}}}"


def _as_root(found: re.Match[str]) -> str:
    index = "[3]" if found["order"] else ""
    return rf"\sqrt{index}{{{found['body'] or found['number']}}}"


def _words(text: str, pieces: list[Piece]) -> None:
    """Text without delimiters: formulas typed in it are found by their characters."""
    text = _without_bracketed_units(text.replace("$", " "))
    if not text.strip():
        return
    passage = split_passage(_LINK.sub(lambda found: f" {_cue(found[0])} ", text))
    at = 0
    for found in re.finditer(r"⟦(\d+)⟧", passage.prose):
        if passage.prose[at : found.start()].strip():
            pieces.append(Piece(passage.prose[at : found.start()]))
        _formula(passage.formulas[int(found[1])], pieces)
        at = found.end()
    if passage.prose[at:].strip():
        pieces.append(Piece(passage.prose[at:]))


def _formula(text: str, pieces: list[Piece]) -> None:
    """A marked formula: its words become words, its links (⇒, ∴) divide it."""
    text, boxed = unboxed(_ROW_NUMBER.sub("", _SPACE.sub(" ", text)))
    text = _WHOSE.sub(lambda found: f"_{{{_WHO[found[1]]}}}", text)
    text = _without_bracketed_units(text)
    text = _TEXT.sub(_plain, text)
    if not _LIMIT.search(text):
        text = _LINK.sub(lambda found: _cue(found[0]), text)
    at = 0
    for found in _CHINESE.finditer(text):
        run = found[0]
        if run in _KEPT or _is_unit(run):
            continue
        _clean(text[at : found.start()], pieces, boxed)
        pieces.append(Piece(run))
        at = found.end()
    _clean(text[at:], pieces, boxed)


def _plain(found: re.Match[str]) -> str:
    inner = found[1].strip()
    if inner in ("万", "亿"):
        return inner
    return f" {inner} " if _CHINESE.search(inner) else found[0] if inner else " "


def _cue(link: str) -> str:
    return "因为" if "because" in link or link == "∵" else "所以"


def _is_unit(word: str) -> bool:
    return find_unit(word) is not None


def _without_bracketed_units(text: str) -> str:
    """`8（个）` is 8: a unit in brackets after a result takes no part in the calculation.

    It stays where the same thing is then said in another unit: 3000（米）=3千米.
    """

    def change(found: re.Match[str]) -> str:
        unit = find_unit(found[1])
        if _SQUARE_UNIT.fullmatch(found[1]):
            return "，" if re.match(r"\s+[\d(（]", text[found.end() :]) else ""
        if unit is not None and _converted(text[found.end() :], unit, found[1]):
            return found[1]
        after_number = found.start() > 0 and text[found.start() - 1] in "0123456789}"
        if unit is not None or (_CHINESE.fullmatch(found[1]) and after_number):
            return "，" if re.match(r"\s+[\d(（]", text[found.end() :]) else ""
        return found[0]

    return _BRACKETED.sub(change, text)


def _converted(rest: str, unit: Unit, name: str) -> bool:
    if not rest.lstrip().startswith(("=", "＝")):
        return False
    return any(
        other is not None and word != name and other.dimension == unit.dimension
        for word in _CHINESE.findall(rest)
        for other in (find_unit(word),)
    )


def _clean(text: str, pieces: list[Piece], boxed: bool) -> None:
    text = _LABEL.sub("", _TAG.sub("", text.strip(" ,，。.;；、"))).strip(" ,，。;；、…⋯")
    text = text.removesuffix(".").strip()
    if text and any(character.isalnum() or character in "∅∞" for character in text):
        pieces.append(Piece(text, True, boxed))
    elif text and text != "\\":
        pieces.append(Piece(text))


def unboxed(text: str) -> tuple[str, bool]:
    """`text` with boxes opened, and whether there was one."""
    boxed = False
    for _ in range(8):
        opening = _BOX.search(text)
        if opening is None:
            break
        depth, at = 1, opening.end()
        while at < len(text) and depth:
            depth += {"{": 1, "}": -1}.get(text[at], 0)
            at += 1
        inner = text[opening.end() : at - 1 if depth == 0 else at]
        text, boxed = text[: opening.start()] + " " + inner + " " + text[at:], True
    return text, boxed


def _joined(pieces: list[Piece]) -> list[Piece]:
    """`3` 千米 `= 3000` 米 was cut at its units: one formula again."""
    joined: list[Piece] = []
    for each in pieces:
        piece = each
        if piece.formula and joined and not joined[-1].formula:
            words = joined[-1].text.rstrip()
            if words.endswith(("=", "＝")):
                # 原式＝$...$: the sign belongs to the formula.
                joined[-1] = Piece(words[:-1])
                piece = Piece(f"={piece.text}", True, piece.boxed)
        if not piece.formula and joined and joined[-1].formula:
            scale = _SCALE.match(piece.text)
            if scale and joined[-1].text[-1].isdigit():
                joined[-1] = Piece(joined[-1].text + scale[1], True, joined[-1].boxed)
                piece = Piece(piece.text[scale.end() :])
                if not piece.text.strip():
                    continue
        if piece.formula and joined and not joined[-1].formula and len(joined) > 1:
            unit, before = joined[-1].text.strip(), joined[-2]
            when = unit == "时" and _VALUE.search(before.text)
            if (
                before.formula
                and not when
                and _is_unit(unit)
                and _continues(before.text, piece.text)
            ):
                joined[-2:] = [Piece(f"{before.text}{unit}{piece.text}", True, piece.boxed)]
                continue
        if (
            piece.formula
            and joined
            and joined[-1].formula
            and (piece.text[0] in "=≈…" or _scaled(joined[-1].text, piece.text))
        ):
            joined[-1] = Piece(f"{joined[-1].text} {piece.text}", True, piece.boxed)
            continue
        if not piece.formula and joined and joined[-1].formula and _has_unit(joined[-1].text):
            unit = re.split(r"[^一-鿿A-Za-z/²³]", piece.text.strip(), maxsplit=1)[0]
            if unit and _is_unit(unit):
                joined[-1] = Piece(joined[-1].text + unit, True, joined[-1].boxed)
                piece = Piece(piece.text.strip()[len(unit) :])
                if not piece.text:
                    continue
        if piece.formula and joined and joined[-1].formula and _broken(joined[-1].text, piece.text):
            joined[-1] = Piece(f"{joined[-1].text} {piece.text}", True, piece.boxed)
            continue
        if piece.formula and joined and joined[-1].text.rstrip()[-1:] in _UNFINISHED:
            # Half of a formula stands outside its marks: neither half can be read alone.
            joined[-1] = Piece(joined[-1].text)
            joined.append(Piece(piece.text))
            continue
        joined.append(piece)
    return joined


_VALUE = re.compile(r"[a-z]\s*=\s*-?[\d./\\a-z{}]+\s*$")
"""`x=1` before 时 is a condition, not an hour."""
_SCALE = re.compile(r"\s?([万亿])(?![一二三四五六七八九十分])")
_UNFINISHED = tuple("+-×÷*/=<>≤≥^−")


def _broken(before: str, after: str) -> bool:
    """One formula in two pairs of marks: `$2$ $\\sqrt{3}$`, `$=-$ $\\frac12$`."""
    unfinished = before.rstrip()[-1:] in _UNFINISHED or bool(_ENDS_OPEN.search(before))
    return unfinished or not _RELATION.search(after)


def _scaled(before: str, after: str) -> bool:
    """`2.5万` `-5000=2万`: cut at its numeral."""
    return before.rstrip()[-1:] in ("万", "亿") and after[0] in _OPERATOR


def _continues(before: str, after: str) -> bool:
    return after[0] in _OPERATOR or (before[-1].isdigit() and after[0].isdigit())


def _has_unit(text: str) -> bool:
    return any(_is_unit(run) for run in _CHINESE.findall(text))

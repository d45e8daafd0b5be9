"""Answers to several blanks, brought into the order and the dress in which the question prints them."""

from __future__ import annotations

import itertools
import re

from engine.answer.parts import split_outside

BLANK = r"(?:_{2,}|[(（]\s*[)）]|﹍+|…{4,})"
_MARKS = "，,、；;"
_NAMED_BLANK = re.compile(
    rf"([一-鿿]{{1,6}}|[A-Za-zα-ω](?:_?\d|[₀-₉]|\([A-Za-zξη]\))?)\s*[=＝是为有]?\s*{BLANK}"
)
_NAMED = re.compile(
    r"\s*([一-鿿]{1,6}?|[A-Za-zα-ω](?:_?\d|[₀-₉]|\([A-Za-zξη]\))?)\s*[=＝:：是为有]?\s*[-−\d√(（\\π]"
)
_FRACTION_BLANK = re.compile(rf"{BLANK}\s*[/／]\s*{BLANK}")
_ALL_THE_SAME = re.compile(
    r"^(?:[两三四]个?空?|二者|它们|答案)?(?:都|均|全)(?:是|为|等于|填)\s*(.+)$"
)


def in_blank_order(problem: str, expected: str, given: str) -> str:
    """b=1，k=-1 as k=-1；b=1 for k=____，b=____, and other dresses that the print explains.

    都是7 is 7；7; 1/4 is 1；4 for ____/____; 西偏南 is 西；南 for ____偏____.
    """
    keys = split_outside(expected, _MARKS)
    if len(keys) < 2:
        return given
    all_same = _ALL_THE_SAME.match(given.strip())
    if all_same and not re.search(r"[，,；;、]", all_same[1]):
        return "；".join([all_same[1]] * len(keys))
    pieces = split_outside(given, _MARKS)
    if len(pieces) == 1:
        return _between_print(problem, len(keys), given)
    if _FRACTION_BLANK.search(problem) and len(pieces) == len(keys) - 1:
        return _with_fraction_apart(problem, pieces, given)
    pieces = tuple(re.sub(r"^当(.+)时$", r"\1", piece) for piece in pieces)
    if len(pieces) == len(keys) == len(re.findall(BLANK, problem)):
        bare = _without_labels(problem, keys, pieces)
        if bare != pieces:
            return "；".join(bare)
        return _by_names(problem, pieces) or _without_print(problem, keys, pieces) or given
    return given


def _by_names(problem: str, pieces: tuple[str, ...]) -> str:
    """The pieces in the order of the names before the blanks; empty where they stand so already."""
    names = [found[1].rstrip("是为有") for found in _NAMED_BLANK.finditer(problem)]
    if not 1 < len(names) == len(set(names)) == len(pieces):
        return ""
    found: dict[str, str] = {}
    for piece in pieces:
        said = _NAMED.match(piece)
        hits = [name for name in names if said and name.endswith(said[1])]
        if len(hits) != 1 or hits[0] in found:
            return ""
        found[hits[0]] = piece
    ordered = tuple(found[name] for name in names)
    return "" if ordered == pieces else "；".join(ordered)


def _without_labels(
    problem: str, keys: tuple[str, ...], pieces: tuple[str, ...]
) -> tuple[str, ...]:
    """∠1=30° as 30°, where ∠1= is printed before that very blank."""
    bare: list[str] = []
    for blank, key, piece in zip(re.finditer(BLANK, problem), keys, pieces, strict=True):
        said = re.match(r"\s*([^=＝\s]{1,8})\s*[=＝]\s*(?=[^=＝]+$)", piece)
        front = re.sub(r"\s", "", problem[: blank.start()]).replace("＝", "=")
        printed = said is not None and re.search(rf"(?:^|[^A-Za-z∠△]){re.escape(said[1])}=$", front)
        bare.append(piece[said.end() :].strip() if said and printed and "=" not in key else piece)
    return tuple(bare)


def _without_print(problem: str, keys: tuple[str, ...], pieces: tuple[str, ...]) -> str:
    """29，闰年 as 29；闰, where 年 is printed behind the blank; empty where nothing changes."""
    blanks = list(re.finditer(BLANK, problem))
    bare: list[str] = []
    for blank, key, piece in zip(blanks, keys, pieces, strict=True):
        behind, front = problem[blank.end() :].lstrip(), problem[: blank.start()].rstrip()
        rest = piece[len(key) :] if piece.startswith(key) else ""
        lead = piece[: -len(key)] if piece.endswith(key) else ""
        printed = (rest and behind.startswith(rest)) or (lead and front.endswith(lead))
        words = re.fullmatch(r"[一-鿿]+", rest or lead or " ")
        bare.append(key if printed and words else piece)
    return "" if tuple(bare) == pieces else "；".join(bare)


def _between_print(problem: str, count: int, given: str) -> str:
    """西偏南 as 西；南, where 偏 is printed between the blanks."""
    blanks = list(re.finditer(BLANK, problem))
    if len(blanks) != count:
        return given
    printed = [
        re.sub(r"\s", "", problem[one.end() : two.start()])
        for one, two in itertools.pairwise(blanks)
    ]
    if not all(re.fullmatch(r"[一-鿿°′']{1,4}|[×÷+＋:：∶]", each) for each in printed):
        return given
    given = given.replace("度", "°").replace("分", "′") if "′" in problem else given
    last = re.match(r"\s*([一-鿿°′']{1,4})", problem[blanks[-1].end() :])
    if last and given.rstrip("。. ").endswith(last[1]):
        given = given.rstrip("。. ")[: -len(last[1])]
    pattern = "(.+?)" + "(.+?)".join(map(re.escape, printed)) + "(.+)"
    said = re.fullmatch(pattern, re.sub(r"\s", "", given).strip("。."))
    if said is None or any(len(each) > 8 for each in said.groups()):
        return given
    return "；".join(said.groups())


def _with_fraction_apart(problem: str, pieces: tuple[str, ...], given: str) -> str:
    """1/4，25% as 1；4；25%, where the question prints ____/____=____%."""
    before = problem[: _first(problem)]
    place = len(re.findall(BLANK, before))
    fraction = re.fullmatch(r"(\d+)\s*/\s*(\d+)", pieces[place]) if place < len(pieces) else None
    if fraction is None:
        return given
    return "；".join((*pieces[:place], fraction[1], fraction[2], *pieces[place + 1 :]))


def _first(problem: str) -> int:
    found = _FRACTION_BLANK.search(problem)
    return found.start() if found else 0


_RATIO = re.compile(r"\s*[\d./]+\s*[:：∶]\s*[\d./]+\s*")


def is_ratio_for_value(problem: str, given: str) -> bool:
    """Whether 1:2 stands in the blank of 比值____, where a number belongs."""
    blanks = list(re.finditer(BLANK, problem))
    pieces = split_outside(given, _MARKS)
    if len(blanks) != len(pieces):
        return False
    return any(
        re.search(r"比值(?:是|为)?\s*$", problem[: blank.start()]) and _RATIO.fullmatch(piece)
        for blank, piece in zip(blanks, pieces, strict=True)
    )

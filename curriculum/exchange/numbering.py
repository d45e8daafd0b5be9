"""Word's automatic numbers, which stand in no text: `1.` before a question, `A.` before an option."""

import re
from collections import defaultdict
from xml.etree.ElementTree import Element

from curriculum.exchange.xml import children, first, named

_LEVEL = re.compile(r"%([1-9])")
_CHINESE = "零一二三四五六七八九十"
LARGEST = 10_000
STYLES_DEEP = 10
"""How many styles may build on one another before no more is looked for."""


class Numbering:
    """Counts up the lists of one document, paragraph by paragraph."""

    def __init__(self, root: Element | None, styles: Element | None = None) -> None:
        self._of_style = {} if styles is None else _numbered_styles(styles)
        self._levels: dict[str, dict[int, tuple[str, str, int]]] = {}
        self._counts: dict[str, dict[int, int]] = defaultdict(dict)
        if root is not None:
            abstract = {
                value(each, "abstractNumId"): _levels(each) for each in named(root, "abstractNum")
            }
            for each in named(root, "num"):
                link = first(each, "abstractNumId")
                self._levels[value(each, "numId")] = abstract.get(value(link, "val"), {})

    def before(self, paragraph: Element) -> str:
        """What Word writes before `paragraph`: `3. `, `A．`, or nothing."""
        properties = first(paragraph, "numPr")
        if properties is None:
            properties = self._of_style.get(value(first(paragraph, "pStyle"), "val"))
        if properties is None:
            return ""
        number = value(first(properties, "numId"), "val")
        level = int(value(first(properties, "ilvl"), "val") or 0) if _digits(properties) else 0
        form = self._levels.get(number, {})
        if level not in form:
            return ""
        counts = self._counts[number]
        counts[level] = min(counts.get(level, form[level][2] - 1) + 1, LARGEST)
        for deeper in [each for each in counts if each > level]:
            del counts[deeper]
        shown = _LEVEL.sub(lambda found: self._shown(number, int(found[1]) - 1), form[level][1])
        return f"{shown} " if shown.strip() else ""

    def _shown(self, number: str, level: int) -> str:
        kind, _, start = self._levels[number].get(level, ("decimal", "", 1))
        return _written(self._counts[number].get(level, start), kind)


def value(element: Element | None, name: str) -> str:
    """The attribute called `name` in whatever namespace; empty where there is none."""
    if element is None:
        return ""
    return next((text for key, text in element.attrib.items() if key.endswith(name)), "")


def _numbered_styles(styles: Element) -> dict[str, Element]:
    """The list that each paragraph style belongs to, its own or that of a style it builds on."""
    own = {value(each, "styleId"): each for each in children(styles, "style")}
    found: dict[str, Element] = {}
    for name in own:
        style = name
        for _ in range(STYLES_DEEP):
            if style not in own:
                break
            properties = first(own[style], "numPr")
            if properties is not None:
                found[name] = properties
                break
            style = value(first(own[style], "basedOn"), "val")
    return found


def _digits(properties: Element) -> bool:
    return value(first(properties, "ilvl"), "val").isdecimal()


def _levels(abstract: Element) -> dict[int, tuple[str, str, int]]:
    found: dict[int, tuple[str, str, int]] = {}
    for each in children(abstract, "lvl"):
        place, start = value(each, "ilvl"), value(first(each, "start"), "val")
        if place.isdecimal() and len(place) == 1:
            kind = value(first(each, "numFmt"), "val")
            text = value(first(each, "lvlText"), "val")[:40]
            begin = int(start) if start.isdecimal() and len(start) < 5 else 1
            found[int(place)] = (kind, text, begin)
    return found


def _written(count: int, kind: str) -> str:
    if kind in ("none", "bullet"):
        return ""
    if kind in ("upperLetter", "lowerLetter"):
        letter = chr(65 + (count - 1) % 26)
        return letter if kind == "upperLetter" else letter.lower()
    if kind.startswith(("chinese", "japanese", "ideograph", "taiwanese")) and 0 < count < 100:
        tens, ones = divmod(count, 10)
        ten = ("" if tens < 2 else _CHINESE[tens]) + ("十" if tens else "")
        return ten + (_CHINESE[ones] if ones else "")
    return str(count)

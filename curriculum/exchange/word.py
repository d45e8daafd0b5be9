"""A Word document as lines of text: equations as LaTeX, pictures as places, tables as Markdown."""

import posixpath
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from curriculum.bank import BankImage, bank_image
from curriculum.exchange import omml
from curriculum.exchange.archive import Archive
from curriculum.exchange.eq_field import latex_of_eq
from curriculum.exchange.numbering import Numbering, value
from curriculum.exchange.row import BadFileError, Notes
from curriculum.exchange.xml import XML_LIMIT, children, first, local, named, read_xml
from engine.errors import WorldError

OPEN, CLOSE = "\ue100", "\ue101"
"""Around the number of a picture in a line."""

LOST = "［公式］"
"""Stands for an old equation whose picture no browser shows (a Windows metafile)."""

DOCUMENT = "word/document.xml"
_MATHTYPE = re.compile(r"Equation|MathType", re.IGNORECASE)
_OPTION = re.compile(r"\s*[A-H]\s*[.．、]")
_SKIPPED = frozenset("del moveFrom pPr rPr tblPr sectPr commentReference Fallback".split())


@dataclass(slots=True)
class WordText:
    """The lines of one document; `images` are those that `OPEN` and `CLOSE` number from 0."""

    archive: Archive
    notes: Notes
    images: list[BankImage] = field(default_factory=list)
    _targets: dict[str, str] = field(default_factory=dict)
    _fields: list[list[str]] = field(default_factory=list)
    """The fields that are open: the instruction of each, and its result once that began."""
    _placed: dict[str, str] = field(default_factory=dict)
    _numbering: Numbering = field(default_factory=lambda: Numbering(None))

    def lines(self) -> Iterator[str]:
        """Every paragraph and table in order. Raises `BadFileError`."""
        root = read_xml(self.archive.read(DOCUMENT, XML_LIMIT))
        self._targets = _targets(self.archive)
        if "word/numbering.xml" in self.archive.names:
            self._numbering = Numbering(
                read_xml(self.archive.read("word/numbering.xml")), self._styles()
            )
        body = first(root, "body")
        if body is None:
            raise BadFileError("这个 Word 文件里没有正文。")
        yield from self._blocks(body)

    def _styles(self) -> Element | None:
        name = "word/styles.xml"
        return read_xml(self.archive.read(name)) if name in self.archive.names else None

    def _blocks(self, element: Element) -> Iterator[str]:
        for child in element:
            tag = local(child)
            if tag == "p":
                yield from self._paragraph(child).split("\n")
            elif tag == "tbl":
                yield from self._table(child)
            elif tag in ("sdt", "sdtContent", "customXml", "ins", "smartTag"):
                yield from self._blocks(child)

    def _paragraph(self, paragraph: Element) -> str:
        text = self._inline(paragraph)
        # A field that goes on in the next paragraph (a table of contents) shows its result.
        text += "".join(piece for each in self._fields for piece in each[1:])
        self._fields.clear()
        text = re.sub(r"([A-Za-z0-9)\]]{1,20})?\$([_^]\{[^{}$]*\})\$", r"$\1\2$", text)
        before = self._numbering.before(paragraph)
        return before + text if text.strip() else text

    def _table(self, table: Element) -> Iterator[str]:
        rows = [
            [" ".join(self._blocks(cell)).strip() for cell in children(row, "tc")]
            for row in children(table, "tr")
        ]
        rows = [row for row in rows if row]
        if not rows:
            return
        width = max(map(len, rows))
        if width == 1 or any(_OPTION.match(cell) for row in rows for cell in row):
            yield from (cell for row in rows for cell in row)
            return
        lines = [
            f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in row + [''] * (width - len(row)))} |"
            for row in rows
        ]
        yield "\n".join((lines[0], "|" + " --- |" * width, *lines[1:]))

    def _inline(self, element: Element) -> str:
        return "".join(self._one(child) for child in element)

    def _one(self, element: Element) -> str:
        tag = local(element)
        if tag in _SKIPPED:
            return ""
        if tag == "r":
            return self._into_field(self._run(element))
        if tag == "fldChar":
            return self._field(value(element, "fldCharType"))
        if tag == "instrText":
            return element.text or ""
        if tag == "t":
            return (element.text or "").replace("\n", " ")
        if tag in ("tab", "ptab"):
            return "\t"
        if tag in ("br", "cr"):
            return "\n"
        if tag == "noBreakHyphen":
            return "-"
        if tag == "oMath":
            latex = omml.latex_of(element)
            return f"${latex}$" if latex else ""
        if tag == "object":
            return self._object(element)
        if tag in ("drawing", "pict"):
            return "".join(map(self._place, _pictures(element)))
        if tag == "AlternateContent":
            chosen = self._inline(element)
            fallback = first(element, "Fallback")
            return chosen or ("" if fallback is None else self._inline(fallback))
        return self._inline(element)

    def _field(self, kind: str) -> str:
        """The marks around a field; at its end stands its formula, or else its result."""
        if kind == "begin":
            self._fields.append([""])
        elif kind == "separate" and self._fields and len(self._fields[-1]) == 1:
            self._fields[-1].append("")
        elif kind == "end" and self._fields:
            instruction, *result = self._fields.pop()
            latex = latex_of_eq(instruction.replace("$", ""))
            return f"${latex}$" if latex else "".join(result)
        return ""

    def _into_field(self, text: str) -> str:
        """Text goes into the innermost open field, where there is one."""
        if not self._fields:
            return text
        self._fields[-1][-1] += text
        return ""

    def _run(self, run: Element) -> str:
        text = self._inline(run)
        properties = children(run, "rPr")
        if not properties or not text:
            return text
        align = value(first(properties[0], "vertAlign"), "val")
        if align in ("superscript", "subscript") and text.strip() and "$" not in text:
            sign = "^" if align == "superscript" else "_"
            return f"${sign}{{{text.strip()}}}$" if OPEN not in text else text
        line = first(properties[0], "u")
        if line is not None and value(line, "val") != "none" and not text.strip():
            return "____"
        return text

    def _object(self, element: Element) -> str:
        """An embedded object: only the picture of it is looked at, never what is inside."""
        kinds = [value(each, "ProgID") for each in named(element, "OLEObject")]
        places = "".join(map(self._place, _pictures(element)))
        if any(_MATHTYPE.search(kind) for kind in kinds):
            self.notes.mathtype += 1
            return places or LOST
        return places

    def _place(self, name: str) -> str:
        target = self._targets.get(name, "")
        if target not in self._placed:
            self._placed[target] = self._new_place(target)
        return self._placed[target]

    def _new_place(self, target: str) -> str:
        if target not in self.archive.names:
            return ""
        try:
            image = bank_image(self.archive.read(target))
        except WorldError:
            return ""
        if image in self.images:
            return f"{OPEN}{self.images.index(image)}{CLOSE}"
        self.images.append(image)
        return f"{OPEN}{len(self.images) - 1}{CLOSE}"


def _pictures(element: Element) -> Iterator[str]:
    """The relations of the pictures below `element`."""
    for each in named(element, "blip", "imagedata"):
        for key, name in each.attrib.items():
            if key.endswith(("}embed", "}id")):
                yield name


def _targets(archive: Archive) -> dict[str, str]:
    """Members that the document's relations name; nothing outside the file is ever followed."""
    relations = "word/_rels/document.xml.rels"
    if relations not in archive.names:
        return {}
    return {
        value(each, "Id"): posixpath.normpath(posixpath.join("word", value(each, "Target")))
        for each in named(read_xml(archive.read(relations)), "Relationship")
        if value(each, "TargetMode") != "External"
    }

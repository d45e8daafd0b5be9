"""Runs, paragraphs and tables of a Word paper as WordprocessingML text (ECMA-376 part 1)."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from xml.sax.saxutils import escape

from curriculum.worksheet.equations import UnwritableFormulaError, omml_of
from curriculum.worksheet.prose import Blank, Formula, Paragraph, Rows, Run, pieces_of, runs_of

TWIPS = 20
"""Twentieths of a point, Word's unit of length."""
EMU = 12_700
"""English Metric Units in a point, the unit of drawings."""
BLANK = "\u00a0" * 14 + "\u2060"
"""Room to write on; the word joiner keeps the line from ending where the spaces begin."""

_ONLY_WORDS = re.compile(r"\\text\{([^{}$\\]*)\}")
_BAR = re.compile(r"(?<!\\)(?<!\\left)(?<!\\right)(?<!\\[bB]ig)\|")
_SIGNS = {
    "=": "=",
    "<": "<",
    ">": ">",
    "\\le": "≤",
    "\\leq": "≤",
    "\\ge": "≥",
    "\\geq": "≥",
    "\\ne": "≠",
    "\\neq": "≠",
    "\\approx": "≈",
    "\\times": "×",
    "\\div": "÷",
    "\\in": "∈",
}
_SIGN = "|".join(re.escape(sign) for sign in sorted(_SIGNS, key=len, reverse=True))
_EDGES = re.compile(
    rf"\s*(?P<first>(?:{_SIGN})(?![A-Za-z]))?(?P<inner>.*?)(?P<last>{_SIGN})?\s*", re.DOTALL
)
"""A sign without an operand beside it: Word shows it in an equation, LibreOffice a red mark."""

Drawn = Callable[[str], str | None]
"""A formula that Word has no equation for, as the XML of a picture; None where there is none."""


@dataclass(frozen=True, slots=True)
class Indent:
    """A paragraph's place: `left` and `hanging` in points, `tabs` from the left edge."""

    left: float = 0.0
    hanging: float = 0.0
    tabs: tuple[float, ...] = ()
    right_tab: bool = False


def paragraph(
    inner: str,
    *,
    style: str = "",
    indent: Indent | None = None,
    number: int = 0,
    keep: bool = False,
    centered: bool = False,
    before: float = 0.0,
    height: float = 0.0,
) -> str:
    """A paragraph around runs. `number` is a numbering's, `height` an exact height in points."""
    parts = [f'<w:pStyle w:val="{style}"/>' if style else ""]
    parts.append("<w:keepNext/>" if keep else "")
    parts.append("<w:keepLines/>")
    if number:
        parts.append(f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{number}"/></w:numPr>')
    if indent is not None and indent.tabs:
        kind = "right" if indent.right_tab else "left"
        stops = "".join(f'<w:tab w:val="{kind}" w:pos="{_twips(place)}"/>' for place in indent.tabs)
        parts.append(f"<w:tabs>{stops}</w:tabs>")
    if before or height:
        exact = f' w:line="{_twips(height)}" w:lineRule="exact"' if height else ""
        parts.append(f'<w:spacing w:before="{_twips(before)}"{exact}/>')
    if indent is not None:
        hanging = f' w:hanging="{_twips(indent.hanging)}"' if indent.hanging else ""
        parts.append(f'<w:ind w:left="{_twips(indent.left)}"{hanging}/>')
    parts.append('<w:jc w:val="center"/>' if centered else "")
    return f"<w:p><w:pPr>{''.join(parts)}</w:pPr>{inner}</w:p>"


def words(text: str, bold: bool | None = None) -> str:
    """Plain words as one run; tabs are tabs. `bold` None is as the paragraph's style says."""
    if not text:
        return ""
    style = (
        ""
        if bold is None
        else "<w:rPr><w:b/></w:rPr>"
        if bold
        else '<w:rPr><w:b w:val="0"/></w:rPr>'
    )
    inner = "<w:tab/>".join(
        f'<w:t xml:space="preserve">{escape(part)}</w:t>' if part else ""
        for part in text.replace("\n", " ").split("\t")
    )
    return f"<w:r>{style}{inner}</w:r>"


def line(text: str, drawn: Drawn = lambda _: None) -> str:
    """One line of Markdown with formulas as runs."""
    return runs(runs_of(text), drawn)


def runs(pieces: Iterable[Run], drawn: Drawn) -> str:
    """Runs as XML: formulas as native equations, blanks as underlined room."""
    done = []
    for piece in pieces:
        match piece:
            case Formula():
                done.append(_formula(piece.latex, drawn))
            case Blank():
                done.append(
                    '<w:r><w:rPr><w:u w:val="single"/></w:rPr>'
                    f'<w:t xml:space="preserve">{BLANK}</w:t></w:r>'
                )
            case _:
                done.append(words(piece.text.replace("（　）", "（　　）"), piece.strong or None))
    return "".join(done)


def body(text: str, first: Callable[[str], str], later: Callable[[str], str], drawn: Drawn) -> str:
    """Markdown with tables as paragraphs: `first` makes the first one, `later` the others."""
    done: list[str] = []
    for piece in pieces_of(text):
        match piece:
            case Paragraph():
                make = later if done else first
                done.append(make(runs(piece.runs, drawn)))
            case Rows():
                if not done:
                    done.append(first(""))
                cells = tuple(tuple(runs(cell, drawn) for cell in row) for row in piece.cells)
                done.append(table(cells, left=24.0))
    return "".join(done) or first("")


def table(rows: tuple[tuple[str, ...], ...], *, left: float = 0.0, centered: bool = False) -> str:
    """A ruled table of runs, as wide as its words."""
    place = (
        '<w:jc w:val="center"/>' if centered else f'<w:tblInd w:w="{_twips(left)}" w:type="dxa"/>'
    )
    edges = "".join(
        f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>'
        for side in ("top", "left", "bottom", "right", "insideH", "insideV")
    )
    columns = max((len(row) for row in rows), default=0)
    made = "".join(
        "<w:tr>"
        + "<w:trPr><w:cantSplit/></w:trPr>"
        + "".join(_cell(inner) for inner in row)
        + "</w:tr>"
        for row in rows
    )
    grid = '<w:gridCol w:w="720"/>' * columns
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/>{place}'
        f"<w:tblBorders>{edges}</w:tblBorders></w:tblPr><w:tblGrid>{grid}</w:tblGrid>{made}</w:tbl>"
    )


def bare_table(cells: tuple[tuple[float, str], ...], height: float = 0.0) -> str:
    """One row of paragraphs side by side without rules: (width in points, paragraphs)."""
    grid = "".join(f'<w:gridCol w:w="{_twips(width)}"/>' for width, _ in cells)
    inner = "".join(
        f'<w:tc><w:tcPr><w:tcW w:w="{_twips(width)}" w:type="dxa"/></w:tcPr>{content}</w:tc>'
        for width, content in cells
    )
    return (
        '<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/><w:tblLayout w:type="fixed"/>'
        '<w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar>'
        f"</w:tblPr><w:tblGrid>{grid}</w:tblGrid><w:tr>{_height(height)}{inner}</w:tr></w:tbl>"
    )


def box(content: str, width: float, height: float) -> str:
    """A frame of one cell at least `height` points high."""
    edges = "".join(
        f'<w:{side} w:val="single" w:sz="6" w:space="0" w:color="auto"/>'
        for side in ("top", "left", "bottom", "right")
    )
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="{_twips(width)}" w:type="dxa"/><w:tblBorders>{edges}'
        f'</w:tblBorders></w:tblPr><w:tblGrid><w:gridCol w:w="{_twips(width)}"/></w:tblGrid>'
        f'<w:tr>{_height(height)}<w:tc><w:tcPr><w:tcW w:w="{_twips(width)}" w:type="dxa"/></w:tcPr>'
        f"{content}</w:tc></w:tr></w:tbl>"
    )


def field(name: str) -> str:
    """A field that Word counts: PAGE or NUMPAGES."""
    return (
        f'<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> {name} '
        '</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r>'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


def picture(relation: str, number: int, width: float, height: float, description: str) -> str:
    """An inline picture, `width` x `height` points, with its alternative text."""
    across, down = round(width * EMU), round(height * EMU)
    told = escape(description[:2000], {'"': "&quot;"})
    return (
        f'<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0">'
        f'<wp:extent cx="{across}" cy="{down}"/><wp:docPr id="{number}" name="图{number}" descr="{told}"/>'
        "<wp:cNvGraphicFramePr/><a:graphic><a:graphicData "
        'uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr>'
        f'<pic:cNvPr id="{number}" name="图{number}" descr="{told}"/><pic:cNvPicPr/></pic:nvPicPr>'
        f'<pic:blipFill><a:blip r:embed="{relation}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>'
        f'<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{across}" cy="{down}"/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData>'
        "</a:graphic></wp:inline></w:drawing></w:r>"
    )


def _formula(latex: str, drawn: Drawn) -> str:
    """A native equation, or a picture with the LaTeX beside it for readers; never nothing."""
    only = _ONLY_WORDS.fullmatch(latex)
    if only is not None:
        return words(only[1])
    found = _EDGES.fullmatch(latex)
    first, inner, last = found.group("first", "inner", "last") if found else (None, latex, None)
    try:
        made = omml_of(_paired_bars(inner)) if inner.strip() else ""
        return words(_SIGNS.get(first or "", "")) + made + words(_SIGNS.get(last or "", ""))
    except UnwritableFormulaError:
        return drawn(latex) or words(f"${latex}$")


def _paired_bars(latex: str) -> str:
    """Plain bars in pairs as brackets that stretch; a lone one as the sign of a condition."""
    count = len(_BAR.findall(latex))
    if not count or "\\begin" in latex:
        return latex
    if count % 2:
        return _BAR.sub(r"\\mid ", latex)
    sides = iter([r"\left|", r"\right|"] * (count // 2))
    return _BAR.sub(lambda _: next(sides), latex)


def _cell(inner: str) -> str:
    return (
        '<w:tc><w:tcPr><w:tcMar><w:left w:w="120" w:type="dxa"/><w:right w:w="120" '
        'w:type="dxa"/></w:tcMar><w:vAlign w:val="center"/></w:tcPr>'
        f"{paragraph(inner, centered=True)}</w:tc>"
    )


def _height(points: float) -> str:
    if not points:
        return "<w:trPr><w:cantSplit/></w:trPr>"
    return (
        f'<w:trPr><w:cantSplit/><w:trHeight w:val="{_twips(points)}" w:hRule="atLeast"/></w:trPr>'
    )


def _twips(points: float) -> int:
    return round(points * TWIPS)

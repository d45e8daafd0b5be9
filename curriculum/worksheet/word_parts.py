"""A Word package with our own styles, numbering, headers and footers, made in code."""

from __future__ import annotations

from typing import Any
from xml.sax.saxutils import escape

import docx
from docx.document import Document as Package
from docx.oxml import parse_xml
from docx.oxml.ns import qn
from docx.shared import Mm, Pt

from curriculum.worksheet.blocks import Document
from curriculum.worksheet.room import GAP, MARGIN, SEAL
from curriculum.worksheet.word_text import Indent, field, paragraph, words

SPACES = " ".join(
    f'xmlns:{prefix}="http://schemas.{address}"'
    for prefix, address in (
        ("w", "openxmlformats.org/wordprocessingml/2006/main"),
        ("m", "openxmlformats.org/officeDocument/2006/math"),
        ("r", "openxmlformats.org/officeDocument/2006/relationships"),
        ("wp", "openxmlformats.org/drawingml/2006/wordprocessingDrawing"),
        ("a", "openxmlformats.org/drawingml/2006/main"),
        ("pic", "openxmlformats.org/drawingml/2006/picture"),
        ("wps", "microsoft.com/office/word/2010/wordprocessingShape"),
        ("mc", "openxmlformats.org/markup-compatibility/2006"),
    )
)
SECTIONS, QUESTIONS, KEY_SECTIONS = 1, 2, 3
"""Numberings: 一、 of sections, 1． of questions, 一、 again of the keys' sections."""
HANGING = 2.4
"""Letters that a question's number takes."""

_SONG = '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="宋体" w:cs="Times New Roman"/>'
_HEI = '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="黑体" w:cs="Times New Roman"/>'


def package_of(document: Document) -> Package:
    """An empty package for `document`: page, columns, styles, numbering, footer, 密封线."""
    package = docx.Document()
    _drop_old_styles(package)
    _styles(package, document.size)
    _numbering(package, document.size)
    _page(package, document)
    _feet(package, document)
    core = package.core_properties
    core.title, core.author, core.comments = document.title, "问渠", ""
    return package


def elements(xml: str) -> list[Any]:
    """The elements of a piece of XML written with our prefixes."""
    return list(parse_xml(f"<w:body {SPACES}>{xml}</w:body>"))


def _drop_old_styles(package: Package) -> None:
    """The default template carries a second set of styles that contradicts the first."""
    for name, relation in list(package.part.rels.items()):
        if relation.reltype.endswith("/stylesWithEffects"):
            del package.part.rels[name]


def _styles(package: Package, size: float) -> None:
    styles = package.styles.element
    for old in list(styles):
        if old.tag.endswith(("}style", "}docDefaults")):
            styles.remove(old)
    half = round(size * 2)
    text = (
        f'<w:docDefaults><w:rPrDefault><w:rPr>{_SONG}<w:kern w:val="2"/><w:sz w:val="{half}"/>'
        f'<w:szCs w:val="{half}"/><w:lang w:val="en-US" w:eastAsia="zh-CN"/></w:rPr></w:rPrDefault>'
        '<w:pPrDefault><w:pPr><w:spacing w:after="0" w:line="360" w:lineRule="auto"/></w:pPr>'
        "</w:pPrDefault></w:docDefaults>"
        + _style("Normal", "Normal", "", "", default=True)
        + _style(
            "Title",
            "Title",
            '<w:spacing w:line="400" w:lineRule="auto"/><w:jc w:val="center"/>',
            f'{_HEI}<w:b/><w:sz w:val="{round(half * 1.5)}"/>',
        )
        + _style(
            "Section",
            "Section Heading",
            '<w:keepNext/><w:spacing w:before="120"/>',
            f"{_HEI}<w:b/>",
        )
        + _style("Footer", "footer", "", '<w:sz w:val="17"/>')
        + _style("Header", "header", "", '<w:sz w:val="17"/>')
    )
    for element in elements(text):
        styles.append(element)


def _style(name: str, shown: str, inner: str, runs: str, default: bool = False) -> str:
    base = "" if default else '<w:basedOn w:val="Normal"/>'
    first = ' w:default="1"' if default else ""
    return (
        f'<w:style w:type="paragraph" w:styleId="{name}"{first}><w:name w:val="{shown}"/>{base}<w:qFormat/>'
        f"<w:pPr>{inner}</w:pPr><w:rPr>{runs}</w:rPr></w:style>"
    )


def _numbering(package: Package, size: float) -> None:
    part = package.part.numbering_part.element
    for old in list(part):
        part.remove(old)
    hanging = round(size * HANGING * 20)
    kinds = (
        (SECTIONS, "chineseCounting", "%1、", 0, 0),
        (KEY_SECTIONS, "chineseCounting", "%1、", 0, 0),
        (QUESTIONS, "decimal", "%1．", hanging, hanging),
    )
    abstract = "".join(
        f'<w:abstractNum w:abstractNumId="{number}"><w:multiLevelType w:val="singleLevel"/>'
        f'<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="{form}"/>'
        + ('<w:suff w:val="nothing"/>' if number != QUESTIONS else "")
        + f'<w:lvlText w:val="{text}"/><w:lvlJc w:val="left"/>'
        f'<w:pPr><w:ind w:left="{left}" w:hanging="{hang}"/></w:pPr></w:lvl></w:abstractNum>'
        for number, form, text, left, hang in kinds
    )
    used = "".join(
        f'<w:num w:numId="{number}"><w:abstractNumId w:val="{number}"/></w:num>'
        for number, *_ in kinds
    )
    for element in elements(abstract + used):
        part.append(element)


def _page(package: Package, document: Document) -> None:
    section = package.sections[0]
    paper = document.paper
    section.page_width, section.page_height = Mm(paper.width), Mm(paper.height)
    landscape = paper.width > paper.height
    size = section._sectPr.find(qn("w:pgSz"))
    if landscape and size is not None:
        size.set(qn("w:orient"), "landscape")
    section.left_margin = Mm(MARGIN + (SEAL if document.sealed else 0))
    section.right_margin = section.top_margin = Mm(MARGIN)
    section.bottom_margin = Mm(MARGIN + 4)
    section.footer_distance, section.header_distance = Mm(8), Mm(6)
    for old in section._sectPr.findall(qn("w:cols")):
        section._sectPr.remove(old)
    line = ' w:sep="1"' if paper.columns > 1 else ""
    space = round(GAP / 25.4 * 1440)
    section._sectPr.append(
        elements(f'<w:cols w:num="{paper.columns}" w:space="{space}"{line}/>')[0]
    )


def _feet(package: Package, document: Document) -> None:
    section = package.sections[0]
    paper = document.paper
    width = (paper.width - 2 * MARGIN - (SEAL if document.sealed else 0)) / 25.4 * 72
    code = "" if document.long else document.code
    foot = paragraph(
        words(f"{code}\t第 ") + field("PAGE") + words(" 页 共 ") + field("NUMPAGES") + words(" 页"),
        style="Footer",
        indent=Indent(tabs=(width,), right_tab=True),
    )
    _fill(section.footer, foot)
    if document.sealed:
        section.different_first_page_header_footer = True
        _fill(section.first_page_footer, foot)
        _fill(section.first_page_header, paragraph(_seal(document), style="Header"))


def _fill(part: Any, xml: str) -> None:
    part.is_linked_to_previous = False
    holder = part._element
    for old in list(holder):
        holder.remove(old)
    for element in elements(xml):
        holder.append(element)


def _seal(document: Document) -> str:
    """密封线 as a text box that reads upwards along the left edge of the first page."""
    height = document.paper.height / 25.4 * 72
    room = max(4, round((height - 60) / (Pt(10.5).pt * len(document.seal)) / 1.6))
    names = "　".join(f"{escape(name)}{'＿' * min(9, room)}" for name in document.seal)
    dots = "…" * max(3, round((height - 80) / 10.5 / 6))
    across, down = round((SEAL + 6) / 25.4 * 914_400), round((height - 24) * 12_700)
    inside = "".join(
        f'<w:p><w:pPr><w:spacing w:line="320" w:lineRule="auto"/><w:jc w:val="center"/></w:pPr>{words(text)}</w:p>'
        for text in (names, f"{dots}密{dots}封{dots}线{dots}")
    )
    return (
        '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor distT="0" distB="0" '
        'distL="0" distR="0" simplePos="0" relativeHeight="2" behindDoc="0" locked="0" layoutInCell="1" '
        'allowOverlap="1"><wp:simplePos x="0" y="0"/><wp:positionH relativeFrom="page"><wp:posOffset>'
        f'{round(8 / 25.4 * 914_400)}</wp:posOffset></wp:positionH><wp:positionV relativeFrom="page">'
        f'<wp:posOffset>{12 * 12_700}</wp:posOffset></wp:positionV><wp:extent cx="{across}" cy="{down}"/>'
        '<wp:wrapNone/><wp:docPr id="9000" name="密封线" descr="密封线"/><wp:cNvGraphicFramePr/><a:graphic>'
        '<a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp>'
        '<wps:cNvSpPr txBox="1"/><wps:spPr><a:xfrm><a:off x="0" y="0"/>'
        f'<a:ext cx="{across}" cy="{down}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
        f"<a:noFill/><a:ln><a:noFill/></a:ln></wps:spPr><wps:txbx><w:txbxContent>{inside}</w:txbxContent>"
        '</wps:txbx><wps:bodyPr vert="vert270" lIns="0" tIns="0" rIns="0" bIns="0" anchor="ctr"/></wps:wsp>'
        "</a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice></mc:AlternateContent></w:r>"
    )

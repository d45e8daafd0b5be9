"""The elements of a Word equation, one function each; every empty place is filled or hidden."""

import re
from collections.abc import Iterable, Sequence
from xml.sax.saxutils import escape, quoteattr

BLANK = "\u200b"
"""What an element holds that would else show an empty box."""

_CHINESE = re.compile("([\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u303f\u2460-\u2473]+)")
_FONTS = '<w:rPr><w:rFonts w:ascii="Cambria Math" w:hAnsi="Cambria Math"/></w:rPr>'
_CHINESE_FONTS = (
    '<w:rPr><w:rFonts w:hint="eastAsia" w:ascii="宋体" w:hAnsi="宋体" w:eastAsia="宋体"/></w:rPr>'
)


def run(text: str, style: str = "") -> str:
    """Letters and signs; Chinese in a run of its own, as Word does.

    `style` is empty (letters slant), "p" (upright), "b" or "bi" (bold), "nor" (plain text), or
    an alphabet of ECMA-376 such as "double-struck".
    """
    done = []
    for piece in _CHINESE.split(text):
        if not piece:
            continue
        chinese = _CHINESE.fullmatch(piece) is not None
        properties = _properties("nor" if chinese else style)
        fonts = _CHINESE_FONTS if chinese else _FONTS
        shown = escape(piece)
        done.append(f'<m:r>{properties}{fonts}<m:t xml:space="preserve">{shown}</m:t></m:r>')
    return "".join(done)


def _properties(style: str) -> str:
    if not style:
        return ""
    if style == "nor":
        return "<m:rPr><m:nor/></m:rPr>"
    name = "sty" if style in ("p", "b", "i", "bi") else "scr"
    return f'<m:rPr><m:{name} m:val="{style}"/></m:rPr>'


def _held(inner: str) -> str:
    return inner or run(BLANK)


def fraction(above: str, below: str, bar: bool = True) -> str:
    """A fraction, or without its bar the inside of a binomial coefficient."""
    kind = "" if bar else '<m:fPr><m:type m:val="noBar"/></m:fPr>'
    return f"<m:f>{kind}<m:num>{_held(above)}</m:num><m:den>{_held(below)}</m:den></m:f>"


def root(inner: str, degree: str = "") -> str:
    """A root; LibreOffice loses the inside of one without `degHide`."""
    hidden = "0" if degree else "1"
    properties = f'<m:radPr><m:degHide m:val="{hidden}"/></m:radPr>'
    return f"<m:rad>{properties}<m:deg>{degree}</m:deg><m:e>{_held(inner)}</m:e></m:rad>"


def scripts(base: str, low: str, high: str) -> str:
    """A base with what stands below and above to its right."""
    held = f"<m:e>{_held(base)}</m:e>"
    if low and high:
        return f"<m:sSubSup>{held}<m:sub>{low}</m:sub><m:sup>{high}</m:sup></m:sSubSup>"
    if low:
        return f"<m:sSub>{held}<m:sub>{low}</m:sub></m:sSub>"
    return f"<m:sSup>{held}<m:sup>{high}</m:sup></m:sSup>"


def below(base: str, mark: str) -> str:
    """Something right below, as under `lim`."""
    return f"<m:limLow><m:e>{_held(base)}</m:e><m:lim>{_held(mark)}</m:lim></m:limLow>"


def above(base: str, mark: str) -> str:
    """Something right above."""
    return f"<m:limUpp><m:e>{_held(base)}</m:e><m:lim>{_held(mark)}</m:lim></m:limUpp>"


def large(sign: str, low: str, high: str, inner: str) -> str:
    """A sum, product or integral with its limits and what it is of."""
    hide = ("" if low else '<m:subHide m:val="1"/>') + ("" if high else '<m:supHide m:val="1"/>')
    where = "subSup" if sign in "∫∬∭∮" else "undOvr"
    properties = f'<m:naryPr>{_chr(sign)}<m:limLoc m:val="{where}"/>{hide}</m:naryPr>'
    limits = f"<m:sub>{low}</m:sub><m:sup>{high}</m:sup>"
    return f"<m:nary>{properties}{limits}<m:e>{_held(inner)}</m:e></m:nary>"


def accent(sign: str, inner: str) -> str:
    """A small sign on top."""
    return f"<m:acc><m:accPr>{_chr(sign)}</m:accPr><m:e>{_held(inner)}</m:e></m:acc>"


def line(side: str, inner: str) -> str:
    """A line along the "top" or the "bot"(tom)."""
    properties = f'<m:barPr><m:pos m:val="{side}"/></m:barPr>'
    return f"<m:bar>{properties}<m:e>{_held(inner)}</m:e></m:bar>"


def grouped(sign: str, side: str, inner: str) -> str:
    """A brace or an arc that grows with what it covers, at the "top" or the "bot"(tom)."""
    other = "bot" if side == "top" else "top"
    where = f'<m:pos m:val="{side}"/><m:vertJc m:val="{other}"/>'
    properties = f"<m:groupChrPr>{_chr(sign)}{where}</m:groupChrPr>"
    return f"<m:groupChr>{properties}<m:e>{_held(inner)}</m:e></m:groupChr>"


def fenced(opening: str, closing: str, inner: str) -> str:
    """Brackets that grow with what they hold; an empty sign shows nothing on that side."""
    signs = f"<m:begChr m:val={quoteattr(opening)}/><m:endChr m:val={quoteattr(closing)}/>"
    return f"<m:d><m:dPr>{signs}</m:dPr><m:e>{_held(inner)}</m:e></m:d>"


def boxed(inner: str, strikes: Iterable[str] = ()) -> str:
    """A frame round something, or strokes through it without a frame."""
    through = "".join(f'<m:{name} m:val="1"/>' for name in strikes)
    hidden = "".join(
        f'<m:hide{side} m:val="1"/>' for side in ("Top", "Bot", "Left", "Right") if through
    )
    properties = f"<m:borderBoxPr>{hidden}{through}</m:borderBoxPr>" if through else ""
    return f"<m:borderBox>{properties}<m:e>{_held(inner)}</m:e></m:borderBox>"


def grid(rows: Sequence[Sequence[str]], sides: Sequence[str], close: bool = False) -> str:
    """Rows of cells; `sides` aligns each column, `close` leaves no gap between columns.

    Lines that meet at a sign are a grid too: LibreOffice shows the `&` of an `eqArr` as a sign.
    """
    width = max((*map(len, rows), 1))
    aligned = [*sides, *[sides[-1] if sides else "center"] * width][:width]
    columns = "".join(
        f'<m:mc><m:mcPr><m:count m:val="1"/><m:mcJc m:val="{side}"/></m:mcPr></m:mc>'
        for side in aligned
    )
    gap = '<m:cGpRule m:val="3"/><m:cGp m:val="0"/>' if close else ""
    properties = f'<m:mPr><m:plcHide m:val="1"/>{gap}<m:mcs>{columns}</m:mcs></m:mPr>'
    body = "".join(
        f"<m:mr>{''.join(f'<m:e>{_held(cell)}</m:e>' for cell in _filled(row, width))}</m:mr>"
        for row in rows
    )
    return f"<m:m>{properties}{body}</m:m>"


def _filled(row: Sequence[str], width: int) -> list[str]:
    return [*row, *[""] * (width - len(row))]


def _chr(sign: str) -> str:
    return f"<m:chr m:val={quoteattr(sign)}/>"

"""A long footer code as a QR code: an SVG drawing for pages, a PNG for Word."""

import io

import segno

DARK = "#111111"


def qr_svg(code: str) -> str:
    """One SVG element with a title, sized by whoever shows it."""
    return str(_made(code).svg_inline(border=2, dark=DARK, omitsize=True, svgclass=None))


def qr_png(code: str) -> bytes:
    """A PNG of six dots a module."""
    out = io.BytesIO()
    _made(code).save(out, kind="png", scale=6, border=2, dark=DARK)
    return out.getvalue()


def _made(code: str) -> segno.QRCode:
    # Without dashes every letter is of QR's alphanumeric set, 5.5 bits each.
    return segno.make_qr(code.replace("-", ""), error="l")

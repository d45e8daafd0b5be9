"""Fonts as the press serves them: a sign that has two codes keeps the one that people type.

In Noto's fonts the radical ⻚ (U+2EDA) and the word 页 (U+9875) are one drawing. The browser writes
one code for each drawing into a PDF, and takes the first: text copied from a paper, or looked for in
it, would be made of radicals. Without their codes the words keep their own.
"""

import io
from pathlib import Path

from fontTools.ttLib import TTFont

RADICALS = range(0x2E80, 0x2FE0)
"""CJK Radicals Supplement and Kangxi Radicals."""


def without_radicals(font: Path) -> bytes:
    """The TrueType font in `font` without codes for radicals; its drawings are all there."""
    with TTFont(font, lazy=True) as opened:
        for table in opened["cmap"].tables:
            codes = getattr(table, "cmap", {})
            for code in [code for code in codes if code in RADICALS]:
                del codes[code]
        written = io.BytesIO()
        opened.save(written, reorderTables=False)
    return written.getvalue()

"""How many questions a PDF really holds, by its own text: columns have lost some without a word."""

import io
import re
from unicodedata import normalize

from pypdf import PageObject, PdfReader
from pypdf.errors import PyPdfError
from pypdf.generic import NameObject

_DRAWN = re.compile(rb"^[-\d. ]{1,80} (?:[lcmvy]|re)\n", re.MULTILINE)


def questions_in(pdf: bytes) -> frozenset[int]:
    """The numbers N of every "N．" in the text of `pdf`; empty for what isn't a PDF."""
    try:
        reader = PdfReader(io.BytesIO(pdf))
        texts = [_text(page) for page in reader.pages]
    except (PyPdfError, ValueError, KeyError, TypeError):
        return frozenset()
    found = re.findall(r"(?<![\d.．])(\d{1,3})\s*．", "\n".join(texts))
    return frozenset(int(normalize("NFKC", number)) for number in found)


def _text(page: PageObject) -> str:
    """The page's text; lines and curves are left out first, since figures have thousands."""
    contents = page.get_contents()
    if contents is not None:
        contents.set_data(_DRAWN.sub(b"", contents.get_data()))
        page[NameObject("/Contents")] = contents
    return page.extract_text()

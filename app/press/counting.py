"""How many questions a PDF really holds, by its own text: columns have lost some without a word."""

import io
import re
from unicodedata import normalize

from pypdf import PdfReader
from pypdf.errors import PyPdfError


def questions_in(pdf: bytes) -> frozenset[int]:
    """The numbers N of every "N．" in the text of `pdf`; empty for what isn't a PDF."""
    try:
        reader = PdfReader(io.BytesIO(pdf))
        texts = [page.extract_text() for page in reader.pages]
    except (PyPdfError, ValueError, KeyError, TypeError):
        return frozenset()
    found = re.findall(r"(?<![\d.．])(\d{1,3})\s*．", "\n".join(texts))
    return frozenset(int(normalize("NFKC", number)) for number in found)

"""How many questions a PDF really holds, by its own text: columns have lost some without a word."""

import io
import re
from unicodedata import normalize

from pypdf import PdfReader
from pypdf.errors import PyPdfError

_NUMBER = re.compile(r"(?<![\d.．])(\d{1,3})\s*．")


def numbers_in(text: str) -> frozenset[int]:
    """The numbers N of every "N．" in `text`."""
    return frozenset(int(normalize("NFKC", number)) for number in _NUMBER.findall(text))


def questions_in(pdf: bytes) -> frozenset[int]:
    """The question numbers in the text of `pdf`, read by another library than the press's own.

    Slower than what the press reads beside printing; empty for what isn't a PDF.
    """
    try:
        reader = PdfReader(io.BytesIO(pdf))
        texts = [page.extract_text() for page in reader.pages]
    except (PyPdfError, ValueError, KeyError, TypeError):
        return frozenset()
    return numbers_in("\n".join(texts))

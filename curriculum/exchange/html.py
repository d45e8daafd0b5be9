"""HTML from outside as Markdown with formulas; what was active in it is gone."""

import re
from base64 import b64decode
from binascii import Error as BadBase64Error
from collections.abc import Callable
from dataclasses import dataclass, field

from curriculum.bank import BankImage, bank_image
from curriculum.exchange.markup import Node, read_html
from curriculum.exchange.mathml import latex_of
from curriculum.exchange.prose import FORMULA, clean, dollars
from engine.errors import WorldError

Fetch = Callable[[str], bytes | None]
"""Gives the bytes of a picture that the text names, from the same file; never from elsewhere."""

_BLOCKS = frozenset(
    "p div section article blockquote center h1 h2 h3 h4 h5 h6 ul ol dl dt dd table figure "
    "figcaption address fieldset header footer main aside itembody prompt rubricblock".split()
)
_STRESS = {"b": "**", "strong": "**", "i": "*", "em": "*"}
_DATA = re.compile(r"data:image/[a-z+.-]+;base64,(.*)", re.DOTALL | re.IGNORECASE)
_MEANT = re.compile(r"(?<!\\)([*`]|<(?=[A-Za-z/!][^<>$]*>))|(?<![\w\\_])(_)(?=[^\W_])")
_TAGS = (
    "a|b|br|center|code|div|em|embed|font|form|h[1-6]|hr|i|iframe|img|input|li|link|math|meta|"
    "object|ol|p|pre|s|script|small|span|strong|style|sub|sup|svg|table|tbody|td|th|thead|tr|u|ul"
)
_TAG = re.compile(
    rf"</?(?:{_TAGS})(?:\s[^<>]*|/)?>|<!--|&(?:#\d{{1,7}}|#x[0-9a-fA-F]{{1,6}}|nbsp|lt|gt|amp|quot|times|"
    r"divide|deg|middot|le|ge|ne|plusmn|radic|pi|alpha|beta|theta|ensp|emsp|hellip|ldquo|rdquo);",
    re.IGNORECASE,
)
"""What shows that a text is HTML; `1<x <3` and `a<b` are none."""
_SCRIPTS = re.compile(r"([A-Za-z0-9)\]]{1,20})?\$([_^]\{[^{}$]*\})\$")


def nothing(_: str) -> bytes | None:
    """No picture is at hand."""
    return None


def is_html(text: str) -> bool:
    """Whether a text has tags or entities in it."""
    return ("<" in text or "&" in text) and _TAG.search(text) is not None


@dataclass(slots=True)
class Converter:
    """Turns the texts of one question into Markdown and gathers their pictures in `images`."""

    fetch: Fetch = nothing
    images: list[BankImage] = field(default_factory=list)

    def html(self, html: str) -> str:
        """Markdown of an HTML fragment. Raises `BadFileError` where it is endless."""
        return self.node(read_html(html))

    def text(self, text: str) -> str:
        """Markdown of text that is HTML only where it has tags or entities in it."""
        if is_html(text):
            return self.html(text.replace("\n", "<br>"))
        return clean("\n".join(map(_prose, text.split("\n"))))

    def markdown(self, text: str) -> str:
        """`text`, which is Markdown unless it has tags or entities in it."""
        return self.html(text.replace("\n", "<br>")) if is_html(text) else text

    def node(self, node: Node) -> str:
        """Markdown of a tree."""
        # Bold that ends where bold begins is one run; Markdown couldn't tell.
        written = self._children(node).replace("****", "")
        written = "\n".join(line.strip(" \t") for line in written.split("\n"))
        written = re.sub(r"\n{3,}", "\n\n", written)
        return clean(_SCRIPTS.sub(_joined, written))

    def _children(self, node: Node) -> str:
        return "".join(self._one(child) for child in node.children)

    def _one(self, node: Node) -> str:
        if not node.tag:
            return _prose(node.text)
        if node.tag == "math":
            latex = latex_of(node)
            return f"${latex}$" if latex else ""
        if node.tag in ("br", "hr"):
            return "\n"
        if node.tag == "img":
            return self._image(node)
        if node.tag == "table":
            return f"\n\n{self._table(node)}\n\n"
        if node.tag == "li":
            return f"\n- {self.node(node)}\n"
        if node.tag == "pre":
            return "\n\n" + "\n".join(map(_prose, node.all_text().split("\n"))) + "\n\n"
        inner = self._children(node)
        if node.tag in _STRESS:
            return _stressed(inner, _STRESS[node.tag])
        if node.tag in ("sub", "sup") and inner.strip():
            sign = "_" if node.tag == "sub" else "^"
            plain = inner.strip()
            return f"${sign}{{{plain}}}$" if "$" not in plain and len(plain) < 20 else inner
        return f"\n\n{inner}\n\n" if node.tag in _BLOCKS else inner

    def _image(self, node: Node) -> str:
        latex = node.attributes.get("data-equation-content", "")
        alternative = " ".join(node.attributes.get("alt", "").split())
        if not latex and alternative.startswith("LaTeX:"):
            latex = alternative.removeprefix("LaTeX:")
        if latex.strip():
            return f"${' '.join(latex.replace('$', '').split())}$"
        image = self._bytes(node.attributes.get("src", ""))
        if image is None:
            return f"［{_prose(alternative[:200])}］" if alternative else ""
        self.images.append(image)
        return f"〔图{len(self.images)}〕"

    def _bytes(self, source: str) -> BankImage | None:
        data = _DATA.match(source)
        try:
            found = b64decode(data[1], validate=False) if data else self.fetch(source)
            return None if found is None else bank_image(found)
        except (BadBase64Error, ValueError, WorldError):
            return None

    def _table(self, node: Node) -> str:
        rows = [
            [
                self.node(cell).replace("\n", " ").replace("|", r"\|")
                for cell in row.children
                if cell.tag in ("td", "th")
            ]
            for row in node.walk()
            if row.tag == "tr"
        ]
        rows = [row for row in rows if row]
        if not rows:
            return self._children(node)
        width = max(map(len, rows))
        lines = [f"| {' | '.join(row + [''] * (width - len(row)))} |" for row in rows]
        return "\n".join((lines[0], "|" + " --- |" * width, *lines[1:]))


def _prose(text: str) -> str:
    """A text's words with the signs that Markdown would take for its own made harmless."""
    joined = re.sub(r"[ \t\r\n]+", " ", dollars(text)).replace("\u00a0", " ")
    pieces: list[str] = []
    start = 0
    for formula in FORMULA.finditer(joined):
        pieces += [
            _MEANT.sub(r"\\\1\2", joined[start : formula.start()]),
            f"${formula[1].strip()}$",
        ]
        start = formula.end()
    pieces.append(_MEANT.sub(r"\\\1\2", joined[start:]))
    return "".join(pieces)


def _stressed(inner: str, sign: str) -> str:
    words = inner.strip()
    if not words or "\n" in words or words.startswith("*") or words.endswith("*"):
        return inner
    before = inner[: len(inner) - len(inner.lstrip())]
    after = inner[len(inner.rstrip()) :]
    return f"{before}{sign}{words}{sign}{after}"


def _joined(found: re.Match[str]) -> str:
    """`x$^{2}$` is one formula."""
    return f"${found[1] or ''}{found[2]}$"

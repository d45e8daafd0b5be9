"""MathML (presentation) as LaTeX."""

import re
from collections.abc import Sequence

from curriculum.exchange.markup import Node
from curriculum.worksheet.equations.symbols import FUNCTIONS, accent, latex_text, text_run

_ROW = frozenset("math mrow mstyle semantics mpadded merror maction mphantom div span".split())
_SPACE = re.compile(r"\s+")


def latex_of(node: Node) -> str:
    """The LaTeX of a `math` element, without dollar signs; unknown elements give their content."""
    return _SPACE.sub(" ", _one(node)).strip()


def _row(nodes: Sequence[Node]) -> str:
    pieces: list[str] = []
    for node in nodes:
        piece = _one(node)
        # A command and a letter after it would become one command.
        if pieces and re.search(r"\\[A-Za-z]+$", pieces[-1]) and re.match("[A-Za-z]", piece):
            pieces.append(" ")
        pieces.append(piece)
    return "".join(pieces)


def _elements(node: Node) -> list[Node]:
    return [child for child in node.children if child.tag]


def _one(node: Node) -> str:
    if not node.tag:
        return latex_text(node.text.strip())
    handler = _HANDLERS.get(node.tag)
    if handler is not None:
        return handler(node)
    if node.tag in _ROW and not _elements(node):
        return latex_text(node.all_text().strip())
    return _row(_elements(node)) if _elements(node) else latex_text(node.all_text().strip())


def _leaf(node: Node) -> str:
    text = node.all_text().strip()
    if node.tag == "mi" and text in FUNCTIONS:
        return f"\\{text} "
    if node.tag == "mi" and len(text) > 1 and text.isascii() and text.isalpha():
        return rf"\mathrm{{{text}}}"
    return latex_text(text)


def _text(node: Node) -> str:
    return text_run(node.all_text())


def _arguments(node: Node, count: int) -> list[str]:
    found = [_one(child) for child in _elements(node)[:count]]
    return found + [""] * (count - len(found))


def _fraction(node: Node) -> str:
    above, below = _arguments(node, 2)
    if node.attributes.get("linethickness", "").startswith("0"):
        return rf"\binom{{{above}}}{{{below}}}"
    return rf"\frac{{{above}}}{{{below}}}"


def _root(node: Node) -> str:
    under, degree = _arguments(node, 2)
    return rf"\sqrt[{degree}]{{{under}}}"


def _square_root(node: Node) -> str:
    return rf"\sqrt{{{_row(_elements(node))}}}"


def _base(text: str) -> str:
    single = len(text) == 1 or re.fullmatch(r"\\[A-Za-z]+ ?", text)
    delimited = text.startswith((r"\left", "(")) and text.endswith(")")
    return text if single or delimited else f"{{{text}}}"


def _sub(node: Node) -> str:
    base, low = _arguments(node, 2)
    return f"{_base(base)}_{{{low}}}"


def _super(node: Node) -> str:
    base, high = _arguments(node, 2)
    if re.fullmatch(r"[′']+|(?:\\prime ?)+", high):
        return base + "'" * len(re.findall(r"[′']|\\prime", high))
    return f"{_base(base)}^{{{high}}}"


def _both(node: Node) -> str:
    base, low, high = _arguments(node, 3)
    return f"{_base(base)}_{{{low}}}^{{{high}}}"


def _over(node: Node) -> str:
    base, above = _arguments(node, 2)
    command = accent(above.strip())
    if command:
        return rf"{command}{{{base}}}"
    return f"{base}^{{{above}}}" if _is_large(base) else rf"\overset{{{above}}}{{{base}}}"


def _under(node: Node) -> str:
    base, below = _arguments(node, 2)
    if below.strip() in ("_", "¯", "\u0332", "―"):
        return rf"\underline{{{base}}}"
    return f"{base}_{{{below}}}" if _is_large(base) else rf"\underset{{{below}}}{{{base}}}"


def _under_over(node: Node) -> str:
    base, below, above = _arguments(node, 3)
    return f"{base}_{{{below}}}^{{{above}}}"


def _is_large(base: str) -> bool:
    return base.strip() in (
        r"\sum",
        r"\prod",
        r"\int",
        r"\bigcup",
        r"\bigcap",
        r"\lim",
        r"\max",
        r"\min",
    )


def _fenced(node: Node) -> str:
    opening = latex_text(node.attributes.get("open", "(")).strip() or "."
    closing = latex_text(node.attributes.get("close", ")")).strip() or "."
    inner = ",".join(_one(child) for child in _elements(node))
    return rf"\left{opening} {inner}\right{closing}"


def _table(node: Node) -> str:
    rows = [
        " & ".join(_row(_elements(cell)) for cell in _elements(row))
        for row in _elements(node)
        if row.tag in ("mtr", "mlabeledtr")
    ]
    joined = r" \\ ".join(rows)
    return rf"\begin{{matrix}}{joined}\end{{matrix}}"


def _nothing(_: Node) -> str:
    return " "


_HANDLERS = {
    "mi": _leaf,
    "mn": _leaf,
    "mo": _leaf,
    "mtext": _text,
    "ms": _text,
    "mfrac": _fraction,
    "mroot": _root,
    "msqrt": _square_root,
    "msub": _sub,
    "msup": _super,
    "msubsup": _both,
    "mover": _over,
    "munder": _under,
    "munderover": _under_over,
    "mfenced": _fenced,
    "mtable": _table,
    "mspace": _nothing,
}

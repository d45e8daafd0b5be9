"""Word's own equations (OMML) as LaTeX. Element names are those of ECMA-376, part 1, section 22.1."""

import re
from collections.abc import Callable, Mapping
from xml.etree.ElementTree import Element

from curriculum.exchange.xml import children, local
from curriculum.worksheet.equations.symbols import COMMANDS, FUNCTIONS, accent, latex_text, text_run

_SPACE = re.compile(r" {2,}")
_MATRIX = {
    ("(", ")"): "pmatrix",
    ("[", "]"): "bmatrix",
    ("|", "|"): "vmatrix",
    ("‖", "‖"): "Vmatrix",
}
_ALPHABETS = {"double-struck": "mathbb", "script": "mathcal", "fraktur": "mathfrak"}


def latex_of(element: Element) -> str:
    """The LaTeX of an `oMath` element, without dollar signs."""
    return _SPACE.sub(" ", _row(element)).strip()


def _row(element: Element) -> str:
    pieces: list[str] = []
    for child in element:
        piece = _one(child)
        # A command and a letter after it would become one command.
        if pieces and re.search(r"\\[A-Za-z]+$", pieces[-1]) and re.match("[A-Za-z]", piece):
            pieces.append(" ")
        pieces.append(piece)
    return "".join(pieces)


def _one(element: Element) -> str:
    tag = local(element)
    if tag in _HANDLERS:
        return _HANDLERS[tag](element)
    return "" if tag.endswith("Pr") or tag in ("ctrlPr", "del", "instrText") else _row(element)


def _part(element: Element, tag: str) -> str:
    found = children(element, tag)
    return _row(found[0]).strip() if found else ""


def _property(element: Element, name: str, otherwise: str) -> str:
    """The value of property `name`; `otherwise` where it isn't stated."""
    for properties in element:
        if local(properties).endswith("Pr"):
            for each in children(properties, name):
                values = [value for key, value in each.attrib.items() if key.endswith("val")]
                return values[0] if values else ""
    return otherwise


def _has(element: Element, name: str) -> bool:
    return _property(element, name, "0") not in ("0", "off", "false")


def _run(element: Element) -> str:
    text = "".join(each.text or "" for each in children(element, "t")).replace("\u200b", "")
    if not text:
        return ""
    if _property(element, "nor", "0") != "0" or _is_word(element, text):
        return text_run(text)
    script = _property(element, "scr", "roman")
    if script in _ALPHABETS and text.strip().isalpha():
        return rf"\{_ALPHABETS[script]}{{{text.strip()}}}"
    if text.strip() in FUNCTIONS:
        return rf"\{text.strip()} "
    latex = latex_text(text)
    style = _property(element, "sty", "i")
    if style in ("b", "bi") and text.strip().isalnum():
        return rf"\mathbf{{{latex}}}"
    return latex


def _is_word(element: Element, text: str) -> bool:
    return (
        _property(element, "sty", "i") == "p"
        and len(text) > 3
        and text.isalpha()
        and text.isascii()
        and text not in FUNCTIONS
    )


def _fraction(element: Element) -> str:
    above, below = _part(element, "num"), _part(element, "den")
    kind = _property(element, "type", "bar")
    if kind == "noBar":
        return rf"\binom{{{above}}}{{{below}}}"
    return f"{{{above}}}/{{{below}}}" if kind == "lin" else rf"\frac{{{above}}}{{{below}}}"


def _base(latex: str) -> str:
    """A base that a script may stand at; braces where it is more than one thing."""
    single = re.fullmatch(
        r"[^\\\s]|\\[A-Za-z]+|\\(?:mathbb|mathbf|mathrm|overline|vec|overrightarrow|hat|bar)\{[^{}]*\}",
        latex,
    )
    fenced = latex.startswith((r"\left", "(")) and latex.endswith((")", "]", "|"))
    if single or (fenced and latex.count("(") <= 1):
        return latex
    return f"{{{latex}}}"


def _super(element: Element) -> str:
    base, high = _part(element, "e"), _part(element, "sup")
    if re.fullmatch(r"'+", high):
        return base + high
    if high in (r"\circ", "o", r"^{\circ}"):
        return rf"{base}^{{\circ}}"
    return f"{_base(base)}^{{{high}}}"


def _sub(element: Element) -> str:
    return f"{_base(_part(element, 'e'))}_{{{_part(element, 'sub')}}}"


def _both(element: Element) -> str:
    base = _base(_part(element, "e"))
    return f"{base}_{{{_part(element, 'sub')}}}^{{{_part(element, 'sup')}}}"


def _before(element: Element) -> str:
    low, high = _part(element, "sub"), _part(element, "sup")
    return f"{{}}_{{{low}}}^{{{high}}}{_part(element, 'e')}"


def _root(element: Element) -> str:
    degree = "" if _has(element, "degHide") else _part(element, "deg")
    inner = _part(element, "e")
    return rf"\sqrt[{degree}]{{{inner}}}" if degree else rf"\sqrt{{{inner}}}"


def _large(element: Element) -> str:
    sign = COMMANDS.get(_property(element, "chr", "∫"), r"\int")
    low, high = _part(element, "sub"), _part(element, "sup")
    limits = (f"_{{{low}}}" if low else "") + (f"^{{{high}}}" if high else "")
    return f"{sign}{limits} {_part(element, 'e')}"


def _delimited(element: Element) -> str:
    opening = _property(element, "begChr", "(")
    closing = _property(element, "endChr", ")")
    separator = _property(element, "sepChr", "|")
    inner = children(element, "e")
    only = [each for each in inner[0] if not local(each).endswith("Pr")] if len(inner) == 1 else []
    if len(only) == 1:
        tag = local(only[0])
        if tag == "m" and (opening, closing) in _MATRIX:
            return _matrix(only[0], _MATRIX[opening, closing])
        if tag in ("m", "eqArr") and opening == "{" and not closing.strip():
            return _matrix(only[0], "cases")
    joined = latex_text(separator).join(_row(each).strip() for each in inner)
    if opening == "(" and closing == ")" and "\\" not in joined:
        return f"({joined})"
    return rf"\left{_fence(opening)} {joined}\right{_fence(closing)}"


def _fence(sign: str) -> str:
    return latex_text(sign).strip().replace(r"\mid", "|") or "."


def _function(element: Element) -> str:
    name = _part(element, "fName")
    bare = name.removeprefix(r"\mathrm{").removesuffix("}")
    command = rf"\{bare}" if bare in FUNCTIONS else name
    return f"{command} {_part(element, 'e')}"


def _low(element: Element) -> str:
    base, limit = _part(element, "e"), _part(element, "lim")
    if base.startswith("\\") and base[1:] in FUNCTIONS | {"sum", "prod"}:
        return f"{base}_{{{limit}}}"
    return rf"\underset{{{limit}}}{{{base}}}"


def _high(element: Element) -> str:
    return rf"\overset{{{_part(element, 'lim')}}}{{{_part(element, 'e')}}}"


def _accented(element: Element) -> str:
    command = accent(_property(element, "chr", "\u0302")) or r"\hat"
    inner = _part(element, "e")
    if command in (r"\vec", r"\overrightarrow"):
        command = r"\vec" if len(inner) == 1 else r"\overrightarrow"
    return rf"{command}{{{inner}}}"


def _bar(element: Element) -> str:
    side = "over" if _property(element, "pos", "bot") == "top" else "under"
    return rf"\{side}line{{{_part(element, 'e')}}}"


def _grouped(element: Element) -> str:
    sign = _property(element, "chr", "⏟")
    inner = _part(element, "e")
    if sign in "⏜⌢":
        return rf"\overset{{\frown}}{{{inner}}}"
    if sign in "→⇀":
        return rf"\overrightarrow{{{inner}}}"
    above = _property(element, "pos", "bot") == "top"
    return rf"\{'over' if above else 'under'}brace{{{inner}}}"


def _table(element: Element) -> str:
    return _matrix(element, "matrix" if local(element) == "m" else "aligned")


def _matrix(element: Element, environment: str) -> str:
    if local(element) == "m":
        rows = [
            [_row(cell).strip() for cell in children(row, "e")] for row in children(element, "mr")
        ]
    else:
        rows = [[_row(line).strip()] for line in children(element, "e")]
        rows = [[cell.replace(r"\&", "&").strip("& ") for cell in row] for row in rows]
    joined = r" \\ ".join(" & ".join(row) for row in rows)
    return rf"\begin{{{environment}}}{joined}\end{{{environment}}}"


_HANDLERS: Mapping[str, Callable[[Element], str]] = {
    "r": _run,
    "f": _fraction,
    "sSup": _super,
    "sSub": _sub,
    "sSubSup": _both,
    "sPre": _before,
    "rad": _root,
    "nary": _large,
    "d": _delimited,
    "func": _function,
    "limLow": _low,
    "limUpp": _high,
    "acc": _accented,
    "bar": _bar,
    "groupChr": _grouped,
    "m": _table,
    "eqArr": _table,
}

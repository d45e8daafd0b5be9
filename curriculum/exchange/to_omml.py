"""LaTeX as Word's own equations (OMML), which Word and WPS let a teacher edit."""

import re
from collections.abc import Mapping
from xml.sax.saxutils import escape, quoteattr

from curriculum.exchange.latex import DEPTH_LIMIT, Tokens, UnwritableFormulaError, tokens_of
from curriculum.exchange.symbols import COMMANDS, FUNCTIONS

_SIGNS: Mapping[str, str] = {
    **{
        command[1:]: sign
        for sign, command in reversed(list(COMMANDS.items()))
        if re.fullmatch(r"\\[A-Za-z]+", command)
    },
    "le": "≤",
    "ge": "≥",
    "ne": "≠",
    "cdot": "⋅",
    "cdots": "⋯",
    "dots": "…",
    "ldots": "…",
    "rightarrow": "→",
    "to": "→",
    "land": "∧",
    "lor": "∨",
    "wedge": "∧",
    "vee": "∨",
    "emptyset": "∅",
    "mid": "|",
    "vert": "|",
    "lvert": "|",
    "rvert": "|",
    "degree": "°",
    "lt": "<",
    "gt": ">",
    "ast": "∗",
    "bullet": "∙",
    "star": "⋆",
    "prime": "′",
    "circ": "∘",
    "lbrace": "{",
    "rbrace": "}",
    "lbrack": "[",
    "rbrack": "]",
    "implies": "⇒",
    "iff": "⇔",
    "leqq": "≦",
    "geqq": "≧",
    "nsubseteq": "⊈",
    "subsetneqq": "⫋",
    "supsetneq": "⊋",
    "triangle": "△",
    "bigtriangleup": "△",
    "odot": "⊙",
    "sim": "∼",
    "backsim": "∽",
    "Vert": "‖",
    "lVert": "‖",
    "rVert": "‖",
    "varDelta": "Δ",
    "square": "□",
    "Box": "□",
    "setminus": "∖",
    "complement": "∁",
    "nexists": "∄",
    "parallelogram": "▱",
    "longrightarrow": "⟶",
    "Longrightarrow": "⟹",
    "rightleftharpoons": "⇌",
    "surd": "√",
    "uparrow": "↑",
    "downarrow": "↓",
    "oplus": "⊕",
    "otimes": "⊗",
    "bot": "⊥",
    "top": "⊤",
}
_SPACES: Mapping[str, str] = {
    **dict.fromkeys((",", ":", ";", ">", "thinspace"), "\u2009"),
    **dict.fromkeys((" ", "~", "enspace"), "\u2002"),
    "quad": "\u2003",
    "qquad": "\u2003\u2003",
    "!": "",
}
_PASSED = frozenset(
    "displaystyle textstyle scriptstyle limits nolimits bigl bigr big Big Bigl Bigr bigg Bigg "
    "biggl biggr Biggl Biggr nonumber rm it bf boldmath".split()
)
_LARGE = {
    "sum": "∑",
    "prod": "∏",
    "int": "∫",
    "iint": "∬",
    "oint": "∮",
    "bigcup": "⋃",
    "bigcap": "⋂",
}
_ACCENTS = {
    "vec": "⃗",
    "hat": "\u0302",
    "widehat": "\u0302",
    "tilde": "\u0303",
    "widetilde": "\u0303",
    "dot": "\u0307",
    "ddot": "\u0308",
    "overrightarrow": "⃗",
}
_WORDS = frozenset(
    "text textrm textbf textit mbox hbox mathrm operatorname operatorname* rm".split()
)
_ALPHABETS = {
    "mathbb": "double-struck",
    "mathcal": "script",
    "mathscr": "script",
    "mathfrak": "fraktur",
}
_ESCAPED = {"{": "{", "}": "}", "%": "%", "#": "#", "&": "&", "_": "_", "$": "$", "|": "‖"}
_MATRICES = {
    "pmatrix": ("(", ")"),
    "bmatrix": ("[", "]"),
    "vmatrix": ("|", "|"),
    "Vmatrix": ("‖", "‖"),
    "Bmatrix": ("{", "}"),
    "cases": ("{", ""),
}
_CIRCLED = {str(number): chr(0x245F + number) for number in range(1, 21)}
_CHINESE = re.compile("([\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u303f\u2460-\u2473]+)")
_FENCES = {**_SIGNS, "langle": "〈", "rangle": "〉", ".": ""}


def omml_of(latex: str) -> str:
    """The `m:oMath` element of a formula (prefixes m and w unbound), or an error.

    Raises `UnwritableFormulaError` for what Word has no equation for, and for broken LaTeX.
    """
    tokens = tokens_of(latex)
    inner = _row(tokens, "")
    if tokens.peek():
        raise UnwritableFormulaError("公式里的大括号没有配对。")
    return f"<m:oMath>{inner}</m:oMath>"


def _row(tokens: Tokens, stop: str) -> str:
    """Atoms with their scripts, up to one of the tokens in `stop` (separated by spaces)."""
    tokens.depth += 1
    if tokens.depth > DEPTH_LIMIT:
        raise UnwritableFormulaError("公式套得太深。")
    ends = stop.split()
    done: list[str] = []
    while (piece := tokens.peek()) and piece not in ends and piece != "}":
        done.append(_scripted(tokens))
    tokens.depth -= 1
    return "".join(done)


def _scripted(tokens: Tokens) -> str:
    large = tokens.peek()[1:] if tokens.peek().startswith("\\") else ""
    if large in _LARGE:
        tokens.take()
        low, high = _scripts(tokens)
        return _nary(_LARGE[large], low, high)
    base = "" if tokens.peek() in ("^", "_", "'") else _atom(tokens)
    if tokens.peek() not in ("^", "_", "'"):
        return base
    low, high = _scripts(tokens)
    holder = base or _run("\u200b")
    if large == "lim" and low and not high:
        return f"<m:limLow><m:e>{base}</m:e><m:lim>{low}</m:lim></m:limLow>"
    if low and high:
        return (
            f"<m:sSubSup><m:e>{holder}</m:e><m:sub>{low}</m:sub><m:sup>{high}</m:sup></m:sSubSup>"
        )
    if low:
        return f"<m:sSub><m:e>{holder}</m:e><m:sub>{low}</m:sub></m:sSub>"
    return f"<m:sSup><m:e>{holder}</m:e><m:sup>{high}</m:sup></m:sSup>"


def _scripts(tokens: Tokens) -> tuple[str, str]:
    low = high = ""
    while (sign := tokens.peek()) in ("^", "_", "'", r"\limits", r"\nolimits"):
        tokens.take()
        if sign == "'":
            high += _run("′")
        elif sign == "^":
            high += _argument(tokens)
        elif sign == "_":
            low += _argument(tokens)
    return low, high


def _argument(tokens: Tokens) -> str:
    if tokens.take_if("{"):
        inner = _row(tokens, "")
        if not tokens.take_if("}"):
            raise UnwritableFormulaError("公式里的大括号没有配对。")
        return inner
    tokens.depth += 1
    if tokens.depth > DEPTH_LIMIT:
        raise UnwritableFormulaError("公式套得太深。")
    inner = _atom(tokens)
    tokens.depth -= 1
    return inner


def _atom(tokens: Tokens) -> str:
    piece = tokens.peek()
    if piece == "{":
        return _argument(tokens)
    tokens.take()
    if piece.startswith("\\"):
        return _command(piece[1:], tokens)
    if piece == "~":
        return _run("\u2002")
    if piece in "&$#%^_":
        raise UnwritableFormulaError("公式里有放错地方的 {sign}。", sign=piece)
    if piece.isdigit():
        while re.fullmatch(r"[\d.]", _next(tokens)):
            piece += tokens.take()
    return _run("−" if piece == "-" else piece)


def _next(tokens: Tokens) -> str:
    return tokens.all[tokens.place] if tokens.place < len(tokens.all) else ""


def _command(name: str, tokens: Tokens) -> str:
    if name in _SPACES:
        return _run(_SPACES[name], plain=True)
    if name in _PASSED:
        return ""
    if name in ("frac", "dfrac", "tfrac", "cfrac", "binom", "dbinom"):
        kind = '<m:fPr><m:type m:val="noBar"/></m:fPr>' if "binom" in name else ""
        above, below = _argument(tokens), _argument(tokens)
        fraction = f"<m:f>{kind}<m:num>{above}</m:num><m:den>{below}</m:den></m:f>"
        return _fenced("(", ")", fraction) if kind else fraction
    if name == "sqrt":
        return _root(tokens)
    if name in _WORDS:
        words = tokens.raw_group()
        return _words(words, upright=name in ("mathrm", "operatorname", "operatorname*"))
    if name in _ALPHABETS:
        text = re.sub(r"[\s{}]", "", tokens.raw_group())
        return f'<m:r><m:rPr><m:scr m:val="{_ALPHABETS[name]}"/></m:rPr><m:t>{escape(text)}</m:t></m:r>'
    if name in ("mathbf", "boldsymbol", "bm"):
        text = tokens.raw_group()
        if not text.strip().isalnum():
            raise UnwritableFormulaError("公式里有写不进 Word 的 {name}。", name=name)
        return f'<m:r><m:rPr><m:sty m:val="b"/></m:rPr><m:t>{escape(text.strip())}</m:t></m:r>'
    if name == "textcircled":
        number = tokens.raw_group().strip()
        if number in _CIRCLED:
            return _run(_CIRCLED[number])
    if name in _ACCENTS:
        return f"<m:acc><m:accPr>{_chr(_ACCENTS[name])}</m:accPr><m:e>{_argument(tokens)}</m:e></m:acc>"
    if name in ("overline", "bar", "underline"):
        side = "bot" if name == "underline" else "top"
        return f'<m:bar><m:barPr><m:pos m:val="{side}"/></m:barPr><m:e>{_argument(tokens)}</m:e></m:bar>'
    if name in ("overset", "stackrel", "underset"):
        mark, base = _argument(tokens), _argument(tokens)
        tag = "limLow" if name == "underset" else "limUpp"
        return f"<m:{tag}><m:e>{base}</m:e><m:lim>{mark}</m:lim></m:{tag}>"
    if name == "left":
        return _left(tokens)
    if name == "begin":
        return _environment(tokens)
    if name in FUNCTIONS:
        return f'<m:r><m:rPr><m:sty m:val="p"/></m:rPr><m:t>{name}</m:t></m:r>'
    if name in _SIGNS:
        return _run(_SIGNS[name])
    if name in _ESCAPED:
        return _run(_ESCAPED[name])
    raise UnwritableFormulaError("公式里有写不进 Word 的 {name}。", name=name[:40])


def _root(tokens: Tokens) -> str:
    degree = ""
    if tokens.take_if("["):
        degree = _row(tokens, "]")
        tokens.take_if("]")
    inner = _argument(tokens)
    hidden = "" if degree else '<m:radPr><m:degHide m:val="1"/></m:radPr>'
    return f"<m:rad>{hidden}<m:deg>{degree}</m:deg><m:e>{inner}</m:e></m:rad>"


def _left(tokens: Tokens) -> str:
    opening = _fence(tokens)
    inner = _row(tokens, r"\right")
    if not tokens.take_if(r"\right"):
        raise UnwritableFormulaError("公式里的括号没有配对。")
    return _fenced(opening, _fence(tokens), inner)


def _fence(tokens: Tokens) -> str:
    piece = tokens.take()
    if piece.startswith("\\"):
        sign = _ESCAPED.get(piece[1:]) or _FENCES.get(piece[1:])
        if sign is None:
            raise UnwritableFormulaError("公式里的括号没有配对。")
        return sign
    return "" if piece == "." else piece


def _environment(tokens: Tokens) -> str:
    name = tokens.raw_group().rstrip("*")
    if name == "array":
        tokens.raw_group()
    elif name not in (*_MATRICES, "matrix", "aligned", "align", "gathered", "split", "smallmatrix"):
        raise UnwritableFormulaError("公式里有写不进 Word 的 {name}。", name=name[:40])
    rows: list[list[str]] = [[]]
    while True:
        rows[-1].append(_row(tokens, r"& \\ \end"))
        piece = tokens.take()
        if piece == "&":
            continue
        if piece == r"\\":
            rows.append([])
            continue
        if piece == r"\end" and tokens.raw_group().rstrip("*") == name:
            break
        raise UnwritableFormulaError("公式里的大括号没有配对。")
    return _grid(name, [row for row in rows if any(row)])


def _grid(name: str, rows: list[list[str]]) -> str:
    if name in ("aligned", "align", "gathered", "split"):
        lines = "".join(f"<m:e>{''.join(row)}</m:e>" for row in rows)
        return f"<m:eqArr>{lines}</m:eqArr>"
    width = max(map(len, rows), default=1)
    count = f'<m:mcs><m:mc><m:mcPr><m:count m:val="{width}"/><m:mcJc m:val="left"/></m:mcPr></m:mc></m:mcs>'
    body = "".join(
        f"<m:mr>{''.join(f'<m:e>{cell}</m:e>' for cell in row + [''] * (width - len(row)))}</m:mr>"
        for row in rows
    )
    matrix = f'<m:m><m:mPr><m:plcHide m:val="1"/>{count}</m:mPr>{body}</m:m>'
    return _fenced(*_MATRICES[name], matrix) if name in _MATRICES else matrix


def _fenced(opening: str, closing: str, inner: str) -> str:
    signs = f"<m:begChr m:val={quoteattr(opening)}/><m:endChr m:val={quoteattr(closing)}/>"
    return f"<m:d><m:dPr>{signs}</m:dPr><m:e>{inner}</m:e></m:d>"


def _nary(sign: str, low: str, high: str) -> str:
    hide = ("" if low else '<m:subHide m:val="1"/>') + ("" if high else '<m:supHide m:val="1"/>')
    where = "subSup" if sign in "∫∬∮" else "undOvr"
    properties = f'<m:naryPr>{_chr(sign)}<m:limLoc m:val="{where}"/>{hide}</m:naryPr>'
    return f"<m:nary>{properties}<m:sub>{low}</m:sub><m:sup>{high}</m:sup><m:e/></m:nary>"


def _chr(sign: str) -> str:
    return f"<m:chr m:val={quoteattr(sign)}/>"


def _words(text: str, upright: bool) -> str:
    if "\\" in text or "$" in text:
        raise UnwritableFormulaError("公式里有写不进 Word 的 {name}。", name=text[:40])
    plain = text.replace("~", " ").replace("{", "").replace("}", "")
    if upright and plain.strip().isascii():
        kept = plain.strip()
        return f'<m:r><m:rPr><m:sty m:val="p"/></m:rPr><m:t xml:space="preserve">{escape(kept)}</m:t></m:r>'
    return _run(plain, plain=True)


def _run(text: str, plain: bool = False) -> str:
    """Letters and signs; Chinese in a run of its own, as Word does."""
    done = []
    for piece in _CHINESE.split(text):
        if piece:
            nor = "<m:rPr><m:nor/></m:rPr>" if plain or _CHINESE.fullmatch(piece) else ""
            done.append(f'<m:r>{nor}<m:t xml:space="preserve">{escape(piece)}</m:t></m:r>')
    return "".join(done)

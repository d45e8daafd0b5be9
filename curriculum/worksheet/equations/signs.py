"""What each LaTeX command is in a Word equation: signs, spaces, accents, brackets, alphabets."""

import re
from collections.abc import Mapping

from curriculum.worksheet.equations.symbols import COMMANDS

SIGNS: Mapping[str, str] = {
    **{
        command[1:]: sign
        for sign, command in reversed(list(COMMANDS.items()))
        if re.fullmatch(r"\\[A-Za-z]+", command)
    },
    "le": "≤",
    "ge": "≥",
    "ne": "≠",
    "lt": "<",
    "gt": ">",
    "leqq": "≦",
    "geqq": "≧",
    "cdot": "⋅",
    "cdots": "⋯",
    "dots": "…",
    "ldots": "…",
    "ast": "∗",
    "bullet": "∙",
    "star": "⋆",
    "circ": "∘",
    "degree": "°",
    "prime": "′",
    "diamond": "◇",
    "surd": "√",
    "rightarrow": "→",
    "to": "→",
    "longrightarrow": "⟶",
    "Longrightarrow": "⟹",
    "longleftarrow": "⟵",
    "Longleftrightarrow": "⟺",
    "leftrightarrows": "⇄",
    "uparrow": "↑",
    "downarrow": "↓",
    "nearrow": "↗",
    "searrow": "↘",
    "swarrow": "↙",
    "nwarrow": "↖",
    "rightleftharpoons": "⇌",
    "implies": "⇒",
    "iff": "⇔",
    "gets": "←",
    "land": "∧",
    "lor": "∨",
    "wedge": "∧",
    "vee": "∨",
    "bigvee": "⋁",
    "bigwedge": "⋀",
    "oplus": "⊕",
    "otimes": "⊗",
    "odot": "⊙",
    "bot": "⊥",
    "top": "⊤",
    "lnot": "¬",
    "emptyset": "∅",
    "setminus": "∖",
    "complement": "∁",
    "nexists": "∄",
    "notin": "∉",
    "nsubseteq": "⊈",
    "subsetneqq": "⫋",
    "supsetneq": "⊋",
    "supsetneqq": "⫌",
    "mid": "|",
    "vert": "|",
    "lvert": "|",
    "rvert": "|",
    "nmid": "∤",
    "nparallel": "∦",
    "Vert": "‖",
    "lVert": "‖",
    "rVert": "‖",
    "parallel": "∥",
    "lbrace": "{",
    "rbrace": "}",
    "lbrack": "[",
    "rbrack": "]",
    "backslash": "\\",
    "triangle": "△",
    "bigtriangleup": "△",
    "varDelta": "Δ",
    "vartriangle": "△",
    "square": "□",
    "Box": "□",
    "blacksquare": "■",
    "bigcirc": "○",
    "parallelogram": "▱",
    "sim": "∼",
    "backsim": "∽",
    "thicksim": "∼",
    "cong": "≅",
    "doteq": "≐",
    "measuredangle": "∡",
    "sphericalangle": "∢",
    "hbar": "ℏ",
    "Re": "ℜ",
    "Im": "ℑ",
    "checkmark": "✓",
    "frown": "⌢",
    "smile": "⌣",
    "yen": "¥",
    "dag": "†",
    "S": "§",
    "colon": ":",
    "lq": "‘",
    "rq": "’",
    "dotsc": "…",
    "dotsb": "⋯",
    "hdots": "…",
}
"""A command without its backslash to the one sign it is."""

SPACES: Mapping[str, str] = {
    **dict.fromkeys((",", ":", ";", ">", "thinspace", "medspace", "thickspace"), "\u2009"),
    **dict.fromkeys((" ", "~", "enspace", "nobreakspace", "space"), "\u2002"),
    "quad": "\u2003",
    "qquad": "\u2003\u2003",
    "!": "",
    "negthinspace": "",
}
PASSED = frozenset(
    "displaystyle textstyle scriptstyle scriptscriptstyle limits nolimits bigl bigr big Big Bigl "
    "Bigr bigg Bigg biggl biggr Biggl Biggr bigm Bigm nonumber notag rm it bf boldmath hline "
    "strut mathstrut middle normalsize small large".split()
)
"""Commands about looks alone, which Word settles itself."""

SKIPPED_WITH_GROUP = frozenset("hspace hspace* vspace phantom hphantom vphantom label tag".split())
LARGE: Mapping[str, str] = {
    "sum": "∑",
    "prod": "∏",
    "coprod": "∐",
    "bigcup": "⋃",
    "bigcap": "⋂",
    "int": "∫",
    "iint": "∬",
    "iiint": "∭",
    "oint": "∮",
}
ACCENTS: Mapping[str, str] = {
    **dict.fromkeys(("vec", "overrightarrow"), "⃗"),
    **dict.fromkeys(("hat", "widehat"), "\u0302"),
    **dict.fromkeys(("tilde", "widetilde"), "\u0303"),
    "dot": "\u0307",
    "ddot": "\u0308",
    "overleftarrow": "\u20d6",
    "check": "\u030c",
    "breve": "\u0306",
    "acute": "\u0301",
    "grave": "\u0300",
    "mathring": "\u030a",
}
ARCS = frozenset(("overparen", "wideparen", "overarc"))
WORDS = frozenset(
    "text textrm textbf textit textup textsf texttt mbox hbox mathrm mathit mathsf mathtt "
    "operatorname operatorname* rm".split()
)
UPRIGHT = frozenset(("mathrm", "operatorname", "operatorname*", "mathsf", "mathtt"))
ALPHABETS: Mapping[str, str] = {
    "mathbb": "double-struck",
    "Bbb": "double-struck",
    "mathcal": "script",
    "mathscr": "script",
    "mathfrak": "fraktur",
}
BOLD = frozenset(("mathbf", "boldsymbol", "bm", "pmb", "bold"))
ESCAPED: Mapping[str, str] = {
    "{": "{",
    "}": "}",
    "%": "%",
    "#": "#",
    "&": "&",
    "_": "_",
    "$": "$",
    "|": "‖",
    "/": "/",
}
FENCES: Mapping[str, str] = {**SIGNS, "langle": "〈", "rangle": "〉", ".": ""}
MATRICES: Mapping[str, tuple[str, str]] = {
    "pmatrix": ("(", ")"),
    "bmatrix": ("[", "]"),
    "vmatrix": ("|", "|"),
    "Vmatrix": ("‖", "‖"),
    "Bmatrix": ("{", "}"),
    "cases": ("{", ""),
    "dcases": ("{", ""),
    "rcases": ("", "}"),
}
"""Environments with brackets of their own."""

LINES = frozenset(("aligned", "align", "gathered", "gather", "split", "alignedat", "eqnarray"))
"""Environments of several lines, which meet at `&`."""

TABLES = frozenset(("array", "matrix", "smallmatrix", "subarray"))
CIRCLED: Mapping[str, str] = {str(number): chr(0x245F + number) for number in range(1, 21)}
LONG_ARROWS: Mapping[str, str] = {
    "xrightarrow": "→",
    "xleftarrow": "←",
    "xlongequal": "=",
    "xrightleftharpoons": "⇌",
    "xLeftrightarrow": "⇔",
    "xRightarrow": "⇒",
    "xleftrightarrow": "↔",
}
STRIKES: Mapping[str, tuple[str, ...]] = {
    "cancel": ("strikeBLTR",),
    "bcancel": ("strikeTLBR",),
    "xcancel": ("strikeBLTR", "strikeTLBR"),
    "sout": ("strikeH",),
}
CLOSES: Mapping[str, str] = {"(": ")]", "[": "])"}
"""Each plain bracket that opens, and the ones that may close it; an interval may mix them."""

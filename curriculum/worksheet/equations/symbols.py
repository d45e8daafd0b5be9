"""The signs of mathematics between Unicode and LaTeX, for MathML and Word alike."""

import re
from collections.abc import Mapping

COMMANDS: Mapping[str, str] = {
    "×": r"\times",
    "÷": r"\div",
    "±": r"\pm",
    "∓": r"\mp",
    "⋅": r"\cdot",
    "·": r"\cdot",
    "∙": r"\cdot",
    "∗": "*",
    "∘": r"\circ",
    "≤": r"\leq",
    "⩽": r"\leqslant",
    "≥": r"\geq",
    "⩾": r"\geqslant",
    "≠": r"\neq",
    "≈": r"\approx",
    "≡": r"\equiv",
    "∼": r"\sim",
    "∽": r"\sim",
    "≅": r"\cong",
    "≌": r"\cong",
    "∝": r"\propto",
    "≪": r"\ll",
    "≫": r"\gg",
    "∞": r"\infty",
    "∈": r"\in",
    "∉": r"\notin",
    "∋": r"\ni",
    "⊂": r"\subset",
    "⊃": r"\supset",
    "⊆": r"\subseteq",
    "⊇": r"\supseteq",
    "⊊": r"\subsetneq",
    "∪": r"\cup",
    "∩": r"\cap",
    "∁": r"\complement",
    "∅": r"\varnothing",
    "∀": r"\forall",
    "∃": r"\exists",
    "¬": r"\neg",
    "∧": r"\land",
    "∨": r"\lor",
    "→": r"\to",
    "←": r"\leftarrow",
    "↔": r"\leftrightarrow",
    "⇒": r"\Rightarrow",
    "⇐": r"\Leftarrow",
    "⇔": r"\Leftrightarrow",
    "↦": r"\mapsto",
    "∵": r"\because",
    "∴": r"\therefore",
    "∠": r"\angle",
    "⊥": r"\perp",
    "∥": r"\parallel",
    "△": r"\triangle",
    "▵": r"\triangle",
    "⊙": r"\odot",
    "∆": r"\Delta",
    "°": r"^{\circ}",
    "∑": r"\sum",
    "∏": r"\prod",
    "∫": r"\int",
    "∬": r"\iint",
    "∮": r"\oint",
    "⋃": r"\bigcup",
    "⋂": r"\bigcap",
    "∂": r"\partial",
    "∇": r"\nabla",
    "√": r"\surd",
    "…": r"\ldots",
    "⋯": r"\cdots",
    "⋮": r"\vdots",
    "⋱": r"\ddots",
    "∣": r"\mid",
    "‖": r"\|",
    "⟨": r"\langle",
    "⟩": r"\rangle",
    "〈": r"\langle",
    "〉": r"\rangle",
    "⌊": r"\lfloor",
    "⌋": r"\rfloor",
    "⌈": r"\lceil",
    "⌉": r"\rceil",
    "′": "'",
    "″": "''",
    "ℝ": r"\mathbb{R}",
    "ℤ": r"\mathbb{Z}",
    "ℕ": r"\mathbb{N}",
    "ℚ": r"\mathbb{Q}",
    "ℂ": r"\mathbb{C}",
    "ℓ": r"\ell",
    "ℎ": "h",
    "α": r"\alpha",
    "β": r"\beta",
    "γ": r"\gamma",
    "δ": r"\delta",
    "ε": r"\varepsilon",
    "ϵ": r"\epsilon",
    "ζ": r"\zeta",
    "η": r"\eta",
    "θ": r"\theta",
    "ι": r"\iota",
    "κ": r"\kappa",
    "λ": r"\lambda",
    "μ": r"\mu",
    "ν": r"\nu",
    "ξ": r"\xi",
    "π": r"\pi",
    "ρ": r"\rho",
    "σ": r"\sigma",
    "τ": r"\tau",
    "υ": r"\upsilon",
    "φ": r"\varphi",
    "ϕ": r"\phi",
    "χ": r"\chi",
    "ψ": r"\psi",
    "ω": r"\omega",
    "Γ": r"\Gamma",
    "Δ": r"\Delta",
    "Θ": r"\Theta",
    "Λ": r"\Lambda",
    "Ξ": r"\Xi",
    "Π": r"\Pi",
    "Σ": r"\Sigma",
    "Φ": r"\Phi",
    "Ψ": r"\Psi",
    "Ω": r"\Omega",
}

_PLAIN: Mapping[str, str] = {
    "−": "-",
    "–": "-",
    "\u2061": "",
    "\u2062": "",
    "\u2063": "",
    "\u2064": "",
    "\u200b": "",
    "\ufeff": "",
    "\u00a0": " ",
    "\u2003": r"\quad ",
    "\u2002": r"\ ",
    "\u2009": r"\,",
    "\u2005": r"\:",
    "{": r"\{",
    "}": r"\}",
    "%": r"\%",
    "#": r"\#",
    "&": r"\&",
    "$": r"\$",
    "_": r"\_",
    "^": r"\hat{}",
    "~": r"\sim ",
    "\\": r"\backslash ",
    "²": "^{2}",
    "³": "^{3}",
    "（": "(",
    "）": ")",
    "＝": "=",
    "＋": "+",
    "－": "-",
}

FUNCTIONS = frozenset(
    "sin cos tan cot sec csc arcsin arccos arctan sinh cosh tanh ln lg log exp lim max min sup inf "
    "det gcd arg deg dim ker".split()
)

_ACCENTS: Mapping[str, str] = {
    "→": r"\overrightarrow",
    "⃗": r"\vec",
    "⇀": r"\vec",
    "¯": r"\overline",
    "‾": r"\overline",
    "\u0305": r"\overline",
    "\u0304": r"\overline",
    "ˉ": r"\overline",
    "―": r"\overline",
    "^": r"\hat",
    "ˆ": r"\hat",
    "\u0302": r"\hat",
    "~": r"\tilde",
    "˜": r"\tilde",
    "\u0303": r"\tilde",
    "˙": r"\dot",
    "\u0307": r"\dot",
    "¨": r"\ddot",
    "\u0308": r"\ddot",
    "⏜": r"\overset{\frown}",
    "⌢": r"\overset{\frown}",
    "\u0311": r"\overset{\frown}",
    "⏞": r"\overbrace",
}

_MARKS = {
    latex.strip(): command
    for sign, command in _ACCENTS.items()
    for latex in (sign, COMMANDS.get(sign, sign), _PLAIN.get(sign, sign))
}
_WORDS = re.compile("[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u303f]+")


def accent(sign: str) -> str:
    """The LaTeX command for a sign above something, or empty; the sign may be LaTeX already."""
    return _MARKS.get(sign.strip(), "")


def latex_text(text: str) -> str:
    """Signs of mathematics as LaTeX; Chinese words in between become text."""
    pieces: list[str] = []
    start = 0
    for words in _WORDS.finditer(text):
        pieces += [_signs(text[start : words.start()]), _words(words[0])]
        start = words.end()
    pieces.append(_signs(text[start:]))
    return "".join(pieces)


def text_run(text: str) -> str:
    r"""Words as `\text{..}`; only signs and spaces stay as they are."""
    bare = text.replace("\u00a0", " ")
    if not bare.strip():
        return " "
    if not any(sign.isalpha() for sign in bare):
        return latex_text(bare)
    return _text(bare)


def _words(text: str) -> str:
    if all(sign in _PLAIN for sign in text):
        return "".join(_PLAIN[sign] for sign in text)
    return _text(text)


def _text(text: str) -> str:
    kept = re.sub(r"[\\{}$]", "", text)
    return rf"\text{{{kept}}}"


def _signs(text: str) -> str:
    done: list[str] = []
    for sign in text:
        if sign in COMMANDS:
            command = COMMANDS[sign]
            done.append(f"{command} " if command[-1].isalpha() else command)
        else:
            done.append(_PLAIN.get(sign, _plain_letter(sign)))
    return "".join(done)


def _plain_letter(sign: str) -> str:
    """𝑥 of the mathematical alphabets is x: LaTeX slants letters itself."""
    if not 0x1D400 <= ord(sign) <= 0x1D7FF:
        return sign
    from unicodedata import normalize

    plain = normalize("NFKC", sign)
    return COMMANDS.get(plain, plain) + (" " if plain in COMMANDS else "")

"""One text in three normal forms: canonical (same problem), loose (same meaning), searched.

Canonical keeps everything that can make a problem another one: every number, letter, sign and
bracket. It gives up what typing alone decides: full width or half, spaces, dollar signs,
punctuation beside Chinese, `x²` or `x^{2}`, `\\leqslant` or `≤`. Two numbers never run into one.
"""

import re
import unicodedata
from functools import lru_cache

_COMMANDS = {
    **dict.fromkeys(
        "left right big Big bigg Bigg bigl bigr displaystyle textstyle limits quad qquad "
        "mathrm rm text mathbf mathit boldsymbol operatorname mbox hbox hspace".split(),
        "",
    ),
    **dict.fromkeys(", ; : ! ~".split(), " "),
    **dict.fromkeys("dfrac tfrac cfrac".split(), r"\frac "),
    **dict.fromkeys("times cdot ast bullet".split(), "×"),
    "div": "÷",
    **dict.fromkeys("le leq leqslant leqq".split(), "≤"),
    **dict.fromkeys("ge geq geqslant geqq".split(), "≥"),
    **dict.fromkeys("ne neq".split(), "≠"),
    **dict.fromkeys("lt".split(), "<"),
    **dict.fromkeys("gt".split(), ">"),
    "pm": "±",
    "mp": "∓",
    "approx": "≈",
    "equiv": "≡",
    "sim": "∽",
    "cong": "≌",
    "infty": "∞",
    "angle": "∠",
    "triangle": "△",
    "odot": "⊙",
    "circ": "°",
    "degree": "°",
    "perp": "⊥",
    **dict.fromkeys("parallel".split(), "∥"),
    "in": "∈",
    "notin": "∉",
    "cap": "∩",
    "cup": "∪",
    "subset": "⊂",
    "subseteq": "⊆",
    **dict.fromkeys("emptyset varnothing".split(), "∅"),
    **dict.fromkeys("to rightarrow".split(), "→"),
    **dict.fromkeys("Rightarrow implies".split(), "⇒"),
    **dict.fromkeys("ldots cdots dots".split(), "…"),
    "because": "∵",
    "therefore": "∴",
    "prime": "'",
    "mid": "|",
    "vert": "|",
    "%": "%",
    "_": "_",
    "{": "⦃",
    "}": "⦄",
    "sqrt": "√",
    **dict(
        zip(
            "alpha beta gamma delta theta lambda mu pi rho sigma tau varphi phi omega".split(),
            "αβγδθλμπρστφφω",
            strict=True,
        )
    ),
    **dict(zip("varepsilon epsilon Delta Omega Sigma Phi".split(), "εεΔΩΣΦ", strict=True)),
}

_SIGNS = {
    **dict.fromkeys("−–—‐‑﹣", "-"),
    **dict.fromkeys("·⋅∙•∗*✕", "×"),
    **dict.fromkeys("⩽≦", "≤"),
    **dict.fromkeys("⩾≧", "≥"),
    **dict.fromkeys("“”„＂«»", '"'),
    **dict.fromkeys("‘’′＇", "'"),
    **dict.fromkeys("∶", ":"),
    **dict.fromkeys("∕⁄", "/"),
    **dict.fromkeys("〔【〖", "["),
    **dict.fromkeys("〕】〗", "]"),
    **dict.fromkeys("º˚", "°"),
    **dict.fromkeys("∣", "|"),
    **dict.fromkeys("⊿", "△"),
    "。": " ",
    "、": ",",
    "𝜋": "π",
    "$": " ",
    **{raised: f"^{plain}" for raised, plain in zip("⁰¹²³⁴⁵⁶⁷⁸⁹ⁿ", "0123456789n", strict=True)},
    **{low: f"_{plain}" for low, plain in zip("₀₁₂₃₄₅₆₇₈₉ₙ", "0123456789n", strict=True)},
}
_SIGN_TABLE = str.maketrans(_SIGNS)
# A look costs a tenth of a translation, and most texts hold no other sign than the usual ones.
_USUAL = "$。、"
_RAISED = re.compile("[⁰¹²³⁴⁵⁶⁷⁸⁹ⁿ₀₁₂₃₄₅₆₇₈₉ₙº˚]")
_OTHER_SIGN = re.compile(f"[{re.escape(''.join(_SIGNS.keys() - set(_USUAL)))}]")

_COMMAND = re.compile(r"\\([A-Za-z]+|.)", re.DOTALL)
_BARE_BRACES = re.compile(r"\{ *([^{}\\ ]) *\}(?![0-9])")
_DIGITS = frozenset("0123456789")
_CHINESE = "\u2e80-\U0010ffff"
_MARKS = re.compile(
    rf"""(?:\A|(?<=[{_CHINESE}]))[,.;:!?"]++ | [,.;:!?"]++(?=[{_CHINESE}]|\Z)""", re.VERBOSE
)
"""Marks without a formula's sign on both sides; those in `3.14` or `1:3` stay."""


@lru_cache(maxsize=256)
def canonical(text: str) -> str:
    """`text` with everything that only typing decides taken out; see the module's sentence."""
    if _RAISED.search(text):  # before normalising, which would make x² into x2
        text = text.translate(_SIGN_TABLE)
    plain = unicodedata.normalize("NFKC", text)
    for sign in _USUAL:
        plain = plain.replace(sign, _SIGNS[sign])
    if _OTHER_SIGN.search(plain):
        plain = plain.translate(_SIGN_TABLE)
    if "\\" in plain:
        plain = _COMMAND.sub(_written, plain)
    if "{" in plain:
        plain = _BARE_BRACES.sub(r"\1", plain)
    return _MARKS.sub("", _together(plain))


def _together(text: str) -> str:
    """`text` without spaces, but one between two numbers."""
    words = text.replace("\x00", " ").split()
    for place in range(1, len(words)):
        if words[place - 1][-1] in _DIGITS and words[place][0] in _DIGITS:
            words[place] = f" {words[place]}"
    return "".join(words)


def _written(found: re.Match[str]) -> str:
    name = found[1]
    return _COMMANDS.get(name, f"\\{name}" if name.strip() else " ")


_PLAIN_BRACES = re.compile(r"\{(\d+(?:\.\d+)?|[^{}]?)\}|(?<![\^_√])\{([^{}+\-×÷/=<>,]*)\}")
"""Braces that hold one token, or no operator and no exponent: they group nothing."""
_BRACES = re.compile(r"\{([^{}]*)\}")
_FRACTION = re.compile(
    r"\\frac(\d|[^\d\\{}(]|\([^()]*\)|\{[^{}]*\})(\d|[^\d\\{}(]|\([^()]*\)|\{[^{}]*\})"
)
_NESTING = 6


@lru_cache(maxsize=256)
def loose(text: str) -> str:
    """The canonical form with fractions on one line and round brackets for braces.

    `\\frac{a+b}{c}` and `(a+b)/c` become the same text, `x^{n+1}` and `x^(n+1)` too.
    """
    plain = canonical(text)
    for _ in range(_NESTING):
        if "{" not in plain and "\\frac" not in plain:
            break
        plain = _FRACTION.sub(_on_one_line, plain)
        if "\\frac" not in plain:
            plain = _BRACES.sub(_bracketed, _PLAIN_BRACES.sub(r"\1\2", plain))
    return plain


def _on_one_line(found: re.Match[str]) -> str:
    return f"{_bracketed_operand(found[1])}/{_bracketed_operand(found[2])}"


def _bracketed_operand(operand: str) -> str:
    inner = operand[1:-1] if operand[0] in "{(" else operand
    return inner if _is_one_token(inner) else f"({inner})"


def _bracketed(found: re.Match[str]) -> str:
    return found[1] if _is_one_token(found[1]) else f"({found[1]})"


def _is_one_token(text: str) -> bool:
    token = text.removeprefix("√")
    return len(token) <= 1 or token.replace(".", "", 1).isdigit()


_SEARCHED = str.maketrans({"⦃": "(", "⦄": ")", "{": "(", "}": ")", "\\": None})
_NOT_SEARCHED = re.compile(r"[⦃⦄{}\\]")


def searched(text: str) -> str:
    """The form in which words are looked for: the loose one in lower case."""
    plain = loose(text)
    if _NOT_SEARCHED.search(plain):
        plain = plain.translate(_SEARCHED)
    return plain.lower()

"""LaTeX as Word's own equations (OMML), which Word and WPS let a teacher edit."""

import re
from unicodedata import normalize

from curriculum.worksheet.equations import elements as make
from curriculum.worksheet.equations import signs
from curriculum.worksheet.equations.environments import environment
from curriculum.worksheet.equations.symbols import FUNCTIONS
from curriculum.worksheet.equations.tokens import (
    DEPTH_LIMIT,
    Tokens,
    UnwritableFormulaError,
    tokens_of,
)

_SCRIPTS = ("^", "_", "'", r"\limits", r"\nolimits", "′")
_ENDS_OPERAND = frozenset(
    "= < > + - , ; ) ] } & ， 。 ； \\le \\leq \\leqslant \\ge \\geq \\geqslant \\ne \\neq \\approx "
    "\\pm \\mp \\to \\rightarrow \\Rightarrow \\in \\right \\end \\\\ \\quad \\qquad \\text".split()
)
"""What ends the term that a sum or an integral is of."""


def omml_of(latex: str) -> str:
    """The `m:oMath` element of a formula (prefixes m and w unbound), or an error.

    Raises `UnwritableFormulaError` for what Word has no equation for, and for broken LaTeX.
    """
    tokens = tokens_of(latex)
    inner = row(tokens, ())
    if tokens.peek():
        raise UnwritableFormulaError("公式里的大括号没有配对。")
    return f"<m:oMath>{inner}</m:oMath>"


def row(tokens: Tokens, ends: tuple[str, ...]) -> str:
    """Atoms with their scripts, up to a closing brace or one of the tokens in `ends`."""
    _deeper(tokens)
    done: list[str] = []
    while (piece := tokens.peek()) and piece not in ends and piece != "}":
        done.append(_scripted(tokens))
    tokens.depth -= 1
    return "".join(done)


def _deeper(tokens: Tokens) -> None:
    tokens.depth += 1
    if tokens.depth > DEPTH_LIMIT:
        raise UnwritableFormulaError("公式套得太深。")


def _scripted(tokens: Tokens) -> str:
    name = tokens.peek()[1:] if tokens.peek().startswith("\\") else ""
    if name in signs.LARGE:
        tokens.take()
        low, high = _low_and_high(tokens)
        return make.large(signs.LARGE[name], low, high, _operand(tokens))
    base = "" if tokens.peek() in _SCRIPTS else _atom(tokens)
    if tokens.peek() not in _SCRIPTS:
        return base
    low, high = _low_and_high(tokens)
    if name in ("lim", "max", "min") and low and not high:
        return make.below(base, low)
    if name == "underbrace" and low:
        return make.below(base, low)
    if name == "overbrace" and high:
        return make.above(base, high)
    if not (low or high):
        return base
    return make.scripts(base, low, high)


def _operand(tokens: Tokens) -> str:
    """The term that follows a sum or an integral: up to the next sum, relation or comma."""
    _deeper(tokens)
    done: list[str] = []
    while (piece := tokens.peek()) and piece not in _ENDS_OPERAND:
        done.append(_scripted(tokens))
    tokens.depth -= 1
    return "".join(done)


def _low_and_high(tokens: Tokens) -> tuple[str, str]:
    low = high = ""
    while (sign := tokens.peek()) in _SCRIPTS:
        tokens.take()
        if sign in ("'", "′"):
            high += make.run("′")
        elif sign == "^":
            high += argument(tokens)
        elif sign == "_":
            low += argument(tokens)
    return low, high


def argument(tokens: Tokens) -> str:
    """A group in braces, or the one atom that stands for it."""
    if tokens.take_if("{"):
        inner = row(tokens, ())
        if not tokens.take_if("}"):
            raise UnwritableFormulaError("公式里的大括号没有配对。")
        return inner
    _deeper(tokens)
    inner = _atom(tokens)
    tokens.depth -= 1
    return inner


def _atom(tokens: Tokens) -> str:
    piece = tokens.peek()
    if piece == "{":
        return argument(tokens)
    tokens.take()
    if piece.startswith("\\"):
        return _command(piece[1:], tokens)
    if piece == "~":
        return make.run("\u2002")
    if piece in "&$#%^_":
        raise UnwritableFormulaError("公式里有放错地方的 {sign}。", sign=piece)
    if piece in signs.CLOSES and (closing := tokens.closing(signs.CLOSES[piece])):
        inner = row(tokens, tuple(signs.CLOSES[piece]))
        tokens.take()
        return make.fenced(piece, closing, inner)
    if piece.isdigit():
        while re.fullmatch(r"[\d.]", tokens.next_raw()):
            piece += tokens.take()
    return make.run("−" if piece == "-" else piece)


def _command(name: str, tokens: Tokens) -> str:
    if name in signs.SPACES:
        return make.run(signs.SPACES[name], "nor")
    if name in signs.PASSED:
        return ""
    if name in signs.SKIPPED_WITH_GROUP:
        tokens.raw_group()
        return ""
    if name in FUNCTIONS:
        return make.run(name, "p")
    if name in signs.SIGNS:
        return make.run(signs.SIGNS[name])
    if name in signs.ESCAPED:
        return make.run(signs.ESCAPED[name])
    if name in signs.WORDS:
        return _words(tokens.raw_group(), upright=name in signs.UPRIGHT)
    built = _built(name, tokens)
    if built is None:
        raise UnwritableFormulaError("公式里有写不进 Word 的 {name}。", name=name[:40])
    return built


def _built(name: str, tokens: Tokens) -> str | None:
    """A command that builds something of what follows it; None for one nobody knows."""
    if name in ("frac", "dfrac", "tfrac", "cfrac"):
        return make.fraction(argument(tokens), argument(tokens))
    if name in ("binom", "dbinom", "tbinom"):
        inner = make.fraction(argument(tokens), argument(tokens), bar=False)
        return make.fenced("(", ")", inner)
    if name == "sqrt":
        degree = row(tokens, ("]",)) if tokens.take_if("[") else ""
        tokens.take_if("]")
        return make.root(argument(tokens), degree)
    if name == "left":
        return _left(tokens)
    if name == "begin":
        return environment(tokens, row)
    if name == "not":
        return make.run(normalize("NFC", _one_sign(tokens) + "\u0338"))
    if name == "textcircled":
        return make.run(signs.CIRCLED.get(tokens.raw_group().strip(), "○"))
    return _marked(name, tokens)


def _marked(name: str, tokens: Tokens) -> str | None:
    """Something with a mark on, below or round it, or in another alphabet."""
    if name in signs.ACCENTS:
        return make.accent(signs.ACCENTS[name], argument(tokens))
    if name in ("overline", "bar"):
        return make.line("top", argument(tokens))
    if name == "underline":
        return make.line("bot", argument(tokens))
    if name in signs.ARCS:
        return make.grouped("⏜", "top", argument(tokens))
    if name in ("overbrace", "underbrace"):
        above = name == "overbrace"
        return make.grouped("⏞⏟"[not above], "top" if above else "bot", argument(tokens))
    if name in ("overset", "stackrel"):
        return _overset(tokens)
    if name == "underset":
        mark = argument(tokens)
        return make.below(argument(tokens), mark)
    if name in signs.LONG_ARROWS:
        under = row(tokens, ("]",)) if tokens.take_if("[") else ""
        tokens.take_if("]")
        arrow = make.above(make.run(signs.LONG_ARROWS[name]), argument(tokens))
        return make.below(arrow, under) if under else arrow
    if name in ("boxed", "fbox"):
        return make.boxed(argument(tokens))
    if name in signs.STRIKES:
        return make.boxed(argument(tokens), signs.STRIKES[name])
    if name in signs.ALPHABETS:
        return make.run(re.sub(r"[\s{}]", "", tokens.raw_group()), signs.ALPHABETS[name])
    if name in signs.BOLD:
        return _bold(tokens.raw_group())
    if name in ("color", "textcolor"):
        tokens.raw_group()
        return argument(tokens) if name == "textcolor" else ""
    return None


def _overset(tokens: Tokens) -> str:
    mark = tokens.raw_group()
    if mark.strip() == r"\frown":
        return make.grouped("⏜", "top", argument(tokens))
    written = row(tokens_of(mark), ())
    return make.above(argument(tokens), written)


def _one_sign(tokens: Tokens) -> str:
    """The sign that `\\not` strikes through."""
    piece = tokens.take()
    sign = signs.SIGNS.get(piece[1:], "") if piece.startswith("\\") else piece
    if len(sign) != 1:
        raise UnwritableFormulaError("公式里有写不进 Word 的 {name}。", name="not")
    return sign


def _bold(text: str) -> str:
    """Letters in bold; a formula among them keeps its own look."""
    if text.strip().isalnum():
        return make.run(text.strip(), "b")
    return row(tokens_of(text), ())


def _left(tokens: Tokens) -> str:
    opening = _fence(tokens)
    inner = row(tokens, (r"\right",))
    if not tokens.take_if(r"\right"):
        raise UnwritableFormulaError("公式里的括号没有配对。")
    return make.fenced(opening, _fence(tokens), inner)


def _fence(tokens: Tokens) -> str:
    piece = tokens.take()
    if not piece.startswith("\\"):
        return "" if piece == "." else piece
    sign = signs.ESCAPED.get(piece[1:]) or signs.FENCES.get(piece[1:])
    if sign is None:
        raise UnwritableFormulaError("公式里的括号没有配对。")
    return sign


def _words(text: str, upright: bool) -> str:
    """Words of a formula; formulas among them, in dollar signs, stay formulas."""
    if upright and "\\" in text:
        return row(tokens_of(text), ())
    done = []
    for place, piece in enumerate(text.split("$")):
        if place % 2:
            done.append(row(tokens_of(piece), ()))
            continue
        plain = _unescaped(piece).replace("~", " ").replace("{", "").replace("}", "")
        if "\\" in plain:
            raise UnwritableFormulaError("公式里有写不进 Word 的 {name}。", name=plain[:40])
        kept = plain.strip() if upright else plain
        done.append(make.run(kept, "p" if upright and kept.isascii() else "nor"))
    return "".join(done)


def _unescaped(text: str) -> str:
    return re.sub(r"\\(.)", lambda found: signs.ESCAPED.get(found[1], found[0]), text)

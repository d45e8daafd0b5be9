"""A line of a question without typesetting, for titles and lists: x², 1/2, √5."""

import re

_RAISED = str.maketrans("0123456789+-−n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻ⁿ")
_LOWERED = str.maketrans("0123456789+-−n", "₀₁₂₃₄₅₆₇₈₉₊₋₋ₙ")
_FRACTION = re.compile(r"\\[dt]?frac\s*\{([^{}]{1,40})\}\s*\{([^{}]{1,40})\}")
_ROOT = re.compile(r"\\sqrt\s*\{([^{}]{1,40})\}")
_POWER = re.compile(r"\^(?:\{([0-9n+−-]{1,6})\}|(\d|n))")
_INDEX = re.compile(r"_(?:\{([0-9n+−-]{1,6})\}|(\d|n))")
_SIGNS = {
    "times": "×", "div": "÷", "cdot": "·", "pm": "±", "le": "≤", "leq": "≤", "leqslant": "≤",
    "ge": "≥", "geq": "≥", "geqslant": "≥", "ne": "≠", "neq": "≠", "approx": "≈", "pi": "π",
    "alpha": "α", "beta": "β", "gamma": "γ", "theta": "θ", "infty": "∞", "angle": "∠",
    "triangle": "△", "perp": "⊥", "parallel": "∥", "odot": "⊙", "in": "∈", "cap": "∩", "cup": "∪",
    "circ": "°", "quad": " ", "left": "", "right": "", "therefore": "∴", "because": "∵",
}  # fmt: skip
_MINUS = "−"
_FORMULA = re.compile(r"\$([^$]{1,300})\$")
_COMMA = re.compile(r"(?<=[\w)₀-₉⁰-⁹²³¹]),(?=[A-Za-z(−])")
_COMMAND = re.compile(r"\\([A-Za-z]+)\s?")


def plain_line(text: str) -> str:
    """`text` as one plain line; what has no plain form keeps its name, and nothing is lost."""
    line = _FORMULA.sub(lambda found: found[1].replace("-", _MINUS), text[:400])
    line = line.replace("$", "")
    for _ in range(3):
        line = _FRACTION.sub(lambda found: _over(found[1], found[2]), line)
        line = _ROOT.sub(lambda found: "√" + _grouped(found[1]), line)
    line = re.sub(r"\^\{?\\circ\}?", "°", line)
    line = _POWER.sub(lambda found: (found[1] or found[2]).translate(_RAISED), line)
    line = _INDEX.sub(lambda found: (found[1] or found[2]).translate(_LOWERED), line)
    line = _COMMAND.sub(lambda found: _SIGNS.get(found[1], found[1]), line)
    line = re.sub(r"[{}]|\\[,;!: ]", "", line)
    return re.sub(r"\s+", " ", _COMMA.sub(", ", line)).strip()


def _over(top: str, bottom: str) -> str:
    return f"{_grouped(top)}/{_grouped(bottom)}"


def _grouped(part: str) -> str:
    return part if re.fullmatch(r"[\w.]+|√\w+", part) else f"({part})"

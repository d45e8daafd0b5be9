"""Formulas and numbers as a voice reads them, and lists with Chinese commas."""

import re
from collections.abc import Iterable

from engine.i18n import tr

_FRACTION = re.compile(r"\\d?frac\{([^{}]*)\}\{([^{}]*)\}")
_WRAPPED = re.compile(r"\\(?:mathrm|text|overline|vec|bar)\{([^{}]*)\}")
_DRESSED = frozenset("\\${}_^")
_SIGNS = (
    ("^\\circ", "°"), ("^{\\circ}", "°"), ("\\,", " "), ("\\times", "×"), ("\\pi", "π"),
    ("\\alpha", "α"), ("\\beta", "β"), ("\\theta", "θ"), ("\\mu", "μ"), ("\\sigma", "σ"),
    ("\\sqrt", "√"), ("\\angle", "∠"),
)  # fmt: skip


def plain(latex: str) -> str:
    """A short label without its LaTeX."""
    if not _DRESSED.intersection(latex):
        return latex.strip()
    text = _WRAPPED.sub(r"\1", _FRACTION.sub(r"\1/\2", latex[:200]))
    for sign, word in _SIGNS:
        text = text.replace(sign, word)
    text = text.replace("^2", "²").replace("^3", "³")
    return re.sub(r"[${}\\_]", "", text).strip()


def number(value: float) -> str:
    """A number without needless digits."""
    return f"{round(value, 4) + 0.0:g}"


def listed(parts: Iterable[str]) -> str:
    """`甲、乙、丙`."""
    return tr("、").join(part for part in parts if part)


def joined(parts: Iterable[str]) -> str:
    """`甲；乙；丙`, and a full stop."""
    return tr("；").join(part for part in parts if part) + tr("。")

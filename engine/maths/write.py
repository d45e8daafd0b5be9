"""From the tree (or SymPy) to writing: LaTeX as Chinese school books set it, and plain text."""

from __future__ import annotations

import re
from typing import Any

from engine.maths.from_sympy import from_sympy
from engine.maths.latex_writer import LatexWriter
from engine.maths.text_writer import TextWriter
from engine.maths.tree import Node

_LOOSE_SPACE = re.compile(r"(\\[A-Za-z]+) (?=[)}\],_^=+'-]|\\right|\\\\|$)")


def latex(thing: Node | Any) -> str:
    """LaTeX without dollar signs for a node or a SymPy object."""
    node = thing if isinstance(thing, Node) else from_sympy(thing)
    return _LOOSE_SPACE.sub(r"\1", LatexWriter().write(node)).strip()


def text(thing: Node | Any) -> str:
    """The same for a terminal: 1/2, √3, x², ≤."""
    node = thing if isinstance(thing, Node) else from_sympy(thing)
    return TextWriter().write(node).strip()

"""What a line of working claims, in terms that can be proved without knowing how it was found."""

from __future__ import annotations

from dataclasses import dataclass

from engine.maths.tree import Node


@dataclass(frozen=True, slots=True)
class Equal:
    """Two expressions have the same value wherever both are defined.

    `under` are conditions that hold at this place, such as `x > 0`.
    """

    left: Node
    right: Node
    under: tuple[Node, ...] = ()


@dataclass(frozen=True, slots=True)
class SameSolutions:
    """Two equations, inequalities or systems have the same real solutions in `unknowns`."""

    left: Node
    right: Node
    unknowns: tuple[str, ...]
    under: tuple[Node, ...] = ()


@dataclass(frozen=True, slots=True)
class Implies:
    """Every solution of `left` solves `right`; roots may have been added (squaring, clearing)."""

    left: Node
    right: Node
    unknowns: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SolutionSet:
    """`relation` has exactly the solutions `solutions` in `unknown` (an empty tuple: none)."""

    relation: Node
    unknown: str
    solutions: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Holds:
    """A relation without unknowns, or one that holds for all values, is true."""

    relation: Node


@dataclass(frozen=True, slots=True)
class DerivativeOf:
    """`result` is the derivative of `function` by `variable`."""

    function: Node
    variable: str
    result: Node


@dataclass(frozen=True, slots=True)
class AntiderivativeOf:
    """`result` is an antiderivative of `function` by `variable` (its constant doesn't matter)."""

    function: Node
    variable: str
    result: Node


Claim = Equal | SameSolutions | Implies | SolutionSet | Holds | DerivativeOf | AntiderivativeOf

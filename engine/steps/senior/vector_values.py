"""Vectors by coefficients on a basis, and the value of an expression in them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

import sympy

from engine.maths import tree
from engine.maths.to_sympy import to_sympy
from engine.maths.tree import Name, Node
from engine.steps.senior.straight import two_letters


@dataclass(frozen=True)
class Vector:
    """A vector by its coefficients on the basis."""

    parts: tuple[Any, ...]


@dataclass
class Known:
    """Vectors by name on a basis whose products are `gram`; points by their coordinates."""

    vectors: dict[str, Vector] = field(default_factory=dict)
    points: dict[str, tuple[Any, ...]] = field(default_factory=dict)
    gram: Any = None
    conditions: list[Node] = field(default_factory=list)

    def dot(self, one: Vector, other: Vector) -> Any:
        """The scalar product."""
        left, right = sympy.Matrix([one.parts]), sympy.Matrix([other.parts])
        size = len(one.parts)
        gram = self.gram if self.gram is not None else sympy.eye(size)
        return sympy.expand((left * gram * right.T)[0, 0])

    def value(self, each: Node) -> Any:
        """A Vector or a SymPy number for a node; raises ValueError for anything else."""
        match each:
            case tree.Vector(name=name) if name in self.vectors:
                return self.vectors[name]
            case tree.Vector(name=name) | tree.Name(name=name) if len(name) == 2 and all(
                c in self.points for c in name
            ):
                start, end = (self.points[c] for c in name)
                return Vector(tuple(b - a for a, b in zip(start, end, strict=True)))
            case tree.Multiply() if (
                (name := two_letters(each))
                and len(name) == 2
                and all(c in self.points for c in name)
            ):
                return self.value(Name(name))
            case tree.Name() if str(each) in self.vectors:
                return self.vectors[str(each)]
            case tree.Add(terms=terms):
                return _added([self.value(term) for term in terms])
            case tree.Minus(body=body) | tree.Negate(body=body):
                return _scaled(sympy.Integer(-1), self.value(body))
            case tree.Multiply(factors=factors):
                return self._product([self.value(factor) for factor in factors])
            case tree.Absolute(body=body):
                inside = self.value(body)
                return (
                    sympy.sqrt(self.dot(inside, inside))
                    if isinstance(inside, Vector)
                    else abs(inside)
                )
            case tree.Power(base=base, exponent=exponent):
                inside = self.value(base)
                if isinstance(inside, Vector):
                    if to_sympy(exponent) != 2:
                        raise ValueError("power of a vector")
                    return self.dot(inside, inside)
                return inside ** to_sympy(exponent)
            case tree.Divide(numerator=above, denominator=below):
                up, down = self.value(above), self.value(below)
                if isinstance(down, Vector):
                    raise ValueError("division by a vector")
                return _scaled(1 / down, up)
            case tree.Tuple(items=items):
                return Vector(tuple(to_sympy(item) for item in items))
        value = to_sympy(each)
        if not isinstance(value, sympy.Expr):
            raise ValueError("not a number")
        return value

    def _product(self, values: list[Any]) -> Any:
        vectors = [each for each in values if isinstance(each, Vector)]
        scalar = sympy.Mul(*(each for each in values if not isinstance(each, Vector)))
        if not vectors:
            return scalar
        if len(vectors) == 1:
            return _scaled(scalar, vectors[0])
        if len(vectors) == 2:
            return sympy.expand(scalar * self.dot(*vectors))
        raise ValueError("product of three vectors")


def _added(values: list[Any]) -> Any:
    if all(isinstance(each, Vector) for each in values):
        return Vector(
            tuple(
                sympy.expand(sum(parts)) for parts in zip(*(v.parts for v in values), strict=True)
            )
        )
    if any(isinstance(each, Vector) for each in values):
        raise ValueError("a vector and a number can't be added")
    return sympy.Add(*values)


def _scaled(scalar: Any, value: Any) -> Any:
    if isinstance(value, Vector):
        return Vector(tuple(sympy.expand(scalar * part) for part in value.parts))
    return scalar * value

"""What a stated equation defines: a function, a sequence, a vector, or the value of a letter."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.answer.verify.rewriting import letters, plain, same
from engine.maths import tree
from engine.maths.tree import Node

if TYPE_CHECKING:
    from engine.answer.verify.known import Known

TERMS = (tree.Call, tree.Power, tree.Absolute)


def define(known: Known, node: tree.Relation, override: bool) -> None:
    if set(node.signs) != {"="}:
        return
    first, last = node.operands[0], node.operands[-1]
    if (
        isinstance(first, tree.Call)
        and len(first.function) == 1
        and _mentions(last, first.function)
    ):
        return  # f(0)=2f(0), f(x+4)=-f(x): an equation for f, not its value
    if isinstance(first, tree.Figure):
        first = plain(first, frozenset())
    match first:
        case tree.Call(function, (tree.Name() as argument,), None, primes):
            key = function + "'" * primes
            body = node.operands[1]
            if primes and function in known.functions and not letters(last):
                return  # f'(x)=0 asks where, it doesn't say what f' is
            if len(function) == 1 and str(argument) in letters(body) | {"x", "t"}:
                old = known.functions.get(key)
                new = (
                    old is None
                    or override
                    or (not known.case and _sharper(old[1], last, str(argument)))
                )
                whole = not isinstance(body, tree.Piecewise) and not _mentions(body, function)
                if isinstance(body, tree.Piecewise):
                    known.pieces.setdefault(key, (str(argument), body))
                if new and whole:
                    known.functions[key] = (str(argument), last)
                return
        case tree.Vector(name) if isinstance(last, tree.Tuple):
            known.vectors[name] = last
            return
        case tree.Name(name, subscript) if subscript in ("n", "k", "m"):
            if letters(last) == {subscript} or (subscript == "n" and not letters(last)):
                old = known.sequences.get(name)
                if override or old is None:
                    known.sequences[name] = (subscript, last)
                elif same(old[1], last) is not True:
                    # Two formulas for one name: neither can be relied on.
                    del known.sequences[name]
            return
    if isinstance(first, tree.Add | tree.Multiply) and letters(first) and not letters(last):
        stated = known.groups.setdefault(first, last)
        if stated is None or (same(stated, last) is False and not override):
            known.groups[first] = None
        elif override:
            known.groups[first] = last
    if isinstance(first, TERMS) and letters(first) and not letters(last):
        if override:
            known.terms[first] = last
        known.terms.setdefault(first, last)
    key = str(plain(first, frozenset(known.functions)))
    capital = isinstance(first, tree.Name) and len(key) == 1 and key.isupper()
    if capital and letters(last) and all(each.islower() for each in letters(last)):
        known.expressions[key] = last
    if isinstance(first, tree.Name | tree.Call):
        if not letters(last) and not isinstance(last, tree.Tuple | tree.SetOf | tree.Interval):
            if override or key not in known.values:
                known.values[key] = last
            elif known.values[key] != last:
                # The letter has been used for something else: it has no one value.
                known.values[key] = last
        elif (
            isinstance(first, tree.Name)
            and len(letters(last)) == 1
            and key in ("y", "s", "v", "S", "y'")
        ):
            variable = next(iter(letters(last)))
            if variable != key and (override or key not in known.functions):
                known.functions[key] = (variable, last)


def _mentions(body: Node, function: str) -> bool:
    return any(isinstance(each, tree.Call) and each.function == function for each in body.walk())


def _sharper(old: Node, new: Node, argument: str) -> bool:
    """A definition whose parameters have been found replaces the one with parameters."""
    return letters(new) <= {argument} < letters(old)


def limits_letters(node: Node) -> bool:
    if isinstance(node, tree.And):
        return all(map(limits_letters, node.parts))
    return isinstance(node, tree.Relation) and set(node.signs) <= set("<>≤≥≠∈")


def is_identity(node: tree.Relation) -> bool:
    """True for every value: it says nothing about its letters."""
    return set(node.signs) == {"="} and all(
        same(left, right) is True
        for left, right in zip(node.operands, node.operands[1:], strict=False)
    )

"""Statements: alternatives, lists, conditions, relations, set operations, ratios.

The grammar stands on four floors, each a class on top of the one before: `Cursor` knows the
tokens, `Scripts` what is raised and lowered, `Operands` what an expression begins with,
`Operators` how operands are joined; `Parser` makes statements of expressions.
"""

from __future__ import annotations

from engine.maths.building import as_set, listed, may_be_divided
from engine.maths.cursor import MAXIMUM_DEPTH, RELATIONS
from engine.maths.operators import Operators
from engine.maths.tokens import Token
from engine.maths.tree import (
    And,
    Constant,
    Listing,
    Node,
    Or,
    QuotientRemainder,
    Ratio,
    Relation,
    SetOperation,
    Where,
)
from engine.maths.unreadable import Unreadable


class Parser(Operators):
    """One reading of one list of tokens."""

    def whole(self) -> Node:
        """Everything to the end."""
        node = self.statement()
        while self.take_sign(",", ";", "、", "newrow"):
            pass
        if self.token.kind != "end":
            raise Unreadable("读到“{words}”这里读不下去了", words=self.token.text)
        return node

    def statement(self) -> Node:
        """Alternatives (或) of lists of statements."""
        self.deeper()
        parts = [self.listing()]
        while self.take_sign("或"):
            parts.append(self.listing())
        self.depth -= 1
        return parts[0] if len(parts) == 1 else Or(tuple(parts))

    def listing(self) -> Node:
        items = [self.conjunction()]
        groups: list[list[Node]] = [items]
        while self.is_sign(",", ";", "、", "newrow", ":"):
            following = self.ahead()
            if following.kind in ("end", "close") or following.text in (
                ",", ";", "、", "或", "且",
            ):  # fmt: skip
                self.at += 1
                if following.text in (",", ";", "、"):
                    continue
                break
            if self.advance().text in (";", "newrow"):
                groups.append([])
            groups[-1].append(self.conjunction())
        return _listed_groups(groups)

    def conjunction(self) -> Node:
        parts = [self.relation()]
        while self.is_sign("且") or (self.is_sign(",") and self.ahead() == Token("sign", "且")):
            self.take_sign(",")
            self.take_sign("且")
            parts.append(self.relation())
        return parts[0] if len(parts) == 1 else And(tuple(parts))

    def relation(self) -> Node:
        if self.token.kind == "sign" and self.token.text in "=≈⇒⇔" and self.at == 0:
            self.at += 1  # a pupil may begin with the sign: "= 5"
        first = self.set_operation()
        operands, signs = [first], []
        while self.token.kind == "sign" and self.token.text in RELATIONS:
            sign = self.advance().text
            signs.append(sign)
            right = self.set_operation(expecting_set=sign in "∈∉⊂⊆")
            operands.append(as_set(right) if sign in "∈∉⊂⊆" else right)
        node = first if not signs else Relation(tuple(operands), tuple(signs))
        if self.is_open("(") and self.condition_follows():
            self.at += 1
            condition = self.statement()
            self.expect_close(")")
            node = Where(node, condition)
        return node

    def set_operation(self, expecting_set: bool = False) -> Node:
        left = self.set_name() if expecting_set else None
        left = left or self.quotient()
        while self.is_sign("∪", "∩", "\\"):
            sign = self.token.text
            parts = [left]
            while self.take_sign(sign):
                parts.append(self.quotient())
            left = SetOperation(sign, tuple(as_set(listed(part)) for part in parts))
        return left

    def set_name(self) -> Node | None:
        """R, Z, N*, N_+ where only a set can stand."""
        kind, text, _ = self.token
        if not (kind in ("name", "constant") and text in ("R", "Z", "N", "Q", "C")):
            return None
        self.at += 1
        mark = self.at
        raised = self.take_sign("^", "_")
        braced = raised and self.is_open("{")
        if braced:
            self.at += 1
        if self.is_sign("×", "+", "*") and (
            raised or self.ahead().kind in ("end", "close") or self.ahead().text in ",;、|"
        ):
            plus = self.advance().text
            if braced:
                self.expect_close("}")
            return Constant({"N": "N*", "Z": "N*" if plus == "+" else "Z*"}.get(text, f"{text}+"))
        self.at = mark
        return Constant(text)

    def quotient(self) -> Node:
        """5……3, 5余3, and otherwise a ratio."""
        left = self.ratio()
        if self.is_sign("…", "余") and self.ahead().kind not in ("end", "close"):
            if self.ahead().text in (",", "、", "+", "-", "=") or not may_be_divided(left):
                return left
            while self.take_sign("…", "余"):
                pass
            return QuotientRemainder(left, self.ratio())
        return left

    def ratio(self) -> Node:
        terms = [self.expression(0)]
        while self.is_sign(":") and self.ahead().kind not in ("end", "close"):
            mark = self.at
            self.at += 1
            try:
                terms.append(self.expression(0))
            except Unreadable:
                self.at = mark
                break
        return terms[0] if len(terms) == 1 else Ratio(tuple(terms))


def _listed_groups(groups: list[list[Node]]) -> Node:
    """p=5,q=2;p=7,q=2 is a list of lists; semicolons between single things are commas."""
    if len(groups) > 1 and any(len(group) > 1 for group in groups):
        return Listing(
            tuple(group[0] if len(group) == 1 else Listing(tuple(group)) for group in groups)
        )
    items = [item for group in groups for item in group]
    return items[0] if len(items) == 1 else Listing(tuple(items))


__all__ = ["MAXIMUM_DEPTH", "Parser"]

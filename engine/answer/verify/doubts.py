"""When two sides that differ as written may still be meant rightly."""

from __future__ import annotations

from engine.answer.verify.known import Known
from engine.answer.verify.trials import differ
from engine.maths import tree
from engine.maths.tree import Node

ELEMENTARY = frozenset(["sin", "cos", "tan", "ln", "lg", "log"])


def excused(left: Node, right: Node, first: Node, second: Node, known: Known) -> bool:
    """Sides that differ as written but may be meant otherwise."""
    if (
        isinstance(left, tree.Call)
        and isinstance(right, tree.Call)
        and left.function not in ELEMENTARY
    ):
        return True  # f(-x)=f(x) is a property, not a calculation
    if known.partial and any(
        isinstance(each, tree.Call) and each.function not in ELEMENTARY
        for side in (left, right)
        for each in side.walk()
    ):
        return True
    if any(_ambiguous(each) for side in (left, right) for each in side.walk()):
        return True
    return not differ(first, second, known.limits())


def _ambiguous(node: Node) -> bool:
    """cos 2(α+β), tan 30°(x-1): how far the function reaches can't be seen."""
    if isinstance(node, tree.Multiply):
        for factor, sign, after in zip(node.factors, node.signs, node.factors[1:], strict=False):
            reaching = isinstance(factor, tree.Call) and factor.function in ELEMENTARY
            if reaching and not sign and not isinstance(after, tree.Call):
                return True
    if isinstance(node, tree.Call) and node.function in ELEMENTARY:
        argument = node.arguments[0]
        return isinstance(argument, tree.Multiply) and any(
            isinstance(factor, tree.Add) for factor in argument.factors
        )
    return False

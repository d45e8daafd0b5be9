"""From the tree to SymPy, with every expensive thing bounded before it is built."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache, reduce
from typing import Any

import sympy

from engine.maths import tree
from engine.maths.tree import Node
from engine.maths.unreadable import TooHard, Unreadable

MAXIMUM_BITS = 20_000
MAXIMUM_EXPONENT = 1_000
MAXIMUM_FACTORIAL = 500
CONSTANTS = {
    "pi": sympy.pi, "e": sympy.E, "i": sympy.I, "infinity": sympy.oo, "R": sympy.S.Reals,
    "Z": sympy.S.Integers, "N": sympy.S.Naturals0, "N*": sympy.S.Naturals, "Q": sympy.S.Rationals,
    "C": sympy.S.Complexes, "empty": sympy.S.EmptySet, "no_solution": sympy.S.EmptySet,
}  # fmt: skip
FUNCTIONS: dict[str, Callable[..., Any]] = {
    "sin": sympy.sin, "cos": sympy.cos, "tan": sympy.tan, "cot": sympy.cot, "sec": sympy.sec,
    "csc": sympy.csc, "arcsin": sympy.asin, "arccos": sympy.acos, "arctan": sympy.atan,
    "sinh": sympy.sinh, "cosh": sympy.cosh, "tanh": sympy.tanh, "ln": sympy.log,
    "exp": sympy.exp, "max": sympy.Max, "min": sympy.Min, "floor": sympy.floor,
    "ceil": sympy.ceiling, "sgn": sympy.sign, "re": sympy.re, "im": sympy.im, "arg": sympy.arg,
    "gcd": lambda *numbers: reduce(sympy.gcd, numbers),
    "lcm": lambda *numbers: reduce(sympy.lcm, numbers), "mod": sympy.Mod, "conjugate": sympy.conjugate,
}  # fmt: skip
RELATIONS = {
    "=": sympy.Eq, "≠": sympy.Ne, "<": sympy.Lt, "≤": sympy.Le, ">": sympy.Gt, "≥": sympy.Ge,
    "≈": sympy.Eq,
}  # fmt: skip


@lru_cache(maxsize=4096)
def symbol(name: str) -> sympy.Symbol:
    """The one symbol for `name` in the whole program; school letters stand for real numbers."""
    return sympy.Symbol(name, real=True)


def to_sympy(node: Node, *, evaluate: bool = True) -> Any:
    """`node` as a SymPy object: an expression, relation, set, or a `Tuple` of several.

    Decimals become exact rationals, degrees radians, letters `symbol(name)`. Sums, integrals,
    limits and derivatives stay unevaluated (`.doit()` computes them). With `evaluate` False
    sums, products and powers stay as written. Raises `TooHard` beyond the bounds and
    `Unreadable` for what has no SymPy meaning (a unit, a point's name).
    """
    try:
        with sympy.evaluate(evaluate):
            return _Builder(evaluate).build(node)
    except (ArithmeticError, AttributeError, NotImplementedError, TypeError, ValueError):
        # SymPy refuses what has no meaning (i < 2, an interval with a complex end) in many ways.
        raise Unreadable("这个式子不能直接计算") from None


class _Builder:
    def __init__(self, evaluate: bool) -> None:
        self.evaluate = evaluate

    def build(self, node: Node) -> Any:
        method = getattr(self, type(node).__name__.lower(), None)
        if method is None:
            raise Unreadable("这个式子不能直接计算")
        return method(node)

    def all(self, nodes: tuple[Node, ...]) -> list[Any]:
        return [self.build(node) for node in nodes]

    def operand(self, node: Node) -> Any:
        """What arithmetic may work with: never a set, a list or a statement."""
        built = self.build(node)
        if not isinstance(built, sympy.Expr | sympy.MatrixBase):
            raise Unreadable("这个式子不能直接计算")
        return built

    def operands(self, nodes: tuple[Node, ...]) -> list[Any]:
        return [self.operand(node) for node in nodes]

    def number(self, node: tree.Number) -> Any:
        return sympy.Rational(node.value.numerator, node.value.denominator)

    def mixed(self, node: tree.Mixed) -> Any:
        return sympy.Rational(node.whole * node.denominator + node.numerator, node.denominator)

    def percent(self, node: tree.Percent) -> Any:
        return self.build(node.body) * sympy.Rational(1, node.per)

    def name(self, node: tree.Name) -> Any:
        return symbol(str(node))

    def constant(self, node: tree.Constant) -> Any:
        if node.name == "R+":
            return sympy.Interval.open(0, sympy.oo)
        if node.name not in CONSTANTS:
            raise Unreadable("这个式子不能直接计算")
        return CONSTANTS[node.name]

    def add(self, node: tree.Add) -> Any:
        return sympy.Add(*self.operands(node.terms), evaluate=self.evaluate)

    def minus(self, node: tree.Minus) -> Any:
        return sympy.Mul(-1, self.operand(node.body), evaluate=self.evaluate)

    def negate(self, node: tree.Negate) -> Any:
        inside = self.operand(node.body)
        if inside.is_number and inside.is_Atom:
            return -inside
        return sympy.Mul(-1, inside, evaluate=self.evaluate)

    def multiply(self, node: tree.Multiply) -> Any:
        if sum(isinstance(factor, tree.Vector) for factor in node.factors) > 1:
            raise Unreadable("向量的数量积不能直接计算")
        return sympy.Mul(*self.operands(node.factors), evaluate=self.evaluate)

    def divide(self, node: tree.Divide) -> Any:
        below = self.operand(node.denominator)
        if below.is_zero:
            raise Unreadable("分母不能为0")
        above = self.operand(node.numerator)
        if above.is_Rational and below.is_Rational:
            return sympy.Rational(above, below)
        inverse = sympy.Pow(below, -1, evaluate=self.evaluate)
        return sympy.Mul(above, inverse, evaluate=self.evaluate)

    def power(self, node: tree.Power) -> Any:
        base, exponent = self.operand(node.base), self.operand(node.exponent)
        check_power(base, exponent)
        return sympy.Pow(base, exponent, evaluate=self.evaluate)

    def root(self, node: tree.Root) -> Any:
        inside = self.operand(node.body)
        if node.index is None:
            return sympy.Pow(inside, sympy.Rational(1, 2), evaluate=self.evaluate)
        index = self.build(node.index)
        if index.is_Integer and index % 2 and index > 0:
            if inside.is_negative:
                return -sympy.Pow(-inside, 1 / index)
            if not inside.is_number and not inside.is_nonnegative:
                return sympy.real_root(inside, index)
        return sympy.Pow(inside, 1 / index, evaluate=self.evaluate)

    def absolute(self, node: tree.Absolute) -> Any:
        return sympy.Abs(self.build(node.body))

    def factorial(self, node: tree.Factorial) -> Any:
        inside = self.build(node.body)
        if inside.is_number and not (inside.is_Integer and 0 <= inside <= MAXIMUM_FACTORIAL):
            raise TooHard("阶乘太大了，算不动")
        return sympy.factorial(inside)

    def call(self, node: tree.Call) -> Any:
        arguments = self.all(node.arguments)
        function, base = node.function, node.base
        if function in ("lg", "log"):
            built = sympy.Integer(10) if base is None else self.build(base)
            return sympy.log(arguments[0], built)
        if function == "det":
            return arguments[0].det()
        if function in FUNCTIONS and not node.primes:
            if any(argument.is_zero for argument in arguments) and function == "ln":
                raise Unreadable("对数的真数必须大于0")
            return FUNCTIONS[function](*arguments)
        return sympy.Function(function + "'" * node.primes, real=True)(*arguments)

    def degrees(self, node: tree.Degrees) -> Any:
        total = self.build(node.degrees)
        if node.minutes is not None:
            total += self.build(node.minutes) / 60
        if node.seconds is not None:
            total += self.build(node.seconds) / 3600
        return total * sympy.pi / 180

    def choose(self, node: tree.Choose) -> Any:
        total, taken = self.build(node.total), self.build(node.taken)
        _check_count(total, taken)
        return sympy.binomial(total, taken)

    def arrange(self, node: tree.Arrange) -> Any:
        total, taken = self.build(node.total), self.build(node.taken)
        _check_count(total, taken)
        return sympy.ff(total, taken)

    def summation(self, node: tree.Summation) -> Any:
        index = sympy.Symbol(str(node.index), integer=True)
        body = self.build(node.body).xreplace({symbol(str(node.index)): index})
        limits = (index, self.build(node.start), self.build(node.end))
        return (sympy.Product if node.product else sympy.Sum)(body, limits)

    def integral(self, node: tree.Integral) -> Any:
        variable = self.build(node.variable)
        if node.lower is None or node.upper is None:
            return sympy.Integral(self.build(node.body), variable)
        limits = (variable, self.build(node.lower), self.build(node.upper))
        return sympy.Integral(self.build(node.body), limits)

    def limit(self, node: tree.Limit) -> Any:
        variable, target = self.build(node.variable), self.build(node.target)
        return sympy.Limit(self.build(node.body), variable, target, node.side or "+-")

    def derivative(self, node: tree.Derivative) -> Any:
        body = self.build(node.body)
        if node.variable is None:
            free = sorted(body.free_symbols, key=str)
            if len(free) != 1:
                raise Unreadable("不清楚对哪个字母求导")
            return sympy.Derivative(body, (free[0], node.order))
        return sympy.Derivative(body, (self.build(node.variable), node.order))

    def vector(self, node: tree.Vector) -> Any:
        return sympy.Symbol(f"vec({node.name})")

    def matrix(self, node: tree.Matrix) -> Any:
        return sympy.Matrix([self.all(row.items) for row in node.rows])

    def relation(self, node: tree.Relation) -> Any:
        built = self.all(node.operands)
        links = []
        for left, sign, right in zip(built, node.signs, built[1:], strict=False):
            if sign in ("∈", "∉"):
                inside = sympy.Contains(left, right, evaluate=False)
                links.append(inside if sign == "∈" else sympy.Not(inside))
            elif sign in RELATIONS:
                links.append(RELATIONS[sign](left, right, evaluate=False))
            else:
                raise Unreadable("这个关系不能直接计算")
        return links[0] if len(links) == 1 else sympy.And(*links)

    def ratio(self, node: tree.Ratio) -> Any:
        terms = self.all(node.terms)
        if len(terms) == 2 and not terms[1].is_zero:
            return terms[0] / terms[1]
        return sympy.Tuple(*terms)

    def system(self, node: tree.System) -> Any:
        return sympy.Tuple(*self.all(node.rows))

    def listing(self, node: tree.Listing) -> Any:
        return sympy.Tuple(*self.all(node.items))

    def tuple(self, node: tree.Tuple) -> Any:
        return sympy.Tuple(*self.all(node.items))

    def setof(self, node: tree.SetOf) -> Any:
        return sympy.FiniteSet(*self.all(node.items))

    def interval(self, node: tree.Interval) -> Any:
        left, right = self.build(node.left), self.build(node.right)
        return sympy.Interval(left, right, not node.left_closed, not node.right_closed)

    def setoperation(self, node: tree.SetOperation) -> Any:
        sets = self.all(node.parts)
        if node.sign == "∪":
            return sympy.Union(*sets)
        if node.sign == "∩":
            return sympy.Intersection(*sets)
        return sympy.Complement(sets[0], sets[1])

    def setbuilder(self, node: tree.SetBuilder) -> Any:
        return sympy.ConditionSet(self.build(node.element), self.build(node.condition))

    def piecewise(self, node: tree.Piecewise) -> Any:
        conditions = [sympy.true if each is None else self.build(each) for each in node.conditions]
        return sympy.Piecewise(*zip(self.all(node.values), conditions, strict=True))

    def where(self, node: tree.Where) -> Any:
        return self.build(node.body)

    def _and(self, node: tree.And) -> Any:
        return sympy.And(*self.all(node.parts))

    def _or(self, node: tree.Or) -> Any:
        return sympy.Or(*self.all(node.parts))


setattr(_Builder, "and", _Builder._and)
setattr(_Builder, "or", _Builder._or)


def check_power(base: Any, exponent: Any) -> None:
    """Refuse a power whose digits or nesting could not be held."""
    if not exponent.is_number:
        if any(each.is_Pow and each.exp.is_Pow for each in sympy.preorder_traversal(exponent)):
            raise TooHard("指数太复杂了，算不动")
        return
    if exponent.is_Rational:
        size = max(abs(exponent.p), exponent.q)
        if size > MAXIMUM_EXPONENT and (base.is_number and base not in (0, 1, -1)):
            raise TooHard("指数太大了，算不动")
        if size > MAXIMUM_EXPONENT * 10:
            raise TooHard("指数太大了，算不动")
        if base.is_Rational:
            bits = max(int(base.p).bit_length(), int(base.q).bit_length())
            if bits * abs(exponent.p) > MAXIMUM_BITS:
                raise TooHard("这个幂太大了，算不动")
        elif not base.is_Atom and size > 60:
            raise TooHard("指数太大了，算不动")
    elif exponent.has(sympy.Pow) and exponent.is_number and not exponent.has(sympy.Rational(1, 2)):
        raise TooHard("指数太复杂了，算不动")


def _check_count(total: Any, taken: Any) -> None:
    for each in (total, taken):
        if each.is_number and not (each.is_Integer and 0 <= each <= MAXIMUM_EXPONENT):
            raise TooHard("组合数或排列数超出了范围")

"""From a tree to one exact quotient of polynomials: the fast way to prove two values equal.

Surds of rational numbers are split into square roots of primes, logarithms of rational numbers
into logarithms of primes, and sines of the school angles into surds; anything else that is no
arithmetic (sin x, |x|, 2^n) becomes a generator named by its own exact argument.
"""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from math import comb, factorial, gcd, isqrt, lcm, perm

from engine.maths import tree
from engine.maths.polynomial import (
    ONE,
    ZERO,
    Field,
    Polynomial,
    Rule,
    add,
    as_constant,
    constant,
    generator,
    key,
    scale,
)  # fmt: skip
from engine.maths.tree import Node
from engine.maths.unreadable import TooHard, Unreadable

Quotient = tuple[Polynomial, Polynomial]

_HALF, _R2, _R3 = Fraction(1, 2), ((("√2", 1),), Fraction(1, 2)), ((("√3", 1),), Fraction(1, 2))
_SINES: dict[Fraction, Polynomial] = {
    Fraction(0): ZERO, Fraction(1, 6): constant(_HALF), Fraction(1, 4): dict([_R2]),
    Fraction(1, 3): dict([_R3]), Fraction(1, 2): ONE,
}  # fmt: skip
_PRIMES = (2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47, 53, 59, 61, 67, 71, 73, 79)
_OTHER_PRIME_BOUND = 1000


class Exact:
    """The exact values of several trees over one common field."""

    def __init__(self) -> None:
        self.field = Field()

    def value(self, node: Node) -> Quotient:
        """`node` as (numerator, denominator). Raises `TooHard` or `Unreadable`."""
        method = getattr(self, "value_" + type(node).__name__.lower(), None)
        if method is None:
            raise Unreadable("这个式子不能直接计算")
        result: Quotient = method(node)
        return result

    # -- arithmetic of quotients ----------------------------------------------------------------

    def plus(self, left: Quotient, right: Quotient) -> Quotient:
        (a, b), (c, d) = left, right
        if b == d:
            return add(a, c), b
        times = self.field.multiply
        return add(times(a, d), times(c, b)), times(b, d)

    def times(self, left: Quotient, right: Quotient) -> Quotient:
        (a, b), (c, d) = left, right
        bottom = b if d == ONE else d if b == ONE else self.field.multiply(b, d)
        return self.field.multiply(a, c), bottom

    def inverse(self, value: Quotient) -> Quotient:
        above, below = value
        if not above:
            raise Unreadable("分母不能为0")
        number = as_constant(above)
        if number is not None:
            return scale(below, 1 / number), ONE
        return below, above

    def power(self, base: Quotient, exponent: int) -> Quotient:
        if exponent < 0:
            base, exponent = self.inverse(base), -exponent
        return self.field.power(base[0], exponent), self.field.power(base[1], exponent)

    def rational(self, value: Quotient) -> Fraction | None:
        above, below = as_constant(value[0]), as_constant(value[1])
        return above / below if above is not None and below else None

    def opaque(self, name: str, rule: Rule | None = None) -> Quotient:
        """A generator that stands for something no arithmetic reaches."""
        self.field.independent = False
        if rule is not None:
            self.field.rules.setdefault(name, rule)
        return generator(name), ONE

    def key(self, value: Quotient) -> str:
        return f"({key(value[0])})/({key(value[1])})"

    # -- nodes ----------------------------------------------------------------------------------

    def value_number(self, node: tree.Number) -> Quotient:
        return constant(node.value), ONE

    def value_mixed(self, node: tree.Mixed) -> Quotient:
        return constant(node.whole + Fraction(node.numerator, node.denominator)), ONE

    def value_percent(self, node: tree.Percent) -> Quotient:
        above, below = self.value(node.body)
        return scale(above, Fraction(1, node.per)), below

    def value_name(self, node: tree.Name) -> Quotient:
        return generator(str(node)), ONE

    def value_vector(self, node: tree.Vector) -> Quotient:
        name = node.name
        if name == "0":
            return ZERO, ONE
        if len(name) == 2 and name[0] > name[1]:  # BA is -AB
            return scale(generator(f"→{name[::-1]}"), Fraction(-1)), ONE
        return generator(f"→{name}"), ONE

    def value_figure(self, node: tree.Figure) -> Quotient:
        letters = min(node.letters, node.letters[::-1])
        return generator(f"{node.kind} {letters}"), ONE

    def value_constant(self, node: tree.Constant) -> Quotient:
        if node.name == "i":
            return generator("I"), ONE
        if node.name in ("pi", "e"):
            return generator(f"#{node.name}"), ONE
        raise Unreadable("这个式子不能直接计算")

    def value_add(self, node: tree.Add) -> Quotient:
        total: Quotient = (ZERO, ONE)
        for term in node.terms:
            total = self.plus(total, self.value(term))
        return total

    def value_minus(self, node: tree.Minus) -> Quotient:
        above, below = self.value(node.body)
        return scale(above, Fraction(-1)), below

    def value_negate(self, node: tree.Negate) -> Quotient:
        above, below = self.value(node.body)
        return scale(above, Fraction(-1)), below

    def value_multiply(self, node: tree.Multiply) -> Quotient:
        if sum(_has_vector(factor) for factor in node.factors) > 1:
            return self.inner_product(node)
        total: Quotient = (ONE, ONE)
        for factor in node.factors:
            total = self.times(total, self.value(factor))
        return total

    def inner_product(self, node: tree.Multiply) -> Quotient:
        total: Quotient = (ONE, ONE)
        for factor in node.factors:
            total = self.times(total, self.value(factor))
        self.field.independent = False
        return total

    def value_divide(self, node: tree.Divide) -> Quotient:
        return self.times(self.value(node.numerator), self.inverse(self.value(node.denominator)))

    def value_ratio(self, node: tree.Ratio) -> Quotient:
        if len(node.terms) != 2:
            raise Unreadable("连比不是一个数")
        return self.times(self.value(node.terms[0]), self.inverse(self.value(node.terms[1])))

    def value_degrees(self, node: tree.Degrees) -> Quotient:
        total = self.value(node.degrees)
        for part, size in ((node.minutes, 60), (node.seconds, 3600)):
            if part is not None:
                above, below = self.value(part)
                total = self.plus(total, (scale(above, Fraction(1, size)), below))
        return self.times(total, (scale(generator("#pi"), Fraction(1, 180)), ONE))

    def value_power(self, node: tree.Power) -> Quotient:
        base, exponent = self.value(node.base), self.value(node.exponent)
        number = self.rational(exponent)
        if number is not None:
            return self.numeric_power(base, number)
        return self.symbolic_power(base, exponent)

    def numeric_power(self, base: Quotient, exponent: Fraction) -> Quotient:
        value = self.rational(base)
        if value is not None and abs(exponent) * _bits(value) > 4000:
            raise TooHard("这个幂太大了，算不动")
        if exponent == 0:
            if value == 0:
                raise Unreadable("0的0次方没有意义")
            return ONE, ONE
        if abs(exponent.numerator) > 1000:
            raise TooHard("指数太大了，算不动")
        root = self.root(base, exponent.denominator)
        return self.power(root, exponent.numerator)

    def symbolic_power(self, base: Quotient, exponent: Quotient) -> Quotient:
        """b^(m+2n+3) as b^m (b^n)^2 b^3, so that the laws of exponents hold."""
        above, below = exponent
        divisor = as_constant(below)
        value = self.rational(base)
        if divisor is None:
            return self.opaque(f"pow[{self.key(base)};{self.key(exponent)}]")
        if value is not None and value > 0 and value not in (0, 1):
            return self._prime_powers(value, scale(above, 1 / divisor))
        total: Quotient = (ONE, ONE)
        for monomial, coefficient in above.items():
            coefficient /= divisor
            if not monomial:
                total = self.times(total, self.numeric_power(base, coefficient))
                continue
            whole = coefficient.numerator
            part: Polynomial = {monomial: Fraction(1, coefficient.denominator)}
            if abs(whole) > 100:
                raise TooHard("指数太大了，算不动")
            name = f"pow[{self.key(base)};{key(part)}]"
            rule = Rule(2, ONE) if value == -1 and coefficient.denominator == 1 else None
            total = self.times(total, self.power(self.opaque(name, rule), whole))
        return total

    def _prime_powers(self, value: Fraction, exponent: Polynomial) -> Quotient:
        total: Quotient = (ONE, ONE)
        parts = [(p, k) for p, k in _factors(value.numerator).items()]
        parts += [(p, -k) for p, k in _factors(value.denominator).items()]
        for prime, times in parts:
            for monomial, coefficient in exponent.items():
                coefficient *= times
                if not monomial:
                    total = self.times(
                        total, self.numeric_power((constant(prime), ONE), coefficient)
                    )
                    continue
                part: Polynomial = {monomial: Fraction(1, coefficient.denominator)}
                if abs(coefficient.numerator) > 100:
                    raise TooHard("指数太大了，算不动")
                kernel = self.opaque(f"pow[{prime};{key(part)}]")
                total = self.times(total, self.power(kernel, coefficient.numerator))
        return total

    def value_root(self, node: tree.Root) -> Quotient:
        index = 2
        if node.index is not None:
            given = self.rational(self.value(node.index))
            if given is None or given.denominator != 1 or not 2 <= given <= 100:
                raise Unreadable("根指数读不懂")
            index = int(given)
        return self.root(self.value(node.body), index)

    def root(self, body: Quotient, index: int) -> Quotient:
        """The principal root; for odd roots of negative numbers the real one."""
        if index == 1:
            return body
        value = self.rational(body)
        if value is not None:
            return self._numeric_root(value, index)
        above, below = body
        return self._symbolic_root(above, below, index)

    def _numeric_root(self, value: Fraction, index: int) -> Quotient:
        if value == 0:
            return ZERO, ONE
        outside: Quotient = (ONE, ONE)
        if value < 0:
            if index % 2 == 0:
                if index != 2:
                    raise Unreadable("负数没有偶次方根")
                outside = (generator("I"), ONE)
            else:
                outside = (constant(-1), ONE)
            value = -value
        whole = value.numerator * value.denominator ** (index - 1)
        if whole.bit_length() > 400:
            raise TooHard("被开方数太大了")
        outer, inner = 1, 1
        result: Polynomial = ONE
        for prime, power in _factors(whole).items():
            outer *= prime ** (power // index)
            if power % index:
                if prime > _OTHER_PRIME_BOUND**2:
                    self.field.independent = False  # it may be a product of two large primes
                if index == 2:
                    name = f"√{prime}"
                    self.field.rules.setdefault(name, Rule(2, constant(prime)))
                    result = self.field.multiply(result, generator(name))
                else:
                    inner *= prime ** (power % index)
        if inner != 1:
            self.field.independent = False
            name = f"{index}√{inner}"
            self.field.rules.setdefault(name, Rule(index, constant(inner)))
            result = self.field.multiply(result, generator(name))
        return self.times(outside, (scale(result, Fraction(outer, value.denominator)), ONE))

    def _symbolic_root(self, above: Polynomial, below: Polynomial, index: int) -> Quotient:
        if below != ONE:
            above, below = self.field.multiply(above, self.field.power(below, index - 1)), below
        content = _content(above)
        if content != 1:
            above = scale(above, 1 / content)
        kernel = self.opaque(f"{index}√[{key(above)}]", Rule(index, above))
        outside = self._numeric_root(content, index) if content != 1 else (ONE, ONE)
        return self.times(self.times(outside, kernel), self.inverse((below, ONE)))

    def value_absolute(self, node: tree.Absolute) -> Quotient:
        above, below = self.value(node.body)
        number = self.rational((above, below))
        if number is not None:
            return constant(abs(number)), ONE
        if above and sorted(above.items())[0][1] < 0:
            above = scale(above, Fraction(-1))
        return self.opaque(f"abs[{self.key((above, below))}]")

    def value_factorial(self, node: tree.Factorial) -> Quotient:
        value = self.value(node.body)
        number = self.rational(value)
        if number is None:
            return self.opaque(f"fact[{self.key(value)}]")
        if number.denominator != 1 or not 0 <= number <= 300:
            raise TooHard("阶乘太大了，算不动")
        return constant(factorial(int(number))), ONE

    def value_choose(self, node: tree.Choose) -> Quotient:
        return self._count(node.total, node.taken, "choose", comb)

    def value_arrange(self, node: tree.Arrange) -> Quotient:
        return self._count(node.total, node.taken, "arrange", perm)

    def _count(
        self, total: Node, taken: Node, name: str, count: Callable[[int, int], int]
    ) -> Quotient:
        n, k = self.value(total), self.value(taken)
        whole, part = self.rational(n), self.rational(k)
        if whole is None or part is None:
            return self.opaque(f"{name}[{self.key(n)};{self.key(k)}]")
        if whole.denominator != 1 or part.denominator != 1 or not 0 <= part <= whole <= 300:
            raise TooHard("组合数或排列数超出了范围")
        return constant(count(int(whole), int(part))), ONE

    def value_call(self, node: tree.Call) -> Quotient:
        arguments = [self.value(argument) for argument in node.arguments]
        function = node.function
        if function in ("ln", "lg", "log") and len(arguments) == 1:
            return self.logarithm(node, arguments[0])
        if function in ("sin", "cos", "tan", "cot") and len(arguments) == 1:
            found = self.school_angle(function, arguments[0])
            if found is not None:
                return found
            return self.trigonometric(function, arguments[0])
        if function == "exp":
            return self.symbolic_or_numeric_power((generator("#e"), ONE), arguments[0])
        if function in ("gcd", "lcm"):
            numbers = [self.rational(argument) for argument in arguments]
            if all(number is not None and number.denominator == 1 for number in numbers):
                whole = [number.numerator for number in numbers if number is not None]
                return constant(gcd(*whole) if function == "gcd" else lcm(*whole)), ONE
        shown = function + "'" * node.primes
        return self.opaque(f"{shown}[{';'.join(self.key(each) for each in arguments)}]")

    def symbolic_or_numeric_power(self, base: Quotient, exponent: Quotient) -> Quotient:
        number = self.rational(exponent)
        if number is not None:
            return self.numeric_power(base, number)
        return self.symbolic_power(base, exponent)

    def trigonometric(self, function: str, argument: Quotient) -> Quotient:
        """sin and cos of the argument with its sign made definite; tan as their quotient."""
        above, below = argument
        flipped = bool(above) and sorted(above.items())[0][1] < 0
        shown = self.key((scale(above, Fraction(-1)) if flipped else above, below))
        sine, cosine = f"sin[{shown}]", f"cos[{shown}]"
        self.field.rules.setdefault(
            sine, Rule(2, add(ONE, scale(generator(cosine, 2), Fraction(-1))))
        )
        one = (constant(-1 if flipped else 1), ONE)
        self.field.independent = False
        if function == "sin":
            return self.times(one, (generator(sine), ONE))
        if function == "cos":
            return generator(cosine), ONE
        if function == "tan":
            return self.times(one, (generator(sine), generator(cosine)))
        return self.times(one, (generator(cosine), generator(sine)))

    def school_angle(self, function: str, argument: Quotient) -> Quotient | None:
        above, below = argument
        if not above:
            turn = Fraction(0)
        elif len(above) == 1 and (("#pi", 1),) in above and as_constant(below) is not None:
            turn = above[(("#pi", 1),)] / (as_constant(below) or 1)
        else:
            return None
        sine, cosine = _sine(turn), _sine(turn + _HALF)
        if sine is None or cosine is None:
            return None
        for polynomial in (sine, cosine):
            for monomial in polynomial:
                for name, _ in monomial:
                    self.field.rules.setdefault(name, Rule(2, constant(int(name[1:]))))
        if function in ("sin", "cos"):
            return (sine if function == "sin" else cosine), ONE
        top, bottom = (sine, cosine) if function == "tan" else (cosine, sine)
        if not bottom:
            raise Unreadable("这个角的正切不存在")
        return self.times((top, ONE), self.inverse((bottom, ONE)))

    def logarithm(self, node: tree.Call, argument: Quotient) -> Quotient:
        if node.function == "ln":
            return self.natural(argument)
        base = (constant(10), ONE) if node.base is None else self.value(node.base)
        return self.times(self.natural(argument), self.inverse(self.natural(base)))

    def natural(self, argument: Quotient) -> Quotient:
        """ln of a quotient; rational numbers, e and roots of them are split into ln of primes."""
        above, below = argument
        if not above:
            raise Unreadable("对数的真数必须大于0")
        self.field.independent = False
        total: Polynomial = ZERO
        for side, sign in ((above, 1), (below, -1)):
            if len(side) != 1:
                return self.opaque(f"ln[{self.key(argument)}]")
            monomial, coefficient = next(iter(side.items()))
            if coefficient < 0:
                return self.opaque(f"ln[{self.key(argument)}]")
            for number, way in ((coefficient.numerator, sign), (coefficient.denominator, -sign)):
                for prime, times in _factors(number).items():
                    total = add(total, scale(generator(f"ln{prime}"), Fraction(times * way)))
            for name, power in monomial:
                share = self._log_of_generator(name)
                if share is None:
                    return self.opaque(f"ln[{self.key(argument)}]")
                total = add(total, scale(share, Fraction(power * sign)))
        return total, ONE

    def _log_of_generator(self, name: str) -> Polynomial | None:
        if name == "#e":
            return ONE
        if name.startswith("√"):
            return scale(generator(f"ln{name[1:]}"), _HALF)
        return None


def _has_vector(node: Node) -> bool:
    return any(isinstance(each, tree.Vector) for each in node.walk())


def _bits(value: Fraction) -> int:
    return max(value.numerator.bit_length(), value.denominator.bit_length())


def _content(polynomial: Polynomial) -> Fraction:
    """The positive rational content, so that √(4x+8) and 2√(x+2) share one generator."""
    top, bottom = 0, 1
    for coefficient in polynomial.values():
        top = gcd(top, abs(coefficient.numerator))
        bottom = lcm(bottom, coefficient.denominator)
    return Fraction(top, bottom) if top else Fraction(1)


def _factors(number: int) -> dict[int, int]:
    """Prime factors; a large cofactor without small ones counts as one "prime"."""
    number = abs(number)
    found: dict[int, int] = {}
    divisor = 2
    while divisor * divisor <= number and divisor <= _OTHER_PRIME_BOUND:
        while number % divisor == 0:
            found[divisor] = found.get(divisor, 0) + 1
            number //= divisor
        divisor += 1 if divisor == 2 else 2
    if number > 1:
        root = isqrt(number)
        if root * root == number:
            found[root] = found.get(root, 0) + 2
        else:
            found[number] = found.get(number, 0) + 1
    return found


def _sine(turn: Fraction) -> Polynomial | None:
    """sin(turn·π) for the school angles."""
    turn %= 2
    if turn >= 1:
        value = _sine(turn - 1)
        return None if value is None else scale(value, Fraction(-1))
    return _SINES.get(min(turn, 1 - turn))

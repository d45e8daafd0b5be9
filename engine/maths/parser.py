"""The grammar: an operator-precedence parser over tokens, bounded in depth."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction

from engine.maths.tokens import Token
from engine.maths.tree import (
    Absolute,
    Add,
    And,
    Call,
    Complement,
    Compound,
    Constant,
    Degrees,
    Divide,
    Factorial,
    Interval,
    Listing,
    Minus,
    Mixed,
    Multiply,
    Name,
    Negate,
    Node,
    Number,
    Or,
    Percent,
    PlusMinus,
    Power,
    Quantity,
    QuotientRemainder,
    Ratio,
    Relation,
    Root,
    SetBuilder,
    SetOf,
    SetOperation,
    Tuple,
    Where,
)  # fmt: skip
from engine.maths.unreadable import Unreadable

MAXIMUM_DEPTH = 60
RELATIONS = frozenset("=≠<≤>≥≈≡∈∉⊂⊆⊃⊇∥⊥≅∽→⇒⇔⊄")
OPENING_SIGNS = frozenset("+-±∓√∛∠△∁⊙∞|‖")
FUNCTION_LETTERS = frozenset("f g F G P E D".split()) | {"varphi", "phi"}
SOMETIMES_FUNCTIONS = frozenset("h H S T u v y d N".split())
DEGREE_UNITS = frozenset(("度", "°"))
MONEY = frozenset(("元", "角", "块", "毛", "元钱"))
PAIRS = {"(": ")", "[": "]", "{": "}", "\\{": "\\}", "⌊": "⌋", "⌈": "⌉"}

Prefix = Callable[["Parser", str], Node]
COMMANDS: dict[str, Prefix] = {}
"""How each LaTeX construct is read; `constructs` fills the table."""


def construct(*names: str) -> Callable[[Prefix], Prefix]:
    """Register a reader for commands."""

    def register(function: Prefix) -> Prefix:
        COMMANDS.update(dict.fromkeys(names, function))
        return function

    return register


class Parser:
    """One reading of one list of tokens."""

    def __init__(self, tokens: list[Token]) -> None:
        self.tokens = tokens
        self.at = 0
        self.depth = 0
        self.bars = 0
        self.before_bar = False
        """Whether the next | would part a set's element from its condition."""
        self.bound_i = 0
        """How many sums around us use the letter i as an index."""

    # -- tokens ---------------------------------------------------------------------------------

    @property
    def token(self) -> Token:
        return self.tokens[self.at]

    def ahead(self, offset: int = 1) -> Token:
        return self.tokens[min(self.at + offset, len(self.tokens) - 1)]

    def advance(self) -> Token:
        token = self.tokens[self.at]
        if token.kind != "end":
            self.at += 1
        return token

    def is_sign(self, *texts: str) -> bool:
        return self.token.kind == "sign" and self.token.text in texts

    def take_sign(self, *texts: str) -> bool:
        if self.is_sign(*texts):
            self.at += 1
            return True
        return False

    def is_open(self, text: str) -> bool:
        return self.token.kind == "open" and self.token.text == text

    def take_close(self, text: str) -> bool:
        if self.token.kind == "close" and self.token.text == text:
            self.at += 1
            return True
        return False

    def expect_close(self, text: str) -> None:
        if not self.take_close(text):
            raise Unreadable("括号没有配对")

    def deeper(self) -> None:
        self.depth += 1
        if self.depth > MAXIMUM_DEPTH:
            raise Unreadable("式子嵌套得太深了")

    # -- statements -----------------------------------------------------------------------------

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
        while self.is_sign(",", ";", "、", "newrow", ":"):
            following = self.ahead()
            if following.kind in ("end", "close") or following.text in (",", ";", "或", "且"):
                self.at += 1
                if following.text in (",", ";"):
                    continue
                break
            self.at += 1
            items.append(self.conjunction())
        return items[0] if len(items) == 1 else Listing(tuple(items))

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
            operands.append(_as_set(right) if sign in "∈∉⊂⊆" else right)
        node = first if not signs else Relation(tuple(operands), tuple(signs))
        if self.is_open("(") and self.condition_follows():
            self.at += 1
            condition = self.statement()
            self.expect_close(")")
            node = Where(node, condition)
        return node

    def condition_follows(self) -> bool:
        """Whether the bracket here holds a relation, as in y=2x (x>0)."""
        depth = 0
        for place in range(self.at, len(self.tokens)):
            kind, text, _ = self.tokens[place]
            depth += (kind == "open") - (kind == "close")
            if depth == 0:
                return False
            if depth == 1 and kind == "sign" and text in RELATIONS:
                return True
        return False

    def set_operation(self, expecting_set: bool = False) -> Node:
        left = self.set_name() if expecting_set else None
        left = left or self.quotient()
        while self.is_sign("∪", "∩", "\\"):
            sign = self.token.text
            parts = [left]
            while self.take_sign(sign):
                parts.append(self.quotient())
            left = SetOperation(sign, tuple(_as_set(part) for part in parts))
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
            raised or self.ahead().kind in ("end", "close") or self.ahead().text in ",;、"
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
            if self.ahead().text in (",", "、", "+", "-", "=") or not _may_be_divided(left):
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

    # -- expressions ----------------------------------------------------------------------------

    def expression(self, power: int) -> Node:
        """An expression whose operators all bind tighter than `power`.

        Powers: sum 10, product 20, unit 25, juxtaposition 30, sign 32, exponent 50.
        """
        self.deeper()
        left = self.prefix()
        chain = 0
        while True:
            following = self.infix(left, power)
            if following is None:
                break
            left = following
            chain += 1
            if chain > 4 * MAXIMUM_DEPTH:
                raise Unreadable("式子太长了")
        self.depth -= 1
        return left

    def infix(self, left: Node, power: int) -> Node | None:
        kind, text, _ = self.token
        if kind == "sign":
            if text in ("+", "-", "±", "∓"):
                return self.sum(left) if power < 10 else None
            if text in ("×", "·", "÷", "/"):
                return self.product(left) if power < 20 else None
            if text == "^":
                return self.raise_to(left) if power < 50 else None
            if text == "_":
                return self.below(left)
            if text == "…" and power >= 30:
                return None
            if text == "分之":
                self.at += 1
                return self.part_of(left)
            return self.postfix(left, text)
        if kind == "unit":
            return self.quantity(left) if power < 25 else None
        if kind == "open" and text == "{" and self.ahead().kind == "close":
            self.at += 2
            return left
        if power < 30 and self.operand_follows():
            return self.juxtaposed(left)
        return None

    def postfix(self, left: Node, text: str) -> Node | None:
        if text == "!":
            self.at += 1
            return Factorial(left)
        if text in ("%", "‰"):
            self.at += 1
            return Percent(left, 100 if text == "%" else 1000)
        if text == "°":
            self.at += 1
            return self.degrees(left)
        if text == "'" and isinstance(left, Name | Call):
            self.at += 1
            return _dashed(left)
        if text == "又":
            self.at += 1
            return self.mixed(left)
        if text in "∠△⊙√∛∁" and self.operand_follows():
            return self.juxtaposed(left)
        if text == "|" and self.ahead() == Token("sign", "_"):
            self.at += 2
            return Where(left, self.script())
        if text == "|" and not self.bars and not self.before_bar and self.bar_closes():
            return self.juxtaposed(left)
        if (
            text == "…"
            and self.ahead().kind not in ("end", "close", "sign")
            and not _may_be_divided(left)
        ):
            return self.juxtaposed(left)
        return None

    def bar_closes(self) -> bool:
        return any(
            token.kind == "sign" and token.text == "|" for token in self.tokens[self.at + 1 :]
        ) and self.ahead().kind in ("name", "number", "open", "function", "command")

    def sum(self, left: Node) -> Node:
        terms = (
            list(left.terms) if isinstance(left, Add) and self.at and not self.closed() else [left]
        )
        while self.is_sign("+", "-", "±", "∓"):
            sign = self.advance().text
            term = self.expression(10)
            if sign == "-":
                term = Minus(term)
            elif sign != "+":
                term = PlusMinus(term, sign == "∓")
            terms.append(term)
        return Add(tuple(terms))

    def closed(self) -> bool:
        """Whether the operand just read ended with a bracket, so that it stays a unit."""
        return self.tokens[self.at - 1].kind == "close"

    def product(self, left: Node) -> Node:
        factors, signs = [left], list[str]()
        while self.is_sign("×", "·", "÷", "/"):
            sign = self.advance().text
            right = self.factor(31 if sign == "/" else 20)
            if sign in "÷/":
                above = _product(factors, signs)
                factors, signs = [Divide(above, right, sign)], []
                if sign == "/":
                    break
            else:
                factors.append(right)
                signs.append(sign)
        return _product(factors, signs)

    def factor(self, power: int) -> Node:
        """A later factor; its own minus sign reaches no further than the factor."""
        if self.take_sign("-"):
            return Negate(self.expression(power))
        return self.expression(power)

    def juxtaposed(self, left: Node) -> Node:
        if isinstance(left, Number) and self.token.text == "frac" and left.is_integer:
            mark = self.at
            fraction = self.expression(30)
            if (
                isinstance(fraction, Divide)
                and isinstance(fraction.numerator, Number)
                and isinstance(fraction.denominator, Number)
                and fraction.numerator.is_integer
                and fraction.denominator.is_integer
                and fraction.numerator.value < fraction.denominator.value
            ):
                return Mixed(
                    int(left.value), int(fraction.numerator.value), int(fraction.denominator.value)
                )
            self.at = mark
        if isinstance(left, Number) and self.token.kind == "number":
            return self.spaced_fraction(left)
        right = self.expression(30)
        if isinstance(left, Multiply) and left.signs[-1] == "" and not self.bracket_before(left):
            return Multiply((*left.factors, right), (*left.signs, ""))
        return Multiply((left, right), ("",))

    def bracket_before(self, left: Node) -> bool:
        return False

    def spaced_fraction(self, left: Number) -> Node:
        """1 1/2"""
        if (
            left.is_integer
            and self.token.gap
            and self.token.text.isdigit()
            and self.ahead() == Token("sign", "/")
            and self.ahead(2).kind == "number"
            and self.ahead(2).text.isdigit()
        ):
            above, below = int(self.token.text), int(self.ahead(2).text)
            if above < below:
                self.at += 3
                return Mixed(int(left.value), above, below)
        raise Unreadable("两个数之间缺少运算符号")

    def raise_to(self, left: Node) -> Node:
        self.at += 1
        if self.is_sign("°"):
            return left
        if self.is_open("{"):
            inside = self.ahead()
            if inside.kind == "sign" and inside.text in ("°", "'"):
                self.at += 1
                node = left
                if self.is_sign("'") and isinstance(left, Name):
                    while self.take_sign("'"):
                        node = _dashed(node)
                    self.expect_close("}")
                    return self.called_if_name(node)
                if self.is_sign("°") and self.ahead().text == "}":
                    self.at += 2
                    return self.degrees(left)
                while self.is_sign("°", "'"):
                    text = self.token.text
                    following = self.postfix(node, text)
                    if following is None:
                        raise Unreadable("上标读不懂")
                    node = following
                self.expect_close("}")
                return node
            self.at += 1
            if self.is_sign("×", "+", "-") and self.ahead().kind == "close":
                mark = self.advance().text.replace("×", "*")
                self.at += 1
                if not isinstance(left, Name | Constant):
                    raise Unreadable("上标读不懂")
                return Name(f"{left.name}{mark}", left.subscript if isinstance(left, Name) else "")
            exponent = self.statement()
            self.expect_close("}")
        elif self.is_sign("'"):
            self.at += 1
            return self.called_if_name(_dashed(left))
        elif self.token.kind == "number" and len(self.token.text) > 1 and self.latex_exponent():
            exponent = self.first_digit()
        elif self.is_sign("-", "+"):
            negative = self.advance().text == "-"
            exponent = self.expression(49)
            exponent = Negate(exponent) if negative else exponent
        else:
            exponent = self.expression(49)
        if isinstance(left, Name) and left.subscript and left.name in ("C", "A", "P"):
            from engine.maths.constructs import counted

            found = counted(left, exponent)
            if found is not None:
                return found
        if isinstance(left, Name) and left.name in FUNCTION_LETTERS and self.is_open("("):
            called = self.function_letter(left)
            if isinstance(called, Call):
                if exponent == Negate(number("1")):
                    return Call(called.function + "^{-1}", called.arguments)
                return Power(called, exponent)
        return Power(left, exponent)

    def called_if_name(self, node: Node) -> Node:
        if isinstance(node, Name) and self.is_open("("):
            return self.function_letter(node)
        return node

    def latex_exponent(self) -> bool:
        return False

    def first_digit(self) -> Node:
        digits = self.token.text
        self.tokens[self.at] = Token("number", digits[1:])
        return number(digits[0])

    def below(self, left: Node) -> Node:
        self.at += 1
        if isinstance(left, Call) and left.function in FUNCTION_LETTERS | SOMETIMES_FUNCTIONS:
            return Call(f"{left.function}_{self.subscript()}", left.arguments)
        if not isinstance(left, Name | Constant):
            raise Unreadable("下标的位置不对")
        base = left if isinstance(left, Name) else Name(left.name)
        subscript = self.subscript()
        return Name(base.name, (base.subscript + "," if base.subscript else "") + subscript)

    def subscript(self) -> str:
        """What stands in a subscript, as plain text."""
        if not self.is_open("{"):
            return self.advance().text
        pieces, depth = [], 0
        while self.token.kind != "end":
            kind, text, _ = self.advance()
            depth += (kind == "open") - (kind == "close")
            if depth == 0:
                break
            if not (kind == "open" and depth == 1):
                pieces.append({"function": text}.get(kind, text))
        return "".join(pieces)

    def part_of(self, denominator: Node) -> Node:
        """三分之一: the denominator was said first."""
        if isinstance(denominator, Mixed):
            raise Unreadable("分数读不懂")
        whole: Number | None = None
        numerator = self.expression(30)
        del whole
        return Divide(numerator, denominator, "frac")

    def mixed(self, left: Node) -> Node:
        fraction = self.expression(19)
        if (
            isinstance(left, Number)
            and isinstance(fraction, Divide)
            and isinstance(fraction.numerator, Number)
            and isinstance(fraction.denominator, Number)
        ):
            return Mixed(
                int(left.value), int(fraction.numerator.value), int(fraction.denominator.value)
            )
        raise Unreadable("带分数读不懂")

    def degrees(self, left: Node) -> Node:
        minutes = seconds = None
        if self.token.kind == "number" and self.ahead().text == "'":
            minutes = number(self.advance().text)
            self.at += 1
            if self.is_sign("'") and not self.token.gap:
                self.at += 1
                return Degrees(left, None, minutes)
            if self.token.kind == "number" and self.ahead().text in ("'", '"'):
                seconds = number(self.advance().text)
                self.at += 1
                self.take_sign("'")
        return Degrees(left, minutes, seconds)

    def quantity(self, left: Node) -> Node:
        unit = self.advance().text
        if unit == "度" or unit == "°":
            return self.degrees_in_words(left)
        node = Quantity(left, unit)
        parts = [node]
        while self.token.kind == "number" and self.ahead().kind == "unit":
            parts.append(Quantity(number(self.advance().text), self.advance().text))
        return node if len(parts) == 1 else Compound(tuple(parts))

    def degrees_in_words(self, left: Node) -> Node:
        minutes = seconds = None
        if self.token.kind == "number" and self.ahead().text in ("分", "'"):
            minutes = number(self.advance().text)
            self.at += 1
            if self.token.kind == "number" and self.ahead().text in ("秒", "'"):
                seconds = number(self.advance().text)
                self.at += 1
        return Degrees(left, minutes, seconds)

    # -- operands -------------------------------------------------------------------------------

    def operand_follows(self) -> bool:
        kind, text, _gap = self.token
        if kind == "open":
            return not (text == "(" and self.condition_follows())
        if kind in ("name", "function", "constant", "number"):
            return True
        if kind == "command":
            return not text.startswith("end") and text not in ("hline",)
        return bool(kind == "sign" and text in "√∛∠△")

    def prefix(self) -> Node:
        kind, text, _ = self.advance()
        if kind == "number":
            return number(text)
        if kind == "name":
            return self.letter(text)
        if kind == "constant":
            return Constant(text)
        if kind == "function":
            return self.call(text)
        if kind == "open":
            return self.bracket(text)
        if kind == "command":
            reader = COMMANDS.get(text.partition(" ")[0])
            if reader is None:
                raise Unreadable("不认识的记号“{words}”", words="\\" + text)
            return reader(self, text)
        if kind == "sign":
            return self.opening_sign(text)
        raise Unreadable("式子没有写完整")

    def opening_sign(self, text: str) -> Node:
        if text == "-":
            return Negate(self.expression(10))
        if text == "+":
            return self.expression(10)
        if text in "±∓":
            return PlusMinus(self.expression(10), text == "∓")
        if text == "∞":
            return Constant("infinity")
        if text == "<":
            return self.angle_between()
        if text == "…":
            while self.take_sign("…"):
                pass
            return Constant("dots")
        if text in "√∛":
            body = self.expression(40) if not self.is_open("{") else self.prefix()
            return Root(body, None if text == "√" else number("3"))
        if text in "|‖":
            return self.absolute(text)
        if text in ("percent of", "permille of"):
            return Percent(self.expression(40), 100 if text == "percent of" else 1000)
        if text == "∁":
            return self.complement()
        if text in "∠△⊙":
            from engine.maths.constructs import figure

            return figure(self, text)
        raise Unreadable("“{words}”的位置不对", words=text)

    def angle_between(self) -> Node:
        """<a, b> of two vectors"""
        first = self.expression(0)
        if self.take_sign(","):
            second = self.expression(0)
            if self.take_sign(">"):
                return Call("angle", (first, second))
        raise Unreadable("“{words}”的位置不对", words="<")

    def complement(self) -> Node:
        universe: Node | None = None
        if self.take_sign("_"):
            universe = Name(self.subscript())
        return Complement(universe, self.expression(30))

    def absolute(self, bar: str) -> Node:
        self.bars += 1
        body = self.statement()
        self.bars -= 1
        if not self.take_sign(bar):
            raise Unreadable("绝对值符号没有配对")
        return Absolute(body)

    def letter(self, text: str) -> Node:
        if text == "e" and not self.is_sign("_", "'"):
            return Constant("e")
        if text == "i" and not self.bound_i and not self.is_sign("_", "'"):
            return Constant("i")
        name: Node = Name(text)
        while self.is_sign("_", "'"):
            name = self.below(name) if self.is_sign("_") else self.dash(name)
        if self.is_open("(") and isinstance(name, Name):
            return self.function_letter(name)
        if isinstance(name, Name) and name.name.isupper() and len(name.name.rstrip("'")) == 1:
            return self.capitals(name)
        return name

    def dash(self, name: Node) -> Node:
        self.at += 1
        return _dashed(name)

    def capitals(self, first: Name) -> Node:
        return first

    def function_letter(self, name: Name) -> Node:
        """f(x), P(A|B), a named point A(1,2), or a product k(x+1)."""
        plain = name.name.rstrip("'")
        primes = len(name.name) - len(plain)
        mark = self.at
        if self.condition_follows() and plain not in ("P", "E", "D"):
            return name
        always = plain in FUNCTION_LETTERS or primes > 0
        if not (always or plain in SOMETIMES_FUNCTIONS or plain.isupper()):
            return name
        self.at += 1
        depth_before = self.depth
        try:
            inside = self.arguments()
            self.expect_close(")")
        except Unreadable:
            self.depth = depth_before
            self.at = mark
            return name
        point = len(inside) > 1 and plain.isupper()
        simple = len(inside) == 1 and isinstance(inside[0], Name | Number | Negate | Constant)
        if always or point or (simple and plain in SOMETIMES_FUNCTIONS):
            shown = str(Name(plain, name.subscript))
            return Call(shown, inside, primes=primes)
        self.at = mark
        return name

    def arguments(self) -> tuple[Node, ...]:
        bars, self.bars = self.bars, 0
        items = [self.argument()]
        while self.take_sign(",", ";"):
            items.append(self.argument())
        self.bars = bars
        return tuple(items)

    def argument(self) -> Node:
        node = self.conjunction()
        if self.take_sign("|"):
            return Relation((node, self.conjunction()), ("|",))
        return node

    def call(self, function: str) -> Node:
        """A named function, its base, the exponent before its argument, and the argument."""
        base: Node | None = None
        exponent: Node | None = None
        while self.is_sign("_", "^"):
            if self.token.text == "_":
                self.at += 1
                base = self.script()
            else:
                self.at += 1
                exponent = self.script()
        if (
            function == "log"
            and base is None
            and self.token.kind == "number"
            and not self.token.gap
        ) and (self.ahead().kind in ("open",) or self.ahead().gap):
            base = number(self.advance().text)
        if self.is_open("(") or (self.is_open("\\{") and function in ("max", "min")):
            close = PAIRS[self.advance().text]
            arguments = self.arguments()
            self.expect_close(close)
        elif self.is_open("{") and self.ahead().kind != "end":
            arguments = self.braced_arguments()
        else:
            arguments = (self.bare_argument(),)
        node: Node = Call(function, arguments, base)
        return node if exponent is None else Power(node, exponent)

    def braced_arguments(self) -> tuple[Node, ...]:
        self.at += 1
        arguments = self.arguments()
        self.expect_close("}")
        return arguments

    def script(self) -> Node:
        """One subscript or superscript: a group, or a single token."""
        self.deeper()
        if self.is_open("{"):
            self.at += 1
            node = self.statement()
            self.expect_close("}")
        elif self.is_sign("-"):
            self.at += 1
            node = Negate(self.prefix())
        else:
            node = self.prefix()
        self.depth -= 1
        return node

    def bare_argument(self) -> Node:
        """What sin, ln and so on act on without brackets: juxtaposed factors, no further function."""
        self.deeper()
        negative = self.take_sign("-")
        factors = [self.expression(30)]
        while self.operand_follows() and self.token.kind not in ("function", "open"):
            factors.append(self.expression(30))
        node = _product(factors, [""] * (len(factors) - 1))
        if self.is_sign("/") and self.ahead().kind == "number" and _is_multiple_of_pi(node):
            self.at += 1
            node = Divide(node, number(self.advance().text), "/")
        self.depth -= 1
        return Negate(node) if negative else node

    def bracket(self, opening: str) -> Node:
        if opening in ("{", "\\{"):
            return self.braces(opening)
        if opening in "⌊⌈":
            node = Call("floor" if opening == "⌊" else "ceil", (self.statement(),))
            self.expect_close(PAIRS[opening])
            return node
        if opening == "(" and self.take_close(")"):
            return Constant("blank")
        bars, self.bars = self.bars, 0
        outer, self.before_bar = self.before_bar, False
        inside = self.statement()
        self.bars, self.before_bar = bars, outer
        closing = self.advance()
        if closing.kind != "close" or closing.text not in ")]":
            raise Unreadable("括号没有配对")
        square = opening == "[" or closing.text == "]"
        if not isinstance(inside, Listing):
            if (opening == "[" and closing.text == "]") or not square:
                return inside
            raise Unreadable("括号没有配对")
        items = inside.items
        infinite = any(_is_infinite(item) for item in items)
        if len(items) == 2 and (square or infinite):
            return Interval(items[0], items[1], opening == "[", closing.text == "]")
        if square and not (opening == "[" and closing.text == "]"):
            raise Unreadable("括号没有配对")
        return Tuple(items)

    def braces(self, opening: str) -> Node:
        closing = PAIRS[opening]
        is_set = opening == "\\{"
        if is_set and self.token.kind == "command" and self.token.text.startswith("begin"):
            node = self.prefix()
            self.take_close(closing)
            return node
        if self.take_close(closing):
            return SetOf(())
        bars, self.bars = self.bars, 0
        outer, self.before_bar = self.before_bar, True
        inside = self.statement()
        self.before_bar = outer
        if self.is_sign("|", ":"):
            self.at += 1
            condition = self.statement()
            self.bars = bars
            self.expect_close(closing)
            return SetBuilder(inside, condition)
        self.bars = bars
        if not self.take_close(closing):
            raise Unreadable("括号没有配对")
        if isinstance(inside, Listing):
            return SetOf(inside.items)
        return SetOf((inside,)) if is_set else inside


def number(text: str) -> Number:
    """A number from its digits, which may end with 万, 亿 or a recurring block "(3)"."""
    scale, digits = 1, text
    while digits[-1:] in ("万", "亿"):
        scale *= 10**4 if digits[-1] == "万" else 10**8
        digits = digits[:-1]
    plain, bracket, block = digits.partition("(")
    whole, _, decimals = plain.partition(".")
    value = Fraction(int((whole or "0") + decimals), 10 ** len(decimals))
    if bracket:
        block = block.rstrip(")")
        value += Fraction(int(block), (10 ** len(block) - 1) * 10 ** len(decimals))
    return Number(value * scale, text)


def _product(factors: list[Node], signs: list[str]) -> Node:
    if len(factors) == 1:
        return factors[0]
    first = factors[0]
    if isinstance(first, Multiply) and signs[0]:
        return Multiply((*first.factors, *factors[1:]), (*first.signs, *signs))
    return Multiply(tuple(factors), tuple(signs))


def _dashed(left: Node) -> Node:
    if isinstance(left, Call):
        return Call(left.function, left.arguments, left.base, left.primes + 1)
    if isinstance(left, Name):
        return Name(left.name + "'", left.subscript)
    from engine.maths.tree import Derivative

    return Derivative(left)


def _may_be_divided(node: Node) -> bool:
    """Whether dots after this can set off a remainder."""
    return (
        isinstance(node, Number | Negate | Quantity)
        or (isinstance(node, Name) and not node.subscript)
        or (isinstance(node, Divide) and node.sign == "÷")
    )


def _is_infinite(node: Node) -> bool:
    while isinstance(node, Negate):
        node = node.body
    return node == Constant("infinity")


def _is_multiple_of_pi(node: Node) -> bool:
    if isinstance(node, Multiply):
        return node.factors[-1] == Constant("pi")
    return node == Constant("pi")


def _as_set(node: Node) -> Node:
    """A pair where a set must stand is an open interval."""
    if isinstance(node, Tuple) and len(node.items) == 2:
        return Interval(node.items[0], node.items[1], False, False)
    if isinstance(node, Name) and node.name in ("R", "Z", "N", "Q") and not node.subscript:
        return Constant(node.name)
    return node


__all__ = ["MAXIMUM_DEPTH", "Parser", "construct", "number"]

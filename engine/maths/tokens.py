"""From characters to tokens: one pass over a bounded text, whatever notation it is in."""

from fractions import Fraction
from typing import NamedTuple

from engine.maths import alphabet
from engine.maths.chinese_numbers import CHARACTERS as CHINESE_DIGITS
from engine.maths.chinese_numbers import chinese_number
from engine.maths.units import ALL_UNITS, AMBIGUOUS_LETTERS, find_unit
from engine.maths.unreadable import Unreadable

MAXIMUM_LENGTH = 2000
MAXIMUM_DIGITS = 200
LETTERS = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ")
ARABIC = frozenset("0123456789")
SIGNS = frozenset("+-*/×÷·=<>≤≥≠≈≡∈∉⊂⊆⊃⊇∪∩|‖^_!%‰°'±∓√∛:,;、∥⊥≅∽→⇒⇔∠△∁…&\\⊙⊄∀∃¬∂\"")
OPEN, CLOSE = frozenset("([{⌊⌈"), frozenset(")]}⌋⌉")
CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"
SET_LETTERS = {"ℝ": "R", "ℤ": "Z", "ℕ": "N", "ℚ": "Q", "ℂ": "C"}


class Token(NamedTuple):
    """`kind`: number, name, function, command, sign, open, close, unit, constant, words, end."""

    kind: str
    text: str
    gap: bool = False
    """Whether white space stood before it."""


_CHINESE_WORDS = {**alphabet.WORDS}
_LONGEST_WORD = max(map(len, (*_CHINESE_WORDS, *alphabet.PHRASES)))
_LONGEST_UNIT = max(map(len, ALL_UNITS))


def tokenize(text: str, *, letters_as_units: bool = False) -> list[Token]:
    """The tokens of `text`, ending with one of kind "end". Raises `Unreadable`."""
    if len(text) > MAXIMUM_LENGTH:
        raise Unreadable("这段文字太长了，最多{most}个字符", most=MAXIMUM_LENGTH)
    return _Tokenizer(text, letters_as_units).run()


def normal_characters(text: str) -> str:
    """`text` with full-width and look-alike characters as the plain ones."""
    if "~" in text:
        text = text.replace("~", " " if "\\" in text else "∽")
    if text.isascii():
        return text
    pieces = []
    for character in text:
        plain = alphabet.FULL_WIDTH.get(character)
        if plain is None:
            code = ord(character)
            plain = _mathematical_letter(code) if 0x1D400 <= code <= 0x1D7FF else character
        pieces.append(plain)
    return "".join(pieces)


def _mathematical_letter(code: int) -> str:
    import unicodedata

    return unicodedata.normalize("NFKC", chr(code))


class _Tokenizer:
    def __init__(self, text: str, letters_as_units: bool) -> None:
        self.text = normal_characters(text)
        self.end = len(self.text)
        self.at = 0
        self.tokens: list[Token] = []
        self.gap = False
        self.brackets = 0
        self.letters_as_units = letters_as_units

    def run(self) -> list[Token]:
        while self.at < self.end:
            self.step()
        self.add("end", "")
        return self.tokens

    def add(self, kind: str, text: str) -> None:
        self.tokens.append(Token(kind, text, self.gap))
        self.gap = False

    def peek(self, offset: int = 0) -> str:
        return self.text[self.at + offset] if self.at + offset < self.end else ""

    def after_operand(self) -> bool:
        if not self.tokens:
            return False
        kind, text, _ = self.tokens[-1]
        return kind in ("number", "name", "close", "constant", "unit") or text in "%°'!"

    def step(self) -> None:
        character = self.text[self.at]
        if character in ARABIC or (character == "." and self.peek(1) in ARABIC and self.peek(1)):
            self.number()
        elif character in LETTERS:
            self.letters()
        elif character == "\\":
            self.command()
        elif character.isspace() or character == "$":
            self.at += 1
            self.gap = True
        elif character in OPEN or character in CLOSE:
            self.brackets += 1 if character in OPEN else -1
            self.at += 1
            self.add("open" if character in OPEN else "close", character)
        elif character in SIGNS:
            self.sign(character)
        else:
            self.other(character)

    def sign(self, character: str) -> None:
        two = self.text[self.at : self.at + 2]
        if two == "//" or self.text.startswith("/ /", self.at):
            self.at += 2 if two == "//" else 3
            self.add("sign", "∥")
            return
        pairs = {"<=": "≤", ">=": "≥", "!=": "≠", "=<": "≤", "=>": "⇒", "->": "→", "==": "=",
                 "<>": "≠", "**": "^", "+-": "±", "~=": "≈"}  # fmt: skip
        if two == "+-" and not (self.peek(2) in ARABIC and not self.after_operand()):
            self.at += 1
            self.add("sign", "+")
        elif two in pairs:
            self.at += 2
            self.add("sign", pairs[two])
        elif character == "…":
            while self.peek() == "…":
                self.at += 1
            self.add("sign", "…")
        else:
            self.at += 1
            self.add("sign", "×" if character == "*" else character)

    def number(self) -> None:
        start = self.at
        digits = self.digits()
        if self.brackets == 0 and 0 < len(digits) <= 3 and self.text[start] != "0":
            digits += self.grouped()
        written = digits
        repeating = ""
        if self.peek() == "." and self.peek(1) != ".":
            following = self.peek(1)
            if following in ARABIC and following:
                self.at += 1
                written, repeating = self.fraction_digits(digits)
            elif following == "\\" or (following == "(" and self.peek(2) in ARABIC):
                mark = self.at
                self.at += 1
                written, repeating = self.fraction_digits(digits)
                if written.endswith(".") and not repeating:
                    self.at = mark
                    written = digits
            elif not self.text[self.at + 1 :].strip() or following.isspace():
                self.at += 1
        if len(written) + len(repeating) > MAXIMUM_DIGITS:
            raise Unreadable("数字太长了，最多{most}位", most=MAXIMUM_DIGITS)
        if repeating:
            written += f"({repeating})"
        elif (self.peek() == "…" and "." in written) or self.text.startswith("...", self.at):
            written = self.dotted(written)
        if self.peek() in ("万", "亿") and self.peek() and not repeating:
            while self.peek() in ("万", "亿") and self.peek():
                written += self.peek()
                self.at += 1
        if self.peek() in ("E", "e") and self.exponent_follows():
            self.add("number", written or "0")
            self.scientific()
            return
        self.add("number", "0" + written if written.startswith(".") else written)

    def digits(self) -> str:
        start = self.at
        while self.peek() in ARABIC and self.peek():
            self.at += 1
            if self.peek() == "\u0307":
                break
        return self.text[start : self.at]

    def grouped(self) -> str:
        """Thousands set off by commas or spaces, as in 12,345 and 12 345."""
        found = ""
        for separator in (",", "{,}", " ", "\\,", "\\ "):
            at, group = self.at, ""
            while self.text.startswith(separator, at):
                piece = self.text[at + len(separator) : at + len(separator) + 3]
                if len(piece) < 3 or not piece.isdigit() or not piece.isascii():
                    break
                after = at + len(separator) + 3
                if after < self.end and self.text[after] in ARABIC:
                    group = ""
                    break
                group += piece
                at = after
            if group and not (separator == " " and self.tokens and self.tokens[-1].text == ","):
                found, self.at = group, at
                break
        return found

    def fraction_digits(self, whole: str) -> tuple[str, str]:
        """The digits after the point, and the recurring ones among them."""
        plain, repeating, open_dot = "", "", False
        while self.at < self.end:
            character = self.text[self.at]
            dotted = ""
            if character in ARABIC:
                self.at += 1
                if self.peek() == "\u0307":
                    self.at += 1
                    dotted = character
            elif self.text.startswith("\\dot", self.at) and not self.text.startswith(
                "\\dots", self.at
            ):
                after = self.text[self.at + 4 : self.at + 9].strip()
                length = (
                    4
                    + len(self.text[self.at + 4 : self.at + 9])
                    - len(self.text[self.at + 4 : self.at + 9].lstrip())
                )
                if after[:1] == "{" and after[1:2] in ARABIC and after[2:3] == "}":
                    dotted, self.at = after[1], self.at + length + 3
                elif after[:1] in ARABIC and after[:1]:
                    dotted, self.at = after[0], self.at + length + 1
                else:
                    break
            elif self.text.startswith("\\overline{", self.at) or character == "(":
                close = "}" if character == "\\" else ")"
                start = self.at + (10 if character == "\\" else 1)
                stop = self.text.find(close, start, start + 40)
                inside = self.text[start:stop] if stop > 0 else ""
                if repeating or not inside.isdigit() or (character == "(" and plain):
                    break
                self.at = stop + 1
                return f"{whole}.{plain}", inside
            else:
                break
            if dotted and open_dot:
                return f"{whole}.{plain}", repeating + dotted
            if dotted:
                open_dot, repeating = True, dotted
            elif open_dot:
                if (
                    self.text.find("\\dot", self.at, self.at + 40) < 0
                    and self.text.find("\u0307", self.at, self.at + 40) < 0
                ):
                    raise Unreadable("循环小数的循环节没有写完整")
                repeating += character
            else:
                plain += character
        return f"{whole}.{plain}", repeating

    def dotted(self, written: str) -> str:
        """0.333… is recurring when its last digits repeat at least three times."""
        if "." not in written:
            return written
        decimals = written.partition(".")[2]
        for length in range(1, len(decimals) // 2 + 1):
            block = decimals[-length:]
            if decimals.endswith(block * (3 if length == 1 else 2)) and block.strip("0"):
                while self.peek() in ("…", ".") and self.peek():
                    self.at += 1
                return f"{written}({block})"
        return written

    def exponent_follows(self) -> bool:
        following = self.peek(1)
        if self.peek() == "E":
            return bool(following) and (
                following in ARABIC
                or (following in "+-" and self.peek(2) in ARABIC and bool(self.peek(2)))
            )
        return bool(following) and following in ARABIC

    def scientific(self) -> None:
        self.at += 1
        sign = self.peek() if self.peek() in ("+", "-") else ""
        self.at += len(sign)
        exponent = self.digits()
        for kind, text in (("sign", "×"), ("number", "10"), ("sign", "^"), ("open", "{")):
            self.add(kind, text)
        if sign == "-":
            self.add("sign", "-")
        self.add("number", exponent)
        self.add("close", "}")

    def letters(self) -> None:
        start = self.at
        while self.peek() in LETTERS and self.peek():
            self.at += 1
        run = self.text[start : self.at]
        if self.after_operand() and self.ascii_unit(run):
            return
        if run in ("or", "OR"):
            self.add("sign", "或")
        elif run in ("and", "AND"):
            self.add("sign", "、")
        elif run in ("inf", "infty", "infinity", "oo", "Infinity"):
            self.add("sign", "∞")
        else:
            self.split_letters(run)

    def ascii_unit(self, run: str) -> bool:
        previous = self.tokens[-1]
        rate = self.peek() == "/" and previous.kind == "number"
        if run not in ALL_UNITS:
            return False
        if previous.kind == "name" and not self.gap:
            return False
        if run in AMBIGUOUS_LETTERS and not self.letters_as_units:
            below = self.text[self.at + 1 : self.at + 4]
            if not (rate and below.rstrip("^²³2 ").strip("()") in ("s", "min", "h")):
                return False
        self.unit(run)
        return True

    def unit(self, name: str) -> None:
        """A unit just passed, with the exponent or the "per" part that may follow it."""
        power = {"²": "2", "³": "3"}.get(self.peek())
        if power:
            self.at += 1
        else:
            for form in ("^2", "^3", "^{2}", "^{3}", "^ 2", "^ 3"):
                if self.text.startswith(form, self.at):
                    power = form.strip("^{ }")
                    self.at += len(form)
                    break
        if power and find_unit(f"{name}^{power}"):
            name = f"{name}^{power}"
        for sign in ("/", "每"):
            if self.text.startswith(sign, self.at):
                for length in range(min(_LONGEST_UNIT, self.end - self.at - 1), 0, -1):
                    below = self.text[self.at + 1 : self.at + 1 + length]
                    following = self.text[self.at + 1 + length : self.at + 2 + length]
                    if below in ALL_UNITS and not (
                        below[-1] in LETTERS and following in LETTERS and following
                    ):
                        self.at += 1 + length
                        exponent = {"²": "2", "³": "3"}.get(self.peek())
                        if exponent or self.text.startswith(("^2", "^3"), self.at):
                            exponent = exponent or self.text[self.at + 1]
                            self.at += 1 if self.peek() in "²³" else 2
                            below += f"^{exponent}"
                        name = f"{name}/{below}"
                        break
        self.add("unit", name)

    def split_letters(self, run: str) -> None:
        """A run of letters as known words and single letters: sinxcosx, 2pix, abc."""
        at = 0
        while at < len(run):
            for length in range(min(8, len(run) - at), 1, -1):
                piece = run[at : at + length]
                if piece in alphabet.FUNCTION_SPELLINGS:
                    self.add("function", alphabet.FUNCTION_SPELLINGS[piece])
                elif piece == "sqrt":
                    self.add("command", "sqrt")
                elif piece == "abs":
                    self.add("command", "abs")
                elif piece == "pi":
                    self.add("constant", "pi")
                elif piece in alphabet.GREEK_NAMES and (len(piece) > 3 or piece == run):
                    self.add("name", piece)
                else:
                    continue
                at += length
                break
            else:
                self.add("name", run[at])
                at += 1
        if self.tokens[-1].kind == "name" and self.peek() in ARABIC and self.peek():
            self.add("sign", "_")
            self.add("open", "{")
            self.add("number", self.digits())
            self.add("close", "}")

    def command(self) -> None:
        if self.peek(1) == "\\":
            self.at += 2
            if (
                self.peek() in LETTERS
                and self.peek()
                and self.text[self.at :].startswith(
                    (
                        "frac",
                        "dfrac",
                        "sqrt",
                        "text",
                        "boxed",
                        "left",
                        "right",
                        "cdot",
                        "times",
                        "pi",
                    )
                )
            ):
                self.at -= 1
                return
            self.add("sign", "newrow")
            return
        start = self.at + 1
        stop = start
        while stop < self.end and self.text[stop] in LETTERS:
            stop += 1
        name = self.text[start:stop] or self.peek(1)
        self.at = max(stop, start + 1)
        self.named_command(name)

    def named_command(self, name: str) -> None:
        if name in ("(", ")", "[", "]"):
            self.gap = True
        elif name in ("{", "}"):
            self.brackets += 1 if name == "{" else -1
            self.add("open" if name == "{" else "close", "\\" + name)
        elif name in alphabet.SPACING:
            self.gap = True
            if name in ("left", "right", "middle"):
                self.skip_spaces()
                if self.peek() == ".":
                    self.at += 1
        elif name in alphabet.WRAPPERS:
            self.wrapper(name)
        elif name in ("begin", "end"):
            self.environment(name)
        elif name in alphabet.FUNCTION_SPELLINGS:
            self.add("function", alphabet.FUNCTION_SPELLINGS[name])
        elif name in alphabet.COMMANDS:
            self.plain_command(alphabet.COMMANDS[name])
        elif name == "pi":
            self.add("constant", "pi")
        elif name == "textcircled":
            digit = self.group().strip()
            if not (digit.isascii() and digit.isdigit() and 0 < int(digit[:3]) <= 20):
                raise Unreadable("圈码读不懂")
            self.add("name", CIRCLED[int(digit) - 1])
        elif name.removeprefix("var") in alphabet.GREEK_NAMES:
            self.add("name", name.removeprefix("var"))
        else:
            self.add("command", name)

    def plain_command(self, text: str) -> None:
        if not text:
            self.gap = True
        elif text in OPEN or text in CLOSE:
            self.brackets += 1 if text in OPEN else -1
            shown = "\\" + text if text in "{}" else text
            self.add("open" if text in OPEN else "close", shown)
        elif text == "∅":
            self.add("constant", "empty")
        else:
            self.add("sign", "×" if text == "*" else text)

    def skip_spaces(self) -> None:
        while self.peek().isspace():
            self.at += 1

    def group(self) -> str:
        """The text of the `{...}` that follows (or the next character), without its braces."""
        self.skip_spaces()
        if self.peek() != "{":
            self.at += 1
            return self.text[self.at - 1 : self.at]
        depth, start = 0, self.at + 1
        for place in range(self.at, self.end):
            if self.text[place] == "{" and self.text[place - 1] != "\\":
                depth += 1
            elif self.text[place] == "}" and self.text[place - 1] != "\\":
                depth -= 1
                if depth == 0:
                    self.at = place + 1
                    return self.text[start:place]
        raise Unreadable("花括号没有配对")

    def wrapper(self, name: str) -> None:
        self.skip_spaces()
        start = self.at
        content = self.group()
        inner = content.strip().strip("~").replace("\\,", "").strip()
        after_operand = self.after_operand()
        may_be_set = name == "mathbb" or (name in ("mathbf", "mathrm") and inner in set("RZNQ"))
        if may_be_set and inner in "RZNQC":
            self.add("constant", inner)
            return
        plain = (
            inner.replace("^{2}", "^2").replace("^{3}", "^3").replace("²", "^2").replace("³", "^3")
        )
        if (
            after_operand
            and plain
            and find_unit(plain)
            and (len(plain) > 1 or plain in AMBIGUOUS_LETTERS or not plain.isascii())
        ):
            after = self.at
            self.unit(plain)
            del after
        elif name in ("boldsymbol", "mathbf", "bm", "pmb") and len(inner) == 1 and inner.islower():
            self.add("command", "vec")
            self.add("name", inner)
        elif name == "operatorname" and inner in alphabet.FUNCTION_SPELLINGS:
            self.add("function", alphabet.FUNCTION_SPELLINGS[inner])
        elif name.startswith(("text", "mbox", "hbox")) and inner.lower() in (
            "if",
            "otherwise",
            "for",
            "when",
            "where",
            "units",
            "unit",
            "",
        ):
            self.gap = True
        else:
            self.at = start
            if self.peek() == "{":
                self.text = f"{self.text[:start]} {content} {self.text[start + len(content) + 2 :]}"
                self.gap = True

    def environment(self, name: str) -> None:
        kind = self.group().strip("*")
        if name == "begin" and kind in ("array", "tabular", "alignedat"):
            self.skip_spaces()
            if self.peek() == "{":
                self.group()
        self.add("command", f"{name} {kind}")

    def other(self, character: str) -> None:
        if character in alphabet.GREEK:
            self.at += 1
            if character == "Δ" and self.peek() in LETTERS and self.peek().isupper():
                self.add("sign", "△")
            else:
                self.add("name", alphabet.GREEK[character])
            self.digits_below()
        elif character == "π":
            self.at += 1
            self.add("constant", "pi")
        elif character == "∞":
            self.at += 1
            self.add("sign", "∞")
        elif character == "∅":
            self.at += 1
            self.add("constant", "empty")
        elif character in SET_LETTERS:
            self.at += 1
            self.add("constant", SET_LETTERS[character])
        elif character in alphabet.SUPERSCRIPTS or character in alphabet.SUBSCRIPTS:
            self.raised(character)
        elif character in CIRCLED:
            self.at += 1
            self.add("name", character)
        elif character in alphabet.VULGAR:
            above, below = alphabet.VULGAR[character]
            self.at += 1
            self.add("command", "frac")
            self.add("number", str(above))
            self.add("number", str(below))
        else:
            self.chinese(character)

    def digits_below(self) -> None:
        if self.peek() in ARABIC and self.peek():
            self.add("sign", "_")
            self.add("open", "{")
            self.add("number", self.digits())
            self.add("close", "}")

    def raised(self, character: str) -> None:
        table = alphabet.SUPERSCRIPTS if character in alphabet.SUPERSCRIPTS else alphabet.SUBSCRIPTS
        start = self.at
        while self.peek() in table and self.peek():
            self.at += 1
        inside = "".join(table[each] for each in self.text[start : self.at])
        self.add("sign", "^" if table is alphabet.SUPERSCRIPTS else "_")
        self.add("open", "{")
        self.tokens.extend(_Tokenizer(inside, False).run()[:-1])
        self.add("close", "}")

    def chinese(self, character: str) -> None:
        if character in "万亿" and self.tokens and self.tokens[-1].kind == "number":
            last = self.tokens[-1]
            self.tokens[-1] = Token("number", last.text + character, last.gap)
            self.at += 1
            return
        if self.text.startswith("分之", self.at):
            self.at += 2
            self.add("sign", "分之")
            return
        if self.after_operand():
            for length in range(min(_LONGEST_UNIT, self.end - self.at), 0, -1):
                piece = self.text[self.at : self.at + length]
                if piece in ALL_UNITS and not self.longer_word(length):
                    self.at += length
                    self.unit(piece)
                    return
        for length in range(min(_LONGEST_WORD, self.end - self.at), 0, -1):
            piece = self.text[self.at : self.at + length]
            if piece in alphabet.PHRASES:
                self.at += length
                self.add("constant", alphabet.PHRASES[piece])
                return
            if piece in _CHINESE_WORDS:
                self.at += length
                for sign in _CHINESE_WORDS[piece]:
                    if sign in "²³":
                        self.raised_word(sign)
                    elif sign == "π":
                        self.add("constant", "pi")
                    else:
                        self.add("sign", sign)
                return
        if character in CHINESE_DIGITS or character == "点":
            self.chinese_digits()
            return
        if character == "个" or character in "。.？?！":
            self.at += 1
            self.gap = True
            return
        raise Unreadable("读不懂“{words}”", words=self.text[self.at : self.at + 8])

    def longer_word(self, length: int) -> bool:
        return any(
            self.text[self.at : self.at + longer] in _CHINESE_WORDS
            for longer in range(length + 1, min(_LONGEST_WORD, self.end - self.at) + 1)
        )

    def raised_word(self, sign: str) -> None:
        self.add("sign", "^")
        self.add("number", "2" if sign == "²" else "3")

    def chinese_digits(self) -> None:
        for word, per in (("百分之", "%"), ("千分之", "‰")):
            if self.text.startswith(word, self.at):
                self.at += len(word)
                self.add("sign", "percent of" if per == "%" else "permille of")
                return
        start = self.at
        while self.peek() and (self.peek() in CHINESE_DIGITS or self.peek() == "点"):
            self.at += 1
        words = self.text[start : self.at]
        if self.text.startswith("分之", self.at) and words in ("百", "千"):
            self.at = start
        value = None
        while words:
            value = chinese_number(words)
            if value is not None:
                break
            words = words[:-1]
        if value is None or len(words) > 40:
            raise Unreadable("读不懂“{words}”", words=self.text[start : start + 8])
        self.at = start + len(words)
        written = str(value.numerator) if value.denominator == 1 else _decimal(value)
        self.add("number", written)


def _decimal(value: Fraction) -> str:
    places = 0
    while (value * 10**places).denominator != 1:
        places += 1
    digits = str((value * 10**places).numerator).rjust(places + 1, "0")
    return f"{digits[:-places]}.{digits[-places:]}"

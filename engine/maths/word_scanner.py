"""Words among the tokens: runs of letters, Chinese wording and numerals, units."""

from __future__ import annotations

from fractions import Fraction

from engine.maths import alphabet
from engine.maths.chinese_numbers import CHARACTERS as CHINESE_DIGITS
from engine.maths.chinese_numbers import chinese_number
from engine.maths.number_scanner import NumberScanner
from engine.maths.scanner import ARABIC, LETTERS, Token
from engine.maths.units import ALL_UNITS, AMBIGUOUS_LETTERS, find_unit
from engine.maths.unreadable import Unreadable

LONGEST_NUMERAL = 40
"""Characters of a number said in Chinese; tried shorter and shorter, so this bounds the work."""
_CHINESE_WORDS = alphabet.WORDS
_LONGEST_WORD = max(map(len, (*_CHINESE_WORDS, *alphabet.PHRASES)))
_LONGEST_UNIT = max(map(len, ALL_UNITS))


class WordScanner(NumberScanner):
    """Reads words, in letters and in Chinese."""

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
            self.digits_below()

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
        if len(words) > LONGEST_NUMERAL:
            raise Unreadable("读不懂“{words}”", words=words[:8])
        value = None
        while words:
            value = chinese_number(words)
            if value is not None:
                break
            words = words[:-1]
        if value is None:
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

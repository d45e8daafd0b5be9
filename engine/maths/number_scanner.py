"""Numbers among the tokens: decimals, recurring decimals, grouped digits, 万 and 亿, 3.2E5."""

from __future__ import annotations

from engine.maths.scanner import ARABIC, MAXIMUM_DIGITS, Scanner
from engine.maths.unreadable import Unreadable


class NumberScanner(Scanner):
    """Reads numbers in digits."""

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
        if self.peek() in ("E", "e") and self.exponent_follows(decimal="." in written):
            self.add("number", written or "0")
            self.scientific()
            return
        self.add("number", "0" + written if written.startswith(".") else written)

    def grouped(self) -> str:
        """Thousands set off by commas or spaces, as in 12,345 and 12 345."""
        found = ""
        for separator in (",", "{,}", ",\\!", ",\\! ", " ", "\\,", "\\ "):
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

    def exponent_follows(self, decimal: bool) -> bool:
        """Whether E or e begins an exponent; 3.2e-5 has one, 2e-5 is the number e less five."""
        following = self.peek(1)
        if self.peek() == "E" or decimal:
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

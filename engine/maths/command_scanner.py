"""LaTeX commands among the tokens: spacing, signs, wrappers such as \\text, environments."""

from __future__ import annotations

from engine.maths import alphabet
from engine.maths.scanner import LETTERS
from engine.maths.units import AMBIGUOUS_LETTERS, find_unit
from engine.maths.unreadable import Unreadable
from engine.maths.word_scanner import WordScanner

CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"
OPEN, CLOSE = frozenset("([{⌊⌈"), frozenset(")]}⌋⌉")

_CONNECTIVES = frozenset("if otherwise for when where units unit".split()) | {""}


def _is_foreign_unit(word: str) -> bool:
    """\\text{meters} after a number: a unit that the table doesn't know."""
    return (
        word.isascii()
        and word.isalpha()
        and len(word) > 2
        and word.lower() not in _CONNECTIVES | {"and"}
    )


class CommandScanner(WordScanner):
    """Reads what begins with a backslash."""

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
        elif name in ("hbar", "ell", "nabla"):
            self.add("name", name)
        elif name[:-1] in ("quad", "qquad"):  # \\quadx, a space that was typed too tightly
            self.gap = True
            self.add("name", name[-1])
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
            self.unit(plain)
        elif after_operand and name.startswith("text") and _is_foreign_unit(inner):
            self.add("unit", inner)
        elif name in ("boldsymbol", "mathbf", "bm", "pmb") and len(inner) == 1 and inner.islower():
            self.add("command", "vec")
            self.add("name", inner)
        elif name == "operatorname" and inner in alphabet.FUNCTION_SPELLINGS:
            self.add("function", alphabet.FUNCTION_SPELLINGS[inner])
        elif name.startswith(("text", "mbox", "hbox")) and inner.lower() in _CONNECTIVES:
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

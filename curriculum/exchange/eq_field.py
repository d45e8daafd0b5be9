r"""Word's EQ fields, `EQ \f(1,2)`, as LaTeX: how formulas were typed before Word had equations.

The switches are those of ECMA-376, part 1, section 17.16.5.18 (EQ): \a array, \b brackets,
\d displacement, \f fraction, \i integral, \l list, \o overstrike, \r radical, \s script, \x box.
"""

import re
from collections.abc import Sequence

from curriculum.worksheet.equations.symbols import accent, latex_text
from curriculum.worksheet.equations.tokens import DEPTH_LIMIT, LENGTH_LIMIT, UnwritableFormulaError

_FIELD = re.compile(r"\s*EQ\b\s*", re.IGNORECASE)
_OPTION = re.compile(r"\\([A-Za-z]{2})(\\[^\w\s]|\d*)\s*")
_SWITCHES = "abdfilorsx"


def latex_of_eq(instruction: str) -> str | None:
    """The LaTeX of a field's instruction, or None where it is no EQ field or a broken one."""
    found = _FIELD.match(instruction)
    if found is None or len(instruction) > LENGTH_LIMIT:
        return None
    reader = _Reader(instruction[found.end() :])
    try:
        latex = reader.row("")
    except UnwritableFormulaError:
        return None
    return latex.strip() if reader.done else None


class _Reader:
    """Reads an instruction from left to right."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._place = 0
        self._depth = 0

    @property
    def done(self) -> bool:
        """Whether all of it was read."""
        return self._place >= len(self._text)

    def row(self, stops: str) -> str:
        """Everything up to one of the signs in `stops`, which is left where it is."""
        self._depth += 1
        if self._depth > DEPTH_LIMIT:
            raise UnwritableFormulaError("公式套得太深。")
        pieces: list[str] = []
        inside = 0
        while not self.done:
            sign = self._text[self._place]
            if sign in stops and not inside:
                break
            if sign == "\\":
                pieces.append(self._switch())
                continue
            inside += (sign == "(") - (sign == ")") if stops else 0
            self._place += 1
            # Scripts that runs of the instruction stood in are LaTeX already.
            pieces.append(sign if sign in "^_{}" else latex_text(sign))
        self._depth -= 1
        return "".join(pieces)

    def _switch(self) -> str:
        name = self._text[self._place + 1 : self._place + 2].lower()
        self._place += 2
        if name not in _SWITCHES or not name:
            return latex_text(name)
        options = self._options()
        arguments = self._arguments()
        return _written(name, options, arguments)

    def _options(self) -> dict[str, str]:
        options: dict[str, str] = {}
        while found := _OPTION.match(self._text, self._place):
            options[found[1].lower()] = found[2].removeprefix("\\")
            self._place = found.end()
        return options

    def _arguments(self) -> list[str]:
        while self._text[self._place : self._place + 1] == " ":
            self._place += 1
        if self._text[self._place : self._place + 1] not in ("(", "（"):
            return []
        self._place += 1
        arguments = [self.row(",;)，；）")]
        while not self.done and self._text[self._place] not in ")）":
            self._place += 1
            arguments.append(self.row(",;)，；）"))
        if self.done:
            raise UnwritableFormulaError("公式里的括号没有配对。")
        self._place += 1
        return [argument.strip() for argument in arguments]


def _written(name: str, options: dict[str, str], arguments: Sequence[str]) -> str:
    first, second = [*arguments, "", ""][:2]
    if name == "f":
        return rf"\frac{{{first}}}{{{second}}}"
    if name == "r":
        return (
            rf"\sqrt[{first}]{{{second}}}"
            if len(arguments) > 1 and first
            else rf"\sqrt{{{second or first}}}"
        )
    if name == "s":
        return f"_{{{first}}}" if "do" in options else f"^{{{first}}}"
    if name == "a":
        return _array(options, arguments)
    if name == "b":
        return _bracketed(options, ",".join(arguments))
    if name == "x":
        return rf"\overline{{{first}}}" if "to" in options else first
    if name == "o":
        command = accent(second)
        return rf"{command}{{{first}}}" if command else "".join(arguments)
    if name == "i":
        sign = r"\sum" if "su" in options else r"\prod" if "pr" in options else r"\int"
        return f"{sign}_{{{first}}}^{{{second}}}{''.join(arguments[2:])}"
    return "" if name == "d" else ",".join(arguments)


def _array(options: dict[str, str], cells: Sequence[str]) -> str:
    width = int(options.get("co") or 1) if (options.get("co") or "1").isdecimal() else 1
    width = min(max(width, 1), 20)
    rows = [" & ".join(cells[start : start + width]) for start in range(0, len(cells), width)]
    joined = r" \\ ".join(rows)
    return rf"\begin{{matrix}}{joined}\end{{matrix}}"


def _bracketed(options: dict[str, str], inner: str) -> str:
    both = options.get("bc", "")
    pair = {"{": "}", "[": "]", "(": ")", "<": ">", "|": "|"}
    opening = options.get("lc") or both or ("" if "rc" in options else "(")
    closing = options.get("rc") or pair.get(both, both) or ("" if "lc" in options else ")")
    if opening == "{" and not closing and inner.startswith(r"\begin{matrix}"):
        return inner.replace("{matrix}", "{cases}")
    left, right = (latex_text(sign).strip() or "." for sign in (opening, closing))
    return rf"\left{left} {inner}\right{right}"

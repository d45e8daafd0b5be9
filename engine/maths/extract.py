"""The final answer that a worked text names: boxed, announced in words, or simply last."""

from __future__ import annotations

import re

from engine.maths.passage import split_passage

LENGTH = 60_000
_BOX = re.compile(r"\\(?:boxed|fbox)\s*\{")
_ANNOUNCED = re.compile(
    r"(?:最终答案|答案|答|综上|故选|所以选|选)\s*(?:是|为|应为|等于)?\s*[:：]?\s*(.+)"
)


def final_answer(text: str) -> str | None:
    """The answer's LaTeX (or words, such as 无解), or None when the text names none.

    The last box wins, then the last announcement, then the last formula of the last line that
    has one; of a chain of equalities only the end is the answer there.
    """
    text = text[-LENGTH:]
    boxed = _last_box(text)
    if boxed:
        return boxed
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    for line in reversed(lines):
        announced = _ANNOUNCED.search(line)
        if announced:
            return _formula_of(announced[1]) or announced[1].strip(" 。.*$")
    for line in reversed(lines):
        formula = _formula_of(line)
        if formula:
            return formula
    return None


def _last_box(text: str) -> str | None:
    found = None
    for opening in _BOX.finditer(text):
        depth, at = 1, opening.end()
        while at < len(text) and depth:
            if text[at] == "\\":
                at += 1
            elif text[at] in "{}":
                depth += 1 if text[at] == "{" else -1
            at += 1
        if depth == 0:
            found = text[opening.end() : at - 1].strip()
    return found


def _formula_of(line: str) -> str | None:
    formulas = split_passage(line).formulas
    if not formulas:
        return None
    end = re.split(r"(?<![<>!\\])=", formulas[-1])[-1].strip()
    return end or None

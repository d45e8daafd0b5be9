"""A problem in parts, (1) ... (2) ...: what each of them sets to be worked out."""

from __future__ import annotations

import re

_LABEL = re.compile(
    r"(?<![A-Za-z0-9\\^_)}=+\-×÷*/(（])\s*(?:[(（]\s*(?P<number>[1-9])\s*[)）]|(?P<ring>[①-⑨]))\s*(?=[^\s=+×÷*/^,，)）])"
)
_OWN = re.compile(r"^\s*(?:[#>*\-]\s*)*(?:解\s*[:：]?\s*)?(?:[(（]\s*([1-9])\s*[)）]|([①-⑨]))")


def rows_of(problem: str) -> list[tuple[int, str]]:
    """The rows of a problem, each with the number of its part; 0 before the first part."""
    rows: list[tuple[int, str]] = []
    part = 0
    for row in problem.split("\n"):
        at = 0
        labels = list(_LABEL.finditer(row))
        if sum(1 for _ in labels) + part == 0 or not _in_order(labels, part):
            rows.append((part, row))
            continue
        for label in labels:
            rows.append((part, row[at : label.start()]))
            part, at = _number(label), label.end()
        rows.append((part, row[at:]))
    return [(number, row) for number, row in rows if row.strip()]


def part_of_line(line: str) -> int | None:
    """The part that a line of the solution begins, or None."""
    found = _OWN.match(line)
    if found is None:
        return None
    return int(found[1]) if found[1] else ord(found[2]) - ord("①") + 1


def _number(label: re.Match[str]) -> int:
    return int(label["number"]) if label["number"] else ord(label["ring"]) - ord("①") + 1


def _in_order(labels: list[re.Match[str]], before: int) -> bool:
    """1, 2, 3: numbers that only count; f(2) and (3)÷ are no labels."""
    numbers = [_number(label) for label in labels]
    return numbers == list(range(before + 1, before + 1 + len(numbers)))


def without_labels(problem: str, solution: str) -> str:
    """(3) -6=(-6)×1: a number that only counts, before a minus sign, taken off its line."""
    counts = {part for part, _ in rows_of(problem)} - {0}

    def change(found: re.Match[str]) -> str:
        return found["before"] if int(found["number"]) in counts else found[0]

    return _BEFORE_MINUS.sub(change, solution)


_BEFORE_MINUS = re.compile(
    r"^(?P<before>\s*)[(（]\s*(?P<number>[1-9])\s*[)）]\s*(?=[-－−+])", re.MULTILINE
)

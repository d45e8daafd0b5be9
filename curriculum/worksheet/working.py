"""A worked solution as lines of prose and layouts, as a key prints them."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from engine.values import Layout, Step

_RELATION = re.compile(
    r"[=<>≤≥≠≈]|\\(?:leq?|geq?|lt|gt|neq?|approx|in|to|sim|cong|parallel|perp|Rightarrow|therefore)"
    r"(?![a-z])"
)


@dataclass(frozen=True, slots=True)
class WorkedLine:
    """One line: Markdown with `$...$`, and the two-dimensional form beneath it, if any."""

    prose: str
    layout: Layout | None = None


def worked_lines(steps: Iterable[Step]) -> Iterator[WorkedLine]:
    """The lines of `steps`; a chain of equal values goes on with an equals sign."""
    last = ""
    for step in steps:
        if step.parts and not step.after_latex:
            if step.reason:
                yield WorkedLine(step.reason)
            yield from worked_lines(step.parts)
            continue
        before, after = step.before_latex, step.after_latex
        formula = after
        if before and after and not _RELATION.search(before) and not _RELATION.search(after):
            formula = f"={after}" if before == last else f"{before}={after}"
        elif before and before != last:
            yield WorkedLine(f"${before}$")
        reason = step.reason.strip()
        if formula and reason:
            reason = re.sub(r"[。．]$", "：", reason) if not reason.endswith("：") else reason
        text = f"{reason}${formula}$" if formula else reason
        if text or step.layout is not None:
            yield WorkedLine(text, step.layout)
        last = after or last

"""答题卡: bubbles for letters, lines for blanks, framed room for working."""

from collections.abc import Iterator

from curriculum.worksheet.blocks import Block, Box, Bubbles, Heading, Lines
from curriculum.worksheet.room import Measures, room_of
from curriculum.worksheet.sheet import Sheet
from curriculum.worksheet.words import heading

LETTERS = ("A", "B", "C", "D")
SIGNS = ("√", "×")
SHORT_LINE = 20.0
"""Letters that a blank needs at least on a card."""


def card_blocks(sheet: Sheet, measures: Measures) -> Iterator[Block]:
    """The card of `sheet`, section by section."""
    number = 0
    for place, (section, questions) in enumerate(
        zip(sheet.plan.sections, sheet.sections, strict=True)
    ):
        name, note = heading(place, section, questions)
        yield Heading(name, note)
        bubbles: list[tuple[int, tuple[str, ...]]] = []
        lines: list[int] = []
        boxes: list[Box] = []
        for question in questions:
            number += 1
            problem, room = question.problem, room_of(question, section, measures)
            if problem.choices:
                bubbles.append((number, tuple(choice.label for choice in problem.choices)))
            elif problem.kind == "judge":
                bubbles.append((number, SIGNS))
            elif room:
                boxes.append(Box(number, question.marks, room + 2))
            else:
                lines.append(number)
        if bubbles:
            yield Bubbles(tuple(bubbles))
        if lines:
            across = max(1, min(4, int(measures.line / SHORT_LINE)))
            yield Lines(tuple(lines), section.across if section.across > 1 else across)
        yield from boxes

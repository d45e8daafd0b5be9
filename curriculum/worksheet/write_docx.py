"""A paper as a Word file: native equations, real numbering, tables, headers, 密封线, columns."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from docx.document import Document as Package

from curriculum.worksheet import blocks as made
from curriculum.worksheet.blocks import Document
from curriculum.worksheet.blueprint import NUMERALS
from curriculum.worksheet.qr import qr_png
from curriculum.worksheet.room import Measures, figure_size, measures_of
from curriculum.worksheet.word_layout import layout
from curriculum.worksheet.word_parts import (
    HANGING,
    KEY_SECTIONS,
    QUESTIONS,
    SECTIONS,
    elements,
    package_of,
)
from curriculum.worksheet.word_text import (
    Indent,
    bare_table,
    body,
    box,
    line,
    paragraph,
    picture,
    table,
    words,
)
from curriculum.worksheet.working import worked_lines
from engine.values import Picture

LINE = 1.56
"""Height of a line in letters: Word's one and a half of the font's own."""

DrawPng = Callable[[Picture], bytes | None]
"""A figure as PNG; None where it can't be drawn."""


def write_docx(document: Document, draw: DrawPng) -> bytes:
    """The bytes of a .docx file of `document`."""
    package = package_of(document)
    writer = _Writer(document, package, draw)
    holder = package.element.body
    last = holder[-1]
    for element in elements("".join(writer.blocks())):
        last.addprevious(element)
    out = io.BytesIO()
    package.save(out)
    return out.getvalue()


@dataclass(slots=True)
class _Writer:
    document: Document
    package: Package
    draw: DrawPng
    measures: Measures = field(init=False)
    pictures: int = 0
    sections: int = 0
    numbering: int = SECTIONS

    def __post_init__(self) -> None:
        document = self.document
        self.measures = measures_of(document.paper, document.size, document.sealed)

    @property
    def width(self) -> float:
        """A column's width in points."""
        return self.measures.line * self.document.size

    @property
    def hanging(self) -> float:
        return self.document.size * HANGING

    def blocks(self) -> Iterator[str]:
        for block in self.document.blocks:
            yield from self._block(block)
        if self.document.long:
            image = self._image(qr_png(self.document.code), 74, 74, "卷脚编号的二维码")
            yield paragraph(image, before=6)

    def _block(self, block: made.Block) -> Iterator[str]:
        size = self.document.size
        match block:
            case made.Title():
                yield paragraph(words(block.text), style="Title")
                if block.under:
                    yield paragraph(words(block.under), centered=True)
            case made.Blanks():
                names = "　".join(f"{name}＿＿＿＿＿＿" for name in block.names)
                yield paragraph(words(names), centered=True)
            case made.ScoreTable():
                heads = tuple(words(head) for head in ("题号", *block.heads))
                empty = (words("得分"), *("" for _ in block.heads))
                yield table((heads, empty), centered=True)
            case made.Heading():
                name = block.name.partition("、")[2] or block.name
                self.sections += 1
                again = self.sections > 1 and block.name.startswith(NUMERALS[0] + "、")
                self.numbering = KEY_SECTIONS if again else self.numbering
                yield paragraph(
                    words(name) + words(block.note, bold=False),
                    style="Section",
                    number=self.numbering,
                    keep=True,
                )
                if block.lead:
                    yield paragraph(line(block.lead), indent=Indent(left=2 * size), keep=True)
            case made.Asked():
                yield from self._asked(block)
            case made.Grid():
                yield from self._grid(block)
            case made.KeyLine():
                keys = words("　").join(
                    words(f"{number}．") + line(key) for number, key in block.keys
                )
                yield paragraph(keys)
            case made.KeyWorked():
                yield paragraph(words(f"{block.number}．") + line(block.answer.text), keep=True)
                yield from self._working(block.answer)
            case made.PageBreak():
                yield paragraph('<w:r><w:br w:type="page"/></w:r>')
            case made.Bubbles():
                stops = Indent(tabs=tuple(self.width / 3 * place for place in (1, 2)))
                shown = [
                    f"{number}．" + " ".join(f"［{letter}］" for letter in letters)
                    for number, letters in block.rows
                ]
                for start in range(0, len(shown), 3):
                    yield paragraph(words("\t".join(shown[start : start + 3])), indent=stops)
            case made.Lines():
                for start in range(0, len(block.numbers), 2):
                    row = block.numbers[start : start + 2]
                    text = "\t".join(f"{number}．{'＿' * 10}" for number in row)
                    yield paragraph(words(text), indent=Indent(tabs=(self.width / 2,)))
            case made.Box():
                marks = f"（{block.marks}分）" if block.marks else ""
                inside = paragraph(words(f"{block.number}．{marks}"))
                yield box(inside, self.width, block.room * LINE * size)
                yield paragraph("", height=6)

    def _asked(self, item: made.Asked) -> Iterator[str]:
        more = bool(item.parts or item.choices or item.pictures or item.answer)
        content = self._text(item, more)
        if item.beside and item.pictures:
            size = figure_size(item.pictures[0], self.measures)
            right = size[0] * self.document.size + 6
            content += self._choices(item, self.width - right)
            figure = paragraph(self._figure(item.pictures[0]), centered=True)
            yield bare_table(((self.width - right, content), (right, figure or paragraph(""))))
        else:
            yield content
            if item.pictures:
                images = words("　").join(self._figure(one) for one in item.pictures)
                yield paragraph(images, centered=True, keep=bool(item.choices))
            yield self._choices(item, self.width)
        if item.answer is not None:
            yield paragraph(words("【答案】", bold=True) + line(item.answer.text))
            yield from self._working(item.answer)
        if item.room:
            yield paragraph("", height=item.room * LINE * self.document.size)

    def _text(self, item: made.Asked, more: bool) -> str:
        marks = f"（{item.marks}分）" if item.marks else ""
        inner = Indent(left=self.hanging)
        text = body(
            marks + item.text,
            lambda runs: paragraph(runs, number=QUESTIONS, keep=more),
            lambda runs: paragraph(runs, indent=inner, keep=more),
            self._drawn,
        )
        return text + "".join(
            body(
                part,
                lambda runs: paragraph(runs, indent=inner, keep=more),
                lambda runs: paragraph(runs, indent=inner, keep=more),
                self._drawn,
            )
            for part in item.parts
        )

    def _choices(self, item: made.Asked, width: float) -> str:
        step = (width - self.hanging) / item.across
        stops = tuple(self.hanging + step * place for place in range(1, item.across))
        indent = Indent(left=self.hanging, tabs=stops)
        rows = [
            item.choices[start : start + item.across]
            for start in range(0, len(item.choices), item.across)
        ]
        return "".join(
            paragraph(
                words("\t").join(
                    words(f"{label}．") + line(text, self._drawn) for label, text in row
                ),
                indent=indent,
                keep=place < len(rows) - 1,
            )
            for place, row in enumerate(rows)
        )

    def _grid(self, block: made.Grid) -> Iterator[str]:
        """Sums side by side in a table without rules, each with its own number."""
        width = self.width / block.across
        for start in range(0, len(block.items), block.across):
            cells = [
                (
                    width,
                    paragraph(
                        line(item.text, self._drawn)
                        + (line(item.answer.text) if item.answer else ""),
                        number=QUESTIONS,
                    ),
                )
                for item in block.items[start : start + block.across]
            ]
            cells += [(width, paragraph(""))] * (block.across - len(cells))
            yield bare_table(tuple(cells))
        yield paragraph("", height=4)

    def _working(self, answer: made.Answer) -> Iterator[str]:
        inner = Indent(left=self.hanging)
        for worked in worked_lines(answer.steps):
            if worked.prose:
                yield paragraph(line(worked.prose, self._drawn), indent=inner)
            if worked.layout is not None:
                yield layout(worked.layout, self._drawn)
                yield paragraph("", height=4)
        if answer.prose:
            make = lambda runs: paragraph(runs, indent=inner)  # noqa: E731
            yield body(answer.prose, make, make, self._drawn)
        for one in answer.pictures:
            yield paragraph(self._figure(one), centered=True)

    def _figure(self, shown: Picture) -> str:
        """A figure at its size on paper; its description where it can't be drawn."""
        data = self.draw(shown)
        if data is None:
            return words(f"〔图：{shown.description}〕")
        width, height = (side * self.document.size for side in figure_size(shown, self.measures))
        return self._image(data, width, height, shown.description)

    def _image(self, data: bytes, width: float, height: float, description: str) -> str:
        relation, image = self.package.part.get_or_add_image(io.BytesIO(data))
        if image.px_width and image.px_height:
            height = width * image.px_height / image.px_width
        self.pictures += 1
        return picture(relation, self.pictures, width, height, description)

    def _drawn(self, latex: str) -> str | None:
        """A formula that Word has no equation for."""
        data = self.draw(Picture("formula", latex))
        if data is None:
            return None
        return self._image(data, 60.0, 20.0, latex)

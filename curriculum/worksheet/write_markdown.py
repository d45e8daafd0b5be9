"""A paper as plain Markdown with `$...$` formulas."""

from collections.abc import Iterator

from curriculum.worksheet import blocks as made
from curriculum.worksheet.blocks import Document
from curriculum.worksheet.working import worked_lines
from engine.values import ColumnForm, SignChart, Table
from engine.values.layout import Layout

INDENT = "   "


def write_markdown(document: Document) -> str:
    """The whole paper; figures by their description, room for working as nothing."""
    lines: list[str] = []
    if document.sealed:
        lines += ["　".join(f"{name}：＿＿＿＿＿＿" for name in document.seal), ""]
    for block in document.blocks:
        lines += [*_block(block), ""]
    if document.code:
        lines += [f"卷脚编号：`{document.code}`", ""]
    return "\n".join(lines).rstrip() + "\n"


def _block(block: made.Block) -> Iterator[str]:
    match block:
        case made.Title():
            yield f"# {block.text}"
            if block.under:
                yield ""
                yield block.under
        case made.Blanks():
            yield "　".join(f"{name}：＿＿＿＿＿＿" for name in block.names)
        case made.ScoreTable():
            yield "| 题号 | " + " | ".join(block.heads) + " |"
            yield "|" + "---|" * (len(block.heads) + 1)
            yield "| 得分 |" + "  |" * len(block.heads)
        case made.Heading():
            yield f"## {block.name}{block.note}"
            if block.lead:
                yield ""
                yield block.lead
        case made.Asked():
            yield from _asked(block)
        case made.Grid():
            for item in block.items:
                key = f" **{item.answer.text}**" if item.answer is not None else ""
                yield f"{item.number}．{_words(item.text)}{key}"
                yield ""
        case made.KeyLine():
            yield "　".join(f"{number}．{key}" for number, key in block.keys)
        case made.KeyWorked():
            yield f"{block.number}．{block.answer.text}"
            yield from _working(block.answer)
        case made.PageBreak():
            yield "---"
        case made.Bubbles():
            for number, letters in block.rows:
                yield f"{number}．" + " ".join(f"［{letter}］" for letter in letters)
                yield ""
        case made.Lines():
            for number in block.numbers:
                yield f"{number}．＿＿＿＿＿＿＿＿"
                yield ""
        case made.Box():
            yield f"{block.number}．" + (f"（{block.marks}分）" if block.marks else "")


def _asked(item: made.Asked) -> Iterator[str]:
    marks = f"（{item.marks}分）" if item.marks else ""
    # The blank line before a table is needed, the ones inside would end it.
    yield f"{item.number}．{marks}{_words(item.text)}"
    for part in item.parts:
        yield ""
        yield _words(part)
    for picture in item.pictures:
        yield ""
        yield f"〔图：{picture.description}〕"
    if item.choices:
        yield ""
        for start in range(0, len(item.choices), item.across):
            row = item.choices[start : start + item.across]
            yield "　　".join(f"{label}．{text}" for label, text in row) + "  "
    if item.answer is not None:
        yield ""
        yield f"**答案** {item.answer.text}"
        yield from _working(item.answer)


def _working(answer: made.Answer) -> Iterator[str]:
    for line in worked_lines(answer.steps):
        yield ""
        if line.prose:
            yield line.prose
        if line.layout is not None:
            yield from layout_text(line.layout)
    if answer.prose:
        yield ""
        yield answer.prose


def layout_text(layout: Layout) -> Iterator[str]:
    """A layout in fixed letters (竖式) or as a table."""
    match layout:
        case ColumnForm():
            yield ""
            yield "```"
            if layout.quotient is not None:
                yield f"商 {layout.quotient.strip()}，除数 {layout.divisor or ''}"
            width = max((len(digits) for digits in layout.rows), default=0)
            for place, digits in enumerate(layout.rows):
                if place in layout.rules:
                    yield "-" * width
                yield digits.rjust(width)
            yield "```"
        case Table():
            yield ""
            rows = [list(row) for row in layout.rows]
            if rows:
                yield "| " + " | ".join(rows[0]) + " |"
                yield "|" + "---|" * len(rows[0])
                for row in rows[1:]:
                    yield "| " + " | ".join(row) + " |"
        case SignChart():
            yield ""
            yield (
                f"| ${layout.variable_latex}$ | "
                + " | ".join(f"${cell}$" for cell in layout.intervals)
                + " |"
            )
            yield "|" + "---|" * (len(layout.intervals) + 1)
            for name, cells in layout.rows:
                yield (
                    f"| ${name}$ | "
                    + " | ".join(f"${cell}$" if cell else "" for cell in cells)
                    + " |"
                )


def _words(text: str) -> str:
    return text.replace("____", "＿＿＿＿")

"""A paper as neutral blocks, which every writer sets in its own way."""

from __future__ import annotations

from dataclasses import dataclass

from curriculum.worksheet.paper_size import Paper
from engine.values import Picture, Step


@dataclass(frozen=True, slots=True)
class Title:
    """The title, the line under it, and for the key its name (参考答案)."""

    text: str
    under: str = ""


@dataclass(frozen=True, slots=True)
class Blanks:
    """学校, 班级, 姓名, 学号 to fill in, where no 密封线 has them."""

    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ScoreTable:
    """题号 over 得分: a column a section, then the total."""

    heads: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Heading:
    """一、选择题 with （每小题3分，共24分） and, below, what the section asks for."""

    name: str
    note: str = ""
    lead: str = ""


@dataclass(frozen=True, slots=True)
class Answer:
    """A key as prose, and the steps that lead to it where they are wanted."""

    text: str
    steps: tuple[Step, ...] = ()
    pictures: tuple[Picture, ...] = ()
    prose: str = ""
    """A solution that is written as text, Markdown with formulas."""


@dataclass(frozen=True, slots=True)
class Asked:
    """One question. Texts are Markdown with `$...$`; `____` is a blank to fill in.

    `across` options share a line; `beside` puts the figures at the right of the text; `room` is
    lines left for working. `marks` is said after the number when it isn't 0.
    """

    number: int
    text: str
    parts: tuple[str, ...] = ()
    choices: tuple[tuple[str, str], ...] = ()
    across: int = 1
    pictures: tuple[Picture, ...] = ()
    beside: bool = False
    room: int = 0
    marks: int = 0
    answer: Answer | None = None


@dataclass(frozen=True, slots=True)
class Grid:
    """Short questions side by side."""

    across: int
    items: tuple[Asked, ...]


@dataclass(frozen=True, slots=True)
class KeyLine:
    """Keys of one section in one paragraph, each short."""

    keys: tuple[tuple[int, str], ...]


@dataclass(frozen=True, slots=True)
class KeyWorked:
    """One question's key with its working."""

    number: int
    answer: Answer


@dataclass(frozen=True, slots=True)
class PageBreak:
    """What follows begins a page of its own."""


@dataclass(frozen=True, slots=True)
class Bubbles:
    """选择题 and 判断题 on an answer card: letters to fill in by question."""

    rows: tuple[tuple[int, tuple[str, ...]], ...]


@dataclass(frozen=True, slots=True)
class Lines:
    """填空题 on an answer card: a line for each question, `across` in a row."""

    numbers: tuple[int, ...]
    across: int = 2


@dataclass(frozen=True, slots=True)
class Box:
    """A worked question on an answer card: a frame with room for `room` lines."""

    number: int
    marks: int
    room: int


Block = (
    Title
    | Blanks
    | ScoreTable
    | Heading
    | Asked
    | Grid
    | KeyLine
    | KeyWorked
    | PageBreak
    | Bubbles
    | Lines
    | Box
)


@dataclass(frozen=True, slots=True)
class Document:
    """A whole paper to be set: blocks in order on `paper`, letters of `size` points.

    `sealed` stands 密封线 with `seal` (names to fill in) at the left of the first page. `code` is
    the footer's; a `long` one becomes a QR code at the end. `count` is the number of questions.
    """

    title: str
    paper: Paper
    blocks: tuple[Block, ...]
    size: float = 10.5
    sealed: bool = False
    seal: tuple[str, ...] = ("学校", "班级", "姓名", "学号")
    code: str = ""
    long: bool = False
    count: int = 0

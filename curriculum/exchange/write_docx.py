"""Bank problems as a Word file: native equations, pictures, and the layout that papers have."""

import re
from collections.abc import Callable, Iterable, Iterator
from typing import IO
from xml.sax.saxutils import escape
from zipfile import ZIP_DEFLATED, ZipFile

from curriculum.bank import BankImage, BankItem
from curriculum.exchange import word_parts
from curriculum.exchange.labels import KIND_NAMES
from curriculum.exchange.picture_size import size_of
from curriculum.exchange.prose import FORMULA, PLACE, clean
from curriculum.exchange.shown import Images, images_of, statement_shown
from curriculum.exchange.whole import whole_answer, whole_explanation
from curriculum.worksheet.equations import omml_of
from curriculum.worksheet.equations.tokens import UnwritableFormulaError
from engine.values import Choice

WIDTH = 420
HEIGHT = 300
"""Points that a picture takes at most; the text of an A4 page is 451 wide."""

EMU = 12_700
"""English Metric Units in a point (ECMA-376)."""

_STRESS = re.compile(r"(\*\*(?=\S).{1,500}?(?<=\S)\*\*)")
_ESCAPED = re.compile(r"\\([*`_<|])")


def write_docx(items: Iterable[BankItem], file: IO[bytes]) -> None:
    """Numbered questions, each with its options, answer, explanation and labels below it."""
    pictures: dict[str, BankImage] = {}
    with ZipFile(file, "w", ZIP_DEFLATED) as archive:
        for name, text in word_parts.fixed():
            archive.writestr(name, text)
        with archive.open(word_parts.DOCUMENT, "w", force_zip64=True) as document:
            document.write(word_parts.BEGIN.encode())
            for number, item in enumerate(items, 1):
                for paragraph in _question(number, item, pictures):
                    document.write(paragraph.encode())
            document.write(word_parts.END.encode())
        for image in pictures.values():
            archive.writestr(f"word/media/{image.name}", image.data)
        names = {image.name: word_parts.relation(image.name) for image in pictures.values()}
        archive.writestr(word_parts.RELATIONS, word_parts.relations(names))


def _question(number: int, item: BankItem, pictures: dict[str, BankImage]) -> Iterator[str]:
    problem, images = item.problem, images_of(item)

    def shown(image: BankImage) -> str:
        pictures[image.name] = image
        return _drawing(image)

    def lines(text: str, before: str = "") -> Iterator[str]:
        for place, line in enumerate(_lines(text)):
            yield _paragraph((before if place == 0 else "") + line, images, shown)

    yield from lines(statement_shown(item), f"{number}．")
    for row in _options(problem.choices):
        yield _paragraph("\t".join(row), images, shown)
    labels = {
        "答案": whole_answer(problem),
        "解析": whole_explanation(item),
        "知识点": "；".join(problem.points),
        "难度": str(problem.difficulty or ""),
        "题型": KIND_NAMES.get(problem.kind, ""),
        "年级": str(problem.grade or ""),
        "标签": "；".join(item.tags),
    }
    for name, text in labels.items():
        if text:
            yield from lines(text, f"【{name}】")
    yield _paragraph("", images, shown)


def _lines(text: str) -> list[str]:
    """Paragraphs; a Markdown table stays in one piece."""
    return [line for line in re.split(r"\n+(?!\|)|\n{2,}", text.strip()) if line.strip()]


def _options(choices: tuple[Choice, ...]) -> Iterator[list[str]]:
    """Short options share a line, four or two together."""
    texts = [f"{choice.label}．{' '.join(choice.text.split())}" for choice in choices]
    longest = max((len(PLACE.sub("", text)) for text in texts), default=0)
    together = 4 if longest <= 14 else 2 if longest <= 30 else 1
    for start in range(0, len(texts), together):
        yield texts[start : start + together]


def _paragraph(text: str, images: Images, shown: Callable[[BankImage], str]) -> str:
    if text.lstrip("0123456789．").startswith("|") and "\n|" in text:
        return _table(text, images, shown)
    return f"<w:p>{_runs(text, images, shown)}</w:p>"


def _runs(text: str, images: Images, shown: Callable[[BankImage], str]) -> str:
    done: list[str] = []
    for place, piece in enumerate(FORMULA.split(clean(text) if text.strip() else "")):
        if place % 2:
            done.append(_formula(piece))
            continue
        for at, part in enumerate(PLACE.split(piece)):
            image = None
            if at % 2:
                number = int(part)
                image = images[number - 1] if 0 < number <= len(images) else None
                part = f"〔图{part}〕"
            done.append(shown(image) if image is not None else _words(part))
    return "".join(done)


def _formula(latex: str) -> str:
    """A native equation; one that Word can't hold stays as it is typed, and reads back so."""
    try:
        return omml_of(latex)
    except UnwritableFormulaError:
        return _run(f"${latex}$")


def _words(text: str) -> str:
    done: list[str] = []
    for place, piece in enumerate(_STRESS.split(text)):
        plain = _ESCAPED.sub(r"\1", piece)
        done.append(_run(plain[2:-2], bold=True) if place % 2 else _run(plain))
    return "".join(done)


def _run(text: str, bold: bool = False) -> str:
    if not text:
        return ""
    style = "<w:rPr><w:b/></w:rPr>" if bold else ""
    inner = "<w:tab/>".join(
        f'<w:t xml:space="preserve">{escape(part)}</w:t>' if part else ""
        for part in text.replace("\n", " ").split("\t")
    )
    return f"<w:r>{style}{inner}</w:r>"


def _table(text: str, images: Images, shown: Callable[[BankImage], str]) -> str:
    lines = [line for line in text.split("\n") if not re.fullmatch(r"[|\s:\-]+", line)]
    rows = []
    for line in lines:
        cells = re.split(r"(?<!\\)\|", line.strip().removeprefix("|").removesuffix("|"))
        rows.append(
            "".join(
                f"<w:tc><w:tcPr/><w:p>{_runs(cell.strip(), images, shown)}</w:p></w:tc>"
                for cell in cells
            )
        )
    body = "".join(f"<w:tr>{row}</w:tr>" for row in rows)
    return f"<w:tbl>{word_parts.TABLE}{body}</w:tbl>"


def _drawing(image: BankImage) -> str:
    width, height = size_of(image)
    scale = min(1.0, WIDTH / width, HEIGHT / height)
    across, down = int(width * scale * EMU), int(height * scale * EMU)
    return word_parts.drawing(word_parts.relation(image.name), across, down)

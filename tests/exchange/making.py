"""Problems and small files that the tests of this room make."""

import struct
import zipfile
import zlib
from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from curriculum.bank import BankItem, Origin, Placing, bank_image, new_identifier
from curriculum.exchange import Refusal, read_file
from engine.values import AnswerKey, Choice, Picture, Problem, Provenance, Solution

MOMENT = datetime(2026, 3, 1, 8, 30, tzinfo=UTC)


def png(number: int = 0) -> bytes:
    """A whole picture of one dot whose colour is `number`."""
    head = struct.pack(">IIBBBBB", 1, 1, 8, 2, 0, 0, 0)
    dot = zlib.compress(b"\x00" + bytes((number % 256, number // 256 % 256, 7)))
    parts = ((b"IHDR", head), (b"IDAT", dot), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
        for name, data in parts
    )


def an_item(statement: str, answer: str = "", **fields: object) -> BankItem:
    """A problem; `explanation`, `tags` and `images` go where they belong."""
    explanation = str(fields.pop("explanation", ""))
    tags = fields.pop("tags", ())
    images = tuple(bank_image(data) for data in fields.pop("images", ()))  # type: ignore[attr-defined]
    key = AnswerKey(answer, answer) if answer else None
    problem = Problem(
        statement,
        answer=key,
        pictures=tuple(
            Picture("image", f"图{place}", image=image.name)
            for place, image in enumerate(images, 1)
        ),
        **fields,  # type: ignore[arg-type]
    )
    person = Provenance("person")
    return BankItem(
        new_identifier(),
        problem,
        MOMENT,
        solution=Solution("solved", person, answer=key, text=explanation) if explanation else None,
        tags=tags,  # type: ignore[arg-type]
        origin=Origin("原来.docx", 3),
        placing=Placing.CHOSEN if problem.points else Placing.NONE,
        images=images,
    )


SAMPLE = (
    an_item(
        "方程 $x^{2}-5x+6=0$ 的两根之和是（　）",
        "A",
        kind="choice",
        choices=tuple(Choice(label, f"${text}$") for label, text in zip("ABCD", "5 -5 6 -6".split(), strict=True)),
        explanation="由根与系数的关系，$x_{1}+x_{2}=5$。\n\n故选 A。",
        grade=9,
        difficulty=2,
        points=("num.equation.quadratic",),
        tags=("期末", "2025"),
    ),
    an_item("计算：$\\frac{1}{2}+\\frac{1}{3}=$", "\\frac{5}{6}", kind="fill", grade=5),
    an_item("0 是最小的自然数。（　）", "对", kind="judge", difficulty=1),
    an_item("如图，求阴影部分的面积。", "12", kind="calculate", images=(png(1),)),
    an_item("若 $a<b$ 且 $c>0$，证明：$ac<bc$。", kind="prove", explanation="由不等式的性质得证。"),
    an_item("下列各数中最大的是（　）", "BD", kind="choice", choices=(Choice("A", "1"), Choice("B", "3"), Choice("C", "2"), Choice("D", "$\\sqrt{9}$"))),
)  # fmt: skip


def shown(item: BankItem) -> Mapping[str, object]:
    """What a person sees of a problem, for comparing what came back with what went out."""
    problem = item.problem
    return {
        "statement": problem.statement,
        "choices": problem.choices,
        "answer": None if problem.answer is None else problem.answer.latex,
        "kind": problem.kind,
        "grade": problem.grade,
        "difficulty": problem.difficulty,
        "points": problem.points,
        "pictures": tuple(picture.image for picture in problem.pictures),
        "explanation": item.solution.text if item.solution else "",
        "tags": item.tags,
        "images": {image.name for image in item.images},
    }


def taken(path: Path, name: str | None = None) -> list[BankItem]:
    """The problems of a file in which nothing is refused."""
    rows = list(read_file(path, name, moment=MOMENT))
    assert not [row for row in rows if isinstance(row, Refusal)]
    return [row for row in rows if isinstance(row, BankItem)]


def zipped(path: Path, members: Mapping[str, bytes | str]) -> Path:
    """A ZIP file of these members."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return path


def without_labels(item: BankItem) -> BankItem:
    """The problem without what only our own files carry of a source."""
    return replace(item, origin=Origin())

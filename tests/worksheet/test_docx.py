"""The Word file: native equations, real numbering, its paper, and nothing lost."""

import io
import re
import struct
import zlib
from zipfile import ZipFile

import docx
import pytest
from lxml import etree

from curriculum.generators import Table
from curriculum.worksheet import Look, Sheet, code_of, document
from curriculum.worksheet.sheet import edit
from curriculum.worksheet.word_layout import column_form
from curriculum.worksheet.word_parts import SPACES
from curriculum.worksheet.word_text import line
from curriculum.worksheet.write_docx import write_docx
from engine.values import AnswerKey, ColumnForm, Picture, Problem

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"


def _png(_: Picture) -> bytes:
    def chunk(name: bytes, data: bytes) -> bytes:
        whole = name + data
        return struct.pack(">I", len(data)) + whole + struct.pack(">I", zlib.crc32(whole))

    header = struct.pack(">IIBBBBB", 4, 3, 8, 0, 0, 0, 0)
    rows = zlib.compress(b"".join(b"\x00" + bytes(4) for _ in range(3)))
    return (
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")
    )


def _parsed(xml: str) -> etree._Element:
    return etree.fromstring(f"<w:body {SPACES}>{xml}</w:body>")[0]


def _body(data: bytes) -> etree._Element:
    with ZipFile(io.BytesIO(data)) as archive:
        return etree.fromstring(archive.read("word/document.xml"))


@pytest.mark.parametrize("which", ["junior", "primary", "oral"])
def test_every_question_is_numbered_by_word_itself(
    which: str, request: pytest.FixtureRequest
) -> None:
    sheet: Sheet = request.getfixturevalue(which)
    root = _body(write_docx(document(sheet), _png))
    numbered = [node.get(f"{W}val") for node in root.iter(f"{W}numId")]
    assert numbered.count("2") == len(sheet.questions)
    assert numbered.count("1") == len(sheet.sections)


def test_formulas_are_native_equations_and_no_tex_is_left(junior: Sheet) -> None:
    for look in (Look(), Look("teacher"), Look("teacher", "after")):
        root = _body(write_docx(document(junior, "", look), _png))
        assert len(list(root.iter(f"{M}oMath"))) > 60
        assert list(root.iter(f"{M}f"))
        text = "".join(root.itertext())
        assert "\\" not in text
        assert "$" not in text


def test_the_page_has_the_papers_size_columns_footer_and_seal(junior: Sheet) -> None:
    data = write_docx(document(junior, "ABCD"), _png)
    package = docx.Document(io.BytesIO(data))
    section = package.sections[0]
    assert (round(section.page_width.mm), round(section.page_height.mm)) == (420, 297)
    columns = section._sectPr.find(f"{W}cols")
    assert columns is not None
    assert columns.get(f"{W}num") == "2"
    with ZipFile(io.BytesIO(data)) as archive:
        feet = "".join(
            archive.read(name).decode() for name in archive.namelist() if "footer" in name
        )
        heads = "".join(
            archive.read(name).decode() for name in archive.namelist() if "header" in name
        )
        assert not any("stylesWithEffects" in name for name in archive.namelist())
    assert "ABCD" in feet
    assert "NUMPAGES" in feet
    assert all(word in heads for word in ("学校", "班级", "姓名", "学号", "密", "封", "线"))


def test_the_keys_sections_are_numbered_from_one_again(junior: Sheet) -> None:
    root = _body(write_docx(document(junior, "", Look("teacher")), _png))
    numbered = [node.get(f"{W}val") for node in root.iter(f"{W}numId")]
    assert (numbered.count("1"), numbered.count("3")) == (4, 4)


def test_a_figure_has_its_description_and_one_that_cannot_be_drawn_is_said(
    primary: Sheet,
) -> None:
    figures = sum(len(question.problem.pictures) for question in primary.questions)
    assert figures
    root = _body(write_docx(document(primary), _png))
    told = [node for node in root.iter() if node.tag.endswith("}docPr")]
    assert len(told) == figures
    assert all(node.get("descr") for node in told)
    without = "".join(_body(write_docx(document(primary), lambda _: None)).itertext())
    assert without.count("〔图：") == figures


def test_hostile_words_stay_words(table: Table, junior: Sheet) -> None:
    own = Problem(
        statement="<w:p/> &amp; \x00\x0b ]]> <script>alert(1)</script> $\\evil{x}$ $x<y$",
        answer=AnswerKey("\\frac{1}"),
    )
    sheet = edit(junior, 1, own)
    data = write_docx(document(sheet, code_of(sheet, table), Look("teacher")), lambda _: None)
    text = "".join(_body(data).itertext())
    assert "<script>alert(1)</script>" in text
    assert "<w:p/>" in text


def test_a_sign_without_an_operand_stands_outside_the_equation() -> None:
    for latex, signs in (("9\\times 43=", "="), ("=31", "="), ("=", "=")):
        root = _parsed(f"<w:p>{line(f'${latex}$')}</w:p>")
        runs = [
            "".join(run.itertext())
            for run in root.iter(f"{W}r")
            if not list(run.iterancestors(f"{M}oMath"))
        ]
        assert "".join(runs) == signs
        for math in root.iter(f"{M}oMath"):
            assert "=" not in "".join(math.itertext())


def test_bars_become_brackets_that_stretch() -> None:
    root = _parsed(f"<w:p>{line('$y=|x-1|$')}</w:p>")
    assert list(root.iter(f"{M}d"))


def test_a_written_division_keeps_its_digits_in_columns() -> None:
    form = ColumnForm("divide", ("796", "46", "336", "322", "14"), (2, 4), (), "46", "17")
    xml = column_form(form)
    rows = _parsed(xml).findall(f"{W}tr")
    assert len(rows) == 6
    assert {len(row.findall(f"{W}tc")) for row in rows} == {4}
    assert re.sub(r"\s", "", "".join(rows[1].itertext())) == "46796"

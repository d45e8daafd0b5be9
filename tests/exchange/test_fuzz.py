"""Any bytes end in rows or in one sentence, in every format."""

import zipfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from curriculum.bank import BankItem
from curriculum.exchange import BadFileError, Format, Refusal, read_file, write_file
from tests.exchange.making import SAMPLE

SNIPPETS = (
    "题干,答案\n", '{"question":"a","answer":', '{"problem": {"statement":"x"}}', "::a::b{=", "{#1:2}",
    "//[tag:x]\n", "<quiz><question type='multichoice'>", "<answer fraction='100'><text>", "]]>", "<![CDATA[",
    "<assessmentItem><itemBody>", "<choiceInteraction>", "<item><presentation><response_lid>", "\\(", "$$", "\x00",
    "\ufeff", "\n\n", '"', "'", "&amp;", "&x;", "<!DOCTYPE", "1．", "A．", "【答案】", "〔图1〕", "\ud7ff", "=1",
)  # fmt: skip
texts = st.lists(st.one_of(st.sampled_from(SNIPPETS), st.text(max_size=6)), max_size=25).map(
    "".join
)
raw = st.one_of(
    st.binary(max_size=300),
    texts.map(lambda text: text.encode("utf-8", "surrogatepass")),
    texts.map(lambda text: text.encode("utf-16", "surrogatepass")),
)


def reads(path: Path, name: str | None) -> None:
    try:
        rows = list(read_file(path, name))
    except BadFileError as error:
        assert str(error)  # noqa: PT017 (either end is right)
        return
    for row in rows:
        assert isinstance(row, BankItem | Refusal)
        assert isinstance(row, BankItem) or (row.row > 0 and row.reason)


@given(raw, st.sampled_from([None, *Format]))
@settings(max_examples=250)
def test_any_bytes_end_in_rows_or_a_sentence(
    tmp_path_factory: pytest.TempPathFactory, data: bytes, name: str | None
) -> None:
    path = tmp_path_factory.getbasetemp() / "fuzz"
    path.write_bytes(data)
    reads(path, name)


PARTS = {
    Format.DOCX: "word/document.xml",
    Format.XLSX: "xl/worksheets/sheet1.xml",
    Format.QTI: "imsmanifest.xml",
}


@pytest.mark.parametrize("form", Format)
@given(st.data())
@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_damaged_file_of_ours_ends_in_rows_or_a_sentence(
    tmp_path: Path, form: Format, data: st.DataObject
) -> None:
    path = tmp_path / "whole"
    if not path.exists():
        write_file(SAMPLE, path, form.value)
    name = PARTS.get(form)
    whole = path.read_bytes() if name is None else zipfile.ZipFile(path).read(name)
    start = data.draw(st.integers(0, len(whole)))
    length = data.draw(st.integers(0, 40))
    damaged = whole[:start] + data.draw(st.binary(max_size=20)) + whole[start + length :]
    broken = tmp_path / "broken"
    if name is None:
        broken.write_bytes(damaged)
    else:
        with zipfile.ZipFile(path) as old, zipfile.ZipFile(broken, "w") as new:
            for member in old.namelist():
                new.writestr(member, damaged if member == name else old.read(member))
    reads(broken, form.value)


@given(st.integers(0, 4_000), st.binary(min_size=1, max_size=8))
@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_damaged_archive_ends_in_rows_or_a_sentence(
    tmp_path: Path, place: int, noise: bytes
) -> None:
    path = tmp_path / "a.docx"
    if not path.exists():
        write_file(SAMPLE[:2], path)
    whole = path.read_bytes()
    broken = tmp_path / "b.docx"
    start = place % len(whole)
    broken.write_bytes(whole[:start] + noise + whole[start + len(noise) :])
    reads(broken, "docx")
    reads(broken, None)

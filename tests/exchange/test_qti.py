"""IMS QTI as other programs write it: items, lists, packages, and those broken on purpose."""

import zipfile
from pathlib import Path

import pytest

from curriculum.bank import BankItem
from curriculum.exchange import BadFileError, Refusal, Row, read_file, write_file
from tests.exchange.making import png, taken, zipped


@pytest.fixture(scope="module")
def qti(shared_data: Path) -> Path:
    folder = shared_data / "exchange/qti"
    if not folder.is_dir():
        pytest.skip("the QTI files of other programs are not beside the project")
    return folder


def items_in(rows: list[Row]) -> list[BankItem]:
    return [row for row in rows if isinstance(row, BankItem)]


def packed(folder: Path, path: Path) -> Path:
    with zipfile.ZipFile(path, "w") as archive:
        for member in sorted(folder.rglob("*")):
            if member.is_file():
                archive.write(member, member.relative_to(folder).as_posix())
    return path


@pytest.mark.parametrize(
    ("name", "kind", "options", "answer"),
    [
        ("items_1.2/multiple_choice.xml", "choice", 5, "D"),
        ("items_1.2/multiple_answer_canvas.xml", "choice", 4, "ACD"),
        ("items_1.2/multiple_answer.xml", "choice", 7, "ACDG"),
        ("items_1.2/true_false.xml", "judge", 0, "错"),
        ("items_1.2/single_fib.xml", "fill", 0, r"\text{Illinois}"),
        ("items_1.2/numeric_precision.xml", "fill", 0, "1000"),
        ("items_1.2/numeric_within_range.xml", "fill", 0, r"1.0\sim 22.0"),
        ("items_2.1/choice.xml", "choice", 3, "A"),
        ("items_2.2/choice_multiple.xml", "choice", 6, "AD"),
        ("items_2.2/choice_t_f.xml", "judge", 0, "错"),
        ("items_2.2/text_entry.xml", "fill", 0, r"\text{York}"),
        ("items_2.2/inline_choice_math.xml", "fill", 0, "a=c"),
        ("items_2.2/order.xml", "", 0, r"\text{（3）（1）（2）}"),
    ],
)
def test_single_items_are_understood(
    qti: Path, name: str, kind: str, options: int, answer: str
) -> None:
    (item,) = taken(qti / name, "qti")
    assert item.problem.kind == kind
    assert len(item.problem.choices) == options
    assert item.problem.answer is not None
    assert item.problem.answer.latex == answer


def test_formulas_in_mathml_become_latex(qti: Path) -> None:
    (item,) = taken(qti / "items_2.2/math.xml")
    assert "$E=mc^{2}$" in item.problem.statement
    second = taken(qti / "mathml/numeric_1.2.xml")[1]
    assert r"$\frac{1}{2}\times \sqrt[10]{379}$" in second.problem.statement


def test_every_file_ends_in_rows_or_in_one_sentence(qti: Path) -> None:
    counted = refused = 0
    for path in sorted(qti.rglob("*")):
        if path.suffix not in (".xml", ".qti"):
            continue
        rows = _rows(path)
        counted += len(rows)
        refused += len(rows) - len(items_in(rows))
        for item in items_in(rows):
            assert "<" not in item.problem.statement.replace(" < ", "")
    assert counted > 150
    assert refused < counted / 2


@pytest.mark.parametrize(
    ("name", "least"),
    [("canvas_cartridge", 15), ("test_qti_1.2", 5), ("test_qti_2.1", 5), ("test_qti_2.2", 6)],
)
def test_packages_are_read(qti: Path, tmp_path: Path, name: str, least: int) -> None:
    rows = list(read_file(packed(qti / name, tmp_path / "a.zip")))
    assert len(items_in(rows)) >= least
    assert [row.origin.row for row in items_in(rows)] == [
        place for place, row in enumerate(rows, 1) if isinstance(row, BankItem)
    ]


def test_a_broken_item_is_refused_by_its_file_while_the_rest_is_read(
    qti: Path, tmp_path: Path
) -> None:
    good = (qti / "items_2.1/choice.xml").read_bytes()
    path = zipped(tmp_path / "a.zip", {"好.xml": good, "坏.xml": good[: len(good) // 2]})
    rows = list(read_file(path))
    assert len(items_in(rows)) == 1
    (refusal,) = [row for row in rows if isinstance(row, Refusal)]
    assert "坏.xml" in refusal.reason


def test_what_those_files_say_survives_being_written_again(qti: Path, tmp_path: Path) -> None:
    items = [
        row
        for folder in ("items_1.2", "items_2.2")
        for path in sorted((qti / folder).glob("*.xml"))
        for row in _rows(path)
        if isinstance(row, BankItem)
    ]
    assert len(items) > 60
    path = tmp_path / "a.zip"
    write_file(items, path)
    for before, after in zip(items, taken(path), strict=True):
        assert after.problem.choices == before.problem.choices
        assert after.problem.answer == before.problem.answer
        assert "".join(after.problem.statement.split()) == "".join(before.problem.statement.split())


def _rows(path: Path) -> list[Row]:
    try:
        return list(read_file(path, "qti"))
    except BadFileError:
        return []


def test_a_picture_is_found_beside_the_item(tmp_path: Path) -> None:
    item = (
        '<assessmentItem xmlns="http://www.imsglobal.org/xsd/imsqti_v2p1"><itemBody>'
        '<p>看图：<img src="../pictures/a%20b.png" alt="图"/><img src="../../etc/passwd"/></p>'
        "</itemBody></assessmentItem>"
    )
    path = zipped(tmp_path / "a.zip", {"items/一.xml": item, "pictures/a b.png": png(3)})
    (found,) = taken(path)
    assert [image.data for image in found.images] == [png(3)]

"""Files made to do harm end in one sentence, and no harm is done."""

import io
import stat
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from curriculum.exchange import BadFileError, Refusal, read_file, write_file
from curriculum.exchange.archive import MEMBER_LIMIT, open_archive
from tests.exchange.making import an_item, taken, zipped

BOMB = '<!DOCTYPE q [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>'
OUTSIDE = '<!DOCTYPE q [<!ENTITY x SYSTEM "file:///etc/hostname">]>'
QUESTION = (
    "<question type='essay'><questiontext format='html'><text>{}</text></questiontext></question>"
)


def refused(path: Path, name: str | None = None) -> str:
    with pytest.raises(BadFileError) as caught:
        list(read_file(path, name))
    sentence = str(caught.value)
    assert sentence.endswith("。")
    return sentence


def written(path: Path, text: str | bytes) -> Path:
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    return path


@pytest.mark.parametrize("kind", ["xlsx", "docx", "qti"])
def test_a_zip_bomb_is_refused_before_it_is_unpacked(kind: str, tmp_path: Path) -> None:
    inner = {"xlsx": "xl/workbook.xml", "docx": "word/document.xml", "qti": "a.xml"}[kind]
    path = zipped(tmp_path / f"a.{kind}", {inner: b"\x00" * (64 << 20)})
    assert path.stat().st_size < 1 << 20
    assert "太大" in refused(path)


def test_a_size_that_lies_is_no_way_around(tmp_path: Path) -> None:
    path = zipped(tmp_path / "a.zip", {"a.xml": b" " * (32 << 20)})
    data = path.read_bytes()
    told = (32 << 20).to_bytes(4, "little")
    assert data.count(told) >= 2
    path.write_bytes(data.replace(told, (100).to_bytes(4, "little")))
    rows = list(read_file(path)) if _opens(path) else []
    assert all(isinstance(row, Refusal) for row in rows)


def _opens(path: Path) -> bool:
    try:
        list(read_file(path))
    except BadFileError:
        return False
    return True


def test_many_members_are_refused_together(tmp_path: Path) -> None:
    path = tmp_path / "a.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for number in range(40):
            archive.writestr(f"{number}.xml", b"\x00" * (8 << 20))
    assert "太大" in refused(path)


def test_an_archive_in_an_archive_is_never_opened(tmp_path: Path) -> None:
    bomb = io.BytesIO()
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("a.xml", b"\x00" * (64 << 20))
    path = zipped(tmp_path / "a.zip", {"inner.zip": bomb.getvalue()})
    assert "没有题目" in refused(path)


@pytest.mark.parametrize(
    "name", ["../a.xml", "/etc/a.xml", "C:/a.xml", "x/../../a.xml", "..\\a.xml"]
)
def test_a_path_that_climbs_out_is_refused(name: str, tmp_path: Path) -> None:
    assert "指到了外面" in refused(zipped(tmp_path / "a.zip", {name: "<x/>"}))


def test_a_link_in_an_archive_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.zip"
    info = zipfile.ZipInfo("a.xml")
    info.external_attr = (stat.S_IFLNK | 0o777) << 16
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr(info, "/etc/passwd")
    assert "链接" in refused(path)


def test_a_locked_archive_says_so(tmp_path: Path) -> None:
    path = zipped(tmp_path / "a.zip", {"a.xml": "<x/>"})
    data = bytearray(path.read_bytes())
    data[6] |= 1
    data[data.index(b"PK\x01\x02") + 8] |= 1
    assert "密码" in refused(written(path, bytes(data)))


@pytest.mark.parametrize("kind", ["xlsx", "docx", "zip"])
def test_a_truncated_archive_is_refused(kind: str, tmp_path: Path) -> None:
    path = tmp_path / f"a.{kind}"
    write_file([an_item("题")], path)
    whole = path.read_bytes()
    for length in (10, len(whole) // 2, len(whole) - 3):
        assert refused(written(path, whole[:length]))


@pytest.mark.parametrize("declaration", [BOMB, OUTSIDE])
def test_entities_are_refused_wherever_xml_is_read(declaration: str, tmp_path: Path) -> None:
    moodle = f"{declaration}<quiz>{QUESTION.format('&b;')}</quiz>"
    assert "实体" in refused(written(tmp_path / "a.xml", moodle))
    assert "实体" in refused(written(tmp_path / "b.xml", f"{declaration}<questestinterop/>"), "qti")
    assert "实体" in refused(
        zipped(tmp_path / "a.docx", {"word/document.xml": f"{declaration}<d/>"})
    )
    book = tmp_path / "a.xlsx"
    write_file([an_item("题")], book)
    with zipfile.ZipFile(book) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    for name in ("xl/workbook.xml", "xl/worksheets/sheet1.xml"):
        for encoding in ("utf-8", "utf-16"):
            plain = members[name].decode().partition("?>")[2] or members[name].decode()
            bad = (declaration + plain).encode(encoding)
            assert "实体" in refused(zipped(tmp_path / "b.xlsx", {**members, name: bad}))


def test_a_doctype_that_declares_nothing_is_read(tmp_path: Path) -> None:
    head = '<!DOCTYPE questestinterop SYSTEM "ims_qtiasiv1p2p1.dtd">'
    item = (
        "<item><presentation><material><mattext>1 加 1？</mattext></material></presentation></item>"
    )
    path = written(tmp_path / "a.xml", f"{head}<questestinterop>{item}</questestinterop>")
    (found,) = taken(path)
    assert found.problem.statement == "1 加 1？"


def test_endless_nesting_is_refused(tmp_path: Path) -> None:
    deep = "<a>" * 100_000 + "</a>" * 100_000
    assert refused(written(tmp_path / "a.xml", f"<questestinterop>{deep}</questestinterop>"), "qti")
    assert refused(written(tmp_path / "b.xml", f"<quiz>{deep}</quiz>"), "moodle")
    nested = "[" * 200_000
    rows = list(
        read_file(written(tmp_path / "a.jsonl", '{"question": "一"}\n{"question": ' + nested + "}"))
    )
    assert [isinstance(row, Refusal) for row in rows] == [False, True]


def test_a_line_without_end_is_passed_over(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("curriculum.exchange.jsonl.LINE_LIMIT", 10_000)
    long = '{"question": "' + "长" * 3_000_000 + '"}'
    path = written(tmp_path / "a.jsonl", f'{{"question": "一"}}\n{long}\n{{"question": "三"}}\n')
    rows = list(read_file(path))
    assert [isinstance(row, Refusal) for row in rows] == [False, True, False]
    assert rows[1].row == 2  # type: ignore[union-attr]


def test_a_cell_without_end_is_refused(tmp_path: Path) -> None:
    wide = f'题干,答案\n"{"长" * 200_000}",1\n'
    assert "太长" in refused(written(tmp_path / "a.csv", wide))
    open_quote = '题干,答案\n"没有关上的引号,1\n' + "二,2\n" * 50_000
    assert "引号" in refused(written(tmp_path / "b.csv", open_quote))


def test_a_workbook_that_claims_a_row_far_away_is_read_at_once(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    write_file([an_item("题")], path)
    with zipfile.ZipFile(path) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    sheet = members["xl/worksheets/sheet1.xml"].decode()
    far = '<row r="999999999999"><c r="A999999999999" t="inlineStr"><is><t>远</t></is></c></row>'
    members["xl/worksheets/sheet1.xml"] = sheet.replace(
        "</sheetData>", far + "</sheetData>"
    ).encode()
    assert [item.problem.statement for item in taken(zipped(tmp_path / "b.xlsx", members))] == [
        "题"
    ]


ACTIVE = ("=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "=HYPERLINK(\"http://x\",\"y\")", " =1", "＝1+1")  # fmt: skip


def test_no_cell_that_is_exported_can_run(tmp_path: Path) -> None:
    items = [an_item(f"{text}题", explanation=text, tags=(f"{text.strip()}签",)) for text in ACTIVE]
    table = tmp_path / "a.csv"
    write_file(items, table)
    import csv

    with table.open(encoding="utf-8-sig", newline="") as file:
        for row in csv.reader(file):
            assert not any(cell.strip(" ").startswith(tuple("=+-@\t＝")) for cell in row)
    book = tmp_path / "a.xlsx"
    write_file(items, book)
    with zipfile.ZipFile(book) as archive:
        sheet = archive.read("xl/worksheets/sheet1.xml")
    assert b"<f>" not in sheet
    assert b"<f " not in sheet
    for path in (table, book):
        assert [item.problem.statement for item in taken(path)] == [
            item.problem.statement.strip() for item in items
        ]


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "gbk", "gb18030", "utf-16", "utf-16-le", "utf-16-be"]
)
def test_whatever_a_school_computer_writes_is_read(encoding: str, tmp_path: Path) -> None:
    table = written(tmp_path / "a.csv", "题干,答案\n小明有 3 个苹果，吃了 1 个，还剩几个？,2\n".encode(encoding))  # fmt: skip
    lines = written(tmp_path / "a.jsonl", '{"question": "小明有 3 个苹果，吃了 1 个，还剩几个？", "answer": "2"}\n'.encode(encoding))  # fmt: skip
    gift = written(
        tmp_path / "a.gift", "小明有 3 个苹果，吃了 1 个，还剩几个？{=2}\n".encode(encoding)
    )
    for path in (table, lines, gift):
        (item,) = taken(path)
        assert item.problem.statement == "小明有 3 个苹果，吃了 1 个，还剩几个？"


def test_bytes_in_no_encoding_are_refused(tmp_path: Path) -> None:
    assert "编码" in refused(written(tmp_path / "a.csv", b"\x80\xff\xff!" * 50))


def test_what_is_no_plain_file_is_refused(tmp_path: Path) -> None:
    assert "找不到" in refused(tmp_path / "没有.csv")
    assert "不是普通的文件" in refused(tmp_path)
    assert "不是普通的文件" in refused(Path("/dev/zero"), "csv")


@pytest.mark.parametrize(
    ("head", "said"), [(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", ".docx"), (b"%PDF-1.7", "Word")]
)
def test_old_and_foreign_files_get_advice(head: bytes, said: str, tmp_path: Path) -> None:
    assert said in refused(written(tmp_path / "a.doc", head + bytes(600)))


def test_a_member_is_read_within_its_limit(tmp_path: Path) -> None:
    path = zipped(tmp_path / "a.zip", {"a.bin": bytes(1000)})
    with open_archive(path) as archive, pytest.raises(BadFileError):
        archive.read("a.bin", 999)
    assert MEMBER_LIMIT < 1 << 30


def test_a_question_with_endless_answers_is_refused_at_once(tmp_path: Path) -> None:
    path = written(tmp_path / "a.gift", "题{" + "~x" * 200_000 + "}\n\n二{=2}")
    rows = list(read_file(path))
    assert [isinstance(row, Refusal) for row in rows] == [True, False]


def test_lone_surrogates_are_refused_by_row(tmp_path: Path) -> None:
    path = written(tmp_path / "a.jsonl", '{"question": "好"}\n{"question": "\\ud800"}\n')
    rows = list(read_file(path))
    assert [isinstance(row, Refusal) for row in rows] == [False, True]


@pytest.mark.parametrize("make", [lambda folder: folder / "a.jsonl"])
def test_a_foreign_line_cannot_take_the_place_of_our_own(
    make: Callable[[Path], Path], tmp_path: Path
) -> None:
    path = make(tmp_path)
    write_file([an_item("题", images=())], path)
    line = path.read_text("utf-8")
    for bad in (
        line.replace('"identifier": "', '"identifier": "../'),
        line.replace('"created_at": "2026', '"created_at": "x'),
        line.replace('"images": []', '"images": ["!!"]'),
        line.replace('"statement": "题"', '"statement": ""'),
        line.replace('"statement": "题"', '"nothing": 1'),
        line.replace(
            '"pictures": []',
            '"pictures": [{"kind":"image","description":"","image":"../../a.png"}]',
        ),
    ):
        assert bad != line
        (row,) = list(read_file(written(path, bad)))
        assert isinstance(row, Refusal)

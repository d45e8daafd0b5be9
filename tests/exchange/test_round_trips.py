"""What is written is read again, whatever the format."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from curriculum.bank import BankItem
from curriculum.exchange import BadFileError, Format, Refusal, guess_format, read_file, write_file
from curriculum.exchange.comma import quieted, spoken
from curriculum.exchange.prose import key_of, prose_of
from engine.values import AnswerKey, Choice, ProblemPart
from tests.exchange.making import SAMPLE, an_item, png, shown, taken

PICTURED = (Format.JSONL, Format.DOCX, Format.MOODLE, Format.GIFT, Format.QTI)
SUFFIX = {Format.MOODLE: "xml", Format.QTI: "zip"}


def file_of(folder: Path, form: Format) -> Path:
    return folder / f"题库.{SUFFIX.get(form, form.value)}"


@pytest.mark.parametrize("form", Format)
def test_every_format_brings_back_what_a_person_sees(form: Format, tmp_path: Path) -> None:
    path = file_of(tmp_path, form)
    assert write_file(SAMPLE, path, form.value).written == len(SAMPLE)
    back = taken(path)
    for before, after in zip(SAMPLE, back, strict=True):
        expected, found = dict(shown(before)), dict(shown(after))
        if form not in PICTURED:
            expected |= {"pictures": (), "images": set()}
        assert found == expected


@pytest.mark.parametrize("form", Format)
def test_the_format_of_a_file_is_seen_whatever_it_is_called(form: Format, tmp_path: Path) -> None:
    path = tmp_path / "没有后缀"
    write_file(SAMPLE, path, form.value)
    assert guess_format(path) is form


def test_our_own_lines_lose_nothing(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    write_file(SAMPLE, path)
    assert tuple(taken(path)) == SAMPLE


texts = st.text(st.characters(exclude_categories=("Cs",)), max_size=60)
words = st.text(st.characters(categories=("L", "N", "P", "Sm", "Zs")), min_size=1, max_size=40)


@given(st.lists(st.tuples(words, texts, texts), min_size=1, max_size=4))
def test_any_text_survives_our_own_lines(
    tmp_path_factory: pytest.TempPathFactory, rows: list[tuple[str, str, str]]
) -> None:
    items = [
        an_item(f"题{statement}", answer, explanation=explanation)
        for statement, answer, explanation in rows
    ]
    path = tmp_path_factory.mktemp("own") / "a.jsonl"
    write_file(items, path)
    assert taken(path) == items


@given(st.lists(st.tuples(words, st.lists(words, min_size=3, max_size=4)), min_size=1, max_size=3))
def test_any_words_survive_a_table(
    tmp_path_factory: pytest.TempPathFactory, rows: list[tuple[str, list[str]]]
) -> None:
    path = tmp_path_factory.mktemp("table") / "a.csv"
    items = [
        an_item(
            f"题：{statement.strip()}完",
            choices=tuple(
                Choice(label, f"选{text.strip()}项") for label, text in zip("ABCD", options, strict=False)
            ),
            kind="choice",
        )
        for statement, options in rows
        if "$" not in statement + "".join(options) and "\\" not in statement + "".join(options)
    ]  # fmt: skip
    write_file(items, path)
    found = taken(path)
    assert [(each.problem.choices, each.problem.statement) for each in found] == [
        (each.problem.choices, each.problem.statement) for each in items
    ]


@given(texts)
def test_a_quieted_cell_says_the_same_and_is_never_run(cell: str) -> None:
    assert spoken(quieted(cell)) == cell
    assert not quieted(cell).lstrip(" ").startswith(("=", "+", "-", "@", "\t", "\r"))


@given(st.text(st.sampled_from("abx12+-=^_{}\\ 或解：$,."), max_size=30))
def test_an_answer_written_as_prose_reads_back_to_the_same_latex(answer: str) -> None:
    key = key_of(answer)
    assert key_of(prose_of(key)).latex == key.latex


def test_words_and_formulas_of_an_answer_become_one_formula() -> None:
    assert key_of("$x=1$ 或 $x=2$") == AnswerKey(r"x=1\text{ 或 }x=2", "x=1 或 x=2")
    assert key_of("5 厘米").latex == r"\text{5 厘米}"
    assert key_of(r"$$\frac{1}{2}$$").latex == r"\frac{1}{2}"
    assert key_of("-3").latex == "-3"


def test_parts_are_told_in_formats_that_have_none(tmp_path: Path) -> None:
    item = an_item("已知 $a=2$。")
    parts = (
        ProblemPart("（1）", "求 $a^{2}$；", AnswerKey("4")),
        ProblemPart("（2）", "求 $a^{3}$。", AnswerKey("8")),
    )
    whole = replace(item, problem=replace(item.problem, parts=parts))
    path = tmp_path / "a.csv"
    write_file([whole], path)
    (back,) = taken(path)
    assert back.problem.statement == "已知 $a=2$。\n\n（1）求 $a^{2}$；\n\n（2）求 $a^{3}$。"
    assert back.problem.answer is not None
    assert "4" in back.problem.answer.latex
    assert "8" in back.problem.answer.latex


@pytest.mark.parametrize("form", PICTURED)
def test_pictures_keep_their_places_among_the_words(form: Format, tmp_path: Path) -> None:
    item = an_item(
        "看〔图1〕和〔图2〕，哪个大？（　）",
        "A",
        kind="choice",
        choices=(Choice("A", "〔图3〕"), Choice("B", "〔图1〕"), Choice("C", "一样大")),
        images=(png(1), png(2), png(3)),
    )
    path = file_of(tmp_path, form)
    write_file([item], path, form.value)
    (back,) = taken(path)
    names = [picture.image for picture in back.problem.pictures]
    own = [picture.image for picture in item.problem.pictures]
    assert names[:3] == own
    assert back.problem.choices[0].text == "〔图3〕"
    (number,) = [int(sign) for sign in back.problem.choices[1].text if sign.isdigit()]
    assert names[number - 1] == own[0]


def test_a_picture_of_the_explanation_is_not_shown_with_the_question(tmp_path: Path) -> None:
    plain = an_item("求 $x$。", "1", explanation="如〔图1〕。", images=(png(4),))
    assert plain.solution is not None
    item = replace(
        plain,
        problem=replace(plain.problem, pictures=()),
        solution=replace(plain.solution, pictures=plain.problem.pictures),
    )
    path = tmp_path / "a.xml"
    write_file([item], path, "moodle")
    (back,) = taken(path)
    assert back.problem.pictures == ()
    assert back.solution is not None
    assert [picture.image for picture in back.solution.pictures] == [item.images[0].name]


def test_nothing_is_left_of_a_file_that_could_not_be_written(tmp_path: Path) -> None:
    path = tmp_path / "没有的文件夹" / "a.csv"
    with pytest.raises(BadFileError):
        write_file(SAMPLE, path)

    def broken() -> object:
        yield SAMPLE[0]
        raise RuntimeError

    kept = tmp_path / "a.jsonl"
    write_file(SAMPLE, kept)
    before = kept.read_bytes()
    with pytest.raises(RuntimeError):
        write_file(broken(), kept)  # type: ignore[arg-type]
    assert kept.read_bytes() == before
    assert list(tmp_path.iterdir()) == [kept]


def test_what_a_cell_cannot_hold_is_named_and_left_out(tmp_path: Path) -> None:
    long = an_item("长", explanation="很长" * 20_000)
    written = write_file([SAMPLE[0], long], tmp_path / "a.xlsx")
    assert written.written == 1
    assert [each.row for each in written.left_out] == [2]
    assert len(taken(tmp_path / "a.xlsx")) == 1


def test_a_row_is_a_problem_or_a_refusal_with_its_number(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("题干,答案\n一,1\n,2\n三,3\n", encoding="utf-8")
    rows = list(read_file(path))
    assert [type(row) for row in rows] == [BankItem, Refusal, BankItem]
    assert isinstance(rows[1], Refusal)
    assert rows[1] == Refusal(3, "题目是空的。")
    assert isinstance(rows[2], BankItem)
    assert rows[2].origin.row == 4
    assert rows[2].origin.file == "a.csv"

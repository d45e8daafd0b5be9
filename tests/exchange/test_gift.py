"""GIFT: the parse that its own grammar's tests expect, and what becomes of it in the bank."""

import json
from collections.abc import Mapping
from pathlib import Path

import pytest

from curriculum.exchange import Refusal, read_file, write_file
from curriculum.exchange.gift import GiftNumber, GiftQuestion, GiftText, parse_gift
from tests.exchange.making import taken


@pytest.fixture(scope="module")
def gift_files(shared_data: Path) -> list[Path]:
    found = sorted((shared_data / "exchange/gift").rglob("*.gift"))
    if not found:
        pytest.skip("the GIFT files of the grammar's own tests are not beside the project")
    return found


def text_of(text: GiftText | None) -> object:
    return None if text is None else {"format": text.format, "text": text.text}


def number_of(number: GiftNumber) -> object:
    if number.low is not None:
        return {"type": "high-low", "numberHigh": number.high, "numberLow": number.low}
    if number.range is not None:
        return {"type": "range", "number": number.number, "range": number.range}
    return {"type": "simple", "number": number.number}


def parse_of(question: GiftQuestion) -> Mapping[str, object]:
    """A question in the form of the expected files."""
    if question.kind == "Category":
        return {"type": "Category", "title": question.title}
    found: dict[str, object] = {
        "type": question.kind,
        "title": question.title,
        "stem": text_of(question.stem),
        "hasEmbeddedAnswers": question.embedded,
        "id": question.identifier,
        "tags": list(question.tags) or None,
    }
    if question.kind != "Description":
        found["globalFeedback"] = text_of(question.general)
    if question.kind == "TF":
        right, wrong = question.feedback
        found |= {"isTrue": question.truth}
        found |= {"trueFeedback": text_of(right), "falseFeedback": text_of(wrong)}
    if question.kind == "Matching":
        found["matchPairs"] = [
            {"subquestion": text_of(left), "subanswer": right} for left, right in question.pairs
        ]
    if question.kind in ("MC", "Short", "Numerical"):
        answers = [
            {
                "isCorrect": each.correct,
                "weight": each.weight,
                "text": number_of(each.content)
                if isinstance(each.content, GiftNumber)
                else text_of(each.content),
                "feedback": text_of(each.feedback),
            }
            for each in question.answers
        ]
        found["choices"] = answers[0]["text"] if question.bare_number else answers
    return found


def test_every_file_is_parsed_as_its_grammar_expects(gift_files: list[Path]) -> None:
    assert len(gift_files) > 40
    for path in gift_files:
        expected = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
        text = path.read_text(encoding="utf-8-sig").replace("\r\n", "\n")
        assert [parse_of(question) for question in parse_gift(text)] == expected, path.name


def test_every_question_of_those_files_is_a_problem_or_a_refusal(gift_files: list[Path]) -> None:
    for path in gift_files:
        expected = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
        asked = [each for each in expected if each["type"] != "Category"]
        rows = list(read_file(path, "gift"))
        assert len(rows) == len(asked), path.name
        for row, question in zip(rows, asked, strict=True):
            assert isinstance(row, Refusal) == (question["type"] == "Description")


def test_what_those_files_say_survives_being_written_again(
    gift_files: list[Path], tmp_path: Path
) -> None:
    for path in gift_files:
        items = [row for row in read_file(path, "gift") if not isinstance(row, Refusal)]
        again = tmp_path / path.name
        write_file(items, again, "gift")
        for before, after in zip(items, taken(again, "gift"), strict=True):
            stressed = before.problem.statement.replace("_tomb_", "*tomb*")
            assert after.problem.statement == stressed.replace("  \n", "\n")
            assert after.problem.choices == before.problem.choices
            assert after.problem.answer == before.problem.answer
            assert after.tags == before.tags


def rows_of(tmp_path: Path, text: str) -> list[object]:
    path = tmp_path / "a.gift"
    path.write_text(text, encoding="utf-8")
    return list(read_file(path, "gift"))


def test_kinds_and_keys_are_those_of_a_school(tmp_path: Path) -> None:
    text = (
        "::甲::2 是质数。{T}\n\n最小的质数是{=2}\n\n$\\\\pi$ 约等于{#3.14:0.01}\n\n"
        "哪些是质数？{~%50%2 ~%50%3 ~%-100%4}\n\n1 加 1 是{~1 =2 ~3}"
    )
    kinds = []
    for row in rows_of(tmp_path, text):
        assert not isinstance(row, Refusal)
        kinds.append((row.problem.kind, row.problem.answer.latex))  # type: ignore[attr-defined]
    assert kinds == [
        ("judge", "对"),
        ("fill", "2"),
        ("", "3.14"),
        ("choice", "AB"),
        ("choice", "B"),
    ]


def test_an_answer_that_is_never_closed_is_refused_alone(tmp_path: Path) -> None:
    rows = rows_of(tmp_path, "一{=1}\n\n二{=2\n\n三{=3}")
    assert [isinstance(row, Refusal) for row in rows] == [False, True, False]
    assert "大括号" in rows[1].reason  # type: ignore[attr-defined]

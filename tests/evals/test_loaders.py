"""Evaluation sets in their authors' own formats, each read from a small file of that shape."""

import json
from pathlib import Path

import pytest

from engine.evals import BadItemsError, Item, read_items

LINES = "\n"


def written(path: Path, *rows: object) -> Path:
    path.write_text(LINES.join(json.dumps(row, ensure_ascii=False) for row in rows), "utf-8")
    return path


def test_gaokao_bench_keeps_its_letters_and_years(tmp_path: Path) -> None:
    file = tmp_path / "Math_I_MCQs.json"
    row = {
        "year": "2011", "category": "（新课标）", "question": "1. 复数 $i^2$ 等于（ ）\nA. $1$\nB. $-1$\n",
        "answer": ["B"], "analysis": "略", "index": 4, "score": 5,
    }  # fmt: skip
    file.write_text(
        json.dumps({"keywords": "Math_I", "example": [row]}, ensure_ascii=False), "utf-8"
    )
    assert read_items(file) == (
        Item(
            "4",
            "1. 复数 $i^2$ 等于（ ）\nA. $1$\nB. $-1$",
            "B",
            "",
            ("category:（新课标）", "year:2011"),
        ),
    )


def test_cmath_has_a_golden_number_and_a_grade(tmp_path: Path) -> None:
    row = {"question": "3个苹果加4个是几个？", "golden": "7", "grade": 1, "reasoning_step": 1}
    (item,) = read_items(written(tmp_path / "cmath.jsonl", row))
    assert (item.answer, item.grade, item.tags) == ("7", "1", ("reasoning_step:1",))
    assert item.id == "cmath-1"


def test_mathbench_and_agieval_put_their_options_under_the_question(tmp_path: Path) -> None:
    bench = {
        "question": "最小的质数是",
        "options": ["1", "2", "3", "4"],
        "answer": "B",
        "topic": "数论",
    }
    agi = {
        "passage": None,
        "question": "$2+2=$",
        "options": ["(A)3", "(B)4"],
        "label": "B",
        "answer": None,
    }
    one, other = read_items(written(tmp_path / "mixed.jsonl", bench, agi))
    assert one.question == "最小的质数是\nA. 1\nB. 2\nC. 3\nD. 4"
    assert other.question == "$2+2=$\n(A)3\n(B)4"
    assert (one.answer, other.answer) == ("B", "B")


def test_math500_aime_and_gsm8k(tmp_path: Path) -> None:
    math = {
        "problem": "Find $1+1$.",
        "solution": "...",
        "answer": "2",
        "subject": "Algebra",
        "level": 2,
        "unique_id": "test/a/1.json",
    }
    gsm = {"question": "How many?", "answer": "2+2=<<2+2=4>>4\n#### 1,004"}
    aime = {"id": 60, "problem": "Find n.", "answer": 204, "year": "2024"}
    items = read_items(written(tmp_path / "x.jsonl", math, gsm, aime))
    assert [item.answer for item in items] == ["2", "1004", "204"]
    assert items[0].id == "test/a/1.json"
    assert items[0].grade == "2"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "没有题"),
        ("{", "第 1 行不是 JSON"),
        ('{"question":"一"}', "第 1 条没有答案"),
        ('{"answer":"1"}', "第 1 条没有题目"),
        ("[1,2]", "第 1 条不是一道题"),
        ('{"question":"' + "长" * 20_001 + '","answer":"1"}', "太长"),
    ],
)
def test_what_is_no_set_of_questions_is_refused_by_line(
    tmp_path: Path, text: str, said: str
) -> None:
    file = tmp_path / "bad.jsonl"
    file.write_text(text, "utf-8")
    with pytest.raises(BadItemsError, match=said):
        read_items(file)


def test_a_missing_file_is_refused_by_name(tmp_path: Path) -> None:
    with pytest.raises(BadItemsError, match=r"不在\.jsonl"):
        read_items(tmp_path / "不在.jsonl")

"""Public problem sets: whatever they call their fields, the problem is found in them."""

import json
from pathlib import Path

import pytest

from curriculum.exchange import BadFileError, Refusal, read_file
from engine.values import Choice
from tests.exchange.making import taken


def of(tmp_path: Path, *records: object) -> Path:
    path = tmp_path / "a.jsonl"
    path.write_text("\n".join(json.dumps(each, ensure_ascii=False) for each in records), "utf-8")
    return path


def test_every_set_beside_the_project_is_read_whole(shared_data: Path) -> None:
    files = sorted((shared_data / "problems").glob("*.jsonl"))
    assert files
    for path in files:
        records = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
        for item, record in zip(taken(path), records, strict=True):
            problem = item.problem
            assert problem.answer is not None
            assert problem.grade == (record["grade"] if isinstance(record["grade"], int) else None)
            assert bool(item.solution) == bool(record.get("solution"))
            if record["type"] == "mcq":
                assert problem.kind == "choice"
                assert [choice.label for choice in problem.choices] == list("ABCD")
                assert problem.answer.latex == record["answer"].strip()
                texts = record.get("options", {})
                assert all(
                    choice.text == texts.get(choice.label, choice.text).strip().replace("$$", "$")
                    for choice in problem.choices
                )
                assert "B." not in problem.statement.replace(" ", "").partition("\nB.")[1]


@pytest.mark.parametrize(
    ("record", "answer", "explanation"),
    [
        ({"question": "1+1?", "answer": "one and one #### 2"}, "2", "one and one"),
        ({"problem": "$1+1$", "solution": r"so \boxed{\frac{1}{2}}"}, r"\frac{1}{2}", r"so \boxed{\frac{1}{2}}"),
        ({"题目": "一加一", "golden": 2}, "2", ""),
        ({"input": "no", "query": "一加一", "target": "2"}, "2", ""),
        ({"question": "选", "choices": ["一", "二", "三"], "answer": 2}, "C", ""),
        ({"question": "选", "choices": ["1", "2", "3"], "answer": 2}, "B", ""),
        ({"question": "选", "options": ["(A)一", "(B)二", "(C)三"], "label": "B"}, "B", ""),
        ({"question": "选", "A": "一", "B": "二", "answer": "a"}, "A", ""),
    ],
)  # fmt: skip
def test_fields_are_known_by_many_names(
    record: dict[str, object], answer: str, explanation: str, tmp_path: Path
) -> None:
    (item,) = taken(of(tmp_path, record))
    assert item.problem.answer is not None
    assert item.problem.answer.latex == answer
    assert (item.solution.text if item.solution else "") == explanation


def test_a_list_of_records_in_one_document_is_read(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    path.write_text(
        json.dumps(
            {"keywords": "x", "example": [{"question": "一"}, {"question": "二"}, 3]}, indent=1
        ),
        "utf-8",
    )
    rows = list(read_file(path))
    assert [isinstance(row, Refusal) for row in rows] == [False, False, True]
    path.write_text('{"a": [{"question": "一"},', "utf-8")
    with pytest.raises(BadFileError):
        list(read_file(path))


@pytest.mark.parametrize(
    "cell",
    ["A. 一 B. 二 C. 三", "A．一\nB．二\nC．三", "一\n二\n三", "一|二|三", '["一", "二", "三"]'],
)
def test_options_may_share_a_cell(cell: str, tmp_path: Path) -> None:
    path = tmp_path / "a.tsv"
    quoted = cell.replace('"', '""')
    path.write_text(f'题目\t选项\t答案\n选一个\t"{quoted}"\tB\n', "utf-8")
    (item,) = taken(path)
    assert item.problem.choices == (Choice("A", "一"), Choice("B", "二"), Choice("C", "三"))
    assert item.problem.answer is not None
    assert item.problem.answer.latex == "B"


@pytest.mark.parametrize(
    ("heading", "cell", "field", "value"),
    [
        ("难度", "较难", "difficulty", 4),
        ("难度系数", "0.65", "difficulty", 3),
        ("难度", "★★", "difficulty", 2),
        ("年级", "初二", "grade", 8),
        ("年级", "高一上学期", "grade", 10),
        ("适用年级", "七年级下册", "grade", 7),
        ("题型", "单项选择题", "kind", "choice"),
        ("试题类型", "解决问题", "kind", "word"),
    ],
)
def test_labels_are_understood_as_schools_write_them(
    heading: str, cell: str, field: str, value: object, tmp_path: Path
) -> None:
    path = tmp_path / "a.csv"
    path.write_text(f"某校题库,,\n题干,{heading},答案\n一加一,{cell},2\n", "utf-8")
    (item,) = taken(path)
    assert getattr(item.problem, field) == value
    assert item.origin.row == 3

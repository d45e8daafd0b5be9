"""Batches: one line in, one line out, in order; a bad line is answered and the rest goes on."""

import json
from pathlib import Path

from tests.cli.program import Program


def lines(*records: object) -> str:
    """Records as lines; text stands for itself."""
    return "".join(
        (record if isinstance(record, str) else json.dumps(record)) + "\n" for record in records
    )


def test_questions_are_answered_in_order_and_bad_lines_with_their_reason(
    used_program: Program,
) -> None:
    batch = lines(
        {"id": "first", "task": "解方程：$x^2-4=0$"},
        "this is no JSON",
        {"id": 2, "task": ""},
        {"id": [3, None], "task": "计算：$12\\times 12$"},
        {"id": 4},
        {"id": 5, "task": "1+1", "grade": 99},
        '["a list"]',
        '{"id": 1e999, "task": "1+1"}',
        {"id": 8, "task": "甲" * 100_000},
        {"id": 9, "task": "\x00\x01\x02ELF\x00"},
        "[" * 100_000,
        {"id": "last", "task": "计算：$1+1$", "grade": 3},
    )
    ended = used_program.run("solve", "--batch", "-", "--no-model", text=batch)
    assert ended.status == 0
    found = ended.documents
    ids = [document["id"] for document in found]
    assert ids == ["first", None, 2, [3, None], 4, 5, None, None, 8, 9, None, "last"]
    solved = [document["id"] for document in found if document["status"] == "solved"]
    assert solved == ["first", [3, None], "last"]
    for document in found:
        if document["status"] != "solved":
            assert document["status"] == "error"
            assert document["reason"]
    assert found[-1]["answer"]["text"] == "2"


def test_a_batch_may_be_a_file_with_marks_of_other_editors(
    used_program: Program, tmp_path: Path
) -> None:
    file = tmp_path / "tasks.jsonl"
    good = lines({"id": 1, "task": "计算：$7-9$"}).encode().rstrip()
    file.write_bytes(b"\xef\xbb\xbf" + good + b"\r\n\r\n\xff\xfe broken\n" + good)
    found = used_program.run("solve", "--batch", str(file), "--no-model").documents
    assert [document["id"] for document in found] == [1, None, 1]
    assert found[0]["answer"]["text"] == "-2"
    assert "UTF-8" in found[1]["reason"]
    assert found[2]["answer"] == found[0]["answer"]


def test_a_line_without_end_is_refused_and_the_next_one_answered(used_program: Program) -> None:
    long = json.dumps({"id": 1, "expected": "9" * 2_000_000, "given": "9"})
    batch = lines(long, {"id": 2, "expected": "1/2", "given": "0.5"})
    first, second = used_program.run("check", "--batch", "-", text=batch).documents
    assert first["status"] == "error"
    assert second["id"] == 2
    assert second["verdict"] == "right"


def test_answers_are_checked_in_order_whatever_they_are(used_program: Program) -> None:
    batch = lines(
        {"id": 1, "problem": "", "expected": "x=3", "given": "x=3"},
        {"id": 2, "expected": 5, "given": 4},
        {"id": 3, "expected": "9^{9^{9^{9}}}", "given": "9^{9^{9^{9}}}+1"},
        {"id": 4, "expected": "1", "given": "__import__('os').system('ls')"},
        {"id": 5, "expected": "1", "given": "\ud800"},
        {"id": 6, "expected": "1", "given": "(" * 5_000},
        {"id": 7, "expected": "1"},
        {"id": 8, "expected": "\\sqrt{2}", "given": "-\\sqrt{2}"},
    )
    ended = used_program.run("check", "--batch", "-", text=batch)
    assert ended.status == 0
    found = {document["id"]: document for document in ended.documents}
    assert list(found) == [1, 2, 3, 4, 5, 6, 7, 8]
    assert found[1]["verdict"] == "right"
    assert found[2]["verdict"] == "wrong"
    assert found[3]["verdict"] != "right"
    for number in (4, 5, 6):
        assert found[number]["verdict"] in ("unreadable", "wrong")
        assert found[number]["reason"]
    assert found[7]["status"] == "error"
    assert "given" in found[7]["reason"]
    assert found[8]["verdict"] == "wrong"


def test_solutions_are_verified_in_order(used_program: Program) -> None:
    batch = lines(
        {"id": "a", "problem": "解方程：$2x=6$", "solution": "$2x=6$\n$x=3$"},
        {"id": "b", "solution": ""},
        {"id": "c", "problem": "p", "solution": None},
        {"id": "d", "problem": "解方程：$2x=6$", "solution": "$2x=6$\n$x=4$\n好"},
    )
    found = used_program.run("verify", "--batch", "-", text=batch).documents
    assert [document["id"] for document in found] == ["a", "b", "c", "d"]
    assert found[0]["first_wrong"] is None
    assert "lines" in found[1]
    assert found[2]["status"] == "error"
    assert found[3]["first_wrong"] == 2
    assert len(found[3]["lines"]) == 3


def test_a_batch_that_is_not_there_is_refused(used_program: Program) -> None:
    ended = used_program.run("solve", "--batch", "nowhere.jsonl")
    assert ended.status == 1
    assert "nowhere.jsonl" in ended.err
    assert ended.out == ""

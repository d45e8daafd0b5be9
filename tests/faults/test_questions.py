"""Hostile questions end in a sentence, within the bounds of time and memory."""

import operator
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest

from engine.deadline import MEMORY_BYTES, DeadlineError, KillableProcess
from engine.errors import WorldError
from engine.judge import Algebra
from engine.values import Problem
from tests.cli.program import Program

ORDINARY = 600_000_000
"""Bytes that the algebra's process needs with all its libraries, generously."""

HOSTILE = [
    "计算：$9^{9^{9^{9}}}$",
    "计算 9^9^9^9",
    "计算：__import__('os').system('ls')",
    "计算：$((10^{10})!)!$",
    "计算：$2^{1000000000}$",
    "计算：" + "9" * 3_900,
    "计算：" + "(" * 1_900 + "1" + ")" * 1_900,
    "化简：$" + "\\frac{1}{" * 390 + "x" + "}" * 390 + "$",
    "展开：$(x+y+z)^{9999}$",
    "因式分解：$x^{99999}-1$",
    "解方程：$x^{40}+x^{39}+x^{38}+7=\\sin x$",
    "求导：$" + "\\sin(" * 300 + "x" + ")" * 300 + "$",
]


@pytest.fixture(scope="module")
def process() -> Iterator[KillableProcess]:
    """One algebra process for all questions of this file."""
    process = KillableProcess()
    yield process
    process.close()


@pytest.mark.parametrize("question", HOSTILE, ids=lambda text: text[:24])
def test_a_hostile_question_is_solved_passed_over_or_refused_within_memory(
    process: KillableProcess, question: str
) -> None:
    sentence = ""
    solved = None
    try:
        solved = Algebra(process).solve(Problem(question))
    except WorldError as error:
        sentence = str(error)
    assert sentence or solved is None or solved.verified is True
    if process.pid is not None:
        assert psutil.Process(process.pid).memory_info().rss < ORDINARY


def test_after_all_of_them_an_ordinary_one_is_solved(process: KillableProcess) -> None:
    solved = Algebra(process).solve(Problem("解方程：$2x=6$"))
    assert solved is not None
    assert solved.verified is True


def test_work_that_wants_more_memory_than_its_bound_is_stopped(process: KillableProcess) -> None:
    with pytest.raises(DeadlineError, match="内存"):
        process.call(operator.mul, b"0" * 1_000_000, MEMORY_BYTES // 500_000, seconds=30)
    assert process.call(operator.add, 2, 3, seconds=30) == 5


def test_a_question_on_the_command_line_may_be_anything(used_program: Program) -> None:
    for question in ("", "x" * 100_000, "__import__", "9^9^9^9"):
        ended = used_program.run("solve", "--json", "--", question)
        assert ended.status == 1
        assert ended.document["reason"]
        assert ended.err.strip()


def test_a_question_that_is_no_text_is_refused(used_program: Program, tmp_path: Path) -> None:
    ended = used_program.run("solve", "--json", "ELF\udcff\udcfe\x01\x02")
    assert ended.status == 1
    assert "读不了" in ended.document["reason"]

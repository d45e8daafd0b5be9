"""Values survive their JSON, and a document that isn't one is refused."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.values import (
    AnswerKey,
    ColumnForm,
    Fault,
    MalformedValueError,
    Mark,
    Picture,
    Problem,
    ProblemPart,
    Provenance,
    SignChart,
    Solution,
    Step,
    Table,
    Verdict,
    VerdictKind,
    from_json,
    to_json,
)
from engine.values.picture import (
    Chart,
    Curve,
    Dot,
    FunctionGraph,
    NumberLine,
    PlaneFigure,
    Segment,
    Span,
)

words = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
numbers = st.floats(allow_nan=False, allow_infinity=False, width=32)
pairs = st.tuples(numbers, numbers)
layouts = st.one_of(
    st.builds(
        ColumnForm,
        operation=st.sampled_from(["add", "subtract", "multiply", "divide"]),
        rows=st.tuples(words, words),
        carries=st.tuples(st.tuples(st.integers(0, 9), st.integers(0, 9), words)),
    ),
    st.builds(Table, rows=st.tuples(st.tuples(words, words))),
    st.builds(SignChart, words, st.tuples(words), st.tuples(st.tuples(words, st.tuples(words)))),
)
drawings = st.one_of(
    st.builds(
        FunctionGraph,
        window=st.tuples(numbers, numbers, numbers, numbers),
        curves=st.tuples(st.builds(Curve, st.tuples(pairs, st.none(), pairs))),
        dots=st.tuples(st.builds(Dot, pairs)),
    ),
    st.builds(NumberLine, pairs, st.tuples(st.builds(Span, st.none() | numbers, numbers))),
    st.builds(
        PlaneFigure, st.tuples(st.tuples(words, pairs)), st.tuples(st.builds(Segment, words, words))
    ),
    st.builds(Chart, words, st.tuples(words), st.tuples(st.tuples(words, st.tuples(numbers)))),
)
pictures = st.builds(Picture, words, words, st.none() | drawings)
leaf_steps = st.builds(
    Step, words, words, words, mark=st.sampled_from(Mark), layout=st.none() | layouts
)
steps = st.builds(Step, words, words, words, parts=st.tuples(leaf_steps))
solutions = st.builds(
    Solution,
    status=st.sampled_from(["solved", "unsolved"]),
    provenance=st.builds(
        Provenance,
        solver=st.sampled_from(["algebra", "model"]),
        sampling=st.tuples(st.tuples(words, numbers)),
    ),
    answer=st.none() | st.builds(AnswerKey, words),
    steps=st.tuples(steps),
    verified=st.sampled_from([True, False, None]),
    pictures=st.tuples(pictures),
)
problems = st.builds(
    Problem,
    words,
    parts=st.tuples(st.builds(ProblemPart, words, words)),
    pictures=st.tuples(pictures),
)
verdicts = st.builds(
    Verdict,
    st.sampled_from(VerdictKind),
    words,
    st.none() | st.sampled_from(Fault),
    st.tuples(st.builds(Verdict, st.sampled_from(VerdictKind))),
)


@given(solutions)
def test_a_solution_survives(solution: Solution) -> None:
    again = from_json(to_json(solution), Solution)
    assert again == solution
    assert again.seconds == solution.seconds


@given(problems)
def test_a_problem_survives(problem: Problem) -> None:
    assert from_json(to_json(problem), Problem) == problem


@given(verdicts)
def test_a_verdict_survives(verdict: Verdict) -> None:
    assert from_json(to_json(verdict), Verdict) == verdict


def test_every_document_names_its_schema() -> None:
    assert json.loads(to_json(Problem("甲")))["schema"] == "wenqu/1"


def test_a_field_of_a_later_program_is_passed_over() -> None:
    document = json.loads(to_json(Problem("甲")))
    document["colour"] = "blue"
    assert from_json(json.dumps(document), Problem) == Problem("甲")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "3",
        '{"schema": "wenqu/2", "statement": "甲"}',
        "{}",
        '{"statement": ',
        "[" * 100_000,
    ],
)
def test_what_is_no_such_document_is_refused(text: str) -> None:
    with pytest.raises(MalformedValueError):
        from_json(text, Problem)

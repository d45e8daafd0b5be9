"""What a peer's reader must read, ours reads too; what must fail there is refused here."""

import json
from pathlib import Path

from engine.maths.read import read
from engine.maths.to_sympy import to_sympy
from engine.maths.unreadable import TooHard, Unreadable

BEYOND_SCHOOL = (
    "\\variable", "matrix", "\\exponentialE", "sinh", "cosh", "tanh", "\\arsinh", "\\arcosh",
    "\\artanh", "\\char", "\\frac{dz}", "3 dz}", "\\cdot d\\theta", "\\pm", "\\subseteq",
    "\\supseteq", "_{  }^{}", "^{  }_{ }", "\\Rightarrow", "\\Longrightarrow", "||x||y||",
    "\\int (x+a)",
)  # fmt: skip
"""Notation that no school text uses, and operations whose result is no single object."""


def _cases(shared_data: Path) -> list[dict[str, object]]:
    lines = (shared_data / "equivalence/latex2sympy2_extended_parse.jsonl").read_text("utf-8")
    return [json.loads(line) for line in lines.splitlines()]


def test_what_a_peer_must_refuse_is_refused(shared_data: Path) -> None:
    read_all_the_same = []
    for case in _cases(shared_data):
        if case.get("must_fail"):
            try:
                to_sympy(read(str(case["latex"])))
            except (Unreadable, TooHard):
                continue
            read_all_the_same.append(case["latex"])
    assert read_all_the_same == ["a\\%"]  # a per cent is school mathematics


def test_what_a_peer_reads_is_read_where_schools_write_it(shared_data: Path) -> None:
    refused = []
    for case in _cases(shared_data):
        latex = str(case["latex"])
        if case.get("must_fail") or any(word in latex for word in BEYOND_SCHOOL):
            continue
        try:
            to_sympy(read(latex))
        except (Unreadable, TooHard) as refusal:
            refused.append((latex, str(refusal)))
    assert refused == []


def test_nearly_every_formula_of_real_examinations_is_read(shared_data: Path) -> None:
    lines = (shared_data / "formulas/senior_exam_formulas.jsonl").read_text("utf-8").splitlines()
    found = 0
    for line in lines:
        try:
            read(json.loads(line)["tex"])
        except (Unreadable, TooHard):
            continue
        found += 1
    # The rest are fragments that scanning tore apart: a lone bracket, half a set, an empty blank.
    assert found / len(lines) > 0.93

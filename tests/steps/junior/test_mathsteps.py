"""The published cases of mathsteps whose group simplifies, factors or solves."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
import sympy

from engine.maths.equal import same_value
from engine.maths.read import read
from engine.maths.solutions import solution_set
from engine.maths.to_sympy import to_sympy
from engine.maths.tree import Name, Node
from engine.maths.unreadable import Unreadable
from engine.steps.junior.simplest import simplest
from tests.steps.junior.working import worked

SIMPLIFY = (
    "testSimplify", "testArithmeticSearch", "testCollectLikeTerms",
    "testCollectAndCombineSubsteps", "testSimpleCollectAndCombineSearch",
    "testEvaluateConstantSum", "testDistribute", "testDistributeSteps", "testSimplifyDivision",
    "testAddConstantAndFraction", "testAddConstantFractions", "testCancelLikeTerms",
    "testDivideByGCD", "testDivideByGCDSubsteps", "testSimplifyFractionSigns",
    "testSimplifyPolynomialFraction", "testAbsoluteValue", "testNthRoot", "testNthRootSteps",
    "testMultiplyFractionsSearch", "testBreakUpNumeratorSearch",
    "testConvertMixedNumberToImproperFraction", "testOneStep", "testRemoveUnnecessaryParens",
)  # fmt: skip
"""Groups that rewrite an expression: what counts is the final value in its simplest form."""
FACTOR = ("testFactor", "testFactorQuadratic", "testFactorSumProductRuleSubsteps")
SOLVE = ("testSolve",)
JUDGE = ("testSolveConstantEquation",)
NO_TASK = ("1 + 2", "g *( x ) = ( x - 4) ^ ( 2) - 3", "( x )/( 2x + 7) >= 4")
"""Inputs that the suite itself leaves without steps and that are no school task."""
LEAST = 0.95


def _cases(shared_data: Path, groups: tuple[str, ...]) -> list[dict[str, Any]]:
    path = shared_data / "steps" / "mathsteps_all_cases.jsonl"
    if not path.is_file():
        pytest.skip("the published cases are not beside the project")
    cases = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    return [
        case
        for case in cases
        if case["test_fn"] in groups
        and case["kind"] != "predicate"
        and case["input"].strip() not in NO_TASK
    ]


def _school(written: str) -> str:
    """nthRoot(8, 3) as LaTeX, 1(2)/(3) as a mixed number."""
    written = re.sub(r"(?<![\w)])(\d+)\((\d+)\)/\((\d+)\)$", r"\1又\2/\3", written)
    while (found := re.search(r"nthRoot\s*\(", written)) is not None:
        depth, end, comma = 1, found.end(), None
        while depth:
            depth += {"(": 1, ")": -1}.get(written[end], 0)
            comma = end if written[end] == "," and depth == 1 else comma
            end += 1
        body = written[found.end() : comma if comma else end - 1]
        index = written[comma + 1 : end - 1].strip() if comma else "2"
        head = r"\sqrt" if index == "2" else rf"\sqrt[{index}]"
        written = f"{written[: found.start()]}{head}{{{_school(body)}}}{written[end:]}"
    return written


def _positive(node: Node) -> Any:
    value = to_sympy(node)
    return value.subs({each: sympy.Symbol(each.name, positive=True) for each in value.free_symbols})


def _same(found: str, expected: str) -> bool:
    """The same value; letters under even roots are positive there, as the suite has it."""
    try:
        one, other = read(found), read(expected)
    except Unreadable:
        return False
    if sympy.powsimp(sympy.simplify(_positive(one) - _positive(other))) == 0:
        return True
    return same_value(one, other) is True


def _wanted(case: dict[str, Any]) -> str:
    plain = isinstance(case["answer"], str) and case["answer"] != "NO_STEPS"
    return _school(case["answer"] if plain else case["input"])


def _report(failed: list[str], total: int) -> None:
    assert total > 0
    assert len(failed) <= (1 - LEAST) * total, failed


def test_expressions_reach_the_same_value_in_simplest_form(shared_data: Path) -> None:
    cases, failed = _cases(shared_data, SIMPLIFY), []
    for case in cases:
        found = worked(f"simplify ${_school(case['input'])}$")
        good = found is not None and _same(found[1].answer.latex, _wanted(case))
        if good and found is not None and found[0].answer is not None:
            good = not simplest(found[0].answer)
        if not good:
            failed.append(case["input"])
    _report(failed, len(cases))


def test_polynomials_are_factored_completely(shared_data: Path) -> None:
    cases, failed = _cases(shared_data, FACTOR), []
    for case in cases:
        found = worked(f"factor ${case['input']}$")
        if found is None or not _same(found[1].answer.latex, _wanted(case)):
            failed.append(case["input"])
    _report(failed, len(cases))


def test_equations_reach_the_same_solutions(shared_data: Path) -> None:
    cases, failed = _cases(shared_data, SOLVE), []
    for case in cases:
        letters = sorted(
            {str(each) for each in read(case["input"]).walk() if isinstance(each, Name)}
        )
        unknown = re.match(r"[a-z]", case["answer"]) if len(letters) > 1 else None
        named = f" for ${unknown[0]}$" if unknown else ""
        found = worked(f"solve ${case['input']}${named}")
        if found is None or not _same_solutions(case, found[0].answer):
            failed.append(case["input"])
    _report(failed, len(cases))


def _same_solutions(case: dict[str, Any], answer: Node | None) -> bool:
    if answer is None:
        return False
    wanted = case["input"] if case["answer"] in ("NO_STEPS", "4 = 4") else case["answer"]
    listed = re.fullmatch(r"([a-z]) = \[(.*)\]", wanted)
    if listed:
        wanted = " 或 ".join(f"{listed[1]} = {each}" for each in listed[2].split(","))
    letter = next(str(each) for each in read(case["input"]).walk() if isinstance(each, Name))
    letter = wanted[0] if re.match(r"[a-z] [=<>]", wanted) else letter
    if case["answer"] == "4 = 4":
        return solution_set(read(wanted), letter) == sympy.S.Reals
    one, other = solution_set(answer, letter), solution_set(read(wanted), letter)
    if one == other:
        return True
    # The suite rounds one bound to four places.
    rounded = [sympy.N(each.sup, 4) for each in (one, other) if isinstance(each, sympy.Interval)]
    return len(rounded) == 2 and bool(abs(rounded[0] - rounded[1]) < sympy.Rational(1, 10**3))


def test_statements_between_numbers_are_judged(shared_data: Path) -> None:
    cases, failed = _cases(shared_data, JUDGE), []
    for case in cases:
        found = worked(f"solve ${case['input']}$")
        said = found[1].answer.latex if found is not None else ""
        false = "不成立" in said or "无解" in said
        if not said or false != ("FALSE" in case["answer"]):
            failed.append(case["input"])
    _report(failed, len(cases))

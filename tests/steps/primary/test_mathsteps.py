"""The published cases of mathsteps that are arithmetic on numbers ≥ 0."""

import json

from engine.maths.equal import same_value
from engine.maths.read import read

GROUPS = {
    "evaluate arithmeticSearch", "simplify (arithmetic)", "can simplify with division",
    "fractions", "floating point", "evaluateConstantSum", "addConstantAndFraction",
    "addConstantFractions", "simplifyFraction", "multiplyFractions", "arithmetic stepping",
    "combineConstantPowerTerms multiplication", "collect and multiply like terms",
    "simplify basics", "removeExponentBaseOne",
}  # fmt: skip
# A reduced fraction is no task, 1/3+5.8 is rounded there, the rest goes below zero or is a
# law of powers for older pupils.
NOT_OURS = {"9/4", "1/3 + 5.8", "16 - 1953125", "5/18 - 9/18", "1^(2 + 3 + 5/4 + 7 - 6/7)"}


def test_arithmetic_cases_reach_their_final_answer(shared_data, solve):
    path = shared_data / "steps" / "mathsteps_all_cases.jsonl"
    tried, failed = 0, []
    for text in path.read_text("utf-8").splitlines():
        case = json.loads(text)
        written, answer = case["input"], case.get("answer")
        numeric = not any(letter.isalpha() for letter in written)
        if case["group"] not in GROUPS or not numeric or not isinstance(answer, str):
            continue
        if written in NOT_OURS or "-" in written.replace(" - ", "").replace("8-2", "").replace(
            "8-5", ""
        ):
            continue
        tried += 1
        found = solve(f"计算：{written}", 6)
        if found is None or not same_value(read(found[1].answer.latex), read(answer)):
            failed.append(written)
    assert tried >= 30
    assert not failed

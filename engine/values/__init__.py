"""The frozen values that flow through the house, and their versioned JSON."""

from engine.values.json_form import SCHEMA, MalformedValueError, from_json, to_json, to_plain
from engine.values.layout import ColumnForm, Layout, SignChart, Table
from engine.values.mark import LineMark, Mark
from engine.values.picture import Picture
from engine.values.problem import AnswerKey, Choice, Distractor, Problem, ProblemPart, Source
from engine.values.solution import Provenance, Solution
from engine.values.step import Step
from engine.values.verdict import Fault, Verdict, VerdictKind

__all__ = [
    "SCHEMA",
    "AnswerKey",
    "Choice",
    "ColumnForm",
    "Distractor",
    "Fault",
    "Layout",
    "LineMark",
    "MalformedValueError",
    "Mark",
    "Picture",
    "Problem",
    "ProblemPart",
    "Provenance",
    "SignChart",
    "Solution",
    "Source",
    "Step",
    "Table",
    "Verdict",
    "VerdictKind",
    "from_json",
    "to_json",
    "to_plain",
]

"""A solution as the command line's JSON document (`DOORS`, the row of `wenqu solve`)."""

from collections.abc import Callable, Mapping
from typing import Any

from engine.values import Picture, Solution, Step, to_plain

Draw = Callable[[Picture], str]


def solution_document(solution: Solution, draw: Draw) -> Mapping[str, Any]:
    """`solution` in the fields that callers rely on, pictures drawn as SVG text."""
    document: dict[str, Any] = {
        "status": solution.status,
        "answer": (
            {
                "latex": solution.answer.latex,
                "text": solution.answer.text,
                "form": solution.answer.form,
            }
            if solution.answer is not None
            else None
        ),
        "solver": solution.provenance.solver,
        "verified": solution.verified,
        "verified_reason": solution.verified_reason,
        "steps": [_step(step) for step in solution.steps],
        "pictures": [
            {"kind": picture.kind, "description": picture.description, "svg": draw(picture)}
            for picture in solution.pictures
        ],
        "provenance": to_plain(solution.provenance),
        "seconds": solution.seconds,
        "stopped": solution.stopped,
    }
    if solution.provenance.solver == "model":
        document["thinking"] = solution.thinking
        document["text"] = solution.text
    return document


def _step(step: Step) -> Mapping[str, Any]:
    return to_plain(step)  # type: ignore[no-any-return]

"""Answers questions in the terminal: one on the screen, one as a document, or a batch."""

import argparse
import getpass
import os
import sys
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from app.cli.batch import BadLineError, run_batch, text_field
from app.cli.command import CANNOT, DONE, interruptible, say
from app.cli.drawing import drawer
from app.cli.screen import Following, Screen
from app.cli.solution_json import solution_document
from app.paths import Paths
from app.tutor import Failed, Finished, Question, Tutor, open_tutor
from engine.deadline import KillableProcess
from engine.judge import Algebra

GRADES = range(1, 13)


def answer(options: argparse.Namespace, paths: Paths, process: KillableProcess) -> int:
    """Do what the options of `wenqu solve` say; the algebra works in `process`."""
    tutor = open_tutor(paths, algebra=Algebra(process))
    try:
        if options.batch is not None:
            return run_batch(
                options.batch,
                lambda record: _answer(
                    tutor, _question(text_field(record, "task"), options, record.get("grade"))
                ),
            )
        question = _question(options.task, options)
        return _one_document(tutor, question) if options.json else _on_screen(tutor, question)
    finally:
        tutor.close()


def _question(text: str, options: argparse.Namespace, grade: object = None) -> Question:
    if grade is not None and (type(grade) is not int or grade not in GRADES):
        raise BadLineError("年级 {grade} 要在 1 到 12 之间。", grade=grade)
    return Question(
        text=text,
        grade=options.grade if grade is None else grade,
        use_model=not options.no_model,
        model=options.model,
        votes=options.votes,
        seed=options.seed,
        gpu=options.gpu,
        pin=os.environ.get("WENQU_PIN", ""),
    )


def _answer(tutor: Tutor, question: Question) -> Mapping[str, Any]:
    """The document of one question; its progress and notices go to standard error."""
    following = Following()
    with interruptible(lambda: following.asks_model) as cancel:
        tutor.ask(question, following, cancel)
    end = following.end
    if isinstance(end, Finished):
        return solution_document(end.solution, drawer(tutor.paths))
    if isinstance(end, Failed):
        return {"status": "error", "reason": end.reason, "advice": end.advice}
    raise AssertionError("the events of a question end with Finished or Failed")


def _one_document(tutor: Tutor, question: Question) -> int:
    document = _answer(tutor, question)
    say(document)
    return DONE if document["status"] == "solved" else CANNOT


def _on_screen(tutor: Tutor, question: Question) -> int:
    screen = Screen()
    with interruptible(lambda: screen.asks_model) as cancel:
        tutor.ask(question, screen, cancel)
        if screen.wants == "pin" and not question.pin and sys.stdin.isatty():
            screen = Screen()
            tutor.ask(replace(question, pin=getpass.getpass("PIN: ")), screen, cancel)
    screen.show()
    return screen.status

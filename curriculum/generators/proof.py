"""Proving a generated problem: its key, its wrong answers, its working and its words."""

import re
from collections import Counter

from curriculum.generators.generate import Generated, draft, dressed, identifier
from curriculum.generators.lines import as_lines, every_step
from curriculum.generators.recipe import Draft, Recipe
from engine.answer.check import check
from engine.answer.verify import verify
from engine.maths.unreadable import TooHard, Unreadable
from engine.values import Mark, VerdictKind

ACCEPTED = (VerdictKind.RIGHT,)
LONGEST_STATEMENT = 600

_TEMPLATE = re.compile(
    r"\{[a-z_]+[:!}.\[]|\bNone\b|<[a-z]+ |object at|Fraction\(|Decimal\(|%[sd]\b"
)


def faults(recipe: Recipe, level: int, seed: int) -> tuple[str, ...]:
    """What is wrong with one problem, in words for whoever wrote the recipe; empty when proved.

    Formulas are typeset elsewhere (`formulas` lists them): that needs a browser's library.
    """
    own = draft(recipe, level, seed)
    one = dressed(recipe, level, seed, own)
    found = [*_words(one), *_key(own, one), *_distractors(own, one), *_working(own, one)]
    name = identifier(recipe, level, seed)
    return tuple(f"{name}: {fault}" for fault in found)


def formulas(one: Generated) -> tuple[str, ...]:
    """Every piece of LaTeX of a problem and its solution."""
    problem, solution = one.problem, one.solution
    prose = [problem.statement, *(choice.text for choice in problem.choices)]
    prose += [choice.mistake for choice in problem.choices]
    prose += [part.statement for part in problem.parts]
    prose += [entry.mistake for entry in problem.distractors]
    prose += [step.reason for step in every_step(solution.steps)]
    found = [match for text in prose for match in re.findall(r"\$([^$]+)\$", text)]
    found += [
        latex
        for step in every_step(solution.steps)
        for latex in (step.before_latex, step.after_latex)
    ]
    found += [entry.latex for entry in problem.distractors]
    if problem.answer is not None and not problem.choices:
        found.append(problem.answer.latex)
    return tuple(dict.fromkeys(text for text in found if text))


def perturbed(latex: str) -> str | None:
    """A key made wrong: its last whole number one larger, or a judgement turned over."""
    turned = {"对": "错", "错": "对", "√": "×", "×": "√"}.get(latex)
    if turned is not None:
        return turned
    numbers = list(
        re.finditer(r"(?<![\d.])\d+(?![\d.])", re.sub(r"\\(?:text|mathrm)\{[^}]*\}", _blank, latex))
    )
    if not numbers:
        return None
    last = numbers[-1] if not latex[: numbers[-1].start()].endswith("^") else numbers[0]
    return f"{latex[: last.start()]}{int(last[0]) + 1}{latex[last.end() :]}"


def _words(one: Generated) -> list[str]:
    problem = one.problem
    found = []
    for text in (problem.statement, *(choice.text for choice in problem.choices),
                 *(step.reason for step in one.solution.steps)):  # fmt: skip
        if _TEMPLATE.search(re.sub(r"\$[^$]*\$", "", text)) or "{{" in text:
            found.append(f"unrendered template in {text!r}")
        if text.count("$") % 2:
            found.append(f"odd number of dollar signs in {text!r}")
    if not 3 < len(problem.statement) <= LONGEST_STATEMENT:
        found.append("statement too short or too long")
    if not one.solution.steps:
        found.append("no worked solution")
    twice = [text for text, count in Counter(c.text for c in problem.choices).items() if count > 1]
    if twice:
        found.append(f"two equal options {twice[0]!r}")
    if one.problem.kind == "choice" and len(problem.choices) < 3:
        found.append("fewer than three options")
    return found


def _key(own: Draft, one: Generated) -> list[str]:
    found = []
    statement = own.statement
    if not own.answer:
        if own.options and own.again() != own.options[0]:
            found.append(f"second route {own.again()!r} is not the right option")
        return found + _letters(one)
    for what, answer in (("key", own.answer), ("second route", own.again())):
        verdict = check(statement, own.answer, answer, form=own.form)
        if verdict.kind not in ACCEPTED:
            found.append(
                f"{what} {answer!r} against {own.answer!r}: {verdict.kind} {verdict.reason}"
            )
    if one.problem.choices:
        return found + _letters(one)
    wrong = perturbed(own.answer)
    if wrong is not None and check(statement, own.answer, wrong, form=own.form).kind in ACCEPTED:
        found.append(f"perturbed key {wrong!r} accepted against {own.answer!r}")
    return found


def _letters(one: Generated) -> list[str]:
    """Of the options only the right one is accepted."""
    letter = one.problem.answer.latex if one.problem.answer else ""
    found = []
    for choice in one.problem.choices:
        verdict = check(one.problem.statement, letter, choice.label)
        if (verdict.kind in ACCEPTED) != (choice.label == letter):
            found.append(f"option {choice.label} of {letter}: {verdict.kind}")
    return found


def _distractors(own: Draft, one: Generated) -> list[str]:
    if not own.answer:
        return []
    found = []
    for entry in own.distractors:
        if not entry.mistake:
            found.append(f"distractor {entry.latex!r} names no mistake")
        if own.options or not entry.latex:
            continue
        verdict = check(own.statement, own.answer, entry.latex, form=own.form)
        if verdict.kind in ACCEPTED:
            found.append(f"distractor {entry.latex!r} accepted against {own.answer!r}")
    return found


def _working(own: Draft, one: Generated) -> list[str]:
    text = "\n".join(as_lines(one.solution)[0])
    try:
        marks = verify(own.statement, text)
    except (Unreadable, TooHard) as error:
        return [f"solution can't be read: {error}"]
    bad = [line for line in marks if line.mark in (Mark.WRONG, Mark.CARRIED, Mark.TIMEOUT)]
    return [f"line {line.text!r}: {line.mark} {line.reason}" for line in bad]


def _blank(found: re.Match[str]) -> str:
    return "~" * len(found[0])

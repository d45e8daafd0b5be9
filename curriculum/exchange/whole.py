"""A problem as formats without parts and steps can carry it: one statement, answer, explanation."""

from curriculum.bank import BankItem
from curriculum.exchange.prose import prose_of
from engine.values import Problem, Solution, Step


def whole_statement(problem: Problem) -> str:
    """The statement with its numbered parts, each on its own line."""
    parts = (f"{part.label}{part.statement}" for part in problem.parts)
    return "\n\n".join((problem.statement, *parts))


def whole_answer(problem: Problem) -> str:
    """The answer as prose with formulas; those of the parts behind their labels."""
    if problem.answer is not None:
        letters = problem.answer.latex
        if problem.choices and set(letters) <= {choice.label for choice in problem.choices}:
            return letters
        return prose_of(problem.answer)
    answers = (
        f"{part.label}{prose_of(part.answer)}" for part in problem.parts if part.answer is not None
    )
    return "；".join(answers)


def whole_explanation(item: BankItem) -> str:
    """The worked solution in words: what a person wrote, or the steps line by line."""
    return "" if item.solution is None else _told(item.solution)


def _told(solution: Solution) -> str:
    if solution.text or not solution.steps:
        return solution.text
    return "\n\n".join(line for step in solution.steps if (line := _line(step)))


def _line(step: Step) -> str:
    formula = f"${step.after_latex}$" if step.after_latex else ""
    return " ".join(piece for piece in (step.reason or step.name, formula) if piece)

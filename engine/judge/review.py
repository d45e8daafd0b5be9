"""A model's answer under the algebra's eye: each line marked, the final answer found."""

from engine.answer.verify import verify
from engine.judge.draft import Review
from engine.maths.extract import final_answer


def review(statement: str, text: str) -> Review:
    """Mark every line of `text`, an answer to `statement`. Call it through `engine.deadline`."""
    return Review(verify(statement, text), final_answer(text) or "")

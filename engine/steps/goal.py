"""One thing that a question asks for."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Goal:
    """One thing asked for: its own words, and the questions that may ask for it alone."""

    words: str
    questions: tuple[str, ...]

"""Sentences of the rules that senior pupils use."""

from engine.steps.explain.sentence import Sentence

SENIOR: dict[str, Sentence] = {}

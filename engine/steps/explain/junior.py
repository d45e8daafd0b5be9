"""Sentences of the rules that junior pupils use."""

from engine.steps.explain.sentence import Sentence

JUNIOR: dict[str, Sentence] = {}

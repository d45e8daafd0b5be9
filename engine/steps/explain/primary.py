"""Sentences of the rules that primary pupils use."""

from engine.steps.explain.sentence import Sentence

PRIMARY: dict[str, Sentence] = {}

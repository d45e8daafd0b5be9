"""Worked steps of grades 1 to 6: one file per school topic, tried in the order of `TECHNIQUES`."""

from engine.steps.primary.calculation import calculate
from engine.steps.technique import Technique

TECHNIQUES: tuple[Technique, ...] = (calculate,)

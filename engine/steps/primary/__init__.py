"""Techniques of the primary school, in the order a teacher would try them."""

from engine.steps.technique import Technique

TECHNIQUES: tuple[Technique, ...] = ()

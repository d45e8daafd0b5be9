"""Worked solutions as data: techniques that return a derivation or nothing, proved before shown."""

from engine.steps.solve import solve

__all__ = ["solve"]

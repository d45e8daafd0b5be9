"""Measuring a model as its paper measures: items, an append-only log, scores with their intervals."""

from engine.evals.compare import Difference, difference
from engine.evals.item import BadItemsError, Item
from engine.evals.loaders import read_items
from engine.evals.log import Attempt, Log
from engine.evals.score import Score, Share, score, wilson
from engine.evals.suites import SUITES, Suite

__all__ = [
    "SUITES",
    "Attempt",
    "BadItemsError",
    "Difference",
    "Item",
    "Log",
    "Score",
    "Share",
    "Suite",
    "difference",
    "read_items",
    "score",
    "wilson",
]

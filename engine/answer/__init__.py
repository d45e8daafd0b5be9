"""From a page of working to a verdict: answers checked, solutions verified line by line."""

from engine.answer.check import check
from engine.answer.checker import Checker
from engine.answer.verify import verify

__all__ = ["Checker", "check", "verify"]

"""Where model and algebra meet: a question solved by algebra, or a model's draft judged by it."""

from engine.judge.algebra import Algebra
from engine.judge.draft import Draft, Sample
from engine.judge.review import Review, review

__all__ = ["Algebra", "Draft", "Review", "Sample", "review"]

"""Where model and algebra meet: a question solved by algebra, or a model's draft judged by it.

What needs the computer algebra system runs in the killable process and is named, not imported, so
that this face costs a program's start nothing.
"""

from engine.judge.algebra import Algebra, Weighed
from engine.judge.draft import Draft, Review, Sample

__all__ = ["Algebra", "Draft", "Review", "Sample", "Weighed"]

"""Pupils in the database: events that only grow, and what follows from them."""

from curriculum.store.learning.lock import Lock, made
from curriculum.store.learning.reading import Asked, MistakeFilter, MistakePage
from curriculum.store.learning.room import Learning
from curriculum.store.learning.sessions import SessionState
from curriculum.store.learning.writing import UnknownPupilError

__all__ = [
    "Asked",
    "Learning",
    "Lock",
    "MistakeFilter",
    "MistakePage",
    "SessionState",
    "UnknownPupilError",
    "made",
]

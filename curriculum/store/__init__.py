"""The only room that knows there is a database; what goes in and comes out are values."""

from curriculum.store.answers import AnswerLine, StoredAnswer
from curriculum.store.opening import NewerDatabaseError, NotADatabaseError, Store, open_store

__all__ = [
    "AnswerLine",
    "NewerDatabaseError",
    "NotADatabaseError",
    "Store",
    "StoredAnswer",
    "open_store",
]

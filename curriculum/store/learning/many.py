"""Many attempts kept in one transaction; what follows from them is derived afterwards."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import insert

from curriculum.learner import Attempt
from curriculum.store.learning import rows
from curriculum.store.learning.room import Learning
from curriculum.store.learning.writing import ATTEMPTS, keep_problems
from engine.values import to_json


def keep_many(learning: Learning, attempts: Sequence[Attempt]) -> None:
    """Keep new attempts of pupils who are there, all or none; call `Learning.rebuild` after it."""
    if not attempts:
        return
    made, texts = [], {}
    for attempt in attempts:
        text = to_json(attempt.problem)
        digest = rows.digest_of(text)
        texts[digest] = text
        made.append(rows.attempt_row(attempt, digest))
    with learning.writing() as connection:
        keep_problems(connection, list(texts.items()))
        connection.execute(insert(ATTEMPTS), made)

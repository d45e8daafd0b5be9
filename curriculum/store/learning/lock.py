"""The PIN: its hash, what made it, and the wrong tries, counted before each is looked at."""

from __future__ import annotations

import hashlib
import hmac
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import Connection, delete, insert, select, update

from curriculum.store.learning import rows
from curriculum.store.learning.tables import LockRow

NAME = "adult"
COST, BLOCK_SIZE, PARALLEL = 2**15, 8, 1
"""scrypt's N, r and p: about 0.1 s and 32 MiB a try (RFC 7914)."""
DIGEST_LENGTH = 32
FREE_TRIES = 3
"""Wrong tries before waiting begins."""
FIRST_WAIT = timedelta(seconds=30)
LONGEST_WAIT = timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class Lock:
    """A PIN that is set, as it is kept; the PIN itself is nowhere."""

    salt: bytes
    digest: bytes
    cost: int
    block_size: int
    parallel: int
    tries: int
    tried: datetime | None

    def opens(self, pin: str) -> bool:
        """Whether `pin` is the one; takes a tenth of a second on purpose."""
        given = _hash(pin, self.salt, self.cost, self.block_size, self.parallel)
        return hmac.compare_digest(given, self.digest)

    def wait(self, now: datetime) -> timedelta:
        """How long the next try must wait; a clock that was turned back doesn't shorten it."""
        if self.tries < FREE_TRIES or self.tried is None:
            return timedelta(0)
        wait = min(LONGEST_WAIT, FIRST_WAIT * (1 << min(20, self.tries - FREE_TRIES)))
        passed = max(timedelta(0), now - self.tried)
        return max(timedelta(0), wait - passed)


def made(pin: str, salt: bytes) -> Lock:
    """A lock that `pin` opens; `salt` is 16 bytes of chance."""
    digest = _hash(pin, salt, COST, BLOCK_SIZE, PARALLEL)
    return Lock(salt, digest, COST, BLOCK_SIZE, PARALLEL, 0, None)


def get(connection: Connection) -> Lock | None:
    """The lock, or None while no PIN is set."""
    query = select(LockRow.__table__).where(LockRow.name == NAME).with_for_update()
    row = connection.execute(query).mappings().first()
    if row is None:
        return None
    tried = row["tried_at"]
    return Lock(
        row["salt"],
        row["digest"],
        row["cost"],
        row["block_size"],
        row["parallel"],
        row["tries"],
        None if tried is None else rows.moment_of(tried, 0),
    )


def keep(connection: Connection, lock: Lock | None) -> None:
    """Set the lock in place of the one before; None takes it off."""
    connection.execute(delete(LockRow).where(LockRow.name == NAME))
    if lock is not None:
        connection.execute(
            insert(LockRow).values(
                name=NAME,
                salt=lock.salt,
                digest=lock.digest,
                cost=lock.cost,
                block_size=lock.block_size,
                parallel=lock.parallel,
                tries=lock.tries,
                tried_at=None if lock.tried is None else rows.utc(lock.tried),
            )
        )


def begin_try(connection: Connection, now: datetime) -> tuple[Lock | None, timedelta]:
    """The lock, with this try already counted as a wrong one, or the time to wait first."""
    lock = get(connection)
    if lock is None:
        return None, timedelta(0)
    wait = lock.wait(now)
    if not wait:
        connection.execute(
            update(LockRow)
            .where(LockRow.name == NAME)
            .values(tries=lock.tries + 1, tried_at=rows.utc(now))
        )
    return lock, wait


def right_try(connection: Connection) -> None:
    """Forget the wrong tries: the right PIN was given."""
    connection.execute(update(LockRow).where(LockRow.name == NAME).values(tries=0, tried_at=None))


def _hash(pin: str, salt: bytes, cost: int, block_size: int, parallel: int) -> bytes:
    return hashlib.scrypt(
        pin.encode(),
        salt=salt,
        n=cost,
        r=block_size,
        p=parallel,
        maxmem=256 * cost * block_size,
        dklen=DIGEST_LENGTH,
    )

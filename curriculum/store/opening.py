"""Opening the database: connection, migration, and the face the rest of the house uses."""

from pathlib import Path

from sqlalchemy import Engine, create_engine, event
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import DatabaseError, InterfaceError, OperationalError
from sqlalchemy.orm import sessionmaker

from curriculum.store import answers, drafts
from curriculum.store.bank import Bank
from curriculum.store.failing import reason_of
from curriculum.store.learning import Learning
from curriculum.store.migrating import NewerDatabaseError, bring_up_to_date
from engine.errors import WorldError

__all__ = ["NewerDatabaseError", "NotADatabaseError", "Store", "open_store"]


POSTGRESQL = "postgresql+pg8000"
"""What `postgresql://` means here: a driver in Python alone, under a licence like our own."""


class NotADatabaseError(WorldError):
    """The file at the database's place is something else, or damaged beyond opening."""


class Store:
    """What a person made, kept. Safe to call from several threads; each call is one transaction."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._session = sessionmaker(engine)
        self.bank = Bank(engine)
        """Problems that people brought."""
        self.learning = Learning(engine)
        """Pupils, and what they did."""

    def keep_answer(self, answer: answers.StoredAnswer) -> None:
        """Write one answered question; when this returns, it survives a crash."""
        with self._session.begin() as session:
            answers.keep(session, answer)

    def find_answers(self, words: str = "", limit: int = 200) -> tuple[answers.AnswerLine, ...]:
        """The newest answered questions that hold every word."""
        with self._session() as session:
            return answers.find(session, words, limit)

    def answer(self, identifier: str) -> answers.StoredAnswer | None:
        """One answered question, or None."""
        with self._session() as session:
            return answers.get(session, identifier)

    def forget_answer(self, identifier: str) -> None:
        """Delete one answered question for good."""
        with self._session.begin() as session:
            answers.forget(session, identifier)

    def keep_draft(self, place: str, text: str) -> None:
        """Remember half-written text."""
        with self._session.begin() as session:
            drafts.keep(session, place, text)

    def draft(self, place: str) -> str:
        """Half-written text, or empty."""
        with self._session() as session:
            return drafts.get(session, place)

    def close(self) -> None:
        """Let go of the file."""
        self._engine.dispose()


def open_store(url: str) -> Store:
    """Open the database at `url` (SQLite file or PostgreSQL), made or brought up to date first.

    Raises `NewerDatabaseError` for a file from a newer program and `NotADatabaseError` for one
    that can't be read; both leave it untouched.
    """
    parsed = with_driver(url)
    sqlite = parsed.get_backend_name() == "sqlite"
    file = Path(parsed.database) if sqlite and parsed.database else None
    if file is not None:
        try:
            file.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise WorldError(
                "数据文件夹 {folder} 建不了：{why}。请换一个文件夹，或检查磁盘和权限。",
                folder=file.parent,
                why=error.strerror or error,
            ) from error
    try:
        engine = create_engine(parsed)
    except ImportError as error:
        raise WorldError(
            "连接 {kind} 还缺一个库：{library}。请让管理员装上它，再打开问渠。",
            kind=parsed.get_backend_name(),
            library=error.name or parsed.drivername,
        ) from error
    if sqlite:
        event.listen(engine, "connect", _prepare_sqlite)
    try:
        bring_up_to_date(engine, file)
    except (OperationalError, InterfaceError) as error:
        engine.dispose()
        raise WorldError("数据库打不开：{why}。", why=reason_of(error)) from error
    except DatabaseError as error:
        engine.dispose()
        if file is None:
            raise WorldError("数据库打不开：{why}。", why=reason_of(error)) from error
        raise NotADatabaseError(
            "{file} 不是问渠的数据库，或者已经损坏。文件没有改动；可以把它移走，再从备份恢复。",
            file=file,
        ) from error
    except WorldError:
        engine.dispose()
        raise
    return Store(engine)


def with_driver(url: str) -> URL:
    """`url` with the driver that this program brings, where it names none."""
    parsed = make_url(url)
    plain = parsed.drivername == "postgresql"
    return parsed.set(drivername=POSTGRESQL) if plain else parsed


def _prepare_sqlite(connection: object, _record: object) -> None:
    # WAL lets the window read while an answer is written; FULL makes a commit outlive a power cut.
    cursor = connection.cursor()  # type: ignore[attr-defined]
    for pragma in (
        "journal_mode=WAL",
        "synchronous=FULL",
        "foreign_keys=ON",
        "busy_timeout=30000",  # another program's import of some thousand problems
        "trusted_schema=OFF",
    ):
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()

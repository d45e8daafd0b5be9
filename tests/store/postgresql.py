"""A PostgreSQL of one's own: a cluster in a temporary folder, reached through a socket there."""

import os
import pwd
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

OWNERS = ("postgres", "nobody")
"""PostgreSQL refuses to run as root; one of these runs it then."""


def programs() -> Path | None:
    """The folder of PostgreSQL's programs, the newest where there are several, or None."""
    found = shutil.which("initdb")
    if found:
        return Path(found).resolve().parent
    places = sorted(
        Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda place: int(place.parts[-3])
    )
    return places[-1].parent if places else None


@contextmanager
def cluster(bin_folder: Path) -> Iterator[Path]:
    """A running cluster; gives the folder of its socket. It is stopped and deleted afterwards."""
    home = Path(tempfile.mkdtemp(prefix="wenqu-pg-"))
    owner = next(name for name in OWNERS if _exists(name)) if os.getuid() == 0 else None
    try:
        if owner is not None:
            shutil.chown(home, owner)
        _run(owner, home, bin_folder / "initdb", "-D", "data", "-U", "wenqu", "-A", "trust",
             "-E", "UTF8", "--locale=C", "-N")  # fmt: skip
        options = f"-k {home} -c listen_addresses='' -c fsync=off"
        _run(owner, home, bin_folder / "pg_ctl", "-D", "data", "-l", "log", "-o", options,
             "-w", "start")  # fmt: skip
        try:
            yield home
        finally:
            _run(owner, home, bin_folder / "pg_ctl", "-D", "data", "-m", "immediate", "stop")
    finally:
        shutil.rmtree(home, ignore_errors=True)


def _exists(name: str) -> bool:
    try:
        pwd.getpwnam(name)
    except KeyError:
        return False
    return True


def _run(owner: str | None, folder: Path, *command: object) -> None:
    subprocess.run(
        [str(word) for word in command],
        cwd=folder,
        user=owner,
        group=None if owner is None else pwd.getpwnam(owner).pw_gid,
        extra_groups=None if owner is None else [],
        env={"PATH": os.environ["PATH"], "LC_ALL": "C"},
        check=True,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        timeout=120,
    )

"""One program at a time writes a file: a lock on the file itself, which a crash lets go."""

import sys
from typing import BinaryIO

# Windows locks stretches of bytes: one far behind any model's end hinders no reading.
_FAR = 1 << 62

if sys.platform == "win32":
    import msvcrt

    def claim(stream: BinaryIO) -> bool:
        """Whether `stream`'s file is ours alone from now on."""
        here = stream.tell()
        try:
            stream.seek(_FAR)
            msvcrt.locking(stream.fileno(), msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        finally:
            stream.seek(here)
        return True

else:
    import fcntl

    def claim(stream: BinaryIO) -> bool:
        """Whether `stream`'s file is ours alone from now on."""
        try:
            fcntl.flock(stream.fileno(), fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        except OSError:  # a share that knows no locks: then nobody can be kept out
            return True
        return True

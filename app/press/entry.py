"""Where the press's process begins: Qt is imported in it and nowhere else."""

import signal
from multiprocessing.connection import Connection

from engine.i18n import tr


def begin(pipe: Connection, assets: str) -> None:
    """Serve orders until the other end closes."""
    # Ctrl+C reaches every process of a terminal; stopping is the program's order, not the key's.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        from app.press.worker import serve
    except ImportError as error:
        pipe.send(tr("这台电脑缺少排版要用的系统库：{why}", why=str(error)))
        return
    serve(pipe, assets)

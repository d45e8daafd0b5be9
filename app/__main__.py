"""The one entrance: the window without words, a command with them."""

import multiprocessing
import sys


def main(arguments: list[str] | None = None) -> int:
    """Run the program; returns its exit status (0 done, 1 couldn't be done, 2 wrong use)."""
    # First of all: in a frozen program a spawned child enters here and must not open a window.
    multiprocessing.freeze_support()
    from app.cli import run

    return run(sys.argv[1:] if arguments is None else arguments, FACES)


def _window(paths: object, **options: object) -> int:
    from app.gui.application import run_window

    return run_window(paths, **options)  # type: ignore[arg-type]


def _gallery(paths: object, **options: object) -> int:
    from app.gui.gallery import run_gallery

    return run_gallery(paths, **options)  # type: ignore[arg-type]


def _serve(paths: object, **options: object) -> int:
    from app.serve import run_server

    return run_server(paths, **options)  # type: ignore[arg-type]


FACES = {"window": _window, "gallery": _gallery, "serve": _serve}
"""The other faces: the command line knows them only by name."""

if __name__ == "__main__":
    sys.exit(main())

"""The command line: one command, one file; `DOORS` in the README is what others may rely on."""

from app.cli.run import run

__all__ = ["run"]

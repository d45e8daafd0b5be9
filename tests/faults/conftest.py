"""The same programs as for the command line."""

from tests.cli.conftest import model_program, program, used_program

__all__ = ["model_program", "program", "used_program"]

"""The program as others start it: its own process, its own folders, its streams kept apart."""

import json
import os
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from app.paths import Paths, find_paths

ROOT = Path(__file__).resolve().parents[2]
SECONDS = 150
"""A bound for a test that would hang; nothing is measured with it."""


@dataclass(frozen=True)
class Program:
    """`wenqu` with the data, models and cache folders under `home`."""

    home: Path
    variables: dict[str, str] = field(default_factory=dict)

    @property
    def environment(self) -> dict[str, str]:
        """The variables that the program is started with; nobody's home is looked into."""
        kept = {
            name: value
            for name, value in os.environ.items()
            if not name.startswith(("WENQU_", "HF_", "OLLAMA_", "XDG_"))
        }
        return {
            **kept,
            "HOME": str(self.home),
            "WENQU_DATA": str(self.home / "data"),
            "WENQU_MODELS": str(self.home / "models"),
            "WENQU_CACHE": str(self.home / "cache"),
            "PYTHONWARNINGS": "default",
            **self.variables,
        }

    @property
    def paths(self) -> Paths:
        """The same folders, for opening what the program left."""
        return find_paths(None, self.environment)

    def run(self, *arguments: str, text: str | bytes = b"") -> "Ended":
        """Run one command to its end, with `text` on its standard input."""
        done = subprocess.run(
            [sys.executable, "-m", "app", *arguments],
            cwd=ROOT,
            env=self.environment,
            input=text.encode() if isinstance(text, str) else text,
            capture_output=True,
            timeout=SECONDS,
            check=False,
        )
        return Ended(done.returncode, done.stdout.decode(), done.stderr.decode())

    def start(self, *arguments: str) -> "subprocess.Popen[bytes]":
        """Start one command, its streams as pipes."""
        return subprocess.Popen(
            [sys.executable, "-m", "app", *arguments],
            cwd=ROOT,
            env=self.environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )


@dataclass(frozen=True)
class Ended:
    """What a command left: its status and its two streams."""

    status: int
    out: str
    err: str

    @property
    def document(self) -> dict[str, Any]:
        """The one JSON document on standard output; fails when there is anything else."""
        (document,) = self.documents
        return document

    @property
    def documents(self) -> list[dict[str, Any]]:
        """One JSON document a line, each of which names its schema."""
        assert "Traceback" not in self.err, self.err
        documents = [json.loads(line, parse_constant=_no_number) for line in self.out.splitlines()]
        assert all(document["schema"] == "wenqu/1" for document in documents)
        return documents


def _no_number(written: str) -> float:
    raise AssertionError(f"{written} is no JSON")

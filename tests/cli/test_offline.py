"""Offline means offline: neither the program nor any process it starts opens a network socket."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.program import ROOT, Program

RECORDER = """
import os, socket, sys

RECORD = os.environ["SOCKET_RECORD"]
WATCHED = ("socket.connect", "socket.bind", "socket.getaddrinfo", "socket.gethostbyname",
           "socket.sendto", "socket.__new__")

def write(line):
    file = os.open(RECORD, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
    os.write(file, (line + "\\n").encode())
    os.close(file)

def hook(event, arguments):
    if event not in WATCHED:
        return
    local = getattr(socket, "AF_UNIX", None)
    if event == "socket.__new__":
        if arguments[1] == local:
            return
    elif event in ("socket.connect", "socket.bind", "socket.sendto"):
        if arguments[0].family == local:
            return
    write(f"socket {event} {arguments[1:]!r}")

sys.addaudithook(hook)
write("process " + str(os.getpid()))
"""


class Record:
    """What the recorder wrote: which processes it watched and which sockets they opened."""

    def __init__(self, folder: Path) -> None:
        (folder / "sitecustomize.py").write_text(RECORDER, encoding="utf-8")
        self.file = folder / "record.txt"
        self.variables = {
            "PYTHONPATH": f"{folder}{':' if sys.platform != 'win32' else ';'}{ROOT}",
            "SOCKET_RECORD": str(self.file),
        }

    def read(self) -> tuple[int, list[str]]:
        """The number of processes watched, and the sockets that were opened in them."""
        lines = self.file.read_text(encoding="utf-8").splitlines()
        processes = {line for line in lines if line.startswith("process ")}
        return len(processes), [line for line in lines if line.startswith("socket ")]


@pytest.fixture
def record(tmp_path: Path) -> Record:
    """A recorder in a folder of its own."""
    folder = tmp_path / "recorder"
    folder.mkdir()
    return Record(folder)


def test_the_recorder_sees_a_socket_in_a_spawned_process(record: Record, program: Program) -> None:
    # Without this proof, silence of the recorder would prove nothing.
    child = (
        "import multiprocessing, socket\n"
        "if __name__ == '__main__':\n"
        "    context = multiprocessing.get_context('spawn')\n"
        "    process = context.Process(target=socket.socket)\n"
        "    process.start(); process.join()\n"
    )
    script = program.home / "opens.py"
    script.write_text(child, encoding="utf-8")
    environment = {**program.environment, **record.variables}
    subprocess.run([sys.executable, str(script)], env=environment, check=True, timeout=60)
    processes, sockets = record.read()
    assert processes >= 2
    assert any("__new__" in line for line in sockets)


@pytest.mark.parametrize(
    ("arguments", "children"),
    [
        (("solve", "--json", "解方程：$2x^2-5x-3=0$"), 1),
        (("check", "--json", "--expected", "1", "--given", "1"), 1),
        (("model", "list", "--json"), 0),
        (("doctor", "--json"), 2),
    ],
)
def test_no_socket_is_opened(
    record: Record, program: Program, arguments: tuple[str, ...], children: int
) -> None:
    ended = Program(program.home, record.variables).run(*arguments)
    assert ended.document
    processes, sockets = record.read()
    assert processes >= 1 + children
    assert sockets == []


@pytest.mark.model
def test_no_socket_is_opened_while_the_model_answers(
    record: Record, model_program: Program
) -> None:
    program = Program(model_program.home, record.variables)
    ended = program.run("solve", "--json", "--model", "test", "你好，请只回答“好”字。")
    assert ended.document["text"]
    processes, sockets = record.read()
    assert processes >= 3
    assert sockets == []

"""`wenqu serve` is a door to the model: a primary pupil's computer opens it with the PIN only."""

from pathlib import Path

from app.tutor.practice import practising
from tests.cli.program import Program


def test_a_primary_pupil_does_not_open_the_endpoint_without_an_adult(tmp_path: Path) -> None:
    program = Program(tmp_path)
    with practising(program.paths) as room:
        pupil = room.pupils.add("小雨", 3)
        room.pupils.use(pupil.identifier)
        room.pin.set("2580")
    ended = program.run("serve", "--json", "--port", "0")
    assert ended.status == 1
    assert "PIN" in ended.document["reason"]

"""The pictures of the window."""

import json

import pytest
from PySide6.QtGui import QImage

from app.gui.gallery import SCENES, render, run_gallery
from engine.errors import WorldError


def test_pages_are_drawn_in_both_looks(qapp, paths, tmp_path):
    files = render(tmp_path, paths, ["ask-algebra", "settings-models"], size=(1280, 640))
    assert [file.name for file in files] == [
        "ask-algebra-light.png",
        "settings-models-light.png",
        "ask-algebra-dark.png",
        "settings-models-dark.png",
    ]
    light, dark = QImage(str(files[0])), QImage(str(files[2]))
    assert (light.width(), light.height()) == (1280, 640)
    assert (
        light.pixelColor(640, 620).lightness() > 200 > 100 > dark.pixelColor(640, 620).lightness()
    )


@pytest.mark.parametrize("page", SCENES)
def test_every_scene_comes_to_rest(qapp, paths, tmp_path, page):
    (file,) = render(tmp_path, paths, [page], ["light"])
    picture = QImage(str(file))
    colors = {picture.pixel(x, y) for x in range(0, picture.width(), 7) for y in range(0, 700, 7)}
    assert len(colors) > 20


def test_a_page_that_does_not_exist_is_refused(qapp, paths, tmp_path):
    with pytest.raises(WorldError, match="没有 nothing 这一页"):
        render(tmp_path, paths, ["nothing"])


def test_the_door_prints_one_document(qapp, paths, tmp_path, capsys):
    status = run_gallery(paths, tmp_path, ["ask-empty"], "light", "1024x640", as_json=True)
    document = json.loads(capsys.readouterr().out)
    assert status == 0
    assert document == {"schema": "wenqu/1", "files": [str(tmp_path / "ask-empty-light.png")]}


def test_a_size_that_is_none_is_refused(paths, tmp_path):
    with pytest.raises(WorldError, match="1366x768"):
        run_gallery(paths, tmp_path, size="big")

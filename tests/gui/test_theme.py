"""Colours, fonts, icons and the style sheet."""

import re
from pathlib import Path

import pytest
from PySide6.QtGui import QFontInfo

import app.gui
from app.gui.theme import contrast, read_palettes
from app.gui.theme.fonts import ROLES
from app.gui.theme.style import style_sheet
from tests.gui.conftest import ASSETS

LIGHT, DARK = read_palettes(ASSETS / "theme" / "tokens.json")
GROUNDS = ("bg", "rail", "card", "hover", "pool")
PAIRS = [
    *((ink, ground) for ink in ("ink", "ink2", "accent") for ground in (*GROUNDS, "soft")),
    *(("ink3", ground) for ground in ("bg", "card")),
    ("on_accent", "accent"),
    *((mark, f"{mark}_ground") for mark in ("right", "wrong", "half", "unverified")),
]


@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(("text", "ground"), PAIRS)
def test_words_stand_out_from_their_ground(palette, text, ground):
    assert contrast(getattr(palette, text), getattr(palette, ground)) >= 4.5


@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])
def test_the_edge_of_a_field_can_be_seen(palette):
    assert contrast(palette.input, palette.card) >= 3.0


def test_black_on_white_has_the_greatest_contrast():
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21.0)


def test_every_bundled_font_was_found(theme):
    assert theme.missing_fonts == ()


def test_titles_are_set_in_the_bundled_serif(theme):
    assert QFontInfo(theme.font("title")).family().startswith("Noto Serif SC")


@pytest.mark.parametrize("role", ROLES)
def test_words_grow_with_the_scale(theme, role):
    theme.use("light", 1.0)
    plain = theme.font(role).pixelSize()
    theme.use("light", 2.0)
    assert theme.font(role).pixelSize() == 2 * plain


def test_the_scale_is_bounded(theme):
    theme.use("light", 50.0)
    assert theme.scale == 2.0
    theme.use("light", 0.01)
    assert theme.scale == 0.8


@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])
def test_the_style_sheet_leaves_no_place_unfilled(palette):
    assert "$" not in style_sheet(palette, 1.5)


def test_no_motion_means_no_time(theme):
    theme.use("light", 1.0, reduce_motion=True)
    assert theme.motion(180) == 0
    theme.use("light", 1.0, reduce_motion=False)
    assert theme.motion(180) == 180


def test_every_icon_that_is_named_exists():
    icons = ASSETS / "node_modules" / "lucide-static" / "icons"
    named = set()
    for file in Path(app.gui.__file__).parent.rglob("*.py"):
        named |= set(re.findall(r'"([a-z]+(?:-[a-z0-9]+)+)"', file.read_text(encoding="utf-8")))
    found = {name for name in named if (icons / f"{name}.svg").is_file()}
    assert {"trash-2", "rotate-cw", "folder-open", "message-circle-question-mark"} <= found


def test_dark_is_another_picture_than_light(theme):
    theme.use("light")
    light = theme.icon("search").pixmap(16, 16).toImage()
    theme.use("dark")
    assert theme.icon("search").pixmap(16, 16).toImage() != light

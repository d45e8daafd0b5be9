"""Every sentence of the window can be said in English."""

import ast
import json
import string
from pathlib import Path

import pytest

import app.gui
from app.gui.welcome.roles import ROLES
from app.gui.widgets.symbols import SYMBOLS
from app.gui.window.window import _STATES
from tests.gui.conftest import ASSETS


def sentences() -> set[str]:
    said = {symbol.name for symbol in SYMBOLS} | {word for word, *_ in _STATES.values()}
    for role in ROLES:
        said |= {role.name, role.years, role.promise}
    for file in Path(app.gui.__file__).parent.rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            named = isinstance(node, ast.Call) and getattr(node.func, "id", "") in (
                "tr",
                "WorldError",
            )
            if named and node.args and isinstance(node.args[0], ast.Constant):
                said.add(node.args[0].value)
    return said


def places(sentence: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(sentence) if name}


@pytest.fixture(scope="module")
def table() -> dict[str, str]:
    return json.loads((ASSETS / "translations" / "en.json").read_text(encoding="utf-8"))


def test_every_sentence_has_a_translation(table):
    assert sorted(sentences() - set(table)) == []


def test_translations_keep_the_places(table):
    changed = [key for key in sentences() & set(table) if places(key) != places(table[key])]
    assert changed == []

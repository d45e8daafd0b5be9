"""Sentences in the user's language: Chinese is the source, other languages are tables beside it."""

import json
from collections.abc import Mapping
from pathlib import Path

CHINESE = "zh"
ENGLISH = "en"
LANGUAGES = (CHINESE, ENGLISH)

_table: Mapping[str, str] = {}
_language = CHINESE


def use_language(language: str, table: Mapping[str, str] | None = None) -> None:
    """Speak `language` from now on; `table` maps each Chinese sentence to its translation."""
    global _table, _language
    if language not in LANGUAGES:
        raise ValueError(f"unknown language {language!r}")
    _language = language
    _table = dict(table or {}) if language != CHINESE else {}


def language() -> str:
    """The language spoken now, `zh` or `en`."""
    return _language


def spoken() -> tuple[str, Mapping[str, str]]:
    """The language and its table, to hand to a child process with every call."""
    return _language, _table


def load_table(path: Path) -> Mapping[str, str]:
    """Read a translation table: one JSON object, Chinese sentence to translated sentence."""
    loaded = json.loads(path.read_text(encoding="utf-8"))
    return {str(key): str(value) for key, value in loaded.items()}


def tr(sentence: str, /, **values: object) -> str:
    """`sentence` in the current language, its `{named}` places filled with `values`.

    A sentence without a translation stays Chinese: a missing word is better than a blank.
    """
    translated = _table.get(sentence, sentence)
    return translated.format(**values) if values else translated

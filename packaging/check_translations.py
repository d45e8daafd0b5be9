"""Finds sentences that the window can show and that the English table lacks, or has in vain."""

import ast
import json
import re
import string
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
_ROOMS = ("app", "engine", "curriculum")
_CHINESE = re.compile(r"[\u4e00-\u9fff]")
_IN_TEMPLATE = re.compile(r"""\btr\(\s*(?:"([^"]+)"|'([^']+)')""")


@dataclass(frozen=True, slots=True)
class Spoken:
    """One sentence in the code and where it stands."""

    sentence: str
    place: str


def spoken(root: Path) -> Iterator[Spoken]:
    """Every sentence written out in a call of `tr` or of an error for the user, and in templates."""
    for room in _ROOMS:
        for path in sorted((root / room).rglob("*.py")):
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                sentence = _sentence(node)
                if sentence is not None and isinstance(node, ast.Call):
                    yield Spoken(sentence, f"{path.relative_to(root).as_posix()}:{node.lineno}")
        for path in sorted((root / room).rglob("*.html")):
            for match in _IN_TEMPLATE.finditer(path.read_text(encoding="utf-8")):
                yield Spoken(match[1] or match[2], path.relative_to(root).as_posix())


def problems(sentences: list[Spoken], table: dict[str, str]) -> Iterator[str]:
    """What is wrong with a translation table, one line each."""
    for each in sentences:
        english = table.get(each.sentence)
        if english is None or not english.strip():
            yield f"{each.place}: no translation of {each.sentence!r}"
        elif _fields(english) - _fields(each.sentence):
            yield f"{each.place}: {english!r} has a place that the sentence lacks"


def _sentence(node: ast.AST) -> str | None:
    """The sentence in `tr("...")` and `SomeError("中文 ...")`; other calls hold none."""
    if not isinstance(node, ast.Call) or not node.args:
        return None
    called = node.func
    name = called.attr if isinstance(called, ast.Attribute) else getattr(called, "id", "")
    first = node.args[0]
    if not isinstance(first, ast.Constant) or not isinstance(first.value, str):
        return None
    says = name == "tr" or (name.endswith("Error") and _CHINESE.search(first.value))
    return first.value if says else None


def _fields(sentence: str) -> set[str]:
    return {field for _, field, _, _ in string.Formatter().parse(sentence) if field}


def main() -> int:
    """Check the English table; returns 1 and prints each problem when there is one."""
    table = json.loads((ROOT / "assets" / "translations" / "en.json").read_text(encoding="utf-8"))
    found = list(problems(list(spoken(ROOT)), table))
    print("\n".join(found), end="\n" if found else "")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())

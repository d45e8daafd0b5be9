"""A bank problem in few words: its statement cut short, its kind, level and grade by name."""

from app.page.mathematics import Prose, split
from app.page.point import term_name
from engine.i18n import tr

SHORT = 90
"""Characters of a statement in the list; a formula is never cut."""

LONGEST_FORMULA = 160
"""A longer formula is left out of a row."""


def short(text: str) -> str:
    """The beginning of a statement on one line, cut between words and formulas."""
    parts: list[str] = []
    length = 0
    for piece in split(text):
        if isinstance(piece, Prose):
            words = " ".join(piece.text.split(" ")).replace("\n", " ")
            room = SHORT - length
            parts.append(words if len(words) <= room else words[: max(0, room)] + "…")
            length += len(words)
        elif len(piece.latex) <= LONGEST_FORMULA:
            parts.append(f"${piece.latex}$")
            length += max(4, len(piece.latex) // 3)
        else:
            parts.append(" … ")
            length += 4
        if length >= SHORT:
            break
    else:
        return "".join(parts).strip()
    shown = "".join(parts).strip()
    return shown if shown.endswith("…") or len(shown) >= len(text.strip()) else f"{shown}…"


def kind_name(kind: str) -> str:
    """题型 as a teacher says it, empty where nobody said."""
    names = {
        "calculate": tr("计算题"),
        "fill": tr("填空题"),
        "choice": tr("选择题"),
        "judge": tr("判断题"),
        "word": tr("应用题"),
        "reverse": tr("逆向题"),
        "mistake": tr("改错题"),
        "draw": tr("作图题"),
        "prove": tr("证明题"),
    }
    return names.get(kind, "")


def level_name(level: int) -> str:
    """Difficulty 1 to 5 in words."""
    return (tr("容易"), tr("较易"), tr("中等"), tr("较难"), tr("困难"))[level - 1]


def grade_name(grade: int) -> str:
    """八年级, 高一."""
    return term_name(grade, 1).removesuffix(tr("上册"))

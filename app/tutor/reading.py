"""A typed question becomes a problem, or one clear sentence says why it can't."""

import re
import unicodedata

from engine.errors import WorldError
from engine.values import Problem, Source

QUESTION_LENGTH = 4_000
"""Characters of a question; a whole examination paper's longest question has under 2,000."""

TITLE_LENGTH = 40

_CODE = re.compile(r"__\w+__|\b(?:eval|exec|open|system|getattr)\s*\(|\bimport\s+\w")
"""What no school question holds and no part of the program would ever run."""


class QuestionError(WorldError):
    """The question itself can't be taken; nothing was tried."""


def read_question(text: str, grade: int | None = None) -> Problem:
    """The problem that `text` states.

    Raises `QuestionError` for empty, overlong or binary text.
    """
    if len(text) > QUESTION_LENGTH:
        raise QuestionError(
            "题目太长了（{length} 个字符），最多 {limit} 个。请只留下要问的那一道。",
            length=len(text),
            limit=QUESTION_LENGTH,
        )
    text = unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n")).strip()
    if not text:
        raise QuestionError("还没有写题目。写一道题再问，比如：解方程 x^2-5x+6=0。")
    strange = sum(_is_strange(character) for character in text)
    if strange:
        raise QuestionError(
            "题目里有 {count} 个读不了的字符，像是文件内容。请把题目的文字写进来。", count=strange
        )
    if _CODE.search(text):
        raise QuestionError("这里像是程序代码。问渠只做数学题，不运行代码；请写出要算什么。")
    if not any(character.isalnum() for character in text):
        raise QuestionError("没看到题目。请写出要算什么、要求什么。")
    return Problem(statement=text, grade=grade, source=Source("person"))


def title_of(statement: str) -> str:
    """The first line of a statement, short enough for a list, formulas as they were typed."""
    first = statement.strip().splitlines()[0].replace("$", "")
    return first if len(first) <= TITLE_LENGTH else first[: TITLE_LENGTH - 1] + "…"


def _is_strange(character: str) -> bool:
    if character in "\n\t":
        return False
    return unicodedata.category(character) in ("Cc", "Cs", "Co", "Cn") or character == "\ufffd"

"""What the columns of a table, or the fields of a foreign record, may be called."""

import json
import re
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field

from curriculum.exchange.draft import Draft, separated
from curriculum.exchange.html import Converter
from curriculum.exchange.options import lettered, split_options
from engine.values import Choice

HEADINGS = (
    "题干 题型 选项A 选项B 选项C 选项D 答案 解析 知识点 难度 标签 年级 选项E 选项F 选项G 选项H"
).split()
"""What we write; the first eleven make the template."""

TEMPLATE = tuple(HEADINGS[:11])

_NAMES: Mapping[str, tuple[str, ...]] = {
    "statement": (
        "题干 题目 题目内容 问题 试题 试题内容 内容 题目描述 "
        "question questiontext questionstem stem problem statement content prompt query"
    ).split(),  # type: ignore[dict-item]
    "material": "材料 背景 passage context".split(),  # type: ignore[dict-item]
    "kind": "题型 题目类型 试题类型 类型 type questiontype kind category".split(),  # type: ignore[dict-item]
    "answer": (
        "答案 正确答案 标准答案 参考答案 结果 "
        "answer correctanswer answerkey key label target golden goldanswer groundtruth "
        "finalanswer correct"
    ).split(),  # type: ignore[dict-item]
    "explanation": (
        "解析 答案解析 试题解析 题目解析 详解 解答 解答过程 解题过程 分析 "
        "explanation solution analysis rationale cot process feedback"
    ).split(),  # type: ignore[dict-item]
    "points": "知识点 考点 知识点编码 point points knowledge knowledgepoint kp topic skill".split(),  # type: ignore[dict-item]
    "difficulty": "难度 难度系数 难易度 难易程度 难度等级 difficulty level".split(),  # type: ignore[dict-item]
    "tags": "标签 关键词 备注标签 来源 tag tags keywords".split(),  # type: ignore[dict-item]
    "grade": "年级 适用年级 学段 grade gradelevel".split(),  # type: ignore[dict-item]
    "options": "选项 备选项 候选项 options choices option choice candidates".split(),  # type: ignore[dict-item]
}
_FIELDS = {name: part for part, names in _NAMES.items() for name in names}
_OPTION = re.compile(r"(?:选项|备选|答案选项|option|opt|choice|answer)?([a-h])(?:选项)?")
_PUNCTUATION = re.compile(r"[\s_\-:：*（()）【】\[\].·]")


@dataclass(slots=True)
class _Gathered:
    words: dict[str, list[str]] = field(default_factory=dict)
    options: dict[str, str] = field(default_factory=dict)


def field_of(heading: str) -> str:
    """The field a heading names, `option:A` for one option, or empty for one nobody knows."""
    plain = _PUNCTUATION.sub("", heading).lower()
    if plain in _FIELDS:
        return _FIELDS[plain]
    option = _OPTION.fullmatch(plain)
    return f"option:{option[1].upper()}" if option else ""


def is_heading(cells: Sequence[str]) -> bool:
    """Whether a row names columns: a statement's, and something besides or nothing else."""
    fields = [field_of(cell.strip('" ')[:40]) for cell in cells if cell.strip()]
    return "statement" in fields and sum(map(bool, fields)) * 2 > len(fields)


def draft_of(pairs: Sequence[tuple[str, str]]) -> Draft:
    """The draft of (field, text) pairs, such as `field_of` and a cell give."""
    gathered = _Gathered()
    for name, text in pairs:
        if not name or not text.strip():
            continue
        if name.startswith("option:"):
            gathered.options.setdefault(name[7:], text)
        else:
            gathered.words.setdefault(name, []).append(text)
    return _draft(gathered)


def _draft(gathered: _Gathered) -> Draft:
    converter = Converter()

    def one(name: str) -> str:
        return "\n\n".join(map(converter.markdown, gathered.words.get(name, ())))

    def first(name: str) -> str:
        return next(iter(gathered.words.get(name, ())), "").strip()

    material = one("material")
    statement = f"{material}\n\n{one('statement')}" if material else one("statement")
    choices = tuple(
        Choice(each.label, converter.markdown(each.text)) for each in _choices(gathered)
    )
    answer = converter.markdown(first("answer"))
    points = tuple(word for text in gathered.words.get("points", ()) for word in separated(text))
    tags = tuple(word for text in gathered.words.get("tags", ()) for word in separated(text))
    return Draft(
        statement,
        choices=choices,
        answer=answer,
        explanation=one("explanation"),
        kind=first("kind"),
        difficulty=first("difficulty"),
        grade=first("grade"),
        points=points,
        tags=tags,
        images=tuple(converter.images),
        inline=True,
    )


def _choices(gathered: _Gathered) -> tuple[Choice, ...]:
    if gathered.options:
        return tuple(Choice(label, text) for label, text in sorted(gathered.options.items()))
    texts = [text for text in gathered.words.get("options", ()) if text.strip()]
    return _in_one(texts[0]) if len(texts) == 1 else lettered(texts)


def _in_one(text: str) -> tuple[Choice, ...]:
    """Options that share one cell: `A. 1 B. 2 C. 3`, a JSON list, lines, or `1|2|3`."""
    if text.lstrip().startswith("["):
        with suppress(ValueError, RecursionError):
            listed = json.loads(text)
            if isinstance(listed, list) and all(isinstance(each, str | int) for each in listed):
                return lettered([str(each) for each in listed])
    before, choices = split_options(text)
    if choices and not before.strip():
        return choices
    lines = [line for line in text.split("\n" if "\n" in text else "|") if line.strip()]
    return lettered(lines)

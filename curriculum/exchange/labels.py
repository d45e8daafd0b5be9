"""School words for kind, difficulty and grade, as files write them, and as we write them."""

import re
from collections.abc import Mapping
from functools import lru_cache

KIND_NAMES: Mapping[str, str] = {
    "calculate": "计算题",
    "fill": "填空题",
    "choice": "选择题",
    "judge": "判断题",
    "word": "应用题",
    "reverse": "逆向题",
    "mistake": "改错题",
    "draw": "作图题",
    "prove": "证明题",
}

_KINDS: Mapping[str, tuple[str, ...]] = {
    "choice": (
        "选择",
        "单选",
        "多选",
        "mcq",
        "multiplechoice",
        "multichoice",
        "choice",
        "单项",
        "多项",
    ),
    "judge": ("判断", "是非", "对错", "truefalse", "judge", "boolean"),
    "fill": ("填空", "blank", "cloze", "fill", "shortanswer", "完形"),
    "calculate": ("计算", "口算", "calculate", "numerical", "脱式", "竖式"),
    "word": ("应用", "解决问题", "word"),
    "prove": ("证明", "prove", "proof"),
    "draw": ("作图", "画图", "操作", "draw"),
    "mistake": ("改错", "找错", "mistake"),
    "reverse": ("逆向", "reverse"),
}

_LEVELS: Mapping[str, int] = {
    **dict.fromkeys("容易 简单 易 基础 easy 很易".split(), 1),
    **dict.fromkeys("较易 偏易 较容易".split(), 2),
    **dict.fromkeys("中等 中 一般 适中 普通 medium 中档 normal".split(), 3),
    **dict.fromkeys("较难 偏难 中难 提高".split(), 4),
    **dict.fromkeys("困难 难 很难 压轴 hard 竞赛 拔高".split(), 5),
}

_COEFFICIENTS = ((0.85, 1), (0.7, 2), (0.55, 3), (0.4, 4))
"""难度系数 is the share of pupils who get it right: from here on, that level."""

_DIGITS = dict(zip("一二三四五六七八九", range(1, 10), strict=True))
_STAGES = {"小": 0, "初": 6, "高": 9, "大": 99}
_GRADE = re.compile(r"(小学|初中|高中)?\s*([一二三四五六七八九]|1[0-2]|[1-9])\s*年级")
_TERM = re.compile(r"([小初高])([一二三四五六])")
_NUMBER = re.compile(r"(?:grade|g)?\s*(1[0-2]|[1-9])", re.IGNORECASE)


@lru_cache(1024)
def kind_of(name: str) -> str:
    """The kind that a school word stands for, or empty: 单项选择题 is `choice`."""
    plain = re.sub(r"[\s_\-]", "", name).lower()
    for kind, beginnings in _KINDS.items():
        if plain == kind or any(word in plain for word in beginnings):
            return kind
    return ""


@lru_cache(1024)
def difficulty_of(name: str) -> int | None:
    """1 to 5, or None: 较难, `★★★`, `4`, `Level 4`, and 难度系数 between 0 and 1."""
    plain = name.strip().lower()
    stars = plain.count("★") or plain.count("⭐")
    if stars:
        return min(stars, 5)
    number = re.fullmatch(
        r"(?:level|难度|系数|难度系数)?\s*[:：]?\s*(\d(?:\.\d+)?)(?:\s*级)?", plain
    )
    if number:
        value = float(number[1])
        if 0 < value < 1:
            return next((level for least, level in _COEFFICIENTS if value >= least), 5)
        return int(value) if value in (1, 2, 3, 4, 5) else None
    return _LEVELS.get(plain.removesuffix("题"))


@lru_cache(1024)
def grade_of(name: str) -> int | None:
    """1 to 12, or None: 七年级上册, 初一, 高二, `9`, `Grade 9`."""
    plain = name.strip()
    if found := _GRADE.search(plain):
        number = _DIGITS.get(found[2]) or int(found[2])
        above = {"初中": 6, "高中": 9}.get(found[1] or "", 0)
        return number + above if number <= 3 else number
    if found := _TERM.search(plain):
        number = _STAGES[found[1]] + _DIGITS[found[2]]
        return number if number <= 12 else None
    whole = _NUMBER.fullmatch(plain)
    return int(whole[1]) if whole else None

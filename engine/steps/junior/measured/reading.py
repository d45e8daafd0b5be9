"""A figure, its measures and what is asked of it, told in any order."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from engine.maths.to_sympy import to_sympy
from engine.maths.tree import Constant, Degrees, Multiply, Name, Node, Quantity, Relation
from engine.steps.junior.measured.shapes import ALSO, PAIRS, SHAPES, Shape
from engine.steps.junior.reading import asked
from engine.steps.junior.writing import letters_in
from engine.steps.task import Task, read_task

_UNITS = "千米|分米|厘米|毫米|米"
_WORDS = (
    "已知", "一个", "某", "若", "如果", "则", "那么", "求", "计算", "它", "该", "这个", "此", "其", "的", "是", "为", "和", "与", "且", "及",
    "分别", "各", "等于", "多少", "长度", "长", "有", "在", "中", ",", "=", "图形", "面", "平方", "立方", "度数", "大小",
)  # fmt: skip
_NAMES = {**{name: name for name in SHAPES}, **ALSO}
_ANY = sorted(
    {word for shape in SHAPES.values() for words in shape.measures.values() for word in words},
    key=len,
    reverse=True,
)
_MEASURE = "|".join(map(re.escape, _ANY))
_IS = r"(?:的)?(?:度数|长度|长)?(?:都)?(?:分别)?(?:是|为|等于|=)?"
_VALUE = rf"#(?:{_UNITS})?"
_TOKEN = re.compile(
    "|".join(
        (
            rf"(?P<pair>{'|'.join(map(re.escape, sorted(PAIRS, key=len, reverse=True)))}){_IS}(?P<two>{_VALUE}[,和与]{_VALUE})",
            rf"(?P<several>(?:{_MEASURE})(?:[,和与]?(?:{_MEASURE}))+){_IS}(?P<values>{_VALUE}(?:[,和与]{_VALUE})+)",
            rf"(?P<measure>{_MEASURE}){_IS}(?P<value>{_VALUE})",
            f"(?P<shape>{'|'.join(sorted(_NAMES, key=len, reverse=True))})(?P<label>#)?",
            f"(?P<ask>{_MEASURE})",
            f"(?P<unasked>(?:平方|立方)?(?:{_UNITS}))",
            f"(?P<word>{'|'.join(map(re.escape, sorted(_WORDS, key=len, reverse=True)))})",
        )
    )
)
_KEEPS = re.compile(
    r"[,，(（]*\s*(?:结果|答案)(?:中)?(?:用含|保留|含)\s*\$?(?:π|\\pi)\$?(?:的式子表示|表示)?[)）]?"
)


_CHORDS = tuple(
    (re.compile(pattern), said)
    for pattern, said in (
        (r"⊙\s*O|圆O(?=[^A-Z])|圆\s*\$O\$", "圆"),
        (
            r"弦\s*\$?[A-Z]{2}\$?\s*(?:的长(?:度)?)?(?=为|是|=|[，,。]|$)|圆中一条弦(?:的)?长|一条弦长",
            "弦长",
        ),
        (
            r"(?:圆心)\s*O?\s*到(?:弦)?\s*\$?(?:[A-Z]{2})?\$?(?:弦)?的距离(?:\$?[A-Z]{2}\$?)?|圆心到(?:这条)?弦的距离",
            "弦心距",
        ),
    )
)


@dataclass(slots=True)
class Measured:
    """`known` are letters with positive values, `asks` letters in the order asked."""

    shape: Shape
    known: dict[str, Node] = field(default_factory=dict)
    asks: list[tuple[str, str]] = field(default_factory=list)
    unit: str = ""


def read_measured(task: Task) -> Measured | None:
    """The figure that a question describes, None when any word of it isn't understood."""
    shorter = _KEEPS.sub("", task.text)
    for pattern, said in _CHORDS:
        shorter = pattern.sub(said, shorter)
    found = asked(task if shorter == task.text else read_task(shorter, task.grade))
    if found is None or not found.nodes or len(found.words) > 120:
        return None
    shape = _only_shape(found.words)
    if shape is None:
        return None
    reading = Measured(shape)
    waiting = list(found.nodes)
    units: set[str] = set()
    at = 0
    while at < len(found.words):
        match = _TOKEN.match(found.words, at)
        if match is None:
            return None
        at = match.end()
        values = [waiting.pop(0) for _ in range(min(match[0].count("#"), len(waiting)))]
        if match["label"] and not _is_label(values[0]):
            return None
        said = match["two"] or match["values"] or match["value"] or ""
        letters = _letters(shape, match)
        if letters is None or (said and not _take(reading, letters, values, said, units)):
            return None
        if match["ask"]:
            reading.asks.append((letters[0], match["ask"]))
    if waiting or not reading.known or not reading.asks or len(units - {""}) > 1:
        return None
    if "" in units and len(units) > 1:
        return None
    reading.unit = units.pop() if units else ""
    asks = dict.fromkeys(reading.asks)
    reading.asks = list(asks)
    return reading if not {letter for letter, _ in asks} & set(reading.known) else None


def _is_label(node: Node) -> bool:
    """ABCD behind the name of a figure."""
    return all(
        isinstance(each, Name | Multiply) and (isinstance(each, Multiply) or str(each).isupper())
        for each in node.walk()
    )


def _only_shape(words: str) -> Shape | None:
    names = re.findall("|".join(sorted(_NAMES, key=len, reverse=True)), words)
    shapes = {_NAMES[each] for each in names}
    if len(shapes) == 2 and "圆" in shapes:
        # 圆 stands in 圆心角, 底面圆, 外接圆 too.
        shapes.discard("圆")
    if len(shapes) >= 2 and "球" in shapes and re.search("外接球|内切球", words):
        shapes.discard("球")
    return SHAPES[shapes.pop()] if len(shapes) == 1 else None


def _letters(shape: Shape, match: re.Match[str]) -> list[str] | None:
    """The letters that a token names, [] where it names none, None where the figure has it not."""
    if match["pair"]:
        name, pair = PAIRS[match["pair"]]
        return list(pair) if name == shape.name else None
    words = re.findall(_MEASURE, match["several"]) if match["several"] else []
    words += [each for each in (match["measure"], match["ask"]) if each]
    letters = [shape.letter_of(each) for each in words]
    return None if None in letters else [each for each in letters if each is not None]


def _take(
    reading: Measured, letters: list[str], values: list[Node], said: str, units: set[str]
) -> bool:
    written: list[str] = re.findall(rf"#({_UNITS})?", said)
    if len(letters) != len(values) or len(set(letters) | set(reading.known)) != len(letters) + len(
        reading.known
    ):
        return False
    for place, (letter, given) in enumerate(zip(letters, values, strict=True)):
        value, unit = given, written[place]
        if isinstance(value, Relation) and len(value.operands) == 2 and value.signs == ("=",):
            value = value.operands[1]
        if isinstance(value, Quantity):
            unit, value = value.unit, value.value
        if isinstance(value, Degrees):
            if letter != "n" or value.minutes is not None:
                return False
            value, unit = value.degrees, "°"
        elif letter == "n" and reading.shape.name in ("扇形", "圆锥"):
            return False
        if letters_in(value) or any(
            isinstance(each, Constant) and each.name != "pi" for each in value.walk()
        ):
            return False
        if not to_sympy(value).is_positive:
            return False
        reading.known[letter] = value
        if unit != "°":
            units.add(_length(unit))
    return True


def _length(unit: str) -> str:
    """The unit of length behind a unit of area or volume."""
    return re.sub(r"^(?:平方|立方)|(?:\^[23]|[²³])$", "", unit)

"""平均增长率 told in clauses: a quantity before and after two equal steps, by times, months or years."""

from __future__ import annotations

from engine.maths.tree import Node
from engine.steps.derivation import Derivation
from engine.steps.junior.change_rate import solved_rate
from engine.steps.primary.numerals import value_of
from engine.steps.primary.tales.frames import Filled, Frame, Said
from engine.steps.task import Task

_W = r"(?:(?![比倍共总超剩])[\u4e00-\u9fffA-Z])"
_UNIT = r"(?:亿|万)?(?:元|人次|人|吨|千克|辆|台|件|册|平方米|公顷|只|个|亩|盒|本|套)?(?:/[\u4e00-\u9fff]{1,2})?"
_MONTHS = {each: n for n, each in enumerate("一二三四五六七八九十", 1)} | {"十一": 11, "十二": 12}
_WHEN = r"(?:(?P<month>十[一二]|[一二三四五六七八九十])月份?|#(?P<said>年|月份?))"
_FALLS = "降价|下降|减少|降低|下调|降|跌"
_GROWS = "增长|提高|上涨|涨价|增加|上升|涨|上调|提价"
_HOW = rf"(?P<how>{_FALLS}|{_GROWS})"
_TWICE = r"(?:经过?)?(?:了)?(?:连续)?(?:的)?(?:两|2|二|#)次"
_SAYS = (
    ("both", rf"{_W}{{0,12}}?(?:由|从)(?:原来的?)?(?:每{_W}{{1,3}})?#{_UNIT}(?:连续)?(?:两次)?{_HOW}(?:至|到|为|了)?(?:每{_W}{{1,3}})?#{_UNIT}"),
    ("twice", rf"{_W}{{0,8}}?{_TWICE}(?:的)?(?:连续)?{_HOW}(?:后)?"),
    ("after", rf"{_W}{{0,8}}?{_TWICE}(?:的)?(?:连续)?{_HOW}(?:后)?,?(?:的)?(?:售价|价格|单价|现价|每{_W}{{1,3}})?(?:变为|变成|降为|降至|降到|为|是|到|至)?#{_UNIT}"),
    ("value", rf"{_W}{{0,8}}?{_WHEN}(?:的)?{_W}{{0,10}}?(?:是|为|达到?|有|增长到|增加到|上升到|降至|降到)?#{_UNIT}"),
    ("last", rf"(?:计划|预计|打算)?(?:到)?(?:两|2|二|#)年后(?:的)?{_W}{{0,6}}?(?:达到|增加到|增长到|为|是)#{_UNIT}"),
    ("first", rf"{_W}{{0,10}}?(?:今年|去年)?{_W}{{0,4}}?(?:原价|原来|售价|原售价|原来的?售价|原产量|现价|定价|价格|进价)?(?:每{_W}{{1,3}})?(?:是|为|有)?#{_UNIT}"),
    ("last", rf"(?:现在|现)?(?:的)?(?:售价|价格|单价|每{_W}{{1,3}}|达到|增长到)?(?:变为|变成|降为|降至|降到|为|是|到|至|只?售)?#{_UNIT}"),
    ("equal", rf"(?:且|如果)?(?:每次|每年|每月|两次){_W}{{0,6}}(?:的百分率|的百分比|率)(?:都)?相同"),
)  # fmt: skip
_ASKS = (
    ("rate", rf"(?:该|这种|这)?{_W}{{0,12}}?(?:平均)?每(?:次|年|月|个月)(?:的)?(?:平均)?{_W}{{0,8}}?(?:{_FALLS}|{_GROWS})(?:的)?(?:百分率|百分数|率|百分比)(?:是)?(?:多少)?"),
    ("rate", rf"{_W}{{0,16}}?(?:年|月)?平均(?:每(?:年|月|次))?(?:{_FALLS}|{_GROWS})(?:的)?(?:百分率|百分数|率|百分比)(?:是)?(?:多少)?"),
)  # fmt: skip


def find_growth_rate(task: Task) -> Derivation | None:
    """由每盒 100 元两次降至 81 元; 一月份 100 万元, 三月份 121 万元."""
    return GROWTH.tell(task)


def _build(filled: Filled) -> Derivation | None:
    slots = filled.slots
    hows = {
        "falls" if each.words["how"] in _FALLS.split("|") else "grows"
        for slot in ("both", "twice", "after")
        for each in slots.get(slot, [])
    }
    if len(hows) > 1:
        return None
    pair = _pair(filled)
    if pair is None:
        return None
    before, after = pair
    falls = value_of(after) < value_of(before)
    if hows and (hows == {"falls"}) != falls:
        return None
    question = filled.question.words[0] if filled.question is not None else ""
    asked = any(word in question for word in _FALLS.split("|"))
    return None if asked != falls else solved_rate(before, after, falls)


def _pair(filled: Filled) -> tuple[Node, Node] | None:
    """The quantity before and after two steps; None where the steps aren't two."""
    slots = filled.slots
    kinds = {slot: len(found) for slot, found in slots.items() if slot != "equal"}
    counted = [each.sizes[0] for each in slots.get("twice", []) if each.sizes]
    if any(value_of(each) != 2 for each in counted):
        return None
    both, values = filled.one("both"), slots.get("value", [])
    if both is not None and (kinds == {"both": 1, "twice": 1} or "两次" in both.words[0]):
        return (both.sizes[0], both.sizes[1]) if len(both.sizes) == 2 else None
    first, last, after = filled.one("first"), filled.one("last"), filled.one("after")
    if first is not None and after is not None and kinds == {"first": 1, "after": 1}:
        if len(after.sizes) == 2 and value_of(after.sizes[0]) != 2:
            return None
        return first.size, after.sizes[-1]
    if first is not None and last is not None and kinds == {"first": 1, "last": 1}:
        years = "年后" in last.words[0]
        if not years or (len(last.sizes) == 2 and value_of(last.sizes[0]) != 2):
            return None
        return first.size, last.sizes[-1]
    if first is not None and last is not None and kinds == {"first": 1, "twice": 1, "last": 1}:
        return first.size, last.size
    if len(values) == 2 and kinds == {"value": 2}:
        times = [_time(each) for each in values]
        if times[0] is None or times[1] is None or times[1] - times[0] != 2:
            return None
        return values[0].sizes[-1], values[1].sizes[-1]
    return None


def _time(said: Said) -> int | None:
    if said.words["month"]:
        return _MONTHS[said.words["month"]]
    when = value_of(said.sizes[0])
    return int(when) if len(said.sizes) == 2 and when.denominator == 1 else None


GROWTH = Frame(
    _SAYS,
    _ASKS,
    _build,
    (
        (r"(?<=[降涨]价)(?=由|从)", ","),
        (r"(?<=药品|商品),(?=原价)", ""),
        (
            r"(?<=两次降价|两次提价|两次涨价)后?,(?=(?:售价|价格|现价|单价|每[\u4e00-\u9fff]|降)(?!由|从))",
            "后",
        ),
        (r"^设", ""),
    ),
)

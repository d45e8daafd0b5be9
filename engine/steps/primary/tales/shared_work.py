"""工程问题: one piece of work done by two together, each of whom would do it alone in so long."""

from __future__ import annotations

from engine.steps.derivation import Derivation
from engine.steps.primary.numerals import (
    add,
    divide,
    fraction,
    integer,
    is_whole,
    subtract,
    value_of,
)
from engine.steps.primary.tales.frames import WORD, Filled, Frame
from engine.steps.primary.tales.telling import Telling

_TIME = "小时|分钟|天|时"
_DO = r"(?:做|完成|修完?|加工完?|铺完?|打完?|干|承担|施工|修建|注满|挖完?|生产|运完?|制作)"
_DONE = r"(?:(?:可以)?(?:完成|修完|做完|加工完|铺完|打完|注满|挖完|运完|完工|把水池注满|注满水池|将水池注满|完成任务|完成这项工程|完成全部任务))?"
_ALONE = rf"(?:如果)?(?:由)?(?P<who>{WORD}{{1,6}}?)(?:单独|独|独自)(?:去)?{_DO}?(?:完成)?(?:这项工程|这批零件|全部工程)?#(?P<unit>{_TIME}){_DONE}"
_BOTH = rf"(?:如果)?(?:由)?(?:{WORD}{{0,6}}?)(?:两队|两人|二人|两个队|两管|甲乙|师徒)?(?:同时)?(?:合作|合做|合修|一起做|共同完成|合干|齐开|同时开|一起修|共同做)"
_SAYS = (
    ("intro", rf"(?:做|修|有|要?完成|加工|打|铺|挖)?(?:一|某)(?:项|件|批|段|条|份|个|部|本){WORD}{{1,6}}"),
    ("alone", _ALONE),
    ("alone", rf"(?:单开|单独开放?|只开)(?P<who>{WORD}{{1,3}}?)#(?P<unit>{_TIME}){_DONE}"),
    ("both", rf"{_BOTH}#(?P<unit>{_TIME}){_DONE}"),
    ("begin", _BOTH),
)  # fmt: skip
_ASKS = (
    ("both", rf"(?:{_BOTH})?多少(?P<unit>{_TIME}){_DONE}(?:这项工程|任务)?"),
    ("alone", rf"(?:如果)?(?:由)?(?P<who>{WORD}{{1,6}}?)(?:单独|独自|独){_DO}?多少(?P<unit>{_TIME}){_DONE}"),
)  # fmt: skip


def _build(filled: Filled) -> Derivation | None:
    alone = filled.slots.get("alone", [])
    both = filled.one("both")
    units = {each.words["unit"] for each in (*alone, *([both] if both else []))}
    if units != {filled.unit()} or any(not is_whole(each.size) for each in alone):
        return None
    if filled.asks == "both" and len(alone) == 2 and both is None:
        together = filled.slots.get("begin") or (
            filled.question is not None and len(filled.question.words[0]) > 8
        )
        if not together and "多少" not in (filled.question.words[0] if filled.question else ""):
            return None
        if alone[0].words["who"] == alone[1].words["who"]:
            return None
        return _together(filled)
    if filled.asks == "alone" and len(alone) == 1 and both is not None and is_whole(both.size):
        if filled.question is None or filled.question.words["who"] == alone[0].words["who"]:
            return None
        telling = Telling([])
        parts = [fraction(1, int(value_of(each.size))) for each in (both, alone[0])]
        left = telling.work("other_share_of_work", subtract(*parts))
        if left is None:
            return None
        value = telling.work("work_over_share", divide(integer(1), left))
        return telling.answered(value, filled.unit(), "tale_work")
    return None


def _together(filled: Filled) -> Derivation | None:
    telling = Telling([])
    parts = [fraction(1, int(value_of(each.size))) for each in filled.slots["alone"]]
    share = telling.work("shares_of_work", add(*parts))
    if share is None:
        return None
    value = telling.work("work_over_share", divide(integer(1), share))
    return telling.answered(value, filled.unit(), "tale_work")


WORK = Frame(
    _SAYS,
    _ASKS,
    _build,
    (
        (r"(?<=工程)(?=[由甲乙])", ","),
        (r"(?<=合做|合作|合修),(?=多少)", ""),
        (r"甲乙?(?=两队|两人)", ""),
        (r"所需的?时间", ""),
        (r"(?<=完成|修完|做完)(?:这项工程|这批零件|全部工程|任务)", ""),
    ),
)

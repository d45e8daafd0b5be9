"""百分率: how many of all were present, sprouted, hit."""

from __future__ import annotations

from engine.steps.derivation import Derivation
from engine.steps.primary.numerals import divide, subtract, value_of
from engine.steps.primary.tales.frames import Filled, Frame
from engine.steps.primary.tales.telling import Telling, as_percent
from engine.steps.primary.tales.words import UNIT

_W = r"(?:(?![比倍多少])[\u4e00-\u9fff])"
_KINDS = {
    "出勤": "出勤|到校|上班|实到|参加", "合格": "合格", "发芽": "发芽", "成活": "成活|活", "及格": "及格",
    "优秀": "优秀", "命中": "命中|投中|投进|击中|中", "达标": "达标", "出粉": "磨出|磨面|面粉|出粉", "出油": "榨出|油", "出米": "碾出|米",
}  # fmt: skip
_GOOD = "|".join(dict.fromkeys("|".join(_KINDS.values()).split("|")))
_BAD = "没有?|未|不|缺|缺席|请假|病假|事假|次品"
_SAYS = (
    ("bad", rf"(?:其中|结果)?(?:有)?#{UNIT}?(?:{_W}{{0,3}}?)(?:{_BAD}){_W}{{0,5}}"),
    ("bad", rf"(?:其中|结果)?{_W}{{0,4}}?(?:{_BAD}){_W}{{0,4}}?#{UNIT}?{_W}{{0,3}}"),
    ("good", rf"(?:其中|结果|今天|实际)?(?:有)?(?P<word>{_GOOD})(?:的)?{_W}{{0,4}}?#{UNIT}?{_W}{{0,3}}"),
    ("good", rf"(?:其中|结果|今天|有|实际)*#{UNIT}?{_W}{{0,3}}?(?P<word>{_GOOD}){_W}{{0,2}}"),
    ("good", rf"(?:其中|结果|今天|可以|能|可)?{_W}{{0,3}}?(?P<word>{_GOOD}){_W}{{0,5}}?#{UNIT}?{_W}{{0,3}}"),
    ("whole", rf"(?:(?!没|未|不|缺|假)[\u4e00-\u9fff]){{0,14}}?#{UNIT}?(?:(?!没|未|不|缺|假|{_GOOD})[\u4e00-\u9fff]){{0,6}}"),
)  # fmt: skip
_ASKS = (
    ("rate", rf"(?:(?:这|该|今天|这天|她|他|小){_W}{{0,6}}?的?|{_W}{{0,6}}?的)?(?P<kind>{'|'.join(_KINDS)})率(?:是|约是)?(?:多少|百分之几|百分之多少)?"),
)  # fmt: skip


def _build(filled: Filled) -> Derivation | None:
    whole, good, bad = (filled.one(slot) for slot in ("whole", "good", "bad"))
    if filled.question is None or whole is None or (good is None) == (bad is None):
        return None
    if any(len(each) > 1 for each in filled.slots.values()):
        return None
    kind = filled.question.words["kind"]
    if good is not None and good.words["word"] not in _KINDS[kind].split("|"):
        return None
    telling = Telling([])
    total = whole.size
    part = good.size if good is not None else None
    if bad is not None:
        if kind.startswith("出") and kind != "出勤":
            return None
        part = telling.work("other_from_sum", subtract(total, bad.size))
    if part is None or value_of(part) > value_of(total):
        return None
    share = telling.work("rate_is_part", divide(part, total))
    shown = None if share is None else as_percent(share)
    return None if shown is None else telling.answered(shown, "", "tale_rate_of")


RATE = Frame(
    _SAYS,
    _ASKS,
    _build,
    (
        (r"(?<=粒|棵|人|个|件|次|球)(?=其中|有#|没有)", ","),
        (r"中(?=有#)", ","),
    ),
)

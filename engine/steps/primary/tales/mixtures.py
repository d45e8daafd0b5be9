"""浓度: salt and water, the share of salt in the mixture."""

from __future__ import annotations

from engine.maths.tree import Percent
from engine.steps.derivation import Derivation
from engine.steps.primary.numerals import add, divide, multiply
from engine.steps.primary.tales.frames import Filled, Frame
from engine.steps.primary.tales.telling import Telling, as_percent

_STUFF = r"(?P<stuff>盐|糖|药|酒精|农药|食盐|白糖|纯酒精)"
_U = r"(?P<unit>克|千克)"
_SHARE = r"(?:含(?P<kind>盐|糖|药|酒精)率|浓度|含(?P<kind2>盐|糖|药|酒精)(?:量)?)"
_SAYS = (
    ("stuff", rf"(?:把|将|用)?#{_U}(?:的)?{_STUFF}"),
    ("water", rf"(?:完全)?(?:放入|放进|溶解在|溶解于|溶于|倒入|加入|溶入|和|与|加)?#{_U}(?:的)?水(?:中|里)?(?:配成|制成|配制成|充分搅拌|搅匀|混合)?(?:一种)?{_STUFF.replace('stuff', 'made')}?(?:水|溶液)?"),
    ("water", rf"水#{_U}"),
    ("stuff", rf"{_STUFF}#{_U}"),
    ("mixed", rf"(?:有|现有)?(?:一种)?{_SHARE}(?:是|为)?#的(?:盐水|糖水|药水|酒精溶液?|酒精|{_STUFF}溶液)#{_U}"),
    ("mixed", rf"(?:有)?#{_U}(?:的)?{_SHARE}(?:是|为)?#的(?:盐水|糖水|药水|酒精溶液?|酒精|{_STUFF}溶液)"),
    ("made", r"(?:配成|制成|配制成|搅拌成)(?:盐水|糖水|药水)"),
)  # fmt: skip
_ASKS = (
    ("share", r"(?:盐|糖|药|酒精)占(?:盐水|糖水|药水|酒精溶液|溶液)的(?:百分之几|百分之多少)"),
    ("share", rf"(?:这时|这种|此时|得到的|配成的|求)?(?:{_STUFF}(?:水|溶液)|溶液)?(?:的)?{_SHARE}(?:约?是)?(?:多少|百分之几|百分之多少)?"),
    ("stuff", rf"(?:其中)?(?:含|有)(?:{_STUFF})(?:多少)(?P<unit>克|千克)"),
    ("stuff", rf"(?:其中)?(?:含|有)?多少(?P<unit>克|千克){_STUFF}?"),
)  # fmt: skip


def _build(filled: Filled) -> Derivation | None:
    telling = Telling([])
    stuff, water, mixed = filled.one("stuff"), filled.one("water"), filled.one("mixed")
    if filled.asks == "share" and stuff is not None and water is not None and mixed is None:
        if stuff.words["unit"] != water.words["unit"] or len(filled.slots) > 3:
            return None
        whole = telling.work("mixture", add(stuff.size, water.size))
        if whole is None:
            return None
        share = telling.work("share_of_mixture", divide(stuff.size, whole))
        shown = None if share is None else as_percent(share)
        return None if shown is None else telling.answered(shown, "", "tale_mixture")
    if filled.asks == "stuff" and mixed is not None and len(filled.slots) == 1:
        first, second = mixed.sizes
        share, size = (first, second) if isinstance(first, Percent) else (second, first)
        question = filled.question
        if not isinstance(share, Percent) or filled.unit() != mixed.words["unit"]:
            return None
        if question is None or "水" in question.words[0]:
            return None
        value = telling.work("part_of_mixture", multiply(size, share))
        return telling.answered(value, filled.unit(), "tale_mixture")
    return None


MIXTURE = Frame(
    _SAYS,
    _ASKS,
    _build,
    (
        (r"(?<=盐|糖|药)(?=放入|放进|溶解|溶于|倒入|加入|溶入|和#|与#|加#)", ","),
        (r"(?:(?<=水)|(?<=酒精|溶液))(?:中|里)(?=含|有多少)", ","),
        (r"(?<=克)(?=含|中含)", ","),
        (r"^(?:小明|小红|妈妈|老师)(?:把|将)", "把"),
        (r"成(?:一杯|一瓶)", "成"),
    ),
)

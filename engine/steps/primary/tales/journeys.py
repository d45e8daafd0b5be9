"""相遇、相背、追及: two that move at once, towards, from or behind one another."""

from __future__ import annotations

from engine.maths.tree import Node
from engine.steps.derivation import Derivation
from engine.steps.primary.numerals import add, divide, multiply, subtract, value_of
from engine.steps.primary.tales.frames import WORD, Filled, Frame
from engine.steps.primary.tales.telling import Telling

_LONG = "千米|米"
_TIME = "小时|分钟|秒|天"
_MEET = "相向而行|相向行驶|相向出发|相向开出|相对开出|相对而行|相对出发|相对行驶|相对走来|面对面走来|对开|迎面走来"
_APART = "背向而行|相背而行|反向而行|背向出发|向相反方向(?:而行|行驶|走|出发)?|反方向而行"
_CHASE = "同向而行|同向出发|同向行驶|向同一方向(?:而行|行驶|走|出发)?|同方向而行|同向开出|追赶?"
_ALL = f"{_MEET}|{_APART}|{_CHASE}"
_WAY = rf"{WORD}{{0,22}}?(?:(?P<meet>{_MEET})|(?P<apart>{_APART})|(?P<chase>{_CHASE})|同时出发|出发|同时开出)"
_SPEED = rf"(?P<who>{WORD}{{1,8}}?)(?:的)?(?:速度(?:是|为)?)?每(?P<time>{_TIME})(?:行驶?|走|跑|骑行?|飞行?|航行)?#(?P<unit>{_LONG})"
_SAYS = (
    ("gap", rf"{WORD}{{1,6}}在{WORD}{{1,6}}(?:的)?前面?(?:方)?#(?P<unit>{_LONG})(?:处|的地方)?"),
    ("far", rf"{WORD}{{0,12}}?(?:相距|距离|距离是|的路程是|路程长|间的距离是|铁路长|公路长|全长|长)#(?P<unit>{_LONG})"),
    ("far", rf"{WORD}{{0,10}}?从?相距#(?P<unit>{_LONG})的(?:{WORD}{{0,3}}两地|两站|两城|两家){WORD}{{0,6}}?(?P<way>{_ALL})?"),
    ("far", rf"{WORD}{{0,10}}?从?相距#(?P<unit>{_LONG})的(?:{WORD}{{0,3}}两地|两站|两城|两家){WORD}{{0,6}}?(?:同时)?(?:出发|开出)"),
    ("speed", _SPEED),
    ("time", rf"(?:经过?|行驶?|走)?#(?P<time>{_TIME})(?:后|以后|之后)?(?:两车|两人|他们|两船|两列车|二人)?(?:在途中)?相遇"),
    ("way", _WAY),
)  # fmt: skip
_ASKS = (
    ("when", rf"(?:经过?|出发后?|行驶?)?多少(?P<unit>{_TIME})(?:后|以后|之后)?(?:两车|两人|他们|两船|两列车|二人|{WORD}{{1,4}})?(?P<how>相遇|追上{WORD}{{0,4}})"),
    ("when", rf"(?:两车|两人|他们|{WORD}{{1,4}})?(?:经过?|出发后?)?多少(?P<unit>{_TIME})(?:后|以后)?(?P<how>相遇|追上{WORD}{{0,4}})"),
    ("far", rf"#(?P<time>{_TIME})(?:后|以后)?{WORD}{{0,6}}?相距多少(?P<unit>{_LONG})"),
    ("far", rf"{WORD}{{0,10}}?(?:相距|距离是|的路程是|的距离是|全长|全长是|长|间的铁路长|间的公路长)多少(?P<unit>{_LONG})"),
    ("far", rf"{WORD}{{0,10}}?(?:的距离|的路程|的路程长)多少(?P<unit>{_LONG})?"),
    ("speed", rf"(?P<who>{WORD}{{1,8}}?)(?:的速度是)?每(?P<time>{_TIME})(?:行驶?|走|跑|骑行?)?多少(?P<unit>{_LONG})"),
)  # fmt: skip


def _build(filled: Filled) -> Derivation | None:
    way = _way(filled)
    speeds = filled.slots.get("speed", [])
    if not way or any(
        (each.words["time"], each.words["unit"])
        != (speeds[0].words["time"], speeds[0].words["unit"])
        for each in speeds
    ):
        return None
    far, time = filled.size("far") or filled.size("gap"), filled.size("time")
    given = filled.one("far") or filled.one("gap")
    if not speeds or (given is not None and given.words["unit"] != speeds[0].words["unit"]):
        return None
    if len(filled.slots.get("far", [])) + len(filled.slots.get("gap", [])) > 1:
        return None
    telling = Telling([])
    sizes = [each.size for each in speeds]
    asks = filled.asks
    known_time = filled.one("time")
    if known_time is not None and known_time.words["time"] != speeds[0].words["time"]:
        return None
    if asks == "when" and len(sizes) == 2 and far is not None and time is None:
        return _when(telling, filled, way, sizes, far)
    if asks == "far" and len(sizes) == 2 and far is None and way != "chase":
        question = filled.question
        if time is None and question is not None and question.sizes:
            if question.words["time"] != speeds[0].words["time"]:
                return None
            time = question.size
        if time is None or (way == "meet" and filled.one("time") is None):
            return None
        both = telling.work("speeds_together", add(*sizes))
        if both is None:
            return None
        value = telling.work("way_is_speed_times_time", multiply(both, time))
        return telling.answered(value, filled.unit() or speeds[0].words["unit"], "tale_journey")
    if (
        asks == "speed"
        and len(sizes) == 1
        and way == "meet"
        and far is not None
        and time is not None
    ):
        if filled.question is None or filled.question.words["time"] != speeds[0].words["time"]:
            return None
        if filled.question.words["who"] == speeds[0].words["who"]:
            return None
        both = telling.work("speeds_from_way", divide(far, time))
        if both is None:
            return None
        return telling.answered(
            telling.work("other_speed", subtract(both, sizes[0])), filled.unit(), "tale_journey"
        )
    return None


def _way(filled: Filled) -> str:
    ways = {
        kind
        for each in filled.slots.get("way", [])
        for kind in ("meet", "apart", "chase")
        if each.words[kind]
    }
    for each in filled.slots.get("far", []):
        said = each.words.groupdict().get("way")
        if said:
            ways.add("meet" if "相" in said and "背" not in said and "反" not in said else "other")
    if filled.one("gap") is not None and not ways:
        ways.add("chase")
    if filled.one("time") is not None and not ways:
        ways.add("meet")
    return ways.pop() if len(ways) == 1 else ""


def _when(
    telling: Telling, filled: Filled, way: str, sizes: list[Node], far: Node
) -> Derivation | None:
    chasing = filled.question is not None and filled.question.words["how"].startswith("追")
    if chasing != (way == "chase") or way == "apart":
        return None
    if not chasing:
        both = telling.work("speeds_together", add(*sizes))
    else:
        fast, slow = sorted(sizes, key=value_of, reverse=True)
        both = telling.work("speeds_apart", subtract(fast, slow))
    if both is None:
        return None
    rule = "time_to_catch" if chasing else "time_to_meet"
    return telling.answered(telling.work(rule, divide(far, both)), filled.unit(), "tale_journey")


JOURNEY = Frame(
    _SAYS,
    _ASKS,
    _build,
    (
        (r"另一", "第二"),
        (r"同时同地", "同时从同地"),
        (r"(?<=出发|开出),(?=相向|相对|背向|同向|反向)", ""),
        (r"(?<=小时|分钟)后,(?=两|他)", "后"),
        (r"途中(?=相遇)", ""),
    ),
)

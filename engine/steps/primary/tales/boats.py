"""流水行船、按比分角: small frames of their own."""

from __future__ import annotations

from engine.steps.derivation import Derivation
from engine.steps.primary.numerals import add, divide, integer, multiply, subtract, value_of
from engine.steps.primary.tales.frames import WORD, Filled, Frame
from engine.steps.primary.tales.telling import Telling

_U = r"(?P<unit>千米|米)"
_PER = r"(?:是|为)?(?:每小时)?#" + _U + r"(?:/小时|每小时)?"


def _boat(filled: Filled) -> Derivation | None:
    down, up = filled.size("down"), filled.size("up")
    still, water = filled.size("still"), filled.size("water")
    telling = Telling([])
    unit = filled.unit()
    units = {each.words["unit"] for found in filled.slots.values() for each in found}
    if (unit and units != {unit}) or len(units) != 1 or len(filled.slots) != 2:
        return None
    unit = unit or units.pop()
    if down is not None and up is not None and filled.asks in ("water", "still"):
        part = subtract(down, up) if filled.asks == "water" else add(down, up)
        rule = "water_speed" if filled.asks == "water" else "still_speed"
        value = telling.work(rule, divide(part, integer(2)))
    elif still is not None and water is not None and filled.asks in ("down", "up"):
        rule = "speed_down" if filled.asks == "down" else "speed_up"
        value = telling.work(
            rule, add(still, water) if filled.asks == "down" else subtract(still, water)
        )
    else:
        return None
    return telling.answered(value, f"{unit}/小时", "tale_boat")


_DOWN, _UP = (
    "顺(?:水|流)(?:航行|而下)?(?:的)?(?:速度)?",
    "逆(?:水|流)(?:航行|而上)?(?:的)?(?:速度)?",
)
_STILL, _WATER = f"(?:{WORD}{{0,6}}?)?(?:在)?静水(?:中)?(?:的)?(?:速度)?", "水流(?:的)?速度|水速"
BOAT = Frame(
    (
        ("down", rf"{WORD}{{0,6}}?{_DOWN}{_PER}"),
        ("up", rf"{_UP}{_PER}"),
        ("still", rf"{_STILL}{_PER}"),
        ("water", rf"(?:{_WATER}){_PER}"),
    ),
    (
        (
            "water",
            rf"(?:{_WATER})(?:是|为)?(?:每小时)?(?:多少)?(?P<unit>千米|米)?(?:/时|/小时|每小时)?",
        ),
        (
            "still",
            rf"{_STILL}(?:是|为)?(?:每小时)?(?:多少)?(?P<unit>千米|米)?(?:/时|/小时|每小时)?",
        ),
        (
            "down",
            rf"{WORD}{{0,5}}?{_DOWN}(?:是|为)?(?:每小时)?(?:多少)?(?P<unit>千米|米)?(?:/时|/小时|每小时)?",
        ),
        (
            "up",
            rf"{WORD}{{0,5}}?{_UP}(?:是|为)?(?:每小时)?(?:多少)?(?P<unit>千米|米)?(?:/时|/小时|每小时)?",
        ),
    ),
    _boat,
)


_DO = r"(?:修|做|加工|铺|挖|打|装配?|运|生产|种|录入)"
_DONE = r"(?:修完|做完|完成|加工完|铺完|挖完|打完|运完|完成任务)"


def _both(filled: Filled) -> Derivation | None:
    rates = filled.slots.get("rate", [])
    whole = filled.one("whole")
    if len(rates) != 2 or whole is None or rates[0].words["who"] == rates[1].words["who"]:
        return None
    if len({(each.words["per"], each.words["unit"]) for each in rates}) != 1:
        return None
    said = "".join(each.words[0] for found in filled.slots.values() for each in found)
    said += filled.question.words[0] if filled.question is not None else ""
    if not any(word in said for word in ("合", "共同", "一起", "同时")):
        return None
    if (filled.unit(), whole.words["unit"]) != (rates[0].words["per"], rates[0].words["unit"]):
        return None
    telling = Telling([])
    both = telling.work("rates_together", add(*(each.size for each in rates)))
    if both is None:
        return None
    value = telling.work("then_time", divide(whole.size, both))
    return telling.answered(value, filled.unit(), "tale_both")


_UNITS = "米|千米|个|件|棵|吨|页|套|字|立方米"
BOTH = Frame(
    (
        ("whole", rf"{WORD}{{0,14}}?(?:合|共同|一起|同时)?{WORD}{{0,6}}?#(?P<unit>{_UNITS})(?:的)?{WORD}{{0,5}}"),
        ("rate", rf"(?P<who>{WORD}{{1,6}}?)每(?P<per>天|小时|分钟){_DO}{WORD}{{0,2}}#(?P<unit>{_UNITS}){WORD}{{0,3}}"),
        ("begin", rf"(?:由)?{WORD}{{0,6}}?(?:合作|合做|合修|一起做|同时施工|同时修|共同完成|同时开工|同时加工)"),
    ),
    (
        ("when", rf"(?:{WORD}{{0,6}}?(?:合作|合做|合修|一起|同时{_DO}))?多少(?P<unit>天|小时|分钟)(?:后)?(?:{_DONE}){WORD}{{0,4}}"),
    ),
    _both,
)  # fmt: skip


def _angles(filled: Filled) -> Derivation | None:
    shares = filled.slots.get("ratio", [])
    if len(shares) != 1 or len(shares[0].sizes) != 3 or filled.question is None:
        return None
    sizes = sorted(shares[0].sizes, key=value_of)
    telling = Telling([])
    one = telling.work("one_share", divide(integer(180), add(*shares[0].sizes)))
    if one is None:
        return None
    wanted = sizes[-1] if filled.question.words["which"] == "大" else sizes[0]
    value = telling.work("times_share", multiply(one, wanted))
    return telling.answered(value, "度", "tale_angles")


ANGLES = Frame(
    (("ratio", r"(?:一个)?三角形(?:的)?(?:三个)?(?:内角|角)(?:的)?(?:度数)?(?:的)?比(?:是|为)#比#比#"),),
    (
        ("one", r"(?:这个|此)?(?:三角形)?(?:中)?(?:的)?最(?P<which>大|小)的?(?:一个)?(?:内)?角(?:的度数)?(?:是|为)?(?:多少)?(?P<unit>度)?"),
    ),
    _angles,
)  # fmt: skip

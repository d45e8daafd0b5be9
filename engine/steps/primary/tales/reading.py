"""Clauses of a story as facts and one question; a clause that isn't understood stops everything."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from engine.maths.tree import Node, Percent
from engine.steps.primary.numerals import is_fraction
from engine.steps.primary.tales.words import NAME, UNIT, clauses_of
from engine.steps.task import Task

_LESS = (
    "卖出|卖掉|卖|吃掉|吃去|吃|用去|用掉|用|运走|借出|借走|借给[同学他她小]?\\w{0,3}?|送给\\w{1,4}?|送出|送走|送|拿走|拿出|取走|取出|飞走|开走|游走|走|剪去|剪掉"
    "|截去|锯下|锯掉|倒出|喝掉|喝|花去|花掉|花(?=#元)|修好|修|看|读|摘走|下车|搬走|发出|给\\w{1,4}?|寄出|丢|捐出|捐"
)
_MORE = "买来|买回|买进|买|运来|运进|飞来|开来|游来|来|借来|放进|放入|装入|种上?|栽|做|摘|收|捡|拿来|得到|得|上车|搬来|织|折|捐|添|进"
_VERB = "站|排|摆|贴|盛|载|拿|植树|植|有|是|为|重|长|高|养|放|装|种|做|栽|摘|拍|跳|写|画|看|行驶?|走|跑|骑|飞行?|修|用|买|付|花|卖|生产|加工|织|收|运|吃|喝|读|打|包|录入|铺|挖|耕|住|坐|参加|得|挣|存|捐"
_MEASURES = (
    r"(?:的)?(?:人数|数量|重量|质量|身高|体重|长度|[棵只本个页件张朵条辆台枝支盒箱头匹根块袋]数|价格|单价|售价|面积|体积"
    r"|高度|路程|年龄|速度|产量|成绩|钱数?|岁数)?"
)
_BIGGER = "多|长|重|高|大|贵|快|远|增加|增产|提高|上涨"
_SMALLER = "少|短|轻|矮|小|便宜|慢|近|低|减少|节约|降低"
_HOW = rf"(?P<how>{_BIGGER}|{_SMALLER})"
_KIND = r"(?P<kind>百分之几|百分之多少|几分之几|(?:几|多少)倍)"


@dataclass(frozen=True, slots=True)
class Fact:
    """`kind` tells which of the others hold: has, less, gain, more, times, part, rate, pair."""

    kind: str
    name: str = ""
    other: str = ""
    thing: str = ""
    sizes: tuple[Node, ...] = ()
    unit: str = ""
    per: str = ""
    grows: bool = True
    whole: bool = False
    inside: bool = False
    single: bool = False


@dataclass(frozen=True, slots=True)
class Asks:
    """What is asked for: left, total, many, differ, times or each."""

    kind: str
    name: str = ""
    other: str = ""
    thing: str = ""
    unit: str = ""
    per: str = ""
    grows: bool = True
    now: bool = False


@dataclass(frozen=True, slots=True)
class Tale:
    """The facts in their order, and what is asked for at the end."""

    facts: tuple[Fact, ...]
    asks: Asks


_N = f"{NAME}{{0,12}}?"
_ASKED = tuple(
    (kind, re.compile(pattern))
    for kind, pattern in (
        ("differ", rf"(?P<name>{_N}){_MEASURES}比(?P<other>{_N}){_MEASURES}(?:{_VERB})?{_HOW}(?:{_VERB})?(?:多少(?P<unit>{UNIT})(?P<thing>{NAME}{{0,4}})|{_KIND})"),
        ("times", rf"(?P<name>{_N}){_MEASURES}(?:是|占|相当于)(?P<other>{_N}){_MEASURES}的{_KIND}"),
        ("left", rf"(?P<name>{_N})(?:还)?(?:剩下?的?|剩余)(?:{_VERB})?(?P<thing>{NAME}{{0,4}}?)多少(?P<unit>{UNIT})(?:没\w{{1,2}}|{NAME}{{0,4}})"),
        ("left", r"(?P<name>)(?:售货员)?(?:还)?找(?:回|给\w{1,2}|她|他)?多少(?P<unit>元)(?P<thing>钱?)"),
        ("left", rf"(?P<name>{_N})还有多少(?P<unit>{UNIT})(?:{NAME}{{0,4}})(?:没\w{{1,2}})"),
        ("left", rf"(?P<name>{_N})还(?:差|{_VERB})?(?P<thing>{NAME}{{0,3}}?)多少(?P<unit>{UNIT})(?:{NAME}{{0,4}})"),
        ("total", rf"(?P<name>(?:{NAME}|和){{0,12}}?)共(?:{NAME}{{0,6}}?)多少(?P<unit>{UNIT})(?P<thing>{NAME}{{0,5}})"),
        ("each", rf"(?P<name>{_N})每(?P<per>{UNIT})(?P<thing>{NAME}{{0,6}}?)多少(?P<unit>{UNIT})(?:{NAME}{{0,4}})"),
        ("many", rf"(?P<name>{_N})(?:{_VERB})?多少(?P<unit>{UNIT})(?P<thing>{NAME}{{0,6}})"),
        ("speed", rf"(?P<name>(?:它|这(?:辆|列|架)\w{{1,3}}|{NAME}{{2,6}}?)?)的?(?:平均)?速度(?:是)?(?:每(?P<per>小时|分钟|秒)多少(?P<unit>千米|米)|多少)"),
        ("many", r"(?P<name>[甲乙丙]数?)(?:是|为)?多少(?P<unit>)"),
    )
)  # fmt: skip
_TOLD = tuple(
    (kind, re.compile(pattern))
    for kind, pattern in (
        ("times", rf"(?P<name>{_N}){_MEASURES}(?:{_VERB})?是(?P<other>{_N}){_MEASURES}的#倍(?:(?:还)?(?P<off>多|少)#(?P<unit>{UNIT})?)?"),
        ("times", rf"(?P<name>{_N}){_MEASURES}比(?P<other>{_N}){_MEASURES}的#倍(?:还)?(?P<off>多|少)#(?P<unit>{UNIT})?{NAME}{{0,3}}"),
        ("part", rf"(?P<inside>其中)?(?P<name>{_N}){_MEASURES}(?:是|占|相当于)(?P<other>{_N}){_MEASURES}的?#"),
        ("more", rf"(?P<name>{_N}){_MEASURES}比(?P<other>{_N}){_MEASURES}(?:{_VERB})?{_HOW}(?:{_VERB})?#(?P<unit>{UNIT})?{NAME}{{0,3}}"),
        ("remain", rf"(?P<name>)(?:还)?剩下?(?:有)?(?P<thing>{NAME}{{0,4}}?)#(?P<unit>{UNIT})(?:没\w{{1,2}}|{NAME}{{0,3}})"),
        ("has", r"(?P<name>)(?:她|他|小\w|妈妈|爸爸)?(?:付给?|给|交给?|拿出|带)(?:售货员|营业员|收银员|老板|阿姨)?(?:叔叔|阿姨)?#(?P<unit>元)(?P<thing>钱?)"),
        ("portion", rf"(?P<name>{_N})(?:又|还)?(?:已)?(?:{_LESS}|{_MORE}|{_VERB}|完成|铺)(?:其中|它|全书|全长|全部|全程|总数|总量|总页数|总长|这(?:本书|批\w{{1,3}}|条\w{{1,2}}|袋\w{{1,2}}))?的?#"),
        ("rate", rf"(?P<name>{_N})每(?P<per>{UNIT})(?P<thing>{NAME}{{0,6}}?)#(?P<unit>{UNIT})(?:{NAME}{{0,4}})"),
        ("rate", rf"(?P<name>{_N})(?:做|买|加工|装配?|织|打|看|写|抄|锯)[一1](?P<per>道|个|本|件|页|台|双|次)(?P<thing>{NAME}{{0,6}}?)(?:用|花|需)#(?P<unit>{UNIT})(?:{NAME}{{0,3}})"),
        ("single", rf"(?P<name>)[一1](?P<per>{UNIT})(?P<thing>{NAME}{{1,6}}?)(?:{_VERB})?#(?P<unit>元|千克|克|米|页|个)"),
        ("rate", rf"(?P<name>{_N})的?(?:速度|单价|效率)(?:是|为)?#(?P<unit>{UNIT})(?:/|每)(?P<per>{UNIT})"),
        ("shared", rf"(?:把|将)?(?P<name>{_N})#(?P<per>{UNIT})(?P<thing>{NAME}{{0,5}})平均(?:分给|分成|装进|装在|装成|放在|放进|分到|分|栽成|排成|站成|截成|剪成)#(?P<unit>{UNIT})(?:{NAME}{{0,4}})"),
        ("pair", rf"(?P<name>{_N})#(?P<per>{UNIT})(?P<thing>{NAME}{{0,6}}?)#(?P<unit>{UNIT})(?:{NAME}{{0,4}})"),
        ("less", rf"(?P<name>{_N})已(?:{_VERB}|{_MORE}|{_LESS})#(?P<unit>{UNIT})(?P<thing>{NAME}{{0,5}})"),
        ("gain", rf"(?P<name>{_N})[又再还](?:{_MORE})#(?P<unit>{UNIT})(?P<thing>{NAME}{{0,5}})"),
        ("less", rf"(?P<name>{_N})(?:又|再|还)?(?:{_LESS})#(?P<unit>{UNIT})(?P<thing>{NAME}{{0,5}})"),
        ("gain", rf"(?P<name>{_N})(?:{_MORE})#(?P<unit>{UNIT})(?P<thing>{NAME}{{0,5}})"),
        ("has", rf"(?P<name>{_N})(?:是|为)#(?P<unit>)"),
        ("has", rf"(?P<inside>其中)?(?P<name>{_N})(?P<whole>共)?(?:(?:{_VERB})(?P<thing>{NAME}{{0,5}}?))?#(?P<unit>{UNIT})(?P<after>{NAME}{{0,5}})"),
    )
)  # fmt: skip
_PEOPLE = re.compile(r"(?:买|吃|修|看|付|用).*$")
_INTRODUCES = re.compile(
    rf"{NAME}{{0,6}}(?:看|读|修建?|加工|做|搬运?|铺|装订|打|运|生产|挖|抄|录入|栽|完成)一(?:本|条|批|段|部|堆|份|项|篇)[\u4e00-\u9fff]{{1,6}}"
)
_TRAVELS = re.compile(
    rf"{NAME}{{0,8}}?从{NAME}{{1,4}}?(?:出发)?(?:开往|去|到|前往|驶向|走到|骑(?:自行)?车去){NAME}{{1,4}}"
)
_SCENE = re.compile(rf"(?!.*(?:休息|停|迟到|早退)){NAME}{{2,9}}")
"""一桶油；同学们排队做操: a first clause that says no number."""
_START = re.compile(r"(?:原来|原本|本来|原(?!价|计划|定))有?")


def read_tale(task: Task) -> Tale | None:
    """The story's facts and question, None when any clause isn't understood."""
    found = clauses_of(task)
    if found is None or not 2 <= len(found[0]) <= 6:
        return None
    clauses, numbers = found
    asks = _question(clauses[-1])
    if asks is None:
        return None
    asks = replace(asks, now="现在" in task.text.rpartition("，")[2])
    facts: list[Fact] = []
    waiting = list(numbers)
    for place, clause in enumerate(clauses[:-1]):
        if not place and (_INTRODUCES.fullmatch(clause) or _SCENE.fullmatch(clause)):
            continue
        if _TRAVELS.fullmatch(clause):
            continue
        sizes = tuple(waiting.pop(0) for _ in range(clause.count("#")))
        fact = _fact(_START.sub("有", clause) if not facts else clause, sizes)
        if fact is None:
            return None
        facts.append(fact)
    # A number in the question is a fact of its own: 5小时行多少千米.
    head = _HEAD.fullmatch(clauses[-1])
    if waiting:
        if head is None or len(waiting) != 1:
            return None
        facts.append(Fact("has", sizes=(waiting.pop(),), unit=head["unit"]))
    return Tale(tuple(facts), asks)


_HEAD = re.compile(rf"(?P<name>{_N})(?:{_VERB})?#(?P<unit>{UNIT})(?P<rest>.*)")


def as_amounts(tale: Tale) -> Tale:
    """The same tale with 一本书有120页 as an amount, not as so much for each book."""
    facts = tuple(
        replace(each, kind="has", name=each.thing, per="") if each.single else each
        for each in tale.facts
    )
    return replace(tale, facts=facts)


def _question(clause: str) -> Asks | None:
    head = _HEAD.fullmatch(clause)
    if head is not None:
        clause = head["name"] + re.sub(rf"^{NAME}{{0,4}}?(?=多少|共)", "", head["rest"])
    for kind, pattern in _ASKED:
        found = pattern.fullmatch(clause)
        if found is None:
            continue
        parts = found.groupdict()
        unit = parts.get("unit") or parts.get("kind") or ""
        return Asks(
            kind, _bare(parts["name"]), _bare(parts.get("other") or ""), parts.get("thing") or "", unit,
            parts.get("per") or "", (parts.get("how") or "多") in _BIGGER.split("|"),
        )  # fmt: skip
    return None


def _fact(clause: str, sizes: tuple[Node, ...]) -> Fact | None:
    for kind, pattern in _TOLD:
        found = pattern.fullmatch(clause)
        if found is None:
            continue
        parts = {key: value or "" for key, value in found.groupdict().items()}
        unit, per = parts.get("unit", ""), parts.get("per", "")
        if kind == "portion" and not all(
            is_fraction(each) or isinstance(each, Percent) for each in sizes
        ):
            continue
        if kind == "less":
            # 买文具用去18元: what it was spent on is no owner.
            parts["name"] = _PEOPLE.sub("", parts["name"])
        if kind == "shared":
            kind, unit, per, sizes = "pair", per, unit, sizes[::-1]
        return Fact(
            "rate" if kind == "single" else kind,
            _bare(parts["name"]),
            _bare(parts.get("other", "")),
            parts.get("thing") or parts.get("after", ""),
            sizes,
            unit,
            per,
            (parts.get("how") or parts.get("off") or "多") in _BIGGER.split("|"),
            bool(parts.get("whole")),
            bool(parts.get("inside")),
            kind == "single",
        )
    return None


def _bare(name: str) -> str:
    """The name without the verb and the measure at its end."""
    return re.sub(rf"{_MEASURES}(?:有|是|为|的)?$", "", name)


def same_name(one: str, other: str) -> bool:
    """Whether one of two names is the end or the start of the other: 果园里有梨树, 梨树."""
    if not one or not other:
        return False
    short, long = sorted((one, other), key=len)
    return long.endswith(short) or long.startswith(short)

"""Stories with one calculation in them: parts used up, equal groups and shares, journeys, interest."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction

from engine.maths.to_sympy import to_sympy
from engine.maths.tree import Node, Percent, Quantity
from engine.steps.claim import Equal
from engine.steps.derivation import Derivation
from engine.steps.primary.numerals import (
    add,
    decimal,
    divide,
    integer,
    is_fraction,
    is_number,
    is_whole,
    multiply,
    places,
    rational,
    subtract,
    value_of,
)
from engine.steps.primary.operation import line
from engine.steps.primary.order import plain
from engine.steps.primary.wording import matched
from engine.steps.task import Task

WORD = r"(?:(?![比每倍又再还剩多少几原各半余另回返折第占扣超])[\u4e00-\u9fff])"
"""A letter of a thing's name; words that may change the relation are no name."""
COUNTED = "个|只|本|棵|人|页|支|枝|张|把|台|辆|箱|盒|袋|件|套|朵|块|条|颗|瓶|名|份|头|匹|幅|道|粒|包|筐|间|段"
MEASURED = "平方千米|平方米|平方分米|平方厘米|公顷|千米|米|分米|厘米|毫米|千克|克|吨|升|毫升|小时|分钟|秒|元"
UNIT = rf"(?:{MEASURED}|{COUNTED})"
FIGURES = {"一": 1, "两": 2, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "十": 10}
_USED = "用去|用掉|用了|剪去|剪掉|截去|锯掉|锯下|吃了|吃去|吃掉|卖出|卖掉|卖了|运走|看了|倒出|喝了|喝去|修了|借出|送出"

Built = tuple[str, Node, dict[str, Node | str]]


@dataclass(frozen=True, slots=True)
class Story:
    """`pattern` is the whole question; `build` makes the calculation from its numbers."""

    pattern: str
    build: Callable[[re.Match[str], list[Node]], Built | None]


def _part(match: re.Match[str], numbers: list[Node]) -> Built | None:
    whole, part = numbers
    if not (is_fraction(part) or isinstance(part, Percent)) or value_of(part) >= 1:
        return None
    if match["left"]:
        left = subtract(integer(1), part)
        return "part_left", multiply(whole, left), {"whole": whole, "part": part}
    return "part_is_product", multiply(whole, part), {"whole": whole, "part": part}


def _whole(match: re.Match[str], numbers: list[Node]) -> Built | None:
    number, part = numbers
    if not (is_fraction(part) or isinstance(part, Percent)) or value_of(part) >= 1:
        return None
    return "whole_is_quotient", divide(number, part), {"number": number, "part": part}


def _compared(match: re.Match[str], numbers: list[Node]) -> Built | None:
    if match["a"] != match["c"] or match["b"] != match["d"] or match["a"] == match["b"]:
        return None
    whole, other = numbers
    more = match["how"] in "多重长高"
    if is_fraction(other) or isinstance(other, Percent):
        if match["v"]:
            return None
        words: dict[str, Node | str] = {"whole": whole, "part": other}
        factor = add(integer(1), other) if more else subtract(integer(1), other)
        return ("more_by_part" if more else "less_by_part"), multiply(whole, factor), words
    if match["v"] != match["u"]:
        return None
    return "more_or_less", add(whole, other) if more else subtract(whole, other), {}


def _rate(match: re.Match[str], numbers: list[Node]) -> Built | None:
    big, small = sorted(numbers, key=value_of, reverse=True)
    return "rate_is_part", multiply(divide(small, big), Percent(decimal(100))), {}


def _tax(match: re.Match[str], numbers: list[Node]) -> Built | None:
    whole, part = numbers
    if not isinstance(part, Percent):
        return None
    return "part_is_product", multiply(whole, part), {"whole": whole, "part": part}


def _groups(match: re.Match[str], numbers: list[Node]) -> Built | None:
    each, count = numbers[::-1] if match.groupdict().get("first") else numbers
    return "equal_groups", multiply(each, count), {}


def _shares(match: re.Match[str], numbers: list[Node]) -> Built | None:
    total, count = numbers
    if not is_whole(count) or value_of(count) < 1:
        return None
    return "equal_shares", divide(total, count), {"count": count}


def _journey(match: re.Match[str], numbers: list[Node]) -> Built | None:
    return "way_is_speed_times_time", multiply(*numbers), {}


def _speed(match: re.Match[str], numbers: list[Node]) -> Built | None:
    time, way = numbers
    return "speed_is_way_over_time", divide(way, time), {}


def _times(match: re.Match[str], numbers: list[Node]) -> Built | None:
    if match["a"] != match["c"] or match["b"] != match["d"] or match["a"] == match["b"]:
        return None
    return "times_as_many", multiply(*numbers), {}


def _interest(match: re.Match[str], numbers: list[Node]) -> Built | None:
    years = FIGURES.get(match["years"] or match["early"] or "")
    if years is None and len(numbers) == 3:
        principal, first, second = numbers
        rate, time = (first, second) if isinstance(first, Percent) else (second, first)
    elif years is not None and len(numbers) == 2:
        (principal, rate), time = numbers, integer(years)
    else:
        return None
    if not isinstance(rate, Percent) or not is_whole(time):
        return None
    interest = multiply(principal, rate, time)
    if match["both"]:
        return "principal_and_interest", add(principal, interest), {}
    return "interest", interest, {}


_THING = rf"{WORD}{{1,10}}?"
_WHOLE = r"(?:它|全长|全书|全部|总数|总量|总页数|总重量|其中|这[\u4e00-\u9fff]{1,3})?"
_LENGTH_OF = rf"{_THING}(?:有|是|为|重|长|共有?|一共有?)?#(?P<u>{UNIT}){WORD}{{0,4}}?"
STORIES = (
    Story(
        rf"{_LENGTH_OF},(?P<when>第一[天次周]|昨天|上午)?(?:已经?|{WORD}{{2,3}}?)?(?P<way>{_USED})(?:了)?{_WHOLE}的?#,(?:求)?(?:一共)?"
        rf"(?:(?P<left>还剩下?(?:有)?|剩下)|(?:(?P=when))?(?:已经?)?(?P=way)(?:了)?)(?:多少|_)(?P=u){WORD}{{0,3}}",
        _part,
    ),
    Story(
        rf"{_LENGTH_OF},其中#(?:是|为)(?P<what>{_THING}),(?:求)?(?P=what)(?P<left>(?!))?"
        rf"(?:有|是|占)?(?:多少|_)(?P=u)",
        _part,
    ),
    Story(
        rf"{_LENGTH_OF},(?:占|是|相当于)(?P<of>{WORD}{{1,6}}?)(?:总数|总量|总人数|全长|总页数|总重量)?的#,(?:求)?"
        rf"(?P=of)(?:一共|共|总共|全长)?(?:有|重|长|是)?(?:多少|_)(?P=u)",
        _whole,
    ),
    Story(
        rf"(?:{WORD}{{1,6}}?有)?(?P<a>{WORD}{{1,4}}?)(?:有|是|重|长|高)?#(?P<u>{UNIT}){WORD}{{0,3}}?,(?P<b>{WORD}{{1,4}}?)(?:的?(?:人数|数量|重量))?"
        rf"比(?P<c>{WORD}{{1,4}}?)(?:的?(?:人数|数量|重量))?(?P<how>多|少|重|轻|长|短|高|矮)了?#(?P<v>{UNIT})?,"
        rf"(?:求)?(?P<d>{WORD}{{1,4}}?)(?:有|是|重|长|高)?(?:多少|_)(?P=u)",
        _compared,
    ),
    Story(
        rf"(?:(?!含|缺|没|未|坏|死|不|病|损|剩|其余)[^#]){{0,16}}?#(?P<u>{UNIT})(?:(?!含|缺|没|未|坏|死|不|病|损|剩|其余)[^#]){{1,14}}?#(?P=u)?"
        rf"(?:(?!含|缺|没|未|坏|死|不|病|损|剩|其余)[^#]){{0,8}}?,(?:求)?(?:这[批些]\w{{1,4}}的|这\w{{1,4}}的|它的)?(?P<rate>出粉率|出油率|出米率|发芽率|合格率|成活率|出勤率|命中率|及格率|优秀率|达标率)(?:是)?_?(?:百分之几)?",
        _rate,
    ),
    Story(
        rf"{WORD}{{0,10}}?(?:的)?(?P<b>营业额|销售额|收入|营业收入)(?:是|为|有)?#(?P<u>元|万元|亿元),(?:如果)?按(?:照)?(?P=b)的#"
        rf"(?:缴纳|交纳|上缴|交){WORD}{{1,5}},(?:{WORD}{{0,8}}?)?(?:应|需要?|要)?(?:缴纳|交纳|上缴|缴|交){WORD}{{0,5}}?(?:多少|_)(?P=u)",
        _tax,
    ),
    Story(
        rf"[每一]{WORD}{{1,6}}?#(?P<u>{UNIT}){WORD}{{0,3}}?,(?:买|有|{WORD}{{1,6}}?)?#(?:{COUNTED}|千克|米|天|小时)"
        rf"(?:这样的)?{WORD}{{0,4}}?,?(?:一共|共|总共)?(?:需要|要|用|花|付|有|是|能|可以)?(?:付|花|用|{WORD}{{1,3}}?)?(?:多少|_)(?P=u){WORD}{{0,4}}",
        _groups,
    ),
    Story(
        rf"{_THING}(?P<first>)#(?P<box>{COUNTED}){WORD}{{1,4}},每(?P=box){WORD}{{0,3}}?#(?P<u>{UNIT}){WORD}{{0,3}}?,"
        rf"(?:一共|共|总共)(?:需要|要|有|是)?{WORD}{{0,3}}?(?:多少|_)(?P=u){WORD}{{0,4}}",
        _groups,
    ),
    Story(
        rf"(?:把|一共有|共有|有|{WORD}{{1,8}}?(?:有|把))?#(?P<u>{UNIT}){WORD}{{0,4}}?,?(?:平均)(?:分成|截成|剪成|锯成|分给|装在|放在|装进|放进|装|分)"
        rf"#(?P<v>{COUNTED}|组|排|行|班|队|堆|天){WORD}{{0,3}}?,(?:求)?(?:平均)?每(?P=v){WORD}{{0,5}}?(?:多少|_)?(?:(?P=u)|(?P<person>人))?{WORD}{{0,3}}",
        _shares,
    ),
    Story(
        rf"{WORD}{{1,6}}?(?:每(?:小时|时)(?:能|可)?(?:行驶?|走|飞行|骑行?)|的?速度(?:是|为)?每(?:小时|时))#(?P<u>千米|米)(?:的速度)?,"
        rf"(?:照这样计算,)?#(?:小时|时)(?:能|可|可以)?(?:行驶?|走|飞行|骑行?)(?:了)?(?:多少|_)(?P=u)(?:的?路程?)?",
        _journey,
    ),
    Story(
        rf"{WORD}{{1,6}}?#(?:小时|时)(?:行驶?了?|走了?|飞行了?|骑了?)#(?P<u>千米|米),"
        rf"(?:求)?(?:它|这辆车|平均)*(?:平均)?每(?:小时|时)(?:行驶?|走|飞行|骑)?(?:多少|_)(?P=u)",
        _speed,
    ),
    Story(
        rf"(?P<a>{WORD}{{1,4}}?)有#(?P<u>{COUNTED}),(?P<b>{WORD}{{1,4}}?)(?:的(?:(?:{COUNTED})数|数量))?是(?P<c>{WORD}{{1,4}}?)的#倍,"
        rf"(?:求)?(?P<d>{WORD}{{1,4}}?)(?:一共)?有(?:多少|_)?(?P=u)?",
        _times,
    ),
    Story(
        rf"{WORD}{{0,8}}?(?:把|将)?(?:本金)?#元(?:钱|压岁钱|现金)?(?:按|以)?(?:整存整取)?(?:的方式)?(?:存入|存进|存)(?:了)?(?:银行)?"
        rf"(?:,?(?:定期|存期|存|期限)(?P<early>#|[一两二三四五六十])年)?,(?:年)?利率(?:是|为|按)?#"
        rf"(?:计算)?(?:,?(?:定期|存期|存|期限)?(?:是|为)?(?P<years>#|[一两二三四五六十])年)?(?:后)?,?"
        rf"(?:到期(?:时|后)?(?:可得|可以得到|应得)?(?:的)?)(?:,?{WORD}{{0,4}}?)(?:(?P<both>一共(?:可以|能)?(?:取出|取回|拿到|得到)?|本息和?|本金和利息(?:一共|共)?)|利息)(?:共|是|有)?(?:多少|_)元?",
        _interest,
    ),
)  # fmt: skip


def tell_story(task: Task) -> Derivation | None:
    """One-step stories: every word is understood, else nothing is said."""
    for story in STORIES:
        found = matched(task, story.pattern)
        if found is None:
            continue
        numbers = [plain(each) for each in found[1]]
        clear = [each for each in numbers if each is not None and is_number(each)]
        if len(clear) < len(numbers) or any(value_of(each) <= 0 for each in clear):
            return None
        try:
            built = story.build(found[0], clear)
        except (ValueError, TypeError):
            return None
        return None if built is None else _told(found[0], *built)
    return None


def _told(
    match: re.Match[str], rule: str, question: Node, words: dict[str, Node | str]
) -> Derivation | None:
    value = _value(question)
    groups = match.groupdict()
    unit = groups.get("person") or groups.get("u") or "元"
    if value is not None and groups.get("rate"):
        return _in_percent(rule, question, value)
    if value is None or value <= 0 or (unit in COUNTED.split("|") and value.denominator != 1):
        return None
    fractions = any(is_fraction(each) for each in question.walk()) or places(value) is None
    answer = rational(value) if fractions else decimal(value)
    move = line(rule, question, answer, words)
    return Derivation(
        "primary_story",
        (move,),
        Quantity(answer, unit),
        form="with_unit",
        proof=(Equal(question, answer),),
    )


def _in_percent(rule: str, question: Node, value: Fraction) -> Derivation | None:
    if places(value) is None or not 0 < value <= 1:
        return None
    answer = Percent(decimal(value * 100))
    move = line(rule, question, answer)
    return Derivation("primary_story", (move,), answer, proof=(Equal(question, answer),))


def _value(node: Node) -> Fraction | None:
    """The exact value of a calculation in numbers."""
    found = to_sympy(node)
    return Fraction(int(found.p), int(found.q)) if found.is_Rational else None

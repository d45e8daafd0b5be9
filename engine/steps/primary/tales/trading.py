"""折扣、利润: cost, marked price, sale, profit and its rate, one from the others."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from fractions import Fraction

from engine.maths.tree import Node, Percent
from engine.steps.derivation import Derivation
from engine.steps.primary.numerals import (
    add,
    decimal,
    divide,
    integer,
    multiply,
    subtract,
    value_of,
)
from engine.steps.primary.tales.frames import WORD, Filled, Frame, Said
from engine.steps.primary.tales.telling import Telling, as_percent

_TENTHS = {"一": 1, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9}
_FOLD = r"(?:(?P<tens>[一二三四五六七八九])(?P<ones>[一二三四五六七八九]?)折|#折)"
_GOODS = (
    rf"(?:某|一|这|每|该|有一)?(?:种|件|台|套|双|个|本|辆|条|部|款|只|块)?(?:{WORD}{{0,6}}?)(?:的)?"
)
_COST = "进价|成本价?|进货价|买入价|购进价"
_MARKED = "标价|原价|定价|原来的?价格|零售价"
_SALE = "现在的?价格|现在的?售价|降价后的?价格|涨价后的?价格|售价|卖价|现价|实际售价|销售价|出售价|成交价"
_SELL = r"(?:出售|销售|卖出?|售出|优惠|处理|促销)?(?:后)?"
_SAYS = (
    ("cost", rf"{_GOODS}(?:{_COST})(?:每{WORD})?(?:是|为)?(?:每{WORD})?#元"),
    ("marked", rf"{_GOODS}(?:{_MARKED})(?:每{WORD})?(?:是|为)?(?:每{WORD})?#元"),
    ("markup", rf"(?:{_GOODS})?(?:商店|商家|商场)?(?:先)?(?:按|在|将|把)?(?:{_COST})(?:的基础上)?(?:提高|加价)(?P<percent>#)(?:后)?(?:作为)?(?:标价|定价)"),
    ("sale", rf"{_GOODS}(?:{_SALE})(?:是|为)?#元"),
    ("sale", r"(?:以|按|卖|只?售|花)?#元(?:的价格)?(?:出售|销售|卖出|售出)"),
    ("fold", rf"(?:{_GOODS})?(?:再|又|后来)?(?:商场|商店|店家)?(?:按|以)?(?:{_MARKED})?(?:的)?(?:打)?{_FOLD}{_SELL}"),
    ("fold", rf"(?:商场|商店)?(?:按|以)(?:{_MARKED})的(?P<percent>#){_SELL}"),
    ("cut", rf"(?:{_GOODS})?(?:商场|商店)?(?:降价|优惠|便宜|降低|下降)(?:了)?(?P<percent>#){_SELL}"),
    ("rise", rf"(?:{_GOODS})?(?:商场|商店)?(?:涨价|提价|加价|提高|上涨)(?:了)?(?P<percent>#){_SELL}"),
    ("fold_sale", rf"(?:商场|商店)?(?:打){_FOLD}{_SELL}(?:卖|是|只?售)#元"),
    ("profit", r"(?:仍|还|仍然)?(?:可|能)?(?:可)?(?:获利|盈利|赚|获得利润|获利润)(?:润)?#元"),
    ("rate", r"(?:仍|还|仍然)?(?:可|能)?(?:可)?(?:获利|盈利|赚|获得)(?:润)?(?P<percent>#)(?:的利润)?"),
    ("rate", r"(?:商家|商店)?(?:仍|还|仍然)?(?:可|能)?(?:可)?(?:的)?利润率(?:是|为|达到)?(?P<percent>#)"),
    ("less", rf"(?:{WORD}{{0,4}}?)(?:便宜|少花|节省|优惠|降价|降低)#元"),
)  # fmt: skip
_ASKS = (
    ("rate", rf"(?:{_GOODS})?(?:的)?利润率(?:是)?(?:多少|百分之多少|百分之几)?"),
    ("fold", rf"(?:{_GOODS})?(?:是|相当于)?(?:按原价|现价)?(?:打|是打)(?:的)?(?:几|多少)折(?:出售|销售)?"),
    ("less", rf"(?:比原价|{_GOODS})?(?:便宜|少花|节省|优惠)多少元"),
    ("profit", rf"(?:{_GOODS})?(?:可|能)?(?:获利|盈利|赚|的?利润(?:是)?)多少元"),
    ("cost", rf"(?:{_GOODS})?(?:{_COST})(?:每{WORD})?(?:是|为)?(?:多少元?)?"),
    ("marked", rf"(?:{_GOODS})?(?:{_MARKED})(?:每{WORD})?(?:是|为)?(?:多少元?)?"),
    ("sale", r"(?:的|后的?)?(?:价格|售价)(?:是|为)?(?:多少元?)?"),
    ("sale", rf"(?:{_GOODS})?(?:{_SALE})(?:每{WORD})?(?:是|为)?(?:多少元?)?"),
)  # fmt: skip


Known = dict[str, Node]
Rule = tuple[str, set[str], str, Callable[[Known], Node]]


def _fold(said: Said) -> Node | None:
    parts = said.words.groupdict()
    if parts.get("percent"):
        return said.sizes[0] if isinstance(said.sizes[0], Percent) else None
    if parts["tens"]:
        value = Fraction(_TENTHS[parts["tens"]], 10)
        if parts["ones"]:
            value += Fraction(_TENTHS[parts["ones"]], 100)
    else:
        number = value_of(said.sizes[0])
        value = number / (10 if number < 10 else 100)
    return Percent(decimal(value * 100)) if 0 < value < 1 else None


def _build(filled: Filled) -> Derivation | None:
    known: dict[str, Node] = {}
    for slot, found in filled.slots.items():
        if len(found) != 1:
            return None
        said = found[0]
        if slot in ("fold", "fold_sale"):
            fold = _fold(said)
            if fold is None:
                return None
            known["fold"] = fold
            if slot == "fold_sale":
                known["sale"] = said.sizes[-1]
            continue
        if slot in ("rate", "markup", "cut", "rise") and not isinstance(said.size, Percent):
            return None
        known[slot] = said.size
    if filled.asks in known or len(known) not in (2, 3, 4):
        return None
    return _inferred(known, filled.asks)


def _inferred(given: Known, wanted: str) -> Derivation | None:
    """From what is known step by step to what is wanted; everything given must have been used."""
    way = _way(frozenset(given), wanted, 3)
    if way is None or not set(given) <= {need for rule in way for need in rule[1]}:
        return None
    telling, known = Telling([]), dict(given)
    for target, _, rule, build in way:
        value = telling.work(rule, build(known), _words(rule, known))
        if value is None:
            return None
        known[target] = value
    if wanted not in ("rate", "fold"):
        return telling.answered(known[wanted], "元", "tale_trade")
    share = as_percent(known[wanted])
    found = None if share is None else telling.answered(share, "", "tale_trade")
    if wanted == "rate" or found is None:
        return found
    tenths = value_of(known[wanted]) * 10
    if tenths.denominator not in (1, 2, 5, 10):
        return None
    shown = decimal(tenths).written
    return replace(found, answer_latex=rf"{shown}\text{{折}}", answer_text=f"{shown}折")


def _way(known: frozenset[str], wanted: str, most: int) -> list[Rule] | None:
    """The shortest chain of rules to `wanted`."""
    for rule in _RULES:
        if rule[0] == wanted and rule[1] <= known:
            return [rule]
    if most == 1:
        return None
    ways: list[list[Rule]] = []
    for rule in _RULES:
        if rule[0] not in known and rule[1] <= known:
            rest = _way(known | {rule[0]}, wanted, most - 1)
            if rest is not None and any(rule[0] in each[1] for each in rest):
                ways.append([rule, *rest])
    return min(ways, key=len) if ways else None


def _words(rule: str, known: dict[str, Node]) -> dict[str, Node | str]:
    return {"rate": known["fold"]} if rule in ("discount_is_part", "discount_backwards") else {}


_RULES: tuple[Rule, ...] = (
    ("sale", {"marked", "cut"}, "sale_after_cut", lambda k: multiply(k["marked"], subtract(integer(1), k["cut"]))),
    ("sale", {"marked", "rise"}, "sale_after_rise", lambda k: multiply(k["marked"], add(integer(1), k["rise"]))),
    ("marked", {"sale", "cut"}, "marked_before_cut", lambda k: divide(k["sale"], subtract(integer(1), k["cut"]))),
    ("marked", {"sale", "rise"}, "marked_before_rise", lambda k: divide(k["sale"], add(integer(1), k["rise"]))),
    ("rate", {"markup", "fold"}, "rate_from_markup", lambda k: subtract(multiply(add(integer(1), k["markup"]), k["fold"]), integer(1))),
    ("cost", {"profit", "rate"}, "cost_from_rate_of_profit", lambda k: divide(k["profit"], k["rate"])),
    ("marked", {"cost", "markup"}, "marked_from_markup", lambda k: multiply(k["cost"], add(integer(1), k["markup"]))),
    ("cost", {"marked", "markup"}, "cost_from_markup", lambda k: divide(k["marked"], add(integer(1), k["markup"]))),
    ("sale", {"marked", "fold"}, "discount_is_part", lambda k: multiply(k["marked"], k["fold"])),
    ("sale", {"cost", "rate"}, "sale_from_rate", lambda k: multiply(k["cost"], add(integer(1), k["rate"]))),
    ("sale", {"cost", "profit"}, "sale_from_profit", lambda k: add(k["cost"], k["profit"])),
    ("sale", {"marked", "less"}, "sale_from_less", lambda k: subtract(k["marked"], k["less"])),
    ("marked", {"sale", "fold"}, "discount_backwards", lambda k: divide(k["sale"], k["fold"])),
    ("marked", {"less", "fold"}, "marked_from_less", lambda k: divide(k["less"], subtract(integer(1), k["fold"]))),
    ("profit", {"sale", "cost"}, "profit_is_difference", lambda k: subtract(k["sale"], k["cost"])),
    ("less", {"marked", "sale"}, "profit_is_less", lambda k: subtract(k["marked"], k["sale"])),
    ("cost", {"sale", "profit"}, "cost_from_profit", lambda k: subtract(k["sale"], k["profit"])),
    ("cost", {"sale", "rate"}, "cost_from_rate", lambda k: divide(k["sale"], add(integer(1), k["rate"]))),
    ("rate", {"profit", "cost"}, "rate_of_profit", lambda k: divide(k["profit"], k["cost"])),
    ("fold", {"sale", "marked"}, "fold_is_quotient", lambda k: divide(k["sale"], k["marked"])),
)  # fmt: skip
TRADE = Frame(
    _SAYS,
    _ASKS,
    _build,
    (
        (r"后(?=仍|还)", ","),
        (r"(?<=#)后(?=售价|现价|卖|只售|的?价格)", ","),
        (r"(?<=折)(?:后)?,?(?=出售|销售)", ""),
        (r"(?<=元)(?=打|按)", ","),
        (r"^(?:某|一)?(?:商店|商场|店|商家)(?:将|把|以)?(?:一种|某种|一件|某件|一批)?", ""),
        (r"销售时|出售时|为促销|促销期间|春节期间|国庆期间|节日期间", ""),
    ),
)

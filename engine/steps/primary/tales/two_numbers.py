"""和倍、差倍、和差: two amounts from their sum or difference and how they compare."""

from __future__ import annotations

from dataclasses import replace

from engine.maths.tree import Listing, Node, Quantity
from engine.maths.write import latex, text
from engine.steps.derivation import Derivation
from engine.steps.primary.numerals import add, divide, integer, multiply, subtract
from engine.steps.primary.tales.frames import WORD, Filled, Frame, Said
from engine.steps.primary.tales.reading import same_name
from engine.steps.primary.tales.telling import Telling
from engine.steps.primary.tales.words import UNIT

_NAME = rf"(?:(?![和与]){WORD})"
_A = rf"(?P<a>{_NAME}{{1,10}}?)"
_B = rf"(?P<b>{_NAME}{{1,6}}?)"
_BOTH = rf"(?:{_A}(?:和|与){_B}|(?P<a2>甲数?)(?P<b2>乙数?))"
_OF = r"(?:的)?(?:人数|数量|[棵只本个页件张朵条辆台枝支盒箱头匹根块]数|年龄|岁数|质量|重量|钱数|存款|长度)?"
_U = rf"(?P<unit>{UNIT})?"
_MORE = "多|大|重|长|高|贵"
_LESS = "少|小|轻|短|矮|便宜"
_SAYS = (
    ("sum", rf"{_BOTH}(?:两数|两个数|二数|两人|两种{WORD}{{0,3}}|今年的?年龄|年龄)?(?:的|之)?(?:和|总和|年龄和|年龄之和)(?:是|为)?#{_U}"),
    ("sum", rf"{_BOTH}{_OF}(?:两人|两种{WORD}{{0,3}})?共(?:有|重|买|养|植树|栽)?#{_U}{WORD}{{0,3}}"),
    ("sum", rf"{_BOTH}(?:两个|两)?(?:班|校|组|车间|仓库|书架)?共(?:有)?{WORD}{{0,4}}?#{_U}{WORD}{{0,3}}"),
    ("sum", rf"(?P<a>{_NAME})(?P<b>{_NAME})两{WORD}{{1,3}}共(?:有)?{WORD}{{0,4}}?#{_U}{WORD}{{0,3}}"),
    ("times", rf"{_A}{_OF}(?:是|等于){_B}{_OF}的#倍(?:(?:还)?(?P<off>多|少)#(?P<v>{UNIT})?)?"),
    ("times", rf"{_A}{_OF}比{_B}{_OF}的#倍(?:还)?(?P<off>多|少)#(?P<v>{UNIT})?"),
    ("ratio", rf"{_BOTH}(?:两种{WORD}{{0,3}})?{_OF}(?:的)?(?:质量|数量|只数|棵数|人数|本数|个数)?(?:的)?比(?:是|为)#比#"),
    ("more", rf"{_A}{_OF}比{_B}{_OF}(?P<how>{_MORE}|{_LESS})#{_U}{WORD}{{0,2}}"),
    ("differ", r"(?:(?:两数|它们?)的)?差(?:是|为)#"),
    ("amount", rf"(?:现有|有|用|准备|需要|如果用)?{_A}(?:有|用)?#{_U}"),
    ("intro", rf"(?:配制)?一种{WORD}{{2,5}}|配制{WORD}{{2,6}}|{WORD}{{2,8}}班(?:里)?"),
    ("intro", rf"学校(?:买|有)?{WORD}{{0,6}}|果园里(?:有)?|饲养场(?:里)?"),
)  # fmt: skip
_ASKS = (
    ("both", rf"{_BOTH}(?:两数|两人|两种{WORD}{{0,3}}|今年)?{_OF}(?:各|分别)(?:有|是|为|重|养|买)?(?:多少)?(?P<unit>{UNIT})?{WORD}{{0,2}}"),
    ("one", rf"(?:需要|要|应加|要加|用)?(?P<a>{WORD}{{1,8}}?)(?:今年)?{_OF}(?:有|是|为|重|养|买)?多少(?P<unit>{UNIT})?{WORD}{{0,2}}"),
)  # fmt: skip


def _build(filled: Filled) -> Derivation | None:
    total, times, more = filled.one("sum"), filled.one("times"), filled.one("more")
    question, ratio = filled.question, filled.one("ratio")
    if (
        question is None
        or sum(len(each) for each in filled.slots.values()) - len(filled.slots.get("intro", []))
        != 2
    ):
        return None
    amount = filled.one("amount")
    if ratio is not None and amount is not None:
        return _other_by_ratio(filled, ratio, amount, question)
    telling = Telling([])
    pair: tuple[Node | None, Node | None] = (None, None)
    if times is not None and total is not None and _same_two(times, total):
        pair, names = (
            _sum_and_times(telling, total.size, times),
            (times.words["a"], times.words["b"]),
        )
    elif ratio is not None and total is not None and _same_two(ratio, total):
        pair = _shared(telling, total.size, ratio)
        names = _two(ratio)
    elif times is not None and more is not None and _same_two(times, more):
        pair, names = (
            _difference_and_times(telling, more, times),
            (times.words["a"], times.words["b"]),
        )
    elif total is not None and filled.one("differ") is not None:
        difference = filled.size("differ")
        if difference is None or not _two(total)[0] not in ("甲", "甲数"):
            return None
        big = telling.work("larger_of_two", divide(add(total.size, difference), integer(2)))
        small = None if big is None else telling.work("smaller_of_two", subtract(total.size, big))
        pair, names = (big, small), ("甲", "乙")
        if filled.asks != "both":
            return None
    elif total is not None and more is not None and _same_two(more, total):
        pair, names = (
            _sum_and_difference(telling, total.size, more),
            (more.words["a"], more.words["b"]),
        )
    else:
        return None
    return _answer(telling, pair, names, filled, question)


def _two(said: Said) -> tuple[str, str]:
    """The two names of a clause; 甲乙 stand beside each other without 和."""
    found = said.words.groupdict()
    return (
        found["a"] or found.get("a2") or "",
        found["b"] or found.get("b2") or "",
    )


def _same_two(relation: Said, other: Said) -> bool:
    a, b = _two(relation)
    c, d = _two(other)
    straight = same_name(a, c) and same_name(b, d)
    return (straight or (same_name(a, d) and same_name(b, c))) and not same_name(a, b)


def _other_by_ratio(filled: Filled, ratio: Said, amount: Said, question: Said) -> Derivation | None:
    """药粉和水的质量比是1:50，药粉4千克，水多少千克."""
    names, shares = _two(ratio), ratio.sizes
    unit = filled.unit()
    if filled.asks != "one" or (amount.words["unit"] or "") != unit or same_name(*names):
        return None
    known = [i for i in (0, 1) if same_name(amount.words["a"], names[i])]
    wanted = [i for i in (0, 1) if same_name(question.words["a"], names[i])]
    if len(known) != 1 or len(wanted) != 1 or known == wanted:
        return None
    telling = Telling([])
    each = telling.work("one_share", divide(amount.size, shares[known[0]]))
    if each is None:
        return None
    value = telling.work("other_by_ratio", multiply(each, shares[wanted[0]]))
    return telling.answered(value, unit, "tale_two_numbers")


def _shared(telling: Telling, total: Node, ratio: Said) -> tuple[Node | None, Node | None]:
    first, second = ratio.sizes
    each = telling.work("one_share", divide(total, add(first, second)))
    if each is None:
        return None, None
    shares = [telling.work("times_share", multiply(each, count)) for count in (first, second)]
    return shares[0], shares[1]


def _sum_and_times(telling: Telling, total: Node, times: Said) -> tuple[Node | None, Node | None]:
    k, *off = times.sizes
    if off:
        even = subtract(total, off[0]) if times.words["off"] == "多" else add(total, off[0])
        found = telling.work("even_out", even)
        if found is None:
            return None, None
        total = found
    small = telling.work("sum_over_shares", divide(total, add(k, integer(1))))
    return _times_of(telling, small, times), small


def _times_of(telling: Telling, small: Node | None, times: Said) -> Node | None:
    if small is None:
        return None
    k, *off = times.sizes
    big = telling.work("times_as_many", multiply(small, k))
    if not off or big is None:
        return big
    return telling.work(
        "more_or_less", add(big, off[0]) if times.words["off"] == "多" else subtract(big, off[0])
    )


def _difference_and_times(
    telling: Telling, more: Said, times: Said
) -> tuple[Node | None, Node | None]:
    k, *off = times.sizes
    grows = more.words["how"] in _MORE.split("|")
    bigger = more.words["a"] if grows else more.words["b"]
    if off or not same_name(bigger, times.words["a"]):
        return None, None
    small = telling.work("difference_over_shares", divide(more.size, subtract(k, integer(1))))
    return _times_of(telling, small, times), small


def _sum_and_difference(
    telling: Telling, total: Node, more: Said
) -> tuple[Node | None, Node | None]:
    big = telling.work("larger_of_two", divide(add(total, more.size), integer(2)))
    if big is None:
        return None, None
    small = telling.work("smaller_of_two", subtract(total, big))
    grows = more.words["how"] in _MORE.split("|")
    return (big, small) if grows else (small, big)


def _answer(
    telling: Telling,
    pair: tuple[Node | None, Node | None],
    names: tuple[str, str],
    filled: Filled,
    question: Said,
) -> Derivation | None:
    first, second = pair
    if first is None or second is None:
        return None
    unit = filled.unit()
    units = {
        each.words.groupdict().get(key)
        for slot in filled.slots.values()
        for each in slot
        for key in ("unit", "v")
    } - {None, ""}
    if units - {unit}:
        return None
    if filled.asks == "one":
        wanted = question.words["a"]
        if same_name(wanted, names[0]) == same_name(wanted, names[1]):
            return None
        return telling.answered(
            first if same_name(wanted, names[0]) else second, unit, "tale_two_numbers"
        )
    asked = _two(question)
    if same_name(asked[0], names[0]) and same_name(asked[1], names[1]):
        values = (first, second)
    elif same_name(asked[0], names[1]) and same_name(asked[1], names[0]):
        values = (second, first)
    else:
        return None
    return both_answered(telling, asked, values, unit)


def both_answered(
    telling: Telling, names: tuple[str, str], values: tuple[Node, Node], unit: str
) -> Derivation | None:
    """Two amounts, each with its name and unit."""
    derived = [telling.answered(each, unit, "tale_two_numbers") for each in values]
    if None in derived or derived[0] is None:
        return None
    shown: list[Node] = [Quantity(each, unit) if unit else each for each in values]
    return replace(
        derived[0],
        answer=Listing(tuple(shown)),
        answer_latex=r",\ ".join(
            rf"\text{{{name}}}={latex(each)}" for name, each in zip(names, shown, strict=True)
        ),
        answer_text="，".join(f"{n} {text(e)}" for n, e in zip(names, shown, strict=True)),
    )


TWO_NUMBERS = Frame(
    _SAYS,
    _ASKS,
    _build,
    (
        (r"[(（](?:较大|较小)[)）]|,(?:较大|较小),", ""),
        (r"今年", ""),
        (
            rf"^(?:学校|果园里?|饲养场里?|图书馆|商店|水果店|食堂|超市)(?:里|运来|买来|买|有|养|种|购进|购买)*(?={WORD})",
            "",
        ),
    ),
)

"""鸡兔同笼, and the tickets, coins and wheels that are counted in the same way."""

from __future__ import annotations

from engine.maths.tree import Node
from engine.steps.derivation import Derivation
from engine.steps.primary.numerals import divide, integer, multiply, subtract, value_of
from engine.steps.primary.tales.frames import Filled, Frame
from engine.steps.primary.tales.telling import Telling
from engine.steps.primary.tales.two_numbers import both_answered

_SAYS = (
    ("intro", r"(?:今有)?(?:鸡兔|鸡和兔|鸡与兔|雉兔)(?:关)?(?:在)?(?:同笼|同一个笼子里|同在一个笼子里|在一个笼子里)?|(?:一个)?笼子里(?:有|关着)?(?:若干只)?(?:鸡和兔|鸡与兔|鸡兔)(?:若干只)?"),
    ("heads", r"(?:鸡兔|鸡和兔)?(?:笼子里)?(?:有)?(?:鸡和兔|鸡兔)?(?:从上面数)?共?(?:有)?#(?:个头|只|头)"),
    ("feet", r"(?:从下面数)?(?:共|有|数)?(?:有)?(?:脚|腿)?#(?:只|条)(?:脚|腿)?"),
)  # fmt: skip
_ASKS = (
    ("both", r"(?P<a>鸡|兔)(?:和|与|)?(?P<b>鸡|兔)(?:各|分别)(?:有)?(?:多少)?只?"),
    ("one", r"(?P<a>鸡|兔)(?:有)?多少只?"),
)


def _build(filled: Filled) -> Derivation | None:
    heads, feet = filled.size("heads"), filled.size("feet")
    question = filled.question
    if heads is None or feet is None or question is None or "脚" not in _all(filled):
        return None
    telling = Telling([])
    low = telling.work("all_of_one_kind", multiply(heads, integer(2)), {"kind": "鸡"})
    if low is None or value_of(feet) <= value_of(low):
        return None
    more = telling.work("feet_over", subtract(feet, low))
    rabbits = None if more is None else telling.work("exchange_kinds", divide(more, integer(2)))
    if rabbits is None:
        return None
    hens = telling.work("other_from_sum", subtract(heads, rabbits))
    if hens is None:
        return None
    values: dict[str, Node] = {"鸡": hens, "兔": rabbits}
    first = question.words["a"]
    if filled.asks == "one":
        return telling.answered(values[first], "只", "tale_heads")
    second = question.words["b"]
    if first == second:
        return None
    return both_answered(telling, (first, second), (values[first], values[second]), "只")


def _all(filled: Filled) -> str:
    said = "".join(each.words[0] for found in filled.slots.values() for each in found)
    return said.replace("腿", "脚")


HEADS = Frame(_SAYS, _ASKS, _build, ((r"^鸡兔同笼(?=共|有)", "鸡兔同笼,"),))

"""What each chip over the list offers and says; values only, no widget."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from app.page.bank import Points
from app.page.bank_words import grade_name, kind_name, level_name
from app.tutor.bank_page import Overview, Wanted
from curriculum.bank import Placing
from curriculum.store.bank import Count
from engine.i18n import tr

LONGEST_MENU = 60
"""Values in a menu; files beyond are found by their problems' words."""

Choice = tuple[str, Wanted]

_KINDS = ("choice", "fill", "judge", "calculate", "word", "prove", "draw", "mistake", "reverse")
"""题型 in the order of a paper."""

_NAMES: Mapping[str, Callable[[Any], str]] = {
    "kind": kind_name,
    "difficulty": level_name,
    "grade": grade_name,
    "origin": str,
}


def titles() -> Mapping[str, str]:
    """Every chip by name, with its title, from left to right."""
    return {
        "point": tr("知识点"),
        "kind": tr("题型"),
        "difficulty": tr("难度"),
        "grade": tr("年级"),
        "origin": tr("来源"),
        "year": tr("年份"),
        "answered": tr("答案"),
    }


def with_words(wanted: Wanted, words: str) -> Wanted:
    """The same with other words to look for."""
    return _filtered(wanted, words=words)


def at_point(wanted: Wanted, code: str, placing: Placing | None = None) -> Wanted:
    """The same at another point, or however problems came to theirs."""
    return replace(_filtered(wanted, point=code), placing=placing)


def choices(name: str, wanted: Wanted, overview: Overview) -> Sequence[Choice]:
    """The entries of a chip's menu, each with what is wanted when it is taken; first any."""
    match name:
        case "point":
            return (
                (tr("不限"), at_point(wanted, "")),
                (tr("待确认的"), at_point(wanted, "", Placing.PROPOSED)),
                (tr("还没有知识点的"), at_point(wanted, "", Placing.NONE)),
            )
        case "answered":
            return (
                (tr("不限"), replace(wanted, answered=None)),
                (tr("有答案"), replace(wanted, answered=True)),
                (tr("没有答案"), replace(wanted, answered=False)),
            )
        case "year":
            years = [(_year(year), replace(wanted, year=year)) for year in overview.years]
            return ((tr("不限"), replace(wanted, year=None)), *years)
        case _:
            none = None if name in ("grade", "difficulty") else ""
            known = [each for each in _counts(name, overview) if each.value is not None]
            return (
                (tr("不限"), _filtered(wanted, **{name: none})),
                *(
                    (
                        f"{_NAMES[name](each.value)}　{each.problems:,}",
                        _filtered(wanted, **{name: each.value}),
                    )
                    for each in known[:LONGEST_MENU]
                ),
            )


def said(wanted: Wanted, points: Points) -> Mapping[str, str]:
    """What each chip says is chosen, empty for any."""
    wish = wanted.filter
    point = points.get(wish.point)
    placing = ""
    if wanted.placing is not None:
        guessed = wanted.placing is Placing.PROPOSED
        placing = tr("知识点待确认") if guessed else tr("没有知识点")
    answered = {True: tr("有答案"), False: tr("没有答案"), None: ""}
    return {
        "point": (point.name if point else wish.point) or placing,
        "kind": kind_name(wish.kind),
        "difficulty": level_name(wish.difficulty) if wish.difficulty else "",
        "grade": grade_name(wish.grade) if wish.grade else "",
        "origin": wish.origin,
        "year": _year(wanted.year) if wanted.year else "",
        "answered": answered[wanted.answered],
    }


def _filtered(wanted: Wanted, **changes: Any) -> Wanted:
    return replace(wanted, filter=replace(wanted.filter, **changes))


def _counts(name: str, overview: Overview) -> Sequence[Count]:
    counts = overview.counts
    if name == "origin":
        return counts.origins
    if name == "kind":
        known = [each for each in counts.kinds if each.value in _KINDS]
        return sorted(known, key=lambda each: _KINDS.index(str(each.value)))
    found = counts.grades if name == "grade" else counts.difficulties
    return sorted(found, key=lambda each: int(each.value or 0))


def _year(year: int) -> str:
    return tr("{year} 年", year=year)

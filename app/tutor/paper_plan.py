"""A plan's rows as a teacher edits them: 题型, 难度, 题数, 每题分值; and the plan that they make."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from curriculum.worksheet import BadPlanError, Plan, Section
from curriculum.worksheet.blueprint import band
from curriculum.worksheet.plan import MOST_MARKS

KINDS = (
    ("选择题", ("choice",)),
    ("填空题", ("fill", "reverse")),
    ("判断题", ("judge",)),
    ("计算题", ("calculate",)),
    ("解决问题", ("word",)),
    ("解答题", ("calculate", "word")),
    ("找错题", ("mistake",)),
    ("作图题", ("draw",)),
    ("证明题", ("prove",)),
)
"""What a 大题 may be made of, as papers name it."""
LEVELS = (
    ("易", (1, 2)),
    ("易到中", (1, 2, 3)),
    ("易到难", (1, 2, 3, 4)),
    ("中", (3,)),
    ("中到难", (3, 4, 5)),
    ("难", (4, 5)),
)
_LEADS = {"判断题": "对的打“√”，错的打“×”。"}
"""What a paper must say above questions whose own words leave it out."""
_FIRST = Section("选择题", ("choice",), 5, 4, (1, 2, 3))


def kinds_of(section: Section) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """The 题型 to pick from for a row; what it is now, where that is none of ours, comes first."""
    own = (section.name, section.kinds)
    return KINDS if own in KINDS else (own, *KINDS)


def levels_of(section: Section) -> tuple[tuple[str, tuple[int, ...]], ...]:
    """The 难度 to pick from; a row's own levels stand behind the words that fit them."""
    words = level_words(section.levels)
    return tuple((name, section.levels if name == words else own) for name, own in LEVELS)


def level_words(levels: Sequence[int]) -> str:
    """易, 易到中, 易到难, 中, 中到难 or 难."""
    low, high = band(min(levels)), band(max(levels))
    return low if low == high else f"{low}到{high}"


def with_kind(section: Section, name: str, kinds: tuple[str, ...]) -> Section:
    """The same row with another 题型: it stands under that one's name, one question a line."""
    return replace(section, name=name, kinds=kinds, lead=_LEADS.get(name, ""), across=1)


def one_more(sections: Sequence[Section]) -> Section:
    """The row that a teacher is given under `sections`: the last one's 题型, one 难度 further."""
    if not sections:
        return _FIRST
    last = sections[-1]
    return replace(last, levels=(3,) if max(last.levels) <= 2 else (4, 5))


def with_sections(plan: Plan, sections: Sequence[Section]) -> Plan:
    """`plan` with these rows. Raises `BadPlanError`, which says what no paper can be made of.

    Rows of one 题型 and worth that follow one another are one 大题 whose 难度 rises as they do.
    """
    if any(section.count < 1 for section in sections):
        short = next(section for section in sections if section.count < 1)
        raise BadPlanError("“{name}”有一行是 0 题：写上题数，或者删掉这一行。", name=short.name)
    worth = {bool(section.marks) for section in sections}
    if len(worth) > 1:
        bare = next(section for section in sections if not section.marks)
        raise BadPlanError("“{name}”没有写分值，别的题写了：要么都写，要么都不写。", name=bare.name)
    whole = sum(section.count * section.marks for section in sections)
    if whole > MOST_MARKS:
        raise BadPlanError(
            "这些题一共 {marks} 分，一份卷最多 {most} 分。", marks=whole, most=MOST_MARKS
        )
    joined = _joined(sections)
    same = sum(section.count for section in joined) == plan.count
    # A template's minutes are those of its own questions.
    minutes = plan.minutes if same else 0
    return replace(plan, sections=joined, minutes=minutes, template="")


def _joined(sections: Sequence[Section]) -> tuple[Section, ...]:
    joined: list[Section] = []
    for section in sections:
        before = joined[-1] if joined else None
        if before is None or _bare(before) != _bare(section):
            joined.append(section)
            continue
        levels = (*_spread(before), *_spread(section))
        joined[-1] = replace(before, count=before.count + section.count, levels=levels)
    return tuple(joined)


def _bare(section: Section) -> Section:
    return replace(section, count=1, levels=(1,))


def _spread(section: Section) -> tuple[int, ...]:
    """The level of each question, as the choice of questions deals them out."""
    many = len(section.levels)
    return tuple(section.levels[place * many // section.count] for place in range(section.count))

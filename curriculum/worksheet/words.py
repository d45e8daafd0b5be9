"""The words a paper is set with: headings, keys as prose, statements without what is said above."""

import re

from curriculum.worksheet.blueprint import NUMERALS
from curriculum.worksheet.plan import Plan, Section
from curriculum.worksheet.question import LEAD, Question
from curriculum.worksheet.sheet import Sheet
from engine.values import AnswerKey, Problem

_JUDGING = re.compile(
    r"^(?:对的打“√”，错的打“×”|判断对错|判断下面的说法|判断|下面的(?:计算|说法)对吗)[：？。]\s*"
)
_HAS_PLACE = re.compile(r"____|[○□]|（　*）|\\square|\n\|")
"""A place for the answer in the statement itself."""
_PLAIN_LEADS = ("计算：", "口算：", "算一算：", "填空：")
_BARE = re.compile(r"[\u3000-\u9fff\uff00-\uffef、，；√×]*|[A-H]+")
_GRADES = ("一", "二", "三", "四", "五", "六", "七", "八", "九")
_SENIOR = ("高一", "高二", "高三")


def heading(number: int, section: Section, questions: tuple[Question, ...]) -> tuple[str, str]:
    """(一、选择题, （每小题3分，共24分）) for section `number` from 0; no marks, no brackets."""
    name = f"{NUMERALS[number]}、{section.name}"
    worth = {question.marks for question in questions}
    whole = sum(question.marks for question in questions)
    if not whole:
        return name, ""
    if len(worth) > 1 or len(questions) == 1:
        return name, f"（共{whole}分）"
    return name, f"（每小题{questions[0].marks}分，共{whole}分）"


def own_marks(questions: tuple[Question, ...]) -> bool:
    """Whether each question must say what it is worth: the heading doesn't."""
    return len({question.marks for question in questions}) > 1


def statement(problem: Problem, section: Section, worked: bool = False) -> str:
    """The statement without the words that the section's heading already says.

    A `worked` question asks rather than leaves a blank, where its words can be turned so.
    """
    text = _asking(problem) if worked else problem.statement
    if problem.kind == "judge":
        text = _JUDGING.sub("", text)
    if section.across > 1:
        text = LEAD.sub("", text).rstrip("。")
    if "fill" in section.kinds and not worked and not _HAS_PLACE.search(text):
        text += "____"
    for lead in _PLAIN_LEADS:
        if section.name == "计算题" or section.across > 1:
            text = text.removeprefix(lead)
    return text


def _asking(problem: Problem) -> str:
    """“……的概率是____。” as “……的概率是多少？”."""
    text = problem.statement
    if text.count("____") != 1 or problem.answer is None or not text.endswith("。"):
        return text
    number = re.fullmatch(r"[-+\d.,\s{}^]|[\d\\a-z{}.,^\s/+-]*", problem.answer.latex)
    asked = re.sub(r"(是|为)____。$", r"\1多少？" if number else r"\1什么？", text)
    if asked == text and number:
        asked = re.sub(r"(共有|有|需要|要)____([\u4e00-\u9fff]{1,6})。$", r"\1多少\2？", text)
    return asked


def key_prose(key: AnswerKey | None) -> str:
    """A key as prose with formulas; empty for none."""
    if key is None:
        return ""
    latex = " ".join(key.latex.split())
    sign = {"对": "√", "错": "×"}.get(latex)
    if sign is not None:
        return sign
    if _BARE.fullmatch(latex):
        return latex
    parts = [part.strip() for part in re.split(r"(?<!\\);", latex)]
    return "；".join(part if _BARE.fullmatch(part) else f"${part}$" for part in parts if part)


def whole_key(problem: Problem) -> str:
    """The keys of a problem and of its parts as one line of prose."""
    keys = [key_prose(problem.answer)] if problem.answer is not None else []
    keys += [
        f"{part.label}{key_prose(part.answer)}" for part in problem.parts if part.answer is not None
    ]
    return "　".join(key for key in keys if key)


def class_name(grade: int, term: int = 0) -> str:
    """二年级上册, 高一下册; empty for no grade."""
    if not 1 <= grade <= 12:
        return ""
    name = f"{_GRADES[grade - 1]}年级" if grade <= 9 else _SENIOR[grade - 10]
    return name + {1: "上册", 2: "下册"}.get(term, "")


def under_title(plan: Plan, sheet: Sheet, minutes: int, two: bool) -> str:
    """The line under the title: class, subject and version, marks, time."""
    if plan.subtitle:
        return plan.subtitle
    version = f"（{sheet.version}卷）" if two else ""
    parts = [f"{class_name(plan.grade, plan.term)}　数学{version}".lstrip("　")]
    if sheet.marks:
        parts.append(f"满分{sheet.marks}分")
    parts.append(f"时间{minutes}分钟" if plan.minutes else f"约{minutes}分钟")
    return "　　".join(parts)

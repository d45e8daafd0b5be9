"""Answers marked by the real checker, with the sentence a teacher would say; hints that don't tell."""

import re
from collections.abc import Iterator

import pytest

from app.tutor.hints import hint, idea, next_aid, steps_before_answer
from app.tutor.marking import LONGEST, Judgement, Marker, blanks
from app.tutor.remarks import remark
from curriculum.generators import Generated, make, table
from curriculum.learner import Help
from curriculum.tree import national_tree
from engine.values import (
    AnswerKey,
    Choice,
    Distractor,
    Fault,
    Mark,
    Problem,
    ProblemPart,
    Verdict,
    VerdictKind,
)


@pytest.fixture(scope="module")
def marker() -> Iterator[Marker]:
    warm = Marker()
    warm.start()
    yield warm
    warm.close()


SUM = Problem(
    "计算：$\\frac{1}{4}+\\frac{1}{4}=$____。",
    answer=AnswerKey("\\frac{1}{2}"),
    kind="calculate",
    distractors=(
        Distractor("\\frac{2}{8}", "分母也相加了。"),
        Distractor("\\frac{1}{8}", "分母相加了。"),
    ),
)


def of_recipe(key: str, level: int, seed: int) -> Generated:
    return make(table().by_key[key], level, seed)


@pytest.mark.parametrize("given", ["1/2", "0.5", "½", "１／２"])
def test_what_pupils_type_is_read(marker: Marker, given: str) -> None:
    assert marker.judge(SUM, [given]).verdict.right


def test_a_known_wrong_answer_is_met_with_its_mistake(marker: Marker) -> None:
    judgement = marker.judge(SUM, ["1/8"])
    assert judgement.verdict.kind is VerdictKind.WRONG
    assert judgement.mistake == "分母相加了。"
    assert remark(judgement, None, 1) == "还不对。分母相加了。"


def test_an_option_is_met_with_its_mistake(marker: Marker) -> None:
    problem = Problem(
        "$2+2=$（　）",
        choices=(Choice("A", "$4$"), Choice("B", "$22$", "把两个数写在了一起。")),
        answer=AnswerKey("A"),
        kind="choice",
    )
    assert marker.judge(problem, ["a"]).verdict.right
    assert marker.judge(problem, ["B"]).mistake == "把两个数写在了一起。"


def test_several_blanks_are_one_answer(marker: Marker) -> None:
    problem = Problem("$9+7$：把 $7$ 分成____和____。", answer=AnswerKey("1;6"), kind="fill")
    assert blanks(problem) == ("第 1 空", "第 2 空")
    assert marker.judge(problem, ["1", "6"]).verdict.right
    assert not marker.judge(problem, ["2", "6"]).verdict.right
    assert blanks(SUM) == ("",)


def test_numbered_parts_are_marked_each(marker: Marker) -> None:
    problem = Problem(
        "看图回答。",
        parts=(
            ProblemPart("（1）", "$1+1=$____", AnswerKey("2")),
            ProblemPart("（2）", "$2+2=$____", AnswerKey("4")),
        ),
    )
    assert blanks(problem) == ("（1）", "（2）")
    assert marker.judge(problem, ["2", "4"]).verdict.right
    half = marker.judge(problem, ["2", "5"]).verdict
    assert half.kind is VerdictKind.WRONG
    assert half.reason.startswith("（2）")
    assert [part.right for part in half.parts] == [True, False]


def test_a_missing_form_is_named(marker: Marker) -> None:
    problem = Problem("化成最简分数：$\\frac{2}{4}=$____。", answer=AnswerKey("\\frac{1}{2}"))
    judgement = marker.judge(problem, ["2/4"])
    assert judgement.verdict.kind is VerdictKind.WRONG_FORM
    assert judgement.verdict.reason in remark(judgement, None, 1)


def test_hostile_and_endless_answers_are_unreadable_not_wrong(marker: Marker) -> None:
    for text in (
        "",
        "9" * (LONGEST + 1),
        "<script>alert(1)</script>",
        "\\def\\a{\\a\\a}\\a",
        "(((",
    ):
        kind = marker.judge(SUM, [text]).verdict.kind
        assert kind in (VerdictKind.UNREADABLE, VerdictKind.TIMEOUT)


def test_a_problem_without_a_key_is_a_persons_to_judge(marker: Marker) -> None:
    judgement = marker.judge(Problem("求证：……", kind="prove"), ["因为所以"])
    assert judgement.verdict.kind is VerdictKind.UNREADABLE


def test_lines_of_a_working_are_marked(marker: Marker) -> None:
    problem = Problem("解方程：$2x+3=7$", answer=AnswerKey("x=2"))
    marks = [line.mark for line in marker.lines(problem, "$2x=4$\n$x=3$")]
    assert marks == [Mark.CHECKED, Mark.WRONG]


def test_without_a_known_mistake_the_checkers_own_reason_or_a_common_mistake_is_said() -> None:
    point = next(point for point in national_tree().points if len(point.mistakes) > 1)
    found = Judgement(Verdict(VerdictKind.WRONG, "漏了一个解。", Fault.INCOMPLETE))
    assert remark(found, point, 1) == "还不对。漏了一个解。"
    nothing = Judgement(Verdict(VerdictKind.WRONG, "还不对，再算一遍。"))
    first, second = remark(nothing, point, 1), remark(nothing, point, 2)
    assert point.mistakes[0] in first
    assert point.mistakes[1] in second
    assert remark(nothing, None, 1) == "还不对，再算一遍。"
    assert remark(Judgement(Verdict(VerdictKind.RIGHT)), point, 1) == "对。"


def test_the_keys_of_recipes_are_right_and_their_distractors_are_recognised(
    marker: Marker,
) -> None:
    recipes = [one for one in table().recipes if one.kind in ("calculate", "fill", "choice")]
    for recipe in recipes[:: max(1, len(recipes) // 40)]:
        problem = make(recipe, recipe.levels[0], 5).problem
        assert problem.answer is not None
        texts = (
            problem.answer.latex.split(";") if len(blanks(problem)) > 1 else [problem.answer.latex]
        )
        assert marker.judge(problem, texts).verdict.right, problem
        for choice in problem.choices:
            judgement = marker.judge(problem, [choice.label])
            assert judgement.mistake == ("" if judgement.verdict.right else choice.mistake)
        if problem.distractors:
            judgement = marker.judge(problem, [problem.distractors[0].latex])
            assert judgement.mistake, problem


def test_hints_and_ideas_of_recipes_never_tell_the_answer() -> None:
    tree = national_tree()
    for recipe in table().recipes:
        one = make(recipe, recipe.levels[-1], 3)
        problem, point = one.problem, tree.point(recipe.point)
        assert problem.answer is not None
        key = problem.answer.latex
        told = hint(problem, point) + idea(problem, one.solution, point)
        assert told.count("$") % 2 == 0
        if problem.kind in ("choice", "judge"):
            continue
        numbers = set(re.findall(r"\d+(?:\.\d+)?", key))
        general = f"{point.name}{point.can}{''.join(point.mistakes)}"
        if numbers and not numbers & set(re.findall(r"\d+(?:\.\d+)?", general)):
            assert not numbers <= set(re.findall(r"\d+(?:\.\d+)?", told)), (recipe.key, told, key)


def test_help_ends_with_the_answer_for_every_recipe() -> None:
    tree = national_tree()
    for recipe in table().recipes[::5]:
        one = make(recipe, recipe.levels[-1], 3)
        given, steps, kinds = Help.NONE, 0, []
        while given is not Help.ANSWER:
            aid = next_aid(one.problem, one.solution, tree.point(recipe.point), given, steps)
            kinds.append(aid.kind)
            given = aid.kind
            steps = aid.place if aid.kind is Help.STEP else steps
        assert kinds == sorted(kinds)
        assert kinds[:2] == [Help.HINT, Help.IDEA]
        assert kinds.count(Help.STEP) <= len(steps_before_answer(one.problem, one.solution))
        assert aid.answer == one.problem.answer


def test_help_without_a_solution_or_a_point_is_still_help() -> None:
    problem = Problem("求 $x$。", answer=AnswerKey("7"))
    assert hint(problem, None)
    assert idea(problem, None, None)
    assert next_aid(problem, None, None, Help.IDEA, 0).kind is Help.ANSWER

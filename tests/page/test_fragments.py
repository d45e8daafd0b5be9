"""The pieces of the answer page say what checking said, in shape and word."""

import re

import pytest

from app.page import answer_html, mark_for, notice_html, pictures_html, question_html, steps_html
from app.page.flow import line_rows, step_rows
from app.page.script import call
from app.page.working import working_lines
from engine.i18n import use_language
from engine.values import (
    AnswerKey,
    Choice,
    Fault,
    Mark,
    Picture,
    Problem,
    ProblemPart,
    Provenance,
    Solution,
    Step,
    Verdict,
    VerdictKind,
)
from engine.values.picture import NumberLine

ALGEBRA = Provenance("algebra")
MODEL = Provenance("model", model="m")


def shapes(html: str) -> list[str]:
    return re.findall(r'data-shape="(\w+)"', html)


def flows(html: str) -> list[str]:
    return re.findall(r'data-into="(\w+)"', html)


def step(mark: Mark, latex: str = "x=1", **more: str) -> Step:
    return Step("", latex, "rule", mark=mark, **more)


def test_every_mark_has_its_shape_and_word() -> None:
    solution = Solution("solved", ALGEBRA, steps=tuple(step(mark) for mark in Mark))
    html = steps_html(solution)
    assert shapes(html) == ["right", "wrong", "unverified", "unverified", "unverified"]
    for word in ("已核对", "有误", "沿用了前面的错", "未核对"):
        assert f'aria-label="{word}"' in html


def test_the_line_runs_into_each_mark_as_the_mark_says() -> None:
    marks = (Mark.CHECKED, Mark.WRONG, Mark.NOT_CHECKABLE, Mark.CHECKED)
    solution = Solution("solved", ALGEBRA, steps=tuple(map(step, marks)), verified=True)
    assert flows(steps_html(solution)) == ["broken", "dotted", "solid", "solid"]


def test_a_wrong_line_shows_what_it_should_have_been() -> None:
    wrong = step(Mark.WRONG, should_be_latex="x=2", mark_reason="移项要变号")
    html = steps_html(Solution("solved", ALGEBRA, steps=(wrong,)))
    assert "应为" in html
    assert '<span class="formula">x=2</span>' in html
    assert "移项要变号" in html


def test_the_expression_that_steps_start_from_stands_first() -> None:
    steps = (Step("2+3", "5", "add"), Step("5", "5", "keep"))
    rows = step_rows(steps)
    assert [row.shape for row in rows] == ["source", "unverified", "unverified"]
    assert "=5" in rows[1].body


def test_no_equals_sign_joins_a_function_and_its_derivative() -> None:
    assert "=2x" not in step_rows((Step("x^2", "2x", "differentiate_power"),))[1].body
    assert "=x" not in step_rows((Step("x=1", "x=2", "any"),))[1].body


def test_smaller_steps_fold_away() -> None:
    whole = Step("", "x=1", "solve", parts=(step(Mark.CHECKED),))
    assert "<details" in steps_html(Solution("solved", ALGEBRA, steps=(whole,)))


def test_marks_find_their_lines_in_a_models_text() -> None:
    text = "先算：\n$$\n24 \\times 2 = 48\n$$\n- 再算 \\(48 - 8 = 40\\)。\n\n所以是 $40$。"
    steps = (step(Mark.CHECKED, r"24\times 2=48"), step(Mark.WRONG, "48-8=40"))
    lines = working_lines(text, steps)
    assert [(line.number, line.kind, line.step is not None) for line in lines] == [
        (1, "prose", False),
        (2, "prose", True),
        (5, "item", True),
        (7, "prose", False),
    ]
    rows = line_rows(Solution("solved", MODEL, text=text, steps=steps, verified=False))
    assert [row.into for row in rows] == ["solid", "broken", "dotted", "broken"]


def test_a_line_breaks_once_right_before_what_is_wrong() -> None:
    text = "一\n二\n$1+1=3$"
    rows = line_rows(Solution("solved", MODEL, text=text, steps=(step(Mark.WRONG, "1+1=3"),)))
    assert [row.into for row in rows] == ["dotted", "broken", "dotted"]


@pytest.mark.parametrize(
    ("verified", "word", "shape"),
    [(True, "已核对", "right"), (False, "有误", "wrong"), (None, "未核对", "unverified")],
)
def test_the_answer_says_what_algebra_says(verified: bool | None, word: str, shape: str) -> None:
    html = answer_html(Solution("solved", ALGEBRA, AnswerKey("x=1"), verified=verified))
    assert f'chip {shape}"' in html
    assert word in html


def test_open_lines_are_counted_beside_a_right_answer() -> None:
    steps = (step(Mark.CHECKED), step(Mark.NOT_CHECKABLE), step(Mark.TIMEOUT))
    html = answer_html(Solution("solved", ALGEBRA, AnswerKey("1"), steps, True))
    assert "2 行未核对" in html
    assert "行有误" not in html


def test_an_answer_that_cannot_be_read_is_not_called_wrong() -> None:
    solution = Solution("solved", ALGEBRA, AnswerKey("1"))
    assert "没读懂" in answer_html(solution, Verdict(VerdictKind.UNREADABLE))
    half = answer_html(solution, Verdict(VerdictKind.WRONG, fault=Fault.INCOMPLETE))
    assert "漏解" in half
    assert 'chip half"' in half


def test_a_solution_without_an_answer_shows_no_chip() -> None:
    html = answer_html(Solution("unsolved", MODEL, stopped=True))
    assert "还没有答案" in html
    assert "已停止" in html
    assert "chip" not in html


def test_a_question_shows_parts_and_choices() -> None:
    problem = Problem(
        "已知 $x>0$．", parts=(ProblemPart("1", "求 $x$"),), choices=(Choice("A", "$1$"),)
    )
    html = question_html(problem)
    assert "（1）" in html
    assert "A．" in html


def test_pictures_have_names_and_imported_ones_are_left_out() -> None:
    drawn = Picture("number_line", '一条 "数轴"', NumberLine((0, 1)))
    html = pictures_html((drawn, Picture("image", "照片", image="a.png")), lambda _: "<svg></svg>")
    assert html.count("<svg>") == 1
    assert 'aria-label="一条 &#34;数轴&#34;"' in html


def test_a_notice_offers_one_action() -> None:
    html = notice_html("没有模型", "可以下载一个", ("models", "去下载"))
    assert 'href="wenqu://action/models"' in html
    assert 'role="alert"' in html


def test_the_page_speaks_the_language_of_the_program() -> None:
    use_language("en", {"未核对": "Not checked"})
    assert "Not checked" in steps_html(Solution("solved", ALGEBRA, steps=(step(Mark.TIMEOUT),)))


def test_calls_carry_content_as_json_only() -> None:
    hostile = '");alert(1);("\u2028</script>'
    text = call("reply", hostile)
    assert text.startswith('wenqu.reply("')
    assert "\u2028" not in text
    assert '\\");alert(1);(\\"' in text
    with pytest.raises(ValueError, match="eval"):
        call("eval", "1")
    assert mark_for(3, Mark.CARRIED)["word"] == "沿用了前面的错"

"""The check of translations sees what the program can say and what its table lacks."""

from pathlib import Path

from check_translations import Spoken, problems, spoken


def test_sentences_are_found_in_code_and_templates(tmp_path: Path) -> None:
    room = tmp_path / "app"
    room.mkdir()
    (room / "page.py").write_text(
        'tr("题目 {x}", x=1)\nraise NewerError("太新了")\nValueError("bug")\nfoo("别的")\ntr(name)\n',
        encoding="utf-8",
    )
    (room / "page.html").write_text("""<p>{{ tr("答案") }}</p>""", encoding="utf-8")
    found = {each.sentence: each.place for each in spoken(tmp_path)}
    assert found == {
        "题目 {x}": "app/page.py:1",
        "太新了": "app/page.py:2",
        "答案": "app/page.html",
    }


def test_a_missing_or_misfilled_translation_is_a_problem() -> None:
    said = [Spoken("缺", "a:1"), Spoken("题 {x}", "a:2"), Spoken("好 {x}", "a:3")]
    table = {"题 {x}": "{y}", "好 {x}": "good {x}"}
    assert [line.split(":")[1] for line in problems(said, table)] == ["1", "2"]

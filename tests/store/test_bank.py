"""The bank keeps problems as they came, in one transaction, and pages through what a filter finds."""

import sqlite3
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import Engine, event

from curriculum.bank import BankImage, BankItem, Origin, Placing, bank_image
from curriculum.generators.dice import Dice
from curriculum.store import Store, open_store
from curriculum.store.bank import BankFilter, Count, Imported, importing
from engine.cancel import Cancel, CancelledError
from engine.errors import WorldError
from engine.values import Choice, Picture, Problem, ProblemPart, Provenance, Solution, Step
from tests.store.items import an_identifier, an_item, numbers

PNG = b"\x89PNG\r\n\x1a\n" + bytes(range(64))
FULL = an_item(
    7,
    "已知 $f(x)=x^2-4x+3$。",
    parts=(ProblemPart("（1）", "求对称轴。"), ProblemPart("（2）", "求最小值。")),
    choices=(Choice("A", "$-1$", "忘了配方"), Choice("B", "$3$")),
    points=("func.quadratic.extremum", "func.quadratic.axis"),
    grade=9,
    difficulty=3,
    kind="choice",
    tags=("期中", "重点 题"),
    solution=Solution("solved", Provenance("person"), steps=(Step("", "x=2", "axis"),)),
    placing=Placing.CHOSEN,
)


def test_a_problem_comes_back_as_it_was_brought(database: str) -> None:
    store = open_store(database)
    assert store.bank.import_items([FULL]) == Imported(1, 1)
    store.close()
    again = open_store(database)
    assert again.bank.item(FULL.identifier) == FULL
    assert again.bank.item(FULL.identifier).created_at.utcoffset() == FULL.created_at.utcoffset()  # type: ignore[union-attr]
    assert again.bank.page().items == (FULL,)
    again.close()


def test_an_import_that_fails_in_the_middle_leaves_nothing(store: Store) -> None:
    def broken() -> object:
        yield from (an_item(number) for number in range(1, 2501))
        raise OSError("the stick was pulled out")

    store.bank.keep(FULL)
    with pytest.raises(OSError, match="pulled out"):
        store.bank.import_items(broken())  # type: ignore[arg-type]
    assert store.bank.page().items == (FULL,)
    assert store.bank.page(BankFilter(words="依据")).items == ()
    assert store.bank.import_items([an_item(3)]).taken == 1


def test_a_full_disk_is_a_sentence_and_leaves_nothing(tmp_path: Path) -> None:
    store = open_store(f"sqlite:///{tmp_path / 'wenqu.db'}")
    store.bank.keep(FULL)

    def shrink(connection: sqlite3.Connection, _record: object) -> None:
        connection.execute("PRAGMA max_page_count=100")

    event.listen(Engine, "connect", shrink)
    store.close()  # connections made from here on may not let the file grow
    try:
        with pytest.raises(WorldError, match=r"没有写进去.*full"):
            store.bank.import_items(an_item(number) for number in range(1, 3001))
    finally:
        event.remove(Engine, "connect", shrink)
    store.close()
    assert store.bank.page().items == (FULL,)
    assert store.bank.import_items(an_item(number) for number in range(1, 11)).taken == 9
    store.close()


def test_a_cancelled_import_leaves_nothing(store: Store) -> None:
    cancel = Cancel()

    def stopped() -> object:
        yield from (an_item(number) for number in range(1, 1001))
        cancel.set()
        yield an_item(1001)

    with pytest.raises(CancelledError):
        store.bank.import_items(stopped(), cancel=cancel)  # type: ignore[arg-type]
    assert store.bank.statistics().problems == 0


def test_a_trial_says_what_would_happen_and_keeps_nothing(store: Store) -> None:
    refused: list[tuple[str, str]] = []
    items = [an_item(1), an_item(2), replace(an_item(1), identifier=an_identifier(9))]
    done = store.bank.import_items(
        items, keep=False, refuse=lambda item, reason: refused.append((item.identifier, reason))
    )
    assert done == Imported(3, 2)
    assert refused == [(an_identifier(9), "题库里已经有这道题。")]
    assert store.bank.page().items == ()
    assert store.bank.import_items(items) == Imported(3, 2)


def test_what_the_bank_has_is_not_taken_twice(store: Store) -> None:
    store.bank.import_items([an_item(1, "甲、乙两地相距 69 cm。")])
    refused: list[int | None] = []
    done = store.bank.import_items(
        [
            an_item(2, "甲、乙两地相距69cm."),
            an_item(1, "同一个名字的另一道题"),
            an_item(3, "甲、乙两地相距 693 cm。"),
        ],
        refuse=lambda item, _: refused.append(item.origin.row),
    )
    assert done == Imported(3, 1)
    assert refused == [2, 1]
    assert numbers(store.bank.page().items) == [3, 1]


def test_a_text_that_no_file_can_hold_is_refused_and_the_rest_goes_on(store: Store) -> None:
    refused: list[str] = []
    broken = an_item(1, "半个字：\ud83d")
    done = store.bank.import_items(
        [broken, an_item(2)], refuse=lambda _, reason: refused.append(reason)
    )
    assert done == Imported(2, 1)
    assert refused == ["题目里有不成字的编码，存不下来。"]
    store.bank.import_items([an_item(3, "零字节\x00在这里")])
    assert store.bank.item(an_identifier(3)) == an_item(3, "零字节\x00在这里")


def test_pages_follow_one_another_without_gap_or_repetition(store: Store) -> None:
    store.bank.import_items(an_item(number) for number in range(1, 124))
    seen: list[int] = []
    after = None
    while True:
        page = store.bank.page(after=after, limit=10)
        seen += numbers(page.items)
        after = page.after
        if after is None:
            break
    assert seen == list(range(123, 0, -1))
    assert numbers(store.bank.every()) == seen


def test_a_last_page_that_is_full_says_that_it_is_the_last(store: Store) -> None:
    store.bank.import_items(an_item(number) for number in range(1, 21))
    page = store.bank.page(limit=10)
    assert page.after is not None
    assert store.bank.page(after=page.after, limit=10).after is None


FILTERS = [
    BankFilter(kind="choice"),
    BankFilter(grade=7),
    BankFilter(grade=7, difficulty=2),
    BankFilter(kind="fill", grade=8, difficulty=1),
    BankFilter(point="num.fraction.add"),
    BankFilter(point="num.fraction"),
    BankFilter(point="num.frac"),
    BankFilter(tags=("期末",)),
    BankFilter(tags=("期末", "易错")),
    BankFilter(origin="b.csv"),
    BankFilter(words="方程"),
    BankFilter(words="圆 面积", grade=7),
    BankFilter(words="圆", tags=("易错",), origin="a.xlsx", difficulty=3),
    BankFilter(words="面积", point="geo.circle", kind="choice"),
]


@pytest.mark.parametrize("wanted", FILTERS, ids=repr)
def test_a_filter_finds_what_a_plain_look_at_every_problem_finds(
    store: Store, wanted: BankFilter
) -> None:
    kinds, points = (
        ("choice", "fill", "word"),
        ("num.fraction.add", "num.fraction.times", "geo.circle"),
    )
    tags = ((), ("期末",), ("易错",), ("期末", "易错"))
    dice = Dice("filters")
    items = [
        an_item(
            number,
            f"第 {number} 题：" + dice.pick(("圆的面积", "解方程", "圆与方程", "面积")),
            kind=dice.pick(kinds),
            grade=dice.integer(7, 8),
            difficulty=dice.integer(1, 3),
            points=(dice.pick(points),),
            tags=dice.pick(tags),
            origin=Origin(dice.pick(("a.xlsx", "b.csv")), number),
        )
        for number in range(1, 400)
    ]
    store.bank.import_items(items)

    def fits(item: object) -> bool:
        problem: Problem = item.problem  # type: ignore[attr-defined]
        return (
            all(word in problem.statement for word in wanted.words.split())
            and (not wanted.kind or problem.kind == wanted.kind)
            and wanted.grade in (None, problem.grade)
            and wanted.difficulty in (None, problem.difficulty)
            and (
                not wanted.point
                or any(f"{code}.".startswith(f"{wanted.point}.") for code in problem.points)
            )
            and set(wanted.tags) <= set(item.tags)  # type: ignore[attr-defined]
            and wanted.origin in ("", item.origin.file)  # type: ignore[attr-defined]
        )

    expected = numbers(filter(fits, reversed(items)))
    assert numbers(store.bank.every(wanted)) == expected
    assert expected or wanted.point == "num.frac"


def test_a_problem_that_is_kept_again_takes_the_place_of_its_earlier_state(store: Store) -> None:
    store.bank.import_items([an_item(1), FULL, an_item(2)])
    changed = replace(
        FULL, problem=replace(FULL.problem, statement="改过的题", points=("stat.mean",)), tags=()
    )
    store.bank.keep(changed)
    assert numbers(store.bank.page().items) == [2, 7, 1]
    assert store.bank.item(FULL.identifier) == changed
    for gone in (
        BankFilter(words="对称轴 已知"),
        BankFilter(point="func"),
        BankFilter(tags=("期中",)),
    ):
        assert store.bank.page(gone).items == ()
    for there in (BankFilter(words="改过"), BankFilter(point="stat.mean")):
        assert store.bank.page(there).items == (changed,)


def test_a_forgotten_problem_is_found_no_more(store: Store) -> None:
    store.bank.import_items([an_item(1), FULL])
    assert store.bank.forget(FULL.identifier, an_identifier(99)) == 1
    assert store.bank.item(FULL.identifier) is None
    for gone in (BankFilter(words="对称轴"), BankFilter(point="func"), BankFilter(tags=("期中",))):
        assert store.bank.page(gone).items == ()
    assert store.bank.import_items([FULL]).taken == 1


def test_a_picture_is_kept_once_and_goes_with_the_last_problem_that_shows_it(store: Store) -> None:
    image = bank_image(PNG)
    shown = (Picture("image", "三角形", image=image.name),)
    store.bank.import_items(an_item(number, pictures=shown, images=(image,)) for number in (1, 2))
    assert store.bank.image(image.name) == PNG
    assert store.bank.statistics().pictures == 1
    store.bank.forget(an_identifier(1))
    assert store.bank.image(image.name) == PNG
    store.bank.forget(an_identifier(2))
    assert store.bank.image(image.name) is None


def test_a_picture_stays_when_its_problem_is_kept_again_without_the_bytes(store: Store) -> None:
    image = bank_image(PNG)
    shown = (Picture("image", "三角形", image=image.name),)
    store.bank.import_items([an_item(1, pictures=shown, images=(image,))])
    kept = store.bank.item(an_identifier(1))
    assert kept is not None
    assert kept.images == ()
    store.bank.keep(replace(kept, tags=("改过",)))
    assert store.bank.image(image.name) == PNG
    store.bank.keep(replace(kept, problem=replace(kept.problem, pictures=())))
    assert store.bank.image(image.name) is None


def test_many_large_pictures_are_written_as_they_come(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(importing, "HELD", 200)
    taken: list[int] = []

    def pictured(number: int) -> BankItem:
        taken.append(number)
        image = bank_image(PNG + bytes([number]))
        shown = (Picture("image", "图", image=image.name),)
        return an_item(number, pictures=shown, images=(image,))

    stood: list[tuple[float, int]] = []
    store.bank.import_items(
        (pictured(number) for number in range(1, 11)),
        lambda progress: stood.append((progress.done, len(taken))),
    )
    assert stood == [(3, 3), (6, 6), (9, 9), (10, 10)]
    assert store.bank.statistics().pictures == 10


def test_a_picture_whose_name_is_not_its_hash_is_a_mistake_of_the_program() -> None:
    with pytest.raises(ValueError, match="hash"):
        BankImage("a.png", PNG)


def test_counts_are_those_of_the_problems(store: Store) -> None:
    store.bank.import_items(
        [
            an_item(1, grade=7, kind="fill", tags=("期末",), points=("num.add.carry",)),
            an_item(2, grade=7, kind="fill", tags=("期末", "易错"), points=("num.add",)),
            an_item(3, difficulty=2, origin=Origin()),
        ]
    )
    found = store.bank.statistics()
    assert found.problems == 3
    assert found.kinds == (Count("fill", 2), Count(None, 1))
    assert found.grades == (Count(7, 2), Count(None, 1))
    assert set(found.difficulties) == {Count(None, 2), Count(2, 1)}
    assert set(found.origins) == {Count("题库.xlsx", 2), Count(None, 1)}
    assert found.points == (Count("num", 2), Count("num.add", 2), Count("num.add.carry", 1))
    assert found.tags == (Count("期末", 2), Count("易错", 1))

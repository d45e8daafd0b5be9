"""The bank finds problems that say the same, in groups, whatever lies between them."""

import pytest

from curriculum.store import Store
from curriculum.store.bank import importing, repeats
from curriculum.store.bank.importing import Like
from engine.cancel import Cancel, CancelledError
from engine.values import Problem
from tests.store.items import an_identifier, an_item, numbers

ROPE = "一根绳子长 {length} cm，剪去 12 cm，还剩多少？"


def stock(store: Store) -> None:
    texts = {
        number: f"第 {number} 根绳子的长度是 {number * number} cm。" for number in range(1, 60)
    }
    texts |= {5: ROPE.format(length=69), 30: "7. " + ROPE.format(length=69) + "（5分）"}
    texts |= {31: ROPE.format(length=693), 44: ROPE.format(length=69).replace("剪去", "剪掉")}
    texts |= {10: "求证：对顶角相等。", 50: "求证：对顶角相等．（8分）"}
    store.bank.import_items(an_item(number, text) for number, text in sorted(texts.items()))


def test_groups_hold_all_that_say_the_same_oldest_first(store: Store) -> None:
    stock(store)
    found = sorted(numbers(group) for group in store.bank.repeats())
    assert found == [[5, 30, 44], [10, 50]]


def test_groups_are_the_same_when_few_are_read_together(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    stock(store)
    monkeypatch.setattr(repeats, "TOGETHER", 3)
    assert sorted(numbers(group) for group in store.bank.repeats()) == [[5, 30, 44], [10, 50]]


def test_twins_of_a_problem_that_is_not_in_the_bank_are_found(store: Store) -> None:
    stock(store)
    assert numbers(store.bank.like(Problem(ROPE.format(length=69) + "写出算式。"))) == [5, 30, 44]
    assert store.bank.like(Problem(ROPE.format(length=70))) == ()


def test_a_bank_without_twins_has_no_groups(store: Store) -> None:
    store.bank.import_items(an_item(number) for number in range(1, 30))
    assert list(store.bank.repeats()) == []


def test_looking_for_twins_can_be_stopped(store: Store) -> None:
    stock(store)
    cancel = Cancel()
    cancel.set()
    with pytest.raises(CancelledError):
        list(store.bank.repeats(cancel))


def test_an_import_says_which_problems_say_what_an_older_one_says(store: Store) -> None:
    store.bank.import_items([an_item(1, ROPE.format(length=69)), an_item(2)])
    taken: list[int] = []
    done = store.bank.import_items(
        [
            an_item(3, ROPE.format(length=693)),
            an_item(4, "7. " + ROPE.format(length=69) + "（5分）"),
            an_item(1, "同一个名字的另一道题"),
            an_item(5, "2. " + ROPE.format(length=693) + "写出算式。"),
            an_item(6, ROPE.format(length=694)),
        ],
        take=lambda item: taken.append(*numbers([item])),
    )
    assert taken == [3, 4, 5, 6]
    assert done.alike == (Like(1, an_identifier(1)), Like(2, 0))


def test_twins_far_apart_in_a_long_import_are_found(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(importing, "BATCH", 50)
    monkeypatch.setattr(repeats, "LOOKED_UP", 2)
    far = {3: 903, 60: 940, 61: 62, 499: 700}
    texts = {
        number: f"第 {number} 根绳子的长度是 {number * number} cm。" for number in range(1, 951)
    }
    texts |= {twin: f"4. {texts[number]}（3分）" for number, twin in far.items()}
    done = store.bank.import_items(an_item(number, text) for number, text in sorted(texts.items()))
    assert {(each.like, each.place) for each in done.alike} == {
        (number - 1, twin - 1) for number, twin in far.items()
    }


def test_a_trial_says_it_too_and_leaves_nothing(store: Store) -> None:
    items = [an_item(1, ROPE.format(length=69)), an_item(2, ROPE.format(length=69) + "写出算式。")]
    assert store.bank.import_items(items, keep=False).alike == (Like(1, 0),)
    assert store.bank.page().items == ()

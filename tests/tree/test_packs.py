"""The packs that come with the program hold together and say what they must."""

import re
import shutil
from pathlib import Path

import pytest

from curriculum.tree import GRADES, PackError, bare, national_tree, read_pack, read_tree
from curriculum.tree.tree import PACKS

TREE = national_tree()


def test_every_stage_has_its_points() -> None:
    grades = {point.grade for point in TREE.points}
    assert grades == set(range(1, 13))
    assert 550 <= len(TREE.points) <= 1000


def test_every_sentence_of_the_standard_is_served_by_a_point() -> None:
    served = {entry for point in TREE.points for entry in point.standard}
    assert sorted(set(TREE.requirements) - served) == []


def test_every_point_serves_a_sentence_and_says_what_a_pupil_can_do() -> None:
    for point in TREE.points:
        assert point.standard, point.code
        assert point.can.endswith("。"), point.code
        assert point.mistakes or point.unmakeable, point.code


def test_names_are_unique_within_a_stage() -> None:
    seen: dict[tuple[str, str], str] = {}
    for point in TREE.points:
        key = (point.stage, bare(point.name))
        assert key not in seen, (point.code, seen.get(key))
        seen[key] = point.code


def test_codes_name_no_grade_and_no_term() -> None:
    for point in TREE.points:
        assert not re.search(r"grade|\bterm|\bg\d", point.code), point.code


def test_no_two_points_share_a_place_in_a_term() -> None:
    places: dict[tuple[int, int, int], str] = {}
    for point in TREE.points:
        assert point.place not in places, (point.code, places.get(point.place))
        places[point.place] = point.code


def test_what_a_point_builds_on_is_taught_no_later() -> None:
    late = [
        (point.code, code)
        for point in TREE.points
        for code in point.requires
        if TREE.point(code).place > point.place
    ]
    assert late == []


@pytest.mark.parametrize(
    "edition", sorted({one.identifier for pack in TREE.packs for one in pack.editions})
)
def test_an_edition_moves_known_points_within_their_stage(edition: str) -> None:
    moved = TREE.under(edition)
    assert {point.code for point in moved.points} == {point.code for point in TREE.points}
    for pack in TREE.packs:
        for one in pack.editions:
            if one.identifier == edition:
                assert one.places
                for code, (grade, term, _) in one.places.items():
                    assert grade in GRADES[TREE.point(code).stage]
                    assert term in (1, 2)


def test_a_newer_pack_on_a_stick_takes_the_older_ones_place(tmp_path: Path) -> None:
    shutil.copytree(PACKS / "junior", tmp_path / "junior")
    head = tmp_path / "junior" / "pack.toml"
    text = head.read_text(encoding="utf-8")
    head.write_text(re.sub(r'version = "[^"]+"', 'version = "99.0.0"', text), encoding="utf-8")
    tree = read_tree((tmp_path,))
    assert {pack.stage: pack.version for pack in tree.packs}["junior"] == "99.0.0"
    head.write_text(re.sub(r'version = "[^"]+"', 'version = "0.0.1"', text), encoding="utf-8")
    tree = read_tree((tmp_path,))
    assert {pack.stage: pack.version for pack in tree.packs}["junior"] != "0.0.1"


def _pack(folder: Path, **changes: str) -> Path:
    """A pack of two points, with parts of its text replaced."""
    (folder / "points").mkdir(parents=True)
    files = {
        "pack.toml": 'schema = "wenqu/tree/1"\nstage = "primary"\nversion = "1"\n'
        'standard = "标准"\nsources = ["来源"]\n',
        "requirements.toml": '[[requirement]]\nid = "r1"\nwhere = "某处"\nsays = "会数数。"\n',
        "points/count.toml": 'strand = "数与代数"\ntopic = "数数"\n'
        + "".join(
            f'[[point]]\ncode = "num.count.{slug}"\nname = "{slug}"\ngrade = 1\nterm = 1\n'
            f'order = {order}\ncan = "会数。"\ndemand = "掌握"\nrequires = [{requires}]\n'
            f'standard = ["r1"]\n'
            for slug, order, requires in (("one", 101, ""), ("two", 102, '"num.count.one"'))
        ),
    }
    for name, text in files.items():
        for old, new in changes.items():
            text = text.replace(old, new)
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def test_a_small_pack_is_read(tmp_path: Path) -> None:
    pack = read_pack(_pack(tmp_path / "primary"))
    assert [point.name for point in pack.points] == ["one", "two"]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("wenqu/tree/1", "wenqu/tree/9"),
        ('stage = "primary"', 'stage = "kindergarten"'),
        ("num.count.one", "geo.count.one"),
        ("num.count.one", "num.count.ONE"),
        ("grade = 1", "grade = 8"),
        ("grade = 1", 'grade = "1"'),
        ("term = 1", "term = 3"),
        ("掌握", "精通"),
        ('can = "会数。"', ""),
        ("[[point]]", "[[point]"),
    ],
)
def test_what_cannot_be_so_is_refused_with_the_files_name(
    tmp_path: Path, old: str, new: str
) -> None:
    with pytest.raises(PackError, match=r"\.toml"):
        read_pack(_pack(tmp_path / "primary", **{old: new}))


def test_prerequisites_in_a_circle_are_refused(tmp_path: Path) -> None:
    shutil.copytree(PACKS / "primary", tmp_path / "primary")
    text = (PACKS / "primary" / "pack.toml").read_text(encoding="utf-8")
    newer = re.sub(r'version = "[^"]+"', 'version = "99"', text)
    (tmp_path / "primary" / "pack.toml").write_text(newer, encoding="utf-8")
    needy = next(point for point in TREE.points if point.stage == "primary" and point.requires)
    first = TREE.point(needy.requires[0])
    for file in (tmp_path / "primary" / "points").glob("*.toml"):
        text = file.read_text(encoding="utf-8")
        if f'code = "{first.code}"' in text:
            head, tail = text.split(f'code = "{first.code}"')
            tail = re.sub(r"requires = \[[^\]]*\]", f'requires = ["{needy.code}"]', tail, count=1)
            file.write_text(f'{head}code = "{first.code}"{tail}', encoding="utf-8")
    with pytest.raises(PackError, match="先修"):
        read_tree((tmp_path,))


def test_a_huge_file_is_refused_unread(tmp_path: Path) -> None:
    folder = _pack(tmp_path / "primary")
    (folder / "points" / "count.toml").write_text("#" * 2_000_001, encoding="utf-8")
    with pytest.raises(PackError, match="太大"):
        read_pack(folder)

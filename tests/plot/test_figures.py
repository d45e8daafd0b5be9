"""Pictures made of plain numbers: readable, speakable, their labels apart from one another."""

import subprocess
import sys
from collections.abc import Callable
from fractions import Fraction
from itertools import combinations
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.plot import figures as f
from engine.plot import lay_out, sentence
from engine.plot.place import box_of
from engine.plot.scene import Label, Scene
from engine.values import Picture, from_json, to_json

small = st.integers(1, 12)
sizes = st.integers(2, 9)
units = st.sampled_from(["", "cm", "厘米"])
names = st.sampled_from(["学校", "书店", "公园", "图书馆", "小明家"])


def of(builder: Callable[..., Picture], *args: Any, **kwargs: Any) -> st.SearchStrategy[Picture]:
    """Pictures of a builder for any plain numbers that it takes."""
    return st.builds(builder, *args, **kwargs)


def equilateral_like(a: int, b: int, c: int, unit: str) -> Picture:
    return f.triangle(a + 9, b + 9, c + 9, unit=unit)


def stacked(rows: list[list[int]]) -> Picture:
    return f.cube_stack([[2, *rows[0]], *([1, *row] for row in rows[1:])], "solid", "front", "top")


RECIPES: dict[str, st.SearchStrategy[Picture]] = {
    "triangle": of(equilateral_like, sizes, sizes, sizes, unit=units),
    "triangle_by_angles": of(f.triangle_by_angles, st.integers(30, 75), st.integers(30, 75)),
    "right_triangle": of(f.right_triangle, sizes, sizes, unit=units),
    "rectangle": of(f.rectangle, sizes, sizes, unit=units, letters=st.sampled_from(["", "ABCD"])),
    "square": of(f.square, sizes, unit=units),
    "parallelogram": of(f.parallelogram, st.integers(5, 9), st.just(5), st.just(4), unit=units),
    "trapezoid": of(f.trapezoid, st.integers(3, 5), st.integers(6, 9), st.integers(3, 6), unit=units),
    "rhombus": of(f.rhombus, st.integers(4, 9), st.integers(4, 9)),
    "regular_polygon": of(f.regular_polygon, st.integers(3, 9), sizes, unit=units),
    "circle": of(f.circle_with_radius, sizes, unit=units),
    "diameter": of(f.circle_with_diameter, sizes, unit=units),
    "sector": of(f.sector, sizes, st.integers(25, 330), unit=units),
    "annulus": of(f.annulus, st.just(9), st.integers(4, 7), unit=units),
    "semicircle": of(f.semicircle, sizes, unit=units),
    "circle_in_square": of(f.circle_in_square, sizes, unit=units),
    "square_in_circle": of(f.square_in_circle, sizes, unit=units),
    "angle": of(f.angle, st.integers(15, 345), start=st.integers(0, 60)),
    "crossing": of(lambda d: f.crossing_lines(d, angles=(d, "?", None, None)), st.integers(30, 150)),
    "parallel": of(lambda d: f.parallel_lines(d, labels={1: d, 6: "?"}), st.integers(35, 145)),
    "area_model": of(lambda a, b: f.area_model((a * 10, b), (10, 5)), sizes, st.integers(4, 9)),
    "l_shape": of(f.l_shape, st.integers(8, 12), st.integers(7, 10), st.integers(3, 5), st.integers(3, 5), unit=units),
    "frame": of(f.frame, st.integers(9, 14), st.integers(7, 9), st.integers(1, 2), unit=units),
    "views": of(lambda k, a, h: f.solid_views(k, a, h, labels=(2 * a, h)), st.sampled_from(["cylinder", "cone", "prism"]), st.integers(2, 5), st.integers(3, 9)),
    "cuboid": of(f.cuboid, sizes, sizes, sizes, unit=units),
    "lettered": of(f.cuboid, sizes, sizes, sizes, letters=st.just("ABCDA_1B_1C_1D_1")),
    "prism": of(f.prism, st.integers(3, 6), sizes, sizes, unit=units),
    "pyramid": of(f.pyramid, st.integers(3, 6), sizes, sizes, unit=units),
    "cylinder": of(f.cylinder, sizes, sizes, unit=units),
    "cone": of(f.cone, st.integers(2, 5), st.integers(4, 9), unit=units),
    "sphere": of(f.sphere, sizes, unit=units),
    "cubes": of(stacked, st.lists(st.lists(st.integers(0, 3), min_size=2, max_size=2), min_size=1, max_size=3)),
    "cuboid_net": of(f.cuboid_net, sizes, sizes, sizes, unit=units),
    "cylinder_net": of(f.cylinder_net, sizes, sizes, unit=units),
    "cone_net": of(f.cone_net, st.integers(1, 4), st.integers(5, 9), unit=units),
    "number_line": of(f.number_line, st.integers(-9, 0), st.integers(3, 12)),
    "normal": of(f.normal_curve, st.integers(-50, 150), st.integers(1, 30), letters=st.booleans()),
    "unit_circle": of(f.unit_circle, st.integers(10, 350).filter(lambda d: d % 90)),
    "bars": of(f.bar_chart, st.just(("红", "黄", "蓝")), st.tuples(small, small, small)),
    "pie": of(f.pie_chart, st.just(("篮球", "足球", "跳绳")), st.tuples(sizes, sizes, sizes)),
    "stem": of(f.stem_and_leaf, st.lists(st.integers(5, 60), min_size=1, max_size=12)),
    "counters": of(f.array, st.integers(1, 5), small, st.sampled_from(["circle", "apple", "star"])),
    "sticks": of(f.sticks, st.integers(1, 999)),
    "abacus": of(f.abacus, st.integers(0, 999_999), places=st.integers(1, 6)),
    "money": of(f.money, st.sampled_from([10_000, 5000, 2000, 1000, 500, 100]), coins=st.lists(st.sampled_from([100, 50, 10]), max_size=9)),
    "fractions": of(lambda n, k: f.fraction_circles((k % n, n), (1, n), labels=(Fraction(k % n, n), None)), st.integers(2, 12), small),
    "clock": of(f.clock, st.integers(0, 23), st.integers(0, 59), face=st.sampled_from(["dial", "digital", "both"])),
    "calendar": of(f.calendar, st.integers(1900, 2100), st.integers(1, 12)),
    "ruler": of(lambda a, n: f.ruler(12, a, a + n, label="?"), st.integers(0, 4), st.integers(1, 8)),
    "protractor": of(f.protractor, st.integers(10, 170), letters=st.just(("A", "O", "B"))),
    "balance": of(f.balance, st.lists(st.sampled_from(["$x$", "5 g", "□"]), max_size=4), st.lists(st.sampled_from(["10 g", "3"]), max_size=4), st.integers(-1, 1)),
    "thermometer": of(f.thermometer, st.integers(-20, 40)),
    "times": of(lambda n, more: f.times_diagram("白兔", "黑兔", n, one_label="12只", many_label="?只", total="?只", more=(0.4, "5只") if more else None), st.integers(2, 7), st.booleans()),
    "comparison": of(lambda a, d: f.comparison_diagram(("小明", a, f"{a}枚"), ("小红", a + d, "?枚"), f"多{d}枚"), st.integers(10, 40), st.integers(6, 30)),
    "venn": of(lambda a, b, c: f.venn("语文", "数学", texts={"1": str(a), "12": str(b), "2": str(c)}, shaded=("12",), universe="40人"), small, small, small),
    "tree": of(lambda n, m: f.tree_diagram([[str(k) for k in range(n)], ["甲", "乙", "丙"][:m]]), st.integers(1, 5), st.integers(1, 3)),
    "grid": of(lambda x, y: f.grid(10, 8, polygons=[((x, y), (x + 3, y), (x, y + 2))], points={"A": (x, y), "B": (x + 3, y)}, numbered=True), st.integers(0, 6), st.integers(0, 5)),
    "compass": of(lambda a, b, d: f.compass_map("学校", [("书店", a, 300, "300 m"), ("公园", a + b, d, f"{d} m")]), st.integers(0, 359), st.integers(60, 180), st.integers(150, 500)),
}  # fmt: skip


def overlaps(scene: Scene) -> list[tuple[str, str]]:
    """Pairs of labels whose boxes cut into each other by more than a hair."""
    found = []
    labels = [shape for shape in scene.shapes if isinstance(shape, Label)]
    for one, other in combinations(labels, 2):
        a, b = box_of(one), box_of(other)
        wide = min(a[2], b[2]) - max(a[0], b[0])
        tall = min(a[3], b[3]) - max(a[1], b[1])
        if wide > 2 and tall > 2:
            found.append((one.text, other.text))
    return found


@pytest.mark.parametrize("name", RECIPES)
def test_labels_stand_apart_and_on_the_sheet(name: str) -> None:
    @settings(max_examples=12, deadline=None)
    @given(RECIPES[name])
    def check(picture: Picture) -> None:
        assert picture.drawing is not None
        scene = lay_out(picture.drawing)
        assert scene.width < 400
        assert scene.height < 420
        assert overlaps(scene) == []
        for shape in scene.shapes:
            if isinstance(shape, Label):
                left, bottom, right, top = box_of(shape)
                assert min(left, bottom) > -2
                assert right < scene.width + 2
                assert top < scene.height + 2

    check()


@pytest.mark.parametrize("name", RECIPES)
def test_a_picture_speaks_and_survives_its_json(name: str) -> None:
    @settings(max_examples=4, deadline=None)
    @given(RECIPES[name])
    def check(picture: Picture) -> None:
        assert picture.drawing is not None
        assert len(picture.description) > 3
        assert not set("\\{}$") & set(picture.description)
        assert sentence(picture.drawing)
        assert from_json(to_json(picture), Picture) == picture

    check()


def test_a_clock_speaks_of_its_hands_and_not_of_the_time() -> None:
    assert f.clock(7, 35).description == "钟面：时针在7和8之间；分针指着7。"
    assert f.clock(12, 0).description == "钟面：时针正对12；分针指着12。"
    assert "分针过2后第3小格" in f.clock(3, 13).description


def test_names_of_sides_and_angles_are_taken_apart() -> None:
    assert f.vertices_in("A_1B_{12}C'_a") == ["A_1", "B_{12}", "C'", "_a"]


@pytest.mark.parametrize(
    "build",
    [
        lambda: f.triangle(1, 2, 9),
        lambda: f.parallelogram(5, 3, 4),
        lambda: f.annulus(3, 5),
        lambda: f.triangle_by_angles(100, 90),
        lambda: f.histogram((1, 2), (1, 2)),
        lambda: f.comparison_diagram(("a", 5, ""), ("b", 4, ""), ""),
    ],
)
def test_what_cannot_exist_is_refused(build: Callable[[], Picture]) -> None:
    with pytest.raises(ValueError, match=r"."):
        build()


def test_a_right_angle_gets_its_mark_by_itself() -> None:
    assert "角CAB是直角" in f.triangle(5, 4, 3).description
    assert "直角" not in f.triangle(6, 5, 4).description


def test_numbers_are_written_exactly() -> None:
    assert f.measure(Fraction(3, 8)) == "\\frac{3}{8}"
    assert f.measure(5, "cm") == "5\\,\\mathrm{cm}"
    assert f.measure(5, "厘米") == "5厘米"
    assert f.measure(None, "cm") == ""


def test_building_loads_neither_matplotlib_nor_sympy() -> None:
    code = (
        "import sys; from engine.plot.figures import cuboid; cuboid(3, 4, 5);"
        "print([m for m in ('matplotlib', 'sympy', 'numpy') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"

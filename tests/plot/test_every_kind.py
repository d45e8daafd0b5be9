"""One drawing of every kind: drawn as safe SVG in any palette, and refused when it is impossible."""

import io
import typing
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PIL import Image

from app.page import font_file
from engine.plot import DARK, LIGHT, PAGE, figures, lay_out, png, sentence, svg
from engine.plot.figures import grid
from engine.plot.measuring.calendar import days_of
from engine.plot.measuring.clock import hand_turns
from engine.plot.scene import Disc, Label, Stroke
from engine.plot.space.cubes import seen
from engine.plot.space.oblique import hidden_edges
from engine.plot.space.solid import body
from engine.values import Picture
from engine.values.counting import (
    Abacus,
    CounterRow,
    Counters,
    FractionModel,
    Money,
    MoneyPiece,
    Sticks,
    TenFrames,
    Whole,
)
from engine.values.measuring import (
    Balance,
    Calendar,
    Clock,
    Protractor,
    Reading,
    Ruler,
    Thermometer,
)
from engine.values.picture import Drawing, PlaneFigure, Segment
from engine.values.reasoning import (
    Bar,
    BarPart,
    SegmentDiagram,
    StemLeaf,
    TreeDiagram,
    TreeNode,
    Venn,
    VennRegion,
)
from engine.values.space import CompassMap, CubeStack, Net, Place, Solid

FONT = font_file(Path(__file__).resolve().parents[2] / "assets")
needs_font = pytest.mark.skipif(not FONT.is_file(), reason="set-up has not fetched the fonts")

PICTURES = (
    figures.function_graph((1, 0, -1), (-3, 3, -2, 5), label="y=x^2-1"),
    figures.number_line(0, 2, denominator=4, jumps=((0, 1, "+1"),)),
    figures.triangle(5, 4, 3, unit="cm", height=None),
    figures.double_bar_chart(("一班", "二班"), {"男": (3, 4), "女": (5, 2)}),
    figures.counters([("apple", 5), ("tree", 3)], crossed=1, group=2),
    figures.ten_frames(7),
    figures.sticks(236),
    figures.abacus(305),
    figures.money(500, coins=(50, 5)),
    figures.fraction_circles((3, 8)),
    figures.clock(4, 25, 10, "both"),
    figures.calendar(2028, 2, marked=(29,)),
    figures.ruler(8, 1, 6, label="铅笔", shape="pencil"),
    figures.protractor(70),
    figures.balance(("$x$", "5 g"), ("9 g",), 1),
    figures.thermometer(-7),
    grid(8, 6, polygons=[((1, 1), (3, 1), (1, 4))], points={"A": (1, 1)}, numbered=True),
    figures.pyramid(4, 3, 4, letters="ABCDP", dashed="AC"),
    figures.cube_stack(((2, 1), (1, 0)), "solid", "front", "left", "top", "plan"),
    figures.cuboid_net(5, 3, 2, unit="cm"),
    figures.compass_map("学校", [("书店", 30, 4, "400 m")], scale=(1, "100 m")),
    figures.times_diagram("鸡", "鸭", 3, one_label="?", total="80"),
    figures.venn("$A$", "$B$", texts={"12": "3"}, shaded=("1",), universe="$U$"),
    figures.tree_diagram([("红", "白"), ("红", "白")]),
    figures.stem_and_leaf((12, 15, 23), (9, 30), names=("甲", "乙")),
)


def test_every_kind_of_drawing_has_its_sample() -> None:
    assert {type(picture.drawing) for picture in PICTURES} == set(typing.get_args(Drawing))


@needs_font
@pytest.mark.parametrize("picture", PICTURES, ids=lambda p: type(p.drawing).__name__)
def test_svg_holds_shapes_only_and_nothing_from_outside(picture: Picture) -> None:
    text = svg(picture, PAGE, FONT)
    assert len(text) < 150_000
    root = ElementTree.fromstring(text)
    assert {n.tag.split("}")[-1] for n in root.iter()} <= {"svg", "g", "path", "defs", "use"}
    for node in root.iter():
        for name, value in node.attrib.items():
            assert not name.lower().startswith("on")
            assert "style" not in name
            assert "http" not in value
            assert not name.endswith("href") or value.startswith("#")


@needs_font
def test_dark_and_light_differ_in_colour_alone() -> None:
    picture = figures.clock(3, 0)
    images = [Image.open(io.BytesIO(png(picture, 96, font=FONT, palette=p))) for p in (LIGHT, DARK)]
    assert images[0].size == images[1].size
    assert images[1].convert("RGB").getpixel((0, 0)) == (0x1B, 0x23, 0x26)


@pytest.mark.parametrize(
    "drawing",
    [
        PlaneFigure((("A", (0, 0)),), (Segment("A", "B"),)),
        Counters(()),
        Counters((CounterRow(("circle",) * 500),)),
        TenFrames((11,)),
        Sticks(),
        Sticks(99, 0, 0),
        Abacus((11,)),
        Abacus((1,), 1),
        Money(()),
        Money((MoneyPiece(0),)),
        FractionModel("circle", (Whole(4, 5),)),
        FractionModel("rectangle", (Whole(7, 5),), 2),
        FractionModel("circle", (Whole(0, 0),)),
        Clock(24, 0),
        Clock(3, 60),
        Calendar(2025, 13),
        Ruler(0),
        Ruler(10**9),
        Protractor(0, 200),
        Balance(("x",) * 99, ()),
        Thermometer((Reading(99),)),
        Thermometer((Reading(float("nan")),)),
        Solid("cuboid", (1, 2)),
        Solid("sphere", (-1,)),
        Solid("prism", (1, 2), 2),
        CubeStack(((1, 2), (1,))),
        CubeStack(((0,),)),
        Net("cone", (5, 3)),
        Net("cube", (1,), cells=((0, 0), (0, 0))),
        CompassMap("", ()),
        CompassMap("", (Place("a", 0, float("inf")),)),
        SegmentDiagram(()),
        SegmentDiagram((Bar("", (BarPart(0),)),)),
        Venn(("A",)),
        Venn(("A", "B"), (VennRegion((7,)),)),
        TreeDiagram("", ()),
        TreeDiagram("", (TreeNode(0, "loop"),)),
        StemLeaf(()),
    ],
)
def test_an_impossible_drawing_is_refused(drawing: Drawing) -> None:
    with pytest.raises(ValueError, match=r"."):
        lay_out(drawing)


def test_hands_stand_where_they_do_on_a_real_clock() -> None:
    assert hand_turns(Clock(3, 0)) == (90, 0)
    assert hand_turns(Clock(15, 30)) == (105, 180)
    assert hand_turns(Clock(0, 0, 30)) == (0.25, 3)


def test_months_follow_the_calendar() -> None:
    assert days_of(2024, 2) == (3, 29)
    assert days_of(2025, 2) == (5, 28)
    assert days_of(1900, 2)[1] == 28


def test_views_of_stacked_cubes() -> None:
    stack = CubeStack(((3, 1), (0, 2)))
    assert {(c, r) for c, r, _ in seen(stack, "front")} == {(0, 0), (0, 1), (0, 2), (1, 0), (1, 1)}
    assert {(c, r) for c, r, _ in seen(stack, "left")} == {(0, 0), (0, 1), (0, 2), (1, 0), (1, 1)}
    assert sorted(seen(stack, "plan")) == [(0, 1, "3"), (1, 0, "2"), (1, 1, "1")]


@pytest.mark.parametrize(
    ("solid", "hidden"),
    [
        (Solid("cuboid", (5, 3, 4)), {(0, 3), (2, 3), (3, 7)}),
        (Solid("pyramid", (4, 4)), {(0, 3), (2, 3), (3, 4)}),
        (Solid("pyramid", (4, 5), 3), {(0, 2)}),
    ],
)
def test_edges_at_the_far_corner_are_hidden(solid: Solid, hidden: set[tuple[int, int]]) -> None:
    edges = hidden_edges(*body(solid))
    assert {edge for edge, unseen in edges.items() if unseen} == hidden


def test_a_fraction_shades_its_share_of_the_parts() -> None:
    scene = lay_out(FractionModel("rectangle", (Whole(12, 5),), 3))
    cells = [s for s in scene.shapes if isinstance(s, Stroke) and s.fill == "figure1"]
    assert len(cells) == 5


def test_beads_say_the_digits() -> None:
    scene = lay_out(Abacus((3, 0, 5)))
    beads = [s for s in scene.shapes if isinstance(s, Stroke) and s.fill == "figure1"]
    assert len(beads) == 3 + 5 + 1  # and the board
    assert [s.text for s in scene.shapes if isinstance(s, Label)] == ["百", "十", "个"]


def test_a_place_lies_where_its_bearing_says() -> None:
    scene = lay_out(CompassMap("", (Place("东", 90, 2), Place("北", 0, 1))))
    dots = [s.center for s in scene.shapes if isinstance(s, Disc)]
    east, north, middle = dots
    assert east[1] == pytest.approx(middle[1])
    assert east[0] - middle[0] == pytest.approx(2 * (north[1] - middle[1]))
    assert north[0] == pytest.approx(middle[0])


@pytest.mark.parametrize(
    ("bearing", "words"),
    [(0, "正北"), (30, "北偏东30°"), (135, "南偏东45°"), (250, "南偏西70°"), (300, "北偏西60°"), (-90, "正西")],
)  # fmt: skip
def test_directions_are_said_as_in_school(bearing: float, words: str) -> None:
    assert words in sentence(CompassMap("学校", (Place("书店", bearing, 3),)))


def test_quarter_turns_are_exact() -> None:
    assert figures.rotated(((3, 1),), (1, 1), 90) == [(1.0, 3.0)]
    assert figures.rotated(((3, 1),), (1, 1), -180) == [(-1.0, 1.0)]

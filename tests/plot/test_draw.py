"""Drawn pictures are small, safe, sharp and the same every time."""

import io
import re
from pathlib import Path
from xml.etree import ElementTree

import pytest
import sympy
from PIL import Image

from app.page import font_file
from engine.plot import LIGHT, PAGE, graph_of, png, svg
from engine.values import Picture
from engine.values.picture import Chart, Curve, Dot, FunctionGraph, PlaneFigure, Segment

FONT = font_file(Path(__file__).resolve().parents[2] / "assets")

pytestmark = pytest.mark.skipif(not FONT.is_file(), reason="set-up has not fetched the fonts")

x = sympy.Symbol("x", real=True)
CUBIC = graph_of(x**3 - 3 * x**2 + 2)
CHART = Picture(
    "chart", "d", Chart("bar", ("语文", "数学"), (("人数", (3.0, 5.0)),), "科目", "人数")
)


@pytest.mark.parametrize(
    "picture", [CUBIC, CHART, graph_of(sympy.tan(x)), graph_of(sympy.sin(9 * x))]
)
def test_svg_is_small_and_holds_shapes_only(picture: Picture) -> None:
    text = svg(picture, PAGE, FONT)
    assert len(text) < 60_000
    root = ElementTree.fromstring(text)
    tags = {node.tag.split("}")[-1] for node in root.iter()}
    assert tags <= {"svg", "g", "path", "defs", "use"}
    for node in root.iter():
        assert "style" not in node.attrib
        reference = node.attrib.get("href")
        assert reference is None or reference.startswith("#")


def test_references_lead_to_shapes_of_the_same_drawing() -> None:
    text = svg(CHART, PAGE, FONT)
    names = set(re.findall(r' id="([^"]+)"', text))
    wanted = set(re.findall(r'href="#([^"]+)"', text))
    assert wanted <= names
    assert names.isdisjoint(re.findall(r' id="([^"]+)"', svg(CUBIC, PAGE, FONT)))


def test_the_page_palette_follows_the_theme_and_others_are_plain() -> None:
    page, plain = svg(CUBIC, PAGE, FONT), svg(CUBIC, LIGHT, FONT)
    assert "var(--figure1,#17647A)" in page
    assert "var(" not in plain
    assert "#17647A" in plain
    assert "#0000a" not in page.lower() + plain.lower()


def test_the_same_picture_is_drawn_the_same() -> None:
    assert svg(CUBIC, PAGE, FONT) == svg(CUBIC, PAGE, FONT)


@pytest.mark.parametrize(
    "label",
    [
        r"\frac{",
        r"\nosuch{x}",
        "<script>alert(1)</script>",
        "$$$",
        "顶点",
        r"y=\sqrt{x}，x>0",
        "a" * 9999,
        "\n",
        r"\begin{cases}x\end{cases}",
    ],
)
def test_any_label_is_drawn_without_harm(label: str) -> None:
    drawing = FunctionGraph(
        (-1, 1, -1, 1), (Curve(((-1, -1), (1, 1)), label),), (Dot((0, 0), label),)
    )
    text = svg(Picture("function", label, drawing), PAGE, FONT)
    assert "script" not in text
    assert len(text) < 200_000
    figure = PlaneFigure(((label, (0, 0)), ("B", (1, 0))), (Segment(label, "B", label),))
    assert svg(Picture("plane", "", figure), PAGE, FONT).startswith("<svg")


def test_png_has_the_asked_density_and_a_white_ground() -> None:
    image = Image.open(io.BytesIO(png(CUBIC, 300, font=FONT)))
    scene_width = 278
    assert image.width == pytest.approx(scene_width * 300 / 96, abs=2)
    assert image.convert("RGB").getpixel((0, 0)) == (255, 255, 255)
    assert image.info["dpi"][0] == pytest.approx(300, abs=1)


def test_chinese_is_drawn_with_real_letters() -> None:
    empty = Picture("chart", "d", Chart("bar", ("", ""), (("人数", (3.0, 5.0)),)))
    assert len(svg(CHART, PAGE, FONT)) > len(svg(empty, PAGE, FONT)) + 1000


def test_a_picture_without_a_drawing_is_refused() -> None:
    with pytest.raises(ValueError, match="no drawing"):
        svg(Picture("image", "照片", image="a.png"), PAGE, FONT)

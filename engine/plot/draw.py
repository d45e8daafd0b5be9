"""The only owner of matplotlib: a laid-out scene as small, safe SVG or as PNG."""

import io
import re
import threading
from pathlib import Path
from xml.etree import ElementTree

import matplotlib as mpl
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.backends.backend_svg import FigureCanvasSVG
from matplotlib.figure import Figure
from matplotlib.font_manager import FontProperties
from matplotlib.lines import Line2D
from matplotlib.mathtext import MathTextParser
from matplotlib.patches import Circle, Polygon
from matplotlib.text import Text

from engine.plot.lay_out import lay_out
from engine.plot.palette import LIGHT, ROLES, Palette
from engine.plot.scene import Disc, Label, Scene, Stroke
from engine.plot.svg_cleaning import cleaned
from engine.values import Picture

_DPI = 72.0
_PIXELS_AN_INCH = 96.0
_LONGEST_LABEL = 120
_LOCK = threading.Lock()
"""matplotlib keeps caches of fonts and formulas that two threads must not fill at once."""
_MATHEMATICS = MathTextParser("path")
_STAND_INS = {role: f"#0000{number:02x}" for number, role in enumerate(ROLES, 0xA0)}
"""Colours that SVG is drawn with first, so that any CSS colour can take their places."""


def svg(picture: Picture, palette: Palette, font: Path) -> str:
    """`picture` as one SVG element without scripts, styles or anything from outside.

    `font` is a TrueType file with Chinese; letters become outlines. Raises ValueError for a
    picture that has no drawing or an impossible one.
    """
    scene = _scene(picture)
    with _LOCK, mpl.rc_context({"svg.fonttype": "path", "path.simplify": True}):
        figure = _figure(scene, _STAND_INS, font)
        out = io.StringIO()
        FigureCanvasSVG(figure).print_svg(out, metadata={"Date": None, "Creator": None})
    root = ElementTree.fromstring(out.getvalue())  # noqa: S314 (written by matplotlib just now)
    colors = {stand_in: palette.colors[role] for role, stand_in in _STAND_INS.items()}
    return cleaned(root, scene.width, scene.height, colors)


def png(picture: Picture, dpi: float = 300.0, *, font: Path, palette: Palette = LIGHT) -> bytes:
    """`picture` as PNG on a white ground at `dpi` dots an inch, in its natural size on paper.

    `palette` must hold plain #RRGGBB colours.
    """
    scene = _scene(picture)
    with _LOCK, mpl.rc_context({}):
        figure = _figure(scene, dict(palette.colors), font)
        figure.set_facecolor(palette.colors["card"])
        figure.set_dpi(_DPI * dpi / _PIXELS_AN_INCH)
        out = io.BytesIO()
        FigureCanvasAgg(figure).print_png(out, pil_kwargs={"dpi": (dpi, dpi)})
    return out.getvalue()


def _scene(picture: Picture) -> Scene:
    if picture.drawing is None:
        raise ValueError("the picture has no drawing")
    return lay_out(picture.drawing)


def _figure(scene: Scene, colors: dict[str, str], font: Path) -> Figure:
    figure = Figure(figsize=(scene.width / _DPI, scene.height / _DPI), dpi=_DPI)
    figure.patch.set_alpha(None)
    figure.set_facecolor("none")
    axes = figure.add_axes((0, 0, 1, 1))
    axes.set_xlim(0, scene.width)
    axes.set_ylim(0, scene.height)
    axes.axis("off")
    face = FontProperties(fname=str(font))
    artist: Line2D | Polygon | Circle | Text
    for order, shape in enumerate(scene.shapes):
        match shape:
            case Stroke():
                artist = _stroke(shape, colors)
            case Disc():
                artist = _disc(shape, colors)
            case Label():
                artist = _label(shape, colors, face)
        artist.set_zorder(order)
        artist.set_clip_on(False)
        axes.add_artist(artist)
        artist.set_clip_on(False)
    return figure


def _stroke(stroke: Stroke, colors: dict[str, str]) -> Line2D | Polygon:
    if stroke.fill is None:
        xs, ys = zip(*stroke.points, strict=True)
        line = Line2D(xs, ys, color=colors[stroke.color or "ink"], linewidth=stroke.width)
        line.set_solid_capstyle("round")
        line.set_solid_joinstyle("round")
        if stroke.dash:
            line.set_linestyle((0, tuple(part / stroke.width for part in stroke.dash)))
            line.set_dash_capstyle("butt")
        return line
    area = Polygon(stroke.points, closed=True)
    area.set_facecolor(mpl.colors.to_rgba(colors[stroke.fill], stroke.opacity))
    edge = colors[stroke.color] if stroke.color else "none"
    area.set_edgecolor(edge)
    area.set_linewidth(stroke.width)
    return area


def _disc(disc: Disc, colors: dict[str, str]) -> Circle:
    circle = Circle(disc.center, disc.radius)
    fill = mpl.colors.to_rgba(colors[disc.fill], disc.opacity) if disc.fill else "none"
    circle.set_facecolor(fill)
    circle.set_edgecolor(colors[disc.color] if disc.color else "none")
    circle.set_linewidth(disc.width)
    if disc.dash:
        circle.set_linestyle((0, tuple(part / disc.width for part in disc.dash)))
    return circle


def _label(label: Label, colors: dict[str, str], face: FontProperties) -> Text:
    text = label.text[:_LONGEST_LABEL]
    mathematics = "$" in text and _typesets(text, face)
    if not mathematics:
        text = re.sub(r"[${}\\]", "", text)
    return Text(
        *label.at,
        text,
        color=colors[label.color],
        fontsize=label.size,
        fontproperties=face,
        math_fontfamily="cm",
        horizontalalignment=label.across,
        verticalalignment=label.upright if label.upright != "center" else "center_baseline",
        parse_math=mathematics,
        usetex=False,
    )


def _typesets(text: str, face: FontProperties) -> bool:
    """Whether matplotlib can set `text`; what it can't is shown as plain words."""
    try:
        _MATHEMATICS.parse(text, 72, face)
    except (ValueError, RuntimeError):
        return False
    return text.count("$") % 2 == 0

"""matplotlib's SVG made small and safe: no styles, no scripts, no metadata, names of its own."""

import hashlib
import re
from collections.abc import Mapping
from xml.etree import ElementTree

_SVG = "{http://www.w3.org/2000/svg}"
_XLINK = "{http://www.w3.org/1999/xlink}href"
_KEPT = frozenset(("svg", "g", "path", "defs", "use"))
_ATTRIBUTES = frozenset(
    [
        "d",
        "transform",
        "x",
        "y",
        "id",
        "fill",
        "stroke",
        "stroke-width",
        "stroke-dasharray",
        "stroke-dashoffset",
        "stroke-linecap",
        "stroke-linejoin",
        "fill-opacity",
        "stroke-opacity",
        "opacity",
    ]
)
_NUMBER = re.compile(r"-?\d+\.\d+(?:e-?\d+)?")


def cleaned(
    root: ElementTree.Element, width: float, height: float, colors: Mapping[str, str]
) -> str:
    """The SVG as text; `colors` says what stands for each colour that was drawn with."""
    digest = hashlib.sha256(ElementTree.tostring(root)).hexdigest()[:8]
    children = "".join(_element(child, digest, colors) for child in root)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width:g} {height:g}"'
        f' width="{width:g}" height="{height:g}" stroke-linejoin="round">{children}</svg>'
    )


def _element(node: ElementTree.Element, digest: str, colors: Mapping[str, str]) -> str:
    name = node.tag.removeprefix(_SVG) if isinstance(node.tag, str) else ""
    if name not in _KEPT:
        return ""
    attributes = _attributes(node, name, digest, colors)
    inner = "".join(_element(child, digest, colors) for child in node)
    if name == "g" and not attributes:
        return inner
    if name in ("g", "defs") and not inner:
        return ""
    opening = f"<{name}{attributes}"
    return f"{opening}>{inner}</{name}>" if inner else f"{opening}/>"


def _attributes(
    node: ElementTree.Element, name: str, digest: str, colors: Mapping[str, str]
) -> str:
    found = {key: value for key, value in node.attrib.items() if key in _ATTRIBUTES}
    for part in node.attrib.get("style", "").split(";"):
        key, _, value = part.partition(":")
        if key.strip() in _ATTRIBUTES:
            found[key.strip()] = value.strip()
    if name == "g":
        found.pop("id", None)
    if "id" in found:
        # Only glyphs are referred to; their names carry the drawing's digest so that two
        # drawings on one page never share one.
        found["id"] = f"w{digest}-{found['id']}"
    if name == "path" and node.attrib.get("id", "").startswith("patch_"):
        found.pop("id", None)
    reference = node.attrib.get(_XLINK, "") or node.attrib.get("href", "")
    if name == "use" and reference.startswith("#"):
        found["href"] = f"#w{digest}-{reference[1:]}"
    return "".join(f' {key}="{_value(key, value, colors)}"' for key, value in found.items())


def _value(key: str, value: str, colors: Mapping[str, str]) -> str:
    if key in ("fill", "stroke"):
        return colors.get(value.lower(), value)
    if key in ("d", "transform", "x", "y", "stroke-width", "stroke-dasharray"):
        digits = 3 if key == "transform" else 2
        value = _NUMBER.sub(
            lambda number: f"{float(number[0]):.{digits}f}".rstrip("0").rstrip("."), value
        )
    value = " ".join(value.split())
    return value.replace("&", "&amp;").replace('"', "&quot;").replace("<", "&lt;")

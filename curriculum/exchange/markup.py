"""Marked-up text from outside (HTML, or XML that holds it) as one small tree, nothing active left.

HTML is parsed as browsers do, by Lexbor through selectolax. What could run, load or be clicked
(scripts, styles, frames, forms, embedded objects, drawings with programs in them) is dropped with
everything inside; attributes are kept only where the conversion needs them.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from selectolax.lexbor import LexborHTMLParser, LexborNode

from curriculum.exchange.row import BadFileError
from curriculum.exchange.xml import local

HTML_LIMIT = 16 * 1024**2
"""Characters of one text; pictures inside it are base64."""

DEPTH_LIMIT = 100
"""Elements inside one another; of what stands deeper only the text is kept."""

DROPPED = frozenset(
    "script style iframe frame frameset object embed applet svg canvas video audio noscript head "
    "template link meta base title form button select textarea annotation annotation-xml".split()
)

_KEPT = frozenset(
    "src alt data-equation-content data-mathml class linethickness open close notation "
    "separators identifier responseidentifier bordertop mathvariant accent".split()
)


@dataclass(slots=True)
class Node:
    """An element, or with an empty tag a text; tags and attribute names are in lower case."""

    tag: str
    text: str = ""
    attributes: dict[str, str] = field(default_factory=dict)
    children: list[Node] = field(default_factory=list)

    def all_text(self) -> str:
        """The text of this and everything below."""
        return "".join(node.text for node in self.walk())

    def walk(self) -> Iterator[Node]:
        """This node and all below, in the order of the text."""
        waiting = [self]
        while waiting:
            node = waiting.pop()
            yield node
            waiting.extend(reversed(node.children))


def read_html(html: str) -> Node:
    """The tree of an HTML fragment. Raises `BadFileError` where it is endless."""
    if len(html) > HTML_LIMIT:
        raise BadFileError("一段网页文字太长，不能导入。")
    body = LexborHTMLParser(html.encode("utf-8", "replace").decode()).body
    root = Node("div")
    if body is not None:
        _fill(root, body, 0)
    return root


def _fill(node: Node, element: LexborNode, depth: int) -> None:
    for child in element.iter(include_text=True):
        tag = (child.tag or "").lower()
        if tag == "-text":
            node.children.append(Node("", child.text_content or ""))
        elif tag in DROPPED or tag.startswith(("-", "!")):
            continue
        elif depth >= DEPTH_LIMIT:
            node.children.append(Node("", child.text(deep=True) or ""))
        else:
            own = Node(tag, attributes=_attributes(child.attributes))
            node.children.append(own)
            _fill(own, child, depth + 1)


def of_xml(element: Element, depth: int = 0) -> Node:
    """The tree of an element that holds HTML or MathML with or without a namespace."""
    node = Node(local(element).lower(), attributes=_attributes(dict(element.attrib)))
    if element.text:
        node.children.append(Node("", element.text))
    for child in element:
        tag = local(child).lower()
        if tag and tag not in DROPPED and depth < DEPTH_LIMIT:
            node.children.append(of_xml(child, depth + 1))
        elif tag == "object":
            node.children.append(_shown_object(child))
        if child.tail:
            node.children.append(Node("", child.tail))
    return node


def _shown_object(element: Element) -> Node:
    """QTI shows pictures by `object`; anything else in one is dropped."""
    if element.get("type", "").startswith("image/"):
        return Node("img", attributes={"src": element.get("data", "")})
    return Node("span")


def _attributes(given: dict[str, str | None] | dict[str, str]) -> dict[str, str]:
    return {
        name.lower(): value
        for name, value in given.items()
        if value is not None and name.lower() in _KEPT
    }

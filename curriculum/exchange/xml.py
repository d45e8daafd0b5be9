"""XML from outside, read without entities, without anything fetched, and within bounds."""

from collections.abc import Iterator
from typing import IO
from xml.etree.ElementTree import Element, ParseError

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import fromstring, iterparse

from curriculum.exchange.row import BadFileError

XML_LIMIT = 64 * 1024**2
"""Bytes of a document that is read as a whole."""

DEPTH_LIMIT = 200
"""Elements inside one another; Word's deepest tables have about 60."""


def read_xml(data: bytes) -> Element:
    """The root element. A bare DOCTYPE is passed over, a declared entity refused.

    Raises `BadFileError` for anything damaged, hostile, too large or too deep.
    """
    if len(data) > XML_LIMIT:
        raise BadFileError("XML 太大：{size} MB。", size=len(data) >> 20)
    try:
        root: Element = fromstring(data)
    except DefusedXmlException:
        raise BadFileError("XML 里定义了实体，可能有害，不能导入。") from None
    except (ParseError, ValueError, LookupError) as error:
        raise BadFileError("XML 不完整或有错：{why}。", why=str(error)[:80]) from None
    check_depth(root)
    return root


def stream_xml(file: IO[bytes], tag: str) -> Iterator[Element]:
    """Each element called `tag` (no namespace), forgotten once the next is asked for.

    Raises `BadFileError` as `read_xml` does.
    """
    depth = 0
    inside = 0
    parents: list[Element] = []
    try:
        for event, element in iterparse(file, events=("start", "end")):
            if event == "start":
                depth += 1
                inside += element.tag == tag
                parents.append(element)
                if depth > DEPTH_LIMIT:
                    raise BadFileError("XML 套得太深，不能导入。")
                continue
            depth -= 1
            parents.pop()
            if element.tag == tag:
                inside -= 1
                yield element
            if not inside:
                element.clear()
                if parents:
                    parents[-1].remove(element)
    except DefusedXmlException:
        raise BadFileError("XML 里定义了实体，可能有害，不能导入。") from None
    except (ParseError, ValueError, LookupError) as error:
        raise BadFileError("XML 不完整或有错：{why}。", why=str(error)[:80]) from None


def check_depth(root: Element) -> None:
    """Raise `BadFileError` where elements stand too deep inside one another to be walked."""
    level = [root]
    for _ in range(DEPTH_LIMIT):
        level = [child for element in level for child in element]
        if not level:
            return
    raise BadFileError("XML 套得太深，不能导入。")


def local(element: Element) -> str:
    """The tag without its namespace; empty for comments and instructions."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def named(element: Element, *names: str) -> Iterator[Element]:
    """All elements below (and at) `element` whose local tag is one of `names`."""
    return (each for each in element.iter() if local(each) in names)


def first(element: Element, *names: str) -> Element | None:
    """The first of `named`, or None."""
    return next(named(element, *names), None)


def children(element: Element, *names: str) -> list[Element]:
    """The direct children whose local tag is one of `names`."""
    return [each for each in element if local(each) in names]


def text_of(element: Element | None) -> str:
    """All text below `element`, stripped; empty for None."""
    return "" if element is None else "".join(element.itertext()).strip()

"""The fixed parts of a Word file (ECMA-376): types, relations, styles, and the document's frame."""

from collections.abc import Iterator, Mapping

DOCUMENT = "word/document.xml"
RELATIONS = "word/_rels/document.xml.rels"

_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_FORMATS = "http://schemas.openxmlformats.org"
_OFFICE = f"{_FORMATS}/officeDocument/2006/relationships"

_TYPES = (
    f'{_HEAD}<Types xmlns="{_FORMATS}/package/2006/content-types">'
    '<Default Extension="rels" '
    'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/>'
    '<Default Extension="png" ContentType="image/png"/>'
    '<Default Extension="jpg" ContentType="image/jpeg"/>'
    '<Default Extension="gif" ContentType="image/gif"/>'
    '<Default Extension="webp" ContentType="image/webp"/>'
    '<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-'
    'officedocument.wordprocessingml.document.main+xml"/>'
    '<Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-'
    'officedocument.wordprocessingml.styles+xml"/></Types>'
)

_ROOT = (
    f'{_HEAD}<Relationships xmlns="{_FORMATS}/package/2006/relationships">'
    f'<Relationship Id="rId1" Type="{_OFFICE}/officeDocument" Target="word/document.xml"/>'
    "</Relationships>"
)

_WORD = f"{_FORMATS}/wordprocessingml/2006/main"

_STYLES = (
    f'{_HEAD}<w:styles xmlns:w="{_WORD}"><w:docDefaults><w:rPrDefault><w:rPr>'
    '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="宋体"/>'
    '<w:sz w:val="21"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>'
    '<w:spacing w:line="360" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>'
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/>'
    "</w:style></w:styles>"
)

BEGIN = (
    f'{_HEAD}<w:document xmlns:w="{_WORD}" '
    f'xmlns:m="{_FORMATS}/officeDocument/2006/math" xmlns:r="{_OFFICE}" '
    f'xmlns:wp="{_FORMATS}/drawingml/2006/wordprocessingDrawing" '
    f'xmlns:a="{_FORMATS}/drawingml/2006/main" '
    f'xmlns:pic="{_FORMATS}/drawingml/2006/picture"><w:body>'
)

END = (
    '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/>'
    '<w:pgMar w:top="1440" w:right="1440" w:bottom="1440" w:left="1440" w:header="720" '
    'w:footer="720" w:gutter="0"/></w:sectPr></w:body></w:document>'
)

_LINES = "".join(
    f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>'
    for side in ("top", "left", "bottom", "right", "insideH", "insideV")
)
TABLE = f"<w:tblPr><w:tblBorders>{_LINES}</w:tblBorders></w:tblPr><w:tblGrid/>"


def fixed() -> Iterator[tuple[str, str]]:
    """The members that every file has, the types first as readers expect."""
    yield "[Content_Types].xml", _TYPES
    yield "_rels/.rels", _ROOT
    yield "word/styles.xml", _STYLES


def relation(name: str) -> str:
    """The identifier by which the document names the picture file `name`."""
    return f"p{name.partition('.')[0][:40]}"


def relations(names: Mapping[str, str]) -> str:
    """The document's relations: its styles, and picture files by name with their identifiers."""
    pictures = "".join(
        f'<Relationship Id="{identifier}" Type="{_OFFICE}/image" Target="media/{name}"/>'
        for name, identifier in names.items()
    )
    return (
        f'{_HEAD}<Relationships xmlns="{_FORMATS}/package/2006/relationships">'
        f'<Relationship Id="styles" Type="{_OFFICE}/styles" Target="styles.xml"/>'
        f"{pictures}</Relationships>"
    )


def drawing(identifier: str, across: int, down: int) -> str:
    """A picture in the line of the text, its size in English Metric Units."""
    uri = f"{_FORMATS}/drawingml/2006/picture"
    extent = f'cx="{across}" cy="{down}"'
    return (
        f"<w:r><w:drawing><wp:inline><wp:extent {extent}/>"
        f'<wp:docPr id="1" name="图"/><a:graphic><a:graphicData uri="{uri}"><pic:pic>'
        '<pic:nvPicPr><pic:cNvPr id="1" name="图"/><pic:cNvPicPr/></pic:nvPicPr>'
        f'<pic:blipFill><a:blip r:embed="{identifier}"/><a:stretch><a:fillRect/></a:stretch>'
        "</pic:blipFill><pic:spPr><a:xfrm>"
        f'<a:off x="0" y="0"/><a:ext {extent}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/>'
        "</a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing>"
        "</w:r>"
    )

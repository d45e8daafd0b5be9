"""Bank problems as an IMS QTI 2.1 package: an item a file, pictures beside them, a manifest."""

from collections.abc import Iterable
from typing import IO
from xml.sax.saxutils import escape, quoteattr
from zipfile import ZIP_DEFLATED, ZipFile

from curriculum.bank import BankImage, BankItem
from curriculum.exchange.draft import judged
from curriculum.exchange.marks import marks_of
from curriculum.exchange.prose import clean
from curriculum.exchange.shown import Images, images_of, statement_shown
from curriculum.exchange.to_html import in_line, to_html
from curriculum.exchange.whole import whole_answer, whole_explanation
from engine.values import Problem

_ITEM = "http://www.imsglobal.org/xsd/imsqti_v2p1"
_PACKAGE = "http://www.imsglobal.org/xsd/imscp_v1p1"
_LOM = "http://www.imsglobal.org/xsd/imsmd_v1p2"
_MATCH = "http://www.imsglobal.org/question/qti_v2p1/rptemplates/match_correct"
_TITLE = 60


def write_qti(items: Iterable[BankItem], file: IO[bytes]) -> None:
    """An item for each of `items`; labels are keywords in the manifest."""
    resources: list[str] = []
    kept: set[str] = set()
    with ZipFile(file, "w", ZIP_DEFLATED) as archive:
        for item in items:
            name = f"items/{item.identifier}.xml"
            archive.writestr(name, _item(item))
            for image in item.images:
                if image.name not in kept:
                    kept.add(image.name)
                    archive.writestr(f"images/{image.name}", image.data)
            resources.append(_resource(item, name))
        archive.writestr("imsmanifest.xml", _manifest(resources))


def _item(item: BankItem) -> str:
    problem, images = item.problem, images_of(item)
    title = " ".join(clean(problem.statement).split())[:_TITLE]
    declared, interaction = _response(problem, images)
    explanation = whole_explanation(item)
    feedback = ""
    if explanation:
        feedback = (
            '<modalFeedback outcomeIdentifier="FEEDBACK" identifier="explanation" '
            f'showHide="show">{_html(explanation, images)}</modalFeedback>'
        )
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<assessmentItem xmlns="{_ITEM}" identifier="item-{item.identifier}" '
        f'title={quoteattr(title)} adaptive="false" timeDependent="false">\n'
        f"{declared}"
        '<outcomeDeclaration identifier="SCORE" cardinality="single" baseType="float"/>\n'
        '<outcomeDeclaration identifier="FEEDBACK" cardinality="single" baseType="identifier"/>\n'
        f"<itemBody>{_html(statement_shown(item), images)}{interaction}</itemBody>\n"
        f'<responseProcessing template="{_MATCH}"/>\n{feedback}</assessmentItem>\n'
    )


def _response(problem: Problem, images: Images) -> tuple[str, str]:
    answer = whole_answer(problem)
    if problem.choices:
        right = [each.label for each in problem.choices if each.label in answer]
        right = right if answer.isalpha() else []
        options = "".join(
            f'<simpleChoice identifier="{each.label}">'
            f"{clean(in_line(each.text, images, _beside))}</simpleChoice>"
            for each in problem.choices
        )
        most = 1 if len(right) == 1 else 0
        return _declared("identifier", right, len(right) > 1), _choices(options, most)
    truth = judged(answer) if problem.kind == "judge" else None
    if truth is not None:
        options = "".join(
            f'<simpleChoice identifier="{name}">{word}</simpleChoice>'
            for name, word in (("true", "对"), ("false", "错"))
        )
        return _declared("identifier", ["true" if truth else "false"]), _choices(options, 1)
    declared = _declared("string", [answer] if answer else [])
    if problem.kind == "fill":
        return declared, '<p><textEntryInteraction responseIdentifier="RESPONSE"/></p>'
    return declared, '<extendedTextInteraction responseIdentifier="RESPONSE"/>'


def _choices(options: str, most: int) -> str:
    return (
        f'<choiceInteraction responseIdentifier="RESPONSE" shuffle="false" maxChoices="{most}">'
        f"{options}</choiceInteraction>"
    )


def _declared(base: str, values: list[str], several: bool = False) -> str:
    right = "".join(f"<value>{escape(clean(value))}</value>" for value in values)
    correct = f"<correctResponse>{right}</correctResponse>" if right else ""
    cardinality = "multiple" if several else "single"
    return (
        f'<responseDeclaration identifier="RESPONSE" cardinality="{cardinality}" '
        f'baseType="{base}">{correct}</responseDeclaration>\n'
    )


def _resource(item: BankItem, name: str) -> str:
    keywords = "".join(
        f'<keyword><langstring xml:lang="zh">{escape(clean(mark))}</langstring></keyword>'
        for mark in marks_of(item)
    )
    files = "".join(f'<file href="images/{image.name}"/>' for image in item.images)
    return (
        f'<resource identifier="r-{item.identifier}" type="imsqti_item_xmlv2p1" href="{name}">'
        f'<metadata><lom xmlns="{_LOM}"><general>{keywords}</general></lom></metadata>'
        f'<file href="{name}"/>{files}</resource>\n'
    )


def _manifest(resources: list[str]) -> str:
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<manifest xmlns="{_PACKAGE}" identifier="wenqu">\n'
        "<metadata><schema>QTIv2.1 Package</schema><schemaversion>1.0.0</schemaversion>"
        "</metadata>\n<organizations/>\n"
        f"<resources>\n{''.join(resources)}</resources>\n</manifest>\n"
    )


def _html(text: str, images: Images) -> str:
    return clean(to_html(text, images, _beside))


def _beside(image: BankImage) -> str:
    return f"../images/{image.name}"

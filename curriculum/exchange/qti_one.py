"""One item of QTI 1.2, with the habits of Canvas, Blackboard and Respondus, as a draft."""

import re
from collections.abc import Sequence
from dataclasses import replace
from xml.etree.ElementTree import Element

from curriculum.exchange.draft import Draft
from curriculum.exchange.html import Converter
from curriculum.exchange.marks import marked
from curriculum.exchange.markup import of_xml
from curriculum.exchange.matching import matched
from curriculum.exchange.options import lettered
from curriculum.exchange.qti_scores import Condition, best_values, conditions_of
from curriculum.exchange.row import BadFileError
from curriculum.exchange.xml import children, first, local, named, text_of

_RESPONSES = ("response_lid", "response_str", "response_num", "response_xy", "response_grp")
_BLANK = "____"


def draft_of_one(item: Element, converter: Converter) -> Draft:
    """The draft of an `item`. Raises `BadFileError` for kinds that no bank problem can be."""
    fields = {
        text_of(first(each, "fieldlabel")): text_of(first(each, "fieldentry"))
        for each in named(item, "qtimetadatafield")
    }
    kind = fields.get("question_type", "")
    presentation = first(item, "presentation")
    if kind in ("text_only_question", "file_upload_question") or presentation is None:
        raise BadFileError("这一项没有要回答的问题。")
    responses = list(named(presentation, *_RESPONSES))
    if any(local(each) in ("response_xy", "response_grp") for each in responses):
        raise BadFileError("这种题要在图上点选或拖动，题库里放不下。")
    if first(item, "itemproc_extension", "calculated") is not None and "calculated" in kind:
        raise BadFileError("这是带随机数的公式题，题库里放不下。")
    conditions = conditions_of(item)
    draft = _by_kind(presentation, responses, conditions, converter)
    explanation = _feedback(item, converter)
    tags = [part for part in fields.get("tags", "").split("\x1f") if part]
    return marked(replace(draft, explanation=explanation), tags)


def _by_kind(
    presentation: Element,
    responses: Sequence[Element],
    conditions: Sequence[Condition],
    converter: Converter,
) -> Draft:
    lists = [each for each in responses if local(each) == "response_lid"]
    if len(lists) == 1 and len(responses) == 1 and not children(lists[0], "material"):
        return _choice(presentation, lists[0], conditions, converter)
    if lists and len(lists) == len(responses):
        return _several(presentation, lists, conditions, converter)
    statement = _statement(presentation, converter)
    answers = [_worth(best_values(conditions, each.get("ident", ""))) for each in responses]
    kind = "fill" if responses and any(answers) else ""
    return Draft(statement, answer=_joined(answers), kind=kind)


def _choice(
    presentation: Element,
    response: Element,
    conditions: Sequence[Condition],
    converter: Converter,
) -> Draft:
    statement = _statement(presentation, converter)
    labels = list(named(response, "response_label"))
    texts = [_materials(label, converter) for label in labels]
    names = [label.get("ident", "") for label in labels]
    several = response.get("rcardinality") == "Multiple"
    right = best_values(conditions, response.get("ident", ""), several)
    if response.get("rcardinality") == "Ordered":
        return _ordered(statement, names, texts, right)
    if sorted(text.lower() for text in texts) in (["false", "true"], ["对", "错"]):
        said = [text for name, text in zip(names, texts, strict=True) if name in right]
        return Draft(statement, answer=said[0] if len(said) == 1 else "", kind="judge")
    options = lettered(texts)
    letters = [option.label for option, name in zip(options, names, strict=True) if name in right]
    return Draft(statement, choices=options, answer="".join(letters), kind="choice")


def _ordered(
    statement: str, names: Sequence[str], texts: Sequence[str], right: Sequence[str]
) -> Draft:
    lines = [f"（{number}）{text}" for number, text in enumerate(texts, 1)]
    order = [names.index(name) + 1 for name in right if name in names]
    answer = "".join(f"（{number}）" for number in order)
    return Draft("\n\n".join((statement, *lines)), answer=answer)


def _several(
    presentation: Element,
    lists: Sequence[Element],
    conditions: Sequence[Condition],
    converter: Converter,
) -> Draft:
    """Several lists: each with words of its own is one line of a matching, or a blank."""
    statement = _statement(presentation, converter, skip=True)
    lefts = [
        "".join(_material(each, converter) for each in children(response, "material"))
        for response in lists
    ]
    rights: list[str] = []
    others: set[str] = set()
    for response in lists:
        labels = {
            label.get("ident", ""): _materials(label, converter)
            for label in named(response, "response_label")
        }
        chosen = best_values(conditions, response.get("ident", ""))
        rights.append(next((labels[name] for name in chosen if name in labels), ""))
        others.update(labels.values())
    idents = [response.get("ident", "").removeprefix("response_") for response in lists]
    blanks = [
        f"[{left}]" if f"[{left}]" in statement else f"[{ident}]"
        for left, ident in zip(lefts, idents, strict=True)
    ]
    if all(blank in statement for blank in blanks):
        for blank in blanks:
            statement = statement.replace(blank, _BLANK)
        return Draft(statement, answer=_joined(rights), kind="fill")
    pairs = [pair for pair in zip(lefts, rights, strict=True) if all(pair)]
    return matched(statement, pairs, sorted(filter(None, others)))


def _worth(values: Sequence[str]) -> str:
    """The first of the values that are right; 77.0 is 77."""
    value = values[0] if values else ""
    return value.rstrip("0").rstrip(".") if re.fullmatch(r"-?\d+\.0+", value) else value


def _joined(answers: Sequence[str]) -> str:
    if len(answers) <= 1:
        return "".join(answers)
    return "；".join(f"（{number}）{said}" for number, said in enumerate(answers, 1))


def _statement(presentation: Element, converter: Converter, skip: bool = False) -> str:
    """The materials in order; what is filled in in between leaves a blank."""
    pieces: list[str] = []
    waiting = list(reversed(list(presentation)))
    while waiting:
        element = waiting.pop()
        tag = local(element)
        if tag == "material":
            pieces.append(_material(element, converter))
        elif tag in ("response_str", "response_num"):
            pieces += [] if skip else [_BLANK]
            waiting.extend(reversed(list(named(element, "material"))))
        elif tag == "response_lid":
            waiting.extend([] if skip else reversed(children(element, "material")))
        elif tag.startswith("flow"):
            waiting.extend(reversed(list(element)))
    if pieces.count(_BLANK) == 1 and pieces[-1] == _BLANK:
        pieces.pop()
    return "\n\n".join(pieces) if _BLANK not in pieces else " ".join(pieces)


def _materials(element: Element, converter: Converter) -> str:
    return " ".join(_material(each, converter) for each in named(element, "material"))


def _material(material: Element, converter: Converter) -> str:
    pieces: list[str] = []
    for element in material:
        tag = local(element)
        if tag in ("mattext", "matemtext"):
            pieces.append(_mattext(element, converter))
        elif tag == "matimage":
            node = of_xml(element)
            node.tag = "img"
            node.attributes["src"] = element.get("uri", "")
            node.attributes["alt"] = element.get("label", "")
            shown = of_xml(material)
            shown.children = [node]
            pieces.append(converter.node(shown))
        elif tag == "math":
            shown = of_xml(material)
            shown.children = [of_xml(element)]
            pieces.append(converter.node(shown))
        elif tag == "matbreak":
            pieces.append("\n")
    return " ".join(piece for piece in pieces if piece)


def _mattext(element: Element, converter: Converter) -> str:
    if len(element):
        return converter.node(of_xml(element))
    text = element.text or ""
    return converter.html(text) if "html" in element.get("texttype", "") else converter.text(text)


def _feedback(item: Element, converter: Converter) -> str:
    """What is said to everybody after the answer."""
    kept = [
        _materials(each, converter)
        for each in named(item, "itemfeedback")
        if each.get("ident", "") in ("general_fb", "solution")
        or first(each, "solution") is not None
    ]
    return "\n\n".join(text for text in kept if text)

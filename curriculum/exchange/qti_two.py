"""One item of QTI 2.0 to 2.2 as a draft."""

from dataclasses import dataclass, field, replace
from xml.etree.ElementTree import Element

from curriculum.exchange.draft import Draft
from curriculum.exchange.html import Converter
from curriculum.exchange.markup import Node, of_xml
from curriculum.exchange.matching import matched
from curriculum.exchange.options import lettered
from curriculum.exchange.row import BadFileError
from curriculum.exchange.xml import first, named, text_of

_GRAPHIC = frozenset(
    "hotspotinteraction graphicorderinteraction graphicassociateinteraction "
    "graphicgapmatchinteraction selectpointinteraction positionobjectinteraction "
    "drawinginteraction uploadinteraction mediainteraction sliderinteraction "
    "custominteraction".split()
)
_HIDDEN = frozenset(
    "feedbackblock feedbackinline rubricblock templateblock templateinline endattemptinteraction".split()
)
_BLANK = "____"


@dataclass(slots=True)
class _Body:
    """What was found on the way through an item's body."""

    converter: Converter
    keys: dict[str, tuple[str, ...]]
    answers: list[str] = field(default_factory=list)
    choice: Draft | None = None
    lists: int = 0
    options: dict[str, str] = field(default_factory=dict)


def draft_of_two(item: Element, converter: Converter) -> Draft:
    """The draft of an `assessmentItem`. Raises `BadFileError` where no bank problem can be it."""
    if first(item, "templateDeclaration") is not None:
        raise BadFileError("这是带随机数的模板题，题库里放不下。")
    element = first(item, "itemBody")
    if element is None:
        raise BadFileError("这一项没有题目的正文。")
    tree = of_xml(element)
    kinds = [node.tag for node in tree.walk() if node.tag.endswith("interaction")]
    if "associateinteraction" in kinds:
        raise BadFileError("这种连线题的写法读不懂。")
    if any(kind in _GRAPHIC for kind in kinds):
        raise BadFileError("这种题要在图上点选或拖动，题库里放不下。")
    body = _Body(converter, _keys(item), lists=len(kinds) - kinds.count("endattemptinteraction"))
    special = _matching(tree, body) if "matchinteraction" in kinds else None
    if special is None:
        _rewrite(tree, body)
    draft = special or _draft(converter.node(tree), body)
    feedback = [
        converter.node(of_xml(each))
        for each in named(item, "modalFeedback")
        if each.get("identifier", "").lower() in ("solution", "general", "explanation")
    ]
    return replace(draft, explanation="\n\n".join(feedback))


def _draft(statement: str, body: _Body) -> Draft:
    if body.choice is not None:
        return replace(body.choice, statement=statement or body.choice.statement)
    kind = "fill" if _BLANK in statement else ""
    if len(body.answers) == 1:
        statement = statement.removesuffix(_BLANK).rstrip()
    answers = body.answers
    answer = answers[0] if len(answers) == 1 else ""
    if len(answers) > 1:
        answer = "；".join(f"（{number}）{said}" for number, said in enumerate(answers, 1))
    return Draft(statement, answer=answer, kind=kind)


def _keys(item: Element) -> dict[str, tuple[str, ...]]:
    """The right values of each response; where none is declared, those mapped highest."""
    keys: dict[str, tuple[str, ...]] = {}
    for declared in named(item, "responseDeclaration"):
        right = first(declared, "correctResponse")
        values = [] if right is None else [text_of(each) for each in named(right, "value")]
        if not values:
            entries = [
                (_number(entry.get("mappedValue")), entry.get("mapKey", ""))
                for entry in named(declared, "mapEntry")
            ]
            most = max((score for score, _ in entries), default=0.0)
            values = [key for score, key in entries if score == most > 0]
        keys[declared.get("identifier", "")] = tuple(values)
    return keys


def _number(text: str | None) -> float:
    try:
        return float(text or 0)
    except ValueError:
        return 0.0


def _rewrite(node: Node, body: _Body) -> None:
    """Put blanks, lists and options where the interactions stand, and note their answers."""
    kept: list[Node] = []
    gaps = {
        each.attributes.get("identifier", ""): body.converter.node(each)
        for each in node.children
        if each.tag in ("gaptext", "gapimg")
    }
    if gaps:
        body.options.update(gaps)
        kept.append(Node("p", children=[Node("", "　".join(gaps.values()))]))
    for child in node.children:
        if child.tag in _HIDDEN or child.tag in ("gaptext", "gapimg"):
            continue
        made = _interaction(child, body)
        if made is None:
            _rewrite(child, body)
            made = child
        kept.append(made)
    node.children = kept


def _interaction(node: Node, body: _Body) -> Node | None:
    right = body.keys.get(node.attributes.get("responseidentifier", ""), ())
    if node.tag == "textentryinteraction":
        body.answers.append(right[0] if right else "")
        return Node("", f" {_BLANK} ")
    if node.tag == "gap":
        name = node.attributes.get("identifier", "")
        pairs = [value.split() for values in body.keys.values() for value in values]
        said = [pair[0] for pair in pairs if len(pair) == 2 and pair[1] == name]
        body.answers.append(body.options.get(said[0], said[0]) if said else "")
        return Node("", f" {_BLANK} ")
    if node.tag == "extendedtextinteraction":
        body.answers += right[:1]
        return _prompt(node)
    if node.tag == "inlinechoiceinteraction":
        names, texts = _options(node, "inlinechoice", body.converter)
        body.answers += [text for name, text in zip(names, texts, strict=True) if name in right]
        return Node("", f" {_BLANK}（{' / '.join(texts)}）")
    if node.tag in ("orderinteraction", "choiceinteraction", "hottextinteraction"):
        return _listed(node, right, body)
    return None


def _listed(node: Node, right: tuple[str, ...], body: _Body) -> Node | None:
    if node.tag == "hottextinteraction":
        names, texts = _options(node, "hottext", body.converter)
    else:
        names, texts = _options(node, "simplechoice", body.converter)
    options = lettered(texts)
    letters = {name: option.label for name, option in zip(names, options, strict=True)}
    if node.tag == "orderinteraction":
        body.answers.append(
            "".join(f"（{names.index(name) + 1}）" for name in right if name in names)
        )
        return _with_lines(
            node, [f"（{place}）{each.text}" for place, each in enumerate(options, 1)]
        )
    said = "".join(sorted(letters[name] for name in right if name in letters))
    if body.lists > 1 and node.tag == "choiceinteraction":
        body.answers.append(said)
        return _with_lines(node, [f"{each.label}．{each.text}" for each in options])
    if sorted(text.strip().lower() for text in texts) in (["false", "true"], ["对", "错"]):
        words = [text for name, text in zip(names, texts, strict=True) if name in right]
        body.choice = Draft("", answer=words[0] if len(words) == 1 else "", kind="judge")
    else:
        body.choice = Draft("", choices=options, answer=said, kind="choice")
    return _prompt(node) if node.tag == "choiceinteraction" else None


def _options(node: Node, tag: str, converter: Converter) -> tuple[list[str], list[str]]:
    found = [each for each in node.walk() if each.tag == tag]
    for each in found:
        each.children = [child for child in each.children if child.tag not in _HIDDEN]
    names = [each.attributes.get("identifier", "") for each in found]
    return names, [converter.node(each) for each in found]


def _prompt(node: Node) -> Node:
    return Node("div", children=[child for child in node.children if child.tag == "prompt"])


def _with_lines(node: Node, lines: list[str]) -> Node:
    prompt = _prompt(node)
    # Already Markdown: a formula of it must not be read twice.
    prompt.children += [Node("p", children=[Node("", line)]) for line in lines]
    return prompt


def _matching(tree: Node, body: _Body) -> Draft | None:
    """Two columns to be joined; more than one right for a left is no matching for a paper."""
    (node, *rest) = [each for each in tree.walk() if each.tag == "matchinteraction"]
    sets = [each for each in node.walk() if each.tag == "simplematchset"]
    if rest or len(sets) != 2:
        raise BadFileError("这种连线题的写法读不懂。")
    left_names, lefts = _options(sets[0], "simpleassociablechoice", body.converter)
    right_names, rights = _options(sets[1], "simpleassociablechoice", body.converter)
    texts = dict(zip(right_names, rights, strict=True))
    joined = dict(
        pair
        for value in body.keys.get(node.attributes.get("responseidentifier", ""), ())
        if len(pair := value.split()) == 2
    )
    node.children = [child for child in node.children if child.tag == "prompt"]
    pairs = [
        (text, texts.get(joined.get(name, ""), ""))
        for name, text in zip(left_names, lefts, strict=True)
    ]
    if not all(right for _, right in pairs):
        raise BadFileError("这道连线题没有给全答案。")
    return matched(body.converter.node(tree), pairs, rights)

"""What a question says about an arithmetic or geometric sequence, and what it asks."""

from __future__ import annotations

from dataclasses import dataclass, field

from engine.maths import tree
from engine.maths.tree import Name, Node, Relation
from engine.maths.write import text
from engine.steps.senior.nodes import equation, node
from engine.steps.senior.reading import Clause


@dataclass
class Given:
    """A sequence as the question gives it."""

    kind: str = ""
    letter: str = "a"
    facts: list[Relation] = field(default_factory=list)
    positive: bool = False


def take(clause: Clause, read: Given) -> bool:
    parted = clause.fits(r"(.*数列#?)的((?:首项|公差|公比).*)")
    if parted is not None:
        count = parted[1].count("#")
        first = Clause(parted[1], clause.nodes[:count])
        return take(first, read) and take(Clause(parted[2], clause.nodes[count:]), read)
    match = clause.fits(
        r"(?:在)?(?:(各项(?:均|都)?为正(?:数)?的|正项))?(等差|等比)数列(#)?(?:中|满足)?(?:#)?(?:的?前#项和(?:为|是)?(?:#)?)?(?:中)?"
    )
    if match is not None:
        read.kind, read.positive = match[2], bool(match[1])
        if match[3]:
            letter = sequence_letter(clause.nodes[0])
            if letter is None:
                return False
            read.letter = letter
        return _sum_relations(clause.nodes[1 if match[3] else 0 :], read)
    match = clause.fits(
        r"(?:数列)?#(?:为|是)(?:(?:各项(?:均|都)?为正(?:数)?的|正项))?(等差|等比)数列"
    )
    if match is not None:
        letter = sequence_letter(clause.nodes[0])
        if letter is None:
            return False
        read.kind, read.letter, read.positive = match[1], letter, "正" in clause.words
        return True
    match = clause.fits(r"(等差|等比)数列#的?各项(?:均|都)?(?:为|是)正数?")
    if match is not None:
        letter = sequence_letter(clause.nodes[0])
        if letter is None:
            return False
        read.kind, read.letter, read.positive = match[1], letter, True
        return True
    match = clause.fits(r"#(?:为|是)(等差|等比)数列#的前#项和")
    if match is not None:
        letter = sequence_letter(clause.nodes[1])
        if letter is None or str(clause.nodes[0]) != "S_n":
            return False
        read.kind, read.letter = match[1], letter
        return True
    if clause.fits(r"(?:其|它的|数列#的)?前#项和(?:为|是)?(?:#)?"):
        nodes = clause.nodes[1:] if clause.words.startswith("数列") else clause.nodes
        return _sum_relations(nodes, read)
    match = clause.fits(r"(首项|公差|公比)(?:为|是)?#(?:和(首项|公差|公比)(?:为|是)?#)?")
    if match is not None:
        for name, each in zip((match[1], match[2]), clause.nodes, strict=False):
            if name is None:
                break
            if isinstance(each, Relation):
                read.facts.append(each)
            else:
                head = {"首项": Name(read.letter, "1"), "公差": Name("d"), "公比": Name("q")}[name]
                read.facts.append(equation(head, each))
        return True
    if clause.fits(r"(?:各项|它的各项)(?:均|都)?(?:为|是)正数?"):
        read.positive = True
        return True
    if clause.fits(r"(?:满足|其中)?#(?:和#)?"):
        for each in clause.nodes:
            if isinstance(each, Relation) and each.signs == ("=",):
                read.facts.append(each)
            elif (
                isinstance(each, Relation)
                and each.signs == (">",)
                and each.operands[1] == node(0)
                and (str(each.operands[0]) in ("q", f"{read.letter}_n"))
            ):
                read.positive = True
            else:
                return False
        return True
    return False


def _sum_relations(nodes: tuple[Node, ...], read: Given) -> bool:
    for each in nodes:
        if isinstance(each, Relation) and each.signs == ("=",):
            read.facts.append(each)
        elif not isinstance(each, Name):
            return False
    return True


def sequence_letter(each: Node) -> str | None:
    """a of {a_n}."""
    if isinstance(each, tree.SetOf) and len(each.items) == 1:
        each = each.items[0]
    if isinstance(each, Name) and each.subscript == "n" and len(each.name) == 1:
        return each.name
    return None


def goal_of(clause: Clause, read: Given) -> tuple[str, Node] | None:
    """What is asked for: ("value", a node in a_k, S_k, d, q) or the general term or sum."""
    if clause.fits(r"(?:(?:数列)?#的|(?:它|其|该数列|数列)的)?通项(?:公式)?(?:#)?"):
        return "value", Name(read.letter, "n")
    match = clause.fits(r"(?:公差|公比|首项)(?:#)?|#")
    if match is not None:
        if clause.nodes:
            return "value", clause.nodes[0]
        return "value", {"公差": Name("d"), "公比": Name("q"), "首项": Name(read.letter, "1")}[
            clause.words
        ]
    if clause.fits(r"(?:(?:数列)?#的|(?:它|其|该数列|数列)的)?前#项(?:的|之)?和(?:#)?"):
        count = clause.nodes[-2] if clause.words.endswith("和#") else clause.nodes[-1]
        return "value", Name("S", text(count))
    if clause.fits(r"第#项"):
        return "value", Name(read.letter, text(clause.nodes[0]))
    return None

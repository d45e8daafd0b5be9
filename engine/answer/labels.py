"""Labels that name another thing than was asked for: a₄ beside a₅, f beside f′, s beside s²."""

from __future__ import annotations

import re

from engine.answer.meaning import label_and_value
from engine.maths import tree
from engine.maths.tree import Node
from engine.maths.write import text

_ROOTS = frozenset("xyt")
"""Letters whose number only counts the solutions."""


def mislabelled(problem: str, key: Node, answer: Node) -> bool:
    """Whether the answer's label says that it is the value of something else."""
    wanted, said = label_and_value(key)[0], label_and_value(answer)[0]
    if said is None:
        return False
    if isinstance(said, tree.Multiply) and said.factors[:1] == (tree.Name("S"),):
        return _another_area(problem, said)
    if isinstance(said, tree.Figure) and (wanted is None or isinstance(wanted, tree.Figure)):
        return _another_figure(problem, said)
    if isinstance(said, tree.Call) and said.function in ("E", "D"):
        other = {"E": r"期望|均值|(?<![A-Za-z])E\s*\(", "D": r"方差|(?<![A-Za-z])D\s*\("}
        mine = re.search(other[said.function], problem)
        theirs = re.search(other["D" if said.function == "E" else "E"], problem)
        if theirs and not mine:
            return True
    last = re.search(r"(?<![A-Za-z_])([a-z])\$?\s*[=＝][\s_（）()。.]*$", problem)
    several = len(re.findall(r"[a-z]\$?\s*[=＝]\s*[_（(]", problem)) > 1
    if (
        last
        and not several
        and isinstance(said, tree.Name)
        and str(said) in set("abcdkmnptxy") - {last[1]}
    ):
        return True
    if wanted is None and isinstance(said, tree.Name) and _is_given(problem, str(said)):
        return True
    if wanted is None:
        return isinstance(said, tree.Name) and _another_numbered(problem, said)
    if _primes(wanted) != _primes(said):
        return True
    if isinstance(wanted, tree.Call) and isinstance(said, tree.Call):
        return {wanted.function, said.function} == {"E", "D"}
    if isinstance(wanted, tree.Power) != isinstance(said, tree.Power):
        bases = {each.base if isinstance(each, tree.Power) else each for each in (wanted, said)}
        return len(bases) == 1
    if isinstance(wanted, tree.Name) and isinstance(said, tree.Name):
        numbered = wanted.subscript.isdigit() and said.subscript.isdigit()
        return numbered and wanted.name not in _ROOTS and wanted != said
    return False


def _is_given(problem: str, letter: str) -> bool:
    """Whether the question asks for an extreme value, or itself sets x=-2 and asks for the value of an expression."""
    if re.search(r"[极最][大小]?值点", problem):
        return False
    if letter == "x" and re.search(r"(?<!的)(?:最[大小]|极[大小]?)值", problem):
        return re.search(r"x\$?\s*的?(?:最|极)", problem) is None
    sets = re.search(rf"(?<![A-Za-z]){re.escape(letter)}\s*[=＝]\s*[-−－]?[\d√\\]", problem)
    return (
        sets is not None and re.search(r"(?:代数式|式子|多项式|分式).*的?值", problem) is not None
    )


def _primes(label: Node) -> int:
    if isinstance(label, tree.Call):
        return label.primes
    written = text(label)
    return max(1, written.count("'")) if isinstance(label, tree.Derivative) else written.count("'")


def _another_numbered(problem: str, label: tree.Name) -> bool:
    """Whether the question speaks of a₅ and the label is a₄."""
    if not label.subscript.isdigit() or label.name in _ROOTS:
        return False
    asked = set(re.findall(rf"(?<![A-Za-z]){re.escape(label.name)}_?\{{?(\d+)", _on_line(problem)))
    return bool(asked) and label.subscript not in asked


_FIGURE_ASKED = re.compile(
    r"(?<![A-Za-z])(∠[A-Z\d]{1,3}|(?<![∠△])[A-Z]{2})\$?\s*(?:的(?:度数|大小|长度?))?(?:是|为|等于|[=＝])?"
    r"(?:多少度?|几度)?[\s_。？?（）()°.]*$"
)


def _another_figure(problem: str, label: tree.Figure) -> bool:
    """Whether the question ends with ∠B and the label is ∠A."""
    asked = _FIGURE_ASKED.search(problem.replace("\\angle", "∠").replace(" ", ""))
    said = text(label).replace(" ", "")
    if asked is None or asked[1].startswith("∠") is not said.startswith("∠"):
        return False
    one, two = asked[1].lstrip("∠"), said.lstrip("∠")
    return len(one) == len(two) and one not in (two, two[::-1])


def _another_area(problem: str, label: tree.Multiply) -> bool:
    """S△AOB, where only S△ABC is spoken of."""
    named = {
        frozenset(each) for each in re.findall(r"S_?\{?\s*(?:△|\\triangle)\s*([A-Z]{3})", problem)
    }
    figure = label.factors[-1]
    said = frozenset(figure.letters) if isinstance(figure, tree.Figure) else frozenset()
    return len(said) == 3 and bool(named) and said not in named


def _on_line(problem: str) -> str:
    return problem.translate(str.maketrans("₀₁₂₃₄₅₆₇₈₉", "0123456789"))

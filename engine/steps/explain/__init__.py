"""The sentences of worked steps: rule code to school name and reason; nothing else holds words."""

from __future__ import annotations

from collections.abc import Mapping

from engine.errors import BugError
from engine.i18n import tr
from engine.maths.tree import Node
from engine.maths.write import latex
from engine.steps.explain.junior import JUNIOR
from engine.steps.explain.primary import PRIMARY
from engine.steps.explain.senior import SENIOR
from engine.steps.explain.sentence import Sentence

SENTENCES: Mapping[str, Sentence] = {**PRIMARY, **JUNIOR, **SENIOR}


def explain(rule: str, words: Mapping[str, Node | str]) -> tuple[str, str]:
    """The school name of `rule` and its reason, with `words` in their places.

    A node among the words is written as a formula between dollar signs.
    """
    sentence = SENTENCES.get(rule)
    if sentence is None:
        raise BugError(f"rule {rule!r} has no sentence")
    filled = {
        name: f"${latex(word)}$" if isinstance(word, Node) else word for name, word in words.items()
    }
    return tr(sentence.name), tr(sentence.reason).format(**filled)

"""Every rule that a technique names has its sentence, and every sentence can be filled."""

import re
from collections import defaultdict
from pathlib import Path

from engine.steps.explain.senior import SENIOR

SOURCES = Path(__file__).parents[3] / "engine" / "steps" / "senior"


def named_rules() -> set[str]:
    return {
        rule
        for path in SOURCES.glob("*.py")
        for rule in re.findall(r'Move\(\s*"([a-z_]+)"', path.read_text(encoding="utf-8"))
    }


def test_every_rule_has_a_sentence() -> None:
    assert named_rules() - set(SENIOR) == set()


def test_every_sentence_can_be_filled() -> None:
    for sentence in SENIOR.values():
        assert sentence.name
        filled = sentence.reason.format_map(defaultdict(lambda: "$x$"))
        assert filled.endswith("。")
        assert filled.count("$") % 2 == 0


def test_formulas_in_sentences_balance_their_braces() -> None:
    for sentence in SENIOR.values():
        filled = sentence.reason.format_map(defaultdict(str))
        assert filled.count("{") == filled.count("}")

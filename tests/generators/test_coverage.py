"""The page that says what is covered is what the data says today."""

from pathlib import Path

from curriculum.generators import table
from curriculum.generators.coverage import coverage_page
from curriculum.tree import national_tree

PAGE = Path(__file__).resolve().parents[2] / "curriculum" / "COVERAGE.md"


def test_the_page_of_coverage_is_up_to_date() -> None:
    assert PAGE.read_text(encoding="utf-8") == coverage_page(national_tree(), table())

"""One table of recipes, and papers of four classes, for every test of this room."""

import pytest

from curriculum.generators import Table
from curriculum.generators import table as all_recipes
from curriculum.worksheet import PAPERS, Sheet, from_template, new_sheet

LINEAR = ("num.function.linear", "num.function.linear-graph", "num.function.linear-shift")


@pytest.fixture(scope="session")
def table() -> Table:
    return all_recipes()


@pytest.fixture(scope="session")
def junior(table: Table) -> Sheet:
    points = (*LINEAR, "num.function.find-formula", "num.function.inequality", "num.function.apply")
    return new_sheet(from_template("unit-junior-1", 8, 2, points, PAPERS["A3"]), 7, table)


@pytest.fixture(scope="session")
def primary(table: Table) -> Sheet:
    return new_sheet(from_template("unit-primary-1", 4, 1), 7, table)


@pytest.fixture(scope="session")
def oral(table: Table) -> Sheet:
    return new_sheet(from_template("oral-1", 2, 1), 3, table)

"""What is covered: points by grade and strand, recipes by kind, and the points that have none."""

from collections import Counter

from curriculum.generators.recipe import KINDS, Table
from curriculum.tree import STRANDS, Point, Tree

HEAD = """# What is covered

Made by `wenqu curriculum --coverage`; a test holds this page to the data.
"""


def coverage_page(tree: Tree, table: Table) -> str:
    """The whole page, Markdown."""
    makeable = [point for point in tree.points if not point.unmakeable]
    made = [point for point in makeable if point.code in table.by_point]
    rich = [point for point in made if len(_kinds(table, point)) >= 3]
    summary = (
        f"{len(tree.points)} points, of which {len(tree.points) - len(makeable)} can't be set as "
        f"exact problems (each says why); {len(made)} of the other {len(makeable)} have recipes, "
        f"{len(rich)} of them three kinds or more. {len(table.recipes)} recipes.\n"
    )
    return "\n".join((HEAD, summary, _points(tree, table), _recipes(tree, table)))


def without_recipe(tree: Tree, table: Table) -> tuple[Point, ...]:
    """The points that should have a recipe and have none."""
    return tuple(
        point for point in tree.points if not point.unmakeable and point.code not in table.by_point
    )


def _kinds(table: Table, point: Point) -> set[str]:
    return {recipe.kind for recipe in table.by_point.get(point.code, ())}


def _points(tree: Tree, table: Table) -> str:
    counts = Counter((point.grade, point.strand) for point in tree.points)
    strands = [name for name in STRANDS.values() if any(name == key[1] for key in counts)]
    rows = [["年级", *strands, "合计", "有题的点"]]
    for grade in range(1, 13):
        points = tree.at(grade)
        made = sum(point.code in table.by_point for point in points)
        cells = [str(counts[grade, strand] or "") for strand in strands]
        rows.append([str(grade), *cells, str(len(points)), str(made)])
    return "## Points by grade and strand\n\n" + _markdown(rows)


def _recipes(tree: Tree, table: Table) -> str:
    grade_of = {point.code: point.grade for point in tree.points}
    counts = Counter((grade_of.get(recipe.point, 0), recipe.kind) for recipe in table.recipes)
    rows = [["年级", *KINDS.values(), "合计"]]
    for grade in range(1, 13):
        numbers = [counts[grade, kind] for kind in KINDS]
        rows.append([str(grade), *(str(number or "") for number in numbers), str(sum(numbers))])
    return "## Recipes by grade and kind\n\n" + _markdown(rows)


def _markdown(rows: list[list[str]]) -> str:
    head, *body = (f"| {' | '.join(row)} |" for row in rows)
    return "\n".join((head, f"|{'---|' * len(rows[0])}", *body)) + "\n"

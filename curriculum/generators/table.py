"""Which recipes make problems for which point; each room lists its own."""

from functools import lru_cache

from curriculum.generators.recipe import Table


@lru_cache(maxsize=1)
def table() -> Table:
    """Every recipe there is. The rooms are read when the table is first asked for."""
    from curriculum.generators import junior, primary, senior

    return Table((*primary.RECIPES, *junior.RECIPES, *senior.RECIPES))

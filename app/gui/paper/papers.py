"""The papers by name with their millimetres, as teachers look for them."""

from curriculum.worksheet import PAPERS
from engine.i18n import tr


def paper_choices() -> list[tuple[str, str]]:
    """(name, words) of every paper there is."""
    choices = []
    for name, paper in PAPERS.items():
        across = tr("双栏") if paper.columns > 1 else tr("单栏")
        shown = name.partition("-")[0]
        choices.append((name, f"{shown}  {paper.width:g}×{paper.height:g} {across}"))
    return choices

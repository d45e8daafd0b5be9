"""The only owner of Jinja2: a template beside this file and values, autoescaped, as safe HTML."""

from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from app.page import marks, prose
from engine.i18n import language, tr


def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(Path(__file__).parent / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.globals.update(
        tr=tr,
        language=language,
        mark=marks.svg,
        formula=prose.formula_html,
        blocks=prose.blocks,
        inline=prose.inline,
    )
    return environment


_TEMPLATES = _environment()


def render(template: str, **values: Any) -> Markup:
    """`templates/<template>.html` filled with `values`; strings are escaped, Markup is kept."""
    return Markup(_TEMPLATES.get_template(f"{template}.html").render(**values))  # noqa: S704

"""Whole pages: the long-lived answer page, the live preview, and a static document."""

import base64
import hashlib
from pathlib import Path

from markupsafe import Markup

from app.page.marks import SHAPES
from app.page.render import render
from app.page.theme import THEMES, css_variables, read_tokens

STAGES = ("primary", "junior", "senior", "teacher")
SMALLEST, LARGEST = 0.75, 3.0
"""Bounds of the text's scale."""


def ask_page(
    theme: str,
    language: str,
    scale: float = 1.0,
    *,
    stage: str = "junior",
    assets: Path,
) -> str:
    """The shell of the answer page; `window.wenqu` fills it (see `app.page.script.call`)."""
    return _page(
        "ask", render("ask_shell", shapes=SHAPES), "问渠", theme, language, scale, stage, assets
    )


def preview_page(
    theme: str,
    language: str,
    scale: float = 1.0,
    *,
    stage: str = "junior",
    assets: Path,
) -> str:
    """The small page under the question box; `wenqu.preview(html)` fills it."""
    body = Markup('<div id="preview" class="statement" aria-live="polite"></div>')
    return _page("preview", body, "问渠", theme, language, scale, stage, assets)


def document_page(
    body: str,
    *,
    title: str,
    theme: str = "light",
    language: str = "zh",
    scale: float = 1.0,
    stage: str = "junior",
    assets: Path,
    paper: bool = False,
) -> str:
    """A page that stands still, made of fragments of this room; `paper` is for printing.

    Its `body` element has the class `ready` once every formula is typeset.
    """
    kind = "paper" if paper else "document"
    inside = Markup('<main class="{}">{}</main>').format(kind, Markup(body))  # noqa: S704
    return _page(kind, inside, title, theme, language, scale, stage, assets)


def _page(
    page: str,
    body: Markup,
    title: str,
    theme: str,
    language: str,
    scale: float,
    stage: str,
    assets: Path,
) -> str:
    if theme not in THEMES or stage not in STAGES:
        raise ValueError(f"unknown theme {theme!r} or stage {stage!r}")
    bounded = min(max(float(scale), SMALLEST), LARGEST)
    style = f"{css_variables(read_tokens(assets))}:root{{--scale:{bounded:.3g}}}"
    return str(
        render(
            "page",
            page=page,
            body=body,
            title=title,
            theme=theme,
            language=language,
            stage=stage,
            style=Markup(style),  # noqa: S704 (our own tokens and a number)
            policy=Markup(_policy(style)),  # noqa: S704 (a constant and a hash)
        )
    )


def _policy(style: str) -> str:
    """No network, no inline script, one inline style known by its hash."""
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    return (
        "default-src 'none'; script-src 'self'; font-src 'self'; img-src 'self';"
        f" style-src 'self' 'sha256-{digest}'; base-uri 'none'; form-action 'none';"
        " object-src 'none'; frame-src 'none'; connect-src 'none'"
    )

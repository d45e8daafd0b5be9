"""Problems and solutions as safe HTML pages: values in, text out, no Qt and no drawing."""

from app.page.fragments import (
    SAMPLES,
    Draw,
    answer_html,
    empty_html,
    notice_html,
    pictures_html,
    preview_html,
    question_html,
    steps_html,
)
from app.page.layouts import layout_html
from app.page.pages import STAGES, ask_page, document_page, preview_page
from app.page.script import call, mark_for, marks_for
from app.page.served import ORIGIN, SCHEME, Asset, find_asset, font_file
from app.page.theme import THEMES, Tokens, read_tokens

__all__ = [
    "ORIGIN",
    "SAMPLES",
    "SCHEME",
    "STAGES",
    "THEMES",
    "Asset",
    "Draw",
    "Tokens",
    "answer_html",
    "ask_page",
    "call",
    "document_page",
    "empty_html",
    "find_asset",
    "font_file",
    "layout_html",
    "mark_for",
    "marks_for",
    "notice_html",
    "pictures_html",
    "preview_html",
    "preview_page",
    "question_html",
    "read_tokens",
    "steps_html",
]

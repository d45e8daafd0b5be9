"""What pages are made of: native widgets painted in our own way, and the locked web view."""

from app.gui.widgets.arrows import ARROWS, RowButton
from app.gui.widgets.buttons import Button
from app.gui.widgets.chips import Chip
from app.gui.widgets.editor import Editor
from app.gui.widgets.focus_ring import FocusRing
from app.gui.widgets.marks import MarkDot, MarkKind, paint_mark
from app.gui.widgets.notice import NoticeCard
from app.gui.widgets.page import GUTTER, Header, Page
from app.gui.widgets.picker import Picker
from app.gui.widgets.pin_dialog import PinDialog, ask_pin
from app.gui.widgets.rail import ModelLight, Rail, RailItem
from app.gui.widgets.search_field import SearchField
from app.gui.widgets.start import chromium_flags, prepare
from app.gui.widgets.surfaces import Card, Hairline, column, row
from app.gui.widgets.switch import RadioDot, Segments, Switch, paint_radio
from app.gui.widgets.symbols import Symbol, SymbolPalette
from app.gui.widgets.text import Elided, Words
from app.gui.widgets.undo_bar import UndoBar
from app.gui.widgets.wait_bar import SHORT_WORK, WaitBar
from app.gui.widgets.water import LEVELS, LoadingLine, ProgressLine, WaterLevel, paint_level
from app.gui.widgets.web_room import WebRoom, register_scheme
from app.gui.widgets.web_view import WebView

__all__ = [
    "ARROWS",
    "GUTTER",
    "LEVELS",
    "SHORT_WORK",
    "Button",
    "Card",
    "Chip",
    "Editor",
    "Elided",
    "FocusRing",
    "Hairline",
    "Header",
    "LoadingLine",
    "MarkDot",
    "MarkKind",
    "ModelLight",
    "NoticeCard",
    "Page",
    "Picker",
    "PinDialog",
    "ProgressLine",
    "RadioDot",
    "Rail",
    "RailItem",
    "RowButton",
    "SearchField",
    "Segments",
    "Switch",
    "Symbol",
    "SymbolPalette",
    "UndoBar",
    "WaitBar",
    "WaterLevel",
    "WebRoom",
    "WebView",
    "Words",
    "ask_pin",
    "chromium_flags",
    "column",
    "paint_level",
    "paint_mark",
    "paint_radio",
    "prepare",
    "register_scheme",
    "row",
]

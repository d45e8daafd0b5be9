"""From a page to PDF and PNG in a process of its own, with no window; the callers' side has no Qt."""

from app.press.client import Press, PressError, Printed
from app.press.counting import questions_in
from app.press.writing import write_whole

__all__ = ["Press", "PressError", "Printed", "questions_in", "write_whole"]

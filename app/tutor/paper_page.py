"""The desk of the paper page: one paper in the making, every change kept and undoable."""

from app.tutor.paper_begin import BeginPaper
from app.tutor.paper_change import ChangePaper
from app.tutor.paper_files import PaperFiles


class PaperPageDesk(BeginPaper, ChangePaper, PaperFiles):
    """Blocking calls, in one lane at a time except `prove`, `export`, `export_set` and `batch`."""

    __slots__ = ()

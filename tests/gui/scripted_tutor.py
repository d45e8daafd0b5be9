"""A tutor whose every move is written beforehand, and that remembers what was asked of it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from itertools import count
from pathlib import Path
from threading import Event, current_thread

from app.page.point import place_of
from app.paths import Paths
from app.settings import Settings
from app.tutor.bank_page import BankDesk
from app.tutor.classroom import ClassroomDesk
from app.tutor.events import (
    Answered,
    AskEvent,
    Failed,
    Finished,
    HistoryItem,
    Question,
    Reading,
)
from app.tutor.lessons import Lessons
from app.tutor.marking import Marker
from app.tutor.mistake_page import MistakeDesk
from app.tutor.paper import PaperDesk
from app.tutor.paper_page import PaperPageDesk
from app.tutor.paper_saved import Saved
from app.tutor.practice import PracticeRoom
from app.tutor.practice_page import PracticeDesk
from app.tutor.rows import Finding, MachineSummary, ModelRow, ModelState
from curriculum.generators import table
from curriculum.store import open_store
from curriculum.tree import national_tree
from engine.cancel import Cancel, CancelledError
from engine.errors import WorldError
from engine.progress import Progress, Report
from engine.values import AnswerKey, Mark, Problem, Provenance, Solution, Step

ASSETS = Path(__file__).resolve().parents[2] / "assets"
ROOTS = Solution(
    "solved",
    Provenance("algebra"),
    AnswerKey("x=3", "x=3"),
    (Step("2x=6", "x=3", "divide", "系数化为 1", "两边同除以 2。", Mark.CHECKED),),
    True,
    "代回原方程，两边相等",
)
WRITTEN = Solution(
    "solved",
    Provenance("model", model="starter", device="CPU：没有找到显卡"),
    AnswerKey("21", "21"),
    (Step("", "24-8=16", "written", mark=Mark.CHECKED),),
    None,
    text="先给出去：$24-8=16$\n再买五个，一共 $21$ 个。",
    seconds=2.0,
)
STARTER = ModelRow(
    "starter", "自带小模型", "Q4_K_M · 1.1 GB", "反应快", "in_use", "放得下", 1_100_000_000, "", ""
)
LARGE = replace(STARTER, id="large", name="大模型", state="absent", size=9_000_000_000)
SPARE = replace(STARTER, id="spare", name="备用模型", state="on_disk")


@dataclass
class ScriptedTutor:
    """Plays `events` for every question; with `holds` it then waits for a stop or for `gate`."""

    events: Sequence[AskEvent] = (Reading(Problem("解方程：$2x=6$")), Finished("a1", ROOTS))
    marked: Sequence[AskEvent] = ()
    """What is said of a working that is handed in."""
    holds: bool = False
    after_stop: Sequence[AskEvent] = ()
    kept: Settings = field(default_factory=lambda: Settings(role="junior", reduce_motion=True))
    state: str = "ready"
    items: list[HistoryItem] = field(default_factory=list)
    draft_text: str = ""
    rows: tuple[ModelRow, ...] = (STARTER, LARGE, SPARE)
    refuses: str = ""
    gate: Event = field(default_factory=Event)
    asked: list[Question] = field(default_factory=list)
    drafts: list[str] = field(default_factory=list)
    calls: list[tuple[str, ...]] = field(default_factory=list)
    lanes: set[str] = field(default_factory=set)
    desk: BankDesk | None = None
    now: datetime = datetime(2026, 9, 21, 19, 0, tzinfo=UTC)
    place: Path | None = None
    """The folder of its database; the window's own when it is opened."""
    marker: Marker | None = None
    """Marks answers for the tests of all windows, so that it starts but once."""
    practising: PracticeDesk | None = None
    mistaken: MistakeDesk | None = None
    paper: PaperPageDesk | None = None

    def lessons(self) -> Lessons:
        self.calls.append(("lessons",))
        self.lanes.add(current_thread().name)
        return Lessons(national_tree(), table())

    def bank(self) -> BankDesk:
        self.lanes.add(current_thread().name)
        if self.desk is None:
            self.desk = BankDesk(open_store("sqlite://"))
        return self.desk

    def practice_desk(self) -> PracticeDesk:
        self.lanes.add(current_thread().name)
        if self.practising is None:
            assert self.place is not None
            file = self.place / "practice.db"
            store = open_store(f"sqlite:///{file.as_posix()}")
            room = PracticeRoom.open(
                store.learning, self.lessons, lambda: self.now, count(7).__next__
            )
            self.practising = PracticeDesk(room, store, lambda: self.kept.role, place_of)
        return self.practising

    def mistake_desk(self) -> MistakeDesk:
        desk = self.practice_desk()
        if self.mistaken is None:
            self.mistaken = MistakeDesk(desk.room, desk.pupil, place_of)
        return self.mistaken

    def paper_desk(self) -> PaperPageDesk:
        if self.paper is None:
            assert self.place is not None
            paths = Paths(self.place, self.place / "models", self.place / "cache", ASSETS)
            self.paper = PaperPageDesk(
                PaperDesk(paths),
                self.lessons,
                Saved(self.place / "paper"),
                count(7).__next__,
                self.practice_desk().room.made_again,
            )
        return self.paper

    def classroom_desk(self) -> ClassroomDesk:
        return ClassroomDesk(self.practice_desk().room)

    def pin_is_set(self) -> bool:
        return self.practice_desk().room.pin.is_set()

    def set_pin(self, new: str, old: str = "") -> None:
        self.practice_desk().room.pin.set(new, old)

    def remove_pin(self, pin: str) -> None:
        self.practice_desk().room.pin.remove(pin)

    def ask(self, question: Question, report: Callable[[AskEvent], None], cancel: Cancel) -> None:
        self.asked.append(question)
        self._note()
        for event in self.events:
            report(event)
        if self.holds:
            while not self.gate.wait(0.01):
                if cancel.wanted:
                    break
            for event in self.after_stop:
                report(event)

    def can_explain(self) -> bool:
        return self.state != "none"

    def explain(
        self,
        problem: Problem,
        solution: Solution,
        number: int,
        report: Callable[[AskEvent], None],
        cancel: Cancel,
        pin: str = "",
    ) -> Solution:
        self.calls.append(("explain", problem.statement, str(number), pin))
        self._note()
        self.practice_desk().room.pin.allow(self.practice_desk().pupil(), pin)
        while self.holds and not self.gate.wait(0.01):
            if cancel.wanted:
                break
        return WRITTEN

    def check_working(
        self, statement: str, working: str, report: Callable[[AskEvent], None]
    ) -> None:
        self.calls.append(("check", statement, working))
        self._note()
        for event in self.marked:
            report(event)

    def answer_now(self) -> None:
        self.calls.append(("answer_now",))

    def history(self, words: str = "", limit: int = 200) -> tuple[HistoryItem, ...]:
        self._note()
        return tuple(item for item in self.items if words in item.title)[:limit]

    def recall(self, identifier: str) -> Answered:
        for item in self.items:
            if item.identifier == identifier:
                return Answered(identifier, item.asked_at, Problem(item.title), ROOTS)
        raise WorldError("这道题已经不在记录里了。")

    def forget(self, identifier: str) -> None:
        self.calls.append(("forget", identifier))
        self.items = [item for item in self.items if item.identifier != identifier]

    def export(self, identifier: str, path: Path) -> None:
        self.calls.append(("export", identifier, str(path)))

    def draft(self) -> str:
        return self.draft_text

    def keep_draft(self, text: str) -> None:
        self._note()
        self.drafts.append(text)

    def settings(self) -> Settings:
        return self.kept

    def change(self, **changes: object) -> Settings:
        if self.refuses:
            raise WorldError(self.refuses)
        self.kept = replace(self.kept, **changes)  # type: ignore[arg-type]
        return self.kept

    def models(self) -> tuple[ModelRow, ...]:
        return self.rows

    def machine(self) -> MachineSummary:
        return MachineSummary(
            "四核处理器", "内存 8.0 GB", "没有找到显卡", 8_000_000_000, 5_000_000_000
        )

    def model_state(self) -> ModelState:
        return ModelState(self.state, "自带小模型", "CPU：没有找到显卡")  # type: ignore[arg-type]

    def pull(self, name: str, report: Report, cancel: Cancel) -> ModelRow:
        self.calls.append(("pull", name))
        report(Progress("来自 ModelScope", 4.5e9, 9e9, "bytes"))
        while not self.gate.wait(0.01):
            if cancel.wanted:
                raise CancelledError
        self.rows = (STARTER, replace(LARGE, state="on_disk"), SPARE)
        return self.rows[1]

    def import_model(self, path: Path, report: Report, cancel: Cancel) -> ModelRow:
        self.calls.append(("import", str(path)))
        raise WorldError("{file} 不是 GGUF 模型文件。", file=path.name)

    def remove_model(self, name: str) -> None:
        self.calls.append(("remove", name))
        self.rows = tuple(row for row in self.rows if row.id != name)

    def use_model(self, name: str) -> Settings:
        self.calls.append(("use", name))
        self.rows = tuple(
            replace(row, state="in_use" if row.id == name else row.state)
            if row.state != "in_use" or row.id == name
            else replace(row, state="on_disk")
            for row in self.rows
        )
        return self.kept

    def use_endpoint(self, url: str, model: str, key: str, cancel: Cancel) -> str:
        self.calls.append(("endpoint", url))
        if "nobody" in url:
            raise WorldError("连不上 {host}：{reason}。", host=url, reason="refused")
        self.kept = replace(self.kept, endpoint=url, endpoint_model=model, endpoint_key=key)
        return f"由 {url} 上的 {model} 作答" if url else ""

    def doctor(self) -> tuple[Finding, ...]:
        return (Finding("内存", False, "空闲 1.0 GB", "请先关掉一些程序。"),)

    def _note(self) -> None:
        self.lanes.add(current_thread().name.rsplit("_", 1)[0])


def failed(reason: str, advice: str = "") -> tuple[AskEvent, ...]:
    """A question that ends without an answer."""
    return (Reading(Problem("一道题")), Failed(reason, advice))

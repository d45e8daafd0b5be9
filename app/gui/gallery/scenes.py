"""The scenes: for each picture a tutor, what is done in the window, and when it is ready."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from app.gui.ask.both_fields import MARK
from app.gui.gallery import content
from app.gui.gallery.player import Player
from app.gui.gallery.practice_content import OLDER, YOUNG
from app.gui.widgets import Button
from app.gui.window import MainWindow
from app.settings import Settings
from app.tutor.events import (
    AlgebraSolved,
    AskEvent,
    Finished,
    ModelReady,
    Notice,
    Reading,
    Reply,
    Thought,
)
from engine.values import Problem, Solution


@dataclass(frozen=True, slots=True)
class Scene:
    """`act` brings the window into the scene, `ready` says when it has come to rest."""

    player: Callable[[datetime], Player]
    act: Callable[[MainWindow], object]
    ready: Callable[[MainWindow], bool]


def _asks(problem: Problem, *events: AskEvent, state: str = "ready") -> Scene:
    whole = (Reading(problem), *events)
    last = events[-1]

    def ready(window: MainWindow) -> bool:
        sheet = window.ask.sheet
        if not isinstance(last, Finished):
            return sheet.thought == content.AREA_THOUGHT
        pictures = not last.solution.pictures or sheet.shows("picture")
        return sheet.shows("answer") and pictures

    return Scene(
        lambda now: Player(now, whole, state=state),
        lambda window: window.ask.ask(problem.statement),
        ready,
    )


def _solved(problem: Problem, solution: Solution) -> Scene:
    return _asks(problem, AlgebraSolved(solution.steps), Finished("equation", solution))


def _written(problem: Problem, solution: Solution) -> Scene:
    return _asks(
        problem,
        ModelReady(solution.provenance.model, solution.provenance.device),
        Reply(solution.text),
        Finished("identity", solution),
    )


def _settings(page: str, ready: Callable[[MainWindow], bool] = lambda _: True) -> Scene:
    return Scene(Player, lambda window: window.show_settings_page(page), ready)


def _examined(window: MainWindow) -> None:
    window.show_settings_page("about")
    window.preferences.about.examine()


def _pulling(window: MainWindow) -> None:
    window.show_settings_page("models")


def _pulls(window: MainWindow) -> bool:
    lines = window.preferences.models.lines
    line = lines.get("confucius3-math")
    if line is None:
        return False
    button = line.findChild(Button, "pull")
    if button is not None:
        button.click()
        return False
    return (line.line.fraction() or 0) > 0.6


def _history(window: MainWindow) -> None:
    window.ask.open_earlier("equation")
    window.ask.toggle_history()


def _history_ready(window: MainWindow) -> bool:
    drawer = window.ask.drawer
    listed = bool(drawer.list.identifiers()) and drawer.at_rest
    if listed:
        drawer.list.select("equation")
    return listed and window.ask.sheet.shows("picture")


def _empty_ready(window: MainWindow) -> bool:
    return window.ask.sheet.shows("empty") and window.rail.light.text() != ""


def _knows(code: str) -> Scene:
    def act(window: MainWindow) -> None:
        window.show_page("knowledge")

    def ready(window: MainWindow) -> bool:
        page = window.knowledge
        if page.outline.topLevelItemCount() and (page.point is None or page.point.code != code):
            page.show_point(code)
        return page.point is not None and page.point.code == code

    return Scene(Player, act, ready)


def _banks(window: MainWindow) -> None:
    window.show_page("bank")


def _young(now: datetime) -> Player:
    return Player(now, settings=Settings(role="primary"), pupil=YOUNG)


def _practises(
    player: Callable[[datetime], Player], code: str, *answers: str, help_: int = 0, why: int = 0
) -> Scene:
    """A question of a point, some answers handed in, some hints taken, one step asked about."""
    given: list[str] = list(answers)
    taken = [help_]
    asked = [why]

    def act(window: MainWindow) -> None:
        window.show_page("practice")
        window.practice.practise((code,))

    def ready(window: MainWindow) -> bool:
        page = window.practice
        if page.shown is None or page.desk.busy:
            return False
        if taken[0]:
            taken[0] -= 1
            page.sheet.acted.emit("help")
            return False
        if given:
            page.turn.answer.put([given[0]] * page.shown.blanks)
            page.turn.answer.check.click()
            given.pop(0)
            return False
        if asked[0]:
            page.sheet.acted.emit(f"why/{asked.pop(0)}")
            asked.append(0)
        return not page.why.busy

    return Scene(player, act, ready)


def _at_home(window: MainWindow) -> bool:
    return not window.practice.desk.busy and window.practice.start.points.count() > 0


def _teacher(now: datetime) -> Player:
    return Player(now, settings=Settings(role="teacher"))


def _paper_ready(window: MainWindow, side: str = "one") -> bool:
    page = window.paper
    if page.view is None or page.view.counted("waiting") or page.desk.busy:
        return False
    if page.number != 3:
        page.choose(3)
        return False
    if side == "all":
        page.side.which.segment("all").click()
    return page.output.pages > 0


def _new_paper_ready(window: MainWindow) -> bool:
    page = window.paper
    if page.view is None or page.desk.busy:
        return False
    if not page.actions_.back.isVisible():
        page.show_new()
        return False
    return page.new.points.tree.topLevelItemCount() > 0


def _class_ready(window: MainWindow) -> bool:
    page = window.classroom
    second = page.roll.topLevelItem(1)
    if second is not None and not page.roll.picked():
        page.roll.setCurrentItem(second)
    return bool(page.roll.picked())


def _shows_progress(window: MainWindow) -> None:
    window.show_page("practice")
    window.practice.show_progress()


SCENES: dict[str, Scene] = {
    "practice-start": Scene(_young, lambda window: window.show_page("practice"), _at_home),
    "practice": _practises(_young, YOUNG.points[0], "7", help_=2),
    "practice-junior": _practises(Player, OLDER.points[1], "x=1"),
    "practice-why": _practises(Player, OLDER.points[0], help_=5, why=1),
    "progress": Scene(Player, _shows_progress, lambda window: not window.practice.desk.busy),
    "mistakes": Scene(
        Player,
        lambda window: window.show_page("mistakes"),
        lambda window: window.mistakes.whole is not None,
    ),
    "bank": Scene(
        lambda now: Player(now, settings=Settings(role="teacher")),
        _banks,
        lambda window: window.bank.listing.chosen is not None,
    ),
    "paper": Scene(_teacher, lambda window: window.show_page("paper"), _paper_ready),
    "paper-layout": Scene(
        _teacher, lambda window: window.show_page("paper"), lambda w: _paper_ready(w, "all")
    ),
    "paper-new": Scene(_teacher, lambda window: window.show_page("paper"), _new_paper_ready),
    "classroom": Scene(
        lambda now: Player(now, settings=Settings(role="teacher")),
        lambda window: window.show_page("classroom"),
        _class_ready,
    ),
    "knowledge": _knows("pre.set.union-intersection"),
    "ask-empty": Scene(Player, lambda _: None, _empty_ready),
    "ask-preview": Scene(
        lambda now: Player(now, draft=content.TYPED),
        lambda _: None,
        lambda window: window.ask.composer.preview.settled,
    ),
    "ask-algebra": _solved(content.EQUATION, content.EQUATION_SOLVED),
    "ask-thinking": _asks(
        content.AREA,
        ModelReady("Confucius3-Math 14B", "GPU 49/49 层"),
        Thought(content.AREA_THOUGHT),
    ),
    "ask-wrong": _written(content.IDENTITY, content.IDENTITY_WRONG),
    "ask-own": Scene(
        lambda now: Player(now, draft=f"{content.OWN.statement}\n{MARK}\n{content.OWN_TEXT}"),
        lambda _: None,
        lambda window: window.ask.composer.checking and window.ask.composer.preview.settled,
    ),
    "ask-own-marked": Scene(
        lambda now: Player(now, (Reading(content.OWN), Finished("own", content.OWN_MARKED))),
        lambda window: window.ask.check(content.OWN.statement, content.OWN_TEXT),
        lambda window: window.ask.sheet.shows("answer"),
    ),
    "history": Scene(Player, _history, _history_ready),
    "welcome": Scene(
        lambda now: Player(now, settings=Settings()),
        lambda window: window.welcome.choice.pick("junior") if window.welcome else None,
        lambda window: window.welcome is not None and window.welcome.model.isVisible(),
    ),
    "settings-general": _settings("general"),
    "settings-appearance": _settings("appearance"),
    "settings-models": Scene(Player, _pulling, _pulls),
    "settings-data": _settings("places"),
    "settings-privacy": _settings("privacy"),
    "settings-about": Scene(
        Player, _examined, lambda window: bool(window.preferences.about.findings)
    ),
    "notice-died": _asks(
        content.APPLES,
        ModelReady(content.APPLES_CUT.provenance.model, content.CPU),
        Reply(content.APPLES_THEN_DIED),
        Notice(content.DIED),
        Finished("apples", content.APPLES_CUT),
        state="idle",
    ),
    "no-model": Scene(
        lambda now: Player(now, state="none"),
        lambda _: None,
        lambda window: window.ask.sheet.shows("notice"),
    ),
}

"""The locked room: what a page may do, and what it may not."""

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtWebEngineCore import QWebEnginePage

from app.gui.widgets import chromium_flags
from tests.gui.scripted_tutor import ScriptedTutor

LINK = QWebEnginePage.NavigationType.NavigationTypeLinkClicked


@pytest.fixture
def view(open_window):
    return open_window(ScriptedTutor()).ask.sheet.view


def answer_of(qtbot, view, script):
    came = []
    view.page().runJavaScript(script, 0, came.append)
    qtbot.waitUntil(lambda: bool(came))
    return came[0]


def fetched(qtbot, view, address, caplog):
    """What becomes of a request the page itself makes."""
    view.page().runJavaScript(
        f"window.got = ''; const image = new Image();"
        f"image.onload = () => {{ window.got = 'loaded'; }};"
        f"image.onerror = () => {{ window.got = 'refused'; }}; image.src = '{address}';"
    )
    qtbot.waitUntil(lambda: answer_of(qtbot, view, "window.got") != "")
    caplog.clear()
    return answer_of(qtbot, view, "window.got")


@pytest.mark.parametrize(
    "address",
    [
        "https://example.com/x.png",
        "http://127.0.0.1:9/x.png",
        "file:///etc/hostname",
        "wenqu://other/x.svg",
        "wenqu://page/asset/../pyproject.toml",
        "wenqu://page/asset/package.json",
    ],
)
def test_nothing_but_bundled_assets_is_fetched(qtbot, view, address, caplog):
    assert fetched(qtbot, view, address, caplog) == "refused"


def test_a_bundled_asset_is_served(qtbot, view, caplog):
    assert fetched(qtbot, view, "wenqu://page/asset/icons/wenqu.svg", caplog) == "loaded"


@pytest.mark.parametrize(
    "address", ["https://example.com/", "file:///etc/passwd", "data:text/html,x", "wenqu://page/x"]
)
def test_the_page_goes_nowhere(view, address):
    assert view.page().acceptNavigationRequest(QUrl(address), LINK, True) is False


def test_a_link_of_ours_names_an_action_and_stays(qtbot, view):
    with qtbot.waitSignal(view.acted) as heard:
        stays = view.page().acceptNavigationRequest(QUrl("wenqu://action/answer-now"), LINK, True)
    assert stays is False
    assert heard.args == ["answer-now"]


def test_only_a_pressed_link_acts_not_a_script(qtbot, view):
    acted = []
    view.acted.connect(acted.append)
    kind = QWebEnginePage.NavigationType.NavigationTypeOther
    assert view.page().acceptNavigationRequest(QUrl("wenqu://action/stop"), kind, True) is False
    assert acted == []


def test_hostile_words_stay_words(qtbot, open_window):
    window = open_window(ScriptedTutor(holds=True, events=()))
    evil = "<img src=x onerror=\"document.title='owned'\"><script>document.title='owned'</script>"
    window.ask.ask(evil)
    view = window.ask.sheet.view
    qtbot.waitUntil(
        lambda: "onerror" in answer_of(qtbot, view, "document.getElementById('question').innerText")
    )
    assert answer_of(qtbot, view, "document.title") != "owned"
    assert answer_of(qtbot, view, "document.querySelectorAll('#question img').length") == 0


def test_the_profile_keeps_nothing(view):
    profile = view.page().profile()
    assert profile.isOffTheRecord()
    assert profile.persistentStoragePath() == "" or profile.isOffTheRecord()


def test_a_page_that_was_loaded_again_shows_the_same(qtbot, open_window):
    window = open_window(ScriptedTutor())
    window.ask.ask("解方程：$2x=6$")
    qtbot.waitUntil(lambda: window.ask.sheet.shows("answer"))
    view = window.ask.sheet.view
    with qtbot.waitSignal(view.ready, timeout=20_000):
        view.reload()
    inside = "document.getElementById('answer').innerText"
    qtbot.waitUntil(lambda: "已核对" in str(answer_of(qtbot, view, inside)))


def test_the_sandbox_stays_on_for_everyone_but_root():
    assert "--no-sandbox" not in chromium_flags("", root=False)
    assert "--no-sandbox" in chromium_flags("", root=True).split()
    assert chromium_flags("--no-sandbox", root=True).split().count("--no-sandbox") == 1

"""The two lanes and the gathered stream."""

import threading

import pytest
from PySide6.QtCore import QCoreApplication, QObject, Signal

from app.gui.ask.answering import gathered
from app.gui.bridge import Lane, Lanes, Stream
from app.tutor.events import Reply, Thought
from engine.cancel import CancelledError
from engine.errors import WorldError


@pytest.fixture
def lanes(qapp):
    made = Lanes()
    yield made
    made.close()


def test_the_store_lane_keeps_the_order_of_its_jobs(qtbot, lanes):
    begun = threading.Event()
    done = []
    lanes.run(Lane.STORE, lambda: begun.wait(5), lambda _: done.append("first"))
    for number in range(5):
        lanes.run(Lane.STORE, lambda number=number: number, done.append)
    begun.set()
    qtbot.waitUntil(lambda: len(done) == 6)
    assert done == ["first", 0, 1, 2, 3, 4]


def test_the_free_lane_runs_several_at_once(qtbot, lanes):
    meeting = threading.Barrier(2)
    done = []
    for _ in range(2):
        lanes.run(Lane.FREE, lambda: meeting.wait(5), done.append)
    qtbot.waitUntil(lambda: len(done) == 2)


def test_results_come_home_on_the_main_thread(qtbot, lanes):
    seen = []
    lanes.run(
        Lane.FREE,
        threading.get_ident,
        lambda worker: seen.append((worker, threading.get_ident())),
    )
    qtbot.waitUntil(lambda: bool(seen))
    worker, home = seen[0]
    assert home == threading.get_ident() != worker


def test_a_fault_of_the_world_is_handed_over(qtbot, lanes):
    said = []

    def work():
        raise WorldError("磁盘满了")

    lanes.run(Lane.STORE, work, None, lambda error: said.append(str(error)))
    qtbot.waitUntil(lambda: said == ["磁盘满了"])


def test_a_bug_is_loud_on_the_main_thread(qtbot, lanes):
    def work():
        raise KeyError("ours")

    with qtbot.capture_exceptions() as loud:
        lanes.run(Lane.FREE, work, lambda _: None, lambda _: None)
        qtbot.waitUntil(lambda: bool(loud))
    assert loud[0][0] is KeyError


def test_cancelled_work_ends_silently(qtbot, lanes):
    heard = []

    def work():
        raise CancelledError

    lanes.run(Lane.STORE, work, heard.append, heard.append)
    lanes.run(Lane.STORE, lambda: "next", heard.append)
    qtbot.waitUntil(lambda: heard == ["next"])


def test_after_close_nothing_arrives_and_no_thread_is_left(qtbot, qapp):
    lanes, heard = Lanes(), []
    lanes.run(Lane.STORE, lambda: 1, heard.append)
    lanes.close()
    QCoreApplication.processEvents()
    lanes.run(Lane.STORE, lambda: 2, heard.append)
    assert heard == []
    assert not [t for t in threading.enumerate() if t.name.startswith("wenqu-")]


def test_work_of_the_store_is_done_before_the_lanes_close(qapp):
    lanes, kept = Lanes(), []
    for number in range(20):
        lanes.run(Lane.STORE, lambda number=number: kept.append(number))
    lanes.close()
    assert kept == list(range(20))


def test_a_flood_of_pieces_is_painted_a_few_times(qtbot, qapp):
    batches = []
    stream = Stream(batches.append, interval=50)
    worker = threading.Thread(target=lambda: [stream.add(n) for n in range(5000)])
    worker.start()
    worker.join()
    qtbot.waitUntil(lambda: sum(map(len, batches)) == 5000)
    assert [n for batch in batches for n in batch] == list(range(5000))
    assert len(batches) < 50
    stream.close()


def test_a_closed_stream_says_nothing_more(qapp):
    batches = []
    stream = Stream(batches.append)
    stream.add(1)
    stream.close()
    stream.add(2)
    stream.flush()
    QCoreApplication.processEvents()
    assert batches == []


def test_neighbouring_pieces_are_joined_and_others_are_not():
    news = [Thought("a"), Thought("b"), Reply("c"), Thought("d"), Reply("e"), Reply("f")]
    assert gathered(news) == [Thought("ab"), Reply("c"), Thought("d"), Reply("ef")]


def test_true_outlives_any_number_of_signals(qapp):
    class Bell(QObject):
        rung = Signal()

    bell, heard = Bell(), []
    bell.rung.connect(lambda: heard.append(True))
    for _ in range(20_000):
        bell.rung.emit()
    assert all(heard)
    assert len(heard) == 20_000

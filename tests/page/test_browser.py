"""The page as the real engine shows it: formulas, streams, marks, and hostile text."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from app.page import ask_page, call, mark_for, question_html, steps_html
from app.page.pages import preview_page
from engine.values import Mark, Problem, Provenance, Solution, Source

ROOT = Path(__file__).resolve().parents[2]
ASSETS = ROOT / "assets"

pytestmark = pytest.mark.skipif(
    not (ASSETS / "node_modules" / "katex").is_dir(), reason="set-up has not fetched the assets"
)


def shown(calls: list[str], ask: str, html: str = "", **more: Any) -> dict[str, Any]:
    """What the page says after `calls`; it must not have complained or looked outside."""
    job = {
        "html": html or ask_page("light", "zh", assets=ASSETS),
        "assets": str(ASSETS),
        "calls": calls,
        "ask": f"JSON.stringify({ask})",
        "settle": 50,
        **more,
    }
    environment = {
        **os.environ,
        "QT_QPA_PLATFORM": "offscreen",
        "QTWEBENGINE_CHROMIUM_FLAGS": "--no-sandbox --disable-gpu",
        "PYTHONPATH": str(ROOT),
    }
    done = subprocess.run(
        [sys.executable, str(Path(__file__).with_name("browser.py"))],
        input=json.dumps(job),
        capture_output=True,
        text=True,
        env=environment,
        timeout=120,
        check=False,
    )
    assert done.stdout.strip(), done.stderr[-2000:]
    seen: dict[str, Any] = json.loads(done.stdout.strip().splitlines()[-1])
    assert seen["outside"] == []
    seen["value"] = json.loads(seen["value"])
    return seen


def test_formulas_are_typeset_and_what_cannot_be_is_quiet_text() -> None:
    text = (
        r"$x^2$ 与 \(\frac12\)，$$\sum_{k=1}^n k$$ \begin{cases}x=1\\y=2\end{cases}"
        r" 坏的 $\frac{1$ 和 $\nosuchcommand{3}$，中文 $\text{三个交点}$，弧 $\wideparen{AB}$"
        r" 方程 \begin{align}a&=b\\c&=d\end{align}"
    )
    seen = shown(
        [call("question", question_html(Problem(text, source=Source("bank"))))],
        "{typeset: document.querySelectorAll('.formula .katex').length,"
        " red: document.querySelectorAll('.katex-error, [style*=\"#cc0000\"]').length,"
        " quiet: [...document.querySelectorAll('.untypeset')].map(e => e.textContent),"
        " tags: document.querySelectorAll('.tag').length}",
    )
    assert seen["said"] == []
    assert seen["value"] == {"typeset": 8, "red": 0, "quiet": [r"\frac{1"], "tags": 0}


def test_hostile_formulas_stay_inside() -> None:
    formulas = [
        r"\def\x{\x\x}\x",
        r"\href{javascript:alert(1)}{x}",
        r"\url{http://example.com}",
        r"\htmlClass{pool}{x}",
        r"\htmlData{a=b}{x}",
        r"\includegraphics{http://example.com/a.png}",
        r"\rule{9999em}{9999em}",
        r"\gdef\frac{x}",
        r"\frac12",
    ]
    text = "\n\n".join(f"${latex}$" for latex in formulas) + "$" + "x" * 1_000_000 + "$"
    seen = shown(
        [call("question", question_html(Problem(text, source=Source("bank"))))],
        "{links: document.querySelectorAll('#question a, #question img').length,"
        " pools: document.querySelectorAll('.pool').length,"
        " fraction: document.querySelectorAll('#question .mfrac').length,"
        " wide: document.documentElement.scrollWidth <= window.innerWidth,"
        " tall: document.documentElement.scrollHeight < 40000}",
    )
    assert seen["value"] == {"links": 0, "pools": 0, "fraction": 1, "wide": True, "tall": True}
    assert seen["left"] == []


def test_scripts_in_content_do_not_run() -> None:
    hostile = (
        "<img src=x onerror=\"document.title='hacked'\"><script>document.title='hacked'</script>"
    )
    seen = shown(
        [
            call("thought", hostile),
            call("reply", hostile + "\n[x](javascript:alert(1))"),
            # Even if a fragment were poisoned, the policy would not let it act.
            call("notice", hostile),
            "location.href = 'https://example.com/'; true",
        ],
        "{title: document.title, links: document.querySelectorAll('#reply a, #reply img').length}",
    )
    assert seen["value"] == {"title": "问渠", "links": 0}
    assert seen["left"] == ["https://example.com/"]


def test_a_stream_shows_formulas_only_when_they_are_complete() -> None:
    pieces = [
        "由 $x^",
        "2=4$ 得\n",
        "\\begin{cases}x=2",
        "\\\\",
        "x=-2\\end{cases}\n",
        "且 \\(y=\\fra",
    ]
    lines = "[...document.querySelectorAll('#reply .line')].map(l => [l.dataset.number, l.querySelectorAll('.katex').length])"
    seen = shown(
        [call("reply", piece) for piece in pieces]
        + [call("marks", [mark_for(1, Mark.CHECKED), mark_for(2, Mark.WRONG, "漏了")])],
        f"{{lines: {lines}, caret: document.querySelectorAll('.caret').length,"
        " shapes: [...document.querySelectorAll('#reply .line')].map(l => l.dataset.shape || ''),"
        " flow: [...document.querySelectorAll('#reply .line')].map(l => l.dataset.into),"
        " names: [...document.querySelectorAll('#reply svg')].map(s => s.getAttribute('aria-label')),"
        " waiting: document.querySelector('#reply .untypeset').textContent}",
    )
    assert seen["value"] == {
        "lines": [["1", 1], ["2", 1], ["3", 0]],
        "caret": 1,
        "shapes": ["right", "wrong", ""],
        "flow": ["broken", "dotted", "dotted"],
        "names": ["已核对", "有误"],
        "waiting": "y=\\fra",
    }
    assert seen["said"] == []


def test_a_settled_stream_gives_way_to_its_checked_lines() -> None:
    solution = Solution("solved", Provenance("model"), text="所以 $x=2$。")
    seen = shown(
        [
            call("thought", "想一想 $a"),
            call("fold", True, "想了 3 秒"),
            call("budget", 0.5, "最多 3 分钟"),
            call("reply", "所以 $x=2$。"),
            call("settled", 3.0),
            call("steps", steps_html(solution)),
        ],
        "{caret: document.querySelectorAll('.caret').length, reply: document.getElementById('reply').hidden,"
        " lines: document.querySelectorAll('#steps .line').length, live: document.querySelector('.live').hidden,"
        " open: document.querySelector('.toggle').getAttribute('aria-expanded'),"
        " thought: document.getElementById('thought').textContent}",
    )
    assert seen["value"] == {
        "caret": 0,
        "reply": True,
        "lines": 1,
        "live": True,
        "open": "true",
        "thought": "想一想 $a",
    }


@pytest.mark.parametrize(("width", "scale"), [(1286, 1.0), (700, 2.0)])
def test_a_wide_formula_scrolls_inside_its_own_line(width: int, scale: float) -> None:
    long = "+".join(f"a_{{{n}}}" for n in range(80))
    text = f"求 $\\frac{{{long}}}{{2}}$，再求 $$\\frac{{{long}}}{{3}}$$"
    seen = shown(
        [call("question", question_html(Problem(text, source=Source("bank"))))],
        "{fits: document.documentElement.scrollWidth <= window.innerWidth,"
        " scrolls: [...document.querySelectorAll('.scrolls')].map(e => e.scrollWidth > e.clientWidth)}",
        html=ask_page("dark", "zh", scale, assets=ASSETS),
        width=width,
    )
    assert seen["value"] == {"fits": True, "scrolls": [True, True]}


def test_the_preview_page_shows_what_is_typed() -> None:
    seen = shown(
        [call("preview", "<p>解 <span class='formula'>x^2=4</span></p>")],
        "document.querySelectorAll('#preview .katex').length",
        html=preview_page("light", "zh", assets=ASSETS),
    )
    assert seen["value"] == 1
    assert seen["said"] == []

"""Whole pages carry their policy, their tokens and nothing from outside."""

import base64
import hashlib
import json
import re
from pathlib import Path

import pytest

from app.page import ask_page, document_page, find_asset, font_file, preview_page, read_tokens
from engine.plot import DARK, LIGHT

ASSETS = Path(__file__).resolve().parents[2] / "assets"


def luminance(color: str) -> float:
    def linear(part: int) -> float:
        share = part / 255
        return share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4

    red, green, blue = (linear(int(color[i : i + 2], 16)) for i in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_text_is_readable_on_every_ground_it_stands_on(theme: str) -> None:
    colors = read_tokens(ASSETS).colors(theme)
    for ground in ("bg", "card", "pool", "hover"):
        for text in ("ink", "ink2", "ink3", "accent"):
            assert contrast(colors[text], colors[ground]) >= 4.5, (text, ground)
    for verdict in ("right", "wrong", "half", "unverified"):
        assert contrast(colors[verdict], colors[f"{verdict}-ground"]) >= 4.5
    assert contrast(colors["on-accent"], colors["accent"]) >= 4.5


def test_both_themes_name_the_same_colours_and_the_drawings_agree() -> None:
    tokens = read_tokens(ASSETS)
    assert set(tokens.light) == set(tokens.dark)
    for palette, colors in ((LIGHT, tokens.light), (DARK, tokens.dark)):
        assert {role: colors[role] for role in palette.colors} == dict(palette.colors)


def test_the_inline_style_is_the_one_that_the_policy_names() -> None:
    html = ask_page("light", "zh", assets=ASSETS)
    style = re.search(r"<style>(.*?)</style>", html, re.DOTALL)
    assert style
    digest = base64.b64encode(hashlib.sha256(style[1].encode()).digest()).decode()
    assert f"sha256-{digest}" in html
    assert "default-src 'none'" in html
    assert "unsafe" not in html


def test_pages_name_no_address_outside() -> None:
    for html in (
        ask_page("dark", "en", 1.5, stage="primary", assets=ASSETS),
        preview_page("light", "zh", assets=ASSETS),
        document_page("<p>x</p>", title="<b>题</b>", assets=ASSETS, paper=True),
    ):
        assert not re.search(r"(https?:)?//(?!action/)", html.replace("wenqu://action/", ""))
        assert "<script>" not in html
        assert "<b>题</b>" not in html


def test_scale_is_bounded_and_unknown_themes_are_refused() -> None:
    assert "--scale:3}" in ask_page("light", "zh", 99, assets=ASSETS)
    with pytest.raises(ValueError, match="pink"):
        ask_page("pink", "zh", assets=ASSETS)


@pytest.mark.parametrize(
    "path",
    [
        "/asset/page/../theme/tokens.json",
        "/asset/page/..%2f..%2fpyproject.toml",
        "/asset/theme/tokens.json",
        "/asset/package.json",
        "/asset//etc/passwd",
        "/asset/page/.hidden.css",
        "/asset/page/page.css/",
        "/page/page.css",
        "/asset/page/" + "a/" * 500 + "x.css",
        "",
    ],
)
def test_only_the_listed_assets_are_served(path: str) -> None:
    assert find_asset(ASSETS, path) is None


def test_what_the_page_asks_for_is_served() -> None:
    asset = find_asset(ASSETS, "/asset/page/page.css")
    assert asset
    assert asset.mime.startswith("text/css")
    html = ask_page("light", "zh", assets=ASSETS)
    wanted = re.findall(r'(?:href|src)="(/asset/page/[^"]+)"', html)
    assert len(wanted) == 5
    assert all(find_asset(ASSETS, path) for path in wanted)


def test_the_lock_names_hashes_and_no_address() -> None:
    lock = json.loads((ASSETS / "package-lock.json").read_text(encoding="utf-8"))
    packages = [entry for name, entry in lock["packages"].items() if name]
    assert packages
    assert all(entry["integrity"].startswith("sha512-") for entry in packages)
    assert not any("resolved" in entry for entry in packages)
    wanted = json.loads((ASSETS / "package.json").read_text(encoding="utf-8"))["dependencies"]
    assert all(re.fullmatch(r"\d+\.\d+\.\d+", version) for version in wanted.values())


def test_the_drawings_font_is_where_set_up_puts_it() -> None:
    assert font_file(ASSETS).suffix == ".ttf"


def test_translations_fill_the_same_places() -> None:
    table = json.loads((ASSETS / "translations" / "en.json").read_text(encoding="utf-8"))
    for chinese, english in table.items():
        assert set(re.findall(r"{(\w+)}", chinese)) == set(re.findall(r"{(\w+)}", english)), chinese

"""Questions to a web server: what a file is like, what a library lists, and the way to its bytes."""

import json
import urllib.error
import urllib.request
from dataclasses import dataclass
from http.client import HTTPResponse
from typing import Any
from urllib.parse import quote, urlsplit

from engine.errors import WorldError
from engine.models.trouble import FAULTS, why

TIMEOUT = 20.0
LARGEST_ANSWER = 8 << 20
_NO_HEAD = {403, 405, 501}


@dataclass(frozen=True, slots=True)
class Seen:
    """What a server says of a file beforehand: its size in bytes (0: nothing), and its version."""

    size: int = 0
    mark: str = ""


def look(url: str) -> Seen:
    """What the server says of the file at `url`. Raises `WorldError` where there is none."""
    url = address_of(url)
    try:
        with open_url(urllib.request.Request(url, headers=HEADERS, method="HEAD")) as answer:  # noqa: S310
            version = answer.headers.get("ETag") or answer.headers.get("Last-Modified") or ""
            size = number_in(answer.headers.get("Content-Length"))
    except urllib.error.HTTPError as error:
        if error.code in _NO_HEAD:
            return Seen()
        raise _away(url, error) from error
    except FAULTS as error:
        raise _away(url, error) from error
    return Seen(size, f"{url} {version} {size}" if version else "")


def ask(url: str) -> Any:
    """The JSON at `url`. Raises `WorldError` for anything else."""
    url = address_of(url)
    try:
        with open_url(urllib.request.Request(url, headers=HEADERS)) as answer:  # noqa: S310
            return json.loads(answer.read(LARGEST_ANSWER))
    except FAULTS as error:
        raise _away(url, error) from error
    except (ValueError, RecursionError) as error:
        raise WorldError("{host} 的回答读不懂。", host=host_of(url)) from error


HEADERS = {"User-Agent": "wenqu", "Accept-Encoding": "identity"}


class _Redirects(urllib.request.HTTPRedirectHandler):
    """Follows a few redirects; to http and https, since no other handler is there."""

    max_repeats = 3
    max_redirections = 10


def _opener() -> urllib.request.OpenerDirector:
    opener = urllib.request.OpenerDirector()
    for handler in (
        urllib.request.ProxyHandler,
        urllib.request.UnknownHandler,
        urllib.request.HTTPHandler,
        urllib.request.HTTPSHandler,
        urllib.request.HTTPDefaultErrorHandler,
        urllib.request.HTTPErrorProcessor,
        _Redirects,
    ):
        opener.add_handler(handler())
    return opener


def open_url(request: urllib.request.Request) -> HTTPResponse:
    """The answer to `request`, redirects followed. Raises one of `FAULTS`."""
    # Made anew each time: proxies are read from the environment as it is now.
    answer: HTTPResponse = _opener().open(request, timeout=TIMEOUT)
    return answer


def address_of(url: str) -> str:
    """`url` with what an address can't hold written as it must be."""
    if urlsplit(url).scheme not in {"http", "https"} or not urlsplit(url).hostname:
        raise WorldError("只能从 http 或 https 地址下载：{url}", url=url[:200])
    return quote(url, safe="%/:=&?~#+!$,;'@()*[]")


def _away(url: str, error: BaseException) -> WorldError:
    return WorldError("连不上 {host}：{reason}。", host=host_of(url), reason=why(error))


def host_of(url: str) -> str:
    """Where `url` leads, without the name and password it may carry."""
    parts = urlsplit(url)
    return f"{parts.hostname}:{parts.port}" if parts.port else parts.hostname or ""


def number_in(text: str | None) -> int:
    """The number that a header holds, or 0."""
    return int(text) if text and text.isdecimal() and len(text) < 20 else 0

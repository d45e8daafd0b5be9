"""Downloads a model file over http: from the Hub or its mirror, or from a plain address.

huggingface-hub is the one who knows where a file lies, how large it is and which hash the Hub
has on record; the bytes come by a plain request that can go on in the middle.
"""

import re
import urllib.error
import urllib.request
from http.client import HTTPException, HTTPResponse
from pathlib import Path
from urllib.parse import urlsplit

from engine.cancel import Cancel
from engine.errors import WorldError
from engine.models.model import HubSource, UrlSource
from engine.models.partial import PartialFile
from engine.progress import Report, silent

TIMEOUT = 20.0
BLOCK = 1 << 20
_SHA256 = re.compile(r"[0-9a-f]{64}")


def from_hub(
    source: HubSource,
    target: Path,
    *,
    size: int = 0,
    sha256: str = "",
    endpoint: str | None = None,
    report: Report = silent,
    cancel: Cancel | None = None,
) -> str:
    """Download to `target`; the hash is checked against `sha256`, or the Hub's own record.

    `endpoint` is a mirror's address; None leaves it to `HF_ENDPOINT`. Gives the file's hash
    back. Raises `WorldError`, `CancelledError`.
    """
    from huggingface_hub import get_hf_file_metadata, hf_hub_url

    try:
        url = hf_hub_url(source.repository, source.file, endpoint=endpoint)
        record = get_hf_file_metadata(url, token=False, timeout=TIMEOUT, endpoint=endpoint)
    except Exception as error:  # the Hub's client has a family of errors for each HTTP library
        raise WorldError(
            "连不上模型库（{repository}）：{reason}",
            repository=source.repository,
            reason=_first_line(error),
        ) from error
    recorded = (record.etag or "").lower()
    if sha256 and size and record.size not in {None, size}:
        raise WorldError("模型库里的文件大小和目录不符：{file}。", file=source.file)
    if not sha256 and not _SHA256.fullmatch(recorded):
        raise WorldError("模型库没有给出校验和，没有下载：{file}。", file=source.file)
    return _receive(url, target, record.size or size, sha256 or recorded, report, cancel)


def from_url(
    source: UrlSource,
    target: Path,
    *,
    size: int = 0,
    sha256: str = "",
    report: Report = silent,
    cancel: Cancel | None = None,
) -> str:
    """Download a plain address to `target`; see `from_hub`."""
    return _receive(source.url, target, size, sha256, report, cancel)


def _receive(
    url: str, target: Path, size: int, sha256: str, report: Report, cancel: Cancel | None
) -> str:
    if urlsplit(url).scheme not in {"http", "https"}:
        raise WorldError("只能从 http 或 https 地址下载：{url}", url=url)
    with PartialFile(target, size, sha256, report=report, cancel=cancel) as part:
        if not size or part.done < size:
            _stream(url, part, cancel)
        return part.finish()


def _stream(url: str, part: PartialFile, cancel: Cancel | None) -> None:
    headers = {"User-Agent": "wenqu", "Accept-Encoding": "identity"}
    if part.done:
        headers["Range"] = f"bytes={part.done}-"
    request = urllib.request.Request(url, headers=headers)  # noqa: S310 (scheme checked above)
    try:
        with urllib.request.urlopen(request, timeout=TIMEOUT) as answer:  # noqa: S310
            if part.done and not _goes_on(answer, part.done):
                part.restart()
            while block := answer.read(BLOCK):
                if cancel is not None:
                    cancel.check()
                part.write(block)
    except (urllib.error.URLError, HTTPException, TimeoutError, ConnectionError) as error:
        part.flush()
        host = urlsplit(url).netloc
        raise WorldError(
            "下载中断（{host}）：{reason}", host=host, reason=_first_line(error)
        ) from error


def _goes_on(answer: HTTPResponse, start: int) -> bool:
    """Whether the server understood where to go on."""
    given = answer.headers.get("Content-Range", "")
    return answer.status == 206 and given.startswith(f"bytes {start}-")


def _first_line(error: Exception) -> str:
    lines = str(error).strip().splitlines()
    return lines[0][:200] if lines else type(error).__name__

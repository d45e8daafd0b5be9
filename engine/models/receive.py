"""The bytes of a model over http: going on where they stood, and trusting nothing a server says."""

import urllib.error
import urllib.request
from http.client import HTTPResponse
from pathlib import Path

from engine.cancel import Cancel
from engine.errors import WorldError
from engine.models.gguf import MAGIC
from engine.models.partial import PartialFile
from engine.models.trouble import FAULTS, why
from engine.models.web import HEADERS, address_of, host_of, number_in, open_url
from engine.progress import Report

BLOCK = 1 << 20
_NO_RANGE = 416


def receive(
    url: str,
    target: Path,
    *,
    size: int = 0,
    sha256: str = "",
    mark: str = "",
    report: Report,
    cancel: Cancel | None,
) -> str:
    """`url` as the file `target`; its hash comes back. Raises `WorldError`, `CancelledError`.

    `mark` names the version at the source: without it and without a hash a break starts anew.
    """
    url = address_of(url)
    keep = None if sha256 or mark else 0
    with PartialFile(
        target, size, sha256, mark=mark, keep=keep, report=report, cancel=cancel
    ) as part:
        try:
            if not size or part.done < size:
                _stream(url, part, cancel)
        finally:
            if not part.done:
                part.discard()
        if not part.done:
            raise WorldError("{host} 什么也没有送来。", host=host_of(url))
        return part.finish()


def _stream(url: str, part: PartialFile, cancel: Cancel | None) -> None:
    headers = dict(HEADERS)
    if part.done:
        headers["Range"] = f"bytes={part.done}-"
    try:
        with open_url(urllib.request.Request(url, headers=headers)) as answer:  # noqa: S310
            if part.done and not _goes_on(answer, part.done):
                part.restart()
            _believe(answer, part)
            while block := answer.read1(BLOCK):
                if cancel is not None:
                    cancel.check()
                if not part.done:
                    _must_be_model(block, answer, url, part)
                part.write(block)
    except urllib.error.HTTPError as error:
        if error.code == _NO_RANGE and part.done:
            part.restart()
            _stream(url, part, cancel)
            return
        raise _broken(url, error) from error
    except FAULTS as error:
        part.flush()
        raise _broken(url, error) from error


def _believe(answer: HTTPResponse, part: PartialFile) -> None:
    """Compare the size that is being sent with the one that was said."""
    given = number_in(answer.headers.get("Content-Length"))
    if not given:
        return
    whole = part.done + given
    if not part.total:
        part.expect(whole)
    elif whole > part.total:
        raise WorldError("送来的数据比说好的多，已经停下：{name}。", name=part.target.name)
    elif whole < part.total:
        raise WorldError(
            "对方只有 {given} 字节，比说好的 {total} 字节少：{name}。",
            given=whole,
            total=part.total,
            name=part.target.name,
        )


def _must_be_model(block: bytes, answer: HTTPResponse, url: str, part: PartialFile) -> None:
    """Stop before gigabytes of something else have come."""
    if block.startswith(MAGIC[: len(block)]):
        return
    part.discard()
    page = "html" in answer.headers.get("Content-Type", "") or b"<html" in block[:1024].lower()
    if page:
        raise WorldError(
            "{host} 送来的是网页，不是 GGUF 模型：可能要先登录，或者网址不对。", host=host_of(url)
        )
    raise WorldError("{host} 送来的不是 GGUF 模型。", host=host_of(url))


def _goes_on(answer: HTTPResponse, start: int) -> bool:
    """Whether the server understood where to go on."""
    given = answer.headers.get("Content-Range", "")
    return answer.status == 206 and given.startswith(f"bytes {start}-")


def _broken(url: str, error: BaseException) -> WorldError:
    return WorldError("下载中断（{host}）：{reason}。", host=host_of(url), reason=why(error))

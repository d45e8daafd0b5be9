"""Where a model file lies on the Hub or ModelScope, and the way from there to the disk.

huggingface-hub is the one who knows which files a repository has, how large they are and which
hash the Hub has on record; the bytes come by a plain request that can go on in the middle.
"""

import os
import re
from pathlib import Path
from typing import Any
from urllib.parse import quote

from engine.cancel import Cancel
from engine.errors import WorldError
from engine.i18n import tr
from engine.models.listing import Listed
from engine.models.model import HubSource, ModelScopeSource, UrlSource
from engine.models.receive import receive
from engine.models.trouble import status, why
from engine.models.web import TIMEOUT, ask, look
from engine.progress import Report, silent

MODELSCOPE = "https://modelscope.cn"
MOST_FILES = 5_000
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
    _keep_to_ourselves()
    from huggingface_hub import get_hf_file_metadata, hf_hub_url

    try:
        url = hf_hub_url(source.repository, source.file, endpoint=endpoint)
        record = get_hf_file_metadata(url, token=False, timeout=TIMEOUT, endpoint=endpoint)
    except Exception as error:  # the Hub's client has a family of errors for each HTTP library
        raise _no_library(source.repository, error) from error
    recorded = (record.etag or "").lower()
    if sha256 and size and record.size not in {None, size}:
        raise WorldError("模型库里的文件大小和目录不符：{file}。", file=source.file)
    if not sha256 and not _SHA256.fullmatch(recorded):
        raise WorldError("模型库没有给出校验和，没有下载：{file}。", file=source.file)
    return receive(
        url,
        target,
        size=record.size or size,
        sha256=sha256 or recorded,
        report=report,
        cancel=cancel,
    )


def from_url(
    source: UrlSource,
    target: Path,
    *,
    size: int = 0,
    sha256: str = "",
    report: Report = silent,
    cancel: Cancel | None = None,
) -> str:
    """Download a plain address to `target`; see `from_hub`. The server is asked first for its size."""
    mark = ""
    if not (size and sha256):
        seen = look(source.url)
        if size and seen.size and seen.size != size:
            raise WorldError("对方的文件大小不对：{file}。", file=target.name)
        size, mark = size or seen.size, seen.mark
    return receive(
        source.url, target, size=size, sha256=sha256, mark=mark, report=report, cancel=cancel
    )


def from_modelscope(
    source: ModelScopeSource,
    target: Path,
    *,
    size: int = 0,
    sha256: str = "",
    endpoint: str = MODELSCOPE,
    report: Report = silent,
    cancel: Cancel | None = None,
) -> str:
    """Download to `target`, checked as in `from_hub` against `sha256` or ModelScope's own record."""
    listed = modelscope_files(source.repository, endpoint)
    found = next((one for one in listed if one.path == source.file), None)
    if found is None:
        raise WorldError(
            "{repository} 里没有 {file}。", repository=source.repository, file=source.file
        )
    if sha256 and size and found.size not in {0, size}:
        raise WorldError("模型库里的文件大小和目录不符：{file}。", file=source.file)
    if not sha256 and not found.sha256:
        raise WorldError("模型库没有给出校验和，没有下载：{file}。", file=source.file)
    return receive(
        f"{endpoint}/models/{source.repository}/resolve/master/{quote(source.file)}",
        target,
        size=found.size or size,
        sha256=sha256 or found.sha256,
        report=report,
        cancel=cancel,
    )


def hub_files(repository: str, endpoint: str | None = None) -> tuple[Listed, ...]:
    """Every file of a repository on the Hub. Raises `WorldError`."""
    _keep_to_ourselves()
    from huggingface_hub import HfApi

    try:
        found = HfApi(endpoint=endpoint, token=False).model_info(
            repository, files_metadata=True, timeout=TIMEOUT
        )
    except Exception as error:  # as above
        raise _no_library(repository, error) from error
    return tuple(
        Listed(one.rfilename, one.size or 0, _hash(getattr(one.lfs, "sha256", "")))
        for one in (found.siblings or [])[:MOST_FILES]
    )


def modelscope_files(repository: str, endpoint: str = MODELSCOPE) -> tuple[Listed, ...]:
    """Every file of a repository on ModelScope. Raises `WorldError`."""
    answer = ask(f"{endpoint}/api/v1/models/{repository}/repo/files?Revision=master&Recursive=true")
    try:
        rows: list[Any] = answer["Data"]["Files"][:MOST_FILES]
        return tuple(
            Listed(str(row["Path"]), int(row.get("Size") or 0), _hash(row.get("Sha256")))
            for row in rows
            if row.get("Type") != "tree"
        )
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise WorldError("ModelScope 上没有公开的仓库 {name}。", name=repository) from error


def _keep_to_ourselves() -> None:
    """Let the Hub's client ask for nothing but what we want: no telemetry, no lists of its own."""
    os.environ.setdefault("HF_HUB_DISABLE_TELEMETRY", "1")


def _hash(text: object) -> str:
    """`text` if it is a SHA-256, or an empty text."""
    return text.lower() if isinstance(text, str) and _SHA256.fullmatch(text.lower()) else ""


def _no_library(repository: str, error: Exception) -> WorldError:
    """The Hub's own errors by their names, which its HTTP libraries share."""
    names = {kind.__name__ for kind in type(error).__mro__}
    response = getattr(error, "response", None)
    code = getattr(response, "status_code", None)
    if "GatedRepoError" in names:
        reason = tr("要先在网页上同意它的条款")
    elif "RepositoryNotFoundError" in names:
        reason = tr("没有这个公开的仓库")
    elif names & {"EntryNotFoundError", "RemoteEntryNotFoundError"}:
        reason = tr("仓库里没有这个文件")
    elif names & {"HFValidationError"}:
        reason = tr("仓库要写成“作者/名字”")
    elif "TooManyRedirects" in names:
        reason = tr("地址转来转去没有尽头")
    elif isinstance(code, int):
        reason = status(code)
    elif names & {"ConnectError", "ConnectTimeout", "ConnectionError", "OfflineModeIsEnabled", "LocalEntryNotFoundError"}:  # fmt: skip
        reason = tr("没有连上，请看看网络通不通")
    elif any("Timeout" in name for name in names):
        reason = tr("等了很久没有回音")
    else:
        reason = why(error)
    return WorldError(
        "连不上模型库（{repository}）：{reason}。", repository=repository, reason=reason
    )

"""What a person names to bring a model in: a file, a repository of a library, or an address."""

import re
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote, urlsplit

from engine.errors import WorldError


@dataclass(frozen=True, slots=True)
class FilePlace:
    """A file on this computer, for example on a USB stick."""

    path: Path


@dataclass(frozen=True, slots=True)
class HubPlace:
    """A repository on the Hugging Face Hub or its mirror; `file` empty: whichever it has."""

    repository: str
    file: str = ""


@dataclass(frozen=True, slots=True)
class ModelScopePlace:
    """A repository on ModelScope; `file` empty: whichever it has."""

    repository: str
    file: str = ""


@dataclass(frozen=True, slots=True)
class UrlPlace:
    """A plain http or https address, such as a school's own mirror."""

    url: str


Place = FilePlace | HubPlace | ModelScopePlace | UrlPlace

_NAME = r"[A-Za-z0-9][A-Za-z0-9._-]{0,95}"
_REPOSITORY = re.compile(rf"({_NAME}/{_NAME})(?::(\S.*))?")
_HUBS = ("huggingface.co", "hf.co", "hf-mirror.com")
_SCOPES = ("modelscope.cn", "www.modelscope.cn")
# A page about a repository, or about one file in it, as a browser shows its address.
_PAGE = re.compile(
    rf"/(?:models/)?({_NAME}/{_NAME})(?:/(?:blob|resolve|raw|file/view)/[^/]+/(.+))?/?"
)
_PAGE_REST = re.compile(rf"/(?:models/)?({_NAME}/{_NAME})(?:/(?:tree|files|summary).*)?/?")


def read_place(text: str) -> Place:
    """The place that `text` names. Raises `WorldError` for what can't be one.

    A file that is there wins; `owner/name`, `hf:owner/name:file` and `modelscope:owner/name` are
    repositories; the address of a repository's page means the repository.
    """
    wanted = text.strip()
    if not wanted or len(wanted) > 4096 or "\0" in wanted:
        raise WorldError("请给出模型的文件、仓库（作者/名字）或网址。")
    scheme, colon, rest = wanted.partition(":")
    if colon and scheme.casefold() in {"http", "https"}:
        return _from_address(wanted)
    if colon and scheme.casefold() in {"modelscope", "ms"}:
        return ModelScopePlace(*_repository(rest))
    if colon and scheme.casefold() in {"hf", "hub", "huggingface"}:
        return HubPlace(*_repository(rest))
    if colon and rest.startswith("//"):
        raise WorldError("只能从 http 或 https 地址下载：{url}", url=wanted[:200])
    path = Path(wanted).expanduser()
    found = _REPOSITORY.fullmatch(wanted)
    if found is None or path.exists() or found[1].lower().endswith(".gguf"):
        return FilePlace(path)
    return HubPlace(found[1], found[2] or "")


def _repository(text: str) -> tuple[str, str]:
    found = _REPOSITORY.fullmatch(text.strip().strip("/"))
    if found is None:
        raise WorldError("仓库要写成“作者/名字”或“作者/名字:文件”：{text}", text=text[:200])
    return found[1], found[2] or ""


def _from_address(url: str) -> Place:
    parts = urlsplit(url)
    host = (parts.hostname or "").casefold()
    if not host:
        raise WorldError("这个网址不完整：{url}", url=url[:200])
    if host in _HUBS or host in _SCOPES:
        page = _PAGE.fullmatch(unquote(parts.path)) or _PAGE_REST.fullmatch(unquote(parts.path))
        if page is not None:
            kind = HubPlace if host in _HUBS else ModelScopePlace
            return kind(page[1], page[2] if len(page.groups()) > 1 and page[2] else "")
    return UrlPlace(url)

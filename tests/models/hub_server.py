"""A make-believe Hub, ModelScope and mirror on this machine, which break off, lie or are away."""

import hashlib
import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import unquote

from tests.models.gguf_maker import gguf_bytes

CONTENT = gguf_bytes() + bytes(range(256)) * 20_000
HASH = hashlib.sha256(CONTENT).hexdigest()
REPOSITORY = "someone/small-GGUF"


class Hub(ThreadingHTTPServer):
    """Serves one content under every address; the attributes make it misbehave."""

    content = CONTENT
    recorded_hash = HASH
    recorded_size = len(CONTENT)
    files: tuple[str, ...] = ("small.Q4_K_M.gguf",)
    """What a repository lists."""

    breaks_after: int | None = None
    """The next answer ends after so many bytes."""

    ignores_ranges = False
    knows_head = True
    tells_length = True
    kind = "application/octet-stream"
    version = '"first"'
    status = 200
    """Another one is answered to everything."""

    turns_round = False
    """Every address leads to the next one, for ever."""

    leads_to = ""
    """Where every address leads."""

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.ranges: list[str] = []
        self.asked: list[str] = []

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.server_address[1]}"


class Handler(BaseHTTPRequestHandler):
    server: Hub
    protocol_version = "HTTP/1.1"

    def log_message(self, *_: object) -> None:
        pass

    def do_HEAD(self) -> None:
        if self._refused():
            return
        if not self.server.knows_head:
            self._empty(405)
            return
        self.send_response(200)
        self.send_header("X-Repo-Commit", "0" * 40)
        self.send_header("X-Linked-Etag", f'"{self.server.recorded_hash}"')
        self.send_header("X-Linked-Size", str(self.server.recorded_size))
        self.send_header("ETag", self.server.version)
        self.send_header("Content-Length", str(self.server.recorded_size))
        self.end_headers()

    def do_GET(self) -> None:
        if self._refused():
            return
        self.server.asked.append(unquote(self.path))
        if self.path.startswith("/api/models/"):
            self._json(self._hub_listing())
        elif self.path.startswith("/api/v1/models/"):
            self._json(self._modelscope_listing())
        else:
            self._file()

    def _file(self) -> None:
        asked = self.headers.get("Range", "")
        self.server.ranges.append(asked)
        content, start = self.server.content, 0
        if asked and not self.server.ignores_ranges:
            start = int(asked.removeprefix("bytes=").rstrip("-"))
            if start >= len(content):
                self._empty(416)
                return
            self.send_response(206)
            self.send_header("Content-Range", f"bytes {start}-{len(content) - 1}/{len(content)}")
        else:
            self.send_response(200)
        body = content[start:]
        self.send_header("Content-Type", self.server.kind)
        if self.server.tells_length:
            self.send_header("Content-Length", str(len(body)))
        self.send_header("Connection", "close")
        self.end_headers()
        if self.server.breaks_after is not None:
            body, self.server.breaks_after = body[: self.server.breaks_after], None
        with suppress(ConnectionError):  # who has seen enough goes away
            self.wfile.write(body)

    def _refused(self) -> bool:
        if self.server.turns_round or self.server.leads_to:
            there = self.server.leads_to or f"{self.path}x"
            self.send_response(302)
            self.send_header("Location", there)
            self.send_header("Content-Length", "0")
            self.end_headers()
            return True
        if self.server.status != 200:
            self._empty(self.server.status)
            return True
        return False

    def _empty(self, status: int) -> None:
        self.send_response(status)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def _json(self, value: object) -> None:
        data = json.dumps(value).encode()
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    def _hub_listing(self) -> object:
        size, sha256 = self.server.recorded_size, self.server.recorded_hash
        record = {"sha256": sha256, "size": size, "pointerSize": 134}
        rows = [
            {"rfilename": name, "size": size, "blobId": "b", "lfs": record}
            for name in self.server.files
        ]
        return {"id": REPOSITORY, "siblings": [{"rfilename": "README.md"}, *rows]}

    def _modelscope_listing(self) -> object:
        size, sha256 = self.server.recorded_size, self.server.recorded_hash
        rows = [
            {"Path": name, "Size": size, "Sha256": sha256, "Type": "blob"}
            for name in self.server.files
        ]
        return {"Code": 200, "Data": {"Files": [{"Path": "sub", "Type": "tree"}, *rows]}}


@contextmanager
def running() -> Iterator[Hub]:
    """A server of its own for one test."""
    server = Hub()
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield server
    finally:
        server.shutdown()
        thread.join()
        server.server_close()

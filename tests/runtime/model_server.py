"""A model server on this computer that says what a test scripts, over a real socket."""

import json
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

REFUSED = b'{"error": {"message": "no room"}}'


class Server(ThreadingHTTPServer):
    """Answers `/v1/chat/completions` with what `script` yields, one event at a time."""

    def __init__(self, script: Callable[[dict], Iterator[dict | bytes]], status: int = 200) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.script, self.status = script, status
        self.asked: list[dict] = []
        self.keys: list[str] = []
        self.left = threading.Event()


class Handler(BaseHTTPRequestHandler):
    server: Server

    def do_GET(self) -> None:
        self.server.keys.append(self.headers.get("Authorization", ""))
        models = {"data": [{"id": "small"}, {"id": "large"}]}
        self._say(json.dumps(models).encode() if self.server.status == 200 else REFUSED)

    def do_POST(self) -> None:
        asked = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        self.server.asked.append(asked)
        if self.server.status != 200:
            self._say(REFUSED)
            return
        self.send_response(200)
        self.send_header("Content-Type", "text/event-stream")
        self.end_headers()
        try:
            for event in self.server.script(asked):
                data = event if isinstance(event, bytes) else json.dumps(event).encode()
                self.wfile.write(b"data: " + data + b"\n\n")
                self.wfile.flush()
        except OSError:
            self.server.left.set()

    def _say(self, data: bytes) -> None:
        self.send_response(self.server.status)
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    def log_message(self, *_: object) -> None:
        pass


def text(content: str = "", **more: object) -> dict:
    return {"choices": [{"delta": {"content": content, **more}}]}


def end(reason: str = "stop") -> dict:
    return {"choices": [{"delta": {}, "finish_reason": reason}]}


@contextmanager
def serving(script: Callable[[dict], Iterator[dict | bytes]], status: int = 200):
    server = Server(script, status)
    thread = threading.Thread(target=server.serve_forever, args=(0.01,))
    thread.start()
    try:
        yield server, f"http://127.0.0.1:{server.server_port}/v1"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()

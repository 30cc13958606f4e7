"""A built site served on this machine as a host would serve it, and the browser to look at it with."""

import http.server
import os
import shutil
import socket
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from functools import partial
from itertools import chain
from pathlib import Path
from typing import IO

CHROMIUM = shutil.which("chromium-headless-shell") or shutil.which("chromium") or "/usr/bin/chromium"
"""Chromium without windows where that is installed: it shows the same pages for less than half of the work."""
CHROMIUM_FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-software-rasterizer",
    "--in-process-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
PORTS = range(20_000, 32_000)
"""Below those that systems give to outgoing connections, so that none of them takes a port between choice and use."""
BUILT_FOR = "http://127.0.0.1:20000/"
"""The address that sites are built for. Each process of a test run serves them at a port of its own."""


class _Handler(http.server.SimpleHTTPRequestHandler):
    """Sends a folder's files with the given headers; a file that is not there is the site's own 404 page.

    A site that was built for `BUILT_FOR` is sent as if it had been built for the address at which it is served, since
    the theme finds no page in a sitemap of another port. Both addresses have one length, so no file changes its own.
    """

    def __init__(self, *arguments: object, headers_to_send: Mapping[str, str], **options: object) -> None:
        self.headers_to_send = headers_to_send
        super().__init__(*arguments, **options)  # type: ignore[arg-type]

    def copyfile(self, source: IO[bytes], outputfile: IO[bytes]) -> None:  # type: ignore[override]
        with suppress(BrokenPipeError, ConnectionResetError):  # the browser has gone to another page meanwhile
            outputfile.write(self._readdressed(source.read()))

    def _readdressed(self, content: bytes) -> bytes:
        return content.replace(BUILT_FOR.encode(), address_at(self.server.server_port).encode())  # type: ignore[attr-defined]

    def end_headers(self) -> None:
        for name, value in self.headers_to_send.items():
            self.send_header(name, value)
        super().end_headers()

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        page = Path(self.directory) / "404.html"
        if code != 404 or not page.is_file():
            super().send_error(code, message, explain)
            return
        self.send_response(404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(self._readdressed(page.read_bytes()))

    def log_message(self, *arguments: object) -> None:
        """Keep the output readable."""


def address_at(port: int) -> str:
    """This machine's address at one of PORTS."""
    return f"http://127.0.0.1:{port}/"


def port_for(name: str) -> int:
    """A port of this machine that is free now."""
    first = hash((os.getpid(), name)) % len(PORTS)
    for port in chain(PORTS[first:], PORTS[:first]):
        with socket.socket() as probe:
            try:
                probe.bind(("127.0.0.1", port))
            except OSError:
                continue
            return port
    raise OSError(f"no port of {PORTS} is free")


def headers_of(site: Path) -> dict[str, str]:
    """What the site's `_headers` file has a host send with every file; nothing where it has none."""
    path = site / "_headers"
    lines = path.read_text(encoding="utf-8").splitlines() if path.is_file() else []
    pairs = (line.split(":", 1) for line in lines if line.startswith("  "))
    return {name.strip(): value.strip() for name, value in pairs}


@contextmanager
def serve(folder: Path, port: int, headers: Mapping[str, str]) -> Iterator[str]:
    """Serve a folder, every file with these headers; its address, which ends in a slash."""
    handler = partial(_Handler, directory=str(folder), headers_to_send=headers)
    server = http.server.ThreadingHTTPServer(("127.0.0.1", port), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield address_at(server.server_port)
    finally:
        server.shutdown()
        server.server_close()

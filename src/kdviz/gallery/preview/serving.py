"""Serving the preview: a page, its pictures and news of them, to this machine alone."""

from __future__ import annotations

import re
import sys
from contextlib import suppress
from functools import cache
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from importlib.resources import files
from pathlib import Path
from socketserver import TCPServer
from typing import Any

from kdviz.errors import GalleryError
from kdviz.gallery.preview.board import Board
from kdviz.render.formats.svg import SVG

HOST = "127.0.0.1"
"""This machine, as only it can be called."""

ALIVE = 15.0
"""After how many seconds without news a sign of life is sent, which finds out who has gone."""

PAGE = {
    "/": ("page.html", "text/html; charset=utf-8"),
    "/page.css": ("page.css", "text/css; charset=utf-8"),
    "/page.js": ("page.js", "text/javascript; charset=utf-8"),
    "/icon.svg": ("icon.svg", SVG.media_type),
}
"""What the page is made of, by its address."""

SAFE = {
    # Nothing but what comes from here, and nobody else's page around or beside it.
    "Content-Security-Policy": "default-src 'none'; script-src 'self'; style-src 'self'; "
    "img-src 'self'; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; "
    "frame-ancestors 'none'",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "Cache-Control": "no-store",
}
"""What is sent along with every answer, by the names of the headers."""


class Server(ThreadingHTTPServer):
    """A server of one board on this machine.

    Args:
        board: what it shows.
        port: where, or 0 for any that is free.

    Raises:
        GalleryError: the port cannot be had.
    """

    daemon_threads = True
    # Elsewhere than on Windows it only means that a port that was left can be had at once.
    allow_reuse_address = sys.platform != "win32"

    def __init__(self, board: Board, port: int) -> None:
        self.board = board
        try:
            super().__init__((HOST, port), _Handler)
        except (OSError, OverflowError) as error:
            reason = getattr(error, "strerror", None) or error
            raise GalleryError(
                f"Port {port} cannot be had: {reason}. Choose another with --port, or leave it "
                "out for any that is free."
            ) from None

    def server_bind(self) -> None:
        """Bind without asking the network for the name of this machine."""
        TCPServer.server_bind(self)
        self.server_name, self.server_port = HOST, self.server_address[1]

    @property
    def address(self) -> str:
        """Where to look at it."""
        return f"http://{HOST}:{self.server_port}/"

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Show faults of our own, but not that a browser has gone away."""
        if not isinstance(sys.exception(), ConnectionError | TimeoutError):
            super().handle_error(request, client_address)


class _Handler(BaseHTTPRequestHandler):
    server: Server
    server_version = "kdviz"
    sys_version = ""
    timeout = 60

    def do_GET(self) -> None:  # the name that http.server calls
        """Answer with a part of the page, a picture, or news without end."""
        # A page elsewhere whose name suddenly stands for this machine has another host's name.
        names = {f"{name}:{self.server.server_port}" for name in (HOST, "localhost")}
        if self.headers.get("Host") not in names:
            self._refuse(HTTPStatus.FORBIDDEN, "The preview is for this machine alone.")
            return
        address = self.path.partition("?")[0]
        if address in PAGE:
            name, kind = PAGE[address]
            self._send(files(__package__).joinpath(name).read_bytes(), kind)
        elif address == "/font.ttf":
            self._send(_font(), "font/ttf")
        elif address == "/news":
            self._send_news()
        elif svg := self._picture(address):
            self._send(svg.encode(), SVG.media_type)
        else:
            self._refuse(HTTPStatus.NOT_FOUND, "There is nothing here.")

    def _picture(self, address: str) -> str:
        place = re.fullmatch(r"/pictures/(\d{1,9})/(\d{1,9})/(\d{1,9})\.svg", address)
        return self.server.board.picture(*map(int, place.groups())) if place else ""

    def _send(self, data: bytes, kind: str, status: HTTPStatus = HTTPStatus.OK) -> None:
        self._begin(kind, status)
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    def _refuse(self, status: HTTPStatus, why: str) -> None:
        self._send(f"{why}\n".encode(), "text/plain; charset=utf-8", status)

    def _begin(self, kind: str, status: HTTPStatus = HTTPStatus.OK) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        for name, value in SAFE.items():
            self.send_header(name, value)

    def _send_news(self) -> None:
        """Send what to show whenever it changes, as server-sent events."""
        self._begin("text/event-stream")
        self.end_headers()
        with self.server.board.read(), suppress(ConnectionError):
            self._pass_on()

    def _pass_on(self) -> None:
        known = 0
        try:
            while True:
                news = self.server.board.wait(known, ALIVE)
                if news is None:
                    self.wfile.write(b": still here\n\n")
                    continue
                known, content = news
                self.wfile.write(f"data: {content}\n\n".encode())
        except EOFError:
            self.wfile.write(b"event: end\ndata: \n\n")

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002  # http.server's name
        """Say nothing of each request."""


@cache
def _font() -> bytes:
    import font_manrope

    return Path(font_manrope.font_files["ManropeVariableFont_wght"]).read_bytes()

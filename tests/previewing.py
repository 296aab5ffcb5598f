"""A preview as people start it: the command in a process, asked over HTTP."""

import http.client
import json
import os
import re
import signal
import subprocess
import sys
import threading
from contextlib import contextmanager

PATIENCE = 20
"""Seconds after which a test gives up; nothing is asserted about time."""


class Preview:
    """A running preview, and all that it has told so far."""

    def __init__(self, folder, *arguments, **environment):
        # What a shell starts in the background ignores Ctrl-C, and so would what it starts.
        signal.signal(signal.SIGINT, signal.default_int_handler)
        self.process = subprocess.Popen(
            [sys.executable, "-W", "error", "-m", "kdviz", "preview", *arguments],
            cwd=folder,
            # As on most machines, where Python keeps compiled code.
            env={name: to for name, to in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
            | environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        self.greeting = self.process.stdout.readline()
        found = re.search(r"http://127\.0\.0\.1:(\d+)/", self.greeting)
        if not found:
            raise AssertionError(self.process.communicate(timeout=PATIENCE))
        self.address, self.port = found[0], int(found[1])
        self.told = []
        self._news = threading.Condition()
        self._reader = threading.Thread(target=self._read, daemon=True)
        self._reader.start()

    def _read(self):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=2 * PATIENCE)
        connection.request("GET", "/news")
        with connection.getresponse() as response:
            for line in response:
                with self._news:
                    if line.startswith(b"data: {"):
                        self.told.append(json.loads(line[6:]))
                    self._news.notify_all()

    def wait(self, condition):
        """Return the first thing told from now on, or the newest, of which something is true."""
        met = lambda: bool(self.told) and condition(self.told[-1])  # noqa: E731
        with self._news:
            assert self._news.wait_for(met, PATIENCE), self.told[-1:]
            return self.told[-1]

    def titled(self, title):
        """Wait for the picture of a title."""
        return self.wait(
            lambda now: now["fault"] is None and [v["title"] for v in now["visuals"]] == [title]
        )

    def broken(self, words):
        """Wait for an error with these words in it."""
        return self.wait(lambda now: now["fault"] and words in now["fault"]["message"])

    def get(self, path, method="GET", **headers):
        """Return an answer: its status, headers and body."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)
        try:
            connection.request(method, path, headers=headers)
            answer = connection.getresponse()
            return answer.status, dict(answer.getheaders()), answer.read()
        finally:
            connection.close()

    def stop(self, signal):
        """Send a signal and return the exit status and what was printed since, and as an error."""
        self.process.send_signal(signal)
        printed, error = self.process.communicate(timeout=PATIENCE)
        return self.process.returncode, printed, error


@contextmanager
def previewing(folder, *arguments, **environment):
    """Start a preview, and end it whatever happens."""
    preview = Preview(folder, *arguments, **environment)
    try:
        yield preview
    finally:
        if preview.process.poll() is None:
            preview.process.terminate()
            try:
                preview.process.communicate(timeout=PATIENCE)
            except subprocess.TimeoutExpired:
                preview.process.kill()
                preview.process.communicate()


def visual(title, *before, message="Say one thing well.", scene="kd.Basket()"):
    """Return the code of a small visual."""
    lines = ["import kdviz as kd", *before, f"it = kd.Visual({title!r}, {message!r}, {scene})", ""]
    return "\n".join(lines)

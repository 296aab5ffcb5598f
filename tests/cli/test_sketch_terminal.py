"""``kdviz sketch`` in a real terminal: questions, the time, and the preview at the end."""

import os
import signal
import subprocess
import sys
import time

import pytest

pty = pytest.importorskip("pty", reason="there are no terminals of this kind here")

pytestmark = pytest.mark.slow

LONGEST = 60.0
"""How long a program may take to say something, in seconds."""


class Terminal:
    """A program in a terminal, as somebody sits before it."""

    def __init__(self, folder, columns, *arguments):
        import fcntl
        import struct
        import termios

        self._ours, theirs = pty.openpty()
        fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 50, columns, 0, 0))
        browser = folder / "browser"
        browser.write_text('#!/bin/sh\necho "$1" > opened\n')
        browser.chmod(0o755)
        self.process = subprocess.Popen(
            [sys.executable, "-m", "kdviz", *arguments],
            stdin=theirs,
            stdout=theirs,
            stderr=theirs,
            cwd=folder,
            start_new_session=True,
            preexec_fn=lambda: fcntl.ioctl(0, termios.TIOCSCTTY, 0),
            env=os.environ | {"BROWSER": str(browser), "TERM": "xterm"},
        )
        os.close(theirs)
        os.set_blocking(self._ours, False)
        self.said = ""

    def wait_for(self, words):
        """Wait until something new is said, and return what was said before it."""
        end = time.monotonic() + LONGEST
        while words not in self.said:
            assert time.monotonic() < end, self.said
            try:
                self.said += os.read(self._ours, 4096).decode()
            except BlockingIOError:
                time.sleep(0.02)
            except OSError:
                assert words in self.said, self.said
        before, _, self.said = self.said.partition(words)
        return before

    def write(self, words):
        os.write(self._ours, words.encode())

    def end(self):
        """Wait until it has ended, and return its status."""
        return self.process.wait(timeout=LONGEST)

    def close(self):
        if self.process.poll() is None:
            os.killpg(self.process.pid, signal.SIGKILL)
            self.process.wait()
        os.close(self._ours)


@pytest.fixture
def sketch(tmp_path):
    opened = []

    def begin(columns=80, *arguments):
        opened.append(Terminal(tmp_path, columns, "sketch", "drift", *arguments))
        return opened[-1]

    yield begin
    for terminal in opened:
        terminal.close()


def test_three_answers_open_the_preview(sketch, tmp_path):
    terminal = sketch(80, "--minutes", "5")
    assert "left] The message" in terminal.wait_for("Message [1]: ")
    terminal.write("99\n")
    assert "There is no 99: choose from 1 to" in terminal.wait_for("Message [1]: ")
    terminal.write("\n")
    assert "left] The verb" in terminal.wait_for("Verb [1]: ")
    terminal.write("\n")
    assert "left] The object" in terminal.wait_for("Object [1]: ")
    terminal.write("nosuchthing\n")
    assert "There is no object" in terminal.wait_for("Object [1]: ")
    terminal.write("\n")
    terminal.wait_for("Wrote gallery/drift.py, and noted it in ideas.md.")
    terminal.wait_for("Preview of gallery/drift.py at http://")
    terminal.wait_for("(Ctrl-C stops it)")
    end = time.monotonic() + LONGEST
    while not (tmp_path / "opened").exists() and time.monotonic() < end:
        time.sleep(0.05)
    assert (tmp_path / "opened").read_text().startswith("http://")
    terminal.write("\x03")
    terminal.wait_for("Stopped.")
    assert terminal.end() == 0
    assert (tmp_path / "gallery" / "drift.py").is_file()


@pytest.mark.parametrize("key", ["\x03", "\x04"])
def test_who_leaves_has_written_nothing(sketch, tmp_path, key):
    terminal = sketch()
    terminal.wait_for("Message [1]: ")
    terminal.write("\n")
    terminal.wait_for("Verb [1]: ")
    terminal.write(key)
    terminal.wait_for("Aborted!")
    assert terminal.end() == 1
    assert not (tmp_path / "gallery").exists()
    assert not (tmp_path / "ideas.md").exists()


def test_a_narrow_terminal_will_do(sketch):
    terminal = sketch(20)
    for question in ("Message", "Verb", "Object"):
        terminal.wait_for(f"{question} [1]: ")
        terminal.write("\n")
    terminal.wait_for("Preview of")

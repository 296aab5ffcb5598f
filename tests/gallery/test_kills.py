"""Commands that are killed at any moment leave whole files, no process, and work for the next."""

import os
import random
import signal
import subprocess
import sys
import time
import uuid
from pathlib import Path

import pytest

from gallery.folders import VISUAL, write
from kdviz.render.marking import is_sealed

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(sys.platform != "linux", reason="what is left is read from /proc"),
]

KILLS = int(os.environ.get("KDVIZ_KILLS", "2"))
"""How often each command gets each signal; ``KDVIZ_KILLS=200`` asks for the whole proof."""

AGAIN = 5
"""After so many kills, the command is let finish."""

COMMANDS = {
    "build": ("build", "gallery", "-o", "out", "--width", "200"),
    "site": ("site", "gallery", "-o", "out"),
    "check": ("check", "gallery"),
}
SIGNALS = ("SIGTERM", "SIGHUP", "SIGKILL", "SIGINT")
SLEEPER = "import subprocess; subprocess.Popen(['sleep', '60'], start_new_session={})"


@pytest.fixture
def folder(tmp_path):
    path = tmp_path / "gallery"
    path.mkdir()
    for number in range(8):
        # Some leave a process behind, one of them in a session of its own.
        more = [SLEEPER.format(number == 3)] if number in (3, 5) else []
        write(path, f"v{number}.py", *more, f"picture = {VISUAL}.replaced(title='No. {number}')")
    return tmp_path


def begin(folder, command, mark):
    return subprocess.Popen(
        [sys.executable, "-m", "kdviz", *COMMANDS[command]],
        cwd=folder,
        env=os.environ | {"KDVIZ_MARK": mark},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )


def find_marked(mark):
    """Return the processes that run in an environment with a mark, and are no mere memory."""
    wanted = f"KDVIZ_MARK={mark}".encode()
    found = []
    for process in Path("/proc").glob("[0-9]*"):
        try:
            if wanted in (process / "environ").read_bytes().split(b"\0"):
                found.append(process.name)
        except OSError:  # it has just ended
            continue
    return found


def is_whole(path):
    data = path.read_bytes()
    if path.suffix in (".svg", ".png", ".html"):
        return is_sealed(data) or path.name == "icon.svg"
    # A database may be begun, and so may its journal, which is rolled back when it is opened.
    return bool(data) or path.name.endswith((".sqlite", "-journal"))


@pytest.mark.parametrize("name", SIGNALS)
@pytest.mark.parametrize("command", COMMANDS)
def test_a_command_that_is_killed_leaves_nothing(folder, command, name):
    rng = random.Random(f"{command} {name}")
    for number in range(1, KILLS + 1):
        mark = uuid.uuid4().hex
        process = begin(folder, command, mark)
        time.sleep(rng.uniform(0.05, 4.0))
        process.send_signal(getattr(signal, name))
        ends = time.monotonic() + 2
        process.wait(timeout=2)
        while (left := find_marked(mark)) and time.monotonic() < ends:
            time.sleep(0.02)
        assert left == [], [Path(f"/proc/{one}/cmdline").read_bytes() for one in left]
        written = [path for path in folder.glob("out/**/*") if path.is_file()]
        assert [path for path in written if path.suffix != ".part" and not is_whole(path)] == []
        if number % AGAIN == 0 or number == KILLS:
            assert begin(folder, command, uuid.uuid4().hex).wait(timeout=60) == 0
            assert not [*folder.glob("out/**/.kdviz-*.part")]

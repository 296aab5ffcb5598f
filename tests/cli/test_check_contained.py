"""``kdviz check`` runs files where they can do no harm, and tells of each that tries."""

import json
import subprocess
import sys

import pytest

from gallery.folders import VISUAL, write

HOSTILE = {
    "exits": ["import os", "os._exit(3)"],
    "leaves": ["raise SystemExit(0)"],
    "interrupts": ["raise KeyboardInterrupt"],
    "crashes": ["import ctypes", "ctypes.string_at(0)"],
    "stops": ["import os, signal", "os.kill(os.getpid(), signal.SIGKILL)"],
    "loops": ["while True: pass"],
    "closes": ["import os", "os.close(1)", "os.close(2)", f"picture = {VISUAL}"],
    "prints": ["print('{', flush=True)", "import os", "os.system('echo {')", f"picture = {VISUAL}"],
    "says nothing": ["class Dumb(Exception):", "    def __str__(self): 1 / 0", "raise Dumb"],
    "says what cannot be written": ["raise ValueError('\\ud83d')"],
}
"""Files that do not do as files of visuals should."""

TOLD = {
    "exits": "its process ended (with status 3)",
    "leaves": "the file ends the program (sys.exit)",
    "says nothing": "says_nothing.py:4: Dumb",
    "says what cannot be written": "ValueError: \\\\ud83d",
    "interrupts": "KeyboardInterrupt",
    "crashes": "its process ended (killed by signal 11)",
    "stops": "its process ended (killed by signal 9)",
    "loops": "stopped after 3 seconds",
}


def kdviz(folder, *arguments):
    command = [sys.executable, "-m", "kdviz", "check", *arguments]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)


@pytest.fixture
def folder(tmp_path):
    write(tmp_path, "less.py", f"picture = {VISUAL}")
    return tmp_path


@pytest.mark.slow
@pytest.mark.parametrize("name", HOSTILE)
def test_one_file_hurts_no_other(folder, name):
    write(folder, f"{name.replace(' ', '_')}.py", *HOSTILE[name])
    write(folder, "more.py", f"picture = {VISUAL}.replaced(message='?')")
    done = kdviz(folder, ".", "--format", "json", "--timeout", "3")
    # Whatever a file prints, this is JSON.
    told = json.loads(done.stdout)
    assert done.returncode == 1, done.stderr
    pictures = {one["name"]: one for one in told["pictures"]}
    assert {"less", "more"} <= set(pictures)
    assert pictures["less"]["findings"] == []
    assert pictures["more"]["findings"]
    if name in TOLD:
        assert TOLD[name] in done.stdout


def test_what_a_file_prints_is_no_part_of_the_report(folder):
    write(folder, "loud.py", "print('listen')", f"picture = {VISUAL}")
    done = kdviz(folder, "loud.py")
    assert done.stdout == "1 picture: nothing found.\n"
    assert "listen" in done.stderr

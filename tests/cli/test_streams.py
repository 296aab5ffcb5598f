"""What the command prints goes into whatever there is, or it is told that it cannot."""

import os
import pty
import re
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.slow

COMMAND = (sys.executable, "-m", "kdviz")


def printed(*arguments, **how):
    how = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "text": True} | how
    return subprocess.run([*COMMAND, *arguments], check=False, **how)


def seen(columns, *arguments):
    """Return the lines of a terminal of some width, without their colours."""
    ours, its = pty.openpty()
    environment = os.environ | {"COLUMNS": str(columns), "TERM": "xterm"}
    with subprocess.Popen([*COMMAND, *arguments], stdout=its, env=environment) as process:
        os.close(its)
        shown = b""
        try:
            while more := os.read(ours, 65536):
                shown += more
        except OSError:  # it has ended
            pass
        assert process.wait() == 0
    os.close(ours)
    return re.sub(r"\x1b\[[0-9;]*m", "", shown.decode()).splitlines()


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no such device here")
@pytest.mark.parametrize("arguments", [["examples"], ["components", "Ball"]])
def test_a_full_disk_is_told_in_a_line(arguments):
    with Path("/dev/full").open("w") as full:
        result = printed(*arguments, stdout=full)
    told = "Error: Cannot write the output: No space left on device.\n"
    assert (result.returncode, result.stderr) == (1, told)


@pytest.mark.skipif(os.name == "nt", reason="the shell is another")
def test_a_closed_output_takes_nothing():
    result = subprocess.run(
        ["sh", "-c", 'exec "$@" >&-', "sh", *COMMAND, "examples"],
        check=False,
        capture_output=True,
        text=True,
    )
    assert (result.returncode, result.stderr) == (0, "")


def test_whoever_reads_the_beginning_is_told_nothing_more():
    with subprocess.Popen(
        [*COMMAND, "components", "Catapult"], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        process.stdout.close()
        assert process.stderr.read() == b""


def test_an_output_of_ascii_gets_what_it_can():
    result = printed(
        "components", "Throw", env=os.environ | {"PYTHONIOENCODING": "ascii"}, encoding="ascii"
    )
    assert (result.returncode, result.stderr) == (0, "")


def test_no_line_is_wider_than_a_narrow_terminal():
    lines = seen(30, "examples")
    assert "  drift" in lines
    assert max(len(line) for line in lines[:-2] if line.startswith("   ")) <= 30
    assert any(line.startswith("  drift  ") for line in seen(100, "examples"))

"""``--timeout`` and ``--memory`` hold for every command that runs files of somebody's."""

import sys

import pytest
from click.testing import CliRunner

from gallery.folders import VISUAL, write
from kdviz.cli import app


@pytest.mark.slow
@pytest.mark.parametrize("command", ["build", "check", "site"])
@pytest.mark.parametrize(
    ("option", "line", "words"),
    [
        ("--timeout=1", "while True: pass", "1 s"),
        pytest.param(
            "--memory=700",
            "hoard = bytearray(2**30)",
            "700 MB",
            marks=pytest.mark.skipif(sys.platform != "linux", reason="limits memory on Linux only"),
        ),
    ],
)
def test_a_file_has_the_time_and_the_memory_that_is_allowed(tmp_path, command, option, line, words):
    folder = tmp_path / "gallery"
    folder.mkdir()
    write(folder, "less.py", f"picture = {VISUAL}", line)
    out = [] if command == "check" else ["-o", str(tmp_path / "out")]
    arguments = [command, str(folder), *out, option]
    result = CliRunner().invoke(app, arguments, prog_name="kdviz")
    assert result.exit_code == 1
    assert words in result.stdout + result.stderr

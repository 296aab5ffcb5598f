"""Builds that are killed, meet each other, run out of room, or are given hostile files."""

import json
import os
import random
import signal
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from gallery.folders import VISUAL, names, pictures, write
from kdviz.gallery.build import build_folder

pytestmark = pytest.mark.slow
unix = pytest.mark.skipif(os.name != "posix", reason="only POSIX has these signals and limits")

KILLS = int(os.environ.get("KDVIZ_KILLS", "4"))
"""How often a build is killed; ``KDVIZ_KILLS=200`` asks for the whole proof."""


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    path = Path("gallery")
    path.mkdir()
    for number in range(12):
        write(path, f"v{number:02}.py", f"picture = {VISUAL}.replaced(title='No. {number}')")
    return path


def command(*arguments):
    return [
        *(sys.executable, "-m", "kdviz", "build", "gallery", "-o", "out"),
        *("--width", "200", "--no-review", *arguments),
    ]


def started(*arguments):
    return subprocess.Popen(
        command(*arguments),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )


def is_whole(name, data):
    return data.endswith(b"</svg>\n") if name.endswith(".svg") else data.endswith(b"IEND\xaeB`\x82")


@unix
def test_killed_at_any_moment_it_leaves_whole_files_and_loses_no_work(folder):
    build_folder(folder, "whole", width=200, check=False)
    expected = pictures(Path("whole"))
    rng, done = random.Random(7), set()
    for _ in range(KILLS):
        process = started("--jobs", "2")
        time.sleep(rng.uniform(0.2, 1.6))
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()
        there = pictures(Path("out")) if Path("out").is_dir() else {}
        assert all(is_whole(*file) for file in there.items())
        assert done <= set(there)
        done = set(there)
        if len(done) == len(expected) and rng.random() < 0.5:
            # Begin again, so that all moments are met.
            for name in rng.sample(sorted(done), 8):
                Path("out", name).unlink()
                done.discard(name)
    report = build_folder(folder, "out", width=200, check=False)
    assert report.failed == ()
    assert pictures(Path("out")) == expected
    assert list(Path("out").glob(".kdviz-*.part")) == []
    assert json.loads(Path("out/manifest.json").read_text())["failed"] == []


@unix
def test_what_was_done_before_a_kill_is_not_done_again(folder):
    write(folder, "w_waits.py", "import time", "time.sleep(60)")
    process = started("--jobs", "1")
    while not Path("out/v11.png").exists():
        assert process.poll() is None
        time.sleep(0.05)
    time.sleep(0.3)
    os.killpg(process.pid, signal.SIGKILL)
    process.wait()
    (folder / "w_waits.py").unlink()
    report = build_folder(folder, "out", width=200, check=False)
    assert (report.built, len(report.unchanged)) == ((), 12)


def test_two_builds_at_once_do_not_harm_each_other(folder):
    build_folder(folder, "whole", width=200, check=False)
    both = [started("--jobs", "1") for _ in range(2)]
    assert [process.wait(timeout=60) for process in both] == [0, 0]
    assert pictures(Path("out")) == pictures(Path("whole"))
    assert build_folder(folder, "out", width=200, check=False).built == ()


def test_a_file_that_loops_or_ends_its_process_is_named_and_takes_nothing_with_it(folder):
    write(folder, "a_loop.py", "while True: pass")
    write(folder, "b_killed.py", "import os, signal", "os.kill(os.getpid(), signal.SIGKILL)")
    write(folder, "c_exit.py", "import os", "os._exit(3)")
    report = build_folder(folder, "out", "svg", timeout=2, jobs=2)
    assert len(report.built) == 12
    assert [message for _, message in report.failed] == [
        "gallery/a_loop.py: stopped after 2 seconds. Does it wait for something, or loop for "
        "ever? If it only needs longer, allow more with --timeout.",
        "gallery/b_killed.py: its process ended (killed by signal 9). A file is to make a Visual "
        "and leave its process alone.",
        "gallery/c_exit.py: its process ended (with status 3). A file is to make a Visual "
        "and leave its process alone.",
    ]


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux limits a process's memory so")
def test_a_file_that_fills_memory_is_named(folder):
    write(folder, "hoard.py", "hoard = []", "while True: hoard.append(bytearray(2**28))")
    report = build_folder(folder, "out", "svg", timeout=30, jobs=1, memory=1024)
    assert len(report.built) == 12
    assert names(report.failed) == ["hoard"]
    assert report.failed[0].message == (
        "gallery/hoard.py:3: MemoryError: A file may use 1024 MB. If it needs more, allow more "
        "with --memory."
    )


def test_a_visual_that_loops_when_it_is_drawn_is_stopped_too(folder):
    write(
        folder,
        "loop.py",
        "class Loop(kd.Component):",
        "    def draw(self):",
        "        while True: yield kd.Circle(1)",
        "picture = kd.Visual('Less', 'Say less.', Loop())",
    )
    report = build_folder(folder, "out", "svg", timeout=2, jobs=1)
    assert (len(report.built), names(report.failed)) == (12, ["loop"])


def test_any_executor_does_the_work(folder):
    with ThreadPoolExecutor(3) as executor:
        report = build_folder(folder, "out", "svg", executor=executor)
    assert (len(report.built), report.failed) == (12, ())
    build_folder(folder, "whole", "svg")
    assert pictures(Path("out")) == pictures(Path("whole"))


def test_a_script_without_a_guard_builds_and_does_not_start_itself_again(folder):
    Path("script.py").write_text(
        "from kdviz.gallery.build import build_folder\n"
        "print(build_folder('gallery', 'out', 'svg').summary)\n"
    )
    done = subprocess.run(
        [sys.executable, "script.py"], capture_output=True, text=True, check=False, timeout=60
    )
    assert (done.returncode, done.stdout) == (0, "Built 12 visuals (12 SVG) in out.\n"), done.stderr


def mounted(options, *commands):
    """Run commands where ``out`` is a disk of its own; skip where none can be mounted."""
    Path("out").mkdir()
    script = f"mount -t tmpfs -o {options} none out && {{ {'; '.join(commands)}; }}"
    done = subprocess.run(
        ["unshare", "-rm", "sh", "-c", script],
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    if "unshare" in done.stderr or "mount" in done.stderr:
        pytest.skip(f"no disk can be mounted here: {done.stderr.strip()}")
    return done


@pytest.mark.skipif(sys.platform != "linux", reason="needs a disk, as Linux mounts them")
def test_a_read_only_disk_is_told(folder):
    done = mounted("ro", " ".join(command()))
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == "Error: Cannot write in 'out': Read-only file system.\n"


@pytest.mark.skipif(sys.platform != "linux", reason="needs a small disk, as Linux mounts them")
def test_a_full_disk_is_told_and_leaves_what_was_there(folder):
    write(folder, "w_large.py", "import random", "numbers = random.Random(1)",
        "points = [(numbers.random() * 50, numbers.random() * 50) for _ in range(20000)]",
        "picture = kd.Visual('Many', 'Very many dots.', kd.Dots(points))")  # fmt: skip
    build_it = " ".join(command("--format", "svg", "--jobs", "1")).replace("--width 200 ", "")
    done = mounted("size=200k", build_it, "status=$?", "ls -A out", "exit $status")
    assert done.returncode == 1, done.stderr
    assert (
        "gallery/w_large.py: Cannot save 'out/w-large.svg': the disk is full. "
        "Free some space, or save elsewhere.\n"
    ) in done.stderr
    assert "w-large" not in done.stdout
    assert ".part" not in done.stdout
    assert "v00.svg" in done.stdout

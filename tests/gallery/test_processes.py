"""Files that start processes, builds within processes, and the memory that a file may take."""

import multiprocessing
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from gallery.folders import VISUAL, names, write
from kdviz.errors import ParameterError
from kdviz.gallery.build import build_folder
from kdviz.gallery.find import load_visuals
from kdviz.gallery.preview.live import preview_file

pytestmark = pytest.mark.slow

forks = pytest.mark.skipif(
    "fork" not in multiprocessing.get_all_start_methods(), reason="only a fork knows the file"
)
linux = pytest.mark.skipif(sys.platform != "linux", reason="only Linux limits memory so")

POOL = (
    "import multiprocessing",
    "def double(x): return 2 * x",
    "with multiprocessing.Pool(2) as pool: two, *_ = pool.map(double, [1, 2, 3])",
    f"picture = {VISUAL}.replaced(title=f'No. {{two}}')",
)
CHILD = "hoard = bytearray(2**30); import time; time.sleep(1)"

EXECUTOR = (
    "from concurrent.futures import ProcessPoolExecutor",
    "def double(x): return 2 * x",
    "with ProcessPoolExecutor(1) as pool: [two] = pool.map(double, [1])",
    f"picture = {VISUAL}.replaced(title=f'No. {{two}}')",
)


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    path = Path("gallery")
    path.mkdir()
    return path


# In a process of its own: a fork of one with threads may be born with a lock that nobody opens.
BUILD_WITHIN = """
import multiprocessing
from kdviz.gallery.build import build_folder

def build(sender):
    report = build_folder("gallery", "out", "svg", jobs=1, timeout=20)
    sender.send((report.summary, report.failed))

context = multiprocessing.get_context("fork")
receiver, sender = context.Pipe(duplex=False)
process = context.Process(target=build, args=(sender,), daemon=True)
process.start()
sender.close()
print(*receiver.recv())
process.join()
"""


@forks
def test_files_may_use_processes_of_their_own(folder):
    for name, lines in (("executor", EXECUTOR), ("pool", POOL)):
        write(folder, f"{name}.py", *lines)
    report = build_folder(folder, "out", "svg", jobs=1, timeout=20)
    assert (names(report.built), report.failed) == (["executor", "pool"], ())
    assert ">No. 2</title>" in Path("out/pool.svg").read_text()


@forks
def test_running_a_file_leaves_this_process_as_it_was(folder):
    method = multiprocessing.get_start_method(allow_none=True)
    [found] = load_visuals(write(folder, "pool.py", *POOL))
    assert found.visual.title == "No. 2"
    assert multiprocessing.get_start_method(allow_none=True) == method


@pytest.mark.parametrize("lines", [POOL, [f"picture = {VISUAL}"]])
@forks
def test_a_daemonic_process_may_build(folder, lines):
    write(folder, "less.py", *lines)
    done = subprocess.run(
        [sys.executable, "-c", BUILD_WITHIN], capture_output=True, text=True, check=True
    )
    assert done.stdout == "Built 1 visual (1 SVG) in out. ()\n"


# Memory


@linux
def test_what_is_mapped_but_not_kept_does_not_count(folder):
    write(
        folder,
        "sparse.py",
        "import numpy as np",
        "numbers = np.memmap('numbers', dtype='u1', mode='w+', shape=(2**34,))",
        f"picture = {VISUAL}.replaced(title=f'No. {{numbers[2**33]}}')",
    )
    report = build_folder(folder, "out", "svg", jobs=1, memory=1024)
    assert (names(report.built), report.failed) == (["sparse"], ())


@linux
@pytest.mark.parametrize(
    ("lines", "told"),
    [
        (["hoard = bytearray(2**30)"], ": it uses too much memory."),
        (["import numpy as np", "hoard = np.ones(2**27)"], ": it uses too much memory."),
        (
            ["hoard = []", "while len(hoard) < 2**26 + 2**25: hoard += [1.5] * 10**6"],
            ":3: MemoryError:",
        ),
        (
            ["import subprocess, sys", f"subprocess.run([sys.executable, '-c', {CHILD!r}])"],
            ":3: MemoryError:",
        ),
    ],
)
def test_more_memory_can_be_allowed(folder, lines, told):
    write(folder, "hoard.py", *lines, f"picture = {VISUAL}")
    (failed,) = build_folder(folder, "out", "svg", jobs=1, memory=512).failed
    assert failed.message == (
        f"gallery/hoard.py{told} A file may use 512 MB. If it needs more, allow more with --memory."
    )
    assert build_folder(folder, "out", "svg", jobs=1, memory=4096).failed == ()


@linux
def test_memory_counts_that_is_used_and_not_what_is_asked_for(folder):
    write(folder, "wide.py", "import numpy as np", "a = np.zeros(2**27)", f"picture = {VISUAL}")
    assert build_folder(folder, "out", "svg", jobs=1, memory=512).failed == ()


@pytest.mark.parametrize("memory", [0, -1, 100, 1024.5, True, float("inf")])
def test_what_is_no_amount_of_memory_is_refused(folder, memory):
    file = write(folder, "less.py", f"picture = {VISUAL}")
    for attempt in (
        lambda: build_folder(folder, "out", memory=memory),
        lambda: preview_file(file, memory=memory),
    ):
        with pytest.raises(ParameterError, match=r"^memory must be a whole number of MB from 256"):
            attempt()


def test_without_a_limit_nothing_is_advised(folder):
    write(folder, "hoard.py", "raise MemoryError")
    with ThreadPoolExecutor(1) as executor:
        (failed,) = build_folder(folder, "out", "svg", executor=executor).failed
    assert failed.message == "gallery/hoard.py:2: MemoryError"

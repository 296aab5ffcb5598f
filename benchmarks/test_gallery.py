"""Building a folder of 200 visuals, against the same number of plain scenes, and again."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path
from subprocess import check_output
from time import perf_counter

import cairosvg
import pytest

from kdviz.gallery.build import build_folder

from .plain_drift import drawing

DRIFT = Path(__file__).parent.parent / "gallery" / "drift.py"
MANY, MORE, SIZE = 200, 2_000, 1080

# It measures its own process, which has done nothing else.
MEMORY = """
import resource, sys
from kdviz.gallery.build import build_folder
build_folder(sys.argv[1], sys.argv[2], "svg", check=False)
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
"""


def visuals(folder: Path, count: int) -> Path:
    """Write a folder of visuals, each the picture of the README under another title."""
    folder.mkdir()
    code = DRIFT.read_text()
    for number in range(count):
        titled = code.replace('title="Drift"', f'title="Drift {number}"')
        (folder / f"drift_{number}.py").write_text(titled)
    return folder


def seconds(folder: Path, out: Path, jobs: int, *, anew: bool = True, **options) -> float:
    if anew:
        shutil.rmtree(out, ignore_errors=True)
    start = perf_counter()
    report = build_folder(folder, out, jobs=jobs, **options)
    assert not report.failed
    return perf_counter() - start


def plain(out: Path, count: int) -> float:
    """Return how long plain drawsvg and cairosvg take for as many scenes, in one process."""
    out.mkdir(exist_ok=True)
    start = perf_counter()
    for number in range(count):
        svg = drawing().as_svg()
        (out / f"{number}.svg").write_text(svg)
        png = cairosvg.svg2png(svg, output_width=SIZE, output_height=SIZE)
        (out / f"{number}.png").write_bytes(png)
    return perf_counter() - start


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return visuals(tmp_path_factory.mktemp("many") / "gallery", MANY)


def test_two_hundred(folder, tmp_path, ratios):
    rounds = []
    for _ in range(3):
        one = seconds(folder, tmp_path / "out", 1, check=False)
        two = seconds(folder, tmp_path / "out", 2, check=False)
        rounds.append((one, two, plain(tmp_path / "plain", MANY)))
    one, two, other = map(min, zip(*rounds, strict=True))
    ratios.add("200 visuals, 2 jobs / 1 job", two / one, 0.6, f"{two:.1f} s / {one:.1f} s")
    ratios.add(
        "200 visuals, 1 job / plain drawsvg and cairosvg",
        one / other,
        0.7,
        f"{one:.1f} s / {other:.1f} s",
    )
    full = seconds(folder, tmp_path / "out", 1)
    ratios.add("the same held to the rules / not", full / one, None, f"{full:.1f} s / {one:.1f} s")
    again = min(seconds(folder, tmp_path / "out", 1, anew=False) for _ in range(3))
    ratios.add("nothing changed / built anew", again / full, 0.05, f"{again:.2f} s / {full:.1f} s")
    command = [sys.executable, "-m", "kdviz", "build", str(folder), "-o", str(tmp_path / "out")]
    start = perf_counter()
    check_output([*command, "--jobs", "1"])
    whole = perf_counter() - start
    ratios.add("the command, nothing changed / 1 s", whole, 1.0, f"{whole:.2f} s")


def test_two_thousand(folder, tmp_path, ratios):
    more = visuals(tmp_path / "more", MORE)
    times = [seconds(f, tmp_path / "out", 2, formats="svg", check=False) for f in (folder, more)]
    size = (tmp_path / "out" / "manifest.json").stat().st_size
    seconds(folder, tmp_path / "out", 2, formats="svg", check=False)
    small = (tmp_path / "out" / "manifest.json").stat().st_size
    each = MORE / MANY
    ratios.add(
        "seconds of 2,000 visuals / 10 times 200",
        times[1] / times[0] / each,
        1.2,
        f"{times[1]:.1f} s / {times[0]:.1f} s",
    )
    ratios.add(
        "manifest of 2,000 / 10 times that of 200", size / small / each, 1.1, f"{size} / {small}"
    )
    memory = [
        int(check_output([sys.executable, "-c", MEMORY, str(f), str(tmp_path / f"memory-{n}")]))
        for n, f in enumerate((folder, more))
    ]
    ratios.add(
        "memory for 2,000 / for 200",
        memory[1] / memory[0],
        1.2,
        f"{memory[1] // 1024} / {memory[0] // 1024} MiB",
    )

"""Starting: a script from nothing to a PNG, and the command, in fresh processes."""

from __future__ import annotations

import os
import resource
import subprocess
import sys
from pathlib import Path
from statistics import median

import pytest

HOME = Path(__file__).parent.parent
COMMAND = Path(sys.executable).parent / "kdviz"
BUDGET, TAB = 0.150, 0.100

KEPT = {name: to for name, to in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
"""What a process is told: compiled files are kept, as they are where something is installed."""

OURS = """
import runpy, sys
sys.stdout.buffer.write(runpy.run_path("gallery/drift.py")["drift"].png(1080))
"""

PLAIN = """
import sys
import cairosvg
from benchmarks.plain_drift import drawing
sys.stdout.buffer.write(cairosvg.svg2png(drawing().as_svg(), output_width=1080, output_height=1080))
"""


def spent(*command: object, **environment: str) -> float:
    """Return how long a new process keeps the processor busy, in seconds."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(
        list(map(str, command)),
        cwd=HOME,
        env=KEPT | environment,
        stdout=subprocess.DEVNULL,
        check=True,
    )
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def test_a_script_from_nothing_to_a_png(ratios):
    rounds = [
        (spent(sys.executable, "-c", OURS), spent(sys.executable, "-c", PLAIN)) for _ in range(21)
    ]
    ratio = median(ours / plain for ours, plain in rounds)
    ours, plain = map(median, zip(*rounds, strict=True))
    ratios.add(
        "a cold script: import, scene, PNG / plain drawsvg and cairosvg",
        ratio,
        0.9,
        f"{ours * 1e3:.0f} ms / {plain * 1e3:.0f} ms",
    )


@pytest.mark.parametrize(
    ("what", "arguments", "environment", "budget"),
    [
        ("kdviz --version", ["--version"], {}, BUDGET),
        ("kdviz components", ["components"], {}, BUDGET),
        (
            "a Tab behind kdviz preview a.py --theme",
            [],
            {
                "_KDVIZ_COMPLETE": "bash_complete",
                "COMP_WORDS": "kdviz preview a.py --theme ",
                "COMP_CWORD": "4",
            },
            TAB,
        ),
    ],
)
def test_the_command(ratios, what, arguments, environment, budget):
    taken = median(spent(COMMAND, *arguments, **environment) for _ in range(11))
    ratios.add(f"{what} / {budget * 1e3:.0f} ms", taken / budget, 1.0, f"{taken * 1e3:.0f} ms")

"""A motion as a file against what others make of the same frames, and its memory."""

from __future__ import annotations

import io
import subprocess
import sys
from pathlib import Path
from statistics import median
from time import process_time

import numpy as np
import pytest
from PIL import Image

import kdviz as kd

from .plain_scale import animation

FRAMES = 48
SIZE = 1080


@kd.varying
def scale(load=1.0):
    tipped = kd.Scale(load, left_load=kd.Ball(), right_load=kd.Ball(ink="red"))
    return kd.Visual("Weigh", "More on one side tips it.", [kd.Ground(), tipped])


@kd.varying
def throw(share=0.0):
    ball = kd.Ball(2, ink="red").shifted(60 * share, -160 * share * (1 - share) - 10)
    there = kd.Basket().shifted(75).label("there")
    return kd.Visual("Throw", "It flies.", [kd.Ground(), kd.Catapult(ink="blue"), ball, there])


def tipping():
    return scale.motion(load=(1, 4), seconds=2, hold=0)


def flying():
    return throw.motion(share=(0, 1), seconds=2, hold=0)


def saved(motion, form):
    file = io.BytesIO()
    motion.save(file, format=form)
    return file.getvalue()


def by_pillow(motion):
    """The size of the same frames as Pillow saves them if nothing is said."""
    frames = []
    for frame in range(motion.frames):
        with Image.open(io.BytesIO(motion.at((frame + 0.5) / motion.rate).png())) as image:
            frames.append(image.convert("RGB"))
    file = io.BytesIO()
    frames[0].save(file, "GIF", save_all=True, append_images=frames[1:], duration=42, loop=0)
    return len(file.getvalue())


def timed(function):
    start = process_time()
    function()
    return process_time() - start


def test_a_gif_against_matplotlib(ratios, tmp_path):
    pytest.importorskip("matplotlib")
    from matplotlib.animation import PillowWriter

    loads = np.linspace(1, 4, FRAMES).tolist()
    tipping().save(tmp_path / "ours.gif", width=100)
    pairs = []
    for _ in range(3):
        ours = timed(lambda: tipping().save(tmp_path / "ours.gif"))
        theirs = timed(
            lambda: animation(loads).save(tmp_path / "theirs.gif", writer=PillowWriter(24))
        )
        pairs.append((ours / theirs, ours, theirs))
    ratio, ours, theirs = median(pairs)
    ratios.add(
        f"{FRAMES} frames of a scale at {SIZE} to GIF / matplotlib's FuncAnimation",
        ratio,
        0.25,
        f"{ours:.2f} s / {theirs:.2f} s",
    )


@pytest.mark.parametrize(
    ("what", "motion", "most"),
    [("most of it moves", tipping, 0.7), ("one thing moves", flying, 0.4)],
)
def test_a_gif_against_pillows(ratios, what, motion, most):
    pillows = by_pillow(motion())
    ours = len(saved(motion(), "gif"))
    told = f"{ours / 1000:.0f} kB / {pillows / 1000:.0f} kB"
    ratios.add(f"GIF where {what} / Pillow's of RGB frames", ours / pillows, most, told)
    for form in ("png", "webp", "svg"):
        size = len(saved(motion(), form))
        told = f"{size / 1000:.0f} kB / {ours / 1000:.0f} kB"
        ratios.add(f"{form.upper()} where {what} / GIF", size / ours, None, told)


MEMORY = """
from pathlib import Path
from benchmarks.test_motion import scale
motion = scale.motion(load=(1, 4), seconds={frames} / 24, hold=0)
motion.save({path!r})
print(Path("/proc/self/status").read_text().partition("VmHWM:")[2].split()[0])
"""


def test_the_memory_of_many_frames_against_few(ratios, tmp_path):
    if not Path("/proc/self/status").exists():
        pytest.skip("this system does not tell how much memory was used")
    used = []
    for frames in (100, 1000):
        program = MEMORY.format(frames=frames, path=str(tmp_path / "scale.gif"))
        run = subprocess.run(
            [sys.executable, "-c", program], capture_output=True, text=True, check=True
        )
        used.append(int(run.stdout))
    few, many = used
    told = f"{many / 1024:.0f} MB / {few / 1024:.0f} MB"
    ratios.add("memory of 1,000 frames as GIF / of 100", many / few, 1.2, told)

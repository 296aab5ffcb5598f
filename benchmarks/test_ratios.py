"""The ratios, each with the most that it should be.

Both sides have their turn in every round, so that they feel the same noise, and the median of the
rounds' ratios counts; it is the processor's time. Everything has been done before when it is
measured: fonts are open, letters and objects known.
"""

from __future__ import annotations

import random
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from statistics import median
from time import process_time

import cairosvg
import pytest

import kdviz as kd
from kdviz.render.png import png
from kdviz.scene.component import forget_drawings

from .plain_drift import drawing

pytestmark = pytest.mark.benchmark(timer=process_time)

DRIFT = Path(__file__).parent.parent / "gallery" / "drift.py"
CODE = compile(DRIFT.read_text(), DRIFT.name, "exec")
SIZE = 1080


def drift() -> kd.Visual:
    """Return the picture of the gallery, made anew from its lines of Python."""
    names = {}
    exec(CODE, names)
    return names["drift"]


def cloud(count: int) -> kd.Dots:
    """Return dots all over a square, the same ones each time."""
    numbers = random.Random(count)
    return kd.Dots([(numbers.uniform(0, 60), numbers.uniform(0, 60)) for _ in range(count)])


def dotted(dots: kd.Dots) -> str:
    return kd.Visual("", "Many dots are one mark.", dots).svg()


@pytest.fixture
def compare(benchmark, ratios):
    """Time ours against another, in turn, and enter the ratio."""

    def compared(
        what: str,
        ours: Callable[..., object],
        other: Callable[[], object],
        *,
        most: float | None = None,
        given: Callable[[], object] | None = None,
        rounds: int = 300,
    ) -> None:
        theirs = []

        def the_other():
            start = process_time()
            other()
            theirs.append(process_time() - start)
            return (given(),) if given else (), {}

        warm = max(3, rounds // 10)
        benchmark.pedantic(ours, setup=the_other, rounds=rounds, warmup_rounds=warm)
        mine, theirs = benchmark.stats.stats.data, theirs[warm:]
        ratio = median(ours / other for ours, other in zip(mine, theirs, strict=True))
        detail = f"{median(mine) * 1e3:.2f} ms / {median(theirs) * 1e3:.2f} ms"
        ratios.add(what, ratio, most, detail)

    return compared


def test_scene_and_svg(compare):
    compare(
        "drift from Python to SVG / plain drawsvg",
        lambda: drift().svg(),
        lambda: drawing().as_svg(),
        most=1.5,
    )


def test_scene_and_svg_of_new_objects(compare):
    compare(
        "the same, its objects never drawn before / plain drawsvg",
        lambda _: drift().svg(),
        lambda: drawing().as_svg(),
        given=forget_drawings,
    )


def test_svg(compare):
    compare(
        "drift to SVG, its scene given / plain drawsvg",
        kd.Visual.svg,
        lambda: drawing().as_svg(),
        most=1.5,
        given=drift,
    )


@pytest.mark.parametrize("size", [SIZE, 2 * SIZE])
def test_png(compare, size):
    compare(
        f"drift to PNG of {size} pixels, its scene given / plain drawsvg and cairosvg",
        lambda picture: picture.png(size),
        lambda: cairosvg.svg2png(drawing().as_svg(), output_width=size, output_height=size),
        most=0.22,
        given=drift,
        rounds=60,
    )


def test_png_without_cairo(compare):
    picture, plain = drift().svg(), drawing().as_svg()
    theme = kd.theme("default")
    inks = (theme.background, theme.white, theme.red, theme.blue)
    compare(
        "drift from SVG to PNG by resvg, where there is no libcairo / plain cairosvg",
        lambda: png(picture, inks, SIZE, SIZE, "resvg"),
        lambda: cairosvg.svg2png(plain, output_width=SIZE, output_height=SIZE),
        rounds=20,
    )


def test_png_bytes(ratios):
    ours = len(drift().png(SIZE))
    plain = len(cairosvg.svg2png(drawing().as_svg(), output_width=SIZE, output_height=SIZE))
    ratios.add("bytes of the PNG / plain cairosvg", ours / plain, 0.38, f"{ours} / {plain}")


def test_many_dots(compare):
    few, many = cloud(1_000), cloud(10_000)
    compare(
        "10,000 dots to SVG / 1,000 dots",
        lambda: dotted(many),
        lambda: dotted(few),
        most=10,
        rounds=40,
    )


@pytest.mark.parametrize(
    ("ours", "other", "most"),
    [
        ("import kdviz", "import pydantic", 1.3),
        ("import kdviz; kdviz.Visual", "from pydantic import BaseModel", None),
    ],
)
def test_import(ratios, ours, other, most):
    rounds = [
        [_seconds_in_a_fresh_process(statement) for statement in (ours, other)] for _ in range(21)
    ]
    ratio = median(mine / theirs for mine, theirs in rounds)
    mine, theirs = map(median, zip(*rounds, strict=True))
    ratios.add(f"{ours} / {other}", ratio, most, f"{mine * 1e3:.0f} ms / {theirs * 1e3:.0f} ms")


def _seconds_in_a_fresh_process(statement: str) -> float:
    """Return how long a statement takes in a new interpreter, without the start of that."""
    timed = f"from time import process_time as t; s = t(); {statement}; print(t() - s)"
    return float(subprocess.check_output([sys.executable, "-c", timed]))

"""Holding a picture of 150 marks to every rule, against the 150 ms that a save may wait for."""

from __future__ import annotations

from pathlib import Path
from statistics import median
from time import process_time

import cairosvg

import kdviz as kd
from kdviz.check.picture import Picture
from kdviz.check.review import review
from kdviz.gallery.find import find_files, load_visuals

from .plain_drift import drawing
from .test_ratios import SIZE

GALLERY = Path(__file__).parent.parent / "gallery"
MARKS, BUDGET = 150, 0.150


def busy() -> kd.Visual:
    """Return a picture with as many marks as a crowded one has."""
    shapes = kd.row(
        kd.Catapult(ink="blue").label("model"),
        kd.Basket().label("data"),
        kd.Network((4, 6, 6, 3)).label("network"),
        kd.Person("pushing").label("person"),
        kd.Robot(ink="red").label("robot"),
        kd.Scale(1, 2).label("scale"),
        kd.Matrix([[9, 2, 1], [3, 7, 2], [1, 2, 8]]),
        kd.Fence(),
        gap=6,
        align="bottom",
    )
    small = kd.grid(*(kd.Ball() for _ in range(50)), columns=25, gap=3).above(shapes[3], gap=9)
    return kd.Visual("Busy", "Far too much in one picture.", [kd.Ground(), *shapes, small])


def test_a_picture_of_150_marks(ratios):
    picture = busy()
    marks = len(Picture(picture).marks)
    assert marks >= MARKS, marks
    review(picture)
    rounds = []
    for _ in range(15):
        fresh = picture.replaced(title="Busy too")
        fresh.composition  # noqa: B018  # it is drawn in any case
        start = process_time()
        review(fresh)
        rounds.append(process_time() - start)
    taken = median(rounds)
    ratios.add(f"all rules on {marks} marks / 150 ms", taken / BUDGET, 1.0, f"{taken * 1e3:.0f} ms")


def test_the_pictures_of_the_gallery(ratios):
    pictures = [one.visual for path in find_files(GALLERY)[::6] for one in load_visuals(path)]
    for picture in pictures:
        review(picture)
    rounds = []
    for _ in range(5):
        start = process_time()
        for _ in pictures:
            cairosvg.svg2png(drawing().as_svg(), output_width=SIZE, output_height=SIZE)
        plain = process_time() - start
        fresh = [picture.replaced(concept="anew") for picture in pictures]
        for picture in fresh:
            picture.composition  # noqa: B018  # it is drawn in any case
        start = process_time()
        for picture in fresh:
            review(picture)
        rounds.append(((process_time() - start) / plain, plain / len(pictures)))
    ratio, plain = map(median, zip(*rounds, strict=True))
    ratios.add(
        "a picture held to all rules / drawing one with plain drawsvg and cairosvg",
        ratio,
        0.27,
        f"{ratio * plain * 1e3:.0f} ms / {plain * 1e3:.0f} ms",
    )

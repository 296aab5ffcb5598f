"""Where the edges of two inks are in one place, a row of pixels is of neither: none are so."""

from pathlib import Path

import pytest
import shapely

import kdviz as kd
from kdviz.check.picture import Picture
from kdviz.gallery.find import collect_visuals

GALLERY = Path(__file__).parents[2] / "gallery"

NEAR = 0.02
"""Two edges nearer than this are in one place, in units."""

SHORTEST = 2.0
"""The length of edge that shows, in units: where lines cross or end, there is always a little."""


def inked(mark):
    """Return what a mark covers, ink by ink; what is as the background shows no seam."""
    parts = {}
    if mark.fill_ink:
        parts[mark.fill_ink] = mark.area
    if mark.line_ink:
        line = mark.line.buffer(mark.half, quad_segs=16)
        parts[mark.line_ink] = shapely.union(line, parts.get(mark.line_ink, line))
    return [(mark, ink, area) for ink, area in parts.items() if ink != "background"]


def find_seams(visual):
    """Return the pairs of things of which one shows beside the other in a hair's breadth.

    Example:
        >>> behind, before = kd.Rect(9, 9), kd.Rect(9, 9, ink="blue", fill="blue")
        >>> find_seams(kd.Visual("", "Blue on white.", [behind, before]))
        ['the rect, the rect']
    """
    picture = Picture(visual)
    parts = [part for mark in picture.scene if not mark.is_text for part in inked(mark)]
    areas = [area for *_, area in parts]
    # What is given the background's ink hides seams, too.
    hiding = [(mark.order, mark.area) for mark in picture.scene if mark.fill_ink]
    # So does a line in the middle of which they are.
    covering = [
        (mark.order, mark.line.buffer(mark.half - 2 * NEAR))
        for mark in picture.scene
        if mark.line_ink and mark.half > 2 * NEAR
    ]
    tree = shapely.STRtree(areas)
    found = []
    for behind, (mark, ink, area) in enumerate(parts):
        for before in tree.query(area, predicate="dwithin", distance=NEAR):
            other, its_ink, its_area = parts[before]
            if before <= behind:
                continue
            seam = shapely.intersection(area.boundary, its_area.boundary.buffer(NEAR))
            over = [shape for order, shape in hiding if order > other.order]
            over += [shape for order, shape in covering if order >= other.order]
            seam = seam.difference(shapely.union_all(over)) if over else seam
            only_meet = shapely.intersection(area, its_area).area < seam.length * NEAR * 2
            if seam.length > SHORTEST and (ink != its_ink or only_meet):
                found.append(f"{picture.name_of(mark)}, {picture.name_of(other)}")
    return found


def drawn(*shapes):
    return kd.Visual("", "Edges.", list(shapes))


BOX, BLUE = kd.Rect(20, 20), kd.Rect(20, 20, ink="blue", fill="blue")


@pytest.mark.parametrize(
    "visual",
    [
        drawn(BOX, BLUE),
        drawn(kd.Rect(20, 20, fill="white", line=False), BLUE.replaced(line=False)),
        drawn(*kd.row(BLUE.replaced(line=False), kd.Rect(9, 20, fill="red", line=False), gap=0)),
        drawn(kd.Line((0, 0), (20, 0)), kd.Line((0, 0), (12, 0), ink="red")),
    ],
)
def test_a_seam_is_found(visual):
    assert find_seams(visual)


@pytest.mark.parametrize(
    "visual",
    [
        drawn(BOX, kd.Rect(19, 19, ink="blue")),
        drawn(BLUE, BLUE),
        drawn(BOX, BLUE.replaced(line=False)),
        drawn(BLUE.replaced(ink="background", fill="background"), BOX),
        drawn(BOX, BLUE, kd.Rect(30, 30, fill="background")),
        drawn(kd.Line((0, 0), (20, 0)), kd.Line((0, 0), (20, 10), ink="red")),
    ],
)
def test_no_seam_is_found_where_none_shows(visual):
    assert find_seams(visual) == []


@pytest.mark.parametrize("fill", ["white", "blue"])
@pytest.mark.parametrize("weight", ["thin", "regular", "bold"])
def test_what_stands_on_the_ground_has_no_row_of_grey_under_it(fill, weight):
    stone = kd.Rect(20, 20, ink=fill, fill=fill).at((0, 0), "bottom")
    assert find_seams(drawn(kd.Ground(weight=weight), stone)) == []
    assert find_seams(drawn(stone, kd.Ground(weight=weight))) == []


@pytest.mark.parametrize(
    "shape",
    [
        kd.Magnet(1, ink="blue"),
        kd.Hourglass(0.4, ink="red"),
        kd.Iceberg(0.3, ink="red"),
        kd.Iceberg(0, ink="red"),
    ],
)
def test_what_fills_an_object_shows_beside_none_of_its_lines(shape):
    assert find_seams(drawn(shape)) == []


FOUND = collect_visuals(GALLERY).found


@pytest.mark.slow
@pytest.mark.parametrize("found", FOUND, ids=[found.name for found in FOUND])
def test_the_gallery_has_no_seams(found):
    assert find_seams(found.visual) == []

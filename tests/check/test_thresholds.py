"""Each threshold of the rules has a case just below it and a case just above."""

import ast
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import numpy as np
import pytest
from PIL import Image

import kdviz as kd
from check.hostile import DARK, saved, svg
from check.hostile import chunk as png_chunk
from check.plants import found, planted
from check.plants.no_message import says
from check.plants.off_frame import STAGE, loose
from check.plants.small_text import FinePrint
from check.plants.title_repeats_labels import says as labelled
from kdviz import check
from kdviz.check import wording
from kdviz.check.colours import Tally, find_odd_colours
from kdviz.check.files import review_file
from kdviz.check.picture import Picture
from kdviz.errors import CheckError


class Case(NamedTuple):
    """A threshold, and what comes of a measure on either side of it.

    Attributes:
        name: the constant.
        result: what comes of a measure: how many findings it makes, or whatever else it decides.
        below: a measure a little below the threshold, and what comes of it.
        above: a measure a little above, and what comes of it.
    """

    name: str
    result: Callable
    below: tuple
    above: tuple


FLOOR = kd.Line((-40, 0), (40, 0))
"""What keeps a scene at its size, whatever stands on it."""

SQUARE = kd.Rect(6, 6)
SCALE = planted([FLOOR]).composition.scale


def drawn(*shapes):
    """A scene in which the coordinates of shapes are units of the frame, from its middle."""
    return [FLOOR, kd.Group(shapes).scaled(1 / SCALE, about=(0, 0))]


def found_by(rule, make):
    """What counts the findings of a rule in the plant that is made of a measure."""
    return lambda measure: len(found(rule, make(measure)))


def ink(text):
    """The box around the ink of words, from the point that they are pinned to."""
    (mark,) = Picture(planted(drawn(text))).labels
    left, top, right, bottom = mark.area.bounds
    x, y = mark.mark.at
    return left - x, top - y, right - x, bottom - y


LEFT, TOP, RIGHT, BOTTOM = ink(kd.Text("xxx"))


# Rows, and what is nearly level in them.


def two_boxes(off, *, height=12.0, more=0.0):
    """Two boxes, the right of which is a little lower, and higher by some more."""
    one, other = kd.Rect(12, height), kd.Rect(12, height + more)
    return drawn(one.at((-25, -9), "bottom_left"), other.at((10, -9 + off), "bottom_left"))


def a_third_between(share):
    """Two boxes out of line, and between them one that is beside a share of their height."""
    boxes = two_boxes(0.7)
    third = kd.Rect(12, 12).at((-8, -8.3 - 12 * (1 - share)), "bottom_left")
    return [*boxes, third.scaled(1 / SCALE, about=(0, 0))]


def a_foot(share):
    """A box, and a cup out of line with it whose foot has a share of its width."""
    cup = kd.Polygon([(-10, -20), (10, -20), (10 * share, 0), (-10 * share, 0)])
    return drawn(kd.Rect(12, 12).at((-25, -9), "bottom_left"), cup.shifted(0, -8.3))


def two_words(x, y, align="center"):
    """Words, and others at a distance from where these are pinned."""
    other = "left" if align == "right" else align
    return drawn(
        kd.Text("input", align=align).shifted(0, -20),
        kd.Text("output", align=other).shifted(x, y - 20),
    )


def under_each_other(times):
    """Words under others, a little out of line, so many times their size apart."""
    high = Picture(planted(drawn(kd.Text("input")))).labels[0].box.height
    return two_words(0.8, high + times * 3.2, align="left")


ROWS = [
    Case(
        "LEAST_SIDE",
        found_by("alignment", lambda side: two_boxes(0.3, height=side)),
        (1.9, 0),
        (2.1, 1),
    ),
    Case("LEAST_ABREAST", found_by("alignment", a_third_between), (0.47, 1), (0.53, 0)),
    Case(
        "LEVEL_WITHIN",
        found_by("alignment", lambda off: two_boxes(off + 0.7, more=0.7)),
        (0.046, 0),
        (0.054, 1),
    ),
    Case("LEAST_FLAT", found_by("alignment", a_foot), (0.28, 0), (0.32, 1)),
    Case("LEAST_SEEN_OFFSET", found_by("alignment", two_boxes), (0.14, 0), (0.16, 1)),
    Case("MOST_EDGES_OFF", found_by("alignment", two_boxes), (1.15, 1), (1.25, 0)),
    Case(
        "MOST_OF_HEIGHT",
        found_by("alignment", lambda off: two_boxes(off, height=4.0)),
        (0.96, 1),
        (1.04, 0),
    ),
    Case("MOST_LINES_OFF", found_by("alignment", lambda y: two_words(12, y)), (1.5, 1), (1.7, 0)),
    Case(
        "BESIDE_WITHIN",
        found_by("alignment", lambda apart: two_words(apart, 0.8, align="right")),
        (29, 1),
        (31, 0),
    ),
    Case("UNDER_WITHIN", found_by("alignment", under_each_other), (3.8, 1), (4.2, 0)),
]


def gaps(first, second, ends=SQUARE, middle=SQUARE):
    """Three things in a row."""
    row = kd.row(kd.row(ends, middle, gap=first), ends, gap=second)
    return drawn(*row.at((0, -9), "bottom"))


GAPS = [
    Case(
        "LEAST_DIFFERENCE", found_by("uneven-gaps", lambda d: gaps(8, 8 + d)), (0.46, 0), (0.54, 1)
    ),
    Case(
        "LEAST_DIFFERENCE_OF_GAP",
        found_by("uneven-gaps", lambda share: gaps(20, 20 * (1 + share))),
        (0.037, 0),
        (0.043, 1),
    ),
    Case(
        "MOST_DIFFERENCE_OF_GAP",
        found_by("uneven-gaps", lambda share: gaps(8, 8 * (1 + share))),
        (0.28, 1),
        (0.32, 0),
    ),
    Case(
        "ALIKE_WITHIN",
        found_by("uneven-gaps", lambda more: gaps(8, 9, kd.Circle(4), kd.Circle(4 * (1 + more)))),
        (0.0185, 1),
        (0.0215, 0),
    ),
]


# Words and things that come too near, or are hidden.


def near_words(gap):
    """Words, and a box to the right of them, ink to ink."""
    box = kd.Rect(12, 12).at((RIGHT + gap + 0.4, -20), "left")
    return drawn(kd.Text("xxx").shifted(0, -20), box)


def near_each_other(gap):
    """Words, and others to the right of them, ink to ink."""
    words = kd.Text("xxx").shifted(0, -20)
    return drawn(words, words.shifted(RIGHT + gap - LEFT))


def boxes_apart(gap, many=2):
    """Boxes in a row, ink to ink."""
    return drawn(*kd.row(*[kd.Rect(12, 12)] * many, gap=gap + 0.8).at((0, -10)))


def hidden_words(share):
    """Words of which a share is hidden."""
    cover = kd.Rect(30, 12, fill="background", ink="background")
    return drawn(
        kd.Text("xxx").shifted(0, -20),
        cover.at((RIGHT - share * (RIGHT - LEFT), -20), "left"),
    )


def words_set_again(share):
    """Words behind an ellipse, and the same in front of it where they cover a share of them."""
    words = kd.Text("xxx").shifted(0, -20)
    again = words.replaced(ink="background").shifted(dy=(1 - share) * (BOTTOM - TOP))
    return drawn(words, kd.Ellipse(25, 11, fill="blue").at((0, -20)), again)


def behind_a_line(off):
    """A red line along a white one of the same weight, and how far it stands out."""
    return drawn(kd.Line((-10, off), (10, off), ink="red"), kd.Line((-20, 0), (20, 0)))


def behind_a_corner(corners):
    """A small box behind a large one that has as many of its corners."""
    large = kd.Polygon([(-10, -10), (10, -10), (10, 10), (-10, 10)], fill="white")
    inner = {0: [(0, 0), (5, 0), (5, 5)], 1: [(4, 4), (10, 4), (10, 10)]}
    both = [(4, 0), (10, -10), (10, 10)]
    return drawn(kd.Polygon(inner.get(corners, both), ink="red"), large)


def fine_print_behind(share):
    """Fine print of which a share is hidden."""
    words = FinePrint(words="xxx", units=2.0).shifted(0, -20)
    (mark,) = Picture(planted(drawn(words))).labels
    left, _, right, _ = mark.area.bounds
    x = right - share * (right - left) - mark.mark.at.x
    return drawn(words, kd.Rect(30, 12, fill="blue", ink="background").at((x, -20), "left"))


ROOM = [
    Case("LEAST_AROUND_WORDS", found_by("crowded", near_words), (1.14, 1), (1.26, 0)),
    Case("LEAST_BETWEEN_WORDS", found_by("crowded", near_each_other), (1.7, 1), (1.9, 0)),
    Case("LEAST_BETWEEN_THINGS", found_by("crowded", boxes_apart), (0.51, 1), (0.56, 0)),
    Case("TOUCHING_WITHIN", found_by("crowded", boxes_apart), (0.046, 0), (0.054, 1)),
    Case(
        "LEAST_PATTERN",
        found_by("crowded", lambda many: boxes_apart(0.3, many + 1)),
        (2, 2),
        (3, 0),
    ),
    Case("LEAST_HIDDEN", found_by("covered", hidden_words), (0.095, 0), (0.105, 1)),
    Case("LEAST_SET_AGAIN", found_by("covered", words_set_again), (0.47, 1), (0.53, 0)),
    Case("UNSEEN_EDGE", found_by("covered", behind_a_line), (0.046, 1), (0.054, 0)),
    Case("CORNERS_OF_AN_EDGE", found_by("covered", behind_a_corner), (1, 1), (2, 0)),
    Case("LEAST_IN_VIEW", found_by("small-text", fine_print_behind), (0.47, 1), (0.53, 0)),
    Case(
        "MOST_OUT",
        found_by("off-frame", lambda by: [STAGE, loose(kd.Line((0, 0), ((41.6 + by) / 2.08, 0)))]),
        (0.56, 0),
        (0.64, 1),
    ),
]


# Empty space and balance.


def is_taken(scene, x, y):
    """Whether a point of the frame is taken in a scene."""
    import shapely

    return bool(shapely.contains(Picture(planted(scene)).taken_space, shapely.Point(x, y)))


def beside_a_line(distance):
    """Whether what is so far from the ink of a line is taken."""
    picture = Picture(planted(drawn(kd.Line((-20, -10), (20, -10)))))
    top = picture.things[1].box.top
    return is_taken(drawn(kd.Line((-20, -10), (20, -10))), 50, top - 0.4 - distance)


def is_ground(area):
    """Whether a white field of some square units, with a line on it, is a ground."""
    width, height = area / 25, 25
    field = kd.Rect(width, height, fill="white").at((0, -2), "bottom")
    line = kd.Line((-2, -25), (2, -25), ink="background")
    scene = drawn(field, line)
    bottom = Picture(planted(scene)).things[1].box.bottom
    return not is_taken(scene, 50, bottom - 8)


def lopsided(small):
    """A disc and a smaller one: the smaller, the further left is the middle of both."""
    return kd.row(kd.Circle(20, fill="white"), kd.Circle(small, fill="white"), gap=40)


def full(height):
    """A field as wide as the stage, and so high."""
    return drawn(kd.Rect(83.2, height, fill="white").at((0, -2), "bottom"))


SPACE = [
    Case("NEARNESS", beside_a_line, (1.9, True), (2.1, False)),
    Case("LEAST_GROUND", is_ground, (950, False), (1050, True)),
    Case("MOST_OFF_CENTER", found_by("balance", lopsided), (6.4, 1), (7.2, 0)),
    Case("LEAST_EMPTY", found_by("empty-space", full), (44, 0), (48, 1)),
]


# Inks, and what else tells things apart.

BLUE, RED = kd.Circle(5, ink="blue"), kd.Circle(5, ink="red")


def twins(apart, *others):
    """A blue circle and a red one, so far from each other's middle, and more."""
    return drawn(BLUE.at((-apart / 2, -15)), RED.at((apart / 2, -15)), *others)


def one_in_company(gap):
    """Twins, and a box beside one of them."""
    return twins(40, kd.Rect(6, 6).at((-15 + gap, -15), "left"))


def one_named(gap):
    """Twins, and words above one of them."""
    return twins(40, kd.Text("xxx").shifted(-20, -20 - gap - BOTTOM))


def words_between(nearer):
    """Twins, and words between them that are a little nearer to one."""
    middle = (TOP + BOTTOM) / 2
    return twins(28, kd.Text("xxx").shifted(-nearer / 2, -15 - middle))


def larger_twin(by):
    """A blue circle and a larger red one."""
    return drawn(BLUE.at((-20, -15)), kd.Circle(5 * (1 + by), ink="red").at((20, -15)))


def one_of(many):
    """A red ball, and many white ones."""
    white = [kd.Ball().shifted(9 * number, -15) for number in range(1, many + 1)]
    return drawn(kd.Ball(ink="red").shifted(0, -15), *white)


def two_reds(gap):
    """Two red things, ink to ink."""
    box = kd.Rect(8, 8, ink="red").at((-4, -15), "right")
    return drawn(box, kd.Circle(4, ink="red").at((-4 + gap + 0.8, -15), "left"))


def red_beside_blue(gap):
    """A red line and a blue one, ink to ink."""
    return drawn(
        kd.Line((-10, -10), (10, -10), ink="red"),
        kd.Line((-10, -10.8 - gap), (10, -10.8 - gap), ink="blue"),
    )


def seem_to_touch(gap):
    """Whether red and blue are said to touch."""
    (finding,) = found("red-meets-blue", red_beside_blue(gap))
    return " touch, " in finding.what


def two_crossings(apart):
    """A blue line that two red ones cross."""
    across = [kd.Line((x, -20), (x, -10), ink="red") for x in (-apart / 2, apart / 2)]
    return drawn(kd.Line((-20, -15), (20, -15), ink="blue"), *across)


def partly_on_blue(share):
    """A red line of which a share lies on a blue field."""
    field = kd.Rect(20, 10, fill="blue").at((0, -15), "right")
    return drawn(field, kd.Line((-20 * share, -15), (20 - 20 * share, -15), ink="red"))


def between_blues(gap):
    """A red line between two blue fields: from its ink to their fills, inside of their lines."""
    field = kd.Rect(30, 5, fill="blue")
    above, below = -15 - gap, -15 + gap
    line = kd.Line((-10, -15), (10, -15), ink="red")
    return drawn(field.at((0, above), "bottom"), field.at((0, below), "top"), line)


def in_grey(step):
    """A disc in an ink on another one that is so many steps lighter or darker."""
    white = {"theme": kd.Theme("dim", white="#dedede", red="#ff8162"), "under": "white"}
    blue = {"theme": kd.Theme("warm", red="#fc8e72", blue="#5479d0"), "under": "blue"}
    look = {18.4: blue, 20.6: white}[step]
    field = kd.Rect(40, 20, fill=look["under"]).at((0, -15))
    return {"theme": look["theme"], "scene": drawn(field, kd.Circle(5, fill="red").at((0, -15)))}


INKS = [
    Case("TOGETHER_WITHIN", found_by("colour-alone", one_in_company), (3.0, 0), (3.4, 1)),
    Case("NAMED_WITHIN", found_by("colour-alone", one_named), (11.5, 0), (12.5, 1)),
    Case("AS_NEAR", found_by("colour-alone", words_between), (0.94, 1), (1.06, 0)),
    Case("AS_LARGE", found_by("colour-alone", larger_twin), (0.095, 1), (0.105, 0)),
    Case("LEAST_CROWD", found_by("colour-alone", one_of), (2, 1), (3, 0)),
    Case("ONE_PLACE_WITHIN", found_by("one-focus", two_reds), (11.5, 0), (12.5, 1)),
    Case("LEAST_BETWEEN_INKS", found_by("red-meets-blue", red_beside_blue), (0.46, 1), (0.5, 0)),
    Case("NO_GAP", seem_to_touch, (0.0046, True), (0.0054, False)),
    Case("TOLD_ONCE_WITHIN", found_by("red-meets-blue", two_crossings), (9.5, 1), (10.5, 2)),
    Case("MOST_LOST", found_by("greyscale", partly_on_blue), (0.48, 0), (0.52, 1)),
    Case("ADJOINING_WITHIN", found_by("greyscale", between_blues), (0.018, 1), (0.022, 0)),
    Case("LEAST_LIGHTNESS_STEP", found_by("greyscale", in_grey), (18.4, 1), (20.6, 0)),
]


# Words.


def beside_a_gauge(gap):
    """A gauge, and words below it."""
    gauge = kd.Gauge(0.5).at((0, -20), "bottom")
    return drawn(gauge, kd.Text("xxx").shifted(0, -20 + gap - TOP))


def above_both_ends(gap):
    """A slider with a box above each end."""
    boxes = [kd.Rect(4, 4).at((x, -10 - gap), "bottom") for x in (-20, 20)]
    return drawn(kd.Slider(length=40).shifted(0, -10), *boxes)


def nearer_to_an_end(share):
    """A slider with one thing at an end, and one that is nearer to the other by a share."""
    near = 40 * share / (1 + share)
    crumbs = [kd.Rect(0.1, 0.1).at((x, -10)) for x in (20, near - 20)]
    return drawn(kd.Slider(length=40).shifted(0, -10), *crumbs)


def with_words(number):
    """A picture of so many words."""
    words = " ".join(["word"] * (number - 4))
    return {"message": "Say less still.", "scene": [kd.Basket(), kd.Text(words, width=60)]}


def level_of_words(number):
    """How bad so many words are."""
    (finding,) = found("words", with_words(number))
    return finding.level


def with_title(number):
    """A picture with so many words in its title."""
    return {"title": " ".join(["word"] * number), "scene": kd.Ball()}


def message_of_labels(number):
    """A picture of so many words in the message, which are in a label as well."""
    return labelled("Less", " ".join(("Raw", "data")[:number]), "raw data")


def loses_its_s(left):
    """Whether a word loses its s where so many letters are left."""
    return wording.pick_content("o" * left + "s") == {"o" * left}


WORDS = [
    Case("READ_WITHIN", found_by("unlabelled-ends", beside_a_gauge), (9.2, 0), (10.0, 1)),
    Case("SHOWN_WITHIN", found_by("unlabelled-ends", above_both_ends), (18.5, 0), (20.0, 1)),
    Case("MOST_OF_WAY", found_by("unlabelled-ends", nearer_to_an_end), (0.57, 0), (0.63, 1)),
    Case("MOST_WORDS", found_by("words", with_words), (20, 0), (21, 1)),
    Case("MOST_BEFORE_TEXT", level_of_words, (35, "warning"), (36, "error")),
    Case("MOST_IN_TITLE", found_by("words", with_title), (6, 0), (7, 1)),
    Case(
        "LEAST_WITHOUT_STOP",
        found_by("no-message", lambda number: says(" ".join(("It", "moves", "on")[:number]))),
        (2, 1),
        (3, 0),
    ),
    Case(
        "LEAST_WITH_STOP",
        found_by("no-message", lambda number: says(" ".join(("It", "moves")[:number]) + ".")),
        (1, 1),
        (2, 0),
    ),
    Case("LEAST_IN_MESSAGE", found_by("title-repeats-labels", message_of_labels), (1, 0), (2, 1)),
    Case("LETTERS_A_WORD", lambda letters: wording.count_words("\u76ee" * letters), (2, 1), (3, 2)),
    Case("LEAST_STEM", loses_its_s, (2, False), (3, True)),
    Case(
        "LEAST_TEXT_SIZE",
        found_by("small-text", lambda size: drawn(FinePrint(words="xxx", units=size))),
        (2.9, 1),
        (3.1, 0),
    ),
]


# Pixels, and files from elsewhere.

THEME = kd.theme("default")
DARK_PIXEL = 0x0F1117


def findings_of(pixels):
    """What is said of pixels."""
    tally = Tally(THEME)
    tally.add(pixels)
    return list(find_odd_colours(tally, THEME, *pixels.shape[::-1]))


def dark():
    """A picture of nothing but the background."""
    return np.full((100, 100), DARK_PIXEL, np.uint32)


def redder(levels):
    """How many findings an area makes that is so much redder than the background."""
    pixels = dark()
    pixels[10:20, 10:20] += np.uint32(levels << 16)
    return len(findings_of(pixels))


def greener(levels):
    """How many findings single pixels make that are so much greener than the background."""
    pixels = dark()
    pixels[5::10, 5::10] += np.uint32(levels << 8)
    return len(findings_of(pixels))


def slope(levels):
    """How many findings a gradient makes that climbs so many levels in three columns."""
    pixels = dark()
    steps = [0, levels // 2, levels]
    greys = [60 + levels * (column // 2) + steps[column % 2] for column in range(10)]
    pixels[40:60, 40:50] = [grey << 16 | grey << 8 | grey for grey in greys]
    return len(findings_of(pixels))


def mixed(number):
    """How many findings so many mixed pixels of ten thousand make."""
    pixels = dark()
    for place in range(number):
        pixels[2 + 5 * (place // 15), 2 + 5 * (place % 15)] = 0x00FF00
    return len(findings_of(pixels))


def more_than_named(number):
    """Whether of so many colours some are not named."""
    pixels = dark()
    for place, colour in enumerate((0x00FF00, 0xFFFF00, 0xFF00FF, 0x00FFFF)[:number]):
        pixels[10 * place : 10 * place + 9, :30] = colour
    (finding,) = findings_of(pixels)
    return " more." in finding.what


def is_refused(ending, data, tmp_path):
    """Whether a file is not read, since there is too much of something in it."""
    path = tmp_path / f"file{ending}"
    path.write_bytes(data)
    try:
        review_file(path)
    except CheckError as error:
        return " more than " in str(error)
    return False


def deep(number):
    """An SVG with so many elements inside each other."""
    return svg("<g>" * (number - 1) + "</g>" * (number - 1))


def in_parts(number):
    """A PNG in so many parts."""
    data = saved(DARK)
    parts = data.count(b"IDAT") + data.count(b"PLTE") + 2
    return data[:33] + png_chunk(b"teXt", b"") * (number - parts) + data[33:]


FILES = [
    ("MOST_BYTES", ".svg", lambda size: svg("").ljust(size), 3_900_000, 4_100_000),
    ("MOST_BYTES", ".png", lambda size: saved(DARK).ljust(size), 31_000_000, 33_000_000),
    ("MOST_ELEMENTS", ".svg", lambda number: svg("<g/>" * (number - 1)), 95_000, 105_000),
    ("MOST_DEPTH", ".svg", deep, 195, 205),
    (
        "MOST_PAINTS",
        ".svg",
        lambda number: svg("".join(f'<g fill="#{n:06x}"/>' for n in range(number))),
        1_900,
        2_100,
    ),
    ("MOST_CHUNKS", ".png", in_parts, 95_000, 105_000),
]
"""What a file is refused for: the constant, a file that is made of a measure, and two measures."""


PIXELS = [
    Case("INK_WITHIN", redder, (3, 0), (4, 1)),
    Case("BLEND_WITHIN", greener, (14, 0), (15, 1)),
    Case("FLAT_WITHIN", slope, (6, 1), (7, 0)),
    Case("MOST_MIXED", mixed, (39, 0), (41, 1)),
    Case("MOST_NAMED", more_than_named, (3, False), (4, True)),
]


CASES = [*ROWS, *GAPS, *ROOM, *SPACE, *INKS, *WORDS, *PIXELS]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_threshold_is_where_it_is_said_to_be(case):
    for measure, result in (case.below, case.above):
        assert case.result(measure) == result, measure


@pytest.mark.parametrize(
    ("ending", "make", "below", "above"),
    [limit[1:] for limit in FILES],
    ids=[" ".join(limit[:2]) for limit in FILES],
)
def test_a_limit_for_files_is_where_it_is_said_to_be(ending, make, below, above, tmp_path):
    assert not is_refused(ending, make(below), tmp_path)
    assert is_refused(ending, make(above), tmp_path)


@pytest.mark.parametrize(("number", "colours"), [(3_700_000, 2), (4_300_000, 1)])
def test_after_enough_odd_pixels_the_rest_is_not_looked_at(number, colours, tmp_path):
    rows = np.zeros((number // 1000 + 400, 2000), np.uint8)
    rows[: number // 1000 : 2] = 1  # every other row is green, so that there is no flat area
    rows[-1] = 2
    image = Image.fromarray(rows)
    image.putpalette([0x0F, 0x11, 0x17, 0, 255, 0, 255, 255, 0])
    image.save(tmp_path / "striped.png", compress_level=1)
    (finding,) = review_file(tmp_path / "striped.png").findings
    assert finding.what.count("nearest is") == colours


# No threshold is forgotten.

NO_THRESHOLDS = {
    "CURVE_WITHIN": "how exactly curves are reckoned with",
    "PIECES_A_QUARTER": "how exactly round corners are reckoned with",
    "ROUGH_QUARTER": "how exactly the sum of areas is reckoned",
    "OUTLINE_WITHIN": "how exactly the sum of areas is reckoned",
    "CUT_OFF_FROM": "arithmetic is not exact",
    "SIZE_WITHIN": "arithmetic is not exact",
    "WORTH_MEASURING": "spares work where nothing can be lost",
    "STRIP_PIXELS": "how much is worked on at once",
    "CONTEXT_ROWS": "what a flat area of 3 x 3 pixels needs",
    "BINS": "how many there are",
}
"""Constants that decide about nothing, and what they are for."""

DRAWING = "annotate.py"
"""The file that draws what was found, and judges nothing."""


def constants(path):
    """The names of the numbers, or tables of numbers, that a file has."""
    for node in ast.parse(path.read_text()).body:
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
            values = [node.value, *getattr(node.value, "values", ())]
            numbers = [n for v in values for n in ast.walk(v) if isinstance(n, ast.Constant)]
            plain = all(isinstance(v, ast.Constant | ast.BinOp | ast.Dict) for v in values)
            if plain and any(type(number.value) in (int, float) for number in numbers):
                yield node.targets[0].id


def test_every_threshold_has_a_case_on_either_side():
    folder = Path(check.__path__[0])
    there = {
        name for path in folder.rglob("*.py") if path.name != DRAWING for name in constants(path)
    }
    cased = {case.name for case in CASES} | {limit[0] for limit in FILES} | {"MOST_ODD_PIXELS"}
    assert there == cased | set(NO_THRESHOLDS)

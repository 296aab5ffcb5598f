"""Cases of the thresholds for rows, gaps, nearness and space."""

import kdviz as kd
from check.plants import found, planted
from check.plants.off_frame import STAGE, loose
from check.plants.small_text import FinePrint
from check.thresholds.case import (
    BOTTOM,
    LEFT,
    RIGHT,
    SCALE,
    SQUARE,
    TOP,
    Case,
    drawn,
    found_by,
)
from kdviz.check.picture import Picture

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
    box = kd.Polygon([(-10, -14), (10, -14), (10, 0), (-10, 0)])
    return drawn(box.shifted(-28, -9), cup.shifted(0, -8.3))


def box_beside_larger(share):
    """A box, and one out of line with it that is larger by a share, each way."""
    other = kd.Rect(12 * (1 + share), 12 * (1 + share))
    return drawn(kd.Rect(12, 12).at((-25, -9), "bottom_left"), other.at((10, -8.3), "bottom_left"))


def tiles(number):
    """So many tiles, two of which nearly touch."""
    tile = kd.Rect(2.4, 2.4)
    row = kd.row(*[tile] * (number - 1), gap=4).shifted(-34, -20)
    return drawn(*row, tile.at((row[0].right.x + 1.1, row[0].center.y), "left"))


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
    Case("SAME_SIZE", found_by("alignment", box_beside_larger), (0.09, 1), (0.13, 0)),
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
    Case("MANY_ALIKE", found_by("crowded", tiles), (9, 1), (10, 0)),
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


# Ways on things.


def a_tip_passed(widths):
    """An arrow over the tip of a square that stands on it, so many widths of a line long."""
    on = widths * kd.theme("default").regular
    square = kd.Polygon([(0, 0), (20, 20), (0, 40), (-20, 20)], fill="white", line=False)
    return drawn(square.shifted(0, 5), kd.Arrow((-30, 5 + on / 2), (30, 5 + on / 2)))


def runs_across(widths):
    """Whether an arrow over a tip is told to run across it, and not only to touch it."""
    (finding,) = found("across", a_tip_passed(widths))
    return "runs across" in finding.what


WAYS = [Case("LEAST_ON", runs_across, (2.0, False), (2.4, True))]

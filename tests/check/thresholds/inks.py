"""Cases of the thresholds for inks and whatever else tells things apart."""

import kdviz as kd
from check.plants import found
from check.thresholds.case import (
    BOTTOM,
    TOP,
    Case,
    drawn,
    found_by,
)

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

"""Cases of the thresholds for words: where they stand, and how long their lines are."""

import kdviz as kd
from check.plants import planted
from check.thresholds.case import Case, drawn, found_by
from kdviz.check.picture import Picture

GAP = kd.theme("default").label_gap
"""The distance of a label, in units."""

HALF = kd.theme("default").regular / 2


def width_of(words):
    """The width of a label's words, in units."""
    return Picture(planted(drawn(kd.Text(words)))).labels[0].box.width


def to_neighbour(share):
    """A box whose label at the right is nearer to the next one: a share of the distance to its own.

    The distances are those of ink: the label stands a gap off the line of its box.
    """
    one = kd.Rect(12, 12).at((-30, -20), "left").label("user", side="right")
    end = one.right.x + HALF + GAP + width_of("user") + share * GAP
    return drawn(one, kd.Rect(12, 12).at((end + HALF, -20), "left"))


def under_a_throw(height):
    """A throw so many gaps high, with words below it."""
    throw = kd.Throw((-20, -20), (20, -20), rise=height * GAP, dash="solid")
    return drawn(throw.label("flow", side="bottom"))


def between(gaps, other=1.0):
    """A word between two boxes, so many gaps from one, and so much further from the other."""
    half = width_of("between") / 2
    one = kd.Rect(12, 12).at((-half - gaps * GAP - HALF, -20), "right")
    two = kd.Rect(12, 12).at((half + other * gaps * GAP + HALF, -20), "left")
    return drawn(one, kd.Text("between").at((0, -20)), two)


def out_of_reach(gaps):
    """Red words beside a white box, so many gaps from the only thing that is red."""
    half = width_of("alarm") / 2
    box = kd.Rect(12, 12).at((-half - GAP - HALF, -20), "right")
    red = kd.Rect(6, 6, ink="red").at((half + gaps * GAP + HALF, -20), "left")
    return drawn(box, kd.Text("alarm", ink="red").at((0, -20)), red)


def long_line(letters):
    """Words in one line of so many letters."""
    words = ("word " * 20)[: letters - 1].rstrip()
    words += "s" * (letters - len(words))
    return {"scene": [kd.Text(words)], "frame": kd.Frame(3000, 1000)}


LABELS = [
    Case("NEARER", found_by("stray-label", to_neighbour), (0.68, 1), (0.76, 0)),
    Case("FAR", found_by("stray-label", under_a_throw), (1.4, 0), (1.65, 1)),
    Case("BETWEEN", found_by("stray-label", between), (1.4, 0), (1.6, 1)),
    Case("AS_FAR", found_by("stray-label", lambda more: between(2, more)), (1.2, 1), (1.3, 0)),
    Case("OUT_OF_REACH", found_by("stray-label", out_of_reach), (6.2, 0), (6.8, 1)),
    Case("MOST_CHARACTERS", found_by("long-lines", long_line), (60, 0), (61, 1)),
]

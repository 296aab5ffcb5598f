"""Cases of the thresholds for things that meet, and for ways and lines that run into them."""

import math

import kdviz as kd
from check.thresholds.case import Case, drawn, found_by, planted
from kdviz.check.meetings import find_meetings
from kdviz.check.picture import Picture

W = kd.theme("default").regular
"""The width of a regular line, in units."""


def discs(into):
    """A white disc before another one, so many units into it."""
    return drawn(
        kd.Circle(10, fill="white", line=False).shifted(0, -20),
        kd.Circle(6, fill="white", line=False).shifted(16 - into, -20),
    )


def half_filled(share):
    """A box before a line of the ink that fills a share of it."""
    bricks = kd.Rect(30, 30).shifted(0, -24)

    class Bead(kd.Component):
        def draw(self):
            yield kd.Rect(12, 12, fill="background")
            yield kd.Rect(12 * share, 12, fill="white", line=False)

    return drawn(bricks, Bead().shifted(15, -24))


def lines_on_each_other(widths):
    """In which ink a field is merged with the box that it is in, so many widths into its line."""
    box = kd.Rect(24, 24).shifted(0, -20)
    inner = box.left.shifted(W / 2 - widths * W)
    field = kd.Rect(6, 6, fill="white", line=False).at(inner, "left")
    return [meeting.merged for meeting in find_meetings(Picture(planted(drawn(box, field))))]


def arrow_toward(widths):
    """An arrow whose ink reaches so many widths of a line into that of a box."""
    tip = (widths - 1) * W
    box = kd.Rect(20, 20).at((0, -20), "left")
    return drawn(box, kd.Arrow((-30, -20), (tip, -20), standoff=0))


def dots_past(widths):
    """A dotted way whose last dots touch a wall, so many widths of a line before its end."""
    end = widths * W
    wall = kd.Rect(0.4, 30).at((-0.3, -8), "bottom")
    return drawn(wall, kd.Throw((-30, -30), (end, -30), rise=0.01))


def crossed_near_its_end(widths):
    """An arrow over a line, so many widths of a line from the end of that."""
    line = kd.Line((0, -20 - widths * W), (0, -4))
    return drawn(line, kd.Arrow((-20, -20), (20, -20)))


def slanting(degrees):
    """An arrow that is so many degrees off level."""
    rise = 40 * math.tan(math.radians(degrees))
    return drawn(kd.Arrow((-20, -20), (20, -20 - rise)))


def boxes_across(depth):
    """A box before another of another ink, so many units into it from a corner."""
    one = kd.Rect(20, 20).shifted(0, -24)
    return drawn(one, kd.Rect(20, 20, ink="blue").shifted(20 - depth, -20 - depth))


def strip_across(length):
    """A low box before another of another ink, in which it lies with so much of its length."""
    one = kd.Rect(20, 20).shifted(0, -24)
    return drawn(one, kd.Rect(20, 2, ink="blue").shifted(20 - length, -20))


def struck(share, off=0.0):
    """A robot with a line across it, so long as a share of it from corner to corner."""
    robot = kd.Robot().at((0, -6), "bottom")
    center, half = robot.center, share * math.hypot(robot.box.width, robot.box.height) / 2
    aslant = math.radians(40)
    dx, dy = half * math.cos(aslant), half * math.sin(aslant)
    middle = center.shifted(0, off * robot.box.height)
    line = kd.Line(middle.shifted(-dx, -dy), middle.shifted(dx, dy), ink="red")
    return drawn(robot, line)


def tied(off):
    """A line that ends so many units off the middle of a target."""
    target = kd.Target(rings=3).at((0, -6), "bottom")
    end = target.bullseye.shifted(off)
    return drawn(target, kd.Line(end, end.shifted(-30, -4), ink="blue"))


def into_robot(share):
    """A line that begins at the feet of a robot and leads up within it, a share of its height."""
    robot = kd.Robot().at((0, -6), "bottom")
    top = robot.feet.shifted(0.4, -share * robot.box.height)
    return drawn(robot, kd.Polyline([robot.feet, top, top.shifted(40, -1)], ink="red"))


def held(off):
    """A white box before the hand of a person, with an anchor so many units off it."""
    person = kd.Person("standing").at((0, -6), "bottom")
    box = kd.Bricks().scaled(0.6)
    return drawn(box.at(person.hand.shifted(0, off), "top"), person)


MEETINGS = [
    Case("LEAST_RUN_IN", found_by("merging", discs), (1.0, 0), (1.3, 1)),
    Case("LEAST_FILLED", found_by("merging", half_filled), (0.3, 0), (0.95, 1)),
    Case("LEAST_OVERLAP", lines_on_each_other, (0.1, [None]), (0.3, ["white"])),
    Case("DEEP", found_by("crossing", boxes_across), (-0.1, 0), (0.5, 1)),
    Case("LEAST_SEEN_THROUGH", found_by("crossing", strip_across), (0.2, 0), (3.0, 1)),
    Case("LEAST_INTO", found_by("across", arrow_toward), (0.1, 0), (0.35, 1)),
    Case("LANDING", found_by("across", dots_past), (2.5, 0), (3.5, 1)),
    Case("FROM_ENDS", found_by("across", crossed_near_its_end), (1.8, 0), (2.2, 1)),
    Case("LEAST_ASLANT", found_by("alignment", slanting), (0.6, 0), (0.8, 1)),
    Case("MOST_ASLANT", found_by("alignment", slanting), (3.9, 1), (4.1, 0)),
    Case("LEAST_STRUCK", found_by("crossing", struck), (0.67, 1), (0.73, 0)),
    Case("STRUCK_WITHIN", found_by("crossing", lambda off: struck(1.0, off)), (0.09, 0), (0.11, 1)),
    Case("TIED_WITHIN", found_by("crossing", tied), (0.4, 0), (0.6, 1)),
    Case("MOST_TIED", found_by("crossing", into_robot), (0.58, 0), (0.62, 1)),
    Case("HELD_WITHIN", found_by("merging", held), (1.8, 0), (2.2, 1)),
]

"""Cases of the thresholds for what stands, and for how large and how near things are drawn."""

import kdviz as kd
from check.thresholds.case import Case, drawn, found, found_by, planted

W = kd.theme("default").regular
"""The width of a regular line, in units."""

FRAME = kd.Rect(80, 70, ink="background").at((0, 4), "bottom")
"""What keeps a scene at its size and is not seen."""

SCALE = planted([FRAME]).composition.scale


def on_ground(*shapes):
    """A scene on the ground, in which coordinates are units of the frame."""
    return [kd.Group((kd.Ground(), *shapes)).scaled(1 / SCALE, about=(0, 0)), FRAME]


def told(words, make):
    """What counts the findings of a measure that say something."""
    return lambda measure: sum(words in one.what for one in found("floating", make(measure)))


def above_ground(widths):
    """A filled box of somebody who stands, so many widths of a line above the ground."""
    return on_ground(kd.Person().shifted(0, -widths * W - 0.1), kd.Person().shifted(20))


def below_ground(widths):
    """Gears whose ink ends so many widths of a line below the ground."""
    gears = kd.Gears()
    return on_ground(gears.at((0, 1.2 - W / 2 + widths * W), "bottom"))


def sunk(widths):
    """A person whose feet are so many widths of a line beyond the line of a table."""
    table = kd.Line((-20, -20), (20, -20))
    return on_ground(table, kd.Person().shifted(0, -20 + W / 2 + widths * W))


def seated(widths):
    """Somebody who sits so many widths of a line above a box."""
    box = kd.Rect(12, 5).at((0, 0), "bottom")
    sitting = kd.Person("sitting")
    return on_ground(box, sitting.at(box.top.shifted(0, -(widths + 0.5) * W), "seat"))


def in_the_air(number):
    """A person on the ground, and so many above it."""
    high = [kd.Person().shifted(14 * place, -24) for place in range(number)]
    return on_ground(kd.Robot().shifted(-20), *high)


def uneven(share):
    """Two people on no ground, the feet of one of whom are higher by a share of the height."""
    one = kd.Person().scaled(1.6)
    other = one.shifted(30, share * one.box.height)
    return [kd.Group((one.shifted(-14), other.shifted(-14))).scaled(1 / SCALE, about=(0, 0)), FRAME]


def leaning(degrees):
    """A person in the air who leans so many degrees."""
    return on_ground(kd.Robot().shifted(-20), kd.Person().rotated(degrees).shifted(8, -24))


def feet_over(share):
    """A person over a stump under a share of whose width from the side there is something."""
    person = kd.Person("cheering")
    width = person.box.width
    stump = kd.Rect(6, 6, fill="white").at((person.box.right - width * share, 0), "bottom_left")
    return on_ground(kd.Robot().shifted(-20), stump, person.shifted(0, -7.5))


def slope_under(widths):
    """A person sunk into a line that rises so many widths of a line under the feet."""
    rise = widths * W
    slope = kd.Line((-20, -10 + 5 * rise), (20, -10 - 5 * rise))
    return on_ground(slope, kd.Person().shifted(0, -10 + 2.2))


def deep(depth):
    """A robot so many units within a table."""
    table = kd.Rect(40, 20).at((0, 0), "bottom")
    return on_ground(table, kd.Robot().shifted(0, -20 - W / 2 + depth - 0.3))


def on_heads(widths):
    """Four people, one of whom is so many widths of a line above the head of another."""
    person = kd.Person()
    low = kd.row(*[person] * 3, gap=8, align="bottom")
    return on_ground(*low, low[1].shifted(0, -person.box.height - (widths + 1) * W))


def feet_in_line(widths):
    """Somebody whose feet are so many widths of a line beyond the line of a box around."""
    return on_ground(kd.Rect(50, 40).at((0, -3), "bottom"), kd.Person().shifted(0, -3 + widths * W))


def discs(into, number=6):
    """Discs in a row, so many widths of a line into each other."""
    disc = kd.Circle(3, fill="white", line=False)
    return drawn(*kd.row(*[disc] * number, gap=-into * W).shifted(0, -20))


def rings(room, number=3):
    """Rings with so many widths of a line of room inside."""
    ring = kd.Circle((room + 1) * W / 2)
    return drawn(*kd.row(*[ring] * number, gap=4).shifted(0, -20))


def wheels(share):
    """Wheels with so many spokes that their ink is a share of the box around a wheel."""
    spoke = kd.Line((-2.9, 0), (2.9, 0))
    number = round(share * (6 + W) ** 2 / (5.8 * W))
    spokes = [spoke.rotated(180 * turn / number) for turn in range(number)]
    wheel = kd.Group((kd.Circle(3), *spokes), name="wheel")
    return drawn(*kd.row(wheel, wheel, gap=6).shifted(0, -20))


def mesh(gap, number=8):
    """Lines beside each other, so many widths of a line apart."""
    step = (1 + gap) * W
    return drawn(*(kd.Line((step * x, -30), (step * x, -10)) for x in range(number)))


def low_box(share, *, across=0.95, **frame):
    """A box as high as a share of the stage, and so wide."""
    stage = planted({"scene": [kd.Circle(1)], **frame}).composition.stage
    wide, high = stage.room.width, stage.room.height
    room = kd.Rect(wide - W, high - W, ink="background")
    return {"scene": [kd.Rect(across * wide - W, share * high - W), room], **frame}


def narrow_box(share):
    """A low box in a portrait, as wide as a share of the stage."""
    return low_box(0.2, across=share, frame="portrait")


def two_sizes(times, more=()):
    """People of several sizes."""
    sizes = (1, times, *more)
    people = (kd.Person().scaled(size) for size in sizes)
    return [kd.Ground(), *kd.row(*people, gap=8, align="bottom")]


STANDING = [
    Case("LEAST_SEEN_GAP", found_by("floating", above_ground), (0.3, 0), (0.4, 1)),
    Case("MOST_GAP", told("nearly", above_ground), (3.6, 1), (3.9, 0)),
    Case("LEAST_BELOW", found_by("floating", below_ground), (1.4, 0), (1.6, 1)),
    Case("MOST_INTO", found_by("floating", sunk), (-0.3, 0), (-0.2, 1)),
    Case("SEAT_WITHIN", found_by("floating", seated), (1.4, 0), (1.6, 1)),
    Case("MANY", found_by("floating", in_the_air), (2, 2), (3, 0)),
    Case("MOST_UNEVEN", found_by("floating", uneven), (0.14, 1), (0.16, 0)),
    Case("UPRIGHT", found_by("floating", leaning), (2.5, 1), (3.2, 0)),
    Case("FOOT", told("nearly", feet_over), (0.05, 0), (0.09, 1)),
    Case("LEVEL_OFF", found_by("floating", slope_under), (0.1, 1), (0.15, 0)),
    Case("HEAD_ROOM", told("stand on the head", on_heads), (1.8, 1), (2.2, 0)),
    Case("FEET_BEFORE", told("sunk", feet_in_line), (-0.5, 0), (-0.3, 1)),
    Case("MOST_DEEP", found_by("floating", deep), (3.8, 1), (4.2, 0)),
]

SIZES = [
    Case("MOST_INTO_EACH_OTHER", found_by("clogged", discs), (0.3, 0), (0.4, 1)),
    Case("LEAST_SLAB", found_by("clogged", lambda number: discs(0.6, number)), (3, 0), (4, 1)),
    Case("LEAST_INSIDE", found_by("clogged", rings), (0.9, 1), (1.1, 0)),
    Case("LEAST_CLOSED", found_by("clogged", lambda number: rings(0.5, number)), (1, 0), (2, 1)),
    Case("MOST_FILLED", found_by("clogged", wheels), (0.65, 0), (0.9, 1)),
    Case("LEAST_MESH_GAP", found_by("clogged", mesh), (0.35, 1), (0.45, 0)),
    Case("LEAST_MESH", found_by("clogged", lambda number: mesh(0.2, number)), (5, 0), (6, 1)),
    Case("LEAST_OF_HEIGHT", found_by("strip", low_box), (0.44, 1), (0.46, 0)),
    Case("LEAST_OF_WIDTH", found_by("strip", narrow_box), (0.84, 1), (0.86, 0)),
    Case("MOST_TIMES", found_by("sizes", two_sizes), (1.38, 0), (1.42, 1)),
    Case("ONE_SIZE", found_by("sizes", lambda by: two_sizes(2, (2 + by,))), (0.03, 1), (0.05, 0)),
    Case("GROWING", found_by("sizes", lambda size: two_sizes(2, (size,))), (2.0, 1), (3.0, 0)),
]

"""Lines that cut through things they are not tied to; beside them what lines may run over."""

import kdviz as kd

PAGE = kd.Rect(30, 40)
ROW = tuple(kd.row(kd.Crate(), kd.Crate(), kd.Crate(), gap=6, align="bottom"))
LEFT, MIDDLE, RIGHT = ROW
TELESCOPE, TREE = kd.row(kd.Telescope(0), kd.Plant(), gap=14, align="bottom")
STAR = kd.Ball(3, form="star", ink="red").at(TELESCOPE.lens.shifted(58))
OWNER, DOG = kd.row(kd.Person(), kd.Leash(held="post"), gap=30, align="bottom")
ANCHOR, BOAT = kd.ShipAnchor(), kd.Boat().shifted(40, -40)
AXES = kd.Axes((0, 10), (0, 10), x_name="age", y_name="income")
DATA = [(1, 2), (2.2, 3.4), (3, 3), (4.1, 5.2), (5.4, 4.6), (6.2, 7), (8, 7.4)]
TARGET = kd.Target(rings=3)
HOLDER, HELD = kd.row(kd.Person("pulling").flipped(), kd.Crate(), gap=22, align="bottom")

FAULTS = {
    "a page's edge through a lens": [
        PAGE,
        kd.Group(kd.Circle(8), kd.Line((6, 6), (14, 14)), lead=0, name="lens").at((15, 4)),
    ],
    "prison bars across a face": [
        kd.Ground(),
        kd.Robot("puzzled"),
        *[kd.Line((x, -26), (x, 0)) for x in (-10, -5, 0, 5, 10)],
    ],
    "a white brace through crates": [
        kd.Ground(),
        *ROW,
        kd.Brace(LEFT.left, RIGHT.right, depth=3),
    ],
    "a curve through the lid of a crate": [
        kd.Ground(),
        *ROW,
        kd.Curve([(-8, -30), (20, -12), (48, -12), (80, -34)], ink="red"),
    ],
    "a line of sight through a tree": [
        kd.Ground(),
        TELESCOPE,
        TREE,
        STAR,
        kd.Line(TELESCOPE.lens, STAR.left, ink="red"),
    ],
    "a rope through a crate that stands between": [
        kd.Ground(),
        OWNER,
        DOG,
        kd.Crate().at((OWNER.right.x + 14, 0), "bottom"),
        kd.Curve([OWNER.hand, (19, -6), DOG.holder.shifted(dy=-8)], ink="blue"),
    ],
    "a frame's edge through a robot": [
        kd.Rect(50, 36).at((0, 4), "bottom"),
        kd.Person().shifted(-12),
        kd.Robot().shifted(24),
    ],
    "the rails of a ladder through a robot": [
        kd.Ground(),
        kd.Robot(ink="blue").scaled(1.2, about="feet"),
        kd.Ladder(lean=0.6).at((-3, 0), "foot"),
    ],
    "a parting line through a brain": [
        kd.Line((0, -32), (0, 0), weight="thin"),
        kd.Brain(0.3, ink="blue").at((-6, -6), "bottom"),
        kd.Basket().at((24, -6), "bottom"),
    ],
    "a hill in front of people": [
        kd.Person().shifted(-20),
        kd.Person("cheering").shifted(4),
        kd.Curve([(-40, 0), (-20, -8), (0, -12), (20, -8), (40, 0)], ink="blue"),
    ],
    "a threshold through the heads of those who are measured": [
        kd.Ground(),
        kd.Robot("happy").shifted(-20),
        kd.Person(ink="blue"),
        kd.Plant().shifted(22),
        kd.Line((-36, -15), (36, -15), ink="red"),
    ],
}

NEAR_MISSES = {
    "a ground that things stand on": [kd.Ground(), *ROW],
    "a horizon behind a filled mountain": [
        kd.Ground(),
        kd.Line((-50, -10), (50, -10), weight="thin"),
        kd.Polygon([(-24, 0), (0, -34), (24, 0)], fill="background"),
    ],
    "axes with data over them, and a line through the data": [
        AXES,
        AXES.scatter(DATA, ink="white"),
        AXES.plot((0, 10), (1, 9.4), ink="blue"),
    ],
    "a robot that is struck out": [
        kd.Ground(),
        (struck := kd.Robot()),
        kd.Line(struck.box.anchor("bottom_left"), struck.box.anchor("top_right"), ink="red"),
    ],
    "a crate with a cross on it": [
        kd.Ground(),
        (crate := kd.Crate()),
        kd.Cross(16, ink="red").at(crate.center),
    ],
    "a wall behind a crate that stands in front of it": [
        kd.Ground(),
        kd.Line((-20, -30), (20, -30)),
        kd.Line((-20, -30), (-20, 0)),
        kd.Line((20, -30), (20, 0)),
        kd.Crate().shifted(20),
    ],
    "a lens that hides the edge of the page behind it": [
        PAGE,
        kd.Group(
            kd.Circle(8, fill="background"), kd.Line((6, 6), (14, 14)), lead=0, name="lens"
        ).at((15, 4)),
    ],
    "a rope from the outline of one thing to that of another": [
        kd.Ground(),
        HOLDER,
        HELD,
        kd.Line(HOLDER.hand, (HELD.left.x, HOLDER.hand.y)),
    ],
    "a ship on its anchor": [BOAT, ANCHOR, ANCHOR.tied(to=BOAT.stern)],
    "a dog on its leash": [kd.Ground(), kd.Leash(30, ink="red")],
    "points on lines of a grid": [
        *[kd.Line((x, -20), (x, 20), weight="thin") for x in range(-40, 41, 8)],
        *[kd.Line((-40, y), (40, y), weight="thin") for y in range(-20, 21, 8)],
        *[kd.Ball(1.6, ink="red").at(at) for at in [(-16, 4), (0, -4), (24, 12)]],
    ],
    "an arrow in the middle of a target": [
        TARGET,
        kd.Line(TARGET.bullseye, TARGET.bullseye.shifted(-24, -10), ink="blue"),
    ],
    "a brace beside what it embraces": [
        kd.Ground(),
        *ROW,
        kd.Brace(RIGHT.top_right.shifted(dy=-2.4), LEFT.top_left.shifted(dy=-2.4), depth=3),
    ],
    "a line of which an object is made": kd.Group(
        kd.Circle(8), kd.Line((-14, 0), (14, 0)), name="planet with a ring"
    ),
    "a line that parts two things": kd.contrast(kd.Basket(), kd.Hoop()),
    "a wall of bars with nobody behind": [
        kd.Ground(),
        *[kd.Line((x, -26), (x, 0)) for x in (-10, -5, 0, 5, 10)],
        kd.Robot("puzzled").shifted(28),
    ],
}

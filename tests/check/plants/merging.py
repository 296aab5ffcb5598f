"""Things of one ink that run into each other; beside them what touches, holds or hides."""

import kdviz as kd

CRATE = kd.Crate()
OPEN = kd.Crate(lid="open")
TABLE = kd.Rect(40, 10).at((0, 0), "bottom")
FUNNEL = kd.Funnel()
LENS = kd.Group(kd.Circle(7), kd.Line((5, 5), (13, 13), weight="bold"), lead=0, name="lens")
JAR = kd.Path("M -5 -14 V 0 H 5 V -14")
CATAPULT = kd.Catapult(ink="blue")
JOURNEY = kd.Journey(48)
AXES = kd.Axes((0, 10), (0, 10), x_name="age", y_name="income")
DATA = [(1, 2), (2.2, 3.4), (3, 3), (4.1, 5.2), (5.4, 4.6), (6.2, 7), (8, 7.4)]

FAULTS = {
    "a ball half through the rim of a crate": [
        kd.Ground(),
        OPEN,
        kd.Ball(4).at(OPEN.top_edge),
    ],
    "a person whose legs are in a crate": [
        kd.Ground(),
        CRATE,
        kd.Person().at(CRATE.center, "feet"),
    ],
    "a lock across the outline of a funnel": [
        FUNNEL,
        kd.Lock().scaled(0.5).at(FUNNEL.right.shifted(-4, -4)),
    ],
    "an arrow along the handle of a lens": [
        LENS,
        kd.Arrow((8, 8), (30, 30)),
    ],
    "a journey whose line runs into the ground": [
        kd.Ground(JOURNEY.start.y),
        JOURNEY,
        kd.Person("walking").at(JOURNEY.start.shifted(-14), "feet"),
    ],
    "feet sunk in the upper edge of a box": [
        kd.Ground(),
        TABLE,
        kd.Person().at(TABLE.top.shifted(dy=1.2), "feet"),
    ],
    "a white disc half on a white board": [
        kd.Rect(40, 24, fill="white"),
        kd.Circle(8, fill="white").at((20, -4)),
    ],
    "jars whose bottoms vanish in a board": [
        kd.Line((-40, 0), (40, 0)),
        *[JAR.at((x, 0.4), "bottom") for x in (-24, 0, 24)],
    ],
    "a row of balls that overlap": [
        kd.Ground(),
        *kd.row(*[kd.Ball(4)] * 6, gap=-2, align="bottom"),
    ],
    "two robots who share an arm": [
        kd.Ground(),
        *kd.row(kd.Robot("happy"), kd.Robot(), gap=-5, align="bottom"),
    ],
    "a blue tree that grows out of a blue robot": [
        kd.Ground(),
        kd.Plant(ink="blue"),
        kd.Robot(ink="blue").shifted(9),
    ],
    "two outlined wheels that roll through each other": [
        kd.Ground(),
        kd.Circle(10).at((-7, 0), "bottom"),
        kd.Circle(6).at((7, 0), "bottom"),
        kd.Person().at((30, 0), "feet"),
    ],
    "a bulb stuck in the top of a head": [
        kd.Ground(),
        (thinker := kd.Person("thinking")),
        kd.Bulb(lit=True).scaled(0.5).at(thinker.top.shifted(dy=3), "bottom"),
    ],
}

NEAR_MISSES = {
    "people who stand on the ground": [
        kd.Ground(),
        *kd.row(kd.Person(), kd.Person("walking"), gap=12, align="bottom"),
    ],
    "a ball that lies on a table": [kd.Ground(), TABLE, kd.Ball(4).standing_on(TABLE)],
    "a person behind a crate that hides the legs": [
        kd.Ground(),
        kd.Person("cheering").at(CRATE.center, "feet"),
        kd.Rect(19, 16, fill="background").at((0, 0), "bottom"),
    ],
    "a red ball before the rim of a white crate": [
        kd.Ground(),
        OPEN,
        kd.Ball(4, ink="red").at(OPEN.top_edge),
    ],
    "a white ball with a margin before a rim": [
        kd.Ground(),
        OPEN,
        kd.Ball(4, rim="background").at(OPEN.top_edge),
    ],
    "somebody who sits on a crate": [kd.Ground(), CRATE, kd.Person().sitting_on(CRATE)],
    "somebody who holds a basket": [
        kd.Ground(),
        *kd.Person("cheering").holding(kd.Basket().scaled(0.5), by="bottom"),
    ],
    "a ball in the cup of a catapult": [kd.Ground(), CATAPULT, kd.Ball().at(CATAPULT.cup)],
    "balls caught in a net of their ink": [
        kd.Ground(),
        *kd.Net(mesh=4).catching(kd.Ball(4, rim="background"), kd.Ball(4, rim="background")),
    ],
    "a load in an open crate": [kd.Ground(), kd.Crate(lid="open", load=kd.Ball(5))],
    "rings that are parts of one thing": kd.Group(
        *[kd.Ellipse(14, 9).shifted(x) for x in (0, 10, 20)], name="chain"
    ),
    "lines that end at the outline of a box": [
        kd.Rect(24, 16),
        kd.Line((-40, 0), (-12, 0)),
        kd.Line((12, 0), (40, 0)),
    ],
    "data on and near the axes": [
        AXES,
        AXES.scatter([(0, 0), (0.2, 1), *DATA], ink="white"),
        AXES.plot((0, 10), (0.6, 9.4), ink="blue"),
    ],
    "crates that stand wall to wall": [
        kd.Ground(),
        *kd.row(kd.Rect(20, 16), kd.Rect(20, 16), gap=0, align="bottom"),
    ],
    "a heap of balls with dark rims": [
        kd.Ground(),
        *[
            kd.Ball(4, rim="background").at((x, y), "bottom")
            for x, y in [(0, 0), (8, 0), (16, 0), (4, -6.9), (12, -6.9), (8, -13.8)]
        ],
    ],
    "a jar that stands on a board": [
        (board := kd.Rect(80, 2, fill="white").at((0, 0), "top")),
        *[JAR.at((x, 0), "bottom").standing_on(board, at=None) for x in (-24, 0, 24)],
    ],
}

"""Things that stand on nothing or sink; beside them what stands, flies, hangs or lies high up."""

import kdviz as kd

TABLE = kd.Rect(40, 12).at((0, 0), "bottom")
CRATE = kd.Crate()
HILL = kd.Curve([(-40, 0), (-20, -14), (0, -20), (20, -14), (40, 0)])
STEPS = kd.Steps(4, taken=4, ink="blue")
CATAPULT, BASKET = kd.row(kd.Catapult(), kd.Basket(), gap=30, align="bottom")
MOUNTAIN = kd.Mountain(2, climbed=1, flag=True)
AXES = kd.Axes((0, 10), (0, 10), x_name="age", y_name="income")

FAULTS = {
    "a person a little above the ground": [
        kd.Ground(),
        kd.Crate().shifted(-22),
        kd.Person("walking").shifted(10, -0.9),
    ],
    "a robot two units above the ground": [
        kd.Ground(),
        kd.Person().shifted(-22),
        kd.Robot("happy", ink="blue").shifted(10, -2),
    ],
    "a crate that has sunk into the ground": [
        kd.Ground(),
        kd.Person().shifted(-22),
        kd.Crate().shifted(10, 1.2),
    ],
    "a ball that hangs over a table": [
        kd.Ground(),
        TABLE,
        kd.Ball(4, ink="red").at(TABLE.top.shifted(dy=-1.3), "bottom"),
    ],
    "a lock five units above a ground on which all else stands": [
        kd.Ground(),
        kd.Crate().shifted(-24),
        kd.Person(),
        kd.Lock(ink="red").scaled(0.6, about="bottom").shifted(22, -5),
    ],
    "somebody who sits on nothing": [
        kd.Ground(),
        kd.Person().shifted(-16),
        kd.Person("sitting", ink="blue").shifted(6),
    ],
    "somebody who sits beside a crate's top": [
        kd.Ground(),
        CRATE,
        (sitter := kd.Person("sitting", ink="blue")).at(CRATE.top.shifted(22), "seat"),
    ],
    "feet below the ground": [
        kd.Ground(),
        kd.Basket().shifted(-18),
        kd.Person().shifted(4, 2.5),
    ],
    "things in a row that is aligned in the middle, on the ground of the tallest": [
        kd.Ground((tallest := kd.Hoop().at((0, 0))).bottom.y),
        tallest.shifted(-40),
        kd.Robot().at((-8, 0)),
        kd.Crate().at((18, 0)),
    ],
    "people at heights that differ, and no ground": [
        kd.Person().shifted(-16),
        kd.Person("cheering").shifted(0, -2.4),
        kd.Person().shifted(16, 1),
    ],
    "two boats beside each other, one higher than the other": [
        kd.Boat(),
        kd.Boat(3, ink="blue").shifted(50, -3),
    ],
    "a walker over a hill": [
        HILL,
        kd.Person("walking", ink="blue").standing_on(HILL, at=0.5).shifted(dy=-2),
    ],
    "a tower of crates with slits": [
        kd.Ground(),
        kd.Rect(20, 12).at((0, 0), "bottom"),
        kd.Rect(20, 12).at((0, -13.2), "bottom"),
        kd.Rect(20, 12).at((0, -26.4), "bottom"),
    ],
    "a robot that has sunk into the crate it stands on": [
        kd.Ground(),
        TABLE,
        kd.Robot().scaled(0.8, about="feet").at(TABLE.top.shifted(dy=1), "feet"),
    ],
}

NEAR_MISSES = {
    "a row that stands on the ground": [
        kd.Ground(),
        *kd.row(kd.Crate(), kd.Person("walking"), kd.Robot(), gap=12, align="bottom"),
    ],
    "a ball in a throw": [
        kd.Ground(),
        CATAPULT,
        BASKET,
        *(throw := CATAPULT.throw(to=BASKET.mouth)).carrying(kd.Ball(ink="red")),
    ],
    "an airplane over people": [
        kd.Ground(),
        kd.Person().shifted(-12),
        kd.Person("reading").shifted(12),
        kd.Airplane().scaled(0.6).at((0, -42)),
    ],
    "a sun and a label over a tree": [
        kd.Ground(),
        kd.Plant(ink="blue").label("growth"),
        kd.Circle(4, fill="red").shifted(28, -34),
        kd.Person().shifted(-28),
    ],
    "dots that fall like rain": [
        kd.Ground(),
        kd.Person(),
        kd.Dots([(-20, -3), (-14, -9), (-26, -14), (14, -4), (20, -11), (26, -2)], ink="blue"),
    ],
    "an idea over a head": [
        kd.Ground(),
        (thinker := kd.Person("thinking")),
        kd.Bulb(lit=True).scaled(0.6).above(thinker, gap=4),
        kd.Crate().shifted(24),
    ],
    "a carrot that hangs from a stick": [
        kd.Ground(),
        (walker := kd.Person("walking")),
        kd.Carrot(20, ink="red").at(walker.other_hand, "grip"),
    ],
    "a lock that hangs from a line": [
        kd.Line((-40, -30), (40, -30), weight="bold"),
        kd.Line((0, -30), (0, -20)),
        kd.Lock(ink="red").scaled(0.6).at((0, -20), "shackle"),
        kd.Ground(),
        kd.Person().shifted(-24),
    ],
    "a scene without a ground, where all is level": kd.row(
        kd.Crate(), kd.Person(), kd.Basket(), gap=14, align="bottom"
    ),
    "crates that are stacked exactly": [
        kd.Ground(),
        CRATE,
        (upper := kd.Rect(14, 10).standing_on(TABLE.shifted(40))),
        TABLE.shifted(40),
    ],
    "somebody at the foot of steps and somebody on top": [
        kd.Ground(),
        STEPS,
        kd.Person().at(STEPS.platform, "feet"),
        kd.Person("walking").at(STEPS.foot.shifted(-10), "feet"),
    ],
    "two floors": [
        kd.Ground(),
        kd.Ground(-34),
        kd.Person().shifted(-14, -34),
        kd.Robot().shifted(14, -34),
        kd.Person("cheering").shifted(-14),
        kd.Crate().shifted(14),
    ],
    "things on a plane of numbers": [
        AXES,
        kd.Ball(2, ink="blue").at(AXES.point(2, 0.9)),
        kd.Crate().scaled(0.4).at(AXES.point(6, 5)),
        kd.Person().scaled(0.5).at(AXES.point(8, 8)),
    ],
    "a goal high up": [
        kd.Ground(),
        MOUNTAIN,
        kd.Ball(2.4, form="star", ink="red").shifted(20, -34),
        kd.Person("walking").shifted(-34),
    ],
    "somebody who sits on a crate": [
        kd.Ground(),
        CRATE,
        kd.Person("sitting", ink="blue").sitting_on(CRATE),
        kd.Person().shifted(22),
    ],
    "a walker on a hill": [HILL, kd.Person("walking", ink="blue").standing_on(HILL, at=0.5)],
    "stations of a cycle": kd.Cycle(
        ("ask", "try", "learn"),
        held=(kd.Person().scaled(0.6), kd.Crate().scaled(0.6), kd.Robot().scaled(0.6)),
    ),
    "rows of robots that are counted": kd.tally(kd.Robot(), 6, columns=3, gap=8),
    "somebody on a tower and somebody below": [
        kd.Ground(),
        kd.Rect(20, 34).at((24, 0), "bottom"),
        kd.Person("cheering", ink="blue").standing_on(kd.Rect(20, 34).at((24, 0), "bottom")),
        kd.Person().shifted(-10),
    ],
}

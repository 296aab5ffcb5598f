"""Twins in two inks; beside them twins that words, lines, fills or their place tell apart."""

import kdviz as kd

LEFT, RIGHT = kd.Basket(ink="blue"), kd.Basket(ink="red").shifted(30)
CLOUD = [(0, 0), (5, 3), (9, -2), (4, 8), (-3, 6), (12, 5)]
OTHER = [(20, 4), (24, -3), (28, 2), (30, 8), (22, 10)]
RISING = kd.Curve([(3, -5), (12, -12), (24, -18), (36, -20)], ink="blue")
FALLING = kd.Curve([(3, -22), (12, -10), (24, -6), (36, -4)], ink="red")

FAULTS = {
    "a blue basket and a red one": [LEFT, RIGHT],
    "white discs and red ones": [
        *(kd.Circle(4, fill="white").shifted(12 * n) for n in range(2)),
        *(kd.Circle(4, fill="red").shifted(12 * n, 14) for n in range(2)),
    ],
    "two classes of points": [kd.Dots(CLOUD, ink="blue"), kd.Dots(OTHER, ink="red")],
    "two curves in one chart": [kd.Axes(), RISING, FALLING],
    "one red among blue": [
        kd.Person(ink="red" if n == 2 else "blue").shifted(12 * n) for n in range(5)
    ],
    "twins with the same name": [LEFT.label("data"), RIGHT.label("data")],
    "one red among white, in two colours": {
        "scene": [kd.Ball(ink="red" if n == 2 else "white").shifted(9 * n) for n in range(5)],
        "theme": "mono",
    },
}

NEAR_MISSES = {
    "each with its name": [LEFT.label("train"), RIGHT.label("test")],
    "one of them named": [LEFT, RIGHT.label("test")],
    "one of them in a group with a name": [
        kd.Group((LEFT, kd.Ball().at(LEFT.mouth))).label("train"),
        kd.Group((RIGHT, kd.Ball().at(RIGHT.mouth))),
    ],
    "words beside one of them": [LEFT, RIGHT, kd.Text("test").below(RIGHT, gap=3)],
    "dotted and solid": [kd.Basket(ink="blue", dash="dotted"), RIGHT],
    "open and filled": [
        kd.Circle(6, ink="blue"),
        kd.Circle(6, fill="red").shifted(20),
    ],
    "turned": [
        kd.Catapult(ink="blue"),
        kd.Catapult(ink="red").flipped().shifted(50),
    ],
    "one large, one small": [LEFT, kd.Basket(ink="red").scaled(1.4).shifted(32)],
    "before and after an arrow": [
        LEFT,
        RIGHT,
        kd.Arrow(LEFT.right, RIGHT.left),
    ],
    "one red among white, which is darker than they are": [
        kd.Ball(ink="red" if n == 2 else "white").shifted(9 * n) for n in range(5)
    ],
    "a ball in a basket and a ball on a bucket": [
        kd.Basket(),
        kd.Ball(ink="blue").at(kd.Basket().mouth),
        kd.Bucket().shifted(30),
        kd.Ball(ink="red").at(kd.Bucket().shifted(30).top),
    ],
}

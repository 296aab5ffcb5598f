"""Red on places far apart; beside it red that is one thing, one class or one neighbourhood."""

import kdviz as kd

FAULTS = {
    "a red ball and, far from it, a red hoop": [
        kd.Ball(ink="red"),
        kd.Basket().shifted(30),
        kd.Hoop(ink="red").shifted(60),
    ],
    "everything that matters is red": [
        kd.Catapult(ink="red").label("model"),
        kd.Ball().shifted(30),
        kd.Basket(ink="red").shifted(60).label("target"),
    ],
    "two red arrows that point at different things": [
        kd.Basket(),
        kd.Arrow((0, -34), (0, -14), ink="red"),
        kd.Bucket().shifted(60),
        kd.Arrow((60, -44), (60, -24), ink="red"),
    ],
    "a red name far from the red thing": [
        kd.Robot().label("model", ink="red"),
        kd.Bucket(ink="red").shifted(60).label("errors"),
    ],
    "three places in a row": [
        kd.Key(ink="red"),
        kd.Robot(ink="red").shifted(50),
        kd.Lock(ink="red").shifted(100),
    ],
}

NEAR_MISSES = {
    "a red arrow that leads to a red thing": [
        kd.Basket(),
        kd.Hoop(ink="red").shifted(60),
        kd.Arrow(kd.Basket().top_right, kd.Hoop().shifted(60).rim, ink="red"),
    ],
    "one class of things, far apart": [
        kd.Person(ink="red"),
        kd.Person().shifted(30),
        kd.Person(ink="red").shifted(60),
    ],
    "a red thing and its red name": [
        kd.Catapult(ink="blue").label("model"),
        kd.Basket(ink="red").shifted(60).label("target"),
    ],
    "a plot with two classes of points": [
        kd.Dots([(0, 0), (40, 3), (90, -2)], ink="red"),
        kd.Dots([(20, 4), (60, -3)], ink="blue"),
    ],
    "a thing that is hidden": [
        kd.Ball(ink="red"),
        kd.Hoop(ink="red").shifted(60),
        kd.Rect(30, 50, ink="background", fill="background").at(kd.Hoop().shifted(60).center),
        kd.Bucket().shifted(60),
    ],
    "a red word under what holds the red thing": [
        kd.Ball(),
        kd.Line((60, 0), (60, -40)),
        kd.Circle(3, fill="red").shifted(60, -44),
        kd.Text("alarm", ink="red").shifted(60, 5),
    ],
    "a red word under the one who holds a red thing": [
        kd.Person().label("reward", ink="red"),
        kd.Line((2, -16), (40, -24)),
        kd.Carrot(ink="red").at((40, -18)),
    ],
    "two mistakes of one name": [
        kd.Basket(ink="red").label("costs time"),
        kd.Hoop(ink="red").shifted(60).label("costs trust"),
    ],
    "a group with a red thing and a red name": kd.Group(
        (
            kd.Basket(),
            kd.Line((0, -14), (0, -50)),
            kd.Ball(ink="red").shifted(0, -56),
        )
    ).label("alarm", ink="red"),
    "two colours": {
        "scene": FAULTS["a red ball and, far from it, a red hoop"],
        "theme": "mono",
    },
}

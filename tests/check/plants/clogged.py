"""Drawings so small that their lines run together; beside them what is as small, and clear."""

import math

import kdviz as kd

CLOUD = [
    (34 * math.sqrt(n / 260) * math.cos(2.4 * n), 24 * math.sqrt(n / 260) * math.sin(2.4 * n))
    for n in range(1, 261)
]
GEARS = kd.Gears((12, 8, 10))
LOADED = kd.Crate(lid="open", load=kd.Ball(4))
SPOKES = kd.Group(
    kd.Circle(10),
    *[kd.Line((0, 0), kd.Point(0, 0).polar(22.5 * n, 10)) for n in range(16)],
    name="wheel",
)

FAULTS = {
    "a crowd of robots whose eyes and claws are filled up": kd.grid(
        *[kd.Robot()] * 96, columns=12, gap=2
    ),
    "a store of crates with balls in them": kd.grid(*[LOADED] * 160, columns=16, gap=3),
    "a factory of gears": kd.grid(*[GEARS] * 40, columns=5, gap=4),
    "wheels whose spokes are one disc": kd.grid(*[SPOKES] * 96, columns=12, gap=3),
    "forty balls run together to a slab": kd.grid(*[kd.Ball()] * 40, columns=10, gap=-0.6),
    "a hatching of somebody's own, far too fine": [
        kd.Rect(60, 40),
        *[kd.Line((x * 0.75, -20), (x * 0.75, 20)) for x in range(-39, 40)],
    ],
    "a heap of baskets": kd.grid(*[kd.Basket()] * 180, columns=18, gap=3),
    "robots in a row in a banner": {
        "frame": "banner",
        "scene": kd.grid(*[kd.Robot("happy")] * 60, columns=20, gap=3),
    },
    "mazes side by side in a card": {
        "frame": "card",
        "scene": kd.grid(*[kd.Maze(7)] * 24, columns=8, gap=5),
    },
    "a network in a bubble": [
        kd.Ground(),
        kd.Circle(30).at((0, 0), "bottom"),
        kd.Network((5, 6, 6, 4)).scaled(0.22).at((0, -30)),
    ],
    "a telescope far away, as small as a fly": [
        kd.Ground(),
        kd.Mountain(),
        kd.Mountain().shifted(62),
        kd.Telescope().scaled(0.16, about="base").shifted(31),
    ],
    "small mice of own lines": kd.grid(
        *[
            kd.Group(
                kd.Ellipse(6, 4),
                kd.Circle(1.2).shifted(-2.4, -2),
                kd.Circle(0.8).shifted(-2.2, 0),
                kd.Curve([(3, 0), (5, -1.5), (6, 1)]),
                name="mouse",
            )
        ]
        * 130,
        columns=13,
        gap=2,
    ),
}

NEAR_MISSES = {
    "a dense crowd of plain dots": kd.Dots(
        [(3 * column, 3 * row) for column in range(26) for row in range(18)]
    ),
    "forty filled balls with gaps": kd.grid(*[kd.Ball()] * 40, columns=10, gap=2),
    "robots, a little larger": kd.grid(*[kd.Robot()] * 12, columns=4, gap=5),
    "crates with balls in them, a little larger": kd.grid(*[LOADED] * 6, columns=3, gap=6),
    "a cloud of data": kd.Dots(CLOUD),
    "the hatching of kdviz": [kd.Rect(60, 40), kd.Hatch(kd.Rect(60, 40), ink="blue")],
    "lines of one's own, with room between": [
        kd.Rect(60, 40),
        *[kd.Line((-30 + x, -20), (-30 + x, 20), weight="thin") for x in range(4, 60, 4)],
    ],
    "filled silhouettes of people": kd.grid(*[kd.Person()] * 24, columns=8, gap=5),
    "many words": kd.Text(
        "Everything that is said here is\nsmall and close, and yet it is\nread, since it is text."
    ),
    "three gears": GEARS,
    "a wheel with its spokes": kd.row(SPOKES, SPOKES, gap=6),
    "a network with room for its ties": kd.Network((3, 4, 2), firing=[(1, 1)], ink="blue"),
    "a large filled disc": kd.Circle(20, fill="white"),
    "a ball that is far away": [
        kd.Ground(),
        kd.Mountain(),
        kd.Mountain().shifted(62),
        kd.Ball(1.2, ink="red").at((31, 0), "bottom"),
    ],
    "a wall of bricks": kd.Bricks(6, 5, ink="blue"),
}

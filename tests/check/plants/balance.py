"""Scenes that tip over to a side; beside them heavy things that something holds in balance."""

import kdviz as kd

FAULTS = {
    "a crate and, far away, a ball": kd.row(
        kd.Crate().scaled(1.5), kd.Circle(1, fill="red"), gap=60
    ),
    "a huge ball and a small one on the ground": [
        kd.Ground(),
        *kd.row(kd.Circle(20, fill="white"), kd.Circle(3), gap=50, align="bottom"),
    ],
    "a word far from its target": [
        kd.Target(rings=4),
        kd.Text("far").at((-80, 0)),
    ],
    "a robot and a remote basket": kd.row(
        kd.Basket().scaled(0.4), kd.Robot().scaled(2), gap=70, align="bottom"
    ),
}

NEAR_MISSES = {
    "a person who pushes a huge ball": [
        kd.Ground(),
        *kd.row(
            kd.Circle(4, dash="dotted"),
            kd.Circle(6, dash="dotted"),
            kd.Person(),
            kd.Circle(14, fill="red"),
            gap=4,
            align="bottom",
        ),
    ],
    "a filled ball beside an outlined one": kd.row(
        kd.Circle(15, fill="white"), kd.Circle(15), gap=20
    ),
    "a single thing in the middle": kd.Robot(),
    "a heap that outweighs a single thing, close by": [
        *kd.row(
            kd.grid(*[kd.Circle(2, fill="white") for _ in range(16)], columns=4, gap=1),
            kd.Circle(2, fill="red"),
            gap=10,
        ),
    ],
    "a dark panel and a light one": kd.Split(kd.Robot(), kd.Ball()),
}

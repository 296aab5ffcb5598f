"""Arrows that run over things or end on them; beside them those that go from edge to edge."""

import kdviz as kd

ROW = tuple(kd.row(kd.Crate(), kd.Robot(), kd.Basket(), gap=14, align="bottom"))
BALL, CRATE = kd.row(kd.Ball(3), kd.Crate(), gap=30)
CATAPULT, BASKET = kd.row(kd.Catapult(), kd.Basket(), gap=30, align="bottom")

FAULTS = {
    "an arrow over what stands between": [
        *ROW,
        kd.Arrow(ROW[0].right, ROW[2].left, ink="red"),
    ],
    "an arrow that ends in the middle of a crate": [
        BALL,
        CRATE,
        kd.Arrow(BALL.right, CRATE.center, ink="red"),
    ],
    "an arrow that begins there": [
        BALL,
        CRATE,
        kd.Arrow(CRATE.center, BALL.right, ink="red"),
    ],
    "a throw through a tower": [
        kd.Ground(),
        CATAPULT,
        kd.Rect(6, 60).at((35, 0), "bottom"),
        BASKET,
        kd.Throw(CATAPULT.cup, BASKET.mouth, rise=4, dash="solid"),
    ],
    "a bent arrow over a robot": [
        *ROW,
        kd.Arrow(ROW[0].top, ROW[2].top, bend=0.1, ink="red"),
    ],
}

NEAR_MISSES = {
    "an arrow from edge to edge": [BALL, CRATE, kd.connect(BALL, CRATE)],
    "an arrow around what stands between": [
        *ROW,
        kd.connect(ROW[0], ROW[2], leave="top", enter="top", bend=0.4),
    ],
    "an arrow drawn on a board": [kd.Rect(60, 30), kd.Arrow((-20, 0), (20, 0))],
    "an arrow behind what hides it": [
        kd.Arrow((-30, 0), (30, 0)),
        kd.Circle(6, fill="white"),
    ],
    "a throw into a basket": [
        kd.Ground(),
        CATAPULT,
        BASKET,
        CATAPULT.throw(to=BASKET.mouth),
    ],
    "an arrow that is a part of what it crosses": kd.Group(
        kd.Circle(8), kd.Arrow((-20, 0), (20, 0)), name="pierced disc"
    ),
    "a line that is no way": [kd.Circle(8), kd.Line((-20, 0), (20, 0))],
}

import numpy as np

import kdviz as kd

first, second, _, place = kd.growth(kd.Circle(3, dash="dotted"), 4, factor=1.65, gap=4)
ball = kd.Circle(13.5, ink="red").at(place.bottom, "bottom")
turn = np.linspace(0.8, 3.6, 160)
spiral = 3 * np.column_stack([turn * np.cos(2 * np.pi * turn), turn * np.sin(2 * np.pi * turn)])

technical_debt = kd.Visual(
    title="Technical debt",
    message="Every shortcut makes the next step heavier.",
    concept="technical debt",
    verb="grows with every step",
    metaphor="a ball that grows as it is rolled",
    scene=[
        kd.Ground(),
        first.label("shortcut"),
        second,
        kd.Person("pushing").at((ball.left.x - 1, -12), "hand"),
        kd.Curve(spiral, ink="red", weight="thin").shifted(*ball.center),
        ball.label("debt"),
    ],
)

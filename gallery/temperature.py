import numpy as np

import kdviz as kd

triangle = kd.Polygon([(0, -2.6), (2.8, 2.4), (-2.8, 2.4)], fill="white")
forms = [
    kd.Ball(2.5),
    kd.Ball(2.5, form="square"),
    kd.Group(triangle, lead=0, name="triangle"),
    kd.Group(kd.Cross(4.4), name="cross"),
    kd.Group(kd.Circle(2.3), name="ring"),
]
likely = np.array([3.0, 2.0, 1.5, 1.0, 0.5])
random = np.random.default_rng(171)


def sampled(temperature):
    """Return forms drawn by a softmax of this temperature, each in the middle of its cell."""
    odds = np.exp(likely / temperature)
    drawn = random.choice(5, (4, 2), p=odds / odds.sum())
    return kd.Group(
        tuple(
            forms[form].at((8 * column, 8 * row)) for (row, column), form in np.ndenumerate(drawn)
        )
    )


cold, same, hot, wild = kd.row(
    kd.Thermometer(0.1, ink="blue").label("cold"),
    sampled(0.1),
    kd.Thermometer(0.95, ink="red").label("hot"),
    sampled(5.0),
    gap=3,
)

temperature = kd.Visual(
    title="Temperature",
    message="Cold repeats itself. Hot makes things up.",
    concept="sampling temperature",
    verb="repeats itself or makes things up",
    metaphor="a thermometer",
    scene=[cold, same, hot.shifted(5), wild.shifted(5)],
)

import numpy as np

import kdviz as kd

rng = np.random.default_rng(3)
x = np.linspace(1, 9, 9)
y = 1.4 + 0.25 * x + rng.normal(scale=0.25, size=9)
far = (9.4, 9.4)
ends = np.array([0.4, 9.8])
without = np.polynomial.Polynomial.fit(x, y, 1)
pulled = np.polynomial.Polynomial.fit([*x, far[0]], [*y, far[1]], 1)
axes = kd.Axes((0, 10), (0, 10), width=66, height=46)

outlier = kd.Visual(
    title="Outlier",
    message="One point pulls the whole line.",
    concept="an outlier",
    verb="pulls the line",
    metaphor="a line pulled by one point",
    scene=[
        axes,
        kd.Group(
            axes.plot(ends, without(ends), dash="dotted", weight="regular"), name="fitted line"
        ),
        kd.Group(axes.plot(ends, pulled(ends), ink="blue"), lead=0, name="fitted line"),
        axes.scatter(np.column_stack([x, y])),
        kd.Ball(2, ink="red").at(axes.point(*far)),
    ],
)

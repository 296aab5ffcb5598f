import numpy as np

import kdviz as kd

x = np.linspace(0, 22, 8)
y = 0.14 * (x - 14) ** 2 + np.array([0, -3.3, 3, -2.5, 2, -1.5, 2.8, -1.3])
points = np.column_stack([x, y])


def fit(degree, beyond=0.0, **style):
    """Return the points with the polynomial of a degree that fits them best, and beyond them."""
    curve = np.polynomial.Polynomial.fit(x, y, degree)
    fine = np.linspace(-beyond, 22 + beyond, 80)
    line = kd.Curve(np.column_stack([fine, curve(fine)]), **style)
    return kd.Group(line, kd.Dots(points, weight="bold"), lead=0, name="chart")


slider = kd.Slider(0.5, low="simple", high="complex", length=62)
left, middle, right = (
    slider.place(value).shifted(-points[:, 0].mean(), -14 - y.max()) for value in (0, 0.5, 1)
)

complexity = kd.Visual(
    title="Complexity",
    message="A model generalises in between.",
    concept="model complexity",
    verb="is best in between",
    metaphor="a slider",
    scene=[
        slider,
        fit(1, beyond=1.6).shifted(*left),
        fit(2, beyond=1.6, ink="blue", weight="bold").shifted(*middle),
        fit(7).shifted(*right),
    ],
)

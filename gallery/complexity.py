import numpy as np

import kdviz as kd

x = np.linspace(0, 22, 8)
y = 0.11 * (x - 14) ** 2 + np.array([0, -2.6, 2.4, -2, 1.6, -1.2, 2.2, -1])
points = np.column_stack([x, y])
fine = np.linspace(0, 22, 80)


def fit(degree, **style):
    """Return the points with the polynomial of a degree that fits them best."""
    curve = np.polynomial.Polynomial.fit(x, y, degree)
    line = kd.Curve(np.column_stack([fine, curve(fine)]), **style)
    halo = kd.Dots(points, ink="background", weight="bold")
    return kd.Group((line, halo, kd.Dots(points)))


slider = kd.Slider(0.5, low="simple", high="complex", length=62)
above = [slider.place(value).shifted(dy=-14) for value in (0, 0.5, 1)]

complexity = kd.Visual(
    title="Complexity",
    message="A model generalises in between.",
    concept="model complexity",
    verb="choose a place in between",
    metaphor="a slider",
    scene=[
        slider,
        fit(1).at(above[0], "bottom"),
        fit(2, ink="blue", weight="bold").at(above[1], "bottom"),
        fit(7).at(above[2], "bottom"),
    ],
)

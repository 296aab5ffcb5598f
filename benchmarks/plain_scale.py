"""A scale that tips, by hand in matplotlib: what a motion is measured against.

It is written as someone would who knows matplotlib: lines, circles and words are made once, and
moved in each frame.
"""

from __future__ import annotations

from math import cos, radians, sin
from typing import Any

BACKGROUND, WHITE, RED = "#0f1117", "#ffffff", "#ff5a5f"
INCHES, DOTS = 10.8, 100
MOST = 20
"""How far the beam tips, in degrees."""


def animation(loads: list[float]) -> Any:
    """Return the animation, one frame for each load."""
    from matplotlib.animation import FuncAnimation
    from matplotlib.figure import Figure

    figure = Figure(figsize=(INCHES, INCHES), dpi=DOTS, facecolor=BACKGROUND)
    axes = figure.add_axes((0, 0, 1, 1))
    axes.set_xlim(0, 100)
    axes.set_ylim(100, 0)
    axes.axis("off")
    axes.text(8, 14, "Weigh", color=WHITE, size=54, weight="bold")
    axes.text(8, 21, "More on one side tips it.", color=WHITE, size=27)
    style: dict[str, Any] = {"color": WHITE, "lw": 6, "solid_capstyle": "round"}
    axes.plot([0, 100], [90, 90], **style)
    axes.plot([50, 50], [90, 40], **style)
    axes.plot([40, 60], [90, 90], **style)
    (beam,) = axes.plot([], [], **style)
    strings = [axes.plot([], [], **style)[0] for _ in range(4)]
    pans = [axes.plot([], [], **style)[0] for _ in range(2)]
    balls = [axes.plot([], [], "o", color=ink, ms=40)[0] for ink in (WHITE, RED)]

    def draw(load: float) -> list[Any]:
        tilt = radians(MOST * (load - 1) / 3)
        beam.set_data(
            [50 - 34 * cos(tilt), 50 + 34 * cos(tilt)], [40 + 34 * sin(tilt), 40 - 34 * sin(tilt)]
        )
        for number, side in enumerate((-1, 1)):
            x, y = 50 + side * 34 * cos(tilt), 40 - side * 34 * sin(tilt)
            for string, to in zip(strings[2 * number :], (-10, 10), strict=False):
                string.set_data([x, x + to], [y, y + 22])
            pans[number].set_data([x - 10, x + 10], [y + 22, y + 22])
            balls[number].set_data([x], [y + 18])
        return [beam, *strings, *pans, *balls]

    return FuncAnimation(figure, draw, frames=loads, interval=1000 / 24)

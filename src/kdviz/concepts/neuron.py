"""Neuron: the brick that networks are built of."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import product
from typing import ClassVar

from pydantic import Field

from kdviz.concepts.links import write_links
from kdviz.fields.numbers import Whole
from kdviz.geometry.points import ORIGIN, Point
from kdviz.primitives.arrow import Arrow
from kdviz.primitives.dots import Dots
from kdviz.primitives.path import Path
from kdviz.primitives.round import Circle
from kdviz.scene.anchors import anchor
from kdviz.scene.component import Component
from kdviz.scene.facts import Starter
from kdviz.scene.shape import Shape
from kdviz.style.ink import Ink

# Alike in a neuron, a layer and a network, so that one grows into the other without a jump.

NEURON_RADIUS = 3.0
"""The radius of a neuron's body, in units."""

NEURON_STEP = 9.0
"""The distance from a neuron, or from an input, to the next one below it, in units."""

LAYER_STEP = 16.0
"""The distance from a neuron to its inputs, and from a layer to the next, in units."""

OUTPUT_LENGTH = 12.0
"""How far from the middle of a neuron the tip of its output is, in units."""

HOVER_HEIGHT = 18.0
"""How far above its place a neuron is that is not yet in it, in units."""


class Neuron(Component):
    """A neuron: several inputs come together, and one output leaves.

    It is the brick that a layer, and of layers a network, is built of.

    Args:
        inputs: how many inputs come in.
        outgoing: whether its output is shown.
        firing: whether it is active: filled.
        ink: the ink of the body if it fires.

    Anchors:
        body: the middle of the body; output: the tip of the output.

    Example:
        >>> import kdviz as kd
        >>> neuron = kd.Neuron(3, firing=True, ink="blue")
        >>> neuron.output
        Point(x=12.0, y=0.0)
    """

    starter: ClassVar[Starter] = Starter("adds up and fires", "It adds up, and then it decides.")
    does: ClassVar[tuple[str, ...]] = (
        "add up",
        "trigger: firing=True",
        "decide: firing=True",
        "combine: 4",
        "weigh: 4",
    )

    inputs: Whole = Field(default=3, ge=0, le=9, description="how many inputs come in")
    outgoing: bool = Field(default=True, kw_only=True, description="whether its output is shown")
    firing: bool = Field(default=False, kw_only=True, description="whether it is active: filled")
    ink: Ink = Field(default="white", kw_only=True, description="the ink of the body if it fires")

    def draw(self) -> Iterator[Shape]:
        """Yield the inputs, the output, and in front of them the body."""
        if self.inputs:
            inputs = spread(self.inputs, NEURON_STEP, -LAYER_STEP)
            yield from ties(inputs, [ORIGIN])
            yield Dots(tuple(inputs))
        if self.outgoing:
            ink = self.ink if self.firing else "white"
            yield Arrow(ORIGIN, self._output(), ink=ink, standoff=0)
        if self.firing:
            yield Circle(NEURON_RADIUS, ink=self.ink, fill=self.ink)
        else:
            yield Circle(NEURON_RADIUS, fill="background")

    def _output(self) -> Point:
        return Point(OUTPUT_LENGTH, 0.0)

    @anchor
    def body(self) -> Point:
        """The middle of the body."""
        return ORIGIN

    @anchor
    def output(self) -> Point:
        """The tip of the output."""
        return self._output()


def spread(count: int, step: float, x: float = 0.0) -> list[Point]:
    """Return points one below the other, evenly about a middle.

    Args:
        count: how many.
        step: the distance between neighbours, in units.
        x: how far right of the middle all are, in units.

    Example:
        >>> spread(2, 8)
        [Point(x=0.0, y=-4.0), Point(x=0.0, y=4.0)]
    """
    return [Point(x, (number - (count - 1) / 2) * step) for number in range(count)]


def ties(starts: Sequence[Point], ends: Sequence[Point]) -> Iterator[Path]:
    """Yield thin lines from each of some points to each of some others as one path, if any.

    Example:
        >>> [path] = ties([Point(0, 0)], [Point(8, -4), Point(8, 4)])
        >>> path.data
        'M 0 0 L 8 -4 M 0 0 L 8 4'
    """
    if starts and ends:
        yield Path(write_links(product(starts, ends)), weight="thin")


def draw_descent(places: Sequence[Point]) -> Iterator[Shape]:
    """Yield the places of neurons that hover above them, and the way down to the uppermost.

    Example:
        >>> way, place = draw_descent([Point(0, 0)])
        >>> place.center
        Point(x=0.0, y=0.0)
    """
    above = places[0].shifted(dy=NEURON_RADIUS - HOVER_HEIGHT)
    yield Arrow(above, places[0].shifted(dy=-NEURON_RADIUS))
    for place in places:
        yield Circle(NEURON_RADIUS, dash="dotted").at(place)

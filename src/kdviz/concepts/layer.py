"""Layer: neurons side by side."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar, Self

from pydantic import Field, model_validator

from kdviz.concepts.checks import check_index
from kdviz.concepts.neuron import (
    HOVER_HEIGHT,
    LAYER_STEP,
    NEURON_STEP,
    Neuron,
    draw_descent,
    spread,
    ties,
)
from kdviz.fields.numbers import Whole
from kdviz.fields.takes import Several, parameter
from kdviz.geometry.points import Point
from kdviz.primitives.dots import Dots
from kdviz.scene.anchors import anchor
from kdviz.scene.component import Component
from kdviz.scene.facts import Starter
from kdviz.scene.shape import Shape
from kdviz.style.ink import Ink

MOST_NEURONS = 9
"""A layer with more neurons cannot be told from a grey bar."""


class Layer(Component):
    """A layer of neurons, one above the other, each tied to every input.

    Args:
        neurons: how many neurons it has.
        inputs: how many inputs come in.
        outgoing: whether outputs are shown.
        firing: which are active, counted from 0 at the top.
        loose: whether the first neuron is not yet in its place, and hovers above it.
        ink: the ink of those that fire.

    Anchors:
        first, last: the middles of the uppermost and of the lowest neuron.

    Example:
        >>> import kdviz as kd
        >>> kd.Layer(3, firing=[0], ink="blue").first
        Point(x=0.0, y=-9.0)
    """

    starter: ClassVar[Starter] = Starter(
        "passes on what it is given", "Each one looks at all that comes in."
    )
    does: ClassVar[tuple[str, ...]] = (
        "pass on: firing=(2,)",
        "layer",
        "transform: firing=(1, 3)",
        "combine",
        "look at all",
    )

    neurons: Whole = Field(default=4, ge=1, le=MOST_NEURONS, description="how many neurons it has")
    inputs: Whole = Field(default=3, ge=0, le=MOST_NEURONS, description="how many inputs come in")
    outgoing: bool = Field(default=True, kw_only=True, description="whether outputs are shown")
    firing: Several[Whole] = parameter(
        default=(), kw_only=True, description="which are active, counted from 0 at the top"
    )
    loose: bool = Field(
        default=False,
        kw_only=True,
        description="whether the first neuron is not yet in its place, and hovers above it",
    )
    ink: Ink = Field(default="white", kw_only=True, description="the ink of those that fire")

    @model_validator(mode="after")
    def _has_those_that_fire(self) -> Self:
        for number in self.firing:
            self._check_neuron(number)
        return self

    def _check_neuron(self, number: int) -> None:
        """Refuse a number that no neuron has."""
        check_index("Layer", "neuron", number, self.neurons)

    def draw(self) -> Iterator[Shape]:
        """Yield the inputs, the ties, and the neurons with their outputs."""
        middles = [self._neuron_middle(number) for number in range(self.neurons)]
        if self.inputs:
            inputs = spread(self.inputs, NEURON_STEP, -LAYER_STEP)
            yield from ties(inputs, middles[1:] if self.loose else middles)
            yield Dots(tuple(inputs))
        if self.loose:
            yield from draw_descent(middles[:1])
            middles[0] = middles[0].shifted(dy=-HOVER_HEIGHT)
        for number, middle in enumerate(middles):
            firing = number in self.firing
            brick = Neuron(0, outgoing=self.outgoing, firing=firing, ink=self.ink)
            yield brick.at(middle, "body")

    def _neuron_middle(self, number: int) -> Point:
        """Return the middle of a neuron, in its own coordinates."""
        return spread(self.neurons, NEURON_STEP)[number]

    def neuron(self, number: Whole) -> Point:
        """Return the middle of a neuron.

        Args:
            number: which, counted from 0 at the top.

        Raises:
            ParameterError: there is no such neuron.

        Example:
            >>> import kdviz as kd
            >>> layer = kd.Layer(3)
            >>> layer.neuron(2) == layer.last
            True
        """
        self._check_neuron(number)
        return self.pose.point(self._neuron_middle(number))

    @anchor
    def first(self) -> Point:
        """The middle of the uppermost neuron."""
        return self._neuron_middle(0)

    @anchor
    def last(self) -> Point:
        """The middle of the lowest neuron."""
        return self._neuron_middle(self.neurons - 1)

"""Layer: neurons side by side."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar, Self

from pydantic import Field, model_validator

from kdviz.concepts.neuron import HOVER, REACH, STEP, Neuron, snapping, spread, ties
from kdviz.errors import ParameterError
from kdviz.fields.calls import checked
from kdviz.geometry.points import Point
from kdviz.primitives.dots import Dots
from kdviz.scene.anchors import anchor
from kdviz.scene.component import Component
from kdviz.scene.facts import Starter
from kdviz.scene.shape import Shape
from kdviz.style.ink import Ink

MOST = 9
"""A layer with more neurons cannot be told from a grey bar."""


class Layer(Component):
    """A layer of neurons, one above the other, each tied to every input.

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

    neurons: int = Field(default=4, ge=1, le=MOST, description="how many neurons it has")
    inputs: int = Field(default=3, ge=0, le=MOST, description="how many inputs come in")
    outgoing: bool = Field(default=True, kw_only=True, description="whether outputs are shown")
    firing: tuple[int, ...] = Field(
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
            _check(number, self.neurons)
        return self

    def draw(self) -> Iterator[Shape]:
        """Yield the inputs, the ties, and the neurons with their outputs."""
        middles = [self._neuron(number) for number in range(self.neurons)]
        if self.inputs:
            inputs = spread(self.inputs, STEP, -REACH)
            yield ties(inputs, middles[1:] if self.loose else middles)
            yield Dots(tuple(inputs))
        if self.loose:
            yield from snapping(middles[:1])
            middles[0] = middles[0].shifted(dy=-HOVER)
        for number, middle in enumerate(middles):
            firing = number in self.firing
            brick = Neuron(0, outgoing=self.outgoing, firing=firing, ink=self.ink)
            yield brick.at(middle, "body")

    def _neuron(self, number: int) -> Point:
        return spread(self.neurons, STEP)[number]

    @checked
    def neuron(self, number: int) -> Point:
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
        _check(number, self.neurons)
        return self.pose.point(self._neuron(number))

    def fired(self, *numbers: int) -> Layer:
        """Return a copy in which some neurons, and no others, are active.

        Args:
            numbers: which, counted from 0 at the top.

        Raises:
            ParameterError: there is no such neuron.

        Example:
            >>> import kdviz as kd
            >>> kd.Layer(3).fired(0, 2).firing
            (0, 2)
        """
        return self.replaced(firing=numbers)

    def snapped(self) -> Layer:
        """Return a copy whose first neuron is in its place.

        Example:
            >>> import kdviz as kd
            >>> kd.Layer(3, loose=True).snapped().loose
            False
        """
        return self.replaced(loose=False)

    @anchor
    def first(self) -> Point:
        """The middle of the uppermost neuron."""
        return self._neuron(0)

    @anchor
    def last(self) -> Point:
        """The middle of the lowest neuron."""
        return self._neuron(self.neurons - 1)


def _check(number: int, neurons: int) -> None:
    if not 0 <= number < neurons:
        raise ParameterError(
            f"Layer: there is no neuron {number} among {neurons}. They are counted from 0."
        )

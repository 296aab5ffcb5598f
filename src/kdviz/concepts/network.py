"""Network: layers, each tied to the next."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import Annotated, ClassVar, Self

from pydantic import Field, model_validator

from kdviz.concepts.layer import MOST, Layer
from kdviz.concepts.neuron import BODY, HOVER, REACH, snapping, ties
from kdviz.errors import ParameterError
from kdviz.fields.calls import checked
from kdviz.fields.numbers import Positive
from kdviz.geometry.points import Point
from kdviz.primitives.straight import Line
from kdviz.scene.anchors import anchor
from kdviz.scene.component import Component
from kdviz.scene.facts import Starter
from kdviz.scene.shape import Shape
from kdviz.style.ink import Ink

Size = Annotated[int, Field(ge=1, le=MOST)]


class Network(Component):
    """A neural network: layers of neurons, each neuron tied to every one of the next layer.

    Anchors:
        inputs, outputs: the middles of the first and of the last layer.

    Example:
        >>> import kdviz as kd
        >>> network = kd.Network((3, 4, 2), ink="blue").passed(0, 2, 1)
        >>> network.firing
        ((0, 0), (1, 2), (2, 1))
    """

    starter: ClassVar[Starter] = Starter("passes signals on", "Many simple parts decide together.")

    sizes: tuple[Size, ...] = Field(
        default=(3, 4, 2), min_length=1, description="how many neurons each layer has"
    )
    firing: tuple[tuple[int, int], ...] = Field(
        default=(),
        kw_only=True,
        description="which neurons are active, as layer and number, both counted from 0",
    )
    loose: int | None = Field(
        default=None,
        kw_only=True,
        description="the layer that is not yet in its place, and hovers above it; or None",
    )
    spacing: Positive = Field(
        default=REACH, kw_only=True, description="the distance between layers, in units"
    )
    ink: Ink = Field(default="white", kw_only=True, description="the ink of what is active")

    @model_validator(mode="after")
    def _has_those_that_fire(self) -> Self:
        for layer, number in self.firing:
            self._check(layer, number)
        if self.loose is not None:
            self._check(self.loose, 0)
        return self

    def draw(self) -> Iterator[Shape]:
        """Yield the ties from layer to layer, those between active neurons, and the layers."""
        layers = [self._layer(number) for number in range(len(self.sizes))]
        for number, (one, other) in enumerate(pairwise(layers)):
            if self.loose in (number, number + 1):
                continue
            starts = [one.neuron(place) for place in range(one.neurons)]
            ends = [other.neuron(place) for place in range(other.neurons)]
            yield ties(starts, ends)
            for start in one.firing:
                for end in other.firing:
                    yield Line(starts[start], ends[end], ink=self.ink, weight="bold")
        if self.loose is not None:
            layer = layers[self.loose]
            yield from snapping([layer.neuron(place) for place in range(layer.neurons)])
            layers[self.loose] = layer.shifted(dy=-HOVER - layer.box.height + 2 * BODY)
        yield from layers

    def _layer(self, number: int) -> Layer:
        """Return a layer where it stands."""
        firing = tuple(place for layer, place in self.firing if layer == number)
        across = (number - (len(self.sizes) - 1) / 2) * self.spacing
        return Layer(self.sizes[number], 0, outgoing=False, firing=firing, ink=self.ink).shifted(
            across
        )

    def _check(self, layer: int, number: int) -> None:
        if not (0 <= layer < len(self.sizes) and 0 <= number < self.sizes[layer]):
            raise ParameterError(
                f"Network: there is no neuron {number} in layer {layer} of one with the sizes "
                f"{self.sizes}. Both are counted from 0."
            )

    @checked
    def neuron(self, layer: int, number: int) -> Point:
        """Return the middle of a neuron.

        Args:
            layer: its layer, counted from 0 at the left.
            number: which of the layer, counted from 0 at the top.

        Raises:
            ParameterError: there is no such neuron.

        Example:
            >>> import kdviz as kd
            >>> kd.Network((2, 1)).neuron(1, 0)
            Point(x=8.0, y=0.0)
        """
        self._check(layer, number)
        return self.pose.point(self._layer(layer).neuron(number))

    def fired(self, layer: int, number: int) -> Network:
        """Return a copy in which one more neuron is active.

        Args:
            layer: its layer, counted from 0 at the left.
            number: which of the layer, counted from 0 at the top.

        Raises:
            ParameterError: there is no such neuron.

        Example:
            >>> import kdviz as kd
            >>> kd.Network((3, 4, 2)).fired(1, 2).firing
            ((1, 2),)
        """
        return self.replaced(firing=(*self.firing, (layer, number)))

    def passed(self, *numbers: int) -> Network:
        """Return a copy in which a signal takes one path through the layers.

        Args:
            numbers: the neuron of each layer, from the first on, counted from 0.

        Raises:
            ParameterError: there is no such neuron.

        Example:
            >>> import kdviz as kd
            >>> kd.Network((3, 4, 2)).passed(0, 3).firing
            ((0, 0), (1, 3))
        """
        return self.replaced(firing=tuple(enumerate(numbers)))

    def snapped(self) -> Network:
        """Return a copy with all layers in their places.

        Example:
            >>> import kdviz as kd
            >>> kd.Network((3, 3, 3), loose=1).snapped()
            Network(sizes=(3, 3, 3))
        """
        return self.replaced(loose=None)

    def followed(self, by: int) -> Network:
        """Return a copy that is one layer deeper.

        Args:
            by: how many neurons the next layer has.

        Raises:
            ParameterError: there is no such layer.

        Example:
            >>> import kdviz as kd
            >>> kd.Network((3, 4)).followed(by=2).sizes
            (3, 4, 2)
        """
        return self.replaced(sizes=(*self.sizes, by))

    @anchor
    def inputs(self) -> Point:
        """The middle of the first layer."""
        return self._layer(0).pose.point((0, 0))

    @anchor
    def outputs(self) -> Point:
        """The middle of the last layer."""
        return self._layer(len(self.sizes) - 1).pose.point((0, 0))

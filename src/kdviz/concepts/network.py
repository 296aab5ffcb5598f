"""Network: layers, each tied to the next."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import Annotated, ClassVar, Self

from pydantic import Field, model_validator

from kdviz.concepts.layer import MOST_NEURONS, Layer
from kdviz.concepts.neuron import HOVER_HEIGHT, LAYER_STEP, NEURON_RADIUS, draw_descent, ties
from kdviz.errors import ParameterError
from kdviz.fields.numbers import Positive, Whole
from kdviz.fields.takes import Several, parameter
from kdviz.geometry.points import Point
from kdviz.primitives.line import Line
from kdviz.scene.anchors import anchor
from kdviz.scene.component import Component
from kdviz.scene.facts import Starter
from kdviz.scene.shape import Shape
from kdviz.style.ink import Ink

MOST_LAYERS = 12
"""The most layers: with more, the lines between them are a white block."""

MOST_TIES = 330
"""The most ties between neurons: five layers of nine have nearly as many."""

LayerSize = Annotated[Whole, Field(ge=1, le=MOST_NEURONS)]
"""How many neurons a layer has."""


class Network(Component):
    """A neural network: layers of neurons, each neuron tied to every one of the next layer.

    Args:
        sizes: how many neurons each layer has.
        firing: which neurons are active, as layer and number, both counted from 0.
        loose: the layer that is not yet in its place, and hovers above it; or None.
        spacing: the distance between layers, in units.
        ink: the ink of what is active.

    Anchors:
        inputs, outputs: the middles of the first and of the last layer.

    Example:
        >>> import kdviz as kd
        >>> network = kd.Network((3, 4, 2), firing=[(0, 0), (1, 2), (2, 1)], ink="blue")
        >>> network.inputs.x < network.neuron(1, 2).x < network.outputs.x
        True
    """

    starter: ClassVar[Starter] = Starter("passes signals on", "Many simple parts decide together.")
    does: ClassVar[tuple[str, ...]] = (
        "connect",
        "pass on: firing=((1, 1), (2, 1))",
        "decide",
        "layer",
        "complicate: (4, 5, 5, 3)",
        "cooperate",
        "learn",
        "spread: firing=((0, 1), (1, 1), (1, 2), (2, 0), (2, 1))",
        "share",
        "amplify: (1, 3, 5)",
    )

    sizes: Several[LayerSize] = parameter(
        default=(3, 4, 2),
        min_length=1,
        max_length=MOST_LAYERS,
        description="how many neurons each layer has",
    )
    firing: Several[tuple[Whole, Whole]] = parameter(
        default=(),
        kw_only=True,
        description="which neurons are active, as layer and number, both counted from 0",
    )
    loose: Whole | None = Field(
        default=None,
        kw_only=True,
        description="the layer that is not yet in its place, and hovers above it; or None",
    )
    spacing: Positive = Field(
        default=LAYER_STEP, kw_only=True, description="the distance between layers, in units"
    )
    ink: Ink = Field(default="white", kw_only=True, description="the ink of what is active")

    @model_validator(mode="after")
    def _can_be_looked_through(self) -> Self:
        count = sum(one * other for one, other in pairwise(self.sizes))
        if count > MOST_TIES:
            raise ParameterError(
                f"Network: there are {count} ties between its neurons, and more than {MOST_TIES} "
                "are a white block. Give it fewer neurons, or fewer layers."
            )
        return self

    @model_validator(mode="after")
    def _has_those_that_fire(self) -> Self:
        for layer, number in self.firing:
            self._check_neuron(layer, number)
        if self.loose is not None:
            self._check_neuron(self.loose, 0)
        return self

    def draw(self) -> Iterator[Shape]:
        """Yield the ties from layer to layer, those between active neurons, and the layers."""
        layers = [self._place_layer(number) for number in range(len(self.sizes))]
        for number, (one, other) in enumerate(pairwise(layers)):
            if self.loose in (number, number + 1):
                continue
            starts, ends = _find_middles(one), _find_middles(other)
            yield from ties(starts, ends)
            for start in one.firing:
                for end in other.firing:
                    yield Line(starts[start], ends[end], ink=self.ink, weight="bold")
        if self.loose is not None:
            layer = layers[self.loose]
            yield from draw_descent(_find_middles(layer))
            rise = HOVER_HEIGHT + layer.box.height - 2 * NEURON_RADIUS
            layers[self.loose] = layer.shifted(dy=-rise)
        yield from layers

    def _place_layer(self, number: int) -> Layer:
        """Return a layer where it stands."""
        firing = tuple(place for layer, place in self.firing if layer == number)
        across = (number - (len(self.sizes) - 1) / 2) * self.spacing
        return Layer(self.sizes[number], 0, outgoing=False, firing=firing, ink=self.ink).shifted(
            across
        )

    def _check_neuron(self, layer: int, number: int) -> None:
        """Refuse a layer and a number that no neuron has."""
        if not (0 <= layer < len(self.sizes) and 0 <= number < self.sizes[layer]):
            raise ParameterError(
                f"Network: there is no neuron {number} in layer {layer} of one with the sizes "
                f"{self.sizes}. Both are counted from 0."
            )

    def neuron(self, layer: Whole, number: Whole) -> Point:
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
        self._check_neuron(layer, number)
        return self.pose.point(self._place_layer(layer).neuron(number))

    @anchor
    def inputs(self) -> Point:
        """The middle of the first layer."""
        return self._place_layer(0).pose.point((0, 0))

    @anchor
    def outputs(self) -> Point:
        """The middle of the last layer."""
        return self._place_layer(len(self.sizes) - 1).pose.point((0, 0))


def _find_middles(layer: Layer) -> list[Point]:
    """Return the middles of a layer's neurons, from the top on."""
    return [layer.neuron(number) for number in range(layer.neurons)]

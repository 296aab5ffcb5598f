"""The decorator that makes a method of a shape one of its named anchors."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Any, Protocol, Self, overload

from kdviz.errors import DefinitionError
from kdviz.geometry.points import Point, as_point
from kdviz.geometry.similarities import Pose


class Posed(Protocol):
    """What stands somewhere."""

    @property
    def pose(self) -> Pose:
        """Where and how it stands."""
        ...

    @property
    def still(self) -> Posed:
        """The same in its own coordinates."""
        ...


class anchor:  # noqa: N801  # it is used as a decorator, like property
    """An anchor of a shape: the method gives the point in the shape's own coordinates.

    Read from a shape it is the point where the shape stands; it follows every move, scale,
    turn and flip.

    Args:
        function: the method; its docstring says what the point is.

    Example:
        >>> import kdviz as kd
        >>> class Lamp(kd.Component):
        ...     def draw(self):
        ...         yield kd.Circle(2)
        ...     @kd.anchor
        ...     def bulb(self):
        ...         return kd.Point(0, 0)
        >>> Lamp().shifted(dx=5).bulb
        Point(x=5.0, y=0.0)
    """

    def __init__(self, function: Callable[[Any], tuple[float, float]]) -> None:
        self.function = function
        self.name = getattr(function, "__name__", "anchor")
        self.__doc__ = function.__doc__

    @overload
    def __get__(self, instance: None, owner: type) -> Self: ...

    @overload
    def __get__(self, instance: Posed, owner: type) -> Point: ...

    def __get__(self, instance: Posed | None, owner: type) -> Self | Point:
        if instance is None:
            return self
        # In its own coordinates it has no pose, also if it asks for another anchor or for its box.
        given = self.function(instance.still)
        try:
            point = as_point(given)
        except ValueError as error:
            raise DefinitionError(
                f"{type(instance).__name__}: the anchor {self.name!r} {error}."
            ) from None
        return instance.pose.point(point)


@cache
def list_anchors(owner: type) -> tuple[str, ...]:
    """Return the names of the anchors that a class and its bases define, its own first."""
    names = {
        name: None
        for base in owner.__mro__
        for name, value in vars(base).items()
        if isinstance(value, anchor)
    }
    return tuple(names)


def refuse_hiding_anchors(owner: type) -> None:
    """Do nothing if no anchor that a class defines hides what its bases have by that name.

    Raises:
        DefinitionError: one does.
    """
    for name, value in vars(owner).items():
        if not isinstance(value, anchor):
            continue
        for base in owner.__mro__[1:]:
            if name in vars(base) and not isinstance(vars(base)[name], anchor):
                raise DefinitionError(
                    f"{owner.__name__}: the anchor {name!r} would hide the {name!r} that every "
                    f"{owner.__mro__[1].__name__} has. Call it something else."
                )

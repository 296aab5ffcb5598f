"""The decorator that makes a method of a shape one of its named anchors."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Any, Protocol, Self, overload

from kdviz.geometry.points import Point
from kdviz.geometry.similarities import Pose


class Posed(Protocol):
    """What stands somewhere."""

    @property
    def pose(self) -> Pose:
        """Where and how it stands."""
        ...


class anchor:  # noqa: N801  # it is used as a decorator, like property
    """An anchor of a shape: the method gives the point in the shape's own coordinates.

    Read from a shape it is the point where the shape stands; it follows every move, scale,
    turn and flip.
    """

    def __init__(self, function: Callable[[Any], tuple[float, float]]) -> None:
        self.function = function
        self.__doc__ = function.__doc__

    @overload
    def __get__(self, instance: None, owner: type) -> Self: ...

    @overload
    def __get__(self, instance: Posed, owner: type) -> Point: ...

    def __get__(self, instance: Posed | None, owner: type) -> Self | Point:
        if instance is None:
            return self
        return instance.pose.point(self.function(instance))


@cache
def anchor_names(owner: type) -> tuple[str, ...]:
    """Return the names of the anchors that a class and its bases define, its own first."""
    names = {
        name: None
        for base in owner.__mro__
        for name, value in vars(base).items()
        if isinstance(value, anchor)
    }
    return tuple(names)

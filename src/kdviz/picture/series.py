"""Series: pictures on the same base, which read as one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from kdviz import hooks
from kdviz.errors import ParameterError, quote
from kdviz.fields.arrays import take_all
from kdviz.fields.base import Model
from kdviz.fields.calls import called_right, checked
from kdviz.fields.numbers import Count
from kdviz.picture.family import Family
from kdviz.picture.visual import ALIKE, Visual, as_one_of, member_of
from kdviz.picture.wall import Wall

MOST_PICTURES = 1000
"""The most pictures of a series."""


class Series(tuple[Visual, ...]):
    """Pictures of one scale, whose scenes stand in the same place: a tuple of them.

    Example:
        >>> import kdviz as kd
        >>> pictures = kd.series(
        ...     kd.Visual(str(n), "How many?", kd.tally(kd.Ball(), n)) for n in (1, 2, 3)
        ... )
        >>> len(pictures), len({picture.composition.scale for picture in pictures})
        (3, 1)
    """

    __slots__ = ()

    @checked
    def wall(self, columns: Count | None = None) -> Wall:
        """Return all pictures side by side as one, row by row.

        Args:
            columns: how many are in a row, or None for about as many as there are rows.

        Raises:
            ParameterError: they do not make one picture: it would be too long, or too large.
        """
        return Wall(tuple(self), columns)

    def _repr_mimebundle_(self, **_asked: object) -> Any:
        """Return the pictures side by side for notebooks."""
        return hooks.show_row(list(self))

    def __repr__(self) -> str:
        return f"Series({', '.join(map(repr, self))})"


@called_right
def series(*visuals: Visual | Iterable[Visual]) -> Series:
    """Return pictures that read as one: all are of one scale, and stand in the same place.

    They can be laid over each other or shown in turn. Room is kept for the tallest of their
    headings, and all of their scenes fit what it leaves. They are still pictures, each by itself.

    Args:
        visuals: the pictures, one by one or as a list; they share a theme, a frame, and where
            their headings stand.

    Returns:
        A tuple of them, which can also be laid out as a wall.

    Raises:
        ParameterError: there are none, something else is among them, or they differ where they
            are to be alike.

    Example:
        >>> import kdviz as kd
        >>> small, large = kd.series(
        ...     kd.Visual("Small", "Few data.", kd.Circle(2)),
        ...     kd.Visual("Large", "Much data.", kd.Circle(6)),
        ... )
        >>> small.composition.scale == large.composition.scale
        True
    """
    given = _as_visuals(visuals)
    first = given[0]
    for number, visual in enumerate(given, 1):
        for name in sorted(ALIKE):
            if getattr(visual, name) != getattr(first, name):
                raise ParameterError(
                    f"series: the pictures have one {name}, and that of picture {number} is not "
                    f"that of the first. Give it with replaced({name}=...)."
                )
    family = Family(tuple(map(member_of, given)))
    return Series(as_one_of(family, number, visual) for number, visual in enumerate(given))


def _as_visuals(given: tuple[Any, ...]) -> tuple[Visual, ...]:
    """Return what is given one by one, or as a list, if it is Visuals."""
    if len(given) == 1 and isinstance(given[0], Iterable) and not isinstance(given[0], Model):
        given = tuple(_take(given[0]))
    if not given:
        raise ParameterError("series: there are no pictures. Give at least one.")
    for visual in given:
        if not isinstance(visual, Visual):
            raise ParameterError(f"series: visuals must be Visuals, not {quote(visual)}.")
    return given


def _take(given: Iterable[Any]) -> Iterator[Any]:
    """Yield what is in a list or comes of a generator, unless that has no end."""
    try:
        yield from take_all(given, MOST_PICTURES, "pictures")
    except ValueError as error:
        raise ParameterError(f"series: visuals {error}.") from None

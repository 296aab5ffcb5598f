"""Measuring: how much room words take where shapes are laid out, which depends on the picture.

Words keep their size however large the geometry around them is drawn. So how long they are beside
it is known only for a theme and a scale: those of the picture that is composed, or else the
default theme's, at the size of the geometry as it is given.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache, cached_property
from typing import Any, Generic, TypeVar, overload

from kdviz.geometry.boxes import Box
from kdviz.geometry.points import Point
from kdviz.scene.stage import Stage
from kdviz.style.theme import theme

T = TypeVar("T")


class Ruler:
    """What words are measured for.

    Attributes:
        stage: the theme that they are set in, and the room.
        scale: how much larger than its own units the geometry beside them is drawn.
        inside: what is measured with inside of an object, whose parts are in its own units.
    """

    def __init__(self, stage: Stage, scale: float = 1.0, inside: Ruler | None = None) -> None:
        self.stage = stage
        self.scale = scale
        self.inside = inside or self
        self._choices: dict[str, list[Any]] = {}
        self._taken: dict[str, int] = {}

    def restarted(self) -> None:
        """Begin with the choices of another scene, which are those of the one before."""
        self._taken = {}

    def choose(self, what: str, decide: Callable[[], T]) -> T:
        """Return what is chosen: in a scene of a series what was in the first, else anew.

        Args:
            what: what kind of choice it is; a scene's choices of a kind are told by their order.
            decide: makes the choice.
        """
        made = self._choices.setdefault(what, [])
        number = self._taken.get(what, 0)
        self._taken[what] = number + 1
        if number == len(made):
            made.append(decide())
        choice: T = made[number]
        return choice

    def drawn(self) -> Ruler:
        """Return what is measured with when it is drawn, in the frame's units.

        Objects keep what they were laid out as.
        """
        return Ruler(self.stage, 1.0, self.inside)

    def box(self, words: Box, pin: Point) -> Box:
        """Return the room that words take beside geometry.

        Args:
            words: the room that they take about their pin, as they are drawn.
            pin: where that is.
        """
        left, top, right, bottom = (side / self.scale for side in words)
        return Box(pin.x + left, pin.y + top, pin.x + right, pin.y + bottom)


_current: ContextVar[Ruler | None] = ContextVar("what words are measured for", default=None)

_asked = 0
"""How often anybody has asked for a measure."""


@cache
def nominal() -> Ruler:
    """Return what words are measured for before it is known where they go."""
    return Ruler(Stage(theme("default"), Box(0, 0, 100, 100)))


def ruler() -> Ruler:
    """Return what words are measured for here and now; whatever asks depends on it."""
    global _asked
    _asked += 1
    return _current.get() or nominal()


def room_at_hand() -> Box | None:
    """Return the room of the picture that is composed, or None where it is not known."""
    global _asked
    _asked += 1
    current = _current.get()
    return current.stage.room if current else None


def choose_once(what: str, decide: Callable[[], T]) -> T:
    """Return what is chosen for the picture at hand, the same in all pictures of a series.

    Args:
        what: what kind of choice it is.
        decide: makes the choice.
    """
    current = _current.get()
    return current.choose(what, decide) if current else decide()


@contextmanager
def measuring(what: Ruler | None) -> Iterator[Callable[[], bool]]:
    """Let words be measured for something meanwhile.

    Args:
        what: what for, or None to measure as ever.

    Yields:
        What returns whether anything has depended on it.
    """
    before, asked = _current.set(what), _asked
    if what:
        what.restarted()
    try:
        yield lambda: _asked != asked
    finally:
        _current.reset(before)


@contextmanager
def measuring_inside() -> Iterator[None]:
    """Let words be measured as inside of an object meanwhile, which has units of its own."""
    current = _current.get()
    before = _current.set(current and current.inside)
    try:
        yield
    finally:
        _current.reset(before)


class Slot(Generic[T]):
    """Keeps what was worked out, as long as it holds.

    What depends on how words are measured holds for that measure alone.
    """

    def __init__(self) -> None:
        self._known: tuple[Ruler | None, T] | None = None

    def get(self, work: Callable[[], T]) -> T:
        """Return what is kept, or work it out."""
        if (known := self._known) and (known[0] is None or known[0] is ruler()):
            return known[1]
        asked = _asked
        value = work()
        self._known = (None if _asked == asked else ruler(), value)
        return value


class worked_out(cached_property[T]):  # noqa: N801  # it is used as a decorator, like property
    """A property that is worked out once, or once for each measure of words that it depends on."""

    @overload
    def __get__(self, instance: None, owner: type[Any] | None = None) -> worked_out[T]: ...

    @overload
    def __get__(self, instance: object, owner: type[Any] | None = None) -> T: ...

    def __get__(self, instance: Any, owner: type[Any] | None = None) -> Any:
        if instance is None:
            return self
        known = instance.__dict__
        name = self.attrname or ""
        slot = known.get(f"{name} measured")
        if slot and slot[0] is ruler():
            return slot[1]
        asked = _asked
        value = self.func(instance)
        if _asked == asked:
            known[name] = value
        else:
            known[f"{name} measured"] = ruler(), value
        return value

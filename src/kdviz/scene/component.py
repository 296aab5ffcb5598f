"""Component: an object made of shapes, with parameters that mean something."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Any, ClassVar

from kdviz.errors import DefinitionError, quote
from kdviz.geometry.boxes import Box, box_around, union
from kdviz.geometry.similarities import STILL, Pose
from kdviz.scene.extents import Extent
from kdviz.scene.facts import Measure, Starter
from kdviz.scene.lift import LEVEL
from kdviz.scene.marks import Mark
from kdviz.scene.marks import hyphenate as hyphenate
from kdviz.scene.measuring import Slot, measuring_inside, worked_out
from kdviz.scene.shape import Shape
from kdviz.scene.stage import Stage
from kdviz.style.ink import Ink

INKED = ("ink", "fill")
"""What the parameters of plain shapes are called that are inks."""


class Component(Shape):
    """The base of every object: its fields are its parameters, ``draw`` yields its shapes.

    A subclass is a file of its own: fields with units and bounds, ``draw`` in its own
    coordinates, ``@anchor`` on the points where other things attach, and a method for each
    thing that the object does.
    """

    remembered: ClassVar[tuple[str, ...]] = ("_still", "nesting", "drawing", "drawing measured")

    starter: ClassVar[Starter | None] = None
    """What the first picture with it says, or None for something plain."""

    does: ClassVar[tuple[str, ...]] = ()
    """What it does, as verbs: ``"hold"``, or with what it takes to be seen doing it, after a colon:
    ``"leak: 0.6, holes=2"``. It is found by these."""

    stands: ClassVar[bool] = False
    """Whether it stands on the ground, at y = 0, so that a picture with it wants one."""

    figure: ClassVar[bool] = False
    """Whether it is somebody, so that all of these in a picture are of one size."""

    least_scale: ClassVar[float] = 0.49
    """At a smaller scale, beside lines of the default theme, its lines close up."""

    measure: ClassVar[Measure | None] = None
    """How it measures or compares, or None if it does neither."""

    means_anything: ClassVar[bool] = False
    """Whether it stands for anything at all, so that nobody knows it without a word."""

    plots: ClassVar[bool] = False
    """Whether it is a course of numbers, as a line between two axes is."""

    @classmethod
    def __pydantic_init_subclass__(cls, **kwargs: Any) -> None:
        """Let an object without ``draw`` be made: what it lacks is told when it is to be drawn."""
        if cls.__abstractmethods__ == {"draw"} and not cls.__module__.startswith("kdviz."):
            cls.__abstractmethods__ = frozenset()
        super().__pydantic_init_subclass__(**kwargs)

    @abstractmethod
    def draw(self) -> Iterable[Shape]:
        """Yield the shapes that the object is made of, from the back to the front."""
        raise DefinitionError(
            f"{type(self).__name__} has no draw. Give it a method draw(self) that yields the "
            "shapes that it is made of."
        )

    @worked_out
    def drawing(self) -> Drawing:
        """What the object is made of, in its own coordinates; equal objects share it."""
        bare = self._copied(pose=STILL, lift=LEVEL, labels=())
        # 1, 1.0 and True are equal, and need not be drawn alike.
        types = tuple(map(type, bare.__dict__.values()))
        try:
            hash(bare)
            is_known = True
        except TypeError:  # of a parameter that can change, such as a list
            is_known = False
        try:
            with measuring_inside():
                return drawn(bare, types) if is_known else Drawing(bare)
        except RecursionError:
            raise _endless(self) from None

    @property
    def parts(self) -> tuple[Shape, ...]:
        """The shapes that the object is made of, in its own coordinates."""
        return self.drawing.parts

    @property
    def inner(self) -> tuple[Shape, ...]:
        """The shapes that the object is made of."""
        return self.parts

    def main_ink(self) -> Ink:
        """Return the ink of the part that acts, or white where nothing of it shows that ink."""
        ink = given_ink(self)
        return ink if ink == "white" or shows_ink(self, ink) else "white"

    def resting_anchor(self) -> str | None:
        """Return the anchor at which it needs something to be on, or None for its lowest edge."""
        return None

    def holding_anchors(self) -> tuple[str, ...]:
        """Return the anchors at which other things lie in it, and are seen to."""
        return ()

    def box_under(self, outer: Pose) -> Box:
        """Return the box around all parts; without any, it takes no room where it stands."""
        pose = outer.after(self.pose)
        if not self.parts:
            return box_around([(pose.x, pose.y)])
        moved = pose.upright_box(self.drawing.box) if self.drawing.box else None
        return moved or union(part.box_under(pose) for part in self.parts)

    def own_extents(self, stage: Stage, outer: Pose) -> Iterator[Extent]:
        """Yield how far each part reaches."""
        pose = outer.after(self.pose)
        if pose[2:] != STILL[2:]:
            for part in self.parts:
                yield from part.extents(stage, pose)
            return
        # A shift takes everything along as it is known.
        dx, dy = pose[:2]
        for (left, top, right, bottom), *ink in _extents(self.drawing, stage):
            yield Extent(Box(left + dx, top + dy, right + dx, bottom + dy), *ink)

    def own_marks(self, stage: Stage, outer: Pose) -> Iterator[Mark]:
        """Yield all parts' marks."""
        pose = outer.after(self.pose)
        return (part.marks(stage, pose) for part in self.parts)

    @property
    def layer_name(self) -> str:
        """Its kind, as in ``light-bulb``."""
        return hyphenate(type(self).__name__)


def given_ink(component: Component) -> Ink:
    """Return the ink that an object was given, whether or not it shows.

    Example:
        >>> import kdviz as kd
        >>> given_ink(kd.Crate(ink="red"))
        'red'
    """
    fields = type(component).model_fields
    ink: Ink | None = getattr(component, "ink", None) if "ink" in fields else None
    return ink or "white"


def shows_ink(shape: Shape, ink: Ink) -> bool:
    """Return whether anything that a shape is made of is drawn in an ink.

    Example:
        >>> import kdviz as kd
        >>> shows_ink(kd.Bucket(0.5, ink="red"), "red"), shows_ink(kd.Bucket(0, ink="red"), "red")
        (True, False)
    """
    if inner := shape.inner:
        return any(shows_ink(part, ink) for part in inner)
    return ink in (getattr(shape, name) for name in INKED if name in type(shape).model_fields)


class Drawing:
    """The parts of an object, and what is remembered of them all.

    Attributes:
        parts: the shapes that the object is made of, in its own coordinates.
    """

    def __init__(self, component: Component) -> None:
        self.parts = tuple(_drawn(component))
        for part in self.parts:
            _draw_within(part)

    @worked_out
    def box(self) -> Box | None:
        """The box around the parts, if it scales just as they do."""
        if self.parts and all(part.box_scales for part in self.parts):
            return union(part.box for part in self.parts)
        return None


def _drawn(component: Component) -> Iterator[Shape]:
    """Yield what an object's ``draw`` yields, if it is shapes."""
    name = type(component).__name__
    drawn: object = component.draw()
    if drawn is None or isinstance(drawn, Shape):
        what = "nothing" if drawn is None else f"a {type(drawn).__name__}"
        raise DefinitionError(f"{name}: draw returns {what}. Let it yield each of its shapes.")
    if not isinstance(drawn, Iterable):
        raise DefinitionError(f"{name}: draw must yield shapes, not return {quote(drawn)}.")
    for part in drawn:
        if not isinstance(part, Shape):
            raise DefinitionError(f"{name}: draw must yield shapes, not {quote(part)}.")
        yield part


def _draw_within(shape: Shape) -> None:
    """Draw the objects of which a part is made: one that is within itself comes to no end."""
    if isinstance(shape, Component):
        _ = shape.drawing
    else:
        for inner in shape.inner:
            _draw_within(inner)


def _endless(component: Component) -> DefinitionError:
    name = type(component).__name__
    return DefinitionError(
        f"{name}: draw comes to no end: it asks for the {name} that it is to draw, such as for its "
        "box or one of its sides, or for another one within it. Draw from its parameters instead."
    )


@lru_cache(maxsize=1024)
def _drawing_slot(_component: Component, _types: tuple[type, ...]) -> Slot[Drawing]:
    return Slot()


def drawn(component: Component, types: tuple[type, ...]) -> Drawing:
    """Draw an object, once for all equal ones.

    Args:
        component: the object, at its own place and without labels.
        types: the types of its parameters.
    """
    return _drawing_slot(component, types).get(lambda: Drawing(component))


def forget_drawings() -> None:
    """Draw every object anew when it is next asked for, as benchmarks want it."""
    _drawing_slot.cache_clear()
    _extents_slot.cache_clear()


@lru_cache(maxsize=1024)
def _extents_slot(_drawing: Drawing, _stage: Stage) -> Slot[tuple[Extent, ...]]:
    return Slot()


def _extents(drawing: Drawing, stage: Stage) -> tuple[Extent, ...]:
    """Return how far parts reach, worked out once for a stage."""
    return _extents_slot(drawing, stage).get(lambda: _gather_extents(drawing, stage))


def _gather_extents(drawing: Drawing, stage: Stage) -> tuple[Extent, ...]:
    """Return how far parts reach, those with the same ink around them as one."""
    boxes: dict[tuple[float, ...], list[Box]] = {}
    for part in drawing.parts:
        for box, *ink in part.extents(stage):
            boxes.setdefault(tuple(ink), []).append(box)
    return tuple(Extent(union(around), *ink) for ink, around in boxes.items())

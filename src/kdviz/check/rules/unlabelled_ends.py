"""unlabelled-ends: a slider, scale or other measure that nobody can read, for want of words."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import shapely

from kdviz.check import wording
from kdviz.check.drawn import Drawn
from kdviz.check.finding import Finding
from kdviz.check.picture import Picture, Thing
from kdviz.concepts.axes import Axes
from kdviz.concepts.bars import Bars
from kdviz.concepts.distribution import Distribution
from kdviz.geometry.points import Point
from kdviz.metaphors.ball import Ball
from kdviz.metaphors.crate import Crate
from kdviz.metaphors.gauge import Gauge
from kdviz.metaphors.scale import Scale
from kdviz.metaphors.seesaw import Seesaw
from kdviz.metaphors.slider import Slider
from kdviz.metaphors.thermometer import Thermometer
from kdviz.primitives.ground import Ground
from kdviz.primitives.inked import Pointed
from kdviz.primitives.round import Arc
from kdviz.primitives.straight import Polygon
from kdviz.primitives.words import Text
from kdviz.scene.component import Component
from kdviz.scene.group import Group
from kdviz.scene.shape import Shape

REACH = 3.0
"""How far from an end words can be and still be read with it, as a multiple of their size."""

NEARER = 0.6
"""Words belong to an end if they are nearer to it than this share of the way to the other end."""

PLAIN = (Ball, Crate)
"""Objects that stand for anything at all, as circles and squares do: they need words."""

HEAT = frozenset(
    wording.plain("temperature heat hot hotter warm warmer cold colder cool cooler fever")
)
"""What a thermometer measures anyway: with one of these in the heading, it needs no words."""

SIDES: dict[type[Shape], tuple[str, str]] = {
    Scale: ("left_pan", "right_pan"),
    Seesaw: ("left_seat", "right_seat"),
}
"""Where the things are that are weighed against each other."""


Measure = Callable[[Picture, Thing, tuple[Drawn, ...]], Iterator[Finding]]
"""What asks a thing what it measures, given the words that can be read."""


def unlabelled_ends(picture: Picture) -> Iterator[Finding]:
    """Yield each thing that measures or compares and does not say what."""
    measures = [thing for thing in picture.things if type(thing.shape) in MEASURES]
    texts = wording.labels(picture) if measures else ()
    for thing in measures:
        yield from MEASURES[type(thing.shape)](picture, thing, texts)


def _slider(picture: Picture, thing: Thing, texts: tuple[Drawn, ...]) -> Iterator[Finding]:
    """Yield the ends of a slider that nothing tells, unless all of it has a name."""
    low, high = thing.anchor("low_end"), thing.anchor("high_end")
    if _is_named(picture, thing) or _is_told(picture, thing, texts, low, high):
        return
    bare = [
        end
        for end, other in ((low, high), (high, low))
        if not any(_belongs(text.area, end, other, _reach(picture)) for text in texts)
        and not _has_picture(picture, thing, end, other)
    ]
    if bare:
        yield Finding(
            "warning",
            f"Nothing says what {_ends(bare, low, high)} of {thing.name} "
            f"{'means' if len(bare) == 1 else 'mean'}.",
            "Give both ends a word, as in kd.Slider(low='simple', high='complex').",
            thing.box,
        )


def _is_named(picture: Picture, thing: Thing) -> bool:
    """Whether words stand beside all of a thing, or beside a group that it is in."""
    if any(label.at_box for label in thing.shape.labels):
        return True
    return any(
        isinstance(other.shape, Group) and other.labels and other.box.contains(thing.box)
        for other in picture.things
    )


def _is_told(
    picture: Picture, thing: Thing, texts: tuple[Drawn, ...], low: Point, high: Point
) -> bool:
    """Whether words of their own stand at the middle of a track, or beyond one end in line."""
    reach = _reach(picture)
    own = {*thing.marks, *thing.labels}
    along = shapely.LineString([low.toward(high, -1.0), high.toward(low, -1.0)])
    track = shapely.LineString([low, high])
    middle = shapely.Point(low.toward(high, 0.5))
    return any(
        text not in own
        and shapely.distance(text.area, track) <= reach
        and (
            shapely.distance(text.area, middle) <= reach
            or (shapely.intersects(text.area, along) and not shapely.intersects(text.area, track))
        )
        for text in texts
    )


def _belongs(area: shapely.Geometry, end: Point, other: Point, reach: float) -> bool:
    """Whether something is within reach of an end, and clearly nearer to it than to the other."""
    near, far = (shapely.distance(area, shapely.Point(point)) for point in (end, other))
    return bool(near <= reach and near <= NEARER * far)


def _has_picture(picture: Picture, thing: Thing, end: Point, other: Point) -> bool:
    """Whether an object stands at an end and shows what it means."""
    lines = (Pointed, Arc, Text, Ground, Group)
    return any(
        one is not thing
        and (isinstance(one.shape, Polygon) or not isinstance(one.shape, lines))
        and _belongs(shapely.box(*one.box), end, other, 2 * _reach(picture))
        for one in picture.things
    )


def _weighing(picture: Picture, thing: Thing, texts: tuple[Drawn, ...]) -> Iterator[Finding]:
    """Yield the sides of a scale or seesaw that neither words nor an object tell."""
    left, right = (thing.anchor(name) for name in SIDES[type(thing.shape)])
    bare = [
        end
        for end, other, load in ((left, right, _loads(thing)[0]), (right, left, _loads(thing)[1]))
        if not (load and _shows_itself(load))
        and not any(_belongs(text.area, end, other, end.distance(other)) for text in texts)
        and not any(
            _shows_itself(one.shape)
            for one in picture.things
            if one is not thing and _belongs(shapely.box(*one.box), end, other, _reach(picture))
        )
    ]
    if bare:
        yield Finding(
            "warning",
            f"Nothing says what is on {_ends(bare, left, right, 'side')} of {thing.name}.",
            "Put a word beside what lies there, or something that everybody knows.",
            thing.box,
        )


def _loads(thing: Thing) -> tuple[Shape | None, Shape | None]:
    """Return what is on the left and on the right side, as the shape itself has it."""
    if isinstance(thing.shape, Scale):
        return thing.shape.left_load, thing.shape.right_load
    if isinstance(thing.shape, Seesaw):
        return thing.shape.left_rider, thing.shape.right_rider
    return None, None


def _shows_itself(shape: Shape) -> bool:
    """Whether a shape is an object that everybody knows, or has words."""
    if shape.labels or shape.shows_words:
        return True
    if isinstance(shape, Group):
        return any(_shows_itself(child) for child in shape.children)
    return isinstance(shape, Component) and not isinstance(shape, PLAIN)


def _meter(picture: Picture, thing: Thing, texts: tuple[Drawn, ...]) -> Iterator[Finding]:
    """Yield a gauge or thermometer with no word near it: one says what it measures."""
    if isinstance(thing.shape, Thermometer):
        heading = {word for text in picture.heading for word in wording.plain(text.words)}
        if heading & HEAT:
            return
    glass = shapely.box(*thing.box)
    near = (shapely.distance(text.area, glass) <= _reach(picture) for text in texts)
    if not (any(near) or _is_named(picture, thing)):
        yield Finding(
            "hint",
            f"Nothing beside {thing.name} says what it measures.",
            "Label it with what goes up and down.",
            thing.box,
        )


def _axes(picture: Picture, thing: Thing, texts: tuple[Drawn, ...]) -> Iterator[Finding]:
    """Yield axes of which only one has a name, and bare ones with a line as the only thing."""
    inside = shapely.box(*thing.box)
    around = [text for text in texts if shapely.distance(text.area, inside) <= _reach(picture)]
    origin = thing.anchor("origin")
    named = {
        name: any(_names(text, origin, thing.anchor(end), inside, picture) for text in around)
        for name, end in (("across", "x_end"), ("up", "y_end"))
    }
    if sum(named.values()) == 1 and len(around) == 1:
        missing = next(name for name, has in named.items() if not has)
        yield Finding(
            "warning",
            f"One of the axes has the name {around[0].words!r}; nothing says what goes {missing}.",
            f"Name the other one too, with {'x' if missing == 'across' else 'y'}_name.",
            thing.box,
        )
    elif not around and not _is_named(picture, thing) and _only_lines(picture, thing):
        yield Finding(
            "hint",
            "Nothing says what the axes measure, so that a line in them says nothing.",
            "Name both with x_name and y_name, or label the line.",
            thing.box,
        )


def _names(
    text: Drawn, origin: Point, tip: Point, inside: shapely.Geometry, picture: Picture
) -> bool:
    """Whether words stand beside an axis, and not in the field between the axes."""
    axis = shapely.LineString([origin, tip])
    outside = not shapely.contains(inside, shapely.centroid(text.area))
    return outside and bool(shapely.distance(text.area, axis) <= _reach(picture))


def _only_lines(picture: Picture, thing: Thing) -> bool:
    """Whether what is between two axes is a course, and no points or things in a space."""
    field = shapely.box(*thing.box)
    content = [
        one.shape
        for one in picture.things
        if one is not thing and shapely.intersects(field, shapely.box(*one.box))
    ]
    lines = (Pointed, Arc, Distribution, Bars, Ground, Group)
    return all(isinstance(shape, lines) and not isinstance(shape, Polygon) for shape in content)


def _reach(picture: Picture) -> float:
    """Return how far words can be from what they are read with, in units."""
    return REACH * picture.theme.label


def _ends(bare: list[Point], low: Point, high: Point, end: str = "end") -> str:
    """Return a person's words for one or both of two ends."""
    if len(bare) == 2:
        return f"the {end}s"
    here, there = bare[0], high if bare[0] == low else low
    if abs(here.x - there.x) >= abs(here.y - there.y):
        return f"the {'left' if here.x < there.x else 'right'} {end}"
    return f"the {'upper' if here.y < there.y else 'lower'} {end}"


MEASURES: dict[type[Shape], Measure] = {
    Slider: _slider,
    Scale: _weighing,
    Seesaw: _weighing,
    Gauge: _meter,
    Thermometer: _meter,
    Axes: _axes,
}
"""How each kind of thing is asked what it measures."""

"""unlabelled-ends: a slider, scale or other measure that nobody can read, for want of words."""

from __future__ import annotations

from collections.abc import Iterator

import shapely
from shapely.geometry.base import BaseGeometry

from kdviz.check.finding import Finding
from kdviz.check.picture import Picture, Thing
from kdviz.check.seen_marks import SeenText
from kdviz.check.wording import fold_words
from kdviz.geometry.points import Point
from kdviz.scene.component import Component
from kdviz.scene.facts import Balance, Meter, Plane, Track
from kdviz.scene.group import Group
from kdviz.scene.shape import Shape

READ_WITHIN = 3.0
"""How far from an end words can be and still be read with it, as a multiple of their size."""

SHOWN_WITHIN = 6.0
"""How far from an end a thing can be and still show what it means, as a multiple of the same."""

MOST_OF_WAY = 0.6
"""Words belong to an end if they are nearer to it than this share of the way to the other end."""


def unlabelled_ends(picture: Picture) -> Iterator[Finding]:
    """Yield each thing that measures or compares and does not say what."""
    for thing in picture.things:
        match thing.measure:
            case Track() as track:
                yield from _ask_track(picture, thing, track)
            case Balance() as balance:
                yield from _ask_balance(picture, thing, balance)
            case Meter() as meter:
                yield from _ask_meter(picture, thing, meter)
            case Plane() as plane:
                yield from _ask_plane(picture, thing, plane)


# What measures by a place between two ends.


def _ask_track(picture: Picture, thing: Thing, track: Track) -> Iterator[Finding]:
    """Yield the ends of a track that nothing tells, unless all of it has a name."""
    low, high = thing.anchor(track.low), thing.anchor(track.high)
    if _is_named(picture, thing) or _is_told(picture, thing, low, high):
        return
    bare = [
        end
        for end, other in ((low, high), (high, low))
        if not any(
            _belongs(text.area, end, other, _reach(picture), thing)
            for text in picture.labels_in_view
        )
        and not _is_shown(picture, thing, end, other)
    ]
    if bare:
        yield Finding(
            "warning",
            f"Nothing says what {_name_ends(bare, low, high)} of {thing.name} "
            f"{'means' if len(bare) == 1 else 'mean'}.",
            "Give both ends a word, as in kd.Slider(low='simple', high='complex').",
            thing.box,
        )


def _is_told(picture: Picture, thing: Thing, low: Point, high: Point) -> bool:
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
        for text in picture.labels_in_view
    )


def _is_shown(picture: Picture, thing: Thing, end: Point, other: Point) -> bool:
    """Whether something stands at an end and shows what it means."""
    reach = SHOWN_WITHIN * picture.theme.label
    return any(
        one is not thing
        and one.role in ("thing", "crowd")
        and _belongs(shapely.box(*one.box), end, other, reach, thing)
        for one in picture.things
    )


# What weighs one thing against another.


def _ask_balance(picture: Picture, thing: Thing, balance: Balance) -> Iterator[Finding]:
    """Yield the sides that neither words nor an object tell."""
    left, right = thing.anchor(balance.left), thing.anchor(balance.right)
    sides = (left, right, balance.left_load), (right, left, balance.right_load)
    bare = [
        end
        for end, other, load in sides
        if not _shows_itself(getattr(thing.shape, load))
        and not any(
            _belongs(text.area, end, other, end.distance(other)) for text in picture.labels_in_view
        )
        and not any(
            _shows_itself(one.shape)
            for one in picture.things
            if one is not thing and _belongs(shapely.box(*one.box), end, other, _reach(picture))
        )
    ]
    if bare:
        yield Finding(
            "warning",
            f"Nothing says what is on {_name_ends(bare, left, right, 'side')} of {thing.name}.",
            "Put a word beside what lies there, or something that everybody knows.",
            thing.box,
        )


def _shows_itself(shape: Shape | None) -> bool:
    """Whether a shape is an object that everybody knows, or has words."""
    if shape is None:
        return False
    if shape.labels or shape.shows_words:
        return True
    if isinstance(shape, Group):
        return any(map(_shows_itself, shape.children))
    return isinstance(shape, Component) and not shape.means_anything


# What shows how much there is of something.


def _ask_meter(picture: Picture, thing: Thing, meter: Meter) -> Iterator[Finding]:
    """Yield a meter with no word near it, unless the heading says what it measures anyway."""
    heading = {word for text in picture.heading for word in fold_words(text.words)}
    if not heading.isdisjoint(fold_words(meter.of)):
        return
    box = shapely.box(*thing.box)
    if not (_texts_near(picture, box) or _is_named(picture, thing)):
        yield Finding(
            "hint",
            f"Nothing beside {thing.name} says what it measures.",
            "Label it with what goes up and down.",
            thing.box,
        )


# What measures in two directions.


def _ask_plane(picture: Picture, thing: Thing, plane: Plane) -> Iterator[Finding]:
    """Yield axes of which only one has a name, and bare ones with a line as the only thing."""
    field = shapely.box(*thing.box)
    around = _texts_near(picture, field)
    origin = thing.anchor(plane.origin)
    unnamed = [
        name
        for name, end in (("across", plane.across), ("up", plane.up))
        if not any(_names(text, origin, thing.anchor(end), field, picture) for text in around)
    ]
    if len(unnamed) == 1 and len(around) == 1:
        (missing,) = unnamed
        yield Finding(
            "warning",
            f"One of the axes has the name {around[0].words!r}; nothing says what goes {missing}.",
            f"Name the other one too, with {'x' if missing == 'across' else 'y'}_name.",
            thing.box,
        )
    elif not around and not _is_named(picture, thing) and _has_only_lines(picture, thing):
        yield Finding(
            "hint",
            "Nothing says what the axes measure, so that a line in them says nothing.",
            "Name both with x_name and y_name, or label the line.",
            thing.box,
        )


def _names(
    text: SeenText, origin: Point, tip: Point, field: BaseGeometry, picture: Picture
) -> bool:
    """Whether words stand beside an axis, and not in the field between the axes."""
    axis = shapely.LineString([origin, tip])
    outside = not shapely.contains(field, shapely.centroid(text.area))
    return outside and bool(shapely.distance(text.area, axis) <= _reach(picture))


def _has_only_lines(picture: Picture, thing: Thing) -> bool:
    """Whether what is between two axes is a course, and no points or things in a space."""
    field = shapely.box(*thing.box)
    return all(
        one.role in ("line", "way", "ground", "group")
        or (isinstance(one.shape, Component) and one.shape.plots)
        for one in picture.things
        if one is not thing and shapely.intersects(field, shapely.box(*one.box))
    )


# What words are near.


def _reach(picture: Picture) -> float:
    """Return how far words can be from what they are read with, in units."""
    return READ_WITHIN * picture.theme.label


def _texts_near(picture: Picture, area: BaseGeometry) -> list[SeenText]:
    """Return the words that are read with what takes an area."""
    texts = picture.labels_in_view
    return [text for text in texts if shapely.distance(text.area, area) <= _reach(picture)]


def _is_named(picture: Picture, thing: Thing) -> bool:
    """Whether words stand beside all of a thing, or beside a group that it is in."""
    if any(label.at_box for label in thing.shape.labels):
        return True
    return any(
        isinstance(other.shape, Group) and other.labels and other.box.contains(thing.box)
        for other in picture.things
    )


def _belongs(
    area: BaseGeometry, end: Point, other: Point, reach: float, thing: Thing | None = None
) -> bool:
    """Whether something is within reach of an end, and clearly nearer to it than to the other.

    What a thing draws at its end, such as a tick, is larger in a larger picture; words beside it
    are within reach of that.
    """
    near, far = (shapely.distance(area, shapely.Point(point)) for point in (end, other))
    if near > MOST_OF_WAY * far:
        return False
    return bool(near <= reach) or (thing is not None and _is_beside_end(area, end, reach, thing))


def _is_beside_end(area: BaseGeometry, end: Point, reach: float, thing: Thing) -> bool:
    """Whether something is within reach of the ink that a thing has at an end."""
    return any(
        shapely.dwithin(part.shape, shapely.Point(end), part.half)
        and shapely.dwithin(part.shape, area, part.half + reach)
        for part in thing.seen_parts
    )


def _name_ends(bare: list[Point], low: Point, high: Point, end: str = "end") -> str:
    """Return a person's words for one or both of two ends."""
    if len(bare) == 2:
        return f"the {end}s"
    here, there = bare[0], high if bare[0] == low else low
    if abs(here.x - there.x) >= abs(here.y - there.y):
        return f"the {'left' if here.x < there.x else 'right'} {end}"
    return f"the {'upper' if here.y < there.y else 'lower'} {end}"

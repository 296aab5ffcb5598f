"""Series: variants of one picture on the same base, which read as one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from kdviz.errors import ParameterError, did_you_mean, join_words, quote
from kdviz.fields.calls import answered
from kdviz.picture.visual import Visual
from kdviz.scene.shape import Shape
from kdviz.scene.stage import Stage


@answered
def variants(visual: Visual, parameter: str, values: Iterable[Any]) -> tuple[Visual, ...]:
    """Return a picture several times, with one parameter set to each of some values.

    All have the same scale and stand in the same place, so that they can be laid over each other
    or shown in turn.

    Args:
        visual: the picture to start from.
        parameter: what varies: a parameter of the picture, such as ``"message"``, or of every
            shape of a kind in its scene, such as ``"Slider.value"``.
        values: what it is set to, one for each picture.

    Raises:
        ParameterError: there is no such parameter, or a value is wrong for it.

    Example:
        >>> import kdviz as kd
        >>> picture = kd.Visual("Choose", "Somewhere in between.", kd.Slider())
        >>> low, high = kd.variants(picture, "Slider.value", (0.2, 0.8))
        >>> high.scene[0].value
        0.8
    """
    if not isinstance(visual, Visual):
        raise ParameterError(f"variants: visual must be a Visual, not {quote(visual)}.")
    kind, dot, field = parameter.partition(".")
    if not dot:
        varied = [visual.replaced(**{parameter: value}) for value in values]
        if parameter in ("title", "message"):
            return _keep_room_for_headings(varied)
        return _keep_room_for_scenes(varied) if parameter == "scene" else tuple(varied)
    kinds = {type(shape).__name__ for scene in visual.scene for shape in _all(scene)}
    if kind not in kinds:
        raise ParameterError(
            f"variants: there is no {quote(kind)} in the scene. There are: "
            f"{join_words(sorted(kinds), 'and')}.{did_you_mean(kind, kinds)}"
        )
    scenes = [
        tuple(_varied(shape, kind, field, value) for shape in visual.scene) for value in values
    ]
    return _keep_room_for_scenes([visual.replaced(scene=scene) for scene in scenes])


def _keep_room_for_scenes(visuals: Sequence[Visual]) -> tuple[Visual, ...]:
    """Return pictures of one scale, whose scenes stand in one place."""
    if not visuals:
        return ()
    shapes = [shape for visual in visuals for shape in visual.scene]
    outermost = _outermost(shapes, visuals[0].composition.stage)
    return tuple(visual.replaced(series=outermost) for visual in visuals)


def _keep_room_for_headings(visuals: Sequence[Visual]) -> tuple[Visual, ...]:
    """Return pictures whose scenes stand in one place, however long their headings are."""
    if not visuals:
        return ()
    # Two are enough: the one that reaches lowest in the frame at hand, and the longest.
    lowest = max(visuals, key=lambda visual: visual.composition.stage.room.top)
    longest = max(visuals, key=lambda visual: len(visual.title) + len(visual.message))
    kept = tuple({(each.title.strip(), each.message): None for each in (lowest, longest)})
    return tuple(visual.replaced(headings=kept) for visual in visuals)


def _outermost(shapes: Iterable[Shape], stage: Stage) -> tuple[Shape, ...]:
    """Return those of some shapes that reach farther than all others in some direction.

    Room for them is room for all: what lies within a box of geometry lies within it at any scale.
    With as few as that, a long series is no larger than a short one.
    """
    farthest: dict[tuple[object, ...], tuple[float, Shape]] = {}
    for shape in shapes:
        for box, *ink in shape.extents(stage):
            sides = (-box.left, -box.top, box.right, box.bottom)
            for side, reach in enumerate(sides):
                known = farthest.get((side, *ink))
                if known is None or reach > known[0]:
                    farthest[side, *ink] = reach, shape
    kept = {id(shape): shape for _, shape in farthest.values()}
    return tuple(kept.values())


def _all(shape: Shape) -> Iterator[Shape]:
    """Yield a shape and all shapes that are among its parameters."""
    yield shape
    for name in type(shape).model_fields:
        value = getattr(shape, name)
        for inner in value if isinstance(value, tuple) else (value,):
            if isinstance(inner, Shape):
                yield from _all(inner)


def _varied(shape: Shape, kind: str, field: str, value: object) -> Shape:
    """Return a shape with a parameter of a kind set, wherever that kind is in it."""
    if type(shape).__name__ == kind:
        return shape.replaced(**{field: value})
    changed: dict[str, object] = {}
    for name in type(shape).model_fields:
        given = getattr(shape, name)
        if isinstance(given, Shape):
            changed[name] = _varied(given, kind, field, value)
        elif isinstance(given, tuple) and any(isinstance(inner, Shape) for inner in given):
            changed[name] = tuple(_varied(inner, kind, field, value) for inner in given)
    return shape.replaced(**changed) if changed else shape

"""Series: variants of one picture on the same base, which read as one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from kdviz.errors import ParameterError, did_you_mean, join_words
from kdviz.fields.calls import answered
from kdviz.picture.visual import Visual
from kdviz.scene.shape import Shape


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
        raise ParameterError(f"variants: visual must be a Visual, not {visual!r}.")
    kind, dot, field = parameter.partition(".")
    if not dot:
        return tuple(visual.replaced(**{parameter: value}) for value in values)
    kinds = {type(shape).__name__ for scene in visual.scene for shape in _all(scene)}
    if kind not in kinds:
        raise ParameterError(
            f"variants: there is no {kind!r} in the scene. There are: "
            f"{join_words(sorted(kinds), 'and')}.{did_you_mean(kind, kinds)}"
        )
    scenes = [
        tuple(_varied(shape, kind, field, value) for shape in visual.scene) for value in values
    ]
    every = tuple(shape for scene in scenes for shape in scene)
    return tuple(visual.replaced(scene=scene, series=every) for scene in scenes)


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

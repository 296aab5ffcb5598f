"""Making a motion of what its picture was asked for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from kdviz.errors import ParameterError, join_words
from kdviz.motion.motion import Motion
from kdviz.motion.steps import MotionStep, Tween
from kdviz.picture.varying import Varying


def make_motion(
    picture: Varying[Any],
    steps: Sequence[MotionStep],
    own: Mapping[str, Any],
    values: Mapping[str, Any],
    **settings: Any,
) -> Motion:
    """Return a picture that moves.

    Args:
        picture: the picture as a function of what varies.
        steps: what changes, one after the other; or nothing, and the values do.
        own: the seconds and the ease of the values, or None where nothing was said.
        values: what changes, by its name.
        settings: hold, repeat and rate.

    Raises:
        ParameterError: nothing changes, or both steps and values are given.
    """
    said = {name: value for name, value in own.items() if value is not None}
    for name, value in (*said.items(), *settings.items()):
        if name in picture.defaults and isinstance(value, list | tuple):
            raise ParameterError(
                f"motion: {name} is the motion's own, not what varies in the picture. Call it "
                "something else there."
            )
    if steps:
        if given := [*values, *said]:
            raise ParameterError(
                f"motion: {join_words(given, 'and')} cannot be given beside steps. Say it in a "
                "step, as in kd.Tween(value=(0, 1), seconds=2)."
            )
        several = steps[0] if len(steps) == 1 and isinstance(steps[0], list) else steps
        return Motion(picture, several, **settings)
    if not values:
        name = next(iter(picture.defaults), "value")
        raise ParameterError(
            f"motion: say what changes, as in {picture.name}.motion({name}=(0, 1))."
        )
    return Motion(picture, Tween(**said, **values), **settings)

"""Settling: scenes are laid out for the scale at which they will be drawn, until it stands still.

A scene that is a function of nothing but itself is the same at any scale. Where words are laid out
beside geometry, how much room they take depends on the scale, and the scale on that room.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from kdviz.errors import DefinitionError, LayoutError
from kdviz.geometry.boxes import union
from kdviz.geometry.similarities import Pose
from kdviz.picture.fitting import find_extents, fit_pose
from kdviz.picture.scene_functions import SceneFunction, call_scene, is_function, place
from kdviz.scene.component import forget_drawings
from kdviz.scene.extents import Extent
from kdviz.scene.measuring import Ruler, measuring
from kdviz.scene.shape import Shape
from kdviz.scene.stage import Stage

Scene = tuple[Shape, ...] | SceneFunction
"""Shapes, or a function that lays them out."""

CALLS = 6
"""How often a scene is laid out at most."""

RESTING = 0.002
"""By which share the scale may differ from the one that words were measured for: nobody sees it."""

RESTING_ENOUGH = 0.02
"""By which it may when the scene was laid out as often as it is at most."""

REMEMBERED = 128
"""Of very many scenes, each with its own objects, those of so many are remembered as drawn."""


class Settled(NamedTuple):
    """Scenes that are laid out for one stage, and stand at one pose.

    Attributes:
        scenes: the shapes of each, or of the first alone if they were not to be kept.
        rulers: what words were measured for in each, or None where they were given as shapes.
        pose: where their coordinates come to lie.
        extents: how far all of them reach.
    """

    scenes: tuple[tuple[Shape, ...], ...]
    rulers: tuple[Ruler | None, ...]
    pose: Pose
    extents: tuple[Extent, ...]

    @property
    def reach(self) -> tuple[float, float]:
        """How far up and how far down what is drawn reaches, in units of the frame."""
        _, y, scale, *_ = self.pose
        tops = (y + scale * box.top - above for box, _, above, _, _ in self.extents)
        bottoms = (y + scale * box.bottom + below for box, _, _, _, below in self.extents)
        return min(tops), max(bottoms)


def settle_scenes(
    scenes: Sequence[Scene], stage: Stage, scale: float = 1.0, *, keep: bool = True
) -> Settled:
    """Lay out scenes for a stage, all at the largest scale at which each fits.

    Args:
        scenes: each as shapes, or as a function.
        stage: the theme and the room.
        scale: the first one to be tried.
        keep: whether all are kept as they are laid out: of very many, only how far they reach is.

    Raises:
        DefinitionError: a function fails, returns something else, or another scene each time.
        LayoutError: a scene does not fit, or comes to no rest.
    """
    tried: list[tuple[float, float]] = []
    while True:
        ruler = Ruler(stage, scale)
        laid, extents, depends = _lay_out(scenes, ruler, keep)
        pose = fit_pose(extents, stage.room)
        tried.append((scale, pose.scale))
        if not depends or abs(pose.scale - scale) <= RESTING * scale:
            break
        if len(tried) == CALLS:
            if abs(pose.scale - scale) <= RESTING_ENOUGH * scale:
                break
            raise LayoutError(_tell_restless(scenes, tried))
        scale = _next_scale(tried, stage)
    if len(tried) < CALLS:
        _check_sameness(scenes, laid, ruler)
    rulers = tuple(ruler if is_function(scene) else None for scene in scenes)
    return Settled(tuple(laid), rulers, pose, tuple(extents))


def _lay_out(
    scenes: Sequence[Scene], ruler: Ruler, keep: bool
) -> tuple[list[tuple[Shape, ...]], list[Extent], bool]:
    """Return scenes as shapes, how far all of them reach, and whether that depends on the scale."""
    laid, extents, depends = list[tuple[Shape, ...]](), list[Extent](), False
    for number, scene in enumerate(scenes):
        if is_function(scene):
            with measuring(ruler) as asked:
                shapes = call_scene(scene)
                extents += find_extents(shapes, ruler.stage)
                depends = depends or asked()
        else:
            shapes = scene
            with measuring(None):
                extents += find_extents(shapes, ruler.stage)
        if keep or not laid:
            laid.append(shapes)
        elif number % REMEMBERED == 0:
            forget_drawings()
        if len(scenes) > 1:
            extents = _gather(extents)
    return laid, extents, depends


def _gather(extents: Sequence[Extent]) -> list[Extent]:
    """Return the extents with the same ink around them as one: they reach as far together."""
    boxes: dict[tuple[float, ...], list[Extent]] = {}
    for extent in extents:
        boxes.setdefault(extent[1:], []).append(extent)
    return [Extent(union(one.box for one in around), *ink) for ink, around in boxes.items()]


def _next_scale(tried: Sequence[tuple[float, float]], stage: Stage) -> float:
    """Return the scale to try after some, given the scale at which each was found to fit.

    Beside geometry of a length g, words of a length w take the room w / s. What fits is then
    1 / (g + w / s) of the room: its inverse is linear in 1 / s, and two tries give the answer.
    """
    last = tried[-1][1]
    if len(tried) == 1:
        return last
    (one, fits_one), (other, fits_other) = tried[-2:]
    across, rise = 1 / other - 1 / one, 1 / fits_other - 1 / fits_one
    if across == rise:
        return last
    inverse = 1 / other + (1 / fits_other - 1 / other) * across / (across - rise)
    if inverse <= 0 and rise > 0:
        raise LayoutError(
            "The words of the scene, side by side, are longer than the stage of "
            f"{stage.room.width:.4g} by {stage.room.height:.4g} units. Shorten them, let them "
            "break, or use a larger frame."
        )
    return 1 / inverse if inverse > 0 else last


def _check_sameness(
    scenes: Sequence[Scene], laid: Sequence[tuple[Shape, ...]], ruler: Ruler
) -> None:
    """Refuse a function that returns another scene each time, of those that were kept."""
    for scene, shapes in zip(scenes, laid, strict=False):
        if not is_function(scene):
            continue
        with measuring(ruler):
            if call_scene(scene) != shapes:
                raise DefinitionError(
                    f"{place(scene)} returns another scene each time that it is called. "
                    "Give what it draws at random a seed, as in random.Random(1)."
                )


def _tell_restless(scenes: Sequence[Scene], tried: Sequence[tuple[float, float]]) -> str:
    functions = " and ".join(place(scene) for scene in scenes[:3] if is_function(scene))
    ways = ", ".join(f"{scale:.3g} to {fits:.3g}" for scale, fits in tried)
    return (
        f"{functions} comes to no rest: laid out for one scale it fits at another "
        f"({ways}). Let things follow the sizes of words in steps as small as these are."
    )

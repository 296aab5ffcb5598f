"""Fitting: the pose at which scenes and their ink fill a room; the ink is not scaled."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence

from kdviz.errors import LayoutError
from kdviz.geometry.boxes import Box
from kdviz.geometry.similarities import Pose
from kdviz.scene.extents import Extent
from kdviz.scene.marks import MarkGroup
from kdviz.scene.shape import Shape
from kdviz.scene.stage import Stage


def fit(
    scene: Sequence[Shape], stage: Stage, *, largest: float = math.inf
) -> tuple[tuple[MarkGroup, ...], Pose]:
    """Return a scene's marks, scaled and centred to fill a stage, and the pose that does so.

    Args:
        scene: the shapes, from the back to the front.
        stage: the theme and the room.
        largest: the scale that is not exceeded, even if there is room.

    Raises:
        LayoutError: the scene's words alone are larger than the room, or a part has no end.
    """
    pose = fit_pose(find_extents(scene, stage), stage.room, largest)
    return tuple(shape.marks(stage, pose) for shape in scene), pose


def find_extents(shapes: Iterable[Shape], stage: Stage) -> list[Extent]:
    """Return how far each part and each label of some shapes reaches.

    Raises:
        LayoutError: nothing of them is drawn, or a part is too large to be.
    """
    extents = [extent for shape in shapes for extent in shape.extents(stage)]
    if not extents:
        raise LayoutError("Nothing of the scene is drawn. Give it a shape with parts.")
    if not all(_finite(extent.box) for extent in extents):
        raise LayoutError("A part of the scene is too large to draw. Scale it by less.")
    return extents


def _finite(box: Box) -> bool:
    # A ground's box has no width at all: it goes from plus to minus infinity.
    return -math.inf < min(box.left, box.top) and max(box.right, box.bottom) < math.inf


def fit_pose(extents: Sequence[Extent], room: Box, largest: float = math.inf) -> Pose:
    """Return the pose that makes a scene fill a room as far as its proportions allow.

    Raises:
        LayoutError: the words alone are larger than the room.
    """
    across = [(r.box.left, r.left, r.box.right, r.right) for r in extents]
    down = [(r.box.top, r.top, r.box.bottom, r.bottom) for r in extents]
    scale = min(_largest_scale(across, room.width), _largest_scale(down, room.height))
    if scale <= 0:
        raise LayoutError(
            f"The words of the scene alone are larger than the stage of {room.width:.4g} by "
            f"{room.height:.4g} units. Shorten the labels, or use a larger frame."
        )
    # Where there are nothing but words, there is no geometry to scale.
    scale = min(scale, largest) if math.isfinite(scale) else 1.0
    return Pose(
        _centered(across, scale, room.left, room.right),
        _centered(down, scale, room.top, room.bottom),
        scale,
    )


SLACK = 0.5
"""How far a scene may be outside of its stage where its pose is given, in units."""


def keeps_within(extents: Sequence[Extent], room: Box, pose: Pose) -> bool:
    """Return whether all parts are within a room at an upright pose."""
    return all(
        pose.x + pose.scale * box.left - left >= room.left - SLACK
        and pose.x + pose.scale * box.right + right <= room.right + SLACK
        and pose.y + pose.scale * box.top - top >= room.top - SLACK
        and pose.y + pose.scale * box.bottom + bottom <= room.bottom + SLACK
        for box, left, top, right, bottom in extents
    )


Span = tuple[float, float, float, float]
"""Geometry and ink before it, geometry and ink after it, along one axis."""


def _extent(spans: Sequence[Span], scale: float) -> tuple[Span, Span]:
    """Return which parts reach farthest to either end at a scale."""
    first = min(spans, key=lambda span: scale * span[0] - span[1])
    last = max(spans, key=lambda span: scale * span[2] + span[3])
    return first, last


def _largest_scale(spans: Sequence[Span], room: float) -> float:
    """Return the largest scale at which geometry and ink fit a length.

    The length needed is convex and rises with the scale, piece by piece in straight lines, so
    Newton's method from above reaches the exact answer in a few steps.
    """
    scale = math.inf
    probe = 1e6
    for _ in range(len(spans) + 2):
        first, last = _extent(spans, probe)
        geometry, ink = last[2] - first[0], first[1] + last[3]
        if not math.isfinite(geometry):
            return math.inf
        if geometry < 1e-9:
            return scale if ink <= room else 0.0
        scale = (room - ink) / geometry
        if scale <= 0 or abs(scale - probe) < 1e-12 * probe:
            return scale
        probe = scale
    return scale


def _centered(spans: Sequence[Span], scale: float, low: float, high: float) -> float:
    """Return the shift that puts the middle of all parts into the middle of a room."""
    first, last = _extent(spans, scale)
    start, end = scale * first[0] - first[1], scale * last[2] + last[3]
    if not math.isfinite(end - start):
        return (low + high) / 2
    return (low + high) / 2 - (start + end) / 2

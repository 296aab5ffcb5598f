"""Family: the pictures of a series, which have one fit."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import partial
from typing import NamedTuple

from pydantic import Field

from kdviz.errors import LayoutError
from kdviz.fields.base import Model
from kdviz.fields.numbers import NotNegative, Number, Positive
from kdviz.geometry.boxes import Box
from kdviz.geometry.points import ORIGIN, Point
from kdviz.geometry.similarities import Pose, shift
from kdviz.picture.composition import (
    OPTICAL,
    Composition,
    Looks,
    lowest_baseline,
    put_on_stage,
    set_heading,
    stands_beside,
)
from kdviz.picture.fitting import find_extents, keeps_within
from kdviz.picture.scene_functions import call_scene, is_function
from kdviz.picture.settling import Scene, Settled, settle_scenes
from kdviz.scene.measuring import Ruler, measuring
from kdviz.scene.shape import Shape
from kdviz.scene.stage import Stage


class Member(NamedTuple):
    """What is a picture's own in a series: its words and its scene."""

    title: str
    message: str
    scene: Scene


class _Common(NamedTuple):
    """What pictures have in common: the stage, and all scenes laid out for it."""

    stage: Stage
    settled: Settled
    beside: bool
    down: float


@dataclass(frozen=True)
class Family:
    """Pictures that read as one: each is as large, and stands in the same place.

    The room is what the tallest of their headings leaves, and all scenes fit it together. That is
    worked out once for all of them, and once more for each other frame that they are asked for.

    Attributes:
        members: what is each picture's own.
        keeps: whether all scenes are kept as they are laid out, which is faster. Of very many
            pictures only how far they reach is kept, and each is laid out again when it is asked
            for.
    """

    members: tuple[Member, ...]
    keeps: bool = True
    _common: dict[Looks, _Common] = field(default_factory=dict, compare=False, repr=False)

    def compose(self, number: int, looks: Looks, corner: Point = ORIGIN) -> Composition:
        """Return a picture of the series, composed.

        Args:
            number: which, counted from 0.
            looks: the theme, the frame, and where headings stand.
            corner: where the top left of the frame is, in units.

        Raises:
            KdvizError: one of the pictures cannot be made.
        """
        if looks not in self._common:
            self._common[looks] = self._find_common(looks)
        stage, settled, beside, down = self._common[looks]
        pose = settled.pose
        if corner != ORIGIN:
            (x, y), (left, top, right, bottom) = corner, stage.room
            stage = stage._replace(room=Box(left + x, top + y, right + x, bottom + y))
            pose = shift(x, y).after(pose)
        title, message, scene = self.members[number]
        heading = None
        if not looks.bare:
            corner = corner.shifted(dy=down)
            heading = set_heading(title, message, looks, corner, beside=beside)
        ruler = settled.rulers[number]
        shapes = settled.scenes[number] if self.keeps else lay_out_again(scene, ruler)
        composed = put_on_stage(heading, shapes, stage, pose, ruler)
        return composed._replace(is_beside=beside, down=down)

    def _find_common(self, looks: Looks) -> _Common:
        # Most pictures of a series say the same.
        words = list(dict.fromkeys((title, message) for title, message, _ in self.members))
        settle = partial(settle_scenes, [scene for _, _, scene in self.members], keep=self.keeps)
        if looks.bare:
            stage = looks.bare_stage
            return _Common(stage, settle(stage), False, 0.0)
        if stands_beside(words, looks):
            try:
                stage = looks.stage_beside
                return _Common(stage, settle(stage), True, 0.0)
            except LayoutError:
                # Words that are too long for what is left of the width may have all of it.
                if looks.heading == "beside":
                    raise
        headings = (set_heading(*each, looks) for each in words)
        stage = looks.stage_below(max(map(lowest_baseline, headings)))
        settled = settle(stage)
        return _gather(stage, settled) if looks.is_tall else _Common(stage, settled, False, 0.0)

    def __getstate__(self) -> dict[str, object]:
        return {"members": self.members, "keeps": self.keeps, "_common": {}}


def _gather(stage: Stage, settled: Settled) -> _Common:
    """Return what pictures have in common, moved down with its headings toward the middle."""
    highest, lowest = settled.reach
    down = OPTICAL * max(0.0, stage.room.height - (lowest - highest))
    room = stage.room._replace(top=stage.room.top + down)
    pose = shift(0.0, room.top - highest).after(settled.pose)
    return _Common(stage._replace(room=room), settled._replace(pose=pose), False, down)


class Fit(Model):
    """Where a picture's scene stands in its frame, once that is decided.

    Args:
        top: where the stage begins, below the heading, in units from the frame's top.
        x: where the scene's own origin is, in units from the frame's left.
        y: where the scene's own origin is, in units from the frame's top.
        scale: how much larger than its own units the scene is drawn.
        measured: whether its words are measured for that, as in a scene that is a function.
        beside: whether the heading stands beside it.
        down: how far the heading is moved down from the frame's safe top, in units.
    """

    top: Number = Field(
        description="where the stage begins, below the heading, in units from the frame's top"
    )
    x: Number = Field(description="where the scene's own origin is, in units from the frame's left")
    y: Number = Field(description="where the scene's own origin is, in units from the frame's top")
    scale: Positive = Field(description="how much larger than its own units the scene is drawn")
    measured: bool = Field(
        default=False,
        description="whether its words are measured for that, as in a scene that is a function",
    )
    beside: bool = Field(default=False, description="whether the heading stands beside it")
    down: NotNegative = Field(
        default=0.0,
        description="how far the heading is moved down from the frame's safe top, in units",
    )


def lay_out_again(scene: Scene, ruler: Ruler | None) -> tuple[Shape, ...]:
    """Return a scene as shapes, laid out for what its words were measured for.

    Raises:
        DefinitionError: it is a function that fails, or returns something else.
    """
    with measuring(ruler):
        return call_scene(scene) if is_function(scene) else scene


def tell_fit(composition: Composition) -> Fit:
    """Return where a picture's scene stands, so that it can be composed again as it is."""
    pose = composition.pose
    measured, room = composition.ruler is not None, composition.stage.room
    return Fit(
        room.top, pose.x, pose.y, pose.scale, measured, composition.is_beside, composition.down
    )


def compose_fitted(member: Member, looks: Looks, fit: Fit) -> Composition:
    """Return a picture whose scene stands where that was decided.

    Raises:
        LayoutError: there, it would not stay on its stage.
        KdvizError: it cannot be made.
    """
    beside = fit.beside
    stage = looks.stage_beside if beside else looks.stage_below(fit.top - looks.heading_gap)
    ruler = Ruler(stage, fit.scale) if fit.measured else None
    shapes = lay_out_again(member.scene, ruler)
    with measuring(ruler):
        extents = find_extents(shapes, stage)
    pose = Pose(fit.x, fit.y, fit.scale)
    if not keeps_within(extents, stage.room, pose):
        raise LayoutError(
            "Visual: fit has the scene stand outside of its stage. Leave it out to have the scene "
            "fill the frame."
        )
    corner = Point(0.0, fit.down)
    heading = set_heading(member.title, member.message, looks, corner, beside=beside)
    return put_on_stage(heading, shapes, stage, pose, ruler)._replace(
        is_beside=beside, down=fit.down
    )

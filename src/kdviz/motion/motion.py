"""Motion: a picture that moves."""

from __future__ import annotations

import math
import os
from collections.abc import Iterator, Sequence
from functools import cached_property
from pathlib import Path
from typing import IO, TYPE_CHECKING, Annotated, Any, Self, TypedDict, Unpack, overload

from pydantic import BeforeValidator, Field, model_validator

from kdviz.errors import quote
from kdviz.fields.annotations import read_annotations
from kdviz.fields.base import Model
from kdviz.fields.calls import called_right, checked
from kdviz.fields.numbers import NotNegative, Number
from kdviz.fields.takes import Takes, parameter
from kdviz.motion.frames import Film
from kdviz.motion.reel import Reel
from kdviz.motion.saving import save_film
from kdviz.motion.schedule import Repeat, Schedule, make_schedule
from kdviz.motion.showing import show_film
from kdviz.motion.steps import LONGEST_MOTION, MotionStep, take_steps
from kdviz.motion.timeline import make_timeline, tell_steps
from kdviz.picture.notebook import Shown, show_small
from kdviz.picture.saving import SaveTarget
from kdviz.picture.varying import Varying
from kdviz.picture.visual import Visual

if TYPE_CHECKING:
    from kdviz.render.artwork import Artwork
    from kdviz.style.frame import Frame, FrameName
    from kdviz.style.presets import ThemeName
    from kdviz.style.theme import Theme

FASTEST_RATE = 60
"""The most frames a second: screens show no more."""


def _as_varying(given: object) -> object:
    if not isinstance(given, Varying):
        raise ValueError(f"must be a picture that varies, made with kd.varying, not {quote(given)}")
    return given


def _as_steps(given: Any) -> tuple[MotionStep, ...]:
    several = given if isinstance(given, list | tuple) else (given,)
    return take_steps("motion", several)


class SavingMotion(TypedDict, total=False):
    """What can be said of how a motion is saved, as type checkers are told of it."""

    width: int | None
    theme: Theme | ThemeName | None
    frame: Frame | FrameName | None
    format: str | None


class Motion(Model):
    """A picture that moves: one that varies, and what becomes of that in time.

    All frames are of one scale, and stand in one place. ``motion`` of a picture that varies makes
    one.

    Args:
        picture: the picture as a function of what varies, made with kd.varying.
        steps: what changes, one after the other: Tweens, Pauses, and what kd.together makes.
        hold: how long the finished picture is seen at the end, in seconds.
        repeat: whether it is seen once, begins again in a loop, or goes back before it does.
        rate: how many frames a second has.

    Raises:
        ParameterError: nothing changes, something changes that does not vary, or there would be
            too many frames.

    Example:
        >>> import kdviz as kd
        >>> @kd.varying
        ... def choice(value=0.5):
        ...     return kd.Visual("Choose", "Somewhere in between.", kd.Slider(value))
        >>> motion = choice.motion(value=(0, 1), seconds=2)
        >>> motion.frames, motion.seconds, motion.at(1).shapes[0].value
        (72, 3.0, 0.5)
    """

    picture: Annotated[Takes[Varying[Any], Any], BeforeValidator(_as_varying)] = parameter(
        description="the picture as a function of what varies, made with kd.varying"
    )
    steps: Annotated[
        Takes[MotionStep | Sequence[MotionStep], tuple[MotionStep, ...]], BeforeValidator(_as_steps)
    ] = parameter(
        description="what changes, one after the other: Tweens, Pauses, and what kd.together makes"
    )
    hold: Annotated[NotNegative, Field(le=LONGEST_MOTION)] = Field(
        default=1.0,
        kw_only=True,
        description="how long the finished picture is seen at the end, in seconds",
    )
    repeat: Repeat = Field(
        default="loop",
        kw_only=True,
        description="whether it is seen once, begins again in a loop, or goes back before it does",
    )
    rate: Annotated[Number, Field(ge=1, le=FASTEST_RATE)] = Field(
        default=24.0, kw_only=True, description="how many frames a second has"
    )

    @model_validator(mode="after")
    def _can_be_seen(self) -> Self:
        self.picture.check_names(tell_steps(self.steps))
        _ = self._schedule
        return self

    @cached_property
    def _schedule(self) -> Schedule:
        annotations = read_annotations(self.picture)
        whole = frozenset(name for name, kind in annotations.items() if kind is int)
        timeline = make_timeline(self.steps, self.picture.defaults, whole)
        return make_schedule(timeline, self.hold, self.repeat, self.rate)

    @cached_property
    def _reel(self) -> Reel:
        return Reel(self.picture, self._schedule.states)

    @property
    def frames(self) -> int:
        """How many frames it has, until it ends or begins again."""
        return len(self._schedule.numbers)

    @property
    def seconds(self) -> float:
        """How long it takes until it ends or begins again, in seconds."""
        return self.frames / self.rate

    @property
    def still(self) -> Visual:
        """The finished picture, which is shown where nothing moves."""
        return self._reel.visual(len(self._schedule.states) - 1)

    @checked
    def at(self, seconds: NotNegative) -> Visual:
        """Return the picture that is seen at a time.

        Args:
            seconds: the time, in seconds; after the end, the last picture is seen, or it begins
                again.

        Raises:
            KdvizError: the picture cannot be made.
        """
        # The frame that begins at this time is not to be missed by a rounding error.
        frame = math.floor(seconds * self.rate + 1e-6)
        repeats = self.repeat != "once"
        frame = frame % self.frames if repeats else min(frame, self.frames - 1)
        return self._reel.visual(self._schedule.numbers[frame])

    @overload
    def save(self, path: str | os.PathLike[str], **saving: Unpack[SavingMotion]) -> Path: ...

    @overload
    def save(self, path: IO[Any], **saving: Unpack[SavingMotion]) -> None: ...

    @called_right
    def save(
        self,
        path: SaveTarget,
        *,
        width: int | None = None,
        theme: Theme | ThemeName | None = None,
        frame: Frame | FrameName | None = None,
        format: str | None = None,  # noqa: A002  # as it is called for a Visual
    ) -> Path | None:
        """Write it to a file; its ending says as what: .gif, .webp, .png, .svg or .mp4.

        A path that ends in a slash, or has no ending, becomes a folder with a PNG of each frame.

        Args:
            path: where to: a path, or something to write to, such as an ``io.BytesIO``.
            width: the width in pixels, for a format that has pixels, or None for the frame's own.
            theme: a Theme, the name of a preset, or None for the picture's own.
            frame: a Frame, the name of one, or None for the picture's own.
            format: the format, as ``"gif"``, or None: then the ending says it.

        Returns:
            The path, if it is one.

        Raises:
            SaveError: the file cannot be written there; what was there before stays whole.
            KdvizError: a picture cannot be made; nothing is written.

        Example:
            >>> import tempfile, kdviz as kd
            >>> @kd.varying
            ... def choice(value=0.5):
            ...     return kd.Visual("Choose", "Somewhere in between.", kd.Slider(value))
            >>> motion = choice.motion(value=(0, 1), seconds=1, rate=5)
            >>> with tempfile.TemporaryDirectory() as folder:
            ...     motion.save(folder + "/choice.gif", width=200).name
            'choice.gif'
        """
        looks = {name: look for name, look in (("theme", theme), ("frame", frame)) if look}
        return save_film(path, width, format, lambda size, turns: self._film(size, turns, looks))

    def _film(self, width: int | None, turns: bool, looks: dict[str, Any]) -> Film:
        """Return what a file is made of.

        Args:
            width: in pixels, or None for the frame's own.
            turns: whether what repeats begins with the finished picture.
            looks: the theme and the frame, if they are others.
        """

        def draw(number: int) -> Artwork:
            visual = self._reel.visual(number)
            return (visual.replaced(**looks) if looks else visual).artwork()

        finished = len(self._schedule.states) - 1
        repeats = self.repeat != "once"
        shots = self._schedule.shots(finished_first=turns and repeats)
        wide, high = draw(finished).frame.pixels(width)
        return Film(tuple(shots), self.rate, repeats, finished, draw, wide, high)

    def _repr_mimebundle_(self, **_asked: object) -> dict[str, str]:
        """Return it for notebooks, where it moves, and the still for where nothing does."""
        return show_film(lambda width: self._film(width, True, {}), self.still)

    def __repr_args__(self) -> Iterator[tuple[str | None, object]]:
        """Yield the picture's name, and what was chosen."""
        yield None, self.picture
        yield from (pair for pair in super().__repr_args__() if pair[0] != "picture")


@show_small.register
def _show_small(motion: Motion) -> Shown | None:
    return show_small(motion.still)

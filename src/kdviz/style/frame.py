"""Frames: the sizes that pictures are posted in, with the parts that others cover."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from operator import index
from typing import ClassVar, Literal, Self, get_args

from pydantic import Field, model_validator
from pydantic_core import from_json

from kdviz.errors import ParameterError, did_you_mean, join_words, quote
from kdviz.fields.base import Model
from kdviz.fields.calls import answered, checked
from kdviz.fields.numbers import NotNegative, Number, Positive, Whole
from kdviz.geometry.boxes import Box

FrameName = Literal["square", "portrait", "tall", "card", "story", "slide", "page", "banner"]

OLDER_NAMES = {"landscape": "card"}
"""Names that frames had, by which they are still found."""

SHORT_SIDE = 100.0
"""The frame's short side in units, whatever its pixels: everything reads as a percentage."""

THUMBNAIL = 320
"""The width in pixels at which a picture is met in a feed."""

LEAST_LEGIBLE = 9.0
"""The size in pixels at which letters can still be read."""

MOST_ENLARGED = 2.0
"""In a banner four times as wide as high, larger letters would leave no room for a picture."""

LEAST_PIXELS = 16
"""The fewest pixels that a side of a picture has."""

LONGEST_SIDE = 20_000
"""The most pixels that a side of a picture has."""

MOST_RATIO = 4.0
"""How many times as long as the short side of a frame its long side is at most."""


class Frame(Model):
    """The size of a picture, and how much of each edge is covered by what shows it.

    Args:
        width: the width in pixels.
        height: the height in pixels.
        covered_top: the share of the height covered at the top.
        covered_bottom: the share covered at the bottom.
        covered_left: the share of the width covered at the left.
        covered_right: the share covered at the right.

    Example:
        >>> import kdviz as kd
        >>> kd.Frame(1920, 1080).units_wide
        177.77777777777777
    """

    most_ratio: ClassVar[float] = MOST_RATIO
    """How many times as long as the short side the long side is at most."""

    width: Whole = Field(ge=LEAST_PIXELS, le=LONGEST_SIDE, description="the width in pixels")
    height: Whole = Field(ge=LEAST_PIXELS, le=LONGEST_SIDE, description="the height in pixels")
    covered_top: NotNegative = Field(
        default=0.0, le=0.4, kw_only=True, description="the share of the height covered at the top"
    )
    covered_bottom: NotNegative = Field(
        default=0.0, le=0.4, kw_only=True, description="the share covered at the bottom"
    )
    covered_left: NotNegative = Field(
        default=0.0, le=0.4, kw_only=True, description="the share of the width covered at the left"
    )
    covered_right: NotNegative = Field(
        default=0.0, le=0.4, kw_only=True, description="the share covered at the right"
    )

    @model_validator(mode="after")
    def _is_no_ribbon(self) -> Self:
        ratio = max(self.width, self.height) / min(self.width, self.height)
        if ratio > self.most_ratio:
            raise ParameterError(
                f"Frame: {self.width} x {self.height} pixels is {ratio:.3g} times as long as it is "
                f"short. At most {MOST_RATIO:g} times leaves room for a picture."
            )
        return self

    @property
    def name(self) -> str:
        """Its name among the frames of kdviz, or else its pixels, as in ``640x480``."""
        names = (name for name, frame in _frames().items() if frame == self)
        return next(names, f"{self.width}x{self.height}")

    @property
    def units_wide(self) -> float:
        """The width in units."""
        return SHORT_SIDE * self.width / min(self.width, self.height)

    @property
    def units_high(self) -> float:
        """The height in units."""
        return SHORT_SIDE * self.height / min(self.width, self.height)

    @property
    def box(self) -> Box:
        """The whole frame, in units."""
        return Box(0.0, 0.0, self.units_wide, self.units_high)

    @checked
    def enlargement(self, smallest: Positive) -> float:
        """Return how many times larger lines and letters are drawn in it than a theme says.

        In a wide frame a unit is small: without it, nobody could read a thumbnail.

        Args:
            smallest: the size of the smallest text in units.

        Example:
            >>> frame("square").enlargement(3), frame("slide").enlargement(3)
            (1.0, 1.6666666666666665)
        """
        needed = LEAST_LEGIBLE / (smallest * THUMBNAIL / self.units_wide)
        return min(max(1.0, needed), MOST_ENLARGED)

    @answered
    def safe(self, margin: Number) -> Box:
        """Return what is left inside the covered edges and a margin, in units."""
        wide, high = self.units_wide, self.units_high
        return Box(
            max(margin, self.covered_left * wide),
            max(margin, self.covered_top * high),
            wide - max(margin, self.covered_right * wide),
            high - max(margin, self.covered_bottom * high),
        )

    @answered
    def pixels(self, width: Whole | None = None) -> tuple[int, int]:
        """Return whole pixels of the frame's proportions.

        Args:
            width: the width in pixels, or None for the frame's own.

        Raises:
            ParameterError: the width is not a whole number of pixels that makes a picture.

        Example:
            >>> frame("card").pixels(320)
            (320, 168)
        """
        if width is None:
            return self.width, self.height
        if isinstance(width, bool) or not hasattr(width, "__index__"):
            raise ParameterError(f"width must be a whole number of pixels, not {quote(width)}.")
        width = index(width)
        # In whole numbers, which no width is too large for.
        height = (2 * width * self.height + self.width) // (2 * self.width)
        if not (LEAST_PIXELS <= width <= LONGEST_SIDE and LEAST_PIXELS <= height <= LONGEST_SIDE):
            raise ParameterError(
                f"width must make a picture of {LEAST_PIXELS} to {LONGEST_SIDE} pixels each way, "
                f"not {quote(width)} x {quote(height)}."
            )
        return width, height


@checked
def frame(name: str) -> Frame:
    """Return a frame by its name.

    Args:
        name: ``"square"`` (1080 x 1080), ``"portrait"`` (1080 x 1350), ``"tall"``
            (1080 x 1440), ``"card"`` (1200 x 630, once called ``"landscape"``), ``"story"``
            (1080 x 1920, with covered edges), ``"slide"`` (1920 x 1080), ``"page"``
            (1240 x 1754, A4) or ``"banner"`` (1500 x 500, for few words).

    Raises:
        ParameterError: there is no such frame.

    Example:
        >>> import kdviz as kd
        >>> kd.frame("story").height
        1920
    """
    frames, name = _frames(), OLDER_NAMES.get(name, name)
    if name not in frames:
        names = get_args(FrameName)
        raise ParameterError(
            f"There is no frame {quote(name)}. There are: {join_words(names, 'and')}, "
            f"or a Frame of your own.{did_you_mean(name, names)}"
        )
    return frames[name]


@cache
def _frames() -> dict[str, Frame]:
    # What platforms ask for changes: each size is dated, with where it is from.
    told = from_json(files("kdviz.style").joinpath("frames.json").read_bytes())
    fields = Frame.model_fields
    return {
        name: Frame(**{key: value for key, value in entry.items() if key in fields})
        for name, entry in told.items()
    }

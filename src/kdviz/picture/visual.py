"""Visual: a title, a message and a scene in a frame, and the files that it becomes."""

from __future__ import annotations

import os
from functools import cached_property
from importlib import import_module
from pathlib import Path
from typing import Annotated, Any, Self

from pydantic import BeforeValidator, Field, InstanceOf, model_validator

from kdviz import hooks
from kdviz.errors import ParameterError, SaveError, did_you_mean, listed
from kdviz.fields.base import Model
from kdviz.fields.calls import called_right
from kdviz.files import write_whole
from kdviz.picture.composition import Composition, Heading, compose
from kdviz.scene.marks import Mark, TextMark, leaves
from kdviz.scene.shape import AnyShape, Shape
from kdviz.style.frame import Frame, frame
from kdviz.style.theme import Theme, theme

FORMATS = (".svg", ".png")


def as_theme(value: Theme | str) -> Theme:
    """Return a theme, the preset of a name, or a theme's JSON form as the theme."""
    if isinstance(value, str):
        return theme(value)
    if isinstance(value, dict):
        return Theme.model_validate(value)
    if isinstance(value, Theme):
        return value
    raise ValueError(f"must be a Theme or the name of one, not {value!r}")


def as_frame(value: Frame | str) -> Frame:
    """Return a frame, the one of a name, or a frame's JSON form as the frame."""
    if isinstance(value, str):
        return frame(value)
    if isinstance(value, dict):
        return Frame.model_validate(value)
    if isinstance(value, Frame):
        return value
    raise ValueError(f"must be a Frame or the name of one, not {value!r}")


def as_scene(value: Shape | list[Any] | tuple[Any, ...]) -> tuple[Any, ...]:
    """Return shapes as a scene; a single shape is one."""
    if isinstance(value, Shape):
        return (value,)
    if not isinstance(value, list | tuple):
        raise ValueError(f"must be a shape or a list of shapes, not {value!r}")
    return tuple(value)


def as_reasons(value: dict[str, str] | tuple[tuple[str, str], ...]) -> tuple[tuple[str, str], ...]:
    """Return rules and the reasons why each is silenced as pairs.

    Raises:
        ValueError: they are no such dictionary, or a reason is empty.
    """
    try:
        reasons = tuple(dict(value).items())
    except (TypeError, ValueError):
        reasons = ((None, None),)  # type: ignore[assignment]
    if not all(isinstance(word, str) for pair in reasons for word in pair):
        raise ValueError(f"must be the ids of rules with a reason each, not {value!r}")
    for rule, reason in reasons:
        if not reason.strip():
            raise ValueError(f"must say why the rule {rule!r} does not hold for this picture")
    return reasons


class Visual(Model):
    """A picture that says one thing: a title, a message and a scene.

    The scene is centred under the heading and scaled to fill the frame; line weights and words
    keep their size. Nothing can be drawn that the theme does not know.

    Example:
        >>> import kdviz as kd
        >>> picture = kd.Visual("Less", "Give people less.", kd.Circle(5, fill="red"))
        >>> picture.svg()[:4]
        '<svg'
    """

    title: str = Field(description="what the picture is called, up to two lines, or nothing")
    message: str = Field(description="what it says, in a sentence or two")
    scene: Annotated[tuple[AnyShape, ...], BeforeValidator(as_scene)] = Field(
        description="the shapes, from the back to the front", min_length=1
    )
    theme: Annotated[InstanceOf[Theme], BeforeValidator(as_theme)] = Field(
        description="a Theme, or the name of a preset",
        default="default",
        validate_default=True,
        kw_only=True,
    )
    frame: Annotated[InstanceOf[Frame], BeforeValidator(as_frame)] = Field(
        description="a Frame, or the name of one",
        default="square",
        validate_default=True,
        kw_only=True,
    )
    heading: Heading = Field(
        default="left", kw_only=True, description="where title and message stand"
    )
    concept: str = Field(default="", kw_only=True, description="the idea that it explains")
    verb: str = Field(default="", kw_only=True, description="what the idea does")
    metaphor: str = Field(default="", kw_only=True, description="the object that does the same")

    data: tuple[str, ...] = Field(
        default=(),
        kw_only=True,
        repr=False,
        description="files beside the Python file that it reads: if one changes, it is built anew",
    )
    silenced: Annotated[tuple[tuple[str, str], ...], BeforeValidator(as_reasons)] = Field(
        description="the ids of rules that this picture is not held to, each with the reason why",
        default=(),
        kw_only=True,
        repr=False,
    )
    series: Annotated[tuple[AnyShape, ...], BeforeValidator(as_scene)] = Field(
        default=(),
        kw_only=True,
        repr=False,
        description="what else the other pictures of a series show: room is kept for it",
    )

    @model_validator(mode="after")
    def _says_something(self) -> Self:
        if not self.message.strip():
            raise ParameterError(
                "Visual: message is empty. Say in a sentence what the picture is to say; "
                "without one it says nothing."
            )
        return self

    @cached_property
    def composition(self) -> Composition:
        """The picture's marks, placed in the frame."""
        return compose(
            self.title.strip(),
            self.message,
            self.scene,
            series=self.series,
            theme=self.theme,
            frame=self.frame,
            heading=self.heading,
        )

    @property
    def marks(self) -> tuple[Mark, ...]:
        """All marks of the picture in the frame's units, from the back to the front."""
        return (self.composition.heading, *self.composition.scene)

    @property
    def description(self) -> str:
        """What the picture says, for those who cannot see it: the message, then the labels."""
        scene = leaves(self.composition.scene)
        labels = [mark.block.words for mark in scene if isinstance(mark, TextMark)]
        message = " ".join(self.message.split())
        return f"{message} In the picture: {', '.join(labels)}." if labels else message

    @called_right
    def svg(self, *, bare: bool = False) -> str:
        """Return the picture as SVG: the same text for the same picture, anywhere.

        Args:
            bare: whether to leave out title and message, to see what the picture says alone.

        Raises:
            TextError: a text cannot be set, or does not fit.
            LayoutError: the scene does not fit the frame.
        """
        return self._written(self.composition.scene) if bare else self._svg

    @cached_property
    def _svg(self) -> str:
        # A build writes it, makes a PNG of it, and has it reviewed.
        return self._written(self.marks)

    def _written(self, marks: tuple[Mark, ...]) -> str:
        from kdviz.render.svg import svg

        return svg(
            marks,
            self.frame,
            self.theme,
            title=" ".join(self.title.split()) or self.description,
            description=self.description,
        )

    @called_right
    def png(self, width: int | None = None, *, bare: bool = False) -> bytes:
        """Return the picture as a PNG whose palette is the theme's inks and their blends.

        Args:
            width: the width in pixels, or None for the frame's own; the height follows.
            bare: whether to leave out title and message.

        Raises:
            TextError: a text cannot be set, or does not fit.
            LayoutError: the scene does not fit the frame.
            ParameterError: the width is not a whole number of pixels that makes a picture.
        """
        from kdviz.render.png import png

        theme = self.theme
        inks = (theme.background, theme.white, theme.red, theme.blue)
        return png(self.svg(bare=bare), inks, *self.frame.pixels(width))

    @called_right
    def save(
        self,
        path: str | os.PathLike[str],
        *,
        width: int | None = None,
        bare: bool = False,
        strict: bool = False,
    ) -> Path:
        """Write the picture to a file; its ending says whether as SVG or PNG.

        Args:
            path: where to, ending in ``.svg`` or ``.png``.
            width: the width of a PNG in pixels, or None for the frame's own.
            bare: whether to leave out title and message.
            strict: whether to hold the picture to every rule of ``kdviz check`` first.

        Returns:
            The path.

        Raises:
            CheckError: it is to be strict, and the review finds errors; nothing is written.
            SaveError: the file cannot be written there; what was there before stays whole.
            KdvizError: the picture cannot be made; nothing is written.

        Example:
            >>> import tempfile, kdviz as kd
            >>> picture = kd.Visual("Less", "Give people less.", kd.Circle(5))
            >>> with tempfile.TemporaryDirectory() as folder:
            ...     picture.save(folder + "/less.svg").name
            'less.svg'
        """
        name = os.fspath(path) if isinstance(path, os.PathLike) else path
        if not isinstance(name, str):
            raise ParameterError(f"save: path must be the name of a file, not {name!r}.")
        target = Path(name)
        ending = target.suffix.lower()
        if ending not in FORMATS:
            given = f"ends in {target.suffix!r}" if target.suffix else "has no ending"
            raise SaveError(
                f"{name!r} {given}; a picture is saved as {listed(FORMATS)}."
                + did_you_mean(ending, FORMATS)
            )
        if ending == ".svg" and width is not None:
            raise ParameterError("save: width is for PNG; an SVG has no pixels.")
        if strict:
            # The review stands above: loaded by its name, it fills in the hook.
            import_module("kdviz.check.review")
            hooks.refuse_errors(self)
        if ending == ".svg":
            return write_whole(target, self.svg(bare=bare).encode())
        return write_whole(target, self.png(width, bare=bare))

    def _repr_svg_(self) -> str:
        """Return the SVG, for notebooks."""
        return self.svg()

    def _repr_png_(self) -> bytes:
        """Return the PNG, for notebooks that prefer it."""
        return self.png()

"""Visual: a title, a message and a scene in a frame, and the files that it becomes."""

from __future__ import annotations

import io
import os
import unicodedata
from collections.abc import Sequence
from dataclasses import replace
from functools import cached_property
from importlib import import_module
from pathlib import Path
from typing import IO, TYPE_CHECKING, Annotated, Any, ClassVar, Self, Unpack, overload

from pydantic import AfterValidator, BeforeValidator, Field, model_validator

from kdviz import hooks
from kdviz.errors import ParameterError, quote
from kdviz.fields.base import Model
from kdviz.fields.calls import called_right
from kdviz.fields.named_files import keep_inside
from kdviz.fields.takes import Several, parameter
from kdviz.fields.words import ToldWords
from kdviz.files import write_whole
from kdviz.picture.composition import Composition, Heading, compose
from kdviz.picture.describing import describe
from kdviz.picture.notebook import SMALL, Shown, show, show_small
from kdviz.picture.parameters import FrameField, ReasonsField, SceneField, Settings, ThemeField
from kdviz.picture.saving import SaveTarget, Saving, choose_file
from kdviz.render.formats.png import PNG
from kdviz.scene.marks import Mark
from kdviz.scene.shape import MOST_SHAPES, Shape

if TYPE_CHECKING:
    from kdviz.render.artwork import Artwork


UNSEEN = ("Cf", "Mn", "Zl", "Zp", "Zs")
"""The categories of characters that show nothing by themselves."""


def _is_seen(character: str) -> bool:
    """Return whether a character shows; there are some that only say where a line may break."""
    return not character.isspace() and unicodedata.category(character) not in UNSEEN


def _check_flag(name: str, value: object) -> None:
    """Refuse what is neither True nor False, though Python would take anything for one."""
    if value is not True and value is not False:
        raise ParameterError(f"{name} must be True or False, not {quote(value)}.")


def _one_or_several(value: object) -> object:
    """Return a single name as a list of it."""
    return (value,) if isinstance(value, str) else value


FileNames = Annotated[Several[str], BeforeValidator(_one_or_several), AfterValidator(keep_inside)]


class Visual(Model):
    """A picture that says one thing: a title, a message and a scene.

    The scene is centred under the heading and scaled to fill the frame; line weights and words
    keep their size. Nothing can be drawn that the theme does not know.

    Args:
        title: what the picture is called, up to two lines, or nothing.
        message: what it says, in a sentence or two.
        scene: the shapes, from the back to the front.
        theme: a Theme, or the name of a preset.
        frame: a Frame, or the name of one.
        heading: where title and message stand.
        concept: the idea that it explains.
        verb: what the idea does.
        metaphor: the object that does the same.
        data: files beside the Python file that it reads: if one changes, it is built anew.
        silenced: the ids of rules that this picture is not held to, each with the reason why.
        series: what else the other pictures of a series show: room is kept for it.
        headings: titles and messages of other pictures of a series: room is kept for them.

    Example:
        >>> import kdviz as kd
        >>> picture = kd.Visual("Less", "Give people less.", kd.Circle(5, fill="red"))
        >>> picture.svg()[:4]
        '<svg'
    """

    _gathers: ClassVar[str | None] = "scene"

    title: str = Field(description="what the picture is called, up to two lines, or nothing")
    message: str = Field(description="what it says, in a sentence or two")
    scene: SceneField = parameter(
        description="the shapes, from the back to the front", min_length=1
    )
    theme: ThemeField = parameter(
        description="a Theme, or the name of a preset",
        default="default",
        validate_default=True,
        kw_only=True,
    )
    frame: FrameField = parameter(
        description="a Frame, or the name of one",
        default="square",
        validate_default=True,
        kw_only=True,
    )
    heading: Heading = Field(
        default="left", kw_only=True, description="where title and message stand"
    )
    concept: ToldWords = Field(default="", kw_only=True, description="the idea that it explains")
    verb: ToldWords = Field(default="", kw_only=True, description="what the idea does")
    metaphor: ToldWords = Field(
        default="", kw_only=True, description="the object that does the same"
    )

    data: FileNames = parameter(
        default=(),
        kw_only=True,
        repr=False,
        description="files beside the Python file that it reads: if one changes, it is built anew",
    )
    silenced: ReasonsField = parameter(
        description="the ids of rules that this picture is not held to, each with the reason why",
        default=(),
        kw_only=True,
        repr=False,
    )
    series: SceneField = parameter(
        default=(),
        kw_only=True,
        repr=False,
        description="what else the other pictures of a series show: room is kept for it",
    )
    headings: Several[tuple[str, str]] = parameter(
        default=(),
        kw_only=True,
        repr=False,
        description="titles and messages of other pictures of a series: room is kept for them",
    )

    if TYPE_CHECKING:
        # Shapes can be given one by one, too, which no checker could know from the fields.

        @overload
        def __init__(
            self,
            title: str,
            message: str,
            scene: Shape | Sequence[Shape],
            **settings: Unpack[Settings],
        ) -> None: ...

        @overload
        def __init__(
            self, title: str, message: str, *scene: Shape, **settings: Unpack[Settings]
        ) -> None: ...

        def __init__(self, *args: Any, **settings: Any) -> None: ...

    @model_validator(mode="after")
    def _says_something(self) -> Self:
        if not any(map(_is_seen, self.message)):
            raise ParameterError(
                "Visual: message is empty. Say in a sentence what the picture is to say; "
                "without one it says nothing."
            )
        if (
            count := sum(shape.shapes_within for shape in (*self.scene, *self.series))
        ) > MOST_SHAPES:
            raise ParameterError(
                f"Visual: there are {count:,} shapes in the scene, and a picture has at most "
                f"{MOST_SHAPES:,}. Show fewer."
            )
        return self

    @property
    def _shown_title(self) -> str:
        """The title, or nothing if nothing of it shows."""
        return self.title.strip() if any(map(_is_seen, self.title)) else ""

    @cached_property
    def composition(self) -> Composition:
        """The picture's marks, placed in the frame."""
        return compose(
            self._shown_title,
            self.message,
            self.scene,
            series=self.series,
            headings=self.headings,
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
        """What the picture says and shows, for those who cannot see it."""
        return describe(
            self.message,
            self.composition.scene,
            concept=self.concept,
            verb=self.verb,
            metaphor=self.metaphor,
        )

    @called_right
    def svg(self, *, bare: bool = False) -> str:
        """Return the picture as SVG: the same text for the same picture, anywhere.

        Args:
            bare: whether to leave out title and message, to see what the picture says alone.

        Raises:
            KdvizError: a text cannot be set or does not fit, or the scene does not fit the frame.
        """
        return self.artwork(bare=bare).svg

    @called_right
    def png(self, width: int | None = None, *, bare: bool = False) -> bytes:
        """Return the picture as a PNG whose palette is the theme's inks and their blends.

        Args:
            width: the width in pixels, or None for the frame's own; the height follows.
            bare: whether to leave out title and message.

        Raises:
            KdvizError: the picture cannot be made, or the width makes none.
        """
        return PNG.write(self.artwork(bare=bare), *self.frame.pixels(width))

    @overload
    def save(self, path: str | os.PathLike[str], **saving: Unpack[Saving]) -> Path: ...

    @overload
    def save(self, path: IO[Any], **saving: Unpack[Saving]) -> None: ...

    @called_right
    def save(
        self,
        path: SaveTarget,
        *,
        width: int | None = None,
        bare: bool = False,
        strict: bool = False,
        format: str | None = None,  # noqa: A002  # as everybody else calls it
    ) -> Path | None:
        """Write the picture to a file; its ending says in which format, as ``.svg`` or ``.png``.

        Args:
            path: where to: a path, or something to write to, such as an ``io.BytesIO``.
            width: the width in pixels, for a format that has pixels, or None for the frame's own.
            bare: whether to leave out title and message.
            strict: whether to hold the picture to every rule of ``kdviz check`` first.
            format: the format, as ``"svg"`` or ``"png"``, or None: then the ending says it.

        Returns:
            The path, if it is one.

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
        target, chosen = choose_file(path, width, format)
        _check_flag("strict", strict)
        if strict:
            # The review stands above: loaded by its name, it fills in the hook.
            import_module("kdviz.check.review")
            hooks.refuse_errors(self)
        data = chosen.write(self.artwork(bare=bare), *self.frame.pixels(width))
        if isinstance(target, Path):
            return write_whole(target, data)
        target.write(data.decode() if isinstance(target, io.TextIOBase) else data)
        return None

    @called_right
    def artwork(self, *, bare: bool = False) -> Artwork:
        """Return what the picture is drawn as, of which files are made in any format."""
        _check_flag("bare", bare)
        return replace(self._artwork, marks=self.composition.scene) if bare else self._artwork

    @cached_property
    def _artwork(self) -> Artwork:
        # A build writes an SVG of it, makes a PNG of that, and has it reviewed.
        from kdviz.render.artwork import Artwork
        from kdviz.render.names import name_picture

        return Artwork(
            self.marks,
            self.frame,
            self.theme,
            " ".join(self._shown_title.split()) or self.description,
            self.description,
            name_picture(self._shown_title or self.message),
        )

    @called_right
    def shown(self, width: int | None = None) -> Shown:
        """Return the picture as a notebook shows it, as wide as asked.

        Args:
            width: the width in pixels, where the cell is no narrower, or None for the usual one.

        Raises:
            KdvizError: the picture cannot be made, or the width makes none.
        """
        return show(self.artwork(), width)

    def _repr_mimebundle_(self, **_asked: object) -> dict[str, str]:
        """Return the picture for notebooks, in the one form that all of them show."""
        return self.shown()._repr_mimebundle_()


@show_small.register
def _show_small(visual: Visual) -> Shown:
    return show(visual.artwork(), room=SMALL)

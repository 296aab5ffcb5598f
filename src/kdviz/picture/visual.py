"""Visual: a title, a message and a scene in a frame, and the files that it becomes."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from copy import copy
from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING, Annotated, Any, ClassVar, Self, Unpack, overload

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    Field,
    PrivateAttr,
    SerializerFunctionWrapHandler,
    model_serializer,
    model_validator,
)

from kdviz.errors import ParameterError
from kdviz.fields.base import Model
from kdviz.fields.calls import called_right
from kdviz.fields.named_files import keep_inside
from kdviz.fields.takes import Several, parameter
from kdviz.fields.words import ToldWords
from kdviz.geometry.points import ORIGIN, Point
from kdviz.picture.composition import Composition, Heading, Looks
from kdviz.picture.describing import describe
from kdviz.picture.drawn import Drawn, check_flag
from kdviz.picture.family import Family, Fit, Member, compose_fitted, tell_fit
from kdviz.picture.notebook import SMALL, Shown, show, show_small
from kdviz.picture.parameters import FrameField, ReasonsField, SceneField, Settings, ThemeField
from kdviz.picture.scene_functions import SceneFunction, check_number
from kdviz.picture.signing import sign_picture
from kdviz.scene.marks import Mark
from kdviz.scene.shape import Shape
from kdviz.text.breaking import check_language
from kdviz.text.emphasis import plain_words, read_emphasis

if TYPE_CHECKING:
    from kdviz.render.artwork import Artwork


UNSEEN = ("Cf", "Mn", "Zl", "Zp", "Zs")
"""The categories of characters that show nothing by themselves."""


def _is_seen(character: str) -> bool:
    """Return whether a character shows; there are some that only say where a line may break."""
    return not character.isspace() and unicodedata.category(character) not in UNSEEN


def _known_language(code: str) -> str:
    """Return the code of a language as it is written, if it is one."""
    return code if code == "en" else check_language(code)


def _one_or_several(value: object) -> object:
    """Return a single name as a list of it."""
    return (value,) if isinstance(value, str) else value


OWN = frozenset({"title", "message", "scene"})
"""The parameters of what is a picture's own in a series."""

ALIKE = frozenset({"theme", "frame", "heading", "language"})
"""The parameters that all pictures of a series have in common."""

FileNames = Annotated[Several[str], BeforeValidator(_one_or_several), AfterValidator(keep_inside)]


class Visual(Model, Drawn):
    """A picture that says one thing: a title, a message and a scene.

    The scene is centred under the heading and scaled to fill the frame; line weights and words
    keep their size. Nothing can be drawn that the theme does not know.

    In title and message, ``*words*`` are bold and ``[words]{red}`` are in an ink.

    Args:
        title: what the picture is called, up to two lines, or nothing.
        message: what it says, in a sentence or two.
        scene: the shapes, from the back to the front, or a function that lays them out.
        theme: a Theme, or the name of a preset.
        frame: a Frame, or the name of one.
        heading: where title and message stand: above at the left or in the middle, beside the
            scene, or None for what suits the frame.
        language: the language of its words, as a code such as en or pt-BR.
        concept: the idea that it explains.
        verb: what the idea does.
        metaphor: the object that does the same.
        alt: what is told to those who cannot see it, or nothing for what it says and shows.
        data: files beside the Python file that it reads: if one changes, it is built anew.
        silenced: the ids of rules that this picture is not held to, each with the reason why.
        fit: where the scene stands, if that is decided, or None to fill the frame.

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
        description="the shapes, from the back to the front, or a function that lays them out"
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
    heading: Heading | None = Field(
        default=None,
        kw_only=True,
        description="where title and message stand: above at the left or in the middle, beside the "
        "scene, or None for what suits the frame",
    )
    language: Annotated[ToldWords, AfterValidator(_known_language)] = Field(
        default="en",
        kw_only=True,
        description="the language of its words, as a code such as en or pt-BR",
    )
    concept: ToldWords = Field(default="", kw_only=True, description="the idea that it explains")
    verb: ToldWords = Field(default="", kw_only=True, description="what the idea does")
    metaphor: ToldWords = Field(
        default="", kw_only=True, description="the object that does the same"
    )

    alt: ToldWords = Field(
        default="",
        kw_only=True,
        repr=False,
        description="what is told to those who cannot see it, or nothing for what it says and "
        "shows",
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
    fit: Fit | None = Field(
        default=None,
        kw_only=True,
        repr=False,
        description="where the scene stands, if that is decided, or None to fill the frame",
    )

    _family: Family | None = PrivateAttr(default=None)
    _number: int = PrivateAttr(default=0)

    if TYPE_CHECKING:
        # Shapes can be given one by one, too, which no checker could know from the fields.

        @overload
        def __init__(
            self,
            title: str,
            message: str,
            scene: Shape | Sequence[Shape] | SceneFunction,
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
        if isinstance(self.scene, tuple):
            check_number(self.scene)
        return self

    @model_serializer(mode="wrap")
    def _told(self, fields: SerializerFunctionWrapHandler) -> dict[str, Any]:
        """Return the JSON form: what is laid out is told as it is, and where it stands."""
        is_alone = self._family is None and isinstance(self.scene, tuple)
        told: dict[str, Any] = fields(self if is_alone else self._laid_out())
        return told

    def _laid_out(self) -> Visual:
        """Return the picture with its scene as shapes, which stand where they do now."""
        composed = self.composition
        return Model.replaced(self, scene=composed.shapes, fit=tell_fit(composed))

    @called_right
    def replaced(self, /, **parameters: Any) -> Self:
        """Return a copy with some parameters replaced.

        In a series, a picture with another theme or frame is of that series in that theme or
        frame; one with another title, message or scene is by itself.

        Args:
            parameters: new values by name; they are checked as if the whole were made anew.

        Raises:
            ParameterError: a name or a value is wrong.
        """
        # What was decided for other words, or another frame, does not hold.
        undecided = {"fit": None} if parameters.keys() & (OWN | ALIKE) else {}
        replaced = super().replaced(**undecided | parameters)
        if self._family and not parameters.keys() & (OWN | {"fit"}):
            _join(replaced, self._family, self._number)
        return replaced

    @property
    def words(self) -> tuple[str, str]:
        """The title, or nothing if nothing of it shows, and the message, without their marks."""
        title, message, _ = member_of(self)
        return plain_words(read_emphasis(title)), plain_words(read_emphasis(message))

    @cached_property
    def composition(self) -> Composition:
        """The picture's marks, placed in the frame."""
        return compose_at(self, ORIGIN)

    @property
    def shapes(self) -> tuple[Shape, ...]:
        """The shapes of the scene, from the back to the front, as they are laid out."""
        return self.scene if isinstance(self.scene, tuple) else self.composition.shapes

    @property
    def marks(self) -> tuple[Mark, ...]:
        """All marks of the picture in the frame's units, from the back to the front."""
        return self.composition.marks

    @property
    def description(self) -> str:
        """What is told to those who cannot see it: what it says and shows, if nothing was given."""
        return self.alt or describe(
            self.words[1],
            self.composition.scene,
            concept=self.concept,
            verb=self.verb,
            metaphor=self.metaphor,
        )

    @called_right
    def artwork(self, *, bare: bool = False) -> Artwork:
        """Return what the picture is drawn as, of which files are made in any format."""
        check_flag("bare", bare)
        if not bare:
            return self._artwork
        return replace(self._artwork, marks=compose_at(self, ORIGIN, bare=True).scene)

    @cached_property
    def _artwork(self) -> Artwork:
        # A build writes an SVG of it, makes a PNG of that, and has it reviewed.
        from kdviz.render.artwork import Artwork
        from kdviz.render.names import name_picture

        title, message = self.words
        return Artwork(
            self.marks,
            self.frame,
            self.theme,
            " ".join(title.split()) or self.description,
            self.description,
            name_picture(title or message),
            self.language,
        )


@show_small.register
def _show_small(visual: Visual) -> Shown:
    return show(visual.artwork(), room=SMALL)


def member_of(visual: Visual) -> Member:
    """Return what is a picture's own, if it is one of a series: its words and its scene."""
    title = visual.title.strip() if any(map(_is_seen, visual.title)) else ""
    return Member(title, visual.message, visual.scene)


def compose_at(visual: Visual, corner: Point, *, bare: bool = False) -> Composition:
    """Return a picture's marks, placed in a frame.

    Args:
        visual: the picture.
        corner: where the top left of the frame is, in units.
        bare: whether to leave out the heading, and to give its room to the scene.
    """
    looks = Looks(visual.theme, visual.frame, visual.heading, visual.language, bare)
    family, number = visual._family, visual._number
    if visual.fit and not family and not bare:
        composed = compose_fitted(member_of(visual), looks, visual.fit)
    else:
        composed = (family or Family((member_of(visual),))).compose(number, looks, corner)
    if not visual.theme.signature:
        return composed
    return composed._replace(signature=sign_picture(looks, corner))


def shares_scale(visual: Visual) -> bool:
    """Return whether what is seen does not decide how large it is: others have a say, or had."""
    is_decided = visual._family is not None or visual.fit is not None
    return is_decided or any(map(_keeps_room, visual.shapes))


def _keeps_room(shape: Shape) -> bool:
    return shape.keeps_room or any(map(_keeps_room, shape.inner))


def as_one_of(family: Family, number: int, visual: Visual) -> Visual:
    """Return a picture as one of a series.

    Args:
        family: what the pictures of the series have in common.
        number: which of them it is, counted from 0.
        visual: the picture by itself.
    """
    member = copy(visual)
    _join(member, family, number)
    return member


def _join(visual: Visual, family: Family, number: int) -> None:
    # Nobody has seen the picture yet, which does not change from then on.
    BaseModel.__setattr__(visual, "_family", family)
    BaseModel.__setattr__(visual, "_number", number)

"""What a Visual can be given, turned into what it holds."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Annotated, Any, TypedDict, TypeVar

from pydantic import (
    BeforeValidator,
    Field,
    InstanceOf,
    ValidatorFunctionWrapHandler,
    WrapValidator,
)

from kdviz.errors import quote
from kdviz.fields.arrays import as_sequence
from kdviz.fields.base import Model
from kdviz.fields.takes import Takes
from kdviz.picture.composition import Heading
from kdviz.picture.family import Fit
from kdviz.picture.scene_functions import SceneFunction, check_function, is_function
from kdviz.picture.settling import Scene
from kdviz.scene.shape import AnyShape, Shape
from kdviz.style.frame import Frame, FrameName, frame
from kdviz.style.presets import ThemeName
from kdviz.style.theme import Theme, theme

M = TypeVar("M", bound=Model)


def _or_name(kind: type[M], find: Callable[[str], M]) -> Callable[[object], M]:
    """Return what turns a value, the name of one, or a value's JSON form into the value."""

    def turn(given: object) -> M:
        if isinstance(given, str):
            return find(given)
        if isinstance(given, dict):
            return kind.model_validate(given)
        if isinstance(given, kind):
            return given
        raise ValueError(f"must be a {kind.__name__} or the name of one, not {quote(given)}")

    return turn


as_theme = _or_name(Theme, theme)
"""Returns a theme, the preset of a name, or a theme's JSON form as the theme."""

as_frame = _or_name(Frame, frame)
"""Returns a frame, the one of a name, or a frame's JSON form as the frame."""


ThemeField = Annotated[Takes[Theme | ThemeName, InstanceOf[Theme]], BeforeValidator(as_theme)]
"""A field that is a theme, and takes the name of a preset for one."""

FrameField = Annotated[Takes[Frame | FrameName, InstanceOf[Frame]], BeforeValidator(as_frame)]
"""A field that is a frame, and takes the name of one."""


def as_scene(given: Any) -> Scene:
    """Return shapes as a scene; a single shape is one, and a function is one that is laid out.

    Raises:
        ValueError: it is neither a shape, nor a list, nor a function that takes nothing.
    """
    if isinstance(given, Shape):
        return (given,)
    if is_function(given):
        check_function(given)
        return given
    if not isinstance(given, list | tuple):
        raise ValueError(f"must be a shape or a list of shapes, not {quote(given)}")
    return tuple(as_sequence(given))


def _take_scene(given: Any, handler: ValidatorFunctionWrapHandler) -> Scene:
    scene = as_scene(given)
    return scene if is_function(scene) else handler(scene)


if TYPE_CHECKING:
    SceneField = Takes[Shape | Sequence[Shape] | SceneFunction, Scene]
else:
    SceneField = Annotated[
        Takes[Shape | Sequence[Shape] | SceneFunction, tuple[AnyShape, ...]],
        Field(min_length=1),
        WrapValidator(_take_scene),
    ]
"""A field that is shapes, or what lays them out, and takes a single one."""


def as_reasons(given: Any) -> tuple[tuple[str, str], ...]:
    """Return rules and the reasons why each is silenced as pairs.

    Args:
        given: a dictionary, or its pairs.

    Raises:
        ValueError: it is no such dictionary, or a reason is empty.
    """
    reasons: dict[Any, Any]
    try:
        reasons = dict(given)
    except (TypeError, ValueError):
        reasons = {None: None}
    if not all(isinstance(word, str) for pair in reasons.items() for word in pair):
        raise ValueError(f"must be the ids of rules with a reason each, not {quote(given)}")
    for rule, reason in reasons.items():
        if not reason.strip():
            raise ValueError(f"must say why the rule {quote(rule)} does not hold for this picture")
    return tuple(reasons.items())


ReasonsField = Annotated[
    Takes[Mapping[str, str] | Sequence[tuple[str, str]], tuple[tuple[str, str], ...]],
    BeforeValidator(as_reasons),
]
"""A field that is the ids of rules with a reason each, and takes a dictionary of them."""


class Settings(TypedDict, total=False):
    """What a Visual takes by name alone, as type checkers are told of it."""

    theme: Theme | ThemeName
    frame: Frame | FrameName
    heading: Heading | None
    language: str
    concept: str
    verb: str
    metaphor: str
    alt: str
    data: Sequence[str]
    silenced: Mapping[str, str] | Sequence[tuple[str, str]]
    fit: Fit | None

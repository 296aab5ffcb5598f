"""Fields that take more than they hold, as type checkers and editors are told of them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated, Any, Generic, NamedTuple, Self, TypeVar, overload

from pydantic import BeforeValidator, Field

from kdviz.fields.annotations import list_choices
from kdviz.fields.arrays import as_sequence

T = TypeVar("T")


def parameter(*, description: str, default: Any = ..., **constraints: Any) -> Any:
    """Return a field for what :class:`Takes` more than it holds.

    It is pydantic's ``Field``, of which type checkers would ask a default of both types at once.

    Args:
        description: what the parameter means, with its unit.
        default: what it is when nothing is given.
        constraints: anything else that pydantic's ``Field`` takes.
    """
    return Field(default, description=description, **constraints)


class GivenAs(NamedTuple):
    """What a field takes that holds something else; annotated to its type by :class:`Takes`.

    Attributes:
        given: the type of what can be given.
    """

    given: Any

    @property
    def is_named(self) -> bool:
        """Whether it can be given by a name."""
        return bool(list_choices(self.given))


if TYPE_CHECKING:
    Given = TypeVar("Given", contravariant=True)
    Held = TypeVar("Held", covariant=True)

    class Takes(Generic[Given, Held]):
        """A field that is given as one type and held as another.

        It is put in place of the field's type; what turns the one into the other stands beside it::

            frame: Annotated[Takes[Frame | FrameName, Frame], BeforeValidator(as_frame)]
        """

        @overload
        def __get__(self, instance: None, owner: type) -> Self: ...

        @overload
        def __get__(self, instance: object, owner: type) -> Held: ...

        def __get__(self, instance: object, owner: type) -> Any: ...

        def __set__(self, instance: object, value: Given) -> None: ...

    Several = Takes[Sequence[T], tuple[T, ...]]
    """A field that holds a tuple, and takes a list for one."""

else:

    class Takes:
        """A field that is given as one type and held as another: pydantic sees what it holds."""

        def __class_getitem__(cls, types: tuple[object, object]) -> object:
            given, held = types
            return Annotated[held, GivenAs(given)]

    class Several:
        """A field that holds a tuple, and takes a list for one."""

        def __class_getitem__(cls, one: object) -> object:
            return Annotated[tuple[one, ...], BeforeValidator(as_sequence)]

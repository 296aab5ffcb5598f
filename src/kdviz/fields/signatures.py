"""Signatures and listings: what an editor, ``help`` and ``dir`` tell of a value and its class."""

from __future__ import annotations

from collections.abc import Iterable
from inspect import Parameter, Signature

from pydantic import BaseModel

from kdviz.fields.annotations import simplify
from kdviz.fields.sentences import BASIC


class _Bare(BaseModel):
    pass


OBJECTS = frozenset(dir(object))
"""What every object of Python has: no help tells anything with it."""

PYDANTICS = frozenset(dir(_Bare)) - OBJECTS
"""What pydantic gives every model: none of it is a part of what kdviz promises."""


def sign(model: type[BaseModel]) -> Signature:
    """Return how a model is called: what is needed with its type, the rest with its default.

    Example:
        >>> import kdviz as kd
        >>> sign(kd.Circle)
        <Signature (radius: float, *, ink=None, fill=None, weight='regular', ...
    """
    parameters = []
    # What can be given by position comes first, what every shape has comes last.
    for name in sorted(model.model_fields, key=lambda n: (_is_named_only(model, n), n in BASIC)):
        field = model.model_fields[name]
        named_only = _is_named_only(model, name)
        parameters.append(
            Parameter(
                name,
                Parameter.KEYWORD_ONLY if named_only else Parameter.POSITIONAL_OR_KEYWORD,
                default=Parameter.empty if field.is_required() else field.default,
                annotation=simplify(field.annotation) if field.is_required() else Parameter.empty,
            )
        )
    return Signature(parameters)


def _is_named_only(model: type[BaseModel], name: str) -> bool:
    return bool(model.model_fields[name].kw_only)


def without_pydantic(names: Iterable[str]) -> list[str]:
    """Return names without those that pydantic gives every model.

    Example:
        >>> without_pydantic(["radius", "model_copy", "__pydantic_core_schema__"])
        ['radius']
    """
    return [name for name in names if name not in PYDANTICS and "pydantic" not in name]

"""Scopes: rules that look at colours are asked once for a theme, all others once for a frame."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any, TypeVar, get_args

from kdviz.check.registry import load_rules
from kdviz.picture.visual import Visual
from kdviz.style.ink import InkName

R = TypeVar("R", bound=Callable[..., Any])

_of_colours: set[Callable[..., Any]] = set()


def of_colours(rule: R) -> R:
    """Mark a rule as one that judges colours: what it finds is the same in every frame."""
    _of_colours.add(rule)
    return rule


def share_rules(visuals: Iterable[Visual]) -> Iterator[tuple[str, ...]]:
    """Yield for each rendition of a picture the ids of the rules to ask, each for once.

    In another theme that differs in its colours only, everything stands where it stood; in another
    frame, colours are what they were.

    Args:
        visuals: one picture in several frames and themes.

    Example:
        >>> import kdviz as kd
        >>> less = kd.Visual("Less", "Say less.", kd.Basket())
        >>> square, midnight = share_rules([less, less.replaced(theme="midnight")])
        >>> "crowded" in square, "crowded" in midnight, "palette" in midnight
        (True, False, True)
    """
    rules = load_rules()
    asked: set[object] = set()
    for visual in visuals:
        looks = visual.theme.model_dump(exclude={*get_args(InkName), "name"})
        stands = visual.frame, repr(looks)
        wanted = []
        for name, rule in rules.items():
            about = (name, visual.theme if rule in _of_colours else stands)
            if about not in asked:
                asked.add(about)
                wanted.append(name)
        yield tuple(wanted)

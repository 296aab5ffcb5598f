"""The reel: the pictures of all states, of one scale and in one place."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import cached_property
from typing import Any

from kdviz.errors import KdvizError, ParameterError, join_words, quote
from kdviz.picture.family import Family, Member
from kdviz.picture.settling import REMEMBERED
from kdviz.picture.varying import Varying
from kdviz.picture.visual import ALIKE, Visual, as_one_of, member_of
from kdviz.scene.component import forget_drawings


class Reel:
    """The pictures of all states, which share one fit; each is made when it is asked for.

    Args:
        picture: the picture as a function of what varies.
        states: what varies in each, by its name.
    """

    def __init__(self, picture: Varying[Any], states: Sequence[dict[str, Any]]) -> None:
        self._make: Callable[..., Visual] = picture
        self._states = states
        self._drawn = 0

    def visual(self, number: int) -> Visual:
        """Return the picture of a state.

        Args:
            number: which, counted from 0.

        Raises:
            KdvizError: it, or another one, cannot be made.
        """
        family = self._family
        with self._telling(number):
            self._drawn += 1
            if self._drawn % REMEMBERED == 0:
                forget_drawings()
            return as_one_of(family, number, self._make(**self._states[number]))

    @cached_property
    def _family(self) -> Family:
        """What all pictures have in common: of each, its words are kept and how to lay it out."""
        return Family(tuple(self._members()), keeps=False)

    def _members(self) -> Iterator[Member]:
        first = None
        for number, state in enumerate(self._states):
            with self._telling(number):
                visual = self._make(**state)
                first = first or visual
                for name in sorted(ALIKE):
                    if getattr(visual, name) != getattr(first, name):
                        raise ParameterError(f"a motion has one {name}, and here is another one.")
                yield member_of(visual)

    @contextmanager
    def _telling(self, number: int) -> Iterator[None]:
        """Say of an error in which state it is made."""
        try:
            yield
        except KdvizError as error:
            state = join_words((f"{n}={quote(v)}" for n, v in self._states[number].items()), "and")
            raise type(error)(f"motion: with {state}: {error}") from error.__cause__

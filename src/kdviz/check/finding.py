"""Finding: what a rule has to say about a place in a picture."""

from __future__ import annotations

from typing import Literal, NamedTuple, get_args

from kdviz.geometry.boxes import Box

Level = Literal["error", "warning", "hint"]
"""An error makes a picture fail, a warning should be looked at, a hint may help."""

LEVELS: tuple[Level, ...] = get_args(Level)


class Finding(NamedTuple):
    """One thing that is wrong, where, and what to do about it.

    Attributes:
        level: how bad it is.
        what: what is wrong, in one sentence for someone who knows no words of design.
        remedy: what to do, in one sentence.
        place: the box in the picture that it is about, in units, or None for the whole of it.
        rule: the id of the rule; the review fills it in.

    Example:
        >>> Finding("hint", "The title has nine words.", "Cut it to six.").level
        'hint'
    """

    level: Level
    what: str
    remedy: str
    place: Box | None = None
    rule: str = ""

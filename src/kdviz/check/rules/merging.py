"""merging: things of one ink that run into each other, so that nobody sees where one ends."""

from __future__ import annotations

from collections.abc import Iterator

from kdviz.check.finding import Finding
from kdviz.check.meetings import Meeting, find_meetings
from kdviz.check.naming import begin_sentence, name_another
from kdviz.check.picture import Picture, Thing
from kdviz.style.ink import Ink

LEAST_RUN_IN = 1.0
"""How much ink of a thing is seen within another of the same ink before it is lost there, in
squares as wide as a line."""


LEAST_FILLED = 0.5
"""The share of its body that a thing fills with an ink before it is a silhouette of that ink."""


def merging(picture: Picture) -> Iterator[Finding]:
    """Yield each pair of things of one ink that lie half in each other.

    Things that touch at their edges, and things that hide what is behind them, stay apart.
    """
    for meeting in find_meetings(picture):
        if are_merged(meeting, picture):
            one, other = meeting.front.name, meeting.behind.name
            yield Finding(
                "warning",
                f"{begin_sentence(one)} and {name_another(other, [one])} run into each other: both "
                f"are {meeting.merged}, so that nobody sees where one ends.",
                "Move them apart until they only touch, or give one of them another ink.",
                meeting.place,
            )


def are_merged(meeting: Meeting, picture: Picture) -> bool:
    """Return whether two things that overlap are lost in each other.

    A filled one in front of lines of its own ink is lost among these; an outline is lost where the
    other one is seen through it.
    """
    least = LEAST_RUN_IN * picture.theme.regular**2
    if meeting.merged is None or meeting.are_joined:
        return False
    front = meeting.front
    if _is_silhouette(front, meeting.merged):
        return meeting.front_in_behind.straddling > least or meeting.covered > least
    if front.is_object and meeting.behind.is_object and meeting.is_crossed:
        return True
    if front.is_object and _is_silhouette(meeting.behind, meeting.merged):
        return meeting.front_in_behind.straddling > least
    return meeting.seen_through > least and meeting.straddling > least


def _is_silhouette(thing: Thing, ink: Ink) -> bool:
    """Whether a thing is mostly filled with an ink."""
    filled = sum(mark.seen_area.area for mark in thing.marks if mark.fill_ink == ink)
    return filled > LEAST_FILLED * thing.body.area

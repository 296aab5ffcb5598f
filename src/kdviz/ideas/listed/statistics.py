"""IdeaStatistics: how many ideas there are, how many come, and what becomes of them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from statistics import median
from typing import NamedTuple

from kdviz.ideas.listed.idea import Idea, ListName
from kdviz.ideas.listed.lines import LISTS
from kdviz.ideas.listed.listing import sort_ideas

MOST_RECURRING = 5
"""How many of the ideas that recur are named."""


class IdeaStatistics(NamedTuple):
    """What can be counted of ideas.

    Attributes:
        on: how many are on each list.
        this_week: how many came up first since Monday.
        this_month: how many came up first in this month.
        drawn: how many were ever drawn.
        posted: how many were ever posted.
        recurring: those that came up most, more than once, at most five.
        days_to_drawn: the median of the days from when one was first seen to when it was first
            drawn; none if no idea tells both.
    """

    on: Mapping[ListName, int]
    this_week: int
    this_month: int
    drawn: int
    posted: int
    recurring: tuple[Idea, ...]
    days_to_drawn: float | None


def count_ideas(ideas: Iterable[Idea], today: date) -> IdeaStatistics:
    """Return what can be counted of ideas.

    Args:
        ideas: all of them.
        today: the day on which week and month are looked at.

    Example:
        >>> idea = Idea("drift", seen=(date(2026, 11, 2), date(2026, 11, 9)))
        >>> counted = count_ideas([idea], date(2026, 11, 9))
        >>> counted.this_week, counted.this_month, counted.recurring[0].title
        (0, 1, 'drift')
    """
    ideas = list(ideas)
    monday = today - timedelta(days=today.weekday())
    came = [one.seen[0] for one in ideas if one.seen and not one.before and one.seen[0] <= today]
    days = [
        (min(event.day for event in one.drawn) - one.seen[0]).days
        for one in ideas
        if one.drawn and one.seen and not one.before
    ]
    return IdeaStatistics(
        on={name: sum(one.on == name for one in ideas) for name in LISTS},
        this_week=sum(day >= monday for day in came),
        this_month=sum(day >= today.replace(day=1) for day in came),
        drawn=sum(bool(one.drawn) or one.on == "drawn" for one in ideas),
        posted=sum(bool(one.posted) or one.on == "posted" for one in ideas),
        recurring=tuple(one for one in sort_ideas(ideas) if one.times > 1)[:MOST_RECURRING],
        days_to_drawn=float(median(max(0, day) for day in days)) if days else None,
    )

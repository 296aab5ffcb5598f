"""Idea: what may be worth a picture, how often it came up, and the words that tell of it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from datetime import date
from typing import Any, Literal, NamedTuple

ListName = Literal["short list", "long list", "drawn", "posted", "dropped"]
"""Where an idea stands."""

BEFORE = "before"
"""What stands for a day that nobody wrote down."""

_DAY = r"[0-9]{4}-[0-9]{2}-[0-9]{2}"
_BEGINS = re.compile(
    rf"(?:^|[ \t])\((?=(?:seen|looked at|drawn|posted|dropped) (?:{BEFORE}|{_DAY}))"
)
_SEEN = re.compile(rf"seen (?:(?P<before>{BEFORE})(?:, ?|$))?(?P<days>(?:{_DAY}(?:, ?|$))*)")
_ONCE = re.compile(rf"(looked at|dropped) ({_DAY})")
_WORK = re.compile(rf"(drawn|posted) ({_DAY})(?:: ?(.*))?")


class Event(NamedTuple):
    """Something done with an idea.

    Attributes:
        day: when.
        place: the file that draws it, or where it was posted.
    """

    day: date
    place: str = ""


class Idea(NamedTuple):
    """What may be worth a picture.

    Attributes:
        title: what it is called, in a line.
        on: where it stands.
        seen: the days it came up, the first one first.
        before: whether it came up before these, on a day that nobody wrote down.
        looked_at: the day of its last review.
        drawn: the files that draw it.
        posted: where it was shown.
        dropped: the day it was given up.
        notes: what else was written among these facts.
    """

    title: str
    on: ListName = "long list"
    seen: tuple[date, ...] = ()
    before: bool = False
    looked_at: date | None = None
    drawn: tuple[Event, ...] = ()
    posted: tuple[Event, ...] = ()
    dropped: date | None = None
    notes: tuple[str, ...] = ()

    @property
    def times(self) -> int:
        """How often it came up, at least once."""
        return max(1, len(self.seen) + self.before)

    @property
    def words(self) -> str:
        """What is written of it in its line.

        Example:
            >>> Idea("drift", seen=(date(2026, 11, 2), date(2026, 11, 9))).words
            'drift (seen 2026-11-02, 2026-11-09)'
        """
        facts = "; ".join(self._facts())
        return f"{self.title} ({facts})" if facts else self.title

    def _facts(self) -> Iterator[str]:
        days = [BEFORE] * self.before + [day.isoformat() for day in self.seen]
        if days:
            yield f"seen {', '.join(days)}"
        if self.looked_at:
            yield f"looked at {self.looked_at}"
        for name, events in (("drawn", self.drawn), ("posted", self.posted)):
            for event in events:
                yield f"{name} {event.day}" + (f": {event.place}" if event.place else "")
        if self.dropped:
            yield f"dropped {self.dropped}"
        yield from self.notes

    def came_up(self, day: date) -> Idea:
        """Return the idea as seen once more.

        Example:
            >>> Idea("drift").came_up(date(2026, 11, 9)).words
            'drift (seen before, 2026-11-09)'
        """
        before = self.before or not self.seen
        return self._replace(seen=tuple(sorted((*self.seen, day))), before=before)


def read_idea(words: str, on: ListName = "long list") -> Idea:
    """Return the idea that the words of a line tell of; what are no facts belongs to its title.

    Args:
        words: the line, without what makes it an item of a list.
        on: where it stands.

    Example:
        >>> read_idea("loss (seen 3) (seen 2026-11-02; drawn 2026-11-09: gallery/loss.py)").title
        'loss (seen 3)'
        >>> read_idea("drift (seen yesterday)").title
        'drift (seen yesterday)'
    """
    begins = list(_BEGINS.finditer(words))
    if begins and words.endswith(")"):
        title = words[: begins[-1].start()].rstrip()
        facts = _read_facts(words[begins[-1].end() : -1])
        if title and facts:
            return Idea(title, on, **facts)
    return Idea(words, on)


def fold(title: str) -> str:
    """Return a title without what nobody means by it: capitals, spaces, other forms of letters.

    Example:
        >>> fold("Data  Drift") == fold("data drift")
        True
    """
    plain = title if title.isascii() else unicodedata.normalize("NFKC", title)
    return " ".join(plain.casefold().split())


def holds_facts(words: str) -> bool:
    """Return whether words would be read as facts of an idea, or as the end of one.

    Example:
        >>> holds_facts("LinkedIn (my group)"), holds_facts("a; b")
        (False, True)
    """
    return ";" in words or bool(_BEGINS.search(words))


def _read_facts(words: str) -> dict[str, Any]:
    """Return what the facts are, by the names of what an idea has; none if they are none."""
    facts: dict[str, Any] = {}
    lists: dict[str, list[Any]] = {}
    for piece in filter(None, map(str.strip, words.split(";"))):
        try:
            name, values = _read_fact(piece)
        except ValueError:  # no such day
            name, values = "notes", [piece]
        if name == "notes" and not facts and not lists:
            return {}
        if name in ("looked_at", "dropped"):
            facts[name] = values[0]
            continue
        if BEFORE in values and name == "seen":
            facts["before"] = True
            values.remove(BEFORE)
        lists.setdefault(name, []).extend(values)
    return facts | {name: tuple(values) for name, values in lists.items()}


def _read_fact(piece: str) -> tuple[str, list[Any]]:
    """Return what a piece tells of, and what it tells.

    Raises:
        ValueError: there is no such day.
    """
    if seen := _SEEN.fullmatch(piece):
        days: list[Any] = [BEFORE] if seen["before"] else []
        return "seen", days + [date.fromisoformat(day) for day in re.findall(_DAY, seen["days"])]
    if once := _ONCE.fullmatch(piece):
        return once[1].replace(" ", "_"), [date.fromisoformat(once[2])]
    if work := _WORK.fullmatch(piece):
        return work[1], [Event(date.fromisoformat(work[2]), (work[3] or "").strip())]
    return "notes", [piece]

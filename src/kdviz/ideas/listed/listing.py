"""The list of ideas: what comes up, how often, and what becomes of it.

Each function takes the text of the list and returns the new one: only the lines of the idea in
question are others than before.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date, timedelta

from kdviz.errors import IdeaError, quote
from kdviz.ideas.listed.alike import find_alike
from kdviz.ideas.listed.idea import Event, Idea, ListName, fold
from kdviz.ideas.listed.page import NEW_PAGE, read_page
from kdviz.ideas.listed.titles import take_place, take_title

REVIEWED_EVERY = timedelta(days=7)
"""After how long an idea is looked at again."""


def list_ideas(text: str) -> list[Idea]:
    r"""Return the ideas on a list, in the order in which they stand there.

    Args:
        text: all of the file.

    Example:
        >>> list_ideas("## Short list\n- [ ] drift (seen 2026-11-02)\n")[0].on
        'short list'
    """
    return [entry.idea for entry in read_page(text).entries]


def find_idea(text: str, title: str) -> Idea | None:
    r"""Return an idea by its title, in capitals or not, or None if it is not on the list.

    Args:
        text: all of the file.
        title: what it is called.

    Example:
        >>> find_idea("- Drift\n", "drift").title
        'Drift'
    """
    entry = read_page(text).find(title)
    return entry.idea if entry else None


def add_idea(text: str, title: str, today: date) -> str:
    r"""Return the list with one more idea, or with one counted as seen again.

    One that was dropped comes back to the long list.

    Args:
        text: all of the file; an empty one becomes a new list.
        title: what the idea is called.
        today: when it came up.

    Raises:
        IdeaError: this cannot be an idea, or it cannot be added here.

    Example:
        >>> add_idea("## Long list\n\n- [ ] drift (seen 2026-11-02)\n", "drift", date(2026, 11, 9))
        '## Long list\n\n- [ ] drift (seen 2026-11-02, 2026-11-09)\n'
    """
    title = take_title(title)
    page = read_page(text)
    entry = page.find(title)
    if entry:
        idea = entry.idea.came_up(today)
        if idea.on == "dropped":
            idea = idea._replace(on="long list", dropped=None)
        return _settle(page.replaced(entry, idea), idea)
    new = Idea(title, seen=(today,))
    return _settle(read_page(text or NEW_PAGE).added(new), new)


def mark_drawn(text: str, title: str, file: str, day: date) -> str:
    r"""Return the list with an idea as drawn.

    Args:
        text: all of the file.
        title: what it is called.
        file: the file that draws it.
        day: when it was drawn.

    Raises:
        IdeaError: it is not on the list, or this is no place.

    Example:
        >>> text = mark_drawn("- drift\n", "drift", "gallery/drift.py", date(2026, 11, 9))
        >>> text.splitlines()[-1]
        '- drift (drawn 2026-11-09: gallery/drift.py)'
    """
    event = Event(day, take_place(file))

    def draw(idea: Idea) -> Idea:
        drawn = tuple(one for one in idea.drawn if one.place != event.place)
        on: ListName = "posted" if idea.on == "posted" else "drawn"
        return idea._replace(on=on, drawn=(*drawn, event), dropped=None)

    return _change(text, title, draw)


def mark_posted(text: str, title: str, place: str, day: date) -> str:
    r"""Return the list with an idea as posted.

    Args:
        text: all of the file.
        title: what it is called.
        place: where it was posted.
        day: when it was posted.

    Raises:
        IdeaError: it is not on the list, or this is no place.

    Example:
        >>> text = mark_posted("- drift\n", "drift", "LinkedIn", date(2026, 11, 9))
        >>> text.splitlines()[-1]
        '- drift (posted 2026-11-09: LinkedIn)'
    """
    event = Event(day, take_place(place))

    def post(idea: Idea) -> Idea:
        posted = idea.posted if event in idea.posted else (*idea.posted, event)
        return idea._replace(on="posted", posted=posted, dropped=None)

    return _change(text, title, post)


def promote_idea(text: str, title: str, today: date) -> str:
    r"""Return the list with an idea on the short list.

    Args:
        text: all of the file.
        title: what it is called.
        today: when it was looked at.

    Raises:
        IdeaError: it is not on the list.

    Example:
        >>> text = "## Short list\n\n## Long list\n\n- drift\n"
        >>> promote_idea(text, "drift", date(2026, 11, 9)).splitlines()[2]
        '- drift (looked at 2026-11-09)'
    """
    return _change(text, title, lambda idea: idea._replace(on="short list", looked_at=today))


def drop_idea(text: str, title: str, today: date) -> str:
    r"""Return the list with an idea given up.

    Args:
        text: all of the file.
        title: what it is called.
        today: when it was looked at.

    Raises:
        IdeaError: it is not on the list.

    Example:
        >>> drop_idea("- drift\n", "drift", date(2026, 11, 9)).splitlines()
        ['## Dropped', '', '- drift (looked at 2026-11-09; dropped 2026-11-09)']
    """
    return _change(
        text, title, lambda idea: idea._replace(on="dropped", looked_at=today, dropped=today)
    )


def keep_idea(text: str, title: str, today: date) -> str:
    r"""Return the list with an idea where it is, looked at.

    Args:
        text: all of the file.
        title: what it is called.
        today: when it was looked at.

    Raises:
        IdeaError: it is not on the list.

    Example:
        >>> keep_idea("- drift\n", "drift", date(2026, 11, 9))
        '- drift (looked at 2026-11-09)\n'
    """
    return _change(text, title, lambda idea: idea._replace(looked_at=today))


def list_due(ideas: Iterable[Idea], today: date) -> list[Idea]:
    """Return the ideas that still wait and were not looked at for a week, what recurs first.

    A new one was looked at when it first came up; what has no day never was. Of those with the same
    title, the first one counts.

    Args:
        ideas: all of them.
        today: the day on which this is asked.

    Example:
        >>> idea = Idea("drift", seen=(date(2026, 11, 2),))
        >>> len(list_due([idea], date(2026, 11, 8))), len(list_due([idea], date(2026, 11, 9)))
        (0, 1)
    """
    firsts: dict[str, Idea] = {}
    for idea in ideas:
        firsts.setdefault(fold(idea.title), idea)
    return sort_ideas(idea for idea in firsts.values() if _is_due(idea, today))


def sort_ideas(ideas: Iterable[Idea]) -> list[Idea]:
    """Return ideas in the order of how often they came up, then the latest first.

    Example:
        >>> day = date(2026, 11, 9)
        >>> ideas = [Idea("loss", seen=(day,)), Idea("drift").came_up(day)]
        >>> [one.title for one in sort_ideas(ideas)]
        ['drift', 'loss']
    """
    return sorted(
        ideas, key=lambda one: (one.times, one.seen[-1] if one.seen else date.min), reverse=True
    )


def _is_due(idea: Idea, today: date) -> bool:
    looked_at = idea.looked_at or (idea.seen[0] if idea.seen else date.min)
    return idea.on in ("short list", "long list") and today - looked_at >= REVIEWED_EVERY


def tell_no_idea(title: str, ideas: Iterable[Idea]) -> str:
    """Return that an idea is not on the list, and which one was probably meant.

    Example:
        >>> tell_no_idea("drfit", [Idea("drift")])
        "There is no idea 'drfit' on the list. Did you mean 'drift'?"
    """
    alike = find_alike(title, ideas)
    meant = f" Did you mean {alike[0].title!r}?" if alike else ""
    return f"There is no idea {quote(title)} on the list.{meant}"


def _change(text: str, title: str, change: Callable[[Idea], Idea]) -> str:
    page = read_page(text)
    entry = page.find(title)
    if not entry:
        raise IdeaError(tell_no_idea(title, [one.idea for one in page.entries]))
    idea = change(entry.idea)
    return _settle(page.replaced(entry, idea), idea)


def _settle(text: str, idea: Idea) -> str:
    """Return a text, if an idea can be read in it.

    Raises:
        IdeaError: it stands where nothing is read.
    """
    if not find_idea(text, idea.title):
        raise IdeaError(
            f"{quote(idea.title)} would end a comment or code that is begun above it, and be lost "
            "in there. End that first."
        )
    return text

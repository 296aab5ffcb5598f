"""``kdviz idea`` and ``kdviz ideas``: what may be worth a picture, and what becomes of it."""

from __future__ import annotations

import os
import shlex
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kdviz.cli.ending import FAILED, end_on_refusal
from kdviz.cli.options import PATH, WORDS, text_option

if TYPE_CHECKING:
    from kdviz.ideas.listed.idea import Idea

LIST = Path("ideas.md")
"""Where ideas are kept, if nothing else is said."""

CHOICES = ("promote", "drop", "keep", "stop")
"""What may become of an idea in a review."""

MOST_OFFERED = 3
"""How many ideas are offered at most as perhaps the same."""

list_file = click.option("--file", type=PATH, help="The list; ideas.md if not said.")
"""Which list."""


@click.command()
@click.argument("title", type=WORDS, help="The idea, in a word or a few.")
@click.option("--drawn", type=PATH, help="It is drawn, in this file, as in gallery/drift.py.")
@click.option("--posted", type=WORDS, help="It is posted, at this place, as in LinkedIn.")
@text_option("--date", "day", help="When, as in 2026-11-02; today if not said.")
@click.option("--same-as", type=WORDS, help="The title under which it is on the list already.")
@click.option("--new", is_flag=True, help="It is another one than those it resembles.")
@list_file
def idea(
    title: str,
    drawn: Path | None,
    posted: str | None,
    day: str,
    same_as: str | None,
    new: bool,
    file: Path | None,
) -> None:
    """Put an idea on the list, or count it as seen again.

    Ends with status 1 if it resembles others, and nobody can be asked whether it is the same.
    """
    from kdviz.ideas.listed.keeping import change_ideas
    from kdviz.ideas.listed.listing import add_idea, find_idea, mark_drawn, mark_posted

    path = file or LIST
    with end_on_refusal():
        when = _take_day(day)
        _check_drawn(drawn)
        title = _choose_title(title, same_as, new, path)
        before: Idea | None = None

        def change(text: str) -> str:
            nonlocal before
            before = find_idea(text, title)
            if not before or (drawn is None and posted is None):
                text = add_idea(text, title, when)
            if drawn is not None:
                text = mark_drawn(text, title, drawn.as_posix(), when)
            return text if posted is None else mark_posted(text, title, posted, when)

        after = find_idea(change_ideas(path, change), title)
    if after:
        click.echo(f"{_tell_change(before, after)} ({path}, {_tell_seen(after)})")


@click.group(invoke_without_command=True)
@list_file
@click.pass_context
def ideas(context: click.Context, file: Path | None) -> None:
    """Show the ideas, what recurs first; or review or count them."""
    context.obj = file
    if context.invoked_subcommand:
        return
    from kdviz.ideas.listed.keeping import read_ideas
    from kdviz.ideas.listed.listing import list_due, sort_ideas

    with end_on_refusal():
        known = read_ideas(file or LIST)
    for name in ("short list", "long list"):
        click.echo(name.capitalize())
        for one in sort_ideas(each for each in known if each.on == name):
            latest = one.seen[-1].isoformat() if one.seen else ""
            click.echo(f"  {_tell_times(one):>8}  {latest:10}  {one.title}")
        click.echo()
    due = len(list_due(known, date.today()))
    click.echo(f"{due} to be looked at: kdviz ideas review" if due else "All are looked at.")


@ideas.command()
@list_file
@click.pass_obj
def review(named: Path | None, file: Path | None) -> None:
    """Walk through what was not looked at for a week: promote it, drop it or keep it.

    Each answer is kept at once; the end of the input stops as well as an s.
    """
    from kdviz.ideas.listed.keeping import change_ideas, read_ideas
    from kdviz.ideas.listed.listing import drop_idea, keep_idea, list_due, promote_idea

    path = file or named or LIST
    today = date.today()
    with end_on_refusal():
        due = list_due(read_ideas(path), today)
        changes = {"promote": promote_idea, "drop": drop_idea, "keep": keep_idea}
        for number, one in enumerate(due):
            click.echo(f"{one.title} ({one.on}, {_tell_seen(one)})")
            answer = _ask(one)
            if answer == "stop":
                click.echo(f"Stopped: {number} of {len(due)} looked at.")
                return
            change_ideas(path, _make_change(changes[answer], one.title, today))
    click.echo(f"{len(due)} looked at." if due else "All were looked at within a week.")


@ideas.command()
@list_file
@click.pass_obj
def stats(named: Path | None, file: Path | None) -> None:
    """Count the ideas: on each list, new ones, those that recur, and how long drawing takes."""
    from kdviz.ideas.listed.keeping import read_ideas
    from kdviz.ideas.listed.statistics import count_ideas

    with end_on_refusal():
        told = count_ideas(read_ideas(file or named or LIST), date.today())
    rows = {name.capitalize(): str(count) for name, count in told.on.items()}
    rows |= {"New this week": str(told.this_week), "New this month": str(told.this_month)}
    rows |= {"Ever drawn": str(told.drawn), "Ever posted": str(told.posted)}
    if told.days_to_drawn is not None:
        rows["Days from first seen to drawn"] = f"{told.days_to_drawn:g} (median)"
    width = max(map(len, rows))
    for name, words in rows.items():
        click.echo(f"{name:{width}}  {words}")
    for one in told.recurring:
        click.echo(f"{'Recurs':{width}}  {one.title} ({_tell_seen(one)})")


def _take_day(words: str) -> date:
    """Return a day as it is written, or today.

    Raises:
        IdeaError: it is none.
    """
    from kdviz.errors import IdeaError, quote

    if not words:
        return date.today()
    try:
        day = date.fromisoformat(words)
    except ValueError:
        day = None
    if day is None or day.isoformat() != words:
        raise IdeaError(f"--date takes a day as in 2026-11-02, not {quote(words)}.")
    return day


def _check_drawn(drawn: Path | None) -> None:
    """Refuse a picture that is not there.

    Raises:
        IdeaError: there is no such file.
    """
    from kdviz.errors import IdeaError
    from kdviz.files import tell_no_file

    if drawn is not None and not drawn.is_file():
        raise IdeaError(f"--drawn takes the file that draws it. {tell_no_file(drawn)}")


def _choose_title(title: str, same_as: str | None, new: bool, path: Path) -> str:
    """Return under which title an idea is on the list, or will be.

    Raises:
        IdeaError: what is said of it contradicts itself, or there is no such idea.
        SystemExit: it resembles others, and nobody can be asked.
    """
    from kdviz.errors import IdeaError, quote
    from kdviz.ideas.listed.alike import find_alike
    from kdviz.ideas.listed.idea import fold
    from kdviz.ideas.listed.keeping import read_ideas
    from kdviz.ideas.listed.listing import tell_no_idea
    from kdviz.ideas.listed.titles import take_title

    if same_as is not None and new:
        raise IdeaError("--same-as and --new contradict each other: choose one.")
    title = take_title(title)
    known = read_ideas(path) if os.path.lexists(path) else []
    titles = {fold(one.title): one.title for one in reversed(known)}
    if same_as is not None:
        if fold(same_as) not in titles:
            raise IdeaError(tell_no_idea(same_as, known))
        return titles[fold(same_as)]
    alike = [] if new or fold(title) in titles else find_alike(title, known)[:MOST_OFFERED]
    if alike and not can_be_asked():
        for one in alike:
            click.echo(f"{quote(title)} resembles {one.title!r} ({one.on}, {_tell_seen(one)}).")
        same = shlex.quote(alike[0].title)
        click.echo(f"Nothing is added. If it is the same: --same-as {same}. If not: --new.")
        raise SystemExit(FAILED)
    for one in alike:
        told = f"{quote(title)} resembles {one.title!r} ({one.on}, {_tell_seen(one)})."
        if click.confirm(f"{told} Is it the same?"):
            return one.title
    return title


def can_be_asked() -> bool:
    """Return whether somebody sits at a terminal."""
    return sys.stdin is not None and sys.stdin.isatty()


def _make_change(
    change: Callable[[str, str, date], str], title: str, today: date
) -> Callable[[str], str]:
    """Return what changes the text of a list, unless somebody took the idea off it meanwhile."""
    from kdviz.ideas.listed.listing import find_idea

    return lambda text: change(text, title, today) if find_idea(text, title) else text


def _ask(one: Idea) -> str:
    """Ask what becomes of an idea until there is an answer; the end of the input is one, too."""
    from kdviz.errors import join_words, quote

    choices = [choice for choice in CHOICES if choice != "promote" or one.on == "long list"]
    asked = ", ".join(f"{choice[0]} {choice}" for choice in choices)
    while True:
        try:
            answer = str(click.prompt(f"  {asked}")).strip().lower()
        except click.Abort:
            click.echo()
            return "stop"
        for choice in choices:
            if answer in (choice, choice[0]):
                return choice
        letters = join_words(choice[0] for choice in choices)
        click.echo(f"  Answer {letters}, not {quote(answer)}.")


def _tell_change(before: Idea | None, after: Idea) -> str:
    """Return what has become of an idea, in a sentence without its full stop."""
    if before and before.on == after.on and before.times != after.times:
        return f"Seen again: {after.title}"
    if after.on == "posted" and (not before or before.posted != after.posted):
        return f"Posted: {after.title}"
    if after.drawn and (not before or before.drawn != after.drawn):
        return f"Drawn: {after.title}"
    if before and before.on == "dropped":
        return f"Back on the {after.on}: {after.title}"
    return f"Nothing new: {after.title}" if before else f"Added to the {after.on}: {after.title}"


def _tell_times(one: Idea) -> str:
    return "once" if one.times == 1 else f"{one.times} times"


def _tell_seen(one: Idea) -> str:
    """Return how often an idea came up, and when."""
    when = f", {'on' if one.times == 1 else 'last on'} {one.seen[-1]}" if one.seen else ""
    return f"seen {_tell_times(one)}{when}"

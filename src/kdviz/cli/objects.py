"""The objects of the library in the terminal: those that do something, or all about one."""

from __future__ import annotations

import shlex
from collections.abc import Iterator

from rich.console import Console
from rich.text import Text

from kdviz.cli.printing import (
    HEADLINE,
    INDENT,
    NAME,
    cut,
    find_room,
    make_console,
    print_lines,
    print_list,
    table,
    wrap,
)
from kdviz.errors import ParameterError
from kdviz.ideas.examples import examples
from kdviz.ideas.offering import metaphors
from kdviz.ideas.verb_forms import third_person
from kdviz.reference.cards import BROAD, draw_card
from kdviz.reference.catalogue import SECTIONS, components, entries, find_entry
from kdviz.reference.stems import says

FITTING = 12
"""How many objects are told that could show something."""

DRAWN = 44
"""How wide a drawing is, in letters."""


def show_fitting(words: str) -> None:
    """Print the objects that could show something, a line each, the nearest first.

    Args:
        words: what happens, as in ``"balance two goals"``.

    Raises:
        ParameterError: nothing is known that means so.
    """
    found = metaphors(words, FITTING)
    print_list(
        {
            metaphor.of: f"{third_person(metaphor.verb).capitalize()}: {metaphor.reason}"
            for metaphor in found
            if metaphor.of and not metaphor.pattern
        }
    )
    make_console().print(f"\nAs pictures: kdviz metaphor {shlex.quote(words)}")


def show_doing(words: str) -> bool:
    """Print the objects that do something, a line each, and return whether there is any.

    Args:
        words: what they do, as in ``"holds"``; several have to be told of one object, in any form
            and order.
    """
    found = dict(_find_doing(words))
    print_list(found)
    if not found:
        make_console().print(f"No object says {words!r} of itself. All of them: kdviz components.")
    return bool(found)


def show_examples(about: str = "") -> bool:
    """Print the examples, a line each, and return whether there is any.

    Args:
        about: what they say or use, as in ``"catapult"``, or nothing for all.
    """
    found = {
        name: example.summary
        for name, example in examples().items()
        if not about or example.is_about(about)
    }
    print_list(found)
    told = (
        "The code of one: kdviz examples drift. A picture of your own from it: "
        "kdviz new my_idea --from drift"
        if found
        else f"No example says {about!r}. All of them: kdviz examples."
    )
    make_console().print(told if not found else f"\n{told}")
    return bool(found)


def _find_doing(words: str) -> Iterator[tuple[str, str]]:
    """Yield the names of objects that do something, each with what it says of itself."""
    for name, kind in components().items():
        entry = entries()[name]
        shown = kind.starter.verb if kind.starter else ""
        verbs = (f"{verb.name} {verb.means}" for verb in entry.verbs)
        told = " ".join((entry.summary, *entry.more, shown, *entry.does, *verbs))
        if says(words, told):
            yield name, f"{entry.summary} It {shown}." if shown else entry.summary


def show(name: str, *, draw: bool = False) -> None:
    """Print all about an object, or about anything else that is public.

    Args:
        name: its name, in upper or lower case.
        draw: whether to draw it, too; it must be an object then.

    Raises:
        ParameterError: there is no such name, or it cannot be drawn alone.
    """
    entry = find_entry(name)
    if draw and entry.name not in components():
        raise ParameterError(f"--draw draws an object, and {entry.name} is none.")
    console = make_console()
    section = next(title for title, rooms in SECTIONS.items() if entry.room in rooms)
    console.print(Text().append(entry.name, NAME).append(f"  {section.lower()}"))
    does = (f"It can {', '.join(entry.does)}.",) if entry.does else ()
    for words in (entry.summary, *entry.more, *does):
        print_lines(wrap(words, console, 0), console)
    if draw:
        print_lines(_drawing(entry.name, console), console)
    tables: tuple[tuple[str, list[tuple[str, ...]]], ...] = (
        (
            "Parameters",
            [(p.star + p.name, p.takes, cut(p.default), p.means) for p in entry.parameters],
        ),
        ("Anchors", [(anchor.name, anchor.means) for anchor in entry.anchors]),
        ("Verbs", [(verb.call, verb.means) for verb in entry.verbs]),
        ("Raises", list(entry.raises)),
    )
    for title, rows in tables:
        if rows:
            console.print(Text(title, HEADLINE))
            print_lines(table(rows, console), console)
    if entry.example:
        console.print(Text("Example", HEADLINE))
        for written in entry.example.splitlines():
            console.print(Text(" " * INDENT + written))


def _drawing(name: str, console: Console) -> Iterator[Text]:
    """Yield an object drawn with letters, in its inks where the terminal has colours."""
    from kdviz.gallery.braille import braille

    kind = components()[name]
    wide = min(DRAWN, find_room(console, INDENT))
    # What acts is blue, so that it is seen.
    shown = kind().replaced(ink="blue") if "ink" in kind.model_fields else kind()
    for runs in braille(draw_card(shown), wide, BROAD):
        line = Text(" " * INDENT)
        for letters, ink in runs:
            # White on a white terminal would not be seen: white is whatever its letters are.
            line.append(letters, "default" if ink == "white" else BROAD.colour(ink))
        line.rstrip()
        yield line

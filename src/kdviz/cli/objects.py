"""The objects of the library in the terminal, and all else that is public: a list, or one."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Mapping

from rich.console import Console
from rich.text import Text

from kdviz.errors import ParameterError
from kdviz.ideas.examples import examples
from kdviz.reference.cards import BROAD, draw_card
from kdviz.reference.catalogue import SECTIONS, components, entries, find_entry, sections
from kdviz.reference.stems import says

INDENT = 2
"""What stands before each line of a list, in letters."""

GAP = 2
"""What stands between columns, in letters."""

WIDEST = 100
"""How wide text gets at most, in letters."""

ENDLESS = 10_000
"""How wide a pipe is: nothing in it is broken into lines or cut."""

DRAWN = 44
"""How wide a drawing is, in letters."""

LAST = 28
"""How wide the last column is at least, in letters; else it stands below the others."""

LONGEST = 24
"""The most letters of a value."""

HEAD = "bold"
NAME = f"bold {BROAD.blue}"


def show_all() -> None:
    """Print everything that pictures are made of, a line each, by the rooms where they live."""
    console = _console()
    told = sections()
    column = max(len(entry.name) for section in told.values() for entry in section) + GAP
    for title, section in told.items():
        console.print(Text(title, HEAD))
        for entry in section:
            _print_line(entry.name, entry.summary, column, console)
        console.print()
    console.print("All about one: kdviz components Catapult --draw")


def show_doing(words: str) -> bool:
    """Print the objects that do something, a line each, and return whether there is any.

    Args:
        words: what they do, as in ``"holds"``; several have to be told of one object, in any form
            and order.
    """
    found = dict(_find_doing(words))
    _list(found)
    if not found:
        _console().print(f"No object says {words!r} of itself. All of them: kdviz components.")
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
    _list(found)
    told = (
        "The code of one: kdviz examples drift. A picture of your own from it: "
        "kdviz new my_idea --from drift"
        if found
        else f"No example says {about!r}. All of them: kdviz examples."
    )
    _console().print(told if not found else f"\n{told}")
    return bool(found)


def _list(lines: Mapping[str, str]) -> None:
    """Print names and what they are, a line each."""
    console = _console()
    column = max(map(len, lines), default=0) + GAP
    for name, line in lines.items():
        _print_line(name, line, column, console)


def _print_line(name: str, words: str, column: int, console: Console) -> None:
    """Print a name and what it is in a line, or in two where the terminal is narrow."""
    line = Text(" " * INDENT)
    if _room(console, INDENT + column) >= LAST:
        told = _shorten(words, console, INDENT + column)
        console.print(line.append(f"{name:{column}}", NAME).append(told))
    else:
        console.print(line.append(name, NAME))
        console.print(f"{' ' * 3 * INDENT}{_shorten(words, console, 3 * INDENT)}")


def _find_doing(words: str) -> Iterator[tuple[str, str]]:
    """Yield the names of objects that do something, each with what it says of itself."""
    for name, kind in components().items():
        entry = entries()[name]
        shown = kind.starter.verb if kind.starter else ""
        verbs = (f"{verb.name} {verb.means}" for verb in entry.verbs)
        told = " ".join((entry.summary, *entry.more, shown, *verbs))
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
    console = _console()
    section = next(title for title, rooms in SECTIONS.items() if entry.room in rooms)
    console.print(Text().append(entry.name, NAME).append(f"  {section.lower()}"))
    for words in (entry.summary, *entry.more):
        _print(_wrap(words, console, 0), console)
    if draw:
        _print(_drawing(entry.name, console), console)
    tables: tuple[tuple[str, list[tuple[str, ...]]], ...] = (
        (
            "Parameters",
            [(p.star + p.name, p.takes, _cut(p.default), p.means) for p in entry.parameters],
        ),
        ("Anchors", [(anchor.name, anchor.means) for anchor in entry.anchors]),
        ("Verbs", [(verb.call, verb.means) for verb in entry.verbs]),
        ("Raises", list(entry.raises)),
    )
    for title, rows in tables:
        if rows:
            console.print(Text(title, HEAD))
            _print(_table(rows, console), console)
    if entry.example:
        console.print(Text("Example", HEAD))
        for written in entry.example.splitlines():
            console.print(Text(" " * INDENT + written))


def _print(lines: Iterable[Text], console: Console) -> None:
    """Print lines, and an empty one below."""
    for line in lines:
        console.print(line)
    console.print()


def _console() -> Console:
    """Return where to print: a terminal has a width and colours, a pipe has neither."""
    plain = not sys.stdout.isatty()
    return Console(
        width=ENDLESS if plain else None,
        highlight=False,
        markup=False,
        emoji=False,
        soft_wrap=True,
        no_color=True if plain else None,
    )


def _cut(value: str) -> str:
    return value if len(value) <= LONGEST else value[: LONGEST - 1] + "…"


def _room(console: Console, used: int) -> int:
    """Return how many letters a line has left; a pipe takes any number."""
    wide = console.width if console.width == ENDLESS else min(console.width, WIDEST)
    return max(16, wide - used)


def _shorten(words: str, console: Console, used: int) -> str:
    room = _room(console, used)
    if len(words) <= room:
        return words
    return words[: room - 1].rsplit(" ", 1)[0].rstrip(" ,:;.") + "…"


def _wrap(words: str, console: Console, used: int) -> list[Text]:
    """Return words in lines that fit, each after as many spaces."""
    lines = Text(words).wrap(console, _room(console, used))
    return [Text(" " * used) + line for line in lines] or [Text("")]


def _table(rows: Iterable[tuple[str, ...]], console: Console) -> Iterator[Text]:
    """Yield rows in columns; the last one is wrapped, and what has no room stands below."""
    rows = list(rows)
    widths = [max(len(row[n]) for row in rows) for n in range(len(rows[0]) - 1)]
    wide = INDENT + sum(widths) + GAP * len(widths)
    if _room(console, 0) - wide >= LAST:
        for row in rows:
            cells = [f"{cell:{width + GAP}}" for cell, width in zip(row, widths, strict=False)]
            head = Text(" " * INDENT).append(cells[0], NAME).append("".join(cells[1:]))
            first, *more = _wrap(row[-1], console, wide)
            yield head + first[wide:]
            yield from more
        return
    for row in rows:
        head = Text(" " * INDENT).append(row[0], NAME)
        between = " = ".join(cell for cell in row[1:-1] if cell)
        if between and len(head) + GAP + len(between) <= _room(console, 0):
            yield head.append(" " * GAP + between)
        else:
            yield head
            yield from _wrap(between, console, 3 * INDENT) if between else ()
        yield from _wrap(row[-1], console, 3 * INDENT)


def _drawing(name: str, console: Console) -> Iterator[Text]:
    """Yield an object drawn with letters, in its inks where the terminal has colours."""
    from kdviz.gallery.braille import braille

    kind = components()[name]
    wide = min(DRAWN, _room(console, INDENT))
    # What acts is blue, so that it is seen.
    shown = kind().replaced(ink="blue") if "ink" in kind.model_fields else kind()
    for runs in braille(draw_card(shown), wide, BROAD):
        line = Text(" " * INDENT)
        for letters, ink in runs:
            # White on a white terminal would not be seen: white is whatever its letters are.
            line.append(letters, "default" if ink == "white" else BROAD.colour(ink))
        line.rstrip()
        yield line

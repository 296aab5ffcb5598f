"""The objects of the library in the terminal: all of them, or all about one."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator

from rich.console import Console
from rich.text import Text

from kdviz.gallery.reading import anchors, example, parameters, summary, verbs
from kdviz.gallery.starter import component
from kdviz.reference.cards import BROAD, card, components
from kdviz.scene.component import Component

INDENT, GAP, WIDEST = 2, 2, 100
"""What stands before and between columns, and how wide text gets at most, in letters."""

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
    """Print every object with what it is, metaphors and concepts apart."""
    console = _console()
    known = components()
    column = max(map(len, known)) + GAP
    for title, package in (("Metaphors", "metaphors"), ("Concepts", "concepts")):
        kinds = [kind for kind in known.values() if kind.__module__.startswith(f"kdviz.{package}.")]
        console.print(Text(title, HEAD))
        for kind in kinds:
            line = Text(" " * INDENT).append(f"{kind.__name__:{column}}", NAME)
            line.append(_shortened(summary(kind), console, INDENT + column))
            console.print(line)
        console.print()
    console.print("All about one: kdviz components Catapult --draw")


def show(name: str, *, draw: bool = False) -> None:
    """Print all about an object.

    Args:
        name: its name, in upper or lower case.
        draw: whether to draw it, too.

    Raises:
        ParameterError: there is no such object.
    """
    kind = component(name)
    console = _console()
    room = "metaphor" if ".metaphors." in kind.__module__ else "concept"
    console.print(Text().append(kind.__name__, NAME).append(f"  {room}"))
    for line in _wrapped(summary(kind), console, 0):
        console.print(line)
    console.print()
    if draw:
        for line in _drawing(kind, console):
            console.print(line)
        console.print()
    tables = (
        ("Parameters", [(p.name, p.takes, _cut(p.default), p.meaning) for p in parameters(kind)]),
        ("Anchors", [tuple(one) for one in anchors(kind)]),
        ("Verbs", [tuple(one) for one in verbs(kind)]),
    )
    for title, rows in tables:
        if rows:
            console.print(Text(title, HEAD))
            for line in _table(rows, console):
                console.print(line)
            console.print()
    if code := example(kind):
        console.print(Text("Example", HEAD))
        for written in code.splitlines():
            console.print(Text(" " * INDENT + written))


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


def _shortened(words: str, console: Console, used: int) -> str:
    room = _room(console, used)
    if len(words) <= room:
        return words
    return words[: room - 1].rsplit(" ", 1)[0].rstrip(" ,:;.") + "…"


def _wrapped(words: str, console: Console, used: int) -> list[Text]:
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
            first, *more = _wrapped(row[-1], console, wide)
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
            yield from _wrapped(between, console, 3 * INDENT) if between else ()
        yield from _wrapped(row[-1], console, 3 * INDENT)


def _drawing(kind: type[Component], console: Console) -> Iterator[Text]:
    """Yield an object drawn with letters, in its inks where the terminal has colours."""
    from kdviz.gallery.braille import braille

    wide = min(DRAWN, _room(console, INDENT))
    # What acts is blue, so that it is seen.
    shown = kind().replaced(ink="blue") if "ink" in kind.model_fields else kind()
    for runs in braille(card(shown), wide, BROAD):
        line = Text(" " * INDENT)
        for letters, ink in runs:
            # White on a white terminal would not be seen: white is whatever its letters are.
            line.append(letters, "default" if ink == "white" else BROAD.colour(ink))
        line.rstrip()
        yield line

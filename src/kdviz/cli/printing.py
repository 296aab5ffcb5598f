"""Printing: lines and tables in a terminal of any width, and plain ones into a pipe."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Mapping

from rich.console import Console
from rich.text import Text

from kdviz.style.presets import GOOD

INDENT = 2
"""What stands before each line of a list, in letters."""

GAP = 2
"""What stands between columns, in letters."""

WIDEST = 100
"""How wide text gets at most, in letters."""

ENDLESS = 10_000
"""How wide a pipe is: nothing in it is broken into lines or cut."""

LAST = 28
"""How wide the last column is at least, in letters; else it stands below the others."""

LONGEST = 24
"""The most letters of a value."""

HEADLINE = "bold"
NAME = f"bold {GOOD['blue']}"


def print_list(lines: Mapping[str, str]) -> None:
    """Print names and what they are, a line each."""
    console = make_console()
    column = max(map(len, lines), default=0) + GAP
    for name, line in lines.items():
        print_line(name, line, column, console)


def print_line(name: str, words: str, column: int, console: Console) -> None:
    """Print a name and what it is in a line, or in two where the terminal is narrow."""
    line = Text(" " * INDENT)
    if find_room(console, INDENT + column) >= LAST:
        told = shorten_to(words, console, INDENT + column)
        console.print(line.append(f"{name:{column}}", NAME).append(told))
    else:
        console.print(line.append(name, NAME))
        console.print(f"{' ' * 3 * INDENT}{shorten_to(words, console, 3 * INDENT)}")


def print_lines(lines: Iterable[Text], console: Console) -> None:
    """Print lines, and an empty one below."""
    for line in lines:
        console.print(line)
    console.print()


def make_console() -> Console:
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


def cut(value: str) -> str:
    """Return a value in as many letters as one gets."""
    return value if len(value) <= LONGEST else value[: LONGEST - 1] + "…"


def find_room(console: Console, used: int) -> int:
    """Return how many letters a line has left; a pipe takes any number."""
    wide = console.width if console.width == ENDLESS else min(console.width, WIDEST)
    return max(16, wide - used)


def shorten_to(words: str, console: Console, used: int) -> str:
    """Return words in a line, with an ellipsis where there are more."""
    room = find_room(console, used)
    if len(words) <= room:
        return words
    return words[: room - 1].rsplit(" ", 1)[0].rstrip(" ,:;.") + "…"


def wrap(words: str, console: Console, used: int) -> list[Text]:
    """Return words in lines that fit, each after as many spaces."""
    lines = Text(words).wrap(console, find_room(console, used))
    return [Text(" " * used) + line for line in lines] or [Text("")]


def table(rows: Iterable[tuple[str, ...]], console: Console) -> Iterator[Text]:
    """Yield rows in columns; the last one is wrapped, and what has no room stands below."""
    rows = list(rows)
    widths = [max(len(row[n]) for row in rows) for n in range(len(rows[0]) - 1)]
    wide = INDENT + sum(widths) + GAP * len(widths)
    if find_room(console, 0) - wide >= LAST:
        for row in rows:
            cells = [f"{cell:{width + GAP}}" for cell, width in zip(row, widths, strict=False)]
            head = Text(" " * INDENT).append(cells[0], NAME).append("".join(cells[1:]))
            first, *more = wrap(row[-1], console, wide)
            yield head + first[wide:]
            yield from more
        return
    for row in rows:
        head = Text(" " * INDENT).append(row[0], NAME)
        between = " = ".join(cell for cell in row[1:-1] if cell)
        if between and len(head) + GAP + len(between) <= find_room(console, 0):
            yield head.append(" " * GAP + between)
        else:
            yield head
            yield from wrap(between, console, 3 * INDENT) if between else ()
        yield from wrap(row[-1], console, 3 * INDENT)

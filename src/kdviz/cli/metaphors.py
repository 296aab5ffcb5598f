"""Metaphors in the terminal: what could show a verb, each drawn with letters and begun in code."""

from __future__ import annotations

import shlex
from collections.abc import Iterator

from rich.console import Console
from rich.text import Text

from kdviz.cli.printing import (
    HEADLINE,
    INDENT,
    NAME,
    find_room,
    make_console,
    print_line,
    print_lines,
    wrap,
)
from kdviz.ideas.offering import OFFERED, Metaphor, find_relations, metaphors
from kdviz.ideas.searching import shown
from kdviz.ideas.thesaurus import relations
from kdviz.reference.cards import BROAD

LETTERS = 30
"""How wide a small picture is, in letters."""

EXAMPLES = 6
"""How many examples are named."""


def list_verbs() -> None:
    """Print all verbs, a line each, with other words for it."""
    console = make_console()
    column = max(map(len, relations())) + INDENT
    for name, relation in sorted(relations().items()):
        print_line(name, ", ".join(relation.also), column, console)
    console.print("\nWhat could show one: kdviz metaphor leak")


def show_metaphors(words: str, count: int = OFFERED, *, draw: bool = True) -> None:
    """Print what could show something.

    Args:
        words: what happens, in anybody's words.
        count: how many metaphors at most.
        draw: whether to draw each with letters.

    Raises:
        ParameterError: nothing is known that means so.
    """
    console = make_console()
    relation = find_relations(words)[0].relation
    console.print(Text(relation.name, HEADLINE))
    print_lines(wrap(f"Also: {', '.join(relation.also)}.", console, INDENT), console)
    for number, metaphor in enumerate(metaphors(words, count), start=1):
        head = Text(f"{number}  ").append(tell(metaphor), NAME)
        if metaphor.relation.name != relation.name:
            head.append(f"  for {metaphor.relation.name}")
        console.print(head)
        for line in wrap(metaphor.reason, console, INDENT + 1):
            console.print(line)
        if draw:
            for line in _drawing(metaphor, console):
                console.print(line)
        console.print(f"   Begin: {begin(metaphor)}\n", soft_wrap=True)
    console.print(Text("What can go wrong, which may be the better picture", HEADLINE))
    for words_ in relation.wrong:
        for line in wrap(words_, console, INDENT):
            console.print(line)
    if names := shown(relation.name):
        console.print()
        console.print(Text("Examples", HEADLINE))
        told = ", ".join(names[:EXAMPLES])
        print_lines(wrap(f"{told}. The code of one: kdviz examples NAME", console, INDENT), console)


def tell(metaphor: Metaphor) -> str:
    """Return what a metaphor is, in a word or a few."""
    if not metaphor.pattern:
        return metaphor.of
    return f"{metaphor.pattern} with {metaphor.of}" if metaphor.of else metaphor.pattern


def begin(metaphor: Metaphor) -> str:
    """Return the command that begins a file with a metaphor."""
    name = metaphor.pattern or metaphor.of
    return f"kdviz new my_idea --metaphor {name} --verb {shlex.quote(metaphor.relation.name)}"


def _drawing(metaphor: Metaphor, console: Console) -> Iterator[Text]:
    """Yield a metaphor drawn with letters, in its inks where the terminal has colours."""
    from kdviz.gallery.braille import braille

    wide = min(LETTERS, find_room(console, INDENT + 1))
    picture = metaphor.visual.replaced(theme=BROAD).svg(bare=True)
    for runs in braille(picture, wide, BROAD):
        line = Text(" " * (INDENT + 1))
        for letters, ink in runs:
            line.append(letters, "default" if ink == "white" else BROAD.colour(ink))
        line.rstrip()
        yield line

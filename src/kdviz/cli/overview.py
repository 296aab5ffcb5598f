"""All that is public in the terminal, a line each."""

from __future__ import annotations

from rich.text import Text

from kdviz.cli.printing import GAP, HEADLINE, make_console, print_line
from kdviz.reference.summaries import summaries


def show_all() -> None:
    """Print everything that pictures are made of, a line each, by the rooms where they live."""
    console = make_console()
    told = summaries()
    column = max(len(name) for section in told.values() for name in section) + GAP
    for title, section in told.items():
        console.print(Text(title, HEADLINE))
        for name, summary in section.items():
            print_line(name, summary, column, console)
        console.print()
    console.print("All about one: kdviz components Catapult --draw")

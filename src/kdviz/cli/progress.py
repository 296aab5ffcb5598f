"""How far a long command is: a bar on a terminal, and plain lines elsewhere."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from kdviz.gallery.build import OnProgress


@contextmanager
def show_progress() -> Iterator[OnProgress]:
    """Show on a terminal a bar that goes away when all is done, and elsewhere a line for each."""
    if not sys.stderr.isatty():
        yield lambda number, total, name: click.echo(f"[{number}/{total}] {name}", err=True)
        return

    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn
    from rich.progress import TimeRemainingColumn as Remaining

    with Progress(
        BarColumn(),
        MofNCompleteColumn(),
        Remaining(),
        TextColumn("{task.description}"),
        console=Console(stderr=True),
        transient=True,
        # What a file prints goes above the bar, unless it goes into a pipe.
        redirect_stdout=sys.stdout.isatty(),
    ) as bar:
        task = bar.add_task("", total=None)
        yield lambda number, total, name: bar.update(
            task, completed=number, total=total, description=name, refresh=True
        )

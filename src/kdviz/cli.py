"""The command ``kdviz``; what draws is imported only once there is something to draw."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.metadata import version as installed
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kdviz.errors import KdvizError

if TYPE_CHECKING:
    from kdviz.gallery.build import OnProgress

FAILED, MISUSED = 1, 2

# Plain text: it can be searched, piped and read aloud; and a traceback is Python's own.
app = typer.Typer(no_args_is_help=True, rich_markup_mode=None, pretty_exceptions_enable=False)


def _show_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"kdviz {installed('kdviz')}")
        raise typer.Exit


@app.callback()
def kdviz(
    version: Annotated[
        bool,
        typer.Option("--version", callback=_show_version, help="Show the version and exit."),
    ] = False,
) -> None:
    """Pictures that say one thing."""


@app.command()
def build(
    folder: Annotated[
        Path, typer.Argument(help="The folder of Python files with the visuals.")
    ] = Path("gallery"),
    out: Annotated[Path, typer.Option("--out", "-o", help="The folder for the pictures.")] = Path(
        "build/gallery"
    ),
    formats: Annotated[
        str, typer.Option("--format", help="What to write, with commas between.")
    ] = "svg,png",
    width: Annotated[
        int | None, typer.Option(help="The width of the PNGs in pixels, if not the frame's own.")
    ] = None,
) -> None:
    """Make the pictures of every visual in a folder."""
    from kdviz.gallery.build import build

    chosen = [name.strip().lower() for name in formats.split(",") if name.strip()]
    try:
        with _progress() as on_progress:
            report = build(folder, out, chosen, width, on_progress)
    except KdvizError as error:
        typer.echo(f"Error: {error}", err=True)
        raise typer.Exit(MISUSED) from None
    for _, message in report.failed:
        typer.echo(message, err=True)
    typer.echo(report.summary)
    if report.failed:
        raise typer.Exit(FAILED)


@contextmanager
def _progress() -> Iterator[OnProgress]:
    """Show on a terminal a bar that goes away when all is done, and elsewhere a line for each."""
    if not sys.stderr.isatty():
        yield lambda number, total, name: typer.echo(f"[{number}/{total}] {name}", err=True)
        return

    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

    with Progress(
        BarColumn(),
        MofNCompleteColumn(),
        TextColumn("{task.description}"),
        console=Console(stderr=True),
        transient=True,
        # What a file prints goes above the bar, unless it goes into a pipe.
        redirect_stdout=sys.stdout.isatty(),
    ) as bar:
        task = bar.add_task("", total=None)
        yield lambda number, total, name: bar.update(
            task, completed=number - 1, total=total, description=name, refresh=True
        )

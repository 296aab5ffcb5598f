"""Cli: the command ``kdviz``, one file for the subcommands that belong together."""

from __future__ import annotations

from importlib.metadata import version as installed
from typing import Annotated

import typer

from kdviz.cli.building import build
from kdviz.cli.checking import check
from kdviz.cli.listing import idea, ideas
from kdviz.cli.showing import site
from kdviz.cli.sketching import sketch
from kdviz.cli.streams import settle_streams
from kdviz.cli.suggesting import metaphor, read
from kdviz.cli.working import components, doctor, examples, new, preview

# Plain text: it can be searched, piped and read aloud; and a traceback is Python's own.
app = typer.Typer(no_args_is_help=True, rich_markup_mode=None, pretty_exceptions_enable=False)

COMMANDS = (
    *(new, preview, build, check, site),
    *(components, examples, metaphor),
    *(idea, sketch, read, doctor),
)

for command in COMMANDS:
    app.command()(command)
app.add_typer(ideas, name="ideas")


def run() -> None:
    """Run the command ``kdviz`` with what was written behind it."""
    with settle_streams():
        app(prog_name="kdviz")


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

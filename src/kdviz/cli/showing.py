"""``kdviz site``: a gallery of a folder of visuals, as pages that need no server."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from kdviz.cli.building import Folder
from kdviz.cli.ending import FAILED, refusals
from kdviz.cli.progress import progress


def site(
    folder: Folder = Path("gallery"),
    out: Annotated[Path, typer.Option("--out", "-o", help="The folder for the pages.")] = Path(
        "build/site"
    ),
    title: Annotated[str, typer.Option(help="What the gallery is called.")] = "Gallery",
    look: Annotated[
        str | None, typer.Option("--theme", help="The theme, if not the pictures' own.")
    ] = None,
) -> None:
    """Make pages to search and look at the visuals of a folder; open them from the disk."""
    from kdviz.gallery.site.publish import site

    with refusals(), progress() as on_progress:
        made = site(folder, out, title=title, look=look, on_progress=on_progress)
    failed = made.report.failed if made.report else ()
    for _, message in failed:
        typer.echo(message, err=True)
    typer.echo(made.summary)
    if failed:
        raise typer.Exit(FAILED)

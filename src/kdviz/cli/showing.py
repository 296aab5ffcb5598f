"""``kdviz site``: a gallery of a folder of visuals, as pages that need no server."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from kdviz.cli.ending import FAILED, end_on_refusal
from kdviz.cli.options import Folder, Memory, Overwrite, Timeout
from kdviz.cli.progress import show_progress


def site(
    folder: Folder = Path("gallery"),
    out: Annotated[Path, typer.Option("--out", "-o", help="The folder for the pages.")] = Path(
        "build/site"
    ),
    title: Annotated[str, typer.Option(help="What the gallery is called.")] = "Gallery",
    look: Annotated[
        str | None, typer.Option("--theme", help="The theme, if not the pictures' own.")
    ] = None,
    timeout: Timeout = 60.0,
    memory: Memory = 8192,
    overwrite: Overwrite = False,
) -> None:
    """Make pages to search and look at the visuals of a folder; open them from the disk."""
    from kdviz.gallery.site.publish import publish_site

    with end_on_refusal(), show_progress() as on_progress:
        done = publish_site(
            folder,
            out,
            title=title,
            look=look,
            timeout=timeout,
            memory=memory,
            overwrite=overwrite,
            on_progress=on_progress,
        )
    failed = done.report.failed if done.report else ()
    for _, message in failed:
        typer.echo(message, err=True)
    typer.echo(done.summary)
    if failed:
        raise typer.Exit(FAILED)

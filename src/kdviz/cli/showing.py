"""``kdviz site``: a gallery of a folder of visuals, as pages that need no server."""

from __future__ import annotations

from pathlib import Path

import click

from kdviz.cli.completing import complete_themes
from kdviz.cli.ending import FAILED, end_on_refusal
from kdviz.cli.options import PATH, folder, memory, offered, overwrite, timeout
from kdviz.cli.progress import show_progress


@click.command()
@folder
@click.option(
    "--out", "-o", type=PATH, default=Path("build/site"), help="The folder for the pages."
)
@click.option("--title", default="Gallery", help="What the gallery is called.")
@click.option(
    "--theme",
    "look",
    help="The theme, if not the pictures' own.",
    shell_complete=offered(complete_themes),
)
@timeout(60.0)
@memory
@overwrite
def site(
    folder: Path,
    out: Path,
    title: str,
    look: str | None,
    timeout: float,
    memory: int,
    overwrite: bool,
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
        click.echo(message, err=True)
    click.echo(done.summary)
    if failed:
        raise SystemExit(FAILED)

"""``kdviz build``: the pictures of a folder of visuals."""

from __future__ import annotations

from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kdviz.cli import completing
from kdviz.cli.ending import FAILED, chosen, refusals
from kdviz.cli.progress import progress

if TYPE_CHECKING:
    from kdviz.gallery.build import Report

Folder = Annotated[Path, typer.Argument(help="The folder of Python files with the visuals.")]
Check = Annotated[
    bool,
    typer.Option("--check", help="Write nothing; fail if a picture there is not what is drawn."),
]


def build(
    folder: Folder = Path("gallery"),
    out: Annotated[Path, typer.Option("--out", "-o", help="The folder for the pictures.")] = Path(
        "build/gallery"
    ),
    formats: Annotated[
        str,
        typer.Option(
            "--format",
            help="What to write, with commas between.",
            autocompletion=completing.formats,
        ),
    ] = "svg,png",
    frames: Annotated[
        str,
        typer.Option(
            "--frame",
            help="Names of frames, if not each visual's own.",
            autocompletion=completing.frames,
        ),
    ] = "",
    themes: Annotated[
        str,
        typer.Option(
            "--theme",
            help="Names of themes, if not each visual's own.",
            autocompletion=completing.several_themes,
        ),
    ] = "",
    width: Annotated[
        int | None, typer.Option(help="The width of the PNGs in pixels, if not the frame's own.")
    ] = None,
    scale: Annotated[
        float, typer.Option(help="How many times as wide as that the PNGs are, such as 2.")
    ] = 1.0,
    jobs: Annotated[
        int | None, typer.Option(help="How many processes draw; as many as there are cores.")
    ] = None,
    timeout: Annotated[float, typer.Option(help="How long a file may run, in seconds.")] = 60.0,
    review: Annotated[
        bool,
        typer.Option("--review/--no-review", help="Hold the visuals to the rules of the style."),
    ] = True,
    dask: Annotated[
        str, typer.Option(help="The address of a dask cluster that draws, as in tcp://host:8786.")
    ] = "",
    check: Check = False,
    changes: Annotated[
        Path, typer.Option(help="With --check, the page that shows what differs.")
    ] = Path("build/changes.html"),
) -> None:
    """Make the pictures of every visual in a folder.

    Pictures that are there already, and would be the same, are kept.
    """
    from kdviz.gallery.build import build
    from kdviz.gallery.cluster import cluster

    with refusals(), ExitStack() as stack:
        executor = stack.enter_context(cluster(dask)) if dask else None
        on_progress = stack.enter_context(progress())

        def built(to: Path) -> Report:
            return build(
                folder,
                to,
                chosen(formats),
                width,
                on_progress,
                frames=chosen(frames),
                themes=chosen(themes),
                scale=scale,
                jobs=jobs,
                timeout=timeout,
                check=review,
                executor=executor,
                ship=executor is not None,
            )

        if check:
            from kdviz.gallery.compare import compare

            comparison = compare(out, built, changes)
            report, differing = comparison.report, comparison.messages
            summary = comparison.summary
        else:
            report, differing = built(out), ()
            summary = report.summary
    told = [message for _, message in report.failed]
    told += [f"{name}: {message}" for name, message in report.errors]
    for message in (*told, *differing):
        typer.echo(message, err=True)
    typer.echo(summary)
    if told or differing:
        raise typer.Exit(FAILED)

"""``kdviz build``: the pictures of a folder of visuals."""

from __future__ import annotations

import sys
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kdviz.cli.completing import complete_formats
from kdviz.cli.ending import FAILED, end_on_refusal, split_words
from kdviz.cli.options import (
    PATH,
    STANDARD_INPUT,
    frames,
    memory,
    offered,
    overwrite,
    text_option,
    themes,
    timeout,
)
from kdviz.cli.progress import show_progress
from kdviz.errors import join_words
from kdviz.render.formats.registry import FORMATS, pixel_labels

if TYPE_CHECKING:
    from kdviz.gallery.report import Report

PIXELS = join_words(f"{label}s" for label in pixel_labels())
"""What pictures are called that have a size in pixels."""


@click.command()
@click.argument(
    "folder",
    type=PATH,
    default=Path("gallery"),
    help="The folder of Python files with the visuals, or - for one on standard input, whose "
    "pictures are called stdin.",
)
@click.option(
    "--out", "-o", type=PATH, default=Path("build/gallery"), help="The folder for the pictures."
)
@click.option(
    "--format",
    "formats",
    default=",".join(FORMATS),
    help="What to write, with commas between.",
    shell_complete=offered(complete_formats),
)
@frames
@themes
@click.option(
    "--width", type=int, help=f"The width of the {PIXELS} in pixels, if not the frame's own."
)
@click.option(
    "--scale",
    type=float,
    default=1.0,
    help=f"How many times as wide as that the {PIXELS} are, such as 2.",
)
@click.option("--jobs", type=int, help="How many processes draw; as many as there are cores.")
@timeout(60.0)
@memory
@click.option(
    "--review/--no-review", default=True, help="Hold the visuals to the rules of the style."
)
@overwrite
@text_option(
    "--dask",
    help="The address of a dask cluster that draws, as in tcp://host:8786.",
)
@click.option(
    "--check",
    is_flag=True,
    help="Write nothing; fail if pictures or manifest are not what they would be now.",
)
@click.option(
    "--changes",
    type=PATH,
    default=Path("build/changes.html"),
    help="With --check, the page that shows what differs.",
)
def build(
    folder: Path,
    out: Path,
    formats: str,
    frames: str,
    themes: str,
    width: int | None,
    scale: float,
    jobs: int | None,
    timeout: float,
    memory: int,
    review: bool,
    overwrite: bool,
    dask: str,
    check: bool,
    changes: Path,
) -> None:
    """Make the pictures of every visual in a folder.

    Pictures that are there already, and would be the same, are kept. Those in another than their
    own frame or theme carry it in their names, as in drift-story.png.
    """
    from kdviz.gallery.build import build_folder
    from kdviz.gallery.cluster import connect_cluster

    with end_on_refusal(), ExitStack() as stack:
        executor = stack.enter_context(connect_cluster(dask)) if dask else None
        on_progress = stack.enter_context(show_progress())
        code = sys.stdin.buffer.read() if folder == STANDARD_INPUT else None

        def build_into(to: Path) -> Report:
            return build_folder(
                Path() if code is not None else folder,
                to,
                split_words(formats),
                width,
                on_progress,
                frames=split_words(frames),
                themes=split_words(themes),
                scale=scale,
                jobs=jobs,
                timeout=timeout,
                memory=memory,
                check=review,
                overwrite=overwrite,
                executor=executor,
                ship=executor is not None,
                code=code,
            )

        if check:
            from kdviz.gallery.compare import compare

            comparison = compare(out, build_into, changes, whole=code is None)
            report, differing = comparison.report, comparison.messages
            summary = comparison.summary
        else:
            report, differing = build_into(out), ()
            summary = report.summary
    faults = [message for _, message in report.failed]
    faults += [f"{name}: {message}" for name, message in report.errors]
    for message in (*faults, *differing):
        click.echo(message, err=True)
    click.echo(summary)
    if faults or differing:
        raise SystemExit(FAILED)

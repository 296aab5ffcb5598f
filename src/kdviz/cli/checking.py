"""``kdviz check``: a design review for people without a design eye."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from kdviz.cli.ending import FAILED, end_on_refusal, split_words
from kdviz.cli.options import PATH, STANDARD_INPUT, frames, memory, themes, timeout
from kdviz.errors import ParameterError, did_you_mean, join_words


@click.command()
@click.argument(
    "paths",
    type=PATH,
    nargs=-1,
    required=True,
    help="Folders, Python files with visuals, pictures as SVG or PNG, or - for such a file on "
    "standard input.",
)
@click.option("--format", "form", default="text", help="How to tell it: text, json or github.")
@frames
@themes
@click.option(
    "--show",
    type=PATH,
    help="A folder for pictures of the visuals with what was found drawn on them.",
)
@timeout(60.0)
@memory
def check(
    paths: tuple[Path, ...],
    form: str,
    frames: str,
    themes: str,
    show: Path | None,
    timeout: float,
    memory: int,
) -> None:
    """Hold pictures to the rules of the style.

    Ends with status 1 if there are errors.
    """
    from kdviz.check.report import REPORTS, Reviewed, all_pass
    from kdviz.gallery.reviewing import review_paths, save_annotated

    with end_on_refusal():
        if form not in REPORTS:
            raise ParameterError(
                f"format takes {join_words(REPORTS)}, not {form!r}.{did_you_mean(form, REPORTS)}"
            )
        outcomes = []
        code = sys.stdin.buffer.read() if STANDARD_INPUT in paths else None
        for outcome, annotated in review_paths(
            paths,
            frames=split_words(frames),
            themes=split_words(themes),
            code=code,
            annotated=show is not None,
            timeout=timeout,
            memory=memory,
        ):
            outcomes.append(outcome)
            if show and annotated and isinstance(outcome, Reviewed):
                save_annotated(outcome.name, annotated, show)
    click.echo(REPORTS[form](outcomes))
    if not all_pass(outcomes):
        raise SystemExit(FAILED)

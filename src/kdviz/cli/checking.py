"""``kdviz check``: a design review for people without a design eye."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from kdviz.cli.ending import FAILED, end_on_refusal, split_words
from kdviz.cli.options import STANDARD_INPUT, Frames, Memory, Themes, Timeout
from kdviz.errors import ParameterError, did_you_mean, join_words


def check(
    paths: Annotated[
        list[Path],
        typer.Argument(
            help="Folders, Python files with visuals, pictures as SVG or PNG, or - for such a "
            "file on standard input."
        ),
    ],
    form: Annotated[
        str, typer.Option("--format", help="How to tell it: text, json or github.")
    ] = "text",
    frames: Frames = "",
    themes: Themes = "",
    show: Annotated[
        Path | None,
        typer.Option(
            help="A folder for pictures of the visuals with what was found drawn on them."
        ),
    ] = None,
    timeout: Timeout = 60.0,
    memory: Memory = 8192,
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
    typer.echo(REPORTS[form](outcomes))
    if not all_pass(outcomes):
        raise typer.Exit(FAILED)

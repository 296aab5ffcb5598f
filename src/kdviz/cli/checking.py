"""``kdviz check``: a design review for people without a design eye."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from kdviz.cli.completing import complete_themes
from kdviz.cli.ending import FAILED, end_on_refusal
from kdviz.cli.options import offer
from kdviz.errors import ParameterError, did_you_mean, join_words


def check(
    paths: Annotated[
        list[Path],
        typer.Argument(help="Folders, Python files with visuals, or pictures as SVG or PNG."),
    ],
    form: Annotated[
        str, typer.Option("--format", help="How to tell it: text, json or github.")
    ] = "text",
    theme: Annotated[
        str | None,
        offer("--theme", "The theme to hold them to, if not each visual's own.", complete_themes),
    ] = None,
    show: Annotated[
        Path | None,
        typer.Option(
            help="A folder for pictures of the visuals with what was found drawn on them."
        ),
    ] = None,
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
        for outcome, found in review_paths(paths, wanted=theme):
            outcomes.append(outcome)
            if show and found and isinstance(outcome, Reviewed) and outcome.review.findings:
                save_annotated(found, outcome.review, show)
    typer.echo(REPORTS[form](outcomes))
    if not all_pass(outcomes):
        raise typer.Exit(FAILED)

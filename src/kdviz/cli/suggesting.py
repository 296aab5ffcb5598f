"""``kdviz metaphor`` and ``read``: what suggests what to draw."""

from __future__ import annotations

import shlex
from pathlib import Path
from typing import Annotated

import typer

from kdviz.cli.ending import end_on_refusal


def metaphor(
    verb: Annotated[
        list[str] | None,
        typer.Argument(help="What happens, in your words, as in: leak; none lists all verbs."),
    ] = None,
    count: Annotated[int, typer.Option(min=1, max=40, help="How many to show at most.")] = 6,
    draw: Annotated[
        bool, typer.Option("--draw/--no-draw", help="Draw each in the terminal.")
    ] = True,
    page: Annotated[
        Path | None, typer.Option(help="Write them as a page, with code to copy, to this file.")
    ] = None,
    overwrite: Annotated[
        bool, typer.Option("--overwrite", help="Write over a file that is there.")
    ] = False,
) -> None:
    """Show what could stand for a verb: objects and patterns, each with a file to begin with."""
    from kdviz.cli.metaphors import list_verbs, show_metaphors
    from kdviz.errors import ParameterError

    words = " ".join(verb or ()).strip()
    with end_on_refusal():
        if not words:
            if page:
                raise ParameterError("A page is of a verb: name it, as in: kdviz metaphor leak")
            list_verbs()
        elif page:
            from kdviz.ideas.metaphor_page import write_page

            write_page(words, page, count, overwrite=overwrite)
            typer.echo(f"Wrote {page}.")
        else:
            show_metaphors(words, count, draw=draw)


def read(
    article: Annotated[str, typer.Argument(help="The article: Markdown, HTML, plain text or PDF.")],
    language: Annotated[
        str, typer.Option(help="The code of its language, as in de; else it is found out.")
    ] = "",
    words: Annotated[int, typer.Option(min=1, max=20, help="How many words to tell.")] = 5,
    starters: Annotated[
        Path | None,
        typer.Option(help="Write a file with a first picture for each part, as one series."),
    ] = None,
    write: Annotated[
        Path | None,
        typer.Option(help="Write a copy of the article, with its pictures, into this folder."),
    ] = None,
    pictures: Annotated[
        Path | None,
        typer.Option(
            "--from", help="The file with the pictures for --write, as --starters wrote it."
        ),
    ] = None,
    overwrite: Annotated[
        bool, typer.Option("--overwrite", help="Write over files that are there.")
    ] = False,
) -> None:
    """Read an article for what could be drawn: its words, its contrasts, and metaphors.

    Nothing of it is sent anywhere, and it is not changed.
    """
    from kdviz.cli.articles import show_reading
    from kdviz.errors import IdeaError
    from kdviz.ideas.article.opening import open_article
    from kdviz.ideas.article.reading import read_article

    with end_on_refusal():
        if pictures and not write:
            raise IdeaError("--from names the pictures for --write: name its folder, too.")
        opened = open_article(article)
        reading = read_article(opened.document, language, words)
        if not starters and not write:
            show_reading(reading)
            return
        if starters:
            from kdviz.ideas.article.starters import write_starters

            path = write_starters(reading, starters, overwrite=overwrite)
            typer.echo(f"Wrote {path}. See them: kdviz preview {shlex.quote(str(path))}")
        if write:
            from kdviz.cli.articles import illustrate_article

            made = illustrate_article(
                article, opened, reading, write, pictures or starters, overwrite=overwrite
            )
            typer.echo(f"Wrote {made}.")

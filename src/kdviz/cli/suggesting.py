"""``kdviz metaphor`` and ``read``: what suggests what to draw."""

from __future__ import annotations

import shlex
from pathlib import Path

import click

from kdviz.cli.ending import end_on_refusal
from kdviz.cli.options import PATH, WORDS, overwrite_any, text_option


@click.command()
@click.argument(
    "verb",
    type=WORDS,
    nargs=-1,
    help="What happens, in your words, as in: leak; none lists all verbs.",
)
@click.option("--count", type=click.IntRange(1, 40), default=6, help="How many to show at most.")
@click.option("--draw/--no-draw", default=True, help="Draw each in the terminal.")
@click.option("--page", type=PATH, help="Write them as a page, with code to copy, to this file.")
@overwrite_any
def metaphor(
    verb: tuple[str, ...], count: int, draw: bool, page: Path | None, overwrite: bool
) -> None:
    """Show what could stand for a verb: objects and patterns, each with a file to begin with."""
    from kdviz.cli.metaphors import list_verbs, show_metaphors
    from kdviz.errors import ParameterError

    words = " ".join(verb).strip()
    with end_on_refusal():
        if not words:
            if page:
                raise ParameterError("A page is of a verb: name it, as in: kdviz metaphor leak")
            list_verbs()
        elif page:
            from kdviz.ideas.metaphor_page import write_page

            write_page(words, page, count, overwrite=overwrite)
            click.echo(f"Wrote {page}.")
        else:
            show_metaphors(words, count, draw=draw)


@click.command()
@click.argument("article", help="The article: Markdown, HTML, plain text or PDF.")
@text_option("--language", help="The code of its language, as in de; else it is found out.")
@click.option("--words", type=click.IntRange(1, 20), default=5, help="How many words to tell.")
@click.option(
    "--starters",
    type=PATH,
    help="Write a file with a first picture for each part, as one series.",
)
@click.option(
    "--write",
    type=PATH,
    help="Write a copy of the article, with its pictures, into this folder.",
)
@click.option(
    "--from",
    "pictures",
    type=PATH,
    help="The file with the pictures for --write, as --starters wrote it.",
)
@overwrite_any
def read(
    article: str,
    language: str,
    words: int,
    starters: Path | None,
    write: Path | None,
    pictures: Path | None,
    overwrite: bool,
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
            click.echo(f"Wrote {path}. See them: kdviz preview {shlex.quote(str(path))}")
        if write:
            from kdviz.cli.articles import illustrate_article

            made = illustrate_article(
                article, opened, reading, write, pictures or starters, overwrite=overwrite
            )
            click.echo(f"Wrote {made}.")

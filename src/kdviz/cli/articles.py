"""Articles in the terminal: what was read in one, and a copy of it with its pictures."""

from __future__ import annotations

from pathlib import Path

from rich.console import Console
from rich.text import Text

from kdviz.cli.metaphors import tell
from kdviz.cli.printing import HEADLINE, INDENT, NAME, make_console, wrap
from kdviz.gallery.find import load_visuals
from kdviz.ideas.article.illustrating import illustrate
from kdviz.ideas.article.opening import Opened
from kdviz.ideas.article.proposing import Proposal, shorten
from kdviz.ideas.article.reading import Reading
from kdviz.ideas.article.starters import WHOLE_PICTURE, list_parts, write_starters
from kdviz.picture.visual import Visual
from kdviz.reference.kebab import kebab

SENTENCES = 3
"""How many sentences are told of a word."""

SIDES = 6
"""How many contrasts, and how many numbers, are told."""


def show_reading(reading: Reading) -> None:
    """Print what an article says, and what could be drawn of it."""
    console = make_console()
    document = reading.document
    if document.title:
        console.print(Text(document.title, HEADLINE))
    sections = f"{len(document.sections)} section{'s' * (len(document.sections) != 1)}"
    if reading.is_unspaced:
        console.print(f"{sections}. Its script has no spaces, so that words cannot be counted.")
    else:
        known = f"in {reading.language!r}" if reading.language else "in a language not known"
        plain = "" if reading.language else ": words are counted in the form that they have"
        console.print(
            f"{document.words:,} word{'s' * (document.words != 1)}, {sections}, {known}{plain}"
        )
    console.print()
    if reading.keywords:
        _show_words(reading, console)
    if reading.contrasts:
        console.print(Text("What stands against what", HEADLINE))
        for contrast in reading.contrasts[:SIDES]:
            _print_item(f"{contrast.left} | {contrast.right}", contrast.sentence, console)
        console.print()
    if reading.changes:
        console.print(Text("Numbers that changed", HEADLINE))
        for change in reading.changes[:SIDES]:
            words = f"{change.before} to {change.after}" if change.before else change.after
            _print_item(words, change.sentence, console)
        console.print()
    if reading.whole is None:
        console.print("Messages and metaphors are proposed for English only.")
        return
    one = "one picture for the whole" if reading.is_one else "a picture for each section"
    console.print(Text(f"What could be drawn: {one}", HEADLINE))
    _show_proposal(reading.whole, "The whole", console)
    for _, proposal in reading.sections:
        _show_proposal(proposal, proposal.heading or "Before the first heading", console)


def _show_words(reading: Reading, console: Console) -> None:
    console.print(Text("Words that keep appearing", HEADLINE))
    for keyword in reading.keywords:
        times = f"{keyword.times} time{'s' * (keyword.times != 1)}"
        console.print(Text(" " * INDENT).append(keyword.word, NAME).append(f"  {times}"))
        for sentence in keyword.sentences[:SENTENCES]:
            for line in wrap(shorten(sentence, 30), console, 2 * INDENT):
                console.print(line)
    console.print()


def _print_item(head: str, sentence: str, console: Console) -> None:
    console.print(Text(" " * INDENT).append(head, NAME))
    for line in wrap(shorten(sentence, 30), console, 2 * INDENT):
        console.print(line)


def _show_proposal(proposal: Proposal, heading: str, console: Console) -> None:
    console.print()
    console.print(Text(" " * INDENT).append(heading, HEADLINE))
    for name, words in (("Message", proposal.message), ("Verb", proposal.verb or "none found")):
        for line in wrap(f"{name}: {words}", console, 2 * INDENT):
            console.print(line)
    for metaphor, reason in zip(proposal.metaphors, proposal.reasons, strict=True):
        console.print(
            Text(" " * 2 * INDENT).append(tell(metaphor), NAME).append(f"  {metaphor.verb}")
        )
        for line in wrap(reason, console, 3 * INDENT):
            console.print(line)


def illustrate_article(
    article: str,
    opened: Opened,
    reading: Reading,
    folder: Path,
    pictures: Path | None,
    *,
    overwrite: bool,
) -> Path:
    """Write a copy of an article with its pictures in it, and return where.

    Args:
        article: the file of the article.
        opened: the article.
        reading: what it says.
        folder: where the copy goes.
        pictures: the file with its pictures; without, first ones are made, and kept beside it.
        overwrite: whether files that are there are written over.

    Raises:
        KdvizError: it cannot be done; it says why.
    """
    made = None
    if pictures is None:
        pictures = folder / f"{kebab(Path(article).stem).replace('-', '_')}_pictures.py"
        if not pictures.exists():
            made = write_starters(reading, pictures)
    try:
        parts, visuals = list_parts(reading), _name_parts(pictures)
        return illustrate(article, opened, parts, visuals, folder, overwrite=overwrite)
    except BaseException:
        # A file of pictures without a copy is nothing that anybody asked for.
        if made:
            made.unlink(missing_ok=True)
        raise


def _name_parts(pictures: Path) -> dict[str, Visual]:
    """Return the pictures of a file by the names that they have within it."""
    prefix = f"{kebab(pictures.stem)}-"
    found = load_visuals(pictures)
    return {
        (one.name.removeprefix(prefix) if one.name.startswith(prefix) else WHOLE_PICTURE).replace(
            "-", "_"
        ): one.visual
        for one in found
    }

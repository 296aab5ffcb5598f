"""Illustrating: a copy of an article with its pictures in it, each at its section."""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Iterable
from pathlib import Path

from kdviz.errors import IdeaError
from kdviz.files import make_folder, write_whole
from kdviz.ideas.article.document import Document
from kdviz.ideas.article.opening import Opened
from kdviz.ideas.article.starters import Part
from kdviz.ideas.metaphor_page import refuse_written
from kdviz.picture.visual import Visual

PICTURE_FOLDER = "pictures"
"""The folder of the pictures, beside the copy."""


def illustrate(
    article: str,
    opened: Opened,
    parts: Iterable[Part],
    visuals: dict[str, Visual],
    folder: Path,
    *,
    overwrite: bool = False,
) -> Path:
    """Write a copy of an article with its pictures in it, and return where.

    Args:
        article: the file of the article, which stays as it is.
        opened: the article.
        parts: its parts that get a picture.
        visuals: the pictures by the names of these parts; those of others are left out.
        folder: where the copy goes; its pictures go into a folder beside it.
        overwrite: whether files that are there are written over.

    Raises:
        IdeaError: no picture is of any part, or files are there, or the copy would be the article.
        SaveError: a file cannot be written there.
    """
    drawn = [part for part in parts if part.name in visuals]
    if not drawn:
        names = ", ".join(part.name for part in parts)
        raise IdeaError(
            f"None of the pictures is of a part of this article: they are called "
            f"{', '.join(visuals)}, and its parts {names}."
        )
    original = Path(article)
    copy = folder / (f"{original.stem}.md" if opened.form == "PDF" else original.name)
    if copy.resolve() == original.resolve():
        raise IdeaError(f"The copy would be {article!r} itself. Name another folder for it.")
    files = {part.name: folder / _address(part) for part in drawn}
    for path in (copy, *files.values()):
        refuse_written(path, overwrite=overwrite)
    written = _written(opened, drawn, visuals)
    made = {part.name: visuals[part.name].svg().encode() for part in drawn}
    make_folder(folder / PICTURE_FOLDER)
    for each, data in made.items():
        write_whole(files[each], data)
    return write_whole(copy, written)


def _written(opened: Opened, parts: Iterable[Part], visuals: dict[str, Visual]) -> bytes:
    """Return an article with its pictures in it; all else stays as it is, to the byte."""
    text = opened.file.kept or _as_markdown(opened.document)
    form = "Markdown" if opened.form == "PDF" else opened.form
    newline = next((end for end in ("\r\n", "\n", "\r") if end in text), "\n")
    document = opened.document if opened.file.kept else _reread(text)
    places = [
        (_place(document, part), _tag(form, part, visuals[part.name], opened.file.encoding))
        for part in parts
    ]
    # From the end, so that the places before stay; of two at one place, the first comes first.
    for at, tag in sorted(places, key=lambda each: each[0])[::-1]:
        before, after = text[:at], text[at:]
        gap = "" if not before else newline if before.endswith(("\n", "\r")) else newline * 2
        rest = "" if after.startswith(("\n", "\r")) else newline
        text = f"{before}{gap}{tag}{newline}{rest}{after}"
    return opened.file.write(text)


def _tag(form: str, part: Part, visual: Visual, encoding: str) -> str:
    """Return what stands for a picture in a file, in letters that its encoding has.

    Only a page can be in one that has not all, and has numbers for those.
    """
    tag = TAGS[form](_address(part), visual.description)
    return tag.encode(encoding, "xmlcharrefreplace").decode(encoding)


def _place(document: Document, part: Part) -> int:
    """Return how many letters come before a picture: behind its heading, or behind the first."""
    if part.section in document.sections:
        return part.section.at if part.section else 0
    heading = part.section.heading if part.section else document.sections[0].heading
    return next((each.at for each in document.sections if each.heading == heading), 0)


def _address(part: Part) -> str:
    return f"{PICTURE_FOLDER}/{part.name.replace('_', '-')}.svg"


def _in_markdown(address: str, alt: str) -> str:
    words = re.sub(r"([\\\[\]])", r"\\\1", " ".join(alt.split()))
    return f"![{words}]({address})"


def _in_html(address: str, alt: str) -> str:
    return f'<img src="{address}" alt="{html.escape(" ".join(alt.split()))}">'


def _in_plain(address: str, alt: str) -> str:
    return f"[{address}: {' '.join(alt.split())}]"


TAGS: dict[str, Callable[[str, str], str]] = {
    "Markdown": _in_markdown,
    "HTML": _in_html,
    "plain text": _in_plain,
}
"""How each form says that there is a picture."""


def _as_markdown(document: Document) -> str:
    """Return an article that is in another form as Markdown."""
    lines = [f"# {document.title}", ""] if document.title else []
    for section in document.sections:
        if section.heading and section.heading != document.title:
            lines += [f"## {section.heading}", ""]
        for paragraph in section.paragraphs:
            lines += [paragraph.text, ""]
    return "\n".join(lines)


def _reread(text: str) -> Document:
    from kdviz.ideas.article.markdown import read_markdown

    return read_markdown(text)

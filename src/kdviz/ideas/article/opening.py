"""Opening an article: a file in one of several forms, read in bounds, as it is."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import NamedTuple

from kdviz.errors import IdeaError
from kdviz.files import open_regular, tell_fault, tell_no_file
from kdviz.ideas.article.document import Document
from kdviz.ideas.article.markdown import read_markdown
from kdviz.ideas.article.plain import read_plain
from kdviz.ideas.article.webpage import read_html
from kdviz.ideas.article.written_text import WrittenText, decode

LARGEST = 20_000_000
"""The most bytes of an article: some ten long books."""

URL = re.compile(r"^\s*(?:[a-z][a-z0-9+.-]+:)?//|^\s*www\.", re.I)
"""How the address of a page begins."""

FORMS: Mapping[str, str] = {
    **dict.fromkeys((".md", ".markdown", ".mdown", ".mkd", ".qmd", ".rmd"), "Markdown"),
    **dict.fromkeys((".html", ".htm", ".xhtml"), "HTML"),
    **dict.fromkeys((".txt", ".text", ""), "plain text"),
    ".pdf": "PDF",
}
"""The forms in which articles are read, by the ends of their names."""

READERS: Mapping[str, Callable[[str], Document]] = {
    "Markdown": read_markdown,
    "HTML": read_html,
    "plain text": read_plain,
}
"""What reads each form that is text."""


class Opened(NamedTuple):
    """An article, and the file as it was.

    Attributes:
        document: the article.
        form: in what form it is, as in ``"Markdown"``.
        file: the whole of it as it is written, or of a PDF nothing.
    """

    document: Document
    form: str
    file: WrittenText


def open_article(path: str) -> Opened:
    """Return the article in a file.

    Args:
        path: a file in Markdown, HTML, plain text or PDF.

    Raises:
        IdeaError: it is none of these, or too large, or cannot be read, or has no words.
    """
    if URL.match(path):
        raise IdeaError(
            f"{path!r} is an address, and kdviz asks nothing of the network. Save the page as a "
            "file, and read that."
        )
    file = Path(path)
    form = FORMS.get(file.suffix.lower())
    data = _read(file)
    if data.startswith(b"%PDF-"):
        form = "PDF"
    elif form == "PDF":
        raise IdeaError(f"{path!r} is called a PDF, and is none.")
    if form is None:
        raise IdeaError(
            f"{path!r} is no article that can be read: it may be Markdown (.md), HTML (.html), "
            "plain text (.txt) or PDF (.pdf)."
        )
    if form == "PDF":
        from kdviz.ideas.article.portable import read_pdf

        read, document = WrittenText("", "", "utf-8"), read_pdf(data, path)
    else:
        read = decode(data, path, form)
        document = READERS[form](read.text)
    if not document.words:
        raise IdeaError(f"{path!r} has no words to read.")
    return Opened(document, form, read)


def _read(file: Path) -> bytes:
    """Return what is in a file, if that is not too much."""
    try:
        opened = open_regular(file)
        if opened is None:
            kind = "a folder" if file.is_dir() else "no file that can be read"
            raise IdeaError(f"{str(file)!r} is {kind}. Name the file with the article.")
        with opened:
            data = opened.read(LARGEST + 1)
    except FileNotFoundError:
        raise IdeaError(tell_no_file(file)) from None
    except (OSError, ValueError) as error:
        raise IdeaError(f"Cannot read {str(file)!r}: {tell_fault(error)}.") from error
    if len(data) > LARGEST:
        raise IdeaError(
            f"{str(file)!r} has more than {LARGEST // 1_000_000} MB, which is no article. Read one "
            "chapter at a time."
        )
    return data

"""Articles in PDF, read by pypdf, which comes with ``pip install kdviz[pdf]``."""

from __future__ import annotations

import io
import logging
import re
import unicodedata

from kdviz.errors import IdeaError
from kdviz.ideas.article.document import Document
from kdviz.ideas.article.plain import read_plain

MOST_PAGES = 500
"""The most pages that are read."""

PAGE_NUMBER = re.compile(r"^\s*(?:page )?\d+(?: of \d+)?\s*$", re.I | re.M)
"""A line that only tells the page."""


def read_pdf(data: bytes, path: str) -> Document:
    """Return an article that is a PDF.

    Args:
        data: what is in the file.
        path: the file, for what is said of it.

    Raises:
        IdeaError: pypdf is not there, or the file is broken, locked, or holds pictures only.
    """
    try:
        from pypdf import PdfReader
    except ImportError:
        raise IdeaError(
            f"To read {path!r}, pypdf is needed: pip install 'kdviz[pdf]'. Or save the article as "
            "text."
        ) from None
    # Whatever is wrong with a file is said below, in one sentence.
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    try:
        reader = PdfReader(io.BytesIO(data))
        if reader.is_encrypted and not reader.decrypt(""):
            raise IdeaError(f"{path!r} is locked with a password. Save it without, and read that.")
        title = str((reader.metadata and reader.metadata.title) or "").strip()
        pages = [
            unicodedata.normalize("NFKC", page.extract_text() or "")
            for page in reader.pages[:MOST_PAGES]
        ]
    except IdeaError:
        raise
    except Exception as error:  # whatever a broken file makes pypdf raise
        raise IdeaError(
            f"{path!r} is a PDF that cannot be read ({type(error).__name__}). Open it and save it "
            "anew, or as text."
        ) from error
    text = "\n\n".join(PAGE_NUMBER.sub("", page) for page in pages)
    if not text.strip():
        raise IdeaError(
            f"{path!r} holds pictures of words, and no words. Have them read into text first."
        )
    document = read_plain(text)
    return document._replace(title=title or document.title)

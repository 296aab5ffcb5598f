"""Articles in Markdown: their words, and in which lines they stand."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from kdviz.ideas.article.document import Document, Paragraph, Section
from kdviz.ideas.article.webpage import read_html

if TYPE_CHECKING:
    from markdown_it.token import Token

FRONT = re.compile(r"\A---[ \t]*\r?\n(.*?)^(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)", re.S | re.M)
"""What tools keep at the head of a file."""

TITLE = re.compile(r"^title:[ \t]*(?P<quote>[\"']?)(?P<title>.+?)(?P=quote)[ \t]*$", re.M)
"""Where that says what the article is called."""

TEMPLATE = re.compile(r"\{[%{].*?[%}]\}|\[\[?%.*?%\]?\]|:::?\s*\{.*?\}", re.S)
"""What a tool for pages puts in, which is no word of the article."""

ATTRIBUTES = re.compile(r"\s*\{[#.:][^{}]*\}\s*$")
"""What names a heading for links, at its end."""


def read_markdown(text: str) -> Document:
    r"""Return an article that is written in Markdown.

    Args:
        text: the whole of it.

    Example:
        >>> document = read_markdown("# Drift\n\nThe target moves.\n")
        >>> document.title, document.sections[0].paragraphs[0]
        ('Drift', Paragraph(text='The target moves.'))
    """
    from markdown_it import MarkdownIt

    starts = [0, *(found.end() for found in re.finditer(r"\r\n|\n|\r", text)), len(text)]
    front = FRONT.match(text)
    title, head = "", 0
    words = text
    if front:
        said = TITLE.search(front.group(1))
        title, head = _plain(said.group("title")) if said else "", front.end()
        # Its lines are kept, so that those below have their numbers.
        words = "\n" * front.group().count("\n") + text[head:]
    words = TEMPLATE.sub(lambda found: "\n" * found.group().count("\n"), words)
    tokens = MarkdownIt("commonmark").enable("table").parse(words)
    found = (each._replace(at=max(head, starts[each.at])) for each in _sections(tokens))
    sections = tuple(each for each in found if each.paragraphs or each.heading)
    return Document(title or next((each.heading for each in sections), ""), sections)


def _sections(tokens: Sequence[Token]) -> Iterator[Section]:
    """Yield each heading with what stands below it, and for the time being the line where."""
    heading, line, paragraphs = "", 0, list[Paragraph]()
    within = ""
    for token in tokens:
        if token.type in ("heading_open", "paragraph_open", "td_open", "th_open"):
            within = token.type
        elif token.type == "inline":
            words = _words(token)
            if within == "heading_open":
                yield Section(heading, tuple(paragraphs), line)
                heading, line, paragraphs = words, token.map[1] if token.map else 0, []
            elif words and within == "paragraph_open":
                paragraphs.append(Paragraph(words))
        elif token.type == "html_block":
            inner = read_html(token.content)
            paragraphs += (each for section in inner.sections for each in section.paragraphs)
    yield Section(heading, tuple(paragraphs), line)


def _words(token: Token) -> str:
    """Return the words of a line of Markdown, without those of pictures and raw HTML."""
    parts = []
    for child in token.children or ():
        if child.type in ("text", "code_inline"):
            parts.append(child.content)
        elif child.type in ("softbreak", "hardbreak"):
            parts.append(" ")
    return " ".join(ATTRIBUTES.sub("", "".join(parts)).split())


def _plain(words: str) -> str:
    """Return words as they are read, without marks and entities."""
    from html import unescape

    return unescape(re.sub(r"[*_`]", "", words)).strip()

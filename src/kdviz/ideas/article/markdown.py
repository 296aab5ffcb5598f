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
    """Return an article that is written in Markdown.

    Args:
        text: the whole of it.

    Example:
        >>> document = read_markdown("# Drift\\n\\nThe target moves.\\n")
        >>> document.title, document.sections[0].paragraphs[0]
        ('Drift', Paragraph(text='The target moves.', line=3))
    """
    from markdown_it import MarkdownIt

    front = FRONT.match(text)
    title = ""
    if front:
        said = TITLE.search(front.group(1))
        title = _plain(said.group("title")) if said else ""
        # Its lines are kept, so that those below have their numbers.
        text = "\n" * front.group().count("\n") + text[front.end() :]
    text = TEMPLATE.sub(lambda found: "\n" * found.group().count("\n"), text)
    tokens = MarkdownIt("commonmark").enable("table").parse(text)
    sections = list(_sections(tokens))
    first = sections[0] if sections else Section("", ())
    if not title and len(sections) > 1 and not first.paragraphs and not first.heading:
        sections = sections[1:]
    if not title:
        title = next((section.heading for section in sections if section.heading), "")
    return Document(title, tuple(each for each in sections if each.paragraphs or each.heading))


def _sections(tokens: Sequence[Token]) -> Iterator[Section]:
    """Yield each heading with what stands below it."""
    heading, line, paragraphs = "", 0, list[Paragraph]()
    within = ""
    for token in tokens:
        if token.type in ("heading_open", "paragraph_open", "td_open", "th_open"):
            within = token.type
        elif token.type == "inline":
            words = _words(token)
            end = token.map[1] if token.map else 0
            if within == "heading_open":
                yield Section(heading, tuple(paragraphs), line)
                heading, line, paragraphs = words, end, []
            elif words and within == "paragraph_open":
                paragraphs.append(Paragraph(words, end))
        elif token.type == "html_block":
            end = token.map[1] if token.map else 0
            inner = read_html(token.content)
            paragraphs += (
                Paragraph(each.text, end) for part in inner.sections for each in part.paragraphs
            )
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

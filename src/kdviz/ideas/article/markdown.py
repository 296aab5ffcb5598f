"""Articles in Markdown: their words, and in which lines they stand."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from kdviz.ideas.article.document import Document, Paragraph, Section
from kdviz.ideas.article.webpage import read_html

if TYPE_CHECKING:
    from markdown_it.token import Token

FRONT = re.compile(
    r"\A---[ \t]*(?:\r\n?|\n)(.*?)(?<=[\r\n])(?:---|\.\.\.)[ \t]*(?:\r\n?|\n|\Z)", re.S
)
"""What tools keep at the head of a file."""

TITLE = re.compile(r"^title:(.*)$", re.M)
"""Where that says what the article is called."""

TEMPLATE = re.compile(
    r"`[^`\r\n]*`"
    r"|(?P<put_in>"
    r"\{\{(?:[^{}\r\n]|(?:\r\n?|\n)(?![ \t]*[\r\n])){0,400}\}\}"
    r"|\{%(?:[^{}\r\n]|(?:\r\n?|\n)(?![ \t]*[\r\n])){0,400}%\}"
    r"|\[\[?%[^\]\r\n]{0,200}%\]?\]"
    r"|:::?[ \t]*\{[^{}\r\n]{0,200}\})"
)
"""What a tool for pages puts in, which is no word of the article, unless it is shown as code.

It is short, within a paragraph: braces that are never closed are the author's own.
"""

NOT_LINE_ENDS = re.compile(r"[^\r\n]+")

CELLS = ("td_open", "th_open")
"""What begins a cell of a table."""


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
        title, head = _plain(_unquote(said.group(1))) if said else "", front.end()
        # Its lines are kept, so that those below have their numbers.
        words = NOT_LINE_ENDS.sub("", front.group()) + text[head:]
    words = TEMPLATE.sub(_keep_code, words)
    tokens = MarkdownIt("commonmark").enable("table").parse(words)
    told = list(_sections(tokens))
    if not any(each.paragraphs for each in told):
        # All that is said stands in tables.
        told = list(_sections(tokens, CELLS))
    found = (each._replace(at=max(head, starts[each.at])) for each in told)
    sections = tuple(each for each in found if each.paragraphs or each.heading)
    return Document(title or next((each.heading for each in sections), ""), sections)


def _keep_code(found: re.Match[str]) -> str:
    """Return code as it is, and of what a tool puts in the ends of its lines."""
    return NOT_LINE_ENDS.sub("", found.group()) if found["put_in"] else found.group()


def _unquote(words: str) -> str:
    """Return words without the quotes around them."""
    words = words.strip()
    quoted = len(words) > 1 and words[0] == words[-1] and words[0] in "\"'"
    return words[1:-1] if quoted else words


def _sections(
    tokens: Sequence[Token], read: Sequence[str] = ("paragraph_open",)
) -> Iterator[Section]:
    """Yield each heading with what stands below it, and for the time being the line where."""
    heading, line, paragraphs = "", 0, list[Paragraph]()
    within = ""
    for token in tokens:
        if token.type in ("heading_open", "paragraph_open", *CELLS):
            within = token.type
        elif token.type == "inline":
            words = _words(token)
            if within == "heading_open":
                yield Section(heading, tuple(paragraphs), line)
                heading, line, paragraphs = words, token.map[1] if token.map else 0, []
            elif words and within in read:
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
    words = " ".join("".join(parts).split())
    if words.endswith("}"):
        # What names a heading for links stands at its end.
        before, brace, attributes = words.rpartition("{")
        if brace and attributes[0] in "#.:":
            return before.rstrip()
    return words


def _plain(words: str) -> str:
    """Return words as they are read, without marks and entities."""
    from html import unescape

    return unescape(re.sub(r"[*_`]", "", words)).strip()

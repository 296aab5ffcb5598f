"""Articles in HTML: the words that somebody reads on the page, and not those around them."""

from __future__ import annotations

import re
from html.parser import HTMLParser

from kdviz.ideas.article.document import Document, Paragraph, Section

NOT_READ = """
script style nav footer header aside form pre svg noscript template button select figure iframe math
dialog menu
"""

AROUND = frozenset(NOT_READ.split())
"""What stands around the words of an article, or is no words."""

APART = """
p li blockquote td th dd dt div section article main br ul ol table tr body figcaption hr details
summary
"""

BLOCKS = frozenset(APART.split())
"""What ends the paragraph before it."""

NO_LETTER = re.compile(r"&#(?=[xX]?[0-9a-fA-F]{20})")
"""How a number begins that is no letter's."""

UNCLOSED = re.compile(r"<[a-zA-Z/!?]")
"""How something begins that has an end."""

HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))


def read_html(text: str) -> Document:
    """Return an article that is a page.

    Args:
        text: the whole of it, however broken.

    Example:
        >>> document = read_html("<title>Drift</title><nav>Home</nav><p>The target <b>moves</b>.")
        >>> document.title, document.sections[0].paragraphs[0].text
        ('Drift', 'The target moves.')
    """
    page = _Page(text)
    page.feed(_leave_out_unclosed(text))
    page.close()
    page.finish()
    title = page.title or next((each.heading for each in page.sections if each.heading), "")
    return Document(title, tuple(page.sections), page.language)


def _leave_out_unclosed(text: str) -> str:
    """Return a page without what it begins and never closes: a comment, and then a tag.

    The parser would look for the end of each again and again, up to the end of the page.
    """
    # A section of XML means nothing on a page: it ends as any other unknown thing does.
    text = text.replace("<![", "<!_")
    # No letter has so long a number, and Python refuses to read longer ones.
    text = NO_LETTER.sub("&_", text)
    comment = text.find("<!--", text.rfind("-->") + 1)
    text = text if comment < 0 else text[:comment]
    tag = UNCLOSED.search(text, text.rfind(">") + 1)
    return text[: tag.start()] if tag else text


class _Page(HTMLParser):
    """Takes paragraphs out of a page, tag by tag."""

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=True)
        self._text = text
        self._starts = [0, *(found.end() for found in re.finditer("\n", text))]
        self.title = ""
        self.language = ""
        self.sections: list[Section] = []
        self._heading = ""
        # Where the first picture goes: where what is read begins.
        self._at = 0
        self._has_begun = False
        self._paragraphs: list[Paragraph] = []
        self._parts: list[str] = []
        self._around: list[str] = []
        self._in_title = False

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        """Begin what a tag begins."""
        if tag == "html":
            self.language = (dict(attributes).get("lang") or "").partition("-")[0].lower()
        elif tag == "body":
            self._begin(self._behind())
        if tag == "title" and not self.title:
            self._in_title = True
        elif tag in AROUND:
            self._end_paragraph()
            self._around.append(tag)
        elif self._around:
            return
        elif tag in HEADINGS or tag in BLOCKS:
            self._begin(self._here())
            self._end_paragraph()

    def handle_endtag(self, tag: str) -> None:
        """End what a tag ends; what was never begun is passed over."""
        if tag == "title":
            self._in_title = False
        if tag in self._around:
            while self._around.pop() != tag:
                pass
        elif self._around:
            return
        elif tag in HEADINGS:
            self._end_section()
        elif tag in BLOCKS:
            self._end_paragraph()

    def handle_data(self, data: str) -> None:
        """Take words."""
        if self._in_title:
            self.title = " ".join(f"{self.title} {data}".split())
        elif not self._around:
            if data.strip():
                self._begin(self._here())
            self._parts.append(data)

    def finish(self) -> None:
        """End the last section."""
        self._end_paragraph()
        if self._paragraphs or self._heading:
            self.sections.append(Section(self._heading, tuple(self._paragraphs), self._at))

    def _end_paragraph(self) -> None:
        if words := self._take():
            self._paragraphs.append(Paragraph(words))

    def _end_section(self) -> None:
        """Begin a section, whose heading is what was just read."""
        words = self._take()
        if not words:
            return
        if self._paragraphs or self._heading:
            self.sections.append(Section(self._heading, tuple(self._paragraphs), self._at))
        self._heading, self._at, self._paragraphs = words, self._behind(), []

    def _begin(self, at: int) -> None:
        """Note where what is read begins, if it has not begun."""
        if not self._has_begun:
            self._at, self._has_begun = at, True

    def _here(self) -> int:
        """Return how many letters of the page come before what is at hand."""
        line, column = self.getpos()
        return self._starts[line - 1] + column

    def _behind(self) -> int:
        """Return how many letters of the page come before what follows the tag at hand."""
        return self._text.find(">", self._here()) + 1

    def _take(self) -> str:
        words = " ".join("".join(self._parts).split())
        self._parts = []
        return words

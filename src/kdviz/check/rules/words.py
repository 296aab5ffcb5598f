"""words: more words than are read at a glance."""

from __future__ import annotations

from collections.abc import Iterator

from kdviz.check.finding import Finding, Level
from kdviz.check.picture import Picture
from kdviz.check.wording import count_words

MOST_WORDS = 20
"""How many words a picture has at most: a reader takes in four or five words a second, and a
picture is given a few seconds."""

WORDS_OVER = 3
"""So many words more are let pass: nobody counts them."""

MOST_BEFORE_TEXT = 35
"""With more words than these it is no picture but a text."""

MOST_IN_TITLE = 6
"""How many words a title has at most: as many as are taken in without reading along the line."""


def words(picture: Picture) -> Iterator[Finding]:
    """Yield whether all words together are too many, and whether the title's are."""
    title = picture.title
    in_title = count_words(title.words) if title else 0
    in_message = count_words(picture.message.words)
    in_labels = sum(count_words(label.words) for label in picture.labels_in_view)
    total = in_title + in_message + in_labels
    if total > MOST_WORDS + WORDS_OVER:
        level: Level = "error" if total > MOST_BEFORE_TEXT else "warning"
        yield Finding(
            level,
            f"The picture has {total} words ({in_title} in the title, {in_message} in the message "
            f"and {in_labels} in the scene); at a glance, people read at most {MOST_WORDS}.",
            _say_where_to_cut(in_title, in_message, in_labels),
        )
    if title and in_title > MOST_IN_TITLE:
        yield Finding(
            "hint",
            f"The title has {in_title} words; one of up to {MOST_IN_TITLE} is read without effort.",
            "Call the picture by its idea, and leave the rest to the message.",
            title.box,
        )


def _say_where_to_cut(in_title: int, in_message: int, in_labels: int) -> str:
    """Return where to begin to cut: where most words are."""
    if in_labels >= max(in_title, in_message):
        return "Label only what could be taken for something else, each with one or two words."
    if in_message >= in_title:
        return "Say in the message one thing only, in one short sentence."
    return "Cut the title to the name of the idea."

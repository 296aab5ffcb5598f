"""no-message: a message that is there, and says nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kdviz.check import wording
from kdviz.check.finding import Finding
from kdviz.check.picture import Picture

PLACES = frozenset(
    wording.plain(
        "message messages text title subtitle caption description sentence headline placeholder "
        "todo tbd tba tbc fixme untitled testing xx xxx bla blah foo bar asdf qwerty lorem ipsum"
    )
)
"""Words that people type where others are to come."""

BESIDE = frozenset(
    wording.plain(
        "a an the your my our some this is it here goes go to be add insert enter put type write "
        "fill in please words one short sample example dummy test blank empty later dolor sit amet"
    )
)
"""Words that they put beside these, as in "your message here"."""

MARKED = re.compile(
    r"\b(?:TODO|FIXME|TBD|XXX+)\b|(?i:\blorem ipsum\b|^this is (?:just |only )?a test\b)"
    r"|^[<\[{].*[>\]}]$"
)
"""Notes of what is still to be written, and blanks of a form."""

CAPTION = re.compile(
    r"^(?:this (?:picture|image|figure|diagram|drawing|illustration|graphic|visual|chart|plot|"
    r"graph|slide)|the (?:picture|figure|diagram|illustration|graphic) (?:above|below)?"
    r"|here,? (?:we|you|one)(?: can)?|fig(?:ure|\.)? ?\d+[.:]?) ?"
    r"(?:shows?|sees?|illustrates?|depicts?|demonstrates?|visuali[sz]es|explains?|describes?)\b"
    r"|^(?:an? |the )?(?:overview|comparison|illustration|diagram|visuali[sz]ation|picture|drawing)"
    r" (?:of|showing) [^.!?]*$",
    re.IGNORECASE,
)
"""How words begin that describe a picture instead of saying something."""

ENDS = tuple(".!?\u2026\u3002\uff01\uff1f\u061f\u0964\u06d4")
"""The signs that sentences end with: Latin, Chinese, Arabic, Hindi and Urdu."""

LEAST_WORDS = 3
"""Words without a full stop are a sentence only if there are as many, since in most of those there
is something, and what it does; with a full stop, two are enough."""

EMPTY = wording.SMALL | frozenset(
    wording.plain("this that these it its is are was were be here there what how about")
)
"""Words that add nothing to a title that is said again."""


def no_message(picture: Picture) -> Iterator[Finding]:
    """Yield what is the matter with a message that says nothing."""
    message = wording.message(picture)
    title = wording.title(picture)
    said, called = message.words, title.words if title else ""
    number = wording.count(said)
    if _stands_in(said):
        yield Finding(
            "error",
            f"The message {said!r} only keeps the place for one.",
            "Write in one sentence what people are to remember.",
            message.box,
        )
    elif called and wording.content(said, EMPTY) <= wording.content(called, EMPTY):
        yield Finding(
            "warning",
            f"The message {said!r} only repeats the title {called!r}.",
            "Say what happens to it, or what follows from it.",
            message.box,
        )
    elif number < (2 if said.rstrip("\"'\u201d\u2019)").endswith(ENDS) else LEAST_WORDS):
        yield Finding(
            "warning",
            f"The message {said!r} is no sentence: it names something, and says nothing about it.",
            "Say what it does, in a sentence of three words or more.",
            message.box,
        )
    elif CAPTION.match(said):
        yield Finding(
            "hint",
            f"The message {said!r} tells what the picture shows; people see that.",
            "Say instead what they are to learn from it.",
            message.box,
        )


def _stands_in(said: str) -> bool:
    """Whether words are only there so that something is."""
    words = frozenset(wording.plain(said))
    only = words <= PLACES | BESIDE and not words.isdisjoint(PLACES)
    return not words or only or bool(MARKED.search(said.strip()))

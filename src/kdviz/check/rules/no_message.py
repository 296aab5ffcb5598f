"""no-message: a message that is there, and says nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kdviz.check import wording
from kdviz.check.finding import Finding
from kdviz.check.picture import Picture

PLACEHOLDERS = frozenset(
    wording.fold_words(
        "message messages text title subtitle caption description sentence headline placeholder "
        "todo tbd tba tbc fixme untitled testing xx xxx bla blah foo bar asdf qwerty lorem ipsum"
    )
)
"""Words that people type where others are to come."""

BESIDE_PLACEHOLDERS = frozenset(
    wording.fold_words(
        "a an the your my our some this is it here goes go to be add insert enter put type write "
        "fill in please words one short sample example dummy test blank empty later dolor sit amet"
    )
)
"""Words that they put beside these, as in "your message here"."""

TO_BE_WRITTEN = re.compile(
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

SENTENCE_ENDS = tuple(".!?\u2026\u3002\uff01\uff1f\u061f\u0964\u06d4")
"""The signs that sentences end with: Latin, Chinese, Arabic, Hindi and Urdu."""

LEAST_WITHOUT_STOP = 3
"""Words without a full stop are a sentence only if there are as many, since in most of those there
is something, and what it does."""

LEAST_WITH_STOP = 2
"""With a full stop, as many are enough."""

ADDING_NOTHING = wording.JOINING_WORDS | frozenset(
    wording.fold_words("this that these it its is are was were be here there what how about")
)
"""Words that add nothing to a title that is said again."""


def no_message(picture: Picture) -> Iterator[Finding]:
    """Yield what is the matter with a message that says nothing."""
    message, title = picture.message, picture.title
    said, called = message.words, title.words if title else ""
    if _only_keeps_place(said):
        yield Finding(
            "error",
            f"The message {said!r} only keeps the place for one.",
            "Write in one sentence what people are to remember.",
            message.box,
        )
    elif called and _adds_nothing(said, called):
        yield Finding(
            "warning",
            f"The message {said!r} only repeats the title {called!r}.",
            "Say what happens to it, or what follows from it.",
            message.box,
        )
    elif _is_no_sentence(said):
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


def _only_keeps_place(said: str) -> bool:
    """Whether words are only there so that something is."""
    words = frozenset(wording.fold_words(said))
    only = words <= PLACEHOLDERS | BESIDE_PLACEHOLDERS and not words.isdisjoint(PLACEHOLDERS)
    return not words or only or bool(TO_BE_WRITTEN.search(said.strip()))


def _adds_nothing(said: str, called: str) -> bool:
    """Whether a message has no word that its title does not have."""
    message, title = (wording.pick_content(text, ADDING_NOTHING) for text in (said, called))
    return message <= title


def _is_no_sentence(said: str) -> bool:
    """Whether words are too few to be a sentence."""
    stops = said.rstrip("\"'\u201d\u2019)").endswith(SENTENCE_ENDS)
    return wording.count_words(said) < (LEAST_WITH_STOP if stops else LEAST_WITHOUT_STOP)

"""Names in an SVG: readable, and unique on a page that shows many pictures."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator
from functools import lru_cache
from itertools import count
from zlib import crc32

LONGEST_PICTURE = 40
"""The most letters of a picture's name, which each name in it begins with."""

LONGEST_WORDS = 24
"""The most letters that the words of a text add to its name."""


def name_picture(words: str) -> str:
    """Return what a picture is called in its SVG, from its title or message.

    Example:
        >>> name_picture("Drift"), name_picture("90 % of it"), name_picture("Schätze & Ähren")
        ('drift', 'picture-90-of-it', 'schatze-ahren')
    """
    name = hyphenate_words(words, LONGEST_PICTURE)
    if not name:
        # In another script, for instance: different words still have different names.
        return f"picture-{crc32(words.encode()):08x}"
    return name if name[0].isalpha() else f"picture-{name}"


@lru_cache(maxsize=1024)
def hyphenate_words(words: str, longest: int = LONGEST_WORDS) -> str:
    """Return words in small letters of ASCII and digits, joined by hyphens; as many as fit.

    Example:
        >>> hyphenate_words("Trained on: Café"), hyphenate_words("Модель")
        ('trained-on-cafe', '')
        >>> hyphenate_words("what nobody has ever measured")
        'what-nobody-has-ever'
    """
    plain = unicodedata.normalize("NFKD", words.casefold()).encode("ascii", "ignore").decode()
    name = "-".join(re.findall("[a-z0-9]+", plain.replace("'", "")))
    if len(name) <= longest:
        return name
    whole, hyphen, _ = name[: longest + 1].rpartition("-")
    return whole if hyphen else name[:longest]


class Names:
    """The names of what is in a picture; it remembers which are taken.

    Args:
        picture: what the picture is called, as a name.

    Example:
        >>> names = Names("drift")
        >>> names.take("basket"), names.take("basket"), names.take("label", "trained on")
        ('drift-basket', 'drift-basket-2', 'drift-label-trained-on')
    """

    def __init__(self, picture: str) -> None:
        self._picture = picture
        self._taken: set[str] = set()
        self._numbers: defaultdict[str, Iterator[int]] = defaultdict(lambda: count(2))

    def take(self, kind: str, words: str = "") -> str:
        """Return a name that nothing else has: the second basket is ``basket-2``.

        Args:
            kind: what it is.
            words: what it says, if it is words.
        """
        # In another script, it is a thing all the same.
        parts = (self._picture, hyphenate_words(kind) or "thing", hyphenate_words(words))
        name = plain = "-".join(filter(None, parts))
        while name in self._taken:
            name = f"{plain}-{next(self._numbers[plain])}"
        self._taken.add(name)
        return name

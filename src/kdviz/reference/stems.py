"""Finding by what is said: words are compared without what their forms differ in."""

from __future__ import annotations

import re
from collections.abc import Iterator


def stems(words: str) -> Iterator[str]:
    """Yield words without what their forms differ in: ``holds`` and ``holding`` are ``hold``.

    Example:
        >>> list(stems("It catches what is falling."))
        ['it', 'catch', 'what', 'is', 'fall']
    """
    for word in re.findall(r"\w+", words.lower()):
        yield re.sub(r"(?<=\w{3})(?:ing|ed|e?s|e)$", "", word)


def says(words: str, told: str) -> bool:
    """Return whether all words are told, in any form and order; no words never are.

    Example:
        >>> says("caught catching", "It catches."), says("it CATCH", "It catches."), says(" ", "It")
        (False, True, False)
    """
    wanted = set(stems(words))
    return bool(wanted) and wanted <= set(stems(told))

"""A format: a kind of file that a picture becomes, and how it is written."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kdviz.render.artwork import Artwork


@dataclass(frozen=True)
class Format:
    """A kind of file that a picture becomes.

    What it needs to write one, it loads when it writes: all formats are known at once, and few
    are used.

    Attributes:
        name: what it is called where formats are chosen, as in ``"svg"``.
        noun: what a file of it is called, as in ``"an SVG"``.
        ending: what the name of a file ends in, as in ``".svg"``.
        media_type: what it is called in the web, as in ``"image/svg+xml"``.
        has_pixels: whether it has a size in pixels, which can be chosen.
        is_text: whether a file of it is text, in UTF-8.
        write: returns an artwork as a file, given the width and the height in pixels.
    """

    name: str
    noun: str
    ending: str
    media_type: str
    has_pixels: bool
    is_text: bool
    # Not shown: with the address of a function, the keys of equal pictures would differ.
    write: Callable[[Artwork, int, int], bytes] = field(repr=False)

    @property
    def label(self) -> str:
        """What it is called in a sentence, as in ``"SVG"``."""
        return self.name.upper()

    @property
    def is_image(self) -> bool:
        """Whether browsers can show it in the place of an image."""
        return self.media_type.startswith("image/")

"""The stage: the theme and the room that shapes are drawn for."""

from __future__ import annotations

from typing import NamedTuple

from kdviz.geometry.boxes import Box
from kdviz.style.theme import Theme
from kdviz.text.emphasis import refuse_signs
from kdviz.text.setting import Align, Block, set_text


class Stage(NamedTuple):
    """What a shape is drawn for: it asks the theme for its ink and may span the room.

    Attributes:
        theme: how inks, weights and type look.
        room: the part of the frame that the scene may use, in units.
        language: the language of the words.
    """

    theme: Theme
    room: Box
    language: str = "en"

    def text(
        self, words: str, size: float, *, align: Align = "center", width: float | None = None
    ) -> Block:
        """Return a text in the theme's font for words in a scene.

        Args:
            words: the text.
            size: the size in units.
            align: where it is pinned across.
            width: the room for a line in units, or None.

        Raises:
            TextError: it cannot be set.
        """
        refuse_signs(words)
        return set_text(
            words,
            size=size,
            weight=self.theme.text_weight,
            fonts=self.theme.fonts,
            align=align,
            width=width,
            language=self.language,
        )

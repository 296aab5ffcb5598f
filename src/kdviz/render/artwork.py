"""An artwork: what a picture is drawn as, of which a file is made in any format."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from kdviz.scene.marks import Mark
from kdviz.style.frame import Frame
from kdviz.style.theme import Theme


@dataclass(frozen=True)
class Artwork:
    """Marks in a frame, what their inks look like, and words for those who cannot see them.

    Attributes:
        marks: from the back to the front, in the frame's units.
        frame: the size; its whole area is painted with the background.
        theme: what the inks look like.
        title: what the picture is called.
        description: what it says, in a sentence or two.
        name: what the ids in an SVG of it begin with, or nothing: then it is from the title.
        language: the language of the words.
    """

    marks: tuple[Mark, ...]
    frame: Frame
    theme: Theme
    title: str
    description: str
    name: str = ""
    language: str = "en"

    @cached_property
    def svg(self) -> str:
        """The artwork as SVG, written once: other formats are made of it, and a review reads it.

        Raises:
            RenderError: a coordinate is not a finite number.
        """
        from kdviz.render.svg import svg

        return svg(
            self.marks,
            self.frame,
            self.theme,
            title=self.title,
            description=self.description,
            name=self.name,
            language=self.language,
        )

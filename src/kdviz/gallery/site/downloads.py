"""The pictures of a visual on its page: the one to look at, and all of them to take away."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from kdviz.render.formats.registry import FORMATS

PictureEntry = Mapping[str, Any]
"""What the manifest says of a picture."""


class Download(NamedTuple):
    """A picture to take away: where it is, its format, and what else tells it from the others."""

    path: str
    format: str
    about: str


def choose_picture(pictures: Sequence[PictureEntry]) -> PictureEntry | None:
    """Return the picture to look at: of those in the first theme and frame, the sharpest image.

    Args:
        pictures: what the manifest says of a visual's pictures.

    Returns:
        None if there is no image.

    Example:
        >>> look = {"theme": "ink", "frame": "square"}
        >>> choose_picture([{"format": "png"} | look, {"format": "svg"} | look])["format"]
        'svg'
    """
    best = list(FORMATS)
    images = [
        picture
        for picture in pictures
        if _look(picture) == _look(pictures[0]) and FORMATS[picture["format"]].is_image
    ]
    return min(images, key=lambda picture: best.index(picture["format"]), default=None)


def list_downloads(pictures: Sequence[PictureEntry]) -> Iterator[Download]:
    """Yield all pictures of a visual, each with what tells it from the others.

    Args:
        pictures: what the manifest says of them.
    """
    several = len({_look(picture) for picture in pictures}) > 1
    for picture in pictures:
        about = [*_look(picture)] if several else []
        if FORMATS[picture["format"]].has_pixels:
            about.append(f"{picture['width']} × {picture['height']}")  # noqa: RUF001  # a product
        about.append(tell_size(picture["bytes"]))
        yield Download(picture["path"], picture["format"], ", ".join(about))


def _look(picture: PictureEntry) -> tuple[str, str]:
    return picture["theme"], picture["frame"]


def tell_size(number: int) -> str:
    """Return a number of bytes as people say it.

    Example:
        >>> tell_size(812), tell_size(15_212), tell_size(2_400_000)
        ('1 KB', '15 KB', '2.4 MB')
    """
    return f"{number / 1e6:.1f} MB" if number >= 1e6 else f"{max(1, round(number / 1000))} KB"

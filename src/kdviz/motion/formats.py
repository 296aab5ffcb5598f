"""The formats that move: a new one is a file, and a line here."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import IO, TYPE_CHECKING

from kdviz.errors import ParameterError, SaveError, did_you_mean, join_words, quote

if TYPE_CHECKING:
    from kdviz.motion.frames import Film


@dataclass(frozen=True)
class MovingFormat:
    """A kind of file that moves.

    Attributes:
        name: what it is called, and what a file's name ends in, without the dot.
        module: where it is written: what that needs is loaded then.
        has_pixels: whether it has a size in pixels, which can be chosen.
        turns: whether what repeats begins with the finished picture, which is what a viewer shows
            that moves nothing.
    """

    name: str
    module: str
    has_pixels: bool = True
    turns: bool = True

    @property
    def ending(self) -> str:
        """What the name of a file ends in."""
        return f".{self.name}"

    def write(self, film: Film, file: IO[bytes]) -> int:
        """Write a film, and return how many different frames it has."""
        writing: Callable[[Film, IO[bytes]], int]
        writing = getattr(import_module(f"kdviz.motion.{self.module}"), f"write_{self.module}")
        return writing(film, file)


MOVING = {
    each.name: each
    for each in (
        MovingFormat("gif", "gif"),
        MovingFormat("webp", "webp"),
        MovingFormat("png", "apng"),
        MovingFormat("svg", "moving_svg", has_pixels=False, turns=False),
        MovingFormat("mp4", "mp4", turns=False),
    )
}
"""Every format that moves by its name."""


def find_moving(path: Path) -> MovingFormat:
    """Return the format of a file by its ending.

    Raises:
        SaveError: there is none of this ending.

    Example:
        >>> find_moving(Path("choice.GIF")).name
        'gif'
    """
    found = next((each for each in MOVING.values() if each.ending == path.suffix.lower()), None)
    if found is None:
        endings = [each.ending for each in MOVING.values()]
        raise SaveError(
            f"{str(path)!r} ends in {path.suffix!r}; a motion is saved as {join_words(endings)}, "
            f"or as a folder of frames.{did_you_mean(path.suffix, endings)}"
        )
    return found


def choose_moving(name: object) -> MovingFormat:
    """Return the format of a name.

    Raises:
        ParameterError: there is none.
    """
    if not isinstance(name, str) or name not in MOVING:
        raise ParameterError(
            f"save: format takes {join_words(MOVING)}, not {quote(name)}."
            f"{did_you_mean(name, MOVING)}"
        )
    return MOVING[name]

"""FolderSettings: what all pictures of a folder have in common, in a file beside them."""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, NamedTuple

from kdviz.errors import GalleryError, KdvizError, did_you_mean, join_words, quote
from kdviz.fields.words import take_words
from kdviz.files import open_regular, tell_fault
from kdviz.gallery.renditions import check_renditions
from kdviz.picture.visual import Visual
from kdviz.style.theme import take_signature, theme
from kdviz.text.breaking import check_language

SETTINGS = "kdviz.toml"
"""What the file is called."""

MOST_OF_SETTINGS = 65_536
"""How large it is at most: five short lines are meant."""

LONGEST_AUTHOR = 200
"""How many letters the name of an author has at most."""


class FolderSettings(NamedTuple):
    """What a folder says of all of its pictures; what it leaves out is empty.

    Attributes:
        theme: the name of a theme.
        frames: the names of the frames that each picture is made in.
        signature: what stands in a corner of each picture.
        language: the language of the words.
        author: who made them, for pages and lists; it is not drawn.
    """

    theme: str = ""
    frames: tuple[str, ...] = ()
    signature: str = ""
    language: str = ""
    author: str = ""

    def apply(self, visual: Visual) -> Visual:
        """Return a visual as it is in the folder; what it says itself holds."""
        said = visual.model_fields_set
        changes: dict[str, Any] = {}
        look = visual.theme
        if self.theme and "theme" not in said:
            look = theme(self.theme)
        if self.signature and "signature" not in look.model_fields_set:
            look = look.replaced(signature=self.signature)
        if look != visual.theme:
            changes["theme"] = look
        if self.language and "language" not in said:
            changes["language"] = self.language
        return visual.replaced(**changes) if changes else visual

    def list_frames(self, visual: Visual) -> tuple[str, ...]:
        """Return the frames that a visual is made in, or nothing for its own, if it says one."""
        return () if "frame" in visual.model_fields_set else self.frames


def read_settings(folder: Path) -> FolderSettings:
    """Return what ``kdviz.toml`` says in a folder; where there is none, nothing is said.

    Args:
        folder: the folder of the files with visuals.

    Raises:
        GalleryError: it cannot be read, or says what cannot be.

    Example:
        >>> import tempfile
        >>> with tempfile.TemporaryDirectory() as folder:
        ...     _ = Path(folder, "kdviz.toml").write_text('frames = ["square", "story"]')
        ...     read_settings(Path(folder)).frames
        ('square', 'story')
    """
    path = folder / SETTINGS
    told = _read(path)
    for name in told:
        if name not in TAKES:
            raise GalleryError(
                f"{path}: there is no setting {quote(name)}. There are: "
                f"{join_words(TAKES, 'and')}.{did_you_mean(name, TAKES)}"
            )
    settings = FolderSettings()
    for name, value in told.items():
        try:
            settings = settings._replace(**{name: TAKES[name](value)})
        except KdvizError as error:
            raise GalleryError(f"{path}: {name}: {error}") from None
        except ValueError as error:
            raise GalleryError(f"{path}: {name} {error}.") from None
    return settings


def _read(path: Path) -> Mapping[str, Any]:
    """Return what is in the file, as TOML has it."""
    try:
        file = open_regular(path)
        if file is None:
            raise GalleryError(f"{path} is no file. Remove it, or write settings into it.")
        with file:
            data = file.read(MOST_OF_SETTINGS + 1)
    except (FileNotFoundError, NotADirectoryError):
        return {}
    except (OSError, ValueError) as error:
        raise GalleryError(f"{path} cannot be read: {tell_fault(error)}.") from error
    if len(data) > MOST_OF_SETTINGS:
        raise GalleryError(
            f"{path} is larger than {MOST_OF_SETTINGS:,} bytes, which no settings are."
        )
    try:
        return tomllib.loads(data.decode("utf-8-sig"))
    except UnicodeDecodeError:
        raise GalleryError(f"{path} is no text in UTF-8. Save it as that.") from None
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        why = "it is nested too deeply" if isinstance(error, RecursionError) else error
        raise GalleryError(
            f'{path} is no TOML: {why}. A setting is a line such as theme = "midnight".'
        ) from None


def _take_text(value: object) -> str:
    if not isinstance(value, str):
        raise ValueError(f"must be words in quotes, not {quote(value)}")
    return take_words(value).strip()


def _take_theme(value: object) -> str:
    name = _take_text(value)
    theme(name)
    return name


def _take_frames(value: object) -> tuple[str, ...]:
    names = [value] if isinstance(value, str) else value
    if not isinstance(names, list) or not names:
        raise ValueError(f'must be names of frames, as in ["square", "story"], not {quote(value)}')
    frames, _ = check_renditions(map(_take_text, names), [])
    return frames


def _take_author(value: object) -> str:
    name = _take_text(value)
    if len(name) > LONGEST_AUTHOR:
        raise ValueError(f"must have at most {LONGEST_AUTHOR} letters, not {len(name)}")
    return name


TAKES: Mapping[str, Callable[[object], Any]] = {
    "theme": _take_theme,
    "frames": _take_frames,
    "signature": lambda value: take_signature(_take_text(value)),
    "language": lambda value: check_language(_take_text(value)),
    "author": _take_author,
}
"""What each setting takes, by its name."""

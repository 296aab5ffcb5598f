"""A folder of frames, for programs that make films of them."""

from __future__ import annotations

import os
import re
import secrets
import shutil
from contextlib import suppress
from pathlib import Path

from kdviz.errors import SaveError
from kdviz.files import make_folder, tell_fault
from kdviz.motion.frames import Film
from kdviz.render.painted import write_png
from kdviz.render.sizes import INCH

FRAME_NAME = "frame-{:04}.png"
"""What the file of a frame is called, by its number from 1."""

NAMED = re.compile(r"frame-\d{4}\.png")
"""All of these names."""


def write_folder(film: Film, folder: Path) -> None:
    """Write every frame of a film as a PNG into a folder, which then has these and no others.

    Args:
        film: what is seen.
        folder: where to; it is made, and frames that are in it are replaced.

    Raises:
        SaveError: it cannot be written, or there is something else in it.
    """
    _check(folder)
    place = Path(os.path.realpath(folder))
    make_folder(place.parent)
    mark = f".kdviz-{os.getpid()}-{secrets.token_hex(8)}"
    part, old = place.with_name(f"{mark}.part"), place.with_name(f"{mark}.old.part")
    try:
        part.mkdir()
        _write_frames(film, part)
        if place.exists():
            place.rename(old)
        try:
            part.rename(place)
        except OSError:
            with suppress(OSError):
                old.rename(place)
            raise
    except OSError as error:
        raise SaveError(f"Cannot save {str(folder)!r}: {tell_fault(error)}.") from error
    finally:
        for left in (part, old):
            shutil.rmtree(left, ignore_errors=True)


def _write_frames(film: Film, folder: Path) -> None:
    palette = film.palette
    for shot, pixels in film.frames():
        png = write_png(pixels.tobytes(), palette, film.width, film.height, INCH)
        for number in range(shot.start, shot.end):
            (folder / FRAME_NAME.format(number + 1)).write_bytes(png)


def _check(folder: Path) -> None:
    """Refuse a folder with anything in it that is no frame: it would be lost."""
    try:
        if not folder.exists():
            return
        if folder.samefile(Path.cwd()):
            raise SaveError(
                f"Cannot save {str(folder)!r}: it is the folder that Python runs in. Name one in "
                "it: 'frames/'."
            )
        others = [each.name for each in folder.iterdir() if not NAMED.fullmatch(each.name)]
    except NotADirectoryError:
        raise SaveError(
            f"Cannot save {str(folder)!r}: it is a file, not a folder. Add an ending such as .gif, "
            "or name a folder."
        ) from None
    except (OSError, ValueError) as error:
        raise SaveError(f"Cannot save {str(folder)!r}: {tell_fault(error)}.") from error
    if others:
        raise SaveError(
            f"Cannot save {str(folder)!r}: {min(others)!r} is in it, which is no frame. Name a "
            "folder of its own."
        )

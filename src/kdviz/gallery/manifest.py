"""The manifest: a JSON file beside the pictures that says what they are and how they were made."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from importlib.metadata import version
from pathlib import Path
from typing import Any

from kdviz.errors import GalleryError
from kdviz.files import read_whole, write_whole
from kdviz.gallery.belonging import refuse_foreign
from kdviz.gallery.find import Failed
from kdviz.render.marking import UNSEALED, is_sealed, seal_text

MANIFEST = "manifest.json"
"""What its file is called."""


def write_manifest(
    out: Path,
    entries: Mapping[str, Iterable[dict[str, Any]]],
    failed: Iterable[Failed],
    asked: Mapping[str, Iterable[str]],
) -> Path:
    """Write the manifest of a folder of pictures over any that is there.

    Args:
        out: the folder.
        entries: what is said of the visuals of each file.
        failed: what there is no picture of.
        asked: the frames and themes that were asked for, or nothing for each visual's own.

    Raises:
        SaveError: it cannot be written.
    """
    text = json.dumps(
        {
            "kdviz": version("kdviz"),
            "data-kdviz": UNSEALED,
            "asked": {what: list(names) for what, names in asked.items()},
            "visuals": [visual for source in sorted(entries) for visual in entries[source]],
            "failed": [one._asdict() for one in failed],
        },
        indent=1,
        ensure_ascii=False,
    )
    # Half a letter, as a name may have, is written as JSON has it.
    text = f"{text}\n".encode(errors="backslashreplace").decode()
    file, data = out / MANIFEST, seal_text(text).encode()
    if read_whole(file) != data:
        write_whole(file, data)
    return file


def check_manifest(out: Path) -> None:
    """Refuse a folder whose ``manifest.json`` is another program's, or was changed since.

    Raises:
        SaveError: it is.
    """
    file = out / MANIFEST
    there = read_whole(file)
    if there is not None and not is_sealed(there):
        raise refuse_foreign(file)


def read_manifest(out: Path) -> dict[str, Any]:
    """Return the manifest of a folder of pictures.

    Raises:
        GalleryError: there is none, or it is no manifest.
    """
    file = out / MANIFEST
    try:
        found = json.loads(file.read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise GalleryError(
            f"There is no {MANIFEST} in {str(out)!r}. Run `kdviz build -o {out}` first."
        ) from None
    except (OSError, ValueError) as error:
        raise GalleryError(f"{str(file)!r} cannot be read: {error}. Build it anew.") from error
    if not isinstance(found, dict) or "visuals" not in found:
        raise GalleryError(f"{str(file)!r} is no manifest of kdviz. Build it anew.")
    return found

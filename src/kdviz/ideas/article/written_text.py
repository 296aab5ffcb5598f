"""Written text: the bytes of a file as a text that can be changed and written as it was."""

from __future__ import annotations

import codecs
import re
from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE
from typing import NamedTuple

from kdviz.errors import IdeaError

DECLARED = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]{1,40})", re.I)
"""Where a page says how its letters are written."""

WITHIN = 4096
"""Within so many bytes it says so."""


class WrittenText(NamedTuple):
    """A text, and how it is written.

    Attributes:
        text: as it is read.
        kept: the same, as long, with what is in no encoding kept as it is.
        encoding: how its letters are written.
        mark: the bytes before the first of them.
    """

    text: str
    kept: str
    encoding: str
    mark: bytes = b""

    def write(self, text: str) -> bytes:
        """Return a changed text as the file is written: what is unchanged has the same bytes.

        Args:
            text: ``kept`` with more in it.

        Raises:
            UnicodeEncodeError: the encoding has no bytes for a letter of it.
        """
        return self.mark + text.encode(self.encoding, "surrogateescape")


def decode(data: bytes, path: str, form: str = "") -> WrittenText:
    """Return the text of a file.

    What is not in UTF-8 as the rest is read as Windows writes it.

    Args:
        data: what is in the file.
        path: the file, for what is said of it.
        form: in what form it is: HTML says itself how it is written.

    Raises:
        IdeaError: it is no text.
    """
    for mark, encoding in ((BOM_UTF16_LE, "utf-16-le"), (BOM_UTF16_BE, "utf-16-be")):
        if data.startswith(mark):
            try:
                text = data[len(mark) :].decode(encoding)
            except UnicodeDecodeError:
                raise IdeaError(
                    f"{path!r} begins as UTF-16, and breaks off within a letter."
                ) from None
            return WrittenText(text, text, encoding, mark)
    if b"\0" in data:
        raise IdeaError(
            f"{path!r} is no text: it holds what only programs read. Save the article as text."
        )
    mark = BOM_UTF8 if data.startswith(BOM_UTF8) else b""
    data = data[len(mark) :]
    if form == "HTML" and not mark and (declared := _decode_as_declared(data)):
        return declared
    text = data.decode("utf-8", AS_WINDOWS)
    # As many letters: each byte that is in no UTF-8 is one.
    return WrittenText(text, data.decode("utf-8", "surrogateescape"), "utf-8", mark)


def _decode_as_declared(data: bytes) -> WrittenText | None:
    """Return the text of a page in the encoding that it names, if that is right."""
    named = DECLARED.search(data, 0, WITHIN)
    try:
        encoding = codecs.lookup(named.group(1).decode("ascii")).name if named else "utf-8"
        text = data.decode(encoding)
        # Some cannot be written as they were, as there are several ways.
        same = text.encode(encoding) == data
    except (LookupError, UnicodeError):
        return None
    return WrittenText(text, text, encoding) if same else None


def _read_as_windows(error: UnicodeError) -> tuple[str, int]:
    """Return what is not in UTF-8 as Windows reads it, and where to go on."""
    if not isinstance(error, UnicodeDecodeError):
        raise error
    wrong = error.object[error.start : error.end]
    return wrong.decode("cp1252", errors="replace"), error.end


AS_WINDOWS = "kdviz-as-windows"
codecs.register_error(AS_WINDOWS, _read_as_windows)

"""Drawn: what becomes files and is shown in notebooks: a picture, or several as one."""

from __future__ import annotations

import io
import os
from abc import abstractmethod
from importlib import import_module
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any, Unpack, overload

from kdviz import hooks
from kdviz.errors import ParameterError, quote
from kdviz.fields.calls import called_right
from kdviz.files import write_whole
from kdviz.picture.notebook import Shown, show
from kdviz.picture.saving import SaveTarget, Saving, choose_file
from kdviz.render.formats.png import PNG

if TYPE_CHECKING:
    from kdviz.render.artwork import Artwork


def check_flag(name: str, value: object) -> None:
    """Refuse what is neither True nor False, though Python would take anything for one.

    Raises:
        ParameterError: it is neither.
    """
    if value is not True and value is not False:
        raise ParameterError(f"{name} must be True or False, not {quote(value)}.")


class Drawn:
    """What is drawn as an artwork: it is written in any format, and shown."""

    @abstractmethod
    def artwork(self, *, bare: bool = False) -> Artwork:
        """Return what it is drawn as, of which files are made in any format."""

    def _reviewed(self) -> tuple[Any, ...]:
        """Return the Visuals that are reviewed before it is saved, if it is to be strict."""
        return (self,)

    @called_right
    def svg(self, *, bare: bool = False) -> str:
        """Return the picture as SVG: the same text for the same picture, anywhere.

        Args:
            bare: whether to leave out title and message, to see what the picture says alone.

        Raises:
            KdvizError: a text cannot be set or does not fit, or the scene does not fit the frame.
        """
        return self.artwork(bare=bare).svg

    @called_right
    def png(self, width: int | None = None, *, bare: bool = False) -> bytes:
        """Return the picture as a PNG whose palette is the theme's inks and their blends.

        Args:
            width: the width in pixels, or None for the frame's own; the height follows.
            bare: whether to leave out title and message.

        Raises:
            KdvizError: the picture cannot be made, or the width makes none.
        """
        return PNG.write(self.artwork(bare=bare), *self.artwork().frame.pixels(width))

    @overload
    def save(self, path: str | os.PathLike[str], **saving: Unpack[Saving]) -> Path: ...

    @overload
    def save(self, path: IO[Any], **saving: Unpack[Saving]) -> None: ...

    @called_right
    def save(
        self,
        path: SaveTarget,
        *,
        width: int | None = None,
        bare: bool = False,
        strict: bool = False,
        format: str | None = None,  # noqa: A002  # as everybody else calls it
    ) -> Path | None:
        """Write the picture to a file; its ending says in which format, as ``.svg`` or ``.png``.

        Args:
            path: where to: a path, or something to write to, such as an ``io.BytesIO``.
            width: the width in pixels, for a format that has pixels, or None for the frame's own.
            bare: whether to leave out title and message.
            strict: whether to hold the picture to every rule of ``kdviz check`` first.
            format: the format, as ``"svg"`` or ``"png"``, or None: then the ending says it.

        Returns:
            The path, if it is one.

        Raises:
            CheckError: it is to be strict, and the review finds errors; nothing is written.
            SaveError: the file cannot be written there; what was there before stays whole.
            KdvizError: the picture cannot be made; nothing is written.

        Example:
            >>> import tempfile, kdviz as kd
            >>> picture = kd.Visual("Less", "Give people less.", kd.Circle(5))
            >>> with tempfile.TemporaryDirectory() as folder:
            ...     picture.save(folder + "/less.svg").name
            'less.svg'
        """
        target, chosen = choose_file(path, width, format)
        check_flag("strict", strict)
        if strict:
            # The review stands above: loaded by its name, it fills in the hook.
            import_module("kdviz.check.review")
            for picture in self._reviewed():
                hooks.refuse_errors(picture)
        data = chosen.write(self.artwork(bare=bare), *self.artwork().frame.pixels(width))
        if isinstance(target, Path):
            return write_whole(target, data)
        target.write(data.decode() if isinstance(target, io.TextIOBase) else data)
        return None

    @called_right
    def shown(self, width: int | None = None) -> Shown:
        """Return the picture as a notebook shows it, as wide as asked.

        Args:
            width: the width in pixels, where the cell is no narrower, or None for the usual one.

        Raises:
            KdvizError: the picture cannot be made, or the width makes none.
        """
        return show(self.artwork(), width)

    def _repr_mimebundle_(self, **_asked: object) -> dict[str, str]:
        """Return the picture for notebooks, in the one form that all of them show."""
        return self.shown()._repr_mimebundle_()

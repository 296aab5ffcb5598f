"""Painting with cairo, the library of the system, without the package around it.

Reading that package's headers takes longer than drawing ten pictures; of the library a dozen
functions are called.
"""

from __future__ import annotations

import ctypes
import math
import struct
import sys
from collections.abc import Sequence
from functools import cache

from kdviz.errors import RenderError
from kdviz.geometry.covering import Step
from kdviz.render.codes import SHADES
from kdviz.render.surfaces.surface import Code, Pixels

NAMES = {
    "win32": ("libcairo-2.dll", "cairo.dll"),
    "darwin": (
        *("libcairo.2.dylib", "/opt/homebrew/lib/libcairo.2.dylib"),
        "/usr/local/lib/libcairo.2.dylib",
    ),
}
"""What the library is called, by system; elsewhere as on Linux."""

ON_LINUX = ("libcairo.so.2",)

RGB24 = 1
"""Cairo's number for pixels of 32 bits that are opaque."""

PIXEL = 4
"""How many bytes a pixel has."""

ROUND = 1
"""Cairo's number for round ends, and for round corners."""

RED, BLUE = 2, 0
"""Where cairo keeps red and blue in a pixel, on machines that begin with the lowest byte."""

FORMS = {
    "M": ("iixxxxxxxxdd", (0, 2)),
    "L": ("iixxxxxxxxdd", (1, 2)),
    "C": ("iixxxxxxxxdddddd", (2, 4)),
    "Z": ("iixxxxxxxx", (3, 1)),
}
"""How cairo keeps a step of a path: its number, how many parts it has, and its points."""


CairoCircle = tuple[float, float, float]
"""The middle of a circle, and its radius."""

CairoPath = bytes | CairoCircle
"""A path as cairo keeps it, or a circle, which it cuts into curves itself."""


class _Path(ctypes.Structure):
    _fields_ = (
        ("status", ctypes.c_int),
        ("data", ctypes.c_char_p),
        ("count", ctypes.c_int),
    )


class CairoSurface:
    """A surface that cairo paints.

    Args:
        width: in pixels.
        height: in pixels.
        scale: how many pixels a unit has.
        left: how far right the picture begins, in pixels.
        top: how far down.

    Raises:
        OSError: this system has no cairo.
        RenderError: there is no room for so many pixels.
    """

    def __init__(
        self, width: int, height: int, scale: float, left: float = 0.0, top: float = 0.0
    ) -> None:
        cairo = library()
        if cairo is None:
            raise OSError("there is no libcairo")
        self._cairo = cairo
        self._width, self._height = width, height
        # Memory of our own is read where it lies: a copy takes as long as half of the painting.
        try:
            self._data = bytearray(PIXEL * width * height)
        except MemoryError:
            raise _no_room(width, height) from None
        self._surface = cairo.cairo_image_surface_create_for_data(
            (ctypes.c_char * len(self._data)).from_buffer(self._data),
            *(RGB24, width, height, PIXEL * width),
        )
        self._context = self._cairo.cairo_create(self._surface)
        self._cairo.cairo_translate(self._context, left, top)
        self._cairo.cairo_scale(self._context, scale, scale)
        self._cairo.cairo_set_line_cap(self._context, ROUND)
        self._cairo.cairo_set_line_join(self._context, ROUND)

    @staticmethod
    def path(steps: Sequence[Step]) -> bytes:
        """Return steps as cairo keeps them."""
        form, numbers = ["="], list[float]()
        for letter, points in steps:
            shape, head = FORMS[letter]
            form.append(shape)
            numbers += head
            for point in points:
                numbers += point
        return struct.pack("".join(form), *numbers)

    @staticmethod
    def circle(x: float, y: float, radius: float) -> CairoCircle:
        """Return a circle as cairo takes it."""
        return x, y, radius

    def fill(self, path: CairoPath, code: Code, x: float = 0.0, y: float = 0.0) -> None:
        """Paint what lies within a path, whose coordinates are about a point."""
        if x or y:
            self._cairo.cairo_translate(self._context, x, y)
        self._trace(path, code)
        self._cairo.cairo_fill(self._context)
        if x or y:
            self._cairo.cairo_translate(self._context, -x, -y)

    def stroke(self, path: CairoPath, code: Code, width: float) -> None:
        """Paint a line along a path, its ends and corners round."""
        self._cairo.cairo_set_line_width(self._context, width)
        self._trace(path, code)
        self._cairo.cairo_stroke(self._context)

    def read(self) -> Pixels:
        """Return what was painted; then the surface is done.

        Raises:
            RenderError: there is no room for so many pixels.
        """
        cairo = self._cairo
        cairo.cairo_surface_flush(self._surface)
        failed = cairo.cairo_status(self._context)
        cairo.cairo_destroy(self._context)
        cairo.cairo_surface_destroy(self._surface)
        if failed:
            raise _no_room(self._width, self._height)
        places = (1, 3) if sys.byteorder == "big" else (RED, BLUE)
        return Pixels(self._data, *places)

    def _trace(self, path: CairoPath, code: Code) -> None:
        """Begin a path, in an ink."""
        u, v = code
        self._cairo.cairo_set_source_rgb(self._context, u / SHADES, 0.0, v / SHADES)
        if isinstance(path, bytes):
            known = _Path(0, path, len(path) // 16)
            self._cairo.cairo_append_path(self._context, ctypes.byref(known))
        else:
            self._cairo.cairo_arc(self._context, *path, 0.0, math.tau)
            self._cairo.cairo_close_path(self._context)


def _no_room(width: int, height: int) -> RenderError:
    return RenderError(f"There is no room for {width} x {height} pixels. Take fewer.")


@cache
def library() -> ctypes.CDLL | None:
    """Return cairo, or None if this system has none."""
    for name in NAMES.get(sys.platform, ON_LINUX):
        if found := _load(name):
            return found
    from ctypes.util import find_library

    known = find_library("cairo")
    return _load(known) if known else None


def _load(name: str) -> ctypes.CDLL | None:
    try:
        cairo = ctypes.CDLL(name)
    except OSError:
        return None
    pointer, number, real = ctypes.c_void_p, ctypes.c_int, ctypes.c_double
    for function, takes, gives in (
        ("cairo_image_surface_create_for_data", (pointer, *[number] * 4), pointer),
        ("cairo_create", (pointer,), pointer),
        ("cairo_translate", (pointer, real, real), None),
        ("cairo_scale", (pointer, real, real), None),
        ("cairo_set_line_cap", (pointer, number), None),
        ("cairo_set_line_join", (pointer, number), None),
        ("cairo_set_line_width", (pointer, real), None),
        ("cairo_set_source_rgb", (pointer, real, real, real), None),
        ("cairo_append_path", (pointer, pointer), None),
        ("cairo_arc", (pointer, real, real, real, real, real), None),
        ("cairo_close_path", (pointer,), None),
        ("cairo_fill", (pointer,), None),
        ("cairo_stroke", (pointer,), None),
        ("cairo_status", (pointer,), number),
        ("cairo_surface_flush", (pointer,), None),
        ("cairo_destroy", (pointer,), None),
        ("cairo_surface_destroy", (pointer,), None),
    ):
        known = getattr(cairo, function)
        known.argtypes, known.restype = takes, gives
    return cairo

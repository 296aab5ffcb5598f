"""For tests that need cairosvg itself: a machine without libcairo draws with resvg alone."""

import pytest

from kdviz.errors import RenderError
from kdviz.render.raster import rasteriser
from machines import skip_if


def _fault() -> str:
    try:
        rasteriser("cairosvg")
    except RenderError:
        return "this machine has no libcairo"
    return ""


needs_cairo = skip_if(_fault())
by_each = pytest.mark.parametrize("by", [pytest.param("cairosvg", marks=needs_cairo), "resvg"])

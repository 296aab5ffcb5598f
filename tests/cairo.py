"""For tests that need cairosvg itself: a machine without libcairo draws with resvg alone."""

import pytest

from kdviz.errors import RenderError
from kdviz.render.raster import rasteriser


def _missing() -> bool:
    try:
        rasteriser("cairosvg")
    except RenderError:
        return True
    return False


needs_cairo = pytest.mark.skipif(_missing(), reason="this machine has no libcairo")
by_each = pytest.mark.parametrize("by", [pytest.param("cairosvg", marks=needs_cairo), "resvg"])

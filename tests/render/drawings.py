"""A drawing in the four inks, and how its pixels are compared."""

import io
import os
import subprocess
import sys
from functools import cache

import numpy as np
from PIL import Image

from kdviz.render.raster import channels, raster

INKS = ("#0f1117", "#ffffff", "#ff5a5f", "#4d96ff")
BACKGROUND, WHITE, RED, BLUE = INKS
FIRST_PURPLE = 256 - 42
"""The steps between red and blue are the last of the palette."""

SHAPES = {
    "letter": f"""<path fill="{WHITE}" stroke="none" d="M8.6 16L8.6 10.2L10.4 10.2Q10.9 10.3 11.1
        10.3Q11.8 10.4 12.2 10.8Q12.7 11.2 12.9 11.8Q13.2 12.4 13.2 13.1Q13.2 13.9 12.9 14.5Q12.7
        15.1 12.2 15.5Q11.8 15.9 11.1 16Q10.7 16 10.4 16ZM9.4 15.2L10.4 15.2Q10.9 15.2 11 15.2Q11.5
        15.1 11.7 14.8Q12 14.5 12.1 14.1Q12.3 13.6 12.3 13.1Q12.3 12.6 12.1 12.2Q12 11.7 11.7
        11.5Q11.5 11.2 11 11.1Q10.7 11 10.4 11L9.4 11Z"/>""",
    "ground": f'<line x1="8" y1="78" x2="92" y2="78" stroke="{WHITE}"/>',
    "arm": f'<path d="M16 66L31 44" stroke="{BLUE}" stroke-width="1.2"/>',
    "cup": f'<path d="M28 41A3.4 3.4 0 1 0 35 43" stroke="{BLUE}" stroke-width="1.2"/>',
    "wheel": f'<circle cx="16" cy="73" r="3.6" stroke="{WHITE}"/>',
    "hub": f'<circle cx="16" cy="73" r="0.6" fill="{WHITE}" stroke="none"/>',
    "flight": f"""<path d="M36 36h0M40 30.5h0M45 28h0M50 29h0M54 33h0M57 39h0" stroke="{WHITE}"
        stroke-width="1"/>""",
    "box": f'<rect x="48" y="66" width="12" height="10" stroke="{WHITE}" stroke-dasharray="0 2"/>',
    "arrow": f'<path d="M64 70h8M69.5 67.5l2.5 2.5l-2.5 2.5" stroke="{RED}"/>',
    "basket": f"""<g transform="translate(76 62)"><path d="M0 0h14M1 0l2 13h8l2 -13M5 0l.6 13M9
        0l-.6 13M1.6 4.3h10.8M2.3 8.6h9.4" stroke="{RED}"/></g>""",
}


def drawing(without: str = "", extra: str = "", view: str = "0 0 100 100") -> str:
    shapes = "".join(shape for name, shape in SHAPES.items() if name != without)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{view}" role="img"><title>Drift</title>'
        f'<rect width="300" height="300" fill="{BACKGROUND}"/><g fill="none" stroke-width="0.75"'
        f' stroke-linecap="round" stroke-linejoin="round">{shapes}{extra}</g></svg>'
    )


@cache
def drawn(svg: str, width: int, height: int, by: str):
    return raster(svg, width, height, BACKGROUND, by)


def disagreement(one, other) -> int:
    """Return how many pixels differ by more than a smooth edge drawn another way can."""
    apart = np.abs(channels(one).astype(int) - channels(other)).max(axis=-1)
    return int((apart > 64).sum())


MOST_DISAGREEMENT = 20


def decoded(data: bytes):
    with Image.open(io.BytesIO(data)) as image:
        return np.asarray(image.convert("RGB")).astype(int)


def palette_of(data: bytes) -> list[tuple[int, int, int]]:
    with Image.open(io.BytesIO(data)) as image:
        assert image.mode == "P"
        levels = image.getpalette()
    return list(zip(levels[0::3], levels[1::3], levels[2::3], strict=True))


def run(script: str, **environment: str) -> bytes:
    """Return what a script prints in a process of its own."""
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", script],
        capture_output=True,
        env=os.environ | environment,
        check=False,
        timeout=60,
    )
    assert done.returncode == 0, done.stderr.decode()
    return done.stdout

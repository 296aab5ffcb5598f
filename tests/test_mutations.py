"""Files with any of their bytes changed are read, or refused in a sentence."""

import os
import random
from pathlib import Path

import font_manrope
import pytest

import kdviz as kd
from fuzz.judging import answered
from kdviz.check.files import review_file
from kdviz.gallery.manifest import read_manifest

pytestmark = pytest.mark.slow

MUTATIONS = int(os.environ.get("KDVIZ_MUTATIONS", "200"))
"""How many of each kind; ``KDVIZ_MUTATIONS=2000`` asks for the whole proof."""

PICTURE = kd.Visual("Less", "Say less.", [kd.Basket(dash="dotted").label("data"), kd.Ground()])
FONT = Path(font_manrope.font_files["ManropeVariableFont_wght"])


def mutated(data, rng):
    """Return bytes of which some are changed, left out, doubled or cut off."""
    data = bytearray(data)
    for _ in range(rng.choice((1, 1, 2, 5, 40))):
        place = rng.randrange(len(data))
        match rng.randrange(5):
            case 0:
                data[place] = rng.randrange(256)
            case 1:
                data[place] ^= 1 << rng.randrange(8)
            case 2:
                del data[place : place + rng.choice((1, 2, 100))]
            case 3:
                data[place:place] = data[place : place + rng.choice((1, 4, 100))]
            case 4:
                data[place : place + 4] = rng.choice((b"\xff" * 4, b"\0" * 4, b"\x7f\xff\xff\xff"))
        if not data:
            break
    if rng.random() < 0.1:
        del data[rng.randrange(len(data) + 1) :]
    return bytes(data)


def each(seed, data):
    rng = random.Random(seed)
    return (mutated(data, rng) for _ in range(MUTATIONS))


@pytest.mark.parametrize("ending", [".svg", ".png"])
def test_a_picture(tmp_path, ending):
    file = tmp_path / f"picture{ending}"
    data = PICTURE.svg().encode() if ending == ".svg" else PICTURE.png(200)
    for changed in each(ending, data):
        file.write_bytes(changed)
        with answered():
            review_file(file, kd.theme("default"))


def test_a_font(tmp_path):
    data = FONT.read_bytes()
    for number, changed in enumerate(each("font", data)):
        # Each under a name of its own, since a font that was read is remembered.
        file = tmp_path / f"font{number}.ttf"
        file.write_bytes(changed)
        with answered():
            theme = kd.Theme("own", fonts=[str(file)])
            PICTURE.replaced(theme=theme).svg()
        file.unlink()


def test_json():
    for changed in each("json", PICTURE.model_dump_json().encode()):
        with answered():
            kd.Visual.model_validate_json(changed).svg()


def test_a_manifest(tmp_path):
    told = b'{"kdviz": "1", "visuals": [{"name": "a", "pictures": []}], "failed": []}'
    for changed in each("manifest", told):
        (tmp_path / "manifest.json").write_bytes(changed)
        with answered():
            read_manifest(tmp_path)

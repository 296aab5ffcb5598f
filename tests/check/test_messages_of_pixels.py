"""What the rules about colours, empty space and balance say, and where they begin to."""

import io

import numpy as np
import pytest
from PIL import Image

import kdviz as kd
from check.plants import balance, empty_space, found, palette, planted
from kdviz.check.colours import FLAT_WITHIN, INK_WITHIN, MOST_MIXED, Tally, find_odd_colours
from kdviz.check.finding import Finding
from kdviz.check.picture import Picture
from kdviz.check.rules.balance import MOST_OFF_CENTER
from kdviz.check.rules.empty_space import LEAST_EMPTY
from kdviz.render.raster import rgb

THEME = kd.theme("default")
INKS = "white #ffffff, red #ff5a5f, blue #4d96ff and background #0f1117"


def message(rule, plant):
    (finding,) = found(rule, plant)
    return f"{finding.level}: {finding.what} {finding.remedy}"


@pytest.mark.parametrize(
    ("name", "text"),
    [
        (
            "SVG: a green that somebody added",
            "error: It is painted with colours that are no inks of the theme 'default': #008000 as "
            "'green' (stroke of <path> and elsewhere, 6 times, nearest is background #0f1117). "
            f"Paint with nothing but its inks: {INKS}.",
        ),
        (
            "SVG: white at half its strength",
            "error: The fill-opacity 0.5 of <circle> can show colours that are no inks of the "
            "theme. Draw it as shapes with solid lines and fills in the inks of the theme.",
        ),
        (
            "SVG: a gradient",
            "error: The fill 'url(#sky)' of <circle>, which is no single colour, can show colours "
            "that are no inks of the theme. Draw it as shapes with solid lines and fills in the "
            "inks of the theme.",
        ),
        (
            "SVG: a class that a style sheet paints",
            "error: It is painted with colours that are no inks of the theme 'default': #ffa500 as "
            "'orange' (fill in <style>, nearest is white #ffffff). "
            f"Paint with nothing but its inks: {INKS}.",
        ),
        (
            "SVG: a circle without a fill, which is black",
            "error: It is painted with colours that are no inks of the theme 'default': #000000 "
            "black, as it has no fill of its own (fill of <circle>, nearest is background "
            f"#0f1117). Paint with nothing but its inks: {INKS}.",
        ),
        (
            "SVG: a photograph",
            "error: A picture of pixels (<image>) can show colours that are no inks of the theme. "
            "Draw it as shapes with solid lines and fills in the inks of the theme.",
        ),
        (
            "PNG: a tint of the blue",
            "error: Areas of the picture are in colours that are no inks of the theme 'default': "
            "#26539b (1.2 %, nearest is blue #4d96ff). "
            f"Paint them with nothing but its inks, {INKS}, each solid.",
        ),
    ],
)
def test_palette_says(name, text):
    assert message("palette", palette.FAULTS[name]) == text


def test_palette_says_what_is_see_through():
    image = palette.image().convert("RGBA")
    image.putalpha(0)
    image.paste((255, 255, 255, 255), (0, 0, 540, 270))
    assert message("palette", palette.png(image)) == (
        "error: 50 % of the pixels are see-through, so that what lies behind the picture changes "
        "its colours. Put the background #0f1117 behind it before it is saved."
    )


def test_palette_says_that_many_pixels_are_mixed():
    # A green in single pixels is no area, but there are too many of them.
    image = Image.new("RGB", (100, 100), THEME.background)
    for at in range(0, 100, 10):
        for down in range(0, 100, 10):
            image.putpixel((at, down), (0, 255, 0))
    assert message("palette", palette.png(image)) == (
        "error: 1 % of the pixels, here and there, are neither an ink of the theme 'default' nor a "
        "blend of two, such as #00ff00 (1 %, nearest is white #ffffff); 0.4 % is normal where "
        "three inks meet. Draw the picture again with nothing but the inks, and save it as PNG, "
        "never as JPEG."
    )


def test_empty_space_says():
    text = message("empty-space", empty_space.FAULTS["a hatched square as large as the stage"])
    assert text == (
        "warning: Only 36 % of the picture is empty, and at least 50 % should be, so that the eye "
        "finds what matters. Take out what the message does not need, or show fewer of a kind."
    )


def test_balance_says():
    assert message("balance", balance.FAULTS["a crate and, far away, a ball"]) == (
        "hint: Nearly all that is drawn is at the left: its middle is 26 % of the width left of "
        "the picture's middle, and up to 15 % looks steady. Make what is at the right larger, or "
        "move the two closer together."
    )


def svg_faults(inside):
    """Return how many faults an SVG has with something in it."""
    text = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1" fill="none">{inside}</svg>'
    return len(found("palette", (".svg", text.encode())))


@pytest.mark.parametrize(
    "inside",
    [
        '<path fill="#FF5A5F"/>',
        '<path fill="white"/><path fill="#fff"/>',
        '<path style="fill:rgb(255 90 95); stroke : #4D96FF!important"/>',
        '<path fill="hsl(358 100% 67.6%)"/>',
        '<path stroke="none" fill="transparent" opacity="1.0"/>',
        '<path fill="#fff" opacity="0"/>',
        '<path fill="inherit" stroke="rgba(0, 0, 0, 0)"/>',
        '<g color="white"><path fill="currentColor"/></g>',
        '<pattern id="P"><path fill="white"/></pattern><path fill="url(#P)"/>',
        '<symbol id="a"><path/></symbol><use href="#a" fill="white"/>',
        '<a href="https://example.org"><path fill="white"/></a>',
        '<path stop-color="green" flood-color="green" color="green"/>',
        "<style>/* fill: green */ a:hover { stroke: white }</style>",
        '<x xmlns="urn:x" fill="green" opacity="0.5"/>',
    ],
)
def test_paints_that_are_allowed(inside):
    assert svg_faults(inside) == 0


@pytest.mark.parametrize(
    "inside",
    [
        '<path fill="lime"/>',
        '<path fill="#ff5a64"/>',
        '<path fill="#ff5a5f80"/>',
        '<path fill="rgb(255 90 95 / 50%)"/>',
        '<path stroke="hsl(120 100% 50%)"/>',
        '<path style="stroke:lime"/>',
        '<path style="f\\69ll:lime"/>',
        '<path fill="var(--accent)"/>',
        '<path fill="no-colour"/>',
        '<path fill="currentColor"/>',
        '<g color="lime"><path fill="currentColor"/></g>',
        '<path fill="url(#nothing) lime"/>',
        '<path fill="url(http://127.0.0.1:9/x#a)"/>',
        '<pattern id="p"><path fill="white"/></pattern><path fill="url(#p) lime"/>',
        '<path fill="white" opacity=".99"/>',
        '<path fill="white" style="stroke-opacity: 40%"/>',
        '<g filter="url(#f)"/>',
        '<g style="mix-blend-mode: multiply"/>',
        '<g mask="url(#m)"/>',
        '<stop stop-color="lime"/>',
        '<feFlood flood-color="lime"/>',
        "<style>path { stroke: lime }</style>",
        "<style>@import 'x.css';</style>",
        '<use href="other.svg#a"/>',
        '<foreignObject><p xmlns="http://www.w3.org/1999/xhtml">x</p></foreignObject>',
        "<script>paint()</script>",
        '<g onload="paint()"/>',
        '<animate attributeName="fill" values="lime"/>',
        '<feImage href="#a"/>',
    ],
)
def test_paints_that_are_refused(inside):
    assert svg_faults(inside) == 1


def findings_of(pixels, theme=THEME):
    tally = Tally(theme)
    tally.add(pixels)
    return list(find_odd_colours(tally, theme, *pixels.shape[::-1]))


def plain(theme=THEME):
    red, green, blue = rgb(theme.background)
    return np.full((100, 100), red << 16 | green << 8 | blue, np.uint32)


def test_an_area_of_three_by_three_is_a_colour_and_a_smaller_one_is_an_edge():
    pixels = plain()
    pixels[10:13, 10:12] = 0x808080
    assert findings_of(pixels) == []
    pixels[10:13, 10:13] = 0x808080
    (finding,) = findings_of(pixels)
    assert finding.place == (10, 10, 13, 13)


def test_colours_that_are_nearly_an_ink_are_that_ink():
    red = 0x0F1117 + (INK_WITHIN << 16)
    pixels = plain()
    pixels[10:20, 10:20] = red
    assert findings_of(pixels) == []
    pixels[10:20, 10:20] = red + (1 << 16)
    assert len(findings_of(pixels)) == 1


def test_a_slow_gradient_is_an_area_and_an_edge_is_none():
    for step, faults in ((FLAT_WITHIN // 2, 1), (FLAT_WITHIN // 2 + 1, 0)):
        pixels = plain()
        # A blend of background and white, a little lighter from column to column.
        levels = 60 + step * np.arange(10, dtype=np.uint32)
        pixels[40:60, 40:50] = levels << 16 | levels << 8 | levels
        assert len(findings_of(pixels)) == faults, step


def test_a_handful_of_mixed_pixels_is_normal():
    pixels = plain()
    handful = round(MOST_MIXED * pixels.size)
    places = [(2 + 5 * (n // 15), 2 + 5 * (n % 15)) for n in range(handful + 1)]
    for y, x in places[:-1]:
        pixels[y, x] = 0x00FF00
    assert findings_of(pixels) == []
    pixels[places[-1]] = 0x00FF00
    assert len(findings_of(pixels)) == 1


def test_the_worst_three_colours_are_named():
    pixels = plain()
    for number, colour in enumerate((0x00FF00, 0xFFFF00, 0xFF00FF, 0x00FFFF, 0x808000)):
        pixels[10 * number : 10 * number + 9, : 30 - number] = colour
    (finding,) = findings_of(pixels)
    assert "#00ff00 (2.7 %, nearest" in finding.what
    assert "#808000" not in finding.what
    assert finding.what.endswith(" and 2 more.")


@pytest.mark.parametrize("turned", [np.fliplr, np.flipud, np.transpose])
def test_pixels_say_the_same_from_any_side(turned):
    with Image.open(io.BytesIO(palette.FAULTS["PNG: a grey square"][1])) as image:
        levels = np.asarray(image.convert("RGB")).astype(np.uint32)
    pixels = levels[..., 0] << 16 | levels[..., 1] << 8 | levels[..., 2]
    whats = [finding.what for finding in findings_of(pixels)]
    assert whats
    assert [finding.what for finding in findings_of(np.ascontiguousarray(turned(pixels)))] == whats


@pytest.mark.parametrize("theme", ["default", "midnight", "ink", "mono"])
def test_every_theme_has_its_own_inks(theme):
    look = kd.theme(theme)
    assert findings_of(plain(look), look) == []
    (finding,) = findings_of(np.full_like(plain(), 0x00A000), look)
    assert finding.what.startswith("Areas of the picture are in colours that are no inks")


def empty(scene):
    """Return what the rule says about a scene."""
    return [finding.what for finding in found("empty-space", scene)]


def test_empty_space_begins_at_half(monkeypatch):
    scene = empty_space.NEAR_MISSES["one thing in a large outlined room"]
    picture = Picture(planted(scene))
    frame = picture.frame.box
    space = 1 - (
        picture.taken_space.area / ((frame.right - frame.left) * (frame.bottom - frame.top))
    )
    rule = "kdviz.check.rules.empty_space.LEAST_EMPTY"
    monkeypatch.setattr(rule, space)  # title and message take some more
    assert empty(scene)
    monkeypatch.setattr(rule, space - 0.1)
    assert empty(scene) == []
    assert LEAST_EMPTY == 0.5


def leaning(small):
    """Return a disc and a smaller one, whose size decides how far the scene leans to the left."""
    return kd.row(kd.Circle(20, fill="white"), kd.Circle(small, fill="white"), gap=40)


def lean(scene):
    """Return how far the middle of a scene is left of the frame's, as a share of the width."""
    return 0.5 - Picture(planted(scene)).taken_space.centroid.x / 100


def test_balance_begins_at_its_threshold():
    over, under = leaning(6), leaning(7)
    assert lean(over) > MOST_OFF_CENTER > lean(under) > MOST_OFF_CENTER - 0.03
    assert found("balance", over)
    assert found("balance", under) == ()


def test_balance_says_the_same_of_a_flipped_scene():
    here = found("balance", leaning(3))[0]
    there = found("balance", leaning(3).flipped())[0]
    swapped = here.what.replace("left", "*").replace("right", "left").replace("*", "right")
    assert there.what == swapped
    left, _, right, _ = here.place
    assert there.place[::2] == pytest.approx((100 - right, 100 - left))


@pytest.mark.parametrize("plants", [empty_space.FAULTS, empty_space.NEAR_MISSES])
def test_empty_space_says_the_same_of_a_flipped_scene(plants):
    for name, scene in plants.items():
        if isinstance(scene, kd.Circle | kd.Group | kd.Robot) and not scene.shows_words:
            assert empty(scene.flipped()) == empty(scene), name


def test_what_is_outlined_weighs_as_much_as_what_is_filled():
    one = kd.row(kd.Circle(20, fill="white"), kd.Circle(20), gap=20)
    assert found("balance", one) == ()


def test_findings_are_for_people():
    for rule, plants in (("palette", palette), ("balance", balance), ("empty-space", empty_space)):
        for plant in plants.FAULTS.values():
            for finding in found(rule, plant):
                assert isinstance(finding, Finding)
                assert finding.what.endswith(".")
                assert finding.remedy.endswith(".")

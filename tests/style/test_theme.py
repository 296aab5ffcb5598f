"""Whatever numbers go into a theme, what comes out keeps the style or is refused in plain words."""

import contextlib
from itertools import combinations

import pytest
from coloraide import Color
from hypothesis import example, given, settings
from hypothesis import strategies as st

from kdviz.errors import ParameterError, ThemeError
from kdviz.style.presets import PRESETS
from kdviz.style.theme import Theme, preset_names, theme

INKS = ("white", "red", "blue")
GOOD = {"background": "#0f1117", "white": "#ffffff", "red": "#ff5a5f", "blue": "#4d96ff"}


def seen(*colours):
    """Colours as everybody sees them, then as in each simulation."""
    ordinary = [Color(colour) for colour in colours]
    yield ordinary
    for kind in ("protan", "deutan", "tritan"):
        yield [colour.filter(kind) for colour in ordinary]


def oklch(colour):
    return Color(colour).convert("oklch").coords(nans=False)


def in_style(background, white, red, blue):
    """Whether four colours keep each promise of the style, worked out without a Theme."""
    lightness, whiteness, _ = oklch(white)
    promises = [Color(background).luminance() <= 0.05, lightness >= 0.9, whiteness <= 0.025]
    for ink in (white, red, blue):
        ordinary, *simulated = (one.contrast(other) for one, other in seen(ink, background))
        promises += [ordinary >= 4.5, min(simulated) >= 3]
    if not white == red == blue:
        for ink, low, high in ((red, 15, 45), (blue, 235, 270)):
            _, chroma, hue = oklch(ink)
            promises += [low <= hue <= high, chroma >= 0.13]
        for pair in combinations((white, red, blue), 2):
            apart = [one.delta_e(other, method="2000") for one, other in seen(*pair)]
            promises.append(min(apart) >= 25)
    return all(promises)


def wcag_luminance(colour):
    """The formula of WCAG 2.2 itself, so that not only the colour library vouches for it."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    ]
    return sum(share * part for share, part in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def near(colour, span):
    """Colours not too far from this one, so that a good share of the themes is accepted."""
    parts = [int(colour[at : at + 2], 16) for at in (1, 3, 5)]
    ranges = [st.integers(max(0, part - span), min(255, part + span)) for part in parts]
    return st.tuples(*ranges).map(lambda rgb: "#{:02x}{:02x}{:02x}".format(*rgb))


def palettes(span):
    return st.fixed_dictionaries({ink: near(colour, span) for ink, colour in GOOD.items()})


def one_ink(background, ink):
    return {"background": background, **dict.fromkeys(INKS, ink)}


mono_palettes = st.builds(one_ink, near("#202028", 50), near("#f0f0f0", 10))


@settings(max_examples=300, deadline=None)
@given(palettes(12) | palettes(50) | palettes(255) | mono_palettes)
@example(GOOD | {"red": GOOD["white"]})
@example(GOOD | {"blue": GOOD["white"]})
@example(GOOD | {"blue": GOOD["red"]})
def test_colours_make_a_theme_exactly_if_they_are_in_the_style(palette):
    try:
        made = Theme("any", **palette)
    except ThemeError:
        assert not in_style(**palette)
    else:
        assert in_style(**palette)
        assert {ink: made.colour(ink) for ink in palette} == palette


@settings(max_examples=100, deadline=None)
@given(palettes(12) | palettes(30))
def test_an_accepted_theme_has_the_contrasts_and_lightness_it_promises(palette):
    try:
        made = Theme("any", **palette)
    except ThemeError:
        return
    ground = wcag_luminance(made.background)
    assert ground <= 0.0501
    for ink in INKS:
        assert (wcag_luminance(made.colour(ink)) + 0.05) / (ground + 0.05) >= 4.499
    assert oklch(made.white)[0] > max(oklch(made.red)[0], oklch(made.blue)[0])


@pytest.mark.parametrize("name", preset_names())
def test_presets_are_valid_hashable_and_made_once(name):
    preset = theme(name)
    assert preset.name == name
    assert in_style(**{ink: preset.colour(ink) for ink in GOOD})
    assert theme(name) is preset
    assert {preset: name}[Theme(name, **PRESETS[name])] == name


def test_presets_hold_only_what_differs_from_the_defaults():
    for fields in PRESETS.values():
        for name, value in fields.items():
            assert value != Theme.model_fields[name].default


def test_the_defaults_are_the_default_preset():
    default = theme("default")
    assert default == Theme("default", **GOOD)
    assert [default.stroke(weight) for weight in ("thin", "regular", "bold")] == [0.45, 0.8, 1.2]
    sizes = [default.size(text) for text in ("title", "message", "label", "smallest")]
    assert sizes == [7.0, 3.4, 3.2, 3.0]
    assert (default.title_weight, default.text_weight) == (800, 500)
    assert default.fonts == ("Manrope", "DejaVu Sans")


def test_mono_draws_red_and_blue_in_the_white():
    assert {theme("mono").colour(ink) for ink in INKS} == {"#ffffff"}


@pytest.mark.parametrize("red", ["#ff5a5f", "#ff7f50", "#ff6347", "#f94144", "#ff6f61"])
@pytest.mark.parametrize("blue", ["#4d96ff", "#38b6ff", "#3aa0ff", "#007fff", "#3b82f6"])
def test_reds_to_corals_go_with_blues_to_azures(red, blue):
    made = Theme("x", red=red, blue=blue)
    assert (made.colour("red"), made.colour("blue")) == (red, blue)


def test_gaps_may_be_exactly_at_their_limit():
    made = Theme("x", thin=0.5, bold=1.1, dot_gap=1.65, hatch_gap=1)
    assert (made.dot_gap, made.hatch_gap) == (1.65, 1)


def test_colours_are_written_in_lower_case():
    assert Theme("loud", red="#FF5A5F").red == "#ff5a5f"
    assert Theme("loud", red="#FF5A5F") == Theme("loud", red="#ff5a5f")


def test_every_field_says_what_it_is_and_only_the_name_has_a_position():
    for name, field in Theme.model_fields.items():
        assert field.description
        assert bool(field.kw_only) == (name != "name")


@st.composite
def measures(draw):
    """Fields within their bounds and in their order."""
    widths = sorted(draw(st.lists(st.floats(0.3, 2), min_size=3, max_size=3)))
    sizes = sorted(draw(st.lists(st.floats(3, 20), min_size=4, max_size=4)))
    return {
        **dict(zip(("thin", "regular", "bold"), widths, strict=True)),
        **dict(zip(("smallest", "label", "message", "title"), sizes, strict=True)),
        **{gap: draw(st.floats(4, 10)) for gap in ("dot_gap", "hatch_gap")},
        "title_weight": draw(st.integers(100, 1000)),
        "fonts": draw(st.lists(st.sampled_from(["Manrope", "a/b.ttf"]), min_size=1, max_size=3)),
    }


@pytest.mark.slow
@settings(max_examples=60, deadline=None)
@given(st.text(min_size=1).filter(str.strip), measures(), st.sampled_from(preset_names()))
def test_a_theme_survives_json_with_its_hash(name, fields, preset):
    # What fonts may be named in JSON depends on the files that there are.
    made = Theme(name, **PRESETS[preset] | fields | {"fonts": ("Manrope",)})
    again = Theme.model_validate_json(made.model_dump_json())
    assert again == made
    assert hash(again) == hash(made)


@settings(max_examples=60, deadline=None)
@given(
    st.text()
    | st.from_regex(r"#[0-9a-fA-F]{1,8}", fullmatch=True)
    | st.from_regex(r"(rgb|hsla?|oklch)\([0-9]{1,400}%?[ ,][0-9]{1,3}[ ,][0-9]e9\)", fullmatch=True)
    | st.none()
    | st.integers()
    | st.binary()
)
def test_what_is_not_a_colour_is_an_error_of_ours(value):
    with contextlib.suppress(ParameterError, ThemeError):
        assert Theme("any", red=value).red == value.lower()

"""Whatever numbers go into a theme, what comes out keeps the style or is refused in plain words."""

import contextlib
import subprocess
import sys
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
    assert default.fonts == ("Manrope",)


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
    made = Theme(name, **PRESETS[preset], **fields)
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


def refused(kind, **fields):
    with pytest.raises(kind) as caught:
        Theme(**{"name": "x"} | fields)
    assert type(caught.value) is kind
    return str(caught.value)


# In each paragraph fields, then every fault that they have together.
STYLE_FAULTS = """
blue=#0000ff
- blue '#0000ff' has too little contrast with the background '#0f1117': 2.20:1, 2.19:1 to a
  protanope, 2.20:1 to a deuteranope and 2.32:1 to a tritanope; at least 4.5:1 is needed, and 3:1
  to the colour-blind. Take a lighter blue such as '#4d96ff'.

red=#ff0000
- red '#ff0000' has too little contrast with the background '#0f1117': 2.77:1 to a protanope; at
  least 4.5:1 is needed, and 3:1 to the colour-blind. Take a lighter red such as '#ff5a5f'.

red=#c35c5c
- red '#c35c5c' has too little contrast with the background '#0f1117': 4.49846:1; at least 4.5:1 is
  needed, and 3:1 to the colour-blind. Take a lighter red such as '#ff5a5f'.

background=#404040
- background '#404040' has a relative luminance of 0.051; at most 0.05 is allowed. Take a darker one
  such as '#0f1117'.
- red '#ff5a5f' has too little contrast with the background '#404040': 3.40:1 and 2.44:1 to a
  protanope; at least 4.5:1 is needed, and 3:1 to the colour-blind. Take a darker background such as
  '#0f1117'.
- blue '#4d96ff' has too little contrast with the background '#404040': 3.52:1; at least 4.5:1 is
  needed, and 3:1 to the colour-blind. Take a darker background such as '#0f1117'.

red=#ff8c00
- red '#ff8c00' does not read as red: its OKLCh hue is 58.3 and its chroma 0.179; red to coral is a
  hue from 15 to 45 with a chroma of at least 0.13. Take one such as '#ff5a5f'.

blue=#8a5cff
- blue '#8a5cff' does not read as blue: its OKLCh hue is 291.0 and its chroma 0.229; blue to azure
  is a hue from 235 to 270 with a chroma of at least 0.13. Take one such as '#4d96ff'.

red=#cd6f6f
- red '#cd6f6f' does not read as red: its OKLCh hue is 20.9 and its chroma 0.119; red to coral is a
  hue from 15 to 45 with a chroma of at least 0.13. Take one such as '#ff5a5f'.

blue=#008080 bold=0.7
- blue '#008080' has too little contrast with the background '#0f1117': 3.95:1; at least 4.5:1 is
  needed, and 3:1 to the colour-blind. Take a lighter blue such as '#4d96ff'.
- blue '#008080' does not read as blue: its OKLCh hue is 194.8 and its chroma 0.093; blue to azure
  is a hue from 235 to 270 with a chroma of at least 0.13. Take one such as '#4d96ff'.
- red '#ff5a5f' and blue '#008080' are too alike: they differ by 17.22 to a protanope (CIEDE2000);
  at least 25 is needed. Take two further apart, such as '#ff5a5f' and '#4d96ff'.
- bold is 0.7, less than regular, which is 0.8: lines go thin <= regular <= bold. Make bold larger
  or regular smaller.

red=#ff8787
- white '#ffffff' and red '#ff8787' are too alike: they differ by 24.82 to a deuteranope
  (CIEDE2000); at least 25 is needed. Take two further apart, such as '#ffffff' and '#ff5a5f'.

white=#dddddd
- white '#dddddd' does not read as white: its OKLCh lightness is 0.898 and its chroma 0.000; a
  lightness of at least 0.9 and a chroma of at most 0.025 are needed. Take one such as '#ffffff'.

white=#4d96ff red=#4d96ff blue=#4d96ff
- white '#4d96ff' does not read as white: its OKLCh lightness is 0.677 and its chroma 0.172; a
  lightness of at least 0.9 and a chroma of at most 0.025 are needed. Take one such as '#ffffff'.

thin=1 regular=0.5 title=3 dot_gap=1.5 hatch_gap=1.9
- regular is 0.5, less than thin, which is 1: lines go thin <= regular <= bold. Make regular larger
  or thin smaller.
- title is 3, less than message, which is 3.4: sizes go smallest <= label <= message <= title. Make
  title larger or message smaller.
- dot_gap is 1.5, less than 1.5 times bold, which is 1.8: dots would run together. Make dot_gap
  larger or bold smaller.
- hatch_gap is 1.9, less than 2 times thin, which is 2: hatching would fill up. Make hatch_gap
  larger or thin smaller.

message=3.1 smallest=3.3
- message is 3.1, less than label, which is 3.2: sizes go smallest <= label <= message <= title.
  Make message larger or label smaller.
- label is 3.2, less than smallest, which is 3.3: sizes go smallest <= label <= message <= title.
  Make label larger or smallest smaller.
""".strip().split("\n\n")


@pytest.mark.parametrize("case", STYLE_FAULTS, ids=lambda case: case.split()[0])
def test_what_breaks_the_style_is_refused_with_every_fault(case):
    given_fields, *faults = case.split("\n- ")
    fields = dict(field.split("=") for field in given_fields.split())
    fields = {key: text if "#" in text else float(text) for key, text in fields.items()}
    expected = [f"Theme 'x': {' '.join(fault.split())}" for fault in faults]
    assert refused(ThemeError, **fields) == "\n".join(expected)


HEX = "must be # and six hex digits, such as '#ff5a5f', not"
FIELD_FAULTS = [
    ({"red": "tomato"}, f"red {HEX} 'tomato'. Write '#ff6347'."),
    ({"red": "#f00"}, f"red {HEX} '#f00'. Write '#ff0000'."),
    ({"blue": "4D96FF"}, f"blue {HEX} '4D96FF'. Write '#4d96ff'."),
    ({"white": "rgb(250, 250, 250)"}, f"white {HEX} 'rgb(250, 250, 250)'. Write '#fafafa'."),
    ({"white": "hsl(0 0% 100%)"}, f"white {HEX} 'hsl(0 0% 100%)'. Write '#ffffff'."),
    (
        {"background": "#0F111780"},
        f"background {HEX} '#0F111780'. A theme has no transparency: write '#0f1117'.",
    ),
    ({"red": "redd"}, f"red {HEX} 'redd'."),
    ({"red": "oklch(0.7 0.2 25)"}, f"red {HEX} 'oklch(0.7 0.2 25)'."),
    ({"red": "#ff5a5f\n"}, f"red {HEX} '#ff5a5f\\n'. Write '#ff5a5f'."),
    ({"red": 0xFF5A5F}, f"red {HEX} 16734815."),
    ({"name": ""}, "name must not be empty."),
    ({"name": " "}, "name must not be empty."),
    ({"name": 3}, "name must be text, not 3."),
    ({"fonts": []}, "fonts needs at least 1, not []."),
    ({"fonts": ["Manrope", ""]}, "fonts[1] must not be empty."),
    ({"fonts": "Manrope"}, "fonts must be a list or tuple, not 'Manrope'."),
    ({"thin": float("nan")}, "thin must be a finite number, not nan."),
    ({"bold": float("inf")}, "bold must be a finite number, not inf."),
    ({"bold": "1.2"}, "bold must be a number, not '1.2'."),
    ({"text_weight": 500.5}, "text_weight must be a whole number, not 500.5."),
    ({"text_weight": True}, "text_weight must be a whole number, not True."),
]


@pytest.mark.parametrize(("fields", "message"), FIELD_FAULTS)
def test_a_field_out_of_its_bounds_is_refused(fields, message):
    assert refused(ParameterError, **fields) == f"Theme: {message}"


BOUNDS = {
    **dict.fromkeys(("thin", "bold"), ("greater than", 0, 4)),
    **dict.fromkeys(("title", "message", "label", "smallest"), ("at least", 3, 20)),
    **dict.fromkeys(("title_weight", "text_weight"), ("at least", 100, 1000)),
    **dict.fromkeys(("label_gap", "standoff", "arrow_head"), ("greater than", 0, 10)),
    **dict.fromkeys(("dot_gap", "hatch_gap"), ("greater than", 0, 10)),
    "regular": ("at least", 0.3, 2),
    "margin": ("at least", 4, 20),
}


@pytest.mark.parametrize("name", BOUNDS)
def test_a_measure_is_within_its_bounds(name):
    least, low, high = BOUNDS[name]
    step = 1 if high == 1000 else 0.1
    below, above = low - step if low else 0, high + step
    for value, limit in ((below, f"{least} {low}"), (above, f"at most {high}")):
        message = refused(ParameterError, **{name: value})
        assert message == f"Theme: {name} must be {limit}, not {value}."


@pytest.mark.parametrize(
    ("given_values", "message"),
    [
        (["x", "#000000"], " got 2 parameters without a name and takes at most 1 (name)."),
        ([], ": name is missing. It is the theme's name."),
    ],
)
def test_a_name_is_needed_and_nothing_else_has_a_position(given_values, message):
    with pytest.raises(ParameterError) as caught:
        Theme(*given_values)
    assert str(caught.value) == f"Theme{message}"


def test_a_copy_is_held_to_the_style_too():
    with pytest.raises(ThemeError) as caught:
        theme("default").replaced(name="mine", red="#ff8787")
    assert str(caught.value).startswith("Theme 'mine': white '#ffffff' and red '#ff8787' are too ")


@pytest.mark.parametrize(
    ("method", "name", "message"),
    [
        (
            "colour",
            "rde",
            "ink takes white, red, blue or background, not 'rde'. Did you mean 'red'?",
        ),
        ("stroke", "boldd", "weight takes {weights}, not 'boldd'. Did you mean 'bold'?"),
        ("stroke", 2, "weight takes {weights}, not 2."),
        ("size", "margin", "text takes {sizes}, not 'margin'."),
        ("size", [], "text takes {sizes}, not []."),
    ],
)
def test_what_a_theme_does_not_have_is_refused(method, name, message):
    with pytest.raises(ParameterError) as caught:
        getattr(theme("default"), method)(name)
    weights, sizes = "thin, regular or bold", "title, message, label or smallest"
    assert str(caught.value) == message.format(weights=weights, sizes=sizes)


@pytest.mark.parametrize(
    ("given_name", "hint"), [("midnite", " Did you mean 'midnight'?"), ("", ""), (3, ""), ([], "")]
)
def test_an_unknown_preset_is_refused_with_all_their_names(given_name, hint):
    with pytest.raises(ThemeError) as caught:
        theme(given_name)
    there_are = "There are: default, midnight, mono and ink."
    assert str(caught.value) == f"There is no theme {given_name!r}. {there_are}{hint}"


def test_the_colour_library_is_loaded_by_the_first_theme_and_not_before():
    loaded = "print('coloraide' in sys.modules);"
    program = (
        f"import sys; from kdviz.style.theme import theme; {loaded} theme('default'); {loaded}"
    )
    ran = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert ran.stdout == "False\nTrue\n"

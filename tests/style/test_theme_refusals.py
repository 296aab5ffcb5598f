"""What would break a theme is refused with every fault, in plain words."""

import subprocess
import sys

import pytest

from kdviz.errors import ParameterError, ThemeError, join_words
from kdviz.style.theme import Theme, theme


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
        (
            ["x", "#000000"],
            " got 2 parameters without a name and takes at most 1 (name). "
            f"Others are given by name: {join_words([*Theme.model_fields][1:], 'and')}.",
        ),
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


def test_the_colour_library_is_loaded_by_the_first_colours_of_somebody_and_not_before():
    loaded = "print('coloraide' in sys.modules);"
    program = (
        "import sys; from kdviz.style.theme import Theme, theme;"
        f"theme('default'); theme('ink'); {loaded} Theme('mine', red='#ff5a60'); {loaded}"
    )
    ran = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert ran.stdout == "False\nTrue\n"

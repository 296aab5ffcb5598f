"""``kdviz components``: the objects in a terminal of any width, and in a pipe."""

import os
import re
import subprocess
import sys

import pytest
from click.testing import CliRunner

import kdviz as kd
from kdviz.cli import app
from kdviz.gallery.braille import braille
from kdviz.reference.cards import BROAD, draw_card
from kdviz.reference.catalogue import components, entries

ESCAPE = re.compile(r"\x1b\[[0-9;]*m")
BRAILLE = re.compile("[\u2801-\u28ff]")


def shown(*arguments):
    """Return what is printed into a pipe."""
    result = CliRunner().invoke(app, ["components", *arguments], prog_name="kdviz")
    if result.exception and not isinstance(result.exception, SystemExit):
        raise result.exception
    assert result.exit_code == 0
    return result.stdout


def on_a_terminal(columns, *arguments, **environment):
    """Return what is printed on a terminal of some width."""
    import fcntl
    import pty
    import struct
    import termios

    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 50, columns, 0, 0))
    plain = {name: value for name, value in os.environ.items() if name not in UNSAID}
    process = subprocess.Popen(
        [sys.executable, "-W", "error", "-m", "kdviz", "components", *arguments],
        stdout=theirs,
        stderr=theirs,
        stdin=subprocess.DEVNULL,
        env=plain | {"TERM": "xterm-256color", "COLORTERM": "truecolor"} | environment,
    )
    os.close(theirs)
    parts = []
    with os.fdopen(ours, "rb", buffering=0) as terminal:
        while True:
            try:
                part = terminal.read(4096)
            except OSError:  # Linux raises where others return nothing
                break
            if not part:
                break
            parts.append(part)
    assert process.wait(timeout=60) == 0
    return b"".join(parts).decode().replace("\r\n", "\n")


UNSAID = ("NO_COLOR", "FORCE_COLOR", "COLUMNS", "LINES", "TTY_COMPATIBLE")
needs_terminal = pytest.mark.skipif(sys.platform == "win32", reason="there are no such terminals")


# All of them


def test_all_objects_are_listed_each_on_a_line_with_what_it_is():
    text = shown()
    assert not ESCAPE.search(text)
    lines = [line.split(maxsplit=1) for line in text.splitlines() if line.startswith("  ")]
    assert dict(lines) == {name: entry.summary for name, entry in entries().items()}
    metaphors, concepts, layout = (
        text.index(f"{w}\n") for w in ("Metaphors", "Concepts", "Layout")
    )
    assert metaphors < text.index("  Catapult") < concepts < text.index("  Axes") < layout


@pytest.mark.slow
@needs_terminal
@pytest.mark.parametrize("columns", [40, 80])
def test_a_line_fits_the_terminal(columns):
    text = on_a_terminal(columns)
    lines = ESCAPE.sub("", text).splitlines()
    names = [line.split()[0] for line in lines if re.match(r"  \S", line)]
    assert sorted(names) == sorted(entries())
    assert max(len(line) for line in lines if line.startswith("  ")) <= columns
    assert ESCAPE.search(text)


# One of them


def test_everything_about_one_is_told():
    assert shown("catapult") == (
        "Catapult  metaphors\n"
        "A catapult on wheels that throws to the right.\n"
        "\n"
        "It can throw, drift, aim, hit, miss, break, fail, predict, adapt, skip, reuse, adjust.\n"
        "\n"
        "Parameters\n"
        '  ink     "white", "red", "blue" or "background"  "white"  the ink of the arm, '
        "which acts\n"
        "  pull    a number from 0 to 1                    0.0      how far the arm is drawn: "
        "0 has thrown, 1 is ready\n"
        "  broken  True or False                           False    whether the arm has cracked\n"
        "\n"
        "Anchors\n"
        "  cup    The middle of a ball that lies in the cup.\n"
        "  base   The ground midway between the wheels.\n"
        "  pivot  What the arm turns about.\n"
        "\n"
        "Verbs\n"
        '  throw(to, *, rise=14.0, ink="white")  Return the way of what is thrown from the cup.\n'
        "\n"
        "Example\n"
        "  import kdviz as kd\n"
        '  catapult = kd.Catapult(ink="blue", pull=1)\n'
        "  ball = kd.Ball().at(catapult.cup)\n"
    )


@pytest.mark.parametrize("name", components())
def test_every_object_can_be_told_about_and_says_what_its_parts_mean(name):
    entry = entries()[name]
    text = shown(name, "--draw")
    assert text.startswith(f"{name}  ")
    assert BRAILLE.search(text)
    for parameter in entry.parameters:
        assert f"\n  {parameter.name} " in text


@pytest.mark.parametrize("name", ["Arrow", "row", "recipe", "visual", "theme", "Theme", "shape"])
def test_all_else_that_is_public_is_told_about_too(name):
    text = shown(name)
    assert text.lower().startswith(f"{name.lower()}  ")
    assert "\nParameters\n" in text or "\nVerbs\n" in text


def test_an_object_that_there_is_not_is_refused():
    for arguments, message in (
        (
            ["catapolt"],
            "There is no name 'catapolt'. Did you mean 'Catapult'? All of them: kdviz components.",
        ),
        (["row", "--draw"], "--draw draws an object, and row is none."),
        (["--draw"], "--draw draws one object: name it, as in Catapult --draw."),
    ):
        result = CliRunner().invoke(app, ["components", *arguments], prog_name="kdviz")
        assert (result.exit_code, result.stdout) == (2, "")
        assert result.stderr == f"Error: {message}\n"


@pytest.mark.slow
@needs_terminal
def test_a_terminal_shows_colours_and_is_kept_to():
    text = on_a_terminal(50, "Catapult", "--draw")
    assert "\x1b[38;2;77;150;255m" in text  # the theme's blue
    assert max(map(len, ESCAPE.sub("", text).splitlines())) <= 50
    assert not ESCAPE.sub("", on_a_terminal(50, "Catapult", NO_COLOR="1")).count("\x1b")


@pytest.mark.slow
@needs_terminal
def test_no_colour_is_no_colour():
    text = on_a_terminal(80, "Catapult", "--draw", NO_COLOR="1")
    assert "38;2" not in text
    assert BRAILLE.search(text)


# Parts


def test_a_drawing_has_the_inks_of_the_picture_and_no_empty_margin():
    lines = braille(draw_card(kd.Ball(ink="red")), 20, BROAD)
    assert {run.ink for line in lines for run in line} == {"red"}
    assert any(line[0].letters[0] != " " for line in lines)
    # The rasterisers differ by a hair, which may be a row of dots.
    assert len(lines) in (3, 4)
    assert braille(draw_card(kd.Ball(ink="background")), 20, BROAD) == []

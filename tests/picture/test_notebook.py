"""In a notebook, a picture that is a cell's last line shows itself, once and in one form."""

import base64
import html
import re
import subprocess
import sys

import pytest

import kdviz as kd
from examples import example_of, kinds, names
from kdviz.picture.notebook import MOST_SHOWN, show_row
from machines import module

LESS = kd.Visual("Less", "Give people less, café.", kd.Circle(5, fill="red").label('a "one"'))


def image_in(bundle):
    """Return the one picture of what a notebook shows: its SVG, its words and its width."""
    assert set(bundle) == {"text/html"}
    (found,) = re.findall(
        r'<img src="data:image/svg\+xml;base64,([^"]+)" alt="([^"]+)" width="(\d+)" ',
        bundle["text/html"],
    )
    return base64.b64decode(found[0]).decode(), html.unescape(found[1]), int(found[2])


def count_images(bundle):
    return bundle["text/html"].count("<img ")


# Pictures.


def test_a_picture_is_shown_in_one_form_with_words():
    assert image_in(LESS._repr_mimebundle_(include=None, exclude=None)) == (
        LESS.svg(),
        LESS.description,
        540,
    )
    for name in ("_repr_svg_", "_repr_png_", "_repr_html_", "_repr_markdown_"):
        assert not hasattr(LESS, name)


def test_what_is_kept_is_little_more_than_the_svg():
    assert len(LESS._repr_mimebundle_()["text/html"]) < 1.34 * len(LESS.svg().encode()) + 300


@pytest.mark.parametrize(
    ("frame", "width"), [("square", 540), ("portrait", 483), ("card", 745), ("story", 405)]
)
def test_each_frame_takes_as_much_room(frame, width):
    assert image_in(LESS.replaced(frame=frame)._repr_mimebundle_())[2] == width


def test_the_width_can_be_set_and_the_picture_stays_as_it_was():
    shown = LESS.shown(width=720)
    assert image_in(shown._repr_mimebundle_())[2] == 720
    assert image_in(LESS._repr_mimebundle_())[2] == 540
    assert shown == LESS.shown(720) != LESS.shown()


@pytest.mark.parametrize("width", [0, -1, 1.5, "wide", True, 10**6])
def test_a_width_that_makes_no_picture_is_refused(width):
    with pytest.raises(kd.ParameterError, match="width must"):
        LESS.shown(width)


# Shapes.


@pytest.mark.parametrize("kind", kinds(), ids=names(kinds()))
def test_every_kind_of_shape_shows_itself(kind):
    svg, words, width = image_in(example_of(kind)._repr_mimebundle_())
    assert svg.startswith("<svg ")
    assert words
    assert 40 < width < 1080


def test_a_shape_is_as_large_as_in_a_square_picture():
    small, large = (kd.Rect(side, side)._repr_mimebundle_() for side in (10, 20))
    assert image_in(large)[2] - image_in(small)[2] == pytest.approx(54, abs=1)


def test_a_huge_one_is_no_larger_than_a_picture():
    assert image_in(kd.Rect(4000, 4000)._repr_mimebundle_())[2] == 540


def test_one_of_which_nothing_is_drawn_says_so():
    class Empty(kd.Component):
        def parts(self):
            return ()

    with pytest.raises(kd.KdvizError):
        Empty()._repr_mimebundle_()


def test_things_in_a_group_are_named_one_by_one():
    pair = kd.row(kd.Catapult().label("model"), kd.Hoop(), kd.Hoop())
    assert image_in(pair._repr_mimebundle_())[1] == "Catapult and Hoop: model."


# Lists.


def test_a_list_of_pictures_and_shapes_is_shown_side_by_side():
    series = kd.series(LESS.replaced(title="One"), LESS.replaced(title="Two"))
    assert count_images(show_row(series)) == 2
    mixed = show_row([LESS, kd.Ball(), LESS.shown(300)])["text/html"]
    assert re.findall(r'width="(\d+)"', mixed)[::2] == ["270", "300"]


@pytest.mark.parametrize("values", [[], (), [1, 2], [LESS, 1], [None], [[LESS]]])
def test_any_other_list_is_left_alone(values):
    assert show_row(values) is None


def test_of_a_long_list_the_first_are_shown():
    row = show_row([kd.Ball()] * (MOST_SHOWN + 1))
    assert count_images(row) == MOST_SHOWN
    assert f"The first {MOST_SHOWN} of {MOST_SHOWN + 1} pictures." in row["text/html"]


def test_without_a_kernel_nothing_of_it_is_loaded():
    program = "import sys, kdviz as kd; kd.Circle(5); print('IPython' in sys.modules)"
    run = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert run.stdout.strip() == "False"


# Errors.


def test_an_error_is_told_once_and_first():
    try:
        kd.Circle(-1)
    except kd.KdvizError as error:
        error.add_note("Try 1.")
        told = error._render_traceback_()
    place = f"File {__file__}, line "
    assert told[:3] == ["ParameterError: Circle: radius must be greater than 0, not -1.",
                        "Try 1.", ""]  # fmt: skip
    assert told[3].startswith(place)
    assert told[3].endswith(", in test_an_error_is_told_once_and_first")
    assert told[4:] == ["    kd.Circle(-1)"]


# In a kernel.

CELLS = {
    "import kdviz as kd\ndef ball(size):\n    return kd.Ball(size)\n[1, kd.Circle(5)]": 0,
    "less = kd.Visual('Less', 'Give people less.', kd.Circle(5))\nless": 1,
    "less.shown(720)": 1,
    "ball(2)": 1,
    "[less, ball(2)]": 2,
    "kd.series(less.replaced(title=title) for title in ('One', 'Two', 'Three'))": 3,
    "kd.series(less, less).wall()": 1,
    "kd.varying(lambda: less)": 1,
    "[kd.varying(lambda: less), ball(2)]": 2,
    "class Own(list):\n    _repr_html_ = lambda self: 'own'\nOwn([less])": 0,
    "class Own(list):\n    _repr_mimebundle_ = lambda self: {'text/html': 'own'}\nOwn([less])": 0,
}
"""Cells, each with how many pictures it shows."""


@pytest.fixture(scope="module")
def run(tmp_path_factory):
    """Return what runs cells in a kernel with nothing of the user's own settings."""
    nbclient = module("nbclient", "nbclient is not installed")
    nbformat = module("nbformat", "nbformat is not installed")

    def run(*cells):
        cells = [nbformat.v4.new_code_cell(cell) for cell in cells]
        notebook = nbformat.v4.new_notebook(cells=cells)
        client = nbclient.NotebookClient(
            notebook, timeout=120, kernel_name="python3", allow_errors=True
        )
        return [cell.outputs for cell in client.execute().cells]

    with pytest.MonkeyPatch.context() as patch:
        for name in ("IPYTHONDIR", "JUPYTER_RUNTIME_DIR", "JUPYTER_DATA_DIR", "JUPYTER_CONFIG_DIR"):
            patch.setenv(name, str(tmp_path_factory.mktemp(name.lower())))
        yield run


@pytest.mark.slow
def test_a_kernel_shows_whatever_is_a_picture(run):
    outputs = run(*CELLS)
    for (cell, pictures), (output,) in zip(CELLS.items(), outputs, strict=True):
        assert output.output_type == "execute_result", cell
        assert set(output.data) <= {"text/plain", "text/html"}
        assert output.data.get("text/html", "").count("<img ") == pictures, cell
    assert outputs[1][0].data["text/html"].endswith('max-width:100%">')
    assert [output.data["text/html"] for (output,) in outputs[-2:]] == ["own", "own"]


@pytest.mark.slow
def test_a_kernel_tells_an_error_once_and_first(run):
    _, (raised,), shown = run(
        "import kdviz as kd\ndef ball(size):\n    return kd.Circle(size)",
        "ball(1)\nball(-1)",
        "kd.Visual('Less', 'Give people less.', kd.Circle(5).label('very long ' * 40))",
    )
    assert raised.traceback == [
        "ParameterError: Circle: radius must be greater than 0, not -1.",
        "",
        "Cell In[2], line 2",
        "    ball(-1)",
        "",
        "Cell In[1], line 3, in ball",
        "    return kd.Circle(size)",
    ]
    failed, _ = shown
    assert (failed.output_type, len(failed.traceback)) == ("error", 1)
    assert failed.traceback[0].startswith("LayoutError: The words of the scene")

"""A picture is written whole into the file that it is to be in, or nothing is."""

import pytest

import kdviz as kd
from picture.refusing import refused


def picture(title="Less", message="Give people less.", scene=None, **options):
    return kd.Visual(title, message, kd.Circle(5) if scene is None else scene, **options)


def test_a_picture_is_saved_as_its_ending_says(tmp_path):
    visual = picture()
    assert visual.save(tmp_path / "less.svg") == tmp_path / "less.svg"
    assert (tmp_path / "less.svg").read_text() == visual.svg()
    assert visual.save(str(tmp_path / "less.PNG")) == tmp_path / "less.PNG"
    assert (tmp_path / "less.PNG").read_bytes() == visual.png()
    visual.save(tmp_path / "small.png", width=64)
    assert (tmp_path / "small.png").read_bytes() == visual.png(64)
    visual.save(tmp_path / "bare.svg", bare=True)
    assert (tmp_path / "bare.svg").read_text() == visual.svg(bare=True)


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("less.pdf", "'less.pdf' ends in '.pdf'; a picture is saved as .svg or .png."),
        ("less.pgn", "'less.pgn' ends in '.pgn'; a picture is saved as .svg or .png. "
            "Did you mean '.png'?"),
        ("less", "'less' has no ending; a picture is saved as .svg or .png."),
        (".svg", "'.svg' has no ending; a picture is saved as .svg or .png."),
        ("", "'' has no ending; a picture is saved as .svg or .png."),
    ],
)  # fmt: skip
def test_another_ending_is_refused(name, message):
    refused(kd.SaveError, message, picture().save, name)


@pytest.mark.parametrize("path", [5, None, b"less.svg", ["less.svg"]])
def test_what_is_no_path_is_refused(path):
    message = f"save: path must be the name of a file, or something to write to, not {path!r}."
    refused(kd.ParameterError, message, picture().save, path)


def test_a_missing_folder_is_told(tmp_path):
    folder = tmp_path / "nowhere"
    refused(
        kd.SaveError,
        f"Cannot save {str(folder / 'less.svg')!r}: there is no folder {str(folder)!r}. "
        "Make it first, or save elsewhere.",
        picture().save,
        folder / "less.svg",
    )


def test_what_cannot_be_drawn_leaves_the_old_file(tmp_path):
    path = tmp_path / "less.svg"
    path.write_text("old")
    with pytest.raises(kd.TextError):
        picture(message="中文").save(path)
    with pytest.raises(kd.ParameterError):
        picture().save(path, width=100)
    assert path.read_text() == "old"
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize(
    ("width", "message"),
    [
        (0, "width must make a picture of 16 to 20000 pixels each way, not 0 x 0."),
        (-5, "width must make a picture of 16 to 20000 pixels each way, not -5 x -5."),
        (10, "width must make a picture of 16 to 20000 pixels each way, not 10 x 10."),
        (10**6, "width must make a picture of 16 to 20000 pixels each way, not 1000000 x 1000000."),
        (100.5, "width must be a whole number of pixels, not 100.5."),
        ("100", "width must be a whole number of pixels, not '100'."),
        (True, "width must be a whole number of pixels, not True."),
    ],
)
def test_a_width_that_makes_no_picture_is_refused(width, message, tmp_path):
    refused(kd.ParameterError, message, picture().png, width)
    refused(kd.ParameterError, message, picture().save, tmp_path / "less.png", width=width)
    assert not list(tmp_path.iterdir())


def test_an_svg_has_no_width(tmp_path):
    message = "save: width is for PNG; an SVG has no pixels."
    refused(kd.ParameterError, message, picture().save, tmp_path / "less.svg", width=100)


@pytest.mark.parametrize(
    ("call", "message"),
    [
        (lambda v: v.save("a.svg", widht=5), "save: there is no parameter 'widht'. "
            "There are: path, width, bare, strict, format. Did you mean 'width'?"),
        (lambda v: v.save(), "save: path is missing."),
        (lambda v: v.save("a.svg", 100),
            "save got 2 parameters without a name and takes at most 1 (path). "
            "Others are given by name: width, bare, strict and format."),
        (lambda v: v.png(height=5),
            "png: there is no parameter 'height'. There are: width, bare."),
        (lambda v: v.png(5, width=5), "png got width twice, by position and by name."),
        (lambda v: v.svg(5), "svg got 1 parameter without a name and takes none. "
            "Others are given by name: bare."),
    ],
)  # fmt: skip
def test_a_wrong_call_is_told(call, message):
    refused(kd.ParameterError, message, call, picture())

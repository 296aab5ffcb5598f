"""The pictures of a folder are built; what fails is reported, and stops nothing else."""

import io
from pathlib import Path

import pytest
from PIL import Image

import kdviz.files
from gallery.folders import VISUAL, write
from kdviz.errors import GalleryError, ParameterError, SaveError
from kdviz.gallery.build import build_folder
from kdviz.gallery.find import Failed
from kdviz.gallery.report import Built, Report
from kdviz.render.formats.registry import FORMATS

pytestmark = pytest.mark.usefixtures("one_pool")


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """Return a folder of two visuals, beside which the process stands."""
    monkeypatch.chdir(tmp_path)
    path = Path("gallery")
    path.mkdir()
    write(path, "less.py", f"picture = {VISUAL}")
    write(path, "more.py", f"picture = {VISUAL}.replaced(title='More', frame='card')")
    return path


def written(out):
    """Return the names of the pictures in a folder."""
    return sorted(path.name for path in out.iterdir() if path.suffix in (".svg", ".png"))


def size(path):
    with Image.open(io.BytesIO(path.read_bytes())) as image:
        assert image.format == "PNG"
        return image.size


def test_every_visual_is_built_in_every_format(folder):
    out = Path("some/where")
    report = build_folder(folder, out)
    assert report == Report(
        out,
        ("svg", "png"),
        (
            Built("less", (out / "less.svg", out / "less.png")),
            Built("more", (out / "more.svg", out / "more.png")),
        ),
        (),
    )
    assert report.summary == "Built 2 visuals (2 SVG, 2 PNG) in some/where."
    assert written(out) == ["less.png", "less.svg", "more.png", "more.svg"]
    assert (out / "less.svg").read_text().startswith("<svg")
    assert size(out / "less.png") == (1080, 1080)
    assert size(out / "more.png") == (1200, 630)


def test_a_second_build_writes_the_same(folder):
    build_folder(folder, "out")
    first = {name: Path("out", name).read_bytes() for name in written(Path("out"))}
    build_folder(folder, "again")
    assert {name: Path("again", name).read_bytes() for name in written(Path("again"))} == first


@pytest.mark.parametrize(
    ("formats", "endings"),
    [("svg", ["svg"]), (["png", "svg", "png"], ["png", "svg"]), (iter(["png"]), ["png"])],
)
def test_only_the_formats_that_are_asked_for_are_built(folder, formats, endings):
    report = build_folder(folder, "out", formats, width=40 if "png" in endings else None)
    assert [path.name for path in report.built[0].paths] == [f"less.{e}" for e in endings]
    assert written(Path("out")) == sorted(f"{n}.{e}" for n in ("less", "more") for e in endings)


def test_the_width_is_that_of_the_pngs(folder):
    build_folder(folder, "out", width=320)
    assert size(Path("out/less.png")) == (320, 320)
    assert size(Path("out/more.png")) == (320, 168)


def test_progress_is_told_after_each_file(folder):
    seen = []
    write(folder, "error.py", "1 / 0")
    build_folder(folder, "out", "svg", on_progress=lambda *told: seen.append(told), jobs=1)
    assert seen == [(1, 3, "error"), (2, 3, "less"), (3, 3, "more")]


# What fails


def test_what_fails_stops_nothing_else(folder):
    write(folder, "a_file.py", "1 / 0")
    write(
        folder,
        "drawn.py",
        "class Bad(kd.Component):",
        "    def draw(self):",
        "        yield kd.Circle(1 / 0)",
        "class Exit(kd.Component):",
        "    def draw(self):",
        "        raise SystemExit",
        f"first = {VISUAL}",
        "second = first.replaced(scene=Bad())",
        "third = first.replaced(scene=Exit())",
        "fourth = first.replaced(title='\\ue000')",
    )
    write(folder, "letter.py", f"picture = {VISUAL}.replaced(title='\\ue000')")
    report = build_folder(folder, "out", "svg")
    assert [one.name for one in report.built] == ["drawn-first", "less", "more"]
    assert written(Path("out")) == ["drawn-first.svg", "less.svg", "more.svg"]
    character = (
        "No glyph for (U+E000, no name) in Manrope, DejaVu Sans. "
        "Use another character, or give the Theme a further font that has it."
    )
    assert report.failed == (
        Failed("a-file", "gallery/a_file.py:2: ZeroDivisionError: division by zero"),
        Failed(
            "drawn-second", "gallery/drawn.py:4 (drawn-second): ZeroDivisionError: division by zero"
        ),
        Failed(
            "drawn-third",
            "gallery/drawn.py:7 (drawn-third): the file ends the program (sys.exit). "
            "It is to make a Visual and nothing else.",
        ),
        Failed("drawn-fourth", f"gallery/drawn.py (drawn-fourth): {character}"),
        Failed("letter", f"gallery/letter.py: {character}"),
    )
    assert report.summary == "Built 3 visuals (3 SVG) in out; 5 failed."


def test_a_visual_that_cannot_be_written_is_told_and_stays_as_it_was(folder, monkeypatch):
    build_folder(folder, "out", width=40)
    old = {name: Path("out", name).read_bytes() for name in written(Path("out"))}
    write(folder, "less.py", f"picture = {VISUAL}.replaced(title='Least')")
    really_replacing = kdviz.files._replacing

    def full_disk(path, permissions):
        if path.name == "less.png":
            raise OSError(28, "No space left on device")
        return really_replacing(path, permissions)

    monkeypatch.setattr(kdviz.files, "_replacing", full_disk)
    report = build_folder(folder, "out", width=40)
    assert (report.built, [one.name for one in report.unchanged]) == ((), ["more"])
    assert report.failed == (
        Failed(
            "less",
            "gallery/less.py: Cannot save 'out/less.png': the disk is full. "
            "Free some space, or save elsewhere.",
        ),
    )
    assert Path("out/less.png").read_bytes() == old["less.png"]
    assert Path("out/less.svg").read_bytes() != old["less.svg"]
    assert written(Path("out")) == sorted(old)


def test_the_keyboard_still_interrupts_a_drawing(folder):
    def interrupt(*_):
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        build_folder(folder, "out", on_progress=interrupt)


def test_when_every_file_fails_nothing_is_built(folder):
    for path in folder.iterdir():
        path.write_text("1 / 0\n")
    report = build_folder(folder, "out")
    assert (report.built, len(report.failed)) == ((), 2)
    assert report.summary == "Built 0 visuals (0 SVG, 0 PNG) in out; 2 failed."


# What is refused


@pytest.mark.parametrize(
    ("formats", "message"),
    [
        (["svg", "pgn"], "format takes svg or png, not 'pgn'. Did you mean 'png'?"),
        ("jpeg", "format takes svg or png, not 'jpeg'."),
        ([], "format takes svg or png, or several, not none at all."),
    ],
)
def test_a_format_that_there_is_not_is_refused(folder, formats, message):
    with pytest.raises(ParameterError) as caught:
        build_folder(folder, "out", formats)
    assert str(caught.value) == message
    assert not Path("out").exists()


@pytest.mark.parametrize(
    ("formats", "width", "message"),
    [
        ("svg", 300, "width is for PNG; an SVG has no pixels."),
        (
            FORMATS,
            5,
            "width must make a picture of 16 to 20000 pixels each way, not 5 x 5.",
        ),
        (FORMATS, 50.5, "width must be a whole number of pixels, not 50.5."),
    ],
)
def test_a_wrong_width_is_refused(folder, formats, width, message):
    with pytest.raises(ParameterError) as caught:
        build_folder(folder, "out", formats, width)
    assert str(caught.value) == message
    assert not Path("out").exists()


def test_a_width_that_is_wrong_for_one_frame_stops_nothing_else(folder):
    report = build_folder(folder, "out", "png", 16)
    assert [one.name for one in report.built] == ["less"]
    assert report.failed == (
        Failed(
            "more",
            "gallery/more.py: "
            "width must make a picture of 16 to 20000 pixels each way, not 16 x 8.",
        ),
    )


def test_a_folder_that_is_not_there_is_refused(folder):
    with pytest.raises(GalleryError) as caught:
        build_folder("galery", "out")
    assert str(caught.value) == "There is no folder 'galery'. Did you mean 'gallery'?"
    assert not Path("out").exists()


@pytest.mark.parametrize(
    ("out", "reason"),
    [
        ("file", "'file' is a file, not a folder. Name another."),
        ("file/deeper/still", "'file' is a file, not a folder. Name another."),
        ("null\0", "no name of a file has a null character."),
        ("a" * 300, "File name too long."),
    ],
)
def test_a_place_where_nothing_can_be_built_is_refused(folder, out, reason):
    Path("file").write_text("as it was")
    with pytest.raises(SaveError) as caught:
        build_folder(folder, out)
    assert str(caught.value) == f"Cannot make the folder {out!r}: {reason}"
    assert Path("file").read_text() == "as it was"


def test_a_link_to_nowhere_is_refused(folder):
    Path("link").symlink_to("nowhere")
    with pytest.raises(SaveError) as caught:
        build_folder(folder, "link")
    assert str(caught.value) == (
        "Cannot make the folder 'link': 'link' is a file, not a folder. Name another."
    )


def test_without_permission_nothing_is_built(folder, monkeypatch):
    def refuse(path, **_):
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(Path, "mkdir", refuse)
    with pytest.raises(SaveError) as caught:
        build_folder(folder, "out")
    assert str(caught.value) == "Cannot make the folder 'out': Permission denied."

"""What kdviz did not make is never written over, unless it is told to; and it never asks."""

import io
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PIL import Image
from PIL.PngImagePlugin import PngInfo

import kdviz as kd
from gallery.folders import VISUAL, built, names, write
from kdviz.errors import SaveError
from kdviz.gallery.site.publish import publish_site
from kdviz.render.marking import is_sealed

pytestmark = pytest.mark.usefixtures("one_pool")

LESS = kd.Visual("Less", "Say less.", kd.Circle(5))
OTHERS = [
    LESS.replaced(title=""),
    LESS.replaced(title="Many words " * 6, message='R & D: "2 < 3"?'),
    LESS.replaced(title="Меньше", frame="story", theme="mono"),
    LESS.replaced(scene=kd.Circle(5).label("a\nb & c")),
]
SVG, PNG = LESS.svg().encode(), LESS.png(64)


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    path = Path("gallery")
    path.mkdir()
    write(path, "less.py", f"picture = {VISUAL}")
    write(path, "more.py", f"picture = {VISUAL}.replaced(title='More')")
    Path("out").mkdir()
    return path


def foreign_png():
    file = io.BytesIO()
    Image.new("RGB", (8, 8)).save(file, "PNG")
    return file.getvalue()


def resaved():
    """Return a picture of ours with a stroke over it, and with all that it said of itself."""
    file, texts = io.BytesIO(), PngInfo()
    with Image.open(io.BytesIO(PNG)) as image:
        image.putpixel((5, 5), 3)
        for keyword, text in image.text.items():
            texts.add_text(keyword, text)
        image.save(file, "PNG", pnginfo=texts)
    return file.getvalue()


def reserialised():
    """Return a picture of ours with one thing less, as a program writes it that changed it."""
    root = ElementTree.fromstring(SVG)
    root.remove(root[-1])
    return ElementTree.tostring(root)


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("less.svg", b"<svg/>"),
        ("less.svg", b""),
        ("less.svg", SVG.replace(b">Less<", b">Mine<", 1)),
        ("less.svg", b" " + SVG),
        ("less.svg", SVG.replace(b"#ffffff", b"#ff0000")),
        ("less.svg", SVG[: SVG.rindex(b"<circle")] + b"</svg>\n"),
        ("less.svg", reserialised()),
        ("less.png", resaved()),
        ("less.png", PNG[:-30]),
        ("less.png", foreign_png()),
        ("less.png", b"Software\0kdviz"),
    ],
)
def test_a_file_of_somebody_else_is_refused_and_nothing_else_is(folder, name, content):
    file = Path("out", name)
    file.write_bytes(content)
    report = built(folder)
    assert (names(report.built), names(report.failed)) == (["more"], ["less"])
    assert report.failed[0].message == (
        f"gallery/less.py: Cannot write {str(file)!r}: it is there already, and is not as kdviz "
        "made it. Move it away, choose another folder, or write over it with --overwrite."
    )
    assert file.read_bytes() == content
    # Nor is anything else of this visual written.
    assert [path.name for path in Path("out").glob("less.*")] == [name]
    assert names(built(folder, overwrite=True).built) == ["less"]
    assert file.read_bytes() != content


@pytest.mark.parametrize(
    ("name", "content"),
    [("less.svg", SVG), ("less.svg", SVG.replace(b"\n", b"\r\n")), ("less.png", PNG)],
)
def test_a_file_that_says_so_inside_is_ours(folder, name, content):
    Path("out", name).write_bytes(content)
    assert built(folder).failed == ()
    assert Path("out", name).read_bytes() != content


def test_what_was_written_before_is_ours_whatever_came_between(folder):
    built(folder)
    write(folder, "less.py", "1 / 0")
    assert names(built(folder).failed) == ["less"]
    write(folder, "less.py", f"picture = {VISUAL}.replaced(title='Least')")
    assert names(built(folder).built) == ["less"]
    folder.rename("renamed")
    write(Path("renamed"), "less.py", f"picture = {VISUAL}.replaced(title='Last')")
    assert built(Path("renamed")).failed == ()


def test_the_same_bytes_are_nobodys_loss(folder):
    built(folder)
    Path("out/.kdviz.sqlite").unlink()
    assert built(folder).failed == ()


def test_another_programs_manifest_is_refused(folder):
    Path("out/manifest.json").write_text('{"name": "My web page"}')
    with pytest.raises(SaveError, match=r"Cannot write 'out/manifest.json'.*--overwrite"):
        built(folder)
    assert not list(Path("out").glob("*.svg"))
    built(folder, overwrite=True)
    built(folder)


def test_a_page_of_somebody_else_is_written_over_only_if_that_is_wanted(folder):
    Path("out/index.html").write_text("mine")
    with pytest.raises(SaveError, match="--overwrite"):
        publish_site(folder, "out")
    publish_site(folder, "out", overwrite=True)
    assert Path("out/index.html").read_text() != "mine"


def test_a_page_that_somebody_changed_is_theirs(folder):
    publish_site(folder, "out")
    page, picture = Path("out/index.html"), Path("out/components/Ball.svg")
    for file in (page, picture):
        edited = file.read_text().replace("kdviz", "mine", 1)
        made = file.read_text()
        file.write_text(edited)
        with pytest.raises(SaveError, match=f"Cannot write 'out/.*{file.name}'.*--overwrite"):
            publish_site(folder, "out")
        assert file.read_text() == edited
        file.write_text(made)


def test_pages_are_known_by_what_they_say_where_nothing_is_remembered(folder):
    publish_site(folder, "out")
    Path("out/.kdviz-site.json").unlink()
    (folder / "more.py").unlink()
    assert "index.html" in publish_site(folder, "out").kept.written


@pytest.mark.parametrize("name", ["less.svg", "manifest.json"])
def test_what_cannot_be_read_is_told_and_left(folder, name, monkeypatch):
    built(folder)
    write(folder, "less.py", f"picture = {VISUAL}.replaced(title='Least')")
    read, before = Path.read_bytes, Path("out", name).read_bytes()

    def refuse(path):
        # Root may read everything, so that no permission would stop it.
        if path == Path("out", name):
            raise PermissionError(13, "Permission denied", str(path))
        return read(path)

    with monkeypatch.context() as patched:
        patched.setattr(Path, "read_bytes", refuse)
        try:
            told = str(built(folder).failed)
        except SaveError as error:
            told = str(error)
    assert read(Path("out", name)) == before
    assert f"Cannot read 'out/{name}', which is there already: Permission denied." in told


# The mark


@pytest.mark.parametrize("picture", [LESS, *OTHERS])
def test_every_picture_is_sealed(picture):
    for bare in (False, True):
        assert is_sealed(picture.svg(bare=bare).encode())
        assert is_sealed(picture.png(64, bare=bare))


def test_a_png_says_so_as_other_programs_read_it():
    with Image.open(io.BytesIO(PNG)) as image:
        assert image.text["Software"] == "kdviz"


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"GIF89a",
        b"<html></html>",
        b"<svg",
        foreign_png(),
        PNG[:40],
        SVG[:300],
        SVG.replace(b"Say less.", b"Say more.", 1),
        SVG.replace(b"<title ", b"<title\n   ", 1),
        b'<?xml version="1.0"?>\n' + SVG,
    ],
)
def test_what_others_have_written_or_edited_does_not(data):
    assert not is_sealed(data)


def test_a_manifest_that_somebody_changed_is_theirs(folder):
    built(folder)
    manifest = Path("out/manifest.json")
    for content in (
        manifest.read_text().replace('"Less"', '"Mine"', 1),
        '{"name": "app", "kdviz": "uses"}',
    ):
        manifest.write_text(content)
        with pytest.raises(SaveError, match=r"Cannot write 'out/manifest.json'.*--overwrite"):
            built(folder)
        assert manifest.read_text() == content


def test_other_line_ends_change_nothing(folder):
    publish_site(folder, "out")
    for file in Path("out").rglob("*"):
        if file.suffix in (".svg", ".html", ".css", ".js", ".json"):
            file.write_bytes(file.read_bytes().replace(b"\n", b"\r\n"))
    Path("out/.kdviz-site.json").unlink()
    (folder / "more.py").unlink()
    publish_site(folder, "out", look="midnight")
    # Nor does a picture stay of which there is no visual any more.
    assert not [*Path("out/pictures").glob("more.*")]


@pytest.mark.parametrize("content", ["[" * 100_000, '{"a\\ud800": "y"}', "[]", "\0"])
def test_a_damaged_memory_of_pages_is_begun_anew(folder, content):
    publish_site(folder, "out")
    Path("out/.kdviz-site.json").write_text(content)
    publish_site(folder, "out")

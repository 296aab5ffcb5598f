"""Folders of small visuals for tests that build them."""

from concurrent.futures import ThreadPoolExecutor

from kdviz.gallery.build import build_folder

VISUAL = "kd.Visual('Less', 'Give people less.', kd.Circle(5))"


def write(folder, name, *lines):
    """Write a Python file that imports kdviz first, and return its path."""
    path = folder / name
    path.write_text("\n".join(["import kdviz as kd", *lines, ""]))
    return path


def pictures(out):
    """Return the pictures in a folder by their names, as bytes."""
    return {
        path.name: path.read_bytes()
        for path in sorted(out.iterdir())
        if path.suffix in (".svg", ".png")
    }


def names(built):
    """Return the names of visuals."""
    return [one.name for one in built]


def write_two_visuals(path):
    """Make a folder with two visuals, one of which uses a module and a data file."""
    path.mkdir()
    write(path, "_sizes.py", "SIZE = 5")
    (path / "words.txt").write_text("Less")
    write(path, "plain.py", f"picture = {VISUAL}")
    write(
        path,
        "using.py",
        "from pathlib import Path",
        "import _sizes",
        "title = (Path(__file__).parent / 'words.txt').read_text()",
        "picture = kd.Visual(title, 'Say it.', kd.Circle(_sizes.SIZE), data=('words.txt',))",
    )
    return path


def built(folder, **options):
    """Build a folder, within this process, since it is not the processes that are tried here."""
    with ThreadPoolExecutor(1) as executor:
        return build_folder(folder, "out", **{"width": 40, "executor": executor} | options)


def rebuilt(folder, **options):
    """Build a folder anew and return what had to be built."""
    report = built(folder, **options)
    assert report.failed == ()
    return report.built

"""Folders of small visuals for tests that build them."""

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

"""A format for tests: a text that counts the marks of a picture."""

from kdviz.render.formats.format import Format
from kdviz.scene.marks import leaves


def count(artwork, width, height):
    marks = len(list(leaves(artwork.marks)))
    return f"{artwork.title}: {marks} marks on {width} x {height}\n".encode()


TXT = Format(
    name="txt",
    noun="a TXT",
    ending=".txt",
    media_type="text/plain",
    has_pixels=False,
    is_text=True,
    write=count,
)

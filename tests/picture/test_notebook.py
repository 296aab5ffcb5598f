"""In a notebook, a picture that is a cell's last line shows itself."""

import base64

import nbformat
import pytest
from nbclient import NotebookClient

import kdviz as kd

pytestmark = pytest.mark.slow

CELL = """
import kdviz as kd

kd.Visual("Less", "Give people less, café.", kd.Circle(5, fill="red").label("one"))
"""


def test_a_kernel_shows_the_very_bytes_that_would_be_saved(tmp_path, monkeypatch):
    for name in ("IPYTHONDIR", "JUPYTER_RUNTIME_DIR", "JUPYTER_DATA_DIR", "JUPYTER_CONFIG_DIR"):
        monkeypatch.setenv(name, str(tmp_path / name.lower()))
    notebook = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(CELL)])
    client = NotebookClient(notebook, timeout=120, kernel_name="python3")
    executed = client.execute()
    (output,) = executed.cells[0].outputs
    assert output.output_type == "execute_result"

    exec(CELL.partition("kd.Visual")[0], space := {})
    visual = eval(CELL[CELL.index("kd.Visual") :], space)
    svg, png = visual.save(tmp_path / "less.svg"), visual.save(tmp_path / "less.png")
    assert output.data["image/svg+xml"] == visual.svg() == svg.read_text()
    assert base64.b64decode(output.data["image/png"]) == visual.png() == png.read_bytes()
    assert output.data["text/plain"] == repr(visual)


def test_a_shape_alone_shows_its_parameters():
    shape = kd.Circle(5)
    for name in ("_repr_svg_", "_repr_png_", "_repr_html_", "_repr_mimebundle_", "_canary_"):
        assert not hasattr(shape, name)
    assert repr(shape) == "Circle(radius=5.0)"

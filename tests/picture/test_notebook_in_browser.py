"""Pictures in a real JupyterLab: whole in any window, before it is trusted, and on paper."""

import json
import os
import signal
import subprocess
import sys
import time
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest

from browsing import ARGUMENTS, CHROMIUM, needs_chromium
from machines import module

module("jupyterlab", "JupyterLab is not installed")
nbclient = module("nbclient", "nbclient is not installed")
nbconvert = module("nbconvert", "nbconvert is not installed")
nbformat = module("nbformat", "nbformat is not installed")
sync_api = module("playwright.sync_api", "playwright is not installed")

pytestmark = [needs_chromium, pytest.mark.slow]

PATIENCE = 60
"""Seconds after which a test gives up; nothing is asserted about time."""

CELLS = (
    "import kdviz as kd\n"
    "less = kd.Visual('Less', 'Give people less.', kd.Circle(5, fill='red').label('one'))\n"
    "less",
    "less.replaced(frame='slide')",
    "less.shown(width=300)",
    "kd.Catapult(ink='blue').label('model')",
    "[*kd.series(less.replaced(title=t) for t in ('Less', 'More', 'Most')), kd.Hoop()]",
    "kd.Circle(-1)",
)

WIDTHS = (540, 720, 300, 197, 270, 270, 270, 180)
"""As wide as they are where there is room, in pixels: a slide has the area of the square."""

HIGH = 4000
"""A window so high that JupyterLab draws every cell at once, in pixels."""

PAPER = 720
"""How wide a sheet of A4 is within its margins, in pixels."""

MEASURE = """(output) => [...document.querySelectorAll(`${output} img`)].map((image) => {
  const shown = image.getBoundingClientRect();
  const cell = image.closest(output);
  const around = getComputedStyle(image.parentElement);
  return {
    width: shown.width, height: shown.height, bottom: shown.bottom, alt: image.alt,
    ratio: image.naturalWidth / image.naturalHeight,
    room: image.parentElement.clientWidth
      - parseFloat(around.paddingLeft) - parseFloat(around.paddingRight),
    whole: image.complete && image.naturalWidth > 0
      && shown.right <= cell.getBoundingClientRect().right + 0.5
      && cell.scrollWidth <= cell.clientWidth && cell.scrollHeight <= cell.clientHeight,
  };
})"""
"""How each picture in an output is shown, and whether all of it can be seen."""

OUTPUT = {"lab": ".jp-OutputArea-output", "classic": ".output_subarea"}
"""What is around what a cell shows, in each template of nbconvert; JupyterLab's is the first."""


def notebook(*cells):
    """Return a notebook that names its kernel."""
    return nbformat.v4.new_notebook(
        cells=[nbformat.v4.new_code_cell(cell) for cell in cells],
        metadata={"kernelspec": {"name": "python3", "display_name": "Python 3"}},
    )


SETTINGS = ("IPYTHONDIR", "JUPYTER_RUNTIME_DIR", "JUPYTER_DATA_DIR", "JUPYTER_CONFIG_DIR")


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """Return a folder for notebooks, with nothing of the user's own settings."""
    folder = tmp_path_factory.mktemp("notebooks")
    with pytest.MonkeyPatch.context() as patch:
        for name in SETTINGS:
            patch.setenv(name, str(tmp_path_factory.mktemp(name.lower())))
        yield folder


@pytest.fixture(scope="module")
def executed(folder):
    """Return the notebook with what its cells show, as another program has run it."""
    ran = notebook(*CELLS)
    nbclient.NotebookClient(
        ran, timeout=PATIENCE, kernel_name="python3", allow_errors=True
    ).execute()
    return ran


@contextmanager
def lab_running(folder):
    """Start a JupyterLab of its own and end all that it started, whatever happens."""
    server = subprocess.Popen(
        [
            *(sys.executable, "-m", "jupyterlab", "--no-browser", "--allow-root", "--port=0"),
            *("--ServerApp.ip=127.0.0.1", "--IdentityProvider.token=", f"--notebook-dir={folder}"),
            *("--LabApp.expose_app_in_browser=True", "--LabApp.news_url=None"),
        ],
        cwd=folder,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    try:
        yield find_address(server)
    finally:
        os.killpg(server.pid, signal.SIGTERM)
        try:
            server.wait(PATIENCE)
        except subprocess.TimeoutExpired:
            os.killpg(server.pid, signal.SIGKILL)
            server.wait()


def find_address(server):
    """Wait until a server has written down its address, and return it."""
    told = Path(os.environ["JUPYTER_RUNTIME_DIR"]) / f"jpserver-{server.pid}.json"
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end and server.poll() is None:
        with suppress(OSError, ValueError):  # It is not there yet, or not whole.
            return json.loads(told.read_text())["url"]
        time.sleep(0.1)
    raise AssertionError("JupyterLab does not start here.")


@pytest.fixture(scope="module")
def lab(folder):
    with lab_running(folder) as address:
        yield address


@pytest.fixture(scope="module")
def browser():
    with sync_api.sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=CHROMIUM, args=[*ARGUMENTS])
        yield chromium
        chromium.close()


@pytest.fixture
def page(browser):
    page = browser.new_page(viewport={"width": 1280, "height": HIGH}, device_scale_factor=2)
    page.set_default_timeout(1000 * PATIENCE)
    yield page
    page.close()


def open_notebook(page, lab, name):
    """Open a notebook alone; the window is so high that all its cells are drawn."""
    page.goto(f"{lab}doc/tree/{name}")
    page.wait_for_selector(".jp-Notebook .jp-Cell")


def assert_whole(page, output=OUTPUT["lab"]):
    """Hold pictures to be whole and undistorted, as wide as meant or else as their room."""
    page.wait_for_function(
        "([output, many]) => document.querySelectorAll(`${output} img`).length === many",
        arg=[output, len(WIDTHS)],
    )
    page.evaluate("() => Promise.all([...document.images].map((image) => image.decode()))")
    shown = page.evaluate(MEASURE, output)
    for image, width in zip(shown, WIDTHS, strict=True):
        assert image["whole"], image
        assert image["alt"]
        assert image["width"] == pytest.approx(min(width, image["room"]), abs=1)
        assert image["width"] / image["height"] == pytest.approx(image["ratio"], rel=0.01)
    return shown


def test_each_picture_is_whole_in_a_window_of_any_width(page, lab, folder):
    nbformat.write(notebook(*CELLS), folder / "run.ipynb")
    open_notebook(page, lab, "run.ipynb")
    page.wait_for_selector("text=Python 3 (ipykernel) | Idle")
    page.evaluate("jupyterapp.commands.execute('notebook:run-all-cells')")
    error = page.wait_for_selector(".jp-OutputArea-output:has-text('ParameterError')").inner_text()
    assert error.startswith("ParameterError: Circle: radius must be greater than 0, not -1.")
    assert error.count("radius must be") == 1
    for window, rows in ((1280, 1), (700, 2)):
        page.set_viewport_size({"width": window, "height": HIGH})
        # JupyterLab lays its panels out anew some time later.
        panel = "document.querySelector('.jp-Notebook').getBoundingClientRect().right"
        page.wait_for_function(f"window => {panel} <= window", arg=window)
        listed = assert_whole(page)[4:]
        # Those of a list stand side by side, and go on below where there is no room.
        assert len({round(image["bottom"]) for image in listed}) == rows


def test_a_notebook_that_nobody_trusts_shows_them_without_a_kernel(page, lab, folder, executed):
    nbformat.write(executed, folder / "stored.ipynb")
    page.route(
        "**/api/sessions*",
        lambda route: route.abort() if route.request.method == "POST" else route.continue_(),
    )
    open_notebook(page, lab, "stored.ipynb")
    for window in (1280, 700):
        page.set_viewport_size({"width": window, "height": HIGH})
        assert_whole(page)


@pytest.mark.parametrize("template", OUTPUT)
def test_they_are_whole_on_paper(page, folder, executed, template):
    text, _ = nbconvert.HTMLExporter(template_name=template).from_notebook_node(executed)
    printed = folder / f"{template}.html"
    printed.write_text(text)
    page.route("https://**", lambda route: route.abort())
    page.goto(printed.as_uri())
    page.emulate_media(media="print")
    page.set_viewport_size({"width": PAPER, "height": HIGH})
    assert_whole(page, OUTPUT[template])
    assert page.pdf(format="A4").startswith(b"%PDF")

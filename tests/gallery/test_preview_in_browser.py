"""The page of ``kdviz preview`` in a real browser: it follows each save by itself."""

import signal

import pytest

from browsing import ARGUMENTS, CHROMIUM, needs_chromium
from machines import module
from previewing import PATIENCE, previewing, visual

sync_api = module("playwright.sync_api", "playwright is not installed")

pytestmark = [needs_chromium, pytest.mark.slow]


@pytest.fixture(scope="module")
def browser():
    with sync_api.sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=CHROMIUM, args=[*ARGUMENTS])
        yield chromium
        chromium.close()


@pytest.fixture
def page(browser):
    """Return a page that notes what is said on the console, and asked for, and goes wrong."""
    page = browser.new_page(viewport={"width": 1280, "height": 800})
    page.set_default_timeout(1000 * PATIENCE)
    page.faults, page.asked = [], []
    page.on("console", lambda said: page.faults.append(said.text))
    page.on("pageerror", lambda error: page.faults.append(str(error)))
    page.on("request", lambda request: page.asked.append(request.url))
    yield page
    page.close()


def test_the_page_follows_the_file(page, tmp_path):
    file = tmp_path / "less.py"
    file.write_text(visual("Less"))
    with previewing(tmp_path, "less.py", "--frame", "square,story") as preview:
        page.goto(preview.address)
        page.evaluate("window.same = true")
        page.wait_for_selector("h2:text-is('Less')")
        page.wait_for_selector("text=The check finds nothing.")
        main = page.wait_for_selector(".main img").bounding_box()
        assert main["width"] == pytest.approx(main["height"], abs=1)
        assert page.wait_for_selector(".thumbnail .sheet").bounding_box()["width"] == 320
        drawn = "[...document.images].every((image) => image.naturalWidth > 0)"
        assert page.evaluate(drawn)

        # Another frame is shown large, and stays so.
        page.click("button:has-text('story')")
        page.wait_for_selector("figcaption:text-is('story, 1080 \N{MULTIPLICATION SIGN} 1920')")

        # A finding shows its place, whether it is pointed at or reached with the keyboard.
        file.write_text(visual("More", message="message"))
        page.wait_for_selector("h2:text-is('More')")
        note = page.wait_for_selector(".notes li[tabindex]")
        assert "error: no-message" in note.inner_text()
        assert page.query_selector(".place") is None
        note.focus()
        place, sheet = (
            page.wait_for_selector(what).bounding_box() for what in (".place", ".main .sheet")
        )
        assert sheet["x"] < place["x"] < sheet["x"] + sheet["width"]
        assert sheet["y"] < place["y"] < sheet["y"] + sheet["height"] / 2
        note.evaluate("note => note.blur()")
        page.wait_for_selector(".place", state="detached")
        note.hover()
        page.wait_for_selector(".place")
        page.wait_for_selector("figcaption:text-is('story, 1080 \N{MULTIPLICATION SIGN} 1920')")

        # An error stands beside the last good picture.
        file.write_text(visual("More", "<script>alert(1)</script>"))
        page.wait_for_selector(".fault h3:text-is('less.py, line 2')")
        assert "<script>alert(1)</script>" in page.inner_text(".fault pre b")
        assert page.title() == "Error in less.py"
        assert "Below: the last good picture" in page.inner_text("#state")
        assert page.evaluate(drawn)
        assert page.query_selector(".main img") is not None

        file.write_text(visual("Mended"))
        page.wait_for_selector("h2:text-is('Mended')")
        assert page.query_selector(".fault") is None
        assert page.title() == "less.py"

        # It never was loaded anew, asked for nothing elsewhere, and had nothing to complain of.
        assert page.evaluate("window.same")
        assert preview.stop(signal.SIGINT)[0] == 0
        page.wait_for_selector("#state:text-is('kdviz preview has stopped')")
        assert page.asked
        assert all(url.startswith(preview.address) for url in page.asked)
    assert page.faults == []


def test_nothing_sticks_out_of_the_page(page, tmp_path):
    file = tmp_path / "less.py"
    file.write_text(visual("Less", message="message"))
    fits = "document.documentElement.scrollWidth <= window.innerWidth"
    with previewing(tmp_path, "less.py", "--frame", "square,slide,story,page") as preview:
        page.goto(preview.address)
        page.wait_for_selector(".notes")
        for wide in (1280, 720, 360):
            page.set_viewport_size({"width": wide, "height": 800})
            assert page.evaluate(fits), wide
        file.write_text(visual("Less", "1 / 0" + " + 0" * 60))
        page.wait_for_selector(".fault")
        for wide in (360, 720, 1280):
            page.set_viewport_size({"width": wide, "height": 800})
            assert page.evaluate(fits), wide
    assert page.faults == []

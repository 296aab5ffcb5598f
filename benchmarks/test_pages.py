"""The pages of 200 visuals and the live preview in a real browser, against what people wait for."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from contextlib import contextmanager
from pathlib import Path
from statistics import median
from time import perf_counter

import pytest

from kdviz.gallery.site.publish import publish_site

from .test_gallery import DRIFT, MANY, visuals

CHROMIUM = Path("/usr/bin/chromium")
MOST_BYTES, MOST_SECONDS, MOST_WAIT = 300_000, 1.0, 0.5
QUIET = (
    *("--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-sync"),
    *("--disable-background-networking", "--disable-component-update"),
)


@pytest.fixture(scope="module")
def browser():
    api = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
    if not CHROMIUM.exists():
        pytest.skip(f"there is no {CHROMIUM}")
    with api.sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=str(CHROMIUM), args=[*QUIET])
        yield browser
        browser.close()


def test_the_page_of_200_visuals(browser, tmp_path, ratios):
    folder = visuals(tmp_path / "gallery", MANY)
    index = publish_site(folder, tmp_path / "out").page
    size = index.stat().st_size
    ratios.add("page of 200 visuals / 300 KB", size / MOST_BYTES, 1.0, f"{size / 1000:.0f} KB")
    times = []
    for _ in range(7):
        page = browser.new_page()
        start = perf_counter()
        page.goto(index.as_uri())
        # It can be used once what is typed narrows it.
        page.fill("input[type=search]", "Drift 199")
        page.wait_for_function(
            "() => [...document.querySelectorAll('main li')].filter((c) => !c.hidden).length < 5"
        )
        times.append(perf_counter() - start)
        page.close()
    taken = median(times)
    ratios.add(
        "the page opened and searched / 1 s", taken / MOST_SECONDS, 1.0, f"{taken * 1e3:.0f} ms"
    )


@contextmanager
def previewed(file: Path):
    command = [sys.executable, "-m", "kdviz", "preview", file.name]
    kept = {name: to for name, to in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    with subprocess.Popen(
        command, cwd=file.parent, stdout=subprocess.PIPE, text=True, env=kept
    ) as process:
        try:
            yield re.search(r"http://\S+/", process.stdout.readline())[0]
        finally:
            process.terminate()


def test_from_a_save_to_the_picture(browser, tmp_path, ratios):
    file = tmp_path / "drift.py"
    code = DRIFT.read_text()
    file.write_text(code)
    times = []
    with previewed(file) as address:
        page = browser.new_page()
        page.goto(address)
        for number in range(12):
            start = perf_counter()
            file.write_text(code.replace('title="Drift"', f'title="Drift {number}"'))
            page.get_by_text(f"Drift {number}", exact=True).first.wait_for()
            times.append(perf_counter() - start)
        page.close()
    taken = median(times)
    ratios.add(
        "from a save to the picture / 0.5 s", taken / MOST_WAIT, 1.0, f"{taken * 1e3:.0f} ms"
    )

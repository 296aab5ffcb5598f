"""What tests in a browser share: how it is started, a server, and what every page keeps to."""

import shutil
import subprocess
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

from machines import skip_if

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
ARGUMENTS = [
    *("--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-sync"),
    *("--disable-background-networking", "--disable-component-update"),
]


def fault_of_chromium():
    """Return why there is no browser, or nothing if there is one."""
    if not CHROMIUM:
        return "there is no Chromium on this machine"
    asked = subprocess.run([CHROMIUM, "--version"], capture_output=True, text=True, check=False)
    return asked.returncode and f"Chromium does not start here: {asked.stderr.strip()}"


needs_chromium = skip_if(fault_of_chromium())

BASICS = """() => {
  const wrong = [], all = (what) => [...document.querySelectorAll(what)];
  const named = (one) => (one.getAttribute("aria-label") || one.labels?.[0]?.textContent
    || one.textContent || one.querySelector("img")?.alt || "").trim();
  if (all("h1").length !== 1) wrong.push("h1");
  if (all("main").length !== 1 || all("header").length !== 1) wrong.push("landmarks");
  if (!document.documentElement.lang || !document.title) wrong.push("lang, title");
  all("img").filter((one) => !one.hasAttribute("alt")).forEach((one) => wrong.push(one.src));
  all("img").filter((one) => !one.getAttribute("width") || !one.getAttribute("height"))
    .forEach((one) => wrong.push(`size of ${one.src}`));
  all("a, button, input, select").filter((one) => !named(one))
    .forEach((one) => wrong.push(one.outerHTML));
  const ids = all("[id]").map((one) => one.id);
  if (new Set(ids).size !== ids.length) wrong.push("ids");
  let level = 0;
  for (const one of all("h1, h2, h3")) {
    const next = Number(one.tagName[1]);
    if (next > level + 1) wrong.push(`heading ${one.textContent}`);
    level = next;
  }
  all("[aria-labelledby]").filter((one) => !document.getElementById(one.getAttribute(
    "aria-labelledby"))).forEach((one) => wrong.push(one.outerHTML));
  if (!all("nav").every((one) => one.getAttribute("aria-label"))) wrong.push("nav");
  return wrong;
}"""
"""What a page without names, headings or landmarks lacks, as a list."""


class Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_):
        pass


class Server(ThreadingHTTPServer):
    block_on_close = False  # A browser keeps its connections open.


@contextmanager
def served(folder):
    """Serve a folder on this machine and return its address."""
    with Server(("127.0.0.1", 0), partial(Quiet, directory=folder)) as server:
        thread = Thread(target=server.serve_forever, args=(0.02,), daemon=True)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}"
        finally:
            server.shutdown()
            thread.join()

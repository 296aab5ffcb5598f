"""``kdviz preview`` as a process: it serves, it follows each save, and it survives any file."""

import os
import signal
import socket
import sys
import time
from pathlib import Path

import pytest
from click.testing import CliRunner

from kdviz.cli import app
from kdviz.gallery.find import load_visuals
from kdviz.gallery.preview.drawing import parse_fault
from kdviz.gallery.preview.watching import Watch
from previewing import PATIENCE, previewing, visual

pytestmark = pytest.mark.slow


@pytest.fixture
def file(tmp_path):
    """Return a file with a visual called Less."""
    path = tmp_path / "less.py"
    path.write_text(visual("Less"))
    return path


# Serving


def test_the_page_and_the_picture_are_served_to_this_machine_alone(file):
    opened = file.with_name("opened.txt")
    with previewing(file.parent, "less.py", BROWSER=f"touch {opened} %s") as preview:
        assert preview.greeting == f"Preview of less.py at {preview.address} (Ctrl-C stops it)\n"
        [shown] = preview.titled("Less")["visuals"]
        [frame] = shown["frames"]
        assert (shown["message"], frame["name"], frame["width"]) == (
            "Say one thing well.",
            "square",
            1080,
        )
        status, headers, body = preview.get(frame["url"])
        assert (status, headers["Content-Type"]) == (200, "image/svg+xml")
        assert body.decode() == load_visuals(file)[0].visual.svg()
        for path, kind in (
            ("/", "text/html; charset=utf-8"),
            ("/page.css", "text/css; charset=utf-8"),
            ("/page.js", "text/javascript; charset=utf-8"),
            ("/icon.svg", "image/svg+xml"),
            ("/font.ttf", "font/ttf"),
        ):
            status, headers, body = preview.get(path)
            assert (status, headers["Content-Type"]) == (200, kind)
            assert headers["Content-Security-Policy"].startswith("default-src 'none'; ")
            assert headers["Cross-Origin-Resource-Policy"] == "same-origin"
            assert body

        # Nobody else is answered, whatever name they give to this machine.
        for host in (f"kdviz.example:{preview.port}", "127.0.0.1", ""):
            for path in ("/", "/news", frame["url"]):
                status, _, body = preview.get(path, Host=host)
                assert (status, body) == (403, b"The preview is for this machine alone.\n")
        assert preview.get("/", Host=f"localhost:{preview.port}")[0] == 200
        assert preview.get("/", method="POST")[0] == 501
        for path in ("/less.py", "/../less.py", "/pictures/1/7/0.svg", "/pictures/9/0/0.svg"):
            assert preview.get(path)[0] == 404
        if sys.platform == "linux":  # where all of 127.x.x.x is this machine
            with socket.socket() as elsewhere, pytest.raises(ConnectionRefusedError):
                elsewhere.connect(("127.0.0.2", preview.port))
    assert not opened.exists()


def test_several_frames_and_a_theme_are_shown_with_what_is_found(file):
    file.write_text(visual("Less", message="message"))
    arguments = ("less.py", "--frame", "Square, story,square", "--theme", "midnight")
    with previewing(file.parent, *arguments) as preview:
        now = preview.wait(lambda now: now["visuals"] and now["visuals"][0]["frames"][0]["notes"])
        frames = now["visuals"][0]["frames"]
        assert [(frame["name"], frame["height"]) for frame in frames] == [
            ("square", 1080),
            ("story", 1920),
        ]
        assert b"#0b1026" in preview.get(frames[1]["url"])[2]
        for frame in frames:
            [note] = frame["notes"]
            assert (note["level"], note["rule"], note["reason"]) == ("error", "no-message", "")
            left, top, right, bottom = note["place"]
            assert 0 < left < right < 1
            assert 0 < top < bottom < 0.5


@pytest.mark.skipif(sys.platform == "win32", reason="BROWSER is not heeded there")
def test_the_browser_is_opened_if_asked(file):
    script, opened = file.with_name("browser.py"), file.with_name("opened.txt")
    script.write_text("import sys\nopen(sys.argv[1], 'w').write(sys.argv[2])\n")
    browser = f"{sys.executable} {script} {opened} %s"
    with previewing(file.parent, "less.py", "--open", BROWSER=browser) as preview:
        preview.titled("Less")
        until = time.monotonic() + PATIENCE
        while not has_text(opened) and time.monotonic() < until:
            time.sleep(0.02)
        assert opened.read_text() == preview.address


def has_text(path):
    return path.exists() and path.read_text() != ""


def test_a_frame_that_cannot_be_drawn_says_why(file):
    words = "kd.Text('o' * 46)"
    file.write_text(visual("Less", scene=words))
    with previewing(file.parent, "less.py", "--frame", "slide,story") as preview:
        slide, story = preview.titled("Less")["visuals"][0]["frames"]
        assert preview.get(slide["url"])[0] == 200
        assert story["error"].startswith("The words of the scene alone are larger than the stage")
        assert "url" not in story


# Saving


def test_each_save_is_shown_however_the_editor_saves(file):
    with previewing(file.parent, "less.py") as preview:
        preview.titled("Less")
        file.write_text(visual("In place"))
        preview.titled("In place")
        beside = file.with_name("less.py~")
        beside.write_text(visual("Renamed"))
        beside.replace(file)
        preview.titled("Renamed")
        file.unlink()
        time.sleep(0.1)
        file.write_text(visual("Gone and back"))
        preview.titled("Gone and back")
        with file.open("w") as half:
            half.write(visual("Halves")[:30])
            half.flush()
            time.sleep(0.12)
            half.write(visual("Halves")[30:])
        preview.titled("Halves")
        assert not any(now["fault"] for now in preview.told)


def test_an_error_stands_beside_the_last_good_picture(file):
    with previewing(file.parent, "less.py") as preview:
        good = preview.titled("Less")
        file.write_text(visual("Less", "", "kd.Baskit()", ""))
        now = preview.broken("kdviz has no 'Baskit'. Did you mean 'Basket'?")
        assert now["fault"] == {
            "message": "AttributeError: kdviz has no 'Baskit'. Did you mean 'Basket'?",
            "file": "less.py",
            "line": 3,
            "code": [
                [1, "import kdviz as kd"],
                [2, ""],
                [3, "kd.Baskit()"],
                [4, ""],
                [5, visual("Less").splitlines()[-1]],
            ],
        }
        url = good["visuals"][0]["frames"][0]["url"]
        assert now["visuals"][0]["frames"][0]["url"] == url
        assert preview.get(url)[0] == 200
        file.write_text(visual("Mended"))
        assert preview.titled("Mended")["fault"] is None


def test_what_the_file_reads_is_watched(file):
    helper, data = file.with_name("helper.py"), file.with_name("words.txt")
    helper.write_text("def title(:\n")
    data.write_text("Read")
    lines = ("from pathlib import Path", "import helper")
    code = visual("", *lines).replace("''", "helper.title(Path('words.txt').read_text())", 1)
    file.write_text(code)
    with previewing(file.parent, "less.py") as preview:
        now = preview.broken("SyntaxError: ")
        assert (now["fault"]["file"], now["fault"]["line"]) == ("helper.py", 1)
        helper.write_text("def title(words):\n    return words + ' 1'\n")
        preview.titled("Read 1")
        # As long as before, and within the same second: compiled code would still be the old.
        helper.write_text("def title(words):\n    return words + ' 2'\n")
        preview.titled("Read 2")
        data.write_text("Said")
        preview.titled("Said 2")
    assert not file.with_name("__pycache__").exists()


def test_all_frames_are_shown_if_asked(file):
    file.write_text(visual("Less"))
    with previewing(file.parent, "less.py", "--frame", "all") as preview:
        now = preview.titled("Less")
        names = [frame["name"] for frame in now["visuals"][0]["frames"]]
        assert names == ["square", "portrait", "tall", "card", "story", "slide", "page"]


def test_a_folders_settings_are_heeded_also_when_they_come_later(file):
    file.write_text(visual("Less"))
    settings = file.with_name("kdviz.toml")
    with previewing(file.parent, "less.py") as preview:
        preview.titled("Less")
        settings.write_text('theme = "midnight"\nframes = ["square", "story"]\n')
        now = preview.wait(
            lambda now: now["visuals"] and len(now["visuals"][0]["frames"]) == len(["two", "of"])
        )
        square, story = now["visuals"][0]["frames"]
        assert (square["name"], story["name"]) == ("square", "story")
        assert b"#0b1026" in preview.get(story["url"])[2]
        settings.write_text("theme = 3\n")
        now = preview.broken("theme must be words in quotes, not 3.")
        settings.unlink()
        preview.wait(lambda now: not now["fault"] and len(now["visuals"][0]["frames"]) == 1)


# Files that misbehave


def test_a_file_that_never_ends_or_ends_itself_is_named(file):
    with previewing(file.parent, "less.py", "--timeout", "1") as preview:
        preview.titled("Less")
        file.write_text(visual("Never", "print('for ever')", "while True: pass"))
        now = preview.broken("stopped after 1 seconds.")
        assert now["fault"]["message"] == (
            "stopped after 1 seconds. Does it wait for something, or loop for ever? "
            "If it only needs longer, allow more with --timeout."
        )
        assert now["fault"]["file"] == "less.py"
        assert [shown["title"] for shown in now["visuals"]] == ["Less"]
        file.write_text(visual("Never", "import os", "os._exit(3)"))
        now = preview.broken("its process ended")
        assert now["fault"]["message"] == (
            "its process ended (with status 3). A file is to make a Visual and leave its "
            "process alone."
        )
        file.write_text(visual("Never", "import sys", "sys.exit(0)"))
        preview.broken("the file ends the program (sys.exit).")
        file.write_text(visual("Good again"))
        preview.titled("Good again")


def test_a_save_ends_a_drawing_that_goes_on(file):
    with previewing(file.parent, "less.py", "--timeout", "600") as preview:
        file.write_text(visual("Slow", "import time", "time.sleep(500)"))
        preview.wait(lambda now: now["drawing"])
        file.write_text(visual("Quick"))
        preview.titled("Quick")
        assert not any(now["fault"] for now in preview.told)


# Ending


@pytest.mark.skipif(sys.platform == "win32", reason="there are no such signals")
@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGTERM])
def test_it_stops_cleanly_with_the_file_still_running(file, how):
    note = file.with_name("process.txt")
    file.write_text(
        visual("Busy", "import os, pathlib, time", f"pathlib.Path({str(note)!r}).write_text")
        .replace(".write_text", ".write_text(str(os.getpid()))")
        .replace("it =", "time.sleep(500)\nit =")
    )
    with previewing(file.parent, "less.py", "--timeout", "600") as preview:
        until = time.monotonic() + PATIENCE
        while not has_text(note) and time.monotonic() < until:
            time.sleep(0.02)
        assert preview.stop(how) == (0, "\nStopped.\n", "")
    until = time.monotonic() + PATIENCE
    while runs(int(note.read_text())) and time.monotonic() < until:
        time.sleep(0.02)
    assert not runs(int(note.read_text()))


def runs(process):
    """Return whether a process runs; one that has ended may still be listed."""
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    try:
        state = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0]
    except OSError:
        return sys.platform != "linux"
    return state != "Z"


# Misuse


def refused(*arguments):
    result = CliRunner().invoke(app, ["preview", *arguments], prog_name="kdviz")
    assert (result.exit_code, result.stdout) == (2, "")
    return result.stderr.removeprefix("Error: ").rstrip("\n")


def test_misuse_is_told_in_one_message(file, monkeypatch):
    monkeypatch.chdir(file.parent)
    assert refused("les.py") == "There is no file 'les.py'. Did you mean 'less.py'?"
    assert refused(".") == "'.' is a folder. Name the file to preview, as in 'drift.py'."
    Path("less.txt").touch()
    assert refused("less.txt") == ("'less.txt' is no Python file: its name does not end in .py.")
    assert refused("less.py", "--frame", "squar").startswith("There is no frame 'squar'. ")
    assert refused("less.py", "--theme", "mon").endswith("Did you mean 'mono'?")
    assert refused("less.py", "--timeout", "0") == (
        "timeout must be a number of seconds above 0, not 0.0."
    )
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        assert refused("less.py", "--port", str(port)) == (
            f"Port {port} cannot be had: Address already in use. Choose another with --port, or "
            "leave it out for any that is free."
        )


# Parts


@pytest.mark.parametrize(
    ("message", "told"),
    [
        ("a/less.py:3: NameError: x", ("NameError: x", "a/less.py", 3)),
        ("a/help.py:12: SyntaxError: invalid", ("SyntaxError: invalid", "a/help.py", 12)),
        ("a/less.py (less-2): too wide", ("too wide", "a/less.py", 0)),
        ("a/less.py: no Visual is made.", ("no Visual is made.", "a/less.py", 0)),
        ("something else: b.py:3: no", ("something else: b.py:3: no", "a/less.py", 0)),
    ],
)
def test_an_error_is_parted_from_its_place(message, told):
    assert parse_fault(message, Path("a/less.py")) == told


def test_a_change_is_told_once_and_only_when_it_is_over(file, monkeypatch):
    now = 0.0
    monkeypatch.setattr("kdviz.gallery.preview.watching.time.monotonic", lambda: now)
    other = file.with_name("other.py")
    watch = Watch([file])
    watch.add(other)
    assert (watch.changed(), watch.at_rest) == (False, True)
    file.write_text("longer than it was before, and full of words that nobody needs" * 9)
    assert not watch.at_rest
    assert not watch.changed()
    now += 0.05
    assert (watch.changed(), watch.changed(), watch.at_rest) == (True, False, True)
    # A file that comes into being is a change; one that is empty may not be all there yet.
    other.touch()
    assert not watch.changed()
    now += 0.3
    assert not watch.changed()
    other.write_text("full")
    assert not watch.changed()
    now += 0.05
    assert watch.changed()
    other.unlink()
    assert not watch.changed()
    now += 0.6
    assert watch.changed()

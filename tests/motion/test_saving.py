"""A motion is written whole, or not at all, and as its ending says."""

import io
import signal
import subprocess
import sys
import time

import numpy as np
import pytest
from PIL import Image

import kdviz as kd
import kdviz.motion.gif
from kdviz.render.marking import is_sealed
from motion.moving import choice, decoded, painted, saved
from picture.refusing import refused

SHORT = choice.motion(value=(0, 1), seconds=0.5, hold=0.5, rate=8)


@pytest.mark.parametrize(
    ("name", "start"),
    [
        ("choice.gif", b"GIF89a"),
        ("choice.GIF", b"GIF89a"),
        ("choice.webp", b"RIFF"),
        ("choice.png", b"\x89PNG"),
        ("choice.svg", b"<svg"),
    ],
)
def test_a_motion_is_saved_as_its_ending_says(tmp_path, name, start):
    assert SHORT.save(tmp_path / name) == tmp_path / name
    data = (tmp_path / name).read_bytes()
    assert data.startswith(start)
    assert data == saved(SHORT, name[-4:].strip(".").lower())
    assert [each.name for each in tmp_path.iterdir()] == [name]


def test_what_has_a_seal_says_that_it_is_as_it_was_written():
    assert is_sealed(saved(SHORT, "png", width=64))
    assert is_sealed(saved(SHORT, "svg"))


def test_another_ending_is_refused(tmp_path):
    refused(
        kd.SaveError,
        "'choice.gfi' ends in '.gfi'; a motion is saved as .gif, .webp, .png, .svg or .mp4, or as "
        "a folder of frames. Did you mean '.gif'?",
        SHORT.save,
        "choice.gfi",
    )


def test_a_missing_folder_is_told(tmp_path):
    folder = tmp_path / "nowhere"
    refused(
        kd.SaveError,
        f"Cannot save {str(folder / 'choice.gif')!r}: there is no folder {str(folder)!r}. "
        "Make it first, or save elsewhere.",
        SHORT.save,
        folder / "choice.gif",
    )


# Whole or not at all.


@pytest.mark.parametrize("form", ["gif", "webp", "png"])
def test_what_fails_in_the_middle_leaves_the_old_file(tmp_path, form, monkeypatch):
    path = tmp_path / f"choice.{form}"
    path.write_bytes(b"old")
    painted_before = []

    def full(film, number):
        if len(painted_before) == 2:
            raise OSError(28, "No space left on device")
        painted_before.append(number)
        return paint(film, number)

    paint = kdviz.motion.frames.Film.paint
    monkeypatch.setattr(kdviz.motion.frames.Film, "paint", full)
    refused(
        kd.SaveError,
        f"Cannot save {str(path)!r}: the disk is full. Free some space, or save elsewhere.",
        SHORT.save,
        path,
    )
    assert path.read_bytes() == b"old"
    assert [each.name for each in tmp_path.iterdir()] == [path.name]


KILLED = """
import sys
sys.path.insert(0, {tests!r})
from motion.moving import choice
motion = choice.motion(value=(0, 1), seconds=60, rate=30)
print("begun", flush=True)
motion.save({path!r})
"""


@pytest.mark.slow
def test_a_killed_process_leaves_the_old_file(tmp_path, request):
    path = tmp_path / "choice.gif"
    path.write_bytes(b"old")
    tests = str(request.config.rootpath / "tests")
    program = KILLED.format(tests=tests, path=str(path))
    process = subprocess.Popen([sys.executable, "-c", program], stdout=subprocess.PIPE)
    assert process.stdout.readline() == b"begun\n"
    deadline = time.monotonic() + 60
    while len(list(tmp_path.iterdir())) < 2 and time.monotonic() < deadline:
        time.sleep(0.01)
    process.send_signal(signal.SIGKILL)
    process.wait()
    process.stdout.close()
    assert path.read_bytes() == b"old"
    (left,) = (each for each in tmp_path.iterdir() if each != path)
    assert left.name.startswith(".kdviz-")


# A folder of frames.


@pytest.mark.parametrize("name", ["frames", "frames/", "frames.v2/"])
def test_a_folder_has_every_frame(tmp_path, name):
    SHORT.save(f"{tmp_path}/{name}", width=100)
    files = sorted((tmp_path / name).iterdir())
    assert [file.name for file in files] == [f"frame-000{n}.png" for n in range(1, 9)]
    for number, file in enumerate(files):
        with Image.open(file) as image:
            assert image.mode == "P"
            pixels = np.asarray(image.convert("RGB"))
        assert np.array_equal(pixels, painted(SHORT.at((number + 0.5) / 8), 100))


def test_the_frames_in_a_folder_are_replaced_and_nothing_else_is(tmp_path):
    folder = tmp_path / "frames"
    choice.motion(value=(0, 1), seconds=2, rate=8).save(folder, width=64)
    SHORT.save(folder, width=64)
    assert len(list(folder.iterdir())) == 8
    assert list(tmp_path.iterdir()) == [folder]
    (folder / "notes.txt").write_text("mine")
    refused(
        kd.SaveError,
        f"Cannot save {str(folder)!r}: 'notes.txt' is in it, which is no frame. Name a folder of "
        "its own.",
        SHORT.save,
        folder,
    )
    assert (folder / "notes.txt").read_text() == "mine"


def test_a_file_is_no_folder(tmp_path):
    (tmp_path / "frames").write_text("mine")
    refused(
        kd.SaveError,
        f"Cannot save {str(tmp_path / 'frames')!r}: it is a file, not a folder. Add an ending such "
        "as .gif, or name a folder.",
        SHORT.save,
        tmp_path / "frames",
    )


def test_the_folder_that_python_runs_in_stays(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    refused(
        kd.SaveError,
        "Cannot save '.': it is the folder that Python runs in. Name one in it: 'frames/'.",
        SHORT.save,
        "",
    )


def test_a_frame_that_fails_leaves_the_old_folder(tmp_path):
    folder = tmp_path / "frames"
    SHORT.save(folder, width=64)
    with pytest.raises(kd.ParameterError, match="at most 1"):
        choice.motion(value=(0, 1.2), rate=8).save(folder)
    assert len(list(folder.iterdir())) == 8
    assert list(tmp_path.iterdir()) == [folder]


# What is stored.


def test_equal_frames_are_one():
    frames = decoded(saved(SHORT, "gif", width=64))
    assert len(frames) == 5
    assert sum(duration for _, duration in frames) == 1000


def test_times_do_not_drift():
    motion = choice.motion(value=(0, 1), seconds=5, rate=24, hold=1)
    assert sum(duration for _, duration in decoded(saved(motion, "gif", width=64))) == 6000


def test_only_what_has_changed_is_stored():
    motion = choice.motion(value=(0, 1), rate=24)
    still = io.BytesIO()
    with Image.open(io.BytesIO(choice().png())) as image:
        image.save(still, "GIF")
    assert len(saved(motion, "gif")) < 25 * len(still.getvalue()) / 5


# In a notebook.


def test_a_notebook_shows_it_moving_and_a_pdf_its_still():
    shown = SHORT._repr_mimebundle_()
    assert set(shown) == {"text/html", "image/png"}
    assert shown["text/html"].startswith('<img src="data:image/webp;base64,')
    assert f'alt="{SHORT.still.description}" width="540"' in shown["text/html"]


def test_a_list_of_motions_is_shown_by_their_stills():
    from kdviz.picture.notebook import show_row

    assert show_row([SHORT, choice()])["text/html"].count("<img ") == 2

"""The list of ideas as a file: whatever is in its place, and whoever writes at the same time."""

import importlib.util
import os
import signal
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from kdviz.errors import IdeaError, SaveError
from kdviz.ideas.listed import keeping, locking
from kdviz.ideas.listed.keeping import LARGEST, change_ideas, read_ideas
from kdviz.ideas.listed.listing import add_idea, list_ideas

DAY = date(2026, 11, 9)

ADD = """
import sys
from datetime import date
from pathlib import Path
from kdviz.ideas.listed.keeping import change_ideas
from kdviz.ideas.listed.listing import add_idea

name = sys.argv[1]
for number in range(50):
    for title in (f"{name} {number}", "both"):
        change_ideas(Path("ideas.md"), lambda text: add_idea(text, title, date(2026, 11, 9)))
"""


@pytest.fixture
def path(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    return Path("ideas.md")


def add(path, title="drift"):
    return change_ideas(path, lambda text: add_idea(text, title, DAY))


def refused(path, told, error=IdeaError):
    """Assert that a list is neither read nor written, in these words."""
    for call in (add, read_ideas) if error is IdeaError else (add,):
        with pytest.raises(error) as caught:
            call(path)
        assert str(caught.value) == told


def begin(code, *arguments):
    return subprocess.Popen([sys.executable, "-c", code, *arguments])


# What is in its place


def test_bytes_are_kept_to_the_letter(path):
    before = b"\xef\xbb\xbf# Mine\r\n\r\n## Long list\r\n-\tloss \t\r\n  \xe2\x80\xa6\r\nwords"
    path.write_bytes(before)
    add(path)
    assert path.read_bytes() == before + b"\r\n- [ ] drift (seen 2026-11-09)"
    assert [idea.title for idea in read_ideas(path)] == ["loss", "drift"]
    assert list(path.absolute().parent.iterdir()) == [path.absolute()]


def test_a_list_that_is_not_there_is_told_and_made(path):
    with pytest.raises(IdeaError) as caught:
        read_ideas(path)
    assert str(caught.value) == ("There is no file 'ideas.md'. Begin a list: kdviz idea \"drift\".")
    add(path)
    assert len(read_ideas(str(path))) == 1


def test_a_folder_is_none(path):
    path.mkdir()
    refused(path, "'ideas.md' is a folder. Name a file, as in --file ideas.md.")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes here")
def test_a_pipe_is_none(path):
    os.mkfifo(path)
    refused(path, "'ideas.md' is a device or a pipe. Name a file, as in --file ideas.md.")


def test_what_is_no_text_is_left_alone(path):
    path.write_bytes("# Ideas".encode("utf-16"))
    refused(path, "'ideas.md' is no text in UTF-8. Save it as that.")
    assert path.read_bytes() == "# Ideas".encode("utf-16")


def test_what_is_too_large_is_left_alone(path):
    with path.open("wb") as file:
        file.truncate(100_000_000)
    refused(path, "'ideas.md' is larger than 10,000,000 bytes, which no list is.")
    assert path.stat().st_size == 100_000_000
    with path.open("wb") as file:
        file.write(b" " * LARGEST)
    assert read_ideas(path) == []


def test_a_link_is_followed_and_stays(path):
    Path("notes").mkdir()
    path.symlink_to("notes/mine.md")
    refused(
        path,
        "'ideas.md' is a link to a file that is not there. Remove it, or make the file.",
    )
    Path("notes/mine.md").write_text("- loss\n")
    add(path)
    assert path.is_symlink()
    assert Path("notes/mine.md").read_text() == "- loss\n- [ ] drift (seen 2026-11-09)\n"


def test_what_is_protected_is_left_alone(path):
    path.write_text("- loss\n")
    path.chmod(0o444)
    told = "it is write-protected. Make it writable, or save elsewhere."
    refused(path, f"Cannot save 'ideas.md': {told}", SaveError)
    assert path.read_text() == "- loss\n"


def test_a_folder_that_is_not_there_is_told(path):
    told = "there is no folder 'lists'. Make it first, or save elsewhere."
    refused(Path("lists/ideas.md"), f"Cannot save 'lists/ideas.md': {told}", SaveError)
    with pytest.raises(IdeaError, match="no name of a file has a null character"):
        read_ideas("ideas\0.md")


# Who writes at the same time


def test_two_at_once_lose_nothing(path):
    processes = [begin(ADD, name) for name in ("one", "two")]
    assert [process.wait(60) for process in processes] == [0, 0]
    ideas = {idea.title: idea.times for idea in read_ideas(path)}
    wanted = {f"{name} {number}": 1 for name in ("one", "two") for number in range(50)}
    assert ideas == wanted | {"both": 100}


@pytest.mark.parametrize("after", [0, 1])
def test_what_an_editor_saves_meanwhile_is_kept(path, after):
    path.write_text("- loss\n")
    saved = []

    def change(text):
        if len(saved) < after + 1:
            saved.append(text)
            path.write_text(f"{text}- by hand {len(saved)}\n")
        return add_idea(text, "drift", DAY)

    change_ideas(path, change)
    titles = [idea.title for idea in read_ideas(path)]
    assert titles == ["loss", *(f"by hand {n + 1}" for n in range(after + 1)), "drift"]


def test_a_file_that_never_rests_is_told(path):
    def change(text):
        path.write_text(text + "- more\n")
        return add_idea(text, "drift", DAY)

    with pytest.raises(IdeaError) as caught:
        change_ideas(path, change)
    assert str(caught.value) == (
        "'ideas.md' changes all the time: another program writes into it. Close it there, and try "
        "again."
    )
    assert {idea.title for idea in read_ideas(path)} == {"more"}


def test_who_waits_too_long_is_told(path, monkeypatch):
    monkeypatch.setattr(locking, "LONGEST_WAIT", 0.05)
    with locking.hold_alone(path), pytest.raises(IdeaError) as caught:
        add(path)
    assert str(caught.value) == (
        "Another kdviz has been writing into 'ideas.md' for 0.05 seconds. End it, or try again."
    )
    add(path)


def test_a_disk_without_locks_is_written_to_all_the_same(path, monkeypatch):
    def lock(_):
        raise OSError(95, "Operation not supported")

    monkeypatch.setattr(locking, "_lock", lock)
    add(path)
    assert len(read_ideas(path)) == 1


KILLED = """
import os, signal, sys
from pathlib import Path
from kdviz.ideas.listed.keeping import change_ideas

really_replace = Path.replace
def replace(part, path):
    os.kill(os.getpid(), signal.SIGKILL)
Path.replace = replace
change_ideas(Path("ideas.md"), lambda text: text + "- drift\\n")
"""


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="nothing is killed outright here")
def test_a_kill_in_the_middle_leaves_the_old_list_and_no_lock(path):
    path.write_text("- loss\n")
    assert begin(KILLED).wait(60) == -signal.SIGKILL
    assert path.read_text() == "- loss\n"
    assert len(list(Path().iterdir())) == 2
    add(path)
    assert path.read_text() == "- loss\n- [ ] drift (seen 2026-11-09)\n"
    assert list(Path().iterdir()) == [path]


def test_what_changes_nothing_writes_nothing(path, monkeypatch):
    path.write_text("- loss\n")
    monkeypatch.delattr(keeping, "write_whole")
    assert change_ideas(path, lambda text: text) == "- loss\n"


def test_headings_may_be_underlined():
    page = "Ideas\n=====\n\nShort list\n----------\n- [ ] drift\n\nLong list\n---\n\n- churn\n"
    assert [(idea.title, idea.on) for idea in list_ideas(page)] == [
        ("drift", "short list"),
        ("churn", "long list"),
    ]


def test_a_line_of_dashes_below_an_item_is_no_heading():
    page = "## Long list\n\n- drift\n---\n- churn\n"
    assert [idea.on for idea in list_ideas(page)] == ["long list", "long list"]


def test_where_files_are_locked_as_on_windows_one_waits_for_the_other(tmp_path, monkeypatch):
    class Msvcrt:
        LK_NBLCK = 2

        @staticmethod
        def locking(descriptor, _mode, _count):
            import fcntl

            try:
                fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                raise PermissionError(13, "Permission denied") from None

    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setitem(sys.modules, "msvcrt", Msvcrt)
    spec = importlib.util.spec_from_file_location("locking_as_on_windows", locking.__file__)
    windows = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(windows)
    monkeypatch.setattr(windows, "LONGEST_WAIT", 0.1)
    with (
        windows.hold_alone(tmp_path / "ideas.md"),
        pytest.raises(IdeaError, match="Another kdviz has been writing"),
        windows.hold_alone(tmp_path / "ideas.md"),
    ):
        pass
    with windows.hold_alone(tmp_path / "ideas.md"):
        assert (tmp_path / ".kdviz-ideas.lock").exists()

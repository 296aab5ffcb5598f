"""A file is written whole, or not at all."""

import errno
import os
import re
import signal
import stat
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from kdviz.errors import SaveError
from kdviz.files import write_whole

OLD, NEW = b"the old picture", b"the new picture, which is longer"


@pytest.fixture
def old(tmp_path):
    """Return a file that is there already, alone in its folder."""
    path = tmp_path / "drift.png"
    path.write_bytes(OLD)
    return path


def assert_untouched(old):
    assert old.read_bytes() == OLD
    assert list(old.parent.iterdir()) == [old]


def refused(path, reason, data=NEW):
    """Assert that saving is refused with this reason, to the letter."""
    with pytest.raises(SaveError) as caught:
        write_whole(path, data)
    assert str(caught.value) == f"Cannot save {str(path)!r}: {reason}"


def break_in_the_middle(monkeypatch, error, seen=None):
    """Let every file take half of what is written to it, and then fail."""
    really_open = Path.open

    def half_open(path, mode):
        file = really_open(path, mode)

        class Half:
            def __enter__(self):
                return self

            def __exit__(self, *_):
                file.close()

            def write(self, data):
                file.write(data[: len(data) // 2])
                file.flush()
                if seen is not None:
                    seen.append((path, path.stat()))
                raise error

        return Half()

    monkeypatch.setattr(Path, "open", half_open)


def permissions(path):
    return stat.S_IMODE(path.stat().st_mode)


@pytest.mark.parametrize("kind", [str, Path])
def test_a_new_file_is_written(tmp_path, kind):
    path = tmp_path / "drift.png"
    assert write_whole(kind(path), NEW) == path
    assert path.read_bytes() == NEW
    assert list(tmp_path.iterdir()) == [path]


def test_an_old_file_is_replaced(old):
    assert write_whole(old, NEW) == old
    assert old.read_bytes() == NEW
    assert list(old.parent.iterdir()) == [old]


def test_a_path_in_the_current_folder_needs_no_folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert write_whole("drift.png", NEW) == Path("drift.png")
    assert (tmp_path / "drift.png").read_bytes() == NEW


def test_a_name_may_be_as_long_as_names_can_be(tmp_path):
    path = tmp_path / f"{'n' * 251}.png"
    assert write_whole(path, NEW).read_bytes() == NEW


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such permissions")
def test_a_new_file_has_the_permissions_that_the_user_wants(tmp_path):
    before = os.umask(0o027)
    try:
        write_whole(tmp_path / "drift.png", NEW)
    finally:
        os.umask(before)
    assert permissions(tmp_path / "drift.png") == 0o640


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such permissions")
@pytest.mark.parametrize("mode", [0o600, 0o664])
def test_a_replaced_file_keeps_its_permissions(old, mode):
    old.chmod(mode)
    write_whole(old, NEW)
    assert old.read_bytes() == NEW
    assert permissions(old) == mode


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such permissions")
def test_a_private_file_is_private_while_it_is_written(old, monkeypatch):
    old.chmod(0o600)
    seen = []
    break_in_the_middle(monkeypatch, OSError(errno.EIO, "Input/output error"), seen)
    refused(old, "Input/output error.")
    [(part, status)] = seen
    assert part.parent == old.parent
    assert status.st_size == len(NEW) // 2
    assert stat.S_IMODE(status.st_mode) == 0o600


@pytest.mark.skipif(os.name == "nt", reason="links need a privilege on Windows")
def test_a_link_stays_a_link(old, tmp_path):
    link = tmp_path / "latest.png"
    link.symlink_to(old.name)
    assert write_whole(link, NEW) == link
    assert link.is_symlink()
    assert old.read_bytes() == NEW
    assert not old.is_symlink()


# What is refused


def test_a_folder_that_is_not_there(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    refused("out/drift.png", "there is no folder 'out'. Make it first, or save elsewhere.")
    refused(
        Path("out/2024/drift.png"), "there is no folder 'out'. Make it first, or save elsewhere."
    )
    assert list(tmp_path.iterdir()) == []


def test_a_folder_with_nearly_that_name(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    Path("work/pictures").mkdir(parents=True)
    Path("work/pictures-ol").touch()  # nearer, but a file
    refused(
        Path("work/pictures-old/drift.png"),
        f"there is no folder {str(Path('work/pictures-old'))!r}. Did you mean 'pictures'?",
    )


def test_a_file_where_a_folder_should_be(old):
    refused(old / "more.png", f"{str(old)!r} is a file, not a folder. Save elsewhere.")
    refused(old / "more" / "x.png", f"{str(old)!r} is a file, not a folder. Save elsewhere.")
    assert_untouched(old)


def test_a_folder_where_the_file_should_be(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    Path("out").mkdir()
    inside = str(Path("out/picture.png"))
    refused(Path("out"), f"it is a folder. Add the name of a file: {inside!r}.")
    refused(Path(), "it is a folder. Add the name of a file: 'picture.png'.")
    assert [path.name for path in tmp_path.iterdir()] == ["out"]
    assert list(Path("out").iterdir()) == []


@pytest.mark.skipif(os.name == "nt", reason="Windows has no pipes in folders")
def test_a_pipe_is_not_replaced(tmp_path):
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    refused(pipe, "it is a device or a pipe. Save under another name.")
    assert stat.S_ISFIFO(pipe.stat().st_mode)
    assert list(tmp_path.iterdir()) == [pipe]


def test_a_write_protected_file_is_not_replaced(old):
    old.chmod(0o444)
    refused(old, "it is write-protected. Make it writable, or save elsewhere.")
    assert_untouched(old)


def test_a_name_that_no_file_can_have(tmp_path):
    refused(tmp_path / "a\0b.png", "no name of a file has a null character.")
    long = tmp_path / ("n" * 300)
    refused(long, "the name is too long. Give it a shorter one.")
    assert list(tmp_path.iterdir()) == []


NO_PERMISSION = (
    "no permission to write in the folder {folder!r}, or another program holds the file open."
    " Close it there, or save elsewhere."
)


@pytest.mark.parametrize(
    ("number", "reason"),
    [
        (errno.ENOSPC, "the disk is full. Free some space, or save elsewhere."),
        (errno.EDQUOT, "your share of the disk is used up. Free some space, or save elsewhere."),
        (errno.EROFS, "the disk is read-only. Save elsewhere."),
        (errno.EACCES, NO_PERMISSION),
        (errno.EIO, f"{os.strerror(errno.EIO)}."),
    ],
)
@pytest.mark.parametrize("moment", ["open", "write", "replace"])
def test_a_failure_at_any_moment_leaves_the_old_file(old, monkeypatch, number, reason, moment):
    error = OSError(number, os.strerror(number))
    if moment == "write":
        break_in_the_middle(monkeypatch, error)
    else:

        def fail(*_):
            raise error

        monkeypatch.setattr(Path, moment, fail)
    refused(old, reason.format(folder=str(old.parent)))
    monkeypatch.undo()
    assert_untouched(old)


def test_an_interruption_leaves_the_old_file(old, monkeypatch):
    break_in_the_middle(monkeypatch, KeyboardInterrupt())
    with pytest.raises(KeyboardInterrupt):
        write_whole(old, NEW)
    monkeypatch.undo()
    assert_untouched(old)


LIMITED = """
import resource, signal, sys
from kdviz.errors import SaveError
from kdviz.files import write_whole
resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, 100_000))
signal.signal(signal.SIGXFSZ, {on_excess})
try:
    write_whole(sys.argv[1], bytes(1_000_000))
except SaveError as refusal:
    print(refusal)
"""


def write_too_much(path, on_excess):
    return subprocess.run(
        [sys.executable, "-c", LIMITED.format(on_excess=on_excess), str(path)],
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such limit")
def test_a_disk_that_really_takes_no_more_leaves_the_old_file(old):
    done = write_too_much(old, "signal.SIG_IGN")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == (
        f"Cannot save {str(old)!r}: the file is larger than is allowed here."
        " Save it smaller, or elsewhere.\n"
    )
    assert_untouched(old)


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such limit")
def test_a_process_that_is_killed_while_it_writes_leaves_the_old_file(old):
    done = write_too_much(old, "signal.SIG_DFL")
    assert done.returncode == -signal.SIGXFSZ
    assert old.read_bytes() == OLD
    [part] = set(old.parent.iterdir()) - {old}
    assert part.stat().st_size == 100_000  # it was killed in the middle
    assert re.fullmatch(r"\.kdviz-[0-9]+-[0-9a-f]{16}\.part", part.name)
    assert write_whole(old, NEW).read_bytes() == NEW


@pytest.mark.skipif(os.name == "nt", reason="Windows replaces no file that is being read")
def test_a_reader_never_sees_half_a_file(tmp_path):
    path = tmp_path / "drift.png"
    pictures = [bytes([number]) * 1_000_000 for number in range(2)]
    write_whole(path, pictures[0])
    done = threading.Event()

    def write_again_and_again():
        for turn in range(60):
            write_whole(path, pictures[turn % 2])
        done.set()

    writer = threading.Thread(target=write_again_and_again)
    writer.start()
    reads = 0
    while not done.is_set():
        assert path.read_bytes() in pictures
        reads += 1
    writer.join()
    assert reads
    assert list(tmp_path.iterdir()) == [path]

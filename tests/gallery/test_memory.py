"""What a folder remembers of its builds is not trusted: it may be damaged, or anybody's."""

import hashlib
import json
import os
import random
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from gallery.folders import built, names, pictures, rebuilt, write_two_visuals
from kdviz.gallery.keys import digest_file
from kdviz.gallery.state import Record, open_state

MUTATIONS = int(os.environ.get("KDVIZ_MUTATIONS", "200"))
"""How many damaged memories are tried; ``KDVIZ_MUTATIONS=2000`` asks for the whole proof."""


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """Return a built folder: two visuals, one of which uses a module and a data file."""
    monkeypatch.chdir(tmp_path)
    path = write_two_visuals(Path("gallery"))
    assert names(rebuilt(path)) == ["plain", "using"]
    return path


def crafted(**changes):
    """Change rows of the memory as somebody might who wants something else removed."""
    with closing(sqlite3.connect("out/.kdviz.sqlite", isolation_level=None)) as database:
        for column, value in changes.items():
            database.execute(f"UPDATE builds SET {column} = ?", (value,))


def told(name="plain", **picture):
    """Return what a memory might say of a visual."""
    about = {"path": "plain.svg", "sha256": "0" * 64} | picture
    return [{"name": name, "source": "plain.py", "helpers": [], "pictures": [about]}]


@pytest.mark.parametrize(
    "visuals",
    [
        "",
        "null",
        "[1]",
        "[{}]",
        "[" * 100_000,
        b"\xff\xfe",
        json.dumps(told(path="../precious.svg")),
        json.dumps(told(path="/etc/passwd")),
        json.dumps(told(path=5)),
        json.dumps(told(sha256=None)),
        json.dumps(told(name="../../x")),
        json.dumps([told()[0] | {"helpers": ["../../secret"]}]),
    ],
)
def test_what_is_remembered_is_not_trusted(folder, visuals):
    whole = pictures(Path("out"))
    precious = Path("precious.svg")
    precious.write_bytes(Path("out/plain.svg").read_bytes())
    digest = hashlib.sha256(precious.read_bytes()).hexdigest()
    crafted(visuals=visuals.replace("0" * 64, digest) if isinstance(visuals, str) else visuals)
    (folder / "plain.py").unlink()
    report = built(folder)
    assert report.failed == ()
    assert precious.exists()
    assert pictures(Path("out"))["using.svg"] == whole["using.svg"]
    assert rebuilt(folder) == ()


def test_a_picture_of_somebody_else_is_not_removed_whatever_is_remembered(folder):
    mine = b"<svg>mine</svg>"
    Path("out/mine.svg").write_bytes(mine)
    digest = hashlib.sha256(mine).hexdigest()
    crafted(visuals=json.dumps(told(path="mine.svg", sha256=digest)), key="")
    (folder / "plain.py").unlink()
    built(folder)
    assert Path("out/mine.svg").read_bytes() == mine


@pytest.mark.parametrize(
    "script",
    [
        "DROP TABLE builds; CREATE TABLE builds (a)",
        "DROP TABLE written; CREATE VIEW written AS SELECT 1 AS path, 2 AS sha256",
        "CREATE TRIGGER t AFTER INSERT ON builds BEGIN DELETE FROM written; END",
        "DROP TABLE builds; CREATE TABLE builds (folder, source, options, key, used, visuals INT)",
    ],
)
def test_a_memory_of_another_form_is_begun_anew(folder, script):
    with closing(sqlite3.connect("out/.kdviz.sqlite", isolation_level=None)) as database:
        database.executescript(script)
    assert names(rebuilt(folder)) == ["plain", "using"]
    assert rebuilt(folder) == ()


@pytest.mark.slow
def test_a_memory_with_any_bytes_changed_is_used_or_begun_anew(folder):
    whole, rng = Path("out/.kdviz.sqlite").read_bytes(), random.Random(5)
    memory = Path("memory")
    memory.mkdir()
    for _ in range(MUTATIONS):
        data = bytearray(whole)
        for _ in range(rng.choice((1, 3, 30))):
            data[rng.randrange(len(data))] = rng.randrange(256)
        if rng.random() < 0.2:
            del data[rng.randrange(len(data)) :]
        (memory / ".kdviz.sqlite").write_bytes(data)
        with open_state(memory, "../gallery", "x") as remembered:
            remembered.records()
            remembered.further_records()
            remembered.enter("a.py", Record("k", (), ()))
            remembered.settle_picture("a.svg", "0")
            assert remembered.knows_picture("a.svg", "0")


def test_data_of_any_length_is_looked_at_by_a_worker(folder, monkeypatch):
    monkeypatch.setattr("kdviz.gallery.keys.LARGE", 10)
    assert rebuilt(folder) == ()
    (folder / "words.txt").write_text("Least of all")
    assert names(rebuilt(folder)) == ["using"]


def test_what_is_no_file_has_nothing_to_stand_for(folder):
    os.mkfifo("pipe")
    assert digest_file(Path("pipe")) == ""
    assert digest_file(Path("/dev/zero")) == ""

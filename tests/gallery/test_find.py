"""The visuals of a folder are found, and what is wrong with a file is said."""

import sys
import warnings
from pathlib import Path

import pytest

from gallery.folders import VISUAL, write
from kdviz.errors import GalleryError
from kdviz.gallery.find import Failed, collect_visuals, find_files, load_visuals
from kdviz.reference.kebab import kebab


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """Return an empty folder, beside which the process stands."""
    monkeypatch.chdir(tmp_path)
    path = Path("gallery")
    path.mkdir()
    return path


def names(path):
    return [one.name for one in load_visuals(path)]


def refused(path, message):
    """Assert that a file is refused with this message, to the letter."""
    with pytest.raises(GalleryError) as caught:
        load_visuals(path)
    assert str(caught.value) == message


# Files


def test_every_python_file_of_a_folder_is_taken_in_order(folder):
    for name in ("b.py", "a.py", "_helper.py", ".hidden.py", "notes.txt", "B.PY.bak"):
        (folder / name).touch()
    (folder / "c.py").mkdir()
    (folder / "deeper").mkdir()
    (folder / "deeper" / "d.py").touch()
    assert find_files(folder) == find_files("gallery") == [folder / "a.py", folder / "b.py"]


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("galery", "There is no folder 'galery'. Did you mean 'gallery'?"),
        ("posters", "There is no folder 'posters'. Name the folder that holds your visuals."),
        (
            "some/where",
            "There is no folder 'some/where'. Name the folder that holds your visuals.",
        ),
        (
            "gallery",
            "There is no visual in 'gallery': it has no *.py file "
            "(those that start with _ or . do not count).",
        ),
        (
            "gallery/_helper.py",
            "'gallery/_helper.py' is a file, not a folder. "
            "Name the folder that it is in: 'gallery'.",
        ),
        (
            "gallery/_helper.py/deeper",
            "Cannot read the folder 'gallery/_helper.py/deeper': Not a directory.",
        ),
        ("null\0", "Cannot read the folder 'null\\x00': no name of a file has a null character."),
    ],
)
def test_a_folder_without_visuals_is_refused(folder, name, message):
    (folder / "_helper.py").touch()
    with pytest.raises(GalleryError) as caught:
        collect_visuals(name)
    assert str(caught.value) == message


def test_a_folder_that_cannot_be_read_is_refused(folder, monkeypatch):
    def refuse(path):
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(Path, "iterdir", refuse)
    with pytest.raises(GalleryError) as caught:
        find_files(folder)
    assert str(caught.value) == "Cannot read the folder 'gallery': Permission denied."


# Names


@pytest.mark.parametrize(
    ("name", "kebabed"),
    [
        ("drift", "drift"),
        ("data_drift", "data-drift"),
        ("DataDrift2", "data-drift2"),
        ("on a phone!", "on-a-phone"),
        ("../../etc", "etc"),
        ("__", ""),
        ("Größe", "größe"),
    ],
)
def test_names_are_in_kebab_case(name, kebabed):
    assert kebab(name) == kebabed


def test_a_single_visual_is_named_for_its_file(folder):
    path = write(folder, "data_drift.py", f"picture = {VISUAL}", "number, words = 3, ['a']")
    [found] = load_visuals(path)
    assert (found.name, found.visual.title, found.path) == ("data-drift", "Less", path)


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ([f"small_one = {VISUAL}", f"bigOne = {VISUAL}"], ["less-small-one", "less-big-one"]),
        ([f"pictures = [{VISUAL}, {VISUAL}]"], ["less-1", "less-2"]),
        ([f"pictures = ({VISUAL},)"], ["less-1"]),
        ([f"pictures = [None, {VISUAL}]"], ["less-2"]),
        ([f"pictures = {{'on a phone': {VISUAL}, 7: {VISUAL}}}"], ["less-on-a-phone", "less-7"]),
        ([f"one = {VISUAL}", f"more = [{VISUAL}]"], ["less-one", "less-1"]),
        ([f"one = same = {VISUAL}"], ["less"]),
        ([f"one = {VISUAL}", f"two = {VISUAL}", "both = [one, two]"], ["less-one", "less-two"]),
        (
            ["pictures = []", "for _ in 'ab':", f"  last = {VISUAL}", "  pictures.append(last)"],
            ["less-1", "less-2"],
        ),
        ([f"_base = {VISUAL}", "one = _base.replaced(title='More')"], ["less"]),
    ],
)
def test_several_visuals_are_named_for_file_and_variable(folder, lines, expected):
    assert names(write(folder, "less.py", *lines)) == expected


def test_a_name_needs_a_letter(folder):
    path = write(folder, "less.py", f"pictures = {{'!?': {VISUAL}}}")
    refused(path, "gallery/less.py: '!?' gives a picture no name. Use letters or digits.")
    path = write(folder, "!.py", f"picture = {VISUAL}")
    refused(path, "gallery/!.py: '!' gives a picture no name. Use letters or digits.")


# Isolation


def test_a_file_runs_as_a_module_of_its_own(folder):
    path = write(
        folder,
        "less.py",
        "import sys",
        "assert __name__ == 'kdviz_gallery_less' and __name__ in sys.modules",
        "assert __file__.endswith('less.py') and 'found_before' not in globals()",
        f"found_before = {VISUAL}",
        "if __name__ == '__main__':",
        "    1 / 0",
    )
    modules, paths = set(sys.modules), sys.path.copy()
    assert names(path) == names(path) == ["less"]
    assert set(sys.modules) == modules
    assert sys.path == paths


def test_a_file_that_is_named_like_a_module_hides_it_from_nobody(folder, monkeypatch):
    monkeypatch.delitem(sys.modules, "colorsys", raising=False)
    write(folder, "colorsys.py", f"picture = {VISUAL}")
    write(folder, "less.py", "import colorsys", "colorsys.rgb_to_hls", f"picture = {VISUAL}")
    write(folder, "numpy.py", "import numpy", "numpy.array([1])", f"picture = {VISUAL}")
    findings = collect_visuals(folder)
    assert findings.failed == ()
    assert [one.name for one in findings.found] == ["colorsys", "less", "numpy"]


def test_a_file_uses_helpers_beside_it(folder, tmp_path):
    (folder / "_words.py").write_text("message = 'Give people less.'\n")
    (folder / "shapes_of_ours").mkdir()
    (folder / "shapes_of_ours" / "round.py").write_text("size = 5\n")
    lines = [
        "from _words import message",
        "from shapes_of_ours.round import size",
        "picture = kd.Visual('Less', message, kd.Circle(size))",
    ]
    [one] = load_visuals(write(folder, "less.py", *lines))
    assert one.visual.message == "Give people less."
    # Another folder has helpers of the same names, and gets its own.
    other = tmp_path / "other"
    other.mkdir()
    (other / "_words.py").write_text("message = 'Give people more.'\n")
    [one] = load_visuals(write(other, "more.py", lines[0], lines[2].replace("size", "5")))
    assert one.visual.message == "Give people more."
    assert not {"_words", "shapes_of_ours", "shapes_of_ours.round"} & set(sys.modules)


def test_what_a_file_imports_from_elsewhere_stays_imported(folder, tmp_path, monkeypatch):
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (elsewhere / "kept_module.py").touch()
    monkeypatch.syspath_prepend(elsewhere)
    assert names(write(folder, "less.py", "import kept_module", f"p = {VISUAL}")) == ["less"]
    assert sys.modules.pop("kept_module").__file__ == str(elsewhere / "kept_module.py")


def test_a_file_may_stand_elsewhere(folder, tmp_path):
    lines = ["import os, sys", "os.chdir('/')", "sys.path.clear()", f"picture = {VISUAL}"]
    paths = sys.path.copy()
    assert names(write(folder, "less.py", *lines)) == ["less"]
    refused(
        write(folder, "more.py", *lines, "1 / 0"),
        "gallery/more.py:6: ZeroDivisionError: division by zero",
    )
    assert Path.cwd() == tmp_path
    assert sys.path == paths


def test_a_component_of_a_file_draws_after_the_file_has_run(folder):
    path = write(
        folder,
        "less.py",
        "size = 5",
        "class Dot(kd.Component):",
        "    ink: kd.Ink = 'red'",
        "    def draw(self):",
        "        yield kd.Circle(size, fill=self.ink)",
        "picture = kd.Visual('Less', 'Give people less.', Dot())",
    )
    for _ in range(2):
        [one] = load_visuals(path)
        assert 'dot"' in one.visual.svg()


def test_a_warning_of_a_file_stays_visible(folder):
    path = write(folder, "less.py", "import warnings", "warnings.warn('old')", f"p = {VISUAL}")
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("default")
        load_visuals(path)
    assert [(str(w.message), Path(w.filename).name, w.lineno) for w in caught] == [
        ("old", "less.py", 3)
    ]


# Errors


def test_a_file_without_a_visual_is_told(folder):
    refused(
        write(folder, "less.py", "circle = kd.Circle(5)", f"_hidden = {VISUAL}"),
        "gallery/less.py: no Visual is made. Put one into a variable, as in `picture = "
        "kd.Visual(...)`; a helper that makes none has a name that starts with _.",
    )


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        (
            ["", "picture = kd.Visul()"],
            ":3: AttributeError: kdviz has no 'Visul'. Did you mean 'Visual'?",
        ),
        (
            ["def make():", "    return wrong", "make()"],
            ":3: NameError: name 'wrong' is not defined",
        ),
        (
            ["import json", "", "json.loads('')"],
            ":4: JSONDecodeError: Expecting value: line 1 column 1 (char 0)",
        ),
        (["import not_there"], ":2: ModuleNotFoundError: No module named 'not_there'"),
        (["class Oops(Exception): pass", "raise Oops('no')"], ":3: Oops: no"),
        (["{}['a']"], ":2: KeyError: 'a'"),
        (["assert False"], ":2: AssertionError"),
        (["def f(:", "    pass"], ":2: SyntaxError: invalid syntax"),
        (["  x = 1"], ":2: IndentationError: unexpected indent"),
        (
            ["kd.Circle(5).lefft"],
            ":2: Circle has no 'lefft'. Its anchors: center, left, right, top, bottom, top_left, "
            "top_right, bottom_left, bottom_right. Did you mean 'left'?",
        ),
        (
            ["kd.Circle(5, ink='#ff0000')"],
            ":2: Circle: ink takes white, red, blue or background, not '#ff0000'. "
            "Colours belong to the Theme.",
        ),
        (
            ["kd.Visual('Less', ' ', kd.Circle(5))"],
            ":2: Visual: message is empty. Say in a sentence what the picture is to say; "
            "without one it says nothing.",
        ),
    ],
)
def test_a_file_that_raises_is_told_with_its_line(folder, lines, told):
    refused(write(folder, "less.py", *lines), f"gallery/less.py{told}")


def test_a_helper_that_raises_is_told_with_its_line(folder):
    (folder / "_sum.py").write_text("\ndef half():\n    return 1 / 0\n")
    (folder / "_typo.py").write_text("\n\nif\n")
    path = write(folder, "less.py", "import _sum", "_sum.half()")
    refused(path, "gallery/_sum.py:3: ZeroDivisionError: division by zero")
    path = write(folder, "more.py", "import _typo")
    refused(path, "gallery/_typo.py:3: SyntaxError: invalid syntax")


def test_a_file_that_is_no_text_is_told(folder):
    path = folder / "less.py"
    path.write_bytes(b"x = '\xff'\n")
    with pytest.raises(GalleryError) as caught:
        load_visuals(path)
    assert str(caught.value).startswith("gallery/less.py:")
    assert "SyntaxError: (unicode error) 'utf-8' codec can't decode byte 0xff" in str(caught.value)


def test_a_file_that_is_gone_is_told(folder):
    refused(
        folder / "less.py",
        "gallery/less.py: FileNotFoundError: [Errno 2] No such file or directory: "
        f"{str((folder / 'less.py').absolute())!r}",
    )


@pytest.mark.parametrize("leave", ["sys.exit()", "sys.exit('bye')", "raise SystemExit(0)"])
def test_a_file_cannot_end_the_program(folder, leave):
    refused(
        write(folder, "less.py", "import sys", f"picture = {VISUAL}", leave),
        "gallery/less.py:4: the file ends the program (sys.exit). "
        "It is to make a Visual and nothing else.",
    )


def test_other_exceptions_that_end_programs_are_told(folder):
    refused(write(folder, "less.py", "raise GeneratorExit"), "gallery/less.py:2: GeneratorExit")
    path = write(folder, "less.py", "class Stop(BaseException): pass", "raise Stop('here')")
    refused(path, "gallery/less.py:3: Stop: here")


def test_the_keyboard_still_interrupts(folder):
    with pytest.raises(KeyboardInterrupt):
        load_visuals(write(folder, "less.py", "raise KeyboardInterrupt"))


def test_the_error_itself_is_kept_for_who_looks_for_it(folder):
    with pytest.raises(GalleryError) as caught:
        load_visuals(write(folder, "less.py", "1 / 0"))
    assert isinstance(caught.value.__cause__, ZeroDivisionError)


# Folders


def test_a_file_that_fails_stops_no_other(folder):
    write(folder, "a_first.py", "1 / 0")
    write(folder, "b.py", f"picture = {VISUAL}")
    write(folder, "c.py", "import sys", "sys.exit()")
    write(folder, "d.py", f"pictures = [{VISUAL}, {VISUAL}]")
    findings = collect_visuals(folder)
    assert [one.name for one in findings.found] == ["b", "d-1", "d-2"]
    assert findings.failed == (
        Failed("a-first", "gallery/a_first.py:2: ZeroDivisionError: division by zero"),
        Failed(
            "c",
            "gallery/c.py:3: the file ends the program (sys.exit). "
            "It is to make a Visual and nothing else.",
        ),
    )


def test_two_visuals_of_one_name_are_told(folder):
    write(folder, "less-one.py", f"picture = {VISUAL}")
    write(folder, "less.py", f"one = {VISUAL}", f"two_a = {VISUAL}", f"two__a = {VISUAL}")
    findings = collect_visuals(folder)
    assert [(one.name, one.path.name) for one in findings.found] == [
        ("less-one", "less-one.py"),
        ("less-two-a", "less.py"),
    ]
    assert findings.failed == (
        Failed(
            "less-one",
            "gallery/less.py: gallery/less-one.py has a Visual called 'less-one' too. Rename one.",
        ),
        Failed(
            "less-two-a",
            "gallery/less.py: gallery/less.py has a Visual called 'less-two-a' too. Rename one.",
        ),
    )


def test_a_link_is_told_by_its_own_name(folder, tmp_path):
    real = write(tmp_path, "real.py", "1 / 0")
    (folder / "link.py").symlink_to(real)
    refused(folder / "link.py", "gallery/link.py:2: ZeroDivisionError: division by zero")


@pytest.mark.parametrize("as_text", [True, False])
def test_a_folder_is_named_as_it_was_given(folder, as_text):
    write(folder, "less.py", f"picture = {VISUAL}")
    given = folder.absolute()
    [one] = collect_visuals(str(given) if as_text else given).found
    assert one.path == given / "less.py"

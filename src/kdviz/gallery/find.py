"""Finding the visuals of a folder: each file is run by itself, and asked for what it made."""

from __future__ import annotations

import multiprocessing
import os
import runpy
import sys
import traceback
from collections.abc import Iterable, Iterator, Mapping
from contextlib import chdir, contextmanager, suppress
from pathlib import Path
from types import ModuleType
from typing import Any, NamedTuple

from kdviz.errors import FontError, GalleryError, KdvizError, did_you_mean, tell_error
from kdviz.files import tell_fault
from kdviz.gallery.processes import allow_processes, tell_memory
from kdviz.gallery.settings import FolderSettings, read_settings
from kdviz.picture.varying import Varying
from kdviz.picture.visual import Visual
from kdviz.reference.kebab import kebab
from kdviz.style.font_names import BUNDLED
from kdviz.text.font_files import find_font_file

STDIN = "stdin.py"
"""What a file is called that comes by standard input."""

RUN_AS = "kdviz_gallery_"
"""Comes before a file's own name while it runs, so that ``random.py`` hides no other module."""


class Found(NamedTuple):
    """A visual, what its pictures are called, the file that makes it, and its folder's settings."""

    name: str
    visual: Visual
    path: Path
    settings: FolderSettings = FolderSettings()

    def list_frames(self, asked: tuple[str, ...]) -> tuple[str, ...]:
        """Return the frames that it is made in: those that are asked for, or its folder's."""
        return asked or self.settings.list_frames(self.visual)


class Failed(NamedTuple):
    """What there is no picture of, and why."""

    name: str
    message: str


class Ran(NamedTuple):
    """What came of running a file: its visuals, and the modules beside it that it imported."""

    found: list[Found]
    modules: tuple[Path, ...]


class Collection(NamedTuple):
    """The visuals of a folder, and the files that made none."""

    found: tuple[Found, ...]
    failed: tuple[Failed, ...]


def collect_visuals(folder: str | os.PathLike[str]) -> Collection:
    """Run every file of a folder and collect the visuals; a file that fails stops no other.

    Args:
        folder: where the files are; see :func:`find_files`.

    Returns:
        The visuals, each under a name that no other has, and what failed.

    Raises:
        GalleryError: there is no such folder, or no file in it.

    Example:
        >>> import tempfile
        >>> with tempfile.TemporaryDirectory() as folder:
        ...     _ = (Path(folder) / "less.py").write_text(
        ...         "import kdviz as kd; less = kd.Visual('Less', 'Say less.', kd.Circle(5))"
        ...     )
        ...     [one.name for one in collect_visuals(folder).found]
        ['less']
    """
    found: dict[str, Found] = {}
    failed: list[Failed] = []
    for path in find_files(folder):
        try:
            visuals = load_visuals(path)
        except GalleryError as error:
            failed.append(Failed(kebab(path.stem), str(error)))
            continue
        for one in visuals:
            first = found.setdefault(one.name, one)
            if first is not one:
                failed.append(refuse_name(one.name, path, first.path))
    return Collection(tuple(found.values()), tuple(failed))


def refuse_name(name: str, path: Path, first: Path) -> Failed:
    """Return that a visual has the name of another.

    Args:
        name: the name of both.
        path: the file of the one for which there is no picture then.
        first: the file of the other.
    """
    return Failed(name, f"{path}: {first} has a Visual called {name!r} too. Rename one.")


def find_files(folder: str | os.PathLike[str]) -> list[Path]:
    """Return the files of a folder that make visuals: every ``*.py``, sorted.

    Those that start with ``_`` or ``.`` are left out: they are helpers, or hidden.

    Args:
        folder: only what lies directly in it is taken.

    Raises:
        GalleryError: there is no such folder, it cannot be read, or no such file is in it.
    """
    folder = Path(folder)
    if folder.is_file():
        raise GalleryError(
            f"{str(folder)!r} is a file, not a folder. "
            f"Name the folder that it is in: {str(folder.parent)!r}."
        )
    try:
        paths = sorted(path for path in folder.iterdir() if _makes_visuals(path))
    except FileNotFoundError:
        raise GalleryError(f"There is no folder {str(folder)!r}.{_advice(folder)}") from None
    except (OSError, ValueError) as error:  # a null character in the path is a ValueError
        raise GalleryError(
            f"Cannot read the folder {str(folder)!r}: {tell_fault(error)}."
        ) from error
    if not paths:
        raise GalleryError(
            f"There is no visual in {str(folder)!r}: it has no *.py file "
            "(those that start with _ or . do not count)."
        )
    return paths


def load_visuals(path: str | os.PathLike[str], code: bytes | None = None) -> list[Found]:
    """Run a file as a module of its own and return the visuals that it leaves in its variables.

    A single one is named for the file. Several are named for the file and their variables; those
    of a list or tuple for the file and their number, those of a dict for the file and their key.
    What starts with ``_`` is the file's own affair.

    Args:
        path: a Python file; it may import modules that lie beside it.
        code: what would be in the file, if there is none.

    Returns:
        The visuals in the order in which the file makes them, each once; at least one.

    Raises:
        GalleryError: the file raises or makes no visual; it says on which line, and what to do.
    """
    return run_file(path, code).found


def run_file(path: str | os.PathLike[str], code: bytes | None = None) -> Ran:
    """Run a file as a module of its own; see :func:`load_visuals`.

    Args:
        path: a Python file; it may import modules that lie beside it.
        code: what would be in the file, if there is none.

    Returns:
        Its visuals, and the modules beside it that it imported.

    Raises:
        GalleryError: the file raises or makes no visual; it says on which line, and what to do.
    """
    path = Path(path)
    file = path.absolute()
    modules: list[Path] = []
    with locate_errors(path), chdir("."), _import_beside(file.parent, modules), allow_processes():
        if code is None:
            namespace = runpy.run_path(str(file), run_name=RUN_AS + path.stem)
        else:
            namespace = _run_code(code, file, RUN_AS + path.stem)
    settings = read_settings(path.parent)
    found = _name_visuals(path, namespace)
    with locate_errors(path):
        applied = [
            one._replace(visual=settings.apply(one.visual), settings=settings) for one in found
        ]
    return Ran(applied, tuple(sorted(set(modules))))


def _run_code(code: bytes, file: Path, name: str) -> dict[str, Any]:
    """Run code as if it were in a file and return its variables."""
    module = ModuleType(name)
    module.__file__ = str(file)
    sys.modules[name] = module
    try:
        exec(compile(code, str(file), "exec"), module.__dict__)
    finally:
        del sys.modules[name]
    return vars(module)


def _name_visuals(path: Path, namespace: Mapping[str, object]) -> list[Found]:
    """Return the visuals among a file's variables under their names."""
    variables = {name: value for name, value in namespace.items() if not name.startswith("_")}
    parts = list(_parts(variables))
    if not parts:
        raise GalleryError(
            f"{path}: no Visual is made. Put one into a variable, as in `picture = kd.Visual(...)`;"
            " a helper that makes none has a name that starts with _."
        )
    if len(parts) == 1 and any(value is parts[0][1] for value in variables.values()):
        return [Found(_join(path, path.stem), parts[0][1], path)]
    return [Found(_join(path, path.stem, part), visual, path) for part, visual in parts]


def find_data(path: Path, found: Iterable[Found]) -> Iterator[str]:
    """Yield the data files that visuals declare, relative to their folder.

    Args:
        path: the file that makes the visuals.
        found: the visuals.

    Raises:
        GalleryError: there is no such file.
    """
    for name in (name for one in found for name in one.visual.data):
        if not (path.parent / name).is_file():
            raise GalleryError(
                f"{path}: data names {name!r}, and there is no such file beside it. "
                "Name files relative to the folder of the visual."
            )
        yield Path(name).as_posix()


def find_fonts(path: Path, found: Iterable[Found]) -> Iterator[str]:
    """Yield the font files that visuals are set in, from the folder of their file.

    One that is not there is told of when it is drawn with.

    Args:
        path: the file that makes the visuals.
        found: the visuals.
    """
    names = dict.fromkeys(name for one in found for name in one.visual.theme.fonts)
    for name in names.keys() - set(BUNDLED):
        with suppress(FontError):
            file = find_font_file(name).absolute()
            folder = path.absolute().parent
            inside = file.is_relative_to(folder)
            yield (file.relative_to(folder) if inside else file).as_posix()


@contextmanager
def locate_errors(path: Path, name: str = "") -> Iterator[None]:
    """Tell whatever goes wrong in somebody's file as one error that says where.

    Args:
        path: the file whose code is run.
        name: of the visual that is drawn, if that is what the code does.

    Raises:
        GalleryError: anything was raised but an interrupt from the keyboard.
    """
    try:
        yield
    # Not only an Exception: a file that calls sys.exit is not to end the whole build.
    except BaseException as error:
        # No keyboard interrupts a worker: there, it is the file's own.
        if isinstance(error, KeyboardInterrupt) and multiprocessing.parent_process() is None:
            raise
        which = f" ({name})" if name not in ("", kebab(path.stem)) else ""
        raise GalleryError(f"{_place(path, error)}{which}: {_last_line(error)}") from error


def _makes_visuals(path: Path) -> bool:
    return path.suffix == ".py" and not path.name.startswith(("_", ".")) and path.is_file()


def _advice(folder: Path) -> str:
    beside = folder.parent
    siblings = [path.name for path in beside.iterdir() if path.is_dir()] if beside.is_dir() else []
    return did_you_mean(folder.name, siblings) or " Name the folder that holds your visuals."


def _parts(variables: Mapping[str, object]) -> Iterator[tuple[str, Visual]]:
    """Yield every visual once, with what tells it from the others of its file."""
    seen = set()
    for variable, value in variables.items():
        for part, visual in _members(variable, value):
            # By identity: a loop's variable, say, still holds the last one of a list.
            if id(visual) not in seen:
                seen.add(id(visual))
                yield part, visual


def _members(variable: str, value: object) -> Iterator[tuple[str, Visual]]:
    """Yield the visuals that a variable holds; it may be a list of a hundred million numbers."""
    match value:
        case Visual():
            yield variable, value
        case Varying():
            yield variable, value()
        case dict():
            yield from ((str(key), one) for key, one in value.items() if isinstance(one, Visual))
        case list() | tuple():
            yield from (
                (str(number), one) for number, one in enumerate(value, 1) if isinstance(one, Visual)
            )


def _join(path: Path, *parts: str) -> str:
    """Return a visual's name, made of some parts."""
    names = [kebab(part) for part in parts]
    for part, name in zip(parts, names, strict=True):
        if not name:
            raise GalleryError(f"{path}: {part!r} gives a picture no name. Use letters or digits.")
    return "-".join(names)


@contextmanager
def _import_beside(folder: Path, imported: list[Path]) -> Iterator[None]:
    """Let modules of a folder be imported; forget them afterwards, but note their files."""
    before, known = sys.path.copy(), set(sys.modules)
    # At the end: in front, a visual in token.py or copy.py would hide Python's own module.
    sys.path.append(str(folder))
    try:
        yield
    finally:
        sys.path[:] = before
        new = {name: sys.modules[name] for name in set(sys.modules) - known}
        own = {name for name, module in new.items() if _lies_in(folder, module)}
        for name in new:
            if name.partition(".")[0] in own:
                module = sys.modules.pop(name)
                if file := getattr(module, "__file__", None):
                    imported.append(Path(file))


def _lies_in(folder: Path, module: ModuleType) -> bool:
    """Tell whether a module is a file, or a package, directly in a folder."""
    places = [getattr(module, "__file__", None), *getattr(module, "__path__", ())]
    return any(Path(place).parent == folder for place in places if place)


def _place(path: Path, error: BaseException) -> str:
    """Return the file, and the line if it is known, on which the author has to look."""
    folder = path.absolute().parent
    lines = [
        (frame.f_code.co_filename, line) for frame, line in traceback.walk_tb(error.__traceback__)
    ]
    if isinstance(error, SyntaxError):
        lines.append((error.filename or "", error.lineno or 0))
    # The last of them: where the author's code called what failed.
    for file, line in reversed(lines):
        if Path(file).parent == folder:
            return f"{path.with_name(Path(file).name)}:{line}"
    return str(path)


def _last_line(error: BaseException) -> str:
    if isinstance(error, KdvizError):
        return str(error)
    if isinstance(error, SystemExit):
        return "the file ends the program (sys.exit). It is to make a Visual and nothing else."
    words = error.msg if isinstance(error, SyntaxError) else tell_error(error)
    if isinstance(error, MemoryError):
        words = " ".join(filter(None, (words and f"{words}.", tell_memory())))
    return f"{type(error).__name__}: {words}" if words else type(error).__name__

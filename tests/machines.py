"""What tests need of a machine: where it is missing they are skipped, but not when all must run."""

import os
from importlib import import_module
from importlib.util import find_spec

import pytest

COMPLETE = bool(os.environ.get("KDVIZ_COMPLETE"))
"""Whether nothing may be missing: ``make test-all`` says so."""


def skip_if(fault):
    """Return a mark for tests that cannot run here for some reason; an empty one is none.

    Where nothing may be missing they run all the same, and fail for want of it.
    """
    return pytest.mark.skipif(bool(fault) and not COMPLETE, reason=str(fault))


def module(name, reason):
    """Return what imports a module once something of it is wanted, or skip what needs it.

    Files of tests are collected where none of their tests is run, and some modules take seconds.
    """
    package, _, _ = name.partition(".")
    if not COMPLETE and find_spec(package) is None:
        pytest.skip(reason, allow_module_level=True)
    return _Late(name)


class _Late:
    """A module that is imported late."""

    def __init__(self, name):
        self._name = name

    def __getattr__(self, attribute):
        # Whoever collects asks everything in a file what it is.
        if attribute.startswith(("_", "pytest")):
            raise AttributeError(attribute)
        return getattr(import_module(self._name), attribute)

"""What tests need of a machine: where it is missing they are skipped, but not when all must run."""

import importlib
import os

import pytest

COMPLETE = bool(os.environ.get("KDVIZ_COMPLETE"))
"""Whether nothing may be missing: ``make test-all`` says so."""


def skip_if(fault):
    """Return a mark for tests that cannot run here for some reason; an empty one is none.

    Where nothing may be missing they run all the same, and fail for want of it.
    """
    return pytest.mark.skipif(bool(fault) and not COMPLETE, reason=str(fault))


def module(name, reason):
    """Return a module, or skip the file of tests that needs it."""
    return importlib.import_module(name) if COMPLETE else pytest.importorskip(name, reason=reason)

"""Summaries: what is public, each in a sentence, without loading any of it."""

from __future__ import annotations

import json
from importlib.resources import files


def summaries() -> dict[str, dict[str, str]]:
    """Return what each public name stands for, by what its room is called.

    They were written from the docstrings: loading all of these takes longer than a list may.

    Example:
        >>> summaries()["Layout"]["row"]
        'Return shapes side by side, from left to right.'
    """
    told: dict[str, dict[str, str]] = json.loads(
        files("kdviz.reference").joinpath("summaries.json").read_bytes()
    )
    return told

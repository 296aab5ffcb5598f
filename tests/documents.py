"""Pages of documentation as code: their programs are run, and their sessions compared."""

import re

import pytest

import kdviz as kd


def programs(page):
    """The Python programs of a page, in their order."""
    return re.findall(r"^```python\n(.*?)^```", page, flags=re.M | re.S)


def sessions(page):
    """The lines that are typed in the sessions of a page, each with the error that is told."""
    for session in re.findall(r"^```pycon\n(.*?)^```", page, flags=re.M | re.S):
        for part in re.split(r"^>>> ", session, flags=re.M)[1:]:
            line, _, told = part.partition("\n")
            yield line, " ".join(told.split())


def assert_tells(line, told, names):
    """Assert that a line fails just as a page says; ``...`` at its end stands for the rest."""
    error, _, text = told.removeprefix("kdviz.errors.").partition(": ")
    with pytest.raises(getattr(kd, error)) as caught:
        eval(line, names)
    said = " ".join(str(caught.value).split())
    assert said.startswith(text.removesuffix("...")) if text.endswith("...") else said == text

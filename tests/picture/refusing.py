"""What is refused, and in which words."""

import pytest

import kdviz as kd


def refused(error, text, function, /, *args, **kwargs):
    with pytest.raises(error) as caught:
        function(*args, **kwargs)
    assert str(caught.value) == text
    assert isinstance(caught.value, kd.KdvizError)

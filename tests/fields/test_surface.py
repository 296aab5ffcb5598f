"""What an editor, ``help``, ``dir`` and ``print`` tell of a value."""

import inspect
import pydoc
import sys

import pytest
from pydantic import BaseModel

import kdviz as kd
from examples import example_of, kinds, names

PYDANTICS = set(dir(BaseModel)) - set(dir(object))


def test_a_signature_reads_like_a_call():
    assert str(inspect.signature(kd.Circle)).startswith(
        "(radius: float, *, ink=None, fill=None, weight='regular', dash='solid', "
    )
    assert str(inspect.signature(kd.Visual)).startswith("(title: str, message: str, scene: ")
    assert str(inspect.signature(kd.Slider)).startswith("(value=0.5, *, low='', high='', ")


@pytest.mark.parametrize("kind", kinds(), ids=names(kinds()))
def test_a_signature_takes_what_the_kind_takes(kind):
    parameters = inspect.signature(kind).parameters
    assert set(parameters) == set(kind.model_fields)
    shape = example_of(kind)
    positional = [p.name for p in parameters.values() if p.kind == p.POSITIONAL_OR_KEYWORD]
    again = kind(*(getattr(shape, name) for name in positional))
    assert all(getattr(again, name) == getattr(shape, name) for name in positional)


@pytest.mark.parametrize("value", [kd.Circle(5), kd.Circle, kd.Theme("plain"), kd.Visual])
def test_nothing_of_pydantic_is_listed(value):
    assert not {name for name in dir(value) if name in PYDANTICS or "pydantic" in name}
    assert "replaced" in dir(value)


def test_help_on_a_visual_is_short_and_tells_of_all_that_matters():
    text = pydoc.render_doc(kd.Visual, renderer=pydoc.plaintext)
    # From Python 3.13 on, it writes each parameter of a method on a line of its own.
    assert len(text.splitlines()) < (135 if sys.version_info < (3, 13) else 165)
    for words in ("title: what the picture is called", "save(self, path", "replaced(self"):
        assert words in " ".join(text.replace("|", "").split()).replace("( self", "(self")
    assert "model_" not in text


def test_what_is_printed_is_what_would_make_it():
    assert str(kd.Bucket()) == "Bucket()"
    assert str(kd.Circle(5, ink="red")) == repr(kd.Circle(5, ink="red"))
    here = kd.Circle(2).label("x", "top").shifted(3)
    assert repr(here) == (
        "Circle(radius=2.0, pose=Pose(x=3.0, y=0.0, cos=1.0, sin=0.0, mirrored=False), "
        "labels=(Label(words='x', side='top'),))"
    )
    assert repr(kd.Visual("a", "b", kd.Circle(2))) == (
        "Visual(title='a', message='b', scene=(Circle(radius=2.0),))"
    )
    assert "frame=Frame(" in repr(kd.Visual("a", "b", kd.Circle(2), frame="story"))


def test_a_group_has_the_anchors_of_what_leads_it():
    person = kd.Person().shifted(30)
    held = person.holding(kd.Ball())
    assert held.head == person.head
    assert held.shifted(dx=4).head == person.head.shifted(4)
    assert "head" in held.anchors
    assert held.label("she").labels[0].ink == person.main_ink()
    with pytest.raises(kd.AnchorError):
        _ = kd.Group((person,)).head
    with pytest.raises(kd.ParameterError) as caught:
        kd.Group((person,), lead=1)
    assert str(caught.value) == (
        "Group: lead must be the number of one of 1 shapes, counted from 0, not 1."
    )


def test_an_unknown_name_is_called_neither_anchor_nor_verb():
    with pytest.raises(kd.AnchorError) as caught:
        kd.Catapult().throws((0, 0))
    assert str(caught.value) == (
        "Catapult has no 'throws'. Its anchors: cup, base, pivot, center, left, right, top, "
        "bottom, top_left, top_right, bottom_left, bottom_right. What it does: throw. "
        "Did you mean 'throw'?"
    )

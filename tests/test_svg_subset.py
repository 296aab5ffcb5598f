"""The check of what an SVG contains notices what it should."""

import pytest

import kdviz as kd
from svg_subset import faults_of

THEME = kd.theme("default")


@pytest.fixture(scope="module")
def svg():
    less = kd.Circle(5, fill="red").label("less")
    scene = [kd.Ground(), less, kd.Dots([(0, 30), (9, 30)]).label("more", "right")]
    return kd.Visual("Less & less", "Give <people> less.", scene).svg()


def test_what_kdviz_writes_is_allowed(svg):
    assert faults_of(svg, THEME) == []


def test_another_theme_has_other_inks(svg):
    faults = faults_of(svg, THEME.replaced(red="#ff6a5f"))
    assert set(faults) == {
        f"<{place}='{THEME.red}' is not an ink of the theme."
        for place in ("circle> fill", "circle> stroke", "path> fill")
    }


def planted(svg, attribute):
    assert svg.count("<circle ") == 1
    return svg.replace("<circle ", f"<circle {attribute} ")


def added(svg, element):
    head, end, tail = svg.rpartition("</g>")
    return head + element + end + tail


GREEN = '<path d="M1 1L2 2" fill="none" stroke="#00ff00" stroke-linecap="round"/>'


@pytest.mark.parametrize(
    ("element", "fault"),
    [
        (GREEN, "<path> stroke='#00ff00' is not an ink of the theme."),
        (GREEN.replace("#00ff00", "red"), "<path> stroke='red' is not an ink of the theme."),
        (
            GREEN.replace("#00ff00", "url(#heading)"),
            "<path> stroke='url(#heading)' is not an ink of the theme.",
        ),
        ('<path d="M1 nan" fill="none"/>', "<path> d='M1 nan' is not written so."),
        ('<path d="" fill="none"/>', "<path> d='' is not written so."),
        ('<circle cx="1e9" fill="none"/>', "<circle> cx='1e9' is not written so."),
        ('<circle r="-2" fill="none"/>', "<circle> r='-2' is not written so."),
        ('<path d="M1 1L2 2"/>', "<path> has no fill, which means black."),
        (
            '<path d="M1 1L2 2" fill="none" stroke="#ffffff"/>',
            "<path> has no stroke-linecap, which means butt.",
        ),
        ('<use href="#heading"/>', "<use> is not allowed in <g>."),
        ("<script>alert()</script>", "<script> is not allowed in <g>."),
        ("<style>path {fill: lime}</style>", "<style> is not allowed in <g>."),
        ("<defs/>", "<defs> is not allowed in <g>."),
        ('<image href="a.png"/>', "<image> is not allowed in <g>."),
        ("<text>less</text>", "<text> is not allowed in <g>."),
        ("<title>less</title>", "<title> is not allowed in <g>."),
        ("<svg/>", "<svg> is not allowed in <g>."),
        ('<path xmlns="urn:other" d="M1 1"/>', "<path> is not allowed in <g>."),
        ('<path d="M1 1" fill="none"><g/></path>', "<g> is not allowed in <path>."),
        ('<g id="less-less-dots"/>', "id='less-less-dots' is there 2 times."),
        ('<g id="Heading"/>', "<g> id='Heading' is not written so."),
        ("less", "<g> contains words."),
        ("<!-- less -->", "<!-- ...> is not allowed."),
        ("<?xml-stylesheet href='a.css'?>", "<?xml-stylesheet ...> is not allowed."),
    ],
)
def test_an_element_that_is_not_allowed_is_noticed(svg, element, fault):
    assert faults_of(added(svg, element), THEME) == [fault]


@pytest.mark.parametrize(
    ("attribute", "value"),
    [
        ("style", "fill: lime"),
        ("transform", "rotate(9)"),
        ("opacity", "0.5"),
        ("fill-opacity", "0.5"),
        ("stroke-dasharray", "0 2"),
        ("filter", "url(#a)"),
        ("class", "a"),
        ("aria-label", "a"),
        ("onclick", "alert()"),
    ],
)
def test_an_attribute_that_is_not_allowed_is_noticed(svg, attribute, value):
    faults = faults_of(planted(svg, f'{attribute}="{value}"'), THEME)
    assert faults == [f"<circle> {attribute}={value!r} is not allowed."]


def test_a_link_is_noticed(svg):
    faults = faults_of(planted(svg, 'xmlns:x="http://www.w3.org/1999/xlink" x:href="#a"'), THEME)
    assert faults == ["<circle> {http://www.w3.org/1999/xlink}href='#a' is not allowed."]


def test_what_is_black_by_default_is_noticed(svg):
    head, start, tail = svg.partition('fill="#ffffff" ')
    assert start
    assert faults_of(head + tail, THEME) == ["<path> has no fill, which means black."]


def test_a_background_that_is_not_painted_is_noticed(svg):
    head, start, tail = svg.partition("<rect")
    assert start
    faults = faults_of(head + tail.partition("/>")[2], THEME)
    assert faults == ["The background is not painted first."]


def test_what_is_no_svg_is_noticed(svg):
    assert faults_of("<svg>", THEME) == [
        "It is not well-formed: no element found: line 1, column 5."
    ]
    for root in ("html", "svg"):
        assert faults_of(f"<{root}/>", THEME) == [
            f"The root is '{root}', not '{{http://www.w3.org/2000/svg}}svg'."
        ]

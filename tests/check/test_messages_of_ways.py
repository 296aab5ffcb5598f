"""What is said of arrows that run over things, and from where on."""

import pytest

from check.plants import across, found


@pytest.mark.parametrize(
    ("name", "text"),
    [
        (
            "an arrow over what stands between",
            "warning: The arrow runs across the robot, which it neither leaves nor reaches. "
            "Bend it around the thing, or move one of them aside.",
        ),
        (
            "an arrow that ends in the middle of a crate",
            "warning: The arrow ends on the crate, 19 units inside of it. Let it end at the edge, "
            "as connect does.",
        ),
        (
            "an arrow that begins there",
            "warning: The arrow begins on the crate, 13 units inside of it. Let it begin at the "
            "edge, as connect does.",
        ),
    ],
)
def test_what_is_said_of_it(name, text):
    (finding,) = found("across", across.FAULTS[name])
    assert f"{finding.level}: {finding.what} {finding.remedy}" == text

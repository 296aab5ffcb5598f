"""Scenes that are a strip in their frame; beside them what is high enough, or wide in a tall frame.

In a square or a wide frame a strip has less than 45 % of the height that title and message leave.
In a tall frame the heading comes down to a low scene, so that one as wide as the frame is fine: a
strip has less than 85 % of the width and 45 % of the height. What is just below and just above is
a plain rectangle, or a box of words, which keeps its size.
"""

import kdviz as kd

ROW = [
    kd.Ground(),
    *kd.row(kd.Crate(), kd.Person(), kd.Basket(), kd.Robot(), gap=20, align="bottom"),
]
SEQUENCE = kd.sequence(kd.Basket(), kd.Funnel(), kd.Robot(), kd.Crate(), gap=24)
SLIDER = kd.Slider(0.3, low="simple", high="complex")
LINES = ("what nobody has asked for yet",) * 14
JUST_NARROW = ("what nobody has ever asked for until today",) * 14
WIDE = ("what nobody has ever asked for until this day",) * 14


def listed(lines, count):
    """Return so many lines in a box."""
    return kd.Boxed("\n".join(lines[:count]))


FEW, MANY = kd.series(
    kd.Visual("Few", "Few data.", kd.Circle(2, fill="blue")),
    kd.Visual("Many", "Many data.", kd.Circle(6, fill="blue")),
)
BARE = kd.Visual("Less", "Give people less.", ROW).svg(bare=True)

FAULTS = {
    "a row of four with wide gaps in a square": ROW,
    "a slider alone in a square": SLIDER,
    "a sequence of steps in a square": SEQUENCE,
    "just under the height in a square": kd.Rect(84, 28.5),
    "a journey alone in a square": kd.Journey(74, ink="blue")
    .label("problem", anchor="start_foot", ink="white")
    .label("solution", anchor="goal_foot", ink="white"),
    "a slider alone in a card": {"frame": "card", "scene": SLIDER},
    "a row of four in a card": {"frame": "card", "scene": ROW},
    "just under the height in a card": {"frame": "card", "scene": kd.Rect(108, 35)},
    "a sequence in a slide": {"frame": "slide", "scene": SEQUENCE},
    "a slider in a banner": {"frame": "banner", "scene": SLIDER},
    "a box of one word in a portrait": {"frame": "portrait", "scene": kd.Boxed("model")},
    "a box of one word in a story": {"frame": "story", "scene": kd.Boxed("model", ink="blue")},
    "a low box that is not wide in a portrait": {"frame": "portrait", "scene": listed(LINES, 5)},
    "a low box that is just too narrow in a portrait": {
        "frame": "portrait",
        "scene": listed(JUST_NARROW, 5),
    },
    "a low box that is just too narrow in a story": {
        "frame": "story",
        "scene": listed(JUST_NARROW, 6),
    },
    "a low box that is not wide in a tall frame": {"frame": "tall", "scene": listed(LINES, 5)},
    "a low box that is not wide in a story": {"frame": "story", "scene": listed(LINES, 6)},
    "a low box that is not wide on a page": {"frame": "page", "scene": listed(LINES, 6)},
}

NEAR_MISSES = {
    "a row of three in a square": [
        kd.Ground(),
        *kd.row(kd.Crate(), kd.Person(), kd.Robot(), gap=6, align="bottom"),
    ],
    "just over the height in a square": kd.Rect(84, 33),
    "a narrow thing, as high as a square's stage": kd.Hourglass(),
    "a steep tree in a card": {"frame": "card", "scene": kd.Plant(ink="blue")},
    "just over the height in a card": {"frame": "card", "scene": kd.Rect(108, 40)},
    "a throw in a card": {
        "frame": "card",
        "scene": [
            kd.Ground(),
            catapult := kd.Catapult(ink="blue"),
            basket := kd.Basket().at((48, 0), "bottom"),
            catapult.throw(to=basket.mouth),
        ],
    },
    "a line of words only": kd.Text("What do you want to know?"),
    "a line of words only in a story": {
        "frame": "story",
        "scene": kd.Text("What do you want to know?"),
    },
    "two lines of words only in a card": {
        "frame": "card",
        "scene": kd.Text("What do you\nwant to know?", size="message"),
    },
    "a strip that is saved without its heading": (".svg", BARE.encode()),
    "a row as wide as a portrait, to which the heading comes down": {
        "frame": "portrait",
        "scene": kd.row(kd.Crate(), kd.Person(), kd.Robot(), gap=10, align="bottom"),
    },
    "a row as wide as a story": {
        "frame": "story",
        "scene": kd.row(kd.Crate(), kd.Person(), kd.Robot(), gap=10, align="bottom"),
    },
    "a low box that is wide in a portrait": {"frame": "portrait", "scene": listed(WIDE, 5)},
    "a low box that is wide in a story": {"frame": "story", "scene": listed(WIDE, 6)},
    "a box that is neither low nor wide in a portrait": {
        "frame": "portrait",
        "scene": listed(LINES, 10),
    },
    "a box that is neither low nor wide in a story": {
        "frame": "story",
        "scene": listed(LINES, 11),
    },
    "a narrow thing, as high as a story's stage": {"frame": "story", "scene": kd.Thermometer()},
    "the small one of two that are of one scale": FEW,
    "the large one of two that are of one scale": MANY,
}

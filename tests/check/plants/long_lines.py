"""Words in lines of more than 60 characters; beside them shorter lines, and wrapped ones."""

import kdviz as kd

SCENE = kd.Person("thinking")
PANORAMA = kd.Frame(2400, 600)
SIGN = kd.Frame(1600, 500)

LONG_MESSAGE = "A model that nobody asks for is a model that nobody will ever use at work."
MESSAGE_OF_58 = "A model that nobody asks for is one that nobody ever uses."
MESSAGE_OF_60 = "A model that nobody asks for is one, which nobody ever uses."
MESSAGE_OF_64 = "A model that nobody asks for is one that nobody ever likes much."
LONG_TITLE = "What people really want to know before they ask for any model"
LONG_WORDS = "what everybody wants to know about the data before they buy a model"
WORDS_OF_58 = "what everybody wants to know about data, before they start"
WORDS_OF_64 = "what everybody wants to know about the data before they start it"


def headed(frame, **fields):
    """Return the fields of a picture whose heading stands above its scene."""
    return {"frame": frame, "heading": "left", "scene": SCENE} | fields


FAULTS = {
    "a message of one line in a panorama": headed(PANORAMA, message=LONG_MESSAGE),
    "a message of one line in the middle": headed("banner", heading="center", message=LONG_MESSAGE),
    "a message of one line in a banner": headed("banner", message=LONG_MESSAGE),
    "a message of one line in a sign": headed(SIGN, message=LONG_MESSAGE),
    "a message a little too long for a line": headed("banner", message=MESSAGE_OF_64),
    "a message of three long lines": headed(
        "banner", message=f"{LONG_MESSAGE} {LONG_MESSAGE} {LONG_MESSAGE}"
    ),
    "a title of one line in a panorama": headed(PANORAMA, title=LONG_TITLE),
    "a free text in one line": headed("banner", scene=[SCENE, kd.Text(LONG_WORDS).shifted(dy=8)]),
    "a label in one line": headed("banner", scene=SCENE.label(LONG_WORDS)),
    "a text a little too long for a line": headed(
        "banner", scene=[SCENE, kd.Text(WORDS_OF_64).shifted(dy=8)]
    ),
    "a box with one long line": headed("banner", scene=kd.Boxed(LONG_WORDS)),
}

NEAR_MISSES = {
    "a message of 58 characters in a banner": headed("banner", message=MESSAGE_OF_58),
    "a message of 60 characters in a banner": headed("banner", message=MESSAGE_OF_60),
    "a long message that a square wraps": {"scene": SCENE, "message": LONG_MESSAGE},
    "a long message in the column of a slide": {
        "frame": "slide",
        "scene": SCENE,
        "message": LONG_MESSAGE,
    },
    "a long message in a story": {"frame": "story", "scene": SCENE, "message": LONG_MESSAGE},
    "a title of two short lines": {"title": "What people really want to know", "scene": SCENE},
    "a text of 58 characters in one line": headed(
        "banner", scene=[SCENE, kd.Text(WORDS_OF_58).shifted(dy=8)]
    ),
    "a long text that is wrapped": headed(
        "banner",
        scene=[
            SCENE,
            kd.Text(LONG_WORDS, width=60, align="left").at(SCENE.right.shifted(3), "left"),
        ],
    ),
    "a label with a break in its words": headed(
        "banner",
        scene=SCENE.label("what everybody wants to know about the data\nbefore they buy a model"),
    ),
    "a label of 58 characters": headed("banner", scene=SCENE.label(WORDS_OF_58)),
    "short words in a row that is long": headed(
        PANORAMA, scene=lambda: kd.row(*[kd.Boxed("what they ask")] * 5, gap=4)
    ),
    "two texts on one line, far apart": headed(
        "banner",
        scene=[
            SCENE,
            kd.Text("what everybody wants to know", align="right").at((-8, 8), "right"),
            kd.Text("what nobody has ever asked for", align="left").at((8, 8), "left"),
        ],
    ),
}

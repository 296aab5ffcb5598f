"""Pictures with too much to read; beside them what is long, and no longer than allowed."""

import kdviz as kd

FAULTS = {
    "a paragraph for a message": {
        "title": "Drift",
        "message": "When the data that a model meets in production differ from the data that it "
        "was trained on, its predictions become worse without any warning at all.",
        "scene": [kd.Basket().label("trained on")],
    },
    "every part of a drawing named": {
        "title": "Training pipeline",
        "message": "Data go in and a model comes out.",
        "scene": [
            kd.row(
                kd.Bucket().label("raw data from\nthe warehouse"),
                kd.Sieve().label("cleaning and\nfeature selection"),
                kd.Robot().label("model training\non four machines"),
                gap=16,
            )
        ],
    },
    "a slide's worth of text in the scene": {
        "title": "Why projects fail",
        "message": "Most projects fail for the same few reasons, year after year.",
        "scene": [
            kd.column(
                kd.Text("1. Nobody has asked what the question is"),
                kd.Text("2. The data were never looked at by anyone"),
                kd.Text("3. The model is not used by those it was made for"),
                kd.Text("4. Nobody watches it once it is running"),
                gap=4,
            )
        ],
    },
    "a sentence for a title": {
        "title": "How the model learns from its own mistakes",
        "message": "Every miss aims the next.",
        "scene": [kd.Target()],
    },
}

NEAR_MISSES = {
    "twenty words and no more": {
        "title": "Fallback and net",
        "message": "Hang a net before the model fails, and it falls softly.",
        "scene": [
            kd.row(kd.Robot().label("the new model"), kd.Net().label("simple rules\nbelow"), gap=20)
        ],
    },
    "a title of six words": {
        "title": "How to lie with a model",
        "message": "Train it on what you want.",
        "scene": [kd.Mirror()],
    },
    "many signs, and few words": {
        "title": "The recipe",
        "message": "Data and model make an answer.",
        "scene": [
            kd.row(*[kd.Text(sign) for sign in ("A", "+", "B", "=", "C", "?", "!", "→", "→")]),
            kd.row(*[kd.Text(sign) for sign in "+-+-+-+-+-"]).shifted(dy=10),
        ],
    },
    "words that a filled shape hides": {
        "title": "Locked away",
        "message": "The model never sees the test data.",
        "scene": [
            kd.Text("one two three four\nfive six seven eight\nnine ten eleven twelve"),
            kd.Circle(22, fill="blue"),
        ],
    },
}

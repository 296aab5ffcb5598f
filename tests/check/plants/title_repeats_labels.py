"""Words spent twice; beside them words that stand twice and do two jobs."""

import kdviz as kd


def says(title, message, *labels):
    """A picture with some labels."""
    things = [kd.Basket(), kd.Robot(), kd.Hoop()]
    scene = kd.row(*map(kd.Shape.label, things, labels), gap=18, align="bottom")
    return {"title": title, "message": message, "scene": scene}


FAULTS = {
    "a label that is the title": says("Outlier", "One point pulls the line.", "outlier"),
    "a label that is the title but for its article": says(
        "The last mile", "What reaches nobody helps nobody.", "model", "last mile"
    ),
    "a title of the labels' words": says(
        "Model training", "It learns from its mistakes.", "training", "model"
    ),
    "a title that all labels repeat": says(
        "Prompts", "The better aimed one hits.", "vague prompt", "exact prompt"
    ),
    "a message that lists the labels": says(
        "Pipeline", "Raw data, a model and answers.", "raw data", "model", "answers"
    ),
    "words with a place of their own": {
        "title": "Bottleneck",
        "message": "Only one gets through at a time.",
        "scene": [kd.Funnel(), kd.Text("the bottleneck").at((0, 20))],
    },
}

NEAR_MISSES = {
    "a title that announces two, and labels that say which is which": says(
        "Batch and stream", "Wait for all, or take each as it comes.", "batch", "stream"
    ),
    "a list of three, each where it happens": says(
        "Predict, measure, adjust", "Every miss aims the next.", "predict", "measure", "adjust"
    ),
    "a label that is a part of the title": says(
        "Broken model", "The target is right.", "model", "target"
    ),
    "a message of the labels' words that denies them": says(
        "Correlation", "Cause is not effect.", "cause", "effect"
    ),
    "a message that does something with what is labelled": says(
        "Simple rules", "Data beat models.", "data", "models"
    ),
    "no labels": {"title": "Outlier", "message": "It pulls the line.", "scene": kd.Ball()},
    "a label that is hidden": {
        "title": "Outlier",
        "message": "It pulls the line.",
        "scene": [kd.Text("outlier"), kd.Circle(12, fill="blue")],
    },
}

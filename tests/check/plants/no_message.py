"""Messages that say nothing; beside them the shortest that say something."""

import kdviz as kd

SCENE = kd.Basket().label("data")


def says(message, title="Concept drift"):
    """A picture with a message."""
    return {"title": title, "message": message, "scene": SCENE}


FAULTS = {
    "a note to oneself": says("TODO: write this"),
    "a text of printers": says("Lorem ipsum dolor sit amet."),
    "the place where it goes": says("Your message here"),
    "a blank of a form": says("<one sentence>"),
    "dots": says("..."),
    "the title again": says("Concept drift."),
    "the title in a phrase": says("This is what concept drift is."),
    "one word": says("Overview"),
    "a name for the picture": says("Model performance"),
    "a caption": says("Comparison of both models over time"),
    "what anybody sees": says("This picture shows a basket with data in it."),
}

NEAR_MISSES = {
    "two words that are a sentence": says("Targets move."),
    "a sentence without a full stop": says("The target moved"),
    "a sentence with the title in it": says("Concept drift hurts."),
    "the title turned into its contrary": says("Drift is no concept.", title="Concept drift"),
    "a sentence about a message": says("The message is in the data."),
    "a plot that is the subject": says("A plot shows what you ask it to show."),
    "a question": says("Which one does not belong?"),
    "no title to repeat": says("Less is more.", title=""),
    "a drawing that is the subject": says("A picture of the data is not the data."),
    "an order in plain words": says("Test it.", title="Software"),
    "a note that is the subject": says("Every todo list grows."),
}

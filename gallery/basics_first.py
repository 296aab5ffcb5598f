import kdviz as kd

SKIPPED = 1, 2, 3, 4

ladder = kd.Ladder(7, missing=SKIPPED).scaled(1.5).at((0, 0), "bottom")
star = kd.Ball(4, form="star").above(ladder, gap=3)
learner = kd.Person("reaching", ink="blue").scaled(1.2).at((0, 0), "bottom")
learner = learner.at((-8.6, 0), "hand", only="x")


def gone(rung):
    """Return the gap that a rung has left."""
    return kd.Line(rung.shifted(-2.1), rung.shifted(2.1), ink="red", weight="bold", dash="dotted")


basics_first = kd.Visual(
    title="Basics first",
    message="Skipped steps are missing on the way up.",
    concept="skipping the basics",
    verb="leaves nothing to climb on",
    metaphor="a ladder with missing rungs",
    scene=[
        kd.Ground(),
        ladder,
        *(gone(ladder.rung(number)) for number in SKIPPED),
        star.label("deep learning", side="right"),
        learner,
        kd.Text("statistics", ink="red", align="left").at(ladder.rung(2).shifted(11), "left"),
    ],
)

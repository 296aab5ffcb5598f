import kdviz as kd

ladder = kd.Ladder(7, missing=(1, 2, 3, 4)).scaled(1.5).at((0, 0), "bottom")
star = kd.Ball(4, form="star", ink="red").above(ladder, gap=3)
learner = kd.Person("reaching", ink="blue").left_of(ladder, gap=3, align="bottom")

basics_first = kd.Visual(
    title="Basics first",
    message="Skipped steps are missing on the way up.",
    concept="skipping the basics",
    verb="leaves nothing to climb on",
    metaphor="a ladder with missing rungs",
    scene=[
        kd.Ground(),
        ladder,
        star.label("deep learning", side="right", ink="red"),
        learner,
        kd.Text("statistics", align="left").at(ladder.rung(2).shifted(11), "left"),
    ],
)

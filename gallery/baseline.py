import kdviz as kd

mountain = kd.Mountain(1, climbed=0.5, flag=True, ink="blue").scaled(1.5)

baseline = kd.Visual(
    title="Baseline",
    message="First see how far the simple way gets.",
    concept="baseline",
    verb="is the camp to climb from",
    metaphor="a mountain with a camp",
    scene=[
        mountain,
        kd.Text("best model", ink="blue").at(mountain.peak.shifted(11.5, -9), "left"),
        kd.Text("baseline", ink="blue").at(mountain.camp(1).shifted(4), "left"),
    ],
)

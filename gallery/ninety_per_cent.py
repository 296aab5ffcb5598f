import kdviz as kd

glass = kd.Hourglass(0.9, ink="red")
sweeper = kd.Person("pushing").at((-45, 0), "feet")
foot = kd.Point(sweeper.hand.x + 7, -4)
broom = [
    kd.Line(sweeper.hand.shifted(-2.4, -2.4), foot, weight="bold"),
    kd.Path("M -1 0 H 1 L 4 4 H -4 Z M -2 2 H 2", fill="white").at(foot, "top"),
]
dust = kd.Dots([(0, 0), (2, -1.6), (4, 0)], weight="thin").right_of(broom[1], gap=2, align="bottom")

ninety_per_cent = kd.Visual(
    title="Ninety per cent",
    message="Cleaning takes the time. The model gets the rest.",
    concept="data cleaning",
    verb="takes nearly all of the time",
    metaphor="a sweeper and an hourglass",
    scene=[
        kd.Ground(),
        glass,
        sweeper,
        *broom,
        dust,
        kd.Text("model", align="left").at(glass.top_bulb.shifted(14, 6), "left"),
        kd.Text("cleaning", align="left", ink="red").at(glass.bottom_bulb.shifted(14), "left"),
    ],
)

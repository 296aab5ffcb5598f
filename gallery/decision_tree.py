import kdviz as kd

rain, wind = kd.Point(0, 0), kd.Point(14, 14)
ends = [kd.Point(x, 28) for x in (-28, 0, 28)]
hub = kd.Point(0, 0)
rays = [kd.Line(hub.polar(45 * n + 22.5, 7.4), hub.polar(45 * n + 22.5, 11)) for n in range(8)]
sun = kd.Group(kd.Circle(4.8), *rays, name="sun")
house = kd.Group(
    kd.Path("M -9 0 V -13 L 0 -24 L 9 -13 V 0 H 2.7 V -8 H -2.7 V 0 Z", fill="blue"),
    name="house",
)
umbrella = kd.Umbrella()
umbrella = umbrella.scaled(20.8 / umbrella.box.height)
forks = [kd.Circle(1.8, fill="blue").at(place) for place in (rain, wind)]

decision_tree = kd.Visual(
    title="Decision tree",
    message="One question at a time, down to one answer.",
    concept="a decision tree",
    verb="asks one question at a time",
    metaphor="a forking way that ends at a house",
    scene=[
        kd.Line(rain, ends[0], dash="dotted"),
        kd.Line(wind, ends[1], dash="dotted"),
        kd.Line(rain, ends[2].shifted(0.4, 0.4), ink="blue", weight="bold"),
        *forks,
        sun.at((ends[0].x, 42)),
        umbrella.at((ends[1].x, 52), "bottom"),
        house.at((ends[2].x, 52), "bottom"),
        kd.Text("rain?", size="title", ink="blue").at(rain.shifted(4), "left"),
        kd.Text("wind?", size="title", ink="blue").at(wind.shifted(4), "left"),
    ],
)

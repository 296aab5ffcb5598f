import kdviz as kd

broom = kd.Group(
    kd.Line((0, 0), (0, -11), ink="red", weight="bold"),
    kd.Path("M -1 0 H 1 L 2.8 5.6 H -2.8 Z", ink="red", fill="red"),
    kd.Path("M -1 3 V 5.6 M 1 3 V 5.6", ink="background", weight="thin"),
    lead=0,
    name="broom",
).rotated(18)
model = kd.Robot(ink="blue")
model = model.scaled(broom.box.height / model.box.height)
*cleaning, last = kd.tally(broom, 10, columns=5, gap=7)

ninety_per_cent = kd.Visual(
    title="Ninety per cent",
    message="Cleaning takes the time. The model gets the rest.",
    concept="data cleaning",
    verb="takes nearly all of the time",
    metaphor="nine brooms to one robot",
    scene=[*cleaning, model.at(last.bottom, "bottom")],
)

import kdviz as kd

row = [kd.Person(ink="blue")]
for _ in range(2):
    person = kd.Person(ink="blue").at(row[-1].feet.shifted(14.4), "feet")
    level = person.head.y + 3.6
    person = person.pointing(to=(-90, level), hand="other_hand")
    row.append(person.looking(at=(-90, person.head.y)))
whole = kd.Circle(4.6, fill="red")
crack = kd.Polyline(
    [(0.8, -4.6), (1.4, -1.8), (-1.4, -0.4), (1, 1.6), (-0.8, 4.6)], ink="background", weight="bold"
)
broken = kd.Group(whole, crack, lead=0, name="broken ball")
broken = broken.right_of(row[-1], gap=4, align="bottom")

backpropagation = kd.Visual(
    title="Backpropagation",
    message="Each blames the one before.",
    concept="backpropagation",
    verb="hands the blame back",
    metaphor="people who point at each other",
    scene=[
        kd.Ground(),
        row[0].label("first layer", anchor="feet"),
        row[1],
        row[2].label("last layer", anchor="feet"),
        broken.label("error", anchor="bottom"),
    ],
)

import kdviz as kd

LEGS = "M -2.2 {y} L -4.6 {out} M 2.2 {y} L 4.6 {out}"

legs = " ".join(LEGS.format(y=y, out=y + lean) for y, lean in ((-1.6, -2), (0.4, 0.2), (2.2, 2.2)))
bug = kd.Group(
    kd.Path(legs, ink="red"),
    kd.Ellipse(5, 7.4, ink="red", fill="red"),
    kd.Circle(1.5, ink="red", fill="red").shifted(dy=-4.6),
    kd.Line((0, -2.4), (0, 3.6), ink="background", weight="thin"),
    lead=0,
    name="bug",
)
net = kd.Net(ink="blue").scaled(1.3, about="bottom")
# What is red keeps off what is blue.
caught = bug.scaled(0.9).rotated(100).at(net.rim.shifted(dy=-2.1), "bottom")
review = kd.Sieve(hole=6).at(net.rim.shifted(dy=-21.5), "underside")

tests_catch = kd.Visual(
    title="What review misses",
    message="Tests catch what falls through.",
    concept="software tests",
    verb="catch bugs",
    metaphor="a safety net below a sieve",
    scene=[
        kd.Ground(),
        kd.Dots([(0, review.top.y)], ink="background").label("review", side="top", ink="white"),
        review,
        kd.Line(
            review.underside.shifted(dy=2), caught.top.shifted(dy=-2), ink="red", dash="dotted"
        ),
        net,
        kd.Text("tests", ink="blue").at((0, net.bed.y / 2 + 0.65), "center"),
        caught,
    ],
)

import kdviz as kd

net = kd.Net(ink="blue")
bug = kd.Ball(2.6, form="star", ink="red")
above = [net.bed.shifted(-7, -26), net.bed.shifted(7, -19)]

tests_catch = kd.Visual(
    title="Tests",
    message="They catch what falls through review.",
    concept="software tests",
    verb="catch bugs",
    metaphor="a safety net",
    scene=[
        kd.Ground(),
        net.catching(bug).label("tests", ink="blue"),
        kd.Throw(above[0], net.bed.shifted(dy=-5), rise=3, ink="red"),
        kd.Person("walking").at(above[0].shifted(-9, -1), "feet").label("review", side="top"),
        kd.Line(above[0].shifted(-16), above[0].shifted(-3)),
    ],
)

import kdviz as kd

stool = kd.Path("M -2.2 4.3 L -1.6 0 H 1.6 L 2.2 4.3")
worker = kd.Person("cheering", ink="blue")
resting = kd.Person("sitting")


def round_without(away):
    """Return a team that holds up a plank while one of it sits out."""
    places = [(12 * number, 0) for number in range(3)]
    team = [worker.at(place, "feet") for place in places]
    team[away] = kd.Group((resting, stool.at(resting.seat, "top"))).at(places[away], "bottom")
    plank = kd.Rect(35, 1.6, fill="white").at((12, worker.hand.y - 0.8), "bottom")
    return kd.Group((*team, plank, kd.Ball(3.4, ink="red").above(plank, gap=0.8)))


dropout = kd.Visual(
    title="Dropout",
    message="Each sits out in turn. None is indispensable.",
    concept="dropout",
    verb="holds with any of them missing",
    metaphor="a team whose members sit out in turn",
    scene=[
        kd.Ground(),
        kd.row(*[round_without(away) for away in range(3)], gap=8, align="bottom"),
    ],
)

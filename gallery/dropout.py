import kdviz as kd

stool = kd.Group(kd.Path("M -1.9 0 H 1.9 M -1.3 0 V 3.5 M 1.3 0 V 3.5"), name="stool")
worker = kd.Person("cheering", ink="blue")
resting = kd.Person("sitting")

team = kd.row(worker, worker, gap=2.4, align="bottom")
plank = kd.Group(kd.Rect(22, 1.4, fill="white"), name="plank")
plank = plank.at((team.center.x, worker.hand.y - 0.7), "bottom")
load = kd.Ball(3.4).above(plank, gap=0.5)
seated = kd.Group((resting, stool.at(resting.seat, "top")))
turn = kd.row(seated, kd.Group((*team, plank, load)), gap=6, align="bottom")
before = kd.Group(turn)
after = before.flipped().shifted(dy=38)

dropout = kd.Visual(
    title="Dropout",
    message="Each sits out in turn. None is indispensable.",
    concept="dropout",
    verb="makes none indispensable",
    metaphor="a team whose members sit out in turn",
    scene=[
        kd.Ground(),
        kd.Ground(y=38),
        before,
        after,
    ],
)

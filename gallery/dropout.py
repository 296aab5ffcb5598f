import kdviz as kd

stool = kd.Group(kd.Path("M -1.9 0 H 1.9 M -1.3 0 V 3.5 M 1.3 0 V 3.5"), name="stool")
worker = kd.Person("cheering", aim=-68, other_aim=-112, ink="blue")
resting = kd.Person("sitting")

team = kd.row(worker, worker, gap=2.4, align="bottom")
plank = kd.Group(kd.Rect(team.box.width + 3, 1.4, fill="white"), name="plank").standing_on(team)
load = kd.Ball(3.4).standing_on(plank)
seated = kd.Group((resting, stool.at(resting.seat, "top")))
before = kd.row(seated, kd.Group((*team, plank, load)), gap=4, align="bottom")
after = before.flipped().shifted(dy=40)

dropout = kd.Visual(
    title="Dropout",
    message="Each sits out in turn. None is indispensable.",
    concept="dropout",
    verb="makes none indispensable",
    metaphor="a team whose members sit out in turn",
    scene=[
        kd.Ground(),
        kd.Ground(y=40),
        before,
        after,
    ],
)

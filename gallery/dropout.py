import kdviz as kd

here = kd.Bricks(1, 4)
away = kd.Rect(here.box.width, here.box.height, corner=0.6, dash="dotted")
pillars = kd.row(here, away, here, away, away, here, gap=4, align="bottom")
plank = kd.Rect(pillars.box.width, 2.4, fill="white").above(pillars, gap=0)
load = kd.Ball(7, ink="blue").above(plank, gap=1)

dropout = kd.Visual(
    title="Dropout",
    message="Train with some away, and none is indispensable.",
    concept="dropout",
    verb="holds even when some are missing",
    metaphor="pillars of bricks",
    scene=[kd.Ground(), pillars, plank, load.label("prediction", side="top")],
)

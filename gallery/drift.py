import kdviz as kd

catapult, was, now = kd.row(
    kd.Catapult(ink="blue"),
    kd.Basket(dash="dotted"),
    kd.Hoop(ink="red"),
    gap=16,
    align="bottom",
)

drift = kd.Visual(
    title="Drift",
    message="The target moved. The aim did not.",
    concept="concept drift",
    verb="misses a target that has moved",
    metaphor="a catapult and a hoop",
    scene=[
        kd.Ground(),
        catapult.label("model"),
        was.label("trained on"),
        now.label("deployed on"),
        catapult.throw(to=was.mouth).carrying(kd.Ball()),
        kd.Arrow(was.top_right, now.rim, ink="red"),
    ],
)

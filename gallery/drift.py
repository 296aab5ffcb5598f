import kdviz as kd

catapult, was, now = kd.row(
    kd.Catapult(ink="blue"),
    kd.Basket(dash="dotted"),
    kd.Hoop(ink="red"),
    gap=16,
    align="bottom",
)
throw = catapult.throw(to=was.mouth)

drift = kd.Visual(
    title="Drift",
    message="The target moved. The aim did not.",
    scene=[
        kd.Ground(),
        throw,
        catapult.label("model"),
        was.label("trained on"),
        now.label("deployed on"),
        kd.Ball().at(throw.place(0.5)),
        kd.Arrow(was.right, now.left, ink="red"),
    ],
)

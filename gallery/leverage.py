import kdviz as kd

vain = kd.Lever(0.3, load=2, ink="blue")
lifting = vain.replaced(fulcrum=0.8).at(vain.bottom.shifted(dy=30), "bottom")

leverage = kd.Visual(
    title="Leverage",
    message="The same effort, spent on data, lifts more.",
    concept="leverage",
    verb="lifts more from the right place",
    metaphor="a lever",
    scene=[
        kd.Ground(y=vain.bottom.y),
        kd.Ground(y=lifting.bottom.y),
        vain.label("tuning"),
        lifting.label("data"),
    ],
)

import kdviz as kd

vain = kd.Lever(0.3, load=2, ink="blue")
vain, lifting = kd.row(vain, vain.replaced(fulcrum=0.8), gap=14, align="bottom")

leverage = kd.Visual(
    title="Leverage",
    message="The same effort, spent on data, lifts more.",
    concept="leverage",
    verb="lifts more from the right place",
    metaphor="a lever",
    scene=[
        kd.Ground(),
        vain.label("tuning"),
        lifting.label("data"),
    ],
)

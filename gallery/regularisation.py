import kdviz as kd

leash = kd.Leash(20, slack=0, dog_ink="blue")
noise = kd.Ball(ink="red").right_of(leash, gap=6, align="bottom")

regularisation = kd.Visual(
    title="Regularisation",
    message="It keeps the model from chasing every stray point.",
    concept="regularisation",
    verb="holds the model back",
    metaphor="a dog on a leash",
    scene=[
        kd.Ground(),
        leash.label("model", anchor="paws", ink="blue"),
        noise.label("noise"),
    ],
)

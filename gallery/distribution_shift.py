import kdviz as kd

trained = kd.Distribution(mean=-1.6, deviation=0.7, dash="dotted").scaled(1.5)
used = trained.drifted(by=3.2).replaced(dash="solid", ink="red")
line = kd.Line(trained.low_end, trained.high_end)

distribution_shift = kd.Visual(
    title="Distribution shift",
    message="The model is used where it never learned.",
    concept="distribution shift",
    verb="is used where it was not trained",
    metaphor="two bells on one line",
    scene=[
        trained.label("trained on", anchor="mean_foot"),
        used.label("used on", anchor="mean_foot"),
        line,
    ],
)

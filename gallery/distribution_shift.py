import kdviz as kd

trained = kd.Distribution(mean=-2.1, deviation=0.6, dash="dotted").scaled(1.5)
used = trained.drifted(by=4.2).replaced(dash="solid", ink="red")
model = kd.Robot("puzzled", ink="blue").scaled(0.64).at(used.mean_foot.shifted(dy=-0.6), "bottom")
line = kd.Line(trained.low_end, trained.high_end)

distribution_shift = kd.Visual(
    title="Distribution shift",
    message="The model is used where it never learned.",
    concept="distribution shift",
    verb="is used where it was not trained",
    metaphor="a model under another bell than before",
    scene=[
        trained.label("trained on", anchor="mean_foot"),
        used.label("used on", anchor="mean_foot"),
        line,
        model,
    ],
)

import kdviz as kd

umbrella = kd.Umbrella(ink="blue", rain="red")
model = kd.Robot("happy").scaled(0.9).flipped().at(umbrella.under, "bottom")
model = model.shifted(umbrella.spike.x - model.hand.x)

robustness = kd.Visual(
    title="Robustness",
    message="Noise falls. The model stays dry.",
    concept="robustness to noise",
    verb="keeps the noise off",
    metaphor="an umbrella in the rain",
    scene=[
        kd.Ground(),
        umbrella.label("noise", side="top", ink="red"),
        model.label("model"),
    ],
)

import kdviz as kd

umbrella = kd.Umbrella(ink="blue", rain="white")

fallback = kd.Visual(
    title="Fallback",
    message="Have one open before the model fails.",
    concept="fallback",
    verb="keeps users dry when the model fails",
    metaphor="an umbrella in the rain",
    scene=[
        kd.Ground(),
        umbrella.label("simple rules", side="top"),
        kd.Person("standing").at(umbrella.under, "feet").label("users"),
    ],
)

import kdviz as kd

vague, exact = kd.row(kd.Telescope(8, ink="blue"), kd.Telescope(ink="blue"), gap=20, align="bottom")
star = kd.Ball(3.4, form="star")
missed = star.at(vague.pivot.shifted(21, -24))
found = star.at(exact.pivot.shifted(21, -24))
exact = exact.aimed(at=found.center)

prompt_engineering = kd.Visual(
    title="Prompt engineering",
    message="The same model, better aimed.",
    concept="prompt engineering",
    verb="aims better",
    metaphor="a telescope and a star",
    scene=[
        kd.Ground(),
        vague.label("vague prompt"),
        vague.sight(to=vague.lens.polar(-vague.elevation, 22), ink="red"),
        missed,
        exact.label("exact prompt"),
        exact.sight(to=found.center.toward(exact.lens, 0.4), ink="blue"),
        found,
    ],
)

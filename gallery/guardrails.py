import kdviz as kd

gate = kd.Gate(opening=0.32).scaled(1.5).at((0, 0), "bottom")
held = kd.Ball(6, form="star", ink="red").at(gate.passage.shifted(dy=-17))
out = kd.row(*[kd.Ball(2.6)] * 3, gap=3).at(gate.passage, "bottom")

guardrails = kd.Visual(
    title="Guardrails",
    message="Not every answer gets out.",
    concept="guardrails",
    verb="holds back what would harm",
    metaphor="a gate",
    scene=[kd.Ground(), held, gate, out.label("answers")],
)

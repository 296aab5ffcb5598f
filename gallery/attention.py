import kdviz as kd

words = kd.row(*[kd.Text(word, size="title") for word in ("I", "did", "not", "do", "it")], gap=11)
lit = words[2].replaced(ink="background")
pool = kd.Group(kd.Ellipse(25, 11, fill="blue"), lead=0, name="light").at(lit.center)
lamp = kd.Spotlight(width=25, ink="blue").aimed(at=(8, 0)).at(lit.center, "spot")

attention = kd.Visual(
    title="Attention",
    message="Of all the words, look at the one that matters.",
    concept="attention",
    verb="lights one word among many",
    metaphor="a spotlight",
    scene=[kd.Group(lamp, name="light"), *words, pool, lit],
)

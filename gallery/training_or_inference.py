import kdviz as kd

split = kd.Split(kd.Book(0.6), kd.Bulb(lit=True)).scaled(1.15)

training_or_inference = kd.Visual(
    title="Training or inference",
    message="First it learns. Then it answers.",
    concept="training and inference",
    verb="learns, then answers",
    metaphor="a book and a lit bulb",
    scene=split.label("training", anchor="first_edge").label("inference", anchor="second_edge"),
)

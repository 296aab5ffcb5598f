import kdviz as kd

reader, answerer = kd.row(
    kd.Robot(ink="blue"), kd.Robot("happy", ink="blue"), gap=12, align="bottom"
)
book = kd.Book(0.6).scaled(0.54).at(reader.chest.shifted(dy=0.4))
bulb = kd.Bulb(lit=True).scaled(0.8).above(answerer, gap=2)

training_or_inference = kd.Visual(
    title="Training or inference",
    message="First it learns. Then it answers.",
    concept="training and inference",
    verb="learn, then answer",
    metaphor="a robot with a book, and with a lit bulb",
    scene=[
        kd.Ground(),
        reader.label("training"),
        book,
        answerer.label("inference"),
        bulb,
    ],
)

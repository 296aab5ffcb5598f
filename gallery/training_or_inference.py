import kdviz as kd

book = kd.Book(0.6)
reader = kd.Robot(ink="blue").scaled(1.3).above(book, gap=-9)
answerer = kd.Robot("happy", ink="blue").scaled(1.3)
bulb = kd.Bulb(lit=True).scaled(0.8).above(answerer, gap=2)
split = kd.Split(kd.Group((reader, book)), kd.Group((answerer, bulb))).scaled(1.15)

training_or_inference = kd.Visual(
    title="Training or inference",
    message="First it learns. Then it answers.",
    concept="training and inference",
    verb="learn, then answer",
    metaphor="a robot with a book, and with a lit bulb",
    scene=split.label("training", anchor="first_edge").label("inference", anchor="second_edge"),
)

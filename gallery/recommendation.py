import kdviz as kd

magnet = kd.Magnet(0, facing="right", ink="blue").scaled(1.3)
ball, square = kd.Ball(3.4), kd.Ball(2.9, form="square")
liked = ball.replaced(ink="blue").at(magnet.mouth.shifted(11))
like = [ball.at(liked.center.polar(angle, 27)) for angle in (-38, 0, 38)]
other = [
    square.at(liked.center.polar(*place)) for place in ((-66, 27), (-20, 36), (20, 36), (66, 27))
]


def pulled(thing):
    """Return the way of a thing to what was liked."""
    start, end = thing.center, liked.center
    return kd.Arrow(start.toward(end, 0.22), start.toward(end, 0.72), dash="dotted")


recommendation = kd.Visual(
    title="Recommendation",
    message="What you liked pulls in its like.",
    concept="recommendation by likeness",
    verb="pulls in what is like it",
    metaphor="a magnet",
    scene=[magnet, liked.label("liked"), *like, *other, *map(pulled, like)],
)

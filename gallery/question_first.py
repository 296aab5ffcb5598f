import kdviz as kd

hit = kd.Point(-12, -33)
rings = [kd.Arc(radius, begin=25, sweep=300, ink="red").at(hit, "origin") for radius in (7.5, 15)]
shaft = kd.Line(hit, hit.shifted(-13, -13), weight="bold")
fletching = [
    kd.Line(place, place.shifted(*way))
    for place in (shaft.end.toward(hit, share) for share in (0, 0.2, 0.4))
    for way in ((-4.6, 0), (0, -4.6))
]
painter = kd.Person("reaching").scaled(1.9).flipped().at(rings[1].end.shifted(0.6), "hand")
floor = painter.feet.y
wall = kd.Path(f"M -44 {floor} V {hit.y - 28} H 24 V {floor}")

question_first = kd.Visual(
    title="Question first",
    message="Do not paint the target around the answer.",
    concept="poor problem framing",
    verb="paints the target where the arrow stuck",
    metaphor="a target painted around an arrow",
    scene=[
        kd.Ground(floor),
        kd.Group(wall, name="wall"),
        kd.Group(*rings, name="target").label("question"),
        kd.Group(shaft, *fletching, lead=0, name="arrow").label("answer", side="top"),
        painter,
    ],
)

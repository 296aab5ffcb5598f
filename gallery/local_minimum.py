import kdviz as kd

valley = kd.Valley(40, begin_at=0.9, ink="blue")
deeper = kd.Ball(2.2, dash="dotted").at(valley.lowest.shifted(dy=-3.2))

local_minimum = kd.Visual(
    title="Local minimum",
    message="It rests too soon.",
    concept="a local minimum",
    verb="ends the search in a small hollow",
    metaphor="a ball beside a deeper valley",
    scene=[
        valley.label("low", anchor="trap").label("lower", anchor="lowest", ink="white"),
        deeper,
    ],
)

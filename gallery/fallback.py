import kdviz as kd

net = kd.Net(ink="blue")
masts = [kd.Line(end, end.shifted(dy=-29)) for end in (net.left_end, net.right_end)]
torn = kd.Path("M 0 0 Q 8.6 0.4 10 7.6", ink="red")
knot = masts[0].end.shifted(dy=2)
rope = torn.shifted(*knot)
faller = kd.Person("cheering").scaled(0.72).rotated(165).at((0, -30), "center")

fallback = kd.Visual(
    title="Fallback",
    message="Hang a net before the model fails.",
    concept="fallback",
    verb="catches users when the model fails",
    metaphor="a safety net below a torn rope",
    scene=[
        kd.Ground(),
        net.label("simple rules"),
        *masts,
        *(rope, rope.flipped(about=(0, 0))),
        kd.Text("model", ink="red").at((0, knot.y), "center"),
        faller,
    ],
)

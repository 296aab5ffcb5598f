import kdviz as kd

net = kd.Net(ink="blue").scaled(1.3, about="bottom")
masts = [
    kd.Group(kd.Line((end.x, 0), end.shifted(dy=-31)), name="mast")
    for end in (net.left_end, net.right_end)
]
knot = masts[0].top.shifted(dy=2)
torn = kd.Path("M 0 0 C 3.6 1.6 4 4.6 4.8 7.6 C 5.4 10 7.2 10.6 7.4 13.6", ink="red")
rope = torn.shifted(*knot)
faller = kd.Person("cheering").scaled(0.78).rotated(165).at((0, -34), "center")

fallback = kd.Visual(
    title="Fallback",
    message="Hang a net before the model fails.",
    concept="a fallback",
    verb="catches users when the model fails",
    metaphor="a safety net below a torn rope",
    scene=[
        kd.Ground(),
        net,
        kd.Text("simple rules", ink="blue").at((0, net.bed.y / 2 + 0.35), "center"),
        *masts,
        kd.Group(rope, rope.flipped(about=(0, 0)), name="torn rope").label(
            "model", side="bottom", anchor="top"
        ),
        faller,
    ],
)
